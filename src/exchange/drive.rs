use super::conversation::{Conversation, Next};
use crate::link::{CancelToken, Deadline, Fault, FaultKind, Link};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

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
/// use uketsuke::simulator::{SimulatedLink, SimulatedToken};
/// use uketsuke::vocabulary::TokenKind;
/// let mut link = SimulatedLink::new(SimulatedToken::iphone().build());
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
    // A panic leaves no token open and no transaction behind: who catches it may keep the link.
    if let Err(panic) = catch_unwind(AssertUnwindSafe(|| carry(link, conversation, response, deadline, cancel))) {
        if conversation.owes_lock() {
            let _ = link.cut_power();
        }
        let _ = link.end();
        resume_unwind(panic);
    }
    if link.withheld() {
        conversation.lacks_bytes();
    }
    let placement = link.placement();
    // The outcome stands whatever the reader says to this; the next `begin` finds out.
    let _ = link.end();
    Ok(placement)
}

/// Takes the conversation's steps until it is done.
fn carry(
    link: &mut dyn Link,
    conversation: &mut Conversation,
    response: &mut [u8],
    deadline: Deadline,
    cancel: &CancelToken,
) {
    conversation.lies_at(link.placement());
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
}

#[cfg(all(test, feature = "simulator"))]
mod tests {
    use super::*;
    use crate::exchange::{LastTry, Operation, PinEntry};
    use crate::link::Limits;
    use crate::simulator::{SimulatedLink, SimulatedToken};
    use std::sync::atomic::{AtomicBool, Ordering};

    /// A link that panics at one of its commands.
    struct Panicking {
        link: SimulatedLink,
        at: usize,
        ended: AtomicBool,
    }

    impl Link for Panicking {
        fn limits(&self) -> Limits {
            self.link.limits()
        }
        fn begin(&mut self, deadline: Deadline, cancel: &CancelToken) -> Result<(), Fault> {
            self.link.begin(deadline, cancel)
        }
        fn transmit(&mut self, command: &[u8], response: &mut [u8]) -> Result<usize, Fault> {
            if self.at == 0 {
                std::panic::resume_unwind(Box::new("asked for"));
            }
            self.at -= 1;
            self.link.transmit(command, response)
        }
        fn cut_power(&mut self) -> Result<(), Fault> {
            self.link.cut_power()
        }
        fn end(&mut self) -> Result<(), Fault> {
            self.ended.store(true, Ordering::Relaxed);
            self.link.end()
        }
        fn insertion(&mut self) -> u64 {
            self.link.insertion()
        }
    }

    #[test]
    fn a_panic_at_any_command_leaves_the_token_locked_and_the_transaction_ended() {
        let mut opened = 0;
        for at in 0.. {
            let link = SimulatedLink::new(SimulatedToken::card().pin("1234").build());
            let mut panicking = Panicking { link: link.clone(), at, ended: AtomicBool::new(false) };
            let pin = PinEntry { pin: "1234".parse().unwrap(), last_try: LastTry::Kept };
            let operation = Operation::identify().with_pin(pin).reading_certificate();
            let mut conversation = Conversation::new(operation, link.limits());
            let mut response = vec![0; conversation.response_buffer()];
            let (deadline, cancel) = (Deadline::NEVER, CancelToken::new());
            let driven = catch_unwind(AssertUnwindSafe(|| {
                converse(&mut panicking, &mut conversation, &mut response, deadline, &cancel).is_ok()
            }));
            assert!(panicking.ended.load(Ordering::Relaxed));
            assert!(!link.token(|token| token.is_unlocked()).unwrap(), "open after a panic at command {at}");
            opened += usize::from(link.token(|token| token.record().verifies).unwrap() > 0);
            if driven.is_ok() {
                break;
            }
        }
        assert!(opened > 2, "{opened}");
    }
}
