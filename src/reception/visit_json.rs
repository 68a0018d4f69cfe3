//! The one JSON form of a visit, made from the rows of the facts: an object with a member for each fact that is known.
//!
//! Names and words are the vocabulary's, days are texts `YYYY-MM-DD` (the number `YYYYMMDD` is read too), flags are `true`.
//! What repeats stands in arrays: `"tokens": [{…}]`, `"answer": {…, "results": [{…, "tickets": [{…}]}]}`. As a caller
//! in C sets the first token by its facts alone, those may stand beside the others instead of in an array. A name that is
//! not known is an error that names it, and so is a fact that is given twice.

use super::facts::{Kind, Value};
use super::{FactError, FactSheet, Visit};
use crate::Day;
use crate::text::quoted;
use crate::vocabulary::{Fact, VisitList, Word};
use core::fmt;
use serde::Serialize;
use serde::de::{self, Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::ser::{SerializeMap, Serializer};

/// The number of the form.
pub(crate) const FORMAT: u32 = 2;

/// Members of one object: more than there are facts. Looking for repetitions takes the square of their number.
const MAX_MEMBERS: usize = 256;

/// Any JSON, for an object that is read fact by fact.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Json {
    Null,
    Flag(bool),
    Number(i64),
    Text(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

/// Why JSON is no visit.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum VisitJsonError {
    /// There is no fact of this name, or none that may stand there.
    #[error("{0:?} is no fact here")]
    UnknownName(String),
    /// The fact has no such value.
    #[error("{value} is no value of {name:?}")]
    NotAValue {
        /// The fact's name.
        name: String,
        /// What was written.
        value: String,
    },
    /// The fact is said twice.
    #[error("{0:?} is given twice")]
    Twice(String),
    /// The form is another one.
    #[error("the format is not {FORMAT}")]
    OtherFormat,
    /// There is no day.
    #[error("the day of the visit is missing")]
    NoDay,
    /// The facts do not go together.
    #[error(transparent)]
    Facts(#[from] FactError),
}

impl Serialize for Visit {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        FactSheet::of(self).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Visit {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Visit, D::Error> {
        let sheet = FactSheet::deserialize(deserializer)?;
        sheet.visit().map_err(de::Error::custom)
    }
}

impl<'de> Deserialize<'de> for FactSheet {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<FactSheet, D::Error> {
        let json = Json::deserialize(deserializer)?;
        FactSheet::from_json(&json, None).map_err(de::Error::custom)
    }
}

impl FactSheet {
    /// The facts in an object; the day of the visit may come from elsewhere.
    pub(crate) fn from_json(json: &Json, day: Option<Day>) -> Result<FactSheet, VisitJsonError> {
        let object = object("visit", json)?;
        let written = object.iter().find(|(name, _)| name == Fact::Day.as_str());
        let mut reader = Reader { sheet: FactSheet::on(Day::LAST), given: Vec::new() };
        match (day, written) {
            (Some(_), Some(_)) => return Err(VisitJsonError::Twice(Fact::Day.as_str().to_owned())),
            (None, None) => return Err(VisitJsonError::NoDay),
            (Some(day), None) => reader.sheet = FactSheet::on(day),
            (None, Some(_)) => {}
        }
        reader.visit(object)?;
        Ok(reader.sheet)
    }
}

struct Reader {
    sheet: FactSheet,
    /// The facts that were given, in order.
    given: Vec<(usize, Fact)>,
}

impl Reader {
    fn visit(&mut self, object: &[(String, Json)]) -> Result<(), VisitJsonError> {
        // What repeats comes first, so that facts beside the arrays are seen to be given twice.
        for (name, json) in object {
            match name.as_str() {
                "tokens" => self.list(name, VisitList::Tokens, json)?,
                "answer" => self.answer(json)?,
                "format" if *json == Json::Number(FORMAT.into()) => {}
                "format" => return Err(VisitJsonError::OtherFormat),
                _ => {}
            }
        }
        let rest = object.iter().filter(|(name, _)| !matches!(name.as_str(), "tokens" | "answer" | "format"));
        rest.into_iter().try_for_each(|(name, json)| self.fact(None, 0, name, json))
    }

    fn answer(&mut self, json: &Json) -> Result<(), VisitJsonError> {
        let list = VisitList::Answer;
        let index = self.sheet.add(list)?;
        for (name, json) in object("answer", json)? {
            match name.as_str() {
                "results" => self.list(name, VisitList::Results, json)?,
                _ => self.fact(Some(list), index, name, json)?,
            }
        }
        Ok(())
    }

    fn list(&mut self, name: &str, list: VisitList, json: &Json) -> Result<(), VisitJsonError> {
        let Json::List(items) = json else { return Err(not_a_value(name, json)) };
        for item in items {
            let index = self.sheet.add(list)?;
            for (name, json) in object(name, item)? {
                match (list, name.as_str()) {
                    (VisitList::Results, "tickets") => self.list(name, VisitList::Tickets, json)?,
                    _ => self.fact(Some(list), index, name, json)?,
                }
            }
        }
        Ok(())
    }

    fn fact(&mut self, list: Option<VisitList>, index: usize, name: &str, json: &Json) -> Result<(), VisitJsonError> {
        let fact = Fact::from_name(name).filter(|fact| list.is_none() || fact.list() == list);
        let fact = fact.ok_or_else(|| VisitJsonError::UnknownName(quoted(name)))?;
        match self.given.binary_search(&(index, fact)) {
            Ok(_) => return Err(VisitJsonError::Twice(name.to_owned())),
            Err(place) => self.given.insert(place, (index, fact)),
        }
        let refused = || not_a_value(name, json);
        let set = match (fact.kind(), json) {
            (_, Json::Null) => return Ok(()),
            (Kind::Text, Json::Text(text)) => self.sheet.set_text(fact, text),
            (Kind::Day, Json::Text(text)) => {
                let day: Day = text.parse().map_err(|_| refused())?;
                self.sheet.set_at(index, fact, day.yyyymmdd())
            }
            (Kind::Flag, Json::Flag(flag)) => self.sheet.set_at(index, fact, i32::from(*flag)),
            (Kind::Word(group), Json::Text(word)) => {
                let rows = group.zero.into_iter().chain(group.rows);
                let row = rows.into_iter().find(|row| row.name == word).ok_or_else(refused)?;
                self.sheet.set_at(index, fact, row.number)
            }
            (Kind::Day | Kind::Count | Kind::Amount(_), Json::Number(number)) => {
                self.sheet.set_at(index, fact, i32::try_from(*number).map_err(|_| refused())?)
            }
            _ => return Err(refused()),
        };
        set.map_err(|error| match error {
            FactError::NotADay(_) | FactError::NotAValue(_) | FactError::NotUtf8(_) => refused(),
            error => error.into(),
        })
    }
}

fn object<'j>(name: &str, json: &'j Json) -> Result<&'j [(String, Json)], VisitJsonError> {
    match json {
        Json::Object(members) => Ok(members),
        _ => Err(not_a_value(name, json)),
    }
}

fn not_a_value(name: &str, json: &Json) -> VisitJsonError {
    let value = match json {
        Json::Null => "null".to_owned(),
        Json::Flag(flag) => flag.to_string(),
        Json::Number(number) => number.to_string(),
        Json::Text(text) => format!("{:?}", quoted(text)),
        Json::List(_) => "an array".to_owned(),
        Json::Object(_) => "an object".to_owned(),
    };
    VisitJsonError::NotAValue { name: name.to_owned(), value }
}

/// What is known, in the order of the facts.
impl Serialize for FactSheet {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("format", &FORMAT)?;
        for (fact, value) in self.said(None, 0) {
            map.serialize_entry(fact.as_str(), &Written(fact, value))?;
        }
        let tokens: Vec<Members<'_>> =
            (0..self.count(VisitList::Tokens)).map(|at| Members::of(self, VisitList::Tokens, at)).collect();
        if !tokens.is_empty() {
            map.serialize_entry("tokens", &tokens)?;
        }
        if self.count(VisitList::Answer) + self.count(VisitList::Results) > 0 {
            map.serialize_entry("answer", &Members::of(self, VisitList::Answer, 0))?;
        }
        map.end()
    }
}

