//! The terminal itself: requests in, files out, time from whoever asks.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::io::{Cursor, Write};
use std::time::Duration;

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::clock;
use super::draw::Draw;
use super::element::Element;
use super::interface::{AskedFile, Interface, answer_name};
use super::message::{Header, body, outcome, refuses_registration, registered, unit};
use super::person::{Document, Person};
use super::request::{RequestRefusal, SimulatedRequest};
use super::result::{Route, Subject, nth};
use super::script::{Manner, Script, ScriptFault};
use super::situation::Situation;
use crate::vocabulary::Language;

/// The institution of a terminal that has none of its own: of a prefecture that does not exist.
const NO_INSTITUTION: &str = "9919999999";

/// A folder that the terminal writes into.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FolderKind {
    /// `res`: answers to requests.
    Results,
    /// `face`: answers after a check at the reader.
    Face,
}

impl FolderKind {
    /// Its name.
    pub const fn as_str(self) -> &'static str {
        match self {
            FolderKind::Results => "res",
            FolderKind::Face => "face",
        }
    }
}

/// Bytes to write now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Put {
    /// Where.
    pub folder: FolderKind,
    /// The file.
    pub name: String,
    /// What.
    pub bytes: Vec<u8>,
    /// Behind what is there, instead of into a new file.
    pub append: bool,
    /// Nothing more comes for this file.
    pub last: bool,
    /// The file is whole with it.
    pub whole: bool,
}

/// A terminal. It does no input or output and reads no clock: it is given requests and the time (since 1970-01-01T00:00:00Z), and
/// says what to write.
///
/// ```
/// use std::time::Duration;
/// use uketsuke::simulator::terminal::{FolderKind, Script, Situation, Terminal};
///
/// let morning = Duration::from_secs(1_795_824_000);
/// let mut terminal = Terminal::new(Script::default(), morning);
/// let request = "<XmlMsg>
///   <MessageHeader><MedicalInstitutionCode>1399999999</MedicalInstitutionCode></MessageHeader>
///   <MessageBody><QualificationConfirmSearchInfo>
///     <InsurerNumber>06990001</InsurerNumber><InsuredIdentificationNumber>0001200</InsuredIdentificationNumber>
///     <Birthdate>19700102</Birthdate>
///   </QualificationConfirmSearchInfo></MessageBody>
/// </XmlMsg>";
/// terminal.take("OQSsiquc01req_202611280001.xml", request.as_bytes(), morning)?;
/// assert_eq!(terminal.next(morning), None); // it takes some seconds
///
/// let due = terminal.due().ok_or("nothing")?;
/// let file = terminal.next(due).ok_or("nothing is due")?;
/// assert_eq!((file.folder, file.name.as_str()), (FolderKind::Results, "OQSsiquc01res_202611280001.xml"));
/// assert!(String::from_utf8(file.bytes)?.contains("<QualificationValidity>1<"));
///
/// terminal.lay(Situation::Welfare, due);
/// assert_eq!(terminal.next(due).ok_or("nothing is due")?.folder, FolderKind::Face);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct Terminal {
    script: Script,
    draw: Draw,
    /// How often each rule was used.
    used: Vec<u32>,
    /// 照会番号 that were registered.
    registered: HashMap<Document, String>,
    /// Who was told to ask again.
    asked_before: HashSet<Document>,
    bulks: HashMap<String, Bulk>,
    faces: u64,
    /// What is to do, by its time and the order in which it was planned.
    queue: BTreeMap<(Duration, u64), Work>,
    planned: u64,
}

/// A bulk request that is worked on.
struct Bulk {
    request: SimulatedRequest,
    ready: Duration,
    manner: Manner,
}

enum Work {
    Put(Put),
    /// Cards of the script: which line, and how many are left.
    Lay(usize, u32),
}

impl Terminal {
    /// A terminal that is switched on now.
    pub fn new(script: Script, now: Duration) -> Terminal {
        let mut terminal = Terminal {
            draw: Draw::new(script.seed),
            used: vec![0; script.rules.len()],
            script,
            registered: HashMap::new(),
            asked_before: HashSet::new(),
            bulks: HashMap::new(),
            faces: 0,
            queue: BTreeMap::new(),
            planned: 0,
        };
        let laid: Vec<_> = terminal.script.face.iter().map(|laid| (laid.after, laid.count)).collect();
        for (line, (after, count)) in laid.into_iter().enumerate() {
            terminal.plan(now.saturating_add(after), Work::Lay(line, count));
        }
        terminal
    }

