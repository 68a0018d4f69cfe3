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
    /// None in the short form.
    pub windows: Vec<Made>,
}

/// What a package has libraries for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Platform {
    Linux,
    Windows64,
    Windows32,
}

impl Parts {
    pub fn platforms(&self) -> Vec<Platform> {
        let windows = self.windows.iter().map(|made| match made.target {
            Target::X86_64 => Platform::Windows64,
            Target::I686 => Platform::Windows32,
        });
        std::iter::once(Platform::Linux).chain(windows).collect()
    }

    /// The library for use, and the one with the simulator.
    pub fn libraries(&self, platform: Platform) -> (&Path, &Path) {
        let target = match platform {
            Platform::Linux => None,
            Platform::Windows64 => Some(Target::X86_64),
            Platform::Windows32 => Some(Target::I686),
        };
        match self.windows.iter().find(|made| Some(made.target) == target) {
            Some(made) => (&made.built.use_it.dll, &made.built.try_it.dll),
            None => (&self.linux.library, &self.linux.simulator),
        }
    }

    pub fn shipped(&self, platform: Platform) -> Shipped {
        match platform {
            Platform::Linux => Shipped::linux(),
            Platform::Windows64 => Shipped::windows(Target::X86_64),
            Platform::Windows32 => Shipped::windows(Target::I686),
        }
    }
}
