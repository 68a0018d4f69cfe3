//! No row of the rule table is without effect: when one is removed, shifted by a day or given another value, a decision
//! (or a renewal date) is another. The basis is left out of the comparison, so that citing a rule is no effect of it.

use super::space::*;
use uketsuke::Day;
use uketsuke::reception::{
    Answer, AssistanceTicket, CertificateFacts, Decided, EligibilityResult, LegacyCard, Paper, Patient, Person, Site,
    Token, Visit,
};
use uketsuke::rules::renewal::{self, Holder};
use uketsuke::rules::{Rule, Table, Value, grace};
use uketsuke::vocabulary::{
    CardForm, Chain, Check, Classification, Consent, Designation, Eligibility, Insurer, Language, Method, OperatedAt,
    Outage, PaperKind, Phones, Place, Provision, ReaderMessage, Revocation, Route, RuleId, Set, TokenKind,
    VisualCheckReason, Word,
};

const FAR: &str = "2035-02-17";

/// Situations that reach every rule, each decided on every day of [`days`].
fn situations(on_day: Day) -> Vec<Visit> {
    let text = on_day.to_string();
    let on = text.as_str();
    let none = || Visit::on(on_day);
    let with = |token| none().with_token(token);
    let answered = |visit: Visit, eligibility, route| visit.with_answer(Answer::new(eligibility, route));
    let person = |visit: Visit, person| visit.with_person(person);
    let failed = Person { check: Check::Failed, method: None, ..Person::NOT_CHECKED };
    let missed = |pin_misses, face_misses| Person { pin_misses, face_misses, ..Person::NOT_CHECKED };
    let unable = Person { unable: Some(VisualCheckReason::Disability), ..Person::NOT_CHECKED };
    let born = |visit: Visit, text: &str| visit.of(Patient { born_on: Some(day(text)), ..Patient::UNKNOWN });
    let site = |visit: Visit, change: &dyn Fn(&mut Site)| {
        let mut site = Site::UNKNOWN;
        change(&mut site);
        visit.at(site)
    };
    let certificate = |change: &dyn Fn(&mut CertificateFacts)| {
        let mut facts = verified(FAR);
        change(&mut facts);
        with(Token::card().with_certificate(facts))
    };
    let paper = |visit: Visit, kind| visit.with_paper(Paper::of_kind(kind));
    let old = |until: &str, insurer| {
        let card = LegacyCard { until: Some(day(until)), insurer, ..LegacyCard::default() };
        none().with_paper(Paper::LegacyCard(card))
    };
    let undated = LegacyCard { undated: true, ..LegacyCard::default() };
    let known = Patient { returning: Some(true), by_word: Some(true), ..Patient::UNKNOWN };
    let welfare = |tickets| {
        let coverage =
            EligibilityResult { classification: Classification::Welfare, tickets, ..EligibilityResult::default() };
        none().with_answer(Answer { coverages: vec![coverage], ..Answer::new(Eligibility::Valid, Route::Card) })
    };
    let ticket = |designated| AssistanceTicket {
        month: Some(on_day),
        designated,
        self_pay_yen: Some(500),
        ..AssistanceTicket::default()
    };
    let special = EligibilityResult { classification: Classification::SpecialCare, ..EligibilityResult::default() };
    let forms = [CardForm::WithoutPhoto, CardForm::FaceOnly];
    let mut silent = answered(none(), Eligibility::Valid, Route::Card);
    silent.subsidy.stored = Some(true);
    let mut processing = answered(card(on, FAR), Eligibility::Unknown, Route::Card);
    if let Some(answer) = &mut processing.answer {
        answer.segment = uketsuke::vocabulary::Segment::Processing;
    }
    let consented = Answer { consents: consents(Consent::Given), ..Answer::new(Eligibility::Valid, Route::Card) };
    let mut all = vec![
        none(),
        card(on, FAR),
        unread_card(on),
        certificate(&|facts| facts.revocation = Revocation::Revoked),
        certificate(&|facts| (facts.starts_on, facts.expires_on) = (Some(Day::LAST), Some(Day::LAST))),
        certificate(&|facts| facts.chain = Chain::Unverified),
        with(Token { printed_until: Some(day("2026-06-30")), ..token(TokenKind::Card, FAR) }),
        with(Token { printed_until: Some(day("2026-06-30")), ..Token::card() }),
        person(card(on, FAR), failed),
        person(card(on, FAR), unable),
        person(iphone(on, FAR), unable),
        person(card(on, FAR), Person { unable: Some(VisualCheckReason::Machine), ..Person::NOT_CHECKED }),
        iphone(on, FAR),
        iphone(on, "2026-06-30"),
        iphone(on, "2025-09-18"),
        android(on, FAR),
        iphone(on, FAR).of(Patient { first_use: Some(true), ..Patient::UNKNOWN }),
        born(iphone(on, FAR), "2012-04-01"),
        paper(site(iphone(on, FAR), &|site| site.phones = Phones::No), PaperKind::MynaportalScreen),
        site(iphone(on, FAR), &|site| site.phones = Phones::No),
        site(none(), &|site| site.phones = Phones::Yes),
        unread_card(on).with_message(ReaderMessage::EligibilityOnly),
        paper(unread_card(on), PaperKind::EligibilityNotice),
        paper(unread_card(on).with_message(ReaderMessage::NotRecognised), PaperKind::EligibilityNotice),
        paper(unread_card(on).with_message(ReaderMessage::NotRecognised), PaperKind::MynaportalPdf),
        paper(card(on, "2024-12-10"), PaperKind::EligibilityNotice),
        paper(card(on, FAR).with_message(ReaderMessage::NotRecognised), PaperKind::Application),
        unread_card(on).with_message(ReaderMessage::NotRecognised).of(known),
        unread_card(on).with_message(ReaderMessage::NotRecognised).of(Patient { by_word: None, ..known }),
        paper(none(), PaperKind::EligibilityCertificate),
        paper(none(), PaperKind::Application),
        none().with_paper(Paper::LegacyCard(undated)),
        old("2026-12-31", Insurer::Unknown),
        answered(old("2025-12-01", Insurer::Unknown), Eligibility::Valid, Route::Document),
        answered(old("2025-05-31", Insurer::Unknown), Eligibility::Valid, Route::Document),
        answered(old("2025-07-31", Insurer::Kokuho), Eligibility::Valid, Route::Document),
        answered(old("2025-07-31", Insurer::Kouki), Eligibility::Valid, Route::Document),
        answered(paper(none(), PaperKind::EligibilityNotice), Eligibility::Valid, Route::Document),
        answered(
            none().with_paper(Paper::EligibilityNotice { insurer: Insurer::Kokuho }),
            Eligibility::Valid,
            Route::Document,
        ),
        answered(unread_card(on), Eligibility::Valid, Route::Card),
        answered(unread_card(on), Eligibility::Unknown, Route::Card),
        answered(card(on, FAR), Eligibility::Invalid, Route::Card),
        none().with_answer(consented),
        processing,
        welfare(vec![]),
        welfare(vec![ticket(Designation::Own)]),
        welfare(vec![ticket(Designation::Other)]),
        none().with_answer(Answer { coverages: vec![special], ..Answer::new(Eligibility::Valid, Route::Card) }),
        silent,
        card(on, FAR).of(Patient { registered: Some(false), ..Patient::UNKNOWN }),
    ];
    for message in [
        ReaderMessage::NotRecognised,
        ReaderMessage::NotMyNumberCard,
        ReaderMessage::RevokedOrExpired,
        ReaderMessage::Revoked,
        ReaderMessage::Other,
    ] {
        all.push(card(on, FAR).with_message(message));
    }
    for outage in [Outage::Reader, Outage::System, Outage::Disaster] {
        all.push(site(card(on, FAR), &|site| site.outage = outage));
    }
    for place in [Place::Home, Place::Online, Place::OtherRoute] {
        all.push(site(card(on, FAR), &|site| site.place = place));
    }
    for form in forms {
        all.push(with(Token { form, ..token(TokenKind::Card, FAR) }));
        all.push(person(with(Token { form, ..token(TokenKind::Card, FAR) }), missed(3, 0)));
    }
    for misses in [missed(2, 0), missed(3, 0), missed(4, 0), missed(0, 9), missed(0, 10), missed(0, 11)] {
        all.push(person(card(on, FAR), misses));
        all.push(person(android(on, FAR), misses));
    }
    for expires in ["2024-12-01", "2024-12-02", "2024-12-03", "2026-02-10", "2026-06-30", "2026-11-14"] {
        all.push(card(on, expires));
    }
    for method in Method::ALL {
        all.extend([card(on, FAR), iphone(on, FAR), android(on, FAR)].map(|visit| visit.checked_by(*method)));
        for form in forms {
            all.push(with(Token { form, ..token(TokenKind::Card, FAR) }).checked_by(*method));
        }
    }
    for age in ["1951-07-31", "1951-08-01", "1950-08-01", "1941-08-01", "1941-08-02", "1941-07-31", "1940-01-01"] {
        all.push(born(unread_card(on).with_message(ReaderMessage::NotRecognised), age));
    }
    // Children of the ages at which something changes, on the day and the day before.
    for years in [1, 15] {
        let birthday = on_day.plus_months(-12 * years);
        for date in [birthday, birthday.next()] {
            all.push(born(card(on, FAR), &date.to_string()));
            all.push(born(none(), &date.to_string()));
            all.push(born(iphone(on, FAR), &date.to_string()));
        }
    }
    all
}

