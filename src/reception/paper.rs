//! The papers and the patient's word, each a way of its own: facts → findings.

use super::answer::{self, Joined};
use super::judge::Judge;
use super::visit::{LegacyCard, Paper, Token};
use super::way::{NATURE_REFUSALS, Way};
use crate::Day;
use crate::vocabulary::{By, Finding, Insurer, PaperKind, Revocation, Route, RuleId, TokenKind};

/// What the card or phone is worth beside a paper. Of two that were presented the later of this list counts: a paper goes
/// with the card that serves, and without one a token that is not genuine leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Beside {
    /// No card and no phone.
    Nothing,
    /// Revoked, not yet valid, refused by the reader, or of a kind that is not in use yet.
    Refused,
    /// A card whose holder failed every check.
    PersonOpen,
    /// A phone that nothing speaks against, readable or not.
    Phone,
    /// Not genuine.
    Forged,
    /// A card whose certificate has expired beyond its grace, or that holds none; since a rule covers it.
    ExpiredCard,
    /// A card that nothing speaks against, readable or not.
    Card,
}

impl Beside {
    /// What a token is worth, by what was found about it before an answer spoke.
    pub(super) fn of(judge: &Judge<'_>, kind: TokenKind, way: &Way) -> Beside {
        if way.found.meets(NATURE_REFUSALS) {
            return Beside::Forged;
        }
        let expired = [Finding::GraceOver, Finding::ExpiredWithoutGrace, Finding::NoCertificate];
        // 006 says revoked or expired: of a card that has expired it says nothing else.
        let over = [Finding::GraceOver, Finding::ExpiredWithoutGrace].into_iter().any(|finding| way.is_live(finding));
        let refused = [
            Finding::Revoked,
            Finding::Suspended,
            Finding::Returned,
            Finding::ReaderRevoked,
            Finding::NotYetValid,
            Finding::PhonesNotYet,
            Finding::PhoneHasNoGrace,
            Finding::OtherCardFound,
            Finding::NoRule,
            Finding::PhoneOfAnotherPerson,
        ];
        if refused.into_iter().any(|finding| way.is_live(finding))
            || (way.is_live(Finding::ReaderRevokedOrExpired) && !over)
            || way.has(Finding::KnownContradicted)
            || way.has(Finding::ReaderNotMyNumberCard)
        {
            return Beside::Refused;
        }
        if way.has(Finding::PersonNotConfirmed) || way.has(Finding::MethodNotForToken) {
            Beside::PersonOpen
        } else if kind == TokenKind::Card && expired.into_iter().any(|finding| way.is_live(finding)) {
            let serves = judge.is_known(RuleId::DocumentWithExpiredCard);
            if serves { Beside::ExpiredCard } else { Beside::Refused }
        } else if kind == TokenKind::Card {
            Beside::Card
        } else if kind.is_phone() {
            Beside::Phone
        } else {
            Beside::Nothing
        }
    }
}

/// What the card is worth beside a declaration or the patient's word. Of two tokens the later of this list counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Declares {
    /// No card, or what the reader calls one of another kind: the My Number Card has still to be presented.
    WithoutCard,
    /// A phone, and no card.
    Phone,
    /// A card that is forged, revoked, suspended or given back: nothing is declared beside it.
    No,
    /// A card, read or not, expired or not.
    Yes,
}

impl Declares {
    /// What a token is worth, by what was found about it before an answer spoke.
    pub(super) fn of(token: &Token, way: &Way) -> Declares {
        let known = token.returned
            || matches!(token.certificate.revocation, Revocation::Revoked | Revocation::Suspended)
            || way.is_live(Finding::ReaderRevoked);
        if token.kind.is_phone() {
            Declares::Phone
        } else if token.kind != TokenKind::Card {
            Declares::WithoutCard
        } else if known || way.found.meets(NATURE_REFUSALS) {
            Declares::No
        } else if way.has(Finding::ReaderNotMyNumberCard) || way.has(Finding::OtherCardFound) {
            Declares::WithoutCard
        } else {
            Declares::Yes
        }
    }
}

