//! Why a signed file of equipment was not loaded, in words.

use super::{FacilityFileError, FacilityLoadError};
use crate::vocabulary::Language;

impl FacilityLoadError {
    /// The sentence in a language. What is wrong within the file is in English.
    pub fn text(&self, language: Language) -> String {
        match (self, language) {
            (FacilityLoadError::Signature(error), _) => error.text(language),
            (FacilityLoadError::File(FacilityFileError::NotUtf8), Language::Ja) => {
                "文字コードがUTF-8ではありません".to_owned()
            }
            (FacilityLoadError::Older { serial, last }, Language::Ja) => {
                format!("施設データが前に読み込んだもの(通番{last})より古いものです(通番{serial})")
            }
            _ => self.to_string(),
        }
    }
}

#[cfg(all(test, feature = "crypto"))]
mod tests {
    use super::*;
    use crate::facility::Facility;
    use crate::signed::{Keys, PrivateKey, SignatureError};
    use crate::vocabulary::TableOrigin;

    const HEAD: &str = r#""$schema": "urn:uketsuke:schema:facility:2", "format": 2"#;

    fn file(members: &str) -> Vec<u8> {
        format!("{{{HEAD}{members}}}").into_bytes()
    }

    /// Loads into the built-in facility and says which files it is made of then.
    fn load(
        file: &[u8],
        signature: Option<&[u8]>,
        keys: &Keys,
        last: u32,
    ) -> Result<Vec<TableOrigin>, FacilityLoadError> {
        let mut facility = Facility::built_in().clone();
        let result = facility.load(file, signature, keys, last);
        if result.is_err() {
            assert_eq!(&facility, Facility::built_in(), "nothing of a refused file is left");
        }
        result.map(|_| facility.editions().iter().map(|edition| edition.origin).collect())
    }

    #[test]
    fn a_signed_file_is_loaded_and_every_other_refused() {
        let (publisher, stranger) = (PrivateKey::generate().unwrap(), PrivateKey::generate().unwrap());
        let keys = Keys::new().trust(publisher.public_key());
        let seventh = file(r#", "serial": 7"#);
        let signature = publisher.sign(&seventh);
        let signed = Ok(vec![TableOrigin::BuiltIn, TableOrigin::Signed]);
        assert_eq!(load(&seventh, Some(&signature), &keys, 7), signed);
        assert_eq!(load(&seventh, Some(&signature), &keys, 8), Err(FacilityLoadError::Older { serial: 7, last: 8 }));
        let not_trusted = Err(SignatureError::NotTrusted.into());
        assert_eq!(load(&seventh, Some(&stranger.sign(&seventh)), &keys, 0), not_trusted);
        for at in 0..seventh.len() {
            let mut changed = seventh.clone();
            changed[at] ^= 1 << (at % 8);
            assert_eq!(load(&changed, Some(&signature), &keys, 0), not_trusted, "byte {at}");
        }
        for at in 0..signature.len() {
            let mut changed = signature;
            changed[at] ^= 1 << (at % 8);
            assert_eq!(load(&seventh, Some(&changed), &keys, 0), not_trusted, "byte {at} of the signature");
        }
    }

    #[test]
    fn own_files_old_files_and_broken_files() {
        let publisher = PrivateKey::generate().unwrap();
        let keys = Keys::new().trust(publisher.public_key());
        let own = keys.clone().accept_own_files();
        let (unnumbered, not_text, other) = (file(""), vec![0xff], b"{}".to_vec());
        assert_eq!(load(&unnumbered, None, &keys, 0), Err(SignatureError::Unsigned.into()));
        assert_eq!(load(&unnumbered, None, &own, 0), Ok(vec![TableOrigin::BuiltIn, TableOrigin::Own]));
        assert_eq!(load(&unnumbered, None, &own, 1), Err(FacilityLoadError::Older { serial: 0, last: 1 }));
        let signed = |file: &[u8]| load(file, Some(&publisher.sign(file)), &keys, 0);
        assert_eq!(signed(&not_text), Err(FacilityFileError::NotUtf8.into()));
        assert_eq!(signed(&other), Err(FacilityFileError::Schema.into()));
    }

    #[test]
    fn a_change_of_key_leaves_nobody_behind() {
        let (old, new) = (PrivateKey::generate().unwrap(), PrivateKey::generate().unwrap());
        let both = |file: &[u8]| [old.sign(file), new.sign(file)].concat();
        let seventh = file(r#", "serial": 7"#);
        for key in [&old, &new] {
            let keys = Keys::new().trust(key.public_key());
            assert!(load(&seventh, Some(&both(&seventh)), &keys, 0).is_ok());
        }
        let left_old = Keys::new().trust(new.public_key());
        assert_eq!(load(&seventh, Some(&old.sign(&seventh)), &left_old, 0), Err(SignatureError::NotTrusted.into()));
    }

    #[test]
    fn every_refusal_has_a_sentence_in_both_languages() {
        let refusals = [
            FacilityLoadError::Signature(SignatureError::Unsigned),
            FacilityLoadError::File(FacilityFileError::NotUtf8),
            FacilityLoadError::Older { serial: 1, last: 2 },
        ];
        for error in refusals {
            assert!(!error.text(Language::Ja).is_ascii() && error.text(Language::En).is_ascii(), "{error}");
        }
    }
}
