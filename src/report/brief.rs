//! The decision in three lines.

use super::columns::fitted;
use crate::reception::Decided;
use crate::vocabulary::{Language, Note, Part, Sign, Step, Word};
use core::fmt;

/// A decision in three lines of at most 40 full-width characters: what it is, what staff do now, what to say.
///
/// ```
/// use uketsuke::reception::Visit;
/// use uketsuke::vocabulary::Language;
/// let brief = Visit::on("2026-11-27".parse()?).decide()?.brief(Language::Ja);
/// assert_eq!(brief.verdict, "未確認：まだ何も提示されていません");
/// assert_eq!(brief.action, "マイナンバーカードを持っているか尋ねる");
/// assert_eq!(brief.say, "マイナンバーカードはお持ちですか。");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Brief {
    /// ○, △ or ×.
    pub sign: Sign,
    /// The verdict: a state.
    pub verdict: String,
    /// What staff do now: one act.
    pub action: String,
    /// The sentence to say to the patient, to be read aloud as it stands.
    pub say: String,
}

/// Columns of a line.
const COLUMNS: usize = 80;

impl Decided<'_> {
    /// The decision in three lines.
    pub fn brief(&self, language: Language) -> Brief {
        let (action, say) = self.action(language);
        Brief {
            sign: self.sign(),
            verdict: self.verdict(language),
            action: fitted(&action, COLUMNS),
            say: fitted(&say, COLUMNS),
        }
    }

    /// What is settled at the desk where nothing else is to do.
    fn settled(&self) -> Option<Step> {
        let afterwards = self.steps(Part::Afterwards);
        let settled = [Step::CollectInFull, Step::ChargeDeclaredShare, Step::QueryLater];
        settled.into_iter().find(|step| afterwards.contains(step))
    }

    /// Nothing is left to do before the patient is received.
    pub(super) fn goes_on(&self) -> bool {
        self.first_step().is_none() && self.settled().is_none()
    }

    /// What the line to staff says already.
    pub(super) fn is_said_above(&self, note: Note) -> bool {
        self.goes_on()
            && match note {
                Note::QueryAfterTicket | Note::QueryAgain => !self.rests_on_undated_paper(),
                Note::CompareDocumentDate => self.rests_on_undated_paper(),
                _ => false,
            }
    }

    /// What staff do now, and what they say.
    fn action(&self, language: Language) -> (String, String) {
        const CHECKED_IN: Step = Step::QueryLater;
        if let Some(step) = self.first_step().or(self.settled()) {
            return self.words_of(step, language);
        }
        if self.rests_on_undated_paper() {
            let action = match language {
                Language::Ja => "資格確認書の有効期限を確かめる",
                Language::En => "Check the last day of the eligibility certificate",
            };
            return (action.to_owned(), self.words_of(Step::NameDocument, language).1);
        }
        let afterwards = self.steps(Part::Afterwards);
        let has = |note| self.notes().contains(&note);
        let action = match language {
            Language::Ja if has(Note::QueryAfterTicket) => "そのまま受付を続け、登録後にもう一度照会する",
            Language::En if has(Note::QueryAfterTicket) => {
                "Go on with the reception, and query again when the ticket is registered"
            }
            Language::Ja if has(Note::QueryAgain) => "そのまま受付を続け、後で照会し直す",
            Language::En if has(Note::QueryAgain) => "Go on with the reception, and query again later",
            Language::Ja => "そのまま受付を続ける",
            Language::En => "Go on with the reception",
        };
        let say = if afterwards.contains(&Step::Renew) { Step::Renew } else { CHECKED_IN };
        let say = self.words_of(say, language).1;
        (action.to_owned(), say)
    }
}

/// Three lines.
impl fmt::Display for Brief {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{} {}", self.sign.text(Language::Ja), self.verdict)?;
        writeln!(f, "{}", self.action)?;
        write!(f, "{}", self.say)
    }
}
