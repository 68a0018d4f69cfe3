//! What the library costs whoever builds and ships it: crates, build time, size, and the time to load it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use crate::run;

/// The part of the document that is measured here.
pub const TITLE: &str = "\n## Size, build and load\n";
/// Cleared before every build: each one starts cold.
const TARGET: &str = "target/cost";

/// Feature sets of the Rust crate.
const CRATE: [&str; 6] = ["", "pcsc", "serde", "terminal", "simulator", "pcsc,serde,terminal,simulator"];
/// Feature sets of the C library: bare, with one more, to install, and with everything.
const LIBRARY: [&str; 6] =
    ["capi", "capi,pcsc", "capi,terminal", "capi,simulator", "capi,pcsc,terminal", "capi,pcsc,terminal,simulator"];
/// The one to install.
const FOR_USE: &str = LIBRARY[4];

/// A crate with more code than this in the library has to say why.
const MUCH: u64 = 50_000;
/// What each of them is there for.
const REASONS: [(&str, &str); 2] = [
    ("ring", "verifies RSA and ECDSA, hashes and makes challenges; nothing smaller is as well kept"),
    ("std", "the standard library, collections and sorting of our own types among it, unwinding up to the C boundary"),
];

/// Everything, as the part of the document.
pub fn measure() -> Result<String, String> {
    let mut part = format!(
        "{TITLE}\nEach build starts cold, on all cores, with the crates' sources at hand.\n\n\
         | the crate with features | crates beside ours | `cargo build` |\n|---|---:|---:|\n"
    );
    for features in CRATE {
        let seconds = build("dev", &["--features", features])?;
        let name = if features.is_empty() { "none" } else { features };
        part.push_str(&format!("| {name} | {} | {seconds:.0} s |\n", crates(features)?));
    }
    part.push_str("\n| the C library with features | stripped `.so` | build |\n|---|---:|---:|\n");
    let mut weights = String::new();
    for features in LIBRARY {
        let symbols = ["--config", "profile.capi.strip=false"];
        let seconds = build("capi", &[&["--features", features, "--crate-type", "cdylib"], &symbols[..]].concat())?;
        let (whole, bare) = (format!("{TARGET}/capi/libuketsuke.so"), format!("{TARGET}/bare.so"));
        run::program(Command::new("strip").args(["-o", &bare, &whole]))?;
        let size = std::fs::metadata(&bare).map_err(|error| format!("{bare}: {error}"))?.len();
        part.push_str(&format!("| {features} | {} kB | {seconds:.0} s |\n", size / 1_000));
        if features == FOR_USE {
            weights = format!("{}{}", by_crate(&whole)?, load(&bare)?);
        }
    }
    Ok(part + &weights)
}

/// Builds from nothing; how many seconds it took.
fn build(profile: &str, arguments: &[&str]) -> Result<f64, String> {
    if Path::new(TARGET).exists() {
        std::fs::remove_dir_all(TARGET).map_err(|error| format!("{TARGET}: {error}"))?;
    }
    let mut command = run::cargo();
    command.args(["rustc", "--quiet", "--package", "uketsuke", "--lib", "--profile", profile, "--target-dir", TARGET]);
    let start = Instant::now();
    run::program(command.arg("--no-default-features").args(arguments))?;
    Ok(start.elapsed().as_secs_f64())
}

/// How many crates are linked in beside ours.
fn crates(features: &str) -> Result<usize, String> {
    let mut tree = run::cargo();
    tree.args(["tree", "--package", "uketsuke", "--edges", "normal,no-proc-macro", "--prefix", "none"]);
    let tree = run::output(tree.args(["--format", "{p}", "--no-default-features", "--features", features]))?;
    let names = tree.lines().map(|line| line.trim_end_matches(" (*)"));
    Ok(names.filter(|line| !line.is_empty() && !line.starts_with("uketsuke ")).collect::<BTreeSet<_>>().len())
}

