//! WebKitWebDriver, which starts the program and passes commands on to its page.

use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;
use tokio::time::timeout;

use super::display::Display;
use super::group::Group;
use super::{Opening, PATIENCE, WindowError, log};

/// A driver for one session.
#[derive(Debug)]
pub(super) struct Driver {
    port: u16,
    _process: Group,
}

impl Driver {
    /// Starts a driver on a free port and waits until it listens.
    pub(super) async fn start(display: &Display, opening: &Opening) -> Result<Self, WindowError> {
        let port = free_port()?;
        let logs = &opening.logs;
        let mut command = Command::new("WebKitWebDriver");
        command.arg(format!("--port={port}"));
        command
            .env("DISPLAY", &display.name)
            .env_remove("WAYLAND_DISPLAY")
            .env("XDG_DATA_HOME", &opening.data)
            .env("XDG_CONFIG_HOME", &opening.data)
            .env("TAURI_WEBVIEW_AUTOMATION", "true");
        if let Some(chosen) = &opening.chosen {
            command.env("ALF_BORDET_CHOSEN", chosen);
        }
        let said = log(logs, "driver.log")?;
        let errors = said.try_clone().map_err(WindowError::file(&logs.join("driver.log")))?;
        command.stdin(Stdio::null()).stdout(said).stderr(errors);
        let driver = Self { port, _process: Group::start(&mut command, "WebKitWebDriver")? };
        let start = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            if start.elapsed() > PATIENCE {
                return Err(WindowError::Silent { port, log: logs.join("driver.log") });
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        Ok(driver)
    }

    /// Starts the program and connects to its page.
    pub(super) async fn session(&self, binary: &Path) -> Result<Client, WindowError> {
        let options = json!({ "binary": binary, "args": [] });
        let capabilities = Capabilities::from_iter([("webkitgtk:browserOptions".to_owned(), options)]);
        let mut builder = ClientBuilder::new(HttpConnector::new());
        let address = format!("http://127.0.0.1:{}", self.port);
        let connected = builder.capabilities(capabilities).connect(&address);
        // A program that never shows a page leaves the driver waiting for ever.
        Ok(timeout(PATIENCE, connected).await.map_err(|_| WindowError::waited("the window opens"))??)
    }
}

/// A port that was free a moment ago.
fn free_port() -> Result<u16, WindowError> {
    let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).and_then(|listener| listener.local_addr());
    let address = taken.map_err(|source| WindowError::NotStarted { program: "WebKitWebDriver", source })?;
    Ok(address.port())
}
