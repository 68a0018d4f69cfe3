//! An answer as facts of a visit.

use core::fmt;

use super::code::Coded;
use super::consent::is_medical;
use super::facts::Facts;
use super::personal::Personal;
use super::reading::Reading;
use crate::reception::{self, LimitAmount, OnlineAnswer, Visit};
use crate::rules;
use crate::set::Numbered;
use crate::vocabulary::{Consent, Eligibility, Route, Word};

/// A visit with an answer in it, and what did not fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Joined {
    /// The visit. Its [`online`](Visit::online) is set if the answer belongs to it.
    pub visit: Visit,
    /// Why the answer was left out; empty when it was joined.
    pub remarks: Vec<JoinRemark>,
}

/// Why an answer does not belong to a visit. What contradicts a token or the reader's message is no reason: that is
/// decided, and the decision says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum JoinRemark {
    /// It speaks of another day than the visit's.
    OtherDay,
    /// It names no day.
    NoDay,
    /// Its date of birth is not the visit's: it is probably about another person.
    OtherBirthdate,
}

impl JoinRemark {
    /// A stable word for programs.
    pub const fn as_str(self) -> &'static str {
        match self {
            JoinRemark::OtherDay => "other_day",
            JoinRemark::NoDay => "no_day",
            JoinRemark::OtherBirthdate => "other_birthdate",
        }
    }
}

impl fmt::Display for JoinRemark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            JoinRemark::OtherDay => "the answer speaks of another day than the visit's",
            JoinRemark::NoDay => "the answer names no day",
            JoinRemark::OtherBirthdate => "the answer is about a person with another date of birth",
        })
    }
}

impl Reading {
    /// Puts the answer into a visit, if it belongs to it: same day, no other date of birth. The visit's date of birth
    /// is filled in from the answer where it is not known.
    pub fn join(&self, visit: Visit) -> Joined {
        let (facts, _) = self.facts(None);
        let mut remarks = Vec::new();
        match facts.day {
            None => remarks.push(JoinRemark::NoDay),
            Some(day) if day != visit.day => remarks.push(JoinRemark::OtherDay),
            Some(_) => {}
        }
        let told = facts.birthdate.map(Personal::into_inner);
        if let (Some(born), Some(told)) = (visit.born_on, told)
            && born != told
        {
            remarks.push(JoinRemark::OtherBirthdate);
        }
        if !remarks.is_empty() {
            return Joined { visit, remarks };
        }
        // A date of birth in the future is a slip of the insurer's: the visit would contradict itself.
        let born_on = visit.born_on.or(told.filter(|born| *born <= visit.day));
        Joined { visit: Visit { online: Some(facts.online()), born_on, ..visit }, remarks }
    }
}

impl Facts {
    /// The facts as the desk takes them. What failed or is still being worked on is an answer that says nothing.
    pub fn online(&self) -> OnlineAnswer {
        let mut consents = reception::Consents::ABSENT;
        for (kind, triple) in self.consents.iter().filter(|(kind, _)| is_medical(*kind)) {
            let kind = <rules::Provision as Numbered>::from_number(kind.place());
            if let (Some(kind), Coded::Known(told)) = (kind, triple.consent) {
                consents.set(kind, consent(told));
            }
        }
        OnlineAnswer {
            eligibility: match self.eligibility {
                Eligibility::Valid => reception::Eligibility::Valid,
                Eligibility::Invalid => reception::Eligibility::Invalid,
                Eligibility::InvalidNewExists => reception::Eligibility::InvalidNewExists,
                Eligibility::NotFound => reception::Eligibility::NotFound,
                Eligibility::Several => reception::Eligibility::Several,
                Eligibility::ValidUnregistered => reception::Eligibility::ValidUnregistered,
                _ => reception::Eligibility::Unknown,
            },
            route: match self.route {
                Route::Card => reception::Route::MyNumberCard,
                Route::Document => reception::Route::Document,
                _ => reception::Route::Unknown,
            },
            consents,
            limit_amount: match self.has_limit {
                Some(true) => LimitAmount::Present,
                Some(false) => LimitAmount::Absent,
                None => LimitAmount::Unknown,
            },
        }
    }
}

fn consent(told: Consent) -> reception::Consent {
    match told {
        Consent::Refused => reception::Consent::No,
        Consent::Given => reception::Consent::Yes,
        Consent::Expired => reception::Consent::Expired,
        Consent::Unobtainable => reception::Consent::Unobtainable,
        _ => reception::Consent::Absent,
    }
}
