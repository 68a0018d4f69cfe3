//! What holds for every decision, said from the facts of the visit alone: nothing here asks how the plan is chosen.

#![allow(clippy::nonminimal_bool)] // what must not be is written as it is said: not (this and that)

use super::space::day;
use uketsuke::Day;
use uketsuke::reception::{Answer, Consents, Decided, EligibilityResult, Paper, Token, Visit};
use uketsuke::vocabulary::{
    Acceptance, By, CardForm, Chain, Check, Classification, Consent, Designation, Discovery, Finding, Hierarchy,
    Language, Method, Note, Origin, Outage, PaperKind, Part, Phones, Place, Possession, Provision, ReaderMessage,
    ResultStatus, Revocation, Route, Segment, Set, Sign, Standing, Step, TokenKind, VisualCheckReason, Word, Writer,
};

pub(crate) type Held = Result<(), String>;

macro_rules! hold {
    ($condition:expr, $($why:tt)+) => {
        if !$condition {
            return Err(format!($($why)+));
        }
    };
}
pub(crate) use hold;

/// Steps that check the person at the reader.
pub(crate) const CHECKS: Set<Step> =
    Step::set(&[Step::FaceOrPin, Step::Face, Step::Pin, Step::VisualConfirmation, Step::IphoneFlow, Step::AndroidFlow]);
/// Steps that need a facial-recognition card reader that works.
pub(crate) const AT_READER: Set<Step> = CHECKS.union(Step::set(&[
    Step::PlaceAgain,
    Step::PlaceMyNumberCard,
    Step::RegisterInsuranceUse,
    Step::PressNext,
    Step::Consent,
    Step::ReadAgain,
]));
/// Medical information.
const MEDICAL: Set<Provision> = Provision::set(&[Provision::Checkups, Provision::Medication, Provision::Treatment]);
/// Steps that ask the centre.
pub(crate) const QUERIES: Set<Step> =
    Step::set(&[Step::OnlineQuery, Step::QueryNewEligibility, Step::QueryMoreDetails]);
/// Steps of a card that a phone cannot take.
const OF_CARDS: Set<Step> = Step::set(&[
    Step::FaceOrPin,
    Step::Face,
    Step::Pin,
    Step::VisualConfirmation,
    Step::PlaceAgain,
    Step::RegisterInsuranceUse,
    Step::ShowNoticeWithCard,
    Step::ShowMynaportalWithCard,
    Step::NoteCardFace,
]);
/// Steps of a phone that a card cannot take.
const OF_PHONES: Set<Step> =
    Step::set(&[Step::IphoneFlow, Step::AndroidFlow, Step::ShowMynaportalOnPhone, Step::RenewPhone]);

/// The facts of a visit that the invariants ask for, each read off the visit.
pub(crate) struct Facts<'a> {
    pub(crate) visit: &'a Visit,
    pub(crate) decided: &'a Decided<'a>,
    pub(crate) steps: Set<Step>,
}

impl<'a> Facts<'a> {
    pub(crate) fn of(visit: &'a Visit, decided: &'a Decided<'a>) -> Facts<'a> {
        Facts { visit, decided, steps: decided.plan().iter().map(|(_, step)| step).collect() }
    }

    pub(crate) fn has(&self, step: Step) -> bool {
        self.steps.contains(step)
    }

    pub(crate) fn meets(&self, steps: Set<Step>) -> bool {
        self.steps.meets(steps)
    }

    pub(crate) fn part(&self, part: Part) -> &[Step] {
        self.decided.steps(part)
    }

    pub(crate) fn tokens(&self) -> impl Iterator<Item = &'a Token> {
        [&self.visit.token, &self.visit.other_token].into_iter().flatten()
    }

    /// The only token that was presented.
    pub(crate) fn alone(&self) -> Option<&'a Token> {
        self.visit.token.as_ref().filter(|_| self.visit.other_token.is_none())
    }

    pub(crate) fn any(&self, fits: impl Fn(&Token) -> bool) -> bool {
        self.tokens().any(fits)
    }

    pub(crate) fn shown(&self, kind: PaperKind) -> bool {
        self.visit.papers.has(kind)
    }

    /// The answer, if it is one about this patient and this visit: from the terminal, of the day, not booked ahead.
    pub(crate) fn answer(&self) -> Option<&'a Answer> {
        let born = self.visit.patient.born_on;
        self.visit.answer.as_ref().filter(|answer| {
            answer.origin != Origin::Bulk
                && answer.asked_by != Designation::Other
                && answer.day.is_none_or(|day| day == self.visit.day)
                && (answer.born_on.is_none() || born.is_none() || answer.born_on == born)
        })
    }

    /// The same, and it states something.
    pub(crate) fn stated(&self) -> Option<&'a Answer> {
        self.answer().filter(|answer| states(answer))
    }

    pub(crate) fn valid_by(&self, route: Route) -> bool {
        self.stated().is_some_and(|answer| answer.route == route && answer.eligibility.is_valid())
    }

    /// Nothing is read here: the reader reads nothing, or what stands behind it does not answer.
    pub(crate) fn nothing_is_read(&self) -> bool {
        let machine = self.visit.person.unable == Some(VisualCheckReason::Machine);
        match self.visit.site.outage {
            Outage::Reader => !machine,
            Outage::System => true,
            _ => false,
        }
    }

    pub(crate) fn reads_phones(&self) -> bool {
        let site = &self.visit.site;
        self.visit.day >= day("2025-09-19")
            && site.phones != Phones::No
            && site.phones_since.is_none_or(|since| since <= self.visit.day)
    }

    /// Elsewhere than at the desk, where neither its reader nor staff's eyes check a card's holder, but the PIN alone.
    pub(crate) fn only_the_pin_checks(&self) -> bool {
        matches!(self.visit.site.place, Place::Online | Place::OtherRoute)
    }

    /// Whether the app can check the holder of a card, as far as misses and what the patient cannot do are stated.
    pub(crate) fn app_can_check(&self, token: &Token) -> bool {
        let person = &self.visit.person;
        let pin = person.pin_misses < 3 && token.form != CardForm::FaceOnly;
        let without_photo = token.form == CardForm::WithoutPhoto;
        // A small child's guardian types the PIN.
        let typed = match person.unable {
            Some(VisualCheckReason::Disability | VisualCheckReason::Condition) => without_photo,
            unable => unable.is_none(),
        };
        let by_pin = pin && typed;
        let by_eye = !self.only_the_pin_checks() && !without_photo;
        by_pin || by_eye
    }

    /// The answer's date of birth is another than the patient's.
    pub(crate) fn is_anothers_answer(&self) -> bool {
        let born = self.visit.patient.born_on;
        self.visit.answer.as_ref().is_some_and(|answer| {
            answer.day.is_none_or(|day| day == self.visit.day)
                && answer.born_on.is_some()
                && born.is_some()
                && answer.born_on != born
        })
    }

    pub(crate) fn lapsed(&self, token: &Token) -> bool {
        last_day(token).is_some_and(|last| last < self.visit.day)
    }
}

/// The earlier of the certificate's last day and the printed one.
pub(crate) fn last_day(token: &Token) -> Option<Day> {
    [token.certificate.expires_on, token.printed_until].into_iter().flatten().min()
}

/// Who it is by what it says or by what it did not prove: never a token to go on with.
pub(crate) fn is_forged(token: &Token) -> bool {
    let facts = &token.certificate;
    facts.chain == Chain::Failed || facts.possession == Possession::Failed || facts.purpose.is_refused()
}

/// A test token, and its root is known; the mere name of an issuer proves nothing.
pub(crate) fn is_test(token: &Token) -> bool {
    token.certificate.hierarchy == Hierarchy::Test && token.certificate.chain == Chain::Verified
}

/// Revoked, suspended or given back: void, whatever its dates say.
pub(crate) fn is_void(token: &Token) -> bool {
    token.returned || matches!(token.certificate.revocation, Revocation::Revoked | Revocation::Suspended)
}

