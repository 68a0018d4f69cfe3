//! The facts of a visit as options: every fact of the vocabulary is one, named, described and checked by its row.

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Arg, ArgAction, ArgMatches, value_parser};
use uketsuke::Day;
use uketsuke::reception::{FactSheet, Kind, Token, Visit};
use uketsuke::vocabulary::{Fact, Language, TokenKind, VisitList, Word};

use crate::day;
use crate::failure::Failure;
use crate::language::Say;

/// What a token that is read tells by itself.
const READ: [Fact; 11] = [
    Fact::TokenKind,
    Fact::TokenDiscovery,
    Fact::CertificateEvidence,
    Fact::CertificateStartsOn,
    Fact::CertificateExpiresOn,
    Fact::CertificatePurpose,
    Fact::CertificateHierarchy,
    Fact::CertificateAccepted,
    Fact::CertificateChain,
    Fact::CertificatePossession,
    Fact::CertificateRevocation,
];
/// A second card or phone in the same visit.
const OTHER_TOKEN: &str = "other-token";

/// The facts as options: all of them, or those that can stand beside a token that is read.
pub fn arguments(say: Say, unread: bool) -> Vec<Arg> {
    let facts = Fact::ALL.iter().filter(|fact| unread || !READ.contains(fact));
    let other = ("もう一つのカード・スマホ", "A second card or phone");
    facts
        .map(|fact| argument(*fact, say))
        .chain([word(Arg::new(OTHER_TOKEN).long(OTHER_TOKEN), TokenKind::GROUP, say.text(other), say)])
        .map(|argument| argument.help_heading(say.text(("受付の状況", "Facts of the visit"))))
        .collect()
}

fn argument(fact: Fact, say: Say) -> Arg {
    let (name, help) = (option(fact), capital(fact.text(say.0)));
    let help = help.as_str();
    let argument = Arg::new(name.clone()).long(name).help(help.to_owned());
    let argument = match fact.kind() {
        Kind::Flag => argument.action(ArgAction::SetTrue),
        Kind::Day => {
            let value = move |text: &str| day::parse(text, say.0).map(Day::yyyymmdd);
            argument.value_name(say.text(("日付", "DAY"))).value_parser(value)
        }
        Kind::Count => number(argument, i32::from(u8::MAX), say),
        Kind::Amount(most) => number(argument, most, say),
        Kind::Word(group) => word(argument, group, help, say),
        Kind::Text => argument.value_name(say.text(("文字列", "TEXT"))),
    };
    match (fact, fact.needs()) {
        (Fact::Day, _) => {
            argument.long("on").alias("day").help(say.text(("受診日(省略時は今日)", "Day of the visit (today)")))
        }
        (Fact::TokenKind, _) => argument.alias("token"),
        (_, Some(Fact::Eligibility)) => argument.requires(option(Fact::Eligibility)),
        _ => argument,
    }
}

/// A name as help begins.
fn capital(name: &str) -> String {
    let mut rest = name.chars();
    rest.next().into_iter().flat_map(char::to_uppercase).chain(rest).collect()
}

fn number(argument: Arg, most: i32, say: Say) -> Arg {
    argument.value_name(say.text(("数", "N"))).value_parser(value_parser!(i32).range(0..=i64::from(most)))
}

/// One of the words, by its name or in Japanese; the number of the word.
fn word(argument: Arg, group: &'static uketsuke::vocabulary::Group, help: &str, say: Say) -> Arg {
    // In Japanese each word has its name in Japanese beside it, which may be typed, too.
    let names = group.rows.iter().map(|row| match say.0 {
        Language::Ja if row.ja != row.name => format!("{}={}", row.name, row.ja),
        _ => row.name.to_owned(),
    });
    let names: Vec<String> = names.collect();
    let values = group.rows.iter().map(|row| PossibleValue::new(row.name).alias(row.ja));
    let value = PossibleValuesParser::new(values).try_map(move |name| {
        let row = group.rows.iter().find(|row| row.name == name || row.ja == name);
        row.map(|row| row.number).ok_or("not one of the words")
    });
    let help = say.beside(help, say.list(&names));
    argument.value_name(say.text(("語", "WORD"))).help(help).value_parser(value).hide_possible_values(true)
}

/// The visit of these options, beside what was read.
pub fn visit(matches: &ArgMatches, read: Option<&Token>, say: Say) -> Result<Visit, Failure> {
    let refused = |error: uketsuke::reception::FactError| Failure::Usage(error.text(say.0));
    let mut sheet = FactSheet::on(day::today());
    for fact in Fact::ALL {
        let name = option(*fact);
        match fact.kind() {
            Kind::Flag if given::<bool>(matches, &name) == Some(true) => sheet.set(*fact, 1),
            Kind::Flag => Ok(()),
            Kind::Text => given::<String>(matches, &name).map_or(Ok(()), |text| sheet.set_text(*fact, &text)),
            _ => given::<i32>(matches, &name).map_or(Ok(()), |number| sheet.set(*fact, number)),
        }
        .map_err(refused)?;
    }
    for fact in Fact::ALL {
        sheet.imply(0, *fact).map_err(refused)?;
    }
    if let Some(token) = read {
        sheet.put_token(token);
    }
    if let Some(kind) = given::<i32>(matches, OTHER_TOKEN) {
        while sheet.count(VisitList::Tokens) < 2 {
            sheet.add(VisitList::Tokens).map_err(refused)?;
        }
        sheet.set_at(1, Fact::TokenKind, kind).map_err(refused)?;
    }
    sheet.visit().map_err(refused)
}

/// The value of an option; `None` of one that the command does not have, too.
fn given<T: Clone + Send + Sync + 'static>(matches: &ArgMatches, name: &str) -> Option<T> {
    matches.try_get_one::<T>(name).ok().flatten().cloned()
}

/// `certificate_expires_on` is `--certificate-expires-on`.
fn option(fact: Fact) -> String {
    fact.as_str().replace('_', "-")
}

/// The value of an option.
pub fn one<T: Clone + Send + Sync + 'static>(matches: &ArgMatches, name: &str) -> Option<T> {
    matches.get_one::<T>(name).cloned()
}
