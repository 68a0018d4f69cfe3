//! What is drawn: rows, their phases, and the days from which they come.

use crate::Day;

/// Rows of phases around a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timeline {
    /// The day that is marked: that of the visit.
    pub today: Day,
    /// What stands above the picture, in Japanese and English; `None`: what the picture is.
    pub heading: Option<[String; 2]>,
    /// From top to bottom.
    pub rows: Vec<TimelineRow>,
}

/// One thing and what it is on every day: a phase, and the days on which it changes. Phases cannot overlap, and there
/// is no day without one.
///
/// ```
/// use uketsuke::report::timeline::{Label, Phase, TimelineRow};
/// let last = "2026-11-30".parse()?;
/// let row = TimelineRow::new(Label::Card, Phase::Valid).after(last, Phase::Ended);
/// assert_eq!((row.on(last), row.on(last.next())), (Phase::Valid, Phase::Ended));
/// # Ok::<(), uketsuke::NotADay>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimelineRow {
    /// What it is.
    pub label: Label,
    first: Phase,
    /// In order; no day twice.
    changes: Vec<(Day, Phase)>,
}

/// What a row is about.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Label {
    /// カード本体: the date printed on the card.
    Card,
    /// 電子証明書: the card's user authentication certificate.
    Certificate,
    /// 日付による利用期間(カード): the card as insurance card, by the dates alone.
    ByCard,
    /// 日付による利用期間(スマホ): the phone as insurance card, by the dates alone.
    ByPhone,
    /// A text of the caller's, shown as it is.
    Other(String),
}

/// What something is on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, PartialOrd, Ord)]
#[repr(u8)]
pub enum Phase {
    /// Not known.
    #[default]
    Unknown = 0,
    /// Before its first day.
    NotYet = 1,
    /// Valid.
    Valid = 2,
    /// Valid, and it can be renewed.
    Renewal = 3,
    /// The grace: eligibility information only (資格情報のみ).
    Grace = 4,
    /// Over. The insurance itself is not lost by that.
    Ended = 5,
    /// Not accepted, whatever the dates say: revoked, refused by the reader, not supported here.
    Refused = 6,
}

/// A stretch of days of one phase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TimelineSegment {
    /// The phase.
    pub phase: Phase,
    /// Its first day; `None`: since ever.
    pub first: Option<Day>,
    /// Its last day, inclusive; `None`: for ever.
    pub last: Option<Day>,
}

/// The days of a patient's facts. What is not known is `None`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Days {
    /// The day of the visit.
    pub today: Day,
    /// The certificate's first day.
    pub certificate_from: Option<Day>,
    /// The certificate's last day, inclusive.
    pub certificate_until: Option<Day>,
    /// The card's last day, inclusive.
    pub card_until: Option<Day>,
    /// The first day of the certificate's renewal window.
    pub renewal_from: Option<Day>,
    /// The last day of the card's grace, inclusive; `None` when there is none.
    pub grace_until: Option<Day>,
    /// The phone's certificate.
    pub phone: PhoneDays,
}

/// A phone with a certificate, if there is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum PhoneDays {
    /// No phone.
    #[default]
    NoPhone,
    /// A phone whose certificate's last day is not known.
    Unknown,
    /// A phone whose certificate's last day, inclusive, is this.
    Until(Day),
}

impl TimelineRow {
    /// A row that is in one phase on every day.
    pub const fn new(label: Label, phase: Phase) -> TimelineRow {
        TimelineRow { label, first: phase, changes: Vec::new() }
    }

    /// The same row with another phase from `day` on, up to the next change. In any order; a second change on one day
    /// replaces the first.
    #[must_use]
    pub fn from(mut self, day: Day, phase: Phase) -> TimelineRow {
        match self.changes.binary_search_by_key(&day, |(day, _)| *day) {
            Ok(place) => self.changes[place] = (day, phase),
            Err(place) => self.changes.insert(place, (day, phase)),
        }
        self
    }

    /// The same row with another phase from the day after `last` on.
    #[must_use]
    pub fn after(self, last: Day, phase: Phase) -> TimelineRow {
        if last < Day::LAST { self.from(last.next(), phase) } else { self }
    }

    /// The phase on a day.
    pub fn on(&self, day: Day) -> Phase {
        self.changes.iter().rfind(|(from, _)| *from <= day).map_or(self.first, |(_, phase)| *phase)
    }

