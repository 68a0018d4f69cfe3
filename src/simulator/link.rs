//! An in-process reader: the simulator behind [`Link`].

use super::token::SimulatedToken;
use crate::link::{CancelToken, Deadline, Fault, FaultKind, Limits, Link};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// A simulated reader. Clones are handles on the same reader, so that one can be given away as a link while the other
/// removes the token or looks at what it was sent.
///
/// ```
/// use uketsuke::{Session, link::Deadline, simulator::{SimulatedLink, SimulatedToken}, vocabulary::TokenKind};
/// let reader = SimulatedLink::empty();
/// reader.insert(SimulatedToken::android().build());
/// let mut session = Session::new(reader.clone());
/// assert_eq!(session.identify(Deadline::NEVER)?, TokenKind::Android);
/// # Ok::<(), uketsuke::session::SessionError>(())
/// ```
#[derive(Clone)]
pub struct SimulatedLink {
    reader: Arc<Mutex<Reader>>,
    limits: Limits,
    name: &'static str,
}

struct Reader {
    token: Option<SimulatedToken>,
    insertion: u64,
    /// A transaction is under way.
    taken: bool,
    power_stays_on: bool,
    /// Commands transmitted so far, and what happens at one of them.
    transmitted: usize,
    accidents: BTreeMap<usize, Accident>,
}

/// What goes wrong at a command.
#[derive(Debug, Clone)]
pub enum Accident {
    /// The token is pulled before the command reaches it.
    PulledBefore,
    /// The token carries the command out and is pulled before its answer is back.
    PulledAfter,
    /// Another token is laid on the reader in its place before the command, unnoticed but for the insertion number.
    Swapped(Box<SimulatedToken>),
    /// The command does not reach the token; the link reports this.
    Fault(FaultKind),
    /// The token carries the command out; the answer is lost and the link reports this.
    AnswerLost(FaultKind),
    /// The token answers these bytes in place of its own, which it never made.
    Answer(Vec<u8>),
}

impl SimulatedLink {
    /// A reader with a token on it, limited to short length ([`Limits::SHORT`]).
    pub fn new(token: SimulatedToken) -> SimulatedLink {
        let link = SimulatedLink::empty();
        link.insert(token);
        link
    }

    /// A reader without a token.
    pub fn empty() -> SimulatedLink {
        let reader = Reader {
            token: None,
            insertion: 0,
            taken: false,
            power_stays_on: false,
            transmitted: 0,
            accidents: BTreeMap::new(),
        };
        SimulatedLink { reader: Arc::new(Mutex::new(reader)), limits: Limits::SHORT, name: "Simulated reader" }
    }

    /// This handle with other limits.
    #[must_use]
    pub fn with_limits(self, limits: Limits) -> SimulatedLink {
        SimulatedLink { limits, ..self }
    }

    /// Lays a token on the reader; returns the one that lay there.
    pub fn insert(&self, token: SimulatedToken) -> Option<SimulatedToken> {
        let mut reader = self.lock();
        let before = reader.remove();
        reader.insert(token);
        before
    }

    /// Takes the token away; it loses its power.
    pub fn remove(&self) -> Option<SimulatedToken> {
        self.lock().remove()
    }

    /// Looks at the token, or changes it, where it lies. `None` when there is none.
    pub fn token<T>(&self, with: impl FnOnce(&mut SimulatedToken) -> T) -> Option<T> {
        self.lock().token.as_mut().map(with)
    }

    /// Lets something go wrong at the command with this number, counted from 0 and from now.
    pub fn at_command(&self, number: usize, accident: Accident) {
        let mut reader = self.lock();
        let number = reader.transmitted + number;
        reader.accidents.insert(number, accident);
    }

    /// Whether [`Link::cut_power`] fails from now on.
    pub fn set_power_stays_on(&self, stays_on: bool) {
        self.lock().power_stays_on = stays_on;
    }

    /// Another program resets the token: every reader's user finds a new insertion number.
    pub fn reset(&self) {
        let mut reader = self.lock();
        reader.insertion += 1;
        if let Some(token) = &mut reader.token {
            token.reset();
        }
    }

