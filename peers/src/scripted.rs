//! A link that costs nothing: it answers from a list, so that only the library's own work is timed.

use uketsuke::link::{CancelToken, Deadline, Fault, FaultKind, Limits, Link};
use uketsuke::simulator::{SimulatedLink, SimulatedToken};

/// Answers in order, from the start again with every transaction.
#[derive(Clone)]
pub struct Scripted {
    answers: std::sync::Arc<[Vec<u8>]>,
    at: usize,
}

impl Scripted {
    /// What this token answers to the commands that `with` sends.
    pub fn record(token: SimulatedToken, with: impl FnOnce(&mut dyn Link)) -> Scripted {
        let mut recording = Recording { link: SimulatedLink::new(token), answers: Vec::new() };
        with(&mut recording);
        Scripted { answers: recording.answers.into(), at: 0 }
    }

    /// The next answer.
    pub fn next_answer(&mut self) -> Option<&[u8]> {
        let answer = self.answers.get(self.at)?;
        self.at += 1;
        Some(answer)
    }
}

struct Recording {
    link: SimulatedLink,
    answers: Vec<Vec<u8>>,
}

impl Link for Recording {
    fn limits(&self) -> Limits {
        self.link.limits()
    }
    fn begin(&mut self, deadline: Deadline, cancel: &CancelToken) -> Result<(), Fault> {
        self.link.begin(deadline, cancel)
    }
    fn transmit(&mut self, command: &[u8], response: &mut [u8]) -> Result<usize, Fault> {
        let length = self.link.transmit(command, response)?;
        self.answers.push(response.get(..length).unwrap_or_default().to_vec());
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
}

impl Link for Scripted {
    fn limits(&self) -> Limits {
        Limits::SHORT
    }
    fn begin(&mut self, _: Deadline, _: &CancelToken) -> Result<(), Fault> {
        self.at = 0;
        Ok(())
    }
    fn transmit(&mut self, _command: &[u8], response: &mut [u8]) -> Result<usize, Fault> {
        let answer = self.next_answer().ok_or(Fault::new(FaultKind::TraceMismatch))?;
        let place = response.get_mut(..answer.len()).ok_or(Fault::new(FaultKind::ResponseTooLong))?;
        place.copy_from_slice(answer);
        Ok(answer.len())
    }
    fn cut_power(&mut self) -> Result<(), Fault> {
        Err(Fault::new(FaultKind::PowerStaysOn))
    }
    fn end(&mut self) -> Result<(), Fault> {
        Ok(())
    }
    fn insertion(&mut self) -> u64 {
        1
    }
}

/// The same answers for `myna-card`.
pub struct ForMynaCard(pub Scripted);

impl myna_card::Transmit for ForMynaCard {
    fn transmit(&mut self, _command: &[u8]) -> myna_card::Result<Vec<u8>> {
        Ok(self.0.next_answer().unwrap_or(&[0x6F, 0x00]).to_vec())
    }
}

/// A token as `myna-card` meets it, recording.
pub struct RecordingForMynaCard<'a>(pub &'a mut dyn Link);

impl myna_card::Transmit for RecordingForMynaCard<'_> {
    fn transmit(&mut self, command: &[u8]) -> myna_card::Result<Vec<u8>> {
        let mut response = [0; 258];
        let length = self.0.transmit(command, &mut response).unwrap_or_default();
        Ok(response.get(..length).unwrap_or_default().to_vec())
    }
}

/// A link that is lent to a session.
pub struct Lent<'a>(pub &'a mut dyn Link);

impl Link for Lent<'_> {
    fn limits(&self) -> Limits {
        self.0.limits()
    }
    fn begin(&mut self, deadline: Deadline, cancel: &CancelToken) -> Result<(), Fault> {
        self.0.begin(deadline, cancel)
    }
    fn transmit(&mut self, command: &[u8], response: &mut [u8]) -> Result<usize, Fault> {
        self.0.transmit(command, response)
    }
    fn cut_power(&mut self) -> Result<(), Fault> {
        self.0.cut_power()
    }
    fn end(&mut self) -> Result<(), Fault> {
        self.0.end()
    }
    fn insertion(&mut self) -> u64 {
        self.0.insertion()
    }
}
