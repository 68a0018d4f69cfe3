//! The program as its users run it.

#![allow(missing_docs, clippy::unwrap_used, clippy::panic)]

#[cfg(target_os = "linux")]
#[path = "../../../tests/common/c_library.rs"]
#[allow(dead_code)] // each test uses its part
mod c_library;
#[cfg(target_os = "linux")]
mod captures;
#[path = "../../../tests/common/mod.rs"]
mod common;
mod doctor;
#[cfg(target_os = "linux")]
mod exchanges;
mod facility;
mod gold;
#[cfg(target_os = "linux")]
mod many_files;
mod pin;
mod receive;
mod virtual_terminal;
mod virtual_token;
mod watch;
mod zeroed;

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, Command, Output, Stdio};
use uketsuke::vocabulary::{Fact, Word};

/// The program.
const fn program() -> &'static str {
    env!("CARGO_BIN_EXE_uketsuke")
}

/// Runs it without any input.
fn run(arguments: &[&str]) -> Output {
    Command::new(program()).args(arguments).stdin(Stdio::null()).output().unwrap()
}

/// A running `uketsuke virtual-token`. Dropped, it ends and its token is gone.
struct VirtualToken(Child);

impl VirtualToken {
    /// Starts it on the first reader with these further options. Returns when it is ready.
    fn on(pcscd: &common::pcscd::Pcscd, options: &[&str]) -> VirtualToken {
        let mut command = Command::new(program());
        command.args(["virtual-token", "--port", &pcscd.port().to_string()]).args(options);
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        assert!(line.starts_with("ready"), "virtual-token {options:?} said {line:?}");
        VirtualToken(child)
    }
}

