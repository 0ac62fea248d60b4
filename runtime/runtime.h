// Internal types of the runtime, and the prototypes of its files, grouped by file. What compiled code sees is abi.h.
//
// C functions of the runtime run on the goroutine's stack, which keeps StackGuard bytes for them below the limit that
// compiled prologues check. Nothing here may use more.
//
// Lock order (take only from top to bottom): sched.deferlock, mheap.lock, printing.lock.
#ifndef GOFC_RUNTIME_H
#define GOFC_RUNTIME_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "abi.h"

// The symbol of a C function as Go spells it: `runtime.newobject`.
#define GOSYM(name) __asm__("runtime." #name)
#define NORETURN __attribute__((noreturn))
#define NOINLINE __attribute__((noinline))
// A function of a part that a program may do without; in a file that belongs to every program (docs/runtime.md, "Parts").
#define MAYBE(name) extern __typeof__(name) name __attribute__((weak))
// Who links this file needs that, too.
#define NEEDS(symbol) __asm__(".globl \"" symbol "\"")
#define LIKELY(c) __builtin_expect(!!(c), 1)
#define UNLIKELY(c) __builtin_expect(!!(c), 0)
#define NELEM(array) (sizeof(array) / sizeof((array)[0]))

#ifdef GOFC_DEBUG
#define assert_invariant(c) ((c) ? (void)0 : throw("invariant does not hold: " #c))
#define COUNT(field) (counters.field++)
#else
#define assert_invariant(c) ((void)0)
#define COUNT(field) ((void)0)
#endif

typedef uintptr_t uintptr;

typedef struct { uint8_t *ptr; intptr_t len; } String;              // string
typedef struct { void *ptr; intptr_t len, cap; } Slice;             // []T
typedef struct Type Type;
typedef struct { const Type *type; void *data; } Eface;             // any
typedef struct Itab Itab;
typedef struct { void (*code)(void); } FuncVal;                     // what a func value points to; captures follow
typedef struct G G;
typedef struct M M;
typedef struct P P;
typedef struct Defer Defer;
typedef struct Panic Panic;
typedef struct Bubble Bubble;
typedef struct Timer Timer;

// ---- type descriptors, as Go's internal/abi lays them out; offsets of names and types are addresses ----

enum { // Type.tflag
	TFlagUncommon = 1, TFlagExtraStar = 2, TFlagNamed = 4, TFlagRegularMemory = 8, TFlagMaskOnDemand = 16, TFlagDirectIface = 32,
};
enum { // Type.kind
	KindBool = 1, KindInt, KindInt8, KindInt16, KindInt32, KindInt64, KindUint, KindUint8, KindUint16, KindUint32,
	KindUint64, KindUintptr, KindFloat32, KindFloat64, KindComplex64, KindComplex128, KindArray, KindChan, KindFunc,
	KindInterface, KindMap, KindPointer, KindSlice, KindString, KindStruct, KindUnsafePointer,
};
struct Type {
	uintptr size, ptrbytes;
	uint32_t hash;
	uint8_t tflag, align, fieldalign, kind;
	FuncVal *equal; // nil: not comparable
	uint8_t *gcdata;
	uint32_t str; // a Name
	uint32_t ptrtothis;
};
typedef struct { uint32_t name, type; } Imethod;
typedef struct { Type type; uint8_t *pkgpath; Imethod *methods; intptr_t nmethods, capmethods; } InterfaceType;
typedef struct { uint32_t pkgpath; uint16_t mcount, xcount; uint32_t moff, unused; } UncommonType;
typedef struct { uint32_t name; int32_t mtyp, ifn, tfn; } Method;
struct Itab { const InterfaceType *inter; const Type *type; uint32_t hash, pad; uintptr fun[]; };

// ---- stack frames ----

typedef struct { uint32_t entry, info, opendefers, flags; } Func; // an entry of the function table; info: where its record is
typedef struct { // a record
	uint32_t frameSize, deferreturn, startLine, name; // name: distance of the function's in the text of names
	const uint8_t *names, *inlined, *pcln; // inlined: nil if nothing is
} FuncInfo;
typedef struct {
	uintptr pc, fp;
	uintptr sp;  // of an exact frame, else 0
	bool exact;  // pc is of the instruction itself (a fault), not behind a call
	const Func *func; // of pc; nil for C
} Frame;

