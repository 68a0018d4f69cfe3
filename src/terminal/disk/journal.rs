//! What was taken, on the disk: digests of names, stamps and contents, and no name. Only its owner may read it.

use std::collections::HashSet;
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufRead, BufReader, ErrorKind, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use crate::terminal::folder::IntakeRecord;

/// The first line, so that no other file is ever taken for a journal and added to.
const HEAD: &str = "uketsuke folder journal 1";
/// Records that are kept of files that are no longer there, in case they come again. Some 100 bytes each.
const KEPT: usize = 100_000;
/// Bytes that are read of a journal: its last ones, some years of a busy desk. What came before counts as lost.
const MOST_BYTES: u64 = 64 << 20;
/// Bytes of the longest line that is looked at as one; a record has some 100.
const MOST_OF_A_LINE: u64 = 1024;

/// A file of records, one a line. Losing it, or any line of it, costs second readings and second deliveries, never an answer.
pub(super) struct Journal {
    file: File,
}

impl Journal {
    /// Opens or makes a journal and gives its records, oldest first. A line that was cut off, or is none, is left out. One
    /// program at a time: a second one is refused, and so is what is no journal, or no file at all (a device, a pipe, a
    /// folder).
    pub(super) fn open(
        path: &Path,
        is_there: impl Fn(&IntakeRecord) -> bool,
    ) -> io::Result<(Journal, Vec<IntakeRecord>)> {
        let mut file = private(path)?;
        lock(&file)?;
        let mut records: Vec<IntakeRecord> = Vec::new();
        let mut lines = 0usize;
        let length = file.metadata()?.len();
        let mut reader = BufReader::new(&file);
        while let Some(line) = next_line(&mut reader)? {
            if lines == 0 && line != HEAD.as_bytes() {
                // Cut off when it was made: the disk was full.
                if !line.is_empty() && HEAD.as_bytes().starts_with(&line) && file.metadata()?.len() == line.len() as u64
                {
                    file.set_len(0)?;
                    break;
                }
                return Err(io::Error::new(ErrorKind::InvalidData, "the file is no journal"));
            }
            if lines == 0 && length > MOST_BYTES {
                reader.seek(SeekFrom::Start(length.saturating_sub(MOST_BYTES)))?;
                next_line(&mut reader)?; // cut
            }
            lines = lines.saturating_add(1);
            records.extend(str::from_utf8(&line).ok().and_then(|line| line.parse::<IntakeRecord>().ok()));
        }
        if lines > KEPT.saturating_mul(2) || length > MOST_BYTES {
            records = compact(records, is_there);
            // Windows replaces no file that is open.
            drop(file);
            file = replace(path, &records)?;
        }
        restrict(&file)?;
        // A line that was cut off is ended.
        let start = if lines == 0 { HEAD } else { "" };
        file.write_all(format!("{start}\n").as_bytes())?;
        Ok((Journal { file }, records))
    }

    pub(super) fn write(&mut self, record: IntakeRecord) -> io::Result<()> {
        self.file.write_all(format!("{record}\n").as_bytes())
    }
}

/// The next line without its end, or as much of it as a line can have.
fn next_line(reader: &mut impl BufRead) -> io::Result<Option<Vec<u8>>> {
    let mut line = Vec::new();
    if reader.take(MOST_OF_A_LINE).read_until(b'\n', &mut line)? == 0 {
        return Ok(None);
    }
    line.pop_if(|last| *last == b'\n');
    Ok(Some(line))
}

/// The last record of each name and content: of the newest, and of all that are there.
fn compact(records: Vec<IntakeRecord>, is_there: impl Fn(&IntakeRecord) -> bool) -> Vec<IntakeRecord> {
    let mut seen = HashSet::new();
    let mut kept: Vec<IntakeRecord> = Vec::new();
    for record in records.into_iter().rev() {
        let new = seen.insert(record.to_string());
        if new && (kept.len() < KEPT || is_there(&record)) {
            kept.push(record);
        }
    }
    kept.reverse();
    kept
}

