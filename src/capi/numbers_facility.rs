//! The numbers of the facility's kinds. Literals for cbindgen, held to the Rust enums by the assertions at the end.

use super::guard::Failure;
use super::types::FromNumber;
use crate::facility::{
    Answer, Holiday, LineState, Listing, Material, PhoneReading, PhoneSetting, Question, Readiness, Remedy, Standing,
    SubsidyState, Trouble,
};

/// Phones are read by a generic reader beside the face reader.
pub const UKETSUKE_PHONE_READING_WITH_GENERIC_READER: i32 = 0;
/// The face reader reads phones itself.
pub const UKETSUKE_PHONE_READING_ITSELF: i32 = 1;

/// Not known to be on the list of subsidised products: consult the list.
pub const UKETSUKE_LISTING_NOT_KNOWN: i32 = 0;
/// Listed; it may need extra work: ask the maker.
pub const UKETSUKE_LISTING_ASK_MAKER: i32 = 1;
/// Listed, and no extra work is needed at present.
pub const UKETSUKE_LISTING_NO_EXTRA_WORK: i32 = 2;

/// Does the generic reader's cable reach from the terminal to the face reader?
pub const UKETSUKE_QUESTION_CABLE_REACH: i32 = 0;
/// Has the terminal a free USB port?
pub const UKETSUKE_QUESTION_USB_PORT: i32 = 1;
/// Can it stand beside the face reader?
pub const UKETSUKE_QUESTION_BESIDE_FACE_READER: i32 = 2;
/// Is its place made of metal?
pub const UKETSUKE_QUESTION_METAL: i32 = 3;
/// Is the terminal used by remote desktop?
pub const UKETSUKE_QUESTION_REMOTE_DESKTOP: i32 = 4;
/// Can a monitor be connected to the terminal?
pub const UKETSUKE_QUESTION_MONITOR: i32 = 5;

/// Nobody knows.
pub const UKETSUKE_ANSWER_UNKNOWN: i32 = 0;
/// Yes.
pub const UKETSUKE_ANSWER_YES: i32 = 1;
/// No.
pub const UKETSUKE_ANSWER_NO: i32 = 2;

/// How the answer stands is not known.
pub const UKETSUKE_FINDING_UNKNOWN: i32 = 0;
/// Something has to be done.
pub const UKETSUKE_FINDING_ATTENTION: i32 = 1;
/// In order.
pub const UKETSUKE_FINDING_FINE: i32 = 2;

/// A question is open, or its answer is not known.
pub const UKETSUKE_READINESS_UNKNOWN: i32 = 0;
/// Something has to be done first.
pub const UKETSUKE_READINESS_NOT_READY: i32 = 1;
/// The equipment can be installed.
pub const UKETSUKE_READINESS_READY: i32 = 2;

/// Look on site.
pub const UKETSUKE_REMEDY_FIND_OUT: i32 = 0;
/// A USB extension cable.
pub const UKETSUKE_REMEDY_EXTENSION_CABLE: i32 = 1;
/// A USB hub.
pub const UKETSUKE_REMEDY_HUB: i32 = 2;
/// Call the vendor who installed the face reader.
pub const UKETSUKE_REMEDY_CALL_VENDOR: i32 = 3;
/// Put something that is not metal under the reader.
pub const UKETSUKE_REMEDY_NON_METAL_MAT: i32 = 4;
/// Put the reader elsewhere.
pub const UKETSUKE_REMEDY_OTHER_PLACE: i32 = 5;
/// Connect a monitor to the terminal for the setting up.
pub const UKETSUKE_REMEDY_ATTACH_MONITOR: i32 = 6;

/// The setting スマホによる本人確認: 利用しない.
pub const UKETSUKE_PHONE_SETTING_OFF: i32 = 0;
/// 利用する.
pub const UKETSUKE_PHONE_SETTING_ON: i32 = 1;

/// The reader does not read the phone.
pub const UKETSUKE_TROUBLE_PHONE_NOT_READ: i32 = 0;
/// The face reader or the terminal shows an error.
pub const UKETSUKE_TROUBLE_ERROR_SHOWN: i32 = 1;
/// The terminal does not see the generic reader.
pub const UKETSUKE_TROUBLE_READER_NOT_RECOGNISED: i32 = 2;
/// The phone cannot be used at all today.
pub const UKETSUKE_TROUBLE_PHONE_UNUSABLE: i32 = 3;

/// Whether the day is a holiday is not known.
pub const UKETSUKE_HOLIDAY_UNKNOWN: i32 = 0;
/// A holiday (祝日).
pub const UKETSUKE_HOLIDAY_YES: i32 = 1;
/// Not a holiday.
pub const UKETSUKE_HOLIDAY_NO: i32 = 2;

/// The support line is closed.
pub const UKETSUKE_LINE_CLOSED: i32 = 0;
/// Open if the day is not a holiday, which is not known.
pub const UKETSUKE_LINE_OPEN_UNLESS_HOLIDAY: i32 = 1;
/// Open.
pub const UKETSUKE_LINE_OPEN: i32 = 2;

/// ステッカー: phones are read here.
pub const UKETSUKE_MATERIAL_STICKER: i32 = 0;
/// 患者向けのリーフレット.
pub const UKETSUKE_MATERIAL_PATIENT_LEAFLET: i32 = 1;
/// 「医療機関・薬局における受付方法について」ポスター.
pub const UKETSUKE_MATERIAL_RECEPTION_POSTER: i32 = 2;
/// The leaflet on certificates that expire.
pub const UKETSUKE_MATERIAL_EXPIRY_LEAFLET: i32 = 3;
/// The notice that phones are not read here (yet).
pub const UKETSUKE_MATERIAL_NOT_YET_NOTICE: i32 = 4;

