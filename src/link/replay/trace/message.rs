//! The bytes of a command or response.

use core::fmt;
use core::str::FromStr;

use super::error::TraceProblem;
use super::limits::MAX_MESSAGE;

/// The bytes of a command or response, some of them withheld.
///
/// ```
/// use uketsuke::link::replay::Message;
/// let mut verify = Message::known(&[0x00, 0x20, 0x00, 0x98, 0x04]);
/// verify.withhold(4); // the PIN
/// assert_eq!(verify.to_string(), "0020009804 **x4");
/// assert!(verify.matches(b"\x00\x20\x00\x98\x041234"));
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Message {
    pieces: Vec<Piece>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Known(Vec<u8>),
    Withheld(usize),
}

impl Message {
    /// A message of which every byte is known.
    pub fn known(bytes: &[u8]) -> Message {
        let mut message = Message::default();
        message.add(bytes);
        message
    }

    /// Adds known bytes at the end.
    pub fn add(&mut self, bytes: &[u8]) {
        match self.pieces.last_mut() {
            _ if bytes.is_empty() => {}
            Some(Piece::Known(last)) => last.extend_from_slice(bytes),
            _ => self.pieces.push(Piece::Known(bytes.to_vec())),
        }
    }

    /// Adds withheld bytes at the end.
    pub fn withhold(&mut self, count: usize) {
        match self.pieces.last_mut() {
            _ if count == 0 => {}
            Some(Piece::Withheld(last)) => *last = last.saturating_add(count),
            _ => self.pieces.push(Piece::Withheld(count)),
        }
    }

    /// The number of bytes, withheld ones included.
    pub fn len(&self) -> usize {
        self.pieces.iter().map(Piece::len).fold(0, usize::saturating_add)
    }

    /// Whether there are no bytes at all.
    pub fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }

    /// Whether some of its bytes were withheld.
    pub fn is_withheld(&self) -> bool {
        self.pieces.iter().any(|piece| matches!(piece, Piece::Withheld(_)))
    }

    /// Whether `bytes` is this message; a withheld byte matches every byte.
    pub fn matches(&self, bytes: &[u8]) -> bool {
        let mut rest = bytes;
        for piece in &self.pieces {
            let Some((part, after)) = rest.split_at_checked(piece.len()) else { return false };
            if matches!(piece, Piece::Known(known) if known != part) {
                return false;
            }
            rest = after;
        }
        rest.is_empty()
    }

    /// Writes the bytes, zero for withheld ones; `None` when they do not fit.
    pub(in crate::link::replay) fn write_to(&self, target: &mut [u8]) -> Option<usize> {
        let length = self.len();
        let mut rest = target.get_mut(..length)?;
        for piece in &self.pieces {
            let (part, after) = rest.split_at_mut_checked(piece.len())?;
            match piece {
                Piece::Known(bytes) => part.copy_from_slice(bytes),
                Piece::Withheld(_) => part.fill(0),
            }
            rest = after;
        }
        Some(length)
    }
}

impl Piece {
    fn len(&self) -> usize {
        match self {
            Piece::Known(bytes) => bytes.len(),
            Piece::Withheld(count) => *count,
        }
    }
}

impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, piece) in self.pieces.iter().enumerate() {
            if index > 0 {
                f.write_str(" ")?;
            }
            match piece {
                Piece::Known(bytes) => bytes.iter().try_for_each(|byte| write!(f, "{byte:02X}"))?,
                Piece::Withheld(1) => f.write_str("**")?,
                Piece::Withheld(count) => write!(f, "**x{count}")?,
            }
        }
        Ok(())
    }
}

impl FromStr for Message {
    type Err = TraceProblem;

    fn from_str(text: &str) -> Result<Message, TraceProblem> {
        let mut message = Message::default();
        for word in text.split_whitespace() {
            match word.strip_prefix("**") {
                Some("") => message.withhold(1),
                Some(count) => {
                    let count = count.strip_prefix('x').and_then(|n| n.parse().ok()).ok_or(TraceProblem::Bytes)?;
                    message.withhold(count);
                }
                None => message.add(&bytes(word).ok_or(TraceProblem::Bytes)?),
            }
        }
        if message.len() > MAX_MESSAGE { Err(TraceProblem::MessageTooLong) } else { Ok(message) }
    }
}

fn bytes(digits: &str) -> Option<Vec<u8>> {
    let (pairs, []) = digits.as_bytes().as_chunks::<2>() else { return None };
    pairs.iter().map(|&[high, low]| Some(nibble(high)? << 4 | nibble(low)?)).collect()
}

fn nibble(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok())
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use proptest::prelude::*;

    pub(in crate::link::replay) fn any_message() -> impl Strategy<Value = Message> {
        let piece = prop_oneof![
            prop::collection::vec(any::<u8>(), 0..20).prop_map(Piece::Known),
            (0usize..300).prop_map(Piece::Withheld)
        ];
        prop::collection::vec(piece, 0..4).prop_map(|pieces| {
            let mut message = Message::default();
            for piece in &pieces {
                match piece {
                    Piece::Known(bytes) => message.add(bytes),
                    Piece::Withheld(count) => message.withhold(*count),
                }
            }
            message
        })
    }

    #[test]
    fn neighbours_are_one_piece() {
        let mut message = Message::known(&[0x90]);
        message.add(&[0x00]);
        message.withhold(2);
        message.withhold(0);
        message.withhold(3);
        assert_eq!(message.to_string(), "9000 **x5");
        assert_eq!("9000 **x2 **x3".parse::<Message>(), Ok(message));
    }

    proptest! {
        #[test]
        fn a_message_matches_its_own_length_only(message in any_message(), bytes in prop::collection::vec(any::<u8>(), 0..40)) {
            let mut own = vec![0; message.len()];
            prop_assert_eq!(message.write_to(&mut own), Some(message.len()));
            prop_assert!(message.matches(&own));
            own.push(0);
            prop_assert!(!message.matches(&own));
            prop_assert!(bytes.len() == message.len() || !message.matches(&bytes));
        }
    }
}
