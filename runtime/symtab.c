// What the overlay asks of the function table: Callers, CallersFrames, FuncForPC.

#pragma GCC optimize("Os")

#include "os.h"
#include "runtime.h"

enum { InlineShift = 48 }; // symtab.go

extern const uint8_t __start_gofc_main[], __stop_gofc_main[]; // runtime_main

static bool inmain(uintptr pc) { return pc > (uintptr)__start_gofc_main && pc <= (uintptr)__stop_gofc_main; }

// Functions that are not Go's, and have names in Go all the same: what calls deferred functions in a panic, and what lies below all others.
// Where Go's own have their lines is of the release that gofc is made for.
static const struct { const char *name, *file; intptr_t line; } foreign[] = {
	{0}, {"runtime.gopanic", "runtime/panic.go", 1}, {"runtime.main", "runtime/proc.go", 302}, {"runtime.goexit", "runtime/asm_amd64.s", 1264},
};

// Its number there; 0 if it is none of them.
static int foreignat(uintptr pc) {
	if (pc == (uintptr)calldeferred_ret)
		return 1;
	if (inmain(pc))
		return 2;
	return pc == (uintptr)goexit_pc ? 3 : 0;
}

typedef struct { uintptr *pcs; intptr_t skip, n, found; } Callers;

static void addcaller(Callers *c, uintptr pc) {
	if (c->skip > 0)
		c->skip--;
	else if (c->found < c->n)
		c->pcs[c->found++] = pc;
}

static void addframe(Callers *c, const Frame *f) {
	if (foreignat(f->pc))
		addcaller(c, f->pc);
	if (!f->func)
		return;
	uintptr depth = (uintptr)inlinedepth(f), hidden = f->func->flags & FUNCFLAG_WRAPPER;
	for (uintptr i = 0; i + hidden <= depth; i++)
		addcaller(c, (f->pc + f->exact) | i << InlineShift);
}

static intptr_t callersfrom(Frame f, intptr_t skip, uintptr *pcs, intptr_t n) {
	Callers c = {pcs, skip, n, 0};
	bool more = true;
	while (more && c.found < n) {
		addframe(&c, &f);
		more = framenext(&f);
	}
	if (!more && f.fp && ((const uintptr *)f.fp)[1] == (uintptr)goexit_pc)
		addcaller(&c, (uintptr)goexit_pc);
	return c.found;
}

intptr_t callers(intptr_t skip, uintptr *pcs, intptr_t n) GOSYM(callers);
intptr_t callers(intptr_t skip, uintptr *pcs, intptr_t n) {
	const uintptr *fp = __builtin_frame_address(0);
	Frame f;
	frameinit(&f, fp[1], fp[0]);
	return callersfrom(f, skip, pcs, n);
}

// The stacks of all goroutines: of each at most `per` return addresses, 0 behind them, and its labels. Gives their number; writes nothing if that
// is more than `room`.
intptr_t goroutinestacks(uintptr *pcs, intptr_t per, void **labels, intptr_t room) GOSYM(goroutineStacks);
intptr_t goroutinestacks(uintptr *pcs, intptr_t per, void **labels, intptr_t room) {
	const uintptr *fp = __builtin_frame_address(0);
	intptr_t n = 0;
	while (!stopworld()) {
	}
	bool fits = (intptr_t)sched.live <= room;
	for (uint32_t i = 0; fits && i < gcount() && n < room; i++) {
		G *gp = gnumber(i);
		Frame f;
		if (!gp || gp->status == GDead || gp->system)
			continue;
		if (gp == getg())
			frameinit(&f, fp[1], fp[0]);
		else if (!frameofg(gp, &f))
			continue;
		intptr_t found = callersfrom(f, 0, pcs + n * per, per);
		if (found < per)
			pcs[n * per + found] = 0;
		labels[n++] = gp->labels;
	}
	intptr_t live = (intptr_t)sched.live;
	startworld();
	return fits ? n : live;
}

intptr_t stack(uint8_t *p, intptr_t len, intptr_t cap, bool all) GOSYM(Stack);
intptr_t stack(uint8_t *p, intptr_t len, intptr_t cap, bool all) {
	(void)cap;
	if (len == 0)
		return 0;
	const uintptr *fp = __builtin_frame_address(0);
	Frame f;
	frameinit(&f, fp[1], fp[0]);
	bool stopped = false;
	while (all && !stopped)
		stopped = stopworld();
	printto(p, (uintptr)len);
	prints("goroutine ");
	printuint(getg()->goid);
	prints(" [running]:\n");
	traceback(&f);
	printcreator(getg());
	if (all)
		tracebackothers(getg());
	uintptr n = printedto();
	if (stopped)
		startworld();
	return (intptr_t)n;
}

typedef struct {
	String name, file;
	intptr_t line, startLine;
	uintptr entry;
	bool wrapper, runtime;
} CodePlace; // codeplace of symtab.go

bool gofindplace(uintptr pc, CodePlace *at) GOSYM(findplace);
bool gofindplace(uintptr pc, CodePlace *at) {
	int depth = (int)(pc >> InlineShift);
	pc &= ((uintptr)1 << InlineShift) - 1;
	Frame f = {.pc = pc, .func = findfunc(pc - 1)};
	int known = foreignat(pc);
	if (known) {
		*at = (CodePlace){
		    .name = cstring(foreign[known].name), .file = cstring(foreign[known].file), .line = foreign[known].line,
		    .startLine = foreign[known].line, .entry = known == 2 ? (uintptr)__start_gofc_main : pc, .runtime = true,
		};
		return true;
	}
	if (!f.func)
		return false;
	const char *name, *file;
	uint32_t line;
	codeplace(&f, depth, &name, &file, &line);
	*at = (CodePlace){
	    .name = cstring(name), .file = cstring(file), .line = line,
	    .startLine = funcinfo(f.func).startLine, .entry = f.func->entry,
	    .wrapper = f.func->flags & FUNCFLAG_WRAPPER, .runtime = f.func->flags & FUNCFLAG_RUNTIME,
	};
	return true;
}

String gogetenvstring(uint8_t *p, intptr_t n) GOSYM(gogetenv);
String gogetenvstring(uint8_t *p, intptr_t n) {
	char name[64];
	if (n >= (intptr_t)sizeof name)
		return (String){0};
	for (intptr_t i = 0; i < n; i++)
		name[i] = (char)p[i];
	name[n] = 0;
	const char *value = gogetenv(name);
	return cstring(value ? value : "");
}

intptr_t ncpu(void) GOSYM(ncpu);
intptr_t ncpu(void) { return os_ncpu(); }