impl Drop for VirtualToken {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn a_reader_of_the_output_that_leaves_early_does_no_harm() {
    for arguments in [&["--help"][..], &["receive", "--help"], &["rules", "show"], &["completions", "bash"]] {
        let mut command = Command::new(program());
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let output = command.args(arguments).stdin(Stdio::null()).stdout(writer).output().unwrap();
        assert!(output.status.success() && output.stderr.is_empty(), "{arguments:?}: {}", common::both(&output));
    }
}

#[test]
fn commands_have_names_in_both_languages() {
    for (english, japanese) in [
        ("receive", "受付"),
        ("decide", "判定"),
        ("doctor", "診断"),
        ("watch", "連携"),
        ("facility", "施設"),
        ("rules", "規則"),
        ("virtual-token", "仮想カード"),
        ("virtual-terminal", "仮想端末"),
        ("ask", "質問"),
        ("completions", "補完"),
    ] {
        let (one, other) = (run(&[english, "--help"]), run(&[japanese, "--help"]));
        assert!(one.status.success() && one.stdout == other.stdout, "{english} {japanese}");
        assert!(common::both(&one).contains(&format!("使い方：uketsuke {english}")), "{english}");
        let help = common::both(&run(&[english, "--help", "--lang", "en"]));
        assert!(help.contains(&format!("Usage: uketsuke {english}")), "{help}");
        // Terms are named in Japanese; sentences are not.
        let has_hiragana = help.chars().any(|c| ('\u{3041}'..='\u{309F}').contains(&c));
        assert!(!has_hiragana || english == "facility", "{help}");
    }
}

#[test]
fn mistakes_are_told_in_the_language_with_what_was_meant() {
    for (arguments, japanese, english) in [
        (&["recieve"][..], "もしかして：receive、decide", "unrecognized subcommand"),
        (&["診断X"], "もしかして：診断", "unrecognized subcommand"),
        (&["receive", "--simulat", "card"], "もしかして：--simulate", "a similar argument exists: '--simulate'"),
        (&["decide", "--token", "cart"], "使える値：card、android、iphone", "possible values"),
        (&["decide", "--token", "cart"], "もしかして：card", "a similar value exists: 'card'"),
        (&["decide", "--on", "2026-02-30"], "日付ではありません", "not a day"),
        (&["decide", "--on", "1899-12-31"], "日付ではありません", "not a day"),
        (&["decide", "--born-on", "1899-12-31"], "日付ではありません", "not a day"),
        (&["decide", "--on", "2015-10-04"], "平成27(2015)年10月5日", "5 October 2015"),
        (&["decide", "--on"], "「--on <日付>」に値がありません", "a value is required"),
        (&["watch"], "フォルダー", "required arguments"),
        (&["receive", "--reader", "x", "--simulate", "card"], "同時に指定できません", "cannot be used with"),
        (&["facility"], "必要です", "required arguments"),
        (&["decide", "extra"], "extra", "unexpected argument"),
    ] {
        for (words, language) in [(japanese, "ja"), (english, "en")] {
            let output = run(&[arguments, &["--lang", language]].concat());
            let told = common::both(&output);
            // Whatever comes first, the language is known.
            assert_eq!(output.status.code(), Some(2), "{arguments:?}: {told}");
            assert!(told.contains(words) && output.stdout.is_empty(), "{arguments:?} {language}: {told}");
        }
    }
}

#[test]
fn without_a_command_the_help_is_shown_and_the_version_has_a_number() {
    let output = run(&[]);
    assert_eq!(output.status.code(), Some(2));
    assert!(common::both(&output).contains("使い方：uketsuke コマンド"));
    assert_eq!(run(&["--version"]).stdout, format!("uketsuke {}\n", env!("CARGO_PKG_VERSION")).as_bytes());
}

#[test]
fn a_failure_is_json_where_json_was_asked_for() {
    let output = run(&["decide", "--json", "--rules", "/nonexistent"]);
    assert_eq!(output.status.code(), Some(5));
    let told: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((told["error"]["word"].as_str(), told["error"]["status"].as_u64()), (Some("file"), Some(5)));
    assert!(common::both(&output).contains("見つかりません"));
}

#[test]
fn a_mistake_is_json_where_json_was_asked_for() {
    for (arguments, word) in
        [(&["decide", "--token", "cart", "--json"][..], "cart"), (&["recieve", "--json"], "recieve")]
    {
        let output = run(arguments);
        assert_eq!(output.status.code(), Some(2));
        let told: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!((told["error"]["word"].as_str(), told["error"]["status"].as_u64()), (Some("usage"), Some(2)));
        // As every text of an error: without what stands before it for people.
        let text = told["error"]["text"].as_str().unwrap();
        assert!(text.contains(word) && !text.starts_with("エラー") && !output.stderr.is_empty(), "{text}");
    }
    // A value, and not the option.
    assert!(run(&["decide", "--token", "cart", "--", "--json"]).stdout.is_empty());
}

/// Whoever asks in JSON is answered in JSON, whatever went wrong, and in the language that was asked for.
#[test]
fn a_question_that_cannot_be_answered_is_answered_as_one() {
    let answered = |arguments: &[&str], question: &str, status: i32| -> serde_json::Value {
        let output = with_input(&[&["ask"], arguments].concat(), question.as_bytes());
        assert_eq!(output.status.code(), Some(status), "{arguments:?} {question}");
        let answer: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!((&answer["format"], &answer["error"]), (&serde_json::json!(2), &answer["text"]), "{answer}");
        answer["text"].clone()
    };
    let grace = r#"{"ask":"grace","expires_on":"2026-08-01"}"#;
    assert_eq!(answered(&["--rules", "/nonexistent"], grace, 5), "/nonexistent：見つかりません");
    assert_eq!(answered(&["--rules", "/nonexistent", "--lang", "en"], grace, 5), "/nonexistent: not found");
    let wrong = answered(&["--rulez"], grace, 2);
    assert!(wrong.as_str().unwrap().starts_with("オプション「--rulez」はありません"), "{wrong}");
    let born = r#"{"ask":"decide","language":"LANG","day":"2026-11-28","facts":{"born_on":"2027-01-01"}}"#;
    let ja = answered(&[], &born.replace("LANG", "ja"), 2);
    assert_eq!(ja, "「生年月日」が「受診日」より後です。どちらかを確かめてください");
    let en = answered(&[], &born.replace("LANG", "en"), 2);
    assert_eq!(en, "\"date of birth\" is after \"day of the visit\": check both");
    // In the words in which a decision refuses the same facts; and every error begins alike.
    for (language, said) in
        [("ja", format!("エラー：{}\n", ja.as_str().unwrap())), ("en", format!("error: {}\n", en.as_str().unwrap()))]
    {
        let output = run(&["decide", "--on", "2026-11-28", "--born-on", "2027-01-01", "--lang", language]);
        assert_eq!((output.status.code(), String::from_utf8_lossy(&output.stderr)), (Some(2), said.into()));
        let text = with_input(&["ask", "--text", "--lang", language], born.replace("LANG", language).as_bytes());
        assert!(text.stdout.is_empty() && text.stderr == output.stderr, "{}", common::both(&text));
    }
}

#[test]
fn pipes_are_written_in_code_page_932_where_it_is_asked_for() {
    for arguments in [
        &["--help"][..],
        &["decide", "--help"],
        &["decide", "--on", "2026-11-21", "--token", "card", "--full"],
        &["decide", "--on", "2026-11-21", "--token", "card", "--sources"],
        &["decide", "--on", "2026-11-21", "--token", "card", "--json"],
        &["rules", "show", "--on", "2026-11-21"],
        &["facility", "--support", "--material", "--subsidy"],
        &["decide", "--token", "cart"],
    ] {
        let (utf8, cp932) = (run(arguments), run(&[arguments, &["--encoding", "cp932"]].concat()));
        let read = |bytes: &[u8]| {
            encoding_rs::SHIFT_JIS
                .decode_without_bom_handling_and_without_replacement(bytes)
                .map(|text| text.into_owned())
        };
        let like = |text: &[u8]| {
            let text = String::from_utf8(text.to_vec()).unwrap();
            text.replace('〜', "～").replace('—', "―").replace('–', "-")
        };
        for (utf8, cp932) in [(utf8.stdout, cp932.stdout), (utf8.stderr, cp932.stderr)] {
            assert_eq!(read(&cp932).as_deref(), Some(like(&utf8).as_str()), "{arguments:?}");
        }
    }
    let output = with_input(&["ask", "--text", "--encoding", "cp932"], b"{\"ask\":\"\x8e\xf3\"}");
    assert_eq!(output.status.code(), Some(2));
    assert!(with_input(&["ask"], b"{\"ask\":\"\x8e\xf3\"}").status.code() == Some(2));
    // Some programs of Windows put a mark before UTF-8.
    let marked = with_input(&["ask", "--text"], "\u{feff}{\"ask\":\"grace\",\"expires_on\":\"2026-08-01\"}".as_bytes());
    assert!(marked.status.success(), "{}", common::both(&marked));
}

/// Runs it with this on its standard input.
fn with_input(arguments: &[&str], input: &[u8]) -> Output {
    let mut command = Command::new(program());
    let command = command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    child.wait_with_output().unwrap()
}

#[test]
fn completions_name_every_command() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let script = common::both(&run(&["completions", shell]));
        assert!(script.contains("receive") && script.contains("simulate"), "{shell}");
    }
}

