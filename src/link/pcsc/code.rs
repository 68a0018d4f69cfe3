//! What the numbers of the reader system mean.
//!
//! Sources: the MSDN page "Smart Card Return Values" and `pcsclite.h` of pcsc-lite. On Windows a driver's own system
//! error comes through as well (121, when a token leaves the field), and some drivers of pcsc-lite let an `IFD_` number
//! of `ifdhandler.h` through.

use ::pcsc::Error;

use crate::link::{Fault, FaultKind};

/// A number of the reader system; 0 is success.
pub(crate) type Code = u32;

pub(super) const E_CANCELLED: Code = Error::Cancelled as Code;
pub(super) const E_INVALID_HANDLE: Code = Error::InvalidHandle as Code;
pub(super) const E_INSUFFICIENT_BUFFER: Code = Error::InsufficientBuffer as Code;
pub(super) const E_UNKNOWN_READER: Code = Error::UnknownReader as Code;
pub(super) const E_TIMEOUT: Code = Error::Timeout as Code;
pub(super) const E_NO_SMARTCARD: Code = Error::NoSmartcard as Code;
pub(super) const E_SYSTEM_CANCELLED: Code = Error::SystemCancelled as Code;
pub(super) const F_COMM_ERROR: Code = Error::CommError as Code;
pub(super) const P_SHUTDOWN: Code = Error::Shutdown as Code;
pub(super) const E_NO_SERVICE: Code = Error::NoService as Code;
pub(super) const E_SERVICE_STOPPED: Code = Error::ServiceStopped as Code;
pub(super) const E_NO_READERS_AVAILABLE: Code = Error::NoReadersAvailable as Code;

/// The context is dead, or there is no service to give one. On Windows this is how "no reader" looks.
pub(super) fn is_dead_service(code: Code) -> bool {
    matches!(code, E_INVALID_HANDLE | E_SYSTEM_CANCELLED | F_COMM_ERROR | P_SHUTDOWN | E_NO_SERVICE | E_SERVICE_STOPPED)
}

/// The fault that a number stands for, where nothing more is known than the number.
pub(crate) fn fault(code: Code) -> Fault {
    Fault::with_code(kind(code), code)
}

