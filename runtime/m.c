// Threads: which M has which P, what an M does that has nothing to run, and the monitor.
//
// An M without work looks for some in all queues (it "spins"; at most half as many do as are busy), gives its P back and sleeps. Who makes a
// goroutine runnable wakes nobody: a goroutine that is woken usually runs as soon as its waker waits, and a thread would come too late. The
// monitor, a thread without P, looks every 20 us whether something waits in a queue while a P is idle, and wakes an M then; if nothing
// changes it looks less and less often, up to every 10 ms, and has to be woken itself. It also takes the P of an M that waits in a system
// call, asks a goroutine to give way that has run for 10 ms, and looks at the files that goroutines wait for (netpoll.c) if nobody else does.

#include "os.h"
#include "runtime.h"

enum { SystemStack = 256 << 10, SignalStack = 32 << 10, MaxProcs = 1024 };
enum { PollShort = 20000, PollLong = 10000000, PollDeep = 500000, LongRun = 10000000, QuietPolls = 50, Patience = 10 }; // ns, times

// ---- P ----

static void acquirep(M *mp, P *pp) {
	mp->p = pp;
	mp->tls.p = pp;
	pp->m = mp;
	__atomic_store_n(&pp->status, PRunning, __ATOMIC_RELEASE);
}

// With sched.lock held.
static void pidleput(P *pp) {
	pp->status = PIdle;
	pp->link = sched.pidle;
	sched.pidle = pp;
	__atomic_add_fetch(&sched.nidle, 1, __ATOMIC_SEQ_CST);
}

// With sched.lock held. Only those that GOMAXPROCS allows.
static P *pidleget(void) {
	if (sched.stopping)
		return NULL;
	for (P **at = &sched.pidle, *pp; (pp = *at); at = &pp->link) {
		if (pp->id >= sched.nprocs)
			continue;
		*at = pp->link;
		__atomic_sub_fetch(&sched.nidle, 1, __ATOMIC_SEQ_CST);
		pp->m = NULL;
		pp->status = PRunning; // on its way to an M: who stops the world has to wait for it
		return pp;
	}
	return NULL;
}

static void addp(P *pp) {
	pp->id = sched.nallp;
	pp->rand = bootstraprand();
	sched.allp[sched.nallp] = pp;
	__atomic_store_n(&sched.nallp, sched.nallp + 1, __ATOMIC_RELEASE);
}

static P *newp(void) {
	P *pp = os_alloc(sizeof(P));
	if (!pp)
		throw("cannot allocate a P");
	addp(pp);
	return pp;
}

// Idle Ps that GOMAXPROCS allows.
static bool someidle(void) { return __atomic_load_n(&sched.nidle, __ATOMIC_SEQ_CST) > sched.nallp - sched.nprocs; }

intptr_t gomaxprocs(intptr_t n) GOSYM(GOMAXPROCS);
intptr_t gomaxprocs(intptr_t n) {
	intptr_t old = sched.nprocs;
	if (n <= 0 || n == old)
		return old;
	if (n > MaxProcs)
		n = MaxProcs;
	lock(&sched.lock);
	while (sched.nallp < n)
		pidleput(newp());
	sched.nprocs = (int32_t)n;
	unlock(&sched.lock);
	if (getp()->id >= n)
		gosched();
	return old;
}

// ---- M ----

NORETURN static void mloop(void);
NORETURN static void monitor(void);

static P *takenext(M *mp) {
	P *pp = mp->nextp;
	mp->nextp = NULL;
	return pp;
}

// What a new thread runs, on its own stack.
NORETURN static void mstart(void) {
	M *mp = getm();
	os_sigaltstack((uint8_t *)mp - SignalStack, SignalStack);
	if (mp->start)
		mp->start();
	acquirep(mp, takenext(mp));
	mloop();
}

static void begin(M *mp) {
	lock(&sched.threadlock);
	if (os_thread((uint8_t *)mp - SignalStack, mp, &mp->tid, mstart) < 0)
		throw("cannot create a thread");
	unlock(&sched.threadlock);
}

// The monitor begins it.
static void beginlater(M *mp) {
	lock(&sched.lock);
	mp->newlink = sched.newm;
	sched.newm = mp;
	unlock(&sched.lock);
	notewakeup(&sched.monitornote);
}