/// The code in a library with symbols, by crate. Generic code counts for the crate that defines it.
fn by_crate(library: &str) -> Result<String, String> {
    let symbols = run::output(Command::new("nm").args(["--demangle", "--defined-only", "--print-size", library]))?;
    let mut weights: BTreeMap<&str, u64> = BTreeMap::new();
    for line in symbols.lines() {
        let mut words = line.splitn(4, ' ');
        let (Some(_), Some(size), Some("t" | "T" | "w" | "W"), Some(name)) =
            (words.next(), words.next(), words.next(), words.next())
        else {
            continue; // no code, or a symbol without a size
        };
        *weights.entry(owner(name)).or_default() += u64::from_str_radix(size, 16).unwrap_or_default();
    }
    let mut sorted: Vec<(&str, u64)> = weights.into_iter().collect();
    sorted.sort_by_key(|(_, size)| std::cmp::Reverse(*size));
    let mut table =
        format!("\n| code in the library to install (`{FOR_USE}`), by crate | size | what for |\n|---|---:|---|\n");
    let (much, little): (Vec<_>, Vec<_>) = sorted.into_iter().partition(|(_, size)| *size > MUCH);
    for (name, size) in &much {
        let reason = REASONS.iter().find(|(known, _)| known == name).map(|(_, reason)| *reason);
        let reason = reason.or((*name == "uketsuke").then_some("ours")).unwrap_or("**no reason given**");
        table.push_str(&format!("| {name} | {} kB | {reason} |\n", size / 1_000));
    }
    let rest: u64 = little.iter().map(|(_, size)| size).sum();
    table.push_str(&format!("| {} others, none above {} kB | {} kB | |\n", little.len(), MUCH / 1_000, rest / 1_000));
    Ok(table)
}

/// The crate that a demangled name belongs to.
fn owner(name: &str) -> &str {
    let start = name.trim_start_matches(|sign: char| !sign.is_alphanumeric() && sign != '_');
    let start = ["dyn ", "mut ", "const "].iter().fold(start, |start, word| start.trim_start_matches(word));
    let end = start.find(|sign: char| !sign.is_alphanumeric() && sign != '_').unwrap_or(start.len());
    match &start[..end] {
        "core" | "alloc" | "std" | "gimli" | "addr2line" | "rustc_demangle" | "miniz_oxide" | "object" => "std",
        c if c.starts_with("uketsuke") => "uketsuke",
        c if c.starts_with("ring_core") || c.starts_with("LIMBS") || c.starts_with("bn_") => "ring",
        _ if !name.contains("::") => "without a crate",
        owner => owner,
    }
}

/// From loading the library to the first decision on a certificate that was read, in a process of its own each time.
fn load(library: &str) -> Result<String, String> {
    let program = format!("{TARGET}/first_decision");
    let source = "peers/c/first_decision.c";
    run::program(Command::new("cc").args(["-O2", "-Wall", "-Werror", "-Iinclude", "-o", &program, source, "-ldl"]))?;
    let once = |_| {
        let certificate = "data/certificates/jpki-test-card-auth.der";
        let told = run::output(Command::new(&program).args([&format!("./{library}"), certificate]))?;
        told.trim().parse::<u64>().map_err(|error| format!("{told:?}: {error}"))
    };
    let mut taken = (0..101).map(once).collect::<Result<Vec<u64>, String>>()?;
    taken.sort_unstable();
    let (median, best) = (taken[taken.len() / 2] / 1_000, taken[0] / 1_000);
    let met = if median < 1_000 { "met" } else { "**missed**" };
    Ok(format!(
        "\nFrom `dlopen` to the first decision, the certificate read and its chain checked on the way: {median} µs (best\n\
         {best} µs). Goal: below 1 ms – {met}.\n"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_symbol_belongs_to_the_crate_at_its_head() {
        assert_eq!(owner("ring::rsa::verification::verify"), "ring");
        assert_eq!(owner("<&mut x509_parser::x509::X509Name as core::fmt::Display>::fmt"), "x509_parser");
        assert_eq!(owner("ring_core_0_17_14__p256_point_add"), "ring");
        assert_eq!(owner("core::ptr::drop_in_place<serde_json::Value>"), "std");
        assert_eq!(owner("uketsuke_decide"), "uketsuke");
        assert_eq!(owner("memcpy"), "without a crate");
    }
}
