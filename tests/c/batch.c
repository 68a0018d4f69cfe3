/* Decisions on columns: in every row what uketsuke_decide says alone; wrong numbers are told with their place. */
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <uketsuke.h>

#include "check.h"

enum { ROWS = 3000 };

/* Every column, and every outcome. */
static int32_t day[ROWS], card_expires_on[ROWS], starts_on[ROWS], expires_on[ROWS], certificate_until[ROWS],
    legacy_until[ROWS], insurer_changed_on[ROWS], born_on[ROWS];
static uint8_t token_kind[ROWS], card_form[ROWS], card_returned[ROWS], evidence[ROWS], hierarchy[ROWS], chain[ROWS],
    purpose[ROWS], possession[ROWS], revocation[ROWS], person[ROWS], message[ROWS], eligibility[ROWS], route[ROWS];
static uint64_t papers[ROWS], consents_given[ROWS];
static uint8_t acceptance[ROWS], standing[ROWS];
static int32_t full_until[ROWS], usable_until[ROWS];
static uint64_t reasons[ROWS];

static const uketsuke_outcomes outcomes = {sizeof outcomes, acceptance, standing, full_until, usable_until, reasons};

static uketsuke_columns every_column(size_t rows)
{
    uketsuke_columns all = {.struct_size = sizeof all};
    all.rows = rows;
    all.day = day;
    all.token_kind = token_kind;
    all.card_form = card_form;
    all.card_expires_on = card_expires_on;
    all.card_returned = card_returned;
    all.evidence = evidence;
    all.starts_on = starts_on;
    all.expires_on = expires_on;
    all.hierarchy = hierarchy;
    all.chain = chain;
    all.purpose = purpose;
    all.possession = possession;
    all.revocation = revocation;
    all.papers = papers;
    all.eligibility_certificate_until = certificate_until;
    all.legacy_card_until = legacy_until;
    all.insurer_changed_on = insurer_changed_on;
    all.person = person;
    all.message = message;
    all.eligibility = eligibility;
    all.route = route;
    all.consents_given = consents_given;
    all.born_on = born_on;
    return all;
}

static uint32_t dice(uint32_t sides)
{
    static uint64_t state = 20261121;
    state ^= state << 13, state ^= state >> 7, state ^= state << 17;
    return (uint32_t)(state >> 33) % sides;
}

static int32_t some_day(void)
{
    return dice(4) ? (int32_t)((2024 + dice(5)) * 10000 + (1 + dice(12)) * 100 + 1 + dice(28)) : 0;
}

static void throw_row(size_t row)
{
    static const uint8_t messages[] = {0, 0, 0, 1, 2, 3, 4, 6, 255};
    day[row] = (int32_t)(2026 * 10000 + (1 + dice(12)) * 100 + 1 + dice(28));
    token_kind[row] = dice(8) ? (uint8_t)dice(4) : UKETSUKE_ENTRY_NONE;
    card_form[row] = dice(4) ? 0 : (uint8_t)dice(3);
    card_expires_on[row] = some_day();
    card_returned[row] = dice(16) == 0;
    evidence[row] = dice(4) == 0;
    starts_on[row] = evidence[row] ? 0 : 20230101;
    expires_on[row] = some_day();
    hierarchy[row] = evidence[row] ? 0 : (uint8_t)(dice(3) ? UKETSUKE_HIERARCHY_PRODUCTION : dice(5));
    chain[row] = evidence[row] ? 0 : (uint8_t)(dice(3) ? UKETSUKE_CHAIN_VERIFIED : dice(3));
    purpose[row] = evidence[row] ? 0 : (uint8_t)(dice(3) ? UKETSUKE_PURPOSE_USER_AUTHENTICATION : dice(5));
    possession[row] = evidence[row] ? 0 : (uint8_t)dice(3);
    revocation[row] = (uint8_t)dice(4);
    papers[row] = dice(3) ? 0 : (uint64_t)dice(64) << 1;
    certificate_until[row] = some_day();
    legacy_until[row] = some_day();
    insurer_changed_on[row] = some_day();
    person[row] = dice(8) ? (uint8_t)dice(5) : UKETSUKE_ENTRY_NONE;
    message[row] = messages[dice(sizeof messages)];
    eligibility[row] = dice(3) ? (uint8_t)dice(7) : UKETSUKE_ENTRY_NONE;
    route[row] = (uint8_t)dice(3);
    consents_given[row] = (uint64_t)dice(1 << 12) << 1;
    born_on[row] = some_day();
}

