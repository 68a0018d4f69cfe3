//! The card's side of vpcd, the virtual reader of the vsmartcard project (<https://frankmorgner.github.io/vsmartcard/>).
//!
//! The reader listens, the card connects. Each message is a length of two bytes, big-endian, and that many bytes. One byte
//! from the reader is a control; everything else is a command, answered by its response.

use std::io::{self, Read, Write};
use std::net::{Shutdown, TcpStream};

/// What the reader wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Request<'a> {
    /// Take the power away. No answer.
    PowerOff,
    /// Give power. No answer.
    PowerOn,
    /// Reset. No answer.
    Reset,
    /// Answer to reset.
    Atr,
    /// A command.
    Command(&'a [u8]),
}

/// Serves one connection until the reader goes away (`Ok`) or `card` answers `None` to a command or a request for the
/// ATR: then the token is pulled, the connection closed without an answer.
pub(crate) fn serve(mut stream: TcpStream, mut card: impl FnMut(Request<'_>) -> Option<Vec<u8>>) -> io::Result<()> {
    stream.set_nodelay(true)?;
    let mut message = vec![0; usize::from(u16::MAX)];
    loop {
        let mut length = [0; 2];
        match receive(&mut stream, &mut length) {
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(()),
            other => other?,
        }
        let Some(message) = message.get_mut(..usize::from(u16::from_be_bytes(length))) else {
            return Err(io::ErrorKind::InvalidData.into());
        };
        receive(&mut stream, message)?;
        let request = match *message {
            [0] => Request::PowerOff,
            [1] => Request::PowerOn,
            [2] => Request::Reset,
            [4] => Request::Atr,
            _ => Request::Command(message),
        };
        let wants_answer = matches!(request, Request::Atr | Request::Command(_));
        let answer = card(request);
        if wants_answer {
            let Some(answer) = answer else {
                // Pulled: the reader has to see it, even while another handle keeps the connection.
                return stream.shutdown(Shutdown::Both);
            };
            let length = u16::try_from(answer.len()).map_err(|_| io::ErrorKind::InvalidData)?;
            // One write: two would wait for each other's acknowledgement.
            stream.write_all(&[&length.to_be_bytes(), answer.as_slice()].concat())?;
        }
    }
}

fn receive(stream: &mut TcpStream, mut bytes: &mut [u8]) -> io::Result<()> {
    while !bytes.is_empty() {
        acknowledge_at_once(stream)?;
        match stream.read(bytes) {
            Ok(0) => return Err(io::ErrorKind::UnexpectedEof.into()),
            Ok(count) => bytes = bytes.get_mut(count..).unwrap_or_default(),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// The reader sends length and content apart, the second not before the first is acknowledged. Linux delays that by
/// 40 ms unless told not to, and forgets it was told.
#[cfg(target_os = "linux")]
fn acknowledge_at_once(stream: &TcpStream) -> io::Result<()> {
    use std::os::linux::net::TcpStreamExt;
    stream.set_quickack(true)
}

#[cfg(not(target_os = "linux"))]
fn acknowledge_at_once(_: &TcpStream) -> io::Result<()> {
    Ok(())
}
