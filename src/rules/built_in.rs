//! The rules as of this release, read top to bottom.
//!
//! `docs/rules.md` is generated from here. Where two documents say one thing in two ways, the row says which decides.

use super::{Rule, Source, Value};
use crate::Day;
use crate::vocabulary::{Certainty, Method, OperatedAt, Provision, RuleId};
use Certainty::{High, Low, Medium, Unknown};
use Value::{Birthdays, Hours, Methods, Months, Plain, Provides, Tries, Years};
use std::borrow::Cow;

pub(super) const VERSION: u32 = 1;
/// The sources of a row. (A slice of values with a destructor is promoted in a `const` item only.)
macro_rules! by {
    ($($source:ident),+) => {{
        const SOURCES: &[Source] = &[$($source),+];
        SOURCES
    }};
}

pub(super) const RULES_AS_OF: Day = Day::constant(2026, 11, 21);

pub(super) const RULES: &[Rule] = &[
    // The card.
    row(
        RuleId::CardValid,
        ALWAYS,
        Plain,
        High,
        "カードの利用者証明用電子証明書は、有効期限の日まで有効です。",
        "A card's user authentication certificate is valid through its last day.",
        by![NARA, JPKI_PERIOD],
    ),
    row(
        RuleId::CardGrace,
        since(2024, 12, 2),
        Months(3),
        High,
        "有効期限満了日が属する月の末日から3か月間は、引き続きマイナ保険証として利用できます(2024年12月2日以降に有効期限を迎える電子証明書)。",
        "For three months from the end of the month in which the certificate expired the card is still accepted (certificates that expire on or after 2 December 2024).",
        by![LEAFLET, NISHIPLA, IWAKI, NARA, TAMA, MATSUYAMA],
    ),
    row(
        RuleId::CardGraceShort,
        since(2024, 12, 2),
        Months(3),
        High,
        "ポータルの記事は同じ猶予を短く「電子証明書の有効期限の3か月後まで」と記しています。月の末日による計算を優先します。",
        "The portal article says the same grace in short: until three months after the certificate's expiry. The computation by the end of the month decides.",
        by![PORTAL],
    ),
    row(
        RuleId::CardGraceScope,
        ALWAYS,
        Provides(Provision::set(&[Provision::Eligibility])),
        High,
        "猶予期間中は資格情報のみの提供で、診療情報・薬剤情報・特定健診情報は提供されません。",
        "In grace only eligibility information is provided: no treatment, medication or health check-up information.",
        by![PORTAL, HINO, NISHIPLA],
    ),
    row(
        RuleId::CardGraceLimitAmount,
        ALWAYS,
        Plain,
        Unknown,
        "猶予期間中に限度額適用認定証の情報が提供されるかは、公開資料で確認できていません。",
        "Whether limit-amount information is provided in grace was not found in any public document.",
        by![HINO],
    ),
    row(
        RuleId::CardAfterGrace,
        ALWAYS,
        Plain,
        High,
        "猶予期間を過ぎるとマイナ保険証として利用できません。利用登録は解除され、更新後に改めて登録が必要です。",
        "After the grace the card is not accepted. Its registration for insurance use ends and has to be made again after renewal.",
        by![TAMA, MATSUYAMA],
    ),
    row(
        RuleId::CardBody,
        ALWAYS,
        Plain,
        Medium,
        "電子証明書の有効期限はカードの有効期限を超えません。カードの券面の日付で猶予が延びることはありません。",
        "A certificate never outlives its card, and the date printed on the card lengthens no grace.",
        by![NARA, TAMA, MATSUYAMA],
    ),
    row(
        RuleId::CardRevoked,
        ALWAYS,
        Plain,
        Medium,
        "失効・一時保留・返納の場合、猶予はなく、マイナ保険証として利用できません。",
        "A certificate that was revoked or suspended, or whose card was returned, has no grace and is not accepted.",
        by![HINO, JPKI_LOST, IWAKI],
    ),
    row(
        RuleId::CardMoving,
        ALWAYS,
        Plain,
        High,
        "転居や氏名の変更で失効するのは署名用電子証明書です。利用者証明用電子証明書は失効しません。",
        "Moving house or changing one's name revokes the signature certificate, not the user authentication certificate.",
        by![FUCHU],
    ),
    row(
        RuleId::InsuranceStays,
        ALWAYS,
        Plain,
        High,
        "電子証明書の有効期限切れとともに、医療保険の資格自体が喪失するものではありません。",
        "The insurance itself does not end when a certificate expires.",
        by![COUNCIL_194],
    ),
    row(
        RuleId::CertificateSent,
        since(2024, 12, 2),
        Plain,
        Medium,
        "猶予期間を過ぎる方には、通常、申請によらず保険者から資格確認書が交付されます。",
        "Patients whose grace ends are normally sent an eligibility certificate by their insurer without applying.",
        by![KYOKAI, IWAKI, LEAFLET],
    ),
    row(
        RuleId::MynaportalNoGrace,
        ALWAYS,
        Plain,
        Medium,
        "有効期限が切れた電子証明書では、マイナポータルへのログインは即時にできなくなります。保存済みのPDFは使えます。",
        "An expired certificate cannot log in to Mynaportal, from the first day; a PDF saved earlier still serves.",
        by![UJI],
    ),
    // What the reader says.
    row(
        RuleId::ReaderNotRecognised,
        ALWAYS,
        Plain,
        Medium,
        "カードリーダーの表示【001:マイナンバーカードの認識不可】: 置き直しても読めないときは書類で確認します。",
        "Reader code 001, the card was not recognised: place it again; if it stays unread, use documents.",
        by![SUPPORT_BLOG],
    ),
    row(
        RuleId::ReaderNotMyNumberCard,
        ALWAYS,
        Plain,
        Medium,
        "カードリーダーの表示【002:マイナンバーカード以外】: マイナンバーカードを置き直し、できないときは書類で確認します。",
        "Reader code 002, not a My Number Card: place the My Number Card; otherwise use documents.",
        by![SUPPORT_BLOG],
    ),
    row(
        RuleId::ReaderRevokedOrExpired,
        ALWAYS,
        Plain,
        Medium,
        "カードリーダーの表示【006:利用者証明用電子証明書の失効・有効期限切れ】: 日付にかかわらず利用できません。書類で確認します。",
        "Reader code 006, the certificate is revoked or expired: not accepted, whatever the dates say; use documents.",
        by![SUPPORT_BLOG, HINO],
    ),
    row(
        RuleId::ReaderGrace,
        since(2024, 12, 2),
        Plain,
        Medium,
        "カードリーダーに「有効期限切れ:…資格情報のみ当機関に提供します」と表示されたら「次に進む」を押して受付できます。",
        "When the reader says that the certificate has expired and only eligibility information is provided, pressing 次に進む completes the check-in.",
        by![GRACE_BLOG],
    ),
    // Phones.
    row(
        RuleId::PhoneStart,
        since(2025, 9, 19),
        Plain,
        High,
        "スマートフォンのマイナ保険証は、対応する医療機関・薬局で利用できます。対応は任意です。",
        "A phone's My Number insurance card works at institutions that support it; supporting it is voluntary.",
        by![PORTAL, MHLW_PHONE],
    ),
    row(
        RuleId::PhoneNoGrace,
        since(2025, 9, 19),
        Plain,
        High,
        "実物のマイナンバーカードまたは電子証明書の有効期限が切れた場合、スマートフォンのマイナ保険証は利用できません(猶予なし)。",
        "When the physical card or its certificate has expired the phone is not accepted: no grace. The card may still be in its own.",
        by![PORTAL],
    ),
    row(
        RuleId::PhoneIphone,
        since(2025, 9, 19),
        Methods(Method::set(&[Method::PhoneBiometrics])),
        High,
        "iPhoneは、サイドボタンまたはホームボタンをダブルクリックして生体認証を行います。",
        "iPhone: double-click the side or home button, then Face ID or Touch ID.",
        by![PORTAL, MHLW_PHONE],
    ),
    row(
        RuleId::PhoneAndroid,
        between((2025, 9, 19), (2026, 10, 19)),
        Methods(Method::set(&[Method::Pin])),
        High,
        "Androidは、スマホ用利用者証明用電子証明書の4桁の暗証番号を顔認証付きカードリーダーに入力します。",
        "Android: the 4-digit PIN of the phone's user authentication certificate on the facial-recognition card reader.",
        by![PORTAL, MHLW_PHONE],
    ),
    row(
        RuleId::PhoneAndroid,
        since(2026, 10, 20),
        Methods(Method::set(&[Method::Pin, Method::PhoneBiometrics])),
        Unknown,
        "Androidは2026年10月20日開始予定の「Androidのマイナンバーカード」で受付の方法が変わった可能性があります。画面の案内に従ってください。",
        "Android: “Androidのマイナンバーカード” was announced for 20 October 2026 and may have changed what reception asks for. Follow the screen.",
        by![ANDROID_NEWS, PORTAL],
    ),
    row(
        RuleId::PhoneFirstUse,
        since(2025, 9, 19),
        Plain,
        High,
        "初めてスマートフォンで受診する医療機関等には、実物のマイナンバーカードの持参をお願いします(受付を断る理由にはなりません)。",
        "Patients are asked to bring the card when they use the phone at an institution for the first time; never a reason to refuse.",
        by![PORTAL],
    ),
    row(
        RuleId::PhoneExcludes,
        since(2025, 9, 19),
        Methods(Method::set(&[Method::Face, Method::Visual])),
        Medium,
        "スマートフォンでは、顔認証・目視確認・カードリーダーでの初回の利用登録はできません。",
        "With a phone there is no face recognition on the reader, no visual confirmation, and no first registration at the reader.",
        by![TECH_GUIDE],
    ),
    row(
        RuleId::PhoneRenewal,
        since(2025, 9, 19),
        Plain,
        High,
        "カードまたは電子証明書の更新後、マイナポータルからスマホ用電子証明書の更新・再発行の利用申請が必要です。",
        "After the card or certificate is renewed, apply on Mynaportal for renewal of the phone's certificate.",
        by![PORTAL, ITMEDIA],
    ),
    row(
        RuleId::PhonePatientOperates,
        since(2025, 9, 19),
        Plain,
        High,
        "基本的に患者が操作するため、職員が顔認証付きカードリーダーを操作する必要はありません。",
        "The patient operates the reader; staff need not.",
        by![PORTAL],
    ),
    row(
        RuleId::PhoneMynaportal,
        since(2025, 9, 19),
        Plain,
        Medium,
        "スマートフォンを読み取れないときは、その場でマイナポータルにログインし、資格情報の画面を示して確認を受けられます。",
        "When a phone cannot be read, the patient may log in to Mynaportal on the spot and show the eligibility screen.",
        by![TOKYO_SHIMBUN, PORTAL],
    ),
    // The person.
    row(
        RuleId::PersonPinTries,
        ALWAYS,
        Tries(3),
        High,
        "暗証番号は3回連続で間違えるとロックされます。解除は市区町村の窓口等で行います。",
        "Three wrong PINs in a row lock the card's PIN; the municipality unlocks it.",
        by![JPKI_LOST, POSTER],
    ),
    row(
        RuleId::PersonFaceTries,
        ALWAYS,
        Tries(10),
        Medium,
        "顔認証は10回連続で失敗するとロックされます。解除は市区町村で行います。",
        "Ten failures in a row lock face recognition; the municipality unlocks it.",
        by![ITV],
    ),
    row(
        RuleId::PersonPinLocked,
        ALWAYS,
        Methods(Method::set(&[Method::Face, Method::Visual])),
        Medium,
        "暗証番号がロックされたカードも、顔認証または目視確認で利用できます。",
        "A card whose PIN is locked still works by face recognition or visual confirmation.",
        by![MHLW_FAQ],
    ),
    row(
        RuleId::PersonNoPhoto,
        ALWAYS,
        Methods(Method::set(&[Method::Pin])),
        Medium,
        "顔写真のないカード(1歳未満で発行)は暗証番号のみで、顔認証・目視確認はできません。",
        "A card without a photo (issued under the age of one): PIN only; no face recognition, no visual confirmation.",
        by![HODANREN],
    ),
    row(
        RuleId::PersonFaceOnly,
        ALWAYS,
        Methods(Method::set(&[Method::Face, Method::Visual])),
        High,
        "顔認証マイナンバーカードは顔認証または目視確認のみで、暗証番号・マイナポータル・スマートフォンは利用できません。",
        "A 顔認証マイナンバーカード works by face recognition or visual confirmation only: no PIN, no Mynaportal, no phone.",
        by![KYOTO],
    ),
    row(
        RuleId::PersonCard,
        ALWAYS,
        Methods(Method::set(&[Method::Face, Method::Pin, Method::Visual])),
        High,
        "カードの本人確認は、顔認証、暗証番号、または目視確認で行います。",
        "The holder of a card is checked by face recognition, PIN or visual confirmation.",
        by![POSTER],
    ),
    row(
        RuleId::VisualMode,
        ALWAYS,
        Plain,
        High,
        "目視確認モードは、顔認証ができず暗証番号も使えない場合、認知症・障害等、体調の悪化、機械のトラブルのときに使います。本人確認だけに代わるものです。",
        "Visual confirmation mode serves when face recognition fails and the PIN is forgotten or locked, for dementia or disability, for poor condition, and for machine trouble. It replaces the check of the person and nothing else.",
        by![POSTER],
    ),
    row(
        RuleId::VisualPasscode,
        ALWAYS,
        Plain,
        High,
        "目視確認モードには、オンライン資格確認等システムの「メニュー」の《アカウント情報管理》から《目視確認用パスコード発行》で事前に発行したパスコードが必要です。",
        "Visual confirmation mode needs a passcode issued beforehand: メニュー, アカウント情報管理, 目視確認用パスコード発行.",
        by![POSTER],
    ),
    row(
        RuleId::VisualPlace,
        until(2025, 2, 28),
        Value::OperatedAt(OperatedAt::Terminal),
        Medium,
        "目視確認モードは、資格確認端末からの操作で立ち上げます(2025年3月頃まで)。",
        "Visual confirmation mode is started from the eligibility terminal (until about March 2025).",
        by![POSTER, COUNCIL_184],
    ),
    row(
        RuleId::VisualPlace,
        since(2025, 3, 1),
        Value::OperatedAt(OperatedAt::Reader),
        Medium,
        "目視確認モードは、顔認証付きカードリーダーの操作のみで利用できます(2025年3月頃から)。",
        "Visual confirmation mode is operated on the facial-recognition card reader alone (since about March 2025).",
        by![POSTER, COUNCIL_184],
    ),
    row(
        RuleId::PhonePinTries,
        ALWAYS,
        Tries(3),
        Unknown,
        "スマホ用暗証番号がロックされるまでの回数は、公開資料で確認できていません(カードと同じ3回と推測)。",
        "How many misses lock a phone's PIN was not found (three, by analogy with the card).",
        by![MYNA_MANUAL],
    ),
    // Documents.
    row(
        RuleId::DocumentCertificate,
        since(2024, 12, 2),
        Plain,
        High,
        "有効期限内の資格確認書は、単独で受付できます。",
        "An eligibility certificate within its dates is accepted alone.",
        by![POSTER, EXPERT_NURSE],
    ),
    row(
        RuleId::DocumentNotice,
        ALWAYS,
        Plain,
        High,
        "資格情報のお知らせは、マイナンバーカードと一緒に提示された場合に限り利用できます。",
        "A notice of eligibility information serves only together with the My Number Card.",
        by![EXPERT_NURSE],
    ),
    row(
        RuleId::DocumentMynaportal,
        ALWAYS,
        Plain,
        High,
        "マイナポータルの資格情報の画面(または保存済みのPDF)は、マイナンバーカードと一緒に提示された場合に利用できます。",
        "Mynaportal's eligibility screen, or a PDF saved from it, serves together with the My Number Card.",
        by![EXPERT_NURSE, NODA],
    ),
    row(
        RuleId::DocumentNoticeAlone,
        between((2025, 6, 27), (2025, 12, 1)),
        Plain,
        Unknown,
        "資格情報のお知らせのみの提示の暫定的な取扱いの開始日は、公開資料で確認できていません(2025年6月27日付の事務連絡)。",
        "From which day a notice alone was tolerated was not found (the ministry's letter is of 27 June 2025).",
        by![NOTICE_2025_06],
    ),
    row(
        RuleId::DocumentNoticeAlone,
        between((2025, 12, 2), (2026, 3, 31)),
        Plain,
        High,
        "資格情報のお知らせのみの提示でも、オンラインで資格を確認できれば受付できます(2026年3月31日までの暫定的な取扱い)。",
        "A notice of eligibility information alone is accepted if the online query confirms eligibility (tolerated to 31 March 2026).",
        by![NOTICE_2025_06, NOTICE_2025_11],
    ),
    row(
        RuleId::DocumentNoticeAlone,
        between((2026, 4, 1), (2026, 7, 31)),
        Plain,
        High,
        "資格情報のお知らせのみの提示の暫定的な取扱いは、2026年7月31日まで延長されました。",
        "The toleration of the notice alone was extended to 31 July 2026.",
        by![NIIGATA, KAB],
    ),
    row(
        RuleId::DocumentLegacy,
        until(2025, 12, 1),
        Plain,
        High,
        "従来の健康保険証は、その有効期限または保険者の異動まで、最長2025年12月1日まで使用できます。",
        "A legacy health insurance certificate is valid to its own date or a change of insurer, at most to 1 December 2025.",
        by![POSTER],
    ),
    row(
        RuleId::DocumentLegacyTolerated,
        between((2025, 6, 27), (2025, 12, 1)),
        Plain,
        Unknown,
        "期限切れの健康保険証の暫定的な取扱いの開始日は、公開資料で確認できていません(2025年6月27日付の事務連絡)。",
        "From which day expired legacy certificates were tolerated was not found (the notice is of 27 June 2025).",
        by![NOTICE_2025_06],
    ),
    row(
        RuleId::DocumentLegacyTolerated,
        between((2025, 12, 2), (2026, 3, 31)),
        Plain,
        High,
        "期限切れの健康保険証でも、オンラインで資格を確認できれば受付できます(2026年3月31日までの暫定的な取扱い)。",
        "An expired legacy certificate is accepted if the online query confirms eligibility (tolerated to 31 March 2026).",
        by![NOTICE_2025_06, NOTICE_2025_11],
    ),
    row(
        RuleId::DocumentLegacyTolerated,
        between((2026, 4, 1), (2026, 7, 31)),
        Plain,
        High,
        "期限切れの健康保険証の暫定的な取扱いは、2026年7月31日まで延長されました。",
        "The toleration of expired legacy certificates was extended to 31 July 2026.",
        by![NIIGATA, KAB],
    ),
    row(
        RuleId::DocumentApplication,
        since(2023, 7, 10),
        Plain,
        High,
        "ほかに資格を確認する方法がないときは、被保険者資格申立書の記入により、通常の自己負担割合で受診できます。",
        "When eligibility can be confirmed in no other way, a written declaration of eligibility lets the patient be treated at the normal share.",
        by![HOHATSU_0710],
    ),
    row(
        RuleId::DocumentScope,
        ALWAYS,
        Provides(Provision::set(&[Provision::Eligibility])),
        High,
        "書類による受付では診療情報・薬剤情報等は提供されません。限度額の情報は本人の同意が必要です。",
        "Documents give eligibility alone, no medical information; limit-amount information needs the patient's consent.",
        by![TECH_GUIDE],
    ),
    row(
        RuleId::DocumentSenior,
        until(2026, 7, 31),
        Years(75),
        Medium,
        "75歳以上(後期高齢者医療)の方には、全員に資格確認書が交付されています(2026年7月31日まで)。",
        "Everyone of 75 or over holds an eligibility certificate (until 31 July 2026).",
        by![SAITAMA],
    ),
    row(
        RuleId::DocumentSenior,
        since(2026, 8, 1),
        Years(85),
        Medium,
        "2026年8月1日に85歳以上の方には全員に、84歳以下の方にはマイナ保険証の保有状況または申請により資格確認書が交付されます。",
        "Those of 85 or over on 1 August 2026 hold an eligibility certificate; those of 84 or under by the state of their My Number insurance card, or on application.",
        by![SAITAMA],
    ),
    row(
        RuleId::DocumentSeniorAge,
        ALWAYS,
        Years(75),
        High,
        "後期高齢者医療の対象は75歳以上の方です。",
        "Medical care for the elderly in the latter stage of life covers those of 75 or over.",
        by![SAITAMA],
    ),
    row(
        RuleId::NeverInFull,
        ALWAYS,
        Plain,
        High,
        "カードが読み取れないこと、有効期限が切れたことだけを理由に、10割負担となることはありません。",
        "Nobody is charged in full because a card cannot be read or a certificate has expired.",
        by![HOHATSU_0710, COUNCIL_194],
    ),
    // Trouble.
    row(
        RuleId::TroubleReader,
        since(2025, 5, 21),
        Plain,
        Medium,
        "カードリーダーの故障時は、モバイル端末の「マイナ資格確認アプリ」で確認できます(環境設定「通常とは異なる動線機能」)。",
        "When the reader is broken, the app マイナ資格確認アプリ on a mobile device serves (setting 通常とは異なる動線機能).",
        by![NICHIIKO],
    ),
    row(
        RuleId::TroubleSystem,
        ALWAYS,
        Plain,
        Medium,
        "システム障害時は、コールセンター(0800-080-4583)を通じて「緊急時医療情報・資格確認機能」を利用できます。",
        "When the system is down, 緊急時医療情報・資格確認機能 serves, through the call centre 0800-080-4583.",
        by![NICHIIKO, POSTER],
    ),
    // The online answer.
    row(
        RuleId::OnlineAnswer,
        ALWAYS,
        Plain,
        High,
        "オンライン資格確認の結果(資格有効性)は、券面や日付からの推定に優先します。",
        "The answer of the online eligibility verification outranks what is presumed from faces and dates.",
        by![TECH_GUIDE],
    ),
    row(
        RuleId::OnlineConsent,
        ALWAYS,
        Hours(24),
        Medium,
        "診療情報・薬剤情報等は、本人の同意から24時間閲覧できます。",
        "Medical information may be viewed for 24 hours after the patient's consent.",
        by![TECH_GUIDE],
    ),
    row(
        RuleId::OnlineNoState,
        ALWAYS,
        Plain,
        Medium,
        "回答ファイルには電子証明書の状態がなく、猶予期間と不同意は区別できません。カードリーダーの表示または職員の入力で補います。",
        "The answer file does not carry the certificate's state: grace and refused consent look alike. The reader's message or the staff's entry tells.",
        by![TECH_GUIDE],
    ),
    // Renewal.
    row(
        RuleId::RenewalCardAdult,
        ALWAYS,
        Birthdays(10),
        High,
        "発行時に成年の方のカードは、発行の日から10回目の誕生日まで有効です。",
        "The card of an adult is valid through the 10th birthday after issue.",
        by![JLIS_VALIDITY],
    ),
    row(
        RuleId::RenewalCardMinor,
        ALWAYS,
        Birthdays(5),
        High,
        "発行時に未成年の方のカードは、発行の日から5回目の誕生日まで有効です。",
        "The card of a minor is valid through the 5th birthday after issue.",
        by![JLIS_VALIDITY],
    ),
    row(
        RuleId::RenewalAdultAge,
        until(2022, 3, 31),
        Years(20),
        High,
        "2022年3月31日までの申請では、20歳以上を成年とします。",
        "For applications up to 31 March 2022 adults are those of 20 or over.",
        by![JLIS_VALIDITY],
    ),
    row(
        RuleId::RenewalAdultAge,
        since(2022, 4, 1),
        Years(18),
        High,
        "2022年4月1日以降の申請では、18歳以上を成年とします。",
        "For applications from 1 April 2022 adults are those of 18 or over.",
        by![JLIS_VALIDITY],
    ),
    row(
        RuleId::RenewalCertificate,
        ALWAYS,
        Birthdays(5),
        High,
        "電子証明書は、年齢にかかわらず発行の日から5回目の誕生日まで有効です(カードの有効期限まで)。",
        "A certificate is valid through the 5th birthday after issue at any age, and no longer than the card.",
        by![JLIS_VALIDITY, NARA],
    ),
    row(
        RuleId::RenewalInWindow,
        ALWAYS,
        Birthdays(6),
        High,
        "有効期間満了前の更新期間に更新した電子証明書は、発行の日から6回目の誕生日まで有効です。",
        "A certificate renewed inside the window is valid through the 6th birthday after issue.",
        by![JPKI_PERIOD, MATSUYAMA],
    ),
    row(
        RuleId::RenewalWindow,
        ALWAYS,
        Months(3),
        High,
        "更新は有効期限の3か月前の翌日から、市区町村の窓口で無料で行えます。",
        "Renewal is free at the municipal counter from the day after the day three months before the expiry.",
        by![NERIMA, SETAGAYA, SETTSU],
    ),
    row(
        RuleId::RenewalReminder,
        ALWAYS,
        Months(3),
        High,
        "有効期限の3か月前から、顔認証付きカードリーダーに更新のお知らせが表示されます。",
        "The reader reminds of renewal from three months before the expiry.",
        by![HINO],
    ),
    row(
        RuleId::RenewalForeign,
        ALWAYS,
        Plain,
        High,
        "在留期間に定めのある外国人住民のカードと電子証明書は、在留期間の満了日までです。延長後は電子証明書の再発行が必要です。",
        "Card and certificate of a foreign resident with a limited stay end with that stay; after an extension the certificate has to be issued again.",
        by![SANYO_ONODA],
    ),
    row(
        RuleId::RenewalLeapDay,
        ALWAYS,
        Plain,
        Unknown,
        "2月29日生まれの方の平年の誕生日の扱いは、公開資料で確認できていません。印字された日付によります。",
        "How birthdays on 29 February count in common years was not found; the printed date decides.",
        by![JLIS_VALIDITY],
    ),
    row(
        RuleId::RenewalDelay,
        ALWAYS,
        Hours(24),
        Low,
        "更新後の有効期限が反映されるまで、24時間ほどかかることがあります。",
        "A renewed validity may take about 24 hours to show.",
        by![ASAKA],
    ),
];

