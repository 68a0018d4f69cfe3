//! An answer as facts of a visit.

use core::fmt;

use super::{Coded, Consent, Eligibility, Facts, Information, Inquiry, Personal, Reading};
use crate::reception::{self, OnlineAnswer, Route, Visit};

/// A visit with an answer in it, and what did not fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Joined {
    /// The visit. Its [`online`](Visit::online) is set if the answer belongs to it.
    pub visit: Visit,
    /// Why the answer was left out; empty when it was joined.
    pub findings: Vec<JoinFinding>,
}

/// Why an answer does not belong to a visit. What contradicts a token or the reader's message is no reason: that is
/// decided, and the decision says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum JoinFinding {
    /// It speaks of another day than the visit's.
    OtherDay,
    /// It names no day.
    NoDay,
    /// Its date of birth is not the visit's: it is probably about another person.
    OtherBirthdate,
}

impl JoinFinding {
    /// A stable word for programs.
    pub const fn word(self) -> &'static str {
        match self {
            JoinFinding::OtherDay => "other_day",
            JoinFinding::NoDay => "no_day",
            JoinFinding::OtherBirthdate => "other_birthdate",
        }
    }
}

impl fmt::Display for JoinFinding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            JoinFinding::OtherDay => "the answer speaks of another day than the visit's",
            JoinFinding::NoDay => "the answer names no day",
            JoinFinding::OtherBirthdate => "the answer is about a person with another date of birth",
        })
    }
}

impl Reading {
    /// Puts the answer into a visit, if it belongs to it: same day, no other date of birth. The visit's date of birth
    /// is filled in from the only result where it is not known.
    pub fn join(&self, visit: Visit) -> Joined {
        let (facts, _) = self.facts();
        let mut findings = Vec::new();
        match facts.day() {
            None => findings.push(JoinFinding::NoDay),
            Some(day) if day != visit.day => findings.push(JoinFinding::OtherDay),
            Some(_) => {}
        }
        let asked = self.answer.search.as_ref().and_then(|search| search.birthdate);
        let told = self.answer.only_result().and_then(|result| result.birthdate).or(asked).map(Personal::into_inner);
        if let (Some(born), Some(told)) = (visit.born_on, told)
            && born != told
        {
            findings.push(JoinFinding::OtherBirthdate);
        }
        if !findings.is_empty() {
            return Joined { visit, findings };
        }
        // A date of birth in the future is a slip of the insurer's: the visit would contradict itself.
        let born_on = visit.born_on.or(told.filter(|born| *born <= visit.day));
        Joined { visit: Visit { online: Some(facts.online()), born_on, ..visit }, findings }
    }
}

impl Facts {
    /// The facts as the desk takes them. What failed or is still being worked on is an answer that says nothing.
    pub fn online(&self) -> OnlineAnswer {
        let mut consents = reception::Consents::ABSENT;
        for (kind, triple) in self.consents.iter().filter(|(kind, _)| kind.is_medical()) {
            if let Some(provision) = kind.provision() {
                consents.set(provision, consent(triple.consent));
            }
        }
        OnlineAnswer {
            eligibility: match self.eligibility {
                Eligibility::Confirmed => reception::Eligibility::Valid,
                Eligibility::ConfirmedUnregistered => reception::Eligibility::ValidUnregistered,
                Eligibility::Lost => reception::Eligibility::Invalid,
                Eligibility::Replaced => reception::Eligibility::InvalidNewExists,
                Eligibility::NotFound => reception::Eligibility::NotFound,
                Eligibility::SeveralFound => reception::Eligibility::Several,
                Eligibility::Unknown | Eligibility::Pending | Eligibility::Failed => reception::Eligibility::Unknown,
            },
            route: match self.inquiry {
                Coded::Known(Inquiry::MyNumberCard) => Route::MyNumberCard,
                Coded::Known(Inquiry::InsuranceDetails) => Route::Document,
                Coded::Absent | Coded::Unlisted(_) => Route::Unknown,
            },
            consents,
            limit_amount: self.limit_amount(),
        }
    }

    fn limit_amount(&self) -> reception::LimitAmount {
        let refused = self.consents.get(Information::LimitCertificate).consent == Coded::Known(Consent::No);
        match self.limit_amount.certificate {
            Some(_) => reception::LimitAmount::Present,
            None if refused || (self.eligibility.is_confirmed() && self.results == 1) => reception::LimitAmount::Absent,
            None => reception::LimitAmount::Unknown,
        }
    }
}

fn consent(code: Coded<Consent>) -> reception::Consent {
    match code {
        Coded::Known(Consent::No) => reception::Consent::No,
        Coded::Known(Consent::Yes) => reception::Consent::Yes,
        Coded::Known(Consent::Expired) => reception::Consent::Expired,
        Coded::Known(Consent::Unobtainable) => reception::Consent::Unobtainable,
        Coded::Absent | Coded::Unlisted(_) => reception::Consent::Absent,
    }
}
