//! The form: every fact of the vocabulary once, in the order in which a desk learns them.

use serde::Serialize;
use uketsuke::reception::Kind;
use uketsuke::report::Text;
use uketsuke::vocabulary::{Fact, Language, VisitList, Word};

/// A part of the form: what is asked first, and what may be opened.
struct Section {
    title: Text,
    /// What its facts repeat with.
    list: Option<VisitList>,
    first: &'static [Fact],
    more: &'static [Fact],
}

static SECTIONS: &[Section] = &[
    Section { title: Text::new("受診日", "Day"), list: None, first: &[Fact::Day], more: &[] },
    Section {
        title: Text::new("カード・スマホ", "Card or phone"),
        list: Some(VisitList::Tokens),
        first: &[Fact::TokenKind, Fact::CertificateExpiresOn],
        more: &[
            Fact::TokenForm,
            Fact::TokenPrintedUntil,
            Fact::TokenReturned,
            Fact::TokenDiscovery,
            Fact::CertificateEvidence,
            Fact::CertificateStartsOn,
            Fact::CertificatePurpose,
            Fact::CertificateHierarchy,
            Fact::CertificateAccepted,
            Fact::CertificateChain,
            Fact::CertificatePossession,
            Fact::CertificateRevocation,
        ],
    },
    Section {
        title: Text::new("カードリーダーと本人確認", "Card reader and check of the person"),
        list: None,
        first: &[Fact::ReaderMessage, Fact::PersonMethod, Fact::PersonCheck],
        more: &[Fact::VisualCheckReason, Fact::FaceMisses, Fact::PinMisses],
    },
    Section {
        title: Text::new("書類", "Papers"),
        list: None,
        first: &[
            Fact::EligibilityCertificate,
            Fact::EligibilityCertificateUntil,
            Fact::EligibilityNotice,
            Fact::EligibilityNoticeInsurer,
            Fact::MynaportalScreen,
            Fact::MynaportalPdf,
            Fact::LegacyCard,
            Fact::LegacyCardUntil,
            Fact::LegacyCardUndated,
            Fact::LegacyCardInsurer,
            Fact::LegacyCardInsurerChangedOn,
            Fact::Application,
        ],
        more: &[Fact::ByWord],
    },
    Section {
        title: Text::new("資格確認端末の結果", "The eligibility terminal's answer"),
        list: Some(VisitList::Answer),
        first: &[
            Fact::Eligibility,
            Fact::Route,
            Fact::ConsentCheckups,
            Fact::ConsentMedication,
            Fact::ConsentTreatment,
        ],
        more: &[
            Fact::ConsentOperations,
            Fact::ConsentDiagnoses,
            Fact::ConsentInfections,
            Fact::ConsentAllergies,
            Fact::ConsentContraindications,
            Fact::ConsentTests,
            Fact::ConsentPrescriptions,
            Fact::ConsentLimit,
            Fact::ConsentSpecialDisease,
            Fact::ConsentEndsToday,
            Fact::AnswerDay,
            Fact::AnswerUndated,
            Fact::AnswerBornOn,
            Fact::Segment,
            Fact::ResultStatus,
            Fact::ResultMessage,
            Fact::Writer,
            Fact::Origin,
            Fact::AskedBy,
        ],
    },
    Section {
        title: Text::new("結果にある資格", "Insurance in the answer"),
        list: Some(VisitList::Results),
        first: &[Fact::Classification, Fact::SharePercent, Fact::OtherSharePercent],
        more: &[],
    },
    Section {
        title: Text::new("医療券", "Medical assistance ticket"),
        list: Some(VisitList::Tickets),
        first: &[
            Fact::TicketType,
            Fact::TicketMonth,
            Fact::Treatment,
            Fact::Designation,
            Fact::TicketSameInstitution,
            Fact::TicketUse,
            Fact::SelfPayYen,
        ],
        more: &[],
    },
    Section {
        title: Text::new("窓口のようす", "The desk"),
        list: None,
        first: &[Fact::Outage, Fact::Phones, Fact::Place],
        more: &[Fact::PhonesSince],
    },
    Section {
        title: Text::new("患者さん", "The patient"),
        list: None,
        first: &[Fact::BornOn, Fact::Registered],
        more: &[Fact::FirstUse, Fact::Returning, Fact::ChildPhone, Fact::SubsidyStored, Fact::SubsidyInAnswer],
    },
];

