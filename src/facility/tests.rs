#![allow(clippy::unwrap_used, clippy::panic)]

use super::super::*;
use super::*;
use crate::link::Limits;
use crate::vocabulary::{Language, TableOrigin, Word};
use proptest::prelude::*;

const BY: &str = r#""by": ["list", "high"]"#;
const SOURCES: &str =
    r#""sources": {"list": {"title": "一覧", "address": "https://example.jp/", "read": "2026-11-20"}}"#;

fn file(sections: &str) -> String {
    format!("{{\n\"$schema\": \"{FACILITY_SCHEMA}\",\n\"format\": 2,\n{SOURCES},\n{sections}\n}}")
}

fn extended(json: &str) -> Result<Facility, FacilityFileError> {
    let mut facility = Facility::built_in().clone();
    facility.extend_from_json(json).map(|_| facility)
}

fn reason(json: &str) -> (usize, String) {
    match extended(json) {
        Err(FacilityFileError::Malformed { line, reason, .. }) => (line, reason),
        other => panic!("{other:?}"),
    }
}

/// The texts of the built-in file after its places are filled.
fn built_in_texts() -> Vec<Words> {
    let (mut file, _) = read(BUILT_IN).unwrap();
    Resolver::new(&file, None).resolve(&mut file).unwrap();
    all_words(&mut file).into_iter().map(|words| words.clone()).collect()
}

#[test]
fn the_built_in_file_is_whole_and_has_no_member_that_is_not_read() {
    let (_, ignored) = read(BUILT_IN).unwrap();
    assert_eq!(ignored, Vec::<String>::new());
    let facility = Facility::built_in();
    for problem in Problem::ALL {
        let said = facility.problem(problem);
        assert!(said.iter().any(|words| **words == facility.sentences["fall_back"]), "{problem:?}");
    }
    assert_eq!(facility.problems.len(), Problem::ALL.len());
    assert_eq!(facility.guides.len(), Guide::ALL.len());
    assert!(Guide::ALL.iter().all(|guide| !facility.guide(*guide).steps.is_empty()));
    assert_eq!(facility.editions()[0].sha256.len(), 64);
}

#[test]
fn every_text_is_in_both_languages_with_a_public_address_and_every_address_is_there_once() {
    let texts = built_in_texts();
    assert!(texts.len() > 80, "{}", texts.len());
    for words in &texts {
        let japanese = words.to(Language::Ja);
        assert!(japanese.chars().any(|c| ('\u{3040}'..='\u{9fff}').contains(&c)), "{japanese}");
        assert!(words.to(Language::En).chars().any(|c| c.is_ascii_lowercase()), "{japanese}");
        assert!(!words.origin().title.is_empty() && words.origin().address.starts_with("https://"), "{japanese}");
    }
    let addresses: Vec<&str> = Facility::built_in().sources.values().map(|it| it.address.as_str()).collect();
    for address in addresses {
        assert_eq!(BUILT_IN.matches(&format!("\"{address}\"")).count(), 1, "{address}");
    }
    assert_eq!(BUILT_IN.matches("0800-080-4583").count(), 1);
    assert_eq!(BUILT_IN.matches("https://").count(), Facility::built_in().sources.len(), "none within a text");
}

/// The facts must be citable: no mirror, archive or forum; and the poster's file only for the poster.
#[test]
fn only_fit_sources_are_cited_and_the_poster_only_for_itself() {
    let unfit =
        ["123deta", "archive", "2ch", "5ch", "cache", "s3.", "googleapis", "cloudfront", "blob.core", "forincs"];
    for origin in Facility::built_in().sources.values() {
        assert!(unfit.iter().all(|host| !origin.address.contains(host)), "{}", origin.address);
    }
    for words in built_in_texts() {
        if words.origin().address.contains("001371373") {
            let said = words.to(Language::Ja);
            assert!(said.contains("ポスター") || said.starts_with("厚生労働省"), "{said}");
        }
    }
}

