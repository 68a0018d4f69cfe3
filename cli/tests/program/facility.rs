//! `uketsuke facility`.

use super::common::{Scratch, both};
use super::{run, with_input};
use serde_json::Value;

/// What `facility` says in English.
fn facility(arguments: &[&str]) -> String {
    let output = run(&[&["facility"], arguments, &["--lang", "en"]].concat());
    assert_eq!(output.status.code(), Some(0), "{arguments:?}: {}", both(&output));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn every_question_about_the_facility_can_be_asked() {
    for (arguments, answer) in [
        (&["--face-reader", "Hi-CARA"][..], "reads smartphones itself"),
        (&["--face-reader", "Caora"], "Connect a generic card reader"),
        (&["--face-reader", "次期の機種"], "not on the list known to us"),
        (&["--generic-reader", "RC-S300/S1"], "no extra work"),
        (&["--generic-reader", "RC-S300"], "list"),
        (&["--pcsc-name", "SONY FeliCa RC-S300/S (1234567) 00 00"], "512 / 512"),
        (&["--pcsc-name", "A reader that nobody knows"], "Ask the maker"),
        (&["--setting", "off"], "1. Unplug"),
        (&["--setting", "on"], "[not in the sources]"),
        (&["--guide", "phone"], "home button"),
        (&["--guide", "visual_check"], "アカウント情報管理"),
        (&["--material", "--on", "2026-11-21"], "https://www.mhlw.go.jp/"),
        (&["--subsidy", "--on", "2026-02-01"], "31 January 2026"),
        (&["--support", "--at", "15:59", "--on", "2026-11-21", "--holiday", "no"], "The call centre is open.\n"),
        (&["--support", "--at", "16:00", "--on", "2026-11-21", "--holiday", "no"], "csm?id=com_med_inquiry"),
        (&["--support", "--at", "15:59", "--on", "2026-11-21"], "open unless the day is a public holiday"),
        (&["--support"], "0800-080-4583"),
        (&["--problem", "phone_not_read"], "metal"),
        (&["--check", "metal=yes"], "[to do] "),
        (&["--check", "remote_desktop=yes"], "monitor"),
    ] {
        let said = facility(arguments);
        assert!(said.contains(answer), "{arguments:?}: {said}");
    }
    let all_well = ["cable_reach=yes", "usb_port=yes", "beside_face_reader=yes", "metal=no", "remote_desktop=no"];
    let all_well: Vec<&str> = all_well.iter().flat_map(|answer| ["--check", answer]).collect();
    assert!(facility(&all_well).contains("Ready to be installed"));
    // Hi-CARA is not unplugged.
    assert!(!facility(&["--face-reader", "Hi-CARA", "--setting", "off"]).contains("nplug"));
    for wrong in
        [&["--check", "metal"][..], &["--support", "--at", "24:00"], &["--check", "turtle=yes"], &["--turtle"], &[]]
    {
        assert_eq!(run(&[&["facility"], wrong].concat()).status.code(), Some(2), "{wrong:?}");
    }
    assert_eq!(run(&["facility", "--readers", "/no", "--material"]).status.code(), Some(5));
}

#[test]
fn an_institutions_own_readers_are_known() {
    let scratch = Scratch::new();
    let file = scratch.write(
        "readers.json",
        r#"{"$schema": "urn:uketsuke:schema:facility:2", "format": 2,
            "sources": {"list": {"title": "一覧", "address": "https://example.jp/", "read": "2026-11-20"}},
            "generic_readers": [
                {"makers": ["例示社"], "models": ["EX-100"], "listing": "ask_maker", "by": ["list", "high"]}]}"#
            .as_bytes(),
    );
    let unknown = facility(&["--generic-reader", "EX-100"]);
    assert_ne!(unknown, facility(&["--generic-reader", "EX-100", "--readers", &file]));
}

/// Every question of the command, in the form of `uketsuke ask`, a line each; and failures as JSON, too.
#[test]
fn answers_in_json_are_those_of_ask() {
    let scratch = Scratch::new();
    let asked = |question: &str| with_input(&["ask"], question.as_bytes()).stdout;
    for (arguments, questions) in [
        (&["--face-reader", "Caora"][..], &[r#"{"ask":"readers","name":"Caora"}"#][..]),
        (&["--pcsc-name", "SONY FeliCa RC-S300/S"], &[r#"{"ask":"readers","name":"SONY FeliCa RC-S300/S"}"#]),
        (
            &["--generic-reader", "RC-S300", "--setting", "off"],
            &[r#"{"ask":"readers","name":"RC-S300"}"#, r#"{"ask":"facility","topic":"setting","setting":"off"}"#],
        ),
        (
            &["--face-reader", "Hi-CARA", "--setting", "on"],
            &[
                r#"{"ask":"readers","name":"Hi-CARA"}"#,
                r#"{"ask":"facility","topic":"setting","setting":"on","reading":"itself"}"#,
            ],
        ),
        (
            &["--check", "metal=yes", "--check", "usb_port=unknown"],
            &[r#"{"ask":"facility","topic":"checks","answers":{"metal":"yes","usb_port":"unknown"}}"#],
        ),
        (
            &["--guide", "phone", "--problem", "error_shown"],
            &[
                r#"{"ask":"facility","topic":"guide","guide":"phone"}"#,
                r#"{"ask":"facility","topic":"problem","problem":"error_shown"}"#,
            ],
        ),
        (
            &["--material", "--subsidy", "--on", "2026-02-01"],
            &[
                r#"{"ask":"facility","topic":"material","day":"2026-02-01"}"#,
                r#"{"ask":"facility","topic":"subsidy","day":"2026-02-01"}"#,
            ],
        ),
        (&["--support", "--on", "2026-11-21"], &[r#"{"ask":"facility","topic":"support","day":"2026-11-21"}"#]),
        (
            &["--support", "--on", "2026-11-21", "--at", "15:59", "--holiday", "no"],
            &[r#"{"ask":"facility","topic":"support","day":"2026-11-21","time":"15:59","holiday":false}"#],
        ),
    ] {
        let output = run(&[&["facility", "--json"], arguments].concat());
        let expected: Vec<u8> = questions.iter().flat_map(|question| asked(question)).collect();
        assert_eq!(String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&expected), "{arguments:?}");
        assert!(output.status.success());
    }
    let english = run(&["施設", "--json", "--guide", "visual_check", "--lang", "en"]);
    let english: Value = serde_json::from_slice(&english.stdout).unwrap();
    assert!(english["text"].as_str().unwrap().contains("アカウント情報管理"));
    let broken = scratch.write("readers.json", b"{");
    for (arguments, word, status) in [
        (&["--material", "--readers", &broken][..], "file", 5),
        (&["--material", "--readers", "/no"], "file", 5),
        (&["--turtle"], "usage", 2),
        (&[], "usage", 2),
    ] {
        let output = run(&[&["facility", "--json"], arguments].concat());
        let told: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!((output.status.code(), &told["error"]["word"]), (Some(status), &word.into()), "{arguments:?}");
        assert_eq!(told["error"]["status"], status);
    }
}
