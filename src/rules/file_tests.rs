//! The file: what is read, what is kept though it is not known, and every slip with its line.

use super::TableErrorKind::{self, *};
use super::*;
use crate::Day;
use crate::vocabulary::{Certainty, Language, Measure, Method, Provision, RuleId, Subject, TableOrigin, Word};

const HEAD: &str = "uketsuke rules 2\nserial: 2\nissued: 2026-12-20\nnext_update: 2027-03-31\nneeds_program: 0.1.0\n";
const TAIL: &str = "certainty: high\nja: 文\nen: text\nsources: a\n";
const SOURCE: &str = "[source a]\ntitle: 出典\naddress: https://example.org/\n";

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn table(rows: &str) -> Table {
    Table::from_text(&format!("{HEAD}{rows}{SOURCE}")).unwrap()
}

fn error(text: &str) -> (u32, TableErrorKind) {
    let error = Table::from_text(text).unwrap_err();
    assert!(!error.text(Language::Ja).is_empty() && !error.to_string().is_empty());
    (error.line, error.kind)
}

/// The error of these lines after a header of five.
fn slip(lines: &str) -> (u32, TableErrorKind) {
    error(&format!("{HEAD}{lines}{SOURCE}"))
}

/// The error of one more line in a row that is right without it.
fn slip_in_row(rule: &str, line: &str) -> TableErrorKind {
    let (at, kind) = slip(&format!("[rule {rule}]\n{line}\n{TAIL}"));
    assert_eq!(at, 7, "{line}");
    kind
}

#[test]
fn the_built_in_table_is_written_and_read_back() {
    let table = Table::built_in();
    let text = table.to_text();
    assert_eq!(text, BUILT_IN_FILE);
    assert_eq!(&Table::from_text(&text).unwrap(), table);
    let with_windows_ends = format!("\u{feff}{}", text.replace('\n', "\r\n"));
    let same = Table::from_text(&with_windows_ends).unwrap();
    assert_eq!(&same, table);
    // The digest is that of the bytes, not that of the content.
    assert_ne!(same.sha256(), table.sha256());
}

