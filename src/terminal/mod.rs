//! What the eligibility terminal (資格確認端末) says: the files of its linkage folder, the WebAPI's answers, reader messages.
//!
//! A receipt computer rarely holds the reader. The official software on the eligibility terminal does; it exchanges files
//! with the receipt computer in a linkage folder (連携フォルダー). [`File::named`] tells what a file is by its name;
//! [`read_file`] reads its bytes into a [`Content`]:
//!
//! | files | [`Service`] | content |
//! |---|---|---|
//! | `OQSsiquc01res_*`, `OQSsiquc01res_face_*` | one person's eligibility; after a check at the reader | [`TerminalAnswer`] |
//! | `OQSsiquc01req_*`, `OQSmu…01req_*` | who is asked about | [`Query`] |
//! | `OQSmuquc…`, `OQSmutic…`, `OQSmuhvq…`, `OQSmuonq…`: `01res`, `02req`, `02res` | many persons | [`Receipt`], [`Header`], [`Bulk`] |
//! | `OQSsiimm01…`, `OQSmuimm…` | the institution's own numbers of patients (照会番号) | [`Registration`], [`Registered`] |
//! | all others | recognised and named, not read | [`ReadError::NotRead`] |
//!
//! # The tour
//!
//! | file | one idea |
//! |---|---|
//! | `file` | names of files: [`Service`], [`MessageKind`], [`Form`] |
//! | `reading`, `limits`, `read_error`, `remark` | bytes to content, and what is said about it |
//! | `encoding`, `archive`, `xml`, `json` | the forms: UTF-8 and Shift_JIS, ZIP, XML, the WebAPI's JSON |
//! | `layout`, `fields`, `values` | elements to fields, whatever form they came in |
//! | `message`, `coverage`, `ticket`, `consent` | what stands in the files, typed |
//! | `code`, `codes`, `moment`, `personal` | codes and their tables, times, what belongs to a person |
//! | `facts`, `origin`, `share`, `ticket_facts`, `unread` | what the desk may conclude: [`Facts`] |
//! | `visit` | facts into a [`Visit`](crate::reception::Visit) |
//! | `reader` | the reader's screen: [`ScreenMessage`] |
//! | `request`, `to_do` | questions to the terminal: [`Request`]; what is left to do after an answer: [`ToDo`] |
//! | `line` | a file as a line of JSON (feature `serde`) |
//! | [`folder`] | which files of a folder to read, and when: each once, without input or output |
//! | `disk` | the folder on a disk or share: watched, and asked through (feature `folder`) |
//!
//! ```
//! use uketsuke::{Day, reception::Visit};
//! use uketsuke::terminal::{Moment, ScreenMessage, SharingState, Viewing, read};
//! use uketsuke::vocabulary::{Acceptance, Eligibility, Provision};
//!
//! let file = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>
//! <XmlMsg>
//!   <MessageHeader>
//!     <QualificationConfirmationDate>20261121</QualificationConfirmationDate>
//!     <ReferenceClassification>1</ReferenceClassification>
//!     <SegmentOfResult>1</SegmentOfResult>
//!   </MessageHeader>
//!   <MessageBody>
//!     <ProcessingResultStatus>1</ProcessingResultStatus>
//!     <QualificationValidity>1</QualificationValidity>
//!     <ResultList><ResultOfQualificationConfirmation>
//!       <Name>試験　太郎</Name>
//!       <PharmacistsInfoConsFlg>1</PharmacistsInfoConsFlg>
//!       <PharmacistsInfoConsTime>20261121091500</PharmacistsInfoConsTime>
//!       <NewInfoConsFlg>1</NewInfoConsFlg>
//!     </ResultOfQualificationConfirmation></ResultList>
//!   </MessageBody>
//! </XmlMsg>";
//! let reading = read(file.as_bytes())?;
//! // What no public source lists is kept and named; nothing is guessed.
//! assert!(reading.remarks[0].to_string().contains("NewInfoConsFlg"));
//!
//! let (facts, _) = reading.facts(None);
//! assert_eq!(facts.eligibility, Eligibility::Valid);
//! assert_eq!(facts.sharing(), SharingState::Consented);
//! let now = Moment::from_digits("20261121100000").unwrap();
//! let until = Moment::from_digits("20261122091500").unwrap();
//! assert_eq!(facts.viewing(Provision::Medication, now), Viewing::Until(until));
//! assert_eq!(facts.viewing(Provision::Treatment, now), Viewing::Unknown);
//!
//! // With what else is known of the visit, it is decided like any other.
//! let visit = Visit::on(Day::new(2026, 11, 21).unwrap()).with_answer(facts.answer(None));
//! assert_eq!(visit.clone().decide()?.acceptance(), Acceptance::Full);
//!
//! // The reader's screen said 006 before: the answer counts, and the decision names both sides.
//! let screen = ScreenMessage::from_text("【006:利用者証明用電子証明書の失効・有効期限切れ】").unwrap();
//! let decided = visit.with_message(screen.meaning).decide()?;
//! assert_eq!(decided.acceptance(), Acceptance::Full);
//! assert!(decided.contradictions().next().is_some());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # What an answer cannot tell
//!
//! No public model of the file holds the state of the My Number Card or its certificate.
//! `InsuredCardExpirationDate` ends the *insurance document*. In the grace period (the certificate expired, eligibility
//! still provided for some months) medical information is not offered to be shared, so that the answer looks as if the
//! patient had refused: [`Facts::asks_for_reader_message`].
//!
//! # Trust in the content
//!
//! The interface specification (外部インターフェイス仕様書) is not public. Each name and code here has a public source, named
//! where it is defined ([`CodeTable`]); 未確認 marks what one source alone shows. Files are bounded in every direction
//! ([`MAX_BYTES`], [`MAX_BULK_BYTES`], [`MAX_DEPTH`], [`MAX_ELEMENTS`], [`MAX_UNITS`], [`MAX_RESULTS`], [`MAX_TEXT`]); document types
//! and entities are refused. Who wrote a file is said as far as it shows ([`Facts::writer`]).
//!
//! # Encrypted files
//!
//! The terminal can be set to encrypt what it writes: a ZIP with a password. It is said ([`ReadError::Encrypted`]) and never
//! opened: the program that knows the pass phrase decrypts it and gives the bytes.
//!
//! # Personal data
//!
//! Whatever belongs to a person is [`Personal`]: it has to be taken out on purpose and is in no `Debug`, remark or error. Names of
//! injuries are [`InjuryName`], which are wiped as well. Of a person's data [`Facts`] hold the date of birth and the system's own messages
//! alone, both [`Personal`].

