//! uketsuke (受付): what reception may do with a My Number Card or a phone, why, until when, and what to do next.
//!
//! Bytes come in at one edge and flow one way:
//!
//! ```text
//!  bytes                 meaning                     judgement                 words
//!  link ──► exchange ──► token ──► certificate ──► rules ──► reception ──► report (ja, en)
//! ```
//!
//! # The main job
//!
//! Read what is on the reader, see who issued its certificate, decide, and say it:
//!
//! ```
//! # #[cfg(all(feature = "simulator", feature = "crypto"))] {
//! use uketsuke::certificate::Anchors;
//! use uketsuke::reception::{Token, Visit};
//! use uketsuke::vocabulary::{Acceptance, Language, Step};
//! use uketsuke::{Day, Session, link::Deadline, simulator};
//!
//! let card = simulator::SimulatedToken::card().expires_on("2026-08-01".parse()?).build();
//! let mut session = Session::new(simulator::SimulatedLink::new(card));
//! let reading = session.read(None, Deadline::NEVER)?;
//!
//! // The simulator's root is accepted only where it was added.
//! let anchors = Anchors::production().with_root("simulator", simulator::ROOT_DER)?;
//! let token = Token::read(reading.kind, &reading.certificate, &anchors, reading.possession);
//! let decided = Visit::on("2026-11-21".parse()?).with_token(token).decide()?;
//!
//! assert_eq!(decided.acceptance(), Acceptance::EligibilityOnly); // 資格情報のみ
//! assert_eq!(decided.usable_until(), Day::new(2026, 11, 30));
//! assert_eq!(decided.first_step(), Some(Step::FaceOrPin));
//! assert!(decided.desk(Language::Ja).contains("猶予期間中(令和8(2026)年11月30日まで)"));
//! # }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Without a reader the same decision is made from what the terminal answered, or from what staff typed:
//! [`reception::Visit`] holds whatever is known, and what is not said is not known.
//!
//! # The tour
//!
//! | module | one idea |
//! |---|---|
//! | [`Day`] | a day in Japan; nothing reads the clock for it but C's `uketsuke_today()` |
//! | [`vocabulary`] | every word that has a number, one row each: findings, steps, notes, rules, the values of facts. It knows no visit |
//! | [`apdu`] | commands, replies and status words of ISO 7816-4. It knows no cards |
//! | [`link`] | how bytes travel: the trait [`link::Link`], real readers (`link::pcsc`), recorded conversations ([`link::replay`]) |
//! | [`exchange`] | a conversation with a token as a state machine: give the last response, get the next command or the result |
//! | [`session`] | a link and the token on it: one call, one transaction, one answer |
//! | [`certificate`] | the user authentication certificate, who issued it, and whether the token holds its key |
//! | [`rules`] | the table `data/rules.txt`: each rule with its days, certainty and public source |
//! | [`signed`] | files of rules and readers that somebody signed |
//! | [`reception`] | the desk: a [`reception::Visit`] in, a [`reception::Decided`] out, as a pure function |
//! | [`report`] | a decision for people and programs: three lines, the desk's rows, everything, JSON, pictures; and what helps after a failure |
//! | `ask` | one question in JSON, the answer in JSON: decisions, renewal, rules, words, readers (feature `serde`) |
//! | `facility` | readers, checks before installing, settings, material, where to get help (feature `serde`) |
//! | `terminal` | the eligibility terminal: its files, questions to it, its folder (features `terminal` and `folder`) |
//! | `simulator` | software tokens behind the same link; it shares no code with the exchanges (feature `simulator`) |
//! | `capi` | the C interface: plain functions over all of this, one file a topic; nothing of it is Rust's to call (feature `capi`) |
//!
//! Inside a module a file is named after the one thing it holds: `reception/way.rs` weighs the ways to be accepted,
//! `reception/plan.rs` chooses the steps, `report/brief.rs` writes the three lines, `vocabulary/step.rs` lists the steps. No
//! arrow runs back: `apdu` knows no cards, `rules` no bytes, and `certificate` no simulator.
//!
//! # What to rely on
//!
//! - A refused card is a decision. An error means that the question could not be asked. The zero value of an acceptance is
//!   *undecided*, never *accepted*.
//! - Time is an argument. A past day is decided by the rules of that day.
//! - A PIN is verified at most once in an operation, never repeated, and the token is left locked; where that fails,
//!   [`Session::left_open`] says so.
//! - The PIN, the serial number and the subject are in no `Debug`, log event, error or trace. Of a token's files the library
//!   reads the label and the user authentication certificate alone.
//! - Nothing here panics on what comes from outside.
//!
//! # Features
//!
//! `pcsc` (default) adds real readers, `crypto` (default) the verification of signatures, `serde` JSON, `ask` and `facility`,
//! `terminal` the eligibility terminal's files (`terminal-text` without Shift_JIS and ZIP, for hosts that decode themselves),
//! `folder` its folder on a disk, `simulator` the software tokens, `capi` the C interface. Without `crypto` a chain stays
//! *unverified* and possession *not proved*, and neither accepts anything.
//!
//! # Log events
//!
//! Through the crate `log`, for integrators: `debug` when an exchange failed and when extended length is given up, `trace` for
//! the header of each command (`> 00 B0 8A 00, …`) and the length and status of each response. None carries data of a token.

#![cfg_attr(docsrs, feature(doc_cfg))]
// The library never panics on what comes from outside; tests and examples may.
#![warn(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

// The invariants of the tests are of use inside, too.
#[cfg(test)]
extern crate self as uketsuke;

mod day;
pub mod vocabulary;

pub mod apdu;
#[cfg(feature = "serde")]
pub mod ask;
#[cfg(feature = "capi")]
mod capi;
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
#[cfg(feature = "terminal-text")]
pub mod terminal;
mod text;
mod token;

pub use day::{Day, NotADay};
pub use session::Session;

/// The Rust in the documents, run as documentation tests.
#[cfg(all(doctest, feature = "simulator", feature = "crypto"))]
#[doc = include_str!("../README.md")]
#[doc = include_str!("../README.ja.md")]
mod documents {}