    /// Takes a request, and plans its answer. What is refused is answered, too (`SegmentOfResult` 9), unless its name is none of
    /// a request that is played.
    ///
    /// # Errors
    ///
    /// Why it is refused.
    ///
    /// ```
    /// use std::time::Duration;
    /// use uketsuke::simulator::terminal::{RequestRefusal, Script, Terminal};
    /// let now = Duration::from_secs(1_795_824_000);
    /// let mut terminal = Terminal::new(Script::default(), now);
    /// assert!(terminal.take("OQSsiquc01req_1.xml", b"<XmlMsg/>", now).is_err()); // its answer says so
    /// assert!(terminal.due().is_some());
    /// assert_eq!(terminal.take("holiday.jpg", b"", now), Err(RequestRefusal::NotPlayed));
    /// ```
    pub fn take(&mut self, name: &str, bytes: &[u8], now: Duration) -> Result<AskedFile, RequestRefusal> {
        let checked = SimulatedRequest::check(name, bytes).and_then(|request| self.admitted(request));
        match checked {
            Ok(request) => {
                let asked = request.asked;
                self.answer(name, request, now);
                Ok(asked)
            }
            Err(RequestRefusal::NotPlayed) => Err(RequestRefusal::NotPlayed),
            Err(refusal) => {
                let (institution, identifier) = SimulatedRequest::sender(bytes);
                let text = format!("仮想端末：{}", refusal.text(Language::Ja));
                let header = Header {
                    at: now,
                    institution: self.script.institution.as_deref().unwrap_or(&institution),
                    identifier: &identifier,
                    segment: "9",
                    error: Some((refusal.code(), &text)),
                    ..Header::default()
                };
                let message = header.message(Vec::new());
                let manner = self.script.every.clone();
                self.write(FolderKind::Results, answer_name(name), message, &manner, now);
                Err(refusal)
            }
        }
    }

    /// A card of a person in this situation is laid on the reader, and its answer comes now.
    pub fn lay(&mut self, situation: Situation, now: Duration) {
        let manner = Manner { situation: Some(situation), ..self.script.every.clone() };
        self.face(manner, now);
    }

    /// What is to be written by now. To be asked until it says `None`.
    pub fn next(&mut self, now: Duration) -> Option<Put> {
        loop {
            let first = self.queue.first_entry().filter(|first| first.key().0 <= now)?;
            let ((due, _), work) = first.remove_entry();
            match work {
                Work::Put(put) => return Some(put),
                Work::Lay(line, left) => self.lay_scripted(line, left, due),
            }
        }
    }

    /// When there is something to write next.
    pub fn due(&self) -> Option<Duration> {
        self.queue.first_key_value().map(|((due, _), _)| *due)
    }

    /// What was begun and what was asked is due now; no further cards are laid.
    pub fn finish(&mut self) {
        self.queue = std::mem::take(&mut self.queue)
            .into_iter()
            .filter(|(_, work)| matches!(work, Work::Put(_)))
            .map(|((_, order), work)| ((Duration::ZERO, order), work))
            .collect();
    }

    fn plan(&mut self, at: Duration, work: Work) {
        self.planned = self.planned.saturating_add(1);
        self.queue.insert((at, self.planned), work);
    }

    /// A request of the institution, and of a bulk request that there is.
    fn admitted(&self, request: SimulatedRequest) -> Result<SimulatedRequest, RequestRefusal> {
        if self.script.institution.as_ref().is_some_and(|own| own != request.institution()) {
            return Err(RequestRefusal::OtherInstitution);
        }
        let known = self.bulks.get(request.reception_number()).is_some_and(|bulk| {
            bulk.request.asked.interface == request.asked.interface
                && bulk.request.institution() == request.institution()
        });
        if request.asked.collects && !known {
            return Err(RequestRefusal::UnknownReception);
        }
        Ok(request)
    }

    fn answer(&mut self, name: &str, request: SimulatedRequest, now: Duration) {
        let manner = self.manner(name, &request);
        let drawn = Duration::from_secs_f64(3.0 + 4.0 * self.draw.fraction());
        let at = now.saturating_add(manner.delay.unwrap_or(drawn));
        let mut file = answer_name(name);
        let message = match request.asked {
            AskedFile { collects: true, .. } => {
                let (message, finished) = self.collected(&request, at);
                if finished && manner.zip == Some(true) {
                    file = file.replace(".xml", ".zip");
                }
                message
            }
            AskedFile { interface: Interface::Eligibility, .. } => self.eligibility(&request, &manner, at),
            AskedFile { interface: Interface::ReferenceNumber, .. } => {
                let body = request.groups().flat_map(|group| self.register(group, &manner)).collect();
                header(&request, at, "1").message(body)
            }
            _ => self.receipt(request, &manner, at),
        };
        self.write(FolderKind::Results, file, message, &manner, at);
    }

