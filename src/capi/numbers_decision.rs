//! The numbers of the words that a decision is made of. Literals for cbindgen; `numbers_test` holds
//! them to the Rust words, both ways. In a set (`uint64_t`), bit *n* stands for number *n*.

// Why

/// Nothing was presented.
pub const UKETSUKE_REASON_NOTHING_PRESENTED: i32 = 1;
/// The certificate is within its dates.
pub const UKETSUKE_REASON_WITHIN_DATES: i32 = 2;
/// The certificate has expired, and the card is in its grace.
pub const UKETSUKE_REASON_IN_GRACE: i32 = 3;
/// The grace is over.
pub const UKETSUKE_REASON_GRACE_OVER: i32 = 4;
/// The certificate has expired, and there is no grace for it.
pub const UKETSUKE_REASON_EXPIRED_WITHOUT_GRACE: i32 = 5;
/// The certificate's first day is still to come.
pub const UKETSUKE_REASON_NOT_YET_VALID: i32 = 6;
/// The certificate's last day is not known.
pub const UKETSUKE_REASON_DATE_UNKNOWN: i32 = 7;
/// No certificate was read and none was stated.
pub const UKETSUKE_REASON_CERTIFICATE_NOT_READ: i32 = 8;
/// The two readings of the grace differ on this day; the reckoning by the month's end decides.
pub const UKETSUKE_REASON_READINGS_DIFFER: i32 = 9;
/// The printed date is earlier than the certificate's: the earlier one counts.
pub const UKETSUKE_REASON_CARD_ENDS_FIRST: i32 = 10;
/// The certificate was revoked.
pub const UKETSUKE_REASON_REVOKED: i32 = 11;
/// The certificate is suspended.
pub const UKETSUKE_REASON_SUSPENDED: i32 = 12;
/// The card was returned.
pub const UKETSUKE_REASON_RETURNED: i32 = 13;
/// A pinned root's signature is bad or the profile is violated.
pub const UKETSUKE_REASON_CHAIN_FAILED: i32 = 14;
/// The issuer is not pinned.
pub const UKETSUKE_REASON_CHAIN_UNVERIFIED: i32 = 15;
/// The token did not prove that it holds the certificate's key.
pub const UKETSUKE_REASON_POSSESSION_FAILED: i32 = 16;
/// The test hierarchy, which was not asked for.
pub const UKETSUKE_REASON_TEST_HIERARCHY: i32 = 17;
/// The simulator's hierarchy, which was not asked for.
pub const UKETSUKE_REASON_SIMULATED_HIERARCHY: i32 = 18;
/// What lies on the reader is neither a My Number Card nor a known phone.
pub const UKETSUKE_REASON_TOKEN_UNKNOWN: i32 = 19;
/// Reader code 001.
pub const UKETSUKE_REASON_READER_NOT_RECOGNISED: i32 = 20;
/// Reader code 002.
pub const UKETSUKE_REASON_READER_NOT_MY_NUMBER_CARD: i32 = 21;
/// Reader code 006.
pub const UKETSUKE_REASON_READER_REVOKED_OR_EXPIRED: i32 = 22;
/// The reader says that the certificate was revoked.
pub const UKETSUKE_REASON_READER_REVOKED: i32 = 23;
/// The reader says that only eligibility information is provided.
pub const UKETSUKE_REASON_READER_ELIGIBILITY_ONLY: i32 = 24;
/// The reader shows a message that is not public.
pub const UKETSUKE_REASON_READER_OTHER: i32 = 25;
/// The reader's message and the certificate's dates say different things.
pub const UKETSUKE_REASON_READER_CONTRADICTS_DATES: i32 = 26;
/// Phones are not read at reception yet on this day.
pub const UKETSUKE_REASON_PHONES_NOT_YET: i32 = 27;
/// This institution does not read phones on this day.
pub const UKETSUKE_REASON_PHONES_NOT_HERE: i32 = 28;
/// There is no grace on a phone.
pub const UKETSUKE_REASON_PHONE_HAS_NO_GRACE: i32 = 29;
/// The check of the person failed, or no way is left to make it.
pub const UKETSUKE_REASON_PERSON_NOT_CONFIRMED: i32 = 30;
/// This way of checking the person does not exist for this token.
pub const UKETSUKE_REASON_METHOD_NOT_FOR_TOKEN: i32 = 31;
/// Nothing can be checked electronically now.
pub const UKETSUKE_REASON_EQUIPMENT_DOWN: i32 = 32;
/// An eligibility certificate within its dates.
pub const UKETSUKE_REASON_CERTIFICATE_SHOWN: i32 = 33;
/// The eligibility certificate has expired.
pub const UKETSUKE_REASON_CERTIFICATE_EXPIRED: i32 = 34;
/// A notice of eligibility information with the card.
pub const UKETSUKE_REASON_NOTICE_WITH_CARD: i32 = 35;
/// The notice without the card, accepted for a time.
pub const UKETSUKE_REASON_NOTICE_ALONE_TOLERATED: i32 = 36;
/// The notice without the card proves nothing.
pub const UKETSUKE_REASON_NOTICE_ALONE: i32 = 37;
/// Mynaportal's screen or PDF with the card.
pub const UKETSUKE_REASON_MYNAPORTAL_WITH_CARD: i32 = 38;
/// Mynaportal's screen on a phone that could not be read.
pub const UKETSUKE_REASON_MYNAPORTAL_ON_PHONE: i32 = 39;
/// Whether a saved PDF serves without the card is not known.
pub const UKETSUKE_REASON_PDF_WITHOUT_CARD: i32 = 40;
/// Mynaportal's screen without card or phone.
pub const UKETSUKE_REASON_SCREEN_WITHOUT_TOKEN: i32 = 41;
/// A legacy card within its dates.
pub const UKETSUKE_REASON_LEGACY_VALID: i32 = 42;
/// An expired legacy card, accepted for a time.
pub const UKETSUKE_REASON_LEGACY_TOLERATED: i32 = 43;
/// An expired legacy card proves nothing.
pub const UKETSUKE_REASON_LEGACY_EXPIRED: i32 = 44;
/// The first day of the toleration is not known.
pub const UKETSUKE_REASON_TOLERANCE_START_UNKNOWN: i32 = 45;
/// The toleration asks for the online query.
pub const UKETSUKE_REASON_QUERY_NEEDED: i32 = 46;
/// The declaration was written.
pub const UKETSUKE_REASON_APPLICATION_WRITTEN: i32 = 47;
/// Documents beside a card that is not accepted: no source says.
pub const UKETSUKE_REASON_PAPER_WITH_REFUSED_TOKEN: i32 = 48;
/// The online answer says that the patient is entitled.
pub const UKETSUKE_REASON_ONLINE_VALID: i32 = 49;
/// The online answer says that this eligibility is not valid.
pub const UKETSUKE_REASON_ONLINE_INVALID: i32 = 50;
/// The online answer says that a new eligibility exists.
pub const UKETSUKE_REASON_ONLINE_NEW_EXISTS: i32 = 51;
/// The online answer found no such eligibility.
pub const UKETSUKE_REASON_ONLINE_NOT_FOUND: i32 = 52;
/// The online answer found several.
pub const UKETSUKE_REASON_ONLINE_SEVERAL: i32 = 53;
/// The online answer says nothing that is public.
pub const UKETSUKE_REASON_ONLINE_UNKNOWN: i32 = 54;
/// The online answer contradicts what was found otherwise.
pub const UKETSUKE_REASON_ONLINE_CONTRADICTS: i32 = 55;
/// The query was made by a document that nobody named.
pub const UKETSUKE_REASON_DOCUMENT_NOT_NAMED: i32 = 56;
/// No rule of this table speaks about the day.
pub const UKETSUKE_REASON_NO_RULE: i32 = 57;
/// The facts of the visit contradict each other (batch decisions only).
pub const UKETSUKE_REASON_CONTRADICTION: i32 = 58;
/// Revocation is known and the reader's message contradicts it.
pub const UKETSUKE_REASON_REVOCATION_CONTRADICTS: i32 = 59;
/// A legacy card whose own last day is not known.
pub const UKETSUKE_REASON_LEGACY_DATE_UNKNOWN: i32 = 60;
/// Not a user authentication certificate: one for signatures, an authority's own, or one from elsewhere.
pub const UKETSUKE_REASON_NOT_FOR_AUTHENTICATION: i32 = 61;
/// The online answer says that the patient is entitled, by medical assistance that is not registered here yet.
pub const UKETSUKE_REASON_ONLINE_VALID_UNREGISTERED: i32 = 62;

