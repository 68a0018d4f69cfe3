//! Every way to be accepted, and the best of them.

use super::answer::{self, Joined};
use super::judge::Judge;
use super::paper::{self, Beside, Declares};
use super::token;
use super::visit::{Token, Visit};
use super::way::{Contradictions, Way};
use crate::vocabulary::{By, Finding, ReaderMessage, Route, RuleId, Set, Standing};

/// What the judging came to, before the plan.
pub(super) struct Judged<'a> {
    pub(super) ways: &'a Ways,
    pub(super) joined: Joined<'a>,
    pub(super) declares: Declares,
    pub(super) beside: Beside,
}

/// What was found about the ways to be accepted. Of the papers and the patient's word only the one that decides is kept
/// whole.
#[derive(Debug, Clone)]
pub(super) struct Ways {
    /// The ways of the tokens, in the order of the visit.
    pub(super) tokens: [Option<Way>; 2],
    /// The way that decides.
    pub(super) best: Way,
    /// Of two tokens the second one leads.
    pub(super) second_leads: bool,
    /// What was found about any of them.
    pub(super) found: Set<Finding>,
    /// What of it counts for one of them at least.
    pub(super) live: Set<Finding>,
    /// What any paper contradicts.
    papers: Contradictions,
    /// The rules that the papers rest on, beside those of the findings.
    pub(super) rests_on: Set<RuleId>,
    /// Notes about the answer and the visit.
    pub(super) remarks: Set<Finding>,
}

impl Ways {
    /// Nothing was presented so far.
    pub(super) const NONE: Ways = Ways {
        tokens: [None, None],
        best: Way::new(By::Nothing),
        second_leads: false,
        found: Set::EMPTY,
        live: Set::EMPTY,
        papers: Contradictions::NONE,
        rests_on: Set::EMPTY,
        remarks: Set::EMPTY,
    };

    /// What the way that decides contradicts, and then the others.
    pub(super) fn contradictions(&self) -> impl Iterator<Item = (Finding, Finding)> + '_ {
        let best = &self.best;
        // What speaks against the one of two tokens does not concern the other.
        let by_token = matches!(best.by, By::Token | By::OtherToken | By::Answer);
        let tokens = self.tokens.iter().flatten().filter(move |_| !by_token);
        let papers = self.papers.iter().filter(|sides| best.contradictions.iter().all(|its| its != *sides));
        best.contradictions.iter().chain(tokens.flat_map(|way| way.contradictions.iter())).chain(papers)
    }

    /// Takes a way into account: the first of the better ones decides until something better comes.
    fn weigh(&mut self, visit: &Visit, way: &Way) {
        self.found = self.found.union(way.found);
        self.live = self.live.union(way.live());
        if self.best.by == By::Nothing || worth(visit, way) > worth(visit, &self.best) {
            self.best = *way;
        }
    }

    fn weigh_paper(&mut self, visit: &Visit, way: &Way) {
        self.weigh(visit, way);
        way.contradictions.iter().for_each(|(counts, against)| self.papers.add(counts, against));
        way.rests_on.into_iter().for_each(|rule| self.rests_on.insert(rule));
    }
}

