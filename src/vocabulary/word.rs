//! What a word is: its group, its row, its number and its name.

use super::language::Language;
use core::fmt::Debug;

/// A word of the vocabulary: a variant of an enum whose rows stand in this module.
pub trait Word: Copy + Eq + Debug + 'static {
    /// The group that the word belongs to, with all its rows.
    const GROUP: &'static Group;
    /// Every word of the group, in the order in which a set of them is listed; the zero value first where there is one.
    const ALL: &'static [Self];

    /// The place in the group: 1 to 127, or 0 for the zero value.
    fn place(self) -> u8;

    /// The row of the word.
    fn row(self) -> &'static Row;

    /// The word at a place of the group.
    fn from_place(place: u8) -> Option<Self>;

    /// The number, unique in the whole vocabulary; 0 for the zero value of any group.
    fn number(self) -> i32 {
        match self.place() {
            0 => 0,
            place => Self::GROUP.base + i32::from(place),
        }
    }

    /// The stable name in JSON, files and logs.
    fn as_str(self) -> &'static str {
        self.row().name
    }

    /// The text in a language. May hold places to fill in, such as `{until}`.
    fn text(self, language: Language) -> &'static str {
        self.row().text(language)
    }

    /// The word with this number. 0 is the group's zero value, where it has one.
    fn from_number(number: i32) -> Option<Self> {
        match number {
            0 => Self::from_place(0),
            number => {
                let place = u8::try_from(number.checked_sub(Self::GROUP.base)?).ok()?;
                Self::from_place(place).filter(|_| place > 0)
            }
        }
    }

    /// The word with this name.
    fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|word| word.as_str() == name)
    }
}

/// A group of words: one enum.
#[derive(Debug)]
pub struct Group {
    /// The group's name in JSON and in constants: `finding`.
    pub name: &'static str,
    /// The name of its enum in Rust: `Finding`.
    pub type_name: &'static str,
    /// The number before the group's first.
    pub base: i32,
    /// What its words are, in English.
    pub doc: &'static str,
    /// The zero value, where the group has one.
    pub zero: Option<&'static Row>,
    /// The words with a number, in order.
    pub rows: &'static [Row],
}

/// A word as data.
#[derive(Debug)]
pub struct Row {
    /// Its number; 0 for a zero value.
    pub number: i32,
    /// Its name.
    pub name: &'static str,
    /// The name of its variant in Rust. Empty in WebAssembly.
    pub variant: &'static str,
    /// Its Japanese.
    pub ja: &'static str,
    /// Its English.
    pub en: &'static str,
    /// What it means, in English, for programmers. Empty in WebAssembly.
    pub doc: &'static str,
}

impl Row {
    /// The text in a language.
    pub fn text(&self, language: Language) -> &'static str {
        match language {
            Language::Ja => self.ja,
            Language::En => self.en,
        }
    }

    /// No word.
    pub(super) const NONE: Row = Row { number: 0, name: "", variant: "", ja: "", en: "", doc: "" };
}

/// The word of a name, for serde.
#[cfg(feature = "serde")]
pub(super) fn deserialize<'de, D: serde::Deserializer<'de>, W: Word>(deserializer: D) -> Result<W, D::Error> {
    let name = <std::borrow::Cow<'de, str> as serde::Deserialize>::deserialize(deserializer)?;
    W::from_name(&name).ok_or_else(|| {
        let name = crate::text::quoted(&name);
        serde::de::Error::custom(format_args!("{name:?} is no word of the group {:?}", W::GROUP.name))
    })
}
