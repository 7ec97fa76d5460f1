//! The program opens no connection: its system calls are written down through the main job and read. The page, too, is
//! refused nothing by its own policy.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use alf_tests::window::{Opening, Window, WindowError};
use fantoccini::key::Key;

use crate::{PACE, binary, logs};

/// System calls that open a socket to the outside or send by one; others only ask what a socket is.
const REACHING: [&str; 5] = ["connect(", "bind(", "sendto(", "sendmsg(", "sendmmsg("];

/// The calls that name an address of the internet, and the driver's, the one address that is the test's.
struct Traced {
    calls: Vec<String>,
    automation: String,
}

/// Puts strace between driver and program; answers the program to start.
fn between(folder: &Path) -> std::io::Result<PathBuf> {
    let script = format!(
        "#!/bin/sh\nprintf %s \"$WEBKIT_INSPECTOR_SERVER\" > '{folder}/automation'\n\
         exec strace -f -qq --seccomp-bpf -e trace=network -o '{folder}/calls' '{}' \"$@\"\n",
        binary().display(),
        folder = folder.display(),
    );
    let path = folder.join("traced.sh");
    fs::write(&path, script)?;
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755))?;
    Ok(path)
}

fn read(folder: &Path) -> std::io::Result<Traced> {
    let said = fs::read_to_string(folder.join("calls"))?;
    assert!(said.contains("AF_UNIX"), "strace saw the program reach its screen:\n{said}");
    let reaching = said.lines().filter(|line| REACHING.iter().any(|name| line.contains(name)));
    let calls = reaching.filter(|line| line.contains("sin_port") || line.contains("sin6_port"));
    Ok(Traced {
        calls: calls.map(str::to_owned).collect(),
        automation: fs::read_to_string(folder.join("automation"))?,
    })
}

impl Traced {
    /// Talk with the driver of this test, which no other start of the program has.
    fn is_the_tests(&self, call: &str) -> bool {
        let driver = self.automation.split_once(':');
        driver.is_some_and(|(host, port)| {
            call.contains(&format!("sin_port=htons({port})"))
                && call.contains(&format!("inet_addr(\"{host}\")"))
        })
    }
}

#[tokio::test]
async fn program_opens_no_connection() -> Result<(), WindowError> {
    let folder = logs().join("network");
    fs::create_dir_all(&folder).expect("the logs have a folder");
    let binary = between(&folder).expect("strace can be put before the program");
    let opening = Opening::fresh(&binary, &folder, (1600, 1000))?;
    let window = Window::open(&opening).await?;
    window.drag(&[0.2, 0.3, 0.4], PACE).await?;
    for tab in window.tabs().await? {
        window.click(&tab).await?;
        window.settle().await?;
    }
    // The clipboard is a socket of its own kind.
    window.type_text(&format!("{}{}c", char::from(Key::Control), char::from(Key::Shift))).await?;
    window.says("happened", "urklipp").await?;
    // A style that the policy refuses stays an attribute and never becomes a style.
    let refused: Vec<String> = window
        .ask(
            "return [...document.querySelectorAll('[style]')]
                .filter((element) => element.getAttribute('style').trim() !== '' && element.style.length === 0)
                .map((element) => element.outerHTML.slice(0, 120))",
            &[],
        )
        .await?;
    assert_eq!(refused, Vec::<String>::new(), "the policy refuses none of the page's own styles");
    let sheets: usize = window.ask("return document.styleSheets.length", &[]).await?;
    assert!(sheets > 0, "the page has its style sheet");
    window.close().await?;

    let traced = read(&folder).expect("strace wrote what it saw");
    let own: Vec<&String> = traced.calls.iter().filter(|call| !traced.is_the_tests(call)).collect();
    assert!(
        own.is_empty(),
        "the program reached for an address; the driver's is {}: {own:#?}",
        traced.automation
    );
    Ok(())
}
