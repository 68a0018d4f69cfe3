//! The space of visits: ordinary ones, the facts that can be added to them, every combination of a few of those, and
//! visits at random.

use uketsuke::Day;
use uketsuke::reception::{
    Answer, AssistanceTicket, CertificateFacts, Consents, EligibilityResult, LegacyCard, Paper, Papers, Site, Token,
    Visit,
};
use uketsuke::vocabulary::{
    CardForm, Chain, Check, Classification, Consent, Designation, Discovery, Eligibility, Evidence, Hierarchy, Insurer,
    Method, Origin, Outage, PaperKind, Phones, Place, Possession, Provision, Purpose, ReaderMessage, ResultStatus,
    Revocation, Route, Segment, TicketType, TokenKind, VisualCheckReason, Word, Writer,
};

pub(crate) fn day(text: &str) -> Day {
    text.parse().unwrap_or(Day::FIRST)
}

/// A production certificate that a pinned root issued.
pub(crate) fn verified(expires_on: &str) -> CertificateFacts {
    CertificateFacts {
        expires_on: Some(day(expires_on)),
        hierarchy: Hierarchy::Production,
        chain: Chain::Verified,
        ..CertificateFacts::UNKNOWN
    }
}

pub(crate) fn token(kind: TokenKind, expires_on: &str) -> Token {
    Token::new(kind).with_certificate(verified(expires_on))
}

pub(crate) fn card(on: &str, expires_on: &str) -> Visit {
    Visit::on(day(on)).with_token(token(TokenKind::Card, expires_on))
}

pub(crate) fn iphone(on: &str, expires_on: &str) -> Visit {
    Visit::on(day(on)).with_token(token(TokenKind::Iphone, expires_on))
}

pub(crate) fn android(on: &str, expires_on: &str) -> Visit {
    Visit::on(day(on)).with_token(token(TokenKind::Android, expires_on))
}

/// A card that could not be read, or that nobody tried to read.
pub(crate) fn unread_card(on: &str) -> Visit {
    Visit::on(day(on)).with_token(Token::card())
}

pub(crate) fn papers(on: &str, kinds: &[PaperKind]) -> Visit {
    kinds.iter().fold(Visit::on(day(on)), |visit, kind| visit.with_paper(Paper::of_kind(*kind)))
}

pub(crate) fn legacy(on: &str, until: &str) -> Visit {
    let card = LegacyCard { until: Some(day(until)), ..LegacyCard::default() };
    Visit::on(day(on)).with_paper(Paper::LegacyCard(card))
}

/// The three kinds of medical information, each with the same consent.
pub(crate) fn consents(consent: Consent) -> Consents {
    [Provision::Checkups, Provision::Medication, Provision::Treatment]
        .into_iter()
        .fold(Consents::ABSENT, |consents, kind| consents.with(kind, consent))
}

/// Sets one fact of a visit to one of its values.
pub(crate) type Corner = Box<dyn Fn(&mut Visit) + Send + Sync>;

fn not_genuine(token: Token) -> Token {
    Token { certificate: CertificateFacts { chain: Chain::Failed, ..token.certificate }, ..token }
}

/// Ordinary visits of every kind.
pub(crate) fn bases() -> Vec<Visit> {
    let on = "2026-11-27";
    let with = |kind, visit: Visit| visit.with_paper(Paper::of_kind(kind));
    let answered = |eligibility, route, visit: Visit| visit.with_answer(Answer::new(eligibility, route));
    let not_here = Site { phones: Phones::No, ..Site::UNKNOWN };
    vec![
        Visit::on(day(on)),
        card(on, "2030-05-01"),
        card(on, "2026-09-10"),
        card(on, "2026-07-31"),
        unread_card(on),
        iphone(on, "2030-05-01"),
        iphone(on, "2026-11-10"),
        android("2026-10-19", "2030-05-01"),
        answered(Eligibility::Valid, Route::Card, card(on, "2030-05-01")),
        with(PaperKind::MynaportalScreen, iphone(on, "2030-05-01").at(not_here)),
        papers(on, &[PaperKind::EligibilityCertificate]),
        answered(Eligibility::Valid, Route::Document, legacy("2026-05-20", "2025-12-01")),
        // A card that is not genuine, beside a paper that has still to be queried.
        Visit { token: card(on, "2030-05-01").token.map(not_genuine), ..legacy("2026-05-20", "2025-12-01") },
        // Medical assistance that has ended, and insurance by a paper.
        papers(on, &[PaperKind::EligibilityCertificate]).with_answer(Answer {
            coverages: vec![EligibilityResult {
                classification: Classification::Welfare,
                ..EligibilityResult::default()
            }],
            ..Answer::new(Eligibility::Invalid, Route::Card)
        }),
    ]
}

