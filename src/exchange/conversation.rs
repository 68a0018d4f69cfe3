use super::custody::Custody;
use super::error::{Cause, ExchangeError, Stage};
use super::file::MAX_READ;
use super::operation::{Operation, RawReading};
use super::part::{Part, Turn};
use super::traffic::Traffic;
use super::watch::{Snapshot, Watch};
use crate::apdu::{Command, Reply, StatusWord};
use crate::link::{Fault, FaultKind, Limits};
use crate::vocabulary::TokenKind;
use zeroize::Zeroize;

/// An [`Operation`] on its way to a token: it hands out each command once and is fed what came back. It knows 61xx,
/// 6Cxx, short and extended length, and keeps custody of an opened token.
///
/// Allocates when it is made and, on 61xx, once more; never per command.
///
/// ```
/// # #[cfg(feature = "simulator")] {
/// use uketsuke::exchange::{Conversation, Next, Operation};
/// use uketsuke::link::Limits;
/// let mut card = uketsuke::simulator::SimulatedToken::card().build();
/// card.power_on();
/// let mut conversation = Conversation::new(Operation::identify(), Limits::SHORT);
/// loop {
///     let answer = match conversation.next() {
///         Next::Transmit(command) => card.transmit(command),
///         Next::CutPower | Next::Done => break,
///     };
///     conversation.feed(Ok(&answer));
/// }
/// assert!(conversation.finish().result.is_ok());
/// # }
/// ```
pub struct Conversation {
    operation: Operation,
    limits: Limits,
    /// The most bytes that are read of a file at once.
    most_read: u32,
    /// The insertion number that the token must have: given beforehand, or the first that was told.
    expected_insertion: Option<u64>,
    /// Where the token must lie, if that is all that is known of it.
    expected_placement: Option<u64>,
    insertion: Option<u64>,
    /// The token was still the same one when the result stood.
    confirmed: bool,
    command: Box<Command>,
    wire: Box<[u8; Command::MAX_ENCODED]>,
    state: State,
    custody: Custody,
    pin_sent: bool,
    cancelled: Option<Fault>,
    /// What the exchange expects; `asked` is what fits the limits.
    expected: u32,
    asked: u32,
    repeated: bool,
    /// Parts (61xx) in the whole conversation.
    parts: u16,
    collected: Vec<u8>,
    traffic: Traffic,
    result: Option<Result<RawReading, ExchangeError>>,
    watch: Option<Watch>,
}

/// What a [`Conversation`] wants done next.
pub enum Next<'a> {
    /// Send these bytes to the token. Secret if [`Conversation::owes_lock`] turned true with them: they carry a PIN.
    Transmit(&'a [u8]),
    /// Take the power from the token ([`Link::cut_power`](crate::link::Link::cut_power)).
    CutPower,
    /// Nothing more: the outcome is ready.
    Done,
}

/// How a conversation ended.
pub struct Ended {
    /// What was found out, or why not.
    pub result: Result<RawReading, ExchangeError>,
    /// A PIN was sent and the token could not be locked again. In an error, [`ExchangeError::left_open`] says the same.
    pub left_open: bool,
    /// What went over the wire.
    pub traffic: Traffic,
    /// The limits to use next time on this reader: without extended length if it turned out not to work.
    pub limits: Limits,
    /// The insertion number of the token, if the link told one.
    pub insertion: Option<u64>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Start,
    /// The exchange's command waits to be sent.
    Ready,
    Sent,
    /// GET RESPONSE for so many bytes waits to be sent.
    MoreReady(u8),
    MoreSent,
    LockReady,
    LockSent,
    CutReady,
    CutSent,
    Over,
}

/// The most parts (61xx) of all responses of a conversation: a certificate of 4 KiB in parts of 8 bytes. With
/// [`MAX_READS_PER_FILE`](super::MAX_READS_PER_FILE) it bounds the commands of a conversation, so that no token keeps
/// reception waiting.
const MAX_PARTS: u16 = 512;
const VERIFY: u8 = 0x20;
const READ_BINARY: u8 = 0xB0;
/// What is read at once on a reader that does not bring 256 bytes back.
const SMALLER_READ: u32 = 128;

