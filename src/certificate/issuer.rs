//! Who an issuer's name says it is.

use x509_parser::x509::X509Name;

/// Who the issuer's name says it is. Several generations share each name, and anybody can write one: see the chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[repr(u8)]
#[non_exhaustive]
pub enum Issuer {
    /// Another name. The phones' issuer is not public.
    #[default]
    Unknown = 0,
    /// `O=JPKI, OU=JPKI for user authentication`.
    UserAuthentication = 1,
    /// `O=JPKI-TEST, OU=JPKI for user authentication`.
    TestUserAuthentication = 2,
    /// `O=JPKI, OU=JPKI for digital signature`.
    DigitalSignature = 3,
    /// `O=JPKI-TEST, OU=JPKI for digital signature`.
    TestDigitalSignature = 4,
}

impl Issuer {
    pub(super) const fn is_authentication(self) -> bool {
        matches!(self, Issuer::UserAuthentication | Issuer::TestUserAuthentication)
    }

    pub(super) const fn is_signature(self) -> bool {
        matches!(self, Issuer::DigitalSignature | Issuer::TestDigitalSignature)
    }
}

/// Who the issuer's name says it is; whether it says JPKI or J-LIS at all; whether it says Japan.
pub(super) fn classify(name: &X509Name<'_>) -> (Issuer, bool, bool) {
    let says = |wanted: &str| name.iter_organizational_unit().any(|unit| unit.as_str() == Ok(wanted));
    let organization = |wanted: &str| name.iter_organization().any(|value| value.as_str() == Ok(wanted));
    let in_japan =
        name.iter_country().any(|country| country.as_str().is_ok_and(|code| code.eq_ignore_ascii_case("JP")));
    let issuer = match (organization("JPKI"), organization("JPKI-TEST")) {
        (true, false) if says("JPKI for user authentication") => Issuer::UserAuthentication,
        (true, false) if says("JPKI for digital signature") => Issuer::DigitalSignature,
        (false, true) if says("JPKI for user authentication") => Issuer::TestUserAuthentication,
        (false, true) if says("JPKI for digital signature") => Issuer::TestDigitalSignature,
        _ => Issuer::Unknown,
    };
    let jpki = name
        .iter_attributes()
        .filter_map(|attribute| attribute.as_str().ok())
        .any(|text| text.contains("JPKI") || text.contains("Local Authority Information Systems"));
    (issuer, jpki, in_japan)
}

#[cfg(test)]
mod tests {
    use super::super::tests::forge::name;
    use super::*;
    use x509_parser::prelude::FromDer;

    #[test]
    fn organization_and_unit_say_together_who_issued() {
        const ORGANIZATION: &str = "2.5.4.10";
        const UNIT: &str = "2.5.4.11";
        let of = |parts: &[(&str, &str)]| classify(&X509Name::from_der(&name(parts)).unwrap().1).0;
        let (authentication, signature) = ("JPKI for user authentication", "JPKI for digital signature");
        for (organization, unit, issuer) in [
            ("JPKI", authentication, Issuer::UserAuthentication),
            ("JPKI", signature, Issuer::DigitalSignature),
            ("JPKI", "JPKI for encryption", Issuer::Unknown),
            ("JPKI-TEST", authentication, Issuer::TestUserAuthentication),
            ("JPKI-TEST", signature, Issuer::TestDigitalSignature),
            ("JPKI-TEST", "JPKI for encryption", Issuer::Unknown),
            ("Jpki", authentication, Issuer::Unknown),
            ("JPKI ", signature, Issuer::Unknown),
        ] {
            assert_eq!(of(&[(ORGANIZATION, organization), (UNIT, unit)]), issuer, "{organization} {unit}");
        }
        assert_eq!(of(&[(ORGANIZATION, "JPKI")]), Issuer::Unknown);
        assert_eq!(of(&[(ORGANIZATION, "JPKI-TEST")]), Issuer::Unknown);
        let both = [(ORGANIZATION, "JPKI"), (ORGANIZATION, "JPKI-TEST"), (UNIT, authentication)];
        assert_eq!(of(&both), Issuer::Unknown);
    }
}