/// Judges one paper. `None` for a declaration beside a card that is refused itself: it is no way of its own.
pub(super) fn judge(
    judge: &Judge<'_>,
    paper: Paper,
    beside: Beside,
    declares: Declares,
    joined: Joined<'_>,
) -> Option<Way> {
    let mut way = Way::new(by(paper.kind()));
    match paper {
        Paper::EligibilityCertificate { until } => certificate(judge, until, joined, &mut way),
        Paper::EligibilityNotice { insurer } => notice(judge, insurer, beside, joined, &mut way),
        Paper::MynaportalScreen | Paper::MynaportalPdf => mynaportal(judge, paper.kind(), beside, joined, &mut way),
        Paper::LegacyCard(card) => legacy(judge, card, joined, &mut way),
        Paper::Application => {
            let found = match declares {
                Declares::Yes => Finding::ApplicationWritten,
                Declares::WithoutCard => Finding::ApplicationWithoutCard,
                Declares::Phone => Finding::DeclaredBesidePhone,
                Declares::No => return None,
            };
            judge.raise(&mut way, found);
        }
    }
    Some(way)
}

/// A card was presented, whatever it is worth.
fn presents_card(judge: &Judge<'_>) -> bool {
    let tokens = [&judge.visit.token, &judge.visit.other_token];
    tokens.into_iter().flatten().any(|token| token.kind == TokenKind::Card)
}

/// Judges the patient's word (口頭確認): of a returning patient with the card, where the online check is impossible or
/// gave no result. `None` where it does not count and a card was presented, which decides then.
pub(super) fn word(judge: &Judge<'_>, declares: Declares, joined: Joined<'_>) -> Option<Way> {
    let mut way = Way::new(By::Word);
    let contradicted = joined.bears().is_some_and(answer::is_invalid);
    let returning = judge.visit.patient.returning == Some(true);
    let serves = declares == Declares::Yes && returning && !contradicted;
    let may_come = returning && !contradicted; // the card, where the reader found one of another kind
    let without_card = declares < Declares::No && (may_come || !presents_card(judge));
    let found = match declares {
        _ if serves => Finding::WordConfirmed,
        Declares::Phone if returning && !presents_card(judge) => Finding::DeclaredBesidePhone,
        _ => Finding::WordWithoutCard,
    };
    judge.raise(&mut way, found);
    (serves || without_card).then_some(way)
}

const fn by(kind: PaperKind) -> By {
    match kind {
        PaperKind::EligibilityCertificate => By::EligibilityCertificate,
        PaperKind::EligibilityNotice => By::EligibilityNotice,
        PaperKind::MynaportalScreen => By::MynaportalScreen,
        PaperKind::MynaportalPdf => By::MynaportalPdf,
        PaperKind::LegacyCard => By::LegacyCard,
        PaperKind::Application => By::Application,
    }
}

fn certificate(judge: &Judge<'_>, until: Option<Day>, joined: Joined<'_>, way: &mut Way) {
    way.usable_until = until;
    if until.is_some_and(|until| until < judge.day()) {
        if joined.by_document().is_some_and(answer::is_valid) {
            // Entitled by the answer, and no source says that an expired certificate is taken for it.
            judge.raise(way, Finding::EligibilityCertificateLapsedButValid);
            way.contradictions.add(Finding::OnlineValid, Finding::EligibilityCertificateLapsedButValid);
        } else {
            judge.raise(way, Finding::EligibilityCertificateExpired);
        }
    } else {
        judge.raise(way, Finding::EligibilityCertificateShown);
        way.usable_until = until.filter(|_| !way.has(Finding::NoRule));
        let against = joined.by_card().filter(|answer| answer.route == Route::Card && answer::is_invalid(answer));
        if let Some(answer) = against {
            way.contradictions.add(answer::statement(answer), Finding::EligibilityCertificateShown);
        }
    }
    answered_by_document(judge, joined, way);
}

