//! Which reader reads what: face readers (顔認証付きカードリーダー), generic readers (汎用カードリーダー), and what a PC/SC
//! reader can take in one message. Data that an institution extends without a new release.

use super::source::{self, Basis};
use super::words::{self, Words};
use crate::Day;
use crate::link::Limits;
use crate::rules::Source;
use crate::vocabulary::Certainty;
use std::borrow::Cow;

/// The readers that are known: this project's, and what an institution added.
///
/// ```
/// use uketsuke::facility::{Catalogue, Listing, PhoneReading};
/// let readers = Catalogue::builtin();
/// assert_eq!(readers.face_reader("キヤノン Hi-CARA").reading, PhoneReading::Itself);
/// assert_eq!(readers.face_reader("Caora").reading, PhoneReading::WithGenericReader);
/// assert_eq!(readers.generic_reader("RC-S300/S1").listing, Listing::NoExtraWork);
/// assert_eq!(readers.generic_reader("RC-S300").listing, Listing::NotKnown);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Catalogue {
    face: Cow<'static, [FaceReader]>,
    generic: Cow<'static, [GenericReader]>,
    limits: Cow<'static, [ReaderLimits]>,
}

/// How patients' phones are read at a face reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[repr(u8)]
pub enum PhoneReading {
    /// By a generic reader beside it. None has to be replaced for that.
    #[default]
    WithGenericReader = 0,
    /// By the face reader itself; no generic reader is needed.
    Itself = 1,
}

/// Whether a generic reader is on the ministry's list of subsidised products (補助対象製品の一覧), whose products it
/// has tested.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[repr(u8)]
pub enum Listing {
    /// Not known to be listed: consult the list.
    #[default]
    NotKnown = 0,
    /// Listed; it may need extra work (追加の作業): ask the maker.
    AskMaker = 1,
    /// Listed, and no extra work is needed at present.
    NoExtraWork = 2,
}

/// A face reader (顔認証付きカードリーダー).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FaceReader {
    /// The maker's names, the first for display.
    pub makers: Names,
    /// The product's names, the first for display.
    pub models: Names,
    /// How it reads phones.
    pub reading: PhoneReading,
    /// Where that is said.
    pub origin: Origin,
}

/// A generic reader (汎用カードリーダー), by the model number (型番) on its label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GenericReader {
    /// The maker's names, the first for display.
    pub makers: Names,
    /// The model numbers it goes by, the first for display.
    pub models: Names,
    /// What the list says of it.
    pub listing: Listing,
    /// PC/SC names under which it may appear, with `*` for any characters. Other models may share them.
    pub pcsc_names: Names,
    /// Where that is said.
    pub origin: Origin,
}

/// What a PC/SC reader takes in one message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReaderLimits {
    /// PC/SC name, with `*` for any characters.
    pub pcsc_name: Cow<'static, str>,
    /// What the reader takes. Extended length needs a token that takes it too, which no reader can tell.
    pub limits: Limits,
    /// Where that is said.
    pub origin: Origin,
}

/// Names of one thing.
pub type Names = Cow<'static, [Cow<'static, str>]>;

/// Where an entry comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The document.
    pub source: Cow<'static, Source>,
    /// The day on which it was read.
    pub read: Day,
    /// Whether it says so, and how certain that is. An institution's entry is as certain as the institution says.
    pub basis: Basis,
}

/// What is known of a face reader that somebody named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FaceReaderAnswer<'a> {
    /// How phones are read at it.
    pub reading: PhoneReading,
    /// The entry, when there is one.
    pub entry: Option<&'a FaceReader>,
}

/// What is known of a generic reader that somebody named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GenericReaderAnswer<'a> {
    /// Whether it is listed.
    pub listing: Listing,
    /// The entry, when there is one.
    pub entry: Option<&'a GenericReader>,
}

impl Catalogue {
    /// The readers that public sources name.
    pub const fn builtin() -> Catalogue {
        Catalogue {
            face: Cow::Borrowed(FACE_READERS),
            generic: Cow::Borrowed(GENERIC_READERS),
            limits: Cow::Borrowed(READER_LIMITS),
        }
    }

    /// Adds entries; an added one comes before an older one of the same name.
    pub fn extend(
        &mut self,
        face: impl IntoIterator<Item = FaceReader>,
        generic: impl IntoIterator<Item = GenericReader>,
        limits: impl IntoIterator<Item = ReaderLimits>,
    ) {
        self.face.to_mut().extend(face);
        self.generic.to_mut().extend(generic);
        self.limits.to_mut().extend(limits);
    }

