//! `include/uketsuke.h`: prototypes by cbindgen, once for each file; words from the model. ASCII only.

use super::model::{FieldOf, Group, Model, Structure, Topic, Word, upper};
use std::fmt::Write;

const START: &str = include_str!("start.txt");
/// Groups that a reader looks for first; the rest follow in the order of their numbers, rules last.
const FIRST: &[&str] = &["acceptance", "sign", "standing", "fact", "outcome", "status"];

/// Groups of what holds a value: their documentation says which.
const VALUES: &[&str] = &["outcome", "option", "session", "certificate", "answer", "simulator"];

/// After the name of the group of facts.
const FACTS: &str = " After the colon: what its value is (in capitals: a word of that group), and the fact without\n * \
                     which it says nothing.";

/// The header.
pub fn header(model: &Model) -> Result<String, String> {
    let mut text = String::new();
    let mut parts = model.version.split('.').map(|part| part.parse::<u32>().unwrap_or(0));
    let (major, minor, patch) = (parts.next().unwrap_or(0), parts.next().unwrap_or(0), parts.next().unwrap_or(0));
    let number = major * 10_000 + minor * 100 + patch;
    let version = [
        ("MAJOR", major.to_string()),
        ("MINOR", minor.to_string()),
        ("PATCH", patch.to_string()),
        ("NUMBER", number.to_string()),
    ]
    .map(|(name, value)| format!("#define UKETSUKE_VERSION_{name} {value}\n"))
    .concat();
    text += &START.replace("@VERSION@", &version).replace("@TRANSPORT@", &structure(&model.transport));
    for topic in &model.topics {
        ruled(&mut text, topic.title);
        if !topic.doc.is_empty() {
            comment(&mut text, &topic.doc, "");
        }
        text.push('\n');
        text += &prototypes(topic)?;
    }
    ruled(&mut text, "Words. 0 is \"not known\" (OK, undecided, none) in every group.");
    let rank = |group: &Group| match FIRST.iter().position(|name| *name == group.name) {
        Some(place) => (0, place),
        None if group.name == "rule" => (2, 0),
        None => (1, 0),
    };
    let mut groups: Vec<&Group> = model.groups.iter().collect();
    groups.sort_by_key(|group| rank(group));
    for group in groups {
        words(&mut text, group);
    }
    text += "\n#ifdef __cplusplus\n}\n#endif\n\n#endif /* UKETSUKE_H */\n";
    match text.lines().find(|line| !line.is_ascii()) {
        Some(line) => Err(format!("uketsuke.h is not ASCII: {line}")),
        None => Ok(text),
    }
}

fn ruled(text: &mut String, title: &str) {
    let rule = "-".repeat(96);
    let _ = write!(text, "\n/* {rule}\n * {title}\n * {rule} */\n");
}

fn comment(text: &mut String, doc: &str, indent: &str) {
    let _ = writeln!(text, "{indent}/* {} */", lines(&doc.lines().collect::<Vec<_>>(), indent));
}

/// A comment's lines after its first two characters; an empty one ends with its star.
fn lines(of: &[impl AsRef<str>], indent: &str) -> String {
    let line = |line: &str| if line.is_empty() { String::new() } else { format!(" {line}") };
    let joined: Vec<String> = of.iter().map(|one| line(one.as_ref())).collect();
    joined.join(&format!("\n{indent} *")).trim().to_owned()
}

fn structure(of: &Structure) -> String {
    let mut text = String::new();
    comment(&mut text, &of.doc.replace('`', ""), "");
    let _ = writeln!(text, "typedef struct {} {{", of.name);
    for field in &of.fields {
        comment(&mut text, &field.doc.replace('`', ""), "    ");
        let name = &field.name;
        let _ = match &field.of {
            FieldOf::Uint32 => writeln!(text, "    uint32_t {name};"),
            FieldOf::Int32 => writeln!(text, "    int32_t {name};"),
            FieldOf::Context => writeln!(text, "    void *{name};"),
            FieldOf::Text => writeln!(text, "    const char *{name};"),
            FieldOf::Function { returns, parameters } => {
                let parameters: Vec<String> =
                    parameters.iter().map(|one| format!("{} {}", one.c, one.name).replace("* ", "*")).collect();
                writeln!(text, "    {returns}(UKETSUKE_CALL *{name})({});", parameters.join(", "))
            }
        };
    }
    let _ = writeln!(text, "}} {};", of.name);
    text
}

