// Walking the stack, and writing it down.
//
// Every function keeps the rbp chain, so a frame is {where it goes on, its rbp}, and the next is at 0 and 8 of its rbp.
// Four places need more: a fault (the address is the instruction's own, and the function may have no frame), jmpdefer
// (the return address of its caller has moved into the caller's frame), calldeferred (the boundary between a panic and the
// code it runs), and the end of the stack (rbp 0, or a function marked TOPFRAME).

#pragma GCC optimize("Os") // nobody waits for what is written
#define WALK __attribute__((optimize("O2"))) // but for panics on their way

#include "os.h"
#include "runtime.h"

enum { First = 50, Last = 50, KeptPc = -6 }; // frames printed at either end of a long stack; jmpdefer's word from rbp

MAYBE(nanotime);
MAYBE(gcount);
MAYBE(gnumber);
MAYBE(asyncpreempt_ret);
MAYBE(jmpdefer_begin);
MAYBE(jmpdefer_end);

extern const Func __start_gofc_functab[] __attribute__((weak));
extern const Func __stop_gofc_functab[] __attribute__((weak));

static bool within(uintptr pc, const uint8_t *lo, const uint8_t *hi) { return pc >= (uintptr)lo && pc <= (uintptr)hi; }

// The entry that covers pc; nil for C and assembly. One without a record says that what follows is none of ours.
WALK const Func *findfunc(uintptr pc) {
	const Func *lo = __start_gofc_functab;
	uintptr n = (uintptr)(__stop_gofc_functab - __start_gofc_functab);
	while (n > 0) { // entries below lo begin at or before pc
		uintptr half = n / 2;
		if (lo[half].entry <= pc) {
			lo += half + 1;
			n -= half + 1;
		} else
			n = half;
	}
	return lo > __start_gofc_functab && lo[-1].info ? lo - 1 : NULL;
}

static inline __attribute__((always_inline)) uint32_t uleb(const uint8_t **p) {
	uint32_t v = *(*p)++;
	if (v < 0x80)
		return v;
	v &= 0x7f;
	for (int shift = 7;; shift += 7) {
		uint8_t b = *(*p)++;
		v |= (uint32_t)(b & 0x7f) << shift;
		if (!(b & 0x80))
			return v;
	}
}

// A difference, its sign in the lowest bit.
static uint32_t difference(uint32_t v) { return v & 1 ? -(v >> 1) : v >> 1; }

// A name in one piece.
typedef struct Whole { const uint8_t *at; struct Whole *next; char text[]; } Whole;

// The last part of the name at p, which then is what stands before that; at `names` there is nothing any more.
static String lastpart(const uint8_t *names, const uint8_t **p) {
	uint32_t before = uleb(p);
	String part = cstring((const char *)*p);
	*p = names + before;
	return part;
}

static Whole *join(const uint8_t *names, const uint8_t *at) {
	uintptr n = 0;
	for (const uint8_t *p = at; p != names;)
		n += (uintptr)lastpart(names, &p).len;
	Whole *made = persistentalloc(sizeof(Whole) + n + 1);
	made->at = at;
	for (const uint8_t *p = at; p != names;) {
		String part = lastpart(names, &p);
		n -= (uintptr)part.len;
		memmove_(made->text + n, part.ptr, (uintptr)part.len);
	}
	return made;
}

// The name at a distance in a text of names. Those that are asked for are kept: who asks once asks often, and they live as long as the program.
static const char *whole(const uint8_t *names, uint32_t distance) {
	enum { Lists = 256 };
	static Whole *kept[Lists];
	const uint8_t *at = names + distance, *rest = at;
	if (uleb(&rest) == 0)
		return (const char *)rest;
	Whole **list = &kept[(uintptr)at % Lists], *first = __atomic_load_n(list, __ATOMIC_ACQUIRE);
	for (Whole *it = first; it; it = it->next)
		if (it->at == at)
			return it->text;
	Whole *made = join(names, at);
	do
		made->next = first;
	while (!__atomic_compare_exchange_n(list, &first, made, false, __ATOMIC_RELEASE, __ATOMIC_RELAXED)); // another may have made it, too
	return made->text;
}