    /// What is known of a face reader, by product or by maker and product. Width, case, spaces and hyphens do not
    /// matter. The portal's article exempts the Hi-CARA alone, so that every other one needs a generic reader; for one
    /// that is not listed, [`FaceReaderAnswer::words`] also says to ask the vendor.
    pub fn face_reader(&self, name: &str) -> FaceReaderAnswer<'_> {
        let entry = find(&self.face, |entry| names(name, &entry.makers, &entry.models));
        FaceReaderAnswer { reading: entry.map_or(PhoneReading::WithGenericReader, |entry| entry.reading), entry }
    }

    /// What is known of a generic reader, by the model number on its label, with or without the maker. The whole
    /// number counts: RC-S300 is not RC-S300/S1.
    pub fn generic_reader(&self, name: &str) -> GenericReaderAnswer<'_> {
        let entry = find(&self.generic, |entry| names(name, &entry.makers, &entry.models));
        GenericReaderAnswer { listing: entry.map_or(Listing::NotKnown, |entry| entry.listing), entry }
    }

    /// The listed generic readers that may appear under a PC/SC name. The label decides which one it is.
    pub fn generic_readers_by_pcsc_name<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a GenericReader> + 'a {
        self.generic.iter().filter(move |entry| entry.pcsc_names.iter().any(|pattern| like(pattern, name)))
    }

    /// What a PC/SC reader takes in one message; `None` when nothing is known of it, so that short length is right.
    ///
    /// ```
    /// use uketsuke::{facility::Catalogue, link::Limits};
    /// let readers = Catalogue::builtin();
    /// let limits = |name| readers.reader_limits(name).map(|found| found.limits);
    /// assert_eq!(limits("SONY FeliCa RC-S300/P (0123456) 00 00"), Some(Limits::CCID_522));
    /// assert_eq!(limits("SONY FeliCa Port/PaSoRi 4.0 0"), Some(Limits::CCID_522));
    /// assert_eq!(limits("A reader that nobody knows 00 00"), None);
    /// ```
    pub fn reader_limits(&self, pcsc_name: &str) -> Option<&ReaderLimits> {
        find(&self.limits, |entry| like(&entry.pcsc_name, pcsc_name))
    }

    /// All face readers, oldest entry first.
    pub fn face_readers(&self) -> &[FaceReader] {
        &self.face
    }

    /// All generic readers, oldest entry first.
    pub fn generic_readers(&self) -> &[GenericReader] {
        &self.generic
    }
}

impl FaceReaderAnswer<'_> {
    /// What to say of it.
    pub fn words(&self) -> impl Iterator<Item = Words> + use<> {
        let first = match self.reading {
            PhoneReading::Itself => words::READS_PHONES_ITSELF,
            PhoneReading::WithGenericReader => words::NEEDS_GENERIC_READER,
        };
        let second = self.entry.is_none().then_some(words::FACE_READER_NOT_LISTED);
        core::iter::once(first).chain(second)
    }
}

impl GenericReaderAnswer<'_> {
    /// What to say of it.
    pub const fn words(&self) -> Words {
        match self.listing {
            Listing::NotKnown => words::CONSULT_LIST,
            Listing::AskMaker => words::ASK_MAKER,
            Listing::NoExtraWork => words::NO_EXTRA_WORK,
        }
    }
}

/// The newest entry that fits.
fn find<T>(entries: &[T], fits: impl Fn(&T) -> bool) -> Option<&T> {
    entries.iter().rev().find(|entry| fits(entry))
}

/// Whether `said` is one of the models, alone or after one of the makers (ソニー RC-S300/S1, ソニー製RC-S300/S1).
fn names(said: &str, makers: &[Cow<'_, str>], models: &[Cow<'_, str>]) -> bool {
    let said = folded(said);
    models.iter().map(|model| folded(model)).any(|model| {
        let before = said.strip_suffix(model.as_str());
        before.is_some_and(|before| {
            let before = before.strip_suffix('製').unwrap_or(before);
            before.is_empty() || makers.iter().any(|maker| folded(maker) == before)
        })
    })
}

/// A name without what people write differently: full width as half width, capitals, spaces, hyphens.
fn folded(name: &str) -> String {
    let plain = name.chars().map(|c| match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        _ => c,
    });
    let hyphen = |c: &char| matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}');
    plain.filter(|c| !c.is_whitespace() && !hyphen(c)).flat_map(char::to_uppercase).collect()
}

