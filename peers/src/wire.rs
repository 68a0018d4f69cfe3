//! What went over a wire: one entry a command, sizes only.

use uketsuke::link::{CancelToken, Deadline, Fault, Limits, Link};

/// One command and its response, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Exchanged {
    /// The command's instruction byte.
    pub instruction: u8,
    /// Bytes of the command.
    pub sent: u32,
    /// Bytes of the response, status word included.
    pub received: u32,
}

/// Every command of a conversation, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wire(pub Vec<Exchanged>);

impl Wire {
    /// Notes one command.
    pub fn note(&mut self, command: &[u8], received: usize) {
        let instruction = command.get(1).copied().unwrap_or_default();
        self.push(instruction, command.len() as u32, received as u32);
    }

    /// Adds one command by its sizes.
    pub fn push(&mut self, instruction: u8, sent: u32, received: u32) {
        self.0.push(Exchanged { instruction, sent, received });
    }

    /// How many commands, bytes sent, bytes received.
    pub fn totals(&self) -> (usize, u32, u32) {
        let (sent, received) =
            self.0.iter().fold((0, 0), |(sent, received), one| (sent + one.sent, received + one.received));
        (self.0.len(), sent, received)
    }
}

/// A link that notes what goes over it.
pub struct Heard<L> {
    link: L,
    /// What was heard so far.
    pub wire: Wire,
}

impl<L: Link> Heard<L> {
    /// Listens to a link.
    pub fn new(link: L) -> Heard<L> {
        Heard { link, wire: Wire::default() }
    }
}

impl<L: Link> Link for Heard<L> {
    fn limits(&self) -> Limits {
        self.link.limits()
    }
    fn begin(&mut self, deadline: Deadline, cancel: &CancelToken) -> Result<(), Fault> {
        self.link.begin(deadline, cancel)
    }
    fn transmit(&mut self, command: &[u8], response: &mut [u8]) -> Result<usize, Fault> {
        let received = self.link.transmit(command, response)?;
        self.wire.note(command, received);
        Ok(received)
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