typedef struct { const char *name, *file; } Names;

// What is at a distance in the text of names that a record goes by: the distance of the file's name, then the function's name.
static Names names(const FuncInfo *info, uint32_t at) {
	const uint8_t *p = info->names + at;
	uint32_t file = uleb(&p);
	return (Names){whole(info->names, (uint32_t)(p - info->names)), whole(info->names, file)};
}

WALK FuncInfo funcinfo(const Func *f) {
	FuncInfo info = {0};
	const uint8_t *record = (const uint8_t *)(uintptr)f->info, *p = record;
	info.frameSize = uleb(&p);
	if (f->flags & FUNCFLAG_RECOVERS)
		info.deferreturn = f->entry + uleb(&p);
	info.names = record - uleb(&p);
	info.startLine = uleb(&p);
	info.name = uleb(&p);
	if (f->flags & FUNCFLAG_INLINES) {
		uint32_t size = uleb(&p);
		info.inlined = p;
		p += size;
	}
	info.pcln = p;
	return info;
}

const char *funcname(const Func *f) {
	FuncInfo info = funcinfo(f);
	return names(&info, info.name).name;
}

typedef struct { uint32_t line, inlined; } Place;

// The line and the place of the inlined call at pc.
WALK static Place findplace(const FuncInfo *info, uintptr entry, uintptr pc) {
	Place at = {info->startLine, 0};
	const uint8_t *p = info->pcln;
	for (uintptr from = entry; from <= pc;) {
		uint32_t change = uleb(&p);
		at.line += difference(change >> 1);
		if (change & 1)
			at.inlined += difference(uleb(&p));
		uint32_t delta = uleb(&p);
		if (delta == 0)
			break;
		from += delta;
	}
	return at;
}

typedef struct { uint32_t name, parent, line; } Inlined;

// An entry of the tree; its place is not 0.
static Inlined inlinedcall(const FuncInfo *info, uint32_t place) {
	const uint8_t *p = info->inlined + (place - 1);
	uint32_t at = uleb(&p);
	uint32_t up = uleb(&p), line = uleb(&p);
	if (up == 0)
		return (Inlined){at, 0, info->startLine + difference(line)};
	return (Inlined){at, place - up, line};
}

static uintptr symbolpc(const Frame *f) { return f->exact ? f->pc : f->pc - 1; }

int inlinedepth(const Frame *f) {
	if (!f->func || !(f->func->flags & FUNCFLAG_INLINES))
		return 0;
	FuncInfo info = funcinfo(f->func);
	int depth = 0;
	for (uint32_t place = findplace(&info, f->func->entry, symbolpc(f)).inlined; place; place = inlinedcall(&info, place).parent)
		depth++;
	return depth;
}

// Name, file and line of the function that is `depth` inlined calls out of the innermost one at a frame's pc; whether it is inlined.
bool codeplace(const Frame *f, int depth, const char **name, const char **file, uint32_t *line) {
	FuncInfo info = funcinfo(f->func);
	Place at = findplace(&info, f->func->entry, symbolpc(f));
	for (; at.inlined && depth > 0; depth--) {
		Inlined call = inlinedcall(&info, at.inlined);
		at = (Place){call.line, call.parent};
	}
	Names its = at.inlined ? names(&info, inlinedcall(&info, at.inlined).name) : names(&info, info.name);
	*name = its.name;
	*file = its.file;
	*line = at.line;
	return at.inlined;
}

WALK Frame framecaller(uintptr fp) {
	const uintptr *p = (const uintptr *)fp;
	if (p[1] == (uintptr)hop_ret) // the first frame of a segment
		p = (const uintptr *)p[0];
	return (Frame){.pc = p[1], .fp = p[0]};
}

// Undoes jmpdefer: its caller stands at the call of deferreturn.
WALK static void settle(Frame *f) {
	if (f->pc == (uintptr)hop_ret)
		*f = framecaller(f->fp);
	if (jmpdefer_begin && within(f->pc, jmpdefer_begin, jmpdefer_end)) {
		f->pc = ((uintptr *)f->fp)[KeptPc];
		f->exact = false;
	}
	f->func = findfunc(symbolpc(f));
}

