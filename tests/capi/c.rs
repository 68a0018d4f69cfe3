//! The C interface as a program in another language calls it: the exported functions themselves, by their C types.

use core::ffi::{c_char, c_void};
use std::ffi::CString;
use uketsuke::vocabulary::{DecisionList, Fact, Language, Status, VisitList, Word};

type Handle = *mut c_void;
type Place = *mut Handle;

/// `uketsuke_transport`, as it was published first: frozen, and never changed again.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Transport1 {
    pub struct_size: u32,
    pub max_command: u32,
    pub max_response: u32,
    pub extended: i32,
    pub context: *mut c_void,
    pub name: *const c_char,
    pub transmit: Option<Transmit>,
    pub begin: Option<unsafe extern "C" fn(*mut c_void, u32) -> i32>,
    pub end: Option<unsafe extern "C" fn(*mut c_void) -> i32>,
    pub cut_power: Option<unsafe extern "C" fn(*mut c_void) -> i32>,
    pub insertion: Option<unsafe extern "C" fn(*mut c_void) -> u64>,
    pub release: Option<unsafe extern "C" fn(*mut c_void)>,
}

type Transmit = unsafe extern "C" fn(*mut c_void, *const u8, usize, *mut u8, usize, *mut usize) -> i32;

unsafe extern "C" {
    fn uketsuke_error_text(status: i32, session: Handle, language: i32, t: *mut c_char, n: usize, l: *mut usize)
    -> i32;
    fn uketsuke_settings_new(settings: Place) -> i32;
    fn uketsuke_settings_set(settings: Handle, option: i32, value: i32) -> i32;
    fn uketsuke_settings_add_key(settings: Handle, key: *const u8, n: usize) -> i32;
    fn uketsuke_settings_add_root(settings: Handle, name: *const c_char, der: *const u8, n: usize) -> i32;
    fn uketsuke_settings_load_readers(s: Handle, f: *const u8, n: usize, signed: *const u8, m: usize, last: u32)
    -> i32;
    fn uketsuke_settings_error_text(
        s: Handle,
        status: i32,
        language: i32,
        t: *mut c_char,
        n: usize,
        l: *mut usize,
    ) -> i32;
    fn uketsuke_settings_text(settings: Handle, option: i32, t: *mut c_char, n: usize, l: *mut usize) -> i32;
    fn uketsuke_settings_load_rules(s: Handle, f: *const u8, n: usize, signed: *const u8, m: usize, last: u32) -> i32;
    #[cfg(all(feature = "pcsc", target_os = "linux"))]
    fn uketsuke_settings_exclude_reader(settings: Handle, name: *const c_char) -> i32;
    fn uketsuke_settings_free(settings: Place);
    #[cfg(all(feature = "pcsc", target_os = "linux"))]
    fn uketsuke_session_open(reader: *const c_char, settings: Handle, session: Place) -> i32;
    fn uketsuke_session_open_simulator(simulator: Handle, settings: Handle, session: Place) -> i32;
    fn uketsuke_session_open_transport(transport: *const c_void, settings: Handle, session: Place) -> i32;
    fn uketsuke_session_receive(session: Handle, pin: *const c_char, ms: u32, visit: Handle, decision: Place) -> i32;
    fn uketsuke_session_wait(session: Handle, ms: u32) -> i32;
    fn uketsuke_session_wait_removal(session: Handle, ms: u32) -> i32;
    fn uketsuke_session_run(session: Handle, operation: i32, pin: *const c_char) -> i32;
    fn uketsuke_session_get(session: Handle, value: i32) -> i32;
    fn uketsuke_session_certificate(session: Handle, certificate: Place) -> i32;
    fn uketsuke_session_free(session: Place);
    fn uketsuke_certificate_from_der(der: *const u8, n: usize, certificate: Place) -> i32;
    fn uketsuke_certificate_get(certificate: Handle, value: i32) -> i32;
    fn uketsuke_certificate_text(of: Handle, value: i32, t: *mut c_char, n: usize, l: *mut usize) -> i32;
    fn uketsuke_certificate_bytes(of: Handle, value: i32, data: *mut u8, n: usize, l: *mut usize) -> i32;
    fn uketsuke_certificate_free(certificate: Place);
    fn uketsuke_visit_new(day: i32, visit: Place) -> i32;
    fn uketsuke_visit_set(visit: Handle, fact: i32, value: i32) -> i32;
    fn uketsuke_visit_set_at(visit: Handle, index: u32, fact: i32, value: i32) -> i32;
    fn uketsuke_visit_set_text(visit: Handle, fact: i32, text: *const c_char) -> i32;
    fn uketsuke_visit_clear(visit: Handle, index: u32, fact: i32) -> i32;
    fn uketsuke_visit_get(visit: Handle, fact: i32) -> i32;
    fn uketsuke_visit_add(visit: Handle, list: i32, index: *mut u32) -> i32;
    fn uketsuke_visit_check(visit: Handle, one: *mut i32, other: *mut i32) -> i32;
    fn uketsuke_visit_check_at(visit: Handle, one: *mut i32, other: *mut i32, index: *mut u32) -> i32;
    fn uketsuke_visit_set_session(visit: Handle, session: Handle) -> i32;
    fn uketsuke_visit_json(visit: Handle, text: *mut c_char, capacity: usize, length: *mut usize) -> i32;
    fn uketsuke_visit_free(visit: Place);
    fn uketsuke_decide(visit: Handle, settings: Handle, decision: Place) -> i32;
    fn uketsuke_decision_get(decision: Handle, number: i32) -> i32;
    fn uketsuke_decision_word(decision: Handle, list: i32, index: u32) -> i32;
    fn uketsuke_decision_word_text(
        decision: Handle,
        word: i32,
        language: i32,
        t: *mut c_char,
        n: usize,
        l: *mut usize,
    ) -> i32;
    fn uketsuke_decision_text(
        decision: Handle,
        language: i32,
        detail: i32,
        t: *mut c_char,
        n: usize,
        l: *mut usize,
    ) -> i32;
    fn uketsuke_decision_json(decision: Handle, text: *mut c_char, capacity: usize, length: *mut usize) -> i32;
    fn uketsuke_decision_free(decision: Place);
    fn uketsuke_ask(settings: Handle, question: *const c_char, t: *mut c_char, n: usize, l: *mut usize) -> i32;
    fn uketsuke_answer_read(f: *const u8, n: usize, institution: *const c_char, answer: Place) -> i32;
    fn uketsuke_answer_read_named(
        name: *const c_char,
        f: *const u8,
        n: usize,
        institution: *const c_char,
        answer: Place,
    ) -> i32;
    fn uketsuke_answer_text(
        answer: Handle,
        value: i32,
        index: u32,
        language: i32,
        t: *mut c_char,
        n: usize,
        l: *mut usize,
    ) -> i32;
    fn uketsuke_answer_get(answer: Handle, value: i32) -> i32;
    fn uketsuke_answer_free(answer: Place);
    fn uketsuke_simulator_new(simulator: Place) -> i32;
    fn uketsuke_simulator_set(simulator: Handle, value: i32, number: i32) -> i32;
    fn uketsuke_simulator_insert(simulator: Handle, kind: i32) -> i32;
    fn uketsuke_simulator_remove(simulator: Handle) -> i32;
    fn uketsuke_simulator_reset(simulator: Handle) -> i32;
    fn uketsuke_simulator_fail_at(simulator: Handle, command: u32, status: i32) -> i32;
    fn uketsuke_simulator_get(simulator: Handle, value: i32) -> i32;
    fn uketsuke_simulator_transmit(
        s: Handle,
        c: *const u8,
        n: usize,
        r: *mut u8,
        capacity: usize,
        l: *mut usize,
    ) -> i32;
    fn uketsuke_simulator_cut_power(simulator: Handle) -> i32;
    fn uketsuke_simulator_free(simulator: Place);
}

