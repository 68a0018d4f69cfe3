//! Every way to be accepted, and the best of them.

use super::answer::{self, Joined};
use super::judge::Judge;
use super::paper::{self, Beside, Declares};
use super::token;
use super::visit::{KINDS, Token, Visit};
use super::way::Way;
use crate::rules::Table;
use crate::vocabulary::{By, Finding, ReaderMessage, Route, Set, Standing};

/// The ways beside a token: one for each kind of paper, and the patient's word.
pub(super) const WAYS_BESIDE: usize = KINDS + 1;

/// What the judging came to, before the plan.
pub(super) struct Judged<'a> {
    pub(super) tokens: [Option<Way>; 2],
    pub(super) papers: [Option<Way>; WAYS_BESIDE],
    pub(super) best: Way,
    pub(super) remarks: Set<Finding>,
    pub(super) joined: Joined<'a>,
    pub(super) declares: Declares,
    pub(super) beside: Beside,
    /// Of two tokens the second one leads.
    pub(super) second_leads: bool,
}

/// Judges every way to be accepted; the best one decides.
pub(super) fn judge<'a>(visit: &'a Visit, table: &'a Table) -> Judged<'a> {
    let judge = Judge::new(visit, table);
    let joined = Joined::of(&judge);
    let mut notes = Way::new(By::Nothing);
    let (mut tokens, mut beside, mut declares) = ([None, None], Beside::Nothing, Declares::WithoutCard);
    let presented = [(&visit.token, By::Token), (&visit.other_token, By::OtherToken)];
    for ((token, by), place) in presented.into_iter().zip(&mut tokens) {
        let Some(token) = token else { continue };
        let way = token::judge(&judge, token, by);
        beside = beside.max(Beside::of(&judge, token.kind, &way));
        declares = declares.max(Declares::of(token, &way));
        *place = Some(way);
    }
    let mut best = Way::new(By::Nothing);
    // When only the terminal spoke, it spoke of a card of which nothing else is known.
    let answer_by_card = joined.bears().is_some_and(|answer| answer.route == Route::Card);
    let spoke = answer_by_card || visit.message != ReaderMessage::Unknown;
    let implicit = tokens[0].is_none() && spoke;
    if implicit {
        tokens[0] = Some(token::judge(&judge, &Token::card(), By::Token));
    }
    if let Some(answer) = joined.by_card() {
        // It is about the patient, whichever of two tokens it was had by.
        tokens.iter_mut().flatten().for_each(|way| answer::outrank(&judge, answer, way));
        if let Some(way) = tokens[0].as_mut().filter(|_| implicit && answer_by_card) {
            way.forget_certificate();
        }
    }
    let mut papers = [None; WAYS_BESIDE];
    for (paper, place) in visit.papers.iter().zip(&mut papers) {
        *place = paper::judge(&judge, paper, beside, declares, joined);
    }
    if visit.patient.by_word == Some(true) {
        papers[KINDS] = paper::word(&judge, declares, joined);
        if joined.bears().is_some_and(answer::is_invalid) {
            judge.raise(&mut notes, Finding::WordAgainstAnswer);
        }
    }
    // Of two ways that are worth the same, the one that is known best; of two refused ones the card, which is put right
    // first.
    let is_card = |by| match by {
        By::Token => visit.token.is_some_and(|token| !token.kind.is_phone()),
        By::OtherToken => visit.other_token.is_some_and(|token| !token.kind.is_phone()),
        _ => false,
    };
    let worth = |way: &Way| {
        let rank = way.rank();
        let known = match way.standing() {
            Standing::Confirmed => 2,
            Standing::Genuine => 1,
            Standing::Presumed | Standing::Undecided => 0,
        };
        (rank, if rank > 1 { known } else { u8::from(rank == 0 && is_card(way.by)) })
    };
    let second_leads = matches!(tokens, [Some(first), Some(second)] if worth(&second) > worth(&first));
    for way in tokens.iter().chain(&papers).flatten() {
        if best.by == By::Nothing || worth(way) > worth(&best) {
            best = *way;
        }
    }
    if best.by == By::Nothing {
        if visit.papers.is_empty() && joined.bears().is_some_and(|answer| answer.route == Route::Document) {
            judge.raise(&mut best, Finding::DocumentNotNamed);
            best.answered = true;
        } else if let Joined::Forecast(forecast) = joined {
            let valid = answer::is_valid(forecast);
            judge.raise(&mut best, if valid { Finding::BookedAnswer } else { Finding::BookedAnswerInvalid });
        } else {
            judge.raise(&mut best, Finding::NothingPresented);
            token::site(&judge, &mut best);
        }
    }
    match joined {
        Joined::Foreign(finding) => judge.raise(&mut notes, finding),
        Joined::Bears(bears) => {
            answer::notes(&judge, bears, &mut notes);
            if bears.route == Route::Document {
                notes.found.insert(answer::statement(bears));
            }
        }
        Joined::Forecast(forecast) if best.by != By::Nothing && !answer::is_valid(forecast) => {
            judge.raise(&mut notes, Finding::BookedAnswerInvalid);
        }
        Joined::None | Joined::Forecast(_) => {}
    }
    Judged { tokens, papers, best, remarks: notes.found, joined, declares, beside, second_leads }
}
