/*
 * What Microsoft's C run-time library gives a program, as far as the static library needs it: storage of each thread, and
 * the type information with which Rust unwinds. For the test alone, which has no such library to link; the functions come
 * from DLLs of Wine's. A real program links the real one.
 */
typedef void(__stdcall *callback)(void *, unsigned long, void *);

int _fltused = 1;

/* In order of their names the linker puts these sections together: all thread-local data, all callbacks. */
#pragma section(".tls", long, read, write)
#pragma section(".tls$ZZZ", long, read, write)
#pragma section(".CRT$XLA", long, read)
#pragma section(".CRT$XLZ", long, read)
#pragma section(".rdata$T", long, read)
unsigned long _tls_index;
__declspec(allocate(".tls")) char _tls_start = 0;
__declspec(allocate(".tls$ZZZ")) char _tls_end = 0;
__declspec(allocate(".CRT$XLA")) const callback __xl_a = 0;
__declspec(allocate(".CRT$XLZ")) const callback __xl_z = 0;

/* IMAGE_TLS_DIRECTORY, <https://learn.microsoft.com/windows/win32/debug/pe-format#the-tls-section>. */
__declspec(allocate(".rdata$T")) const struct {
    const void *start, *end;
    unsigned long *index;
    const callback *callbacks;
    unsigned long zeros, characteristics;
} _tls_used = {&_tls_start, &_tls_end, &_tls_index, &__xl_a + 1, 0, 0};

/* The vftable of `type_info`. */
extern const void *const type_info_vftable[3] __asm__("??_7type_info@@6B@");
const void *const type_info_vftable[3] = {0};

#ifdef _M_IX86
/* Where the thread's block of 32-bit Windows has the array of thread-local data. */
__asm__(".globl __tls_array\n__tls_array = 0x2C");
#endif
