//! What the online eligibility verification answered.

use crate::vocabulary::Provision;
use crate::vocabulary::Set;

/// The answer of the online eligibility verification (オンライン資格確認).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct OnlineAnswer {
    /// 資格有効性 (`QualificationValidity`).
    pub eligibility: Eligibility,
    /// 照会区分 (`ReferenceClassification`): by what the patient was looked up.
    pub route: Route,
    /// 同意 for each kind of information.
    pub consents: Consents,
    /// Whether the answer holds limit-amount information.
    pub limit_amount: LimitAmount,
}

/// 資格有効性 (`QualificationValidity`), code OQSCD006.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[repr(u8)]
pub enum Eligibility {
    /// No answer to the question, or a code that is not public.
    #[default]
    Unknown = 0,
    /// 1 有効.
    Valid = 1,
    /// 2 無効.
    Invalid = 2,
    /// 3 無効(新しい資格あり).
    InvalidNewExists = 3,
    /// 4 該当資格なし.
    NotFound = 4,
    /// 5 複数該当.
    Several = 5,
    /// 6 有効(未登録; 医療扶助).
    ValidUnregistered = 6,
}

impl Eligibility {
    /// All of them.
    pub const ALL: [Eligibility; 7] = [
        Eligibility::Unknown,
        Eligibility::Valid,
        Eligibility::Invalid,
        Eligibility::InvalidNewExists,
        Eligibility::NotFound,
        Eligibility::Several,
        Eligibility::ValidUnregistered,
    ];

    /// The meaning of a code; a code that is not public means [`Eligibility::Unknown`].
    pub const fn from_code(code: u8) -> Eligibility {
        match code {
            1 => Eligibility::Valid,
            2 => Eligibility::Invalid,
            3 => Eligibility::InvalidNewExists,
            4 => Eligibility::NotFound,
            5 => Eligibility::Several,
            6 => Eligibility::ValidUnregistered,
            _ => Eligibility::Unknown,
        }
    }

    /// Whether the patient is entitled (1 or 6).
    pub const fn is_valid(self) -> bool {
        matches!(self, Eligibility::Valid | Eligibility::ValidUnregistered)
    }
}

/// 照会区分 (`ReferenceClassification`), code OQSCD002. No value for phones is public.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[repr(u8)]
pub enum Route {
    /// Not known.
    #[default]
    Unknown = 0,
    /// 1 マイナンバーカード.
    MyNumberCard = 1,
    /// 2 被保険者証情報: looked up by what a document says.
    Document = 2,
}

/// 同意区分, code OQSCD016.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[repr(u8)]
pub enum Consent {
    /// Nothing is said about this kind of information.
    #[default]
    Absent = 0,
    /// 0 なし.
    No = 1,
    /// 1 あり.
    Yes = 2,
    /// 2 有効期限切れ.
    Expired = 3,
    /// 3 取得困難 (emergency).
    Unobtainable = 4,
}

impl Consent {
    /// The meaning of a code; a code that is not public means [`Consent::Absent`].
    pub const fn from_code(code: u8) -> Consent {
        match code {
            0 => Consent::No,
            1 => Consent::Yes,
            2 => Consent::Expired,
            3 => Consent::Unobtainable,
            _ => Consent::Absent,
        }
    }
}

/// The consent for each kind of information.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Consents {
    yes: Set<Provision>,
    no: Set<Provision>,
    expired: Set<Provision>,
    unobtainable: Set<Provision>,
}

impl Consents {
    /// Nothing is said about any kind of information.
    pub const ABSENT: Consents =
        Consents { yes: Set::EMPTY, no: Set::EMPTY, expired: Set::EMPTY, unobtainable: Set::EMPTY };

    /// What is said about each kind, by sets; `None` when two things are said of one kind.
    pub fn from_sets(
        yes: Set<Provision>,
        no: Set<Provision>,
        expired: Set<Provision>,
        unobtainable: Set<Provision>,
    ) -> Option<Consents> {
        let mut seen = Set::EMPTY;
        for set in [yes, no, expired, unobtainable] {
            if !set.intersection(seen).is_empty() {
                return None;
            }
            seen = seen.union(set);
        }
        Some(Consents { yes, no, expired, unobtainable })
    }

    /// Sets what is said about one kind.
    pub fn set(&mut self, kind: Provision, consent: Consent) {
        for set in [&mut self.yes, &mut self.no, &mut self.expired, &mut self.unobtainable] {
            set.remove(kind);
        }
        match consent {
            Consent::Absent => {}
            Consent::No => self.no.insert(kind),
            Consent::Yes => self.yes.insert(kind),
            Consent::Expired => self.expired.insert(kind),
            Consent::Unobtainable => self.unobtainable.insert(kind),
        }
    }

    /// These consents and one more.
    pub fn with(mut self, kind: Provision, consent: Consent) -> Consents {
        self.set(kind, consent);
        self
    }

    /// What is said about one kind.
    pub fn get(self, kind: Provision) -> Consent {
        match () {
            () if self.yes.contains(kind) => Consent::Yes,
            () if self.no.contains(kind) => Consent::No,
            () if self.expired.contains(kind) => Consent::Expired,
            () if self.unobtainable.contains(kind) => Consent::Unobtainable,
            () => Consent::Absent,
        }
    }

    /// The kinds that the patient consented to.
    pub const fn given(self) -> Set<Provision> {
        self.yes
    }

    /// The kinds that the patient did not consent to, or whose consent has run out.
    pub const fn refused(self) -> Set<Provision> {
        self.no.union(self.expired)
    }
}

/// Whether the answer holds limit-amount information (限度額適用認定証関連情報).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[repr(u8)]
pub enum LimitAmount {
    /// Not known.
    #[default]
    Unknown = 0,
    /// It does.
    Present = 1,
    /// It does not.
    Absent = 2,
}
