#!/usr/bin/env python3
"""Writes vectors.json: the vectors that are written by hand, from the tables of days below, and the regression vectors.

    cargo run -q --features serde --example random_visits -- 40000 20261128 | python3 conformance/make.py

Every day below was copied from its source by hand; none comes from rules.json. The situations of a desk (ids G…) are
kept as they stand in vectors.json.
"""

import datetime
import hashlib
import json
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
FILE = HERE / "vectors.json"
REGRESSIONS = 1650
VECTORS = []

CARD = {"token_kind": "card", "certificate_evidence": "stated"}
GOOD = {**CARD, "certificate_expires_on": "2030-05-01"}
PHONE = {"token_kind": "iphone", "certificate_evidence": "stated", "certificate_expires_on": "2030-05-01"}

NARA = "https://www.city.nara.lg.jp/site/mynamber/32476.html"
TAMA = "https://www.city.tama.lg.jp/kurashi/mynumber/1016378/1017168.html"
LEAFLET = "https://www.mhlw.go.jp/content/12400000/001459106.pdf"
PORTAL = "https://iryohokenjyoho.service-now.com/csm?id=kb_article_view&sysparm_article=KB0012286"
NOTICE_2023 = "https://www.mhlw.go.jp/web/t_doc?dataId=00tc7821&dataType=1&pageNo=1"
JDA = "https://www.jda.or.jp/dentist/mynumber-online"
TOLERATED_JUNE = "https://hodanren.doc-net.or.jp/info/news/2025-06-30"
TOLERATED_KOUKI = "https://www.ehime-hk.org/?p=9567"
TOLERATED_ALL = "https://www.jmedj.co.jp/blogs/product/product_27628"
EXTENDED = "https://www.niigata-nippo.co.jp/articles/-/799360"
EXPERTNURSE = "https://expertnurse.jp/?p=22328"
UNDATED = "https://news.livedoor.com/article/detail/29444599/"
CODES = "https://xn--eckl3qmbc2306foeya813arge.com/?p=320"
GRACE_SCREEN = "https://xn--eckl3qmbc2306foeya813arge.com/?p=2270"
GUIDE = "https://www.mhlw.go.jp/stf/index_00093.html"
LOST = "https://www2.jpki.go.jp/faq/trouble/iccard_digital_id.html"
BODY = "https://www.city.matsuyama.ehime.jp/kurashi/tetsuzuki/mynumberseido/awatenaide.html"
NO_PHOTO = "https://hodanren.doc-net.or.jp/?p=24604"
FACE_ONLY = "https://kyotoihou.t-reader.jp/?p=16047"
TV = "https://newsdig.tbs.co.jp/articles/itv/1447618?page=3"
CLINICS = "https://intercom.help/clinics/ja/articles/8914896"
SCSK = "https://www.kenpo.gr.jp/SCSK-kenpo/contents/05qa/04myna_shikaku_syo.html"


def written(name, source, facts, acceptance, standing=None, until=None, findings=(), rules=(), not_rules=()):
    """One vector. Standing follows where nothing else is said: undecided is indeterminate, the rest presumed."""
    standing = standing or ("undecided" if acceptance == "indeterminate" else "presumed")
    expect = {"acceptance": acceptance, "standing": standing}
    if until:
        expect["until"] = until
    if findings:
        expect["findings"] = list(findings)
    if rules:
        expect["rules"] = list(rules)
    if not_rules:
        expect["not_rules"] = list(not_rules)
    VECTORS.append({"id": f"written-{name}", "kind": "written", "sources": [source], "facts": facts, "expect": expect})


def later(text, days=1):
    return (datetime.date.fromisoformat(text) + datetime.timedelta(days=days)).isoformat()


# The grace: day of expiry, last usable day, whose worked example or wording it is.
GRACE = [
    ("2026-02-10", "2026-05-31", TAMA), ("2026-02-28", "2026-05-31", TAMA), ("2026-04-01", "2026-07-31", NARA),
    ("2026-01-31", "2026-04-30", LEAFLET), ("2026-11-14", "2027-02-28", LEAFLET), ("2027-11-01", "2028-02-29", LEAFLET),
    ("2026-07-31", "2026-10-31", LEAFLET), ("2026-08-01", "2026-11-30", LEAFLET), ("2026-11-20", "2027-02-28", LEAFLET),
    ("2024-12-02", "2025-03-31", BODY), ("2024-12-31", "2025-03-31", BODY), ("2025-01-01", "2025-04-30", LEAFLET),
    ("2025-03-15", "2025-06-30", LEAFLET), ("2025-05-05", "2025-08-31", LEAFLET), ("2025-06-30", "2025-09-30", LEAFLET),
    ("2025-09-19", "2025-12-31", LEAFLET), ("2025-10-31", "2026-01-31", LEAFLET), ("2025-11-30", "2026-02-28", LEAFLET),
    ("2025-12-01", "2026-03-31", LEAFLET), ("2026-03-03", "2026-06-30", LEAFLET), ("2026-05-31", "2026-08-31", LEAFLET),
    ("2026-06-01", "2026-09-30", LEAFLET), ("2026-09-10", "2026-12-31", LEAFLET), ("2026-10-01", "2027-01-31", LEAFLET),
    ("2026-12-31", "2027-03-31", LEAFLET), ("2027-02-28", "2027-05-31", LEAFLET), ("2028-02-29", "2028-05-31", LEAFLET),
    ("2031-11-30", "2032-02-29", LEAFLET), ("2030-08-15", "2030-11-30", LEAFLET), ("2030-01-10", "2030-04-30", LEAFLET),
]


