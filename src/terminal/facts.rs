//! What the desk may conclude from an answer, and what it may not.

use super::code::Coded;
use super::codes::{Inquiry, LimitClass, PrescriptionForm, ReasonOfLoss};
use super::consent::{ConsentTriple, ConsentTriples, VIEWING_HOURS, element, is_medical};
use super::coverage::{Coverage, LimitCertificate};
use super::message::{Bulk, Content, Header, Unit};
use super::moment::Moment;
use super::origin::{origin, route, writer};
use super::personal::Personal;
use super::reading::ReadFile;
use super::remark::Remark;
use super::share::{Share, ShareBasis, share};
use super::ticket_facts::TicketFacts;
use super::unread::Unread;
use crate::Day;
use crate::vocabulary::{
    Classification, Consent, Eligibility, Origin, Provision, ResultStatus, Route, Segment, Writer,
};

/// The facts of one answer for the visit it belongs to.
///
/// The answer holds no state of the card or its certificate. It cannot tell a certificate in its grace period from a
/// patient who refused to share ([`SharingState::NothingShared`]).
///
/// ```
/// use uketsuke::terminal::{File, Share, ShareBasis, read_file};
/// use uketsuke::vocabulary::{Eligibility, Route, Writer};
/// let file = File::named("OQSsiquc01res_face_13123456780A1B2C3D4E5F60718293_20261128091500.xml").ok_or("name")?;
/// let bytes = "<XmlMsg><MessageHeader><QualificationConfirmationDate>20261128</QualificationConfirmationDate>
///   <ReferenceClassification>1</ReferenceClassification><SegmentOfResult>1</SegmentOfResult></MessageHeader>
///   <MessageBody><ProcessingResultStatus>1</ProcessingResultStatus><QualificationValidity>1</QualificationValidity>
///   <ResultList><ResultOfQualificationConfirmation><InsuredCardClassification>01</InsuredCardClassification>
///   <Birthdate>19800401</Birthdate><PharmacistsInfoConsFlg>1</PharmacistsInfoConsFlg>
///   <PharmacistsInfoConsTime>20261128091500</PharmacistsInfoConsTime></ResultOfQualificationConfirmation></ResultList>
///   </MessageBody></XmlMsg>".as_bytes();
/// let reading = read_file(file, bytes)?.answer().ok_or("an answer")?;
/// let (facts, remarks) = reading.facts(None);
/// assert_eq!((facts.eligibility, facts.route, facts.writer), (Eligibility::Valid, Route::Card, Writer::Terminal));
/// assert!(facts.proves_person_check());
/// assert_eq!(facts.results[0].share, Share::Percent { percent: 30, basis: ShareBasis::Ordinary });
/// assert!(remarks.is_empty());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Facts {
    /// The day for which eligibility was asked; where none is told, the one on which the system worked on it, except in a bulk
    /// answer, which is made ahead. `None` also where the day that was asked for cannot be read: it may be any.
    pub day: Option<Day>,
    /// When the system worked on it.
    pub processed_at: Option<Moment>,
    /// The institution that asked (医療機関コード).
    pub institution: Option<String>,
    /// How it was asked, as the file says it.
    pub inquiry: Coded<Inquiry>,
    /// By what the patient was looked up. Never by the card in a bulk answer.
    pub route: Route,
    /// Which program wrote the answer. *The terminal* is a rule of thumb, no proof: the name is as the terminal writes it
    /// (未確認), the answer was asked with the card, and at least one consent has its time. Where the first or last is missing,
    /// *uncertain*: a visit then says so. Without a name, *unknown*: whoever got the bytes vouches for them.
    pub writer: Writer,
    /// At what occasion it was made.
    pub origin: Origin,
    /// It stood in a bulk answer: a forecast of the visit, never a reception. The patient still shows a card or paper on the day.
    pub in_bulk: bool,
    /// What became of the message. *Processing*: ask again later. A code that is not public counts as *abnormal*.
    pub segment: Segment,
    /// `ErrorCode`, when it did not end normally.
    pub error_code: Option<String>,
    /// `ErrorMessage`, word for word, for staff.
    pub error_message: Option<Personal<String>>,
    /// What became of the question. A code that is not public counts as *error*.
    pub status: ResultStatus,
    /// `ProcessingResultCode`, also of a normal end.
    pub result_code: Option<String>,
    /// `ProcessingResultMessage`, word for word, for staff, also of a normal end: for example that the card's term is about
    /// to end.
    pub result_message: Option<Personal<String>>,
    /// 資格有効性 of the answer; unknown when it failed or is still being worked on, and where none of its results can have it.
    pub eligibility: Eligibility,
    /// Each result by itself.
    pub results: Vec<ResultFacts>,
    /// The consents, kind by kind over all results: one that says nothing takes nothing back, two that contradict each other
    /// leave it absent, with a remark, and so does one that cannot be read.
    pub consents: ConsentTriples,
    /// The consent to limit-amount information. It matters only where the patient was looked up by a document.
    pub limit_consent: Coded<Consent>,
    /// Whether the answer holds limit-amount information; `None` where that is not known.
    pub has_limit: Option<bool>,
    /// The form of prescription that the patient chose.
    pub prescription: Coded<PrescriptionForm>,
    /// Whether 照会番号 is told. If not, the receipt computer has to register it.
    pub has_reference_number: bool,
    /// The patient's date of birth, if one is told.
    pub birthdate: Option<Personal<Day>>,
}

