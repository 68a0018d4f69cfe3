//! The PIN: from `UKETSUKE_PIN` or a prompt without echo, never from an argument, which other programs can see.

use crate::Failure;
use std::io::{ErrorKind, IsTerminal};
use uketsuke::exchange::{LastTry, Pin, PinEntry};
use uketsuke::link::FaultKind;
use uketsuke::report::{Language, failure};
use uketsuke::vocabulary::TokenKind;

const VARIABLE: &str = "UKETSUKE_PIN";

/// Asks for the PIN of what lies on the reader. `known` is the PIN of a simulated token.
pub fn ask(kind: TokenKind, language: Language, last_try: bool, known: Option<&str>) -> Result<PinEntry, Failure> {
    let digits = match (std::env::var(VARIABLE), known) {
        (Ok(digits), _) => digits,
        (Err(_), Some(known)) => {
            eprintln!("(the simulated token's PIN {known} is used; {VARIABLE} gives another one)");
            known.to_owned()
        }
        (Err(_), None) if !std::io::stdin().is_terminal() => {
            return Err(Failure::Usage(format!("a PIN is needed: run on a terminal, or set {VARIABLE}")));
        }
        (Err(_), None) => rpassword::prompt_password(prompt(kind, language)).map_err(|error| match error.kind() {
            ErrorKind::Interrupted => Failure::Exchange(failure::fault(FaultKind::Cancelled).to(language).into()),
            _ => Failure::Usage(format!("the PIN could not be read: {error}")),
        })?,
    };
    let pin: Pin = digits.trim().parse().map_err(|error| Failure::Usage(format!("{error}")))?;
    let last_try = if last_try { LastTry::Allowed } else { LastTry::Kept };
    Ok(PinEntry { pin, last_try })
}

fn prompt(kind: TokenKind, language: Language) -> &'static str {
    match (kind, language) {
        (TokenKind::Android, Language::Ja) => "スマホ用利用者証明用電子証明書の暗証番号(4桁): ",
        (TokenKind::Android, Language::En) => "PIN of the phone's user authentication certificate (4 digits): ",
        (_, Language::Ja) => "利用者証明用電子証明書の暗証番号(4桁): ",
        (_, Language::En) => "PIN of the user authentication certificate (4 digits): ",
    }
}