struct Members<'a> {
    sheet: &'a FactSheet,
    list: VisitList,
    index: usize,
}

impl Members<'_> {
    const fn of(sheet: &FactSheet, list: VisitList, index: usize) -> Members<'_> {
        Members { sheet, list, index }
    }
}

impl Serialize for Members<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Members { sheet, list, index } = *self;
        let mut map = serializer.serialize_map(None)?;
        for (fact, value) in sheet.said(Some(list), index) {
            map.serialize_entry(fact.as_str(), &Written(fact, value))?;
        }
        let of = |list, indices: Vec<usize>| -> Vec<Members<'_>> {
            indices.into_iter().map(|index| Members::of(sheet, list, index)).collect()
        };
        let (name, more) = match list {
            VisitList::Answer => ("results", of(VisitList::Results, (0..sheet.count(VisitList::Results)).collect())),
            VisitList::Results => ("tickets", of(VisitList::Tickets, sheet.tickets_of(index))),
            VisitList::Tokens | VisitList::Tickets => ("", Vec::new()),
        };
        if !more.is_empty() {
            map.serialize_entry(name, &more)?;
        }
        map.end()
    }
}

struct Written<'a>(Fact, &'a Value);

impl Serialize for Written<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match (self.0.kind(), self.1) {
            (_, Value::Text(text)) => serializer.serialize_str(text),
            (Kind::Day, Value::Number(number)) => match Day::from_yyyymmdd(*number) {
                Some(day) => day.serialize(serializer),
                None => serializer.serialize_none(),
            },
            (Kind::Flag, Value::Number(number)) => serializer.serialize_bool(*number == 1),
            (Kind::Word(group), Value::Number(number)) => {
                let row = group.rows.iter().find(|row| row.number == *number);
                serializer.serialize_str(row.map_or("", |row| row.name))
            }
            (Kind::Count | Kind::Amount(_) | Kind::Text, Value::Number(number)) => serializer.serialize_i32(*number),
        }
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Json, D::Error> {
        deserializer.deserialize_any(JsonVisitor)
    }
}

