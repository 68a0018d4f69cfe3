use core::fmt;

/// A status word (SW1 SW2) of ISO 7816-4. Words without a name here are kept in [`Status::Other`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Status {
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

impl Status {
    /// The status word as a number.
    pub const fn word(self) -> u16 {
        match self {
            Status::Success => 0x9000,
            Status::MoreData(bytes) => 0x6100 | bytes as u16,
            Status::EndOfFile => 0x6282,
            Status::VerificationFailed => 0x6300,
            Status::Tries(left) => 0x63C0 | left as u16,
            Status::WrongLength => 0x6700,
            Status::ChannelNotSupported => 0x6881,
            Status::SecurityStatusNotSatisfied => 0x6982,
            Status::AuthenticationBlocked => 0x6983,
            Status::ReferenceDataUnusable => 0x6984,
            Status::ConditionsNotSatisfied => 0x6985,
            Status::NotFound => 0x6A82,
            Status::WrongParameters => 0x6A86,
            Status::WrongOffset => 0x6B00,
            Status::WrongExpected(bytes) => 0x6C00 | bytes as u16,
            Status::NoDiagnosis => 0x6F00,
            Status::Other(word) => word,
        }
    }

    /// Whether the word says that the PIN is blocked: 63C0, 6983, 6984.
    pub const fn is_blocked(self) -> bool {
        matches!(self, Status::Tries(0) | Status::AuthenticationBlocked | Status::ReferenceDataUnusable)
    }
}

impl From<u16> for Status {
    fn from(word: u16) -> Status {
        let [sw1, sw2] = word.to_be_bytes();
        match (sw1, sw2) {
            (0x90, 0x00) => Status::Success,
            (0x61, bytes) => Status::MoreData(bytes),
            (0x62, 0x82) => Status::EndOfFile,
            (0x63, 0x00) => Status::VerificationFailed,
            (0x63, 0xC0..=0xCF) => Status::Tries(sw2 & 0x0F),
            (0x67, 0x00) => Status::WrongLength,
            (0x68, 0x81) => Status::ChannelNotSupported,
            (0x69, 0x82) => Status::SecurityStatusNotSatisfied,
            (0x69, 0x83) => Status::AuthenticationBlocked,
            (0x69, 0x84) => Status::ReferenceDataUnusable,
            (0x69, 0x85) => Status::ConditionsNotSatisfied,
            (0x6A, 0x82) => Status::NotFound,
            (0x6A, 0x86) => Status::WrongParameters,
            (0x6B, 0x00) => Status::WrongOffset,
            (0x6C, bytes) => Status::WrongExpected(bytes),
            (0x6F, 0x00) => Status::NoDiagnosis,
            _ => Status::Other(word),
        }
    }
}

impl fmt::Display for Status {
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
            assert_eq!(Status::from(word).word(), word);
        }
    }
}
