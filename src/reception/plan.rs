//! The plan: what to do next, chosen once from one table. What is done, impossible or shown is a proposition like any
//! other; nothing is ever removed.

use super::judge::Judge;
use super::world::*;
use crate::vocabulary::{Note, Part, RuleId, Set, Step};

/// What to do next, in three parts, and what else to know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plan {
    in_order: List<Step>,
    any_one_of: List<Step>,
    afterwards: List<Step>,
    notes: List<Note>,
    rules: Set<RuleId>,
}

impl Plan {
    /// The steps of one part, in order.
    pub fn steps(&self, part: Part) -> &[Step] {
        match part {
            Part::InOrder => self.in_order.as_slice(),
            Part::AnyOneOf => self.any_one_of.as_slice(),
            Part::Afterwards => self.afterwards.as_slice(),
        }
    }

    /// The step to take now: the first one in order, or the first of those of which any one serves.
    pub fn first(&self) -> Option<Step> {
        self.in_order.as_slice().first().or(self.any_one_of.as_slice().first()).copied()
    }

    /// What else staff and patient should know, most important first.
    pub fn notes(&self) -> &[Note] {
        self.notes.as_slice()
    }

    /// Every step, in the order of the parts.
    pub fn iter(&self) -> impl Iterator<Item = (Part, Step)> + '_ {
        [Part::InOrder, Part::AnyOneOf, Part::Afterwards]
            .into_iter()
            .flat_map(|part| self.steps(part).iter().map(move |step| (part, *step)))
    }

    /// The rules that its steps and notes rest on.
    pub(super) fn rules(&self) -> Set<RuleId> {
        self.rules
    }
}

#[cfg(not(all(test, feature = "serde")))]
fn table() -> (&'static [Offer], &'static [Remark]) {
    (OFFERS, REMARKS)
}
#[cfg(all(test, feature = "serde"))]
thread_local! {
    /// The table in this thread: a mutation test sets another.
    pub(super) static TABLE: core::cell::Cell<(&'static [Offer], &'static [Remark])> =
        const { core::cell::Cell::new((OFFERS, REMARKS)) };
}
#[cfg(all(test, feature = "serde"))]
fn table() -> (&'static [Offer], &'static [Remark]) {
    TABLE.get()
}

/// A step that is offered when what it needs holds, nothing that forbids it does, and its rule is in force.
#[derive(Clone, Copy)]
pub(super) struct Offer {
    pub(super) part: Part,
    pub(super) step: Step,
    pub(super) needs: World,
    pub(super) unless: World,
    pub(super) rule: Option<RuleId>,
}

/// A note, by the same means. The order of the table is the order of importance.
#[derive(Clone, Copy)]
pub(super) struct Remark {
    pub(super) note: Note,
    pub(super) needs: World,
    pub(super) unless: World,
    pub(super) rule: Option<RuleId>,
}

macro_rules! world {
    () => { World::NOTHING };
    ($first:ident $(, $more:ident)*) => { $first$(.and($more))* };
}

macro_rules! offers {
    ($($part:ident $step:ident $([$rule:ident])? needs($($needs:ident),*) unless($($unless:ident),*);)+) => {
        &[$(Offer {
            part: Part::$part,
            step: Step::$step,
            needs: world!($($needs),*),
            unless: world!($($unless),*),
            rule: { let rule: &[RuleId] = &[$(RuleId::$rule)?]; if rule.is_empty() { None } else { Some(rule[0]) } },
        },)+]
    };
}

macro_rules! remarks {
    ($($note:ident $([$rule:ident])? needs($($needs:ident),*) unless($($unless:ident),*);)+) => {
        &[$(Remark {
            note: Note::$note,
            needs: world!($($needs),*),
            unless: world!($($unless),*),
            rule: { let rule: &[RuleId] = &[$(RuleId::$rule)?]; if rule.is_empty() { None } else { Some(rule[0]) } },
        },)+]
    };
}

