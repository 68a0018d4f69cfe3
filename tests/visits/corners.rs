//! The corners of the space of visits, one after the other: every combination of a few facts, each at the values
//! around which decisions change, on top of ordinary visits. What random visits meet once in millions is met here
//! every time.

use super::{answer, card, day, iphone, legacy, papers, token, unread_card};
use uketsuke::reception::*;
use uketsuke::vocabulary::TokenKind;
use uketsuke::vocabulary::{Chain, Hierarchy, Possession, Purpose, Revocation};
use uketsuke::vocabulary::{Method, Provision, Word as _};
use uketsuke::{Day, Numbered, Set};

/// Sets one fact of a visit to one of its values.
type Corner = Box<dyn Fn(&mut Visit)>;

/// Shows every visit that differs from an ordinary one in up to `together` facts; returns how many there were.
pub(crate) fn each(together: usize, see: &mut dyn FnMut(&Visit)) -> u64 {
    let facts = facts();
    let mut seen = 0;
    for base in bases() {
        see(&base);
        combine(&base, &facts, together, &mut |visit| {
            seen += 1;
            see(visit);
        });
    }
    seen
}

fn combine(visit: &Visit, facts: &[Vec<Corner>], together: usize, see: &mut dyn FnMut(&Visit)) {
    let Some(more) = together.checked_sub(1) else { return };
    for (index, fact) in facts.iter().enumerate() {
        for corner in fact {
            let mut changed = *visit;
            corner(&mut changed);
            if changed != *visit {
                see(&changed);
                combine(&changed, &facts[index + 1..], more, see);
            }
        }
    }
}

/// Ordinary visits of every kind.
fn bases() -> Vec<Visit> {
    let on = "2026-11-21";
    let with = |paper, visit: Visit| Visit { papers: Paper::set(&[paper]), ..visit };
    vec![
        Visit::on(day(on)),
        card(on, "2035-02-17"),
        card(on, "2026-08-01"),
        card(on, "2026-07-31"),
        iphone(on, "2035-02-17"),
        iphone(on, "2026-11-20"),
        Visit { token: Some(token(TokenKind::Android, "2035-02-17")), ..Visit::on(day("2026-10-19")) },
        Visit { online: answer(Eligibility::Valid, Route::MyNumberCard), ..Visit::on(day(on)) },
        with(Paper::EligibilityNotice, unread_card(on)),
        with(Paper::MynaportalScreen, Visit { phones: Phones::NotSupported, ..iphone(on, "2035-02-17") }),
        papers(on, &[Paper::EligibilityCertificate]),
        Visit { online: answer(Eligibility::Valid, Route::Document), ..legacy("2026-05-20", "2025-12-01") },
    ]
}

