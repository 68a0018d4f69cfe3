//! What is read by a number from other languages, each number by itself: what a certificate says, the options, the simulator,
//! a file of the terminal.

use super::c::{Answer, Certificate, Session, Settings, Simulator, Visit};
use uketsuke::certificate::KeyType;
use uketsuke::rules::{BUILT_IN_FILE, Table};
use uketsuke::vocabulary::{
    AnswerValue, CertificateValue, Fact, FileContent, FileProblem, OperationKind, Purpose, SettingsOption,
    SimulatorValue, Status, TokenKind, Word,
};

/// As `openssl x509` prints the certificates; and each value is in one of three forms, and refused in the others.
#[test]
fn a_certificate_says_the_same_as_in_rust() {
    let card = include_bytes!("../../data/certificates/jpki-test-card-auth.der");
    let certificate = Certificate::from_der(card).unwrap();
    let numbers = [
        (CertificateValue::StartsOn, 20_251_027),
        (CertificateValue::ExpiresOn, 20_300_217),
        (CertificateValue::Purpose, Purpose::UserAuthentication.number()),
        (CertificateValue::KeyBits, 2048),
    ];
    for (value, number) in numbers {
        assert_eq!(certificate.get(value), number, "{value:?}");
    }
    assert_eq!(certificate.text(CertificateValue::Subject).unwrap(), "C=JP, CN=997794E9AGCIEG13221003A");
    assert_eq!(certificate.text(CertificateValue::PolicyOid).unwrap(), "1.2.392.200149.8.5.1.0.30");
    assert_eq!(certificate.bytes(CertificateValue::SerialNumber).unwrap(), [0x22, 0x7B, 0x13]);

    let others: [&[u8]; 3] = [
        card,
        include_bytes!("../../data/certificates/authca-test-2023.cer"),
        include_bytes!("../data/certificates/00good.der"),
    ];
    for der in others {
        let (in_c, in_rust) =
            (Certificate::from_der(der).unwrap(), uketsuke::certificate::Certificate::from_der(der).unwrap());
        for value in CertificateValue::ALL.iter().copied() {
            let number = match value {
                CertificateValue::StartsOn => in_rust.starts_on().yyyymmdd(),
                CertificateValue::ExpiresOn => in_rust.expires_on().yyyymmdd(),
                CertificateValue::Purpose => in_rust.purpose().number(),
                CertificateValue::KeyBits => match in_rust.key_type() {
                    KeyType::Rsa { bits } => i32::from(bits),
                    other => panic!("{other:?}"),
                },
                _ => 0,
            };
            let text = match value {
                CertificateValue::IssuerName => Ok(in_rust.issuer_name()),
                CertificateValue::PolicyOid => Ok(in_rust.policy_oid().unwrap_or_default()),
                CertificateValue::Subject => Ok(in_rust.subject()),
                _ => Err(Status::InvalidValue),
            };
            let bytes = match value {
                CertificateValue::Der => Ok(der.to_vec()),
                CertificateValue::SerialNumber => Ok(in_rust.serial_number().to_vec()),
                _ => Err(Status::InvalidValue),
            };
            assert_eq!((in_c.get(value), in_c.text(value), in_c.bytes(value)), (number, text, bytes), "{value:?}");
        }
    }
}

/// By its digest a file of rules or readers is known whatever its name.
#[test]
fn the_files_of_the_settings_are_told_by_their_digest() {
    let settings = Settings::new();
    settings.set(SettingsOption::AcceptOwnFiles, 1);
    assert_eq!(settings.text(SettingsOption::RulesSha256), Ok(Table::built_in().sha256_hex()));
    let built_in = settings.text(SettingsOption::ReadersSha256).unwrap();
    assert!(built_in.len() == 64 && built_in.bytes().all(|digit| digit.is_ascii_hexdigit()), "{built_in}");
    let readers =
        b"{\"$schema\": \"urn:uketsuke:schema:facility:2\", \"format\": 2, \"serial\": 5, \"issued\": \"2026-11-27\"}";
    settings.load_readers(readers, 0).unwrap();
    // Of the very bytes above, as `sha256sum` prints it.
    let digest = settings.text(SettingsOption::ReadersSha256).unwrap();
    assert_eq!(digest, "4087fb6373f7e5cbf96b2eff31db20e074beaf6954009a9ac118eb7b07009da9");
    assert_eq!(settings.text(SettingsOption::AcceptTest), Err(Status::InvalidValue));
}

