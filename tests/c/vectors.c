/* Answers questions of the standard input, one a line, with an answer a line: the published vectors by C. */
#include <stdio.h>
#include <string.h>

#include "uketsuke.h"

static char question[1 << 16], answer[1 << 18];

int main(void) {
    while (fgets(question, sizeof question, stdin) != NULL) {
        question[strcspn(question, "\n")] = '\0';
        uketsuke_status status = uketsuke_ask(NULL, question, answer, sizeof answer, NULL);
        if (status != UKETSUKE_OK) {
            fprintf(stderr, "status %d: %s\n", (int)status, question);
            return 1;
        }
        puts(answer);
    }
    return 0;
}
