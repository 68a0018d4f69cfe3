//! The small programs as their users run them: facility, doctor, and the one that drives exchanges asynchronously.

#![cfg(all(feature = "simulator", feature = "serde", feature = "pcsc"))]
#![allow(missing_docs, clippy::unwrap_used, clippy::panic)]

mod common;

use common::pcscd::{self, example};
use common::{Scratch, both};
use serde_json::Value;
use std::process::{Command, Output, Stdio};
use uketsuke::simulator::Token;

fn run(program: &str, arguments: &[&str]) -> Output {
    Command::new(example(program)).args(arguments).stdin(Stdio::null()).output().unwrap()
}

/// What `facility` says in English.
fn facility(arguments: &[&str]) -> String {
    let output = run("facility", &[arguments, &["--lang", "en"]].concat());
    assert_eq!(output.status.code(), Some(0), "{arguments:?}: {}", both(&output));
    String::from_utf8(output.stdout).unwrap()
}

/// What `doctor` found as JSON, and its exit status.
fn doctor(arguments: &[&str]) -> (Value, Option<i32>) {
    let output = run("doctor", &[arguments, &["--json"]].concat());
    let json = serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{error}: {}", both(&output)));
    (json, output.status.code())
}

#[test]
fn every_question_about_the_facility_can_be_asked() {
    for (arguments, answer) in [
        (&["--face-reader", "Hi-CARA"][..], "reads smartphones itself"),
        (&["--face-reader", "Caora"], "Connect a generic card reader"),
        (&["--face-reader", "次期の機種"], "not on the list at hand"),
        (&["--generic-reader", "RC-S300/S1"], "no extra work"),
        (&["--generic-reader", "RC-S300"], "list"),
        (&["--pcsc-name", "SONY FeliCa RC-S300/S (1234567) 00 00"], "512 / 512"),
        (&["--pcsc-name", "A reader that nobody knows"], "Ask the maker"),
        (&["--setting", "off"], "nplug"),
        (&["--setting", "on"], "[inferred]"),
        (&["--material", "--on", "2026-11-21"], "https://www.mhlw.go.jp/"),
        (&["--subsidy", "--on", "2026-02-01"], "31 January 2026"),
        (&["--support-line", "15:59", "--on", "2026-11-21", "--holiday", "no"], "  Open.\n"),
        (&["--support-line", "16:00", "--on", "2026-11-21", "--holiday", "no"], "  Closed.\n"),
        (&["--support-line", "15:59", "--on", "2026-11-21"], "Open unless the day is a holiday."),
        (&["--trouble", "phone_not_read"], "metal"),
        (&["--check", "metal=yes"], "→"),
        (&["--check", "remote_desktop=yes"], "monitor"),
    ] {
        let said = facility(arguments);
        assert!(said.contains(answer), "{arguments:?}: {said}");
    }
    let all_well = ["cable_reach=yes", "usb_port=yes", "beside_face_reader=yes", "metal=no", "remote_desktop=no"];
    let all_well: Vec<&str> = all_well.iter().flat_map(|answer| ["--check", answer]).collect();
    assert!(facility(&all_well).contains("ready to be installed"));
    // Hi-CARA is not unplugged.
    assert!(!facility(&["--face-reader", "Hi-CARA", "--setting", "off"]).contains("nplug"));
    for wrong in [&["--check", "metal"][..], &["--support-line", "24:00"], &["--turtle"], &[], &["--readers", "/no"]] {
        assert_eq!(run("facility", wrong).status.code(), Some(2), "{wrong:?}");
    }
}

#[test]
fn an_institutions_own_readers_are_known() {
    let scratch = Scratch::new();
    let file = scratch.write(
        "readers.json",
        r#"{"format": "uketsuke-readers", "version": 1, "generic_readers": [{
            "makers": ["例示社"], "models": ["EX-100"], "listing": "ask_maker",
            "source": {"title": "一覧", "address": "https://example.jp/", "read": "2026-11-20"}}]}"#
            .as_bytes(),
    );
    let unknown = facility(&["--generic-reader", "EX-100"]);
    assert_ne!(unknown, facility(&["--generic-reader", "EX-100", "--readers", &file]));
}

#[test]
fn the_doctor_tests_a_simulated_link() {
    let (json, status) = doctor(&["--simulate", "card", "--link-test", "5"]);
    assert_eq!(status, Some(0), "{json:#}");
    let test = &json["link_test"];
    assert_eq!((test["readings"].as_u64(), test["failed"].as_u64()), (Some(5), Some(0)));
    assert_eq!(test["with_certificate"], true);
    assert!(test["commands"].as_u64().unwrap() >= 5 * 8, "{json:#}");
    assert!(test["median_ms"].as_f64() <= test["p99_ms"].as_f64() && test["median_ms"].as_f64() > Some(0.0));
    assert_eq!(json["token"]["kind"], "card");
    assert_eq!(json["place"]["readiness"], "unknown", "nobody was there to be asked");

    // A threshold that nothing can meet; metal is a possible cause and no finding.
    let (json, status) = doctor(&["--simulate", "iphone", "--link-test", "2", "--max-p99", "0"]);
    assert_eq!(status, Some(1));
    assert_eq!(json["link_test"]["in_order"], false);
    assert!(json["possible_causes"].to_string().contains("金属"));
    assert!(!json["attention"].to_string().contains("金属"));
}

