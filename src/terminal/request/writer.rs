//! Writes a question's document, and refuses the fields that the terminal would refuse.

use super::refused::refused;
use super::{MAX_IDENTIFIER, Refusal, RefusedField, Request, RequestHeader};
use crate::Day;
use crate::terminal::code::Coded;
use crate::terminal::encoding::Encoding;
use crate::terminal::file::{MessageKind, Service};
use crate::terminal::message::Search;
use crate::terminal::personal::Personal;
use crate::terminal::xml;
use crate::vocabulary::Consent;

/// The most characters of 記号 and of 番号 (未確認).
const MAX_NUMBER: usize = 20;

/// Writes the document: the elements in the order of the sources.
pub(super) struct Writer {
    encoding: Encoding,
    text: String,
}

impl Writer {
    pub(super) fn new(encoding: Encoding) -> Writer {
        let text =
            format!("<?xml version=\"1.0\" encoding=\"{}\" standalone=\"no\"?>\r\n<XmlMsg>\r\n", encoding.as_str());
        Writer { encoding, text }
    }

    pub(super) fn open(&mut self, name: &str) {
        self.text.extend(["<", name, ">\r\n"]);
    }

    pub(super) fn close(&mut self, name: &str) {
        self.text.extend(["</", name, ">\r\n"]);
    }

    pub(super) fn element(&mut self, name: &str, value: &str) {
        self.text.extend(["<", name, ">"]);
        for character in value.chars() {
            match character {
                '<' => self.text.push_str("&lt;"),
                '>' => self.text.push_str("&gt;"),
                '&' => self.text.push_str("&amp;"),
                other => self.text.push(other),
            }
        }
        self.text.extend(["</", name, ">\r\n"]);
    }

    pub(super) fn day(&mut self, name: &str, day: Day) {
        self.element(name, &format!("{:08}", day.yyyymmdd()));
    }

    pub(super) fn header(&mut self, header: &RequestHeader) -> Result<(), RefusedField> {
        const CODE: &str = "MedicalInstitutionCode";
        if header.institution.is_empty() {
            return Err(refused(CODE, None, Refusal::Missing));
        }
        if header.institution.len() != 10 || !is_digits(&header.institution) {
            return Err(refused(CODE, None, Refusal::Digits("10")));
        }
        self.element(CODE, &header.institution);
        self.text_of("ArbitraryFileIdentifier", &header.file_identifier, MAX_IDENTIFIER, None)
    }

    pub(super) fn search(&mut self, person: &Search, number: Option<usize>) -> Result<(), RefusedField> {
        self.open("QualificationConfirmSearchInfo");
        self.insured(&person.insurer_number, &person.symbol, &person.number, &person.branch, number)?;
        let born = person.birthdate.ok_or_else(|| refused("Birthdate", number, Refusal::Missing))?;
        self.day("Birthdate", *born.reveal());
        const LIMIT: &str = "LimitApplicationCertificateRelatedConsFlg";
        match person.limit_consent {
            Coded::Absent => {}
            Coded::Known(Consent::Refused | Consent::Given) => self.element(LIMIT, person.limit_consent.code()),
            _ => return Err(refused(LIMIT, number, Refusal::NotYesOrNo)),
        }
        self.text_of("ArbitraryIdentifier", &person.identifier, MAX_IDENTIFIER, number)?;
        self.close("QualificationConfirmSearchInfo");
        Ok(())
    }

    pub(super) fn insured(
        &mut self,
        insurer: &Option<String>,
        symbol: &Option<Personal<String>>,
        number: &Option<Personal<String>>,
        branch: &Option<Personal<String>>,
        person: Option<usize>,
    ) -> Result<(), RefusedField> {
        const INSURER: &str = "InsurerNumber";
        let insurer = insurer.as_deref().map(str::trim_ascii).unwrap_or_default();
        if insurer.is_empty() {
            return Err(refused(INSURER, person, Refusal::Missing));
        }
        if insurer.len() > 8 || !is_digits(insurer) {
            return Err(refused(INSURER, person, Refusal::Digits("1 to 8")));
        }
        // A shorter number stands at the end of its eight places.
        self.element(INSURER, &format!("{insurer:>8}"));
        self.text_of("InsuredCardSymbol", symbol, MAX_NUMBER, person)?;
        let number = number.as_ref().map(|number| number.reveal().as_str());
        self.needed_text("InsuredIdentificationNumber", number, MAX_NUMBER, person)?;
        if let Some(branch) = branch.as_ref().map(Personal::reveal).filter(|branch| !branch.is_empty()) {
            const BRANCH: &str = "InsuredBranchNumber";
            if branch.len() != 2 || !is_digits(branch) {
                return Err(refused(BRANCH, person, Refusal::Digits("2")));
            }
            self.element(BRANCH, branch);
        }
        Ok(())
    }

    pub(super) fn text_of(
        &mut self,
        name: &'static str,
        text: &Option<Personal<String>>,
        most: usize,
        person: Option<usize>,
    ) -> Result<(), RefusedField> {
        match text.as_ref().map(|text| text.reveal().as_str()).filter(|text| !text.is_empty()) {
            Some(text) => self.needed_text(name, Some(text), most, person),
            None => Ok(()),
        }
    }

    pub(super) fn needed_text(
        &mut self,
        name: &'static str,
        text: Option<&str>,
        most: usize,
        person: Option<usize>,
    ) -> Result<(), RefusedField> {
        let refused = |why| refused(name, person, why);
        let text =
            text.map(str::trim_ascii).filter(|text| !text.is_empty()).ok_or_else(|| refused(Refusal::Missing))?;
        if text.chars().count() > most {
            return Err(refused(Refusal::TooLong(most)));
        }
        if text.chars().any(|character| character.is_control() || xml::is_forbidden(character)) {
            return Err(refused(Refusal::Character));
        }
        if !self.encoding.has(text) {
            return Err(refused(Refusal::NotInEncoding));
        }
        self.element(name, text);
        Ok(())
    }

    pub(super) fn request(
        mut self,
        service: Service,
        stage: MessageKind,
        id: String,
        header: &RequestHeader,
    ) -> Request {
        self.text.push_str("</XmlMsg>\r\n");
        let bytes = self.encoding.encode(&self.text).into_owned();
        let header = header.clone();
        Request { service, stage, id, header, encoding: self.encoding, bytes, day: None, born: None }
    }
}

pub(super) fn is_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}