/// Nobody under 15 can have a phone of this kind; a phone that is not the child's own is somebody else's.
pub(crate) fn is_anothers(visit: &Visit) -> bool {
    let patient = &visit.patient;
    match patient.born_on {
        Some(born) => born.plus_months(15 * 12) > visit.day,
        None => patient.child_phone == Some(false),
    }
}

/// Which methods check the holder of a token.
pub(crate) fn fits(token: &Token, method: Method, on: Day) -> bool {
    match (token.kind, token.form, method) {
        (TokenKind::Card, CardForm::Ordinary, Method::Face | Method::Pin | Method::Visual)
        | (TokenKind::Card, CardForm::WithoutPhoto, Method::Pin)
        | (TokenKind::Card, CardForm::FaceOnly, Method::Face | Method::Visual)
        | (TokenKind::Iphone, _, Method::PhoneBiometrics)
        | (TokenKind::Android, _, Method::Pin) => true,
        (TokenKind::Android, _, Method::PhoneBiometrics) => on >= day("2026-10-20"),
        _ => false,
    }
}

pub(crate) type Invariant = (&'static str, fn(&Facts) -> Held);

pub(crate) const INVARIANTS: &[Invariant] = &[
    ("nothing done is asked for", nothing_done),
    ("nothing impossible at the site", possible_here),
    ("nothing impossible with the token", possible_with_the_token),
    ("nothing impossible for the person", possible_for_the_person),
    ("nothing shown is asked for", nothing_shown),
    ("papers stand where they may", papers_where_they_may),
    ("accepted", accepted),
    ("refused", refused),
    ("undecided", undecided),
    ("somebody knows what to do", something_to_do),
    ("after-care has a cause", after_care_has_a_cause),
    ("what must stand stands", must_stand),
    ("an accepted visit is finished at the reader", asked_to_go_on),
    ("standing", standing),
    ("provided", provided),
    ("what an answer names is said", named_by_the_answer),
    ("by dates", by_dates),
    ("by a token that nobody has answered for", unanswered),
    ("a valid answer by the card", answered_by_card),
    ("an answer that is not valid", not_valid),
    ("a paper by itself", paper_by_itself),
    ("notes have a cause", notes_have_a_cause),
    ("notes that must stand", notes_stand),
];

/// 1. What the facts prove done is not asked for.
fn nothing_done(facts: &Facts) -> Held {
    let visit = facts.visit;
    if facts.valid_by(Route::Card) {
        let again = AT_READER.without(Step::set(&[Step::ReadAgain]));
        hold!(!facts.meets(again), "at the reader after a valid answer by the card");
        hold!(!facts.has(Step::OnlineQuery), "a query after a valid answer by the card");
    }
    if facts.valid_by(Route::Document) {
        hold!(!facts.meets(QUERIES), "a query after a valid answer by the document");
    }
    if let (Some(token), Check::Passed, Some(method)) = (facts.alone(), visit.person.check, visit.person.method)
        && fits(token, method, visit.day)
        && visit.message == ReaderMessage::Unknown
    {
        hold!(!facts.meets(CHECKS), "the person was checked by {method:?}");
    }
    if let Some(answer) = facts.stated() {
        let consents = answer.consents;
        let known = !consents.given().union(consents.withheld()).is_empty();
        let by_card = answer.route == Route::Card;
        hold!(!(known && by_card && facts.has(Step::Consent)), "the consents are known");
        if answer.route == Route::Document && answer.eligibility != uketsuke::vocabulary::Eligibility::Unknown {
            hold!(!facts.has(Step::OnlineQuery), "the answer is at hand");
        }
    }
    if visit.patient.registered == Some(true) {
        hold!(!facts.has(Step::RegisterInsuranceUse), "it is registered");
    }
    Ok(())
}

/// 2. What is down does nothing.
fn possible_here(facts: &Facts) -> Held {
    let site = &facts.visit.site;
    if facts.nothing_is_read() {
        hold!(!facts.meets(AT_READER), "at a reader that is down");
    }
    if site.outage == Outage::System {
        hold!(!facts.meets(QUERIES.union(Step::set(&[Step::UseMobileApp]))), "the system is down");
    }
    if !facts.reads_phones() {
        let phones = Step::set(&[Step::IphoneFlow, Step::AndroidFlow, Step::UsePhone]);
        hold!(!facts.meets(phones), "no phone is read here on this day");
    }
    Ok(())
}

/// 2. A card is no phone, and none of them is another.
fn possible_with_the_token(facts: &Facts) -> Held {
    let kinds = |kind| facts.any(|token| token.kind == kind);
    let (card, android, iphone) = (kinds(TokenKind::Card), kinds(TokenKind::Android), kinds(TokenKind::Iphone));
    let unknown = kinds(TokenKind::Unknown);
    let phone = android || iphone;
    if phone && !card && !unknown {
        hold!(!facts.meets(OF_CARDS), "of a card, for a phone");
        hold!(!facts.has(Step::PressNext), "grace on a phone");
    }
    if card && !phone && !unknown {
        hold!(!facts.meets(OF_PHONES), "of a phone, for a card");
        hold!(!facts.has(Step::UsePhysicalCard), "the physical card is here");
    }
    hold!(!facts.has(Step::IphoneFlow) || iphone, "no iPhone is here");
    hold!(!facts.has(Step::AndroidFlow) || android, "no Android phone is here");
    hold!(!(facts.has(Step::PlaceCard) && card), "the card is here");
    hold!(!(facts.has(Step::UsePhone) && (phone || card)), "something was presented");
    if let Some(token) = facts.alone() {
        if is_forged(token) || is_test(token) && !token.certificate.accepted {
            hold!(!facts.meets(AT_READER.without(Step::set(&[Step::ReadAgain]))), "the token is not genuine");
        }
        if is_void(token) {
            hold!(!facts.meets(CHECKS.union(Step::set(&[Step::PressNext, Step::Consent]))), "the token is void");
        }
        if token.discovery == Discovery::OtherCard
            && facts.visit.answer.is_none()
            && facts.visit.message == ReaderMessage::Unknown
        {
            hold!(!facts.meets(CHECKS.union(Step::set(&[Step::Renew, Step::Consent]))), "another kind of card");
        }
    }
    Ok(())
}

/// 2. A locked or absent PIN, a face that cannot be compared, a way that was tried.
fn possible_for_the_person(facts: &Facts) -> Held {
    let person = &facts.visit.person;
    let (pin, face) = (Step::set(&[Step::Pin, Step::FaceOrPin]), Step::set(&[Step::Face, Step::FaceOrPin]));
    if let Some(token) = facts.alone() {
        if token.kind == TokenKind::Card {
            hold!(!(person.pin_misses >= 3 && facts.meets(pin)), "the PIN is locked");
            hold!(!(person.face_misses >= 10 && facts.meets(face)), "face recognition is locked");
        }
        match token.form {
            CardForm::WithoutPhoto => {
                let with_photo = face.union(Step::set(&[Step::VisualConfirmation]));
                hold!(!facts.meets(with_photo), "there is no photo to compare");
            }
            CardForm::FaceOnly => hold!(!facts.meets(pin), "there is no PIN"),
            _ => {}
        }
        if person.check == Check::Failed {
            match person.method {
                // Face and PIN; the staff's own eyes come after both.
                None => hold!(!facts.meets(pin.union(face)), "face and PIN were tried"),
                Some(Method::Face) => hold!(!facts.meets(face), "face recognition was tried"),
                Some(Method::Pin) if token.kind == TokenKind::Card => {
                    hold!(!facts.meets(pin), "the PIN was tried");
                }
                Some(Method::Visual) => hold!(!facts.has(Step::VisualConfirmation), "staff have looked"),
                _ => {}
            }
        }
    }
    let guardian = facts.any(|token| token.form == CardForm::WithoutPhoto)
        && matches!(person.unable, Some(VisualCheckReason::Disability | VisualCheckReason::Condition));
    if person.unable.is_some() && !guardian {
        hold!(!facts.meets(pin.union(face)), "neither face nor PIN can be used");
    }
    Ok(())
}

/// 3. What was shown or said is not asked for.
fn nothing_shown(facts: &Facts) -> Held {
    for (kind, step) in [
        (PaperKind::EligibilityCertificate, Step::ShowEligibilityCertificate),
        (PaperKind::EligibilityNotice, Step::ShowNoticeWithCard),
        (PaperKind::MynaportalScreen, Step::ShowMynaportalWithCard),
        (PaperKind::MynaportalPdf, Step::ShowMynaportalWithCard),
        (PaperKind::MynaportalScreen, Step::ShowMynaportalOnPhone),
        (PaperKind::LegacyCard, Step::ShowLegacyCard),
        (PaperKind::Application, Step::WriteApplication),
    ] {
        hold!(!(facts.shown(kind) && facts.has(step)), "{kind:?} was shown: {step:?}");
    }
    let asked = facts.visit.patient.by_word.is_some();
    hold!(!(asked && facts.has(Step::AskByWord)), "the patient has said it");
    Ok(())
}

/// 3. Papers that need a card, a phone or a day.
fn papers_where_they_may(facts: &Facts) -> Held {
    let card = facts.any(|token| matches!(token.kind, TokenKind::Card | TokenKind::Unknown));
    let phone = facts.any(|token| token.kind.is_phone() || token.kind == TokenKind::Unknown);
    let spoken = facts.visit.message != ReaderMessage::Unknown
        || facts.visit.answer.as_ref().is_some_and(|answer| answer.route != Route::Document);
    let with_card = [
        Step::WriteApplication,
        Step::AskByWord,
        Step::ShowNoticeWithCard,
        Step::ShowMynaportalWithCard,
        Step::NoteCardFace,
    ];
    for step in with_card {
        hold!(!facts.has(step) || card || spoken, "{step:?} without a card");
    }
    hold!(!facts.has(Step::ShowMynaportalOnPhone) || phone, "Mynaportal without a phone");
    // The last day of the toleration of lapsed ones.
    let after_legacy = facts.visit.day > day("2026-07-31");
    hold!(!(facts.has(Step::ShowLegacyCard) && after_legacy), "legacy cards have ended");
    let certificates = facts.visit.day >= day("2024-12-02");
    hold!(!facts.has(Step::ShowEligibilityCertificate) || certificates, "there are no eligibility certificates yet");
    if facts.has(Step::AskByWord) {
        hold!(facts.visit.patient.returning == Some(true), "asked by word, and not known to be here before");
    }
    if let Some(token) = facts.alone().filter(|token| token.kind == TokenKind::Card) {
        if token.form == CardForm::FaceOnly || facts.lapsed(token) {
            hold!(!facts.has(Step::ShowMynaportalWithCard), "this card does not log in to Mynaportal");
        }
        if is_void(token) || is_forged(token) {
            for step in
                [Step::ShowNoticeWithCard, Step::ShowMynaportalWithCard, Step::WriteApplication, Step::AskByWord]
            {
                hold!(!facts.has(step), "{step:?} beside a card that is void");
            }
        }
    }
    Ok(())
}

/// 4. Somebody who is accepted is asked for nothing else.
fn accepted(facts: &Facts) -> Held {
    let decided = facts.decided;
    if !decided.is_accepted() {
        return Ok(());
    }
    hold!(facts.part(Part::AnyOneOf).is_empty(), "accepted, and another way is asked for");
    if decided.standing() == Standing::Confirmed {
        hold!(!facts.meets(AT_READER), "confirmed, and something to do at the reader");
    }
    hold!(!decided.basis().is_empty(), "accepted by no rule");
    hold!(!facts.has(Step::CallSupport), "accepted, and the call centre is called");
    match decided.by() {
        By::Token | By::OtherToken => hold!(
            facts.any(|_| true) || facts.visit.message != ReaderMessage::Unknown || facts.visit.answer.is_some(),
            "by a token that nobody presented"
        ),
        By::Application => hold!(facts.shown(PaperKind::Application), "by a declaration that nobody wrote"),
        By::Word => hold!(facts.visit.patient.by_word == Some(true), "by a word that nobody gave"),
        By::EligibilityCertificate => {
            let until = match facts.visit.papers.get(PaperKind::EligibilityCertificate) {
                Some(Paper::EligibilityCertificate { until }) => until,
                _ => return Err("by an eligibility certificate that nobody showed".into()),
            };
            hold!(until.is_none_or(|until| until >= facts.visit.day), "by an eligibility certificate that has ended");
            hold!(facts.visit.day >= day("2024-12-02"), "by an eligibility certificate before there were any");
        }
        By::Nothing => return Err("accepted by nothing".into()),
        _ => {}
    }
    if let (Some(token), By::Token) = (facts.alone(), decided.by()) {
        hold!(!is_forged(token) && !is_void(token), "accepted by a token that is forged or void");
        hold!(!is_test(token) || token.certificate.accepted, "accepted by a test token");
        if token.kind.is_phone() && !facts.valid_by(Route::Card) && facts.visit.answer.is_none() {
            hold!(facts.reads_phones(), "a phone is not read here on this day");
            hold!(!facts.lapsed(token), "a phone has no grace");
        }
    }
    if matches!(decided.by(), By::Application | By::Word) {
        let fits = |token: &Token| token.kind == TokenKind::Card && !is_forged(token) && !is_void(token);
        hold!(facts.any(fits), "a declaration or a word without a card that may stand");
        hold!(facts.has(Step::QueryLater), "a declaration or a word, and nobody asks later");
    }
    Ok(())
}

/// 5. A refusal asks for nothing that only somebody accepted does.
fn refused(facts: &Facts) -> Held {
    let decided = facts.decided;
    if decided.acceptance() != Acceptance::NotAccepted {
        return Ok(());
    }
    let going_on = CHECKS.union(Step::set(&[Step::PressNext, Step::Consent]));
    hold!(!facts.meets(going_on), "refused, and asked to go on at the reader");
    hold!(decided.provided().is_empty() && decided.if_consented().is_empty(), "refused, and something is provided");
    hold!(decided.until().is_none(), "refused, and accepted until a day");
    if let Some(token) = facts.alone()
        && matches!(token.certificate.chain, Chain::Failed)
        && facts.visit.papers.is_empty()
        && facts.visit.patient.by_word.is_none()
    {
        hold!(facts.part(Part::InOrder) == [Step::TokenNotGenuine], "a forged token has one thing to do");
        hold!(facts.part(Part::Afterwards).is_empty(), "after-care for a forged token");
    }
    Ok(())
}

/// What is open stays open in every view.
fn undecided(facts: &Facts) -> Held {
    let decided = facts.decided;
    if decided.acceptance() != Acceptance::Undecided {
        return Ok(());
    }
    hold!(decided.sign() == Sign::Check, "undecided, and the sign {:?}", decided.sign());
    hold!(decided.provided().is_empty(), "undecided, and something is provided");
    hold!(decided.until().is_none(), "undecided, and accepted until a day");
    Ok(())
}

/// 6. There is something to do, it is said first, and nothing is said twice.
fn something_to_do(facts: &Facts) -> Held {
    let decided = facts.decided;
    if !decided.is_accepted() {
        let first = decided.plan().iter().next();
        let (part, step) = first.ok_or("not accepted, and nothing to do")?;
        hold!(part != Part::Afterwards, "not accepted, and {step:?} comes first");
        hold!(decided.first_step() == Some(step), "the first step is another");
    }
    let all: Vec<Step> = decided.plan().iter().map(|(_, step)| step).collect();
    hold!(all.len() == facts.steps.len(), "a step stands twice");
    for part in Part::ALL {
        hold!(decided.steps(*part).len() <= 10, "more than ten steps in {part:?}");
    }
    let alternatives = Step::set(&[
        Step::UsePhysicalCard,
        Step::PlaceCard,
        Step::UsePhone,
        Step::ShowEligibilityCertificate,
        Step::ShowNoticeWithCard,
        Step::ShowMynaportalWithCard,
        Step::ShowMynaportalOnPhone,
        Step::ShowLegacyCard,
        Step::AskByWord,
        Step::WriteApplication,
    ]);
    for step in facts.part(Part::InOrder).iter().chain(facts.part(Part::Afterwards)) {
        // Away from the desk nothing is known of phones: the physical card is the one way on.
        let away = *step == Step::UsePhysicalCard && facts.visit.site.place != Place::Desk;
        hold!(away || !alternatives.contains(*step), "{step:?} is one way among others");
    }
    Ok(())
}

/// 7. After-care has a cause.
fn after_care_has_a_cause(facts: &Facts) -> Held {
    let visit = facts.visit;
    let soon = |token: &Token| last_day(token).is_some_and(|last| last <= visit.day.plus_months(3));
    let message = visit.message;
    let voided = facts.any(is_void)
        || facts.any(|token| token.discovery == Discovery::NoCertificate)
        || matches!(message, ReaderMessage::RevokedOrExpired | ReaderMessage::Revoked);
    let person = &visit.person;
    let locked = person.pin_misses >= 3
        || person.face_misses >= 10
        || person.unable == Some(VisualCheckReason::FaceFailsAndPinUnknown);
    let answer = visit.answer.as_ref();
    let classified = |class| answer.is_some_and(|answer| answer.coverages.iter().any(|c| c.classification == class));
    let outage = visit.site.outage != Outage::Unknown;
    let word = visit.patient.by_word == Some(true) || facts.shown(PaperKind::Application);
    let confirmed = facts.decided.standing() == Standing::Confirmed;
    let causes = [
        (Step::Renew, facts.any(soon) || message == ReaderMessage::EligibilityOnly || voided),
        (Step::RenewPhone, facts.any(|token| token.kind.is_phone())),
        (Step::RegisterAgain, facts.any(|token| !token.kind.is_phone() && facts.lapsed(token))),
        (Step::AskMunicipality, voided),
        (Step::Unlock, locked),
        (Step::ChargeDeclaredShare, word),
        (Step::QueryLater, (word || outage) && !confirmed),
        (Step::CollectInFull, classified(Classification::SpecialCare)),
        (Step::ShowRecipientCertificate, visit.subsidy.stored == Some(true)),
        (
            Step::UseHomeVisitApp,
            visit.site.place != uketsuke::vocabulary::Place::Desk
                || answer.is_some_and(|answer| answer.origin != Origin::Desk),
        ),
    ];
    for (step, cause) in causes {
        hold!(!facts.has(step) || cause, "{step:?} without a cause");
    }
    if let Some(token) = facts.alone() {
        let good = last_day(token).is_some_and(|last| last > visit.day.plus_months(4));
        let quiet = matches!(message, ReaderMessage::Unknown | ReaderMessage::NotRecognised) && !voided;
        hold!(!(good && quiet && facts.meets(Step::set(&[Step::Renew, Step::RegisterAgain]))), "nothing to renew");
    }
    if facts.decided.is_accepted() && confirmed && facts.valid_by(Route::Card) {
        let full = answer.is_some_and(|answer| answer.consents.get(Provision::Medication) == Consent::Given);
        hold!(!(full && facts.has(Step::RegisterAgain)), "registered, as the answer shows");
    }
    Ok(())
}

/// 8. What must stand.
fn must_stand(facts: &Facts) -> Held {
    let visit = facts.visit;
    let any_one = facts.part(Part::AnyOneOf);
    if !any_one.is_empty() && visit.day >= day("2024-12-02") {
        let shown = facts.shown(PaperKind::EligibilityCertificate);
        hold!(shown || any_one.contains(&Step::ShowEligibilityCertificate), "the eligibility certificate is missing");
    }
    if !any_one.is_empty() && !facts.decided.is_accepted() && visit.day < day("2025-12-02") {
        let shown = facts.shown(PaperKind::LegacyCard);
        hold!(shown || any_one.contains(&Step::ShowLegacyCard), "the legacy card is missing");
    }
    if let Some(at) = any_one.iter().position(|step| *step == Step::WriteApplication) {
        hold!(at + 1 == any_one.len(), "the declaration is the last resort");
    }
    if let Some(token) = facts.alone() {
        let good = token.kind == TokenKind::Card
            && !is_forged(token)
            && !is_void(token)
            && token.certificate.hierarchy != Hierarchy::Test
            && token.discovery == Discovery::Unknown
            // Whose holder failed, or was checked in a way that does not exist, is not helped by a paper.
            && match (visit.person.check, visit.person.method) {
                (Check::Passed, Some(method)) => fits(token, method, visit.day),
                (check, _) => check == Check::NotDone,
            }
            && token.certificate.starts_on.is_none_or(|starts| starts <= visit.day)
            && !facts.lapsed(token);
        let listens =
            visit.answer.is_none() && matches!(visit.message, ReaderMessage::Unknown | ReaderMessage::NotRecognised);
        let like_it = [PaperKind::EligibilityNotice, PaperKind::MynaportalScreen, PaperKind::MynaportalPdf];
        if good && listens && !any_one.is_empty() && visit.day >= day("2024-12-02") {
            hold!(
                like_it.into_iter().any(|kind| facts.shown(kind)) || any_one.contains(&Step::ShowNoticeWithCard),
                "the notice with the card is missing"
            );
            hold!(
                like_it.into_iter().any(|kind| facts.shown(kind))
                    || token.form == CardForm::FaceOnly
                    || any_one.contains(&Step::ShowMynaportalWithCard),
                "Mynaportal with the card is missing"
            );
            hold!(
                facts.shown(PaperKind::Application) || any_one.contains(&Step::WriteApplication),
                "the declaration is missing"
            );
            let asked = visit.patient.by_word.is_some() || visit.patient.returning != Some(true);
            hold!(asked || any_one.contains(&Step::AskByWord), "the oral check is missing");
        }
        let app = good
            && visit.site.outage == Outage::Reader
            && facts.nothing_is_read()
            && visit.answer.is_none()
            && visit.patient.registered != Some(false)
            && visit.day >= day("2025-05-21")
            && visit.message == ReaderMessage::Unknown
            && facts.app_can_check(token);
        if app && !facts.decided.is_accepted() {
            hold!(facts.has(Step::UseMobileApp), "the reader is down, and the app is missing");
        }
        if good
            && facts.nothing_is_read()
            && !facts.decided.is_accepted()
            && listens
            && visit.patient.registered != Some(false)
        {
            hold!(facts.has(Step::NoteCardFace), "nothing is read, and nobody notes the card's face");
            hold!(facts.has(Step::QueryLater), "nothing is read, and nobody asks later");
        }
    }
    if let Some(answer) = facts.stated()
        && answer.route == Route::Document
        && answer.eligibility.is_valid()
        && visit.papers.is_empty()
        && visit.token.is_none()
        && visit.message == ReaderMessage::Unknown
        && visit.patient.by_word.is_none()
    {
        hold!(facts.has(Step::NameDocument), "a query by a paper that nobody named");
    }
    Ok(())
}

/// Accepted by dates: the check of the person and the consent, or the reader's question, are still to come.
fn asked_to_go_on(facts: &Facts) -> Held {
    let visit = facts.visit;
    let Some(token) = facts.alone() else { return Ok(()) };
    let by_dates = facts.decided.is_accepted()
        && facts.decided.by() == By::Token
        && facts.decided.standing() != Standing::Confirmed
        && visit.site.outage == Outage::Unknown
        && visit.site.place == uketsuke::vocabulary::Place::Desk;
    if !by_dates || visit.answer.is_some() || visit.message == ReaderMessage::EligibilityOnly {
        return Ok(());
    }
    let done = visit.person.check == Check::Passed;
    hold!(done || facts.meets(CHECKS), "nobody checks the person");
    let grace = facts.lapsed(token);
    let last = if grace { Step::PressNext } else { Step::Consent };
    let other = if grace { Step::Consent } else { Step::PressNext };
    hold!(facts.has(last) && !facts.has(other), "{last:?} is what comes next");
    Ok(())
}

/// 9. How well it is known.
fn standing(facts: &Facts) -> Held {
    let decided = facts.decided;
    let (acceptance, standing) = (decided.acceptance(), decided.standing());
    hold!(
        (acceptance == Acceptance::Undecided) == (standing == Standing::Undecided),
        "{acceptance:?} and {standing:?}"
    );
    if standing == Standing::Confirmed {
        hold!(facts.stated().is_some(), "confirmed by no answer");
    }
    if standing == Standing::Genuine {
        let proved = |token: &Token| {
            token.certificate.possession == Possession::Proved && token.certificate.chain == Chain::Verified
        };
        hold!(facts.any(proved), "genuine, and no key was proved");
    }
    if acceptance == Acceptance::Full {
        let until = decided.full_until();
        let dated = until.is_some_and(|until| until >= facts.visit.day);
        hold!(dated || facts.stated().is_some(), "full, and no day and no answer bears it");
    }
    hold!(
        decided.full_until() <= decided.usable_until() || decided.usable_until().is_none(),
        "longer in full than at all"
    );
    if decided.sign() == Sign::Go {
        let by_paper =
            !matches!(decided.by(), By::Token | By::OtherToken | By::Answer | By::Application | By::Word | By::Nothing);
        hold!(decided.is_accepted(), "go, and not accepted");
        let certificate = facts.visit.papers.get(PaperKind::EligibilityCertificate);
        let undated = matches!(certificate, Some(Paper::EligibilityCertificate { until: None }));
        let by_it = decided.by() == By::EligibilityCertificate && standing != Standing::Confirmed;
        hold!(!(undated && by_it), "go, by a paper of which nobody has looked at the last day");
        hold!(standing == Standing::Confirmed || by_paper, "go, by dates or words alone");
    }
    hold!((decided.sign() == Sign::Stop) == (acceptance == Acceptance::NotAccepted), "the sign {:?}", decided.sign());
    Ok(())
}

/// 4. What is provided, what would be, and what is not: three sets that do not meet.
fn provided(facts: &Facts) -> Held {
    let decided = facts.decided;
    let (provided, if_consented) = (decided.provided(), decided.if_consented());
    let not: Set<Provision> = decided.not_provided().map(|(what, _)| what).collect();
    hold!(!provided.meets(if_consented) && !provided.meets(not) && !if_consented.meets(not), "in two of the three");
    hold!(provided.is_empty() || decided.standing() == Standing::Confirmed, "provided, and nobody has answered");
    hold!(
        if_consented.is_empty() || decided.acceptance() == Acceptance::Full,
        "medical information for eligibility only"
    );
    if let Some(answer) = facts.answer() {
        let refused = answer.consents.withheld();
        hold!(!provided.meets(refused), "provided against the patient's word");
        if decided.acceptance() == Acceptance::Full && decided.standing() == Standing::Confirmed {
            let open = answer.consent_ends_today;
            hold!(open || answer.consents.given().without(provided).is_empty(), "consented to, and not provided");
            hold!(!open || !provided.meets(MEDICAL), "provided, and the time decides");
            let silent = [Provision::Checkups, Provision::Medication, Provision::Treatment]
                .into_iter()
                .filter(|kind| answer.consents.get(*kind) == Consent::Absent);
            for kind in silent {
                hold!(!not.contains(kind), "{kind:?}: silence is not a no");
            }
        }
    }
    Ok(())
}

/// Of school age: those born through 1 April leave school in the year in which they turn 18, the others a year later.
pub(crate) fn is_spared(visit: &Visit) -> bool {
    let born = visit.patient.born_on.or(visit.answer.as_ref().and_then(|answer| answer.born_on));
    born.is_some_and(|born| {
        let year = born.year() + if (born.month(), born.day()) <= (4, 1) { 18 } else { 19 };
        visit.day < day(&format!("{year:04}-04-01"))
    })
}

/// What an answer says of payment, tickets and subsidies is never lost.
fn named_by_the_answer(facts: &Facts) -> Held {
    let decided = facts.decided;
    let visit = facts.visit;
    let confirmed = decided.is_accepted() && decided.standing() == Standing::Confirmed;
    if let Some(answer) = facts.stated().filter(|_| confirmed) {
        let special = answer.coverages.iter().any(|c| c.classification == Classification::SpecialCare);
        let special = special && visit.day >= day("2024-12-02");
        let minor = is_spared(visit);
        hold!(!special || minor || facts.has(Step::CollectInFull), "class 05, and nobody collects the whole sum");
        hold!(!(minor && facts.has(Step::CollectInFull)), "spared, and the whole sum is collected");
        hold!(
            !(special && minor) || facts.has(Step::AskInsurer),
            "class 05 of one who is spared, and the insurer is not asked"
        );
    }
    let uncertain = |answer: &Answer| matches!(answer.writer, Writer::Other | Writer::Uncertain);
    if facts.answer().is_some_and(uncertain) {
        hold!(decided.findings().contains(Finding::OriginUncertain), "not certain to be the terminal's, and not said");
    }
    let silent = visit.subsidy.stored == Some(true) && visit.subsidy.in_answer == Some(false);
    if silent && confirmed {
        hold!(facts.has(Step::ShowRecipientCertificate), "a subsidy that is silent, and nobody asks for the paper");
    }
    if visit.subsidy.in_answer == Some(true) {
        hold!(!facts.has(Step::ShowRecipientCertificate), "the subsidy is in the answer");
    }
    Ok(())
}

/// 11. The views say the same, within their width, in both languages.
pub(crate) fn views(decided: &Decided) -> Held {
    for language in [Language::Ja, Language::En] {
        let brief = decided.brief(language);
        let desk = decided.desk(language);
        hold!(brief.sign == decided.sign(), "the brief view has another sign");
        let first = decided.first_step();
        if let Some(step) = first {
            let staff = step.text(language);
            hold!(!brief.action.is_empty() && !staff.is_empty(), "no words");
        }
        for line in [&brief.verdict, &brief.action, &brief.say] {
            hold!(!line.is_empty(), "a line without words");
            hold!(
                uketsuke::report::columns(line) <= 80,
                "a line of {} columns: {line}",
                uketsuke::report::columns(line)
            );
        }
        hold!(desk.lines().count() <= 10, "{} rows:\n{desk}", desk.lines().count());
        hold!(desk.contains(&brief.verdict) && desk.contains(&brief.say), "the desk view says something else:\n{desk}");
        for row in desk.lines() {
            hold!(uketsuke::report::columns(row) <= 80, "a row of {} columns: {row}", uketsuke::report::columns(row));
        }
        hold!(!desk.contains('{') && !desk.contains('}'), "a hole in {desk}");
        if decided.notes().contains(&Note::EmergencyFunction) {
            let opened = ["0800-080-4583", "機能の開放後", "is opened, no card"];
            hold!(opened.iter().any(|words| desk.contains(words)), "how help is called is crowded out:\n{desk}");
        }
        let verified = ["受付できます(資格確認済み)", "eligibility verified)"];
        if decided.standing() != Standing::Confirmed {
            hold!(!verified.iter().any(|words| brief.verdict.contains(words)), "not confirmed: {}", brief.verdict);
        }
        for never in ["無保険", "uninsured", "受診できません", "偽造", "不正", "null", "トークン"] {
            hold!(!desk.contains(never), "{never}: {desk}");
        }
        for finding in decided.findings().iter() {
            let text = decided.finding_text(finding, language);
            hold!(!text.is_empty() && !text.contains('{'), "{finding:?}: {text}");
        }
        for note in decided.notes() {
            let text = decided.note_text(*note, language);
            hold!(!text.is_empty() && !text.contains('{'), "{note:?}: {text}");
        }
        for (_, step) in decided.plan().iter() {
            for detail in decided.details(step, language) {
                hold!(!detail.is_empty() && !detail.contains('{'), "{step:?}: {detail}");
            }
        }
    }
    Ok(())
}

/// The last day of a card's grace: the last of the third month after the one in which its certificate ended. There is
/// none for certificates that ended before 2024-12-02.
fn grace_end(last: Day) -> Option<Day> {
    let mut end = last.plus_months(3);
    while end.next().month() == end.month() {
        end = end.next();
    }
    (last >= day("2024-12-02")).then_some(end)
}

/// Nothing but a token is known, and how its holder was checked.
fn quiet<'a>(facts: &Facts<'a>) -> Option<&'a Token> {
    let visit = facts.visit;
    let person = &visit.person;
    let silent = visit.answer.is_none()
        && visit.message == ReaderMessage::Unknown
        && visit.papers.is_empty()
        && visit.site.outage == Outage::Unknown
        && visit.patient.by_word.is_none()
        && visit.patient.registered != Some(false);
    let unlocked = person.pin_misses < 3 && person.face_misses < 10 && person.unable.is_none();
    facts.alone().filter(|token| {
        let checked = match (person.check, person.method) {
            (Check::NotDone, _) => unlocked && (token.kind.is_phone() || facts.app_can_check(token)),
            (Check::Passed, Some(method)) => fits(token, method, visit.day),
            _ => false,
        };
        silent && checked
    })
}

