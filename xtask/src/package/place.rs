//! Where packages are.

use std::path::Path;

/// Where all of it is.
pub(super) const HOME: &str = "target/package";

/// A file's name.
pub(super) fn name(file: &Path) -> String {
    file.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
