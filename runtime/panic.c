// Defer records, panic, recover and Goexit.
//
// A goroutine has a list of records, the newest first (G._defer), and one of panics (G._panic). A panic runs records from the
// head. Frames whose defers are open-coded have no record: before a record runs, the frames between are searched, and a
// frame with defers left gets a record of its own (openDefer) at the head. The search is lazy and keeps its place.
//
// A record in progress stays on the list, marked `started` and with its panic. A later panic that meets it knows that it
// has overtaken that panic, and marks it `aborted`; it is still printed, and dropped once something recovers.
//
// Recovery restores rsp only and returns a second time from the deferproc that made the record (1 in eax), or goes to the
// frame's deferreturn label; that code finds rbp from rsp and its callee-saved registers in the frame.

#include "os.h"
#include "runtime.h"

MAYBE(mallocgc);
MAYBE(setlimit);

// ---- records ----

static uint32_t deferclass(int32_t siz) { return ((uint32_t)siz + 15) >> 4; }

// Refills the P's pool to a half from the common one.
static void takedefers(DeferPool *pool, uint32_t class) {
	lock(&sched.deferlock);
	while (pool->n < DeferPoolCap / 2 && sched.deferpool[class]) {
		Defer *d = sched.deferpool[class];
		sched.deferpool[class] = d->link;
		d->link = NULL;
		pool->buf[pool->n++] = d;
	}
	unlock(&sched.deferlock);
	COUNT(newdefer_sched);
}

// A program that defers in loops has the heap; of others only panics need a record, one for each frame that they meet.
// Room for a record is that of its class: deferproc copies whole words.
static Defer *allocdefer(int32_t siz, uint32_t class) {
	static const Type scanned = {.size = sizeof(void *), .ptrbytes = sizeof(void *)};
	uintptr args = class < DeferClasses ? class * 16 : ((uintptr)siz + 7) & ~(uintptr)7;
	COUNT(newdefer_alloc);
	return mallocgc ? mallocgc(DEFER_ARGS + args, &scanned, true) : persistentalloc(DEFER_ARGS + args);
}

static inline Defer *newdefer(int32_t siz) {
	uint32_t class = deferclass(siz);
	if (class >= DeferClasses)
		return allocdefer(siz, class);
	DeferPool *pool = &getp()->deferpool[class];
	if (pool->n == 0 && sched.deferpool[class])
		takedefers(pool, class);
	return pool->n ? pool->buf[--pool->n] : allocdefer(siz, class);
}

// deferproc found the P's pool empty, or the record too large to be pooled.
Defer *newdefer_slow(int32_t siz) { return newdefer(siz); }

static inline void freedefer(Defer *d) {
	if (!d->heap)
		return;
	uint32_t class = deferclass(d->siz);
	if (class >= DeferClasses)
		return;
	assert_invariant(d->_panic == NULL);
	d->fn = NULL;
	DeferPool *pool = &getp()->deferpool[class];
	if (UNLIKELY(pool->n == DeferPoolCap)) {
		freedefer_slow(d);
		return;
	}
	pool->buf[pool->n++] = d;
}

// The P's pool is full: half of it goes to the common one.
void freedefer_slow(Defer *d) {
	uint32_t class = deferclass(d->siz);
	DeferPool *pool = &getp()->deferpool[class];
	COUNT(freedefer_spill);
	lock(&sched.deferlock);
	while (pool->n > DeferPoolCap / 2) {
		Defer *spilled = pool->buf[--pool->n];
		spilled->link = sched.deferpool[class];
		sched.deferpool[class] = spilled;
	}
	unlock(&sched.deferlock);
	d->fn = NULL;
	pool->buf[pool->n++] = d;
}

// ---- open-coded defers ----

typedef struct { uint32_t fn; int32_t slot, args; uint32_t siz; } OpenDefer; // fn: a static func value, or 0: at slot
typedef struct { int32_t deferBits; uint32_t n; OpenDefer entry[]; } OpenDefers;