/// The subsidy: before the first day on which it is known to have run.
pub const UKETSUKE_SUBSIDY_START_UNKNOWN: i32 = 0;
/// Running.
pub const UKETSUKE_SUBSIDY_OPEN: i32 = 1;
/// Over.
pub const UKETSUKE_SUBSIDY_ENDED: i32 = 2;

super::types::held_to! {
    UKETSUKE_PHONE_READING_WITH_GENERIC_READER = PhoneReading::WithGenericReader;
    UKETSUKE_PHONE_READING_ITSELF = PhoneReading::Itself;
    UKETSUKE_LISTING_NOT_KNOWN = Listing::NotKnown;
    UKETSUKE_LISTING_ASK_MAKER = Listing::AskMaker;
    UKETSUKE_LISTING_NO_EXTRA_WORK = Listing::NoExtraWork;
    UKETSUKE_QUESTION_CABLE_REACH = Question::CableReach;
    UKETSUKE_QUESTION_USB_PORT = Question::UsbPort;
    UKETSUKE_QUESTION_BESIDE_FACE_READER = Question::BesideFaceReader;
    UKETSUKE_QUESTION_METAL = Question::Metal;
    UKETSUKE_QUESTION_REMOTE_DESKTOP = Question::RemoteDesktop;
    UKETSUKE_QUESTION_MONITOR = Question::Monitor;
    UKETSUKE_ANSWER_UNKNOWN = Answer::Unknown;
    UKETSUKE_ANSWER_YES = Answer::Yes;
    UKETSUKE_ANSWER_NO = Answer::No;
    UKETSUKE_FINDING_UNKNOWN = Standing::Unknown;
    UKETSUKE_FINDING_ATTENTION = Standing::Attention;
    UKETSUKE_FINDING_FINE = Standing::Fine;
    UKETSUKE_READINESS_UNKNOWN = Readiness::Unknown;
    UKETSUKE_READINESS_NOT_READY = Readiness::NotReady;
    UKETSUKE_READINESS_READY = Readiness::Ready;
    UKETSUKE_REMEDY_FIND_OUT = Remedy::FindOut;
    UKETSUKE_REMEDY_EXTENSION_CABLE = Remedy::ExtensionCable;
    UKETSUKE_REMEDY_HUB = Remedy::Hub;
    UKETSUKE_REMEDY_CALL_VENDOR = Remedy::CallVendor;
    UKETSUKE_REMEDY_NON_METAL_MAT = Remedy::NonMetalMat;
    UKETSUKE_REMEDY_OTHER_PLACE = Remedy::OtherPlace;
    UKETSUKE_REMEDY_ATTACH_MONITOR = Remedy::AttachMonitor;
    UKETSUKE_PHONE_SETTING_OFF = PhoneSetting::Off;
    UKETSUKE_PHONE_SETTING_ON = PhoneSetting::On;
    UKETSUKE_TROUBLE_PHONE_NOT_READ = Trouble::PhoneNotRead;
    UKETSUKE_TROUBLE_ERROR_SHOWN = Trouble::ErrorShown;
    UKETSUKE_TROUBLE_READER_NOT_RECOGNISED = Trouble::ReaderNotRecognised;
    UKETSUKE_TROUBLE_PHONE_UNUSABLE = Trouble::PhoneUnusable;
    UKETSUKE_HOLIDAY_UNKNOWN = Holiday::Unknown;
    UKETSUKE_HOLIDAY_YES = Holiday::Yes;
    UKETSUKE_HOLIDAY_NO = Holiday::No;
    UKETSUKE_LINE_CLOSED = LineState::Closed;
    UKETSUKE_LINE_OPEN_UNLESS_HOLIDAY = LineState::OpenUnlessHoliday;
    UKETSUKE_LINE_OPEN = LineState::Open;
    UKETSUKE_MATERIAL_STICKER = Material::Sticker;
    UKETSUKE_MATERIAL_PATIENT_LEAFLET = Material::PatientLeaflet;
    UKETSUKE_MATERIAL_RECEPTION_POSTER = Material::ReceptionPoster;
    UKETSUKE_MATERIAL_EXPIRY_LEAFLET = Material::ExpiryLeaflet;
    UKETSUKE_MATERIAL_NOT_YET_NOTICE = Material::NotYetNotice;
    UKETSUKE_SUBSIDY_START_UNKNOWN = SubsidyState::StartUnknown;
    UKETSUKE_SUBSIDY_OPEN = SubsidyState::Open;
    UKETSUKE_SUBSIDY_ENDED = SubsidyState::Ended;
}

super::types::one_of! {
    PhoneReading: WithGenericReader, Itself;
    Question: CableReach, UsbPort, BesideFaceReader, Metal, RemoteDesktop, Monitor;
    Answer: Unknown, Yes, No;
    PhoneSetting: Off, On;
    Trouble: PhoneNotRead, ErrorShown, ReaderNotRecognised, PhoneUnusable;
    Holiday: Unknown, Yes, No;
    Material: Sticker, PatientLeaflet, ReceptionPoster, ExpiryLeaflet, NotYetNotice;
}
