//! The link that listens.

use super::redact::Redactor;
use super::trace::{Event, MAX_TRACE, Trace};
use crate::link::{CancelToken, Deadline, Fault, FaultKind, Lent, Limits, Link, Work};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Wraps a link and keeps what goes over it.
///
/// ```
/// # use uketsuke::link::{CancelToken, Deadline, Link, Limits};
/// # use uketsuke::link::replay::{Recorder, Replay, Trace};
/// # let mut trace = Trace::new("R", Limits::SHORT);
/// # trace.push(uketsuke::link::replay::Event::Begin(Ok(())));
/// # let link = Replay::new(trace);
/// let mut recorder = Recorder::new(link);
/// // … converse over `recorder` …
/// # recorder.begin(Deadline::NEVER, &CancelToken::new())?;
/// println!("{}", recorder.trace());
/// # Ok::<(), uketsuke::link::Fault>(())
/// ```
#[derive(Debug)]
pub struct Recorder<L> {
    link: L,
    /// Shared with a conversation that runs on a thread of the link's.
    kept: Arc<Mutex<Kept>>,
}

#[derive(Debug)]
struct Kept {
    redactor: Redactor,
    trace: Trace,
    limits: Limits,
    insertion: Option<u64>,
    /// Bytes that the text form may still grow by.
    room: usize,
}

impl<L: Link> Recorder<L> {
    /// Records what can be shown to others.
    ///
    /// Kept: every command's header and lengths, every status word, fault and length, names of applications and files
    /// in SELECT, the label of the token, and tag and length at the start of a file. Withheld: all other data, so every
    /// PIN, certificate, serial number, challenge and signature. The reader's name is kept; some makers write the
    /// reader's own serial number into it.
    pub fn new(link: L) -> Recorder<L> {
        Recorder::over(link, Redactor::default())
    }

    /// Records the contents of files and signatures as well, for software tokens. Of a patient's token such a trace is
    /// personal data. PINs are withheld all the same.
    pub fn with_contents(link: L) -> Recorder<L> {
        Recorder::over(link, Redactor::with_contents())
    }

    fn over(link: L, redactor: Redactor) -> Recorder<L> {
        let limits = link.limits();
        let trace = Trace::new(link.reader_name(), limits);
        let room = MAX_TRACE.saturating_sub(trace.to_string().len() + "truncated\n".len());
        Recorder { link, kept: Arc::new(Mutex::new(Kept { redactor, trace, limits, insertion: None, room })) }
    }

    /// What was recorded so far.
    pub fn trace(&self) -> Trace {
        lock(&self.kept).trace.clone()
    }

    /// The link and what was recorded.
    pub fn into_parts(self) -> (L, Trace) {
        let trace = self.trace();
        (self.link, trace)
    }

    fn tap(&mut self) -> Tap<'_> {
        Tap { link: &mut self.link, kept: &self.kept }
    }
}

fn lock(kept: &Mutex<Kept>) -> MutexGuard<'_, Kept> {
    kept.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Kept {
    fn keep(&mut self, event: Event) {
        if self.trace.is_truncated() {
            return;
        }
        match self.room.checked_sub(event.to_string().len()) {
            Some(left) => {
                self.room = left;
                self.trace.push(event);
            }
            None => self.trace.truncate_here(),
        }
    }
}

/// Listens on a link for the time of one call or one conversation.
struct Tap<'a> {
    link: &'a mut dyn Link,
    kept: &'a Mutex<Kept>,
}

impl Link for Tap<'_> {
    fn limits(&self) -> Limits {
        self.link.limits()
    }

    fn begin(&mut self, deadline: Deadline, cancel: &CancelToken) -> Result<(), Fault> {
        let result = self.link.begin(deadline, cancel);
        let limits = self.link.limits();
        let mut kept = lock(self.kept);
        kept.trace.name_reader(self.link.reader_name());
        kept.keep(Event::Begin(result));
        if limits != kept.limits {
            kept.limits = limits;
            kept.keep(Event::Limits(limits));
        }
        result
    }

    fn transmit(&mut self, command: &[u8], response: &mut [u8]) -> Result<usize, Fault> {
        let result = self.link.transmit(command, response);
        let mut kept = lock(self.kept);
        let got = result
            .and_then(|length| response.get(..length).ok_or(Fault::new(FaultKind::ResponseTooLong)))
            .map(|bytes| kept.redactor.response(command, bytes));
        let command = kept.redactor.command(command);
        kept.keep(Event::Transmit { command, response: got });
        result
    }

    fn cut_power(&mut self) -> Result<(), Fault> {
        let result = self.link.cut_power();
        lock(self.kept).keep(Event::CutPower(result));
        result
    }

    fn end(&mut self) -> Result<(), Fault> {
        let result = self.link.end();
        lock(self.kept).keep(Event::End(result));
        result
    }

    fn insertion(&mut self) -> u64 {
        let insertion = self.link.insertion();
        let mut kept = lock(self.kept);
        if kept.insertion != Some(insertion) {
            kept.insertion = Some(insertion);
            kept.keep(Event::Insertion(insertion));
        }
        insertion
    }

    fn reader_name(&self) -> &str {
        self.link.reader_name()
    }

    fn placement(&mut self) -> u64 {
        self.link.placement()
    }

    fn withheld(&self) -> bool {
        self.link.withheld()
    }
}