static void beginwaiting(void) {
	lock(&sched.lock);
	M *mp = sched.newm;
	sched.newm = NULL;
	unlock(&sched.lock);
	while (mp) {
		M *next = mp->newlink;
		begin(mp);
		mp = next;
	}
}

// A thread: its stack, its signal stack and its M in one piece.
static void newm(P *pp, bool spinning, void (*start)(void)) {
	uintptr size = SystemStack + SignalStack + ((sizeof(M) + 4095) & ~(uintptr)4095);
	uint8_t *p = os_alloc(size);
	if (!p)
		throw("cannot allocate a thread");
	M *mp = (M *)(p + SystemStack + SignalStack);
	mp->tls.self = mp;
	mp->tls.g = &mp->g0;
	mp->g0.m = mp;
	mp->g0.onstack = true;
	mp->g0.stack = (Stack){(uintptr)p, (uintptr)p + SystemStack};
	mp->nextp = pp;
	mp->spinning = spinning;
	mp->start = start;
	if (!start)
		__atomic_add_fetch(&sched.nm, 1, __ATOMIC_SEQ_CST);
	mp->id = __atomic_add_fetch(&sched.lastm, 1, __ATOMIC_SEQ_CST);
	lock(&sched.lock);
	mp->alllink = sched.allm;
	sched.allm = mp;
	unlock(&sched.lock);
	G *locked = getm()->lockedg;
	if (locked && locked->locks && !start) // a thread inherits what the program may have changed of this one
		beginlater(mp);
	else
		begin(mp);
}

// With sched.lock held.
static void midleput(M *mp) {
	mp->link = sched.midle;
	sched.midle = mp;
	sched.nmidle++;
}

static void midleremove(M *mp) {
	M **at = &sched.midle;
	while (*at != mp)
		at = &(*at)->link;
	*at = mp->link;
	sched.nmidle--;
}

static void wakem(M *mp, bool polling) {
	notewakeup(&mp->note);
	if (polling)
		pollwake();
}

// Runs a P on some M. spinning: it is to look for work, and has been counted.
static void startm(P *pp, bool spinning) {
	lock(&sched.lock);
	M *mp = sched.midle;
	if (mp && mp->polling && mp->link)
		mp = mp->link; // another is woken faster
	bool polling = false;
	if (mp) {
		midleremove(mp);
		mp->nextp = pp;
		mp->spinning = spinning;
		polling = mp->polling;
	}
	unlock(&sched.lock);
	if (mp)
		wakem(mp, polling);
	else
		newm(pp, spinning, NULL);
}

// One more M looks for work, unless one does.
static void wakep(void) {
	int32_t none = 0;
	if (!someidle() || !__atomic_compare_exchange_n(&sched.nspinning, &none, 1, false, __ATOMIC_SEQ_CST, __ATOMIC_RELAXED))
		return;
	lock(&sched.lock);
	P *pp = pidleget();
	unlock(&sched.lock);
	if (pp)
		startm(pp, true);
	else
		__atomic_sub_fetch(&sched.nspinning, 1, __ATOMIC_SEQ_CST);
}

NORETURN static void deadlock(void) {
	unlock(&sched.lock);
	if (sched.live == 0)
		fatalall("no goroutines (main called runtime.Goexit) - deadlock!");
	fatalall("all goroutines are asleep - deadlock!");
}

// Sleeps without P until startm gives one. The first to sleep keeps the time and watches the files, and comes back without P when a timer is due,
// when a goroutine that has waited for a file is in the common queue, or for nothing: false.
static bool stopm(void) {
	M *mp = getm();
	lock(&sched.lock);
	noteclear(&mp->note); // a wake may come late; then it is for nothing
	midleput(mp);
	int64_t wait = timersnext();
	bool watch = wait >= 0 || pollwaits();
	if (sched.nmidle + sched.nmlocked == sched.nm && sched.nidle == sched.nallp && !watch && !sched.runqhead)
		deadlock();
	bool keeper = watch && !sched.keeper;
	if (keeper)
		sched.keeper = mp;
	mp->polling = keeper && pollstarted();
	unlock(&sched.lock);
	if (mp->polling)
		pollsleep(wait);
	else
		notesleep(&mp->note, keeper ? wait : -1);
	lock(&sched.lock);
	mp->polling = false;
	if (sched.keeper == mp)
		sched.keeper = NULL;
	P *pp = takenext(mp);
	if (!pp)
		midleremove(mp);
	unlock(&sched.lock);
	if (sched.monitordeep)
		wakemonitor();
	if (pp)
		acquirep(mp, pp);
	return pp != NULL;
}

