//! The token, command by command.

use super::authority::Draft;
use super::keys;
use super::{BlockedStatus, Builder, Chaining, EndOfFile, Extended, Padding, Quirks, SimulatedToken};
use crate::vocabulary::TokenKind;
use ring::signature::{RSA_PKCS1_2048_8192_SHA256, UnparsedPublicKey};

const JPKI: &[u8] = &[0, 0xA4, 4, 0x0C, 10, 0xD3, 0x92, 0xF0, 0, 0x26, 1, 0, 0, 0, 1];
const ISD: &[u8] = &[0, 0xA4, 4, 0x0C, 7, 0xA0, 0, 0, 1, 0x51, 0, 0];
const TEXT: &[u8] = &[0, 0xA4, 4, 0x0C, 10, 0xD3, 0x92, 0x10, 0, 0x31, 0, 1, 1, 4, 8];
const QUERY: &[u8] = &[0, 0x20, 0, 0x98];
const RIGHT: &[u8] = &[0, 0x20, 0, 0x98, 4, b'1', b'2', b'3', b'4'];
const WRONG: &[u8] = &[0, 0x20, 0, 0x98, 4, b'4', b'3', b'2', b'1'];
const READ: &[u8] = &[0, 0xB0, 0x8A, 0, 0];
const SIGN: &[u8] = &[0x80, 0x2A, 0, 0x97, 3, 1, 2, 3, 0];

fn on(builder: Builder) -> SimulatedToken {
    let mut token = builder.build();
    token.power_on();
    assert_eq!(status(&mut token, JPKI), 0x9000);
    token
}

fn with(quirks: Quirks) -> SimulatedToken {
    on(SimulatedToken::card().quirks(quirks))
}

fn send(token: &mut SimulatedToken, command: &[u8]) -> (Vec<u8>, u16) {
    let mut response = token.transmit(command);
    let status = response.split_off(response.len() - 2);
    (response, u16::from_be_bytes([status[0], status[1]]))
}

fn status(token: &mut SimulatedToken, command: &[u8]) -> u16 {
    send(token, command).1
}

fn select(file: u8) -> [u8; 7] {
    [0, 0xA4, 2, 0x0C, 2, 0, file]
}

#[test]
fn files_are_read_by_selection_and_by_short_identifier() {
    let mut card = on(SimulatedToken::card());
    let certificate = card.authentication_certificate().to_vec();
    assert_eq!(status(&mut card, &select(0x0A)), 0x9000);
    let mut read = Vec::new();
    loop {
        let offset = (read.len() as u16).to_be_bytes();
        let (data, status) = send(&mut card, &[0, 0xB0, offset[0], offset[1], 0]);
        match status {
            0x9000 => read.extend(data),
            0x6B00 => break,
            other => panic!("{other:04X}"),
        }
    }
    assert_eq!(read, certificate);
    // Reading by the short identifier makes the file the current one.
    let (data, _) = send(&mut card, &[0, 0xB0, 0x86, 0, 0x20]);
    assert_eq!(data, b"JPKIAPICCTOKEN2                 ");
    let (data, _) = send(&mut card, &[0, 0xB0, 0, 4, 2]);
    assert_eq!(data, b"AP");
    // The whole file at once, over extended length.
    assert_eq!(send(&mut card, &[0, 0xB0, 0x8A, 0, 0, 0, 0]), (certificate, 0x9000));
    assert_eq!(send(&mut card, &[0, 0xB0, 0x88, 0, 0]).0, [0x8F, 0x8F, 0]);
    assert_eq!(status(&mut card, &[0, 0xB0, 0x97, 0, 0]), 0x6981);
    assert_eq!(status(&mut card, &[0, 0xB0, 0x8C, 0, 0]), 0x6A82);
    assert_eq!(status(&mut card, &[0, 0xB0, 0x8A, 0]), 0x6700);
}

