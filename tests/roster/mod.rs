//! A roster of random visits: as visits, and as columns of the same facts.
#![allow(dead_code, unreachable_pub, missing_docs, clippy::unwrap_used)] // each user takes a part

use uketsuke::certificate::{Chain, Hierarchy, Possession, Purpose, Revocation};
use uketsuke::reception::batch::{Columns, NONE, Outcomes};
use uketsuke::reception::*;
use uketsuke::rules::{Method, Provision};
use uketsuke::{Day, Numbered, Set, TokenKind};

/// SplitMix64: the same rows in every run.
pub struct Dice(pub u64);

impl Dice {
    pub fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    pub fn one_in(&mut self, times: u64) -> bool {
        self.roll().is_multiple_of(times)
    }

    pub fn of<T: Copy>(&mut self, all: &[T]) -> T {
        all[(self.roll() % all.len() as u64) as usize]
    }

    /// A day from 2023 to 2031.
    fn day(&mut self) -> Day {
        Day::new(2023 + (self.roll() % 9) as i32, 1 + (self.roll() % 12) as u8, 1 + (self.roll() % 28) as u8).unwrap()
    }

    fn maybe_day(&mut self) -> Option<Day> {
        if self.one_in(2) { Some(self.day()) } else { None }
    }

    fn set<T: Numbered>(&mut self, one_in: u64) -> Set<T> {
        T::ALL.iter().copied().filter(|_| self.one_in(one_in)).collect()
    }
}

/// What is the same for a whole roster and has no column: some of each, so that every reason is reached.
pub fn commons() -> Vec<Visit> {
    let base = Visit::on(Day::new(2026, 11, 21).unwrap());
    vec![
        base,
        Visit { phones: Phones::NotSupported, trouble: Trouble::Reader, first_use: FirstUse::Yes, ..base },
        Visit { phones: Phones::Supported, person: Person { pin_misses: 3, face_misses: 5, ..base.person }, ..base },
        Visit { trusted: Trusted { test: true, simulated: true }, trouble: Trouble::System, ..base },
    ]
}

/// Any facts at all; contradictory ones too, but seldom.
pub fn any_visit(dice: &mut Dice, common: &Visit) -> Visit {
    let mut visit = Visit { day: dice.day(), papers: Set::EMPTY, ..*common };
    if !dice.one_in(6) {
        let mut token = Token::new(dice.of(&TokenKind::ALL));
        if dice.one_in(4) && (!token.kind.is_phone() || dice.one_in(20)) {
            token.form = dice.of(&[CardForm::Ordinary, CardForm::WithoutPhoto, CardForm::FaceOnly]);
        }
        token.card_expires_on = dice.maybe_day();
        token.card_returned = dice.one_in(20);
        let facts = &mut token.certificate;
        facts.expires_on = dice.maybe_day().or(dice.maybe_day());
        facts.starts_on = if dice.one_in(8) { Some(dice.day()) } else { None };
        facts.purpose = if dice.one_in(12) {
            dice.of(&[Purpose::DigitalSignature, Purpose::CertificateAuthority, Purpose::Foreign])
        } else {
            dice.of(&[Purpose::Unknown, Purpose::UserAuthentication])
        };
        facts.hierarchy = dice.of(&[
            Hierarchy::Production,
            Hierarchy::Production,
            Hierarchy::Test,
            Hierarchy::Other,
            Hierarchy::Other,
            Hierarchy::Unknown,
        ]);
        facts.revocation =
            dice.of(&[Revocation::Unknown, Revocation::Good, Revocation::Revoked, Revocation::Suspended]);
        if dice.one_in(3) {
            facts.evidence = Evidence::Stated;
        } else {
            facts.chain = dice.of(&[Chain::Verified, Chain::Verified, Chain::Unverified, Chain::Failed]);
            facts.possession =
                dice.of(&[Possession::NotProved, Possession::Proved, Possession::Proved, Possession::Failed]);
        }
        visit.token = Some(token);
    }
    if dice.one_in(2) {
        visit.papers = dice.set(4);
        visit.eligibility_certificate.valid_until = dice.maybe_day();
        visit.legacy_card.valid_until = dice.maybe_day();
        visit.legacy_card.insurer_changed_on = if dice.one_in(5) { Some(dice.day()) } else { None };
    }
    visit.person.check = match dice.roll() % 4 {
        0 => PersonCheck::Failed,
        1 => PersonCheck::Passed(dice.of(Method::ALL)),
        _ => PersonCheck::NotDone,
    };
    visit.message = if dice.one_in(3) { dice.of(&ReaderMessage::ALL) } else { ReaderMessage::None };
    if dice.one_in(3) {
        let consents = dice.set::<Provision>(3).iter();
        visit.online = Some(OnlineAnswer {
            eligibility: dice.of(&Eligibility::ALL),
            route: dice.of(&[Route::Unknown, Route::MyNumberCard, Route::MyNumberCard, Route::Document]),
            consents: consents.fold(Consents::ABSENT, |all, kind| all.with(kind, Consent::Yes)),
            ..OnlineAnswer::default()
        });
    }
    if dice.one_in(4) {
        visit.born_on = Day::new(1930 + (dice.roll() % 95) as i32, 7, 7);
    }
    visit
}