/// With nothing else known, the certificate's and the card's dates decide, and nothing else does.
fn by_dates(facts: &Facts) -> Held {
    let Some(token) = quiet(facts) else { return Ok(()) };
    let visit = facts.visit;
    let certificate = &token.certificate;
    let known = certificate.chain == Chain::Verified || certificate.evidence == uketsuke::vocabulary::Evidence::Stated;
    let child = token.kind.is_phone() && is_anothers(visit);
    let agree = token.printed_until.zip(certificate.expires_on).is_none_or(|(printed, expires)| printed >= expires);
    let plain = matches!(certificate.hierarchy, Hierarchy::Production | Hierarchy::Unknown)
        && !is_forged(token)
        && token.discovery == Discovery::Unknown;
    // Over by the card's face and not by the certificate: one of the two is wrong, and nobody knows which.
    if let (Some(printed), Some(expires), TokenKind::Card) = (token.printed_until, certificate.expires_on, token.kind) {
        let over = printed < visit.day && grace_end(printed).is_none_or(|end| end < visit.day);
        let stands = visit.day <= expires || grace_end(expires).is_some_and(|end| visit.day <= end);
        if over && stands && printed < expires && known && plain && !is_void(token) {
            hold!(!facts.decided.is_accepted(), "accepted against the day on the card's face");
        }
    }
    let Some(last) = certificate.expires_on.filter(|_| known && plain && !child && agree) else { return Ok(()) };
    if token.kind == TokenKind::Unknown {
        hold!(!facts.decided.is_accepted(), "accepted, and nobody knows what it is");
        return Ok(());
    }
    let void = is_void(token) || certificate.starts_on.is_some_and(|starts| starts > visit.day);
    let here = !token.kind.is_phone() || facts.reads_phones();
    let grace = grace_end(last).filter(|_| !token.kind.is_phone()).is_some_and(|end| visit.day <= end);
    let expected = match (visit.day <= last, grace) {
        _ if void || !here => Acceptance::NotAccepted,
        (true, _) => Acceptance::Full,
        (false, true) => Acceptance::EligibilityOnly,
        (false, false) => Acceptance::NotAccepted,
    };
    hold!(facts.decided.acceptance() == expected, "{:?}, not {expected:?}", facts.decided.acceptance());
    Ok(())
}