    /// The stretches of days, in order; two neighbours differ in phase.
    pub fn segments(&self) -> Vec<TimelineSegment> {
        let mut segments = vec![TimelineSegment { phase: self.on(Day::FIRST), first: None, last: None }];
        for (day, phase) in self.changes.iter().filter(|(day, _)| *day > Day::FIRST) {
            match segments.last_mut() {
                Some(before) if before.phase != *phase => before.last = Some(day.previous()),
                _ => continue,
            }
            segments.push(TimelineSegment { phase: *phase, first: Some(*day), last: None });
        }
        segments
    }
}

impl Timeline {
    /// The rows that follow from a patient's days. The card as insurance card lives as long as its certificate, which
    /// never outlives the card, and then in its grace; the phone ends with its own certificate, with the card's or with
    /// the card, whichever comes first, and has no grace
    /// (<https://iryohokenjyoho.service-now.com/csm?id=kb_article_view&sysparm_article=KB0012286>).
    pub fn from_days(days: &Days) -> Timeline {
        let mut rows = Vec::new();
        if let Some(until) = days.card_until {
            rows.push(TimelineRow::new(Label::Card, Phase::Valid).after(until, Phase::Ended));
        }
        rows.push(certificate(days));
        rows.push(by_card(days));
        match days.phone {
            PhoneDays::NoPhone => {}
            PhoneDays::Unknown => rows.push(by_phone(days, None)),
            PhoneDays::Until(until) => rows.push(by_phone(days, Some(until))),
        }
        Timeline { today: days.today, heading: None, rows }
    }

    /// The first and the last day of the picture: every end and every window, with some days around them. The first day
    /// of a validity, and the day of a card that outlives everything else by more than a year, stand in the text alone:
    /// beside them the grace would be a hair.
    pub(super) fn shown(&self) -> (Day, Day) {
        let ends = |card: bool| {
            let rows = self.rows.iter().filter(move |row| (row.label == Label::Card) == card);
            let changes = rows.flat_map(|row| row.changes.iter());
            changes.filter(|(_, phase)| !matches!(phase, Phase::Valid | Phase::NotYet)).map(|(day, _)| *day)
        };
        let (mut from, mut until) = (self.today, self.today);
        for day in ends(false) {
            from = from.min(day);
            until = until.max(day);
        }
        for day in ends(true) {
            from = from.min(day);
            until = if day <= until.plus_months(12) { until.max(day) } else { until };
        }
        let months = (from.days_until(until) / 360).clamp(2, 60);
        (from.plus_months(-months), until.plus_months(months))
    }
}

fn certificate(days: &Days) -> TimelineRow {
    let Some(until) = days.certificate_until else {
        return TimelineRow::new(Label::Certificate, Phase::Unknown);
    };
    let row = match days.certificate_from {
        Some(from) => TimelineRow::new(Label::Certificate, Phase::NotYet).from(from, Phase::Valid),
        None => TimelineRow::new(Label::Certificate, Phase::Valid),
    };
    let row = match days.renewal_from {
        Some(from) if from <= until => row.from(from, Phase::Renewal),
        _ => row,
    };
    row.after(until, Phase::Ended)
}

fn by_card(days: &Days) -> TimelineRow {
    let Some(certificate) = days.certificate_until else {
        return TimelineRow::new(Label::ByCard, Phase::Unknown);
    };
    let full = earliest([Some(certificate), days.card_until]).unwrap_or(certificate);
    let row = beginning(Label::ByCard, days);
    match days.grace_until {
        Some(grace) if grace > full => row.after(full, Phase::Grace).after(grace, Phase::Ended),
        _ => row.after(full, Phase::Ended),
    }
}

fn by_phone(days: &Days, phone: Option<Day>) -> TimelineRow {
    match (earliest([phone, days.certificate_until, days.card_until]), phone) {
        (None, _) => TimelineRow::new(Label::ByPhone, Phase::Unknown),
        (Some(until), None) => TimelineRow::new(Label::ByPhone, Phase::Unknown).after(until, Phase::Ended),
        (Some(until), Some(_)) => TimelineRow::new(Label::ByPhone, Phase::Valid).after(until, Phase::Ended),
    }
}

fn beginning(label: Label, days: &Days) -> TimelineRow {
    match days.certificate_from {
        Some(from) => TimelineRow::new(label, Phase::NotYet).from(from, Phase::Valid),
        None => TimelineRow::new(label, Phase::Valid),
    }
}

fn earliest<const N: usize>(days: [Option<Day>; N]) -> Option<Day> {
    days.into_iter().flatten().min()
}
