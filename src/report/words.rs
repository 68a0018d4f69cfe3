//! Every word for patient and staff, in Japanese and English: one table, to be read from top to bottom.
//!
//! The Japanese says things as the ministry's documents say them. Names in braces stand for days and numbers of the
//! decision or of the rule table ([`Report::filled`](super::Report::filled)). No text says that a patient is uninsured
//! or pays in full because a card cannot be read: an expired certificate ends no insurance.
//!
//! ```
//! use uketsuke::reception::Acceptance;
//! use uketsuke::report::{Language, words};
//! assert_eq!(words::acceptance(Acceptance::EligibilityOnly).to(Language::Ja), "受付できます(資格情報のみ)。");
//! assert_eq!(words::token(uketsuke::TokenKind::Iphone).to(Language::En), "iPhone");
//! ```

use super::Text;
use crate::TokenKind;
use crate::certificate::{Chain, Hierarchy, Possession, Revocation};
use crate::reception::{Acceptance, Advice, Audience, Reason, Standing, Step};
use crate::vocabulary::Provision;

const fn t(ja: &'static str, en: &'static str) -> Text {
    Text::new(ja, en)
}

/// The decision in one sentence.
pub const fn acceptance(acceptance: Acceptance) -> Text {
    match acceptance {
        Acceptance::Full => t("マイナ保険証として受付できます。", "Accepted."),
        Acceptance::EligibilityOnly => {
            t("受付できます(資格情報のみ)。", "Accepted for eligibility only: no medical information is provided.")
        }
        Acceptance::Indeterminate => t(
            "提示されたものだけでは判断できません。次の手順で確認してください。",
            "Not decided by what was presented: the next steps decide.",
        ),
        Acceptance::NotAccepted => t(
            "提示されたものでは受付できません。ほかの方法で資格を確認してください(医療保険の資格がないという意味ではありません)。",
            "Not accepted with what was presented; confirm eligibility in another way. This says nothing against the patient's insurance.",
        ),
    }
}

/// How sure the decision is.
pub const fn standing(standing: Standing) -> Text {
    match standing {
        Standing::Presumed => {
            t("推定(オンライン資格確認の結果が優先します)", "presumed (the online eligibility verification decides)")
        }
        Standing::Confirmed => t("確認済み", "confirmed"),
    }
}