/// Accepted by a token before anybody answered: only where nothing is open.
fn unanswered(facts: &Facts) -> Held {
    let visit = facts.visit;
    let decided = facts.decided;
    if !decided.is_accepted() || decided.by() != By::Token || facts.stated().is_some() {
        return Ok(());
    }
    hold!(visit.person.check != Check::Failed || visit.person.method.is_some(), "every check failed");
    hold!(visit.patient.registered != Some(false), "not registered for insurance use");
    hold!(visit.site.outage == Outage::Unknown || !facts.nothing_is_read(), "nothing is read");
    hold!(visit.site.outage != Outage::Disaster, "a disaster");
    let says = matches!(visit.message, ReaderMessage::Unknown | ReaderMessage::EligibilityOnly);
    hold!(says, "the reader says {:?}", visit.message);
    let Some(token) = &visit.token else { return Ok(()) };
    if let (Check::Passed, Some(method)) = (visit.person.check, visit.person.method) {
        hold!(fits(token, method, visit.day), "checked by {method:?}, which does not exist for it");
    }
    if token.kind == TokenKind::Card && visit.person.check == Check::NotDone {
        let pin = visit.person.pin_misses < 3;
        hold!(token.form != CardForm::WithoutPhoto || pin, "no way is left to check the person");
        hold!(!facts.only_the_pin_checks() || facts.app_can_check(token), "elsewhere the PIN alone checks the person");
    }
    let taken = visit.message == ReaderMessage::EligibilityOnly && token.discovery == Discovery::NoCertificate;
    hold!(token.discovery == Discovery::Unknown || taken, "{:?}", token.discovery);
    hold!(!is_void(token) && !is_forged(token), "void or forged");
    if visit.message == ReaderMessage::EligibilityOnly {
        hold!(decided.acceptance() == Acceptance::EligibilityOnly, "more than the reader says");
        return Ok(());
    }
    let certificate = &token.certificate;
    let known = certificate.chain == Chain::Verified || certificate.evidence == uketsuke::vocabulary::Evidence::Stated;
    hold!(known, "by an issuer that nobody verified");
    hold!(certificate.expires_on.is_some(), "by a date that nobody knows");
    hold!(token.kind != TokenKind::Unknown, "by an unknown thing");
    if token.kind.is_phone() {
        hold!(!is_anothers(visit), "by somebody else's phone");
    }
    if token.kind == TokenKind::Android && visit.person.check != Check::Passed {
        hold!(visit.person.pin_misses < 3, "by a phone whose PIN may be locked");
    }
    Ok(())
}

