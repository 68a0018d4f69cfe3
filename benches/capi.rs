//! What a call through the C interface costs over the same call in Rust. Prints; asserts nothing about time.
//!
//! `cargo xtask capi cost` builds the shared library and runs this. Both sides are built with the same profile, so that
//! the difference is the interface alone: the call into the library, the guard against panics, the checks of the
//! arguments, and the way between C's structures and Rust's.
#![allow(unsafe_code)]

#[cfg(not(unix))]
fn main() {
    println!("the library is loaded by dlopen, which there is on Unix only");
}

#[cfg(unix)]
fn main() -> Result<(), String> {
    cost::run()
}

#[cfg(unix)]
mod cost {
    use core::ffi::{CStr, c_char, c_int, c_void};
    use std::ffi::CString;
    use std::hint::black_box;
    use std::mem::transmute_copy;
    use std::ptr::{null, null_mut};
    use std::time::{Duration, Instant};

    use uketsuke::certificate::{Anchors, Certificate, Hierarchy, Possession};
    use uketsuke::reception::{
        CertificateFacts, Consent, Consents, Decision, Eligibility, OnlineAnswer, PersonCheck, Token, Visit, decide,
    };
    use uketsuke::rules::Table;
    use uketsuke::vocabulary::{Method, Provision};
    use uketsuke::{Day, Numbered, TokenKind};

    const CERTIFICATE: &[u8] = include_bytes!("../data/certificates/jpki-test-card-auth.der");
    /// Samples of each call, taken in turns.
    const SAMPLES: usize = 401;
    const SAMPLE: Duration = Duration::from_micros(300);

    pub(super) fn run() -> Result<(), String> {
        let path = std::env::var("UKETSUKE_LIBRARY").unwrap_or_else(|_| "target/capi/libuketsuke.so".into());
        let c = Library::open(&path)?;
        let certificate = Certificate::from_der(CERTIFICATE).map_err(|error| error.to_string())?;
        let mut handle = null_mut();
        // SAFETY: bytes with their length, and a place for the handle.
        told("certificate", unsafe { (c.certificate_from_der)(CERTIFICATE.as_ptr(), CERTIFICATE.len(), &mut handle) })?;

        println!("| call | in Rust | through C | the interface |\n|---|---:|---:|---:|");
        let number = || black_box(0u32);
        // SAFETY: takes nothing.
        row("a number (`uketsuke_abi_version`)", number, || unsafe { (c.abi_version)() });
        let expiry = || black_box(&certificate).expires_on().yyyymmdd();
        row("a certificate's last day (`uketsuke_certificate_expires_on`)", expiry, || {
            let mut day = 0;
            // SAFETY: a live handle and a live number.
            unsafe { (c.certificate_expires_on)(handle, &mut day) };
            day
        });
        for (name, visit, for_c) in visits(&certificate)? {
            let decided = decide(&visit, Table::built_in()).map_err(|_| "a contradiction")?;
            let through_c = c.decide(&for_c)?;
            if through_c.0.get(1..8) != Some(&told_days(&decided)) {
                return Err(format!("{name}: C decides otherwise: {through_c:?}, {decided:?}"));
            }
            let mut place = Words::<DECISION>::new();
            row(
                &format!("a decision on {name} (`uketsuke_decide`)"),
                || decide(black_box(&visit), Table::built_in()).map(|it| it.acceptance as i32).unwrap_or(-1),
                || {
                    // SAFETY: two structures of the sizes that they state; no rules are the built-in ones.
                    unsafe { (c.decide)(black_box(&for_c), null(), &mut place) };
                    place.0[1]
                },
            );
        }
        // SAFETY: a handle that is not used again.
        told("free", unsafe { (c.certificate_free)(&mut handle) })
    }

    /// The same visits in Rust and in C.
    fn visits(certificate: &Certificate) -> Result<Vec<(&'static str, Visit, Words<VISIT>)>, String> {
        const TODAY: i32 = 20261121;
        let nothing = Visit::on(Day::from_yyyymmdd(TODAY).ok_or("no day")?);
        let mut empty = Words::<VISIT>::new();
        empty.0[1] = TODAY;

        let last = Day::from_yyyymmdd(20260801).ok_or("no day")?;
        let card = Token { certificate: CertificateFacts::stated(last), ..Token::new(TokenKind::Card) };
        let mut stated = empty;
        stated.0[2..4].copy_from_slice(&[1, TokenKind::Card as i32]);
        (stated.0[7], stated.0[9]) = (CertificateFacts::stated(last).evidence as i32, last.yyyymmdd());

        let report = Anchors::production().accept_test_hierarchy().check(certificate);
        let mut facts = CertificateFacts::read(certificate, &report, Possession::Proved);
        facts.hierarchy = Hierarchy::Production;
        let mut full = Visit { token: Some(Token { certificate: facts, ..Token::new(TokenKind::Card) }), ..nothing };
        full.person.check = PersonCheck::Passed(Method::Pin);
        let consents = [Provision::Treatment, Provision::Medication, Provision::Checkups];
        full.online = Some(OnlineAnswer {
            eligibility: Eligibility::Valid,
            consents: consents.iter().fold(Consents::ABSENT, |all, kind| all.with(*kind, Consent::Yes)),
            ..OnlineAnswer::default()
        });
        let days = [facts.starts_on, facts.expires_on].map(|day| day.map_or(0, Day::yyyymmdd));
        let mut answered = empty;
        answered.0[2..4].copy_from_slice(&[1, TokenKind::Card as i32]);
        answered.0[7..14].copy_from_slice(&[
            facts.evidence as i32,
            days[0],
            days[1],
            facts.hierarchy as i32,
            facts.chain as i32,
            facts.purpose as i32,
            facts.possession as i32,
        ]);
        answered.0[21..23].copy_from_slice(&[1, Method::Pin.number().into()]);
        answered.0[27..29].copy_from_slice(&[1, Eligibility::Valid as i32]);
        answered.0[30] = consents.iter().fold(0, |bits, kind| bits | 1 << kind.number());
        Ok(vec![
            ("a card in its grace", Visit { token: Some(card), ..nothing }, stated),
            ("a card that was read, with PIN and online answer", full, answered),
        ])
    }