/// Why.
pub const fn reason(reason: Reason) -> Text {
    match reason {
        Reason::NothingPresented => t("まだ何も提示されていません。", "Nothing has been presented yet."),
        Reason::WithinDates => t("電子証明書は有効期限内です。", "The certificate is within its dates."),
        Reason::InGrace => t(
            "電子証明書の有効期限が切れていますが、猶予期間内です({grace_until}まで、資格情報のみ)。",
            "The certificate has expired; the card is in its grace (through {grace_until}, eligibility only).",
        ),
        Reason::GraceOver => t(
            "電子証明書の有効期限後の猶予期間が終了しています({grace_until}まで)。",
            "The grace after the certificate's expiry is over (it ran through {grace_until}).",
        ),
        Reason::ExpiredWithoutGrace => t(
            "電子証明書の有効期限が切れており、猶予の対象ではありません({grace_from}以降に有効期限を迎えるものが対象)。",
            "The certificate has expired and has no grace (grace is for certificates that expire on or after {grace_from}).",
        ),
        Reason::NotYetValid => t("電子証明書の有効期間がまだ始まっていません。", "The certificate is not yet valid."),
        Reason::DateUnknown => t("電子証明書の有効期限が分かりません。", "The certificate's last day is not known."),
        Reason::CertificateNotRead => t("電子証明書が読み取られていません。", "No certificate was read."),
        Reason::ReadingsDiffer => t(
            "猶予の終わりは資料により表現が異なります: 厚生労働省のリーフレットは「有効期限満了日が属する月の末日から3か月間」({grace_until}まで)、ポータルの記事は「有効期限の3か月後まで」({other_until}まで)。月の末日による計算で判断しています。",
            "Two documents word the end of the grace differently: the ministry's leaflet counts three months from the end of the month (through {grace_until}), the portal article says three months after expiry (through {other_until}). The reckoning by the month's end decides.",
        ),
        Reason::CardEndsFirst => t(
            "カードの有効期限が電子証明書の有効期限より前になっており、どちらかの日付に誤りがあります。早いほうの日付で判断しています。",
            "The date printed on the card is earlier than the certificate's, so one of them is wrong. The earlier one counts.",
        ),
        Reason::Revoked => {
            t("電子証明書が失効しています(猶予はありません)。", "The certificate was revoked: no grace.")
        }
        Reason::Suspended => t(
            "電子証明書が一時保留されています(紛失の届出など。猶予はありません)。",
            "The certificate is suspended, for example as reported lost: no grace.",
        ),
        Reason::Returned => t("カードが返納されています(猶予はありません)。", "The card was returned: no grace."),
        Reason::ChainFailed => t(
            "電子証明書の発行者の署名または形式が正しくありません。",
            "The issuer's signature on the certificate, or the certificate's profile, is wrong.",
        ),
        Reason::NotForAuthentication => t(
            "利用者証明用電子証明書ではありません(署名用電子証明書、認証局の証明書、または公的個人認証以外の証明書です)。",
            "Not a user authentication certificate, but one for signatures, an authority's own, or one from elsewhere.",
        ),
        Reason::ChainUnverified => t(
            "電子証明書の発行者を確認できていません。オンライン資格確認の結果によります。",
            "The certificate's issuer is not verified: the online eligibility verification decides.",
        ),
        Reason::PossessionFailed => t(
            "カードまたはスマートフォンが電子証明書の鍵を持つことを確認できませんでした。",
            "The token did not prove that it holds the certificate's key.",
        ),
        Reason::TestHierarchy => t("テスト用のカードです。", "This is a test card."),
        Reason::SimulatedHierarchy => t("模擬のカードまたはスマートフォンです。", "This is a simulated token."),
        Reason::TokenUnknown => t(
            "読み取ったものが、マイナンバーカードまたは対応するスマートフォンであると確認できません。",
            "What lies on the reader is not known to be a My Number Card or a supported phone.",
        ),
        Reason::ReaderNotRecognised => t(
            "カードリーダーの表示【001:マイナンバーカードの認識不可】。",
            "Reader code 001: the card was not recognised.",
        ),
        Reason::ReaderNotMyNumberCard => {
            t("カードリーダーの表示【002:マイナンバーカード以外】。", "Reader code 002: not a My Number Card.")
        }
        Reason::ReaderRevokedOrExpired => t(
            "カードリーダーの表示【006:利用者証明用電子証明書の失効・有効期限切れ】。日付の計算より優先します。",
            "Reader code 006: the certificate is revoked or expired. This outranks the dates.",
        ),
        Reason::ReaderRevoked => t(
            "カードリーダーの表示「電子証明書が失効しています」。",
            "The reader says that the certificate was revoked.",
        ),
        Reason::ReaderEligibilityOnly => t(
            "カードリーダーの表示「有効期限切れ:…資格情報のみ当機関に提供します」。",
            "The reader says that the certificate has expired and only eligibility information is provided.",
        ),
        Reason::ReaderOther => t(
            "カードリーダーの表示の意味は公開資料で確認できていません。ポータルのトラブルシューティング編(KB0011365)をご確認ください。",
            "The meaning of the reader's message was not found in public documents; see the portal's article KB0011365.",
        ),
        Reason::ReaderContradictsDates => t(
            "カードリーダーの表示と電子証明書の日付が一致しません。カードリーダーの表示を優先しています。",
            "The reader's message and the certificate's dates do not agree. The reader's message counts.",
        ),
        Reason::PhonesNotYet => t(
            "この日はまだスマートフォンでの受付が始まっていません({phones_from}開始)。",
            "Phones were not read at reception yet on this day (they are since {phones_from}).",
        ),
        Reason::PhonesNotHere => t(
            "当機関はスマートフォンのマイナ保険証に対応していません(対応は任意です)。",
            "This institution does not read phones; supporting them is voluntary.",
        ),
        Reason::PhoneHasNoGrace => t(
            "実物のマイナンバーカードまたは電子証明書の有効期限が切れたため、スマートフォンのマイナ保険証は利用できません(猶予はありません)。",
            "The physical card or the certificate has expired, so the phone is not accepted: a phone has no grace.",
        ),
        Reason::PersonNotConfirmed => t("本人確認ができていません。", "The person is not confirmed."),
        Reason::MethodNotForToken => t(
            "この本人確認の方法は、提示されたカードまたはスマートフォンでは使えません。",
            "This way of checking the person does not exist for this card or phone.",
        ),
        Reason::EquipmentDown => t(
            "機器またはシステムの障害により、オンラインで確認できません。",
            "The reader or the system is down: nothing can be verified online.",
        ),
        Reason::CertificateShown => t("資格確認書が提示されています。", "An eligibility certificate was shown."),
        Reason::CertificateExpired => {
            t("資格確認書の有効期限が切れています。", "The eligibility certificate has expired.")
        }
        Reason::NoticeWithCard => t(
            "マイナンバーカードと資格情報のお知らせが一緒に提示されています。",
            "A notice of eligibility information was shown together with the My Number Card.",
        ),
        Reason::NoticeAloneTolerated => t(
            "資格情報のお知らせのみの提示ですが、オンラインで資格を確認できました(暫定的な取扱い)。",
            "A notice of eligibility information alone, and the online query confirmed eligibility (tolerated for a time).",
        ),
        Reason::NoticeAlone => t(
            "資格情報のお知らせは、単独では利用できません(マイナンバーカードと一緒に提示してください)。",
            "A notice of eligibility information does not serve alone; the My Number Card belongs to it.",
        ),
        Reason::MynaportalWithCard => t(
            "マイナンバーカードとマイナポータルの資格情報が一緒に提示されています。",
            "Mynaportal's eligibility information was shown together with the My Number Card.",
        ),
        Reason::MynaportalOnPhone => t(
            "その場でログインしたマイナポータルの資格情報の画面が提示されています。",
            "Mynaportal's eligibility screen was shown after logging in on the spot.",
        ),
        Reason::PdfWithoutCard => t(
            "保存済みのPDFのみで受付できるかは、公開資料で確認できていません。",
            "Whether a saved PDF serves without the card was not found in public documents.",
        ),
        Reason::ScreenWithoutToken => t(
            "マイナポータルの画面は、マイナンバーカードまたはスマートフォンのマイナ保険証とあわせて確認します。",
            "Mynaportal's screen serves beside the My Number Card or the phone's My Number insurance card.",
        ),
        Reason::LegacyValid => t(
            "有効期限内の健康保険証が提示されています。",
            "A legacy insurance certificate within its dates was shown.",
        ),
        Reason::LegacyTolerated => t(
            "期限切れの健康保険証ですが、オンラインで資格を確認できました(暫定的な取扱い)。",
            "An expired legacy insurance certificate, and the online query confirmed eligibility (tolerated for a time).",
        ),
        Reason::LegacyExpired => t(
            "従来の健康保険証は有効期限が切れており、これだけでは資格を確認できません。",
            "The legacy insurance certificate has expired and proves nothing by itself.",
        ),
        Reason::ToleranceStartUnknown => t(
            "この書類の暫定的な取扱いがこの日に始まっていたかは、公開資料で確認できていません。",
            "Whether this document was already tolerated on this day was not found in public documents.",
        ),
        Reason::QueryNeeded => t(
            "オンラインで資格を確認できた場合に限り受付できます。",
            "Accepted only if the online query confirms eligibility.",
        ),
        Reason::ApplicationWritten => t(
            "被保険者資格申立書が提出されています。通常の自己負担割合で受診できます。",
            "A declaration of eligibility was written: the patient is treated at the normal share.",
        ),
        Reason::PaperWithRefusedToken => t(
            "利用できないカードと一緒に提示された書類の扱いは、公開資料で確認できていません。",
            "What a paper is worth beside a card that is not accepted was not found in public documents.",
        ),
        Reason::OnlineValid => t("オンライン資格確認の結果: 有効。", "Online eligibility verification: valid."),
        Reason::OnlineValidUnregistered => t(
            "オンライン資格確認の結果: 有効(未登録)。医療扶助の登録状況を確認してください。",
            "Online eligibility verification: valid (not registered): medical assistance (医療扶助), whose registration is still to be seen to.",
        ),
        Reason::OnlineInvalid => t(
            "オンライン資格確認の結果: 無効(照会した資格について)。",
            "Online eligibility verification: the eligibility that was asked for is not valid.",
        ),
        Reason::OnlineNewExists => t(
            "オンライン資格確認の結果: 無効(新しい資格あり)。",
            "Online eligibility verification: not valid, and a new eligibility exists.",
        ),
        Reason::OnlineNotFound => t(
            "オンライン資格確認の結果: 該当資格なし(照会内容の誤りや登録前の場合があります)。",
            "Online eligibility verification: nothing found (the query may have a slip, or the registration is under way).",
        ),
        Reason::OnlineSeveral => {
            t("オンライン資格確認の結果: 複数該当。", "Online eligibility verification: several found.")
        }
        Reason::OnlineUnknown => t(
            "オンライン資格確認の結果から資格の有効性が分かりません。",
            "The online eligibility verification did not say whether the eligibility is valid.",
        ),
        Reason::OnlineContradicts => t(
            "オンライン資格確認の結果が、ほかの確認結果と一致しません。",
            "The online eligibility verification contradicts what was found otherwise.",
        ),
        Reason::DocumentNotNamed => t(
            "書類による照会の結果はありますが、提示された書類が入力されていません。",
            "There is an answer to a query by document, and nobody said which document was shown.",
        ),
        Reason::NoRule => t(
            "この規則表には、この日のこの場合についての規則がありません。",
            "This rule table has no rule for this case on this day.",
        ),
        Reason::RevocationContradicts => t(
            "失効についての情報と、カードリーダーの表示が一致しません。",
            "What was said about revocation and the reader's message do not agree.",
        ),
        Reason::LegacyDateUnknown => {
            t("健康保険証の有効期限が分かりません。", "The last day of the legacy insurance certificate is not known.")
        }
    }
}

