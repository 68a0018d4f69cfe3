//! The facts of a visit as options: one row each, named and described by the vocabulary.

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Arg, ArgAction, ArgMatches, value_parser};
use uketsuke::Day;
use uketsuke::reception::{Answer, Coverage, LegacyCard, Paper, Ticket, Token, Visit};
use uketsuke::vocabulary::{
    CardForm, Chain, Check, Classification, Consent, Designation, Discovery, Eligibility, Evidence, Fact, Group,
    Hierarchy, Insurer, Method, Origin, Outage, PaperKind, Phones, Place, Possession, Provision, Purpose,
    ReaderMessage, ResultStatus, Revocation, Route, Segment, TicketType, TicketUse, TokenKind, Treatment,
    VisualCheckReason, Word, Writer, YesNo,
};

use crate::day;
use crate::language::Say;

/// A fact as an option.
struct Row {
    fact: Fact,
    given: Given,
    kind: Kind,
}

/// With what a fact can be given.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Given {
    /// Always.
    Always,
    /// Where nothing is read: a token that is read tells it.
    Unread,
    /// With the eligibility of the online answer.
    Answered,
}

/// What a fact's values are, and how they are put into a visit.
enum Kind {
    Day(fn(&mut Visit, Day)),
    Flag(fn(&mut Visit)),
    Count(fn(&mut Visit, u32)),
    Text(fn(&mut Visit, String)),
    /// A word of the group, by its number.
    Word(&'static Group, fn(&mut Visit, i32)),
}

macro_rules! rows {
    ($($fact:ident $given:ident $kind:tt |$visit:ident, $value:ident| $set:expr;)+) => {
        const ROWS: &[Row] = &[
            $(Row { fact: Fact::$fact, given: Given::$given, kind: rows!(@ $kind $visit $value $set) },)+
        ];
    };
    (@ day $visit:ident $value:ident $set:expr) => { Kind::Day(|$visit, $value| $set) };
    (@ flag $visit:ident $value:ident $set:expr) => { Kind::Flag(|$visit| { let $value = true; $set }) };
    (@ count $visit:ident $value:ident $set:expr) => { Kind::Count(|$visit, $value| $set) };
    (@ text $visit:ident $value:ident $set:expr) => { Kind::Text(|$visit, $value| $set) };
    (@ [$word:ident] $visit:ident $value:ident $set:expr) => {
        Kind::Word(<$word as Word>::GROUP, |$visit, number| {
            if let Some($value) = <$word as Word>::from_number(number) {
                $set
            }
        })
    };
}

rows! {
    Day Always day |v, x| v.day = x;
    TokenKind Unread [TokenKind] |v, x| token(v).kind = x;
    TokenForm Always [CardForm] |v, x| token(v).form = x;
    TokenPrintedUntil Always day |v, x| token(v).printed_until = Some(x);
    TokenReturned Always flag |v, x| token(v).returned = x;
    TokenDiscovery Unread [Discovery] |v, x| token(v).discovery = x;
    CertificateStartsOn Unread day |v, x| token(v).certificate.starts_on = Some(x);
    CertificateExpiresOn Unread day |v, x| *token(v) = token(v).with_stated_expiry(x);
    CertificateEvidence Unread [Evidence] |v, x| token(v).certificate.evidence = x;
    CertificatePurpose Unread [Purpose] |v, x| token(v).certificate.purpose = x;
    CertificateHierarchy Unread [Hierarchy] |v, x| read(v).certificate.hierarchy = x;
    CertificateAccepted Unread flag |v, x| token(v).certificate.accepted = x;
    CertificateChain Unread [Chain] |v, x| read(v).certificate.chain = x;
    CertificatePossession Unread [Possession] |v, x| read(v).certificate.possession = x;
    CertificateRevocation Always [Revocation] |v, x| token(v).certificate.revocation = x;
    OtherToken Always [TokenKind] |v, x| v.other_token = Some(Token::new(x));
    EligibilityCertificate Always flag |v, _x| paper(v, Paper::EligibilityCertificate { until: None });
    EligibilityCertificateUntil Always day |v, x| paper(v, Paper::EligibilityCertificate { until: Some(x) });
    EligibilityNotice Always flag |v, _x| paper(v, Paper::of_kind(PaperKind::EligibilityNotice));
    EligibilityNoticeInsurer Always [Insurer] |v, x| paper(v, Paper::EligibilityNotice { insurer: x });
    MynaportalScreen Always flag |v, _x| paper(v, Paper::MynaportalScreen);
    MynaportalPdf Always flag |v, _x| paper(v, Paper::MynaportalPdf);
    LegacyCard Always flag |v, _x| legacy(v, |_| {});
    LegacyCardUntil Always day |v, x| legacy(v, |card| card.until = Some(x));
    LegacyCardUndated Always flag |v, x| legacy(v, |card| card.undated = x);
    LegacyCardInsurer Always [Insurer] |v, x| legacy(v, |card| card.insurer = x);
    LegacyCardInsurerChangedOn Always day |v, x| legacy(v, |card| card.insurer_changed_on = Some(x));
    Application Always flag |v, _x| paper(v, Paper::Application);
    PersonMethod Always [Method] |v, x| *v = v.clone().checked_by(x);
    PersonCheck Always [Check] |v, x| v.person.check = x;
    PinMisses Always count |v, x| v.person.pin_misses = small(x);
    FaceMisses Always count |v, x| v.person.face_misses = small(x);
    VisualCheckReason Always [VisualCheckReason] |v, x| v.person.unable = Some(x);
    ReaderMessage Always [ReaderMessage] |v, x| v.message = x;
    Eligibility Always [Eligibility] |v, x| answer(v).eligibility = x;
    Route Answered [Route] |v, x| answer(v).route = x;
    Segment Always [Segment] |v, x| answer(v).segment = x;
    ResultStatus Always [ResultStatus] |v, x| answer(v).status = x;
    ResultMessage Answered text |v, x| answer(v).message = Some(x);
    ConsentCheckups Answered [Consent] |v, x| consent(v, Provision::Checkups, x);
    ConsentMedication Answered [Consent] |v, x| consent(v, Provision::Medication, x);
    ConsentTreatment Answered [Consent] |v, x| consent(v, Provision::Treatment, x);
    ConsentOperations Answered [Consent] |v, x| consent(v, Provision::Operations, x);
    ConsentDiagnoses Answered [Consent] |v, x| consent(v, Provision::Diagnoses, x);
    ConsentInfections Answered [Consent] |v, x| consent(v, Provision::Infections, x);
    ConsentAllergies Answered [Consent] |v, x| consent(v, Provision::Allergies, x);
    ConsentContraindications Answered [Consent] |v, x| consent(v, Provision::Contraindications, x);
    ConsentTests Answered [Consent] |v, x| consent(v, Provision::Tests, x);
    ConsentPrescriptions Answered [Consent] |v, x| consent(v, Provision::Prescriptions, x);
    ConsentLimit Answered [Consent] |v, x| answer(v).limit = x;
    ConsentSpecialDisease Answered [Consent] |v, x| answer(v).special_disease = x;
    ConsentEndsToday Answered flag |v, x| answer(v).consent_ends_today = x;
    Writer Answered [Writer] |v, x| answer(v).writer = x;
    Origin Answered [Origin] |v, x| answer(v).origin = x;
    AskedBy Answered [Designation] |v, x| answer(v).asked_by = x;
    AnswerDay Answered day |v, x| answer(v).day = Some(x);
    AnswerBornOn Answered day |v, x| answer(v).born_on = Some(x);
    Classification Answered [Classification] |v, x| coverage(v).classification = x;
    SharePercent Answered count |v, x| coverage(v).share_percent = Some(small(x));
    TicketType Answered [TicketType] |v, x| ticket(v).kind = x;
    TicketMonth Answered day |v, x| ticket(v).month = Some(x);
    Treatment Answered [Treatment] |v, x| ticket(v).treatment = x;
    TicketSameInstitution Answered [YesNo] |v, x| ticket(v).same_institution = yes(x);
    Designation Answered [Designation] |v, x| ticket(v).designated = x;
    TicketUse Answered [TicketUse] |v, x| ticket(v).use_with = x;
    SelfPayYen Answered count |v, x| ticket(v).self_pay_yen = Some(x);
    Phones Always [Phones] |v, x| v.site.phones = x;
    PhonesSince Always day |v, x| (v.site.phones, v.site.phones_since) = (Phones::Yes, Some(x));
    Outage Always [Outage] |v, x| v.site.outage = x;
    Place Always [Place] |v, x| v.site.place = x;
    BornOn Always day |v, x| v.patient.born_on = Some(x);
    FirstUse Always [YesNo] |v, x| v.patient.first_use = yes(x);
    Returning Always [YesNo] |v, x| v.patient.returning = yes(x);
    ByWord Always [YesNo] |v, x| v.patient.by_word = yes(x);
    Registered Always [YesNo] |v, x| v.patient.registered = yes(x);
    ChildPhone Always [YesNo] |v, x| v.patient.child_phone = yes(x);
    SubsidyStored Always [YesNo] |v, x| v.subsidy.stored = yes(x);
    SubsidyInAnswer Always [YesNo] |v, x| v.subsidy.in_answer = yes(x);
}

/// The facts as options: all of them, or those that can stand beside a token that is read.
pub fn arguments(say: Say, unread: bool) -> Vec<Arg> {
    let rows = ROWS.iter().filter(|row| unread || row.given != Given::Unread);
    rows.map(|row| argument(row, say).help_heading(say.text(("受診の事実", "Facts of the visit")))).collect()
}

fn argument(row: &Row, say: Say) -> Arg {
    let name = option(row.fact);
    let help = row.fact.text(say.0);
    let argument = Arg::new(name.clone()).long(name).help(help);
    let argument = match row.kind {
        Kind::Flag(_) => argument.action(ArgAction::SetTrue),
        Kind::Day(_) => {
            let value = move |text: &str| day::parse(text, say.0);
            argument.value_name(say.text(("日付", "DAY"))).value_parser(value)
        }
        Kind::Count(_) => argument.value_name(say.text(("数", "N"))).value_parser(value_parser!(u32)),
        Kind::Text(_) => argument.value_name(say.text(("文字列", "TEXT"))),
        Kind::Word(group, _) => {
            let names: Vec<&str> = group.rows.iter().map(|row| row.name).collect();
            let values = group.rows.iter().map(|row| PossibleValue::new(row.name).alias(row.ja));
            let value = PossibleValuesParser::new(values).try_map(move |name| {
                let row = group.rows.iter().find(|row| row.name == name || row.ja == name);
                row.map(|row| row.number).ok_or("not one of the words")
            });
            let help = format!("{help} ({})", names.join(", "));
            argument.value_name(say.text(("語", "WORD"))).help(help).value_parser(value).hide_possible_values(true)
        }
    };
    let argument = if row.given == Given::Answered { argument.requires(option(Fact::Eligibility)) } else { argument };
    match row.fact {
        Fact::Day => {
            argument.long("on").alias("day").help(say.text(("受診日(省略時は今日)", "Day of the visit (today)")))
        }
        Fact::TokenKind => argument.alias("token"),
        _ => argument,
    }
}

/// The visit of these options, beside what was read.
pub fn visit(matches: &ArgMatches, read: Option<Token>) -> Visit {
    let mut visit = Visit::on(day::today());
    visit.token = read;
    for row in ROWS {
        let name = option(row.fact);
        // An option that the command does not have was not given.
        match row.kind {
            Kind::Day(set) => given(matches, &name).into_iter().for_each(|day| set(&mut visit, day)),
            Kind::Flag(set) => given(matches, &name).filter(|given| *given).into_iter().for_each(|_| set(&mut visit)),
            Kind::Count(set) => given(matches, &name).into_iter().for_each(|count| set(&mut visit, count)),
            Kind::Text(set) => given(matches, &name).into_iter().for_each(|text| set(&mut visit, text)),
            Kind::Word(_, set) => given(matches, &name).into_iter().for_each(|number| set(&mut visit, number)),
        }
    }
    visit
}

fn given<T: Clone + Send + Sync + 'static>(matches: &ArgMatches, name: &str) -> Option<T> {
    matches.try_get_one::<T>(name).ok().flatten().cloned()
}