// A P for an M that has none; false if none is idle.
static bool takep(M *mp) {
	lock(&sched.lock);
	P *pp = pidleget();
	unlock(&sched.lock);
	if (pp)
		acquirep(mp, pp);
	return pp != NULL;
}

static void getsomep(M *mp) {
	while (!takep(mp) && !stopm()) {
	}
}

static bool anywaits(void) {
	for (int32_t i = 0; i < sched.nallp; i++)
		if (runqwaits(sched.allp[i]))
			return true;
	return __atomic_load_n(&sched.runqsize, __ATOMIC_RELAXED) > 0;
}

static void stopspinning(M *mp) {
	if (!mp->spinning)
		return;
	mp->spinning = false;
	__atomic_sub_fetch(&sched.nspinning, 1, __ATOMIC_SEQ_CST);
}

// ---- stopping the world ----

// Gives the P up for as long as the world is stopped.
static void stophere(M *mp) {
	stopspinning(mp);
	lock(&sched.lock);
	P *pp = mp->p;
	if (sched.stopping) {
		mp->p = NULL;
		pp->m = NULL;
		__atomic_store_n(&pp->status, PStopped, __ATOMIC_RELEASE);
		if (--sched.stopwait == 0)
			notewakeup(&sched.stopnote);
	}
	unlock(&sched.lock);
	if (!mp->p && !stopm())
		getsomep(mp);
}

// Takes the Ps that no M is running Go code with.
static void takestopped(P *pp) {
	uint32_t status = __atomic_load_n(&pp->status, __ATOMIC_ACQUIRE);
	if (status != PIdle && status < PSyscall)
		return;
	if (!__atomic_compare_exchange_n(&pp->status, &status, PStopped, false, __ATOMIC_ACQ_REL, __ATOMIC_RELAXED))
		return;
	if (status >= PSyscall)
		pp->m = NULL;
	sched.stopwait--;
}

// Until startworld only this M has a P. False if somebody else is stopping the world; the goroutine has then waited for that.
bool stopworld(void) {
	enum { Again = 50000 }; // ns
	M *mp = getm();
	lock(&sched.lock);
	if (sched.stopping) {
		unlock(&sched.lock);
		if (!mp->pinned)
			yield();
		return false;
	}
	noteclear(&sched.stopnote);
	sched.stopwait = sched.nallp - 1;
	__atomic_store_n(&sched.stopping, 1, __ATOMIC_SEQ_CST);
	for (P *pp; (pp = sched.pidle);) {
		sched.pidle = pp->link;
		__atomic_sub_fetch(&sched.nidle, 1, __ATOMIC_SEQ_CST);
		takestopped(pp);
	}
	for (int32_t i = 0; i < sched.nallp; i++)
		if (sched.allp[i] != mp->p)
			takestopped(sched.allp[i]);
	bool wait = sched.stopwait > 0;
	unlock(&sched.lock);
	while (wait) {
		lock(&sched.lock);
		for (int32_t i = 0; i < sched.nallp; i++) {
			P *pp = sched.allp[i];
			if (pp == mp->p)
				continue;
			takestopped(pp); // it may have gone into a system call
			M *other = pp->status == PRunning ? pp->m : NULL;
			if (other)
				os_threadkill(other->tid, SigUrg);
		}
		wait = sched.stopwait > 0;
		unlock(&sched.lock);
		if (wait && notesleep(&sched.stopnote, Again))
			break;
	}
	return true;
}

void startworld(void) {
	M *mp = getm();
	P *busy = NULL;
	lock(&sched.lock);
	__atomic_store_n(&sched.stopping, 0, __ATOMIC_SEQ_CST);
	for (int32_t i = sched.nallp; i-- > 0;) {
		P *pp = sched.allp[i];
		if (pp == mp->p || pp->status != PStopped)
			continue;
		if (runqwaits(pp)) {
			pp->link = busy;
			busy = pp;
		} else {
			pidleput(pp);
		}
	}
	unlock(&sched.lock);
	while (busy) {
		P *pp = busy;
		busy = pp->link;
		startm(pp, false);
	}
	if (sched.runqhead)
		wakep();
}