/// What to do next.
pub const fn step(step: Step) -> Text {
    match step {
        Step::EnterDate => t(
            "電子証明書の有効期限、またはカードリーダーに表示された内容を入力してください。",
            "Enter the certificate's last day, or what the reader shows.",
        ),
        Step::PlaceAgain => t("マイナンバーカードをもう一度置いてください。", "Place the My Number Card again."),
        Step::PlaceMyNumberCard => {
            t("マイナンバーカードを置いてください。", "Place the My Number Card, not another card.")
        }
        Step::UsePhysicalCard => t("実物のマイナンバーカードをご利用ください。", "Use the physical My Number Card."),
        Step::SelectPhone => t(
            "顔認証付きカードリーダーの画面でスマートフォンを選び、種類(iPhone・Android)を選んでください。",
            "Select the smartphone on the facial-recognition card reader, then iPhone or Android.",
        ),
        Step::IphoneAuthenticate => t(
            "サイドボタンまたはホームボタンをダブルクリックして、生体認証をしてください。",
            "Double-click the side button or the home button, then use Face ID or Touch ID.",
        ),
        Step::AndroidPin => t(
            "顔認証付きカードリーダーに、スマホ用利用者証明用電子証明書の4桁の暗証番号を入力してください。",
            "Enter the 4-digit PIN of the phone's user authentication certificate on the facial-recognition card reader.",
        ),
        Step::AndroidFollowScreen => t(
            "画面の案内に従って本人認証をしてください(暗証番号または生体認証)。",
            "Authenticate as the screen says (PIN or biometrics).",
        ),
        Step::HoldPhone => t(
            "スマートフォンを汎用カードリーダーに(Hi-CARAではその本体に)かざしてください。",
            "Hold the phone to the generic card reader (with a Hi-CARA, to that reader itself).",
        ),
        Step::UseFace => t("顔認証で本人確認をしてください。", "Use face recognition."),
        Step::UsePin => t(
            "利用者証明用電子証明書の4桁の暗証番号を入力してください(顔認証ができる場合は、どちらか一方で足ります)。",
            "Enter the 4-digit PIN of the user authentication certificate; where face recognition works, one of the two is enough.",
        ),
        Step::VisualIssuePasscode => t(
            "目視確認用パスコードが未発行の場合は、オンライン資格確認等システムの「メニュー」の《アカウント情報管理》から《目視確認用パスコード発行》で発行してください。",
            "If there is no passcode for visual confirmation yet, issue one: メニュー, アカウント情報管理, 目視確認用パスコード発行.",
        ),
        Step::VisualFromTerminal => t(
            "資格確認端末から目視確認モードを立ち上げてください。",
            "Start visual confirmation mode from the eligibility terminal.",
        ),
        Step::VisualStaffButton => t(
            "顔認証付きカードリーダーの画面で《職員用ボタン》を選択してください(目視確認モード)。",
            "Select 職員用ボタン on the facial-recognition card reader (visual confirmation mode).",
        ),
        Step::VisualTypePasscode => t(
            "事前に発行された目視確認用パスコードを入力してください。",
            "Enter the passcode for visual confirmation that was issued beforehand.",
        ),
        Step::VisualCompareFace => t(
            "顔写真を目視で確認して本人確認を行い、患者にマイナンバーカードを顔認証付きカードリーダーに置くことを案内してください。",
            "Compare the patient's face with the photo, then ask the patient to place the My Number Card on the reader.",
        ),
        Step::PressNext => t(
            "画面の「次に進む」を押していただき、受付を完了してください。",
            "Let the patient press 次に進む to complete the check-in.",
        ),
        Step::Consent => t("同意画面で選択してください。", "Answer the questions of consent."),
        Step::UseMobileApp => t(
            "モバイル端末の「マイナ資格確認アプリ」で確認してください。",
            "Use the app マイナ資格確認アプリ on a mobile device.",
        ),
        Step::UseEmergencyFunction => t(
            "オンライン資格確認等コールセンター(0800-080-4583)に連絡し、「緊急時医療情報・資格確認機能」を利用してください。",
            "Call the support line (0800-080-4583) and use 緊急時医療情報・資格確認機能.",
        ),
        Step::OnlineQuery => t("オンライン資格確認を行ってください。", "Make the online eligibility query."),
        Step::QueryNewEligibility => t(
            "新しい資格の内容を患者に確認し、もう一度オンラインで照会してください。",
            "Ask the patient for the new eligibility and query again.",
        ),
        Step::QueryMoreDetails => t(
            "保険者番号・記号・番号・枝番・生年月日を確認し、もう一度オンラインで照会してください。",
            "Check insurer number, symbol, number, branch and date of birth, and query again.",
        ),
        Step::NameDocument => t("患者が提示した書類を入力してください。", "Enter which document the patient showed."),
        Step::ShowCertificate => t("資格確認書を提示してください。", "Show the eligibility certificate."),
        Step::ShowNoticeWithCard => t(
            "マイナンバーカードと一緒に資格情報のお知らせを提示してください。",
            "Show the notice of eligibility information together with the My Number Card.",
        ),
        Step::ShowMynaportalWithCard => t(
            "マイナンバーカードと一緒にマイナポータルの資格情報の画面(または保存済みのPDF)を提示してください。",
            "Show Mynaportal's eligibility screen, or a PDF saved from it, together with the My Number Card.",
        ),
        Step::ShowMynaportalOnPhone => t(
            "その場でスマートフォンからマイナポータルにログインし、資格情報の画面を提示してください。",
            "Log in to Mynaportal on the phone now and show the eligibility screen.",
        ),
        Step::ShowLegacyCard => t(
            "従来の健康保険証をお持ちの場合は提示してください。",
            "Show the legacy insurance certificate, if there is one.",
        ),
        Step::WriteApplication => t(
            "ほかに確認の方法がない場合は、被保険者資格申立書に記入してください。",
            "If nothing else is at hand, write a declaration of eligibility (被保険者資格申立書).",
        ),
        Step::ChargeNormalShare => t(
            "被保険者資格申立書を提出した方には、通常の自己負担割合を請求してください。",
            "Charge the normal share to patients who wrote the declaration.",
        ),
        Step::Renew => t(
            "お早めに、市区町村の窓口でマイナンバーカードまたは電子証明書を更新してください(受診の後でかまいません)。",
            "Renew the My Number Card or its certificate at the municipal counter soon; it need not be before this visit.",
        ),
        Step::RenewPhone => t(
            "更新後に、マイナポータルからスマホ用電子証明書の更新・再発行の利用申請をしてください。",
            "After that, apply on Mynaportal for renewal of the phone's certificate.",
        ),
        Step::RegisterAgain => t(
            "更新後に、カードリーダー等で健康保険証としての利用登録を改めて行ってください。",
            "After that, register the card for insurance use again, for example at the reader.",
        ),
        Step::Unlock => t(
            "受診の後で、市区町村の窓口等でロックを解除してください。",
            "After the visit, have the lock removed, for example at the municipal counter.",
        ),
        Step::AskMunicipality => t(
            "カードと電子証明書の状態を市区町村の窓口にご確認ください。",
            "Ask the municipality about the state of card and certificate.",
        ),
        Step::AskInsurer => t("加入している保険者にお問い合わせください。", "Ask the insurer."),
        Step::UseRealToken => t(
            "患者本人のマイナンバーカードまたはスマートフォンを使ってください(テスト用・模擬のものは使えません)。",
            "Use the patient's own card or phone; test and simulated ones are not accepted.",
        ),
        Step::TokenNotGenuine => t(
            "このカードまたはスマートフォンでは受け付けず、ほかの方法で資格を確認してください。",
            "Do not accept this card or phone; confirm eligibility in another way.",
        ),
    }
}

