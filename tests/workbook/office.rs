//! LibreOffice, which recalculates workbooks without a window.

use std::collections::BTreeMap;
use std::fs;
use std::process::Command;

/// The installed program.
pub(crate) struct Office;

impl Office {
    /// Finds it; where it is not installed, says that the test did not run.
    pub(crate) fn find() -> Option<Self> {
        let found = Command::new("soffice").arg("--version").output().is_ok_and(|said| said.status.success());
        if !found {
            println!("Not run: LibreOffice (soffice) is not installed. Debian: libreoffice-calc.");
        }
        found.then_some(Self)
    }

    /// Opens workbooks that hold formulas without values, and saves them with what it computes.
    pub(crate) fn recalculate(&self, workbooks: &[(String, Vec<u8>)]) -> BTreeMap<String, Vec<u8>> {
        let folder = tempfile::tempdir().expect("a folder");
        let profile = format!("-env:UserInstallation=file://{}", folder.path().join("profile").display());
        let out = folder.path().join("out");
        let mut office = Command::new("soffice");
        office.args([profile.as_str(), "--headless", "--convert-to", "xlsx", "--outdir"]).arg(&out);
        for (name, bytes) in workbooks {
            let path = folder.path().join(format!("{name}.xlsx"));
            fs::write(&path, bytes).expect("the workbook is written");
            office.arg(path);
        }
        let said = office.output().expect("LibreOffice runs");
        assert!(said.status.success(), "LibreOffice: {}", String::from_utf8_lossy(&said.stderr));
        let read = |(name, _): &(String, Vec<u8>)| {
            let bytes = fs::read(out.join(format!("{name}.xlsx")));
            (name.clone(), bytes.expect("LibreOffice saved the workbook"))
        };
        workbooks.iter().map(read).collect()
    }
}