def grace():
    for expires, last, source in GRACE:
        card, until = {**CARD, "certificate_expires_on": expires}, {"full": expires, "usable": last}
        for name, day, acceptance, finding, rule in (
            ("last-day", expires, "full", "within_dates", "card.valid"),
            ("first-of-grace", later(expires), "eligibility_only", "in_grace", "card.grace"),
            ("last-of-grace", last, "eligibility_only", "in_grace", "card.grace"),
            ("after-grace", later(last), "not_accepted", "grace_over", "card.after_grace"),
        ):
            written(f"grace-{expires}-{name}", source, {"day": day, **card}, acceptance, until=until,
                    findings=[finding], rules=[rule])
        if expires >= "2025-09-19":
            phone = {**PHONE, "certificate_expires_on": expires}
            for kind in ("iphone", "android"):
                phone["token_kind"] = kind
                written(f"{kind}-{expires}-last-day", PORTAL, {"day": expires, **phone}, "full",
                        until={"full": expires, "usable": expires}, rules=["card.valid"])
                written(f"{kind}-{expires}-after", PORTAL, {"day": later(expires), **phone}, "not_accepted",
                        findings=["phone_has_no_grace"], rules=["phone.no_grace"])
    # Only certificates that expire on or after 2 December 2024 have a grace.
    old = {**CARD, "certificate_expires_on": "2024-12-01"}
    written("no-grace-last-day", BODY, {"day": "2024-12-01", **old}, "full")
    written("no-grace-after", BODY, {"day": "2024-12-02", **old}, "not_accepted", findings=["expired_without_grace"])


def phones():
    for kind in ("iphone", "android"):
        phone = {**PHONE, "token_kind": kind}
        written(f"{kind}-before-start", PORTAL, {"day": "2025-09-18", **phone}, "not_accepted")
        written(f"{kind}-start", PORTAL, {"day": "2025-09-19", **phone}, "full")
        written(f"{kind}-not-here", PORTAL, {"day": "2026-11-27", **phone, "phones": "no"}, "not_accepted",
                findings=["phones_not_here"], rules=["phone.start"])
        since = {**phone, "phones": "yes", "phones_since": "2026-02-01"}
        written(f"{kind}-before-this-desk", PORTAL, {"day": "2026-01-31", **since}, "not_accepted")
        written(f"{kind}-since-this-desk", PORTAL, {"day": "2026-02-01", **since}, "full")
        written(f"{kind}-2026-10-19", PORTAL, {"day": "2026-10-19", **phone, "phones": "yes"}, "full")
        written(f"{kind}-2026-10-20", PORTAL, {"day": "2026-10-20", **phone, "phones": "yes"}, "full")
        for method in ("face", "visual"):
            written(f"{kind}-by-{method}", GUIDE, {"day": "2026-11-27", **phone, "phones": "yes",
                    "person_check": "passed", "person_method": method}, "indeterminate",
                    findings=["method_not_for_token"])


def certificates():
    paper = {"eligibility_certificate": True}
    for until in ("2025-07-31", "2026-07-31", "2027-07-31", "2025-12-01", "2029-12-01"):
        facts = {**paper, "eligibility_certificate_until": until}
        written(f"certificate-{until}-last-day", EXPERTNURSE, {"day": until, **facts}, "eligibility_only",
                until={"full": None, "usable": until}, rules=["document.certificate", "document.scope"])
        written(f"certificate-{until}-after", EXPERTNURSE, {"day": later(until), **facts}, "not_accepted",
                findings=["eligibility_certificate_expired"])
    written("certificate-before-it-existed", EXPERTNURSE, {"day": "2024-12-01", **paper}, "indeterminate")
    written("certificate-first-day", EXPERTNURSE, {"day": "2024-12-02", **paper}, "eligibility_only")
    for code, acceptance, standing in (("valid", "eligibility_only", "confirmed"), ("invalid", "not_accepted", "confirmed"),
                                       ("invalid_new_exists", "not_accepted", "confirmed"),
                                       ("not_found", "indeterminate", None), ("several", "indeterminate", None)):
        written(f"certificate-queried-{code}", GUIDE, {"day": "2026-11-27", **paper, "eligibility": code,
                "route": "document"}, acceptance, standing, rules=["online.answer"])


# An expired legacy card: day, insurer, whether a valid query makes it serve (yes, no, not published).
YES, NO, UNKNOWN = "yes", "no", "unknown"
ALL = ("unknown", "kokuho", "kouki", "employees")
TOLERATION = [
    ("2025-06-26", dict.fromkeys(ALL, NO), TOLERATED_JUNE),
    ("2025-06-27", {"kokuho": YES, "kouki": NO, "employees": NO}, TOLERATED_JUNE),
    ("2025-07-31", {"kokuho": YES, "kouki": NO, "employees": NO}, TOLERATED_JUNE),
    ("2025-08-01", {"kokuho": YES, "kouki": YES, "employees": UNKNOWN, "unknown": UNKNOWN}, TOLERATED_KOUKI),
    ("2025-12-01", {"kokuho": YES, "kouki": YES, "employees": UNKNOWN, "unknown": UNKNOWN}, TOLERATED_KOUKI),
    ("2025-12-02", dict.fromkeys(ALL, YES), TOLERATED_ALL),
    ("2026-03-31", dict.fromkeys(ALL, YES), TOLERATED_ALL),
    ("2026-04-01", dict.fromkeys(ALL, YES), EXTENDED),
    ("2026-07-31", dict.fromkeys(ALL, YES), EXTENDED),
    ("2026-08-01", dict.fromkeys(ALL, NO), EXTENDED),
]
QUERIED = {None: {}, "valid": {"eligibility": "valid", "route": "document"},
           "invalid": {"eligibility": "invalid", "route": "document"},
           "not_found": {"eligibility": "not_found", "route": "document"}}


