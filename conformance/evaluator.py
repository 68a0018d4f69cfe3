#!/usr/bin/env python3
"""An independent evaluator of a visit: acceptance, standing and dates, from facts and data/rules.json alone.

    python3 conformance/evaluator.py --vectors conformance/vectors.json   every vector; exit 1 if one differs
    … | python3 conformance/evaluator.py --lines                          lines {"facts":…,"expect":…} of a program
    echo '{"day":"2026-11-27"}' | python3 conformance/evaluator.py        visits, one a line

It was written from the public sources of the rules and shares no code and no table with the library.
Python 3 standard library only. The facts are those of docs/schemas/visit.json.
"""

import argparse
import calendar
import datetime
import json
import pathlib
import sys

REFUSED, OPEN, LIMITED, FULL = range(4)
ACCEPTANCE = ["not_accepted", "indeterminate", "eligibility_only", "full"]
MEDICAL = ["checkups", "medication", "treatment", "operations", "diagnoses", "infections", "allergies",
           "contraindications", "tests", "prescriptions"]
HERE = pathlib.Path(__file__).resolve().parent
# What a fact of a token is where nobody says anything; said or not, it is the same.
USUAL = {"token_kind": "unknown", "token_form": "ordinary", "token_discovery": "unknown", "token_returned": False,
         "certificate_accepted": False, "certificate_chain": "unverified", "certificate_evidence": "read",
         "certificate_hierarchy": "unknown", "certificate_possession": "not_proved", "certificate_purpose": "unknown",
         "certificate_revocation": "unknown"}


# Days and rules ---------------------------------------------------------------------------------------------------

_days = {}


def day(text):
    """A day as YYYY-MM-DD or YYYYMMDD; None stays None."""
    if text is None:
        return None
    found = _days.get(text)
    if found is None:
        digits = str(text).replace("-", "")
        found = _days[text] = datetime.date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    return found


def day_before(date):
    return date - datetime.timedelta(days=1)


def end_of_month(date, months):
    """The last day of the month that is so many months later."""
    count = date.year * 12 + date.month - 1 + months
    year, month = divmod(count, 12)
    return datetime.date(year, month + 1, calendar.monthrange(year, month + 1)[1])


def earliest(*dates):
    return min((date for date in dates if date is not None), default=None)


class Rules:
    """The rows of rules.json by name."""

    def __init__(self, path):
        self.rows = {}
        for row in json.loads(pathlib.Path(path).read_text(encoding="utf-8"))["rules"]:
            self.rows.setdefault(row["name"], []).append((day(row.get("from")), day(row.get("until")), row))

    def on(self, name, date):
        """The row in force on a day, or None."""
        for first, last, row in self.rows.get(name, ()):
            if (first is None or first <= date) and (last is None or date <= last):
                return row
        return None

    def last_day(self, name):
        """The last day of a rule that ended."""
        lasts = [last for _, last, _ in self.rows.get(name, ())]
        return max(lasts) if lasts and None not in lasts else None

    def grace_until(self, expires_on):
        """Three months from the end of the month of expiry; the rule is that of the day of expiry."""
        row = self.on("card.grace", expires_on)
        return end_of_month(expires_on, row["months"]) if row else None


# The visit --------------------------------------------------------------------------------------------------------


class Answer:
    """An answer of the online eligibility verification, and whether it bears on this visit at all."""

    def __init__(self, facts, there=False):
        get = facts.get
        self.there = there or any(get(name, usual) != usual for name, usual in (
            ("eligibility", "unknown"), ("route", "unknown"), ("segment", "finished"), ("result_status", "normal")))
        # No value of validity may be written: the answer then states none.
        self.code = get("eligibility", "unknown")
        if get("segment", "finished") != "finished" or get("result_status", "normal") != "normal":
            self.code = "unknown"
        answer_day, born_on, answer_born_on = day(get("answer_day")), day(get("born_on")), day(get("answer_born_on"))
        of_another = (answer_day is not None and answer_day != day(facts["day"])) \
            or (born_on is not None and answer_born_on is not None and born_on != answer_born_on) \
            or get("asked_by") == "other"
        self.used = self.there and not of_another and get("origin", "desk") != "bulk"
        self.route = get("route", "unknown")
        self.valid = self.code in ("valid", "valid_unregistered")
        self.invalid = self.code in ("invalid", "invalid_new_exists")
        self.consented = any(get("consent_" + kind) == "given" for kind in MEDICAL)


