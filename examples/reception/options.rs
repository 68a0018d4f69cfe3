//! The command line.

use std::path::{Path, PathBuf};
use std::str::FromStr;
use uketsuke::reception::{
    CardForm, CertificateFacts, Consent, Eligibility, FirstUse, LimitAmount, OnlineAnswer, Paper, Person, PersonCheck,
    Phones, ReaderMessage, Route, Token, Trouble, Unable, Visit,
};
use uketsuke::report::Language;
use uketsuke::vocabulary::Revocation;
use uketsuke::vocabulary::TokenKind;
use uketsuke::vocabulary::{Method, Provision};
use uketsuke::{Day, Numbered};

pub const HELP: &str = "\
reception: what reception may do with the card or phone on the reader (受付)

Where the card or phone lies:
  --reader NAME                     this reader (else the first with a token on it)
  --simulate card|android|iphone    a simulated one, without a reader (the default in a build without PC/SC)
  --expires-on YYYY-MM-DD           last day of the simulated certificate
  --replay FILE                     a recorded conversation
  --wait SECONDS                    how long to wait for a token (60)
  --extended                        token and reader are known to take extended length

What to do with it:
  --prove                           have it prove that it holds its key (a card and an Android phone need the PIN)
  --last-try                        the patient wants the PIN's last try to be used
  --accept-test-hierarchy           accept certificates of the JPKI test hierarchy
  --accept-simulated                accept a simulated token on a real reader, too
  --trace FILE                      record the conversation; nothing personal is in it
The PIN comes from a prompt or from UKETSUKE_PIN, never from an argument.

The visit:
  --on YYYY-MM-DD                   day of the visit (today in Japan)
  --present THING[,THING...]        card, android, iphone (without reading it), eligibility_certificate,
                                    eligibility_notice, mynaportal_screen, mynaportal_pdf, legacy_card, application
  --certificate-until YYYY-MM-DD    last day of the certificate, as staff read it
  --card-until YYYY-MM-DD           last day of the card itself
  --card-form ordinary|without_photo|face_only
  --card-returned                   the card was returned to the municipality (返納)
  --revocation good|revoked|suspended
  --document-until YYYY-MM-DD       last day of the eligibility certificate (資格確認書)
  --legacy-until YYYY-MM-DD, --insurer-changed-on YYYY-MM-DD    of the legacy insurance card
  --person face|pin|visual|phone_biometrics|failed
  --pin-misses N, --face-misses N
  --unable face_fails_and_pin_unknown|disability|condition|machine_trouble
  --message 001|002|006|eligibility_only|revoked|other           what the face reader showed
  --online 1..6                     資格有効性 of the online answer; --route card|document
  --consent yes|no|expired          to all medical information
  --limit-amount present|absent
  --phones yes|no|YYYY-MM-DD        whether (since when) the institution reads phones
  --first-use yes|no                of the phone at this institution
  --trouble reader|system           what is broken
  --born-on YYYY-MM-DD

What to print:
  --lang ja|en                      (ja)
  --json                            one JSON object
  --timeline FILE.svg               a picture of the days on which the card or phone can be used; - prints it
  --rules FILE                      decide by this rule table instead of the built-in one
";

/// What was asked for.
pub struct Options {
    pub source: Source,
    pub wait: u64,
    pub extended: bool,
    pub prove: bool,
    pub last_try: bool,
    pub accept_test: bool,
    pub accept_simulated: bool,
    pub trace: Option<PathBuf>,
    /// All that is known of the visit before anything was read.
    pub visit: Visit,
    /// What staff know of the card or phone, whether it is read or not.
    pub about: AboutToken,
    pub language: Language,
    pub json: bool,
    pub timeline: Option<PathBuf>,
    pub rules: Option<PathBuf>,
}

/// Where the card or phone lies.
pub enum Source {
    Simulated {
        kind: TokenKind,
        expires_on: Option<Day>,
    },
    Reader(Option<String>),
    Replay(PathBuf),
    /// Nothing is read: all facts are on the command line.
    Nowhere,
}

impl Options {
    /// `Err` is a sentence for the user.
    pub fn parse(arguments: impl Iterator<Item = String>, today: Day) -> Result<Options, String> {
        let mut options = Options {
            source: default_source(),
            wait: 60,
            extended: false,
            prove: false,
            last_try: false,
            accept_test: false,
            accept_simulated: false,
            trace: None,
            visit: Visit::on(today),
            about: AboutToken::default(),
            language: Language::Ja,
            json: false,
            timeline: None,
            rules: None,
        };
        let mut given = Given::default();
        let mut arguments = Arguments { rest: arguments };
        while let Some(name) = arguments.rest.next() {
            if !options.take_what_to_do(&name, &mut arguments, &mut given)?
                && !options.take_visit(&name, &mut arguments, &mut given)?
            {
                return Err(format!("unknown option {name}"));
            }
        }
        options.settle(given)?;
        Ok(options)
    }

