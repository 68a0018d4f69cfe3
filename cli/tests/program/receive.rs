//! `uketsuke receive` and `uketsuke decide`: on the simulator, and on real PC/SC.

use super::common::pcscd::{self, Pull, READER, SECOND_READER};
use super::common::{Scratch, both};
use super::{VirtualToken, program};
use serde_json::Value;
use std::io::Write;
use std::process::{Command, Output, Stdio};
use uketsuke::simulator::SimulatedToken;

const TEST_CARD: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../data/certificates/jpki-test-card-auth.der");

/// A command with this on its standard input.
fn with_input(arguments: &[&str], input: Option<&str>) -> Output {
    let mut command = Command::new(program());
    command.args(arguments).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.stdin(Stdio::piped()).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    // A program that does not read it may be gone already.
    let _ = stdin.write_all(input.unwrap_or_default().as_bytes());
    drop(stdin);
    child.wait_with_output().unwrap()
}

fn receive(arguments: &[&str], pin: Option<&str>) -> Output {
    let pin_option: &[&str] = if pin.is_some() { &["--pin-stdin"] } else { &[] };
    with_input(&[&["receive"], arguments, pin_option].concat(), pin)
}

/// A decision as JSON; the exit status is 0 for any of them.
fn read(arguments: &[&str], pin: Option<&str>) -> Value {
    json(&receive(&[arguments, &["--json"]].concat(), pin))
}

fn decide(arguments: &[&str]) -> Output {
    with_input(&[&["decide"], arguments].concat(), None)
}

fn decided(arguments: &[&str]) -> Value {
    json(&decide(&[arguments, &["--json"]].concat()))
}

fn json(output: &Output) -> Value {
    assert_eq!(output.status.code(), Some(0), "{}", both(output));
    serde_json::from_slice(&output.stdout).unwrap()
}

