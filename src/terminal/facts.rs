//! What the desk may conclude from an answer, and what it may not.

use super::*;
use crate::Day;

/// Whether the insurance eligibility (資格) is confirmed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[repr(u8)]
pub enum Eligibility {
    /// Nothing can be concluded: no code, or one that no table lists.
    #[default]
    Unknown = 0,
    /// 有効.
    Confirmed = 1,
    /// 有効（未登録）: medical assistance, whose registration the institution still has to see to.
    ConfirmedUnregistered = 2,
    /// 無効: lost, and no newer eligibility is registered.
    Lost = 3,
    /// 無効（新しい資格あり）: ask again with the new details, or with the card.
    Replaced = 4,
    /// 該当資格なし: nothing fits what was asked. A slip in the details looks the same.
    NotFound = 5,
    /// 複数該当: somebody has to choose.
    SeveralFound = 6,
    /// 処理中: the answer will come in a later file.
    Pending = 7,
    /// The system could not answer. It says nothing of the patient.
    Failed = 8,
}

impl Eligibility {
    /// Every value, in the order of its number.
    pub const ALL: [Eligibility; 9] = [
        Eligibility::Unknown,
        Eligibility::Confirmed,
        Eligibility::ConfirmedUnregistered,
        Eligibility::Lost,
        Eligibility::Replaced,
        Eligibility::NotFound,
        Eligibility::SeveralFound,
        Eligibility::Pending,
        Eligibility::Failed,
    ];

    /// Whether the terminal confirmed an eligibility.
    pub const fn is_confirmed(self) -> bool {
        matches!(self, Eligibility::Confirmed | Eligibility::ConfirmedUnregistered)
    }

    /// The word used in JSON.
    pub const fn word(self) -> &'static str {
        match self {
            Eligibility::Unknown => "unknown",
            Eligibility::Confirmed => "confirmed",
            Eligibility::ConfirmedUnregistered => "confirmed_unregistered",
            Eligibility::Lost => "lost",
            Eligibility::Replaced => "replaced",
            Eligibility::NotFound => "not_found",
            Eligibility::SeveralFound => "several_found",
            Eligibility::Pending => "pending",
            Eligibility::Failed => "failed",
        }
    }
}

/// Whether a kind of information may be viewed at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Viewing {
    /// Nothing was said, or no time.
    #[default]
    Unknown,
    /// No consent, or it could not be obtained.
    No,
    /// The consent has run out, or is from a later moment.
    NotNow,
    /// Yes, until and including that moment.
    Until(Moment),
}

/// What the answer says about sharing medical information as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[repr(u8)]
pub enum Sharing {
    /// Not a check with the My Number Card, or nothing confirmed: the question does not arise.
    #[default]
    NotAsked = 0,
    /// The patient consented to at least one kind. A patient in the grace period is not offered that, so that the
    /// certificate was accepted as valid.
    Consented = 1,
    /// No kind has consent. A patient who refused and a patient in the grace period leave the same answer: the reader's
    /// message, or what staff saw, has to tell ([`Facts::asks_for_reader_message`]).
    NothingShared = 2,
}

/// Limit-amount information (限度額適用認定証).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LimitAmount {
    /// The consent to give it; with the My Number Card none is needed.
    pub consent: Coded<Consent>,
    /// The certificate, if the answer holds one.
    pub certificate: Option<LimitCertificate>,
}

impl LimitAmount {
    /// The income class that holds on a day; `None` when there is no certificate for that day, or its class or first day
    /// is not known.
    pub fn class_on(&self, day: Day) -> Option<LimitClass> {
        let certificate = self.certificate?;
        let begun = certificate.from? <= day;
        let ended = certificate.until.is_some_and(|until| until < day);
        if begun && !ended { certificate.class.known() } else { None }
    }
}