type Period = (Option<Day>, Option<Day>);
const ALWAYS: Period = (None, None);

const fn since(year: i32, month: u8, day: u8) -> Period {
    (Some(Day::constant(year, month, day)), None)
}

const fn until(year: i32, month: u8, day: u8) -> Period {
    (None, Some(Day::constant(year, month, day)))
}

const fn between(first: (i32, u8, u8), last: (i32, u8, u8)) -> Period {
    (Some(Day::constant(first.0, first.1, first.2)), Some(Day::constant(last.0, last.1, last.2)))
}

const fn row(
    id: RuleId,
    (from, until): Period,
    value: Value,
    certainty: Certainty,
    ja: &'static str,
    en: &'static str,
    sources: &'static [Source],
) -> Rule {
    Rule {
        id,
        from,
        until,
        value,
        certainty,
        ja: Cow::Borrowed(ja),
        en: Cow::Borrowed(en),
        sources: Cow::Borrowed(sources),
    }
}

const fn source(title: &'static str, address: &'static str) -> Source {
    Source { title: Cow::Borrowed(title), address: Cow::Borrowed(address) }
}

const PORTAL: Source = source(
    "医療機関等向け総合ポータルサイト KB0012286「スマートフォンのマイナ保険証」",
    "https://iryohokenjyoho.service-now.com/csm?id=kb_article_view&sysparm_article=KB0012286",
);
const POSTER: Source = source(
    "厚生労働省・社会保険診療報酬支払基金「ポスターの送付について」(目視確認モードの改善)",
    "https://www.mhlw.go.jp/content/12400000/001371373.pdf",
);
const LEAFLET: Source = source(
    "厚生労働省リーフレット「マイナ保険証利用時には電子証明書の有効期限をご確認ください」",
    "https://www.mhlw.go.jp/content/12400000/001459106.pdf",
);
const NISHIPLA: Source = source("西日本プラスチック工業健康保険組合", "https://nishipla-kenpo.or.jp/news/2802");
const IWAKI: Source = source("いわき市", "https://www.city.iwaki.lg.jp/www/contents/1734573194820/index.html");
const NARA: Source = source("奈良市", "https://www.city.nara.lg.jp/site/mynamber/32476.html");
const TAMA: Source = source("多摩市", "https://www.city.tama.lg.jp/kurashi/mynumber/1016378/1017168.html");
const MATSUYAMA: Source =
    source("松山市", "https://www.city.matsuyama.ehime.jp/kurashi/tetsuzuki/mynumberseido/awatenaide.html");
