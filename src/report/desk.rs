//! The decision for the desk: at most ten rows of 80 columns.

use super::Text;
use super::columns::{columns, fitted};
use super::facts::Fact;
use crate::reception::Decided;
use crate::text::support_line;
use crate::vocabulary::{Finding, Language, Note, Outage, Part, Word};

/// Rows of the view.
pub(super) const ROWS: usize = 10;
/// Columns of a row.
pub(super) const COLUMNS: usize = 80;

const fn t(ja: &'static str, en: &'static str) -> Text {
    Text::new(ja, en)
}

impl Decided<'_> {
    /// The decision for the desk, in at most ten rows of 80 columns (wide characters count two), each ended by a line
    /// feed: the verdict, what disagrees, what to do, notes where rows are left, and last the sentence to say.
    ///
    /// ```
    /// use uketsuke::reception::{Site, Token, Visit};
    /// use uketsuke::vocabulary::{Language, Phones, TokenKind};
    /// let phone = Token { ..Token::new(TokenKind::Iphone) }.with_stated_expiry("2030-05-01".parse()?);
    /// let here = Site { phones: Phones::No, ..Site::UNKNOWN };
    /// let decided = Visit::on("2026-11-27".parse()?).with_token(phone).at(here).decide()?;
    /// let desk = decided.desk(Language::Ja);
    /// assert!(desk.starts_with("× このスマホでは受付できません。この窓口は未対応です\n次のどれか：\n"));
    /// assert!(desk.ends_with("「実物のマイナンバーカードはお持ちですか。」\n"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn desk(&self, language: Language) -> String {
        let brief = self.brief(language);
        let first = format!("{} {}", brief.sign.text(Language::Ja), brief.verdict);
        let last = match language {
            Language::Ja => format!("「{}」", brief.say),
            Language::En => format!("\"{}\"", brief.say),
        };
        let mut rows = vec![fitted(&first, COLUMNS)];
        rows.extend(self.attention(language).map(|row| fitted(&row, COLUMNS)));
        rows.extend(self.further_facts(&brief.verdict, language).into_iter().take(2));
        if self.goes_on() {
            rows.push(fitted(&format!("→ {}", brief.action), COLUMNS));
        }
        // How help is called in an outage is never crowded out.
        let kept = usize::from(self.notes().contains(&Note::EmergencyFunction));
        rows.extend(self.groups((ROWS - 1).saturating_sub(rows.len() + kept), language));
        let left = ROWS.saturating_sub(rows.len() + 1).min(3);
        rows.extend(self.desk_notes(language).take(left));
        rows.push(fitted(&last, COLUMNS));
        rows.iter().map(|row| format!("{row}\n")).collect()
    }

    /// The row on what disagrees.
    pub(super) fn attention(&self, language: Language) -> Option<String> {
        let disagreement = self.disagreement(language)?;
        Some(match language {
            Language::Ja => format!("注意：{disagreement}"),
            Language::En => format!("Attention: {disagreement}"),
        })
    }

    /// The facts that the verdict has no room for.
    fn further_facts(&self, verdict: &str, language: Language) -> Vec<String> {
        // These are said by a note or by the plan.
        const ELSEWHERE: [Finding; 3] = [Finding::TerminalNotice, Finding::TicketPending, Finding::AddedRootAccepted];
        let said = |fact: &Fact| fact.finding.is_none_or(|finding| ELSEWHERE.contains(&finding));
        let facts = self.facts(language).into_iter().filter(|fact| !said(fact) && !verdict.contains(&fact.text));
        let row = |fact: Fact| format!("{}{}", bullet(language), super::verdict::sentence(&fact.text));
        facts.map(|fact| fitted(&row(fact), COLUMNS)).collect()
    }

    /// The groups of the plan in a number of rows.
    fn groups(&self, rows: usize, language: Language) -> Vec<String> {
        let most = |part, most: usize| most.min(self.steps(part).len());
        let mut shown = [most(Part::InOrder, 3), most(Part::AnyOneOf, 3), most(Part::Afterwards, 2)];
        let mut in_one_row = false;
        let cost = |shown: [usize; 3], in_one_row: bool| {
            let afterwards = if in_one_row { shown[2].min(1) } else { with_head(shown[2]) };
            with_head(shown[0]) + with_head(shown[1]) + afterwards
        };
        // What gives way first comes first.
        for (part, least) in [(1, 2), (0, 2), (1, 1), (0, 1)] {
            if cost(shown, in_one_row) <= rows {
                break;
            }
            in_one_row = true;
            if cost(shown, in_one_row) > rows {
                shown[part] = shown[part].min(least);
            }
        }
        let [in_order, any_one_of, afterwards] = shown;
        let mut lines = self.group(Part::InOrder, in_order, language);
        lines.extend(self.group(Part::AnyOneOf, any_one_of, language));
        if in_one_row {
            lines.extend(self.group_in_one_row(Part::Afterwards, language));
        } else {
            lines.extend(self.group(Part::Afterwards, afterwards, language));
        }
        lines
    }

    fn group(&self, part: Part, shown: usize, language: Language) -> Vec<String> {
        let steps = self.steps(part);
        let more = steps.len().saturating_sub(shown);
        let mut lines = Vec::new();
        for (place, step) in steps.iter().take(shown).enumerate() {
            if place == 0 {
                lines.push(head(part, language));
            }
            let mark = match (part, language) {
                (Part::InOrder, _) => format!("  {}. ", place + 1),
                (_, Language::Ja) => "  ・ ".to_owned(),
                (_, Language::En) => "  - ".to_owned(),
            };
            let more = if place + 1 == shown { others(more, language) } else { String::new() };
            lines.push(row(&mark, &self.words_of(*step, language).0, &more));
        }
        lines
    }

    fn group_in_one_row(&self, part: Part, language: Language) -> Option<String> {
        let steps = self.steps(part);
        let text = self.words_of(*steps.first()?, language).0;
        let space = if language == Language::Ja { "" } else { " " };
        let mark = format!("{}{space}", head(part, language));
        Some(row(&mark, &text, &others(steps.len() - 1, language)))
    }

    /// The notes that matter at the desk, in one row each.
    fn desk_notes(&self, language: Language) -> impl Iterator<Item = String> + '_ {
        self.notes().iter().filter(|note| !self.is_said_above(**note)).filter_map(move |note| {
            let disaster = *note == Note::EmergencyFunction && self.visit().site.outage == Outage::Disaster;
            let text = if disaster { IN_A_DISASTER } else { short_note(*note)? };
            let text = self.filled(text.to(language), language);
            Some(row(bullet(language), &text, ""))
        })
    }
}

