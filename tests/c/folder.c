/* The terminal's folder from C: what lies there, a question and its answer, a bulk answer person by person, what is not read.
 * argv: a linkage folder with `req`, `res` and `face`, behind which a terminal answers; a journal; how many files there
 * are. Prints what it saw. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "uketsuke.h"

static void fail(const char *what, uketsuke_status status) {
    char text[UKETSUKE_TEXT_MAX];
    uketsuke_error_text(status, NULL, UKETSUKE_LANGUAGE_EN, text, sizeof text, NULL);
    printf("%s: %s\n", what, text);
    exit(1);
}

static const char *text_of(const uketsuke_answer *answer, uketsuke_word value) {
    static char text[UKETSUKE_TEXT_MAX];
    uketsuke_status status = uketsuke_answer_text(answer, value, 0, UKETSUKE_LANGUAGE_EN, text, sizeof text, NULL);
    if (status != UKETSUKE_OK) fail("answer_text", status);
    return text;
}

static void word(const char *what, int32_t number) {
    char name[64] = "nothing";
    if (number != 0) uketsuke_word_name(number, name, sizeof name, NULL);
    printf("  %s: %s\n", what, name);
}

/* What the desk may do with one person's answer. */
static void decide(const uketsuke_answer *answer, int32_t day) {
    uketsuke_visit *visit = NULL;
    uketsuke_decision *decision = NULL;
    uketsuke_status status = uketsuke_visit_new(day, &visit);
    if (status == UKETSUKE_OK) status = uketsuke_visit_set_answer(visit, answer);
    if (status == UKETSUKE_OK) status = uketsuke_decide(visit, NULL, &decision);
    if (status != UKETSUKE_OK) fail("decide", status);
    word("sign", uketsuke_decision_get(decision, UKETSUKE_OUTCOME_SIGN));
    printf("  share: %d %%\n", (int)uketsuke_decision_get(decision, UKETSUKE_OUTCOME_SHARE_PERCENT));
    uketsuke_decision_free(&decision);
    uketsuke_visit_free(&visit);
}

static void print(const uketsuke_answer *answer) {
    printf("%s\n", text_of(answer, UKETSUKE_ANSWER_FILE_NAME));
    printf("  kind: %s, interface %d\n", text_of(answer, UKETSUKE_ANSWER_FILE_KIND),
           (int)uketsuke_answer_get(answer, UKETSUKE_ANSWER_INTERFACE));
    word("direction", uketsuke_answer_get(answer, UKETSUKE_ANSWER_DIRECTION));
    word("content", uketsuke_answer_get(answer, UKETSUKE_ANSWER_CONTENT));
    word("problem", uketsuke_answer_get(answer, UKETSUKE_ANSWER_PROBLEM));
    word("follow-up", uketsuke_answer_get(answer, UKETSUKE_ANSWER_FOLLOW_UP));
    for (uint32_t index = 0; index < (uint32_t)uketsuke_answer_get(answer, UKETSUKE_ANSWER_UNITS); index++) {
        uketsuke_answer *unit = NULL;
        uketsuke_status status = uketsuke_answer_unit(answer, index, &unit);
        if (status != UKETSUKE_OK) fail("answer_unit", status);
        printf("  person %d: forecast %d, results %d\n", (int)index + 1,
               (int)uketsuke_answer_get(unit, UKETSUKE_ANSWER_FORECAST),
               (int)uketsuke_answer_get(unit, UKETSUKE_ANSWER_RESULTS));
        decide(unit, 20261128);
        uketsuke_answer_free(&unit);
    }
    if (uketsuke_answer_get(answer, UKETSUKE_ANSWER_CONTENT) == UKETSUKE_FILE_CONTENT_ANSWER) decide(answer, 20261128);
}

int main(int argc, char **argv) {
    uketsuke_folder *folder = NULL;
    uketsuke_answer *answer = NULL;
    if (argc < 4) return 2;
    uketsuke_status status = uketsuke_folder_open(argv[1], argv[2], "1399999999", &folder);
    if (status != UKETSUKE_OK) fail("folder_open", status);

    /* What lies there: each once. What is not read is said after ten seconds. */
    for (int files = atoi(argv[3]); files > 0; files--) {
        status = uketsuke_folder_next(folder, 60000, &answer);
        if (status != UKETSUKE_OK) fail("folder_next", status);
        print(answer);
        uketsuke_answer_free(&answer);
        status = uketsuke_folder_done(folder);
        if (status != UKETSUKE_OK) fail("folder_done", status);
    }
    if (uketsuke_folder_next(folder, 0, &answer) != UKETSUKE_ERROR_DEADLINE_PASSED || answer != NULL) return 3;

    /* A question, its answer, and what is left to do. */
    static const char question[] =
        "{\"ask\":\"terminal_request\",\"kind\":\"eligibility\",\"id\":\"c-1\",\"institution\":\"1399999999\","
        "\"day\":\"2026-11-28\",\"encoding\":\"shift_jis\",\"person\":{\"insurer_number\":\"130012\",\"number\":\"34\","
        "\"born_on\":\"1980-04-01\"}}";
    status = uketsuke_folder_ask(folder, question, 60000, &answer);
    if (status != UKETSUKE_OK) fail("folder_ask", status);
    print(answer);
    char json[UKETSUKE_TEXT_MAX];
    if (uketsuke_answer_json(answer, json, sizeof json, NULL) != UKETSUKE_OK || strstr(json, "confirmed") == NULL) return 4;
    uketsuke_answer_free(&answer);
    if (uketsuke_folder_ask(folder, question, 1000, &answer) != UKETSUKE_ERROR_NAME_TAKEN) return 5;
    if (uketsuke_folder_ask(folder, "{\"ask\":\"era\",\"day\":\"2026-11-28\"}", 0, &answer) != UKETSUKE_ERROR_NOT_A_QUESTION)
        return 6;

    /* A wait that another thread ends; here it is ended before it begins. */
    uketsuke_folder_cancel(folder);
    status = uketsuke_folder_next(folder, UKETSUKE_FOREVER, &answer);
    if (status != UKETSUKE_ERROR_CANCELLED) fail("cancel", status);
    uketsuke_folder_free(&folder);

    /* A file by its name and bytes. */
    static const char receipt[] = "<XmlMsg><MessageHeader><SegmentOfResult>1</SegmentOfResult>"
                                  "<ReceptionNumber>A-1</ReceptionNumber></MessageHeader></XmlMsg>";
    status = uketsuke_answer_read_named("OQSmuquc01res_1.xml", (const uint8_t *)receipt, sizeof receipt - 1, NULL, &answer);
    if (status != UKETSUKE_OK) fail("answer_read_named", status);
    print(answer);
    printf("  number: %s\n", text_of(answer, UKETSUKE_ANSWER_RECEPTION_NUMBER));
    uketsuke_answer_free(&answer);
    status = uketsuke_answer_read_named("OQSmuquc01res_1.xml", (const uint8_t *)"<a/>", 4, NULL, &answer);
    if (status != UKETSUKE_OK || uketsuke_answer_get(answer, UKETSUKE_ANSWER_PROBLEM) != UKETSUKE_FILE_PROBLEM_BROKEN) return 7;
    print(answer);
    uketsuke_answer_free(&answer);
    if (uketsuke_folder_open("/nowhere", NULL, NULL, &folder) != UKETSUKE_ERROR_FOLDER_REFUSED || folder != NULL) return 8;
    return 0;
}
