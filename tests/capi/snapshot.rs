//! What was published stays: `docs/abi/version-1.txt` is the binary interface as it was frozen, and whatever the model says
//! today may only add to it. UKETSUKE_FREEZE=1 writes the file anew; after the first release that is done by nobody but who
//! adds, and the test below says whether it was no more than that.

use serde_json::Value;
use std::collections::BTreeSet;

const PUBLISHED: &str = "docs/abi/version-1.txt";

/// One line for everything that a program depends on: each function with its types in order, each word with its number, the
/// one structure's fields in order.
fn lines(model: &Value) -> BTreeSet<String> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let list = |value: &Value| value.as_array().unwrap().clone();
    let mut lines = BTreeSet::from([format!("abi {}", model["abi"])]);
    for function in list(&model["topics"]).iter().flat_map(|topic| list(&topic["functions"])) {
        let parameters: Vec<String> = list(&function["parameters"])
            .iter()
            .map(|parameter| match text(&parameter["kind"]).as_str() {
                // Each group's words have a type of their own, which is the same number in every binary.
                number @ ("int32" | "int32_out") => number.to_owned(),
                _ => text(&parameter["c"]),
            })
            .collect();
        let returns = match text(&function["returns"]).as_str() {
            returns @ ("void" | "uint32_t") => returns.to_owned(),
            _ => "int32".to_owned(),
        };
        lines.insert(format!("function {} ({}) -> {returns}", text(&function["name"]), parameters.join(", ")));
    }
    for (place, field) in list(&model["transport"]["fields"]).iter().enumerate() {
        let of = match &field["of"]["function"] {
            Value::Null => text(&field["of"]),
            function => {
                let taken: Vec<String> = list(&function["parameters"]).iter().map(|one| text(&one["c"])).collect();
                format!("({}) -> {}", taken.join(", "), text(&function["returns"]))
            }
        };
        lines.insert(format!("field uketsuke_transport {place:02} {} {of}", text(&field["name"])));
    }
    for group in list(&model["groups"]) {
        for word in list(&group["words"]).iter().chain([&group["zero"]]).filter(|word| word.is_object()) {
            let name = format!("{}.{}", text(&group["name"]), text(&word["name"]));
            lines.insert(format!("word {} {name} {}", text(&word["constant"]), word["number"]));
        }
    }
    lines
}

/// What was published and is not there any more, or not as it was; and numbers that two words have.
fn broken(published: &BTreeSet<String>, now: &BTreeSet<String>) -> Vec<String> {
    let mut broken: Vec<String> = published.difference(now).cloned().collect();
    let mut numbers = BTreeSet::new();
    for word in now.iter().filter(|line| line.starts_with("word ")) {
        let (_, number) = word.rsplit_once(' ').unwrap();
        if number != "0" && !numbers.insert(number) {
            broken.push(format!("{word}: another word has the number"));
        }
    }
    broken
}

fn model() -> Value {
    serde_json::from_str(&std::fs::read_to_string("docs/abi/model.json").unwrap()).unwrap()
}

#[test]
fn what_was_published_stays() {
    let now = lines(&model());
    if std::env::var_os("UKETSUKE_FREEZE").is_some() {
        let text: String = now.iter().flat_map(|line| [line, "\n"]).collect();
        std::fs::write(PUBLISHED, text).unwrap();
    }
    let published: BTreeSet<String> = std::fs::read_to_string(PUBLISHED).unwrap().lines().map(str::to_owned).collect();
    let broken = broken(&published, &now);
    println!("{} lines published, {} now", published.len(), now.len());
    assert!(published.len() > 800, "{}", published.len());
    assert!(broken.is_empty(), "published in {PUBLISHED}, and not so any more:\n{}", broken.join("\n"));
}

/// Each way to break a program that was compiled before is seen, and an addition is none.
#[test]
fn every_change_but_an_addition_is_seen() {
    let published = lines(&model());
    let after = |change: &dyn Fn(&mut Value)| {
        let mut changed = model();
        change(&mut changed);
        assert_ne!(changed, model(), "nothing was changed");
        broken(&published, &lines(&changed))
    };
    let functions = "/topics/3/functions";
    assert_eq!(after(&|model| drop(remove(model, functions, 1))).len(), 1, "a function is gone");
    assert_eq!(after(&|model| set(model, &format!("{functions}/1/name"), "uketsuke_visit_put")).len(), 1);
    assert_eq!(after(&|model| set(model, &format!("{functions}/1/parameters/2/kind"), "uint32")).len(), 1);
    assert_eq!(after(&|model| swap(model, &format!("{functions}/2/parameters"), 0, 1)).len(), 1);
    assert_eq!(after(&|model| drop(remove(model, &format!("{functions}/1/parameters"), 2))).len(), 1);
    assert_eq!(after(&|model| set(model, &format!("{functions}/1/returns"), "void")).len(), 1);
    assert_eq!(after(&|model| drop(remove(model, "/groups/3/words", 0))).len(), 1, "a word is gone");
    assert_eq!(after(&|model| set(model, "/groups/3/words/0/name", "another")).len(), 1);
    assert_eq!(after(&|model| set(model, "/groups/3/words/0/constant", "UKETSUKE_FINDING_OTHER")).len(), 1);
    assert_eq!(after(&|model| model["groups"][3]["words"][0]["number"] = 3999.into()).len(), 1, "renumbered");
    assert_eq!(after(&|model| model["abi"] = 2.into()).len(), 1);
    assert_eq!(
        after(&|model| swap(model, "/transport/fields", 6, 7)).len(),
        2,
        "two of a driver's functions change places"
    );
    // A word that takes a published one's number, which stays.
    let used_again = after(&|model| {
        let number = model["groups"][3]["words"][0]["number"].clone();
        let mut word = model["groups"][4]["words"][0].clone();
        (word["name"], word["constant"], word["number"]) = ("new".into(), "UKETSUKE_NOTE_NEW".into(), number);
        model["groups"][4]["words"].as_array_mut().unwrap().push(word);
    });
    assert_eq!(used_again.len(), 1, "{used_again:?}");
    let additions = after(&|model| {
        let mut function = model["topics"][3]["functions"][1].clone();
        function["name"] = "uketsuke_visit_new_one".into();
        model["topics"][3]["functions"].as_array_mut().unwrap().insert(0, function);
        let mut word = model["groups"][3]["words"][0].clone();
        (word["name"], word["constant"], word["number"]) = ("new".into(), "UKETSUKE_FINDING_NEW".into(), 3998.into());
        model["groups"][3]["words"].as_array_mut().unwrap().insert(0, word);
    });
    assert_eq!(additions, Vec::<String>::new());
}

fn remove(model: &mut Value, list: &str, at: usize) -> Value {
    model.pointer_mut(list).unwrap().as_array_mut().unwrap().remove(at)
}

fn swap(model: &mut Value, list: &str, one: usize, other: usize) {
    model.pointer_mut(list).unwrap().as_array_mut().unwrap().swap(one, other);
}

fn set(model: &mut Value, place: &str, to: &str) {
    *model.pointer_mut(place).unwrap() = to.into();
}
