use super::error::{Cause, ExchangeError, Stage};
use super::part::{Part, Turn};
use super::select::select_file;
use crate::apdu::{Command, Reply, StatusWord};

/// The longest certificate that is read, in bytes. Real ones have about 1,600; a token that announces more is not read on.
pub const MAX_CERTIFICATE: u32 = 16_384;
/// The most READ BINARY commands for one file. A certificate takes 7 at 256 bytes; a token that answers in smaller pieces
/// gets patience, one that answers byte by byte does not.
pub const MAX_READS_PER_FILE: u16 = 128;
/// The most bytes asked for in one command. Above any file that is read, so that one extended read suffices, and small
/// enough that a session's response buffer stays small.
pub(super) const MAX_READ: u32 = 8_192;
/// Bytes of a first read that are always enough to see the DER header.
const DER_HEADER_MAX: usize = 5;

/// An elementary file of the JPKI application.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct File {
    /// File id; all of them are at most 1E, so the id is the short-EF id as well.
    pub(super) id: u8,
    pub(super) content: Content,
    pub(super) stage: Stage,
}

/// How much of a file is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Content {
    /// The first bytes, or fewer if the file is shorter.
    First(u32),
    /// One DER element, exactly, whatever filler follows.
    Der,
}

/// Reads a file: by short-EF id, so that no SELECT is sent; by SELECT on a token that knows none.
pub(super) struct FileReader {
    file: File,
    by_short_id: bool,
    reads: u16,
    bytes: Vec<u8>,
    /// Length of the wanted content, once known.
    wanted: Option<u32>,
    phase: Phase,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Phase {
    Start,
    Selecting,
    Reading,
}

impl FileReader {
    pub(super) fn new(file: File, by_short_id: bool) -> FileReader {
        let wanted = match file.content {
            Content::First(bytes) => Some(bytes),
            Content::Der => None,
        };
        FileReader { file, by_short_id, reads: 0, bytes: Vec::new(), wanted, phase: Phase::Start }
    }

    /// Whether the token answered to a short-EF id; worth remembering for the next file.
    pub(super) fn by_short_id(&self) -> bool {
        self.by_short_id
    }

    fn ask(&mut self, next: &mut Command) -> Result<Turn<Vec<u8>>, ExchangeError> {
        if self.reads == MAX_READS_PER_FILE {
            return Err(self.error(Cause::TooManyReads { file: self.file.id.into(), limit: MAX_READS_PER_FILE }));
        }
        self.reads += 1;
        let offset = self.bytes.len() as u32; // at most MAX_CERTIFICATE, below 15 bits
        let [.., high, low] = offset.to_be_bytes();
        let asked = self.wanted.map_or(MAX_READ, |wanted| wanted.saturating_sub(offset)).min(MAX_READ);
        if self.by_short_id && offset == 0 {
            next.set(0x00, 0xB0, 0x80 | self.file.id, 0).expect(asked);
        } else {
            next.set(0x00, 0xB0, high, low).expect(asked);
        }
        self.phase = Phase::Reading;
        Ok(Turn::Send)
    }

    fn select(&mut self, next: &mut Command) -> Result<Turn<Vec<u8>>, ExchangeError> {
        select_file(next, self.file.id);
        self.phase = Phase::Selecting;
        Ok(Turn::Send)
    }

    fn take(&mut self, reply: Reply<'_>, next: &mut Command) -> Result<Turn<Vec<u8>>, ExchangeError> {
        let (data, ended) = match reply.status {
            // A warning with data is no end yet: where there is no more, the next read says so.
            StatusWord::Success | StatusWord::EndOfFile => (reply.data, reply.data.is_empty()),
            // Nothing lies there, so whatever came with it is none of the file's.
            StatusWord::WrongOffset if !self.by_short_id || !self.bytes.is_empty() => (&[][..], true),
            StatusWord::SecurityStatusNotSatisfied => return Err(self.error(Cause::PinRequired)),
            // Before the first byte any other word may mean that the token knows no short-EF ids.
            _ if self.by_short_id && self.bytes.is_empty() => {
                self.by_short_id = false;
                return self.select(next);
            }
            StatusWord::NotFound => return Err(self.not_found(reply.status)),
            status => return Err(self.error(Cause::UnexpectedStatus { status, expected: "9000, 6282 or 6B00" })),
        };
        self.bytes.extend_from_slice(data);
        if self.wanted.is_none() {
            self.wanted = self.der_length()?;
        }
        match self.wanted {
            Some(wanted) if self.bytes.len() as u64 >= u64::from(wanted) => {
                self.bytes.truncate(wanted as usize);
                Ok(Turn::Done(core::mem::take(&mut self.bytes)))
            }
            _ if !ended => self.ask(next),
            wanted if self.file.content == Content::Der => Err(self.error(Cause::FileTruncated {
                file: self.file.id.into(),
                expected: wanted.unwrap_or(DER_HEADER_MAX as u32),
                got: self.bytes.len() as u32,
            })),
            _ => Ok(Turn::Done(core::mem::take(&mut self.bytes))),
        }
    }

    /// Length of the whole DER element at the start of the file; `None` while its header is incomplete.
    fn der_length(&self) -> Result<Option<u32>, ExchangeError> {
        let (header, length) = match *self.bytes.as_slice() {
            [tag, ..] if tag != 0x30 => return Err(self.error(Cause::NotDer { file: self.file.id.into() })),
            [_, short @ 0..=0x7F, ..] => (2, u32::from(short)),
            [_, 0x81, length, ..] => (3, u32::from(length)),
            [_, 0x82, high, low, ..] => (4, u32::from_be_bytes([0, 0, high, low])),
            [_, 0x83, high, middle, low, ..] => (5, u32::from_be_bytes([0, high, middle, low])),
            [_, 0x81..=0x83, ..] | [_] | [] => return Ok(None),
            [..] => return Err(self.error(Cause::NotDer { file: self.file.id.into() })),
        };
        match header + length {
            announced @ 0..=MAX_CERTIFICATE => Ok(Some(announced)),
            announced => {
                Err(self.error(Cause::FileTooLong { file: self.file.id.into(), announced, limit: MAX_CERTIFICATE }))
            }
        }
    }

    fn not_found(&self, status: StatusWord) -> ExchangeError {
        self.error(match self.file.stage {
            Stage::ReadCertificate => Cause::NoCertificate(status),
            _ => Cause::FileNotFound { file: self.file.id.into(), status },
        })
    }

    fn error(&self, cause: Cause) -> ExchangeError {
        ExchangeError::new(self.file.stage, cause)
    }
}

impl Part for FileReader {
    type Output = Vec<u8>;

    fn advance(&mut self, reply: Option<Reply<'_>>, next: &mut Command) -> Result<Turn<Vec<u8>>, ExchangeError> {
        match (self.phase, reply) {
            (Phase::Reading, Some(reply)) => self.take(reply, next),
            (Phase::Selecting, Some(reply)) => match reply.status {
                StatusWord::Success => self.ask(next),
                StatusWord::NotFound => Err(self.not_found(reply.status)),
                status => Err(self.error(Cause::UnexpectedStatus { status, expected: "9000" })),
            },
            _ if self.by_short_id => self.ask(next),
            _ => self.select(next),
        }
    }

    fn stage(&self) -> Stage {
        self.file.stage
    }
}