/// One result: an insurance, or 医療扶助.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ResultFacts {
    /// Whether this coverage is valid. Unknown where the answer's validity is one that its kind does not have.
    pub eligibility: Eligibility,
    /// 被保険者証区分; A1 is 医療扶助.
    pub classification: Classification,
    /// The share that the patient pays, if it is valid.
    pub share: Share,
    /// Why it was lost.
    pub loss_reason: Coded<ReasonOfLoss>,
    /// The first day without it.
    pub disqualified_on: Option<Day>,
    /// The limit-amount certificate.
    pub limit: Option<LimitCertificate>,
    /// The tickets of 医療扶助.
    pub tickets: Vec<TicketFacts>,
}

impl ResultFacts {
    /// The income class that sets the limit on a day; `None` when there is no certificate for that day, or its class or first
    /// day is not known.
    pub fn limit_class_on(&self, day: Day) -> Option<LimitClass> {
        let certificate = self.limit?;
        let begun = certificate.from? <= day;
        let ended = certificate.until.is_some_and(|until| until < day);
        if begun && !ended { certificate.class.known() } else { None }
    }
}

/// Whether a kind of information may be viewed at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Viewing {
    /// Yes, until this moment.
    Until(Moment),
    /// Not at this moment: consent was given later, or the time is over.
    NotNow,
    /// No consent.
    No,
    /// The answer does not tell.
    Unknown,
}

/// What the answer says about sharing medical information as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum SharingState {
    /// Not a check with the My Number Card, or nothing confirmed: the question does not arise.
    #[default]
    NotAsked,
    /// The patient consented to at least one kind. A patient in the grace period is not offered that, so that the
    /// certificate was accepted as valid.
    Consented,
    /// No kind has consent. A patient who refused and a patient in the grace period leave the same answer: the reader's
    /// message, or what staff saw, has to tell ([`Facts::asks_for_reader_message`]).
    NothingShared,
}

impl Facts {
    /// Whether a kind of medical information may be viewed at a moment.
    pub fn viewing(&self, kind: Provision, now: Moment) -> Viewing {
        let triple = self.consents.get(kind);
        match triple.consent {
            Coded::Known(Consent::Refused | Consent::Unobtainable) => Viewing::No,
            Coded::Known(Consent::Expired) => Viewing::NotNow,
            Coded::Known(Consent::Given) => match triple.viewing_until() {
                None => Viewing::Unknown,
                Some(until) if until < now || triple.at.is_some_and(|at| now < at) => Viewing::NotNow,
                Some(until) => Viewing::Until(until),
            },
            _ => Viewing::Unknown,
        }
    }