    fn take_what_to_do<I: Iterator<Item = String>>(
        &mut self,
        name: &str,
        arguments: &mut Arguments<I>,
        given: &mut Given,
    ) -> Result<bool, String> {
        match name {
            "--reader" => given.source(Source::Reader(Some(arguments.text(name)?)))?,
            "--simulate" => {
                let kind = arguments.one_of(name, &KINDS)?;
                given.source(Source::Simulated { kind, expires_on: None })?;
            }
            "--replay" => given.source(Source::Replay(arguments.text(name)?.into()))?,
            "--expires-on" => given.expires_on = Some(arguments.parsed(name)?),
            "--wait" => self.wait = arguments.parsed(name)?,
            "--extended" => self.extended = true,
            "--prove" => self.prove = true,
            "--last-try" => self.last_try = true,
            "--accept-test-hierarchy" => self.accept_test = true,
            "--accept-simulated" => self.accept_simulated = true,
            "--trace" => self.trace = Some(arguments.text(name)?.into()),
            "--lang" => self.language = arguments.one_of(name, &[("ja", Language::Ja), ("en", Language::En)])?,
            "--json" => self.json = true,
            "--timeline" => self.timeline = Some(arguments.text(name)?.into()),
            "--rules" => self.rules = Some(arguments.text(name)?.into()),
            _ => return Ok(false),
        }
        Ok(true)
    }

