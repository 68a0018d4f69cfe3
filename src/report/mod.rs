//! The views of a decision: three lines, the desk's ten rows, everything, the sources, JSON, pictures. Each is made from
//! a [`Decided`](crate::reception::Decided) alone, so none can contradict another.
//!
//! ```
//! use uketsuke::reception::{Token, Visit};
//! use uketsuke::vocabulary::{Language, Sign};
//!
//! let card = Token::card().with_stated_expiry("2026-08-01".parse()?);
//! let decided = Visit::on("2026-11-21".parse()?).with_token(card).decide()?;
//! let brief = decided.brief(Language::Ja);
//! assert_eq!(brief.sign, Sign::Check);
//! assert_eq!(brief.verdict, "有効期限切れ・猶予期間中(令和8(2026)年11月30日まで)。資格は未確認");
//! assert_eq!(brief.say, "カードを置いて、顔認証か暗証番号をお選びください。");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! | view | for whom | method |
//! |---|---|---|
//! | brief | a window of a receipt computer | [`Decided::brief`](crate::reception::Decided::brief) |
//! | desk | staff at a terminal: at most ten rows of 80 columns | [`Decided::desk`](crate::reception::Decided::desk) |
//! | full | whoever wants to know everything | [`Decided::full`](crate::reception::Decided::full) |
//! | sources | whoever asks who says so | [`Decided::sources`](crate::reception::Decided::sources) |
//! | technical | whoever looks for a fault | [`Decided::technical`](crate::reception::Decided::technical) |
//! | JSON | programs (feature `serde`) | `Decided::json` |
//! | card | a screen or a sheet that patients see | [`Decided::card`](crate::reception::Decided::card) |
//! | picture | the days of a card or phone | [`Decided::svg`](crate::reception::Decided::svg), [`Decided::scene`](crate::reception::Decided::scene), [`Decided::terminal_picture`](crate::reception::Decided::terminal_picture) |

mod brief;
pub mod calendar;
mod card;
mod columns;
mod desk;
mod details;
mod facts;
pub mod failure;
mod fill;
mod full;
#[cfg(feature = "serde")]
mod json;
mod picture;
mod refused;
mod technical;
mod text;
pub mod timeline;
mod verdict;

pub use brief::Brief;
pub use columns::{columns, lines};
#[cfg(feature = "serde")]
pub(crate) use json::newer_rule_wire;
pub use text::Text;
