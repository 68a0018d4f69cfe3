/* What the C examples share: one line per failure, and the day today. */
#ifndef EXAMPLE_H
#define EXAMPLE_H

#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <uketsuke.h>

/* Prints a status in words; 1 when it is a failure. */
static inline int failed(const char *doing, uketsuke_status status)
{
    char text[1024];
    size_t length;
    if (status == UKETSUKE_OK)
        return 0;
    if (uketsuke_status_text(status, UKETSUKE_LANGUAGE_EN, text, sizeof text, &length) != UKETSUKE_OK)
        strcpy(text, "?");
    fprintf(stderr, "%s: %s (%d)\n", doing, text, (int)status);
    return 1;
}

/* The same with what the session knows of it. */
static inline int session_failed(const uketsuke_session *session, const char *doing, uketsuke_status status)
{
    char text[1024];
    size_t length;
    if (status == UKETSUKE_OK)
        return 0;
    if (uketsuke_session_error_text(session, UKETSUKE_LANGUAGE_EN, text, sizeof text, &length) == UKETSUKE_OK &&
        length > 0) {
        fprintf(stderr, "%s\n", text);
        return 1;
    }
    return failed(doing, status);
}

/* Today in Japan (UTC+9) as YYYYMMDD. The library itself reads no clock. */
static inline int32_t today_in_japan(void)
{
    time_t now = time(NULL) + 9 * 3600;
    struct tm *day = gmtime(&now);
    return day ? (day->tm_year + 1900) * 10000 + (day->tm_mon + 1) * 100 + day->tm_mday : 0;
}

#endif
