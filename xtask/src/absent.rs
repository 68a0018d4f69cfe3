//! `cargo xtask absent`: the simulator's keys and root are in nothing that is built without the feature `simulator`.
//!
//! Builds the program twice, with every feature and with every feature but that one, and looks for the key material in
//! the built files: in the first it must be found, which shows that the search works; in the second it must not.

use std::collections::BTreeMap;
use std::path::Path;

use crate::run::{self, Outcome};

/// The package of the program, and its name.
const PACKAGE: &str = "uketsuke-cli";
const PROGRAM: &str = "uketsuke";
/// Every feature but `simulator`.
const WITHOUT: &str = "pcsc,terminal";
/// The public root and the private keys.
const MATERIAL: &str = "data/simulator";
/// Bytes that are looked for in one piece. 64 bits of a key stand nowhere by chance.
const PIECE: usize = 8;
/// The head of a file is an encoding that others share.
const HEAD: usize = 64;

pub fn run(arguments: &[String]) -> Outcome {
    if let Some(word) = arguments.first() {
        return Err(format!("{word}: no arguments are taken"));
    }
    let pieces = pieces()?;
    let with = found(&pieces, &format!("{WITHOUT},simulator"))?;
    let without = found(&pieces, WITHOUT)?;
    let files: BTreeMap<&str, usize> = pieces.values().fold(BTreeMap::new(), |mut files, file| {
        *files.entry(file.as_str()).or_default() += 1;
        files
    });
    println!("{:<28} {:>7} {:>15} {:>18}", "file", "pieces", "with simulator", "without simulator");
    for (file, count) in &files {
        let of = |found: &BTreeMap<String, usize>| found.get(*file).copied().unwrap_or(0);
        println!("{file:<28} {count:>7} {:>15} {:>18}", of(&with), of(&without));
    }
    if !without.is_empty() {
        return Err("material of the simulator is in a program that was built without it".into());
    }
    match files.keys().find(|file| !with.contains_key(**file)) {
        Some(file) => Err(format!("{file} was not found where it must be: the search proves nothing")),
        None => Ok(()),
    }
}

/// Pieces of every file, and whose they are.
fn pieces() -> Result<BTreeMap<[u8; PIECE], String>, String> {
    let mut pieces = BTreeMap::new();
    for entry in std::fs::read_dir(MATERIAL).map_err(|error| format!("{MATERIAL}: {error}"))? {
        let path = entry.map_err(|error| error.to_string())?.path();
        if path.extension().is_some_and(|extension| extension == "md") {
            continue;
        }
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let bytes = std::fs::read(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        let body = if bytes.len() > 2 * HEAD { &bytes[HEAD..] } else { &bytes };
        // Apart by whole pieces; runs of one byte and of zeros stand everywhere.
        for piece in body.as_chunks::<PIECE>().0.iter().filter(|piece| has_entropy(piece)) {
            pieces.insert(*piece, name.clone());
        }
    }
    Ok(pieces)
}

fn has_entropy(piece: &[u8; PIECE]) -> bool {
    let mut sorted = *piece;
    sorted.sort_unstable();
    // Names, object identifiers and times are text or repeat themselves; keys do neither.
    sorted.windows(2).all(|pair| pair[0] != pair[1]) && piece.iter().filter(|byte| !byte.is_ascii()).count() >= 3
}

/// Builds the program with these features and counts, by file, the pieces that are in it.
fn found(pieces: &BTreeMap<[u8; PIECE], String>, features: &str) -> Result<BTreeMap<String, usize>, String> {
    let mut build = run::cargo();
    build.args(["build", "--package", PACKAGE, "--no-default-features", "--features", features]);
    run::program(&mut build)?;
    let directory = std::env::var("CARGO_TARGET_DIR").unwrap_or_else(|_| "target".into());
    let program = Path::new(&directory).join("debug").join(format!("{PROGRAM}{}", std::env::consts::EXE_SUFFIX));
    let bytes = std::fs::read(&program).map_err(|error| format!("{}: {error}", program.display()))?;
    println!("{}: {} bytes, features {features}", program.display(), bytes.len());
    let mut found = BTreeMap::new();
    // By the first two bytes first: a map of pieces is slow to ask at every byte of a large file.
    let mut starts = vec![false; 1 << 16];
    pieces.keys().for_each(|piece| starts[usize::from(u16::from_be_bytes([piece[0], piece[1]]))] = true);
    let mut seen: Vec<&[u8; PIECE]> = Vec::new();
    for at in 0..bytes.len().saturating_sub(PIECE) {
        if starts[usize::from(u16::from_be_bytes([bytes[at], bytes[at + 1]]))]
            && let Some(window) = bytes[at..].first_chunk::<PIECE>()
            && let Some((piece, file)) = pieces.get_key_value(window)
            && !seen.contains(&piece)
        {
            seen.push(piece);
            *found.entry(file.clone()).or_default() += 1;
        }
    }
    Ok(found)
}
