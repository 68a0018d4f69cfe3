/* A terminal's linkage folder of the program's own, and a terminal behind it, on Windows as elsewhere: linkage.c. */
#ifndef LINKAGE_H
#define LINKAGE_H

#include <stddef.h>

/* The folder, with `req` and `res`, between making and removing it. */
extern char folder[320];

/* Makes the folder, with an answer in `res`. What goes wrong here ends the program. */
void make_folder(const void *answer, size_t length);
/* After the terminal, if there is one. */
void remove_folder(void);

/* A terminal, a thread of its own: answers the request `c-1` whenever it is there; NULL: that nobody is found. */
void begin_terminal(const char *answer);
void end_terminal(void);

#endif
