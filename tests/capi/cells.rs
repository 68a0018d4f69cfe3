//! What plain C could once write and be believed: words of another group, ordinals and sums in the place of words, years of
//! two digits, facts without what they belong to.

use super::c::{Answer, Session, Settings, Simulator, Transport1, Visit};
use uketsuke::reception::Kind;
use uketsuke::vocabulary::{
    AnswerValue, Eligibility, Fact, GROUPS, Hierarchy, PaperKind, Route, SettingsOption, Sign, Status, TokenKind,
    VisitList, Word,
};

fn visit() -> Visit {
    Visit::new(20_261_127).unwrap()
}

/// Every fact with every word that there is: only those of its own group are taken. What is refused is not forgotten: the
/// visit has no decision until the fact is cleared.
#[test]
fn every_fact_refuses_the_words_of_every_other_group() {
    let words = || GROUPS.iter().flat_map(|group| group.rows.iter().map(|row| (group.name, row.number)));
    let (mut taken, mut refused) = (0u32, 0u32);
    for fact in Fact::ALL {
        let visit = visit();
        visit.add(VisitList::Answer).unwrap(); // so that no fact lacks what it belongs to
        for (group, number) in words() {
            let (own, error) = match fact.kind() {
                Kind::Word(of) => (of.name == group, Status::InvalidValue),
                Kind::Day => (false, Status::NotADay),
                Kind::Text => (false, Status::InvalidValue),
                Kind::Flag => (number == 1, Status::InvalidValue),
                Kind::Count => (number <= 255, Status::InvalidValue),
                Kind::Amount(most) => (number <= most, Status::InvalidValue),
            };
            let before = visit.get(fact.number());
            let set = visit.set(fact.number(), number);
            if own {
                taken += 1;
                assert_eq!((set, visit.get(fact.number())), (Ok(()), number), "{fact:?} {group} {number}");
                continue;
            }
            refused += 1;
            assert_eq!(set, Err(error), "{fact:?} {group} {number}");
            assert_eq!(visit.get(fact.number()), before, "{fact:?} {group} {number}");
            assert_eq!(visit.check(), Err((error, fact.number(), 0)));
            assert_eq!(visit.decide(None).err(), Some(error));
            if *fact == Fact::Day {
                visit.set(fact.number(), 20_261_127).unwrap();
            } else {
                visit.clear(fact.number()).unwrap();
            }
            assert_eq!(visit.check(), Ok(()), "{fact:?} {group} {number}");
        }
    }
    println!("{taken} cells taken, {refused} refused");
    assert!(taken > 100 && refused > 50_000, "{taken} {refused}");
}

/// An ordinal or a mask, as callers of the first edition wrote them, is no word of any fact.
#[test]
fn ordinals_and_masks_are_no_words() {
    for fact in Fact::ALL.iter().filter(|fact| matches!(fact.kind(), Kind::Word(_))) {
        let visit = visit();
        for number in (1..1000).chain([-1, i32::MIN, i32::MAX, 1 << 20, 1 << 30]) {
            assert_eq!(visit.set(fact.number(), number), Err(Status::InvalidValue), "{fact:?} {number}");
        }
    }
    // `papers |= 2` was another paper: now each paper is a fact of its own, and 2 is no flag.
    for paper in [Fact::EligibilityNotice, Fact::EligibilityCertificate, Fact::LegacyCard, Fact::MynaportalScreen] {
        let visit = visit();
        for number in [2, 3, PaperKind::EligibilityNotice.number(), PaperKind::LegacyCard.number()] {
            assert_eq!(visit.set(paper.number(), number), Err(Status::InvalidValue));
            assert!(visit.decide(None).is_err());
        }
        visit.set(paper.number(), 1).unwrap();
        assert!(visit.decide(None).is_ok());
    }
}

