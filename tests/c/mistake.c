/* Mistakes that a sanitizer has to see, to show that it looks: `mistake address`, `mistake thread`. */
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <uketsuke.h>

static int shared;

static void *count(void *unused)
{
    for (int i = 0; i < 1000; i++)
        shared++;
    return unused;
}

int main(int argc, char **argv)
{
    if (argc > 1 && strcmp(argv[1], "address") == 0) {
        /* A handle that was freed, which the library reads. */
        uketsuke_rules *rules = NULL, *again;
        uint32_t version;
        int32_t as_of;
        size_t rows;
        if (uketsuke_rules_built_in(&rules) != UKETSUKE_OK)
            return 1;
        again = rules;
        uketsuke_rules_free(&rules);
        return uketsuke_rules_about(again, &version, &as_of, &rows) != UKETSUKE_OK;
    } else {
        pthread_t threads[2];
        for (int i = 0; i < 2; i++)
            pthread_create(&threads[i], NULL, count, NULL);
        for (int i = 0; i < 2; i++)
            pthread_join(threads[i], NULL);
    }
    return 0;
}
