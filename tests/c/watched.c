/* The terminal's folder and its files from C: each content once, over a restart too; what is said to be another's, a
 * forecast, or not yet there is not taken for an answer. Run where the project is. Prints nothing when all is well. */
#define _POSIX_C_SOURCE 200809L
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "expect.h"
#include "linkage.h"
#include "uketsuke.h"

static char consented[1 << 16], bulk[1 << 16];
static const char OWN[] = "1312345678", OTHER[] = "1399999999";

static size_t bytes_of(const char *path, char *bytes, size_t capacity) {
    FILE *file = fopen(path, "rb");
    if (file == NULL) exit(2);
    size_t length = fread(bytes, 1, capacity - 1, file);
    fclose(file);
    bytes[length] = '\0';
    return length;
}

static void put(const char *name, const char *text) {
    char path[512];
    snprintf(path, sizeof path, "%s/res/%s", folder, name);
    FILE *file = fopen(path, "wb");
    if (file == NULL || fputs(text, file) < 0 || fclose(file) != 0) exit(2);
}

static uketsuke_folder *opened(const char *journal, const char *institution) {
    uketsuke_folder *watched = NULL;
    EXPECT(uketsuke_folder_open(folder, journal, institution, &watched) == UKETSUKE_OK);
    return watched;
}

static uketsuke_answer *next(const uketsuke_folder *watched, uint32_t timeout_ms) {
    uketsuke_answer *answer = NULL;
    uketsuke_status status = uketsuke_folder_next(watched, timeout_ms, &answer);
    EXPECT((status == UKETSUKE_OK) == (answer != NULL));
    EXPECT(status == UKETSUKE_OK || status == UKETSUKE_ERROR_DEADLINE_PASSED);
    return answer;
}

static int is_anothers(const uketsuke_answer *answer, uketsuke_day day) {
    uketsuke_visit *visit = NULL;
    uketsuke_decision *decision = NULL;
    EXPECT(uketsuke_visit_new(day, &visit) == UKETSUKE_OK && uketsuke_visit_set_answer(visit, answer) == UKETSUKE_OK);
    EXPECT(uketsuke_decide(visit, NULL, &decision) == UKETSUKE_OK);
    int is = uketsuke_decision_get(decision, UKETSUKE_FINDING_ANSWER_OF_ANOTHER_INSTITUTION);
    uketsuke_decision_free(&decision);
    uketsuke_visit_free(&visit);
    return is;
}

/* What was dealt with does not come again, what was not does; without a journal all does. */
static void restarts(void) {
    char journal[512];
    snprintf(journal, sizeof journal, "%s/journal", folder);
    for (int dealt_with = 0; dealt_with < 2; dealt_with++) {
        for (int start = 0; start < 2; start++) {
            uketsuke_folder *watched = opened(journal, OWN);
            uketsuke_answer *answer = next(watched, start ? 0 : 20000);
            EXPECT((answer != NULL) == (start == 0 || !dealt_with));
            if (answer != NULL) EXPECT(uketsuke_answer_get(answer, UKETSUKE_ANSWER_CONTENT) == UKETSUKE_FILE_CONTENT_ANSWER);
            if (dealt_with) EXPECT(uketsuke_folder_done(watched) == UKETSUKE_OK);
            uketsuke_answer_free(&answer);
            uketsuke_folder_free(&watched);
        }
    }
    uketsuke_folder *forgetful = opened(NULL, OWN);
    uketsuke_answer *answer = next(forgetful, 20000);
    EXPECT(answer != NULL);
    uketsuke_answer_free(&answer);

    /* The same under another name is the same again. */
    put("OQSsiquc01res_twice.xml", consented);
    answer = next(forgetful, 20000);
    EXPECT(uketsuke_answer_get(answer, UKETSUKE_ANSWER_AGAIN) == 1);
    uketsuke_answer_free(&answer);
    EXPECT(next(forgetful, 0) == NULL);

    /* The folder goes away and comes back. */
    char away[512];
    snprintf(away, sizeof away, "%s-away", folder);
    if (rename(folder, away) != 0) exit(2);
    answer = next(forgetful, 60000);
    EXPECT(uketsuke_answer_get(answer, UKETSUKE_ANSWER_PROBLEM) == UKETSUKE_FILE_PROBLEM_FOLDER_AWAY);
    uketsuke_answer_free(&answer);
    if (rename(away, folder) != 0) exit(2);
    answer = next(forgetful, 60000);
    EXPECT(uketsuke_answer_get(answer, UKETSUKE_ANSWER_PROBLEM) == UKETSUKE_FILE_PROBLEM_FOLDER_BACK);
    uketsuke_answer_free(&answer);
    uketsuke_folder_cancel(forgetful);
    EXPECT(uketsuke_folder_next(forgetful, UKETSUKE_FOREVER, &answer) == UKETSUKE_ERROR_CANCELLED && answer == NULL);
    uketsuke_folder_free(&forgetful);
}

