//! The written desk situations with the right answer, by the runner that anybody can run.

#[path = "../../examples/gold/expect.rs"]
mod expect;
#[path = "../../examples/gold/facts.rs"]
pub(crate) mod facts;

pub(crate) const FILE: &str = include_str!("../data/gold.json");

#[test]
fn every_situation_is_right() {
    let report = expect::run(FILE).unwrap();
    assert!(report.all_right(), "{report}");
    let (mean, most) = report.desk_rows();
    assert!(mean <= 6.0 && most <= 10, "{mean} rows on average, {most} at most");
}

/// Situations of the same kinds, written apart from the first ones.
#[test]
fn every_further_situation_is_right() {
    let report = expect::run(include_str!("../data/more-situations.json")).unwrap();
    assert!(report.all_right(), "{report}");
    assert!(report.desk_rows().1 <= 10);
}

#[test]
fn what_the_format_does_not_hold_is_an_error() {
    for (is, becomes) in [
        ("\"kind\": \"card\"", "\"kind\": \"turtle\""),
        ("\"certificate_until\"", "\"certificate_unto\""),
        ("\"face_or_pin\"", "\"face_or_pan\""),
        ("\"contradiction\"", "\"contradictions\""),
        ("uketsuke gold situations 2", "uketsuke gold situations 3"),
    ] {
        assert!(FILE.contains(is), "{is}");
        assert!(expect::run(&FILE.replacen(is, becomes, 1)).is_err(), "{becomes}");
    }
}

const SCHEMA: &str = include_str!("../data/gold.schema.json");

fn json(text: &str) -> serde_json::Value {
    serde_json::from_str(text).unwrap()
}

/// The schema is closed: it takes the file, and nothing that the runner does not know.
#[test]
fn the_file_keeps_to_the_published_schema() {
    let schema = json(SCHEMA);
    assert_eq!(schema["$id"], "urn:uketsuke:schema:gold:2");
    let validator = jsonschema::validator_for(&schema).unwrap();
    let file = json(FILE);
    let faults: Vec<String> = validator.iter_errors(&file).map(|error| format!("{error}: {error:?}")).collect();
    assert!(faults.is_empty(), "{faults:#?}");
    for (pointer, wrong) in [
        ("/situations/0/facts/token/kind", "turtle"),
        ("/situations/0/facts/day", "27 November"),
        ("/situations/0/expect/first/steps/0", "face_or_pan"),
        ("/situations/0/certainty", "certain"),
    ] {
        let mut other = file.clone();
        *other.pointer_mut(pointer).unwrap() = wrong.into();
        assert!(!validator.is_valid(&other), "{pointer}");
    }
    let mut more = file.clone();
    more["situations"][0]["facts"]["mood"] = "good".into();
    assert!(!validator.is_valid(&more), "a fact that nobody knows");
}

/// Every word that the schema lists is one that the runner takes, and every step of the vocabulary is listed.
#[test]
fn the_schema_lists_the_vocabulary() {
    use uketsuke::vocabulary::{Step, Word};
    let schema = json(SCHEMA);
    let listed: std::collections::BTreeSet<&str> =
        schema["$defs"]["step"]["enum"].as_array().unwrap().iter().map(|name| name.as_str().unwrap()).collect();
    let steps: std::collections::BTreeSet<&str> = Step::ALL.iter().map(|step| step.as_str()).collect();
    assert_eq!(listed, steps);
    // One situation for each value of each fact that the schema lists.
    let mut tried = 0;
    for (path, name) in
        [("token", "token"), ("papers", "paper"), ("person", "person"), ("answer", "answer"), ("site", "site")]
    {
        for (fact, values) in schema["$defs"][name]["properties"].as_object().unwrap() {
            for value in values["enum"].as_array().into_iter().flatten() {
                let mut of = serde_json::Map::new();
                if name == "token" || name == "paper" {
                    of.insert("kind".into(), if name == "token" { "card".into() } else { "legacy_card".into() });
                }
                if name == "person" && fact == "method" {
                    of.insert("check".into(), "failed".into());
                }
                if name == "person" && fact == "check" && *value != "not_done" {
                    of.insert("method".into(), "face".into());
                }
                if name == "token" && fact == "chain" && *value != "unverified" {
                    of.insert("certificate_until".into(), "2030-05-01".into());
                }
                of.insert(fact.clone(), value.clone());
                let of = serde_json::Value::Object(of);
                let of = if path == "papers" { serde_json::json!([of]) } else { of };
                let file = serde_json::json!({
                    "format": "uketsuke gold situations 2", "day_of_writing": "2026-11-27", "groups": {}, "notes": "",
                    "situations": [{
                        "id": "1", "title": "", "facts": {"day": "2026-11-27", path: of}, "expect": {"acceptance": []},
                    }],
                });
                assert!(jsonschema::is_valid(&schema, &file), "{file}");
                let report = expect::run(&file.to_string()).unwrap_or_else(|error| panic!("{error}: {file}"));
                assert!(report.all_right(), "{report}: {file}");
                tried += 1;
            }
        }
    }
    assert!(tried > 50, "{tried}");
}

/// No situation and none of their days stands in the library's code; examples and tests are no code.
#[test]
fn no_situation_stands_in_the_code() {
    let file = json(FILE);
    let situations = file["situations"].as_array().unwrap();
    let words: std::collections::BTreeSet<String> = situations
        .iter()
        .flat_map(|situation| {
            let day: uketsuke::Day = situation["facts"]["day"].as_str().unwrap().parse().unwrap();
            let (year, month, of_month) = (day.year(), day.month(), day.day());
            let parts = format!("{year}, {month}, {of_month}");
            [format!("\"{}\"", situation["id"].as_str().unwrap()), day.to_string(), day.yyyymmdd().to_string(), parts]
        })
        .collect();
    let mut looked = 0;
    let mut folders = vec![std::path::PathBuf::from("src")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap();
            if path.is_dir() {
                folders.push(path);
            } else if name.ends_with(".rs") && !name.ends_with("tests.rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                let code = text.split("#[cfg(test)]\nmod ").next().unwrap();
                for line in code.lines().filter(|line| !line.trim_start().starts_with("//")) {
                    let found = words.iter().find(|word| line.contains(word.as_str()));
                    assert!(found.is_none(), "{}: {line}", path.display());
                }
                looked += 1;
            }
        }
    }
    assert!(looked > 100, "{looked} files");
}