fn of<T: Copy + Send + Sync + 'static>(
    values: &[T],
    set: impl Fn(&mut Visit, T) + Copy + Send + Sync + 'static,
) -> Vec<Corner> {
    values.iter().copied().map(|value| -> Corner { Box::new(move |visit| set(visit, value)) }).collect()
}

/// The same for a fact of the token; no change where there is none.
fn on_token<T: Copy + Send + Sync + 'static>(
    values: &[T],
    set: impl Fn(&mut Token, T) + Copy + Send + Sync + 'static,
) -> Vec<Corner> {
    of(values, move |visit, value| {
        if let Some(token) = &mut visit.token {
            set(token, value);
        }
    })
}

/// The same for a fact of the answer; where there is none, one that states nothing is put there first.
fn on_answer<T: Copy + Send + Sync + 'static>(
    values: &[T],
    set: impl Fn(&mut Answer, T) + Copy + Send + Sync + 'static,
) -> Vec<Corner> {
    of(values, move |visit, value| set(visit.answer.get_or_insert_default(), value))
}

fn with_paper(visit: &mut Visit, paper: Paper) {
    visit.papers = visit.papers.with(paper);
}

/// A ticket of medical assistance in an answer, for a month and an institution.
fn welfare(answer: &mut Answer, (month, designated): (Option<&str>, Designation)) {
    let ticket = month.map(|month| AssistanceTicket {
        kind: TicketType::Medical,
        month: Some(day(month)),
        designated,
        self_pay_yen: Some(500),
        ..AssistanceTicket::default()
    });
    answer.coverages = vec![EligibilityResult {
        classification: Classification::Welfare,
        tickets: ticket.into_iter().collect(),
        ..EligibilityResult::default()
    }];
}

fn facts_of_tokens() -> Vec<Vec<Corner>> {
    vec![
        of(
            &[None, Some(TokenKind::Card), Some(TokenKind::Android), Some(TokenKind::Iphone), Some(TokenKind::Unknown)],
            |visit, kind| {
                visit.token = kind.map(|kind| Token { kind, ..visit.token.unwrap_or(Token::new(kind)) });
            },
        ),
        of(
            &[
                (TokenKind::Card, "2030-05-01"),
                (TokenKind::Card, "2026-07-31"),
                (TokenKind::Iphone, "2030-05-01"),
                (TokenKind::Iphone, "2026-11-10"),
                (TokenKind::Android, "2030-05-01"),
            ],
            |visit, (kind, expires_on)| visit.other_token = Some(token(kind, expires_on)),
        ),
        of(&[Chain::Failed], |visit, chain| {
            if let Some(token) = &mut visit.other_token {
                token.certificate.chain = chain;
            }
        }),
        of(&[Revocation::Revoked], |visit, revocation| {
            if let Some(token) = &mut visit.other_token {
                token.certificate.revocation = revocation;
            }
        }),
        on_token(&[CardForm::WithoutPhoto, CardForm::FaceOnly], |token, form| token.form = form),
        on_token(
            &[None, Some("2024-12-01"), Some("2026-07-31"), Some("2026-11-20"), Some("2026-11-27"), Some("2040-01-01")],
            |token, text| token.printed_until = text.map(day),
        ),
        on_token(&[true], |token, returned| token.returned = returned),
        on_token(&[Discovery::OtherCard, Discovery::NoCertificate], |token, discovery| token.discovery = discovery),
        on_token(&["2026-11-27", "2026-11-28"], |token, text| token.certificate.starts_on = Some(day(text))),
        on_token(
            &[
                None,
                Some("2024-12-01"),
                Some("2024-12-02"),
                Some("2026-07-31"),
                Some("2026-08-01"),
                Some("2026-08-27"),
                Some("2026-11-26"),
                Some("2026-11-27"),
                Some("2027-02-20"),
                Some("2030-05-01"),
            ],
            |token, text| token.certificate.expires_on = text.map(day),
        ),
        on_token(&[()], |token, ()| {
            if let Some(expires_on) = token.certificate.expires_on {
                *token = token.with_stated_expiry(expires_on);
            }
        }),
        on_token(&[()], |token, ()| token.certificate = CertificateFacts::UNKNOWN),
        on_token(&[Purpose::DigitalSignature, Purpose::UserAuthentication], |token, purpose| {
            token.certificate.purpose = purpose;
        }),
        on_token(
            &[
                (Hierarchy::Unknown, false),
                (Hierarchy::Test, false),
                (Hierarchy::Test, true),
                (Hierarchy::Other, false),
            ],
            |token, (hierarchy, accepted)| {
                token.certificate.hierarchy = hierarchy;
                token.certificate.accepted = accepted;
            },
        ),
        on_token(&[Chain::Unverified, Chain::Failed], |token, chain| token.certificate.chain = chain),
        on_token(&[Possession::Proved, Possession::Failed], |token, possession| {
            token.certificate.possession = possession;
        }),
        on_token(&[Revocation::Good, Revocation::Revoked, Revocation::Suspended], |token, revocation| {
            token.certificate.revocation = revocation;
        }),
    ]
}

