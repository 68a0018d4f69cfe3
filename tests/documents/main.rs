//! The documents: their links and promises, and those that are made from data.
#![allow(missing_docs)]

mod arrows;
mod conformance;
mod examples;
mod japanese;
mod names;
mod pages;
mod rules;

use rules::fresh;
