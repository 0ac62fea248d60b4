// The start of the program: the first M and P, and goroutine 1.

#pragma GCC optimize("Os")

#include "os.h"
#include "runtime.h"

MAYBE(vdsoinit);
MAYBE(mallocinit);
MAYBE(schedinit);
MAYBE(schedloop);
MAYBE(lockinit);
MAYBE(unlockinit);
MAYBE(gnew);
MAYBE(growstack);

// The main goroutine's stack is as large as Go lets one become, or as the system does. Memory is taken as it is touched. Below the limit that
// prologues check there is StackGuard for the C runtime and for functions without a check.
enum { StackUnmapped = 4096 };
static const uintptr MainStackSizes[] = {512 << 20, 64 << 20, 8 << 20};

Sched sched;
Counters counters;
int argc;
char **argv, **envp;

static M m0;
static P p0 __attribute__((aligned(64))); // other threads keep off its cache lines

_Static_assert(offsetof(G, stack.lo) == G_STACK_LO && offsetof(G, stack.hi) == G_STACK_HI, "abi.h and G disagree");
_Static_assert(offsetof(G, stackguard0) == G_STACKGUARD0, "abi.h and G disagree");
_Static_assert(offsetof(G, _panic) == G_PANIC && offsetof(G, _defer) == G_DEFER, "abi.h and G disagree");
_Static_assert(offsetof(Defer, siz) == DEFER_SIZ && offsetof(Defer, started) == DEFER_STARTED, "abi.h and Defer disagree");
_Static_assert(offsetof(Defer, heap) == DEFER_HEAP && offsetof(Defer, openDefer) == DEFER_OPENDEFER, "abi.h and Defer disagree");
_Static_assert(offsetof(Defer, sp) == DEFER_SP && offsetof(Defer, pc) == DEFER_PC, "abi.h and Defer disagree");
_Static_assert(offsetof(Defer, fn) == DEFER_FN && offsetof(Defer, _panic) == DEFER_PANIC, "abi.h and Defer disagree");
_Static_assert(offsetof(Defer, link) == DEFER_LINK && offsetof(Defer, fd) == DEFER_FD, "abi.h and Defer disagree");
_Static_assert(offsetof(Defer, varp) == DEFER_VARP && offsetof(Defer, framepc) == DEFER_FRAMEPC, "abi.h and Defer disagree");
_Static_assert(sizeof(Func) == FUNC_SIZEOF && offsetof(Func, flags) == FUNC_FLAGS, "abi.h and Func disagree");
_Static_assert(offsetof(P, deferpool) == P_DEFERPOOL && sizeof(DeferPool) == 264, "defer_amd64.h and P disagree");
_Static_assert(offsetof(Panic, argp) == 0, "asm_amd64.S and Panic disagree");
_Static_assert(offsetof(Counters, deferproc_warm) == 0, "deferproc_amd64.S and Counters disagree");
_Static_assert(offsetof(M, tls.g) == TLS_G && offsetof(M, tls.stacklimit) == TLS_STACKLIMIT, "abi.h and M disagree");
_Static_assert(offsetof(M, tls.p) == TLS_ALLOC && offsetof(M, tls.scratch) == TLS_SCRATCH, "abi.h and M disagree");
_Static_assert(offsetof(G, sp) == G_SP && offsetof(G, sysregs) == G_SYSREGS && offsetof(G, onstack) == G_ONSTACK, "asm_amd64.S and G disagree");

extern void goinit(void) __asm__("\"go:init\"") __attribute__((weak));
extern void gomain(void) __asm__("main.main");

// What goroutine 1 calls. In a section of its own, by whose bounds symtab.c knows it.
__attribute__((section("gofc_main"))) static void runtime_main(void) {
	if (lockinit)
		lockinit();
	if (goinit)
		goinit();
	if (unlockinit)
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

// Called by morestack: the segment to go on with, for a function at pc that needs n bytes; sp, fp are as at its entry.
Segment nextsegment(uintptr pc, uintptr sp, uintptr fp, uintptr n) {
	Segment next = {0};
	if (growstack && !getg()->fixedstack)
		next = growstack(sp, n);
	if (!next.hi)
		stackoverflow(pc, sp, fp);
	return next;
}

// Goroutine 1, on a stack of its own size.
static G *firstg(void) {
	static G alone;
	static FuncVal fn = {runtime_main};
	G *gp = gnew ? gnew() : &alone;
	gp->stack = mainstack();
	gp->fixedstack = true;
	gp->limit = gp->stackguard0 = gp->stack.lo + StackGuard;
	Saved *saved = (Saved *)gp->stack.hi - 1;
	saved->r12 = (uintptr)&fn;
	saved->pc = (uintptr)gostart;
	gp->sp = (uintptr)saved;
	gp->goid = sched.goid = sched.live = 1;
	gp->status = GRunnable;
	return gp;
}

// On the system's stack. in: the words the kernel left there.
NORETURN void rt0_go(uintptr *sp);
void rt0_go(uintptr *sp) {
	argc = (int)sp[0];
	argv = (char **)(sp + 1);
	envp = argv + argc + 1;
	m0.tls.self = &m0;
	m0.tls.g = &m0.g0;
	m0.tls.p = m0.p = &p0;
	m0.id = 1;
	p0.m = m0.g0.m = &m0;
	os_settls(&m0);
	const uintptr *auxv = (const uintptr *)envp;
	while (*auxv)
		auxv++;
	if (vdsoinit)
		vdsoinit(auxv + 1);
	if (mallocinit)
		mallocinit();
	initsig();
	if (schedinit)
		schedinit(&m0, &p0);
	G *gp = firstg();
	if (schedloop)
		schedloop(gp);
	gp->status = GRunning;
	gp->m = &m0;
	m0.curg = gp;
	switchto(&m0.g0, gp);
	__builtin_unreachable(); // there is nothing else to run
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
