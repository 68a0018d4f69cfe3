//! A decision together with the visit and the table that it was made from.

use super::answer::{self, Joined, MEDICAL};
use super::judge::{Judge, newer_rules};
use super::paper::{self, Beside};
use super::plan::{self, Plan};
use super::visit::{Token, Visit, VisitError};
use super::way::{Contradictions, Way};
use super::{basis, token, world};
use crate::Day;
use crate::rules::{Rule, Table, UnknownRule};
use crate::vocabulary::{
    Acceptance, By, Consent, Finding, Note, Part, Provision, ReaderMessage, Route, RuleId, Set, Sign, Standing, Step,
    TokenKind, Verdict, Withheld,
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
    /// Notes about the answer and the visit.
    remarks: Set<Finding>,
    plan: Plan,
}

impl<'t> Decided<'t> {
    pub(super) fn new(visit: Visit, table: &'t Table) -> Result<Decided<'t>, VisitError> {
        visit.check()?;
        let mut decided = Decided { visit, table, ways: Ways::NONE, remarks: Set::EMPTY, plan: Plan::EMPTY };
        let judge = Judge::new(&decided.visit, table);
        let judged = judged(&judge, &mut decided.ways);
        decided.remarks = judged.remarks;
        decided.plan = plan::choose(&judge, world::of(&judge, &judged));
        Ok(decided)
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
        self.ways.best().acceptance()
    }

    /// How well that is known.
    pub fn standing(&self) -> Standing {
        self.ways.best().standing()
    }

    /// What a program branches on: [`Sign::Go`] only for what an answer confirmed and for papers that are accepted.
    pub fn sign(&self) -> Sign {
        match (self.acceptance(), self.standing(), self.ways.best().by) {
            (Acceptance::Undecided, ..) => Sign::Check,
            (Acceptance::NotAccepted, ..) => Sign::Stop,
            (_, Standing::Confirmed, _) => Sign::Go,
            (_, _, By::Token | By::OtherToken | By::Answer | By::Application | By::Word | By::Nothing) => Sign::Check,
            (_, _, _) => Sign::Go,
        }
    }

    /// Whether the patient may be received with what was presented, fully or for eligibility only.
    pub fn is_accepted(&self) -> bool {
        self.acceptance() >= Acceptance::EligibilityOnly
    }

    /// Which way to be accepted decided.
    pub fn by(&self) -> By {
        self.ways.best().by
    }

    /// The card or phone that decided, or the first one that was presented.
    pub fn token(&self) -> Option<&Token> {
        match self.ways.best().by {
            By::OtherToken => self.visit.other_token.as_ref(),
            _ => self.visit.token.as_ref(),
        }
    }

    /// Last day of full acceptance by what decided, if known. `None` where an answer outranks the dates.
    pub fn full_until(&self) -> Option<Day> {
        self.ways.best().full_until.filter(|_| !self.outlived())
    }

    /// Last day of any acceptance by what decided, grace included, if known.
    pub fn usable_until(&self) -> Option<Day> {
        self.ways.best().usable_until.filter(|_| !self.outlived())
    }

    /// The end of today's acceptance: of the full one while it is full, else of the limited one.
    pub fn until(&self) -> Option<Day> {
        let best = self.ways.best();
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
        self.ways.found.union(self.remarks)
    }

    /// Whether a higher voice outranks a finding, so that it does not count.
    pub fn is_silenced(&self, finding: Finding) -> bool {
        self.ways.found.without(self.ways.live).contains(finding)
    }

    /// The findings of the way that decided which count.
    pub fn deciding_findings(&self) -> Set<Finding> {
        self.ways.best().live()
    }

    /// The findings that count and refuse the card or phone that decided, or the first one.
    pub(crate) fn token_refusals(&self) -> Set<Finding> {
        let live = self.token_way().map_or(Set::EMPTY, Way::live);
        live.iter().filter(|finding| finding.verdict() == Verdict::Refuse).collect()
    }

    /// Findings that say different things: first the one that counts, then the one that it outranks.
    pub fn contradictions(&self) -> impl Iterator<Item = (Finding, Finding)> + '_ {
        let best = self.ways.best();
        let tokens = self.ways.tokens.iter().flatten().filter(|way| way.by != best.by);
        let beside = tokens.map(|way| &way.contradictions).chain([&self.ways.beside]);
        best.contradictions.iter().chain(beside.flat_map(Contradictions::iter))
    }