/// The steps in the order in which they are shown.
#[rustfmt::skip]
pub(super) const OFFERS: &[Offer] = offers![
    // In order: first what was presented, then the answer, the outage, the reader, the person, the consent.
    InOrder TokenNotGenuine needs(FORGED) unless();
    InOrder TokenNotGenuine needs(FORGED_BESIDE) unless();
    InOrder UseRealToken needs(TEST) unless(FORGED, ACCEPTED);
    InOrder ReadAgain needs(CONTRADICTED) unless(ACCEPTED, FORGED, SYSTEM_DOWN, READER_DOWN);
    InOrder ReadAgain needs(UNFINISHED) unless(ACCEPTED, FORGED, SYSTEM_DOWN, READER_DOWN);
    InOrder ReadAgain needs(ANOTHERS_ANSWER) unless(FORGED, SYSTEM_DOWN, READER_DOWN);
    InOrder QueryMoreDetails needs(ANOTHERS_DOCUMENT) unless(FORGED, SYSTEM_DOWN);
    InOrder UseHomeVisitApp needs(HOME, CONSENT_EXPIRED) unless(FORGED);
    InOrder ContactWelfareOffice needs(CALL_WELFARE) unless(FORGED);
    InOrder ContactWelfareOffice [WelfareTicket] needs(INVALID, WELFARE_ALONE) unless(FORGED, ACCEPTED);
    InOrder ShowRecipientCertificate needs(SUBSIDY_SILENT, ACCEPTED) unless();
    InOrder QueryNewEligibility needs(NEW_EXISTS) unless(ACCEPTED, SYSTEM_DOWN, FORGED);
    InOrder QueryMoreDetails needs(NOT_FOUND) unless(ACCEPTED, SYSTEM_DOWN, FORGED);
    InOrder NameDocument needs(DOCUMENT_NOT_NAMED) unless();
    InOrder NoteCardFace [TroubleNoteFace] needs(READER_DOWN, CARD_DECLARES) unless(ACCEPTED, ANSWERED);
    InOrder NoteCardFace [TroubleNoteFace] needs(SYSTEM_DOWN, CARD_DECLARES) unless(ACCEPTED, ANSWERED);
    InOrder UseMobileApp [VisitOnline] needs(AWAY, CARD_DECLARES) unless(BY_CARD, SYSTEM_DOWN, REFUSED, BY_PAPER, NOT_REGISTERED, PERSON_OPEN);
    InOrder UsePhysicalCard needs(AWAY, ACCEPTED) unless(BY_CARD, BY_PAPER, CARD);
    InOrder PlaceMyNumberCard needs(CODE_002) unless(ACCEPTED, PHONE, READER_DOWN, SYSTEM_DOWN, ANSWERED, REFUSED, AWAY, FORGED, TEST);
    InOrder PlaceMyNumberCard needs(OTHER_CARD) unless(ACCEPTED, READER_DOWN, SYSTEM_DOWN, ANSWERED, REFUSED, AWAY, FORGED, TEST);
    InOrder PlaceMyNumberCard needs(TOKEN_UNKNOWN) unless(ACCEPTED, READER_DOWN, SYSTEM_DOWN, ANSWERED, REFUSED, AWAY, FORGED, TEST, CODE_001, READER_OTHER, BY_CARD);
    InOrder PlaceAgain needs(CODE_001) unless(ACCEPTED, PHONE, READER_DOWN, SYSTEM_DOWN, ANSWERED, REFUSED, AWAY, OTHER_CARD, FORGED, TEST, REVOKED);
    InOrder PlaceAgain needs(READER_OTHER) unless(ACCEPTED, PHONE, READER_DOWN, SYSTEM_DOWN, ANSWERED, REFUSED, AWAY, OTHER_CARD, FORGED, TEST, REVOKED);
    InOrder PlaceAgain needs(SILENT) unless(ACCEPTED, PHONE, READER_DOWN, SYSTEM_DOWN, REFUSED, AWAY, OTHER_CARD, CODE_002, FORGED, TEST, REVOKED);
    InOrder RegisterInsuranceUse needs(NOT_REGISTERED) unless(PHONE, READER_DOWN, SYSTEM_DOWN, BY_PAPER, REFUSED, AWAY, TEST, CONTRADICTED, CODE_001, CODE_002, READER_OTHER, OTHER_CARD, TOKEN_UNKNOWN);
    InOrder PressNext needs(READER_SAYS_GRACE) unless(BY_CARD, REFUSED, BY_PAPER, READER_DOWN, SYSTEM_DOWN, AWAY, CONTRADICTED, PERSON_OPEN, OTHER_CARD);
    InOrder VisualConfirmation [VisualMode] needs(VISUAL_NOW) unless(BY_CARD, PERSON_DONE, READER_DOWN, SYSTEM_DOWN, AWAY, REFUSED, BY_PAPER, NOT_REGISTERED, CODE_001, CODE_002, READER_OTHER, TOKEN_UNKNOWN, TEST, READER_SAYS_GRACE);
    InOrder FaceOrPin needs(CAN_FACE, CAN_PIN) unless(BY_CARD, PERSON_DONE, READER_DOWN, SYSTEM_DOWN, REFUSED, BY_PAPER, NOT_REGISTERED, CODE_001, CODE_002, READER_OTHER, TOKEN_UNKNOWN, TEST, READER_SAYS_GRACE);
    InOrder Face needs(CAN_FACE) unless(CAN_PIN, BY_CARD, PERSON_DONE, READER_DOWN, SYSTEM_DOWN, REFUSED, BY_PAPER, NOT_REGISTERED, CODE_001, CODE_002, READER_OTHER, TOKEN_UNKNOWN, TEST, READER_SAYS_GRACE);
    InOrder Pin needs(CAN_PIN) unless(CAN_FACE, BY_CARD, PERSON_DONE, READER_DOWN, SYSTEM_DOWN, AWAY, REFUSED, BY_PAPER, NOT_REGISTERED, CODE_001, CODE_002, READER_OTHER, TOKEN_UNKNOWN, TEST, READER_SAYS_GRACE);
    InOrder IphoneFlow needs(IPHONE, CAN_PHONE) unless(BY_CARD, PERSON_DONE, READER_DOWN, SYSTEM_DOWN, AWAY, REFUSED, BY_PAPER, NOT_REGISTERED, TEST, PHONE_OF_ANOTHER);
    InOrder AndroidFlow needs(ANDROID, CAN_PHONE) unless(BY_CARD, PERSON_DONE, READER_DOWN, SYSTEM_DOWN, AWAY, REFUSED, BY_PAPER, NOT_REGISTERED, TEST, PHONE_OF_ANOTHER);
    InOrder PressNext [ReaderGrace] needs(GRACE) unless(READER_SAYS_GRACE, BY_CARD, REFUSED, BY_PAPER, READER_DOWN, SYSTEM_DOWN, AWAY, TEST, CODE_001, CODE_002, READER_OTHER, NOT_REGISTERED, PERSON_OPEN);
    InOrder Consent needs(PRESENTED) unless(GRACE, BY_CARD, READER_DOWN, SYSTEM_DOWN, AWAY, REFUSED, BY_PAPER, PERSON_OPEN, CODE_001, CODE_002, READER_OTHER, OTHER_CARD, TOKEN_UNKNOWN, TEST, PHONE_OF_ANOTHER, NOT_REGISTERED);
    InOrder OnlineQuery [OnlineAnswer] needs(QUERY_NEEDED) unless(ACCEPTED, ANSWERED, SYSTEM_DOWN, FORGED);
    // Any one of: other ways, when the one at hand does not go on.
    AnyOneOf UseMobileApp [TroubleReader] needs(READER_DOWN, CARD_DECLARES) unless(ACCEPTED, REFUSED, NOT_REGISTERED, ANSWERED, AWAY, PERSON_OPEN);
    AnyOneOf PlaceCard needs() unless(ACCEPTED, PRESENTED, CARD, NEWBORN, BY_CARD, READER_DOWN, SYSTEM_DOWN, AWAY);
    AnyOneOf UsePhone [PhoneStart] needs(PHONES_HERE) unless(ACCEPTED, PRESENTED, CARD, CHILD, BY_CARD, READER_DOWN, SYSTEM_DOWN, AWAY);
    AnyOneOf UsePhysicalCard needs(STUCK, PHONE) unless(ACCEPTED, CARD, RETURNED, READER_DOWN, SYSTEM_DOWN, FORGED, BY_CARD, AWAY);
    AnyOneOf ShowEligibilityCertificate [DocumentCertificate] needs(STUCK) unless(ACCEPTED, CERTIFICATE_SHOWN);
    AnyOneOf UsePhysicalCard [TroubleNoteFace] needs(CARD_NEEDED) unless(ACCEPTED, CARD, RETURNED, FORGED, BY_CARD);
    AnyOneOf PlaceCard needs() unless(ACCEPTED, PRESENTED, CARD, BY_CARD, READER_DOWN, SYSTEM_DOWN);
    AnyOneOf PlaceCard [VisitOnline] needs(AWAY) unless(ACCEPTED, PRESENTED, CARD, BY_CARD, SYSTEM_DOWN);
    AnyOneOf ShowNoticeWithCard [DocumentNotice] needs(STUCK, CARD_SERVES) unless(ACCEPTED, NOTICE_SHOWN, TEST, INVALID, NEW_EXISTS);
    AnyOneOf ShowMynaportalWithCard [DocumentMynaportal] needs(STUCK, CARD_SERVES) unless(ACCEPTED, MYNAPORTAL_SHOWN, FACE_ONLY, CARD_EXPIRED, TEST, NO_CERTIFICATE, INVALID, NEW_EXISTS);
    AnyOneOf ShowMynaportalOnPhone [PhoneMynaportal] needs(STUCK, PHONE_SERVES) unless(ACCEPTED, SCREEN_SHOWN, CARD, TEST, INVALID, NEW_EXISTS);
    AnyOneOf ShowLegacyCard [DocumentLegacy] needs(STUCK) unless(ACCEPTED, LEGACY_SHOWN);
    AnyOneOf ShowLegacyCard [DocumentLegacyTolerated] needs(STUCK) unless(ACCEPTED, LEGACY_SHOWN);
    AnyOneOf AskByWord [DocumentByWord] needs(STUCK, CARD_DECLARES, RETURNING) unless(ACCEPTED, BY_WORD, INVALID, NEW_EXISTS);
    AnyOneOf WriteApplication [DocumentApplication] needs(STUCK, CARD_DECLARES) unless(ACCEPTED, TEST);
    // Afterwards.
    Afterwards ChargeDeclaredShare needs(DECLARED) unless();
    Afterwards CollectInFull needs(PAYS_IN_FULL, ACCEPTED) unless();
    Afterwards QueryLater needs(DECLARED) unless();
    Afterwards QueryLater needs(WORD_ACCEPTED) unless();
    Afterwards QueryLater needs(READER_DOWN, CARD_DECLARES) unless(ACCEPTED, ANSWERED);
    Afterwards QueryLater needs(SYSTEM_DOWN, CARD_DECLARES) unless(ACCEPTED, ANSWERED);
    Afterwards Unlock needs(PIN_LOCKED) unless(FORGED, FACE_ONLY, REVOKED);
    Afterwards Unlock needs(FACE_LOCKED) unless(FORGED, REVOKED);
    Afterwards Renew needs(EXPIRED) unless(FORGED, TEST, REVOKED, READER_REVOKED);
    Afterwards Renew needs(DUE_FOR_RENEWAL) unless(FORGED, TEST, REVOKED, READER_REVOKED, READER_REFUSED);
    Afterwards RenewPhone [PhoneRenewal] needs(PHONE_EXPIRED) unless(FORGED, TEST, REVOKED);
    Afterwards RegisterAgain needs(GRACE_OVER) unless(FORGED, TEST, REVOKED, READER_REVOKED);
    Afterwards AskMunicipality needs(REVOKED) unless(FORGED, TEST);
    Afterwards AskMunicipality needs(READER_REVOKED) unless(FORGED, TEST);
    Afterwards AskMunicipality needs(READER_REFUSED) unless(FORGED, TEST);
    Afterwards AskMunicipality needs(NO_CERTIFICATE) unless(FORGED, TEST);
    Afterwards AskInsurer needs(GRACE_OVER) unless(FORGED, TEST, VALID, WELFARE_ALONE);
    Afterwards AskInsurer needs(REVOKED) unless(ACCEPTED, FORGED, TEST, VALID, WELFARE_ALONE);
    Afterwards AskInsurer needs(READER_REVOKED) unless(ACCEPTED, FORGED, TEST, VALID, WELFARE_ALONE);
    Afterwards AskInsurer needs(INVALID) unless(FORGED, WELFARE_ALONE);
    Afterwards AskInsurer needs(CERTIFICATE_LAPSED) unless(ACCEPTED);
    Afterwards AskInsurer needs(INSURER_SETTLES) unless(FORGED);
];

