//! A code of a file, and what its table makes of it.
//!
//! A code that no table lists is kept as it is ([`Coded::Unlisted`]) and reported, never read as a neighbour.

use core::fmt;

/// A code as the answer file writes it: one to eight ASCII letters or digits.
///
/// ```
/// use uketsuke::terminal::Code;
/// assert_eq!(Code::new("01").unwrap().as_str(), "01");
/// assert_eq!(Code::new("有効"), None);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Code {
    bytes: [u8; Code::MAX],
    length: u8,
}

impl Code {
    /// Characters of the longest code. The longest known one has five (`False`).
    pub const MAX: usize = 8;

    /// `None` when the text is empty, too long, or has anything but ASCII letters and digits.
    pub fn new(text: &str) -> Option<Code> {
        if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            return None;
        }
        let mut bytes = [0; Code::MAX];
        bytes.get_mut(..text.len())?.copy_from_slice(text.as_bytes());
        Some(Code { bytes, length: text.len() as u8 })
    }

    /// The code's characters.
    pub fn as_str(&self) -> &str {
        self.bytes.get(..usize::from(self.length)).and_then(|bytes| str::from_utf8(bytes).ok()).unwrap_or_default()
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Code({self})")
    }
}

/// A field that holds a code of the table `T`.
///
/// ```
/// use uketsuke::terminal::Coded;
/// use uketsuke::vocabulary::Classification;
/// let insurance = Coded::<Classification>::read("01").ok_or("no code")?;
/// assert_eq!(insurance.known(), Some(Classification::Insured));
/// let new = Coded::<Classification>::read("Z9").ok_or("no code")?;
/// assert_eq!((new.known(), new.code()), (None, "Z9")); // kept, not guessed
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Coded<T> {
    /// The element is absent or blank: nothing was said.
    #[default]
    Absent,
    /// A code that the table lists.
    Known(T),
    /// A code that no public table lists. Its meaning is unknown.
    Unlisted(Code),
}

impl<T: CodeTable> Coded<T> {
    /// Reads a code; `None` when the text is no code at all.
    pub fn read(text: &str) -> Option<Coded<T>> {
        if text.is_empty() {
            return Some(Coded::Absent);
        }
        match T::from_code(text) {
            Some(known) => Some(Coded::Known(known)),
            None => Code::new(text).map(Coded::Unlisted),
        }
    }

    /// The meaning, if it is known.
    pub fn known(self) -> Option<T> {
        match self {
            Coded::Known(value) => Some(value),
            Coded::Absent | Coded::Unlisted(_) => None,
        }
    }

    /// Whether nothing was said.
    pub fn is_absent(self) -> bool {
        matches!(self, Coded::Absent)
    }

    /// The code as the file writes it; empty when absent.
    pub fn code(&self) -> &str {
        match self {
            Coded::Absent => "",
            Coded::Known(value) => value.code(),
            Coded::Unlisted(code) => code.as_str(),
        }
    }
}

/// A table of codes.
///
/// The tables (業務コード仕様, `OQSCD...`) are not public as a document. What is here is what public programs and pages
/// written from them say, named at each table: "myclinic" is <https://github.com/hangilc/myclinic-ts>, "OQSDrug"
/// <https://github.com/YUKI-ENT/OQSDrug2>, "ORCA" the API `patientgetv2` of 日医標準レセプトソフト
/// (<https://www.orca.med.or.jp/receipt/tec/api/patientget.html>), and "the 8.07 model" a public watcher of linkage folders
/// whose comments cite the layout document (別紙3-1_XMLレイアウト仕様, Ver 8.07). A table that only one of them has is marked
/// 未確認.
pub trait CodeTable: Copy + Sized + 'static {
    /// Every meaning of the table.
    const ALL: &'static [Self];
    /// The table's number or the element's name, for documents.
    const NAME: &'static str;

    /// The meaning of a code, if the table lists it.
    fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|value| value.code() == code)
    }
    /// The code of a meaning, as files write it.
    fn code(self) -> &'static str;
    /// The table's own words.
    fn japanese(self) -> &'static str;
}

/// Declares an enum and its table: `Variant = "code", "the table's words";`.
macro_rules! code_table {
    ($(#[$doc:meta])* $name:ident, $table:literal { $($(#[$vdoc:meta])* $variant:ident = $code:literal, $japanese:literal;)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $name {
            $($(#[$vdoc])* $variant,)+
        }

        $crate::terminal::code::code_table!(@for $name, $table { $($variant = $code, $japanese;)+ });
    };
    // A table of an enum that is declared elsewhere.
    (@for $name:ident, $table:literal { $($variant:ident = $code:literal, $japanese:literal;)+ }) => {
        impl $crate::terminal::code::CodeTable for $name {
            const ALL: &'static [$name] = &[$($name::$variant),+];
            const NAME: &'static str = $table;

            fn code(self) -> &'static str {
                #[allow(unreachable_patterns)] // where the enum has words that no file writes
                match self {
                    $($name::$variant => $code,)+
                    _ => "",
                }
            }

            fn japanese(self) -> &'static str {
                #[allow(unreachable_patterns)]
                match self {
                    $($name::$variant => $japanese,)+
                    _ => "",
                }
            }
        }
    };
}
pub(super) use code_table;
