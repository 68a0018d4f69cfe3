//! What of a visit was said, fact by fact, and what was refused: the way in for callers of other languages and for JSON.

use super::facts::{ANSWER, Kind, RESULT, Row, Scope, TICKET, TOKEN, VISIT, Value};
use super::visit::{Answer, AssistanceTicket, EligibilityResult, Token, Visit, VisitError};
use crate::Day;
use crate::vocabulary::{Eligibility, Fact, Route, TokenKind, VisitList, Word};
use core::fmt;

/// The most tokens of a visit.
pub const MAX_TOKENS: usize = 2;
/// The most results of an answer: as many as are read of one file of the terminal.
pub const MAX_VISIT_RESULTS: usize = 64;
/// The most tickets of a result, likewise.
pub const MAX_VISIT_TICKETS: usize = 64;

/// The facts of a visit by number, in any order.
///
/// A fact that was refused is not forgotten: until it is set correctly or cleared there is no visit. Whether the facts go
/// together is asked by [`visit`](FactSheet::visit) alone, since a change may pass through facts that do not.
///
/// ```
/// use uketsuke::reception::{FactError, FactSheet};
/// use uketsuke::vocabulary::{Acceptance, Chain, Evidence, Fact, TokenKind, Word};
/// let mut facts = FactSheet::on("2026-11-21".parse()?);
/// facts.set(Fact::CertificateEvidence, Evidence::Stated.number())?; // typed from the card's face
/// facts.set(Fact::CertificateExpiresOn, 20260801)?;
/// assert!(facts.visit().is_err()); // of which card?
/// facts.set(Fact::TokenKind, TokenKind::Card.number())?;
/// assert_eq!(facts.visit()?.decide()?.acceptance(), Acceptance::EligibilityOnly);
///
/// // A word of another group is refused, and stays in the way until the fact is set correctly.
/// assert!(facts.set(Fact::TokenKind, Chain::Verified.number()).is_err());
/// assert_eq!(facts.visit().unwrap_err(), FactError::NotAValue(Fact::TokenKind));
/// facts.set(Fact::TokenKind, TokenKind::Card.number())?;
/// assert!(facts.visit().is_ok());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct FactSheet {
    visit: Entry,
    tokens: Vec<Entry>,
    answer: Option<Entry>,
    results: Vec<Entry>,
    /// Each with the result that it belongs to.
    tickets: Vec<(usize, Entry)>,
    refused: Vec<(usize, Fact, FactError)>,
    /// Numbers that no fact has, in order.
    unknown: Vec<i32>,
}

/// What was said of one thing.
#[derive(Clone, Default)]
struct Entry {
    /// It was added by itself, whatever is said of it.
    added: bool,
    said: Vec<(Fact, Value)>,
}

/// Why a fact is refused, or facts make no visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum FactError {
    /// No fact has this number; the library may be older than its caller.
    #[error("no fact has the number {0}")]
    UnknownFact(i32),
    /// The number is no day from 1900-01-01 on.
    #[error("the value of {} is not a day from 1900-01-01 on", .0.as_str())]
    NotADay(Fact),
    /// The fact has no such value.
    #[error("{} has no such value", .0.as_str())]
    NotAValue(Fact),
    /// The text is not UTF-8.
    #[error("the text of {} is not UTF-8", .0.as_str())]
    NotUtf8(Fact),
    /// There is no such token, result or ticket: it must be added first.
    #[error("{} was given for an index at which nothing was added", .0.as_str())]
    NoSuchIndex(Fact),
    /// The visit can hold no more of these.
    #[error("the visit holds no more {}", .0.as_str())]
    Full(VisitList),
    /// The facts do not go together.
    #[error(transparent)]
    Visit(#[from] VisitError),
}

impl FactError {
    /// The fact that it is about, and the other one of a pair.
    pub fn facts(self) -> (Option<Fact>, Option<Fact>) {
        match self {
            FactError::UnknownFact(_) | FactError::Full(_) => (None, None),
            FactError::NotADay(fact)
            | FactError::NotAValue(fact)
            | FactError::NotUtf8(fact)
            | FactError::NoSuchIndex(fact) => (Some(fact), None),
            FactError::Visit(error) => match error {
                VisitError::Contradiction(one, other) | VisitError::Missing(one, other) => (Some(one), Some(other)),
                VisitError::OtherTokenAlone => (Some(Fact::TokenKind), None),
                VisitError::BeforeMyNumber => (Some(Fact::Day), None),
            },
        }
    }
}

