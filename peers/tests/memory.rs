//! How much memory a session takes, a whole reception and the check of its certificate included.
#![allow(unsafe_code)] // counting bytes takes a global allocator

use peers::clients::token;
use peers::scripted::{Lent, Scripted};
use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use uketsuke::Session;
use uketsuke::certificate::Anchors;
use uketsuke::exchange::{LastTry, PinEntry};
use uketsuke::link::{Deadline, Link};
use uketsuke::vocabulary::Chain;
use uketsuke::vocabulary::TokenKind;

/// Bytes alive, and the most that ever were, on this thread.
struct Counting;

thread_local! {
    static ALIVE: Cell<isize> = const { Cell::new(0) };
    static MOST: Cell<isize> = const { Cell::new(0) };
}

// SAFETY: hands everything on to the system's allocator; the counts are thread-local and allocate nothing.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let alive = ALIVE.get() + layout.size() as isize;
        ALIVE.set(alive);
        MOST.set(MOST.get().max(alive));
        // SAFETY: the caller's promises are those that `System` asks for.
        unsafe { System.alloc(layout) }
    }
    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        ALIVE.set(ALIVE.get() - layout.size() as isize);
        // SAFETY: as above.
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static COUNTING: Counting = Counting;

fn entry() -> Option<PinEntry> {
    Some(PinEntry { pin: "1234".parse().unwrap(), last_try: LastTry::Kept })
}

fn reception(link: impl Link) -> Chain {
    let anchors = Anchors::production().with_root("simulator", uketsuke::simulator::ROOT_DER).unwrap();
    let mut session = Session::new(link);
    let received = session.prove_possession(entry(), Deadline::NEVER).unwrap();
    anchors.check(&received.certificate).chain
}

#[test]
fn a_session_takes_less_than_64_kibibytes() {
    let recorded = Scripted::record(token(TokenKind::Card), |link| {
        // The pinned roots are read once in a process, and are not the session's.
        assert_eq!(reception(Lent(link)), Chain::Verified);
    });
    let before = ALIVE.get();
    MOST.set(before);
    assert_eq!(reception(recorded), Chain::Verified);
    let most = MOST.get() - before;
    println!("a session and a whole reception: {most} bytes at the most");
    assert!(most > 1_525, "the certificate alone takes more: the counter counts");
    assert!(most < 64 * 1024, "{most} bytes");
}
