//! What a conversation costs on the air: a model of ISO/IEC 14443-4 blocks over type B frames.
//!
//! A model, not a measurement: it tells designs apart without a card. What it leaves out is the token's own work, which
//! no public source measures; signing and verifying cost every client the same, and are a parameter each.

use crate::wire::{Exchanged, Wire};

/// Carrier frequency in MHz.
const CARRIER: f64 = 13.56;

/// Parameters of the air interface, the reader and the token.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Air {
    /// Carrier cycles for one bit (etu): 128 at 106 kbit/s, 64 at 212, 32 at 424, 16 at 848. Both directions alike.
    pub cycles_per_bit: u32,
    /// Longest frame in bytes, PCB and CRC included (FSC and FSD alike).
    pub frame: u32,
    /// Bits of one character. Type B: start, 8, stop.
    pub bits_per_byte: u32,
    /// Bits around a frame. Type B: SOF 13, EOF 10.
    pub bits_per_frame: u32,
    /// Microseconds from the end of a frame to the start of the answer. Type B: TR0 and TR1, 64/fs + 80/fs at least.
    pub turnaround: f64,
    /// Microseconds that host, USB and reader take for one command. 2 ms: two frames of full-speed USB.
    pub per_command: f64,
    /// Microseconds that the token takes to sign. 0: not known, and the same for everybody.
    pub signing: f64,
}

/// The rates of ISO/IEC 14443-2: kbit/s, and carrier cycles for a bit.
pub const RATES: [(u32, u32); 4] = [(106, 128), (212, 64), (424, 32), (848, 16)];

/// Bytes around the payload of a block: PCB and two of CRC. No CID, no NAD.
const BLOCK: u32 = 3;

impl Air {
    /// Type B with frames of 256 bytes, at so many carrier cycles a bit.
    pub const fn type_b(cycles_per_bit: u32) -> Air {
        Air {
            cycles_per_bit,
            frame: 256,
            bits_per_byte: 10,
            bits_per_frame: 23,
            turnaround: 170.0,
            per_command: 2_000.0,
            signing: 0.0,
        }
    }

    /// Milliseconds of a whole conversation.
    pub fn milliseconds(&self, wire: &Wire) -> f64 {
        wire.0.iter().map(|exchanged| self.exchange(exchanged)).sum::<f64>() / 1_000.0
    }

    /// Microseconds of one command and its response.
    fn exchange(&self, exchanged: &Exchanged) -> f64 {
        let work = if exchanged.instruction == 0x2A { self.signing } else { 0.0 };
        self.message(exchanged.sent)
            + self.message(exchanged.received)
            + 2.0 * self.turnaround
            + self.per_command
            + work
    }

    /// Microseconds of a message in one direction: its blocks, and an acknowledgement for each but the last.
    fn message(&self, bytes: u32) -> f64 {
        let blocks = bytes.div_ceil(self.frame.saturating_sub(BLOCK).max(1)).max(1);
        let on_air = bytes + blocks * BLOCK;
        let frames = f64::from(on_air * self.bits_per_byte + blocks * self.bits_per_frame) * self.bit();
        frames + f64::from(blocks - 1) * (self.short_frame() + 2.0 * self.turnaround)
    }

    /// Microseconds of an acknowledgement.
    fn short_frame(&self) -> f64 {
        f64::from(BLOCK * self.bits_per_byte + self.bits_per_frame) * self.bit()
    }

    /// Microseconds of one bit.
    fn bit(&self) -> f64 {
        f64::from(self.cycles_per_bit) / CARRIER
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(sent: u32, received: u32) -> Wire {
        let mut wire = Wire::default();
        wire.push(0xB0, sent, received);
        wire
    }

    #[test]
    fn a_command_is_reckoned_by_hand() {
        // 5 + 3 and 258 + 2 * 3 bytes of 10 bits, three frames of 23 bits, one acknowledgement of 53; 9.4395 µs a bit.
        let bits = 80 + 23 + 2640 + 46 + 53;
        let expected = f64::from(bits) * 128.0 / 13.56 + 4.0 * 170.0 + 2_000.0;
        assert!((Air::type_b(128).milliseconds(&one(5, 258)) * 1_000.0 - expected).abs() < 1e-6);
    }

    #[test]
    fn twice_the_rate_halves_what_is_on_the_air_and_nothing_else() {
        let still = Air { turnaround: 0.0, per_command: 0.0, ..Air::type_b(128) };
        let (slow, fast) =
            (still.milliseconds(&one(5, 258)), Air { cycles_per_bit: 64, ..still }.milliseconds(&one(5, 258)));
        assert!((slow - 2.0 * fast).abs() < 1e-9);
    }

    #[test]
    fn shorter_frames_and_more_commands_cost_more() {
        let air = Air::type_b(128);
        let small = Air { frame: 64, ..air };
        assert!(small.milliseconds(&one(5, 258)) > air.milliseconds(&one(5, 258)));
        let two = Wire([one(5, 130).0, one(5, 130).0].concat());
        assert!(air.milliseconds(&two) > air.milliseconds(&one(5, 258)));
        assert!(Air { frame: 0, ..air }.milliseconds(&one(1, 2)) > 0.0, "a frame without room is no division by zero");
    }
}
