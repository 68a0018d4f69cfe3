use super::error::{Cause, ExchangeError, Stage};
use super::part::{Part, Turn};
use super::select::select_file;
use crate::apdu::{Command, Reply, StatusWord};

/// What the token is to sign.
pub enum Proof {
    /// These bytes, for a certificate that is known already.
    Of(SigningInput),
    /// Chosen once the certificate (DER) has been read in the same transaction, as an Android phone needs it; `None`
    /// when no public source says how this kind of key signs.
    Choose(Box<ChooseInput>),
}

/// Chooses what the key of a certificate (DER) is to sign.
pub type ChooseInput = dyn Fn(&[u8]) -> Option<SigningInput> + Send;

/// Bytes for the token to sign as they are: for an RSA key a DigestInfo, which the token pads (PKCS #1 v1.5).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SigningInput(Vec<u8>);

impl SigningInput {
    /// The most bytes that an RSA-2048 key pads (PKCS #1 v1.5: 11 bytes less than the key).
    pub const MAX: usize = 245;

    /// `None` for no bytes or more than [`SigningInput::MAX`].
    ///
    /// ```
    /// use uketsuke::exchange::SigningInput;
    /// assert!(SigningInput::new(vec![0x30; 51]).is_some());
    /// assert!(SigningInput::new(Vec::new()).is_none());
    /// ```
    pub fn new(bytes: Vec<u8>) -> Option<SigningInput> {
        (1..=SigningInput::MAX).contains(&bytes.len()).then_some(SigningInput(bytes))
    }
}

/// PERFORM SECURITY OPERATION, compute digital signature, with the user authentication key.
pub(super) struct Signer {
    input: SigningInput,
    by_short_id: bool,
    phase: Phase,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Phase {
    Start,
    Selecting,
    Signing,
}

/// EF 0017, the user authentication key.
const KEY_FILE: u8 = 0x17;
const CURRENT_FILE: u8 = 0x80;
/// The longest signature that is accepted: RSA-4096.
const MAX_SIGNATURE: u32 = 512;

impl Signer {
    pub(super) fn new(input: SigningInput, by_short_id: bool) -> Signer {
        Signer { input, by_short_id, phase: Phase::Start }
    }

    fn sign(&mut self, next: &mut Command) -> Result<Turn<Vec<u8>>, ExchangeError> {
        let reference = if self.by_short_id { CURRENT_FILE | KEY_FILE } else { CURRENT_FILE };
        // Le 00: short length on purpose, so that no token is asked for extended length to sign. A longer signature
        // than 256 bytes comes in parts (61xx).
        next.set(0x80, 0x2A, 0x00, reference).expect(Command::MAX_EXPECTED_SHORT);
        next.data(&self.input.0).map_err(|too_long| {
            let cause = Cause::CommandTooLong { length: too_long.length, limit: SigningInput::MAX };
            ExchangeError::new(Stage::ProvePossession, cause)
        })?;
        self.phase = Phase::Signing;
        Ok(Turn::Send)
    }

    fn select(&mut self, next: &mut Command) -> Result<Turn<Vec<u8>>, ExchangeError> {
        self.by_short_id = false;
        self.phase = Phase::Selecting;
        select_file(next, KEY_FILE);
        Ok(Turn::Send)
    }
}

impl Part for Signer {
    type Output = Vec<u8>;

    fn advance(&mut self, reply: Option<Reply<'_>>, next: &mut Command) -> Result<Turn<Vec<u8>>, ExchangeError> {
        let error = |cause| Err(ExchangeError::new(Stage::ProvePossession, cause));
        match (self.phase, reply) {
            (Phase::Selecting, Some(Reply { status: StatusWord::Success, .. })) => self.sign(next),
            (Phase::Selecting, Some(Reply { status: status @ StatusWord::NotFound, .. })) => {
                error(Cause::FileNotFound { file: KEY_FILE.into(), status })
            }
            (Phase::Selecting, Some(Reply { status, .. })) => {
                error(Cause::UnexpectedStatus { status, expected: "9000" })
            }
            (Phase::Signing, Some(reply)) => match (reply.status, reply.data.len() as u32) {
                (StatusWord::Success, 1..=MAX_SIGNATURE) => Ok(Turn::Done(reply.data.to_vec())),
                (StatusWord::Success, length) => error(Cause::SignatureLength { length }),
                (StatusWord::SecurityStatusNotSatisfied, _) => error(Cause::PinRequired),
                // Signing by short-EF id is known from one public client; the form with SELECT from many.
                (_, _) if self.by_short_id => self.select(next),
                (status, _) => error(Cause::UnexpectedStatus { status, expected: "9000" }),
            },
            _ if self.by_short_id => self.sign(next),
            _ => self.select(next),
        }
    }

    fn stage(&self) -> Stage {
        Stage::ProvePossession
    }
}
