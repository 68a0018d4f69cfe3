//! A PIN file: the secret and its retry counter.

/// Never printed: it holds the PIN.
#[derive(Clone)]
pub(super) struct Pin {
    secret: Vec<u8>,
    tries: u8,
    left: u8,
    unlimited: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    Right,
    Wrong,
    /// The counter stood at zero before: the PIN was not even compared.
    Blocked,
}

impl Pin {
    pub(super) fn new(secret: &[u8], tries: u8, unlimited: bool) -> Pin {
        let tries = tries.min(15);
        Pin { secret: secret.to_vec(), tries, left: tries, unlimited }
    }

    pub(super) fn verify(&mut self, given: &[u8]) -> Verdict {
        if self.is_blocked() {
            Verdict::Blocked
        } else if given == self.secret {
            self.left = self.tries;
            Verdict::Right
        } else {
            self.left = self.left.saturating_sub(u8::from(!self.unlimited));
            Verdict::Wrong
        }
    }

    /// Sets another secret; the counter is full again.
    pub(super) fn change(&mut self, secret: &[u8]) {
        self.secret = secret.to_vec();
        self.left = self.tries;
    }

    pub(super) fn is_blocked(&self) -> bool {
        self.left == 0 && !self.unlimited
    }

    pub(super) fn left(&self) -> u8 {
        self.left
    }

    /// Held between 0 and 15, what `63Cx` can say.
    pub(super) fn set_left(&mut self, left: u8) {
        self.left = left.min(15);
    }

    /// `63Cx`, or `6300` without a limit.
    pub(super) fn counter_status(&self) -> u16 {
        if self.unlimited { 0x6300 } else { 0x63C0 | u16::from(self.left) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_down_blocks_and_is_reset_by_the_right_pin() {
        let mut pin = Pin::new(b"1234", 3, false);
        assert_eq!(pin.verify(b"0000"), Verdict::Wrong);
        assert_eq!(pin.counter_status(), 0x63C2);
        assert_eq!(pin.verify(b"1234"), Verdict::Right);
        assert_eq!(pin.counter_status(), 0x63C3);
        for left in [0x63C2, 0x63C1, 0x63C0] {
            assert_eq!(pin.verify(b"12345"), Verdict::Wrong);
            assert_eq!(pin.counter_status(), left);
        }
        assert_eq!(pin.verify(b"1234"), Verdict::Blocked);
    }

    #[test]
    fn an_unlimited_counter_never_blocks() {
        let mut pin = Pin::new(b"1234", 3, true);
        for _ in 0..20 {
            assert_eq!(pin.verify(b"9999"), Verdict::Wrong);
        }
        assert_eq!(pin.counter_status(), 0x6300);
        assert_eq!(pin.verify(b"1234"), Verdict::Right);
    }
}
