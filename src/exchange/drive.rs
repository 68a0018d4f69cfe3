use super::conversation::{Conversation, Next};
use crate::link::{CancelToken, Deadline, Fault, FaultKind, Link};

/// Drives a conversation over a link in one transaction, to its end.
///
/// The conversation holds the outcome; what is returned is the token's [`placement`](Link::placement). `Err` only if the transaction could not begin, so that nothing was sent at all.
/// A deadline or a cancel is seen between two commands (a command that is under way belongs to the reader's driver);
/// the steps that lock an opened token are still taken afterwards.
///
/// ```
/// # #[cfg(feature = "simulator")] {
/// use uketsuke::exchange::{Conversation, Operation, converse};
/// use uketsuke::link::{CancelToken, Deadline, Link};
/// use uketsuke::simulator::{SimulatedLink, Token};
/// use uketsuke::vocabulary::TokenKind;
/// let mut link = SimulatedLink::new(Token::iphone().build());
/// let mut conversation = Conversation::new(Operation::identify(), link.limits());
/// let mut response = vec![0; conversation.response_buffer()];
/// converse(&mut link, &mut conversation, &mut response, Deadline::NEVER, &CancelToken::new())?;
/// assert_eq!(conversation.finish().result.unwrap().kind, TokenKind::Iphone);
/// # }
/// # Ok::<(), uketsuke::link::Fault>(())
/// ```
pub fn converse(
    link: &mut dyn Link,
    conversation: &mut Conversation,
    response: &mut [u8],
    deadline: Deadline,
    cancel: &CancelToken,
) -> Result<u64, Fault> {
    cancel.check(deadline)?;
    link.begin(deadline, cancel)?;
    conversation.fit(link.limits());
    let mut stopped = false;
    loop {
        if conversation.asks_for_token() {
            conversation.token_is(link.insertion());
        }
        if !stopped && let Err(fault) = cancel.check(deadline) {
            stopped = true;
            conversation.cancel(fault);
        }
        let done = match conversation.next() {
            Next::Done => break,
            Next::CutPower => link.cut_power().map(|()| 0),
            Next::Transmit(command) => link.transmit(command, response),
        };
        conversation.feed(match done {
            Ok(length) => response.get(..length).ok_or(Fault::new(FaultKind::ResponseTooLong)),
            Err(fault) => Err(fault),
        });
    }
    if link.withheld() {
        conversation.lacks_bytes();
    }
    let placement = link.placement();
    // The outcome stands whatever the reader says to this; the next `begin` finds out.
    let _ = link.end();
    Ok(placement)
}