impl FactSheet {
    /// A visit of which only the day is known.
    pub fn on(day: Day) -> FactSheet {
        let mut visit = Entry::default();
        visit.put(Fact::Day, Value::Number(day.yyyymmdd()));
        FactSheet {
            visit,
            tokens: Vec::new(),
            answer: None,
            results: Vec::new(),
            tickets: Vec::new(),
            refused: Vec::new(),
            unknown: Vec::new(),
        }
    }

    /// Everything that is known of a visit.
    pub fn of(visit: &Visit) -> FactSheet {
        let mut sheet = FactSheet::on(visit.day);
        sheet.visit = Entry::of(VISIT, visit);
        for token in [&visit.token, &visit.other_token].into_iter().flatten() {
            sheet.tokens.push(Entry::of(TOKEN, token));
        }
        if let Some(answer) = &visit.answer {
            sheet.put_answer(answer);
        }
        sheet
    }

    /// Sets a fact: of a fact that repeats, the first one. 0 clears it, but for an amount.
    ///
    /// ```
    /// use uketsuke::reception::{FactError, FactSheet};
    /// use uketsuke::vocabulary::{Fact, TokenKind, Word};
    /// let mut facts = FactSheet::on("2026-11-27".parse()?);
    /// facts.set(Fact::TokenKind, TokenKind::Card.number())?;
    /// facts.set(Fact::CertificateExpiresOn, 20260801)?;
    /// // A refused fact is not forgotten: the visit is refused until it is set rightly or cleared.
    /// assert_eq!(facts.set(Fact::BornOn, 19), Err(FactError::NotADay(Fact::BornOn)));
    /// assert!(facts.visit().is_err());
    /// facts.set(Fact::BornOn, 0)?;
    /// assert!(facts.visit()?.token.is_some());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`FactError`] when the fact has no such value; the fact stays as it was, and the visit is refused from then on.
    pub fn set(&mut self, fact: Fact, value: i32) -> Result<(), FactError> {
        self.set_at(0, fact, value)
    }

    /// Sets a fact of the token, result or ticket at an index.
    ///
    /// # Errors
    ///
    /// As [`set`](FactSheet::set), and when nothing was added at the index.
    ///
    /// ```
    /// use uketsuke::reception::FactSheet;
    /// use uketsuke::vocabulary::{Fact, TokenKind, VisitList, Word};
    /// let mut facts = FactSheet::on("2026-11-27".parse()?);
    /// facts.set(Fact::TokenKind, TokenKind::Iphone.number())?;
    /// let card = facts.add(VisitList::Tokens)?;
    /// facts.set_at(card, Fact::TokenKind, TokenKind::Card.number())?;
    /// assert!(facts.set_at(9, Fact::TokenKind, TokenKind::Card.number()).is_err()); // nothing was added there
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn set_at(&mut self, index: usize, fact: Fact, value: i32) -> Result<(), FactError> {
        let outcome = match known(fact, value) {
            Ok(Some(value)) => self.entry(index, fact).map(|entry| entry.put(fact, value)),
            Ok(None) => {
                self.clear_at(index, fact);
                return Ok(());
            }
            Err(error) => Err(error),
        };
        self.remember(index, fact, outcome)
    }

