//! How a file is written: its encoding, its lines, the order of its elements.

use encoding_rs::SHIFT_JIS;
use serde::Deserialize;

use super::draw::Draw;
use super::element::Element;
use super::json;

/// An encoding of the terminal's files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AnswerEncoding {
    /// As answers of the field are.
    #[default]
    Utf8,
    /// As windows-31j.
    ShiftJis,
}

impl AnswerEncoding {
    /// The name in an XML declaration.
    pub(super) const fn declared(self) -> &'static str {
        match self {
            AnswerEncoding::Utf8 => "UTF-8",
            AnswerEncoding::ShiftJis => "Shift_JIS",
        }
    }

    /// `CharacterCodeIdentifier`.
    const fn code(self) -> &'static str {
        match self {
            AnswerEncoding::Utf8 => "0",
            AnswerEncoding::ShiftJis => "1",
        }
    }
}

/// The form of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AnswerForm {
    /// As the terminal's files.
    #[default]
    Xml,
    /// As the WebAPI answers, in a file whose name ends in `.json` (未確認).
    Json,
}

impl AnswerForm {
    /// How the file's name ends.
    pub(super) const fn ending(self) -> &'static str {
        match self {
            AnswerForm::Xml => ".xml",
            AnswerForm::Json => ".json",
        }
    }
}

/// What stands between elements.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Lines {
    /// A line for each element.
    #[default]
    Lf,
    /// The same with carriage returns, indented by tabs.
    CrLfTabs,
    /// Nothing.
    None,
}

/// How short insurer numbers (保険者番号) are filled up to eight characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NamePadding {
    /// With spaces in front, as in the files.
    #[default]
    Spaces,
    /// With zeros in front, as a client of the WebAPI does (未確認).
    Zeros,
    /// Not at all.
    None,
}

/// How a file is written. The default is how the terminal's own files look.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Style {
    /// The form. Declaration and lines are XML's.
    pub form: AnswerForm,
    /// The encoding.
    pub encoding: AnswerEncoding,
    /// Begin with the XML declaration. Without it, and without a mark, only the content tells the encoding.
    pub declaration: bool,
    /// Begin with the UTF-8 byte order mark (in UTF-8 only).
    pub byte_order_mark: bool,
    /// `CharacterCodeIdentifier` and the declaration name the other encoding.
    pub wrong_claim: bool,
    /// What stands between elements.
    pub lines: Lines,
    /// Shuffle the elements of each group: their order is not fixed.
    pub shuffled: bool,
    /// How insurer numbers are filled up.
    pub padding: NamePadding,
    /// What follows the document: a control Z, a second document.
    pub tail: String,
}

impl Default for Style {
    fn default() -> Style {
        Style {
            form: AnswerForm::default(),
            encoding: AnswerEncoding::default(),
            declaration: true,
            byte_order_mark: false,
            wrong_claim: false,
            lines: Lines::default(),
            shuffled: false,
            padding: NamePadding::default(),
            tail: String::new(),
        }
    }
}

impl Style {
    /// What the file says of its encoding.
    fn claim(&self) -> AnswerEncoding {
        match (self.encoding, self.wrong_claim) {
            (AnswerEncoding::Utf8, false) | (AnswerEncoding::ShiftJis, true) => AnswerEncoding::Utf8,
            _ => AnswerEncoding::ShiftJis,
        }
    }

    /// The file of a message. Elements that hold nothing are left out.
    pub(super) fn write(&self, mut message: Element, draw: &mut Draw) -> Vec<u8> {
        message.tell("CharacterCodeIdentifier", self.claim().code());
        pad(&mut message, self.padding);
        let mut message = message.without_empty().unwrap_or_else(|| Element::leaf("XmlMsg", ""));
        if self.shuffled {
            shuffle(&mut message, draw);
        }
        let text = match self.form {
            AnswerForm::Xml => self.document(&message),
            AnswerForm::Json if self.encoding == AnswerEncoding::ShiftJis => json::for_shift_jis(&json::text(&message)),
            AnswerForm::Json => json::text(&message),
        };
        let text = text + &self.tail;
        match self.encoding {
            // What Shift_JIS lacks becomes a character reference.
            AnswerEncoding::ShiftJis => SHIFT_JIS.encode(&text).0.into_owned(),
            AnswerEncoding::Utf8 if self.byte_order_mark => [&[0xEF, 0xBB, 0xBF], text.as_bytes()].concat(),
            AnswerEncoding::Utf8 => text.into_bytes(),
        }
    }

    fn document(&self, message: &Element) -> String {
        let mut text = String::new();
        let end = if self.lines == Lines::CrLfTabs { "\r\n" } else { "\n" };
        if self.declaration {
            let name = self.claim().declared();
            text.push_str(&format!("<?xml version=\"1.0\" encoding=\"{name}\" standalone=\"no\"?>{end}"));
        }
        self.element(message, 0, &mut text);
        text
    }

    fn element(&self, element: &Element, depth: usize, out: &mut String) {
        let (indent, end) = match self.lines {
            Lines::Lf => (String::new(), "\n"),
            Lines::CrLfTabs => ("\t".repeat(depth), "\r\n"),
            Lines::None => (String::new(), ""),
        };
        let name = &element.name;
        if element.inside.is_empty() {
            let text: String = element.text.chars().map(|character| self.escaped(character)).collect();
            out.push_str(&format!("{indent}<{name}>{text}</{name}>{end}"));
            return;
        }
        out.push_str(&format!("{indent}<{name}>{end}"));
        element.inside.iter().for_each(|inside| self.element(inside, depth.saturating_add(1), out));
        out.push_str(&format!("{indent}</{name}>{end}"));
    }