// ---- looking for work ----

// Gives the P back, and gets one again when there is work.
static void rest(M *mp) {
	P *pp = mp->p;
	lock(&sched.lock);
	if (sched.runqhead && pp->id < sched.nprocs) {
		unlock(&sched.lock);
		return;
	}
	if (sched.stopping) {
		unlock(&sched.lock);
		return;
	}
	mp->p = NULL;
	pidleput(pp);
	unlock(&sched.lock);
	bool spun = mp->spinning;
	stopspinning(mp);
	if (spun && someidle() && anywaits() && takep(mp)) { // it came after the search
		mp->spinning = true;
		__atomic_add_fetch(&sched.nspinning, 1, __ATOMIC_SEQ_CST);
		return;
	}
	if (!stopm())
		getsomep(mp);
}

static G *lookaround(M *mp) {
	P *pp = mp->p;
	if (sched.nallp == 1)
		return NULL;
	int32_t busy = sched.nallp - sched.nidle;
	if (!mp->spinning) {
		if (2 * sched.nspinning >= busy)
			return NULL;
		mp->spinning = true;
		__atomic_add_fetch(&sched.nspinning, 1, __ATOMIC_SEQ_CST);
	}
	return runqsteal(pp);
}

// What a P that is no longer allowed has in its queue goes to all.
static void emptyout(P *pp) {
	for (G *gp; (gp = nextg(pp));)
		globput(gp);
}

// A goroutine whose file has become ready.
static G *fromfiles(void) {
	bool more = false;
	G *gp = pollready(&more);
	if (more)
		wakep();
	return gp;
}

static G *findrunnable(M *mp) {
	for (;;) {
		P *pp = mp->p;
		if (UNLIKELY(sched.stopping)) {
			stophere(mp);
			continue;
		}
		if (pp->id >= sched.nprocs) {
			emptyout(pp);
			rest(mp);
			continue;
		}
		timersrun();
		G *gp = nextg(pp);
		if (gp || (gp = globgrab(pp)) || (gp = fromfiles()) || (gp = lookaround(mp)))
			return gp;
		rest(mp);
	}
}

// ---- threads with a goroutine of their own ----

// Others get the P. One of them, if only to keep the time and watch the files.
static void handoff(M *mp) {
	P *pp = mp->p;
	if (!pp)
		return;
	stopspinning(mp);
	mp->p = NULL;
	pp->m = NULL;
	startm(pp, false);
}

// The M waits until another one has taken its goroutine from a queue.
static G *waitlocked(M *mp) {
	lock(&sched.lock);
	sched.nmlocked++;
	unlock(&sched.lock);
	handoff(mp);
	notesleep(&mp->lockednote, -1);
	noteclear(&mp->lockednote);
	acquirep(mp, takenext(mp));
	return mp->lockedg;
}

// Gives the P to the M that gp is locked to.
void handto(G *gp) {
	M *mp = getm(), *to = gp->lockedm;
	P *pp = mp->p;
	mp->p = NULL;
	pp->m = NULL;
	to->nextp = pp;
	lock(&sched.lock);
	sched.nmlocked--;
	unlock(&sched.lock);
	notewakeup(&to->lockednote);
}

// The goroutine has ended and takes the thread with it. The first thread has to stay.
NORETURN static void endm(M *mp) {
	lock(&sched.lock);
	sched.nm--;
	unlock(&sched.lock);
	handoff(mp);
	if (mp->id == 1)
		for (;;)
			notesleep(&mp->lockednote, -1);
	lock(&sched.lock);
	for (M **at = &sched.allm; *at; at = &(*at)->alllink)
		if (*at == mp) {
			*at = mp->alllink;
			break;
		}
	unlock(&sched.lock);
	void (*interrupt)(void) = __atomic_exchange_n(&mp->interrupt, NULL, __ATOMIC_SEQ_CST);
	if (interrupt)
		interrupt();
	os_threadexit();
}

static void lockto(M *mp, G *gp) {
	gp->lockedm = mp;
	mp->lockedg = gp;
}

static void unlockfrom(M *mp, G *gp) {
	mp->lockedg = NULL;
	gp->lockedm = NULL;
}

