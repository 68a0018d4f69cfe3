//! Writes `uketsuke.html`, and what the library itself answers, for tests: `uketsuke-page WASM FOLDER`.
//!
//! The page is one file: texts, style, script, the WebAssembly (compressed, in base64) and the written situations as examples.
//! Its policy lets run this very script and nothing else, by their hashes.

use std::error::Error;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use uketsuke::reception::{FactSheet, Visit};
use uketsuke::terminal::{File, read_file};
use uketsuke::vocabulary::Language;
use uketsuke_page::{Rules, view};

#[path = "../../examples/gold/facts.rs"]
mod facts;

/// Most bytes of the page as it is sent, compressed: 250 kB.
const MOST_COMPRESSED: usize = 250_000;

const GOLD: &str = include_str!("../../tests/data/gold.json");
/// The titles of the situations in English, a line each: `G01 An ordinary card`.
const ENGLISH: &str = include_str!("situations.txt");
/// Where answers of terminals are, for tests.
const ANSWERS: [&str; 3] = ["tests/data/terminal", "tests/data/terminal/cases", "tests/data/terminal/writers"];
/// The day on which the tests decide them.
const DAY: &str = "2026-11-27";

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args_os().skip(1);
    let (Some(engine), Some(folder), None) = (arguments.next(), arguments.next(), arguments.next()) else {
        return Err("uketsuke-page WASM FOLDER".into());
    };
    let folder = Path::new(&folder);
    let situations = situations()?;
    let page = page(&std::fs::read(engine)?, &situations)?;
    let compressed = gzip(page.as_bytes())?.len();
    println!("uketsuke.html: {} bytes, {compressed} compressed (at most {MOST_COMPRESSED})", page.len());
    if compressed > MOST_COMPRESSED {
        return Err("the page is too large".into());
    }
    std::fs::create_dir_all(folder)?;
    std::fs::write(folder.join("uketsuke.html"), page)?;
    std::fs::write(folder.join("expected.json"), expected(&situations)?.to_string())?;
    Ok(())
}

/// A written situation.
struct Situation {
    id: String,
    ja: String,
    en: String,
    visit: Visit,
}

fn situations() -> Result<Vec<Situation>, Box<dyn Error>> {
    let gold: Value = serde_json::from_str(GOLD)?;
    let list = gold["situations"].as_array().ok_or("no situations")?;
    list.iter()
        .map(|row| {
            let text = |name: &str| row[name].as_str().map(str::to_owned).ok_or(format!("no {name}: {row}"));
            let id = text("id")?;
            let english = |line: &str| Some(line.split_once(' ').filter(|(of, _)| *of == id)?.1.to_owned());
            let en = ENGLISH.lines().find_map(english).ok_or(format!("{id} has no title in English"))?;
            let facts: facts::Facts = serde_json::from_value(row["facts"].clone())?;
            Ok(Situation { ja: text("title")?, en, visit: facts.visit()?, id })
        })
        .collect()
}

fn page(engine: &[u8], situations: &[Situation]) -> Result<String, Box<dyn Error>> {
    let style = include_str!("page.css");
    let script = concat!(include_str!("words.js"), include_str!("page.js"));
    let rows = situations.iter().map(|it| json!({"id": it.id, "ja": it.ja, "en": it.en, "facts": it.visit}));
    let policy = format!(
        "default-src 'none'; script-src '{}' 'wasm-unsafe-eval'; style-src '{}'; base-uri 'none'; form-action 'none'",
        hash(script),
        hash(style)
    );
    // `<` would end the element that holds the text.
    let situations = Value::from_iter(rows).to_string().replace('<', "\\u003c");
    let mut page = include_str!("page.html").to_owned();
    for (name, text) in [
        ("policy", policy.as_str()),
        ("style", style),
        ("situations", &situations),
        ("engine", &STANDARD.encode(gzip(engine)?)),
        ("script", script),
    ] {
        page = page.replacen(&format!("{{{{{name}}}}}"), text, 1);
    }
    Ok(page)
}

/// How a policy names a script or a style.
fn hash(text: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(text)))
}

/// As small as gzip gets: it takes seconds here, and saves time wherever the page is opened.
fn gzip(bytes: &[u8]) -> Result<Vec<u8>, std::io::Error> {
    let mut packed = Vec::new();
    zopfli::compress(zopfli::Options::default(), zopfli::Format::Gzip, bytes, &mut packed)?;
    Ok(packed)
}

/// What the library says of every situation and of every answer's file, in both languages.
fn expected(situations: &[Situation]) -> Result<Value, Box<dyn Error>> {
    let rows: Result<Vec<Value>, _> = situations
        .iter()
        .map(|it| Ok::<_, Box<dyn Error>>(json!({"id": it.id, "views": views(&FactSheet::of(&it.visit))?})))
        .collect();
    let mut files = Vec::new();
    for folder in ANSWERS {
        let mut paths: Vec<_> = std::fs::read_dir(folder)?.filter_map(|entry| Some(entry.ok()?.path())).collect();
        paths.sort();
        for path in paths.iter().filter(|path| path.extension().is_some_and(|it| it == "xml" || it == "json")) {
            files.push(json!({"path": path, "views": of_file(path)?}));
        }
    }
    Ok(json!({"day": DAY, "situations": rows?, "files": files}))
}

/// The views of a visit of which an answer's file alone is known; `null` where it is no answer about one person.
fn of_file(path: &Path) -> Result<Value, Box<dyn Error>> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let bytes = std::fs::read(path)?;
    let reading = match File::named(&name) {
        Some(file) => read_file(file, &bytes).ok().and_then(|reading| reading.answer()),
        None => uketsuke::terminal::read(&bytes).ok(),
    };
    let Some(reading) = reading else { return Ok(Value::Null) };
    views(&FactSheet::of(&Visit::on(DAY.parse()?).with_answer(reading.facts(None).0.answer(None))))
}

fn views(facts: &FactSheet) -> Result<Value, Box<dyn Error>> {
    Ok(json!({
        "ja": view(facts, Rules::BuiltIn, Language::Ja)?,
        "en": view(facts, Rules::BuiltIn, Language::En)?,
    }))
}
