// What the overlay asks of the function table: Callers, CallersFrames, FuncForPC.

#pragma GCC optimize("Os")

#include "os.h"
#include "runtime.h"

enum { InlineShift = 48 }; // symtab.go

static String gostring(uint32_t at) {
	uint8_t *s = (uint8_t *)(uintptr)at;
	intptr_t n = 0;
	while (s && s[n])
		n++;
	return (String){s, n};
}

static intptr_t callersfrom(Frame f, intptr_t skip, uintptr *pcs, intptr_t n) {
	intptr_t found = 0;
	do {
		bool panics = f.pc == (uintptr)calldeferred_ret;
		if (!panics && !f.func)
			continue;
		uintptr depth = panics ? 0 : (uintptr)inlinedepth(&f), hidden = !panics && f.func->flags & FUNCFLAG_WRAPPER;
		for (uintptr i = 0; i + hidden <= depth && found < n; i++)
			if (skip > 0)
				skip--;
			else
				pcs[found++] = (f.pc + f.exact) | i << InlineShift;
	} while (found < n && framenext(&f));
	return found;
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
	if (pc == (uintptr)calldeferred_ret) {
		*at = (CodePlace){.name = cstring("runtime.gopanic"), .file = cstring("runtime/panic.go"), .line = 1, .startLine = 1, .entry = pc};
		return true;
	}
	if (!f.func)
		return false;
	uint32_t name, file, line;
	codeplace(&f, depth, &name, &file, &line);
	*at = (CodePlace){
	    .name = gostring(name), .file = gostring(file), .line = line,
	    .startLine = f.func->startLine, .entry = f.func->entry,
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
