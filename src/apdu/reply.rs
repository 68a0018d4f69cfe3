use super::status::StatusWord;

/// A response: its data and its status word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reply<'a> {
    /// The data before the status word.
    pub data: &'a [u8],
    /// SW1 SW2.
    pub status: StatusWord,
}

/// A response without room for a status word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a response of {length} bytes holds no status word")]
pub struct TooShort {
    /// Bytes that came.
    pub length: usize,
}

impl<'a> Reply<'a> {
    /// Takes a response apart.
    ///
    /// ```
    /// use uketsuke::apdu::{Reply, StatusWord, TooShort};
    /// let reply = Reply::parse(&[0x01, 0x02, 0x90, 0x00])?;
    /// assert_eq!((reply.data, reply.status), ([0x01, 0x02].as_slice(), StatusWord::Success));
    /// assert_eq!(Reply::parse(&[0x90]), Err(TooShort { length: 1 }));
    /// # Ok::<(), TooShort>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`TooShort`]: fewer than the two bytes of a status word.
    pub fn parse(response: &'a [u8]) -> Result<Reply<'a>, TooShort> {
        match response.split_last_chunk::<2>() {
            Some((data, status)) => Ok(Reply { data, status: StatusWord::from(u16::from_be_bytes(*status)) }),
            None => Err(TooShort { length: response.len() }),
        }
    }
}
