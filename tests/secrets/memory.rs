//! No memory that is given back holds a PIN: every heap block is looked at when it is freed.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use uketsuke::Session;
use uketsuke::exchange::{Conversation, LastTry, Next, Operation, Pin, PinEntry};
use uketsuke::link::{Deadline, FaultKind, Limits};
use uketsuke::simulator::{Accident, SimulatedLink, SimulatedToken};
use uketsuke::vocabulary::TokenKind;

/// Rare enough that no other four bytes of the run are these.
const PIN: &[u8; 4] = b"9274";

/// The system's allocator, with an eye on what is given back.
struct Watching;

// Of the test's own thread, on which the simulated link answers, too: other tests print PINs beside it.
thread_local! {
    static WATCHES: Cell<bool> = const { Cell::new(false) };
    static FREED_WITH_PIN: Cell<usize> = const { Cell::new(0) };
    static FREED: Cell<usize> = const { Cell::new(0) };
}

// SAFETY: every call goes to the system's allocator as it came. Growing a block allocates, copies and frees (the default
// of `realloc`), so that the old block is looked at as well.
unsafe impl GlobalAlloc for Watching {
    /// # Safety
    /// As [`GlobalAlloc`] has it.
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // Zeroed, so that every byte may be read when the block is given back.
        // SAFETY: the caller's promise for `layout` is passed on.
        unsafe { System.alloc_zeroed(layout) }
    }

    /// # Safety
    /// As [`GlobalAlloc`] has it.
    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        if WATCHES.get() {
            FREED.set(FREED.get() + 1);
            // SAFETY: the block is still allocated, has `layout.size()` bytes, and all of them were initialized.
            let bytes = unsafe { std::slice::from_raw_parts(block, layout.size()) };
            if bytes.windows(PIN.len()).any(|window| window == PIN) {
                FREED_WITH_PIN.set(FREED_WITH_PIN.get() + 1);
            }
        }
        // SAFETY: the caller's promise for `block` and `layout` is passed on.
        unsafe { System.dealloc(block, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Watching = Watching;

/// How many blocks were freed with the PIN in them, and how many in all.
fn watched(work: impl FnOnce()) -> (usize, usize) {
    let before = (FREED_WITH_PIN.get(), FREED.get());
    WATCHES.set(true);
    work();
    WATCHES.set(false);
    (FREED_WITH_PIN.get() - before.0, FREED.get() - before.1)
}

fn entry() -> PinEntry {
    PinEntry { pin: Pin::from_digits(PIN).unwrap(), last_try: LastTry::Allowed }
}

#[test]
fn no_freed_memory_holds_a_pin() {
    // The watch sees what it should.
    assert_eq!(watched(|| drop(PIN.to_vec())), (1, 1));

    // A PIN that is never used.
    assert_eq!(watched(|| drop(entry())), (0, 1));
    assert_eq!(watched(|| drop(Operation::identify().with_pin(entry()))).0, 0);

    // Given up at each step, the command with the PIN handed out or not.
    for steps in 0..6 {
        let (with_pin, freed) = watched(|| {
            let mut conversation = Conversation::new(Operation::identify().with_pin(entry()), Limits::SHORT);
            for _ in 0..steps {
                let answer: &[u8] = match conversation.next() {
                    Next::Transmit([_, 0xB0, ..]) => b"JPKIAPICCTOKEN2                 \x90\x00",
                    Next::Transmit([_, 0x20, _, _]) => &[0x63, 0xC3],
                    _ => &[0x90, 0x00],
                };
                conversation.feed(Ok(answer));
            }
            let handed_out = matches!(conversation.next(), Next::Transmit(command) if command.ends_with(PIN));
            assert_eq!(handed_out, steps == 3);
        });
        assert_eq!(with_pin, 0, "after {steps} steps");
        assert!(freed > 0);
    }

    // Whole sessions, right PIN and wrong, with something going wrong at each command.
    for (kind, pin) in [(TokenKind::Card, *PIN), (TokenKind::Android, *PIN), (TokenKind::Card, *b"0000")] {
        for accident in [
            None,
            Some(Accident::PulledAfter),
            Some(Accident::Fault(FaultKind::Transmission)),
            Some(Accident::AnswerLost(FaultKind::TokenReset)),
            Some(Accident::Answer(vec![0x6F, 0x00])),
            Some(Accident::Answer(vec![0x61, 0x10])),
        ] {
            for at in 0..7 {
                // Made, and kept, outside of the watch: the token knows the PIN, of course.
                let link =
                    SimulatedLink::new(SimulatedToken::builder(kind).certificate([0x30, 0]).pin(pin).tries(15).build());
                let keeper = link.clone();
                if let Some(accident) = accident.clone() {
                    link.at_command(at, accident);
                }
                let mut kept = None;
                let (with_pin, _) = watched(|| {
                    let mut session = Session::new(link);
                    // A pulled token goes with its PIN; it is not this library's.
                    let _ = session.verify_pin(entry(), Deadline::NEVER);
                    let _ = session.identify(Deadline::NEVER);
                    let _ = session.prove_possession(Some(entry()), Deadline::NEVER);
                    kept = Some(session.into_link());
                });
                let pulled = keeper.remove().is_none();
                assert!(with_pin <= usize::from(pulled), "{kind:?}, command {at}, {accident:?}: {with_pin}");
            }
        }
    }
}
