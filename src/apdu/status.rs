use core::fmt;

/// A status word (SW1 SW2) of ISO 7816-4. Words without a name here are kept in [`StatusWord::Other`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum StatusWord {
    /// 9000
    Success,
    /// 61xx: this many bytes wait for GET RESPONSE (0: 256 or more).
    MoreData(u8),
    /// 6282: the file ended before the expected number of bytes.
    EndOfFile,
    /// 6300: verification failed, no number of tries told.
    VerificationFailed,
    /// 63Cx: this many tries are left.
    Tries(u8),
    /// 6700
    WrongLength,
    /// 6881: other logical channels are not supported.
    ChannelNotSupported,
    /// 6982
    SecurityStatusNotSatisfied,
    /// 6983: the PIN is blocked.
    AuthenticationBlocked,
    /// 6984: how a blocked JPKI PIN is told by some tokens.
    ReferenceDataUnusable,
    /// 6985
    ConditionsNotSatisfied,
    /// 6A82: no such application or file.
    NotFound,
    /// 6A86
    WrongParameters,
    /// 6B00: the offset lies past the end of the file.
    WrongOffset,
    /// 6Cxx: send the command again and expect this many bytes (0: 256).
    WrongExpected(u8),
    /// 6F00: no precise diagnosis.
    NoDiagnosis,
    /// Any other word.
    Other(u16),
}

impl StatusWord {
    /// The status word as a number.
    pub const fn word(self) -> u16 {
        match self {
            StatusWord::Success => 0x9000,
            StatusWord::MoreData(bytes) => 0x6100 | bytes as u16,
            StatusWord::EndOfFile => 0x6282,
            StatusWord::VerificationFailed => 0x6300,
            StatusWord::Tries(left) => 0x63C0 | left as u16,
            StatusWord::WrongLength => 0x6700,
            StatusWord::ChannelNotSupported => 0x6881,
            StatusWord::SecurityStatusNotSatisfied => 0x6982,
            StatusWord::AuthenticationBlocked => 0x6983,
            StatusWord::ReferenceDataUnusable => 0x6984,
            StatusWord::ConditionsNotSatisfied => 0x6985,
            StatusWord::NotFound => 0x6A82,
            StatusWord::WrongParameters => 0x6A86,
            StatusWord::WrongOffset => 0x6B00,
            StatusWord::WrongExpected(bytes) => 0x6C00 | bytes as u16,
            StatusWord::NoDiagnosis => 0x6F00,
            StatusWord::Other(word) => word,
        }
    }

    /// Whether the word says that the PIN is blocked: 63C0, 6983, 6984.
    pub const fn is_blocked(self) -> bool {
        matches!(self, StatusWord::Tries(0) | StatusWord::AuthenticationBlocked | StatusWord::ReferenceDataUnusable)
    }
}

impl From<u16> for StatusWord {
    fn from(word: u16) -> StatusWord {
        let [sw1, sw2] = word.to_be_bytes();
        match (sw1, sw2) {
            (0x90, 0x00) => StatusWord::Success,
            (0x61, bytes) => StatusWord::MoreData(bytes),
            (0x62, 0x82) => StatusWord::EndOfFile,
            (0x63, 0x00) => StatusWord::VerificationFailed,
            (0x63, 0xC0..=0xCF) => StatusWord::Tries(sw2 & 0x0F),
            (0x67, 0x00) => StatusWord::WrongLength,
            (0x68, 0x81) => StatusWord::ChannelNotSupported,
            (0x69, 0x82) => StatusWord::SecurityStatusNotSatisfied,
            (0x69, 0x83) => StatusWord::AuthenticationBlocked,
            (0x69, 0x84) => StatusWord::ReferenceDataUnusable,
            (0x69, 0x85) => StatusWord::ConditionsNotSatisfied,
            (0x6A, 0x82) => StatusWord::NotFound,
            (0x6A, 0x86) => StatusWord::WrongParameters,
            (0x6B, 0x00) => StatusWord::WrongOffset,
            (0x6C, bytes) => StatusWord::WrongExpected(bytes),
            (0x6F, 0x00) => StatusWord::NoDiagnosis,
            _ => StatusWord::Other(word),
        }
    }
}

impl fmt::Display for StatusWord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04X}", self.word())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_survives_the_round_trip() {
        for word in 0..=u16::MAX {
            assert_eq!(StatusWord::from(word).word(), word);
        }
    }
}
