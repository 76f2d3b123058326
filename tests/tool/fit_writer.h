/*
 * fit_writer (tests): makes FIT files byte by byte, right or wrong on
 * purpose. It shares nothing with the decoder, its checksum least of all.
 */
#ifndef MILEPOST_TESTS_FIT_WRITER_H
#define MILEPOST_TESTS_FIT_WRITER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Base types by their codes in the file. */
enum {
    FW_ENUM = 0x00,
    FW_S8 = 0x01,
    FW_U8 = 0x02,
    FW_S16 = 0x83,
    FW_U16 = 0x84,
    FW_S32 = 0x85,
    FW_U32 = 0x86,
    FW_TEXT = 0x07,
    FW_F32 = 0x88,
    FW_F64 = 0x89,
    FW_U8Z = 0x0A,
    FW_U16Z = 0x8B,
    FW_U32Z = 0x8C,
    FW_BYTE = 0x0D,
    FW_S64 = 0x8E,
    FW_U64 = 0x8F,
    FW_U64Z = 0x90,
};

struct fw_field {
    int number;
    int size;
    int base;
};

struct fit_writer {
    unsigned char bytes[262144]; /* three hours, a record a second */
    size_t size;
    size_t part; /* where the part begun last begins */
    bool is_big;
};

void fw_new(struct fit_writer *w);
/* A part of the chain with a header of 12 or 14 bytes, in one byte order. */
void fw_begin(struct fit_writer *w, int header, bool is_big);
void fw_end(struct fit_writer *w); /* sizes and checksums */

void fw_define(struct fit_writer *w, int local, int number,
               const struct fw_field *fields, int count);
/* The same with one developer field of 'size' bytes. */
void fw_define_dev(struct fit_writer *w, int local, int number,
                   const struct fw_field *fields, int count, int size);
void fw_head(struct fit_writer *w, int local);
/* A data message with a compressed time of 5 bits. */
void fw_head_short(struct fit_writer *w, int local, unsigned time);
void fw_put(struct fit_writer *w, uint64_t value, int size);

/* Messages as watches write them, on local numbers of their own. */
void fw_file_id(struct fit_writer *w, int type);
struct fw_session {
    uint32_t start;
    int sport, sub_sport;
    uint32_t timer_ms, elapsed_ms, dist_cm;
    int hr_avg, hr_max, ascent, rpe; /* 0xFF, 0xFFFF: invalid */
};
/* A run of 10 km in 52:30, to be changed. */
struct fw_session fw_run(uint32_t start);
void fw_session(struct fit_writer *w, const struct fw_session *s);
struct fw_lap {
    uint32_t start;
    uint32_t timer_ms, dist_cm;
    int hr_avg, intensity, step;
};
void fw_lap(struct fit_writer *w, const struct fw_lap *l);
/* The same with what ended it: 0 the button, 1 time, 2 distance, 7 the end. */
void fw_lap_by(struct fit_writer *w, const struct fw_lap *l, int trigger);
void fw_record(struct fit_writer *w, uint32_t time, int hr, uint32_t dist_cm);
void fw_timer(struct fit_writer *w, uint32_t time, int type);
void fw_activity(struct fit_writer *w, uint32_t time, uint32_t local);

#endif