/// A status of the interface, and its handle where there is one.
fn made(status: i32, handle: Handle) -> Result<Handle, Status> {
    match Status::from_number(status) {
        Some(Status::Ok) => {
            assert!(!handle.is_null(), "OK, and no handle");
            Ok(handle)
        }
        Some(status) => {
            assert!(handle.is_null(), "a handle beside {status:?}");
            Err(status)
        }
        None => panic!("{status} is no status"),
    }
}

fn told(status: i32) -> Result<(), Status> {
    match Status::from_number(status) {
        Some(Status::Ok) => Ok(()),
        Some(status) => Err(status),
        None => panic!("{status} is no status"),
    }
}

/// A text: its length is asked for first.
fn text(write: impl Fn(*mut c_char, usize, *mut usize) -> i32) -> (Result<(), Status>, String) {
    let mut length = 0;
    let asked = told(write(core::ptr::null_mut(), 0, &mut length));
    let mut buffer = vec![0xA5u8; length + 1];
    let got = told(write(buffer.as_mut_ptr().cast(), buffer.len(), &mut length));
    assert_eq!(asked, got);
    assert_eq!((length, buffer.pop()), (buffer.len(), Some(0)));
    (got, String::from_utf8(buffer).unwrap())
}

fn c_string(text: &str) -> CString {
    CString::new(text).unwrap()
}

