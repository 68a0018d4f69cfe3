/*
 * uketsuke (受付): what reception may do with a My Number Card or a phone. The C interface.
 *
 * Generated from src/capi by `cargo xtask capi header`; do not edit. The tour is in docs/c-abi.md.
 *
 * RULES THAT HOLD FOR EVERY FUNCTION
 *
 * Status. Functions return a uketsuke_status: UKETSUKE_OK (0) or the number of what went wrong. Errors are named where
 * they are particular; numbers 1 to 11 can come from any function that has such an argument.
 *
 * Outputs. Each output is set when the call begins: to NULL, to 0, or to the value that promises least. On an error no
 * other output is given. An output pointer must not be NULL where nothing else is said: UKETSUKE_ERROR_NULL_POINTER.
 *
 * Handles. A uketsuke_x that a function gives belongs to the caller and is freed once, by uketsuke_x_free(&x), which
 * sets x to NULL; freeing NULL is fine. Handles are independent: each may be freed in any order. A handle that was freed
 * must not be used.
 *
 * Inputs. Text is UTF-8 with a length in bytes and needs no NUL; bytes come with their length; NULL with length 0 is
 * the empty one. They are used during the call only. At most 64 MiB.
 *
 * Buffers. (data, capacity, length): *length becomes the number of bytes of the content. With data NULL and capacity 0
 * that is all, and the status is UKETSUKE_OK. A buffer that is too small gets nothing: UKETSUKE_ERROR_BUFFER_TOO_SMALL,
 * and *length tells what the content needs. Text is written with a NUL after it, which *length does not count: a text
 * buffer needs *length + 1 bytes.
 *
 * Structures. They begin with struct_size, to be set to sizeof before the call, for outputs too. Another size:
 * UKETSUKE_ERROR_STRUCT_SIZE.
 *
 * Numbers. int32_t kinds and states have constants; 0 is never a success. A newer library may give numbers that this
 * header does not list: treat them as unknown. Days are int32_t YYYYMMDD in Japan, 0: not known. Times are in
 * milliseconds.
 *
 * Threads. Any thread may use any handle. A handle that is in use by another call answers UKETSUKE_ERROR_BUSY at once;
 * nobody waits. A handle must not be freed while another thread may use it. There is no global state.
 *
 * Panics. None leaves the library: UKETSUKE_ERROR_PANIC is a fault of the library's own.
 */


#ifndef UKETSUKE_H
#define UKETSUKE_H

#include <stddef.h>
#include <stdint.h>

/**
 * In a column of a batch: no token was presented (`token_kind`), there is no online answer (`eligibility`), the check of
 * the person failed (`person`).
 */
#define UKETSUKE_ENTRY_NONE 255

/**
 * The number of this binary interface. Programs and library go together when it is the same; it is 0 while the version
 * begins with 0.
 */
#define UKETSUKE_ABI_VERSION 0

/**
 * This build talks to real readers through PC/SC.
 */
#define UKETSUKE_FEATURE_PCSC 1

/**
 * This build has the simulator.
 */
#define UKETSUKE_FEATURE_SIMULATOR 2

/**
 * This build reads the eligibility terminal's answers.
 */
#define UKETSUKE_FEATURE_TERMINAL 4

/**
 * The column `day`.
 */
#define UKETSUKE_COLUMN_DAY 1

/**
 * The column `token_kind`.
 */
#define UKETSUKE_COLUMN_TOKEN_KIND 2

/**
 * The column `card_form`.
 */
#define UKETSUKE_COLUMN_CARD_FORM 3

/**
 * The column `card_expires_on`.
 */
#define UKETSUKE_COLUMN_CARD_EXPIRES_ON 4

/**
 * The column `card_returned`.
 */
#define UKETSUKE_COLUMN_CARD_RETURNED 5

/**
 * The column `evidence`.
 */
#define UKETSUKE_COLUMN_EVIDENCE 6

/**
 * The column `starts_on`.
 */
#define UKETSUKE_COLUMN_STARTS_ON 7

/**
 * The column `expires_on`.
 */
#define UKETSUKE_COLUMN_EXPIRES_ON 8

/**
 * The column `hierarchy`.
 */
#define UKETSUKE_COLUMN_HIERARCHY 9

/**
 * The column `chain`.
 */
#define UKETSUKE_COLUMN_CHAIN 10

/**
 * The column `purpose`.
 */
#define UKETSUKE_COLUMN_PURPOSE 11

/**
 * The column `possession`.
 */
#define UKETSUKE_COLUMN_POSSESSION 12

/**
 * The column `revocation`.
 */
#define UKETSUKE_COLUMN_REVOCATION 13

/**
 * The column `papers`.
 */
#define UKETSUKE_COLUMN_PAPERS 14

/**
 * The column `eligibility_certificate_until`.
 */
#define UKETSUKE_COLUMN_ELIGIBILITY_CERTIFICATE_UNTIL 15

/**
 * The column `legacy_card_until`.
 */
#define UKETSUKE_COLUMN_LEGACY_CARD_UNTIL 16

/**
 * The column `insurer_changed_on`.
 */
#define UKETSUKE_COLUMN_INSURER_CHANGED_ON 17

/**
 * The column `person`.
 */
#define UKETSUKE_COLUMN_PERSON 18

/**
 * The column `message`.
 */
#define UKETSUKE_COLUMN_MESSAGE 19

/**
 * The column `eligibility`.
 */
#define UKETSUKE_COLUMN_ELIGIBILITY 20

/**
 * The column `route`.
 */
#define UKETSUKE_COLUMN_ROUTE 21

/**
 * The column `consents_given`.
 */
#define UKETSUKE_COLUMN_CONSENTS_GIVEN 22

/**
 * The column `born_on`.
 */
#define UKETSUKE_COLUMN_BORN_ON 23

/**
 * Nothing was presented.
 */
#define UKETSUKE_REASON_NOTHING_PRESENTED 1

/**
 * The certificate is within its dates.
 */
#define UKETSUKE_REASON_WITHIN_DATES 2

/**
 * The certificate has expired, and the card is in its grace.
 */
#define UKETSUKE_REASON_IN_GRACE 3

/**
 * The grace is over.
 */
#define UKETSUKE_REASON_GRACE_OVER 4

/**
 * The certificate has expired, and there is no grace for it.
 */
#define UKETSUKE_REASON_EXPIRED_WITHOUT_GRACE 5

/**
 * The certificate's first day is still to come.
 */
#define UKETSUKE_REASON_NOT_YET_VALID 6

/**
 * The certificate's last day is not known.
 */
#define UKETSUKE_REASON_DATE_UNKNOWN 7

/**
 * No certificate was read and none was stated.
 */
#define UKETSUKE_REASON_CERTIFICATE_NOT_READ 8

/**
 * The two readings of the grace differ on this day; the reckoning by the month's end decides.
 */
#define UKETSUKE_REASON_READINGS_DIFFER 9

/**
 * The printed date is earlier than the certificate's: the earlier one counts.
 */
#define UKETSUKE_REASON_CARD_ENDS_FIRST 10

/**
 * The certificate was revoked.
 */
#define UKETSUKE_REASON_REVOKED 11

/**
 * The certificate is suspended.
 */
#define UKETSUKE_REASON_SUSPENDED 12

/**
 * The card was returned.
 */
#define UKETSUKE_REASON_RETURNED 13

/**
 * A pinned root's signature is bad or the profile is violated.
 */
#define UKETSUKE_REASON_CHAIN_FAILED 14

/**
 * The issuer is not pinned.
 */
#define UKETSUKE_REASON_CHAIN_UNVERIFIED 15

/**
 * The token did not prove that it holds the certificate's key.
 */
#define UKETSUKE_REASON_POSSESSION_FAILED 16

/**
 * The test hierarchy, which was not asked for.
 */
#define UKETSUKE_REASON_TEST_HIERARCHY 17

/**
 * The simulator's hierarchy, which was not asked for.
 */
#define UKETSUKE_REASON_SIMULATED_HIERARCHY 18

/**
 * What lies on the reader is neither a My Number Card nor a known phone.
 */
#define UKETSUKE_REASON_TOKEN_UNKNOWN 19

/**
 * Reader code 001.
 */
#define UKETSUKE_REASON_READER_NOT_RECOGNISED 20

/**
 * Reader code 002.
 */
#define UKETSUKE_REASON_READER_NOT_MY_NUMBER_CARD 21

/**
 * Reader code 006.
 */
#define UKETSUKE_REASON_READER_REVOKED_OR_EXPIRED 22

/**
 * The reader says that the certificate was revoked.
 */
#define UKETSUKE_REASON_READER_REVOKED 23

/**
 * The reader says that only eligibility information is provided.
 */
#define UKETSUKE_REASON_READER_ELIGIBILITY_ONLY 24

/**
 * The reader shows a message that is not public.
 */
#define UKETSUKE_REASON_READER_OTHER 25

/**
 * The reader's message and the certificate's dates say different things.
 */
#define UKETSUKE_REASON_READER_CONTRADICTS_DATES 26

/**
 * Phones are not read at reception yet on this day.
 */
#define UKETSUKE_REASON_PHONES_NOT_YET 27

/**
 * This institution does not read phones on this day.
 */
#define UKETSUKE_REASON_PHONES_NOT_HERE 28

/**
 * There is no grace on a phone.
 */
#define UKETSUKE_REASON_PHONE_HAS_NO_GRACE 29

/**
 * The check of the person failed, or no way is left to make it.
 */
#define UKETSUKE_REASON_PERSON_NOT_CONFIRMED 30

/**
 * This way of checking the person does not exist for this token.
 */
#define UKETSUKE_REASON_METHOD_NOT_FOR_TOKEN 31

/**
 * Nothing can be checked electronically now.
 */
#define UKETSUKE_REASON_EQUIPMENT_DOWN 32

/**
 * An eligibility certificate within its dates.
 */
#define UKETSUKE_REASON_CERTIFICATE_SHOWN 33

/**
 * The eligibility certificate has expired.
 */
#define UKETSUKE_REASON_CERTIFICATE_EXPIRED 34

/**
 * A notice of eligibility information with the card.
 */
#define UKETSUKE_REASON_NOTICE_WITH_CARD 35

/**
 * The notice without the card, accepted for a time.
 */
#define UKETSUKE_REASON_NOTICE_ALONE_TOLERATED 36

/**
 * The notice without the card proves nothing.
 */
#define UKETSUKE_REASON_NOTICE_ALONE 37

/**
 * Mynaportal's screen or PDF with the card.
 */
#define UKETSUKE_REASON_MYNAPORTAL_WITH_CARD 38

/**
 * Mynaportal's screen on a phone that could not be read.
 */
#define UKETSUKE_REASON_MYNAPORTAL_ON_PHONE 39

/**
 * Whether a saved PDF serves without the card is not known.
 */
#define UKETSUKE_REASON_PDF_WITHOUT_CARD 40

/**
 * Mynaportal's screen without card or phone.
 */
#define UKETSUKE_REASON_SCREEN_WITHOUT_TOKEN 41

/**
 * A legacy card within its dates.
 */
#define UKETSUKE_REASON_LEGACY_VALID 42

/**
 * An expired legacy card, accepted for a time.
 */
#define UKETSUKE_REASON_LEGACY_TOLERATED 43

/**
 * An expired legacy card proves nothing.
 */
#define UKETSUKE_REASON_LEGACY_EXPIRED 44

/**
 * The first day of the toleration is not known.
 */
#define UKETSUKE_REASON_TOLERANCE_START_UNKNOWN 45

/**
 * The toleration asks for the online query.
 */
#define UKETSUKE_REASON_QUERY_NEEDED 46

/**
 * The declaration was written.
 */
#define UKETSUKE_REASON_APPLICATION_WRITTEN 47

/**
 * Documents beside a card that is not accepted: no source says.
 */
#define UKETSUKE_REASON_PAPER_WITH_REFUSED_TOKEN 48

/**
 * The online answer says that the patient is entitled.
 */
#define UKETSUKE_REASON_ONLINE_VALID 49

/**
 * The online answer says that this eligibility is not valid.
 */
#define UKETSUKE_REASON_ONLINE_INVALID 50

/**
 * The online answer says that a new eligibility exists.
 */
#define UKETSUKE_REASON_ONLINE_NEW_EXISTS 51

/**
 * The online answer found no such eligibility.
 */
#define UKETSUKE_REASON_ONLINE_NOT_FOUND 52

/**
 * The online answer found several.
 */
#define UKETSUKE_REASON_ONLINE_SEVERAL 53

/**
 * The online answer says nothing that is public.
 */
#define UKETSUKE_REASON_ONLINE_UNKNOWN 54

/**
 * The online answer contradicts what was found otherwise.
 */
#define UKETSUKE_REASON_ONLINE_CONTRADICTS 55

/**
 * The query was made by a document that nobody named.
 */
#define UKETSUKE_REASON_DOCUMENT_NOT_NAMED 56

/**
 * No rule of this table speaks about the day.
 */
#define UKETSUKE_REASON_NO_RULE 57

/**
 * The facts of the visit contradict each other (batch decisions only).
 */
#define UKETSUKE_REASON_CONTRADICTION 58

/**
 * Revocation is known and the reader's message contradicts it.
 */
#define UKETSUKE_REASON_REVOCATION_CONTRADICTS 59

/**
 * A legacy card whose own last day is not known.
 */
#define UKETSUKE_REASON_LEGACY_DATE_UNKNOWN 60

/**
 * Not a user authentication certificate: one for signatures, an authority's own, or one from elsewhere.
 */
#define UKETSUKE_REASON_NOT_FOR_AUTHENTICATION 61

/**
 * The online answer says that the patient is entitled, by medical assistance that is not registered here yet.
 */
#define UKETSUKE_REASON_ONLINE_VALID_UNREGISTERED 62

/**
 * The visit is after the day on which the rules were last compared.
 */
#define UKETSUKE_ADVICE_RULES_MAY_HAVE_CHANGED 1

/**
 * Nothing is known about revocation.
 */
#define UKETSUKE_ADVICE_REVOCATION_UNKNOWN 2

/**
 * The certificate expires within the reminder's months.
 */
#define UKETSUKE_ADVICE_RENEW_SOON 3

/**
 * First use of the phone: bring the card.
 */
#define UKETSUKE_ADVICE_BRING_CARD 4

/**
 * The physical card may still be in its own grace.
 */
#define UKETSUKE_ADVICE_PHYSICAL_CARD_MAY_SERVE 5

/**
 * The patient operates the reader.
 */
#define UKETSUKE_ADVICE_PATIENT_OPERATES 6

/**
 * Supporting phones is voluntary.
 */
#define UKETSUKE_ADVICE_PHONES_VOLUNTARY 7

/**
 * The way of checking the person may have changed.
 */
#define UKETSUKE_ADVICE_METHOD_MAY_HAVE_CHANGED 8

/**
 * No face recognition, visual confirmation or first registration with a phone.
 */
#define UKETSUKE_ADVICE_PHONE_EXCLUDES 9

/**
 * The insurance itself does not end.
 */
#define UKETSUKE_ADVICE_INSURANCE_STAYS 10

/**
 * The insurer normally sends an eligibility certificate.
 */
#define UKETSUKE_ADVICE_CERTIFICATE_IS_SENT 11

/**
 * The registration for insurance use ends with the grace.
 */
#define UKETSUKE_ADVICE_REGISTRATION_ENDS 12

/**
 * No login to Mynaportal with this card.
 */
#define UKETSUKE_ADVICE_MYNAPORTAL_NO_LOGIN 13

/**
 * Limit-amount information in grace is not known.
 */
#define UKETSUKE_ADVICE_LIMIT_AMOUNT_UNKNOWN 14

/**
 * Limit-amount information needs consent.
 */
#define UKETSUKE_ADVICE_LIMIT_AMOUNT_BY_CONSENT 15

/**
 * Grace and refused consent look alike in the answer.
 */
#define UKETSUKE_ADVICE_GRACE_OR_REFUSAL 16

/**
 * Medical information may be viewed for some hours after consent.
 */
#define UKETSUKE_ADVICE_VIEWABLE_FOR_HOURS 17

/**
 * The PIN is locked.
 */
#define UKETSUKE_ADVICE_PIN_LOCKED 18

/**
 * A locked PIN does not hinder face recognition or visual confirmation.
 */
#define UKETSUKE_ADVICE_PIN_LOCKED_OTHER_WAYS 19

/**
 * Face recognition is locked.
 */
#define UKETSUKE_ADVICE_FACE_LOCKED 20

/**
 * How many misses lock a phone's PIN is not known.
 */
#define UKETSUKE_ADVICE_PHONE_PIN_MAY_BE_LOCKED 21

/**
 * Visual confirmation replaces the check of the person alone.
 */
#define UKETSUKE_ADVICE_VISUAL_CURES_NOTHING 22

/**
 * A card without a photo: PIN only.
 */
#define UKETSUKE_ADVICE_NO_PHOTO 23

/**
 * 顔認証マイナンバーカード: face or visual only.
 */
#define UKETSUKE_ADVICE_FACE_ONLY 24

/**
 * Everyone of this age holds an eligibility certificate.
 */
#define UKETSUKE_ADVICE_SENIOR_HOLDS_CERTIFICATE 25

/**
 * At this age it depends on the patient's card.
 */
#define UKETSUKE_ADVICE_SENIOR_BY_STATUS 26

/**
 * Nobody is charged in full because of the card.
 */
#define UKETSUKE_ADVICE_NEVER_IN_FULL 27

/**
 * A renewed validity may take hours to show.
 */
#define UKETSUKE_ADVICE_RENEWAL_TAKES_HOURS 28

/**
 * Moving does not revoke this certificate.
 */
#define UKETSUKE_ADVICE_MOVING_DOES_NOT_REVOKE 29

/**
 * Test tokens are accepted because it was asked for.
 */
#define UKETSUKE_ADVICE_TEST_ACCEPTED 30

/**
 * Simulated tokens are accepted because it was asked for.
 */
#define UKETSUKE_ADVICE_SIMULATED_ACCEPTED 31

/**
 * This way of acceptance is tolerated for a time.
 */
#define UKETSUKE_ADVICE_TOLERATED 32

/**
 * Compare the document's last day.
 */
#define UKETSUKE_ADVICE_COMPARE_DOCUMENT_DATE 33

/**
 * A limited stay: after an extension the certificate has to be issued again.
 */
#define UKETSUKE_ADVICE_FOREIGN_EXTENSION 34

/**
 * Staff: type the certificate's date, or what the reader shows.
 */
#define UKETSUKE_NEXT_STEP_ENTER_DATE 1

/**
 * Place the card again.
 */
#define UKETSUKE_NEXT_STEP_PLACE_AGAIN 2

/**
 * Place the My Number Card, not another card.
 */
#define UKETSUKE_NEXT_STEP_PLACE_MY_NUMBER_CARD 3

/**
 * Use the physical card instead of the phone.
 */
#define UKETSUKE_NEXT_STEP_USE_PHYSICAL_CARD 4

/**
 * Select the phone on the reader.
 */
#define UKETSUKE_NEXT_STEP_SELECT_PHONE 5

/**
 * iPhone: double-click, then face or fingerprint.
 */
#define UKETSUKE_NEXT_STEP_IPHONE_AUTHENTICATE 6

/**
 * Android: the PIN on the reader.
 */
#define UKETSUKE_NEXT_STEP_ANDROID_PIN 7

/**
 * Android: follow the screen.
 */
#define UKETSUKE_NEXT_STEP_ANDROID_FOLLOW_SCREEN 8

/**
 * Hold the phone to the reader.
 */
#define UKETSUKE_NEXT_STEP_HOLD_PHONE 9

/**
 * Face recognition.
 */
#define UKETSUKE_NEXT_STEP_USE_FACE 10

/**
 * The PIN.
 */