// ---- defer and panic ----

struct Defer { // docs/abi.md, "Defer"
	int32_t siz;
	bool started, heap, openDefer, unused;
	uintptr sp, pc;
	FuncVal *fn;
	Panic *_panic; // the panic that runs this record
	Defer *link;
	// siz bytes of arguments, or, in an openDefer record:
	const uint8_t *fd;
	uintptr varp, framepc;
};
struct Panic {
	uintptr argp;    // rbp of the calldeferred that runs a deferred call for this panic; 0 between calls
	Eface arg;
	Panic *link;     // the panic before this one
	Frame next;      // the next frame to be searched for open-coded defers
	bool searched;   // there is none
	bool recovered;  // stopped by recover
	bool repanicked; // the next panic has the same value
	bool aborted;    // a later panic took over
	bool goexit;     // no panic but Goexit
	bool returning;  // no panic: a frame that has recovered runs what it has deferred
	bool telling;    // a method of the value is being asked for its text
	bool told;       // and has given it: arg.data points to it
};
enum { DeferClasses = 5, DeferPoolCap = 32 };
typedef struct { uintptr n; Defer *buf[DeferPoolCap]; } DeferPool;

// ---- timer.c, synctest.c ----

typedef struct { // a heap by time
	uint32_t lock;
	Timer **heap;
	intptr_t n, room;
	int64_t next; // when the first one is due; 0: none. Atomic
} TimerHeap;
struct Bubble { // runtime/go/synctest.go has the same
	TimerHeap timers; // by its own clock
	int64_t now;      // moved by the root only
	G *root;          // in synctest.Run
	uint32_t lock;    // guards the rest
	int32_t total, running; // goroutines without the root; those that do not wait durably
	G *waiter;        // in synctest.Wait
	bool rootwaits, done; // done: the first goroutine has ended
	Bubble *next;     // in synctest.c's list, by its lock
	uintptr *set;     // the addresses that belong to it, with its room (a power of two) and number
	uintptr setroom, setn;
};

// ---- G, M, P, sched ----

