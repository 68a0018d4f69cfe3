//! `uketsuke doctor`.

use super::common::pcscd::{self, READER};
use super::common::{Scratch, both};
use super::run;
use serde_json::Value;
use uketsuke::rules::Table;
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
    // A table whose next update is overdue is nothing that is wrong, and not in order either.
    let scratch = Scratch::new();
    let text = Table::built_in().to_text();
    let header = |name| text.lines().find(|line| line.starts_with(name)).unwrap();
    let (issued, next) = (header("issued: "), header("next_update: "));
    let of = |day: &str| text.replacen(issued, &format!("issued: {day}"), 1);
    let later = of("2026-01-01").replacen(next, "next_update: 9999-12-31", 1);
    let overdue = of("2026-01-01").replacen(next, "next_update: 2026-01-02", 1);
    for (table, verdict) in [(later, "in_order"), (overdue, "not_all_checked")] {
        let file = scratch.write("rules.txt", table.as_bytes());
        let (json, status) = doctor(&[&["--simulate", "card", "--rules", &file], &fine[..]].concat());
        assert_eq!((status, json["place"]["readiness"].as_str()), (Some(0), Some("ready")), "{json:#}");
        assert_eq!(json["verdict"], verdict, "{json:#}");
        assert_eq!(json["not_checked"].to_string().contains("次の更新予定日を過ぎています"), verdict != "in_order");
    }
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
    // As Windows names the session.
    let mut program = std::process::Command::new(super::program());
    program.args(["doctor", "--simulate", "card"]).env("SESSIONNAME", "RDP-Tcp#3").stdin(std::process::Stdio::null());
    let remote = both(&program.output().unwrap());
    assert!(
        remote.contains("リモートデスクトップの中で動いています") && !japanese.contains("リモートデスクトップの中")
    );
}

#[test]
fn the_doctor_looks_at_the_linkage_folder() {
    let scratch = Scratch::new();
    let folder = scratch.path("oqs");
    for part in ["req", "res"] {
        std::fs::create_dir_all(format!("{folder}/{part}")).unwrap();
    }
    let look = || doctor(&["--simulate", "card", "--folder", &folder]);
    let age = |file: &str, seconds: u64| {
        let file = std::fs::File::create(format!("{folder}/{file}")).unwrap();
        file.set_modified(std::time::SystemTime::now() - std::time::Duration::from_secs(seconds)).unwrap();
    };
    age("res/OQSsiquc01res_taro.xml", 3600);
    age("res/OQSsiquc01res_hanako.xml", 90_000);
    age("res/notes.txt", 0);
    let (json, status) = look();
    let found = &json["folder"];
    assert_eq!((status, found["listed"].as_bool(), found["written"].as_bool()), (Some(0), Some(true), Some(true)));
    assert_eq!((found["answers"]["count"].as_u64(), found["requests"]["count"].as_u64()), (Some(2), Some(0)));
    assert!(found["answers"]["newest_age_seconds"].as_u64() >= Some(3599), "{found}");
    assert!(found["answers"]["oldest_age_seconds"].as_u64() >= Some(89_999), "{found}");
    assert!(found["clock_ahead_seconds"].as_i64().unwrap().abs() <= 1, "{found}");
    // What was made is gone, and no name leaves the program.
    assert_eq!(std::fs::read_dir(format!("{folder}/req")).unwrap().count(), 0);
    let text = both(&run(&["doctor", "--simulate", "card", "--folder", &folder]));
    assert!(!text.contains("taro") && text.contains("結果：2件(最も新しいもの60分前、最も古いもの25時間前)"), "{text}");

    age("req/OQSsiquc01req_1.xml", 3600);
    let (json, status) = look();
    assert_eq!((status, &json["verdict"]), (Some(1), &"attention".into()));
    assert!(json["attention"].to_string().contains("1分を超えて処理されていません"), "{json:#}");
    let (json, status) = doctor(&["--simulate", "card", "--folder", &scratch.path("none")]);
    assert_eq!((status, json["folder"]["listed"].as_bool()), (Some(1), Some(false)));
}

#[test]
fn the_report_names_the_computer_unless_it_is_not_wanted() {
    let (named, _) = doctor(&["--simulate", "card"]);
    let host = named["host"].as_str().unwrap().to_owned();
    assert_eq!(named["time"].as_str().map(str::len), Some(5));
    assert!(named["not_checked"].to_string().contains("連携フォルダー"), "{named:#}");
    let text = both(&run(&["doctor", "--simulate", "card"]));
    assert!(text.contains(&format!("パソコン：{host}\n")), "{text}");
    let (unnamed, _) = doctor(&["--simulate", "card", "--no-host"]);
    assert_eq!(unnamed["host"], Value::Null);
    assert!(!both(&run(&["doctor", "--simulate", "card", "--no-host"])).contains("パソコン："));
}