fn facts_of_papers() -> Vec<Vec<Corner>> {
    vec![
        of(&[()], |visit, ()| visit.papers = Papers::NONE),
        of(&[None, Some("2026-11-26"), Some("2026-11-27")], |visit, text| {
            with_paper(visit, Paper::EligibilityCertificate { until: text.map(day) });
        }),
        of(&[Insurer::Unknown, Insurer::Kokuho, Insurer::Employees], |visit, insurer| {
            with_paper(visit, Paper::EligibilityNotice { insurer });
        }),
        of(&[()], |visit, ()| with_paper(visit, Paper::MynaportalScreen)),
        of(&[()], |visit, ()| with_paper(visit, Paper::MynaportalPdf)),
        of(
            &[
                (None, false, Insurer::Unknown, None),
                (None, true, Insurer::Unknown, None),
                (Some("2025-03-31"), false, Insurer::Unknown, None),
                (Some("2025-07-31"), false, Insurer::Kokuho, None),
                (Some("2025-07-31"), false, Insurer::Kouki, None),
                (Some("2025-12-01"), false, Insurer::Employees, None),
                (Some("2026-12-31"), false, Insurer::Unknown, None),
                (Some("2025-12-01"), false, Insurer::Unknown, Some("2025-12-01")),
                (Some("2025-12-01"), false, Insurer::Unknown, Some("2026-11-28")),
            ],
            |visit, (until, undated, insurer, changed)| {
                let (until, insurer_changed_on) = (until.map(day), changed.map(day));
                #[allow(clippy::needless_update, reason = "a fact that is added later stays unknown here")]
                let card = LegacyCard { until, undated, insurer, insurer_changed_on, ..LegacyCard::default() };
                with_paper(visit, Paper::LegacyCard(card));
            },
        ),
        of(&[()], |visit, ()| with_paper(visit, Paper::Application)),
    ]
}

fn facts_of_the_desk() -> Vec<Vec<Corner>> {
    let passed = Method::ALL.iter().map(|method| (Check::Passed, Some(*method)));
    let failed = [None].into_iter().chain(Method::ALL.iter().copied().map(Some)).map(|method| (Check::Failed, method));
    vec![
        of(
            &[
                "2024-12-01",
                "2024-12-02",
                "2025-02-28",
                "2025-06-27",
                "2025-08-01",
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
                "2026-12-31",
                "2027-03-01",
            ],
            |visit, text| visit.day = day(text),
        ),
        of(&passed.chain(failed).collect::<Vec<_>>(), |visit, (check, method)| {
            visit.person.check = check;
            visit.person.method = method;
        }),
        of(&[2, 3], |visit, misses| visit.person.pin_misses = misses),
        of(&[9, 10], |visit, misses| visit.person.face_misses = misses),
        of(VisualCheckReason::ALL, |visit, unable| visit.person.unable = Some(unable)),
        of(ReaderMessage::ALL, |visit, message| visit.message = message),
        of(&[Phones::Yes, Phones::No], |visit, phones| visit.site.phones = phones),
        of(&["2026-11-28"], |visit, text| {
            visit.site.phones = Phones::Yes;
            visit.site.phones_since = Some(day(text));
        }),
        of(&[Outage::Reader, Outage::System, Outage::Disaster], |visit, outage| visit.site.outage = outage),
        of(&[Place::Home, Place::Online, Place::OtherRoute], |visit, place| visit.site.place = place),
        of(
            &[
                "1941-08-01",
                "1941-08-02",
                "1951-07-31",
                "1951-11-28",
                "2012-04-01",
                "2021-12-01",
                "2025-05-01",
                "2026-11-12",
            ],
            |visit, text| visit.patient.born_on = Some(day(text)),
        ),
        of(&[true], |visit, first| visit.patient.first_use = Some(first)),
        of(&[true, false], |visit, returning| visit.patient.returning = Some(returning)),
        of(&[true, false], |visit, by_word| visit.patient.by_word = Some(by_word)),
        of(&[true, false], |visit, registered| visit.patient.registered = Some(registered)),
        of(&[true], |visit, own| visit.patient.child_phone = Some(own)),
        of(&[Some(true), Some(false), None], |visit, in_answer| {
            visit.subsidy.stored = Some(true);
            visit.subsidy.in_answer = in_answer;
        }),
    ]
}

