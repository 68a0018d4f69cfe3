//! Nobody: persons from words for "test", "sample" and "reception", of a place that does not exist.

use super::clock;
use super::draw::Draw;
use super::element::Element;
use super::situation::{Kind, Situation};
use crate::Day;

/// The document of a person, as far as a question names it. It tells one person from another.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(super) struct Document {
    pub(super) insurer: String,
    pub(super) symbol: String,
    pub(super) number: String,
    pub(super) branch: String,
}

impl Document {
    /// As a group of a request names it.
    pub(super) fn named_in(group: &Element) -> Document {
        let text = |name| group.text_of(name).trim_start_matches(' ').to_owned();
        Document {
            insurer: text("InsurerNumber"),
            symbol: text("InsuredCardSymbol"),
            number: text("InsuredIdentificationNumber"),
            branch: text("InsuredBranchNumber"),
        }
    }

    /// Of a person to whom a situation fits. The number ends with the situation's own, so that whoever asks with it gets the same
    /// situation. No prefecture has the number 99.
    pub(super) fn drawn(situation: Situation, draw: &mut Draw) -> Document {
        let insurer = match situation.kind() {
            Kind::Society => format!("0699{}", draw.digits(4)),
            Kind::Municipal => format!("99{}", draw.digits(4)),
            Kind::LateElderly => format!("3999{}", draw.digits(4)),
            Kind::Welfare => format!("1299{}", draw.digits(4)),
        };
        let symbol = *draw.one_of(&["１２－３４", "試験", "12-34", "ソ表99"]);
        let welfare = situation.kind() == Kind::Welfare;
        Document {
            insurer,
            symbol: if welfare { String::new() } else { symbol.to_owned() },
            number: format!("{}{:02}", draw.digits(5), situation.number()),
            branch: if welfare { String::new() } else { "01".to_owned() },
        }
    }

    fn draw(&self, seed: u64, what: &str) -> Draw {
        Draw::about(seed, &[what, &self.insurer, &self.symbol, &self.number, &self.branch])
    }
}

/// A person who does not exist. The same document and seed give the same person.
pub(super) struct Person {
    pub(super) family: &'static str,
    pub(super) name: String,
    pub(super) kana: String,
    pub(super) sex: &'static str,
    pub(super) birthdate: String,
    pub(super) address: String,
    pub(super) post_number: String,
    pub(super) reference_number: String,
}

impl Person {
    /// The person with this document, in a situation on a day.
    pub(super) fn of(document: &Document, situation: Situation, today: Day, seed: u64) -> Person {
        // The last two names have a character that Shift_JIS lacks, and ones whose second byte is a backslash.
        const FAMILIES: &[(&str, &str)] = &[
            ("試験", "ｼｹﾝ"),
            ("見本", "ﾐﾎﾝ"),
            ("受付", "ｳｹﾂｹ"),
            ("架空", "ｶｸｳ"),
            ("髙﨑", "ﾀｶｻｷ"),
            ("能登表", "ﾉﾄﾋｮｳ"),
        ];
        const GIVEN: &[(&str, &str)] =
            &[("太郎", "ﾀﾛｳ"), ("花子", "ﾊﾅｺ"), ("一", "ﾊｼﾞﾒ"), ("ソ乃", "ｿﾉ"), ("𠮷之", "ﾖｼﾕｷ")];
        let mut draw = document.draw(seed, "person");
        let ((family, family_kana), (given, given_kana)) = (*draw.one_of(FAMILIES), *draw.one_of(GIVEN));
        let (youngest, years) = situation.ages();
        let age = i32::from(youngest) * 12 + draw.below(u32::from(years) * 12) as i32;
        let birthdate = today.plus_months(age.saturating_neg()).previous();
        Person {
            family,
            name: format!("{family}　{given}"),
            kana: format!("{family_kana} {given_kana}"),
            sex: draw.one_of::<&str>(&["1", "2"]),
            birthdate: clock::day_digits(birthdate),
            address: format!("架空県見本市試験町{}番地", draw.below(9000) + 1),
            post_number: format!("999-{}", draw.digits(4)),
            reference_number: draw.digits(10),
        }
    }
}