#[test]
fn what_is_not_there_is_not_selected() {
    let mut card = on(SimulatedToken::card());
    assert_eq!(status(&mut card, &select(0x0C)), 0x6A82);
    assert_eq!(status(&mut card, &[0, 0xA4, 4, 0x0C, 2, 1, 2]), 0x6A82);
    assert_eq!(status(&mut card, &[0, 0xA4, 0, 0x0C, 2, 0, 0x0A]), 0x6A86);
    assert_eq!(status(&mut card, &[0, 0xB0, 0, 0, 0]), 0x6986);
    assert_eq!(status(&mut card, ISD), 0x9000);
    assert_eq!(status(&mut card, READ), 0x6A82);
    assert_eq!(status(&mut card, TEXT), 0x9000);
    assert_eq!(status(&mut on(SimulatedToken::android()), TEXT), 0x6A82);
    let mut other = SimulatedToken::card().without_jpki().build();
    other.power_on();
    assert_eq!(status(&mut other, JPKI), 0x6A82);
}

#[test]
fn selection_with_file_control_information_on_request() {
    let mut card = on(SimulatedToken::card());
    let mut command = JPKI.to_vec();
    command[3] = 0;
    assert_eq!(send(&mut card, &command), (vec![], 0x9000));
    command.push(0);
    let (data, status) = send(&mut card, &command);
    assert_eq!(status, 0x9000);
    assert_eq!(data[..4], [0x6F, 0x0C, 0x84, 0x0A]);
    assert_eq!(data[4..], command[5..15]);
}

#[test]
fn a_wrong_pin_costs_a_try_and_the_last_one_blocks() {
    let mut card = on(SimulatedToken::card());
    assert_eq!(status(&mut card, QUERY), 0x63C3);
    assert_eq!(status(&mut card, &[0, 0x20, 0, 0x98, 0]), 0x6700);
    assert_eq!(status(&mut card, WRONG), 0x63C2);
    assert_eq!(status(&mut card, RIGHT), 0x9000);
    assert_eq!(status(&mut card, QUERY), 0x63C3);
    assert!(card.is_unlocked());
    assert_eq!([(); 3].map(|()| status(&mut card, WRONG)), [0x63C2, 0x63C1, 0x63C0]);
    assert!(!card.is_unlocked());
    assert_eq!(status(&mut card, RIGHT), 0x6984);
    assert_eq!(status(&mut card, QUERY), 0x63C0);
    card.power_off();
    card.power_on();
    assert_eq!(status(&mut card, JPKI), 0x9000);
    assert_eq!(status(&mut card, RIGHT), 0x6984);
    assert_eq!(card.record().verifies, 7);
}

#[test]
fn an_open_pin_can_be_changed() {
    const CHANGE: &[u8] = &[0, 0x24, 1, 0x98, 4, b'5', b'6', b'7', b'8'];
    let mut card = on(SimulatedToken::card());
    assert_eq!(status(&mut card, CHANGE), 0x6982);
    assert_eq!(status(&mut card, RIGHT), 0x9000);
    assert_eq!(status(&mut card, &[0, 0x24, 0, 0x98, 4, b'5', b'6', b'7', b'8']), 0x6A86);
    assert_eq!(status(&mut card, &[0, 0x24, 1, 0x97, 4, b'5', b'6', b'7', b'8']), 0x6A88);
    assert_eq!(status(&mut card, &CHANGE[..4]), 0x6700);
    assert_eq!(status(&mut card, CHANGE), 0x9000);
    assert_eq!(card.record().received.last().unwrap(), &CHANGE[..5], "the new PIN is not recorded");
    assert_eq!(status(&mut card, RIGHT), 0x63C2);
    assert_eq!(status(&mut card, &[0, 0x20, 0, 0x98, 4, b'5', b'6', b'7', b'8']), 0x9000);
}

#[test]
fn challenges_differ_and_are_short() {
    let mut card = on(SimulatedToken::card());
    let [one, other] = [(); 2].map(|()| send(&mut card, &[0, 0x84, 0, 0, 16]));
    assert_eq!((one.0.len(), one.1, other.1), (16, 0x9000, 0x9000));
    assert_ne!(one, other);
    assert_eq!(send(&mut card, &[0, 0x84, 0, 0, 0]).0.len(), 256);
    assert_eq!(status(&mut card, &[0, 0x84, 0, 0, 0, 1, 0]), 0x6985);
    assert_eq!(status(&mut card, &[0, 0x84, 0, 0]), 0x6700);
    assert_eq!(status(&mut card, &[0, 0x84, 1, 0, 8]), 0x6A86);
}

