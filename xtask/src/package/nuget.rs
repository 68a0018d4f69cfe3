//! The package for .NET: the assembly of `bindings/csharp` for .NET Framework 4.6.1 and .NET Standard 2.0, with the libraries
//! for Linux and Windows. <https://learn.microsoft.com/nuget/create-packages/supporting-multiple-target-frameworks>

use std::path::{Path, PathBuf};
use std::process::Command;

use super::parts::{Parts, Platform};
use super::place::{HOME, name};
use super::root::Root;
use crate::capi::ANSWER;
use crate::files::{copied, emptied, made, written};
use crate::inventory;
use crate::languages;
use crate::pack;
use crate::run::{self, Outcome};

const COMPILER: [&str; 3] = ["-sdk:4.6.1-api", "-langversion:6", "-optimize+"];
/// Copies the library that fits beside a program of .NET Framework, where nothing else does.
const TARGETS: &str = r#"<Project xmlns="http://schemas.microsoft.com/developer/msbuild/2003">
  <PropertyGroup>
    <UketsukePlatform Condition="'$(PlatformTarget)' == 'x86' Or ('$(Prefer32Bit)' == 'true' And '$(PlatformTarget)' != 'x64')">win-x86</UketsukePlatform>
    <UketsukePlatform Condition="'$(UketsukePlatform)' == ''">win-x64</UketsukePlatform>
  </PropertyGroup>
  <ItemGroup>
    <None Include="$(MSBuildThisFileDirectory)..\..\runtimes\$(UketsukePlatform)\native\uketsuke.dll">
      <Link>uketsuke.dll</Link>
      <CopyToOutputDirectory>PreserveNewest</CopyToOutputDirectory>
      <Visible>false</Visible>
    </None>
  </ItemGroup>
</Project>
"#;
const TYPES: &str = r#"<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
  <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml" />
  <Default Extension="nuspec" ContentType="application/octet" />
  <Default Extension="dll" ContentType="application/octet" />
  <Default Extension="so" ContentType="application/octet" />
  <Default Extension="xml" ContentType="application/octet" />
  <Default Extension="targets" ContentType="application/octet" />
  <Default Extension="txt" ContentType="application/octet" />
  <Default Extension="json" ContentType="application/octet" />
  <Default Extension="md" ContentType="application/octet" />
</Types>
"#;
const RELATIONS: &str = r#"<?xml version="1.0" encoding="utf-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
  <Relationship Type="http://schemas.microsoft.com/packaging/2010/07/manifest" Target="/Uketsuke.nuspec" Id="manifest" />
</Relationships>
"#;

pub fn make(parts: &Parts, dist: &Path) -> Result<Vec<PathBuf>, String> {
    let version = &parts.version;
    let root = Path::new(HOME).join("nuget");
    emptied(&root)?;
    let framework = root.join("lib/net461");
    made(&framework)?;
    let assembly = framework.join("Uketsuke.Net.dll");
    let documentation = framework.join("Uketsuke.Net.xml");
    let mut mcs = Command::new("mcs");
    mcs.args(COMPILER).arg("-target:library").arg(format!("-doc:{}", documentation.display()));
    run::program(mcs.arg(format!("-out:{}", assembly.display())).arg("bindings/csharp/Uketsuke.cs"))?;
    for file in [&assembly, &documentation] {
        copied(file, &root.join("lib/netstandard2.0").join(name(file)))?;
    }
    for platform in parts.platforms() {
        let (place, name) = match platform {
            Platform::Linux => ("linux-x64", "libuketsuke.so"),
            Platform::Windows64 => ("win-x64", "uketsuke.dll"),
            Platform::Windows32 => ("win-x86", "uketsuke.dll"),
        };
        let (library, simulator) = parts.libraries(platform);
        copied(library, &root.join("runtimes").join(place).join("native").join(name))?;
        copied(simulator, &root.join("simulator").join(place).join(name))?;
        inventory::put(&parts.toolchain, &parts.shipped(platform), &root.join("contents").join(place))?;
    }
    for (name, text) in [
        ("build/net461/Uketsuke.targets", TARGETS.to_owned()),
        ("[Content_Types].xml", TYPES.to_owned()),
        ("_rels/.rels", RELATIONS.to_owned()),
        ("Uketsuke.nuspec", specification(version)),
    ] {
        written(&root.join(name), &text)?;
    }
    for (from, to) in [
        ("LICENSE-MIT", "LICENSE-MIT.txt"),
        ("LICENSE-APACHE", "LICENSE-APACHE.txt"),
        ("README.md", "README.md"),
        ("README.ja.md", "README.ja.md"),
    ] {
        copied(Path::new(from), &root.join(to))?;
    }
    Ok(vec![pack::zip_contents(&root, &["[Content_Types].xml"], &dist.join(format!("Uketsuke.{version}.nupkg")))?])
}

