//! The rows that bind the words of [`Outcome`] and [`DecisionList`] to a [`Decided`].

use super::Decided;
use crate::Day;
use crate::rules::UnknownRule;
use crate::vocabulary::{
    self, DecisionList, Finding, Language, Note, Outcome, Part, Provided, Provision, RuleId, Set, Step, Word,
};

impl Decided<'_> {
    /// The value of an outcome: the number of a word, a day as `YYYYMMDD`, 1 for yes; 0 for what is not known.
    ///
    /// ```
    /// use uketsuke::reception::{Token, Visit};
    /// use uketsuke::vocabulary::{Outcome, Sign, Word};
    /// let card = Token::card().with_stated_expiry("2026-08-01".parse()?);
    /// let decided = Visit::on("2026-11-21".parse()?).with_token(card).decide()?;
    /// assert_eq!(decided.outcome(Outcome::Sign), Sign::Check.number());
    /// assert_eq!(decided.outcome(Outcome::UsableUntil), 20261130);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn outcome(&self, outcome: Outcome) -> i32 {
        let day = |day: Option<Day>| day.map_or(0, Day::yyyymmdd);
        match outcome {
            Outcome::Acceptance => self.acceptance().number(),
            Outcome::Standing => self.standing().number(),
            Outcome::Sign => self.sign().number(),
            Outcome::By => self.by().number(),
            Outcome::Until => day(self.until()),
            Outcome::FullUntil => day(self.full_until()),
            Outcome::UsableUntil => day(self.usable_until()),
            Outcome::GraceUntil => day(self.grace_until()),
            Outcome::PhoneCardGraceUntil => day(self.phone_card_grace_until()),
            Outcome::ShortReadingUntil => day(self.short_reading_until()),
            Outcome::FirstStep => self.first_step().map_or(0, Step::number),
            Outcome::Contradiction => self.contradictions().next().is_some().into(),
            Outcome::Day => self.visit().day.yyyymmdd(),
            Outcome::SharePercent => self.shares().first().map_or(0, |share| i32::from(*share)),
            Outcome::OtherSharePercent => self.shares().get(1).map_or(0, |share| i32::from(*share)),
            Outcome::SelfPayStated => self.self_pay_yen().is_some().into(),
            Outcome::SelfPayYen => self.self_pay_yen().map_or(0, |yen| i32::try_from(yen).unwrap_or(i32::MAX)),
            Outcome::TokenKind => self.token().map_or(0, |token| token.kind.number()),
        }
    }

    /// What the decision says about any number: an outcome's value; 1 for a finding, step, note or rule that it holds, a
    /// newer table's unknown rule included; a word of [`Provided`] for a kind of information. 0 for everything else, so that
    /// an old library never claims what it cannot know.
    pub fn get(&self, number: i32) -> i32 {
        if let Some(outcome) = word::<Outcome>(number) {
            self.outcome(outcome)
        } else if let Some(finding) = word::<Finding>(number) {
            self.findings().contains(finding).into()
        } else if let Some(step) = word::<Step>(number) {
            self.plan().iter().any(|(_, planned)| planned == step).into()
        } else if let Some(note) = word::<Note>(number) {
            self.notes().contains(&note).into()
        } else if let Some(rule) = word::<RuleId>(number) {
            (self.basis().contains(rule) || self.newer_rule(number).is_some()).into()
        } else if let Some(what) = word::<Provision>(number) {
            self.is_provided(what).number()
        } else {
            self.newer_rule(number).is_some().into()
        }
    }

    /// Whether a kind of information is provided.
    pub fn is_provided(&self, what: Provision) -> Provided {
        if self.provided().contains(what) {
            Provided::Provided
        } else if self.not_provided().any(|(withheld, _)| withheld == what) {
            Provided::NotProvided
        } else if self.if_consented().contains(what) {
            Provided::IfConsented
        } else {
            Provided::Unknown
        }
    }

    /// The numbers of a list's words, in order.
    pub fn list(&self, list: DecisionList) -> Vec<i32> {
        match list {
            DecisionList::Findings => numbers(self.findings()),
            DecisionList::StepsInOrder => self.steps(Part::InOrder).iter().map(|step| step.number()).collect(),
            DecisionList::StepsAnyOneOf => self.steps(Part::AnyOneOf).iter().map(|step| step.number()).collect(),
            DecisionList::StepsAfterwards => self.steps(Part::Afterwards).iter().map(|step| step.number()).collect(),
            DecisionList::Notes => self.notes().iter().map(|note| note.number()).collect(),
            DecisionList::Rules => self.rule_numbers(),
            DecisionList::Provided => numbers(self.provided()),
            DecisionList::IfConsented => numbers(self.if_consented()),
            DecisionList::NotProvided => self.not_provided().map(|(what, _)| what.number()).collect(),
            DecisionList::NotShown => numbers(self.not_shown()),
        }
    }

    /// The text of a word with the days of this decision filled in; of a newer table's unknown rule the text that the table
    /// has. `None` when neither has the number.
    pub fn word_text(&self, number: i32, language: Language) -> Option<String> {
        match (self.newer_rule(number), language) {
            (Some(rule), Language::Ja) => Some(rule.ja.clone()),
            (Some(rule), Language::En) => Some(rule.en.clone()),
            (None, _) => vocabulary::row(number).map(|(_, row)| self.filled(row.text(language), language)),
        }
    }

    /// The rules that it rests on, and those of a newer table that it cites, each number once.
    fn rule_numbers(&self) -> Vec<i32> {
        let mut numbers = numbers(self.basis());
        for rule in self.newer_rules() {
            if !numbers.contains(&rule.number) {
                numbers.push(rule.number);
            }
        }
        numbers
    }

    fn newer_rule(&self, number: i32) -> Option<&UnknownRule> {
        self.newer_rules().find(|rule| rule.number == number)
    }
}