def toleration():
    for day, insurers, source in TOLERATION:
        for insurer, tolerated in insurers.items():
            for query, answer in QUERIED.items():
                name = f"{day}-{insurer}-{query or 'not-queried'}"
                facts = {"day": day, "legacy_card": True, "legacy_card_until": "2025-05-31",
                         "legacy_card_insurer": insurer, **answer}
                refused = query == "invalid"
                acceptance = "not_accepted" if refused or tolerated == NO and query is None else "indeterminate"
                if tolerated == YES and query == "valid":
                    acceptance = "eligibility_only"
                if query != "not_found" or tolerated != NO:
                    written(f"legacy-{name}", source, facts, acceptance,
                            "confirmed" if refused or acceptance == "eligibility_only" else None)
                # The notice alone: of 国保 from 2025-08-01, of everybody from 2025-12-02.
                alone = NO if day < "2025-08-01" else \
                    UNKNOWN if tolerated == YES and insurer == "kouki" and day < "2025-12-02" else tolerated
                acceptance = "not_accepted" if alone == NO or refused else "indeterminate"
                if alone == YES and query == "valid":
                    acceptance = "eligibility_only"
                if query in (None, "valid"):
                    written(f"notice-alone-{name}", source, {"day": day, "eligibility_notice": True,
                            "eligibility_notice_insurer": insurer, **answer}, acceptance,
                            "confirmed" if acceptance == "eligibility_only" else
                            ["presumed", "confirmed"] if acceptance == "not_accepted" else None)


def legacy():
    for until, last in (("2025-03-31", "2025-03-31"), ("2025-12-01", "2025-12-01"), ("2027-03-31", "2025-12-01")):
        facts = {"legacy_card": True, "legacy_card_until": until}
        written(f"legacy-card-{until}-last-day", UNDATED, {"day": last, **facts}, "eligibility_only",
                until={"full": None, "usable": last}, rules=["document.legacy"])
        # After 1 December 2025 it is tolerated if a query finds it valid; before, nobody tolerates it.
        written(f"legacy-card-{until}-after", UNDATED, {"day": later(last), **facts},
                "not_accepted" if last < "2025-06-01" else "indeterminate")
    undated = {"legacy_card": True, "legacy_card_undated": True}
    written("legacy-undated-last-day", UNDATED, {"day": "2025-12-01", **undated}, "eligibility_only",
            until={"full": None, "usable": "2025-12-01"}, rules=["document.legacy_undated"])
    written("legacy-undated-after", UNDATED, {"day": "2025-12-02", **undated}, "indeterminate")
    written("legacy-undated-after-toleration", EXTENDED, {"day": "2026-08-01", **undated}, "not_accepted")
    changed = {"legacy_card": True, "legacy_card_until": "2025-12-01", "legacy_card_insurer_changed_on": "2025-04-01"}
    written("legacy-insurer-before-change", UNDATED, {"day": "2025-03-31", **changed}, "eligibility_only")
    written("legacy-insurer-changed", UNDATED, {"day": "2025-04-01", **changed}, "not_accepted")


def with_the_card():
    over = {**CARD, "certificate_expires_on": "2023-01-31"}
    returning = {"by_word": "yes", "returning": "yes"}
    for name, fact in (("application", {"application": True}), ("word", returning)):
        rule = "document.application" if name == "application" else "document.by_word"
        down = {**GOOD, "outage": "system", **fact}
        written(f"{name}-before-the-notice", NOTICE_2023, {"day": "2023-07-09", **down}, "indeterminate")
        written(f"{name}-first-day", NOTICE_2023, {"day": "2023-07-10", **down}, "eligibility_only", rules=[rule])
        written(f"{name}-expired-card", JDA, {"day": "2026-11-27", **over, **fact}, "eligibility_only", rules=[rule])
        written(f"{name}-no-card", NOTICE_2023, {"day": "2026-11-27", **fact}, "indeterminate")
    for name, fact in (("notice", "eligibility_notice"), ("screen", "mynaportal_screen"), ("pdf", "mynaportal_pdf")):
        rule = "document.notice" if name == "notice" else "document.mynaportal"
        down = {**GOOD, "outage": "reader", fact: True}
        written(f"{name}-with-card", JDA, {"day": "2026-11-27", **down}, "eligibility_only", rules=[rule])
        written(f"{name}-with-expired-card", JDA, {"day": "2026-11-27", **over, fact: True}, "eligibility_only")
        written(f"{name}-with-forged-card", JDA, {"day": "2026-11-27", "token_kind": "card",
                "certificate_expires_on": "2030-05-01", "certificate_chain": "failed", fact: True}, "not_accepted")
    for day, acceptance in (("2025-09-18", "indeterminate"), ("2025-09-19", "eligibility_only")):
        written(f"screen-on-phone-{day}", "https://www.gifu-np.co.jp/articles/-/589562", {"day": day, **PHONE,
                "reader_message": "001", "mynaportal_screen": True}, acceptance)


def tokens():
    today = {"day": "2026-11-27"}
    for name, fact in (("revoked", {"certificate_revocation": "revoked"}), ("returned", {"token_returned": True}),
                       ("suspended", {"certificate_revocation": "suspended"})):
        written(f"card-{name}", LOST, {**today, **GOOD, **fact}, "not_accepted", rules=["card.revoked"])
        written(f"card-{name}-but-valid", LOST, {**today, **GOOD, **fact, "eligibility": "valid", "route": "card"},
                "indeterminate", findings=["known_contradicted"])
    for message, acceptance, source in (("001", "indeterminate", CODES), ("002", "indeterminate", CODES),
                                        ("006", "not_accepted", CODES), ("revoked", "not_accepted", CODES),
                                        ("eligibility_only", "eligibility_only", GRACE_SCREEN),
                                        ("other", "indeterminate", CODES)):
        written(f"reader-{message}", source, {**today, **GOOD, "reader_message": message}, acceptance)
    grace = {**CARD, "reader_message": "eligibility_only"}
    written("reader-grace-before", GRACE_SCREEN, {"day": "2024-12-01", **grace}, "indeterminate")
    written("reader-grace-first-day", GRACE_SCREEN, {"day": "2024-12-02", **grace}, "eligibility_only")
    for tries, acceptance in ((2, "full"), (3, "indeterminate")):
        written(f"no-photo-pin-{tries}", NO_PHOTO, {**today, **GOOD, "token_form": "without_photo",
                "pin_misses": tries}, acceptance)
    for face, acceptance in ((9, "full"), (10, "full")):
        written(f"face-misses-{face}", TV, {**today, **GOOD, "face_misses": face, "pin_misses": 3}, acceptance)
    for form, method, right in (("without_photo", "pin", 1), ("without_photo", "face", 0), ("without_photo", "visual", 0),
                                ("face_only", "face", 1), ("face_only", "visual", 1), ("face_only", "pin", 0),
                                ("ordinary", "face", 1), ("ordinary", "pin", 1), ("ordinary", "visual", 1),
                                ("ordinary", "phone_biometrics", 0)):
        written(f"{form}-by-{method}", FACE_ONLY if form == "face_only" else NO_PHOTO, {**today, **GOOD,
                "token_form": form, "person_check": "passed", "person_method": method},
                "full" if right else "indeterminate")
    written("not-registered", SCSK, {**today, **GOOD, "registered": "no"}, "indeterminate", rules=["insurance.registration"])
    for outage in ("reader", "system", "disaster"):
        written(f"outage-{outage}", NOTICE_2023, {**today, **GOOD, "outage": outage}, "indeterminate")
        written(f"outage-{outage}-answered", GUIDE, {**today, **GOOD, "outage": outage, "eligibility": "valid",
                "route": "card"}, "full", "confirmed")