    fn take_visit<I: Iterator<Item = String>>(
        &mut self,
        name: &str,
        arguments: &mut Arguments<I>,
        given: &mut Given,
    ) -> Result<bool, String> {
        let visit = &mut self.visit;
        match name {
            "--on" => visit.day = arguments.parsed(name)?,
            "--present" => {
                for thing in arguments.text(name)?.split(',') {
                    match (KINDS.iter().find(|(word, _)| *word == thing), Paper::from_name(thing)) {
                        (Some((_, kind)), _) => given.presented = Some(*kind),
                        (None, Some(paper)) => visit.papers.insert(paper),
                        (None, None) => return Err(format!("--present: {thing} is nothing that can be presented")),
                    }
                }
            }
            "--certificate-until" => given.certificate_until = Some(arguments.parsed(name)?),
            "--card-until" => self.about.expires_on = Some(arguments.parsed(name)?),
            "--card-form" => {
                let forms = [
                    ("ordinary", CardForm::Ordinary),
                    ("without_photo", CardForm::WithoutPhoto),
                    ("face_only", CardForm::FaceOnly),
                ];
                self.about.form = arguments.one_of(name, &forms)?;
            }
            "--card-returned" => self.about.returned = true,
            "--revocation" => {
                let states = [
                    ("good", Revocation::Good),
                    ("revoked", Revocation::Revoked),
                    ("suspended", Revocation::Suspended),
                ];
                self.about.revocation = arguments.one_of(name, &states)?;
            }
            "--document-until" => visit.eligibility_certificate.valid_until = Some(arguments.parsed(name)?),
            "--legacy-until" => visit.legacy_card.valid_until = Some(arguments.parsed(name)?),
            "--insurer-changed-on" => visit.legacy_card.insurer_changed_on = Some(arguments.parsed(name)?),
            "--person" | "--pin-misses" | "--face-misses" | "--unable" => {
                take_person(&mut visit.person, name, arguments)?
            }
            "--message" => {
                let messages = [
                    ("001", ReaderMessage::NotRecognised),
                    ("002", ReaderMessage::NotMyNumberCard),
                    ("006", ReaderMessage::RevokedOrExpired),
                    ("eligibility_only", ReaderMessage::EligibilityOnly),
                    ("revoked", ReaderMessage::Revoked),
                    ("other", ReaderMessage::Other),
                ];
                visit.message = arguments.one_of(name, &messages)?;
            }
            "--online" | "--route" | "--consent" | "--limit-amount" => {
                take_online(visit.online.get_or_insert_default(), name, arguments)?;
            }
            "--phones" => {
                visit.phones = match arguments.text(name)?.as_str() {
                    "yes" => Phones::Supported,
                    "no" => Phones::NotSupported,
                    day => Phones::Since(day.parse().map_err(|error| format!("--phones: {error}, yes or no"))?),
                };
            }
            "--first-use" => {
                visit.first_use = arguments.one_of(name, &[("yes", FirstUse::Yes), ("no", FirstUse::No)])?
            }
            "--trouble" => {
                visit.trouble = arguments.one_of(name, &[("reader", Trouble::Reader), ("system", Trouble::System)])?;
            }
            "--born-on" => visit.born_on = Some(arguments.parsed(name)?),
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// Whether the picture goes to the terminal instead of a file.
    pub fn draws_on_terminal(&self) -> bool {
        self.timeline.as_deref() == Some(Path::new("-"))
    }

    /// Puts together what belongs together, once everything is known.
    fn settle(&mut self, given: Given) -> Result<(), String> {
        if self.json && self.draws_on_terminal() {
            return Err("--json and --timeline - both want the standard output".into());
        }
        let kind = given.presented.or(given.certificate_until.map(|_| TokenKind::Card));
        match given.source {
            Some(_) if kind.is_some() => {
                return Err(
                    "a token to read, and one that staff describe (--present, --certificate-until), exclude each other"
                        .into(),
                );
            }
            Some(source) => self.source = source,
            None if kind.is_some() || !self.visit.papers.is_empty() => self.source = Source::Nowhere,
            None => {}
        }
        match (&mut self.source, given.expires_on) {
            (Source::Simulated { expires_on, .. }, day) => *expires_on = day,
            (_, None) => {}
            (_, Some(_)) => return Err("--expires-on belongs to --simulate; see --certificate-until".into()),
        }
        if let Some(kind) = kind {
            let mut token = Token::new(kind);
            if let Some(day) = given.certificate_until {
                token.certificate = CertificateFacts::stated(day);
            }
            self.visit.token = Some(self.about.of(token));
        }
        Ok(())
    }
}

/// What staff know of a card or phone beside what is read from it.
#[derive(Clone, Copy, Default)]
pub struct AboutToken {
    expires_on: Option<Day>,
    form: CardForm,
    returned: bool,
    revocation: Revocation,
}

impl AboutToken {
    /// The token with these facts.
    pub fn of(&self, token: Token) -> Token {
        Token {
            form: self.form,
            card_expires_on: self.expires_on,
            card_returned: self.returned,
            certificate: CertificateFacts { revocation: self.revocation, ..token.certificate },
            ..token
        }
    }
}

/// What has to be put together in the end.
#[derive(Default)]
struct Given {
    source: Option<Source>,
    expires_on: Option<Day>,
    presented: Option<TokenKind>,
    certificate_until: Option<Day>,
}

impl Given {
    fn source(&mut self, source: Source) -> Result<(), String> {
        match self.source.replace(source) {
            None => Ok(()),
            Some(_) => Err("--reader, --simulate and --replay exclude each other".into()),
        }
    }
}

const KINDS: [(&str, TokenKind); 3] =
    [("card", TokenKind::Card), ("android", TokenKind::Android), ("iphone", TokenKind::Iphone)];

fn default_source() -> Source {
    match cfg!(feature = "pcsc") {
        true => Source::Reader(None),
        false => Source::Simulated { kind: TokenKind::Card, expires_on: None },
    }
}

fn take_person<I: Iterator<Item = String>>(
    person: &mut Person,
    name: &str,
    arguments: &mut Arguments<I>,
) -> Result<(), String> {
    match name {
        "--pin-misses" => person.pin_misses = arguments.parsed(name)?,
        "--face-misses" => person.face_misses = arguments.parsed(name)?,
        "--unable" => person.unable = Some(arguments.numbered::<Unable>(name)?),
        _ => {
            let text = arguments.text(name)?;
            person.check = match (text.as_str(), Method::from_name(&text)) {
                ("failed", _) => PersonCheck::Failed,
                (_, Some(method)) => PersonCheck::Passed(method),
                (_, None) => return Err(format!("{name}: {} or failed is expected", names::<Method>())),
            };
        }
    }
    Ok(())
}

fn take_online<I: Iterator<Item = String>>(
    online: &mut OnlineAnswer,
    name: &str,
    arguments: &mut Arguments<I>,
) -> Result<(), String> {
    match name {
        "--online" => online.eligibility = Eligibility::from_code(arguments.parsed(name)?),
        "--route" => {
            online.route = arguments.one_of(name, &[("card", Route::MyNumberCard), ("document", Route::Document)])?;
        }
        "--consent" => {
            let consents = [("yes", Consent::Yes), ("no", Consent::No), ("expired", Consent::Expired)];
            let consent = arguments.one_of(name, &consents)?;
            for kind in [Provision::Treatment, Provision::Medication, Provision::Checkups] {
                online.consents.set(kind, consent);
            }
        }
        _ => {
            let states = [("present", LimitAmount::Present), ("absent", LimitAmount::Absent)];
            online.limit_amount = arguments.one_of(name, &states)?;
        }
    }
    Ok(())
}

/// The arguments that are left.
struct Arguments<I> {
    rest: I,
}

impl<I: Iterator<Item = String>> Arguments<I> {
    fn text(&mut self, name: &str) -> Result<String, String> {
        self.rest.next().ok_or_else(|| format!("{name} needs a value"))
    }

    fn parsed<T: FromStr<Err: std::fmt::Display>>(&mut self, name: &str) -> Result<T, String> {
        self.text(name)?.parse().map_err(|error| format!("{name}: {error}"))
    }

    fn one_of<T: Clone>(&mut self, name: &str, words: &[(&str, T)]) -> Result<T, String> {
        let text = self.text(name)?;
        let found = words.iter().find(|(word, _)| *word == text);
        let expected = || words.iter().map(|(word, _)| *word).collect::<Vec<_>>().join(", ");
        found.map(|(_, value)| value.clone()).ok_or_else(|| format!("{name}: one of {} is expected", expected()))
    }

    fn numbered<T: Numbered>(&mut self, name: &str) -> Result<T, String> {
        T::from_name(&self.text(name)?).ok_or_else(|| format!("{name}: one of {} is expected", names::<T>()))
    }
}

fn names<T: Numbered>() -> String {
    T::ALL.iter().map(|word| word.name()).collect::<Vec<_>>().join(", ")
}
