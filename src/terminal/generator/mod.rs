//! Answer files for tests: every code, every combination of consent, both encodings, synthetic persons only.
//!
//! The sister of the simulator, and like it absent from builds without the `simulator` feature. Same seed, same files.
//!
//! ```
//! use uketsuke::terminal::generator::{Generator, Layout, write};
//! use uketsuke::terminal::{Encoding, read};
//!
//! let answer = Generator::new(1).answer();
//! let file = write(&answer, Encoding::ShiftJis, Layout::default());
//! assert_eq!(read(&file)?.content, answer);
//! # Ok::<(), uketsuke::terminal::ReadError>(())
//! ```

mod file;

pub use file::{Layout, write};

use super::code::{CodeTable, Coded};
use super::codes::{CharacterCode, Inquiry, LimitClass, Relation};
use super::consent::{ConsentTriple, ConsentTriples, VIEWING_HOURS, is_medical};
use super::coverage::{Coverage, DiseaseCertificate, Elderly, LimitCertificate};
use super::message::{Header, Processing, Search, TerminalAnswer, Unit};
use super::moment::{Moment, Month};
use super::personal::Personal;
use super::ticket::{InjuryName, Ticket};
use crate::Day;
use crate::vocabulary::{Classification, Consent, Eligibility, ResultStatus, Segment};

/// Makes answers about synthetic persons. The same seed makes the same answers.
///
/// ```
/// use uketsuke::terminal::generator::Generator;
/// assert_eq!(Generator::new(7).answer(), Generator::new(7).answer());
/// ```
#[derive(Debug, Clone)]
pub struct Generator {
    state: u64,
}

impl Generator {
    /// A generator.
    pub const fn new(seed: u64) -> Generator {
        Generator { state: seed }
    }

    /// An answer with every field drawn: any known code, any field absent, several results at times. The fields need
    /// not fit each other.
    pub fn answer(&mut self) -> TerminalAnswer {
        TerminalAnswer {
            header: self.header(),
            unit: Unit {
                search: self.maybe(|draw| Search {
                    insurer_number: Some(draw.number(8)),
                    symbol: draw.maybe(Generator::symbol),
                    number: draw.maybe(|draw| Personal::new(draw.number(7))),
                    branch: draw.maybe(|draw| Personal::new(draw.number(2))),
                    birthdate: draw.maybe(|draw| Personal::new(draw.day())),
                    limit_consent: draw.code(),
                    identifier: draw.maybe(|draw| Personal::new(draw.number(12))),
                    ..Search::default()
                }),
                processing: Processing {
                    status: self.code(),
                    code: self.maybe(|draw| format!("TEST{}", draw.number(4))),
                    message: self.maybe(|_| Personal::new(String::from("試験用の処理結果メッセージ"))),
                },
                validity: self.code(),
                prescription: self.code(),
                reference_numbers: (0..[0, 1, 1].choose(self)).map(|_| Personal::new(self.number(10))).collect(),
                results: (0..[1, 1, 1, 1, 0, 2, 3].choose(self)).map(|_| self.coverage()).collect(),
            },
        }
    }

    /// A confirmed eligibility after a check with the card on a day: one result with a synthetic person, consent to all
    /// medical information, each field as a real answer has it.
    pub fn confirmed(&mut self, at: Moment) -> TerminalAnswer {
        let mut result = Coverage {
            classification: Coded::Known(Classification::Insured),
            insurer_number: Some(self.number(8)),
            symbol: Some(self.symbol()),
            number: Some(Personal::new(self.number(7))),
            branch: Some(Personal::new(String::from("01"))),
            relation: Coded::Known(Relation::Insured),
            document_from: Day::new(2024, 4, 1),
            insurer_name: Some(String::from("架空健康保険組合")),
            reference_number: Some(Personal::new(self.number(10))),
            ..self.person()
        };
        for kind in ConsentTriples::KINDS.into_iter().filter(|kind| is_medical(*kind)) {
            let until = Some(at.plus_hours(VIEWING_HOURS));
            let consent = Coded::Known(Consent::Given);
            result.consents.set(kind, ConsentTriple { consent, at: Some(at), until });
        }
        TerminalAnswer {
            header: Header {
                processed_at: Some(at),
                confirmed_on: Some(at.day()),
                institution: Some(String::from("1399999999")),
                inquiry: Coded::Known(Inquiry::MyNumberCard),
                segment: Coded::Known(Segment::Finished),
                character_code: Coded::Known(CharacterCode::Utf8),
                ..Header::default()
            },
            unit: Unit {
                processing: Processing { status: Coded::Known(ResultStatus::Normal), ..Processing::default() },
                validity: Coded::Known(Eligibility::Valid),
                results: vec![result],
                ..Unit::default()
            },
        }
    }

