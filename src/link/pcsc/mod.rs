//! Real readers, through PC/SC: pcsc-lite on Linux, winscard on Windows, the PCSC framework on macOS.
//!
//! [`Readers`] lists readers and waits for a token, [`Monitor`] tells what comes and goes, and a [`PcscLink`] carries an
//! exchange to the token on one reader. All of them survive what happens at a reception desk: the last reader is
//! unplugged (on Windows the smart-card service stops then, and every handle is dead), the service is restarted, another
//! program holds or resets the token.
//!
//! ```no_run
//! use std::time::Duration;
//! use uketsuke::link::{CancelToken, Deadline};
//! use uketsuke::link::pcsc::{PcscLink, Readers, Which};
//!
//! let deadline = Deadline::after(Duration::from_secs(30));
//! let reader = Readers::new().wait_for_token(&Which::Any, deadline, &CancelToken::new())?;
//! let link = PcscLink::new(reader);
//! # Ok::<(), uketsuke::link::Fault>(())
//! ```
//!
//! # Waiting
//!
//! The service tells of what changes, and nothing is polled: readers that come and go are told by the pseudo reader for
//! plug-and-play events, tokens by their readers. Where the service does not know the pseudo reader (macOS), the list of
//! readers is read anew every two seconds. A wait that comes back without a change (Windows does that for the pseudo reader,
//! <https://github.com/LudovicRousseau/pcsc-tools/issues/76>) is made up for by a pause.
//!
//! What can block for ever (connecting and beginning while another program holds the token, a command that never returns)
//! is done on a thread of the link's, so that deadline and cancel bind. At most one thread of the process waits in the
//! service for a reader.
//!
//! # The crate `pcsc`
//!
//! Errors, states, attributes, protocols, dispositions and the pseudo reader are those of the crate `pcsc`. Its safe calls
//! are not used, because they lose two things: error numbers that it does not list (Windows' drivers let their own through,
//! such as 121 and 1167; it turns them into one, and panics on them in debug builds of a dependent program) and, on
//! Windows, reader names outside of the system's code page (it calls the ANSI functions). Its handles cannot be shared with
//! other calls, so all calls go through `pcsc::ffi`, in one module with `unsafe`.

mod code;
mod connection;
mod facts;
mod job;
mod link;
mod monitor;
mod name;
mod placement;
mod readers;
mod state;
mod turn;
mod winscard;
mod worker;

#[cfg(feature = "capi")]
pub(crate) use code::fault;
pub use facts::ReaderFacts;
pub use link::{PcscLink, Tell};
pub use monitor::{Monitor, MonitorEvent};
pub use name::ReaderName;
pub use readers::{Readers, Which};
#[cfg(all(windows, target_env = "gnu", feature = "capi"))]
pub(crate) use winscard::keep_library_loaded;