// Runs what is left of a frame's open-coded defers. False if something recovered with some still to run.
static bool runopendefers(const Defer *d, Panic *p) {
	uint8_t *varp = (uint8_t *)d->varp;
	const OpenDefers *all = (const OpenDefers *)d->fd;
	volatile uint8_t *bits = varp + all->deferBits;
	for (uint32_t i = all->n; i-- > 0;) {
		if (!(*bits >> i & 1))
			continue;
		*bits &= (uint8_t)~(1u << i); // it may panic: once is enough
		const OpenDefer *it = &all->entry[i];
		FuncVal *fn = it->fn ? (FuncVal *)(uintptr)it->fn : *(FuncVal **)(varp + it->slot);
		calldeferred(fn, varp + it->args, it->siz, p);
		if (p->recovered || p->aborted) // aborted: of a Goexit that goes on; d may be gone
			break;
	}
	return *bits == 0;
}

static Defer *addopendefer(G *gp, const Frame *f) {
	Defer *d = newdefer(sizeof(Defer) - DEFER_ARGS);
	FuncInfo info = funcinfo(f->func);
	*d = (Defer){
		.siz = sizeof(Defer) - DEFER_ARGS,
		.heap = true,
		.openDefer = true,
		.sp = f->fp - info.frameSize,
		.pc = info.deferreturn,
		.link = gp->_defer,
		.fd = (const uint8_t *)(uintptr)f->func->opendefers,
		.varp = f->fp,
		.framepc = f->pc,
	};
	COUNT(openframes);
	return gp->_defer = d;
}

static bool hasopendefers(const Frame *f) {
	if (!f->func || !f->func->opendefers)
		return false;
	const OpenDefers *all = (const OpenDefers *)(uintptr)f->func->opendefers;
	return ((uint8_t *)f->fp)[all->deferBits] != 0;
}

// The record to run next; nil if none is left. Searches frames only up to the one the head of the list belongs to.
static Defer *nextdefer(G *gp, Panic *p) {
	while (!p->searched) {
		Defer *d = gp->_defer;
		if (d && d->sp < p->next.fp)
			return d;
		Frame f = p->next;
		p->searched = !framenext(&p->next);
		if (hasopendefers(&f)) {
			p->next = f; // until they are done
			p->searched = false;
			return addopendefer(gp, &f);
		}
	}
	return gp->_defer;
}

// deferreturn met the record of a frame that recovered before all its open-coded defers had run.
void rundeferframe(Defer *d) {
	G *gp = getg();
	Panic none = {.goexit = true, .returning = true};
	runopendefers(d, &none);
	assert_invariant(gp->_defer == d);
	gp->_defer = d->link;
	d->_panic = NULL;
	freedefer(d);
}

static void unlinkdefer(G *gp, Defer *d) {
	assert_invariant(gp->_defer == d);
	gp->_defer = d->link;
	d->_panic = NULL;
	freedefer(d);
}

// ---- panic ----

extern Eface panicnilvalue(void) GOSYM(panicnilvalue);            // a *PanicNilError
extern bool preprintvalue(const Type *type, void *data, String *text) GOSYM(preprintvalue); // asks an error or Stringer

static void startpanic(G *gp, Panic *p, const uintptr *fp) {
	frameinit(&p->next, fp[1], fp[0]);
	p->link = gp->_panic;
	gp->_panic = p;
}

// The head has been met by a panic other than the one that started it. False if it is used up.
static bool overtake(G *gp, Defer *d) {
	if (d->_panic)
		d->_panic->aborted = true;
	if (!d->openDefer)
		unlinkdefer(gp, d);
	else
		d->_panic = NULL;
	return d->openDefer;
}

// Runs one record for a panic. False if it recovered and left open-coded defers to run.
static bool rundefer(Defer *d, Panic *p) {
	d->started = true;
	d->_panic = p;
	bool done = true;
	if (d->openDefer)
		done = runopendefers(d, p);
	else
		calldeferred(d->fn, (uint8_t *)d + DEFER_ARGS, d->siz, p);
	return done;
}

// The stack is used from here again, perhaps on another segment.
static void backto(G *gp, uintptr sp) {
	if (setlimit)
		setlimit(gp, sp);
}