    /// How a request is answered: by the first rule that fits, and what holds for every file.
    fn manner(&mut self, name: &str, request: &SimulatedRequest) -> Manner {
        let number = request.groups().next().map_or("", |group| group.text_of("InsuredIdentificationNumber"));
        for (rule, used) in self.script.rules.iter().zip(&mut self.used) {
            let fits = name.starts_with(&rule.name) && rule.number.as_ref().is_none_or(|own| own == number);
            if fits && rule.times.is_none_or(|times| *used < times) && self.draw.fraction() < rule.chance {
                *used = used.saturating_add(1);
                return rule.answer.clone().or(&self.script.every);
            }
        }
        self.script.every.clone()
    }

    fn eligibility(&mut self, request: &SimulatedRequest, manner: &Manner, at: Duration) -> Element {
        let Some(group) = request.groups().next() else { return request.message.clone() };
        let document = Document::named_in(group);
        let mut situation = manner.situation.unwrap_or_else(|| Situation::asked_by(&document.number));
        if situation == Situation::Pending && !self.asked_before.insert(document.clone()) {
            self.asked_before.remove(&document);
            situation = Situation::Valid;
        }
        let day = clock::day_of(request.header("QualificationConfirmationDate")).unwrap_or_else(|| clock::day(at));
        let header = Header { day: Some(day), inquiry: "2", ..header(request, at, "1") };
        self.told(header, situation, &document, Some(group), Route::Numbers)
    }

    /// The message about one person.
    fn told(
        &self,
        mut header: Header<'_>,
        situation: Situation,
        document: &Document,
        asked: Option<&Element>,
        route: Route,
    ) -> Element {
        let day = header.day.unwrap_or_else(|| clock::day(header.at));
        match situation {
            Situation::Pending => header.segment = "2",
            Situation::Abnormal => {
                header.segment = "9";
                header.error = Some(("VTE00", "仮想端末：異常終了しました。"));
            }
            Situation::OtherDay => header.day = Some(day.previous()),
            Situation::NoDay => header.day = None,
            Situation::Codes(row) => {
                header.segment = nth(&["1", "2", "9"], row);
                header.inquiry = nth(&["1", "2"], row);
            }
            _ => {}
        }
        if matches!(situation, Situation::Pending | Situation::Abnormal) {
            return header.message(asked.cloned().into_iter().collect());
        }
        let (mut person, reference_number) = self.person(document, situation, header.at);
        if let Some(birthdate) = asked.map(|asked| asked.text_of("Birthdate")).filter(|told| !told.is_empty()) {
            birthdate.clone_into(&mut person.birthdate);
        }
        let subject = Subject {
            document,
            person: &person,
            situation,
            route,
            at: header.at,
            day,
            institution: header.institution,
            reference_number: &reference_number,
            limit_consent: asked.is_some_and(|asked| asked.text_of("LimitApplicationCertificateRelatedConsFlg") == "1"),
        };
        let body = body(asked, subject.told());
        if situation == Situation::OtherInstitution {
            header.institution = "1399999980";
        }
        header.message(body)
    }

    fn person(&self, document: &Document, situation: Situation, at: Duration) -> (Person, String) {
        let person = Person::of(document, situation, clock::day(at), self.script.seed);
        let number = match (self.registered.get(document), situation) {
            (Some(number), _) => number.clone(),
            (None, Situation::NoReferenceNumber) => String::new(),
            _ => person.reference_number.clone(),
        };
        (person, number)
    }

    fn register(&mut self, group: &Element, manner: &Manner) -> Vec<Element> {
        let document = Document::named_in(group);
        let situation = manner.situation.unwrap_or_else(|| Situation::asked_by(&document.number));
        if !refuses_registration(situation) {
            self.registered.insert(document, group.text_of("ReferenceNumber").to_owned());
        }
        registered(group, situation)
    }

    /// The receipt of a bulk request, which is worked on from now.
    fn receipt(&mut self, request: SimulatedRequest, manner: &Manner, at: Duration) -> Element {
        let number = format!("{}{:06}", clock::day_digits(clock::day(at)), self.bulks.len().saturating_add(1));
        let body = [Element::leaf("ReceptionNumber", number.clone())].into_iter().chain(outcome("1", "", ""));
        let message = header(&request, at, "1").message(body.collect());
        let ready = at.saturating_add(self.script.bulk_time);
        self.bulks.insert(number, Bulk { request, ready, manner: manner.clone() });
        message
    }