class Way:
    """One way to be accepted: what it comes to, whether an answer bears on it, and its last days."""

    def __init__(self, name, worth, confirmed=False, genuine=False, full_until=None, usable_until=None):
        self.name, self.worth = name, worth
        self.confirmed, self.genuine = confirmed, genuine
        self.full_until, self.usable_until = full_until, usable_until


class Evaluator:
    def __init__(self, rules):
        self.rules = rules

    def decide(self, visit):
        facts = dict(visit)
        answered = "answer" in facts
        facts.update(facts.pop("answer", None) or {})
        self.facts, self.day, self.answer = facts, day(facts["day"]), Answer(facts, answered)
        tokens = self.tokens()
        # An answer whose route is not told is of what was presented: the token before the paper.
        shown = bool(tokens) or self.answer.route == "card"
        self.answer.by_card = self.answer.used and self.answer.route != "document" and shown
        self.answer.by_paper = self.answer.used and (not self.answer.by_card or self.answer.route == "unknown")
        of_grace = facts.get("reader_message") == "eligibility_only"
        # Of two tokens a message is about the first. That of the grace period says that the certificate has expired, and
        # a phone does not work from then on (KB0012286): it is about either.
        self.said = tokens if of_grace else tokens[:1]
        ways = [self.token(token) for token in tokens]
        if self.answer.by_card and not tokens:
            ways.append(self.answer_alone())
        ways += self.papers(tokens)
        if not ways:
            ways = [Way("nothing", OPEN)]
        best = ways[0]
        # Of two ways that accept alike, the one that an answer confirms, or whose key was proved; of two that refuse, the first in the order of
        # proof: the card, then the papers.
        for way in ways[1:]:
            known, best_known = (way.confirmed, way.genuine), (best.confirmed, best.genuine)
            if way.worth > best.worth or way.worth == best.worth >= LIMITED and known > best_known:
                best = way
        if best.worth == OPEN:
            standing = "undecided"
        elif best.confirmed:
            standing = "confirmed"
        else:
            standing = "genuine" if best.genuine else "presumed"
        return {
            "acceptance": ACCEPTANCE[best.worth],
            "standing": standing,
            "by": best.name,
            "until": {"full": written(best.full_until), "usable": written(best.usable_until)},
        }

    def tokens(self):
        """What was presented; facts that stand beside a list are of its first token. A message is of a card."""
        facts = self.facts
        tokens = [dict(token) for token in facts.get("tokens") or []]
        own = {name: value for name, value in facts.items() if name.startswith(("token_", "certificate_"))}
        if tokens:
            tokens[0].update(own)
            return tokens
        if any(value != USUAL.get(name) for name, value in own.items()):
            return [own]
        return [{"token_kind": "some"}] if facts.get("reader_message", "unknown") != "unknown" else []

    # A card or phone --------------------------------------------------------------------------------------------

    def token(self, token):
        get, answer = token.get, self.answer
        kind = get("token_kind", "unknown")
        phone = kind in ("android", "iphone")
        nature, known = self.nature(token), self.known(token)
        dates, doubt, full_until, usable_until = self.dates(token, kind, phone)
        reader = self.reader(phone) if any(token is said for said in self.said) else None
        if known == REFUSED and reader == LIMITED:
            known = OPEN  # known to have ended, and the reader takes it
        if reader == LIMITED and get("token_discovery") == "other_card":
            reader = OPEN
        # The reader's refusal and its message of the grace outrank what dates suggest.
        presumed = reader if reader in (REFUSED, LIMITED) else min(dates, doubt, FULL if reader is None else reader)
        if reader == LIMITED and dates in (FULL, REFUSED):
            full_until = usable_until = None
        person, person_failed = self.person(token, kind, phone)
        way = Way("token", min(presumed, known, person, self.site(kind), nature),
                  full_until=full_until, usable_until=usable_until)
        way.kind, way.nature, way.known, way.reader = kind, nature, known, reader
        last = earliest(day(get("certificate_expires_on")), day(get("token_printed_until")))
        way.person_failed, way.expired = person_failed, last is not None and self.day > last
        way.wrong_method = person == OPEN and self.facts.get("person_check") == "passed"
        way.no_certificate = get("token_discovery") == "no_certificate"
        way.other = get("token_discovery") == "other_card" \
            or any(token is said for said in self.said) and self.facts.get("reader_message") == "002"
        way.begins_later = self.begins_later(token)
        # A message of which no rule says anything yet.
        way.no_rule = reader is not None and self.facts["reader_message"] == "eligibility_only" \
            and self.rules.on("reader.grace", self.day) is None
        way.over = dates == REFUSED and way.expired
        way.genuine = get("certificate_possession") == "proved" and get("certificate_chain") == "verified" \
            and way.worth >= LIMITED
        # An answer is about the patient, whichever of two tokens it was had by.
        if answer.by_card:
            self.answered(way, dates, person_failed)
        return way

    def begins_later(self, token):
        starts_on = day(token.get("certificate_starts_on"))
        return starts_on is not None and self.day < starts_on

    def answered(self, way, dates, person_failed):
        """An answer by the card outranks dates, messages, equipment and how the person was checked."""
        answer = self.answer
        way.genuine = False
        if self.rules.on("online.answer", self.day) is None:
            way.worth = min(way.worth, OPEN)
        elif answer.invalid:
            way.worth, way.confirmed = REFUSED, True
        elif way.nature == REFUSED:
            way.worth = REFUSED
        elif not answer.valid:
            way.worth = min(way.worth, OPEN)
        elif way.known != FULL or person_failed or way.no_rule:
            way.worth = OPEN
        else:
            way.confirmed = True
            within = dates == FULL and way.reader not in (REFUSED, LIMITED)
            way.worth = FULL if answer.consented or within else LIMITED
            if dates == REFUSED and way.expired or dates == LIMITED and answer.consented:
                way.full_until = way.usable_until = None

    def answer_alone(self):
        answer = self.answer
        if answer.invalid:
            return Way("answer", REFUSED, confirmed=True)
        if not answer.valid or self.person({}, "card", False)[1]:
            return Way("answer", OPEN)
        return Way("answer", FULL if answer.consented else LIMITED, confirmed=True)

    @staticmethod
    def nature(token):
        """What the token is: no message and no answer makes another thing of it."""
        get = token.get
        if get("certificate_chain") == "failed" or get("certificate_possession") == "failed":
            return REFUSED
        if get("certificate_purpose", "user_authentication") not in ("user_authentication", "unknown"):
            return REFUSED
        if get("certificate_hierarchy") == "test" and get("certificate_chain") == "verified" \
                and not get("certificate_accepted"):
            return REFUSED
        return FULL

    @staticmethod
    def known(token):
        ended = token.get("token_returned") or token.get("certificate_revocation") in ("revoked", "suspended")
        return REFUSED if ended else FULL

    def dates(self, token, kind, phone):
        """What the dates come to, what they leave open otherwise, the last day in full and the last day at all."""
        get, rules, today = token.get, self.rules, self.day
        certificate = any(name.startswith("certificate_") and name != "certificate_revocation"
                          and value != USUAL.get(name) for name, value in token.items())
        expires_on, printed, starts_on = (day(get(name)) for name in (
            "certificate_expires_on", "token_printed_until", "certificate_starts_on"))
        doubt = FULL
        if get("token_discovery") == "other_card" or kind == "unknown" or not certificate:
            doubt = OPEN
        elif get("certificate_chain", "unverified") == "unverified" and (
                get("certificate_evidence", "read") == "read"
                or get("certificate_hierarchy") == "test" and not get("certificate_accepted")):
            doubt = OPEN
        since = day(self.facts.get("phones_since"))
        not_yet = phone and rules.on("phone.start", today) is None
        not_here = phone and (self.facts.get("phones") == "no" or since is not None and today < since)
        # A certificate never outlives its card: the earlier day counts.
        last = earliest(expires_on, printed)
        usable = last and (not phone and rules.grace_until(last) or last)
        if get("token_discovery") == "other_card":
            # No source says what dates of a My Number Card mean beside a card of another kind.
            return (REFUSED if not_yet or not_here else OPEN), OPEN, None, None
        if not_yet or get("token_discovery") == "no_certificate" or phone and starts_on is not None and today < starts_on:
            return REFUSED, doubt, None, None
        if not_here or starts_on is not None and today < starts_on:
            return (REFUSED, doubt, last, usable) if expires_on is not None else (REFUSED, doubt, None, None)
        if last is None:
            return OPEN, doubt, None, None
        if not phone and today > usable and expires_on is not None and today <= (rules.grace_until(expires_on) or expires_on):
            return OPEN, doubt, None, None  # one of the two days is wrong, and they differ about today
        if today > usable:
            return REFUSED, doubt, last, usable
        if expires_on is None:
            return min(OPEN, doubt), doubt, None, None
        return (FULL if today <= last else LIMITED), doubt, last, usable

    def reader(self, phone):
        message = self.facts.get("reader_message", "unknown")
        if message == "unknown":
            return None
        if message in ("006", "revoked"):
            return REFUSED
        if message == "eligibility_only" and not phone and self.rules.on("reader.grace", self.day):
            return LIMITED
        return OPEN

    def person(self, token, kind, phone):
        """The check of the person, and whether it failed for good."""
        get = self.facts.get
        form = token.get("token_form", "ordinary")
        if phone:
            methods = set((self.rules.on("phone." + kind, self.day) or {}).get("methods", ()))
        elif form == "without_photo":
            methods = {"pin"}
        elif form == "face_only":
            methods = {"face", "visual"}
        else:
            methods = {"face", "pin", "visual"}
        born_on = day(get("born_on"))
        young = born_on is not None and (self.day.year - born_on.year, self.day.month, self.day.day) < (
            15, born_on.month, born_on.day)
        if phone and (young or born_on is None and get("child_phone") == "no"):
            return OPEN, True
        # Elsewhere a card's holder is checked on a mobile alone: by PIN, at home by staff's eyes as well.
        away = {"home": "visit.home", "online": "visit.online", "other_route": "visit.online"}.get(get("place"))
        here = methods if phone or away is None else methods & set((self.rules.on(away, self.day) or {}).get("methods", ()))
        only_the_pin = here == {"pin"} and not phone
        left = set(here)
        tries = self.rules.on("phone.pin_tries" if phone else "person.pin_tries", self.day)
        missed = tries and get("pin_misses", 0) >= tries["tries"]
        # How many misses lock a phone's PIN is not published: whether it is locked is open then.
        unclear = OPEN if missed and tries["certainty"] == "unknown" and "pin" in methods else FULL
        if missed and tries["certainty"] != "unknown":
            left.discard("pin")
        tries = self.rules.on("person.face_tries", self.day)
        if tries and get("face_misses", 0) >= tries["tries"]:
            left.discard("face")
        reason = get("visual_check_reason")
        if reason is not None and form == "without_photo":
            if reason in ("face_fails_and_pin_unknown", "machine"):
                left.discard("pin")
        elif reason is not None and not (phone and "visual" not in methods and kind == "iphone"):
            left &= {"visual"}
        check, method = get("person_check", "not_done"), get("person_method")
        if check == "failed":
            if method is None:
                return OPEN, True
            left.discard(method)
            # A PIN that fails where nothing else checks a card's holder finds nobody to be another person.
            return (unclear if left else OPEN), not left and not (only_the_pin and method == "pin")
        if check == "passed":
            return (FULL if method is None or method in methods else OPEN), False
        return (unclear if left else OPEN), False

    def site(self, kind):
        get = self.facts.get
        outage = get("outage", "unknown")
        if outage == "reader" and get("visual_check_reason") == "machine":
            outage = "unknown"
        if outage != "unknown":
            return OPEN
        return OPEN if get("registered") == "no" else FULL

    # Papers -----------------------------------------------------------------------------------------------------

    def papers(self, tokens):
        get = self.facts.get
        ways, held = [], [self.token(token) for token in tokens]
        if get("eligibility_certificate"):
            ways.append(self.eligibility_certificate())
        if get("eligibility_notice"):
            ways.append(self.beside("eligibility_notice", "document.notice", held))
        if get("mynaportal_screen"):
            ways.append(self.beside("mynaportal_screen", "document.mynaportal", held))
        if get("mynaportal_pdf"):
            ways.append(self.beside("mynaportal_pdf", "document.mynaportal", held))
        if get("legacy_card"):
            ways.append(self.legacy_card())
        if get("application"):
            ways.append(self.beside("application", "document.application", held))
        if get("by_word") == "yes" and (get("returning") == "yes" or not any(t.kind == "card" for t in held)):
            ways.append(self.beside("word", "document.by_word", held))
        return ways

    def queried(self, way, lapsed=False):
        """An answer by the paper's numbers bears on the paper."""
        answer = self.answer
        if not answer.by_paper:
            return way
        if answer.invalid:
            way.worth, way.confirmed = REFUSED, True
        elif answer.valid:
            way.confirmed = way.worth == LIMITED
            if lapsed:
                way.worth = OPEN
        elif answer.code in ("not_found", "several"):
            way.worth = min(way.worth, OPEN)
        return way

    def eligibility_certificate(self):
        until = day(self.facts.get("eligibility_certificate_until"))
        lapsed = until is not None and self.day > until  # seen from the paper, whatever the rules
        if not lapsed and self.rules.on("document.certificate", self.day) is None:
            return Way("eligibility_certificate", OPEN)
        return self.queried(Way("eligibility_certificate", REFUSED if lapsed else LIMITED, usable_until=until), lapsed)

    def legacy_card(self):
        get, rules, today = self.facts.get, self.rules, self.day
        printed, changed = day(get("legacy_card_until")), day(get("legacy_card_insurer_changed_on"))
        undated = bool(get("legacy_card_undated"))
        end = rules.last_day("document.legacy_undated" if undated else "document.legacy")
        last = earliest(end, printed, day_before(changed) if changed else None)
        way = Way("legacy_card", REFUSED, usable_until=last)
        if today <= last:
            way.worth = LIMITED if printed or undated else OPEN
            return self.queried(way)
        way.usable_until = None
        if changed is not None and today >= changed:
            return self.queried(way, lapsed=True)
        tolerated = self.tolerated(way, "document.legacy_tolerated", ("kokuho", "kouki"), get("legacy_card_insurer"))
        return tolerated or self.queried(way, lapsed=True)

    def tolerated(self, way, rule, insurers, insurer):
        """What a toleration makes of a paper: of everybody's, or of one kind of insurer's. None where there is none.

        It serves if a query by its numbers is valid. Whether it is tolerated is open where that is not published, and
        where the insurer is not known and only one kind is tolerated."""
        answer, rows = self.answer, {name: self.rules.on(f"{rule}_{name}", self.day) for name in insurers}
        row = rows.get(insurer) or self.rules.on(rule, self.day)
        if row is None and not (insurer in (None, "unknown") and any(rows.values())):
            return None
        way.worth = OPEN
        if answer.by_paper and answer.invalid:
            way.worth, way.confirmed = REFUSED, True
        elif row and row["certainty"] != "unknown" and answer.by_paper and answer.valid:
            way.worth, way.confirmed, way.usable_until = LIMITED, True, day(row["until"])
        return way

    @staticmethod
    def opens_portal(phone):
        return phone.nature == FULL and phone.known == FULL and phone.reader != REFUSED and not (
            phone.other or phone.expired or phone.begins_later or phone.wrong_method or phone.person_failed)

    def beside(self, name, rule, held):
        """A paper or the patient's word beside what was presented."""
        cards = [token for token in held if token.kind == "card" and not token.other]
        if name in ("application", "word"):
            return self.told(Way(name, OPEN), rule, [token for token in held if token.kind == "card"])
        way, phones = Way(name, OPEN), [token for token in held if token.kind in ("android", "iphone")]
        forged = any(token.nature == REFUSED for token in held)
        if any(self.card_serves(card) for card in cards):
            if self.rules.on(rule, self.day) and not (self.answer.by_card and self.answer.invalid):
                way.worth = LIMITED
        elif any(token.kind == "card" for token in held):
            # Without a card that serves, one that is not genuine makes the paper worthless; else the reader may yet
            # find the right one.
            way.worth = REFUSED if forged else OPEN
        elif name == "eligibility_notice":
            return self.notice_alone() or self.queried(Way(name, REFUSED))
        elif name == "mynaportal_screen" and not forged and any(self.opens_portal(phone) for phone in phones) \
                and self.rules.on("phone.mynaportal", self.day) and not (self.answer.by_card and self.answer.invalid):
            way.worth = LIMITED
        if name == "eligibility_notice" and way.worth == OPEN and self.answer.valid:
            # A card takes nothing from a notice that is tolerated alone.
            alone = self.notice_alone()
            if alone and alone.worth > OPEN:
                return alone
        return self.queried(way)

    def notice_alone(self):
        return self.tolerated(Way("eligibility_notice", OPEN), "document.notice_alone", ("kokuho",),
                              self.facts.get("eligibility_notice_insurer"))

    def card_serves(self, card):
        """Beside it a notice or Mynaportal serves: a genuine card, its holder's, that the reader does not refuse; also one
        that cannot be asked with any more (a certificate that expired is named in 保発0710第1号), from that letter on."""
        if (card.over or card.no_certificate) and self.rules.on("document.with_expired_card", self.day) is None:
            return False
        # 006 says revoked or expired: of a card that has expired it says nothing else.
        expired = card.over and self.facts.get("reader_message") == "006"
        return card.nature == FULL and card.known == FULL and (card.reader != REFUSED or expired) and not (
            card.no_rule or card.wrong_method or card.person_failed
            or card.begins_later and card.reader != LIMITED)  # the reader's message outranks dates

    def told(self, way, rule, cards):
        """A declaration or the patient's word: with the card, also one that has expired (保発0710第1号), and not beside
        one that is not genuine, has been revoked or given back."""
        contradicted = way.name == "word" and self.answer.used and self.answer.invalid
        # 006 says revoked or expired, and the latter may be accompanied by either.
        revoked = self.facts.get("reader_message") == "revoked"
        good = [card for card in cards if card.nature == FULL and card.known == FULL
                and not (revoked and card.reader == REFUSED)]
        if any(not card.other for card in good) and not contradicted:
            way.worth = LIMITED if self.rules.on(rule, self.day) else OPEN
        elif contradicted and cards or any(not card.other or card not in good for card in cards):
            way.worth = REFUSED  # and where the reader found a card of another kind, the right one may come yet
        return way


