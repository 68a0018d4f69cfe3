//! Files of the linkage folder, recognised by their names.
//!
//! The specification (別紙1-1 インターフェイス一覧) is not public. Prefixes stand in two or more independent public programs unless
//! their [`Service`] is marked 未確認; numbers and Japanese names of the interfaces come from one of them and are 未確認.

use core::fmt;

use super::limits::{MAX_BULK_BYTES, MAX_BYTES};

/// Declares the services, a row each.
macro_rules! services {
    ($($(#[$doc:meta])* $name:ident = $prefix:literal, $japanese:literal, [$($number:literal),*];)+) => {
        /// What a file is about: one row of the list of interfaces.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Service {
            $($(#[$doc])* $name,)+
        }

        impl Service {
            /// Every service.
            pub const ALL: &'static [Service] = &[$(Service::$name),+];

            /// What the names of its files start with, before `01req`, `req` and the like.
            pub const fn prefix(self) -> &'static str {
                match self {
                    $(Service::$name => $prefix,)+
                }
            }

            /// The Japanese name of the interface (未確認).
            pub const fn japanese(self) -> &'static str {
                match self {
                    $(Service::$name => $japanese,)+
                }
            }

            /// The numbers of its interfaces (未確認), in the order of [`MessageKind::ALL`].
            const fn interfaces(self) -> &'static [u16] {
                match self {
                    $(Service::$name => &[$($number),*],)+
                }
            }
        }
    };
}

services! {
    /// One person's eligibility, asked with a document's numbers or, after a check at the reader, with the card.
    Eligibility = "OQSsiquc", "資格確認", [1, 2];
    /// The institution's own number of one patient (照会番号).
    ReferenceNumber = "OQSsiimm", "照会番号登録", [3, 4];
    /// The eligibility of booked patients (未確認).
    BulkEligibility = "OQSmuquc", "資格確認一括照会", [5, 6, 7, 8];
    /// Many patients' 照会番号.
    BulkReferenceNumber = "OQSmuimm", "照会番号一括登録", [9, 10, 11, 12];
    /// Patients of 医療扶助 who are entrusted to the institution, by month.
    Entrusted = "OQSmutic", "委託先資格情報の一括取得（医療扶助）", [13, 14, 15, 16];
    /// Patients of home visits who consented, by period.
    HomeVisits = "OQSmuhvq", "同意済資格情報一括取得（訪問診療等）", [17, 18, 19, 20];
    /// Patients of online visits who consented, by period.
    OnlineVisits = "OQSmuonq", "同意済資格情報一括取得（オンライン診療等）", [21, 22, 23, 24];
    /// One patient of home visits again, by the first consent (未確認). Not read.
    HomeVisit = "OQSsihvq", "資格確認（訪問診療等）", [25, 26];
    /// One patient of online visits (未確認). Not read.
    OnlineVisit = "OQSsionq", "資格確認（オンライン診療等）", [27, 28];
    /// Consent withdrawn (未確認). Not read.
    ConsentWithdrawal = "OQSsihvd", "閲覧同意取り消し（訪問診療等）", [37, 38];
    /// The institution's URL or its picture code (未確認). Not read.
    AccessUrl = "OQSsiurl", "医療機関アクセスURL取得", [39, 40];
    /// The terminal's settings, asked for (未確認). Not read.
    SettingsQuery = "OQSsiinq", "環境設定情報照会", [41, 42];
    /// The terminal's settings, changed (未確認). Not read.
    SettingsUpdate = "OQSsiupd", "環境設定情報更新", [43, 44];
    /// Medication and treatment information, PDF or XML. Not read.
    Medication = "YZKsiquc", "薬剤情報等", [];
    /// Health check-ups, PDF or XML. Not read.
    HealthCheckups = "TKKsiquc", "特定健診情報", [];
    /// Clinical information (未確認). Not read.
    ClinicalInformation = "CIPsiquc", "臨床情報", [];
    /// Subsidies for medical expenses, PMH (未確認). Not read: no layout is public.
    MedicalSubsidy = "PMHsimsm", "医療費助成", [];
    /// Electronic prescriptions (未確認): nothing of eligibility. Not read.
    ElectronicPrescription = "EPS", "電子処方箋", [];
    /// Sharing of medical records (未確認): nothing of eligibility. Not read.
    RecordSharing = "CIS", "電子カルテ情報共有", [];
    /// Sharing of medical records (未確認): nothing of eligibility. Not read.
    RecordSharingNotice = "EMS", "電子カルテ情報共有", [];
}

