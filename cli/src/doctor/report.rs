//! What was found, as text or as JSON.

use super::attention::Attention;
#[cfg(feature = "terminal")]
use super::folder_report as folder;
use super::link_test::LinkTest;
use super::look::{Examination, LookedAt, Reader};
use super::verdict::Verdict;
use super::words;
use crate::installation;
use crate::language::Say;
use serde_json::{Value, json};
use std::fmt::Display;
use uketsuke::Day;
use uketsuke::facility::{CheckAnswer, Edition, Facility, Problem, Words};
use uketsuke::link::Fault;
use uketsuke::link::pcsc::ReaderFacts;
use uketsuke::report::calendar::written;
use uketsuke::report::{Text, failure};
use uketsuke::vocabulary::{Language, Word};

/// The version of the JSON. Members may be added without a new one.
const JSON_VERSION: u32 = 1;

/// For people.
pub fn text(found: &Examination, say: Say) -> String {
    let language = say.0;
    let to = |text: Text| text.to(language);
    let verdict = Verdict::of(found);
    let attention: Vec<Attention> = found.attention().collect();
    let mut lines = vec![to(verdict.text()).to_owned()];
    lines.extend(attention.iter().map(|it| format!("  - {}", to(it.text()))));
    lines.extend(verdict.open().map(|it| format!("  - {}", to(it))));
    if has_link_trouble(&attention) {
        lines.push(to(words::POSSIBLE_CAUSES).to_owned());
        lines.extend(causes().map(|cause| format!("  - {}", to(cause))));
        lines.extend(advice().map(|words| format!("  - {} <{}>", words.to(language), words.origin().address)));
    }
    lines.push(String::new());
    if found.remote {
        lines.push(to(words::REMOTE).to_owned());
    }
    if let Some(service) = &found.service {
        let state = match &service.running {
            Ok(()) => to(words::RUNNING).to_owned(),
            Err(fault) => failure::of_fault(*fault, language),
        };
        let version = service.version.as_deref().unwrap_or(to(words::UNKNOWN));
        let state = say.beside(&state, say.named(to(words::VERSION), version));
        lines.push(say.named(to(words::SERVICE), state));
    }
    let none = if found.readers.is_empty() { to(words::NONE) } else { "" };
    lines.push(say.named(to(words::READERS), none).trim_end().to_owned());
    found.readers.iter().for_each(|reader| lines.extend(reader_lines(reader, say)));
    if let Some(outcome) = &found.token {
        let outcome = match outcome {
            Ok(kind) => kind.text(language).to_owned(),
            Err(reason) => reason.clone(),
        };
        lines.push(say.named(to(words::TOKEN), outcome));
        if found.token.as_ref().is_some_and(|kind| kind.as_ref().is_ok_and(|kind| kind.is_phone())) {
            lines.push(format!("  {}", to(words::LABEL_ALONE)));
        }
    }
    if let Some(test) = &found.link_test {
        lines.push(say.named(to(words::LINK_TEST), "").trim_end().to_owned());
        lines.extend(test_lines(test, say));
    }
    #[cfg(feature = "terminal")]
    lines.extend(found.folder.iter().flat_map(|it| folder::lines(it, say)));
    lines.push(say.named(to(words::PLACE), found.checks.words().to(language)));
    lines.extend(installation::lines(&found.checks, language).into_iter().map(|line| format!("  {line}")));
    lines.push(String::new());
    let program = format!("uketsuke {}", env!("CARGO_PKG_VERSION"));
    let program = say.beside(&program, format_args!("{} {}", os(), std::env::consts::ARCH));
    let when = say.beside(&format!("{} {}", found.day, found.time), to(words::JAPAN));
    lines.extend([say.named(to(words::TITLE), program), when]);
    lines.extend(found.host.iter().map(|host| say.named(to(words::HOST), host)));
    lines.extend(data_lines(found, say));
    lines.push(to(words::HARMLESS).to_owned());
    lines.join("\n") + "\n"
}

