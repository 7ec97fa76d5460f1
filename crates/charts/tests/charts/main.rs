//! What every drawing is held to: nothing cut or overlapping, nothing said that was not given, same bytes.

#[cfg(test)]
mod cases;
#[cfg(test)]
mod hard;
#[cfg(test)]
mod honest;
#[cfg(test)]
mod kept;
#[cfg(test)]
mod kinds;
#[cfg(test)]
mod look;
#[cfg(test)]
mod picture;
#[cfg(test)]
mod regions;
#[cfg(test)]
mod tidy;
