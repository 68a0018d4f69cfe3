//! What a reader's driver tells about the reader.

use std::sync::Arc;

use ::pcsc::Attribute;

use super::code::Code;
use super::name::ReaderName;
use super::winscard::{Card, Context};

/// What a reader's driver tells about the reader; `None` where it does not. The reader's serial number is not asked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct ReaderFacts {
    /// The maker, as the reader's firmware names it (`SCARD_ATTR_VENDOR_NAME`).
    pub vendor: Option<String>,
    /// The model, as the reader's firmware names it (`SCARD_ATTR_VENDOR_IFD_TYPE`).
    pub model: Option<String>,
    /// Version of the firmware, major and minor (`SCARD_ATTR_VENDOR_IFD_VERSION`). USB writes both as two decimal digits
    /// in a byte: version 1.12 is `(0x01, 0x12)`.
    pub firmware: Option<(u8, u8)>,
    /// Longest command that the driver takes, in bytes (`SCARD_ATTR_MAXINPUT`, of pcsc-lite's drivers alone).
    pub max_command: Option<u32>,
}

impl ReaderFacts {
    /// Asks over the token's connection if there is a token, else over one to the reader alone.
    pub(super) fn read(context: Arc<Context>, reader: &ReaderName) -> Result<ReaderFacts, Code> {
        let connection =
            Card::connect(Arc::clone(&context), reader).or_else(|_| Card::connect_to_reader(context, reader))?;
        Ok(ReaderFacts::told(|attribute| connection.attribute(attribute).ok()))
    }

    /// What a driver tells under each number.
    fn told(attribute: impl Fn(Attribute) -> Option<Vec<u8>>) -> ReaderFacts {
        let text = |id| attribute(id).and_then(|bytes| text(&bytes));
        let number = |id| attribute(id).and_then(|bytes| number(&bytes));
        ReaderFacts {
            vendor: text(Attribute::VendorName),
            model: text(Attribute::VendorIfdType),
            firmware: number(Attribute::VendorIfdVersion).map(|version| ((version >> 24) as u8, (version >> 16) as u8)),
            max_command: number(Attribute::Maxinput).filter(|length| *length > 0),
        }
    }
}

/// A text up to its NUL; `None` when nothing is in it.
fn text(bytes: &[u8]) -> Option<String> {
    let bytes = bytes.split(|byte| *byte == 0).next().unwrap_or_default();
    let text: String = String::from_utf8_lossy(bytes).chars().filter(|c| !c.is_control()).collect();
    Some(text.trim().to_owned()).filter(|text| !text.is_empty())
}

/// A number of the machine's byte order.
fn number(bytes: &[u8]) -> Option<u32> {
    bytes.first_chunk().map(|bytes| u32::from_ne_bytes(*bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_end_at_their_nul_and_numbers_have_four_bytes() {
        assert_eq!(text(b"SONY\0\0"), Some("SONY".into()));
        assert_eq!(text(b"\0SONY"), None);
        assert_eq!(text(b" \x07"), None);
        assert_eq!(number(&0x0112_0000_u32.to_ne_bytes()), Some(0x0112_0000));
        assert_eq!(number(&[1, 2]), None);
    }

    #[test]
    fn a_driver_that_takes_no_byte_has_not_said_how_many_it_takes() {
        let told = |longest: u32| {
            ReaderFacts::told(|attribute| match attribute {
                Attribute::VendorName => Some(b"SONY\0".to_vec()),
                Attribute::VendorIfdVersion => Some(0x0112_0003_u32.to_ne_bytes().to_vec()),
                Attribute::Maxinput => Some(longest.to_ne_bytes().to_vec()),
                _ => None,
            })
        };
        let facts = |max_command| ReaderFacts {
            vendor: Some("SONY".into()),
            model: None,
            firmware: Some((0x01, 0x12)),
            max_command,
        };
        assert_eq!(told(0), facts(None));
        assert_eq!(told(261), facts(Some(261)));
    }
}
