//! What belongs to a person.

use core::fmt;

/// A value that belongs to a patient: a name, an address, a birthdate, an insured number.
///
/// It is taken out on purpose with [`reveal`](Personal::reveal) and in no other way: no `Debug`, no `Display` and no
/// serialisation of it, or of anything that holds it, shows the value.
///
/// ```
/// use uketsuke::terminal::Personal;
/// let name = Personal::new(String::from("試験　太郎"));
/// assert_eq!(format!("{name:?}"), "Personal(…)");
/// assert_eq!(name.reveal(), "試験　太郎");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub struct Personal<T>(T);

impl<T> Personal<T> {
    /// Wraps a value.
    pub const fn new(value: T) -> Personal<T> {
        Personal(value)
    }

    /// The value, for the screen or record that it is meant for. Never for a log.
    pub const fn reveal(&self) -> &T {
        &self.0
    }

    /// The value, by itself.
    pub fn into_inner(self) -> T {
        self.0
    }
}

impl<T> fmt::Debug for Personal<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Personal(…)")
    }
}
