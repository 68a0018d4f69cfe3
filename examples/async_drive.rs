//! An asynchronous program drives exchanges by hand: no thread waits for a conversation, and two readers are served at once.
//!
//! ```text
//! cargo run --example async_drive --features simulator
//! ```
//!
//! The library does no input or output in a conversation, so it needs no asynchronous interface of its own: whatever
//! moves bytes asynchronously (a network reader, Bluetooth, a worker thread that owns PC/SC) stands where `Reader` stands.
//! What matters is in `drive`: the conversation goes on after a deadline until the token is locked again, and it
//! is not dropped in the middle, for a token with an open PIN would stay open.

use std::error::Error;
use std::time::Duration;
use tokio::sync::{mpsc, oneshot};
use tokio::time::Instant;
use uketsuke::exchange::{Conversation, Ended, LastTry, Next, Operation, PinEntry};
use uketsuke::link::{Fault, FaultKind, Limits};
use uketsuke::session::Reading;
use uketsuke::simulator::{DEFAULT_PIN, SimulatedToken};
use uketsuke::vocabulary::Word;
use zeroize::Zeroizing;

/// How long one command may take before the reader counts as gone.
const COMMAND: Duration = Duration::from_secs(5);

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let (card, phone) = (Reader::with(SimulatedToken::card().build()), Reader::with(SimulatedToken::android().build()));
    let entry = PinEntry { pin: DEFAULT_PIN.parse()?, last_try: LastTry::Kept };
    let reading = Operation::identify().reading_certificate();
    let reading_with_pin = Operation::identify().with_pin(entry).reading_certificate();

    let deadline = Instant::now() + Duration::from_secs(30);
    let (card, phone) = tokio::join!(drive(reading, &card, deadline), drive(reading_with_pin, &phone, deadline));
    for ended in [card, phone] {
        let commands = ended.traffic.commands;
        let received = Reading::from_raw(ended.result?)?;
        println!("{}: until {}, {commands} commands", received.kind.as_str(), received.certificate.expires_on());
    }
    Ok(())
}

/// Drives a plan to its end over an asynchronous reader.
async fn drive(plan: Operation, reader: &Reader, deadline: Instant) -> Ended {
    let mut conversation = Conversation::new(plan, Limits::SHORT);
    conversation.token_is(1); // this reader's token is never exchanged
    let mut stopped = false;
    loop {
        if !stopped && Instant::now() >= deadline {
            stopped = true;
            // Not the end yet: what locks the token again still comes.
            conversation.cancel(Fault::new(FaultKind::DeadlinePassed));
        }
        let answer = match conversation.next() {
            Next::Done => return conversation.finish(),
            Next::Transmit(command) => reader.ask(Request::Transmit(Zeroizing::new(command.to_vec()))).await,
            Next::CutPower => reader.ask(Request::CutPower).await,
        };
        conversation.feed(answer.as_deref().map_err(|fault| *fault));
    }
}

enum Request {
    /// The bytes may be a PIN: wiped when they were sent.
    Transmit(Zeroizing<Vec<u8>>),
    CutPower,
}

/// A reader that is asked asynchronously; a thread of its own does what may block.
struct Reader(mpsc::Sender<(Request, oneshot::Sender<Vec<u8>>)>);

impl Reader {
    fn with(mut token: SimulatedToken) -> Reader {
        let (requests, mut inbox) = mpsc::channel::<(Request, oneshot::Sender<Vec<u8>>)>(1);
        token.power_on();
        std::thread::spawn(move || {
            while let Some((request, reply)) = inbox.blocking_recv() {
                let answer = match request {
                    Request::Transmit(command) => token.transmit(&command),
                    Request::CutPower => {
                        token.power_off();
                        Vec::new()
                    }
                };
                let _ = reply.send(answer); // nobody waits any more: the deadline of the command passed
            }
        });
        Reader(requests)
    }

    async fn ask(&self, request: Request) -> Result<Vec<u8>, Fault> {
        let (reply, answer) = oneshot::channel();
        let gone = Fault::new(FaultKind::ReaderLost);
        self.0.send((request, reply)).await.map_err(|_| gone)?;
        tokio::time::timeout(COMMAND, answer).await.map_err(|_| gone)?.map_err(|_| gone)
    }
}
