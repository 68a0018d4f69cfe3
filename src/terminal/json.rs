//! The WebAPI's form: the same names in JSON, every value a string, `ResultList` and the other lists as arrays
//! (<https://github.com/hangilc/myclinic-ts>, 未確認).

use core::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};

use super::layout::Builder;
use super::read_error::{ReadError, Trouble};
use super::xml::{is_forbidden, line_at};

/// Gives an object's elements to a builder. Returns where the object ends.
pub(super) fn parse(text: &str, builder: &mut Builder) -> Result<usize, ReadError> {
    let end = end_of_object(text).ok_or_else(|| ReadError::Incomplete { line: line_at(text, text.len()) })?;
    let mut trouble = None;
    let object = text.get(..end).unwrap_or(text);
    let mut json = serde_json::Deserializer::from_str(object);
    let root = Root { builder, trouble: &mut trouble };
    let line = |error: &serde_json::Error| u32::try_from(error.line()).unwrap_or(u32::MAX).max(1);
    match root.deserialize(&mut json) {
        Ok(()) => Ok(end),
        Err(error) => Err(match trouble {
            Some(trouble) => ReadError::of(trouble, line(&error)),
            None => ReadError::Malformed { line: line(&error) },
        }),
    }
}

/// Where the first object ends; `None` if it does not.
fn end_of_object(text: &str) -> Option<usize> {
    let (mut depth, mut in_string, mut escaped) = (0usize, false, false);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_string => escaped = true,
            b'"' => in_string = !in_string,
            b'{' if !in_string => depth = depth.checked_add(1)?,
            b'}' if !in_string => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return at.checked_add(1);
                }
            }
            _ => {}
        }
    }
    None
}

/// The outermost object, with the message in it.
struct Root<'b, 't> {
    builder: &'b mut Builder,
    trouble: &'t mut Option<Trouble>,
}

impl<'de> DeserializeSeed<'de> for Root<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Root<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object with XmlMsg")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let mut seen = false;
        while let Some(name) = map.next_key::<String>()? {
            if name != "XmlMsg" || seen {
                *self.trouble =
                    Some(if seen { Trouble::Repeated(String::from("XmlMsg")) } else { Trouble::NotAMessage });
                return Err(A::Error::custom("no message"));
            }
            seen = true;
            map.next_value_seed(Element { name: &name, builder: self.builder, trouble: self.trouble })?;
        }
        if !seen {
            *self.trouble = Some(Trouble::NotAMessage);
            return Err(A::Error::custom("no message"));
        }
        Ok(())
    }
}

/// The value of a name: text, elements inside, or a list of such.
struct Element<'n, 'b, 't> {
    name: &'n str,
    builder: &'b mut Builder,
    trouble: &'t mut Option<Trouble>,
}

impl Element<'_, '_, '_> {
    fn with<E: serde::de::Error>(&mut self, act: impl FnOnce(&mut Builder) -> Result<(), Trouble>) -> Result<(), E> {
        act(self.builder).map_err(|trouble| {
            *self.trouble = Some(trouble);
            E::custom("refused")
        })
    }

    /// What is neither text nor elements.
    fn not_text<E: serde::de::Error>(mut self, value: &str) -> Result<(), E> {
        let name = self.name;
        self.with(|builder| builder.not_text(name, value))
    }
}

impl<'de> DeserializeSeed<'de> for Element<'_, '_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Element<'_, '_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string, an object or a list")
    }

    fn visit_str<E: serde::de::Error>(mut self, value: &str) -> Result<(), E> {
        let name = self.name;
        self.with(|builder| {
            if value.contains(is_forbidden) {
                return Err(Trouble::ForbiddenCharacter);
            }
            builder.open(name)?;
            builder.text(value)?;
            builder.close()
        })
    }

    fn visit_unit<E: serde::de::Error>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_bool<E: serde::de::Error>(self, value: bool) -> Result<(), E> {
        self.not_text(&value.to_string())
    }

    fn visit_u64<E: serde::de::Error>(self, value: u64) -> Result<(), E> {
        self.not_text(&value.to_string())
    }

    fn visit_i64<E: serde::de::Error>(self, value: i64) -> Result<(), E> {
        self.not_text(&value.to_string())
    }

    fn visit_f64<E: serde::de::Error>(self, value: f64) -> Result<(), E> {
        self.not_text(&value.to_string())
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<(), A::Error> {
        let name = self.name;
        self.with(|builder| builder.open(name))?;
        while let Some(key) = map.next_key::<String>()? {
            map.next_value_seed(Element { name: &key, builder: &mut *self.builder, trouble: &mut *self.trouble })?;
        }
        self.with(Builder::close)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        loop {
            let member = Element { name: self.name, builder: &mut *self.builder, trouble: &mut *self.trouble };
            if list.next_element_seed(member)?.is_none() {
                return Ok(());
            }
        }
    }
}
