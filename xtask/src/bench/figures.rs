//! Figures by their names, from several runs.

use std::collections::BTreeMap;
use std::fmt::Display;

use crate::run::Outcome;

/// Two runs of which one is so much higher than the other are both shown.
const APART: f64 = 1.1;

/// Each with its unit and its value in every run.
#[derive(Default)]
pub struct Figures(BTreeMap<String, (String, Vec<String>)>);

impl Figures {
    /// A run's value.
    pub fn add(&mut self, name: &str, unit: &str, value: impl Display) -> Outcome {
        let (known, values) = self.0.entry(name.to_owned()).or_insert_with(|| (unit.to_owned(), Vec::new()));
        values.push(value.to_string());
        if known == unit { Ok(()) } else { Err(format!("{name} is in {known} and in {unit}")) }
    }

    /// A run's values: name, unit and value in each line.
    pub fn read(&mut self, lines: &str) -> Outcome {
        for line in lines.lines() {
            let [name, unit, value] = line.split('\t').collect::<Vec<_>>()[..] else {
                return Err(format!("not a figure: {line}"));
            };
            self.add(name, unit, value)?;
        }
        Ok(())
    }

    /// As it is shown; both values where runs differ.
    pub fn shown(&self, name: &str) -> Result<String, String> {
        let (unit, values) = self.0.get(name).ok_or_else(|| format!("{name} was not measured"))?;
        let numbers: Vec<f64> = values.iter().filter_map(|value| value.parse().ok()).collect();
        let most = numbers.iter().copied().fold(f64::MIN, f64::max);
        let least = numbers.iter().copied().fold(f64::MAX, f64::min);
        let mut shown: Vec<String> = values.iter().map(|value| in_unit(unit, value)).collect();
        shown.dedup();
        if numbers.len() == values.len() && unit != "text" && most <= least * APART {
            shown.truncate(1);
        }
        Ok(shown.join(" / "))
    }

    /// Whether every run keeps to a goal.
    pub fn keeps(&self, name: &str, goal: impl Fn(f64) -> bool) -> Result<bool, String> {
        let (_, values) = self.0.get(name).ok_or_else(|| format!("{name} was not measured"))?;
        let numbers = values.iter().map(|value| value.parse().map_err(|_| format!("{name} is no number: {value}")));
        Ok(numbers.collect::<Result<Vec<f64>, String>>()?.into_iter().all(goal))
    }
}

fn in_unit(unit: &str, value: &str) -> String {
    let Ok(number) = value.parse::<f64>() else { return value.to_owned() };
    match unit {
        "ns" if number < 1e3 => format!("{number:.0} ns"),
        "ns" if number < 1e6 => format!("{:.1} µs", number / 1e3),
        "ns" if number < 1e9 => format!("{:.2} ms", number / 1e6),
        "ns" => format!("{:.1} s", number / 1e9),
        "ratio" if number < 10.0 => format!("{number:.2}"),
        "ratio" => format!("{number:.0}"),
        "percent" => format!("{number:+.1} %"),
        "share" => format!("{:.3} %", number * 100.0),
        "a-minute" if number > 0.0 && number < 10.0 => format!("{number:.1}"),
        "rate" | "count" | "bytes" | "a-minute" => grouped(number),
        "seconds" => format!("{number:.0} s"),
        _ => value.to_owned(),
    }
}

/// 1,234,567
fn grouped(number: f64) -> String {
    let digits = format!("{number:.0}");
    let mut grouped = String::new();
    for (index, digit) in digits.char_indices() {
        if index > 0 && (digits.len() - index) % 3 == 0 {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(unit: &str, values: &[&str]) -> String {
        let mut figures = Figures::default();
        values.iter().for_each(|value| figures.add("it", unit, value).unwrap());
        figures.shown("it").unwrap()
    }

    #[test]
    fn units_are_those_of_people() {
        for (unit, value, expected) in [
            ("ns", "123.4", "123 ns"),
            ("ns", "35200", "35.2 µs"),
            ("ns", "12990000", "12.99 ms"),
            ("ns", "1500000000", "1.5 s"),
            ("ratio", "1.777", "1.78"),
            ("ratio", "137.3", "137"),
            ("percent", "-1.06", "-1.1 %"),
            ("share", "0.00012", "0.012 %"),
            ("a-minute", "2.04", "2.0"),
            ("a-minute", "0", "0"),
            ("bytes", "2947456", "2,947,456"),
            ("count", "103", "103"),
            ("text", "8 (50 + 1573)", "8 (50 + 1573)"),
        ] {
            assert_eq!(shown(unit, &[value]), expected);
        }
    }

    #[test]
    fn both_runs_are_shown_where_they_differ_by_more_than_a_tenth() {
        assert_eq!(shown("ns", &["100", "110"]), "100 ns");
        assert_eq!(shown("ns", &["100", "111"]), "100 ns / 111 ns");
        assert_eq!(shown("ns", &["111", "100"]), "111 ns / 100 ns");
        assert_eq!(shown("percent", &["-2", "3"]), "-2.0 % / +3.0 %");
        assert_eq!(shown("a-minute", &["0", "0"]), "0");
        assert_eq!(shown("text", &["0.10", "0.11"]), "0.10 / 0.11");
    }

    #[test]
    fn a_goal_is_kept_by_every_run_or_missed() {
        let mut figures = Figures::default();
        figures.read("host\tratio\t1.5\nhost\tratio\t1.7\n").unwrap();
        assert_eq!(figures.keeps("host", |it| it <= 1.6), Ok(false));
        assert_eq!(figures.keeps("host", |it| it <= 1.8), Ok(true));
        assert!(figures.keeps("none", |_| true).is_err());
        assert!(figures.read("host\tns\t1").is_err(), "another unit");
        assert!(figures.read("## a title").is_err());
    }
}