impl Conversation {
    /// A conversation for a reader and token with these limits.
    pub fn new(operation: Operation, limits: Limits) -> Conversation {
        Conversation {
            operation,
            limits,
            most_read: MAX_READ,
            expected_insertion: None,
            expected_placement: None,
            insertion: None,
            confirmed: false,
            command: Box::new(Command::new()),
            wire: Box::new([0; Command::MAX_ENCODED]),
            state: State::Start,
            custody: Custody::Closed,
            pin_sent: false,
            cancelled: None,
            expected: 0,
            asked: 0,
            repeated: false,
            parts: 0,
            collected: Vec::new(),
            traffic: Traffic::default(),
            result: None,
            watch: None,
        }
    }

    /// The token must be the one with this insertion number, else the conversation ends with
    /// [`FaultKind::TokenSwapped`] before anything is sent.
    pub fn only_with(mut self, insertion: u64) -> Conversation {
        self.expected_insertion = Some(insertion);
        self
    }

    /// The same for a token that nothing was sent to yet, by its placement. 0 is that of a link that cannot tell.
    pub(crate) fn only_at(mut self, placement: u64) -> Conversation {
        self.expected_placement = Some(placement).filter(|placement| *placement != 0);
        self
    }

    /// Where the token lies, before any step.
    pub(super) fn lies_at(&mut self, placement: u64) {
        if self.expected_placement.is_some_and(|expected| expected != placement) {
            let swapped = Fault::new(FaultKind::TokenSwapped);
            self.end(Err(ExchangeError::new(Stage::Begin, Cause::Fault(swapped))));
        }
    }

    /// The link knows more of reader and token by now: never more than it takes.
    pub(super) fn fit(&mut self, limits: Limits) {
        self.limits = self.limits.and(limits);
    }

    /// Shows each step to another thread.
    pub(crate) fn watched_by(mut self, watch: &Watch) -> Conversation {
        self.watch = Some(watch.clone());
        self
    }

    fn show(&self) {
        if let Some(watch) = &self.watch {
            watch.set(Snapshot {
                stage: Some(self.stage()),
                pin_sent: self.pin_sent,
                open: self.owes_lock(),
                traffic: self.traffic,
            });
        }
    }

    /// Bytes that a response buffer needs for this conversation.
    pub fn response_buffer(&self) -> usize {
        response_buffer(self.limits)
    }

    /// The outcome. A conversation that was given up before [`Next::Done`] has ended as cancelled, and owes a lock if a
    /// PIN was sent.
    pub fn finish(mut self) -> Ended {
        let left_open = self.custody.owes_lock();
        let given_up = self.error(Cause::Fault(Fault::new(FaultKind::Cancelled)));
        let result = self.result.take().unwrap_or(Err(given_up));
        let token = self.kind();
        Ended {
            result: result.map_err(|error| ExchangeError { token, left_open, ..error }),
            left_open,
            traffic: self.traffic,
            limits: self.limits,
            insertion: self.insertion,
        }
    }

    /// The kind of token, once its label was read, however the conversation ends.
    pub fn kind(&self) -> Option<TokenKind> {
        self.operation.kind()
    }

    /// What is being done.
    pub fn stage(&self) -> Stage {
        self.operation.stage()
    }

    /// Some of the bytes that the token answered are not known: a result that rests on them is none.
    pub(super) fn lacks_bytes(&mut self) {
        if matches!(self.result, Some(Ok(_))) {
            self.result = Some(Err(self.error(FaultKind::TraceWithheld.into())));
        }
    }

    fn error(&self, cause: Cause) -> ExchangeError {
        ExchangeError { pin_sent: self.pin_sent, ..ExchangeError::new(self.operation.stage(), cause) }
    }

    fn end(&mut self, result: Result<RawReading, ExchangeError>) {
        self.command.wipe();
        self.wire.zeroize();
        self.result = Some(result.map_err(|error| ExchangeError { pin_sent: self.pin_sent, ..error }));
        self.state = if self.custody.owes_lock() { State::LockReady } else { State::Over };
    }

    fn fail(&mut self, cause: Cause) {
        // One cause, whoever noticed it.
        let cause = match cause {
            Cause::Fault(fault) if fault.kind() == FaultKind::ResponseTooLong => {
                Cause::ResponseTooLong { expected: self.asked }
            }
            cause => cause,
        };
        let error = self.error(cause);
        self.end(Err(error));
    }

