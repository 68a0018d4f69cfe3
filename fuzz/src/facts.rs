//! A visit from bytes: a byte or two for each fact of the vocabulary, so that a changed byte is a changed fact and a new
//! fact is drawn without more.

use uketsuke::Day;
use uketsuke::reception::{FactError, FactSheet, Kind, Visit};
use uketsuke::vocabulary::{Fact, VisitList, Word};

/// Days on which a rule begins or ends, and others.
const DAYS: [i32; 24] = [
    20151005, 20230401, 20230710, 20241201, 20241202, 20250331, 20250521, 20250627, 20250731, 20250801, 20250919,
    20251201, 20251202, 20260331, 20260401, 20260731, 20260801, 20261020, 20261121, 20261127, 20270228, 20280229,
    20300501, 99991231,
];

/// Facts from a source of bytes. A source that has run dry gives zeros: not known.
pub struct Facts<F: FnMut() -> u8>(pub F);

impl<F: FnMut() -> u8> Facts<F> {
    /// The next visit, or why its facts make none.
    pub fn visit(&mut self) -> Result<Visit, FactError> {
        let mut sheet = FactSheet::on(self.day());
        self.draw(&mut sheet, None, 0)?;
        for _ in 0..self.below(3) {
            self.add(&mut sheet, VisitList::Tokens)?;
        }
        if self.below(2) == 1 {
            self.add(&mut sheet, VisitList::Answer)?;
            for _ in 0..self.below(4) {
                self.add(&mut sheet, VisitList::Results)?;
                for _ in 0..self.below(3) {
                    self.add(&mut sheet, VisitList::Tickets)?;
                }
            }
        }
        sheet.visit()
    }

    /// One more of a list, with its facts.
    fn add(&mut self, sheet: &mut FactSheet, list: VisitList) -> Result<(), FactError> {
        let index = sheet.add(list)?;
        self.draw(sheet, Some(list), index)
    }

    /// Some of the facts of the visit, or of a member of a list. A fact that needs another comes after it.
    fn draw(&mut self, sheet: &mut FactSheet, list: Option<VisitList>, index: usize) -> Result<(), FactError> {
        // Most facts of a visit are not known; of a card or an answer every second one is.
        let odds = if list.is_none() { 4 } else { 2 };
        for fact in Fact::ALL.iter().copied().filter(|fact| fact.list() == list && *fact != Fact::Day) {
            let at = |need: Fact| if need.list() == list { index } else { 0 };
            let says_nothing = fact.needs().is_some_and(|need| sheet.get_at(at(need), need) == 0);
            if self.below(odds) > 0 || says_nothing {
                continue;
            }
            match fact.kind() {
                Kind::Day => sheet.set_at(index, fact, self.day().yyyymmdd())?,
                Kind::Flag => sheet.set_at(index, fact, 1)?,
                Kind::Count => sheet.set_at(index, fact, self.below(12).into())?,
                Kind::Amount(most) => sheet.set_at(index, fact, self.amount(most))?,
                Kind::Word(group) => {
                    let row = self.below(u8::try_from(group.rows.len()).unwrap_or(u8::MAX));
                    sheet.set_at(index, fact, group.rows[usize::from(row)].number)?;
                }
                Kind::Text => sheet.set_text(fact, &self.message())?,
            }
        }
        Ok(())
    }

    fn byte(&mut self) -> u8 {
        (self.0)()
    }

    fn below(&mut self, limit: u8) -> u8 {
        self.byte() % limit
    }

    /// A day of the list, the day before or after it, or some months or years away.
    fn day(&mut self) -> Day {
        let chosen = DAYS[usize::from(self.below(DAYS.len() as u8))];
        let day = Day::from_yyyymmdd(chosen).unwrap_or(Day::FIRST);
        match self.byte() {
            0..128 => day,
            128..144 => day.previous(),
            144..160 => day.next(),
            // Children and the aged: whoever is born on such a day.
            160..192 => day.plus_months(-12 * i32::from(self.below(100))),
            months => day.plus_months(i32::from(months) - 224),
        }
    }

    fn amount(&mut self, most: i32) -> i32 {
        let drawn = i32::from_be_bytes([0; 4].map(|_: u8| self.byte()));
        drawn.rem_euclid(most.saturating_add(1).max(1))
    }

    /// Any text but for the places to fill in, which are looked for in what is shown.
    fn message(&mut self) -> String {
        let length = self.byte();
        let bytes: Vec<u8> = (0..length).map(|_| self.byte()).collect();
        String::from_utf8_lossy(&bytes).replace(['{', '}'], " ")
    }
}
