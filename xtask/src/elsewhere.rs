//! A directory outside the project, removed at the end: what is tried there takes nothing of the project's.

use std::path::PathBuf;

pub struct Elsewhere(pub PathBuf);

impl Elsewhere {
    pub fn new(purpose: &str) -> Result<Elsewhere, String> {
        let directory = std::env::temp_dir().join(format!("uketsuke-{purpose}-{}", std::process::id()));
        // Not through a link, or what moves about in it would see another place than it was told.
        std::fs::create_dir_all(&directory)
            .and_then(|()| std::fs::canonicalize(&directory))
            .map(Elsewhere)
            .map_err(|error| format!("{}: {error}", directory.display()))
    }
}

impl Drop for Elsewhere {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
