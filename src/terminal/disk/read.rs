//! Looking at a file and reading it, without trusting what lies there.

use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, ErrorKind, Read};
use std::path::Path;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use crate::terminal::folder::Stamp;

/// What was found at a path.
#[derive(Debug)]
pub(super) enum Look {
    /// A file, and how long ago, by this computer's clock, it changed last.
    File(Stamp, Duration),
    /// A link, a folder, a device.
    Other,
    /// Nothing.
    Gone,
    /// Something that the system will not tell of.
    Unknown,
}

/// What became of reading a file.
pub(super) enum Contents {
    /// Its bytes, and the stamp that it had before and after.
    Bytes(Vec<u8>, Stamp),
    Unreadable,
    Changed,
    Gone,
    TooLarge(Stamp),
    NotAFile,
}

/// Looks at a path, not through a link.
pub(super) fn look(path: &Path) -> Look {
    found(fs::symlink_metadata(path))
}

/// Looks at an entry of a listing. Windows tells of it without asking the file.
pub(super) fn look_at(entry: &fs::DirEntry) -> Look {
    found(entry.metadata())
}

fn found(metadata: io::Result<Metadata>) -> Look {
    match metadata {
        Ok(metadata) if metadata.is_file() => {
            let stamp = stamp(&metadata);
            Look::File(stamp, age(stamp))
        }
        Ok(_) => Look::Other,
        Err(error) if is_gone(&error) => Look::Gone,
        Err(_) => Look::Unknown,
    }
}

/// Reads a file of at most `most` bytes; a longer one is refused by its size, before a byte of it is read.
pub(super) fn contents(path: &Path, most: usize) -> Contents {
    let most = most as u64;
    let mut file = match open(path) {
        Ok(file) => file,
        Err(error) if is_gone(&error) => return Contents::Gone,
        Err(_) if matches!(look(path), Look::Other) => return Contents::NotAFile,
        Err(_) => return Contents::Unreadable,
    };
    let Ok(before) = file.metadata() else { return Contents::Unreadable };
    let before_stamp = stamp(&before);
    if !before.is_file() {
        return Contents::NotAFile;
    }
    if before.len() > most {
        return Contents::TooLarge(before_stamp);
    }
    let mut bytes = Vec::with_capacity(usize::try_from(before.len()).unwrap_or_default());
    if (&mut file).take(most.saturating_add(1)).read_to_end(&mut bytes).is_err() {
        return Contents::Unreadable;
    }
    let unchanged = file.metadata().is_ok_and(|after| stamp(&after) == before_stamp);
    if unchanged && bytes.len() as u64 == before.len() {
        Contents::Bytes(bytes, before_stamp)
    } else {
        Contents::Changed
    }
}

/// Opens a file for reading: no link, and without waiting for the other end of a pipe.
#[cfg(unix)]
fn open(path: &Path) -> io::Result<File> {
    use rustix::fs::OFlags;
    use std::os::unix::fs::OpenOptionsExt;
    let flags = (OFlags::NOFOLLOW | OFlags::NONBLOCK).bits();
    OpenOptions::new().read(true).custom_flags(i32::from_ne_bytes(flags.to_ne_bytes())).open(path)
}

/// Opens a file for reading; whoever writes, moves or deletes it meanwhile is not in the way, nor we in theirs.
#[cfg(windows)]
fn open(path: &Path) -> io::Result<File> {
    use std::os::windows::fs::OpenOptionsExt;
    /// FILE_SHARE_READ, FILE_SHARE_WRITE, FILE_SHARE_DELETE.
    const EVERYTHING: u32 = 1 | 2 | 4;
    if fs::symlink_metadata(path)?.is_symlink() {
        return Err(ErrorKind::InvalidInput.into());
    }
    OpenOptions::new().read(true).share_mode(EVERYTHING).open(path)
}

#[cfg(not(any(unix, windows)))]
fn open(path: &Path) -> io::Result<File> {
    OpenOptions::new().read(true).open(path)
}

fn is_gone(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory)
}

fn stamp(metadata: &Metadata) -> Stamp {
    let modified = metadata.modified().map_or(0, nanoseconds);
    let (changed, file) = system(metadata);
    Stamp { length: metadata.len(), modified, changed, file }
}

