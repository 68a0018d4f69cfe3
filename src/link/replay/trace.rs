//! The text form of a recorded conversation.
//!
//! ```text
//! uketsuke-trace 1                     the format and its version
//! reader SONY FeliCa RC-S300/P 00 00   the reader's name; the line is left out when there is none
//! limits 261 258 short                 longest command, longest response, short | extended; again when they change
//! begin ok                             or: begin fault busy 8010000B
//! insertion 3                          when the number changed
//! > 00B08A0000                         a command, in hexadecimal digits
//! < 30820632 **x252 9000               its response; ** is a byte that was withheld, **x252 are 252 of them
//! > 00B0010000
//! < fault token-removed 80100069       or a fault: its word, and the reader system's number where there is one
//! cut-power ok
//! end ok
//! truncated                            last line of a recording that grew too long
//! ```
//!
//! Empty lines and lines that begin with `#` mean nothing.

use core::fmt;
use core::str::FromStr;

use crate::link::{Fault, FaultKind, Limits, MAX_RESPONSE};

/// Longest text of a trace in bytes. One reading of a certificate takes about 5,000; this holds a day's trouble, and
/// keeps what a hostile file can make of memory to some tens of megabytes.
pub const MAX_TEXT: usize = 4 * 1024 * 1024;

/// Longest reader name in bytes; PC/SC's own limit is 128 characters.
pub const MAX_NAME: usize = 512;

/// Longest message in bytes: an extended command of 65,535 bytes of data with header and lengths is 65,544.
const MAX_MESSAGE: usize = if MAX_RESPONSE > 65_544 { MAX_RESPONSE } else { 65_544 };

const SIGNATURE: &str = "uketsuke-trace";
const VERSION: &str = "1";

/// A recorded conversation. Reads from and writes to the text form.
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

/// The bytes of a command or response, some of them withheld.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Message {
    pieces: Vec<Piece>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Known(Vec<u8>),
    Withheld(usize),
}

/// A text is not a trace: the line (from 1) and what is wrong there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("trace, line {line}: {problem}")]
pub struct TraceError {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub problem: Problem,
}

/// What is wrong with a line of a trace.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Problem {
    /// The text is longer than [`MAX_TEXT`].
    #[error("the text is longer than {MAX_TEXT} bytes")]
    TooLong,
    /// The first line is not `uketsuke-trace 1`.
    #[error("expected the first line `uketsuke-trace 1`")]
    NotATrace,
    /// A version that this program does not read.
    #[error("a version of the format that this program does not read; expected `uketsuke-trace 1`")]
    Version,
    /// The line begins with no known word.
    #[error("expected reader, limits, begin, insertion, >, <, cut-power, end or truncated")]
    UnknownLine,
    /// `reader` stands twice, after an event, or with a name that is too long.
    #[error("expected one `reader NAME` of at most {MAX_NAME} bytes before the first event")]
    Reader,
    /// Not `limits COMMAND RESPONSE short|extended`.
    #[error("expected `limits COMMAND RESPONSE short|extended` with numbers from 4 and 2 up to 65544")]
    Limits,
    /// The first `limits` line is missing.
    #[error("expected a `limits` line before the first event")]
    NoLimits,
    /// Not a number of at most 64 bits.
    #[error("expected a number")]
    Number,
    /// Not `ok`, and no known fault.
    #[error("expected `ok` or `fault WORD [NUMBER]`")]
    Outcome,
    /// Not hexadecimal digits in pairs and withheld bytes.
    #[error("expected bytes: pairs of hexadecimal digits, `**` or `**xCOUNT`")]
    Bytes,
    /// A message longer than any command or response.
    #[error("a message longer than {MAX_MESSAGE} bytes")]
    MessageTooLong,
    /// A `>` line without its `<` line, or the other way round.
    #[error("a command (`>`) and its response (`<`) must follow each other")]
    Unpaired,
    /// Something follows `truncated`.
    #[error("nothing may follow `truncated`")]
    AfterTruncated,
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
        Err(fault) if fault.code() == 0 => writeln!(f, "{what} fault {}", word(fault.kind())),
        Err(fault) => writeln!(f, "{what} fault {} {:08X}", word(fault.kind()), fault.code()),
    }
}

impl FromStr for Trace {
    type Err = TraceError;

