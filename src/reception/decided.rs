//! A decision together with the visit and the table that it was made from.

use super::answer::{Joined, MEDICAL, NOT_MEDICAL};
use super::judge::{Judge, newer_rules};
use super::plan::{self, Plan};
use super::visit::{Token, Visit, VisitError};
use super::way::Way;
use super::ways::{self, Ways};
use super::world;
use crate::Day;
use crate::rules::{Rule, Table, UnknownRule};
use crate::vocabulary::{
    Acceptance, By, Classification, Consent, Finding, Note, Part, Provision, Route, RuleId, Set, Sign, Standing, Step,
    Verdict, Withheld,
};

/// What reception may do, how well that is known, until when, why, and what to do next.
///
/// Made by [`Visit::decide`] alone, so a decision never stands beside a visit or a table that it was not made from.
///
/// ```
/// use uketsuke::reception::{Token, Visit};
/// use uketsuke::vocabulary::{Acceptance, Sign, Standing, Step};
///
/// let card = Token::card().with_stated_expiry("2026-08-01".parse()?);
/// let decided = Visit::on("2026-11-21".parse()?).with_token(card).decide()?;
/// assert_eq!(decided.acceptance(), Acceptance::EligibilityOnly); // 資格情報のみ
/// assert_eq!(decided.standing(), Standing::Presumed);
/// assert_eq!(decided.sign(), Sign::Check); // never ○ for dates alone
/// assert_eq!(decided.usable_until().map(|day| day.to_string()).as_deref(), Some("2026-11-30"));
/// assert_eq!(decided.first_step(), Some(Step::FaceOrPin));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct Decided<'t> {
    visit: Visit,
    table: &'t Table,
    ways: Ways,
    plan: Plan,
}

impl Visit {
    /// Decides by the built-in table. A card that is refused is an `Ok`.
    ///
    /// ```
    /// use uketsuke::reception::{Visit, VisitError};
    /// use uketsuke::vocabulary::Acceptance;
    /// let decided = Visit::on("2026-11-27".parse()?).decide()?;
    /// assert_eq!(decided.acceptance(), Acceptance::Undecided); // nothing was presented
    /// assert_eq!(Visit::on("2015-10-04".parse()?).decide().unwrap_err(), VisitError::BeforeMyNumber);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`VisitError`] as from [`Visit::check`]: the question itself is not sound.
    pub fn decide(self) -> Result<Decided<'static>, VisitError> {
        self.decide_by(Table::built_in())
    }

    /// Decides by a table that was loaded.
    ///
    /// ```
    /// use uketsuke::reception::Visit;
    /// use uketsuke::rules::{BUILT_IN_FILE, Table};
    /// let table = Table::from_text(BUILT_IN_FILE)?;
    /// let decided = Visit::on("2026-11-27".parse()?).decide_by(&table)?;
    /// assert_eq!(decided.table().serial(), Table::built_in().serial());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`VisitError`] as from [`Visit::check`]: the question itself is not sound.
    pub fn decide_by(self, table: &Table) -> Result<Decided<'_>, VisitError> {
        Decided::new(self, table)
    }
}

impl<'t> Decided<'t> {
    fn new(visit: Visit, table: &'t Table) -> Result<Decided<'t>, VisitError> {
        visit.check()?;
        let judge = Judge::new(&visit, table);
        let mut ways = Ways::NONE;
        let plan = plan::choose(&judge, world::of(&judge, &ways::judge(&judge, &mut ways)));
        Ok(Decided { visit, table, ways, plan })
    }

    /// The visit that was decided.
    pub fn visit(&self) -> &Visit {
        &self.visit
    }

    /// The table of rules that decided.
    pub fn table(&self) -> &'t Table {
        self.table
    }

    /// What may be done.
    pub fn acceptance(&self) -> Acceptance {
        self.ways.best.acceptance()
    }

    /// How well that is known.
    pub fn standing(&self) -> Standing {
        self.ways.best.standing()
    }

    /// What a program branches on: [`Sign::Go`] only for what an answer confirmed and for papers that are accepted.
    pub fn sign(&self) -> Sign {
        match (self.acceptance(), self.standing(), self.ways.best.by) {
            (Acceptance::Undecided, ..) => Sign::Check,
            (Acceptance::NotAccepted, ..) => Sign::Stop,
            (_, Standing::Confirmed, _) => Sign::Go,
            _ if self.rests_on_undated_paper() => Sign::Check,
            (_, _, By::Token | By::OtherToken | By::Answer | By::Application | By::Word | By::Nothing) => Sign::Check,
            (_, _, _) => Sign::Go,
        }
    }