#[test]
fn the_doctor_judges_the_place_by_the_answers() {
    let (json, status) = doctor(&["--simulate", "card", "--answer", "metal=yes"]);
    assert_eq!((status, json["place"]["readiness"].as_str()), (Some(1), Some("not_ready")), "{json:#}");
    let fine = ["cable_reach=yes", "usb_port=yes", "beside_face_reader=yes", "metal=no", "remote_desktop=no"];
    let fine: Vec<&str> = fine.iter().flat_map(|answer| ["--answer", answer]).collect();
    let (json, status) = doctor(&[&["--simulate", "card"], &fine[..]].concat());
    assert_eq!((status, json["place"]["readiness"].as_str()), (Some(0), Some("ready")), "{json:#}");
    let (json, _) = doctor(&["--simulate", "card", "--face-reader", "Hi-CARA"]);
    assert_eq!(json["place"]["checks"], Value::Array(Vec::new()), "nothing to place");
    for wrong in [&["--answer", "metal"][..], &["--link-test", "x"], &["--reader", "a", "--simulate", "card"]] {
        assert_eq!(run("doctor", wrong).status.code(), Some(2), "{wrong:?}");
    }
}

#[test]
fn the_doctor_speaks_both_languages_and_writes_what_it_prints() {
    let scratch = Scratch::new();
    let file = scratch.path("report.txt");
    let english = run("doctor", &["--simulate", "card", "--link-test", "1", "--lang", "en", "--report", &file]);
    assert_eq!(std::fs::read(&file).unwrap(), english.stdout);
    assert!(both(&english).contains("My Number Card") && both(&english).contains("99th percentile"));
    let japanese = both(&run("doctor", &["--simulate", "card", "--link-test", "1"]));
    assert!(japanese.contains("マイナンバーカード") && japanese.contains("99パーセンタイル"), "{japanese}");
    assert!(!japanese.contains("00000000"), "nothing personal: {japanese}");
}

#[test]
fn a_reader_of_the_output_that_leaves_early_does_no_harm() {
    for program in ["reception", "facility", "doctor"] {
        let mut command = Command::new(example(program));
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let output = command.arg("--help").stdin(Stdio::null()).stdout(writer).output().unwrap();
        assert!(output.status.success() && output.stderr.is_empty(), "{program}: {}", both(&output));
    }
}

#[test]
fn two_readers_are_driven_at_once_without_blocking() {
    let output = run("async_drive", &[]);
    assert!(output.status.success(), "{}", both(&output));
    let said = String::from_utf8(output.stdout).unwrap();
    let starts: Vec<&str> = said.lines().map(|line| line.split(',').next().unwrap()).collect();
    assert_eq!(starts, ["card: until 2030-02-17", "android: until 2030-02-17"], "{said}");
}

#[test]
#[ignore = "needs pcscd and vsmartcard-vpcd; run by cargo xtask test"]
fn the_doctor_on_real_pcsc() {
    pcscd::isolated("the_doctor_on_real_pcsc", |pcscd| {
        let (json, status) = doctor(&["--link-test", "1"]);
        assert_eq!(status, Some(1), "no token for the link test: {json:#}");
        assert_eq!(json["service"]["running"], true);
        assert!(json["service"]["version"].as_str().unwrap().contains("pcsc-lite"), "{json:#}");
        let names: Vec<&str> =
            json["readers"].as_array().unwrap().iter().filter_map(|it| it["name"].as_str()).collect();
        assert_eq!(names, ["Virtual PCD 00 00", "Virtual PCD 00 01"]);
        assert_eq!(json["readers"][0]["token_present"], false);
        assert_eq!(json["readers"][0]["fault"], Value::Null, "its driver was asked");

        let card = pcscd.lay_second(Token::card().build());
        let (json, status) = doctor(&["--link-test", "3"]);
        assert_eq!(status, Some(0), "{json:#}");
        assert_eq!(json["readers"][1]["token_present"], true);
        assert_eq!((&json["token"]["kind"], json["link_test"]["failed"].as_u64()), (&"card".into(), Some(0)));
        assert_eq!(json["link_test"]["commands"], 3 * 8);
        let (json, _) = doctor(&["--reader", "00 00", "--link-test", "3"]);
        assert_eq!(json["token"], Value::Null, "another reader was asked for");

        let pulled = card.remove();
        drop(pulled);
        pcscd.stop();
        let (json, status) = doctor(&[]);
        assert_eq!((status, &json["service"]["running"]), (Some(1), &false.into()));
        assert!(json["service"]["fault"]["text"].as_str().unwrap().contains("not running"));
    });
}
