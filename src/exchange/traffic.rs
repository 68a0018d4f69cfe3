use core::ops::AddAssign;

/// Commands and bytes that went over the wire. Each count stops at its largest number.
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
        self.commands = self.commands.saturating_add(more.commands);
        self.bytes_sent = self.bytes_sent.saturating_add(more.bytes_sent);
        self.bytes_received = self.bytes_received.saturating_add(more.bytes_received);
    }
}

impl Traffic {
    /// A command of so many bytes was sent.
    pub(super) fn sent(&mut self, bytes: usize) {
        *self += Traffic { commands: 1, bytes_sent: u32::try_from(bytes).unwrap_or(u32::MAX), bytes_received: 0 };
    }

    /// A response of so many bytes came.
    pub(super) fn received(&mut self, bytes: usize) {
        *self += Traffic { bytes_received: u32::try_from(bytes).unwrap_or(u32::MAX), ..Traffic::default() };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_stop_at_their_largest_number() {
        let mut traffic = Traffic { commands: u32::MAX, bytes_sent: u32::MAX - 1, bytes_received: 0 };
        traffic.sent(usize::MAX);
        traffic.received(usize::MAX);
        traffic.received(1);
        assert_eq!(traffic, Traffic { commands: u32::MAX, bytes_sent: u32::MAX, bytes_received: u32::MAX });
    }
}
