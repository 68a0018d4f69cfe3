//! A decision makes no heap allocation before its text is rendered.
#![allow(clippy::unwrap_used)] // helpers of tests
#![allow(unsafe_code)] // counting allocations takes a global allocator

mod visits;

use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use uketsuke::reception::decide;
use uketsuke::report::{Language, Report};
use uketsuke::rules::Table;

struct Counting;

thread_local! {
    static ALLOCATIONS: Cell<u64> = const { Cell::new(0) };
}

// SAFETY: hands everything on to the system's allocator; the count is thread-local and allocates nothing.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        ALLOCATIONS.set(ALLOCATIONS.get() + 1);
        // SAFETY: the caller's promises are those that `System` asks for.
        unsafe { System.alloc(layout) }
    }
    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        // SAFETY: as above.
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static COUNTING: Counting = Counting;

fn allocations<T>(work: impl FnOnce() -> T) -> (u64, T) {
    let before = ALLOCATIONS.get();
    let done = work();
    (ALLOCATIONS.get() - before, done)
}

#[test]
fn no_decision_allocates() {
    let table = Table::built_in();
    let mut runner = TestRunner::deterministic();
    let all = visits::visits();
    for _ in 0..20_000 {
        let visit = all.new_tree(&mut runner).unwrap().current();
        let (count, decision) = allocations(|| decide(&visit, table));
        assert_eq!(count, 0, "{visit:?}");
        if let Ok(decision) = decision {
            let (count, _) = allocations(|| Report::new(&visit, &decision, table).to(Language::Ja).to_string());
            assert!(count > 0, "text allocates: the counter counts");
        }
    }
}
