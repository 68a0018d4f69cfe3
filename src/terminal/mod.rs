//! What the eligibility terminal (資格確認端末) says: answer files and reader messages.
//!
//! A receipt computer rarely holds the reader. The official software on the eligibility terminal does; it leaves an XML
//! answer in a linkage folder (連携フォルダ), which the receipt computer fetches:
//!
//! | file | what it is |
//! |---|---|
//! | `OQSsiquc01res_*.xml` | the answer to a single query |
//! | `OQSsiquc01res_face_<id>_<yyyyMMddHHmmss>.xml` | the answer after a check at the reader |
//!
//! [`read`] turns such a file into an [`Answer`], [`Reading::facts`] into [`Facts`] for the desk,
//! [`Reading::join`] puts them into a [`Visit`](crate::reception::Visit) that is decided with whatever else is known, and
//! [`ReaderMessage`] brings in what the reader's screen said. [`folder`] takes each file of a linkage folder once.
//!
//! ```
//! use uketsuke::{Day, rules::Table};
//! use uketsuke::reception::{Acceptance, Reason, Visit, decide};
//! use uketsuke::terminal::{Eligibility, Information, Moment, ReaderMessage, Sharing, Viewing, read};
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
//! assert!(reading.findings[0].to_string().contains("NewInfoConsFlg"));
//!
//! let (facts, _) = reading.facts();
//! assert_eq!(facts.eligibility, Eligibility::Confirmed);
//! assert_eq!(facts.sharing(), Sharing::Consented);
//! let now = Moment::from_digits("20261121100000").unwrap();
//! let until = Moment::from_digits("20261122091500").unwrap();
//! assert_eq!(facts.viewing(Information::Medication, now), Viewing::Until(until));
//! assert_eq!(facts.viewing(Information::Treatment, now), Viewing::Unknown);
//!
//!
//! // Joined with what else is known of the visit, it is decided like any other.
//! let visit = Visit::on(Day::new(2026, 11, 21).unwrap());
//! let joined = reading.join(visit);
//! assert_eq!(decide(&joined.visit, Table::built_in())?.acceptance, Acceptance::Full);
//!
//! // The reader's screen outranks dates: with code 006 the card is refused, and the answer contradicts it.
//! let screen = ReaderMessage::from_text("【006:利用者証明用電子証明書の失効・有効期限切れ】").unwrap();
//! let visit = Visit { message: screen.meaning, ..joined.visit };
//! let decision = decide(&visit, Table::built_in())?;
//! assert_eq!(decision.acceptance, Acceptance::Indeterminate);
//! assert!(decision.reasons.contains(Reason::OnlineContradicts));
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
//! where it is defined ([`CodeTable`]); where sources disagree both readings are accepted and a finding says so.
//! Files are bounded in every direction ([`MAX_BYTES`], [`MAX_DEPTH`], [`MAX_ELEMENTS`], [`MAX_RESULTS`], [`MAX_TEXT`]);
//! document types and entities are refused.
//!
//! # Personal data
//!
//! Whatever belongs to a person is [`Personal`]: it has to be taken out on purpose and is in no `Debug`, finding or error.
//! [`Facts`] hold nothing personal.

mod answer;
mod code;
mod consent;
mod decode;
mod facts;
mod fields;
mod finding;
pub mod folder;
#[cfg(feature = "simulator")]
pub mod generator;
mod moment;
mod parse;
mod personal;
mod read_error;
mod reader;
mod shift_jis;
mod visit;

pub use answer::{Answer, DiseaseCertificate, Elderly, Header, Insurance, LimitCertificate, Search};
pub use code::{
    CharacterCode, Code, CodeTable, Coded, Consent, DiseaseCategory, FaceInformation, Inquiry, InsuredCard,
    LimitCertificateKind, LimitClass, MessageOutcome, Preschool, PrescriptionForm, ProcessingStatus,
    QualificationValidity, ReasonOfLoss, Relation, Sex,
};
pub use consent::{ConsentGiven, Consents, Information, VIEWING_HOURS};
pub use decode::{Encoding, EncodingClaims};
pub use facts::{Eligibility, Facts, LimitAmount, Sharing, Viewing};
pub use finding::{Expected, Finding};
pub use moment::Moment;
pub use parse::{Kept, MAX_BYTES, MAX_DEPTH, MAX_ELEMENTS, MAX_RESULTS, MAX_TEXT, Reading, read};
pub use personal::Personal;
pub use read_error::ReadError;
pub use reader::{ReaderMessage, reader_code, reader_text};
pub use visit::{JoinFinding, Joined};