/// Which message of a service a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MessageKind {
    /// `req`, `01req`: the question.
    Request,
    /// `res`, `01res`: the answer; of a bulk service the receipt with its `ReceptionNumber`.
    Response,
    /// `02req`: the results of a bulk question are asked for, by `ReceptionNumber`.
    CollectRequest,
    /// `02res`: the results of a bulk question.
    CollectResponse,
}

impl MessageKind {
    /// Every stage, in their order.
    pub const ALL: [MessageKind; 4] =
        [MessageKind::Request, MessageKind::Response, MessageKind::CollectRequest, MessageKind::CollectResponse];

    /// Where the file goes.
    pub const fn direction(self) -> Direction {
        match self {
            MessageKind::Request | MessageKind::CollectRequest => Direction::ToTerminal,
            MessageKind::Response | MessageKind::CollectResponse => Direction::FromTerminal,
        }
    }
}

/// Where a file goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Direction {
    /// Written by the receipt computer, into `req/`.
    ToTerminal,
    /// Written by the terminal, into `res/`; what follows a check at the reader, into `face/`.
    FromTerminal,
}

/// How a file is written, by the end of its name. Reading goes by the bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Form {
    /// `.xml`.
    Xml,
    /// `.json`: an answer of the WebAPI that a program stored.
    Json,
    /// `.zip`: a bulk result, or a file that the terminal was set to encrypt. Only the bytes tell whether it has a password
    /// ([`ReadError::Encrypted`](super::ReadError::Encrypted)).
    Zip,
    /// Anything else: a PDF, a draft that is being written.
    Other,
}

/// The name of an answer after a check at the reader (`OQSsiquc01res_face_…`): which program names files so.
///
/// A name proves nothing. It tells the files of two known programs from what the terminal itself may have written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FaceName {
    /// As the terminal names them (未確認): institution code of ten digits, twenty hexadecimal digits, `_`, fourteen digits.
    Terminal,
    /// As another program names them: the moment alone (<https://github.com/YUKI-ENT/OQSDrug2> and others write files that the
    /// terminal did not).
    OtherProgram,
    /// Neither, or as both do.
    Unclear,
}

/// A file of the linkage folder, by its name: what it is, where it goes, how it is written, whether this crate reads it.
///
/// ```
/// use uketsuke::terminal::{Direction, File, Form, Service, MessageKind};
/// let file = File::named("OQSmutic02res_202611280001.zip").ok_or("not of the terminal")?;
/// assert_eq!((file.service, file.stage, file.form), (Service::Entrusted, Some(MessageKind::CollectResponse), Form::Zip));
/// assert_eq!((file.direction(), file.interface()), (Some(Direction::FromTerminal), Some(16)));
/// assert!(file.is_read());
///
/// let medication = File::named("YZKsiquc01res_1.pdf").ok_or("not of the terminal")?;
/// assert!(!medication.is_read());
/// assert_eq!(medication.to_string(), "薬剤情報等 (YZKsiquc)");
/// assert_eq!(File::named("readme.txt"), None);
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct File {
    /// What it is about.
    pub service: Service,
    /// Which message it holds; `None` where the rest of the name is not known.
    pub stage: Option<MessageKind>,
    /// How it is written.
    pub form: Form,
    /// Set when it is the answer after a check at the reader.
    pub face: Option<FaceName>,
}

impl File {
    /// The file of this name, without its folder. `None`: no file that a public source lists.
    pub fn named(name: &str) -> Option<File> {
        let service = Service::ALL.iter().copied().find(|service| service.begins(name))?;
        let rest = name.get(service.prefix().len()..)?;
        let (stem, form) = form(rest);
        let stage = service.stage(stem);
        let face = (service == Service::Eligibility && stage == Some(MessageKind::Response))
            .then(|| stem.get("01res".len()..).and_then(after_face).map(face_name))
            .flatten();
        Some(File { service, stage, form, face })
    }

