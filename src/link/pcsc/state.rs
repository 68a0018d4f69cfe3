//! The state of a reader.

/// State of a reader as SCardGetStatusChange gives it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct State(u32);

pub(super) const CHANGED: u32 = ::pcsc::State::CHANGED.bits() as u32;
const UNKNOWN: u32 = ::pcsc::State::UNKNOWN.bits() as u32;
const UNAVAILABLE: u32 = ::pcsc::State::UNAVAILABLE.bits() as u32;
const PRESENT: u32 = ::pcsc::State::PRESENT.bits() as u32;
const MUTE: u32 = ::pcsc::State::MUTE.bits() as u32;

impl State {
    pub(super) fn new(bits: u32) -> State {
        State(bits & !CHANGED)
    }

    /// For the next wait.
    pub(super) fn as_known(self) -> u32 {
        self.0
    }

    pub(super) fn reader_is_there(self) -> bool {
        self.0 & (UNKNOWN | UNAVAILABLE) == 0
    }

    /// The service knows no such reader.
    pub(super) fn is_unknown(self) -> bool {
        self.0 & UNKNOWN != 0
    }

    pub(super) fn has_token(self) -> bool {
        self.reader_is_there() && self.0 & PRESENT != 0
    }

    pub(super) fn is_mute(self) -> bool {
        self.0 & MUTE != 0
    }

    /// The reader's count of insertions and removals.
    pub(super) fn events(self) -> u16 {
        (self.0 >> 16) as u16
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_bit_says_one_thing() {
        for (bits, there, unknown, token, mute) in [
            (0x0002_0010, true, false, false, false),  // EMPTY
            (0x0003_0020, true, false, true, false),   // PRESENT
            (0x0003_0220, true, false, true, true),    // and MUTE
            (0x0000_0004, false, true, false, false),  // UNKNOWN
            (0x0003_0028, false, false, false, false), // UNAVAILABLE, whatever lay there
        ] {
            let state = State::new(bits);
            let said = (state.reader_is_there(), state.is_unknown(), state.has_token(), state.is_mute());
            assert_eq!(said, (there, unknown, token, mute), "{bits:#X}");
        }
    }
}
