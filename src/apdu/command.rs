use zeroize::Zeroize;

/// A command: header, up to 255 bytes of data, and the number of response bytes that are expected.
///
/// One value serves a whole conversation: it is set anew for each command, allocates nothing, and is wiped when it is set
/// anew and when it is dropped, because a command can carry a PIN.
///
/// ```
/// use uketsuke::apdu::Command;
/// let mut select = Command::new();
/// select.set(0x00, 0xA4, 0x02, 0x0C).data(&[0x00, 0x0A])?;
/// let mut wire = [0; Command::MAX_ENCODED];
/// let length = select.encode(&mut wire);
/// assert_eq!(wire[..length], [0x00, 0xA4, 0x02, 0x0C, 0x02, 0x00, 0x0A]);
/// assert!(select.data(&[0; 256]).is_err());
/// # Ok::<(), uketsuke::apdu::DataTooLong>(())
/// ```
pub struct Command {
    header: [u8; 4],
    data: [u8; 255],
    length: u8,
    expected: u32,
}

/// More data than a command of short length carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{length} bytes of data, a command carries at most 255")]
pub struct DataTooLong {
    /// Bytes that were given.
    pub length: usize,
}

impl Command {
    /// Bytes of the longest encoded command: header, extended length of the data, 255 bytes of data, extended Le.
    pub const MAX_ENCODED: usize = 4 + 3 + 255 + 2;
    /// The most response bytes that can be expected (extended length).
    pub const MAX_EXPECTED: u32 = 65_536;
    /// The most response bytes that can be expected over short length.
    pub const MAX_EXPECTED_SHORT: u32 = 256;

    /// An empty command; [`set`](Command::set) it before use.
    pub const fn new() -> Command {
        Command { header: [0; 4], data: [0; 255], length: 0, expected: 0 }
    }

    /// Starts a command over: this header, no data, no response data expected.
    pub fn set(&mut self, class: u8, instruction: u8, p1: u8, p2: u8) -> &mut Command {
        self.wipe();
        self.header = [class, instruction, p1, p2];
        self
    }

    /// The command's data, at most 255 bytes. With more it is left as it was.
    ///
    /// ```
    /// use uketsuke::apdu::{Command, DataTooLong};
    /// let mut command = Command::new();
    /// command.set(0x00, 0xA4, 0x02, 0x0C).data(&[0x00, 0x06])?;
    /// assert!(matches!(command.data(&[0; 256]), Err(DataTooLong { length: 256 })));
    /// assert_eq!(command.data_length(), 2);
    /// # Ok::<(), DataTooLong>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`DataTooLong`], with the length that was given.
    pub fn data(&mut self, data: &[u8]) -> Result<&mut Command, DataTooLong> {
        match (u8::try_from(data.len()), self.data.get_mut(..data.len())) {
            (Ok(length), Some(place)) => {
                place.copy_from_slice(data);
                self.length = length;
                Ok(self)
            }
            _ => Err(DataTooLong { length: data.len() }),
        }
    }

    /// The command's data, of a length that is known to fit.
    pub(crate) fn bytes<const LENGTH: usize>(&mut self, data: &[u8; LENGTH]) -> &mut Command {
        const { assert!(LENGTH <= 255) };
        for (place, byte) in self.data.iter_mut().zip(data) {
            *place = *byte;
        }
        self.length = LENGTH as u8;
        self
    }

    /// The number of response bytes expected (Ne), at most 65,536; 0: none.
    pub fn expect(&mut self, bytes: u32) -> &mut Command {
        self.expected = bytes.min(Command::MAX_EXPECTED);
        self
    }

    /// Ne, the number of response bytes expected.
    pub const fn expected(&self) -> u32 {
        self.expected
    }

    /// CLA INS P1 P2.
    pub const fn header(&self) -> [u8; 4] {
        self.header
    }

    /// Number of data bytes (Nc).
    pub const fn data_length(&self) -> usize {
        self.length as usize
    }

    /// Whether this command must be encoded with extended length: it expects more than 256 bytes.
    pub const fn is_extended(&self) -> bool {
        self.expected > Command::MAX_EXPECTED_SHORT
    }

    /// Writes the command as it goes over the wire and returns its length. Short length, unless more than 256 response
    /// bytes are expected.
    pub fn encode(&self, wire: &mut [u8; Command::MAX_ENCODED]) -> usize {
        let mut length = 0;
        let mut put = |bytes: &[u8]| {
            if let Some(place) = wire.get_mut(length..length + bytes.len()) {
                place.copy_from_slice(bytes);
                length += bytes.len();
            }
        };
        let data = self.data.get(..self.data_length()).unwrap_or_default();
        let [.., le_high, le_low] = self.expected.to_be_bytes(); // 65,536 is written 0000, 256 is written 00
        put(&self.header);
        match (self.is_extended(), data.is_empty()) {
            (false, empty) => {
                if !empty {
                    put(&[self.length]);
                    put(data);
                }
                if self.expected > 0 {
                    put(&[le_low]);
                }
            }
            (true, empty) => {
                put(&[0]);
                if !empty {
                    put(&[0, self.length]);
                    put(data);
                }
                put(&[le_high, le_low]);
            }
        }
        length
    }
}

impl Command {
    /// Overwrites everything with zeros.
    pub fn wipe(&mut self) {
        self.header.zeroize();
        self.data.zeroize();
        self.length = 0;
        self.expected = 0;
    }
}

impl Drop for Command {
    fn drop(&mut self) {
        self.wipe();
    }
}

impl Default for Command {
    fn default() -> Command {
        Command::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn encoded(build: impl FnOnce(&mut Command) -> &mut Command) -> Vec<u8> {
        let mut command = Command::new();
        build(&mut command);
        let mut wire = [0; Command::MAX_ENCODED];
        let length = command.encode(&mut wire);
        wire[..length].to_vec()
    }

    #[test]
    fn the_four_cases_in_both_lengths() {
        let case1 = encoded(|c| c.set(0, 0x20, 0, 0x98));
        assert_eq!(case1, [0, 0x20, 0, 0x98]);
        assert_eq!(encoded(|c| c.set(0, 0xB0, 0x8A, 0).expect(256)), [0, 0xB0, 0x8A, 0, 0]);
        assert_eq!(encoded(|c| c.set(0, 0xB0, 0x8A, 0).expect(54)), [0, 0xB0, 0x8A, 0, 54]);
        assert_eq!(encoded(|c| c.set(0, 0xA4, 2, 0x0C).bytes(&[0, 6])), [0, 0xA4, 2, 0x0C, 2, 0, 6]);
        assert_eq!(encoded(|c| c.set(1, 2, 3, 4).bytes(&[9]).expect(256)), [1, 2, 3, 4, 1, 9, 0]);
        assert_eq!(encoded(|c| c.set(0, 0xB0, 0x8A, 0).expect(65_536)), [0, 0xB0, 0x8A, 0, 0, 0, 0]);
        assert_eq!(encoded(|c| c.set(0, 0xB0, 0x8A, 0).expect(510)), [0, 0xB0, 0x8A, 0, 0, 1, 254]);
        assert_eq!(encoded(|c| c.set(1, 2, 3, 4).bytes(&[9]).expect(512)), [1, 2, 3, 4, 0, 0, 1, 9, 2, 0]);
    }

    #[test]
    fn setting_anew_wipes_the_data() {
        let mut command = Command::new();
        command.set(0, 0x20, 0, 0x98).bytes(b"1234");
        command.set(0, 0xB0, 0, 0);
        assert!(command.data.iter().all(|byte| *byte == 0));
        assert_eq!(command.data_length(), 0);
    }
}
