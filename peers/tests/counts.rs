//! Commands and bytes, exactly: ours at the floor plus named safety, the peers as they are.

use peers::clients::{
    KINDS, Misfit, PIN, READERS, Task, certificate, floor, jpki, myna_card, ours, replayed, safety, token,
};
use uketsuke::link::Limits;
use uketsuke::vocabulary::TokenKind;

#[cfg(target_os = "linux")]
#[path = "../../tests/common/mod.rs"]
mod common;

#[test]
fn ours_is_the_floor_and_what_a_named_safety_rule_costs() {
    for task in Task::ALL {
        for kind in KINDS {
            for (reader, limits) in READERS {
                let mut expected = floor(task, kind, limits).0;
                expected.extend(safety(task, kind).into_iter().flat_map(|(_, wire)| wire.0));
                let mut found = ours(task, kind, limits).0;
                let order = |one: &peers::wire::Exchanged| (one.instruction, one.sent, one.received);
                expected.sort_by_key(order);
                found.sort_by_key(order);
                assert_eq!(found, expected, "{} {kind:?} {reader}", task.name());
            }
        }
    }
}

/// Commands, bytes sent, bytes received; short length. `myna-card` and `jpki` use it on every reader.
#[test]
fn the_peers_are_as_they_were_when_the_tables_were_made() {
    use Task::{Prove, Read, Reception};
    use TokenKind::{Android, Card, Iphone};
    assert_eq!(certificate().len(), 1_525);
    for (task, kind, by_us, by_myna_card, by_jpki, by_jpki_over_pcsc) in [
        (Read, Card, (8, 50, 1573), (10, 64, 1705), Some((9, 57, 1550)), Some((18, 114, 3100))),
        (Read, Android, (11, 75, 1579), (12, 80, 1709), None, None),
        (Read, Iphone, (8, 50, 1573), (10, 64, 1705), Some((9, 57, 1550)), Some((18, 114, 3100))),
        (Prove, Card, (6, 102, 300), (4, 88, 264), Some((5, 95, 266)), Some((10, 190, 532))),
        (Prove, Android, (6, 102, 300), (4, 88, 264), Some((5, 95, 266)), Some((10, 190, 532))),
        (Prove, Iphone, (3, 77, 294), (2, 72, 260), None, None),
        (Reception, Card, (12, 132, 1837), (13, 137, 1967), Some((13, 137, 1814)), Some((26, 274, 3628))),
        (Reception, Android, (12, 132, 1837), (13, 137, 1967), Some((13, 137, 1814)), Some((26, 274, 3628))),
        (Reception, Iphone, (9, 107, 1831), (11, 121, 1963), None, None),
    ] {
        let of_jpki = |misfit| jpki(task, kind, misfit).ok().map(|wire| wire.totals());
        let told = format!("{} {kind:?}", task.name());
        assert_eq!(ours(task, kind, Limits::SHORT).totals(), by_us, "ours, {told}");
        assert_eq!(myna_card(task, kind).totals(), by_myna_card, "myna-card, {told}");
        assert_eq!(of_jpki(Misfit::Keep), by_jpki, "jpki, {told}");
        assert_eq!(of_jpki(Misfit::SendAgain), by_jpki_over_pcsc, "jpki over PC/SC, {told}");
    }
}

/// Its own PC/SC transport sends a command again whose response has no room in the buffer that `jpki` gives it, a
/// VERIFY too: a mistyped PIN costs two tries.
#[test]
fn jpki_over_its_own_transport_sends_the_pin_twice() {
    let wire = jpki(Task::Prove, TokenKind::Card, Misfit::SendAgain).unwrap();
    assert_eq!(wire.0.iter().filter(|one| one.instruction == 0x20).count(), 2);
    assert_eq!(ours(Task::Prove, TokenKind::Card, Limits::SHORT).0.iter().filter(|one| one.sent == 9).count(), 1);
}

#[cfg(target_os = "linux")]
#[test]
#[ignore = "needs pcscd, vsmartcard-vpcd and opensc; run by cargo xtask test"]
fn opensc_sends_more() {
    use common::{pcscd, require, succeed};
    require("pkcs15-tool", "opensc");
    pcscd::isolated("opensc_sends_more", |pcscd| {
        let card = pcscd.lay(token(TokenKind::Card));
        let before = card.token(|token| token.record().received.len());
        succeed("pkcs15-tool", &["--reader", "0", "--read-certificate", "1"]);
        let heard = card.token(|token| token.record().received.clone());
        assert_eq!(replayed(TokenKind::Card, &heard[before..]).totals(), OPENSC_READS);
        let scratch = common::Scratch::new();
        let hash = scratch.write("hash", &[7; 32]);
        let before = heard.len();
        let sign = ["--reader", "0", "--sign", "--key", "01", "--pin", PIN, "--pkcs1", "--sha-256", "--raw"];
        succeed("pkcs15-crypt", &[&sign[..], &["--input", &hash, "--output", &scratch.path("signature")]].concat());
        let heard = card.token(|token| token.record().received.clone());
        assert_eq!(replayed(TokenKind::Card, &heard[before..]).totals(), OPENSC_SIGNS);
    });
}

/// OpenSC 0.23 (Debian 12); another version may send others.
const OPENSC_READS: (usize, u32, u32) = (42, 461, 1613);
const OPENSC_SIGNS: (usize, u32, u32) = (38, 499, 332);