    /// The results of a bulk request, or that it is still worked on.
    fn collected(&mut self, request: &SimulatedRequest, at: Duration) -> (Element, bool) {
        let number = request.reception_number().to_owned();
        let Some(bulk) = self.bulks.remove(&number) else { return (request.message.clone(), false) };
        let ready = at >= bulk.ready;
        let (body, units) = if ready { self.units(&bulk, at) } else { (Vec::new(), None) };
        let day = clock::day_of(bulk.request.header("QualificationConfirmationDate"));
        let header = Header {
            reception_number: &number,
            day: Some(day.unwrap_or_else(|| clock::day(at))),
            units,
            ..header(request, at, if ready { "1" } else { "2" })
        };
        let message = header.message(body);
        self.bulks.insert(number, bulk);
        (message, ready)
    }

    /// The units of a bulk answer, how many there are, and how many are errors.
    fn units(&mut self, bulk: &Bulk, at: Duration) -> (Vec<Element>, Option<(usize, usize)>) {
        let interface = bulk.request.asked.interface;
        let units: Vec<Element> = match interface {
            Interface::BulkReferenceNumber => {
                let groups = bulk.request.groups();
                groups.map(|group| Element::group("BulkRegistrationUnit", self.register(group, &bulk.manner))).collect()
            }
            Interface::BulkEligibility => {
                let groups = bulk.request.groups().map(|group| (Document::named_in(group), Some(group)));
                let situation = |document: &Document| Situation::asked_by(&document.number);
                groups
                    .map(|(document, group)| {
                        let situation = bulk.manner.situation.unwrap_or_else(|| situation(&document));
                        self.unit(bulk, &document, situation, group, at)
                    })
                    .collect()
            }
            _ => {
                let mut draw = Draw::about(self.script.seed, &[bulk.request.institution(), interface.prefix()]);
                let situations = entrusted_or_visited(interface);
                let drawn = (0..self.script.bulk_units).map(|count| {
                    let situation = situations[usize::from(count) % situations.len()];
                    let situation = bulk.manner.situation.unwrap_or(situation);
                    (situation, Document::drawn(situation, &mut draw))
                });
                let drawn: Vec<_> = drawn.collect();
                drawn.iter().map(|(situation, document)| self.unit(bulk, document, *situation, None, at)).collect()
            }
        };
        let errors = units.iter().filter(|unit| unit.text_of("ProcessingResultStatus") == "2").count();
        let counts = (units.len(), errors);
        (units, Some(counts))
    }

    fn unit(
        &self,
        bulk: &Bulk,
        document: &Document,
        situation: Situation,
        asked: Option<&Element>,
        at: Duration,
    ) -> Element {
        let (mut person, reference_number) = self.person(document, situation, at);
        if let Some(birthdate) = asked.map(|asked| asked.text_of("Birthdate")).filter(|told| !told.is_empty()) {
            birthdate.clone_into(&mut person.birthdate);
        }
        let route =
            if bulk.request.asked.interface == Interface::BulkEligibility { Route::Booked } else { Route::Bulk };
        let day = clock::day_of(bulk.request.header("QualificationConfirmationDate"));
        let subject = Subject {
            document,
            person: &person,
            situation,
            route,
            at,
            day: day.unwrap_or_else(|| clock::day(at)),
            institution: bulk.request.institution(),
            reference_number: &reference_number,
            limit_consent: false,
        };
        unit(asked, subject.told(), &reference_number)
    }

    fn lay_scripted(&mut self, line: usize, left: u32, now: Duration) {
        let Some(laid) = self.script.face.get(line).filter(|_| left > 0) else { return };
        let (manner, next) = (laid.answer.clone().or(&self.script.every), now.saturating_add(laid.interval));
        self.face(manner, now);
        self.plan(next, Work::Lay(line, left.saturating_sub(1)));
    }

    fn face(&mut self, manner: Manner, at: Duration) {
        self.faces = self.faces.saturating_add(1);
        let situation = manner.situation.unwrap_or(Situation::Valid);
        let writer = manner.writer.unwrap_or_default();
        let document = Document::drawn(situation, &mut self.draw);
        let institution = self.script.institution.clone().unwrap_or_else(|| NO_INSTITUTION.to_owned());
        let header = Header {
            at,
            day: Some(clock::day(at)),
            institution: &institution,
            inquiry: "1",
            segment: "1",
            ..Header::default()
        };
        let mut message = self.told(header, situation, &document, None, Route::Card);
        writer.rewrite(&mut message, situation);
        let name = writer.name(situation, &institution, at, self.faces, &mut self.draw);
        let style = manner.style.clone().unwrap_or_default();
        let manner = Manner { style: Some(writer.style(&style)), ..manner };
        self.write(FolderKind::Face, name, message, &manner, at);
    }

