//! The places in a text, such as `{grace_until}`, filled in by the days, numbers and names of a decision.

use super::Text;
use super::calendar::written;
use crate::Day;
use crate::reception::{Decided, Token};
use crate::rules::{UnknownRule, Value};
use crate::text::deceives;
use crate::vocabulary::{By, Finding, Language, Note, Place, RuleId, Step, Subject, Word};

impl Decided<'_> {
    /// A text of the vocabulary with its places filled in. Of what is not known the brackets around it are left out, or
    /// it is said that it is not known: no `{…}` of a text survives.
    ///
    /// ```
    /// use uketsuke::reception::{Token, Visit};
    /// use uketsuke::vocabulary::{Finding, Language, Word};
    /// let card = Token::card().with_stated_expiry("2026-08-01".parse()?);
    /// let decided = Visit::on("2026-11-21".parse()?).with_token(card).decide()?;
    /// let text = decided.filled(Finding::GraceOver.headline(Language::Ja), Language::Ja);
    /// assert_eq!(text, "猶予期間は令和8(2026)年11月30日で終了");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn filled(&self, text: &str, language: Language) -> String {
        fill(text, language, |name| self.place(name, language))
    }

    /// What was found, in a sentence.
    pub fn finding_text(&self, finding: Finding, language: Language) -> String {
        self.filled(finding.text(language), language)
    }

    /// A note, in a sentence.
    pub fn note_text(&self, note: Note, language: Language) -> String {
        self.filled(note.text(language), language)
    }

    /// The words of a headline.
    pub(super) fn headline(&self, finding: Finding, language: Language) -> String {
        self.filled(finding.headline(language), language)
    }

    /// What is presented is a phone.
    pub(super) fn is_phone(&self) -> bool {
        self.token().is_some_and(|token| token.kind.is_phone())
    }

    fn place(&self, name: &str, language: Language) -> Option<String> {
        let phone = self.is_phone();
        let day = match name {
            "expires_on" => self.token().and_then(Token::expires_on),
            "usable_until" => self.usable_until(),
            "grace_until" => self.grace_until(),
            "phone_card_grace_until" => self.phone_card_grace_until(),
            "short_reading_until" => self.short_reading_until(),
            "grace_from" => self.first_day(RuleId::CardGrace),
            "phones_from" => self.first_day(RuleId::PhoneStart),
            "android_from" => self.rule(RuleId::PhoneAndroid).and_then(|rule| rule.from),
            "rules_as_of" => Some(self.table().issued()),
            "consent_hours" => return self.hours(RuleId::OnlineConsent),
            "delay_hours" => return self.hours(RuleId::RenewalDelay),
            "result_message" => return self.result_message(),
            "self_pay" => return self.self_pay(language),
            "shares" => return self.share_texts(language),
            "newer_about" => return self.newer_subjects(language),
            "token" => return Some(if phone { "スマホ" } else { "カード" }.to_owned()),
            "the_token" => return Some(if phone { "the phone" } else { "the card" }.to_owned()),
            "plain_token" => return Some(if phone { "phone" } else { "card" }.to_owned()),
            "declared" => return Some(self.declared().to(language).to_owned()),
            "known" => return Some(self.known_refusal().to(language).to_owned()),
            "accepting" => return Some(self.accepting().to(language).to_owned()),
            "paper" | "the_paper" => return Some(self.paper(language).to_owned()),
            _ => None,
        };
        day.map(|day| written(day, language).to_string())
    }

    /// What is known against the card or phone, and contradicted. 失効, 一時停止 and 返納 are three things.
    fn known_refusal(&self) -> Text {
        let named = self.contradictions().find_map(|(_, against)| match against {
            Finding::Suspended => Some(Text::new("一時停止", "suspended")),
            Finding::Returned => Some(Text::new("返納", "given back")),
            _ => None,
        });
        named.unwrap_or(Text::new("失効", "revoked"))
    }

    /// What accepts in spite of it.
    fn accepting(&self) -> Text {
        if self.is_accepted_by_reader() {
            Text::new("猶予期間中の表示", "the reader")
        } else {
            Text::new("有効の結果", "the answer")
        }
    }

    /// The reader takes what is known to be refused, and no answer says that it is valid.
    pub(super) fn is_accepted_by_reader(&self) -> bool {
        let by_reader = |(counts, _)| counts == Finding::ReaderEligibilityOnly;
        let valid = Finding::set(&[Finding::OnlineValid, Finding::OnlineValidUnregistered]);
        self.contradictions().any(by_reader) && !self.findings().meets(valid)
    }

    /// What a patient who shows a phone alone declares by.
    fn declared(&self) -> Text {
        match self.by() {
            By::Application => Text::new("申立書", "declaration"),
            _ => Text::new("口頭確認", "oral confirmation"),
        }
    }

    fn first_day(&self, id: RuleId) -> Option<Day> {
        self.table().rows(id).iter().find_map(|rule| rule.from)
    }

    fn hours(&self, id: RuleId) -> Option<String> {
        match self.table().rule(id, self.visit().day)?.value {
            Value::Hours(hours) => Some(hours.to_string()),
            _ => None,
        }
    }

    fn paper(&self, language: Language) -> &'static str {
        match (self.by(), language) {
            (By::LegacyCard, Language::Ja) => "健康保険証",
            (By::LegacyCard, Language::En) => "an expired legacy card",
            (By::EligibilityNotice, Language::Ja) => "資格情報のお知らせ",
            (By::EligibilityNotice, Language::En) => "the notice of eligibility information",
            (_, Language::Ja) => "書類",
            (_, Language::En) => "the paper",
        }
    }

    /// The terminal's notice in one line: it comes from outside.
    pub(super) fn result_message(&self) -> Option<String> {
        let message = plain(self.answer()?.notice()?);
        (!message.is_empty()).then_some(message)
    }

    fn self_pay(&self, language: Language) -> Option<String> {
        let tickets = self.answer()?.tickets_for(self.visit().day);
        let mut amounts: Vec<u32> = tickets.filter_map(|ticket| ticket.self_pay_yen).collect();
        amounts.dedup();
        let amounts: Vec<String> = amounts.into_iter().map(|yen| money(yen, language)).collect();
        (!amounts.is_empty()).then(|| amounts.join(if language == Language::Ja { "・" } else { ", " }))
    }

    /// What the rules of a newer table are about that this release does not know.
    fn newer_subjects(&self, language: Language) -> Option<String> {
        let about = |rule: &UnknownRule| rule.subject.unwrap_or(Subject::Visit).text(language);
        let mut subjects: Vec<&str> = Vec::new();
        for subject in self.newer_rules().map(about) {
            if !subjects.contains(&subject) {
                subjects.push(subject);
            }
        }
        (!subjects.is_empty()).then(|| subjects.join(if language == Language::Ja { "・" } else { ", " }))
    }

    fn share_texts(&self, language: Language) -> Option<String> {
        let shares = self.shares();
        // 「10割」 belongs to special medical care expense alone.
        let share = |percent: u8| match language {
            Language::Ja if percent.is_multiple_of(10) && percent < 100 => format!("{}割", percent / 10),
            _ => format!("{percent}%"),
        };
        // The smaller one first.
        let shares: Vec<String> = (0..=u8::MAX).filter(|percent| shares.contains(percent)).map(share).collect();
        (!shares.is_empty()).then(|| shares.join(if language == Language::Ja { "と" } else { " and " }))
    }

    /// The words of a step where the day or the cause asks for others than its row has: to staff, and to the patient.
    pub(super) fn words_of(&self, step: Step, language: Language) -> (String, String) {
        let row = (step.text(language), step.say(language));
        let (staff, say) = self.own_words(step, language).unwrap_or(row);
        (self.filled(staff, language), self.filled(say, language))
    }

    /// As far as the misses are known that lock a card's PIN.
    fn has_locked_pin(&self) -> bool {
        let tries = self.table().rule(RuleId::PersonPinTries, self.visit().day).map(|rule| rule.value);
        let misses = self.visit().person.pin_misses;
        misses > 0 && !matches!(tries, Some(Value::Tries(tries)) if misses < tries)
    }

    fn own_words(&self, step: Step, language: Language) -> Option<(&'static str, &'static str)> {
        let has_note = |note| self.notes().contains(&note);
        let unfinished = [Finding::OnlineProcessing, Finding::OnlineAbnormal]
            .into_iter()
            .any(|finding| self.findings().contains(finding));
        let contradicted = self.findings().contains(Finding::KnownContradicted);
        let lapsed = self.table().rule(RuleId::DocumentLegacy, self.visit().day).is_none();
        let place = self.visit().site.place;
        let aside = self.set_aside().map(|token| token.kind.is_phone());
        let words = match (step, language) {
            (Step::Unlock, Language::Ja) if !self.has_locked_pin() => {
                ("顔認証のロックの解除(市区町村の窓口)を案内する", "顔認証のロックは、市区町村の窓口で解除できます。")
            }
            (Step::Unlock, Language::En) if !self.has_locked_pin() => (
                "Point to the unlocking of face recognition (municipal counter)",
                "Face recognition can be unlocked at the municipal counter.",
            ),
            (Step::AndroidFlow, Language::Ja) if has_note(Note::MethodMayHaveChanged) => (
                "画面でAndroidを選び、暗証番号か画面の案内で認証してもらう",
                "画面の案内に沿って認証し、かざしてください。",
            ),
            (Step::AndroidFlow, Language::En) if has_note(Note::MethodMayHaveChanged) => (
                "Have Android selected and authenticated by PIN or as the screen says",
                "Please follow the screen to authenticate and hold the phone to the reader.",
            ),
            (Step::ShowLegacyCard, Language::Ja) if lapsed => {
                ("健康保険証の番号で照会し、有効なら受け付ける", "健康保険証はお持ちですか。")
            }
            (Step::ShowLegacyCard, Language::En) if lapsed => (
                "Query by the legacy card's numbers, and receive if the answer is valid",
                "Do you have a health insurance card?",
            ),
            // Nothing is read, and what is done starts from the card that staff see.
            (Step::UsePhysicalCard, Language::Ja) if self.is_down() => {
                ("実物のマイナンバーカードを見せてもらう", "実物のマイナンバーカードはお持ちですか。")
            }
            (Step::UsePhysicalCard, Language::En) if self.is_down() => {
                ("Ask to see the physical My Number Card", "Do you have the physical My Number Card?")
            }
            // Who is elsewhere reads the card with their own phone, and takes no seat here.
            (Step::UseMobileApp, Language::Ja) if place == Place::Online => (
                "マイナ資格確認アプリで確認する(準備済みの場合)",
                "お手元のスマホでカードを読み取り、暗証番号をご入力ください。",
            ),
            (Step::UseMobileApp, Language::En) if place == Place::Online => (
                "Verify with the Myna eligibility app (if it is prepared)",
                "Please read your card with your own phone and enter your PIN.",
            ),
            (Step::QueryLater, Language::Ja) if matches!(place, Place::Home | Place::Online) => {
                ("後日(障害のときは復旧後)に資格を照会する", "受付が済みました。")
            }
            (Step::QueryLater, Language::En) if matches!(place, Place::Home | Place::Online) => {
                ("Query the eligibility later (after recovery from an outage)", "You are checked in.")
            }
            (Step::ReadAgain, Language::Ja) if unfinished && !contradicted => {
                ("少し待って、もう一度照会する", "確認いたしますので、少々お待ちください。")
            }
            (Step::ReadAgain, Language::En) if unfinished && !contradicted => {
                ("Wait a moment and query again", "We are checking this. One moment, please.")
            }
            // By a paper, and nothing lies on the reader: there is nothing to place again.
            (Step::ReadAgain, Language::Ja) if self.is_accepted() && self.token().is_none() => {
                ("結果がだれのものか確かめ、本人のものでなければ使わない", "確認いたしますので、少々お待ちください。")
            }
            (Step::ReadAgain, Language::En) if self.is_accepted() && self.token().is_none() => (
                "Make sure whose answer it is, and leave it aside if it is another person's",
                "We are checking this. One moment, please.",
            ),
            (Step::ReadAgain, Language::Ja) if self.is_accepted_by_reader() => {
                ("カードが本人のものか確かめ、もう一度読み取る", "恐れ入りますが、もう一度カードを置いてください。")
            }
            (Step::ReadAgain, Language::En) if self.is_accepted_by_reader() => (
                "Make sure the card is the patient's, then read it again",
                "I am sorry, could you place your card once more?",
            ),
            (Step::TokenNotGenuine, Language::Ja) if aside == Some(true) => {
                ("もう一つのスマホは使わず、責任者に報告する", "確認いたしますので、少々お待ちください。")
            }
            (Step::TokenNotGenuine, Language::En) if aside == Some(true) => (
                "Set the other phone aside and report it to the person in charge",
                "We are checking this. One moment, please.",
            ),
            (Step::TokenNotGenuine, Language::Ja) if aside == Some(false) => {
                ("もう一つのカードは使わず、責任者に報告する", "確認いたしますので、少々お待ちください。")
            }
            (Step::TokenNotGenuine, Language::En) if aside == Some(false) => (
                "Set the other card aside and report it to the person in charge",
                "We are checking this. One moment, please.",
            ),
            (Step::ReadAgain, Language::Ja) if self.is_phone() => {
                ("結果が本人のものか確かめ、もう一度読み取る", "恐れ入りますが、もう一度スマホをかざしてください。")
            }
            (Step::ReadAgain, Language::En) if self.is_phone() => (
                "Make sure the answer is the patient's, then read the phone again",
                "I am sorry, could you hold your phone to the reader once more?",
            ),
            _ => return None,
        };
        Some(words)
    }
}