#[test]
fn the_selected_pin_file_is_what_80_means() {
    let mut card = on(SimulatedToken::card());
    assert_eq!(status(&mut card, &[0, 0x20, 0, 0x80]), 0x6A88);
    assert_eq!(status(&mut card, &select(0x1B)), 0x9000);
    assert_eq!(status(&mut card, &[0, 0x20, 0, 0x80]), 0x63C5);
    assert_eq!(status(&mut card, &select(0x18)), 0x9000);
    assert_eq!(status(&mut card, &[0, 0x20, 0, 0x80]), 0x63C3);
    assert_eq!(status(&mut card, &[0, 0x20, 0, 0x80, 4, b'1', b'2', b'3', b'4']), 0x9000);
    assert_eq!(status(&mut card, SIGN), 0x9000);
}

#[test]
fn security_status_ends_with_the_application_or_the_power() {
    type End = fn(&mut SimulatedToken);
    let rows: [(&str, End, bool); 6] = [
        ("selecting it again", |card| assert_eq!(status(card, JPKI), 0x9000), true),
        ("a reset", SimulatedToken::reset, true),
        ("an application that is not there", |card| assert_eq!(status(card, &[0, 0xA4, 4, 0x0C, 1, 9]), 0x6A82), true),
        ("the security domain", |card| assert_eq!(status(card, ISD), 0x9000), false),
        ("another application", |card| assert_eq!(status(card, TEXT), 0x9000), false),
        ("the power", SimulatedToken::power_off, false),
    ];
    for (name, end, open) in rows {
        let mut card = on(SimulatedToken::card());
        assert_eq!(status(&mut card, RIGHT), 0x9000);
        end(&mut card);
        assert_eq!(card.is_unlocked(), open, "{name}");
        card.power_on();
        status(&mut card, JPKI);
        assert_eq!(status(&mut card, SIGN) == 0x9000, open, "{name}");
    }
}

#[test]
fn signing_needs_its_own_pin_and_its_own_length() {
    let mut card = on(SimulatedToken::card());
    let info = keys::Hash::Sha256.digest_info(b"challenge");
    let command = [&[0x80, 0x2A, 0, 0x97, info.len() as u8][..], &info, &[0]].concat();
    assert_eq!(status(&mut card, &command), 0x6982);
    assert_eq!(status(&mut card, &[0, 0x20, 0, 0x9B, 6, b'A', b'B', b'C', b'1', b'2', b'3']), 0x9000);
    assert_eq!(status(&mut card, &command), 0x6982);
    assert_eq!(status(&mut card, RIGHT), 0x9000);
    let (signature, sw) = send(&mut card, &command);
    assert_eq!(sw, 0x9000);
    let (_, parsed) = x509_parser::parse_x509_certificate(card.authentication_certificate()).unwrap();
    let key = parsed.public_key().subject_public_key.data.to_vec();
    UnparsedPublicKey::new(&RSA_PKCS1_2048_8192_SHA256, key).verify(b"challenge", &signature).unwrap();
    assert_eq!(status(&mut card, &select(0x17)), 0x9000);
    let mut selected = command.clone();
    selected[3] = 0x80;
    assert_eq!(send(&mut card, &selected), (signature.clone(), 0x9000));
    // The card makes the DigestInfo, or the hash as well.
    let hash = ring::digest::digest(&ring::digest::SHA256, b"challenge");
    let by_hash = [&[0x80, 0x2A, 2, 0x97, 32][..], hash.as_ref(), &[0]].concat();
    assert_eq!(send(&mut card, &by_hash), (signature.clone(), 0x9000));
    let by_message = [&[0x80, 0x2A, 3, 0x97, 9][..], b"challenge", &[0]].concat();
    assert_eq!(send(&mut card, &by_message), (signature, 0x9000));
    let too_long = [&[0x80, 0x2A, 0, 0x97, 246][..], &[1; 246], &[0]].concat();
    assert_eq!(status(&mut card, &too_long), 0x6985);
    assert_eq!(status(&mut card, &command[..command.len() - 1]), 0x6700);
    assert_eq!(status(&mut card, &[0x80, 0x2A, 0, 0x97, 0]), 0x6700);
    assert_eq!(status(&mut card, &[0x80, 0x2A, 9, 0x97, 1, 1, 0]), 0x6A86);
    assert_eq!(status(&mut card, &[0x80, 0x2A, 0, 0x98, 1, 1, 0]), 0x6A88);
}

