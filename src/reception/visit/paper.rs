//! What the patient shows besides a card or phone. A paper's facts live in the paper.

use crate::Day;
use crate::vocabulary::{Insurer, PaperKind, Word};

/// A paper that was shown, with what is known of it.
///
/// ```
/// use uketsuke::reception::Paper;
/// use uketsuke::vocabulary::PaperKind;
/// let certificate = Paper::EligibilityCertificate { until: Some("2027-07-31".parse()?) };
/// assert_eq!(certificate.kind(), PaperKind::EligibilityCertificate);
/// # Ok::<(), uketsuke::NotADay>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    /// 資格確認書.
    EligibilityCertificate {
        /// Its last day.
        until: Option<Day>,
    },
    /// 資格情報のお知らせ (資格情報通知書).
    EligibilityNotice {
        /// Whose insurance it is of, for the tolerations.
        insurer: Insurer,
    },
    /// Mynaportal's eligibility screen, after logging in on the spot.
    MynaportalScreen,
    /// A PDF saved from Mynaportal earlier.
    MynaportalPdf,
    /// 従来の健康保険証.
    LegacyCard(LegacyCard),
    /// 被保険者資格申立書, filled in by the patient.
    Application,
}

/// What is known of a legacy health insurance card.
///
/// ```
/// use uketsuke::reception::{LegacyCard, Paper, Visit};
/// use uketsuke::vocabulary::Acceptance;
/// let card = LegacyCard { until: Some("2025-11-30".parse()?), ..LegacyCard::default() };
/// let decided = Visit::on("2025-11-30".parse()?).with_paper(Paper::LegacyCard(card)).decide()?;
/// assert_eq!(decided.acceptance(), Acceptance::EligibilityOnly);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LegacyCard {
    /// Its last day.
    pub until: Option<Day>,
    /// No last day is printed on it.
    pub undated: bool,
    /// Whose card it is.
    pub insurer: Insurer,
    /// The day on which the insurer changed (転職・転居などによる保険者の異動): the card ended the day before.
    pub insurer_changed_on: Option<Day>,
}

impl Paper {
    /// Which paper it is.
    pub const fn kind(&self) -> PaperKind {
        match self {
            Paper::EligibilityCertificate { .. } => PaperKind::EligibilityCertificate,
            Paper::EligibilityNotice { .. } => PaperKind::EligibilityNotice,
            Paper::MynaportalScreen => PaperKind::MynaportalScreen,
            Paper::MynaportalPdf => PaperKind::MynaportalPdf,
            Paper::LegacyCard(_) => PaperKind::LegacyCard,
            Paper::Application => PaperKind::Application,
        }
    }

    /// A paper of which only the kind is known.
    pub const fn of_kind(kind: PaperKind) -> Paper {
        match kind {
            PaperKind::EligibilityCertificate => Paper::EligibilityCertificate { until: None },
            PaperKind::EligibilityNotice => Paper::EligibilityNotice { insurer: Insurer::Unknown },
            PaperKind::MynaportalScreen => Paper::MynaportalScreen,
            PaperKind::MynaportalPdf => Paper::MynaportalPdf,
            PaperKind::LegacyCard => Paper::LegacyCard(LegacyCard {
                until: None,
                undated: false,
                insurer: Insurer::Unknown,
                insurer_changed_on: None,
            }),
            PaperKind::Application => Paper::Application,
        }
    }
}

/// The papers of a visit: at most one of each kind.
///
/// ```
/// use uketsuke::reception::{Paper, Papers};
/// use uketsuke::vocabulary::PaperKind;
/// let papers = Papers::NONE.with(Paper::MynaportalScreen);
/// assert!(papers.has(PaperKind::MynaportalScreen) && !papers.has(PaperKind::Application));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Papers([Option<Paper>; KINDS]);

/// How many kinds of papers there are.
const KINDS: usize = PaperKind::ALL.len();

impl Papers {
    /// No paper.
    pub const NONE: Papers = Papers([None; KINDS]);

    /// These papers and one more.
    #[must_use]
    pub const fn with(mut self, paper: Paper) -> Papers {
        self.0[paper.kind() as usize - 1] = Some(paper);
        self
    }

    /// These papers without one of a kind.
    #[must_use]
    pub fn without(mut self, kind: PaperKind) -> Papers {
        if let Some(place) = self.0.get_mut(usize::from(kind.place()).saturating_sub(1)) {
            *place = None;
        }
        self
    }

    /// The paper of a kind.
    pub fn get(&self, kind: PaperKind) -> Option<Paper> {
        self.0.get(usize::from(kind.place()).checked_sub(1)?).copied().flatten()
    }

    /// Whether a paper of a kind was shown.
    pub fn has(&self, kind: PaperKind) -> bool {
        self.get(kind).is_some()
    }

    /// Whether no paper was shown.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(Option::is_none)
    }

    /// The papers, in the order in which they stand in for a token.
    pub fn iter(&self) -> impl Iterator<Item = Paper> + '_ {
        self.0.iter().copied().flatten()
    }
}
