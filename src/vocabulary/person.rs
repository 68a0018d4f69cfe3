//! The words about the check of the person (本人確認).

words! {
    /// How it is checked that the person is the holder (本人確認).
    Method "method" 12200 {
        /// 顔認証, on the facial-recognition card reader.
        Face = 1 "face" "顔認証" "face recognition";
        /// 暗証番号, four digits.
        Pin = 2 "pin" "暗証番号" "PIN";
        /// 目視確認: staff compare the face with the card's photo.
        Visual = 3 "visual" "目視確認" "visual confirmation";
        /// The phone's own face or fingerprint recognition (生体認証).
        PhoneBiometrics = 4 "phone_biometrics" "スマホの生体認証" "the phone's face or fingerprint recognition";
    }

    /// What came of the check of the person.
    Check "check" 12300 {
        zero:
        /// Not done yet, or not known.
        NotDone "not_done" "まだ" "not done";
        /// Passed.
        Passed = 1 "passed" "済み" "passed";
        /// Failed, in the way that is named, or in every way that was tried.
        Failed = 2 "failed" "できなかった" "failed";
    }

    /// The situations in which staff switch to visual confirmation mode (目視確認モードの使用場面).
    VisualCheckReason "visual_check_reason" 12400 {
        /// Face recognition fails, and the PIN is forgotten or locked.
        FaceFailsAndPinUnknown = 1 "face_fails_and_pin_unknown" "顔認証ができず暗証番号も使えない" "face recognition fails and the PIN is not usable";
        /// Dementia or a disability.
        Disability = 2 "disability" "認知症・障害など" "dementia or a disability";
        /// The patient's condition.
        Condition = 3 "condition" "体調の悪化" "the patient's condition";
        /// Machine trouble that stops face recognition and PIN entry alone.
        Machine = 4 "machine" "機械の不具合(顔認証と暗証番号)" "machine trouble with face recognition and PIN entry";
    }
}
