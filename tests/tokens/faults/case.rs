//! One exchange with one token over one reader, and how it goes when nothing goes wrong.

use super::reader::Reader;
use uketsuke::Session;
use uketsuke::exchange::{LastTry, Operation, PinEntry, Proof, RawReading, SigningInput, Stage};
use uketsuke::link::{Deadline, Limits};
use uketsuke::session::SessionError;
use uketsuke::simulator::{Chaining, EndOfFile, Extended, Quirks, SimulatedToken};
use uketsuke::vocabulary::TokenKind;

/// How an exchange is called, and its plan.
pub type Exchange = (&'static str, fn() -> Operation);

/// The exchanges of a session, each as a plan, and one with a wrong PIN.
pub const EXCHANGES: [Exchange; 7] = [
    ("identify", Operation::identify),
    ("read", || Operation::identify().with_pin(entry("1234")).reading_certificate()),
    ("tries", || Operation::identify().asking_tries()),
    ("verify", || Operation::identify().with_pin(entry("1234"))),
    ("wrong PIN", || Operation::identify().with_pin(entry("0000"))),
    ("prove", || Operation::identify().with_pin(entry("1234")).proving(Proof::Of(to_sign()))),
    ("whole", || Operation::identify().with_pin(entry("1234")).proving(Proof::Choose(Box::new(|_| Some(to_sign()))))),
];
const KINDS: [TokenKind; 3] = [TokenKind::Card, TokenKind::Android, TokenKind::Iphone];
const LIMITS: [(&str, Limits); 2] = [("short", Limits::SHORT), ("extended", Limits::EXTENDED)];

/// Tokens that need commands which the usual one does not: SELECT of each file and GET RESPONSE; repeats, and short length
/// after extended. Neither can be left for another application, so their power is cut.
fn unusual() -> [(&'static str, TokenKind, Quirks); 2] {
    let no_security_domain = true;
    let chaining = Some(Chaining { piece: 200, empty_first: true, endless: false });
    let in_parts = Quirks { no_short_ef: Some(0x6A86), chaining, no_security_domain, ..Quirks::default() };
    let hesitant = Quirks {
        exact_le: Some(240),
        first_command_fails: true,
        extended: Extended::Refused,
        end_of_file: EndOfFile::Refused,
        no_security_domain,
        ..Quirks::default()
    };
    [("in parts", TokenKind::Card, in_parts), ("hesitant", TokenKind::Android, hesitant)]
}

fn entry(pin: &str) -> PinEntry {
    PinEntry { pin: pin.parse().unwrap(), last_try: LastTry::Kept }
}

/// A DigestInfo's length of bytes: RSA signs the same bytes the same way each time.
fn to_sign() -> SigningInput {
    SigningInput::new((0..51).collect()).unwrap()
}

/// A token, another person's of the same kind, and what is asked of it.
#[derive(Clone)]
pub struct Setting {
    pub exchange: Exchange,
    pub way: &'static str,
    pub length: &'static str,
    pub token: SimulatedToken,
    other: SimulatedToken,
    limits: Limits,
}

impl Setting {
    /// Every exchange with every usual token, and the whole of them with the others; each in short and in extended length.
    pub fn all() -> Vec<Setting> {
        let [mine, others] = ["2030-02-17", "2031-02-17"].map(|day| {
            SimulatedToken::card().expires_on(day.parse().unwrap()).build().authentication_certificate().to_vec()
        });
        let setting = |exchange, way, kind, quirks: Quirks, (length, limits)| {
            let token = |certificate: &Vec<u8>| SimulatedToken::builder(kind).certificate(certificate.clone());
            let other = token(&others).pin("7777").build();
            Setting { exchange, way, length, token: token(&mine).quirks(quirks).build(), other, limits }
        };
        let mut all = Vec::new();
        for length in LIMITS {
            for (kind, exchange) in KINDS.into_iter().flat_map(|kind| EXCHANGES.map(|exchange| (kind, exchange))) {
                // An iPhone is sent no PIN, so none can be wrong.
                if kind != TokenKind::Iphone || exchange.0 != "wrong PIN" {
                    all.push(setting(exchange, "as usual", kind, Quirks::default(), length));
                }
            }
            let [.., whole] = EXCHANGES;
            all.extend(unusual().map(|(way, kind, quirks)| setting(whole, way, kind, quirks, length)));
        }
        all
    }

    /// Whether the token takes no other application, so that it is not left when it says so.
    pub fn cannot_be_left(&self) -> bool {
        self.way != "as usual"
    }
}

/// One command of a good run.
pub struct Command {
    pub sent: Vec<u8>,
    /// Length of its answer.
    pub answer: usize,
    pub stage: Stage,
    /// SELECT of another application after a PIN.
    pub locks: bool,
    /// VERIFY with the PIN.
    pub carries_pin: bool,
}

impl Command {
    /// Bytes of data that it asks for in short length; `None` if it asks for none, or for the rest of an answer.
    pub fn asks_for(&self) -> Option<usize> {
        match self.sent.as_slice() {
            [_, 0xB0, _, _, le] | [_, 0x2A, .., le] => Some(if *le == 0 { 256 } else { usize::from(*le) }),
            _ => None,
        }
    }
}

pub struct Case {
    pub setting: Setting,
    pub reader: Option<Reader>,
    pub right: Result<RawReading, SessionError>,
    pub kind: TokenKind,
    pub commands: Vec<Command>,
}

impl Case {
    pub fn new(setting: Setting) -> Case {
        let mut session = Session::new(Reader::new(setting.limits, setting.other.clone()));
        session.link().start(&setting.token, None);
        let right = session.run((setting.exchange.1)(), Deadline::NEVER);
        assert_eq!(right.is_err(), setting.exchange.0 == "wrong PIN", "{right:?}");
        let reader = session.into_link();
        assert_eq!(reader.commands, reader.seen.len());
        let commands = commands(&reader.seen);
        assert_eq!(commands.iter().filter(|it| it.carries_pin).count(), reader.pins);
        Case { kind: setting.token.kind(), setting, reader: Some(reader), right, commands }
    }

    /// The number of the command that carries the PIN.
    pub fn pin_at(&self) -> Option<usize> {
        self.commands.iter().position(|command| command.carries_pin)
    }

    /// The longest answer that is taken: once extended length was refused, in short length.
    pub fn longest_answer(&self, at: usize) -> usize {
        let refused = self.setting.way == "hesitant" && self.commands[..at].iter().any(|it| it.sent.len() == 7);
        if self.setting.limits.extended && !refused { 8_192 + 2 } else { 256 + 2 }
    }

    /// Commands before the result stands; then the token is locked, if a PIN was sent.
    pub fn decided(&self) -> usize {
        self.commands.iter().position(|command| command.locks).unwrap_or(self.commands.len())
    }
}

/// What each command of a good run is for: by what it says, else by the one before it.
fn commands(seen: &[(Vec<u8>, Vec<u8>)]) -> Vec<Command> {
    let mut stage = Stage::SelectApplication;
    let mut pin_sent = false;
    let mut all = Vec::new();
    for (sent, answer) in seen {
        let of_file = |file: u8| match file & 0x1F {
            0x06 => Stage::ReadLabel,
            0x0A => Stage::ReadCertificate,
            0x18 => Stage::AskTries,
            _ => Stage::ProvePossession,
        };
        let carries_pin = sent[1] == 0x20 && sent.len() > 5;
        stage = match sent.as_slice() {
            [_, 0xA4, 0x04, ..] => Stage::SelectApplication,
            [_, 0xA4, 0x02, _, _, _, file] => of_file(*file),
            [_, 0xB0, file, ..] if file & 0x80 != 0 => of_file(*file),
            [_, 0x20, ..] if carries_pin => Stage::VerifyPin,
            [_, 0x20, ..] => Stage::AskTries,
            [_, 0x2A, ..] => Stage::ProvePossession,
            _ => stage,
        };
        let locks = pin_sent && stage == Stage::SelectApplication;
        pin_sent |= carries_pin;
        all.push(Command { sent: sent.clone(), answer: answer.len(), stage, locks, carries_pin });
    }
    all
}