#define UKETSUKE_NEXT_STEP_USE_PIN 11

/**
 * Staff: issue the passcode of visual confirmation mode, if there is none yet.
 */
#define UKETSUKE_NEXT_STEP_VISUAL_ISSUE_PASSCODE 12

/**
 * Staff: start visual confirmation mode from the terminal.
 */
#define UKETSUKE_NEXT_STEP_VISUAL_FROM_TERMINAL 13

/**
 * Staff: 《職員用ボタン》 on the reader.
 */
#define UKETSUKE_NEXT_STEP_VISUAL_STAFF_BUTTON 14

/**
 * Staff: type the passcode.
 */
#define UKETSUKE_NEXT_STEP_VISUAL_TYPE_PASSCODE 15

/**
 * Staff: compare the face with the photo, ask the patient to place the card.
 */
#define UKETSUKE_NEXT_STEP_VISUAL_COMPARE_FACE 16

/**
 * Staff: let the patient press 次に進む.
 */
#define UKETSUKE_NEXT_STEP_PRESS_NEXT 17

/**
 * Answer the questions of consent.
 */
#define UKETSUKE_NEXT_STEP_CONSENT 18

/**
 * Staff: the app on a mobile device.
 */
#define UKETSUKE_NEXT_STEP_USE_MOBILE_APP 19

/**
 * Staff: the call centre's emergency function.
 */
#define UKETSUKE_NEXT_STEP_USE_EMERGENCY_FUNCTION 20

/**
 * Staff: make the online query.
 */
#define UKETSUKE_NEXT_STEP_ONLINE_QUERY 21

/**
 * Staff: query again with the new eligibility.
 */
#define UKETSUKE_NEXT_STEP_QUERY_NEW_ELIGIBILITY 22

/**
 * Staff: query again with more details.
 */
#define UKETSUKE_NEXT_STEP_QUERY_MORE_DETAILS 23

/**
 * Staff: say which document was shown.
 */
#define UKETSUKE_NEXT_STEP_NAME_DOCUMENT 24

/**
 * Show the eligibility certificate.
 */
#define UKETSUKE_NEXT_STEP_SHOW_CERTIFICATE 25

/**
 * Show the notice together with the card.
 */
#define UKETSUKE_NEXT_STEP_SHOW_NOTICE_WITH_CARD 26

/**
 * Show Mynaportal's screen or a saved PDF together with the card.
 */
#define UKETSUKE_NEXT_STEP_SHOW_MYNAPORTAL_WITH_CARD 27

/**
 * Log in to Mynaportal on the spot and show the screen.
 */
#define UKETSUKE_NEXT_STEP_SHOW_MYNAPORTAL_ON_PHONE 28

/**
 * Show the legacy card.
 */
#define UKETSUKE_NEXT_STEP_SHOW_LEGACY_CARD 29

/**
 * Write the declaration.
 */
#define UKETSUKE_NEXT_STEP_WRITE_APPLICATION 30

/**
 * Staff: charge the normal share.
 */
#define UKETSUKE_NEXT_STEP_CHARGE_NORMAL_SHARE 31

/**
 * Renew card or certificate at the municipality.
 */
#define UKETSUKE_NEXT_STEP_RENEW 32

/**
 * Then apply for the phone's certificate on Mynaportal.
 */
#define UKETSUKE_NEXT_STEP_RENEW_PHONE 33

/**
 * Register for insurance use again.
 */
#define UKETSUKE_NEXT_STEP_REGISTER_AGAIN 34

/**
 * Have the PIN or face recognition unlocked.
 */
#define UKETSUKE_NEXT_STEP_UNLOCK 35

/**
 * Ask the municipality about the card.
 */
#define UKETSUKE_NEXT_STEP_ASK_MUNICIPALITY 36

/**
 * Ask the insurer.
 */
#define UKETSUKE_NEXT_STEP_ASK_INSURER 37

/**
 * Staff: the card is a test or simulated one; use the patient's own.
 */
#define UKETSUKE_NEXT_STEP_USE_REAL_TOKEN 38

/**
 * Staff: do not accept this token; check who presented it.
 */
#define UKETSUKE_NEXT_STEP_TOKEN_NOT_GENUINE 39

/**
 * Phones are read by a generic reader beside the face reader.
 */
#define UKETSUKE_PHONE_READING_WITH_GENERIC_READER 0

/**
 * The face reader reads phones itself.
 */
#define UKETSUKE_PHONE_READING_ITSELF 1

/**
 * Not known to be on the list of subsidised products: consult the list.
 */
#define UKETSUKE_LISTING_NOT_KNOWN 0

/**
 * Listed; it may need extra work: ask the maker.
 */
#define UKETSUKE_LISTING_ASK_MAKER 1

/**
 * Listed, and no extra work is needed at present.
 */
#define UKETSUKE_LISTING_NO_EXTRA_WORK 2

/**
 * Does the generic reader's cable reach from the terminal to the face reader?
 */
#define UKETSUKE_QUESTION_CABLE_REACH 0

/**
 * Has the terminal a free USB port?
 */
#define UKETSUKE_QUESTION_USB_PORT 1

/**
 * Can it stand beside the face reader?
 */
#define UKETSUKE_QUESTION_BESIDE_FACE_READER 2

/**
 * Is its place made of metal?
 */
#define UKETSUKE_QUESTION_METAL 3

/**
 * Is the terminal used by remote desktop?
 */
#define UKETSUKE_QUESTION_REMOTE_DESKTOP 4

/**
 * Can a monitor be connected to the terminal?
 */
#define UKETSUKE_QUESTION_MONITOR 5

/**
 * Nobody knows.
 */
#define UKETSUKE_ANSWER_UNKNOWN 0

/**
 * Yes.
 */
#define UKETSUKE_ANSWER_YES 1

/**
 * No.
 */
#define UKETSUKE_ANSWER_NO 2

/**
 * How the answer stands is not known.
 */
#define UKETSUKE_FINDING_UNKNOWN 0

/**
 * Something has to be done.
 */
#define UKETSUKE_FINDING_ATTENTION 1

/**
 * In order.
 */
#define UKETSUKE_FINDING_FINE 2

/**
 * A question is open, or its answer is not known.
 */
#define UKETSUKE_READINESS_UNKNOWN 0

/**
 * Something has to be done first.
 */
#define UKETSUKE_READINESS_NOT_READY 1

/**
 * The equipment can be installed.
 */
#define UKETSUKE_READINESS_READY 2

/**
 * Look on site.
 */
#define UKETSUKE_REMEDY_FIND_OUT 0

/**
 * A USB extension cable.
 */
#define UKETSUKE_REMEDY_EXTENSION_CABLE 1

/**
 * A USB hub.
 */
#define UKETSUKE_REMEDY_HUB 2

/**
 * Call the vendor who installed the face reader.
 */
#define UKETSUKE_REMEDY_CALL_VENDOR 3

/**
 * Put something that is not metal under the reader.
 */
#define UKETSUKE_REMEDY_NON_METAL_MAT 4

/**
 * Put the reader elsewhere.
 */
#define UKETSUKE_REMEDY_OTHER_PLACE 5

/**
 * Connect a monitor to the terminal for the setting up.
 */
#define UKETSUKE_REMEDY_ATTACH_MONITOR 6

/**
 * The setting スマホによる本人確認: 利用しない.
 */
#define UKETSUKE_PHONE_SETTING_OFF 0

/**
 * 利用する.
 */
#define UKETSUKE_PHONE_SETTING_ON 1

/**
 * The reader does not read the phone.
 */
#define UKETSUKE_TROUBLE_PHONE_NOT_READ 0

/**
 * The face reader or the terminal shows an error.
 */
#define UKETSUKE_TROUBLE_ERROR_SHOWN 1

/**
 * The terminal does not see the generic reader.
 */
#define UKETSUKE_TROUBLE_READER_NOT_RECOGNISED 2

/**
 * The phone cannot be used at all today.
 */
#define UKETSUKE_TROUBLE_PHONE_UNUSABLE 3

/**
 * Whether the day is a holiday is not known.
 */
#define UKETSUKE_HOLIDAY_UNKNOWN 0

/**
 * A holiday (祝日).
 */
#define UKETSUKE_HOLIDAY_YES 1

/**
 * Not a holiday.
 */
#define UKETSUKE_HOLIDAY_NO 2

/**
 * The support line is closed.
 */
#define UKETSUKE_LINE_CLOSED 0

/**
 * Open if the day is not a holiday, which is not known.
 */
#define UKETSUKE_LINE_OPEN_UNLESS_HOLIDAY 1

/**
 * Open.
 */
#define UKETSUKE_LINE_OPEN 2

/**
 * ステッカー: phones are read here.
 */
#define UKETSUKE_MATERIAL_STICKER 0

/**
 * 患者向けのリーフレット.
 */
#define UKETSUKE_MATERIAL_PATIENT_LEAFLET 1

/**
 * 「医療機関・薬局における受付方法について」ポスター.
 */
#define UKETSUKE_MATERIAL_RECEPTION_POSTER 2

/**
 * The leaflet on certificates that expire.
 */
#define UKETSUKE_MATERIAL_EXPIRY_LEAFLET 3

/**
 * The notice that phones are not read here (yet).
 */
#define UKETSUKE_MATERIAL_NOT_YET_NOTICE 4

/**
 * The subsidy: before the first day on which it is known to have run.
 */
#define UKETSUKE_SUBSIDY_START_UNKNOWN 0

/**
 * Running.
 */
#define UKETSUKE_SUBSIDY_OPEN 1

/**
 * Over.
 */
#define UKETSUKE_SUBSIDY_ENDED 2

/**
 * The card works through the certificate's last day.
 */
#define UKETSUKE_RULE_CARD_VALID 1

/**
 * Months of grace after the month of the certificate's last day. Its period is of that last day.
 */
#define UKETSUKE_RULE_CARD_GRACE 2

/**
 * The same grace as the portal article says it in short.
 */
#define UKETSUKE_RULE_CARD_GRACE_SHORT 3

/**
 * What is provided in grace.
 */
#define UKETSUKE_RULE_CARD_GRACE_SCOPE 4

/**
 * Whether limit-amount information is provided in grace.
 */
#define UKETSUKE_RULE_CARD_GRACE_LIMIT_AMOUNT 5

/**
 * After the grace.
 */
#define UKETSUKE_RULE_CARD_AFTER_GRACE 6

/**
 * The card's own date bounds the certificate's and lengthens nothing.
 */
#define UKETSUKE_RULE_CARD_BODY 7

/**
 * Revoked, suspended or returned: no grace.
 */
#define UKETSUKE_RULE_CARD_REVOKED 8

/**
 * Moving house or a change of name does not revoke the user authentication certificate.
 */
#define UKETSUKE_RULE_CARD_MOVING 9

/**
 * An expired certificate does not end the insurance.
 */
#define UKETSUKE_RULE_INSURANCE_STAYS 10

/**
 * The eligibility certificate comes without application after the grace.
 */
#define UKETSUKE_RULE_INSURANCE_CERTIFICATE_SENT 11

/**
 * In grace the card does not log in to Mynaportal.
 */
#define UKETSUKE_RULE_CARD_MYNAPORTAL_NO_GRACE 12

/**
 * Reader code 001.
 */
#define UKETSUKE_RULE_READER_001 13

/**
 * Reader code 002.
 */
#define UKETSUKE_RULE_READER_002 14

/**
 * Reader code 006.
 */
#define UKETSUKE_RULE_READER_006 15

/**
 * What the reader shows in grace.
 */
#define UKETSUKE_RULE_READER_GRACE 16

/**
 * Phones are read at reception, where the institution chose to.
 */
#define UKETSUKE_RULE_PHONE_START 17

/**
 * No grace on a phone.
 */
#define UKETSUKE_RULE_PHONE_NO_GRACE 18

/**
 * How an iPhone's holder is checked.
 */
#define UKETSUKE_RULE_PHONE_IPHONE 19

/**
 * How an Android phone's holder is checked.
 */
#define UKETSUKE_RULE_PHONE_ANDROID 20

/**
 * First use at an institution: bring the card.
 */
#define UKETSUKE_RULE_PHONE_FIRST_USE 21

/**
 * What does not exist for phones.
 */
#define UKETSUKE_RULE_PHONE_EXCLUDES 22

/**
 * Renew the card, then apply for the phone's certificate.
 */
#define UKETSUKE_RULE_PHONE_RENEWAL 23

/**
 * The patient operates the reader.
 */
#define UKETSUKE_RULE_PHONE_PATIENT_OPERATES 24

/**
 * A phone that cannot be read: log in to Mynaportal on the spot.
 */
#define UKETSUKE_RULE_PHONE_MYNAPORTAL 25

/**
 * Misses until the card's PIN locks.
 */
#define UKETSUKE_RULE_PERSON_PIN_TRIES 26

/**
 * Misses until face recognition locks.
 */
#define UKETSUKE_RULE_PERSON_FACE_TRIES 27

/**
 * A card with a locked PIN still works by face or visual confirmation.
 */
#define UKETSUKE_RULE_PERSON_PIN_LOCKED 28

/**
 * A card without a photo.
 */
#define UKETSUKE_RULE_PERSON_NO_PHOTO 29

/**
 * 顔認証マイナンバーカード.
 */
#define UKETSUKE_RULE_PERSON_FACE_ONLY 30

/**
 * Ways to check the holder of an ordinary card.
 */
#define UKETSUKE_RULE_PERSON_CARD 31

/**
 * Visual confirmation mode: when, and that it replaces the check of the person alone.
 */
#define UKETSUKE_RULE_VISUAL_MODE 32

/**
 * The passcode of visual confirmation mode.
 */
#define UKETSUKE_RULE_VISUAL_PASSCODE 33

/**
 * Where visual confirmation mode is operated.
 */
#define UKETSUKE_RULE_VISUAL_PLACE 34

/**
 * Misses until a phone's PIN locks.
 */
#define UKETSUKE_RULE_PHONE_PIN_TRIES 35

/**
 * 資格確認書 alone.
 */
#define UKETSUKE_RULE_DOCUMENT_CERTIFICATE 36

/**
 * 資格情報のお知らせ with the card.
 */
#define UKETSUKE_RULE_DOCUMENT_NOTICE 37

/**
 * Mynaportal's eligibility screen or a saved PDF with the card.
 */
#define UKETSUKE_RULE_DOCUMENT_MYNAPORTAL 38

/**
 * 資格情報のお知らせ alone, tolerated.
 */
#define UKETSUKE_RULE_DOCUMENT_NOTICE_ALONE 39

/**
 * The legacy health insurance card.
 */
#define UKETSUKE_RULE_DOCUMENT_LEGACY 40

/**
 * The expired legacy card, tolerated.
 */
#define UKETSUKE_RULE_DOCUMENT_LEGACY_TOLERATED 41

/**
 * 被保険者資格申立書.
 */
#define UKETSUKE_RULE_DOCUMENT_APPLICATION 42

/**
 * What a document alone provides.
 */
#define UKETSUKE_RULE_DOCUMENT_SCOPE 43

/**
 * The age from which everyone holds an eligibility certificate.
 */
#define UKETSUKE_RULE_DOCUMENT_SENIOR 44

/**
 * The age of 後期高齢者医療.
 */
#define UKETSUKE_RULE_DOCUMENT_SENIOR_AGE 45

/**
 * Nobody is charged in full because a card cannot be read.
 */
#define UKETSUKE_RULE_DOCUMENT_NEVER_IN_FULL 46

/**
 * The reader is broken: マイナ資格確認アプリ.
 */
#define UKETSUKE_RULE_TROUBLE_READER 47

/**
 * The system is down: 緊急時医療情報・資格確認機能.
 */
#define UKETSUKE_RULE_TROUBLE_SYSTEM 48

/**
 * The online answer decides.
 */
#define UKETSUKE_RULE_ONLINE_ANSWER 49

/**
 * How long medical information may be viewed after consent.
 */
#define UKETSUKE_RULE_ONLINE_CONSENT 50

/**
 * The answer does not carry the certificate's state.
 */
#define UKETSUKE_RULE_ONLINE_NO_STATE 51

/**
 * Birthdays until the card of an adult expires.
 */
#define UKETSUKE_RULE_RENEWAL_CARD_ADULT 52

/**
 * Birthdays until the card of a minor expires.
 */
#define UKETSUKE_RULE_RENEWAL_CARD_MINOR 53

/**
 * The age of majority for the card.
 */
#define UKETSUKE_RULE_RENEWAL_ADULT_AGE 54

/**
 * Birthdays until a certificate expires.
 */
#define UKETSUKE_RULE_RENEWAL_CERTIFICATE 55

/**
 * Birthdays until a certificate expires that was renewed in the window.
 */
#define UKETSUKE_RULE_RENEWAL_IN_WINDOW 56

/**
 * Months of the renewal window.
 */
#define UKETSUKE_RULE_RENEWAL_WINDOW 57

/**
 * Months before expiry from which the reader reminds.
 */
#define UKETSUKE_RULE_RENEWAL_REMINDER 58

/**
 * Foreign residents with a period of stay.
 */
#define UKETSUKE_RULE_RENEWAL_FOREIGN 59

/**
 * Birthdays on 29 February.
 */
#define UKETSUKE_RULE_RENEWAL_LEAP_DAY 60

/**
 * Hours until a renewed certificate shows.
 */
#define UKETSUKE_RULE_RENEWAL_DELAY 61

/**
 * `Plain`.
 */
#define UKETSUKE_RULE_KIND_PLAIN 1

/**
 * `Months`.
 */
#define UKETSUKE_RULE_KIND_MONTHS 2

/**
 * `Years`.
 */
#define UKETSUKE_RULE_KIND_YEARS 3

/**
 * `Birthdays`.
 */
#define UKETSUKE_RULE_KIND_BIRTHDAYS 4

/**
 * `Tries`.
 */
#define UKETSUKE_RULE_KIND_TRIES 5

/**
 * `Hours`.
 */
#define UKETSUKE_RULE_KIND_HOURS 6

/**
 * `Methods`.
 */
#define UKETSUKE_RULE_KIND_METHODS 7

/**
 * `Provides`.
 */
#define UKETSUKE_RULE_KIND_PROVIDES 8

/**
 * `Place`.
 */
#define UKETSUKE_RULE_KIND_PLACE 9

/**
 * 顔認証, on the facial-recognition card reader.
 */
#define UKETSUKE_METHOD_FACE 1

/**
 * 暗証番号, four digits.
 */
#define UKETSUKE_METHOD_PIN 2

/**
 * 目視確認: staff compare the face with the card's photo.
 */
#define UKETSUKE_METHOD_VISUAL 3

/**
 * The phone's own face or fingerprint recognition (生体認証).
 */
#define UKETSUKE_METHOD_PHONE_BIOMETRICS 4

/**
 * 資格確認端末.
 */
#define UKETSUKE_PLACE_TERMINAL 1

/**
 * 顔認証付きカードリーダー.
 */
#define UKETSUKE_PLACE_READER 2

/**
 * 資格情報.
 */
#define UKETSUKE_PROVISION_ELIGIBILITY 1

/**
 * 特定健診情報 (`SpecificHealthCheckupsInfo`).
 */
#define UKETSUKE_PROVISION_CHECKUPS 2

/**
 * 薬剤情報 (`PharmacistsInfo`).
 */
#define UKETSUKE_PROVISION_MEDICATION 3

/**
 * 診療情報 (`DiagnosisInfo`).
 */
#define UKETSUKE_PROVISION_TREATMENT 4

/**
 * 手術情報 (`OperationInfo`).
 */
#define UKETSUKE_PROVISION_OPERATIONS 5

/**
 * 傷病名 (`DiagnosisNameInfo`).
 */
#define UKETSUKE_PROVISION_DIAGNOSES 6

/**
 * 感染症 (`InfectiousInfo`).
 */
#define UKETSUKE_PROVISION_INFECTIONS 7