def answers():
    today = {"day": "2026-11-27"}
    for code, acceptance, standing in (("valid", "full", "confirmed"), ("invalid", "not_accepted", "confirmed"),
                                       ("not_found", "indeterminate", None), ("several", "indeterminate", None)):
        written(f"answer-{code}", GUIDE, {**today, **GOOD, "eligibility": code, "route": "card"}, acceptance, standing,
                rules=["online.answer"])
    for day in ("2025-07-28", "2025-07-29"):
        written(f"answer-limit-{day}", GUIDE, {"day": day, **GOOD, "eligibility": "valid", "route": "card",
                "consent_medication": "given"}, "full", "confirmed")
    over = {**CARD, "certificate_expires_on": "2026-05-01", "eligibility": "valid", "route": "card"}
    written("answer-over-grace", GUIDE, {**today, **over}, "eligibility_only", "confirmed",
            until={"full": None, "usable": None}, findings=["online_contradicts"])
    written("answer-over-grace-consented", GUIDE, {**today, **over, "consent_treatment": "given"}, "full", "confirmed",
            until={"full": None, "usable": None}, findings=["online_contradicts"])
    written("answer-of-yesterday", GUIDE, {**today, **GOOD, "eligibility": "invalid", "route": "card",
            "answer_day": "2026-11-26"}, "full", findings=["answer_of_another_day"])
    for segment in ("processing", "abnormal"):
        written(f"answer-{segment}", GUIDE, {**today, **GOOD, "segment": segment, "route": "card"}, "indeterminate",
                rules=["online.segment"])


def without_effect():
    """Both sides of the days of rules that change what is proposed and not whether the patient is accepted."""
    for name, first in (("senior", "2025-08-01"), ("senior-85", "2026-08-01"), ("senior-changed", "2024-12-02")):
        for day in (later(first, -1), first):
            written(f"nothing-shown-{name}-{day}", "https://hodanren.doc-net.or.jp/?p=27171",
                    {"day": day, "born_on": "1941-05-05"}, "indeterminate", findings=["nothing_presented"])
    for day in ("2025-05-20", "2025-05-21"):
        written(f"app-{day}", "https://medical.nihon-generic.co.jp/topics/news/145/",
                {"day": day, **GOOD, "outage": "reader"}, "indeterminate", findings=["reader_down"])
    for day in ("2025-02-28", "2025-03-01"):
        written(f"visual-{day}", "https://wic-net.com/material/document/17404/16",
                {"day": day, **GOOD, "visual_check_reason": "disability"}, "full")