    fn advance(&mut self, reply: Option<Reply<'_>>) {
        match self.operation.advance(reply, &mut self.command) {
            Ok(Turn::Send) => {
                self.expected = self.command.expected();
                self.repeated = false;
                self.collected.clear();
                self.state = State::Ready;
            }
            Ok(Turn::Done(output)) => self.end(Ok(output)),
            Err(error) => self.end(Err(error)),
        }
    }

    /// Encodes the command within the limits; `None`, and the end, if the reader cannot take it.
    fn encode(&mut self) -> Option<usize> {
        let most = if self.reads_file() { self.most_read } else { MAX_READ };
        self.asked = self.expected.min(most).min(most_expected(self.limits));
        self.command.expect(self.asked);
        let length = self.command.encode(&mut self.wire);
        if length > self.limits.max_command {
            self.fail(Cause::CommandTooLong { length, limit: self.limits.max_command });
            return None;
        }
        let [class, instruction, p1, p2] = self.command.header();
        log::trace!("> {class:02X} {instruction:02X} {p1:02X} {p2:02X}, {length} bytes, Ne {}", self.asked);
        Some(length)
    }

    fn reads_file(&self) -> bool {
        self.command.header()[1] == READ_BINARY
    }

    fn is_verify(&self) -> bool {
        self.command.header()[1] == VERIFY
    }

    fn carries_pin(&self) -> bool {
        self.is_verify() && self.command.data_length() > 0
    }

    /// What the token said stands, a refusal too, and nothing was done yet that changes the insertion number by itself.
    fn believes_the_token(&self) -> bool {
        let untouched = self.state == State::LockReady || !self.pin_sent;
        let said = !matches!(self.result, None | Some(Err(ExchangeError { cause: Cause::Fault(_), .. })));
        untouched && said
    }

    /// The same command once more; `true` if it was not repeated yet.
    fn repeat(&mut self) -> bool {
        let first_time = !self.repeated;
        if first_time {
            self.repeated = true;
            self.state = State::Ready;
        }
        first_time
    }

    fn give_up_extended_length(&mut self) -> bool {
        if !self.command.is_extended() {
            return false;
        }
        log::debug!("extended length does not work here; going on with short length");
        self.limits.extended = false;
        self.state = State::Ready;
        true
    }

    /// Asks for less of a file at once; `true` if there is less to ask for.
    fn give_up_long_reads(&mut self) -> bool {
        if !self.reads_file() || self.asked <= SMALLER_READ {
            return false;
        }
        log::debug!("{} bytes do not come back here; going on with shorter reads", self.asked);
        self.most_read = SMALLER_READ;
        self.state = State::Ready;
        true
    }

    fn answered(&mut self, response: &[u8]) {
        let reply = match Reply::parse(response) {
            Ok(reply) => reply,
            Err(_) if self.give_up_extended_length() => return,
            Err(short) => return self.fail(Cause::ResponseTooShort { length: short.length }),
        };
        log::trace!("< {} bytes, {}", reply.data.len(), reply.status);
        if self.is_verify() {
            // The one command that is sent once, whatever comes back; and its bytes are gone from here on.
            let status = reply.status;
            self.command.wipe();
            self.wire.zeroize();
            return self.advance(Some(Reply { data: &[], status }));
        }
        match reply.status {
            StatusWord::NoDiagnosis if self.traffic.commands == 1 && self.repeat() => {}
            StatusWord::WrongExpected(right) if reply.data.is_empty() && self.asked > 0 && self.repeat() => {
                self.expected = if right == 0 { Command::MAX_EXPECTED_SHORT } else { right.into() };
            }
            status if !tells_of_the_file(status) && self.give_up_extended_length() => {}
            StatusWord::MoreData(_) if self.asked == 0 => {
                self.advance(Some(Reply { data: &[], status: StatusWord::Success }))
            }
            StatusWord::MoreData(more) => self.collect(reply.data, more),
            status if self.asked == 0 => self.advance(Some(Reply { data: &[], status })),
            _ if reply.data.len() as u64 > u64::from(self.asked) => {
                self.fail(Cause::ResponseTooLong { expected: self.asked });
            }
            _ => self.advance(Some(reply)),
        }
    }

