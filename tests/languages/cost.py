"""What calls cost from Python, in nanoseconds, one line each, as tests/c/cost.c: run by `cargo xtask cost`."""

import datetime
import timeit

import uketsuke as u

DAY, BORN = datetime.date(2026, 11, 27), datetime.date(1960, 4, 1)
EXPIRES = datetime.date(2027, 8, 1)


def with_facts():
    visit = u.Visit.make(DAY)
    visit.set(u.Fact.TOKEN_KIND, u.TokenKind.CARD)
    visit.set(u.Fact.CERTIFICATE_EXPIRES_ON, EXPIRES)
    visit.set(u.Fact.CERTIFICATE_CHAIN, u.Chain.VERIFIED)
    visit.set(u.Fact.CERTIFICATE_HIERARCHY, u.Hierarchy.PRODUCTION)
    visit.set(u.Fact.PERSON_CHECK, u.Check.PASSED)
    visit.set(u.Fact.PERSON_METHOD, u.Method.FACE)
    visit.set(u.Fact.ELIGIBILITY, u.Eligibility.VALID)
    visit.set(u.Fact.ROUTE, u.Route.CARD)
    visit.set(u.Fact.CONSENT_MEDICATION, u.Consent.GIVEN)
    visit.set(u.Fact.CONSENT_TREATMENT, u.Consent.GIVEN)
    visit.set(u.Fact.CONSENT_CHECKUPS, u.Consent.GIVEN)
    visit.set(u.Fact.BORN_ON, BORN)
    return visit


def whole():
    with with_facts() as visit, u.Decision.decide(visit, None) as decision:
        return decision.get_number(u.Outcome.SIGN) + decision.get_number(u.Outcome.UNTIL)


def cost(name, call, times=100, runs=50):
    # So short that some runs are not interrupted; the least counts.
    least = min(timeit.repeat(call, number=times, repeat=runs)) / times
    print(f"{name} {least * 1e9:.1f}")


with with_facts() as visit, u.Decision.decide(visit, None) as decision:
    cost("visit.set", lambda: visit.set(u.Fact.BORN_ON, BORN))
    cost("decision.get", lambda: decision.get(u.Outcome.SIGN))
    cost("decision.text, desk", lambda: decision.text(u.Detail.DESK))
cost("decision", whole)
