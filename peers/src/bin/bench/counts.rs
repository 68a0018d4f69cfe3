//! Commands and bytes, and what they cost on the air.

use peers::clients::{KINDS, Misfit, READERS, Task, certificate, floor, jpki, myna_card, ours, safety};
use peers::iso14443::{Air, RATES};
use peers::wire::Wire;
use uketsuke::link::Limits;
use uketsuke::vocabulary::{TokenKind, Word};

fn cell(wire: &Wire) -> String {
    let (commands, sent, received) = wire.totals();
    format!("{commands} ({sent} + {received})")
}

pub fn run() {
    println!("\n## Commands and bytes\n");
    println!("Commands (bytes sent + bytes received). The certificate has {} bytes.", certificate().len());
    println!("\n| task, token, reader | uketsuke | floor | myna-card 3.3.4 | jpki 0.4.3 | jpki over its own PC/SC |");
    println!("|---|---:|---:|---:|---:|---:|");
    for task in Task::ALL {
        for kind in KINDS {
            for (reader, limits) in READERS {
                if task == Task::Prove && limits != Limits::SHORT {
                    continue; // nothing there is longer than a short command
                }
                let by_jpki =
                    |misfit| jpki(task, kind, misfit).map_or_else(|why| format!("– ({why})"), |wire| cell(&wire));
                println!(
                    "| {}, {}, {reader} | **{}** | {} | {} | {} | {} |",
                    task.name(),
                    kind.as_str(),
                    cell(&ours(task, kind, limits)),
                    cell(&floor(task, kind, limits)),
                    cell(&myna_card(task, kind)),
                    by_jpki(Misfit::Keep),
                    by_jpki(Misfit::SendAgain),
                );
            }
        }
    }
    println!("\nWhat ours sends beyond the floor, each for a safety rule:\n");
    for (why, wire) in safety(Task::Reception, TokenKind::Card) {
        println!("- {} – {why}", cell(&wire));
    }
}

pub fn air() {
    println!("\n## Time on the air, by a model\n");
    println!(
        "Whole reception with a card, milliseconds, ISO/IEC 14443-4 type B. Not measured: a model of frames, acknowledgements"
    );
    println!("and turnarounds, 2 ms a command for USB and reader, and without the token's own work.");
    let card = TokenKind::Card;
    let peer = |misfit| jpki(Task::Reception, card, misfit).unwrap_or_default();
    let clients = [
        ("limit: the floor in extended length", floor(Task::Reception, card, Limits::EXTENDED)),
        ("uketsuke, extended length", ours(Task::Reception, card, Limits::EXTENDED)),
        ("uketsuke, 522-byte reader", ours(Task::Reception, card, Limits::CCID_522)),
        ("limit: the floor in short length", floor(Task::Reception, card, Limits::SHORT)),
        ("uketsuke, short length", ours(Task::Reception, card, Limits::SHORT)),
        ("myna-card", myna_card(Task::Reception, card)),
        ("jpki", peer(Misfit::Keep)),
        ("jpki over its own PC/SC", peer(Misfit::SendAgain)),
    ];
    for frame in [256, 64] {
        println!("\n| frames of {frame} bytes | 106 kbit/s | 212 | 424 | 848 |\n|---|---:|---:|---:|---:|");
        for (name, wire) in &clients {
            let cells =
                RATES.map(|(_, cycles)| format!("{:.0}", Air { frame, ..Air::type_b(cycles) }.milliseconds(wire)));
            println!("| {name} | {} |", cells.join(" | "));
        }
    }
}
