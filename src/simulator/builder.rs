//! How a token is made up before it is laid on a reader.

use super::authority::{Draft, ROOT_DER};
use super::files::{self, Files, ef};
use super::keys::Key;
use super::pin::Pin;
use super::quirks::Quirks;
use super::record::Record;
use super::token::SimulatedToken;
use crate::Day;
use crate::vocabulary::TokenKind;

/// The day on which a simulated certificate expires if nothing else is said, the same as the published test card's.
pub const DEFAULT_EXPIRY: Day = Day::constant(2030, 2, 17);
/// The user authentication PIN if nothing else is said.
pub const DEFAULT_PIN: &str = "1234";
/// The digital signature password if nothing else is said.
pub const DEFAULT_SIGNATURE_PASSWORD: &str = "ABC123";
/// The contact ATR that OpenSC's driver for JPKI knows.
pub const DEFAULT_ATR: [u8; 9] = [0x3B, 0xE0, 0x00, 0xFF, 0x81, 0x31, 0xFE, 0x45, 0x14];

/// Makes a [`SimulatedToken`].
///
/// ```
/// use uketsuke::simulator::SimulatedToken;
/// let card = SimulatedToken::card().expires_on("2026-08-01".parse()?).pin("4321").tries_left(1).build();
/// assert_eq!(card.tries_left(), 1);
/// # Ok::<(), uketsuke::NotADay>(())
/// ```
#[derive(Clone)]
#[must_use]
pub struct Builder {
    kind: TokenKind,
    certificate: Source,
    key: Key,
    pin: Vec<u8>,
    tries: u8,
    tries_left: Option<u8>,
    signature_password: Vec<u8>,
    holder_authenticated: bool,
    has_jpki: bool,
    filler: Vec<u8>,
    label: Option<Vec<u8>>,
    atr: Vec<u8>,
    quirks: Quirks,
}

#[derive(Clone)]
enum Source {
    ExpiresOn(Day),
    Issued(Draft),
    Bytes(Vec<u8>),
}

impl SimulatedToken {
    /// A マイナンバーカード, to be built.
    pub fn card() -> Builder {
        Builder::new(TokenKind::Card)
    }

    /// An Android phone (Androidスマホ用電子証明書), to be built.
    pub fn android() -> Builder {
        Builder::new(TokenKind::Android)
    }

    /// An iPhone (iPhoneのマイナンバーカード), to be built.
    pub fn iphone() -> Builder {
        Builder::new(TokenKind::Iphone)
    }

    /// A token of a kind; [`TokenKind::Unknown`] is a card with the label of the old 住民基本台帳カード.
    pub fn builder(kind: TokenKind) -> Builder {
        Builder::new(kind)
    }
}

impl Builder {
    fn new(kind: TokenKind) -> Builder {
        Builder {
            kind,
            certificate: Source::ExpiresOn(DEFAULT_EXPIRY),
            key: Key::Authentication,
            pin: DEFAULT_PIN.into(),
            tries: 3,
            tries_left: None,
            signature_password: DEFAULT_SIGNATURE_PASSWORD.into(),
            holder_authenticated: true,
            has_jpki: true,
            filler: Vec::new(),
            label: None,
            atr: DEFAULT_ATR.to_vec(),
            quirks: Quirks::default(),
        }
    }

    /// A certificate of the simulator's that expires at the end of this day in Japan.
    pub fn expires_on(self, day: Day) -> Builder {
        Builder { certificate: Source::ExpiresOn(day), ..self }
    }

    /// A certificate of the simulator's as described; the token signs with the key that it names.
    pub fn issued(self, certificate: Draft) -> Builder {
        Builder { key: certificate.key, certificate: Source::Issued(certificate), ..self }
    }

    /// These bytes in EF 000A. The token signs with [`Builder::key`], which need not be theirs.
    pub fn certificate(self, der: impl Into<Vec<u8>>) -> Builder {
        Builder { certificate: Source::Bytes(der.into()), ..self }
    }

