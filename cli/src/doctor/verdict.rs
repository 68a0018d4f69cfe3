//! What the examination comes to: something is wrong, all that matters was checked, or something was not.

use super::look::Examination;
use super::words;
use uketsuke::facility::Readiness;
use uketsuke::report::Text;

/// The doctor's verdict, and what was not checked. What was not checked is never in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verdict {
    state: State,
    /// No card or phone was read.
    no_reading: bool,
    /// A question about the place is open.
    place_open: bool,
    /// The table that decides should have been renewed by now, and a newer one may be out.
    rules_old: bool,
    /// No linkage folder was named. Not every institution has one, so that nothing follows from it.
    folder_open: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Something needs attention.
    Attention,
    /// Nothing was found, and something was not checked.
    NotAllChecked,
    /// What was checked is in order.
    InOrder,
}

impl Verdict {
    pub fn of(found: &Examination) -> Verdict {
        let no_reading = !matches!(found.token, Some(Ok(_)));
        let place_open = found.checks.readiness() == Readiness::Unknown;
        let rules_old = found.day > found.rules.next_update;
        let state = if found.attention().next().is_some() {
            State::Attention
        } else if no_reading || place_open || rules_old {
            State::NotAllChecked
        } else {
            State::InOrder
        };
        Verdict { state, no_reading, place_open, rules_old, folder_open: found.folder_is_open() }
    }

    /// The first line, with its sign.
    pub const fn text(self) -> Text {
        match self.state {
            State::Attention => Text::new("× 対応が必要なことがあります", "× Something needs attention"),
            State::NotAllChecked => Text::new(
                "△ 問題は見つかっていませんが、確認していないことがあります",
                "△ Nothing was found, but not everything has been checked",
            ),
            State::InOrder if self.folder_open => {
                Text::new("○ 調べた範囲で問題は見つかりませんでした", "○ What was checked is in order")
            }
            State::InOrder => Text::new("○ 問題は見つかりませんでした", "○ Everything was checked and is in order"),
        }
    }

    /// What was not checked, and how it is.
    pub fn open(self) -> impl Iterator<Item = Text> {
        let open = [
            (self.no_reading, words::NOT_READ),
            (self.place_open, words::PLACE_OPEN),
            (self.rules_old, words::RULES_OLD),
            (self.folder_open, words::FOLDER_OPEN),
        ];
        open.into_iter().filter(|(is_open, _)| *is_open).map(|(_, text)| text)
    }

    pub const fn as_str(self) -> &'static str {
        match self.state {
            State::Attention => "attention",
            State::NotAllChecked => "not_all_checked",
            State::InOrder => "in_order",
        }
    }
}
