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
