//! The main job in its shortest form: what lies on the reader, and what reception may do with it.
//!
//! ```text
//! cargo run --example reception
//! ```

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use uketsuke::certificate::Anchors;
use uketsuke::link::Deadline;
use uketsuke::link::pcsc::Which;
use uketsuke::reception::{Token, Visit};
use uketsuke::vocabulary::Language;
use uketsuke::{Day, Session};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut session = Session::open(Which::Any);
    session.wait_for_token(Deadline::after(Duration::from_secs(60)))?;
    let reading = session.read(None, Deadline::after(Duration::from_secs(30)))?;

    let anchors = Anchors::production();
    let token = Token::read(reading.kind, &reading.certificate, &anchors, reading.possession);
    let decided = Visit::on(today()?).with_token(token).decide()?;
    print!("{}", decided.desk(Language::Ja));
    Ok(())
}

/// Today in Japan. The library itself reads no clock.
fn today() -> Result<Day, Box<dyn std::error::Error>> {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs();
    Day::from_unix_seconds(seconds.try_into()?).ok_or("the clock is far from now".into())
}