/// One file's prototypes with their documentation, as cbindgen writes them.
fn prototypes(topic: &Topic) -> Result<String, String> {
    let path = format!("src/capi/{}.rs", topic.file);
    let source = std::fs::read_to_string(&path).map_err(|error| format!("{path}: {error}"))?;
    let source: String = source
        .lines()
        .filter(|line| !line.trim_start().starts_with("/// ja:"))
        .map(|line| format!("{line}\n"))
        .collect();
    let copy = std::env::temp_dir().join(format!("uketsuke-{}-{}.rs", topic.file, std::process::id()));
    std::fs::write(&copy, source).map_err(|error| format!("{}: {error}", copy.display()))?;
    let mut config = cbindgen::Config {
        language: cbindgen::Language::C,
        no_includes: true,
        line_length: 10_000,
        documentation_style: cbindgen::DocumentationStyle::C,
        style: cbindgen::Style::Type,
        usize_is_size_t: true,
        ..cbindgen::Config::default()
    };
    config.export.item_types = vec![cbindgen::ItemType::Functions];
    config.function.prefix = Some("UKETSUKE_API".to_owned());
    let made = cbindgen::Builder::new().with_config(config).with_src(&copy).generate();
    let _ = std::fs::remove_file(&copy);
    let mut bytes = Vec::new();
    made.map_err(|error| format!("{path}: {error}"))?.write(&mut bytes);
    let written = String::from_utf8(bytes).map_err(|error| error.to_string())?;
    Ok(tidy(&written))
}

/// Comments and prototypes as the rest of the header has them, with the calling convention, which cbindgen has no place
/// for, between a result and its name.
fn tidy(written: &str) -> String {
    let mut text = String::new();
    let (mut commented, mut comment) = (false, Vec::new());
    for line in written.lines() {
        match line.trim() {
            "" if commented => comment.push(String::new()),
            "" => text.push('\n'),
            "/*" => (commented, comment) = (true, Vec::new()),
            "*/" => {
                commented = false;
                let _ = writeln!(text, "/* {} */", lines(&comment, ""));
            }
            trimmed if line.starts_with(' ') => comment.push(trimmed.to_owned()),
            prototype => text += &folded(prototype),
        }
    }
    text
}

/// A prototype within 120 columns.
fn folded(prototype: &str) -> String {
    let open = prototype.find('(').unwrap_or(prototype.len());
    let (head, rest) = prototype.split_at(open);
    let name = head.rfind("uketsuke_").unwrap_or(0);
    let (result, name) = head.split_at(name);
    let mut line = format!("{result}UKETSUKE_CALL {name}");
    let mut out = String::new();
    for part in rest.split_inclusive(", ") {
        if line.len() + part.trim_end().len() > 120 {
            let _ = writeln!(out, "{}", line.trim_end());
            line = "        ".to_owned();
        }
        line += part;
    }
    out + &line + "\n"
}

fn words(text: &mut String, group: &Group) {
    let more = if group.name == "fact" { FACTS } else { "" };
    let _ = write!(text, "\n/* {}{more} */\nenum {{\n", ascii(group.doc));
    let all: Vec<_> = group.zero.iter().chain(&group.words).collect();
    let width = all.iter().map(|word| word.constant.len()).max().unwrap_or(0);
    for (place, word) in all.iter().enumerate() {
        let comma = if place + 1 < all.len() { "," } else { " " };
        let short = shortened(&said(group, word));
        let _ = writeln!(text, "    {:width$} = {}{comma} /* {short} */", word.constant, word.number);
    }
    text.push_str("};\n");
}

/// A word's text. Of what holds a value, what the value is; of a sign, which is no ASCII, what it stands for.
fn said(group: &Group, word: &Word) -> String {
    let english = ascii(word.en);
    match &word.value {
        Some(value) if group.name == "fact" => {
            let of = match value.of {
                plain @ ("day" | "flag" | "count" | "amount" | "text") => plain.to_owned(),
                group => upper(group),
            };
            let needs = value.needs.map(|needs| format!("; with {}", upper(needs))).unwrap_or_default();
            format!("{english}: {of}{needs}")
        }
        _ if english.is_empty() || VALUES.contains(&group.name) => {
            ascii(word.doc).trim_matches([':', '.', ' ']).to_owned()
        }
        _ => english,
    }
}

/// At most a line's length: whole sentences, or words with dots for the rest.
fn shortened(text: &str) -> String {
    const MOST: usize = 150;
    if text.len() <= MOST {
        return text.to_owned();
    }
    let start = &text[..MOST]; // ASCII
    match (start.rfind(". "), start.rfind(' ')) {
        (Some(end), _) => start[..end].to_owned(),
        (None, end) => format!("{} ...", &start[..end.unwrap_or(MOST)]),
    }
}

/// Stands for the dots until all else is tidy.
const DOTS: char = '\u{1a}';

/// In ASCII: Japanese in brackets is left out, and elsewhere dots stand in its place.
pub fn ascii(text: &str) -> String {
    let one_line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut plain = String::new();
    let mut in_japanese = false;
    for c in one_line.chars() {
        let is_letter = !c.is_ascii() && c.is_alphanumeric();
        match c {
            '\u{2018}' | '\u{2019}' => plain.push('\''),
            '\u{201c}' | '\u{201d}' => plain.push('"'),
            c if c.is_ascii() => plain.push(c),
            _ if is_letter && !in_japanese && !plain.ends_with('(') => plain.push(DOTS),
            _ => {}
        }
        in_japanese = !c.is_ascii() && (in_japanese || is_letter);
    }
    let tidy = plain.replace("()", "").replace("(, ", "(").replace("*/", "* /").replace("/*", "/ *");
    tidy.split_whitespace().collect::<Vec<_>>().join(" ").replace(" .", ".").replace(" ,", ",").replace(DOTS, "...")
}
