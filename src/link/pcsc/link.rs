//! The link to the token on one reader, or on whichever reader has one.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use zeroize::Zeroizing;

use super::name::ReaderName;
use super::placement;
use super::readers::{Readers, Seen, Which};
use super::worker::Worker;
use crate::link::{CancelToken, Deadline, Fault, FaultKind, Lent, Limits, Link, Work};

/// How long a token on one of several readers has to say whether it is of the kind that is wanted.
const TELLING: Duration = Duration::from_secs(5);
/// How long is waited before a token that could not be asked is asked again.
const BETWEEN_LOOKS: Duration = Duration::from_millis(200);

/// Whether the token on this link, which is in no transaction yet, is of the kind that is wanted.
pub type Tell = fn(&mut dyn Link, Deadline, &CancelToken) -> Result<bool, Fault>;

/// A [`Link`] to the token on a reader of this machine.
///
/// Connects when the first transaction begins, shared with other programs, and stays connected until it is dropped. The
/// token is never reset: another program goes on where it was. When the token was reset, removed or exchanged, the next
/// [`begin`](Link::begin) connects anew and [`insertion`](Link::insertion) changes.
///
/// Everything that may block is done by a thread of the link's, so that deadline and cancel bind. After
/// [`cut_power`](Link::cut_power) the transaction is over: PC/SC cuts the power by ending it. Every further command gets
/// [`FaultKind::TokenReset`] until the next `begin`.
///
/// A link that is dropped within a transaction cuts the power, since nobody knows what is open.
///
/// ```no_run
/// use uketsuke::link::pcsc::{PcscLink, Which};
/// use uketsuke::{Session, link::Deadline};
/// let mut session = Session::new(PcscLink::open(Which::Any));
/// println!("{:?}", session.identify(Deadline::NEVER)?);
/// # Ok::<(), uketsuke::session::SessionError>(())
/// ```
pub struct PcscLink {
    which: Which,
    tell: Option<Tell>,
    limits_of: Box<dyn Fn(&ReaderName) -> Limits + Send>,
    readers: Readers,
    /// The reader that is spoken to.
    reader: Option<ReaderName>,
    /// Its name, or the names of the readers that an error is about.
    label: String,
    worker: Option<Worker>,
    /// Placements of tokens that were asked, and what they said.
    told: Vec<(u64, bool)>,
}

impl PcscLink {
    /// A link to the token on the reader of this name. Nothing is connected yet.
    pub fn new(reader: ReaderName) -> PcscLink {
        PcscLink::open(Which::Named(reader))
    }

    /// A link to the token on whichever of these readers has one. Nothing is connected yet.
    ///
    /// [`wait_for_token`](Link::wait_for_token) chooses the reader; without it, the first transaction does.
    pub fn open(which: Which) -> PcscLink {
        let reader = match &which {
            Which::Named(reader) => Some(reader.clone()),
            Which::Any | Which::AnyBut(_) => None,
        };
        PcscLink {
            label: reader.as_ref().map(ReaderName::to_string).unwrap_or_default(),
            which,
            tell: None,
            limits_of: Box::new(|_| Limits::SHORT),
            readers: Readers::new(),
            reader,
            worker: None,
            told: Vec::new(),
        }
    }

    /// Where several readers may be taken, only a token of which this is true is waited for. Each token is asked once,
    /// and not again until it is replaced.
    #[must_use]
    pub fn telling_by(self, tell: Tell) -> PcscLink {
        PcscLink { tell: Some(tell), ..self }
    }

    /// The same link with what the reader and token are known to take. Without it, short length.
    #[must_use]
    pub fn with_limits(self, limits: Limits) -> PcscLink {
        self.with_limits_of(move |_| limits)
    }

    /// The same, by the reader.
    #[must_use]
    pub fn with_limits_of(self, limits_of: impl Fn(&ReaderName) -> Limits + Send + 'static) -> PcscLink {
        PcscLink { limits_of: Box::new(limits_of), ..self }
    }

    /// The reader that is spoken to; `None` before one was chosen.
    pub fn reader(&self) -> Option<&ReaderName> {
        self.reader.as_ref()
    }

    /// Speaks to this reader from now on.
    fn choose(&mut self, reader: ReaderName) {
        if self.reader.as_ref() != Some(&reader) {
            self.worker = None;
        }
        self.label = reader.to_string();
        self.reader = Some(reader);
    }