    fn lock(&self) -> MutexGuard<'_, Reader> {
        // A panic elsewhere cannot leave a reader half changed.
        self.reader.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Link for SimulatedLink {
    fn limits(&self) -> Limits {
        self.limits
    }

    fn begin(&mut self, deadline: Deadline, cancel: &CancelToken) -> Result<(), Fault> {
        loop {
            let mut reader = self.lock();
            if !reader.taken {
                return reader.begin();
            }
            drop(reader);
            // At the deadline: somebody else holds the token.
            cancel.sleep(Duration::from_millis(1), deadline).map_err(|fault| match fault.kind() {
                FaultKind::DeadlinePassed => Fault::new(FaultKind::Busy),
                _ => fault,
            })?;
        }
    }

    fn transmit(&mut self, command: &[u8], response: &mut [u8]) -> Result<usize, Fault> {
        if command.len() > self.limits.max_command {
            return Err(Fault::new(FaultKind::Transmission));
        }
        let answer = self.lock().transmit(command)?;
        if answer.is_empty() {
            return Err(Fault::new(FaultKind::TokenMute));
        }
        if answer.len() > self.limits.max_response {
            return Err(Fault::new(FaultKind::ResponseTooLong));
        }
        let place = response.get_mut(..answer.len()).ok_or(Fault::new(FaultKind::ResponseTooLong))?;
        place.copy_from_slice(&answer);
        Ok(answer.len())
    }

    fn cut_power(&mut self) -> Result<(), Fault> {
        let mut reader = self.lock();
        if reader.power_stays_on {
            return Err(Fault::new(FaultKind::PowerStaysOn));
        }
        reader.insertion += 1;
        match &mut reader.token {
            Some(token) => {
                token.power_off();
                Ok(())
            }
            None => Err(Fault::new(FaultKind::TokenRemoved)),
        }
    }

    fn end(&mut self) -> Result<(), Fault> {
        self.lock().taken = false;
        Ok(())
    }

    fn insertion(&mut self) -> u64 {
        self.lock().insertion
    }

    fn reader_name(&self) -> &str {
        self.name
    }
}

impl Reader {
    fn insert(&mut self, token: SimulatedToken) {
        self.insertion += 1;
        self.token = Some(token);
    }

    fn remove(&mut self) -> Option<SimulatedToken> {
        let mut token = self.token.take()?;
        token.power_off();
        self.insertion += 1;
        Some(token)
    }

    fn begin(&mut self) -> Result<(), Fault> {
        self.token.as_mut().ok_or(Fault::new(FaultKind::NoToken))?.power_on();
        self.taken = true;
        Ok(())
    }

