//! The decision card: one decision on a screen or a sheet that patients see, in large type.

use super::calendar::written;
use super::columns::typeset;
use super::timeline::scene::width_of;
use super::timeline::svg::{FONTS, escaped};
use crate::reception::Decided;
use crate::vocabulary::{By, Finding, Language, Sign, Step, Word};
use std::fmt::Write;

/// Units of the card: an A6 sheet's sides, and the width of a small phone.
const WIDTH: f64 = 320.0;
const HEIGHT: f64 = 452.0;
const MARGIN: f64 = 16.0;

impl Decided<'_> {
    /// The decision as a card: the sign, the verdict, until when, the one act, the sentence to say. An SVG document of
    /// 320 × 452 units, the shape of an A6 sheet; longer where the text needs it. Patients may see it: it says nothing
    /// of medical assistance, special expenses or amounts.
    ///
    /// ```
    /// use uketsuke::{reception::{Token, Visit}, vocabulary::Language};
    /// let card = Token::card().with_stated_expiry("2026-08-01".parse()?);
    /// let card = Visit::on("2026-11-21".parse()?).with_token(card).decide()?.card(Language::Ja);
    /// assert!(card.starts_with("<svg ") && card.contains("△"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn card(&self, language: Language) -> String {
        let brief = self.brief(language);
        let (action, say) = self.public_action(language).unwrap_or((brief.action, brief.say));
        let mut sheet = Sheet { body: String::new(), y: MARGIN };
        sheet.sign(brief.sign);
        let verdict = self.verdict_public(language);
        sheet.text(&verdict, 21.0, true, "#000");
        if let Some(until) = self.until() {
            let until = written(until, language).to_string();
            // The verdict names the day already, or it stands apart.
            if !verdict.contains(&until) {
                sheet.text(&self.through(&until, language), 16.0, false, "#000");
            }
        }
        sheet.rule();
        sheet.text(&action, 18.0, true, "#000");
        sheet.rule();
        let spoken = match language {
            Language::Ja => format!("「{say}」"),
            Language::En => format!("\"{say}\""),
        };
        sheet.text(&spoken, 20.0, false, "#000");
        let day = written(self.visit().day, language);
        sheet.text(
            &match language {
                Language::Ja => format!("受診日 {day}"),
                Language::En => format!("Day of the visit: {day}"),
            },
            13.0,
            false,
            "#333",
        );
        sheet.document(brief.sign, &verdict, language)
    }

    /// Whose last day it is: a certificate's is never an insurance's, and never the grace period's.
    fn through(&self, until: &str, language: Language) -> String {
        match (self.by(), language) {
            (_, Language::Ja) if self.is_limited_by_grace() => format!("猶予期間は{until}まで"),
            (_, Language::En) if self.is_limited_by_grace() => format!("The grace period: through {until}"),
            (By::Token | By::OtherToken | By::Answer, Language::Ja) => format!("電子証明書は{until}まで"),
            (By::Token | By::OtherToken | By::Answer, Language::En) => format!("The certificate: through {until}"),
            (_, Language::Ja) => format!("使えるのは{until}まで"),
            (_, Language::En) => format!("Usable through {until}"),
        }
    }

    /// What the card says in place of a step that patients should not read.
    fn public_action(&self, language: Language) -> Option<(String, String)> {
        let step = self.first_step();
        let action = self.brief(language).action;
        let collect = action == self.words_of(Step::CollectInFull, language).0;
        let welfare = step == Some(Step::ContactWelfareOffice);
        let ticket = step.is_none() && self.findings().contains(Finding::TicketPending);
        if !collect && !welfare && !ticket {
            return None;
        }
        let words = match language {
            Language::Ja => ("職員の画面で確認する", "確認いたしますので、少々お待ちください。"),
            Language::En => ("See the staff's screen", "We are checking this. One moment, please."),
        };
        Some((words.0.to_owned(), words.1.to_owned()))
    }
}

/// The card while it is written from top to bottom.
struct Sheet {
    body: String,
    y: f64,
}

impl Sheet {
    /// The sign by its shape: a circle, a triangle, a cross. Colour is never alone.
    fn sign(&mut self, sign: Sign) {
        let (x, y, r) = (WIDTH / 2.0, self.y + 44.0, 40.0);
        let shape = match sign {
            Sign::Go => {
                format!(r##"<circle cx="{x}" cy="{y}" r="34" fill="none" stroke="#00602b" stroke-width="10"/>"##)
            }
            Sign::Check => format!(
                r##"<path d="M{x} {} L{} {} H{} Z" fill="none" stroke="#8a4b00" stroke-width="9" stroke-linejoin="round"/>"##,
                y - 34.0,
                x + r,
                y + 32.0,
                x - r,
            ),
            Sign::Stop | Sign::Unknown => format!(
                r##"<path d="M{0} {1} L{2} {3} M{2} {1} L{0} {3}" fill="none" stroke="#a30000" stroke-width="11" stroke-linecap="round"/>"##,
                x - 30.0,
                y - 30.0,
                x + 30.0,
                y + 30.0,
            ),
        };
        // The document's title names it.
        let _ = writeln!(self.body, "{shape}");
        self.y += 96.0;
    }

    /// A text in as many lines as it needs.
    fn text(&mut self, text: &str, size: f64, bold: bool, colour: &str) {
        for line in lines(text, size) {
            let weight = if bold { r#" font-weight="bold""# } else { "" };
            let baseline = self.y + size;
            // Writing to a String cannot fail.
            let _ = writeln!(
                self.body,
                r#"<text x="{MARGIN}" y="{baseline:.1}" font-size="{size}"{weight} fill="{colour}">{}</text>"#,
                escaped(&line)
            );
            self.y += size * 1.4;
        }
        self.y += size * 0.4;
    }

    fn rule(&mut self) {
        let (y, right) = (self.y + 2.0, WIDTH - MARGIN);
        let _ = writeln!(self.body, r##"<path d="M{MARGIN} {y:.1}H{right}" stroke="#666" stroke-width="1"/>"##);
        self.y += 14.0;
    }

    fn document(self, sign: Sign, verdict: &str, language: Language) -> String {
        let height = HEIGHT.max(self.y + MARGIN);
        format!(
            r##"<svg xmlns="http://www.w3.org/2000/svg" xml:lang="{}" role="img" width="{WIDTH}" height="{height:.0}" viewBox="0 0 {WIDTH} {height:.0}" font-family="{FONTS}" fill="#000">
<title>{} {}</title>
<rect width="{WIDTH}" height="{height:.0}" fill="#fff"/>
{}</svg>
"##,
            language.as_str(),
            sign.text(Language::Ja),
            escaped(verdict),
            self.body
        )
    }
}

/// The text in lines that fit beside the margins.
fn lines(text: &str, size: f64) -> Vec<String> {
    typeset(text, |line| width_of(line, size) <= WIDTH - 2.0 * MARGIN)
}
