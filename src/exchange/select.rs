use crate::apdu::Command;

/// The JPKI application (公的個人認証AP).
const JPKI_APPLICATION: [u8; 10] = [0xD3, 0x92, 0xF0, 0x00, 0x26, 0x01, 0x00, 0x00, 0x00, 0x01];
/// The GlobalPlatform issuer security domain: the application that is selected to leave the JPKI application.
const ISSUER_SECURITY_DOMAIN: [u8; 7] = [0xA0, 0x00, 0x00, 0x01, 0x51, 0x00, 0x00];

/// SELECT of the JPKI application, no response data wanted (P2 = 0C).
pub(super) fn select_jpki(next: &mut Command) {
    next.set(0x00, 0xA4, 0x04, 0x0C).bytes(&JPKI_APPLICATION);
}

/// The same in the form that every ISO 7816-4 token knows: P2 = 00, with the file control information for an answer.
pub(super) fn select_jpki_with_answer(next: &mut Command) {
    next.set(0x00, 0xA4, 0x04, 0x00).bytes(&JPKI_APPLICATION).expect(Command::MAX_EXPECTED_SHORT);
}

/// Leaves the JPKI application, and with it the security status that a PIN gave.
pub(super) fn select_issuer_security_domain(next: &mut Command) {
    next.set(0x00, 0xA4, 0x04, 0x0C).bytes(&ISSUER_SECURITY_DOMAIN);
}

/// SELECT of an elementary file under the current application. P1 = 02 is the only form that the card takes
/// (<https://github.com/OpenSC/OpenSC/pull/801>).
pub(super) fn select_file(next: &mut Command, file: u8) {
    next.set(0x00, 0xA4, 0x02, 0x0C).bytes(&[0x00, file]);
}
