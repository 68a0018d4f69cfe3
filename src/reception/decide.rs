//! Deciding: every way that was presented is judged, the best one counts, and then the next steps are chosen.

use super::desk::{Desk, Way};
use super::document_way::{self, Card};
use super::{
    Acceptance, Advice, CardForm, Contradiction, Decision, Eligibility, OnlineAnswer, Paper, ReaderMessage, Reason,
    Route, Step, Token, Trouble, Visit, person, token_way,
};
use crate::TokenKind;
use crate::rules::{Rule, Table, Value};
use crate::vocabulary::RuleId;

/// Decides a visit by a table of rules.
///
/// `Err` when two facts of one source cannot both be true. A token that is refused is an `Ok`.
pub fn decide(visit: &Visit, table: &Table) -> Result<Decision, Contradiction> {
    visit.check()?;
    let mut desk = Desk::new(visit, table);
    let online = online(&mut desk);
    let mut best = Way::NONE;
    let mut card = Card::None;
    if let Some(token) = token(visit) {
        let (way, state) = token_way::judge(&mut desk, &token, online);
        (best, card) = (way, state);
    }
    document_way::judge(&mut desk, card, online, |paper| {
        if paper.acceptance.rank() > best.acceptance.rank() || !best.presented {
            best = Way { other_until: best.other_until, ..paper };
        }
    });
    if !best.presented {
        desk.reasons.insert(Reason::NothingPresented);
    }
    if desk.unruled && best.acceptance.rank() > Acceptance::Indeterminate.rank() {
        best = Way { presented: true, ..Way::NONE };
    }
    steps_after(&mut desk, &best, card);
    Ok(Decision {
        acceptance: best.acceptance,
        standing: best.standing,
        full_until: best.full_until,
        usable_until: best.usable_until,
        reasons: desk.reasons,
        advice: desk.advice,
        next_steps: desk.steps,
        provided: best.provided,
        not_provided: best.not_provided,
        basis: desk.basis,
        rules_as_of: Some(table.issued()),
        grace_until: desk.grace_until,
        other_until: best.other_until,
    })
}

/// The token that was presented; or, when only the terminal spoke, a card of which nothing else is known.
fn token(visit: &Visit) -> Option<Token> {
    let by_card = visit.online.is_some_and(|answer| answer.route == Route::MyNumberCard);
    let terminal_spoke = by_card || visit.message != ReaderMessage::None;
    visit.token.or_else(|| terminal_spoke.then_some(Token::new(TokenKind::Card)))
}

fn online(desk: &mut Desk<'_>) -> Option<OnlineAnswer> {
    let answer = desk.visit.online?;
    if !desk.holds(RuleId::OnlineAnswer) {
        desk.reasons.insert(Reason::NoRule);
        desk.unruled = true;
        return None;
    }
    desk.reasons.insert(match answer.eligibility {
        Eligibility::Valid => Reason::OnlineValid,
        Eligibility::ValidUnregistered => Reason::OnlineValidUnregistered,
        Eligibility::Invalid => Reason::OnlineInvalid,
        Eligibility::InvalidNewExists => Reason::OnlineNewExists,
        Eligibility::NotFound => Reason::OnlineNotFound,
        Eligibility::Several => Reason::OnlineSeveral,
        Eligibility::Unknown => Reason::OnlineUnknown,
    });
    Some(answer)
}

/// What to do next.
fn steps_after(desk: &mut Desk<'_>, best: &Way, card: Card) {
    let visit = desk.visit;
    if let Some(answer) = &visit.online {
        match answer.eligibility {
            Eligibility::InvalidNewExists => desk.steps.insert(Step::QueryNewEligibility),
            Eligibility::Several | Eligibility::NotFound => desk.steps.insert(Step::QueryMoreDetails),
            Eligibility::Invalid => desk.steps.insert(Step::AskInsurer),
            _ => {}
        }
    }
    if best.acceptance.rank() >= Acceptance::EligibilityOnly.rank() {
        return;
    }
    match visit.trouble {
        Trouble::None => {}
        Trouble::Reader => desk.propose(Step::UseMobileApp, RuleId::TroubleReader),
        Trouble::System => desk.propose(Step::UseEmergencyFunction, RuleId::TroubleSystem),
    }
    fall_back(desk, card);
    if desk.steps.is_empty() {
        // Before the rules of the documents that stand in: the query is always there, and then the insurer.
        desk.steps.insert(if visit.online.is_none() { Step::OnlineQuery } else { Step::AskInsurer });
    }
}

/// The documents that stand in for a token, in their order (事務連絡 2025-06-27).
fn fall_back(desk: &mut Desk<'_>, card: Card) {
    let visit = desk.visit;
    let shown = |paper| visit.papers.contains(paper);
    let token = visit.token.unwrap_or(Token::new(TokenKind::Card));
    if !shown(Paper::EligibilityCertificate) {
        desk.propose(Step::ShowCertificate, RuleId::DocumentCertificate);
    }
    if token.kind.is_phone() {
        if !token.card_returned {
            desk.steps.insert(Step::UsePhysicalCard);
        }
        if card != Card::Refused && !shown(Paper::MynaportalScreen) {
            desk.propose(Step::ShowMynaportalOnPhone, RuleId::PhoneMynaportal);
        }
    } else if !matches!(card, Card::Refused | Card::Forged) {
        desk.propose(Step::ShowNoticeWithCard, RuleId::DocumentNotice);
        if token.form != CardForm::FaceOnly {
            desk.propose(Step::ShowMynaportalWithCard, RuleId::DocumentMynaportal);
        }
    }
    if !shown(Paper::LegacyCard) {
        let valid = desk.holds(RuleId::DocumentLegacy);
        if valid || desk.holds(RuleId::DocumentLegacyTolerated) {
            desk.steps.insert(Step::ShowLegacyCard);
        }
    }
    if !shown(Paper::Application) {
        desk.propose(Step::WriteApplication, RuleId::DocumentApplication);
    }
    desk.propose(Step::ChargeNormalShare, RuleId::DocumentApplication);
    desk.advise(Advice::NeverInFull, RuleId::NeverInFull);
    desk.advise(Advice::InsuranceStays, RuleId::InsuranceStays);
    senior(desk);
}

/// Who should hold an eligibility certificate by age.
fn senior(desk: &mut Desk<'_>) {
    let Some(born) = desk.visit.born_on else { return };
    if desk.today().rule(RuleId::DocumentCertificate).is_none() {
        return; // nobody held one yet
    }
    let years = |rule: Option<&Rule>| match rule.map(|rule| rule.value) {
        Some(Value::Years(years)) => Some(years),
        _ => None,
    };
    let Some(senior) = years(desk.today().rule(RuleId::DocumentSeniorAge)) else { return };
    if !person::has_reached(born, senior, desk.visit.day) {
        return;
    }
    desk.holds(RuleId::DocumentSeniorAge);
    let Some(rule) = desk.rule(RuleId::DocumentSenior) else { return };
    // 「令和8年8月1日に85歳以上」: an age above that of 後期高齢者医療 counts on the rule's first day.
    let holds = years(Some(rule)).is_some_and(|age| {
        let counted_on = rule.from.filter(|_| age > senior).unwrap_or(desk.visit.day);
        person::has_reached(born, age, counted_on)
    });
    desk.advice.insert(if holds { Advice::SeniorHoldsCertificate } else { Advice::SeniorByStatus });
}
