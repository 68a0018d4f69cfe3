//! The facts of an answer as a visit takes them.

use super::code::Coded;
use super::consent::is_medical;
use super::facts::{Facts, ResultFacts};
use super::personal::Personal;
use super::share::Share;
use super::ticket::DesignationFlag;
use super::ticket_facts::TicketFacts;
use crate::Day;
use crate::reception::{Answer, AssistanceTicket, Consents, EligibilityResult};
use crate::vocabulary::{Consent, Designation, Origin, Provision};

impl Facts {
    /// The answer for a visit: [`Visit::with_answer`](crate::reception::Visit::with_answer). The decision looks at its day, its
    /// date of birth and, where this institution's code (医療機関コード) is given, at who asked: an answer of another day,
    /// person or institution is never used, and the decision says so.
    ///
    /// ```
    /// use uketsuke::reception::Visit;
    /// use uketsuke::terminal::read;
    /// use uketsuke::vocabulary::Acceptance;
    ///
    /// let file = "<XmlMsg><MessageHeader><QualificationConfirmationDate>20261121</QualificationConfirmationDate>\
    ///     <ReferenceClassification>1</ReferenceClassification><SegmentOfResult>1</SegmentOfResult></MessageHeader>\
    ///     <MessageBody><ProcessingResultStatus>1</ProcessingResultStatus>\
    ///     <QualificationValidity>2</QualificationValidity></MessageBody></XmlMsg>";
    /// let (facts, _) = read(file.as_bytes())?.facts(None);
    /// let decided = Visit::on("2026-11-21".parse()?).with_answer(facts.answer(None)).decide()?;
    /// assert_eq!(decided.acceptance(), Acceptance::NotAccepted);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn answer(&self, own: Option<&str>) -> Answer {
        let medical = || self.consents.iter().filter(|(kind, _)| is_medical(*kind));
        let mut consents = Consents::ABSENT;
        for (kind, triple) in medical() {
            consents = consents.with(kind, known(triple.consent));
        }
        let ends_today =
            medical().any(|(_, triple)| triple.viewing_until().is_some_and(|until| Some(until.day()) == self.day));
        let special_disease = self.consents.iter().find(|(kind, _)| *kind == Provision::SpecialDisease);
        Answer {
            segment: self.segment,
            status: self.status,
            message: self.result_message.clone().or_else(|| self.error_message.clone()).map(Personal::into_inner),
            consents,
            consent_ends_today: ends_today,
            limit: known(self.limit_consent),
            special_disease: special_disease.map_or(Consent::Absent, |(_, triple)| known(triple.consent)),
            writer: self.writer,
            // Whatever the bulk answer is for, it is a forecast.
            origin: if self.in_bulk { Origin::Bulk } else { self.origin },
            asked_by: match (self.institution.as_deref(), own) {
                (Some(asked), Some(own)) if asked == own => Designation::Own,
                (Some(_), Some(_)) => Designation::Other,
                _ => Designation::Unknown,
            },
            day: self.day,
            undated: self.day.is_none(),
            born_on: self.birthdate.map(Personal::into_inner),
            coverages: self.results.iter().map(|result| coverage(result, self.day)).collect(),
            ..Answer::new(self.eligibility, self.route)
        }
    }
}

fn known(consent: Coded<Consent>) -> Consent {
    match consent {
        Coded::Known(consent) => consent,
        _ => Consent::Absent,
    }
}

fn coverage(result: &ResultFacts, day: Option<Day>) -> EligibilityResult {
    let (share_percent, other_share_percent) = match result.share {
        Share::Differ { one, other } => (Some(one), Some(other)),
        share => (share.percent(), None),
    };
    EligibilityResult {
        classification: result.classification,
        share_percent,
        other_share_percent,
        tickets: result.tickets.iter().map(|told| ticket(told, day)).collect(),
    }
}

fn ticket(ticket: &TicketFacts, day: Option<Day>) -> AssistanceTicket {
    let first_day = ticket.month.and_then(|month| Day::from_yyyymmdd(i32::try_from(month.number()).ok()? * 100 + 1));
    let same = ticket.flag.known().map(|flag| flag == DesignationFlag::Same);
    // Beside a flag that is known the two are unknown where they contradict each other, and a visit keeps them apart.
    let designated = match (same, ticket.designated) {
        (Some(true), Designation::Unknown) => Designation::Other,
        (Some(false), Designation::Unknown) => Designation::Own,
        (_, designated) => designated,
    };
    AssistanceTicket {
        kind: ticket.kind,
        // One that ended within the month, or has not begun, is none for the day.
        month: first_day.or(ticket.from).filter(|_| !day.is_some_and(|day| ticket.is_over_or_to_come(day))),
        treatment: ticket.treatment,
        same_institution: same,
        designated,
        use_with: ticket.usage,
        self_pay_yen: ticket.self_pay_yen,
    }
}
