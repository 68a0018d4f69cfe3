//! The propositions about a visit from which the plan is chosen. They are the only code that reads findings, ways and
//! facts for it.

use super::answer;

use super::judge::{Judge, has_reached, newer_rules};
use super::paper::{Beside, Declares};
use super::person;
use super::visit::{EligibilityResult, Paper, Token};
use super::way::{NATURE_REFUSALS, Way};
use super::ways::Judged;
use crate::Day;
use crate::rules::Value;
use crate::vocabulary::{
    Acceptance, By, CardForm, Certainty, Check, Classification, Finding, Method, Origin, Outage, PaperKind, Phones,
    Place, Provision, Route, RuleId, Set, Standing, TokenKind, VisualCheckReason,
};

/// A set of propositions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(super) struct World(u128);

impl World {
    pub(super) const NOTHING: World = World(0);

    pub(super) const fn and(self, other: World) -> World {
        World(self.0 | other.0)
    }

    #[cfg(test)]
    pub(super) const fn less(self, other: World) -> World {
        World(self.0 & !other.0)
    }

    pub(super) const fn holds_all(self, needs: World) -> bool {
        needs.0 & !self.0 == 0
    }

    pub(super) const fn holds_any(self, unless: World) -> bool {
        self.0 & unless.0 != 0
    }
}