    /// A confirmed eligibility of 医療扶助 with a ticket of the month, for the institution that asked.
    pub fn medical_assistance(&mut self, at: Moment) -> TerminalAnswer {
        let mut answer = self.confirmed(at);
        let institution = answer.header.institution.clone();
        for result in &mut answer.unit.results {
            result.classification = Coded::Known(Classification::Welfare);
            result.insurer_number = Some(format!("12{}", self.number(6)));
            result.insurer_name = Some(String::from("架空市福祉事務所"));
            result.tickets = vec![Ticket {
                kind: nth(0),
                from: Day::new(at.day().year(), at.day().month(), 1),
                month: Some(Month::of(at.day())),
                designation: nth(0),
                designated_code: institution.clone(),
                treatment: nth(1),
                self_pay: Some(0),
                usage: nth(0),
                ..Ticket::default()
            }];
        }
        answer
    }

    /// Answers that bring every known code of every table at least once.
    pub fn every_code(&mut self) -> Vec<TerminalAnswer> {
        let at = SOME_MORNING;
        // As many as the longest table, and every table from its start again when it ends.
        (0..LimitClass::ALL.len()).map(|row| self.row_of_codes(at, row)).collect()
    }

    fn row_of_codes(&mut self, at: Moment, row: usize) -> TerminalAnswer {
        let mut answer = self.confirmed(at);
        answer.header.inquiry = nth(row);
        answer.header.segment = nth(row);
        answer.header.character_code = nth(row);
        answer.unit.processing.status = nth(row);
        answer.unit.validity = nth(row);
        answer.unit.prescription = nth(row);
        let search = Search { limit_consent: nth(row), visit_kind: nth(row), ..Search::default() };
        answer.unit.search = Some(search);
        for result in &mut answer.unit.results {
            result.classification = nth(row);
            result.relation = nth(row);
            result.sex = Personal::new(nth(row));
            result.sex_on_back = Personal::new(nth(row));
            result.preschool = nth(row);
            result.loss_reason = nth(row);
            result.limit = Some(LimitCertificate { kind: nth(row), class: nth(row), ..LimitCertificate::default() });
            result.limit_changed = nth(row);
            result.diseases = vec![Personal::new(DiseaseCertificate { category: nth(row), ..Default::default() })];
            result.tickets = vec![Ticket {
                kind: nth(row),
                designation: nth(row),
                treatment: nth(row),
                usage: nth(row),
                social_insurance: nth(row),
                consistency: nth(row),
                infection_law: nth(row),
                elderly_care: nth(row),
                prefectural: nth(row),
                ..Ticket::default()
            }];
            result.prescription = nth(row);
            result.face_information = nth(row);
            for (number, kind) in ConsentTriples::KINDS.into_iter().enumerate() {
                result.consents.set(kind, ConsentTriple { consent: nth(row + number), ..result.consents.get(kind) });
            }
        }
        answer
    }

    /// How many combinations of consent there are: five states (absent and the four codes) of every kind of information.
    pub const COMBINATIONS: u32 = 5u32.pow(ConsentTriples::KINDS.len() as u32);

    /// A confirmed answer with one combination of consent; `number` below [`COMBINATIONS`](Generator::COMBINATIONS), read in
    /// base five with a digit for each kind. Consent comes with its times.
    pub fn consent_combination(&mut self, at: Moment, mut number: u32) -> TerminalAnswer {
        let mut answer = self.confirmed(at);
        for result in &mut answer.unit.results {
            for kind in ConsentTriples::KINDS {
                let table = <Consent as CodeTable>::ALL;
                let consent = table.get((number % 5) as usize).map_or(Coded::Absent, |code| Coded::Known(*code));
                let given = consent == Coded::Known(Consent::Given);
                let until = (given && is_medical(kind)).then(|| at.plus_hours(VIEWING_HOURS));
                result.consents.set(kind, ConsentTriple { consent, at: given.then_some(at), until });
                number /= 5;
            }
        }
        answer
    }

