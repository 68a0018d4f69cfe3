//! The details of a step: what a step of a few words takes, one line each.

use super::Text;
use crate::reception::Decided;
use crate::rules::Value;
use crate::text::{support_form, support_line};
use crate::vocabulary::{Certainty, Finding, Language, Note, OperatedAt, Place, RuleId, Step};

const fn t(ja: &'static str, en: &'static str) -> Text {
    Text::new(ja, en)
}

const OWN_PIN: Text = t(
    "暗証番号は利用者証明用電子証明書の4桁で、職員は聞かず、入力もしない",
    "The PIN is the 4 digits of the user authentication certificate; staff neither ask for it nor enter it",
);
const HOLD: Text = t(
    "汎用カードリーダーにかざす(Hi-CARAではその本体にかざす)",
    "Hold the phone to the generic card reader (with a Hi-CARA, to that reader itself)",
);
const PATIENT_OPERATES: Text =
    t("基本的に患者が操作し、職員がリーダーを操作する必要はない", "The patient operates the reader; staff need not");
const SHARES: Text = t(
    "負担割合は申立書による(3割、就学前は2割、70歳以上などは1〜3割)",
    "The share is that of the declaration (30%; before school 20%; from 70 on 10 to 30% as declared)",
);
const TROUBLESHOOTING: Text = t(
    "改善しないときは、ポータルのトラブルシューティング編(KB0011365)を見る",
    "If that does not help, see the portal's troubleshooting article KB0011365",
);
const EMERGENCY: [Text; 2] = [
    t(
        "復旧後、「緊急時医療情報・資格確認機能」の資格情報照会(システム障害時)で照会する",
        "After recovery, query by 緊急時医療情報・資格確認機能 (資格情報照会(システム障害時))",
    ),
    t(
        concat!(
            "機能の開放は、コールセンター",
            support_line!(),
            "に医療機関コード・名称・連絡先を伝え、登録済みの電話番号への折り返しを受ける"
        ),
        concat!(
            "To have it opened, tell the call centre ",
            support_line!(),
            " the institution's code, name and contact; they call back the registered number"
        ),
    ),
];