/// A text with its places filled in by what is known.
fn fill(text: &str, language: Language, known: impl Fn(&str) -> Option<String>) -> String {
    let mut filled = String::with_capacity(text.len() + 32);
    let mut rest = text;
    // Where the innermost bracket opened, and whether something in it is not known.
    let (mut opened, mut missing) = (None, false);
    while let Some(c) = rest.chars().next() {
        let after = rest.get(c.len_utf8()..).unwrap_or_default();
        rest = after;
        match c {
            '{' => {
                let (name, after) = after.split_once('}').unwrap_or((after, ""));
                rest = after;
                match (known(name), language) {
                    (Some(value), _) => filled.push_str(&value),
                    (None, _) if opened.is_some() => missing = true,
                    (None, Language::Ja) => filled.push_str("不明な日"),
                    (None, Language::En) => filled.push_str("a day not known"),
                }
            }
            '(' => {
                opened = Some(filled.trim_end().len());
                missing = false;
                filled.push(c);
            }
            ')' => {
                filled.push(c);
                if let Some(opened) = opened.take().filter(|_| missing) {
                    filled.truncate(opened);
                }
                missing = false;
            }
            c => filled.push(c),
        }
    }
    filled
}

/// Longest text from outside.
const MESSAGE_CHARACTERS: usize = 300;