    /// Accepted by an eligibility certificate whose last day nobody has stated and no answer stands for: it is looked at.
    pub(crate) fn rests_on_undated_paper(&self) -> bool {
        let by_certificate = self.is_accepted() && self.ways.best.by == By::EligibilityCertificate;
        by_certificate && self.standing() != Standing::Confirmed && self.ways.best.usable_until.is_none()
    }

    /// Whether the patient may be received with what was presented, fully or for eligibility only.
    pub fn is_accepted(&self) -> bool {
        self.acceptance() >= Acceptance::EligibilityOnly
    }

    /// Which way to be accepted decided.
    pub fn by(&self) -> By {
        self.ways.best.by
    }

    /// The card or phone that decided; where a paper did, the one of two that is worth more.
    pub fn token(&self) -> Option<&Token> {
        if self.second_leads() { self.visit.other_token.as_ref() } else { self.visit.token.as_ref() }
    }

    fn second_leads(&self) -> bool {
        match self.ways.best.by {
            By::OtherToken => true,
            By::Token | By::Answer => false,
            _ => self.ways.second_leads,
        }
    }

    /// Last day of full acceptance by what decided, if known. `None` where an answer outranks the dates.
    pub fn full_until(&self) -> Option<Day> {
        self.ways.best.full_until.filter(|_| !self.outlived())
    }

    /// Last day of any acceptance by what decided, grace included, if known.
    pub fn usable_until(&self) -> Option<Day> {
        self.ways.best.usable_until.filter(|_| !self.outlived())
    }

    /// The end of today's acceptance: of the full one while it is full, else of the limited one.
    pub fn until(&self) -> Option<Day> {
        let best = &self.ways.best;
        let until = match self.acceptance() {
            Acceptance::Full => best.full_until,
            Acceptance::EligibilityOnly => best.usable_until,
            Acceptance::Undecided | Acceptance::NotAccepted => None,
        };
        until.filter(|until| *until >= self.visit.day && !self.outlived())
    }

    /// The token's last usable day by its dates, whatever decides.
    pub fn grace_until(&self) -> Option<Day> {
        self.token_way().and_then(|way| way.grace_until)
    }

    /// For a phone that has expired: until when the physical card may be in its own grace.
    pub fn phone_card_grace_until(&self) -> Option<Day> {
        self.token_way().and_then(|way| way.phone_card_grace_until)
    }

    /// The end of the grace by its short reading, where that is another day.
    pub fn short_reading_until(&self) -> Option<Day> {
        self.token_way().and_then(|way| way.short_reading_until)
    }

    /// Everything that was found, silenced findings included, in the order of the vocabulary.
    pub fn findings(&self) -> Set<Finding> {
        self.ways.found.union(self.ways.remarks)
    }

    /// Whether a higher voice outranks a finding, so that it does not count.
    pub fn is_silenced(&self, finding: Finding) -> bool {
        self.ways.found.without(self.ways.live).contains(finding)
    }

    /// The findings of the way that decided which count.
    pub fn deciding_findings(&self) -> Set<Finding> {
        self.ways.best.live()
    }

    /// The findings that count and refuse [`Decided::token`].
    pub(crate) fn token_refusals(&self) -> Set<Finding> {
        let live = self.token_way().map_or(Set::EMPTY, Way::live);
        live.iter().filter(|finding| finding.verdict() == Verdict::Refuse).collect()
    }

    /// Of two cards or phones the one that does not lead is not genuine: that one is set aside.
    pub(crate) fn set_aside(&self) -> Option<&Token> {
        let other = if self.second_leads() { &self.visit.token } else { &self.visit.other_token };
        let leads_forged = self.token_way().is_some_and(super::world::is_forged);
        other.as_ref().filter(|_| !leads_forged)
    }

