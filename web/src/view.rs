//! A decision in every view that the page shows.

use serde::Serialize;
use uketsuke::reception::{FactError, FactSheet};
use uketsuke::report::Brief;
use uketsuke::rules::Table;
use uketsuke::vocabulary::{Acceptance, Language};

/// The rules that decide.
#[derive(Clone, Copy)]
pub enum Rules<'a> {
    /// Those of the library.
    BuiltIn,
    /// Those of a file.
    Loaded(&'a Table),
}

/// A decision in every view.
#[derive(Serialize)]
pub struct View {
    acceptance: Acceptance,
    brief: Brief,
    desk: String,
    full: String,
    sources: String,
    /// SVG.
    card: String,
    /// SVG, where there are days to show.
    timeline: Option<String>,
    rules: Origin,
    /// The facts without what belongs to a person, for an address.
    address: FactSheet,
    /// Whether something was left out of the address.
    withheld: bool,
}

#[derive(Serialize)]
struct Origin {
    built_in: bool,
    serial: u32,
    issued: String,
}

/// Decides, and says it in every way.
///
/// # Errors
///
/// [`FactError`]: the facts do not go together.
pub fn view(facts: &FactSheet, rules: Rules<'_>, language: Language) -> Result<View, FactError> {
    let (table, built_in) = match rules {
        Rules::BuiltIn => (Table::built_in(), true),
        Rules::Loaded(table) => (table, false),
    };
    let decided = facts.visit()?.decide_by(table)?;
    let address = facts.without_personal();
    let withheld = serde_json::to_string(facts).ok() != serde_json::to_string(&address).ok();
    Ok(View {
        acceptance: decided.acceptance(),
        brief: decided.brief(language),
        desk: decided.desk(language),
        full: decided.full(language),
        sources: decided.sources(language),
        card: decided.card(language),
        timeline: decided.svg(language),
        rules: Origin {
            built_in,
            serial: table.serial(),
            issued: uketsuke::report::calendar::written(table.issued(), language).to_string(),
        },
        address,
        withheld,
    })
}
