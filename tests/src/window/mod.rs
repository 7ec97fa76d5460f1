//! The built window, driven through WebKitWebDriver on a screen that nobody sees. Linux only.
//!
//! What is started here is ended here: screen and driver each run in a process group of their own, the window in
//! the driver's.

mod axe;
mod display;
mod driver;
mod error;
mod group;
mod reading;
mod slider;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use fantoccini::{Client, Locator};
use serde::de::DeserializeOwned;
use serde_json::Value;
use tokio::time::timeout;

pub use self::axe::Violation;
pub use self::error::WindowError;
pub use self::reading::{Cell, Row, Table};
pub use self::slider::Slider;

use self::display::Display;
use self::driver::Driver;

/// How long anything may take before it counts as not happening.
const PATIENCE: Duration = Duration::from_secs(20);

/// Which window, where.
#[derive(Debug, Clone)]
pub struct Opening {
    /// The built program, its page in it.
    pub binary: PathBuf,
    /// Folder for what the screen and the driver say.
    pub logs: PathBuf,
    /// Size of screen and window in pixels.
    pub size: (u32, u32),
    /// Folder in which the program keeps its user's documents.
    pub data: PathBuf,
    /// The file chosen in every dialog, which nobody can press the buttons of; none: no dialog is opened.
    pub chosen: Option<PathBuf>,
}

impl Opening {
    /// A window for a user who has no documents yet, whose folder lies beside the logs.
    ///
    /// # Errors
    /// A folder from before that cannot be removed.
    pub fn fresh(binary: &Path, logs: &Path, size: (u32, u32)) -> Result<Self, WindowError> {
        let data = logs.join("data");
        if data.exists() {
            fs::remove_dir_all(&data).map_err(WindowError::file(&data))?;
        }
        Ok(Self { binary: binary.to_owned(), logs: logs.to_owned(), size, data, chosen: None })
    }
}

/// An open window.
#[derive(Debug)]
pub struct Window {
    client: Client,
    // In the order in which they are ended.
    _driver: Driver,
    display: Display,
}

impl Window {
    /// Opens a window and waits until it shows its first figures; a new user's first choices are made as proposed.
    ///
    /// # Errors
    /// A screen, driver or program that does not start, or a page that never shows figures.
    pub async fn open(opening: &Opening) -> Result<Self, WindowError> {
        let window = Self::open_first(opening).await?;
        if window.reads("start-region").await?.is_some() {
            window.click("dialog-accept").await?;
            window.settle().await?;
        }
        Ok(window)
    }

    /// As [`Window::open`], with the choices of the first run left to make.
    ///
    /// # Errors
    /// As [`Window::open`].
    pub async fn open_first(opening: &Opening) -> Result<Self, WindowError> {
        fs::create_dir_all(&opening.logs).map_err(WindowError::file(&opening.logs))?;
        let display = Display::start(opening.size, &opening.logs)?;
        let driver = Driver::start(&display, opening).await?;
        let client = driver.session(&opening.binary).await?;
        let window = Self { client, _driver: driver, display };
        window.client.set_window_rect(0, 0, opening.size.0, opening.size.1).await?;
        window
            .until("the window shows its first figures", "return document.body.hasAttribute('ready')")
            .await?;
        // The drawings learn their size once the table stands.
        window.settle().await?;
        Ok(window)
    }

    /// The screen it is on, as in the variable `DISPLAY`.
    #[must_use]
    pub fn display(&self) -> &str {
        &self.display.name
    }

    /// Closes the window.
    ///
    /// # Errors
    /// When the driver no longer answers.
    pub async fn close(self) -> Result<(), WindowError> {
        Ok(self.client.close().await?)
    }

    /// What a function body answers in the page.
    ///
    /// # Errors
    /// A script that throws, or an answer of another shape.
    pub async fn ask<T: DeserializeOwned>(&self, script: &str, given: &[Value]) -> Result<T, WindowError> {
        let answer = self.client.execute(script, given.to_vec()).await?;
        serde_json::from_value(answer).map_err(WindowError::Answer)
    }

    /// What a function body hands to its last argument, once it does.
    ///
    /// # Errors
    /// A script that throws or never answers, or an answer of another shape.
    pub async fn ask_later<T: DeserializeOwned>(
        &self,
        script: &str,
        given: &[Value],
    ) -> Result<T, WindowError> {
        let answer = self.client.execute_async(script, given.to_vec()).await?;
        serde_json::from_value(answer).map_err(WindowError::Answer)
    }

    /// Loads the page anew and waits until it shows its figures.
    ///
    /// # Errors
    /// A page that never shows figures.
    pub async fn reload(&self) -> Result<(), WindowError> {
        self.client.refresh().await?;
        self.until("the window shows its figures again", "return document.body.hasAttribute('ready')")
            .await?;
        self.settle().await
    }

