//! What the online eligibility verification (オンライン資格確認) answered.

use crate::Day;
use crate::text::is_blank;
use crate::vocabulary::{
    Classification, Consent, Designation, Eligibility, Origin, Provision, ResultStatus, Route, Segment, Set,
    TicketType, TicketUse, Treatment, Writer,
};
use core::fmt;

/// The answer of the online eligibility verification.
///
/// ```
/// use uketsuke::reception::{Answer, Consents};
/// use uketsuke::vocabulary::{Consent, Eligibility, Provision, Route};
/// let answer = Answer {
///     consents: Consents::ABSENT.with(Provision::Medication, Consent::Given),
///     ..Answer::new(Eligibility::Valid, Route::Card)
/// };
/// assert!(answer.consents.given().contains(Provision::Medication));
/// ```
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Answer {
    /// 資格有効性 (`QualificationValidity`).
    pub eligibility: Eligibility,
    /// 照会区分 (`ReferenceClassification`): by what the patient was looked up.
    pub route: Route,
    /// 処理結果区分: how far the centre has come.
    pub segment: Segment,
    /// 処理結果状況.
    pub status: ResultStatus,
    /// The text that came with the result, word for word.
    pub message: Option<String>,
    /// 同意 for each kind of information.
    pub consents: Consents,
    /// Whether a consent ends on the day of the visit, so that the time of asking decides.
    pub consent_ends_today: bool,
    /// 限度額適用認定証提供同意フラグ, as written.
    pub limit: Consent,
    /// 特定疾病療養受療証提供同意フラグ, as written.
    pub special_disease: Consent,
    /// Which program wrote the answer's file. Of one that is not certain to be the terminal's the decision says so.
    pub writer: Writer,
    /// For what occasion it was asked.
    pub origin: Origin,
    /// Which institution asked, compared with this one's code.
    pub asked_by: Designation,
    /// The day of the answer.
    pub day: Option<Day>,
    /// Whether it was read and carries no day, so that it may be of any.
    pub undated: bool,
    /// The date of birth in it.
    pub born_on: Option<Day>,
    /// The results, each by itself.
    pub coverages: Vec<EligibilityResult>,
}

impl Answer {
    /// An answer that says no more than the eligibility.
    pub const fn new(eligibility: Eligibility, route: Route) -> Answer {
        Answer {
            eligibility,
            route,
            segment: Segment::Finished,
            status: ResultStatus::Normal,
            message: None,
            consents: Consents::ABSENT,
            consent_ends_today: false,
            limit: Consent::Absent,
            special_disease: Consent::Absent,
            writer: Writer::Unknown,
            origin: Origin::Desk,
            asked_by: Designation::Unknown,
            day: None,
            undated: false,
            born_on: None,
            coverages: Vec::new(),
        }
    }

    /// The text that came with the result, if a person would see anything of it.
    pub(crate) fn notice(&self) -> Option<&str> {
        self.message.as_deref().filter(|message| !is_blank(message))
    }

    /// Whether it is not certain that the terminal wrote it: another program may make one of typed text. That is said and
    /// refuses nothing, since the sign for it is a rule of thumb, and the form of the terminal's names is not published.
    pub(crate) fn is_of_uncertain_origin(&self) -> bool {
        matches!(self.writer, Writer::Other | Writer::Uncertain)
    }

    /// The tickets of a day's month that are for this institution.
    pub(crate) fn tickets_for(&self, day: Day) -> impl Iterator<Item = &AssistanceTicket> {
        let tickets = self.coverages.iter().flat_map(|coverage| &coverage.tickets);
        tickets.filter(move |ticket| ticket.is_of_month(day) && ticket.designation() == Designation::Own)
    }
}

/// Without date of birth, message and results: those are personal.
impl fmt::Debug for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Answer")
            .field("eligibility", &self.eligibility)
            .field("route", &self.route)
            .field("segment", &self.segment)
            .field("status", &self.status)
            .field("consents", &self.consents)
            .field("writer", &self.writer)
            .field("origin", &self.origin)
            .field("coverages", &self.coverages.len())
            .finish_non_exhaustive()
    }
}

/// One result of an answer.
///
/// ```
/// use uketsuke::reception::EligibilityResult;
/// use uketsuke::vocabulary::Classification;
/// let insured = EligibilityResult {
///     classification: Classification::Insured,
///     share_percent: Some(30),
///     ..EligibilityResult::default()
/// };
/// assert!(insured.tickets.is_empty());
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EligibilityResult {
    /// 被保険者証区分.
    pub classification: Classification,
    /// The patient's share (負担割合), in percent.
    pub share_percent: Option<u8>,
    /// A second share that the answer or the paper states for it, in percent.
    pub other_share_percent: Option<u8>,
    /// The tickets of medical assistance.
    pub tickets: Vec<AssistanceTicket>,
}

