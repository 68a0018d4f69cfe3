//! What is kept of a content that was taken: digests, for a journal and for knowing it again.

use core::fmt;
use sha2::{Digest, Sha256};
use std::path::Path;

use super::Stamp;

/// SHA-256 of a file's content.
///
/// ```
/// use uketsuke::terminal::folder::ContentId;
/// let content = ContentId::of(b"<XmlMsg/>");
/// assert_eq!(ContentId::from_hex(&content.to_string()), Some(content));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ContentId([u8; 32]);

impl ContentId {
    /// The number of a content.
    pub fn of(bytes: &[u8]) -> ContentId {
        ContentId(Sha256::digest(bytes).into())
    }

    /// Reads 64 hexadecimal digits.
    pub fn from_hex(hex: &str) -> Option<ContentId> {
        from_hex(hex).map(ContentId)
    }
}

impl fmt::Display for ContentId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for ContentId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Half of a SHA-256, of a file's name or stamp.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(in crate::terminal) struct Short([u8; 16]);

impl Short {
    pub(super) fn of(parts: &[&[u8]]) -> Short {
        let mut digest = Sha256::new();
        parts.iter().for_each(|part| digest.update(part));
        let whole: [u8; 32] = digest.finalize().into();
        let mut half = [0; 16];
        half.iter_mut().zip(whole).for_each(|(to, from)| *to = from);
        Short(half)
    }

    pub(super) fn of_stamp(stamp: Stamp) -> Short {
        let Stamp { length, modified, changed, file } = stamp;
        Short::of(&[&length.to_le_bytes(), &modified.to_le_bytes(), &changed.to_le_bytes(), &file.to_le_bytes()])
    }
}

impl fmt::Display for Short {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// That a content was taken, for a journal: digests, no name.
///
/// Its text is one line of ASCII. A record that is lost costs a second reading or a second delivery, never an answer.
///
/// ```
/// use uketsuke::terminal::folder::{ContentId, IntakeRecord};
/// let record = IntakeRecord::of("OQSsiquc01res_1.xml", ContentId::of(b"<XmlMsg/>"));
/// let line = record.to_string();
/// assert!(!line.contains("OQS"));
/// assert_eq!(line.parse(), Ok(record));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IntakeRecord {
    pub(super) name: Short,
    /// The stamp by which a restart knows the file again without reading it.
    pub(super) stamp: Option<Short>,
    pub(super) content: ContentId,
}

impl IntakeRecord {
    /// A content that came under a name.
    pub fn of(name: &str, content: ContentId) -> IntakeRecord {
        IntakeRecord { name: Short::of(&[name.as_bytes()]), stamp: None, content }
    }

    #[cfg(feature = "folder")]
    pub(in crate::terminal) const fn name(&self) -> Short {
        self.name
    }
}

impl fmt::Display for IntakeRecord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ", self.name)?;
        match self.stamp {
            Some(stamp) => write!(f, "{stamp}")?,
            None => f.write_str("-")?,
        }
        write!(f, " {}", self.content)
    }
}

impl core::str::FromStr for IntakeRecord {
    type Err = NotARecord;

    fn from_str(line: &str) -> Result<IntakeRecord, NotARecord> {
        let mut words = line.split(' ');
        let mut word = || words.next().ok_or(NotARecord);
        let name = from_hex(word()?).map(Short).ok_or(NotARecord)?;
        let stamp = match word()? {
            "-" => None,
            hex => Some(from_hex(hex).map(Short).ok_or(NotARecord)?),
        };
        let content = ContentId::from_hex(word()?).ok_or(NotARecord)?;
        if words.next().is_some() { Err(NotARecord) } else { Ok(IntakeRecord { name, stamp, content }) }
    }
}

/// A line that is no [`IntakeRecord`]: cut off, or of another file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a record")]
pub struct NotARecord;

pub(in crate::terminal) fn name_of(path: &Path) -> Short {
    Short::of(&[path.file_name().unwrap_or_default().as_encoded_bytes()])
}

pub(super) fn pair(name: Short, content: ContentId) -> Short {
    Short::of(&[&name.0, &content.0])
}

fn from_hex<const N: usize>(hex: &str) -> Option<[u8; N]> {
    if hex.len() != N.checked_mul(2)? || !hex.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    let mut bytes = [0; N];
    for (byte, digits) in bytes.iter_mut().zip(hex.as_bytes().chunks_exact(2)) {
        *byte = u8::from_str_radix(str::from_utf8(digits).ok()?, 16).ok()?;
    }
    Some(bytes)
}
