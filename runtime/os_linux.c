// Linux on x86-64, by system calls.

#include "os.h"

#include <stdbool.h>
#include <stddef.h>

enum {
	SYS_write = 1, SYS_mmap = 9, SYS_mprotect = 10, SYS_munmap = 11, SYS_rt_sigaction = 13, SYS_rt_sigprocmask = 14, SYS_exit = 60, SYS_madvise = 28, SYS_getpid = 39,
	SYS_sigaltstack = 131, SYS_arch_prctl = 158, SYS_exit_group = 231,
	SYS_read = 0, SYS_epoll_ctl = 233, SYS_epoll_pwait = 281, SYS_eventfd2 = 290, SYS_epoll_create1 = 291, SYS_epoll_pwait2 = 441,
	SYS_getrandom = 318, SYS_sched_getaffinity = 204, SYS_clock_gettime = 228, SYS_futex = 202, SYS_gettid = 186, SYS_tgkill = 234,
};
enum {
	PROT_NONE = 0, PROT_RW = 3, MAP_PRIVATE_ANON = 0x22, MAP_NORESERVE = 0x4000,
	MADV_DONTNEED = 4, MADV_HUGEPAGE = 14, MADV_NOHUGEPAGE = 15,
};
enum { FUTEX_WAIT_PRIVATE = 128, FUTEX_WAKE_PRIVATE = 129 };
enum { SIGILL = 4, SIGTRAP = 5, SIGBUS = 7, SIGFPE = 8, SIGSEGV = 11 };
enum { ARCH_SET_FS = 0x1002, SA_SIGINFO = 4, SA_ONSTACK = 0x08000000, SA_RESTORER = 0x04000000, SA_NODEFER = 0x40000000, SA_RESTART = 0x10000000 };

static intptr_t syscall6(intptr_t n, intptr_t a, intptr_t b, intptr_t c, intptr_t d, intptr_t e, intptr_t f) {
	register intptr_t r10 __asm__("r10") = d;
	register intptr_t r8 __asm__("r8") = e;
	register intptr_t r9 __asm__("r9") = f;
	intptr_t result;
	__asm__ volatile("syscall"
	                 : "=a"(result)
	                 : "a"(n), "D"(a), "S"(b), "d"(c), "r"(r10), "r"(r8), "r"(r9)
	                 : "rcx", "r11", "memory");
	return result;
}

static intptr_t syscall3(intptr_t n, intptr_t a, intptr_t b, intptr_t c) { return syscall6(n, a, b, c, 0, 0, 0); }

intptr_t os_write(int fd, const void *p, uintptr_t n) { return syscall3(SYS_write, fd, (intptr_t)p, (intptr_t)n); }

_Noreturn void os_exit(int code) {
	for (;;)
		syscall3(SYS_exit_group, code, 0, 0);
}

static void *map(uintptr_t n, int prot, int flags) {
	intptr_t p = syscall6(SYS_mmap, 0, (intptr_t)n, prot, flags, -1, 0);
	return p < 0 && p > -4096 ? NULL : (void *)p;
}

void *os_reserve(uintptr_t n) { return map(n, PROT_NONE, MAP_PRIVATE_ANON | MAP_NORESERVE); }

int os_commit(void *p, uintptr_t n) { return (int)syscall3(SYS_mprotect, (intptr_t)p, (intptr_t)n, PROT_RW); }

void os_hugepages(void *p, uintptr_t n) { syscall3(SYS_madvise, (intptr_t)p, (intptr_t)n, MADV_HUGEPAGE); }

void os_unused(void *p, uintptr_t n) { syscall3(SYS_madvise, (intptr_t)p, (intptr_t)n, MADV_DONTNEED); }

void *os_alloc(uintptr_t n) { return map(n, PROT_RW, MAP_PRIVATE_ANON | MAP_NORESERVE); }

void os_free(void *p, uintptr_t n) { syscall3(SYS_munmap, (intptr_t)p, (intptr_t)n, 0); }

int os_ncpu(void) {
	uint64_t mask[128] = {0};
	intptr_t n = syscall3(SYS_sched_getaffinity, 0, sizeof mask, (intptr_t)mask);
	int count = 0;
	for (intptr_t i = 0; i < n / 8; i++)
		for (uint64_t bits = mask[i]; bits; bits &= bits - 1)
			count++;
	return count ? count : 1;
}

void os_nohugepages(void *p, uintptr_t n) { syscall3(SYS_madvise, (intptr_t)p, (intptr_t)n, MADV_NOHUGEPAGE); }

