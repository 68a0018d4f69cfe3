//! Wheels for Python: the module of `bindings/python` with the library beside it, for Linux with glibc 2.28 and for Windows
//! with 64 and 32 bits. <https://packaging.python.org/en/latest/specifications/binary-distribution-format/>

use std::path::{Path, PathBuf};
use std::process::Command;

use super::linux::GLIBC;
use super::parts::{Parts, Platform};
use super::place::{HOME, name};
use super::root::Root;
use crate::capi::ANSWER;
use crate::files::{below, copied, emptied, read, size, written};
use crate::inventory;
use crate::pack;
use crate::run::{self, Outcome};

/// One wheel for each system; the one for Linux first.
pub fn make(parts: &Parts, dist: &Path) -> Result<Vec<PathBuf>, String> {
    parts.platforms().into_iter().map(|platform| wheel(parts, platform, dist)).collect()
}

fn wheel(parts: &Parts, system: Platform, dist: &Path) -> Result<PathBuf, String> {
    let platform = match system {
        Platform::Linux => format!("manylinux_{}_{}_x86_64", GLIBC.0, GLIBC.1),
        Platform::Windows64 => "win_amd64".into(),
        Platform::Windows32 => "win32".into(),
    };
    let name = if system == Platform::Linux { "libuketsuke.so.1" } else { "uketsuke.dll" };
    let (library, simulator) = parts.libraries(system);
    let version = &parts.version;
    let root = Path::new(HOME).join("wheel").join(&platform);
    emptied(&root)?;
    let module = root.join("uketsuke");
    copied(Path::new("bindings/python/uketsuke.py"), &module.join("__init__.py"))?;
    // Its annotations are for type checkers, too: <https://typing.python.org/en/latest/spec/distributing.html>
    written(&module.join("py.typed"), "")?;
    copied(library, &module.join(name))?;
    copied(simulator, &module.join("simulator").join(name))?;
    let information = format!("uketsuke-{version}.dist-info");
    let about = root.join(&information);
    let licences = about.join("licenses");
    for licence in ["LICENSE-MIT", "LICENSE-APACHE"] {
        copied(Path::new(licence), &licences.join(licence))?;
    }
    inventory::put(&parts.toolchain, &parts.shipped(system), &licences)?;
    let readme = read(Path::new("README.ja.md"))? + "\n" + &read(Path::new("README.md"))?;
    written(&about.join("METADATA"), &metadata(version, &readme))?;
    let tag = format!("py3-none-{platform}");
    written(
        &about.join("WHEEL"),
        &format!("Wheel-Version: 1.0\nGenerator: uketsuke {version}\nRoot-Is-Purelib: false\nTag: {tag}\n"),
    )?;
    written(&about.join("RECORD"), &record(&root, &information)?)?;
    pack::zip_contents(&root, &[], &dist.join(format!("uketsuke-{version}-{tag}.whl")))
}

fn metadata(version: &str, readme: &str) -> String {
    format!(
        "Metadata-Version: 2.4\nName: uketsuke\nVersion: {version}\n\
         Summary: 受付: what a Japanese clinic's reception may do with a My Number Card or a phone, and why\n\
         License-Expression: MIT OR Apache-2.0\nLicense-File: LICENSE-MIT\nLicense-File: LICENSE-APACHE\n\
         License-File: THIRD-PARTY-NOTICES.txt\nLicense-File: uketsuke.cdx.json\nRequires-Python: >=3.8\n\
         Description-Content-Type: text/markdown; charset=UTF-8\n\n{readme}"
    )
}

/// Every file with its digest and length; of the list itself neither.
fn record(root: &Path, information: &str) -> Result<String, String> {
    let files = below(root)?;
    let sums = run::output(Command::new("sha256sum").current_dir(root).args(&files))?;
    let mut text = String::new();
    for line in sums.lines() {
        let (digest, name) = line.split_once("  ").ok_or_else(|| format!("sha256sum: {line}"))?;
        let digest = base64url(&from_hexadecimal(digest).ok_or_else(|| format!("sha256sum: {line}"))?);
        text += &format!("{name},sha256={digest},{}\n", size(&root.join(name))?);
    }
    Ok(text + &format!("{information}/RECORD,,\n"))
}

fn from_hexadecimal(text: &str) -> Option<Vec<u8>> {
    let digits: Option<Vec<u8>> =
        text.chars().map(|c| c.to_digit(16).and_then(|digit| u8::try_from(digit).ok())).collect();
    Some(digits?.as_chunks().0.iter().map(|[high, low]| high << 4 | low).collect())
}

/// Base64 of URLs, without padding.
fn base64url(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let at = |at: usize| u32::from(chunk.get(at).copied().unwrap_or(0));
        let bits = at(0) << 16 | at(1) << 8 | at(2);
        for place in 0..=chunk.len() {
            text.push(char::from(DIGITS[(bits >> (18 - 6 * place) & 63) as usize]));
        }
    }
    text
}

/// The desk by the library with the simulator, and the answer file by the one for use.
pub fn tried(root: &Root, wheels: &[PathBuf]) -> Outcome {
    let wheel = wheels.first().ok_or("no wheel was made")?;
    let programs = ["examples/python/desk.py", "examples/python/answer.py", ANSWER[0]].map(Path::new);
    let given: Vec<&Path> = std::iter::once(wheel.as_path()).chain(programs).collect();
    let line = format!(
        "pip install --quiet --no-index --break-system-packages --root-user-action=ignore /given/*.whl\n\
         cd / && python3 /given/answer.py /given/{} {}\n\
         place=$(python3 -c 'import uketsuke, os; print(os.path.dirname(uketsuke.__file__))')\n\
         test -f $place/py.typed && UKETSUKE_LIBRARY=$place/simulator/libuketsuke.so.1 python3 /given/desk.py card",
        name(programs[2]),
        ANSWER[1]
    );
    root.shell(&given, &line, &["sign 10203", "sign 10202"])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digests_are_written_as_wheels_have_them() {
        // RFC 4648, section 10, without padding.
        for (text, expected) in [("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foob", "Zm9vYg")] {
            assert_eq!(base64url(text.as_bytes()), expected);
        }
        assert_eq!(from_hexadecimal("fb0f"), Some(vec![0xfb, 0x0f]));
        assert_eq!(from_hexadecimal("zz"), None);
    }
}
