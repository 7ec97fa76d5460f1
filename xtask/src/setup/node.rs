//! Node, which the page is built with.

use crate::call;
use crate::error::Error;

/// The oldest version that builds the page (`engines` in `ui/package.json`).
const OLDEST: (u32, u32) = (20, 19);

pub(super) fn prepare() -> Result<(), Error> {
    let said = call::answer("node", &["--version"]).unwrap_or_default();
    if version(&said).is_some_and(|version| version >= OLDEST) {
        return Ok(());
    }
    let found = if said.trim().is_empty() { "none".to_owned() } else { said.trim().to_owned() };
    Err(Error::Lacking {
        what: format!("Node {}.{} or newer with npm", OLDEST.0, OLDEST.1),
        cure: format!("Found: {found}. Install it from https://nodejs.org or the system's packages."),
    })
}

/// Major and minor of "v20.20.1".
fn version(said: &str) -> Option<(u32, u32)> {
    let mut parts = said.trim().strip_prefix('v')?.split('.').map(str::parse);
    Some((parts.next()?.ok()?, parts.next()?.ok()?))
}

#[cfg(test)]
mod tests {
    use super::version;

    #[test]
    fn version_is_read_from_what_node_prints() {
        assert_eq!(version("v20.20.1\n"), Some((20, 20)));
        assert_eq!(version(""), None, "no node prints nothing");
        assert_eq!(version("v20"), None, "half a version is none");
    }
}
