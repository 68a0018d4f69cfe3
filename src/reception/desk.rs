//! Deciding: every way that was presented is judged, the best one counts, and then the next steps are chosen.

use super::document_way::{self, Card};
use super::{
    Acceptance, Advice, CardForm, Contradiction, Decision, Eligibility, OnlineAnswer, Paper, ReaderMessage, Reason,
    Route, Standing, Step, Token, Trouble, Visit, person, token_way,
};
use crate::rules::{InForce, Provision, Rule, RuleId, Table, Value};
use crate::set::Set;
use crate::{Day, TokenKind};

/// Decides a visit by a table of rules.
///
/// `Err` when two facts of one source cannot both be true. A token that is refused is an `Ok`.
pub fn decide(visit: &Visit, table: &Table) -> Result<Decision, Contradiction> {
    visit.check()?;
    let mut desk = Desk::new(visit, table);
    let online = desk.online();
    let mut best = Way::NONE;
    let mut card = Card::None;
    if let Some(token) = desk.token() {
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
    desk.steps_after(&best, card);
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
        rules_as_of: Some(table.rules_as_of()),
        grace_until: desk.grace_until,
        other_until: best.other_until,
    })
}

/// One way to be accepted: by the token, or by a document.
#[derive(Debug, Clone, Copy)]
pub(super) struct Way {
    pub(super) presented: bool,
    pub(super) acceptance: Acceptance,
    pub(super) standing: Standing,
    pub(super) full_until: Option<Day>,
    pub(super) usable_until: Option<Day>,
    pub(super) other_until: Option<Day>,
    pub(super) provided: Set<Provision>,
    pub(super) not_provided: Set<Provision>,
}

impl Way {
    pub(super) const NONE: Way = Way {
        presented: false,
        acceptance: Acceptance::Indeterminate,
        standing: Standing::Presumed,
        full_until: None,
        usable_until: None,
        other_until: None,
        provided: Set::EMPTY,
        not_provided: Set::EMPTY,
    };
}

/// What is gathered while a visit is judged.
pub(super) struct Desk<'a> {
    pub(super) visit: &'a Visit,
    table: &'a Table,
    /// The rules on the day of the visit.
    today: InForce<'a>,
    pub(super) reasons: Set<Reason>,
    pub(super) advice: Set<Advice>,
    pub(super) steps: Set<Step>,
    /// The token's last usable day by its dates, whatever else speaks against it.
    pub(super) grace_until: Option<Day>,
    /// No rule speaks about something that could refuse: nothing can be accepted.
    unruled: bool,
    basis: Set<RuleId>,
}

/// The medical information that grace and documents do not give.
pub(super) const MEDICAL: Set<Provision> =
    Provision::set(&[Provision::Treatment, Provision::Medication, Provision::Checkups]);