/// The notes, most important first.
#[rustfmt::skip]
pub(super) const REMARKS: &[Remark] = remarks![
    EmergencyFunction [EmergencyFunction] needs(SYSTEM_DOWN) unless(ACCEPTED);
    EmergencyFunction [EmergencyFunction] needs(READER_DOWN) unless(ACCEPTED);
    TerminalSays needs(TERMINAL_SAYS) unless();
    NewerRule needs(NEWER_RULES) unless();
    PhysicalCardMayServe [CardGrace] needs(PHYSICAL_CARD_IN_GRACE) unless(FORGED);
    PinLocked [PersonPinTries] needs(PIN_LOCKED) unless(FACE_ONLY, BY_CARD);
    FaceLocked [PersonFaceTries] needs(FACE_LOCKED) unless(BY_CARD);
    PhonePinMayBeLocked needs(PHONE_PIN_MISSED) unless(BY_CARD, REFUSED);
    MethodMayHaveChanged [PhoneAndroid] needs(METHOD_UNCERTAIN) unless(BY_CARD, REFUSED, PERSON_DONE, BY_PAPER, READER_DOWN, SYSTEM_DOWN, AWAY);
    NoPhoto [PersonNoPhoto] needs(PHOTOLESS) unless(BY_CARD, PERSON_DONE, BY_PAPER);
    FaceOnly [PersonFaceOnly] needs(FACE_ONLY) unless(BY_CARD, PERSON_DONE, BY_PAPER);
    VisualCuresNothing needs(VISUAL_NOW) unless(BY_CARD, PERSON_DONE, AWAY);
    PhoneExcludes [PhoneExcludes] needs(PHONE, UNABLE) unless(BY_CARD);
    PhonesVoluntary [PhoneStart] needs(PHONE, PHONES_NOT_HERE) unless(ACCEPTED);
    BringCard [PhoneFirstUse] needs(PHONE, FIRST_USE) unless(REFUSED);
    Tolerated needs(TOLERATED) unless();
    SeniorHoldsCertificate [DocumentSenior] needs(SENIOR_HOLDS) unless(ACCEPTED, CERTIFICATE_SHOWN);
    SeniorByStatus [DocumentSenior] needs(SENIOR_BY_STATUS) unless(ACCEPTED, CERTIFICATE_SHOWN);
    NewbornCertificate [PersonNewborn] needs(NEWBORN) unless(ACCEPTED);
    ChildGuardian [PersonChild] needs(CHILD, CAN_PIN) unless(BY_CARD, PERSON_DONE, REFUSED, BY_PAPER);
    CertificateWithoutApp [DocumentCertificate] needs(AWAY, ACCEPTED) unless(BY_CARD, BY_PAPER);
    AppOnlyIfPrepared [TroubleReader] needs(READER_DOWN, CARD_DECLARES) unless(ACCEPTED);
    DeclarationFields [ApplicationClaim] needs(APPLICATION_SHOWN, CARD_DECLARES) unless(CONFIRMED);
    CompareDocumentDate needs(UNDATED_PAPER) unless();
    QueryAgain [OnlineSegment] needs(DOCUMENT_ABNORMAL, ACCEPTED) unless(SYSTEM_DOWN);
    QueryAfterTicket needs(TICKET_PENDING) unless();
    TicketSelfPay [WelfareTicket] needs(SELF_PAY) unless();
    RenewSoon [RenewalReminder] needs(DUE_FOR_RENEWAL) unless(FORGED, TEST, REVOKED);
    RenewalTakesHours [RenewalDelay] needs(NOT_YET_VALID) unless(ACCEPTED);
    InsuranceStays [InsuranceStays] needs(EXPIRED) unless();
    MynaportalNoLogin [MynaportalNoGrace] needs(EXPIRED, CARD) unless(ACCEPTED);
    CertificateIsSent [CertificateSent] needs(GRACE_OVER) unless(ACCEPTED);
    RegistrationEnds needs(GRACE_OVER) unless(ACCEPTED);
    LimitAmountUnknown [CardGraceLimitAmount] needs(GRACE, ACCEPTED) unless(LIMIT_KNOWN, BY_PAPER);
    LimitAmountByConsent [DocumentScope] needs(BY_PAPER, ACCEPTED) unless(LIMIT_KNOWN, DECLARED, WORD_ACCEPTED);
    NeverInFull [NeverInFull] needs(REFUSED, PRESENTED) unless(PAYS_IN_FULL, CONFIRMED);
    MovingDoesNotRevoke [CardMoving] needs(READER_REVOKED) unless();
    ForeignExtension [RenewalForeign] needs(READER_REVOKED) unless();
    ViewableForHours [OnlineConsent] needs(MEDICAL_GIVEN, ACCEPTED) unless();
    PatientOperates [PhonePatientOperates] needs(CAN_PHONE) unless(REFUSED, BY_CARD);
    RulesMayHaveChanged needs(RULES_OLD) unless();
    RevocationUnknown needs(REVOCATION_UNKNOWN, PRESENTED) unless(CONFIRMED, REFUSED, BY_PAPER);
];