/// Every fact, each with the values around which decisions change.
fn facts() -> Vec<Vec<Corner>> {
    vec![
        of(
            &[
                "2024-12-01",
                "2024-12-02",
                "2025-02-28",
                "2025-06-27",
                "2025-09-18",
                "2025-09-19",
                "2025-12-01",
                "2025-12-02",
                "2026-03-31",
                "2026-07-31",
                "2026-08-01",
                "2026-10-20",
                "2026-11-30",
                "2026-12-01",
            ],
            |visit, text| visit.day = day(text),
        ),
        of(
            &[None, Some(TokenKind::Card), Some(TokenKind::Android), Some(TokenKind::Iphone), Some(TokenKind::Unknown)],
            |visit, kind| {
                visit.token = kind.map(|kind| Token { kind, ..visit.token.unwrap_or(Token::new(kind)) });
            },
        ),
        on_token(&[CardForm::WithoutPhoto, CardForm::FaceOnly], |token, form| token.form = form),
        on_token(
            &[None, Some("2024-12-01"), Some("2026-07-31"), Some("2026-11-20"), Some("2026-11-21"), Some("2040-01-01")],
            |token, text| {
                token.card_expires_on = text.map(day);
            },
        ),
        on_token(&[true], |token, returned| token.card_returned = returned),
        on_token(&["2026-11-21", "2026-11-22"], |token, text| token.certificate.starts_on = Some(day(text))),
        on_token(
            &[
                None,
                Some("2024-12-01"),
                Some("2024-12-02"),
                Some("2026-07-31"),
                Some("2026-08-01"),
                Some("2026-08-20"),
                Some("2026-11-20"),
                Some("2026-11-21"),
                Some("2027-02-20"),
                Some("2035-02-17"),
            ],
            |token, text| token.certificate.expires_on = text.map(day),
        ),
        on_token(&[()], |token, ()| {
            let expires = token.certificate.expires_on;
            token.certificate = CertificateFacts {
                expires_on: expires,
                evidence: Evidence::Stated,
                ..Token::new(token.kind).certificate
            };
        }),
        on_token(&[Purpose::DigitalSignature, Purpose::UserAuthentication], |token, purpose| {
            token.certificate.purpose = purpose
        }),
        on_token(&[Hierarchy::Unknown, Hierarchy::Test, Hierarchy::Other], |token, hierarchy| {
            token.certificate.hierarchy = hierarchy;
        }),
        on_token(&[Chain::Unverified, Chain::Failed], |token, chain| token.certificate.chain = chain),
        on_token(&[Possession::Proved, Possession::Failed], |token, possession| {
            token.certificate.possession = possession
        }),
        on_token(&[Revocation::Good, Revocation::Revoked, Revocation::Suspended], |token, revocation| {
            token.certificate.revocation = revocation;
        }),
        of(&[(true, false), (false, true)], |visit, (test, simulated)| visit.trusted = Trusted { test, simulated }),
        paper_sets().into_iter().map(|papers| -> Corner { Box::new(move |visit| visit.papers = papers) }).collect(),
        of(&["2026-11-20", "2026-11-21"], |visit, text| visit.eligibility_certificate.valid_until = Some(day(text))),
        of(&[None, Some("2025-03-31"), Some("2026-12-31")], |visit, text| {
            visit.legacy_card.valid_until = text.map(day)
        }),
        of(&["2025-12-01", "2026-11-22"], |visit, text| visit.legacy_card.insurer_changed_on = Some(day(text))),
        Method::ALL
            .iter()
            .map(|method| PersonCheck::Passed(*method))
            .chain([PersonCheck::Failed])
            .map(|check| -> Corner { Box::new(move |visit| visit.person.check = check) })
            .collect(),
        of(&[2, 3], |visit, misses| visit.person.pin_misses = misses),
        of(&[9, 10], |visit, misses| visit.person.face_misses = misses),
        of(&[Unable::FaceFailsAndPinUnknown, Unable::MachineTrouble], |visit, unable| {
            visit.person.unable = Some(unable)
        }),
        of(&ReaderMessage::ALL, |visit, message| visit.message = message),
        of(&Eligibility::ALL, |visit, eligibility| visit.online.get_or_insert_default().eligibility = eligibility),
        of(&[Route::Unknown, Route::MyNumberCard, Route::Document], |visit, route| {
            visit.online.get_or_insert_default().route = route
        }),
        of(&[Consent::Yes, Consent::No, Consent::Expired, Consent::Unobtainable], |visit, consent| {
            for kind in [Provision::Medication, Provision::Limit] {
                visit.online.get_or_insert_default().consents.set(kind, consent);
            }
        }),
        of(&[LimitAmount::Present, LimitAmount::Absent], |visit, limit| {
            visit.online.get_or_insert_default().limit_amount = limit
        }),
        of(&[Phones::Supported, Phones::NotSupported, Phones::Since(day("2026-11-22"))], |visit, phones| {
            visit.phones = phones
        }),
        of(&[FirstUse::Yes], |visit, first_use| visit.first_use = first_use),
        of(&[Trouble::Reader, Trouble::System], |visit, trouble| visit.trouble = trouble),
        of(&["1941-08-01", "1941-08-02", "1951-11-21", "1951-11-22"], |visit, text| visit.born_on = Some(day(text))),
    ]
}

/// No paper, each alone, and every pair.
fn paper_sets() -> Vec<Set<Paper>> {
    let mut sets = vec![Set::EMPTY];
    for (index, one) in Paper::ALL.iter().enumerate() {
        sets.extend(Paper::ALL[index..].iter().map(|other| Paper::set(&[*one, *other])));
    }
    sets
}

fn of<T: Copy + 'static>(values: &[T], set: impl Fn(&mut Visit, T) + Copy + 'static) -> Vec<Corner> {
    values.iter().copied().map(|value| -> Corner { Box::new(move |visit| set(visit, value)) }).collect()
}

/// The same for a fact of the token; no change where there is none.
fn on_token<T: Copy + 'static>(values: &[T], set: impl Fn(&mut Token, T) + Copy + 'static) -> Vec<Corner> {
    of(values, move |visit, value| {
        if let Some(token) = &mut visit.token {
            set(token, value);
        }
    })
}

/// Days on which something changes, for comparisons with a later day.
pub(crate) fn days() -> Vec<Day> {
    [
        "2024-12-02",
        "2025-09-19",
        "2025-12-01",
        "2026-07-31",
        "2026-11-20",
        "2026-11-21",
        "2026-11-30",
        "2026-12-01",
        "2027-03-01",
        "2035-02-18",
        "2040-01-02",
    ]
    .map(day)
    .to_vec()
}