/// Judges every way to be accepted; the best one decides.
pub(super) fn judge<'a>(judge: &Judge<'a>, ways: &'a mut Ways) -> Judged<'a> {
    let visit = judge.visit;
    let joined = Joined::of(judge);
    let (tokens, mut beside, mut declares) = (&mut ways.tokens, Beside::Nothing, Declares::WithoutCard);
    let presented = [(&visit.token, By::Token), (&visit.other_token, By::OtherToken)];
    for ((token, by), place) in presented.into_iter().zip(tokens.iter_mut()) {
        let Some(token) = token else { continue };
        let way = token::judge(judge, token, by);
        beside = beside.max(Beside::of(judge, token.kind, &way));
        declares = declares.max(Declares::of(token, &way));
        *place = Some(way);
    }
    // When only the terminal spoke, it spoke of a card of which nothing else is known.
    let answer_by_card = joined.bears().is_some_and(|answer| answer.route == Route::Card);
    let spoke = answer_by_card || visit.message != ReaderMessage::Unknown;
    let implicit = tokens[0].is_none() && spoke;
    if implicit {
        tokens[0] = Some(token::judge(judge, &Token::card(), By::Token));
    }
    if let Some(answer) = joined.by_card() {
        // It is about the patient, whichever of two tokens it was had by.
        tokens.iter_mut().flatten().for_each(|way| answer::outrank(judge, answer, way));
        if let Some(way) = tokens[0].as_mut().filter(|_| implicit && answer_by_card) {
            way.forget_certificate();
        }
    }
    ways.second_leads = matches!(tokens, [Some(first), Some(second)] if worth(visit, second) > worth(visit, first));
    ways.tokens.into_iter().flatten().for_each(|way| ways.weigh(visit, &way));
    let papers = visit.papers.iter().filter_map(|paper| paper::judge(judge, paper, beside, declares, joined));
    papers.for_each(|way| ways.weigh_paper(visit, &way));
    if visit.patient.by_word == Some(true) {
        paper::word(judge, declares, joined).iter().for_each(|way| ways.weigh_paper(visit, way));
    }
    if ways.best.by == By::Nothing {
        ways.weigh(visit, &nothing(judge, joined));
    }
    ways.remarks = remarks(judge, joined, ways.best.by);
    Judged { ways, joined, declares, beside }
}

/// What is found where there is no way.
fn nothing(judge: &Judge<'_>, joined: Joined<'_>) -> Way {
    let mut way = Way::new(By::Nothing);
    if judge.visit.papers.is_empty() && joined.bears().is_some_and(|answer| answer.route == Route::Document) {
        judge.raise(&mut way, Finding::DocumentNotNamed);
        way.answered = true;
    } else if let Joined::Forecast(forecast) = joined {
        let valid = answer::is_valid(forecast);
        judge.raise(&mut way, if valid { Finding::BookedAnswer } else { Finding::BookedAnswerInvalid });
    } else {
        judge.raise(&mut way, Finding::NothingPresented);
        token::site(judge, &mut way);
    }
    way
}

/// Notes about the answer and the visit.
fn remarks(judge: &Judge<'_>, joined: Joined<'_>, by: By) -> Set<Finding> {
    let mut notes = Way::new(By::Nothing);
    match joined {
        Joined::Foreign(finding) => judge.raise(&mut notes, finding),
        Joined::Bears(bears) => {
            answer::notes(judge, bears, &mut notes);
            if judge.visit.patient.by_word == Some(true) && answer::is_invalid(bears) {
                judge.raise(&mut notes, Finding::WordAgainstAnswer);
            }
            if bears.route == Route::Document {
                notes.found.insert(answer::statement(bears));
            }
        }
        Joined::Forecast(forecast) if by != By::Nothing && !answer::is_valid(forecast) => {
            judge.raise(&mut notes, Finding::BookedAnswerInvalid);
        }
        Joined::None | Joined::Forecast(_) => {}
    }
    notes.found
}

/// Of two ways that are worth the same, the one that is known best; of two refused ones the card, which is put right
/// first.
fn worth(visit: &Visit, way: &Way) -> (u8, u8) {
    let is_card = |token: &Option<Token>| token.is_some_and(|token| !token.kind.is_phone());
    let card = match way.by {
        By::Token => is_card(&visit.token),
        By::OtherToken => is_card(&visit.other_token),
        _ => false,
    };
    let known = match way.standing() {
        Standing::Confirmed => 2,
        Standing::Genuine => 1,
        Standing::Presumed | Standing::Undecided => 0,
    };
    match way.rank() {
        0 => (0, u8::from(card)),
        1 => (1, 0),
        rank => (rank, known),
    }
}