impl<L: Link> Link for Recorder<L> {
    fn limits(&self) -> Limits {
        self.link.limits()
    }
    fn begin(&mut self, deadline: Deadline, cancel: &CancelToken) -> Result<(), Fault> {
        self.tap().begin(deadline, cancel)
    }
    fn transmit(&mut self, command: &[u8], response: &mut [u8]) -> Result<usize, Fault> {
        self.tap().transmit(command, response)
    }
    fn cut_power(&mut self) -> Result<(), Fault> {
        self.tap().cut_power()
    }
    fn end(&mut self) -> Result<(), Fault> {
        self.tap().end()
    }
    fn insertion(&mut self) -> u64 {
        self.tap().insertion()
    }
    fn reader_name(&self) -> &str {
        self.link.reader_name()
    }
    fn placement(&mut self) -> u64 {
        self.link.placement()
    }
    fn wait_for_token(&mut self, read: &[u64], deadline: Deadline, cancel: &CancelToken) -> Result<u64, Fault> {
        self.link.wait_for_token(read, deadline, cancel)
    }
    fn wait_for_removal(&mut self, placement: u64, deadline: Deadline, cancel: &CancelToken) -> Result<(), Fault> {
        self.link.wait_for_removal(placement, deadline, cancel)
    }
    fn lend(&mut self, work: Work) -> Lent {
        let (cancel, kept) = (work.cancel.clone(), Arc::clone(&self.kept));
        match self.link.lend(work.through(move |link, cancel, run| run(&mut Tap { link, kept: &kept }, cancel))) {
            // It listens already.
            Lent::Back(work) => {
                work.run(&mut self.link, &cancel);
                Lent::Done
            }
            lent => lent,
        }
    }
    fn withheld(&self) -> bool {
        self.link.withheld()
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Replay, trace::any_fault};
    use super::*;
    use proptest::prelude::*;

    /// A link that answers by a list.
    struct Scripted {
        answers: std::vec::IntoIter<Result<Vec<u8>, Fault>>,
        insertion: u64,
    }

    impl Scripted {
        fn next(&mut self) -> Result<Vec<u8>, Fault> {
            self.answers.next().unwrap_or(Ok(vec![0x90, 0x00]))
        }
    }

    impl Link for Scripted {
        fn limits(&self) -> Limits {
            if self.insertion.is_multiple_of(2) { Limits::SHORT } else { Limits::CCID_522 }
        }
        fn begin(&mut self, _: Deadline, _: &CancelToken) -> Result<(), Fault> {
            self.insertion += u64::from(self.next().is_ok_and(|answer| answer.len() % 3 == 0));
            self.next().map(drop)
        }
        fn transmit(&mut self, _: &[u8], response: &mut [u8]) -> Result<usize, Fault> {
            let answer = self.next()?;
            response[..answer.len()].copy_from_slice(&answer);
            Ok(answer.len())
        }
        fn cut_power(&mut self) -> Result<(), Fault> {
            self.next().map(drop)
        }
        fn end(&mut self) -> Result<(), Fault> {
            self.next().map(drop)
        }
        fn insertion(&mut self) -> u64 {
            self.insertion
        }
    }

    #[derive(Debug, Clone)]
    enum Call {
        Begin,
        Transmit(Vec<u8>),
        CutPower,
        End,
    }

    type Seen = (Result<usize, Fault>, Vec<u8>, u64, Limits);

