//! A visit by the facts of the C interface is decided as Rust decides the same `Visit`: over random visits, and over the
//! written desk situations.
//!
//! UKETSUKE_CASES: how many visits (20,000); UKETSUKE_SEED: which.

use super::c;
use super::space::Random;
use serde::Deserialize;
use uketsuke::Day;
use uketsuke::reception::{Decided, FactSheet, Visit, VisitError};
use uketsuke::vocabulary::{
    DecisionList, Detail, Fact, Language, Outcome, Part, Status, Step, TokenKind, VisitList, Word,
};

/// The facts of a visit, set one by one in an order that `below` chooses.
fn given(visit: &Visit, mut below: impl FnMut(usize) -> usize) -> c::Visit {
    let known = FactSheet::of(visit);
    let by_c = c::Visit::new(visit.day.yyyymmdd()).unwrap_or_else(|_| {
        // A day before My Number is refused at once; the fact may say it, and the visit is refused for it.
        let by_c = c::Visit::new(20_261_127).unwrap();
        by_c.set(Fact::Day.number(), visit.day.yyyymmdd()).unwrap();
        by_c
    });
    for list in [VisitList::Tokens, VisitList::Answer] {
        for _ in 0..known.count(list) {
            by_c.add(list).unwrap();
        }
    }
    let coverages = || visit.answer.iter().flat_map(|answer| &answer.coverages);
    for coverage in coverages() {
        by_c.add(VisitList::Results).unwrap();
        for _ in &coverage.tickets {
            by_c.add(VisitList::Tickets).unwrap();
        }
    }
    let pays = |index| coverages().flat_map(|of| &of.tickets).nth(index).is_some_and(|of| of.self_pay_yen.is_some());
    let mut facts: Vec<(usize, Fact, i32)> = Vec::new();
    for fact in Fact::ALL {
        for index in 0..fact.list().map_or(1, |list| known.count(list)) {
            let value = known.get_at(index, *fact);
            // Of an amount 0 is a value.
            if value != 0 || *fact == Fact::SelfPayYen && pays(index) {
                facts.push((index, *fact, value));
            }
        }
    }
    while !facts.is_empty() {
        let (index, fact, value) = facts.swap_remove(below(facts.len()));
        match index {
            0 => by_c.set(fact.number(), value).unwrap(),
            index => by_c.set_at(index, fact, value).unwrap(),
        }
    }
    if let Some(message) = visit.answer.as_ref().and_then(|answer| answer.message.as_deref()) {
        by_c.set_text(Fact::ResultMessage, message).unwrap();
    }
    by_c
}

/// Everything that a decision says by number: in C, and as Rust's own accessors say it.
fn same(by_c: &c::Decision, decided: &Decided<'_>) {
    let day = |day: Option<Day>| day.map_or(0, Day::yyyymmdd);
    for outcome in Outcome::ALL {
        let expected = match outcome {
            Outcome::Acceptance => decided.acceptance().number(),
            Outcome::Standing => decided.standing().number(),
            Outcome::Sign => decided.sign().number(),
            Outcome::By => decided.by().number(),
            Outcome::Until => day(decided.until()),
            Outcome::FullUntil => day(decided.full_until()),
            Outcome::UsableUntil => day(decided.usable_until()),
            Outcome::GraceUntil => day(decided.grace_until()),
            Outcome::PhoneCardGraceUntil => day(decided.phone_card_grace_until()),
            Outcome::ShortReadingUntil => day(decided.short_reading_until()),
            Outcome::FirstStep => decided.first_step().map_or(0, Step::number),
            Outcome::Contradiction => decided.contradictions().next().is_some().into(),
            Outcome::Day => decided.visit().day.yyyymmdd(),
            Outcome::TokenKind => decided.token().map_or(0, |token| token.kind.number()),
            Outcome::SharePercent => decided.shares().first().copied().unwrap_or_default().into(),
            Outcome::OtherSharePercent => decided.shares().get(1).copied().unwrap_or_default().into(),
            Outcome::SelfPayStated => decided.self_pay_yen().is_some().into(),
            Outcome::SelfPayYen => decided.self_pay_yen().map_or(0, |yen| i32::try_from(yen).unwrap()),
            outcome => panic!("say here what {outcome:?} is in Rust"),
        };
        assert_eq!(by_c.get(outcome.number()), expected, "{outcome:?}");
    }
    let steps = |part| decided.steps(part).iter().map(|step| step.number()).collect::<Vec<_>>();
    for list in DecisionList::ALL {
        let expected: Vec<i32> = match list {
            DecisionList::Findings => decided.findings().iter().map(Word::number).collect(),
            DecisionList::StepsInOrder => steps(Part::InOrder),
            DecisionList::StepsAnyOneOf => steps(Part::AnyOneOf),
            DecisionList::StepsAfterwards => steps(Part::Afterwards),
            DecisionList::Notes => decided.notes().iter().map(|note| note.number()).collect(),
            DecisionList::Rules => decided.basis().iter().map(Word::number).collect(),
            DecisionList::Provided => decided.provided().iter().map(Word::number).collect(),
            DecisionList::IfConsented => decided.if_consented().iter().map(Word::number).collect(),
            DecisionList::NotProvided => decided.not_provided().map(|(what, _)| what.number()).collect(),
            DecisionList::NotShown => decided.not_shown().iter().map(Word::number).collect(),
            list => panic!("say here what {list:?} is in Rust"),
        };
        assert_eq!(by_c.list(*list), expected, "{list:?}");
    }
}