    /// The thread for the reader, which is chosen if none is.
    fn worker(&mut self, deadline: Deadline, cancel: &CancelToken) -> Result<&mut Worker, Fault> {
        if self.reader.is_none() {
            self.wait_for_token(&[], deadline, cancel)?;
        }
        let reader = self.reader.clone().ok_or(Fault::new(FaultKind::NoReader))?;
        self.worker.take_if(|worker| !worker.is_free());
        match &mut self.worker {
            Some(worker) => Ok(worker),
            none => {
                let limits = (self.limits_of)(&reader);
                Ok(none.insert(Worker::start(reader, limits)?))
            }
        }
    }

    /// One call of the link on its thread.
    fn call<T: Send + 'static>(
        &mut self,
        deadline: Deadline,
        cancel: &CancelToken,
        call: impl FnOnce(&mut dyn Link, &CancelToken) -> Result<T, Fault> + Send + 'static,
    ) -> Result<T, Fault> {
        let outcome = Arc::new(Mutex::new(None));
        let theirs = Arc::clone(&outcome);
        let run = move |link: &mut dyn Link, cancel: &CancelToken| {
            let result = call(link, cancel);
            *theirs.lock().unwrap_or_else(PoisonError::into_inner) = Some(result);
        };
        let work = Work::new(deadline, cancel, || false, run);
        match self.worker(deadline, cancel)?.carry_out(work) {
            Lent::Done => {}
            Lent::Refused(fault) | Lent::Abandoned(fault) => return Err(fault),
            Lent::Back(_) => return Err(Fault::new(FaultKind::ServiceFailed)), // a worker gives nothing back
        }
        let result = outcome.lock().unwrap_or_else(PoisonError::into_inner).take();
        result.unwrap_or(Err(Fault::new(FaultKind::ServiceFailed)))
    }

    /// One call within a transaction, which lasts as long as it lasts.
    fn call_within<T: Send + 'static>(
        &mut self,
        call: impl FnOnce(&mut dyn Link) -> Result<T, Fault> + Send + 'static,
    ) -> Result<T, Fault> {
        match &self.worker {
            Some(worker) if worker.is_free() => self.call(Deadline::NEVER, &CancelToken::new(), |link, _| call(link)),
            _ => Err(Fault::new(FaultKind::TokenReset)),
        }
    }

    /// Whether the token on a reader is of the kind that is wanted.
    fn ask(&self, reader: &ReaderName, deadline: Deadline, cancel: &CancelToken) -> Result<bool, Fault> {
        let Some(tell) = self.tell else { return Ok(true) };
        let deadline = deadline.or_earlier(Deadline::after(TELLING));
        let mut link = PcscLink::new(reader.clone());
        link.call(deadline, cancel, move |link, cancel| tell(link, deadline, cancel))
    }

    /// The reader whose token is wanted, among those that have one; `None` if there is none yet.
    fn pick(&mut self, seen: &[Seen], read: &[u64], deadline: Deadline, cancel: &CancelToken) -> Result<Pick, Fault> {
        let answering = || seen.iter().filter(|reader| reader.has_answering_token());
        let lying: Vec<(&ReaderName, u64)> =
            answering().filter_map(|it| Some((&it.name, placement::of(&it.name, it.state)?))).collect();
        self.told.retain(|(told, _)| lying.iter().any(|(_, placement)| placement == told));
        let mut pick = Pick::default();
        for (reader, placement) in lying.into_iter().filter(|(_, placement)| !read.contains(placement)) {
            let told = self.told.iter().find(|(told, _)| *told == placement).map(|(_, right)| *right);
            let right = match told {
                Some(right) => Ok(right),
                // Alone, it says so itself.
                None if seen.len() == 1 => Ok(true),
                None => self.ask(reader, deadline, cancel),
            };
            match right {
                Ok(right) => {
                    if told.is_none() && seen.len() > 1 {
                        self.told.push((placement, right));
                    }
                    if right {
                        pick.right.push((reader.clone(), placement));
                    } else {
                        pick.others.push(reader.clone());
                    }
                }
                Err(fault) if fault.kind() == FaultKind::Cancelled => return Err(fault),
                Err(fault) => {
                    log::debug!("{reader}: {fault}");
                    pick.unasked = Some((reader.clone(), fault));
                }
            }
        }
        Ok(pick)
    }
}

/// What lies on the readers.
#[derive(Default)]
struct Pick {
    right: Vec<(ReaderName, u64)>,
    /// Tokens of another kind.
    others: Vec<ReaderName>,
    /// One that could not be asked yet.
    unasked: Option<(ReaderName, Fault)>,
}

impl Link for PcscLink {
    fn limits(&self) -> Limits {
        self.reader.as_ref().map_or(Limits::SHORT, |reader| (self.limits_of)(reader))
    }

    fn begin(&mut self, deadline: Deadline, cancel: &CancelToken) -> Result<(), Fault> {
        self.call(deadline, cancel, move |link, cancel| link.begin(deadline, cancel))
    }

