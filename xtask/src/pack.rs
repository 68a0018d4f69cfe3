//! Packing: the files that go into packages, and archives that are the same bytes whenever and wherever they are made.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::files::{EPOCH, absolute, below, copied, made, settled};
use crate::run::{self, Outcome};

/// What developers get beside the library: headers, bindings, programs to begin with, and every page that these lead to.
const FOR_DEVELOPERS: &[(&str, &str)] = &[
    ("include", "include"),
    ("examples/c", "examples/c"),
    ("examples/cpp", "examples/cpp"),
    ("examples/csharp", "examples/csharp"),
    ("examples/java", "examples/java"),
    ("examples/javascript", "examples/javascript"),
    ("examples/pascal", "examples/pascal"),
    ("examples/python", "examples/python"),
    ("docs", "docs"),
    ("README.md", "README.md"),
    ("README.ja.md", "README.ja.md"),
    // What rules and pages name: the conformance kit with the table that it reads.
    ("conformance", "conformance"),
    ("data/rules.txt", "data/rules.txt"),
    ("data/rules.json", "data/rules.json"),
    ("data/rules.schema.json", "data/rules.schema.json"),
    ("CONTRIBUTING.md", "CONTRIBUTING.md"),
    ("CONTRIBUTING.ja.md", "CONTRIBUTING.ja.md"),
    ("SECURITY.md", "SECURITY.md"),
    ("SECURITY.ja.md", "SECURITY.ja.md"),
    ("CHANGELOG.md", "CHANGELOG.md"),
    ("LICENSE-MIT", "LICENSE-MIT"),
    ("LICENSE-APACHE", "LICENSE-APACHE"),
];

/// Copies what developers get.
pub fn for_developers(root: &Path) -> Outcome {
    for (from, to) in FOR_DEVELOPERS {
        copied_all(Path::new(from), &root.join(to))?;
    }
    for language in crate::files::within(Path::new("bindings"))? {
        // That one makes the others.
        if language != Path::new("bindings/generate") {
            copied_all(&language, &root.join(&language))?;
        }
    }
    Ok(())
}

/// Copies a file, or a directory with everything in it that is under version control.
pub fn copied_all(from: &Path, to: &Path) -> Outcome {
    if !from.is_dir() {
        return copied(from, to);
    }
    let listed = run::output(Command::new("git").args(["ls-files", "--"]).arg(from))?;
    for file in listed.lines() {
        let relative = Path::new(file).strip_prefix(from).map_err(|error| format!("{file}: {error}"))?;
        copied(Path::new(file), &to.join(relative))?;
    }
    Ok(())
}

/// Packs a directory into a ZIP in which everything is below the directory's name.
pub fn zip(root: &Path, archive: &Path) -> Result<PathBuf, String> {
    let name = root.file_name().ok_or("a root has no name")?;
    let files: Vec<PathBuf> = below(root)?.iter().map(|file| Path::new(name).join(file)).collect();
    zipped(root, root.parent().unwrap_or(root), &files, archive)
}

/// Packs what is in a directory into a ZIP, without the directory's name; these files first, in this order.
pub fn zip_contents(root: &Path, first: &[&str], archive: &Path) -> Result<PathBuf, String> {
    let mut files: Vec<PathBuf> = first.iter().map(PathBuf::from).collect();
    files.extend(below(root)?.into_iter().filter(|file| !first.iter().any(|name| file == Path::new(name))));
    zipped(root, root, &files, archive)
}

fn zipped(root: &Path, from: &Path, files: &[PathBuf], archive: &Path) -> Result<PathBuf, String> {
    let archive = absolute(archive)?;
    made(archive.parent().unwrap_or(&archive))?;
    if archive.exists() {
        std::fs::remove_file(&archive).map_err(|error| format!("{}: {error}", archive.display()))?;
    }
    settled(root)?;
    // ZIPs hold local times.
    let mut zip = Command::new("zip");
    zip.current_dir(from).env("TZ", "UTC").args(["-q", "-X", "-D"]).arg(&archive).args(files);
    run::program(&mut zip)?;
    Ok(archive)
}

/// Packs a directory into a compressed tar in which everything is below the directory's name.
pub fn tar(root: &Path, archive: &Path) -> Result<PathBuf, String> {
    settled(root)?;
    let (archive, directory) = (absolute(archive)?, root.parent().unwrap_or(root));
    made(archive.parent().unwrap_or(&archive))?;
    let plain = directory.join("packed.tar");
    let mut pack = Command::new("tar");
    pack.args(["--sort=name", "--owner=0", "--group=0", "--numeric-owner", "--mode=u=rwX,go=rX", "--format=ustar"]);
    pack.arg(format!("--mtime=@{EPOCH}")).arg("-C").arg(directory).arg("-cf").arg(&plain);
    run::program(pack.arg(root.file_name().ok_or("a root has no name")?))?;
    run::program(Command::new("gzip").args(["--no-name", "--best", "--force"]).arg(&plain))?;
    copied(&plain.with_added_extension("gz"), &archive)?;
    Ok(archive)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)] // a test
mod tests {
    use super::*;

    /// Whoever unpacks an archive finds every page, and none of their links leads out of it.
    #[test]
    fn no_link_of_a_page_leads_out_of_the_archive() {
        let project = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let is_shipped =
            |file: &Path| FOR_DEVELOPERS.iter().any(|(_, to)| file.starts_with(to)) || file.starts_with("bindings");
        let mut pages: Vec<PathBuf> = FOR_DEVELOPERS.iter().map(|(_, to)| PathBuf::from(to)).collect();
        for folder in ["docs", "conformance"] {
            let entries = std::fs::read_dir(project.join(folder)).unwrap();
            pages.extend(entries.map(|entry| Path::new(folder).join(entry.unwrap().file_name())));
        }
        pages.retain(|page| page.extension().is_some_and(|extension| extension == "md"));
        let mut links = 0;
        for page in &pages {
            let text = std::fs::read_to_string(project.join(page)).unwrap();
            for target in text.split("](").skip(1).filter_map(|rest| rest.split([')', '#']).next()) {
                if target.is_empty() || target.starts_with("http") {
                    continue;
                }
                let file = page.parent().unwrap().join(target);
                let file = file.to_str().unwrap().replace("docs/../", "").replace("conformance/../", "");
                assert!(is_shipped(Path::new(&file)), "{}: {target}", page.display());
                links += 1;
            }
        }
        assert!(pages.len() > 30 && links > 100, "{} pages, {links} links", pages.len());
    }
}
