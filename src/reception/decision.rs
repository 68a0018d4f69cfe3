//! What reception may do.

use super::Step;
use crate::Day;
use crate::set::{Set, numbered};
use crate::vocabulary::{Provision, RuleId};

/// What reception may do on the day of the visit, and why. A small value; its words come from
/// [`report`](crate::report).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Decision {
    /// What may be done.
    pub acceptance: Acceptance,
    /// How sure it is.
    pub standing: Standing,
    /// Last day of full acceptance, if known. May lie in the past.
    pub full_until: Option<Day>,
    /// Last day of any acceptance, grace included, if known. May lie in the past.
    pub usable_until: Option<Day>,
    /// Why.
    pub reasons: Set<Reason>,
    /// What else patient and staff should know.
    pub advice: Set<Advice>,
    /// What to do next, in order.
    pub next_steps: Set<Step>,
    /// What the institution receives (after the patient's consent, where the law asks for it).
    pub provided: crate::vocabulary::Set<Provision>,
    /// What it does not receive. What stands in neither set is not known.
    pub not_provided: crate::vocabulary::Set<Provision>,
    /// The rules that the decision rests on.
    pub basis: crate::vocabulary::Set<RuleId>,
    /// The day on which the rule table was last compared with its sources.
    pub rules_as_of: Option<Day>,
    /// The token's last usable day by its dates, grace included, whatever the decision rests on.
    pub grace_until: Option<Day>,
    /// For a phone: the last day on which the physical card may still be in its own grace. For a card on a day where
    /// the two readings of the grace differ: the last day by the short reading.
    pub other_until: Option<Day>,
}

impl Decision {
    /// Whether the patient may be received with what was presented, fully or for eligibility only.
    pub const fn is_accepted(&self) -> bool {
        matches!(self.acceptance, Acceptance::EligibilityOnly | Acceptance::Full)
    }
}

/// What may be done. The zero value accepts nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[repr(u8)]
pub enum Acceptance {
    /// Not decided by what is known: the next steps decide.
    #[default]
    Indeterminate = 0,
    /// Not accepted with what was presented. Says nothing about the patient's insurance.
    NotAccepted = 1,
    /// Eligibility only (資格情報のみ): accepted; no medical information is provided.
    EligibilityOnly = 2,
    /// Accepted.
    Full = 3,
}

impl Acceptance {
    /// All of them, worst first: not accepted, indeterminate, eligibility only, full.
    pub const ALL: [Acceptance; 4] =
        [Acceptance::NotAccepted, Acceptance::Indeterminate, Acceptance::EligibilityOnly, Acceptance::Full];

    /// Place in the order from worst (0) to best (3). Not the number.
    pub const fn rank(self) -> u8 {
        match self {
            Acceptance::NotAccepted => 0,
            Acceptance::Indeterminate => 1,
            Acceptance::EligibilityOnly => 2,
            Acceptance::Full => 3,
        }
    }

    /// The worse of two.
    pub const fn and(self, other: Acceptance) -> Acceptance {
        if self.rank() <= other.rank() { self } else { other }
    }

    /// `indeterminate`, `not_accepted`, `eligibility_only`, `full`.
    pub const fn name(self) -> &'static str {
        match self {
            Acceptance::Indeterminate => "indeterminate",
            Acceptance::NotAccepted => "not_accepted",
            Acceptance::EligibilityOnly => "eligibility_only",
            Acceptance::Full => "full",
        }
    }
}

/// How sure a decision is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[repr(u8)]
pub enum Standing {
    /// From faces, dates and certificates alone, which can be copied.
    #[default]
    Presumed = 0,
    /// The token proved that it holds the key of a verified certificate, or the online answer is at hand.
    Confirmed = 1,
}

impl Standing {
    /// `presumed`, `confirmed`.
    pub const fn name(self) -> &'static str {
        match self {
            Standing::Presumed => "presumed",
            Standing::Confirmed => "confirmed",
        }
    }
}

