//! The public documents that the texts and the data of this module rest on.
//!
//! ```
//! use uketsuke::facility::source::{Basis, PORTAL_ARTICLE};
//! assert!(PORTAL_ARTICLE.title.contains("KB0012286"));
//! assert_eq!(Basis::Inferred.word(), "inferred"); // this project's conclusion, in no document
//! ```

use crate::rules::Source;
use crate::vocabulary::{Certainty, Word};
use std::borrow::Cow;

/// What a text or an entry rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Basis {
    /// Concluded by this project from what a source says; no source says it in so many words.
    #[default]
    Inferred,
    /// A source says it, as certain as this.
    Said(Certainty),
}

impl Basis {
    /// The word used in JSON: `inferred`, or the certainty's `unknown`, `low`, `medium`, `high`.
    pub fn word(self) -> &'static str {
        match self {
            Basis::Inferred => "inferred",
            Basis::Said(certainty) => certainty.as_str(),
        }
    }
}

/// The portal's article on the smartphone as My Number insurance card.
pub static PORTAL_ARTICLE: Source = source(
    "医療機関等向け総合ポータルサイト KB0012286(スマートフォンのマイナ保険証)",
    "https://iryohokenjyoho.service-now.com/csm?id=kb_article_view&sysparm_article=KB0012286",
);

/// The cover letter that came with the ministry's poster.
pub static POSTER_LETTER: Source = source(
    "厚生労働省・社会保険診療報酬支払基金「ポスターの送付について」",
    "https://www.mhlw.go.jp/content/12400000/001371373.pdf",
);

/// The portal's troubleshooting guide. Its list of errors was not at hand when this was written.
pub static TROUBLESHOOTING: Source = source(
    "医療機関等向け総合ポータルサイト KB0011365「F 故障やエラーの際 トラブルシューティング編」",
    "https://iryohokenjyoho.service-now.com/csm?id=kb_article_view&sysparm_article=KB0011365",
);

/// The ministry's page on the smartphone as My Number insurance card.
pub static MINISTRY_SMARTPHONE: Source =
    source("厚生労働省のページ(スマートフォンのマイナ保険証)", "https://www.mhlw.go.jp/stf/newpage_60802.html");

/// The ministry's page of materials for institutions.
pub static MINISTRY_MATERIALS: Source =
    source("厚生労働省のページ(オンライン資格確認の周知用素材)", "https://www.mhlw.go.jp/stf/index_16745.html");

/// The ministry's leaflet on certificates that expire.
pub static EXPIRY_LEAFLET: Source = source(
    "厚生労働省「マイナ保険証利用時には電子証明書の有効期限をご確認ください」",
    "https://www.mhlw.go.jp/content/12400000/001459106.pdf",
);

/// The medical association's notice for institutions that read no phones.
pub static MEDICAL_ASSOCIATION: Source = source(
    "日本医師会「オンライン資格確認等システムにおけるスマートフォン対応に関する掲示用素材について」",
    "https://www.med.or.jp/doctor/sys/onshi/012299.html",
);

/// A report on the subsidy's end and on the next generation of readers.
pub static HEALTHDAY: Source = source(
    "HealthDay Japan 2025-10-29(第200回社会保障審議会医療保険部会の報告)",
    "https://healthdayjapan.com/medical-administration/2025/10/29/smartphone-insurance-card-2",
);

/// An agency's report on the subsidy's share and cap.
pub static JIJI: Source = source(
    "時事通信社 2025-08-02「スマホ保険証」機器購入費の補助",
    "http://forincs.com/headlines.php?src=2025080100680.xml",
);

/// A report on the first weeks of phones at reception.
pub static PRESS_ANTENNA: Source = source(
    "ライブドアニュース 2025-10-01(スマートフォンでのマイナ保険証、受付はどう変わるか)",
    "https://news.livedoor.com/article/detail/29681264/",
);

/// The CCID driver's collection of reader descriptors.
pub static CCID_DESCRIPTORS: Source = source(
    "LudovicRousseau/CCID, readers/*.txt, commit 5de6a966 (2026-06-27)",
    "https://github.com/LudovicRousseau/CCID/tree/5de6a9661c371d74d5c1e16fd4d01727ae2d9db3/readers",
);

/// A question-and-answer list of a reader's maker.
pub static CAORA_QA: Source = source(
    "カードリーダーベンダー エラーコード以外 QA(富士通 Caora)",
    "https://123deta.com/document/qvl48xkr-%E3%82%AB%E3%83%BC%E3%83%89%E3%83%AA%E3%83%BC%E3%83%80%E3%83%BC%E3%83%99%E3%83%B3%E3%83%80%E3%83%BC%E3%82%A8%E3%83%A9%E3%83%BC%E3%82%B3%E3%83%BC%E3%83%89%E3%82%BF%E3%83%83%E3%83%97%E3%83%91%E3%82%BF%E3%83%BC%E3%83%B3%E3%83%91%E3%82%B9%E3%83%AF%E3%83%BC%E3%83%89.html",
);

/// The maker's own help pages for マイナタッチ.
pub static MYNATOUCH_HELP: Source =
    source("USEN-ALMEX FAQ(マイナタッチ)", "https://faq.usen-almex.jp/faq/show/70299?category_id=601&site_domain=faq");

const fn source(title: &'static str, address: &'static str) -> Source {
    Source { title: Cow::Borrowed(title), address: Cow::Borrowed(address) }
}