#[test]
fn rules_are_shown_with_their_sources_and_compared() {
    let scratch = common::Scratch::new();
    let shown = common::both(&run(&["rules", "show", "--on", "R8.11.21", "--lang", "en"]));
    assert!(shown.contains("card.grace [") && shown.contains("<https://"), "{shown}");
    assert_eq!(run(&["rules", "show", "--id", "no.such.rule"]).status.code(), Some(2));

    let table = String::from_utf8(run(&["規則", "表示", "--write"]).stdout).unwrap();
    let longer = table.replacen("months: 3", "months: 4", 1);
    let (table, longer) = (scratch.write("same.txt", table.as_bytes()), scratch.write("longer.txt", longer.as_bytes()));
    for same in [run(&["rules", "diff", &table]), run(&["rules", "diff", &longer, &longer])] {
        assert!(same.status.success() && same.stdout.is_empty(), "{}", common::both(&same));
    }
    for changed in [run(&["規則", "差分", &longer]), run(&["rules", "diff", &table, &longer, "--lang", "en"])] {
        assert_eq!(common::both(&changed).lines().count(), 1, "{}", common::both(&changed));
    }
    let help = common::both(&run(&["規則", "署名", "--help"]));
    assert!(help.contains("使い方：uketsuke rules sign ファイル"), "{help}");
}