#[test]
fn an_android_phone_wants_the_pin_before_the_certificate() {
    let mut phone = on(SimulatedToken::android());
    assert_eq!(send(&mut phone, &[0, 0xB0, 0x86, 0, 15]).0, b"JPKIAPGPSETOKEN");
    assert_eq!(status(&mut phone, READ), 0x6982);
    assert_eq!(status(&mut phone, RIGHT), 0x9000);
    assert_eq!(status(&mut phone, READ), 0x9000);
}

#[test]
fn an_iphone_authenticates_its_holder_itself() {
    let mut phone = on(SimulatedToken::iphone());
    assert_eq!(send(&mut phone, &[0, 0xB0, 0x86, 0, 14]).0, b"JPKIAPIOSTOKEN");
    assert_eq!(status(&mut phone, QUERY), 0x6A82);
    assert_eq!(status(&mut phone, READ), 0x9000);
    assert_eq!(status(&mut phone, SIGN), 0x9000);
    assert_eq!(status(&mut phone, &[0x80, 0xFC, 0, 0]), 0x9000);
    phone.set_holder_authenticated(false);
    assert_eq!(status(&mut phone, READ), 0x6982);
    assert_eq!(status(&mut phone, SIGN), 0x6982);
    assert_eq!(status(&mut on(SimulatedToken::card()), &[0x80, 0xFC, 0, 0]), 0x6700);
}

#[test]
fn the_digital_signature_certificate_is_behind_its_password() {
    let mut card = on(SimulatedToken::card());
    assert_eq!(status(&mut card, RIGHT), 0x9000);
    assert_eq!(status(&mut card, &[0, 0xB0, 0x81, 0, 0]), 0x6982);
    assert_eq!(status(&mut card, &[0, 0x20, 0, 0x9B, 6, b'A', b'B', b'C', b'1', b'2', b'3']), 0x9000);
    assert_eq!(status(&mut card, &[0, 0xB0, 0x81, 0, 0]), 0x9000);
}

#[test]
fn other_classes_and_instructions_are_refused() {
    let mut card = on(SimulatedToken::card());
    let rows: [(&[u8], u16); 8] = [
        (&[0x01, 0xB0, 0, 0, 0], 0x6881),
        (&[0x81, 0xB0, 0, 0, 0], 0x6E00),
        (&[0x0C, 0xB0, 0, 0, 0], 0x6882),
        (&[0x10, 0xB0, 0, 0, 0], 0x6884),
        (&[0xC0, 0xB0, 0, 0, 0], 0x6E00),
        (&[0x00, 0x2A, 0, 0x97, 1, 1, 0], 0x6D00),
        (&[0x00, 0xC0, 0, 0, 0], 0x6D00),
        (&[0x00], 0x6700),
    ];
    for (command, expected) in rows {
        assert_eq!(status(&mut card, command), expected, "{command:02X?}");
    }
}

#[test]
fn without_power_it_is_mute() {
    assert!(SimulatedToken::card().build().transmit(JPKI).is_empty());
}

#[test]
fn quirk_exact_le() {
    let mut card = with(Quirks { exact_le: Some(0xF0), ..Quirks::default() });
    assert_eq!(send(&mut card, READ), (vec![], 0x6CF0));
    assert_eq!(send(&mut card, &[0, 0xB0, 0x8A, 0, 0xF0]).0.len(), 0xF0);
    assert_eq!(send(&mut card, &[0, 0xB0, 0x86, 150, 0]), (vec![], 0x6C0A));
    assert_eq!(status(&mut card, RIGHT), 0x9000);
    assert_eq!(status(&mut card, &[0x80, 0x2A, 0, 0x97, 3, 1, 2, 3, 0x10]), 0x6C00);
    assert_eq!(status(&mut card, SIGN), 0x9000);
}