// Initialisers run on the first thread, so that one of them can ask for it.
static bool initialising;

void lockinit(void) {
	initialising = true;
	lockto(getm(), getg());
}

void unlockinit(void) {
	initialising = false;
	if (!getg()->locks)
		unlockfrom(getm(), getg());
}

void lockthread(void) {
	if (!sched.monitored)
		startmonitor(); // it creates threads for this one from now on
	getg()->locks++;
	lockto(getm(), getg());
}

void unlockthread(void) {
	G *gp = getg();
	if (gp->locks && --gp->locks == 0 && !(initialising && gp->goid == 1))
		unlockfrom(gp->lockedm, gp);
}

static void mloop(void) {
	M *mp = getm();
	for (;;) {
		if (UNLIKELY(mp->ending))
			endm(mp);
		G *gp = mp->lockedg ? waitlocked(mp) : findrunnable(mp);
		if (mp->spinning) { // one that has found work is replaced
			stopspinning(mp);
			if (runqwaits(mp->p))
				wakep();
		}
		execute(gp);
		if (!mp->p && !mp->lockedg && !mp->ending) // it has lost it in a system call
			getsomep(mp);
	}
}

// ---- system calls that may block ----

static uint32_t insyscall(const M *mp) { return PSyscall + (uint32_t)mp->id; }

void enterblocking(void); // called by entersyscall
void enterblocking(void) {
	M *mp = getm();
	P *pp = mp->p;
	mp->pinned++;
	mp->insyscall = true;
	pp->syscalltick++;
	__atomic_store_n(&pp->status, insyscall(mp), __ATOMIC_RELEASE);
	if (UNLIKELY(sched.monitorwaits))
		wakemonitor();
}

// The P has been taken: the goroutine waits for another.
static NOINLINE void exitsyscallslow(M *mp) {
	mp->p = NULL;
	bool got = takep(mp);
	mp->pinned--;
	if (got)
		return;
	G *gp = getg();
	mp->curg = NULL;
	gp->status = GRunnable;
	globput(gp);
	switchto(gp, &mp->g0);
}

void exitsyscall(void) {
	M *mp = getm();
	uint32_t expected = insyscall(mp);
	mp->insyscall = false;
	if (LIKELY(__atomic_compare_exchange_n(&mp->p->status, &expected, PRunning, false, __ATOMIC_ACQ_REL, __ATOMIC_RELAXED)))
		mp->pinned--;
	else
		exitsyscallslow(mp);
}

// Takes a P whose M waits in a system call.
static bool retake(P *pp, uint32_t status) {
	if (sched.stopping || !__atomic_compare_exchange_n(&pp->status, &status, PRunning, false, __ATOMIC_ACQ_REL, __ATOMIC_RELAXED))
		return false;
	pp->m = NULL;
	startm(pp, false);
	return true;
}

// ---- the monitor ----

void wakemonitor(void) {
	if (__atomic_exchange_n(&sched.monitorwaits, 0, __ATOMIC_SEQ_CST))
		notewakeup(&sched.monitornote);
}

// A thread of the runtime's own, without P.
void startthread(void (*run)(void)) { newm(NULL, false, run); }

void startmonitor(void) {
	sched.monitored = true;
	newm(NULL, false, monitor);
}

// The earliest timer has changed, or files are watched from now on.
void wakesleeper(void) {
	if (!sched.monitored)
		startmonitor();
	lock(&sched.lock);
	M *keeper = sched.keeper;
	if (keeper && !keeper->polling) // else it stays the one until it wakes: of two that poll the wrong one might be woken
		sched.keeper = NULL;
	if (keeper)
		wakem(keeper, keeper->polling); // it looks at the time again
	unlock(&sched.lock);
	if (!keeper)
		wakemonitor();
}

typedef struct { uint32_t schedtick, syscalltick, stuck; int64_t since; } Watched;