macro_rules! handles {
    ($($name:ident freed by $free:ident;)+) => {$(
        pub struct $name(Handle);
        // SAFETY: the interface lets a handle be used by any thread; what may not be used at once answers BUSY.
        unsafe impl Send for $name {}
        // SAFETY: as above.
        unsafe impl Sync for $name {}
        impl Drop for $name {
            fn drop(&mut self) {
                // SAFETY: the handle came from the interface and is freed here alone; a second call finds NULL.
                unsafe { $free(&mut self.0); assert!(self.0.is_null()); $free(&mut self.0); }
            }
        }
    )+};
}

handles! {
    Answer freed by uketsuke_answer_free;
    Certificate freed by uketsuke_certificate_free;
    Settings freed by uketsuke_settings_free;
    Session freed by uketsuke_session_free;
    Visit freed by uketsuke_visit_free;
    Decision freed by uketsuke_decision_free;
    Simulator freed by uketsuke_simulator_free;
}

fn of(settings: Option<&Settings>) -> Handle {
    settings.map_or(core::ptr::null_mut(), |settings| settings.0)
}

impl Settings {
    pub fn new() -> Settings {
        let mut handle = core::ptr::null_mut();
        // SAFETY: a place for a handle.
        Settings(made(unsafe { uketsuke_settings_new(&mut handle) }, handle).unwrap())
    }

    pub fn set(&self, option: impl Word, value: i32) {
        // SAFETY: a live handle.
        told(unsafe { uketsuke_settings_set(self.0, option.number(), value) }).unwrap();
    }

    pub fn add_key(&self, key: &[u8]) -> Result<(), Status> {
        // SAFETY: a live handle and so many bytes.
        told(unsafe { uketsuke_settings_add_key(self.0, key.as_ptr(), key.len()) })
    }

    #[cfg(all(feature = "pcsc", target_os = "linux"))]
    pub fn exclude_reader(&self, name: &str) -> Result<(), Status> {
        let name = c_string(name);
        // SAFETY: a live handle and a text.
        told(unsafe { uketsuke_settings_exclude_reader(self.0, name.as_ptr()) })
    }

    pub fn add_root(&self, name: &str, der: &[u8]) -> Result<(), Status> {
        let name = c_string(name);
        // SAFETY: a live handle, a text and so many bytes.
        told(unsafe { uketsuke_settings_add_root(self.0, name.as_ptr(), der.as_ptr(), der.len()) })
    }

    pub fn load_readers(&self, file: &[u8], last: u32) -> Result<(), Status> {
        let none = core::ptr::null();
        // SAFETY: a live handle and so many bytes.
        told(unsafe { uketsuke_settings_load_readers(self.0, file.as_ptr(), file.len(), none, 0, last) })
    }

    pub fn error_text(&self, status: Status, language: Language) -> String {
        let (status, language) = (status.number(), language.number());
        // SAFETY: a live handle; the buffer is as long as it is said to be.
        text(|text, n, length| unsafe { uketsuke_settings_error_text(self.0, status, language, text, n, length) }).1
    }

    pub fn text(&self, option: impl Word) -> Result<String, Status> {
        let option = option.number();
        // SAFETY: a live handle; the buffer is as long as it is said to be.
        let (told, text) = text(|text, n, length| unsafe { uketsuke_settings_text(self.0, option, text, n, length) });
        told.map(|()| text)
    }

    /// Whatever was loaded before.
    pub fn load_rules(&self, file: &[u8], signature: Option<&[u8]>) -> Result<(), Status> {
        let (signed, length) =
            signature.map_or((core::ptr::null(), 0), |signature| (signature.as_ptr(), signature.len()));
        // SAFETY: a live handle and so many bytes of each.
        told(unsafe { uketsuke_settings_load_rules(self.0, file.as_ptr(), file.len(), signed, length, 0) })
    }
}