/// `certificate_expires_on` is `--certificate-expires-on`.
fn option(fact: Fact) -> String {
    fact.as_str().replace('_', "-")
}

/// The token of the visit; a card, where nobody said what it is.
fn token(visit: &mut Visit) -> &mut Token {
    visit.token.get_or_insert(Token::card())
}

/// The token of the visit, as one that was read: what staff state has no chain.
fn read(visit: &mut Visit) -> &mut Token {
    let token = token(visit);
    token.certificate.evidence = Evidence::Read;
    token
}

fn paper(visit: &mut Visit, paper: Paper) {
    visit.papers = visit.papers.with(paper);
}

fn legacy(visit: &mut Visit, set: impl FnOnce(&mut LegacyCard)) {
    let mut card = match visit.papers.get(PaperKind::LegacyCard) {
        Some(Paper::LegacyCard(card)) => card,
        _ => LegacyCard::default(),
    };
    set(&mut card);
    paper(visit, Paper::LegacyCard(card));
}

fn answer(visit: &mut Visit) -> &mut Answer {
    visit.answer.get_or_insert_with(|| Answer::new(Eligibility::Unknown, Route::Unknown))
}

fn consent(visit: &mut Visit, kind: Provision, consent: Consent) {
    let answer = answer(visit);
    answer.consents = answer.consents.with(kind, consent);
}

/// The first result of the answer.
fn coverage(visit: &mut Visit) -> &mut Coverage {
    first(&mut answer(visit).coverages)
}

/// The first ticket of the first result.
fn ticket(visit: &mut Visit) -> &mut Ticket {
    first(&mut coverage(visit).tickets)
}

fn first<T: Default>(list: &mut Vec<T>) -> &mut T {
    if list.is_empty() {
        list.push(T::default());
    }
    &mut list[0]
}

const fn yes(word: YesNo) -> Option<bool> {
    match word {
        YesNo::Yes => Some(true),
        YesNo::No => Some(false),
        _ => None,
    }
}

/// Counts of hundreds are as good as 255.
fn small(count: u32) -> u8 {
    u8::try_from(count).unwrap_or(u8::MAX)
}

/// The value of an option.
pub fn one<T: Clone + Send + Sync + 'static>(matches: &ArgMatches, name: &str) -> Option<T> {
    matches.get_one::<T>(name).cloned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fact_of_the_vocabulary_is_an_option_once() {
        for fact in Fact::ALL {
            assert_eq!(ROWS.iter().filter(|row| row.fact == *fact).count(), 1, "{}", fact.as_str());
        }
    }
}
