//! Decisions: what holds for every one of them, the vectors of the rules with their days, and the written situations.
#![cfg(feature = "serde")]
#![allow(missing_docs, unreachable_pub, clippy::unwrap_used, clippy::panic)]

mod allocation;
mod boundaries;
mod conformance;
mod every;
mod facility;
mod facts;
mod gold;
mod history;
mod invariants;
mod json;
mod monotone;
mod newer;
mod progress;
mod properties;
mod questions;
mod rules;
mod sentences;
mod several;
mod space;
mod steps;
mod vectors;
mod views;
