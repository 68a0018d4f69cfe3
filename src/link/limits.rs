/// What a reader and the token on it can take in one message.
///
/// ```
/// use uketsuke::link::Limits;
/// let reader = Limits { max_command: 522, ..Limits::EXTENDED };
/// assert!(reader.extended && !Limits::SHORT.extended);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Longest command in bytes, header and length fields included. 261 for short length.
    pub max_command: usize,
    /// Longest response in bytes, status word included. 258 for short length; fewer for a reader that cannot carry them.
    pub max_response: usize,
    /// Whether reader *and* token are known to take extended length. Never a guess: `false` unless somebody said so.
    pub extended: bool,
}

impl Limits {
    /// What every ISO 7816-4 reader and token can do.
    pub const SHORT: Limits = Limits { max_command: 261, max_response: 258, extended: false };
    /// Extended length without a limit of the reader's.
    pub const EXTENDED: Limits = Limits { max_command: 65_544, max_response: MAX_RESPONSE, extended: true };
    /// Extended length through a reader whose CCID message (header of 10 bytes included) holds 522 bytes, as the
    /// Sony RC-S300 and the ACS ACR1252 report.
    pub const CCID_522: Limits = Limits { max_command: 512, max_response: 512, extended: true };

    /// What both allow.
    pub(crate) fn and(self, other: Limits) -> Limits {
        Limits {
            max_command: self.max_command.min(other.max_command),
            max_response: self.max_response.min(other.max_response),
            extended: self.extended && other.extended,
        }
    }
}

/// Bytes of the longest response that a conversation is ever given: 65,536 bytes of data and the status word.
pub const MAX_RESPONSE: usize = 65_538;