/// Nobody is told to be uninsured, or to pay in full, because something cannot be read; no developer's word is shown.
#[test]
fn no_text_says_what_the_style_sheet_forbids() {
    let forbidden = [
        ("無保険", ""),
        ("10割", "in full"),
        ("全額", "uninsured"),
        ("自費", "not insured"),
        ("資格がない", "100 %"),
        ("手元", "at hand"),
        ("作成時", "when this was written"),
        ("APDU", "apdu"),
        ("トークン", "token"),
        ("ファイル", "file"),
        ("ヶ", "please"),
        ("確認できていません", "the user"),
        (": ", "!"),
        (",", "certificates ("),
    ];
    for words in built_in_texts() {
        let (ja, en) = (words.to(Language::Ja), words.to(Language::En).to_lowercase());
        for (japanese, english) in forbidden {
            assert!(!ja.contains(japanese), "{ja}");
            assert!(english.is_empty() || !en.contains(english), "{en}");
        }
        assert!(!ja.contains(['{', '}']) && !en.contains(['{', '}']), "{ja}");
    }
}

/// The days and hours in the texts are those in the data.
#[test]
fn texts_and_data_name_the_same_days_and_hours() {
    let facility = Facility::built_in();
    let reiwa = |day: Day| format!("令和{}({})年{}月{}日", day.year() - 2018, day.year(), day.month(), day.day());
    for words in [&facility.subsidy.open, &facility.subsidy.ended] {
        assert!(words.to(Language::Ja).contains(&reiwa(facility.subsidy.last_day)));
        assert!(words.to(Language::En).contains("31 January 2026"));
    }
    let outdated = facility.material.iter().find_map(|item| item.outdated.as_ref()).unwrap();
    assert!(outdated.words.to(Language::Ja).contains(&reiwa(outdated.after)));
    let support = &facility.support;
    let hours = |span: Option<hours::Span>| {
        let whole = |time: TimeOfDay| {
            let text = time.to_string();
            text.strip_suffix(":00").unwrap().trim_start_matches('0').to_owned()
        };
        span.map(|span| (whole(span.opens), whole(span.closes))).unwrap()
    };
    let ((a, b), (c, d)) = (hours(support.hours.weekdays), hours(support.hours.saturday));
    assert_eq!(support.hours_in_words.to(Language::Ja), format!("月〜金は{a}〜{b}時、土は{c}〜{d}時、祝日休み"));
    let english = support.hours_in_words.to(Language::En);
    assert!(english.starts_with(&format!("Mon–Fri {a}:00–{b}:00, Sat {c}:00–{d}:00,")), "{english}");
    assert!(support.hours.sunday.is_none() && support.hours.holidays.is_none());
    for language in Language::ALL.iter().copied() {
        assert!(support.line.to(language).contains(&support.number));
        assert!(support.line.to(language).contains(support.hours_in_words.to(language)));
    }
}

#[test]
fn a_name_is_found_however_people_write_it() {
    let facility = Facility::built_in();
    for name in [
        "RC-S300/S1",
        "ＲＣ－Ｓ３００／Ｓ１",
        "rc-s300/s1",
        "ソニー RC-S300/S1",
        "SONY　RC−S300/S1",
        "ソニー製RCS300/S1",
    ] {
        assert_eq!(facility.generic_reader(name).listing, Listing::NoExtraWork, "{name}");
    }
    for name in ["RC-S300", "RC-S300/P", "RC-S300/S", "RC-S300/S10", "XRC-S300/S1", "RC-S380", "", " "] {
        let answer = facility.generic_reader(name);
        assert_eq!((answer.listing, answer.entry), (Listing::NotKnown, None), "{name}");
        assert_eq!(answer.words[0].to(Language::Ja), "この型番は、このソフトウェアの一覧にありません。");
    }
    for name in ["Hi-CARA", "HI CARA", "Ｈｉ－ＣＡＲＡ", "キヤノン製 Hi-CARA", "Canon Hi-CARA"] {
        assert_eq!(facility.face_reader(name).reading, PhoneReading::Itself, "{name}");
    }
    for name in ["", "Hi-CARA2", "マイナタッチ", "Fujitsu Caora"] {
        assert_eq!(facility.face_reader(name).reading, PhoneReading::WithGenericReader, "{name}");
    }
}