    /// What the answer says about sharing medical information as a whole.
    pub fn sharing(&self) -> SharingState {
        if self.route != Route::Card || !self.eligibility.is_valid() {
            return SharingState::NotAsked;
        }
        let consented = |(kind, triple): (Provision, ConsentTriple)| {
            is_medical(kind) && triple.consent == Coded::Known(Consent::Given)
        };
        if self.consents.iter().any(consented) { SharingState::Consented } else { SharingState::NothingShared }
    }

    /// Whether the reader's message or the staff's own entry is needed to know more: the answer alone cannot tell grace
    /// from refusal.
    pub fn asks_for_reader_message(&self) -> bool {
        self.sharing() == SharingState::NothingShared
    }

    /// Whether the answer shows, by the rule of thumb of [`writer`](Facts::writer), that the person was checked and asked at the reader.
    pub fn proves_person_check(&self) -> bool {
        self.route == Route::Card && self.writer == Writer::Terminal
    }

    /// How old the answer is, in seconds: the time since the system worked on it. Negative where that is in the future.
    pub fn age_seconds(&self, now: Moment) -> Option<i64> {
        self.processed_at.map(|at| at.seconds_until(now))
    }

    /// Whether the answer has no statement yet: the same question is to be asked again later.
    pub fn is_pending(&self) -> bool {
        self.segment == Segment::Processing
    }
}

impl ReadFile {
    /// The facts for the desk, and what was noticed in drawing them. `own`: the institution's own code, with which tickets
    /// of 医療扶助 are compared; without it the code in the answer's header.
    pub fn facts(&self, own: Option<&str>) -> (Facts, Vec<Remark>) {
        draw(self, &self.content.header, &self.content.unit, None, own)
    }
}

impl ReadFile<Bulk> {
    /// The facts of each unit, and what was noticed in drawing them. `own` as in [`ReadFile::facts`]. A unit is a forecast of
    /// a booked visit.
    ///
    /// ```
    /// use uketsuke::terminal::{File, read_file};
    /// use uketsuke::vocabulary::{Eligibility, Route};
    /// let file = File::named("OQSmuquc02res_1.xml").ok_or("name")?;
    /// let bytes = b"<XmlMsg><MessageHeader><QualificationConfirmationDate>20261128</QualificationConfirmationDate>
    ///   <SegmentOfResult>1</SegmentOfResult></MessageHeader><MessageBody>
    ///   <BulkConfirmUnit><ProcessingResultStatus>1</ProcessingResultStatus><QualificationValidity>3</QualificationValidity>
    ///   </BulkConfirmUnit></MessageBody></XmlMsg>";
    /// let bulk = read_file(file, bytes)?.bulk().ok_or("a bulk answer")?;
    /// let (facts, _) = &bulk.facts(None)[0];
    /// assert_eq!((facts.eligibility, facts.route), (Eligibility::InvalidNewExists, Route::Document));
    /// assert!(facts.in_bulk);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn facts(&self, own: Option<&str>) -> Vec<(Facts, Vec<Remark>)> {
        let units = self.content.units.iter().enumerate();
        units.map(|(index, unit)| draw(self, &self.content.header, unit, Some(index), own)).collect()
    }
}

impl ReadFile<Content> {
    /// The facts of an answer about one person, or of one unit of a bulk answer, by its index from 0, and what was noticed in
    /// drawing them. `None` where there is no such person. `own` as in [`ReadFile::facts`].
    pub fn facts_of(&self, index: usize, own: Option<&str>) -> Option<(Facts, Vec<Remark>)> {
        match &self.content {
            Content::Answer(answer) if index == 0 => Some(draw(self, &answer.header, &answer.unit, None, own)),
            Content::Bulk(bulk) => Some(draw(self, &bulk.header, bulk.units.get(index)?, Some(index), own)),
            _ => None,
        }
    }
}