/* An answer is compared with the institution that opened the folder, or that is named. */
static void institutions(void) {
    static char json[2][1 << 16], ticket[1 << 16];
    size_t length = bytes_of("tests/data/terminal/cases/welfare-ticket-this-month.xml", ticket, sizeof ticket);
    for (int others = 0; others < 2; others++) {
        const char *institution = others ? OTHER : OWN;
        uketsuke_folder *watched = opened(NULL, institution);
        uketsuke_answer *answer = next(watched, 20000), *read = NULL;
        EXPECT(is_anothers(answer, 20261127) == others);
        uketsuke_answer_free(&answer);
        uketsuke_folder_free(&watched);
        EXPECT(uketsuke_answer_read((const uint8_t *)consented, strlen(consented), institution, &read) == UKETSUKE_OK);
        EXPECT(is_anothers(read, 20261127) == others);
        uketsuke_answer_free(&read);
        EXPECT(uketsuke_answer_read((const uint8_t *)ticket, length, institution, &read) == UKETSUKE_OK);
        EXPECT(uketsuke_answer_json(read, json[others], sizeof json[others], NULL) == UKETSUKE_OK);
        uketsuke_answer_free(&read);
    }
    EXPECT(strcmp(json[0], json[1]) != 0); /* whose ticket it is */
}

static const char question[] =
    "{\"ask\":\"terminal_request\",\"kind\":\"eligibility\",\"id\":\"c-1\",\"institution\":\"1312345678\","
    "\"day\":\"2026-11-28\",\"person\":{\"insurer_number\":\"130012\",\"number\":\"34\",\"born_on\":\"1980-04-01\"}}";

/* Asks with the terminal saying this; what came of it. */
static uketsuke_status asked(const char *terminal, const char *institution, uint32_t timeout_ms, uketsuke_answer **answer) {
    char path[512];
    uketsuke_folder *watched = opened(NULL, institution);
    if (terminal != NULL) begin_terminal(terminal);
    uketsuke_status status = uketsuke_folder_ask(watched, question, timeout_ms, answer);
    if (terminal != NULL) end_terminal();
    EXPECT((status == UKETSUKE_OK) == (*answer != NULL));
    uketsuke_folder_free(&watched);
    snprintf(path, sizeof path, "%s/res/OQSsiquc01res_c-1.xml", folder);
    unlink(path);
    snprintf(path, sizeof path, "%s/req/OQSsiquc01req_c-1.xml", folder);
    EXPECT(access(path, F_OK) != 0); /* answered, or taken back */
    return status;
}

#define MESSAGE(institution, segment)                                                                                       \
    "<XmlMsg><MessageHeader><MedicalInstitutionCode>" institution "</MedicalInstitutionCode>"                                \
    "<QualificationConfirmationDate>20261128</QualificationConfirmationDate><SegmentOfResult>" segment                       \
    "</SegmentOfResult></MessageHeader><MessageBody><ProcessingResultStatus>1</ProcessingResultStatus>"                      \
    "<QualificationValidity>4</QualificationValidity></MessageBody></XmlMsg>"

static void questions(void) {
    uketsuke_answer *answer = NULL;
    EXPECT(asked(NULL, OWN, 0, &answer) == UKETSUKE_ERROR_DEADLINE_PASSED);
    for (int others = 0; others < 2; others++) {
        EXPECT(asked(MESSAGE("1312345678", "1"), others ? OTHER : OWN, 20000, &answer) == UKETSUKE_OK);
        EXPECT(is_anothers(answer, 20261128) == others);
        uketsuke_answer_free(&answer);
    }
    EXPECT(asked(MESSAGE("1399999999", "1"), OWN, 20000, &answer) == UKETSUKE_ERROR_ANSWER_NOT_OURS);
    uketsuke_status broken = asked("<a/>", OWN, 2000, &answer); /* which may become whole until then */
    EXPECT(broken == UKETSUKE_ERROR_ANSWER_REFUSED || broken == UKETSUKE_ERROR_DEADLINE_PASSED);
    /* It is asked again after five seconds, under another name, which nobody answers. */
    EXPECT(asked(MESSAGE("1312345678", "2"), OWN, 8000, &answer) == UKETSUKE_ERROR_ANSWER_PENDING);
}

/* Once the question lies there. */
static void *cancels(void *watched) {
    char request[512];
    snprintf(request, sizeof request, "%s/req/OQSsiquc01req_c-1.xml", folder);
    while (access(request, F_OK) != 0) nanosleep(&(struct timespec){0, 2000000}, NULL);
    uketsuke_folder_cancel(watched);
    return NULL;
}