const HINO: Source =
    source("日野健康保険組合 FAQ", "https://www.hinokenpo.or.jp/asp/faq/faq.asp?articleid=18475&categoryid=4");
const FUCHU: Source = source("府中町(広島県)", "http://www.town.fuchu.hiroshima.jp/site/e-certificate/4490.html");
const JPKI_LOST: Source =
    source("公的個人認証サービス よくある質問", "https://www2.jpki.go.jp/faq/trouble/iccard_digital_id.html");
const COUNCIL_194: Source =
    source("厚生労働省 第194回医療保険部会 資料2", "https://www.wic-net.com/material/document/19762/4");
const COUNCIL_184: Source =
    source("厚生労働省 第184回医療保険部会 資料2", "https://wic-net.com/material/document/17404/16");
const KYOKAI: Source = source("全国健康保険協会", "https://www.kyoukaikenpo.or.jp/g1/r7-8/7081501/");
const UJI: Source = source("宇治市", "https://www.city.uji.kyoto.jp/soshiki/6/89465.html");
const SUPPORT_BLOG: Source =
    source("オンライン資格確認 サポートブログ(エラーコード)", "https://xn--eckl3qmbc2306foeya813arge.com/?p=320");
const GRACE_BLOG: Source =
    source("オンライン資格確認 サポートブログ(有効期限切れ)", "https://xn--eckl3qmbc2306foeya813arge.com/?p=2270");
