//! The WebAPI's form of a message: the same names in JSON, every value a string, lists as arrays whose members hold one object
//! each (<https://github.com/hangilc/myclinic-ts>, 未確認).

use encoding_rs::SHIFT_JIS;
use serde_json::{Map, Value};

use super::element::Element;

/// A message as a text.
pub(super) fn text(message: &Element) -> String {
    named(message).to_string()
}

/// The same for a file in Shift_JIS: what that lacks, or has look-alikes of alone, is escaped.
pub(super) fn for_shift_jis(text: &str) -> String {
    text.chars().map(in_shift_jis).collect()
}

/// The object that holds an element under its name.
fn named(element: &Element) -> Value {
    Value::Object(Map::from_iter([(element.name.clone(), value(element))]))
}

fn value(element: &Element) -> Value {
    if element.inside.is_empty() {
        return Value::String(element.text.clone());
    }
    if element.name.ends_with("List") {
        return element.inside.iter().map(named).collect();
    }
    let mut members = Map::new();
    for inside in &element.inside {
        match members.get_mut(&inside.name) {
            None => _ = members.insert(inside.name.clone(), value(inside)),
            Some(Value::Array(several)) => several.push(value(inside)),
            Some(first) => *first = Value::Array(vec![first.take(), value(inside)]),
        }
    }
    Value::Object(members)
}

fn in_shift_jis(character: char) -> String {
    let text = character.to_string();
    if matches!(character, '¥' | '‾' | '−') || SHIFT_JIS.encode(&text).2 {
        return text.encode_utf16().map(|unit| format!("\\u{unit:04x}")).collect();
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_arrays_and_values_are_strings() {
        let result = Element::group("Result", vec![Element::leaf("Name", "𠮷−\"\r")]);
        let body = vec![
            Element::group("ResultList", vec![result]),
            Element::leaf("N", "1"),
            Element::leaf("N", "2"),
            Element::leaf("N", "3"),
        ];
        let message = Element::group("XmlMsg", vec![Element::group("MessageBody", body)]);
        let expected = r#"{"XmlMsg":{"MessageBody":{"N":["1","2","3"],"ResultList":[{"Result":{"Name":"𠮷−\"\r"}}]}}}"#;
        assert_eq!(text(&message), expected);
        let escaped = for_shift_jis(&text(&message));
        assert!(escaped.contains(r#""Name":"\ud842\udfb7\u2212\"\r""#), "{escaped}");
        assert_eq!(serde_json::from_str::<Value>(&escaped).unwrap(), named(&message));
    }
}
