//! `uketsuke facility`.

use super::common::{Scratch, both};
use super::run;

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
        assert_eq!(run(&[&["facility"], wrong].concat()).status.code(), Some(2), "{wrong:?}");
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
