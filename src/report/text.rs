//! A decision as plain text.

use super::words::{self, heading};
use super::{Language, Report, calendar};
use crate::Day;
use crate::vocabulary::Word;
use core::fmt::{self, Write};

/// Shows a [`Report`] in one language.
#[derive(Debug, Clone, Copy)]
pub struct InLanguage<'a> {
    pub(super) report: Report<'a>,
    pub(super) language: Language,
}

impl fmt::Display for InLanguage<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Report { visit, decision, table, exchange } = self.report;
        let lang = self.language;
        let day = |day: Option<Day>| match day {
            Some(day) => calendar::written(day, lang).to_string(),
            None => heading::UNKNOWN.to(lang).to_owned(),
        };
        writeln!(f, "{}", words::acceptance(decision.acceptance).to(lang))?;
        let mut line = |name: super::Text, value: &str| writeln!(f, "{}: {value}", name.to(lang));
        line(heading::DAY, &day(Some(visit.day)))?;
        line(heading::STANDING, words::standing(decision.standing).to(lang))?;
        if decision.full_until.is_some() {
            line(heading::FULL_UNTIL, &day(decision.full_until))?;
        }
        if decision.usable_until.is_some() && decision.usable_until != decision.full_until {
            line(heading::USABLE_UNTIL, &day(decision.usable_until))?;
        }
        for (name, set) in [(heading::PROVIDED, decision.provided), (heading::NOT_PROVIDED, decision.not_provided)] {
            if !set.is_empty() {
                let names: Vec<&str> = set.iter().map(|what| words::provision(what).to(lang)).collect();
                line(name, &names.join(if lang == Language::Ja { "・" } else { ", " }))?;
            }
        }
        if let Some(token) = &visit.token {
            let facts = &token.certificate;
            line(heading::TOKEN, words::token(token.kind).to(lang))?;
            let certificate = format!(
                "{} {}, {} {} ({}), {} {}, {} {}",
                heading::EXPIRES.to(lang),
                day(facts.expires_on),
                heading::CHAIN.to(lang),
                words::chain(facts.chain).to(lang),
                words::hierarchy(facts.hierarchy).to(lang),
                heading::POSSESSION.to(lang),
                words::possession(facts.possession).to(lang),
                heading::REVOCATION.to(lang),
                words::revocation(facts.revocation).to(lang),
            );
            line(heading::CERTIFICATE, &certificate)?;
        }
        if let Some(cost) = exchange {
            let [commands, sent, received] =
                [heading::COMMANDS, heading::SENT, heading::RECEIVED].map(|text| text.to(lang));
            let cost =
                format!("{} {commands}, {} {sent}, {} {received}", cost.commands, cost.bytes_sent, cost.bytes_received);
            line(heading::EXCHANGE, &cost)?;
        }
        writeln!(f)?;
        self.list(f, heading::REASONS, decision.reasons.iter().map(words::reason))?;
        if !decision.next_steps.is_empty() {
            writeln!(f, "{}", heading::STEPS.to(lang))?;
            for (number, step) in decision.next_steps.iter().enumerate() {
                let who = words::audience(step.audience()).to(lang);
                writeln!(f, "  {}. [{who}] {}", number + 1, self.filled(words::step(step).to(lang)))?;
            }
        }
        self.list(f, heading::ADVICE, decision.advice.iter().map(words::advice))?;
        if !decision.basis.is_empty() {
            writeln!(f, "{}", heading::BASIS.to(lang))?;
            for id in decision.basis.iter() {
                let Some(rule) = self.report.rule(id) else { continue };
                let text = if lang == Language::Ja { &rule.ja } else { &rule.en };
                writeln!(f, "  - {}: {text} [{}]", id.as_str(), rule.certainty.as_str())?;
                for source in rule.sources.iter() {
                    writeln!(f, "      {} <{}>", source.title, source.address)?;
                }
            }
        }
        writeln!(f, "{}: {}", heading::RULES_AS_OF.to(lang), day(Some(table.issued())))
    }
}

impl InLanguage<'_> {
    fn list(
        &self,
        f: &mut fmt::Formatter<'_>,
        heading: super::Text,
        texts: impl Iterator<Item = super::Text>,
    ) -> fmt::Result {
        let mut texts = texts.peekable();
        if texts.peek().is_none() {
            return Ok(());
        }
        writeln!(f, "{}", heading.to(self.language))?;
        texts.try_for_each(|text| writeln!(f, "  - {}", self.filled(text.to(self.language))))
    }

    fn filled(&self, text: &str) -> String {
        self.report.filled(text, self.language)
    }
}

/// Puts what is known where a text has placeholders. What is not known is said to be unknown.
pub(super) fn fill(text: &str, language: Language, known: impl Fn(&str) -> Option<Known>) -> String {
    let mut out = String::with_capacity(text.len() + 32);
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let (name, after) = after.split_once('}').unwrap_or((after, ""));
        let _ = match known(name) {
            Some(Known::Day(day)) => write!(out, "{}", calendar::written(day, language)),
            Some(Known::Number(number)) => write!(out, "{number}"),
            None => out.write_str(heading::UNKNOWN.to(language)),
        };
        rest = after;
    }
    out.push_str(rest);
    out
}

/// What stands in a text for a placeholder.
pub(super) enum Known {
    Day(Day),
    Number(u8),
}