typedef struct { uintptr lo, hi; } Stack;
enum { MoreSegments = 2 };
struct G { // its head is in abi.h
	Stack stack;
	uintptr stackguard0;
	Panic *_panic;
	Defer *_defer;
	uintptr sp;            // while it does not run: where switchto left its registers; in a system call: its stack
	uintptr sysregs[6];    // in a system call: the registers that calls keep
	uint8_t onstack;       // its stack is in use; atomic
	uint8_t waitreason;
	uint32_t status;       // atomic
	uint32_t selectdone;   // a channel has claimed the select that it waits in; atomic
	M *m;
	G *schedlink;          // in a queue of the scheduler
	void *param;           // from who wakes it
	uint64_t goid, parent;
	uintptr gopc;          // behind the call of newproc
	uint32_t sig;          // of the fault that became the innermost panic, or 0
	uintptr sigcode0, sigcode1, sigpc;
	uintptr limit;            // of its first segment
	Stack more[MoreSegments]; // further segments of its stack; stack.c
	bool fixedstack;          // goroutine 1's: large from the start
	bool system;              // the runtime's own: it does not count
	bool panicfault;          // a fault anywhere is a panic (debug.SetPanicOnFault)
	int64_t waitsince;        // a collection has seen it wait then; 0: none has
	void *labels;             // of package runtime/pprof
	M *lockedm;               // it runs on this one only
	uint32_t locks;           // calls of LockOSThread
	bool durable;             // waits for others of its bubble only; guarded by who may wake it
	Bubble *bubble;           // synctest.c
};
#define G_SP 40
#define G_SYSREGS 48
#define G_ONSTACK 96
enum { GDead, GRunnable, GRunning, GWaiting }; // G.status
enum { // G.waitreason
	WaitNone, WaitSend, WaitRecv, WaitSendNil, WaitRecvNil, WaitSelect, WaitSelectNone, WaitSleep, WaitSema, WaitMutex, WaitRWMutexR,
	WaitRWMutex, WaitCond, WaitGroup, WaitIO, WaitCoroutine, WaitFinalizer, WaitBubble,
	Durable = 128, // beside a reason: only others of the goroutine's bubble, or its clock, can wake it
};
struct M {
	struct { void *self; G *g; uintptr stacklimit; P *p; uintptr scratch; } tls; // %fs points here
	G g0;    // on the thread's own stack
	G *curg;
	P *p, *nextp;          // nextp: from who wakes it
	int32_t id, tid;       // tid: the system's
	uint32_t note, printdepth;
	bool spinning;
	bool polling;          // it sleeps in pollsleep. Guarded by sched.lock
	G *nextg;              // its stack has to be left by another first
	M *link;               // in sched.midle
	void (*start)(void);   // of the monitor
	int32_t throwing, dying; // throwing: it tells of a fault of the runtime's
	int32_t pinned; // no other P, no preemption
	int32_t locks;  // holds what others may wait for: no collection
	G *lockedg;     // the only one it runs
	uint32_t lockednote; // who has given it a P wakes it
	bool insyscall; // curg has left its registers in G.sysregs
	bool ending;    // its goroutine has ended without letting go of it
	M *newlink;     // in sched.newm
	M *alllink;     // in sched.allm
	void (*interrupt)(void); // what it does at the next SIGURG; atomic
	struct Marker *marker; // mmark.c: what it marks with
};
typedef struct { uintptr cur, end; } AllocSlot;
typedef struct { uint32_t block, at; } Hole; // the block that a class is taking holes from, and the next offset in it; block 0: none
// Allocation classes: size class * 2, + NoScan for objects without pointers; from MaskBase on those of one size class of up to eight words
// (8, 16, 24, 32, 48, 64 bytes) and one mask of pointer words.
enum { NumSizeClasses = 68, NoScan = 1, MaskBase = NumSizeClasses * 2, MaskedClasses = 6, NumAllocClasses = MaskBase + 2 + 4 + 8 + 16 + 64 + 256 };
enum { RunQueue = 256, StackGuard = 16 << 10 };
typedef struct { uint8_t *ptr; intptr_t len, cap; } Concat;
struct P { // %fs:24 points to it
	AllocSlot alloc[NumAllocClasses];
	DeferPool deferpool[DeferClasses];
	Hole hole[NumAllocClasses];
	struct { uint64_t objects, bytes; } handed; // out to the slots, and not yet counted in mheap
	Concat lastconcat; // string.c: the last concatenation, and the room it has
	M *m;
	P *link;               // in sched.pidle
	uint32_t status;       // atomic
	int32_t id;
	uint32_t syscalltick;
	uint32_t stuck;        // runnext has waited for long; atomic
	uint32_t schedtick, nextticks; // goroutines run; those in a row that were runnext
	uint32_t runqhead, runqtail;   // atomic; the owner moves the tail, everybody the head
	G *runq[RunQueue];
	G *runnext;                    // atomic
	G *gfree;                      // ended, linked by schedlink
	int32_t ngfree;
	uint64_t rand;
};
enum { PIdle, PRunning, PStopped, PSyscall }; // P.status; PSyscall + the id of the M
#define P_DEFERPOOL (NumAllocClasses * 16)

