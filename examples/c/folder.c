/* The terminal's linkage folder: each file once, also across restarts; and a question to the terminal.
 *
 *     folder FOLDER JOURNAL DAY INSTITUTION SECONDS [QUESTION]
 *
 * DAY as 20261127; INSTITUTION the institution's own code. It ends when nothing came for so many SECONDS. QUESTION is
 * `terminal_request` of docs/linkage-folder.md, in JSON. What is printed holds file names: keep it out of logs. */
#include <stdio.h>
#include <stdlib.h>

#ifdef _WIN32
#include <windows.h>
#endif

#include "uketsuke.h"

static char text[UKETSUKE_TEXT_MAX];

/* What the desk may do with one person's answer. */
static uketsuke_status decide(const uketsuke_answer *answer, int32_t day) {
    uketsuke_visit *visit = NULL;
    uketsuke_decision *decision = NULL;
    uketsuke_status status = uketsuke_visit_new(day, &visit);
    if (status == UKETSUKE_OK) status = uketsuke_visit_set_answer(visit, answer);
    if (status == UKETSUKE_OK) status = uketsuke_decide(visit, NULL, &decision);
    if (status == UKETSUKE_OK)
        status = uketsuke_decision_text(decision, UKETSUKE_LANGUAGE_JA, UKETSUKE_TEXT_BRIEF, text, sizeof text, NULL);
    if (status == UKETSUKE_OK)
        printf("%s\nsign %d\n", text, (int)uketsuke_decision_get(decision, UKETSUKE_OUTCOME_SIGN));
    uketsuke_decision_free(&decision);
    uketsuke_visit_free(&visit);
    return status;
}

static uketsuke_status text_of(const uketsuke_answer *answer, uketsuke_word value) {
    return uketsuke_answer_text(answer, value, 0, UKETSUKE_LANGUAGE_JA, text, sizeof text, NULL);
}

static uketsuke_status tell(const uketsuke_answer *answer, int32_t day) {
    uketsuke_status status = text_of(answer, UKETSUKE_ANSWER_FILE_NAME);
    if (status != UKETSUKE_OK) return status;
    printf("file %s\n", text);
    const int problem = (int)uketsuke_answer_get(answer, UKETSUKE_ANSWER_PROBLEM);
    if (problem != 0) {
        status = text_of(answer, UKETSUKE_ANSWER_PROBLEM_TEXT);
        if (status == UKETSUKE_OK) printf("problem %d %s\n", problem, text);
    }
    if (uketsuke_answer_get(answer, UKETSUKE_ANSWER_CONTENT) == UKETSUKE_FILE_CONTENT_ANSWER) status = decide(answer, day);
    const uint32_t units = (uint32_t)uketsuke_answer_get(answer, UKETSUKE_ANSWER_UNITS);
    for (uint32_t index = 0; index < units && status == UKETSUKE_OK; index++) {
        uketsuke_answer *unit = NULL; /* one person of many: a forecast */
        status = uketsuke_answer_unit(answer, index, &unit);
        if (status == UKETSUKE_OK) status = decide(unit, day);
        uketsuke_answer_free(&unit);
    }
    const int to_do = (int)uketsuke_answer_get(answer, UKETSUKE_ANSWER_FOLLOW_UP);
    if (to_do != 0) printf("to do %d\n", to_do);
    fflush(stdout);
    return status;
}

int main(int argc, char **argv) {
    uketsuke_folder *folder = NULL;
    uketsuke_answer *answer = NULL;
    if (argc < 6) return 2;
#ifdef _WIN32
    SetConsoleOutputCP(CP_UTF8);
#endif
    const int32_t day = atoi(argv[3]);
    const uint32_t quiet = 1000 * (uint32_t)atoi(argv[5]);
    uketsuke_status status = uketsuke_folder_open(argv[1], argv[2], argv[4], &folder);
    if (status == UKETSUKE_OK && argc > 6) {
        status = uketsuke_folder_ask(folder, argv[6], 30000, &answer);
        if (status == UKETSUKE_OK) status = tell(answer, day);
        uketsuke_answer_free(&answer);
    }
    while (status == UKETSUKE_OK) {
        status = uketsuke_folder_next(folder, quiet, &answer);
        if (status == UKETSUKE_ERROR_DEADLINE_PASSED) {
            uketsuke_folder_free(&folder);
            return 0;
        }
        if (status == UKETSUKE_OK) status = tell(answer, day);
        uketsuke_answer_free(&answer);
        /* What was dealt with does not come again; what was not, does. */
        if (status == UKETSUKE_OK) status = uketsuke_folder_done(folder);
    }
    uketsuke_error_text(status, NULL, UKETSUKE_LANGUAGE_JA, text, sizeof text, NULL);
    puts(text);
    uketsuke_folder_free(&folder);
    return 1;
}