    /// The file that holds this message, where there is no name: an answer of the WebAPI.
    pub const fn of(service: Service, stage: MessageKind, form: Form) -> File {
        File { service, stage: Some(stage), form, face: None }
    }

    /// Where the file goes; `None` where the name does not tell.
    pub const fn direction(&self) -> Option<Direction> {
        match self.stage {
            Some(stage) => Some(stage.direction()),
            None => None,
        }
    }

    /// The number of the interface (IF, 未確認); `None` where it is not public.
    pub fn interface(&self) -> Option<u16> {
        self.service.interfaces().get(self.stage? as usize).copied()
    }

    /// Whether [`read_file`](super::read_file) turns it into typed content.
    pub fn is_read(&self) -> bool {
        let layout_known = matches!(
            self.service,
            Service::Eligibility
                | Service::ReferenceNumber
                | Service::BulkEligibility
                | Service::BulkReferenceNumber
                | Service::Entrusted
                | Service::HomeVisits
                | Service::OnlineVisits
        );
        layout_known && self.stage.is_some() && self.form != Form::Other
    }

    /// The most bytes that a file of this kind can have: [`MAX_BYTES`] about one person, [`MAX_BULK_BYTES`] about many and in a ZIP.
    /// One that is longer is refused by its size, before it is read.
    pub const fn most_bytes(&self) -> usize {
        if self.is_bulk() || matches!(self.form, Form::Zip) { MAX_BULK_BYTES } else { MAX_BYTES }
    }

    /// Whether it is a bulk service's, about many patients.
    pub const fn is_bulk(&self) -> bool {
        self.service.is_bulk()
    }

    /// Whether it is an answer about one person's eligibility.
    pub fn is_answer(&self) -> bool {
        self.service == Service::Eligibility && self.stage == Some(MessageKind::Response)
    }
}

impl fmt::Display for File {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({})", self.service.japanese(), self.service.prefix())
    }
}

/// The name of the answer to a request: `req_` becomes `res_`, all else stays. `None` where the name is no request's.
///
/// ```
/// use uketsuke::terminal::answer_name;
/// assert_eq!(answer_name("OQSsiquc01req_202611280001.xml").as_deref(), Some("OQSsiquc01res_202611280001.xml"));
/// assert_eq!(answer_name("OQSsiquc01res_202611280001.xml"), None);
/// ```
pub fn answer_name(request: &str) -> Option<String> {
    let file = File::named(request)?;
    if file.direction()? != Direction::ToTerminal {
        return None;
    }
    let start = file.service.prefix().len().checked_add("01".len())?;
    let (head, tail) = request.split_at_checked(start)?;
    let letters = tail.get(..3)?;
    let answered = if letters == "REQ" { "RES" } else { "res" };
    Some([head, answered, tail.get(3..)?].concat())
}

impl Service {
    const fn is_bulk(self) -> bool {
        matches!(
            self,
            Service::BulkEligibility
                | Service::BulkReferenceNumber
                | Service::Entrusted
                | Service::HomeVisits
                | Service::OnlineVisits
        )
    }

    fn begins(self, name: &str) -> bool {
        let prefix = self.prefix();
        match self {
            // So short that a word may begin so: their files go on in small letters.
            Service::ElectronicPrescription | Service::RecordSharing | Service::RecordSharingNotice => {
                name.strip_prefix(prefix).is_some_and(|rest| rest.starts_with(|next: char| next.is_ascii_lowercase()))
            }
            _ => name.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix)),
        }
    }

    /// The stage that a stem tells after the prefix: `01req`, `02res`, …, at its end or before `_`.
    fn stage(self, stem: &str) -> Option<MessageKind> {
        let (word, rest) = stem.split_at_checked("01req".len())?;
        if !(rest.is_empty() || rest.starts_with('_')) {
            return None;
        }
        match word.to_ascii_lowercase().as_str() {
            "01req" => Some(MessageKind::Request),
            "01res" => Some(MessageKind::Response),
            "02req" if self.is_bulk() => Some(MessageKind::CollectRequest),
            "02res" if self.is_bulk() => Some(MessageKind::CollectResponse),
            _ => None,
        }
    }
}

