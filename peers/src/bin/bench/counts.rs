//! Commands and bytes, and what they cost on the air.

use peers::clients::{KINDS, Misfit, READERS, Task, certificate, floor, jpki, myna_card, ours};
use peers::figures::figure;
use peers::iso14443::{Air, RATES};
use peers::wire::Wire;
use uketsuke::link::Limits;
use uketsuke::vocabulary::{TokenKind, Word};

/// Commands, bytes sent, bytes received.
fn cell(wire: &Wire) -> String {
    let (commands, sent, received) = wire.totals();
    format!("{commands} ({sent} + {received})")
}

pub fn run() {
    figure("counts.certificate", "bytes", certificate().len());
    for (task, of) in Task::ALL.into_iter().zip(["read", "prove", "reception"]) {
        for kind in KINDS {
            for ((_, limits), reader) in READERS.into_iter().zip(["short", "522", "extended"]) {
                let told = |by: &str, wire: Option<Wire>| {
                    let key = format!("counts.{of}.{}.{reader}.{by}", kind.as_str());
                    figure(&key, "text", wire.as_ref().map_or("–".to_owned(), cell));
                };
                told("ours", Some(ours(task, kind, limits)));
                told("floor", Some(floor(task, kind, limits)));
                told("myna-card", Some(myna_card(task, kind)));
                told("jpki", jpki(task, kind, Misfit::Keep).ok());
                told("jpki-own", jpki(task, kind, Misfit::SendAgain).ok());
            }
        }
    }
}

/// Milliseconds of a whole reception with a card, by the model.
pub fn air() {
    let card = TokenKind::Card;
    let peer = |misfit| jpki(Task::Reception, card, misfit).unwrap_or_default();
    let clients = [
        ("floor-extended", floor(Task::Reception, card, Limits::EXTENDED)),
        ("ours-extended", ours(Task::Reception, card, Limits::EXTENDED)),
        ("ours-522", ours(Task::Reception, card, Limits::CCID_522)),
        ("floor-short", floor(Task::Reception, card, Limits::SHORT)),
        ("ours-short", ours(Task::Reception, card, Limits::SHORT)),
        ("myna-card", myna_card(Task::Reception, card)),
        ("jpki", peer(Misfit::Keep)),
        ("jpki-own", peer(Misfit::SendAgain)),
    ];
    for (name, wire) in &clients {
        for ((_, cycles), rate) in RATES.into_iter().zip([106, 212, 424, 848]) {
            let milliseconds = Air { frame: 256, ..Air::type_b(cycles) }.milliseconds(wire);
            figure(&format!("air.{name}.{rate}"), "text", format!("{milliseconds:.0}"));
        }
    }
}
