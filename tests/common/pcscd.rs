//! A real PC/SC service of the test's own, with virtual readers (vpcd) and simulated tokens on them.
//!
//! ```no_run
//! #[test]
//! #[ignore = "needs pcscd; run by cargo xtask test"]
//! fn a_program_meets_the_card() {
//!     pcscd::isolated("a_program_meets_the_card", |pcscd| {
//!         let card = pcscd.lay(SimulatedToken::card().build());
//!         succeed("opensc-tool", &["--reader", "0", "--atr"]);
//!         assert!(card.token(|token| token.record().commands) > 0);
//!         card.remove();
//!     });
//! }
//! ```
//!
//! Every such test runs in a process of its own (the test binary started again) in mount and process namespaces of its
//! own, where `/run/pcscd` is private: tests and working copies do not meet each other's service, programs started
//! inside meet this one without being told, and whatever is left running ends with the namespace. Where namespaces
//! are not allowed (some containers), a lock file admits one test at a time to the machine's own `/run/pcscd`.

use super::vpcd::{self, Request};
use super::{Scratch, both, require, run};
use std::cell::Cell;
use std::net::{Shutdown, TcpListener, TcpStream};
use std::os::unix::net::UnixStream;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};
use std::{env, fs};
use uketsuke::simulator::SimulatedToken;

/// The first virtual reader.
pub const READER: &str = "Virtual PCD 00 00";
/// The second one.
pub const SECOND_READER: &str = "Virtual PCD 00 01";

const FIRST: usize = 0;
const SECOND: usize = 1;
const INSIDE: &str = "UKETSUKE_TEST_INSIDE";
const SOCKET: &str = "/run/pcscd/pcscd.comm";
/// Nothing here takes seconds; a machine under load may.
const PATIENCE: Duration = Duration::from_secs(30);
/// A whole test: a few dozen insertions, each of which the service notices 400 ms later at the latest.
const TEST_PATIENCE: Duration = Duration::from_secs(120);

/// Runs `body` with a PC/SC service of its own. `test` is the name of the calling test function.
#[track_caller]
pub fn isolated(test: &str, body: impl FnOnce(&mut Pcscd)) {
    isolated_for(TEST_PATIENCE, test, body);
}

/// The same for a test that may take so long.
#[track_caller]
pub fn isolated_for(patience: Duration, test: &str, body: impl FnOnce(&mut Pcscd)) {
    if env::var_os(INSIDE).is_some() {
        let mut pcscd = Pcscd::configured();
        pcscd.start();
        return body(&mut pcscd);
    }
    require("pcscd", "pcscd");
    require(DRIVER_DIRECTORY, "vsmartcard-vpcd");
    let scratch = Scratch::new();
    let log = fs::File::create(scratch.path("log")).unwrap();
    // A thread of the harness has the test's whole name, modules included.
    let thread = thread::current();
    let whole = thread.name().filter(|name| name.ends_with(test)).unwrap_or(test);
    let mut inside = namespaces()
        .arg(env::current_exe().unwrap())
        .args([whole, "--exact", "--include-ignored", "--nocapture", "--test-threads=1"])
        .env(INSIDE, "1")
        .stdin(Stdio::null())
        .stdout(log.try_clone().unwrap())
        .stderr(log)
        .spawn()
        .unwrap();
    let end = Instant::now() + patience;
    let ended = loop {
        match inside.try_wait().unwrap() {
            Some(status) => break Some(status),
            None if Instant::now() > end => {
                inside.kill().unwrap(); // and with it everything in its namespaces
                inside.wait().unwrap();
                break None;
            }
            None => thread::sleep(Duration::from_millis(10)),
        }
    };
    let told = fs::read_to_string(scratch.path("log")).unwrap();
    let ended = ended.unwrap_or_else(|| panic!("{test} hung inside its namespaces:\n{told}"));
    assert!(ended.success(), "{test} failed inside its namespaces:\n{told}");
    assert!(told.contains("1 passed"), "no test is called {test}:\n{told}");
    println!("{told}");
}

const DRIVER_DIRECTORY: &str = "/usr/lib/pcsc/drivers/serial";

fn namespaces() -> Command {
    const PRIVATE: &str = "mkdir -p /run/pcscd && mount -t tmpfs tmpfs /run/pcscd && exec \"$0\" \"$@\"";
    for rights in [&[][..], &["--map-root-user"]] {
        if run("unshare", &[rights, &["--mount", "true"]].concat()).status.success() {
            let mut command = Command::new("unshare");
            command.args(rights).args(["--mount", "--pid", "--fork", "--kill-child", "--mount-proc"]);
            command.args(["sh", "-c", PRIVATE]);
            return command;
        }
    }
    let mut command = Command::new("flock");
    command.arg(env::temp_dir().join("uketsuke-pcscd.lock"));
    command
}

/// The service.
pub struct Pcscd {
    service: Option<Child>,
    scratch: Scratch,
    port: u16,
    used: Cell<[bool; 2]>,
}

