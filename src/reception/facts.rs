//! The rows that bind the words of [`Fact`] to a [`Visit`]: one row a fact, with the type of its value and how it is read
//! and written. Setting, reading, JSON in, JSON out, the documents and every other language follow from the row.

use super::visit::{Answer, AssistanceTicket, EligibilityResult, LegacyCard, Paper, Token, Visit};
use crate::Day;
use crate::vocabulary::{
    CardForm, Chain, Check, Classification, Consent, Designation, Discovery, Eligibility, Evidence, Fact, Group,
    Hierarchy, Insurer, Method, Origin, Outage, PaperKind, Phones, Place, Possession, Provision, Purpose,
    ReaderMessage, ResultStatus, Revocation, Route, Segment, TicketType, TicketUse, TokenKind, Treatment, VisitList,
    VisualCheckReason, Word, Writer, YesNo,
};

/// The value of a fact: every one is a number but a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Value {
    Number(i32),
    Text(String),
}

/// What a fact's value is.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// A day, as the number `YYYYMMDD`. 0 is not known.
    Day,
    /// 1 when it is so, 0 when it is not or not known.
    Flag,
    /// How often, from 0 to 255. 0 is never, or not known.
    Count,
    /// An amount from 0 to the most that is named; 0 is an amount like any other.
    Amount(i32),
    /// A word of a group. 0 is the group's zero value, or not known.
    Word(&'static Group),
    /// A text.
    Text,
}

/// What of a visit a fact belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scope {
    Visit,
    Token,
    Answer,
    Result,
    Ticket,
}

/// The row of a fact within what it belongs to.
pub(super) struct Row<S> {
    pub(super) fact: Fact,
    pub(super) needs: Option<Fact>,
    pub(super) kind: Kind,
    /// `None` when it is not known.
    pub(super) get: fn(&S) -> Option<Value>,
    pub(super) set: fn(&mut S, &Value),
}

/// A type that a fact's value may have.
trait FactValue: Sized {
    const KIND: Kind;
    fn give(self) -> Option<Value>;
    fn take(value: &Value) -> Option<Self>;
}

macro_rules! facts {
    ($name:ident of $scope:ty { $($fact:ident $(needs $need:ident)?: $type:ty = |$s:ident| $get:expr, |$m:ident, $x:ident| $set:expr;)+ }) => {
        pub(super) const $name: &[Row<$scope>] = &[$(Row {
            fact: Fact::$fact,
            needs: { let need: &[Fact] = &[$(Fact::$need)?]; if need.is_empty() { None } else { Some(need[0]) } },
            kind: <$type as FactValue>::KIND,
            get: |$s| { let value: $type = $get; value.give() },
            set: |$m, value| if let Some($x) = <$type as FactValue>::take(value) { $set },
        }),+];
    };
}

