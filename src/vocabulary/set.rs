//! Small sets of words: one `u128`, `Copy`, without allocation, in a fixed order.

use super::word::Word;
use core::fmt;
use core::marker::PhantomData;

/// A set of words of one group.
///
/// ```
/// use uketsuke::vocabulary::Method;
/// let methods = Method::set(&[Method::Face, Method::Pin]);
/// assert!(methods.contains(Method::Pin) && !methods.contains(Method::Visual));
/// assert_eq!(methods.len(), 2);
/// ```
pub struct Set<T>(u128, PhantomData<fn() -> T>);

impl<T> Set<T> {
    /// The set without members.
    pub const EMPTY: Set<T> = Set(0, PhantomData);

    /// The set whose members stand at the places of the bits that are one.
    pub(crate) const fn from_bits(bits: u128) -> Set<T> {
        Set(bits, PhantomData)
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

    /// Whether the sets have a member in common.
    pub const fn meets(self, other: Set<T>) -> bool {
        self.0 & other.0 != 0
    }
}

impl<T: Word> Set<T> {
    /// Whether the word is a member.
    #[inline]
    pub fn contains(self, word: T) -> bool {
        self.0 & (1 << word.place()) != 0
    }

    /// Adds a word.
    #[inline]
    pub fn insert(&mut self, word: T) {
        self.0 |= 1 << word.place();
    }

    /// Takes a word away.
    #[inline]
    pub fn remove(&mut self, word: T) {
        self.0 &= !(1 << word.place());
    }

    /// The members in the order of [`Word::ALL`].
    pub fn iter(self) -> impl Iterator<Item = T> + Clone {
        T::ALL.iter().copied().filter(move |word| self.contains(*word)).take(self.len())
    }
}

impl<T: Word> FromIterator<T> for Set<T> {
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
impl<T: Word> fmt::Debug for Set<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

/// A JSON array of names, in order.
#[cfg(feature = "serde")]
impl<T: Word> serde::Serialize for Set<T> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter().map(Word::as_str))
    }
}

#[cfg(feature = "serde")]
impl<'de, T: Word + serde::Deserialize<'de>> serde::Deserialize<'de> for Set<T> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Set<T>, D::Error> {
        Vec::<T>::deserialize(deserializer).map(|words| words.into_iter().collect())
    }
}