/// The texts and the JSON too, which take longer.
fn same_words(by_c: &c::Decision, decided: &Decided<'_>) {
    assert_eq!(by_c.json(), decided.json());
    for language in [Language::Ja, Language::En] {
        for detail in Detail::ALL {
            assert_eq!(by_c.text(language, *detail), decided.text(language, *detail));
        }
    }
}

/// Why Rust refuses a visit is why C does, with the same facts.
fn same_refusal(by_c: &c::Visit, error: VisitError) {
    let (status, one, other) = match error {
        VisitError::Contradiction(one, other) => (Status::Contradiction, one.number(), other.number()),
        VisitError::Missing(one, other) => (Status::FactMissing, one.number(), other.number()),
        VisitError::BeforeMyNumber => (Status::BeforeMyNumber, Fact::Day.number(), 0),
        error => panic!("{error}"),
    };
    assert_eq!(by_c.check(), Err((status, one, other)));
    assert_eq!(by_c.decide(None).err(), Some(status));
}

fn number(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).map_or(otherwise, |text| text.parse().unwrap())
}

#[test]
fn random_visits_are_decided_in_c_as_in_rust() {
    let cases = number("UKETSUKE_CASES", 20_000);
    let mut random = Random::new(number("UKETSUKE_SEED", 14));
    let (mut decided, mut refused, mut second_alone) = (0u64, 0u64, 0u64);
    for case in 0..cases {
        let visit = random.visit();
        if visit.check() == Err(VisitError::OtherTokenAlone) {
            // A second token without a first: Rust refuses the visit, C the fact.
            second_alone += 1;
            let by_c = c::Visit::new(20_261_127).unwrap();
            assert_eq!(by_c.set_at(1, Fact::TokenKind, TokenKind::Card.number()), Err(Status::NoSuchIndex));
            assert_eq!(by_c.check(), Err((Status::NoSuchIndex, Fact::TokenKind.number(), 0)));
            assert_eq!(by_c.decide(None).err(), Some(Status::NoSuchIndex));
            continue;
        }
        let by_c = given(&visit, |bound| random.below(bound));
        match visit.clone().decide() {
            Err(error) => {
                refused += 1;
                same_refusal(&by_c, error);
            }
            Ok(in_rust) => {
                decided += 1;
                let by_c = by_c.decide(None).unwrap_or_else(|status| panic!("{status:?}: {visit:?}"));
                same(&by_c, &in_rust);
                if case % 100 == 0 {
                    same_words(&by_c, &in_rust);
                }
            }
        }
    }
    println!("{cases} visits: {decided} decided the same, {refused} and {second_alone} refused by both");
    assert!(decided > cases / 4, "{decided} decided, {refused} refused");
}

#[derive(Deserialize)]
struct Situations {
    situations: Vec<Situation>,
}

#[derive(Deserialize)]
struct Situation {
    id: String,
    facts: super::gold::Facts,
}

/// By facts, and by the question *decide*: what Rust decides, which `tests/reception/gold.rs` holds against the file.
#[test]
fn the_written_situations_are_decided_in_c_as_in_rust() {
    let files = [include_str!("../data/gold.json"), include_str!("../data/more-situations.json")];
    let situations = files.map(|file| serde_json::from_str::<Situations>(file).unwrap().situations);
    let mut tried = 0;
    for situation in situations.iter().flatten() {
        let visit = situation.facts.visit().unwrap();
        let in_rust = visit.clone().decide().unwrap_or_else(|error| panic!("{}: {error}", situation.id));
        let by_c = given(&visit, |_| 0).decide(None).unwrap_or_else(|status| panic!("{}: {status:?}", situation.id));
        same(&by_c, &in_rust);
        same_words(&by_c, &in_rust);

        let question = serde_json::json!({"ask": "decide", "detail": "full", "language": "en", "facts": visit});
        let (status, answer) = c::ask(None, &question.to_string());
        assert_eq!(status, Ok(()), "{}: {answer}", situation.id);
        let answer: serde_json::Value = serde_json::from_str(&answer).unwrap();
        assert_eq!(answer["text"], in_rust.text(Language::En, Detail::Full), "{}", situation.id);
        let decision: serde_json::Value = serde_json::from_str(&in_rust.json()).unwrap();
        assert_eq!(answer["decision"], decision, "{}", situation.id);
        tried += 1;
    }
    println!("{tried} situations, by facts and by the question");
    assert!(tried > 200, "{tried}");
}