    /// What an answer says is provided.
    pub fn provided(&self) -> Set<Provision> {
        let Some(answer) = self.answer() else { return Set::EMPTY };
        if !self.is_accepted() || self.standing() != Standing::Confirmed {
            return Set::EMPTY;
        }
        let mut provided = answer.consents.given();
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
        MEDICAL.union(Provision::set(&[Provision::Eligibility, Provision::Limit]))
    }

    /// What is not provided, with the cause. What is in none of the three is not known.
    pub fn not_provided(&self) -> impl Iterator<Item = (Provision, Withheld)> + '_ {
        let by_way = self.withheld_by_way();
        let cause = if matches!(self.ways.best().by, By::Token | By::OtherToken | By::Answer) {
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
        basis::of(self)
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

    /// Rules of a newer table that this release does not know, about what the visit touches. They decide nothing; what they
    /// might refuse is said by [`Note::NewerRule`].
    pub fn newer_rules(&self) -> impl Iterator<Item = &'t UnknownRule> + '_ {
        newer_rules(&self.visit, self.table)
    }

    /// The answer that bears on the visit.
    pub(crate) fn answer(&self) -> Option<&super::Answer> {
        Joined::of(&Judge::new(&self.visit, self.table)).bears()
    }

    /// The way of the token that decided, or of the first one.
    pub(super) fn token_way(&self) -> Option<&Way> {
        match self.ways.best().by {
            By::OtherToken => self.ways.tokens[1].as_ref(),
            By::Token | By::Answer => Some(self.ways.best()),
            _ => self.ways.tokens[0].as_ref(),
        }
    }

    /// What grace or a paper withholds, whatever the patient consents to.
    fn withheld_by_way(&self) -> Set<Provision> {
        let live = self.ways.best().live();
        let limited_by_dates = [Finding::InGrace, Finding::ReaderEligibilityOnly, Finding::PrintedDatePassed]
            .into_iter()
            .any(|f| live.contains(f));
        let by_paper = !matches!(self.ways.best().by, By::Token | By::OtherToken | By::Answer | By::Nothing);
        if self.is_accepted() && (limited_by_dates || by_paper) {
            MEDICAL.without(self.ways.best().scope)
        } else {
            Set::EMPTY
        }
    }

    /// Accepted against its dates, or not at all by something other than dates: until when, nobody has said.
    fn outlived(&self) -> bool {
        let best = self.ways.best();
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

/// What the judging came to, before the plan.
pub(super) struct Judged<'a> {
    pub(super) ways: &'a Ways,
    pub(super) remarks: Set<Finding>,
    pub(super) joined: Joined<'a>,
    /// A card beside which a declaration or the patient's word counts.
    pub(super) card_for_declaration: bool,
    pub(super) beside: Beside,
}

/// The ways to be accepted. Of a paper that does not decide only what it found and contradicts is kept.
#[derive(Debug, Clone)]
pub(super) struct Ways {
    /// The ways of the tokens, in the order of the visit.
    pub(super) tokens: [Option<Way>; 2],
    /// The paper or the word that is better than every token; or that there is nothing.
    other: Way,
    /// Which token decides; `None`: the other.
    best: Option<usize>,
    /// What was found about any way.
    pub(super) found: Set<Finding>,
    /// What of it counts for one of them.
    live: Set<Finding>,
    /// What the papers that do not decide contradict.
    beside: Contradictions,
}

impl Ways {
    pub(super) const NONE: Ways = Ways {
        tokens: [None, None],
        other: Way::new(By::Nothing),
        best: None,
        found: Set::EMPTY,
        live: Set::EMPTY,
        beside: Contradictions::NONE,
    };

    /// The way that decides.
    pub(super) fn best(&self) -> &Way {
        self.best.and_then(|place| self.tokens.get(place)?.as_ref()).unwrap_or(&self.other)
    }

    /// Takes the tokens into account: the first of the better ones decides until something better comes.
    fn weigh_tokens(&mut self) {
        for (place, way) in self.tokens.iter().enumerate() {
            let Some(way) = way else { continue };
            self.found = self.found.union(way.found);
            self.live = self.live.union(way.live());
            if self.is_worse_than(way) {
                self.best = Some(place);
            }
        }
    }

    /// Adds a paper, the patient's word, or that there is nothing.
    fn add(&mut self, way: Way) {
        self.found = self.found.union(way.found);
        self.live = self.live.union(way.live());
        let beaten = if self.is_worse_than(&way) {
            self.best = None;
            std::mem::replace(&mut self.other, way).contradictions
        } else {
            way.contradictions
        };
        beaten.iter().for_each(|(counts, against)| self.beside.add(counts, against));
    }

    /// Of two ways that are worth the same, the one that an answer confirmed.
    fn is_worse_than(&self, way: &Way) -> bool {
        let worth = |way: &Way| (way.rank(), way.rank() > 1 && way.standing() == Standing::Confirmed);
        self.best().by == By::Nothing || worth(way) > worth(self.best())
    }
}

/// Judges every way to be accepted; the best one decides.
pub(super) fn judged<'a>(judge: &Judge<'a>, ways: &'a mut Ways) -> Judged<'a> {
    let visit = judge.visit;
    let joined = Joined::of(judge);
    let mut notes = Way::new(By::Nothing);
    let (tokens, mut beside) = (&mut ways.tokens, Beside::Nothing);
    let presented = [(&visit.token, By::Token), (&visit.other_token, By::OtherToken)];
    for ((token, by), place) in presented.into_iter().zip(tokens.iter_mut()) {
        let Some(token) = token else { continue };
        let way = place.insert(Way::new(by));
        token::judge(judge, token, way);
        let worth = Beside::of(judge, token.kind, way);
        if beside == Beside::Nothing || worth == Beside::Card {
            beside = worth;
        }
    }
    let card_for_declaration = paper::card_for_declaration(judge, tokens);
    // When only the terminal spoke, it spoke of a card of which nothing else is known.
    let answer_by_card = joined.bears().is_some_and(|answer| answer.route == Route::Card);
    let spoke = answer_by_card || visit.message != ReaderMessage::Unknown;
    let implicit = tokens[0].is_none() && spoke;
    if implicit {
        token::judge(judge, &Token::card(), tokens[0].insert(Way::new(By::Token)));
    }
    if let Some(answer) = joined.by_card() {
        let card_second = visit.other_token.is_some_and(|other| other.kind == TokenKind::Card)
            && visit.token.is_some_and(|token| token.kind != TokenKind::Card);
        if let Some(way) = &mut tokens[usize::from(card_second)] {
            answer::outrank(judge, answer, way);
            if implicit && answer_by_card {
                way.forget_certificate();
            }
        }
    }
    ways.weigh_tokens();
    for paper in visit.papers.iter() {
        paper::judge(judge, paper, beside, card_for_declaration, joined).into_iter().for_each(|way| ways.add(way));
    }
    if visit.patient.by_word == Some(true) {
        paper::word(judge, card_for_declaration, joined).into_iter().for_each(|way| ways.add(way));
    }
    if ways.best().by == By::Nothing {
        let mut nothing = Way::new(By::Nothing);
        if visit.papers.is_empty() && joined.bears().is_some_and(|answer| answer.route == Route::Document) {
            judge.raise(&mut nothing, Finding::DocumentNotNamed);
            nothing.answered = true;
        } else if let Joined::Forecast(forecast) = joined {
            let valid = answer::is_valid(forecast);
            judge.raise(&mut nothing, if valid { Finding::BookedAnswer } else { Finding::BookedAnswerInvalid });
        } else {
            judge.raise(&mut nothing, Finding::NothingPresented);
            token::site(judge, &mut nothing);
        }
        ways.add(nothing);
    }
    match joined {
        Joined::Foreign(finding) => judge.raise(&mut notes, finding),
        Joined::Bears(bears) => {
            answer::notes(judge, bears, &mut notes);
            if bears.route == Route::Document {
                notes.found.insert(answer::statement(bears));
            }
        }
        Joined::Forecast(forecast) if ways.best().by != By::Nothing && !answer::is_valid(forecast) => {
            judge.raise(&mut notes, Finding::BookedAnswerInvalid);
        }
        Joined::None | Joined::Forecast(_) => {}
    }
    Judged { ways, remarks: notes.found, joined, card_for_declaration, beside }
}
