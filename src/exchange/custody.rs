use super::select::select_issuer_security_domain;
use crate::apdu::{Command, Reply, StatusWord};
use crate::link::{Fault, FaultKind};

/// Whether a PIN opened the token, and how it is locked again.
///
/// Security status outlives a disconnect and a reset while the same application stays selected; only another
/// application or a cut of power clears it (<https://github.com/soltia48/myna-card>, "Security status can outlive your program").
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Custody {
    /// No PIN was sent.
    Closed,
    /// A PIN was sent; whatever came back, the token may be open.
    MaybeOpen,
    /// Another application was selected, the power was cut, or the token has left the reader.
    Locked,
    /// Nothing helped.
    LeftOpen,
}

impl Custody {
    pub(super) fn owes_lock(self) -> bool {
        matches!(self, Custody::MaybeOpen | Custody::LeftOpen)
    }

    /// The first attempt: leave the application.
    pub(super) fn lock(next: &mut Command) {
        select_issuer_security_domain(next);
    }

    /// What the first attempt achieved; still [`Custody::MaybeOpen`] if the power has to be cut.
    pub(super) fn after_lock(got: Result<&[u8], Fault>) -> Custody {
        match got {
            Err(fault) if token_is_gone(fault) => Custody::Locked,
            Err(_) => Custody::MaybeOpen,
            Ok(response) => match Reply::parse(response).map(|reply| reply.status) {
                Ok(StatusWord::Success | StatusWord::MoreData(_)) => Custody::Locked,
                Ok(_) | Err(_) => Custody::MaybeOpen,
            },
        }
    }

    /// What the cut of power achieved.
    pub(super) fn after_cut(got: Result<&[u8], Fault>) -> Custody {
        match got {
            Ok(_) => Custody::Locked,
            Err(fault) if token_is_gone(fault) => Custody::Locked,
            Err(_) => Custody::LeftOpen,
        }
    }
}

/// A token without a reader's field has no power, and behind a trace there is none.
fn token_is_gone(fault: Fault) -> bool {
    use FaultKind::{NoToken, ReaderLost, TokenRemoved, TraceMismatch, TraceWithheld};
    matches!(fault.kind(), TokenRemoved | NoToken | ReaderLost | TraceMismatch | TraceWithheld)
}
