//! An ordinary decision makes no heap allocation before its text is rendered; an answer allocates for what it lists.
#![allow(unsafe_code)] // counting allocations takes a global allocator

use super::space::{self, Random};
use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use uketsuke::vocabulary::Language;

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
    let mut random = Random::new(5);
    uketsuke::rules::Table::built_in();
    let visits = (0..20_000).map(|_| random.visit()).chain(space::bases());
    for visit in visits {
        // The visit moves into its decision.
        let again = visit.clone();
        let (count, decided) = allocations(|| again.decide());
        assert_eq!(count, 0, "{visit:?}");
        if let Ok(decided) = decided {
            let (count, _) = allocations(|| (decided.plan().first(), decided.basis(), decided.provided()));
            assert_eq!(count, 0, "{visit:?}");
            let (count, _) = allocations(|| decided.brief(Language::Ja));
            assert!(count > 0, "text allocates: the counter counts");
        }
    }
}