typedef struct {
	uint32_t deferlock;            // guards deferpool
	Defer *deferpool[DeferClasses]; // linked by link
	uint32_t lock;                 // guards the rest, but for what is atomic
	G *runqhead, *runqtail;
	uint32_t runqsize;             // atomic
	G *gfree;
	uint32_t ngfree, gfreeleast;   // how many, and the fewest since the last collection
	uint64_t goid;                 // the last one; atomic
	uint64_t live;                 // goroutines; atomic
	P **allp, *pidle;
	int32_t nallp, nprocs, nidle, nspinning; // nprocs: GOMAXPROCS. nidle, nspinning: atomic
	M *midle, *keeper;             // keeper: the one that sleeps until a timer is due
	int32_t nm, nmidle, ncpu;
	int32_t lastm;                 // the number that the last one got. Atomic
	int32_t nmlocked;              // wait for their goroutine
	M *newm;                       // that the monitor is to begin
	M *allm;                       // all threads
	uint32_t threadlock;           // while a thread begins
	uint32_t stopping;             // the world is to stop, or has stopped. Atomic
	int32_t stopwait;              // Ps that have not stopped yet
	uint32_t stopnote;
	uint32_t stress;               // GOFC_SCHEDSTRESS: gives way once in so many chances
	bool monitored, monitordeep;
	uint32_t monitorwaits, monitornote; // it sleeps long. Atomic
} Sched;
extern Sched sched;

typedef struct { // counted in debug builds
	uint64_t deferproc_warm, newdefer_sched, newdefer_alloc, freedefer_spill, gopanic, recovery, openframes;
} Counters;
extern Counters counters;

static inline G *getg(void) {
	G *gp;
	__asm__ volatile("movq %%fs:8, %0" : "=r"(gp));
	return gp;
}
#ifdef GOFC_HOSTED
M *hostedm(void);
static inline M *getm(void) { return hostedm(); }
#else
static inline M *getm(void) {
	M *mp;
	__asm__ volatile("movq %%fs:0, %0" : "=r"(mp));
	return mp;
}
#endif
#ifdef GOFC_HOSTED // unit tests: %fs is libc's
P *hostedp(void);
static inline P *getp(void) { return hostedp(); }
#else
static inline P *getp(void) {
	P *pp;
	__asm__ volatile("movq %%fs:24, %0" : "=r"(pp));
	return pp;
}
#endif
void lock_slow(uint32_t *l); // lock.c
void unlock_slow(uint32_t *l);
static inline void lock(uint32_t *l) {
	uint32_t expected = 0;
	if (UNLIKELY(!__atomic_compare_exchange_n(l, &expected, 1, false, __ATOMIC_ACQUIRE, __ATOMIC_RELAXED)))
		lock_slow(l);
}
static inline void unlock(uint32_t *l) {
	if (UNLIKELY(__atomic_exchange_n(l, 0, __ATOMIC_RELEASE) == 2))
		unlock_slow(l);
}

// ---- rt0_amd64.S, asm_amd64.S ----
// Each is described where it is written. The labels bound code that tracebacks must know.
extern const uint8_t jmpdefer_begin[], jmpdefer_end[], calldeferred_ret[], sigpanic_ret[], asmleaf_begin[], asmleaf_end[];
extern const uint8_t goexit_pc[];
void switchto(G *from, G *to);                                    // returns when something switches back
void gostart(void);                                               // where a new goroutine begins
void calldeferred(FuncVal *fn, const void *args, intptr_t siz, Panic *p); // sets p->argp; may panic
NORETURN void recovery(uintptr sp, uintptr pc);                   // jumps there with 1 in eax
NORETURN void resumegoexit(uintptr argp);                         // makes the calldeferred with this argp return
void calltimer(FuncVal *fn, const Type *type, void *data, uintptr seq, int64_t late);
bool callequal(FuncVal *fn, const void *p, const void *q);
void asyncpreempt(void);                                          // calls preempted, and spoils nothing
extern const uint8_t asyncpreempt_ret[];
void sigpanic_entry(void);                                        // where a fault continues
void memmove_(void *dst, const void *src, uintptr n) GOSYM(memmove);
void memclr_(void *p, uintptr n) GOSYM(memclrNoHeapPointers);
bool memequal_(const void *p, const void *q, uintptr n) GOSYM(memequal);

// ---- string.c ----
String concatstring2(uint8_t *room, uint8_t *a, intptr_t an, uint8_t *b, intptr_t bn) GOSYM(concatstring2);
String concatstrings(uint8_t *room, const String *all, intptr_t n) GOSYM(concatstrings);

