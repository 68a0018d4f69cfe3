//! The checks before the equipment is installed, asked one by one.
//!
//! ```
//! use uketsuke::facility::{Answer, Checklist, PhoneReading, Question, Readiness, Remedy};
//! let mut checks = Checklist::new(PhoneReading::WithGenericReader);
//! while let Some(question) = checks.next_question() {
//!     checks.answer(question, if question == Question::Metal { Answer::Yes } else { question.fine() });
//! }
//! assert_eq!(checks.readiness(), Readiness::NotReady);
//! let metal = checks.findings().find(|finding| finding.question == Question::Metal).unwrap();
//! assert_eq!(metal.remedies, [Remedy::NonMetalMat, Remedy::OtherPlace]);
//! ```

use super::readers::PhoneReading;
use super::words::{self, Words};

/// A question about the place where the generic reader will stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Question {
    /// Does the generic reader's cable reach from the terminal to the face reader?
    CableReach = 0,
    /// Has the terminal a free USB port?
    UsbPort = 1,
    /// Can it stand beside the face reader?
    BesideFaceReader = 2,
    /// Is its place made of metal?
    Metal = 3,
    /// Is the terminal used by remote desktop?
    RemoteDesktop = 4,
    /// Can a monitor be connected to the terminal? Asked only where remote desktop is used, or may be.
    Monitor = 5,
}

/// An answer to a [`Question`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[repr(u8)]
pub enum Answer {
    /// Nobody knows.
    #[default]
    Unknown = 0,
    /// Yes.
    Yes = 1,
    /// No.
    No = 2,
}

/// What can be done about a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Remedy {
    /// Look on site.
    FindOut = 0,
    /// A USB extension cable (was subsidised).
    ExtensionCable = 1,
    /// A USB hub (was subsidised).
    Hub = 2,
    /// Call the vendor who installed the face reader.
    CallVendor = 3,
    /// Put something that is not metal under the reader.
    NonMetalMat = 4,
    /// Put the reader elsewhere.
    OtherPlace = 5,
    /// Connect a monitor to the terminal for the setting up.
    AttachMonitor = 6,
}

/// How an answer stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, PartialOrd, Ord)]
#[repr(u8)]
pub enum Standing {
    /// Not known.
    #[default]
    Unknown = 0,
    /// Something has to be done.
    Attention = 1,
    /// In order.
    Fine = 2,
}

/// How the checks stand together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[repr(u8)]
pub enum Readiness {
    /// A question is open, or its answer is not known.
    #[default]
    Unknown = 0,
    /// Something has to be done first.
    NotReady = 1,
    /// The equipment can be installed.
    Ready = 2,
}

/// What an answer means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Finding {
    /// The question.
    pub question: Question,
    /// How its answer stands.
    pub standing: Standing,
    /// What was found.
    pub found: Words,
    /// What to do, the first choice first; empty when all is in order.
    pub remedies: &'static [Remedy],
}

/// The questions with their answers so far. Plain data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Checklist {
    reading: PhoneReading,
    answers: [Option<Answer>; Question::ALL.len()],
}

impl Question {
    /// All questions in the order in which they are asked.
    pub const ALL: [Question; 6] = [
        Question::CableReach,
        Question::UsbPort,
        Question::BesideFaceReader,
        Question::Metal,
        Question::RemoteDesktop,
        Question::Monitor,
    ];

    /// The question in words.
    pub const fn words(self) -> Words {
        match self {
            Question::CableReach => words::ASK_CABLE_REACH,
            Question::UsbPort => words::ASK_USB_PORT,
            Question::BesideFaceReader => words::ASK_BESIDE,
            Question::Metal => words::ASK_METAL,
            Question::RemoteDesktop => words::ASK_REMOTE_DESKTOP,
            Question::Monitor => words::ASK_MONITOR,
        }
    }

    /// The answer that needs nothing to be done.
    pub const fn fine(self) -> Answer {
        match self {
            Question::CableReach | Question::UsbPort | Question::BesideFaceReader | Question::Monitor => Answer::Yes,
            Question::Metal | Question::RemoteDesktop => Answer::No,
        }
    }

    const fn trouble(self) -> (Words, &'static [Remedy]) {
        match self {
            Question::CableReach => {
                (words::FOUND_OUT_OF_REACH, &[Remedy::CallVendor, Remedy::ExtensionCable, Remedy::Hub])
            }
            Question::UsbPort => (words::FOUND_NO_USB_PORT, &[Remedy::Hub]),
            Question::BesideFaceReader => (words::FOUND_NOT_BESIDE, &[Remedy::CallVendor]),
            Question::Metal => (words::FOUND_METAL, &[Remedy::NonMetalMat, Remedy::OtherPlace]),
            Question::RemoteDesktop => (words::FOUND_REMOTE_DESKTOP, &[Remedy::AttachMonitor, Remedy::CallVendor]),
            Question::Monitor => (words::FOUND_NO_MONITOR, &[Remedy::CallVendor]),
        }
    }
}

