//! What `cargo xtask` needs the program's own crates for: `rig bless|clipboard|document|drawings|licences|peers|replay|screenshots|start|timings`.

mod bless;
mod clipboard;
mod criterion;
mod eight;
mod peers;
mod replay;
mod screenshots;
mod start;
mod timings;

use std::error::Error;
use std::path::Path;
use std::process::ExitCode;

use alf_tests::{drawings, licences};

fn main() -> ExitCode {
    let given: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&given) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("rig: {error}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(given: &[String]) -> Result<(), Box<dyn Error>> {
    let words: Vec<&str> = given.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["bless", folder] => bless::write(Path::new(folder)),
        ["clipboard", folder] => clipboard::read(Path::new(folder)),
        ["drawings", folder] => draw(Path::new(folder)),
        ["document", file] => {
            let path = Path::new(file);
            if !path.exists() {
                alf_app::Desk::create(path).map_err(|failure| format!("{failure:?}"))?;
            }
            Ok(())
        }
        ["licences", file] => {
            std::fs::write(file, licences::current()?)?;
            Ok(())
        }
        ["peers", folder] => peers::run(Path::new(folder)),
        ["replay"] => replay::print(),
        ["screenshots", binary, logs, folder] => {
            screenshots::take(Path::new(binary), Path::new(logs), Path::new(folder))
        }
        ["start", binary, logs] => start::print(Path::new(binary), Path::new(logs)),
        ["timings", measured] => timings::print(Path::new(measured), None),
        ["timings", measured, binary, logs] => {
            timings::print(Path::new(measured), Some((Path::new(binary), Path::new(logs))))
        }
        _ => Err("rig is called by cargo xtask, with what it needs".into()),
    }
}

fn draw(folder: &Path) -> Result<(), Box<dyn Error>> {
    for drawing in drawings::write(folder)? {
        println!("{}\n  {}\n  {}", drawing.path.display(), drawing.title, drawing.subtitle);
    }
    Ok(())
}