/// A publisher signs with a key of OpenSSL's form, an institution verifies; another key, a changed byte and an older table
/// are refused; a change of key leaves nobody behind.
#[test]
fn a_table_is_signed_and_verified() {
    let scratch = common::Scratch::new();
    let table = String::from_utf8(run(&["rules", "show", "--write"]).stdout).unwrap();
    let seventh = table.replacen("serial: 1\n", "serial: 7\n", 1);
    let file = scratch.write("rules.txt", seventh.as_bytes());
    let signature = format!("{file}.sig");
    let key = || uketsuke::signed::PrivateKey::generate().unwrap();
    let (publisher, next, stranger) = (key(), key(), key());
    let write = |name: &str, key: &uketsuke::signed::PrivateKey| scratch.write(name, key.pkcs8());
    let (first, second) = (write("first.key", &publisher), write("second.key", &next));

    let signed = run(&["rules", "sign", &file, "--private-key", &first]);
    assert!(common::both(&signed).contains(&publisher.public_key().to_string()), "{}", common::both(&signed));
    assert_eq!(std::fs::read(&signature).unwrap(), publisher.sign(seventh.as_bytes()));
    let verify = |key: &uketsuke::signed::PrivateKey, more: &[&str]| {
        let public = key.public_key().to_string();
        run(&[&["rules", "verify", &file, "--key", &public, "--lang", "en"], more].concat())
    };
    let fits = verify(&publisher, &["--last-serial", "7"]);
    assert!(fits.status.success() && common::both(&fits).contains("serial 7"), "{}", common::both(&fits));
    for (refused, why) in [
        (verify(&stranger, &[]), "no trusted key has signed"),
        (verify(&publisher, &["--last-serial", "8"]), "older (serial 7)"),
    ] {
        assert_eq!(refused.status.code(), Some(5));
        assert!(common::both(&refused).contains(why), "{}", common::both(&refused));
    }
    // Both keys sign for a time.
    assert!(!verify(&next, &[]).status.success());
    assert!(run(&["rules", "sign", &file, "--private-key", &second, "--add"]).status.success());
    assert!(verify(&publisher, &[]).status.success() && verify(&next, &[]).status.success());
    // A misspelt field loads, and is named.
    let misspelt = scratch.write("misspelt.txt", table.replacen("months: 3\n", "months: 3\nmonhts: 3\n", 1).as_bytes());
    let shown = common::both(&run(&["rules", "show", "--rules", &misspelt, "--lang", "en"]));
    assert!(shown.contains("card.grace monhts: a field that is not known"), "{shown}");
    // A placeholder that nobody filled in is no key: anybody could sign under it.
    let placeholder = run(&["rules", "verify", &file, "--key", &"0".repeat(64), "--lang", "en"]);
    assert_eq!(placeholder.status.code(), Some(2));
    assert!(common::both(&placeholder).contains("not a public key"), "{}", common::both(&placeholder));
    // A changed byte.
    std::fs::write(&file, table.replacen("serial: 1\n", "serial: 9\n", 1)).unwrap();
    assert_eq!(verify(&publisher, &[]).status.code(), Some(5));
}