// What else to know

/// The visit is after the day on which the rules were last compared.
pub const UKETSUKE_ADVICE_RULES_MAY_HAVE_CHANGED: i32 = 1;
/// Nothing is known about revocation.
pub const UKETSUKE_ADVICE_REVOCATION_UNKNOWN: i32 = 2;
/// The certificate expires within the reminder's months.
pub const UKETSUKE_ADVICE_RENEW_SOON: i32 = 3;
/// First use of the phone: bring the card.
pub const UKETSUKE_ADVICE_BRING_CARD: i32 = 4;
/// The physical card may still be in its own grace.
pub const UKETSUKE_ADVICE_PHYSICAL_CARD_MAY_SERVE: i32 = 5;
/// The patient operates the reader.
pub const UKETSUKE_ADVICE_PATIENT_OPERATES: i32 = 6;
/// Supporting phones is voluntary.
pub const UKETSUKE_ADVICE_PHONES_VOLUNTARY: i32 = 7;
/// The way of checking the person may have changed.
pub const UKETSUKE_ADVICE_METHOD_MAY_HAVE_CHANGED: i32 = 8;
/// No face recognition, visual confirmation or first registration with a phone.
pub const UKETSUKE_ADVICE_PHONE_EXCLUDES: i32 = 9;
/// The insurance itself does not end.
pub const UKETSUKE_ADVICE_INSURANCE_STAYS: i32 = 10;
/// The insurer normally sends an eligibility certificate.
pub const UKETSUKE_ADVICE_CERTIFICATE_IS_SENT: i32 = 11;
/// The registration for insurance use ends with the grace.
pub const UKETSUKE_ADVICE_REGISTRATION_ENDS: i32 = 12;
/// No login to Mynaportal with this card.
pub const UKETSUKE_ADVICE_MYNAPORTAL_NO_LOGIN: i32 = 13;
/// Limit-amount information in grace is not known.
pub const UKETSUKE_ADVICE_LIMIT_AMOUNT_UNKNOWN: i32 = 14;
/// Limit-amount information needs consent.
pub const UKETSUKE_ADVICE_LIMIT_AMOUNT_BY_CONSENT: i32 = 15;
/// Grace and refused consent look alike in the answer.
pub const UKETSUKE_ADVICE_GRACE_OR_REFUSAL: i32 = 16;
/// Medical information may be viewed for some hours after consent.
pub const UKETSUKE_ADVICE_VIEWABLE_FOR_HOURS: i32 = 17;
/// The PIN is locked.
pub const UKETSUKE_ADVICE_PIN_LOCKED: i32 = 18;
/// A locked PIN does not hinder face recognition or visual confirmation.
pub const UKETSUKE_ADVICE_PIN_LOCKED_OTHER_WAYS: i32 = 19;
/// Face recognition is locked.
pub const UKETSUKE_ADVICE_FACE_LOCKED: i32 = 20;
/// How many misses lock a phone's PIN is not known.
pub const UKETSUKE_ADVICE_PHONE_PIN_MAY_BE_LOCKED: i32 = 21;
/// Visual confirmation replaces the check of the person alone.
pub const UKETSUKE_ADVICE_VISUAL_CURES_NOTHING: i32 = 22;
/// A card without a photo: PIN only.
pub const UKETSUKE_ADVICE_NO_PHOTO: i32 = 23;
/// 顔認証マイナンバーカード: face or visual only.
pub const UKETSUKE_ADVICE_FACE_ONLY: i32 = 24;
/// Everyone of this age holds an eligibility certificate.
pub const UKETSUKE_ADVICE_SENIOR_HOLDS_CERTIFICATE: i32 = 25;
/// At this age it depends on the patient's card.
pub const UKETSUKE_ADVICE_SENIOR_BY_STATUS: i32 = 26;
/// Nobody is charged in full because of the card.
pub const UKETSUKE_ADVICE_NEVER_IN_FULL: i32 = 27;
/// A renewed validity may take hours to show.
pub const UKETSUKE_ADVICE_RENEWAL_TAKES_HOURS: i32 = 28;
/// Moving does not revoke this certificate.
pub const UKETSUKE_ADVICE_MOVING_DOES_NOT_REVOKE: i32 = 29;
/// Test tokens are accepted because it was asked for.
pub const UKETSUKE_ADVICE_TEST_ACCEPTED: i32 = 30;
/// Simulated tokens are accepted because it was asked for.
pub const UKETSUKE_ADVICE_SIMULATED_ACCEPTED: i32 = 31;
/// This way of acceptance is tolerated for a time.
pub const UKETSUKE_ADVICE_TOLERATED: i32 = 32;
/// Compare the document's last day.
pub const UKETSUKE_ADVICE_COMPARE_DOCUMENT_DATE: i32 = 33;
/// A limited stay: after an extension the certificate has to be issued again.
pub const UKETSUKE_ADVICE_FOREIGN_EXTENSION: i32 = 34;