    /// The user authentication key.
    pub fn key(self, key: Key) -> Builder {
        Builder { key, ..self }
    }

    /// The user authentication PIN.
    pub fn pin(self, pin: impl Into<Vec<u8>>) -> Builder {
        Builder { pin: pin.into(), ..self }
    }

    /// Tries that a full counter has; 3 on real tokens, at most 15.
    pub fn tries(self, tries: u8) -> Builder {
        Builder { tries, ..self }
    }

    /// Tries left at the beginning.
    pub fn tries_left(self, left: u8) -> Builder {
        Builder { tries_left: Some(left), ..self }
    }

    /// The digital signature password (5 tries).
    pub fn signature_password(self, password: impl Into<Vec<u8>>) -> Builder {
        Builder { signature_password: password.into(), ..self }
    }

    /// Whether an iPhone has authenticated its holder; it has if nothing is said.
    pub fn holder_authenticated(self, authenticated: bool) -> Builder {
        Builder { holder_authenticated: authenticated, ..self }
    }

    /// A token without the JPKI application: some other smart card.
    pub fn without_jpki(self) -> Builder {
        Builder { has_jpki: false, ..self }
    }

    /// Bytes after the certificate in EF 000A.
    pub fn filler(self, filler: impl Into<Vec<u8>>) -> Builder {
        Builder { filler: filler.into(), ..self }
    }

    /// Another label in EF 0006; cut off at 32 bytes.
    pub fn label(self, label: impl Into<Vec<u8>>) -> Builder {
        Builder { label: Some(label.into()), ..self }
    }

    /// Another answer to reset.
    pub fn atr(self, atr: impl Into<Vec<u8>>) -> Builder {
        Builder { atr: atr.into(), ..self }
    }

    /// Deviations.
    pub fn quirks(self, quirks: Quirks) -> Builder {
        Builder { quirks, ..self }
    }

    /// The token, without power.
    pub fn build(self) -> SimulatedToken {
        let (expires_on, mut certificate) = match self.certificate {
            Source::ExpiresOn(day) => (day, Draft { key: self.key, ..Draft::user_authentication(day) }.issue()),
            Source::Issued(certificate) => {
                (Day::from_unix_seconds(certificate.not_after).unwrap_or(DEFAULT_EXPIRY), certificate.issue())
            }
            Source::Bytes(bytes) => (DEFAULT_EXPIRY, bytes),
        };
        certificate.extend(self.filler);
        let label = self.label.as_deref().unwrap_or(files::label(self.kind));
        let mut files = Files::new();
        if self.has_jpki {
            files = Files::from([
                (ef::SIGNATURE_CERTIFICATE, Draft::digital_signature(expires_on).issue()),
                (ef::SIGNATURE_AUTHORITY, ROOT_DER.to_vec()),
                (ef::TOKEN_INFORMATION, files::token_information(label, self.quirks.label_padding)),
                (ef::AVAILABILITY, vec![0x8F, 0x8F, 0x00]),
                (ef::AUTHENTICATION_CERTIFICATE, certificate),
                (ef::AUTHENTICATION_AUTHORITY, ROOT_DER.to_vec()),
            ]);
        }
        let mut authentication_pin = Pin::new(&self.pin, self.tries, self.quirks.unlimited_tries);
        if let Some(left) = self.tries_left {
            authentication_pin.set_left(left);
        }
        SimulatedToken {
            kind: self.kind,
            files,
            has_jpki: self.has_jpki,
            authentication_key: self.key,
            authentication_pin,
            signature_pin: Pin::new(&self.signature_password, 5, self.quirks.unlimited_tries),
            holder_authenticated: self.holder_authenticated,
            quirks: self.quirks,
            atr: self.atr,
            power: None,
            record: Record::default(),
        }
    }
}
