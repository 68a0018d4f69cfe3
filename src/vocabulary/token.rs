//! The words about cards, phones and their certificates.

words! {
    /// What is on the reader.
    TokenKind "token_kind" 11000 {
        zero:
        /// Neither a My Number Card nor a known phone, or not known.
        Unknown "unknown" "不明" "not known";
        /// A My Number Card.
        Card = 1 "card" "マイナンバーカード" "My Number Card";
        /// An Android phone.
        Android = 2 "android" "Android" "Android phone";
        /// An iPhone.
        Iphone = 3 "iphone" "iPhone" "iPhone";
    }

    /// The form of a card, as staff see it.
    CardForm "card_form" 11100 {
        zero:
        /// With a photo and a PIN.
        Ordinary "ordinary" "通常のカード" "ordinary";
        /// Issued under the age of one, without a photo.
        WithoutPhoto = 1 "without_photo" "顔写真のないカード" "without a photo";
        /// 顔認証マイナンバーカード: no PIN.
        FaceOnly = 2 "face_only" "顔認証マイナンバーカード" "face recognition only, no PIN";
    }

    /// Where the facts of a certificate come from.
    Evidence "evidence" 11200 {
        zero:
        /// Read from the token by this library. Nothing read yet, if no field is known.
        Read "read" "読み取り" "read";
        /// Typed by staff from the card's face, from Mynaportal or from a screen.
        Stated = 1 "stated" "入力" "stated";
    }

    /// What the reader found beside a readable My Number Card or phone.
    Discovery "discovery" 11300 {
        zero:
        /// Nothing of the kind.
        Unknown "unknown" "なし" "nothing";
        /// A card of another kind.
        OtherCard = 1 "other_card" "別の種類のカード" "a card of another kind";
        /// The card was read and holds no user authentication certificate.
        NoCertificate = 2 "no_certificate" "電子証明書のないカード" "no user authentication certificate on it";
    }

    /// Whether a pinned root issued the certificate.
    Chain "chain" 11400 {
        zero:
        /// No pinned root has this issuer's key, or nothing was checked.
        Unverified "unverified" "発行者は未確認" "issuer not verified";
        /// A pinned root signed it, and it keeps the profile.
        Verified = 1 "verified" "発行者を確認済み" "issuer verified";
        /// The signature of a pinned root is bad, or the profile is violated.
        Failed = 2 "failed" "署名または形式が正しくない" "signature or form is wrong";
    }

    /// Whether the token proved that it holds the certificate's key.
    Possession "possession" 11500 {
        zero:
        /// Not tried, or not possible here.
        NotProved "not_proved" "鍵は未確認" "key not proved";
        /// It signed a fresh challenge.
        Proved = 1 "proved" "鍵を確認済み" "key proved";
        /// What it signed does not verify.
        Failed = 2 "failed" "鍵が一致しない" "key does not match";
    }

    /// What a certificate is for, by what it says itself. Whether that is to be believed is for the chain.
    Purpose "purpose" 11600 {
        zero:
        /// Nothing speaks for user authentication, and nothing against it: no reason to refuse it.
        Unknown "unknown" "不明" "not known";
        /// 利用者証明用電子証明書.
        UserAuthentication = 1 "user_authentication" "利用者証明用" "user authentication";
        /// 署名用電子証明書: it carries name and address, and is never used at reception.
        DigitalSignature = 2 "digital_signature" "署名用" "signatures";
        /// A certification authority's own certificate (認証局の証明書).
        CertificateAuthority = 3 "certificate_authority" "認証局" "a certification authority";
        /// Not from JPKI at all.
        Foreign = 4 "foreign" "公的個人認証以外" "not from JPKI";
    }

    /// Who issued the certificate.
    Hierarchy "hierarchy" 11700 {
        zero:
        /// Not known.
        Unknown "unknown" "不明" "not known";
        /// J-LIS's production hierarchy.
        Production = 1 "production" "本番" "production";
        /// J-LIS's test hierarchy.
        Test = 2 "test" "テスト用" "test";
        /// A root that was added by name: an institution's pilot, a simulator.
        Other = 3 "other" "追加された発行者" "a root that was added";
    }

    /// Whether the certificate was revoked. Cannot be known offline.
    Revocation "revocation" 11800 {
        zero:
        /// Not known.
        Unknown "unknown" "不明" "not known";
        /// It was not.
        Good = 1 "good" "失効なし" "not revoked";
        /// Revoked.
        Revoked = 2 "revoked" "失効" "revoked";
        /// Suspended, as after a loss was reported.
        Suspended = 3 "suspended" "一時停止" "suspended";
    }
}

impl TokenKind {
    /// Whether it is a phone.
    pub const fn is_phone(self) -> bool {
        matches!(self, TokenKind::Android | TokenKind::Iphone)
    }
}

impl Purpose {
    /// Whether a certificate of this purpose is refused at reception.
    pub const fn is_refused(self) -> bool {
        matches!(self, Purpose::DigitalSignature | Purpose::CertificateAuthority | Purpose::Foreign)
    }
}
