//! What is known of one visit. Plain data; `Default` always means "not known".

use crate::certificate::{Certificate, Chain, ChainReport, Hierarchy, Possession, Purpose, Revocation};
use crate::rules::{Method, Provision};
use crate::set::{Set, numbered};
use crate::{Day, Numbered, TokenKind};

/// One visit, as far as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Visit {
    /// The day of the visit, in Japan.
    pub day: Day,
    /// The card or phone that was presented, whether or not it could be read.
    pub token: Option<Token>,
    /// What the patient shows besides.
    pub papers: Set<Paper>,
    /// About the 資格確認書, if it was shown.
    pub eligibility_certificate: Document,
    /// About the legacy health insurance card, if it was shown.
    pub legacy_card: LegacyCard,
    /// How the person was checked.
    pub person: Person,
    /// What the facial-recognition card reader showed.
    pub message: ReaderMessage,
    /// What the online eligibility verification answered.
    pub online: Option<OnlineAnswer>,
    /// Whether the institution reads phones.
    pub phones: Phones,
    /// Whether this is the first use of the phone at this institution.
    pub first_use: FirstUse,
    /// What does not work at the institution.
    pub trouble: Trouble,
    /// The patient's date of birth, for the rules on age.
    pub born_on: Option<Day>,
    /// Which hierarchies the caller accepts besides production and its own roots.
    pub trusted: Trusted,
}

impl Visit {
    /// A visit of which only the day is known.
    pub const fn on(day: Day) -> Visit {
        Visit {
            day,
            token: None,
            papers: Set::EMPTY,
            eligibility_certificate: Document { valid_until: None },
            legacy_card: LegacyCard { valid_until: None, insurer_changed_on: None },
            person: Person { check: PersonCheck::NotDone, pin_misses: 0, face_misses: 0, unable: None },
            message: ReaderMessage::None,
            online: None,
            phones: Phones::Unknown,
            first_use: FirstUse::Unknown,
            trouble: Trouble::None,
            born_on: None,
            trusted: Trusted { test: false, simulated: false },
        }
    }

    /// `Err` when two facts of one source cannot both be true. Facts of different sources may contradict each other:
    /// that is a finding of the decision.
    pub fn check(&self) -> Result<(), Contradiction> {
        let contradiction = |one, other| Err(Contradiction { one, other });
        if let Some(token) = &self.token {
            let facts = &token.certificate;
            if let (Some(starts), Some(expires)) = (facts.starts_on, facts.expires_on)
                && expires < starts
            {
                return contradiction(Fact::StartsOn, Fact::ExpiresOn);
            }
            if facts.evidence == Evidence::Stated && facts.chain != Chain::Unverified {
                return contradiction(Fact::Stated, Fact::Chain);
            }
            if facts.evidence == Evidence::Stated && facts.possession != Possession::NotProved {
                return contradiction(Fact::Stated, Fact::Possession);
            }
            if facts.chain == Chain::Verified && facts.hierarchy == Hierarchy::Unknown {
                return contradiction(Fact::Chain, Fact::Hierarchy);
            }
            if token.form != CardForm::Ordinary && token.kind.is_phone() {
                return contradiction(Fact::TokenKind, Fact::CardForm);
            }
        }
        if let Some(born) = self.born_on
            && born > self.day
        {
            return contradiction(Fact::BornOn, Fact::Day);
        }
        Ok(())
    }
}

/// Two facts of one source that cannot both be true.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("two facts contradict each other: {} and {}", .one.name(), .other.name())]
pub struct Contradiction {
    /// The one fact.
    pub one: Fact,
    /// The other.
    pub other: Fact,
}

numbered! {
    /// The facts that a [`Contradiction`] names.
    Fact {
        /// [`CertificateFacts::starts_on`].
        StartsOn = 1 "certificate.starts_on",
        /// [`CertificateFacts::expires_on`].
        ExpiresOn = 2 "certificate.expires_on",
        /// [`CertificateFacts::evidence`] is [`Evidence::Stated`].
        Stated = 3 "certificate.evidence",
        /// [`CertificateFacts::chain`].
        Chain = 4 "certificate.chain",
        /// [`CertificateFacts::possession`].
        Possession = 5 "certificate.possession",
        /// [`CertificateFacts::hierarchy`].
        Hierarchy = 6 "certificate.hierarchy",
        /// [`Token::kind`].
        TokenKind = 7 "token.kind",
        /// [`Token::form`].
        CardForm = 8 "token.form",
        /// [`Visit::born_on`].
        BornOn = 9 "born_on",
        /// [`Visit::day`].
        Day = 10 "day",
    }
}