/* The row as the visit that a program would fill in by hand. */
static uketsuke_visit visit_of(size_t row)
{
    uketsuke_visit visit;
    OK(uketsuke_visit_init(&visit, sizeof visit, day[row]));
    visit.has_token = token_kind[row] != UKETSUKE_ENTRY_NONE;
    visit.token_kind = visit.has_token ? token_kind[row] : 0;
    visit.card_form = card_form[row];
    visit.card_expires_on = card_expires_on[row];
    visit.card_returned = card_returned[row];
    visit.certificate_evidence = evidence[row];
    visit.certificate_starts_on = starts_on[row];
    visit.certificate_expires_on = expires_on[row];
    visit.hierarchy = hierarchy[row];
    visit.chain = chain[row];
    visit.certificate_purpose = purpose[row];
    visit.possession = possession[row];
    visit.revocation = revocation[row];
    visit.papers = papers[row];
    visit.eligibility_certificate_until = certificate_until[row];
    visit.legacy_card_until = legacy_until[row];
    visit.insurer_changed_on = insurer_changed_on[row];
    visit.person_check = person[row] == 0                     ? UKETSUKE_PERSON_CHECK_NOT_DONE
                         : person[row] == UKETSUKE_ENTRY_NONE ? UKETSUKE_PERSON_CHECK_FAILED
                                                              : UKETSUKE_PERSON_CHECK_PASSED;
    visit.person_method = visit.person_check == UKETSUKE_PERSON_CHECK_PASSED ? person[row] : 0;
    visit.reader_message = message[row];
    visit.has_online = eligibility[row] != UKETSUKE_ENTRY_NONE;
    visit.eligibility = visit.has_online ? eligibility[row] : 0;
    visit.route = route[row];
    visit.consents_yes = consents_given[row];
    visit.born_on = born_on[row];
    return visit;
}

static void every_row_is_decided_as_it_is_alone(const uketsuke_rules *rules)
{
    uketsuke_columns all = every_column(ROWS);
    uketsuke_visit common;
    size_t row = 1, contradictions = 0, kinds[4] = {0, 0, 0, 0};
    int32_t column = 1;
    for (size_t i = 0; i < ROWS; i++)
        throw_row(i);
    OK(uketsuke_visit_init(&common, sizeof common, 20261121));
    OK(uketsuke_decide_columns(&all, &common, rules, &outcomes, &column, &row));
    CHECK(column == 0 && row == 0);
    for (size_t i = 0; i < ROWS; i++) {
        uketsuke_decision decision = {.struct_size = sizeof decision};
        uketsuke_visit visit = visit_of(i);
        int32_t status = uketsuke_decide(&visit, rules, &decision);
        if (status == UKETSUKE_ERROR_CONTRADICTION) {
            contradictions++;
            decision.reasons = (uint64_t)1 << UKETSUKE_REASON_CONTRADICTION;
        } else {
            OK(status);
        }
        CHECK(acceptance[i] == decision.acceptance && standing[i] == decision.standing);
        CHECK(full_until[i] == decision.full_until && usable_until[i] == decision.usable_until);
        CHECK(reasons[i] == decision.reasons);
        kinds[acceptance[i] & 3]++;
    }
    /* Every kind of outcome was reached, and contradictions are the exception. */
    CHECK(kinds[0] > 100 && kinds[1] > 100 && kinds[2] > 20 && kinds[3] > 20 && contradictions < ROWS / 2);
}

static void what_no_column_says_is_the_common_visits(void)
{
    static const int32_t ends[] = {20260801, 20270331, 20260531};
    uketsuke_columns columns = {.struct_size = sizeof columns, .rows = 3, .expires_on = ends};
    uketsuke_visit common;
    int32_t column;
    size_t row;
    OK(uketsuke_visit_init(&common, sizeof common, 20261121));
    common.has_token = 1;
    common.token_kind = UKETSUKE_TOKEN_KIND_CARD;
    common.certificate_evidence = UKETSUKE_EVIDENCE_STATED;
    OK(uketsuke_decide_columns(&columns, &common, NULL, &outcomes, &column, &row));
    CHECK(acceptance[0] == UKETSUKE_ACCEPTANCE_ELIGIBILITY_ONLY && usable_until[0] == 20261130);
    CHECK(acceptance[1] == UKETSUKE_ACCEPTANCE_FULL && usable_until[1] == 20270630);
    CHECK(acceptance[2] == UKETSUKE_ACCEPTANCE_NOT_ACCEPTED && usable_until[2] == 20260831);
}

