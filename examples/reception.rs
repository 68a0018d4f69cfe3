//! The main job in its shortest form: what lies on the reader, and what reception may do with it.
//!
//! ```text
//! cargo run --example reception
//! ```

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use uketsuke::certificate::Anchors;
use uketsuke::link::Control;
use uketsuke::link::pcsc::{PcscLink, Readers, Which};
use uketsuke::reception::{CertificateFacts, Token, Visit, decide};
use uketsuke::report::{Language, Report};
use uketsuke::rules::Table;
use uketsuke::{Day, Session};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let within = |seconds| Control::new().with_timeout(Duration::from_secs(seconds));
    let reader = Readers::new().wait_for_token(&Which::Any, &within(60))?;
    let received = Session::new(PcscLink::new(reader)).receive(None, &within(30))?;

    let chain = Anchors::production().check(&received.certificate);
    let certificate = CertificateFacts::read(&received.certificate, &chain, received.possession);
    let token = Token { certificate, ..Token::new(received.kind) };
    let visit = Visit { token: Some(token), ..Visit::on(today()?) };
    let decision = decide(&visit, Table::built_in())?;
    print!("{}", Report::new(&visit, &decision, Table::built_in()).to(Language::Ja));
    Ok(())
}

/// Today in Japan. The library itself reads no clock.
fn today() -> Result<Day, Box<dyn std::error::Error>> {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs();
    Day::from_unix_seconds(seconds.try_into()?).ok_or("the clock is far from now".into())
}
