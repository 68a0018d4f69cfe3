//! What is linked in.

use std::path::PathBuf;

/// Something that is linked in.
pub struct Component {
    pub(super) name: String,
    pub(super) version: String,
    /// SPDX expression.
    pub(super) licence: String,
    pub(super) repository: String,
    /// Package URL, <https://github.com/package-url/purl-spec>.
    pub(super) purl: String,
    /// Where its licence texts are; in what `cargo tree` tells, only for packages that are no crates of a registry.
    pub(super) directory: Option<PathBuf>,
    /// Its licence texts, where they are in no directory of their own.
    pub(super) texts: Vec<String>,
}

/// What ships most: the program and the library share their crates, and the simulator is in what is for development.
pub(super) const FEATURES: &str = "pcsc,terminal,simulator";
