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
    pub fn parse(response: &'a [u8]) -> Result<Reply<'a>, TooShort> {
        match response.split_last_chunk::<2>() {
            Some((data, status)) => Ok(Reply { data, status: StatusWord::from(u16::from_be_bytes(*status)) }),
            None => Err(TooShort { length: response.len() }),
        }
    }
}