    /// Sets a fact that is a text.
    ///
    /// # Errors
    ///
    /// [`FactError::NotAValue`] when it is none.
    ///
    /// ```
    /// use uketsuke::reception::{FactError, FactSheet};
    /// use uketsuke::vocabulary::Fact;
    /// let mut facts = FactSheet::on("2026-11-27".parse()?);
    /// facts.set_text(Fact::ResultMessage, "資格が確認できませんでした")?;
    /// assert_eq!(facts.set_text(Fact::TokenKind, "card"), Err(FactError::NotAValue(Fact::TokenKind)));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn set_text(&mut self, fact: Fact, text: &str) -> Result<(), FactError> {
        let outcome = match fact.kind() {
            Kind::Text => self.entry(0, fact).map(|entry| entry.put(fact, Value::Text(text.to_owned()))),
            _ => Err(FactError::NotAValue(fact)),
        };
        self.remember(0, fact, outcome)
    }

    /// A text that is none was given for a fact: the error that stays.
    #[cfg(feature = "capi")]
    pub(crate) fn refuse_text(&mut self, fact: Fact) -> Result<(), FactError> {
        self.remember(0, fact, Err(FactError::NotUtf8(fact)))
    }

    /// Sets a fact by its number. A number that no fact has stands in the way of the visit until it is cleared.
    ///
    /// # Errors
    ///
    /// As [`set_at`](FactSheet::set_at), and [`FactError::UnknownFact`].
    ///
    /// ```
    /// use uketsuke::reception::FactSheet;
    /// use uketsuke::vocabulary::{Fact, TokenKind, Word};
    /// let mut facts = FactSheet::on("2026-11-27".parse()?);
    /// facts.set_number(0, Fact::TokenKind.number(), TokenKind::Card.number())?;
    /// assert!(facts.set_number(0, -1, 1).is_err()); // no fact has this number
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn set_number(&mut self, index: usize, number: i32, value: i32) -> Result<(), FactError> {
        let fact = self.known_fact(number)?;
        self.set_at(index, fact, value)
    }

    /// The fact with a number, or the error that stays.
    pub(crate) fn known_fact(&mut self, number: i32) -> Result<Fact, FactError> {
        let fact = Fact::from_number(number);
        if let (None, Err(place)) = (fact, self.unknown.binary_search(&number)) {
            self.unknown.insert(place, number);
        }
        fact.ok_or(FactError::UnknownFact(number))
    }

    /// Clears a fact by its number, as [`clear_at`](FactSheet::clear_at); also a number that no fact has.
    ///
    /// # Errors
    ///
    /// [`FactError::UnknownFact`] when no fact has the number, and nobody said that one had. [`FactError::NotADay`] for the
    /// day of the visit, which stays; a day that was refused is taken back.
    ///
    /// ```
    /// use uketsuke::reception::FactSheet;
    /// let mut facts = FactSheet::on("2026-11-27".parse()?);
    /// assert!(facts.set_number(0, 1999, 1).is_err() && facts.check().is_err());
    /// facts.clear_number(0, 1999)?;
    /// facts.check()?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn clear_number(&mut self, index: usize, number: i32) -> Result<(), FactError> {
        let is_refused = |(at, fact, _): &(usize, Fact, FactError)| (*at, *fact) == (index, Fact::Day);
        match Fact::from_number(number) {
            Some(Fact::Day) if !self.refused.iter().any(is_refused) => return Err(FactError::NotADay(Fact::Day)),
            Some(fact) => self.clear_at(index, fact),
            None => {
                let place = self.unknown.binary_search(&number).map_err(|_| FactError::UnknownFact(number))?;
                self.unknown.remove(place);
            }
        }
        Ok(())
    }

    /// The index of the fact that was refused first, when that is what stands in the way; else 0.
    #[cfg(feature = "capi")]
    pub(crate) fn refused_at(&self) -> usize {
        self.refused.first().filter(|_| self.unknown.is_empty()).map_or(0, |(index, ..)| *index)
    }

    /// What was refused last in this way, or what stands in the way in this way.
    #[cfg(feature = "capi")]
    pub(crate) fn error_of(&self, is_such: impl Fn(FactError) -> bool) -> Option<FactError> {
        let refused = self.refused.iter().rev().map(|(.., error)| *error);
        refused.chain(self.check().err()).find(|error| is_such(*error))
    }

    /// A fact that nobody says any more, refused or not. The day of the visit stays.
    pub fn clear_at(&mut self, index: usize, fact: Fact) {
        self.refused.retain(|(at, refused, _)| (*at, *refused) != (index, fact));
        if let Some(entry) = self.found_mut(index, fact).filter(|_| fact != Fact::Day) {
            entry.said.retain(|(said, _)| *said != fact);
        }
    }

    /// A fact's value; 0 when it was never given.
    pub fn get(&self, fact: Fact) -> i32 {
        self.get_at(0, fact)
    }

    /// The value of a fact of the token, result or ticket at an index.
    pub fn get_at(&self, index: usize, fact: Fact) -> i32 {
        match self.found(index, fact).and_then(|entry| entry.value(fact)) {
            Some(Value::Number(number)) => *number,
            _ => 0,
        }
    }

    /// Adds a token, an answer, a result, or a ticket of the result that was added last; its index.
    ///
    /// ```
    /// use uketsuke::reception::FactSheet;
    /// use uketsuke::vocabulary::{Fact, TokenKind, VisitList, Word};
    /// let mut facts = FactSheet::on("2026-11-27".parse()?);
    /// let card = facts.add(VisitList::Tokens)?;
    /// let phone = facts.add(VisitList::Tokens)?;
    /// facts.set_at(card, Fact::TokenKind, TokenKind::Card.number())?;
    /// facts.set_at(phone, Fact::TokenKind, TokenKind::Iphone.number())?;
    /// assert!(facts.visit()?.other_token.is_some());
    /// assert!(facts.add(VisitList::Tokens).is_err()); // two at most
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`FactError::Full`].
    pub fn add(&mut self, list: VisitList) -> Result<usize, FactError> {
        let entry = Entry { added: true, said: Vec::new() };
        let full = Err(FactError::Full(list));
        match list {
            VisitList::Tokens if self.tokens.len() >= MAX_TOKENS => full,
            VisitList::Tokens => {
                self.tokens.push(entry);
                Ok(self.tokens.len() - 1)
            }
            VisitList::Answer => {
                self.answer.get_or_insert_default().added = true;
                Ok(0)
            }
            VisitList::Results if self.results.len() >= MAX_VISIT_RESULTS => full,
            VisitList::Results => {
                self.results.push(entry);
                Ok(self.results.len() - 1)
            }
            VisitList::Tickets => {
                if self.results.is_empty() {
                    self.results.push(Entry { added: true, said: Vec::new() });
                }
                let result = self.results.len() - 1;
                if self.tickets.iter().filter(|(of, _)| *of == result).count() >= MAX_VISIT_TICKETS {
                    return full;
                }
                self.tickets.push((result, entry));
                Ok(self.tickets.len() - 1)
            }
        }
    }

    /// How many there are of what a visit may have several of.
    pub fn count(&self, list: VisitList) -> usize {
        match list {
            VisitList::Tokens => self.tokens.len(),
            VisitList::Answer => self.answer.is_some().into(),
            VisitList::Results => self.results.len(),
            VisitList::Tickets => self.tickets.len(),
        }
    }

    /// Puts what was read from a token in the place of what was known of the first one. What staff saw stays: the form,
    /// the printed day, whether it was given back.
    pub fn put_token(&mut self, token: &Token) {
        const SEEN: [Fact; 3] = [Fact::TokenForm, Fact::TokenPrintedUntil, Fact::TokenReturned];
        let read = Entry::of(TOKEN, token);
        if self.tokens.is_empty() {
            self.tokens.push(Entry::default());
        }
        let Some(entry) = self.tokens.first_mut() else { return };
        entry.added = true;
        entry.said.retain(|(fact, _)| SEEN.contains(fact));
        for (fact, value) in read.said {
            entry.put(fact, value);
        }
        self.refused.retain(|(index, fact, _)| *index > 0 || fact.scope() != Scope::Token || SEEN.contains(fact));
    }

    /// Puts an answer in the place of what was known of one.
    pub fn put_answer(&mut self, answer: &Answer) {
        self.answer = Some(Entry::of(ANSWER, answer));
        (self.results, self.tickets) = (Vec::new(), Vec::new());
        for (index, coverage) in answer.coverages.iter().enumerate() {
            self.results.push(Entry::of(RESULT, coverage));
            self.tickets.extend(coverage.tickets.iter().map(|ticket| (index, Entry::of(TICKET, ticket))));
        }
    }

    /// Whether the facts make a visit that can be decided.
    ///
    /// # Errors
    ///
    /// [`FactError`]: what was refused first, what is missing, or what does not go together.
    ///
    /// ```
    /// use uketsuke::reception::FactSheet;
    /// use uketsuke::vocabulary::{Fact, TokenKind, Word};
    /// let mut facts = FactSheet::on("2026-11-27".parse()?);
    /// facts.set(Fact::CertificateExpiresOn, 20300217)?;
    /// assert!(facts.check().is_err()); // of which card?
    /// facts.set(Fact::TokenKind, TokenKind::Card.number())?;
    /// facts.check()?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn check(&self) -> Result<(), FactError> {
        self.visit().map(|_| ())
    }

    /// The visit.
    ///
    /// # Errors
    ///
    /// As [`check`](FactSheet::check).
    ///
    /// ```
    /// use uketsuke::reception::FactSheet;
    /// let facts = FactSheet::on("2026-11-27".parse()?);
    /// assert!(facts.visit()?.token.is_none());
    /// assert!(FactSheet::on("2015-10-04".parse()?).visit().is_err()); // before the first My Number
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn visit(&self) -> Result<Visit, FactError> {
        let visit = self.visit_unchecked()?;
        visit.check()?;
        Ok(visit)
    }

    /// The visit, whether or not its facts go together.
    pub(super) fn visit_unchecked(&self) -> Result<Visit, FactError> {
        if let Some(number) = self.unknown.first() {
            return Err(FactError::UnknownFact(*number));
        }
        if let Some((_, _, error)) = self.refused.first() {
            return Err(*error);
        }
        let mut visit = Visit::on(Day::from_yyyymmdd(self.get(Fact::Day)).ok_or(FactError::NotADay(Fact::Day))?);
        self.visit.needs(|need| self.visit.value(need).is_some())?;
        self.visit.apply(VISIT, &mut visit);
        let mut tokens = self.tokens.iter().map(|entry| {
            entry.needs(|_| entry.is_token())?;
            let mut token = Token::new(TokenKind::Unknown);
            entry.apply(TOKEN, &mut token);
            Ok::<_, FactError>(entry.is_token().then_some(token))
        });
        visit.token = tokens.next().transpose()?.flatten();
        visit.other_token = tokens.next().transpose()?.flatten();
        visit.answer = self.to_answer()?;
        Ok(visit)
    }

    fn to_answer(&self) -> Result<Option<Answer>, FactError> {
        let answered = self.answer.as_ref().is_some_and(Entry::is_answer);
        for entry in self.answer.iter().chain(&self.results).chain(self.tickets.iter().map(|(_, entry)| entry)) {
            entry.needs(|_| answered)?;
        }
        let Some(entry) = self.answer.as_ref().filter(|_| answered) else {
            // A result without an answer says nothing.
            return match self.results.is_empty() && self.tickets.is_empty() {
                true => Ok(None),
                false => Err(VisitError::Missing(Fact::Classification, Fact::Eligibility).into()),
            };
        };
        let mut answer = Answer::new(Eligibility::Unknown, Route::Unknown);
        entry.apply(ANSWER, &mut answer);
        for (index, entry) in self.results.iter().enumerate() {
            let mut coverage = EligibilityResult::default();
            entry.apply(RESULT, &mut coverage);
            for (_, entry) in self.tickets.iter().filter(|(of, _)| *of == index) {
                let mut ticket = AssistanceTicket::default();
                entry.apply(TICKET, &mut ticket);
                coverage.tickets.push(ticket);
            }
            answer.coverages.push(coverage);
        }
        Ok(Some(answer))
    }

    /// What was said of one thing, in the order of the facts.
    #[cfg(feature = "serde")]
    pub(super) fn said(&self, list: Option<VisitList>, index: usize) -> Vec<(Fact, &Value)> {
        let entry = match list {
            None => Some(&self.visit),
            Some(VisitList::Tokens) => self.tokens.get(index),
            Some(VisitList::Answer) => self.answer.as_ref(),
            Some(VisitList::Results) => self.results.get(index),
            Some(VisitList::Tickets) => self.tickets.get(index).map(|(_, entry)| entry),
        };
        let said = |fact: &Fact| Some((*fact, entry?.value(*fact)?));
        Fact::ALL.iter().filter_map(said).collect()
    }

    /// The indices of the tickets of a result.
    #[cfg(feature = "serde")]
    pub(super) fn tickets_of(&self, result: usize) -> Vec<usize> {
        self.tickets.iter().enumerate().filter(|(_, (of, _))| *of == result).map(|(index, _)| index).collect()
    }

    fn remember(&mut self, index: usize, fact: Fact, outcome: Result<(), FactError>) -> Result<(), FactError> {
        self.refused.retain(|(at, refused, _)| (*at, *refused) != (index, fact));
        if let Err(error) = outcome {
            self.refused.push((index, fact, error));
        }
        outcome
    }

    fn found(&self, index: usize, fact: Fact) -> Option<&Entry> {
        match fact.scope() {
            Scope::Visit => Some(&self.visit).filter(|_| index == 0),
            Scope::Token => self.tokens.get(index),
            Scope::Answer => self.answer.as_ref().filter(|_| index == 0),
            Scope::Result => self.results.get(index),
            Scope::Ticket => self.tickets.get(index).map(|(_, entry)| entry),
        }
    }

    fn found_mut(&mut self, index: usize, fact: Fact) -> Option<&mut Entry> {
        match fact.scope() {
            Scope::Visit => Some(&mut self.visit).filter(|_| index == 0),
            Scope::Token => self.tokens.get_mut(index),
            Scope::Answer => self.answer.as_mut().filter(|_| index == 0),
            Scope::Result => self.results.get_mut(index),
            Scope::Ticket => self.tickets.get_mut(index).map(|(_, entry)| entry),
        }
    }

    /// The place of a fact; the first of what repeats comes by itself.
    fn entry(&mut self, index: usize, fact: Fact) -> Result<&mut Entry, FactError> {
        let (scope, first) = (fact.scope(), index == 0);
        match scope {
            Scope::Token if first && self.tokens.is_empty() => self.tokens.push(Entry::default()),
            Scope::Answer if first && self.answer.is_none() => self.answer = Some(Entry::default()),
            Scope::Result | Scope::Ticket if first && self.results.is_empty() => self.results.push(Entry::default()),
            _ => {}
        }
        if scope == Scope::Ticket && first && self.tickets.is_empty() {
            self.tickets.push((0, Entry::default()));
        }
        self.found_mut(index, fact).ok_or(FactError::NoSuchIndex(fact))
    }
}

