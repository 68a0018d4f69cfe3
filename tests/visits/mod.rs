//! Visits for tests: the whole input space for property tests, and short ways to write one down.
#![allow(dead_code, clippy::unwrap_used)] // each test target uses a part

pub(crate) mod corners;

use proptest::option;
use proptest::prelude::*;
use uketsuke::reception::*;
use uketsuke::vocabulary::TokenKind;
use uketsuke::vocabulary::{Chain, Hierarchy, Possession, Purpose, Revocation};
use uketsuke::vocabulary::{Method, Provision, Word as _};
use uketsuke::{Day, Numbered, Set};

pub(crate) fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// A production certificate that a pinned root issued.
pub(crate) fn verified(expires_on: &str) -> CertificateFacts {
    CertificateFacts {
        expires_on: Some(day(expires_on)),
        hierarchy: Hierarchy::Production,
        chain: Chain::Verified,
        ..CertificateFacts::default()
    }
}

pub(crate) fn token(kind: TokenKind, expires_on: &str) -> Token {
    Token { certificate: verified(expires_on), ..Token::new(kind) }
}

pub(crate) fn card(on: &str, expires_on: &str) -> Visit {
    Visit { token: Some(token(TokenKind::Card, expires_on)), ..Visit::on(day(on)) }
}

pub(crate) fn iphone(on: &str, expires_on: &str) -> Visit {
    Visit { token: Some(token(TokenKind::Iphone, expires_on)), ..Visit::on(day(on)) }
}

pub(crate) fn android(on: &str, expires_on: &str) -> Visit {
    Visit { token: Some(token(TokenKind::Android, expires_on)), ..Visit::on(day(on)) }
}

/// A card that could not be read, or that nobody tried to read.
pub(crate) fn unread_card(on: &str) -> Visit {
    Visit { token: Some(Token::new(TokenKind::Card)), ..Visit::on(day(on)) }
}

pub(crate) fn papers(on: &str, papers: &[Paper]) -> Visit {
    Visit { papers: papers.iter().copied().collect(), ..Visit::on(day(on)) }
}

pub(crate) fn answer(eligibility: Eligibility, route: Route) -> Option<OnlineAnswer> {
    Some(OnlineAnswer { eligibility, route, ..OnlineAnswer::default() })
}

pub(crate) fn legacy(on: &str, valid_until: &str) -> Visit {
    Visit {
        legacy_card: LegacyCard { valid_until: Some(day(valid_until)), insurer_changed_on: None },
        ..papers(on, &[Paper::LegacyCard])
    }
}

/// Days around every boundary of the rules, and others.
pub(crate) fn days() -> impl Strategy<Value = Day> {
    let boundaries = [
        "2023-07-10",
        "2024-12-02",
        "2025-03-01",
        "2025-05-21",
        "2025-06-27",
        "2025-07-31",
        "2025-09-19",
        "2025-12-02",
        "2026-03-31",
        "2026-04-01",
        "2026-07-31",
        "2026-08-01",
        "2026-10-20",
        "2026-11-21",
        "2027-02-28",
        "2028-02-29",
    ];
    prop_oneof![
        3 => (prop::sample::select(boundaries.to_vec()), 0u8..3).prop_map(|(text, shift)| match shift {
            0 => day(text).previous(),
            1 => day(text),
            _ => day(text).next(),
        }),
        3 => (0i32..72, 0u8..31).prop_map(|(month, shift)| {
            (0..shift).fold(day("2023-01-01").plus_months(month), |day, _| day.next())
        }),
        1 => (1i32..=9999, 1u8..=12, 1u8..=28).prop_map(|(year, month, day)| Day::new(year, month, day).unwrap()),
    ]
}

fn kinds() -> impl Strategy<Value = TokenKind> {
    prop::sample::select(&TokenKind::ALL[..])
}