#[cfg(feature = "terminal")]
mod archive;
mod code;
mod codes;
mod consent;
mod coverage;
#[cfg(feature = "folder")]
pub mod disk;
mod encoding;
mod facts;
mod fields;
mod file;
#[cfg(feature = "terminal")]
pub mod folder;
#[cfg(all(feature = "terminal", feature = "simulator"))]
pub mod generator;
mod institution;
mod json;
mod layout;
mod limits;
#[cfg(feature = "serde")]
mod line;
mod message;
mod moment;
mod origin;
mod personal;
mod read_error;
mod reader;
mod reading;
mod remark;
#[cfg(feature = "terminal")]
mod request;
mod share;
mod ticket;
mod ticket_facts;
mod to_do;
mod unread;
mod values;
mod visit;
mod xml;

pub use code::{Code, CodeTable, Coded};
pub use codes::{
    CharacterCode, DiseaseCategory, FaceInformation, Inquiry, LimitCertificateKind, LimitChanged, LimitClass,
    Preschool, PrescriptionForm, ReasonOfLoss, Relation, Sex, VisitKind,
};
pub use consent::{ConsentTriple, ConsentTriples, VIEWING_HOURS};
pub use coverage::{Coverage, DiseaseCertificate, Elderly, LimitCertificate};
pub use encoding::{Encoding, EncodingClaims};
pub use facts::{Facts, ResultFacts, SharingState, Viewing};
pub use file::{Direction, FaceName, File, Form, MessageKind, Service, answer_name};
pub use institution::{NotAnInstitution, institution_code};
pub use layout::Kept;
pub use limits::{
    MAX_BULK_BYTES, MAX_BULK_ELEMENTS, MAX_BYTES, MAX_DEPTH, MAX_ELEMENTS, MAX_MEMBERS, MAX_REMARKS, MAX_RESULTS,
    MAX_TEXT, MAX_TICKETS, MAX_UNITS,
};
#[cfg(feature = "serde")]
pub use line::{DecideFor, LineOptions};
pub use message::{
    Bulk, Content, Header, Processing, Query, Receipt, ReferenceEntry, Registered, RegisteredUnit, Registration,
    Search, TerminalAnswer, Unit,
};
pub use moment::{Moment, Month};
pub use personal::Personal;
pub use read_error::ReadError;
pub use reader::{ScreenMessage, reader_code, reader_text};
pub use reading::{ReadFile, read_text};
#[cfg(feature = "terminal")]
pub use reading::{read, read_file};
pub use remark::{Expected, Remark};
#[cfg(feature = "terminal")]
pub use request::{MAX_IDENTIFIER, Refusal, RefusedField, Request, RequestHeader};
pub use share::{Share, ShareBasis};
pub use ticket::{Consistency, DesignationFlag, InjuryName, Presence, Ticket};
pub use ticket_facts::TicketFacts;
pub use to_do::ToDo;