# The first day of a rule: rule, day, whose words it is, a visit in which it is cited from that day on, and what is
# accepted the day before and on the day.
REFUSED, OPEN, LIMITED, FULL = "not_accepted", "indeterminate", "eligibility_only", "full"
EXPIRED = {**CARD, "certificate_expires_on": "2023-01-31"}
TOLERATED = {"eligibility": "valid", "route": "document"}
EMPLOYEES = {"eligibility_notice": True, "eligibility_notice_insurer": "employees", **TOLERATED}
BEGINS = [
    ("insurance.certificate_sent", "2024-12-02", "https://www.kyoukaikenpo.or.jp/g1/r7-8/7081501/", EXPIRED, REFUSED, REFUSED),
    ("insurance.special_care", "2024-12-02", "https://www.town.yoshimi.saitama.jp/soshiki/choumin_kenko/8/kokuho/4603.html",
     {**GOOD, "eligibility": "valid", "route": "card", "classification": "05"}, FULL, FULL),
    ("person.newborn", "2024-12-02", "https://office-mori.biz/", {"born_on": "2024-11-20"}, OPEN, OPEN),
    ("reader.grace", "2024-12-02", GRACE_SCREEN, {**CARD, "reader_message": "eligibility_only"}, OPEN, LIMITED),
    ("document.certificate", "2024-12-02", EXPERTNURSE, {"eligibility_certificate": True}, OPEN, LIMITED),
    ("phone.no_grace", "2025-09-19", PORTAL, {**PHONE, "certificate_expires_on": "2025-06-30"}, REFUSED, REFUSED),
    ("phone.renewal", "2025-09-19", PORTAL, {**PHONE, "certificate_expires_on": "2025-06-30"}, REFUSED, REFUSED),
    ("phone.first_use", "2025-09-19", PORTAL, {**PHONE, "first_use": "yes"}, REFUSED, FULL),
    ("phone.patient_operates", "2025-09-19", PORTAL, PHONE, REFUSED, FULL),
    ("phone.mynaportal", "2025-09-19", "https://www.gifu-np.co.jp/articles/-/589562",
     {**PHONE, "reader_message": "001", "mynaportal_screen": True}, OPEN, LIMITED),
    ("phone.android", "2026-10-20", "https://services.digital.go.jp/mynumbercard-android/news/fec690c52f9ffeb35d30f/",
     {**PHONE, "token_kind": "android", "phones": "yes"}, FULL, FULL),
    ("phone.excludes", "2025-09-19", GUIDE, {**PHONE, "visual_check_reason": "disability"}, REFUSED, FULL),
    ("card.grace_short", "2025-03-03", PORTAL, {**CARD, "certificate_expires_on": "2024-12-02"}, LIMITED, LIMITED),
    ("document.senior", "2025-08-01", "https://hodanren.doc-net.or.jp/?p=27171", {"born_on": "1949-05-05"}, OPEN, OPEN),
    ("trouble.reader", "2025-05-21", "https://medical.nihon-generic.co.jp/topics/news/145/", {**GOOD, "outage": "reader"},
     OPEN, OPEN),
    ("document.application", "2023-07-10", NOTICE_2023, {**EXPIRED, "application": True}, OPEN, LIMITED),
    ("document.application_claim", "2023-07-10", NOTICE_2023, {**EXPIRED, "application": True}, OPEN, LIMITED),
    ("document.application_share", "2023-07-10", NOTICE_2023, {**EXPIRED, "application": True}, OPEN, LIMITED),
    ("document.by_word", "2023-07-10", JDA, {**EXPIRED, "by_word": "yes", "returning": "yes"}, OPEN, LIMITED),
    ("document.with_expired_card", "2023-07-10", JDA, {**EXPIRED, "eligibility_notice": True}, OPEN, LIMITED),
    ("document.legacy_after", "2026-08-01", EXTENDED, {"legacy_card": True, "legacy_card_until": "2025-12-01", **TOLERATED},
     LIMITED, OPEN),
    ("document.notice_alone", "2025-12-02", TOLERATED_ALL, EMPLOYEES, OPEN, LIMITED),
    ("document.notice_alone_kokuho", "2025-08-01", TOLERATED_JUNE, {**EMPLOYEES, "eligibility_notice_insurer": "kokuho"},
     REFUSED, LIMITED),
    ("document.legacy_tolerated_kokuho", "2025-06-27", TOLERATED_JUNE,
     {"legacy_card": True, "legacy_card_until": "2025-05-31", "legacy_card_insurer": "kokuho", **TOLERATED}, OPEN, LIMITED),
    ("document.legacy_tolerated_kouki", "2025-08-01", TOLERATED_KOUKI,
     {"legacy_card": True, "legacy_card_until": "2025-05-31", "legacy_card_insurer": "kouki", **TOLERATED}, OPEN, LIMITED),
]


def first_days():
    # A toleration that went on: cited on both sides, and no more after its end.
    for rule, paper, insurer, days in (
        ("document.legacy_tolerated_kokuho", "legacy_card", "kokuho", ("2025-07-31", "2025-08-01", "2026-03-31", "2026-04-01", "2026-07-31")),
        ("document.legacy_tolerated_kouki", "legacy_card", "kouki", ("2026-03-31", "2026-04-01", "2026-07-31")),
        ("document.legacy_tolerated", "legacy_card", "employees", ("2026-03-31", "2026-04-01", "2026-07-31")),
        ("document.notice_alone_kokuho", "eligibility_notice", "kokuho", ("2026-03-31", "2026-04-01", "2026-07-31")),
        ("document.notice_alone", "eligibility_notice", "employees", ("2026-03-31", "2026-04-01", "2026-07-31")),
    ):
        facts = {paper: True, f"{paper}_insurer": insurer, **TOLERATED}
        if paper == "legacy_card":
            facts["legacy_card_until"] = "2025-05-31"
        for day in days:
            written(f"goes-on-{rule.replace('.', '-')}-{day}", EXTENDED, {"day": day, **facts}, "eligibility_only",
                    "confirmed", rules=[rule])
        written(f"ended-{rule.replace('.', '-')}", EXTENDED, {"day": "2026-08-01", **facts},
                "indeterminate" if paper == "legacy_card" else "not_accepted",
                None if paper == "legacy_card" else ["presumed", "confirmed"], not_rules=[rule])
    for day in ("2026-07-31", "2026-08-01"):
        written(f"goes-on-document-senior-{day}", "https://www.saitama-koukikourei.org/seido/taisho/hokensho-2-2-2-2-2",
                {"day": day, "born_on": "1949-05-05"}, "indeterminate", rules=["document.senior"])
    # document.application_share is part of the step that charges the share; the rule of the claim stands beside it.
    for rule, day, source, facts, before, since in BEGINS:
        confirmed = "confirmed" if facts.get("eligibility") == "valid" else None
        for on, acceptance, cited in ((later(day, -1), before, {"not_rules": [rule]}), (day, since, {"rules": [rule]})):
            accepted = acceptance in (LIMITED, FULL)
            standing = confirmed if accepted else ["presumed", "confirmed"] if acceptance == REFUSED else None
            written(f"first-day-{rule.replace('.', '-')}-{on}", source, {"day": on, **facts}, acceptance, standing, **cited)


