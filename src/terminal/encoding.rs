//! Bytes to text: UTF-8 and Shift_JIS.

use std::borrow::Cow;

use encoding_rs::SHIFT_JIS;

use super::code::CodeTable;
use super::codes::CharacterCode;
use super::read_error::ReadError;

/// How an answer's characters are encoded. The terminal can be set to either
/// (技術解説書 v1.5: <https://github.com/pottech/jp-standard-emr-requirement>).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8 = 1,
    /// Shift_JIS with the extensions of Windows (code page 932), as programs on Windows write it.
    ShiftJis = 2,
}

impl Encoding {
    /// The name for people: `UTF-8`, `Shift_JIS`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Encoding::Utf8 => "UTF-8",
            Encoding::ShiftJis => "Shift_JIS",
        }
    }

    /// The bytes of a text; what the encoding does not have becomes character references.
    pub(super) fn encode(self, text: &str) -> Cow<'_, [u8]> {
        match self {
            Encoding::Utf8 => text.as_bytes().into(),
            Encoding::ShiftJis => SHIFT_JIS.encode(text).0,
        }
    }

    /// Whether it has every character of a text.
    pub(super) fn has(self, text: &str) -> bool {
        match self {
            Encoding::Utf8 => true,
            Encoding::ShiftJis => !SHIFT_JIS.encode(text).2,
        }
    }

    fn decode(self, bytes: &[u8]) -> Option<Cow<'_, str>> {
        match self {
            Encoding::Utf8 => str::from_utf8(bytes).ok().map(Cow::from),
            Encoding::ShiftJis => SHIFT_JIS.decode_without_bom_handling_and_without_replacement(bytes),
        }
    }

    fn decode_lossy(self, bytes: &[u8]) -> Cow<'_, str> {
        match self {
            Encoding::Utf8 => String::from_utf8_lossy(bytes),
            Encoding::ShiftJis => SHIFT_JIS.decode_without_bom_handling(bytes).0,
        }
    }

    /// The encoding of this name, in any case (<https://encoding.spec.whatwg.org/#names-and-labels>).
    fn named(label: &[u8]) -> Option<Encoding> {
        const UTF_8: [&str; 2] = ["utf-8", "utf8"];
        const SHIFT_JIS: [&str; 9] =
            ["shift_jis", "shift-jis", "sjis", "x-sjis", "windows-31j", "cp932", "ms932", "ms_kanji", "csshiftjis"];
        let among = |names: &[&str]| {
            let label = label.trim_ascii();
            names.iter().any(|name| label.eq_ignore_ascii_case(name.as_bytes()))
        };
        match (among(&UTF_8), among(&SHIFT_JIS)) {
            (true, _) => Some(Encoding::Utf8),
            (_, true) => Some(Encoding::ShiftJis),
            _ => None,
        }
    }
}

impl From<CharacterCode> for Encoding {
    fn from(code: CharacterCode) -> Encoding {
        match code {
            CharacterCode::Utf8 => Encoding::Utf8,
            CharacterCode::ShiftJis => Encoding::ShiftJis,
        }
    }
}

/// What a file says of its encoding, and what was used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EncodingClaims {
    /// A UTF-8 byte order mark at the start.
    pub byte_order_mark: bool,
    /// The XML declaration.
    pub declaration: Option<Encoding>,
    /// The element `CharacterCodeIdentifier`.
    pub identifier: Option<Encoding>,
    /// What the file was read as.
    pub used: Encoding,
    /// Characters were lost: the bytes fit neither encoding and were read with U+FFFD in their places.
    pub lossy: bool,
}

impl EncodingClaims {
    /// Whether all that the file says of its encoding fits what it was read as.
    pub fn agree(&self) -> bool {
        let claims = [self.byte_order_mark.then_some(Encoding::Utf8), self.declaration, self.identifier];
        claims.into_iter().flatten().all(|claim| claim == self.used)
    }
}