WALK void frameinit(Frame *f, uintptr pc, uintptr fp) {
	*f = (Frame){.pc = pc, .fp = fp};
	settle(f);
}

WALK static bool noframe(const Frame *f) {
	if (!f->exact)
		return false;
	if (f->func)
		return f->func->flags & FUNCFLAG_NOFRAME || f->pc == f->func->entry;
	return within(f->pc, asmleaf_begin, asmleaf_end) || f->pc < 4096; // a call of nothing
}

WALK bool framenext(Frame *f) {
	if (f->func && f->func->flags & FUNCFLAG_TOPFRAME)
		return false;
	if (noframe(f)) {
		*f = (Frame){.pc = *(uintptr *)f->sp, .fp = f->fp};
	} else if (asyncpreempt_ret && f->pc == (uintptr)asyncpreempt_ret) {
		uintptr *fp = (uintptr *)f->fp;
		*f = (Frame){.pc = fp[1], .fp = fp[0], .exact = true, .sp = f->fp + 16 + RedZone};
	} else if (f->pc == (uintptr)sigpanic_ret) {
		uintptr *fp = (uintptr *)f->fp;
		*f = (Frame){.pc = fp[1], .fp = fp[0], .exact = true, .sp = f->fp + 16};
	} else {
		if (f->fp == 0)
			return false;
		uintptr *fp = (uintptr *)f->fp;
		if (fp[1] == 0 || fp[1] == (uintptr)goexit_pc)
			return false;
		*f = (Frame){.pc = fp[1], .fp = fp[0]};
	}
	settle(f);
	return true;
}

// ---- writing ----

static bool same(String a, const char *b) {
	String s = cstring(b);
	return a.len == s.len && memequal_(a.ptr, s.ptr, (uintptr)a.len);
}

// A level's number is its value, and asks for all.
static Tracing tracing(String level) {
	if (same(level, "none"))
		return (Tracing){0};
	if (same(level, "single") || level.len == 0)
		return (Tracing){.level = 1};
	if (same(level, "all"))
		return (Tracing){.level = 1, .all = true};
	if (same(level, "system"))
		return (Tracing){.level = 2, .all = true};
	if (same(level, "crash"))
		return (Tracing){.level = 2, .all = true, .crash = true};
	Tracing t = {.all = true};
	for (intptr_t i = 0; i < level.len; i++) {
		if (level.ptr[i] < '0' || level.ptr[i] > '9')
			return (Tracing){.all = true};
		if (t.level < 1000)
			t.level = t.level * 10 + (level.ptr[i] - '0');
	}
	return t;
}

static Tracing asked; // by debug.SetTraceback: never less than the environment asks for
static bool isasked;

static Tracing fromenvironment(void) {
	const char *s = gogetenv("GOTRACEBACK");
	return tracing(cstring(s ? s : ""));
}

void settraceback(uint8_t *p, intptr_t n) GOSYM(setTraceback);
void settraceback(uint8_t *p, intptr_t n) {
	Tracing env = fromenvironment(), t = tracing((String){p, n});
	asked = (Tracing){t.level | env.level, t.all || env.all, t.crash || env.crash};
	isasked = true;
}

Tracing gotraceback(void) {
	Tracing t = isasked ? asked : fromenvironment();
	if (getm()->throwing)
		t = (Tracing){.level = 2, .all = true, .crash = t.crash};
	return t;
}

static bool hasprefix(const char *s, const char *prefix) {
	while (*prefix)
		if (*s++ != *prefix++)
			return false;
	return true;
}

static const char *behind(const char *s, char c) {
	const char *found = NULL;
	for (; *s; s++)
		if (*s == c)
			found = s + 1;
	return found;
}

static bool upper(char c) { return c >= 'A' && c <= 'Z'; }

// runtime.F and runtime.(*T).F.
static bool exported(const char *name) {
	const char *last = behind(name, '.');
	if (!upper(*last))
		return false;
	const char *type = name + sizeof "runtime." - 1;
	return type == last || upper(type[0] == '(' && type[1] == '*' ? type[2] : type[0]);
}