fn draw<C>(
    reading: &ReadFile<C>,
    header: &Header,
    unit: &Unit,
    index: Option<usize>,
    own: Option<&str>,
) -> (Facts, Vec<Remark>) {
    let mut remarks = Vec::new();
    let unread = Unread::of(&reading.remarks, index.map(|index| index.saturating_add(1)));
    let route = route(reading.file, header);
    let writer = writer(reading.file, header, unit, &reading.remarks);
    let in_bulk = reading.file.is_some_and(|file| file.is_bulk());
    match writer {
        Writer::Other => remarks.push(Remark::WrittenByOtherProgram),
        Writer::Uncertain => remarks.push(Remark::OriginNotCertain),
        Writer::Unknown if route == Route::Card => remarks.push(Remark::OriginNotCertain),
        _ => {}
    }
    // A bulk answer is of the day that was asked about; when it was worked on, as a rule on an earlier one, does not tell.
    let worked_on = header.processed_at.map(Moment::day).filter(|_| !in_bulk);
    let day = match unread.in_header("QualificationConfirmationDate") {
        true => None,
        false => header.confirmed_on.or(worked_on),
    };
    if day.is_none() {
        remarks.push(Remark::NoDay);
    }
    match (own, header.institution.as_deref()) {
        (Some(_), None) => remarks.push(Remark::NoInstitution),
        (Some(own), Some(asked)) if own != asked => remarks.push(Remark::OtherInstitution),
        _ => {}
    }
    let eligibility = eligibility(header, unit, &mut remarks);
    let born = unit.birthdate();
    let one_person = born.is_some() || unit.birthdates().next().is_none();
    if !one_person {
        remarks.push(Remark::BirthdatesDiffer);
    }
    let eligibility = if one_person { eligibility } else { Eligibility::Unknown };
    let own = own.or(header.institution.as_deref());
    let mut results = Vec::with_capacity(unit.results.len());
    for (index, result) in unit.results.iter().enumerate() {
        results.push(result_facts(result, index.saturating_add(1), eligibility, day, own, &unread, &mut remarks));
    }
    // A validity that none of the coverages has is nobody's.
    let told = results.is_empty() || results.iter().any(|result| result.eligibility == eligibility);
    let eligibility = if told { eligibility } else { Eligibility::Unknown };
    let consents = consents(unit, &unread, &mut remarks);
    let limit_consent = match consents.get(Provision::Limit).consent {
        Coded::Absent => unit.search.as_ref().map(|search| search.limit_consent).unwrap_or_default(),
        told => told,
    };
    let facts = Facts {
        day,
        processed_at: header.processed_at,
        institution: header.institution.clone(),
        inquiry: header.inquiry,
        route,
        writer,
        origin: origin(reading.file, header),
        in_bulk,
        segment: match header.segment {
            Coded::Known(segment) => segment,
            Coded::Absent => Segment::Finished,
            Coded::Unlisted(_) => Segment::Abnormal,
        },
        error_code: header.error_code.clone(),
        error_message: header.error_message.clone(),
        status: match unit.processing.status {
            Coded::Known(status) => status,
            Coded::Absent => ResultStatus::Normal,
            Coded::Unlisted(_) => ResultStatus::Error,
        },
        result_code: unit.processing.code.clone(),
        result_message: unit.processing.message.clone(),
        eligibility,
        has_limit: has_limit(unit, eligibility, in_bulk, route, limit_consent),
        results,
        consents,
        limit_consent,
        prescription: unit.prescription(),
        has_reference_number: !unit.reference_numbers.is_empty()
            || unit.results.iter().any(|result| result.reference_number.is_some()),
        birthdate: born,
    };
    (facts, remarks)
}

/// What the answer as a whole says. What failed or is still being worked on says nothing of the patient.
fn eligibility(header: &Header, unit: &Unit, remarks: &mut Vec<Remark>) -> Eligibility {
    let normal = header.segment == Coded::Known(Segment::Finished)
        && unit.processing.status == Coded::Known(ResultStatus::Normal);
    let told = if normal { unit.validity.known().unwrap_or_default() } else { Eligibility::Unknown };
    if told.is_valid() && unit.results.is_empty() {
        remarks.push(Remark::ValidWithoutResult);
        return Eligibility::Unknown;
    }
    told
}

