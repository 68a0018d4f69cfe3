#![no_main]
//! Columns of any numbers: every row decided among many, where rows that are alike are decided once, is decided as it is
//! alone; and a number without a meaning is told with its place.

use libfuzzer_sys::fuzz_target;
use uketsuke::Day;
use uketsuke::reception::Visit;
use uketsuke::reception::batch::{Columns, Outcomes, Refused, decide_columns};
use uketsuke::rules::Table;
use uketsuke_fuzz::Bytes;

/// Enough that looking up what was decided before is worth it.
const ROWS: usize = 200;
/// Days around which rules begin and end.
const TURNS: [i32; 8] = [20241202, 20250731, 20250919, 20251202, 20260331, 20260731, 20261020, 20261121];

#[derive(Clone, PartialEq, Debug)]
struct Decided {
    acceptance: Vec<u8>,
    standing: Vec<u8>,
    full_until: Vec<i32>,
    usable_until: Vec<i32>,
    reasons: Vec<u64>,
}

fn decided(columns: &Columns<'_>) -> (Result<(), Refused>, Decided) {
    let rows = columns.rows;
    // What was there before must not shine through.
    let mut decided = Decided {
        acceptance: vec![3; rows],
        standing: vec![1; rows],
        full_until: vec![20991231; rows],
        usable_until: vec![20991231; rows],
        reasons: vec![u64::MAX; rows],
    };
    let told = decide_columns(
        columns,
        Table::built_in(),
        &mut Outcomes {
            acceptance: &mut decided.acceptance,
            standing: &mut decided.standing,
            full_until: &mut decided.full_until,
            usable_until: &mut decided.usable_until,
            reasons: &mut decided.reasons,
        },
    );
    (told, decided)
}

/// A column that goes through a few values again and again; none, if the input says so.
fn column<T: Copy>(bytes: &mut Bytes<'_>, mut value: impl FnMut(&mut Bytes<'_>) -> T) -> Option<Vec<T>> {
    let shape = bytes.byte();
    if shape & 1 == 0 {
        return None;
    }
    let values: Vec<T> = (0..1 + usize::from(shape >> 1 & 7)).map(|_| value(bytes)).collect();
    let stride = 1 + usize::from(shape >> 4);
    Some((0..ROWS).map(|row| values[row / stride % values.len()]).collect())
}

fn day(bytes: &mut Bytes<'_>) -> i32 {
    match bytes.byte() {
        0 => 0,
        1 => i32::from_le_bytes([bytes.byte(), bytes.byte(), bytes.byte(), bytes.byte()]),
        choice => TURNS[usize::from(choice & 7)] + i32::from(choice >> 3) % 3 - 1,
    }
}

fn word(bytes: &mut Bytes<'_>) -> u8 {
    match bytes.byte() {
        0 => 255,
        1 => bytes.byte(),
        choice => choice % 5,
    }
}

fn set(bytes: &mut Bytes<'_>) -> u64 {
    u64::from(bytes.byte()) << 1
}

fuzz_target!(|data: &[u8]| {
    let bytes = &mut Bytes(data);
    let common = Visit::on(Day::from_yyyymmdd(TURNS[usize::from(bytes.byte() & 7)]).expect("a day"));
    let days: Vec<_> = (0..8).map(|_| column(bytes, day)).collect();
    let words: Vec<_> = (0..13).map(|_| column(bytes, word)).collect();
    let sets: Vec<_> = (0..2).map(|_| column(bytes, set)).collect();
    let (day, word, set) =
        (|at: usize| days[at].as_deref(), |at: usize| words[at].as_deref(), |at: usize| sets[at].as_deref());
    let columns = Columns {
        day: day(0),
        card_expires_on: day(1),
        starts_on: day(2),
        expires_on: day(3),
        eligibility_certificate_until: day(4),
        legacy_card_until: day(5),
        insurer_changed_on: day(6),
        born_on: day(7),
        token_kind: word(0),
        card_form: word(1),
        card_returned: word(2),
        evidence: word(3),
        hierarchy: word(4),
        chain: word(5),
        purpose: word(6),
        possession: word(7),
        revocation: word(8),
        person: word(9),
        message: word(10),
        eligibility: word(11),
        route: word(12),
        papers: set(0),
        consents_given: set(1),
        ..Columns::new(ROWS, common)
    };
    let (told, all) = decided(&columns);
    let alone = |row: usize| decided(&columns.part(row..row + 1));
    match told {
        Ok(()) => {
            for row in 0..ROWS {
                let (told, one) = alone(row);
                assert_eq!(told, Ok(()));
                let same = Decided {
                    acceptance: vec![all.acceptance[row]],
                    standing: vec![all.standing[row]],
                    full_until: vec![all.full_until[row]],
                    usable_until: vec![all.usable_until[row]],
                    reasons: vec![all.reasons[row]],
                };
                assert_eq!(one, same, "row {row}");
            }
        }
        Err(Refused::Value { column, row }) => {
            assert_eq!(alone(row).0, Err(Refused::Value { column, row: 0 }));
            assert!((0..row).all(|row| alone(row).0.is_ok()));
            assert!(
                all.acceptance.iter().all(|acceptance| *acceptance == 0) && all.reasons.iter().all(|set| *set == 0)
            );
        }
        Err(other) => panic!("{other}"),
    }
});
