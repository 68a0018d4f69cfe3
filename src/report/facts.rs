//! What a decision says beside its verdict: facts of a few words, most important first, and the two sides of what
//! disagrees.

use super::Text;
use super::calendar::written;
use crate::reception::Decided;
use crate::vocabulary::{By, Evidence, Finding, Language, Standing};

/// A fact of a few words.
pub(super) struct Fact {
    /// The finding that it stands for; `None` for an end and for what was overruled.
    pub(super) finding: Option<Finding>,
    pub(super) text: String,
    /// Patients may read it.
    pub(super) public: bool,
}

const fn t(ja: &'static str, en: &'static str) -> Text {
    Text::new(ja, en)
}

/// Facts that a finding stands for, most important first.
const BY_FINDING: &[(Finding, Text, bool)] = &[
    (
        Finding::TicketOfAnotherInstitution,
        t("医療券は他の医療機関あてです", "the ticket is for another institution"),
        false,
    ),
    (Finding::TicketUncertain, t("医療券のあて先が確認できません", "whom the ticket is for is not certain"), false),
    (Finding::TicketMissing, t("医療券は未登録です", "the ticket is not registered"), false),
    (Finding::TicketPending, t("今月の医療券は登録待ちです", "this month's ticket is not registered yet"), false),
    (
        Finding::DispensingTicket,
        t("今月の券は調剤券です(診療には医療券)", "this month's ticket is for dispensing, not for treatment"),
        false,
    ),
    (Finding::PaysInFull, t("特別療養費の対象です", "special medical care expense"), false),
    (
        Finding::SpecialCareUnderAge,
        t("区分05ですが、高校生年代までは対象外です", "classification 05, not meant for high-school age and under"),
        false,
    ),
    (Finding::ConsentExpired, t("同意の有効期限切れ", "the consent has expired"), false),
    (Finding::ConsentEndsToday, t("同意は受診日に終わります", "the consent ends on the day of the visit"), true),
    (
        Finding::WelfareBesideInsurance,
        t("医療保険と医療扶助の併用です", "insurance together with medical assistance"),
        false,
    ),
    (Finding::ShareDiffers, t("負担割合が食い違っています({shares})", "two shares are stated ({shares})"), false),
    (
        Finding::SubsidySilent,
        t("登録済みの公費が結果にありません", "the answer does not name the stored subsidy"),
        false,
    ),
    (Finding::OriginUncertain, t("結果の出どころが不確かです", "the answer's origin is not certain"), false),
    (Finding::RouteUncertain, t("結果の出どころが不確かです", "the answer's origin is not certain"), false),
    (
        Finding::AnswerOfAnotherPerson,
        t("結果の生年月日が異なり、使っていません", "an answer with another date of birth was not used"),
        false,
    ),
    (
        Finding::AnswerOfAnotherInstitution,
        t("他の医療機関の結果は使っていません", "another institution's answer was not used"),
        false,
    ),
    (Finding::AnswerOfAnotherDay, t("別の日の結果は使っていません", "an answer of another day was not used"), false),
    (
        Finding::BookedAnswerInvalid,
        t("予約時の照会では有効と確認できません", "the query at booking did not confirm it"),
        true,
    ),
    (Finding::TerminalNotice, t("端末のお知らせ文あり", "with a notice of the terminal"), false),
    (
        Finding::WordAgainstAnswer,
        t("結果が無効のため、口頭確認は使っていません", "not valid by the answer: oral confirmation does not count"),
        false,
    ),
    (Finding::VisualFailed, t("目視では本人と確認できていません", "the person is not confirmed by eye"), false),
    (Finding::TestAccepted, t("テスト用を受け入れる設定です", "test cards are accepted here"), true),
    (Finding::AddedRootAccepted, t("追加した発行者を受け入れる設定です", "an added issuer is accepted here"), true),
];

/// What an answer by a document's numbers that states nothing adds to a paper.
const WITHOUT_STATEMENT: &[(Finding, Text)] = &[
    (Finding::OnlineProcessing, t("照会は処理中", "the query is still being processed")),
    (Finding::OnlineAbnormal, t("照会は異常終了", "the query ended abnormally")),
    (Finding::OnlineError, t("照会の結果はエラー", "the answer is an error")),
    (Finding::OnlineUnknown, t("照会の結果に有効・無効がありません", "the answer states no validity")),
];

