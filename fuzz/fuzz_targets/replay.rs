#![no_main]
//! Any text as a recorded trace: read, written, read again the same; and played to a conversation.

use libfuzzer_sys::fuzz_target;
use uketsuke::exchange::{Conversation, converse};
use uketsuke::link::replay::{Replay, Trace};
use uketsuke::link::{CancelToken, Deadline, Link, MAX_RESPONSE};
use uketsuke_fuzz::plan;

fuzz_target!(|data: &[u8]| {
    let Some((choice, text)) = data.split_first() else { return };
    let trace = match String::from_utf8_lossy(text).parse::<Trace>() {
        Ok(trace) => trace,
        Err(error) => {
            let _ = error.to_string();
            return;
        }
    };
    assert_eq!(trace.to_string().parse().as_ref(), Ok(&trace));
    let mut replay = Replay::new(trace);
    let limits = replay.limits();
    assert!(limits.max_response <= MAX_RESPONSE.max(65_544));
    let mut conversation = Conversation::new(plan(*choice), limits);
    let mut response = vec![0; conversation.response_buffer()];
    let _ = converse(&mut replay, &mut conversation, &mut response, Deadline::NEVER, &CancelToken::new());
    if let Err(error) = conversation.finish().result {
        let _ = error.to_string();
    }
});
