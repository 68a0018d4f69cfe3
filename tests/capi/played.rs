//! The virtual terminal in a folder of its own, at a moment that stays: what it writes is the same whenever it is asked the
//! same.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::Duration;

use uketsuke::simulator::terminal::{AskedFile, Manner, Put, Script, Situation, Terminal};

use super::common::Scratch;

/// 2026-11-28, 10:00 in Japan.
const NOW: Duration = Duration::from_secs(1_795_827_600);
/// How many cards were laid before.
pub const FACES: usize = 3;

/// A folder in which cards were laid and booked patients answered, and behind which the terminal answers until it is dropped.
pub struct Played {
    scratch: Scratch,
    over: Arc<AtomicBool>,
    plays: Option<JoinHandle<()>>,
}

impl Played {
    pub fn start() -> Played {
        let (scratch, over) = (Scratch::new(), Arc::new(AtomicBool::new(false)));
        let root = PathBuf::from(scratch.path("oqs"));
        for part in ["req", "res", "face"] {
            fs::create_dir_all(root.join(part)).unwrap();
        }
        let every = Manner { delay: Some(Duration::ZERO), ..Manner::default() };
        let script = Script { every, institution: Some("1399999999".to_owned()), ..Script::default() };
        let mut terminal = Terminal::new(script, NOW);
        for laid in [Situation::Valid, Situation::Combined, Situation::Refused] {
            terminal.lay(laid, NOW);
        }
        write(&mut terminal, &root);
        assert_eq!(fs::read_dir(root.join("face")).unwrap().count(), FACES);
        fs::copy("tests/data/terminal/writers/agent-booked-02res.xml", root.join("res/OQSmuquc02res_1.xml")).unwrap();
        let ended = over.clone();
        let plays = std::thread::spawn(move || {
            while !ended.load(Ordering::SeqCst) {
                std::thread::sleep(Duration::from_millis(2));
                take(&mut terminal, &root);
                write(&mut terminal, &root);
            }
        });
        Played { scratch, over, plays: Some(plays) }
    }

    pub fn folder(&self) -> String {
        self.scratch.path("oqs")
    }

    pub fn journal(&self) -> String {
        self.scratch.path("journal")
    }
}

impl Drop for Played {
    fn drop(&mut self) {
        self.over.store(true, Ordering::SeqCst);
        // What went wrong in it is the test's failure already: nothing was answered.
        _ = self.plays.take().map(JoinHandle::join);
    }
}

fn take(terminal: &mut Terminal, root: &Path) {
    for entry in fs::read_dir(root.join("req")).unwrap().flatten() {
        let name = entry.file_name().into_string().unwrap();
        if AskedFile::named(&name).is_some() {
            let bytes = fs::read(entry.path()).unwrap();
            fs::remove_file(entry.path()).unwrap();
            terminal.take(&name, &bytes, NOW).unwrap();
        }
    }
}

fn write(terminal: &mut Terminal, root: &Path) {
    while let Some(Put { folder, name, bytes, .. }) = terminal.next(NOW) {
        fs::write(root.join(folder.as_str()).join(name), bytes).unwrap();
    }
}