/// A paper that serves together with the card.
fn with_card(judge: &Judge<'_>, beside: Beside, serves: Finding, joined: Joined<'_>, way: &mut Way) {
    match beside {
        Beside::Card => judge.raise(way, serves),
        Beside::ExpiredCard => {
            judge.raise(way, serves);
            judge.raise(way, Finding::PaperBesideExpiredCard);
        }
        Beside::PersonOpen => judge.raise(way, Finding::PersonNotConfirmed),
        Beside::Forged => judge.raise(way, Finding::PaperWithForgedToken),
        _ => judge.raise(way, Finding::PaperWithRefusedToken),
    }
    // The paper says what is registered, and so does the answer.
    if joined.by_card().is_some_and(answer::is_invalid) && way.is_live(serves) {
        judge.raise(way, Finding::PaperAgainstAnswer);
        way.contradictions.add(Finding::OnlineInvalid, serves);
    }
    answered_by_document(judge, joined, way);
}

fn mynaportal(judge: &Judge<'_>, kind: PaperKind, beside: Beside, joined: Joined<'_>, way: &mut Way) {
    if presents_card(judge) {
        return with_card(judge, beside, Finding::MynaportalWithCard, joined, way);
    }
    if kind == PaperKind::MynaportalPdf {
        judge.raise(way, Finding::PdfWithoutCard);
    } else if beside == Beside::Phone && judge.holds(RuleId::PhoneMynaportal) {
        judge.raise(way, Finding::MynaportalOnPhone);
        if joined.by_card().is_some_and(answer::is_invalid) {
            judge.raise(way, Finding::PaperAgainstAnswer);
            way.contradictions.add(Finding::OnlineInvalid, Finding::MynaportalOnPhone);
        }
    } else if beside == Beside::Nothing {
        judge.raise(way, Finding::ScreenWithoutToken);
    } else {
        judge.raise(way, Finding::PaperWithRefusedToken);
    }
    answered_by_document(judge, joined, way);
}

fn notice(judge: &Judge<'_>, insurer: Insurer, beside: Beside, joined: Joined<'_>, way: &mut Way) {
    if !presents_card(judge) {
        return notice_alone(judge, insurer, joined, way);
    }
    let mut alone = *way;
    with_card(judge, beside, Finding::NoticeWithCard, joined, way);
    // What stands in the way of the card does not stand in the way of a toleration of the notice alone.
    if way.rank() == 1 && joined.bears().is_some_and(answer::is_valid) {
        notice_alone(judge, insurer, joined, &mut alone);
        if alone.rank() > way.rank() {
            *way = alone;
        }
    }
}

fn notice_alone(judge: &Judge<'_>, insurer: Insurer, joined: Joined<'_>, way: &mut Way) {
    let rules = match insurer {
        Insurer::Kokuho => [RuleId::DocumentNoticeAloneKokuho, RuleId::DocumentNoticeAlone],
        _ => [RuleId::DocumentNoticeAlone, RuleId::DocumentNoticeAlone],
    };
    let maybe = insurer == Insurer::Unknown && judge.holds(RuleId::DocumentNoticeAloneKokuho);
    match tolerated(judge, rules) {
        Some(id) => toleration(judge, Finding::NoticeAloneTolerated, id, joined, way),
        None if maybe || judge.holds(RuleId::DocumentNoticeAlone) => judge.raise(way, Finding::ToleranceStartUnknown),
        None => judge.raise(way, Finding::NoticeAlone),
    }
    answered_by_document(judge, joined, way);
}

