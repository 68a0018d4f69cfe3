//! ZIP: a bulk result may come in one (<https://github.com/YUKI-ENT/OQSDrug2>, 未確認). A password is said, never asked for.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::file::{File, Form};
use super::limits::{MAX_BULK_BYTES, MAX_MEMBERS};
use super::read_error::ReadError;

/// Whether the bytes are a ZIP's.
pub(super) fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// The one file in a ZIP that is named like the ZIP itself.
pub(super) fn member(bytes: &[u8], file: File) -> Result<Vec<u8>, ReadError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| ReadError::BrokenArchive)?;
    if archive.len() > MAX_MEMBERS {
        return Err(ReadError::BrokenArchive);
    }
    let mut wanted = None;
    for index in 0..archive.len() {
        let entry = archive.by_index_raw(index).map_err(|_| ReadError::BrokenArchive)?;
        if entry.encrypted() {
            return Err(ReadError::Encrypted);
        }
        // A name that is no text is not the one of a file of the terminal.
        let path = entry.name().unwrap_or_default();
        let name = path.rsplit(['/', '\\']).next().unwrap_or_default();
        let same = File::named(name).is_some_and(|inside| {
            (inside.service, inside.stage) == (file.service, file.stage)
                && matches!(inside.form, Form::Xml | Form::Json)
        });
        if same && wanted.replace(index).is_some() {
            return Err(ReadError::NoMember);
        }
    }
    let entry = archive.by_index(wanted.ok_or(ReadError::NoMember)?).map_err(|_| ReadError::BrokenArchive)?;
    let mut content = Vec::new();
    entry.take(MAX_BULK_BYTES as u64 + 1).read_to_end(&mut content).map_err(|_| ReadError::BrokenArchive)?;
    Ok(content)
}
