//! The online answer: facts → findings, and what it outranks.

use super::judge::{Judge, is_spared_special_care};
use super::visit::{Answer, AssistanceTicket, EligibilityResult};
use super::way::{NATURE_REFUSALS, Way};
use crate::Day;
use crate::rules::Value;
use crate::vocabulary::{
    Classification, Designation, Eligibility, Finding, Origin, Provision, ResultStatus, Route, RuleId, Segment, Set,
    TicketType, Writer,
};

/// The medical information that grace and papers do not give.
pub(super) const MEDICAL: Set<Provision> =
    Provision::set(&[Provision::Treatment, Provision::Medication, Provision::Checkups]);
/// What is provided without consent to medical information.
pub(super) const NOT_MEDICAL: Set<Provision> =
    Provision::set(&[Provision::Eligibility, Provision::Limit, Provision::SpecialDisease]);

/// What an answer is worth for a visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Joined<'a> {
    /// There is none.
    None,
    /// Of another day or person: not used.
    Foreign(Finding),
    /// A bulk query for booked patients: a forecast.
    Forecast(&'a Answer),
    /// It bears on the visit.
    Bears(&'a Answer),
}

impl<'a> Joined<'a> {
    pub(super) fn of(judge: &Judge<'a>) -> Joined<'a> {
        let visit = judge.visit;
        let Some(answer) = &visit.answer else { return Joined::None };
        let differs = |one: Option<Day>, other: Option<Day>| one.is_some() && other.is_some() && one != other;
        if differs(answer.day, Some(visit.day)) {
            Joined::Foreign(Finding::AnswerOfAnotherDay)
        } else if differs(answer.born_on, visit.patient.born_on) {
            Joined::Foreign(Finding::AnswerOfAnotherPerson)
        } else if answer.asked_by == Designation::Other {
            Joined::Foreign(Finding::AnswerOfAnotherInstitution)
        } else if answer.origin == Origin::Bulk {
            Joined::Forecast(answer)
        } else {
            Joined::Bears(answer)
        }
    }

    /// The answer by the card, or by a route that is not known, if it bears on the visit.
    pub(super) fn by_card(self) -> Option<&'a Answer> {
        self.bears().filter(|answer| answer.route != Route::Document)
    }

    /// The answer by a document's numbers, or by a route that is not known, if it bears on the visit.
    pub(super) fn by_document(self) -> Option<&'a Answer> {
        self.bears().filter(|answer| answer.route != Route::Card)
    }

    pub(super) fn bears(self) -> Option<&'a Answer> {
        match self {
            Joined::Bears(answer) => Some(answer),
            _ => None,
        }
    }
}

/// What the answer states.
pub(super) fn statement(answer: &Answer) -> Finding {
    match (answer.segment, answer.status, answer.eligibility) {
        (Segment::Processing, ..) => Finding::OnlineProcessing,
        (Segment::Abnormal, ..) => Finding::OnlineAbnormal,
        (_, ResultStatus::Error, _) => Finding::OnlineError,
        (_, _, Eligibility::Valid) => Finding::OnlineValid,
        (_, _, Eligibility::ValidUnregistered) => Finding::OnlineValidUnregistered,
        (_, _, Eligibility::Invalid) => Finding::OnlineInvalid,
        (_, _, Eligibility::InvalidNewExists) => Finding::OnlineNewExists,
        (_, _, Eligibility::NotFound) => Finding::OnlineNotFound,
        (_, _, Eligibility::Several) => Finding::OnlineSeveral,
        (_, _, Eligibility::Unknown) => Finding::OnlineUnknown,
    }
}

/// Whether an answer says that the patient is entitled.
pub(super) fn is_valid(answer: &Answer) -> bool {
    matches!(statement(answer), Finding::OnlineValid | Finding::OnlineValidUnregistered)
}

/// Whether an answer says that the eligibility is not valid.
pub(super) fn is_invalid(answer: &Answer) -> bool {
    matches!(statement(answer), Finding::OnlineInvalid | Finding::OnlineNewExists)
}

/// Whether an answer states nothing of the eligibility.
pub(super) fn is_silent(answer: &Answer) -> bool {
    matches!(
        statement(answer),
        Finding::OnlineProcessing | Finding::OnlineAbnormal | Finding::OnlineError | Finding::OnlineUnknown
    )
}