/// A patient as a clinic's roster has them on one day: a token of production, a last day within five years on the
/// birthday, the card's own then or five years later.
pub fn patient(dice: &mut Dice, common: &Visit) -> Visit {
    let kind = dice.of(&[
        TokenKind::Card,
        TokenKind::Card,
        TokenKind::Card,
        TokenKind::Card,
        TokenKind::Iphone,
        TokenKind::Android,
    ]);
    let mut token = Token::new(kind);
    let first = Day::new(2026, 1, 1).unwrap();
    let facts = &mut token.certificate;
    facts.hierarchy = Hierarchy::Production;
    facts.chain = if dice.one_in(200) { Chain::Unverified } else { Chain::Verified };
    facts.purpose = Purpose::UserAuthentication;
    facts.possession = dice.of(&[Possession::NotProved, Possession::Proved]);
    facts.revocation = if dice.one_in(500) { Revocation::Revoked } else { Revocation::Unknown };
    let expires = first.plus_months((dice.roll() % 60) as i32);
    let expires = (0..dice.roll() % 28).fold(expires, |day, _| day.next());
    facts.expires_on = Some(expires);
    facts.starts_on = Some((0..dice.roll() % 90).fold(expires.plus_months(-60), |day, _| day.next()));
    token.card_expires_on = Some(expires.plus_months(60 * (dice.roll() % 2) as i32));
    Visit { token: Some(token), born_on: Some(expires.plus_months(-12 * (5 + dice.roll() % 90) as i32)), ..*common }
}

/// The same visit on another day, or with another date in it: rows that are alike but for dates around a few turns.
pub fn another_date(dice: &mut Dice, visit: &Visit) -> Visit {
    let mut visit = *visit;
    let turns = [(2024, 12, 1), (2026, 7, 31), (2026, 8, 31), (2026, 11, 21), (2027, 2, 28)];
    let turn = dice.of(&turns);
    let day = (0..dice.roll() % 3).fold(Day::new(turn.0, turn.1, turn.2).unwrap(), |day, _| day.next());
    let maybe = if dice.one_in(8) { None } else { Some(day) };
    let choice = dice.roll() % 8;
    match &mut visit.token {
        Some(token) if choice < 4 => match choice {
            0 => token.card_expires_on = maybe,
            1 => token.certificate.starts_on = maybe,
            _ => token.certificate.expires_on = maybe,
        },
        _ => match choice {
            4 => visit.eligibility_certificate.valid_until = maybe,
            5 => visit.legacy_card.valid_until = maybe,
            6 => visit.born_on = maybe,
            _ => visit.day = day,
        },
    }
    visit
}

/// The facts of visits, column by column.
#[derive(Default)]
pub struct Roster {
    pub rows: usize,
    day: Vec<i32>,
    token_kind: Vec<u8>,
    card_form: Vec<u8>,
    card_expires_on: Vec<i32>,
    card_returned: Vec<u8>,
    evidence: Vec<u8>,
    starts_on: Vec<i32>,
    expires_on: Vec<i32>,
    hierarchy: Vec<u8>,
    chain: Vec<u8>,
    purpose: Vec<u8>,
    possession: Vec<u8>,
    revocation: Vec<u8>,
    papers: Vec<u64>,
    eligibility_certificate_until: Vec<i32>,
    legacy_card_until: Vec<i32>,
    insurer_changed_on: Vec<i32>,
    person: Vec<u8>,
    message: Vec<u8>,
    eligibility: Vec<u8>,
    route: Vec<u8>,
    consents_given: Vec<u64>,
    born_on: Vec<i32>,
}

impl Roster {
    pub fn of(visits: impl IntoIterator<Item = Visit>) -> Roster {
        let mut roster = Roster::default();
        visits.into_iter().for_each(|visit| roster.push(&visit));
        roster
    }