impl Visit {
    pub fn new(day: i32) -> Result<Visit, Status> {
        let mut handle = core::ptr::null_mut();
        // SAFETY: a place for a handle.
        made(unsafe { uketsuke_visit_new(day, &mut handle) }, handle).map(Visit)
    }

    pub fn set(&self, fact: i32, value: i32) -> Result<(), Status> {
        // SAFETY: a live handle.
        told(unsafe { uketsuke_visit_set(self.0, fact, value) })
    }

    pub fn set_at(&self, index: usize, fact: Fact, value: i32) -> Result<(), Status> {
        // SAFETY: a live handle.
        told(unsafe { uketsuke_visit_set_at(self.0, u32::try_from(index).unwrap(), fact.number(), value) })
    }

    pub fn set_text(&self, fact: Fact, text: &str) -> Result<(), Status> {
        // SAFETY: a live handle and a text.
        told(unsafe { uketsuke_visit_set_text(self.0, fact.number(), c_string(text).as_ptr()) })
    }

    pub fn clear(&self, fact: i32) -> Result<(), Status> {
        // SAFETY: a live handle.
        told(unsafe { uketsuke_visit_clear(self.0, 0, fact) })
    }

    pub fn get(&self, fact: i32) -> i32 {
        // SAFETY: a live handle.
        unsafe { uketsuke_visit_get(self.0, fact) }
    }

    pub fn add(&self, list: VisitList) -> Result<u32, Status> {
        let mut index = 99;
        // SAFETY: a live handle and a place.
        told(unsafe { uketsuke_visit_add(self.0, list.number(), &mut index) })?;
        Ok(index)
    }

    /// The status, and the facts that stand in the way.
    pub fn check(&self) -> Result<(), (Status, i32, i32)> {
        let (mut one, mut other) = (-1, -1);
        // SAFETY: a live handle and places.
        told(unsafe { uketsuke_visit_check(self.0, &mut one, &mut other) }).map_err(|status| (status, one, other))
    }

    /// The status, the facts that stand in the way, and the index of the first.
    pub fn check_at(&self) -> (Result<(), Status>, i32, i32, u32) {
        let (mut one, mut other, mut index) = (-1, -1, 99);
        // SAFETY: a live handle and places.
        let checked = told(unsafe { uketsuke_visit_check_at(self.0, &mut one, &mut other, &mut index) });
        (checked, one, other, index)
    }

    pub fn set_session(&self, session: &Session) -> Result<(), Status> {
        // SAFETY: live handles.
        told(unsafe { uketsuke_visit_set_session(self.0, session.0) })
    }

    pub fn json(&self) -> String {
        // SAFETY: a live handle; the buffer is as long as it is said to be.
        text(|text, capacity, length| unsafe { uketsuke_visit_json(self.0, text, capacity, length) }).1
    }

    pub fn decide(&self, settings: Option<&Settings>) -> Result<Decision, Status> {
        let mut handle = core::ptr::null_mut();
        // SAFETY: live handles, settings perhaps NULL, and a place.
        made(unsafe { uketsuke_decide(self.0, of(settings), &mut handle) }, handle).map(Decision)
    }
}

impl Decision {
    pub fn get(&self, number: i32) -> i32 {
        // SAFETY: a live handle.
        unsafe { uketsuke_decision_get(self.0, number) }
    }

    pub fn list(&self, list: DecisionList) -> Vec<i32> {
        // SAFETY: a live handle.
        let word = |index| unsafe { uketsuke_decision_word(self.0, list.number(), index) };
        (0..).map(word).take_while(|word| *word != 0).collect()
    }

    pub fn word_text(&self, word: i32, language: Language) -> Result<String, Status> {
        let language = language.number();
        let (told, text) = text(|text, n, length| {
            // SAFETY: a live handle; the buffer is as long as it is said to be.
            unsafe { uketsuke_decision_word_text(self.0, word, language, text, n, length) }
        });
        told.map(|()| text)
    }

    pub fn text(&self, language: Language, detail: impl Word) -> String {
        let (language, detail) = (language.number(), detail.number());
        // SAFETY: a live handle; the buffer is as long as it is said to be.
        text(|text, n, length| unsafe { uketsuke_decision_text(self.0, language, detail, text, n, length) }).1
    }

