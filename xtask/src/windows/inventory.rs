//! What is inside the DLL: the crates, Rust's standard library, the C run-time; as a bill of materials (CycloneDX) and as
//! the notices that the licences ask for.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::build::Flavour;
use super::files::read;
use super::target::Target;
use crate::run;
use crate::toolchain::Toolchain;

/// Something that is linked into the DLL.
pub struct Component {
    name: String,
    version: String,
    /// SPDX expression.
    licence: String,
    repository: String,
    /// Package URL, <https://github.com/package-url/purl-spec>.
    purl: String,
    /// Of the crate's package, as `Cargo.lock` has it.
    sha256: Option<String>,
    /// Where its licence texts are; in what `cargo tree` tells, only for packages that are no crates of a registry.
    directory: Option<PathBuf>,
    /// Its licence texts, where they are in no directory of their own.
    texts: Vec<String>,
    /// What it uses, as `purl`s.
    uses: BTreeSet<String>,
}

/// Everything in the DLL that is deployed; the first is the library itself.
pub fn components(toolchain: &Toolchain, target: Target) -> Result<Vec<Component>, String> {
    let mut all = crates(target)?;
    let standard = standard_library(toolchain, target)?;
    let runtime = c_runtime(target)?;
    // What nothing names as its dependency in Cargo's graph is used by all of it.
    if let Some(own) = all.first_mut() {
        own.uses.extend(standard.iter().chain(&runtime).map(|component| component.purl.clone()));
    }
    all.extend(standard);
    all.extend(runtime);
    Ok(all)
}

const TREE: [&str; 6] = ["--edges", "normal,no-proc-macro", "--prefix", "depth", "--format", "\t{p}\t{l}\t{r}"];
const METADATA: [&str; 5] = ["metadata", "--format-version", "1", "--locked", "--all-features"];

fn crates(target: Target) -> Result<Vec<Component>, String> {
    let mut tree = run::cargo();
    tree.args(["tree", "--package", "uketsuke", "--locked", "--no-default-features"]);
    tree.args(["--features", Flavour::ForUse.features(), "--target", &target.triple()]).args(TREE);
    let mut found = parsed(&run::output(&mut tree)?)?;
    complete(&mut found, &read(Path::new("Cargo.lock"))?, &run::output(run::cargo().args(METADATA))?);
    Ok(found)
}