facts! { VISIT of Visit {
    Day: Day = |v| v.day, |v, x| v.day = x;
    EligibilityCertificate: bool = |v| v.papers.has(PaperKind::EligibilityCertificate), |v, x| show(v, PaperKind::EligibilityCertificate, x);
    EligibilityCertificateUntil needs EligibilityCertificate: Option<Day> =
        |v| match v.papers.get(PaperKind::EligibilityCertificate) { Some(Paper::EligibilityCertificate { until }) => until, _ => None },
        |v, until| v.papers = v.papers.with(Paper::EligibilityCertificate { until });
    EligibilityNotice: bool = |v| v.papers.has(PaperKind::EligibilityNotice), |v, x| show(v, PaperKind::EligibilityNotice, x);
    EligibilityNoticeInsurer needs EligibilityNotice: Insurer =
        |v| match v.papers.get(PaperKind::EligibilityNotice) { Some(Paper::EligibilityNotice { insurer }) => insurer, _ => Insurer::Unknown },
        |v, insurer| v.papers = v.papers.with(Paper::EligibilityNotice { insurer });
    MynaportalScreen: bool = |v| v.papers.has(PaperKind::MynaportalScreen), |v, x| show(v, PaperKind::MynaportalScreen, x);
    MynaportalPdf: bool = |v| v.papers.has(PaperKind::MynaportalPdf), |v, x| show(v, PaperKind::MynaportalPdf, x);
    LegacyCard: bool = |v| v.papers.has(PaperKind::LegacyCard), |v, x| show(v, PaperKind::LegacyCard, x);
    LegacyCardUntil needs LegacyCard: Option<Day> = |v| legacy(v).until, |v, x| with_legacy(v, |card| card.until = x);
    LegacyCardUndated needs LegacyCard: bool = |v| legacy(v).undated, |v, x| with_legacy(v, |card| card.undated = x);
    LegacyCardInsurer needs LegacyCard: Insurer = |v| legacy(v).insurer, |v, x| with_legacy(v, |card| card.insurer = x);
    LegacyCardInsurerChangedOn needs LegacyCard: Option<Day> = |v| legacy(v).insurer_changed_on, |v, x| with_legacy(v, |card| card.insurer_changed_on = x);
    Application: bool = |v| v.papers.has(PaperKind::Application), |v, x| show(v, PaperKind::Application, x);
    PersonCheck: Check = |v| v.person.check, |v, x| v.person.check = x;
    PersonMethod: Option<Method> = |v| v.person.method, |v, x| v.person.method = x;
    PinMisses: u8 = |v| v.person.pin_misses, |v, x| v.person.pin_misses = x;
    FaceMisses: u8 = |v| v.person.face_misses, |v, x| v.person.face_misses = x;
    VisualCheckReason: Option<VisualCheckReason> = |v| v.person.unable, |v, x| v.person.unable = x;
    ReaderMessage: ReaderMessage = |v| v.message, |v, x| v.message = x;
    Phones: Phones = |v| v.site.phones, |v, x| v.site.phones = x;
    PhonesSince: Option<Day> = |v| v.site.phones_since, |v, x| v.site.phones_since = x;
    Outage: Outage = |v| v.site.outage, |v, x| v.site.outage = x;
    Place: Place = |v| v.site.place, |v, x| v.site.place = x;
    BornOn: Option<Day> = |v| v.patient.born_on, |v, x| v.patient.born_on = x;
    FirstUse: Option<bool> = |v| v.patient.first_use, |v, x| v.patient.first_use = x;
    Returning: Option<bool> = |v| v.patient.returning, |v, x| v.patient.returning = x;
    ByWord: Option<bool> = |v| v.patient.by_word, |v, x| v.patient.by_word = x;
    Registered: Option<bool> = |v| v.patient.registered, |v, x| v.patient.registered = x;
    ChildPhone: Option<bool> = |v| v.patient.child_phone, |v, x| v.patient.child_phone = x;
    SubsidyStored: Option<bool> = |v| v.subsidy.stored, |v, x| v.subsidy.stored = x;
    SubsidyInAnswer: Option<bool> = |v| v.subsidy.in_answer, |v, x| v.subsidy.in_answer = x;
} }

facts! { TOKEN of Token {
    TokenKind: TokenKind = |t| t.kind, |t, x| t.kind = x;
    TokenForm needs TokenKind: CardForm = |t| t.form, |t, x| t.form = x;
    TokenPrintedUntil needs TokenKind: Option<Day> = |t| t.printed_until, |t, x| t.printed_until = x;
    TokenReturned needs TokenKind: bool = |t| t.returned, |t, x| t.returned = x;
    TokenDiscovery: Discovery = |t| t.discovery, |t, x| t.discovery = x;
    CertificateEvidence needs TokenKind: Evidence = |t| t.certificate.evidence, |t, x| t.certificate.evidence = x;
    CertificateStartsOn needs TokenKind: Option<Day> = |t| t.certificate.starts_on, |t, x| t.certificate.starts_on = x;
    CertificateExpiresOn needs TokenKind: Option<Day> = |t| t.certificate.expires_on, |t, x| t.certificate.expires_on = x;
    CertificatePurpose needs TokenKind: Purpose = |t| t.certificate.purpose, |t, x| t.certificate.purpose = x;
    CertificateHierarchy needs TokenKind: Hierarchy = |t| t.certificate.hierarchy, |t, x| t.certificate.hierarchy = x;
    CertificateAccepted needs TokenKind: bool = |t| t.certificate.accepted, |t, x| t.certificate.accepted = x;
    CertificateChain needs TokenKind: Chain = |t| t.certificate.chain, |t, x| t.certificate.chain = x;
    CertificatePossession needs TokenKind: Possession = |t| t.certificate.possession, |t, x| t.certificate.possession = x;
    CertificateRevocation needs TokenKind: Revocation = |t| t.certificate.revocation, |t, x| t.certificate.revocation = x;
} }