// ---- malloc.c ----
void mallocinit(void);
uint64_t bootstraprand(void) GOSYM(bootstrapRand);
void *mallocgc(uintptr size, const Type *type, bool needzero) GOSYM(mallocgc); // may throw
void *newobject(const Type *type) GOSYM(newobject);
void *mallocbytes(uintptr *n);
uintptr roundupsize(uintptr size, bool noscan) GOSYM(roundupsize);                 // the size class above, as cap() shows it
extern uint64_t zerobase[2];

// ---- persistent.c ----
void *persistentalloc(uintptr size);                              // never freed, zeroed, aligned to 16

// ---- iface.c ----
String typestring(const Type *type) GOSYM(typestring);
String typepkgpath(const Type *type) GOSYM(typepkgpath);
String namestring(const uint8_t *name);
NOINLINE bool efaceeq(const Type *type, void *x, void *y) GOSYM(efaceeq); // may panic
static inline bool isdirectiface(const Type *t) { return (t->tflag & TFlagDirectIface) != 0; }

// ---- print.c ----
void printlock(void) GOSYM(printlock);
void printto(void *p, uintptr cap); // from here on print into memory,
uintptr printedto(void);            // up to here; gives the number of bytes
void printunlock(void) GOSYM(printunlock);
void printbytes(const void *p, uintptr n);
void prints(const char *s);
void printnl(void) GOSYM(printnl);
void printint(int64_t v) GOSYM(printint);
void printuint(uint64_t v) GOSYM(printuint);
void printhex(uint64_t v) GOSYM(printhex);
void printbool(bool v) GOSYM(printbool);
void printfloat32(float v) GOSYM(printfloat32);
void printfloat64(double v) GOSYM(printfloat64);
void printcomplex64(float re, float im) GOSYM(printcomplex64);
void printcomplex128(double re, double im) GOSYM(printcomplex128);
void printflush(void);
void printreset(void);
void printindented(String s);                                     // lines but the first begin with a tab
void printpanicval(const Type *type, void *data) GOSYM(printpanicval);

// ---- panic.c ----
NORETURN void gopanic(const Type *type, void *data) GOSYM(gopanic);
NORETURN void panicerror(const String *text) GOSYM(panicerror);   // a runtime.Error, whose text is kept; in Go
NORETURN void panicplain(const String *text) GOSYM(panicplain);   // the same, without "runtime error: "; in Go
#define TEXT(text) ({ static const String text_ = {(uint8_t *)(text), sizeof(text) - 1}; &text_; })
#define panictext(text) panicerror(TEXT(text))
void *panicalloc(uintptr size);                                   // without pointers; of the heap, if the program has one
const String *joined(const String *parts, intptr_t n);            // made by panicalloc
String cstring(const char *s);
NORETURN void throw(const char *msg);                             // our fault
NORETURN void fatalall(const char *msg);                          // the program's fault
NORETURN void fatalstring(uint8_t *p, intptr_t n) GOSYM(fatal);
NORETURN void throwstring(uint8_t *p, intptr_t n) GOSYM(throw);
NORETURN void sigpanic(void);                                     // called by sigpanic_entry
void rundeferframe(Defer *d);                                     // called by deferreturn
void rungoexit(const uintptr *fp);
Defer *newdefer_slow(int32_t siz);                                // called by deferproc
void freedefer_slow(Defer *d);                                    // called by deferreturn
NORETURN void stackoverflow(uintptr pc, uintptr sp, uintptr fp);  // called by nextsegment

// ---- signal.c ----
void initsig(void);
void sigcatch(int sig);
void siguncatch(int sig);
NORETURN void diesignal(const char *name, int code, uintptr pc, uintptr sp, uintptr fp); // panic.c

// ---- sigqueue.c ----
bool sigsend(int sig) GOSYM(sigsend);                             // in the handler: whether package os/signal wants it

// A place where another goroutine may run: with GOFC_SCHEDSTRESS it does.
void giveway(void);
#define CHANCE() (UNLIKELY(sched.stress) ? giveway() : (void)0)

