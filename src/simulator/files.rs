//! Applications and elementary files of a token, and who may read them.

use super::quirks::Padding;
use crate::vocabulary::TokenKind;
use std::collections::BTreeMap;

/// The JPKI application (公的個人認証AP).
pub const JPKI_AID: &[u8] = &[0xD3, 0x92, 0xF0, 0x00, 0x26, 0x01, 0x00, 0x00, 0x00, 0x01];
/// The GlobalPlatform issuer security domain, selected after power-up.
pub const ISD_AID: &[u8] = &[0xA0, 0x00, 0x00, 0x01, 0x51, 0x00, 0x00];

/// The card's other applications, as public clients list them; phones have none of them.
/// 券面事項入力補助, 券面事項確認, 住民基本台帳, 個人番号カード共通.
const CARD_AIDS: [&[u8]; 4] = [
    &[0xD3, 0x92, 0x10, 0x00, 0x31, 0x00, 0x01, 0x01, 0x04, 0x08],
    &[0xD3, 0x92, 0x10, 0x00, 0x31, 0x00, 0x01, 0x01, 0x04, 0x02],
    &[0xD3, 0x92, 0x10, 0x00, 0x31, 0x00, 0x01, 0x01, 0x04, 0x01],
    &[0xD3, 0x92, 0x10, 0x00, 0x31, 0x00, 0x01, 0x01, 0x01, 0x00],
];

/// An application that a token may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Application {
    SecurityDomain,
    Jpki,
    /// One of the card's others: selectable, without files here. They hold personal data that no client of this
    /// library has business with.
    Other(usize),
}

impl Application {
    pub(super) fn named(aid: &[u8]) -> Option<Application> {
        match aid {
            ISD_AID => Some(Application::SecurityDomain),
            JPKI_AID => Some(Application::Jpki),
            _ => CARD_AIDS.iter().position(|known| *known == aid).map(Application::Other),
        }
    }

    pub(super) fn aid(self) -> &'static [u8] {
        match self {
            Application::SecurityDomain => ISD_AID,
            Application::Jpki => JPKI_AID,
            Application::Other(index) => CARD_AIDS.get(index).copied().unwrap_or_default(),
        }
    }
}

/// Numbers of the elementary files of the JPKI application.
pub mod ef {
    /// Digital signature certificate (署名用電子証明書).
    pub const SIGNATURE_CERTIFICATE: u16 = 0x0001;
    /// Its issuer's certificate.
    pub const SIGNATURE_AUTHORITY: u16 = 0x0002;
    /// Token information, 160 bytes.
    pub const TOKEN_INFORMATION: u16 = 0x0006;
    /// Which certificates there are, 3 bytes.
    pub const AVAILABILITY: u16 = 0x0008;
    /// User authentication certificate (利用者証明用電子証明書).
    pub const AUTHENTICATION_CERTIFICATE: u16 = 0x000A;
    /// Its issuer's certificate.
    pub const AUTHENTICATION_AUTHORITY: u16 = 0x000B;
    /// Reference of the terminal authority's key.
    pub const TERMINAL_AUTHORITY: u16 = 0x0016;
    /// User authentication key.
    pub const AUTHENTICATION_KEY: u16 = 0x0017;
    /// User authentication PIN, 4 digits.
    pub const AUTHENTICATION_PIN: u16 = 0x0018;
    /// Digital signature key.
    pub const SIGNATURE_KEY: u16 = 0x001A;
    /// Digital signature password, 6 to 16 capitals and digits.
    pub const SIGNATURE_PIN: u16 = 0x001B;
}

/// Contents by file number.
pub(super) type Files = BTreeMap<u16, Vec<u8>>;

/// What must have happened before a file is read or a key is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Access {
    Free,
    Authentication,
    Signature,
    /// The phone has authenticated its holder by itself.
    Holder,
}