/// A row: what does not fit is cut before what stands at its end.
fn row(mark: &str, text: &str, end: &str) -> String {
    let room = COLUMNS.saturating_sub(columns(mark) + columns(end));
    format!("{mark}{}{end}", fitted(text, room))
}

const fn with_head(steps: usize) -> usize {
    if steps == 0 { 0 } else { steps + 1 }
}

const fn bullet(language: Language) -> &'static str {
    match language {
        Language::Ja => "・",
        Language::En => "- ",
    }
}

/// The head of a group.
pub(super) fn head(part: Part, language: Language) -> String {
    match language {
        Language::Ja => format!("{}：", part.text(language)),
        Language::En => format!("{}:", super::verdict::sentence(part.text(language))),
    }
}

fn others(more: usize, language: Language) -> String {
    match (more, language) {
        (0, _) => String::new(),
        (_, Language::Ja) => format!("(ほか{more}件)"),
        (_, Language::En) => format!(" (and {more} more)"),
    }
}

/// In a disaster the function is opened by region and period.
const IN_A_DISASTER: Text = t(
    "緊急時医療情報・資格確認機能の開放後は、カードがなくても照会できます",
    "Once 緊急時医療情報・資格確認機能 is opened, no card is needed for a query",
);

/// A note in one row of the desk view; `None` for what can be read in the full view.
const fn short_note(note: Note) -> Option<Text> {
    Some(match note {
        Note::TerminalSays => t("端末のお知らせ：{result_message}", "Notice of the terminal: {result_message}"),
        Note::NewerRule => t(
            "{newer_about}の新しい規則があります(ソフトウェアの更新が必要)",
            "A newer rule about {newer_about} exists; update",
        ),
        Note::PhysicalCardMayServe => t(
            "実物のカードは{phone_card_grace_until}まで使える可能性があります",
            "The physical card may still serve through {phone_card_grace_until}",
        ),
        Note::PinLocked => t("暗証番号がロックされています", "The PIN is locked"),
        Note::FaceLocked => t("顔認証がロックされています", "Face recognition is locked"),
        Note::PhonePinMayBeLocked => {
            t("スマホ用の暗証番号がロックされている可能性があります", "The phone's PIN may be locked")
        }
        Note::MethodMayHaveChanged => t(
            "{android_from}以降のAndroidの受付方法は公表されていません",
            "What Android asks for since {android_from} is not published",
        ),
        Note::NoPhoto => t(
            "顔写真のないカード：本人確認は暗証番号だけ",
            "A card without a photo: the PIN is the only check of the person",
        ),
        Note::FaceOnly => t(
            "顔認証マイナンバーカード：本人確認は顔認証か目視確認だけ",
            "A 顔認証マイナンバーカード: face recognition or visual confirmation only",
        ),
        Note::PhoneExcludes => t(
            "スマホでは顔認証・目視確認・初回の利用登録はできません",
            "A phone has no face recognition, visual confirmation or first registration",
        ),
        Note::Tolerated => t(
            "暫定的な取扱い({usable_until}まで)。次回はマイナ保険証か資格確認書",
            "Tolerated through {usable_until}; next time the card or eligibility certificate",
        ),
        Note::SeniorHoldsCertificate => t(
            "この年齢の方には、全員に資格確認書が交付されています",
            "Everyone of this age holds an eligibility certificate",
        ),
        Note::NewbornCertificate => t(
            "カードのない1歳未満の方は、申請により資格確認書の交付を受けられます",
            "An infant without a card can have an eligibility certificate on application",
        ),
        Note::ChildGuardian => t(
            "小さなお子さんは保護者が操作(職員は暗証番号を聞かず、入力もしない)",
            "A small child: the guardian operates (staff neither ask for nor enter the PIN)",
        ),
        Note::EmergencyFunction => t(
            concat!("緊急時医療情報・資格確認機能の開放はコールセンター", support_line!(), "へ"),
            concat!("緊急時医療情報・資格確認機能 is opened by the call centre ", support_line!()),
        ),
        Note::DeclarationFields => t(
            "申立書は分かる範囲の記入で足り、番号は分かりしだい知らせてもらう",
            "The declaration may be filled in as far as known; the numbers are told later",
        ),
        Note::CompareDocumentDate => t("書類の有効期限を確かめる", "Check the last day of the paper"),
        Note::QueryAgain => t("照会が異常終了したため、照会し直す", "The query ended abnormally: query again"),
        Note::CertificateWithoutApp => t(
            "アプリを使えないときは、資格確認書で受け付ける",
            "Where the app cannot be used, receive with the eligibility certificate",
        ),
        Note::QueryAfterTicket => {
            t("医療券が登録されたら、もう一度照会する", "Query again when the ticket is registered")
        }
        Note::TicketSelfPay => t("本人支払額：{self_pay}", "Payment by the patient: {self_pay}"),
        Note::RenewalTakesHours => t(
            "更新した電子証明書の反映に{delay_hours}時間ほどかかることがあります",
            "A renewed certificate may take about {delay_hours} hours to take effect",
        ),
        Note::RulesMayHaveChanged => t(
            "規則は{rules_as_of}時点のもの。その後に変わっている可能性があります",
            "The rules are those known on {rules_as_of}; they may have changed",
        ),
        Note::RevocationUnknown
        | Note::RenewSoon
        | Note::BringCard
        | Note::PatientOperates
        | Note::PhonesVoluntary
        | Note::InsuranceStays
        | Note::CertificateIsSent
        | Note::RegistrationEnds
        | Note::MynaportalNoLogin
        | Note::LimitAmountUnknown
        | Note::LimitAmountByConsent
        | Note::ViewableForHours
        | Note::VisualCuresNothing
        | Note::SeniorByStatus
        | Note::NeverInFull
        | Note::MovingDoesNotRevoke
        | Note::ForeignExtension
        | Note::AppOnlyIfPrepared => return None,
    })
}