#[test]
fn the_deciding_fact_comes_first() {
    let facility = Facility::built_in();
    let unknown = facility.face_reader("次期の機種");
    assert_eq!(unknown.words[0].to(Language::Ja), "この機種は、このソフトウェアの一覧にありません。");
    assert!(unknown.words[1].to(Language::Ja).contains("ベンダーに確認"));
    assert!(
        facility
            .face_reader("マイナタッチ")
            .words
            .iter()
            .all(|words| !words.to(Language::Ja).contains("一覧にありません"))
    );
    let unknown = facility.pcsc_reader("A reader that nobody knows");
    assert_eq!(unknown.words[0].to(Language::Ja), "このリーダーは、このソフトウェアの一覧にありません。");
    let day = Day::constant(2026, 11, 28);
    assert!(facility.subsidy(day).words[0].to(Language::Ja).contains("終了しました"));
}

#[test]
fn slots_of_one_reader_differ() {
    let limits = |name| Facility::built_in().pcsc_reader(name).limits;
    assert_eq!(limits("ACS ACR1252 Dual Reader [ACR1252 Dual Reader PICC] 00 00"), Some(Limits::CCID_522));
    assert_eq!(limits("ACS ACR1252 Dual Reader [ACR1252 Dual Reader SAM] 01 00"), Some(Limits::SHORT));
    assert_eq!(limits("ACS ACR1252 1S CL Reader PICC 0"), Some(Limits::CCID_522));
    assert_eq!(limits("ACS ACR1252 Dual Reader 00 00"), None);
    assert_eq!(limits("SONY FeliCa RC-S660/U (1112233) 00 00"), Some(Limits::CCID_522));
    assert_eq!(limits("SONY FeliCa Port/PaSoRi 3.0 0"), None);
    assert_eq!(limits(""), None);
}

#[test]
fn a_pcsc_name_hints_at_a_listed_reader_and_no_more() {
    let hints = |name| Facility::built_in().pcsc_reader(name).may_be.len();
    assert_eq!(hints("SONY FeliCa RC-S300/S (1234567) 00 00"), 1);
    assert_eq!(hints("SONY FeliCa Port/PaSoRi 4.0 0"), 1);
    assert_eq!(hints("SONY FeliCa RC-S300/P (1234567) 00 00"), 0);
}

#[test]
fn switching_on_is_marked_as_inferred_and_switching_off_is_not() {
    let facility = Facility::built_in();
    for reading in [PhoneReading::WithGenericReader, PhoneReading::Itself] {
        let inferred =
            |setting| facility.setting(setting, reading).steps.iter().any(|it| it.basis() == Basis::Inferred);
        assert!(inferred(PhoneSetting::On) && !inferred(PhoneSetting::Off));
        let on = facility.setting(PhoneSetting::On, reading);
        assert!(on.remarks[0].to(Language::Ja).contains("公表されていません"));
    }
    let on = facility.setting(PhoneSetting::On, PhoneReading::Itself).lines(Language::En);
    assert!(on[1].starts_with("2. ") && on[2].starts_with("Note: ") && !on.concat().contains("Connect the generic"));
}

#[test]
fn nothing_is_ready_before_every_question_is_answered() {
    let mut checks = Facility::built_in().checks(PhoneReading::WithGenericReader);
    let mut asked = Vec::new();
    while let Some(question) = checks.next_question() {
        assert_eq!(checks.readiness(), Readiness::Unknown);
        asked.push(question.id.as_str());
        checks.answer(&question.id, question.fine).unwrap();
    }
    let expected = ["cable_reach", "usb_port", "beside_face_reader", "metal", "remote_desktop"];
    assert_eq!(asked, expected, "the monitor matters only with remote desktop");
    assert_eq!(checks.readiness(), Readiness::Ready);
    assert!(checks.checked().all(|checked| checked.lines(Language::Ja)[0].starts_with("[問題なし] ")));
    assert_eq!(checks.answer("turtle", CheckAnswer::Yes), Err(UnknownQuestion("turtle".into())));
}