/// A card or a phone, and what is known of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Card, Android phone, iPhone, or not known.
    pub kind: TokenKind,
    /// Which form of card it is, as staff see it.
    pub form: CardForm,
    /// The card's own last day, as printed on it (有効期限). For a phone: that of the physical card behind it.
    pub card_expires_on: Option<Day>,
    /// The card was returned to the municipality (返納).
    pub card_returned: bool,
    /// What is known of its user authentication certificate.
    pub certificate: CertificateFacts,
}

impl Token {
    /// A token of which only the kind is known.
    pub const fn new(kind: TokenKind) -> Token {
        Token {
            kind,
            form: CardForm::Ordinary,
            card_expires_on: None,
            card_returned: false,
            certificate: CertificateFacts {
                evidence: Evidence::Read,
                starts_on: None,
                expires_on: None,
                purpose: Purpose::Unknown,
                hierarchy: Hierarchy::Unknown,
                chain: Chain::Unverified,
                possession: Possession::NotProved,
                revocation: Revocation::Unknown,
            },
        }
    }
}

/// What is known of the user authentication certificate (利用者証明用電子証明書).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CertificateFacts {
    /// Whether it was read from the token or somebody said so.
    pub evidence: Evidence,
    /// First day of validity.
    pub starts_on: Option<Day>,
    /// Last day of validity. Often blank on the card's face: `None` is ordinary.
    pub expires_on: Option<Day>,
    /// What it is for, by what it says itself.
    pub purpose: Purpose,
    /// Who issued it.
    pub hierarchy: Hierarchy,
    /// Whether a pinned root issued it.
    pub chain: Chain,
    /// Whether the token proved that it holds the key.
    pub possession: Possession,
    /// Whether it was revoked. Cannot be known offline.
    pub revocation: Revocation,
}

impl CertificateFacts {
    /// The facts of a certificate that was read from a token, and what the trust anchors say of it.
    pub fn read(certificate: &Certificate, report: &ChainReport, possession: Possession) -> CertificateFacts {
        CertificateFacts {
            evidence: Evidence::Read,
            starts_on: Some(certificate.starts_on()),
            expires_on: Some(certificate.expires_on()),
            purpose: report.purpose,
            hierarchy: report.hierarchy,
            chain: report.chain,
            possession,
            revocation: Revocation::Unknown,
        }
    }

    /// A last day that staff read on the card's face, on Mynaportal or on the terminal's screen. No chain can be
    /// checked on such a certificate, and the decision on it stays presumed.
    pub const fn stated(expires_on: Day) -> CertificateFacts {
        let blank = Token::new(TokenKind::Card).certificate;
        CertificateFacts { evidence: Evidence::Stated, expires_on: Some(expires_on), ..blank }
    }
}

/// Where the facts of a certificate come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[repr(u8)]
pub enum Evidence {
    /// Read from the token by this library. Nothing read yet, if no field is known.
    #[default]
    Read = 0,
    /// Said by staff, by the patient or by the terminal's screen.
    Stated = 1,
}

/// The form of a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[repr(u8)]
pub enum CardForm {
    /// With a photo and a PIN.
    #[default]
    Ordinary = 0,
    /// Issued under the age of one, without a photo.
    WithoutPhoto = 1,
    /// 顔認証マイナンバーカード: no PIN.
    FaceOnly = 2,
}

numbered! {
    /// What a patient shows besides a card or phone.
    Paper {
        /// 資格確認書.
        EligibilityCertificate = 1 "eligibility_certificate",
        /// 資格情報のお知らせ (資格情報通知書).
        EligibilityNotice = 2 "eligibility_notice",
        /// Mynaportal's eligibility screen, after logging in on the spot.
        MynaportalScreen = 3 "mynaportal_screen",
        /// A PDF saved from Mynaportal earlier.
        MynaportalPdf = 4 "mynaportal_pdf",
        /// 従来の健康保険証.
        LegacyCard = 5 "legacy_card",
        /// 被保険者資格申立書, written by the patient.
        Application = 6 "application",
    }
}

