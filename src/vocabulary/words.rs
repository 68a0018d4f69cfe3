//! The table form: an enum, its numbers, names, texts and documentation from one row a word.

/// What only programmers read: left out of WebAssembly, where it would be a tenth of what a page loads.
pub(super) const fn documentation(doc: &'static str) -> &'static str {
    if cfg!(target_family = "wasm") { "" } else { doc }
}

/// Declares the groups of words of a file, and lists them as its `GROUPS`.
///
/// `Type "group" base { [zero: Variant "name" "ja" "en";] Variant = place "name" "ja" "en"; … }`, each row with its
/// documentation. A text is a literal, or an expression in parentheses. The order of the rows is the order in which a set of
/// them is listed.
macro_rules! words {
    ($($(#[doc = $about:literal])+ $name:ident $group:literal $base:literal { $($rows:tt)+ })+) => {
        $(group! { $(#[doc = $about])+ $name $group $base { $($rows)+ } })+

        pub(super) const GROUPS: &[&$crate::vocabulary::word::Group] =
            &[$(<$name as $crate::vocabulary::word::Word>::GROUP),+];
    };
}

/// One group: the enum, and everything that follows from its rows.
macro_rules! group {
    (
        $(#[doc = $about:literal])+
        $name:ident $group:literal $base:literal {
            $(zero: $(#[doc = $zero_doc:literal])+ $zero:ident $zero_text:literal $zero_ja:literal $zero_en:literal;)?
            $($(#[doc = $doc:literal])+ $word:ident = $place:literal $text:literal $ja:tt $en:tt;)+
        }
    ) => {
        $(#[doc = $about])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[doc = $zero_doc])+ $zero = 0,)?
            $($(#[doc = $doc])+ $word = $place,)+
        }

        $(
            impl Default for $name {
                fn default() -> $name {
                    $name::$zero
                }
            }
        )?

        impl $name {
            const ZERO: Option<&'static $crate::vocabulary::word::Row> = {
                let zero: &[$crate::vocabulary::word::Row] = &[$($crate::vocabulary::word::Row {
                    number: 0,
                    name: $zero_text,
                    variant: $crate::vocabulary::words::documentation(stringify!($zero)),
                    ja: $zero_ja,
                    en: $zero_en,
                    doc: $crate::vocabulary::words::documentation(concat!($($zero_doc, "\n"),+)),
                })?];
                zero.first()
            };

            const ROWS: &'static [$crate::vocabulary::word::Row] = &[
                $($crate::vocabulary::word::Row {
                    number: $base + $place,
                    name: $text,
                    variant: $crate::vocabulary::words::documentation(stringify!($word)),
                    ja: $ja,
                    en: $en,
                    doc: $crate::vocabulary::words::documentation(concat!($($doc, "\n"),+)),
                },)+
            ];

            /// Where in the rows the word at a place is.
            const INDEX: &'static [u8; 128] = &{
                let (mut index, mut at) = ([u8::MAX; 128], 0);
                while at < $name::ROWS.len() {
                    index[($name::ROWS[at].number - $base) as usize] = at as u8;
                    at += 1;
                }
                index
            };

            /// The set of these words, for constants.
            pub const fn set(words: &[$name]) -> $crate::vocabulary::set::Set<$name> {
                let (mut bits, mut at) = (0u128, 0);
                while at < words.len() {
                    bits |= 1 << words[at] as u8;
                    at += 1;
                }
                $crate::vocabulary::set::Set::from_bits(bits)
            }
        }

        impl $crate::vocabulary::word::Word for $name {
            const GROUP: &'static $crate::vocabulary::word::Group = &$crate::vocabulary::word::Group {
                name: $group,
                type_name: stringify!($name),
                base: $base,
                doc: $crate::vocabulary::words::documentation(concat!($($about, "\n"),+)),
                zero: $name::ZERO,
                rows: $name::ROWS,
            };
            const ALL: &'static [$name] = &[$($name::$zero,)? $($name::$word,)+];

            #[inline]
            fn place(self) -> u8 {
                self as u8
            }

            fn row(self) -> &'static $crate::vocabulary::word::Row {
                let row = match self as usize {
                    0 => Self::ZERO,
                    place => Self::INDEX.get(place).and_then(|at| Self::ROWS.get(usize::from(*at))),
                };
                row.unwrap_or(&$crate::vocabulary::word::Row::NONE)
            }

            #[inline]
            fn from_place(place: u8) -> Option<$name> {
                match place {
                    $(0 => Some($name::$zero),)?
                    $($place => Some($name::$word),)+
                    _ => None,
                }
            }
        }

        // A place is a bit of a set, and place 0 is the zero value's.
        const _: () = { $(assert!($place >= 1 && $place <= 127);)+ };

        #[cfg(feature = "serde")]
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str($crate::vocabulary::word::Word::as_str(*self))
            }
        }

        #[cfg(feature = "serde")]
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<$name, D::Error> {
                $crate::vocabulary::word::deserialize(deserializer)
            }
        }
    };
}
