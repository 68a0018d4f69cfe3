//! Visits through their facts, by number as a caller in C sets them and as JSON, are the visits that they were: what is
//! decided of one is decided of the other.

use super::space::Random;
use uketsuke::Day;
use uketsuke::reception::{FactError, FactSheet, Visit, VisitError};
use uketsuke::vocabulary::{DecisionList, Fact, Outcome, VisitList, Word};

/// The facts of a visit, set one by one by number.
fn by_number(visit: &Visit) -> FactSheet {
    let known = FactSheet::of(visit);
    let mut sheet = FactSheet::on(visit.day);
    for list in [VisitList::Tokens, VisitList::Answer] {
        for _ in 0..known.count(list) {
            sheet.add(list).unwrap();
        }
    }
    for coverage in visit.answer.iter().flat_map(|answer| &answer.coverages) {
        sheet.add(VisitList::Results).unwrap();
        for _ in &coverage.tickets {
            sheet.add(VisitList::Tickets).unwrap();
        }
    }
    for fact in Fact::ALL {
        for index in 0..fact.list().map_or(1, |list| known.count(list)) {
            let value = known.get_at(index, *fact);
            if value != 0 || *fact == Fact::SelfPayYen && amount(visit, index) {
                sheet.set_number(index, fact.number(), value).unwrap();
            }
        }
    }
    if let Some(message) = visit.answer.as_ref().and_then(|answer| answer.message.as_deref()) {
        sheet.set_text(Fact::ResultMessage, message).unwrap();
    }
    sheet
}

/// Whether the ticket at an index states a payment, which may be none.
fn amount(visit: &Visit, index: usize) -> bool {
    let coverages = visit.answer.iter().flat_map(|answer| &answer.coverages);
    coverages.flat_map(|coverage| &coverage.tickets).nth(index).is_some_and(|ticket| ticket.self_pay_yen.is_some())
}

#[test]
fn a_visit_by_numbers_and_by_json_is_the_same_visit() {
    let cases = std::env::var("UKETSUKE_CASES").map_or(20_000, |cases| cases.parse().unwrap());
    let mut random = Random::new(14);
    let (mut decided, mut refused) = (0u32, 0u32);
    for _ in 0..cases {
        let visit = random.visit();
        let sheet = by_number(&visit);
        match visit.check() {
            // Facts cannot say this at all: the first token is the first.
            Err(VisitError::OtherTokenAlone) => refused += 1,
            Err(error) => {
                refused += 1;
                assert_eq!(sheet.check(), Err(FactError::Visit(error)), "{visit:?}");
            }
            Ok(()) => {
                decided += 1;
                assert_eq!(sheet.visit().as_ref(), Ok(&visit));
                let json = serde_json::to_string(&visit).unwrap();
                assert_eq!(serde_json::from_str::<Visit>(&json).unwrap(), visit, "{json}");
            }
        }
    }
    assert!(decided > cases / 4, "{decided} decided, {refused} refused");
}

/// What a decision says by number is what it says in Rust.
#[test]
fn outcomes_by_number_are_those_of_the_decision() {
    let mut random = Random::new(15);
    let mut seen = 0;
    while seen < 5_000 {
        let Ok(decided) = random.visit().decide() else { continue };
        seen += 1;
        let day = |day: Option<Day>| day.map_or(0, Day::yyyymmdd);
        assert_eq!(decided.get(Outcome::Acceptance.number()), decided.acceptance().number());
        assert_eq!(decided.get(Outcome::Standing.number()), decided.standing().number());
        assert_eq!(decided.get(Outcome::Sign.number()), decided.sign().number());
        assert_eq!(decided.get(Outcome::Until.number()), day(decided.until()));
        assert_eq!(decided.get(Outcome::FullUntil.number()), day(decided.full_until()));
        assert_eq!(decided.get(Outcome::UsableUntil.number()), day(decided.usable_until()));
        for list in [DecisionList::Findings, DecisionList::Notes, DecisionList::Rules] {
            assert!(decided.list(list).iter().all(|number| decided.get(*number) == 1));
        }
        assert_eq!(decided.list(DecisionList::Findings).len(), decided.findings().len());
        let steps: usize = [DecisionList::StepsInOrder, DecisionList::StepsAnyOneOf, DecisionList::StepsAfterwards]
            .map(|list| decided.list(list).len())
            .iter()
            .sum();
        assert_eq!(steps, decided.plan().iter().count());
    }
}