impl Pcscd {
    fn configured() -> Pcscd {
        let scratch = Scratch::new();
        let port = two_free_ports();
        fs::create_dir(scratch.path("readers")).unwrap();
        scratch.write("readers/vpcd", configuration("Virtual PCD", port).as_bytes());
        Pcscd { service: None, scratch, port, used: Cell::default() }
    }

    /// Starts the service; returns when it takes clients.
    pub fn start(&mut self) {
        assert!(self.service.is_none(), "the service runs already");
        let log = fs::File::create(self.scratch.path("log")).unwrap();
        let mut command = Command::new("pcscd");
        command.args(["--foreground", "--config", &self.scratch.path("readers")]);
        // Version 2 asks polkit, which needs a bus that a test machine may not have.
        if both(&run("pcscd", &["--help"])).contains("--disable-polkit") {
            command.arg("--disable-polkit");
        }
        let service = command.stdin(Stdio::null()).stdout(log.try_clone().unwrap()).stderr(log).spawn().unwrap();
        self.service = Some(service);
        self.wait_until("takes clients", || UnixStream::connect(SOCKET).is_ok());
    }

    /// Starts the service again with no reader at all, as if they had been unplugged; `plug_in` brings them back.
    pub fn unplug(&mut self) {
        fs::rename(self.scratch.path("readers/vpcd"), self.scratch.path("unplugged")).unwrap();
        self.stop();
        self.start();
    }

    /// The readers are back, and the service starts anew.
    pub fn plug_in(&mut self) {
        fs::rename(self.scratch.path("unplugged"), self.scratch.path("readers/vpcd")).unwrap();
        self.stop();
        self.start();
    }

    /// Two more readers, which stay empty: the service starts anew with them.
    pub fn add_readers(&mut self) {
        self.scratch.write("readers/more", configuration("More", two_free_ports()).as_bytes());
        self.stop();
        self.start();
    }

    /// Ends the service, as an administrator or a crash would; tokens on its readers find their reader gone.
    pub fn stop(&mut self) {
        let mut service = self.service.take().expect("the service runs");
        run("sh", &["-c", &format!("kill {}", service.id())]);
        service.wait().unwrap();
        self.used.take();
    }

    /// Threads of the service: one for each context of a client, and a few of its own.
    pub fn threads(&self) -> usize {
        let service = self.service.as_ref().expect("the service runs");
        fs::read_dir(format!("/proc/{}/task", service.id())).unwrap().count()
    }

    /// Lays a token on the first reader, driven by this process, so that the test can look into it. Returns when the
    /// service has given it power.
    pub fn lay(&self, token: SimulatedToken) -> Laid {
        self.lay_on(FIRST, token)
    }

    /// Lays a token on the second reader.
    pub fn lay_second(&self, token: SimulatedToken) -> Laid {
        self.lay_on(SECOND, token)
    }

    fn lay_on(&self, reader: usize, token: SimulatedToken) -> Laid {
        self.wait_until_empty(reader);
        let mut stream = None;
        self.wait_until("listens for tokens", || {
            stream = TcpStream::connect(("127.0.0.1", self.port + reader as u16)).ok();
            stream.is_some()
        });
        Laid::new(stream.unwrap(), token)
    }

    /// The port of the first reader, for a program that lays a token on it; returns when no other token is there.
    pub fn port(&self) -> u16 {
        self.wait_until_empty(FIRST);
        self.port
    }

    /// A token that takes another's place before the service has looked goes unnoticed, as if it were the other one.
    fn wait_until_empty(&self, reader: usize) {
        let mut used = self.used.get();
        if !std::mem::replace(&mut used[reader], true) {
            return self.used.set(used);
        }
        require("opensc-tool", "opensc");
        self.wait_until("saw the token leave", || {
            let told = both(&run("opensc-tool", &["--list-readers"]));
            let line = told.lines().find(|line| line.ends_with([READER, SECOND_READER][reader]));
            line.is_some_and(|line| line.split_whitespace().nth(1) == Some("No"))
        });
    }

    fn wait_until(&self, what: &str, mut done: impl FnMut() -> bool) {
        let end = Instant::now() + PATIENCE;
        while !done() {
            let log = || fs::read_to_string(self.scratch.path("log")).unwrap_or_default();
            assert!(Instant::now() < end, "the PC/SC service never {what}:\n{}", log());
            thread::sleep(Duration::from_millis(10));
        }
    }
}

impl Drop for Pcscd {
    fn drop(&mut self) {
        if self.service.is_some() {
            self.stop();
        }
    }
}

/// A token of this process on a reader of the service. Dropped, it is removed.
pub struct Laid {
    shared: Arc<Shared>,
    stream: TcpStream,
    server: Option<JoinHandle<()>>,
}

struct Shared {
    state: Mutex<State>,
    powered: Condvar,
}