#[test]
fn each_wrong_answer_has_a_remedy_and_each_unknown_one_is_unknown() {
    let facility = Facility::built_in();
    let answered = |except: &[(&str, CheckAnswer)]| {
        let mut checks = facility.checks(PhoneReading::WithGenericReader);
        while let Some(question) = checks.next_question() {
            let given = except.iter().find(|(asked, _)| *asked == question.id).map(|(_, answer)| *answer);
            checks.answer(&question.id, given.unwrap_or(question.fine)).unwrap();
        }
        checks
    };
    for question in &facility.questions {
        let wrong = if question.fine == CheckAnswer::Yes { CheckAnswer::No } else { CheckAnswer::Yes };
        let checks = answered(&[(&question.id, wrong), ("remote_desktop", CheckAnswer::Yes)]);
        assert_eq!(checks.readiness(), Readiness::NotReady);
        let checked = checks.checked().find(|checked| checked.question == question).unwrap();
        assert_eq!(checked.state, CheckState::Attention);
        assert!(!checked.remedies.is_empty() && checked.found.is_some());
        assert!(checked.lines(Language::Ja)[0].starts_with("[要対応] "));

        let unknown = answered(&[(&question.id, CheckAnswer::Unknown)]);
        if question.id != "monitor" {
            assert_eq!(unknown.readiness(), Readiness::Unknown, "{}", question.id);
            let checked = unknown.checked().find(|checked| checked.question == question).unwrap();
            let lines = checked.lines(Language::Ja);
            assert!(lines[0].starts_with("[未確認] ") && lines[1].contains("現地で確認"), "{lines:?}");
        }
    }
    let open = facility.checks(PhoneReading::WithGenericReader);
    assert!(open.checked().all(|checked| checked.lines(Language::En).len() == 1), "an open question has no remedy yet");
    let mut checks = facility.checks(PhoneReading::WithGenericReader);
    checks.answer("remote_desktop", CheckAnswer::Unknown).unwrap();
    assert!(checks.checked().any(|checked| checked.question.id == "monitor"));
}

#[test]
fn a_reader_that_reads_phones_itself_is_asked_nothing() {
    let checks = Facility::built_in().checks(PhoneReading::Itself);
    assert_eq!(checks.next_question(), None);
    assert_eq!((checks.readiness(), checks.checked().count()), (Readiness::Ready, 0));
}

#[test]
fn material_is_to_be_had_somewhere_from_somebody() {
    let facility = Facility::built_in();
    for material in facility.material(Day::constant(2025, 12, 1)) {
        assert!(material.at.address.starts_with("https://") && !material.from.to(Language::Ja).is_empty());
        assert_eq!(material.caution, None);
    }
    let later = facility.material(Day::constant(2025, 12, 2));
    assert_eq!(
        later.filter_map(|material| material.caution.map(|_| material.id)).collect::<Vec<_>>(),
        ["reception_poster"]
    );
}

#[test]
fn the_subsidy_runs_through_its_last_day() {
    let state = |year, month, day| Facility::built_in().subsidy(Day::constant(year, month, day)).state;
    assert_eq!((state(2025, 10, 13), state(2025, 10, 14)), (SubsidyState::StartUnknown, SubsidyState::Open));
    assert_eq!((state(2026, 1, 31), state(2026, 2, 1)), (SubsidyState::Open, SubsidyState::Ended));
}