    /// Findings that say different things: first the one that counts, then the one that it outranks.
    pub fn contradictions(&self) -> impl Iterator<Item = (Finding, Finding)> + '_ {
        self.ways.contradictions()
    }

    /// What an answer says is provided. A consent that ends on the day of the visit is not known to hold: the time at which
    /// it is asked about decides.
    pub fn provided(&self) -> Set<Provision> {
        let Some(answer) = self.answer() else { return Set::EMPTY };
        if !self.is_accepted() || self.standing() != Standing::Confirmed {
            return Set::EMPTY;
        }
        let given = answer.consents.given();
        let mut provided = if answer.consent_ends_today { given.intersection(NOT_MEDICAL) } else { given };
        provided.insert(Provision::Eligibility);
        if answer.limit == Consent::Given {
            provided.insert(Provision::Limit);
        }
        if answer.special_disease == Consent::Given {
            provided.insert(Provision::SpecialDisease);
        }
        provided.without(self.withheld_by_way())
    }

    /// What would be provided after the check of the person and the patient's consent.
    pub fn if_consented(&self) -> Set<Provision> {
        if self.acceptance() != Acceptance::Full || self.standing() == Standing::Confirmed {
            return Set::EMPTY;
        }
        let withheld = self.answer().map(|answer| answer.consents.withheld()).unwrap_or_default();
        MEDICAL.union(Provision::set(&[Provision::Eligibility, Provision::Limit])).without(withheld)
    }

    /// What is not provided, with the cause. What is in none of the three is not known.
    pub fn not_provided(&self) -> impl Iterator<Item = (Provision, Withheld)> + '_ {
        let by_way = self.withheld_by_way();
        let cause = if matches!(self.ways.best.by, By::Token | By::OtherToken | By::Answer) {
            Withheld::Grace
        } else {
            Withheld::Paper
        };
        let consents = self.answer().map(|answer| answer.consents).unwrap_or_default();
        let refused = consents.withheld().without(by_way);
        by_way.iter().map(move |what| (what, cause)).chain(refused.iter().map(move |what| {
            (what, if consents.expired().contains(what) { Withheld::ConsentExpired } else { Withheld::Refused })
        }))
    }

    /// What the answer holds and does not show for want of consent: limit-amount information of a query by a paper, and
    /// specific-disease information.
    pub fn not_shown(&self) -> Set<Provision> {
        let mut hidden = Set::EMPTY;
        if let Some(answer) = self.answer() {
            if answer.special_disease == Consent::Refused {
                hidden.insert(Provision::SpecialDisease);
            }
            if answer.limit == Consent::Refused && answer.route == Route::Document {
                hidden.insert(Provision::Limit);
            }
        }
        hidden
    }

    /// The plan: what to do next.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// The steps of one part of the plan, in order.
    pub fn steps(&self, part: Part) -> &[Step] {
        self.plan.steps(part)
    }

    /// The step to take now: the first one in order, or the first of those of which any one serves.
    pub fn first_step(&self) -> Option<Step> {
        self.plan.first()
    }

    /// What else staff and patient should know, most important first.
    pub fn notes(&self) -> &[Note] {
        self.plan.notes()
    }

    /// The rules that the decision, its plan and its notes rest on.
    pub fn basis(&self) -> Set<RuleId> {
        let findings = self.findings().iter().flat_map(|finding| finding.rules().iter().copied());
        findings
            .chain(self.ways.rests_on.iter())
            .chain(self.plan.rules().iter())
            .filter(|id| self.rule(*id).is_some())
            .collect()
    }

    /// The row of a rule that the decision rests on: of the certificate's last day for its grace, of the visit's day for
    /// everything else.
    pub fn rule(&self, id: RuleId) -> Option<&'t Rule> {
        self.table.rule(id, self.rule_day(id))
    }

    /// The day by which a rule is looked up.
    pub fn rule_day(&self, id: RuleId) -> Day {
        let by_expiry = matches!(id, RuleId::CardGrace | RuleId::CardGraceShort);
        let expires_on = self.token().and_then(Token::expires_on);
        expires_on.filter(|_| by_expiry).unwrap_or(self.visit.day)
    }

    /// Rules of a newer table that this release does not know, about what the visit touches. They decide nothing; that they
    /// might is said by [`Note::NewerRule`].
    ///
    /// ```
    /// use uketsuke::reception::{Token, Visit};
    /// use uketsuke::rules::{BUILT_IN_FILE, Table};
    /// use uketsuke::vocabulary::Note;
    /// let row = "[rule 6900 card.new]\nsubject: card\ncertainty: high\nja: 新しい規則\nen: A new rule\nsources: letter\n\n\
    ///            [source letter]\ntitle: A letter\n";
    /// let table = Table::from_text(&format!("{BUILT_IN_FILE}\n{row}"))?;
    /// let visit = Visit::on("2026-11-27".parse()?).with_token(Token::card());
    /// let decided = visit.decide_by(&table)?;
    /// assert_eq!(decided.newer_rules().map(|rule| rule.name.as_str()).collect::<Vec<_>>(), ["card.new"]);
    /// assert!(decided.notes().contains(&Note::NewerRule));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn newer_rules(&self) -> impl Iterator<Item = &'t UnknownRule> + '_ {
        newer_rules(&self.visit, self.table)
    }

    /// The patient's shares (負担割合) in percent, as a valid answer states them for the insurance: one where it is clear; two
    /// different ones are both there, and the insurer has to be asked; none where nothing tells, as for medical
    /// assistance alone, whose patient pays [`self_pay_yen`](Decided::self_pay_yen).
    ///
    /// ```
    /// use uketsuke::reception::{Answer, EligibilityResult, Visit};
    /// use uketsuke::vocabulary::{Eligibility, Route};
    /// let coverage = EligibilityResult { share_percent: Some(10), other_share_percent: Some(20), ..EligibilityResult::default() };
    /// let answer = Answer { coverages: vec![coverage], ..Answer::new(Eligibility::Valid, Route::Card) };
    /// let decided = Visit::on("2026-11-27".parse()?).with_answer(answer).decide()?;
    /// assert_eq!(decided.shares(), [10, 20]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn shares(&self) -> Vec<u8> {
        let Some(answer) = self.answer().filter(|answer| super::answer::is_valid(answer)) else { return Vec::new() };
        let insured = answer.coverages.iter().filter(|coverage| coverage.classification != Classification::Welfare);
        let mut shares = Vec::new();
        for coverage in insured {
            let stated = match coverage.classification {
                // 特別療養費: the whole sum, whatever else stands there.
                Classification::SpecialCare => [Some(100), None],
                _ => [coverage.share_percent, coverage.other_share_percent],
            };
            for share in stated.into_iter().flatten() {
                if !shares.contains(&share) {
                    shares.push(share);
                }
            }
        }
        shares
    }

    /// What the patient of medical assistance pays (本人支払額), in yen, by this institution's tickets of the month. `None`
    /// where no ticket tells, or two tell different amounts.
    pub fn self_pay_yen(&self) -> Option<u32> {
        let answer = self.answer().filter(|answer| super::answer::is_valid(answer))?;
        let mut amounts = answer.tickets_for(self.visit.day).filter_map(|ticket| ticket.self_pay_yen);
        let first = amounts.next()?;
        amounts.all(|other| other == first).then_some(first)
    }

    /// The answer that bears on the visit.
    pub(crate) fn answer(&self) -> Option<&super::Answer> {
        Joined::of(&self.judge()).bears()
    }

    fn judge(&self) -> Judge<'_> {
        Judge::new(&self.visit, self.table)
    }

    /// The way of [`Decided::token`].
    pub(super) fn token_way(&self) -> Option<&Way> {
        match self.ways.best.by {
            By::Token | By::Answer => Some(&self.ways.best),
            _ => self.ways.tokens[usize::from(self.second_leads())].as_ref(),
        }
    }

    /// What grace or a paper withholds, whatever the patient consents to.
    fn withheld_by_way(&self) -> Set<Provision> {
        let live = self.ways.best.live();
        let limited_by_dates = [Finding::InGrace, Finding::ReaderEligibilityOnly, Finding::PrintedDatePassed]
            .into_iter()
            .any(|f| live.contains(f));
        let by_paper = !matches!(self.ways.best.by, By::Token | By::OtherToken | By::Answer | By::Nothing);
        if !self.is_accepted() || !(limited_by_dates || by_paper) {
            return Set::EMPTY;
        }
        let scope = if by_paper { RuleId::DocumentScope } else { RuleId::CardGraceScope };
        MEDICAL.without(self.judge().provides(scope))
    }

    /// Accepted against its dates, or not at all by something other than dates: until when, nobody has said.
    fn outlived(&self) -> bool {
        let best = &self.ways.best;
        let refused = best.live().meets(super::way::KNOWN_REFUSALS.union(super::way::NATURE_REFUSALS))
            || [Finding::ReaderRevokedOrExpired, Finding::ReaderRevoked, Finding::KnownContradicted]
                .into_iter()
                .any(|finding| best.is_live(finding));
        let passed = self.is_accepted() && best.usable_until.is_some_and(|until| until < self.visit.day);
        let outranked = self.is_accepted()
            && best.silenced.intersection(best.found).iter().any(|finding| finding.verdict() == Verdict::Limit);
        refused || passed || outranked
    }
}