fn reader_lines(reader: &Reader, say: Say) -> Vec<String> {
    let language = say.0;
    let to = |text: Text| text.to(language);
    let named = |name: Text, value: &dyn Display| format!("    {}", say.named(to(name), value));
    let mut lines = vec![format!("  {}", reader.name)];
    let Some(LookedAt { facts, has_token }) = &reader.looked_at else {
        lines.push(format!("    {}", to(words::EXCLUDED)));
        return lines;
    };
    match facts {
        Ok(facts) => {
            let firmware = firmware(facts);
            let known = [(words::MAKER, &facts.vendor), (words::MODEL, &facts.model), (words::FIRMWARE, &firmware)];
            for (name, value) in known {
                lines.extend(value.as_ref().map(|value| named(name, value)));
            }
            lines.extend(facts.max_command.map(|length| named(words::LONGEST, &length)));
        }
        Err(fault) => lines.push(format!("    {}", failure::of_fault(*fault, language))),
    }
    lines.push(match reader.limits {
        Some(limits) => named(words::LIMITS, &format_args!("{} / {}", limits.max_command, limits.max_response)),
        None => format!("    {}", to(words::NOT_IN_LIST)),
    });
    for (model, listing) in &reader.may_be {
        lines.push(named(words::MAY_BE, &say.beside(model, to(words::listing(*listing)))));
    }
    let token = match has_token {
        Ok(true) => to(words::YES).to_owned(),
        Ok(false) => to(words::NO).to_owned(),
        Err(fault) => failure::of_fault(*fault, language),
    };
    lines.push(named(words::TOKEN_ON_IT, &token));
    lines
}

/// Which table of rules decides, and which lists of readers are used.
fn data_lines(found: &Examination<'_>, say: Say) -> Vec<String> {
    let file = |name: Text, origin, told: &[Option<String>], sha256: &str| {
        let origin = words::origin(origin).to(say.0).to_owned();
        let told: Vec<String> = std::iter::once(origin).chain(told.iter().flatten().cloned()).collect();
        [say.named(name.to(say.0), say.list(&told)), format!("  {}", say.named("SHA-256", sha256))]
    };
    let serial = |serial: u32| match say.0 {
        Language::Ja => format!("通番{serial}"),
        _ => format!("serial {serial}"),
    };
    let issued = |day: Day| match say.0 {
        Language::Ja => format!("{}発行", written(day, say.0)),
        _ => format!("issued {}", written(day, say.0)),
    };
    let next_update = |day: Day| match say.0 {
        Language::Ja => format!("次の更新予定は{}", written(day, say.0)),
        _ => format!("next update due {}", written(day, say.0)),
    };
    let rules = &found.rules;
    let of_rules = [Some(serial(rules.serial)), Some(issued(rules.issued)), Some(next_update(rules.next_update))];
    let of_list = |it: &Edition| [it.serial.map(serial), it.issued.map(issued)];
    let lists = found.editions.iter().flat_map(|it| file(words::LIST, it.origin, &of_list(it), &it.sha256));
    file(words::RULES, rules.origin, &of_rules, &rules.sha256).into_iter().chain(lists).collect()
}

fn test_lines(test: &LinkTest, say: Say) -> Vec<String> {
    let to = |text: Text| text.to(say.0);
    let named = |name: Text, value: &dyn Display| format!("  {}", say.named(to(name), value));
    let number = |value: Option<f64>| value.map_or(to(words::NOT_TIMED).to_owned(), |value| format!("{value:.2}"));
    let mut lines = vec![named(words::READINGS, &test.readings), named(words::FAILURES, &test.failed())];
    lines.extend(test.failures.iter().map(|(reason, times)| match say.0 {
        Language::Ja => format!("    {times}回：{reason}"),
        _ => format!("    {times} x {reason}"),
    }));
    lines.extend([
        named(words::COMMANDS, &test.commands()),
        named(words::MEDIAN, &number(test.percentile_ms(50))),
        named(words::P99, &number(test.percentile_ms(99))),
        named(words::THROUGHPUT, &number(test.bytes_per_second())),
    ]);
    lines
}

/// For programs.
pub fn json(found: &Examination) -> String {
    let attention: Vec<Attention> = found.attention().collect();
    let possible_causes: Vec<Value> = match has_link_trouble(&attention) {
        true => causes().map(both).chain(advice().map(both_of)).collect(),
        false => Vec::new(),
    };
    #[cfg_attr(not(feature = "terminal"), expect(unused_mut, reason = "without folders nothing is added"))]
    let mut whole = json!({
        "doctor": JSON_VERSION,
        "verdict": Verdict::of(found).as_str(),
        "not_checked": Verdict::of(found).open().map(both).collect::<Vec<_>>(),
        "uketsuke": env!("CARGO_PKG_VERSION"),
        "system": { "os": os(), "architecture": std::env::consts::ARCH },
        "day": found.day.to_string(),
        "time": found.time,
        "host": found.host,
        "remote_session": found.remote,
        "service": found.service.as_ref().map(|service| json!({
            "running": service.running.is_ok(),
            "version": service.version,
            "fault": service.running.err().map(fault),
        })),
        "readers": found.readers.iter().map(reader).collect::<Vec<_>>(),
        "token": found.token.as_ref().map(|outcome| match outcome {
            Ok(kind) => json!({ "kind": kind.as_str() }),
            Err(reason) => json!({ "error": reason }),
        }),
        "link_test": found.link_test.as_ref().map(link_test),
        "place": {
            "reads_phones": found.reading,
            "readiness": found.checks.readiness(),
            "checks": checks(found),
        },
        "rules": found.rules,
        "lists": found.editions,
        "attention": attention.iter().map(|it| both(it.text())).collect::<Vec<_>>(),
        "possible_causes": possible_causes,
    });
    #[cfg(feature = "terminal")]
    if let Some(found) = &found.folder {
        whole["folder"] = folder::json(found);
    }
    format!("{whole:#}\n")
}