    fn escaped(&self, character: char) -> String {
        match character {
            '&' => "&amp;".to_owned(),
            '<' => "&lt;".to_owned(),
            '>' => "&gt;".to_owned(),
            // Would be read as the end of a line.
            '\r' => "&#13;".to_owned(),
            // Shift_JIS has look-alikes of these alone.
            '¥' | '‾' | '−' if self.encoding == AnswerEncoding::ShiftJis => format!("&#{};", u32::from(character)),
            _ => character.to_string(),
        }
    }
}

/// Fills up the insurer numbers of results. What was asked is echoed as it came.
fn pad(element: &mut Element, padding: NamePadding) {
    if element.name == "ResultOfQualificationConfirmation" {
        let number = element.text_of("InsurerNumber").to_owned();
        if !number.is_empty() {
            let number = match padding {
                NamePadding::Spaces => format!("{number:>8}"),
                NamePadding::Zeros => format!("{number:0>8}"),
                NamePadding::None => number,
            };
            element.tell("InsurerNumber", &number);
        }
    }
    element.inside.iter_mut().for_each(|inside| pad(inside, padding));
}

/// Shuffles names; elements of one name keep their order, since numbers of patients stand in the order of results.
fn shuffle(element: &mut Element, draw: &mut Draw) {
    let mut names: Vec<String> = element.inside.iter().map(|inside| inside.name.clone()).collect();
    for place in (1..names.len()).rev() {
        names.swap(place, draw.below(place as u32 + 1) as usize);
    }
    let place_of = |name: &String, left: &[Element]| left.iter().position(|inside| inside.name == *name);
    let left = &mut element.inside;
    element.inside = names.iter().filter_map(|name| place_of(name, left).map(|place| left.remove(place))).collect();
    element.inside.iter_mut().for_each(|inside| shuffle(inside, draw));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message() -> Element {
        let number = |text| Element::leaf("ReferenceNumber", text);
        let result =
            Element::group("ResultOfQualificationConfirmation", vec![Element::leaf("InsurerNumber", "994260")]);
        let body = vec![number("1"), result, number("2"), Element::leaf("Name", "𠮷−<&>\r"), Element::leaf("X", "")];
        Element::group(
            "XmlMsg",
            vec![Element::leaf("CharacterCodeIdentifier", "?"), Element::group("MessageBody", body)],
        )
    }

    fn written(style: &Style) -> Vec<u8> {
        style.write(message(), &mut Draw::new(1))
    }

    #[test]
    fn both_encodings_say_which_they_are_and_lose_nothing() {
        let text = String::from_utf8(written(&Style::default())).unwrap();
        assert!(text.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n<XmlMsg>\n"), "{text}");
        assert!(text.contains("<CharacterCodeIdentifier>0</CharacterCodeIdentifier>"));
        assert!(text.contains("<InsurerNumber>  994260</InsurerNumber>"), "{text}");
        assert!(text.contains("<Name>𠮷−&lt;&amp;&gt;&#13;</Name>") && !text.contains("<X>"), "{text}");

        let style = Style { encoding: AnswerEncoding::ShiftJis, lines: Lines::CrLfTabs, ..Style::default() };
        let file = written(&style);
        let (text, lossy) = SHIFT_JIS.decode_without_bom_handling(&file);
        assert!(!lossy && text.contains("Shift_JIS") && text.contains("\r\n\t<MessageBody>\r\n\t\t<"), "{text}");
        assert!(text.contains("<Name>&#134071;&#8722;&lt;&amp;&gt;&#13;</Name>"), "{text}");
        assert!(text.contains("<CharacterCodeIdentifier>1</CharacterCodeIdentifier>"));
    }

    #[test]
    fn what_is_wrong_on_purpose_is_wrong() {
        let style = Style { wrong_claim: true, byte_order_mark: true, tail: "\u{1A}".to_owned(), ..Style::default() };
        let text = String::from_utf8(written(&style)).unwrap();
        assert!(text.starts_with("\u{FEFF}<?xml version=\"1.0\" encoding=\"Shift_JIS\"") && text.ends_with('\u{1A}'));
        let style = Style { padding: NamePadding::Zeros, declaration: false, lines: Lines::None, ..Style::default() };
        let text = String::from_utf8(written(&style)).unwrap();
        assert!(text.starts_with("<XmlMsg><") && text.contains("<InsurerNumber>00994260<") && !text.contains('\n'));
    }

    #[test]
    fn shuffling_keeps_the_order_of_equals() {
        let orders: std::collections::BTreeSet<Vec<String>> = (0..20)
            .map(|seed| {
                let mut message = message();
                shuffle(&mut message, &mut Draw::new(seed));
                let body = message.get("MessageBody").unwrap();
                let numbers: Vec<&str> =
                    body.inside.iter().filter(|it| it.name == "ReferenceNumber").map(|it| it.text.as_str()).collect();
                assert_eq!((numbers, body.inside.len()), (vec!["1", "2"], 5));
                body.inside.iter().map(|inside| inside.name.clone()).collect()
            })
            .collect();
        assert!(orders.len() > 5, "{orders:?}");
    }
}