fn certificates() -> impl Strategy<Value = CertificateFacts> {
    let hierarchy = prop::sample::select(vec![
        Hierarchy::Production,
        Hierarchy::Production,
        Hierarchy::Test,
        Hierarchy::Other,
        Hierarchy::Other,
        Hierarchy::Unknown,
    ]);
    let chain = prop::sample::select(vec![Chain::Verified, Chain::Verified, Chain::Unverified, Chain::Failed]);
    let possession = prop::sample::select(vec![
        Possession::NotProved,
        Possession::NotProved,
        Possession::Proved,
        Possession::Failed,
    ]);
    let revocation = prop::sample::select(vec![
        Revocation::Unknown,
        Revocation::Unknown,
        Revocation::Good,
        Revocation::Revoked,
        Revocation::Suspended,
    ]);
    let evidence = prop::sample::select(vec![Evidence::Read, Evidence::Read, Evidence::Stated]);
    let purpose = prop::sample::select(vec![
        Purpose::UserAuthentication,
        Purpose::UserAuthentication,
        Purpose::Unknown,
        Purpose::DigitalSignature,
    ]);
    let days = (option::weighted(0.2, days()), option::weighted(0.8, days()));
    (evidence, days, purpose, hierarchy, chain, possession, revocation).prop_map(
        |(evidence, (starts_on, expires_on), purpose, hierarchy, chain, possession, revocation)| {
            // Half of the generated chains would contradict a stated certificate: keep those without a chain.
            let stated = evidence == Evidence::Stated;
            CertificateFacts {
                evidence,
                starts_on,
                expires_on,
                purpose,
                hierarchy,
                chain: if stated { Chain::Unverified } else { chain },
                possession: if stated { Possession::NotProved } else { possession },
                revocation,
            }
        },
    )
}

fn tokens() -> impl Strategy<Value = Token> {
    let form =
        prop::sample::select(vec![CardForm::Ordinary, CardForm::Ordinary, CardForm::WithoutPhoto, CardForm::FaceOnly]);
    (kinds(), form, option::weighted(0.3, days()), prop::bool::weighted(0.1), certificates()).prop_map(
        |(kind, form, card_expires_on, card_returned, certificate)| Token {
            kind,
            form: if kind.is_phone() { CardForm::Ordinary } else { form },
            card_expires_on,
            card_returned,
            certificate,
        },
    )
}

fn persons() -> impl Strategy<Value = Person> {
    let check = prop_oneof![
        3 => Just(PersonCheck::NotDone),
        2 => prop::sample::select(Method::ALL).prop_map(PersonCheck::Passed),
        1 => Just(PersonCheck::Failed),
    ];
    let unable = option::weighted(0.2, prop::sample::select(Unable::ALL));
    (check, 0u8..5, 0u8..12, unable).prop_map(|(check, pin_misses, face_misses, unable)| Person {
        check,
        pin_misses,
        face_misses,
        unable,
    })
}

pub(crate) fn answers() -> impl Strategy<Value = OnlineAnswer> {
    let route = prop::sample::select(vec![Route::MyNumberCard, Route::Document, Route::Unknown]);
    let limit = prop::sample::select(vec![LimitAmount::Unknown, LimitAmount::Present, LimitAmount::Absent]);
    let consents = prop::collection::vec((prop::sample::select(Provision::ALL), 0u8..5), 0..4);
    (prop::sample::select(&Eligibility::ALL[..]), route, limit, consents).prop_map(
        |(eligibility, route, limit_amount, list)| OnlineAnswer {
            eligibility,
            route,
            limit_amount,
            consents: list
                .into_iter()
                .fold(Consents::ABSENT, |consents, (kind, code)| consents.with(kind, Consent::from_code(code))),
        },
    )
}

/// Any visit, contradictory ones included.
pub(crate) fn visits() -> impl Strategy<Value = Visit> {
    let papers = prop_oneof![
        2 => Just(Set::EMPTY),
        2 => prop::collection::vec(prop::sample::select(Paper::ALL), 1..3).prop_map(|papers| papers.into_iter().collect()),
    ];
    let message = prop_oneof![
        3 => Just(ReaderMessage::None),
        2 => prop::sample::select(&ReaderMessage::ALL[..]),
    ];
    let phones = prop_oneof![
        Just(Phones::Unknown),
        Just(Phones::Supported),
        Just(Phones::NotSupported),
        days().prop_map(Phones::Since),
    ];
    let first_use = prop::sample::select(vec![FirstUse::Unknown, FirstUse::Yes, FirstUse::No]);
    let trouble =
        prop::sample::select(vec![Trouble::None, Trouble::None, Trouble::None, Trouble::Reader, Trouble::System]);
    let documents = (papers, option::of(days()), option::of(days()), option::weighted(0.2, days()));
    let desk = (persons(), message, option::weighted(0.4, answers()), phones, first_use, trouble);
    (days(), option::weighted(0.8, tokens()), documents, desk, option::weighted(0.3, days()), any::<(bool, bool)>())
        .prop_map(|(day, token, documents, desk, born_on, (test, simulated))| Visit {
            day,
            token,
            papers: documents.0,
            eligibility_certificate: Document { valid_until: documents.1 },
            legacy_card: LegacyCard { valid_until: documents.2, insurer_changed_on: documents.3 },
            person: desk.0,
            message: desk.1,
            online: desk.2,
            phones: desk.3,
            first_use: desk.4,
            trouble: desk.5,
            born_on,
            trusted: Trusted { test, simulated },
        })
}