facts! { ANSWER of Answer {
    Eligibility: Eligibility = |a| a.eligibility, |a, x| a.eligibility = x;
    Route: Route = |a| a.route, |a, x| a.route = x;
    Segment: Segment = |a| a.segment, |a, x| a.segment = x;
    ResultStatus: ResultStatus = |a| a.status, |a, x| a.status = x;
    ResultMessage needs Eligibility: Option<String> = |a| a.message.clone(), |a, x| a.message = x;
    ConsentCheckups needs Eligibility: Consent = |a| a.consents.get(Provision::Checkups), |a, x| a.consents = a.consents.with(Provision::Checkups, x);
    ConsentMedication needs Eligibility: Consent = |a| a.consents.get(Provision::Medication), |a, x| a.consents = a.consents.with(Provision::Medication, x);
    ConsentTreatment needs Eligibility: Consent = |a| a.consents.get(Provision::Treatment), |a, x| a.consents = a.consents.with(Provision::Treatment, x);
    ConsentOperations needs Eligibility: Consent = |a| a.consents.get(Provision::Operations), |a, x| a.consents = a.consents.with(Provision::Operations, x);
    ConsentDiagnoses needs Eligibility: Consent = |a| a.consents.get(Provision::Diagnoses), |a, x| a.consents = a.consents.with(Provision::Diagnoses, x);
    ConsentInfections needs Eligibility: Consent = |a| a.consents.get(Provision::Infections), |a, x| a.consents = a.consents.with(Provision::Infections, x);
    ConsentAllergies needs Eligibility: Consent = |a| a.consents.get(Provision::Allergies), |a, x| a.consents = a.consents.with(Provision::Allergies, x);
    ConsentContraindications needs Eligibility: Consent = |a| a.consents.get(Provision::Contraindications), |a, x| a.consents = a.consents.with(Provision::Contraindications, x);
    ConsentTests needs Eligibility: Consent = |a| a.consents.get(Provision::Tests), |a, x| a.consents = a.consents.with(Provision::Tests, x);
    ConsentPrescriptions needs Eligibility: Consent = |a| a.consents.get(Provision::Prescriptions), |a, x| a.consents = a.consents.with(Provision::Prescriptions, x);
    ConsentLimit needs Eligibility: Consent = |a| a.limit, |a, x| a.limit = x;
    ConsentSpecialDisease needs Eligibility: Consent = |a| a.special_disease, |a, x| a.special_disease = x;
    ConsentEndsToday needs Eligibility: bool = |a| a.consent_ends_today, |a, x| a.consent_ends_today = x;
    Writer needs Eligibility: Writer = |a| a.writer, |a, x| a.writer = x;
    Origin needs Eligibility: Origin = |a| a.origin, |a, x| a.origin = x;
    AnswerDay needs Eligibility: Option<Day> = |a| a.day, |a, x| a.day = x;
    AnswerUndated needs Eligibility: bool = |a| a.undated, |a, x| a.undated = x;
    AnswerBornOn needs Eligibility: Option<Day> = |a| a.born_on, |a, x| a.born_on = x;
        AskedBy needs Eligibility: Designation = |a| a.asked_by, |a, x| a.asked_by = x;
} }

