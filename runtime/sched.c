// The scheduler: G is a goroutine, P the right to run one with what that needs (run queue, memory, pools), M a thread.
//
// A goroutine that waits switches straight to the next one (`switchto`), without a stack of the scheduler between. It may be woken, and even
// be chosen by another M, before its stack has been left; so G.onstack stays set until then, and who switches to it leaves its own stack and
// then waits for that.
// Only when nothing can run an M goes to its own stack, and looks and sleeps there (m.c).
//
// The order is Go's: `runnext`, which a waking goroutine goes to, then the P's queue, first in first out; every 61st time the common queue.

#include "os.h"
#include "runtime.h"

enum { GlobalTick = 61, TimerTick = 16, NextTicks = 64 };

// ---- queues ----

void globputall(G *first, G *last, uint32_t n) {
	last->schedlink = NULL;
	lock(&sched.lock);
	if (sched.runqtail)
		sched.runqtail->schedlink = first;
	else
		sched.runqhead = first;
	sched.runqtail = last;
	__atomic_store_n(&sched.runqsize, sched.runqsize + n, __ATOMIC_RELAXED);
	unlock(&sched.lock);
}

void globput(G *gp) { globputall(gp, gp, 1); }

// Called with the lock held.
static G *globpop(void) {
	G *gp = sched.runqhead;
	if (!gp)
		return NULL;
	sched.runqhead = gp->schedlink;
	if (!sched.runqhead)
		sched.runqtail = NULL;
	__atomic_store_n(&sched.runqsize, sched.runqsize - 1, __ATOMIC_RELAXED);
	return gp;
}

G *globget(void) {
	if (__atomic_load_n(&sched.runqsize, __ATOMIC_RELAXED) == 0)
		return NULL;
	lock(&sched.lock);
	G *gp = globpop();
	unlock(&sched.lock);
	return gp;
}

// Half of a full queue, and gp, go to the common queue.
static bool runqspill(P *pp, G *gp, uint32_t head) {
	enum { Half = RunQueue / 2 };
	G *batch[Half];
	for (uint32_t i = 0; i < Half; i++)
		batch[i] = pp->runq[(head + i) % RunQueue];
	if (!__atomic_compare_exchange_n(&pp->runqhead, &head, head + Half, false, __ATOMIC_RELEASE, __ATOMIC_RELAXED))
		return false;
	for (uint32_t i = 0; i + 1 < Half; i++)
		batch[i]->schedlink = batch[i + 1];
	batch[Half - 1]->schedlink = gp;
	globputall(batch[0], gp, Half + 1);
	return true;
}

static void runqput(P *pp, G *gp, bool next) {
	if (next) {
		gp = __atomic_exchange_n(&pp->runnext, gp, __ATOMIC_ACQ_REL);
		if (!gp)
			return;
	}
	for (;;) {
		uint32_t head = __atomic_load_n(&pp->runqhead, __ATOMIC_ACQUIRE), tail = pp->runqtail;
		if (tail - head < RunQueue) {
			__atomic_store_n(&pp->runq[tail % RunQueue], gp, __ATOMIC_RELAXED);
			__atomic_store_n(&pp->runqtail, tail + 1, __ATOMIC_RELEASE);
			return;
		}
		if (runqspill(pp, gp, head))
			return;
	}
}

static G *runqget(P *pp) {
	G *gp = __atomic_load_n(&pp->runnext, __ATOMIC_RELAXED);
	if (gp && pp->nextticks++ < NextTicks) {
		if ((gp = __atomic_exchange_n(&pp->runnext, NULL, __ATOMIC_ACQ_REL)))
			return gp;
	}
	pp->nextticks = 0;
	for (;;) {
		uint32_t head = __atomic_load_n(&pp->runqhead, __ATOMIC_ACQUIRE);
		if (head == pp->runqtail)
			return __atomic_exchange_n(&pp->runnext, NULL, __ATOMIC_ACQ_REL);
		gp = __atomic_load_n(&pp->runq[head % RunQueue], __ATOMIC_RELAXED);
		if (__atomic_compare_exchange_n(&pp->runqhead, &head, head + 1, false, __ATOMIC_ACQ_REL, __ATOMIC_RELAXED))
			return gp;
	}
}

