// The start of the program: the first M and P, and goroutine 1.

#include "os.h"
#include "runtime.h"

// The main goroutine's stack is as large as Go lets one become, or as the system does. Memory is taken as it is touched. Below the limit that
// prologues check there is StackGuard for the C runtime and for functions without a check.
enum { StackUnmapped = 4096 };
static const uintptr MainStackSizes[] = {512 << 20, 64 << 20, 8 << 20};

Sched sched;
Counters counters;
int argc;
char **argv, **envp;

static M m0;

_Static_assert(offsetof(G, stack.lo) == G_STACK_LO && offsetof(G, stack.hi) == G_STACK_HI, "abi.h and G disagree");
_Static_assert(offsetof(G, stackguard0) == G_STACKGUARD0, "abi.h and G disagree");
_Static_assert(offsetof(G, _panic) == G_PANIC && offsetof(G, _defer) == G_DEFER, "abi.h and G disagree");
_Static_assert(offsetof(Defer, siz) == DEFER_SIZ && offsetof(Defer, started) == DEFER_STARTED, "abi.h and Defer disagree");
_Static_assert(offsetof(Defer, heap) == DEFER_HEAP && offsetof(Defer, openDefer) == DEFER_OPENDEFER, "abi.h and Defer disagree");
_Static_assert(offsetof(Defer, sp) == DEFER_SP && offsetof(Defer, pc) == DEFER_PC, "abi.h and Defer disagree");
_Static_assert(offsetof(Defer, fn) == DEFER_FN && offsetof(Defer, _panic) == DEFER_PANIC, "abi.h and Defer disagree");
_Static_assert(offsetof(Defer, link) == DEFER_LINK && offsetof(Defer, fd) == DEFER_FD, "abi.h and Defer disagree");
_Static_assert(offsetof(Defer, varp) == DEFER_VARP && offsetof(Defer, framepc) == DEFER_FRAMEPC, "abi.h and Defer disagree");
_Static_assert(sizeof(Func) == FUNC_SIZEOF && offsetof(Func, opendefers) == FUNC_OPENDEFERS, "abi.h and Func disagree");
_Static_assert(offsetof(P, deferpool) == P_DEFERPOOL && sizeof(DeferPool) == 264, "asm_amd64.S and P disagree");
_Static_assert(offsetof(Panic, argp) == 0, "asm_amd64.S and Panic disagree");
_Static_assert(offsetof(Counters, deferproc_warm) == 0, "asm_amd64.S and Counters disagree");
_Static_assert(offsetof(M, tls.g) == TLS_G && offsetof(M, tls.stacklimit) == TLS_STACKLIMIT, "abi.h and M disagree");
_Static_assert(offsetof(M, tls.p) == TLS_ALLOC && offsetof(M, tls.scratch) == TLS_SCRATCH, "abi.h and M disagree");
_Static_assert(offsetof(G, sp) == G_SP && offsetof(G, sysregs) == G_SYSREGS && offsetof(G, onstack) == G_ONSTACK, "asm_amd64.S and G disagree");

extern void goinit(void) __asm__("\"go:init\"") __attribute__((weak));
extern void gomain(void) __asm__("main.main");

static void runtime_main(void) {
	lockinit();
	if (goinit)
		goinit();
	unlockinit();
	gomain();
	printflush();
	os_exit(0);
}

static Stack mainstack(void) {
	for (uintptr n = 0; n < NELEM(MainStackSizes); n++) {
		uintptr size = MainStackSizes[n];
		uint8_t *lo = os_reserve(size);
		if (!lo || os_commit(lo + StackUnmapped, size - StackUnmapped) != 0)
			continue;
		return (Stack){(uintptr)lo + StackUnmapped, (uintptr)lo + size};
	}
	throw("cannot reserve the main stack");
}

// in: the words the kernel left on the stack.
NORETURN void rt0_go(uintptr *sp);
void rt0_go(uintptr *sp) {
	argc = (int)sp[0];
	argv = (char **)(sp + 1);
	envp = argv + argc + 1;
	m0.tls.self = &m0;
	m0.tls.g = &m0.g0;
	m0.g0.m = &m0;
	os_settls(&m0);
	const uintptr *auxv = (const uintptr *)envp;
	while (*auxv)
		auxv++;
	vdsoinit(auxv + 1);
	mallocinit();
	initsig();
	schedinit(&m0);
	stacksinit();
	static FuncVal fn = {runtime_main};
	schedstart(&m0, &fn, mainstack());
}

const char *gogetenv(const char *name) {
	for (char **e = envp; e && *e; e++) {
		const char *entry = *e, *n = name;
		while (*n && *entry == *n)
			entry++, n++;
		if (!*n && *entry == '=')
			return entry + 1;
	}
	return NULL;
}

uint64_t bootstraprand(void) {
	uint64_t r = 0;
	os_random(&r, sizeof r);
	return r;
}
