// The port contract: all that the runtime asks of the system. Errors are negative errno values.
#ifndef GOFC_OS_H
#define GOFC_OS_H

#include <stdint.h>

enum { ClockRealtime, ClockMonotonic };
enum {
	SigHup = 1, SigInt = 2, SigQuit = 3, SigIll = 4, SigTrap = 5, SigAbrt = 6, SigBus = 7, SigFpe = 8, SigKill = 9, SigSegv = 11, SigPipe = 13,
	SigTerm = 15, SigStkflt = 16, SigChld = 17, SigCont = 18, SigStop = 19, SigTstp = 20, SigTtin = 21, SigTtou = 22, SigUrg = 23,
	SigWinch = 28, SigSys = 31, SigCancel = 32, SigSync = 34, SigLast = 64,
};

intptr_t os_write(int fd, const void *p, uintptr_t n);            // may write less than n
_Noreturn void os_exit(int code);                                 // ends all threads
// Address space without memory behind it. Nil if there is none; anything but a multiple of a page is undefined.
void *os_reserve(uintptr_t n);
// Makes reserved pages readable and writable, filled with zeros when first touched. 0, or an error.
int os_commit(void *p, uintptr_t n);
void os_nohugepages(void *p, uintptr_t n);                       // a hint
void os_hugepages(void *p, uintptr_t n);                          // a hint
void os_unused(void *p, uintptr_t n);                             // zero from now on, and without memory until touched
void *os_alloc(uintptr_t n);                                      // reserved and committed; nil if out of memory
void os_free(void *p, uintptr_t n);                               // of os_alloc
int os_ncpu(void);                                                // processors that the process may use
void os_random(void *p, uintptr_t n);                              // n random bytes, at most 256
void os_useclock(uintptr_t fn);                                   // the kernel's clock_gettime that needs no system call; 0: none
void os_clock(int id, int64_t *sec_nsec);                         // of clock_gettime's clocks, into two words
void os_settls(void *block);                                      // %fs
// Sleeps while *p is v, for ns or, if it is negative, until a wake; it may also wake for nothing.
void os_futexwait(uint32_t *p, uint32_t v, int64_t ns);
void os_futexwake(uint32_t *p, int n);                            // at most n that sleep
// A thread with this stack (its end) and this %fs block that runs fn. Negative: an error.
int os_thread(void *stack, void *tls, int32_t *tid, void (*fn)(void));
int os_threadid(void);
_Noreturn void os_threadexit(void);                               // ends this one
void os_threadkill(int tid, int sig);                             // of this process
void os_sigaltstack(void *p, uintptr_t n);
void os_syscall(const uintptr_t *call, uintptr_t *result); // number and six arguments; r1, r2, error
void os_sigaction(int sig, void (*handler)(int, void *, void *)); // on the alternate stack, all other signals but faults held back
void os_sigignore(int sig, int ignore);                           // or takes the default action again
int os_sigignored(int sig);
void os_sigmask(const uint64_t *set, uint64_t *old);              // signals held back on this thread, bit sig-1; either may be nil
void os_raise(int sig);                                           // on this thread, with the default action
// Files that are waited for. Each is reported once whenever it becomes ready, and only then.
enum { PollRead = 1, PollWrite = 2, PollError = 4 };
typedef struct { uint64_t data; uint32_t ready; } PollEvent; // data: 0 for os_pollwake
int os_pollinit(int *poll, int *wake);                           // two new files
int os_polladd(int poll, int fd, uint64_t data);
void os_polldel(int poll, int fd);
int os_pollwait(int poll, PollEvent *events, int n, int64_t ns);  // how many; ns < 0: for ever
void os_pollwake(int wake);                                      // os_pollwait returns
void os_pollwoken(int wake);                                     // and does not any more
// What a handler finds in its third argument, and may change.
typedef struct { uintptr_t *rip, *rsp, *rbp; } SigRegs;
SigRegs os_sigregs(void *context);
uintptr_t os_sigaddr(void *info);
int os_sigcode(void *info);

#endif