static bool steal(P *from, P *to, bool next) {
	for (;;) {
		uint32_t head = __atomic_load_n(&from->runqhead, __ATOMIC_ACQUIRE), tail = __atomic_load_n(&from->runqtail, __ATOMIC_ACQUIRE);
		uint32_t n = tail - head;
		n -= n / 2;
		if (n > RunQueue / 2)
			continue; // head and tail do not belong together
		if (n == 0) {
			if (next && __atomic_load_n(&from->status, __ATOMIC_RELAXED) == PRunning && !__atomic_exchange_n(&from->stuck, 0, __ATOMIC_RELAXED))
				return false;
			G *gp = next ? __atomic_exchange_n(&from->runnext, NULL, __ATOMIC_ACQ_REL) : NULL;
			if (gp)
				runqput(to, gp, false);
			return gp;
		}
		for (uint32_t i = 0; i < n; i++)
			to->runq[(to->runqtail + i) % RunQueue] = __atomic_load_n(&from->runq[(head + i) % RunQueue], __ATOMIC_RELAXED);
		if (__atomic_compare_exchange_n(&from->runqhead, &head, head + n, false, __ATOMIC_ACQ_REL, __ATOMIC_RELAXED)) {
			__atomic_store_n(&to->runqtail, to->runqtail + n, __ATOMIC_RELEASE);
			return true;
		}
	}
}

// From another P whose turn it is by chance: half of its queue; in the last round also what it would run next, if the monitor has seen that
// wait: usually it runs at once.
G *runqsteal(P *pp) {
	enum { Rounds = 4 };
	for (int round = 0; round < Rounds; round++) {
		uint32_t first = cheaprand((uint32_t)sched.nallp);
		for (int i = 0; i < sched.nallp; i++) {
			P *from = sched.allp[(first + (uint32_t)i) % (uint32_t)sched.nallp];
			if (from != pp && steal(from, pp, round == Rounds - 1))
				return runqget(pp);
		}
	}
	return NULL;
}

// Whether there is something in the queues of a P.
bool runqwaits(const P *pp) {
	return __atomic_load_n(&pp->runqhead, __ATOMIC_ACQUIRE) != __atomic_load_n(&pp->runqtail, __ATOMIC_ACQUIRE) ||
	       __atomic_load_n(&pp->runnext, __ATOMIC_RELAXED);
}

// For a P that has nothing: its share of the common queue.
G *globgrab(P *pp) {
	if (__atomic_load_n(&sched.runqsize, __ATOMIC_RELAXED) == 0)
		return NULL;
	lock(&sched.lock);
	G *first = globpop();
	uint32_t n = sched.runqsize / (uint32_t)sched.nprocs;
	if (n > RunQueue / 2)
		n = RunQueue / 2;
	for (G *gp; n > 0 && (gp = globpop()); n--)
		runqput(pp, gp, false);
	unlock(&sched.lock);
	return first;
}

// The next goroutine that this P has at hand.
G *nextg(P *pp) {
	if (UNLIKELY(++pp->schedtick % GlobalTick == 0)) {
		G *gp = globget();
		if (gp)
			return gp;
	}
	return runqget(pp);
}

// ---- switching ----

static inline void setrunning(M *mp, G *gp) {
	gp->status = GRunning;
	gp->waitsince = 0;
	gp->m = mp;
	mp->curg = gp;
}

// From the M's own stack; returns when there is nothing at hand any more.
void execute(G *gp) {
	M *mp = getm();
	for (; gp; gp = mp->nextg) {
		mp->nextg = NULL;
		if (UNLIKELY(gp->lockedm && gp->lockedm != mp)) {
			handto(gp);
			return;
		}
		setrunning(mp, gp);
		switchto(&mp->g0, gp);
	}
}

// Leaves the running goroutine, whose status says what is next for it.
void reschedule(G *gp) {
	M *mp = getm(); // gp may run on another already
	P *pp = getp();
	if (UNLIKELY(pp->id >= sched.nprocs || sched.stopping || mp->lockedg || (pp->schedtick % TimerTick == 0 && timersdue()))) {
		mp->curg = NULL;
		switchto(gp, &mp->g0);
		return;
	}
	G *next = nextg(pp);
	if (next == gp) {
		setrunning(mp, gp);
		return;
	}
	if (!next) {
		next = globgrab(pp);
		if (!next)
			next = &mp->g0;
	}
	if (next == gp) {
		setrunning(mp, gp);
		return;
	}
	if (UNLIKELY((__atomic_load_n(&next->onstack, __ATOMIC_ACQUIRE) || next->lockedm) && next != &mp->g0)) {
		mp->nextg = next; // who is to leave that stack may be waiting for this one; or it has an M of its own
		next = &mp->g0;
	}
	if (LIKELY(next != &mp->g0))
		setrunning(mp, next);
	else
		mp->curg = NULL;
	switchto(gp, next);
}

static inline void waitfor(G *gp, int reason) {
	if (UNLIKELY(gp->bubble && reason & Durable))
		bubblepark(gp);
	gp->waitreason = (uint8_t)(reason & ~Durable);
	__atomic_store_n(&gp->status, GWaiting, __ATOMIC_RELEASE);
}

