//! What was measured, as Markdown.

use peers::timing::{Time, words};

/// Times beside the first one.
pub fn beside(title: &str, times: &[Time]) -> String {
    let first = times.first().map_or(f64::NAN, |time| time.median);
    let rows = times.iter().map(|time| {
        format!("| {} | {} | {} | {:.2} |\n", time.name, words(time.median), words(time.best), time.median / first)
    });
    format!("\n| {title} | median | best | beside the first |\n|---|---:|---:|---:|\n{}", rows.collect::<String>())
}

/// Says whether a goal is met, by the median.
pub fn goal(what: &str, nanoseconds: f64, limit: f64) {
    let met = if nanoseconds <= limit { "met" } else { "**missed**" };
    println!("\nGoal: {what}, at most {}: {} – {met}.", words(limit), words(nanoseconds));
}
