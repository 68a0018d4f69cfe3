//! What packages are made of.

use std::path::Path;

use super::linux::Linux;
use crate::inventory::Shipped;
use crate::toolchain::Toolchain;
use crate::windows::made::Made;
use crate::windows::target::Target;

/// What packages are made of.
pub struct Parts {
    pub version: String,
    pub toolchain: Toolchain,
    pub linux: Linux,
    pub windows: [Made; 2],
}

/// What a package has libraries for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Platform {
    Linux,
    Windows64,
    Windows32,
}

impl Parts {
    pub fn platforms(&self) -> [Platform; 3] {
        [Platform::Linux, Platform::Windows64, Platform::Windows32]
    }

    /// The library for use, and the one with the simulator.
    pub fn libraries(&self, platform: Platform) -> (&Path, &Path) {
        match platform {
            Platform::Linux => (&self.linux.library, &self.linux.simulator),
            Platform::Windows64 => self.dlls(Target::X86_64),
            Platform::Windows32 => self.dlls(Target::I686),
        }
    }

    fn dlls(&self, target: Target) -> (&Path, &Path) {
        let [first, second] = &self.windows;
        let built = if first.target == target { &first.built } else { &second.built };
        (&built.use_it.dll, &built.try_it.dll)
    }

    pub fn shipped(&self, platform: Platform) -> Shipped {
        match platform {
            Platform::Linux => Shipped::linux(),
            Platform::Windows64 => Shipped::windows(Target::X86_64),
            Platform::Windows32 => Shipped::windows(Target::I686),
        }
    }
}