    fn push(&mut self, visit: &Visit) {
        let number = |day: Option<Day>| day.map_or(0, Day::yyyymmdd);
        let token = visit.token.unwrap_or(Token::new(TokenKind::Unknown));
        let facts = token.certificate;
        let online = visit.online.unwrap_or_default();
        self.rows += 1;
        self.day.push(visit.day.yyyymmdd());
        self.token_kind.push(visit.token.map_or(NONE, |token| token.kind as u8));
        self.card_form.push(token.form as u8);
        self.card_expires_on.push(number(token.card_expires_on));
        self.card_returned.push(token.card_returned.into());
        self.evidence.push(facts.evidence as u8);
        self.starts_on.push(number(facts.starts_on));
        self.expires_on.push(number(facts.expires_on));
        self.hierarchy.push(facts.hierarchy as u8);
        self.chain.push(facts.chain as u8);
        self.purpose.push(facts.purpose as u8);
        self.possession.push(facts.possession as u8);
        self.revocation.push(facts.revocation as u8);
        self.papers.push(visit.papers.bits());
        self.eligibility_certificate_until.push(number(visit.eligibility_certificate.valid_until));
        self.legacy_card_until.push(number(visit.legacy_card.valid_until));
        self.insurer_changed_on.push(number(visit.legacy_card.insurer_changed_on));
        self.person.push(match visit.person.check {
            PersonCheck::NotDone => 0,
            PersonCheck::Passed(method) => method.number(),
            PersonCheck::Failed => NONE,
        });
        self.message.push(visit.message as u8);
        self.eligibility.push(visit.online.map_or(NONE, |answer| answer.eligibility as u8));
        self.route.push(online.route as u8);
        self.consents_given.push(online.consents.given().bits());
        self.born_on.push(number(visit.born_on));
    }

    /// Every column there is.
    pub fn columns(&self, common: Visit) -> Columns<'_> {
        Columns {
            day: Some(&self.day),
            card_form: Some(&self.card_form),
            card_returned: Some(&self.card_returned),
            evidence: Some(&self.evidence),
            papers: Some(&self.papers),
            eligibility_certificate_until: Some(&self.eligibility_certificate_until),
            legacy_card_until: Some(&self.legacy_card_until),
            insurer_changed_on: Some(&self.insurer_changed_on),
            person: Some(&self.person),
            message: Some(&self.message),
            eligibility: Some(&self.eligibility),
            route: Some(&self.route),
            consents_given: Some(&self.consents_given),
            ..self.patients(common)
        }
    }

    /// The columns that a clinic's own list of patients has; the rest is common.
    pub fn patients(&self, common: Visit) -> Columns<'_> {
        Columns {
            token_kind: Some(&self.token_kind),
            card_expires_on: Some(&self.card_expires_on),
            starts_on: Some(&self.starts_on),
            expires_on: Some(&self.expires_on),
            hierarchy: Some(&self.hierarchy),
            chain: Some(&self.chain),
            purpose: Some(&self.purpose),
            possession: Some(&self.possession),
            revocation: Some(&self.revocation),
            born_on: Some(&self.born_on),
            ..Columns::new(self.rows, common)
        }
    }
}

/// Room for what was decided.
pub struct Decided {
    pub acceptance: Vec<u8>,
    pub standing: Vec<u8>,
    pub full_until: Vec<i32>,
    pub usable_until: Vec<i32>,
    pub reasons: Vec<u64>,
}

impl Decided {
    /// Filled with numbers that no decision has.
    pub fn room(rows: usize) -> Decided {
        Decided {
            acceptance: vec![9; rows],
            standing: vec![9; rows],
            full_until: vec![-1; rows],
            usable_until: vec![-1; rows],
            reasons: vec![u64::MAX; rows],
        }
    }

    pub fn outcomes(&mut self) -> Outcomes<'_> {
        Outcomes {
            acceptance: &mut self.acceptance,
            standing: &mut self.standing,
            full_until: &mut self.full_until,
            usable_until: &mut self.usable_until,
            reasons: &mut self.reasons,
        }
    }

    /// Whether this row says what deciding the visit alone says.
    pub fn says(&self, row: usize, decided: Result<Decision, Contradiction>) -> bool {
        let contradiction = Decision { reasons: Reason::set(&[Reason::Contradiction]), ..Decision::default() };
        let one = decided.unwrap_or(contradiction);
        let number = |day: Option<Day>| day.map_or(0, Day::yyyymmdd);
        self.acceptance[row] == one.acceptance as u8
            && self.standing[row] == one.standing as u8
            && self.full_until[row] == number(one.full_until)
            && self.usable_until[row] == number(one.usable_until)
            && self.reasons[row] == one.reasons.bits()
    }
}
