//! Switches for what tokens and readers in the field do differently.
//!
//! The default is the token that the public clients describe. Every switch answers one observed or defensively expected
//! deviation, so that a client can be run against each of them and against any mixture.

/// Deviations from the default token. Every field off is the default.
///
/// ```
/// use uketsuke::simulator::{Quirks, SimulatedToken};
/// let quirks = Quirks { swapped_certificate: None, ..Quirks::default() };
/// let card = SimulatedToken::card().quirks(quirks).build();
/// assert!(!card.is_unlocked());
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Quirks {
    /// The largest Le that a READ BINARY may have. A larger one, or one that asks for more than is there, answers
    /// `6Cxx` with the number that would be right. A signature asked for with another Le than 256 answers `6C00`.
    pub exact_le: Option<u8>,
    /// Responses with data are handed out in pieces by `61xx` and GET RESPONSE.
    pub chaining: Option<Chaining>,
    /// READ BINARY returns at most this many bytes with 9000, even where more were asked for and are there.
    pub short_answers: Option<usize>,
    /// What a READ BINARY answers that begins inside the file and asks for more than is there.
    pub end_of_file: EndOfFile,
    /// The first command after each power-up answers `6F00`.
    pub first_command_fails: bool,
    /// READ BINARY, VERIFY and signing by short-EF identifier answer this status (for example 6A82, 6A86, 6985, 6B00).
    pub no_short_ef: Option<u16>,
    /// What becomes of commands of extended length.
    pub extended: Extended,
    /// How the label in EF 0006 is filled up to 32 bytes.
    pub label_padding: Padding,
    /// What VERIFY answers once the PIN is blocked. The try that blocks it answers `63C0` in any case.
    pub blocked_status: BlockedStatus,
    /// The retry query of a blocked PIN answers `blocked_status`, too, instead of `63C0`.
    pub blocked_query_refused: bool,
    /// The retry counter is not limited: `6300` to the retry query and to a wrong PIN.
    pub unlimited_tries: bool,
    /// The issuer security domain cannot be selected (`6A82`), so that an unlocked token must be locked another way.
    pub no_security_domain: bool,
    /// SELECT of the JPKI application that is selected already clears the security status, as OpenSC's logout assumes.
    pub reselect_locks: bool,
    /// Signatures are made with another key than the certificate's.
    pub wrong_signature: bool,
    /// After this many READ BINARY of EF 000A the file holds another certificate.
    pub swapped_certificate: Option<(usize, Vec<u8>)>,
}

/// How a response is handed out in pieces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Chaining {
    /// Bytes of data in each piece; 1 to 256.
    pub piece: usize,
    /// The command itself is answered by `61xx` alone, without a first piece (as with T=0).
    pub empty_first: bool,
    /// There is always more: GET RESPONSE never ends.
    pub endless: bool,
}

/// A READ BINARY that asks for more than the file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum EndOfFile {
    /// What is there, with 9000.
    #[default]
    Short,
    /// What is there, with 6282.
    Warning,
    /// Nothing, with 6B00.
    Refused,
    /// Nothing, with 6Cxx and the number of bytes that are there.
    ExactLength,
}

/// Commands of extended length (ISO 7816-4 cases 2E, 3E and 4E).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Extended {
    /// Taken.
    #[default]
    Taken,
    /// 6700.
    Refused,
    /// Read as a short command: the first byte of the length is taken for all of it.
    Misread,
    /// One byte comes back, not even a status word.
    Garbled,
}

/// Filling of the label in EF 0006.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Padding {
    /// Blanks, as PKCS#11 wants it.
    #[default]
    Space,
    /// Zero bytes.
    Nul,
}

/// The answer to VERIFY of a blocked PIN. Public clients disagree, so both are met in the field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[repr(u16)]
pub enum BlockedStatus {
    /// 6984.
    #[default]
    Locked6984 = 0x6984,
    /// 6983.
    Blocked6983 = 0x6983,
}