/// The facts of one answer: plain data without anything personal.
///
/// The answer holds no state of the card or its certificate. It cannot tell a certificate in its grace period from a
/// patient who refused to share ([`Sharing::NothingShared`]).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Facts {
    /// How it was asked.
    pub inquiry: Coded<Inquiry>,
    /// When the system worked on it.
    pub processed_at: Option<Moment>,
    /// The day for which eligibility was asked.
    pub confirmed_on: Option<Day>,
    /// Whether the eligibility is confirmed.
    pub eligibility: Eligibility,
    /// The code behind it.
    pub validity: Coded<QualificationValidity>,
    /// Number of results.
    pub results: u8,
    /// The consent triples. All absent when several results disagree.
    pub consents: Consents,
    /// Limit-amount information. Absent when several results disagree.
    pub limit_amount: LimitAmount,
    /// The form of prescription that the patient chose.
    pub prescription: Coded<PrescriptionForm>,
    /// A normal answer brought a message besides ([`Answer::result_message`]), for example that the card's term is about to
    /// end. Show it to staff.
    pub has_notice: bool,
}

impl Facts {
    /// The day that the answer speaks of: the one that was asked for, else the day on which the system worked on it.
    pub fn day(&self) -> Option<Day> {
        self.confirmed_on.or(self.processed_at.map(Moment::day))
    }

    /// Whether a kind of medical information may be viewed at a moment.
    pub fn viewing(&self, kind: Information, now: Moment) -> Viewing {
        let triple = self.consents.get(kind);
        match triple.consent {
            Coded::Known(Consent::No | Consent::Unobtainable) => Viewing::No,
            Coded::Known(Consent::Expired) => Viewing::NotNow,
            Coded::Known(Consent::Yes) => match triple.viewing_until() {
                None => Viewing::Unknown,
                Some(until) if until < now || triple.at.is_some_and(|at| now < at) => Viewing::NotNow,
                Some(until) => Viewing::Until(until),
            },
            Coded::Absent | Coded::Unlisted(_) => Viewing::Unknown,
        }
    }

    /// What the answer says about sharing medical information as a whole.
    pub fn sharing(&self) -> Sharing {
        if self.inquiry != Coded::Known(Inquiry::MyNumberCard) || !self.eligibility.is_confirmed() {
            return Sharing::NotAsked;
        }
        let consented = |(kind, triple): (Information, ConsentGiven)| {
            kind.is_medical() && triple.consent == Coded::Known(Consent::Yes)
        };
        if self.consents.iter().any(consented) { Sharing::Consented } else { Sharing::NothingShared }
    }

    /// Whether the reader's message or the staff's own entry is needed to know more: the answer alone cannot tell grace
    /// from refusal.
    pub fn asks_for_reader_message(&self) -> bool {
        self.sharing() == Sharing::NothingShared
    }
}

impl Reading {
    /// The facts for the desk, and what was noticed in drawing them.
    pub fn facts(&self) -> (Facts, Vec<Finding>) {
        let answer = &self.answer;
        let mut findings = Vec::new();
        let first = answer.results.first();
        let consents = first.map(|result| result.consents).unwrap_or_default();
        let limit = first.and_then(|result| result.limit);
        let differ = answer.results.iter().any(|result| result.consents != consents || result.limit != limit);
        let (consents, limit) = if differ { Default::default() } else { (consents, limit) };
        if differ {
            findings.push(Finding::ResultsDiffer);
        }
        for (kind, triple) in consents.iter().filter(|(_, triple)| triple.consent == Coded::Known(Consent::Yes)) {
            match (triple.at, triple.until) {
                (None, None) if kind.is_medical() => findings.push(Finding::ConsentWithoutTime(kind)),
                (Some(at), Some(until)) if kind.is_medical() && until != at.plus_hours(VIEWING_HOURS) => {
                    findings.push(Finding::ViewingWindow(kind));
                }
                _ => {}
            }
        }
        let facts = Facts {
            inquiry: answer.header.inquiry,
            processed_at: answer.header.processed_at,
            confirmed_on: answer.header.confirmed_on,
            eligibility: eligibility(answer, &mut findings),
            validity: answer.validity,
            results: u8::try_from(answer.results.len()).unwrap_or(u8::MAX),
            consents,
            limit_amount: LimitAmount {
                consent: match consents.get(Information::LimitCertificate).consent {
                    Coded::Absent => answer.search.as_ref().map(|search| search.limit_consent).unwrap_or_default(),
                    told => told,
                },
                certificate: limit,
            },
            prescription: answer.prescription(),
            has_notice: answer.status == Coded::Known(ProcessingStatus::Normal) && answer.result_message.is_some(),
        };
        (facts, findings)
    }
}