facts! { RESULT of EligibilityResult {
    Classification needs Eligibility: Classification = |c| c.classification, |c, x| c.classification = x;
    SharePercent needs Eligibility: Option<u8> = |c| c.share_percent, |c, x| c.share_percent = x;
    OtherSharePercent needs Eligibility: Option<u8> = |c| c.other_share_percent, |c, x| c.other_share_percent = x;
} }

facts! { TICKET of AssistanceTicket {
    TicketType needs Eligibility: TicketType = |t| t.kind, |t, x| t.kind = x;
    TicketMonth needs Eligibility: Option<Day> = |t| t.month, |t, x| t.month = x;
    Treatment needs Eligibility: Treatment = |t| t.treatment, |t, x| t.treatment = x;
    TicketSameInstitution needs Eligibility: Option<bool> = |t| t.same_institution, |t, x| t.same_institution = x;
    Designation needs Eligibility: Designation = |t| t.designated, |t, x| t.designated = x;
    TicketUse needs Eligibility: TicketUse = |t| t.use_with, |t, x| t.use_with = x;
    SelfPayYen needs Eligibility: Option<u32> = |t| t.self_pay_yen, |t, x| t.self_pay_yen = x;
} }

impl Fact {
    /// What its value is.
    pub fn kind(self) -> Kind {
        self.about().1
    }

    /// The fact without which it says nothing: a document for its day, an answer for a consent.
    pub fn needs(self) -> Option<Fact> {
        self.about().2
    }

    /// What it repeats with: the list to whose members it belongs. `None` for a fact of the visit as a whole.
    pub fn list(self) -> Option<VisitList> {
        match self.scope() {
            Scope::Visit => None,
            Scope::Token => Some(VisitList::Tokens),
            Scope::Answer => Some(VisitList::Answer),
            Scope::Result => Some(VisitList::Results),
            Scope::Ticket => Some(VisitList::Tickets),
        }
    }

    pub(super) fn scope(self) -> Scope {
        self.about().0
    }

    fn about(self) -> (Scope, Kind, Option<Fact>) {
        ABOUT.get(usize::from(self.place())).copied().flatten().unwrap_or((Scope::Visit, Kind::Text, None))
    }
}

/// Scope, kind and need of every fact, by its place.
static ABOUT: [Option<(Scope, Kind, Option<Fact>)>; 128] = {
    let mut about = [None; 128];
    macro_rules! enter {
        ($($rows:ident $scope:ident),+) => {$(
            let mut at = 0;
            while at < $rows.len() {
                about[$rows[at].fact as usize] = Some((Scope::$scope, $rows[at].kind, $rows[at].needs));
                at += 1;
            }
        )+};
    }
    enter!(VISIT Visit, TOKEN Token, ANSWER Answer, RESULT Result, TICKET Ticket);
    about
};

fn show(visit: &mut Visit, kind: PaperKind, shown: bool) {
    visit.papers = if shown { visit.papers.with(Paper::of_kind(kind)) } else { visit.papers.without(kind) };
}

fn legacy(visit: &Visit) -> LegacyCard {
    match visit.papers.get(PaperKind::LegacyCard) {
        Some(Paper::LegacyCard(card)) => card,
        _ => LegacyCard::default(),
    }
}

fn with_legacy(visit: &mut Visit, change: impl FnOnce(&mut LegacyCard)) {
    let mut card = legacy(visit);
    change(&mut card);
    visit.papers = visit.papers.with(Paper::LegacyCard(card));
}

impl Value {
    fn number(&self) -> Option<i32> {
        match self {
            Value::Number(number) => Some(*number),
            Value::Text(_) => None,
        }
    }
}

impl FactValue for Day {
    const KIND: Kind = Kind::Day;
    fn give(self) -> Option<Value> {
        Some(Value::Number(self.yyyymmdd()))
    }
    fn take(value: &Value) -> Option<Day> {
        Day::from_yyyymmdd(value.number()?)
    }
}