/// What else to know.
pub const fn advice(advice: Advice) -> Text {
    match advice {
        Advice::RulesMayHaveChanged => t(
            "規則は{rules_as_of}時点のものです。その後に変わっている可能性があります。",
            "The rules are those known on {rules_as_of}; they may have changed since.",
        ),
        Advice::RevocationUnknown => t(
            "失効の有無は確認していません(オンラインでのみ確認できます)。",
            "Whether the certificate was revoked is not known; only an online check tells.",
        ),
        Advice::RenewSoon => t(
            "電子証明書の有効期限が近づいています({expires_on}まで)。市区町村の窓口で更新できます。",
            "The certificate expires soon ({expires_on}); it can be renewed at the municipal counter.",
        ),
        Advice::BringCard => t(
            "初めてスマートフォンで受診する医療機関等には、マイナンバーカードの持参をお願いしています(持参がないことを理由に受付を断るものではありません)。",
            "Patients are asked to bring the card when they use the phone here for the first time; not bringing it is no reason to refuse.",
        ),
        Advice::PhysicalCardMayServe => t(
            "実物のマイナンバーカードは、{other_until}まで利用できる可能性があります(資格情報のみ)。",
            "The physical My Number Card may still be accepted through {other_until} (eligibility only).",
        ),
        Advice::PatientOperates => t(
            "基本的に患者が操作します。職員が顔認証付きカードリーダーを操作する必要はありません。",
            "The patient operates the reader; staff need not.",
        ),
        Advice::PhonesVoluntary => {
            t("スマートフォンへの対応は義務ではありません。", "Supporting phones is voluntary for institutions.")
        }
        Advice::MethodMayHaveChanged => t(
            "Androidの受付の方法は{android_from}以降に変わった可能性があり、公開資料で確認できていません。",
            "What Android asks for at reception may have changed on {android_from}; no public document says.",
        ),
        Advice::PhoneExcludes => t(
            "スマートフォンでは、顔認証付きカードリーダーでの顔認証、目視確認、初回の利用登録はできません(iPhone自体での生体認証はこれに含まれません)。",
            "With a phone there is no face recognition on the reader, no visual confirmation and no first registration (an iPhone's own biometrics are something else).",
        ),
        Advice::InsuranceStays => t(
            "電子証明書の有効期限が切れても、医療保険の資格は失われません。",
            "The insurance itself does not end when a certificate expires.",
        ),
        Advice::CertificateIsSent => t(
            "通常、申請しなくても保険者から資格確認書が交付されます。届かない場合は保険者にご確認ください。",
            "The insurer normally sends an eligibility certificate without application; ask the insurer if it does not come.",
        ),
        Advice::RegistrationEnds => t(
            "猶予期間が過ぎると、健康保険証としての利用登録は解除されます。",
            "The registration for insurance use ends with the grace.",
        ),
        Advice::MynaportalNoLogin => t(
            "このカードではマイナポータルにログインできません。以前に保存したPDFは、カードと一緒に提示できます。",
            "This card does not log in to Mynaportal any more; a PDF saved earlier may be shown together with the card.",
        ),
        Advice::LimitAmountUnknown => t(
            "猶予期間中に限度額の情報が提供されるかは、公開資料で確認できていません。",
            "Whether limit-amount information is provided in grace was not found in public documents.",
        ),
        Advice::LimitAmountByConsent => {
            t("限度額の情報の提供には、患者の同意が必要です。", "Limit-amount information needs the patient's consent.")
        }
        Advice::GraceOrRefusal => t(
            "回答だけでは、猶予期間中か、提供に同意されなかったのかを区別できません。カードリーダーの表示を確認してください。",
            "The answer alone does not tell grace from refused consent; the reader's message does.",
        ),
        Advice::ViewableForHours => t(
            "診療情報・薬剤情報等は、同意から{consent_hours}時間閲覧できます。",
            "Medical information may be viewed for {consent_hours} hours after consent.",
        ),
        Advice::PinLocked => t("暗証番号がロックされています。", "The PIN is locked."),
        Advice::PinLockedOtherWays => t(
            "暗証番号がロックされていても、顔認証または目視確認で利用できます。",
            "With a locked PIN the card still works by face recognition or visual confirmation.",
        ),
        Advice::FaceLocked => t(
            "顔認証がロックされています。ほかの方法(次の手順)で本人確認をしてください。解除は市区町村の窓口で行えます。",
            "Face recognition is locked: check the person in another way (next steps). It is unlocked at the municipal counter.",
        ),
        Advice::PhonePinMayBeLocked => t(
            "スマートフォンの暗証番号がロックされている可能性があります(何回の誤りでロックされるかは公開資料で確認できていません)。",
            "The phone's PIN may be locked (how many misses lock it was not found in public documents).",
        ),
        Advice::VisualCuresNothing => t(
            "目視確認は本人確認だけに代わるものです。電子証明書の期限切れや失効には使えません。",
            "Visual confirmation replaces the check of the person only; it does not cure an expired or revoked certificate.",
        ),
        Advice::NoPhoto => t(
            "顔写真のないカードです。暗証番号で本人確認をします。",
            "A card without a photo: the PIN is the only check of the person.",
        ),
        Advice::FaceOnly => t(
            "顔認証マイナンバーカードです。顔認証または目視確認で本人確認をします。",
            "A 顔認証マイナンバーカード: face recognition or visual confirmation only.",
        ),
        Advice::SeniorHoldsCertificate => t(
            "この年齢の方には全員に資格確認書が交付されています。",
            "Everyone of this age holds an eligibility certificate.",
        ),
        Advice::SeniorByStatus => t(
            "この年齢の方には、マイナ保険証の保有状況または申請により資格確認書が交付されます。",
            "At this age an eligibility certificate is issued by the state of the My Number insurance card, or on application.",
        ),
        Advice::NeverInFull => t(
            "カードが読み取れないことや有効期限が切れたことだけを理由に、10割負担となることはありません。",
            "Nobody is charged in full because a card cannot be read or has expired.",
        ),
        Advice::RenewalTakesHours => t(
            "更新した電子証明書の反映には、{delay_hours}時間ほどかかることがあります。",
            "A renewed certificate may take about {delay_hours} hours to take effect.",
        ),
        Advice::MovingDoesNotRevoke => t(
            "転居や氏名の変更では、利用者証明用電子証明書は失効しません。",
            "Moving house or changing one's name does not revoke this certificate.",
        ),
        Advice::TestAccepted => t(
            "テスト用の認証局が発行した電子証明書を受け入れる設定です。",
            "The test hierarchy is accepted because it was asked for.",
        ),
        Advice::SimulatedAccepted => t(
            "模擬の認証局が発行した電子証明書を受け入れる設定です。",
            "The simulator's hierarchy is accepted because it was asked for.",
        ),
        Advice::Tolerated => {
            t("暫定的な取扱いです({usable_until}まで)。", "This is tolerated for a time (through {usable_until}).")
        }
        Advice::CompareDocumentDate => t("書類の有効期限を確認してください。", "Check the last day of the document."),
        Advice::ForeignExtension => t(
            "在留期間の延長に伴いカードの有効期限を延長した場合、電子証明書は改めて発行が必要です。",
            "After an extension of stay the certificate has to be issued again.",
        ),
    }
}