fn reader(reader: &Reader) -> Value {
    let facts = reader.looked_at.as_ref().map(|it| it.facts.as_ref());
    let known = facts.and_then(Result::ok);
    json!({
        "name": reader.name,
        "excluded": reader.looked_at.is_none(),
        "vendor": known.and_then(|facts| facts.vendor.clone()),
        "model": known.and_then(|facts| facts.model.clone()),
        "firmware": known.and_then(firmware),
        "driver_max_command": known.and_then(|facts| facts.max_command),
        "fault": facts.and_then(Result::err).map(|it| fault(*it)),
        "limits": reader.limits.map(|limits| json!({
            "max_command": limits.max_command, "max_response": limits.max_response, "extended": limits.extended,
        })),
        "may_be": reader.may_be.iter().map(|(model, listing)| json!({
            "model": model, "listing": both(words::listing(*listing)),
        })).collect::<Vec<_>>(),
        "token_present": reader.looked_at.as_ref().and_then(|it| it.has_token.ok()),
    })
}

fn link_test(test: &LinkTest) -> Value {
    let limits = &test.thresholds;
    json!({
        "readings": test.readings,
        "failed": test.failed(),
        "failures": test.failures,
        "with_certificate": test.with_certificate,
        "commands": test.commands(),
        "bytes": test.bytes(),
        "median_ms": test.percentile_ms(50),
        "p99_ms": test.percentile_ms(99),
        "bytes_per_second": test.bytes_per_second(),
        "thresholds": {
            "failures": limits.failures,
            "median_ms": limits.median_ms,
            "p99_ms": limits.p99_ms,
            "bytes_per_second": limits.bytes_per_second,
        },
        "in_order": test.outside().next().is_none(),
    })
}

fn checks(found: &Examination) -> Vec<Value> {
    let answer = |question: &str| match found.checks.answer_to(question)? {
        CheckAnswer::Yes => Some("yes"),
        CheckAnswer::No => Some("no"),
        CheckAnswer::Unknown => Some("unknown"),
    };
    let checked = |checked: uketsuke::facility::Checked| {
        json!({
            "question": checked.question.id,
            "answer": answer(&checked.question.id),
            "state": checked.state,
            "mark": both_of(checked.mark),
            "found": checked.found.map(both_of),
            "remedies": checked.remedies.into_iter().map(both_of).collect::<Vec<_>>(),
        })
    };
    found.checks.checked().map(checked).collect()
}

fn both(text: Text) -> Value {
    json!({ "ja": text.ja, "en": text.en })
}

fn both_of(words: &Words) -> Value {
    json!({ "ja": words.to(Language::Ja), "en": words.to(Language::En) })
}

fn fault(fault: Fault) -> Value {
    json!({ "text": fault.to_string(), "code": format!("0x{:08X}", fault.code()) })
}

/// USB writes a version as binary-coded decimal: 0x0112 is 1.12.
fn firmware(facts: &ReaderFacts) -> Option<String> {
    facts.firmware.map(|(major, minor)| format!("{major:X}.{minor:02X}"))
}

fn has_link_trouble(attention: &[Attention]) -> bool {
    attention.iter().any(|it| matches!(it, Attention::Token | Attention::LinkTest(_)))
}

fn causes() -> impl Iterator<Item = Text> {
    [words::MOVED, words::OTHER_PROGRAM, words::CABLE].into_iter()
}

/// What the sources say when reading fails; metal is the first of it.
fn advice() -> impl Iterator<Item = &'static Words> {
    Facility::built_in().problem(Problem::PhoneNotRead).into_iter()
}

const fn os() -> &'static str {
    std::env::consts::OS
}
