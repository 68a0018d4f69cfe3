//! A newer table, loaded from a signed file.

use super::{Table, TableError};
use crate::signed::{Keys, SignatureError, Signer, verify};
use crate::vocabulary::{Language, TableOrigin};

/// Why a file of rules is not loaded.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum LoadError {
    /// Nobody whom the institution trusts stands for the file.
    #[error(transparent)]
    Signature(#[from] SignatureError),
    /// The file is not a table of rules.
    #[error(transparent)]
    Table(#[from] TableError),
    /// The table is older than the one that was loaded last, or than the built-in one.
    #[error("the table is older (serial {serial}) than the one in use (serial {last})")]
    Older {
        /// The serial of the file.
        serial: u32,
        /// The serial below which no table is loaded.
        last: u32,
    },
}

impl LoadError {
    /// The sentence in a language.
    pub fn text(&self, language: Language) -> String {
        match (self, language) {
            (LoadError::Signature(error), _) => error.text(language),
            (LoadError::Table(error), _) => error.text(language),
            (LoadError::Older { serial, last }, Language::Ja) => {
                format!("規則表が使用中のもの(通番{last})より古いものです(通番{serial})")
            }
            (LoadError::Older { .. }, Language::En) => self.to_string(),
        }
    }
}

impl Table {
    /// Loads a table from the exact bytes of a file and of its detached signature.
    ///
    /// `last_serial` is the serial of the table that was loaded last, 0 when there was none: an older table is refused, and
    /// so is one that is older than the built-in table.
    ///
    /// ```
    /// # #[cfg(feature = "crypto")] {
    /// use uketsuke::rules::{BUILT_IN_FILE, LoadError, Table};
    /// use uketsuke::signed::{Keys, PrivateKey};
    /// use uketsuke::vocabulary::TableOrigin;
    /// let publisher = PrivateKey::generate()?;
    /// let keys = Keys::new().trust(publisher.public_key());
    /// let file = BUILT_IN_FILE.replace("serial: 1\n", "serial: 7\n");
    ///
    /// let signature = publisher.sign(file.as_bytes());
    /// let table = Table::load(file.as_bytes(), Some(&signature), &keys, 6)?;
    /// assert_eq!((table.serial(), table.origin()), (7, TableOrigin::Signed));
    /// assert_eq!(
    ///     Table::load(file.as_bytes(), Some(&signature), &keys, 8),
    ///     Err(LoadError::Older { serial: 7, last: 8 })
    /// );
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`LoadError`], and the table in use stays in use.
    pub fn load(file: &[u8], signature: Option<&[u8]>, keys: &Keys, last_serial: u32) -> Result<Table, LoadError> {
        let signer = verify(file, signature, keys)?;
        let mut table = Table::from_bytes(file)?;
        table.origin = match signer {
            Signer::Key(_) => TableOrigin::Signed,
            Signer::Own => TableOrigin::Own,
        };
        let last = lowest(last_serial, Table::built_in());
        if table.serial() < last {
            return Err(LoadError::Older { serial: table.serial(), last });
        }
        Ok(table)
    }
}

/// The serial below which no table is loaded: neither the one that was loaded last nor the built-in one is gone back on.
fn lowest(last_serial: u32, built_in: &Table) -> u32 {
    last_serial.max(built_in.serial())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::BUILT_IN_FILE;

    /// As in a release whose built-in table is the fourth.
    #[test]
    fn a_table_before_the_built_in_one_is_older_whatever_was_loaded_last() {
        let built_in = Table::from_text(&BUILT_IN_FILE.replacen("\nserial: ", "\nserial: 4\n# before: ", 1)).unwrap();
        assert_eq!([0, 3, 4, 5].map(|last| lowest(last, &built_in)), [4, 4, 4, 5]);
    }
}
