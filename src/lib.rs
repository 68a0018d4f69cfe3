//! uketsuke (受付): what reception may do with a My Number Card or a phone, why, until when, and what to do next.
//!
//! One direction of flow, I/O at one edge:
//!
//! ```text
//!  bytes                 meaning                     judgement                 words
//!  link ──► exchange ──► token ──► certificate ──► rules ──► reception ──► report (ja, en)
//! ```
//!
//! # The main job
//!
//! Read what lies on the reader, see who issued its certificate, decide, and say it:
//!
//! ```
//! # #[cfg(all(feature = "simulator", feature = "crypto"))] {
//! use uketsuke::certificate::Anchors;
//! use uketsuke::reception::{CertificateFacts, Token, Visit, decide};
//! use uketsuke::report::{Language, Report};
//! use uketsuke::{Day, Session, link::Deadline, rules::Table, simulator};
//!
//! let card = simulator::Token::card().expires_on("2026-08-01".parse()?).build();
//! let mut session = Session::new(simulator::SimulatedLink::new(card));
//! let received = session.read(None, Deadline::NEVER)?;
//!
//! // The simulator's root is accepted only where it was added.
//! let anchors = Anchors::production().with_root("simulator", simulator::ROOT_DER)?;
//! let chain = anchors.check(&received.certificate);
//! let certificate = CertificateFacts::read(&received.certificate, &chain, received.possession);
//! let visit = Visit {
//!     token: Some(Token { certificate, ..Token::new(received.kind) }),
//!     ..Visit::on("2026-11-21".parse()?)
//! };
//! let decision = decide(&visit, Table::built_in())?;
//! assert_eq!(decision.usable_until, Day::new(2026, 11, 30));
//! let words = Report::new(&visit, &decision, Table::built_in()).to(Language::Ja).to_string();
//! assert!(words.starts_with("受付できます(資格情報のみ)。"));
//! # }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # The house
//!
//! | module | one idea |
//! |---|---|
//! | [`Day`] | a day in Japan; nothing here reads a clock |
//! | [`apdu`] | commands, responses and status words of ISO 7816-4; knows no cards |
//! | [`link`] | how bytes travel: the trait [`link::Link`], real readers, recorded conversations |
//! | [`exchange`] | conversations with a token, sans-IO: give the last response, get the next command or the result |
//! | [`token`] | what lies on the reader: card, Android phone, iPhone, something else |
//! | [`session`] | a link and a token on it: one call, one transaction, one answer |
//! | [`certificate`] | the user authentication certificate, and who issued it |
//! | [`rules`] | one table: each rule with its days, certainty and public source; validity, grace and renewal by it |
//! | [`signed`] | files of rules and readers that somebody signed |
//! | [`reception`] | the desk: a [`reception::Visit`] in, a [`reception::Decision`] out; pure |
//! | [`report`] | a decision in words (Japanese and English), as JSON and as a picture; what went wrong, and what helps |
//! | `ask` | one question in JSON, the answer in JSON (feature `serde`) |
//! | `facility` | readers, checks before installing, settings, material, where to get help (feature `serde`) |
//! | `terminal` | what the eligibility terminal answers (feature `terminal`) |
//! | `simulator` | software tokens behind the same link, sharing no code with the exchanges (feature `simulator`) |
//!
//! An arrow never runs back: `apdu` knows nothing of cards, `rules` nothing of bytes.
//!
//! # What to rely on
//!
//! - A refused card is a decision; an error means that the question could not be asked. The zero value of every verdict
//!   is *indeterminate*, never *accepted*.
//! - Time is an argument. A decision for a past day uses the rules of that day.
//! - A PIN is verified at most once, and every token is left locked, however a conversation ends.
//! - PIN, serial number and subject are in no `Debug`, log event, error or trace. No personal file but the certificate
//!   is read.
//!
//! # Log events
//!
//! By the crate `log`, for integrators: `debug` when an exchange failed and when extended length is given up, `trace` for the
//! header of each command (`> 00 B0 8A 00, …`) and the length and status of each response. None carries data of a token.

#![cfg_attr(docsrs, feature(doc_cfg))]
// The library never panics on what comes from outside; tests and examples may.
#![warn(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod day;
pub mod vocabulary;

pub mod apdu;
#[cfg(feature = "serde")]
pub mod ask;
pub mod certificate;
pub mod exchange;
#[cfg(feature = "serde")]
pub mod facility;
pub mod link;
pub mod reception;
pub mod report;
pub mod rules;
pub mod session;
pub mod signed;
#[cfg(feature = "simulator")]
pub mod simulator;
#[cfg(feature = "terminal")]
pub mod terminal;
mod token;

pub use day::{Day, NotADay};
pub use session::Session;

/// The Rust in the documents, run as documentation tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
#[doc = include_str!("../README.ja.md")]
mod documents {}