def pairs():
    """Two tokens, and papers beside what was presented."""
    today, over = {"day": "2026-11-27"}, {**CARD, "certificate_expires_on": "2026-07-31"}
    forged = {"token_kind": "card", "certificate_expires_on": "2030-05-01", "certificate_chain": "failed"}
    unused = {**PHONE, "token_kind": "android", "certificate_starts_on": "2026-12-25"}
    returned = {**GOOD, "token_returned": True}
    notice, down = {"eligibility_notice": True}, {"outage": "reader"}
    tokens = lambda *of: {"tokens": list(of)}  # noqa: E731
    # With the expired card it serves (the letter names that case), whatever else was presented, and in whatever order.
    for name, of in (("phone-first", (unused, over)), ("card-first", (over, unused))):
        written(f"notice-expired-card-{name}", JDA, {**today, **tokens(*of), **notice}, "eligibility_only",
                findings=["paper_beside_expired_card"])
    written("notice-good-card-beside-forged", JDA, {**today, **down, **tokens(forged, GOOD), **notice}, "eligibility_only",
            findings=["notice_with_card"])
    for name, of in (("first", (forged, returned)), ("last", (returned, forged))):
        written(f"screen-forged-{name}", JDA, {**today, **tokens(*of), "mynaportal_screen": True}, "not_accepted",
                findings=["paper_with_forged_token"])
    written("application-good-card-beside-forged", NOTICE_2023, {**today, **down, **tokens(
        {"certificate_purpose": "digital_signature"}, GOOD), "application": True}, "eligibility_only")
    written("notice-card-without-certificate", JDA, {**today, "token_kind": "card", "token_discovery": "no_certificate",
            **notice}, "eligibility_only")
    for day, acceptance in (("2023-07-09", "indeterminate"), ("2023-07-10", "eligibility_only")):
        written(f"notice-card-without-certificate-{day}", NOTICE_2023, {"day": day, "token_kind": "card",
                "token_discovery": "no_certificate", **notice}, acceptance)
    # A notice that is tolerated alone is no worse beside a card that the reader refuses.
    refused = {**GOOD, "reader_message": "006", **notice, **TOLERATED}
    written("notice-tolerated-beside-006", EXTENDED, {"day": "2026-07-31", **refused}, "eligibility_only", "confirmed",
            until={"full": None, "usable": "2026-07-31"}, findings=["notice_alone_tolerated"])
    written("notice-no-more-tolerated-beside-006", EXTENDED, {"day": "2026-08-01", **refused}, "indeterminate")
    # The grace message says that the certificate has expired, and then the phone does not work either.
    written("grace-message-beside-a-phone", PORTAL, {**today, "reader_message": "eligibility_only",
            **tokens(PHONE, {"token_kind": "card"})}, "eligibility_only", findings=["reader_not_for_phone"])
    # The reader found another card: whether the patient has the My Number Card at hand is open.
    for name, fact in (("application", {"application": True}), ("notice", notice), ("word", {"by_word": "yes", "returning": "yes"})):
        written(f"{name}-reader-002", CODES, {**today, **over, "reader_message": "002", **fact}, "indeterminate")
    for kind in ("card", "iphone"):
        written(f"other-card-{kind}-printed-date", CODES, {**today, "token_kind": kind, "token_discovery": "other_card",
                "token_printed_until": "2026-09-07"}, "indeterminate", findings=["other_card_found"])
        written(f"other-card-{kind}-starts-later", CODES, {**today, "token_kind": kind, "token_discovery": "other_card",
                "certificate_starts_on": "2026-11-28"}, "indeterminate", findings=["other_card_found"])
    written("suspended-other-card-grace-message", GRACE_SCREEN, {**today, "token_discovery": "other_card",
            "certificate_revocation": "suspended", "reader_message": "eligibility_only"}, "indeterminate")
    # Nobody is checked by another card. That the one method which was left has failed, stays: an answer is not the holder's.
    visual = {"token_kind": "card", "token_discovery": "other_card", "visual_check_reason": "condition", "eligibility": "valid",
              "route": "card"}
    written("other-card-answer", GUIDE, {**today, **visual}, "eligibility_only", "confirmed")
    written("other-card-answer-visual-failed", GUIDE, {**today, **visual, "person_check": "failed", "person_method": "visual"},
            "indeterminate")
    # A phone beside a child is somebody else's, also before phones were read anywhere.
    for day in ("2025-09-18", "2026-11-27"):
        for born, acceptance in ((-15, "eligibility_only"), (-14, "indeterminate")):
            on = datetime.date.fromisoformat(day)
            child = {"day": day, "token_kind": "android", "certificate_evidence": "stated", "born_on": later(
                on.replace(year=on.year + born).isoformat(), 0), "eligibility": "valid", "route": "card"}
            written(f"phone-of-a-child-{day}{born}", "https://otoku.awaisora.com/3f662b42-cc6e-4521-8a92-caf750737b29", child,
                    acceptance, "confirmed" if acceptance == "eligibility_only" else None)
    # An insurer that is not known may be 国保: not published for this card.
    for day in ("2025-06-27", "2025-07-31"):
        for name, answer in (("not-queried", {}), ("valid", TOLERATED)):
            written(f"legacy-{day}-unknown-{name}", TOLERATED_JUNE, {"day": day, "legacy_card": True,
                    "legacy_card_until": "2025-05-31", **answer}, "indeterminate")
    # The day that is printed on a paper needs no rule.
    written("certificate-lapsed-before-it-existed", EXPERTNURSE, {"day": "2023-07-28", "eligibility_certificate": True,
            "eligibility_certificate_until": "2023-07-10"}, "not_accepted", findings=["eligibility_certificate_expired"])
    # Of two refusals the first in the order of proof tells how well it is known.
    written("phone-expired-notice-invalid", EXPERTNURSE, {**today, **PHONE, "certificate_expires_on": "2026-09-08", **notice,
            "eligibility": "invalid", "route": "document"}, "not_accepted", "presumed")
    # An answer that states nothing is neither valid nor missing.
    written("answer-states-nothing", GUIDE, {**today, **GOOD, "answer": {"consent_medication": "given"}}, "indeterminate",
            findings=["online_unknown"])
    # What is not public for the visual check: a PIN that nobody knows is all that a card without a photo has.
    unable = {"visual_check_reason": "face_fails_and_pin_unknown"}
    written("no-photo-pin-unknown", NO_PHOTO, {**today, **GOOD, "token_form": "without_photo", **unable}, "indeterminate")
    written("no-photo-pin-unknown-notice", NO_PHOTO, {**today, **GOOD, "token_form": "without_photo", **unable, **notice},
            "eligibility_only")
    written("android-pin-unknown", PORTAL, {**today, **PHONE, "token_kind": "android", **unable}, "indeterminate")


