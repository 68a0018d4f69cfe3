/* Mistakes that a sanitizer has to see, to show that it looks: `mistake address`, `mistake thread`. */
#include <pthread.h>
#include <string.h>

#include "uketsuke.h"

static int shared;

static void *count(void *unused) {
    for (int at = 0; at < 1000; at++) shared++;
    return unused;
}

int main(int argc, char **argv) {
    if (argc > 1 && strcmp(argv[1], "address") == 0) {
        /* A handle that was freed, which the library reads. */
        uketsuke_visit *visit = NULL;
        if (uketsuke_visit_new(20261127, &visit) != UKETSUKE_OK) return 1;
        uketsuke_visit *again = visit;
        uketsuke_visit_free(&visit);
        return uketsuke_visit_get(again, UKETSUKE_FACT_DAY);
    }
    pthread_t threads[2];
    for (int at = 0; at < 2; at++) pthread_create(&threads[at], NULL, count, NULL);
    for (int at = 0; at < 2; at++) pthread_join(threads[at], NULL);
    return 0;
}