    /// The numbers that `uketsuke_decision` has after its size.
    fn told_days(decision: &Decision) -> [i32; 7] {
        let number = |day: Option<Day>| day.map_or(0, Day::yyyymmdd);
        [
            decision.acceptance as i32,
            decision.standing as i32,
            number(decision.full_until),
            number(decision.usable_until),
            number(decision.other_until),
            number(decision.rules_as_of),
            number(decision.grace_until),
        ]
    }

    /// A structure of the header as its 32-bit words, the first of which is its size.
    #[derive(Debug, Clone, Copy)]
    #[repr(C, align(8))]
    struct Words<const N: usize>([i32; N]);

    /// Words of `uketsuke_visit` and `uketsuke_decision`; the library refuses other sizes.
    const VISIT: usize = 46;
    const DECISION: usize = 20;

    impl<const N: usize> Words<N> {
        fn new() -> Words<N> {
            let mut words = [0; N];
            words[0] = N as i32 * 4;
            Words(words)
        }
    }

    /// Times both in turns and prints their medians.
    fn row<R, C>(name: &str, mut rust: impl FnMut() -> R, mut c: impl FnMut() -> C) {
        let (rust_runs, c_runs) = (runs(&mut rust), runs(&mut c));
        let (mut rust_times, mut c_times) = (Vec::with_capacity(SAMPLES), Vec::with_capacity(SAMPLES));
        for _ in 0..SAMPLES {
            rust_times.push(time(rust_runs, &mut rust));
            c_times.push(time(c_runs, &mut c));
        }
        let median = |mut times: Vec<f64>| {
            times.sort_by(f64::total_cmp);
            times[times.len() / 2]
        };
        let (rust, c) = (median(rust_times), median(c_times));
        println!("| {name} | {rust:.1} ns | {c:.1} ns | {:.1} ns |", c - rust);
    }

    fn runs<T>(work: &mut impl FnMut() -> T) -> u32 {
        let one = time(10_000, work).max(0.5);
        (SAMPLE.as_nanos() as f64 / one).clamp(1.0, 1e7) as u32
    }

    /// Nanoseconds of one run.
    fn time<T>(runs: u32, work: &mut impl FnMut() -> T) -> f64 {
        let start = Instant::now();
        for _ in 0..runs {
            black_box(work());
        }
        start.elapsed().as_nanos() as f64 / f64::from(runs)
    }

    fn told(what: &str, status: i32) -> Result<(), String> {
        if status == 0 { Ok(()) } else { Err(format!("{what}: status {status}")) }
    }

    /// The library's functions that are called here, as the header declares them.
    struct Library {
        abi_version: unsafe extern "C" fn() -> u32,
        certificate_from_der: unsafe extern "C" fn(*const u8, usize, *mut *mut c_void) -> i32,
        certificate_expires_on: unsafe extern "C" fn(*const c_void, *mut i32) -> i32,
        certificate_free: unsafe extern "C" fn(*mut *mut c_void) -> i32,
        decide: unsafe extern "C" fn(*const Words<VISIT>, *const c_void, *mut Words<DECISION>) -> i32,
    }

    // SAFETY: as POSIX declares them; they are in the C library, which every Rust program is linked with.
    unsafe extern "C" {
        fn dlopen(path: *const c_char, mode: c_int) -> *mut c_void;
        fn dlsym(library: *mut c_void, name: *const c_char) -> *mut c_void;
    }

    impl Library {
        fn open(path: &str) -> Result<Library, String> {
            const NOW: c_int = 2;
            let name = CString::new(path).map_err(|error| error.to_string())?;
            // SAFETY: a path with its NUL.
            let library = unsafe { dlopen(name.as_ptr(), NOW) };
            if library.is_null() {
                return Err(format!("{path} cannot be loaded"));
            }
            let function = |name: &CStr| {
                // SAFETY: a library that was loaded and stays so, and a name with its NUL.
                let address = unsafe { dlsym(library, name.as_ptr()) };
                if address.is_null() { Err(format!("{path} has no {name:?}")) } else { Ok(address) }
            };
            macro_rules! functions {
                ($($field:ident: $name:literal),+) => {
                    // SAFETY: addresses of functions that the header declares with these types.
                    Ok(unsafe { Library { $($field: transmute_copy(&function($name)?)),+ } })
                };
            }
            functions! {
                abi_version: c"uketsuke_abi_version",
                certificate_from_der: c"uketsuke_certificate_from_der",
                certificate_expires_on: c"uketsuke_certificate_expires_on",
                certificate_free: c"uketsuke_certificate_free",
                decide: c"uketsuke_decide"
            }
        }

        fn decide(&self, visit: &Words<VISIT>) -> Result<Words<DECISION>, String> {
            let mut place = Words::new();
            // SAFETY: two structures of the sizes that they state; no rules are the built-in ones.
            told("decide", unsafe { (self.decide)(visit, null(), &mut place) })?;
            Ok(place)
        }
    }
}