// ---- synctest.c ----
void bubblepark(G *gp);  // it is going to wait durably. Wakes others; with the locks of what it waits for
void bubbleready(G *gp); // it is being woken
void bubblejoin(G *gp, Bubble *b, bool waits);
void bubbleleave(G *gp);
void bubblecount(Bubble *b, int32_t total, int32_t running);
void bubbletimers(Bubble *b); // timer.c: runs what is due by its clock
// What the running goroutine adds to its reason when it waits for something of this bubble; from outside it dies.
static inline int bubblereason(const Bubble *of, const char *outside) {
	if (LIKELY(!of))
		return 0;
	if (getg()->bubble != of)
		fatalall(outside);
	return Durable;
}

// ---- note.c ----
void noteclear(uint32_t *n);
void notewakeup(uint32_t *n);
bool notesleep(uint32_t *n, int64_t ns);

// ---- sched.c ----
void park(int reason, uint32_t *l);
void parkwith(int reason, void (*commit)(void *), void *arg);
void ready(G *gp);
bool stopworld(void); // m.c
void startworld(void);
void readylater(G *gp); // behind the others
void yield(void);                                                  // to what is next on this P
void reschedule(G *gp);
void execute(G *gp);
void gosched(void) GOSYM(Gosched);
void globput(G *gp);
void globputall(G *first, G *last, uint32_t n); // a list by schedlink
G *globget(void);
G *globgrab(P *pp);
G *nextg(P *pp);
G *runqsteal(P *pp);
bool runqwaits(const P *pp);
void newproc(int32_t siz, FuncVal *fn, const void *args) GOSYM(newproc); // go fn(args)

void entersyscall(void) GOSYM(entersyscall);                      // asm_amd64.S
void exitsyscall(void) GOSYM(exitsyscall);                        // m.c

// ---- vdso.c ----
void vdsoinit(const uintptr *auxv);
int64_t nanotime(void);

// ---- m.c ----
void schedinit(M *mp, P *first);
NORETURN void schedloop(G *gp);                                   // runs goroutine 1, and all others
void handto(G *gp);                                               // lets the M run it that it is locked to
void lockinit(void);
void unlockinit(void);
void lockthread(void) GOSYM(LockOSThread);
void unlockthread(void) GOSYM(UnlockOSThread);
void startmonitor(void);
void wakemonitor(void);
void startthread(void (*run)(void));
// A goroutine can run.
static inline void wakeup(void) {
	if (UNLIKELY(!sched.monitored))
		startmonitor();
	if (UNLIKELY(sched.monitorwaits && sched.nidle))
		wakemonitor();
}
enum { RedZone = 128 };
void wakesleeper(void);                                           // the earliest timer has changed

// ---- timer.c ----
struct Timer { // runtime/go/time.go has the same
	void *c;      // time.Timer.C
	bool init;    // time.Timer.initTimer
	int64_t when; // by nanotime
	int64_t period;
	FuncVal *fn;  // func(arg any, seq uintptr, late int64); nil: arg.data is a G that sleeps
	Eface arg;
	struct Chan *ch;     // what it sends to; nil: something else
	intptr_t at;  // its place in the heap, from 1; 0: it is not there
	Bubble *bubble; // whose clock it goes by; nil: the system's
};
bool timerreset(Timer *t, int64_t when, int64_t period) GOSYM(timerReset);
bool timerstop(Timer *t) GOSYM(timerStop);
bool timersdue(void);
void timersrun(void);
int64_t timersnext(void);
void timersmark(void);
void timersdrop(void);

// ---- netpoll.c ----
bool pollwaits(void);                                             // some goroutine waits for a file
bool pollstarted(void);
G *pollready(bool *more);                                         // one that need not wait any more; the others go to the common queue
void pollsleep(int64_t ns);                                       // until a file is ready or pollwake is called; -1: no longer than that
void pollwake(void);
bool pollstale(int64_t now);                                      // nobody has looked at the files for long

// ---- stack.c ----
G *gnew(void);
G *gnumber(uint32_t i);                                           // nil: it has ended long ago
void gdrop(G *list);
void gscavenge(bool all); // sched.c
uint32_t gcount(void);