/// Whether `name` is like `pattern`, in which `*` stands for any characters. Case does not matter in ASCII.
fn like(pattern: &str, name: &str) -> bool {
    let (pattern, name) = (pattern.as_bytes(), name.as_bytes());
    let (mut at, mut from) = (0, 0);
    let mut star: Option<(usize, usize)> = None;
    while from < name.len() {
        match (pattern.get(at), name.get(from)) {
            (Some(b'*'), _) => {
                star = Some((at + 1, from));
                at += 1;
            }
            (Some(want), Some(got)) if want.eq_ignore_ascii_case(got) => {
                at += 1;
                from += 1;
            }
            _ => match star.as_mut() {
                None => return false,
                Some((after, taken)) => {
                    *taken += 1;
                    (at, from) = (*after, *taken);
                }
            },
        }
    }
    pattern.iter().skip(at).all(|byte| *byte == b'*')
}

const READ: Day = Day::constant(2026, 11, 21);

const fn origin(source: &'static Source, certainty: Certainty) -> Origin {
    Origin { source: Cow::Borrowed(source), read: READ, basis: Basis::Said(certainty) }
}

const fn text(text: &'static str) -> Cow<'static, str> {
    Cow::Borrowed(text)
}

const FACE_READERS: &[FaceReader] = &[
    FaceReader {
        makers: Cow::Borrowed(&[
            text("キヤノン"),
            text("キヤノン製"),
            text("Canon"),
            text("キヤノンマーケティングジャパン"),
        ]),
        models: Cow::Borrowed(&[text("Hi-CARA")]),
        reading: PhoneReading::Itself,
        origin: origin(&source::PORTAL_ARTICLE, Certainty::High),
    },
    FaceReader {
        makers: Cow::Borrowed(&[text("富士通"), text("Fujitsu")]),
        models: Cow::Borrowed(&[text("Caora")]),
        reading: PhoneReading::WithGenericReader,
        origin: origin(&source::CAORA_QA, Certainty::Medium),
    },
    FaceReader {
        makers: Cow::Borrowed(&[text("アルメックス"), text("ALMEX"), text("USEN-ALMEX")]),
        models: Cow::Borrowed(&[text("マイナタッチ"), text("Sma-pa マイナタッチ")]),
        reading: PhoneReading::WithGenericReader,
        origin: origin(&source::MYNATOUCH_HELP, Certainty::Medium),
    },
];

const GENERIC_READERS: &[GenericReader] = &[GenericReader {
    makers: Cow::Borrowed(&[text("ソニー"), text("Sony")]),
    models: Cow::Borrowed(&[text("RC-S300/S1")]),
    listing: Listing::NoExtraWork,
    pcsc_names: Cow::Borrowed(&[text("SONY FeliCa RC-S300/S*"), text("SONY FeliCa Port/PaSoRi 4.0*")]),
    origin: origin(&source::PORTAL_ARTICLE, Certainty::High),
}];

/// What the readers' own USB descriptors state (dwFeatures, dwMaxCCIDMessageLength). Linux names them by the driver's
/// list, Windows and macOS by the USB product string; a slot's name is part of both.
const READER_LIMITS: &[ReaderLimits] = &[
    known("SONY FeliCa RC-S300/P*", Limits::CCID_522),
    known("SONY FeliCa RC-S300/S*", Limits::CCID_522),
    known("SONY FeliCa RC-S660/U*", Limits::CCID_522),
    known("SONY FeliCa Port/PaSoRi 4.0*", Limits::CCID_522),
    known("ACS ACR1252*PICC*", Limits::CCID_522),
    known("ACS ACR1252*SAM*", Limits::SHORT),
    known("*SCR3310-NTTCom*", Limits::SHORT),
];

const fn known(pcsc_name: &'static str, limits: Limits) -> ReaderLimits {
    ReaderLimits { pcsc_name: text(pcsc_name), limits, origin: origin(&source::CCID_DESCRIPTORS, Certainty::High) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_name_is_found_however_people_write_it() {
        let readers = Catalogue::builtin();
        for name in [
            "RC-S300/S1",
            "ＲＣ－Ｓ３００／Ｓ１",
            "rc-s300/s1",
            "ソニー RC-S300/S1",
            "SONY　RC−S300/S1",
            "ソニー製RCS300/S1",
        ] {
            assert_eq!(readers.generic_reader(name).listing, Listing::NoExtraWork, "{name}");
        }
        for name in ["RC-S300", "RC-S300/P", "RC-S300/S", "RC-S300/S10", "XRC-S300/S1", "RC-S380", "", " "] {
            assert_eq!(readers.generic_reader(name).listing, Listing::NotKnown, "{name}");
            assert_eq!(readers.generic_reader(name).words(), words::CONSULT_LIST);
        }
        for name in ["Hi-CARA", "HI CARA", "Ｈｉ－ＣＡＲＡ", "キヤノン製 Hi-CARA", "Canon Hi-CARA"] {
            assert_eq!(readers.face_reader(name).reading, PhoneReading::Itself, "{name}");
        }
        for name in ["", "Hi-CARA2", "マイナタッチ", "Fujitsu Caora"] {
            assert_eq!(readers.face_reader(name).reading, PhoneReading::WithGenericReader, "{name}");
        }
    }

    #[test]
    fn an_unlisted_face_reader_is_said_to_be_unlisted() {
        let readers = Catalogue::builtin();
        assert!(readers.face_reader("次期の機種").words().any(|said| said == words::FACE_READER_NOT_LISTED));
        assert!(readers.face_reader("マイナタッチ").words().all(|said| said != words::FACE_READER_NOT_LISTED));
    }

    #[test]
    fn slots_of_one_reader_differ() {
        let readers = Catalogue::builtin();
        let limits = |name| readers.reader_limits(name).map(|found| found.limits);
        assert_eq!(limits("ACS ACR1252 Dual Reader [ACR1252 Dual Reader PICC] 00 00"), Some(Limits::CCID_522));
        assert_eq!(limits("ACS ACR1252 Dual Reader [ACR1252 Dual Reader SAM] 01 00"), Some(Limits::SHORT));
        assert_eq!(limits("ACS ACR1252 1S CL Reader PICC 0"), Some(Limits::CCID_522));
        assert_eq!(limits("ACS ACR1252 Dual Reader 00 00"), None);
        assert_eq!(limits("SONY FeliCa RC-S660/U (1112233) 00 00"), Some(Limits::CCID_522));
        assert_eq!(limits("SONY FeliCa Port/PaSoRi 3.0 0"), None);
        assert_eq!(limits(""), None);
    }

    #[test]
    fn a_pcsc_name_hints_at_a_listed_reader_and_no_more() {
        let readers = Catalogue::builtin();
        let hints = |name| readers.generic_readers_by_pcsc_name(name).count();
        assert_eq!(hints("SONY FeliCa RC-S300/S (1234567) 00 00"), 1);
        assert_eq!(hints("SONY FeliCa Port/PaSoRi 4.0 0"), 1);
        assert_eq!(hints("SONY FeliCa RC-S300/P (1234567) 00 00"), 0);
    }

    #[test]
    fn the_newer_entry_wins() {
        let mut readers = Catalogue::builtin();
        let mut entry = readers.generic_readers()[0].clone();
        entry.listing = Listing::AskMaker;
        readers.extend([], [entry], []);
        assert_eq!(readers.generic_reader("RC-S300/S1").listing, Listing::AskMaker);
        assert_eq!(Catalogue::builtin().generic_reader("RC-S300/S1").listing, Listing::NoExtraWork);
    }

    proptest! {
        /// `like` agrees with the plain recursive definition.
        #[test]
        fn patterns(pattern in "[ab*]{0,8}", name in "[abA]{0,10}") {
            fn plain(pattern: &[u8], name: &[u8]) -> bool {
                match (pattern.split_first(), name.split_first()) {
                    (None, None) => true,
                    (Some((b'*', rest)), _) => {
                        plain(rest, name) || name.split_first().is_some_and(|(_, tail)| plain(pattern, tail))
                    }
                    (Some((p, rest)), Some((n, tail))) => p.eq_ignore_ascii_case(n) && plain(rest, tail),
                    _ => false,
                }
            }
            prop_assert_eq!(like(&pattern, &name), plain(pattern.as_bytes(), name.as_bytes()));
        }

        #[test]
        fn any_name_is_answered(name in any::<String>()) {
            let readers = Catalogue::builtin();
            prop_assert_ne!(readers.generic_reader(&name).listing, Listing::AskMaker);
            let _ = readers.face_reader(&name);
            let _ = readers.reader_limits(&name);
        }
    }
}