/// Chooses the plan: every offer that the world allows and the rules in force support.
pub(super) fn choose(judge: &Judge<'_>, world: World) -> Plan {
    let mut plan = Plan {
        in_order: List::new(Step::CallSupport),
        any_one_of: List::new(Step::CallSupport),
        afterwards: List::new(Step::CallSupport),
        notes: List::new(Note::RulesMayHaveChanged),
        rules: Set::EMPTY,
    };
    let (offers, remarks) = table();
    for offer in offers {
        if allows(judge, world, offer.needs, offer.unless, offer.rule) {
            plan.rules = offer.rule.into_iter().fold(plan.rules, with);
            plan.add(offer.part, offer.step);
        }
    }
    // Not accepted and nothing to do yet: the query is always there, and then the call centre.
    if plan.first().is_none() && !world.holds_all(ACCEPTED) {
        if !world.holds_any(ANSWERED.and(SYSTEM_DOWN).and(BY_CARD)) {
            plan.add(Part::InOrder, Step::OnlineQuery);
        }
        plan.add(Part::InOrder, Step::CallSupport);
    }
    for remark in remarks {
        if allows(judge, world, remark.needs, remark.unless, remark.rule) {
            plan.rules = remark.rule.into_iter().fold(plan.rules, with);
            plan.notes.push(remark.note);
        }
    }
    plan
}