def what_a_fault_would_change():
    """One fact more or less, each with its source: what judges most easily get wrong."""
    today, by_card = {"day": "2026-11-27"}, {"eligibility": "valid", "route": "card"}
    read = {"token_kind": "card", "certificate_expires_on": "2030-05-01"}
    # Nobody vouches for a certificate that was read and not verified; one whose key is proved is genuine.
    written("issuer-not-verified", GUIDE, {**today, **read}, "indeterminate", findings=["chain_unverified"])
    verified = {**read, "certificate_chain": "verified", "certificate_hierarchy": "production"}
    written("issuer-verified", GUIDE, {**today, **verified}, "full")
    written("key-proved", GUIDE, {**today, **verified, "certificate_possession": "proved"}, "full", "genuine")
    for name, fact in (("possession", {"certificate_possession": "failed"}), ("purpose", {"certificate_purpose":
                       "digital_signature"}), ("test", {"certificate_hierarchy": "test"})):
        for answer in ({}, by_card):
            written(f"not-genuine-{name}{'-but-valid' if answer else ''}", GUIDE, {**today, **verified, **fact, **answer},
                    "not_accepted")
    # Consent: to one kind of medical information; to the limit amount alone it is none; absent is not refused.
    grace = {**CARD, "certificate_expires_on": "2026-09-10", **by_card}
    for what, value, acceptance in (("medication", "given", "full"), ("limit", "given", "eligibility_only"),
                                    ("special_disease", "given", "eligibility_only"), ("medication", "refused", "eligibility_only"),
                                    ("medication", "absent", "eligibility_only"), ("medication", "expired", "eligibility_only")):
        written(f"grace-answer-{what}-{value}", GUIDE, {**today, **grace, f"consent_{what}": value}, acceptance, "confirmed")
    for value in ("absent", "refused", "given", "expired", "unobtainable"):
        written(f"within-dates-answer-medication-{value}", GUIDE, {**today, **GOOD, **by_card, "consent_medication": value},
                "full", "confirmed")
    # An answer outranks what was presumed, and nothing that is known.
    for name, fact, acceptance in (("001", {"reader_message": "001"}, "full"), ("006", {"reader_message": "006"}, "eligibility_only"),
                                   ("revoked-message", {"reader_message": "revoked"}, "eligibility_only"),
                                   ("unverified", {}, "full"), ("method", {"person_check": "passed",
                                    "person_method": "phone_biometrics"}, "full"),
                                   ("face-failed", {"person_check": "failed", "person_method": "face"}, "full"),
                                   ("person-failed", {"person_check": "failed"}, "indeterminate"),
                                   ("not-registered", {"registered": "no"}, "indeterminate")):
        if name != "not-registered":
            written(f"answer-against-{name}", GUIDE, {**today, **read, **fact, **by_card}, acceptance,
                    "confirmed" if acceptance != "indeterminate" else None)
    written("answer-no-state", GUIDE, {**today, "token_kind": "card", **by_card}, "eligibility_only", "confirmed",
            findings=["grace_or_refusal"], rules=["online.no_state"])
    written("answer-no-state-consented", GUIDE, {**today, "token_kind": "card", **by_card, "consent_checkups": "given"}, "full",
            "confirmed")
    # An answer of another person, institution or day, and a forecast, bear on nothing.
    for name, fact in (("person", {"born_on": "1960-04-01", "answer_born_on": "1960-04-02"}), ("institution", {"asked_by": "other"}),
                       ("day", {"answer_day": "2026-11-26"}), ("forecast", {"origin": "bulk"})):
        written(f"answer-of-another-{name}", GUIDE, {**today, **CARD, "certificate_expires_on": "2026-07-31", **by_card, **fact},
                "not_accepted")
    written("answer-of-today", GUIDE, {**today, **CARD, "certificate_expires_on": "2026-07-31", **by_card,
            "answer_day": "2026-11-27"}, "eligibility_only", "confirmed")
    # The printed day bounds the certificate's, and lengthens nothing.
    for printed, expires, acceptance in (("2026-07-31", "2030-05-01", "indeterminate"), ("2026-08-01", "2030-05-01", "eligibility_only"),
                                         ("2026-11-27", "2030-05-01", "full"), ("2035-05-01", "2026-07-31", "not_accepted")):
        written(f"printed-{printed}-certificate-{expires}", BODY, {**today, **CARD, "certificate_expires_on": expires,
                "token_printed_until": printed}, acceptance)
    for printed, acceptance in (("2026-07-31", "not_accepted"), ("2026-08-01", "indeterminate"), ("2030-05-01", "indeterminate")):
        written(f"printed-alone-{printed}", BODY, {**today, **CARD, "token_printed_until": printed}, acceptance)
    for starts, acceptance in (("2026-11-27", "full"), ("2026-11-28", "not_accepted")):
        written(f"starts-{starts}", GUIDE, {**today, **GOOD, "certificate_starts_on": starts}, acceptance)
    # The card's printed day has passed before its certificate begins: an answer outranks both, and no last day is known.
    contrary = {**today, **GOOD, "certificate_starts_on": "2026-11-28", "token_printed_until": "2026-09-30", **by_card}
    written("starts-after-printed-day-answer", GUIDE, contrary, "eligibility_only", "confirmed", until={"full": None, "usable": None})
    written("starts-after-printed-day-consent", GUIDE, {**contrary, "consent_medication": "given"}, "full", "confirmed",
            until={"full": None, "usable": None})
    # The person: tries, failed checks, what is left.
    forms = {**GOOD, "token_form": "face_only"}
    for misses, acceptance in ((9, "full"), (10, "full")):
        written(f"face-only-misses-{misses}", TV, {**today, **forms, "face_misses": misses}, acceptance)
    failed = {"person_check": "failed"}
    written("check-failed", GUIDE, {**today, **GOOD, **failed}, "indeterminate", findings=["person_not_confirmed"])
    for form, method, acceptance in (("ordinary", "face", "full"), ("ordinary", "pin", "full"), ("without_photo", "pin", "indeterminate"),
                                     ("face_only", "face", "full")):
        written(f"check-failed-{form}-{method}", NO_PHOTO, {**today, **GOOD, "token_form": form, **failed, "person_method": method},
                acceptance)
    for kind in ("iphone", "android"):
        written(f"{kind}-all-failed", PORTAL, {**today, **PHONE, "token_kind": kind, "phones": "yes", **failed}, "indeterminate")
    # What does not work, and what works without the reader.
    written("outage-machine-visual", "https://wic-net.com/material/document/17669/17", {**today, **GOOD, "outage": "reader",
            "visual_check_reason": "machine"}, "full")
    for outage in ("reader", "system", "disaster"):
        written(f"outage-{outage}-certificate", NOTICE_2023, {**today, "eligibility_certificate": True, "outage": outage},
                "eligibility_only")
    # The patient's word counts of a returning patient with the card alone.
    for name, fact, acceptance in (("first-visit", {"returning": "no"}, "indeterminate"), ("not-known", {}, "indeterminate"),
                                   ("returning", {"returning": "yes"}, "eligibility_only")):
        written(f"word-{name}", JDA, {**today, **GOOD, "outage": "system", "by_word": "yes", **fact}, acceptance)
    written("word-phone", JDA, {**today, **PHONE, "reader_message": "001", "by_word": "yes", "returning": "yes"}, "indeterminate")
    written("application-phone", NOTICE_2023, {**today, **PHONE, "reader_message": "001", "application": True}, "indeterminate")
    written("application-card-invalid", "https://wic-net.com/material/document/10145/10", {**today, **GOOD, "application": True,
            "eligibility": "invalid", "route": "card"}, "eligibility_only")
    written("word-card-invalid", JDA, {**today, **GOOD, "by_word": "yes", "returning": "yes", "eligibility": "invalid",
            "route": "card"}, "not_accepted", "confirmed")
    written("notice-card-invalid", JDA, {**today, **GOOD, "eligibility_notice": True, "eligibility": "invalid", "route": "card"},
            "indeterminate")
    for name, fact in (("application", {"application": True}), ("notice", {"eligibility_notice": True}),
                       ("word", {"by_word": "yes", "returning": "yes"})):
        written(f"{name}-returned", NOTICE_2023, {**today, **GOOD, "token_returned": True, **fact},
                "indeterminate" if name == "notice" else "not_accepted")
        written(f"{name}-returned-002", NOTICE_2023, {**today, **GOOD, "token_returned": True, "reader_message": "002", **fact},
                "indeterminate" if name == "notice" else "not_accepted")
    for fact in ("revoked", "suspended"):
        written(f"application-{fact}", NOTICE_2023, {**today, **GOOD, "certificate_revocation": fact, "application": True},
                "not_accepted")
        written(f"notice-{fact}", EXPERTNURSE, {**today, **GOOD, "certificate_revocation": fact, "eligibility_notice": True},
                "indeterminate")
    # A ticket bears on what to do and to collect, and not on whether the patient is entitled: also one for pharmacies.
    ticket = {"ticket_month": "2026-11-01", "ticket_same_institution": "yes"}
    for kind, findings in (("01", ()), ("02", ("dispensing_ticket",))):
        written(f"welfare-ticket-{kind}", CLINICS, {**today, "eligibility": "valid", "route": "card", "classification": "A1", **ticket,
                "ticket_type": kind}, "eligibility_only", "confirmed", findings=["welfare", *findings])
    # A toleration needs the query by the paper's numbers: not one by the card, nor a forecast.
    lapsed = {"day": "2026-07-31", "legacy_card": True, "legacy_card_until": "2025-12-01"}
    written("legacy-tolerated-forecast", EXTENDED, {**lapsed, **TOLERATED, "origin": "bulk"}, "indeterminate")
    written("legacy-tolerated-changed-insurer", TOLERATED_ALL, {**lapsed, **TOLERATED,
            "legacy_card_insurer_changed_on": "2026-04-01"}, "indeterminate", not_rules=["document.legacy_after"])
    for day, acceptance in (("2025-03-31", "eligibility_only"), ("2025-04-01", "not_accepted")):
        written(f"legacy-undated-insurer-changed-{day}", UNDATED, {"day": day, "legacy_card": True, "legacy_card_undated": True,
                "legacy_card_insurer_changed_on": "2025-04-01"}, acceptance)
    # A phone has no grace, and the card's own goes on.
    written("phone-and-card-in-grace", PORTAL, {**today, "tokens": [{**PHONE, "certificate_expires_on": "2026-11-10"},
            {**CARD, "certificate_expires_on": "2026-11-10"}]}, "eligibility_only", until={"full": "2026-11-10", "usable": "2027-02-28"})
    written("phone-and-card", PORTAL, {**today, "phones": "no", "tokens": [PHONE, GOOD]}, "full")