fn specification(version: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
         <package xmlns=\"http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd\">\n  <metadata>\n    \
         <id>Uketsuke</id>\n    <version>{version}</version>\n    <authors>uketsuke</authors>\n    \
         <license type=\"expression\">MIT OR Apache-2.0</license>\n    \
         <description>受付: what a Japanese clinic's reception may do with a My Number Card or a phone, and why</description>\n    \
         <readme>README.md</readme>\n    <dependencies>\n      <group targetFramework=\".NETFramework4.6.1\" />\n      \
         <group targetFramework=\".NETStandard2.0\" />\n    </dependencies>\n  </metadata>\n</package>\n"
    )
}

/// How .NET is told which runtime a program was built for.
const RUNTIME: &str =
    "{ \"runtimeOptions\": { \"framework\": { \"name\": \"Microsoft.NETCore.App\", \"version\": \"3.1.0\" } } }\n";

/// The answer file by the library for use, and the desk by the one with the simulator, on Mono and on CoreCLR.
pub fn tried(root: &Root, packages: &[PathBuf]) -> Outcome {
    let package = packages.first().ok_or("no package was made")?;
    let programs = Path::new(HOME).join("nuget-programs");
    emptied(&programs)?;
    // As a project with a reference to the package is compiled.
    let unpacked = programs.join("package");
    let mut unzip = Command::new("python3");
    run::program(unzip.args(["-m", "zipfile", "-e"]).arg(package).arg(&unpacked))?;
    let mut given = vec![package.clone(), PathBuf::from(ANSWER[0])];
    for (name, source) in [("desk", "examples/csharp/Desk.cs"), ("answer", "examples/csharp/Answer.cs")] {
        let program = programs.join(name).with_extension("exe");
        let mut mcs = Command::new("mcs");
        mcs.args(COMPILER).arg(format!("-r:{}", unpacked.join("lib/net461/Uketsuke.Net.dll").display()));
        run::program(mcs.args(["-r:System.Core.dll", &format!("-out:{}", program.display()), source]))?;
        let runtime = programs.join(format!("{name}.runtimeconfig.json"));
        written(&runtime, RUNTIME)?;
        given.extend([program, runtime]);
    }
    let coreclr = languages::coreclr_directory()?;
    given.push(pack::zip_contents(&coreclr, &[], &programs.join("coreclr.zip"))?);
    let line = format!(
        "mkdir /work && cd /work && python3 -m zipfile -e /given/{package} package && cp /given/*.exe /given/*.json . && \
         cp package/lib/net461/Uketsuke.Net.dll package/runtimes/linux-x64/native/libuketsuke.so .\n\
         python3 -m zipfile -e /given/coreclr.zip clr && chmod +x clr/bin/dotnet\n\
         export LD_LIBRARY_PATH=. DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1\n\
         mono answer.exe /given/{answer} {day}\n\
         cp package/simulator/linux-x64/libuketsuke.so . && mono desk.exe card\n\
         cp package/lib/netstandard2.0/Uketsuke.Net.dll .\n\
         echo CoreCLR && clr/bin/dotnet exec desk.exe card && clr/bin/dotnet exec answer.exe /given/{answer} {day}",
        package = name(package),
        answer = name(Path::new(ANSWER[0])),
        day = ANSWER[1]
    );
    root.shell(&given.iter().map(PathBuf::as_path).collect::<Vec<_>>(), &line, &["sign 10203", "sign 10202", "CoreCLR"])
}