/// A valid answer by the card outranks what was presumed, and nothing that is known.
fn answered_by_card(facts: &Facts) -> Held {
    let visit = facts.visit;
    let decided = facts.decided;
    // No grace was shown before the measure, and a child's phone is somebody else's.
    let strange = visit.message == ReaderMessage::EligibilityOnly && visit.day < day("2024-12-02")
        || facts.any(|token| token.kind.is_phone()) && is_anothers(visit);
    if !facts.valid_by(Route::Card) || visit.other_token.is_some() || strange {
        return Ok(());
    }
    let nature = facts.any(|token| is_forged(token) || is_test(token) && !token.certificate.accepted);
    if nature {
        hold!(decided.by() != By::Token || !decided.is_accepted(), "no answer makes it genuine");
        return Ok(());
    }
    if facts.any(is_void) {
        hold!(decided.by() != By::Token || decided.acceptance() == Acceptance::Undecided, "void, and an answer");
        if decided.acceptance() == Acceptance::Undecided && visit.site.outage == Outage::Unknown {
            hold!(decided.first_step() == Some(Step::ReadAgain), "which of them is right decides");
        }
        hold!(decided.contradictions().next().is_some(), "void and valid, and nobody says so");
        return Ok(());
    }
    if visit.person.check == Check::Failed {
        let every = visit.person.method.is_none();
        hold!(!every || decided.by() != By::Token || !decided.is_accepted(), "every check of the person failed");
        return Ok(());
    }
    hold!(decided.is_accepted(), "a valid answer by the card, and not accepted");
    if decided.by() == By::Token || decided.by() == By::Answer {
        hold!(decided.standing() == Standing::Confirmed, "a valid answer by the card, and not confirmed");
        let medical = visit.answer.as_ref().is_some_and(|a| a.consents.get(Provision::Medication) == Consent::Given);
        hold!(!medical || decided.acceptance() == Acceptance::Full, "consent in the answer, and not full");
        let lapsed = facts.any(|token| facts.lapsed(token));
        // All consents absent look the same in grace and with a patient who consents to nothing.
        let over = facts.alone().filter(|token| token.kind == TokenKind::Card).is_some_and(|token| {
            facts.lapsed(token) && last_day(token).and_then(grace_end).is_none_or(|end| end < visit.day)
        });
        let silent = visit.answer.as_ref().is_some_and(|answer| answer.consents == Consents::ABSENT);
        let undated = visit.token.is_none_or(|token| {
            token.kind == TokenKind::Card
                && token.certificate.expires_on.is_none()
                && token.discovery == Discovery::Unknown
                && token.printed_until.is_none()
                && token.certificate.starts_on.is_none()
        });
        let plain = visit.message == ReaderMessage::Unknown;
        if silent && plain && (over || undated) {
            hold!(decided.acceptance() == Acceptance::EligibilityOnly, "more than eligibility, and nobody knows");
        }
        let said = visit.message != ReaderMessage::Unknown && visit.message != ReaderMessage::Other;
        let refused = matches!(visit.message, ReaderMessage::RevokedOrExpired | ReaderMessage::Revoked);
        hold!(!refused || decided.contradictions().next().is_some(), "the reader refused, and nobody says so");
        let begun = facts.any(|token| token.certificate.starts_on.is_none_or(|starts| starts <= visit.day));
        let here = facts.reads_phones() || !facts.any(|token| token.kind.is_phone());
        if !medical
            && !said
            && !lapsed
            && begun
            && here
            && visit.token.is_some_and(|token| token.certificate.expires_on.is_some())
        {
            hold!(decided.acceptance() == Acceptance::Full, "limited without a cause");
        }
    }
    Ok(())
}

