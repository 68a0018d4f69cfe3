use super::conversation::Conversation;
use super::drive::converse;
use super::error::{Cause, ExchangeError};
use super::operation::Operation;
use crate::link::{CancelToken, Deadline, Fault, Limits, Link};

/// Whether the token on this link has the JPKI application: SELECT of it in one shared transaction, and nothing else. It
/// is not reset, its power is not cut, and it is left as it is.
///
/// ```
/// # #[cfg(feature = "simulator")] {
/// use uketsuke::exchange::has_jpki;
/// use uketsuke::link::{CancelToken, Deadline};
/// use uketsuke::simulator::{SimulatedLink, SimulatedToken};
/// let (never, cancel) = (Deadline::NEVER, CancelToken::new());
/// assert!(has_jpki(&mut SimulatedLink::new(SimulatedToken::card().build()), never, &cancel)?);
/// assert!(!has_jpki(&mut SimulatedLink::new(SimulatedToken::card().without_jpki().build()), never, &cancel)?);
/// # }
/// # Ok::<(), uketsuke::link::Fault>(())
/// ```
///
/// # Errors
///
/// The link's [`Fault`], also where the deadline passed or somebody cancelled. A token that refuses is an answer: `false`.
pub fn has_jpki(link: &mut dyn Link, deadline: Deadline, cancel: &CancelToken) -> Result<bool, Fault> {
    let mut conversation = Conversation::new(Operation::selecting(), Limits::SHORT);
    let mut response = vec![0; conversation.response_buffer()];
    converse(link, &mut conversation, &mut response, deadline, cancel)?;
    match conversation.finish().result {
        Ok(_) => Ok(true),
        Err(ExchangeError { cause: Cause::Fault(fault), .. }) => Err(fault),
        Err(_) => Ok(false),
    }
}