/**
 * アレルギー (`AllergyInfo`).
 */
#define UKETSUKE_PROVISION_ALLERGIES 8

/**
 * 薬剤禁忌 (`ContraindicationInfo`).
 */
#define UKETSUKE_PROVISION_CONTRAINDICATIONS 9

/**
 * 検査 (`TestInfo`).
 */
#define UKETSUKE_PROVISION_TESTS 10

/**
 * 処方 (`PrescriptionInfo`).
 */
#define UKETSUKE_PROVISION_PRESCRIPTIONS 11

/**
 * 限度額適用認定証関連情報 (`LimitApplicationCertificateRelatedInfo`).
 */
#define UKETSUKE_PROVISION_LIMIT_AMOUNT 12

/**
 * 資格確認書.
 */
#define UKETSUKE_PAPER_ELIGIBILITY_CERTIFICATE 1

/**
 * 資格情報のお知らせ (資格情報通知書).
 */
#define UKETSUKE_PAPER_ELIGIBILITY_NOTICE 2

/**
 * Mynaportal's eligibility screen, after logging in on the spot.
 */
#define UKETSUKE_PAPER_MYNAPORTAL_SCREEN 3

/**
 * A PDF saved from Mynaportal earlier.
 */
#define UKETSUKE_PAPER_MYNAPORTAL_PDF 4

/**
 * 従来の健康保険証.
 */
#define UKETSUKE_PAPER_LEGACY_CARD 5

/**
 * 被保険者資格申立書, written by the patient.
 */
#define UKETSUKE_PAPER_APPLICATION 6

/**
 * Face recognition fails, and the PIN is forgotten or locked.
 */
#define UKETSUKE_UNABLE_FACE_FAILS_AND_PIN_UNKNOWN 1

/**
 * Dementia or a disability.
 */
#define UKETSUKE_UNABLE_DISABILITY 2

/**
 * The patient's condition.
 */
#define UKETSUKE_UNABLE_CONDITION 3

/**
 * Machine trouble with face recognition and PIN entry.
 */
#define UKETSUKE_UNABLE_MACHINE_TROUBLE 4

/**
 * `starts_on`.
 */
#define UKETSUKE_FACT_CERTIFICATE_STARTS_ON 1

/**
 * `expires_on`.
 */
#define UKETSUKE_FACT_CERTIFICATE_EXPIRES_ON 2

/**
 * `evidence` is `Stated`.
 */
#define UKETSUKE_FACT_CERTIFICATE_EVIDENCE 3

/**
 * `chain`.
 */
#define UKETSUKE_FACT_CERTIFICATE_CHAIN 4

/**
 * `possession`.
 */
#define UKETSUKE_FACT_CERTIFICATE_POSSESSION 5

/**
 * `hierarchy`.
 */
#define UKETSUKE_FACT_CERTIFICATE_HIERARCHY 6

/**
 * `kind`.
 */
#define UKETSUKE_FACT_TOKEN_KIND 7

/**
 * `form`.
 */
#define UKETSUKE_FACT_TOKEN_FORM 8

/**
 * `born_on`.
 */
#define UKETSUKE_FACT_BORN_ON 9

/**
 * `day`.
 */
#define UKETSUKE_FACT_DAY 10

/**
 * Not decided by what is known: the next steps decide.
 */
#define UKETSUKE_ACCEPTANCE_INDETERMINATE 0

/**
 * Not accepted with what was presented. Says nothing about the patient's insurance.
 */
#define UKETSUKE_ACCEPTANCE_NOT_ACCEPTED 1

/**
 * Eligibility only (資格情報のみ): accepted; no medical information is provided.
 */
#define UKETSUKE_ACCEPTANCE_ELIGIBILITY_ONLY 2

/**
 * Accepted.
 */
#define UKETSUKE_ACCEPTANCE_FULL 3

/**
 * From faces, dates and certificates alone, which can be copied.
 */
#define UKETSUKE_STANDING_PRESUMED 0

/**
 * The token proved that it holds the key of a verified certificate, or the online answer is at hand.
 */
#define UKETSUKE_STANDING_CONFIRMED 1

/**
 * The patient.
 */
#define UKETSUKE_AUDIENCE_PATIENT 0

/**
 * The staff.
 */
#define UKETSUKE_AUDIENCE_STAFF 1

/**
 * Read from the token by this library. Nothing read yet, if no field is known.
 */
#define UKETSUKE_EVIDENCE_READ 0

/**
 * Said by staff, by the patient or by the terminal's screen.
 */
#define UKETSUKE_EVIDENCE_STATED 1

/**
 * With a photo and a PIN.
 */
#define UKETSUKE_CARD_FORM_ORDINARY 0

/**
 * Issued under the age of one, without a photo.
 */
#define UKETSUKE_CARD_FORM_WITHOUT_PHOTO 1

/**
 * 顔認証マイナンバーカード: no PIN.
 */
#define UKETSUKE_CARD_FORM_FACE_ONLY 2

/**
 * Not done yet, or not known.
 */
#define UKETSUKE_PERSON_CHECK_NOT_DONE 0

/**
 * Passed, in the way that `person_method` says.
 */
#define UKETSUKE_PERSON_CHECK_PASSED 1

/**
 * Failed in every way that was tried.
 */
#define UKETSUKE_PERSON_CHECK_FAILED 2

/**
 * Nothing is known of a message.
 */
#define UKETSUKE_READER_MESSAGE_NONE 0

/**
 * 【001:マイナンバーカードの認識不可】.
 */
#define UKETSUKE_READER_MESSAGE_NOT_RECOGNISED 1

/**
 * 【002:マイナンバーカード以外】.
 */
#define UKETSUKE_READER_MESSAGE_NOT_MY_NUMBER_CARD 2

/**
 * 「有効期限切れ:電子証明書の有効期限が切れているため、資格情報のみ当機関に提供します。…」.
 */
#define UKETSUKE_READER_MESSAGE_ELIGIBILITY_ONLY 3

/**
 * 「電子証明書が失効しています」.
 */
#define UKETSUKE_READER_MESSAGE_REVOKED 4

/**
 * 【006:利用者証明用電子証明書の失効・有効期限切れ】.
 */
#define UKETSUKE_READER_MESSAGE_REVOKED_OR_EXPIRED 6

/**
 * Another message.
 */
#define UKETSUKE_READER_MESSAGE_OTHER 255

/**
 * No answer to the question, or a code that is not public.
 */
#define UKETSUKE_ELIGIBILITY_UNKNOWN 0

/**
 * 1 有効.
 */
#define UKETSUKE_ELIGIBILITY_VALID 1

/**
 * 2 無効.
 */
#define UKETSUKE_ELIGIBILITY_INVALID 2

/**
 * 3 無効(新しい資格あり).
 */
#define UKETSUKE_ELIGIBILITY_INVALID_NEW_EXISTS 3

/**
 * 4 該当資格なし.
 */
#define UKETSUKE_ELIGIBILITY_NOT_FOUND 4

/**
 * 5 複数該当.
 */
#define UKETSUKE_ELIGIBILITY_SEVERAL 5

/**
 * 6 有効(未登録; 医療扶助).
 */
#define UKETSUKE_ELIGIBILITY_VALID_UNREGISTERED 6

/**
 * Not known.
 */
#define UKETSUKE_ROUTE_UNKNOWN 0

/**
 * 1 マイナンバーカード.
 */
#define UKETSUKE_ROUTE_MY_NUMBER_CARD 1

/**
 * 2 被保険者証情報.
 */
#define UKETSUKE_ROUTE_DOCUMENT 2

/**
 * Not known.
 */
#define UKETSUKE_LIMIT_AMOUNT_UNKNOWN 0

/**
 * It does.
 */
#define UKETSUKE_LIMIT_AMOUNT_PRESENT 1

/**
 * It does not.
 */
#define UKETSUKE_LIMIT_AMOUNT_ABSENT 2

/**
 * Not known.
 */
#define UKETSUKE_PHONES_UNKNOWN 0

/**
 * It does not; supporting phones is voluntary.
 */
#define UKETSUKE_PHONES_NOT_SUPPORTED 1

/**
 * It does.
 */
#define UKETSUKE_PHONES_SUPPORTED 2

/**
 * It does since the day `phones_since`.
 */
#define UKETSUKE_PHONES_SINCE 3

/**
 * Not known.
 */
#define UKETSUKE_FIRST_USE_UNKNOWN 0

/**
 * Yes.
 */
#define UKETSUKE_FIRST_USE_YES 1

/**
 * No.
 */
#define UKETSUKE_FIRST_USE_NO 2

/**
 * Nothing is known to be broken.
 */
#define UKETSUKE_EQUIPMENT_WORKS 0

/**
 * The facial-recognition card reader is broken.
 */
#define UKETSUKE_EQUIPMENT_READER_BROKEN 1

/**
 * The online system cannot be reached.
 */
#define UKETSUKE_EQUIPMENT_SYSTEM_DOWN 2

/**
 * Said to be so nowhere; nothing is accepted by it.
 */
#define UKETSUKE_CERTAINTY_UNKNOWN 0

/**
 * One secondary source, or an inference.
 */
#define UKETSUKE_CERTAINTY_LOW 1

/**
 * One official or municipal copy.
 */
#define UKETSUKE_CERTAINTY_MEDIUM 2

/**
 * An official text, or several official copies that agree.
 */
#define UKETSUKE_CERTAINTY_HIGH 3

/**
 * A reader was plugged in, or was there when the monitor began.
 */
#define UKETSUKE_READER_ADDED 1

/**
 * A reader was unplugged, or the service stopped.
 */
#define UKETSUKE_READER_REMOVED 2

/**
 * A token was laid on a reader, or lay there when the reader came.
 */
#define UKETSUKE_READER_TOKEN_INSERTED 3

/**
 * The token was taken away.
 */
#define UKETSUKE_READER_TOKEN_REMOVED 4

/**
 * `UKETSUKE_ACCEPTANCE_...`.
 */
#define UKETSUKE_WORDS_ACCEPTANCE 1

/**
 * `UKETSUKE_STANDING_...`.
 */
#define UKETSUKE_WORDS_STANDING 2

/**
 * `UKETSUKE_REASON_...`.
 */
#define UKETSUKE_WORDS_REASON 3

/**
 * `UKETSUKE_ADVICE_...`.
 */
#define UKETSUKE_WORDS_ADVICE 4

/**
 * `UKETSUKE_NEXT_STEP_...`.
 */
#define UKETSUKE_WORDS_NEXT_STEP 5

/**
 * `UKETSUKE_PROVISION_...`.
 */
#define UKETSUKE_WORDS_PROVISION 6

/**
 * `UKETSUKE_TOKEN_KIND_...`.
 */
#define UKETSUKE_WORDS_TOKEN_KIND 7

/**
 * `UKETSUKE_HIERARCHY_...`.
 */
#define UKETSUKE_WORDS_HIERARCHY 8

/**
 * `UKETSUKE_CHAIN_...`.
 */
#define UKETSUKE_WORDS_CHAIN 9

/**
 * `UKETSUKE_POSSESSION_...`.
 */
#define UKETSUKE_WORDS_POSSESSION 10

/**
 * `UKETSUKE_REVOCATION_...`.
 */
#define UKETSUKE_WORDS_REVOCATION 11

/**
 * `UKETSUKE_AUDIENCE_...`.
 */
#define UKETSUKE_WORDS_AUDIENCE 12

/**
 * `UKETSUKE_RULE_...`: names such as `card.grace`; their text is in `uketsuke_rules_text`.
 */
#define UKETSUKE_WORDS_RULE 13

/**
 * `UKETSUKE_RULE_KIND_...`: names only.
 */
#define UKETSUKE_WORDS_RULE_KIND 14

/**
 * `UKETSUKE_METHOD_...`: names only.
 */
#define UKETSUKE_WORDS_METHOD 15

/**
 * `UKETSUKE_PLACE_...`: names only.
 */
#define UKETSUKE_WORDS_PLACE 16

/**
 * `UKETSUKE_PAPER_...`: names only.
 */
#define UKETSUKE_WORDS_PAPER 17

/**
 * `UKETSUKE_UNABLE_...`: names only.
 */
#define UKETSUKE_WORDS_UNABLE 18

/**
 * `UKETSUKE_FACT_...`: names only.
 */
#define UKETSUKE_WORDS_FACT 19

/**
 * Done. All outputs are set.
 */
#define UKETSUKE_OK 0

/**
 * A pointer is NULL that must not be.
 */
#define UKETSUKE_ERROR_NULL_POINTER 1

/**
 * The `struct_size` of a structure is none that this library knows.
 */
#define UKETSUKE_ERROR_STRUCT_SIZE 2

/**
 * The buffer is too small; nothing was written but the length that is needed.
 */
#define UKETSUKE_ERROR_BUFFER_TOO_SMALL 3

/**
 * A text is not UTF-8.
 */
#define UKETSUKE_ERROR_NOT_UTF8 4

/**
 * A number is none of those that are listed for this argument.
 */
#define UKETSUKE_ERROR_INVALID_VALUE 5

/**
 * A length is larger than this library takes (64 MiB for any input), or not the one that is asked for.
 */
#define UKETSUKE_ERROR_LENGTH 6

/**
 * The handle is in use by another call: another thread's, or the one in whose callback this call was made.
 */
#define UKETSUKE_ERROR_BUSY 7

/**
 * This build of the library does not have what the function needs.
 */
#define UKETSUKE_ERROR_UNSUPPORTED 8

/**
 * A fault of this library's own. The handles that took part stay usable.
 */
#define UKETSUKE_ERROR_PANIC 9

/**
 * There is no such value here.
 */
#define UKETSUKE_ERROR_ABSENT 10

/**
 * The index is not below the count.
 */
#define UKETSUKE_ERROR_OUT_OF_RANGE 11

/**
 * Not now: another call has to come first.
 */
#define UKETSUKE_ERROR_WRONG_ORDER 12

/**
 * The PIN is not four ASCII digits. Nothing was sent.
 */
#define UKETSUKE_ERROR_NOT_A_PIN 13

/**
 * The number is not a day: YYYYMMDD.
 */
#define UKETSUKE_ERROR_NOT_A_DAY 14

/**
 * The operating system's random generator gave no bytes for a challenge.
 */
#define UKETSUKE_ERROR_NO_RANDOMNESS 15

/**
 * The token left the reader.
 */
#define UKETSUKE_ERROR_TOKEN_REMOVED 101

/**
 * Another program, or the reader, reset the token.
 */
#define UKETSUKE_ERROR_TOKEN_RESET 102

/**
 * Another token may lie on the reader than the one that was identified.
 */
#define UKETSUKE_ERROR_TOKEN_SWAPPED 103

/**
 * No token lies on the reader.
 */
#define UKETSUKE_ERROR_NO_TOKEN 104

/**
 * The token does not answer; lay it flat on the reader again.
 */
#define UKETSUKE_ERROR_TOKEN_MUTE 105

/**
 * No reader, or not the named one.
 */
#define UKETSUKE_ERROR_NO_READER 106

/**
 * The reader left while it was in use.
 */
#define UKETSUKE_ERROR_READER_LOST 107

/**
 * The smart-card service does not run, or stopped.
 */
#define UKETSUKE_ERROR_SERVICE_STOPPED 108

/**
 * Another program holds the token.
 */
#define UKETSUKE_ERROR_READER_BUSY 109

/**
 * The command did not reach the token or its answer did not come back.
 */
#define UKETSUKE_ERROR_TRANSMISSION 110

/**
 * The response was longer than the limits that were agreed.
 */
#define UKETSUKE_ERROR_RESPONSE_OVER_LIMIT 111

/**
 * The token and the reader have no protocol in common.
 */
#define UKETSUKE_ERROR_PROTOCOL 112

/**
 * The power could not be taken from the token.
 */
#define UKETSUKE_ERROR_POWER_STAYS_ON 113

/**
 * The deadline passed.
 */
#define UKETSUKE_ERROR_DEADLINE_PASSED 114

/**
 * The operation was cancelled.
 */
#define UKETSUKE_ERROR_CANCELLED 115

/**
 * The program may not use the reader.
 */
#define UKETSUKE_ERROR_ACCESS_DENIED 116

/**
 * A recorded trace does not go on this way.
 */
#define UKETSUKE_ERROR_TRACE_MISMATCH 117

/**
 * A function of the driver's answered something that its contract does not allow.
 */
#define UKETSUKE_ERROR_DRIVER_CONTRACT 118

/**
 * The reader system gave a number that no standard lists; see `reader_code`.
 */
#define UKETSUKE_ERROR_READER_SYSTEM 119

/**
 * The reader's driver or the smart-card service failed inside.
 */
#define UKETSUKE_ERROR_SERVICE_FAILED 120

/**
 * The token has no JPKI application: not a My Number Card, or a phone without the certificate.
 */
#define UKETSUKE_ERROR_NOT_JPKI 201

/**
 * The token answered with a status word that this command does not allow.
 */
#define UKETSUKE_ERROR_UNEXPECTED_STATUS 202

/**
 * The token does not have this file.
 */
#define UKETSUKE_ERROR_FILE_NOT_FOUND 203

/**
 * The token wants its PIN first.
 */
#define UKETSUKE_ERROR_PIN_REQUIRED 204

/**
 * The phone's holder has to authenticate on the phone first.
 */
#define UKETSUKE_ERROR_HOLDER_NOT_AUTHENTICATED 205

/**
 * The PIN was wrong; `tries_left` says how many tries are left.
 */
#define UKETSUKE_ERROR_PIN_WRONG 206

/**
 * The PIN is blocked; it is unlocked at the municipal counter, for a phone in its app.
 */
#define UKETSUKE_ERROR_PIN_BLOCKED 207

/**
 * One try is left and the caller has not allowed to spend it: nothing was sent.
 */
#define UKETSUKE_ERROR_LAST_TRY_KEPT 208

/**
 * The number of tries left is unknown and the caller has not allowed a try: nothing was sent.
 */
#define UKETSUKE_ERROR_TRIES_UNKNOWN 209

/**
 * A response without a status word.
 */
#define UKETSUKE_ERROR_RESPONSE_TOO_SHORT 210

/**
 * More data than the command asked for.
 */
#define UKETSUKE_ERROR_RESPONSE_TOO_LONG 211

/**
 * The response was cut into too many parts (61xx) without an end.
 */
#define UKETSUKE_ERROR_TOO_MANY_PARTS 212

/**
 * The file came in too many pieces.
 */
#define UKETSUKE_ERROR_TOO_MANY_READS 213

/**
 * The file ended before its content.
 */
#define UKETSUKE_ERROR_FILE_TRUNCATED 214

/**
 * The file does not begin like a certificate.
 */
#define UKETSUKE_ERROR_NOT_DER 215

/**
 * The file announces more bytes than a certificate can have.
 */
#define UKETSUKE_ERROR_FILE_TOO_LONG 216

/**
 * A signature of a length that no key has.
 */
#define UKETSUKE_ERROR_SIGNATURE_LENGTH 217

/**
 * The reader takes no command of this length.
 */
#define UKETSUKE_ERROR_COMMAND_TOO_LONG 218

/**
 * Not a certificate: no DER SEQUENCE.
 */
#define UKETSUKE_ERROR_CERTIFICATE_NONE 301

/**
 * The certificate is cut short.
 */
#define UKETSUKE_ERROR_CERTIFICATE_TRUNCATED 302

/**
 * Bytes follow the certificate.
 */
#define UKETSUKE_ERROR_CERTIFICATE_TRAILING_BYTES 303

/**
 * Longer than any certificate on a token (32,768 bytes).
 */
#define UKETSUKE_ERROR_CERTIFICATE_TOO_LONG 304

/**
 * A part of the certificate does not follow RFC 5280.
 */
#define UKETSUKE_ERROR_CERTIFICATE_MALFORMED 305

