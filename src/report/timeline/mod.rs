//! A picture of a patient's days: until when the card, its certificate and a phone can be used at reception, drawn as SVG
//! or in a terminal.
//!
//! The picture judges nothing: the last day of the grace and the first day of the renewal window come from the rules,
//! which [`Timeline::of`] asks.
//!
//! ```
//! use uketsuke::Day;
//! use uketsuke::{report::timeline::{Days, PhoneDays, Timeline}, vocabulary::Language};
//! let day = |year, month, day| Day::new(year, month, day).unwrap();
//! let timeline = Timeline::from_days(&Days {
//!     today: day(2026, 11, 21),
//!     certificate_from: Some(day(2021, 9, 1)),
//!     certificate_until: Some(day(2026, 11, 14)),
//!     card_until: Some(day(2031, 11, 14)),
//!     renewal_from: Some(day(2026, 8, 15)),
//!     grace_until: Some(day(2027, 2, 28)),
//!     phone: PhoneDays::Until(day(2026, 11, 14)),
//! });
//! let svg = timeline.svg(Language::Ja);
//! assert!(svg.starts_with("<svg ") && svg.contains("令和9(2027)年2月28日"));
//! assert!(timeline.terminal(Language::En, 72).contains("eligibility information only through 28 February 2027"));
//! ```

mod plain;
mod rows;
pub(in crate::report) mod scene;
pub(in crate::report) mod svg;
mod terminal;
mod visit;
mod words;

pub use plain::{Alignment, Fill, PlacedText, Rectangle, Scene};
pub use rows::{Days, Label, Phase, PhoneDays, Timeline, TimelineRow, TimelineSegment};

#[cfg(test)]
mod tests;
