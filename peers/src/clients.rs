//! The same three tasks by each client, through its own public API, on the same simulated token.
//!
//! A peer is called in the cheapest order that its API allows. What it leaves out is in the tables: none of them asks
//! the PIN counter before VERIFY, and none leaves the token locked.

use crate::wire::{Heard, Wire};
use std::cell::RefCell;
use std::rc::Rc;
use uketsuke::Session;
use uketsuke::certificate::{Certificate, Challenge};
use uketsuke::exchange::{LastTry, Operation, PinEntry, Proof, SigningInput};
use uketsuke::link::{Deadline, Limits};
use uketsuke::simulator::{SimulatedLink, SimulatedToken};
use uketsuke::vocabulary::Possession;
use uketsuke::vocabulary::TokenKind;

/// The PIN of every simulated token here.
pub const PIN: &str = "1234";

/// The published certificate of a JPKI test card (DER).
pub const CARD_FOR_TESTING: &[u8] = include_bytes!("../../data/certificates/jpki-test-card-auth.der");

/// What is asked of a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Task {
    /// What lies on the reader, and its user authentication certificate.
    Read,
    /// Verify the PIN (where the token takes one) and sign a challenge for a certificate that is known.
    Prove,
    /// All of it in one go.
    Reception,
}

impl Task {
    /// All of them.
    pub const ALL: [Task; 3] = [Task::Read, Task::Prove, Task::Reception];

    /// For tables.
    pub const fn name(self) -> &'static str {
        match self {
            Task::Read => "identify + read",
            Task::Prove => "PIN + proof",
            Task::Reception => "whole reception",
        }
    }

    const fn reads(self) -> bool {
        !matches!(self, Task::Prove)
    }

    const fn proves(self) -> bool {
        !matches!(self, Task::Read)
    }
}

/// The kinds of token that are compared.
pub const KINDS: [TokenKind; 3] = [TokenKind::Card, TokenKind::Android, TokenKind::Iphone];

/// What readers take.
pub const READERS: [(&str, Limits); 3] =
    [("short length", Limits::SHORT), ("522-byte reader", Limits::CCID_522), ("extended length", Limits::EXTENDED)];

/// A token without power. Its certificate was signed once: signing is what the simulator is slow at.
pub fn token(kind: TokenKind) -> SimulatedToken {
    SimulatedToken::builder(kind).certificate(certificate()).pin(PIN).build()
}

/// The certificate on every token here (DER); the simulator's root issued it.
pub fn certificate() -> Vec<u8> {
    static ISSUED: std::sync::LazyLock<Vec<u8>> =
        std::sync::LazyLock::new(|| SimulatedToken::card().build().authentication_certificate().to_vec());
    ISSUED.clone()
}

/// Whether an Android phone's PIN comes before its certificate.
fn pin_first(kind: TokenKind) -> bool {
    kind == TokenKind::Android
}

fn takes_pin(kind: TokenKind) -> bool {
    kind != TokenKind::Iphone
}

/// The least that any client can send: SELECT, the reads, VERIFY where the token takes a PIN, and the signature.
pub fn floor(task: Task, kind: TokenKind, limits: Limits) -> Wire {
    let mut wire = Wire::default();
    wire.push(0xA4, 15, 2);
    if task.proves() && takes_pin(kind) || task.reads() && pin_first(kind) {
        wire.push(0x20, 9, 2);
    }
    if task.reads() {
        let mut left = certificate().len() as u32;
        while left > 0 {
            let most = if limits.extended { limits.max_response as u32 - 2 } else { 256 };
            let piece = left.min(most);
            wire.push(0xB0, if piece > 256 { 7 } else { 5 }, piece + 2);
            left -= piece;
        }
    }
    if task.proves() {
        wire.push(0x2A, 57, 258);
    }
    wire
}

/// What a safety rule of ours adds to the floor: the reason, and the commands.
pub fn safety(task: Task, kind: TokenKind) -> Vec<(&'static str, Wire)> {
    let one = |instruction, sent, received| {
        let mut wire = Wire::default();
        wire.push(instruction, sent, received);
        wire
    };
    let mut extra = vec![("the label: a PIN never goes to a token that is not known", one(0xB0, 5, 34))];
    if takes_pin(kind) && (task.proves() || pin_first(kind)) {
        extra.push(("the PIN counter: the last try stays the patient's", one(0x20, 4, 2)));
        extra.push(("another application: the token is left locked", one(0xA4, 12, 2)));
    }
    extra
}

/// By this library.
pub fn ours(task: Task, kind: TokenKind, limits: Limits) -> Wire {
    let mut session = Session::new(Heard::new(SimulatedLink::new(token(kind)).with_limits(limits)));
    let entry = || {
        let pin = PIN.parse().unwrap_or_else(|_| unreachable!("four digits"));
        Some(PinEntry { pin, last_try: LastTry::Kept })
    };
    match task {
        Task::Read => {
            let received = session.read(entry().filter(|_| pin_first(kind)), Deadline::NEVER).expect("a certificate");
            assert!(received.kind == kind && received.certificate.der() == certificate());
        }
        Task::Prove => {
            let challenge = Challenge::new().expect("randomness");
            let certificate = Certificate::from_der(certificate()).expect("a certificate");
            let input = challenge.to_sign(certificate.key_type()).and_then(SigningInput::new).expect("an RSA key");
            let plan = Operation::identify().proving(Proof::Of(input)).with_pin(entry().expect("a PIN"));
            let findings = session.run(plan, Deadline::NEVER).expect("a signature");
            let signature = findings.signature.expect("a signature");
            assert_eq!(challenge.verify(&certificate, &signature), Possession::Proved);
        }
        Task::Reception => {
            let received = session.prove_possession(entry(), Deadline::NEVER).expect("a proof");
            assert_eq!(received.possession, Possession::Proved);
        }
    }
    session.into_link().wire
}