/// The year 26 was a day, and a card that had run out was accepted on it.
#[test]
fn a_year_of_two_digits_is_no_day() {
    for day in [261_127, 81_127, 5_081_127, 26, 0, 20_260_229, 18_991_231, -20_261_127] {
        assert_eq!(Visit::new(day).err(), Some(Status::NotADay), "{day}");
    }
    for day in [19_000_101, 20_151_004] {
        assert_eq!(Visit::new(day).err(), Some(Status::BeforeMyNumber), "{day}");
    }
    assert!(Visit::new(20_151_005).is_ok());
    for fact in Fact::ALL.iter().filter(|fact| matches!(fact.kind(), Kind::Day)) {
        let visit = visit();
        visit.add(VisitList::Answer).unwrap();
        visit.add(VisitList::Tickets).unwrap();
        for day in [261_127, 81_127, 5_081_127, 20_260_229, 18_991_231, 1, -1] {
            assert_eq!(visit.set(fact.number(), day), Err(Status::NotADay), "{fact:?} {day}");
            assert_eq!(visit.decide(None).err(), Some(Status::NotADay), "{fact:?} {day}");
        }
    }
}

/// A fact without the one that it belongs to is an error that names both, in either order.
#[test]
fn a_fact_without_what_it_belongs_to_names_both() {
    let value = |fact: Fact| match fact.kind() {
        Kind::Day => 20_270_101,
        Kind::Word(group) => group.rows[0].number,
        _ => 1,
    };
    let mut tried = 0;
    for fact in Fact::ALL {
        let Some(need) = fact.needs() else { continue };
        let visit = visit();
        match fact.kind() {
            Kind::Text => visit.set_text(*fact, "text").unwrap(),
            _ => visit.set(fact.number(), value(*fact)).unwrap(),
        }
        assert_eq!(visit.check(), Err((Status::FactMissing, fact.number(), need.number())), "{fact:?}");
        assert_eq!(visit.decide(None).err(), Some(Status::FactMissing), "{fact:?}");
        visit.set(need.number(), value(need)).unwrap();
        assert_ne!(visit.check().map_err(|(status, ..)| status), Err(Status::FactMissing), "{fact:?}");
        tried += 1;
    }
    assert!(tried > 40, "{tried}");
    // The three that were "nothing presented": an eligibility alone, a certificate without a token, a date without paper.
    let answered = visit();
    answered.set(Fact::Eligibility.number(), Eligibility::Valid.number()).unwrap();
    answered.set(Fact::Route.number(), Route::Card.number()).unwrap();
    assert_eq!(answered.decide(None).unwrap().get(uketsuke::vocabulary::Outcome::Sign.number()), Sign::Go.number());
    let certificate = visit();
    certificate.set(Fact::CertificateHierarchy.number(), Hierarchy::Production.number()).unwrap();
    assert_eq!(
        certificate.check(),
        Err((Status::FactMissing, Fact::CertificateHierarchy.number(), Fact::TokenKind.number()))
    );
}

/// A fact of a newer library holds the decision back until it is taken back: the program meant something that this library
/// cannot know.
#[test]
fn a_fact_of_a_newer_library_is_never_dropped() {
    let visit = visit();
    for fact in [1999, 0, -1, i32::MAX, Sign::Go.number()] {
        assert_eq!(visit.clear(fact), Err(Status::UnknownFact), "nobody said it");
        assert_eq!(visit.set(fact, 1), Err(Status::UnknownFact));
        assert_eq!(visit.set(fact, 0), Err(Status::UnknownFact));
        assert_eq!(visit.check(), Err((Status::UnknownFact, fact, 0)));
        assert_eq!(visit.decide(None).err(), Some(Status::UnknownFact));
        assert_eq!(visit.clear(fact), Ok(()));
        assert!(visit.decide(None).is_ok());
    }
}

/// A driver that answers nothing: what counts here is the structure.
unsafe extern "C" fn mute(
    _: *mut core::ffi::c_void,
    _: *const u8,
    _: usize,
    _: *mut u8,
    _: usize,
    _: *mut usize,
) -> i32 {
    Status::TokenMute.number()
}

