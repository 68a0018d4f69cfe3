//! No row of the rule table is without effect: when one is removed, shifted by a day or given another value, an
//! expected decision (or renewal date) changes. The basis is left out of the comparison, so that citing a rule is not
//! counted as an effect of it.
#![allow(clippy::unwrap_used)] // helpers of tests

mod visits;

use uketsuke::Day;
use uketsuke::reception::*;
use uketsuke::report::{Language, Report, words};
use uketsuke::rules::renewal::{self, Holder};
use uketsuke::rules::{Rule, Table, Value, grace};
use uketsuke::vocabulary::TokenKind;
use uketsuke::vocabulary::{Chain, Revocation};
use uketsuke::vocabulary::{Method, OperatedAt, Provision, RuleId, Word as _};
use visits::*;

/// Situations that reach every rule, each decided on every day of [`days`].
fn situations(on: Day) -> Vec<Visit> {
    let text = on.to_string();
    let on = text.as_str();
    let far = "2035-02-17";
    let person = |person, visit| Visit { person, ..visit };
    let failed = Person { check: PersonCheck::Failed, ..Person::default() };
    let form = |form, visit: Visit| Visit { token: visit.token.map(|token| Token { form, ..token }), ..visit };
    let message = |message, visit| Visit { message, ..visit };
    let online = |eligibility, route, visit| Visit { online: answer(eligibility, route), ..visit };
    let born = |born: &str, visit| Visit { born_on: Some(day(born)), ..visit };
    let mut revoked = token(TokenKind::Card, far);
    revoked.certificate.revocation = Revocation::Revoked;
    let early = Token {
        certificate: CertificateFacts { starts_on: Some(Day::LAST), expires_on: Some(Day::LAST), ..verified(far) },
        ..token(TokenKind::Card, far)
    };
    let printed = |card: &str| Token { card_expires_on: Some(day(card)), ..token(TokenKind::Card, far) };
    let unverified = {
        let mut token = token(TokenKind::Card, far);
        token.certificate.chain = Chain::Unverified;
        token
    };
    let with = |token| Visit { token: Some(token), ..Visit::on(day(on)) };
    let paper = |paper, visit| Visit { papers: Paper::set(&[paper]), ..visit };
    let mut all = vec![
        Visit::on(day(on)),
        card(on, far),
        unread_card(on),
        with(revoked),
        with(early),
        with(unverified),
        with(printed("2026-06-30")),
        person(failed, card(on, far)),
        person(Person { pin_misses: 2, ..failed }, card(on, far)),
        person(Person { pin_misses: 3, ..failed }, card(on, far)),
        person(Person { pin_misses: 4, ..failed }, card(on, far)),
        person(Person { face_misses: 9, ..failed }, card(on, far)),
        person(Person { face_misses: 10, ..failed }, card(on, far)),
        person(Person { face_misses: 11, ..failed }, card(on, far)),
        person(Person { pin_misses: 2, ..failed }, android(on, far)),
        person(Person { pin_misses: 3, ..failed }, android(on, far)),
        form(CardForm::WithoutPhoto, card(on, far)),
        form(CardForm::FaceOnly, card(on, far)),
        iphone(on, far),
        iphone(on, "2026-06-30"),
        iphone(on, "2025-09-18"),
        android(on, far),
        Visit { first_use: FirstUse::Yes, ..iphone(on, far) },
        paper(Paper::MynaportalScreen, Visit { phones: Phones::NotSupported, ..iphone(on, far) }),
        message(ReaderMessage::NotRecognised, card(on, far)),
        message(ReaderMessage::NotMyNumberCard, card(on, far)),
        message(ReaderMessage::RevokedOrExpired, card(on, far)),
        message(ReaderMessage::EligibilityOnly, unread_card(on)),
        online(Eligibility::Valid, Route::MyNumberCard, unread_card(on)),
        online(Eligibility::Invalid, Route::MyNumberCard, card(on, far)),
        paper(Paper::EligibilityCertificate, Visit::on(day(on))),
        paper(Paper::EligibilityNotice, unread_card(on)),
        paper(Paper::MynaportalPdf, unread_card(on)),
        online(Eligibility::Valid, Route::Document, paper(Paper::EligibilityNotice, Visit::on(day(on)))),
        online(Eligibility::Valid, Route::Document, legacy(on, "2025-12-01")),
        online(Eligibility::Valid, Route::Document, legacy(on, "2025-05-31")),
        legacy(on, "2026-12-31"),
        paper(Paper::Application, Visit::on(day(on))),
        Visit { trouble: Trouble::Reader, ..card(on, far) },
        Visit { trouble: Trouble::System, ..card(on, far) },
    ];
    for expires in ["2024-12-01", "2024-12-02", "2024-12-03", "2026-02-10", "2026-06-30", "2026-11-14"] {
        all.push(card(on, expires));
    }
    for method in [Method::Face, Method::Pin, Method::Visual, Method::PhoneBiometrics] {
        let passed = Person { check: PersonCheck::Passed(method), ..Person::default() };
        all.extend([
            person(passed, card(on, far)),
            person(passed, iphone(on, far)),
            person(passed, android(on, far)),
            person(passed, form(CardForm::WithoutPhoto, card(on, far))),
            person(passed, form(CardForm::FaceOnly, card(on, far))),
        ]);
    }
    for age in ["1951-07-31", "1941-08-01", "1941-08-02", "1941-07-31", "1940-01-01"] {
        all.push(born(age, unread_card(on)));
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
        .chain(["2024-12-10", "2026-05-20", "2026-09-20", "2026-11-21"].map(day))
        .collect();
    days.sort_unstable();
    days.dedup();
    days
}

/// Every decision by a table, the basis left out.
fn decisions(table: &Table) -> Vec<Decision> {
    visits_of_all_days()
        .map(|visit| Decision { basis: uketsuke::vocabulary::Set::EMPTY, ..decide(&visit, table).unwrap() })
        .collect()
}

/// The words of every decision by a table.
fn texts(table: &Table) -> Vec<String> {
    let mut out = Vec::new();
    for visit in visits_of_all_days() {
        let decision = decide(&visit, table).unwrap();
        let report = Report::new(&visit, &decision, table);
        let texts = decision.reasons.iter().map(words::reason).chain(decision.advice.iter().map(words::advice));
        out.extend(texts.map(|text| report.filled(text.ja, Language::Ja)));
    }
    out
}

fn visits_of_all_days() -> impl Iterator<Item = Visit> {
    days().into_iter().flat_map(situations)
}

/// What a table says on grace and renewal.
fn renewals(table: &Table) -> Vec<String> {
    let mut out = Vec::new();
    for expires in ["2024-12-01", "2024-12-02", "2026-02-10"].map(day) {
        out.push(format!("{:?} {:?}", grace(table, expires), renewal::window_opens_on(table, expires)));
    }
    for (born, issued) in [
        ("2003-04-05", "2022-03-31"),
        ("2001-06-01", "2022-03-31"),
        ("2003-04-05", "2022-04-01"),
        ("1980-01-01", "2026-01-05"),
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
    let leap = Holder { born_on: day("1992-02-29"), stays_until: None };
    out.push(format!(
        "{:?}",
        renewal::certificate_expires_on(table, &leap, day("2021-06-01"), day("2031-03-01"), None)
    ));
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
        Value::Methods(_) => Some(Value::Methods(uketsuke::vocabulary::Set::EMPTY)),
        Value::Provides(_) => Some(Value::Provides(Provision::set(&[Provision::Tests]))),
        Value::DayOfMonth(n) => Some(Value::DayOfMonth(n + 1)),
        Value::OperatedAt(OperatedAt::Reader) => Some(Value::OperatedAt(OperatedAt::Terminal)),
        Value::OperatedAt(_) => Some(Value::OperatedAt(OperatedAt::Reader)),
    };
    if let Some(value) = another {
        all.push(("another value", with(&|rule| rule.value = value)));
    }
    all
}

#[test]
fn no_row_is_without_effect() {
    let table = Table::built_in();
    let expected = (decisions(table), renewals(table), texts(table));
    let mut survivors = Vec::new();
    let mut count = 0;
    // The rules from 62 on are asked for by facts that a visit does not have yet.
    for (index, rule) in table.rules().iter().enumerate().filter(|(_, rule)| rule.id.place() <= 61) {
        for (name, mutant) in mutants(rule) {
            count += 1;
            let mutant = table.with_row(index, mutant);
            // The words are compared last: they are many, and few mutants get that far.
            if decisions(&mutant) == expected.0 && renewals(&mutant) == expected.1 && texts(&mutant) == expected.2 {
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
