//! The next steps, in the order in which reception takes them.

use crate::set::numbered;

/// Who takes a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Audience {
    /// The patient.
    Patient,
    /// The staff.
    Staff,
}

impl Audience {
    /// `patient`, `staff`.
    pub const fn name(self) -> &'static str {
        match self {
            Audience::Patient => "patient",
            Audience::Staff => "staff",
        }
    }
}

numbered! {
    /// What to do next. The order of writing is the order of doing: first what may make the token work, then the check
    /// of the person, then the documents in the order in which they stand in for it, then what comes after the visit.
    Step {
        /// Staff: type the certificate's date, or what the reader shows.
        EnterDate = 1 "enter_date",
        /// Place the card again.
        PlaceAgain = 2 "place_again",
        /// Place the My Number Card, not another card.
        PlaceMyNumberCard = 3 "place_my_number_card",
        /// Use the physical card instead of the phone.
        UsePhysicalCard = 4 "use_physical_card",
        /// Select the phone on the reader.
        SelectPhone = 5 "select_phone",
        /// iPhone: double-click, then face or fingerprint.
        IphoneAuthenticate = 6 "iphone_authenticate",
        /// Android: the PIN on the reader.
        AndroidPin = 7 "android_pin",
        /// Android: follow the screen.
        AndroidFollowScreen = 8 "android_follow_screen",
        /// Hold the phone to the reader.
        HoldPhone = 9 "hold_phone",
        /// Face recognition.
        UseFace = 10 "use_face",
        /// The PIN.
        UsePin = 11 "use_pin",
        /// Staff: issue the passcode of visual confirmation mode, if there is none yet.
        VisualIssuePasscode = 12 "visual_issue_passcode",
        /// Staff: start visual confirmation mode from the terminal.
        VisualFromTerminal = 13 "visual_from_terminal",
        /// Staff: 《職員用ボタン》 on the reader.
        VisualStaffButton = 14 "visual_staff_button",
        /// Staff: type the passcode.
        VisualTypePasscode = 15 "visual_type_passcode",
        /// Staff: compare the face with the photo, ask the patient to place the card.
        VisualCompareFace = 16 "visual_compare_face",
        /// Staff: let the patient press 次に進む.
        PressNext = 17 "press_next",
        /// Answer the questions of consent.
        Consent = 18 "consent",
        /// Staff: the app on a mobile device.
        UseMobileApp = 19 "use_mobile_app",
        /// Staff: the call centre's emergency function.
        UseEmergencyFunction = 20 "use_emergency_function",
        /// Staff: make the online query.
        OnlineQuery = 21 "online_query",
        /// Staff: query again with the new eligibility.
        QueryNewEligibility = 22 "query_new_eligibility",
        /// Staff: query again with more details.
        QueryMoreDetails = 23 "query_more_details",
        /// Staff: say which document was shown.
        NameDocument = 24 "name_document",
        /// Show the eligibility certificate.
        ShowCertificate = 25 "show_certificate",
        /// Show the notice together with the card.
        ShowNoticeWithCard = 26 "show_notice_with_card",
        /// Show Mynaportal's screen or a saved PDF together with the card.
        ShowMynaportalWithCard = 27 "show_mynaportal_with_card",
        /// Log in to Mynaportal on the spot and show the screen.
        ShowMynaportalOnPhone = 28 "show_mynaportal_on_phone",
        /// Show the legacy card.
        ShowLegacyCard = 29 "show_legacy_card",
        /// Write the declaration.
        WriteApplication = 30 "write_application",
        /// Staff: charge the normal share.
        ChargeNormalShare = 31 "charge_normal_share",
        /// Renew card or certificate at the municipality.
        Renew = 32 "renew",
        /// Then apply for the phone's certificate on Mynaportal.
        RenewPhone = 33 "renew_phone",
        /// Register for insurance use again.
        RegisterAgain = 34 "register_again",
        /// Have the PIN or face recognition unlocked.
        Unlock = 35 "unlock",
        /// Ask the municipality about the card.
        AskMunicipality = 36 "ask_municipality",
        /// Ask the insurer.
        AskInsurer = 37 "ask_insurer",
        /// Staff: the card is a test or simulated one; use the patient's own.
        UseRealToken = 38 "use_real_token",
        /// Staff: do not accept this token; check who presented it.
        TokenNotGenuine = 39 "token_not_genuine",
    }
}

impl Step {
    /// Who takes this step.
    pub const fn audience(self) -> Audience {
        use Step::*;
        match self {
            EnterDate | VisualIssuePasscode | VisualFromTerminal | VisualStaffButton | VisualTypePasscode
            | VisualCompareFace | PressNext | UseMobileApp | UseEmergencyFunction | OnlineQuery
            | QueryNewEligibility | QueryMoreDetails | NameDocument | ChargeNormalShare | UseRealToken
            | TokenNotGenuine => Audience::Staff,
            _ => Audience::Patient,
        }
    }
}