/// The form in a language.
#[derive(Serialize)]
pub(crate) struct Form {
    sections: Vec<Part>,
}

#[derive(Serialize)]
struct Part {
    title: &'static str,
    list: Option<&'static str>,
    first: Vec<Field>,
    more: Vec<Field>,
    /// Those that may be given or refused all at once.
    consents: Vec<&'static str>,
}

#[derive(Serialize)]
struct Field {
    name: &'static str,
    label: &'static str,
    kind: &'static str,
    /// The most of a number.
    most: Option<i32>,
    /// The fact without which it is not asked.
    needs: Option<&'static str>,
    words: Vec<Choice>,
    /// What it is where no word is chosen.
    nothing: Option<&'static str>,
}

#[derive(Serialize)]
struct Choice {
    name: &'static str,
    label: &'static str,
}

pub(crate) fn form(language: Language) -> Form {
    let consents = Fact::ConsentCheckups..=Fact::ConsentPrescriptions;
    let all = |section: &'static Section| section.first.iter().copied().chain(more(section));
    let part = |section: &'static Section| Part {
        title: section.title.to(language),
        list: section.list.map(Word::as_str),
        first: section.first.iter().map(|fact| field(*fact, language)).collect(),
        more: more(section).map(|fact| field(fact, language)).collect(),
        consents: all(section).filter(|fact| consents.contains(fact)).map(Word::as_str).collect(),
    };
    Form { sections: SECTIONS.iter().map(part).collect() }
}

/// What may be opened. The last section of a list also has the facts that none names, so that a new one can be filled in.
fn more(section: &'static Section) -> impl Iterator<Item = Fact> {
    let last = SECTIONS.iter().rfind(|other| other.list == section.list);
    let takes_the_rest = last.is_some_and(|last| core::ptr::eq(last, section));
    let is_named =
        |fact: &Fact| SECTIONS.iter().any(|section| section.first.contains(fact) || section.more.contains(fact));
    let rest = Fact::ALL.iter().filter(move |fact| takes_the_rest && fact.list() == section.list && !is_named(fact));
    section.more.iter().chain(rest).copied()
}

fn field(fact: Fact, language: Language) -> Field {
    let (kind, most, group) = match fact.kind() {
        Kind::Day => ("day", None, None),
        Kind::Flag => ("flag", None, None),
        Kind::Count => ("number", Some(i32::from(u8::MAX)), None),
        Kind::Amount(most) => ("number", Some(most), None),
        Kind::Text => ("text", None, None),
        Kind::Word(group) => ("word", None, Some(group)),
    };
    let words = group.map_or(&[][..], |group| group.rows);
    // A paper's day is asked once the paper is there, a card's once there is a card.
    let need = fact.needs().filter(|need| matches!(need.kind(), Kind::Flag) || *need == Fact::TokenKind);
    Field {
        name: fact.as_str(),
        label: fact.text(language),
        kind,
        most,
        needs: need.map(Word::as_str),
        words: words.iter().map(|row| Choice { name: row.name, label: row.text(language) }).collect(),
        nothing: group.and_then(|group| group.zero).map(|row| row.text(language)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fact_stands_in_the_form_once_and_among_its_own() {
        let mut seen = Vec::new();
        for section in SECTIONS {
            for fact in section.first.iter().copied().chain(more(section)) {
                assert_eq!(fact.list(), section.list, "{fact:?}");
                seen.push(fact);
            }
        }
        assert_eq!(seen.len(), Fact::ALL.len());
        assert!(Fact::ALL.iter().all(|fact| seen.contains(fact)));
    }

    #[test]
    fn every_field_can_be_filled_in() {
        for language in [Language::Ja, Language::En] {
            for field in form(language).sections.iter().flat_map(|part| part.first.iter().chain(&part.more)) {
                assert_eq!(field.kind == "word", !field.words.is_empty(), "{}", field.name);
                assert!(!field.label.is_empty(), "{}", field.name);
            }
        }
    }
}
