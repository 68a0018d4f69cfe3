//! What a whole decision from C costs beside Rust, in one run. Only an optimized build says anything: the step *thorough* of
//! `.ci/run`; `cargo xtask cost` measures the library as it is shipped, from a program in C.

use super::c;
use std::hint::black_box;
use std::time::Instant;
use uketsuke::Day;
use uketsuke::reception::{Answer, CertificateFacts, Patient, Token, Visit};
use uketsuke::vocabulary::{
    Chain, Check, Consent, Eligibility, Fact, Hierarchy, Method, Outcome, Provision, Route, TokenKind, Word,
};

const TIMES: u32 = 100;

/// Nanoseconds of one; the least of many runs so short that some are not interrupted, since others use the machine.
fn least(mut decide: impl FnMut() -> i32) -> f64 {
    let mut run = || {
        let begun = Instant::now();
        let sum: i64 = (0..TIMES).map(|_| i64::from(black_box(decide()))).sum();
        assert!(sum > 0);
        begun.elapsed().as_secs_f64() * 1e9 / f64::from(TIMES)
    };
    (0..500).map(|_| run()).fold(f64::INFINITY, f64::min)
}

fn in_rust() -> i32 {
    let day = |number| Day::from_yyyymmdd(black_box(number)).unwrap();
    let mut answer = Answer::new(Eligibility::Valid, Route::Card);
    for what in [Provision::Medication, Provision::Treatment, Provision::Checkups] {
        answer.consents = answer.consents.with(what, Consent::Given);
    }
    let certificate = CertificateFacts {
        expires_on: Some(day(20_270_801)),
        chain: Chain::Verified,
        hierarchy: Hierarchy::Production,
        ..CertificateFacts::UNKNOWN
    };
    let decided = Visit::on(day(20_261_127))
        .with_token(Token::new(TokenKind::Card).with_certificate(certificate))
        .checked_by(Method::Face)
        .with_answer(answer)
        .of(Patient { born_on: Some(day(19_600_401)), ..Patient::UNKNOWN })
        .decide()
        .unwrap();
    decided.outcome(Outcome::Sign) + decided.outcome(Outcome::Until)
}

fn in_c() -> i32 {
    let visit = c::Visit::new(black_box(20_261_127)).unwrap();
    for (fact, value) in [
        (Fact::TokenKind, TokenKind::Card.number()),
        (Fact::CertificateExpiresOn, 20_270_801),
        (Fact::CertificateChain, Chain::Verified.number()),
        (Fact::CertificateHierarchy, Hierarchy::Production.number()),
        (Fact::PersonCheck, Check::Passed.number()),
        (Fact::PersonMethod, Method::Face.number()),
        (Fact::Eligibility, Eligibility::Valid.number()),
        (Fact::Route, Route::Card.number()),
        (Fact::ConsentMedication, Consent::Given.number()),
        (Fact::ConsentTreatment, Consent::Given.number()),
        (Fact::ConsentCheckups, Consent::Given.number()),
        (Fact::BornOn, 19_600_401),
    ] {
        visit.set(fact.number(), value).unwrap();
    }
    let decision = visit.decide(None).unwrap();
    decision.get(Outcome::Sign.number()) + decision.get(Outcome::Until.number())
}

#[test]
fn a_whole_decision_from_c_costs_at_most_four_times_rusts() {
    assert_eq!(in_c(), in_rust());
    let (rust, c) = (least(in_rust), least(in_c));
    println!("a whole decision with twelve facts: Rust {rust:.0} ns, C {c:.0} ns, {:.2} times", c / rust);
    assert!(cfg!(debug_assertions) || c <= 4.0 * rust, "Rust {rust:.0} ns, C {c:.0} ns");
}
