//! Who lays a face answer: the terminal, or one of three other programs whose files lie in such folders, too.

use std::time::Duration;

use serde::Deserialize;

use super::clock;
use super::draw::Draw;
use super::element::Element;
use super::situation::{Kind, Situation};
use super::style::{AnswerEncoding, Lines, Style};

/// The program that writes an answer into `face/`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AnswerWriter {
    /// The terminal, after a check at the reader. The form of its names is 未確認.
    #[default]
    Terminal,
    /// A program that turns bulk answers into face answers (<https://github.com/YUKI-ENT/OQSDrug2>): `ReferenceClassification` A
    /// for 医療扶助, B for home visits, with the elements' right names.
    BulkExporter,
    /// The same as it was until April 2026, with consents under names that the terminal does not write.
    BulkExporterOld,
    /// A program in which somebody types what a phone showed on a home visit: `ReferenceClassification` 1, and nobody laid a card.
    Typed,
    /// A reader's option that reads insurance cards by OCR
    /// (<https://faq.usen-almex.jp/print/faq/69989?site_domain=faq>): `ReferenceClassification` 7, or 8 with a certificate of public
    /// expense.
    Ocr,
}

impl AnswerWriter {
    /// The name of the file. What the OCR option names its files is not public; it gets one of the typed form.
    pub(super) fn name(
        self,
        situation: Situation,
        institution: &str,
        at: Duration,
        count: u64,
        draw: &mut Draw,
    ) -> String {
        let time = clock::digits(at);
        match self {
            AnswerWriter::Terminal => format!("OQSsiquc01res_face_{institution}{}_{time}.xml", draw.hexadecimal(20)),
            AnswerWriter::BulkExporter | AnswerWriter::BulkExporterOld => {
                let kind = if situation.kind() == Kind::Welfare { 400 } else { 600 };
                format!("OQSsiquc01res_face_{institution}{kind}{count:017}_{time}.xml")
            }
            AnswerWriter::Typed | AnswerWriter::Ocr => format!("OQSsiquc01res_face_{time}.xml"),
        }
    }

    /// The style that the program always has.
    pub(super) fn style(self, style: &Style) -> Style {
        let style = style.clone();
        match self {
            AnswerWriter::Terminal => style,
            AnswerWriter::BulkExporter | AnswerWriter::BulkExporterOld => {
                Style { encoding: AnswerEncoding::ShiftJis, lines: Lines::CrLfTabs, ..style }
            }
            AnswerWriter::Typed | AnswerWriter::Ocr => Style { encoding: AnswerEncoding::ShiftJis, ..style },
        }
    }

    /// The terminal's message as the program would have written it.
    pub(super) fn rewrite(self, message: &mut Element, situation: Situation) {
        let welfare = situation.kind() == Kind::Welfare;
        match self {
            AnswerWriter::Terminal => {}
            AnswerWriter::BulkExporter => message.tell("ReferenceClassification", if welfare { "A" } else { "B" }),
            AnswerWriter::BulkExporterOld => {
                message.tell("ReferenceClassification", if welfare { "A" } else { "B" });
                rename(message, "PharmacistsInfo", "PharmaceuticalInfo");
                rename(message, "AvailableTime", "AcquisitionTime");
            }
            AnswerWriter::Typed => typed(message),
            AnswerWriter::Ocr => {
                message.tell("ReferenceClassification", if welfare { "8" } else { "7" });
                ocr(message);
            }
        }
    }
}

fn rename(element: &mut Element, part: &str, by: &str) {
    element.name = element.name.replace(part, by);
    element.inside.iter_mut().for_each(|inside| rename(inside, part, by));
}

/// Only what a phone's screen shows, results first, in an order of its own; no consents.
fn typed(message: &mut Element) {
    const SHOWN: &[&str] = &[
        "Address",
        "Name",
        "NameKana",
        "Birthdate",
        "Sex1",
        "InsuredCardSymbol",
        "InsuredIdentificationNumber",
        "InsuredBranchNumber",
        "QualificationDate",
        "InsuredCardValidDate",
        "InsuredCardExpirationDate",
        "InsurerNumber",
        "InsurerName",
        "InsuredName",
        "PersonalFamilyClassification",
        "LimitApplicationCertificateRelatedInfo",
    ];
    for part in &mut message.inside {
        part.inside.reverse();
        for list in part.inside.iter_mut().filter(|list| list.name == "ResultList") {
            for result in &mut list.inside {
                result.inside = SHOWN.iter().filter_map(|name| result.get(name).cloned()).collect();
            }
        }
    }
}

/// The numbers of the card stand in the body, too. It knows no consent and no 照会番号.
fn ocr(message: &mut Element) {
    const CARD: &[&str] = &["InsurerNumber", "InsuredCardSymbol", "InsuredIdentificationNumber", "InsuredBranchNumber"];
    let Some(body) = message.inside.iter_mut().find(|part| part.name == "MessageBody") else { return };
    let Some(list) = body.inside.iter_mut().find(|list| list.name == "ResultList") else { return };
    let numbers = list.inside.first().map(|result| CARD.iter().filter_map(|name| result.get(name).cloned()).collect());
    for result in &mut list.inside {
        result.inside.retain(|element| !element.name.contains("Cons") && !element.name.ends_with("AvailableTime"));
        result.tell("ReferenceNumber", "");
    }
    body.inside.insert(0, Element::group("QualificationConfirmSearchInfo", numbers.unwrap_or_default()));
}