/// The word of a group with a number; the zero value has none.
fn word<W: Word>(number: i32) -> Option<W> {
    let place = u8::try_from(number.checked_sub(W::GROUP.base)?).ok().filter(|place| *place > 0)?;
    W::from_place(place)
}

fn numbers<W: Word>(words: Set<W>) -> Vec<i32> {
    words.iter().map(Word::number).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reception::{Answer, Token, Visit};
    use crate::vocabulary::{Consent, Eligibility, Route, Sign};

    /// What a decision holds by number is what it holds in Rust, over every number that any word has.
    #[test]
    fn numbers_say_what_the_decision_holds() {
        let card = Token::card().with_stated_expiry("2026-08-01".parse().unwrap());
        let decided = Visit::on("2026-11-21".parse().unwrap()).with_token(card).decide().unwrap();
        assert_eq!(decided.outcome(Outcome::Sign), Sign::Check.number());
        assert_eq!(decided.get(Outcome::UsableUntil.number()), 20261130);
        assert_eq!(decided.get(Finding::InGrace.number()), 1);
        assert_eq!(decided.get(Provision::Medication.number()), Provided::NotProvided.number());
        assert_eq!(decided.get(0), 0);
        for list in DecisionList::ALL {
            for number in decided.list(*list) {
                assert!(decided.get(number) > 0 || *list == DecisionList::NotShown, "{list:?} {number}");
                assert!(!decided.word_text(number, Language::Ja).unwrap().contains('{'));
            }
        }
        let held = |range: core::ops::Range<i32>| range.filter(|number| decided.get(*number) == 1).count();
        assert_eq!(held(3000..4000), decided.findings().len());
        assert_eq!(held(4000..5000), decided.notes().len());
        assert_eq!(held(5000..6000), decided.plan().iter().count());
        assert_eq!(held(6000..7000), decided.basis().len());
        for number in -1..20_000 {
            if vocabulary::row(number).is_none() {
                assert_eq!(decided.get(number), 0);
            }
        }
    }

    #[test]
    fn a_kind_of_information_is_provided_withheld_asked_for_or_not_known() {
        let on = Visit::on("2026-11-21".parse().unwrap());
        let card = |until: &str| on.clone().with_token(Token::card().with_stated_expiry(until.parse().unwrap()));
        let answer = Answer::new(Eligibility::Valid, Route::Card);
        let answer = Answer { consents: answer.consents.with(Provision::Medication, Consent::Given), ..answer };
        let answered = card("2030-02-17").with_answer(answer);
        for (visit, what, provided) in [
            (card("2030-02-17"), Provision::Medication, Provided::IfConsented),
            (card("2030-02-17"), Provision::SpecialDisease, Provided::Unknown),
            (card("2026-10-20"), Provision::Medication, Provided::NotProvided),
            (answered.clone(), Provision::Medication, Provided::Provided),
            (answered, Provision::Treatment, Provided::Unknown),
        ] {
            assert_eq!(visit.decide().unwrap().is_provided(what), provided, "{what:?} {provided:?}");
        }
    }
}
