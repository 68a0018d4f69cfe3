//! The package for Java: the classes of `bindings/java`, with the libraries where JNA looks for them.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::parts::{Parts, Platform};
use super::place::{self, HOME};
use super::root::Root;
use crate::capi::ANSWER;
use crate::files::{below, copied, emptied, made, written};
use crate::inventory;
use crate::pack;
use crate::run::{self, Outcome};

/// JNA, where Debian has it.
const JNA: &str = "/usr/share/java/jna.jar";
/// Java 8 and newer.
const COMPILER: [&str; 6] = ["--release", "8", "-Xlint:-options", "-encoding", "UTF-8", "-cp"];

pub fn make(parts: &Parts, dist: &Path) -> Result<Vec<PathBuf>, String> {
    let version = &parts.version;
    let root = Path::new(HOME).join("jar");
    emptied(&root)?;
    let sources: Vec<PathBuf> = below(Path::new("bindings/java"))?;
    let mut javac = Command::new("javac");
    javac.args(COMPILER).args([JNA, "-d"]).arg(&root);
    run::program(javac.args(sources.iter().map(|source| Path::new("bindings/java").join(source))))?;
    for platform in parts.platforms() {
        let place = match platform {
            Platform::Linux => "linux-x86-64",
            Platform::Windows64 => "win32-x86-64",
            Platform::Windows32 => "win32-x86",
        };
        let (library, simulator) = parts.libraries(platform);
        // JNA takes `uketsuke` for the system's name of it.
        let name = if platform == Platform::Linux { "libuketsuke.so" } else { "uketsuke.dll" };
        copied(library, &root.join(place).join(name))?;
        copied(simulator, &root.join("simulator").join(place).join(name))?;
        inventory::put(&parts.toolchain, &parts.shipped(platform), &root.join("META-INF/uketsuke").join(place))?;
    }
    for licence in ["LICENSE-MIT", "LICENSE-APACHE"] {
        copied(Path::new(licence), &root.join("META-INF").join(licence))?;
    }
    written(
        &root.join("META-INF/MANIFEST.MF"),
        &format!(
            "Manifest-Version: 1.0\r\nAutomatic-Module-Name: uketsuke\r\nImplementation-Title: uketsuke\r\n\
             Implementation-Version: {version}\r\n\r\n"
        ),
    )?;
    written(
        &root.join("META-INF/maven/uketsuke/uketsuke/pom.xml"),
        &format!(
            "<project xmlns=\"http://maven.apache.org/POM/4.0.0\">\n  <modelVersion>4.0.0</modelVersion>\n  \
             <groupId>uketsuke</groupId>\n  <artifactId>uketsuke</artifactId>\n  <version>{version}</version>\n  \
             <dependencies>\n    <dependency>\n      <groupId>net.java.dev.jna</groupId>\n      \
             <artifactId>jna</artifactId>\n      <version>5.13.0</version>\n    </dependency>\n  </dependencies>\n</project>\n"
        ),
    )?;
    // A manifest comes first, or old readers do not see it.
    Ok(vec![pack::zip_contents(&root, &["META-INF/MANIFEST.MF"], &dist.join(format!("uketsuke-{version}.jar")))?])
}

/// The answer file by the library in the jar, and the desk by the one with the simulator.
pub fn tried(root: &Root, packages: &[PathBuf]) -> Outcome {
    let jar = packages.first().ok_or("no jar was made")?;
    let programs = Path::new(HOME).join("jar-programs");
    emptied(&programs)?;
    let classes = programs.join("classes");
    made(&classes)?;
    let mut javac = Command::new("javac");
    javac.args(COMPILER).arg(format!("{JNA}:{}", jar.display())).arg("-d").arg(&classes);
    run::program(javac.args(["examples/java/Desk.java", "examples/java/AnswerJob.java"]))?;
    let compiled = pack::zip_contents(&classes, &[], &programs.join("programs.jar"))?;
    let given = [jar.as_path(), &compiled, Path::new(ANSWER[0])];
    let (answer, name) = (place::name(Path::new(ANSWER[0])), place::name(jar));
    let line = format!(
        "classes=/given/{name}:/given/programs.jar:{JNA}\n\
         java -cp $classes AnswerJob /given/{answer} {}\n\
         cd /tmp && python3 -m zipfile -e /given/{name} . && \
         UKETSUKE_LIBRARY=/tmp/simulator/linux-x86-64/libuketsuke.so java -cp $classes Desk card",
        ANSWER[1]
    );
    root.shell(&given, &line, &["sign 10203", "sign 10202"])
}