/**
 * The certificate's validity ends before it begins.
 */
#define UKETSUKE_ERROR_CERTIFICATE_EMPTY_VALIDITY 306

/**
 * A root needs a name of its own.
 */
#define UKETSUKE_ERROR_ROOT_WITHOUT_NAME 311

/**
 * The root is not a certification authority's certificate.
 */
#define UKETSUKE_ERROR_ROOT_NOT_AN_AUTHORITY 312

/**
 * The root is not signed with its own key, or with a key or algorithm that is refused.
 */
#define UKETSUKE_ERROR_ROOT_NOT_SELF_SIGNED 313

/**
 * The root has an extension that cannot be applied here, or is not of version 3.
 */
#define UKETSUKE_ERROR_ROOT_UNSUPPORTED 314

/**
 * The rule table is too long.
 */
#define UKETSUKE_ERROR_RULES_TOO_LONG 401

/**
 * The rule table has too many rows.
 */
#define UKETSUKE_ERROR_RULES_TOO_MANY_ROWS 402

/**
 * Not a rule table: another first line.
 */
#define UKETSUKE_ERROR_RULES_NONE 403

/**
 * A line is neither `[rule]` nor `key: value`.
 */
#define UKETSUKE_ERROR_RULES_LINE 404

/**
 * A rule that this release does not know.
 */
#define UKETSUKE_ERROR_RULES_UNKNOWN_RULE 405

/**
 * A key that does not exist there.
 */
#define UKETSUKE_ERROR_RULES_UNKNOWN_KEY 406

/**
 * A key that was there already.
 */
#define UKETSUKE_ERROR_RULES_DUPLICATE_KEY 407

/**
 * A key that has to be there is missing.
 */
#define UKETSUKE_ERROR_RULES_MISSING 408

/**
 * Not a day that exists.
 */
#define UKETSUKE_ERROR_RULES_DAY 409

/**
 * Not a whole number from 1 to 255.
 */
#define UKETSUKE_ERROR_RULES_NUMBER 410

/**
 * Not one of the words that the key takes.
 */
#define UKETSUKE_ERROR_RULES_UNKNOWN_WORD 411

/**
 * Not a text, or not `title <address>`.
 */
#define UKETSUKE_ERROR_RULES_TEXT 412

/**
 * The rule measures something else.
 */
#define UKETSUKE_ERROR_RULES_OTHER_KIND 413

/**
 * The last day is before the first.
 */
#define UKETSUKE_ERROR_RULES_BACKWARDS 414

/**
 * Two periods of one rule overlap.
 */
#define UKETSUKE_ERROR_RULES_OVERLAP 415

/**
 * Older than the table of this release.
 */
#define UKETSUKE_ERROR_RULES_OLDER 416

/**
 * Two facts of the visit cannot both be true; `uketsuke_visit_check` names them.
 */
#define UKETSUKE_ERROR_CONTRADICTION 501

/**
 * The readers file is too long.
 */
#define UKETSUKE_ERROR_READERS_FILE_TOO_LONG 601

/**
 * Not a readers file.
 */
#define UKETSUKE_ERROR_READERS_FILE_FORMAT 602

/**
 * The readers file has a version that this library does not read.
 */
#define UKETSUKE_ERROR_READERS_FILE_VERSION 603

/**
 * The readers file is not well formed.
 */
#define UKETSUKE_ERROR_READERS_FILE_MALFORMED 604

/**
 * The file ends inside the answer: it is still being written, or was cut off.
 */
#define UKETSUKE_ERROR_ANSWER_INCOMPLETE 701

/**
 * Not well-formed XML.
 */
#define UKETSUKE_ERROR_ANSWER_MALFORMED 702

/**
 * A control character, which XML forbids.
 */
#define UKETSUKE_ERROR_ANSWER_FORBIDDEN_CHARACTER 703

/**
 * Well-formed XML, but no answer of the eligibility terminal.
 */
#define UKETSUKE_ERROR_ANSWER_NONE 704

/**
 * A document type declaration.
 */
#define UKETSUKE_ERROR_ANSWER_DOCUMENT_TYPE 705

/**
 * A reference to an entity.
 */
#define UKETSUKE_ERROR_ANSWER_ENTITY 706

/**
 * An element that may stand once stands twice, with different values.
 */
#define UKETSUKE_ERROR_ANSWER_REPEATED 707

/**
 * Neither UTF-8 nor Shift_JIS.
 */
#define UKETSUKE_ERROR_ANSWER_ENCODING 708

/**
 * The file is too large.
 */
#define UKETSUKE_ERROR_ANSWER_TOO_LARGE 709

/**
 * Too many elements, levels, results or characters.
 */
#define UKETSUKE_ERROR_ANSWER_TOO_MANY 710

/**
 * The answer speaks of another day than the visit's.
 */
#define UKETSUKE_ERROR_ANSWER_OTHER_DAY 721

/**
 * The answer names no day.
 */
#define UKETSUKE_ERROR_ANSWER_NO_DAY 722

/**
 * The answer is about a person with another date of birth.
 */
#define UKETSUKE_ERROR_ANSWER_OTHER_BIRTHDATE 723

/**
 * The trace is too long.
 */
#define UKETSUKE_ERROR_TRACE_TOO_LONG 801

/**
 * Not a trace: another first line.
 */
#define UKETSUKE_ERROR_TRACE_NONE 802

/**
 * A version of the trace format that this library does not read.
 */
#define UKETSUKE_ERROR_TRACE_VERSION 803

/**
 * A line of the trace begins with no known word.
 */
#define UKETSUKE_ERROR_TRACE_LINE 804

/**
 * The trace's `reader` line is misplaced, doubled or too long.
 */
#define UKETSUKE_ERROR_TRACE_READER 805

/**
 * A `limits` line of the trace is malformed.
 */
#define UKETSUKE_ERROR_TRACE_LIMITS 806

/**
 * The trace's first `limits` line is missing.
 */
#define UKETSUKE_ERROR_TRACE_NO_LIMITS 807

/**
 * A number in the trace is malformed.
 */
#define UKETSUKE_ERROR_TRACE_NUMBER 808

/**
 * An outcome in the trace is neither `ok` nor a known fault.
 */
#define UKETSUKE_ERROR_TRACE_OUTCOME 809

/**
 * Bytes in the trace are malformed.
 */
#define UKETSUKE_ERROR_TRACE_BYTES 810

/**
 * A message in the trace is longer than any command or response.
 */
#define UKETSUKE_ERROR_TRACE_MESSAGE_TOO_LONG 811

/**
 * A command in the trace has no response, or the other way round.
 */
#define UKETSUKE_ERROR_TRACE_UNPAIRED 812

/**
 * Something follows the trace's `truncated`.
 */
#define UKETSUKE_ERROR_TRACE_AFTER_TRUNCATED 813

/**
 * The conversation is over: call `uketsuke_conversation_finish`.
 */
#define UKETSUKE_CONVERSATION_DONE 0

/**
 * Send the bytes to the token, then call `uketsuke_conversation_feed` with the response, or
 * `uketsuke_conversation_fault`.
 */
#define UKETSUKE_CONVERSATION_TRANSMIT 1

/**
 * Take the power from the token, then call `uketsuke_conversation_feed` without bytes, or
 * `uketsuke_conversation_fault` if it did not surely happen.
 */
#define UKETSUKE_CONVERSATION_CUT_POWER 2

/**
 * Ask how many PIN tries are left.
 */
#define UKETSUKE_ASK_TRIES 1

/**
 * Read the user authentication certificate.
 */
#define UKETSUKE_ASK_CERTIFICATE 2

/**
 * Have the token sign a fresh challenge, and verify it; reads the certificate too.
 */
#define UKETSUKE_ASK_PROOF 4

/**
 * 保険者番号.
 */
#define UKETSUKE_FIELD_INSURER_NUMBER 1

/**
 * 保険者名称.
 */
#define UKETSUKE_FIELD_INSURER_NAME 2

/**
 * 記号. Personal data.
 */
#define UKETSUKE_FIELD_SYMBOL 3

/**
 * 番号. Personal data.
 */
#define UKETSUKE_FIELD_NUMBER 4

/**
 * 枝番. Personal data.
 */
#define UKETSUKE_FIELD_BRANCH 5

/**
 * 本人・家族の別, the code as the file writes it.
 */
#define UKETSUKE_FIELD_RELATION 6

/**
 * 被保険者証区分, the code as the file writes it.
 */
#define UKETSUKE_FIELD_CARD 7

/**
 * 氏名. Personal data.
 */
#define UKETSUKE_FIELD_NAME 8

/**
 * 氏名カナ. Personal data.
 */
#define UKETSUKE_FIELD_KANA 9

/**
 * 世帯主氏名・被保険者氏名. Personal data.
 */
#define UKETSUKE_FIELD_INSURED_NAME 10

/**
 * 性別, the code as the file writes it. Personal data.
 */
#define UKETSUKE_FIELD_SEX 11

/**
 * 住所. Personal data.
 */
#define UKETSUKE_FIELD_ADDRESS 12

/**
 * 郵便番号. Personal data.
 */
#define UKETSUKE_FIELD_POST_NUMBER 13

/**
 * 照会番号. Personal data.
 */
#define UKETSUKE_FIELD_REFERENCE_NUMBER 14

/**
 * 一部負担金割合 in percent.
 */
#define UKETSUKE_FIELD_SHARE_PERCENT 15

/**
 * 限度額適用認定証: 適用区分, the code as the file writes it.
 */
#define UKETSUKE_FIELD_LIMIT_CLASS 16

/**
 * 生年月日. Personal data.
 */
#define UKETSUKE_FIELD_BIRTHDATE 101

/**
 * 資格取得年月日.
 */
#define UKETSUKE_FIELD_QUALIFIED_ON 102

/**
 * 資格喪失年月日: the first day without this eligibility.
 */
#define UKETSUKE_FIELD_DISQUALIFIED_ON 103

/**
 * 被保険者証有効開始年月日.
 */
#define UKETSUKE_FIELD_DOCUMENT_FROM 104

/**
 * 被保険者証有効終了年月日: the last day of the insurance document, not of the card or its certificate.
 */
#define UKETSUKE_FIELD_DOCUMENT_UNTIL 105

/**
 * No token was told apart: a label that is not known.
 */
#define UKETSUKE_TOKEN_KIND_UNKNOWN 0

/**
 * マイナンバーカード.
 */
#define UKETSUKE_TOKEN_KIND_CARD 1

/**
 * An Android phone.
 */
#define UKETSUKE_TOKEN_KIND_ANDROID 2

/**
 * An iPhone.
 */
#define UKETSUKE_TOKEN_KIND_IPHONE 3

/**
 * Japanese.
 */
#define UKETSUKE_LANGUAGE_JA 0

/**
 * English.
 */
#define UKETSUKE_LANGUAGE_EN 1

/**
 * Tries left: the token tells no number. Above 0, the number says how many tries are left.
 */
#define UKETSUKE_TRIES_UNKNOWN -1

/**
 * Tries left: none, the PIN is blocked.
 */
#define UKETSUKE_TRIES_BLOCKED 0

/**
 * Tries left: the token authenticates its holder itself and has no PIN to count.
 */
#define UKETSUKE_TRIES_NOT_USED -2

/**
 * Send no PIN with one try left, or with an unknown number of tries.
 */
#define UKETSUKE_CAUTION_KEEP_LAST_TRY 0

/**
 * The patient knows, and wants the last (or an uncounted) try to be used.
 */
#define UKETSUKE_CAUTION_SPEND_LAST_TRY 1

/**
 * No PIN was given.
 */
#define UKETSUKE_PIN_STATE_NOT_GIVEN 0

/**
 * The token authenticates its holder itself; the PIN was not sent.
 */
#define UKETSUKE_PIN_STATE_NOT_NEEDED 1

/**
 * The PIN was right.
 */
#define UKETSUKE_PIN_STATE_VERIFIED 2

/**
 * No exchange with a token.
 */
#define UKETSUKE_OPERATION_NONE 0

/**
 * Taking exclusive access to the token.
 */
#define UKETSUKE_OPERATION_BEGIN 1

/**
 * Selecting the JPKI application.
 */
#define UKETSUKE_OPERATION_SELECT_APPLICATION 2

/**
 * Reading the token label (EF 0006).
 */
#define UKETSUKE_OPERATION_READ_LABEL 3

/**
 * Asking how many PIN tries are left.
 */
#define UKETSUKE_OPERATION_ASK_TRIES 4

/**
 * Verifying the PIN.
 */
#define UKETSUKE_OPERATION_VERIFY_PIN 5

/**
 * Reading the user authentication certificate (EF 000A).
 */
#define UKETSUKE_OPERATION_READ_CERTIFICATE 6

/**
 * Having the token sign a challenge.
 */
#define UKETSUKE_OPERATION_PROVE_POSSESSION 7

/**
 * Not asked, or it could not be asked.
 */
#define UKETSUKE_POSSESSION_NOT_PROVED 0

/**
 * A fresh challenge was signed with the certificate's key.
 */
#define UKETSUKE_POSSESSION_PROVED 1

/**
 * The signature does not belong to the certificate.
 */
#define UKETSUKE_POSSESSION_FAILED 2

/**
 * The issuer is not pinned: nothing is known.
 */
#define UKETSUKE_CHAIN_UNVERIFIED 0

/**
 * A pinned root signed it and the profile holds.
 */
#define UKETSUKE_CHAIN_VERIFIED 1

/**
 * A pinned root's signature is bad, or the profile is violated.
 */
#define UKETSUKE_CHAIN_FAILED 2

/**
 * None of the other hierarchies.
 */
#define UKETSUKE_HIERARCHY_UNKNOWN 0

/**
 * J-LIS's hierarchy for user authentication, as real cards and phones carry it.
 */
#define UKETSUKE_HIERARCHY_PRODUCTION 1

/**
 * J-LIS's test hierarchy.
 */
#define UKETSUKE_HIERARCHY_TEST 2

/**
 * This project's simulator.
 */
#define UKETSUKE_HIERARCHY_SIMULATED 3

/**
 * A root that the institution added.
 */
#define UKETSUKE_HIERARCHY_INSTITUTION 4

/**
 * Revocation is not known.
 */
#define UKETSUKE_REVOCATION_UNKNOWN 0

/**
 * Known to be not revoked.
 */
#define UKETSUKE_REVOCATION_GOOD 1

/**
 * 失効.
 */
#define UKETSUKE_REVOCATION_REVOKED 2

/**
 * 一時保留.
 */
#define UKETSUKE_REVOCATION_SUSPENDED 3

/**
 * Another kind of key.
 */
#define UKETSUKE_KEY_TYPE_OTHER 0

/**
 * RSA.
 */
#define UKETSUKE_KEY_TYPE_RSA 1

/**
 * On the curve P-256.
 */
#define UKETSUKE_KEY_TYPE_EC_P256 2

/**
 * On the curve P-384.
 */
#define UKETSUKE_KEY_TYPE_EC_P384 3

/**
 * Nothing speaks for user authentication, and nothing against it.
 */
#define UKETSUKE_PURPOSE_UNKNOWN 0

/**
 * 利用者証明用電子証明書.
 */
#define UKETSUKE_PURPOSE_USER_AUTHENTICATION 1

/**
 * 署名用電子証明書; never used at reception.
 */
#define UKETSUKE_PURPOSE_DIGITAL_SIGNATURE 2

/**
 * A certification authority's own certificate.
 */
#define UKETSUKE_PURPOSE_CERTIFICATE_AUTHORITY 3

/**
 * Not from JPKI at all.
 */
#define UKETSUKE_PURPOSE_FOREIGN 4

/**
 * No policy, or one that is not known (the phones' are not public).
 */
#define UKETSUKE_POLICY_UNKNOWN 0

/**
 * User authentication, 1.2.392.200149.8.5.1.3.30.
 */
#define UKETSUKE_POLICY_USER_AUTHENTICATION 1

/**
 * User authentication in the test hierarchy, 1.2.392.200149.8.5.1.0.30.
 */
#define UKETSUKE_POLICY_TEST_USER_AUTHENTICATION 2

/**
 * Digital signature, 1.2.392.200149.8.5.1.1.20.
 */
#define UKETSUKE_POLICY_DIGITAL_SIGNATURE 3

/**
 * Digital signature in the test hierarchy, 1.2.392.200149.8.5.1.0.20.
 */
#define UKETSUKE_POLICY_TEST_DIGITAL_SIGNATURE 4

/**
 * Another name (the phones' issuer is not public).
 */
#define UKETSUKE_ISSUER_UNKNOWN 0

/**
 * `O=JPKI, OU=JPKI for user authentication`.
 */
#define UKETSUKE_ISSUER_USER_AUTHENTICATION 1

/**
 * `O=JPKI-TEST, OU=JPKI for user authentication`.
 */
#define UKETSUKE_ISSUER_TEST_USER_AUTHENTICATION 2

/**
 * `O=JPKI, OU=JPKI for digital signature`.
 */
#define UKETSUKE_ISSUER_DIGITAL_SIGNATURE 3

/**
 * `O=JPKI-TEST, OU=JPKI for digital signature`.
 */
#define UKETSUKE_ISSUER_TEST_DIGITAL_SIGNATURE 4

/**
 * The certificate is verified.
 */
#define UKETSUKE_CHAIN_REASON_NONE 0

/**
 * Unverified: the issuer is not a pinned root.
 */
#define UKETSUKE_CHAIN_REASON_ISSUER_NOT_PINNED 1

/**
 * Unverified: the issuer has a pinned root's name, but no pinned key.
 */
#define UKETSUKE_CHAIN_REASON_ISSUER_KEY_NOT_PINNED 2

/**
 * Unverified: the test hierarchy, which was not asked for.
 */
#define UKETSUKE_CHAIN_REASON_TEST_HIERARCHY_NOT_ACCEPTED 3

/**
 * Unverified: simulated, which was not asked for.
 */
#define UKETSUKE_CHAIN_REASON_SIMULATED_NOT_ACCEPTED 4

/**
 * Unverified: a key that cannot be judged here.
 */
#define UKETSUKE_CHAIN_REASON_UNSUPPORTED_KEY 5

/**
 * Failed: the signature is not that of the pinned root it names.
 */
#define UKETSUKE_CHAIN_REASON_BAD_SIGNATURE 6

/**
 * Failed: the signature algorithm is refused.
 */
#define UKETSUKE_CHAIN_REASON_SIGNATURE_ALGORITHM 7

/**
 * Failed: two different signature algorithms are stated.
 */
#define UKETSUKE_CHAIN_REASON_SIGNATURE_ALGORITHMS_DIFFER 8

/**
 * Failed: an RSA key of less than 2048 bits.
 */
#define UKETSUKE_CHAIN_REASON_SHORT_KEY 9

/**
 * Failed: not of version 3.
 */
#define UKETSUKE_CHAIN_REASON_NOT_VERSION_3 10

/**
 * Failed: an extension appears twice.
 */
#define UKETSUKE_CHAIN_REASON_DUPLICATE_EXTENSION 11

/**
 * Failed: an extension cannot be read.
 */
#define UKETSUKE_CHAIN_REASON_UNREADABLE_EXTENSION 12

/**
 * Failed: a critical extension is not understood.
 */
#define UKETSUKE_CHAIN_REASON_UNKNOWN_CRITICAL_EXTENSION 13

/**
 * Failed: a certification authority's certificate.
 */
#define UKETSUKE_CHAIN_REASON_CERTIFICATE_AUTHORITY 14

/**
 * Failed: a digital-signature certificate.
 */
#define UKETSUKE_CHAIN_REASON_DIGITAL_SIGNATURE 15

/**
 * Failed: the key usage does not allow digital signatures.
 */
#define UKETSUKE_CHAIN_REASON_KEY_USAGE 16

/**
 * Failed: the extended key usage does not allow client authentication.
 */