fn eligibility(answer: &Answer, findings: &mut Vec<Finding>) -> Eligibility {
    let told = match (answer.header.outcome, answer.status, answer.validity) {
        (Coded::Known(MessageOutcome::Processing), _, _) => Eligibility::Pending,
        (Coded::Known(MessageOutcome::Abnormal), _, _) => Eligibility::Failed,
        (_, Coded::Known(ProcessingStatus::Error), _) => Eligibility::Failed,
        (Coded::Known(MessageOutcome::Normal), Coded::Known(ProcessingStatus::Normal), Coded::Known(validity)) => {
            match validity {
                QualificationValidity::Valid => Eligibility::Confirmed,
                QualificationValidity::ValidUnregistered => Eligibility::ConfirmedUnregistered,
                QualificationValidity::Invalid => Eligibility::Lost,
                QualificationValidity::InvalidNewerExists => Eligibility::Replaced,
                QualificationValidity::NoneFound => Eligibility::NotFound,
                QualificationValidity::SeveralFound => Eligibility::SeveralFound,
            }
        }
        _ => Eligibility::Unknown,
    };
    if !told.is_confirmed() {
        return told;
    }
    if answer.results.is_empty() {
        findings.push(Finding::ValidWithoutResult);
        return Eligibility::Unknown;
    }
    if let (Some(result), Some(day)) = (answer.only_result(), answer.header.confirmed_on) {
        if result.disqualified_on.is_some_and(|lost| lost <= day) {
            findings.push(Finding::ValidAfterLoss);
        }
        if result.document_until.is_some_and(|last| last < day) {
            findings.push(Finding::ValidAfterDocument);
        }
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moment(digits: &str) -> Moment {
        Moment::from_digits(digits).unwrap()
    }

    fn reading(answer: Answer) -> Reading {
        let encoding = EncodingClaims {
            byte_order_mark: false,
            declaration: None,
            identifier: None,
            used: Encoding::Utf8,
            lossy: false,
        };
        Reading { answer, findings: Vec::new(), kept: Vec::new(), encoding }
    }

    fn valid() -> Answer {
        Answer {
            header: Header {
                outcome: Coded::Known(MessageOutcome::Normal),
                inquiry: Coded::Known(Inquiry::MyNumberCard),
                confirmed_on: Day::new(2026, 11, 21),
                ..Header::default()
            },
            status: Coded::Known(ProcessingStatus::Normal),
            validity: Coded::Known(QualificationValidity::Valid),
            results: vec![Insurance::default()],
            ..Answer::default()
        }
    }

    #[test]
    fn each_validity_is_its_own_eligibility() {
        for (code, eligibility) in [
            ("1", Eligibility::Confirmed),
            ("2", Eligibility::Lost),
            ("3", Eligibility::Replaced),
            ("4", Eligibility::NotFound),
            ("5", Eligibility::SeveralFound),
            ("6", Eligibility::ConfirmedUnregistered),
            ("7", Eligibility::Unknown),
            ("", Eligibility::Unknown),
        ] {
            let answer = Answer { validity: Coded::read(code).unwrap(), ..valid() };
            assert_eq!(reading(answer).facts().0.eligibility, eligibility, "{code}");
        }
    }

    #[test]
    fn a_message_that_did_not_end_normally_says_nothing_of_the_patient() {
        for (outcome, status, eligibility) in [
            ("2", "1", Eligibility::Pending),
            ("3", "1", Eligibility::Failed),
            ("9", "1", Eligibility::Failed),
            ("1", "2", Eligibility::Failed),
            ("5", "1", Eligibility::Unknown),
            ("", "1", Eligibility::Unknown),
            ("1", "", Eligibility::Unknown),
        ] {
            let mut answer = Answer { status: Coded::read(status).unwrap(), ..valid() };
            answer.header.outcome = Coded::read(outcome).unwrap();
            assert_eq!(reading(answer).facts().0.eligibility, eligibility, "{outcome} {status}");
        }
    }

    #[test]
    fn valid_without_a_result_is_not_confirmed() {
        let (facts, findings) = reading(Answer { results: Vec::new(), ..valid() }).facts();
        assert_eq!(facts.eligibility, Eligibility::Unknown);
        assert_eq!(findings, [Finding::ValidWithoutResult]);
    }

    #[test]
    fn dates_that_contradict_valid_are_found() {
        let mut answer = valid();
        answer.results[0].disqualified_on = Day::new(2026, 11, 21);
        answer.results[0].document_until = Day::new(2026, 11, 20);
        let (facts, findings) = reading(answer).facts();
        assert_eq!(facts.eligibility, Eligibility::Confirmed);
        assert_eq!(findings, [Finding::ValidAfterLoss, Finding::ValidAfterDocument]);
    }

    #[test]
    fn grace_and_refusal_look_alike_and_ask_for_more() {
        let (silent, _) = reading(valid()).facts();
        let mut answer = valid();
        for kind in Information::ALL {
            answer.results[0].consents.get_mut(kind).consent = Coded::Known(Consent::No);
        }
        let (refused, _) = reading(answer.clone()).facts();
        for facts in [silent, refused] {
            assert_eq!(facts.sharing(), Sharing::NothingShared);
            assert!(facts.asks_for_reader_message());
        }
        answer.results[0].consents.get_mut(Information::Tests).consent = Coded::Known(Consent::Yes);
        let (facts, findings) = reading(answer).facts();
        assert_eq!(facts.sharing(), Sharing::Consented);
        assert!(!facts.asks_for_reader_message());
        assert_eq!(findings, [Finding::ConsentWithoutTime(Information::Tests)]);
    }

    #[test]
    fn viewing_lasts_from_consent_for_a_day() {
        let mut answer = valid();
        *answer.results[0].consents.get_mut(Information::Medication) = ConsentGiven {
            consent: Coded::Known(Consent::Yes),
            at: Some(moment("20261121090000")),
            until: Some(moment("20261122090000")),
        };
        let (facts, findings) = reading(answer).facts();
        assert_eq!(findings, []);
        let until = moment("20261122090000");
        let at = |digits| facts.viewing(Information::Medication, moment(digits));
        assert_eq!(at("20261121085959"), Viewing::NotNow);
        assert_eq!(at("20261121090000"), Viewing::Until(until));
        assert_eq!(at("20261122090000"), Viewing::Until(until));
        assert_eq!(at("20261122090001"), Viewing::NotNow);
        assert_eq!(facts.viewing(Information::Tests, until), Viewing::Unknown);
    }

    #[test]
    fn another_window_is_followed_and_found() {
        let mut answer = valid();
        *answer.results[0].consents.get_mut(Information::Medication) = ConsentGiven {
            consent: Coded::Known(Consent::Yes),
            at: Some(moment("20261121090000")),
            until: Some(moment("20261121180000")),
        };
        let (facts, findings) = reading(answer).facts();
        assert_eq!(findings, [Finding::ViewingWindow(Information::Medication)]);
        assert_eq!(facts.viewing(Information::Medication, moment("20261121180001")), Viewing::NotNow);
    }

    #[test]
    fn results_that_disagree_leave_consent_unknown() {
        let mut answer = valid();
        answer.results.push(Insurance::default());
        answer.results[1].consents.get_mut(Information::Tests).consent = Coded::Known(Consent::Yes);
        let (facts, findings) = reading(answer).facts();
        assert_eq!(findings, [Finding::ResultsDiffer]);
        assert_eq!(facts.consents, Consents::default());
        assert_eq!(facts.results, 2);
    }

    #[test]
    fn the_limit_class_holds_on_its_days_only() {
        let certificate = LimitCertificate {
            class: Coded::Known(LimitClass::U),
            from: Day::new(2026, 8, 1),
            until: Day::new(2027, 7, 31),
            ..LimitCertificate::default()
        };
        let limit = LimitAmount { consent: Coded::Absent, certificate: Some(certificate) };
        assert_eq!(limit.class_on(Day::new(2026, 7, 31).unwrap()), None);
        assert_eq!(limit.class_on(Day::new(2026, 8, 1).unwrap()), Some(LimitClass::U));
        assert_eq!(limit.class_on(Day::new(2027, 7, 31).unwrap()), Some(LimitClass::U));
        assert_eq!(limit.class_on(Day::new(2027, 8, 1).unwrap()), None);
        assert_eq!(LimitAmount::default().class_on(Day::FIRST), None);
    }
}