static int nothing_is_decided(size_t rows)
{
    for (size_t i = 0; i < rows; i++)
        if (acceptance[i] || standing[i] || full_until[i] || usable_until[i] || reasons[i])
            return 0;
    return 1;
}

/* A wrong entry in the column, decided, and put back. */
#define WRONG(array, entry, number, wanted)                                                                            \
    do {                                                                                                               \
        memset(acceptance, 7, sizeof acceptance);                                                                      \
        array[5] = entry;                                                                                              \
        CHECK(uketsuke_decide_columns(&all, &common, NULL, &outcomes, &column, &row) == wanted);                       \
        CHECK(column == number && row == 5 && nothing_is_decided(8));                                                  \
        array[5] = array[4];                                                                                           \
    } while (0)

static void a_wrong_number_is_told_with_its_place(void)
{
    uketsuke_columns all = every_column(8);
    uketsuke_visit common;
    int32_t column;
    size_t row;
    OK(uketsuke_visit_init(&common, sizeof common, 20261121));
    throw_row(0);
    token_kind[0] = UKETSUKE_TOKEN_KIND_CARD;
    eligibility[0] = UKETSUKE_ELIGIBILITY_VALID;
    evidence[0] = 0;
    for (size_t i = 1; i < 8; i++) {
        day[i] = day[0], token_kind[i] = token_kind[0], card_form[i] = card_form[0];
        card_expires_on[i] = card_expires_on[0], card_returned[i] = card_returned[0], evidence[i] = evidence[0];
        starts_on[i] = starts_on[0], expires_on[i] = expires_on[0], hierarchy[i] = hierarchy[0], chain[i] = chain[0];
        purpose[i] = purpose[0], possession[i] = possession[0], revocation[i] = revocation[0], papers[i] = papers[0];
        certificate_until[i] = certificate_until[0], legacy_until[i] = legacy_until[0];
        insurer_changed_on[i] = insurer_changed_on[0], person[i] = person[0], message[i] = message[0];
        eligibility[i] = eligibility[0], route[i] = route[0], consents_given[i] = consents_given[0];
        born_on[i] = born_on[0];
    }
    OK(uketsuke_decide_columns(&all, &common, NULL, &outcomes, &column, &row));
    WRONG(day, 0, UKETSUKE_COLUMN_DAY, UKETSUKE_ERROR_NOT_A_DAY);
    WRONG(token_kind, 9, UKETSUKE_COLUMN_TOKEN_KIND, UKETSUKE_ERROR_INVALID_VALUE);
    WRONG(card_form, 9, UKETSUKE_COLUMN_CARD_FORM, UKETSUKE_ERROR_INVALID_VALUE);
    WRONG(card_expires_on, 20260230, UKETSUKE_COLUMN_CARD_EXPIRES_ON, UKETSUKE_ERROR_NOT_A_DAY);
    WRONG(card_returned, 2, UKETSUKE_COLUMN_CARD_RETURNED, UKETSUKE_ERROR_INVALID_VALUE);
    WRONG(evidence, 2, UKETSUKE_COLUMN_EVIDENCE, UKETSUKE_ERROR_INVALID_VALUE);
    WRONG(starts_on, -1, UKETSUKE_COLUMN_STARTS_ON, UKETSUKE_ERROR_NOT_A_DAY);
    WRONG(expires_on, INT32_MAX, UKETSUKE_COLUMN_EXPIRES_ON, UKETSUKE_ERROR_NOT_A_DAY);
    WRONG(hierarchy, 5, UKETSUKE_COLUMN_HIERARCHY, UKETSUKE_ERROR_INVALID_VALUE);
    WRONG(chain, 3, UKETSUKE_COLUMN_CHAIN, UKETSUKE_ERROR_INVALID_VALUE);
    WRONG(purpose, 5, UKETSUKE_COLUMN_PURPOSE, UKETSUKE_ERROR_INVALID_VALUE);
    WRONG(possession, 3, UKETSUKE_COLUMN_POSSESSION, UKETSUKE_ERROR_INVALID_VALUE);
    WRONG(revocation, 255, UKETSUKE_COLUMN_REVOCATION, UKETSUKE_ERROR_INVALID_VALUE);
    WRONG(papers, 1, UKETSUKE_COLUMN_PAPERS, UKETSUKE_ERROR_INVALID_VALUE);
    WRONG(certificate_until, 1, UKETSUKE_COLUMN_ELIGIBILITY_CERTIFICATE_UNTIL, UKETSUKE_ERROR_NOT_A_DAY);
    WRONG(legacy_until, 1, UKETSUKE_COLUMN_LEGACY_CARD_UNTIL, UKETSUKE_ERROR_NOT_A_DAY);
    WRONG(insurer_changed_on, 1, UKETSUKE_COLUMN_INSURER_CHANGED_ON, UKETSUKE_ERROR_NOT_A_DAY);
    WRONG(person, 60, UKETSUKE_COLUMN_PERSON, UKETSUKE_ERROR_INVALID_VALUE);
    WRONG(message, 77, UKETSUKE_COLUMN_MESSAGE, UKETSUKE_ERROR_INVALID_VALUE);
    WRONG(eligibility, 99, UKETSUKE_COLUMN_ELIGIBILITY, UKETSUKE_ERROR_INVALID_VALUE);
    WRONG(route, 3, UKETSUKE_COLUMN_ROUTE, UKETSUKE_ERROR_INVALID_VALUE);
    WRONG(consents_given, (uint64_t)1 << 63, UKETSUKE_COLUMN_CONSENTS_GIVEN, UKETSUKE_ERROR_INVALID_VALUE);
    WRONG(born_on, 20260431, UKETSUKE_COLUMN_BORN_ON, UKETSUKE_ERROR_NOT_A_DAY);
}