#[test]
fn quirk_chaining() {
    for empty_first in [false, true] {
        let chaining = Chaining { piece: 100, empty_first, endless: false };
        let mut card = with(Quirks { chaining: Some(chaining), ..Quirks::default() });
        let (mut data, mut sw) = send(&mut card, READ);
        assert_eq!((data.len(), sw), if empty_first { (0, 0x6164) } else { (100, 0x6164) });
        while sw & 0xFF00 == 0x6100 {
            let (more, next) = send(&mut card, &[0, 0xC0, 0, 0, (sw & 0xFF) as u8]);
            data.extend(more);
            sw = next;
        }
        assert_eq!(sw, 0x9000);
        assert_eq!(data, card.authentication_certificate()[..256]);
        assert_eq!(status(&mut card, &[0, 0xC0, 0, 0, 0]), 0x6985);
        // GET RESPONSE brings no data.
        assert_eq!(status(&mut card, READ), 0x6164);
        assert_eq!(status(&mut card, &[0, 0xC0, 0, 0, 1, 7, 0]), 0x6985);
    }
}

#[test]
fn quirk_chaining_without_end() {
    let chaining = Chaining { piece: 256, empty_first: false, endless: true };
    let mut card = with(Quirks { chaining: Some(chaining), ..Quirks::default() });
    assert_eq!(status(&mut card, READ), 0x6100);
    for _ in 0..1000 {
        let (data, sw) = send(&mut card, &[0, 0xC0, 0, 0, 0]);
        assert_eq!((data.len(), sw), (256, 0x6100));
    }
    // A status without data is not chained: VERIFY above all.
    assert_eq!(status(&mut card, RIGHT), 0x9000);
}

#[test]
fn quirk_short_answers() {
    let mut card = with(Quirks { short_answers: Some(7), ..Quirks::default() });
    assert_eq!(send(&mut card, READ).0.len(), 7);
    assert_eq!(status(&mut card, RIGHT), 0x9000);
    assert_eq!(send(&mut card, SIGN).0.len(), 256);
}

#[test]
fn quirk_end_of_file() {
    let read = [0, 0xB0, 0x86, 150, 0];
    for (end_of_file, expected) in [
        (EndOfFile::Short, (10, 0x9000)),
        (EndOfFile::Warning, (10, 0x6282)),
        (EndOfFile::Refused, (0, 0x6B00)),
        (EndOfFile::ExactLength, (0, 0x6C0A)),
    ] {
        let mut card = with(Quirks { end_of_file, ..Quirks::default() });
        let (data, sw) = send(&mut card, &read);
        assert_eq!((data.len(), sw), expected);
        assert_eq!(send(&mut card, &[0, 0xB0, 0x86, 150, 10]).1, 0x9000);
        assert_eq!(status(&mut card, &[0, 0xB0, 0x86, 160, 1]), 0x6B00);
    }
}

#[test]
fn quirk_first_command_fails() {
    let mut card = SimulatedToken::card().quirks(Quirks { first_command_fails: true, ..Quirks::default() }).build();
    for _ in 0..2 {
        card.power_on();
        assert_eq!(status(&mut card, JPKI), 0x6F00);
        assert_eq!(status(&mut card, JPKI), 0x9000);
        card.power_off();
    }
}

#[test]
fn quirk_no_short_ef() {
    for answer in [0x6A82, 0x6A86, 0x6985, 0x6B00] {
        let mut card = with(Quirks { no_short_ef: Some(answer), ..Quirks::default() });
        for command in [READ, QUERY, RIGHT, SIGN] {
            assert_eq!(status(&mut card, command), answer);
        }
        assert_eq!(card.tries_left(), 3);
        assert_eq!(status(&mut card, &select(0x0A)), 0x9000);
        assert_eq!(status(&mut card, &[0, 0xB0, 0, 0, 0]), 0x9000);
    }
}

#[test]
fn quirk_extended() {
    let read = [0, 0xB0, 0x8A, 0, 0, 0, 0];
    let refused = with(Quirks { extended: Extended::Refused, ..Quirks::default() }).transmit(&read);
    assert_eq!(refused, [0x67, 0]);
    let misread = with(Quirks { extended: Extended::Misread, ..Quirks::default() }).transmit(&read);
    assert_eq!(misread.len(), 258);
    assert_eq!(with(Quirks { extended: Extended::Garbled, ..Quirks::default() }).transmit(&read), [0x6F]);
}