/// What is set of the simulator is what the token then is.
#[test]
fn a_simulated_token_is_as_it_was_set() {
    let (settings, simulator) = (Settings::new(), Simulator::new());
    let expires_on = || {
        simulator.insert(TokenKind::Card);
        let session = Session::over_simulator(&simulator, &settings);
        session.run(OperationKind::Certificate, None).unwrap();
        session.certificate().unwrap().get(CertificateValue::ExpiresOn)
    };
    let by_default = expires_on();
    simulator.set(SimulatorValue::ExpiresOn, 20_270_401);
    assert_eq!(expires_on(), 20_270_401);
    simulator.set(SimulatorValue::ExpiresOn, 0);
    assert_eq!(expires_on(), by_default);
    assert_ne!(by_default, 20_270_401);

    // A new token, to which the JPKI application is selected, and its PIN verified.
    simulator.insert(TokenKind::Card);
    assert_eq!([SimulatorValue::Commands, SimulatorValue::Unlocked].map(|value| simulator.get(value)), [0, 0]);
    let commands: [&[u8]; 2] =
        [b"\x00\xA4\x04\x0C\x0A\xD3\x92\xF0\x00\x26\x01\x00\x00\x00\x01", b"\x00\x20\x00\x98\x041234"];
    for command in commands {
        let (mut response, mut length) = ([0; 258], 0);
        // SAFETY: as many bytes as are said.
        let status = unsafe {
            simulator.transmit(command.as_ptr(), command.len(), response.as_mut_ptr(), response.len(), &mut length)
        };
        assert_eq!((status, &response[..length]), (Status::Ok.number(), &[0x90, 0x00][..]), "{command:02X?}");
    }
    assert_eq!([SimulatorValue::Commands, SimulatorValue::Unlocked].map(|value| simulator.get(value)), [2, 1]);
    // A reset locks nothing, as on cards; without power nothing is open.
    simulator.reset();
    assert_eq!(simulator.get(SimulatorValue::Unlocked), 1);
    assert_eq!((simulator.cut_power(), simulator.get(SimulatorValue::Unlocked)), (Status::Ok.number(), 0));
    // Whoever had identified it meets another insertion, and sends no PIN to it.
    let session = Session::over_simulator(&simulator, &settings);
    session.run(OperationKind::Identify, None).unwrap();
    session.run(OperationKind::Verify, Some("1234")).unwrap();
    simulator.reset();
    assert_eq!(session.run(OperationKind::Verify, Some("1234")), Err(Status::TokenSwapped));
}

/// The tries that are left are counted from the limit of what was read, a card's or a phone's.
#[test]
fn wrong_pins_are_counted_by_the_rule_of_their_token() {
    let settings = Settings::new();
    settings.set(SettingsOption::AcceptOwnFiles, 1);
    let (head, phone) = BUILT_IN_FILE.split_once("[rule 6035 phone.pin_tries]").unwrap();
    let rules = format!("{head}[rule 6035 phone.pin_tries]{}", phone.replacen("tries: 3", "tries: 5", 1));
    assert_eq!(rules.matches("\ntries: 5\n").count(), 1);
    settings.load_rules(rules.as_bytes(), None).unwrap();
    for (kind, misses) in [(TokenKind::Card, 1), (TokenKind::Android, 3)] {
        let simulator = Simulator::new();
        simulator.set(SimulatorValue::TriesLeft, 3);
        simulator.insert(kind);
        let session = Session::over_simulator(&simulator, &settings);
        assert_eq!(session.run(OperationKind::Verify, Some("9999")), Err(Status::PinWrong));
        let visit = Visit::new(20_261_127).unwrap();
        visit.set_session(&session).unwrap();
        assert_eq!(visit.get(Fact::PinMisses.number()), misses, "{kind:?}");
    }
}

/// Name, bytes, interface, content, problem; the problem's text, when it was written, the two numbers.
type Row<'a> = (&'a str, &'a [u8], u16, FileContent, FileProblem, [&'a str; 4]);

/// Which file it is, when and under which number it was written, and why it is not read.
#[test]
fn a_file_of_the_terminal_says_what_it_is_and_why_it_is_not_read() {
    let answer = include_bytes!("../data/terminal/cases/card-consented.xml");
    let bulk = include_bytes!("../data/terminal/writers/agent-booked-02res.xml");
    const UNKNOWN_NAME: &str = "the name is none that a public source lists for the terminal's files";
    let too_large = vec![b' '; (1 << 20) + 1];
    #[rustfmt::skip]
    let table: [Row<'_>; 6] = [
        ("OQSsiquc01res_1.xml", answer, 2, FileContent::Answer, FileProblem::Nothing,
            ["", "2026-11-27T09:15:00+09:00", "", "000123"]),
        ("OQSmuquc02res_1.xml", bulk, 8, FileContent::Bulk, FileProblem::Nothing,
            ["", "2026-11-27T19:00:00+09:00", "A-1", ""]),
        ("YZKsiquc01res_1.pdf", b"%PDF", 0, FileContent::Nothing, FileProblem::NotRead,
            ["薬剤情報等: files of this kind are not read", "", "", ""]),
        ("OQSsiquc01res_1.xml", &too_large, 2, FileContent::Nothing, FileProblem::TooLarge,
            ["more bytes than a file of this kind can have", "", "", ""]),
        ("readme.txt", b"", 0, FileContent::Nothing, FileProblem::UnknownName, [UNKNOWN_NAME, "", "", ""]),
        ("OQSsiquc01res_1.xml", b"<XmlMsg>", 2, FileContent::Nothing, FileProblem::Incomplete,
            ["the file ends inside the answer (line 1)", "", "", ""]),
    ];
    for (name, bytes, interface, content, problem, texts) in table {
        let file = Answer::read(Some(name), bytes, None).unwrap();
        let numbers = [AnswerValue::Interface, AnswerValue::Content, AnswerValue::Problem].map(|value| file.get(value));
        assert_eq!(numbers, [i32::from(interface), content.number(), problem.number()], "{name}");
        let values = [
            AnswerValue::ProblemText,
            AnswerValue::ProcessedAt,
            AnswerValue::ReceptionNumber,
            AnswerValue::ReferenceNumber,
        ];
        assert_eq!(values.map(|value| file.text(value)), texts, "{name}");
    }
}