/// With `--signed-by` a file of rules or readers is used only if that key has signed it; what a newer table has that this
/// program does not know is shown with its text and source.
#[test]
fn a_file_is_used_only_if_the_key_has_signed_it() {
    let scratch = common::Scratch::new();
    let key = || uketsuke::signed::PrivateKey::generate().unwrap();
    let (publisher, stranger) = (key(), key());
    let private = scratch.write("publisher.key", publisher.pkcs8());
    let table = String::from_utf8(run(&["rules", "show", "--write"]).stdout).unwrap();
    let newer = "\n[rule 6900 card.new]\nsubject: card\nweeks: 2\ncertainty: high\nja: 新しい規則\nen: A new rule\n\
                 sources: 新しい通知\n\n[source 新しい通知]\ntitle: 新しい事務連絡\naddress: https://example.org/notice\n";
    let rules = scratch.write("rules.txt", format!("{table}{newer}").as_bytes());
    let head = r#"{"$schema": "urn:uketsuke:schema:facility:2", "format": 2, "serial": 7, "colour": "red"}"#;
    let readers = scratch.write("readers.json", head.as_bytes());
    let (right, wrong) = (publisher.public_key().to_string(), stranger.public_key().to_string());
    let decide = |key: &[&str]| {
        let asked = ["decide", "--token", "card", "--on", "2026-11-21", "--json", "--rules", &rules];
        run(&[&asked[..], key].concat())
    };
    let facility = |key: &[&str]| run(&[&["facility", "--support", "--readers", &readers][..], key].concat());

    // Whoever names a file on the command line vouches for it; a key asks for a signature.
    assert!(facility(&[]).status.success());
    for unsigned in [decide(&["--signed-by", &right]), facility(&["--signed-by", &right])] {
        assert_eq!(unsigned.status.code(), Some(5));
        assert!(common::both(&unsigned).contains(".sig"), "{}", common::both(&unsigned));
    }
    for file in [&rules, &readers] {
        assert!(run(&["rules", "sign", file, "--private-key", &private]).status.success());
        let verified = common::both(&run(&["rules", "verify", file, "--key", &right, "--lang", "en"]));
        assert!(verified.contains("the file loads") && verified.contains("SHA-256 "), "{verified}");
        let told = run(&["rules", "verify", file, "--key", &right, "--json"]);
        let told: serde_json::Value = serde_json::from_slice(&told.stdout).unwrap();
        let edition = if *file == rules { &told["rules"] } else { &told["readers"] };
        assert_eq!(edition["origin"], "signed", "{told}");
        for refused in [&["--key", &wrong][..], &["--key", &right, "--last-serial", "8"]] {
            assert_eq!(run(&[&["rules", "verify", file], refused].concat()).status.code(), Some(5));
        }
    }
    for (key, origin) in [(&[][..], "own"), (&["--signed-by", &right], "signed")] {
        let json: serde_json::Value = serde_json::from_slice(&decide(key).stdout).unwrap();
        assert_eq!(json["decision"]["rules"]["origin"], origin);
        assert_eq!(json["decision"]["newer_rules"][0]["rule"], "card.new");
    }
    assert!(facility(&["--signed-by", &right]).status.success());
    for other in [decide(&["--signed-by", &wrong]), facility(&["--signed-by", &wrong])] {
        assert_eq!(other.status.code(), Some(5));
    }
    assert_eq!(run(&["decide", "--signed-by", &right]).status.code(), Some(2), "beside a file");

    let shown = common::both(&run(&["rules", "show", "--rules", &rules, "--lang", "en"]));
    for part in
        ["6900 card.new: not known to this program (the card)", "  A new rule\n", "<https://example.org/notice>"]
    {
        assert!(shown.contains(part), "{part} is not in\n{shown}");
    }
    let verified = common::both(&run(&["規則", "検証", &readers, "--key", &right]));
    assert!(verified.contains("施設データ 通番7") && verified.contains("colour：使えない項目です"), "{verified}");
}