// The runtime's own functions are shown only if the program can call them, but for those that call what the program gave them.
static bool shown(const char *name, uint32_t flags, int level) {
	if (level > 1)
		return true;
	if (flags & FUNCFLAG_WRAPPER)
		return false;
	if (hasprefix(name, "runtime."))
		return exported(name) || same(cstring(name), "runtime.runFinalizers");
	return behind(name, '.');
}

// Type arguments are cut to [...].
static void printname(const char *name) {
	int depth = 0;
	for (; *name; name++) {
		if (*name == ']' && --depth == 0)
			prints("...");
		if (depth == 0)
			printbytes(name, 1);
		if (*name == '[')
			depth++;
	}
}

static void printplace(const char *name, const char *args, const char *file, uint32_t line) {
	printname(name);
	prints(args);
	prints("\n\t");
	prints(file);
	prints(":");
	printuint(line);
}

// A logical frame: number `depth` of the calls inlined at a frame's pc, the innermost 0; or the call of panic.
typedef struct { Frame frame; int depth; bool panic; } Line;

static void printpanicframe(const Frame *f) {
	const Panic *p = ((Panic **)f->fp)[-6]; // calldeferred keeps it at -48(%rbp)
	prints("panic({");
	printhex((uintptr)p->arg.type);
	prints(", ");
	printhex((uintptr)p->arg.data);
	prints("})\n\truntime/panic.c:1 +0x1\n");
}

// fp is above the return address.
static void printaddresses(const Frame *f) {
	prints(" fp=");
	printhex(f->fp + 16);
	prints(" sp=");
	printhex(f->sp ? f->sp : f->fp - funcinfo(f->func).frameSize);
	prints(" pc=");
	printhex(f->pc);
}

static void printframe(const Line *l) {
	const Func *f = l->frame.func;
	if (l->panic) {
		printpanicframe(&l->frame);
		return;
	}
	const char *name, *file;
	uint32_t line;
	if (codeplace(&l->frame, l->depth, &name, &file, &line)) {
		printplace(name, "(...)", file, line);
	} else {
		printplace(name, hasprefix(name, "main.main") && !name[9] ? "()" : "(...)", file, line);
		if (l->frame.pc > f->entry) {
			prints(" +");
			printhex(l->frame.pc - f->entry);
		}
		if (gotraceback().level > 1)
			printaddresses(&l->frame);
	}
	printnl();
}

typedef struct { int level; uint64_t n; Line last[Last]; } Trace;

static void emit(Trace *t, Line line) {
	if (t->n < First)
		printframe(&line);
	else
		t->last[t->n % Last] = line;
	t->n++;
}

static void emitframe(Trace *t, const Frame *f) {
	if (f->pc == (uintptr)calldeferred_ret) {
		if (!((Panic **)f->fp)[-6]->goexit)
			emit(t, (Line){.frame = *f, .panic = true});
		return;
	}
	if (!f->func)
		return;
	FuncInfo info = funcinfo(f->func);
	uint32_t place = findplace(&info, f->func->entry, symbolpc(f)).inlined;
	int depth = 0;
	for (; place; depth++) {
		Inlined call = inlinedcall(&info, place);
		if (shown(names(&info, call.name).name, 0, t->level))
			emit(t, (Line){.frame = *f, .depth = depth});
		place = call.parent;
	}
	if (shown(names(&info, info.name).name, f->func->flags, t->level))
		emit(t, (Line){.frame = *f, .depth = depth});
}

// The frames from this one outwards. Of very many, the middle is left out.
void traceback(const Frame *from) {
	static Trace t;
	t.level = gotraceback().level;
	t.n = 0;
	Frame f = *from;
	do
		emitframe(&t, &f);
	while (framenext(&f));
	uint64_t tail = t.n > First ? t.n - First : 0;
	if (tail > Last) {
		prints("...");
		printuint(tail - Last);
		prints(" frames elided...\n");
		tail = Last;
	}
	for (uint64_t i = t.n - tail; i < t.n; i++)
		printframe(&t.last[i % Last]);
}

