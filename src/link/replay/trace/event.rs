//! A recorded conversation and its events.

use super::limits::{MAX_NAME, SIGNATURE, VERSION};
use super::message::Message;
use super::words;
use crate::link::{Fault, Limits};
use core::fmt;

/// A recorded conversation. Reads from and writes to the text form.
///
/// ```
/// use uketsuke::link::Limits;
/// use uketsuke::link::replay::{Event, Trace};
/// let mut trace = Trace::new("Example Reader 00 00", Limits::SHORT);
/// trace.push(Event::Insertion(1));
/// assert_eq!(trace.to_string().parse::<Trace>()?, trace);
/// # Ok::<(), uketsuke::link::replay::TraceError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trace {
    reader: String,
    limits: Limits,
    events: Vec<Event>,
    truncated: bool,
}

/// One event of a [`Trace`].
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Event {
    /// The limits changed.
    Limits(Limits),
    /// The insertion number changed.
    Insertion(u64),
    /// A transaction began, or could not.
    Begin(Result<(), Fault>),
    /// A command, and its response or the fault instead of it.
    Transmit {
        /// The command.
        command: Message,
        /// The response with its status word.
        response: Result<Message, Fault>,
    },
    /// The power was cut, or could not be.
    CutPower(Result<(), Fault>),
    /// The transaction ended.
    End(Result<(), Fault>),
}

impl Trace {
    /// A trace without events.
    pub fn new(reader: &str, limits: Limits) -> Trace {
        // A name holds no line break, and no space at its ends that the text form would lose.
        let mut name: String = reader.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        while name.len() > MAX_NAME {
            name.pop();
        }
        Trace { reader: name.trim().to_owned(), limits, events: Vec::new(), truncated: false }
    }

    /// Names the reader, if it had no name before: it may be chosen only when the first transaction begins.
    pub(in crate::link::replay) fn name_reader(&mut self, reader: &str) {
        if self.reader.is_empty() && self.events.is_empty() {
            self.reader = Trace::new(reader, self.limits).reader;
        }
    }

    /// The reader's name; empty when there is none.
    pub fn reader(&self) -> &str {
        &self.reader
    }

    /// The limits before the first event.
    pub fn limits(&self) -> Limits {
        self.limits
    }

    /// The events in their order.
    pub fn events(&self) -> &[Event] {
        &self.events
    }

    /// Whether the conversation went on after the last event, and the recording did not.
    pub fn is_truncated(&self) -> bool {
        self.truncated
    }

    /// Adds an event at the end.
    pub fn push(&mut self, event: Event) {
        self.events.push(event);
    }

    /// Says that the conversation goes on without being recorded.
    pub fn truncate_here(&mut self) {
        self.truncated = true;
    }
}

impl fmt::Display for Trace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{SIGNATURE} {VERSION}")?;
        if !self.reader.is_empty() {
            writeln!(f, "reader {}", self.reader)?;
        }
        fmt::Display::fmt(&Event::Limits(self.limits), f)?;
        for event in &self.events {
            fmt::Display::fmt(event, f)?;
        }
        if self.truncated { writeln!(f, "truncated") } else { Ok(()) }
    }
}

impl fmt::Display for Event {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Event::Limits(limits) => {
                let length = if limits.extended { "extended" } else { "short" };
                writeln!(f, "limits {} {} {length}", limits.max_command, limits.max_response)
            }
            Event::Insertion(number) => writeln!(f, "insertion {number}"),
            Event::Begin(result) => write_outcome(f, "begin", *result),
            Event::CutPower(result) => write_outcome(f, "cut-power", *result),
            Event::End(result) => write_outcome(f, "end", *result),
            Event::Transmit { command, response } => {
                writeln!(f, "> {command}")?;
                match response {
                    Ok(message) => writeln!(f, "< {message}"),
                    Err(fault) => write_outcome(f, "<", Err(*fault)),
                }
            }
        }
    }
}