/// The standard library is one component, and the crates in it one each.
fn standard_library(toolchain: &Toolchain, target: Target) -> Result<Vec<Component>, String> {
    let source = toolchain.standard_library_source()?;
    let manifest = source.join("std/Cargo.toml");
    let cargo = |what: &[&str]| {
        let mut cargo = toolchain.cargo();
        // Its manifests use what only the compiler's own build may.
        cargo.env("RUSTC_BOOTSTRAP", "1").args(what).arg("--manifest-path").arg(&manifest);
        cargo
    };
    let mut tree = cargo(&["tree", "--locked", "--features", "backtrace,panic-unwind"]);
    tree.args(["--target", &target.triple()]).args(TREE);
    let mut found = parsed(&run::output(&mut tree)?)?;
    // What lies in its own directory is the standard library itself, but for one part with a licence of its own.
    const OTHER_LICENCE: &str = "compiler_builtins";
    found.retain(|part| part.directory.is_none() || part.name == OTHER_LICENCE);
    complete(&mut found, &read(&source.join("Cargo.lock"))?, &run::output(&mut cargo(&METADATA))?);
    for part in &mut found {
        part.uses.clear();
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
            sha256: None,
            directory: None,
            texts: own_notices(&toolchain.root()?.join("share/doc/rust"))?,
            uses: BTreeSet::new(),
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

/// Adds checksums and directories, which `cargo tree` does not tell.
fn complete(components: &mut [Component], lock: &str, metadata: &str) {
    let (sums, directories) = (checksums(lock), directories(metadata));
    for component in components {
        let key = (component.name.clone(), component.version.clone());
        component.sha256 = sums.get(&key).cloned();
        if component.directory.is_none() {
            component.directory = directories.get(&format!("{}-{}", key.0, key.1)).cloned();
        }
    }
}

/// The parts of mingw-w64 and of GCC's libgcc that a linked file has in it.
fn c_runtime(target: Target) -> Result<Vec<Component>, String> {
    let arch = target.word().replace('_', "-");
    let parts = [
        (format!("mingw-w64-{arch}-dev"), "ZPL-2.1 AND MIT", "https://www.mingw-w64.org"),
        (format!("gcc-mingw-w64-{arch}-win32"), "GPL-3.0-or-later WITH GCC-exception-3.1", "https://gcc.gnu.org"),
    ];
    parts
        .into_iter()
        .map(|(package, licence, home)| {
            let version =
                run::output(Command::new("dpkg-query").args(["--show", "--showformat=${Version}", &package]))?;
            Ok(Component {
                purl: format!("pkg:deb/debian/{package}@{}", version.replace('+', "%2B")),
                directory: Some(PathBuf::from("/usr/share/doc").join(&package)),
                name: package,
                version,
                licence: licence.into(),
                repository: home.into(),
                sha256: None,
                texts: Vec::new(),
                uses: BTreeSet::new(),
            })
        })
        .collect()
}

/// Reads `cargo tree`: depth, tab, `name vVERSION (…)`, tab, licence, tab, repository; ` (*)` where it was shown before.
fn parsed(tree: &str) -> Result<Vec<Component>, String> {
    let mut found: Vec<Component> = Vec::new();
    let mut path: Vec<usize> = Vec::new();
    for line in tree.lines().filter(|line| !line.is_empty()) {
        let odd = || format!("cargo tree: {line}");
        let mut fields = line.trim_end_matches(" (*)").split('\t');
        let depth: usize = fields.next().and_then(|depth| depth.parse().ok()).ok_or_else(odd)?;
        let mut words = fields.next().ok_or_else(odd)?.split(' ');
        let name = words.next().ok_or_else(odd)?;
        let version = words.next().and_then(|version| version.strip_prefix('v')).ok_or_else(odd)?;
        let purl = format!("pkg:cargo/{name}@{}", version.replace('+', "%2B"));
        let place = words.next().and_then(|place| place.strip_prefix('(')?.strip_suffix(')'));
        let at = match found.iter().position(|component| component.purl == purl) {
            Some(at) => at,
            None => {
                found.push(Component {
                    name: name.into(),
                    version: version.into(),
                    licence: fields.next().unwrap_or_default().replace('/', " OR "),
                    repository: fields.next().unwrap_or_default().trim_end_matches(".git").into(),
                    purl: purl.clone(),
                    sha256: None,
                    directory: place.map(PathBuf::from),
                    texts: Vec::new(),
                    uses: BTreeSet::new(),
                });
                found.len() - 1
            }
        };
        path.truncate(depth);
        if let Some(user) = path.last().and_then(|&user| found.get_mut(user)) {
            user.uses.insert(purl);
        }
        path.push(at);
    }
    if found.is_empty() { Err("cargo tree showed nothing".into()) } else { Ok(found) }
}

/// Checksums in a `Cargo.lock`, by name and version.
fn checksums(lock: &str) -> BTreeMap<(String, String), String> {
    let value = |package: &str, key: &str| -> Option<String> {
        let line = package.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(" = "));
        line.map(|value| value.trim_matches('"').to_owned())
    };
    lock.split("[[package]]")
        .filter_map(|package| {
            Some(((value(package, "name")?, value(package, "version")?), value(package, "checksum")?))
        })
        .collect()
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

/// A bill of materials, <https://cyclonedx.org/docs/1.5/json/>.
pub fn bill_of_materials(target: Target, components: &[Component]) -> String {
    let (own, others) = components.split_first().map_or((None, components), |(own, others)| (Some(own), others));
    let mut text = String::from("{\n  \"bomFormat\": \"CycloneDX\",\n  \"specVersion\": \"1.5\",\n  \"version\": 1,\n");
    let own = own.map_or_else(String::new, |own| own.json());
    let _ = writeln!(
        text,
        "  \"metadata\": {{\"component\": {own}, \"properties\": [{{\"name\": \"target\", \"value\": {}}}]}},",
        quoted(&target.triple())
    );
    let list: Vec<String> = others.iter().map(|component| format!("    {}", component.json())).collect();
    let _ = writeln!(text, "  \"components\": [\n{}\n  ],", list.join(",\n"));
    let uses: Vec<String> = components
        .iter()
        .map(|component| {
            let uses: Vec<String> = component.uses.iter().map(|purl| quoted(purl)).collect();
            format!("    {{\"ref\": {}, \"dependsOn\": [{}]}}", quoted(&component.purl), uses.join(", "))
        })
        .collect();
    let _ = write!(text, "  \"dependencies\": [\n{}\n  ]\n}}\n", uses.join(",\n"));
    text
}

impl Component {
    fn json(&self) -> String {
        let mut text = format!(
            "{{\"type\": \"library\", \"bom-ref\": {purl}, \"name\": {}, \"version\": {}, \"purl\": {purl}",
            quoted(&self.name),
            quoted(&self.version),
            purl = quoted(&self.purl)
        );
        if !self.licence.is_empty() {
            let _ = write!(text, ", \"licenses\": [{{\"expression\": {}}}]", quoted(&self.licence));
        }
        if let Some(sum) = &self.sha256 {
            let _ = write!(text, ", \"hashes\": [{{\"alg\": \"SHA-256\", \"content\": {}}}]", quoted(sum));
        }
        if !self.repository.is_empty() {
            let _ = write!(
                text,
                ", \"externalReferences\": [{{\"type\": \"vcs\", \"url\": {}}}]",
                quoted(&self.repository)
            );
        }
        text.push('}');
        text
    }
}

fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for character in text.chars() {
        match character {
            '"' | '\\' => quoted.extend(['\\', character]),
            control if control < ' ' => {
                let _ = write!(quoted, "\\u{:04x}", u32::from(control));
            }
            other => quoted.push(other),
        }
    }
    quoted.push('"');
    quoted
}

/// Names and licence texts; each text once, with all whose text it is.
pub fn notices(components: &[Component]) -> Result<String, String> {
    let mut text = String::from(
        "What is linked into uketsuke.dll and the static libraries, under which licences, and the texts of these licences.\n\n",
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
    fn the_tree_is_read_with_its_edges() {
        let tree = "0\ta v0.1.0 (/a)\tMIT\t\n1\tb v2.0.0\tMIT/Apache-2.0\thttps://example.org/b.git\n\
                    2\tc v3.0.0+x\tISC\t\n1\tc v3.0.0+x\tISC\t (*)\n";
        let found = parsed(tree).unwrap();
        let names: Vec<_> = found.iter().map(|it| it.purl.as_str()).collect();
        assert_eq!(names, ["pkg:cargo/a@0.1.0", "pkg:cargo/b@2.0.0", "pkg:cargo/c@3.0.0%2Bx"]);
        assert_eq!(
            (found[1].licence.as_str(), found[1].repository.as_str()),
            ("MIT OR Apache-2.0", "https://example.org/b")
        );
        assert_eq!(found[0].uses.len(), 2);
        assert_eq!(found[1].uses.iter().collect::<Vec<_>>(), ["pkg:cargo/c@3.0.0%2Bx"]);
        assert!(parsed("x\tno depth").is_err());
    }

    #[test]
    fn checksums_belong_to_their_package() {
        let lock = "[[package]]\nname = \"a\"\nversion = \"1.0.0\"\n\n[[package]]\nname = \"b\"\nversion = \"2.0.0\"\n\
                    source = \"registry\"\nchecksum = \"00ff\"\n";
        let sums = checksums(lock);
        assert_eq!(sums.len(), 1);
        assert_eq!(sums[&("b".to_owned(), "2.0.0".to_owned())], "00ff");
    }

    #[test]
    fn json_strings_are_escaped() {
        assert_eq!(quoted("a\"b\\c\n受"), "\"a\\\"b\\\\c\\u000a受\"");
    }
}
