//! The words about the institution and the occasion.

words! {
    /// Whether the institution reads phones.
    Phones "phones" 13800 {
        zero:
        /// Not known.
        Unknown "unknown" "不明" "not known";
        /// It does.
        Yes = 1 "yes" "対応" "yes";
        /// It does not; supporting phones is voluntary.
        No = 2 "no" "未対応" "no";
    }

    /// What does not work.
    Outage "outage" 13900 {
        zero:
        /// Nothing is known to be down.
        Unknown "unknown" "なし" "nothing known";
        /// The facial-recognition card reader reads nothing.
        Reader = 1 "reader" "リーダーの故障" "the reader is down";
        /// The online system cannot be reached.
        System = 2 "system" "システム障害" "the system is down";
        /// A disaster for which the emergency function is opened.
        Disaster = 3 "disaster" "災害" "disaster";
    }

    /// Where the visit takes place.
    Place "place" 14000 {
        zero:
        /// At the desk.
        Desk "desk" "窓口" "at the desk";
        /// A home visit.
        Home = 1 "home" "訪問診療" "home visit";
        /// An online visit.
        Online = 2 "online" "オンライン診療" "online visit";
        /// Another route than usual, such as a fever clinic (通常とは異なる動線).
        OtherRoute = 3 "other_route" "通常とは異なる動線" "another route than usual";
    }

    /// Yes or no, where not knowing is a third thing.
    YesNo "yes_no" 14100 {
        zero:
        /// Not known.
        Unknown "unknown" "不明" "not known";
        /// Yes.
        Yes = 1 "yes" "はい" "yes";
        /// No.
        No = 2 "no" "いいえ" "no";
    }
}
