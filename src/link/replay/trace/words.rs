//! The words of faults.

use crate::link::FaultKind;

/// One list for both directions, which the compiler holds complete.
macro_rules! fault_words {
    ($($kind:ident $word:literal)*) => {
        pub(super) fn word(kind: FaultKind) -> &'static str {
            match kind { $(FaultKind::$kind => $word,)* }
        }

        pub(super) fn kind_of(word: &str) -> Option<FaultKind> {
            match word { $($word => Some(FaultKind::$kind),)* _ => None }
        }

        #[cfg(test)]
        pub(super) const ALL_KINDS: &[FaultKind] = &[$(FaultKind::$kind),*];
    };
}

fault_words! {
    TokenRemoved "token-removed"
    TokenReset "token-reset"
    TokenSwapped "token-swapped"
    NoToken "no-token"
    TokenMute "token-mute"
    NoReader "no-reader"
    ReaderLost "reader-lost"
    ServiceStopped "service-stopped"
    ServiceFailed "service-failed"
    Busy "busy"
    Transmission "transmission"
    ResponseTooLong "response-too-long"
    Protocol "protocol"
    PowerStaysOn "power-stays-on"
    DeadlinePassed "deadline-passed"
    Cancelled "cancelled"
    AccessDenied "access-denied"
    TraceMismatch "trace-mismatch"
    TraceWithheld "trace-withheld"
    OtherCard "other-card"
    SeveralTokens "several-tokens"
    LeftOpen "left-open"
    CommandHangs "command-hangs"
    DriverContract "driver-contract"
    ReaderSystem "reader-system"
}