/// Every first and last day of the table, and the days beside them.
fn days() -> Vec<Day> {
    let mut days: Vec<Day> = Table::built_in()
        .rules()
        .iter()
        .flat_map(|rule| [rule.from, rule.until])
        .flatten()
        .flat_map(|day| [day.previous(), day, day.next()])
        .chain(
            [
                "2024-12-10",
                "2026-05-20",
                "2026-09-20",
                "2026-11-14",
                "2026-11-15",
                "2026-11-16",
                "2026-11-20",
                "2026-11-21",
                "2026-11-22",
            ]
            .map(day),
        )
        .collect();
    days.sort_unstable();
    days.dedup();
    days.retain(|day| *day >= uketsuke::reception::FIRST_VISIT);
    days
}

/// A decision without its basis.
fn outcome(decided: &Decided) -> impl PartialEq + use<> {
    let plan: Vec<_> = decided.plan().iter().collect();
    let not: Set<Provision> = decided.not_provided().map(|(what, _)| what).collect();
    (
        (decided.acceptance(), decided.standing(), decided.by(), decided.findings(), decided.deciding_findings()),
        (decided.full_until(), decided.usable_until(), decided.until(), decided.grace_until()),
        (decided.phone_card_grace_until(), decided.short_reading_until()),
        (decided.provided(), decided.if_consented(), not),
        (plan, decided.notes().to_vec()),
    )
}