impl Entry {
    fn of<S>(rows: &[Row<S>], of: &S) -> Entry {
        Entry { added: true, said: rows.iter().filter_map(|row| Some((row.fact, (row.get)(of)?))).collect() }
    }

    fn put(&mut self, fact: Fact, value: Value) {
        match self.said.iter_mut().find(|(said, _)| *said == fact) {
            Some((_, old)) => *old = value,
            None => self.said.push((fact, value)),
        }
    }

    fn value(&self, fact: Fact) -> Option<&Value> {
        self.said.iter().find(|(said, _)| *said == fact).map(|(_, value)| value)
    }

    /// A token is there when its kind is said, or it was added by itself.
    fn is_token(&self) -> bool {
        self.added || self.said.iter().any(|(fact, _)| matches!(fact, Fact::TokenKind | Fact::TokenDiscovery))
    }

    /// An answer is there when one of the four things is said that every answer states, or it was added by itself.
    fn is_answer(&self) -> bool {
        let states = |fact: &Fact| matches!(fact, Fact::Eligibility | Fact::Route | Fact::Segment | Fact::ResultStatus);
        self.added || self.said.iter().any(|(fact, _)| states(fact))
    }

    fn needs(&self, there: impl Fn(Fact) -> bool) -> Result<(), FactError> {
        let missing = self.said.iter().find_map(|(fact, _)| {
            let need = fact.needs().filter(|need| !there(*need))?;
            Some(VisitError::Missing(*fact, need))
        });
        missing.map_or(Ok(()), |error| Err(error.into()))
    }

