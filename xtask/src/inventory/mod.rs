//! What is inside a package: the crates, Rust's standard library, the C run-time; as a bill of materials (CycloneDX, by
//! cargo-cyclonedx) and as the notices that the licences ask for.

mod bill;
mod component;

pub use bill::install;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::capi::library;
use crate::files::{read, written};
use crate::run::{self, Outcome};
use crate::toolchain::Toolchain;
use crate::windows::target::Target;
use component::{Component, FEATURES};

/// What a package ships, as far as its inventory goes.
pub struct Shipped {
    /// Rust's name of the system.
    triple: String,
    /// Parts of a C run-time that are linked in: the Debian package, its licence, its home.
    runtime: Vec<(String, &'static str, &'static str)>,
}

impl Shipped {
    pub fn windows(target: Target) -> Shipped {
        let arch = target.word().replace('_', "-");
        Shipped {
            triple: target.triple(),
            runtime: vec![
                (format!("mingw-w64-{arch}-dev"), "ZPL-2.1 AND MIT", "https://www.mingw-w64.org"),
                (
                    format!("gcc-mingw-w64-{arch}-win32"),
                    "GPL-3.0-or-later WITH GCC-exception-3.1",
                    "https://gcc.gnu.org",
                ),
            ],
        }
    }

    /// The C library is the system's own there.
    pub fn linux() -> Shipped {
        Shipped::by("x86_64-unknown-linux-gnu".into())
    }

    /// What this system's own compiler builds: its run-time comes with it.
    pub fn by(triple: String) -> Shipped {
        Shipped { triple, runtime: Vec::new() }
    }
}

/// What these are called in a package.
pub const BILL: &str = "uketsuke.cdx.json";
pub const NOTICES: &str = "THIRD-PARTY-NOTICES.txt";

/// Writes `THIRD-PARTY-NOTICES.txt` and `uketsuke.cdx.json` into a package: everything in the program, the library and
/// the library for development.
pub fn put(toolchain: &Toolchain, shipped: &Shipped, into: &Path) -> Outcome {
    let mut components = crates(&shipped.triple)?;
    let mut others = standard_library(toolchain, &shipped.triple)?;
    others.extend(c_runtime(shipped)?);
    let (bill, list) = (into.join(BILL), into.join(NOTICES));
    bill::write(&shipped.triple, &others, &bill)?;
    components.extend(others);
    written(&list, &notices(&components)?)?;
    [bill, list].iter().try_for_each(|file| library::has_no_paths(file))
}

const TREE: [&str; 6] = ["--edges", "normal,no-proc-macro", "--prefix", "none", "--format", "{p}\t{l}\t{r}"];
const METADATA: [&str; 5] = ["metadata", "--format-version", "1", "--locked", "--all-features"];

fn crates(triple: &str) -> Result<Vec<Component>, String> {
    let mut tree = run::cargo();
    tree.args(["tree", "--locked", "--no-default-features", "--package", "uketsuke-cli"]);
    tree.args(["--features", FEATURES, "--target", triple]).args(TREE);
    let mut found = parsed(&run::output(&mut tree)?)?;
    complete(&mut found, &run::output(run::cargo().args(METADATA))?);
    Ok(found)
}

/// The standard library is one component, and the crates in it one each.
fn standard_library(toolchain: &Toolchain, triple: &str) -> Result<Vec<Component>, String> {
    let source = toolchain.standard_library_source()?;
    let manifest = source.join("std/Cargo.toml");
    let cargo = |what: &[&str]| {
        let mut cargo = toolchain.cargo();
        // Its manifests use what only the compiler's own build may.
        cargo.env("RUSTC_BOOTSTRAP", "1").args(what).arg("--manifest-path").arg(&manifest);
        cargo
    };
    let mut tree = cargo(&["tree", "--locked", "--features", "backtrace,panic-unwind"]);
    tree.args(["--target", triple]).args(TREE);
    let mut found = parsed(&run::output(&mut tree)?)?;
    // What lies in its own directory is the standard library itself, but for one part with a licence of its own.
    const OTHER_LICENCE: &str = "compiler_builtins";
    found.retain(|part| part.directory.is_none() || part.name == OTHER_LICENCE);
    complete(&mut found, &run::output(&mut cargo(&METADATA))?);
    for part in &mut found {
        if part.name == OTHER_LICENCE {
            part.directory = Some(source.join("compiler-builtins"));
        }
    }
    let version = toolchain.version();
    found.insert(
        0,
        Component {
            name: "rust-std".into(),
            version: version.into(),
            licence: "MIT OR Apache-2.0".into(),
            repository: "https://github.com/rust-lang/rust".into(),
            purl: format!("pkg:github/rust-lang/rust@{version}"),
            directory: None,
            texts: own_notices(&toolchain.root()?.join("share/doc/rust"))?,
        },
    );
    Ok(found)
}

/// The standard library's own notices: what its page of copyrights says of files in its tree, and the licences of these
/// that are in a build for Windows.
fn own_notices(directory: &Path) -> Result<Vec<String>, String> {
    let page = directory.join("COPYRIGHT-library.html");
    let text = read(&page)?;
    let section = text.split_once("<h2 id=\"in-tree-files\">").and_then(|(_, rest)| rest.split_once("<h2 id="));
    let (section, _) = section.ok_or_else(|| format!("{}: no section on files in the tree", page.display()))?;
    let mut texts = vec![without_tags(section)];
    for licence in ["MIT", "Apache-2.0", "Unicode-3.0"] {
        texts.push(plain(read(&directory.join("licenses").join(licence).with_added_extension("txt"))?.as_bytes()));
    }
    Ok(texts)
}

