//! Looking at the machine: the service, the readers, the token, the link, the place.

use super::attention::Attention;
#[cfg(feature = "terminal")]
use super::folder::Folder;
use super::host;
use super::link_test::{self, LinkTest};
use super::options::Options;
use crate::failure::Failure;
use crate::language::Say;
use crate::reader::tell_absent;
use crate::{day, installation};
use std::process::Command;
use uketsuke::exchange::Operation;
use uketsuke::facility::{Checks, Edition, Facility, Listing, PhoneReading, Readiness};
use uketsuke::link::pcsc::{PcscLink, ReaderFacts, ReaderName, Readers};
use uketsuke::link::{Deadline, Fault, Limits, Link};
use uketsuke::report::failure;
use uketsuke::rules::{Table, TableEdition};
use uketsuke::vocabulary::TokenKind;
use uketsuke::{Day, Session};

/// Everything that was found.
pub struct Examination<'a> {
    pub day: Day,
    /// The time in Japan.
    pub time: String,
    /// The computer's name, unless it is not wanted.
    pub host: Option<String>,
    /// Windows names such a session `RDP-…`; elsewhere nothing tells.
    pub remote: bool,
    /// `None` with a simulated token.
    pub service: Option<Service>,
    pub readers: Vec<Reader>,
    /// What is on the first reader with a token, or on the one that was named.
    pub token: Option<Result<TokenKind, String>>,
    pub link_test_asked: bool,
    pub link_test: Option<LinkTest>,
    /// The linkage folder that was named.
    #[cfg(feature = "terminal")]
    pub folder: Option<Folder>,
    pub reading: PhoneReading,
    pub checks: Checks<'a>,
    /// The table of rules that decides.
    pub rules: TableEdition,
    /// The built-in list of readers, and the one that was loaded.
    pub editions: &'a [Edition],
}

/// The smart-card service.
pub struct Service {
    pub running: Result<(), Fault>,
    /// What the installed program says of itself; `None` where it cannot be asked.
    pub version: Option<String>,
}

/// A reader.
pub struct Reader {
    /// Without its serial number.
    pub name: String,
    /// `None`: it is excluded.
    pub looked_at: Option<LookedAt>,
    /// What the list knows that it takes in one message.
    pub limits: Option<Limits>,
    /// Listed models that go by this name.
    pub may_be: Vec<(String, Listing)>,
}

/// What a reader and its driver tell.
pub struct LookedAt {
    pub facts: Result<ReaderFacts, Fault>,
    pub has_token: Result<bool, Fault>,
}

impl Examination<'_> {
    /// What needs attention, the most basic first.
    pub fn attention(&self) -> impl Iterator<Item = Attention> {
        let mut found = Vec::new();
        if self.service.as_ref().is_some_and(|service| service.running.is_err()) {
            found.push(Attention::Service);
        } else if self.readers.is_empty() {
            found.push(Attention::NoReader);
        }
        match &self.token {
            Some(Err(_)) => found.push(Attention::Token),
            None if self.link_test_asked && !self.readers.is_empty() => found.push(Attention::NoToken),
            _ => {}
        }
        #[cfg(feature = "terminal")]
        found.extend(self.folder.iter().flat_map(Folder::troubles).map(Attention::Folder));
        found.extend(self.link_test.iter().flat_map(LinkTest::outside).map(Attention::LinkTest));
        if self.checks.readiness() == Readiness::NotReady {
            found.push(Attention::Place);
        }
        found.into_iter()
    }

    /// Whether there is a linkage folder to look at that was not named.
    pub const fn folder_is_open(&self) -> bool {
        #[cfg(feature = "terminal")]
        return self.folder.is_none();
        #[cfg(not(feature = "terminal"))]
        false
    }
}

/// Looks at everything. `Err`: this build cannot do what was asked.
pub fn look<'a>(
    options: &Options,
    table: &Table,
    facility: &'a Facility,
    say: Say,
) -> Result<Examination<'a>, Failure> {
    let reading = options
        .face_reader
        .as_deref()
        .map_or(PhoneReading::WithGenericReader, |name| facility.face_reader(name).reading);
    let mut found = Examination {
        day: day::today(),
        time: day::time(),
        host: if options.no_host { None } else { host::name() },
        remote: std::env::var("SESSIONNAME").is_ok_and(|name| name.to_ascii_uppercase().starts_with("RDP")),
        service: None,
        readers: Vec::new(),
        token: None,
        link_test_asked: options.link_test > 0,
        link_test: None,
        #[cfg(feature = "terminal")]
        folder: options.folder.as_deref().map(Folder::look),
        reading,
        checks: installation::checklist(facility, reading, &options.answers),
        rules: table.edition(),
        editions: facility.editions(),
    };
    match options.simulate {
        Some(kind) => {
            found.readers.push(Reader {
                name: "simulator".into(),
                looked_at: Some(LookedAt { facts: Ok(ReaderFacts::default()), has_token: Ok(true) }),
                limits: Some(Limits::SHORT),
                may_be: Vec::new(),
            });
            found.try_token(simulated(kind, say)?, options);
        }
        None => found.look_at_readers(options, facility, say),
    }
    Ok(found)
}