static const char *const waitreasons[] = {
	[WaitNone] = "waiting", [WaitSend] = "chan send", [WaitRecv] = "chan receive", [WaitSendNil] = "chan send (nil chan)",
	[WaitRecvNil] = "chan receive (nil chan)", [WaitSelect] = "select", [WaitSelectNone] = "select (no cases)", [WaitSleep] = "sleep",
	[WaitSema] = "semacquire", [WaitMutex] = "sync.Mutex.Lock", [WaitRWMutexR] = "sync.RWMutex.RLock", [WaitRWMutex] = "sync.RWMutex.Lock",
	[WaitCond] = "sync.Cond.Wait", [WaitGroup] = "sync.WaitGroup.Wait", [WaitIO] = "IO wait", [WaitCoroutine] = "coroutine",
	[WaitFinalizer] = "finalizer wait",
};

static bool insyscall(const G *gp) { return gp->status == GRunning && gp->m->insyscall && gp->m->curg == gp; }

static const char *statustext(const G *gp) {
	switch (gp->status) {
	case GRunnable: return "runnable";
	case GRunning: return insyscall(gp) ? "syscall" : "running";
	default: return waitreasons[gp->waitreason];
	}
}

bool frameofg(const G *gp, Frame *f) {
	const uintptr *saved = (const uintptr *)gp->sp;
	if (insyscall(gp)) { // entersyscall: its return address, and rbp the second register
		frameinit(f, saved[0], gp->sysregs[1]);
		return true;
	}
	if (gp->status == GRunning)
		return false;
	if (saved[6] == (uintptr)gostart) { // it has not begun
		static const uintptr nowhere;
		const FuncVal *fn = (const FuncVal *)saved[3];
		*f = (Frame){.pc = (uintptr)fn->code, .exact = true, .sp = (uintptr)&nowhere, .func = findfunc((uintptr)fn->code)};
		return true;
	}
	frameinit(f, saved[6], saved[5]); // switchto: six registers, rbp the last, and where to go on
	return true;
}

void printcreator(const G *gp) {
	Frame f = {.pc = gp->gopc};
	settle(&f);
	if (!f.func)
		return;
	const char *name, *file;
	uint32_t line;
	codeplace(&f, 0, &name, &file, &line);
	prints("created by ");
	printname(name);
	if (gp->parent) { // else the scheduler has
		prints(" in goroutine ");
		printuint(gp->parent);
	}
	prints("\n\t");
	prints(file);
	prints(":");
	printuint(line);
	prints(" +");
	printhex(gp->gopc - f.func->entry);
	printnl();
}

static void printplaces(const G *gp) {
	prints(" gp=");
	printhex((uintptr)gp);
	if (gp->status != GRunning) {
		prints(" m=nil");
		return;
	}
	prints(" m=");
	printint(gp->m->id - 1);
	prints(" mp=");
	printhex((uintptr)gp->m);
}

static void printheader(const G *gp) {
	prints("\ngoroutine ");
	printuint(gp->goid);
	if (gotraceback().level > 1)
		printplaces(gp);
	prints(" [");
	prints(statustext(gp));
	int64_t minutes = gp->status == GWaiting && gp->waitsince && nanotime ? (nanotime() - gp->waitsince) / 60000000000 : 0;
	if (minutes > 0) {
		prints(", ");
		printint(minutes);
		prints(" minutes");
	}
	if (gp->lockedm)
		prints(", locked to thread");
	prints("]:\n");
}

void tracebackg(G *gp, const Frame *from) {
	printheader(gp);
	Frame f;
	if (from)
		traceback(from);
	else if (frameofg(gp, &f))
		traceback(&f);
	else
		prints("\tgoroutine running on other thread; stack unavailable\n");
	printcreator(gp);
}

// All but gp; of the runtime's own only those that call functions of the program.
void tracebackothers(const G *gp) {
	for (uint32_t i = 0; gcount && i < gcount(); i++) {
		G *other = gnumber(i);
		if (!other || other == gp || other->status == GDead)
			continue;
		bool hidden = other->system && other->status == GWaiting && other->waitreason == WaitFinalizer && gotraceback().level < 2;
		if (!hidden)
			tracebackg(other, NULL);
	}
}
