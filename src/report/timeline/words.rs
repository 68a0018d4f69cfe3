//! The texts of the picture.

use super::super::{Text, calendar::written};
use super::rows::{Label, Phase, Timeline, TimelineRow, TimelineSegment};
use crate::Day;
use crate::vocabulary::Language;

pub(super) const TITLE: Text = Text::new("有効期間の時系列図", "Validity timeline");
const TODAY: Text = Text::new("受診日", "on the day of the visit");

/// That an expired certificate ends no insurance was said by the ministry to the 194th meeting of the council's section
/// on health insurance, material 2 (<https://www.wic-net.com/material/document/19762/4>).
const NOT_UNINSURED: Text = Text::new(
    "電子証明書の期限が切れても、医療保険の資格はなくなりません。",
    "The insurance does not end when a certificate expires.",
);

impl Label {
    pub(super) fn text(&self, language: Language) -> &str {
        match self {
            Label::Card => Text::new("カード(券面の有効期限)", "Card (printed last day)").to(language),
            Label::Certificate => Text::new("電子証明書", "Certificate").to(language),
            Label::ByCard => Text::new("日付による利用期間(カード)", "Usable by its dates (card)").to(language),
            Label::ByPhone => Text::new("日付による利用期間(スマホ)", "Usable by its dates (phone)").to(language),
            Label::Other(text) => text,
        }
    }
}

impl Phase {
    /// In the order of the legend.
    pub(super) const LEGEND: [Phase; 7] =
        [Phase::NotYet, Phase::Valid, Phase::Renewal, Phase::Grace, Phase::Ended, Phase::Refused, Phase::Unknown];

    pub(super) const fn text(self) -> Text {
        match self {
            Phase::Unknown => Text::new("不明", "not known"),
            Phase::NotYet => Text::new("有効期間前", "not yet valid"),
            Phase::Valid => Text::new("有効期限内", "within its dates"),
            Phase::Renewal => Text::new("更新時期", "due for renewal"),
            Phase::Grace => Text::new("資格情報のみ", "eligibility information only"),
            Phase::Ended => Text::new("期限切れ(窓口で更新できます)", "expired (renewable at the counter)"),
            Phase::Refused => Text::new("使えません", "not accepted"),
        }
    }
}

impl TimelineRow {
    pub(super) fn today(&self, today: Day, language: Language) -> String {
        match language {
            Language::Ja => format!("{}：{}", TODAY.to(language), self.on(today).text().to(language)),
            Language::En => format!("{}: {}", TODAY.to(language), self.on(today).text().to(language)),
        }
    }

    /// Every phase with its last day, or its first day when it has no last, from the day before the picture's first
    /// end: what lies wholly before `from` is left out.
    pub(super) fn sentences(&self, from: Day, language: Language) -> Vec<String> {
        let shown = self.segments().into_iter().filter(|segment| segment.last.is_none_or(|last| last >= from));
        shown.map(|segment| segment.sentence(language)).collect()
    }
}

impl TimelineSegment {
    fn sentence(self, language: Language) -> String {
        let phase = self.phase.text().to(language);
        match (language, self.first, self.last) {
            (_, None, None) => phase.to_owned(),
            (Language::Ja, _, Some(last)) => format!("{phase}：{}まで", written(last, language)),
            (Language::En, _, Some(last)) => format!("{phase} through {}", written(last, language)),
            (Language::Ja, Some(first), None) => format!("{phase}：{}から", written(first, language)),
            (Language::En, Some(first), None) => format!("{phase} from {}", written(first, language)),
        }
    }
}

impl Timeline {
    pub(super) fn today_text(&self, language: Language) -> String {
        match language {
            Language::Ja => format!("受診日 {}", written(self.today, language)),
            Language::En => format!("Day of the visit: {}", written(self.today, language)),
        }
    }

    /// What stands above the picture.
    pub(super) fn heading_text(&self, language: Language) -> &str {
        match (&self.heading, language) {
            (Some([ja, _]), Language::Ja) => ja,
            (Some([_, en]), Language::En) => en,
            (None, _) => TITLE.to(language),
        }
    }

    /// The phases that the picture shows, in the order of the legend.
    pub(super) fn phases(&self, from: Day, until: Day) -> Vec<Phase> {
        let visible = |segment: &TimelineSegment| {
            segment.last.is_none_or(|last| last >= from) && segment.first.is_none_or(|first| first <= until)
        };
        let segments: Vec<TimelineSegment> = self.rows.iter().flat_map(TimelineRow::segments).filter(visible).collect();
        Phase::LEGEND.into_iter().filter(|phase| segments.iter().any(|segment| segment.phase == *phase)).collect()
    }

    /// What the picture must not be misread as; nothing if nothing ends in it.
    pub(super) fn remark(&self, phases: &[Phase], language: Language) -> Option<String> {
        phases.contains(&Phase::Ended).then(|| NOT_UNINSURED.to(language).to_owned())
    }
}

/// The label of the first day of a month on the axis; of a year where the axis counts years.
pub(super) fn tick(day: Day, years: bool, language: Language) -> String {
    const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let year = day.year();
    match (language, years) {
        (Language::Ja, true) => format!("{year}年"),
        (Language::En, true) => format!("{year}"),
        (Language::Ja, false) => format!("{year}年{}月", day.month()),
        (Language::En, false) => {
            let month = MONTHS.get(usize::from(day.month()).saturating_sub(1)).copied().unwrap_or_default();
            format!("{month} {year}")
        }
    }
}