// One look at one P. Whether anything was to be done.
static bool watch(P *pp, Watched *w, int64_t now) {
	uint32_t status = __atomic_load_n(&pp->status, __ATOMIC_ACQUIRE);
	if (status >= PSyscall) {
		if (w->syscalltick != pp->syscalltick) {
			w->syscalltick = pp->syscalltick;
			return true;
		}
		return (runqwaits(pp) || sched.runqhead || timersdue()) && retake(pp, status);
	}
	if (status != PRunning)
		return false;
	if (w->schedtick != pp->schedtick) {
		w->schedtick = pp->schedtick;
		w->since = now;
	}
	bool waits = __atomic_load_n(&pp->runqhead, __ATOMIC_ACQUIRE) != __atomic_load_n(&pp->runqtail, __ATOMIC_ACQUIRE);
	bool stays = w->since != now && __atomic_load_n(&pp->runnext, __ATOMIC_RELAXED);
	w->stuck = waits ? w->stuck + 1 : 0;
	if (now - w->since >= LongRun) {
		w->since = now;
		M *mp = pp->m;
		if (mp && (waits || stays || sched.runqhead || timersdue() || pp->id >= sched.nprocs))
			os_threadkill(mp->tid, SigUrg);
	}
	if (!(stays || w->stuck > Patience) || !someidle())
		return false;
	w->stuck = 0;
	if (stays)
		__atomic_store_n(&pp->stuck, 1, __ATOMIC_RELAXED);
	wakep();
	return true;
}

static void monitor(void) {
	static Watched watched[MaxProcs];
	int64_t wait = PollShort;
	int quiet = 0;
	for (;;) {
		bool deep = sched.nidle == sched.nallp;
		sched.monitordeep = deep;
		if (deep || wait >= PollDeep)
			__atomic_store_n(&sched.monitorwaits, 1, __ATOMIC_SEQ_CST);
		int64_t timer = timersnext(), sleep = deep ? PollLong * 100LL : wait;
		if (timer >= 0 && timer < sleep)
			sleep = timer > PollShort ? timer : PollShort;
		if (notesleep(&sched.monitornote, sleep))
			quiet = 0;
		noteclear(&sched.monitornote);
		__atomic_store_n(&sched.monitorwaits, 0, __ATOMIC_SEQ_CST);
		if (sched.newm)
			beginwaiting();
		sched.monitordeep = false;
		bool busy = false;
		int64_t now = nanotime();
		for (int32_t i = 0; i < sched.nallp; i++)
			busy |= watch(sched.allp[i], &watched[i], now);
		if (pollstale(now))
			pollsleep(0);
		if (sched.runqhead || timersdue())
			wakep();
		quiet = busy ? 0 : quiet + 1;
		wait = quiet < QuietPolls ? PollShort : wait * 2;
		if (wait > PollLong)
			wait = PollLong;
	}
}

// ---- preemption ----

// A goroutine has run for long: it gives way here, as if it had called Gosched.
void preempted(void);
void preempted(void) { gosched(); }

void preempt(SigRegs regs);
// In the handler of SigUrg: makes the goroutine call asyncpreempt, if it runs compiled code.
void preempt(SigRegs regs) {
	M *mp = getm();
	G *gp = getg();
	if (gp != mp->curg || mp->pinned || !mp->p || gp->status != GRunning || !findfunc(*regs.rip))
		return;
	*regs.rsp -= RedZone + 8;
	*(uintptr *)*regs.rsp = *regs.rip;
	*regs.rip = (uintptr)asyncpreempt;
}

// ---- start ----

// in: the first M, and its P.
void schedinit(M *mp, P *first) {
	const char *s = gogetenv("GOMAXPROCS");
	int32_t n = 0;
	for (; s && *s >= '0' && *s <= '9' && n < MaxProcs; s++)
		n = n * 10 + (*s - '0');
	sched.allm = mp;
	sched.ncpu = os_ncpu();
	for (s = gogetenv("GOFC_SCHEDSTRESS"); s && *s >= '0' && *s <= '9'; s++)
		sched.stress = sched.stress * 10 + (uint32_t)(*s - '0');
	if (n < 1)
		n = sched.ncpu;
	sched.nprocs = n < MaxProcs ? n : MaxProcs;
	static P *all[MaxProcs];
	sched.allp = all;
	sched.nm = sched.lastm = 1;
	mp->id = 1;
	mp->tid = os_threadid();
	addp(first);
	acquirep(mp, first);
	while (sched.nallp < sched.nprocs)
		pidleput(newp());
	stacksinit();
}

// The first M, on the system's stack, which becomes its own.
void schedloop(G *gp) {
	getm()->g0.onstack = true;
	globput(gp);
	mloop();
}
