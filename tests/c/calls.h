/* What the generated calls of every function need: good arguments. See calls_main.c. */
#ifndef CALLS_H
#define CALLS_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <uketsuke.h>

#define MAX_PARAMETERS 12

/* A function of the header: how to call it, and what its parameters are. */
struct function {
    const char *name;
    /* null: which pointer is NULL (-1: none); wrong: which structure has the size `size` (-1: none). */
    uint32_t (*call)(int null, int wrong, uint32_t size);
    int parameters;
    int returns_status;
    char pointer[MAX_PARAMETERS], optional[MAX_PARAMETERS], sized[MAX_PARAMETERS];
};

extern const struct function functions[];
extern const size_t function_count;

extern uketsuke_session *the_uketsuke_session;
extern uketsuke_certificate *the_uketsuke_certificate;
extern uketsuke_anchors *the_uketsuke_anchors;
extern uketsuke_challenge *the_uketsuke_challenge;
extern uketsuke_conversation *the_uketsuke_conversation;
extern uketsuke_rules *the_uketsuke_rules;
extern uketsuke_catalogue *the_uketsuke_catalogue;
extern uketsuke_checklist *the_uketsuke_checklist;
extern uketsuke_readers *the_uketsuke_readers;
extern uketsuke_simulator *the_uketsuke_simulator;
extern uketsuke_answer *the_uketsuke_answer;

extern uint8_t good_der[4096];
extern size_t good_der_length;
static const char good_trace[] = "uketsuke-trace 1\nlimits 261 258 short\nbegin ok\nend ok\n";
static const char good_file[] = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><XmlMsg/>";

static char text_buffer[262144];
static uint8_t byte_buffer[262144];
static size_t out_size;
static int32_t out_i32;
static uint32_t out_u32;
static uint64_t out_u64;
static int64_t out_i64;
static int scratch;

/* Sizes that are wrong by little: those of an older and a newer header. */
#define A_FIELD_LESS 0xFFFFFFFEu
#define A_FIELD_MORE 0xFFFFFFFDu

static inline uint32_t wrong_size(uint32_t size, size_t right)
{
    return size == A_FIELD_LESS ? (uint32_t)right - 4 : size == A_FIELD_MORE ? (uint32_t)right + 4 : size;
}

static inline void ignore_line(void *context, const char *line, size_t length)
{
    (void)context, (void)line, (void)length;
}

/* A driver whose token is always mute. */
static inline int32_t mute(void *context, const uint8_t *command, size_t command_length, uint8_t *response,
                           size_t capacity, size_t *response_length)
{
    (void)context, (void)command, (void)command_length, (void)response, (void)capacity, (void)response_length;
    return UKETSUKE_ERROR_TOKEN_MUTE;
}

#define GOOD(type) static inline type good_##type(void) { type it; memset(&it, 0, sizeof it); it.struct_size = sizeof it;
#define END return it; }
GOOD(uketsuke_error) END
GOOD(uketsuke_received) END
GOOD(uketsuke_traffic) END
GOOD(uketsuke_limits) END
GOOD(uketsuke_chain_report) END
GOOD(uketsuke_findings) END
GOOD(uketsuke_plan) END
GOOD(uketsuke_decision) END
GOOD(uketsuke_rule) END
GOOD(uketsuke_answer_facts) END
GOOD(uketsuke_visit) it.day = 20261121; END
GOOD(uketsuke_simulated_token) it.kind = UKETSUKE_TOKEN_KIND_CARD; END
GOOD(uketsuke_transport) it.transmit = mute; END
static int32_t a_day = 20261121, a_last_day, another_last_day;
static uint8_t a_byte, another_byte;
GOOD(uketsuke_columns) it.rows = 1; it.day = &a_day; END
GOOD(uketsuke_outcomes) it.acceptance = &a_byte; it.standing = &another_byte; it.full_until = &a_last_day; it.usable_until = &another_last_day; it.reasons = &out_u64; END
GOOD(uketsuke_holder) it.born_on = 19800101; it.issued_on = 20240101; it.applied_on = 20231201; it.card_expires_on = 20340101; END
#undef GOOD
#undef END

#endif