    fn from_str(text: &str) -> Result<Trace, TraceError> {
        if text.len() > MAX_TEXT {
            return Err(TraceError { line: 1, problem: Problem::TooLong });
        }
        // Editors on Windows write a byte order mark.
        let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
        let mut parser = Parser::default();
        let mut last = 1;
        for (index, line) in text.lines().enumerate() {
            last = index + 1;
            let line = line.trim();
            if !line.is_empty() && !line.starts_with('#') {
                parser.line(line).map_err(|problem| TraceError { line: last, problem })?;
            }
        }
        parser.finish().map_err(|problem| TraceError { line: last, problem })
    }
}

#[derive(Default)]
struct Parser {
    signed: bool,
    reader: Option<String>,
    trace: Option<Trace>,
    command: Option<Message>,
}

impl Parser {
    fn line(&mut self, line: &str) -> Result<(), Problem> {
        let (what, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
        let rest = rest.trim_start();
        if !self.signed {
            return match (what, rest) {
                (SIGNATURE, VERSION) => {
                    self.signed = true;
                    Ok(())
                }
                (SIGNATURE, _) => Err(Problem::Version),
                _ => Err(Problem::NotATrace),
            };
        }
        if self.trace.as_ref().is_some_and(Trace::is_truncated) {
            return Err(Problem::AfterTruncated);
        }
        if self.command.is_some() && what != "<" {
            return Err(Problem::Unpaired);
        }
        let event = match what {
            "reader" => return self.reader(rest),
            "truncated" if rest.is_empty() => {
                self.trace.as_mut().ok_or(Problem::NoLimits)?.truncate_here();
                return Ok(());
            }
            ">" => {
                self.command = Some(rest.parse()?);
                return Ok(());
            }
            "<" => Event::Transmit {
                command: self.command.take().ok_or(Problem::Unpaired)?,
                response: if rest.starts_with("fault") { Err(fault(rest)?) } else { Ok(rest.parse()?) },
            },
            "limits" => {
                let limits = limits(rest).ok_or(Problem::Limits)?;
                if self.trace.is_none() {
                    self.trace = Some(Trace::new(self.reader.as_deref().unwrap_or(""), limits));
                    return Ok(());
                }
                Event::Limits(limits)
            }
            "insertion" => Event::Insertion(rest.parse().map_err(|_| Problem::Number)?),
            "begin" => Event::Begin(outcome(rest)?),
            "cut-power" => Event::CutPower(outcome(rest)?),
            "end" => Event::End(outcome(rest)?),
            _ => return Err(Problem::UnknownLine),
        };
        self.trace.as_mut().ok_or(Problem::NoLimits)?.push(event);
        Ok(())
    }

    fn reader(&mut self, name: &str) -> Result<(), Problem> {
        if self.reader.is_some() || self.trace.is_some() || name.len() > MAX_NAME {
            return Err(Problem::Reader);
        }
        self.reader = Some(name.to_owned());
        Ok(())
    }

    fn finish(self) -> Result<Trace, Problem> {
        match self {
            Parser { signed: false, .. } => Err(Problem::NotATrace),
            Parser { command: Some(_), .. } => Err(Problem::Unpaired),
            Parser { trace, .. } => trace.ok_or(Problem::NoLimits),
        }
    }
}

fn limits(text: &str) -> Option<Limits> {
    let mut words = text.split_whitespace();
    let max_command = words.next()?.parse().ok().filter(|n| (4..=MAX_MESSAGE).contains(n))?;
    let max_response = words.next()?.parse().ok().filter(|n| (2..=MAX_MESSAGE).contains(n))?;
    let extended = match words.next()? {
        "short" => false,
        "extended" => true,
        _ => return None,
    };
    words.next().is_none().then_some(Limits { max_command, max_response, extended })
}

fn outcome(text: &str) -> Result<Result<(), Fault>, Problem> {
    if text == "ok" { Ok(Ok(())) } else { fault(text).map(Err) }
}

fn fault(text: &str) -> Result<Fault, Problem> {
    let mut words = text.split_whitespace();
    let (Some("fault"), Some(kind), number, None) = (words.next(), words.next(), words.next(), words.next()) else {
        return Err(Problem::Outcome);
    };
    let kind = kind_of(kind).ok_or(Problem::Outcome)?;
    let code = number.map_or(Ok(0), |n| u32::from_str_radix(n, 16)).map_err(|_| Problem::Number)?;
    Ok(Fault::with_code(kind, code))
}

impl Message {
    /// A message of which every byte is known.
    pub fn known(bytes: &[u8]) -> Message {
        let mut message = Message::default();
        message.add(bytes);
        message
    }