    pub fn json(&self) -> String {
        // SAFETY: a live handle; the buffer is as long as it is said to be.
        text(|text, n, length| unsafe { uketsuke_decision_json(self.0, text, n, length) }).1
    }
}

impl Certificate {
    pub fn from_der(der: &[u8]) -> Result<Certificate, Status> {
        let mut handle = core::ptr::null_mut();
        // SAFETY: so many bytes, and a place.
        made(unsafe { uketsuke_certificate_from_der(der.as_ptr(), der.len(), &mut handle) }, handle).map(Certificate)
    }

    pub fn get(&self, value: impl Word) -> i32 {
        // SAFETY: a live handle.
        unsafe { uketsuke_certificate_get(self.0, value.number()) }
    }

    pub fn text(&self, value: impl Word) -> Result<String, Status> {
        let value = value.number();
        // SAFETY: a live handle; the buffer is as long as it is said to be.
        let (told, text) = text(|text, n, length| unsafe { uketsuke_certificate_text(self.0, value, text, n, length) });
        told.map(|()| text)
    }

    pub fn bytes(&self, value: impl Word) -> Result<Vec<u8>, Status> {
        let (mut data, mut length) = ([0; 4096], 0);
        // SAFETY: a live handle; the buffer is as long as it is said to be.
        told(unsafe {
            uketsuke_certificate_bytes(self.0, value.number(), data.as_mut_ptr(), data.len(), &mut length)
        })?;
        Ok(data[..length].to_vec())
    }
}

impl Answer {
    /// By its name, or as the answer about one person.
    pub fn read(name: Option<&str>, file: &[u8], institution: Option<&str>) -> Result<Answer, Status> {
        let (name, institution) = (name.map(c_string), institution.map(c_string));
        let institution = institution.as_ref().map_or(core::ptr::null(), |code| code.as_ptr());
        let mut handle = core::ptr::null_mut();
        // SAFETY: texts or NULL, so many bytes, and a place.
        let status = unsafe {
            match &name {
                None => uketsuke_answer_read(file.as_ptr(), file.len(), institution, &mut handle),
                Some(name) => {
                    uketsuke_answer_read_named(name.as_ptr(), file.as_ptr(), file.len(), institution, &mut handle)
                }
            }
        };
        made(status, handle).map(Answer)
    }

    pub fn get(&self, value: impl Word) -> i32 {
        // SAFETY: a live handle.
        unsafe { uketsuke_answer_get(self.0, value.number()) }
    }

    pub fn text(&self, value: impl Word) -> String {
        let (value, language) = (value.number(), Language::En.number());
        // SAFETY: a live handle; the buffer is as long as it is said to be.
        text(|text, n, length| unsafe { uketsuke_answer_text(self.0, value, 0, language, text, n, length) }).1
    }
}

/// The answer to a question, with its status.
pub fn ask(settings: Option<&Settings>, question: &str) -> (Result<(), Status>, String) {
    let question = c_string(question);
    // SAFETY: a text; the buffer is as long as it is said to be.
    text(|text, n, length| unsafe { uketsuke_ask(of(settings), question.as_ptr(), text, n, length) })
}

impl Session {
    #[cfg(all(feature = "pcsc", target_os = "linux"))]
    pub fn open(reader: &str, settings: &Settings) -> Session {
        Session::opened(c_string(reader).as_ptr(), settings)
    }

    /// Any reader that the settings do not exclude.
    #[cfg(all(feature = "pcsc", target_os = "linux"))]
    pub fn open_any(settings: &Settings) -> Session {
        Session::opened(core::ptr::null(), settings)
    }

    #[cfg(all(feature = "pcsc", target_os = "linux"))]
    fn opened(reader: *const c_char, settings: &Settings) -> Session {
        let mut handle = core::ptr::null_mut();
        // SAFETY: a text or NULL, a live handle and a place.
        let status = unsafe { uketsuke_session_open(reader, settings.0, &mut handle) };
        Session(made(status, handle).unwrap())
    }

    pub fn over_simulator(simulator: &Simulator, settings: &Settings) -> Session {
        let mut handle = core::ptr::null_mut();
        // SAFETY: live handles and a place.
        let status = unsafe { uketsuke_session_open_simulator(simulator.0, settings.0, &mut handle) };
        Session(made(status, handle).unwrap())
    }