#define UKETSUKE_CHAIN_REASON_EXTENDED_KEY_USAGE 17

/**
 * Failed: the root was not valid on the certificate's first day.
 */
#define UKETSUKE_CHAIN_REASON_ROOT_NOT_VALID_ON_FIRST_DAY 18

/**
 * The roots that are trusted. Freed by `uketsuke_anchors_free`. May be used by any thread; one that meets another in it
 * gets `UKETSUKE_ERROR_BUSY`.
 */
typedef struct uketsuke_anchors uketsuke_anchors;

/**
 * The eligibility terminal's answer to one query. Holds personal data; never changes; may be used by any number of
 * threads at once. Freed by `uketsuke_answer_free`.
 */
typedef struct uketsuke_answer uketsuke_answer;

/**
 * Which reader reads what: this library's list, and what the institution added. Used by any thread, by one at a time (else
 * `UKETSUKE_ERROR_BUSY`). Freed by `uketsuke_catalogue_free`.
 */
typedef struct uketsuke_catalogue uketsuke_catalogue;

/**
 * One certificate. Never changes; may be used by any number of threads at once. Freed by `uketsuke_certificate_free`.
 */
typedef struct uketsuke_certificate uketsuke_certificate;

/**
 * A fresh challenge for one token, for those who talk to it themselves; `uketsuke_session_prove_possession` does all of
 * it. Freed by `uketsuke_challenge_free`.
 */
typedef struct uketsuke_challenge uketsuke_challenge;

/**
 * The checks before the equipment is installed. Used by any thread, by one at a time (else `UKETSUKE_ERROR_BUSY`). Freed
 * by `uketsuke_checklist_free`.
 */
typedef struct uketsuke_checklist uketsuke_checklist;

/**
 * One conversation with a token in one transaction, driven by the caller. Used by any thread, by one at a time. Freed by
 * `uketsuke_conversation_free`.
 */
typedef struct uketsuke_conversation uketsuke_conversation;

/**
 * The readers of this machine through PC/SC, and what happens to them. Survives readers that come and go and a service
 * that stops and starts. Used by any thread, by one at a time (else `UKETSUKE_ERROR_BUSY`);
 * `uketsuke_readers_cancel` and `uketsuke_readers_rearm` at any time. Freed by `uketsuke_readers_free`.
 */
typedef struct uketsuke_readers uketsuke_readers;

/**
 * A table of rules. Never changes; may be used by any number of threads at once. Freed by `uketsuke_rules_free`.
 */
typedef struct uketsuke_rules uketsuke_rules;

/**
 * A reader with a token on it. Opened by one of `uketsuke_session_open_...`, freed by `uketsuke_session_free`. Used by
 * any thread, by one at a time: a second one (or a callback) gets `UKETSUKE_ERROR_BUSY` and does not wait;
 * `uketsuke_session_cancel` and `uketsuke_session_rearm` alone may be called at any time. Many sessions may run at once.
 */
typedef struct uketsuke_session uketsuke_session;

/**
 * A reader in this process with software tokens. For tests, training and demonstrations: its root is accepted only where
 * `uketsuke_anchors_accept_simulated` was called. May be used by any thread while a session runs on it. Freed by
 * `uketsuke_simulator_free`; sessions on it live on.
 */
typedef struct uketsuke_simulator uketsuke_simulator;

/**
 * What a function returns: `UKETSUKE_OK` (0), or the number of what went wrong (`UKETSUKE_ERROR_...`, positive). Numbers
 * are never reused; a newer library may return numbers that an older header does not list, so treat every unknown
 * number as a failure. The words of a number: `uketsuke_status_text`.
 */
typedef int32_t uketsuke_status;

/**
 * What the roots say of one certificate. Set `struct_size` before the call; the library fills in the rest.
 */
typedef struct uketsuke_chain_report {
    /**
     * `sizeof(uketsuke_chain_report)`.
     */
    uint32_t struct_size;
    /**
     * `UKETSUKE_CHAIN_...`.
     */
    int32_t chain;
    /**
     * The hierarchy of the root that signed or is named; when unverified only what the issuer's name claims:
     * `UKETSUKE_HIERARCHY_...`.
     */
    int32_t hierarchy;
    /**
     * Why it is not verified: `UKETSUKE_CHAIN_REASON_...`.
     */
    int32_t reason;
    /**
     * What it is for: `UKETSUKE_PURPOSE_...`.
     */
    int32_t purpose;
} uketsuke_chain_report;

/**
 * Facts of many visits: arrays with one entry for each row. NULL: the fact is the common visit's in every row. Days are
 * YYYYMMDD, 0 when not known; words are the numbers of their constants. Plain pointers; the arrays stay the caller's.
 */
typedef struct uketsuke_columns {
    /**
     * `sizeof(uketsuke_columns)`.
     */
    uint32_t struct_size;
    /**
     * How many rows every array has, up to 100,000,000.
     */
    size_t rows;
    /**
     * The day of the visit; never 0.
     */
    const int32_t *day;
    /**
     * `UKETSUKE_TOKEN_KIND_...`, or `UKETSUKE_ENTRY_NONE`: a row without a token takes nothing from here to `revocation`.
     */
    const uint8_t *token_kind;
    /**
     * `UKETSUKE_CARD_FORM_...`.
     */
    const uint8_t *card_form;
    /**
     * The card's own last day.
     */
    const int32_t *card_expires_on;
    /**
     * 1 when the card was returned to the municipality, else 0.
     */
    const uint8_t *card_returned;
    /**
     * `UKETSUKE_EVIDENCE_...`.
     */
    const uint8_t *evidence;
    /**
     * The certificate's first day.
     */
    const int32_t *starts_on;
    /**
     * The certificate's last day.
     */
    const int32_t *expires_on;
    /**
     * `UKETSUKE_HIERARCHY_...`.
     */
    const uint8_t *hierarchy;
    /**
     * `UKETSUKE_CHAIN_...`.
     */
    const uint8_t *chain;
    /**
     * `UKETSUKE_PURPOSE_...`.
     */
    const uint8_t *purpose;
    /**
     * `UKETSUKE_POSSESSION_...`.
     */
    const uint8_t *possession;
    /**
     * `UKETSUKE_REVOCATION_...`.
     */
    const uint8_t *revocation;
    /**
     * A set, bit *n* for `UKETSUKE_PAPER_...` *n*.
     */
    const uint64_t *papers;
    /**
     * The last day of the 資格確認書.
     */
    const int32_t *eligibility_certificate_until;
    /**
     * The last day of the legacy health insurance card.
     */
    const int32_t *legacy_card_until;
    /**
     * The day on which the insurer changed.
     */
    const int32_t *insurer_changed_on;
    /**
     * How the person was checked: 0 not done, `UKETSUKE_ENTRY_NONE` failed, else passed in the way `UKETSUKE_METHOD_...`.
     */
    const uint8_t *person;
    /**
     * `UKETSUKE_READER_MESSAGE_...`.
     */
    const uint8_t *message;
    /**
     * `UKETSUKE_ELIGIBILITY_...`, or `UKETSUKE_ENTRY_NONE`: a row without an answer takes nothing from `route` and
     * `consents_given`.
     */
    const uint8_t *eligibility;
    /**
     * `UKETSUKE_ROUTE_...`.
     */
    const uint8_t *route;
    /**
     * Information to which the patient consented: a set, bit *n* for `UKETSUKE_PROVISION_...` *n*.
     */
    const uint64_t *consents_given;
    /**
     * The patient's date of birth.
     */
    const int32_t *born_on;
} uketsuke_columns;

/**
 * One visit, as far as it is known. Set it to zero with `struct_size` (`uketsuke_visit_init` does it), then what is known:
 * 0 means *not known* everywhere. Plain data; nothing in it is owned.
 */
typedef struct uketsuke_visit {
    /**
     * `sizeof(uketsuke_visit)`.
     */
    uint32_t struct_size;
    /**
     * The day of the visit in Japan, YYYYMMDD. Required.
     */
    int32_t day;
    /**
     * 1 when a card or phone was presented, whether or not it could be read; then the fields to `revocation` count.
     */
    int32_t has_token;
    /**
     * What was presented: `UKETSUKE_TOKEN_KIND_...`.
     */
    int32_t token_kind;
    /**
     * Which form of card it is, as staff see it: `UKETSUKE_CARD_FORM_...`.
     */
    int32_t card_form;
    /**
     * The card's own last day as printed on it, for a phone that of the physical card behind it; YYYYMMDD or 0.
     */
    int32_t card_expires_on;
    /**
     * 1 when the card was returned to the municipality (返納).
     */
    int32_t card_returned;
    /**
     * Where the certificate's facts come from: `UKETSUKE_EVIDENCE_...`.
     */
    int32_t certificate_evidence;
    /**
     * The certificate's first day; YYYYMMDD or 0.
     */
    int32_t certificate_starts_on;
    /**
     * The certificate's last day; YYYYMMDD or 0. Often blank on the card's face.
     */
    int32_t certificate_expires_on;
    /**
     * Who issued it: `UKETSUKE_HIERARCHY_...`.
     */
    int32_t hierarchy;
    /**
     * Whether a pinned root issued it: `UKETSUKE_CHAIN_...`.
     */
    int32_t chain;
    /**
     * What the certificate is for: `UKETSUKE_PURPOSE_...`.
     */
    int32_t certificate_purpose;
    /**
     * Whether the token proved that it holds the key: `UKETSUKE_POSSESSION_...`.
     */
    int32_t possession;
    /**
     * Whether it was revoked, which cannot be known offline: `UKETSUKE_REVOCATION_...`.
     */
    int32_t revocation;
    /**
     * What the patient shows besides: a set, bit *n* for `UKETSUKE_PAPER_...` *n*.
     */
    uint64_t papers;
    /**
     * The last day of the 資格確認書; YYYYMMDD or 0.
     */
    int32_t eligibility_certificate_until;
    /**
     * The last day of the legacy health insurance card; YYYYMMDD or 0.
     */
    int32_t legacy_card_until;
    /**
     * The day on which the insurer changed: the legacy card ended the day before; YYYYMMDD or 0.
     */
    int32_t insurer_changed_on;
    /**
     * What came of the check of the person: `UKETSUKE_PERSON_CHECK_...`.
     */
    int32_t person_check;
    /**
     * The way in which it passed, with `UKETSUKE_PERSON_CHECK_PASSED`: `UKETSUKE_METHOD_...`.
     */
    int32_t person_method;
    /**
     * Wrong PINs in a row, 0 to 255.
     */
    int32_t pin_misses;
    /**
     * Failures of face recognition in a row, 0 to 255.
     */
    int32_t face_misses;
    /**
     * Why neither face recognition nor the PIN can be used: `UKETSUKE_UNABLE_...`, or 0.
     */
    int32_t unable;
    /**
     * What the facial-recognition card reader showed: `UKETSUKE_READER_MESSAGE_...`.
     */
    int32_t reader_message;
    /**
     * 1 when the online eligibility verification answered; then the fields to `limit_amount` count.
     */
    int32_t has_online;
    /**
     * 資格有効性: `UKETSUKE_ELIGIBILITY_...`.
     */
    int32_t eligibility;
    /**
     * 照会区分: `UKETSUKE_ROUTE_...`.
     */
    int32_t route;
    /**
     * Information to which the patient consented: a set, bit *n* for `UKETSUKE_PROVISION_...` *n*.
     */
    uint64_t consents_yes;
    /**
     * Information to which the patient did not consent.
     */
    uint64_t consents_no;
    /**
     * Information whose consent has run out.
     */
    uint64_t consents_expired;
    /**
     * Information for which consent could not be obtained (emergency).
     */
    uint64_t consents_unobtainable;
    /**
     * Whether the answer holds limit-amount information: `UKETSUKE_LIMIT_AMOUNT_...`.
     */
    int32_t limit_amount;
    /**
     * Whether the institution reads phones: `UKETSUKE_PHONES_...`.
     */
    int32_t phones;
    /**
     * The day since which it does, with `UKETSUKE_PHONES_SINCE`; YYYYMMDD.
     */
    int32_t phones_since;
    /**
     * Whether this is the phone's first use at this institution: `UKETSUKE_FIRST_USE_...`.
     */
    int32_t first_use;
    /**
     * What does not work at the institution: `UKETSUKE_EQUIPMENT_...`.
     */
    int32_t equipment;
    /**
     * The patient's date of birth; YYYYMMDD or 0.
     */
    int32_t born_on;
    /**
     * 1: accept J-LIS's test hierarchy. Never in production.
     */
    int32_t accept_test;
    /**
     * 1: accept the simulator. Never in production.
     */
    int32_t accept_simulated;
} uketsuke_visit;

/**
 * Where decisions on many visits go: arrays of the caller's with one entry for each row. None may be NULL, and none may
 * share memory with another or with a column.
 */
typedef struct uketsuke_outcomes {
    /**
     * `sizeof(uketsuke_outcomes)`.
     */
    uint32_t struct_size;
    /**
     * What may be done: `UKETSUKE_ACCEPTANCE_...`.
     */
    uint8_t *acceptance;
    /**
     * How sure it is: `UKETSUKE_STANDING_...`.
     */
    uint8_t *standing;
    /**
     * Last day of full acceptance; YYYYMMDD or 0.
     */
    int32_t *full_until;
    /**
     * Last day of any acceptance, grace included; YYYYMMDD or 0.
     */
    int32_t *usable_until;
    /**
     * Why: a set, bit *n* for `UKETSUKE_REASON_...` *n*.
     */
    uint64_t *reasons;
} uketsuke_outcomes;

/**
 * What reader and token take in one message.
 */
typedef struct uketsuke_limits {
    /**
     * `sizeof(uketsuke_limits)`.
     */
    uint32_t struct_size;
    /**
     * Longest command in bytes; 0 in an input: 261, short length.
     */
    uint32_t max_command;
    /**
     * Longest response in bytes with its status word; 0 in an input: 258, short length.
     */
    uint32_t max_response;
    /**
     * 1 when reader and token are known to take extended length, else 0.
     */
    int32_t extended;
} uketsuke_limits;

/**
 * A driver's own way to the token. Set `struct_size`, leave to zero what is not needed.
 *
 * Every function gets `context`, and is called by the thread that uses the session, one at a time; only `cancel` comes
 * from any thread at any time. Functions must return and must not throw or `longjmp`. A call back into the same session
 * answers `UKETSUKE_ERROR_BUSY`. Calls come in the order `begin`, (`transmit` | `cut_power`)*, `end`.
 *
 * They return `UKETSUKE_OK`, one of the numbers 101 to 120 (`UKETSUKE_ERROR_TOKEN_REMOVED` to
 * `UKETSUKE_ERROR_SERVICE_FAILED`), or any other number of the driver's own: that becomes
 * `UKETSUKE_ERROR_READER_SYSTEM` with the number as `reader_code`.
 */
typedef struct uketsuke_transport {
    /**
     * `sizeof(uketsuke_transport)`.
     */
    uint32_t struct_size;
    /**
     * Longest command in bytes that `transmit` takes; 0: 261, short length.
     */
    uint32_t max_command;
    /**
     * Longest response in bytes with its status word that `transmit` gives; 0: 258, short length.
     */
    uint32_t max_response;
    /**
     * 1 when reader and token are known to take extended length, else 0. Never a guess.
     */
    int32_t extended;
    /**
     * Handed to every function. The library never looks at it.
     */
    void *context;
    /**
     * Sends one command and stores the whole response with its status word: at most `capacity` bytes at `response`,
     * their number in `*response_length`. The command may carry a PIN: keep no copy and write it to no log. Required.
     */
    int32_t (*transmit)(void *context,
                        const uint8_t *command,
                        size_t command_length,
                        uint8_t *response,
                        size_t capacity,
                        size_t *response_length);
    /**
     * Takes exclusive access to the token until `end`, and waits for it no longer than `timeout_ms` milliseconds
     * (4294967295: as long as it takes). NULL: the driver has the token to itself.
     */
    int32_t (*begin)(void *context, uint32_t timeout_ms);
    /**
     * Gives exclusive access back. Must not reset the token. NULL: nothing to do.
     */
    int32_t (*end)(void *context);
    /**
     * Takes the power from the token (cold reset), so that an unlocked PIN is locked. `UKETSUKE_OK` only if it surely
     * happened. Called when the token cannot be locked otherwise. NULL: the driver cannot.
     */
    int32_t (*cut_power)(void *context);
    /**
     * A number that changes whenever another token may lie on the reader (inserted, removed, powered up anew). It is
     * compared before a PIN is sent. NULL: the driver does not know, and a swapped token is not noticed.
     */
    uint64_t (*insertion)(void *context);
    /**
     * Makes a `transmit` or `begin` that waits return soon. Called by `uketsuke_session_cancel` on its caller's thread.
     * NULL: a cancel is seen between two commands.
     */
    void (*cancel)(void *context);
    /**
     * Called once when the session is freed; no function is called after it. NULL: nothing to do.
     */
    void (*release)(void *context);
    /**
     * The reader's name for people, UTF-8, `name_length` bytes; copied. NULL: none.
     */
    const char *name;
    /**
     * Bytes of `name`.
     */
    size_t name_length;
} uketsuke_transport;

/**
 * What the rules ask about a holder to reckon a last day. Set `struct_size`.
 */
typedef struct uketsuke_holder {
    /**
     * `sizeof(uketsuke_holder)`.
     */
    uint32_t struct_size;
    /**
     * Date of birth; YYYYMMDD.
     */
    int32_t born_on;
    /**
     * The last day of stay of a foreign resident with a limited stay; YYYYMMDD, 0 for everyone else.
     */
    int32_t stays_until;
    /**
     * The day of issue; YYYYMMDD.
     */
    int32_t issued_on;
    /**
     * For a card: the day on which it was applied for; YYYYMMDD.
     */
    int32_t applied_on;
    /**
     * For a certificate: the card's last day; YYYYMMDD.
     */
    int32_t card_expires_on;
    /**
     * For a certificate that replaces one: that one's last day; YYYYMMDD or 0.
     */
    int32_t replaces;
} uketsuke_holder;

/**
 * Commands and bytes of all operations of a session so far. Set `struct_size` before the call.
 */
typedef struct uketsuke_traffic {
    /**
     * `sizeof(uketsuke_traffic)`.
     */
    uint32_t struct_size;
    /**
     * Commands sent, GET RESPONSE and repeats included.
     */
    uint32_t commands;
    /**
     * Command bytes sent.
     */
    uint32_t bytes_sent;
    /**
     * Response bytes received, status words included.
     */
    uint32_t bytes_received;
} uketsuke_traffic;

/**
 * One row: a rule during one period. Set `struct_size` before the call; the library fills in the rest.
 */
typedef struct uketsuke_rule {
    /**
     * `sizeof(uketsuke_rule)`.
     */
    uint32_t struct_size;
    /**
     * Which rule: `UKETSUKE_RULE_...`.
     */
    int32_t rule;
    /**
     * First day in force; YYYYMMDD, 0: as far back as decisions go, or not known.
     */
    int32_t from;
    /**
     * Last day in force; YYYYMMDD, 0: no end is known.
     */
    int32_t until;
    /**
     * What it measures: `UKETSUKE_RULE_KIND_...`.
     */
    int32_t kind;
    /**
     * How certain it is: `UKETSUKE_CERTAINTY_...`.
     */
    int32_t certainty;
    /**
     * How many it measures: months, years, birthdays, tries or hours; a set of `UKETSUKE_METHOD_...` or
     * `UKETSUKE_PROVISION_...`; a `UKETSUKE_PLACE_...` number; 0 for a rule that measures nothing.
     */
    uint64_t value;
    /**
     * How many sources it has, at least 1.
     */
    uint32_t sources;
    /**
     * Always 0.
     */
    uint32_t reserved;
} uketsuke_rule;