static void arrays_that_cannot_be_filled_are_refused(void)
{
    uketsuke_columns all = every_column(8), none = {.struct_size = sizeof none};
    uketsuke_outcomes some = outcomes, nowhere = {.struct_size = sizeof nowhere};
    uketsuke_visit common;
    int32_t column = 0;
    size_t row = 0;
    OK(uketsuke_visit_init(&common, sizeof common, 20261121));
    OK(uketsuke_decide_columns(&none, &common, NULL, &nowhere, &column, &row));
    memset(acceptance, 7, sizeof acceptance);
    some.reasons = NULL;
    CHECK(uketsuke_decide_columns(&all, &common, NULL, &some, &column, &row) == UKETSUKE_ERROR_NULL_POINTER);
    CHECK(acceptance[0] == 0 && acceptance[7] == 0 && acceptance[8] == 7);
    some = outcomes;
    some.full_until = some.usable_until + 7; /* two outcomes share an entry */
    CHECK(uketsuke_decide_columns(&all, &common, NULL, &some, &column, &row) == UKETSUKE_ERROR_INVALID_VALUE);
    some = outcomes;
    some.usable_until = expires_on + 7; /* an outcome is written where a column is read */
    CHECK(uketsuke_decide_columns(&all, &common, NULL, &some, &column, &row) == UKETSUKE_ERROR_INVALID_VALUE);
    all.rows = 100000001;
    CHECK(uketsuke_decide_columns(&all, &common, NULL, &outcomes, &column, &row) == UKETSUKE_ERROR_LENGTH);
    all.rows = 8;
    common.day = 0;
    CHECK(uketsuke_decide_columns(&all, &common, NULL, &outcomes, &column, &row) == UKETSUKE_ERROR_NOT_A_DAY);
    CHECK(column == 0 && nothing_is_decided(8));
}

int main(void)
{
    uketsuke_rules *rules = NULL;
    OK(uketsuke_rules_built_in(&rules));
    every_row_is_decided_as_it_is_alone(NULL);
    every_row_is_decided_as_it_is_alone(rules);
    what_no_column_says_is_the_common_visits();
    a_wrong_number_is_told_with_its_place();
    arrays_that_cannot_be_filled_are_refused();
    OK(uketsuke_rules_free(&rules));
    printf("batch: %d failures\n", failures);
    return failures ? 1 : 0;
}