    /// Plans the writing of a file.
    fn write(&mut self, folder: FolderKind, mut name: String, mut message: Element, manner: &Manner, at: Duration) {
        for (path, text) in &manner.set {
            message.set(path, text.as_deref());
        }
        let style = manner.style.clone().unwrap_or_default();
        let mut bytes = style.write(message, &mut self.draw);
        if let Some(stem) = name.strip_suffix(".zip") {
            bytes = zipped(&[stem, style.form.ending()].concat(), &bytes).unwrap_or(bytes);
        } else if let Some(stem) = name.strip_suffix(".xml") {
            name = [stem, style.form.ending()].concat();
        }
        let pause = manner.pause.unwrap_or(Duration::from_millis(200));
        let mut pieces = pieces(&bytes, manner.pieces.unwrap_or(1));
        let fault = manner.fault;
        match fault {
            Some(ScriptFault::Silent) => return,
            Some(ScriptFault::Torn) => pieces = vec![bytes.get(..bytes.len() / 2).unwrap_or_default().to_vec()],
            Some(ScriptFault::Twice) => pieces.push(bytes.clone()),
            None => {}
        }
        let count = pieces.len();
        let mut due = at;
        for (place, bytes) in pieces.into_iter().enumerate() {
            let last = place.saturating_add(1) == count;
            // Written twice, the file is made anew, and was whole before.
            let again = last && fault == Some(ScriptFault::Twice);
            let before_again = place.saturating_add(2) == count && fault == Some(ScriptFault::Twice);
            let ends = last || before_again;
            let put = Put {
                folder,
                name: name.clone(),
                bytes,
                append: place > 0 && !again,
                last: ends,
                whole: ends && fault != Some(ScriptFault::Torn),
            };
            self.plan(due, Work::Put(put));
            due = due.saturating_add(pause);
        }
    }
}

/// The header of an answer to a request.
fn header<'a>(request: &'a SimulatedRequest, at: Duration, segment: &'a str) -> Header<'a> {
    Header {
        at,
        institution: request.institution(),
        identifier: request.header("ArbitraryFileIdentifier"),
        segment,
        ..Header::default()
    }
}

/// The parts in which a file is written: nothing at first where there are several.
fn pieces(bytes: &[u8], count: u16) -> Vec<Vec<u8>> {
    if count <= 1 {
        return vec![bytes.to_vec()];
    }
    let size = bytes.len().div_ceil(usize::from(count).saturating_sub(1)).max(1);
    [Vec::new()].into_iter().chain(bytes.chunks(size).map(<[u8]>::to_vec)).collect()
}

/// Whom the bulk services tell of that are not asked by person.
const fn entrusted_or_visited(interface: Interface) -> &'static [Situation] {
    match interface {
        Interface::Entrusted => &[
            Situation::Welfare,
            Situation::Combined,
            Situation::WelfareSelfPay,
            Situation::WelfareTwoTickets,
            Situation::Unregistered,
            Situation::Error,
        ],
        _ => &[
            Situation::Valid,
            Situation::LateElderly10,
            Situation::MedicationOnly,
            Situation::Combined,
            Situation::ConsentExpired,
            Situation::Invalid,
        ],
    }
}