def main():
    kept = json.loads(FILE.read_text(encoding="utf-8"))["vectors"] if FILE.exists() else []
    VECTORS.extend(vector for vector in kept if vector["id"].startswith("G"))
    for table in (grace, phones, certificates, toleration, legacy, with_the_card, tokens, answers, without_effect,
                  first_days, pairs, what_a_fault_would_change):
        table()
    seen, rest, chosen = set(), [], []
    for case in map(json.loads, sys.stdin):
        expect = case["expect"]
        kind = (expect["acceptance"], expect["standing"], expect["by"], tuple(expect["findings"]))
        (rest if kind in seen else chosen).append(case)
        seen.add(kind)
    # Named by its facts: another visit has another id.
    regressions = {}
    for case in chosen + rest:
        facts = json.dumps(case["facts"], sort_keys=True, ensure_ascii=False)
        regressions.setdefault(hashlib.sha256(facts.encode()).hexdigest()[:12], case)
    for number, case in list(regressions.items())[:REGRESSIONS]:
        expect = {name: value for name, value in case["expect"].items() if name != "by"}
        VECTORS.append({"id": f"regression-{number}", "kind": "regression", "facts": case["facts"], "expect": expect})
    lines = ",\n".join(json.dumps(vector, ensure_ascii=False) for vector in VECTORS)
    FILE.write_text('{"$schema": "urn:uketsuke:schema:vectors:2", "format": 2, "vectors": [\n' + lines + "\n]}\n",
                    encoding="utf-8")


if __name__ == "__main__":
    main()