/// Decodes a file. The bytes decide where they can: text that is valid UTF-8 with a kana or kanji in it is UTF-8 whatever is
/// claimed, for Shift_JIS practically never looks like that, while UTF-8 read as Shift_JIS often gives other characters
/// without any error. Else claims that agree and fit the bytes are followed; where they contradict each other or the bytes,
/// UTF-8 is tried first.
pub(super) fn decode(bytes: &[u8]) -> Result<(Cow<'_, str>, EncodingClaims), ReadError> {
    if bytes.starts_with(&[0xFE, 0xFF]) || bytes.starts_with(&[0xFF, 0xFE]) {
        return Err(ReadError::UnsupportedEncoding);
    }
    let (body, byte_order_mark) = match bytes.strip_prefix(&[0xEF, 0xBB, 0xBF]) {
        Some(body) => (body, true),
        None => (bytes, false),
    };
    let declaration = declared(body)?;
    let identifier = identified(body);
    let claim = byte_order_mark.then_some(Encoding::Utf8).or(declaration).or(identifier);
    let one_claim = [declaration, identifier].into_iter().flatten().all(|other| Some(other) == claim);

    let order = match claim {
        Some(Encoding::ShiftJis) if one_claim && !is_japanese_utf8(body) => [Encoding::ShiftJis, Encoding::Utf8],
        _ => [Encoding::Utf8, Encoding::ShiftJis],
    };
    let claims = |used, lossy| EncodingClaims { byte_order_mark, declaration, identifier, used, lossy };
    for encoding in order {
        if let Some(text) = encoding.decode(body) {
            return Ok((text, claims(encoding, false)));
        }
    }
    let used = claim.unwrap_or(Encoding::Utf8);
    Ok((used.decode_lossy(body), claims(used, true)))
}

/// Whether the bytes are UTF-8 with a character of three bytes or more. Valid sequences of two bytes alone could be pairs of
/// half-width kana in Shift_JIS.
fn is_japanese_utf8(body: &[u8]) -> bool {
    str::from_utf8(body).is_ok_and(|text| text.chars().any(|character| character.len_utf8() > 2))
}

/// The encoding of the XML declaration. The declaration is ASCII in every encoding that is read here.
fn declared(body: &[u8]) -> Result<Option<Encoding>, ReadError> {
    /// Longer than any declaration with its three attributes.
    const MAX_DECLARATION: usize = 256;
    if !body.starts_with(b"<?xml") {
        return Ok(None);
    }
    let head = body.get(..MAX_DECLARATION).unwrap_or(body);
    let Some(declaration) = between(head, b"<?xml", b"?>") else { return Ok(None) };
    let Some(value) = find(declaration, b"encoding").and_then(|at| declaration.get(at + 8..)) else { return Ok(None) };
    let value = value.trim_ascii_start().strip_prefix(b"=").unwrap_or_default().trim_ascii_start();
    let label = [b'"', b'\''].into_iter().find_map(|quote| between(value, &[quote], &[quote])).unwrap_or_default();
    Encoding::named(label).map(Some).ok_or(ReadError::UnsupportedEncoding)
}

/// The encoding that the element `CharacterCodeIdentifier` names, in XML or JSON: looked for in the bytes, since it tells how
/// to read them. `<`, `,` and `"` are the same in both encodings and no part of another character, so that the name in a text
/// is told from the element.
fn identified(body: &[u8]) -> Option<Encoding> {
    let value = if body.trim_ascii_start().starts_with(b"{") { member_value(body) } else { element_value(body) }?;
    let value = value.trim_ascii_start();
    let length = value.iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
    let code = str::from_utf8(value.get(..length)?).ok()?;
    CharacterCode::from_code(code).map(Encoding::from)
}

const IDENTIFIER: &[u8] = b"CharacterCodeIdentifier";

