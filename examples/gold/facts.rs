//! The facts of a situation, as the file writes them, and the visit that they make.

#![allow(unreachable_pub)] // tests include this file, too
#![allow(clippy::needless_update)] // a fact that the format does not know yet stays unknown

use serde::Deserialize;
use uketsuke::Day;
use uketsuke::reception::{
    Answer, AssistanceTicket, CertificateFacts, Consents, EligibilityResult, LegacyCard, Paper, Patient, Person, Site,
    Subsidy, Token, Visit,
};
use uketsuke::vocabulary::{
    CardForm, Chain, Check, Classification, Consent, Designation, Discovery, Eligibility, Evidence, Hierarchy, Insurer,
    Method, Origin, Outage, PaperKind, Phones, Place, Possession, Provision, ReaderMessage, ResultStatus, Revocation,
    Route, Segment, TicketType, TicketUse, TokenKind, Treatment, VisualCheckReason, Word, Writer,
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Facts {
    day: String,
    token: Option<TokenFacts>,
    other_token: Option<TokenFacts>,
    #[serde(default)]
    papers: Vec<PaperFacts>,
    person: Option<PersonFacts>,
    message: Option<String>,
    answer: Option<AnswerFacts>,
    site: Option<SiteFacts>,
    patient: Option<PatientFacts>,
    public_expense: Option<SubsidyFacts>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TokenFacts {
    kind: String,
    certificate_until: Option<String>,
    certificate: Option<String>,
    printed_until: Option<String>,
    source: Option<String>,
    chain: Option<String>,
    hierarchy: Option<String>,
    proved: Option<bool>,
    revocation: Option<String>,
    returned: Option<bool>,
    form: Option<String>,
    found: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PaperFacts {
    kind: String,
    until: Option<String>,
    undated: Option<bool>,
    insurer: Option<String>,
    insurer_changed_on: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PersonFacts {
    check: Option<String>,
    method: Option<String>,
    #[serde(default)]
    pin_misses: u8,
    #[serde(default)]
    face_misses: u8,
    unable: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AnswerFacts {
    route: Option<String>,
    code: Option<u8>,
    segment: Option<u8>,
    status: Option<u8>,
    result_message: Option<String>,
    consents: Option<String>,
    limit_flag: Option<u8>,
    special_disease_consent: Option<String>,
    writer: Option<String>,
    origin: Option<String>,
    day: Option<String>,
    birthdate: Option<String>,
    #[serde(default)]
    results: Vec<ResultFacts>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ResultFacts {
    classification: Option<String>,
    ticket: Option<TicketFacts>,
    share_percent: Option<u8>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TicketFacts {
    #[serde(rename = "type")]
    kind: Option<String>,
    month: Option<String>,
    treatment: Option<String>,
    designation_flag: Option<u8>,
    designated: Option<String>,
    #[serde(rename = "use")]
    use_with: Option<String>,
    self_pay: Option<u32>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SiteFacts {
    phones: Option<String>,
    trouble: Option<String>,
    place: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PatientFacts {
    born: Option<String>,
    first_use: Option<bool>,
    returning: Option<bool>,
    by_word: Option<bool>,
    registered: Option<bool>,
    child_phone: Option<bool>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SubsidyFacts {
    stored: Option<bool>,
    in_answer: Option<bool>,
}

/// A value that the file writes and the product does not know.
type Unknown = String;

fn word<W: Word>(name: &str) -> Result<W, Unknown> {
    W::from_name(name).ok_or_else(|| format!("{name:?} is no {}", W::GROUP.name))
}

fn words<W: Word>(name: Option<&str>) -> Result<Option<W>, Unknown> {
    name.map(word).transpose()
}

fn day(text: &str) -> Result<Day, Unknown> {
    text.parse().map_err(|_| format!("{text:?} is no day"))
}

fn days(text: Option<&str>) -> Result<Option<Day>, Unknown> {
    text.map(day).transpose()
}

impl Facts {
    pub fn visit(&self) -> Result<Visit, Unknown> {
        let mut visit = Visit::on(day(&self.day)?);
        for token in [&self.token, &self.other_token].into_iter().flatten() {
            visit = visit.with_token(token.token()?);
        }
        for paper in &self.papers {
            visit = visit.with_paper(paper.paper()?);
        }
        if let Some(person) = &self.person {
            visit = visit.with_person(Person {
                check: words::<Check>(person.check.as_deref())?.unwrap_or_default(),
                method: words::<Method>(person.method.as_deref())?,
                pin_misses: person.pin_misses,
                face_misses: person.face_misses,
                unable: words::<VisualCheckReason>(person.unable.as_deref())?,
                ..Person::NOT_CHECKED
            });
        }
        visit.message = words::<ReaderMessage>(self.message.as_deref())?.unwrap_or_default();
        if let Some(answer) = &self.answer {
            visit = visit.with_answer(answer.answer()?);
        }
        if let Some(site) = &self.site {
            visit = visit.at(site.site()?);
        }
        if let Some(patient) = &self.patient {
            visit = visit.of(Patient {
                born_on: days(patient.born.as_deref())?,
                first_use: patient.first_use,
                returning: patient.returning,
                by_word: patient.by_word,
                registered: patient.registered,
                child_phone: patient.child_phone,
                ..Patient::UNKNOWN
            });
        }
        if let Some(subsidy) = &self.public_expense {
            let in_answer = subsidy.in_answer;
            visit = visit.with_subsidy(Subsidy { stored: subsidy.stored, in_answer, ..Subsidy::UNKNOWN });
        }
        Ok(visit)
    }
}

impl TokenFacts {
    fn token(&self) -> Result<Token, Unknown> {
        let stated = match self.source.as_deref() {
            None | Some("read") => false,
            Some("stated") => true,
            Some(other) => return Err(format!("source {other:?}")),
        };
        let discovery = match (self.certificate.as_deref(), self.found.as_deref()) {
            (None, None) => Discovery::Unknown,
            (Some("missing"), None) => Discovery::NoCertificate,
            (None, Some("other_card")) => Discovery::OtherCard,
            other => return Err(format!("certificate, found {other:?}")),
        };
        let chain = words::<Chain>(self.chain.as_deref())?.unwrap_or_default();
        let hierarchy = match self.hierarchy.as_deref() {
            None if chain == Chain::Verified => Hierarchy::Production,
            None => Hierarchy::Unknown,
            Some(name) => word(name)?,
        };
        let mut token = Token::new(word::<TokenKind>(&self.kind)?);
        token.form = words::<CardForm>(self.form.as_deref())?.unwrap_or_default();
        token.printed_until = days(self.printed_until.as_deref())?;
        token.returned = self.returned.unwrap_or(false);
        token.discovery = discovery;
        token.certificate = CertificateFacts {
            evidence: if stated { Evidence::Stated } else { Evidence::Read },
            expires_on: days(self.certificate_until.as_deref())?,
            chain,
            hierarchy,
            possession: if self.proved == Some(true) { Possession::Proved } else { Possession::NotProved },
            revocation: words::<Revocation>(self.revocation.as_deref())?.unwrap_or_default(),
            ..CertificateFacts::UNKNOWN
        };
        Ok(token)
    }
}

impl PaperFacts {
    fn paper(&self) -> Result<Paper, Unknown> {
        let until = days(self.until.as_deref())?;
        let insurer = words::<Insurer>(self.insurer.as_deref())?.unwrap_or_default();
        Ok(match word::<PaperKind>(&self.kind)? {
            PaperKind::EligibilityCertificate => Paper::EligibilityCertificate { until },
            PaperKind::EligibilityNotice => Paper::EligibilityNotice { insurer },
            PaperKind::LegacyCard => Paper::LegacyCard(LegacyCard {
                until,
                undated: self.undated.unwrap_or(false),
                insurer,
                insurer_changed_on: days(self.insurer_changed_on.as_deref())?,
                ..LegacyCard::default()
            }),
            kind => Paper::of_kind(kind),
        })
    }
}

impl AnswerFacts {
    fn answer(&self) -> Result<Answer, Unknown> {
        let mut answer = Answer::new(
            self.code.map_or(Eligibility::Unknown, Eligibility::from_code),
            words::<Route>(self.route.as_deref())?.unwrap_or_default(),
        );
        answer.segment = match self.segment {
            None | Some(1) => Segment::Finished,
            Some(2) => Segment::Processing,
            Some(9) => Segment::Abnormal,
            Some(other) => return Err(format!("segment {other}")),
        };
        answer.status = match self.status {
            None | Some(1) => ResultStatus::Normal,
            Some(2) => ResultStatus::Error,
            Some(other) => return Err(format!("status {other}")),
        };
        answer.message = self.result_message.clone();
        let consent = words::<Consent>(self.consents.as_deref())?.unwrap_or_default();
        answer.consents = [Provision::Checkups, Provision::Medication, Provision::Treatment]
            .into_iter()
            .fold(Consents::ABSENT, |consents, kind| consents.with(kind, consent));
        answer.limit = self.limit_flag.map_or(Consent::Absent, Consent::from_code);
        answer.special_disease = words::<Consent>(self.special_disease_consent.as_deref())?.unwrap_or_default();
        answer.writer = words::<Writer>(self.writer.as_deref())?.unwrap_or_default();
        answer.origin = words::<Origin>(self.origin.as_deref())?.unwrap_or_default();
        answer.day = days(self.day.as_deref())?;
        answer.born_on = days(self.birthdate.as_deref())?;
        answer.coverages = self.results.iter().map(ResultFacts::coverage).collect::<Result<_, _>>()?;
        Ok(answer)
    }
}

impl ResultFacts {
    fn coverage(&self) -> Result<EligibilityResult, Unknown> {
        Ok(EligibilityResult {
            classification: words::<Classification>(self.classification.as_deref())?.unwrap_or_default(),
            share_percent: self.share_percent,
            tickets: self.ticket.iter().map(TicketFacts::ticket).collect::<Result<_, _>>()?,
            ..EligibilityResult::default()
        })
    }
}

impl TicketFacts {
    fn ticket(&self) -> Result<AssistanceTicket, Unknown> {
        Ok(AssistanceTicket {
            kind: words::<TicketType>(self.kind.as_deref())?.unwrap_or_default(),
            month: self.month.as_deref().map(|month| day(&format!("{month}-01"))).transpose()?,
            treatment: words::<Treatment>(self.treatment.as_deref())?.unwrap_or_default(),
            same_institution: match self.designation_flag {
                None => None,
                Some(0) => Some(true),
                Some(1) => Some(false),
                Some(other) => return Err(format!("designation_flag {other}")),
            },
            designated: words::<Designation>(self.designated.as_deref())?.unwrap_or_default(),
            use_with: words::<TicketUse>(self.use_with.as_deref())?.unwrap_or_default(),
            self_pay_yen: self.self_pay,
            ..AssistanceTicket::default()
        })
    }
}

impl SiteFacts {
    fn site(&self) -> Result<Site, Unknown> {
        let (phones, phones_since) = match self.phones.as_deref() {
            None => (Phones::Unknown, None),
            Some("yes") => (Phones::Yes, None),
            Some("no") => (Phones::No, None),
            Some(since) => (Phones::Yes, Some(day(since)?)),
        };
        Ok(Site {
            phones,
            phones_since,
            outage: words::<Outage>(self.trouble.as_deref())?.unwrap_or_default(),
            place: words::<Place>(self.place.as_deref())?.unwrap_or_default(),
            ..Site::UNKNOWN
        })
    }
}
