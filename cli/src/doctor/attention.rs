//! What needs attention, and how it is said.

#[cfg(feature = "terminal")]
use super::folder::Trouble;
use super::link_test::Outside;
use uketsuke::report::Text;

/// Something that needs attention.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Attention {
    Service,
    NoReader,
    NoToken,
    Token,
    #[cfg(feature = "terminal")]
    Folder(Trouble),
    LinkTest(Outside),
    Place,
}

impl Attention {
    pub const fn text(self) -> Text {
        match self {
            Attention::Service => Text::new(
                "スマートカードサービスに接続できません。サービスを起動してください(Linux: systemctl start pcscd.socket、Windows: サービス「Smart Card」)。",
                "The smart-card service cannot be reached: start it (Linux: systemctl start pcscd.socket; Windows: the service Smart Card).",
            ),
            Attention::NoReader => Text::new(
                "リーダーがありません。ケーブル、USBハブ、ドライバー、リモートデスクトップの設定を確認してください。",
                "There is no reader: check its cable, the USB hub, its driver, and whether remote desktop hides it.",
            ),
            Attention::NoToken => Text::new(
                "読み取り試験には、リーダーにカードまたはスマートフォンを置いてください。",
                "Place a card or phone on the reader for the link test.",
            ),
            Attention::Token => Text::new(
                "リーダー上のカードまたはスマートフォンを読み取れません。",
                "What is on the reader cannot be read.",
            ),
            #[cfg(feature = "terminal")]
            Attention::Folder(Trouble::NotListed) => Text::new(
                "連携フォルダーを開けません。場所、共有の接続、権限を確認してください。",
                "The linkage folder cannot be opened: check its place, the connection to the share, and the rights.",
            ),
            #[cfg(feature = "terminal")]
            Attention::Folder(Trouble::NotWritten) => Text::new(
                "連携フォルダーに書き込めないため、照会できません。権限を確認してください。",
                "Nothing can be written into the linkage folder, so that nothing can be asked: check the rights.",
            ),
            #[cfg(feature = "terminal")]
            Attention::Folder(Trouble::ClocksApart) => Text::new(
                "連携フォルダーの時計とこのパソコンの時計が2分を超えてずれています。両方の時刻を合わせてください。",
                "The clocks of the linkage folder and of this computer are more than two minutes apart: set both.",
            ),
            #[cfg(feature = "terminal")]
            Attention::Folder(Trouble::RequestsWait) => Text::new(
                "連携フォルダーの照会が1分を超えて処理されていません。資格確認端末と連携アプリの動作を確認してください。",
                "Requests have been waiting in the linkage folder for more than a minute: check that the eligibility terminal and its linkage program run.",
            ),
            Attention::LinkTest(Outside::Failures) => {
                Text::new("読み取り試験の失敗が基準を超えました。", "More readings failed than is acceptable.")
            }
            Attention::LinkTest(Outside::Median) => {
                Text::new("応答時間の中央値が基準を超えました。", "The median time of a command is above the limit.")
            }
            Attention::LinkTest(Outside::P99) => Text::new(
                "応答時間の99パーセンタイルが基準を超えました。",
                "The 99th percentile of a command is above the limit.",
            ),
            Attention::LinkTest(Outside::Throughput) => {
                Text::new("毎秒バイト数が基準を下回りました。", "Throughput is below the limit.")
            }
            Attention::Place => {
                Text::new("設置場所に対応が必要です(設置の確認を参照)。", "The place needs attention: see the checks.")
            }
        }
    }
}