#[test]
fn the_doctor_names_the_table_that_decides_and_the_lists_of_readers() {
    let scratch = Scratch::new();
    let built_in = Table::built_in();
    let (json, _) = doctor(&["--simulate", "card"]);
    let sha256 = built_in.sha256_hex();
    assert_eq!(json["rules"], serde_json::to_value(built_in.edition()).unwrap());
    assert_eq!((&json["rules"]["origin"], &json["rules"]["sha256"]), (&"built_in".into(), &sha256.as_str().into()));
    let english = both(&run(&["doctor", "--simulate", "card", "--lang", "en"]));
    let serial = format!("table of rules that decides: built in, serial {}, issued ", built_in.serial());
    assert!(english.contains(&serial) && english.contains(&format!("  SHA-256: {sha256}\n")), "{english}");
    assert!(english.contains(", next update due ") && english.contains("\nfacility file: built in"), "{english}");

    // A file that was loaded, without a signature and with one; and one that nobody trusted has signed.
    let text = built_in.to_text().replacen(&format!("serial: {}\n", built_in.serial()), "serial: 200\n", 1);
    let file = scratch.write("rules.txt", text.as_bytes());
    let key = uketsuke::signed::PrivateKey::generate().unwrap();
    let public = key.public_key().to_string();
    scratch.write("rules.txt.sig", &key.sign(text.as_bytes()));
    let loaded = Table::from_text(&text).unwrap().sha256_hex();
    let asked = ["--simulate", "card", "--rules", &file];
    for (key, origin, ja) in [
        (&[][..], "own", "判定に使う規則表：読み込み(署名は確認していません)、通番200、"),
        (&["--signed-by", &public], "signed", "判定に使う規則表：読み込み(署名を確認済み)、通番200、"),
    ] {
        let asked = [&asked[..], key].concat();
        let (json, _) = doctor(&asked);
        let rules = &json["rules"];
        assert_eq!(
            (&rules["origin"], &rules["serial"], &rules["sha256"]),
            (&origin.into(), &200.into(), &loaded.as_str().into())
        );
        let japanese = both(&run(&[&["doctor"], &asked[..]].concat()));
        assert!(japanese.contains(ja) && japanese.contains(&format!("  SHA-256：{loaded}\n")), "{japanese}");
        // No name of a file leaves the program.
        assert!(!japanese.contains("rules.txt"), "{japanese}");
    }
    let stranger = uketsuke::signed::PrivateKey::generate().unwrap().public_key().to_string();
    let refused = run(&[&["doctor"], &asked[..], &["--signed-by", &stranger]].concat());
    assert_eq!(refused.status.code(), Some(5), "{}", both(&refused));
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

        // What was excluded is named and not spoken to, and the name of one that is not there is told.
        let first = pcscd.lay(SimulatedToken::card().build());
        first.token(|token| token.clear_record());
        let exclude = ["--exclude-reader", READER, "--exclude-reader", "Virtual PCD"];
        let output = run(&[&["doctor", "--lang", "en", "--link-test", "1"][..], &exclude].concat());
        assert!(output.status.success() && first.token(|token| token.record().commands) == 0, "{}", both(&output));
        let told = both(&output);
        assert!(told.contains("  Virtual PCD 00 00\n    excluded (--exclude-reader), not looked at\n"), "{told}");
        assert!(told.contains("not connected: Virtual PCD (Virtual PCD 00 00, Virtual PCD 00 01)"), "{told}");
        let (json, _) = doctor(&["--exclude-reader", READER]);
        assert_eq!(
            (&json["readers"][0]["excluded"], &json["readers"][0]["token_present"]),
            (&true.into(), &Value::Null)
        );
        assert_eq!((&json["readers"][1]["excluded"], &json["token"]["kind"]), (&false.into(), &"card".into()));
        drop(first);

        drop(card);
        pcscd.stop();
        let (json, status) = doctor(&[]);
        assert_eq!((status, &json["service"]["running"]), (Some(1), &false.into()));
        assert!(json["service"]["fault"]["text"].as_str().unwrap().contains("not running"));
    });
}