struct State {
    token: Option<SimulatedToken>,
    was_powered: bool,
    power: Vec<Power>,
    pull: Option<(usize, Pull)>,
    hang: Option<(usize, Duration)>,
}

/// What the reader did to a token's power.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Power {
    /// Given.
    On,
    /// Taken away.
    Off,
    /// Kept, and the token reset.
    Reset,
}

/// When exactly a token is pulled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pull {
    /// The token never sees the command.
    Before,
    /// The token has carried the command out; its answer is lost.
    After,
}

impl Laid {
    fn new(stream: TcpStream, token: SimulatedToken) -> Laid {
        let state = State { token: Some(token), was_powered: false, power: Vec::new(), pull: None, hang: None };
        let shared = Arc::new(Shared { state: Mutex::new(state), powered: Condvar::new() });
        let (for_server, stream_of_server) = (Arc::clone(&shared), stream.try_clone().unwrap());
        let server = thread::spawn(move || {
            // An error here is the service's end, which the test sees for itself.
            let to_close = stream_of_server.try_clone();
            let _ = vpcd::serve(stream_of_server, |request| for_server.answer(request));
            // A token that was pulled leaves the reader even while the test still holds it.
            let _ = to_close.and_then(|stream| stream.shutdown(Shutdown::Both));
            if let Some(token) = &mut for_server.lock().token {
                token.power_off();
            }
        });
        let laid = Laid { shared, stream, server: Some(server) };
        laid.wait_for_power();
        laid
    }

    fn wait_for_power(&self) {
        let state = self.shared.lock();
        let waited = self.shared.powered.wait_timeout_while(state, PATIENCE, |state| !state.was_powered).unwrap().1;
        assert!(!waited.timed_out(), "the PC/SC service never gave the token power");
    }

    /// Looks at the token, or changes it.
    pub fn token<T>(&self, with: impl FnOnce(&mut SimulatedToken) -> T) -> T {
        with(self.shared.lock().token.as_mut().expect("the token lies on the reader"))
    }

    /// What the reader did to its power since it was laid there.
    pub fn power(&self) -> Vec<Power> {
        self.shared.lock().power.clone()
    }

    /// Pulls the token at the command with this number, counted from 0 and from now.
    pub fn pull_at(&self, number: usize, pull: Pull) {
        self.shared.lock().pull = Some((number, pull));
    }

    /// Lets the token take so long before it carries out the command with this number, counted from 0 and from now.
    pub fn hang_at(&self, number: usize, time: Duration) {
        self.shared.lock().hang = Some((number, time));
    }

    /// Takes the token from the reader. The service notices up to 400 ms later.
    pub fn remove(mut self) -> SimulatedToken {
        self.leave();
        self.shared.lock().token.take().expect("the token lay on the reader")
    }

    fn leave(&mut self) {
        let _ = self.stream.shutdown(Shutdown::Both);
        if let Some(server) = self.server.take() {
            let _ = server.join();
        }
    }
}

impl Drop for Laid {
    fn drop(&mut self) {
        self.leave();
    }
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap()
    }

    fn answer(&self, request: Request<'_>) -> Option<Vec<u8>> {
        if matches!(request, Request::Command(_)) {
            let due = match &mut self.lock().hang {
                Some((0, time)) => Some(*time),
                Some((number, _)) => {
                    *number -= 1;
                    None
                }
                None => None,
            };
            if let Some(time) = due {
                self.lock().hang = None;
                thread::sleep(time);
            }
        }
        let mut state = self.lock();
        let state = &mut *state;
        match request {
            Request::PowerOff => state.power.push(Power::Off),
            Request::PowerOn => state.power.push(Power::On),
            Request::Reset => state.power.push(Power::Reset),
            Request::Atr | Request::Command(_) => {}
        }
        let token = state.token.as_mut()?;
        match request {
            Request::PowerOff => token.power_off(),
            Request::PowerOn => {
                token.power_on();
                state.was_powered = true;
                self.powered.notify_all();
            }
            Request::Reset => token.reset(),
            Request::Atr => return Some(token.atr().to_vec()),
            Request::Command(command) => match &mut state.pull {
                Some((0, Pull::Before)) => {}
                Some((0, Pull::After)) => {
                    token.transmit(command);
                }
                Some((number, _)) => {
                    *number -= 1;
                    return Some(token.transmit(command));
                }
                None => return Some(token.transmit(command)),
            },
        }
        None
    }
}

/// A pair of readers.
fn configuration(name: &str, port: u16) -> String {
    let driver = format!("{DRIVER_DIRECTORY}/libifdvpcd.so");
    format!("FRIENDLYNAME \"{name}\"\nDEVICENAME /dev/null:{port:#X}\nLIBPATH {driver}\nCHANNELID {port:#X}\n")
}

fn two_free_ports() -> u16 {
    loop {
        let first = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let port = first.local_addr().unwrap().port();
        if port < u16::MAX && TcpListener::bind(("127.0.0.1", port + 1)).is_ok() {
            return port;
        }
    }
}
