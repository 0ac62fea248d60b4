// recover(): who recovers may panic often, and panics take memory. So a program that does has the heap.

#include "runtime.h"

NEEDS("runtime.mallocgc");

// Whether a calldeferred, by its rbp, runs what its caller's frame has deferred: as if that frame had called.
static bool ofreturn(uintptr fp) { return ((Panic **)fp)[-6]->returning; }

// recover(): the value of the innermost panic, if exactly one function that is not a wrapper lies between it and here.
// in: rbp of the function that calls recover.
Eface gorecover(uintptr fp) GOSYM(gorecover);
Eface gorecover(uintptr fp) {
	const Eface nothing = {0};
	Panic *p = getg()->_panic;
	if (!p || p->goexit || p->recovered || !p->argp)
		return nothing;
	Frame f;
	frameinit(&f, (uintptr)__builtin_return_address(0), fp);
	for (int functions = 0;;) {
		if (f.func && !(funcflags(f.func) & FUNCFLAG_WRAPPER)) // neither C and assembly nor wrappers count
			functions++;
		functions += inlinedepth(&f);
		Frame caller = framecaller(f.fp);
		if (functions > 1)
			return nothing;
		if (caller.pc == (uintptr)calldeferred_ret && !ofreturn(caller.fp)) {
			if (functions == 0 || caller.fp != p->argp)
				return nothing;
			p->recovered = true;
			return p->arg;
		}
		if (!framenext(&f))
			return nothing;
	}
}
