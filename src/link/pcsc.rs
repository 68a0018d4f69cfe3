//! Real readers, through PC/SC: pcsc-lite on Linux, winscard on Windows, the PCSC framework on macOS.
//!
//! [`Readers`] lists readers and waits for a token, [`Monitor`] tells what comes and goes, and a [`PcscLink`] carries an
//! exchange to the token on one reader. All of them survive what happens at a reception desk: the last reader is
//! unplugged (on Windows the smart-card service stops then, and every handle is dead), the service is restarted, another
//! program holds or resets the token.
//!
//! ```no_run
//! use std::time::Duration;
//! use uketsuke::link::Control;
//! use uketsuke::link::pcsc::{PcscLink, Readers, Which};
//!
//! let control = Control::new().with_timeout(Duration::from_secs(30));
//! let reader = Readers::new().wait_for_token(&Which::Any, &control)?;
//! let link = PcscLink::new(reader);
//! # Ok::<(), uketsuke::link::Fault>(())
//! ```
//!
//! # Waiting
//!
//! Everything that can block is done in slices or on a thread of its own, so that deadline and cancel of a
//! [`Control`](super::Control) are seen within 200 ms.
//! The pseudo reader for plug-and-play events is not used: macOS has none, its timeouts on Windows are unreliable
//! (<https://github.com/LudovicRousseau/pcsc-tools/issues/76>), and a list that is read anew in each slice says the same.
//!
//! # Why not the crate `pcsc`
//!
//! This stands on `pcsc-sys`, the bare declarations by the same author, in one small module with `unsafe`. The crate
//! `pcsc` above it hides the error number (a field engineer needs it, and Windows has numbers outside its table, on
//! which it panics in debug builds), speaks ANSI on Windows (a reader name in Japanese does not come through), and
//! resets the token when a card is dropped (another program loses its session by it).

mod code;
mod facts;
mod hold;
mod link;
mod monitor;
mod name;
mod readers;
mod winscard;

pub use facts::ReaderFacts;
pub use link::PcscLink;
pub use monitor::{Monitor, ReaderEvent};
pub use name::ReaderName;
pub use readers::{Readers, Which};