fn result_facts(
    result: &Coverage,
    number: usize,
    told: Eligibility,
    day: Option<Day>,
    own: Option<&str>,
    unread: &Unread<'_>,
    remarks: &mut Vec<Remark>,
) -> ResultFacts {
    /// What tells another share than the ordinary one.
    const SHARES: [&str; 3] =
        ["InsuredPartialContributionRatio", "ElderlyRecipientCertificateInfo", "PreschoolClassification"];
    let assistance = result.is_medical_assistance();
    let of_other = matches!((told, assistance), (Eligibility::ValidUnregistered, false) | (Eligibility::Several, true));
    if of_other {
        remarks.push(Remark::ValidityOfOtherCoverage { result: number });
    }
    let eligibility = if of_other { Eligibility::Unknown } else { told };
    if let (true, Some(day)) = (eligibility.is_valid(), day) {
        if result.disqualified_on.is_some_and(|lost| lost <= day) {
            remarks.push(Remark::ValidAfterLoss { result: number });
        }
        if result.document_until.is_some_and(|last| last < day) {
            remarks.push(Remark::ValidAfterDocument { result: number });
        }
    }
    let share = match share(result, day) {
        _ if !eligibility.is_valid() => Share::Unknown,
        Share::Percent { basis: ShareBasis::Ordinary, .. }
            if SHARES.iter().any(|element| unread.in_result(number, element)) =>
        {
            Share::Unknown
        }
        share => share,
    };
    if matches!(share, Share::Differ { .. }) {
        remarks.push(Remark::SharesDiffer { result: number });
    }
    let mut tickets = Vec::with_capacity(result.tickets.len());
    for (index, ticket) in result.tickets.iter().enumerate() {
        let (facts, contradicts) = TicketFacts::of(ticket, own);
        if contradicts {
            remarks.push(Remark::DesignationContradicts { result: number, ticket: index.saturating_add(1) });
        }
        if day.is_some_and(|day| facts.is_over_or_to_come(day)) {
            remarks.push(Remark::TicketOfOtherDays { result: number, ticket: index.saturating_add(1) });
        }
        tickets.push(facts);
    }
    ResultFacts {
        eligibility,
        classification: result.classification.known().unwrap_or_default(),
        share,
        loss_reason: result.loss_reason,
        disqualified_on: result.disqualified_on,
        limit: result.limit,
        tickets,
    }
}

/// The consents kind by kind over all results.
fn consents(unit: &Unit, unread: &Unread<'_>, remarks: &mut Vec<Remark>) -> ConsentTriples {
    let mut merged = ConsentTriples::default();
    for kind in ConsentTriples::KINDS {
        if unread.in_results(&format!("{}ConsFlg", element(kind))) {
            continue;
        }
        let Some(given) = merge(unit.results.iter().map(|result| result.consents.get(kind))) else {
            remarks.push(Remark::ConsentsDiffer(kind));
            continue;
        };
        merged.set(kind, given);
        if given.consent == Coded::Known(Consent::Given) && is_medical(kind) {
            match (given.at, given.until) {
                (None, None) => remarks.push(Remark::ConsentWithoutTime(kind)),
                (Some(at), Some(until)) if until != at.plus_hours(VIEWING_HOURS) => {
                    remarks.push(Remark::ViewingWindow(kind));
                }
                _ => {}
            }
        }
    }
    merged
}

/// What several results say of one consent; `None` when they contradict each other. Of two times the one that allows less.
fn merge(given: impl Iterator<Item = ConsentTriple>) -> Option<ConsentTriple> {
    let mut told = given.filter(|given| !given.consent.is_absent());
    let mut merged = told.next().unwrap_or_default();
    for other in told {
        if other.consent != merged.consent {
            return None;
        }
        if other != merged {
            let (one, two) = (merged.viewing_until(), other.viewing_until());
            merged.until = one.into_iter().chain(two).min();
            merged.at = merged.at.max(other.at);
        }
    }
    Some(merged)
}

fn has_limit(
    unit: &Unit,
    eligibility: Eligibility,
    in_bulk: bool,
    route: Route,
    consent: Coded<Consent>,
) -> Option<bool> {
    if unit.results.iter().any(|result| result.limit.is_some()) {
        return Some(true);
    }
    // With the card no consent is needed: a "no" beside it refuses nothing.
    let refused = route == Route::Document && consent == Coded::Known(Consent::Refused);
    let told = eligibility.is_valid() && !in_bulk;
    (refused || told).then_some(false)
}