struct JsonVisitor;

impl<'de> Visitor<'de> for JsonVisitor {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON with whole numbers")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Json, E> {
        Ok(Json::Flag(flag))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Json, E> {
        Ok(Json::Number(number))
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<Json, E> {
        i64::try_from(number).map(Json::Number).map_err(E::custom)
    }

    fn visit_str<E>(self, text: &str) -> Result<Json, E> {
        Ok(Json::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Json, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Json::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Json, A::Error> {
        let mut object: Vec<(String, Json)> = Vec::new();
        while let Some((name, value)) = members.next_entry::<String, Json>()? {
            if object.iter().any(|(known, _)| *known == name) {
                return Err(de::Error::custom(VisitJsonError::Twice(quoted(&name))));
            }
            if object.len() == MAX_MEMBERS {
                return Err(de::Error::custom(format!("an object with more than {MAX_MEMBERS} members")));
            }
            object.push((name, value));
        }
        Ok(Json::Object(object))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reception::{Answer, AssistanceTicket, EligibilityResult, Paper, Token};
    use crate::vocabulary::{Consent, Eligibility, Method, Provision, Route, TicketType};

    fn visit(json: &str) -> Result<Visit, String> {
        serde_json::from_str(json).map_err(|error| error.to_string())
    }

    #[test]
    fn a_visit_is_written_and_read_back() {
        let card = Token::card().with_stated_expiry("2026-08-01".parse().unwrap());
        let mut answer = Answer::new(Eligibility::Valid, Route::Card);
        answer.consents = answer.consents.with(Provision::Medication, Consent::Given);
        answer.message = Some("お知らせ".to_owned());
        let ticket =
            AssistanceTicket { kind: TicketType::Medical, self_pay_yen: Some(0), ..AssistanceTicket::default() };
        answer.coverages =
            vec![EligibilityResult { share_percent: Some(30), tickets: vec![ticket], ..EligibilityResult::default() }];
        let until = "2027-07-31".parse().ok();
        let whole = Visit::on("2026-11-27".parse().unwrap())
            .with_token(card)
            .with_token(Token::new(crate::vocabulary::TokenKind::Unknown))
            .with_paper(Paper::EligibilityCertificate { until })
            .checked_by(Method::Face)
            .with_answer(answer);
        let json = serde_json::to_string(&whole).unwrap();
        assert_eq!(
            json,
            r#"{"format":2,"day":"2026-11-27","eligibility_certificate":true,"eligibility_certificate_until":"2027-07-31","person_check":"passed","person_method":"face","tokens":[{"token_kind":"card","certificate_evidence":"stated","certificate_expires_on":"2026-08-01"},{}],"answer":{"eligibility":"valid","route":"card","result_message":"お知らせ","consent_medication":"given","results":[{"share_percent":30,"tickets":[{"ticket_type":"01","self_pay_yen":0}]}]}}"#
        );
        assert_eq!(visit(&json).unwrap(), whole);
    }

    #[test]
    fn the_first_token_and_answer_may_stand_beside_the_others() {
        let flat = visit(
            r#"{"day":20261127,"token_kind":"card","certificate_expires_on":20260801,"eligibility":"valid","share_percent":30}"#,
        );
        let nested = visit(
            r#"{"day":"2026-11-27","tokens":[{"token_kind":"card","certificate_expires_on":"2026-08-01"}],"answer":{"eligibility":"valid","results":[{"share_percent":30}]}}"#,
        );
        assert_eq!(flat.unwrap(), nested.unwrap());
    }

    #[test]
    fn what_is_not_known_names_itself() {
        for (json, named) in [
            (r#"{"day":"2026-11-27","token_knd":"card"}"#, r#""token_knd" is no fact here"#),
            (r#"{"day":"2026-11-27","token_kind":"cardd"}"#, r#""cardd" is no value of "token_kind""#),
            (r#"{"day":"2026-11-27","token_kind":1}"#, r#"1 is no value of "token_kind""#),
            (r#"{"day":"2026-11-27","token_kind":"verified"}"#, r#""verified" is no value of "token_kind""#),
            (r#"{"day":"2026-02-29"}"#, r#""2026-02-29" is no value of "day""#),
            (r#"{"day":261127}"#, r#"261127 is no value of "day""#),
            (r#"{"token_kind":"card"}"#, "the day of the visit is missing"),
            (r#"{"day":"2026-11-27","tokens":[{"eligibility":"valid"}]}"#, r#""eligibility" is no fact here"#),
            (
                r#"{"day":"2026-11-27","tokens":[{"token_kind":"card"}],"token_kind":"card"}"#,
                r#""token_kind" is given twice"#,
            ),
            (r#"{"day":"2026-11-27","day":"2026-11-28"}"#, r#""day" is given twice"#),
            (r#"{"format":1,"day":"2026-11-27"}"#, "the format is not 2"),
            (
                r#"{"day":"2026-11-27","certificate_expires_on":"2026-08-01"}"#,
                "certificate_expires_on was given without token_kind",
            ),
            (
                r#"{"day":"2026-11-27","consent_medication":"given"}"#,
                "consent_medication was given without eligibility",
            ),
            (r#"{"day":"2026-11-27","tokens":[{},{},{}]}"#, "the visit holds no more tokens"),
            (r#"{"day":"2026-11-27","share_percent":101}"#, r#"101 is no value of "share_percent""#),
        ] {
            let error = visit(json).unwrap_err();
            assert!(error.starts_with(named), "{json}: {error}");
        }
    }
}