/// What is provided.
pub const fn provision(provision: Provision) -> Text {
    match provision {
        Provision::Eligibility => t("資格情報", "eligibility"),
        Provision::Checkups => t("特定健診情報", "health check-ups"),
        Provision::Medication => t("薬剤情報", "medication"),
        Provision::Treatment => t("診療情報", "treatment"),
        Provision::Operations => t("手術情報", "operations"),
        Provision::Diagnoses => t("傷病名", "diagnoses"),
        Provision::Infections => t("感染症", "infections"),
        Provision::Allergies => t("アレルギー", "allergies"),
        Provision::Contraindications => t("薬剤禁忌", "contraindications"),
        Provision::Tests => t("検査", "tests"),
        Provision::Prescriptions => t("処方", "prescriptions"),
        Provision::Limit => t("限度額適用認定証の情報", "limit amount"),
        Provision::SpecialDisease => t("特定疾病の情報", "specific-disease information"),
    }
}

/// What lies on the reader.
pub const fn token(kind: TokenKind) -> Text {
    match kind {
        TokenKind::Card => t("マイナンバーカード", "My Number Card"),
        TokenKind::Android => t("Androidスマートフォン", "Android phone"),
        TokenKind::Iphone => t("iPhone", "iPhone"),
        TokenKind::Unknown => t("不明", "unknown"),
    }
}

