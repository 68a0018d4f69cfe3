//! Validity and renewal (有効期間と更新), for advice to patients. What is printed on the card decides.
//!
//! ```
//! use uketsuke::{Day, rules::{Table, renewal::{self, Expiry, Holder}}};
//! let day = |text: &str| text.parse::<Day>().unwrap();
//! let table = Table::built_in();
//! let holder = Holder { born_on: day("1985-07-07"), stays_until: None };
//! // Issued in 2016 to an adult: the card through the 10th birthday, its certificate through the 5th.
//! let card = renewal::card_expires_on(table, &holder, day("2016-02-01"), day("2016-03-01")).unwrap();
//! assert_eq!(card, Expiry::On(day("2025-07-07")));
//! // 「有効期限が2023年7月7日の場合、2023年4月8日から」 (Nerima)
//! assert_eq!(renewal::window_opens_on(table, day("2023-07-07")), Some(day("2023-04-08")));
//! ```

use super::{Table, Value};
use crate::Day;
use crate::vocabulary::RuleId;

/// What the rules ask about a holder.
///
/// ```
/// use uketsuke::rules::{Table, renewal::{Holder, card_expires_on}};
/// let holder = Holder { born_on: "1985-07-07".parse()?, stays_until: None };
/// let card = card_expires_on(Table::built_in(), &holder, "2016-02-01".parse()?, "2016-03-01".parse()?).unwrap();
/// assert_eq!(card.surely_until().to_string(), "2025-07-07"); // the tenth birthday after the issue
/// # Ok::<(), uketsuke::NotADay>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Holder {
    /// Date of birth.
    pub born_on: Day,
    /// The last day of stay of a foreign resident with a limited stay; `None` for everyone else (永住者, 高度専門職2号 and
    /// 特別永住者 included).
    pub stays_until: Option<Day>,
}

/// A last day, as far as it can be computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expiry {
    /// This day.
    On(Day),
    /// One of two days: the holder was born on 29 February, and no public document says how birthdays count in common
    /// years. The printed date decides.
    Either(Day, Day),
}

impl Expiry {
    /// The earlier candidate: the day until which validity is sure.
    pub const fn surely_until(self) -> Day {
        match self {
            Expiry::On(day) | Expiry::Either(day, _) => day,
        }
    }

    fn map(self, compute: impl Fn(Day) -> Day) -> Expiry {
        match self {
            Expiry::On(day) => Expiry::On(compute(day)),
            Expiry::Either(one, other) => Expiry::of(compute(one), compute(other)),
        }
    }

    fn of(one: Day, other: Day) -> Expiry {
        if one == other { Expiry::On(one) } else { Expiry::Either(one.min(other), one.max(other)) }
    }
}

/// The card's last day, from the day of application and the day of issue. `None` when the table has no rule for it.
///
/// Adults: the 10th birthday after issue; minors: the 5th. An adult is 18 or over at issue; for applications up to
/// 2022-03-31, 20 or over when they applied.
pub fn card_expires_on(table: &Table, holder: &Holder, applied_on: Day, issued_on: Day) -> Option<Expiry> {
    let adult = table.rule(RuleId::RenewalAdultAge, applied_on)?;
    // The rule that has ended counted the age on the day of application (「…までに申請した20歳未満の方」).
    let counted_on = if adult.until.is_some() { applied_on } else { issued_on };
    let Value::Years(age) = adult.value else { return None };
    let is_adult = holder.born_on.plus_months(i32::from(age) * 12) <= counted_on;
    let id = if is_adult { RuleId::RenewalCardAdult } else { RuleId::RenewalCardMinor };
    let birthdays = birthdays(table, id, issued_on)?;
    Some(capped(table, holder, nth_birthday(table, holder.born_on, issued_on.next(), birthdays)?))
}

/// A certificate's last day, from the day of issue, the card's last day, and the last day of the certificate that it
/// replaces. `None` when the table has no rule for it.
///
/// The 5th birthday after issue; the 6th (the old last day and five years) when it replaces one inside the renewal
/// window; never later than the card.
pub fn certificate_expires_on(
    table: &Table,
    holder: &Holder,
    issued_on: Day,
    card_expires_on: Day,
    replaces: Option<Day>,
) -> Option<Expiry> {
    let in_window = replaces
        .is_some_and(|old| window_opens_on(table, old).is_some_and(|opens| opens <= issued_on && issued_on <= old));
    // Renewed on the birthday itself, the old last day, that birthday counts: the new last day is five years later.
    let (id, from) = match in_window {
        true => (RuleId::RenewalInWindow, issued_on),
        false => (RuleId::RenewalCertificate, issued_on.next()),
    };
    let birthdays = birthdays(table, id, issued_on)?;
    let expiry = nth_birthday(table, holder.born_on, from, birthdays)?;
    Some(capped(table, holder, expiry).map(|day| day.min(card_expires_on)))
}