impl<'a> Desk<'a> {
    fn new(visit: &'a Visit, table: &'a Table) -> Desk<'a> {
        let mut desk = Desk {
            visit,
            table,
            today: table.on(visit.day),
            reasons: Set::EMPTY,
            advice: Set::EMPTY,
            steps: Set::EMPTY,
            basis: Set::EMPTY,
            grace_until: None,
            unruled: false,
        };
        if visit.day > table.rules_as_of() {
            desk.advice.insert(Advice::RulesMayHaveChanged);
        }
        desk
    }

    /// The rules on the day of the visit, without resting on them.
    #[inline]
    pub(super) fn today(&self) -> InForce<'a> {
        self.today
    }

    #[inline]
    pub(super) fn table(&self) -> &'a Table {
        self.table
    }

    /// The rule as in force on the day of the visit; the decision rests on it from now on.
    #[inline]
    pub(super) fn rule(&mut self, id: RuleId) -> Option<&'a Rule> {
        let rule = self.today.rule(id);
        if rule.is_some() {
            self.basis.insert(id);
        }
        rule
    }

    /// The same, as in force on another day.
    pub(super) fn rule_of(&mut self, id: RuleId, day: Day) -> Option<&'a Rule> {
        let rule = self.table.rule(id, day);
        if rule.is_some() {
            self.basis.insert(id);
        }
        rule
    }

    /// Whether the rule is in force on the day of the visit; the decision rests on it then.
    #[inline]
    pub(super) fn holds(&mut self, id: RuleId) -> bool {
        self.rule(id).is_some()
    }

    /// Gives the advice if the rule behind it is in force.
    #[inline]
    pub(super) fn advise(&mut self, advice: Advice, id: RuleId) {
        if self.holds(id) {
            self.advice.insert(advice);
        }
    }

    /// Proposes the step if the rule behind it is in force.
    #[inline]
    pub(super) fn propose(&mut self, step: Step, id: RuleId) {
        if self.holds(id) {
            self.steps.insert(step);
        }
    }

    /// The token that was presented; or, when only the terminal spoke, a card of which nothing else is known.
    pub(super) fn token(&self) -> Option<Token> {
        let by_card = self.visit.online.is_some_and(|answer| answer.route == Route::MyNumberCard);
        let terminal_spoke = by_card || self.visit.message != ReaderMessage::None;
        self.visit.token.or_else(|| terminal_spoke.then_some(Token::new(TokenKind::Card)))
    }

    fn online(&mut self) -> Option<OnlineAnswer> {
        let answer = self.visit.online?;
        if !self.holds(RuleId::OnlineAnswer) {
            self.reasons.insert(Reason::NoRule);
            self.unruled = true;
            return None;
        }
        self.reasons.insert(match answer.eligibility {
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

    fn steps_after(&mut self, best: &Way, card: Card) {
        let visit = self.visit;
        if let Some(answer) = &visit.online {
            match answer.eligibility {
                Eligibility::InvalidNewExists => self.steps.insert(Step::QueryNewEligibility),
                Eligibility::Several | Eligibility::NotFound => self.steps.insert(Step::QueryMoreDetails),
                Eligibility::Invalid => self.steps.insert(Step::AskInsurer),
                _ => {}
            }
        }
        if best.acceptance.rank() >= Acceptance::EligibilityOnly.rank() {
            return;
        }
        match visit.trouble {
            Trouble::None => {}
            Trouble::Reader => self.propose(Step::UseMobileApp, RuleId::TroubleReader),
            Trouble::System => self.propose(Step::UseEmergencyFunction, RuleId::TroubleSystem),
        }
        self.fall_back(card);
        if self.steps.is_empty() {
            // Before the rules of the documents that stand in: the query is always there, and then the insurer.
            self.steps.insert(if visit.online.is_none() { Step::OnlineQuery } else { Step::AskInsurer });
        }
    }

    /// The documents that stand in for a token, in their order (事務連絡 2025-06-27).
    fn fall_back(&mut self, card: Card) {
        let visit = self.visit;
        let shown = |paper| visit.papers.contains(paper);
        let token = visit.token.unwrap_or(Token::new(TokenKind::Card));
        if !shown(Paper::EligibilityCertificate) {
            self.propose(Step::ShowCertificate, RuleId::DocumentCertificate);
        }
        if token.kind.is_phone() {
            if !token.card_returned {
                self.steps.insert(Step::UsePhysicalCard);
            }
            if card != Card::Refused && !shown(Paper::MynaportalScreen) {
                self.propose(Step::ShowMynaportalOnPhone, RuleId::PhoneMynaportal);
            }
        } else if !matches!(card, Card::Refused | Card::Forged) {
            self.propose(Step::ShowNoticeWithCard, RuleId::DocumentNotice);
            if token.form != CardForm::FaceOnly {
                self.propose(Step::ShowMynaportalWithCard, RuleId::DocumentMynaportal);
            }
        }
        if !shown(Paper::LegacyCard) {
            let valid = self.holds(RuleId::DocumentLegacy);
            if valid || self.holds(RuleId::DocumentLegacyTolerated) {
                self.steps.insert(Step::ShowLegacyCard);
            }
        }
        if !shown(Paper::Application) {
            self.propose(Step::WriteApplication, RuleId::DocumentApplication);
        }
        self.propose(Step::ChargeNormalShare, RuleId::DocumentApplication);
        self.advise(Advice::NeverInFull, RuleId::NeverInFull);
        self.advise(Advice::InsuranceStays, RuleId::InsuranceStays);
        self.senior();
    }

    /// Who should hold an eligibility certificate by age.
    fn senior(&mut self) {
        let Some(born) = self.visit.born_on else { return };
        if self.today.rule(RuleId::DocumentCertificate).is_none() {
            return; // nobody held one yet
        }
        let years = |rule: Option<&Rule>| match rule.map(|rule| rule.value) {
            Some(Value::Years(years)) => Some(years),
            _ => None,
        };
        let Some(senior) = years(self.today.rule(RuleId::DocumentSeniorAge)) else { return };
        if !person::has_reached(born, senior, self.visit.day) {
            return;
        }
        self.holds(RuleId::DocumentSeniorAge);
        let Some(rule) = self.rule(RuleId::DocumentSenior) else { return };
        // 「令和8年8月1日に85歳以上」: the age counts on the rule's first day, if it has one.
        let holds =
            years(Some(rule)).is_some_and(|age| person::has_reached(born, age, rule.from.unwrap_or(self.visit.day)));
        self.advice.insert(if holds { Advice::SeniorHoldsCertificate } else { Advice::SeniorByStatus });
    }
}
