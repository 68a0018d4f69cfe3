//! The picture of the days of a card or phone, in every form.

use super::timeline::{Scene, Timeline};
use crate::reception::Decided;
use crate::vocabulary::Language;

impl Decided<'_> {
    /// The picture of the card's or phone's days as an SVG document; `None` when neither was presented. Patients may
    /// see it.
    pub fn svg(&self, language: Language) -> Option<String> {
        Some(Timeline::of(self)?.svg(language))
    }

    /// The same picture as plain rectangles and texts, for forms that draw themselves.
    pub fn scene(&self, language: Language) -> Option<Scene> {
        Some(Timeline::of(self)?.scene(language))
    }

    /// The same picture in a terminal, in lines of at most `width` columns (24 to 200).
    pub fn terminal_picture(&self, language: Language, width: usize) -> Option<String> {
        Some(Timeline::of(self)?.terminal(language, width))
    }
}