/* A cancel ends a question that is being asked, takes it back, and ends nothing that comes after it. */
static void cancelled(void) {
    char path[512];
    uketsuke_folder *watched = opened(NULL, OWN);
    uketsuke_answer *answer = NULL;
    pthread_t other;
    if (pthread_create(&other, NULL, cancels, watched) != 0) exit(2);
    EXPECT(uketsuke_folder_ask(watched, question, UKETSUKE_FOREVER, &answer) == UKETSUKE_ERROR_CANCELLED && answer == NULL);
    pthread_join(other, NULL);
    snprintf(path, sizeof path, "%s/req/OQSsiquc01req_c-1.xml", folder);
    EXPECT(access(path, F_OK) != 0);
    answer = next(watched, 20000);
    EXPECT(answer != NULL);
    uketsuke_answer_free(&answer);
    uketsuke_folder_free(&watched);
}

static uketsuke_answer *named(const char *name, const char *bytes) {
    uketsuke_answer *answer = NULL;
    EXPECT(uketsuke_answer_read_named(name, (const uint8_t *)bytes, strlen(bytes), OWN, &answer) == UKETSUKE_OK);
    return answer;
}

/* What a file says by number. */
static void files(void) {
    static const struct {
        const char *bytes;
        uketsuke_word content, problem, follow_up;
    } others[] = {
        {MESSAGE("1312345678", "1"), UKETSUKE_FILE_CONTENT_ANSWER, 0, 0},
        {MESSAGE("1312345678", "2"), UKETSUKE_FILE_CONTENT_ANSWER, 0, UKETSUKE_FOLLOW_UP_ASK_AGAIN},
        {MESSAGE("1312345678", "9"), UKETSUKE_FILE_CONTENT_ANSWER, 0, UKETSUKE_FOLLOW_UP_SHOW_ERROR},
        {"<XmlMsg><MessageBody>", 0, UKETSUKE_FILE_PROBLEM_INCOMPLETE, 0},
        {"<a/>", 0, UKETSUKE_FILE_PROBLEM_BROKEN, 0},
    };
    for (size_t at = 0; at < sizeof others / sizeof *others; at++) {
        uketsuke_answer *answer = named("OQSsiquc01res_1.xml", others[at].bytes);
        EXPECT(uketsuke_answer_get(answer, UKETSUKE_ANSWER_CONTENT) == others[at].content);
        EXPECT(uketsuke_answer_get(answer, UKETSUKE_ANSWER_PROBLEM) == others[at].problem);
        EXPECT(uketsuke_answer_get(answer, UKETSUKE_ANSWER_FOLLOW_UP) == others[at].follow_up);
        uketsuke_answer_free(&answer);
    }

    /* Where a file goes is told of one that is not read, too. */
    static const struct {
        const char *name;
        uketsuke_word direction, problem;
    } ways[] = {
        {"OQSsiquc01res_1.xml", UKETSUKE_FILE_DIRECTION_FROM_TERMINAL, UKETSUKE_FILE_PROBLEM_BROKEN},
        {"OQSmuquc02req_1.xml", UKETSUKE_FILE_DIRECTION_TO_TERMINAL, UKETSUKE_FILE_PROBLEM_BROKEN},
        {"YZKsiquc01req_1.xml", UKETSUKE_FILE_DIRECTION_TO_TERMINAL, UKETSUKE_FILE_PROBLEM_NOT_READ},
        {"TKKsiquc01res_1.pdf", UKETSUKE_FILE_DIRECTION_FROM_TERMINAL, UKETSUKE_FILE_PROBLEM_NOT_READ},
        {"PMHsimsm.xml", 0, UKETSUKE_FILE_PROBLEM_NOT_READ},
        {"readme.txt", 0, UKETSUKE_FILE_PROBLEM_UNKNOWN_NAME},
    };
    for (size_t at = 0; at < sizeof ways / sizeof *ways; at++) {
        uketsuke_answer *file = named(ways[at].name, "<a/>");
        EXPECT(uketsuke_answer_get(file, UKETSUKE_ANSWER_DIRECTION) == ways[at].direction);
        EXPECT(uketsuke_answer_get(file, UKETSUKE_ANSWER_PROBLEM) == ways[at].problem);
        uketsuke_answer_free(&file);
    }

    /* A ZIP whose one file has a password. */
    static const char locked[] =
        "\120\113\003\004\024\000\001\000\000\000\000\000\000\000\000\000\000\000\014\000\000\000\000\000\000"
        "\000\023\000\000\000\117\121\123\163\151\161\165\143\060\061\162\145\163\137\061\056\170\155\154\060"
        "\061\062\063\064\065\066\067\070\071\141\142\120\113\001\002\024\000\024\000\001\000\000\000\000\000"
        "\000\000\000\000\000\000\014\000\000\000\000\000\000\000\023\000\000\000\000\000\000\000\000\000\000"
        "\000\000\000\000\000\000\000\117\121\123\163\151\161\165\143\060\061\162\145\163\137\061\056\170\155"
        "\154\120\113\005\006\000\000\000\000\001\000\001\000\101\000\000\000\075\000\000\000\000\000";
    uketsuke_answer *answer = NULL;
    EXPECT(uketsuke_answer_read_named("OQSsiquc01res_1.zip", (const uint8_t *)locked, sizeof locked - 1, OWN, &answer) ==
           UKETSUKE_OK);
    EXPECT(uketsuke_answer_get(answer, UKETSUKE_ANSWER_PROBLEM) == UKETSUKE_FILE_PROBLEM_ENCRYPTED);
    uketsuke_answer_free(&answer);

    /* Who consents to nothing has not consented, and what the reader showed would say more. */
    static char refused[sizeof consented];
    memcpy(refused, consented, sizeof refused);
    for (char *flag = refused; (flag = strstr(flag, "ConsFlg>1")) != NULL;) flag[8] = '2';
    answer = named("OQSsiquc01res_1.xml", refused);
    EXPECT(uketsuke_answer_get(answer, UKETSUKE_ANSWER_SHARING) == UKETSUKE_SHARING_REFUSED);
    EXPECT(uketsuke_answer_get(answer, UKETSUKE_ANSWER_ASKS_FOR_READER_MESSAGE) == 1);
    uketsuke_answer_free(&answer);

    uketsuke_answer *whole = named("OQSsiquc01res_1.xml", consented), *persons = named("OQSmuquc02res_1.xml", bulk);
    EXPECT(uketsuke_answer_get(whole, UKETSUKE_ANSWER_SHARING) == UKETSUKE_SHARING_CONSENTED);
    EXPECT(uketsuke_answer_get(whole, UKETSUKE_ANSWER_ASKS_FOR_READER_MESSAGE) == 0);
    EXPECT(uketsuke_answer_get(whole, UKETSUKE_ANSWER_FORECAST) == 0);
    char text[256], one[64] = "", remark[256];
    uint32_t remarks = (uint32_t)uketsuke_answer_get(whole, UKETSUKE_ANSWER_REMARKS);
    EXPECT(uketsuke_answer_text(whole, UKETSUKE_ANSWER_REMARK, remarks, UKETSUKE_LANGUAGE_EN, remark, sizeof remark, NULL) ==
           UKETSUKE_ERROR_NO_SUCH_INDEX);

    /* Each person of a bulk answer, a forecast of each. */
    EXPECT(uketsuke_answer_get(persons, UKETSUKE_ANSWER_UNITS) == 2);
    for (uint32_t index = 0; index < 3; index++) {
        uketsuke_answer *person = NULL;
        uketsuke_status status = uketsuke_answer_unit(persons, index, &person);
        EXPECT(status == (index < 2 ? UKETSUKE_OK : UKETSUKE_ERROR_NO_SUCH_INDEX));
        if (person == NULL) continue;
        EXPECT(uketsuke_answer_get(person, UKETSUKE_ANSWER_FORECAST) == 1);
        EXPECT(uketsuke_answer_json(person, text, sizeof text, NULL) == UKETSUKE_ERROR_NOTHING_READ);
        uketsuke_visit *visit = NULL;
        EXPECT(uketsuke_visit_new(20261128, &visit) == UKETSUKE_OK);
        EXPECT(uketsuke_visit_set_answer(visit, person) == UKETSUKE_OK);
        snprintf(text, sizeof text, "%d %d", (int)uketsuke_visit_get(visit, UKETSUKE_FACT_ELIGIBILITY),
                 (int)uketsuke_visit_get(visit, UKETSUKE_FACT_ANSWER_BORN_ON));
        EXPECT(index == 0 || strcmp(one, text) != 0);
        snprintf(one, sizeof one, "%.60s", text);
        uketsuke_visit_free(&visit);
        uketsuke_answer_free(&person);
    }
    uketsuke_answer_free(&persons);
    uketsuke_answer_free(&whole);
}

int main(void) {
    size_t length = bytes_of("tests/data/terminal/cases/card-consented.xml", consented, sizeof consented);
    bytes_of("tests/data/terminal/writers/agent-booked-02res.xml", bulk, sizeof bulk);
    make_folder(consented, length);
    institutions();
    restarts();
    questions();
    cancelled();
    files();
    remove_folder();
    return failures ? 1 : 0;
}