/// What follows the start of the XML element. Comments, CDATA and processing instructions are text.
fn element_value(mut rest: &[u8]) -> Option<&[u8]> {
    const TEXTS: [(&[u8], &[u8]); 3] = [(b"<!--", b"-->"), (b"<![CDATA[", b"]]>"), (b"<?", b"?>")];
    loop {
        rest = rest.get(rest.iter().position(|byte| *byte == b'<')?..)?;
        if let Some((start, end)) = TEXTS.into_iter().find(|(start, _)| rest.starts_with(start)) {
            rest = rest.get(start.len()..)?;
            rest = rest.get(find(rest, end)? + end.len()..)?;
            continue;
        }
        let tag = rest.get(..=rest.iter().position(|byte| *byte == b'>')?)?;
        rest = rest.get(tag.len()..)?;
        let ends = tag.starts_with(b"</");
        let name = tag.get(1 + usize::from(ends)..)?;
        let name = name.get(..name.iter().position(|byte| b"> /\t\r\n".contains(byte))?)?;
        // Without the prefix that a namespace may give it.
        match (name.rsplit(|byte| *byte == b':').next()?, ends) {
            (IDENTIFIER, false) => return Some(rest),
            // What comes after the message is not looked at.
            (b"XmlMsg", true) => return None,
            _ => {}
        }
    }
}

/// What follows the quote that begins the value of the JSON member. A quote inside a text has a backslash before it.
fn member_value(mut rest: &[u8]) -> Option<&[u8]> {
    loop {
        let at = find(rest, IDENTIFIER)?;
        let (before, after) = (rest.get(..at)?, rest.get(at + IDENTIFIER.len()..)?);
        rest = after;
        let begins = before
            .strip_suffix(b"\"")
            .is_some_and(|before| before.trim_ascii_end().last().is_some_and(|byte| matches!(byte, b'{' | b',')));
        let value = after.strip_prefix(b"\"").and_then(|after| after.trim_ascii_start().strip_prefix(b":"));
        if let (true, Some(value)) = (begins, value.and_then(|value| value.trim_ascii_start().strip_prefix(b"\""))) {
            return Some(value);
        }
    }
}

fn between<'a>(bytes: &'a [u8], start: &[u8], end: &[u8]) -> Option<&'a [u8]> {
    let from = bytes.get(find(bytes, start)? + start.len()..)?;
    from.get(..find(from, end)?)
}