fn nanoseconds(time: SystemTime) -> i128 {
    let whole = |time: Duration| i128::try_from(time.as_nanos()).unwrap_or(i128::MAX);
    match time.duration_since(UNIX_EPOCH) {
        Ok(since) => whole(since),
        Err(before) => whole(before.duration()).saturating_neg(),
    }
}

/// ctime and inode.
#[cfg(unix)]
fn system(metadata: &Metadata) -> (i128, u64) {
    use std::os::unix::fs::MetadataExt;
    let nanoseconds = i128::from(metadata.ctime()).saturating_mul(1_000_000_000);
    (nanoseconds.saturating_add(i128::from(metadata.ctime_nsec())), metadata.ino())
}

/// Windows tells neither without opening the file. The time of its making stands for its number.
#[cfg(not(unix))]
fn system(metadata: &Metadata) -> (i128, u64) {
    let made = metadata.created().map_or(0, nanoseconds);
    (0, u64::try_from(made.unsigned_abs() & u128::from(u64::MAX)).unwrap_or_default())
}

/// Zero for a file of the future.
fn age(stamp: Stamp) -> Duration {
    let last = stamp.modified.max(stamp.changed);
    let age = nanoseconds(SystemTime::now()).saturating_sub(last);
    Duration::from_nanos(u64::try_from(age.max(0)).unwrap_or(u64::MAX))
}

#[cfg(test)]
#[cfg(target_os = "linux")]
mod tests {
    use super::*;
    use crate::terminal::limits::{MAX_BULK_BYTES, MAX_BYTES};

    /// How many bytes this thread has read, by the system's own count.
    fn bytes_read() -> u64 {
        let counts = fs::read_to_string("/proc/thread-self/io").unwrap();
        counts.lines().find_map(|line| line.strip_prefix("rchar: ")?.parse().ok()).unwrap()
    }

    /// A link, a folder and a socket are no files; of what the system will not tell of nobody knows what it is.
    #[test]
    fn what_is_no_file_and_what_cannot_be_opened_are_told_apart() {
        let folder = std::env::temp_dir().join(format!("uketsuke-kinds-{}", std::process::id()));
        _ = fs::remove_dir_all(&folder);
        fs::create_dir(&folder).unwrap();
        let at = |name: &str| folder.join(name);
        fs::write(at("file"), "x").unwrap();
        fs::create_dir(at("folder")).unwrap();
        std::os::unix::fs::symlink(at("file"), at("link")).unwrap();
        let _socket = std::os::unix::net::UnixListener::bind(at("socket")).unwrap();
        assert!(matches!(contents(&at("file"), 1), Contents::Bytes(bytes, _) if bytes == b"x"));
        for name in ["folder", "link", "socket"] {
            assert!(matches!(contents(&at(name), 1), Contents::NotAFile), "{name}");
        }
        for name in ["nothing", "file/inside"] {
            assert!(matches!(contents(&at(name), 1), Contents::Gone), "{name}");
        }
        // Longer than a name can be.
        assert!(matches!(contents(&at(&"x".repeat(300)), 1), Contents::Unreadable));
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn of_a_gigabyte_not_a_byte_is_read() {
        let path = std::env::temp_dir().join(format!("uketsuke-gigabyte-{}", std::process::id()));
        let file = File::create(&path).unwrap();
        for most in [MAX_BYTES, MAX_BULK_BYTES] {
            for length in [most as u64 + 1, 1 << 30] {
                file.set_len(length).unwrap();
                let counting = bytes_read();
                let before = bytes_read();
                let found = contents(&path, most);
                let read = bytes_read().saturating_sub(before);
                assert!(matches!(found, Contents::TooLarge(stamp) if stamp.length == length));
                // The counts themselves are read, too, and are a little longer each time.
                assert!(read <= before - counting + 8, "{read} bytes of {length} were read");
            }
            file.set_len(most as u64).unwrap();
            let before = bytes_read();
            assert!(matches!(contents(&path, most), Contents::Bytes(bytes, _) if bytes.len() == most));
            assert!(bytes_read() - before >= most as u64);
        }
        fs::remove_file(path).unwrap();
    }
}