/// The words of a page, a line each.
fn without_tags(html: &str) -> String {
    let mut text = String::new();
    for piece in html.split('<') {
        // The first piece has no tag.
        text += piece.split_once('>').map_or(piece, |(_, words)| words);
    }
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// Adds directories, which `cargo tree` does not tell.
fn complete(components: &mut [Component], metadata: &str) {
    let directories = directories(metadata);
    for component in components.iter_mut().filter(|component| component.directory.is_none()) {
        component.directory = directories.get(&format!("{}-{}", component.name, component.version)).cloned();
    }
}

/// The parts of a C run-time that a linked file has in it.
fn c_runtime(shipped: &Shipped) -> Result<Vec<Component>, String> {
    let component = |(package, licence, home): &(String, &str, &str)| {
        let version = run::output(Command::new("dpkg-query").args(["--show", "--showformat=${Version}", package]))?;
        Ok(Component {
            purl: format!("pkg:deb/debian/{package}@{}", version.replace('+', "%2B")),
            directory: Some(PathBuf::from("/usr/share/doc").join(package)),
            name: package.clone(),
            version,
            licence: (*licence).into(),
            repository: (*home).into(),
            texts: Vec::new(),
        })
    };
    shipped.runtime.iter().map(component).collect()
}

/// Reads `cargo tree`: `name vVERSION (…)`, tab, licence, tab, repository; ` (*)` where it was shown before.
fn parsed(tree: &str) -> Result<Vec<Component>, String> {
    let mut found: Vec<Component> = Vec::new();
    for line in tree.lines().filter(|line| !line.is_empty()) {
        let odd = || format!("cargo tree: {line}");
        let mut fields = line.trim_end_matches(" (*)").split('\t');
        let mut words = fields.next().ok_or_else(odd)?.split(' ');
        let name = words.next().ok_or_else(odd)?;
        let version = words.next().and_then(|version| version.strip_prefix('v')).ok_or_else(odd)?;
        let purl = format!("pkg:cargo/{name}@{}", version.replace('+', "%2B"));
        let place = words.next().and_then(|place| place.strip_prefix('(')?.strip_suffix(')'));
        if found.iter().all(|component| component.purl != purl) {
            found.push(Component {
                name: name.into(),
                version: version.into(),
                licence: fields.next().unwrap_or_default().replace('/', " OR "),
                repository: fields.next().unwrap_or_default().trim_end_matches(".git").into(),
                purl,
                directory: place.map(PathBuf::from),
                texts: Vec::new(),
            });
        }
    }
    if found.is_empty() { Err("cargo tree showed nothing".into()) } else { Ok(found) }
}

/// The directories of all packages in `cargo metadata`, by their last part, which is `name-version`.
fn directories(metadata: &str) -> BTreeMap<String, PathBuf> {
    metadata
        .split("\"manifest_path\":\"")
        .skip(1)
        .filter_map(|rest| Path::new(rest.split('"').next()?).parent().map(Path::to_path_buf))
        .filter_map(|directory| Some((directory.file_name()?.to_str()?.to_owned(), directory)))
        .collect()
}

/// Names and licence texts; each text once, with all whose text it is.
pub fn notices(components: &[Component]) -> Result<String, String> {
    let mut text = String::from(
        "What is linked into uketsuke's libraries and its program, under which licences, and the texts of these licences.\n\n",
    );
    let mut texts: Vec<(String, Vec<String>)> = Vec::new();
    for component in components {
        let title = format!("{} {}", component.name, component.version);
        let _ = writeln!(text, "{title}: {} {}", component.licence, component.repository);
        let mut own = component.texts.clone();
        own.extend(component.directory.as_deref().map_or_else(Vec::new, licence_texts));
        if own.is_empty() {
            let _ = writeln!(text, "    (its package has no licence text)");
        }
        for licence in own {
            match texts.iter_mut().find(|(known, _)| *known == licence) {
                Some((_, titles)) if titles.contains(&title) => {}
                Some((_, titles)) => titles.push(title.clone()),
                None => texts.push((licence, vec![title.clone()])),
            }
        }
    }
    for (licence, titles) in texts {
        let line = "-".repeat(100);
        let _ = write!(text, "\n{line}\n{}\n{line}\n\n{}\n", titles.join(", "), licence);
    }
    Ok(text)
}

fn licence_texts(directory: &Path) -> Vec<String> {
    let Ok(entries) = fs::read_dir(directory) else { return Vec::new() };
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy().to_ascii_uppercase();
            path.is_file()
                && ["LICENSE", "LICENCE", "COPYING", "COPYRIGHT", "NOTICE", "UNLICENSE"]
                    .iter()
                    .any(|it| name.starts_with(it))
        })
        .collect();
    files.sort();
    files.iter().filter_map(|file| fs::read(file).ok()).map(|text| plain(&text)).collect()
}

fn plain(text: &[u8]) -> String {
    String::from_utf8_lossy(text).replace("\r\n", "\n").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tree_is_read_and_nothing_is_named_twice() {
        let tree = "a v0.1.0 (/a)\tMIT\t\nb v2.0.0\tMIT/Apache-2.0\thttps://example.org/b.git\n\
                    c v3.0.0+x\tISC\t\nc v3.0.0+x\tISC\t (*)\n";
        let found = parsed(tree).unwrap();
        let names: Vec<_> = found.iter().map(|it| it.purl.as_str()).collect();
        assert_eq!(names, ["pkg:cargo/a@0.1.0", "pkg:cargo/b@2.0.0", "pkg:cargo/c@3.0.0%2Bx"]);
        assert_eq!(
            (found[1].licence.as_str(), found[1].repository.as_str()),
            ("MIT OR Apache-2.0", "https://example.org/b")
        );
        assert_eq!(found[0].directory.as_deref(), Some(Path::new("/a")));
        assert!(parsed("x\tno version").is_err());
    }
}
