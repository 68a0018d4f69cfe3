/* What the eligibility terminal answered about a patient, decided.
 *
 *     answer FILE DAY [INSTITUTION]    DAY as 20261127; INSTITUTION the institution's own code */
#include <stdio.h>
#include <stdlib.h>

#ifdef _WIN32
#include <windows.h>
#endif

#include "uketsuke.h"

int main(int argc, char **argv) {
    static uint8_t file[1 << 20];
    char text[UKETSUKE_TEXT_MAX];
    uketsuke_answer *answer = NULL;
    uketsuke_visit *visit = NULL;
    uketsuke_decision *decision = NULL;
    FILE *from = argc > 2 ? fopen(argv[1], "rb") : NULL;
    if (from == NULL) return 2;
#ifdef _WIN32
    SetConsoleOutputCP(CP_UTF8);              /* the texts are UTF-8 */
    setvbuf(stdout, NULL, _IOFBF, sizeof text); /* and go out whole, not byte by byte */
#endif
    const size_t size = fread(file, 1, sizeof file, from);
    fclose(from);
    uketsuke_status status = uketsuke_answer_read(file, size, argc > 3 ? argv[3] : NULL, &answer);
    if (status == UKETSUKE_OK) status = uketsuke_visit_new(atoi(argv[2]), &visit);
    if (status == UKETSUKE_OK) status = uketsuke_visit_set_answer(visit, answer);
    if (status == UKETSUKE_OK) status = uketsuke_decide(visit, NULL, &decision);
    if (status == UKETSUKE_OK)
        status = uketsuke_decision_text(decision, UKETSUKE_LANGUAGE_JA, UKETSUKE_TEXT_DESK, text, sizeof text, NULL);
    if (status != UKETSUKE_OK) uketsuke_error_text(status, NULL, UKETSUKE_LANGUAGE_JA, text, sizeof text, NULL);
    puts(text);
    if (status == UKETSUKE_OK) {
        const int until = (int)uketsuke_decision_get(decision, UKETSUKE_OUTCOME_UNTIL);
        printf("sign %d\n", (int)uketsuke_decision_get(decision, UKETSUKE_OUTCOME_SIGN));
        if (until != 0) printf("until %04d-%02d-%02d\n", until / 10000, until / 100 % 100, until % 100);
        for (uint32_t remark = 0;
             uketsuke_answer_text(answer, UKETSUKE_ANSWER_REMARK, remark, UKETSUKE_LANGUAGE_JA, text, sizeof text, NULL) ==
             UKETSUKE_OK;
             remark++)
            printf("remark %s\n", text);
    }
    uketsuke_decision_free(&decision);
    uketsuke_visit_free(&visit);
    uketsuke_answer_free(&answer);
    return status == UKETSUKE_OK ? 0 : 1;
}