macro_rules! propositions {
    ($($(#[$doc:meta])* $name:ident,)+) => {
        #[allow(non_camel_case_types, clippy::upper_case_acronyms)]
        enum Place128 { $($name,)+ }
        $($(#[$doc])* pub(super) const $name: World = World(1 << Place128::$name as u8);)+
        /// Every proposition with its name, for tests.
        #[cfg(test)]
        pub(super) const PROPOSITIONS: &[(&str, World)] = &[$((stringify!($name), $name),)+];
    };
}

propositions! {
    /// Received, fully or for eligibility only.
    ACCEPTED,
    REFUSED,
    CONFIRMED,
    /// A token that is not genuine.
    FORGED,
    /// One of two, beside the one that leads.
    FORGED_BESIDE,
    /// A token of the test hierarchy, which is not asked for here.
    TEST,
    /// A known refusal and an answer or a reader that takes it.
    CONTRADICTED,
    /// An answer that bears on the visit and states something.
    ANSWERED,
    /// An answer that bears on the visit by the card.
    BY_CARD,
    VALID,
    INVALID,
    NEW_EXISTS,
    NOT_FOUND,
    /// An answer by the card that states nothing, finished.
    SILENT,
    /// An answer by the card that is still being processed or ended abnormally.
    UNFINISHED,
    /// A query by a document that ended abnormally.
    DOCUMENT_ABNORMAL,
    /// An answer by the card, or by a route that is not known, with another date of birth than the patient's.
    ANOTHERS_ANSWER,
    /// The same by a document's numbers.
    ANOTHERS_DOCUMENT,
    DOCUMENT_NOT_NAMED,
    /// Every result is of medical assistance: there is no insurer.
    WELFARE_ALONE,
    CALL_WELFARE,
    TICKET_PENDING,
    SELF_PAY,
    PAYS_IN_FULL,
    SUBSIDY_SILENT,
    /// The answer says two things that only the insurer can settle.
    INSURER_SETTLES,
    TERMINAL_SAYS,
    CONSENT_EXPIRED,
    HOME,
    /// Home visit, online visit, or another route: not at the desk's reader.
    AWAY,
    READER_DOWN,
    SYSTEM_DOWN,
    /// Nothing is read at the desk, and it is no disaster: what can be done starts from the physical card.
    CARD_NEEDED,
    /// A card or phone was presented.
    PRESENTED,
    CARD,
    PHONE,
    IPHONE,
    ANDROID,
    RETURNED,
    /// A card beside which a notice or Mynaportal serves.
    CARD_SERVES,
    /// A card beside which a declaration or the patient's word counts.
    CARD_DECLARES,
    /// A phone that nothing speaks against.
    PHONE_SERVES,
    EXPIRED,
    GRACE,
    GRACE_OVER,
    PHONE_EXPIRED,
    /// Every card that was presented.
    CARD_EXPIRED,
    PHYSICAL_CARD_IN_GRACE,
    DUE_FOR_RENEWAL,
    NOT_YET_VALID,
    REVOKED,
    READER_REVOKED,
    READER_REFUSED,
    REVOCATION_UNKNOWN,
    NO_CERTIFICATE,
    READER_SAYS_GRACE,
    CODE_001,
    CODE_002,
    READER_OTHER,
    OTHER_CARD,
    TOKEN_UNKNOWN,
    NOT_REGISTERED,
    PERSON_DONE,
    PERSON_OPEN,
    CAN_FACE,
    CAN_PIN,
    CAN_PHONE,
    VISUAL_NOW,
    UNABLE,
    PIN_LOCKED,
    FACE_LOCKED,
    PHONE_PIN_MISSED,
    METHOD_UNCERTAIN,
    PHOTOLESS,
    FACE_ONLY,
    /// Refused, tried and failed, or impossible to try: another way is needed.
    STUCK,
    PHONES_HERE,
    PHONES_NOT_HERE,
    FIRST_USE,
    PHONE_OF_ANOTHER,
    RETURNING,
    BY_WORD,
    DECLARED,
    WORD_ACCEPTED,
    QUERY_NEEDED,
    CERTIFICATE_SHOWN,
    CERTIFICATE_LAPSED,
    NOTICE_SHOWN,
    /// Its screen or a saved PDF.
    MYNAPORTAL_SHOWN,
    SCREEN_SHOWN,
    LEGACY_SHOWN,
    APPLICATION_SHOWN,
    UNDATED_PAPER,
    TOLERATED,
    BY_PAPER,
    NEWBORN,
    CHILD,
    SENIOR_HOLDS,
    SENIOR_BY_STATUS,
    LIMIT_KNOWN,
    MEDICAL_GIVEN,
    RULES_OLD,
    NEWER_RULES,
}

/// The propositions that hold for a visit.
pub(super) fn of(judge: &Judge<'_>, judged: &Judged<'_>) -> World {
    let mut world = Gathering { world: World::NOTHING };
    outcome(judge, judged, &mut world);
    answer(judge, judged, &mut world);
    site(judge, &mut world);
    token(judge, judged, &mut world);
    papers(judge, judged, &mut world);
    patient(judge, &mut world);
    stuck(judged, &mut world);
    world.world
}

struct Gathering {
    world: World,
}

impl Gathering {
    fn say(&mut self, proposition: World, holds: bool) {
        if holds {
            self.world = self.world.and(proposition);
        }
    }

    fn holds(&self, proposition: World) -> bool {
        self.world.holds_all(proposition)
    }
}

fn outcome(judge: &Judge<'_>, judged: &Judged<'_>, world: &mut Gathering) {
    let best = &judged.ways.best;
    let acceptance = best.acceptance();
    world.say(ACCEPTED, acceptance >= Acceptance::EligibilityOnly);
    world.say(REFUSED, acceptance == Acceptance::NotAccepted);
    world.say(CONFIRMED, best.standing() == Standing::Confirmed);
    world.say(DECLARED, best.by == By::Application && acceptance >= Acceptance::EligibilityOnly);
    world.say(WORD_ACCEPTED, best.by == By::Word && acceptance >= Acceptance::EligibilityOnly);
    let by_token = matches!(best.by, By::Token | By::OtherToken | By::Answer | By::Nothing);
    world.say(BY_PAPER, !by_token);
    world.say(RULES_OLD, judge.day() > judge.table.next_update());
    world.say(NEWER_RULES, newer_rules(judge.visit, judge.table).next().is_some());
}

fn answer(judge: &Judge<'_>, judged: &Judged<'_>, world: &mut Gathering) {
    let has = |finding| judged.ways.remarks.contains(finding);
    let call = [Finding::TicketMissing, Finding::TicketOfAnotherInstitution, Finding::TicketUncertain];
    world.say(CALL_WELFARE, call.into_iter().any(has));
    world.say(TICKET_PENDING, has(Finding::TicketPending));
    world.say(PAYS_IN_FULL, has(Finding::PaysInFull));
    world.say(SUBSIDY_SILENT, has(Finding::SubsidySilent));
    world.say(INSURER_SETTLES, has(Finding::ShareDiffers) || has(Finding::SpecialCareUnderAge));
    world.say(TERMINAL_SAYS, has(Finding::TerminalNotice));
    world.say(CONSENT_EXPIRED, has(Finding::ConsentExpired));
    let route = judge.visit.answer.as_ref().map(|answer| answer.route);
    let anothers = has(Finding::AnswerOfAnotherPerson);
    world.say(ANOTHERS_ANSWER, anothers && route != Some(Route::Document));
    world.say(ANOTHERS_DOCUMENT, anothers && route == Some(Route::Document));
    let Some(bears) = judged.joined.bears() else { return };
    let by_card = judged.joined.by_card().is_some();
    let states = answer::statement(bears);
    let welfare = |coverage: &EligibilityResult| coverage.classification == Classification::Welfare;
    world.say(WELFARE_ALONE, !bears.coverages.is_empty() && bears.coverages.iter().all(welfare));
    let unfinished = matches!(states, Finding::OnlineProcessing | Finding::OnlineAbnormal);
    world.say(BY_CARD, by_card);
    world.say(ANSWERED, !answer::is_silent(bears));
    world.say(VALID, answer::is_valid(bears));
    world.say(INVALID, states == Finding::OnlineInvalid);
    world.say(NEW_EXISTS, states == Finding::OnlineNewExists);
    world.say(NOT_FOUND, matches!(states, Finding::OnlineNotFound | Finding::OnlineSeveral));
    world.say(SILENT, by_card && answer::is_silent(bears) && !unfinished);
    world.say(UNFINISHED, by_card && unfinished);
    world.say(DOCUMENT_ABNORMAL, !by_card && states == Finding::OnlineAbnormal);
    world.say(HOME, bears.origin == Origin::HomeVisit);
    world.say(SELF_PAY, bears.tickets_for(judge.day()).any(|ticket| ticket.self_pay_yen.is_some()));
    let medical = bears.consents.given().intersection(answer::MEDICAL);
    world.say(MEDICAL_GIVEN, !medical.is_empty() && answer::is_valid(bears));
    let limit = bears.limit != crate::vocabulary::Consent::Absent;
    world.say(LIMIT_KNOWN, limit || bears.consents.given().contains(Provision::Limit));
}

fn site(judge: &Judge<'_>, world: &mut Gathering) {
    let site = judge.visit.site;
    world.say(HOME, site.place == Place::Home);
    world.say(AWAY, site.place != Place::Desk);
    let machine = judge.visit.person.unable == Some(VisualCheckReason::Machine);
    world.say(READER_DOWN, site.outage == Outage::Reader && !machine);
    world.say(SYSTEM_DOWN, matches!(site.outage, Outage::System | Outage::Disaster));
    let at_desk = world.holds(READER_DOWN) && !world.holds(AWAY);
    world.say(CARD_NEEDED, at_desk || site.outage == Outage::System);
    let phones = site.reads_phones_on(judge.day());
    world.say(PHONES_HERE, phones == Some(true) && judge.holds(RuleId::PhoneStart));
    world.say(PHONES_NOT_HERE, phones == Some(false) && site.phones != Phones::Unknown);
}

fn token(judge: &Judge<'_>, judged: &Judged<'_>, world: &mut Gathering) {
    let visit = judge.visit;
    let presented = [&visit.token, &visit.other_token];
    // The token that is worth most; a message alone speaks of a card.
    let second = usize::from(judged.ways.second_leads);
    let Some(way) = judged.ways.tokens[second] else { return };
    let implicit = Token::card();
    let token = presented[second].as_ref().unwrap_or(&implicit);
    world.say(PRESENTED, visit.token.is_some());
    let any = |kind: TokenKind| presented.into_iter().flatten().any(|token| token.kind == kind);
    let has = |finding| way.has(finding);
    let live = |finding| way.is_live(finding);
    world.say(CARD, token.kind == TokenKind::Card || any(TokenKind::Card));
    world.say(PHONE, token.kind.is_phone());
    world.say(IPHONE, token.kind == TokenKind::Iphone);
    world.say(ANDROID, token.kind == TokenKind::Android);
    world.say(RETURNED, token.returned);
    world.say(TEST, live(Finding::TestHierarchy) || live(Finding::TestHierarchyClaimed));
    world.say(FORGED, is_forged(&way));
    world.say(FORGED_BESIDE, judged.ways.tokens[1 - second].as_ref().is_some_and(is_forged));
    world.say(CONTRADICTED, has(Finding::KnownContradicted));
    world.say(CARD_SERVES, matches!(judged.beside, Beside::Card | Beside::ExpiredCard));
    world.say(CARD_DECLARES, judged.declares == Declares::Yes);
    world.say(PHONE_SERVES, judged.beside == Beside::Phone);
    dates(judge, token, &way, world);
    let is_phone = |token: &Option<Token>| token.is_some_and(|token| token.kind.is_phone());
    let mut cards =
        judged.ways.tokens.iter().zip(presented).filter(|(_, token)| !is_phone(token)).filter_map(|(way, _)| *way);
    world.say(CARD_EXPIRED, cards.all(|way| way.live().meets(EXPIRIES)));
    world.say(REVOKED, has(Finding::Revoked) || has(Finding::Suspended) || has(Finding::Returned));
    world.say(READER_REVOKED, live(Finding::ReaderRevoked));
    world.say(READER_REFUSED, live(Finding::ReaderRevokedOrExpired));
    world.say(NO_CERTIFICATE, live(Finding::NoCertificate));
    world.say(READER_SAYS_GRACE, live(Finding::ReaderEligibilityOnly));
    world.say(CODE_001, live(Finding::ReaderNotRecognised));
    world.say(CODE_002, live(Finding::ReaderNotMyNumberCard));
    world.say(READER_OTHER, live(Finding::ReaderOther) || live(Finding::ReaderNotForPhone));
    world.say(OTHER_CARD, has(Finding::OtherCardFound));
    world.say(TOKEN_UNKNOWN, live(Finding::TokenUnknown));
    world.say(NOT_REGISTERED, live(Finding::NotRegistered));
    world.say(PHONE_OF_ANOTHER, live(Finding::PhoneOfAnotherPerson));
    person_of(judge, token, &way, world);
}

/// Not genuine; a test token is what it says.
pub(super) fn is_forged(way: &Way) -> bool {
    way.found.meets(NATURE_REFUSALS.without(Finding::set(&[Finding::TestHierarchy])))
}

/// A card's certificate has expired, and it is in its grace.
const LIMITED: Set<Finding> =
    Finding::set(&[Finding::InGrace, Finding::PrintedDatePassed, Finding::ReaderEligibilityOnly]);
/// It has no grace any more.
const OVER: Set<Finding> = Finding::set(&[Finding::GraceOver, Finding::ExpiredWithoutGrace]);
const EXPIRIES: Set<Finding> = LIMITED.union(OVER);

fn dates(judge: &Judge<'_>, token: &Token, way: &Way, world: &mut Gathering) {
    let live = |finding| way.is_live(finding);
    let day = judge.day();
    let grace = way.live().meets(LIMITED);
    let over = way.live().meets(OVER);
    world.say(GRACE, grace);
    world.say(GRACE_OVER, over);
    world.say(PHONE_EXPIRED, live(Finding::PhoneHasNoGrace));
    world.say(EXPIRED, grace || over || live(Finding::PhoneHasNoGrace));
    world.say(PHYSICAL_CARD_IN_GRACE, way.phone_card_grace_until.is_some());
    world.say(NOT_YET_VALID, live(Finding::NotYetValid));
    world.say(REVOCATION_UNKNOWN, token.certificate.revocation == crate::vocabulary::Revocation::Unknown);
    let months = match judge.rule(RuleId::RenewalReminder).map(|rule| rule.value) {
        Some(Value::Months(months)) => Some(i32::from(months)),
        _ => None,
    };
    let due = |last: Day| day <= last && months.is_some_and(|months| day > last.plus_months(-months));
    world.say(DUE_FOR_RENEWAL, way.full_until.is_some_and(due));
}

fn person_of(judge: &Judge<'_>, token: &Token, way: &Way, world: &mut Gathering) {
    let person = judge.visit.person;
    let open = way.is_live(Finding::PersonNotConfirmed)
        || way.is_live(Finding::MethodNotForToken)
        || way.is_live(Finding::NoWayLeft);
    world.say(PERSON_OPEN, open);
    world.say(PERSON_DONE, person.check == Check::Passed && !way.is_live(Finding::MethodNotForToken));
    let left = way.methods_left;
    let phone = token.kind.is_phone();
    world.say(CAN_FACE, left.contains(Method::Face));
    world.say(CAN_PIN, left.contains(Method::Pin) && !phone);
    world.say(CAN_PHONE, phone && !left.is_empty());
    let none_else = !left.contains(Method::Face) && !left.contains(Method::Pin);
    world.say(VISUAL_NOW, left.contains(Method::Visual) && none_else);
    world.say(UNABLE, person.unable.is_some());
    world.say(PIN_LOCKED, person::pin_is_locked(judge, token));
    world.say(FACE_LOCKED, person::face_is_locked(judge, token));
    world.say(PHONE_PIN_MISSED, way.is_live(Finding::PhonePinMayBeLocked));
    let method = judge.rule(person::rule_of(token)).map(|rule| rule.certainty);
    world.say(METHOD_UNCERTAIN, phone && method == Some(Certainty::Unknown));
    world.say(PHOTOLESS, token.form == CardForm::WithoutPhoto);
    world.say(FACE_ONLY, token.form == CardForm::FaceOnly);
}

fn papers(judge: &Judge<'_>, judged: &Judged<'_>, world: &mut Gathering) {
    let papers = judge.visit.papers;
    let found = judged.ways.found;
    world.say(CERTIFICATE_SHOWN, papers.has(PaperKind::EligibilityCertificate));
    let lapsed = [Finding::EligibilityCertificateExpired, Finding::EligibilityCertificateLapsedButValid];
    world.say(CERTIFICATE_LAPSED, lapsed.into_iter().any(|finding| found.contains(finding)));
    world.say(NOTICE_SHOWN, papers.has(PaperKind::EligibilityNotice));
    let mynaportal = papers.has(PaperKind::MynaportalScreen) || papers.has(PaperKind::MynaportalPdf);
    world.say(MYNAPORTAL_SHOWN, mynaportal);
    world.say(SCREEN_SHOWN, papers.has(PaperKind::MynaportalScreen));
    world.say(LEGACY_SHOWN, papers.has(PaperKind::LegacyCard));
    world.say(APPLICATION_SHOWN, papers.has(PaperKind::Application));
    world.say(QUERY_NEEDED, found.contains(Finding::QueryNeeded));
    world.say(DOCUMENT_NOT_NAMED, found.contains(Finding::DocumentNotNamed));
    let certificate = papers.get(PaperKind::EligibilityCertificate);
    let undated = found.contains(Finding::LegacyDateUnknown)
        || matches!(certificate, Some(Paper::EligibilityCertificate { until: None }));
    world.say(UNDATED_PAPER, undated);
    let tolerated = Finding::set(&[Finding::NoticeAloneTolerated, Finding::LegacyTolerated]);
    world.say(TOLERATED, judged.ways.best.live().meets(tolerated));
}

fn patient(judge: &Judge<'_>, world: &mut Gathering) {
    let patient = judge.visit.patient;
    world.say(RETURNING, patient.returning == Some(true));
    world.say(BY_WORD, patient.by_word.is_some());
    world.say(FIRST_USE, patient.first_use == Some(true));
    world.say(NEWBORN, judge.is_under(1));
    world.say(CHILD, judge.is_under(15));
    senior(judge, world);
}

/// Who should hold an eligibility certificate by age.
fn senior(judge: &Judge<'_>, world: &mut Gathering) {
    let Some(born) = judge.visit.patient.born_on else { return };
    let Some(senior) = judge.years(RuleId::DocumentSeniorAge) else { return };
    if !judge.holds(RuleId::DocumentCertificate) || !has_reached(born, senior, judge.day()) {
        return;
    }
    let Some(rule) = judge.rule(RuleId::DocumentSenior) else { return };
    // 「令和8年8月1日に85歳以上」: a higher age than that of the insurance counts on the rule's first day.
    let counted_on = |age: u8| if age > senior { rule.from.unwrap_or(judge.day()) } else { judge.day() };
    let holds = matches!(rule.value, Value::Years(age) if has_reached(born, age, counted_on(age)));
    world.say(SENIOR_HOLDS, holds);
    world.say(SENIOR_BY_STATUS, !holds);
}

/// Whether another way is needed: what was presented is refused, was tried and failed, or cannot be tried.
fn stuck(judged: &Judged<'_>, world: &mut Gathering) {
    let tried = [
        CODE_001,
        CODE_002,
        READER_OTHER,
        NOT_FOUND,
        SILENT,
        NEW_EXISTS,
        INVALID,
        PERSON_OPEN,
        PHONE_PIN_MISSED,
        CONTRADICTED,
    ];
    let impossible = [READER_DOWN, SYSTEM_DOWN, OTHER_CARD, TOKEN_UNKNOWN, PHONE_OF_ANOTHER, TEST, FORGED];
    let nothing_to_try = judged.ways.tokens[0].is_none();
    let any = tried.into_iter().chain(impossible).any(|proposition| world.holds(proposition));
    // A paper or a word that decides nothing, beside a card or phone that does no better; registration, which is made with
    // the card at the desk's reader; and phones away from the desk, of which nothing is known.
    let no_way_on = judged.ways.best.live().contains(Finding::NoRule)
        || (world.holds(BY_PAPER) && !world.holds(ACCEPTED) && !world.holds(QUERY_NEEDED))
        || (world.holds(NOT_REGISTERED) && (world.holds(PHONE) || world.holds(AWAY)))
        || (world.holds(PHONE) && world.holds(AWAY) && !world.holds(ACCEPTED));
    world.say(STUCK, world.holds(REFUSED) || any || nothing_to_try || no_way_on);
}