fn words(decided: &Decided) -> Vec<String> {
    let mut out: Vec<String> =
        decided.findings().iter().map(|finding| decided.finding_text(finding, Language::Ja)).collect();
    out.extend(decided.notes().iter().map(|note| decided.note_text(*note, Language::Ja)));
    for (_, step) in decided.plan().iter() {
        out.extend(decided.details(step, Language::Ja));
    }
    out
}

/// What a table says on grace and renewal.
fn renewals(table: &Table) -> Vec<String> {
    let mut out = Vec::new();
    for expires in ["2024-12-01", "2024-12-02", "2026-02-10"].map(day) {
        out.push(format!("{:?} {:?}", grace(table, expires), renewal::window_opens_on(table, expires)));
        out.push(format!("{:?}", renewal::reminder_starts_on(table, expires)));
    }
    for (born, issued) in [
        ("2003-04-05", "2022-03-31"),
        ("2001-06-01", "2022-03-31"),
        ("2003-04-05", "2022-04-01"),
        ("1980-01-01", "2026-01-05"),
        ("1992-02-29", "2021-06-01"),
    ] {
        for stays_until in [None, Some(day("2026-12-31"))] {
            let holder = Holder { born_on: day(born), stays_until };
            let card = renewal::card_expires_on(table, &holder, day(issued), day(issued));
            let certificate =
                |replaces| renewal::certificate_expires_on(table, &holder, day(issued), day("2099-12-31"), replaces);
            let replaces = day(issued).plus_months(1);
            out.push(format!("{card:?} {:?} {:?}", certificate(None), certificate(Some(replaces))));
        }
    }
    out
}

fn mutants(rule: &Rule) -> Vec<(&'static str, Option<Rule>)> {
    let with = |change: &dyn Fn(&mut Rule)| {
        let mut mutant = rule.clone();
        change(&mut mutant);
        Some(mutant)
    };
    let mut all = vec![("removed", None)];
    if rule.from.is_some() {
        all.push(("begins a day later", with(&|rule| rule.from = rule.from.map(Day::next))));
    }
    if rule.until.is_some() {
        all.push(("ends a day earlier", with(&|rule| rule.until = rule.until.map(Day::previous))));
    }
    let another = match rule.value {
        Value::Plain => None,
        Value::Months(n) => Some(Value::Months(n + 1)),
        Value::Years(n) => Some(Value::Years(n + 1)),
        Value::Birthdays(n) => Some(Value::Birthdays(n + 1)),
        Value::Tries(n) => Some(Value::Tries(n + 1)),
        Value::Hours(n) => Some(Value::Hours(n + 1)),
        Value::Methods(_) => Some(Value::Methods(Set::EMPTY)),
        Value::Provides(_) => Some(Value::Provides(Provision::set(&[Provision::Medication]))),
        Value::DayOfMonth(n) => Some(Value::DayOfMonth(n + 1)),
        Value::OperatedAt(OperatedAt::Reader) => Some(Value::OperatedAt(OperatedAt::Terminal)),
        Value::OperatedAt(_) => Some(Value::OperatedAt(OperatedAt::Reader)),
    };
    if let Some(value) = another {
        all.push(("another value", with(&|rule| rule.value = value)));
    }
    all
}