fn find(bytes: &[u8], pattern: &[u8]) -> Option<usize> {
    let first = *pattern.first()?;
    let mut from = 0;
    loop {
        from += bytes.get(from..)?.iter().position(|byte| *byte == first)?;
        if bytes.get(from..)?.starts_with(pattern) {
            return Some(from);
        }
        from += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> (String, EncodingClaims) {
        let (text, claims) = decode(bytes).unwrap();
        (text.into_owned(), claims)
    }

    #[test]
    fn agreeing_claims_are_followed() {
        for (label, encoding) in [
            ("UTF-8", Encoding::Utf8),
            ("utf-8", Encoding::Utf8),
            ("Shift_JIS", Encoding::ShiftJis),
            ("shift-jis", Encoding::ShiftJis),
            ("SJIS", Encoding::ShiftJis),
            ("Windows-31J", Encoding::ShiftJis),
            ("MS932", Encoding::ShiftJis),
            ("CP932", Encoding::ShiftJis),
        ] {
            let text = format!("<?xml version='1.0'  encoding = '{label}' ?><a>能力表示髙﨑①</a>");
            let bytes = encoding.encode(&text);
            let (read, claims) = read(&bytes);
            assert_eq!((read, claims.used, claims.agree()), (text, encoding, true), "{label}");
        }
    }

    #[test]
    fn the_bytes_decide_between_claims_that_contradict() {
        let text =
            "<?xml version=\"1.0\" encoding=\"Shift_JIS\"?><CharacterCodeIdentifier>0</CharacterCodeIdentifier>試験";
        let sjis = Encoding::ShiftJis.encode(text);
        for (bytes, used) in [(text.as_bytes(), Encoding::Utf8), (&sjis[..], Encoding::ShiftJis)] {
            let (read, claims) = read(bytes);
            assert_eq!((read.as_str(), claims.used, claims.lossy), (text, used, false));
            assert_eq!(claims.declaration, Some(Encoding::ShiftJis));
            assert_eq!(claims.identifier, Some(Encoding::Utf8));
            assert!(!claims.agree());
        }
    }

    #[test]
    fn a_claim_that_the_bytes_refute_is_not_followed() {
        let text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><a>表</a>";
        let bytes = Encoding::ShiftJis.encode(text);
        let (read, claims) = read(&bytes);
        assert_eq!((read.as_str(), claims.used, claims.agree()), (text, Encoding::ShiftJis, false));
    }

    #[test]
    fn japanese_utf8_under_a_claim_of_shift_jis_is_read_as_utf8() {
        // Read as Shift_JIS these bytes are other characters, without an error.
        let text = "<?xml version=\"1.0\" encoding=\"Shift_JIS\"?><a>表示</a>";
        let (other, _, malformed) = encoding_rs::SHIFT_JIS.decode(text.as_bytes());
        assert!(!malformed && other != text);
        let (read, claims) = read(text.as_bytes());
        assert_eq!((read.as_str(), claims.used, claims.agree()), (text, Encoding::Utf8, false));
    }

    #[test]
    fn half_width_kana_that_could_be_utf8_are_read_as_claimed() {
        let text = "<?xml version=\"1.0\" encoding=\"Shift_JIS\"?><a>ﾃｽ</a>";
        let (bytes, _, _) = encoding_rs::SHIFT_JIS.encode(text);
        assert!(str::from_utf8(&bytes).is_ok());
        assert_eq!(read(&bytes).0, text);
    }

    #[test]
    fn a_byte_order_mark_is_utf8_and_not_text() {
        let (text, claims) = read("\u{FEFF}<a/>".as_bytes());
        assert_eq!((text.as_str(), claims.byte_order_mark, claims.used), ("<a/>", true, Encoding::Utf8));
        assert!(claims.agree());
    }

    #[test]
    fn without_any_claim_the_bytes_decide() {
        let bytes = Encoding::ShiftJis.encode("<a>受付</a>");
        assert_eq!(read(&bytes).1.used, Encoding::ShiftJis);
        assert_eq!(read("<a>受付</a>".as_bytes()).1.used, Encoding::Utf8);
    }

    #[test]
    fn bytes_of_neither_encoding_lose_characters_and_say_so() {
        let (text, claims) = read(b"<?xml version=\"1.0\" encoding=\"UTF-8\"?><a>\xFF\xFD</a>");
        assert!(claims.lossy);
        assert!(text.contains('\u{FFFD}') && text.ends_with("</a>"));
    }

    #[test]
    fn the_elements_name_inside_a_text_claims_nothing() {
        for text in [
            "<XmlMsg><ErrorMessage>CharacterCodeIdentifier: 1</ErrorMessage></XmlMsg>",
            "<XmlMsg><a>&lt;CharacterCodeIdentifier>1&lt;/a></XmlMsg>",
            "<XmlMsg><!-- <CharacterCodeIdentifier>1 --><a/></XmlMsg>",
            "<XmlMsg><a><![CDATA[<CharacterCodeIdentifier>1]]></a></XmlMsg>",
            "<?xml version=\"1.0\"?><?a <CharacterCodeIdentifier>1?><XmlMsg/>",
            "<XmlMsg><CharacterCodeIdentifiers>1</CharacterCodeIdentifiers></XmlMsg>",
            "<XmlMsg></XmlMsg><CharacterCodeIdentifier>1</CharacterCodeIdentifier>",
            r#"{"XmlMsg": {"a": ",\"CharacterCodeIdentifier\":\"1\""}}"#,
            r#"{"XmlMsg": {"a": "CharacterCodeIdentifier", "b": "1"}}"#,
        ] {
            assert_eq!(read(text.as_bytes()).1.identifier, None, "{text}");
        }
        for text in [
            "<m:XmlMsg><a>CharacterCodeIdentifier</a><m:CharacterCodeIdentifier >\n1</m:CharacterCodeIdentifier></m:XmlMsg>",
            r#"{"a": "CharacterCodeIdentifier", "CharacterCodeIdentifier" : "1"}"#,
        ] {
            assert_eq!(read(text.as_bytes()).1.identifier, Some(Encoding::ShiftJis), "{text}");
        }
    }

    #[test]
    fn other_encodings_are_refused() {
        for bytes in [&b"\xFF\xFE<\0a\0"[..], b"\xFE\xFF\0<", b"<?xml version='1.0' encoding='EUC-JP'?><a/>"] {
            assert_eq!(decode(bytes).unwrap_err(), ReadError::UnsupportedEncoding);
        }
    }
}
