// Defer in the body of a range over a function.
//
// The body is a function of its own, called by the iterator, but what it defers belongs to the function with the loop. That
// frame is further out: its record goes behind those of all frames inside it, so that the list stays ordered by frames.

#include "runtime.h"

NEEDS("runtime.mallocgc"); // a loop that defers has the heap (panic.c)

// in: the frame pointer of the function with the loop, its code, the deferred func value with siz bytes of arguments.
void deferprocat(uintptr fp, uintptr entry, int32_t siz, FuncVal *fn, const void *args) GOSYM(deferprocat);
void deferprocat(uintptr fp, uintptr entry, int32_t siz, FuncVal *fn, const void *args) {
	G *gp = getg();
	FuncInfo f = funcinfo(findfunc(entry));
	if (!onstack(gp, fp))
		throw("defer in the body of a range over a function, which another goroutine has called");
	Defer *d = newdefer_slow(siz);
	uintptr sp = fp - f.frameSize;
	Defer **at = &gp->_defer;
	while (*at && (*at)->sp < sp)
		at = &(*at)->link;
	d->siz = siz; // field by field: a record ends with its arguments
	d->started = d->openDefer = false;
	d->heap = true;
	d->sp = sp;
	d->pc = f.deferreturn;
	d->fn = fn;
	d->_panic = NULL;
	d->link = *at;
	memmove_((uint8_t *)d + DEFER_ARGS, args, (uintptr)siz);
	*at = d;
}