fn facts_of_answers() -> Vec<Vec<Corner>> {
    vec![
        of(&[()], |visit, ()| visit.answer = None),
        on_answer(Eligibility::ALL, |answer, eligibility| answer.eligibility = eligibility),
        on_answer(Route::ALL, |answer, route| answer.route = route),
        on_answer(&[Consent::Given, Consent::Refused, Consent::Expired, Consent::Unobtainable], |answer, consent| {
            answer.consents = consents(consent);
        }),
        on_answer(&[Consent::Given, Consent::Refused], |answer, consent| {
            answer.limit = consent;
            answer.special_disease = consent;
        }),
        on_answer(&[Segment::Processing, Segment::Abnormal], |answer, segment| answer.segment = segment),
        on_answer(&[ResultStatus::Error], |answer, status| answer.status = status),
        on_answer(&[()], |answer, ()| answer.message = Some("マイナンバーカードの有効期限が3か月以内です".into())),
        on_answer(&[Writer::Other, Writer::Uncertain], |answer, writer| answer.writer = writer),
        on_answer(&[Origin::HomeVisit, Origin::OnlineVisit, Origin::Bulk], |answer, origin| answer.origin = origin),
        on_answer(&["2026-11-26", "2026-11-27"], |answer, text| answer.day = Some(day(text))),
        on_answer(&[Designation::Own, Designation::Other], |answer, asked_by| answer.asked_by = asked_by),
        on_answer(&["1941-08-01"], |answer, text| answer.born_on = Some(day(text))),
        on_answer(&[true], |answer, ends| answer.consent_ends_today = ends),
        on_answer(&[Classification::SpecialCare], |answer, classification| {
            answer.coverages = vec![EligibilityResult { classification, ..EligibilityResult::default() }];
        }),
        on_answer(
            &[
                (None, Designation::Unknown),
                (Some("2026-11-01"), Designation::Own),
                (Some("2026-11-01"), Designation::Other),
                (Some("2026-10-01"), Designation::Own),
            ],
            welfare,
        ),
        on_answer(&[30, 20], |answer, other| {
            let share = EligibilityResult {
                share_percent: Some(30),
                other_share_percent: Some(other),
                ..EligibilityResult::default()
            };
            answer.coverages = vec![share];
        }),
    ]
}

/// Every fact, each with the values around which decisions change.
pub(crate) fn facts() -> Vec<Vec<Corner>> {
    [facts_of_tokens(), facts_of_papers(), facts_of_the_desk(), facts_of_answers()].into_iter().flatten().collect()
}

/// Shows every visit that differs from an ordinary one in up to `together` facts; returns how many there were.
pub(crate) fn each(together: usize, see: &mut dyn FnMut(&Visit)) -> u64 {
    bases().iter().map(|base| around(base, together, see)).sum()
}

/// The same around one visit.
pub(crate) fn around(base: &Visit, together: usize, see: &mut dyn FnMut(&Visit)) -> u64 {
    fn combine(visit: &Visit, facts: &[Vec<Corner>], together: usize, see: &mut dyn FnMut(&Visit)) -> u64 {
        let Some(more) = together.checked_sub(1) else { return 0 };
        let mut seen = 0;
        for (index, fact) in facts.iter().enumerate() {
            for corner in fact {
                let mut changed = visit.clone();
                corner(&mut changed);
                if changed != *visit {
                    see(&changed);
                    seen += 1 + combine(&changed, &facts[index + 1..], more, see);
                }
            }
        }
        seen
    }
    see(base);
    1 + combine(base, &facts(), together, see)
}

/// Visits at random; the same seed gives the same ones. A visit may contradict itself.
pub(crate) struct Random {
    state: u64,
    bases: Vec<Visit>,
    facts: Vec<Vec<Corner>>,
}

impl Random {
    pub(crate) fn new(seed: u64) -> Random {
        Random { state: seed, bases: bases(), facts: facts() }
    }

    /// A number below a bound (SplitMix64).
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.state ^ (self.state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % bound.max(1) as u64) as usize
    }

    fn day(&mut self) -> Day {
        let month = self.below(72) as i32;
        (0..self.below(31)).fold(day("2023-01-01").plus_months(month), |day, _| day.next())
    }

    pub(crate) fn visit(&mut self) -> Visit {
        let base = self.below(self.bases.len());
        let mut visit = self.bases[base].clone();
        for _ in 0..self.below(12) {
            let fact = self.below(self.facts.len());
            let corner = self.below(self.facts[fact].len());
            (self.facts[fact][corner])(&mut visit);
        }
        if self.below(3) == 0 {
            visit.day = self.day();
        }
        if self.below(3) == 0 {
            let expires_on = self.day();
            if let Some(token) = &mut visit.token {
                token.certificate.expires_on = Some(expires_on);
            }
        }
        visit
    }
}

/// A card of which staff typed the last day.
pub(crate) fn stated(expires_on: &str) -> Token {
    let token = Token::card().with_stated_expiry(day(expires_on));
    debug_assert_eq!(token.certificate.evidence, Evidence::Stated);
    token
}