/**
 * What one transaction told the desk. Set `struct_size` before the call; the library fills in the rest.
 */
typedef struct uketsuke_received {
    /**
     * `sizeof(uketsuke_received)`.
     */
    uint32_t struct_size;
    /**
     * What lies on the reader: `UKETSUKE_TOKEN_KIND_...`.
     */
    int32_t token_kind;
    /**
     * What became of the PIN: `UKETSUKE_PIN_STATE_...`.
     */
    int32_t pin_state;
    /**
     * Whether the token holds the certificate's key: `UKETSUKE_POSSESSION_...`.
     */
    int32_t possession;
} uketsuke_received;

/**
 * What is known of an operation that failed. Set `struct_size` before the call; the library fills in the rest.
 */
typedef struct uketsuke_error {
    /**
     * `sizeof(uketsuke_error)`.
     */
    uint32_t struct_size;
    /**
     * The status of the operation; `UKETSUKE_OK` when it did not fail.
     */
    int32_t status;
    /**
     * What was being done: a `UKETSUKE_OPERATION_...` number, 0 when it was no exchange with the token.
     */
    int32_t operation;
    /**
     * The token's status word (SW1 SW2, such as 0x6A82); 0 when there was none.
     */
    uint32_t status_word;
    /**
     * The number of PC/SC's or the driver's; 0 when there was none.
     */
    uint32_t reader_code;
    /**
     * After a wrong PIN the tries that are left; else, and when the token did not say, `UKETSUKE_TRIES_UNKNOWN`.
     */
    int32_t tries_left;
    /**
     * 1 when a PIN had been sent: the try may be counted even if no answer came. Else 0.
     */
    int32_t pin_sent;
    /**
     * 1 when a PIN was sent and the token could not be locked again: ask the patient to take it off the reader. Else 0.
     */
    int32_t left_open;
} uketsuke_error;

/**
 * Takes one line of a session's log: UTF-8, `length` bytes, not NUL-terminated, without a line break, valid during the
 * call only. Called by the thread that uses the session. A call back into the same session answers
 * `UKETSUKE_ERROR_BUSY`. Must return; must not throw or `longjmp`.
 */
typedef void (*uketsuke_log_line)(void *context, const char *line, size_t length);

/**
 * A software token. Set `struct_size`, leave to zero what is to be as usual.
 */
typedef struct uketsuke_simulated_token {
    /**
     * `sizeof(uketsuke_simulated_token)`.
     */
    uint32_t struct_size;
    /**
     * `UKETSUKE_TOKEN_KIND_...`.
     */
    int32_t kind;
    /**
     * The last day of its certificate; YYYYMMDD, 0: one far enough ahead.
     */
    int32_t expires_on;
    /**
     * Tries left at the beginning, 1 to 15, or -1: blocked; 0: all.
     */
    int32_t tries_left;
    /**
     * 1: another smart card, without the JPKI application.
     */
    int32_t without_jpki;
    /**
     * 1: an iPhone that has not authenticated its holder.
     */
    int32_t holder_not_authenticated;
    /**
     * The PIN's ASCII digits; NULL: 1234.
     */
    const uint8_t *pin;
    /**
     * Bytes of `pin`.
     */
    size_t pin_length;
} uketsuke_simulated_token;

/**
 * What a conversation is to find out, beside what lies on the reader. Set `struct_size`.
 */
typedef struct uketsuke_plan {
    /**
     * `sizeof(uketsuke_plan)`.
     */
    uint32_t struct_size;
    /**
     * `UKETSUKE_ASK_...` bits together; 0: only what lies on the reader.
     */
    uint32_t ask;
    /**
     * The PIN's four ASCII digits; NULL: none. Used during the call only; the library wipes its own copy.
     */
    const char *pin;
    /**
     * Bytes of `pin`: 4, or 0 for none.
     */
    size_t pin_length;
    /**
     * `UKETSUKE_CAUTION_...`.
     */
    int32_t caution;
    /**
     * 1: the token must be the one with the insertion number `insertion`, else the conversation ends before anything is
     * sent (`UKETSUKE_ERROR_TOKEN_SWAPPED`). 0: any token.
     */
    int32_t only_with_insertion;
    /**
     * See `only_with_insertion`.
     */
    uint64_t insertion;
} uketsuke_plan;

/**
 * What a conversation found. Set `struct_size` before the call; the library fills in the rest.
 */
typedef struct uketsuke_findings {
    /**
     * `sizeof(uketsuke_findings)`.
     */
    uint32_t struct_size;
    /**
     * What lies on the reader: `UKETSUKE_TOKEN_KIND_...`.
     */
    int32_t token_kind;
    /**
     * PIN tries before a PIN was sent: above 0, `UKETSUKE_TRIES_BLOCKED` or `UKETSUKE_TRIES_UNKNOWN`; also when not
     * asked.
     */
    int32_t tries;
    /**
     * What became of the PIN: `UKETSUKE_PIN_STATE_...`.
     */
    int32_t pin_state;
    /**
     * Whether the token holds the certificate's key: `UKETSUKE_POSSESSION_...`.
     */
    int32_t possession;
    /**
     * 1 when a PIN was sent and the token could not be locked again, else 0.
     */
    int32_t left_open;
    /**
     * 1 when extended length may be used next time on this reader, 0 when it turned out not to work.
     */
    int32_t extended;
    /**
     * Commands sent.
     */
    uint32_t commands;
    /**
     * Command bytes sent.
     */
    uint32_t bytes_sent;
    /**
     * Response bytes received.
     */
    uint32_t bytes_received;
} uketsuke_findings;

/**
 * The answer's facts: nothing personal. Set `struct_size` before the call; the library fills in the rest.
 */
typedef struct uketsuke_answer_facts {
    /**
     * `sizeof(uketsuke_answer_facts)`.
     */
    uint32_t struct_size;
    /**
     * The day that the answer speaks of; YYYYMMDD or 0.
     */
    int32_t day;
    /**
     * 資格有効性 as the desk takes it: `UKETSUKE_ELIGIBILITY_...`.
     */
    int32_t eligibility;
    /**
     * Number of results.
     */
    uint32_t results;
    /**
     * 1 when the answer alone cannot tell grace from refusal: the reader's message or the staff's own entry is needed.
     */
    int32_t asks_for_reader_message;
    /**
     * 1 when a normal answer brought a message besides: show it to staff.
     */
    int32_t has_notice;
    /**
     * When the system worked on it, yyyyMMddHHmmss in Japan; 0: not told.
     */
    uint64_t processed_at;
    /**
     * How many things were noticed: `uketsuke_answer_finding`.
     */
    uint32_t findings;
    /**
     * Always 0.
     */
    uint32_t reserved;
} uketsuke_answer_facts;

/**
 * What reception may do on the day of the visit, and why. Set `struct_size` before the call; the library fills in the
 * rest. Plain data; the zero value accepts nothing.
 */
typedef struct uketsuke_decision {
    /**
     * `sizeof(uketsuke_decision)`.
     */
    uint32_t struct_size;
    /**
     * What may be done: `UKETSUKE_ACCEPTANCE_...`.
     */
    int32_t acceptance;
    /**
     * How sure it is: `UKETSUKE_STANDING_...`.
     */
    int32_t standing;
    /**
     * Last day of full acceptance; YYYYMMDD or 0. May lie in the past.
     */
    int32_t full_until;
    /**
     * Last day of any acceptance, grace included; YYYYMMDD or 0. May lie in the past.
     */
    int32_t usable_until;
    /**
     * For a phone: the last day on which the physical card may still be in its own grace. For a card on a day where the
     * two readings of the grace differ: the last day by the short reading. YYYYMMDD or 0.
     */
    int32_t other_until;
    /**
     * The day on which the rules were last compared with their sources; YYYYMMDD.
     */
    int32_t rules_as_of;
    /**
     * The token's last usable day by its dates, grace included, whatever the decision rests on; YYYYMMDD or 0.
     */
    int32_t grace_until;
    /**
     * Why: a set, bit *n* for `UKETSUKE_REASON_...` *n*.
     */
    uint64_t reasons;
    /**
     * What else to know: a set, bit *n* for `UKETSUKE_ADVICE_...` *n*.
     */
    uint64_t advice;
    /**
     * What to do next: a set, bit *n* for `UKETSUKE_NEXT_STEP_...` *n*. The order of doing is that of the constants.
     */
    uint64_t next_steps;
    /**
     * What the institution receives: a set, bit *n* for `UKETSUKE_PROVISION_...` *n*.
     */
    uint64_t provided;
    /**
     * What it does not receive. What stands in neither set is not known.
     */
    uint64_t not_provided;
    /**
     * The rules that the decision rests on: a set, bit *n* for `UKETSUKE_RULE_...` *n*.
     */
    uint64_t basis;
} uketsuke_decision;

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

/**
 * Makes the set of the three production roots for user authentication. `*anchors` is to be freed with
 * `uketsuke_anchors_free`.
 */
uketsuke_status uketsuke_anchors_new(struct uketsuke_anchors **anchors);

/**
 * Frees a set of roots and sets `*anchors` to NULL. NULL, and a pointer to NULL, are fine.
 */
uketsuke_status uketsuke_anchors_free(struct uketsuke_anchors **anchors);

/**
 * Accepts J-LIS's test hierarchy too. Its certificates stay marked `UKETSUKE_HIERARCHY_TEST`.
 */
uketsuke_status uketsuke_anchors_accept_test(const struct uketsuke_anchors *anchors);

/**
 * Accepts this project's simulator too, whose key everybody has. Its certificates stay marked
 * `UKETSUKE_HIERARCHY_SIMULATED`. Errors: `UKETSUKE_ERROR_UNSUPPORTED` in a build without the simulator.
 */
uketsuke_status uketsuke_anchors_accept_simulated(const struct uketsuke_anchors *anchors);

/**
 * Adds a root under a name of its own (`name`: UTF-8; `der`: the certificate's bytes): for a pilot, or for a next
 * generation before this library knows it. What it issued is marked `UKETSUKE_HIERARCHY_INSTITUTION`, never production.
 * Errors: 301 to 306, 311 to 314.
 */
uketsuke_status uketsuke_anchors_add_root(const struct uketsuke_anchors *anchors,
                                          const char *name,
                                          size_t name_length,
                                          const uint8_t *der,
                                          size_t der_length);

/**
 * Asks who issued a certificate, into `*report` (set `struct_size`). Its dates are not judged. A certificate that is
 * not verified is no error.
 */
uketsuke_status uketsuke_anchors_check(const struct uketsuke_anchors *anchors,
                                       const struct uketsuke_certificate *certificate,
                                       struct uketsuke_chain_report *report);

/**
 * The name of the root that signed a certificate, or that it names and that did not sign it, into a text buffer.
 * `UKETSUKE_ERROR_ABSENT` when there is none.
 */
uketsuke_status uketsuke_anchors_root_name(const struct uketsuke_anchors *anchors,
                                           const struct uketsuke_certificate *certificate,
                                           char *text,
                                           size_t capacity,
                                           size_t *length);

/**
 * Makes a fresh challenge from the operating system's generator. `*challenge` is to be freed with
 * `uketsuke_challenge_free`. Errors: `UKETSUKE_ERROR_NO_RANDOMNESS`.
 */
uketsuke_status uketsuke_challenge_new(struct uketsuke_challenge **challenge);

/**
 * What the token is to sign for this certificate, into a byte buffer: for RSA the DigestInfo (51 bytes), for P-256 and
 * P-384 the hash (32 bytes). `UKETSUKE_ERROR_ABSENT` for keys that cannot be verified;
 * `UKETSUKE_ERROR_WRONG_ORDER` after `uketsuke_challenge_verify`.
 */
uketsuke_status uketsuke_challenge_to_sign(const struct uketsuke_challenge *challenge,
                                           const struct uketsuke_certificate *certificate,
                                           uint8_t *data,
                                           size_t capacity,
                                           size_t *length);

/**
 * Judges the token's answer (`signature`, `signature_length`), once: `*possession` is a `UKETSUKE_POSSESSION_...` number.
 * A second call with the same challenge is `UKETSUKE_ERROR_WRONG_ORDER`.
 */
uketsuke_status uketsuke_challenge_verify(const struct uketsuke_challenge *challenge,
                                          const struct uketsuke_certificate *certificate,
                                          const uint8_t *signature,
                                          size_t signature_length,
                                          int32_t *possession);

/**
 * Frees a challenge and sets `*challenge` to NULL. NULL, and a pointer to NULL, are fine.
 */
uketsuke_status uketsuke_challenge_free(struct uketsuke_challenge **challenge);

/**
 * Decides many visits: for each row of `columns` what `uketsuke_decide` says of `common` with the row's facts in it, into
 * the arrays of `outcomes`. Rows whose facts are all the same are decided once. `rules`: NULL for those of this release.
 * Nothing is kept between calls: to use every core, give each thread rows of its own.
 *
 * A row whose facts contradict each other is indeterminate, for `UKETSUKE_REASON_CONTRADICTION`. On an error every outcome
 * is 0, *indeterminate*: `UKETSUKE_ERROR_INVALID_VALUE` or `UKETSUKE_ERROR_NOT_A_DAY` for a number without a meaning, of
 * which `*column` (`UKETSUKE_COLUMN_...`) and `*row` (from 0) tell the place, `*column` being 0 when it is in `common`;
 * `UKETSUKE_ERROR_INVALID_VALUE` with `*column` 0 also for arrays that share memory; `UKETSUKE_ERROR_LENGTH` for too many
 * rows; `UKETSUKE_ERROR_NULL_POINTER` for an outcome without an array.
 */
uketsuke_status uketsuke_decide_columns(const struct uketsuke_columns *columns,
                                        const struct uketsuke_visit *common,
                                        const struct uketsuke_rules *rules,
                                        const struct uketsuke_outcomes *outcomes,
                                        int32_t *column,
                                        size_t *row);

/**
 * Reads a certificate from exactly its DER bytes (`der`, `der_length`: at most 32,768). The bytes are copied.
 * `*certificate` is to be freed with `uketsuke_certificate_free`. Errors: 301 to 306.
 */
uketsuke_status uketsuke_certificate_from_der(const uint8_t *der,
                                              size_t der_length,
                                              struct uketsuke_certificate **certificate);

/**
 * Frees a certificate and sets `*certificate` to NULL. NULL, and a pointer to NULL, are fine.
 */
uketsuke_status uketsuke_certificate_free(struct uketsuke_certificate **certificate);

/**
 * The bytes that the certificate was made from, into a byte buffer.
 */
uketsuke_status uketsuke_certificate_der(const struct uketsuke_certificate *certificate,
                                         uint8_t *data,
                                         size_t capacity,
                                         size_t *length);

/**
 * The expiry day (有効期限): the last day in Japan on which it is valid, into `*day` as YYYYMMDD.
 */
uketsuke_status uketsuke_certificate_expires_on(const struct uketsuke_certificate *certificate, int32_t *day);

/**
 * The first day in Japan on which it is valid, into `*day` as YYYYMMDD.
 */
uketsuke_status uketsuke_certificate_starts_on(const struct uketsuke_certificate *certificate, int32_t *day);

/**
 * notBefore and notAfter, in seconds since 1970-01-01T00:00:00Z; notAfter is the last second of its validity.
 */
uketsuke_status uketsuke_certificate_validity(const struct uketsuke_certificate *certificate,
                                              int64_t *not_before,
                                              int64_t *not_after);

/**
 * The kind of its key: `*key_type` a `UKETSUKE_KEY_TYPE_...` number, `*bits` the length of the RSA modulus or of the
 * curve's field, 0 for other kinds.
 */
uketsuke_status uketsuke_certificate_key_type(const struct uketsuke_certificate *certificate,
                                              int32_t *key_type,
                                              uint32_t *bits);

/**
 * Its policy as far as known: a `UKETSUKE_POLICY_...` number.
 */
uketsuke_status uketsuke_certificate_policy(const struct uketsuke_certificate *certificate, int32_t *policy);

/**
 * The identifier of its policy, such as `1.2.392.200149.8.5.1.3.30`, into a text buffer. `UKETSUKE_ERROR_ABSENT`
 * without one.
 */
uketsuke_status uketsuke_certificate_policy_oid(const struct uketsuke_certificate *certificate,
                                                char *text,
                                                size_t capacity,
                                                size_t *length);

/**
 * The identifier of the extension for which a chain check fails, into a text buffer. `UKETSUKE_ERROR_ABSENT` when there
 * is none.
 */
uketsuke_status uketsuke_certificate_offending_extension(const struct uketsuke_certificate *certificate,
                                                         char *text,
                                                         size_t capacity,
                                                         size_t *length);

/**
 * Who its issuer's name says it is: a `UKETSUKE_ISSUER_...` number. Anybody can write a name: see
 * `uketsuke_anchors_check`.
 */
uketsuke_status uketsuke_certificate_issuer(const struct uketsuke_certificate *certificate, int32_t *issuer);

/**
 * The issuer's name in words, into a text buffer. It names no person.
 */
uketsuke_status uketsuke_certificate_issuer_name(const struct uketsuke_certificate *certificate,
                                                 char *text,
                                                 size_t capacity,
                                                 size_t *length);

/**
 * What it is for, by what it says itself: a `UKETSUKE_PURPOSE_...` number.
 */
uketsuke_status uketsuke_certificate_purpose(const struct uketsuke_certificate *certificate, int32_t *purpose);

/**
 * The serial number (発行番号), big-endian, into a byte buffer. Personal data, whose use the law limits
 * (公的個人認証法): never log or print it.
 */
uketsuke_status uketsuke_certificate_serial_number(const struct uketsuke_certificate *certificate,
                                                   uint8_t *data,
                                                   size_t capacity,
                                                   size_t *length);

/**
 * The subject's name in words, into a text buffer. Personal data: never log or print it.
 */
uketsuke_status uketsuke_certificate_subject(const struct uketsuke_certificate *certificate,
                                             char *text,
                                             size_t capacity,
                                             size_t *length);

/**
 * The readers that public sources name. `*catalogue` is to be freed with `uketsuke_catalogue_free`.
 */
uketsuke_status uketsuke_catalogue_new(struct uketsuke_catalogue **catalogue);

/**
 * Adds the entries of a readers file (`file`, `file_length`: JSON, at most 1 MiB), or none of them. Errors: 601 to 604; for
 * a malformed file `*line` and `*column` say where (from 1), else they are 0.
 */
uketsuke_status uketsuke_catalogue_extend(const struct uketsuke_catalogue *catalogue,
                                          const char *file,
                                          size_t file_length,
                                          size_t *line,
                                          size_t *column);

/**
 * How phones are read at a face reader (`name`, `name_length`: product, or maker and product): `*reading` is a
 * `UKETSUKE_PHONE_READING_...` number, `*listed` 1 when the reader is on the list. What to say of it: into a text buffer,
 * one sentence a line, in `language`.
 */
uketsuke_status uketsuke_catalogue_face_reader(const struct uketsuke_catalogue *catalogue,
                                               const char *name,
                                               size_t name_length,
                                               int32_t *reading,
                                               int32_t *listed,
                                               int32_t language,
                                               char *text,
                                               size_t capacity,
                                               size_t *length);

/**
 * Whether a generic reader (`name`, `name_length`: the model number on its label) is on the ministry's list: `*listing` is
 * a `UKETSUKE_LISTING_...` number. What to say of it: into a text buffer, in `language`.
 */
uketsuke_status uketsuke_catalogue_generic_reader(const struct uketsuke_catalogue *catalogue,
                                                  const char *name,
                                                  size_t name_length,
                                                  int32_t *listing,
                                                  int32_t language,
                                                  char *text,
                                                  size_t capacity,
                                                  size_t *length);

/**
 * The listed generic reader at `index` (from 0) that may appear under a PC/SC name, into a text buffer; the label decides
 * which one it is. `UKETSUKE_ERROR_OUT_OF_RANGE` after the last.
 */