/// A shorter journal in the place of a long one: whole, or not at all.
fn replace(path: &Path, records: &[IntakeRecord]) -> io::Result<File> {
    let mut name = path.as_os_str().to_owned();
    name.push(".new");
    let new = PathBuf::from(name);
    match fs::remove_file(&new) {
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let mut file = private(&new)?;
    lock(&file)?;
    let lines = records.iter().map(|record| format!("{record}\n"));
    let lines: String = std::iter::once(format!("{HEAD}\n")).chain(lines).collect();
    file.write_all(lines.as_bytes())?;
    file.sync_all()?;
    fs::rename(&new, path)?;
    Ok(file)
}

fn lock(file: &File) -> io::Result<()> {
    file.try_lock().map_err(|refused| match refused {
        fs::TryLockError::WouldBlock => io::Error::new(ErrorKind::ResourceBusy, "another program uses this journal"),
        fs::TryLockError::Error(error) => error,
    })
}

/// Opens a file, and nothing else, to be read and added to; one that is made nobody but its owner may read (mode 0600; on
/// Windows its folder's rights hold).
fn private(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).append(true).create(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let is_file = |kind: fs::FileType| {
        let no_file = || io::Error::new(ErrorKind::InvalidInput, "the journal is no file");
        kind.is_file().then_some(()).ok_or_else(no_file)
    };
    // Before it is opened, which may wait for the other end of a pipe, or wake a device; and what was opened.
    match fs::metadata(path) {
        Ok(found) => is_file(found.file_type())?,
        Err(error) if error.kind() == ErrorKind::NotFound => {}
        Err(error) => return Err(error),
    }
    let file = options.open(path)?;
    is_file(file.metadata()?.file_type())?;
    Ok(file)
}

/// Takes the rights of all but the owner from a file that was there.
fn restrict(file: &File) -> io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = file.metadata()?.permissions().mode();
        if mode & 0o077 != 0 {
            file.set_permissions(fs::Permissions::from_mode(mode & !0o077))?;
        }
    }
    #[cfg(not(unix))]
    let _ = file;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terminal::folder::ContentId;

    fn record(number: usize) -> IntakeRecord {
        IntakeRecord::of(&format!("OQSsiquc01res_{number}.xml"), ContentId::of(&number.to_le_bytes()))
    }

    struct Place(PathBuf);

    impl Place {
        fn new(name: &str) -> Place {
            let path = std::env::temp_dir().join(format!("uketsuke-journal-{}-{name}", std::process::id()));
            _ = fs::remove_file(&path);
            Place(path)
        }
    }

    impl Drop for Place {
        fn drop(&mut self) {
            _ = fs::remove_file(&self.0);
        }
    }

    #[test]
    fn what_was_written_is_read_again_and_a_line_that_was_cut_off_is_not() {
        let place = Place::new("cut");
        let (mut journal, records) = Journal::open(&place.0, |_| true).unwrap();
        assert_eq!(records, []);
        (0..3).for_each(|number| journal.write(record(number)).unwrap());
        drop(journal);
        let bytes = fs::read(&place.0).unwrap();
        fs::write(&place.0, &bytes[..bytes.len() - 9]).unwrap();
        let (mut journal, records) = Journal::open(&place.0, |_| true).unwrap();
        assert_eq!(records, [record(0), record(1)]);
        journal.write(record(7)).unwrap();
        drop(journal);
        assert_eq!(Journal::open(&place.0, |_| true).unwrap().1, [record(0), record(1), record(7)]);
        assert!(!String::from_utf8_lossy(&fs::read(&place.0).unwrap()).contains("OQS"));
    }

    #[test]
    fn a_journal_that_was_cut_off_when_it_was_made_is_begun_anew() {
        let place = Place::new("head");
        for end in 0..HEAD.len() {
            fs::write(&place.0, &HEAD[..end]).unwrap();
            let (mut journal, records) = Journal::open(&place.0, |_| true).unwrap();
            assert_eq!(records, []);
            journal.write(record(1)).unwrap();
            drop(journal);
            assert_eq!(Journal::open(&place.0, |_| true).unwrap().1, [record(1)], "{end}");
        }
    }

    #[test]
    fn a_second_program_is_refused() {
        let place = Place::new("lock");
        let first = Journal::open(&place.0, |_| true).unwrap();
        assert_eq!(Journal::open(&place.0, |_| true).err().unwrap().kind(), ErrorKind::ResourceBusy);
        drop(first);
        assert!(Journal::open(&place.0, |_| true).is_ok());
    }

    #[test]
    fn a_file_that_is_no_journal_is_left_alone() {
        let place = Place::new("other");
        for text in ["# Letter\n", "x", "\n", "uketsuke folder journal 2\n"] {
            fs::write(&place.0, text).unwrap();
            assert_eq!(Journal::open(&place.0, |_| true).err().unwrap().kind(), ErrorKind::InvalidData, "{text}");
            assert_eq!(fs::read_to_string(&place.0).unwrap(), text);
        }
    }

    #[cfg(unix)]
    #[test]
    fn what_is_no_file_is_no_journal() {
        let place = Place::new("pipe");
        assert!(std::process::Command::new("mkfifo").arg(&place.0).status().unwrap().success());
        for path in [&place.0, Path::new("/dev/full"), Path::new("/dev/zero"), &std::env::temp_dir()] {
            let refused = Journal::open(path, |_| true).err().unwrap();
            assert_eq!(refused.kind(), ErrorKind::InvalidInput, "{path:?}");
        }
    }

    /// A hole of 20 GB, and a record at its end: the end is read, and what is read is bounded.
    #[cfg(unix)] // elsewhere a hole is written
    #[test]
    fn of_a_journal_that_is_too_long_the_end_is_read() {
        let place = Place::new("hole");
        fs::write(&place.0, format!("{HEAD}\n{}\n", record(1))).unwrap();
        let mut file = OpenOptions::new().write(true).open(&place.0).unwrap();
        file.set_len(20_000_000_000).unwrap();
        file.seek(SeekFrom::End(0)).unwrap();
        file.write_all(format!("\n{}\n", record(2)).as_bytes()).unwrap();
        drop(file);
        assert_eq!(Journal::open(&place.0, |_| true).unwrap().1, [record(2)]);
        assert!(fs::metadata(&place.0).unwrap().len() < 1000, "and a short one takes its place");
    }

    #[cfg(unix)]
    #[test]
    fn nobody_else_may_read_it() {
        use std::os::unix::fs::PermissionsExt;
        let place = Place::new("mode");
        fs::write(&place.0, "").unwrap();
        fs::set_permissions(&place.0, fs::Permissions::from_mode(0o644)).unwrap();
        drop(Journal::open(&place.0, |_| true).unwrap());
        assert_eq!(fs::metadata(&place.0).unwrap().permissions().mode() & 0o777, 0o600);
    }

    #[test]
    fn a_long_journal_becomes_short_and_keeps_what_is_there() {
        let records: Vec<IntakeRecord> = (0..KEPT + 10).map(record).collect();
        let kept = compact(records.clone(), |it| *it == record(3));
        assert_eq!(kept.len(), KEPT + 1);
        assert!(kept.contains(&record(3)) && !kept.contains(&record(4)) && kept.ends_with(&records[KEPT..]));

        let place = Place::new("long");
        let lines: String = (0..3).map(record).cycle().take(2 * KEPT + 2).map(|it| format!("{it}\n")).collect();
        fs::write(&place.0, format!("{HEAD}\n{lines}")).unwrap();
        drop(Journal::open(&place.0, |_| true).unwrap());
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(fs::metadata(&place.0).unwrap().permissions().mode() & 0o777, 0o600);
        }
        let short = fs::read_to_string(&place.0).unwrap();
        assert_eq!(short.lines().filter(|line| !line.is_empty()).count(), 1 + 3);
        assert_eq!(Journal::open(&place.0, |_| true).unwrap().1.len(), 3);
    }
}