    fn collect(&mut self, data: &[u8], more: u8) {
        self.collected.extend_from_slice(data);
        self.parts = self.parts.saturating_add(1);
        if self.parts > MAX_PARTS {
            return self.fail(Cause::TooManyParts { limit: MAX_PARTS });
        }
        if self.collected.len() as u64 > u64::from(MAX_READ) {
            return self.fail(Cause::ResponseTooLong { expected: MAX_READ });
        }
        self.state = State::MoreReady(more);
    }

    fn answered_more(&mut self, response: &[u8]) {
        let reply = match Reply::parse(response) {
            Ok(reply) => reply,
            Err(short) => return self.fail(Cause::ResponseTooShort { length: short.length }),
        };
        log::trace!("< {} bytes, {}", reply.data.len(), reply.status);
        match reply.status {
            StatusWord::MoreData(more) => self.collect(reply.data, more),
            StatusWord::WrongExpected(right) if reply.data.is_empty() => self.collect(&[], right),
            status => {
                let mut data = core::mem::take(&mut self.collected);
                data.extend_from_slice(reply.data);
                if data.len() as u64 > u64::from(MAX_READ) {
                    self.fail(Cause::ResponseTooLong { expected: MAX_READ });
                } else {
                    self.advance(Some(Reply { data: &data, status }));
                }
            }
        }
    }

    fn faulted(&mut self, fault: Fault) {
        let once_more = self.state == State::Sent
            && may_be_due_to_length(fault)
            && (self.give_up_extended_length() || self.give_up_long_reads());
        if !once_more {
            self.fail(Cause::Fault(fault));
        }
    }

    /// The wire bytes of GET RESPONSE, in the same buffer.
    fn encode_get_response(&mut self, more: u8) -> usize {
        let expected = if more == 0 { Command::MAX_EXPECTED_SHORT } else { more.into() };
        let mut get_response = Command::new();
        get_response
            .set(0x00, 0xC0, 0x00, 0x00)
            .expect(expected.min(most_expected(Limits { extended: false, ..self.limits })));
        log::trace!("> GET RESPONSE, Ne {expected}");
        get_response.encode(&mut self.wire)
    }

    fn hand_out(&mut self, length: usize) -> Next<'_> {
        self.traffic.sent(length);
        self.show();
        Next::Transmit(self.wire.get(..length).unwrap_or_default())
    }
}