/// The published structure is frozen here, with the places of its fields on a machine with 64 bits.
#[test]
fn the_published_transport_is_taken_for_ever() {
    use core::mem::{offset_of, size_of};
    let places = [
        offset_of!(Transport1, struct_size),
        offset_of!(Transport1, max_command),
        offset_of!(Transport1, max_response),
        offset_of!(Transport1, extended),
        offset_of!(Transport1, context),
        offset_of!(Transport1, name),
        offset_of!(Transport1, transmit),
        offset_of!(Transport1, begin),
        offset_of!(Transport1, end),
        offset_of!(Transport1, cut_power),
        offset_of!(Transport1, insertion),
        offset_of!(Transport1, release),
    ];
    if cfg!(target_pointer_width = "64") {
        assert_eq!((places, size_of::<Transport1>()), ([0, 4, 8, 12, 16, 24, 32, 40, 48, 56, 64, 72], 80));
    }
    let own = size_of::<Transport1>();
    // The bytes of a structure of any size, of which only the published fields say anything.
    let open = |size: usize, beyond: Option<usize>| {
        let mut bytes = vec![0u64; 1024];
        let head = Transport1 {
            struct_size: u32::try_from(size).unwrap(),
            max_command: 0,
            max_response: 0,
            extended: 0,
            context: core::ptr::null_mut(),
            name: core::ptr::null(),
            transmit: Some(mute),
            begin: None,
            end: None,
            cut_power: None,
            insertion: None,
            release: None,
        };
        let place = bytes.as_mut_ptr().cast::<u8>();
        // SAFETY: 8,192 bytes, of which the first are a structure and one further is set.
        unsafe {
            place.cast::<Transport1>().write(head);
            if let Some(at) = beyond {
                place.add(at).write(1);
            }
            Session::over_transport(place.cast(), None).map(drop)
        }
    };
    for size in 0..own {
        assert_eq!(open(size, None), Err(Status::StructSize), "{size}, never published");
    }
    assert_eq!(open(own, None), Ok(()));
    // What lies behind a structure of today's size is nobody's business.
    assert_eq!(open(own, Some(own)), Ok(()));
    // Tomorrow's: taken when what we do not know is not used.
    for size in [own + 1, own + 4, own + 8, own + 16, own + 64, 4096] {
        assert_eq!(open(size, None), Ok(()), "{size}, zeros beyond");
        for at in [own, size - 1] {
            assert_eq!(open(size, Some(at)), Err(Status::StructSize), "{size}, used at {at}");
        }
    }
    for size in [4097, 8192, 0x7FFF_FFFF, 0xFFFF_FFFF] {
        assert_eq!(open(size, None), Err(Status::StructSize), "{size}");
    }
}

/// Settings that are freed first stay with what was opened with them.
#[test]
fn handles_may_be_freed_in_any_order() {
    let (settings, simulator) = (Settings::new(), Simulator::new());
    settings.set(SettingsOption::AcceptSimulator, 1);
    simulator.insert(TokenKind::Card);
    let session = Session::over_simulator(&simulator, &settings);
    drop(settings);
    drop(simulator);
    let visit = visit();
    let decision = session.receive(None, 0, &visit).unwrap();
    drop(session);
    drop(visit);
    assert_eq!(decision.get(Fact::Day.number()), 0);
    assert_eq!(decision.get(uketsuke::vocabulary::Outcome::Day.number()), 20_261_127);
}

const ANSWER: &[u8] = include_bytes!("../data/terminal/every-element.utf8.xml");

/// A code that no institution has would make every answer another institution's; nothing entered is nothing compared.
#[test]
fn an_institutions_code_is_ten_digits_everywhere() {
    for name in [None, Some("OQSsiquc01res_1.xml")] {
        for none in [" ", "131234567", "13123456789", " 1312345678 ", "１３１２３４５６７８", "あ"] {
            assert_eq!(Answer::read(name, ANSWER, Some(none)).err(), Some(Status::NotAnInstitution), "{none}");
        }
        for code in [None, Some(""), Some("1312345678")] {
            assert!(Answer::read(name, ANSWER, code).is_ok(), "{code:?}");
        }
    }
}

#[test]
fn a_files_name_is_given_out_legibly() {
    let name = "OQSsiquc01res_\u{202e}1\n\u{1b}[2J.xml";
    let answer = Answer::read(Some(name), ANSWER, None).unwrap();
    assert_eq!(answer.text(AnswerValue::FileName), "OQSsiquc01res_\\u{202e}1\\n\\u{1b}[2J.xml");
    let plain = Answer::read(Some("OQSsiquc01res_受付1.xml"), ANSWER, None).unwrap();
    assert_eq!(plain.text(AnswerValue::FileName), "OQSsiquc01res_受付1.xml");
}