void parkwith(int reason, void (*commit)(void *), void *arg) {
	G *gp = getg();
	waitfor(gp, reason);
	commit(arg);
	reschedule(gp);
}

// The goroutine waits until somebody calls ready. Releases l once it may be called.
void park(int reason, uint32_t *l) {
	G *gp = getg();
	waitfor(gp, reason);
	if (l)
		unlock(l);
	reschedule(gp);
}

void ready(G *gp) {
	if (UNLIKELY(gp->durable))
		bubbleready(gp);
	gp->status = GRunnable;
	runqput(getp(), gp, true);
	wakeup();
}

// Behind all that are runnable on this P.
void yield(void) {
	G *gp = getg();
	gp->status = GRunnable;
	runqput(getp(), gp, false);
	reschedule(gp);
}

void giveway(void) {
	G *gp = getg();
	M *mp = getm();
	if (gp != mp->curg || mp->pinned || cheaprand(sched.stress))
		return;
	if (cheaprand(2))
		yield();
	else
		gosched();
}

void readylater(G *gp) {
	if (UNLIKELY(gp->durable))
		bubbleready(gp);
	gp->status = GRunnable;
	runqput(getp(), gp, false);
}

// The goroutine is the runtime's: it does not count.
void systemgoroutine(void) GOSYM(systemgoroutine);
void systemgoroutine(void) {
	getg()->system = true;
	__atomic_sub_fetch(&sched.live, 1, __ATOMIC_RELAXED);
}

void gosched(void) {
	G *gp = getg();
	gp->status = GRunnable;
	globput(gp);
	reschedule(gp);
}

// ---- beginning and end ----

enum { GfreeMost = 64 };

// Moves G's that have ended from one list to another: of a P, or the common one.
static int gfmove(G **from, G **to, int n) {
	int moved = 0;
	lock(&sched.lock);
	for (G *gp; moved < n && (gp = *from); moved++) {
		*from = gp->schedlink;
		gp->schedlink = *to;
		*to = gp;
	}
	sched.ngfree += to == &sched.gfree ? (uint32_t)moved : -(uint32_t)moved;
	if (sched.ngfree < sched.gfreeleast)
		sched.gfreeleast = sched.ngfree;
	unlock(&sched.lock);
	return moved;
}

// Of the ended Gs that have not been needed since the last collection, or of all, the memory goes back. The world is stopped.
void gscavenge(bool all) {
	enum { Few = 256 };
	uint32_t surplus = all ? sched.ngfree : sched.gfreeleast;
	G *kept = NULL, *drop = NULL;
	for (G *gp = sched.gfree, *next; gp && surplus > Few; gp = next, surplus--) {
		next = gp->schedlink;
		G **to = __atomic_load_n(&gp->onstack, __ATOMIC_ACQUIRE) ? &kept : &drop;
		gp->schedlink = *to;
		*to = gp;
		sched.gfree = next;
		sched.ngfree--;
	}
	for (G *gp = kept, *next; gp; gp = next) {
		next = gp->schedlink;
		gp->schedlink = sched.gfree;
		sched.gfree = gp;
		sched.ngfree++;
	}
	if (drop)
		gdrop(drop);
	sched.gfreeleast = sched.ngfree;
}

static G *gfget(P *pp) {
	if (!pp->gfree && sched.gfree) {
		pp->ngfree = gfmove(&sched.gfree, &pp->gfree, GfreeMost / 2);
	}
	G *gp = pp->gfree;
	if (!gp)
		return gnew();
	pp->gfree = gp->schedlink;
	pp->ngfree--;
	while (__atomic_load_n(&gp->onstack, __ATOMIC_ACQUIRE))
		__builtin_ia32_pause();
	freesegments(gp);
	return gp;
}

static void gfput(P *pp, G *gp) {
	gp->schedlink = pp->gfree;
	pp->gfree = gp;
	if (++pp->ngfree == GfreeMost) {
		gfmove(&pp->gfree, &sched.gfree, GfreeMost / 2);
		pp->ngfree -= GfreeMost / 2;
	}
}

// Where prologues find the end of the first segment; under stress, anywhere.
static uintptr firstlimit(const G *gp, uintptr sp) {
	enum { Least = 512, Most = 8192 };
	if (UNLIKELY(sched.stress && !gp->fixedstack))
		return sp - Least - cheaprand(Most);
	return gp->stack.lo + StackGuard;
}