/// The example of the page that describes the form, in both languages.
#[test]
fn the_example_of_the_documents_is_a_table() {
    for page in [include_str!("../../docs/rule-file.md"), include_str!("../../docs/rule-file.ja.md")] {
        let example = page.split("```text\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
        let table = Table::from_text(example).unwrap();
        assert_eq!((table.serial(), table.rules().len(), table.unknown().len()), (7, 1, 0));
        // Every word that the page lists exists, and every word that exists is listed.
        for measure in Measure::ALL.iter().filter(|measure| **measure != Measure::Plain) {
            assert!(page.contains(&format!("`{}`", measure.as_str())), "{measure:?}");
        }
        let words = Method::ALL.iter().map(|word| word.as_str()).chain(Provision::ALL.iter().map(|word| word.as_str()));
        for word in words.chain(Subject::ALL.iter().map(|word| word.as_str())) {
            assert!(page.contains(&format!("`{word}`")), "{word}");
        }
    }
}

#[test]
fn a_newer_table_changes_decisions() {
    let rows = format!(
        "\n# six months from April\n[rule 6002 card.grace]\nfrom: 2024-12-02\nuntil: 2027-03-31\nmonths: 3\n{TAIL}\n\
         [rule 6002 card.grace]\nfrom: 2027-04-01\nmonths: 6\n{TAIL}"
    );
    let table = table(&rows);
    let until = |expires: &str| grace(&table, day(expires)).unwrap().until.to_string();
    assert_eq!(until("2027-03-31"), "2027-06-30");
    assert_eq!(until("2027-04-01"), "2027-10-31");
    assert_eq!((table.serial(), table.rules().len(), table.origin()), (2, 2, TableOrigin::Own));
    assert_eq!((table.issued(), table.next_update()), (day("2026-12-20"), day("2027-03-31")));
}

#[test]
fn a_rule_that_is_not_known_is_carried_and_decides_nothing() {
    let rows = format!(
        "[rule 6120 card.new]\nsubject: card\nweeks: 2\nfrom: 2027-04-01\n{TAIL}[rule 6900 new.other]\nmonths: 3\n{TAIL}"
    );
    let table = table(&rows);
    assert!(table.rules().is_empty());
    let [first, second] = table.unknown() else { panic!("{:?}", table.unknown()) };
    assert_eq!((first.number, first.name.as_str(), first.subject), (6120, "card.new", Some(Subject::Card)));
    assert_eq!((first.ja.as_str(), first.sources[0].address.as_ref()), ("文", "https://example.org/"));
    assert_eq!(first.fields, [Field { key: "weeks".into(), value: "2".into() }]);
    assert_eq!((second.number, second.subject), (6900, None));
    let about = |subject, on: &str| table.unknown_about(subject, day(on)).count();
    assert_eq!((about(Subject::Card, "2027-03-31"), about(Subject::Card, "2027-04-01")), (0, 1));
    assert_eq!(about(Subject::Phone, "2027-04-01"), 0);
    assert_eq!(Table::from_text(&table.to_text()).unwrap(), table);
}

#[test]
fn what_is_not_known_of_a_known_rule_is_kept_beside_it() {
    let table = table(&format!(
        "colour: red\n[rule 6001 card.valid]\nchapter: 3\nsubject: moon\n{TAIL}\
         [rule 6031 person.card]\nserial: 3\nmethods: face, voice, pin, gait\n{TAIL}"
    ));
    assert_eq!(table.unknown_header(), [Field { key: "colour".into(), value: "red".into() }]);
    let field = |key: &str, value: &str| Field { key: key.into(), value: value.into() };
    let valid = table.rule(RuleId::CardValid, day("2026-12-20")).unwrap();
    assert_eq!(valid.unknown, [field("chapter", "3"), field("subject", "moon")]);
    let card = table.rule(RuleId::PersonCard, day("2026-12-20")).unwrap();
    assert_eq!(card.value, Value::Methods(Method::set(&[Method::Face, Method::Pin])));
    assert_eq!(card.unknown, [field("methods", "voice, gait"), field("serial", "3")]);
    assert_eq!(Table::from_text(&table.to_text()).unwrap(), table);
}

#[test]
fn a_known_rule_whose_value_is_not_known_decides_nothing() {
    let table = table(&format!(
        "[rule 6002 card.grace]\nweeks: 13\n{TAIL}[rule 6034 visual.place]\noperated_at: moon\n{TAIL}\
         [rule 6031 person.card]\nmethods: voice\n{TAIL}"
    ));
    let names: Vec<&str> = table.unknown().iter().map(|rule| rule.name.as_str()).collect();
    assert_eq!(names, ["card.grace", "person.card", "visual.place"]);
    assert!(table.rules().is_empty() && grace(&table, day("2026-12-20")).is_none());
    assert_eq!(Table::from_text(&table.to_text()).unwrap(), table);
}

#[test]
fn the_header_says_which_program_the_table_needs() {
    let needs = |version: &str| {
        let text = format!("{HEAD}{SOURCE}").replace("needs_program: 0.1.0", &format!("needs_program: {version}"));
        Table::from_text(&text).unwrap().needs_newer_program()
    };
    let this = ProgramVersion::this();
    assert!(!needs("0.1.0") && !needs(&this.to_string()) && needs("99.0.0"));
    let newer = ProgramVersion { patch: this.patch + 1, ..this };
    assert!(needs(&newer.to_string()));
}

#[test]
fn slips_in_the_header_are_told() {
    assert_eq!(error(""), (1, NotATable));
    assert_eq!(error("uketsuke rules 1\n"), (1, NotATable));
    assert_eq!(error("uketsuke rules 2\n"), (0, Missing("serial")));
    let without = |key: &str| {
        let lines: Vec<&str> = HEAD.lines().filter(|line| !line.starts_with(key)).collect();
        error(&lines.join("\n"))
    };
    for key in ["serial", "issued", "next_update", "needs_program"] {
        assert_eq!(without(key), (0, Missing(key)));
    }
    assert_eq!(error("uketsuke rules 2\nserial: 0\n"), (2, NotANumber { max: u32::MAX }));
    assert_eq!(error("uketsuke rules 2\nserial: 4294967296\n"), (2, NotANumber { max: u32::MAX }));
    assert_eq!(error("uketsuke rules 2\nserial: +1\n"), (2, NotANumber { max: u32::MAX }));
    assert_eq!(error("uketsuke rules 2\nserial: 1\nserial: 1\n"), (3, DuplicateKey));
    assert_eq!(error("uketsuke rules 2\nissued: 2026-02-29\n"), (2, NotADay));
    assert_eq!(error("uketsuke rules 2\nneeds_program: 0.2\n"), (2, NotAVersion));
    assert_eq!(error("uketsuke rules 2\nserial 1\n"), (2, NotALine));
    assert_eq!(error("uketsuke rules 2\nSerial: 1\n"), (2, NotALine));
    assert_eq!(error("uketsuke rules 2\nnew: a\nnew: b\n"), (3, DuplicateKey));
    assert_eq!(error(&HEAD.replace("2027-03-31", "2026-12-19")), (0, Backwards));
    assert_eq!(error(&" ".repeat(MAX_TABLE_BYTES + 1)), (0, TooLong));
    let not_utf8 = Table::from_bytes(b"uketsuke rules 2\nserial: \xff\n").unwrap_err();
    assert_eq!((not_utf8.line, not_utf8.kind), (0, NotUtf8));
}

#[test]
fn slips_in_sections_are_told_with_their_line() {
    for head in
        ["[rule]", "[rule 6001]", "[rule card.valid]", "[rule 6001 Card.valid]", "[rule 6001 card..valid]", "[x y]"]
    {
        let (line, kind) = slip(&format!("{head}\n{TAIL}"));
        let expected = if head == "[rule card.valid]" { NotALine } else { kind.clone() };
        assert_eq!((line, kind), (6, expected), "{head}");
    }
    // Number and name belong together.
    for head in ["[rule 6001 card.grace]", "[rule 6001 card.new]", "[rule 6120 card.grace]", "[rule 1 card.valid]"] {
        assert_eq!(slip(&format!("{head}\n{TAIL}")), (6, NumberAndName), "{head}");
    }
    assert_eq!(slip(&format!("[rule 7000 card.new]\n{TAIL}")), (6, NotANumber { max: 6999 }));
    assert_eq!(slip(&format!("[rule 6001 card.valid]\n{TAIL}{SOURCE}")).1, DuplicateSource);
    let address = "[source b]\ntitle: 出典\naddress: https://example.org/\n";
    assert_eq!(slip(address), (9, DuplicateSource));
    assert_eq!(slip("[source b]\naddress: https://example.org/b\n"), (6, Missing("title")));
    assert_eq!(slip("[source b, c]\ntitle: x\n"), (6, NotAText));
    for key in ["certainty", "ja", "en", "sources"] {
        let lines: Vec<&str> = TAIL.lines().filter(|line| !line.starts_with(key)).collect();
        assert_eq!(slip(&format!("[rule 6001 card.valid]\n{}\n", lines.join("\n"))), (6, Missing(key)));
    }
    assert_eq!(slip(&format!("[rule 6002 card.grace]\n{TAIL}")), (6, Missing("months")));
    let backwards = format!("[rule 6001 card.valid]\nfrom: 2026-01-02\nuntil: 2026-01-01\n{TAIL}");
    assert_eq!(slip(&backwards), (6, Backwards));
    let overlap =
        format!("[rule 6001 card.valid]\nuntil: 2026-01-02\n{TAIL}[rule 6001 card.valid]\nfrom: 2026-01-02\n{TAIL}");
    assert_eq!(slip(&overlap), (12, Overlap));
    assert!(
        Table::from_text(&format!("{HEAD}{}{SOURCE}", overlap.replace("from: 2026-01-02", "from: 2026-01-03"))).is_ok()
    );
    let unknown = format!("[rule 6120 x.y]\n{TAIL}[rule 6120 x.y]\n{TAIL}");
    assert_eq!(slip(&unknown), (11, Overlap));
    let many: String = (0..=MAX_ROWS as i32)
        .map(|row| {
            let day = Day::new(2000, 1, 1).unwrap().plus_months(row);
            format!("[rule 6001 card.valid]\nfrom: {day}\nuntil: {day}\n{TAIL}")
        })
        .collect();
    assert_eq!(slip(&many).1, TooManyRows);
    let sources: String = (0..=MAX_ROWS).map(|row| format!("[source s{row}]\ntitle: x\n")).collect();
    assert_eq!(slip(&sources).1, TooManyRows);
}

#[test]
fn slips_in_a_row_are_told_with_their_line() {
    assert_eq!(slip_in_row("6001 card.valid", "from: 2024-02-30"), NotADay);
    assert_eq!(slip_in_row("6001 card.valid", "until: tomorrow"), NotADay);
    assert_eq!(slip_in_row("6001 card.valid", "ja:"), NotAText);
    assert_eq!(slip("[rule 6001 card.valid]\ncertainty: sure\n"), (7, UnknownWord));
    assert_eq!(
        slip("[rule 6001 card.valid]\nsources: a, b\ncertainty: high\nja: 文\nen: x\n"),
        (7, UnknownSource("b".into()))
    );
    assert_eq!(slip("[rule 6001 card.valid]\nsources: a, a\n"), (7, DuplicateKey));
    assert_eq!(slip("[rule 6001 card.valid]\nsources: a,\n"), (7, NotAText));
    assert_eq!(slip_in_row("6002 card.grace", "tries: 3"), OtherMeasure(Measure::Months));
    assert_eq!(slip_in_row("6001 card.valid", "months: 3"), OtherMeasure(Measure::Plain));
    assert_eq!(slip_in_row("6034 visual.place", "operated_at: Desk"), UnknownWord);
    assert_eq!(slip_in_row("6034 visual.place", "operated_at: reader, terminal"), UnknownWord);
    assert_eq!(slip_in_row("6031 person.card", "methods: face, face"), DuplicateKey);
    assert_eq!(slip_in_row("6031 person.card", "methods: face,"), UnknownWord);
    assert_eq!(slip("[rule 6002 card.grace]\nmonths: 3\nmonths: 3\n"), (8, DuplicateKey));
    assert_eq!(slip("[rule 6034 visual.place]\noperated_at: moon\noperated_at: reader\n"), (8, DuplicateKey));
    assert_eq!(slip("[rule 6001 card.valid]\nsubject: moon\nsubject: card\n"), (8, DuplicateKey));
}

#[test]
fn every_value_has_its_bound() {
    for (rule, key, max) in [
        ("6002 card.grace", "months", 12),
        ("6045 document.senior_age", "years", 120),
        ("6055 renewal.certificate", "birthdays", 12),
        ("6026 person.pin_tries", "tries", 15),
        ("6050 online.consent", "hours", 168),
        ("6068 welfare.registration", "day_of_month", 31),
    ] {
        for good in [1, max] {
            let read = table(&format!("[rule {rule}]\n{key}: {good}\n{TAIL}"));
            assert_eq!(read.rules()[0].value.number(), Some(good as u8));
        }
        for wrong in ["0", "-1", "x", "1.5", "", "+1", "99999999999", &(max + 1).to_string()] {
            assert_eq!(slip_in_row(rule, &format!("{key}: {wrong}")), NotANumber { max }, "{key}: {wrong}");
        }
    }
}

#[test]
fn addresses_are_of_the_web_and_texts_hide_nothing() {
    let with_address = |address: &str| slip(&format!("[source b]\ntitle: x\naddress: {address}\n"));
    for wrong in [
        "ftp://example.org/",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "example.org",
        "https://",
        "https:///x",
        "https://exa mple.org/",
        "https://example.org/<b>",
        "https://example.org/\"",
        "https://例.jp/",
        "HTTPS://example.org/b",
        "",
    ] {
        assert_eq!(with_address(wrong), (8, NotAnAddress), "{wrong}");
    }
    for unfit in
        ['\u{7}', '\u{1b}', '\u{85}', '\u{202e}', '\u{2066}', '\u{200f}', '\u{61c}', '\u{200b}', '\u{2028}', '\u{feff}']
    {
        for key in ["ja", "en", "chapter"] {
            let lines = format!("[rule 6001 card.valid]\n{key}: a{unfit}b\n");
            assert_eq!(slip(&lines), (7, NotAText), "{key} {unfit:?}");
        }
        assert_eq!(slip(&format!("[source b]\ntitle: a{unfit}b\n")), (7, NotAText), "title {unfit:?}");
    }
}

#[test]
fn a_source_may_have_no_address() {
    let text = format!("{HEAD}[rule 6001 card.valid]\n{TAIL}[source a]\ntitle: 紙の通知\n");
    let table = Table::from_text(&text).unwrap();
    assert_eq!((table.rules()[0].sources[0].address.as_ref(), table.rules()[0].certainty), ("", Certainty::High));
    assert_eq!(Table::from_text(&table.to_text()).unwrap(), table);
}

#[test]
fn every_slip_has_a_sentence_in_both_languages() {
    let all = [
        TooLong,
        TooManyRows,
        NotUtf8,
        NotATable,
        NotALine,
        NumberAndName,
        DuplicateKey,
        DuplicateSource,
        UnknownSource("x".into()),
        Missing("ja"),
        NotADay,
        NotANumber { max: 12 },
        NotAVersion,
        UnknownWord,
        NotAText,
        NotAnAddress,
        OtherMeasure(Measure::Months),
        Backwards,
        Overlap,
    ];
    for kind in all {
        for line in [0, 7] {
            let error = TableError { line, kind: kind.clone() };
            assert!(error.text(Language::En).is_ascii() && error.text(Language::Ja).starts_with("規則表"), "{error}");
            assert_eq!(error.text(Language::Ja).contains("7行目"), line == 7);
        }
    }
}

#[cfg(feature = "crypto")]
#[test]
fn a_signed_file_is_loaded_and_an_older_one_is_refused() {
    use crate::signed::{Keys, PrivateKey, SignatureError};
    let publisher = PrivateKey::generate().unwrap();
    let keys = Keys::new().trust(publisher.public_key());
    let file = |serial: u32| format!("{HEAD}{SOURCE}").replace("serial: 2", &format!("serial: {serial}")).into_bytes();
    let load = |file: &[u8], last| Table::load(file, Some(&publisher.sign(file)), &keys, last);
    let table = load(&file(5), 5).unwrap();
    assert_eq!((table.serial(), table.origin()), (5, TableOrigin::Signed));
    assert_eq!(table.sha256(), super::table::digest(&file(5)));
    assert_eq!(load(&file(5), 6), Err(LoadError::Older { serial: 5, last: 6 }));
    // A file that is broken after it was signed is told as not trusted, not as broken.
    let mut broken = file(5);
    broken[0] ^= 0x20;
    let signature = publisher.sign(&file(5));
    assert_eq!(Table::load(&broken, Some(&signature), &keys, 0), Err(SignatureError::NotTrusted.into()));
    assert_eq!(Table::load(&file(5), None, &keys, 0), Err(SignatureError::Unsigned.into()));
    let own = Table::load(&file(5), None, &keys.clone().accept_own_files(), 0).unwrap();
    assert_eq!(own.origin(), TableOrigin::Own);
    let signed_nonsense = load(b"nonsense", 0).unwrap_err();
    assert!(matches!(&signed_nonsense, LoadError::Table(TableError { line: 1, kind: NotATable })));
    for language in [Language::Ja, Language::En] {
        assert!(!signed_nonsense.text(language).is_empty());
        let older = load(&file(5), 6).unwrap_err().text(language);
        assert!(older.contains('5') && older.contains('6'), "{older}");
    }
}

/// Every byte of the built-in file and of its signature: `cargo test --lib -- --ignored every_flipped_byte`.
#[cfg(feature = "crypto")]
#[test]
#[ignore = "a minute and a half; a sample of it runs always"]
fn every_flipped_byte_of_a_signed_table_is_refused() {
    flipped_bytes_are_refused(1);
}

#[cfg(feature = "crypto")]
#[test]
fn a_flipped_byte_of_a_signed_table_is_refused() {
    flipped_bytes_are_refused(509);
}

#[cfg(feature = "crypto")]
fn flipped_bytes_are_refused(every: usize) {
    use crate::signed::{Keys, PrivateKey, SignatureError};
    let publisher = PrivateKey::generate().unwrap();
    let keys = Keys::new().trust(publisher.public_key());
    let mut file = BUILT_IN_FILE.as_bytes().to_vec();
    let mut signature = publisher.sign(&file);
    assert!(Table::load(&file, Some(&signature), &keys, 0).is_ok());
    let refused = Err(LoadError::Signature(SignatureError::NotTrusted));
    for at in (0..file.len()).step_by(every) {
        file[at] ^= 1 << (at % 8);
        assert_eq!(Table::load(&file, Some(&signature), &keys, 0), refused, "byte {at}");
        file[at] ^= 1 << (at % 8);
    }
    for at in 0..signature.len() {
        signature[at] ^= 1 << (at % 8);
        assert_eq!(Table::load(&file, Some(&signature), &keys, 0), refused, "byte {at} of the signature");
        signature[at] ^= 1 << (at % 8);
    }
    assert!(Table::load(&file, Some(&signature), &keys, 0).is_ok());
    println!("{} bytes flipped, each refused", file.len().div_ceil(every) + signature.len());
}

/// What a caller waits for: a loaded and verified file costs at most ten times what reading it costs.
#[cfg(feature = "crypto")]
#[test]
fn verifying_costs_little_beside_reading() {
    use crate::signed::{Keys, PrivateKey};
    let publisher = PrivateKey::generate().unwrap();
    let keys = Keys::new().trust(publisher.public_key());
    let signature = publisher.sign(BUILT_IN_FILE.as_bytes());
    let best = |run: &dyn Fn()| {
        let times = (0..5).map(|_| {
            let start = std::time::Instant::now();
            run();
            start.elapsed()
        });
        times.min().unwrap()
    };
    let read = best(&|| assert!(Table::from_text(BUILT_IN_FILE).is_ok()));
    let load = best(&|| assert!(Table::load(BUILT_IN_FILE.as_bytes(), Some(&signature), &keys, 0).is_ok()));
    println!("read {read:?}, load and verify {load:?}");
    assert!(load <= 10 * read, "read {read:?}, load and verify {load:?}");
}

#[test]
fn every_rule_with_a_value_can_be_written_down() {
    for rule in Table::built_in().rules() {
        let text = rule.value.text(Language::Ja);
        assert_eq!(text.is_empty(), rule.value == Value::Plain, "{}", rule.id.as_str());
    }
}

proptest::proptest! {
    #[test]
    fn no_text_panics(text in "(uketsuke rules 2\n)?([a-z_\\[\\]:. 0-9\n-]{0,200})") {
        let _ = Table::from_text(&text);
    }

    #[test]
    fn a_damaged_table_is_read_or_refused(at in 0usize..90_000, with in "[a-z0-9:\\[\\]\n]{0,3}") {
        let mut text = BUILT_IN_FILE.to_owned();
        let at = (at.min(text.len())..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap();
        text.insert_str(at, &with);
        if let Ok(table) = Table::from_text(&text) {
            proptest::prop_assert_eq!(Table::from_text(&table.to_text()), Ok(table));
        }
    }
}