def written(date):
    return date.isoformat() if date else None


# The program ------------------------------------------------------------------------------------------------------


def differences(expected, found, by_hand=False):
    """What an expectation names and the evaluator finds otherwise; a list names every right value."""
    wrong = []
    for name in ("acceptance", "standing"):
        right = expected.get(name)
        if right is not None and found[name] not in (right if isinstance(right, list) else [right]):
            wrong.append((name, right, found[name]))
    # Days of a visit that is not accepted are told only by the vectors that are written by hand.
    if not by_hand and expected["acceptance"] in ("not_accepted", "indeterminate"):
        return wrong
    for name, right in (expected.get("until") or {}).items():
        if name in found["until"] and right != found["until"][name]:
            wrong.append(("until." + name, right, found["until"][name]))
    return wrong


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--rules", default=HERE.parent / "data" / "rules.json", help="rules.json")
    arguments.add_argument("--vectors", help="a file of vectors")
    arguments.add_argument("--lines", action="store_true", help="JSON lines {facts, expect} on standard input")
    arguments.add_argument("--show", type=int, default=20, help="how many differences to show")
    chosen = arguments.parse_args()
    evaluator = Evaluator(Rules(chosen.rules))
    if chosen.vectors:
        cases = json.loads(pathlib.Path(chosen.vectors).read_text(encoding="utf-8"))["vectors"]
    elif chosen.lines:
        cases = map(json.loads, sys.stdin)
    else:
        for line in filter(str.strip, sys.stdin):
            print(json.dumps(evaluator.decide(json.loads(line))))
        return 0
    count = differing = 0
    for case in cases:
        count += 1
        found = evaluator.decide(case["facts"])
        wrong = differences(case["expect"], found, case.get("kind") == "written")
        if wrong:
            differing += 1
            if differing <= chosen.show:
                print(case.get("id", count), json.dumps(case["facts"], ensure_ascii=False),
                      *(f"{name}: expected {right}, found {found}" for name, right, found in wrong), sep="\n  ")
    print(f"{count} visits, {count - differing} agree, {differing} differ")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