    fn header(&mut self) -> Header {
        Header {
            processed_at: self.maybe(Generator::moment),
            confirmed_on: self.maybe(Generator::day),
            institution: self.maybe(|draw| draw.number(10)),
            file_identifier: self.maybe(|draw| Personal::new(draw.number(16))),
            inquiry: self.code(),
            segment: self.code(),
            error_code: self.maybe(|draw| format!("TEST-{}", draw.number(7))),
            error_message: self.maybe(|_| Personal::new(String::from("試験用の<エラー>メッセージ & 記号"))),
            reception_number: self.maybe(|draw| draw.number(12)),
            processed: self.maybe(|draw| draw.below(1000)),
            processed_normally: self.maybe(|draw| draw.below(1000)),
            errors: self.maybe(|draw| draw.below(1000)),
            character_code: Coded::Absent,
        }
    }

    fn coverage(&mut self) -> Coverage {
        let mut consents = ConsentTriples::default();
        for kind in ConsentTriples::KINDS {
            consents.set(kind, self.given());
        }
        Coverage {
            classification: self.code(),
            insurer_number: self.maybe(|draw| draw.number(8)),
            symbol: self.maybe(Generator::symbol),
            number: self.maybe(|draw| Personal::new(draw.number(7))),
            branch: self.maybe(|draw| Personal::new(draw.number(2))),
            relation: self.code(),
            qualified_on: self.maybe(Generator::day),
            disqualified_on: self.maybe(Generator::day),
            issued_on: self.maybe(Generator::day),
            document_from: self.maybe(Generator::day),
            document_until: self.maybe(Generator::day),
            share_percent: self.maybe(|draw| [10, 20, 30].choose(draw)),
            preschool: self.code(),
            loss_reason: self.code(),
            insurer_name: self.maybe(|_| String::from("架空健康保険組合")),
            elderly: self.maybe(|draw| Elderly {
                issued_on: Some(draw.day()),
                from: draw.maybe(Generator::day),
                until: draw.maybe(Generator::day),
                share_percent: draw.maybe(|draw| [10, 20, 30].choose(draw)),
            }),
            limit: self.maybe(|draw| LimitCertificate {
                kind: draw.code(),
                class: draw.code(),
                issued_on: Some(draw.day()),
                from: draw.maybe(Generator::day),
                until: draw.maybe(Generator::day),
                long_term_from: draw.maybe(Generator::day),
            }),
            limit_changed: self.code(),
            diseases: (0..[0, 0, 1, 2].choose(self)).map(|_| Personal::new(self.disease())).collect(),
            tickets: (0..[0, 0, 1, 2].choose(self)).map(|_| self.ticket()).collect(),
            reference_number: self.maybe(|draw| Personal::new(draw.number(10))),
            identifier: self.maybe(|draw| Personal::new(draw.number(12))),
            prescription: self.code(),
            face_information: self.code(),
            consents,
            ..self.person()
        }
    }

    fn given(&mut self) -> ConsentTriple {
        ConsentTriple { consent: self.code(), at: self.maybe(Generator::moment), until: self.maybe(Generator::moment) }
    }

    fn ticket(&mut self) -> Ticket {
        let injuries = [self.maybe(|_| InjuryName::new("架空試験症")), self.maybe(|_| InjuryName::new("見本病")), None];
        Ticket {
            kind: self.code(),
            from: self.maybe(Generator::day),
            until: self.maybe(Generator::day),
            issue_number: Some(Personal::new(self.number(7))),
            month: self.maybe(|draw| Month::of(draw.day())),
            designated_code: self.maybe(|draw| draw.number(10)),
            designation: self.code(),
            designated_name: self.maybe(|_| String::from("架空診療所")),
            prescriber_code: self.maybe(|draw| draw.number(10)),
            prescriber_name: self.maybe(|_| String::from("見本病院")),
            injuries,
            treatment: self.code(),
            self_pay: self.maybe(|draw| [0, 1_500].choose(draw)),
            district_contact: self.maybe(|_| Personal::new(String::from("試験担当"))),
            handling_contact: self.maybe(|_| Personal::new(String::from("見本担当"))),
            usage: self.code(),
            social_insurance: self.code(),
            consistency: self.code(),
            infection_law: self.code(),
            elderly_care: self.code(),
            prefectural: self.code(),
            notes: [self.maybe(|_| Personal::new(String::from("備考 & <試験>"))), None, None],
        }
    }

