//! The papers and the patient's word, each a way of its own: facts → findings.

use super::answer::{self, Joined};
use super::judge::Judge;
use super::visit::{LegacyCard, Paper};
use super::way::{NATURE_REFUSALS, Way};
use crate::Day;
use crate::vocabulary::{By, Finding, Insurer, PaperKind, Revocation, RuleId, TokenKind};

/// What the card or phone is worth beside a paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Beside {
    /// No card and no phone.
    Nothing,
    /// A card that nothing speaks against, readable or not.
    Card,
    /// A card whose certificate has expired beyond its grace, or that holds none.
    ExpiredCard,
    /// A card whose holder failed every check.
    PersonOpen,
    /// A phone that nothing speaks against, readable or not.
    Phone,
    /// Revoked, not yet valid, refused by the reader, or of a kind that is not in use yet.
    Refused,
    /// Not genuine.
    Forged,
}

impl Beside {
    /// What a token is worth, by what was found about it before an answer spoke.
    pub(super) fn of(kind: TokenKind, way: &Way) -> Beside {
        if way.found.meets(NATURE_REFUSALS) {
            return Beside::Forged;
        }
        let refused = [
            Finding::Revoked,
            Finding::Suspended,
            Finding::Returned,
            Finding::ReaderRevokedOrExpired,
            Finding::ReaderRevoked,
            Finding::NotYetValid,
            Finding::PhonesNotYet,
            Finding::PhoneHasNoGrace,
            Finding::OtherCardFound,
            Finding::NoRule,
            Finding::PhoneOfAnotherPerson,
        ];
        if refused.into_iter().any(|finding| way.is_live(finding))
            || way.has(Finding::KnownContradicted)
            || way.has(Finding::ReaderNotMyNumberCard)
        {
            return Beside::Refused;
        }
        let expired = [Finding::GraceOver, Finding::ExpiredWithoutGrace, Finding::NoCertificate];
        if way.has(Finding::PersonNotConfirmed) || way.has(Finding::MethodNotForToken) {
            Beside::PersonOpen
        } else if kind == TokenKind::Card && expired.into_iter().any(|finding| way.is_live(finding)) {
            Beside::ExpiredCard
        } else if kind == TokenKind::Card {
            Beside::Card
        } else if kind.is_phone() {
            Beside::Phone
        } else {
            Beside::Nothing
        }
    }
}

/// The card that was presented, if it is one beside which a declaration or the patient's word counts: not forged,
/// unknown, revoked, suspended or given back.
pub(super) fn card_for_declaration(judge: &Judge<'_>, ways: &[Option<Way>; 2]) -> bool {
    let tokens = [&judge.visit.token, &judge.visit.other_token];
    tokens.into_iter().zip(ways).any(|(token, way)| {
        let (Some(token), Some(way)) = (token, way) else { return false };
        let known = token.returned
            || matches!(token.certificate.revocation, Revocation::Revoked | Revocation::Suspended)
            || way.is_live(Finding::ReaderRevoked);
        let not_a_card = way.has(Finding::ReaderNotMyNumberCard) || way.has(Finding::OtherCardFound);
        token.kind == TokenKind::Card && !known && !not_a_card && !way.found.meets(NATURE_REFUSALS)
    })
}

/// Judges one paper. `None` for a declaration beside a card that is refused itself: it is no way of its own.
pub(super) fn judge(judge: &Judge<'_>, paper: Paper, beside: Beside, card: bool, joined: Joined<'_>) -> Option<Way> {
    let mut way = Way::new(by(paper.kind()));
    way.scope = judge.provides(RuleId::DocumentScope);
    match paper {
        Paper::EligibilityCertificate { until } => certificate(judge, until, joined, &mut way),
        Paper::EligibilityNotice { insurer } => notice(judge, insurer, beside, joined, &mut way),
        Paper::MynaportalScreen | Paper::MynaportalPdf => mynaportal(judge, paper.kind(), beside, joined, &mut way),
        Paper::LegacyCard(card) => legacy(judge, card, joined, &mut way),
        Paper::Application if card => judge.raise(&mut way, Finding::ApplicationWritten),
        Paper::Application if matches!(beside, Beside::Refused | Beside::Forged) && presents_card(judge) => {
            return None;
        }
        Paper::Application => judge.raise(&mut way, Finding::ApplicationWithoutCard),
    }
    Some(way)
}

