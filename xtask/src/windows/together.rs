//! What is done for every target at once, and for other systems.

use super::target::Target;
use crate::run::{self, Outcome};
use crate::toolchain::Toolchain;

/// Does it for these targets at once.
pub fn at_once<T: Send>(
    toolchain: &Toolchain,
    targets: &[Target],
    work: fn(&Toolchain, Target) -> Result<T, String>,
) -> Result<Vec<T>, String> {
    for target in targets {
        toolchain.add_target(&target.triple())?;
        toolchain.add_target(&target.msvc())?;
    }
    std::thread::scope(|scope| {
        let at_work: Vec<_> = targets.iter().map(|&target| scope.spawn(move || work(toolchain, target))).collect();
        let ended = at_work.into_iter().map(|it| it.join().unwrap_or_else(|_| Err("a build ended in a panic".into())));
        ended.collect()
    })
}

/// `cargo xtask capi install` and the other chores compile where they cannot be run here.
pub fn chores_compile(toolchain: &Toolchain) -> Outcome {
    for target in ["x86_64-pc-windows-msvc", "aarch64-apple-darwin"] {
        toolchain.add_target(target)?;
        let mut check = toolchain.cargo();
        check.args(["check", "--locked", "--package", "xtask", "--target", target, "--target-dir"]);
        run::program(check.arg(Target::X86_64.builds()))?;
    }
    Ok(())
}
