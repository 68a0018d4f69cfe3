//! Words and pictures: days in both calendars, a decision in Japanese and English, a timeline to look at.

pub mod calendar;
mod language;

pub use language::{Language, NotALanguage, Text};
