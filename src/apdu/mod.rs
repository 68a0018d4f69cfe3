//! ISO 7816-4 commands, responses and status words. No I/O, no domain.
//!
//! ```
//! use uketsuke::apdu::{Command, Reply, StatusWord};
//! let mut command = Command::new();
//! command.set(0x00, 0xB0, 0x8A, 0x00).expect(256);
//! let mut wire = Box::new([0; Command::MAX_ENCODED]);
//! let length = command.encode(&mut wire);
//! assert_eq!(wire[..length], [0x00, 0xB0, 0x8A, 0x00, 0x00]);
//!
//! let reply = Reply::parse(&[0x63, 0xC2]).unwrap();
//! assert_eq!(reply.status, StatusWord::Tries(2));
//! ```

mod command;
mod reply;
mod status;

pub use command::{Command, DataTooLong};
pub use reply::{Reply, TooShort};
pub use status::StatusWord;