/// Who may read a file. On an Android phone the PIN comes before the certificate.
pub(super) fn read_access(kind: TokenKind, file: u16) -> Access {
    match (file, kind) {
        (ef::SIGNATURE_CERTIFICATE | ef::AUTHENTICATION_CERTIFICATE, TokenKind::Iphone) => Access::Holder,
        (ef::SIGNATURE_CERTIFICATE, _) => Access::Signature,
        (ef::AUTHENTICATION_CERTIFICATE, TokenKind::Android) => Access::Authentication,
        _ => Access::Free,
    }
}

/// Who may use a key; `None`: the file is no key.
pub(super) fn key_access(kind: TokenKind, file: u16) -> Option<Access> {
    match (file, kind) {
        (ef::AUTHENTICATION_KEY | ef::SIGNATURE_KEY, TokenKind::Iphone) => Some(Access::Holder),
        (ef::AUTHENTICATION_KEY, _) => Some(Access::Authentication),
        (ef::SIGNATURE_KEY, _) => Some(Access::Signature),
        _ => None,
    }
}

/// Whether there is a file with this number that holds no readable bytes: a key, a PIN, or a reference.
pub(super) fn is_internal(kind: TokenKind, file: u16) -> bool {
    match file {
        ef::TERMINAL_AUTHORITY | ef::AUTHENTICATION_KEY | ef::SIGNATURE_KEY => true,
        // No public client describes a PIN of the iPhone's: its holder is authenticated on the phone.
        ef::AUTHENTICATION_PIN | ef::SIGNATURE_PIN => kind != TokenKind::Iphone,
        _ => false,
    }
}

/// The label that each kind carries; for [`TokenKind::Unknown`] the old 住民基本台帳カード's.
pub(super) fn label(kind: TokenKind) -> &'static [u8] {
    match kind {
        TokenKind::Unknown => b"JPKIAPICCTOKEN",
        TokenKind::Card => b"JPKIAPICCTOKEN2",
        TokenKind::Android => b"JPKIAPGPSETOKEN",
        TokenKind::Iphone => b"JPKIAPIOSTOKEN",
    }
}

/// EF 0006: a PKCS#11 CK_TOKEN_INFO written out, 160 bytes, as `myna-card` 3.3.4 takes it apart.
pub(super) fn token_information(label: &[u8], padding: Padding) -> Vec<u8> {
    let fill = match padding {
        Padding::Space => b' ',
        Padding::Nul => 0,
    };
    let mut out = padded(label, 32, fill);
    out.extend(padded(b"UKETSUKE-SIMULATOR", 32, b' '));
    out.extend(padded(b"SIMULATED", 16, b' '));
    out.extend(padded(b"0000000000000001", 16, b' '));
    const FLAGS: u32 = 0x0000_040D; // random generator, login required, PIN initialized, token initialized
    const UNAVAILABLE: u32 = 0xFFFF_FFFF;
    for number in [FLAGS, 1, UNAVAILABLE, 1, UNAVAILABLE, 16, 4] {
        out.extend(number.to_be_bytes());
    }
    for _memory in 0..4 {
        out.extend(UNAVAILABLE.to_be_bytes());
    }
    out.extend([1, 0, 1, 0]); // hardware and firmware version
    out.extend([b'0'; 16]); // no clock
    out
}

fn padded(text: &[u8], length: usize, fill: u8) -> Vec<u8> {
    text.iter().copied().chain(std::iter::repeat(fill)).take(length).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn token_information_has_its_fields_where_pkcs11_has_them() {
        let information = token_information(b"JPKIAPICCTOKEN2", Padding::Space);
        assert_eq!(information.len(), 160);
        assert_eq!(&information[..32], b"JPKIAPICCTOKEN2                 ");
        assert_eq!(&information[96..100], [0, 0, 4, 0x0D]);
        assert_eq!(&information[140..144], [1, 0, 1, 0]);
        assert_eq!(token_information(b"A", Padding::Nul)[1..32], [0; 31]);
    }
}