const MHLW_PHONE: Source =
    source("厚生労働省「スマートフォンのマイナ保険証利用」", "https://www.mhlw.go.jp/stf/newpage_60802.html");
const ANDROID_NEWS: Source = source(
    "デジタル庁「Androidのマイナンバーカード」",
    "https://services.digital.go.jp/mynumbercard-android/news/fec690c52f9ffeb35d30f/",
);
const TECH_GUIDE: Source = source(
    "厚生労働省 オンライン資格確認 技術解説書 v1.5(公開された要約)",
    "https://github.com/pottech/jp-standard-emr-requirement",
);
const ITMEDIA: Source =
    source("ITmedia 2023-05-15", "https://www.itmedia.co.jp/mobile/articles/2305/15/news067_3.html");
const TOKYO_SHIMBUN: Source = source("東京新聞(2025年9月18日の通知)", "https://2ch.logpo.jp/article/529075");
const ITV: Source = source("TBS NEWS DIG / itv", "https://newsdig.tbs.co.jp/articles/itv/1447618?page=3");
const MHLW_FAQ: Source = source("厚生労働省 マイナ保険証 FAQ 問15", "https://www.mhlw.go.jp/stf/newpage_40406.html");
const HODANREN: Source = source("全国保険医団体連合会", "https://hodanren.doc-net.or.jp/?p=24604");
const KYOTO: Source = source("京都府医師会", "https://kyotoihou.t-reader.jp/?p=16047");
const MYNA_MANUAL: Source =
    source("マイナポータル 操作マニュアル", "https://img.stg.myna.go.jp/manual/04-07/0220.html");
