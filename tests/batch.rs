//! A roster decided at once says in every row what the visit alone says.
#![allow(missing_docs, clippy::unwrap_used)]

mod roster;

use roster::{Decided, Dice, Roster, another_date, any_visit, commons, patient};
use uketsuke::reception::batch::{Columns, NONE, Refused, decide_columns};
use uketsuke::reception::{Reason, Token, Visit, decide};
use uketsuke::rules::Table;
use uketsuke::{Day, Set, TokenKind};

const ROWS: usize = 20_000;

fn today() -> Visit {
    Visit::on(Day::new(2026, 11, 21).unwrap())
}

#[test]
fn every_row_is_decided_as_the_visit_alone_and_every_reason_is_reached() {
    let table = Table::built_in();
    let mut reached = Set::<Reason>::EMPTY;
    for (seed, common) in commons().into_iter().enumerate() {
        let mut dice = Dice(seed as u64);
        let visits: Vec<Visit> = (0..ROWS).map(|_| any_visit(&mut dice, &common)).collect();
        let roster = Roster::of(visits.iter().copied());
        let mut decided = Decided::room(ROWS);
        decide_columns(&roster.columns(common), table, &mut decided.outcomes()).unwrap();
        for (row, visit) in visits.iter().enumerate() {
            assert!(decided.says(row, decide(visit, table)), "row {row}: {visit:?}");
            reached = reached.union(Set::from_bits(decided.reasons[row]));
        }
    }
    let mut missed = without_a_rule(reached);
    // Said once now, by the anchors: no hierarchy of the simulator's comes this far.
    missed.remove(Reason::SimulatedHierarchy);
    assert!(missed.is_empty(), "never reached: {missed:?}");
}

/// Dates decide which rows are alike: here most rows are, and are decided as one of their kind was before.
#[test]
fn rows_that_differ_in_dates_alone_are_decided_as_the_visits_alone() {
    let table = Table::built_in();
    for (seed, common) in commons().into_iter().enumerate() {
        let mut dice = Dice(100 + seed as u64);
        let few: Vec<Visit> = (0..100).map(|_| any_visit(&mut dice, &common)).collect();
        let mut visit = |row: usize| match row % 4 {
            0 => patient(&mut dice, &common),
            _ => {
                let (once, like) = (dice.roll() % 2, dice.of(&few));
                (0..=once).fold(like, |visit, _| another_date(&mut dice, &visit))
            }
        };
        let visits: Vec<Visit> = (0..ROWS).map(&mut visit).collect();
        let roster = Roster::of(visits.iter().copied());
        let mut decided = Decided::room(ROWS);
        decide_columns(&roster.columns(common), table, &mut decided.outcomes()).unwrap();
        for (row, visit) in visits.iter().enumerate() {
            assert!(decided.says(row, decide(visit, table)), "row {row}: {visit:?}");
        }
    }
}

/// What only a table with a rule missing gives cannot be reached with the built-in one.
fn without_a_rule(reached: Set<Reason>) -> Set<Reason> {
    use uketsuke::Numbered;
    let all: Set<Reason> = Reason::ALL.iter().copied().collect();
    all.without(reached)
}

#[test]
fn parts_decided_apart_are_the_whole() {
    let common = commons()[0];
    let mut dice = Dice(7);
    let roster = Roster::of((0..1_000).map(|_| any_visit(&mut dice, &common)));
    let columns = roster.columns(common);
    let (mut whole, mut parts) = (Decided::room(1_000), Decided::room(1_000));
    decide_columns(&columns, Table::built_in(), &mut whole.outcomes()).unwrap();
    let (mut first, mut rest) = parts.outcomes().split_at(333);
    decide_columns(&columns.part(0..333), Table::built_in(), &mut first).unwrap();
    decide_columns(&columns.part(333..2_000), Table::built_in(), &mut rest).unwrap();
    assert!(whole.reasons == parts.reasons && whole.usable_until == parts.usable_until);
    assert!(whole.acceptance == parts.acceptance && whole.standing == parts.standing);
}

#[test]
fn what_no_column_says_is_common_even_after_a_row_without_a_token() {
    let returned = Token { card_returned: true, ..Token::new(TokenKind::Card) };
    let common = Visit { token: Some(returned), ..today() };
    let columns = Columns { token_kind: Some(&[NONE, 1, NONE, 1]), ..Columns::new(4, common) };
    let mut decided = Decided::room(4);
    decide_columns(&columns, Table::built_in(), &mut decided.outcomes()).unwrap();
    assert_eq!(decided.reasons[1], decided.reasons[3]);
    assert_eq!(decided.reasons[0], decided.reasons[2]);
    assert!(Set::<Reason>::from_bits(decided.reasons[3]).contains(Reason::Returned));
    assert!(decided.says(1, decide(&common, Table::built_in())));
}

#[test]
fn a_number_without_meaning_decides_nothing() {
    let common = Visit { token: Some(Token::new(TokenKind::Card)), ..today() };
    let refused = |columns: Columns<'_>| {
        let mut decided = Decided::room(2);
        let refused = decide_columns(&columns, Table::built_in(), &mut decided.outcomes()).unwrap_err();
        assert_eq!((decided.acceptance, decided.reasons), (vec![0, 0], vec![0, 0]), "{refused}");
        refused
    };
    let plain = Columns::new(2, common);
    let value = |column, row| Refused::Value { column, row };
    assert_eq!(refused(Columns { day: Some(&[20261121, 20260229]), ..plain }), value("day", 1));
    assert_eq!(refused(Columns { day: Some(&[0, 20261121]), ..plain }), value("day", 0));
    assert_eq!(refused(Columns { token_kind: Some(&[1, 4]), ..plain }), value("token_kind", 1));
    assert_eq!(refused(Columns { chain: Some(&[3, 1]), ..plain }), value("chain", 0));
    assert_eq!(refused(Columns { message: Some(&[6, 5]), ..plain }), value("message", 1));
    assert_eq!(refused(Columns { papers: Some(&[0, 1 << 40]), ..plain }), value("papers", 1));
    assert_eq!(refused(Columns { expires_on: Some(&[20261131, 0]), ..plain }), value("expires_on", 0));
    assert_eq!(refused(Columns { born_on: Some(&[20260101]), ..plain }), Refused::Length { column: "born_on" });
    let mut short = Decided::room(1);
    let told = decide_columns(&plain, Table::built_in(), &mut short.outcomes());
    assert_eq!(told, Err(Refused::Length { column: "acceptance" }));
}

/// Where most rows are alike and are not decided again, each one's numbers count all the same.
#[test]
fn a_number_without_meaning_is_found_among_rows_that_are_alike() {
    let common = Visit { token: Some(Token::new(TokenKind::Card)), ..today() };
    let plain = Columns::new(1_000, common);
    for wrong in [20260230, 20261131, 20261301, 20260100, 19000229, -20260101, 20260, i32::MAX] {
        let mut dates = [20200131; 1_000];
        dates[777] = wrong;
        let dates = Some(&dates[..]);
        for (column, columns) in [
            ("card_expires_on", Columns { card_expires_on: dates, ..plain }),
            ("starts_on", Columns { starts_on: dates, ..plain }),
            ("expires_on", Columns { expires_on: dates, ..plain }),
            ("born_on", Columns { born_on: dates, ..plain }),
        ] {
            let mut decided = Decided::room(1_000);
            let refused = decide_columns(&columns, Table::built_in(), &mut decided.outcomes());
            assert_eq!(refused, Err(Refused::Value { column, row: 777 }), "{wrong}");
        }
    }
}
