//! The doctor's own texts.

use uketsuke::facility::Listing;
use uketsuke::report::Text;
use uketsuke::vocabulary::TableOrigin;

const fn t(ja: &'static str, en: &'static str) -> Text {
    Text::new(ja, en)
}

pub const TITLE: Text = t("受付の診断", "doctor");
pub const SERVICE: Text = t("スマートカードサービス(PC/SC)", "Smart-card service (PC/SC)");
pub const RUNNING: Text = t("動作中", "running");
pub const VERSION: Text = t("バージョン", "version");
pub const UNKNOWN: Text = t("不明", "unknown");
pub const READERS: Text = t("リーダー", "Readers");
pub const NONE: Text = t("ありません", "none");
pub const MAKER: Text = t("メーカー", "maker");
pub const MODEL: Text = t("機種", "model");
pub const FIRMWARE: Text = t("ファームウェア", "firmware");
pub const LONGEST: Text = t("コマンドの最大バイト数(ドライバー)", "longest command in bytes, by the driver");
pub const LIMITS: Text = t("コマンド・応答の最大バイト数(一覧)", "longest command / response in bytes, by the list");
pub const NOT_IN_LIST: Text = t(
    "このリーダーは、このソフトウェアの一覧にありません。少しずつ読み取ります。",
    "This reader is not on the list known to us. It is read in short pieces.",
);
pub const MAY_BE: Text =
    t("次の機種かもしれません(本体の型番で確認)", "may be this model (the number on its label decides)");
pub const TOKEN_ON_IT: Text = t("カードまたはスマートフォン", "card or phone");
pub const EXCLUDED: Text =
    t("使いません(--exclude-reader)。調べていません", "excluded (--exclude-reader), not looked at");
pub const YES: Text = t("あり", "yes");
pub const NO: Text = t("なし", "no");
pub const TOKEN: Text = t("読み取り", "Reading");
pub const LINK_TEST: Text = t("読み取り試験", "Link test");
pub const READINGS: Text = t("回数", "readings");
pub const FAILURES: Text = t("失敗", "failures");
pub const COMMANDS: Text = t("コマンド数", "commands");
pub const MEDIAN: Text = t("中央値(ミリ秒)", "median of a command (ms)");
pub const P99: Text = t("99パーセンタイル(ミリ秒)", "99th percentile of a command (ms)");
pub const THROUGHPUT: Text = t("毎秒バイト数", "bytes per second");
pub const NOT_TIMED: Text = t("計測できた応答がありません", "no answered command to time");
pub const PLACE: Text = t("設置の確認", "The place");
pub const NOT_READ: Text = t(
    "読み取り：カードかスマートフォンをリーダーに置いて、もう一度実行する",
    "Reading: place a card or phone on the reader and run this again",
);
pub const PLACE_OPEN: Text =
    t("設置場所：[未確認]の質問に答える(--answer)", "The place: answer the questions marked [not checked] (--answer)");
pub const RULES_OLD: Text = t(
    "規則表：次の更新予定日を過ぎています。新しい規則表がないか確かめる",
    "The table of rules: its next update is overdue; look for a newer table",
);
pub const FOLDER_OPEN: Text =
    t("連携フォルダー：調べていません(--folder)", "The linkage folder: not looked at (--folder)");
pub const HOST: Text = t("パソコン", "computer");
pub const JAPAN: Text = t("日本時間", "Japan");
pub const RULES: Text = t("判定に使う規則表", "table of rules that decides");
pub const LIST: Text = t("施設データ", "facility file");
pub const LABEL_ALONE: Text = t(
    "スマートフォンからはラベルだけを読み取りました(電子証明書には本人の操作が必要です)",
    "Only the phone's label was read (reading its certificate takes an action of its holder)",
);
pub const REMOTE: Text = t(
    "リモートデスクトップの中で動いています。見えるのは手元のパソコンのリーダーです",
    "This runs in a remote-desktop session, which shows the readers of the computer in front of you",
);
pub const POSSIBLE_CAUSES: Text =
    t("考えられる原因(この診断では特定できません)：", "Possible causes (this program cannot tell which one it is):");
pub const OTHER_PROGRAM: Text = t("ほかのプログラムがリーダーを使用している。", "Another program uses the reader.");
pub const MOVED: Text = t(
    "読み取り中にカードやスマートフォンが動いた、または離れた。",
    "The card or phone was moved or taken away while it was read.",
);
pub const CABLE: Text = t(
    "ケーブルまたはUSBハブの接触不良、または電力不足。",
    "A bad contact of the cable or the USB hub, or too little power.",
);
pub const ANSWERS: Text = t("[はい=y、いいえ=n、不明=?]", "[y = yes, n = no, ? = unknown]");
pub const NOT_UNDERSTOOD: Text = t("y、n、?のいずれかを入力してください。", "Please type y, n or ?.");
pub const HARMLESS: Text = t(
    "この報告には患者の情報、ファイル名、リーダーの製造番号は含まれません。そのままサポートに送付できます(パソコン名は --no-host で除けます)。",
    "This report holds nothing about patients, no file names and no serial number of a reader. It may be sent to support as it is (--no-host leaves the computer's name out).",
);

/// Where a file of rules or readers came from.
pub const fn origin(origin: TableOrigin) -> Text {
    match origin {
        TableOrigin::BuiltIn => t("内蔵", "built in"),
        TableOrigin::Signed => t("読み込み(署名を確認済み)", "loaded (signature verified)"),
        _ => t("読み込み(署名は確認していません)", "loaded (signature not checked)"),
    }
}

pub const fn listing(listing: Listing) -> Text {
    match listing {
        Listing::NotKnown => t("補助対象製品の一覧で確認", "consult the list of subsidised products"),
        Listing::AskMaker => t("一覧にあり、追加作業はメーカーに確認", "listed; ask the maker about extra work"),
        Listing::NoExtraWork => t("一覧にあり、追加作業は不要", "listed, and no extra work is needed"),
    }
}

/// What is said of a linkage folder.
#[cfg(feature = "terminal")]
pub mod folder {
    use super::{Text, t};

    pub const TITLE: Text = t("連携フォルダー", "Linkage folder");
    pub const SHARE: Text = t("共有フォルダー", "on a share");
    pub const DISK: Text = t("このパソコンのディスク", "on this computer's disk");
    pub const LISTED: Text = t("読み取り", "reading");
    pub const WRITTEN: Text = t("書き込み", "writing");
    pub const FINE: Text = t("できる", "possible");
    pub const NOT: Text = t("できない", "not possible");
    pub const CLOCK: Text = t("時計のずれ(フォルダー − このパソコン)", "clocks apart (folder − this computer)");
    pub const ANSWERS: Text = t("結果", "answers");
    pub const REQUESTS: Text = t("処理待ちの照会", "requests that wait");
    pub const NEWEST: Text = t("最も新しいもの", "newest");
    pub const OLDEST: Text = t("最も古いもの", "oldest");
}