void os_futexwait(uint32_t *p, uint32_t v, int64_t ns) {
	int64_t t[2] = {ns / 1000000000, ns % 1000000000};
	syscall6(SYS_futex, (intptr_t)p, FUTEX_WAIT_PRIVATE, v, ns < 0 ? 0 : (intptr_t)t, 0, 0);
}

void os_futexwake(uint32_t *p, int n) { syscall3(SYS_futex, (intptr_t)p, FUTEX_WAKE_PRIVATE, n); }

void os_random(void *p, uintptr_t n) { syscall3(SYS_getrandom, (intptr_t)p, (intptr_t)n, 0); }

static int (*clockwithoutcall)(int id, int64_t *sec_nsec);

void os_useclock(uintptr_t fn) { clockwithoutcall = (int (*)(int, int64_t *))fn; }

void os_clock(int id, int64_t *sec_nsec) {
	if (!clockwithoutcall || clockwithoutcall(id, sec_nsec) != 0)
		syscall3(SYS_clock_gettime, id, (intptr_t)sec_nsec, 0);
}

void os_settls(void *block) { syscall3(SYS_arch_prctl, ARCH_SET_FS, (intptr_t)block, 0); }

intptr_t os_clone(uintptr_t flags, void *stack, int32_t *tid, void *tls, void (*fn)(void)); // asm_amd64.S

int os_thread(void *stack, void *tls, int32_t *tid, void (*fn)(void)) {
	enum { VM = 0x100, FS = 0x200, FILES = 0x400, SIGHAND = 0x800, THREAD = 0x10000, SYSVSEM = 0x40000, SETTLS = 0x80000, PARENT_SETTID = 0x100000 };
	return (int)os_clone(VM | FS | FILES | SIGHAND | THREAD | SYSVSEM | SETTLS | PARENT_SETTID, stack, tid, tls, fn);
}

int os_threadid(void) { return (int)syscall3(SYS_gettid, 0, 0, 0); }

_Noreturn void os_threadexit(void) {
	for (;;)
		syscall3(SYS_exit, 0, 0, 0);
}

void os_syscall(const uintptr_t *call, uintptr_t *result) {
	register uintptr_t r10 __asm__("r10") = call[4], r8 __asm__("r8") = call[5], r9 __asm__("r9") = call[6];
	uintptr_t r1 = call[0], r2 = call[3];
	__asm__ volatile("syscall" : "+a"(r1), "+d"(r2) : "D"(call[1]), "S"(call[2]), "r"(r10), "r"(r8), "r"(r9) : "rcx", "r11", "memory");
	bool failed = r1 > -(uintptr_t)4096;
	result[0] = failed ? ~(uintptr_t)0 : r1;
	result[1] = failed ? 0 : r2;
	result[2] = failed ? -r1 : 0;
}

void os_threadkill(int tid, int sig) { syscall3(SYS_tgkill, syscall3(SYS_getpid, 0, 0, 0), tid, sig); }

void os_sigaltstack(void *p, uintptr_t n) {
	struct { void *sp; int flags; uintptr_t size; } ss = {p, 0, n};
	syscall3(SYS_sigaltstack, (intptr_t)&ss, 0, 0);
}

void os_sigreturn(void); // asm_amd64.S

typedef struct { void *handler; uint64_t flags; void (*restorer)(void); uint64_t mask; } KernelSigaction;

void os_sigaction(int sig, void (*handler)(int, void *, void *)) {
	// Nothing else comes between: many signals at once would need more than the alternate stack. A fault in a handler is a fault all the same.
	const uint64_t faults = 1u << (SIGILL - 1) | 1u << (SIGTRAP - 1) | 1u << (SIGBUS - 1) | 1u << (SIGFPE - 1) | 1u << (SIGSEGV - 1);
	KernelSigaction sa = {(void *)handler, SA_SIGINFO | SA_ONSTACK | SA_RESTORER | SA_NODEFER | SA_RESTART, os_sigreturn, ~faults};
	syscall6(SYS_rt_sigaction, sig, (intptr_t)&sa, 0, sizeof sa.mask, 0, 0);
}

void os_sigignore(int sig, int ignore) {
	KernelSigaction sa = {(void *)(uintptr_t)(ignore ? 1 : 0), SA_RESTORER, os_sigreturn, 0};
	syscall6(SYS_rt_sigaction, sig, (intptr_t)&sa, 0, sizeof sa.mask, 0, 0);
}

int os_sigignored(int sig) {
	KernelSigaction sa = {0};
	syscall6(SYS_rt_sigaction, sig, 0, (intptr_t)&sa, sizeof sa.mask, 0, 0);
	return sa.handler == (void *)(uintptr_t)1;
}

