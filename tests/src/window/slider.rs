//! The live control, moved as a hand moves it.

use std::time::Duration;

use fantoccini::actions::{
    InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction,
};
use fantoccini::key::Key;
use fantoccini::{Client, Locator};
use serde::Deserialize;
use serde_json::Value;

use super::{Window, WindowError, selector};

/// Where the slider stands and where it is on the page.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Slider {
    /// Its value, a decimal string.
    pub value: String,
    /// Its step, a decimal string.
    pub step: String,
    /// Middle of the thumb at the smallest value, in pixels from the left.
    pub left: f64,
    /// The same at the largest value.
    pub right: f64,
    /// Middle of the thumb now.
    pub thumb: f64,
    /// Middle of the track, in pixels from the top.
    pub middle: f64,
}

const READ: &str = include_str!("slider.js");

impl Window {
    /// Reads the slider.
    ///
    /// # Errors
    /// When there is none.
    pub async fn slider(&self) -> Result<Slider, WindowError> {
        self.track("slider").await
    }

    async fn track(&self, testid: &str) -> Result<Slider, WindowError> {
        self.ask(READ, &[Value::String(selector(testid))]).await
    }

    /// Takes the thumb with the pointer, leads it through places given as shares of the track, and lets go.
    ///
    /// # Errors
    /// When the driver cannot do that.
    pub async fn drag(&self, shares: &[f64], pace: Duration) -> Result<(), WindowError> {
        self.drag_thumb("slider", shares, pace).await
    }

    /// The same with another slider of the page.
    ///
    /// # Errors
    /// When there is none, or the driver cannot do that.
    pub async fn drag_thumb(&self, testid: &str, shares: &[f64], pace: Duration) -> Result<(), WindowError> {
        let slider = self.track(testid).await?;
        let to = |x: f64, duration: Duration| PointerAction::MoveTo {
            duration: Some(duration),
            // The driver takes whole pixels.
            x: x.round(),
            y: slider.middle.round(),
        };
        let mut hand = MouseActions::new("hand".to_owned());
        hand = hand.then(to(slider.thumb, Duration::ZERO));
        hand = hand.then(PointerAction::Down { button: MOUSE_BUTTON_LEFT });
        for share in shares {
            hand = hand.then(to(slider.left + share * (slider.right - slider.left), pace));
        }
        hand = hand.then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        self.client().perform_actions(hand).await?;
        Ok(())
    }

    /// Presses a key on the slider some times.
    ///
    /// # Errors
    /// When there is no slider.
    pub async fn press(&self, key: Key, times: usize) -> Result<(), WindowError> {
        let element = self.client().find(Locator::Css(&selector("slider"))).await?;
        let keys: String = std::iter::repeat_n(char::from(key), times).collect();
        element.send_keys(&keys).await?;
        Ok(())
    }

    /// Presses keys wherever the focus is.
    ///
    /// # Errors
    /// When nothing has the focus.
    pub async fn type_keys(&self, keys: &[Key]) -> Result<(), WindowError> {
        for key in keys {
            let keys = char::from(*key).to_string();
            self.client().active_element().await?.send_keys(&keys).await?;
        }
        Ok(())
    }

    /// Presses keys on the keyboard itself, which no element has to take: Tab and the keys of lists too.
    ///
    /// # Errors
    /// When the driver no longer answers.
    pub async fn strike(&self, keys: &[Key]) -> Result<(), WindowError> {
        let struck = keys.iter().fold(KeyActions::new("keyboard".to_owned()), |struck, key| {
            let value = char::from(*key);
            struck.then(KeyAction::Down { value }).then(KeyAction::Up { value })
        });
        self.client().perform_actions(struck).await?;
        Ok(())
    }

    /// Types a text wherever the focus is; a key in it that is held, such as Ctrl, is held to its end.
    ///
    /// # Errors
    /// When nothing has the focus.
    pub async fn type_text(&self, text: &str) -> Result<(), WindowError> {
        self.client().active_element().await?.send_keys(text).await?;
        Ok(())
    }

    /// Presses a button.
    ///
    /// # Errors
    /// When there is no such button.
    pub async fn click(&self, testid: &str) -> Result<(), WindowError> {
        let client: &Client = self.client();
        client.find(Locator::Css(&selector(testid))).await?.click().await?;
        Ok(())
    }
}
