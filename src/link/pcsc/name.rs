//! A reader's name, without loss.

use core::fmt;

/// One unit of a name in the reader system: UTF-16 on Windows, a byte elsewhere.
#[cfg(windows)]
pub(super) type Unit = u16;
/// One unit of a name in the reader system: UTF-16 on Windows, a byte elsewhere.
#[cfg(not(windows))]
pub(super) type Unit = u8;

/// The name of a reader, exactly as the reader system gave it, with a readable form beside it.
///
/// ```
/// use uketsuke::link::pcsc::ReaderName;
/// let reader = ReaderName::new("ソニー PaSoRi 0");
/// assert_eq!(reader.as_str(), "ソニー PaSoRi 0");
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct ReaderName {
    /// Without the NUL at the end, and without one inside.
    units: Box<[Unit]>,
    text: Box<str>,
}

impl ReaderName {
    /// A name as a person types it.
    pub fn new(name: &str) -> ReaderName {
        #[cfg(windows)]
        let units = name.encode_utf16().collect::<Vec<Unit>>();
        #[cfg(not(windows))]
        let units = name.as_bytes().to_vec();
        ReaderName::from_units(&units)
    }

    /// A name as the reader system gives it; it ends at the first NUL.
    pub(super) fn from_units(units: &[Unit]) -> ReaderName {
        let units = units.split(|&unit| unit == 0).next().unwrap_or_default();
        #[cfg(windows)]
        let text = String::from_utf16_lossy(units);
        #[cfg(not(windows))]
        let text = String::from_utf8_lossy(units).into_owned();
        ReaderName { units: units.into(), text: text.into() }
    }

    /// The pseudo reader whose state changes when a reader comes or goes.
    pub(super) fn of_plug_and_play() -> ReaderName {
        ReaderName::new(&::pcsc::PNP_NOTIFICATION().to_string_lossy())
    }

    /// The names in a list in which each ends with NUL and the list with one more.
    pub(super) fn list(units: &[Unit]) -> Vec<ReaderName> {
        units.split(|&unit| unit == 0).take_while(|name| !name.is_empty()).map(ReaderName::from_units).collect()
    }

    /// The name with a NUL at its end, for the reader system.
    pub(super) fn to_terminated(&self) -> Vec<Unit> {
        self.units.iter().copied().chain([0]).collect()
    }

    /// The readable form; what is not Unicode is replaced by `U+FFFD`.
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

impl fmt::Display for ReaderName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.text)
    }
}

impl fmt::Debug for ReaderName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&*self.text, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_name_goes_through_without_loss(name in "[^\0]{1,60}") {
            let there = ReaderName::new(&name);
            prop_assert_eq!(there.as_str(), &*name);
            prop_assert_eq!(ReaderName::from_units(&there.to_terminated()), there);
        }

        #[test]
        fn a_list_is_split_as_it_was_joined(units in prop::collection::vec(prop::collection::vec(1..=Unit::MAX, 1..20), 0..6)) {
            let names: Vec<ReaderName> = units.iter().map(|name| ReaderName::from_units(name)).collect();
            let mut joined: Vec<Unit> = names.iter().flat_map(ReaderName::to_terminated).collect();
            joined.push(0);
            prop_assert_eq!(ReaderName::list(&joined), names);
        }
    }

    #[test]
    fn names_in_japanese_and_names_that_are_no_unicode() {
        assert_eq!(ReaderName::new("カードリーダー 0").to_string(), "カードリーダー 0");
        assert_eq!(ReaderName::list(&[]), []);
        assert_eq!(ReaderName::list(&[0, 0]), []);
        #[cfg(not(windows))]
        {
            let odd = ReaderName::from_units(b"\x83J\x81[\x83h");
            assert_eq!(odd.to_terminated(), b"\x83J\x81[\x83h\0");
            assert_ne!(odd, ReaderName::new(odd.as_str()));
        }
    }
}
