use super::deadline::{CancelToken, Deadline};
use super::fault::{Fault, FaultKind};
use super::limits::Limits;
use std::sync::Arc;
use std::time::Duration;

/// Moves command and response bytes. Implementations: PC/SC's, a replayed trace, the simulator's, a driver's.
///
/// Calls of one conversation come in the order begin, (transmit | cut_power)*, end. The first six functions are all that
/// a reader needs; the others have defaults.
///
/// ```
/// use uketsuke::link::{CancelToken, Deadline, Fault, FaultKind, Limits, Link};
/// /// A reader on which another kind of card lies: it refuses every command.
/// struct OtherCard;
/// impl Link for OtherCard {
///     fn limits(&self) -> Limits {
///         Limits::SHORT
///     }
///     fn begin(&mut self, _deadline: Deadline, _cancel: &CancelToken) -> Result<(), Fault> {
///         Ok(())
///     }
///     fn transmit(&mut self, _command: &[u8], response: &mut [u8]) -> Result<usize, Fault> {
///         let status = response.get_mut(..2).ok_or(Fault::new(FaultKind::ResponseTooLong))?;
///         status.copy_from_slice(&[0x6A, 0x82]);
///         Ok(2)
///     }
///     fn cut_power(&mut self) -> Result<(), Fault> {
///         Err(Fault::new(FaultKind::PowerStaysOn))
///     }
///     fn end(&mut self) -> Result<(), Fault> {
///         Ok(())
///     }
///     fn insertion(&mut self) -> u64 {
///         1
///     }
/// }
/// let error = uketsuke::Session::new(OtherCard).identify(Deadline::NEVER).unwrap_err();
/// assert!(matches!(error.exchange().unwrap().cause, uketsuke::exchange::Cause::NotJpki(_)));
/// ```
pub trait Link: Send {
    /// What reader and token can take now.
    fn limits(&self) -> Limits;

    /// Takes exclusive access to the token until [`end`](Link::end): no other program may speak to it meanwhile. Waits
    /// for other programs no longer than `deadline` and `cancel` allow.
    fn begin(&mut self, deadline: Deadline, cancel: &CancelToken) -> Result<(), Fault>;

    /// Sends one command and writes the whole response, status word included, to the start of `response`.
    /// Returns its length. `response` holds at least `limits().max_response` bytes.
    ///
    /// Runs on the caller's thread, which looks at its deadline between two commands: this function has to bound itself,
    /// since one that never returns holds its caller.
    fn transmit(&mut self, command: &[u8], response: &mut [u8]) -> Result<usize, Fault>;

    /// Takes the power from the token, so that every security status in it is gone. `Ok` only if it surely happened.
    /// The transaction may be over with it (PC/SC cuts the power by ending it): only [`end`](Link::end) follows.
    fn cut_power(&mut self) -> Result<(), Fault>;

    /// Gives exclusive access back, without resetting the token.
    fn end(&mut self) -> Result<(), Fault>;

    /// A number that changes whenever a token may have been exchanged for another one (inserted, removed, powered up
    /// anew); 0 from a link that cannot tell. Compared before a PIN is sent and before a result is believed. Asked
    /// between [`begin`](Link::begin) and [`end`](Link::end).
    fn insertion(&mut self) -> u64;

    /// The reader's name for people and for data files; empty when there is none.
    fn reader_name(&self) -> &str {
        ""
    }

    /// A number for the token as it was laid on the reader, which a cut of power need not change; 0 from a link that
    /// cannot tell. Asked between [`begin`](Link::begin) and [`end`](Link::end). The default is the insertion number.
    fn placement(&mut self) -> u64 {
        self.insertion()
    }

    /// Waits for a token whose placement is none of `read`, and returns its placement. The default begins a transaction
    /// every 100 ms to see whether a token lies there.
    fn wait_for_token(&mut self, read: &[u64], deadline: Deadline, cancel: &CancelToken) -> Result<u64, Fault> {
        loop {
            match look(self, deadline, cancel)? {
                Some(placement) if placement == 0 || !read.contains(&placement) => return Ok(placement),
                _ => cancel.sleep(BETWEEN_LOOKS, deadline).map_err(missing)?,
            }
        }
    }

    /// Waits until the token of this placement has left. The default looks as [`wait_for_token`](Link::wait_for_token) does.
    fn wait_for_removal(&mut self, placement: u64, deadline: Deadline, cancel: &CancelToken) -> Result<(), Fault> {
        while look(self, deadline, cancel)? == Some(placement) {
            cancel.sleep(BETWEEN_LOOKS, deadline)?;
        }
        Ok(())
    }

    /// Takes a conversation to a thread of the link's own, so that deadline and cancel bind even when a command hangs.
    /// The default hands it back, and it runs on the caller's thread.
    fn lend(&mut self, work: Work) -> Lent {
        Lent::Back(work)
    }