void os_sigmask(const uint64_t *set, uint64_t *old) {
	enum { SIG_SETMASK = 2 };
	syscall6(SYS_rt_sigprocmask, SIG_SETMASK, (intptr_t)set, (intptr_t)old, sizeof *set, 0, 0);
}

void os_raise(int sig) {
	KernelSigaction sa = {NULL, SA_RESTORER, os_sigreturn, 0};
	syscall6(SYS_rt_sigaction, sig, (intptr_t)&sa, 0, sizeof sa.mask, 0, 0);
	uint64_t none = 0;
	os_sigmask(&none, NULL);
	os_threadkill(os_threadid(), sig);
}

// ---- files that are waited for ----

enum { EPOLLIN = 1, EPOLLOUT = 4, EPOLLERR = 8, EPOLLHUP = 16, EPOLLRDHUP = 0x2000, EPOLLET = 1u << 31 };
enum { EPOLL_CTL_ADD = 1, EPOLL_CTL_DEL = 2, CLOEXEC = 0x80000, NONBLOCK = 0x800, ENOSYS = 38 };
typedef struct __attribute__((packed)) { uint32_t events; uint64_t data; } EpollEvent;

int os_polladd(int poll, int fd, uint64_t data) {
	EpollEvent e = {EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET, data};
	return (int)syscall6(SYS_epoll_ctl, poll, EPOLL_CTL_ADD, fd, (intptr_t)&e, 0, 0);
}

int os_pollinit(int *poll, int *wake) {
	*poll = (int)syscall3(SYS_epoll_create1, CLOEXEC, 0, 0);
	if (*poll < 0)
		return *poll;
	*wake = (int)syscall3(SYS_eventfd2, 0, CLOEXEC | NONBLOCK, 0);
	if (*wake < 0)
		return *wake;
	EpollEvent e = {EPOLLIN, 0}; // until it is read
	return (int)syscall6(SYS_epoll_ctl, *poll, EPOLL_CTL_ADD, *wake, (intptr_t)&e, 0, 0);
}

void os_polldel(int poll, int fd) {
	EpollEvent e = {0};
	syscall6(SYS_epoll_ctl, poll, EPOLL_CTL_DEL, fd, (intptr_t)&e, 0, 0);
}

// Before Linux 5.11 only milliseconds are to be had.
static intptr_t epollwait(int poll, EpollEvent *events, int n, int64_t ns) {
	static bool coarse;
	if (ns > 0 && !coarse) {
		int64_t t[2] = {ns / 1000000000, ns % 1000000000};
		intptr_t r = syscall6(SYS_epoll_pwait2, poll, (intptr_t)events, n, (intptr_t)t, 0, 0);
		if (r != -ENOSYS)
			return r;
		coarse = true;
	}
	const int64_t most = 1 << 30, ms = ns <= 0 ? ns : (ns + 999999) / 1000000;
	return syscall6(SYS_epoll_pwait, poll, (intptr_t)events, n, ms < most ? ms : most, 0, 0);
}

int os_pollwait(int poll, PollEvent *events, int n, int64_t ns) {
	enum { Most = 128 };
	EpollEvent found[Most];
	intptr_t got = epollwait(poll, found, n < Most ? n : Most, ns);
	for (intptr_t i = 0; i < got; i++) {
		uint32_t e = found[i].events, ready = 0;
		if (e & (EPOLLIN | EPOLLRDHUP | EPOLLHUP | EPOLLERR))
			ready |= PollRead;
		if (e & (EPOLLOUT | EPOLLHUP | EPOLLERR))
			ready |= PollWrite;
		if (e == EPOLLERR)
			ready |= PollError;
		events[i] = (PollEvent){found[i].data, ready};
	}
	return got < 0 ? 0 : (int)got;
}

void os_pollwake(int wake) {
	uint64_t one = 1;
	syscall3(SYS_write, wake, (intptr_t)&one, sizeof one);
}

void os_pollwoken(int wake) {
	uint64_t count;
	syscall3(SYS_read, wake, (intptr_t)&count, sizeof count);
}

// In ucontext: flags, link, the stack (24 bytes), then r8-r15 rdi rsi rbp rbx rdx rax rcx rsp rip.
SigRegs os_sigregs(void *context) {
	uintptr_t *gregs = (uintptr_t *)((uint8_t *)context + 40);
	return (SigRegs){.rip = &gregs[16], .rsp = &gregs[15], .rbp = &gregs[10]};
}

uintptr_t os_sigaddr(void *info) { return *(uintptr_t *)((uint8_t *)info + 16); }

int os_sigcode(void *info) { return *(int *)((uint8_t *)info + 8); }