    /// Waits until a function body answers true in the page.
    ///
    /// # Errors
    /// When it has not for a long while.
    pub async fn until(&self, what: &str, script: &str) -> Result<(), WindowError> {
        let start = Instant::now();
        while !self.ask::<bool>(script, &[]).await? {
            if start.elapsed() > PATIENCE {
                return Err(WindowError::waited(what));
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        Ok(())
    }

    /// Waits until what the page knows is painted.
    ///
    /// # Errors
    /// When the driver no longer answers.
    pub async fn two_frames(&self) -> Result<(), WindowError> {
        let script =
            "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done(true)))";
        self.client.execute_async(script, Vec::new()).await?;
        Ok(())
    }

    /// Waits until the page has stopped changing: the answer to the last choice is in sight.
    ///
    /// # Errors
    /// When it keeps changing.
    pub async fn settle(&self) -> Result<(), WindowError> {
        const QUIET: Duration = Duration::from_millis(200);
        let start = Instant::now();
        let mut before = String::new();
        while start.elapsed() < PATIENCE {
            let now: String = self.ask("return document.body.outerHTML", &[]).await?;
            if now == before {
                return self.two_frames().await;
            }
            before = now;
            tokio::time::sleep(QUIET).await;
        }
        Err(WindowError::waited("the page stands still"))
    }

    /// Chooses an option of a list by its value.
    ///
    /// # Errors
    /// When there is no such list or option.
    pub async fn choose(&self, testid: &str, value: &str) -> Result<(), WindowError> {
        let list = self.client.find(Locator::Css(&selector(testid))).await?;
        list.select_by_value(value).await?;
        Ok(())
    }

    /// Writes into a text field, instead of what stands there.
    ///
    /// # Errors
    /// When there is no such field.
    pub async fn write(&self, testid: &str, text: &str) -> Result<(), WindowError> {
        let field = self.client.find(Locator::Css(&selector(testid))).await?;
        field.clear().await?;
        field.send_keys(text).await?;
        Ok(())
    }

    /// What one reads in an element; nothing where there is none.
    ///
    /// # Errors
    /// When the driver no longer answers.
    pub async fn reads(&self, testid: &str) -> Result<Option<String>, WindowError> {
        let script =
            "return document.querySelector(arguments[0])?.textContent.trim().replace(/\\s+/gu, ' ') ?? null";
        self.ask(script, &[Value::String(selector(testid))]).await
    }

    /// Waits until an element says something that contains a text.
    ///
    /// # Errors
    /// When it has not for a long while; the error says what stood there.
    pub async fn says(&self, testid: &str, text: &str) -> Result<(), WindowError> {
        let start = Instant::now();
        loop {
            let read = self.reads(testid).await?;
            if read.as_ref().is_some_and(|read| read.contains(text)) {
                return Ok(());
            }
            if start.elapsed() > PATIENCE {
                let read = read.unwrap_or_default();
                return Err(WindowError::waited(format!("{testid} says {text:?}; it says {read:?}")));
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// A picture of the page, PNG, once everything is painted.
    ///
    /// The driver takes it with the next frame, which a page at rest never paints: a point nobody sees is painted anew
    /// meanwhile.
    ///
    /// # Errors
    /// When the driver no longer answers.
    pub async fn picture(&self) -> Result<Vec<u8>, WindowError> {
        self.two_frames().await?;
        let _stirred: bool = self.ask(STIR, &[]).await?;
        let taken = timeout(PATIENCE, self.client.screenshot()).await;
        let _at_rest: bool = self.ask(REST, &[]).await?;
        Ok(taken.map_err(|_| WindowError::waited("a picture is taken"))??)
    }

    /// The drawing's lines and shapes as they stand in the page.
    ///
    /// # Errors
    /// When there is no such drawing.
    pub async fn drawing(&self, testid: &str) -> Result<String, WindowError> {
        let script = "return document.querySelector(arguments[0] + ' svg').outerHTML";
        self.ask(script, &[Value::String(selector(testid))]).await
    }

    pub(crate) fn client(&self) -> &Client {
        &self.client
    }
}

/// Paints one transparent point of the page over and over.
const STIR: &str = "
    const point = document.createElement('i');
    point.style.cssText = 'position: fixed; top: 0; left: 0; width: 1px; height: 1px; pointer-events: none';
    document.body.append(point);
    let white = false;
    const timer = setInterval(() => {
        white = !white;
        point.style.backgroundColor = white ? 'rgb(255 255 255 / 0)' : 'rgb(0 0 0 / 0)';
    }, 30);
    window.atRest = () => {
        clearInterval(timer);
        point.remove();
    };
    return true;";

/// Ends what [`STIR`] began.
const REST: &str = "window.atRest(); return true;";

/// The page's elements are found by the names it gives them for tests.
fn selector(testid: &str) -> String {
    format!("[data-testid=\"{testid}\"]")
}

fn log(folder: &Path, name: &str) -> Result<fs::File, WindowError> {
    let path = folder.join(name);
    fs::File::create(&path).map_err(WindowError::file(&path))
}
