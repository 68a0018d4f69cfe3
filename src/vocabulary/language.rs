//! The languages of every text.

words! {
    /// The language of a text.
    Language "language" 14500 {
        /// Japanese, the language of the desk.
        Ja = 1 "ja" "日本語" "Japanese";
        /// English.
        En = 2 "en" "英語" "English";
    }
}