impl Decided<'_> {
    /// What a step takes in detail, one line each, for the day of the visit; empty where its own words say it all.
    ///
    /// ```
    /// use uketsuke::reception::Visit;
    /// use uketsuke::vocabulary::{Language, Step};
    /// let decided = Visit::on("2026-11-27".parse()?).decide()?;
    /// let details = decided.details(Step::VisualConfirmation, Language::Ja);
    /// assert!(details[0].starts_with("①") && details[0].contains("《職員用ボタン》"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn details(&self, step: Step, language: Language) -> Vec<String> {
        self.detail_texts(step).into_iter().map(|text| self.filled(text.to(language), language)).collect()
    }

    fn detail_texts(&self, step: Step) -> Vec<Text> {
        match step {
            Step::VisualConfirmation => self.visual(),
            Step::IphoneFlow => vec![
                t(
                    "リーダーの画面でスマホを選び、iPhoneを選ぶ",
                    "Select the smartphone on the reader's screen, then iPhone",
                ),
                t(
                    "サイドボタンかホームボタンをダブルクリックして、生体認証をする",
                    "Double-click the side button or the home button, then use Face ID or Touch ID",
                ),
                HOLD,
                PATIENT_OPERATES,
            ],
            Step::AndroidFlow => self.android(),
            Step::FaceOrPin => vec![
                t("顔認証か暗証番号のどちらか一方で足りる", "Face recognition or the PIN: one of the two is enough"),
                OWN_PIN,
            ],
            Step::Pin => vec![OWN_PIN],
            Step::PressNext => vec![t(
                "「有効期限切れ:…資格情報のみ当機関に提供します」の画面で押すと、受付が終わる",
                "On the screen that says expired, eligibility information only: pressing it completes the check-in",
            )],
            Step::Consent => vec![t(
                "診療情報・薬剤情報・特定健診情報の提供に同意するか、患者本人が選ぶ",
                "The patient chooses whether treatment, medication and health check-up information is provided",
            )],
            Step::PlaceAgain | Step::PlaceMyNumberCard => vec![TROUBLESHOOTING],
            Step::RegisterInsuranceUse => vec![
                t(
                    "実物のカードと、顔認証か暗証番号で登録する(リーダーが登録の画面に変わる)",
                    "With the physical card, and by face recognition or PIN; the reader changes to the registration screen",
                ),
                t(
                    "マイナポータルやセブン銀行のATMでも登録できる",
                    "It can be registered on Mynaportal and at Seven Bank's machines, too",
                ),
            ],
            Step::NoteCardFace => {
                let mut texts = EMERGENCY.to_vec();
                texts.push(t(
                    "その間、マイナポータルの資格情報画面も使える",
                    "Meanwhile the Mynaportal eligibility screen serves, too",
                ));
                texts
            }
            Step::QueryLater if self.is_down() => EMERGENCY.to_vec(),
            Step::UseMobileApp => {
                let mut texts = vec![t(
                    "環境設定「オンライン診療等・外来診療等（通常とは異なる動線）」とモバイル端末の登録が済んでいる場合に使える",
                    "It serves only where the setting オンライン診療等・外来診療等（通常とは異なる動線） was made and the mobile device was registered",
                )];
                if self.visit().site.place == Place::Online {
                    texts.push(t(
                        "オンライン診療ではマイナ在宅受付Webを使うとする資料もあり、どちらを使うかは確認できていない",
                        "For online visits some material names マイナ在宅受付Web instead; which of them serves is not verified",
                    ));
                }
                texts
            }
            Step::UseHomeVisitApp => vec![t(
                "マイナ在宅受付Webは暗証番号、マイナ資格確認アプリは暗証番号か職員の目視で本人確認する",
                "マイナ在宅受付Web checks the person by PIN, the Myna eligibility app by PIN or by staff's eyes",
            )],
            Step::OnlineQuery | Step::QueryMoreDetails | Step::QueryNewEligibility => vec![t(
                "保険者番号・記号・番号・枝番・生年月日を確かめて照会する",
                "Check insurer number, symbol, number, branch and date of birth, and query by them",
            )],
            Step::ReadAgain => self.read_again(),
            Step::ContactWelfareOffice => vec![
                t(
                    "医療券の月、診療別、指定医療機関、本人支払額を確かめる",
                    "Check the ticket's month, kind of treatment, institution and payment by the patient",
                ),
                t(
                    "登録が済むのは月の15日から20日ごろ。それまでの未登録は受付を断る理由にならない",
                    "Tickets are registered by about the 15th to 20th; until then \"not registered\" is no reason to refuse",
                ),
                t(
                    "福祉事務所かこの窓口が電子の医療券に対応していないときは、紙の医療券を使う",
                    "Where the welfare office or this institution is not ready for the electronic ticket, the paper one serves",
                ),
            ],
            Step::ShowRecipientCertificate => vec![t(
                "患者が提供しない、公費の資格がない、市区町村が未対応の区別は、結果ではつかない",
                "A choice not to provide it, an ended subsidy and a municipality that is not connected look alike in the answer",
            )],
            Step::ShowNoticeWithCard => vec![t(
                "お知らせは、カードと一緒に見せてもらった場合に限り使える",
                "The notice serves only together with the card",
            )],
            Step::ShowMynaportalWithCard => vec![t(
                "以前に保存したPDFも、カードと一緒なら使える",
                "A PDF saved earlier serves, too, together with the card",
            )],
            Step::ShowMynaportalOnPhone => vec![t(
                "以前に保存したPDFだけの扱いは公表されていない",
                "Whether a PDF saved earlier serves alone is not published",
            )],
            Step::AskByWord => vec![
                t(
                    "請求に必要な資格の情報が前の受診で分かっている再診の方に限る",
                    "Only for returning patients whose eligibility is known from an earlier visit",
                ),
                t("申立書の提出があったものとして扱う", "It counts as a declaration handed in"),
            ],
            Step::ShowLegacyCard => self.legacy_card(),
            Step::WriteApplication => vec![
                t("分かる範囲の記入で足りる", "It may be filled in as far as known"),
                SHARES,
                t(
                    "番号は分かりしだい知らせてもらう(書類の写しや写真でよい)",
                    "The numbers are told as soon as they are known (a copy or photo of the paper will do)",
                ),
                t(
                    "保険者が分からないときは「不詳」として請求できる",
                    "If the insurer stays unknown, the claim is made as 不詳",
                ),
            ],
            Step::ChargeDeclaredShare => vec![SHARES],
            Step::CollectInFull => vec![t(
                "資格区分05(特別療養費)。患者が領収書で加入先の保険者に請求する",
                "Classification 05 (special medical care expense): the patient claims it back from the insurer by the receipt",
            )],
            Step::Renew => vec![t("更新は受診の後でよい", "It need not be before this visit")],
            Step::RenewPhone => vec![t(
                "マイナポータルから、スマホ用電子証明書の更新・再発行の利用申請をする",
                "Apply on Mynaportal for renewal of the phone's certificate",
            )],
            Step::RegisterAgain => vec![t(
                "リーダーなどで、健康保険証としての利用登録を改めて行う",
                "Register the card for insurance use once more, for example at the reader",
            )],
            Step::CallSupport => vec![
                t(
                    "受付は月〜金が8:00〜18:00、土が8:00〜16:00(祝日を除く、通話無料)",
                    "Monday to Friday 8:00 to 18:00, Saturday 8:00 to 16:00, not on public holidays; free of charge",
                ),
                t(
                    concat!("時間外は、お問い合わせフォームを使う(", support_form!(), ")"),
                    concat!("At other times use the form (", support_form!(), ")"),
                ),
            ],
            _ => Vec::new(),
        }
    }

    /// A card that has expired, while it is tolerated.
    fn legacy_card(&self) -> Vec<Text> {
        let day = self.visit().day;
        let in_force = |id| self.table().rule(id, day).is_some_and(|rule| rule.certainty > Certainty::Unknown);
        if !in_force(RuleId::DocumentLegacyTolerated) {
            return Vec::new();
        }
        vec![t(
            "期限の過ぎた健康保険証は、保険者番号・記号・番号で照会し、有効のときに受け付ける(暫定的な取扱い)",
            "With an expired card ask online by its numbers; it serves if the answer is valid (tolerated for a time)",
        )]
    }

    /// 目視確認モード: where it is operated changed with the day.
    fn visual(&self) -> Vec<Text> {
        let at = self.table().rule(RuleId::VisualPlace, self.visit().day).map(|rule| rule.value);
        let start = if at == Some(Value::OperatedAt(OperatedAt::Terminal)) {
            t(
                "①資格確認端末から目視確認モードを立ち上げる",
                "① Start visual confirmation mode from the eligibility terminal",
            )
        } else {
            t("①リーダーの画面で《職員用ボタン》を選ぶ", "① Select 職員用ボタン on the reader's screen")
        };
        vec![
            start,
            t(
                "②目視確認用パスコードを入力する(未発行なら、オンライン資格確認等システムのメニュー→アカウント情報管理→目視確認用パスコード発行)",
                "② Enter the passcode for visual confirmation (if there is none yet: メニュー→アカウント情報管理→目視確認用パスコード発行)",
            ),
            t(
                "③職員が顔写真と本人の顔を見比べ、カードをリーダーに置いてもらう",
                "③ Compare the patient's face with the photo, and have the card placed on the reader",
            ),
            t("この後は、通常どおりの同意画面になる", "The usual consent screen follows"),
            t("終わったら、リーダーを通常のモードに戻す", "Afterwards put the reader back to its normal mode"),
        ]
    }

    fn android(&self) -> Vec<Text> {
        let authenticate = if self.notes().contains(&Note::MethodMayHaveChanged) {
            t(
                "スマホ用の4桁の暗証番号(カードの暗証番号とは別)を入力するか、画面の案内に沿って認証する",
                "Enter the phone's own 4-digit PIN, not the card's, or authenticate as the screen says",
            )
        } else {
            t(
                "リーダーに、スマホ用利用者証明用電子証明書の4桁の暗証番号を入力する(カードの暗証番号とは別)",
                "Enter the 4-digit PIN of the phone's own user authentication certificate on the reader (not the card's)",
            )
        };
        vec![
            t(
                "リーダーの画面でスマホを選び、Androidを選ぶ",
                "Select the smartphone on the reader's screen, then Android",
            ),
            authenticate,
            HOLD,
            PATIENT_OPERATES,
        ]
    }

    fn read_again(&self) -> Vec<Text> {
        if self.is_accepted_by_reader() {
            return vec![t(
                "券面の氏名・生年月日が患者本人のものか確かめる",
                "Check that name and date of birth on the card are the patient's",
            )];
        }
        let whose = [Finding::KnownContradicted, Finding::AnswerOfAnotherPerson];
        if whose.into_iter().any(|finding| self.findings().contains(finding)) {
            return vec![t(
                "結果の氏名・生年月日が患者本人のものか確かめる",
                "Check that name and date of birth in the answer are the patient's",
            )];
        }
        vec![t(
            "処理中や異常終了の結果では、資格があるかどうかは分からない",
            "An answer in progress, or ended abnormally, states nothing about the eligibility",
        )]
    }

    /// The reader or the system does not work.
    pub(super) fn is_down(&self) -> bool {
        let down = Finding::set(&[Finding::ReaderDown, Finding::SystemDown, Finding::Disaster]);
        self.findings().meets(down)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reception::Visit;
    use crate::vocabulary::Word;

    fn details(day: &str, step: Step) -> String {
        Visit::on(day.parse().unwrap()).decide().unwrap().details(step, Language::Ja).join("\n")
    }

    #[test]
    fn visual_confirmation_in_three_steps_with_the_path_of_the_passcode() {
        let now = details("2026-11-27", Step::VisualConfirmation);
        for part in [
            "①",
            "②",
            "③",
            "《職員用ボタン》",
            "メニュー→アカウント情報管理→目視確認用パスコード発行",
            "同意画面",
            "通常のモード",
        ] {
            assert!(now.contains(part), "{part}");
        }
        let before = details("2025-01-20", Step::VisualConfirmation);
        assert!(before.contains("資格確認端末から") && !before.contains("職員用ボタン"));
    }

    #[test]
    fn phones_are_operated_by_side_or_home_button_and_by_the_phones_own_pin() {
        let iphone = details("2026-11-27", Step::IphoneFlow);
        assert!(iphone.contains("サイドボタン") && iphone.contains("ホームボタン") && iphone.contains("Hi-CARA"));
        let android = details("2026-10-19", Step::AndroidFlow);
        assert!(android.contains("スマホ用") && android.contains("4桁") && android.contains("汎用カードリーダー"));
    }

    #[test]
    fn details_exist_in_both_languages_with_nothing_left_to_fill_in() {
        let decided = Visit::on("2026-11-27".parse().unwrap()).decide().unwrap();
        for step in Step::ALL {
            let (ja, en) = (decided.details(*step, Language::Ja), decided.details(*step, Language::En));
            assert_eq!(ja.len(), en.len(), "{step:?}");
            for text in ja.iter().chain(&en) {
                assert!(!text.is_empty() && !text.contains(['{', '}']), "{step:?}: {text}");
            }
        }
    }
}