impl Plan {
    fn add(&mut self, part: Part, step: Step) {
        match part {
            Part::InOrder => self.in_order.push(step),
            Part::AnyOneOf => self.any_one_of.push(step),
            Part::Afterwards => self.afterwards.push(step),
        }
    }
}

pub(super) fn allows(judge: &Judge<'_>, world: World, needs: World, unless: World, rule: Option<RuleId>) -> bool {
    world.holds_all(needs) && !world.holds_any(unless) && rule.is_none_or(|id| judge.holds(id))
}

fn with(mut rules: Set<RuleId>, rule: RuleId) -> Set<RuleId> {
    rules.insert(rule);
    rules
}

/// A short list without allocation. What does not fit is left out; a test fills every list from the table.
#[derive(Debug, Clone, Copy)]
struct List<T> {
    items: [T; ROOM],
    length: u8,
}

/// More than any visit's steps or notes.
const ROOM: usize = 16;

impl<T: Copy + PartialEq> List<T> {
    const fn new(filler: T) -> List<T> {
        List { items: [filler; ROOM], length: 0 }
    }

    fn push(&mut self, item: T) {
        if self.as_slice().contains(&item) {
            return;
        }
        if let Some(place) = self.items.get_mut(usize::from(self.length)) {
            *place = item;
            self.length += 1;
        }
    }

    fn as_slice(&self) -> &[T] {
        self.items.get(..usize::from(self.length)).unwrap_or_default()
    }
}

impl<T: Copy + PartialEq> PartialEq for List<T> {
    fn eq(&self, other: &List<T>) -> bool {
        self.as_slice() == other.as_slice()
    }
}

impl<T: Copy + PartialEq> Eq for List<T> {}