/// Who issued the certificate.
pub const fn hierarchy(hierarchy: Hierarchy) -> Text {
    match hierarchy {
        Hierarchy::Production => t("本番", "production"),
        Hierarchy::Test => t("テスト", "test"),
        Hierarchy::Simulated => t("模擬", "simulated"),
        Hierarchy::Institution => t("医療機関が追加", "added by the institution"),
        Hierarchy::Unknown => t("不明", "unknown"),
    }
}

/// Whether a pinned root issued it.
pub const fn chain(chain: Chain) -> Text {
    match chain {
        Chain::Verified => t("検証済み", "verified"),
        Chain::Unverified => t("未検証", "unverified"),
        Chain::Failed => t("検証失敗", "failed"),
    }
}

/// Whether the token proved that it holds the key.
pub const fn possession(possession: Possession) -> Text {
    match possession {
        Possession::Proved => t("確認済み", "proved"),
        Possession::NotProved => t("未確認", "not proved"),
        Possession::Failed => t("失敗", "failed"),
    }
}

/// What is known of revocation.
pub const fn revocation(revocation: Revocation) -> Text {
    match revocation {
        Revocation::Good => t("失効していない", "not revoked"),
        Revocation::Revoked => t("失効", "revoked"),
        Revocation::Suspended => t("一時保留", "suspended"),
        Revocation::Unknown => t("不明", "unknown"),
    }
}