fn write_outcome(f: &mut fmt::Formatter<'_>, what: &str, result: Result<(), Fault>) -> fmt::Result {
    match result {
        Ok(()) => writeln!(f, "{what} ok"),
        Err(fault) if fault.code() == 0 => writeln!(f, "{what} fault {}", words::word(fault.kind())),
        Err(fault) => writeln!(f, "{what} fault {} {:08X}", words::word(fault.kind()), fault.code()),
    }
}

#[cfg(test)]
pub(in crate::link::replay) mod tests {
    use super::super::limits::MAX_MESSAGE;
    use super::super::message::tests::any_message;
    use super::*;
    use proptest::prelude::*;

    pub(in crate::link::replay) fn any_fault() -> impl Strategy<Value = Fault> {
        (proptest::sample::select(words::ALL_KINDS), any::<u32>()).prop_map(|(kind, code)| Fault::with_code(kind, code))
    }

    fn any_outcome() -> impl Strategy<Value = Result<(), Fault>> {
        prop_oneof![Just(Ok(())), any_fault().prop_map(Err)]
    }

    fn any_limits() -> impl Strategy<Value = Limits> {
        (4..=MAX_MESSAGE, 2..=MAX_MESSAGE, any::<bool>()).prop_map(|(max_command, max_response, extended)| Limits {
            max_command,
            max_response,
            extended,
        })
    }

    fn any_event() -> impl Strategy<Value = Event> {
        prop_oneof![
            any_limits().prop_map(Event::Limits),
            any::<u64>().prop_map(Event::Insertion),
            any_outcome().prop_map(Event::Begin),
            any_outcome().prop_map(Event::CutPower),
            any_outcome().prop_map(Event::End),
            (any_message(), prop_oneof![any_message().prop_map(Ok), any_fault().prop_map(Err)])
                .prop_map(|(command, response)| Event::Transmit { command, response }),
        ]
    }

    proptest! {
        #[test]
        fn every_trace_reads_back_as_it_was_written(
            name in ".{0,40}", limits in any_limits(), events in prop::collection::vec(any_event(), 0..30), truncated: bool
        ) {
            let mut trace = Trace::new(&name, limits);
            events.into_iter().for_each(|event| trace.push(event));
            if truncated { trace.truncate_here(); }
            let text = trace.to_string();
            prop_assert_eq!(text.parse::<Trace>(), Ok(trace.clone()));
            prop_assert_eq!(text.replace('\n', "\r\n\r\n# remark\r\n").parse::<Trace>(), Ok(trace));
        }

        #[test]
        fn any_text_is_read_or_refused(lines in prop::collection::vec("(> |< |begin |limits |fault |ok|reader |\\*\\*x)?[ 0-9A-Fa-fokx*]{0,12}", 0..12)) {
            let text = format!("uketsuke-trace 1\nlimits 261 258 short\n{}", lines.join("\n"));
            if let Ok(trace) = text.parse::<Trace>() {
                prop_assert_eq!(trace.to_string().parse::<Trace>(), Ok(trace));
            }
        }
    }

    #[test]
    fn a_reader_is_named_once_and_before_anything_happened() {
        let mut trace = Trace::new("", Limits::SHORT);
        trace.name_reader("one");
        trace.name_reader("other");
        assert_eq!(trace.reader(), "one");
        let mut trace = Trace::new("", Limits::SHORT);
        trace.push(Event::Begin(Ok(())));
        trace.name_reader("one");
        assert_eq!(trace.reader(), "");
    }

    #[test]
    fn a_readers_name_keeps_to_one_line_and_to_the_limit() {
        let named = |name: &str| Trace::new(name, Limits::SHORT).reader().to_owned();
        assert_eq!(named("SONY FeliCa\nPort\t00"), "SONY FeliCa Port 00");
        let longest = "n".repeat(MAX_NAME);
        assert_eq!(named(&longest), longest);
        assert_eq!(named(&format!("{longest}n")), longest);
    }
}
