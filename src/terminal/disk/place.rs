//! A directory that is watched, and what tells of its changes.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;

use notify::event::{AccessKind, AccessMode};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

/// What there is to look at.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Hint {
    /// A file of the place with this number.
    File(usize, OsString),
    /// Everything: events were lost, or tell of the directory itself.
    Everything,
    /// Nothing: somebody wants the waiting to end.
    Wake,
}

/// The folder itself, or one of the terminal's folders in it.
pub(super) struct Place {
    pub(super) directory: PathBuf,
    /// The directory as paths of events name it.
    pub(super) below: PathBuf,
    number: usize,
    identity: Option<Identity>,
    watcher: Option<RecommendedWatcher>,
    /// Whether what tells of changes tells of all of them.
    trusted: bool,
}

/// Which directory stands at a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Identity(u64, u64);

impl Place {
    pub(super) fn new(folder: &Path, below: &str, number: usize) -> Place {
        let directory = if below.is_empty() { folder.to_owned() } else { folder.join(below) };
        Place { directory, below: below.into(), number, identity: None, watcher: None, trusted: false }
    }

    pub(super) const fn is_there(&self) -> bool {
        self.identity.is_some()
    }

    /// Whether nothing has to be looked for that no event told of. A directory that is not there tells nothing and holds
    /// nothing.
    pub(super) const fn is_told_of(&self) -> bool {
        self.trusted || !self.is_there()
    }

    /// Sees whether the directory is another one than before (moved away, come back, made anew), and watches it anew if so.
    pub(super) fn renew(&mut self, events: bool, tell: &Sender<Hint>) -> bool {
        let now = identity(&self.directory);
        if now == self.identity {
            return false;
        }
        self.identity = now;
        (self.watcher, self.trusted) = (None, false);
        if let (true, Some(_)) = (events, now) {
            self.watcher = watcher(&self.directory, self.number, tell.clone());
            self.trusted = self.watcher.is_some() && is_local(&self.directory);
        }
        true
    }
}

fn watcher(directory: &Path, number: usize, tell: Sender<Hint>) -> Option<RecommendedWatcher> {
    let told = move |told: notify::Result<Event>| {
        // Nobody listens any more once the folder is closed.
        for hint in hints(told, number) {
            _ = tell.send(hint);
        }
    };
    let mut watcher = notify::recommended_watcher(told).ok()?;
    watcher.watch(directory, RecursiveMode::NonRecursive).ok()?;
    Some(watcher)
}

fn hints(told: notify::Result<Event>, number: usize) -> Vec<Hint> {
    let Ok(event) = told else { return vec![Hint::Everything] };
    let reads = matches!(event.kind, EventKind::Access(kind) if kind != AccessKind::Close(AccessMode::Write));
    if reads {
        return Vec::new();
    }
    if event.need_rescan() || event.paths.is_empty() {
        return vec![Hint::Everything];
    }
    let names = event.paths.iter().filter_map(|path| path.file_name());
    names.map(|name| Hint::File(number, name.to_owned())).collect()
}

#[cfg(unix)]
fn identity(directory: &Path) -> Option<Identity> {
    use std::os::unix::fs::MetadataExt;
    let metadata = fs::metadata(directory).ok().filter(fs::Metadata::is_dir)?;
    Some(Identity(metadata.dev(), metadata.ino()))
}

/// By the time at which it was made.
#[cfg(not(unix))]
fn identity(directory: &Path) -> Option<Identity> {
    let metadata = fs::metadata(directory).ok().filter(fs::Metadata::is_dir)?;
    let made = metadata.created().ok().and_then(|made| made.duration_since(std::time::UNIX_EPOCH).ok());
    Some(made.map_or(Identity(0, 0), |made| Identity(made.as_secs(), made.subsec_nanos().into())))
}

/// Whether a directory lies on a disk of this computer: of a share the system tells what this computer changes, and not what
/// others change. What is not known counts as a share.
///
/// ```
/// assert!(uketsuke::terminal::disk::is_local(std::path::Path::new("/tmp")) || !cfg!(target_os = "linux"));
/// ```
#[cfg(target_os = "linux")]
pub fn is_local(directory: &Path) -> bool {
    /// ext2 to ext4, XFS, Btrfs, tmpfs, F2FS, overlay, ZFS, bcachefs, FAT, exFAT, NTFS (ntfs3): `statfs(2)`.
    const LOCAL: [u64; 11] = [
        0xEF53,
        0x5846_5342,
        0x9123_683E,
        0x0102_1994,
        0xF2F5_2010,
        0x794C_7630,
        0x2FC1_2FC1,
        0xCA45_1A4E,
        0x4D44,
        0x2011_BAB0,
        0x7366_746E,
    ];
    rustix::fs::statfs(directory).is_ok_and(|system| {
        // The type is signed or not, and of 32 or 64 bits.
        u64::try_from(system.f_type).is_ok_and(|kind| LOCAL.contains(&(kind & 0xFFFF_FFFF)))
    })
}

/// Whether a directory lies on a disk of this computer. A drive letter may stand for a share: its real path tells.
#[cfg(windows)]
pub fn is_local(directory: &Path) -> bool {
    use std::path::{Component, Prefix};
    let real = fs::canonicalize(directory);
    real.is_ok_and(|real| match real.components().next() {
        Some(Component::Prefix(prefix)) => matches!(prefix.kind(), Prefix::Disk(_) | Prefix::VerbatimDisk(_)),
        _ => false,
    })
}

/// Whether a directory lies on a disk of this computer: not known here, which counts as a share.
#[cfg(not(any(target_os = "linux", windows)))]
pub fn is_local(_: &Path) -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use notify::event::{CreateKind, Flag, ModifyKind, RenameMode};

    #[test]
    fn changes_are_told_and_reading_is_not() {
        let event = |kind| Event::new(kind).add_path("/a/b/one.xml".into());
        let one = vec![Hint::File(2, "one.xml".into())];
        for kind in [
            EventKind::Create(CreateKind::File),
            EventKind::Modify(ModifyKind::Any),
            EventKind::Access(AccessKind::Close(AccessMode::Write)),
            EventKind::Any,
        ] {
            assert_eq!(hints(Ok(event(kind)), 2), one);
        }
        for kind in [AccessKind::Open(AccessMode::Any), AccessKind::Close(AccessMode::Read), AccessKind::Read] {
            assert_eq!(hints(Ok(event(EventKind::Access(kind))), 2), []);
        }
        let renamed = event(EventKind::Modify(ModifyKind::Name(RenameMode::Both))).add_path("/a/b/two.xml".into());
        assert_eq!(hints(Ok(renamed), 0).len(), 2);
        // Lost events, and errors: look at everything.
        assert_eq!(hints(Ok(event(EventKind::Other).set_flag(Flag::Rescan)), 0), [Hint::Everything]);
        assert_eq!(hints(Err(notify::Error::generic("")), 0), [Hint::Everything]);
        assert_eq!(hints(Ok(Event::new(EventKind::Any)), 0), [Hint::Everything]);
    }
}
