//! Ctrl-C, and being asked to end (SIGTERM, a closed terminal).

use uketsuke::link::Control;

use crate::output;

/// Cancelled by Ctrl-C or SIGTERM, so that the token is left locked and the terminal as it was. A second one ends the
/// program at once.
pub fn cancels() -> Control {
    let control = Control::new();
    let cancelled = control.clone();
    let handler = move || match cancelled.check() {
        Ok(()) => cancelled.cancel(),
        Err(_) => std::process::exit(130),
    };
    if let Err(error) = ctrlc::set_handler(handler) {
        output::tell(&format!("uketsuke: Ctrl-C: {error}"));
    }
    control
}