#[test]
fn an_institution_adds_and_overrides() {
    let json = file(&format!(
        r#""serial": 7, "issued": "2026-11-20", "generic_readers": [
            {{"makers": ["例示社", "Example"], "models": ["EX-100"], "listing": "no_extra_work", {BY}}},
            {{"makers": ["ソニー"], "models": ["RC-S300/S1"], "listing": "ask_maker", {BY}}}],
        "reader_limits": [
            {{"pcsc_name": "SONY FeliCa RC-S300/S*", "extended": false, "max_command": 261, "max_response": 130, {BY}}},
            {{"pcsc_name": "EX*", "extended": true, "max_command": 2048, "max_response": 2048, {BY}}}],
        "questions": [{{"id": "metal", "ask": {{"ja": "金属ですか。", "en": "Metal?", {BY}}}, "fine": "no",
            "found": {{"ja": "金属です。", "en": "Metal.", {BY}}}, "remedies": ["mat"]}}],
        "sentences": {{"mat": {{"ja": "敷く。{{list}}", "en": "Mat {{number}}.", {BY}}}}}"#
    ));
    let facility = extended(&json).unwrap();
    assert_eq!(facility.generic_reader("Example EX100").listing, Listing::NoExtraWork);
    let changed = facility.generic_reader("RC-S300/S1");
    assert_eq!(changed.listing, Listing::AskMaker);
    assert_eq!(changed.entry.unwrap().by.origin().address, "https://example.jp/");
    let limits = |name| facility.pcsc_reader(name).limits.unwrap();
    assert_eq!(
        limits("SONY FeliCa RC-S300/S (1) 00 00"),
        Limits { max_command: 261, max_response: 130, extended: false }
    );
    assert_eq!(limits("EX-100 0"), Limits { max_command: 2048, max_response: 2048, extended: true });
    assert_eq!(facility.questions.len(), Facility::built_in().questions.len(), "replaced, not added");
    let mut checks = facility.checks(PhoneReading::WithGenericReader);
    checks.answer("metal", CheckAnswer::Yes).unwrap();
    let metal = checks.checked().find(|checked| checked.question.id == "metal").unwrap();
    assert_eq!(metal.lines(Language::Ja), ["[要対応] 金属ですか。", "  金属です。", "  → 敷く。https://example.jp/"]);
    assert_eq!(metal.remedies[0].to(Language::En), "Mat 0800-080-4583.");
    let loaded = &facility.editions()[1];
    let issued = Some(Day::constant(2026, 11, 20));
    assert_eq!((loaded.origin, loaded.serial, loaded.issued), (TableOrigin::Own, Some(7), issued));
    assert_ne!(loaded.sha256, facility.editions()[0].sha256);
    assert_eq!(Facility::built_in().generic_reader("RC-S300/S1").listing, Listing::NoExtraWork);
}