impl FactValue for Option<Day> {
    const KIND: Kind = Kind::Day;
    fn give(self) -> Option<Value> {
        self.and_then(FactValue::give)
    }
    fn take(value: &Value) -> Option<Option<Day>> {
        Some(Day::from_yyyymmdd(value.number()?))
    }
}

impl FactValue for bool {
    const KIND: Kind = Kind::Flag;
    fn give(self) -> Option<Value> {
        self.then_some(Value::Number(1))
    }
    fn take(value: &Value) -> Option<bool> {
        Some(value.number()? == 1)
    }
}

impl FactValue for Option<bool> {
    const KIND: Kind = Kind::Word(YesNo::GROUP);
    fn give(self) -> Option<Value> {
        self.and_then(|yes| if yes { YesNo::Yes } else { YesNo::No }.give())
    }
    fn take(value: &Value) -> Option<Option<bool>> {
        Some(match YesNo::take(value)? {
            YesNo::Yes => Some(true),
            YesNo::No => Some(false),
            YesNo::Unknown => None,
        })
    }
}

impl FactValue for u8 {
    const KIND: Kind = Kind::Count;
    fn give(self) -> Option<Value> {
        (self > 0).then_some(Value::Number(self.into()))
    }
    fn take(value: &Value) -> Option<u8> {
        u8::try_from(value.number()?).ok()
    }
}

impl FactValue for Option<u8> {
    const KIND: Kind = Kind::Amount(100);
    fn give(self) -> Option<Value> {
        self.map(|amount| Value::Number(amount.into()))
    }
    fn take(value: &Value) -> Option<Option<u8>> {
        u8::try_from(value.number()?).ok().map(Some)
    }
}

impl FactValue for Option<u32> {
    const KIND: Kind = Kind::Amount(i32::MAX);
    fn give(self) -> Option<Value> {
        self.and_then(|amount| i32::try_from(amount).ok()).map(Value::Number)
    }
    fn take(value: &Value) -> Option<Option<u32>> {
        u32::try_from(value.number()?).ok().map(Some)
    }
}

impl FactValue for Option<String> {
    const KIND: Kind = Kind::Text;
    fn give(self) -> Option<Value> {
        self.map(Value::Text)
    }
    fn take(value: &Value) -> Option<Option<String>> {
        match value {
            Value::Number(_) => None,
            Value::Text(text) => Some(Some(text.clone())),
        }
    }
}

/// A word of a group with a zero value, which is said by saying nothing.
impl<W: Word> FactValue for W {
    const KIND: Kind = Kind::Word(W::GROUP);
    fn give(self) -> Option<Value> {
        (self.place() > 0).then(|| Value::Number(self.number()))
    }
    fn take(value: &Value) -> Option<W> {
        W::from_number(value.number()?)
    }
}

/// A word of a group without a zero value.
impl<W: Word> FactValue for Option<W> {
    const KIND: Kind = Kind::Word(W::GROUP);
    fn give(self) -> Option<Value> {
        self.map(|word| Value::Number(word.number()))
    }
    fn take(value: &Value) -> Option<Option<W>> {
        Some(W::from_number(value.number()?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_fact_has_exactly_one_row_and_needs_come_before_what_needs_them() {
        let rows: Vec<Fact> = VISIT
            .iter()
            .map(|row| row.fact)
            .chain(TOKEN.iter().map(|row| row.fact))
            .chain(ANSWER.iter().map(|row| row.fact))
            .chain(RESULT.iter().map(|row| row.fact))
            .chain(TICKET.iter().map(|row| row.fact))
            .collect();
        assert_eq!(rows.len(), Fact::ALL.len());
        assert_eq!(rows.iter().collect::<BTreeSet<_>>(), Fact::ALL.iter().collect());
        for fact in Fact::ALL {
            if let Some(need) = fact.needs() {
                assert!(need < *fact, "{fact:?} needs {need:?}");
            }
        }
    }
}
