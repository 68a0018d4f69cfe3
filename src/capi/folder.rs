//! The linkage folder of the eligibility terminal. One call at a time, a second one returns BUSY immediately; `_ask` and
//! `_cancel` work from any thread at any time. UNSUPPORTED in a build without the feature `folder`.

use super::args;
use super::guard;
use super::terminal::uketsuke_answer;
use super::types::uketsuke_status;
#[cfg(not(feature = "folder"))]
use crate::vocabulary::Status;
use core::ffi::c_char;

/// The linkage folder of a terminal.
pub struct uketsuke_folder {
    #[cfg(feature = "folder")]
    held: watched::Held,
}

/// Watches the linkage folder of a terminal, or the one of it in which answers come; the parts `res` and `face` are watched
/// with it. `journal` is a file in which it is kept what was taken, so that a restart takes nothing twice; it holds no names,
/// and one program at a time uses it. NULL: what is there is given again after a restart. `institution` as for
/// `uketsuke_answer_read`. FOLDER_REFUSED when the folder cannot be listed or the journal cannot be used.
/// ja: 連携フォルダーの監視を始めます。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_folder_open(
    path: *const c_char,
    journal: *const c_char,
    institution: *const c_char,
    folder: *mut *mut uketsuke_folder,
) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        let (out, path, journal, own) = unsafe {
            (args::out_handle(folder)?, args::text(path)?, args::some_text(journal)?, args::institution(institution)?)
        };
        #[cfg(feature = "folder")]
        {
            out.give(uketsuke_folder { held: watched::Held::open(path, journal, own)? });
            Ok(())
        }
        #[cfg(not(feature = "folder"))]
        {
            let _ = (out, path, journal, own);
            Err(Status::Unsupported)
        }
    })
}

/// The next file in the folder: its content, or why it is not read (`UKETSUKE_ANSWER_PROBLEM`); also what happens to the
/// folder. Each content is given once. `timeout_ms` bounds the wait: 0 does not wait, `UKETSUKE_FOREVER` waits.
/// DEADLINE_PASSED when nothing came.
///
/// What was given is noted in the journal by `uketsuke_folder_done`, or when the next one is asked for. A program that ends
/// before that is given it again.
/// ja: 連携フォルダーの次のファイルを返します。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_folder_next(
    folder: *const uketsuke_folder,
    timeout_ms: u32,
    answer: *mut *mut uketsuke_answer,
) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        let (out, folder) = unsafe { (args::out_handle(answer)?, args::handle(folder)?) };
        #[cfg(feature = "folder")]
        {
            out.give(folder.held.next(timeout_ms)?);
            Ok(())
        }
        #[cfg(not(feature = "folder"))]
        {
            let _ = (out, folder, timeout_ms);
            Err(Status::Unsupported)
        }
    })
}

/// Notes in the journal that what was given last has been dealt with.
/// ja: 最後に返したファイルを処理済みとして記録します。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_folder_done(folder: *const uketsuke_folder) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        let folder = unsafe { args::handle(folder) }?;
        #[cfg(feature = "folder")]
        {
            folder.held.done()
        }
        #[cfg(not(feature = "folder"))]
        {
            let _ = folder;
            Err(Status::Unsupported)
        }
    })
}

/// Asks the terminal through the folder's parts `req` and `res`, and waits for the answer. `request` is the question
/// `terminal_request` of `uketsuke_ask` in JSON. A question that is still being worked on is asked again, and the results of
/// one about many persons are collected. `uketsuke_folder_next` gives the answer's file, too.
///
/// DEADLINE_PASSED: no answer; a request that the terminal did not take is taken back. ANSWER_PENDING: still being worked
/// on. NAME_TAKEN: each question needs an `id` of its own. ANSWER_NOT_OURS, ANSWER_REFUSED: there is an answer, and it is not
/// used. NOT_A_QUESTION: a field is refused; `uketsuke_ask` with the same question names it. CANCELLED after
/// `uketsuke_folder_cancel`; a request that the terminal did not take is taken back.
/// ja: 資格確認端末に照会し、結果を待ちます。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_folder_ask(
    folder: *const uketsuke_folder,
    request: *const c_char,
    timeout_ms: u32,
    answer: *mut *mut uketsuke_answer,
) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        let (out, folder, request) =
            unsafe { (args::out_handle(answer)?, args::handle(folder)?, args::text(request)?) };
        #[cfg(feature = "folder")]
        {
            out.give(folder.held.ask(request, timeout_ms)?);
            Ok(())
        }
        #[cfg(not(feature = "folder"))]
        {
            let _ = (out, folder, request, timeout_ms);
            Err(Status::Unsupported)
        }
    })
}

/// Ends the waits that are under way, for the next file and for the answers to questions; where there is none, the next wait
/// for a file, once. They answer CANCELLED. From any thread, at any time; NULL is fine.
/// ja: 次のファイルと、照会の結果を待つのを中止します。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_folder_cancel(folder: *const uketsuke_folder) {
    guard::value((), || {
        // SAFETY: the contract of all exports.
        let folder = unsafe { args::some_handle(folder) };
        #[cfg(feature = "folder")]
        if let Ok(Some(folder)) = folder {
            folder.held.cancel();
        }
        #[cfg(not(feature = "folder"))]
        let _ = folder;
    });
}