/// Stepping by hand.
impl Conversation {
    /// What to do next. The same step is never handed out twice; between a `Transmit` or `CutPower` and its
    /// [`feed`](Conversation::feed) the answer is [`Next::Done`].
    #[allow(clippy::should_implement_trait)] // what it returns borrows from the conversation
    pub fn next(&mut self) -> Next<'_> {
        if self.state == State::Start {
            self.advance(None);
        }
        match self.state {
            State::Ready => {
                let Some(length) = self.encode() else { return self.next() };
                if self.carries_pin() {
                    self.custody = Custody::MaybeOpen;
                    self.pin_sent = true;
                }
                self.state = State::Sent;
                self.hand_out(length)
            }
            State::MoreReady(more) => {
                let length = self.encode_get_response(more);
                self.state = State::MoreSent;
                self.hand_out(length)
            }
            State::LockReady => {
                Custody::lock(&mut self.command);
                let length = self.command.encode(&mut self.wire);
                self.state = State::LockSent;
                self.hand_out(length)
            }
            State::CutReady => {
                self.state = State::CutSent;
                Next::CutPower
            }
            State::Start | State::Sent | State::MoreSent | State::LockSent | State::CutSent | State::Over => Next::Done,
        }
    }

    /// What came of the step: the response with its status word, an empty slice after a cut of power, or a fault.
    pub fn feed(&mut self, got: Result<&[u8], Fault>) {
        if let (Ok(response), false) = (got, self.state == State::CutSent) {
            self.traffic.received(response.len());
        }
        let got = got.and_then(|response| {
            let fits = response.len() <= response_buffer(self.limits);
            if fits { Ok(response) } else { Err(Fault::new(FaultKind::ResponseTooLong)) }
        });
        match (self.state, got) {
            (State::Sent | State::MoreSent, _) if self.cancelled.is_some() => {
                let fault = self.cancelled.unwrap_or(Fault::new(FaultKind::Cancelled));
                self.fail(Cause::Fault(fault));
            }
            (State::Sent, Ok(response)) => self.answered(response),
            (State::MoreSent, Ok(response)) => self.answered_more(response),
            (State::Sent | State::MoreSent, Err(fault)) => self.faulted(fault),
            (State::LockSent, got) => {
                self.custody = Custody::after_lock(got);
                self.state = if self.custody.owes_lock() { State::CutReady } else { State::Over };
            }
            (State::CutSent, got) => {
                self.custody = Custody::after_cut(got);
                self.state = State::Over;
            }
            (
                State::Start | State::Ready | State::MoreReady(_) | State::LockReady | State::CutReady | State::Over,
                _,
            ) => {}
        }
        self.show();
    }

    /// Ends the conversation as soon as the token is locked again; the outcome is the given fault.
    pub fn cancel(&mut self, fault: Fault) {
        match self.state {
            State::Start | State::Ready | State::MoreReady(_) => self.fail(Cause::Fault(fault)),
            State::Sent | State::MoreSent => self.cancelled = Some(fault),
            State::LockReady | State::LockSent | State::CutReady | State::CutSent | State::Over => {}
        }
    }

    /// Whether a PIN was sent and the token is not yet known to be locked again.
    pub fn owes_lock(&self) -> bool {
        self.custody.owes_lock()
    }

    /// Whether the next step rests on the token still being the same one: it is the first, a PIN goes out with it, or
    /// a result or a refusal is believed. Then [`token_is`](Conversation::token_is) comes before
    /// [`next`](Conversation::next).
    pub fn asks_for_token(&self) -> bool {
        match self.state {
            State::Start => true,
            State::Ready => self.carries_pin(),
            State::LockReady | State::Over => self.believes_the_token() && !self.confirmed,
            State::Sent | State::MoreReady(_) | State::MoreSent => false,
            State::LockSent | State::CutReady | State::CutSent => false,
        }
    }

    /// The insertion number of the token now. Another one than was told first ends the conversation as
    /// [`FaultKind::TokenSwapped`]. May be told before any step.
    pub fn token_is(&mut self, insertion: u64) {
        self.insertion.get_or_insert(insertion);
        let same = *self.expected_insertion.get_or_insert(insertion) == insertion;
        let swapped = Fault::new(FaultKind::TokenSwapped);
        match self.state {
            State::Start if !same => self.end(Err(ExchangeError::new(Stage::Begin, Cause::Fault(swapped)))),
            State::Ready | State::MoreReady(_) if !same => self.fail(Cause::Fault(swapped)),
            State::Sent | State::MoreSent if !same => self.cancelled = Some(swapped),
            State::LockReady | State::Over if self.believes_the_token() => {
                self.confirmed = true;
                if !same {
                    self.result = Some(Err(self.error(Cause::Fault(swapped))));
                }
            }
            _ => {}
        }
    }
}

impl Drop for Conversation {
    /// A conversation may be given up while the command with the PIN is out.
    fn drop(&mut self) {
        self.wire.zeroize();
    }
}

/// Bytes that a response buffer needs under these limits: never more than 8 KiB and a status word.
pub(crate) fn response_buffer(limits: Limits) -> usize {
    (most_expected(limits) as usize + 2).max(Limits::SHORT.max_response)
}

/// The most response data that can be asked for.
fn most_expected(limits: Limits) -> u32 {
    let reader = u32::try_from(limits.max_response.saturating_sub(2)).unwrap_or(u32::MAX).max(1);
    let length = if limits.extended { MAX_READ } else { Command::MAX_EXPECTED_SHORT };
    reader.min(length)
}

/// A failure that says nothing of the token: the length that was asked for may be the reason.
fn may_be_due_to_length(fault: Fault) -> bool {
    use FaultKind::*;
    !matches!(
        fault.kind(),
        TokenRemoved
            | NoToken
            | TokenReset
            | TokenSwapped
            | ReaderLost
            | NoReader
            | Cancelled
            | DeadlinePassed
            | LeftOpen
            | CommandHangs
            | TraceMismatch
            | TraceWithheld
    )
}

/// Whether a status word answers the command, so that the length it was sent with cannot be the reason for it.
fn tells_of_the_file(status: StatusWord) -> bool {
    matches!(
        status,
        StatusWord::Success
            | StatusWord::MoreData(_)
            | StatusWord::EndOfFile
            | StatusWord::NotFound
            | StatusWord::SecurityStatusNotSatisfied
    )
}