    /// Over a driver's table, of which as many bytes are there as its first field says.
    ///
    /// # Safety
    /// The functions keep their contracts as long as the session lives.
    pub unsafe fn over_transport(transport: *const c_void, settings: Option<&Settings>) -> Result<Session, Status> {
        let mut handle = core::ptr::null_mut();
        // SAFETY: the caller's promise, a live handle or NULL, and a place.
        made(unsafe { uketsuke_session_open_transport(transport, of(settings), &mut handle) }, handle).map(Session)
    }

    pub fn receive(&self, pin: Option<&str>, ms: u32, visit: &Visit) -> Result<Decision, Status> {
        let (pin, mut handle) = (pin.map(c_string), core::ptr::null_mut());
        let pin = pin.as_ref().map_or(core::ptr::null(), |pin| pin.as_ptr());
        // SAFETY: live handles, a text or NULL, and a place.
        made(unsafe { uketsuke_session_receive(self.0, pin, ms, visit.0, &mut handle) }, handle).map(Decision)
    }

    pub fn wait(&self, ms: u32) -> Result<(), Status> {
        // SAFETY: a live handle.
        told(unsafe { uketsuke_session_wait(self.0, ms) })
    }

    pub fn wait_removal(&self, ms: u32) -> Result<(), Status> {
        // SAFETY: a live handle.
        told(unsafe { uketsuke_session_wait_removal(self.0, ms) })
    }

    pub fn run(&self, operation: impl Word, pin: Option<&str>) -> Result<(), Status> {
        let pin = pin.map(c_string);
        let pin = pin.as_ref().map_or(core::ptr::null(), |pin| pin.as_ptr());
        // SAFETY: a live handle, a text or NULL.
        told(unsafe { uketsuke_session_run(self.0, operation.number(), pin) })
    }

    pub fn get(&self, value: impl Word) -> i32 {
        // SAFETY: a live handle.
        unsafe { uketsuke_session_get(self.0, value.number()) }
    }

    pub fn certificate(&self) -> Result<Certificate, Status> {
        let mut handle = core::ptr::null_mut();
        // SAFETY: a live handle and a place.
        made(unsafe { uketsuke_session_certificate(self.0, &mut handle) }, handle).map(Certificate)
    }

    pub fn error_text(&self, status: Status) -> String {
        let (status, language) = (status.number(), Language::En.number());
        // SAFETY: a live handle; the buffer is as long as it is said to be.
        text(|text, n, length| unsafe { uketsuke_error_text(status, self.0, language, text, n, length) }).1
    }
}

impl Simulator {
    pub fn new() -> Simulator {
        let mut handle = core::ptr::null_mut();
        // SAFETY: a place for a handle.
        Simulator(made(unsafe { uketsuke_simulator_new(&mut handle) }, handle).unwrap())
    }

    pub fn set(&self, value: impl Word, number: i32) {
        // SAFETY: a live handle.
        told(unsafe { uketsuke_simulator_set(self.0, value.number(), number) }).unwrap();
    }

    pub fn insert(&self, kind: impl Word) {
        // SAFETY: a live handle.
        told(unsafe { uketsuke_simulator_insert(self.0, kind.number()) }).unwrap();
    }

    pub fn remove(&self) {
        // SAFETY: a live handle.
        told(unsafe { uketsuke_simulator_remove(self.0) }).unwrap();
    }

    /// Another program resets the token.
    pub fn reset(&self) {
        // SAFETY: a live handle.
        told(unsafe { uketsuke_simulator_reset(self.0) }).unwrap();
    }

    pub fn fail_at(&self, command: u32, status: Status) {
        // SAFETY: a live handle.
        told(unsafe { uketsuke_simulator_fail_at(self.0, command, status.number()) }).unwrap();
    }

    pub fn get(&self, value: impl Word) -> i32 {
        // SAFETY: a live handle.
        unsafe { uketsuke_simulator_get(self.0, value.number()) }
    }

    /// # Safety
    /// As a driver's `transmit` is called.
    pub unsafe fn transmit(&self, c: *const u8, n: usize, r: *mut u8, capacity: usize, length: *mut usize) -> i32 {
        // SAFETY: a live handle, and the caller's promise.
        unsafe { uketsuke_simulator_transmit(self.0, c, n, r, capacity, length) }
    }

    pub fn cut_power(&self) -> i32 {
        // SAFETY: a live handle.
        unsafe { uketsuke_simulator_cut_power(self.0) }
    }
}
