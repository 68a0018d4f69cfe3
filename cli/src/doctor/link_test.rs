//! The link test: reading the token again and again, each time in a transaction of its own, and timing every command.

use super::words;
use crate::progress::Progress;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use uketsuke::Session;
use uketsuke::exchange::Operation;
use uketsuke::link::{CancelToken, Deadline, Fault, Lent, Limits, Link, Work};
use uketsuke::report::failure;
use uketsuke::vocabulary::{Language, TokenKind};

/// What is in order. Without a number nothing is judged.
#[derive(Debug, Clone, Copy, Default)]
pub struct Thresholds {
    pub failures: u32,
    pub median_ms: Option<f64>,
    pub p99_ms: Option<f64>,
    pub bytes_per_second: Option<f64>,
}

/// What came of a link test.
#[derive(Debug, Clone, Default)]
pub struct LinkTest {
    pub readings: u32,
    /// Why readings failed, and how often.
    pub failures: BTreeMap<String, u32>,
    /// How long each command took that was answered, in order of duration.
    commands: Vec<Duration>,
    /// Bytes of those commands and their responses.
    bytes: u64,
    /// Whether the certificate was read, too. A phone wants its holder for that.
    pub with_certificate: bool,
    pub thresholds: Thresholds,
}

/// What a link test found, as a number outside its threshold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outside {
    Failures,
    Median,
    P99,
    Throughput,
}

impl LinkTest {
    pub fn failed(&self) -> u32 {
        self.failures.values().sum()
    }

    pub fn commands(&self) -> usize {
        self.commands.len()
    }

    pub fn bytes(&self) -> u64 {
        self.bytes
    }

    /// The duration in milliseconds that `percent` of the commands did not exceed (nearest rank); `None` without any.
    pub fn percentile_ms(&self, percent: usize) -> Option<f64> {
        let rank = (self.commands.len() * percent).div_ceil(100).max(1);
        self.commands.get(rank - 1).map(|duration| duration.as_secs_f64() * 1000.0)
    }

    /// Bytes that travelled in a second of commands.
    pub fn bytes_per_second(&self) -> Option<f64> {
        let seconds = self.commands.iter().sum::<Duration>().as_secs_f64();
        (seconds > 0.0).then(|| self.bytes as f64 / seconds)
    }

    /// Which numbers are outside what the caller called in order.
    pub fn outside(&self) -> impl Iterator<Item = Outside> {
        let above = |value: Option<f64>, most: Option<f64>| matches!((value, most), (Some(v), Some(m)) if v > m);
        let limits = &self.thresholds;
        let found = [
            (self.failed() > limits.failures, Outside::Failures),
            (above(self.percentile_ms(50), limits.median_ms), Outside::Median),
            (above(self.percentile_ms(99), limits.p99_ms), Outside::P99),
            (above(limits.bytes_per_second, self.bytes_per_second()), Outside::Throughput),
        ];
        found.into_iter().filter(|(outside, _)| *outside).map(|(_, what)| what)
    }
}

/// Reads the token `readings` times. Nothing that was read is kept.
pub fn run(
    link: Box<dyn Link>,
    kind: TokenKind,
    readings: u32,
    thresholds: Thresholds,
    language: Language,
) -> LinkTest {
    let measured = Arc::new(Mutex::new(Measured::default()));
    let mut session = Session::new(Timed { link, measured: Arc::clone(&measured) });
    let with_certificate = kind == TokenKind::Card;
    let mut test = LinkTest { readings, with_certificate, thresholds, ..LinkTest::default() };
    let progress = Progress::new(words::LINK_TEST.to(language), readings.into());
    for reading in 0..readings {
        let plan = if with_certificate { Operation::identify().reading_certificate() } else { Operation::identify() };
        // A reader that hangs is a failure, not a reason to hang.
        if let Err(error) = session.run(plan, Deadline::after(Duration::from_secs(10))) {
            *test.failures.entry(failure::of_session(&error, language)).or_default() += 1;
        }
        progress.at(u64::from(reading) + 1);
    }
    let mut measured = measured.lock().unwrap_or_else(PoisonError::into_inner);
    test.commands = std::mem::take(&mut measured.commands);
    test.commands.sort_unstable();
    test.bytes = measured.bytes;
    test
}

#[derive(Default)]
struct Measured {
    commands: Vec<Duration>,
    bytes: u64,
}

/// A link that times what goes over another one.
struct Timed<'a> {
    link: Box<dyn Link + 'a>,
    measured: Arc<Mutex<Measured>>,
}

impl Link for Timed<'_> {
    fn limits(&self) -> Limits {
        self.link.limits()
    }
    fn begin(&mut self, deadline: Deadline, cancel: &CancelToken) -> Result<(), Fault> {
        self.link.begin(deadline, cancel)
    }
    fn transmit(&mut self, command: &[u8], response: &mut [u8]) -> Result<usize, Fault> {
        let start = Instant::now();
        let length = self.link.transmit(command, response)?;
        let duration = start.elapsed();
        let mut measured = self.measured.lock().unwrap_or_else(PoisonError::into_inner);
        measured.commands.push(duration);
        measured.bytes += (command.len() + length) as u64;
        Ok(length)
    }
    fn cut_power(&mut self) -> Result<(), Fault> {
        self.link.cut_power()
    }
    fn end(&mut self) -> Result<(), Fault> {
        self.link.end()
    }
    fn insertion(&mut self) -> u64 {
        self.link.insertion()
    }
    fn reader_name(&self) -> &str {
        self.link.reader_name()
    }
    fn lend(&mut self, work: Work) -> Lent {
        let (cancel, measured) = (work.cancel.clone(), Arc::clone(&self.measured));
        let timed = work.through(move |link, cancel, run| run(&mut Timed { link: Box::new(link), measured }, cancel));
        match self.link.lend(timed) {
            Lent::Back(work) => {
                work.run(&mut self.link, &cancel);
                Lent::Done
            }
            lent => lent,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(milliseconds: std::ops::RangeInclusive<u64>, thresholds: Thresholds) -> LinkTest {
        let commands = milliseconds.map(Duration::from_millis).collect();
        LinkTest { commands, bytes: 5050, thresholds, ..LinkTest::default() }
    }

    #[test]
    fn percentiles_are_nearest_ranks() {
        let hundred = of(1..=100, Thresholds::default());
        assert_eq!((hundred.percentile_ms(50), hundred.percentile_ms(99)), (Some(50.0), Some(99.0)));
        let one = of(7..=7, Thresholds::default());
        assert_eq!((one.percentile_ms(50), one.percentile_ms(99)), (Some(7.0), Some(7.0)));
        assert_eq!(LinkTest::default().percentile_ms(50), None);
        assert_eq!(LinkTest::default().bytes_per_second(), None);
        assert_eq!(hundred.bytes_per_second(), Some(1000.0));
    }

    #[test]
    fn only_what_the_caller_set_is_judged() {
        assert_eq!(of(1..=100, Thresholds::default()).outside().count(), 0);
        let strict =
            Thresholds { failures: 0, median_ms: Some(49.0), p99_ms: Some(99.0), bytes_per_second: Some(1001.0) };
        let mut test = of(1..=100, strict);
        assert_eq!(test.outside().collect::<Vec<_>>(), [Outside::Median, Outside::Throughput]);
        test.failures.insert("x".into(), 1);
        assert_eq!(test.outside().next(), Some(Outside::Failures));
        test.thresholds.failures = 1;
        assert_ne!(test.outside().next(), Some(Outside::Failures));
    }
}