fn kind(code: Code) -> FaultKind {
    use FaultKind::*;
    match code {
        E_CANCELLED | 0x8010_006E => Cancelled,   // W_CANCELLED_BY_USER
        E_INVALID_HANDLE => ServiceStopped,       // what the handle belonged to is gone
        E_INSUFFICIENT_BUFFER => ResponseTooLong, //
        E_UNKNOWN_READER | E_NO_READERS_AVAILABLE => NoReader,
        E_TIMEOUT => DeadlinePassed,
        0x8010_000B | 0x8010_0031 => Busy, // E_SHARING_VIOLATION, E_SERVER_TOO_BUSY
        E_NO_SMARTCARD => NoToken,
        0x8010_000E => PowerStaysOn,                              // E_CANT_DISPOSE
        0x8010_000F => Protocol,                                  // E_PROTO_MISMATCH
        0x8010_001C | 0x8010_0065 => Protocol,                    // E_CARD_UNSUPPORTED, W_UNSUPPORTED_CARD
        0x8010_0010 | 0x8010_0015 | 0x8010_0066 => TokenMute,     // E_NOT_READY, E_INVALID_ATR, W_UNRESPONSIVE_CARD
        F_COMM_ERROR | 0x8010_0016 | 0x8010_002F => Transmission, // E_NOT_TRANSACTED, E_COMM_DATA_LOST
        0x8010_0017 => ReaderLost,                                // E_READER_UNAVAILABLE
        E_SYSTEM_CANCELLED | P_SHUTDOWN | E_NO_SERVICE | E_SERVICE_STOPPED => ServiceStopped,
        0x8010_0027 => AccessDenied, // E_NO_ACCESS
        // W_SECURITY_VIOLATION (polkit of pcsc-lite), W_WRONG_CHV, W_CHV_BLOCKED, W_CARD_NOT_AUTHENTICATED
        0x8010_006A..=0x8010_006C | 0x8010_006F => AccessDenied,
        0x8010_0067 | 0x8010_0068 => TokenReset, // W_UNPOWERED_CARD, W_RESET_CARD
        0x8010_0069 => TokenRemoved,             // W_REMOVED_CARD
        0x8010_0001..=0x8010_0034 | 0x8010_006D | 0x8010_0070..=0x8010_0072 => ServiceFailed,
        5 => AccessDenied,                       // ERROR_ACCESS_DENIED
        6 | 109 | 1722 | 1726 => ServiceStopped, // ERROR_INVALID_HANDLE, ERROR_BROKEN_PIPE, RPC_S_…
        21 | 121 | 1460 => TokenMute,            // ERROR_NOT_READY, ERROR_SEM_TIMEOUT, ERROR_TIMEOUT
        22 | 31 | 1117 => Transmission,          // ERROR_BAD_COMMAND, ERROR_GEN_FAILURE, ERROR_IO_DEVICE
        122 | 234 => ResponseTooLong,            // ERROR_INSUFFICIENT_BUFFER, ERROR_MORE_DATA
        995 | 1223 => Cancelled,                 // ERROR_OPERATION_ABORTED, ERROR_CANCELLED
        1112 => NoToken,                         // ERROR_NO_MEDIA_IN_DRIVE
        1167 | 1617 => ReaderLost,               // ERROR_DEVICE_NOT_CONNECTED, ERROR_DEVICE_REMOVED
        608 | 613 => TokenMute,                  // IFD_ERROR_POWER_ACTION, IFD_RESPONSE_TIMEOUT
        612 => Transmission,                     // IFD_COMMUNICATION_ERROR
        616 => NoToken,                          // IFD_ICC_NOT_PRESENT
        617 => ReaderLost,                       // IFD_NO_SUCH_DEVICE
        _ => ReaderSystem,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const STANDARD: [core::ops::RangeInclusive<u32>; 2] = [0x8010_0001..=0x8010_0034, 0x8010_0065..=0x8010_0072];
    const SYSTEM: [u32; 22] =
        [5, 6, 21, 22, 31, 109, 121, 122, 234, 608, 612, 613, 616, 617, 995, 1112, 1117, 1167, 1223, 1460, 1617, 1722];

    #[test]
    fn every_listed_number_has_a_kind_and_keeps_its_number() {
        for code in STANDARD.into_iter().flatten().chain(SYSTEM) {
            assert_eq!(fault(code).code(), code);
            assert_ne!(fault(code).kind(), FaultKind::ReaderSystem, "{code:08X}");
        }
    }

    #[test]
    fn what_a_person_at_the_reader_can_mend_is_told_apart() {
        use FaultKind::*;
        let table = [
            (0x8010_0069, TokenRemoved),
            (0x8010_0068, TokenReset),
            (0x8010_0067, TokenReset),
            (0x8010_0066, TokenMute),
            (0x8010_0065, Protocol),
            (0x8010_000C, NoToken),
            (0x8010_000B, Busy),
            (0x8010_0009, NoReader),
            (0x8010_002E, NoReader),
            (0x8010_0017, ReaderLost),
            (0x8010_001D, ServiceStopped),
            (0x8010_001E, ServiceStopped),
            (0x8010_0016, Transmission),
            (0x8010_006A, AccessDenied),
            (0x8010_0008, ResponseTooLong),
            (0x8010_0001, ServiceFailed),
            (0x8010_001F, ServiceFailed),
            (0x8010_0002, Cancelled),
            (0x8010_006E, Cancelled),
            (0x8010_0003, ServiceStopped),
            (0x8010_0012, ServiceStopped),
            (0x8010_0018, ServiceStopped),
            (0x8010_000A, DeadlinePassed),
            (0x8010_000E, PowerStaysOn),
            (0x8010_000F, Protocol),
            (0x8010_001C, Protocol),
            (0x8010_0010, TokenMute),
            (0x8010_0015, TokenMute),
            (0x8010_0013, Transmission),
            (0x8010_002F, Transmission),
            (0x8010_0031, Busy),
            (0x8010_0027, AccessDenied),
            (0x8010_006F, AccessDenied),
            (0x8010_006D, ServiceFailed),
            (0x8010_0070, ServiceFailed),
            (5, AccessDenied),
            (6, ServiceStopped),
            (21, TokenMute),
            (22, Transmission),
            (122, ResponseTooLong),
            (995, Cancelled),
            (1112, NoToken),
            (1167, ReaderLost),
            (608, TokenMute),
            (612, Transmission),
            (616, NoToken),
            (617, ReaderLost),
        ];
        for (code, kind) in table {
            assert_eq!(fault(code), Fault::with_code(kind, code), "{code:08X}");
        }
    }

    proptest! {
        #[test]
        fn any_other_number_is_told_as_it_is(code: u32) {
            let listed = STANDARD.iter().any(|range| range.contains(&code)) || SYSTEM.contains(&code) || code == 1726;
            prop_assert_eq!(fault(code).code(), code);
            prop_assert_eq!(fault(code).kind() == FaultKind::ReaderSystem, !listed);
        }
    }
}
