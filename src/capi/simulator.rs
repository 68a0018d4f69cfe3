//! Simulated tokens, in builds with the simulator; `uketsuke_simulator_new` answers UNSUPPORTED in others. One call at a
//! time, a second one returns BUSY immediately.

use super::args;
use super::guard::{self, Outcome};
use super::types::{uketsuke_status, uketsuke_value, uketsuke_word};
use crate::vocabulary::{SimulatorValue, Status, TokenKind};

/// A simulated reader.
pub struct uketsuke_simulator {
    #[cfg(feature = "simulator")]
    state: std::sync::Mutex<simulated::State>,
}

/// Makes a simulated reader without a token.
/// ja: カードのないシミュレーターを作ります。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_simulator_new(simulator: *mut *mut uketsuke_simulator) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        let out = unsafe { args::out_handle(simulator) }?;
        out.give(uketsuke_simulator::new()?);
        Ok(())
    })
}

/// Sets what the next token is (a word of *simulator*); 0 sets it back.
/// ja: 次に置くカードの性質を設定します。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_simulator_set(
    simulator: *const uketsuke_simulator,
    value: uketsuke_word,
    number: uketsuke_value,
) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        let simulator = unsafe { args::handle(simulator) }?;
        simulator.set(args::word(value)?, number)
    })
}

/// Lays a token of this kind (a word of *token_kind*) on the reader in the place of what lay there. Its PIN is 1234.
/// ja: カード・スマホを置きます。暗証番号は1234です。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_simulator_insert(
    simulator: *const uketsuke_simulator,
    token_kind: uketsuke_word,
) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        let simulator = unsafe { args::handle(simulator) }?;
        simulator.insert(args::word(token_kind)?)
    })
}

/// Takes the token away.
/// ja: カード・スマホを取り除きます。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_simulator_remove(simulator: *const uketsuke_simulator) -> uketsuke_status {
    // SAFETY: the contract of all exports.
    guard::guard(|| unsafe { args::handle(simulator) }?.remove())
}

/// Another program resets the token.
/// ja: ほかのプログラムがカードをリセットします。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_simulator_reset(simulator: *const uketsuke_simulator) -> uketsuke_status {
    // SAFETY: the contract of all exports.
    guard::guard(|| unsafe { args::handle(simulator) }?.reset())
}

/// The command with this number, counted from 0 and from now, fails with a status of what happens between program and
/// token; INVALID_VALUE for any other.
/// ja: command番目(0から)のコマンドを、カードとの間で起きることを表す番号で失敗させます。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_simulator_fail_at(
    simulator: *const uketsuke_simulator,
    command: u32,
    status: uketsuke_status,
) -> uketsuke_status {
    // SAFETY: the contract of all exports.
    guard::guard(|| unsafe { args::handle(simulator) }?.fail_at(command, status))
}

/// A number of the token that lies there (a word of *simulator*); 0 when none does.
/// ja: 置かれているカードの値を返します。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_simulator_get(
    simulator: *const uketsuke_simulator,
    value: uketsuke_word,
) -> uketsuke_value {
    guard::value_or(0, || {
        // SAFETY: the contract of all exports.
        let simulator = unsafe { args::handle(simulator) }?;
        simulator.get(args::word(value)?)
    })
}

/// Sends one command to the token, for tests of drivers.
/// ja: コマンドを一つ送ります。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_simulator_transmit(
    simulator: *const uketsuke_simulator,
    command: *const u8,
    command_length: usize,
    response: *mut u8,
    capacity: usize,
    length: *mut usize,
) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        let (out, simulator, command) = unsafe {
            (args::buffer(response, capacity, length)?, args::handle(simulator)?, args::bytes(command, command_length)?)
        };
        out.write(&simulator.transmit(command)?)
    })
}

/// Takes the power from the token, for tests of drivers.
/// ja: カードへの給電を止めます。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_simulator_cut_power(simulator: *const uketsuke_simulator) -> uketsuke_status {
    // SAFETY: the contract of all exports.
    guard::guard(|| unsafe { args::handle(simulator) }?.cut_power())
}

/// Frees a simulator and sets the pointer to NULL; NULL is fine. Sessions that were opened over it go on.
/// ja: シミュレーターを解放し、ポインターをNULLにします。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_simulator_free(simulator: *mut *mut uketsuke_simulator) {
    // SAFETY: the contract of all exports.
    unsafe { args::free(simulator) }
}

#[cfg(feature = "simulator")]
mod simulated {
    use super::super::{args, transport};
    use super::{Outcome, SimulatorValue, Status, TokenKind, uketsuke_simulator};
    use crate::Day;
    use crate::link::Link;
    use crate::simulator::{Accident, SimulatedLink, SimulatedToken};
    use std::sync::Mutex;

    pub(super) struct State {
        link: SimulatedLink,
        expires_on: Option<Day>,
        tries_left: Option<u8>,
        holder_authenticated: Option<bool>,
        without_jpki: bool,
    }