/// The first day on which card or certificate can be renewed: the day after the day three months before the last day.
/// `None` when the table has no rule for it.
pub fn window_opens_on(table: &Table, expires_on: Day) -> Option<Day> {
    months_before(table, RuleId::RenewalWindow, expires_on)
}

/// The first day on which the reader reminds of renewal. `None` when the table has no rule for it.
pub fn reminder_starts_on(table: &Table, expires_on: Day) -> Option<Day> {
    months_before(table, RuleId::RenewalReminder, expires_on)
}

fn months_before(table: &Table, id: RuleId, expires_on: Day) -> Option<Day> {
    match table.rule(id, expires_on)?.value {
        Value::Months(months) => Some(expires_on.plus_months(-i32::from(months)).next()),
        _ => None,
    }
}

fn birthdays(table: &Table, id: RuleId, day: Day) -> Option<u8> {
    match table.rule(id, day)?.value {
        Value::Birthdays(birthdays) => Some(birthdays),
        _ => None,
    }
}

/// A limited stay ends card and certificate.
fn capped(table: &Table, holder: &Holder, expiry: Expiry) -> Expiry {
    match holder.stays_until.filter(|stay| table.rule(RuleId::RenewalForeign, *stay).is_some()) {
        Some(stay) => expiry.map(|day| day.min(stay)),
        None => expiry,
    }
}