// The innermost panic has been recovered: goes on in the frame that deferred, or in the Goexit that the panic interrupted.
NORETURN static void recovered(G *gp, uintptr sp, uintptr pc) {
	gp->_panic = gp->_panic->link;
	while (gp->_panic && gp->_panic->aborted) {
		if (gp->_panic->goexit) {
			backto(gp, gp->_panic->argp);
			resumegoexit(gp->_panic->argp);
		}
		gp->_panic = gp->_panic->link;
	}
	if (!gp->_panic)
		gp->sig = 0;
	COUNT(recovery);
	printreset();
	backto(gp, sp);
	recovery(sp, pc);
}

NORETURN static void fatalpanic(Panic *p, const uintptr *fp);

// $GODEBUG, if the program has changed it.
static String godebug;
void setgodebug(uint8_t *p, intptr_t n) GOSYM(setGodebug);
void setgodebug(uint8_t *p, intptr_t n) { godebug = (String){p ? p : (uint8_t *)"", n}; }

// The settings of the program itself. Neither parks nor allocates.
String defaultgodebug(void) GOSYM(defaultGodebug);

// What settings say of panicnil, the last of them: '0' or '1', another character for a longer word, or 0 if they do not.
static uint8_t panicnilof(String s) {
	static const char name[] = ",panicnil=";
	const intptr_t all = sizeof name - 1;
	intptr_t met = 1;
	uint8_t value = 0;
	for (intptr_t i = 0; i < s.len; i++) {
		uint8_t c = s.ptr[i];
		if (met >= all && c != ',') {
			value = met == all ? c : '?';
			met = all + 1;
		} else {
			met = c == ',' ? 1 : met < all && c == (uint8_t)name[met] ? met + 1 : 0;
		}
	}
	return value;
}

// Whether panic(nil) is what it was before Go 1.21, a panic whose value is nil: $GODEBUG or the program's own settings have panicnil=1.
static NOINLINE bool panicnil(void) {
	const char *start = gogetenv("GODEBUG");
	uint8_t value = panicnilof(godebug.ptr || !start ? godebug : cstring(start));
	return (value ? value : panicnilof(defaultgodebug())) == '1';
}

void gopanic(const Type *type, void *data) {
	G *gp = getg();
	Panic p = {.arg = {type, data}};
	if (UNLIKELY(!type) && !panicnil())
		p.arg = panicnilvalue();
	const uintptr *fp = __builtin_frame_address(0);
	startpanic(gp, &p, fp);
	COUNT(gopanic);
	for (Defer *d; (d = nextdefer(gp, &p));) {
		if (d->started && !overtake(gp, d))
			continue;
		bool done = rundefer(d, &p);
		p.argp = 0;
		d->_panic = NULL;
		uintptr sp = d->sp, pc = d->pc;
		if (done)
			unlinkdefer(gp, d);
		if (p.recovered)
			recovered(gp, sp, pc);
	}
	fatalpanic(&p, fp);
}

// For Goexit: runs all records of the goroutine. Nothing can recover from it, but a panic in a deferred call
// may be recovered further out; then it goes on here.
void rungoexit(const uintptr *fp) {
	G *gp = getg();
	Panic p = {.goexit = true};
	startpanic(gp, &p, fp);
	for (Defer *d; (d = nextdefer(gp, &p));) {
		if (d->started && !overtake(gp, d))
			continue;
		bool done = rundefer(d, &p);
		if (p.aborted) { // a panic ran d, and perhaps more, and was recovered
			p.aborted = false;
			continue;
		}
		if (gp->_defer != d)
			throw("bad defer entry in Goexit");
		if (!done)
			throw("unfinished open-coded defers in Goexit");
		unlinkdefer(gp, d);
	}
}

// ---- dying ----

#pragma GCC optimize("Os") // nobody waits for it