    fn transmit(&mut self, command: &[u8], response: &mut [u8]) -> Result<usize, Fault> {
        let command = Zeroizing::new(command.to_vec()); // it may carry a PIN
        let mut place = vec![0; response.len()];
        let answer = self.call_within(move |link| {
            let length = link.transmit(&command, &mut place)?;
            place.truncate(length);
            Ok(place)
        })?;
        let place = response.get_mut(..answer.len()).ok_or(Fault::new(FaultKind::ResponseTooLong))?;
        place.copy_from_slice(&answer);
        Ok(answer.len())
    }

    fn cut_power(&mut self) -> Result<(), Fault> {
        self.call_within(|link| link.cut_power())
    }

    fn end(&mut self) -> Result<(), Fault> {
        self.call_within(|link| link.end())
    }

    fn insertion(&mut self) -> u64 {
        self.call_within(|link| Ok(link.insertion())).unwrap_or(0)
    }

    fn reader_name(&self) -> &str {
        &self.label
    }

    fn placement(&mut self) -> u64 {
        self.call_within(|link| Ok(link.placement())).unwrap_or(0)
    }

    /// Over several readers: each token that lies there is asked once whether it is of the kind that is wanted
    /// ([`telling_by`](PcscLink::telling_by)). One that is not is passed over until it is replaced; when nothing else lies there
    /// at the deadline, the fault is [`OtherCard`](FaultKind::OtherCard). Two that are give
    /// [`SeveralTokens`](FaultKind::SeveralTokens).
    fn wait_for_token(&mut self, read: &[u64], deadline: Deadline, cancel: &CancelToken) -> Result<u64, Fault> {
        let which = self.which.clone();
        let mut readers = std::mem::take(&mut self.readers);
        let mut others = Vec::new();
        let waited = loop {
            let found = readers.wait_until(&which, deadline, cancel, |seen| {
                let pick = self.pick(seen, read, deadline, cancel);
                match pick {
                    Ok(pick) if pick.right.is_empty() && pick.unasked.is_none() => {
                        others = pick.others;
                        None
                    }
                    pick => Some(pick),
                }
            });
            match found {
                Ok(Ok(Pick { right, unasked, .. })) => match (right.as_slice(), unasked) {
                    ([(reader, placement)], _) => {
                        let (reader, placement) = (reader.clone(), *placement);
                        self.choose(reader);
                        break Ok(placement);
                    }
                    // Asked again before long, though nothing changed.
                    ([], Some((reader, fault))) => {
                        self.label = reader.to_string();
                        match cancel.sleep(BETWEEN_LOOKS, deadline) {
                            Ok(()) => {}
                            Err(ended) if ended.kind() == FaultKind::DeadlinePassed => break Err(fault),
                            Err(cancelled) => break Err(cancelled),
                        }
                    }
                    (several, _) => {
                        self.label = joined(several.iter().map(|(reader, _)| reader));
                        break Err(Fault::new(FaultKind::SeveralTokens));
                    }
                },
                Ok(Err(fault)) => break Err(fault),
                Err(fault) if fault.kind() == FaultKind::Cancelled || others.is_empty() => break Err(fault),
                Err(_) => {
                    self.label = joined(&others);
                    break Err(Fault::new(FaultKind::OtherCard));
                }
            }
        };
        self.readers = readers;
        waited
    }

    fn wait_for_removal(&mut self, placement: u64, deadline: Deadline, cancel: &CancelToken) -> Result<(), Fault> {
        let Some(reader) = self.reader.clone() else { return Ok(()) };
        let waited = self.readers.wait_until(&Which::Named(reader), deadline, cancel, |seen| {
            let lies = seen.iter().find_map(|it| placement::of(&it.name, it.state));
            (lies != Some(placement)).then_some(())
        });
        waited.map_err(|fault| match fault.kind() {
            FaultKind::Cancelled => fault,
            _ => Fault::new(FaultKind::DeadlinePassed), // nothing was missing
        })
    }

    fn lend(&mut self, work: Work) -> Lent {
        let (deadline, cancel) = (work.deadline, work.cancel.clone());
        match self.worker(deadline, &cancel) {
            Ok(worker) => worker.carry_out(work),
            Err(fault) => Lent::Refused(fault),
        }
    }
}

fn joined<'a>(names: impl IntoIterator<Item = &'a ReaderName>) -> String {
    names.into_iter().map(ReaderName::as_str).collect::<Vec<_>>().join(", ")
}

impl std::fmt::Debug for PcscLink {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PcscLink").field("which", &self.which).field("reader", &self.reader).finish_non_exhaustive()
    }
}