    fn disease(&mut self) -> DiseaseCertificate {
        DiseaseCertificate {
            category: self.code(),
            issued_on: Some(self.day()),
            from: self.maybe(Generator::day),
            until: self.maybe(Generator::day),
            self_pay: self.maybe(|draw| [10_000, 20_000].choose(draw)),
        }
    }

    /// Nobody: names from words for "test", "sample" and "reception", a place that does not exist.
    fn person(&mut self) -> Coverage {
        let families = [
            ("試験", "ｼｹﾝ"),
            ("見本", "ﾐﾎﾝ"),
            ("受付", "ｳｹﾂｹ"),
            ("架空", "ｶｸｳ"),
            ("能登表", "ﾉﾄﾋｮｳ"),
            ("髙﨑", "ﾀｶｻｷ"),
        ];
        let givens = [("太郎", "ﾀﾛｳ"), ("花子", "ﾊﾅｺ"), ("一", "ﾊｼﾞﾒ"), ("ソ乃", "ｿﾉ"), ("𠮷之", "ﾖｼﾕｷ")];
        let ((family, family_kana), (given, given_kana)) = (families.choose(self), givens.choose(self));
        Coverage {
            name: Some(Personal::new(format!("{family}　{given}"))),
            kana: Some(Personal::new(format!("{family_kana} {given_kana}"))),
            insured_name: self.maybe(|_| Personal::new(format!("{family}　親"))),
            other_name: self.maybe(|_| Personal::new(String::from("TEST & SAMPLE <X>"))),
            other_kana: self.maybe(|_| Personal::new(String::from("ﾃｽﾄ"))),
            sex: Personal::new(self.code()),
            sex_on_back: Personal::new(self.code()),
            birthdate: Some(Personal::new(self.birthdate())),
            address: Some(Personal::new(format!("架空県見本市試験町{}番地", self.below(9000)))),
            post_number: Some(Personal::new(format!("999-{}", self.number(4)))),
            ..Coverage::default()
        }
    }

    fn symbol(&mut self) -> Personal<String> {
        Personal::new(["１２－３４", "試験", "12-34"].choose(self).to_owned())
    }

    fn number(&mut self, digits: u32) -> String {
        (0..digits).map(|_| char::from(b'0' + self.below(10) as u8)).collect()
    }

    fn day(&mut self) -> Day {
        self.moment().day()
    }

    /// Before every day that is no birthday.
    fn birthdate(&mut self) -> Day {
        // 1920 to 1967.
        Day::from_unix_seconds(i64::from(self.below(1_500_000_000)) - 1_577_000_000).unwrap_or(SOME_MORNING.day())
    }

    fn moment(&mut self) -> Moment {
        // 1970 to 2033.
        Moment::from_unix_seconds(i64::from(self.below(2_000_000_000))).unwrap_or(SOME_MORNING)
    }

    fn code<T: CodeTable>(&mut self) -> Coded<T> {
        let count = T::ALL.len() as u32;
        T::ALL.get(self.below(count + 1) as usize).map_or(Coded::Absent, |known| Coded::Known(*known))
    }

    fn maybe<T>(&mut self, draw: impl FnOnce(&mut Generator) -> T) -> Option<T> {
        (self.below(4) != 0).then(|| draw(self))
    }

    fn below(&mut self, end: u32) -> u32 {
        // splitmix64: <https://prng.di.unimi.it/splitmix64.c>
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((u128::from(z ^ (z >> 31)) * u128::from(end)) >> 64) as u32
    }
}

const SOME_MORNING: Moment = Moment::on_the_hour(Day::constant(2026, 11, 21), 9);

fn nth<T: CodeTable>(row: usize) -> Coded<T> {
    T::ALL.iter().cycle().nth(row % T::ALL.len()).map_or(Coded::Absent, |known| Coded::Known(*known))
}

trait Choose<T> {
    fn choose(&self, draw: &mut Generator) -> T;
}

impl<T: Copy, const N: usize> Choose<T> for [T; N] {
    fn choose(&self, draw: &mut Generator) -> T {
        let index = draw.below(N as u32) as usize % N;
        self[index]
    }
}