/// Frees and sets the pointer to NULL; NULL is fine. No other call may use it meanwhile.
/// ja: 監視を終え、ポインターをNULLにします。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_folder_free(folder: *mut *mut uketsuke_folder) {
    // SAFETY: the contract of all exports.
    unsafe { args::free(folder) }
}

/// The folder behind the handle.
#[cfg(feature = "folder")]
mod watched {
    use super::super::guard::Outcome;
    use super::super::sessions::deadline;
    use super::super::terminal::{Why, uketsuke_answer};
    use super::args;
    use crate::ask::request_of;
    use crate::link::CancelToken;
    use crate::report::Text;
    use crate::terminal::File;
    use crate::terminal::disk::{Asked, Exchange, Folder, FolderEvent, FolderExchangeError, Options, What};
    use crate::vocabulary::{FileProblem, Status};
    use std::collections::BTreeMap;
    use std::path::PathBuf;
    use std::sync::Mutex;

    const LOCKED: Text = Text::new(
        "ほかのソフトウェアが使用中か、読み取る権限がありません",
        "held by another program, or no right to read",
    );

    pub(super) struct Held {
        path: PathBuf,
        own: Option<String>,
        folder: Mutex<Folder>,
        cancel: CancelToken,
        questions: Questions,
    }

    /// The questions that are being asked, so that a cancel ends them.
    #[derive(Default)]
    struct Questions(Mutex<BTreeMap<u64, CancelToken>>);

    impl Questions {
        fn asking<T>(&self, cancel: CancelToken, ask: impl FnOnce() -> T) -> T {
            let number = {
                let mut under_way = args::glance(&self.0);
                let number = under_way.last_key_value().map_or(0, |(last, _)| last.wrapping_add(1));
                under_way.insert(number, cancel);
                number
            };
            let answer = ask();
            args::glance(&self.0).remove(&number);
            answer
        }

        /// Whether there was one.
        fn cancel(&self) -> bool {
            let under_way = args::glance(&self.0);
            under_way.values().for_each(CancelToken::cancel);
            !under_way.is_empty()
        }
    }

    impl Held {
        pub(super) fn open(path: &str, journal: Option<&str>, own: Option<&str>) -> Outcome<Held> {
            let options = Options { journal: journal.map(PathBuf::from), ..Options::default() };
            let folder = Folder::open(path, options).map_err(|_| Status::FolderRefused)?;
            let (cancel, own) = (folder.cancel_token(), own.map(str::to_owned));
            Ok(Held { path: path.into(), own, folder: Mutex::new(folder), cancel, questions: Questions::default() })
        }

        pub(super) fn next(&self, timeout_ms: u32) -> Outcome<uketsuke_answer> {
            let mut folder = args::lock(&self.folder)?;
            match folder.next(deadline(timeout_ms)) {
                Ok(Some(event)) => Ok(self.told(event)),
                Ok(None) => Err(Status::DeadlinePassed),
                Err(_) => Err(Status::Cancelled),
            }
        }

        pub(super) fn done(&self) -> Outcome {
            args::lock(&self.folder)?.done();
            Ok(())
        }

        pub(super) fn cancel(&self) {
            let asking = self.questions.cancel();
            // A cancel that ends a question is not kept for a wait that has not begun.
            if !asking || self.folder.try_lock().is_err() {
                self.cancel.cancel();
            }
        }

        pub(super) fn ask(&self, request: &str, timeout_ms: u32) -> Outcome<uketsuke_answer> {
            let request = request_of(request).map_err(|error| Status::from(&error))?;
            let exchange = Exchange::in_folder(&self.path).map_err(|_| Status::FolderRefused)?;
            let asked = self.questions.asking(exchange.cancel_token(), || exchange.ask(&request, deadline(timeout_ms)));
            let Asked { name, reading, .. } = asked.map_err(|error| match error {
                FolderExchangeError::NameTaken => Status::NameTaken,
                FolderExchangeError::Write(_) => Status::FolderRefused,
                FolderExchangeError::Request(_) => Status::NotAQuestion,
                FolderExchangeError::NoAnswer { .. } => Status::DeadlinePassed,
                FolderExchangeError::Pending { .. } => Status::AnswerPending,
                FolderExchangeError::Read(_) => Status::AnswerRefused,
                FolderExchangeError::NotOurs(_) => Status::AnswerNotOurs,
                FolderExchangeError::Cancelled => Status::Cancelled,
            })?;
            let file = File::named(&name);
            Ok(uketsuke_answer { name, file, ..uketsuke_answer::of(reading, self.own.as_deref()) })
        }

        fn told(&self, event: FolderEvent) -> uketsuke_answer {
            let (name, file) = (event.name(), event.file);
            let of_folder = |problem, why| uketsuke_answer { problem, why, ..uketsuke_answer::default() };
            let told = match event.what {
                What::Content { reading, again, .. } => {
                    let read = uketsuke_answer::of(*reading, self.own.as_deref());
                    uketsuke_answer { again: again.is_some(), ..read }
                }
                What::Refused { error, .. } => uketsuke_answer::refused(error),
                What::Locked => of_folder(FileProblem::Locked, Why::Plain(LOCKED)),
                What::Away(error) => of_folder(FileProblem::FolderAway, Why::System(error.to_string())),
                What::Back => of_folder(FileProblem::FolderBack, Why::Nothing),
                What::JournalLost(error) => of_folder(FileProblem::JournalLost, Why::System(error.to_string())),
            };
            uketsuke_answer { name, file, ..told }
        }
    }
}