/// Who takes a step.
pub const fn audience(audience: Audience) -> Text {
    match audience {
        Audience::Patient => t("患者", "Patient"),
        Audience::Staff => t("職員", "Staff"),
    }
}

/// The headings of the report.
pub(super) mod heading {
    use super::{Text, t};

    pub(in crate::report) const DAY: Text = t("受診日", "Visit");
    pub(in crate::report) const STANDING: Text = t("判定の確度", "Standing");
    pub(in crate::report) const FULL_UNTIL: Text = t("有効期限", "Full until");
    pub(in crate::report) const USABLE_UNTIL: Text = t("利用できる最終日", "Usable until");
    pub(in crate::report) const PROVIDED: Text = t("提供される情報", "Provided");
    pub(in crate::report) const NOT_PROVIDED: Text = t("提供されない情報", "Not provided");
    pub(in crate::report) const REASONS: Text = t("理由", "Reasons");
    pub(in crate::report) const STEPS: Text = t("次の手順", "Next steps");
    pub(in crate::report) const ADVICE: Text = t("お知らせ", "Please note");
    pub(in crate::report) const BASIS: Text = t("根拠", "Basis");
    pub(in crate::report) const TOKEN: Text = t("提示されたもの", "Token");
    pub(in crate::report) const CERTIFICATE: Text = t("電子証明書", "Certificate");
    pub(in crate::report) const CHAIN: Text = t("発行者", "issuer");
    pub(in crate::report) const POSSESSION: Text = t("鍵の所持", "possession");
    pub(in crate::report) const REVOCATION: Text = t("失効", "revocation");
    pub(in crate::report) const EXPIRES: Text = t("有効期限", "expires");
    pub(in crate::report) const RULES_AS_OF: Text = t("規則の時点", "Rules as of");
    pub(in crate::report) const EXCHANGE: Text = t("カードとの通信", "Exchange");
    pub(in crate::report) const COMMANDS: Text = t("コマンド", "commands");
    pub(in crate::report) const SENT: Text = t("バイト送信", "bytes sent");
    pub(in crate::report) const RECEIVED: Text = t("バイト受信", "bytes received");
    pub(in crate::report) const UNKNOWN: Text = t("不明", "unknown");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Numbered;
    use crate::vocabulary::Word as _;

