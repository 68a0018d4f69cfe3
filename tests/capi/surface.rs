//! What the C interface says where a caller goes a little wrong: a buffer that is too short, a number that nobody knows, an
//! option that is taken back, a status that is not a driver's to tell.

use super::c::{self, Simulator, Visit};
use core::ffi::c_void;
use uketsuke::vocabulary::{
    Chain, ConversationStep, Fact, Language, OperationKind, SettingsOption, SimulatorValue, Status, TokenKind,
    VisitList, Word,
};

type Handle = *mut c_void;

unsafe extern "C" {
    fn uketsuke_conversation_new(
        operation: i32,
        pin: *const core::ffi::c_char,
        last: i32,
        command: u32,
        response: u32,
        extended: i32,
        conversation: *mut Handle,
    ) -> i32;
    fn uketsuke_conversation_next(of: Handle, step: *mut i32, data: *mut u8, n: usize, length: *mut usize) -> i32;
    fn uketsuke_conversation_free(conversation: *mut Handle);
    fn uketsuke_error_text(
        status: i32,
        session: Handle,
        language: i32,
        text: *mut core::ffi::c_char,
        n: usize,
        length: *mut usize,
    ) -> i32;
    fn uketsuke_settings_new(settings: *mut Handle) -> i32;
    fn uketsuke_settings_set(settings: Handle, option: i32, value: i32) -> i32;
    fn uketsuke_settings_get(settings: Handle, option: i32) -> i32;
    fn uketsuke_settings_free(settings: *mut Handle);
    fn uketsuke_simulator_new(simulator: *mut Handle) -> i32;
    fn uketsuke_simulator_fail_at(simulator: Handle, command: u32, status: i32) -> i32;
    fn uketsuke_simulator_free(simulator: *mut Handle);
}

/// A step that does not fit is not handed out, says what it takes, and is not taken for the end.
#[test]
fn a_conversation_says_how_long_its_buffer_has_to_be() {
    let (operation, mut handle) = (OperationKind::Identify.number(), core::ptr::null_mut());
    // SAFETY: a place for a handle; no PIN.
    let made = unsafe { uketsuke_conversation_new(operation, core::ptr::null(), 0, 0, 0, 0, &mut handle) };
    assert_eq!(made, Status::Ok.number());
    let (mut command, mut step, mut length) = ([0u8; 261], 0, 0);
    for capacity in [0, 1, 16, 260] {
        (step, length) = (0, 0);
        let data = if capacity == 0 { core::ptr::null_mut() } else { command.as_mut_ptr() };
        // SAFETY: a live handle; the buffer has more bytes than are said.
        let ended = unsafe { uketsuke_conversation_next(handle, &mut step, data, capacity, &mut length) };
        assert_eq!(ended, Status::BufferTooSmall.number(), "{capacity}");
        assert_eq!((step, length), (ConversationStep::Transmit.number(), 261), "{capacity}");
    }
    // SAFETY: as above.
    let ended = unsafe { uketsuke_conversation_next(handle, &mut step, command.as_mut_ptr(), 261, &mut length) };
    assert_eq!((ended, step), (Status::Ok.number(), ConversationStep::Transmit.number()));
    assert!((5..261).contains(&length), "{length}");
    // SAFETY: a place with a live handle.
    unsafe { uketsuke_conversation_free(&mut handle) };
}

/// A buffer of no bytes has none that could be written; the length is told all the same.
#[test]
fn a_text_of_no_bytes_is_not_written() {
    let (mut byte, mut length, none) = (0x55, 0, core::ptr::null_mut());
    let (status, language) = (Status::NotAPin.number(), Language::En.number());
    // SAFETY: no session; one byte is there, and none is said to be.
    let told = unsafe { uketsuke_error_text(status, none, language, &mut byte, 0, &mut length) };
    assert_eq!((told, byte, length), (Status::BufferTooSmall.number(), 0x55, Status::NotAPin.text(Language::En).len()));
}

/// A reader takes at least a command of four bytes and a response of two, and no more than extended length has.
#[test]
fn limits_that_no_reader_has_are_refused() {
    let conversation = |command, response, extended| {
        let (operation, mut handle) = (OperationKind::Identify.number(), core::ptr::null_mut());
        // SAFETY: a place for a handle, and then the place with it; no PIN.
        unsafe {
            let none = core::ptr::null();
            let made = uketsuke_conversation_new(operation, none, 0, command, response, extended, &mut handle);
            uketsuke_conversation_free(&mut handle);
            made
        }
    };
    for (command, response, extended) in [(0, 0, 0), (4, 2, 0), (261, 258, 0), (65_544, 65_538, 1)] {
        assert_eq!(conversation(command, response, extended), Status::Ok.number(), "{command} {response}");
    }
    for (command, response, extended) in
        [(3, 0, 0), (0, 1, 0), (65_545, 0, 1), (0, 65_539, 1), (u32::MAX, 0, 1), (0, 0, 2), (0, 0, -1)]
    {
        assert_eq!(conversation(command, response, extended), Status::InvalidValue.number(), "{command} {response}");
    }
}

