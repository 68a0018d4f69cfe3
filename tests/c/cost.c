/* What calls cost from C, in nanoseconds, one line each: `name nanoseconds`. The whole decision is a visit with twelve
 * facts, the decision, two outcomes, both freed. `cargo xtask cost` runs it beside the same in Rust (benches/capi.rs). */
#define _POSIX_C_SOURCE 199309L
#include <stdio.h>
#include <time.h>

#include "uketsuke.h"

/* Calls of a run, and runs, of which the least counts: so short that some are not interrupted. */
enum { DECISIONS = 100, CALLS = 2000, TEXTS = 20, RUNS = 200 };

static uketsuke_visit *with_facts(void) {
    uketsuke_visit *visit = NULL;
    uketsuke_visit_new(20261127, &visit);
    uketsuke_visit_set(visit, UKETSUKE_FACT_TOKEN_KIND, UKETSUKE_TOKEN_KIND_CARD);
    uketsuke_visit_set(visit, UKETSUKE_FACT_CERTIFICATE_EXPIRES_ON, 20270801);
    uketsuke_visit_set(visit, UKETSUKE_FACT_CERTIFICATE_CHAIN, UKETSUKE_CHAIN_VERIFIED);
    uketsuke_visit_set(visit, UKETSUKE_FACT_CERTIFICATE_HIERARCHY, UKETSUKE_HIERARCHY_PRODUCTION);
    uketsuke_visit_set(visit, UKETSUKE_FACT_PERSON_CHECK, UKETSUKE_CHECK_PASSED);
    uketsuke_visit_set(visit, UKETSUKE_FACT_PERSON_METHOD, UKETSUKE_METHOD_FACE);
    uketsuke_visit_set(visit, UKETSUKE_FACT_ELIGIBILITY, UKETSUKE_ELIGIBILITY_VALID);
    uketsuke_visit_set(visit, UKETSUKE_FACT_ROUTE, UKETSUKE_ROUTE_CARD);
    uketsuke_visit_set(visit, UKETSUKE_FACT_CONSENT_MEDICATION, UKETSUKE_CONSENT_GIVEN);
    uketsuke_visit_set(visit, UKETSUKE_FACT_CONSENT_TREATMENT, UKETSUKE_CONSENT_GIVEN);
    uketsuke_visit_set(visit, UKETSUKE_FACT_CONSENT_CHECKUPS, UKETSUKE_CONSENT_GIVEN);
    uketsuke_visit_set(visit, UKETSUKE_FACT_BORN_ON, 19600401);
    return visit;
}

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e9 + (double)time.tv_nsec;
}

#define COST(name, times, call)                                                                                        \
    do {                                                                                                               \
        double least = 1e18;                                                                                           \
        for (int run = 0; run < RUNS; run++) {                                                                         \
            double from = now();                                                                                       \
            for (int time = 0; time < (times); time++) {                                                               \
                call;                                                                                                  \
            }                                                                                                          \
            double cost = (now() - from) / (times);                                                                    \
            least = cost < least ? cost : least;                                                                       \
        }                                                                                                              \
        printf("%s %.1f\n", name, least);                                                                              \
    } while (0)

int main(void) {
    static char text[65536];
    volatile long sum = 0;
    uketsuke_visit *visit = with_facts();
    uketsuke_decision *decision = NULL;
    COST("decision", DECISIONS, {
        uketsuke_visit *own = with_facts();
        uketsuke_decide(own, NULL, &decision);
        sum += uketsuke_decision_get(decision, UKETSUKE_OUTCOME_SIGN);
        sum += uketsuke_decision_get(decision, UKETSUKE_OUTCOME_UNTIL);
        uketsuke_decision_free(&decision);
        uketsuke_visit_free(&own);
    });
    COST("uketsuke_abi_version", CALLS, sum += uketsuke_abi_version());
    COST("uketsuke_visit_set", CALLS, uketsuke_visit_set(visit, UKETSUKE_FACT_BORN_ON, 19600401));
    COST("uketsuke_visit_get", CALLS, sum += uketsuke_visit_get(visit, UKETSUKE_FACT_BORN_ON));
    COST("uketsuke_decide, with its free", DECISIONS, {
        uketsuke_decide(visit, NULL, &decision);
        uketsuke_decision_free(&decision);
    });
    if (uketsuke_decide(visit, NULL, &decision) != UKETSUKE_OK) return 1;
    COST("uketsuke_decision_get", CALLS, sum += uketsuke_decision_get(decision, UKETSUKE_OUTCOME_SIGN));
    COST("uketsuke_decision_word", CALLS, sum += uketsuke_decision_word(decision, UKETSUKE_DECISION_LIST_RULES, 0));
    COST("uketsuke_decision_text, desk", TEXTS,
         uketsuke_decision_text(decision, UKETSUKE_LANGUAGE_JA, UKETSUKE_TEXT_DESK, text, sizeof text, NULL));
    COST("uketsuke_decision_json", TEXTS, uketsuke_decision_json(decision, text, sizeof text, NULL));
    COST("uketsuke_ask, decide", TEXTS,
         uketsuke_ask(NULL, "{\"ask\":\"decide\",\"day\":20261127,\"facts\":{\"token_kind\":\"card\"}}", text,
                      sizeof text, NULL));
    uketsuke_decision_free(&decision);
    uketsuke_visit_free(&visit);
    return sum == 0;
}
