//! The patient, the check of the person, and the institution.

use crate::Day;
use crate::vocabulary::{Check, Method, Outage, Phones, Place, VisualCheckReason};

/// How the person was checked.
///
/// ```
/// use uketsuke::reception::{Person, Token, Visit};
/// use uketsuke::vocabulary::{Check, Finding, Method};
/// let failed = Person { check: Check::Failed, method: Some(Method::Face), ..Person::NOT_CHECKED };
/// let card = Token::card().with_stated_expiry("2030-02-17".parse()?);
/// let decided = Visit::on("2026-11-27".parse()?).with_token(card).with_person(failed).decide()?;
/// assert!(decided.findings().contains(Finding::MethodFailed)); // the PIN is left
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Person {
    /// What came of it.
    pub check: Check,
    /// By which method it was passed; or, when it failed, the only method that was tried (`None`: every one).
    pub method: Option<Method>,
    /// Wrong PINs in a row.
    pub pin_misses: u8,
    /// Failures of face recognition in a row.
    pub face_misses: u8,
    /// Why neither face recognition nor the PIN can be used, if so.
    pub unable: Option<VisualCheckReason>,
}

impl Person {
    /// Nothing was checked yet.
    pub const NOT_CHECKED: Person =
        Person { check: Check::NotDone, method: None, pin_misses: 0, face_misses: 0, unable: None };
}

/// The institution and the occasion.
///
/// ```
/// use uketsuke::reception::{Site, Visit};
/// use uketsuke::vocabulary::{Finding, Outage};
/// let site = Site { outage: Outage::System, ..Site::UNKNOWN };
/// let decided = Visit::on("2026-11-27".parse()?).with_token(uketsuke::reception::Token::card()).at(site).decide()?;
/// assert!(decided.findings().contains(Finding::SystemDown));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Site {
    /// Whether the institution reads phones.
    pub phones: Phones,
    /// Since which day it does, where that matters.
    pub phones_since: Option<Day>,
    /// What does not work.
    pub outage: Outage,
    /// Where the visit takes place.
    pub place: Place,
}

impl Site {
    /// Nothing is known.
    pub const UNKNOWN: Site =
        Site { phones: Phones::Unknown, phones_since: None, outage: Outage::Unknown, place: Place::Desk };

    /// Whether phones are read here on a day; `None` when that is not known.
    pub(crate) fn reads_phones_on(&self, day: Day) -> Option<bool> {
        match (self.phones, self.phones_since) {
            (Phones::No, _) => Some(false),
            (_, Some(since)) => Some(since <= day),
            (Phones::Yes, None) => Some(true),
            (Phones::Unknown, None) => None,
        }
    }
}

/// The patient, as far as a rule asks. `None` is not known.
///
/// ```
/// use uketsuke::reception::{Patient, Token, Visit};
/// use uketsuke::vocabulary::Finding;
/// let patient = Patient { registered: Some(false), ..Patient::UNKNOWN };
/// let decided = Visit::on("2026-11-27".parse()?).with_token(Token::card()).of(patient).decide()?;
/// assert!(decided.findings().contains(Finding::NotRegistered));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Patient {
    /// Date of birth, for the rules on age.
    pub born_on: Option<Day>,
    /// Whether this is the first use of the phone at this institution.
    pub first_use: Option<bool>,
    /// Whether the patient was here before (再診).
    pub returning: Option<bool>,
    /// 口頭確認: the patient said that the insurance has not changed since the last visit.
    pub by_word: Option<bool>,
    /// Whether the card is registered for insurance use (利用登録).
    pub registered: Option<bool>,
    /// For a child: the phone that was presented is the child's own.
    pub child_phone: Option<bool>,
}

impl Patient {
    /// Nothing is known.
    pub const UNKNOWN: Patient =
        Patient { born_on: None, first_use: None, returning: None, by_word: None, registered: None, child_phone: None };
}

/// What is known of a public medical subsidy (公費).
///
/// ```
/// use uketsuke::reception::{Subsidy, Visit};
/// let subsidy = Subsidy { stored: Some(true), ..Subsidy::UNKNOWN };
/// let visit = Visit::on("2026-11-27".parse()?).with_subsidy(subsidy);
/// assert_eq!(visit.subsidy.in_answer, None); // silence closes none
/// # Ok::<(), uketsuke::NotADay>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Subsidy {
    /// The institution holds one of the patient.
    pub stored: Option<bool>,
    /// The answer names it.
    pub in_answer: Option<bool>,
}

impl Subsidy {
    /// Nothing is known.
    pub const UNKNOWN: Subsidy = Subsidy { stored: None, in_answer: None };
}
