//! `uketsuke doctor`.

use super::common::pcscd;
use super::common::{Scratch, both};
use super::run;
use serde_json::Value;
use uketsuke::simulator::SimulatedToken;

/// What `doctor` found as JSON, and its exit status.
fn doctor(arguments: &[&str]) -> (Value, Option<i32>) {
    let output = run(&[&["doctor"], arguments, &["--json"]].concat());
    let json = serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{error}: {}", both(&output)));
    (json, output.status.code())
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
    assert_eq!(json["verdict"], "not_all_checked", "what was not checked is not in order");

    // A threshold that nothing can meet; metal is a possible cause and no finding.
    let (json, status) = doctor(&["--simulate", "iphone", "--link-test", "2", "--max-p99", "0"]);
    assert_eq!((status, &json["verdict"]), (Some(1), &"attention".into()));
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
    assert_eq!(json["verdict"], "in_order");
    let (json, _) = doctor(&["--simulate", "card", "--face-reader", "Hi-CARA"]);
    assert_eq!(json["place"]["checks"], Value::Array(Vec::new()), "nothing to place");
    for wrong in [&["--answer", "metal"][..], &["--link-test", "x"], &["--reader", "a", "--simulate", "card"]] {
        assert_eq!(run(&[&["doctor"], wrong].concat()).status.code(), Some(2), "{wrong:?}");
    }
}

#[test]
fn the_doctor_speaks_both_languages_and_writes_what_it_prints() {
    let scratch = Scratch::new();
    let file = scratch.path("report.txt");
    let english = run(&["doctor", "--simulate", "card", "--link-test", "1", "--lang", "en", "--report", &file]);
    assert_eq!(std::fs::read(&file).unwrap(), english.stdout);
    assert!(both(&english).contains("My Number Card") && both(&english).contains("99th percentile"));
    let japanese = both(&run(&["doctor", "--simulate", "card", "--link-test", "1"]));
    assert!(japanese.contains("マイナンバーカード") && japanese.contains("99パーセンタイル"), "{japanese}");
    assert!(!japanese.contains("00000000"), "nothing personal: {japanese}");
    // The verdict comes first.
    assert!(japanese.starts_with("△ 問題は見つかっていませんが") && both(&english).starts_with("△ Nothing was found"));
    let phone = both(&run(&["doctor", "--simulate", "iphone"]));
    assert!(phone.contains("ラベルだけ"), "{phone}");
}

#[test]
#[ignore = "needs pcscd and vsmartcard-vpcd; run by cargo xtask test"]
fn the_doctor_on_real_pcsc() {
    pcscd::isolated("doctor::the_doctor_on_real_pcsc", |pcscd| {
        let (json, status) = doctor(&["--link-test", "1"]);
        assert_eq!(status, Some(1), "no token for the link test: {json:#}");
        assert_eq!(json["service"]["running"], true);
        assert!(json["service"]["version"].as_str().unwrap().contains("pcsc-lite"), "{json:#}");
        let names: Vec<&str> =
            json["readers"].as_array().unwrap().iter().filter_map(|it| it["name"].as_str()).collect();
        assert_eq!(names, ["Virtual PCD 00 00", "Virtual PCD 00 01"]);
        assert_eq!(json["readers"][0]["token_present"], false);
        assert_eq!(json["readers"][0]["fault"], Value::Null, "its driver was asked");

        let card = pcscd.lay_second(SimulatedToken::card().build());
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
