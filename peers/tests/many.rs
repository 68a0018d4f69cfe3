//! Many sessions at once.

use peers::clients::token;
use peers::scripted::{Lent, Scripted};
use std::sync::{Arc, Barrier};
use uketsuke::Session;
use uketsuke::link::{CancelToken, Deadline, Fault, Limits, Link};
use uketsuke::vocabulary::TokenKind;

const READERS: usize = 64;

/// A reader whose every command waits until all the readers are inside theirs.
struct Together(Scripted, Arc<Barrier>);

impl Link for Together {
    fn limits(&self) -> Limits {
        self.0.limits()
    }
    fn begin(&mut self, deadline: Deadline, cancel: &CancelToken) -> Result<(), Fault> {
        self.0.begin(deadline, cancel)
    }
    fn transmit(&mut self, command: &[u8], response: &mut [u8]) -> Result<usize, Fault> {
        self.1.wait();
        self.0.transmit(command, response)
    }
    fn cut_power(&mut self) -> Result<(), Fault> {
        self.0.cut_power()
    }
    fn end(&mut self) -> Result<(), Fault> {
        self.0.end()
    }
    fn insertion(&mut self) -> u64 {
        self.0.insertion()
    }
}

/// Would never end if a session held a lock while its command is under way.
#[test]
fn sixty_four_sessions_are_inside_a_command_at_once() {
    let recorded = Scripted::record(token(TokenKind::Card), |link| {
        Session::new(Lent(link)).read(None, Deadline::NEVER).unwrap();
    });
    let barrier = Arc::new(Barrier::new(READERS));
    let read: Vec<TokenKind> = std::thread::scope(|scope| {
        let sessions: Vec<_> = (0..READERS)
            .map(|_| {
                let link = Together(recorded.clone(), Arc::clone(&barrier));
                scope.spawn(move || Session::new(link).read(None, Deadline::NEVER).unwrap().kind)
            })
            .collect();
        sessions.into_iter().map(|session| session.join().unwrap()).collect()
    });
    assert_eq!(read, [TokenKind::Card; READERS]);
}