// in C of calldeferred, so that the traceback shows a panic.
NORETURN static void tellingpanicked(void) {
	const Eface *v = &getg()->_panic->arg;
	String name = typestring(v->type), string = cstring("string");
	bool text = name.len == string.len && memequal_(name.ptr, string.ptr, (uintptr)name.len);
	String parts[] = {cstring("panic while printing panic value: "), cstring(text ? "" : "type "), text ? *(String *)v->data : name};
	const String *all = joined(parts, NELEM(parts));
	throwstring(all->ptr, all->len);
}

// A method that was to give the text of a panic's value has panicked itself.
static void endtelling(Panic *p) {
	static FuncVal fn = {tellingpanicked};
	for (const Panic *before = p->link; before; before = before->link)
		if (before->telling)
			calldeferred(&fn, NULL, 0, p);
}

static void tell(Panic *p) {
	p->telling = true;
	String text;
	p->told = preprintvalue(p->arg.type, p->arg.data, &text);
	if (p->told)
		p->arg.data = (void *)joined(&text, 1);
	p->telling = false;
}

static void preprintpanics(Panic *p) {
	for (; p; p = p->link) {
		Panic *before = p->link;
		if (before && before->arg.type == p->arg.type && before->arg.data == p->arg.data)
			before->repanicked = true; // printed once, there
		else
			tell(p);
	}
}

// The oldest first.
static void printpanics(const Panic *p) {
	if (p->link) {
		printpanics(p->link);
		if (p->link->repanicked)
			return;
		if (!p->link->goexit)
			prints("\t");
	}
	if (p->goexit)
		return;
	prints("panic: ");
	if (p->told)
		printindented(*(const String *)p->arg.data);
	else
		printpanicval(p->arg.type, p->arg.data);
	if (p->recovered)
		prints(p->repanicked ? " [recovered, repanicked]" : " [recovered]");
	prints("\n");
}

static void printsignal(const G *gp) {
	if (!gp->sig)
		return;
	prints(gp->sig == SigBus ? "[signal SIGBUS: bus error" : "[signal SIGSEGV: segmentation violation");
	prints(" code=");
	printhex(gp->sigcode0);
	prints(" addr=");
	printhex(gp->sigcode1);
	prints(" pc=");
	printhex(gp->sigpc);
	prints("]\n");
}

// Frames, if there is a goroutine to speak of, and those of others as asked for.
NORETURN static void die(const Frame *from) {
	Tracing t = gotraceback();
	G *gp = getg();
	bool onsystem = gp == &gp->m->g0;
	if (t.level > 0 && from && !onsystem)
		tracebackg(gp, from);
	if (t.level > 0 && (onsystem || t.all))
		tracebackothers(gp);
	printunlock();
	printflush();
	if (t.crash)
		os_raise(SigAbrt);
	os_exit(2);
}

NORETURN static void fatalpanic(Panic *p, const uintptr *fp) {
	G *gp = getg();
	endtelling(p);
	preprintpanics(p);
	gp->m->dying = 1;
	printlock();
	printpanics(p);
	printsignal(gp);
	Frame f;
	frameinit(&f, fp[1], fp[0]);
	die(&f);
}

// ours: a fault of the runtime's, of which all is told.
NORETURN static void dying(String msg, const Frame *from, bool ours) {
	G *gp = getg();
	if (gp->m->dying++ > 1)
		os_exit(3); // a fault in here
	gp->m->throwing = ours;
	printlock();
	prints("fatal error: ");
	printindented(msg);
	prints("\n");
	printsignal(gp);
	die(from);
}

String cstring(const char *s) {
	intptr_t n = 0;
	while (s[n])
		n++;
	return (String){(uint8_t *)s, n};
}

void *panicalloc(uintptr size) { return mallocgc ? mallocgc(size, NULL, false) : persistentalloc(size); }

const String *joined(const String *parts, intptr_t n) {
	uintptr len = sizeof(String);
	for (intptr_t i = 0; i < n; i++)
		len += (uintptr)parts[i].len;
	String *s = panicalloc(len); // kept by what points into it, too
	uint8_t *to = (uint8_t *)(s + 1);
	*s = (String){to, (intptr_t)(len - sizeof(String))};
	for (intptr_t i = 0; i < n; to += parts[i++].len)
		memmove_(to, parts[i].ptr, (uintptr)parts[i].len);
	return s;
}