fn form(name: &str) -> (&str, Form) {
    let Some((stem, end)) = name.rsplit_once('.') else { return (name, Form::Other) };
    let form = match end.to_ascii_lowercase().as_str() {
        "xml" => Form::Xml,
        "json" => Form::Json,
        "zip" => Form::Zip,
        _ => Form::Other,
    };
    (stem, form)
}

fn after_face(rest: &str) -> Option<&str> {
    const FACE: &str = "_face_";
    let (word, after) = rest.split_at_checked(FACE.len())?;
    word.eq_ignore_ascii_case(FACE).then_some(after)
}

fn face_name(rest: &str) -> FaceName {
    let digits = |text: &str, length| text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
    if digits(rest, 14) {
        return FaceName::OtherProgram;
    }
    let Some((head, moment)) = rest.split_once('_') else { return FaceName::Unclear };
    let Some((institution, own)) = head.split_at_checked(10) else { return FaceName::Unclear };
    if !digits(moment, 14) || !digits(institution, 10) {
        return FaceName::Unclear;
    }
    match own.len() {
        // A kind of one digit and a counter of seventeen.
        18 if digits(own, 18) => FaceName::OtherProgram,
        // A kind of three digits and a counter of seventeen fit the terminal's form, too.
        20 if digits(own, 20) && ["4000", "6000", "8000"].iter().any(|kind| own.starts_with(kind)) => FaceName::Unclear,
        20 if own.bytes().all(|byte| byte.is_ascii_hexdigit()) => FaceName::Terminal,
        _ => FaceName::Unclear,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_of_the_list_is_recognised() {
        for (name, service, stage, interface, read) in [
            ("OQSsiquc01req_202611280001.xml", Service::Eligibility, Some(MessageKind::Request), Some(1), true),
            ("OQSsiquc01res_202611280001.xml", Service::Eligibility, Some(MessageKind::Response), Some(2), true),
            ("OQSsiimm01req_1.xml", Service::ReferenceNumber, Some(MessageKind::Request), Some(3), true),
            ("OQSsiimm01res_1.xml", Service::ReferenceNumber, Some(MessageKind::Response), Some(4), true),
            ("OQSmuquc01req_1.xml", Service::BulkEligibility, Some(MessageKind::Request), Some(5), true),
            ("OQSmuquc01res_1.xml", Service::BulkEligibility, Some(MessageKind::Response), Some(6), true),
            ("OQSmuquc02req_1.xml", Service::BulkEligibility, Some(MessageKind::CollectRequest), Some(7), true),
            ("OQSmuquc02res_1.xml", Service::BulkEligibility, Some(MessageKind::CollectResponse), Some(8), true),
            ("OQSmuimm01req_1.xml", Service::BulkReferenceNumber, Some(MessageKind::Request), Some(9), true),
            ("OQSmuimm02res_1.xml", Service::BulkReferenceNumber, Some(MessageKind::CollectResponse), Some(12), true),
            ("OQSmutic01req_1.xml", Service::Entrusted, Some(MessageKind::Request), Some(13), true),
            ("OQSmutic02res_1.zip", Service::Entrusted, Some(MessageKind::CollectResponse), Some(16), true),
            ("OQSmuhvq01res_1.xml", Service::HomeVisits, Some(MessageKind::Response), Some(18), true),
            ("OQSmuonq02req_1.xml", Service::OnlineVisits, Some(MessageKind::CollectRequest), Some(23), true),
            ("OQSsihvq01req_1.xml", Service::HomeVisit, Some(MessageKind::Request), Some(25), false),
            ("OQSsionq01res_1.xml", Service::OnlineVisit, Some(MessageKind::Response), Some(28), false),
            ("OQSsihvd01req_1.xml", Service::ConsentWithdrawal, Some(MessageKind::Request), Some(37), false),
            ("OQSsiurl01res_1.xml", Service::AccessUrl, Some(MessageKind::Response), Some(40), false),
            ("OQSsiinq01req_1.xml", Service::SettingsQuery, Some(MessageKind::Request), Some(41), false),
            ("OQSsiupd01res_1.xml", Service::SettingsUpdate, Some(MessageKind::Response), Some(44), false),
            ("YZKsiquc01req_1.xml", Service::Medication, Some(MessageKind::Request), None, false),
            ("TKKsiquc01res_1.xml", Service::HealthCheckups, Some(MessageKind::Response), None, false),
            ("CIPsiquc01req_1.xml", Service::ClinicalInformation, Some(MessageKind::Request), None, false),
            ("PMHsimsm01res_1.xml", Service::MedicalSubsidy, Some(MessageKind::Response), None, false),
            ("EPSsipre01req_1.xml", Service::ElectronicPrescription, None, None, false),
            ("CISsiabc01res_1.xml", Service::RecordSharing, None, None, false),
            ("EMSsiabc01res_1.xml", Service::RecordSharingNotice, None, None, false),
        ] {
            let file = File::named(name).unwrap();
            assert_eq!((file.service, file.stage, file.interface()), (service, stage, interface), "{name}");
            assert_eq!(file.is_read(), read, "{name}");
            assert!(file.to_string().contains(service.prefix()));
        }
    }

    #[test]
    fn the_end_of_the_name_tells_the_form() {
        let form = |name| File::named(name).map(|file| (file.form, file.is_read()));
        assert_eq!(form("OQSsiquc01res_1.XML"), Some((Form::Xml, true)));
        assert_eq!(form("oqssiquc01RES_1.json"), Some((Form::Json, true)));
        assert_eq!(form("OQSmuquc02res_1.zip"), Some((Form::Zip, true)));
        assert_eq!(form("OQSsiquc01res_1.xml.tmp"), Some((Form::Other, false)));
        assert_eq!(form("OQSsiquc01res_1"), Some((Form::Other, false)));
        assert_eq!(form("OQSsiquc03res_1.xml"), Some((Form::Xml, false)));
        assert_eq!(form("OQSsiquc02res_1.xml"), Some((Form::Xml, false)));
        for name in ["", "患者.xml", "OQS", "EPSON.xml", "CIS.xml", "readme.txt", "QuOQSsiquc01res_1.xml"] {
            assert_eq!(File::named(name), None, "{name}");
        }
    }

    #[test]
    fn the_names_of_face_files_tell_programs_apart() {
        let face = |rest: &str| File::named(&format!("OQSsiquc01res_face_{rest}.xml")).unwrap().face;
        assert_eq!(face("13123456780A1B2C3D4E5F60718293_20261128091500"), Some(FaceName::Terminal));
        assert_eq!(face("1312345678012345678901234567_20261128091500"), Some(FaceName::OtherProgram));
        assert_eq!(face("131234567840000000000000000001_20261128091500"), Some(FaceName::Unclear));
        assert_eq!(face("131234567860000000000000000001_20261128091500"), Some(FaceName::Unclear));
        assert_eq!(face("131234567880000000000000000001_20261128091500"), Some(FaceName::Unclear));
        assert_eq!(face("20261128091500"), Some(FaceName::OtherProgram));
        for rest in ["", "1_20261128091500", "13123456780A1B2C3D4E5F6071829G_20261128091500", "x"] {
            assert_eq!(face(rest), Some(FaceName::Unclear), "{rest}");
        }
        assert_eq!(File::named("OQSsiquc01res_1.xml").unwrap().face, None);
        assert_eq!(File::named("OQSsiquc01req_face_1.xml").unwrap().face, None);
    }

    #[test]
    fn an_answer_is_named_after_its_request() {
        for service in Service::ALL {
            for word in ["01req", "02req"] {
                let request = format!("{}{word}_20261128req_1.xml", service.prefix());
                let Some(File { stage: Some(_), .. }) = File::named(&request) else { continue };
                let answer = answer_name(&request).unwrap();
                assert_eq!(answer, request.replacen("req", "res", 1));
                assert_eq!(File::named(&answer).unwrap().direction(), Some(Direction::FromTerminal));
                assert_eq!(answer_name(&answer), None);
            }
        }
    }
}