#[test]
fn rules_and_files_of_them_are_told_in_json() {
    let scratch = common::Scratch::new();
    let json = |arguments: &[&str], status: i32| -> serde_json::Value {
        let output = run(&[&["rules"], arguments, &["--json"]].concat());
        assert_eq!(output.status.code(), Some(status), "{arguments:?}: {}", common::both(&output));
        serde_json::from_slice(&output.stdout).unwrap()
    };
    let built_in = uketsuke::rules::Table::built_in();
    let edition = serde_json::to_value(built_in.edition()).unwrap();
    for (arguments, question) in [
        (&["show", "--on", "R8.11.21"][..], r#"{"ask":"rules","day":"2026-11-21"}"#),
        (&["表示", "--id", "card.grace"], r#"{"ask":"rules","name":"card.grace"}"#),
    ] {
        let answer: serde_json::Value =
            serde_json::from_slice(&with_input(&["ask"], question.as_bytes()).stdout).unwrap();
        assert_eq!(json(arguments, 0), answer);
        assert_eq!((&answer["table"], answer["newer_rules"].as_array().map(Vec::len)), (&edition, Some(0)));
    }
    let newer = "\n[rule 6900 card.new]\nsubject: card\nweeks: 2\nfrom: 2026-11-01\ncertainty: high\nja: 新しい規則\n\
                 en: A new rule\nsources: 新しい通知\n\n[source 新しい通知]\ntitle: 新しい事務連絡\naddress: https://example.org/notice\n";
    let text = built_in.to_text().replacen("months: 3\n", "months: 4\nmonhts: 3\n", 1) + newer;
    let file = scratch.write("rules.txt", text.as_bytes());
    let shown = json(&["show", "--rules", &file, "--on", "2026-11-21"], 0);
    assert_eq!((&shown["newer_rules"][0]["rule"], &shown["table"]["origin"]), (&"card.new".into(), &"own".into()));
    assert_eq!(json(&["show", "--rules", &file, "--on", "2026-10-31"], 0)["newer_rules"], serde_json::json!([]));

    let changed = json(&["diff", &file], 0);
    assert_eq!((&changed["old"], &changed["new"]["origin"]), (&edition, &"own".into()));
    let what = |change: &serde_json::Value| {
        format!("{} {}", change["rule"].as_str().unwrap(), change["what"].as_str().unwrap())
    };
    let changes = changed["changes"].as_array().unwrap();
    assert_eq!(changes.iter().map(what).collect::<Vec<_>>(), ["card.grace value", "card.new added"]);
    let lines = common::both(&run(&["rules", "diff", &file, "--lang", "en"]));
    assert_eq!(
        lines.lines().collect::<Vec<_>>(),
        changes.iter().map(|it| it["en"].as_str().unwrap()).collect::<Vec<_>>()
    );
    assert_eq!((&changes[1]["from"], &changes[1]["until"]), (&"2026-11-01".into(), &serde_json::Value::Null));

    let private = uketsuke::signed::PrivateKey::generate().unwrap();
    let (public, key) = (private.public_key().to_string(), scratch.write("key", private.pkcs8()));
    assert_eq!(json(&["sign", &file, "--private-key", &key], 0)["public_key"], public.as_str());
    let verified = json(&["verify", &file, "--key", &public], 0);
    assert_eq!(verified["rules"]["origin"], "signed");
    assert_eq!(
        (&verified["newer_rules"][0], &verified["unknown_fields"][0]),
        (&"card.new".into(), &"card.grace monhts".into())
    );
    for (arguments, word, status) in [
        (&["show", "--id", "no.such.rule"][..], "usage", 2),
        (&["show", "--rules", "/no"], "file", 5),
        (&["diff", "/no"], "file", 5),
        (&["verify", &file, "--key", &public, "--last-serial", "9"], "file", 5),
        (&["verify", &key, "--key", &public], "file", 5),
        (&["verify", &file, "--key", "00"], "usage", 2),
        (&["sign", "/no", "--private-key", &key], "file", 5),
    ] {
        let told = json(arguments, status);
        assert_eq!((&told["error"]["word"], &told["error"]["status"]), (&word.into(), &status.into()), "{arguments:?}");
    }
}

#[test]
fn questions_in_json_are_answered_in_json() {
    let ask = |arguments: &[&str], question: &str| with_input(&[&["ask"], arguments].concat(), question.as_bytes());
    let question = r#"{"ask":"decide","day":"2026-11-21","facts":{"token_kind":"card"}}"#;
    let answer: serde_json::Value = serde_json::from_slice(&ask(&[], question).stdout).unwrap();
    assert_eq!(answer["decision"]["day"], "2026-11-21");
    let text = common::both(&ask(&["--text", "--lang", "en"], r#"{"ask":"grace","expires_on":"2026-08-01"}"#));
    assert!(text.contains("30 November 2026"), "{text}");
    for wrong in ["", "{", r#"{"ask":"turtle"}"#, r#"{"ask":"decide","day":"2026-11-21","facts":{"tokn":"card"}}"#] {
        let output = ask(&[], wrong);
        assert_eq!(output.status.code(), Some(2), "{wrong}");
        let told: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        assert!(told["error"].is_string(), "{wrong}");
        assert_eq!(ask(&["--text"], wrong).status.code(), Some(2), "{wrong}");
    }
}

#[test]
fn every_fact_is_an_option() {
    let help = common::both(&run(&["decide", "--help"]));
    for fact in Fact::ALL.iter().filter(|fact| **fact != Fact::Day) {
        let option = format!("--{} ", fact.as_str().replace('_', "-"));
        assert!(format!("{} ", help.replace('\n', " ")).contains(&option), "{option}");
    }
    for (arguments, sign) in [
        (&["--eligibility-certificate-until", "R9.7.31"][..], "○ "),
        (&["--token", "card", "--eligibility", "有効", "--route", "card"], "○ "),
        (&["--token", "card", "--certificate-expires-on", "R8.2.10"], "× "),
    ] {
        let shown = common::both(&run(&[&["decide", "--on", "2026-11-21"], arguments].concat()));
        assert!(shown.starts_with(sign), "{arguments:?}: {shown}");
    }
    // A consent without an answer is no question.
    let output = run(&["decide", "--consent-medication", "given"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(common::both(&output).contains("--eligibility"), "{}", common::both(&output));
}
