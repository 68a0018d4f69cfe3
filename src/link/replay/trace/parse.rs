//! Reading a trace.

use core::str::FromStr;

use super::error::{TraceError, TraceProblem};
use super::event::{Event, Trace};
use super::limits::{MAX_MESSAGE, MAX_NAME, MAX_TRACE, SIGNATURE, VERSION};
use super::message::Message;
use super::words::kind_of;
use crate::link::{Fault, Limits};

impl FromStr for Trace {
    type Err = TraceError;

    fn from_str(text: &str) -> Result<Trace, TraceError> {
        if text.len() > MAX_TRACE {
            return Err(TraceError { line: 1, problem: TraceProblem::TooLong });
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
    fn line(&mut self, line: &str) -> Result<(), TraceProblem> {
        let (what, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
        let rest = rest.trim_start();
        if !self.signed {
            return match (what, rest) {
                (SIGNATURE, VERSION) => {
                    self.signed = true;
                    Ok(())
                }
                (SIGNATURE, _) => Err(TraceProblem::Version),
                _ => Err(TraceProblem::NotATrace),
            };
        }
        if self.trace.as_ref().is_some_and(Trace::is_truncated) {
            return Err(TraceProblem::AfterTruncated);
        }
        if self.command.is_some() && what != "<" {
            return Err(TraceProblem::Unpaired);
        }
        let event = match what {
            "reader" => return self.reader(rest),
            "truncated" if rest.is_empty() => {
                self.trace.as_mut().ok_or(TraceProblem::NoLimits)?.truncate_here();
                return Ok(());
            }
            ">" => {
                self.command = Some(rest.parse()?);
                return Ok(());
            }
            "<" => Event::Transmit {
                command: self.command.take().ok_or(TraceProblem::Unpaired)?,
                response: if rest.starts_with("fault") { Err(fault(rest)?) } else { Ok(rest.parse()?) },
            },
            "limits" => {
                let limits = limits(rest).ok_or(TraceProblem::Limits)?;
                if self.trace.is_none() {
                    self.trace = Some(Trace::new(self.reader.as_deref().unwrap_or(""), limits));
                    return Ok(());
                }
                Event::Limits(limits)
            }
            "insertion" => Event::Insertion(rest.parse().map_err(|_| TraceProblem::Number)?),
            "begin" => Event::Begin(outcome(rest)?),
            "cut-power" => Event::CutPower(outcome(rest)?),
            "end" => Event::End(outcome(rest)?),
            _ => return Err(TraceProblem::UnknownLine),
        };
        self.trace.as_mut().ok_or(TraceProblem::NoLimits)?.push(event);
        Ok(())
    }

    fn reader(&mut self, name: &str) -> Result<(), TraceProblem> {
        if self.reader.is_some() || self.trace.is_some() || name.len() > MAX_NAME {
            return Err(TraceProblem::Reader);
        }
        self.reader = Some(name.to_owned());
        Ok(())
    }

    fn finish(self) -> Result<Trace, TraceProblem> {
        match self {
            Parser { signed: false, .. } => Err(TraceProblem::NotATrace),
            Parser { command: Some(_), .. } => Err(TraceProblem::Unpaired),
            Parser { trace, .. } => trace.ok_or(TraceProblem::NoLimits),
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

fn outcome(text: &str) -> Result<Result<(), Fault>, TraceProblem> {
    if text == "ok" { Ok(Ok(())) } else { fault(text).map(Err) }
}

fn fault(text: &str) -> Result<Fault, TraceProblem> {
    let mut words = text.split_whitespace();
    let (Some("fault"), Some(kind), number, None) = (words.next(), words.next(), words.next(), words.next()) else {
        return Err(TraceProblem::Outcome);
    };
    let kind = kind_of(kind).ok_or(TraceProblem::Outcome)?;
    let code = number.map_or(Ok(0), |n| u32::from_str_radix(n, 16)).map_err(|_| TraceProblem::Number)?;
    Ok(Fault::with_code(kind, code))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(text: &str) -> (usize, TraceProblem) {
        let error = text.parse::<Trace>().unwrap_err();
        (error.line, error.problem)
    }

    #[test]
    fn a_wrong_line_is_named() {
        let head = "uketsuke-trace 1\nlimits 261 258 short\n";
        assert_eq!(refused(""), (1, TraceProblem::NotATrace));
        assert_eq!(refused("pcap"), (1, TraceProblem::NotATrace));
        assert_eq!(refused("uketsuke-trace 2\n"), (1, TraceProblem::Version));
        assert_eq!(refused("uketsuke-trace 1\n\nbegin ok"), (3, TraceProblem::NoLimits));
        assert_eq!(refused("uketsuke-trace 1\nlimits 261 258"), (2, TraceProblem::Limits));
        assert_eq!(refused("uketsuke-trace 1\nlimits 261 99999999 short"), (2, TraceProblem::Limits));
        let cases = [
            ("reader A", TraceProblem::Reader),
            ("> 00A", TraceProblem::Bytes),
            ("> 00 zz", TraceProblem::Bytes),
            ("> **x", TraceProblem::Bytes),
            ("> **x-1", TraceProblem::Bytes),
            ("> **x99999999999999999999999", TraceProblem::Bytes),
            ("> **x65545", TraceProblem::MessageTooLong),
            ("> **x18446744073709551615 **x18446744073709551615", TraceProblem::MessageTooLong),
            ("< 9000", TraceProblem::Unpaired),
            ("> 00\nend ok", TraceProblem::Unpaired),
            ("> 00", TraceProblem::Unpaired),
            ("begin perhaps", TraceProblem::Outcome),
            ("begin fault", TraceProblem::Outcome),
            ("begin fault tired", TraceProblem::Outcome),
            ("begin fault busy 8010000B 1", TraceProblem::Outcome),
            ("begin fault busy 180100000B", TraceProblem::Number),
            ("insertion -1", TraceProblem::Number),
            ("truncated\nend ok", TraceProblem::AfterTruncated),
            ("hello", TraceProblem::UnknownLine),
        ];
        for (lines, problem) in cases {
            assert_eq!(refused(&format!("{head}{lines}")), (2 + lines.lines().count(), problem), "{lines}");
        }
        assert_eq!(refused(&format!("{head}{}", "#".repeat(MAX_TRACE))), (1, TraceProblem::TooLong));
    }
}