/// An answer that is finished, and whose processing did not end in an error.
fn states(answer: &Answer) -> bool {
    answer.segment == Segment::Finished && answer.status != ResultStatus::Error
}

/// An answer that refuses, finds nothing or states nothing.
fn not_valid(facts: &Facts) -> Held {
    use uketsuke::vocabulary::Eligibility;
    let decided = facts.decided;
    let Some(answer) = facts.answer().filter(|answer| answer.route == Route::Card) else { return Ok(()) };
    let alone = facts.visit.papers.is_empty() && facts.visit.patient.by_word != Some(true);
    if !alone || facts.visit.other_token.is_some() {
        return Ok(());
    }
    let states = states(answer);
    if states && answer.eligibility.is_invalid() {
        hold!(decided.acceptance() == Acceptance::NotAccepted, "the answer refuses");
        hold!(decided.standing() == Standing::Confirmed, "the answer refuses, and that is known");
        if answer.eligibility == Eligibility::Invalid && !facts.any(|token| is_forged(token) || is_test(token)) {
            let welfare = |coverage: &EligibilityResult| coverage.classification == Classification::Welfare;
            if !answer.coverages.is_empty() && answer.coverages.iter().all(welfare) {
                hold!(!facts.has(Step::AskInsurer), "medical assistance has no insurer");
                let since = facts.visit.day >= day("2024-12-02");
                hold!(facts.has(Step::ContactWelfareOffice) || !since, "not valid, and nobody asks the welfare office");
            } else {
                hold!(facts.has(Step::AskInsurer), "not valid, and nobody asks the insurer");
            }
        }
    } else if !states || !answer.eligibility.is_valid() {
        hold!(!decided.is_accepted(), "accepted, and the answer does not say so");
        hold!(decided.standing() != Standing::Confirmed, "an answer that says nothing confirms nothing");
    }
    Ok(())
}