fn zipped(name: &str, bytes: &[u8]) -> Option<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    archive.start_file(name, SimpleFileOptions::default()).ok()?;
    archive.write_all(bytes).ok()?;
    archive.finish().ok().map(Cursor::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::simulator::terminal::{AnswerEncoding, AnswerForm, AnswerWriter, CODE_ROWS, Laid, ScriptRule, Style};
    use crate::terminal::{self, Content, File};

    const NOW: Duration = Duration::from_secs(1_795_824_000);
    const SECOND: Duration = Duration::from_secs(1);

    fn request(body: &str) -> Vec<u8> {
        let header = "<MedicalInstitutionCode>1312345678</MedicalInstitutionCode>\
            <ArbitraryFileIdentifier>f</ArbitraryFileIdentifier>";
        format!("<XmlMsg><MessageHeader>{header}</MessageHeader><MessageBody>{body}</MessageBody></XmlMsg>")
            .into_bytes()
    }

    fn search(number: &str) -> String {
        format!(
            "<QualificationConfirmSearchInfo><InsurerNumber>06990001</InsurerNumber><InsuredIdentificationNumber>{number}\
             </InsuredIdentificationNumber><Birthdate>19700102</Birthdate></QualificationConfirmSearchInfo>"
        )
    }

    /// Everything that is written, in its order.
    fn all(terminal: &mut Terminal) -> Vec<Put> {
        std::iter::from_fn(|| terminal.next(Duration::MAX)).collect()
    }

    /// What the reader makes of a file: it has nothing to remark but what is meant.
    fn read(put: &Put) -> Content {
        let reading = terminal::read_file(File::named(&put.name).unwrap(), &put.bytes).unwrap();
        assert_eq!((reading.remarks, reading.kept), (vec![], vec![]), "{}", String::from_utf8_lossy(&put.bytes));
        reading.content
    }

    /// Every situation by every road, in both encodings, shuffled, and in both forms: the reader knows each element and code.
    #[test]
    fn the_reader_knows_whatever_is_told() {
        for (encoding, shuffled, form) in [
            (AnswerEncoding::Utf8, false, AnswerForm::Xml),
            (AnswerEncoding::ShiftJis, true, AnswerForm::Xml),
            (AnswerEncoding::Utf8, true, AnswerForm::Json),
            (AnswerEncoding::ShiftJis, false, AnswerForm::Json),
        ] {
            let style = Style { form, encoding, shuffled, ..Style::default() };
            let every = Manner { style: Some(style), delay: Some(Duration::ZERO), ..Manner::default() };
            let mut terminal = Terminal::new(Script { every, bulk_time: Duration::ZERO, ..Script::default() }, NOW);
            for situation in Situation::all() {
                let number = format!("00000{:02}", situation.number());
                terminal.take("OQSsiquc01req_1.xml", &request(&search(&number)), NOW).unwrap();
                terminal.lay(situation, NOW);
                let files = all(&mut terminal);
                assert_eq!(files.len(), 2, "{situation:?}");
                assert!(files.iter().all(|file| matches!(read(file), Content::Answer(_)) && file.whole && file.last));
                assert!(files.iter().all(|file| file.name.ends_with(form.ending())));
            }
            let booked: String = Situation::all().map(|it| search(&format!("00000{:02}", it.number()))).collect();
            let month = "<QualificationConfirmSearchInfo><MedicalTreatmentMonth>202611</MedicalTreatmentMonth>\
                </QualificationConfirmSearchInfo>";
            let period = |flag| {
                format!(
                    "<QualificationConfirmSearchInfo><ConsentDateFrom>20261101</ConsentDateFrom><ConsentDateTo>20261128\
                     </ConsentDateTo><MedicalTreatmentFlag>{flag}</MedicalTreatmentFlag></QualificationConfirmSearchInfo>"
                )
            };
            let month = month.to_owned();
            for (prefix, body, count) in [
                ("OQSmuquc", booked, Situation::all().count()),
                ("OQSmutic", month, 10),
                ("OQSmuhvq", period(2), 10),
                ("OQSmuonq", period(3), 10),
            ] {
                terminal.take(&format!("{prefix}01req_1.xml"), &request(&body), NOW).unwrap();
                let Content::Receipt(receipt) = read(&all(&mut terminal)[0]) else { panic!("{prefix}") };
                let number = receipt.header.reception_number.unwrap();
                let collect = request(&format!("<ReceptionNumber>{number}</ReceptionNumber>"));
                terminal.take(&format!("{prefix}02req_1.xml"), &collect, NOW).unwrap();
                let Content::Bulk(bulk) = read(&all(&mut terminal)[0]) else { panic!("{prefix}") };
                assert_eq!(bulk.units.len(), count, "{prefix}");
            }
        }
    }

    #[test]
    fn rows_of_codes_bring_every_element_and_code() {
        let mut terminal = Terminal::new(Script::default(), NOW);
        (0..CODE_ROWS).for_each(|row| terminal.lay(Situation::Codes(row), NOW));
        let files = all(&mut terminal);
        let text: String = files.iter().map(|file| String::from_utf8_lossy(&file.bytes).into_owned()).collect();
        for (name, codes) in super::super::result::CODES {
            for code in *codes {
                assert!(text.contains(&format!("<{name}>{code}</{name}>")), "{name} {code}");
            }
        }
        // Each of them holds all 26 elements of a ticket.
        assert_eq!(text.matches("<Remarks3>").count(), usize::from(CODE_ROWS));
    }

    #[test]
    fn the_same_seed_says_the_same_and_another_does_not() {
        let files = |seed| {
            let mut terminal = Terminal::new(Script { seed, ..Script::default() }, NOW);
            terminal.lay(Situation::Combined, NOW);
            terminal.take("OQSsiquc01req_1.xml", &request(&search("1")), NOW).unwrap();
            all(&mut terminal)
        };
        assert_eq!(files(1), files(1));
        assert!(files(1).iter().zip(&files(2)).all(|(one, other)| one.bytes != other.bytes));
    }

    #[test]
    fn who_is_still_worked_on_is_told_of_when_asked_again() {
        let mut terminal = Terminal::new(Script::default(), NOW);
        let pending = format!("12{:02}", Situation::Pending.number());
        for expected in ["2", "1", "2"] {
            terminal.take("OQSsiquc01req_1.xml", &request(&search(&pending)), NOW).unwrap();
            let files = all(&mut terminal);
            let Content::Answer(answer) = read(&files[0]) else { panic!("no answer") };
            assert_eq!(answer.header.segment.code(), expected);
        }
    }

    #[test]
    fn rules_are_used_in_their_order_and_as_often_as_they_say() {
        let rule = |name: &str, times, fault| ScriptRule {
            name: name.to_owned(),
            times,
            answer: Manner { fault: Some(fault), delay: Some(SECOND), ..Manner::default() },
            ..ScriptRule::default()
        };
        let rules = vec![
            rule("OQSsiimm", None, ScriptFault::Torn),
            rule("OQSsiquc", Some(1), ScriptFault::Silent),
            ScriptRule { number: Some("0700".to_owned()), ..rule("", None, ScriptFault::Twice) },
        ];
        let mut terminal = Terminal::new(Script { rules, ..Script::default() }, NOW);
        let mut ask = |number: &str| {
            terminal.take("OQSsiquc01req_1.xml", &request(&search(number)), NOW).unwrap();
            all(&mut terminal)
        };
        assert_eq!(ask("0700").len(), 0);
        let twice = ask("0700");
        assert!(twice.len() == 2 && twice[0] == twice[1] && twice[0].whole);
        assert_eq!(ask("0800").len(), 1);
    }

    #[test]
    fn pieces_come_one_after_another_and_are_finished_when_it_ends() {
        let answer = Manner { pieces: Some(4), pause: Some(SECOND), ..Manner::default() };
        let face = vec![Laid { after: SECOND, count: 3, answer, ..Laid::default() }];
        let mut terminal = Terminal::new(Script { face, ..Script::default() }, NOW);
        assert_eq!((terminal.next(NOW), terminal.due()), (None, Some(NOW + SECOND)));
        let first = terminal.next(NOW + SECOND).unwrap();
        assert!(first.bytes.is_empty() && !first.append && !first.last && !first.whole);
        assert_eq!(terminal.next(NOW + SECOND), None);
        terminal.finish();
        let rest = all(&mut terminal);
        assert!(rest.len() == 3 && rest.iter().all(|put| put.append && put.name == first.name));
        assert!(rest[2].whole && rest[2].last && !rest[1].last);
        let bytes: Vec<u8> = rest.iter().flat_map(|put| put.bytes.clone()).collect();
        assert!(matches!(read(&Put { bytes, ..first }), Content::Answer(_)));
    }

    /// What other programs write is told from what the terminal wrote.
    #[test]
    fn other_writers_are_told_apart() {
        use crate::vocabulary::Writer as Known;
        for (writer, situation, known) in [
            (AnswerWriter::Terminal, Situation::Valid, Known::Terminal),
            (AnswerWriter::BulkExporter, Situation::Valid, Known::Other),
            (AnswerWriter::BulkExporter, Situation::Welfare, Known::Other),
            (AnswerWriter::BulkExporterOld, Situation::Valid, Known::Other),
            (AnswerWriter::Typed, Situation::Limit, Known::Other),
            (AnswerWriter::Ocr, Situation::Valid, Known::Other),
            (AnswerWriter::Ocr, Situation::Welfare, Known::Other),
        ] {
            let answer = Manner { situation: Some(situation), writer: Some(writer), ..Manner::default() };
            let face = vec![Laid { answer, ..Laid::default() }];
            let put = Terminal::new(Script { face, ..Script::default() }, NOW).next(NOW).unwrap();
            let reading = terminal::read_file(File::named(&put.name).unwrap(), &put.bytes).unwrap().answer().unwrap();
            let (facts, _) = reading.facts(None);
            assert_eq!(
                (facts.writer, facts.proves_person_check()),
                (known, writer == AnswerWriter::Terminal),
                "{writer:?}"
            );
        }
    }

    #[test]
    fn a_script_changes_elements_and_bulk_results_come_in_a_zip() {
        let set = [("MessageHeader/ErrorCode", Some("VTX")), ("SegmentOfResult", Some("9")), ("Name", None)];
        let set = set.map(|(path, text)| (path.to_owned(), text.map(str::to_owned))).into();
        let every = Manner { zip: Some(true), set, delay: Some(Duration::ZERO), ..Manner::default() };
        let mut terminal = Terminal::new(Script { every, bulk_time: Duration::ZERO, ..Script::default() }, NOW);
        terminal.lay(Situation::Valid, NOW);
        let Content::Answer(answer) = read(&all(&mut terminal)[0]) else { panic!("no answer") };
        assert_eq!((answer.header.error_code.as_deref(), answer.header.segment.code()), (Some("VTX"), "9"));
        assert!(answer.unit.results[0].name.is_none());

        terminal.take("OQSmuquc01req_1.xml", &request(&search("1")), NOW).unwrap();
        let Content::Receipt(receipt) = read(&all(&mut terminal)[0]) else { panic!("no receipt") };
        let collect = format!("<ReceptionNumber>{}</ReceptionNumber>", receipt.header.reception_number.unwrap());
        terminal.take("OQSmuquc02req_1.xml", &request(&collect), NOW + SECOND).unwrap();
        let zip = all(&mut terminal).remove(0);
        assert_eq!(zip.name, "OQSmuquc02res_1.zip");
        assert!(matches!(read(&zip), Content::Bulk(_)));
        // Another interface's number, and one that nobody has.
        for (name, number) in
            [("OQSmutic02req_1.xml", collect.as_str()), ("OQSmuquc02req_1.xml", "<ReceptionNumber>0</ReceptionNumber>")]
        {
            assert_eq!(terminal.take(name, &request(number), NOW).unwrap_err(), RequestRefusal::UnknownReception);
        }
    }

    /// What a receipt computer's own tests lean on: marks come back, a bulk request takes its time, and nobody is registered who
    /// was not found.
    #[test]
    fn answers_belong_to_their_requests() {
        let every = Manner { delay: Some(Duration::ZERO), ..Manner::default() };
        let mut terminal = Terminal::new(Script { every, bulk_time: 5 * SECOND, ..Script::default() }, NOW);
        let mut ask = |name: &str, body: &str, now| {
            terminal.take(name, &request(body), now).unwrap();
            read(&all(&mut terminal)[0])
        };
        for (situation, ours) in [(Situation::Valid, true), (Situation::OtherInstitution, false)] {
            let number = format!("00{:02}", situation.number());
            let answer = ask("OQSsiquc01req_1.xml", &search(&number), NOW);
            assert_eq!(answer.header().file_identifier.as_ref().unwrap().reveal(), "f");
            assert_eq!(answer.header().institution.as_deref() == Some("1312345678"), ours, "{situation:?}");
        }
        let receipt = ask("OQSmuquc01req_1.xml", &search("1"), NOW);
        let collect =
            format!("<ReceptionNumber>{}</ReceptionNumber>", receipt.header().reception_number.clone().unwrap());
        for (seconds, segment, units) in [(0, "2", 0), (4, "2", 0), (5, "1", 1)] {
            let Content::Bulk(bulk) = ask("OQSmuquc02req_1.xml", &collect, NOW + seconds * SECOND) else {
                panic!("no bulk")
            };
            assert_eq!((bulk.header.segment.code(), bulk.units.len()), (segment, units), "{seconds}");
        }
        let number = format!("00{:02}", Situation::NotFound.number());
        let entry = format!(
            "<ReferenceNumberRegistrationInfo><ReferenceNumber>P-77</ReferenceNumber><InsurerNumber>06990001</InsurerNumber>\
             <InsuredIdentificationNumber>{number}</InsuredIdentificationNumber></ReferenceNumberRegistrationInfo>"
        );
        let refused = ask("OQSsiimm01req_1.xml", &entry, NOW);
        assert_eq!(refused.to_do(), [crate::terminal::ToDo::ShowError { person: Some(1) }]);
        assert!(terminal.registered.is_empty());
    }

    #[test]
    fn another_institution_is_refused_and_answered() {
        let script = Script { institution: Some("1399999999".to_owned()), ..Script::default() };
        let mut terminal = Terminal::new(script, NOW);
        let refused = terminal.take("OQSsiquc01req_1.xml", &request(&search("1")), NOW).unwrap_err();
        assert_eq!(refused, RequestRefusal::OtherInstitution);
        let Content::Answer(answer) = read(&all(&mut terminal)[0]) else { panic!("no answer") };
        assert_eq!(answer.header.error_code.as_deref(), Some(refused.code()));
        assert_eq!(answer.header.institution.as_deref(), Some("1399999999"));
        assert_eq!(terminal.take("readme.txt", b"", NOW).unwrap_err(), RequestRefusal::NotPlayed);
        assert_eq!(terminal.due(), None);
    }
}
