//! Signed files of rules and readers, loaded by programs in C and in Python: who has signed, which is older, how a key is
//! changed.

use super::c_library::{compiled, library, succeeded};
use std::path::{Path, PathBuf};
use std::process::Command;
use uketsuke::rules::BUILT_IN_FILE;
use uketsuke::signed::PrivateKey;
use uketsuke::vocabulary::{Language, SettingsOption, Status};

/// The files that `tests/c/signed.c` names, in a directory of the test's own.
fn published(name: &str) -> PathBuf {
    let place = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::create_dir_all(&place).unwrap();
    let write = |name: String, bytes: &[u8]| std::fs::write(place.join(name), bytes).unwrap();
    let [old, new, stranger] = [(); 3].map(|()| PrivateKey::generate().unwrap());
    write("old.key".into(), old.public_key().as_bytes());
    write("new.key".into(), new.public_key().as_bytes());
    for serial in [5, 6] {
        let rules = BUILT_IN_FILE.replace("serial: 1\n", &format!("serial: {serial}\n"));
        assert_ne!(rules, BUILT_IN_FILE);
        let readers = serde_json::json!({
            "$schema": "urn:uketsuke:schema:facility:2", "format": 2, "serial": serial, "issued": "2026-11-27",
        });
        for (kind, bytes) in [("rules", rules.into_bytes()), ("readers", readers.to_string().into_bytes())] {
            let (by_old, by_new) = (old.sign(&bytes), new.sign(&bytes));
            write(format!("{kind}-{serial}.old"), &by_old);
            write(format!("{kind}-{serial}.new"), &by_new);
            write(format!("{kind}-{serial}.both"), &[by_old, by_new].concat());
            write(format!("{kind}-{serial}.foreign"), &stranger.sign(&bytes));
            write(format!("{kind}-{serial}"), &bytes);
        }
    }
    place
}

/// What anybody can sign under is no key: a placeholder of zeros, and the same where no byte is amiss to the eye.
#[test]
fn a_weak_key_is_no_key_in_c() {
    let settings = super::c::Settings::new();
    for last in [0, 0x7f, 0x80, 0xff] {
        for first in [0, 1, 0xec, 0xed, 0xee] {
            let mut key = [if first < 2 { 0 } else { 0xff }; 32];
            (key[0], key[31]) = (first, last);
            let weak = if first < 2 { last & 0x7f == 0 } else { last & 0x7f == 0x7f };
            if weak {
                assert_eq!(settings.add_key(&key), Err(Status::NotAKey), "{key:02x?}");
            }
        }
    }
    assert_eq!(settings.add_key(PrivateKey::generate().unwrap().public_key().as_bytes()), Ok(()));
}

/// A file that is refused is told with its line, a signature and an older file with the reason; another status is not.
#[test]
fn a_refused_file_is_told_with_its_line_and_reason() {
    let settings = super::c::Settings::new();
    let told = |status, language| settings.error_text(status, language);
    let plain = "correct the file of rules, or get it anew from its publisher: it is refused";
    assert_eq!(told(Status::RulesRefused, Language::En), plain);
    let rules = BUILT_IN_FILE.as_bytes();
    assert_eq!(settings.load_rules(rules, None), Err(Status::FileNotTrusted));
    let signature = told(Status::FileNotTrusted, Language::En);
    assert!(signature.ends_with("(the file is not signed, and own files are not accepted)"), "{signature}");
    settings.set(SettingsOption::AcceptOwnFiles, 1);

    let mut lines: Vec<&str> = BUILT_IN_FILE.lines().collect();
    lines.insert(11, "nonsense");
    assert_eq!(settings.load_rules(lines.join("\n").as_bytes(), None), Err(Status::RulesRefused));
    let (en, ja) = (told(Status::RulesRefused, Language::En), told(Status::RulesRefused, Language::Ja));
    assert!(en.starts_with(plain) && en.contains("(rule table, line 12: expected"), "{en}");
    assert!(ja.starts_with("規則ファイルを直すか") && ja.contains("(規則表の12行目："), "{ja}");
    // What was refused before is over, and no other status has this reason.
    assert!(told(Status::FileNotTrusted, Language::En).ends_with("the publisher's key"));

    let readers = "{\"$schema\": \"urn:uketsuke:schema:facility:2\",\n\"format\": 2, nonsense}";
    assert_eq!(settings.load_readers(readers.as_bytes(), 0), Err(Status::ReadersRefused));
    let said = told(Status::ReadersRefused, Language::En);
    assert!(said.contains("(line 2, column "), "{said}");
    let readers = "{\"$schema\": \"urn:uketsuke:schema:facility:2\", \"format\": 2, \"serial\": 5}";
    assert_eq!(settings.load_readers(readers.as_bytes(), 6), Err(Status::FileOlder));
    assert!(told(Status::FileOlder, Language::Ja).ends_with("より古いものです(通番5))"));
    assert_eq!(settings.add_root("", b"30"), Err(Status::RootRefused));
    assert!(told(Status::RootRefused, Language::En).ends_with("(a root needs a name of its own)"));
}

#[test]
fn signed_files_are_loaded_from_c_and_older_ones_never() {
    let place = published("signed-c");
    let program = compiled(&["tests/c/signed.c"], "cc", "c99");
    let told = succeeded(Command::new(program).arg(&place).output().unwrap());
    // The decision names the table by its hash.
    let (sha256, json) = told.trim_end().split_once('\n').unwrap();
    let decision: serde_json::Value = serde_json::from_str(json).unwrap();
    assert_eq!(decision["rules"]["sha256"], sha256, "{json}");
    assert_eq!(decision["rules"]["serial"], 6);
}

#[test]
fn signed_files_are_loaded_from_a_binding_and_older_ones_never() {
    let place = published("signed-python");
    let mut python = Command::new("python3");
    python.arg("tests/languages/signed.py").arg(&place).env("PYTHONPATH", "bindings/python");
    python.env("UKETSUKE_LIBRARY", library().join("libuketsuke.so")).env("PYTHONDONTWRITEBYTECODE", "1");
    let told = succeeded(python.output().unwrap());
    let of = |kind| {
        format!(
            "{kind} file_not_trusted file_not_trusted file_older\n\
             ok file_not_trusted ok ok ok ok file_not_trusted ok ok\n\
             6 file_older ok\n"
        )
    };
    assert_eq!(told, of("rules") + &of("readers"));
}
