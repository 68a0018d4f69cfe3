//! Ctrl-C, and being asked to end (SIGTERM, a closed terminal).

use std::sync::atomic::{AtomicBool, Ordering};

use uketsuke::link::CancelToken;

use crate::language::Say;
use crate::output;

/// Cancelled by Ctrl-C or SIGTERM, so that the token is left locked and the terminal as it was. A second one ends the
/// program at once.
pub fn cancels(say: Say) -> CancelToken {
    let cancel = CancelToken::new();
    let (theirs, again) = (cancel.clone(), AtomicBool::new(false));
    let handler = move || {
        if again.swap(true, Ordering::SeqCst) {
            std::process::exit(130);
        }
        theirs.cancel();
    };
    if let Err(error) = ctrlc::set_handler(handler) {
        output::tell(&say.error(&format!("Ctrl-C: {error}")));
    }
    cancel
}