    /// In the order of the rows, so that a document comes before its day.
    fn apply<S>(&self, rows: &[Row<S>], to: &mut S) {
        for row in rows {
            if let Some(value) = self.value(row.fact) {
                (row.set)(to, value);
            }
        }
    }
}

/// The value that a number is for a fact; `None` where it says that nothing is known.
fn known(fact: Fact, value: i32) -> Result<Option<Value>, FactError> {
    let valid = match fact.kind() {
        _ if value == 0 && !matches!(fact.kind(), Kind::Amount(_)) => {
            return if fact == Fact::Day { Err(FactError::NotADay(fact)) } else { Ok(None) };
        }
        Kind::Day if Day::from_yyyymmdd(value).is_none() => return Err(FactError::NotADay(fact)),
        Kind::Day => true,
        Kind::Flag => value == 1,
        Kind::Count => (0..=255).contains(&value),
        Kind::Amount(most) => (0..=most).contains(&value),
        Kind::Word(group) => group.rows.iter().any(|row| row.number == value),
        Kind::Text => false,
    };
    if valid { Ok(Some(Value::Number(value))) } else { Err(FactError::NotAValue(fact)) }
}

/// Without the values: birthdays and messages are personal.
impl fmt::Debug for FactSheet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let said = |entry: &Entry| entry.said.iter().map(|(fact, _)| fact.as_str()).collect::<Vec<_>>();
        f.debug_struct("FactSheet")
            .field("visit", &said(&self.visit))
            .field("tokens", &self.tokens.iter().map(said).collect::<Vec<_>>())
            .field("answer", &self.answer.as_ref().map(said))
            .field("results", &self.results.len())
            .field("tickets", &self.tickets.len())
            .field("refused", &self.refused)
            .field("unknown", &self.unknown)
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reception::facts::Value;
    use crate::vocabulary::{self, Acceptance, Check, Classification, Method, Segment, TicketType};

    fn sheet() -> FactSheet {
        FactSheet::on("2026-11-27".parse().unwrap())
    }

    /// Every fact with every word that there is, and with the words of no group: only its own group's are taken.
    #[test]
    fn a_word_of_another_group_is_refused_by_every_fact() {
        let numbers: Vec<(&str, i32)> =
            vocabulary::GROUPS.iter().flat_map(|group| group.rows.iter().map(|row| (group.name, row.number))).collect();
        let (mut taken, mut refused) = (0, 0);
        for fact in Fact::ALL {
            for (group, number) in &numbers {
                let mut sheet = sheet();
                sheet.add(VisitList::Answer).unwrap();
                let outcome = sheet.set(*fact, *number);
                let own = match fact.kind() {
                    Kind::Word(own) => own.name == *group,
                    Kind::Day | Kind::Text => false,
                    Kind::Flag => *number == 1,
                    Kind::Count => *number <= 255,
                    Kind::Amount(most) => *number <= most,
                };
                assert_eq!(outcome.is_ok(), own, "{fact:?} {group} {number}");
                assert_eq!(sheet.get(*fact) == *number, own, "{fact:?} {group} {number}");
                if own {
                    taken += 1
                } else {
                    refused += 1
                }
                // What was refused stays in the way, and goes when the fact is cleared.
                if !own {
                    assert_eq!(sheet.check().unwrap_err().facts().0, Some(*fact));
                    if *fact != Fact::Day {
                        sheet.clear_at(0, *fact);
                        assert_eq!(sheet.check(), Ok(()), "{fact:?} {number}");
                    }
                }
            }
        }
        assert!(taken > 100 && refused > 20_000, "{taken} {refused}");
    }

    #[test]
    fn two_digit_years_and_days_before_my_number_are_refused() {
        for day in [261127, 81127, 5081127, 20260229, 18991231, 1, -20261127] {
            for fact in [Fact::Day, Fact::CertificateExpiresOn, Fact::BornOn, Fact::EligibilityCertificateUntil] {
                assert_eq!(sheet().set(fact, day), Err(FactError::NotADay(fact)), "{day}");
            }
        }
        let mut sheet = sheet();
        assert_eq!(sheet.set(Fact::Day, 0), Err(FactError::NotADay(Fact::Day)));
        sheet.set(Fact::Day, 20151004).unwrap();
        assert_eq!(sheet.check(), Err(FactError::Visit(VisitError::BeforeMyNumber)));
        sheet.set(Fact::Day, 20151005).unwrap();
        assert_eq!(sheet.check(), Ok(()));
    }

    #[test]
    fn a_fact_without_what_it_belongs_to_is_missing_something() {
        for fact in Fact::ALL {
            let Some(need) = fact.needs() else { continue };
            let value = match fact.kind() {
                Kind::Day => 20270101,
                Kind::Word(group) => group.rows[0].number,
                Kind::Text => 0,
                Kind::Flag | Kind::Count | Kind::Amount(_) => 1,
            };
            let mut sheet = sheet();
            if matches!(fact.kind(), Kind::Text) { sheet.set_text(*fact, "text") } else { sheet.set(*fact, value) }
                .unwrap();
            assert_eq!(sheet.check(), Err(FactError::Visit(VisitError::Missing(*fact, need))), "{fact:?}");
            let value = match need.kind() {
                Kind::Word(group) => group.rows[0].number,
                _ => 1,
            };
            sheet.set(need, value).unwrap();
            assert_ne!(sheet.check().map_err(|error| error.facts()), Err((Some(*fact), Some(need))), "{fact:?}");
        }
    }

    #[test]
    fn an_unknown_number_stays_in_the_way_until_it_is_cleared() {
        let mut sheet = sheet();
        assert_eq!(sheet.set_number(0, 1999, 1), Err(FactError::UnknownFact(1999)));
        assert_eq!(sheet.set_number(0, 1999, 0), Err(FactError::UnknownFact(1999)));
        assert_eq!(sheet.check(), Err(FactError::UnknownFact(1999)));
        // Each by itself.
        assert_eq!(sheet.set_number(0, 1998, 1), Err(FactError::UnknownFact(1998)));
        assert_eq!(sheet.clear_number(0, 1999), Ok(()));
        assert_eq!(sheet.check(), Err(FactError::UnknownFact(1998)));
        assert_eq!(sheet.clear_number(0, 1998), Ok(()));
        assert_eq!(sheet.check(), Ok(()));
        // Nobody said this one, and nothing stands in the way for it.
        assert_eq!(sheet.clear_number(0, 1998), Err(FactError::UnknownFact(1998)));
        assert_eq!(sheet.check(), Ok(()));
    }

    #[test]
    fn tokens_results_and_tickets_have_an_index_each_and_an_end() {
        let mut sheet = sheet();
        assert_eq!(
            sheet.set_at(1, Fact::TokenKind, TokenKind::Card.number()),
            Err(FactError::NoSuchIndex(Fact::TokenKind))
        );
        sheet.clear_at(1, Fact::TokenKind);
        sheet.set(Fact::TokenKind, TokenKind::Android.number()).unwrap();
        assert_eq!(sheet.add(VisitList::Tokens), Ok(1));
        sheet.set_at(1, Fact::TokenKind, TokenKind::Card.number()).unwrap();
        assert_eq!(sheet.add(VisitList::Tokens), Err(FactError::Full(VisitList::Tokens)));

        sheet.set(Fact::Segment, Segment::Processing.number()).unwrap();
        for result in 0..MAX_VISIT_RESULTS {
            assert_eq!(sheet.add(VisitList::Results), Ok(result));
            sheet.set_at(result, Fact::Classification, Classification::Welfare.number()).unwrap();
            for ticket in 0..MAX_VISIT_TICKETS {
                assert_eq!(sheet.add(VisitList::Tickets), Ok(result * MAX_VISIT_TICKETS + ticket));
            }
            assert_eq!(sheet.add(VisitList::Tickets), Err(FactError::Full(VisitList::Tickets)));
        }
        assert_eq!(sheet.add(VisitList::Results), Err(FactError::Full(VisitList::Results)));
        let second_of_second = MAX_VISIT_TICKETS + 1;
        sheet.set_at(second_of_second, Fact::TicketType, TicketType::Medical.number()).unwrap();
        sheet.set_at(second_of_second, Fact::SelfPayYen, 0).unwrap();

        let visit = sheet.visit().unwrap();
        assert_eq!(visit.token.unwrap().kind, TokenKind::Android);
        assert_eq!(visit.other_token.unwrap().kind, TokenKind::Card);
        let answer = visit.answer.as_ref().unwrap();
        assert_eq!(answer.coverages.len(), MAX_VISIT_RESULTS);
        assert_eq!(answer.coverages[1].tickets[1].kind, TicketType::Medical);
        assert_eq!(answer.coverages[1].tickets[1].self_pay_yen, Some(0));
        assert_eq!(FactSheet::of(&visit).visit().unwrap(), visit);
    }

    #[test]
    fn what_is_read_takes_the_place_of_what_was_read_and_leaves_what_staff_saw() {
        let mut sheet = sheet();
        sheet.set(Fact::TokenKind, TokenKind::Android.number()).unwrap();
        sheet.set(Fact::CertificateRevocation, vocabulary::Revocation::Revoked.number()).unwrap();
        sheet.set(Fact::TokenPrintedUntil, 20300101).unwrap();
        sheet.set(Fact::PersonCheck, Check::Passed.number()).unwrap();
        sheet.set(Fact::PersonMethod, Method::Face.number()).unwrap();
        sheet.put_token(&Token::card().with_stated_expiry("2029-01-01".parse().unwrap()));
        let visit = sheet.visit().unwrap();
        let token = visit.token.unwrap();
        assert_eq!(token.kind, TokenKind::Card);
        assert_eq!(token.certificate.revocation, vocabulary::Revocation::Unknown);
        assert_eq!(token.printed_until, "2030-01-01".parse().ok());
        assert_eq!(visit.person.method, Some(Method::Face));
        assert_ne!(visit.decide().unwrap().acceptance(), Acceptance::NotAccepted);
    }

    #[test]
    fn its_debug_tells_no_values() {
        let mut sheet = sheet();
        sheet.set(Fact::BornOn, 19500203).unwrap();
        sheet.set(Fact::Eligibility, Eligibility::Valid.number()).unwrap();
        sheet.set_text(Fact::ResultMessage, "secret").unwrap();
        assert_eq!(sheet.answer.as_ref().unwrap().value(Fact::ResultMessage), Some(&Value::Text("secret".to_owned())));
        let debug = format!("{sheet:?}");
        assert!(!debug.contains("1950") && !debug.contains("secret"), "{debug}");
    }

    #[test]
    fn what_is_said_of_a_second_thing_makes_no_first_one() {
        for (fact, number) in [
            (Fact::TokenKind, TokenKind::Card.number()),
            (Fact::Classification, Classification::Welfare.number()),
            (Fact::TicketType, TicketType::Medical.number()),
        ] {
            let mut sheet = sheet();
            assert_eq!(sheet.set_at(1, fact, number), Err(FactError::NoSuchIndex(fact)));
            sheet.clear_at(1, fact);
            let lists = [VisitList::Tokens, VisitList::Answer, VisitList::Results, VisitList::Tickets];
            assert_eq!(lists.map(|list| sheet.count(list)), [0; 4], "{fact:?}");
            assert_eq!(sheet.check(), Ok(()), "{fact:?}");
        }
    }
}