#[test]
fn quirk_labels() {
    let mut card = with(Quirks { label_padding: Padding::Nul, ..Quirks::default() });
    assert_eq!(send(&mut card, &[0, 0xB0, 0x86, 14, 3]).0, *b"2\0\0");
    let mut card = on(SimulatedToken::builder(TokenKind::Unknown).label(*b"SOMETHING ELSE"));
    assert_eq!(send(&mut card, &[0, 0xB0, 0x86, 0, 14]).0, b"SOMETHING ELSE");
}

#[test]
fn quirk_blocked_and_unlimited() {
    let quirks =
        Quirks { blocked_status: BlockedStatus::Blocked6983, blocked_query_refused: true, ..Quirks::default() };
    let mut card = on(SimulatedToken::card().quirks(quirks).tries_left(1));
    assert_eq!(status(&mut card, QUERY), 0x63C1);
    assert_eq!(status(&mut card, WRONG), 0x63C0);
    assert_eq!(status(&mut card, QUERY), 0x6983);
    assert_eq!(status(&mut card, RIGHT), 0x6983);
    let mut card = with(Quirks { unlimited_tries: true, ..Quirks::default() });
    assert_eq!([(); 9].map(|()| status(&mut card, WRONG)), [0x6300; 9]);
    assert_eq!(status(&mut card, QUERY), 0x6300);
}

#[test]
fn quirk_ways_to_lock() {
    let mut card = with(Quirks { no_security_domain: true, ..Quirks::default() });
    assert_eq!(status(&mut card, RIGHT), 0x9000);
    assert_eq!(status(&mut card, ISD), 0x6A82);
    assert!(card.is_unlocked());
    let mut card = with(Quirks { reselect_locks: true, ..Quirks::default() });
    assert_eq!(status(&mut card, RIGHT), 0x9000);
    assert_eq!(status(&mut card, JPKI), 0x9000);
    assert!(!card.is_unlocked());
}

#[test]
fn quirk_wrong_signature() {
    let sign = |quirks| {
        let mut card = with(quirks);
        assert_eq!(status(&mut card, RIGHT), 0x9000);
        send(&mut card, SIGN)
    };
    let (right, wrong) = (sign(Quirks::default()), sign(Quirks { wrong_signature: true, ..Quirks::default() }));
    assert_eq!((right.1, wrong.1), (0x9000, 0x9000));
    assert_ne!(right.0, wrong.0);
}

#[test]
fn quirk_swapped_certificate() {
    let other = Draft::user_authentication("2031-01-01".parse().unwrap()).issue();
    let mut card = with(Quirks { swapped_certificate: Some((2, other.clone())), ..Quirks::default() });
    let first = send(&mut card, READ).0;
    assert_eq!(send(&mut card, READ).0, first);
    assert_eq!(send(&mut card, READ).0, other[..256]);
    assert_eq!(send(&mut card, READ).0, other[..256]);
}

#[test]
fn filler_follows_the_certificate() {
    let plain = SimulatedToken::card().build();
    let filled = SimulatedToken::card().filler([0xFF; 50]).build();
    let length = plain.authentication_certificate().len();
    assert_eq!(filled.authentication_certificate()[..length], *plain.authentication_certificate());
    assert_eq!(filled.authentication_certificate()[length..], [0xFF; 50]);
}

#[test]
fn neither_pin_nor_certificate_is_printed_or_recorded() {
    let mut card = on(SimulatedToken::card());
    status(&mut card, RIGHT);
    assert_eq!(format!("{card:?}"), "SimulatedToken { kind: Card, unlocked: true, .. }");
    assert_eq!(card.record().received.last().unwrap(), &RIGHT[..5]);
    assert_eq!(card.record().commands, 2);
}

proptest::proptest! {
    /// Whatever is sent, a powered token answers at least a status word, and no more than any command can ask for.
    #[test]
    fn any_bytes_get_an_answer(
        commands in proptest::collection::vec(proptest::collection::vec(proptest::num::u8::ANY, 0..12), 1..20),
    ) {
        static CARD: std::sync::LazyLock<SimulatedToken> = std::sync::LazyLock::new(|| on(SimulatedToken::card()));
        let mut card = CARD.clone();
        for command in commands {
            assert!((2..=65_538).contains(&card.transmit(&command).len()));
        }
    }
}
