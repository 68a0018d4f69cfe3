//! What needs attention, and how it is said.

use super::link_test::Outside;
use uketsuke::report::Text;

/// Something that needs attention.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Attention {
    Service,
    NoReader,
    NoToken,
    Token,
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
                "リーダーがありません。ケーブル、USBハブ、ドライバ、リモートデスクトップの設定を確認してください。",
                "There is no reader: check its cable, the USB hub, its driver, and whether remote desktop hides it.",
            ),
            Attention::NoToken => Text::new(
                "読み取り試験には、リーダーにカードまたはスマートフォンを置いてください。",
                "Lay a card or phone on the reader for the link test.",
            ),
            Attention::Token => Text::new(
                "リーダー上のカードまたはスマートフォンを読み取れません。",
                "What lies on the reader cannot be read.",
            ),
            Attention::LinkTest(Outside::Failures) => {
                Text::new("読み取り試験の失敗が基準を超えました。", "More readings failed than are in order.")
            }
            Attention::LinkTest(Outside::Median) => {
                Text::new("応答時間の中央値が基準を超えました。", "The median of a command is above what is in order.")
            }
            Attention::LinkTest(Outside::P99) => Text::new(
                "応答時間の99パーセンタイルが基準を超えました。",
                "The 99th percentile of a command is above what is in order.",
            ),
            Attention::LinkTest(Outside::Throughput) => {
                Text::new("毎秒バイト数が基準を下回りました。", "Fewer bytes travel in a second than are in order.")
            }
            Attention::Place => Text::new(
                "設置場所に対応が必要です(設置の確認を参照)。",
                "Something has to be done about the place: see the checks.",
            ),
        }
    }
}