/// Rows that decide nothing: they state for the reader what a document says, say that something is not known (which is
/// what a decision without them says, too), or hold a number that only a sentence repeats.
const STATED: &[RuleId] = &[
    RuleId::VisualPasscode,
    RuleId::TroubleSystem,
    RuleId::OnlineNoState,
    RuleId::OnlineProvesPerson,
    RuleId::ShareDiffers,
    RuleId::VisitHome,
    RuleId::ApplicationShare,
    RuleId::PersonNoPhotoLocked,
    RuleId::CardForeignGrace,
    RuleId::PhoneApplication,
    RuleId::PhoneSavedPdf,
    RuleId::WelfarePaper,
    RuleId::OnlineNewEligibility,
    RuleId::VisualReturn,
    RuleId::SubsidySetting,
    RuleId::DocumentSeniorChanged,
    RuleId::OnlineLimit,
    RuleId::DocumentLegacyAfter,
];

/// Mutants of rows that do decide, by which nothing changes: a row that says of some months what is not known, or what
/// another row says of everybody; the default; a second statement of what a phone's own methods leave out anyway.
const EQUAL: &[(RuleId, Option<&str>, &str)] = &[
    (RuleId::PhoneExcludes, Some("2025-09-19"), "another value"),
    (RuleId::VisualPlace, Some("2025-03-01"), "removed"),
    (RuleId::VisualPlace, Some("2025-03-01"), "begins a day later"),
    (RuleId::VisitOnline, None, "another value"),
    (RuleId::DocumentWithExpiredCard, Some("2023-07-10"), "begins a day later"),
    (RuleId::DocumentNoticeAlone, Some("2025-08-01"), "*"),
    (RuleId::DocumentLegacyTolerated, Some("2025-08-01"), "*"),
    (RuleId::DocumentLegacyToleratedKokuho, Some("2026-04-01"), "*"),
    (RuleId::DocumentLegacyToleratedKouki, Some("2026-04-01"), "*"),
    (RuleId::DocumentNoticeAloneKokuho, Some("2026-04-01"), "*"),
];

fn is_seen(table: &Table, mutant: &Table, visits: &[Visit]) -> bool {
    if renewals(mutant) != renewals(table) {
        return true;
    }
    let decide = |visit: &Visit, table: &Table| outcome(&visit.clone().decide_by(table).unwrap());
    if visits.iter().any(|visit| decide(visit, table) != decide(visit, mutant)) {
        return true;
    }
    let say = |visit: &Visit, table: &Table| words(&visit.clone().decide_by(table).unwrap());
    visits.iter().any(|visit| say(visit, table) != say(visit, mutant))
}

#[test]
fn no_row_is_without_effect() {
    let table = Table::built_in();
    let visits: Vec<Visit> = days().into_iter().flat_map(situations).filter(|visit| visit.check().is_ok()).collect();
    let mut survivors = Vec::new();
    let mut count = 0;
    for (index, rule) in table.rules().iter().enumerate().filter(|(_, rule)| !STATED.contains(&rule.id)) {
        // First the days on which the row matters, which are few.
        let near: Vec<Visit> = visits
            .iter()
            .filter(|visit| {
                [rule.from, rule.until]
                    .into_iter()
                    .flatten()
                    .any(|day| day.previous() <= visit.day && visit.day <= day.next())
            })
            .cloned()
            .collect();
        for (name, mutant) in mutants(rule) {
            let from = rule.from.map(|day| day.to_string());
            let is_equal = |(id, first, what): &&(RuleId, Option<&str>, &str)| {
                *id == rule.id && first.map(str::to_owned) == from && (*what == "*" || *what == name)
            };
            if EQUAL.iter().any(|equal| is_equal(&equal)) {
                continue;
            }
            count += 1;
            let mutant = table.with_row(index, mutant);
            if !is_seen(table, &mutant, &near) && !is_seen(table, &mutant, &visits) {
                survivors.push(format!("{:?} from {:?}: {name}", rule.id, rule.from));
            }
        }
    }
    assert!(survivors.is_empty(), "{} of {count} survive: {survivors:#?}", survivors.len());
}

#[test]
fn every_rule_has_a_row() {
    for id in RuleId::ALL {
        assert!(!Table::built_in().rows(*id).is_empty(), "{id:?}");
    }
}
