//! What the terminal does, as data: JSON, or built by a program.

use std::collections::BTreeMap;
use std::time::Duration;

use serde::{Deserialize, Deserializer};

use super::situation::Situation;
use super::style::Style;
use super::writer::AnswerWriter;

/// What the terminal does. Everything has a default: an empty script answers as a terminal does whose person is valid.
///
/// ```
/// use uketsuke::simulator::terminal::{ScriptFault, Script, Situation};
/// let script = Script::from_json(r#"{
///     "seed": 7,
///     "every": {"delay": 0.5, "style": {"encoding": "shift-jis"}},
///     "rules": [{"name": "OQSsiquc01", "times": 1, "answer": {"fault": "torn"}}],
///     "face": [{"after": 2, "answer": {"situation": "welfare", "pieces": 3}}]
/// }"#)?;
/// assert_eq!(script.rules[0].answer.fault, Some(ScriptFault::Torn));
/// assert_eq!(script.face[0].answer.situation, Some(Situation::Welfare));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Script {
    /// What everything that is drawn comes from.
    pub seed: u64,
    /// The terminal's own institution (医療機関コード). Requests of another are refused; without it all are taken.
    pub institution: Option<String>,
    /// How long a bulk request is worked on.
    #[serde(deserialize_with = "seconds")]
    pub bulk_time: Duration,
    /// How many persons the bulk services tell of that are not asked by person (`OQSmutic`, `OQSmuhvq`, `OQSmuonq`).
    pub bulk_units: u16,
    /// How every file is answered, as far as no rule says otherwise.
    pub every: Manner,
    /// The first rule that fits a request, and is not used up, says how it is answered.
    pub rules: Vec<ScriptRule>,
    /// The cards that are laid on the reader.
    pub face: Vec<Laid>,
}

impl Default for Script {
    fn default() -> Script {
        Script {
            seed: 0,
            institution: None,
            bulk_time: Duration::from_secs(10),
            bulk_units: 10,
            every: Manner::default(),
            rules: Vec::new(),
            face: Vec::new(),
        }
    }
}

impl Script {
    /// Reads a script.
    ///
    /// # Errors
    ///
    /// What is no JSON, no member, or no word of a script, with its line.
    ///
    /// ```
    /// use uketsuke::simulator::terminal::{Script, Situation};
    /// let script = Script::from_json(r#"{"seed": 7, "every": {"situation": "welfare", "delay": 0.5}}"#)?;
    /// assert_eq!(script.every.situation, Some(Situation::Welfare));
    /// assert!(Script::from_json(r#"{"sede": 7}"#).is_err());
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn from_json(text: &str) -> Result<Script, serde_json::Error> {
        serde_json::from_str(text)
    }
}

/// How a file is answered.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Manner {
    /// What it says. Without it the number that was asked with decides ([`Situation::number`]).
    pub situation: Option<Situation>,
    /// The program that writes a face answer.
    pub writer: Option<AnswerWriter>,
    /// How long it takes. Without it three to seven seconds, as the ministry's paper (技術解説書) says.
    #[serde(deserialize_with = "maybe_seconds")]
    pub delay: Option<Duration>,
    /// In how many pieces the file is written. With more than one it is empty at first.
    pub pieces: Option<u16>,
    /// The time between pieces (0.2 s).
    #[serde(deserialize_with = "maybe_seconds")]
    pub pause: Option<Duration>,
    /// What goes wrong.
    pub fault: Option<ScriptFault>,
    /// How the file is written.
    pub style: Option<Style>,
    /// Bulk results in a ZIP (未確認).
    pub zip: Option<bool>,
    /// Elements to change: a name, or a path from below `XmlMsg` that is made where it is missing; `null` takes them away.
    pub set: BTreeMap<String, Option<String>>,
}

impl Manner {
    /// This, and where it says nothing, the other.
    pub(super) fn or(mut self, other: &Manner) -> Manner {
        let mut set = other.set.clone();
        set.append(&mut self.set);
        Manner {
            situation: self.situation.or(other.situation),
            writer: self.writer.or(other.writer),
            delay: self.delay.or(other.delay),
            pieces: self.pieces.or(other.pieces),
            pause: self.pause.or(other.pause),
            fault: self.fault.or(other.fault),
            style: self.style.or_else(|| other.style.clone()),
            zip: self.zip.or(other.zip),
            set,
        }
    }
}

/// What goes wrong with a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum ScriptFault {
    /// It never comes.
    Silent,
    /// Only its first half comes.
    Torn,
    /// It is written again after the pause, with the same content.
    Twice,
}

