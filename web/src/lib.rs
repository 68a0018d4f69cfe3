//! 受付 in a browser: the library behind `uketsuke.html`, as WebAssembly without imports.
//!
//! The page asks, this answers; nothing is kept from one question to the next. A question is one line of JSON and, after its
//! line feed, the bytes of a file where it is about one. An answer is JSON. Decisions, words, days of the Japanese calendar
//! and the terminal's files are the library's: the page itself judges nothing.
//!
//! | `ask` | members | file | answers |
//! |---|---|---|---|
//! | `form` | `language` | | the facts that can be given, with their words |
//! | `today` | `seconds` since 1970 | | `day`: the day in Japan |
//! | `day` | `text`, `language` | | `day` and how it is written, as `written` |
//! | `facts` | `facts`; `typed`, `index` | | `facts` in their one form, with what goes without saying |
//! | `decide` | `facts`, `language`, `own` | rules, if not the built-in ones | the decision in every view, and its `address` |
//! | `encoding` | | an answer's | `encoding` |
//! | `answer` | `name`, `encoding`, `language` | an answer's text | `facts`, of which `answer` counts, and `remarks` |
//! | `rules` | `own`, `language` | rules | their `serial` and `issued` |
//!
//! What cannot be answered is `{"error":…}`, a sentence in the language.
//!
//! The only `unsafe` is in [`door`]: two attributes that give the exports their names.

pub mod door;
mod form;
mod question;
mod view;

pub use question::answer;
pub use view::{Rules, View, view};
