//! The picture as plain rectangles and texts, for forms that draw themselves.

use super::rows::{Phase, Timeline};
use super::scene::{Align, Area, BAR, Caption, Layout};
use crate::vocabulary::Language;

/// A picture as rectangles and texts, in units of its width and height, from the back to the front.
///
/// ```
/// use uketsuke::{reception::{Token, Visit}, vocabulary::Language};
/// let card = Token::card().with_stated_expiry("2026-08-01".parse()?);
/// let scene = Visit::on("2026-11-21".parse()?).with_token(card).decide()?.scene(Language::Ja).unwrap();
/// assert!(scene.rectangles.iter().all(|area| area.x >= 0.0 && area.x + area.width <= scene.width));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Scene {
    /// Its width.
    pub width: f64,
    /// Its height.
    pub height: f64,
    /// What it is, for readers of screens.
    pub title: String,
    /// What it shows, in sentences.
    pub description: String,
    /// Bars, frames and lines, drawn in this order.
    pub rectangles: Vec<Rectangle>,
    /// The texts, drawn after the rectangles.
    pub texts: Vec<PlacedText>,
}

/// A rectangle of a picture.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Rectangle {
    /// Its left edge.
    pub x: f64,
    /// Its upper edge.
    pub y: f64,
    /// Its width.
    pub width: f64,
    /// Its height.
    pub height: f64,
    /// What it stands for.
    pub fill: Fill,
}

/// What a rectangle stands for. Colours are the form's; they are never the only difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Fill {
    /// A stretch of which nothing is known.
    Unknown,
    /// Before the first day.
    NotYet,
    /// Within the dates.
    Valid,
    /// Within the dates, and due for renewal.
    Renewal,
    /// The grace period.
    Grace,
    /// Expired.
    Ended,
    /// Not accepted.
    Refused,
    /// An outline, not filled.
    Outline,
    /// A thin line.
    Line,
    /// The mark of the day of the visit.
    Mark,
}

/// A text in one line.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct PlacedText {
    /// The left edge of its area.
    pub x: f64,
    /// The upper edge of its area.
    pub y: f64,
    /// The width of its area: as much as the widest font needs.
    pub width: f64,
    /// The height of its area.
    pub height: f64,
    /// Where in its area it stands.
    pub align: Alignment,
    /// The height of its letters.
    pub size: f64,
    /// Bold letters.
    pub bold: bool,
    /// It stands on a bar and needs a light ground.
    pub on_bar: bool,
    /// What it says.
    pub text: String,
}

/// Where in its area a text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "snake_case"))]
pub enum Alignment {
    /// At the left.
    Left,
    /// In the middle.
    Middle,
    /// At the right.
    Right,
}

impl Timeline {
    /// The picture as plain rectangles and texts.
    pub fn scene(&self, language: Language) -> Scene {
        let layout = Layout::new(self, language);
        let mut rectangles: Vec<Rectangle> =
            layout.bars.iter().map(|bar| rectangle(&bar.area, fill(bar.phase))).collect();
        rectangles.extend(layout.frames.iter().map(|area| rectangle(area, Fill::Outline)));
        rectangles.extend(layout.lines.iter().map(|area| {
            let fill = if area.height > BAR { Fill::Mark } else { Fill::Line };
            rectangle(&Area { width: area.width.max(1.0), height: area.height.max(1.0), ..*area }, fill)
        }));
        Scene {
            width: layout.width,
            height: layout.height,
            title: layout.title,
            description: layout.description.trim_end().to_owned(),
            rectangles,
            texts: layout.texts.into_iter().map(placed).collect(),
        }
    }
}

fn rectangle(area: &Area, fill: Fill) -> Rectangle {
    let Area { x, y, width, height } = *area;
    Rectangle { x, y, width, height, fill }
}

const fn fill(phase: Phase) -> Fill {
    match phase {
        Phase::Unknown => Fill::Unknown,
        Phase::NotYet => Fill::NotYet,
        Phase::Valid => Fill::Valid,
        Phase::Renewal => Fill::Renewal,
        Phase::Grace => Fill::Grace,
        Phase::Ended => Fill::Ended,
        Phase::Refused => Fill::Refused,
    }
}

fn placed(caption: Caption) -> PlacedText {
    let Area { x, y, width, height } = caption.area;
    let align = match caption.align {
        Align::Left => Alignment::Left,
        Align::Middle => Alignment::Middle,
        Align::Right => Alignment::Right,
    };
    let Caption { text, size, bold, on_bar, .. } = caption;
    PlacedText { x, y, width, height, align, size, bold, on_bar, text }
}