numbered! {
    /// Why a decision is as it is. Numbers are never reused.
    Reason {
        /// Nothing was presented.
        NothingPresented = 1 "nothing_presented",
        /// The certificate is within its dates.
        WithinDates = 2 "within_dates",
        /// The certificate has expired, and the card is in its grace.
        InGrace = 3 "in_grace",
        /// The grace is over.
        GraceOver = 4 "grace_over",
        /// The certificate has expired, and there is no grace for it.
        ExpiredWithoutGrace = 5 "expired_without_grace",
        /// The certificate's first day is still to come.
        NotYetValid = 6 "not_yet_valid",
        /// The certificate's last day is not known.
        DateUnknown = 7 "date_unknown",
        /// No certificate was read and none was stated.
        CertificateNotRead = 8 "certificate_not_read",
        /// The two readings of the grace differ on this day; the reckoning by the month's end decides.
        ReadingsDiffer = 9 "readings_differ",
        /// The printed date is earlier than the certificate's: the earlier one counts.
        CardEndsFirst = 10 "card_ends_first",
        /// The certificate was revoked.
        Revoked = 11 "revoked",
        /// The certificate is suspended.
        Suspended = 12 "suspended",
        /// The card was returned.
        Returned = 13 "returned",
        /// A pinned root's signature is bad or the profile is violated.
        ChainFailed = 14 "chain_failed",
        /// The issuer is not pinned.
        ChainUnverified = 15 "chain_unverified",
        /// The token did not prove that it holds the certificate's key.
        PossessionFailed = 16 "possession_failed",
        /// The test hierarchy, which was not asked for.
        TestHierarchy = 17 "test_hierarchy",
        /// The simulator's hierarchy, which was not asked for.
        SimulatedHierarchy = 18 "simulated_hierarchy",
        /// What lies on the reader is neither a My Number Card nor a known phone.
        TokenUnknown = 19 "token_unknown",
        /// Reader code 001.
        ReaderNotRecognised = 20 "reader_not_recognised",
        /// Reader code 002.
        ReaderNotMyNumberCard = 21 "reader_not_my_number_card",
        /// Reader code 006.
        ReaderRevokedOrExpired = 22 "reader_revoked_or_expired",
        /// The reader says that the certificate was revoked.
        ReaderRevoked = 23 "reader_revoked",
        /// The reader says that only eligibility information is provided.
        ReaderEligibilityOnly = 24 "reader_eligibility_only",
        /// The reader shows a message that is not public.
        ReaderOther = 25 "reader_other",
        /// The reader's message and the certificate's dates say different things.
        ReaderContradictsDates = 26 "reader_contradicts_dates",
        /// Phones are not read at reception yet on this day.
        PhonesNotYet = 27 "phones_not_yet",
        /// This institution does not read phones on this day.
        PhonesNotHere = 28 "phones_not_here",
        /// There is no grace on a phone.
        PhoneHasNoGrace = 29 "phone_has_no_grace",
        /// The check of the person failed, or no way is left to make it.
        PersonNotConfirmed = 30 "person_not_confirmed",
        /// This way of checking the person does not exist for this token.
        MethodNotForToken = 31 "method_not_for_token",
        /// Nothing can be checked electronically now.
        EquipmentDown = 32 "equipment_down",
        /// An eligibility certificate within its dates.
        CertificateShown = 33 "certificate_shown",
        /// The eligibility certificate has expired.
        CertificateExpired = 34 "certificate_expired",
        /// A notice of eligibility information with the card.
        NoticeWithCard = 35 "notice_with_card",
        /// The notice without the card, accepted for a time.
        NoticeAloneTolerated = 36 "notice_alone_tolerated",
        /// The notice without the card proves nothing.
        NoticeAlone = 37 "notice_alone",
        /// Mynaportal's screen or PDF with the card.
        MynaportalWithCard = 38 "mynaportal_with_card",
        /// Mynaportal's screen on a phone that could not be read.
        MynaportalOnPhone = 39 "mynaportal_on_phone",
        /// Whether a saved PDF serves without the card is not known.
        PdfWithoutCard = 40 "pdf_without_card",
        /// Mynaportal's screen without card or phone.
        ScreenWithoutToken = 41 "screen_without_token",
        /// A legacy card within its dates.
        LegacyValid = 42 "legacy_valid",
        /// An expired legacy card, accepted for a time.
        LegacyTolerated = 43 "legacy_tolerated",
        /// An expired legacy card proves nothing.
        LegacyExpired = 44 "legacy_expired",
        /// The first day of the toleration is not known.
        ToleranceStartUnknown = 45 "tolerance_start_unknown",
        /// The toleration asks for the online query.
        QueryNeeded = 46 "query_needed",
        /// The declaration was written.
        ApplicationWritten = 47 "application_written",
        /// Documents beside a card that is not accepted: no source says.
        PaperWithRefusedToken = 48 "paper_with_refused_token",
        /// The online answer says that the patient is entitled.
        OnlineValid = 49 "online_valid",
        /// The online answer says that this eligibility is not valid.
        OnlineInvalid = 50 "online_invalid",
        /// The online answer says that a new eligibility exists.
        OnlineNewExists = 51 "online_new_exists",
        /// The online answer found no such eligibility.
        OnlineNotFound = 52 "online_not_found",
        /// The online answer found several.
        OnlineSeveral = 53 "online_several",
        /// The online answer says nothing that is public.
        OnlineUnknown = 54 "online_unknown",
        /// The online answer contradicts what was found otherwise.
        OnlineContradicts = 55 "online_contradicts",
        /// The query was made by a document that nobody named.
        DocumentNotNamed = 56 "document_not_named",
        /// No rule of this table speaks about the day.
        NoRule = 57 "no_rule",
        /// Revocation is known and the reader's message contradicts it.
        RevocationContradicts = 59 "revocation_contradicts",
        /// A legacy card whose own last day is not known.
        LegacyDateUnknown = 60 "legacy_date_unknown",
        /// Not a user authentication certificate: one for signatures, an authority's own, or one from elsewhere.
        NotForAuthentication = 61 "not_for_authentication",
        /// The online answer says that the patient is entitled, by medical assistance that is not registered here yet.
        OnlineValidUnregistered = 62 "online_valid_unregistered",
    }
}