// What an error of the runtime says: for error.go.
String errortext(uint8_t *p, intptr_t n) GOSYM(errortext);
String errortext(uint8_t *p, intptr_t n) {
	String parts[] = {cstring("runtime error: "), {p, n}};
	return *joined(parts, NELEM(parts));
}

static Frame callerframe(const uintptr *fp) {
	Frame f;
	frameinit(&f, fp[1], fp[0]);
	return f;
}

void throwstring(uint8_t *p, intptr_t n) {
	Frame f = callerframe(__builtin_frame_address(0));
	dying((String){p, n}, &f, true);
}

void throw(const char *msg) {
	Frame f = callerframe(__builtin_frame_address(0));
	dying(cstring(msg), &f, true);
}

void fatalstring(uint8_t *p, intptr_t n) {
	Frame f = callerframe(__builtin_frame_address(0));
	dying((String){p, n}, &f, false);
}

void fatalall(const char *msg) {
	Frame f = callerframe(__builtin_frame_address(0));
	dying(cstring(msg), &f, false);
}

// A signal that nobody asked for. In its handler.
void diesignal(const char *name, int code, uintptr pc, uintptr sp, uintptr fp) {
	M *mp = getm();
	G *gp = getg();
	if (mp->dying++)
		os_exit(2);
	printlock();
	prints(name);
	prints("\nPC=");
	printhex(pc);
	prints(" m=");
	printint(mp->id - 1);
	prints(" sigcode=");
	printint(code);
	prints("\n");
	gp->sig = 0;
	Frame f = {.pc = pc, .fp = fp, .sp = sp, .exact = true, .func = findfunc(pc)};
	Tracing t = gotraceback();
	if (t.level > 0) {
		if (gp != &mp->g0)
			tracebackg(gp, &f);
		tracebackothers(gp);
		prints("\nrip    ");
		printhex(pc);
		prints("\nrsp    ");
		printhex(sp);
		prints("\nrbp    ");
		printhex(fp);
		prints("\n");
	}
	printunlock();
	printflush();
	if (t.crash)
		os_raise(SigAbrt);
	os_exit(2);
}

// sp, fp: as at the entry of the function at pc, whose frame does not exist yet.
void stackoverflow(uintptr pc, uintptr sp, uintptr fp) {
	G *gp = getg();
	gp->sig = 0;
	printlock();
	prints("runtime: goroutine stack exceeds 1000000000-byte limit\nruntime: sp=");
	printhex(sp);
	prints(" stack=[");
	printhex(gp->stack.lo);
	prints(", ");
	printhex(gp->stack.hi);
	prints("]\n");
	Frame f = {.pc = pc, .fp = fp, .sp = sp, .exact = true, .func = findfunc(pc)};
	if (f.func && !(f.func->flags & FUNCFLAG_NOFRAME) && sp < fp && *(uintptr *)sp > 4096)
		f.pc = f.func->entry; // no frame yet: the return address is at sp
	dying(cstring("stack overflow"), &f, true);
}

// What a method wrapper, `main.(*T).M`, says of a nil receiver. It called panicwrap, which called this.
const String *wrappertext(void) GOSYM(wrappertext);
const String *wrappertext(void) {
	const uintptr *panicwrap = *(uintptr **)__builtin_frame_address(0);
	const Func *f = findfunc(panicwrap[1] - 1);
	String name = cstring(f ? funcname(f) : ".(*)."), parts[8];
	intptr_t i = 0, j;
	while (name.ptr[i] != '(')
		i++;
	for (j = i; name.ptr[j] != ')';)
		j++;
	String pkg = {name.ptr, i - 1}, type = {name.ptr + i + 2, j - i - 2}, method = {name.ptr + j + 1, name.len - j - 1};
	parts[0] = cstring("value method ");
	parts[1] = pkg;
	parts[2] = cstring(".");
	parts[3] = type;
	parts[4] = method; // with its dot
	parts[5] = cstring(" called using nil *");
	parts[6] = type;
	parts[7] = cstring(" pointer");
	return joined(parts, NELEM(parts));
}
