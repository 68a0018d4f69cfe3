//! What the examination comes to: something is wrong, all that matters was checked, or something was not.

use super::look::Examination;
use super::words;
use uketsuke::facility::Readiness;
use uketsuke::report::Text;

/// The doctor's verdict. What was not checked is never in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Something needs attention.
    Attention,
    /// Nothing was found, and these were not checked.
    NotAllChecked {
        /// No card or phone was read.
        reading: bool,
        /// A question about the place is open.
        place: bool,
    },
    /// Everything was checked and is in order.
    InOrder,
}

impl Verdict {
    pub fn of(found: &Examination) -> Verdict {
        let reading = !matches!(found.token, Some(Ok(_)));
        let place = found.checks.readiness() == Readiness::Unknown;
        if found.attention().next().is_some() {
            Verdict::Attention
        } else if reading || place {
            Verdict::NotAllChecked { reading, place }
        } else {
            Verdict::InOrder
        }
    }

    /// The first line, with its sign.
    pub const fn text(self) -> Text {
        match self {
            Verdict::Attention => Text::new("× 対応が必要なことがあります", "× Something needs attention"),
            Verdict::NotAllChecked { .. } => Text::new(
                "△ 問題は見つかっていませんが、確認していないことがあります",
                "△ Nothing was found, but not everything has been checked",
            ),
            Verdict::InOrder => Text::new("○ 問題は見つかりませんでした", "○ Everything was checked and is in order"),
        }
    }

    /// What was not checked, and how it is.
    pub fn open(self) -> impl Iterator<Item = Text> {
        let (reading, place) = match self {
            Verdict::NotAllChecked { reading, place } => (reading, place),
            _ => (false, false),
        };
        [(reading, words::NOT_READ), (place, words::PLACE_OPEN)].into_iter().filter(|(open, _)| *open).map(|(_, it)| it)
    }

    pub const fn as_str(self) -> &'static str {
        match self {
            Verdict::Attention => "attention",
            Verdict::NotAllChecked { .. } => "not_all_checked",
            Verdict::InOrder => "in_order",
        }
    }
}