    fn all() -> Vec<(String, Text)> {
        let mut all = Vec::new();
        all.extend(Acceptance::ALL.map(|word| (format!("{word:?}"), acceptance(word))));
        all.extend([Standing::Presumed, Standing::Confirmed].map(|word| (format!("{word:?}"), standing(word))));
        all.extend(Reason::ALL.iter().map(|word| (format!("{word:?}"), reason(*word))));
        all.extend(Step::ALL.iter().map(|word| (format!("{word:?}"), step(*word))));
        all.extend(Advice::ALL.iter().map(|word| (format!("{word:?}"), advice(*word))));
        all.extend(Provision::ALL.iter().map(|word| (format!("{word:?}"), provision(*word))));
        all
    }

    fn names_in_braces(text: &str) -> Vec<&str> {
        let mut names: Vec<&str> = text.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect();
        names.sort_unstable();
        names
    }

    #[test]
    fn every_word_is_said_in_both_languages_with_the_same_days() {
        for (word, text) in all() {
            assert!(!text.ja.is_empty() && !text.en.is_empty(), "{word}");
            assert!(text.ja.chars().any(|c| c as u32 > 0x3000), "{word}: {}", text.ja);
            assert_eq!(names_in_braces(text.ja), names_in_braces(text.en), "{word}");
        }
    }

    #[test]
    fn sentences_end_as_sentences_and_no_two_words_say_the_same() {
        let mut seen = std::collections::BTreeSet::new();
        for (word, text) in all() {
            assert!(seen.insert(text.ja) && seen.insert(text.en), "{word}: said twice");
        }
        for text in Reason::ALL.iter().map(|word| reason(*word)).chain(Step::ALL.iter().map(|word| step(*word))) {
            assert!(text.ja.ends_with('。') && text.en.ends_with('.'), "{} {}", text.ja, text.en);
        }
    }

    /// An expired certificate ends no insurance, and nobody pays in full because a card cannot be read.
    #[test]
    fn nobody_is_called_uninsured_or_told_to_pay_in_full() {
        for (word, text) in all() {
            for never in ["無保険", "未加入", "全額", "自費"] {
                assert!(!text.ja.contains(never), "{word}: {}", text.ja);
            }
            for never in ["uninsured", "no insurance", "pay in full", "pays in full", "full price"] {
                assert!(!text.en.contains(never), "{word}: {}", text.en);
            }
            if text.ja.contains("10割") {
                assert!(text.ja.ends_with("10割負担となることはありません。"), "{word}");
                assert!(text.en.starts_with("Nobody is charged in full"), "{word}");
            }
        }
    }
}