/// A ticket (医療券・調剤券) of medical assistance.
///
/// ```
/// use uketsuke::reception::AssistanceTicket;
/// use uketsuke::vocabulary::Designation;
/// let ticket = AssistanceTicket {
///     same_institution: Some(false),
///     designated: Designation::Own,
///     ..AssistanceTicket::default()
/// };
/// assert!(ticket.contradicts_itself());
/// assert_eq!(ticket.designation(), Designation::Unknown);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct AssistanceTicket {
    /// 医療券 or 調剤券.
    pub kind: TicketType,
    /// Any day of the month that it is for.
    pub month: Option<Day>,
    /// 診療別.
    pub treatment: Treatment,
    /// 指定医療機関確認フラグ: `Some(true)` when it says that the institutions are the same.
    pub same_institution: Option<bool>,
    /// Which institution it names, compared with this one's code.
    pub designated: Designation,
    /// 単独・併用.
    pub use_with: TicketUse,
    /// 本人支払額, in yen.
    pub self_pay_yen: Option<u32>,
}

impl AssistanceTicket {
    /// Which institution it is for: unknown when flag and name contradict each other, and when neither is told.
    pub fn designation(&self) -> Designation {
        match (self.same_institution, self.designated) {
            (None, designated) => designated,
            (Some(true), Designation::Own | Designation::Unknown) => Designation::Own,
            (Some(false), Designation::Other | Designation::Unknown) => Designation::Other,
            _ => Designation::Unknown,
        }
    }

    /// Whether it is for the month of a day.
    pub(crate) fn is_of_month(&self, day: Day) -> bool {
        self.month.is_some_and(|month| (month.year(), month.month()) == (day.year(), day.month()))
    }

    /// Whether flag and name contradict each other.
    pub fn contradicts_itself(&self) -> bool {
        matches!(
            (self.same_institution, self.designated),
            (Some(true), Designation::Other) | (Some(false), Designation::Own)
        )
    }
}

/// The consent for each kind of information.
///
/// ```
/// use uketsuke::reception::Consents;
/// use uketsuke::vocabulary::{Consent, Provision};
/// let consents = Consents::ABSENT.with(Provision::Medication, Consent::Given).with(Provision::Checkups, Consent::Expired);
/// assert_eq!(consents.get(Provision::Medication), Consent::Given);
/// assert!(consents.withheld().contains(Provision::Checkups));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Consents {
    given: Set<Provision>,
    refused: Set<Provision>,
    expired: Set<Provision>,
    unobtainable: Set<Provision>,
}

impl Consents {
    /// Nothing is said about any kind of information.
    pub const ABSENT: Consents =
        Consents { given: Set::EMPTY, refused: Set::EMPTY, expired: Set::EMPTY, unobtainable: Set::EMPTY };

    /// These consents and one more; the last word on a kind counts.
    #[must_use]
    pub fn with(mut self, kind: Provision, consent: Consent) -> Consents {
        for set in [&mut self.given, &mut self.refused, &mut self.expired, &mut self.unobtainable] {
            set.remove(kind);
        }
        match consent {
            Consent::Absent => {}
            Consent::Refused => self.refused.insert(kind),
            Consent::Given => self.given.insert(kind),
            Consent::Expired => self.expired.insert(kind),
            Consent::Unobtainable => self.unobtainable.insert(kind),
        }
        self
    }

    /// What is said about one kind.
    pub fn get(self, kind: Provision) -> Consent {
        if self.given.contains(kind) {
            Consent::Given
        } else if self.refused.contains(kind) {
            Consent::Refused
        } else if self.expired.contains(kind) {
            Consent::Expired
        } else if self.unobtainable.contains(kind) {
            Consent::Unobtainable
        } else {
            Consent::Absent
        }
    }

    /// The kinds that the patient consented to.
    pub const fn given(self) -> Set<Provision> {
        self.given
    }

    /// The kinds that the patient did not consent to, or whose consent has expired.
    pub const fn withheld(self) -> Set<Provision> {
        self.refused.union(self.expired)
    }

    /// The kinds whose consent has expired.
    pub const fn expired(self) -> Set<Provision> {
        self.expired
    }
}