    /// Adds known bytes at the end.
    pub fn add(&mut self, bytes: &[u8]) {
        match self.pieces.last_mut() {
            _ if bytes.is_empty() => {}
            Some(Piece::Known(last)) => last.extend_from_slice(bytes),
            _ => self.pieces.push(Piece::Known(bytes.to_vec())),
        }
    }

    /// Adds withheld bytes at the end.
    pub fn withhold(&mut self, count: usize) {
        match self.pieces.last_mut() {
            _ if count == 0 => {}
            Some(Piece::Withheld(last)) => *last = last.saturating_add(count),
            _ => self.pieces.push(Piece::Withheld(count)),
        }
    }

    /// The number of bytes, withheld ones included.
    pub fn len(&self) -> usize {
        self.pieces.iter().map(Piece::len).fold(0, usize::saturating_add)
    }

    /// Whether there are no bytes at all.
    pub fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }

    /// Whether `bytes` is this message; a withheld byte matches every byte.
    pub fn matches(&self, bytes: &[u8]) -> bool {
        let mut rest = bytes;
        for piece in &self.pieces {
            let Some((part, after)) = rest.split_at_checked(piece.len()) else { return false };
            if matches!(piece, Piece::Known(known) if known != part) {
                return false;
            }
            rest = after;
        }
        rest.is_empty()
    }

    /// Writes the bytes, zero for withheld ones; `None` when they do not fit.
    pub(super) fn write_to(&self, target: &mut [u8]) -> Option<usize> {
        let length = self.len();
        let mut rest = target.get_mut(..length)?;
        for piece in &self.pieces {
            let (part, after) = rest.split_at_mut_checked(piece.len())?;
            match piece {
                Piece::Known(bytes) => part.copy_from_slice(bytes),
                Piece::Withheld(_) => part.fill(0),
            }
            rest = after;
        }
        Some(length)
    }
}

impl Piece {
    fn len(&self) -> usize {
        match self {
            Piece::Known(bytes) => bytes.len(),
            Piece::Withheld(count) => *count,
        }
    }
}

impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, piece) in self.pieces.iter().enumerate() {
            if index > 0 {
                f.write_str(" ")?;
            }
            match piece {
                Piece::Known(bytes) => bytes.iter().try_for_each(|byte| write!(f, "{byte:02X}"))?,
                Piece::Withheld(1) => f.write_str("**")?,
                Piece::Withheld(count) => write!(f, "**x{count}")?,
            }
        }
        Ok(())
    }
}

impl FromStr for Message {
    type Err = Problem;

    fn from_str(text: &str) -> Result<Message, Problem> {
        let mut message = Message::default();
        for word in text.split_whitespace() {
            match word.strip_prefix("**") {
                Some("") => message.withhold(1),
                Some(count) => {
                    let count = count.strip_prefix('x').and_then(|n| n.parse().ok()).ok_or(Problem::Bytes)?;
                    message.withhold(count);
                }
                None => message.add(&bytes(word).ok_or(Problem::Bytes)?),
            }
        }
        if message.len() > MAX_MESSAGE { Err(Problem::MessageTooLong) } else { Ok(message) }
    }
}

fn bytes(digits: &str) -> Option<Vec<u8>> {
    let (pairs, []) = digits.as_bytes().as_chunks::<2>() else { return None };
    pairs.iter().map(|&[high, low]| Some(nibble(high)? << 4 | nibble(low)?)).collect()
}

fn nibble(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok())
}

/// One list for both directions, which the compiler holds complete.
macro_rules! fault_words {
    ($($kind:ident $word:literal)*) => {
        fn word(kind: FaultKind) -> &'static str {
            match kind { $(FaultKind::$kind => $word,)* }
        }

        fn kind_of(word: &str) -> Option<FaultKind> {
            match word { $($word => Some(FaultKind::$kind),)* _ => None }
        }

        #[cfg(test)]
        pub(super) const ALL_KINDS: &[FaultKind] = &[$(FaultKind::$kind),*];
    };
}