// What to do next, in the order of doing

/// Staff: type the certificate's date, or what the reader shows.
pub const UKETSUKE_NEXT_STEP_ENTER_DATE: i32 = 1;
/// Place the card again.
pub const UKETSUKE_NEXT_STEP_PLACE_AGAIN: i32 = 2;
/// Place the My Number Card, not another card.
pub const UKETSUKE_NEXT_STEP_PLACE_MY_NUMBER_CARD: i32 = 3;
/// Use the physical card instead of the phone.
pub const UKETSUKE_NEXT_STEP_USE_PHYSICAL_CARD: i32 = 4;
/// Select the phone on the reader.
pub const UKETSUKE_NEXT_STEP_SELECT_PHONE: i32 = 5;
/// iPhone: double-click, then face or fingerprint.
pub const UKETSUKE_NEXT_STEP_IPHONE_AUTHENTICATE: i32 = 6;
/// Android: the PIN on the reader.
pub const UKETSUKE_NEXT_STEP_ANDROID_PIN: i32 = 7;
/// Android: follow the screen.
pub const UKETSUKE_NEXT_STEP_ANDROID_FOLLOW_SCREEN: i32 = 8;
/// Hold the phone to the reader.
pub const UKETSUKE_NEXT_STEP_HOLD_PHONE: i32 = 9;
/// Face recognition.
pub const UKETSUKE_NEXT_STEP_USE_FACE: i32 = 10;
/// The PIN.
pub const UKETSUKE_NEXT_STEP_USE_PIN: i32 = 11;
/// Staff: issue the passcode of visual confirmation mode, if there is none yet.
pub const UKETSUKE_NEXT_STEP_VISUAL_ISSUE_PASSCODE: i32 = 12;
/// Staff: start visual confirmation mode from the terminal.
pub const UKETSUKE_NEXT_STEP_VISUAL_FROM_TERMINAL: i32 = 13;
/// Staff: 《職員用ボタン》 on the reader.
pub const UKETSUKE_NEXT_STEP_VISUAL_STAFF_BUTTON: i32 = 14;
/// Staff: type the passcode.
pub const UKETSUKE_NEXT_STEP_VISUAL_TYPE_PASSCODE: i32 = 15;
/// Staff: compare the face with the photo, ask the patient to place the card.
pub const UKETSUKE_NEXT_STEP_VISUAL_COMPARE_FACE: i32 = 16;
/// Staff: let the patient press 次に進む.
pub const UKETSUKE_NEXT_STEP_PRESS_NEXT: i32 = 17;
/// Answer the questions of consent.
pub const UKETSUKE_NEXT_STEP_CONSENT: i32 = 18;
/// Staff: the app on a mobile device.
pub const UKETSUKE_NEXT_STEP_USE_MOBILE_APP: i32 = 19;
/// Staff: the call centre's emergency function.
pub const UKETSUKE_NEXT_STEP_USE_EMERGENCY_FUNCTION: i32 = 20;
/// Staff: make the online query.
pub const UKETSUKE_NEXT_STEP_ONLINE_QUERY: i32 = 21;
/// Staff: query again with the new eligibility.
pub const UKETSUKE_NEXT_STEP_QUERY_NEW_ELIGIBILITY: i32 = 22;
/// Staff: query again with more details.
pub const UKETSUKE_NEXT_STEP_QUERY_MORE_DETAILS: i32 = 23;
/// Staff: say which document was shown.
pub const UKETSUKE_NEXT_STEP_NAME_DOCUMENT: i32 = 24;
/// Show the eligibility certificate.
pub const UKETSUKE_NEXT_STEP_SHOW_CERTIFICATE: i32 = 25;
/// Show the notice together with the card.
pub const UKETSUKE_NEXT_STEP_SHOW_NOTICE_WITH_CARD: i32 = 26;
/// Show Mynaportal's screen or a saved PDF together with the card.
pub const UKETSUKE_NEXT_STEP_SHOW_MYNAPORTAL_WITH_CARD: i32 = 27;
/// Log in to Mynaportal on the spot and show the screen.
pub const UKETSUKE_NEXT_STEP_SHOW_MYNAPORTAL_ON_PHONE: i32 = 28;
/// Show the legacy card.
pub const UKETSUKE_NEXT_STEP_SHOW_LEGACY_CARD: i32 = 29;
/// Write the declaration.
pub const UKETSUKE_NEXT_STEP_WRITE_APPLICATION: i32 = 30;
/// Staff: charge the normal share.
pub const UKETSUKE_NEXT_STEP_CHARGE_NORMAL_SHARE: i32 = 31;
/// Renew card or certificate at the municipality.
pub const UKETSUKE_NEXT_STEP_RENEW: i32 = 32;
/// Then apply for the phone's certificate on Mynaportal.
pub const UKETSUKE_NEXT_STEP_RENEW_PHONE: i32 = 33;
/// Register for insurance use again.
pub const UKETSUKE_NEXT_STEP_REGISTER_AGAIN: i32 = 34;
/// Have the PIN or face recognition unlocked.
pub const UKETSUKE_NEXT_STEP_UNLOCK: i32 = 35;
/// Ask the municipality about the card.
pub const UKETSUKE_NEXT_STEP_ASK_MUNICIPALITY: i32 = 36;
/// Ask the insurer.
pub const UKETSUKE_NEXT_STEP_ASK_INSURER: i32 = 37;
/// Staff: the card is a test or simulated one; use the patient's own.
pub const UKETSUKE_NEXT_STEP_USE_REAL_TOKEN: i32 = 38;
/// Staff: do not accept this token; check who presented it.
pub const UKETSUKE_NEXT_STEP_TOKEN_NOT_GENUINE: i32 = 39;
