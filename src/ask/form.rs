//! The form of questions and answers.

/// The number of the form of questions and answers.
pub const FORMAT: u32 = 2;

/// The names of the questions.
pub const QUESTIONS: &[&str] = &[
    "decide",
    "renewal",
    "grace",
    "rules",
    "words",
    "readers",
    "facility",
    #[cfg(feature = "terminal")]
    "terminal_request",
    "era",
];
