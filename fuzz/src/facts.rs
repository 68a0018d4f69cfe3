//! A visit from bytes: a byte or two for each fact, so that a changed byte is a changed fact. Nothing here looks at what
//! goes together: visits that contradict themselves come out as well.

use uketsuke::Day;
use uketsuke::reception::{
    Answer, AssistanceTicket, CertificateFacts, Consents, EligibilityResult, LegacyCard, Paper, Patient, Person, Site,
    Subsidy, Token, Visit,
};
use uketsuke::vocabulary::{Consent, PaperKind, Provision, Word};

/// Days on which a rule begins or ends, and others.
const DAYS: [i32; 24] = [
    20151005, 20230401, 20230710, 20241201, 20241202, 20250331, 20250521, 20250627, 20250731, 20250801, 20250919,
    20251201, 20251202, 20260331, 20260401, 20260731, 20260801, 20261020, 20261121, 20261127, 20270228, 20280229,
    20300501, 99991231,
];

/// Facts from a source of bytes. A source that has run dry gives zeros: not known.
pub struct Facts<F: FnMut() -> u8>(pub F);

impl<F: FnMut() -> u8> Facts<F> {
    /// The next visit.
    pub fn visit(&mut self) -> Visit {
        let mut visit = Visit::on(self.day());
        visit.token = self.maybe(Facts::token);
        visit.other_token = self.maybe(Facts::token).filter(|_| visit.token.is_some());
        for _ in 0..self.below(3) {
            visit = visit.with_paper(self.paper());
        }
        visit.person = Person {
            check: self.word(),
            method: self.maybe(Facts::word),
            pin_misses: self.below(5),
            face_misses: self.below(12),
            unable: self.maybe(Facts::word),
        };
        visit.message = self.word();
        visit.answer = self.maybe(Facts::answer);
        visit.site =
            Site { phones: self.word(), phones_since: self.maybe(Facts::day), outage: self.word(), place: self.word() };
        visit.patient = Patient {
            born_on: self.maybe(Facts::day).map(|day| day.plus_months(-12 * i32::from(self.below(100)))),
            first_use: self.maybe(Facts::yes),
            returning: self.maybe(Facts::yes),
            by_word: self.maybe(Facts::yes),
            registered: self.maybe(Facts::yes),
            child_phone: self.maybe(Facts::yes),
        };
        visit.subsidy = Subsidy { stored: self.maybe(Facts::yes), in_answer: self.maybe(Facts::yes) };
        visit
    }

    fn byte(&mut self) -> u8 {
        (self.0)()
    }

    fn below(&mut self, limit: u8) -> u8 {
        self.byte() % limit
    }

    fn yes(&mut self) -> bool {
        self.below(2) == 1
    }

    /// Most facts of a visit are not known.
    fn maybe<T>(&mut self, fact: impl FnOnce(&mut Self) -> T) -> Option<T> {
        (self.below(4) == 3).then(|| fact(self))
    }

    fn word<W: Word>(&mut self) -> W {
        let words = u8::try_from(W::ALL.len()).unwrap_or(u8::MAX);
        W::ALL[usize::from(self.below(words))]
    }

    /// A day of the list, the day before or after it, or some months away.
    fn day(&mut self) -> Day {
        let chosen = DAYS[usize::from(self.below(DAYS.len() as u8))];
        let day = Day::from_yyyymmdd(chosen).unwrap_or(Day::FIRST);
        match self.byte() {
            0..128 => day,
            128..160 => day.previous(),
            160..192 => day.next(),
            months => day.plus_months(i32::from(months) - 224),
        }
    }

    fn token(&mut self) -> Token {
        Token {
            form: if self.below(8) == 7 { self.word() } else { Default::default() },
            printed_until: self.maybe(Facts::day),
            returned: self.below(16) == 15,
            discovery: if self.below(8) == 7 { self.word() } else { Default::default() },
            certificate: self.certificate(),
            ..Token::new(self.word())
        }
    }

    fn certificate(&mut self) -> CertificateFacts {
        CertificateFacts {
            evidence: self.word(),
            starts_on: self.maybe(Facts::day),
            expires_on: Some(self.day()).filter(|_| self.yes()),
            purpose: self.word(),
            hierarchy: self.word(),
            accepted: self.yes(),
            chain: self.word(),
            possession: self.word(),
            revocation: if self.yes() { self.word() } else { Default::default() },
        }
    }

    fn paper(&mut self) -> Paper {
        match self.word() {
            PaperKind::EligibilityCertificate => Paper::EligibilityCertificate { until: self.maybe(Facts::day) },
            PaperKind::EligibilityNotice => Paper::EligibilityNotice { insurer: self.word() },
            PaperKind::LegacyCard => Paper::LegacyCard(LegacyCard {
                until: self.maybe(Facts::day),
                undated: self.yes(),
                insurer: self.word(),
                insurer_changed_on: self.maybe(Facts::day),
            }),
            kind => Paper::of_kind(kind),
        }
    }

    fn answer(&mut self) -> Answer {
        let mut consents = Consents::ABSENT;
        for kind in Provision::ALL {
            consents = consents.with(*kind, self.word());
        }
        Answer {
            eligibility: self.word(),
            route: self.word(),
            segment: self.word(),
            status: self.word(),
            message: self.maybe(Facts::message),
            consents,
            consent_ends_today: self.yes(),
            limit: self.word::<Consent>(),
            special_disease: self.word(),
            writer: self.word(),
            origin: self.word(),
            asked_by: self.maybe(Facts::word).unwrap_or_default(),
            day: self.maybe(Facts::day),
            born_on: self.maybe(Facts::day),
            coverages: (0..self.below(4)).map(|_| self.coverage()).collect(),
        }
    }

    /// Any text but for the places to fill in, which are looked for in what is shown.
    fn message(&mut self) -> String {
        let length = self.byte();
        let bytes: Vec<u8> = (0..length).map(|_| self.byte()).collect();
        String::from_utf8_lossy(&bytes).replace(['{', '}'], " ")
    }

    fn coverage(&mut self) -> EligibilityResult {
        EligibilityResult {
            classification: self.word(),
            share_percent: self.maybe(|facts| facts.below(11) * 10),
            other_share_percent: self.maybe(|facts| facts.byte()),
            tickets: (0..self.below(3)).map(|_| self.ticket()).collect(),
        }
    }

    fn ticket(&mut self) -> AssistanceTicket {
        AssistanceTicket {
            kind: self.word(),
            month: self.maybe(Facts::day),
            treatment: self.word(),
            same_institution: self.maybe(Facts::yes),
            designated: self.word(),
            use_with: self.word(),
            self_pay_yen: self.maybe(|facts| u32::from_be_bytes([0; 4].map(|_: u8| facts.byte()))),
        }
    }
}