    fn transmit(&mut self, command: &[u8]) -> Result<Vec<u8>, Fault> {
        let number = self.transmitted;
        self.transmitted += 1;
        let accident = self.accidents.remove(&number);
        match &accident {
            Some(Accident::PulledBefore) => drop(self.remove()),
            Some(Accident::Swapped(other)) => {
                self.remove();
                self.insert((**other).clone());
                self.token.as_mut().map(SimulatedToken::power_on);
            }
            Some(Accident::Fault(kind)) => return Err(Fault::new(*kind)),
            Some(Accident::Answer(bytes)) => return Ok(bytes.clone()),
            Some(Accident::PulledAfter | Accident::AnswerLost(_)) | None => {}
        }
        let token = self.token.as_mut().ok_or(Fault::new(FaultKind::TokenRemoved))?;
        let answer = token.transmit(command);
        match accident {
            Some(Accident::PulledAfter) => {
                self.remove();
                Err(Fault::new(FaultKind::TokenRemoved))
            }
            Some(Accident::AnswerLost(kind)) => Err(Fault::new(kind)),
            _ => Ok(answer),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SELECT_JPKI: [u8; 15] = [0, 0xA4, 4, 0x0C, 10, 0xD3, 0x92, 0xF0, 0, 0x26, 1, 0, 0, 0, 1];

    fn send(link: &mut SimulatedLink, command: &[u8]) -> Result<Vec<u8>, FaultKind> {
        let mut response = [0; 258];
        link.transmit(command, &mut response).map(|length| response[..length].to_vec()).map_err(Fault::kind)
    }

    #[test]
    fn the_token_comes_and_goes_and_the_insertion_number_tells() {
        let mut link = SimulatedLink::empty();
        assert_eq!(link.begin(Deadline::NEVER, &CancelToken::new()).unwrap_err().kind(), FaultKind::NoToken);
        link.insert(SimulatedToken::card().build());
        link.begin(Deadline::NEVER, &CancelToken::new()).unwrap();
        let first = link.insertion();
        assert_eq!(send(&mut link, &SELECT_JPKI).unwrap(), [0x90, 0]);
        link.cut_power().unwrap();
        assert_ne!(link.insertion(), first);
        assert_eq!(send(&mut link, &SELECT_JPKI), Err(FaultKind::TokenMute));
        link.end().unwrap();
        link.begin(Deadline::NEVER, &CancelToken::new()).unwrap();
        let token = link.remove().unwrap();
        assert_eq!(token.record().selects, 2);
        assert_eq!(send(&mut link, &SELECT_JPKI), Err(FaultKind::TokenRemoved));
        assert_eq!(link.cut_power().unwrap_err().kind(), FaultKind::TokenRemoved);
    }

    #[test]
    fn accidents_happen_at_their_command() {
        let mut link = SimulatedLink::new(SimulatedToken::card().build());
        let watch = link.clone();
        link.begin(Deadline::NEVER, &CancelToken::new()).unwrap();
        watch.at_command(0, Accident::Fault(FaultKind::TokenReset));
        watch.at_command(1, Accident::Answer(vec![0x6F, 0]));
        watch.at_command(2, Accident::AnswerLost(FaultKind::Transmission));
        watch.at_command(4, Accident::Swapped(Box::new(SimulatedToken::iphone().build())));
        watch.at_command(5, Accident::PulledAfter);
        let before = link.insertion();
        assert_eq!(send(&mut link, &SELECT_JPKI), Err(FaultKind::TokenReset));
        assert_eq!(send(&mut link, &SELECT_JPKI).unwrap(), [0x6F, 0]);
        assert_eq!(watch.token(|token| token.record().commands), Some(0));
        assert_eq!(send(&mut link, &SELECT_JPKI), Err(FaultKind::Transmission));
        assert_eq!(watch.token(|token| token.record().commands), Some(1));
        assert_eq!(send(&mut link, &SELECT_JPKI).unwrap(), [0x90, 0]);
        assert_eq!(link.insertion(), before);
        assert_eq!(send(&mut link, &SELECT_JPKI).unwrap(), [0x90, 0]);
        assert_ne!(link.insertion(), before);
        assert_eq!(send(&mut link, &SELECT_JPKI), Err(FaultKind::TokenRemoved));
        assert!(watch.remove().is_none());
    }

    #[test]
    fn a_second_user_waits_no_longer_than_its_deadline() {
        let mut first = SimulatedLink::new(SimulatedToken::card().build());
        let mut second = first.clone();
        first.begin(Deadline::NEVER, &CancelToken::new()).unwrap();
        let soon = Deadline::after(Duration::from_millis(5));
        assert_eq!(second.begin(soon, &CancelToken::new()).unwrap_err().kind(), FaultKind::Busy);
        first.end().unwrap();
        second.begin(Deadline::NEVER, &CancelToken::new()).unwrap();
    }

    #[test]
    fn the_readers_limits_hold() {
        let mut link = SimulatedLink::new(SimulatedToken::card().build());
        link.begin(Deadline::NEVER, &CancelToken::new()).unwrap();
        assert_eq!(send(&mut link, &[0; 262]), Err(FaultKind::Transmission));
        send(&mut link, &SELECT_JPKI).unwrap();
        assert_eq!(send(&mut link, &[0, 0xB0, 0x8A, 0, 0, 4, 0]), Err(FaultKind::ResponseTooLong));
    }
}