    fn run(link: &mut dyn Link, calls: &[Call]) -> Vec<Seen> {
        calls
            .iter()
            .map(|call| {
                let mut response = vec![0; 300];
                let result = match call {
                    Call::Begin => link.begin(Deadline::NEVER, &CancelToken::new()).map(|()| 0),
                    Call::Transmit(command) => link.transmit(command, &mut response),
                    Call::CutPower => link.cut_power().map(|()| 0),
                    Call::End => link.end().map(|()| 0),
                };
                (result, response, link.insertion(), link.limits())
            })
            .collect()
    }

    fn any_call() -> impl Strategy<Value = Call> {
        prop_oneof![
            Just(Call::Begin),
            Just(Call::CutPower),
            Just(Call::End),
            prop::collection::vec(any::<u8>(), 0..30).prop_map(Call::Transmit),
        ]
    }

    proptest! {
        #[test]
        fn a_recording_with_contents_plays_back_the_same(
            answers in prop::collection::vec(prop_oneof![prop::collection::vec(any::<u8>(), 0..280).prop_map(Ok), any_fault().prop_map(Err)], 0..40),
            calls in prop::collection::vec(any_call(), 0..20),
        ) {
            let mut recorder = Recorder::with_contents(Scripted { answers: answers.into_iter(), insertion: 0 });
            let live = run(&mut recorder, &calls);
            let text = recorder.trace().to_string();
            let mut replay = Replay::new(text.parse().unwrap());
            prop_assert_eq!(run(&mut replay, &calls), live);
            prop_assert_eq!(replay.expects(), None);
        }

        #[test]
        fn a_shared_recording_holds_no_pin_and_no_contents(digits in "[0-9]{4}", secret in prop::collection::vec(0xA0u8..0xC0, 16..200)) {
            let mut answer = secret.clone();
            answer.extend([0x90, 0x00]);
            let answers = vec![Ok(vec![]), Ok(vec![]), Ok(vec![0x90, 0]), Ok(answer.clone()), Ok(vec![0x63, 0xC2]), Ok(answer)];
            let mut recorder = Recorder::new(Scripted { answers: answers.into_iter(), insertion: 0 });
            let select = b"\x00\xA4\x04\x0C\x0A\xD3\x92\xF0\x00\x26\x01\x00\x00\x00\x01".to_vec();
            let verify = [b"\x00\x20\x00\x98\x04", digits.as_bytes()].concat();
            let calls = [Call::Begin, Call::Transmit(select), Call::Transmit(vec![0, 0xB0, 0x8A, 0, 0]), Call::Transmit(verify), Call::Transmit(vec![0, 0xB0, 0, 80, 0])];
            run(&mut recorder, &calls);
            let everything = format!("{}{:?}", recorder.trace(), recorder.trace());
            let hex = |bytes: &[u8]| bytes.iter().map(|byte| format!("{byte:02X}")).collect::<String>();
            prop_assert!(!everything.contains(&hex(digits.as_bytes())));
            let decimal = format!("{:?}", digits.as_bytes()).replace(['[', ']'], "");
            prop_assert!(!everything.contains(&decimal));
            prop_assert!(!everything.contains(&hex(&secret[..3])));
            prop_assert_eq!(recorder.trace().events().len(), 7);
        }
    }

    #[test]
    fn a_recording_never_grows_beyond_what_can_be_read() {
        let mut recorder = Recorder::with_contents(Scripted { answers: vec![].into_iter(), insertion: 0 });
        let mut response = [0; 300];
        for _ in 0..40 {
            recorder.transmit(&vec![0x2A; 65_000], &mut response).unwrap();
        }
        assert!(recorder.trace().is_truncated());
        let text = recorder.trace().to_string();
        assert!(text.len() <= MAX_TRACE);
        assert_eq!(text.parse::<Trace>(), Ok(recorder.trace()));
    }

    #[test]
    fn a_recorder_waits_and_answers_as_its_link_does() {
        let mut recorder = Recorder::new(Scripted { answers: vec![].into_iter(), insertion: 0 });
        assert!(!recorder.withheld(), "a link that is no trace has all bytes");
        // The token lies there until the deadline.
        let lies = recorder.wait_for_token(&[], Deadline::NEVER, &CancelToken::new()).unwrap();
        let passed = Deadline::after(std::time::Duration::ZERO);
        let waited = recorder.wait_for_removal(lies, passed, &CancelToken::new());
        assert_eq!(waited.map_err(|fault| fault.kind()), Err(crate::link::FaultKind::DeadlinePassed));
    }
}
