//! What a token remembers of the commands it was sent, for assertions.

use core::fmt;

/// Counts of the commands that reached a token.
#[derive(Clone, Default)]
pub struct Record {
    /// All commands, malformed ones included.
    pub commands: usize,
    /// SELECT of applications and files.
    pub selects: usize,
    /// READ BINARY.
    pub reads: usize,
    /// VERIFY with a PIN in it.
    pub verifies: usize,
    /// VERIFY without a PIN: retry queries.
    pub queries: usize,
    /// COMPUTE DIGITAL SIGNATURE, refused ones included.
    pub signatures: usize,
    /// GET RESPONSE.
    pub get_responses: usize,
    /// Bytes of all commands.
    pub bytes_received: usize,
    /// Bytes of all responses, status words included.
    pub bytes_sent: usize,
    /// Every command in order; of one that carries a PIN only the first five bytes.
    pub received: Vec<Vec<u8>>,
}

impl Record {
    pub(super) fn note(&mut self, command: &[u8]) {
        self.commands += 1;
        self.bytes_received += command.len();
        let with_data = command.len() > 5;
        match command.get(1) {
            Some(0xA4) => self.selects += 1,
            Some(0xB0) => self.reads += 1,
            Some(0x20) if with_data => self.verifies += 1,
            Some(0x20) => self.queries += 1,
            Some(0x2A) => self.signatures += 1,
            Some(0xC0) => self.get_responses += 1,
            _ => {}
        }
        // VERIFY, CHANGE REFERENCE DATA, RESET RETRY COUNTER, and how other applications of the card change a PIN.
        let carries_pin = matches!(command.get(1), Some(0x20 | 0x21 | 0x24 | 0x25 | 0x2C | 0x2D | 0x32));
        self.received.push(if carries_pin { command.iter().take(5).copied().collect() } else { command.to_vec() });
    }
}

impl fmt::Debug for Record {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{} commands, {} VERIFY, {} signatures", self.commands, self.verifies, self.signatures)?;
        self.received.iter().try_for_each(|command| writeln!(f, "  {command:02X?}"))
    }
}