// A goroutine that calls fn with siz bytes of arguments on its stack.
static void ginit(G *gp, FuncVal *fn, const void *args, int32_t siz, uintptr pc) {
	uintptr sp = (gp->stack.hi - (uintptr)siz) & ~(uintptr)15;
	memmove_((void *)sp, args, (uintptr)siz);
	Saved *saved = (Saved *)sp - 1;
	*saved = (Saved){.r12 = (uintptr)fn, .pc = (uintptr)gostart};
	gp->sp = (uintptr)saved;
	gp->limit = gp->stackguard0 = firstlimit(gp, sp);
	gp->gopc = pc;
	gp->parent = getg()->goid;
	gp->labels = getg()->labels;
	gp->goid = __atomic_add_fetch(&sched.goid, 1, __ATOMIC_RELAXED);
	gp->status = GRunnable;
	__atomic_add_fetch(&sched.live, 1, __ATOMIC_RELAXED);
}

void newproc(int32_t siz, FuncVal *fn, const void *args) {
	if (UNLIKELY(!fn))
		fatalall("go of nil func value");
	G *gp = gfget(getp());
	ginit(gp, fn, args, siz, (uintptr)__builtin_return_address(0));
	if (UNLIKELY(getg()->bubble))
		bubblejoin(gp, getg()->bubble, false);
	runqput(getp(), gp, true);
	wakeup();
	CHANCE();
}

// The end of a goroutine: its function has returned, or Goexit has run all deferred calls.
void goexit1(void) {
	G *gp = getg();
	gp->_defer = NULL;
	gp->_panic = NULL;
	gp->param = gp->labels = NULL;
	gp->sig = 0;
	gp->panicfault = false;
	if (UNLIKELY(gp->bubble))
		bubbleleave(gp);
	gp->status = GDead;
	__atomic_sub_fetch(&sched.live, 1, __ATOMIC_RELAXED);
	if (UNLIKELY(gp->lockedm)) {
		gp->lockedm->ending = true;
		gp->lockedm = NULL;
		gp->locks = 0;
	}
	gfput(getp(), gp);
	reschedule(gp);
	throw("a goroutine that has ended goes on");
}

void setlabels(void *labels) GOSYM(setLabels);
void setlabels(void *labels) { getg()->labels = labels; }

void *getlabels(void) GOSYM(getLabels);
void *getlabels(void) { return getg()->labels; }

bool setpanicfault(bool on) GOSYM(setPanicFault);
bool setpanicfault(bool on) {
	bool before = getg()->panicfault;
	getg()->panicfault = on;
	return before;
}

intptr_t numgoroutine(void) GOSYM(NumGoroutine);
intptr_t numgoroutine(void) { return (intptr_t)sched.live; }

// ---- what package sync asks ----

intptr_t procpin(void) GOSYM(procPin);
intptr_t procpin(void) {
	getm()->pinned++;
	return getp()->id;
}

void procunpin(void) GOSYM(procUnpin);
void procunpin(void) { getm()->pinned--; }

// Whether a mutex should be tried again at once: only if its holder may run meanwhile, and nothing else waits for this P.
bool canspin(intptr_t i) GOSYM(canSpin);
bool canspin(intptr_t i) {
	enum { Tries = 4 };
	P *pp = getp();
	return i < Tries && sched.ncpu > 1 && sched.nallp > sched.nidle + sched.nspinning + 1 && pp->runqhead == pp->runqtail && !pp->runnext;
}

void dospin(void) GOSYM(doSpin);
void dospin(void) {
	for (int i = 0; i < 30; i++)
		__builtin_ia32_pause();
}

// ---- coroutines ----

typedef struct { G *g; FuncVal *f; } Coro;

// A goroutine that waits for the first switch.
void corocreate(Coro *c, FuncVal *fn) GOSYM(corocreate);
void corocreate(Coro *c, FuncVal *fn) {
	G *gp = gfget(getp());
	ginit(gp, fn, NULL, 0, (uintptr)__builtin_return_address(0));
	gp->status = GWaiting;
	gp->waitreason = WaitCoroutine;
	if (UNLIKELY(getg()->bubble))
		bubblejoin(gp, getg()->bubble, true);
	c->g = gp;
}

void coroswitch(Coro *c) GOSYM(coroswitch);
void coroswitch(Coro *c) {
	G *gp = getg(), *next = c->g;
	M *mp = getm();
	gp->waitreason = WaitCoroutine;
	gp->status = GWaiting;
	if (UNLIKELY(gp->bubble)) { // one of the bubble goes on for another
		gp->durable = true;
		next->durable = false;
	}
	c->g = gp;
	if (UNLIKELY(next->lockedm && next->lockedm != mp)) {
		ready(next);
		reschedule(gp);
		return;
	}
	setrunning(mp, next);
	switchto(gp, next);
}

// The coroutine ends: who called it goes on.
void coroexit(Coro *c) GOSYM(coroexit);
void coroexit(Coro *c) {
	G *next = c->g;
	c->g = NULL;
	ready(next);
}
