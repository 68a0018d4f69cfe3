use core::ops::AddAssign;

/// Commands and bytes that went over the wire.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Traffic {
    /// Commands sent, GET RESPONSE and repeats included.
    pub commands: u32,
    /// Command bytes sent.
    pub bytes_sent: u32,
    /// Response bytes received, status words included.
    pub bytes_received: u32,
}

impl AddAssign for Traffic {
    fn add_assign(&mut self, more: Traffic) {
        self.commands += more.commands;
        self.bytes_sent += more.bytes_sent;
        self.bytes_received += more.bytes_received;
    }
}
