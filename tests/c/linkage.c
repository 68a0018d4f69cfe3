#define _POSIX_C_SOURCE 200809L
#include "linkage.h"

#include <dirent.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#ifdef _WIN32
#include <windows.h>
#endif

char folder[320];

static pthread_t terminal;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static int at_work = 0;

/* A folder that nobody else has. */
static int own_folder(void) {
#ifdef _WIN32
    char place[MAX_PATH];
    DWORD length = GetTempPathA(sizeof place, place);
    if (length == 0 || length >= sizeof place) return 0;
    snprintf(folder, sizeof folder, "%suketsuke-folder-XXXXXX", place);
    return _mktemp(folder) != NULL && CreateDirectoryA(folder, NULL);
#else
    snprintf(folder, sizeof folder, "/tmp/uketsuke-folder-XXXXXX");
    return mkdtemp(folder) != NULL;
#endif
}

static int subfolder(const char *path) {
#ifdef _WIN32
    return CreateDirectoryA(path, NULL);
#else
    return mkdir(path, 0700) == 0;
#endif
}

void make_folder(const void *answer, size_t length) {
    char path[512];
    if (!own_folder()) exit(2);
    for (int part = 0; part < 2; part++) {
        snprintf(path, sizeof path, "%s/%s", folder, part ? "res" : "req");
        if (!subfolder(path)) exit(2);
    }
    snprintf(path, sizeof path, "%s/res/OQSsiquc01res_there.xml", folder);
    FILE *file = fopen(path, "wb");
    if (file == NULL || fwrite(answer, 1, length, file) != length || fclose(file) != 0) exit(2);
}

/* The files in a folder, and itself. */
static void removed(const char *path) {
    DIR *directory = opendir(path);
    for (struct dirent *entry; directory != NULL && (entry = readdir(directory)) != NULL;) {
        char name[1024];
        snprintf(name, sizeof name, "%s/%s", path, entry->d_name);
        if (entry->d_name[0] != '.') unlink(name);
    }
    if (directory != NULL) closedir(directory);
    rmdir(path);
}

void remove_folder(void) {
    char path[512];
    for (int part = 0; part < 2; part++) {
        snprintf(path, sizeof path, "%s/%s", folder, part ? "res" : "req");
        removed(path);
    }
    removed(folder);
}

static int is_at_work(void) {
    pthread_mutex_lock(&lock);
    int is = at_work;
    pthread_mutex_unlock(&lock);
    return is;
}

static void set_at_work(int is) {
    pthread_mutex_lock(&lock);
    at_work = is;
    pthread_mutex_unlock(&lock);
}

static const char nobody[] =
    "<XmlMsg><MessageHeader><MedicalInstitutionCode>1312345678</MedicalInstitutionCode>"
    "<QualificationConfirmationDate>20261128</QualificationConfirmationDate><SegmentOfResult>1</SegmentOfResult>"
    "</MessageHeader><MessageBody><ProcessingResultStatus>1</ProcessingResultStatus>"
    "<QualificationValidity>4</QualificationValidity></MessageBody></XmlMsg>";
static const char *says = nobody;

/* Under another name first, so that nobody reads half an answer. */
static void take(const char *request, const char *answer) {
    char written[512];
    snprintf(written, sizeof written, "%s/answer", folder);
    FILE *file = fopen(written, "wb");
    if (file == NULL) return;
    int whole = fputs(says, file) >= 0;
    /* Windows renames to no name that is taken. */
    unlink(answer);
    /* What fails because another has the file open is done again. */
    if (fclose(file) == 0 && whole && rename(written, answer) == 0) unlink(request);
}

static void *answers(void *nothing) {
    char request[512], answer[512];
    snprintf(request, sizeof request, "%s/req/OQSsiquc01req_c-1.xml", folder);
    snprintf(answer, sizeof answer, "%s/res/OQSsiquc01res_c-1.xml", folder);
    while (is_at_work()) {
        if (access(request, R_OK) == 0) take(request, answer);
        nanosleep(&(struct timespec){0, 2000000}, NULL);
    }
    return nothing;
}

void begin_terminal(const char *answer) {
    says = answer == NULL ? nobody : answer;
    set_at_work(1);
    if (pthread_create(&terminal, NULL, answers, NULL) != 0) exit(2);
}

void end_terminal(void) {
    set_at_work(0);
    pthread_join(terminal, NULL);
}