/// A text from outside in one line, without what moves a cursor or turns the direction of writing.
pub(super) fn plain(text: &str) -> String {
    let breaks = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
    let mut line = String::with_capacity(text.len());
    for c in text.trim_matches(|c: char| c.is_whitespace() || breaks(c)).chars().filter(|c| breaks(*c) || !deceives(*c))
    {
        if !breaks(c) {
            line.push(c);
        } else if !line.ends_with(' ') {
            line.push(' ');
        }
    }
    let line = line.trim().to_owned();
    match line.char_indices().nth(MESSAGE_CHARACTERS) {
        Some((end, _)) => format!("{}…", line.get(..end).unwrap_or_default()),
        None => line,
    }
}

/// An amount with its thousands parted.
fn money(yen: u32, language: Language) -> String {
    let digits = yen.to_string();
    let mut parted = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            parted.push(',');
        }
        parted.push(digit);
    }
    match language {
        Language::Ja => format!("{parted}円"),
        Language::En => format!("{parted} yen"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(name: &str) -> Option<String> {
        (name == "day").then(|| "令和8(2026)年1月1日".to_owned())
    }

    #[test]
    fn places_are_filled_and_brackets_without_anything_known_left_out() {
        for (text, filled) in [
            ("期限は{day}まで。", "期限は令和8(2026)年1月1日まで。"),
            ("有効です({day}まで)。", "有効です(令和8(2026)年1月1日まで)。"),
            ("有効です({other}まで)。次", "有効です。次"),
            ("{other}から", "不明な日から"),
            ("開いた{day", "開いた令和8(2026)年1月1日"),
        ] {
            assert_eq!(fill(text, Language::Ja, known), filled);
        }
        assert_eq!(fill("Valid (through {other}). Next", Language::En, known), "Valid. Next");
    }

    #[test]
    fn a_text_from_outside_is_one_bounded_line_without_control_characters() {
        assert_eq!(plain("期限が\r\n近い\u{1b}[31m\u{202e}です"), "期限が 近い [31mです");
        assert_eq!(plain(" \u{feff}\n"), "");
        assert_eq!(plain(&"あ".repeat(1000)).chars().count(), MESSAGE_CHARACTERS + 1);
    }

    #[test]
    fn money_has_its_thousands_parted() {
        let amounts: Vec<String> = [0, 500, 1000, 1_234_567].into_iter().map(|yen| money(yen, Language::Ja)).collect();
        assert_eq!(amounts, ["0円", "500円", "1,000円", "1,234,567円"]);
    }
}