impl Remedy {
    /// The remedy in words.
    pub const fn words(self) -> Words {
        match self {
            Remedy::FindOut => words::DO_FIND_OUT,
            Remedy::ExtensionCable => words::DO_EXTENSION_CABLE,
            Remedy::Hub => words::DO_HUB,
            Remedy::CallVendor => words::DO_CALL_VENDOR,
            Remedy::NonMetalMat => words::DO_MAT,
            Remedy::OtherPlace => words::DO_OTHER_PLACE,
            Remedy::AttachMonitor => words::DO_ATTACH_MONITOR,
        }
    }

    /// Whether the [subsidy](super::SUBSIDY) covered it.
    pub const fn subsidised(self) -> bool {
        matches!(self, Remedy::ExtensionCable | Remedy::Hub)
    }
}

impl Checklist {
    /// The checks for an institution whose face reader reads phones in this way. Where it reads them itself, there is
    /// no generic reader to place, and nothing to ask.
    pub const fn new(reading: PhoneReading) -> Checklist {
        Checklist { reading, answers: [None; Question::ALL.len()] }
    }

    /// The next question without an answer; `None` when all are answered.
    pub fn next_question(&self) -> Option<Question> {
        self.questions().find(|question| self.answer_to(*question).is_none())
    }

    /// Answers a question, in any order; a second answer replaces the first.
    pub fn answer(&mut self, question: Question, answer: Answer) {
        if let Some(place) = self.answers.get_mut(question as usize) {
            *place = Some(answer);
        }
    }

    /// The answer to a question, once it was given.
    pub fn answer_to(&self, question: Question) -> Option<Answer> {
        self.answers.get(question as usize).copied().flatten()
    }

    /// What the answers mean, one finding for each question that is to be asked. An open question is unknown.
    pub fn findings(&self) -> impl Iterator<Item = Finding> + '_ {
        self.questions().map(|question| {
            let (standing, found, remedies): (_, _, &[Remedy]) = match self.answer_to(question).unwrap_or_default() {
                Answer::Unknown => (Standing::Unknown, words::FOUND_UNKNOWN, &[Remedy::FindOut]),
                answer if answer == question.fine() => (Standing::Fine, words::FOUND_NOTHING, &[]),
                _ => {
                    let (found, remedies) = question.trouble();
                    (Standing::Attention, found, remedies)
                }
            };
            Finding { question, standing, found, remedies }
        })
    }

    /// How the checks stand together: something to do outweighs something unknown.
    pub fn readiness(&self) -> Readiness {
        let mut readiness = Readiness::Ready;
        for finding in self.findings() {
            match finding.standing {
                Standing::Attention => return Readiness::NotReady,
                Standing::Unknown => readiness = Readiness::Unknown,
                Standing::Fine => {}
            }
        }
        readiness
    }

    fn questions(&self) -> impl Iterator<Item = Question> + '_ {
        let nothing_to_place = self.reading == PhoneReading::Itself;
        let own_monitor = matches!(self.answer_to(Question::RemoteDesktop), None | Some(Answer::No));
        Question::ALL.into_iter().filter(move |question| match question {
            Question::Monitor => !nothing_to_place && !own_monitor,
            _ => !nothing_to_place,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answered(except: &[(Question, Answer)]) -> Checklist {
        let mut checks = Checklist::new(PhoneReading::WithGenericReader);
        while let Some(question) = checks.next_question() {
            let given = except.iter().find(|(asked, _)| *asked == question).map(|(_, answer)| *answer);
            checks.answer(question, given.unwrap_or(question.fine()));
        }
        checks
    }

    #[test]
    fn nothing_is_ready_before_every_question_is_answered() {
        let mut checks = Checklist::new(PhoneReading::WithGenericReader);
        let mut asked = Vec::new();
        while let Some(question) = checks.next_question() {
            assert_eq!(checks.readiness(), Readiness::Unknown);
            asked.push(question);
            checks.answer(question, question.fine());
        }
        assert_eq!(asked, Question::ALL[..5], "the monitor matters only with remote desktop");
        assert_eq!(checks.readiness(), Readiness::Ready);
    }

    #[test]
    fn each_wrong_answer_is_a_finding_with_a_remedy_and_each_unknown_one_is_unknown() {
        for question in Question::ALL {
            let wrong = if question.fine() == Answer::Yes { Answer::No } else { Answer::Yes };
            let context = (Question::RemoteDesktop, Answer::Yes);
            let checks = answered(&[(question, wrong), context]);
            assert_eq!(checks.readiness(), Readiness::NotReady);
            let finding = checks.findings().find(|finding| finding.question == question).unwrap();
            assert_eq!(finding.standing, Standing::Attention);
            assert!(!finding.remedies.is_empty());

            if question != Question::Monitor {
                let checks = answered(&[(question, Answer::Unknown)]);
                assert_eq!(checks.readiness(), Readiness::Unknown, "{question:?}");
            }
        }
    }

    #[test]
    fn a_reader_that_reads_phones_itself_is_asked_nothing() {
        let checks = Checklist::new(PhoneReading::Itself);
        assert_eq!(checks.next_question(), None);
        assert_eq!(checks.readiness(), Readiness::Ready);
        assert_eq!(checks.findings().count(), 0);
    }

    #[test]
    fn an_unknown_remote_desktop_asks_for_the_monitor() {
        let mut checks = Checklist::new(PhoneReading::WithGenericReader);
        checks.answer(Question::RemoteDesktop, Answer::Unknown);
        assert!(checks.findings().any(|finding| finding.question == Question::Monitor));
    }
}