/// Each option that accepts something can be set and set back, and then accepts no more than before.
#[test]
fn what_is_accepted_can_be_taken_back() {
    let mut handle = core::ptr::null_mut();
    // SAFETY: a place for a handle.
    assert_eq!(unsafe { uketsuke_settings_new(&mut handle) }, Status::Ok.number());
    for option in [SettingsOption::AcceptTest, SettingsOption::AcceptSimulator, SettingsOption::AcceptOwnFiles] {
        for value in [0, 1, 1, 0, 1, 0] {
            // SAFETY: a live handle.
            let set = unsafe { uketsuke_settings_set(handle, option.number(), value) };
            // SAFETY: a live handle.
            let got = unsafe { uketsuke_settings_get(handle, option.number()) };
            assert_eq!((set, got), (Status::Ok.number(), value), "{option:?}");
        }
        for value in [2, -1] {
            // SAFETY: a live handle.
            let set = unsafe { uketsuke_settings_set(handle, option.number(), value) };
            assert_eq!(set, Status::InvalidValue.number(), "{option:?}");
        }
    }
    // SAFETY: a place with a live handle.
    unsafe { uketsuke_settings_free(&mut handle) };

    let settings = c::Settings::new();
    let chain = || {
        let simulator = Simulator::new();
        simulator.insert(TokenKind::Card);
        let session = c::Session::over_simulator(&simulator, &settings);
        let visit = Visit::new(20_261_127).unwrap();
        session.receive(None, 0, &visit).unwrap();
        assert!(simulator.get(SimulatorValue::Commands) > 0);
        visit.get(Fact::CertificateChain.number())
    };
    let before = chain();
    assert_ne!(before, Chain::Verified.number());
    settings.set(SettingsOption::AcceptSimulator, 1);
    assert_eq!(chain(), Chain::Verified.number());
    settings.set(SettingsOption::AcceptSimulator, 0);
    assert_eq!(chain(), before);
}

/// A number that no fact has stands in the way by its name, until it is cleared.
#[test]
fn an_unknown_fact_is_named_and_can_be_cleared() {
    let visit = Visit::new(20_261_127).unwrap();
    assert_eq!(visit.set(1999, 1), Err(Status::UnknownFact));
    assert_eq!(visit.check_at(), (Err(Status::UnknownFact), 1999, 0, 0));
    assert_eq!(visit.decide(None).err(), Some(Status::UnknownFact));
    assert_eq!(visit.clear(1998), Err(Status::UnknownFact));
    assert_eq!(visit.clear(1999), Ok(()));
    assert_eq!(visit.check_at(), (Ok(()), 0, 0, 0));
    assert!(visit.decide(None).is_ok());
}

/// A fact that was refused at an index is told with it: there it is to be set or cleared.
#[test]
fn a_fact_is_refused_at_its_index() {
    let visit = Visit::new(20_261_127).unwrap();
    visit.set(Fact::TokenKind.number(), TokenKind::Card.number()).unwrap();
    assert_eq!(visit.add(VisitList::Tokens), Ok(1));
    assert_eq!(visit.set_at(1, Fact::TokenKind, Chain::Verified.number()), Err(Status::InvalidValue));
    let fact = Fact::TokenKind.number();
    assert_eq!(visit.check_at(), (Err(Status::InvalidValue), fact, 0, 1));
    visit.clear(fact).unwrap();
    assert_eq!(visit.check_at(), (Err(Status::InvalidValue), fact, 0, 1));
    visit.set_at(1, Fact::TokenKind, TokenKind::Android.number()).unwrap();
    visit.set(fact, TokenKind::Card.number()).unwrap();
    assert_eq!(visit.check_at(), (Ok(()), 0, 0, 0));
}

/// The simulator fails as something between program and token fails, and in no other way.
#[test]
fn a_simulated_fault_is_one_of_those_that_there_are() {
    let mut handle = core::ptr::null_mut();
    // SAFETY: a place for a handle.
    assert_eq!(unsafe { uketsuke_simulator_new(&mut handle) }, Status::Ok.number());
    for status in [0, -1, 999, Status::NotAPin.number()] {
        // SAFETY: a live handle.
        let ended = unsafe { uketsuke_simulator_fail_at(handle, 0, status) };
        assert_eq!(ended, Status::InvalidValue.number(), "{status}");
    }
    // SAFETY: a live handle, and then a place with it.
    unsafe {
        assert_eq!(uketsuke_simulator_fail_at(handle, 0, Status::TokenSwapped.number()), Status::Ok.number());
        uketsuke_simulator_free(&mut handle);
    }
}

unsafe extern "C" fn swapped(_: *mut c_void, _: *const u8, _: usize, _: *mut u8, _: usize, _: *mut usize) -> i32 {
    Status::TokenSwapped.number()
}

/// That a token was swapped is found out by the library, and by no driver's word.
#[test]
fn a_driver_does_not_say_that_a_token_was_swapped() {
    let settings = c::Settings::new();
    let transport = c::Transport1 {
        struct_size: u32::try_from(size_of::<c::Transport1>()).unwrap(),
        max_command: 0,
        max_response: 0,
        extended: 0,
        context: core::ptr::null_mut(),
        name: core::ptr::null(),
        transmit: Some(swapped),
        begin: None,
        end: None,
        cut_power: None,
        insertion: None,
        release: None,
    };
    // SAFETY: the structure as it was published, whose one function keeps its contract.
    let session = unsafe { c::Session::over_transport((&raw const transport).cast(), Some(&settings)) }.unwrap();
    assert_eq!(session.run(OperationKind::Identify, None), Err(Status::ReaderSystem));
}

/// A status says what helps, and what happened: nobody is left with a bare fault.
#[test]
fn every_status_says_what_helps() {
    // A success, and what asks for nothing.
    let only_said = [Status::Ok, Status::Cancelled, Status::TraceWithheld];
    for status in Status::ALL.iter().filter(|status| !only_said.contains(status)) {
        let (ja, en) = (status.text(Language::Ja), status.text(Language::En));
        assert!(ja.contains("ください"), "{ja}");
        assert!(en.contains(": "), "{en}");
    }
}