fn legacy(judge: &Judge<'_>, card: LegacyCard, joined: Joined<'_>, way: &mut Way) {
    let day = judge.day();
    let own = [card.until, card.insurer_changed_on.map(Day::previous)].into_iter().flatten().min();
    let latest = judge.table.rows(RuleId::DocumentLegacy).last().and_then(|rule| rule.until);
    way.usable_until = [own, latest].into_iter().flatten().min();
    if own.is_none_or(|own| day <= own) && judge.holds(RuleId::DocumentLegacy) {
        judge.raise(
            way,
            match card {
                LegacyCard { until: Some(_), .. } => Finding::LegacyValid,
                LegacyCard { undated: true, .. } => Finding::LegacyUndated,
                _ => Finding::LegacyDateUnknown,
            },
        );
        if way.has(Finding::LegacyDateUnknown) {
            way.usable_until = None;
        }
        return answered_by_document(judge, joined, way);
    }
    // The toleration is of cards whose date has passed. A change of insurer ended the eligibility itself.
    let moved = card.insurer_changed_on.is_some_and(|changed| changed <= day);
    let rules = match card.insurer {
        Insurer::Kokuho => [RuleId::DocumentLegacyToleratedKokuho, RuleId::DocumentLegacyTolerated],
        Insurer::Kouki => [RuleId::DocumentLegacyToleratedKouki, RuleId::DocumentLegacyTolerated],
        Insurer::Unknown | Insurer::Employees => [RuleId::DocumentLegacyTolerated, RuleId::DocumentLegacyTolerated],
    };
    let maybe = card.insurer == Insurer::Unknown && judge.holds(RuleId::DocumentLegacyToleratedKokuho);
    match tolerated(judge, rules) {
        Some(id) if !moved => toleration(judge, Finding::LegacyTolerated, id, joined, way),
        None if !moved && (maybe || judge.holds(RuleId::DocumentLegacyTolerated)) => {
            judge.raise(way, Finding::ToleranceStartUnknown);
            way.usable_until = None;
        }
        _ if joined.by_document().is_some_and(answer::is_valid) => {
            let found = if moved { Finding::InsurerChangedButValid } else { Finding::LegacyLapsedButValid };
            judge.raise(way, found);
            way.rests_on = Some(RuleId::DocumentLegacyAfter);
            way.contradictions.add(Finding::OnlineValid, found);
        }
        _ => judge.raise(way, if moved { Finding::InsurerChanged } else { Finding::LegacyExpired }),
    }
    answered_by_document(judge, joined, way);
}

/// The first of the tolerations that is in force and known; `None` where there is none.
fn tolerated(judge: &Judge<'_>, rules: [RuleId; 2]) -> Option<RuleId> {
    rules.into_iter().find(|id| judge.is_known(*id))
}

/// Accepted for a time if the online query says that the patient is entitled.
fn toleration(judge: &Judge<'_>, finding: Finding, id: RuleId, joined: Joined<'_>, way: &mut Way) {
    way.rests_on = Some(id);
    if joined.by_document().is_some_and(answer::is_valid) {
        way.found.insert(finding);
        way.usable_until = judge.rule(id).and_then(|rule| rule.until);
    } else {
        judge.raise(way, Finding::QueryNeeded);
        way.usable_until = None;
    }
}

/// What an answer by the paper's numbers makes of it.
fn answered_by_document(judge: &Judge<'_>, joined: Joined<'_>, way: &mut Way) {
    let Some(answer) = joined.by_document() else { return };
    if answer::is_silent(answer) {
        return; // The paper stands in as it does without an answer.
    }
    if way.has(Finding::NoRule) {
        return;
    }
    way.answered = true;
    judge.raise(way, answer::statement(answer));
    let expired = [Finding::EligibilityCertificateExpired, Finding::LegacyExpired, Finding::InsurerChanged];
    let expired = expired.into_iter().any(|finding| way.has(finding));
    if answer::is_invalid(answer) && !expired {
        way.usable_until = None;
    }
}