    impl uketsuke_simulator {
        pub(super) fn new() -> Outcome<uketsuke_simulator> {
            let state = State {
                link: SimulatedLink::empty(),
                expires_on: None,
                tries_left: None,
                holder_authenticated: None,
                without_jpki: false,
            };
            Ok(uketsuke_simulator { state: Mutex::new(state) })
        }

        pub(in super::super) fn link(&self) -> Outcome<impl Link + 'static + use<>> {
            Ok(args::lock(&self.state)?.link.clone())
        }

        pub(super) fn set(&self, value: SimulatorValue, number: i32) -> Outcome {
            let mut state = args::lock(&self.state)?;
            match value {
                SimulatorValue::ExpiresOn if number == 0 => state.expires_on = None,
                SimulatorValue::ExpiresOn => state.expires_on = Some(args::day(number)?),
                SimulatorValue::TriesLeft => {
                    state.tries_left =
                        Some(u8::try_from(number).ok().filter(|tries| *tries < 16).ok_or(Status::InvalidValue)?);
                }
                SimulatorValue::HolderAuthenticated => {
                    state.holder_authenticated = match number {
                        0 => None,
                        1 => Some(true),
                        2 => Some(false),
                        _ => return Err(Status::InvalidValue),
                    };
                }
                SimulatorValue::WithoutJpki => state.without_jpki = args::flag(number)?,
                SimulatorValue::Commands | SimulatorValue::Unlocked => return Err(Status::InvalidValue),
            }
            Ok(())
        }

        pub(super) fn insert(&self, kind: TokenKind) -> Outcome {
            let state = args::lock(&self.state)?;
            if kind == TokenKind::Unknown {
                return Err(Status::InvalidValue);
            }
            let mut token = SimulatedToken::builder(kind).pin("1234");
            if let Some(day) = state.expires_on {
                token = token.expires_on(day);
            }
            if let Some(left) = state.tries_left {
                token = token.tries_left(left);
            }
            if let Some(authenticated) = state.holder_authenticated {
                token = token.holder_authenticated(authenticated);
            }
            if state.without_jpki {
                token = token.without_jpki();
            }
            state.link.insert(token.build());
            Ok(())
        }

        pub(super) fn remove(&self) -> Outcome {
            args::lock(&self.state)?.link.remove();
            Ok(())
        }

        pub(super) fn reset(&self) -> Outcome {
            args::lock(&self.state)?.link.reset();
            Ok(())
        }

        pub(super) fn fail_at(&self, command: u32, status: i32) -> Outcome {
            let fault = transport::known_fault(status).ok_or(Status::InvalidValue)?;
            args::lock(&self.state)?.link.at_command(command as usize, Accident::Fault(fault));
            Ok(())
        }

        pub(super) fn get(&self, value: SimulatorValue) -> Outcome<i32> {
            let state = args::lock(&self.state)?;
            let of_token = |token: &mut SimulatedToken| match value {
                SimulatorValue::TriesLeft => token.tries_left().into(),
                SimulatorValue::Commands => i32::try_from(token.record().commands).unwrap_or(i32::MAX),
                SimulatorValue::Unlocked => token.is_unlocked().into(),
                _ => 0,
            };
            Ok(state.link.token(of_token).unwrap_or(0))
        }

        pub(super) fn transmit(&self, command: &[u8]) -> Outcome<Vec<u8>> {
            let state = args::lock(&self.state)?;
            let answer = |token: &mut SimulatedToken| {
                token.power_on();
                token.transmit(command)
            };
            state.link.token(answer).ok_or(Status::NoToken)
        }

        pub(super) fn cut_power(&self) -> Outcome {
            let state = args::lock(&self.state)?;
            state.link.token(SimulatedToken::power_off).ok_or(Status::NoToken)
        }
    }
}

#[cfg(not(feature = "simulator"))]
impl uketsuke_simulator {
    fn new() -> Outcome<uketsuke_simulator> {
        Err(Status::Unsupported)
    }

    pub(super) fn link(&self) -> Outcome<crate::link::replay::Replay> {
        Err(Status::Unsupported)
    }

    fn set(&self, _: SimulatorValue, _: i32) -> Outcome {
        Err(Status::Unsupported)
    }

    fn insert(&self, _: TokenKind) -> Outcome {
        Err(Status::Unsupported)
    }

    fn remove(&self) -> Outcome {
        Err(Status::Unsupported)
    }

    fn reset(&self) -> Outcome {
        Err(Status::Unsupported)
    }

    fn fail_at(&self, _: u32, _: i32) -> Outcome {
        Err(Status::Unsupported)
    }

    fn get(&self, _: SimulatorValue) -> Outcome<i32> {
        Err(Status::Unsupported)
    }

    fn transmit(&self, _: &[u8]) -> Outcome<Vec<u8>> {
        Err(Status::Unsupported)
    }

    fn cut_power(&self) -> Outcome {
        Err(Status::Unsupported)
    }
}