impl Decided<'_> {
    /// The facts beside the verdict, most important first. The end of a limited acceptance is one of them.
    pub(super) fn facts(&self, language: Language) -> Vec<Fact> {
        let findings = self.findings();
        let mut facts = Vec::new();
        if self.is_accepted() && self.standing() == Standing::Confirmed {
            facts.extend(self.overruled(language).map(|text| Fact { finding: None, text, public: true }));
        }
        // A paper that hangs on a card which is refused: why it is refused comes first.
        if self.deciding_findings().contains(Finding::PaperWithRefusedToken) {
            let refusal = self.token_refusals().iter().max_by_key(|finding| finding.voice());
            facts.extend(refusal.map(|finding| Fact {
                finding: Some(finding),
                text: self.headline(finding, language),
                public: true,
            }));
        }
        if self.is_accepted() && !matches!(self.by(), By::Token | By::OtherToken | By::Answer) {
            let silent = WITHOUT_STATEMENT.iter().find(|(finding, _)| findings.contains(*finding));
            facts.extend(silent.map(|(finding, text)| Fact {
                finding: Some(*finding),
                text: text.to(language).to_owned(),
                public: true,
            }));
        }
        for (finding, text, public) in BY_FINDING {
            if *finding == Finding::ConsentExpired {
                facts.extend(self.grace(language).map(|text| Fact { finding: None, text, public: true }));
            }
            if !findings.contains(*finding) {
                continue;
            }
            let text = self.filled(text.to(language), language);
            if facts.iter().all(|fact: &Fact| fact.text != text) {
                facts.push(Fact { finding: Some(*finding), text, public: *public });
            }
        }
        facts
    }

    /// What an answer overruled, where it accepts.
    fn overruled(&self, language: Language) -> Option<String> {
        let text = self.contradictions().find_map(|(_, against)| match against {
            Finding::ReaderRevokedOrExpired => Some(t("先の表示(006)と食い違い", "the reader said 006 before")),
            Finding::ReaderRevoked => Some(t("先の失効の表示と食い違い", "the reader said revoked before")),
            Finding::ReaderEligibilityOnly => {
                Some(t("先の猶予期間中の表示と食い違い", "the reader said grace period before"))
            }
            Finding::GraceOver
            | Finding::ExpiredWithoutGrace
            | Finding::InGrace
            | Finding::NotYetValid
            | Finding::PrintedDatePassed
            | Finding::PhoneHasNoGrace => {
                let stated = self.token().is_some_and(|token| token.certificate.evidence == Evidence::Stated);
                Some(if stated {
                    t("日付の入力に誤りの可能性", "the date that was entered may be wrong")
                } else {
                    t("電子証明書の日付と食い違い", "the certificate's dates disagree")
                })
            }
            Finding::WithinDates => None,
            _ => Some(t("ほかの情報と食い違い", "other information disagrees")),
        })?;
        Some(text.to(language).to_owned())
    }

    /// The end of the grace beside an answer, or that the reader spoke of it.
    fn grace(&self, language: Language) -> Option<String> {
        if self.standing() != Standing::Confirmed || !self.is_limited_by_grace() {
            return None;
        }
        let until = self.until().map(|until| written(until, language));
        Some(match (until, language) {
            (Some(until), Language::Ja) => format!("猶予期間は{until}まで"),
            (Some(until), Language::En) => format!("in grace through {until}"),
            (None, Language::Ja) => "猶予期間中の表示".to_owned(),
            (None, Language::En) => "the reader says grace period".to_owned(),
        })
    }

    /// Limited by the grace, by dates or by what the reader says.
    pub(super) fn is_limited_by_grace(&self) -> bool {
        let live = self.deciding_findings();
        live.contains(Finding::InGrace) || live.contains(Finding::ReaderEligibilityOnly)
    }

    /// What disagrees, in one line with both sides.
    pub(super) fn disagreement(&self, language: Language) -> Option<String> {
        // What is itself outranked counts against nothing.
        let pairs: Vec<(Finding, Finding)> =
            self.contradictions().filter(|(counts, _)| !self.is_silenced(*counts)).collect();
        let sides = |(one, other): &(Finding, Finding)| (self.side(*one, language), self.side(*other, language));
        // The highest voice is named, and of several the first.
        let (one, other) = sides(pairs.iter().min_by_key(|(counts, _)| core::cmp::Reverse(counts.voice()))?);
        let mut all: Vec<(String, String)> = Vec::new();
        for pair in pairs.iter().map(sides) {
            if !all.contains(&pair) {
                all.push(pair);
            }
        }
        let more = all.len() - 1;
        Some(match (language, more) {
            (Language::Ja, 0) => format!("「{other}」と「{one}」が食い違っています"),
            (Language::Ja, more) => format!("「{other}」と「{one}」が食い違っています(ほか{more}件)"),
            (Language::En, 0) => format!("\"{other}\" and \"{one}\" disagree"),
            (Language::En, more) => format!("\"{other}\" and \"{one}\" disagree, and {more} more"),
        })
    }

    /// A finding as one side of what disagrees.
    pub(super) fn side(&self, finding: Finding, language: Language) -> String {
        let text = match finding {
            Finding::ReaderRevokedOrExpired => t("006の表示", "code 006"),
            Finding::ReaderRevoked => t("失効の表示", "the reader: revoked"),
            Finding::ReaderEligibilityOnly => t("猶予期間中の表示", "the reader: grace period"),
            Finding::WithinDates => t("日付は期限内", "within the dates"),
            Finding::InGrace => t("日付では猶予期間中", "in grace by the dates"),
            Finding::GraceOver => t("日付では猶予期間が終了", "the dates: grace over"),
            Finding::ExpiredWithoutGrace | Finding::PhoneHasNoGrace => t("日付では期限切れ", "expired by the dates"),
            Finding::PrintedDatePassed => t("券面の日付では期限切れ", "expired by the printed date"),
            Finding::NotYetValid => t("有効期間の開始前", "not valid yet"),
            Finding::NoCertificate => t("電子証明書なし", "no certificate"),
            Finding::Revoked => t("失効の情報", "known as revoked"),
            Finding::Suspended => t("一時停止の情報", "known as suspended"),
            Finding::Returned => t("返納の情報", "known as given back"),
            Finding::PhonesNotHere => t("この窓口は未対応", "phones are not supported here"),
            Finding::PhonesNotYet => t("スマホ対応の開始前", "before phones are read"),
            Finding::OnlineValid | Finding::OnlineValidUnregistered => t("結果は有効", "the answer: valid"),
            Finding::OnlineInvalid | Finding::OnlineNewExists => t("結果は無効", "the answer: not valid"),
            Finding::ChainFailed | Finding::PossessionFailed | Finding::NotForAuthentication => {
                t("正規のものと確認できない", "not confirmed as genuine")
            }
            Finding::InsurerChangedButValid => t("保険者が変わった健康保険証", "the insurer has changed"),
            Finding::LegacyLapsedButValid => t("健康保険証は期限切れ", "the legacy card has expired"),
            Finding::EligibilityCertificateLapsedButValid => {
                t("資格確認書は期限切れ", "eligibility certificate: expired")
            }
            Finding::MynaportalOnPhone | Finding::MynaportalWithCard => {
                t("マイナポータルの画面", "the Mynaportal screen")
            }
            Finding::EligibilityCertificateShown => t("資格確認書", "the eligibility certificate"),
            Finding::NoticeWithCard => t("資格情報のお知らせ", "the notice of eligibility information"),
            _ => return self.headline(finding, language),
        };
        text.to(language).to_owned()
    }

    /// What outranks a finding that does not count.
    pub(super) fn outranked_by(&self, finding: Finding) -> Option<Finding> {
        let findings = self.findings();
        let named = self.contradictions().find(|(_, against)| *against == finding).map(|(counts, _)| counts);
        let statements = [
            Finding::OnlineValid,
            Finding::OnlineValidUnregistered,
            Finding::ReaderEligibilityOnly,
            Finding::KnownContradicted,
        ];
        named.or_else(|| {
            statements.into_iter().find(|other| {
                findings.contains(*other) && *other != finding && other.voice() as u8 > finding.voice() as u8
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::Word;

    #[test]
    fn every_finding_is_named_as_a_side_in_both_languages() {
        let decided = crate::reception::Visit::on("2026-11-27".parse().unwrap()).decide().unwrap();
        for finding in Finding::ALL {
            for language in [Language::Ja, Language::En] {
                let side = decided.side(*finding, language);
                assert!(!side.is_empty() && !side.contains(['{', '}']), "{finding:?}: {side}");
            }
        }
    }
}