impl Examination<'_> {
    fn look_at_readers(&mut self, options: &Options, facility: &Facility, say: Say) {
        let mut readers = Readers::new();
        let names = readers.list().unwrap_or_default();
        self.service = Some(Service { running: readers.service(), version: version_of_service() });
        let wanted = |name: &ReaderName| {
            options.reader.as_deref().is_none_or(|part| name.as_str().contains(part) || public_name(name) == part)
        };
        let is_called = |name: &ReaderName, given: &str| name.as_str() == given || public_name(name) == given;
        for given in options.excluded.iter().filter(|given| !names.iter().any(|name| is_called(name, given))) {
            let known: Vec<String> = names.iter().map(public_name).collect();
            tell_absent(given, &say.list(&known), say);
        }
        let mut chosen = None;
        for name in &names {
            let excluded = options.excluded.iter().any(|given| is_called(name, given));
            let looked_at =
                (!excluded).then(|| LookedAt { has_token: readers.has_token(name), facts: readers.facts(name) });
            let has_token = looked_at.as_ref().is_some_and(|it| it.has_token == Ok(true));
            if chosen.is_none() && wanted(name) && has_token {
                chosen = Some(name.clone());
            }
            let known = facility.pcsc_reader(name.as_str());
            self.readers.push(Reader {
                name: public_name(name),
                looked_at,
                limits: known.limits,
                may_be: known
                    .may_be
                    .iter()
                    .map(|entry| (entry.models.first().cloned().unwrap_or_default(), entry.listing))
                    .collect(),
            });
        }
        if let Some(name) = chosen {
            self.try_token(Box::new(PcscLink::new(name)), options);
        }
    }

    fn try_token(&mut self, link: Box<dyn Link>, options: &Options) {
        let mut session = Session::new(link);
        let deadline = Deadline::after(std::time::Duration::from_secs(10));
        let kind = session
            .run(Operation::identify(), deadline)
            .map(|raw| raw.kind)
            .map_err(|error| failure::of_session(&error, options.language));
        if options.link_test > 0 {
            let kind = kind.as_ref().copied().unwrap_or_default();
            self.link_test = Some(link_test::run(
                session.into_link(),
                kind,
                options.link_test,
                options.thresholds,
                options.language,
            ));
        }
        self.token = Some(kind);
    }
}

/// A reader's name without its serial number, which pcsc-lite writes in parentheses.
fn public_name(name: &ReaderName) -> String {
    let mut public = String::new();
    let mut rest = name.as_str();
    while let Some((before, inside, after)) = parentheses(rest) {
        let shown = if inside.contains(|c: char| c.is_ascii_digit()) { "…" } else { inside };
        public.push_str(&format!("{before}({shown})"));
        rest = after;
    }
    public + rest
}

fn parentheses(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once('(')?;
    let (inside, after) = rest.split_once(')')?;
    Some((before, inside, after))
}

/// PC/SC has no call that tells its version: the installed program is asked. On Windows and macOS the service is part of
/// the system and has no version of its own.
fn version_of_service() -> Option<String> {
    if !cfg!(target_os = "linux") {
        return None;
    }
    let said =
        ["pcscd", "/usr/sbin/pcscd"].iter().find_map(|program| Command::new(program).arg("--version").output().ok())?;
    let first = String::from_utf8_lossy(&said.stdout).lines().next()?.trim().trim_end_matches('.').to_owned();
    Some(first).filter(|line| !line.is_empty())
}

#[cfg(feature = "simulator")]
fn simulated(kind: TokenKind, _: Say) -> Result<Box<dyn Link>, Failure> {
    use uketsuke::simulator::{SimulatedLink, SimulatedToken};
    Ok(Box::new(SimulatedLink::new(SimulatedToken::builder(kind).build())))
}

#[cfg(not(feature = "simulator"))]
fn simulated(_: TokenKind, say: Say) -> Result<Box<dyn Link>, Failure> {
    Err(crate::reader::no_simulator(say))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn serial_numbers_of_readers_are_left_out() {
        let public = |name| public_name(&ReaderName::new(name));
        assert_eq!(public("SONY FeliCa RC-S300/P (0123456) 00 00"), "SONY FeliCa RC-S300/P (…) 00 00");
        assert_eq!(public("ACS ACR1252 [PICC] (AB12) 01 (x) 00"), "ACS ACR1252 [PICC] (…) 01 (x) 00");
        assert_eq!(public("SONY FeliCa Port/PaSoRi 4.0 0"), "SONY FeliCa Port/PaSoRi 4.0 0");
        assert_eq!(public("(broken"), "(broken");
    }
}