numbered! {
    /// What else patient and staff should know. Numbers are never reused.
    Advice {
        /// The visit is after the day on which the rules were last compared.
        RulesMayHaveChanged = 1 "rules_may_have_changed",
        /// Nothing is known about revocation.
        RevocationUnknown = 2 "revocation_unknown",
        /// The certificate expires within the reminder's months.
        RenewSoon = 3 "renew_soon",
        /// First use of the phone: bring the card.
        BringCard = 4 "bring_card",
        /// The physical card may still be in its own grace.
        PhysicalCardMayServe = 5 "physical_card_may_serve",
        /// The patient operates the reader.
        PatientOperates = 6 "patient_operates",
        /// Supporting phones is voluntary.
        PhonesVoluntary = 7 "phones_voluntary",
        /// The way of checking the person may have changed.
        MethodMayHaveChanged = 8 "method_may_have_changed",
        /// No face recognition, visual confirmation or first registration with a phone.
        PhoneExcludes = 9 "phone_excludes",
        /// The insurance itself does not end.
        InsuranceStays = 10 "insurance_stays",
        /// The insurer normally sends an eligibility certificate.
        CertificateIsSent = 11 "certificate_is_sent",
        /// The registration for insurance use ends with the grace.
        RegistrationEnds = 12 "registration_ends",
        /// No login to Mynaportal with this card.
        MynaportalNoLogin = 13 "mynaportal_no_login",
        /// Limit-amount information in grace is not known.
        LimitAmountUnknown = 14 "limit_amount_unknown",
        /// Limit-amount information needs consent.
        LimitAmountByConsent = 15 "limit_amount_by_consent",
        /// Grace and refused consent look alike in the answer.
        GraceOrRefusal = 16 "grace_or_refusal",
        /// Medical information may be viewed for some hours after consent.
        ViewableForHours = 17 "viewable_for_hours",
        /// The PIN is locked.
        PinLocked = 18 "pin_locked",
        /// A locked PIN does not hinder face recognition or visual confirmation.
        PinLockedOtherWays = 19 "pin_locked_other_ways",
        /// Face recognition is locked.
        FaceLocked = 20 "face_locked",
        /// How many misses lock a phone's PIN is not known.
        PhonePinMayBeLocked = 21 "phone_pin_may_be_locked",
        /// Visual confirmation replaces the check of the person alone.
        VisualCuresNothing = 22 "visual_cures_nothing",
        /// A card without a photo: PIN only.
        NoPhoto = 23 "no_photo",
        /// 顔認証マイナンバーカード: face or visual only.
        FaceOnly = 24 "face_only",
        /// Everyone of this age holds an eligibility certificate.
        SeniorHoldsCertificate = 25 "senior_holds_certificate",
        /// At this age it depends on the patient's card.
        SeniorByStatus = 26 "senior_by_status",
        /// Nobody is charged in full because of the card.
        NeverInFull = 27 "never_in_full",
        /// A renewed validity may take hours to show.
        RenewalTakesHours = 28 "renewal_takes_hours",
        /// Moving does not revoke this certificate.
        MovingDoesNotRevoke = 29 "moving_does_not_revoke",
        /// Test tokens are accepted because it was asked for.
        TestAccepted = 30 "test_accepted",
        /// Simulated tokens are accepted because it was asked for.
        SimulatedAccepted = 31 "simulated_accepted",
        /// This way of acceptance is tolerated for a time.
        Tolerated = 32 "tolerated",
        /// Compare the document's last day.
        CompareDocumentDate = 33 "compare_document_date",
        /// A limited stay: after an extension the certificate has to be issued again.
        ForeignExtension = 34 "foreign_extension",
    }
}

const _: () = assert!(core::mem::size_of::<Decision>() <= 96);
