//! `cargo xtask fuzz`: what the program reads, fed with what nobody meant it to read.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::cargo::{self, Profile};
use crate::error::Error;
use crate::{call, place, stage};

/// What is fed.
pub(crate) const TARGETS: [&str; 6] = ["number", "intake", "workbook", "scenario", "dataset", "document"];
const VERSION: &str = "0.13.2";

/// How numbers may and may not be written.
const NUMBERS: [&str; 8] = [
    "0",
    "-0.50",
    "83803",
    "0,5",
    "1e9",
    "+1",
    "79228162514264337593543950335",
    "0.0000000000000000000000000001",
];

/// Tables of values as people send them.
const TABLES: [&str; 6] = [
    "Parameter;År;Värde;Status;Anteckning\nrate;2027;95 000 kr;antagen;prov\nrate;2028;1.234,5;antagen;prov\n",
    "Region\tVärde\nRegion Blekinge\t(1 200)\n10\t12,5 %\n",
    "parameter,year,value\nrate,2027,\"1,234.5\"\nrate,2027,okänt\n",
    "\u{feff}Lärosäte;Region;Indikator;Värde\nKI;01;;0,5 mnkr\n",
    "Parameter;2026;2027;2028\nrate;93 803;94 742;\nstudents;9 000;okänt;9 477\n",
    "År;Stockholm;Region Skåne;10\n2027;1 200;-;(3)\n2028;okänt;4,5;\n",
];

/// Parts of a workbook with a zero byte between: sheet, shared strings, styles.
const WORKBOOK: &str = "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"inlineStr\"><is><t>Värde</t></is></c>\
</row><row r=\"2\"><c r=\"A2\" t=\"str\"><f>A1</f><v>rate</v></c><c r=\"B2\" s=\"1\"><v>95000.5</v></c><c r=\"XFD1048576\" t=\"b\"><v>1</v></c>\
<c t=\"e\"><v>#N/A</v></c><c t=\"d\"><v>2027-01-01</v></c></row></sheetData></worksheet>\0<sst><si><t>Parameter</t></si></sst>\0\
<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>";

/// Runs targets for some seconds each, one at a time; needs the nightly compiler.
pub(crate) fn run(seconds: &str, targets: &[&str]) -> Result<(), Error> {
    if let Some(unknown) = targets.iter().find(|target| !TARGETS.contains(target)) {
        return Err(Error::Lacking {
            what: format!("a fuzz target called {unknown}"),
            cure: format!("There are {}.", TARGETS.join(", ")),
        });
    }
    let program = program()?;
    for target in targets {
        stage::heading(&format!("{target}, {seconds} s"));
        let corpus = corpus(target);
        fs::create_dir_all(&corpus).map_err(Error::file(&corpus))?;
        seed(target, &corpus)?;
        let mut fuzz = Command::new(&program);
        fuzz.current_dir(place::root())
            .env("RUSTUP_TOOLCHAIN", "nightly")
            .env_remove("CARGO")
            .env_remove("RUSTC");
        fuzz.args(["fuzz", "run", "--sanitizer", "none", target]).arg(&corpus).arg("--");
        fuzz.args([
            &format!("-max_total_time={seconds}"),
            "-timeout=20",
            "-max_len=262144",
            "-verbosity=1",
            "-print_final_stats=1",
        ]);
        call::show(&mut fuzz)?;
    }
    Ok(())
}

fn corpus(target: &str) -> PathBuf {
    place::root().join("fuzz/corpus").join(target)
}

/// Begins with what is sound.
fn seed(target: &str, corpus: &Path) -> Result<(), Error> {
    let data = place::root().join("assets/data");
    let put = |from: &Path| {
        let name = from.file_name().unwrap_or_default();
        fs::copy(from, corpus.join(name)).map(drop).map_err(Error::file(from))
    };
    match target {
        "scenario" => {
            let folder = data.join("scenarios");
            for entry in fs::read_dir(&folder).map_err(Error::file(&folder))? {
                put(&entry.map_err(Error::file(&folder))?.path())?;
            }
            Ok(())
        }
        "dataset" => put(&data.join("dataset.json")),
        "document" => {
            let [rig] = cargo::binaries(Profile::Dev, ["rig"])?;
            call::quiet(Command::new(rig).arg("document").arg(corpus.join("new.alf"))).map(drop)
        }
        "intake" => texts(corpus, &TABLES),
        "workbook" => texts(corpus, &[WORKBOOK]),
        _ => texts(corpus, &NUMBERS),
    }
}

fn texts(corpus: &Path, texts: &[&str]) -> Result<(), Error> {
    for (at, text) in texts.iter().enumerate() {
        let path = corpus.join(at.to_string());
        fs::write(&path, text).map_err(Error::file(&path))?;
    }
    Ok(())
}

fn program() -> Result<PathBuf, Error> {
    let root = place::target().join("tools");
    let own = root.join("bin/cargo-fuzz");
    if !own.exists() {
        call::show(
            cargo::plain("install")
                .args(["cargo-fuzz", "--version", VERSION, "--locked", "--root"])
                .arg(&root),
        )?;
    }
    Ok(own)
}