uketsuke_status uketsuke_catalogue_by_pcsc_name(const struct uketsuke_catalogue *catalogue,
                                                const char *name,
                                                size_t name_length,
                                                size_t index,
                                                char *text,
                                                size_t capacity,
                                                size_t *length);

/**
 * What a PC/SC reader takes in one message, into `*limits` (set `struct_size`). `UKETSUKE_ERROR_ABSENT` when nothing is
 * known of it, so that short length is right.
 */
uketsuke_status uketsuke_catalogue_limits(const struct uketsuke_catalogue *catalogue,
                                          const char *name,
                                          size_t name_length,
                                          struct uketsuke_limits *limits);

/**
 * Frees a catalogue and sets `*catalogue` to NULL. NULL, and a pointer to NULL, are fine.
 */
uketsuke_status uketsuke_catalogue_free(struct uketsuke_catalogue **catalogue);

/**
 * The checks for an institution whose face reader reads phones in this way (`UKETSUKE_PHONE_READING_...`). `*checklist` is
 * to be freed with `uketsuke_checklist_free`.
 */
uketsuke_status uketsuke_checklist_new(int32_t reading,
                                       struct uketsuke_checklist **checklist);

/**
 * The next question without an answer: `*question` is a `UKETSUKE_QUESTION_...` number, and the question in words goes
 * into a text buffer, in `language`. `UKETSUKE_ERROR_ABSENT` when all are answered.
 */
uketsuke_status uketsuke_checklist_next(const struct uketsuke_checklist *checklist,
                                        int32_t *question,
                                        int32_t language,
                                        char *text,
                                        size_t capacity,
                                        size_t *length);

/**
 * Answers a question, or changes its answer: `UKETSUKE_QUESTION_...`, `UKETSUKE_ANSWER_...`.
 */
uketsuke_status uketsuke_checklist_answer(const struct uketsuke_checklist *checklist, int32_t question, int32_t answer);

/**
 * How the checks stand together: `*readiness` is a `UKETSUKE_READINESS_...` number, `*findings` the number of findings.
 */
uketsuke_status uketsuke_checklist_readiness(const struct uketsuke_checklist *checklist,
                                             int32_t *readiness,
                                             size_t *findings);

/**
 * A finding (`index` from 0): `*question`, how its answer stands (`*standing`, `UKETSUKE_FINDING_...`), what can be done
 * (`*remedies`: a set, bit *n* for `UKETSUKE_REMEDY_...` *n*), and what was found in words with what to do, one sentence a
 * line, into a text buffer in `language`.
 */
uketsuke_status uketsuke_checklist_finding(const struct uketsuke_checklist *checklist,
                                           size_t index,
                                           int32_t *question,
                                           int32_t *standing,
                                           uint32_t *remedies,
                                           int32_t language,
                                           char *text,
                                           size_t capacity,
                                           size_t *length);

/**
 * Frees a checklist and sets `*checklist` to NULL. NULL, and a pointer to NULL, are fine.
 */
uketsuke_status uketsuke_checklist_free(struct uketsuke_checklist **checklist);

/**
 * How to switch the setting スマホによる本人確認 (`setting`: `UKETSUKE_PHONE_SETTING_...`) where phones are read in this way
 * (`reading`): the steps in order, then remarks, one a line, into a text buffer in `language`.
 */
uketsuke_status uketsuke_facility_phone_setting(int32_t setting,
                                                int32_t reading,
                                                int32_t language,
                                                char *text,
                                                size_t capacity,
                                                size_t *length);

/**
 * What to do when something went wrong with a phone (`trouble`: `UKETSUKE_TROUBLE_...`), in order, one a line, into a text
 * buffer in `language`.
 */
uketsuke_status uketsuke_facility_trouble(int32_t trouble,
                                          int32_t language,
                                          char *text,
                                          size_t capacity,
                                          size_t *length);

/**
 * Something to put up or hand out (`material`: `UKETSUKE_MATERIAL_...`): what it is, who makes it, a caution about using it
 * on the day `day` if there is one, and its address, one a line, into a text buffer in `language`.
 */
uketsuke_status uketsuke_facility_material(int32_t material,
                                           int32_t day,
                                           int32_t language,
                                           char *text,
                                           size_t capacity,
                                           size_t *length);

/**
 * How the subsidy for the equipment stands on a day: `*state` is a `UKETSUKE_SUBSIDY_...` number; in words with what it
 * covers, one sentence a line, into a text buffer in `language`.
 */
uketsuke_status uketsuke_facility_subsidy(int32_t day,
                                          int32_t *state,
                                          int32_t language,
                                          char *text,
                                          size_t capacity,
                                          size_t *length);

/**
 * Whether the support line is open on a day at `hour` and `minute` in Japan: `*state` is a `UKETSUKE_LINE_...` number.
 * `holiday`: `UKETSUKE_HOLIDAY_...`. Its number goes into a text buffer.
 */
uketsuke_status uketsuke_facility_support_line(int32_t day,
                                               int32_t hour,
                                               int32_t minute,
                                               int32_t holiday,
                                               int32_t *state,
                                               char *text,
                                               size_t capacity,
                                               size_t *length);

/**
 * The address of an article on the portal for institutions by its number (`number`, `number_length`), such as `KB0011365`,
 * into a text buffer. `UKETSUKE_ERROR_ABSENT` when it is not `KB` and seven digits.
 */
uketsuke_status uketsuke_facility_article(const char *number,
                                          size_t number_length,
                                          char *text,
                                          size_t capacity,
                                          size_t *length);

/**
 * The number of the library's binary interface: compare it with `UKETSUKE_ABI_VERSION` of the header.
 */
uint32_t uketsuke_abi_version(void);

/**
 * What this build can do: `UKETSUKE_FEATURE_...` bits together. Functions of what is missing are there and answer
 * `UKETSUKE_ERROR_UNSUPPORTED`.
 */
uint32_t uketsuke_features(void);

/**
 * The library's version, such as `0.1.0`, into a text buffer.
 */
uketsuke_status uketsuke_version(char *text, size_t capacity, size_t *length);

/**
 * A status in words, into a text buffer; also for numbers that this library does not know. `language`:
 * `UKETSUKE_LANGUAGE_...`.
 */
uketsuke_status uketsuke_status_text(uketsuke_status status,
                                     int32_t language,
                                     char *text,
                                     size_t capacity,
                                     size_t *length);

/**
 * Opens a session over the PC/SC reader of this name (`name`, `name_length`: UTF-8, as the lists of readers spell it).
 * Nothing is sent yet, and the reader need not be there yet. `*session` is to be freed with `uketsuke_session_free`.
 * Errors: `UKETSUKE_ERROR_UNSUPPORTED` in a build without PC/SC.
 */
uketsuke_status uketsuke_session_open_reader(const char *name, size_t name_length, struct uketsuke_session **session);

/**
 * Opens a session over a driver's own functions. `transport` is copied; `transport->context` stays the driver's and is
 * used until `transport->release` was called, which happens when the session is freed, and never when this function
 * fails. `*session` is to be freed with `uketsuke_session_free`. Errors: `UKETSUKE_ERROR_STRUCT_SIZE`,
 * `UKETSUKE_ERROR_NULL_POINTER` without a `transmit`, `UKETSUKE_ERROR_INVALID_VALUE` for impossible lengths.
 */
uketsuke_status uketsuke_session_open_transport(const struct uketsuke_transport *transport,
                                                struct uketsuke_session **session);

/**
 * Opens a session that answers from a recorded trace (`trace`, `trace_length`: UTF-8, as the log of a session wrote it):
 * for tests, and to look into a bug report. `*session` is to be freed with `uketsuke_session_free`. Errors: 801 to 813;
 * the line is not told.
 */
uketsuke_status uketsuke_session_open_trace(const char *trace,
                                            size_t trace_length,
                                            struct uketsuke_session **session);

/**
 * Makes a list of readers. Nothing is connected yet. `*readers` is to be freed with `uketsuke_readers_free`. Errors:
 * `UKETSUKE_ERROR_UNSUPPORTED` in a build without PC/SC.
 */
uketsuke_status uketsuke_readers_new(struct uketsuke_readers **readers);

/**
 * Asks which readers there are: `*count` of them. A service that does not run counts as none. Errors: 101 to 120.
 */
uketsuke_status uketsuke_readers_list(const struct uketsuke_readers *readers, size_t *count);

/**
 * The name of a reader of the last list (`index` from 0), into a text buffer: what `uketsuke_session_open_reader` takes.
 */
uketsuke_status uketsuke_readers_name(const struct uketsuke_readers *readers,
                                      size_t index,
                                      char *text,
                                      size_t capacity,
                                      size_t *length);

/**
 * Whether the smart-card service runs and lets this program in: `UKETSUKE_OK`, or `UKETSUKE_ERROR_SERVICE_STOPPED`,
 * `UKETSUKE_ERROR_ACCESS_DENIED` or another number from 101 to 120.
 */
uketsuke_status uketsuke_readers_service(const struct uketsuke_readers *readers);

/**
 * Waits for a token on the reader of this name (`name`, `name_length`; NULL and 0: on any), and through everything that
 * may happen meanwhile: readers come and go, the service stops and starts. Returns at once if one lies there. The
 * reader's name is then told by `uketsuke_readers_last_name`.
 *
 * `timeout_ms`: 0: no deadline. When the time is over the status says what was missing:
 * `UKETSUKE_ERROR_SERVICE_STOPPED`, `UKETSUKE_ERROR_NO_READER`, `UKETSUKE_ERROR_NO_TOKEN` or
 * `UKETSUKE_ERROR_TOKEN_MUTE`.
 */
uketsuke_status uketsuke_readers_wait_for_token(const struct uketsuke_readers *readers,
                                                const char *name,
                                                size_t name_length,
                                                uint32_t timeout_ms);

/**
 * Waits for the next event of any reader: `*event` is a `UKETSUKE_READER_...` number, and
 * `uketsuke_readers_last_name` tells the reader. The first events tell what is there. `*count`: with an inserted token,
 * the service's count of insertions, which tells one token from the next; else 0.
 *
 * `timeout_ms`: 0: no deadline. Errors: `UKETSUKE_ERROR_DEADLINE_PASSED`, `UKETSUKE_ERROR_CANCELLED`, and
 * `UKETSUKE_ERROR_ACCESS_DENIED` when the service refuses this program. A service that stops is seen as all readers
 * removed.
 */
uketsuke_status uketsuke_readers_next_event(const struct uketsuke_readers *readers,
                                            uint32_t timeout_ms,
                                            int32_t *event,
                                            uint32_t *count);

/**
 * The reader that the last wait or event spoke of, into a text buffer. `UKETSUKE_ERROR_ABSENT` before one.
 */
uketsuke_status uketsuke_readers_last_name(const struct uketsuke_readers *readers,
                                           char *text,
                                           size_t capacity,
                                           size_t *length);

/**
 * The PC/SC number of the last failure on this handle; 0: none.
 */
uketsuke_status uketsuke_readers_code(const struct uketsuke_readers *readers, uint32_t *reader_code);

/**
 * Ends the wait that runs, and every later one until `uketsuke_readers_rearm`, with `UKETSUKE_ERROR_CANCELLED` within a
 * fifth of a second. From any thread. Must not race with `uketsuke_readers_free`.
 */
uketsuke_status uketsuke_readers_cancel(const struct uketsuke_readers *readers);

/**
 * Takes a cancel back, for the next wait. From any thread.
 */
uketsuke_status uketsuke_readers_rearm(const struct uketsuke_readers *readers);

/**
 * Frees a list of readers and sets `*readers` to NULL. NULL, and a pointer to NULL, are fine.
 */
uketsuke_status uketsuke_readers_free(struct uketsuke_readers **readers);

/**
 * For a card or certificate whose last day is `expires_on`: `*opens_on`, the first day on which it can be renewed, and
 * `*reminds_on`, the first day on which the reader reminds of it; 0 where the table has no rule. `rules`: NULL for those
 * of this release.
 */
uketsuke_status uketsuke_renewal(const struct uketsuke_rules *rules,
                                 int32_t expires_on,
                                 int32_t *opens_on,
                                 int32_t *reminds_on);

/**
 * Reckons the last day of a card: `*on`, and `*or_on` when it is one of two days (a birthday on 29 February), else 0. The
 * printed date decides. `UKETSUKE_ERROR_ABSENT` when the table has no rule. `rules`: NULL for those of this release.
 */
uketsuke_status uketsuke_renewal_card_expires_on(const struct uketsuke_rules *rules,
                                                 const struct uketsuke_holder *holder,
                                                 int32_t *on,
                                                 int32_t *or_on);

/**
 * Reckons the last day of a certificate, as `uketsuke_renewal_card_expires_on` does that of a card.
 */
uketsuke_status uketsuke_renewal_certificate_expires_on(const struct uketsuke_rules *rules,
                                                        const struct uketsuke_holder *holder,
                                                        int32_t *on,
                                                        int32_t *or_on);

/**
 * The stable name of a word, as JSON writes it (such as `in_grace`), into a text buffer. `vocabulary`:
 * `UKETSUKE_WORDS_...`; `number`: the word's. Errors: `UKETSUKE_ERROR_INVALID_VALUE` for a number that is none of them.
 */
uketsuke_status uketsuke_word_name(int32_t vocabulary, int32_t number, char *text, size_t capacity, size_t *length);

/**
 * The number of a word by its stable name (`name`, `name_length`). `UKETSUKE_ERROR_ABSENT` when there is no such name.
 */
uketsuke_status uketsuke_word_number(int32_t vocabulary, const char *name, size_t name_length, int32_t *number);

/**
 * A word for display, into a text buffer. A word whose text names a day of the decision (`{usable_until}`) is filled in by
 * `uketsuke_decision_word`. `UKETSUKE_ERROR_ABSENT` for vocabularies of names only.
 */
uketsuke_status uketsuke_word_text(int32_t vocabulary,
                                   int32_t number,
                                   int32_t language,
                                   char *text,
                                   size_t capacity,
                                   size_t *length);

/**
 * Who takes a next step: `*audience` is `UKETSUKE_AUDIENCE_PATIENT` or `UKETSUKE_AUDIENCE_STAFF`.
 */
uketsuke_status uketsuke_next_step_audience(int32_t next_step, int32_t *audience);

/**
 * A word of the decision on this visit with its days filled in, into a text buffer. `rules`: NULL for those of this
 * release. Errors: those of `uketsuke_decide` and `uketsuke_word_text`.
 */
uketsuke_status uketsuke_decision_word(const struct uketsuke_visit *visit,
                                       const struct uketsuke_rules *rules,
                                       int32_t vocabulary,
                                       int32_t number,
                                       int32_t language,
                                       char *text,
                                       size_t capacity,
                                       size_t *length);

/**
 * The whole decision on this visit in words, several lines, into a text buffer. `rules`: NULL for those of this release.
 */
uketsuke_status uketsuke_decision_text(const struct uketsuke_visit *visit,
                                       const struct uketsuke_rules *rules,
                                       int32_t language,
                                       char *text,
                                       size_t capacity,
                                       size_t *length);

/**
 * The whole decision on this visit as one line of JSON, into a text buffer. `rules`: NULL for those of this release.
 * `traffic`: what reading the token cost, or NULL.
 */
uketsuke_status uketsuke_decision_json(const struct uketsuke_visit *visit,
                                       const struct uketsuke_rules *rules,
                                       const struct uketsuke_traffic *traffic,
                                       char *text,
                                       size_t capacity,
                                       size_t *length);

/**
 * The validity of what the patient presented around the day of the visit (valid, renewal window, grace, ended), drawn as an SVG
 * document, into a text buffer. It holds nothing of the patient. `UKETSUKE_ERROR_ABSENT` when no token was presented.
 * `rules`: NULL for those of this release.
 */
uketsuke_status uketsuke_timeline_svg(const struct uketsuke_visit *visit,
                                      const struct uketsuke_rules *rules,
                                      int32_t language,
                                      char *text,
                                      size_t capacity,
                                      size_t *length);

/**
 * The same drawing in lines of at most `width` columns (24 to 200; wide characters count two), into a text buffer.
 */
uketsuke_status uketsuke_timeline_text(const struct uketsuke_visit *visit,
                                       const struct uketsuke_rules *rules,
                                       int32_t language,
                                       uint32_t width,
                                       char *text,
                                       size_t capacity,
                                       size_t *length);

/**
 * The rules of this release. `*rules` is to be freed with `uketsuke_rules_free`.
 */
uketsuke_status uketsuke_rules_built_in(struct uketsuke_rules **rules);

/**
 * Loads a newer table from the text of a file (`file`, `file_length`: UTF-8, at most 256 KiB; see docs/rules.md). Nothing
 * of a file with an error is taken: 401 to 416, and `*line` is the line (from 1; 0: the file as a whole). `*rules` is to
 * be freed with `uketsuke_rules_free`.
 */
uketsuke_status uketsuke_rules_load(const char *file,
                                    size_t file_length,
                                    struct uketsuke_rules **rules,
                                    uint32_t *line);

/**
 * Frees a table and sets `*rules` to NULL. NULL, and a pointer to NULL, are fine.
 */
uketsuke_status uketsuke_rules_free(struct uketsuke_rules **rules);

/**
 * The table's version, which grows with every table that is published, the day on which it was last compared with its
 * sources (YYYYMMDD), and its number of rows.
 */
uketsuke_status uketsuke_rules_about(const struct uketsuke_rules *rules,
                                     uint32_t *version,
                                     int32_t *as_of,
                                     size_t *rows);

/**
 * The row at `index` (from 0, in order of rule and time), into `*rule` (set `struct_size`).
 */
uketsuke_status uketsuke_rules_row(const struct uketsuke_rules *rules, size_t index, struct uketsuke_rule *rule);

/**
 * The index of the row of a rule (`UKETSUKE_RULE_...`) that was in force on a day (YYYYMMDD). `UKETSUKE_ERROR_ABSENT`
 * when there is none.
 */
uketsuke_status uketsuke_rules_find(const struct uketsuke_rules *rules, int32_t rule, int32_t day, size_t *index);

/**
 * A row in one line of text, into a text buffer. `language`: `UKETSUKE_LANGUAGE_...`.
 */
uketsuke_status uketsuke_rules_text(const struct uketsuke_rules *rules,
                                    size_t index,
                                    int32_t language,
                                    char *text,
                                    size_t capacity,
                                    size_t *length);

/**
 * The title of a row's source (`source` from 0), into a text buffer.
 */
uketsuke_status uketsuke_rules_source_title(const struct uketsuke_rules *rules,
                                            size_t index,
                                            size_t source,
                                            char *text,
                                            size_t capacity,
                                            size_t *length);

/**
 * The address of a row's source (`source` from 0), into a text buffer.
 */
uketsuke_status uketsuke_rules_source_address(const struct uketsuke_rules *rules,
                                              size_t index,
                                              size_t source,
                                              char *text,
                                              size_t capacity,
                                              size_t *length);

/**
 * The whole table as the text of a file that `uketsuke_rules_load` reads, into a text buffer.
 */
uketsuke_status uketsuke_rules_to_text(const struct uketsuke_rules *rules, char *text, size_t capacity, size_t *length);

/**
 * The grace (猶予期間) of a card whose certificate's last day is `expires_on`: `*until` is its last day, and
 * `*short_form_until` that by the portal article's short form when it is another day, else 0.
 * `UKETSUKE_ERROR_ABSENT` when there is no grace. `rules`:
 * NULL for those of this release.
 */
uketsuke_status uketsuke_grace(const struct uketsuke_rules *rules,
                               int32_t expires_on,
                               int32_t *until,
                               int32_t *short_form_until);

