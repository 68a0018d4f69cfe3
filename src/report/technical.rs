//! What somebody who looks for a fault wants to see: the certificate, its chain, and what the exchange cost.

use super::Text;
use super::calendar::written;
use super::full::Page;
use crate::Day;
use crate::exchange::Traffic;
use crate::reception::{Decided, Token};
use crate::vocabulary::{Discovery, Language, TokenKind, Word};

const fn t(ja: &'static str, en: &'static str) -> Text {
    Text::new(ja, en)
}

impl Decided<'_> {
    /// The cards and phones of the visit with their certificates, and what reading cost, if it is given.
    pub fn technical(&self, language: Language, traffic: Option<Traffic>) -> String {
        let mut page = Page { text: String::new(), language };
        for token in [&self.visit().token, &self.visit().other_token].into_iter().flatten() {
            token_lines(token, &mut page);
        }
        if let Some(Traffic { commands, bytes_sent, bytes_received }) = traffic {
            let cost = match language {
                Language::Ja => format!("コマンド{commands}回、送信{bytes_sent}バイト、受信{bytes_received}バイト"),
                Language::En => {
                    format!("{commands} commands, {bytes_sent} bytes sent, {bytes_received} bytes received")
                }
            };
            page.labelled(t("カード・スマホとの通信", "Exchange"), &cost);
        }
        let table = self.table();
        let origin = table.origin().text(language);
        page.labelled(t("規則表", "Rules"), &format!("{} {} {}", table.serial(), origin, table.sha256_hex()));
        page.text
    }
}

fn token_lines(token: &Token, page: &mut Page) {
    let language = page.language;
    let facts = &token.certificate;
    page.labelled(t("提示されたもの", "Presented"), token.kind.text(language));
    if token.kind == TokenKind::Card {
        page.labelled(t("カードの種別", "Form"), token.form.text(language));
    }
    if token.discovery != Discovery::Unknown {
        page.labelled(t("読み取り", "Found"), token.discovery.text(language));
    }
    let day = |day: Option<Day>| match day {
        Some(day) => written(day, language).to_string(),
        None => t("不明", "not known").to(language).to_owned(),
    };
    page.labelled(t("券面の有効期限", "Printed last day"), &day(token.printed_until));
    page.labelled(t("電子証明書の有効期間の初日", "Certificate from"), &day(facts.starts_on));
    page.labelled(t("電子証明書の有効期限", "Certificate through"), &day(facts.expires_on));
    page.labelled(t("日付の出どころ", "Evidence"), facts.evidence.text(language));
    page.labelled(t("用途", "Purpose"), facts.purpose.text(language));
    page.labelled(t("認証局", "Hierarchy"), facts.hierarchy.text(language));
    page.labelled(t("発行者の確認", "Chain"), facts.chain.text(language));
    page.labelled(t("鍵の確認", "Possession"), facts.possession.text(language));
    page.labelled(t("失効の確認", "Revocation"), facts.revocation.text(language));
}
