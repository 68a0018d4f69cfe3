//! The setting スマホによる本人確認 of the online eligibility verification system.

use super::readers::PhoneReading;
use super::words::{self, Words};

/// What the setting is to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum PhoneSetting {
    /// 利用しない.
    Off = 0,
    /// 利用する.
    On = 1,
}

impl PhoneSetting {
    /// The steps, in order. Switching off is what the portal's article says: unplug first, unless the face reader reads
    /// phones itself. Switching on is its inverse and marked as inferred ([`words::ON_IS_INFERRED`] says so in words).
    ///
    /// ```
    /// use uketsuke::facility::{PhoneReading, PhoneSetting, words};
    /// let off = PhoneSetting::Off.steps(PhoneReading::WithGenericReader);
    /// assert_eq!(off, [words::STEP_UNPLUG, words::STEP_LOG_IN, words::STEP_DO_NOT_USE]);
    /// assert_eq!(PhoneSetting::Off.steps(PhoneReading::Itself), &off[1..]);
    /// ```
    pub const fn steps(self, reading: PhoneReading) -> &'static [Words] {
        match (self, reading) {
            (PhoneSetting::Off, PhoneReading::WithGenericReader) => {
                &[words::STEP_UNPLUG, words::STEP_LOG_IN, words::STEP_DO_NOT_USE]
            }
            (PhoneSetting::Off, PhoneReading::Itself) => &[words::STEP_LOG_IN, words::STEP_DO_NOT_USE],
            (PhoneSetting::On, PhoneReading::WithGenericReader) => {
                &[words::STEP_LOG_IN, words::STEP_USE, words::STEP_PLUG_IN]
            }
            (PhoneSetting::On, PhoneReading::Itself) => &[words::STEP_LOG_IN, words::STEP_USE],
        }
    }

    /// Remarks to the steps: where the administrator account is to be had and, for switching on, that the steps are
    /// inferred.
    pub const fn remarks(self) -> &'static [Words] {
        match self {
            PhoneSetting::Off => &[words::ACCOUNT_UNKNOWN],
            PhoneSetting::On => &[words::ON_IS_INFERRED, words::ACCOUNT_UNKNOWN],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::source::Basis;
    use super::*;

    #[test]
    fn switching_on_is_marked_as_inferred_and_switching_off_is_not() {
        for reading in [PhoneReading::WithGenericReader, PhoneReading::Itself] {
            let inferred =
                |setting: PhoneSetting| setting.steps(reading).iter().any(|step| step.basis == Basis::Inferred);
            assert!(inferred(PhoneSetting::On));
            assert!(!inferred(PhoneSetting::Off));
        }
        assert!(PhoneSetting::On.remarks().contains(&words::ON_IS_INFERRED));
        assert!(!PhoneSetting::Off.remarks().contains(&words::ON_IS_INFERRED));
    }
}