void stacksinit(void);
bool onstack(const G *gp, uintptr p);
void setlimit(G *gp, uintptr sp);
void freesegments(G *gp);
void stackpieces(const G *gp, uintptr sp, void (*see)(uintptr lo, uintptr hi));
typedef struct { uintptr hi, limit; } Segment;
Segment nextsegment(uintptr pc, uintptr sp, uintptr fp, uintptr n); // proc.c
Segment growstack(uintptr sp, uintptr n);                         // hi 0: the stack is as large as it may get
// What switchto pops, and gostart finds.
typedef struct { uintptr r15, r14, r13, r12, rbx, rbp, pc; } Saved;
extern const uint8_t hop_ret[];

// ---- chan.c ----
typedef struct Waiter { // a goroutine in the queue of a channel; on its stack
	G *g;
	void *elem; // where its value is, or goes; nil: nowhere
	struct Waiter *next, *prev;
	bool select, send, success;
} Waiter;
typedef struct { Waiter *first, *last; } WaitQueue;
typedef struct Chan {
	uintptr count, dataqsiz; // elements in the buffer, and its size
	uint8_t *buf;
	uintptr elemsize;
	uintptr sendx, recvx;
	WaitQueue recvq, sendq;
	uint32_t closed, lock;
	struct Timer *timer; // that sends to it, if one does: then it looks as if it had no buffer
	Bubble *bubble; // that it was made in; nobody else may use it
} Chan;
typedef struct { uintptr selected, ok; } Ready;
typedef struct { intptr_t index; uintptr ok; } Chosen;
enum { RecvNothing, RecvClosed, RecvValue };
// Both release the lock if they have done it.
bool chansendlocked(Chan *c, const void *value);
int chanrecvlocked(Chan *c, void *to);
void waitpush(WaitQueue *q, Waiter *w);
void waitremove(WaitQueue *q, Waiter *w);
static inline bool chanfull(const Chan *c) {
	return c->dataqsiz ? __atomic_load_n(&c->count, __ATOMIC_RELAXED) == c->dataqsiz : !__atomic_load_n(&c->recvq.first, __ATOMIC_RELAXED);
}
static inline bool chanempty(const Chan *c) {
	return c->dataqsiz ? __atomic_load_n(&c->count, __ATOMIC_RELAXED) == 0 : !__atomic_load_n(&c->sendq.first, __ATOMIC_RELAXED);
}

// A random number below n, for order only. After Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (2014).
static inline uint32_t cheaprand(uint32_t n) {
	uint64_t z = getp()->rand += 0x9e3779b97f4a7c15;
	z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
	z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
	return (uint32_t)((z >> 32) * n >> 32);
}

// ---- traceback.c ----
const Func *findfunc(uintptr pc);
FuncInfo funcinfo(const Func *f);
const char *funcname(const Func *f);
Frame framecaller(uintptr fp);                                   // where the frame with this rbp returns to; no more is known of it
void frameinit(Frame *f, uintptr pc, uintptr fp);
bool framenext(Frame *f);                                         // to the caller; false at the end of the stack
bool codeplace(const Frame *f, int depth, const char **name, const char **file, uint32_t *line);
int inlinedepth(const Frame *f);                                  // how many calls are inlined at the frame's pc
void traceback(const Frame *from);
void tracebackg(G *gp, const Frame *from);                        // with its header; from: nil unless it runs here
void tracebackothers(const G *gp);
bool frameofg(const G *gp, Frame *f);                             // where a goroutine goes on that does not run
void printcreator(const G *gp);                                   // "created by …", unless it is goroutine 1
// What tracebacks show. level 0: nothing, 1: functions of the program, 2: the runtime's too; all: of all goroutines; crash: abort then.
typedef struct { int level; bool all, crash; } Tracing;
Tracing gotraceback(void);

// ---- proc.c ----
extern int argc;
extern char **argv, **envp;
const char *gogetenv(const char *name);
NORETURN void goexit1(void);

#endif
