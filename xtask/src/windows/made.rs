//! What comes of a build for Windows.

use std::path::PathBuf;

use super::archive::Built;
use super::target::Target;

/// What was made for a target.
pub struct Made {
    pub target: Target,
    pub built: Built,
    /// The DLL with the compiler's assertions.
    pub(super) debug: PathBuf,
    pub(super) chores: PathBuf,
    pub archive: PathBuf,
}
