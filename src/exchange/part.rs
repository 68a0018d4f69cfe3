use super::error::{ExchangeError, Stage};
use crate::apdu::{Command, Reply};

/// A part of an operation as a state machine. It never sees 61xx or 6Cxx: the conversation has dealt with them.
pub(super) trait Part {
    /// What the part finds out.
    type Output;

    /// Given the reply to the last command (`None` at the start), writes the next command into `next` or ends.
    fn advance(&mut self, reply: Option<Reply<'_>>, next: &mut Command) -> Result<Turn<Self::Output>, ExchangeError>;

    /// What is being done, for an error that comes from below.
    fn stage(&self) -> Stage;
}

/// What a [`Part`] wants after a reply.
pub(super) enum Turn<T> {
    /// Send the command that was written.
    Send,
    /// The end, with the result.
    Done(T),
}
