//! The log of one session: a link that tells a callback, line by line, what passes over it. Redacted like every trace.

use core::ffi::{c_char, c_void};

use super::guard::injected::panic_if_asked;
use crate::link::replay::{Event, Redactor, Trace};
use crate::link::{Control, Fault, FaultKind, Limits, Link};

/// Takes one line of a session's log: UTF-8, `length` bytes, not NUL-terminated, without a line break, valid during the
/// call only. Called by the thread that uses the session. A call back into the same session answers
/// `UKETSUKE_ERROR_BUSY`. Must return; must not throw or `longjmp`.
#[allow(non_camel_case_types)]
pub type uketsuke_log_line = Option<unsafe extern "C" fn(context: *mut c_void, line: *const c_char, length: usize)>;

/// A link that tells.
pub(super) struct Tap {
    link: Box<dyn Link>,
    listener: Option<Listener>,
}

struct Listener {
    call: unsafe extern "C" fn(*mut c_void, *const c_char, usize),
    context: *mut c_void,
    redactor: Redactor,
    insertion: Option<u64>,
    limits: Limits,
}

// SAFETY: the context is the caller's, who promised in uketsuke_session_set_log that the callback may run on whatever
// thread uses the session; it is called by one at a time, under the session's lock.
unsafe impl Send for Listener {}

impl Tap {
    pub(super) fn new(link: Box<dyn Link>) -> Tap {
        Tap { link, listener: None }
    }

    /// Tells `call` from now on; `None`: nobody. The first lines are the head of a trace, so that the lines together are
    /// a trace that can be replayed.
    pub(super) fn listen(&mut self, call: uketsuke_log_line, context: *mut c_void) {
        let limits = self.link.limits();
        self.listener =
            call.map(|call| Listener { call, context, redactor: Redactor::default(), insertion: None, limits });
        if let Some(listener) = &self.listener {
            listener.tell(&Trace::new(self.link.reader_name(), limits).to_string());
        }
    }

    /// A sentence: a comment of the trace.
    pub(super) fn remark(&self, sentence: &str) {
        if let Some(listener) = &self.listener {
            listener.tell(&format!("# {sentence}"));
        }
    }

    fn keep(&self, event: Event) {
        if let Some(listener) = &self.listener {
            listener.tell(&event.to_string());
        }
    }
}

impl Listener {
    fn tell(&self, lines: &str) {
        for line in lines.lines() {
            // SAFETY: the callback is the caller's function of this type; the line lives during the call.
            unsafe { (self.call)(self.context, line.as_ptr().cast(), line.len()) };
        }
    }
}

impl Link for Tap {
    fn limits(&self) -> Limits {
        self.link.limits()
    }

    fn begin(&mut self, control: &Control) -> Result<(), Fault> {
        let begun = self.link.begin(control);
        self.keep(Event::Begin(begun));
        let limits = self.link.limits();
        if let Some(listener) = &mut self.listener
            && listener.limits != limits
        {
            listener.limits = limits;
            listener.tell(&Event::Limits(limits).to_string());
        }
        begun
    }

    fn transmit(&mut self, command: &[u8], response: &mut [u8]) -> Result<usize, Fault> {
        panic_if_asked(b"transmit");
        let sent = self.link.transmit(command, response);
        if let Some(listener) = &mut self.listener {
            let got = sent
                .and_then(|length| response.get(..length).ok_or(Fault::new(FaultKind::ResponseTooLong)))
                .map(|bytes| listener.redactor.response(command, bytes));
            let command = listener.redactor.command(command);
            listener.tell(&Event::Transmit { command, response: got }.to_string());
        }
        sent
    }

    fn cut_power(&mut self) -> Result<(), Fault> {
        let cut = self.link.cut_power();
        self.keep(Event::CutPower(cut));
        cut
    }

    fn end(&mut self) -> Result<(), Fault> {
        let ended = self.link.end();
        self.keep(Event::End(ended));
        ended
    }

    fn insertion(&mut self) -> u64 {
        let insertion = self.link.insertion();
        if let Some(listener) = &mut self.listener
            && listener.insertion != Some(insertion)
        {
            listener.insertion = Some(insertion);
            listener.tell(&Event::Insertion(insertion).to_string());
        }
        insertion
    }

    fn reader_name(&self) -> &str {
        self.link.reader_name()
    }
}