/// Which requests are answered in a manner.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ScriptRule {
    /// What the request's name begins with.
    pub name: String,
    /// The number (番号) of the first person that is asked about.
    pub number: Option<String>,
    /// How often the rule is used.
    pub times: Option<u32>,
    /// How likely it is used, 0 to 1.
    pub chance: f64,
    /// The manner.
    pub answer: Manner,
}

impl Default for ScriptRule {
    fn default() -> ScriptRule {
        ScriptRule { name: String::new(), number: None, times: None, chance: 1.0, answer: Manner::default() }
    }
}

/// Cards laid on the reader.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Laid {
    /// When the first answer comes, from the start.
    #[serde(deserialize_with = "seconds")]
    pub after: Duration,
    /// How many.
    pub count: u32,
    /// The time between two.
    #[serde(deserialize_with = "seconds")]
    pub interval: Duration,
    /// The manner; of `delay` nothing is added.
    pub answer: Manner,
}

impl Default for Laid {
    fn default() -> Laid {
        Laid { after: Duration::ZERO, count: 1, interval: Duration::from_secs(1), answer: Manner::default() }
    }
}

/// The time of so many seconds. `None`: negative, not a number, or more than a year.
fn duration(seconds: f64) -> Option<Duration> {
    Duration::try_from_secs_f64(seconds).ok().filter(|time| *time <= Duration::from_secs(366 * 86_400))
}

fn seconds<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Duration, D::Error> {
    let number = f64::deserialize(deserializer)?;
    duration(number).ok_or_else(|| serde::de::Error::custom("not a number of seconds"))
}

fn maybe_seconds<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Duration>, D::Error> {
    seconds(deserializer).map(Some)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_says_what_is_wrong_with_it() {
        for (text, words) in [
            ("{", "EOF"),
            (r#"{"faces": []}"#, "unknown field `faces`"),
            (r#"{"face": [{"answer": {"situation": "nobody"}}]}"#, "no situation: nobody"),
            (r#"{"face": [{"after": -1}]}"#, "not a number of seconds"),
            (r#"{"bulk_time": 1e30}"#, "not a number of seconds"),
            (r#"{"every": {"fault": "sad"}}"#, "unknown variant `sad`"),
            (r#"{"every": {"style": {"encoding": "utf-16"}}}"#, "unknown variant `utf-16`"),
        ] {
            let error = Script::from_json(text).unwrap_err().to_string();
            assert!(error.contains(words), "{text}: {error}");
        }
        assert_eq!(Script::from_json("{}").unwrap(), Script::default());
    }

    /// The script on the page is read, in both languages the same, and the page names every member.
    #[test]
    fn the_page_shows_a_script_that_is_read() {
        const PAGES: [&str; 2] =
            [include_str!("../../../docs/virtual-terminal.md"), include_str!("../../../docs/virtual-terminal.ja.md")];
        let scripts = PAGES.map(|page| {
            let text = page.split_once("```json\n").unwrap().1.split_once("```").unwrap().0;
            Script::from_json(text).unwrap()
        });
        assert_eq!(scripts[0], scripts[1]);
        assert_eq!((scripts[0].rules.len(), scripts[0].face[1].count), (4, 100));
        for name in "situation delay pieces pause fault style writer zip set silent torn twice form encoding declaration \
            byte_order_mark wrong_claim lines shuffled padding tail bulk-exporter-old typed ocr cr-lf-tabs spaces zeros none \
            rules face every seed institution bulk_time bulk_units name number times chance after count interval"
            .split_whitespace()
        {
            assert!(PAGES.iter().all(|page| page.contains(&format!("`{name}`")) || page.contains(&format!("\"{name}\""))), "{name}");
        }
    }

    #[test]
    fn a_rule_adds_to_what_holds_for_every_file() {
        let every = Manner {
            pieces: Some(3),
            fault: Some(ScriptFault::Twice),
            set: BTreeMap::from([("A".to_owned(), None), ("B".to_owned(), Some("1".to_owned()))]),
            ..Manner::default()
        };
        let rule = Manner {
            fault: Some(ScriptFault::Torn),
            set: BTreeMap::from([("B".to_owned(), None)]),
            ..Manner::default()
        };
        let both = rule.or(&every);
        assert_eq!((both.pieces, both.fault), (Some(3), Some(ScriptFault::Torn)));
        assert_eq!(both.set.values().filter(|text| text.is_none()).count(), 2);
    }
}