#[test]
fn errors_name_the_line() {
    assert_eq!(
        extended("{").unwrap_err().to_string(),
        "line 1, column 1 of the facility file: EOF while parsing an object"
    );
    let wrong = |entry: &str| reason(&file(&format!("\"reader_limits\": [\n{{{entry}, {BY}}}\n]")));
    let short = r#""extended": false, "max_command": 261, "max_response": 258"#;
    let named = |name: &str| wrong(&format!("\"pcsc_name\": {name}, {short}"));
    assert_eq!(named(r#""**""#), (6, "the pattern fits every reader".to_owned()));
    assert_eq!(named(r#"" ""#), (6, "the text is empty".to_owned()));
    for deceiving in ["\\u0000", "\\u202e", "\\u2066", "\\u200f", "\\u0085", "\\u061c", "\\ufeff", "\\u2028"] {
        assert!(named(&format!("\"A{deceiving}B\"")).1.starts_with("the text has a control character"), "{deceiving}");
    }
    let long = format!("\"{}\"", "あ".repeat(501));
    assert_eq!(named(&long), (6, "the text has more than 500 characters".to_owned()));
    for (limits, said) in [
        (
            r#""extended": false, "max_command": 63, "max_response": 258"#,
            "max_command is 63; 64 to 261 bytes are expected",
        ),
        (
            r#""extended": false, "max_command": 261, "max_response": 259"#,
            "max_response is 259; 64 to 258 bytes are expected",
        ),
        (
            r#""extended": true, "max_command": 65545, "max_response": 258"#,
            "max_command is 65545; 64 to 65544 bytes are expected",
        ),
        (r#""extended": true, "max_response": 258"#, "missing field `max_command`"),
        (r#""extended": true, "max_command": -1, "max_response": 258"#, "invalid value: integer `-1`, expected usize"),
    ] {
        assert_eq!(wrong(&format!("\"pcsc_name\": \"A\", {limits}")).1, said);
    }
    let no_names = format!(r#""face_readers": [{{"makers": [], "models": ["A"], "reads_phones": "itself", {BY}}}]"#);
    assert_eq!(reason(&file(&no_names)), (5, "1 to 32 names are expected".to_owned()));
    let listing = format!(r#""generic_readers": [{{"makers": ["a"], "models": ["A"], "listing": "not_known", {BY}}}]"#);
    assert!(reason(&file(&listing)).1.starts_with("unknown variant `not_known`"));
    let asks = format!(r#"{{"id": "x", "ask": {{"ja": "x", "en": "x", {BY}}}, "fine": "unknown""#);
    assert_eq!(reason(&file(&format!("\"questions\": [{asks}}}]"))).1, "the fine answer is yes or no");
    assert!(reason(&file(r#""issued": "2026-02-30""#)).1.starts_with("not a day"));
    let support =
        |hours: &str| reason(&file(&format!(r#""support": {{"number": "1", "hours": {{"saturday": {hours}}}}}"#))).1;
    assert_eq!(support(r#"["10:00", "09:00"]"#), "the line closes before it opens");
    assert_eq!(support(r#"["10:00", "24:00"]"#), NotATime.to_string());
}

#[test]
fn an_address_is_of_the_web_and_plain() {
    let with = |address: &str| {
        let json = file("\"format_note\": 1").replace("https://example.jp/", address);
        extended(&json).map(|_| ())
    };
    assert_eq!(with("http://example.jp/a?b=c#d"), Ok(()));
    for wrong in [
        "javascript:alert(1)",
        "ftp://example.jp/",
        "example.jp",
        "https://",
        "https:///path",
        "https://?x",
        "HTTPS//x",
        "https://a b/",
        "https://例.jp/",
        "https://mhlw.go.jp@example.jp/",
        "https://a/<script>",
    ] {
        assert!(with(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn another_file_another_format_and_a_huge_file_are_told_apart() {
    assert_eq!(extended(r#"{"$schema": "x", "format": 2}"#), Err(FacilityFileError::Schema));
    assert!(extended(r#"{"format": "uketsuke-readers"}"#).unwrap_err().to_string().contains("invalid type"));
    assert_eq!(extended("{}"), Err(FacilityFileError::Schema));
    let newer = file("\"x\": 1").replace("\"format\": 2", "\"format\": 3");
    assert_eq!(extended(&newer), Err(FacilityFileError::Format { found: 3 }));
    let huge = " ".repeat(MAX_FILE + 1);
    assert_eq!(extended(&huge), Err(FacilityFileError::TooLong { bytes: MAX_FILE + 1 }));
    assert!(extended(&format!("\u{feff}{}", file("\"x\": 1"))).is_ok(), "a byte order mark is no error");
}

#[test]
fn what_is_not_known_is_named_and_not_overlooked() {
    let json = file(&format!(
        r#""face_readers": [{{"makers": ["a"], "models": ["A"], "reads_phones": "itself", "extented": 1, {BY}}}], "new": []"#
    ));
    let mut facility = Facility::built_in().clone();
    assert_eq!(facility.extend_from_json(&json).unwrap(), ["face_readers.0.extented", "new"]);
    let many = file(&(0..MAX_IGNORED + 50).map(|n| format!("\"n{n}\": 0")).collect::<Vec<_>>().join(","));
    assert!(facility.extend_from_json(&many).unwrap().len() <= MAX_IGNORED);
}

#[test]
fn a_name_that_stands_for_nothing_is_an_error() {
    let named = |sections: &str| match extended(&file(sections)) {
        Err(FacilityFileError::Missing { what, name }) => (what, name),
        other => panic!("{other:?}"),
    };
    let entry = r#""face_readers": [{"makers": ["a"], "models": ["A"], "reads_phones": "itself", "by": ["x", "low"]}]"#;
    assert_eq!(named(entry), ("source", "x".to_owned()));
    assert_eq!(named(r#""problems": {"phone_unusable": ["x"]}"#), ("sentence", "x".to_owned()));
    let question = format!(
        r#""questions": [{{"id": "x", "ask": {{"ja": "x", "en": "x", {BY}}}, "fine": "yes", "unless_fine": "turtle",
            "found": {{"ja": "x", "en": "x", {BY}}}, "remedies": []}}]"#
    );
    assert_eq!(named(&question), ("question", "turtle".to_owned()));
    let text = |ja: &str| format!(r#""sentences": {{"x": {{"ja": "{ja}", "en": "x", {BY}}}}}"#);
    assert_eq!(named(&text("{nowhere}")), ("source", "nowhere".to_owned()));
    assert_eq!(named(&text("a {list")), ("closing brace", "list".to_owned()));
}

#[test]
fn a_list_has_an_end_and_so_has_a_text() {
    let entry = format!(r#"{{"pcsc_name": "A", "extended": false, "max_command": 261, "max_response": 258, {BY}}}"#);
    let list = |entries| file(&format!("\"reader_limits\": [{}]", vec![entry.as_str(); entries].join(",")));
    assert!(extended(&list(data::MAX_ENTRIES)).is_ok());
    assert_eq!(reason(&list(data::MAX_ENTRIES + 1)).1, format!("at most {} entries are read", data::MAX_ENTRIES));
    let address = format!("https://example.jp/{}", "a".repeat(400));
    let text = format!(r#""sentences": {{"x": {{"ja": "{}", "en": "x", {BY}}}}}"#, "{list}".repeat(80));
    let json = file(&text).replace("https://example.jp/", &address);
    assert_eq!(extended(&json), Err(FacilityFileError::TextTooLong));
}

#[test]
fn a_file_with_an_error_changes_nothing() {
    let mut facility = Facility::built_in().clone();
    let half = format!(
        r#""generic_readers": [{{"makers": ["a"], "models": ["EX-1"], "listing": "ask_maker", {BY}}}],
        "setting": {{"off": {{"steps": ["x"], "remarks": []}}, "on": {{"steps": [], "remarks": []}}, "generic_reader_only": []}}"#
    );
    assert!(facility.extend_from_json(&file(&half)).is_err());
    assert_eq!(&facility, Facility::built_in());
}

#[test]
fn answers_have_a_json_form() {
    let facility = Facility::built_in();
    let day = Day::constant(2026, 11, 21);
    let support = serde_json::to_value(facility.support(day, TimeOfDay::new(20, 0), Holiday::No)).unwrap();
    assert_eq!(support["state"], "closed");
    assert_eq!(support["words"][0]["source"]["address"], "https://iryohokenjyoho.service-now.com/csm");
    assert_eq!(support["words"][0]["basis"], "high");
    assert_eq!(serde_json::to_value(Problem::PhoneNotRead).unwrap(), Problem::PhoneNotRead.as_str());
    assert_eq!(serde_json::to_value(Guide::VisualCheck).unwrap(), Guide::VisualCheck.as_str());
}

/// The schema and the code take and refuse the same files; a member that is not known is refused by the schema alone.
#[test]
fn the_schema_says_what_is_read() {
    use serde_json::{Value, json};
    let schema: Value = serde_json::from_str(include_str!("../../data/facility.schema.json")).unwrap();
    assert_eq!(schema["$id"], FACILITY_SCHEMA);
    let schema = jsonschema::draft202012::new(&schema).unwrap();
    let whole: Value = serde_json::from_str(BUILT_IN).unwrap();
    assert!(schema.is_valid(&whole), "{:?}", schema.iter_errors(&whole).map(|it| it.to_string()).collect::<Vec<_>>());
    let taken = |file: &Value| Facility::built_in().clone().extend_from_json(&file.to_string());
    assert_eq!(taken(&whole), Ok(Vec::new()));

    let long = "あ".repeat(501);
    let changes = [
        ("/$schema", json!("urn:uketsuke:schema:facility:1"), false),
        ("/format", json!(3), false),
        ("/serial", json!(-1), false),
        ("/issued", json!("28 November 2026"), false),
        ("/sources/portal/address", json!("http://example.jp?x=1"), true),
        ("/sources/portal/address", json!("https://a.jp:8080/b/c@d#e"), true),
        ("/sources/portal/address", json!("javascript:alert(1)"), false),
        ("/sources/portal/address", json!("https:///x"), false),
        ("/sources/portal/address", json!("https://a@b/"), false),
        ("/sources/portal/address", json!("https://a b/"), false),
        ("/sources/portal/address", json!("https://a/<b>"), false),
        ("/sources/portal/title", json!("A\u{202e}B"), false),
        ("/sources/portal/title", json!(" "), false),
        ("/sources/portal/title", json!(long), false),
        ("/face_readers/0/makers", json!([]), false),
        ("/face_readers/0/models", json!(vec!["x"; 33]), false),
        ("/face_readers/0/models", json!(vec!["x"; 32]), true),
        ("/face_readers/0/reads_phones", json!("never"), false),
        ("/face_readers/0/by", json!(["portal"]), false),
        ("/face_readers/0/by", json!(["portal", "certain"]), false),
        ("/face_readers/0/by", json!(["portal", "low", "x"]), false),
        ("/generic_readers/0/listing", json!("not_known"), false),
        ("/generic_readers/0/pcsc_names", json!(["* *"]), false),
        ("/reader_limits/0/pcsc_name", json!("**"), false),
        ("/reader_limits/0/max_command", json!(63), false),
        ("/reader_limits/0/max_command", json!(64), true),
        ("/reader_limits/0/max_response", json!(65_538), true),
        ("/reader_limits/0/max_response", json!(65_539), false),
        ("/reader_limits/0/extended", json!(false), false), // with 512 bytes
        ("/reader_limits/5/max_response", json!(130), true),
        ("/questions/0/fine", json!("unknown"), false),
        ("/questions/0/remedies", json!("call_vendor"), false),
        ("/check_words/fine/ja", json!(""), false),
        ("/setting/off", json!({"steps": []}), false),
        ("/support/hours/weekdays", json!(["8:00", "24:00"]), false),
        ("/support/hours/weekdays", json!(["8:00", "23:59"]), true),
        ("/support/hours/weekdays", json!(["8:00"]), false),
        ("/support/hours", json!({}), true),
        ("/subsidy/share", json!(null), false),
    ];
    for (place, value, right) in changes {
        let mut file = whole.clone();
        *file.pointer_mut(place).unwrap() = value;
        assert_eq!(schema.is_valid(&file), right, "schema: {place} {:?}", file.pointer(place));
        assert_eq!(taken(&file).is_ok(), right, "code: {place} {:?}", file.pointer(place));
    }
    let mut newer = whole.clone();
    newer["support"]["fax"] = json!("1");
    assert!(!schema.is_valid(&newer));
    assert_eq!(taken(&newer), Ok(vec!["support.fax".to_owned()]));
}

proptest! {
    /// `like` agrees with the plain recursive definition.
    #[test]
    fn patterns(pattern in "[ab*]{0,8}", name in "[abA]{0,10}") {
        fn plain(pattern: &[u8], name: &[u8]) -> bool {
            match (pattern.split_first(), name.split_first()) {
                (None, None) => true,
                (Some((b'*', rest)), _) => {
                    plain(rest, name) || name.split_first().is_some_and(|(_, tail)| plain(pattern, tail))
                }
                (Some((p, rest)), Some((n, tail))) => p.eq_ignore_ascii_case(n) && plain(rest, tail),
                _ => false,
            }
        }
        prop_assert_eq!(answers::like(&pattern, &name), plain(pattern.as_bytes(), name.as_bytes()));
    }

    #[test]
    fn any_name_is_answered(name in any::<String>()) {
        let facility = Facility::built_in();
        prop_assert_ne!(facility.generic_reader(&name).listing, Listing::AskMaker);
        prop_assert!(!facility.face_reader(&name).words.is_empty());
        prop_assert!(!facility.pcsc_reader(&name).words.is_empty());
    }

    #[test]
    fn no_file_panics(text in any::<String>(), cut in 0usize..600) {
        let _ = extended(&text);
        let whole = file(&format!(
            r#""generic_readers": [{{"makers": ["a"], "models": ["EX-1"], "listing": "ask_maker", {BY}}}]"#
        ));
        let cut = (0..=cut.min(whole.len())).rev().find(|at| whole.is_char_boundary(*at)).unwrap_or(0);
        prop_assert_eq!(extended(&whole[..cut]).is_ok(), cut == whole.len());
    }
}
