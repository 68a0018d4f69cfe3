//! How the program writes text into pipes and files, and reads it from one: in UTF-8, or as older programs in Japan do.

use std::borrow::Cow;
use std::ffi::OsString;
use std::sync::OnceLock;

use encoding_rs::SHIFT_JIS;

use crate::language;

/// The encoding of pipes and files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Encoding {
    #[default]
    Utf8,
    /// Shift_JIS as Windows has it, code page 932.
    Cp932,
}

/// Its names on the command line.
pub const ENCODINGS: &[(&str, Encoding)] = &[("utf-8", Encoding::Utf8), ("cp932", Encoding::Cp932)];

static CHOSEN: OnceLock<Encoding> = OnceLock::new();

/// Characters that code page 932 has under another number of Unicode's only, or nothing but the like of.
const LIKE: [(char, char); 5] = [('〜', '～'), ('–', '-'), ('—', '―'), ('‖', '∥'), ('\u{a0}', ' ')];

impl Encoding {
    /// Takes the one that the arguments ask for: even a mistake beside it is told in it.
    pub fn choose(arguments: &[OsString]) {
        let asked = language::value_of(arguments, "--encoding");
        let known = ENCODINGS.iter().find(|(name, _)| asked.as_deref() == Some(*name));
        // Nothing was chosen before: the program begins with this.
        let _ = CHOSEN.set(known.map(|(_, encoding)| *encoding).unwrap_or_default());
    }

    /// The one that was chosen.
    pub fn chosen() -> Encoding {
        CHOSEN.get().copied().unwrap_or_default()
    }

    /// The bytes of a text. What the encoding does not have becomes `\u9ad9`, as JSON writes it.
    pub fn written(self, text: &str) -> Cow<'_, [u8]> {
        if self == Encoding::Utf8 {
            return Cow::Borrowed(text.as_bytes());
        }
        let mut bytes = Vec::with_capacity(text.len());
        for c in text.chars() {
            let c = LIKE.iter().find(|(from, _)| *from == c).map_or(c, |(_, to)| *to);
            let mut buffer = [0; 4];
            let (encoded, _, is_missing) = SHIFT_JIS.encode(c.encode_utf8(&mut buffer));
            if is_missing {
                for unit in c.encode_utf16(&mut [0; 2]) {
                    bytes.extend_from_slice(format!("\\u{unit:04x}").as_bytes());
                }
            } else {
                bytes.extend_from_slice(&encoded);
            }
        }
        Cow::Owned(bytes)
    }

    /// A text from bytes, without the mark that some programs put before it. `None`: they are no text of this encoding.
    pub fn read(self, bytes: &[u8]) -> Option<String> {
        match self {
            Encoding::Utf8 => {
                let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
                str::from_utf8(bytes).ok().map(str::to_owned)
            }
            Encoding::Cp932 => {
                SHIFT_JIS.decode_without_bom_handling_and_without_replacement(bytes).map(Cow::into_owned)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_code_page_932_has_is_written_in_it_and_the_rest_as_json_does() {
        let written = |text| Encoding::Cp932.written(text).into_owned();
        assert_eq!(written("受付 ○"), b"\x8e\xf3\x95\x74\x20\x81\x9b");
        // The wave dash of Japanese texts, which the tables of Windows have under another number.
        assert_eq!(written("1〜2"), b"1\x81\x602");
        assert_eq!(written("髙"), b"\xfb\xfc", "an extension of IBM's");
        assert_eq!(written("\u{20bb7}é"), b"\\ud842\\udfb7\\u00e9");
        assert_eq!(Encoding::Utf8.written("é").as_ref(), "é".as_bytes());
    }

    #[test]
    fn what_is_read_is_a_text_or_nothing() {
        assert_eq!(Encoding::Utf8.read("\u{feff}受".as_bytes()).as_deref(), Some("受"));
        assert_eq!(Encoding::Utf8.read(b"\x8e\xf3"), None);
        assert_eq!(Encoding::Cp932.read(b"\x8e\xf3").as_deref(), Some("受"));
        assert_eq!(Encoding::Cp932.read(b"\x8e"), None);
    }
}
