/* Files of rules and of readers that somebody signed, from C. argv[1]: the directory in which the test put them: a
 * publisher's key (old.key), his next one (new.key) and a stranger's; tables 5 and 6, files of readers 5 and 6, and their
 * signatures by each. Prints nothing when all is well. */
#include <stdio.h>
#include <stdlib.h>

#include "expect.h"
#include "uketsuke.h"

static const char *directory;

struct file {
    uint8_t *bytes;
    size_t length;
};

/* NULL for no file. */
static struct file bytes_of(const char *name) {
    struct file read = {NULL, 0};
    char path[1024];
    if (name == NULL) return read;
    snprintf(path, sizeof path, "%s/%s", directory, name);
    FILE *file = fopen(path, "rb");
    read.bytes = malloc(1 << 20);
    if (file == NULL || read.bytes == NULL) exit(2);
    read.length = fread(read.bytes, 1, 1 << 20, file);
    fclose(file);
    return read;
}

static uketsuke_settings *trusting(const char *one, const char *other) {
    const char *keys[] = {one, other};
    uketsuke_settings *settings = NULL;
    EXPECT(uketsuke_settings_new(&settings) == UKETSUKE_OK);
    for (int at = 0; at < 2; at++) {
        struct file key = bytes_of(keys[at]);
        if (key.bytes != NULL) EXPECT(uketsuke_settings_add_key(settings, key.bytes, key.length) == UKETSUKE_OK);
        free(key.bytes);
    }
    return settings;
}

typedef uketsuke_status(UKETSUKE_CALL *load)(const uketsuke_settings *, const uint8_t *, size_t, const uint8_t *, size_t,
                                             uint32_t);

static uketsuke_status loaded(load how, const uketsuke_settings *settings, const char *name, const char *signature,
                              uint32_t last) {
    struct file file = bytes_of(name), signed_by = bytes_of(signature);
    uketsuke_status status = how(settings, file.bytes, file.length, signed_by.bytes, signed_by.length, last);
    free(file.bytes), free(signed_by.bytes);
    return status;
}

/* The same of both kinds of file. `serial`, `origin` and `sha256` are the options that tell which is in use; `five` and
 * `six` the files, of which the signatures end in .old, .new, .both and .foreign. */
static void of_kind(load how, uketsuke_word serial, uketsuke_word origin, uketsuke_word sha256, uketsuke_status refused,
                    const char *five, const char *six, const char *six_old, const char *six_new, const char *six_both,
                    const char *six_foreign, const char *five_old) {
    char before[80], after[80];
    uketsuke_settings *settings = trusting("old.key", NULL);
    int32_t built_in = uketsuke_settings_get(settings, serial);
    EXPECT(uketsuke_settings_get(settings, origin) == UKETSUKE_TABLE_ORIGIN_BUILT_IN);
    EXPECT(uketsuke_settings_text(settings, sha256, before, sizeof before, NULL) == UKETSUKE_OK);

    /* Nobody's, a stranger's, another file's, a damaged signature: refused, and nothing is changed. */
    EXPECT(loaded(how, settings, six, NULL, 0) == UKETSUKE_ERROR_FILE_NOT_TRUSTED);
    EXPECT(loaded(how, settings, six, six_foreign, 0) == UKETSUKE_ERROR_FILE_NOT_TRUSTED);
    EXPECT(loaded(how, settings, six, six_new, 0) == UKETSUKE_ERROR_FILE_NOT_TRUSTED);
    EXPECT(loaded(how, settings, six, five_old, 0) == UKETSUKE_ERROR_FILE_NOT_TRUSTED);
    EXPECT(loaded(how, settings, six, "old.key", 0) == UKETSUKE_ERROR_FILE_NOT_TRUSTED);
    EXPECT(uketsuke_settings_get(settings, serial) == built_in);
    EXPECT(uketsuke_settings_text(settings, sha256, after, sizeof after, NULL) == UKETSUKE_OK);
    for (int at = 0; at < 64; at++) EXPECT(before[at] == after[at] && before[at] != 0);

    /* The publisher's; never an older one, neither than the one before a restart nor than this. */
    EXPECT(loaded(how, settings, six, six_old, 7) == UKETSUKE_ERROR_FILE_OLDER);
    EXPECT(uketsuke_settings_get(settings, serial) == built_in);
    EXPECT(loaded(how, settings, six, six_old, 6) == UKETSUKE_OK);
    EXPECT(uketsuke_settings_get(settings, serial) == 6);
    EXPECT(uketsuke_settings_get(settings, origin) == UKETSUKE_TABLE_ORIGIN_SIGNED);
    EXPECT(uketsuke_settings_text(settings, sha256, after, sizeof after, NULL) == UKETSUKE_OK);
    int same = 1;
    for (int at = 0; at < 64; at++) same &= before[at] == after[at];
    EXPECT(!same);
    EXPECT(loaded(how, settings, five, five_old, 6) == UKETSUKE_ERROR_FILE_OLDER);
    EXPECT(uketsuke_settings_get(settings, serial) == 6);
    uketsuke_settings_free(&settings);

    /* After a restart nothing but the caller's number knows it. */
    settings = trusting("old.key", NULL);
    EXPECT(loaded(how, settings, five, five_old, 6) == UKETSUKE_ERROR_FILE_OLDER);
    EXPECT(loaded(how, settings, five, five_old, 0) == UKETSUKE_OK);
    uketsuke_settings_free(&settings);

    /* A change of keys: who knows one of them loads what both have signed, who knows both loads either, and who has taken
     * the old one away loads the new one's alone. */
    static const struct {
        const char *one, *other;
        int old, new, both;
    } institutions[] = {{"old.key", NULL, 1, 0, 1}, {"old.key", "new.key", 1, 1, 1}, {"new.key", NULL, 0, 1, 1}};
    for (size_t at = 0; at < sizeof institutions / sizeof *institutions; at++) {
        const int takes[] = {institutions[at].old, institutions[at].new, institutions[at].both};
        const char *signatures[] = {six_old, six_new, six_both};
        for (int signature = 0; signature < 3; signature++) {
            settings = trusting(institutions[at].one, institutions[at].other);
            uketsuke_status expected = takes[signature] ? UKETSUKE_OK : UKETSUKE_ERROR_FILE_NOT_TRUSTED;
            EXPECT(loaded(how, settings, six, signatures[signature], 6) == expected);
            uketsuke_settings_free(&settings);
        }
    }

    /* An institution's own file, and what is no file of this kind. */
    settings = trusting(NULL, NULL);
    EXPECT(loaded(how, settings, six, six_old, 0) == UKETSUKE_ERROR_FILE_NOT_TRUSTED);
    EXPECT(uketsuke_settings_set(settings, UKETSUKE_OPTION_ACCEPT_OWN_FILES, 1) == UKETSUKE_OK);
    EXPECT(loaded(how, settings, six, NULL, 7) == UKETSUKE_ERROR_FILE_OLDER);
    EXPECT(loaded(how, settings, "old.key", NULL, 0) == refused);
    EXPECT(loaded(how, settings, six, NULL, 0) == UKETSUKE_OK);
    EXPECT(uketsuke_settings_get(settings, origin) == UKETSUKE_TABLE_ORIGIN_OWN);
    uketsuke_settings_free(&settings);
}