/**
 * Tells what lies on the reader: two commands.
 *
 * `timeout_ms`: milliseconds for the whole operation, 0: no deadline. `*token_kind`: a `UKETSUKE_TOKEN_KIND_...` number.
 * Errors: 101 to 120, 201 to 218; details by `uketsuke_session_error`.
 */
uketsuke_status uketsuke_session_identify(const struct uketsuke_session *session,
                                          uint32_t timeout_ms,
                                          int32_t *token_kind);

/**
 * Reads the user authentication certificate.
 *
 * `pin`, `pin_length`: the four ASCII digits, or NULL and 0. A card needs none; an Android phone answers
 * `UKETSUKE_ERROR_PIN_REQUIRED` without one; an iPhone is never sent one. The library keeps no copy of it.
 * `caution`: `UKETSUKE_CAUTION_...`. `timeout_ms`: 0: no deadline. `*certificate`: to be freed with
 * `uketsuke_certificate_free`; it outlives the session. Errors: 13, 101 to 120, 201 to 218, 301 to 306.
 */
uketsuke_status uketsuke_session_read_certificate(const struct uketsuke_session *session,
                                                  const char *pin,
                                                  size_t pin_length,
                                                  int32_t caution,
                                                  uint32_t timeout_ms,
                                                  struct uketsuke_certificate **certificate);

/**
 * Asks how many PIN tries are left. Costs no try.
 *
 * `*tries`: above 0 so many, `UKETSUKE_TRIES_BLOCKED` (0), or `UKETSUKE_TRIES_UNKNOWN` (-1). Errors: 101 to 120, 201 to
 * 218.
 */
uketsuke_status uketsuke_session_pin_tries_left(const struct uketsuke_session *session,
                                                uint32_t timeout_ms,
                                                int32_t *tries);

/**
 * Verifies the PIN: one try at the most, and none if the counter forbids it. The token is locked again afterwards.
 *
 * `pin`, `pin_length`: four ASCII digits. `caution`: `UKETSUKE_CAUTION_...`. `*pin_state`: verified, or not needed by a
 * token that authenticates its holder itself (nothing was sent then). A wrong PIN is `UKETSUKE_ERROR_PIN_WRONG`, with
 * the tries left in `uketsuke_session_error`. Errors: 13, 101 to 120, 201 to 218.
 */
uketsuke_status uketsuke_session_verify_pin(const struct uketsuke_session *session,
                                            const char *pin,
                                            size_t pin_length,
                                            int32_t caution,
                                            uint32_t timeout_ms,
                                            int32_t *pin_state);

/**
 * Tells what lies on the reader and reads its certificate, in one transaction.
 *
 * Arguments and errors as for `uketsuke_session_read_certificate`; `*received` besides. On an error `*certificate` is
 * NULL.
 */
uketsuke_status uketsuke_session_receive(const struct uketsuke_session *session,
                                         const char *pin,
                                         size_t pin_length,
                                         int32_t caution,
                                         uint32_t timeout_ms,
                                         struct uketsuke_received *received,
                                         struct uketsuke_certificate **certificate);

/**
 * Reads the certificate, has the token sign a fresh challenge, and verifies the signature against that certificate; all
 * in one transaction. A card and an Android phone need the PIN.
 *
 * Arguments and errors as for `uketsuke_session_receive`, and `UKETSUKE_ERROR_NO_RANDOMNESS`. A signature that does not
 * fit is no error: `received->possession` is `UKETSUKE_POSSESSION_FAILED`.
 */
uketsuke_status uketsuke_session_prove_possession(const struct uketsuke_session *session,
                                                  const char *pin,
                                                  size_t pin_length,
                                                  int32_t caution,
                                                  uint32_t timeout_ms,
                                                  struct uketsuke_received *received,
                                                  struct uketsuke_certificate **certificate);

/**
 * The kind of token that was identified last, even if that operation failed later on: what may be said of a wrong PIN
 * depends on it. `UKETSUKE_ERROR_ABSENT` before any.
 */
uketsuke_status uketsuke_session_token_kind(const struct uketsuke_session *session, int32_t *token_kind);

/**
 * Whether a PIN was sent in the last operation and the token could not be locked again: `*left_open` is 1, and the
 * patient is to be asked to take it off the reader. Else 0.
 */
uketsuke_status uketsuke_session_left_open(const struct uketsuke_session *session, int32_t *left_open);

/**
 * Commands and bytes of all operations so far, into `*traffic` (set `struct_size`).
 */
uketsuke_status uketsuke_session_traffic(const struct uketsuke_session *session, struct uketsuke_traffic *traffic);

/**
 * What reader and token take in one message, into `*limits` (set `struct_size`).
 */
uketsuke_status uketsuke_session_limits(const struct uketsuke_session *session, struct uketsuke_limits *limits);

/**
 * The reader's name for people, UTF-8; empty when there is none.
 *
 * `text`, `capacity`, `length`: a text buffer; see the head of this file.
 */
uketsuke_status uketsuke_session_reader_name(const struct uketsuke_session *session,
                                             char *text,
                                             size_t capacity,
                                             size_t *length);

/**
 * What is known of the last operation's failure, into `*error` (set `struct_size`); its `status` is `UKETSUKE_OK` when
 * the last operation did not fail. Only operations with the token count.
 */
uketsuke_status uketsuke_session_error(const struct uketsuke_session *session, struct uketsuke_error *error);

/**
 * The last operation's failure in words; empty when it did not fail. Tells no PIN and nothing of the patient.
 *
 * `language`: `UKETSUKE_LANGUAGE_...`. `text`, `capacity`, `length`: a text buffer; see the head of this file.
 */
uketsuke_status uketsuke_session_error_text(const struct uketsuke_session *session,
                                            int32_t language,
                                            char *text,
                                            size_t capacity,
                                            size_t *length);

/**
 * Ends the operation that runs, and every later one until `uketsuke_session_rearm`, with `UKETSUKE_ERROR_CANCELLED` as
 * soon as the token is locked again. From any thread, also while the session is in use. Must not race with
 * `uketsuke_session_free`.
 */
uketsuke_status uketsuke_session_cancel(const struct uketsuke_session *session);

/**
 * Takes a cancel back, for the next operation. From any thread.
 */
uketsuke_status uketsuke_session_rearm(const struct uketsuke_session *session);

/**
 * Tells `log_line` from now on, line by line, what passes between reader and library; NULL: nobody.
 *
 * The lines together are a trace (the head comes first) that `uketsuke_session_open_trace` replays. Withheld are PINs,
 * certificates, serial numbers, challenges and signatures: the lines may be written to a file and sent to support.
 * `context` is handed to the callback as it is, and must live until another callback is set or the session is freed.
 */
uketsuke_status uketsuke_session_set_log(const struct uketsuke_session *session,
                                         uketsuke_log_line log_line,
                                         void *context);

/**
 * Ends a session and sets `*session` to NULL. NULL, and a pointer to NULL, are fine. While an operation runs (in a
 * callback, or on another thread) the answer is `UKETSUKE_ERROR_BUSY` and nothing is freed.
 */
uketsuke_status uketsuke_session_free(struct uketsuke_session **session);

/**
 * Makes a reader without a token. `*simulator` is to be freed with `uketsuke_simulator_free`. Errors:
 * `UKETSUKE_ERROR_UNSUPPORTED` in a build without the simulator.
 */
uketsuke_status uketsuke_simulator_new(struct uketsuke_simulator **simulator);

/**
 * Lays a token on the reader, in place of the one that lies there. `token` is copied.
 */
uketsuke_status uketsuke_simulator_insert(const struct uketsuke_simulator *simulator,
                                          const struct uketsuke_simulated_token *token);

/**
 * Takes the token away; also when there is none.
 */
uketsuke_status uketsuke_simulator_remove(const struct uketsuke_simulator *simulator);

/**
 * Another program resets the token.
 */
uketsuke_status uketsuke_simulator_reset(const struct uketsuke_simulator *simulator);

/**
 * Lets the command number `command` (from 0, counted from now) fail with `fault` (101 to 120) before it reaches the token.
 */
uketsuke_status uketsuke_simulator_fail_at(const struct uketsuke_simulator *simulator,
                                           size_t command,
                                           uketsuke_status fault);

/**
 * Looks at the token: `*tries_left` of its PIN, `*unlocked` 1 when a PIN is in force, `*commands` that it was sent and
 * `*verifies` with a PIN. `UKETSUKE_ERROR_NO_TOKEN` when there is none.
 */
uketsuke_status uketsuke_simulator_look(const struct uketsuke_simulator *simulator,
                                        int32_t *tries_left,
                                        int32_t *unlocked,
                                        uint32_t *commands,
                                        uint32_t *verifies);

/**
 * Sends one command to the token and writes its response with the status word into a byte buffer: what a reader driver
 * under test does. The response is lost when the buffer is too small; 258 bytes are enough for short length. The token
 * has power from its first command on, until it is taken away. Errors: `UKETSUKE_ERROR_NO_TOKEN`, and the fault that
 * `uketsuke_simulator_fail_at` ordered.
 */
uketsuke_status uketsuke_simulator_transmit(const struct uketsuke_simulator *simulator,
                                            const uint8_t *command,
                                            size_t command_length,
                                            uint8_t *response,
                                            size_t capacity,
                                            size_t *response_length);

/**
 * Takes the power from the token: what a driver's `cut_power` does. `UKETSUKE_ERROR_NO_TOKEN` when there is none.
 */
uketsuke_status uketsuke_simulator_cut_power(const struct uketsuke_simulator *simulator);

/**
 * Opens a session on the simulated reader. `*session` is to be freed with `uketsuke_session_free`.
 */
uketsuke_status uketsuke_session_open_simulator(const struct uketsuke_simulator *simulator,
                                                struct uketsuke_session **session);

/**
 * Frees a simulated reader and sets `*simulator` to NULL. NULL, and a pointer to NULL, are fine.
 */
uketsuke_status uketsuke_simulator_free(struct uketsuke_simulator **simulator);

/**
 * Begins a conversation. `plan` and `limits` are copied; `limits` NULL: short length. Nothing is sent before the first
 * `uketsuke_conversation_next`. `*conversation` is to be freed with `uketsuke_conversation_free`. Errors: 2, 5, 13, 15.
 *
 * Between the first step and the last, nobody else may talk to the token: the caller holds the transaction.
 */
uketsuke_status uketsuke_conversation_new(const struct uketsuke_plan *plan,
                                          const struct uketsuke_limits *limits,
                                          struct uketsuke_conversation **conversation);

/**
 * Tells the insertion number of the token that lies there, once, before the first step. Needed only with
 * `only_with_insertion`.
 */
uketsuke_status uketsuke_conversation_token_is(const struct uketsuke_conversation *conversation, uint64_t insertion);

/**
 * The next step: `*step` is a `UKETSUKE_CONVERSATION_...` number; with `UKETSUKE_CONVERSATION_TRANSMIT` the command is written to
 * `command` and its length to `*length`. Each command is handed out once and may carry a PIN: wipe `command` after use.
 *
 * `capacity` must be at least the limits' longest command (261 for short length), whatever the command's own length:
 * else `UKETSUKE_ERROR_BUFFER_TOO_SMALL` with the number in `*length`, and no step is lost.
 * `UKETSUKE_ERROR_WRONG_ORDER` when a step was handed out and not fed, and after `uketsuke_conversation_finish`.
 */
uketsuke_status uketsuke_conversation_next(const struct uketsuke_conversation *conversation,
                                           int32_t *step,
                                           uint8_t *command,
                                           size_t capacity,
                                           size_t *length);

/**
 * What came of the step: the whole response with its status word (`response`, `response_length`), or no bytes after the
 * power was cut. `UKETSUKE_ERROR_WRONG_ORDER` when no step waits.
 */
uketsuke_status uketsuke_conversation_feed(const struct uketsuke_conversation *conversation,
                                           const uint8_t *response,
                                           size_t response_length);

/**
 * The step failed: `fault` is a number from 101 to 120, `reader_code` the driver's own number or 0. Go on with
 * `uketsuke_conversation_next` all the same: an unlocked token may have to be locked.
 */
uketsuke_status uketsuke_conversation_fault(const struct uketsuke_conversation *conversation,
                                            uketsuke_status fault,
                                            uint32_t reader_code);

/**
 * Ends the conversation as soon as the token is locked again; the outcome is `fault` (101 to 120, usually
 * `UKETSUKE_ERROR_CANCELLED` or `UKETSUKE_ERROR_DEADLINE_PASSED`). Go on with `uketsuke_conversation_next` until it is
 * done.
 */
uketsuke_status uketsuke_conversation_cancel(const struct uketsuke_conversation *conversation, uketsuke_status fault);

/**
 * Whether a PIN was sent and the token is not yet known to be locked again: `*owes_lock` is 1 then, else 0. While it is
 * 1, the conversation must be stepped on to its end.
 */
uketsuke_status uketsuke_conversation_owes_lock(const struct uketsuke_conversation *conversation, int32_t *owes_lock);

/**
 * The outcome, once. `findings` (set `struct_size`) is filled in on errors too, as far as known. `*certificate` is NULL
 * when none was read, else to be freed with `uketsuke_certificate_free`; `certificate` may be NULL when none is wanted.
 *
 * Before the last step the conversation ends as cancelled. Errors: 12, 101 to 120, 201 to 218, 301 to 306; details by
 * `uketsuke_conversation_error`.
 */
uketsuke_status uketsuke_conversation_finish(const struct uketsuke_conversation *conversation,
                                             struct uketsuke_findings *findings,
                                             struct uketsuke_certificate **certificate);

/**
 * What is known of the failure that `uketsuke_conversation_finish` told, into `*error` (set `struct_size`); its `status`
 * is `UKETSUKE_OK` without one.
 */
uketsuke_status uketsuke_conversation_error(const struct uketsuke_conversation *conversation,
                                            struct uketsuke_error *error);

/**
 * The same failure in words, into a text buffer; empty without one. `language`: `UKETSUKE_LANGUAGE_...`.
 */
uketsuke_status uketsuke_conversation_error_text(const struct uketsuke_conversation *conversation,
                                                 int32_t language,
                                                 char *text,
                                                 size_t capacity,
                                                 size_t *length);

/**
 * Frees a conversation and sets `*conversation` to NULL. NULL, and a pointer to NULL, are fine. A conversation that owes
 * a lock leaves the token open: step it to its end first.
 */
uketsuke_status uketsuke_conversation_free(struct uketsuke_conversation **conversation);

/**
 * Reads an answer file (`file`, `file_length`: the bytes of `OQSsiquc01res*.xml`, UTF-8 or Shift_JIS). `*answer` is to be
 * freed with `uketsuke_answer_free`. Errors: 701 to 710, `UKETSUKE_ERROR_UNSUPPORTED` in a build without the terminal;
 * `UKETSUKE_ERROR_ANSWER_INCOMPLETE`: the file is still being written, try again.
 */
uketsuke_status uketsuke_answer_read(const uint8_t *file,
                                     size_t file_length,
                                     struct uketsuke_answer **answer);

/**
 * The answer's facts, into `*facts` (set `struct_size`).
 */
uketsuke_status uketsuke_answer_get_facts(const struct uketsuke_answer *answer, struct uketsuke_answer_facts *facts);

/**
 * Something that was noticed in the answer (`index` from 0), in English, into a text buffer. Nothing personal.
 */
uketsuke_status uketsuke_answer_finding(const struct uketsuke_answer *answer,
                                        size_t index,
                                        char *text,
                                        size_t capacity,
                                        size_t *length);

/**
 * 照会番号, the institution's own number of the patient, into a text buffer. Personal data: never log it.
 * `UKETSUKE_ERROR_ABSENT` when the answer has none.
 */
uketsuke_status uketsuke_answer_reference_number(const struct uketsuke_answer *answer,
                                                 char *text,
                                                 size_t capacity,
                                                 size_t *length);

/**
 * A text of a result (`result` from 0; `field`: `UKETSUKE_FIELD_...` 1 to 16), into a text buffer. `UKETSUKE_ERROR_ABSENT` when
 * the answer does not tell it. What is personal is for the screen or record it is meant for: never log it.
 */
uketsuke_status uketsuke_answer_field(const struct uketsuke_answer *answer,
                                      size_t result,
                                      int32_t field,
                                      char *text,
                                      size_t capacity,
                                      size_t *length);

/**
 * A day of a result (`result` from 0; `field`: `UKETSUKE_FIELD_...` 101 to 105): `*day` as YYYYMMDD.
 * `UKETSUKE_ERROR_ABSENT` when the answer does not tell it.
 */
uketsuke_status uketsuke_answer_day(const struct uketsuke_answer *answer, size_t result, int32_t field, int32_t *day);

/**
 * Until when a kind of information (`UKETSUKE_PROVISION_...`) may be viewed: `*viewing_until`, yyyyMMddHHmmss in Japan.
 * `UKETSUKE_ERROR_ABSENT` without consent, or when the end is not known.
 */
uketsuke_status uketsuke_answer_viewing_until(const struct uketsuke_answer *answer,
                                              int32_t provision,
                                              uint64_t *viewing_until);

/**
 * Puts the answer into a visit, if it belongs to it: same day, no other date of birth (else 721 to 723, and the visit
 * stays as it was). The visit's date of birth is filled in where it is not known.
 */
uketsuke_status uketsuke_visit_set_answer(struct uketsuke_visit *visit, const struct uketsuke_answer *answer);

/**
 * The message on the facial-recognition card reader's screen, as it stands there or was typed (`text`, `text_length`), with
 * or without its code, in any width: `*reader_message` is a `UKETSUKE_READER_MESSAGE_...` number,
 * `UKETSUKE_READER_MESSAGE_NONE` when nothing was entered. Errors: `UKETSUKE_ERROR_UNSUPPORTED` in a build without the
 * terminal.
 */
uketsuke_status uketsuke_reader_message(const char *text,
                                        size_t text_length,
                                        int32_t *reader_message);

/**
 * Frees an answer and sets `*answer` to NULL. NULL, and a pointer to NULL, are fine.
 */
uketsuke_status uketsuke_answer_free(struct uketsuke_answer **answer);

/**
 * Sets a visit to *nothing known* on the day `day` (YYYYMMDD).
 *
 * `visit` points to at least `struct_size` bytes; pass `sizeof(uketsuke_visit)`.
 */
uketsuke_status uketsuke_visit_init(struct uketsuke_visit *visit, uint32_t struct_size, int32_t day);

/**
 * Puts a token that was read into a visit: its kind (`UKETSUKE_TOKEN_KIND_...`), its certificate and what the roots say of
 * it, and whether it proved that it holds the key (`UKETSUKE_POSSESSION_...`). `certificate` and `anchors` may both be
 * NULL when no certificate could be read. Other fields of the visit stay.
 */
uketsuke_status uketsuke_visit_set_token(struct uketsuke_visit *visit,
                                         int32_t token_kind,
                                         const struct uketsuke_certificate *certificate,
                                         const struct uketsuke_anchors *anchors,
                                         int32_t possession);

/**
 * Whether two facts of one source contradict each other: `UKETSUKE_ERROR_CONTRADICTION`, and `*one` and `*other` are
 * `UKETSUKE_FACT_...` numbers (else 0). Other errors: a number in the visit is none that is listed
 * (`UKETSUKE_ERROR_INVALID_VALUE`), a day that does not exist (`UKETSUKE_ERROR_NOT_A_DAY`).
 */
uketsuke_status uketsuke_visit_check(const struct uketsuke_visit *visit, int32_t *one, int32_t *other);

/**
 * Decides what reception may do. A refused token is no error: see `decision->acceptance`. `rules`: NULL for those of this
 * release. Reads no clock: the day is the visit's. Errors: as `uketsuke_visit_check`.
 */
uketsuke_status uketsuke_decide(const struct uketsuke_visit *visit,
                                const struct uketsuke_rules *rules,
                                struct uketsuke_decision *decision);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus

#endif  /* UKETSUKE_H */
