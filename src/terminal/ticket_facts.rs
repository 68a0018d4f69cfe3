//! A ticket of 医療扶助 as the desk takes it: does it cover this visit, is it ours, what is to be paid.

use super::code::Coded;
use super::moment::Month;
use super::ticket::{Consistency, DesignationFlag, Presence, Ticket};
use crate::Day;
use crate::vocabulary::{Designation, TicketType, TicketUse, Treatment};

/// A ticket without what is personal in it.
///
/// ```
/// use uketsuke::terminal::TicketFacts;
/// use uketsuke::vocabulary::Designation;
/// // Nothing is said: call the welfare office.
/// assert_eq!(TicketFacts::default().designated, Designation::Unknown);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct TicketFacts {
    /// 医療券 or 調剤券.
    pub kind: TicketType,
    /// First day.
    pub from: Option<Day>,
    /// Last day.
    pub until: Option<Day>,
    /// 診療年月.
    pub month: Option<Month>,
    /// 診療別.
    pub treatment: Treatment,
    /// 指定医療機関確認フラグ; zero is *the same*.
    pub flag: Coded<DesignationFlag>,
    /// Whose ticket it is, by the flag and the code together.
    pub designated: Designation,
    /// 単独・併用別.
    pub usage: TicketUse,
    /// 本人支払額, in yen.
    pub self_pay_yen: Option<u32>,
    /// 社会保険状況.
    pub social_insurance: Coded<Presence>,
    /// 社会保険状況の整合性フラグ.
    pub consistency: Coded<Consistency>,
}

impl TicketFacts {
    /// Whether the ticket is for a day: its month, and its first and last day where they are told. `None`: nothing is told.
    pub fn covers(&self, day: Day) -> Option<bool> {
        let told = [
            self.month.map(|month| month.contains(day)),
            self.from.map(|from| from <= day),
            self.until.map(|until| day <= until),
        ];
        told.into_iter().flatten().reduce(|one, other| one && other)
    }

    /// Whether it is for the month of a day, and not for the day itself: its days ended before, or begin later.
    pub(super) fn is_over_or_to_come(&self, day: Day) -> bool {
        self.month.is_none_or(|month| month.contains(day)) && self.covers(day) == Some(false)
    }

    /// A ticket's facts, and whether flag and code contradict each other. `own`: the institution's own code.
    pub(super) fn of(ticket: &Ticket, own: Option<&str>) -> (TicketFacts, bool) {
        let (designated, contradicts) = designated(ticket, own);
        let facts = TicketFacts {
            kind: ticket.kind.known().unwrap_or_default(),
            from: ticket.from,
            until: ticket.until,
            month: ticket.month,
            treatment: ticket.treatment.known().unwrap_or_default(),
            flag: ticket.designation,
            designated,
            usage: ticket.usage.known().unwrap_or_default(),
            self_pay_yen: ticket.self_pay,
            social_insurance: ticket.social_insurance,
            consistency: ticket.consistency,
        };
        (facts, contradicts)
    }
}

/// By the flag where the code does not contradict it, or by the code alone. Codes of different lengths cannot be compared
/// (the form of the ticket's is not public). With neither, nobody knows, and the welfare office is asked.
fn designated(ticket: &Ticket, own: Option<&str>) -> (Designation, bool) {
    let same_code = match (ticket.designated_code.as_deref(), own) {
        (Some(code), Some(own)) if code.len() == own.len() => Some(code == own),
        _ => None,
    };
    match (ticket.designation, same_code) {
        (Coded::Known(DesignationFlag::Same), Some(true) | None) => (Designation::Own, false),
        (Coded::Known(DesignationFlag::Different), Some(false) | None) => (Designation::Other, false),
        (Coded::Known(_), _) => (Designation::Unknown, true),
        (_, Some(false)) => (Designation::Other, false),
        (Coded::Absent, Some(true)) => (Designation::Own, false),
        _ => (Designation::Unknown, false),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flag_and_code_together_tell_whose_ticket_it_is() {
        for (flag, code, own, designated, contradicts) in [
            ("0", "1312345678", "1312345678", Designation::Own, false),
            ("0", "", "1312345678", Designation::Own, false),
            ("0", "12345678", "1312345678", Designation::Own, false),
            ("0", "1399999999", "1312345678", Designation::Unknown, true),
            ("1", "1399999999", "1312345678", Designation::Other, false),
            ("1", "", "1312345678", Designation::Other, false),
            ("1", "1312345678", "1312345678", Designation::Unknown, true),
            ("", "1312345678", "1312345678", Designation::Own, false),
            ("", "12345678", "1312345678", Designation::Unknown, false),
            ("", "1399999999", "1312345678", Designation::Other, false),
            ("", "", "1312345678", Designation::Unknown, false),
            ("7", "1312345678", "1312345678", Designation::Unknown, false),
            ("7", "1399999999", "1312345678", Designation::Other, false),
        ] {
            let ticket = Ticket {
                designation: Coded::read(flag).unwrap(),
                designated_code: Some(code.to_owned()).filter(|code| !code.is_empty()),
                ..Ticket::default()
            };
            let (facts, found) = TicketFacts::of(&ticket, Some(own));
            assert_eq!((facts.designated, found), (designated, contradicts), "{flag} {code}");
        }
    }

    #[test]
    fn a_ticket_covers_its_month_and_its_days() {
        let day = |number| Day::from_yyyymmdd(number).unwrap();
        let november = TicketFacts { month: Month::from_digits("202611"), ..TicketFacts::default() };
        assert_eq!(november.covers(day(20261101)), Some(true));
        assert_eq!(november.covers(day(20261201)), Some(false));
        let from_the_tenth = TicketFacts { from: Some(day(20261110)), until: Some(day(20261120)), ..november };
        for (on, covers) in [(20261109, false), (20261110, true), (20261120, true), (20261121, false)] {
            assert_eq!(from_the_tenth.covers(day(on)), Some(covers), "{on}");
        }
        assert_eq!(TicketFacts::default().covers(day(20261101)), None);
    }
}