/* A decision says by which table it was made. */
static void cited(void) {
    uketsuke_settings *settings = trusting("old.key", NULL);
    uketsuke_visit *visit = NULL;
    uketsuke_decision *decision = NULL;
    char json[65536], sha256[80];
    EXPECT(loaded(uketsuke_settings_load_rules, settings, "rules-6", "rules-6.old", 0) == UKETSUKE_OK);
    EXPECT(uketsuke_settings_text(settings, UKETSUKE_OPTION_RULES_SHA256, sha256, sizeof sha256, NULL) == UKETSUKE_OK);
    EXPECT(uketsuke_visit_new(20261127, &visit) == UKETSUKE_OK);
    EXPECT(uketsuke_decide(visit, settings, &decision) == UKETSUKE_OK);
    EXPECT(uketsuke_decision_json(decision, json, sizeof json, NULL) == UKETSUKE_OK);
    puts(sha256);
    puts(json);
    uketsuke_decision_free(&decision);
    uketsuke_visit_free(&visit);
    uketsuke_settings_free(&settings);
}

/* What docs/rule-renewal.md quotes. */
static uketsuke_status loading(uketsuke_settings *settings, const uint8_t *key, size_t key_length, const uint8_t *file,
                               size_t file_length, const uint8_t *signature, size_t signature_length, uint32_t *stored) {
    uketsuke_status status;
    uint32_t last_serial = *stored;
    status = uketsuke_settings_add_key(settings, key, key_length);
    if (status == UKETSUKE_OK)
        status = uketsuke_settings_load_rules(settings, file, file_length, signature, signature_length, last_serial);
    if (status == UKETSUKE_OK) last_serial = (uint32_t)uketsuke_settings_get(settings, UKETSUKE_OPTION_RULES_SERIAL);
    *stored = last_serial;
    return status;
}

/* Two starts of a program, which keeps the serial between them. */
static void as_documented(void) {
    static const char *const files[] = {"rules-6", "rules-5"}, *const signatures[] = {"rules-6.old", "rules-5.old"};
    uint32_t last_serial = 0;
    for (int start = 0; start < 2; start++) {
        struct file table = bytes_of(files[start]), signed_by = bytes_of(signatures[start]), trusted = bytes_of("old.key");
        uketsuke_settings *settings = NULL;
        uketsuke_status status = uketsuke_settings_new(&settings);
        EXPECT(status == UKETSUKE_OK);
        status = loading(settings, trusted.bytes, trusted.length, table.bytes, table.length, signed_by.bytes,
                         signed_by.length, &last_serial);
        EXPECT(status == (start ? UKETSUKE_ERROR_FILE_OLDER : UKETSUKE_OK) && last_serial == 6);
        uketsuke_settings_free(&settings);
        free(table.bytes), free(signed_by.bytes), free(trusted.bytes);
    }
}

int main(int argc, char **argv) {
    if (argc < 2) return 2;
    directory = argv[1];
    of_kind(uketsuke_settings_load_rules, UKETSUKE_OPTION_RULES_SERIAL, UKETSUKE_OPTION_RULES_ORIGIN,
            UKETSUKE_OPTION_RULES_SHA256, UKETSUKE_ERROR_RULES_REFUSED, "rules-5", "rules-6", "rules-6.old", "rules-6.new",
            "rules-6.both", "rules-6.foreign", "rules-5.old");
    of_kind(uketsuke_settings_load_readers, UKETSUKE_OPTION_READERS_SERIAL, UKETSUKE_OPTION_READERS_ORIGIN,
            UKETSUKE_OPTION_READERS_SHA256, UKETSUKE_ERROR_READERS_REFUSED, "readers-5", "readers-6", "readers-6.old",
            "readers-6.new", "readers-6.both", "readers-6.foreign", "readers-5.old");
    as_documented();
    cited();
    return failures ? 1 : 0;
}