/// A card was presented, readable or not.
fn presents_card(judge: &Judge<'_>) -> bool {
    let tokens = [&judge.visit.token, &judge.visit.other_token];
    tokens.into_iter().flatten().any(|token| token.kind == TokenKind::Card)
}

/// Judges the patient's word (口頭確認): of a returning patient with the card, where the online check is impossible or
/// gave no result. `None` where it does not count and something else was presented, which decides then.
pub(super) fn word(judge: &Judge<'_>, card: bool, joined: Joined<'_>) -> Option<Way> {
    let mut way = Way::new(By::Word);
    way.scope = judge.provides(RuleId::DocumentScope);
    let contradicted = joined.bears().is_some_and(answer::is_invalid);
    let serves = card && judge.visit.patient.returning == Some(true) && !contradicted;
    judge.raise(&mut way, if serves { Finding::WordConfirmed } else { Finding::WordWithoutCard });
    (serves || !presents_card(judge)).then_some(way)
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
    }
    answered_by_document(judge, joined, way);
}

/// A paper that serves together with the card.
fn with_card(judge: &Judge<'_>, beside: Beside, serves: Finding, joined: Joined<'_>, way: &mut Way) {
    match beside {
        Beside::Card => judge.raise(way, serves),
        Beside::ExpiredCard if judge.is_known(RuleId::DocumentWithExpiredCard) => {
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
    let by_card = |token: &super::visit::Token| token.kind == TokenKind::Card;
    let card = [&judge.visit.token, &judge.visit.other_token].into_iter().flatten().any(by_card);
    if card {
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
    let card =
        [&judge.visit.token, &judge.visit.other_token].into_iter().flatten().any(|token| token.kind == TokenKind::Card);
    if !card {
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
        Insurer::Kokuho => [RuleId::DocumentNoticeAlone, RuleId::DocumentNoticeAloneKokuho],
        _ => [RuleId::DocumentNoticeAlone, RuleId::DocumentNoticeAlone],
    };
    let maybe = insurer == Insurer::Unknown && judge.holds(RuleId::DocumentNoticeAloneKokuho);
    match tolerated(judge, rules) {
        Some(until) => toleration(judge, Finding::NoticeAloneTolerated, until, joined, way),
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
        Insurer::Kokuho => [RuleId::DocumentLegacyTolerated, RuleId::DocumentLegacyToleratedKokuho],
        Insurer::Kouki => [RuleId::DocumentLegacyTolerated, RuleId::DocumentLegacyToleratedKouki],
        Insurer::Unknown | Insurer::Employees => [RuleId::DocumentLegacyTolerated, RuleId::DocumentLegacyTolerated],
    };
    let maybe = card.insurer == Insurer::Unknown && judge.holds(RuleId::DocumentLegacyToleratedKokuho);
    match tolerated(judge, rules) {
        Some(until) if !moved => toleration(judge, Finding::LegacyTolerated, until, joined, way),
        None if !moved && (maybe || judge.holds(RuleId::DocumentLegacyTolerated)) => {
            judge.raise(way, Finding::ToleranceStartUnknown);
            way.usable_until = None;
        }
        _ if joined.by_document().is_some_and(answer::is_valid) => {
            judge.raise(way, Finding::LegacyLapsedButValid);
            way.contradictions.add(Finding::OnlineValid, Finding::LegacyLapsedButValid);
        }
        _ => judge.raise(way, Finding::LegacyExpired),
    }
    answered_by_document(judge, joined, way);
}

/// The last day of a toleration that is in force and known, by the first rule that is; `None` where there is none.
fn tolerated(judge: &Judge<'_>, rules: [RuleId; 2]) -> Option<Option<Day>> {
    rules.into_iter().find(|id| judge.is_known(*id)).and_then(|id| judge.rule(id)).map(|rule| rule.until)
}

/// Accepted for a time if the online query says that the patient is entitled.
fn toleration(judge: &Judge<'_>, finding: Finding, until: Option<Day>, joined: Joined<'_>, way: &mut Way) {
    if joined.by_document().is_some_and(answer::is_valid) {
        way.found.insert(finding);
        way.usable_until = until;
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
    let expired = way.has(Finding::EligibilityCertificateExpired) || way.has(Finding::LegacyExpired);
    if answer::is_invalid(answer) && !expired {
        way.usable_until = None;
    }
}
