//! Numbers drawn from a seed, so that a run can be repeated.

/// Draws numbers. The same seed draws the same.
#[derive(Debug, Clone)]
pub(super) struct Draw(u64);

impl Draw {
    pub(super) const fn new(seed: u64) -> Draw {
        Draw(seed)
    }

    /// Draws what belongs to these words, whatever else was drawn.
    pub(super) fn about(seed: u64, words: &[&str]) -> Draw {
        // FNV-1a: <http://www.isthe.com/chongo/tech/comp/fnv/>
        let mix = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01B3);
        let start = 0xCBF2_9CE4_8422_2325 ^ seed;
        Draw(words.iter().fold(start, |hash, word| word.as_bytes().iter().chain(&[0]).fold(hash, mix)))
    }

    fn next(&mut self) -> u64 {
        // splitmix64: <https://prng.di.unimi.it/splitmix64.c>
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// From 0, below `end`.
    pub(super) fn below(&mut self, end: u32) -> u32 {
        ((u128::from(self.next()) * u128::from(end)) >> 64) as u32
    }

    /// From 0, below 1.
    pub(super) fn fraction(&mut self) -> f64 {
        f64::from(self.below(u32::MAX)) / f64::from(u32::MAX)
    }

    pub(super) fn digits(&mut self, count: usize) -> String {
        (0..count).map(|_| char::from(b'0' + self.below(10) as u8)).collect()
    }

    pub(super) fn hexadecimal(&mut self, count: usize) -> String {
        (0..count).map(|_| char::from_digit(self.below(16), 16).unwrap_or('0').to_ascii_uppercase()).collect()
    }

    /// One of these. There has to be one.
    pub(super) fn one_of<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len() as u32) as usize % from.len()]
    }
}