/// A paper without a token, a message or an answer.
fn paper_by_itself(facts: &Facts) -> Held {
    let visit = facts.visit;
    let mut papers = visit.papers.iter();
    let (Some(paper), None) = (papers.next(), papers.next()) else { return Ok(()) };
    let alone = visit.token.is_none()
        && visit.answer.is_none()
        && visit.message == ReaderMessage::Unknown
        && visit.patient.by_word.is_none();
    if !alone {
        return Ok(());
    }
    let on = visit.day;
    let decided = facts.decided;
    let legacy_end = day("2025-12-01");
    match paper {
        Paper::EligibilityCertificate { until } => {
            let over = until.is_some_and(|until| until < on);
            let expected = match on >= day("2024-12-02") {
                _ if over => Acceptance::NotAccepted,
                true => Acceptance::EligibilityOnly,
                false => Acceptance::Undecided,
            };
            hold!(decided.acceptance() == expected, "{:?}, not {expected:?}", decided.acceptance());
            hold!(over || !decided.is_accepted() || decided.usable_until() == until, "to another day than its own");
        }
        Paper::LegacyCard(card) => {
            let moved = card.insurer_changed_on.is_some_and(|changed| changed <= on);
            let within = card.until.map_or(card.undated, |until| on <= until) && on <= legacy_end && !moved;
            hold!(decided.is_accepted() == within, "a legacy card {:?}", decided.acceptance());
            let never = moved || on > day("2026-07-31");
            hold!(!never || decided.acceptance() == Acceptance::NotAccepted, "a legacy card after everything");
            let until = decided.usable_until();
            hold!(!within || until.is_some_and(|until| until >= on && until <= legacy_end), "to {until:?}");
        }
        // Never alone; the toleration of a notice asks the centre first.
        _ => hold!(!decided.is_accepted(), "{:?} alone", paper.kind()),
    }
    Ok(())
}

pub(crate) fn has_note(facts: &Facts, note: Note) -> bool {
    facts.decided.notes().contains(&note)
}

/// A note says something only where the facts give a cause.
fn notes_have_a_cause(facts: &Facts) -> Held {
    let visit = facts.visit;
    let decided = facts.decided;
    let accepted = decided.is_accepted();
    let answered = facts.answer().is_some();
    let by_card = facts.answer().is_some_and(|answer| answer.route != Route::Document);
    let card = |fits: &dyn Fn(&Token) -> bool| facts.any(fits);
    let checked = match (visit.person.check, visit.person.method) {
        (Check::Passed, Some(method)) => {
            facts.visit.token.is_some() && facts.tokens().all(|token| self::fits(token, method, visit.day))
        }
        _ => false,
    };
    let phone = facts.any(|token| token.kind.is_phone());
    let lapsed = facts.any(|token| facts.lapsed(token)) || visit.message == ReaderMessage::EligibilityOnly;
    let soon =
        |token: &Token| last_day(token).is_some_and(|last| last >= visit.day && last <= visit.day.plus_months(3));
    let outage = visit.site.outage;
    let aged = |years: i32| visit.patient.born_on.is_some_and(|born| born.plus_months(12 * years) <= visit.day);
    let under = |years: i32| visit.patient.born_on.is_some_and(|born| born.plus_months(12 * years) > visit.day);
    let refused = decided.acceptance() == Acceptance::NotAccepted;
    let revoked = matches!(visit.message, ReaderMessage::Revoked);
    let tolerated = [Finding::NoticeAloneTolerated, Finding::LegacyTolerated];
    let abnormal = facts.answer().is_some_and(|a| a.route == Route::Document && a.segment == Segment::Abnormal);
    let causes = [
        (Note::RulesMayHaveChanged, visit.day > decided.table().next_update()),
        (Note::RevocationUnknown, visit.token.is_some() && !refused && decided.standing() != Standing::Confirmed),
        (Note::RenewSoon, facts.any(soon)),
        (Note::BringCard, phone && visit.patient.first_use == Some(true) && !refused),
        (Note::PhysicalCardMayServe, phone && lapsed),
        (Note::PatientOperates, phone && !refused && !by_card),
        (Note::PhonesVoluntary, phone && !facts.reads_phones() && !accepted),
        (
            Note::MethodMayHaveChanged,
            facts.any(|token| token.kind == TokenKind::Android)
                && visit.day >= day("2026-10-20")
                && !by_card
                && !refused,
        ),
        (Note::PhoneExcludes, phone && visit.person.unable.is_some() && !by_card),
        (Note::InsuranceStays, lapsed),
        (Note::CertificateIsSent, lapsed && !accepted),
        (Note::RegistrationEnds, lapsed && !accepted),
        (Note::MynaportalNoLogin, lapsed && !accepted),
        (Note::LimitAmountUnknown, lapsed && accepted),
        (Note::LimitAmountByConsent, accepted && !visit.papers.is_empty()),
        (Note::ViewableForHours, accepted && answered),
        (
            Note::PinLocked,
            visit.person.pin_misses >= 3 && !by_card && !facts.alone().is_some_and(|t| t.kind.is_phone()),
        ),
        (
            Note::FaceLocked,
            visit.person.face_misses >= 10 && !by_card && !facts.alone().is_some_and(|t| t.kind.is_phone()),
        ),
        (Note::PhonePinMayBeLocked, phone && visit.person.pin_misses >= 3 && !by_card && !refused),
        (Note::VisualCuresNothing, !by_card && !checked && visit.site.place == Place::Desk),
        (Note::QueryAgain, accepted && outage != Outage::System && outage != Outage::Disaster && abnormal),
        (Note::CertificateWithoutApp, accepted && visit.site.place != Place::Desk && !by_card),
        (Note::NoPhoto, card(&|token| token.form == CardForm::WithoutPhoto) && !by_card),
        (Note::FaceOnly, card(&|token| token.form == CardForm::FaceOnly) && !by_card),
        (Note::SeniorHoldsCertificate, aged(75) && !accepted && !facts.shown(PaperKind::EligibilityCertificate)),
        (Note::SeniorByStatus, aged(75) && !accepted && !facts.shown(PaperKind::EligibilityCertificate)),
        (Note::NeverInFull, refused),
        (
            Note::RenewalTakesHours,
            !accepted && facts.any(|token| token.certificate.starts_on.is_some_and(|starts| starts > visit.day)),
        ),
        (Note::MovingDoesNotRevoke, revoked),
        (Note::ForeignExtension, revoked),
        (Note::Tolerated, tolerated.into_iter().any(|finding| decided.findings().contains(finding)) && accepted),
        (Note::CompareDocumentDate, !visit.papers.is_empty()),
        (Note::ChildGuardian, under(15) && !by_card && !refused && !checked),
        (Note::NewbornCertificate, under(1) && !accepted),
        (Note::EmergencyFunction, outage != Outage::Unknown && !accepted),
        (Note::AppOnlyIfPrepared, outage == Outage::Reader && !accepted),
        (Note::TerminalSays, visit.answer.as_ref().is_some_and(|answer| answer.message.is_some())),
        (Note::TicketSelfPay, answered),
        (Note::DeclarationFields, facts.shown(PaperKind::Application)),
        (Note::QueryAfterTicket, answered && visit.day.day() <= 20),
        (Note::NewerRule, !decided.table().unknown().is_empty()),
    ];
    for (note, cause) in causes {
        hold!(!has_note(facts, note) || cause, "{note:?} without a cause");
    }
    Ok(())
}

