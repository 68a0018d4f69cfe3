//! The written desk situations with the right answer, by the runner that anybody can run.

#[path = "../../examples/gold/expect.rs"]
mod expect;
#[path = "../../examples/gold/facts.rs"]
mod facts;

pub(crate) const FILE: &str = include_str!("../data/gold.json");

#[test]
fn every_situation_is_right() {
    let report = expect::run(FILE).unwrap();
    assert!(report.all_right(), "{report}");
    let (mean, most) = report.desk_rows();
    assert!(mean <= 6.0 && most <= 10, "{mean} rows on average, {most} at most");
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