/// An answer by the card speaks about the token: it outranks what was presumed, and nothing that is known.
pub(super) fn outrank(judge: &Judge<'_>, answer: &Answer, way: &mut Way) {
    let states = statement(answer);
    judge.raise(way, states);
    if !way.has(states) {
        return;
    }
    way.answered = true;
    if !is_valid(answer) {
        if is_invalid(answer) {
            (way.full_until, way.usable_until) = (None, None);
        }
        return;
    }
    let forged = way.live().intersection(NATURE_REFUSALS);
    if !forged.is_empty() {
        forged.iter().for_each(|refusal| way.contradictions.add(refusal, states));
        way.found.insert(Finding::OnlineContradicts);
        return;
    }
    if way.live().meets(super::way::KNOWN_REFUSALS) {
        way.contradict_known(states);
    }
    let medical = !answer.consents.given().without(NOT_MEDICAL).is_empty();
    let date_unknown = way.is_live(Finding::DateUnknown) || way.has(Finding::OtherCardFound);
    let was_refused = way.silence_presumed(states);
    if medical {
        way.silence_limits(states);
    } else if was_refused {
        judge.raise(way, Finding::OnlineOutranks);
    } else if date_unknown && answer.consents.given().is_empty() {
        judge.raise(way, Finding::GraceOrRefusal);
    }
    if !way.contradictions.is_empty() {
        way.found.insert(Finding::OnlineContradicts);
    }
}

/// What the answer says beside the eligibility: notes about the visit.
pub(super) fn notes(judge: &Judge<'_>, answer: &Answer, notes: &mut Way) {
    let mut note = |finding| judge.raise(notes, finding);
    if answer.day.is_none() && (answer.undated || answer.writer != Writer::Unknown) {
        note(Finding::AnswerWithoutDay);
    }
    if answer.is_of_uncertain_origin() {
        note(Finding::OriginUncertain);
    }
    if answer.route == Route::Card && answer.eligibility == Eligibility::InvalidNewExists {
        note(Finding::RouteUncertain);
    }
    if answer.notice().is_some() {
        note(Finding::TerminalNotice);
    }
    if !answer.consents.withheld().without(answer.consents.expired()).is_empty() {
        note(Finding::NotConsented);
    }
    if !answer.consents.expired().is_empty() {
        note(Finding::ConsentExpired);
    }
    if answer.consent_ends_today {
        note(Finding::ConsentEndsToday);
    }
    let subsidy = judge.visit.subsidy;
    if subsidy.stored == Some(true) && subsidy.in_answer != Some(true) && is_valid(answer) {
        note(Finding::SubsidySilent);
    }
    if is_valid(answer) {
        if answer.coverages.iter().any(|coverage| coverage.classification == Classification::SpecialCare) {
            let born = judge.visit.patient.born_on.or(answer.born_on);
            let spared = born.is_some_and(|born| is_spared_special_care(born, judge.day()));
            note(if spared { Finding::SpecialCareUnderAge } else { Finding::PaysInFull });
        }
        let shares = |coverage: &EligibilityResult| [coverage.share_percent, coverage.other_share_percent];
        // Medical assistance beside insurance pays by its ticket: its share is no other reading of the insurance's.
        let insured = answer.coverages.iter().filter(|coverage| coverage.classification != Classification::Welfare);
        let mut shares = insured.flat_map(shares).flatten();
        let first = shares.next();
        if shares.any(|share| Some(share) != first) {
            note(Finding::ShareDiffers);
        }
        welfare(judge, answer, notes);
    }
}

/// Medical assistance: the ticket of this month, and whom it is for.
fn welfare(judge: &Judge<'_>, answer: &Answer, notes: &mut Way) {
    let is_welfare = |coverage: &&EligibilityResult| coverage.classification == Classification::Welfare;
    let unregistered = answer.eligibility == Eligibility::ValidUnregistered;
    if !unregistered && !answer.coverages.iter().any(|coverage| is_welfare(&coverage)) {
        return;
    }
    let mut note = |finding| judge.raise(notes, finding);
    let beside = answer
        .coverages
        .iter()
        .any(|coverage| !matches!(coverage.classification, Classification::Welfare | Classification::Unknown));
    note(if beside { Finding::WelfareBesideInsurance } else { Finding::Welfare });
    let day = judge.day();
    let this_month = |ticket: &&AssistanceTicket| ticket.is_of_month(day);
    let mut tickets = answer.coverages.iter().flat_map(|coverage| &coverage.tickets).filter(this_month).peekable();
    if tickets.peek().is_none() {
        let registered_by = match judge.rule(RuleId::WelfareRegistration).map(|rule| rule.value) {
            Some(Value::DayOfMonth(last)) => last,
            _ => 0,
        };
        return note(if day.day() <= registered_by { Finding::TicketPending } else { Finding::TicketMissing });
    }
    let mut ours = answer.tickets_for(day).peekable();
    if ours.peek().is_none() {
        let uncertain = tickets.any(|ticket| ticket.designation() == Designation::Unknown);
        note(if uncertain { Finding::TicketUncertain } else { Finding::TicketOfAnotherInstitution });
    } else if ours.all(|ticket| ticket.kind == TicketType::Dispensing) {
        // Whether this is a pharmacy no fact says.
        note(Finding::DispensingTicket);
    }
}
