//! Questions to the terminal through its folders: `req/` in whole, the answer from `res/` by its name.

use std::fs::{self, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use super::read::{self, Contents};
use crate::link::{CancelToken, Deadline, FaultKind};
use crate::terminal::file::{File, MessageKind};
use crate::terminal::message::Content;
use crate::terminal::read_error::ReadError;
use crate::terminal::reading::{ReadFile, read_file};
use crate::terminal::request::{RefusedField, Request};
use crate::terminal::to_do::ToDo;

/// How often the answer is looked for. It takes three to seven seconds (技術解説書 v1.5).
const LOOK: Duration = Duration::from_millis(50);
/// How long to wait before the same question is put again; no less is known to be well.
const AGAIN: Duration = Duration::from_secs(5);

/// Asks the terminal through its linkage folder.
///
/// ```no_run
/// use std::time::Duration;
/// use uketsuke::link::Deadline;
/// use uketsuke::terminal::disk::Exchange;
/// use uketsuke::terminal::{Encoding, Personal, Request, RequestHeader, Search};
/// # let person = Search::default();
/// let header = RequestHeader::new("1312345678");
/// let request = Request::eligibility("202611280001", &header, "2026-11-28".parse()?, &person, Encoding::Utf8)?;
/// let asked = Exchange::in_folder("/mnt/oqs")?.ask(&request, Deadline::after(Duration::from_secs(30)))?;
/// for to_do in asked.reading.content.to_do() {
///     println!("{}", to_do.as_str());
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct Exchange {
    requests: PathBuf,
    answers: PathBuf,
    again: Duration,
    cancel: CancelToken,
}

/// What came of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The name of the answer, in `res/`.
    pub name: String,
    /// What was read.
    pub reading: ReadFile<Content>,
    /// How many files were put into `req/` for it.
    pub requests: u32,
}

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum FolderExchangeError {
    /// A file of this name is in `req/` or its answer in `res/`: each question has a name of its own.
    #[error("a request or an answer of this name is there already: each question needs a name of its own")]
    NameTaken,
    /// The request cannot be written.
    #[error("the request cannot be written: {0}")]
    Write(#[source] io::Error),
    /// The name for asking again is too long.
    #[error(transparent)]
    Request(#[from] RefusedField),
    /// The deadline passed, and there is no answer.
    #[error("no answer in time; {}", if *.taken { "the terminal took the request" } else { "the request was not taken, and is taken back" })]
    NoAnswer {
        /// Whether the terminal took the request from `req/`. If not, it was taken back, so that it is not answered when
        /// nobody waits for it any more.
        taken: bool,
    },
    /// The deadline passed, and the terminal is still working on it (処理中).
    #[error("the terminal is still working on it: ask again later")]
    Pending {
        /// Of a bulk question: the number by which its results can still be collected.
        reception_number: Option<String>,
    },
    /// The answer cannot be read.
    #[error("the answer cannot be read: {0}")]
    Read(#[source] ReadError),
    /// The answer is another question's, by this element. It is not joined.
    #[error("the answer is another question's, by its {0}")]
    NotOurs(&'static str),
    /// [`CancelToken::cancel`] ended the wait.
    #[error("cancelled")]
    Cancelled,
}

impl Exchange {
    /// Through the folders `req` and `res` of a linkage folder.
    ///
    /// ```
    /// use uketsuke::terminal::disk::Exchange;
    /// # let folder = std::env::temp_dir().join(format!("uketsuke-in-folder-{}", std::process::id()));
    /// # std::fs::create_dir_all(folder.join("req"))?;
    /// # std::fs::create_dir_all(folder.join("res"))?;
    /// let exchange = Exchange::in_folder(&folder)?;
    /// assert!(Exchange::in_folder(folder.join("res")).is_err()); // no `req` in it
    /// # std::fs::remove_dir_all(folder)?;
    /// # Ok::<(), std::io::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// One of the two folders cannot be listed.
    pub fn in_folder(folder: impl AsRef<Path>) -> io::Result<Exchange> {
        let folder = folder.as_ref();
        Exchange::between(folder.join("req"), folder.join("res"))
    }

    /// Through these two folders.
    ///
    /// ```
    /// use uketsuke::terminal::disk::Exchange;
    /// # let folder = std::env::temp_dir().join(format!("uketsuke-between-{}", std::process::id()));
    /// # std::fs::create_dir_all(folder.join("req"))?;
    /// # std::fs::create_dir_all(folder.join("res"))?;
    /// let exchange = Exchange::between(folder.join("req"), folder.join("res"))?;
    /// assert!(Exchange::between(folder.join("req"), folder.join("nowhere")).is_err());
    /// # std::fs::remove_dir_all(folder)?;
    /// # Ok::<(), std::io::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// One of them cannot be listed.
    pub fn between(requests: impl Into<PathBuf>, answers: impl Into<PathBuf>) -> io::Result<Exchange> {
        let (requests, answers) = (requests.into(), answers.into());
        for folder in [&requests, &answers] {
            fs::read_dir(folder)?;
        }
        Ok(Exchange { requests, answers, again: AGAIN, cancel: CancelToken::new() })
    }

    /// Waits so long before the same question is put again; five seconds is the least that is known to be well.
    #[must_use]
    pub fn again_after(mut self, wait: Duration) -> Exchange {
        self.again = wait;
        self
    }

    /// Ends the wait for an answer, from any thread.
    pub fn cancel_token(&self) -> CancelToken {
        self.cancel.clone()
    }

    /// Asks and waits for the answer. While the terminal is still working on it (処理中), the question is put again under a new
    /// name; the results of a question about many are collected by the number of its receipt.
    ///
    /// An answer is the question's by its name, and by what it says of the institution, the day, the date of birth and the
    /// question's own mark; one that contradicts is refused.
    ///
    /// ```
    /// use std::time::Duration;
    /// use uketsuke::link::Deadline;
    /// use uketsuke::terminal::disk::{Exchange, FolderExchangeError};
    /// # use uketsuke::terminal::{Encoding, Request, RequestHeader, Service};
    /// # let folder = std::env::temp_dir().join(format!("uketsuke-ask-{}", std::process::id()));
    /// # std::fs::create_dir_all(folder.join("req"))?;
    /// # std::fs::create_dir_all(folder.join("res"))?;
    /// # let header = RequestHeader::new("1312345678");
    /// # let request = Request::collect(Service::BulkEligibility, "1", &header, "2026112800012345", Encoding::Utf8)?;
    /// let exchange = Exchange::in_folder(&folder)?;
    /// // No terminal looks into this folder: the request is taken back, so that nobody answers it later.
    /// let nobody = exchange.ask(&request, Deadline::after(Duration::from_millis(10)));
    /// assert!(matches!(nobody, Err(FolderExchangeError::NoAnswer { taken: false })));
    /// # std::fs::remove_dir_all(folder)?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`FolderExchangeError`]; [`Pending`](FolderExchangeError::Pending) where the terminal still works on it at the deadline.
    pub fn ask(&self, request: &Request, deadline: Deadline) -> Result<Asked, FolderExchangeError> {
        let (mut request, mut requests) = (request.clone(), 0u32);
        let id = request.id().to_owned();
        let mut reception_number = None;
        let mut asked_again = 1u32;
        loop {
            self.send(&request)?;
            requests = requests.saturating_add(1);
            let (name, reading) = self.answer(&request, deadline).map_err(|error| match error {
                // It has answered before, that it is working on it.
                FolderExchangeError::NoAnswer { .. } if requests > 1 => {
                    FolderExchangeError::Pending { reception_number: reception_number.clone() }
                }
                error => error,
            })?;
            match reading.content.to_do().first() {
                Some(ToDo::AskAgain) => {
                    let waited = self.cancel.sleep(self.again, deadline).map_err(|fault| fault.kind());
                    match waited {
                        Ok(()) => {}
                        Err(FaultKind::Cancelled) => return Err(FolderExchangeError::Cancelled),
                        Err(_) => return Err(FolderExchangeError::Pending { reception_number }),
                    }
                    asked_again = asked_again.saturating_add(1);
                    request = request.with_id(&format!("{id}_{asked_again}"))?;
                }
                Some(ToDo::Collect { reception_number: number }) => {
                    let (service, header) = (request.service(), request.header().clone());
                    request = Request::collect(service, &id, &header, number, request.encoding())?;
                    reception_number = Some(number.clone());
                    asked_again = 1;
                }
                _ => return Ok(Asked { name, reading, requests }),
            }
        }
    }

    /// Puts a request into `req/`: written beside it, then moved in, so that nobody sees a part of it.
    ///
    /// ```
    /// use uketsuke::terminal::disk::{Exchange, FolderExchangeError};
    /// # use uketsuke::terminal::{Encoding, Request, RequestHeader, Service};
    /// # let folder = std::env::temp_dir().join(format!("uketsuke-send-{}", std::process::id()));
    /// # std::fs::create_dir_all(folder.join("req"))?;
    /// # std::fs::create_dir_all(folder.join("res"))?;
    /// # let header = RequestHeader::new("1312345678");
    /// # let request = Request::collect(Service::BulkEligibility, "1", &header, "2026112800012345", Encoding::Utf8)?;
    /// let exchange = Exchange::in_folder(&folder)?;
    /// exchange.send(&request)?;
    /// assert!(folder.join("req").join(request.name()).exists());
    /// assert!(matches!(exchange.send(&request), Err(FolderExchangeError::NameTaken)));
    /// # std::fs::remove_dir_all(folder)?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`NameTaken`](FolderExchangeError::NameTaken) or [`Write`](FolderExchangeError::Write).
    pub fn send(&self, request: &Request) -> Result<(), FolderExchangeError> {
        let target = self.requests.join(request.name());
        let taken = self.answers_to(request).into_iter().chain([target.clone()]);
        if taken.into_iter().any(|path| fs::symlink_metadata(path).is_ok()) {
            return Err(FolderExchangeError::NameTaken);
        }
        // Beside `req/` if it can be, where no terminal looks.
        let beside = self.requests.parent().filter(|parent| !parent.as_os_str().is_empty());
        let moved = beside.map(|beside| moved_in(beside, &target, request.bytes()));
        match moved {
            Some(Ok(())) => Ok(()),
            _ => moved_in(&self.requests, &target, request.bytes()).map_err(FolderExchangeError::Write),
        }
    }

    /// Waits for the answer to a request that was [sent](Exchange::send): its name and what was read.
    ///
    /// ```
    /// use uketsuke::link::Deadline;
    /// use uketsuke::terminal::disk::Exchange;
    /// # use uketsuke::terminal::{Encoding, Request, RequestHeader, Service};
    /// # let folder = std::env::temp_dir().join(format!("uketsuke-answer-{}", std::process::id()));
    /// # std::fs::create_dir_all(folder.join("req"))?;
    /// # std::fs::create_dir_all(folder.join("res"))?;
    /// # let header = RequestHeader::new("1312345678");
    /// # let request = Request::collect(Service::BulkEligibility, "1", &header, "2026112800012345", Encoding::Utf8)?;
    /// let exchange = Exchange::in_folder(&folder)?;
    /// exchange.send(&request)?;
    /// # let answer = "<XmlMsg><MessageHeader><SegmentOfResult>1</SegmentOfResult></MessageHeader><MessageBody/></XmlMsg>";
    /// # std::fs::write(folder.join("res").join(request.answer_name()), answer)?;
    /// let (name, reading) = exchange.answer(&request, Deadline::NEVER)?;
    /// assert_eq!(name, "OQSmuquc02res_1.xml");
    /// assert_eq!(reading.content.header().institution, None);
    /// # std::fs::remove_dir_all(folder)?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`NoAnswer`](FolderExchangeError::NoAnswer) at the deadline, [`NotOurs`](FolderExchangeError::NotOurs),
    /// [`Read`](FolderExchangeError::Read), or [`Cancelled`](FolderExchangeError::Cancelled).
    pub fn answer(
        &self,
        request: &Request,
        deadline: Deadline,
    ) -> Result<(String, ReadFile<Content>), FolderExchangeError> {
        let answers = self.answers_to(request);
        let mut broken = None;
        loop {
            for path in &answers {
                match read_answer(path) {
                    None => {}
                    Some(Ok((name, reading))) => {
                        return match request.contradicted_by(&reading.content) {
                            Some(element) => Err(FolderExchangeError::NotOurs(element)),
                            None => Ok((name, reading)),
                        };
                    }
                    // No waiting makes it readable.
                    Some(Err(error @ (ReadError::Encrypted | ReadError::NotAFile))) => {
                        return Err(FolderExchangeError::Read(error));
                    }
                    Some(Err(error)) => broken = Some(error),
                }
            }
            match self.cancel.sleep(LOOK, deadline).map_err(|fault| fault.kind()) {
                Ok(()) => {}
                Err(FaultKind::Cancelled) => {
                    self.take_back(request);
                    return Err(FolderExchangeError::Cancelled);
                }
                Err(_) => {
                    let taken = !self.take_back(request);
                    return Err(broken.map_or(FolderExchangeError::NoAnswer { taken }, FolderExchangeError::Read));
                }
            }
        }
    }

    /// Where the answer comes: also as a ZIP, which a bulk answer may be (未確認), and as a program stores the WebAPI's.
    fn answers_to(&self, request: &Request) -> [PathBuf; 3] {
        let answer = self.answers.join(request.answer_name());
        let [zipped, json] = ["zip", "json"].map(|ending| answer.with_extension(ending));
        [answer, zipped, json]
    }

    /// Removes a request that the terminal has not taken. `false`: it has.
    fn take_back(&self, request: &Request) -> bool {
        fs::remove_file(self.requests.join(request.name())).is_ok()
    }
}

/// The answer, if it is there and whole; an error where it is there and cannot be read as it is now.
fn read_answer(path: &Path) -> Option<Result<(String, ReadFile<Content>), ReadError>> {
    let name = path.file_name()?.to_string_lossy().into_owned();
    let file = File::named(&name)?;
    debug_assert!(matches!(file.stage, Some(MessageKind::Response | MessageKind::CollectResponse)));
    match read::contents(path, file.most_bytes()) {
        Contents::Bytes(bytes, _) => Some(read_file(file, &bytes).map(|reading| (name, reading))),
        Contents::TooLarge(_) => Some(Err(ReadError::TooLarge)),
        Contents::NotAFile => Some(Err(ReadError::NotAFile)),
        Contents::Gone | Contents::Changed | Contents::Unreadable => None,
    }
}

/// Writes a file in a folder under a name of its own, and moves it to its place.
fn moved_in(draft_in: &Path, target: &Path, bytes: &[u8]) -> io::Result<()> {
    static DRAFTS: AtomicU64 = AtomicU64::new(0);
    let number = DRAFTS.fetch_add(1, Ordering::Relaxed);
    let draft = draft_in.join(format!(".uketsuke-{}-{number}.tmp", std::process::id()));
    let written = write(&draft, bytes).and_then(|()| fs::rename(&draft, target));
    if written.is_err() {
        // What stays behind is no request.
        _ = fs::remove_file(&draft);
    }
    written
}

fn write(draft: &Path, bytes: &[u8]) -> io::Result<()> {
    match fs::remove_file(draft) {
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let mut file = OpenOptions::new().write(true).create_new(true).open(draft)?;
    file.write_all(bytes)?;
    file.sync_all()
}