/// What is known of a 資格確認書.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Document {
    /// Its last day.
    pub valid_until: Option<Day>,
}

/// What is known of a legacy health insurance card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LegacyCard {
    /// Its last day.
    pub valid_until: Option<Day>,
    /// The day on which the insurer changed (転職・転居などによる保険者の異動): the card ended the day before.
    pub insurer_changed_on: Option<Day>,
}

/// How the person was checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Person {
    /// What came of it.
    pub check: PersonCheck,
    /// Wrong PINs in a row.
    pub pin_misses: u8,
    /// Failures of face recognition in a row.
    pub face_misses: u8,
    /// Why neither face recognition nor the PIN can be used, if so.
    pub unable: Option<Unable>,
}

numbered! {
    /// The situations in which staff switch to visual confirmation mode (目視確認モードの使用場面).
    Unable {
        /// Face recognition fails, and the PIN is forgotten or locked.
        FaceFailsAndPinUnknown = 1 "face_fails_and_pin_unknown",
        /// Dementia or a disability.
        Disability = 2 "disability",
        /// The patient's condition.
        Condition = 3 "condition",
        /// Machine trouble with face recognition and PIN entry.
        MachineTrouble = 4 "machine_trouble",
    }
}

/// What came of the check of the person (本人確認).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum PersonCheck {
    /// Not done yet, or not known.
    #[default]
    NotDone,
    /// Passed in this way.
    Passed(Method),
    /// Failed in every way that was tried.
    Failed,
}

/// What the facial-recognition card reader showed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[repr(u8)]
#[non_exhaustive]
pub enum ReaderMessage {
    /// Nothing is known of a message.
    #[default]
    None = 0,
    /// 【001:マイナンバーカードの認識不可】.
    NotRecognised = 1,
    /// 【002:マイナンバーカード以外】.
    NotMyNumberCard = 2,
    /// 「有効期限切れ:電子証明書の有効期限が切れているため、資格情報のみ当機関に提供します。…」.
    EligibilityOnly = 3,
    /// 「電子証明書が失効しています」.
    Revoked = 4,
    /// 【006:利用者証明用電子証明書の失効・有効期限切れ】.
    RevokedOrExpired = 6,
    /// Another message. The codes for phones and the rest of the list are not public.
    Other = 255,
}

impl ReaderMessage {
    /// All of them.
    pub const ALL: [ReaderMessage; 7] = [
        ReaderMessage::None,
        ReaderMessage::NotRecognised,
        ReaderMessage::NotMyNumberCard,
        ReaderMessage::EligibilityOnly,
        ReaderMessage::Revoked,
        ReaderMessage::RevokedOrExpired,
        ReaderMessage::Other,
    ];

    /// The message with a three-digit code of the reader: 1, 2 and 6 are public, any other is [`ReaderMessage::Other`].
    pub const fn from_code(code: u16) -> ReaderMessage {
        match code {
            1 => ReaderMessage::NotRecognised,
            2 => ReaderMessage::NotMyNumberCard,
            6 => ReaderMessage::RevokedOrExpired,
            _ => ReaderMessage::Other,
        }
    }
}

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

/// Whether the institution reads phones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Phones {
    /// Not known.
    #[default]
    Unknown,
    /// It does not; supporting phones is voluntary.
    NotSupported,
    /// It does.
    Supported,
    /// It does since this day.
    Since(Day),
}

/// Whether the patient uses the phone at this institution for the first time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[repr(u8)]
pub enum FirstUse {
    /// Not known.
    #[default]
    Unknown = 0,
    /// Yes.
    Yes = 1,
    /// No.
    No = 2,
}

/// What does not work at the institution.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[repr(u8)]
pub enum Trouble {
    /// Nothing is known to be broken.
    #[default]
    None = 0,
    /// The facial-recognition card reader is broken.
    Reader = 1,
    /// The online system cannot be reached.
    System = 2,
}

/// Hierarchies that are accepted only when asked for. Never in production.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Trusted {
    /// The J-LIS test hierarchy.
    pub test: bool,
    /// This project's simulator.
    pub simulated: bool,
}