    /// Whether bytes that were handed out since [`begin`](Link::begin) stand for ones that are not known.
    fn withheld(&self) -> bool {
        false
    }
}

const BETWEEN_LOOKS: Duration = Duration::from_millis(100);

/// The token's placement, if one lies there.
fn look<L: Link + ?Sized>(link: &mut L, deadline: Deadline, cancel: &CancelToken) -> Result<Option<u64>, Fault> {
    use FaultKind::{NoToken, TokenMute, TokenRemoved, TokenReset};
    match link.begin(deadline, cancel) {
        Ok(()) => {
            let placement = link.placement();
            let _ = link.end();
            Ok(Some(placement))
        }
        Err(fault) if matches!(fault.kind(), NoToken | TokenRemoved | TokenMute | TokenReset) => Ok(None),
        Err(fault) => Err(missing(fault)),
    }
}

/// At the deadline the token was missing.
fn missing(fault: Fault) -> Fault {
    match fault.kind() {
        FaultKind::DeadlinePassed => Fault::new(FaultKind::NoToken),
        _ => fault,
    }
}

/// A conversation that may run on another thread than its caller's.
///
/// ```
/// use uketsuke::link::{CancelToken, Deadline, Work};
/// let cancel = CancelToken::new();
/// let work = Work::new(Deadline::NEVER, &cancel, || false, |_link, _cancel| ());
/// assert!(!(work.open)()); // no PIN was sent
/// ```
pub struct Work {
    run: Run,
    /// When the caller has to have an answer.
    pub deadline: Deadline,
    /// The caller's.
    pub cancel: CancelToken,
    /// Whether the token may be open now: a PIN was sent, and it is not known to be locked again.
    pub open: Arc<dyn Fn() -> bool + Send + Sync>,
}

/// Drives the conversation over a link, to its end; looks at the token between two commands.
pub type Run = Box<dyn FnOnce(&mut dyn Link, &CancelToken) + Send>;

/// What became of a conversation that a link was to take.
pub enum Lent {
    /// It runs on the caller's thread.
    Back(Work),
    /// It is over.
    Done,
    /// It did not begin.
    Refused(Fault),
    /// It goes on without its caller, who has this fault for an answer.
    Abandoned(Fault),
}

impl Work {
    /// A conversation for a caller who waits until `deadline` or `cancel`.
    pub fn new(
        deadline: Deadline,
        cancel: &CancelToken,
        open: impl Fn() -> bool + Send + Sync + 'static,
        run: impl FnOnce(&mut dyn Link, &CancelToken) + Send + 'static,
    ) -> Work {
        Work { run: Box::new(run), deadline, cancel: cancel.clone(), open: Arc::new(open) }
    }

    /// Has the conversation here, over this link.
    pub fn run(self, link: &mut dyn Link, cancel: &CancelToken) {
        (self.run)(link, cancel);
    }

    /// The same conversation through something that `around` puts between it and its link.
    #[must_use]
    pub fn through(self, around: impl FnOnce(&mut dyn Link, &CancelToken, Run) + Send + 'static) -> Work {
        let run = self.run;
        Work { run: Box::new(move |link, cancel| around(link, cancel, run)), ..self }
    }
}

/// A link behind a pointer is that link.
macro_rules! forward {
    ($link:ty) => {
        impl<L: Link + ?Sized> Link for $link {
            fn limits(&self) -> Limits {
                (**self).limits()
            }
            fn begin(&mut self, deadline: Deadline, cancel: &CancelToken) -> Result<(), Fault> {
                (**self).begin(deadline, cancel)
            }
            fn transmit(&mut self, command: &[u8], response: &mut [u8]) -> Result<usize, Fault> {
                (**self).transmit(command, response)
            }
            fn cut_power(&mut self) -> Result<(), Fault> {
                (**self).cut_power()
            }
            fn end(&mut self) -> Result<(), Fault> {
                (**self).end()
            }
            fn insertion(&mut self) -> u64 {
                (**self).insertion()
            }
            fn reader_name(&self) -> &str {
                (**self).reader_name()
            }
            fn placement(&mut self) -> u64 {
                (**self).placement()
            }
            fn wait_for_token(&mut self, read: &[u64], deadline: Deadline, cancel: &CancelToken) -> Result<u64, Fault> {
                (**self).wait_for_token(read, deadline, cancel)
            }
            fn wait_for_removal(
                &mut self,
                placement: u64,
                deadline: Deadline,
                cancel: &CancelToken,
            ) -> Result<(), Fault> {
                (**self).wait_for_removal(placement, deadline, cancel)
            }
            fn lend(&mut self, work: Work) -> Lent {
                (**self).lend(work)
            }
            fn withheld(&self) -> bool {
                (**self).withheld()
            }
        }
    };
}

forward!(Box<L>);
forward!(&mut L);