const EXPERT_NURSE: Source =
    source("厚生労働省 事務連絡 2025-06-27(エキスパートナース)", "https://expertnurse.jp/?p=22328");
const NOTICE_2025_06: Source = source("厚生労働省 事務連絡 2025-06-27", "https://expertnurse.jp/?p=22328");
const NOTICE_2025_11: Source = source("厚生労働省 事務連絡 2025-11-12", "令和7年11月12日 事務連絡");
const NIIGATA: Source = source("新潟日報(2026-03-19 大臣会見)", "https://www.niigata-nippo.co.jp/articles/-/799360");
const KAB: Source = source("KAB 熊本朝日放送", "https://www.kab.co.jp/news/article/16433268");
const NODA: Source = source("野田市", "http://mobile.city.noda.chiba.jp/kurashi/hoken/hoken/1043723.html");
const HOHATSU_0710: Source = source("通知 保発0710第1号(2023-07-10)", "https://wic-net.com/material/document/10145/8");
const SAITAMA: Source =
    source("埼玉県後期高齢者医療広域連合", "https://www.saitama-koukikourei.org/seido/taisho/hokensho-2-2-2-2-2");
const NICHIIKO: Source =
    source("日本ジェネリック 医療トピックス", "https://medical.nihon-generic.co.jp/topics/news/145/");
const JLIS_VALIDITY: Source =
    source("J-LIS マイナンバーカード総合サイト", "https://www.kojinbango-card.go.jp/220401_2/");
const JPKI_PERIOD: Source = source(
    "公的個人認証サービス「有効期間」(写し)",
    "https://megalodon.jp/ref/2019-1113-1505-31/https://www.jpki.go.jp:443/procedure/period.html",
);
const NERIMA: Source = source(
    "練馬区(3か月前に相当する日の翌日から)",
    "https://d2g247nqf7ca21.cloudfront.net/kurashi/mynumber/mynumber_card/koshin/denshishomei.html",
);
const SETAGAYA: Source = source("世田谷区", "https://www.city.setagaya.lg.jp/mokuji/kurashi/002/003/d00186365.html");
const SETTSU: Source = source("摂津市", "https://www.city.settsu.osaka.jp/kurashi/juuminkoseki/mynumber/17394.html");
const SANYO_ONODA: Source =
    source("山陽小野田市", "https://www.city.sanyo-onoda.lg.jp/soshiki/11/kozinbangouka-dogaikokujinyuukoukigen.html");
const ASAKA: Source = source("朝霞市(記事の所在は記録なし)", "https://www.city.asaka.lg.jp/");