fault_words! {
    TokenRemoved "token-removed"
    TokenReset "token-reset"
    TokenSwapped "token-swapped"
    NoToken "no-token"
    TokenMute "token-mute"
    NoReader "no-reader"
    ReaderLost "reader-lost"
    ServiceStopped "service-stopped"
    ServiceFailed "service-failed"
    Busy "busy"
    Transmission "transmission"
    ResponseTooLong "response-too-long"
    Protocol "protocol"
    PowerStaysOn "power-stays-on"
    DeadlinePassed "deadline-passed"
    Cancelled "cancelled"
    AccessDenied "access-denied"
    TraceMismatch "trace-mismatch"
    DriverContract "driver-contract"
    ReaderSystem "reader-system"
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use proptest::prelude::*;

    pub(in super::super) fn any_fault() -> impl Strategy<Value = Fault> {
        (proptest::sample::select(ALL_KINDS), any::<u32>()).prop_map(|(kind, code)| Fault::with_code(kind, code))
    }

    fn any_outcome() -> impl Strategy<Value = Result<(), Fault>> {
        prop_oneof![Just(Ok(())), any_fault().prop_map(Err)]
    }

    fn any_message() -> impl Strategy<Value = Message> {
        let piece = prop_oneof![
            prop::collection::vec(any::<u8>(), 0..20).prop_map(Piece::Known),
            (0usize..300).prop_map(Piece::Withheld)
        ];
        prop::collection::vec(piece, 0..4).prop_map(|pieces| {
            let mut message = Message::default();
            for piece in &pieces {
                match piece {
                    Piece::Known(bytes) => message.add(bytes),
                    Piece::Withheld(count) => message.withhold(*count),
                }
            }
            message
        })
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

        #[test]
        fn a_message_matches_its_own_length_only(message in any_message(), bytes in prop::collection::vec(any::<u8>(), 0..40)) {
            let mut own = vec![0; message.len()];
            prop_assert_eq!(message.write_to(&mut own), Some(message.len()));
            prop_assert!(message.matches(&own));
            own.push(0);
            prop_assert!(!message.matches(&own));
            prop_assert!(bytes.len() == message.len() || !message.matches(&bytes));
        }
    }

    fn refused(text: &str) -> (usize, Problem) {
        let error = text.parse::<Trace>().unwrap_err();
        (error.line, error.problem)
    }

    #[test]
    fn a_wrong_line_is_named() {
        let head = "uketsuke-trace 1\nlimits 261 258 short\n";
        assert_eq!(refused(""), (1, Problem::NotATrace));
        assert_eq!(refused("pcap"), (1, Problem::NotATrace));
        assert_eq!(refused("uketsuke-trace 2\n"), (1, Problem::Version));
        assert_eq!(refused("uketsuke-trace 1\n\nbegin ok"), (3, Problem::NoLimits));
        assert_eq!(refused("uketsuke-trace 1\nlimits 261 258"), (2, Problem::Limits));
        assert_eq!(refused("uketsuke-trace 1\nlimits 261 99999999 short"), (2, Problem::Limits));
        let cases = [
            ("reader A", Problem::Reader),
            ("> 00A", Problem::Bytes),
            ("> 00 zz", Problem::Bytes),
            ("> **x", Problem::Bytes),
            ("> **x-1", Problem::Bytes),
            ("> **x99999999999999999999999", Problem::Bytes),
            ("> **x65545", Problem::MessageTooLong),
            ("> **x18446744073709551615 **x18446744073709551615", Problem::MessageTooLong),
            ("< 9000", Problem::Unpaired),
            ("> 00\nend ok", Problem::Unpaired),
            ("> 00", Problem::Unpaired),
            ("begin perhaps", Problem::Outcome),
            ("begin fault", Problem::Outcome),
            ("begin fault tired", Problem::Outcome),
            ("begin fault busy 8010000B 1", Problem::Outcome),
            ("begin fault busy 180100000B", Problem::Number),
            ("insertion -1", Problem::Number),
            ("truncated\nend ok", Problem::AfterTruncated),
            ("hello", Problem::UnknownLine),
        ];
        for (lines, problem) in cases {
            assert_eq!(refused(&format!("{head}{lines}")), (2 + lines.lines().count(), problem), "{lines}");
        }
        assert_eq!(refused(&format!("{head}{}", "#".repeat(MAX_TEXT))), (1, Problem::TooLong));
    }
}