/// The *n*-th birthday on or after `from`.
fn nth_birthday(table: &Table, born_on: Day, from: Day, n: u8) -> Option<Expiry> {
    let leap = (born_on.month(), born_on.day()) == (2, 29);
    let nth = |birthday_in: &dyn Fn(i32) -> Day| {
        let first = if birthday_in(from.year()) >= from { from.year() } else { from.year() + 1 };
        birthday_in(first + i32::from(n) - 1)
    };
    let in_year = |year: i32, month: u8, day: u8| Day::new(year, month, day);
    let ordinary = |year| in_year(year, born_on.month(), born_on.day());
    if !leap {
        return Some(Expiry::On(nth(&|year| ordinary(year).unwrap_or(Day::LAST))));
    }
    // The table records that the question is open; until a rule answers it, both days are told.
    table.rule(RuleId::RenewalLeapDay, from)?;
    let last_of_february = |year| ordinary(year).or(in_year(year, 2, 28)).unwrap_or(Day::LAST);
    let first_of_march = |year| ordinary(year).or(in_year(year, 3, 1)).unwrap_or(Day::LAST);
    Some(Expiry::of(nth(&last_of_february), nth(&first_of_march)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::Rule;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn born(text: &str) -> Holder {
        Holder { born_on: day(text), stays_until: None }
    }

    fn card(born_on: &str, applied_on: &str, issued_on: &str) -> Expiry {
        card_expires_on(Table::built_in(), &born(born_on), day(applied_on), day(issued_on)).unwrap()
    }

    fn certificate(born_on: &str, issued_on: &str, card: &str, replaces: Option<&str>) -> Expiry {
        let table = Table::built_in();
        certificate_expires_on(table, &born(born_on), day(issued_on), day(card), replaces.map(day)).unwrap()
    }

    #[test]
    fn the_card_of_an_adult_lasts_ten_birthdays_and_of_a_minor_five() {
        assert_eq!(card("1990-05-10", "2026-01-10", "2026-02-01"), Expiry::On(day("2035-05-10")));
        assert_eq!(card("2010-05-10", "2026-01-10", "2026-02-01"), Expiry::On(day("2030-05-10")));
        // 18 on the day of issue: an adult.
        assert_eq!(card("2008-02-01", "2026-01-10", "2026-02-01"), Expiry::On(day("2036-02-01")));
        assert_eq!(card("2008-02-02", "2026-01-10", "2026-02-01"), Expiry::On(day("2030-02-02")));
    }

    #[test]
    fn applications_to_the_end_of_march_2022_count_twenty_years_on_the_day_of_application() {
        assert_eq!(card("2003-04-05", "2022-03-31", "2022-05-01"), Expiry::On(day("2027-04-05")));
        assert_eq!(card("2003-04-05", "2022-04-01", "2022-05-01"), Expiry::On(day("2032-04-05")));
        assert_eq!(card("2002-04-05", "2022-03-31", "2022-05-01"), Expiry::On(day("2027-04-05")));
        assert_eq!(card("2002-03-31", "2022-03-31", "2022-05-01"), Expiry::On(day("2032-03-31")));
    }

    #[test]
    fn a_certificate_lasts_five_birthdays_and_six_when_renewed_in_the_window() {
        assert_eq!(certificate("1990-05-10", "2021-06-01", "2031-05-10", None), Expiry::On(day("2026-05-10")));
        // 「有効期間満了前に更新を行った場合は…発行の日から6回目の誕生日まで」
        let renewed = |on| certificate("1990-05-10", on, "2035-05-10", Some("2026-05-10"));
        assert_eq!(renewed("2026-02-10"), Expiry::On(day("2030-05-10")), "before the window opens");
        assert_eq!(renewed("2026-02-11"), Expiry::On(day("2031-05-10")), "the window's first day");
        assert_eq!(renewed("2026-05-10"), Expiry::On(day("2031-05-10")), "the old last day");
        assert_eq!(renewed("2026-05-11"), Expiry::On(day("2031-05-10")), "expired: five birthdays from now");
        assert_eq!(
            certificate("1990-05-10", "2026-04-01", "2028-05-10", Some("2026-05-10")),
            Expiry::On(day("2028-05-10"))
        );
    }

    #[test]
    fn a_limited_stay_ends_card_and_certificate() {
        let holder = Holder { stays_until: Some(day("2027-03-15")), ..born("1990-05-10") };
        let table = Table::built_in();
        let card = card_expires_on(table, &holder, day("2026-01-10"), day("2026-02-01")).unwrap();
        assert_eq!(card, Expiry::On(day("2027-03-15")));
        let certificate = certificate_expires_on(table, &holder, day("2026-02-01"), card.surely_until(), None);
        assert_eq!(certificate, Some(Expiry::On(day("2027-03-15"))));
    }

    /// Nerima (two), Setagaya, Settsu, Omura.
    #[test]
    fn the_window_opens_on_the_day_after_the_day_three_months_before() {
        for (expires, opens) in [
            ("2023-07-07", "2023-04-08"),
            ("2023-05-28", "2023-03-01"),
            ("2020-09-24", "2020-06-25"),
            ("2022-05-15", "2022-02-16"),
            ("2026-08-01", "2026-05-02"),
            ("2026-05-31", "2026-03-01"),
        ] {
            assert_eq!(window_opens_on(Table::built_in(), day(expires)), Some(day(opens)), "{expires}");
        }
    }

    /// 「有効期限の3か月前から」, which the table has in months; of a rule that names none nothing is known.
    #[test]
    fn the_reader_reminds_from_three_months_before() {
        let table = Table::built_in();
        assert_eq!(reminder_starts_on(table, day("2026-08-01")), Some(day("2026-05-02")));
        let index = table.rules().iter().position(|rule| rule.id == RuleId::RenewalReminder).unwrap();
        assert_eq!(reminder_starts_on(&table.with_row(index, None), day("2026-08-01")), None);
        let row = Rule { value: Value::Plain, ..table.rules()[index].clone() };
        assert_eq!(reminder_starts_on(&table.with_row(index, Some(row)), day("2026-08-01")), None);
    }

    #[test]
    fn born_on_29_february_both_days_are_told() {
        let either = |one, other| Expiry::Either(day(one), day(other));
        assert_eq!(certificate("1992-02-29", "2021-06-01", "2031-03-01", None), either("2026-02-28", "2026-03-01"));
        assert_eq!(certificate("1992-02-29", "2023-06-01", "2033-03-01", None), Expiry::On(day("2028-02-29")));
        // Issued on 1 March of a common year: whether that was a birthday is the same open question.
        assert_eq!(certificate("1992-02-29", "2022-02-28", "2032-03-01", None), either("2026-03-01", "2027-02-28"));
    }

    proptest::proptest! {
        #[test]
        fn no_combination_panics_or_ends_before_issue(
            born in 10_101..=99_991_231i32, issued in 10_101..=99_991_231i32, old in proptest::option::of(10_101..=99_991_231i32),
        ) {
            let days = (Day::from_yyyymmdd(born), Day::from_yyyymmdd(issued));
            if let (Some(born_on), Some(issued_on)) = days {
                let holder = Holder { born_on, stays_until: None };
                let replaces = old.and_then(Day::from_yyyymmdd);
                let table = Table::built_in();
                let card = card_expires_on(table, &holder, issued_on, issued_on).unwrap();
                proptest::prop_assert!(card.surely_until() >= issued_on);
                let certificate = certificate_expires_on(table, &holder, issued_on, card.surely_until(), replaces);
                proptest::prop_assert!(certificate.unwrap().surely_until() <= card.surely_until());
            }
        }
    }
}