/// Notes that the facts call for.
fn notes_stand(facts: &Facts) -> Held {
    let visit = facts.visit;
    let decided = facts.decided;
    let accepted = decided.is_accepted();
    let answer = facts.answer();
    let token = quiet(facts).filter(|token| {
        token.kind != TokenKind::Unknown
            && !is_forged(token)
            && !is_void(token)
            && matches!(token.certificate.hierarchy, Hierarchy::Production | Hierarchy::Unknown)
            && token.discovery == Discovery::Unknown
    });
    let on_phone = |kind: TokenKind| token.is_some_and(|token| token.kind == kind);
    let last = token.and_then(last_day);
    let agree = token.is_some_and(|token| {
        token.certificate.chain == Chain::Verified
            && token.printed_until.is_none()
            && token.certificate.starts_on.is_none_or(|starts| starts <= visit.day)
    });
    let card_last = last.filter(|_| agree && on_phone(TokenKind::Card));
    let in_grace =
        card_last.is_some_and(|last| last < visit.day && grace_end(last).is_some_and(|end| visit.day <= end));
    let over = card_last.is_some_and(|last| last < visit.day) && !in_grace;
    let phone = on_phone(TokenKind::Iphone) || on_phone(TokenKind::Android);
    let not_checked = visit.person.check == Check::NotDone;
    let young = |years: i32| visit.patient.born_on.is_some_and(|born| born.plus_months(12 * years) > visit.day);
    let since_2024 = visit.day >= day("2024-12-02");
    let phones = visit.day >= day("2025-09-19");
    let born = visit.patient.born_on;
    let reached = |years: i32, on: Day| born.is_some_and(|born| born.plus_months(12 * years) <= on);
    let shown = facts.shown(PaperKind::EligibilityCertificate);
    let everyone = visit.day >= day("2025-08-01") && visit.day <= day("2026-07-31") && reached(75, visit.day);
    let later = visit.day >= day("2026-08-01") && reached(85, day("2026-08-01"));
    let some = visit.day >= day("2026-08-01") && reached(75, visit.day) && !later;
    let read = token.is_some_and(|token| token.certificate.chain == Chain::Verified);
    let must = [
        (Note::RulesMayHaveChanged, visit.day > decided.table().next_update()),
        (Note::TerminalSays, answer.is_some_and(|answer| answer.message.is_some())),
        (
            Note::RevocationUnknown,
            accepted
                && read
                && token.is_some_and(|token| token.certificate.revocation == Revocation::Unknown)
                && decided.standing() != Standing::Confirmed,
        ),
        (Note::RenewSoon, card_last.is_some_and(|last| last >= visit.day && last < visit.day.plus_months(3))),
        (Note::BringCard, phone && accepted && phones && visit.patient.first_use == Some(true)),
        (Note::PatientOperates, phone && accepted && phones && not_checked),
        (Note::PhonesVoluntary, phone && phones && visit.site.phones == Phones::No && !accepted),
        (Note::InsuranceStays, (in_grace || over) && since_2024),
        (Note::RegistrationEnds, over && card_last >= Some(day("2024-12-02"))),
        (Note::CertificateIsSent, over && card_last >= Some(day("2024-12-02"))),
        (Note::LimitAmountUnknown, in_grace),
        (Note::NeverInFull, over && since_2024),
        (Note::NoPhoto, token.is_some_and(|token| token.form == CardForm::WithoutPhoto) && not_checked && since_2024),
        (Note::FaceOnly, token.is_some_and(|token| token.form == CardForm::FaceOnly) && not_checked),
        (
            Note::ChildGuardian,
            young(15)
                && on_phone(TokenKind::Card)
                && accepted
                && not_checked
                && token.is_some_and(|token| token.form == CardForm::Ordinary),
        ),
        (Note::NewbornCertificate, young(1) && !accepted && since_2024),
        (Note::SeniorHoldsCertificate, !accepted && !shown && (everyone || later)),
        (Note::SeniorByStatus, !accepted && !shown && some),
        (
            Note::MovingDoesNotRevoke,
            visit.message == ReaderMessage::Revoked
                && visit.answer.is_none()
                && visit.other_token.is_none()
                && visit.token.is_none_or(|token| token.kind == TokenKind::Card),
        ),
        (Note::EmergencyFunction, facts.nothing_is_read() && !accepted && since_2024),
        (
            Note::QueryAgain,
            accepted
                && answer.is_some_and(|a| a.route == Route::Document && a.segment == Segment::Abnormal)
                && matches!(visit.site.outage, Outage::Unknown | Outage::Reader),
        ),
        (
            Note::CertificateWithoutApp,
            visit.site.place != Place::Desk
                && since_2024
                && accepted
                && visit.answer.is_none()
                && matches!(decided.by(), By::Token | By::OtherToken),
        ),
    ];
    for (note, cause) in must {
        hold!(has_note(facts, note) || !cause, "{note:?} is missing");
    }
    let person = &visit.person;
    let one_card = facts.alone().filter(|t| t.kind == TokenKind::Card && t.form == CardForm::Ordinary);
    if one_card.is_some() && visit.answer.is_none() {
        hold!(person.pin_misses < 3 || has_note(facts, Note::PinLocked), "the PIN is locked, and nobody says so");
        hold!(
            person.face_misses < 10 || has_note(facts, Note::FaceLocked),
            "face recognition is locked, and nobody says so"
        );
        let forged = one_card.is_some_and(|token| is_forged(token) || is_void(token));
        hold!(person.pin_misses < 3 || forged || facts.has(Step::Unlock), "locked, and nobody unlocks it");
    }
    Ok(())
}
