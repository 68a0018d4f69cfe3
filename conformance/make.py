#!/usr/bin/env python3
"""Writes vectors.json: the vectors that are written by hand, from the tables of days below, and the regression vectors.

    cargo run --features serde --example random_visits -- 60000 20261128 | python3 conformance/make.py

Every day below was copied from its source by hand; none comes from rules.json. The situations of a desk (ids G…) are
kept as they stand in vectors.json.
"""

import datetime
import json
import pathlib
import sys

import evaluator

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
SCSK = "https://www.kenpo.gr.jp/SCSK-kenpo/contents/05qa/04myna_shikaku_syo.html"


def written(name, source, facts, acceptance, standing=None, until=None, findings=(), rules=()):
    """One vector. Standing follows where nothing else is said: undecided is indeterminate, the rest presumed."""
    standing = standing or ("undecided" if acceptance == "indeterminate" else "presumed")
    expect = {"acceptance": acceptance, "standing": standing}
    if until:
        expect["until"] = until
    if findings:
        expect["findings"] = list(findings)
    if rules:
        expect["rules"] = list(rules)
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


def main():
    kept = json.loads(FILE.read_text(encoding="utf-8"))["vectors"] if FILE.exists() else []
    VECTORS.extend(vector for vector in kept if vector["id"].startswith("G"))
    for table in (grace, phones, certificates, toleration, legacy, with_the_card, tokens, answers, without_effect):
        table()
    judge, seen, rest, chosen = evaluator.Evaluator(evaluator.Rules(HERE.parent / "data" / "rules.json")), set(), [], []
    for case in map(json.loads, sys.stdin):
        if evaluator.dispute(case, judge.decide(case["facts"])):
            continue
        expect = case["expect"]
        kind = (expect["acceptance"], expect["standing"], expect["by"], tuple(expect["findings"]))
        (rest if kind in seen else chosen).append(case)
        seen.add(kind)
    for number, case in enumerate((chosen + rest)[:REGRESSIONS], 1):
        expect = {name: value for name, value in case["expect"].items() if name != "by"}
        VECTORS.append({"id": f"regression-{number:04}", "kind": "regression", "facts": case["facts"], "expect": expect})
    lines = ",\n".join(json.dumps(vector, ensure_ascii=False) for vector in VECTORS)
    FILE.write_text('{"$schema": "urn:uketsuke:schema:vectors:2", "format": 2, "vectors": [\n' + lines + "\n]}\n",
                    encoding="utf-8")


if __name__ == "__main__":
    main()
