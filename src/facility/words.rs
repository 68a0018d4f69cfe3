//! Every text of this module, in Japanese and English, each with its source. To be read from top to bottom.
//!
//! The Japanese follows the documents' own words. A text marked [`Basis::Inferred`] is this project's conclusion, and
//! whoever shows it may show [`Words::basis`] with it.
//!
//! ```
//! use uketsuke::facility::words;
//! use uketsuke::report::Language;
//! for (_, said) in words::ALL {
//!     assert!(!said.to(Language::Ja).is_empty() && !said.source.title.is_empty());
//! }
//! ```

use super::source::{self, Basis};
use crate::report::{Language, Text};
use crate::rules::Source;
use crate::vocabulary::Certainty;

/// A text with what it rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words {
    /// The text.
    pub text: Text,
    /// The document that says so.
    pub source: &'static Source,
    /// Whether the document says it, and how certain that is.
    pub basis: Basis,
}

impl Words {
    /// The text to a reader of `language`.
    pub const fn to(self, language: Language) -> &'static str {
        self.text.to(language)
    }
}

macro_rules! words {
    (@basis Inferred) => { Basis::Inferred };
    (@basis $certainty:ident) => { Basis::Said(Certainty::$certainty) };
    ($($(#[$doc:meta])* $name:ident: $basis:ident, $source:ident, $ja:literal, $en:literal;)*) => {
        $($(#[$doc])* pub const $name: Words = Words {
            text: Text::new($ja, $en),
            source: &source::$source,
            basis: words!(@basis $basis),
        };)*

        /// The whole table with the name of each text, for review.
        pub const ALL: &[(&str, Words)] = &[$((stringify!($name), $name)),*];
    };
}

words! {
    // The readers
    /// A phone is read by the face reader alone.
    READS_PHONES_ITSELF: High, PORTAL_ARTICLE,
        "この顔認証付きカードリーダーはスマートフォンを読み取れます。汎用カードリーダーは不要です。",
        "This facial-recognition card reader reads smartphones itself. No generic card reader is needed.";
    /// A phone is read by a generic reader beside the face reader.
    NEEDS_GENERIC_READER: High, PORTAL_ARTICLE,
        "顔認証付きカードリーダーの買い替えは不要です。汎用カードリーダーを接続すると、スマートフォンを読み取れます。",
        "The facial-recognition card reader need not be replaced. Connect a generic card reader and smartphones can be read.";
    /// A model that no list at hand names.
    FACE_READER_NOT_LISTED: Inferred, HEALTHDAY,
        "この機種は手元の一覧にありません。次期の機種ではスマートフォンを読み取れるものがあるため、設置したベンダに確認してください。",
        "This model is not on the list at hand. Next-generation models may read smartphones themselves: ask the vendor who installed it.";
    /// RC-S300/S1.
    NO_EXTRA_WORK: High, PORTAL_ARTICLE,
        "補助対象製品の一覧にある汎用カードリーダーです。現時点では、追加作業は不要です。",
        "This generic card reader is on the list of subsidised products. At present no extra work is needed.";
    /// On the list, but the article leaves the work open.
    ASK_MAKER: High, PORTAL_ARTICLE,
        "補助対象製品の一覧にある機種は流用できる可能性があります。追加の作業が必要な場合があるため、汎用カードリーダーのメーカーに問い合わせてください。",
        "A model on the list of subsidised products can possibly be used. It may need extra work: ask the maker of the generic card reader.";
    /// Not known to be on the list.
    CONSULT_LIST: High, PORTAL_ARTICLE,
        "この機種が使えるかは確認できていません。ポータルサイトの「3.補助対象製品の一覧」を確認してください。一覧の製品は厚生労働省が動作確認を実施済みです。",
        "Whether this model can be used is not known here. Consult 「3.補助対象製品の一覧」 on the portal: the ministry has tested the products listed there.";
    /// A PC/SC name does not tell which variant of a model it is.
    READ_THE_LABEL: Inferred, CCID_DESCRIPTORS,
        "接続名だけでは型番が分かりません。本体のラベルで型番(例: RC-S300/S1)を確認してください。",
        "The name under which the reader is connected does not tell the model. Read the model number on its label (for example RC-S300/S1).";

    // The checks before installing: questions
    /// Cable.
    ASK_CABLE_REACH: High, PORTAL_ARTICLE,
        "資格確認端末から顔認証付きカードリーダーまでの距離は、汎用カードリーダーを接続できる範囲ですか。",
        "Is the facial-recognition card reader near enough to the eligibility terminal for the generic card reader's cable to reach?";
    /// Port.
    ASK_USB_PORT: Inferred, PORTAL_ARTICLE,
        "資格確認端末に、空いているUSB端子がありますか。",
        "Does the eligibility terminal have a free USB port?";
    /// Place.
    ASK_BESIDE: High, PORTAL_ARTICLE,
        "汎用カードリーダーを、顔認証付きカードリーダーの横に置けますか。",
        "Can the generic card reader stand beside the facial-recognition card reader?";
    /// Metal.
    ASK_METAL: High, PORTAL_ARTICLE,
        "汎用カードリーダーを置く場所は、金属製ですか。",
        "Is the place where the generic card reader will stand made of metal?";
    /// Remote desktop.
    ASK_REMOTE_DESKTOP: High, PORTAL_ARTICLE,
        "資格確認端末を、レセプトコンピュータからのリモートデスクトップ接続で使っていますか(モニターレス運用など)。",
        "Is the eligibility terminal used by remote desktop from the receipt computer (for example without a monitor of its own)?";
    /// Monitor.
    ASK_MONITOR: High, PORTAL_ARTICLE,
        "設定のときに、資格確認端末にモニターを接続できますか。",
        "Can a monitor be connected to the eligibility terminal for the setting up?";

    // The checks: what was found
    /// Cable too short.
    FOUND_OUT_OF_REACH: High, PORTAL_ARTICLE,
        "資格確認端末と顔認証付きカードリーダーの距離が離れています。",
        "The eligibility terminal and the facial-recognition card reader are too far apart.";
    /// No port.
    FOUND_NO_USB_PORT: Inferred, PORTAL_ARTICLE,
        "資格確認端末に空いているUSB端子がありません。",
        "The eligibility terminal has no free USB port.";
    /// No room beside the face reader.
    FOUND_NOT_BESIDE: High, PORTAL_ARTICLE,
        "汎用カードリーダーは、顔認証付きカードリーダーの横に設置する必要があります。",
        "The generic card reader has to stand beside the facial-recognition card reader.";
    /// Metal under the reader.
    FOUND_METAL: High, PORTAL_ARTICLE,
        "設置場所が金属製の場合、スマートフォンの読み取りに影響が出る場合があります。",
        "A place made of metal may impair the reading of smartphones.";
    /// Remote desktop.
    FOUND_REMOTE_DESKTOP: High, PORTAL_ARTICLE,
        "リモートデスクトップ接続では、汎用カードリーダーを挿し込んだ際にUSBが読み込めない場合があります。",
        "With remote desktop, the terminal may not recognise the generic card reader when it is plugged in.";
    /// No monitor at hand.
    FOUND_NO_MONITOR: High, PORTAL_ARTICLE,
        "USBが読み込めない場合は、資格確認端末にモニターを接続して設定する必要があります。",
        "If the USB reader is not recognised, a monitor has to be connected to the terminal to set it up.";
    /// The answer is not known.
    FOUND_UNKNOWN: Inferred, PORTAL_ARTICLE,
        "機器の準備の前に、現地で確認してください。",
        "Find this out on site before preparing the equipment.";
    /// No finding.
    FOUND_NOTHING: High, PORTAL_ARTICLE,
        "問題ありません。",
        "In order.";

    // The checks: what to do
    /// Extension cable.
    DO_EXTENSION_CABLE: High, PORTAL_ARTICLE,
        "USB延長ケーブルで資格確認端末に接続する。",
        "Connect it to the eligibility terminal with a USB extension cable.";
    /// Hub.
    DO_HUB: High, PORTAL_ARTICLE,
        "USBハブで資格確認端末に接続する。",
        "Connect it to the eligibility terminal through a USB hub.";
    /// Vendor.
    DO_CALL_VENDOR: High, PORTAL_ARTICLE,
        "顔認証付きカードリーダーを設置したベンダに連絡する。",
        "Call the vendor who installed the facial-recognition card reader.";
    /// Mat.
    DO_MAT: High, PORTAL_ARTICLE,
        "金属製ではないものを下に敷く。",
        "Put a mat that is not metal under it.";
    /// Other place.
    DO_OTHER_PLACE: High, PORTAL_ARTICLE,
        "金属製ではない場所に設置する。",
        "Put it in a place that is not metal.";
    /// Monitor.
    DO_ATTACH_MONITOR: High, PORTAL_ARTICLE,
        "資格確認端末に別途モニター等を接続したうえで設定してください。",
        "Connect a monitor to the eligibility terminal and set it up there.";
    /// Look.
    DO_FIND_OUT: Inferred, PORTAL_ARTICLE,
        "現地で確認し、分からないときはベンダに尋ねる。",
        "Look on site; ask the vendor when in doubt.";
    /// Security.
    NO_EXTRA_SECURITY: High, PORTAL_ARTICLE,
        "セキュリティ対策はスマートフォン側で行われているため、医療機関等での追加のセキュリティ対策は必要ありません。",
        "Security is taken care of on the smartphone's side: no extra security measures are needed at the institution.";
    /// Duty.
    VOLUNTARY: High, PORTAL_ARTICLE,
        "スマートフォンのマイナ保険証への対応は義務ではありませんが、患者の利便性向上のため導入をご検討ください。",
        "Reading smartphones is not an obligation; it is offered for the patients' convenience.";

    // The setting スマホによる本人確認
    /// Unplug.
    STEP_UNPLUG: High, PORTAL_ARTICLE,
        "汎用カードリーダーを資格確認端末から取り外す。",
        "Unplug the generic card reader from the eligibility terminal.";
    /// Log in.
    STEP_LOG_IN: High, PORTAL_ARTICLE,
        "オンライン資格確認システムに管理アカウントでログインする。",
        "Log in to the online eligibility verification system with the administrator account (管理アカウント).";
    /// Off.
    STEP_DO_NOT_USE: High, PORTAL_ARTICLE,
        "環境設定情報の「スマホによる本人確認」を「利用しない」にする。",
        "In the environment settings (環境設定情報), set 「スマホによる本人確認」 to 「利用しない」 (do not use).";
    /// On.
    STEP_USE: Inferred, PORTAL_ARTICLE,
        "環境設定情報の「スマホによる本人確認」を「利用する」にする。",
        "In the environment settings (環境設定情報), set 「スマホによる本人確認」 to 「利用する」 (use).";
    /// Plug in.
    STEP_PLUG_IN: Inferred, PORTAL_ARTICLE,
        "汎用カードリーダーを資格確認端末に接続する。",
        "Connect the generic card reader to the eligibility terminal.";
    /// On is our inference.
    ON_IS_INFERRED: Inferred, PORTAL_ARTICLE,
        "設定の手順書は手元にありません。この手順は、解除の手順を逆にしたものです。",
        "The instructions for switching on were not at hand: these steps are those for switching off, reversed.";
    /// Account unknown.
    ACCOUNT_UNKNOWN: Inferred, POSTER_LETTER,
        "管理アカウントが分からない場合は、ポータルサイトの案内を見るか、コールセンターに問い合わせてください。",
        "If the administrator account is not known, see the portal or call the support line.";

    // Around it
    /// Sticker.
    STICKER: High, PORTAL_ARTICLE,
        "スマホ対応施設であることを患者が確認できるステッカー。機器の準備が整ったら受付等に掲示する。",
        "Sticker that shows patients that smartphones are read here. Put it up at reception once the equipment is ready.";
    /// Leaflet.
    PATIENT_LEAFLET: High, PORTAL_ARTICLE,
        "スマートフォンのマイナ保険証についての患者向けのリーフレット。案内や配付に使う。",
        "Leaflet for patients on the smartphone as My Number insurance card, to show and to hand out.";
    /// Poster.
    RECEPTION_POSTER: High, POSTER_LETTER,
        "「医療機関・薬局における受付方法について」ポスター。施設内に掲示する。",
        "Poster on what is accepted at reception (「医療機関・薬局における受付方法について」), to be put up in the institution.";
    /// Poster out of date.
    POSTER_OUTDATED: Inferred, POSTER_LETTER,
        "このポスターは従来の健康保険証(最長で2025年12月1日(令和7年)まで)も案内しています。新しい素材を厚生労働省のページで確認してください。",
        "This poster still mentions legacy health insurance certificates (valid until 1 December 2025 at the latest). Look for newer material on the ministry's page.";
    /// Leaflet on expiry.
    EXPIRY_LEAFLET: Medium, EXPIRY_LEAFLET,
        "電子証明書の有効期限についてのリーフレット。期限が近い患者に渡す。",
        "Leaflet on the certificate's expiry, for patients whose certificate expires soon.";
    /// Notice of institutions without phones.
    NOT_YET_NOTICE: Medium, MEDICAL_ASSOCIATION,
        "スマートフォンに対応していないことを知らせるポスター。",
        "Poster that tells patients that smartphones are not read here.";
    /// From the ministry.
    FROM_MINISTRY: High, POSTER_LETTER,
        "厚生労働省",
        "the Ministry of Health, Labour and Welfare";
    /// From both.
    FROM_MINISTRY_AND_FUND: High, POSTER_LETTER,
        "厚生労働省 保険局 医療介護連携政策課、社会保険診療報酬支払基金",
        "the Ministry of Health, Labour and Welfare (Health Insurance Bureau) and the Health Insurance Claims Review and Reimbursement Services (社会保険診療報酬支払基金)";
    /// From the medical association.
    FROM_MEDICAL_ASSOCIATION: Medium, MEDICAL_ASSOCIATION,
        "日本医師会",
        "the Japan Medical Association";

    // The subsidy
    /// What.
    SUBSIDY_WHAT: High, PORTAL_ARTICLE,
        "汎用カードリーダー、USBハブ、USB延長ケーブルの購入費用の補助。ポータルサイトのログイン後のページでクーポンを取得し、Amazonビジネスの専用ページで購入する。",
        "Subsidy for generic card readers, USB hubs and USB extension cables: fetch a coupon on the portal (after logging in) and buy on the dedicated page of Amazon Business.";
    /// How much.
    SUBSIDY_SHARE: Medium, JIJI,
        "購入金額の2分の1(1台当たり5,000円程度が上限と報じられた)。",
        "Half of the price (reported with a cap of about 5,000 yen for each reader).";
    /// Over.
    SUBSIDY_ENDED: Medium, HEALTHDAY,
        "費用補助は2026年1月31日(令和8年)で終了しました。",
        "The subsidy ended on 31 January 2026.";
    /// Running.
    SUBSIDY_OPEN: Medium, HEALTHDAY,
        "費用補助は2026年1月31日(令和8年)までです。",
        "The subsidy runs until 31 January 2026.";
    /// Before it was seen running.
    SUBSIDY_START_UNKNOWN: Medium, HEALTHDAY,
        "費用補助の開始日は確認できていません。ポータルサイトで確認してください。",
        "The day on which the subsidy began is not known here. See the portal.";

    // Help
    /// The line.
    SUPPORT_LINE: High, POSTER_LETTER,
        "オンライン資格確認等コールセンター 0800-080-4583(通話無料)",
        "Support line for online eligibility verification: 0800-080-4583 (free of charge, in Japanese)";
    /// Its hours.
    SUPPORT_HOURS: High, POSTER_LETTER,
        "月~金(祝日を除く)8:00-18:00、土(祝日を除く)8:00-16:00",
        "Monday to Friday 8:00-18:00, Saturday 8:00-16:00, except on holidays";
    /// The inquiry form.
    INQUIRY_FORM: High, POSTER_LETTER,
        "オンライン資格確認等お問い合わせフォーム",
        "Inquiry form for online eligibility verification";

    // Reading and trouble
    /// Metal.
    TIP_METAL: High, PORTAL_ARTICLE,
        "汎用カードリーダーの下が金属製でないか確かめてください。金属は読み取りに影響する場合があります。",
        "See whether metal lies under the generic card reader: it may impair the reading.";
    /// Antenna.
    TIP_ANTENNA: Medium, PRESS_ANTENNA,
        "NFCアンテナの位置はスマートフォンの機種によって異なります。",
        "The place of the NFC antenna differs between smartphone models.";
    /// Who operates.
    PATIENT_OPERATES: High, PORTAL_ARTICLE,
        "基本的に患者が操作します。職員が顔認証付きカードリーダーを操作する必要はありません。",
        "The patient operates it; staff need not touch the facial-recognition card reader.";
    /// Fall back.
    FALL_BACK: High, PORTAL_ARTICLE,
        "スマートフォンのマイナ保険証がどうしても利用できない場合は、実物のマイナンバーカードや資格確認書等で受け付けてください。",
        "If the smartphone cannot be used at all, receive the patient by the physical My Number Card, the eligibility certificate or the like.";
    /// The list of errors.
    SEE_TROUBLESHOOTING: High, PORTAL_ARTICLE,
        "エラーやトラブルの対処方法は、ポータルサイトの「F 故障やエラーの際 トラブルシューティング編」(KB0011365)をご覧ください。",
        "For errors, see 「F 故障やエラーの際 トラブルシューティング編」 (KB0011365) on the portal.";
    /// How to hold the phone.
    SEE_HOLDING_TIPS: High, PORTAL_ARTICLE,
        "スマートフォンをかざす際のポイント・注意点は、ポータルサイトの記事(KB0012286)の図をご覧ください。",
        "On how to hold the smartphone to the reader, see the pictures in the portal's article (KB0012286).";
    /// We do not have it.
    LIST_NOT_AT_HAND: Inferred, TROUBLESHOOTING,
        "この一覧は作成時に手元になかったため、ここではエラーごとの対処を示していません。",
        "That list was not at hand when this was written, so that no remedy for single errors is given here.";
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_text_is_there_once_in_both_languages_with_a_public_address() {
        let mut names = BTreeSet::new();
        for (name, words) in ALL {
            assert!(names.insert(*name), "{name} twice");
            assert!(words.to(Language::Ja).chars().any(|c| ('\u{3040}'..='\u{9fff}').contains(&c)), "{name}");
            assert!(words.to(Language::En).chars().any(|c| c.is_ascii_lowercase()), "{name}");
            assert!(words.source.address.starts_with("http"), "{name}");
            assert!(!words.source.title.is_empty(), "{name}");
        }
        assert_eq!(names.len(), ALL.len());
    }

    /// Nobody is told to be uninsured, or to pay in full, because something cannot be read.
    #[test]
    fn no_text_denies_insurance() {
        for (name, words) in ALL {
            for forbidden in ["無保険", "10割", "全額", "自費", "資格がない"] {
                assert!(!words.to(Language::Ja).contains(forbidden), "{name}");
            }
            let english = words.to(Language::En).to_lowercase();
            for forbidden in ["uninsured", "in full", "100 %", "not insured"] {
                assert!(!english.contains(forbidden), "{name}");
            }
        }
    }
}
