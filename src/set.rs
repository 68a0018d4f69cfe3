//! Numbered words and small sets of them: the alphabet of every decision.
//!
//! A word has a number that is never reused (it crosses the C boundary and stands in stored decisions) and a name for
//! JSON. A set of them is one `u64`: `Copy`, without allocation, and in a fixed order.

use core::fmt;
use core::marker::PhantomData;

/// A word with a stable number between 1 and 63, and a stable name.
pub trait Numbered: Copy + Eq + fmt::Debug + 'static {
    /// Every word, in the order in which a set of them is told.
    const ALL: &'static [Self];
    /// The set of all of them.
    const EVERY: Set<Self>;
    /// The stable number.
    fn number(self) -> u8;
    /// The stable name, as written in JSON and in files.
    fn name(self) -> &'static str;

    /// The word with this number.
    fn from_number(number: u8) -> Option<Self>;

    /// The word with this name.
    fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|word| word.name() == name)
    }
}

/// A set of [`Numbered`] words.
///
/// ```
/// use uketsuke::rules::Method;
/// let methods = Method::set(&[Method::Face, Method::Pin]);
/// assert!(methods.contains(Method::Pin) && !methods.contains(Method::Visual));
/// assert_eq!(methods.len(), 2);
/// ```
pub struct Set<T>(u64, PhantomData<fn() -> T>);

impl<T> Set<T> {
    /// The set without members.
    pub const EMPTY: Set<T> = Set(0, PhantomData);

    /// The set whose members are the numbers of the bits that are one. Bits without a word are kept and skipped.
    pub const fn from_bits(bits: u64) -> Set<T> {
        Set(bits, PhantomData)
    }

    /// Bit *n* is one when the word with number *n* is a member.
    pub const fn bits(self) -> u64 {
        self.0
    }

    /// Whether there is no member.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// How many members.
    pub const fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// The members of either set.
    pub const fn union(self, other: Set<T>) -> Set<T> {
        Set::from_bits(self.0 | other.0)
    }

    /// The members of both sets.
    pub const fn intersection(self, other: Set<T>) -> Set<T> {
        Set::from_bits(self.0 & other.0)
    }

    /// The members of this set that are not in the other.
    pub const fn without(self, other: Set<T>) -> Set<T> {
        Set::from_bits(self.0 & !other.0)
    }
}

impl<T: Numbered> Set<T> {
    /// Whether the word is a member.
    #[inline]
    pub fn contains(self, word: T) -> bool {
        self.0 & (1 << word.number()) != 0
    }

    /// Adds a word.
    #[inline]
    pub fn insert(&mut self, word: T) {
        self.0 |= 1 << word.number();
    }

    /// Takes a word away.
    #[inline]
    pub fn remove(&mut self, word: T) {
        self.0 &= !(1 << word.number());
    }

    /// The members in the order of [`Numbered::ALL`].
    pub fn iter(self) -> impl Iterator<Item = T> + Clone {
        T::ALL.iter().copied().filter(move |word| self.contains(*word))
    }
}

impl<T: Numbered> FromIterator<T> for Set<T> {
    fn from_iter<I: IntoIterator<Item = T>>(words: I) -> Set<T> {
        words.into_iter().fold(Set::EMPTY, |mut set, word| {
            set.insert(word);
            set
        })
    }
}

impl<T> Clone for Set<T> {
    fn clone(&self) -> Set<T> {
        *self
    }
}
impl<T> Copy for Set<T> {}
impl<T> PartialEq for Set<T> {
    fn eq(&self, other: &Set<T>) -> bool {
        self.0 == other.0
    }
}
impl<T> Eq for Set<T> {}
impl<T> core::hash::Hash for Set<T> {
    fn hash<H: core::hash::Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}
impl<T> Default for Set<T> {
    fn default() -> Set<T> {
        Set::EMPTY
    }
}
impl<T: Numbered> fmt::Debug for Set<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

/// Declares an enum of [`Numbered`] words, told in the order in which they are written.
macro_rules! numbered {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $word:ident = $number:literal $text:literal,)+ }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        #[non_exhaustive]
        pub enum $name { $($(#[$doc])* $word = $number,)+ }

        impl $name {
            /// The set of these words, for constants.
            pub const fn set(words: &[$name]) -> $crate::Set<$name> {
                let (mut bits, mut at) = (0u64, 0);
                while at < words.len() {
                    bits |= 1 << words[at] as u8;
                    at += 1;
                }
                $crate::Set::from_bits(bits)
            }
        }

        impl $crate::Numbered for $name {
            const ALL: &'static [$name] = &[$($name::$word,)+];
            const EVERY: $crate::Set<$name> = $name::set(Self::ALL);
            #[inline]
            fn number(self) -> u8 {
                self as u8
            }
            #[inline]
            fn from_number(number: u8) -> Option<$name> {
                match number {
                    $($number => Some($name::$word),)+
                    _ => None,
                }
            }
            fn name(self) -> &'static str {
                match self { $($name::$word => $text,)+ }
            }
        }

        // Numbers stay in a bit of a u64, and 0 stays "none".
        const _: () = { $(assert!($number >= 1 && $number <= 63);)+ };
    };
}
pub(crate) use numbered;