/// A token and what it heard, behind a peer's transport trait.
struct Lying {
    token: SimulatedToken,
    wire: Wire,
}

impl Lying {
    fn new(kind: TokenKind) -> Lying {
        let mut token = token(kind);
        token.power_on();
        Lying { token, wire: Wire::default() }
    }

    fn answer(&mut self, command: &[u8]) -> Vec<u8> {
        let answer = self.token.transmit(command);
        self.wire.note(command, answer.len());
        answer
    }
}

impl myna_card::Transmit for Lying {
    fn transmit(&mut self, command: &[u8]) -> myna_card::Result<Vec<u8>> {
        Ok(self.answer(command))
    }
}

/// DigestInfo of SHA-256 over a message, which the peers want from their caller.
pub fn digest_info(message: &[u8]) -> Vec<u8> {
    const PREFIX: &[u8] = b"\x30\x31\x30\x0D\x06\x09\x60\x86\x48\x01\x65\x03\x04\x02\x01\x05\x00\x04\x20";
    [PREFIX, ring::digest::digest(&ring::digest::SHA256, message).as_ref()].concat()
}

/// By `myna-card`. It uses short length on every reader.
pub fn myna_card(task: Task, kind: TokenKind) -> Wire {
    let mut card = myna_card::Card::new(Lying::new(kind));
    by_myna_card(&mut card, task, kind);
    card.into_transport().wire
}

/// The same over any transport of theirs.
pub fn by_myna_card<T: myna_card::Transmit>(card: &mut myna_card::Card<T>, task: Task, kind: TokenKind) {
    use myna_card::ap::jpki::{JpkiAp, SignatureScheme};
    let pin = myna_card::pin::Pin::numeric(PIN).expect("four digits");
    let mut jpki = JpkiAp::select(card).expect("the application");
    if task.reads() {
        jpki.read_token_type().expect("the label");
    }
    if task.proves() && takes_pin(kind) || task.reads() && pin_first(kind) {
        jpki.verify_auth_pin(&pin).expect("the right PIN");
    }
    if task.reads() {
        assert!(jpki.read_auth_certificate_der().expect("the certificate") == certificate());
    }
    if task.proves() {
        let signature = jpki.sign_with_auth_key(SignatureScheme::Verbatim, &digest_info(b"a challenge"));
        assert_eq!(signature.expect("a signature").len(), 256);
    }
}

/// How a transport under `jpki` meets its word that the response does not fit: its own PC/SC transport sends the
/// command again; a kinder one would keep the response.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Misfit {
    /// As its own PC/SC transport does (`src/pcsc.rs`, `handle_in_ctx`).
    SendAgain,
    /// As a transport could.
    Keep,
}

struct ForJpki {
    lying: RefCell<Lying>,
    kept: RefCell<Option<Vec<u8>>>,
    misfit: Misfit,
}

impl jpki::nfc::HandlerInCtx<()> for &ForJpki {
    fn handle_in_ctx(&self, (): (), command: &[u8], response: &mut [u8]) -> jpki::nfc::Result {
        let kept = self.kept.borrow_mut().take();
        let answer = kept.unwrap_or_else(|| self.lying.borrow_mut().answer(command));
        match response.get_mut(..answer.len()) {
            Some(place) => {
                place.copy_from_slice(&answer);
                Ok(answer.len())
            }
            None => {
                let length = answer.len();
                if self.misfit == Misfit::Keep {
                    *self.kept.borrow_mut() = Some(answer);
                }
                Err(jpki::nfc::HandleError::NotEnoughBuffer(length))
            }
        }
    }
}

/// By `jpki`, which reads no label and uses short length. `Err`: what it does not do.
pub fn jpki(task: Task, kind: TokenKind, misfit: Misfit) -> Result<Wire, &'static str> {
    use jpki::ap::crypto::{CertType, CryptoAp};
    if !takes_pin(kind) && task.proves() {
        return Err("always sends a PIN");
    }
    if pin_first(kind) && task == Task::Read {
        return Err("verifies no PIN before reading");
    }
    let transport = ForJpki { lying: RefCell::new(Lying::new(kind)), kept: RefCell::new(None), misfit };
    let application =
        CryptoAp::open((), Rc::new(jpki::Card::new(Box::new(&transport)))).map_err(|_| "no application")?;
    let sign = || application.auth((), PIN.into(), digest_info(b"a challenge"));
    let read = || application.read_certificate((), CertType::Auth, Vec::new());
    // An Android phone gives its certificate only after the PIN, which only signing sends.
    if task.proves() {
        assert_eq!(sign().map_err(|_| "no signature")?.len(), 256);
    }
    if task.reads() {
        assert!(read().map_err(|_| "no certificate")? == certificate());
    }
    Ok(transport.lying.into_inner().wire)
}

/// What a token answered to these commands, as its record has them (a VERIFY without its PIN).
pub fn replayed(kind: TokenKind, commands: &[Vec<u8>]) -> Wire {
    let mut lying = Lying::new(kind);
    for command in commands {
        let mut command = command.clone();
        if let [_, 0x20, _, _, length] = command[..] {
            command.extend(PIN.bytes().cycle().take(length.into()));
        }
        lying.answer(&command);
    }
    lying.wire
}