/// The value at a path like `decision.acceptance`, as text.
fn at(json: &Value, path: &str) -> String {
    let value = path.split('.').fold(json, |value, name| match name.parse::<usize>() {
        Ok(index) => &value[index],
        Err(_) => &value[name],
    });
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

#[test]
fn the_published_vectors_on_simulated_tokens() {
    // Kind, expiry of the certificate, day of the visit, acceptance, full until, usable until.
    let vectors = [
        ("card", "2026-11-21", "2026-11-21", "full", "2026-11-21", "2027-02-28"),
        ("card", "2026-11-20", "2026-11-21", "eligibility_only", "2026-11-20", "2027-02-28"),
        ("card", "2026-08-01", "2026-11-21", "eligibility_only", "2026-08-01", "2026-11-30"),
        ("card", "2026-07-31", "2026-11-21", "not_accepted", "2026-07-31", "2026-10-31"),
        ("card", "2026-02-10", "2026-05-31", "eligibility_only", "2026-02-10", "2026-05-31"),
        ("card", "2026-02-10", "2026-06-01", "not_accepted", "2026-02-10", "2026-05-31"),
        ("card", "2027-11-01", "2028-02-29", "eligibility_only", "2027-11-01", "2028-02-29"),
        ("android", "2026-11-21", "2026-11-21", "full", "2026-11-21", "2026-11-21"),
        ("android", "2026-11-20", "2026-11-21", "not_accepted", "2026-11-20", "2026-11-20"),
        ("iphone", "2026-11-20", "2026-11-21", "not_accepted", "2026-11-20", "2026-11-20"),
    ];
    for (kind, expires_on, on, acceptance, full_until, usable_until) in vectors {
        let json = read(&["--simulate", kind, "--expires-on", expires_on, "--on", on], None);
        let told = |path| at(&json, path);
        assert_eq!(told("visit.tokens.0.token_kind"), kind);
        assert_eq!(told("visit.tokens.0.certificate_expires_on"), expires_on);
        assert_eq!(told("visit.tokens.0.certificate_chain"), "verified");
        assert_eq!(told("visit.tokens.0.certificate_hierarchy"), "other");
        assert_eq!(told("decision.acceptance"), acceptance, "{kind} {expires_on} on {on}");
        assert_eq!(told("decision.standing"), "presumed");
        assert_eq!(told("decision.until.full"), full_until, "{kind} {expires_on} on {on}");
        assert_eq!(told("decision.until.usable"), usable_until, "{kind} {expires_on} on {on}");
        for list in ["findings", "basis", "plan"] {
            let entries = json["decision"][list].as_array().unwrap();
            assert!(!entries.is_empty(), "{list} of {kind} {expires_on} on {on}");
        }
        assert!(json["exchange"]["commands"].as_u64().unwrap() >= 8);
        assert!(json["exchange"]["bytes_received"].as_u64() > json["exchange"]["bytes_sent"].as_u64());
    }
}

#[test]
fn possession_shows_a_genuine_token() {
    for (kind, pin) in [("card", Some("1234")), ("android", Some("1234")), ("iphone", None)] {
        let json = read(&["--simulate", kind, "--prove"], pin);
        assert_eq!(at(&json, "visit.tokens.0.certificate_possession"), "proved");
        assert_eq!(at(&json, "decision.standing"), "genuine");
    }
}

#[test]
fn both_languages_are_printed_and_no_pin() {
    let japanese = both(&receive(&["--simulate", "card", "--prove", "--on", "2026-11-21"], Some("1234")));
    assert!(japanese.starts_with("△ ") && japanese.contains("「"), "{japanese}");
    let english = both(&receive(&["--simulate", "card", "--prove", "--lang", "en"], Some("1234")));
    assert!(english.starts_with("△ Within its dates"), "{english}");
    assert!(!japanese.contains("1234") && !english.contains("1234"));
}

#[test]
fn wrong_usage_ends_with_2_a_failed_exchange_with_4_and_a_file_with_5() {
    for wrong in [
        &["--simulate", "turtle"][..],
        &["--on", "2026-02-30"],
        &["--on"],
        &["--pin", "1234"],
        &["--expires-on", "2026-01-01", "--legacy-card"],
        &["--simulate", "card", "--certificate-expires-on", "2026-01-01"],
        &["--simulate", "card", "--reader", "x"],
    ] {
        let output = receive(wrong, None);
        assert_eq!(output.status.code(), Some(2), "{wrong:?}: {}", both(&output));
        assert!(output.stdout.is_empty());
    }
    assert_eq!(receive(&["--replay", "/nonexistent"], None).status.code(), Some(5));
    let output = receive(&["--simulate", "card", "--prove"], Some("12345"));
    assert_eq!(output.status.code(), Some(2), "{}", both(&output));
    let output = receive(&["--simulate", "card", "--prove"], Some("9999"));
    assert_eq!(output.status.code(), Some(4));
    assert!(both(&output).contains("暗証番号が違います(残り2回)"), "{}", both(&output));
}

#[test]
fn the_exit_status_tells_the_decision_if_it_is_asked_to() {
    let card = ["--token", "card", "--on", "2026-11-21", "--certificate-expires-on"];
    for (facts, status) in [
        (&["2026-05-31"][..], 11),
        (&["2030-02-17"], 10),
        (&["2030-02-17", "--eligibility", "valid", "--route", "card"], 0),
    ] {
        let arguments = [&card[..], facts].concat();
        assert_eq!(decide(&arguments).status.code(), Some(0), "{facts:?}");
        assert_eq!(decide(&[&arguments[..], &["--exit-code"]].concat()).status.code(), Some(status), "{facts:?}");
    }
}

#[test]
fn documents_and_staff_entries_need_no_reader() {
    let json = decided(&["--certificate-expires-on", "2026-08-01", "--on", "2026-11-21"]);
    assert_eq!(at(&json, "decision.acceptance"), "eligibility_only");
    let json = decided(&["--eligibility-certificate-until", "R9.7.31", "--on", "2026/11/21"]);
    assert_eq!(at(&json, "decision.acceptance"), "eligibility_only");
    let json = decided(&["--legacy-card", "--on", "2026-11-21"]);
    assert_ne!(at(&json, "decision.acceptance"), "full");
    let json = read(&["--simulate", "card", "--reader-message", "006", "--on", "2026-11-21"], None);
    assert_eq!(at(&json, "decision.acceptance"), "not_accepted");
}

#[test]
fn a_trace_can_be_played_back_and_holds_nothing_personal() {
    let scratch = Scratch::new();
    let trace = scratch.path("trace");
    read(&["--simulate", "android", "--prove", "--trace", &trace], Some("1234"));
    let text = std::fs::read_to_string(&trace).unwrap();
    assert!(!text.contains("31 32 33 34") && !text.contains("31323334") && !text.contains("1234"), "{text}");
    // The certificate is withheld, so playing it back ends with an error about it, after the same commands.
    let output = receive(&["--replay", &trace, "--prove"], Some("1234"));
    assert_eq!(output.status.code(), Some(4), "{}", both(&output));
}

#[test]
fn the_picture_shows_the_days_of_the_decision() {
    let scratch = Scratch::new();
    let file = scratch.path("days.svg");
    let arguments = ["--simulate", "card", "--expires-on", "2026-08-01", "--on", "2026-11-21", "--timeline", &file];
    read(&arguments, None);
    let svg = std::fs::read_to_string(&file).unwrap();
    assert!(svg.starts_with("<svg ") && svg.contains("令和8(2026)年11月30日"), "{svg}");
    read(&[&arguments[..], &["--lang", "en"]].concat(), None);
    assert!(std::fs::read_to_string(&file).unwrap().contains("30 November 2026"));

    let drawn = decide(&["--certificate-expires-on", "2026-08-01", "--on", "2026-11-21", "--timeline", "-"]);
    assert_eq!(drawn.status.code(), Some(0));
    assert!(both(&drawn).lines().rev().take(6).any(|line| line.contains("11月30日")), "{}", both(&drawn));
    for (wrong, status) in [
        (&["--legacy-card", "--timeline", "-"][..], 2),
        (&["--certificate-expires-on", "2026-08-01", "--timeline", "-", "--json"], 2),
        (&["--certificate-expires-on", "2026-08-01", "--timeline", "/nonexistent/days.svg"], 5),
    ] {
        assert_eq!(decide(wrong).status.code(), Some(status), "{wrong:?}");
    }
}

#[test]
fn a_newer_rule_table_decides() {
    let scratch = Scratch::new();
    let built_in = uketsuke::rules::Table::built_in().to_text();
    let arguments = ["--certificate-expires-on", "2026-07-31", "--on", "2026-11-21"];
    assert_eq!(at(&decided(&arguments), "decision.acceptance"), "not_accepted");
    // As if the grace had been lengthened to four months, by a table of a later version.
    let version = format!("serial: {}", uketsuke::rules::Table::built_in().serial());
    let (before, rest) = built_in.split_once("[rule 6002 card.grace]").unwrap();
    let longer = format!("{before}[rule 6002 card.grace]{}", rest.replacen("months: 3", "months: 4", 1));
    let newer = longer.replacen(&version, "serial: 200", 1);
    let file = scratch.write("rules", newer.as_bytes());
    let json = decided(&[&arguments[..], &["--rules", &file]].concat());
    assert_eq!(at(&json, "decision.acceptance"), "eligibility_only");
    assert_eq!(at(&json, "decision.until.usable"), "2026-11-30");

    let broken = scratch.write("broken", b"uketsuke rules 2\nserial: x\n");
    let output = decide(&[&arguments[..], &["--rules", &broken]].concat());
    assert_eq!(output.status.code(), Some(5));
    assert!(both(&output).contains("2行目"), "{}", both(&output));
}

#[test]
#[ignore = "needs pcscd and vsmartcard-vpcd; run by cargo xtask test"]
fn the_test_card_certificate_on_a_real_reader() {
    pcscd::isolated("receive::the_test_card_certificate_on_a_real_reader", |pcscd| {
        let _token = VirtualToken::on(pcscd, &["--certificate", TEST_CARD]);
        let json = read(&["--accept-test-hierarchy", "--on", "2026-11-21"], None);
        assert_eq!(at(&json, "visit.tokens.0.token_kind"), "card");
        assert_eq!(at(&json, "visit.tokens.0.certificate_expires_on"), "2030-02-17");
        assert_eq!(at(&json, "visit.tokens.0.certificate_hierarchy"), "test");
        assert_eq!(at(&json, "visit.tokens.0.certificate_chain"), "verified");
        assert_eq!(at(&json, "decision.acceptance"), "full");
        assert_eq!(at(&json, "exchange.commands"), "9");
        // The test hierarchy is not accepted unless asked for.
        let json = read(&["--on", "2026-11-21"], None);
        assert_eq!(at(&json, "visit.tokens.0.certificate_chain"), "null");
        assert_eq!(at(&json, "decision.acceptance"), "indeterminate");
        let json = read(&["--reader", pcscd::READER, "--accept-test-hierarchy", "--extended"], None);
        assert_eq!(at(&json, "exchange.commands"), "3");
    });
}

#[test]
#[ignore = "needs pcscd and vsmartcard-vpcd; run by cargo xtask test"]
fn a_simulated_token_on_a_real_reader_is_not_trusted_unasked() {
    pcscd::isolated("receive::a_simulated_token_on_a_real_reader_is_not_trusted_unasked", |pcscd| {
        let token = pcscd.lay(SimulatedToken::card().build());
        let json = read(&[], None);
        assert_eq!(at(&json, "visit.tokens.0.certificate_chain"), "null");
        assert_eq!(at(&json, "decision.acceptance"), "indeterminate");
        let json = read(&["--accept-simulated", "--prove"], Some("1234"));
        assert_eq!(at(&json, "visit.tokens.0.certificate_chain"), "verified");
        assert_eq!(at(&json, "visit.tokens.0.certificate_possession"), "proved");
        assert_eq!(at(&json, "decision.standing"), "genuine");
        assert!(!token.token(|token| token.is_unlocked()), "left locked");
    });
}

#[test]
#[ignore = "needs pcscd and vsmartcard-vpcd; run by cargo xtask test"]
fn an_android_phone_a_wrong_pin_and_a_pulled_card_on_a_real_reader() {
    pcscd::isolated("receive::an_android_phone_a_wrong_pin_and_a_pulled_card_on_a_real_reader", |pcscd| {
        let phone = pcscd.lay(SimulatedToken::android().build());
        let output = receive(&["--accept-simulated"], None);
        assert_eq!(output.status.code(), Some(2), "no terminal to ask on: {}", both(&output));
        let json = read(&["--accept-simulated", "--prove"], Some("1234"));
        assert_eq!(at(&json, "visit.tokens.0.token_kind"), "android");
        assert_eq!(at(&json, "visit.tokens.0.certificate_possession"), "proved");
        let output = receive(&["--accept-simulated", "--lang", "en"], Some("0000"));
        assert_eq!(output.status.code(), Some(4));
        assert!(both(&output).contains("2 tries left"), "{}", both(&output));
        assert!(!phone.token(|token| token.is_unlocked()), "left locked");

        phone.pull_at(5, Pull::Before);
        let output = receive(&["--accept-simulated", "--lang", "en"], Some("1234"));
        assert_eq!(output.status.code(), Some(4));
        assert!(both(&output).contains("the card or phone left the reader"), "{}", both(&output));
        let output = receive(&["--wait", "1"], None);
        assert_eq!(output.status.code(), Some(3));
        assert!(both(&output).contains("検出できません"), "{}", both(&output));
        pcscd.stop();
        let output = receive(&["--wait", "1"], None);
        assert_eq!(output.status.code(), Some(3));
        assert!(both(&output).contains("動作していません"), "{}", both(&output));
    });
}

#[test]
#[ignore = "needs pcscd and vsmartcard-vpcd; run by cargo xtask test"]
fn an_excluded_reader_is_not_spoken_to() {
    pcscd::isolated("receive::an_excluded_reader_is_not_spoken_to", |pcscd| {
        let (first, second) =
            (pcscd.lay(SimulatedToken::card().build()), pcscd.lay_second(SimulatedToken::iphone().build()));
        let commands = |laid: &pcscd::Laid| laid.token(|token| token.record().commands);
        for (excluded, kind, quiet) in [(READER, "iphone", &first), (SECOND_READER, "card", &second)] {
            let before = commands(quiet);
            let json =
                read(&["--accept-simulated", "--exclude-reader", excluded, "--exclude-reader", "Payment 0"], None);
            assert_eq!((at(&json, "visit.tokens.0.token_kind").as_str(), commands(quiet)), (kind, before));
        }
        // A name that no reader has is told: the one that was meant is used.
        let exclude = ["--exclude-reader", READER, "--exclude-reader", "Payment 0"];
        let output = receive(&[&exclude[..], &["--lang", "en"]].concat(), None);
        let told = format!("the reader to exclude is not connected: Payment 0 ({READER}, {SECOND_READER})\n");
        assert!(
            both(&output).contains(&told) && !both(&output).contains(&format!("connected: {READER}")),
            "{}",
            both(&output)
        );
        // None is left: nothing is waited for.
        let (all, before) = (["--exclude-reader", READER, "--exclude-reader", SECOND_READER], commands(&first));
        let output = receive(&all, None);
        assert_eq!((output.status.code(), commands(&first)), (Some(3), before));
        assert!(both(&output).contains("除いたリーダーのほかに、リーダーがありません"), "{}", both(&output));
        assert_eq!(receive(&["--exclude-reader", READER, "--reader", READER], None).status.code(), Some(2));
    });
}
