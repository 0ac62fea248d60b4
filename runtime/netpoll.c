// Files that goroutines wait for, for package internal/poll: pipes, sockets, whatever the system can watch.
//
// A file is watched from pollopen to pollclose, for both directions at once, and the system tells only of changes. So each direction has a
// flag `ready`, which an event sets and a goroutine that waits takes; reading or writing until nothing is there comes before waiting.
// An M that finds nothing to run asks for events, the one that keeps the time sleeps in the call that asks (m.c), and the monitor asks if
// nobody has for 10 ms.
//
// A PollDesc is used again for another file and never freed: an event that is late carries the number of an earlier use.

#include "os.h"
#include "runtime.h"

enum { PollOk, PollClosing, PollTimeout, PollNotPollable }; // as internal/poll has them
enum { Reading, Writing, Sides };
enum { PointerBits = 48, Stale = 10000000 }; // ns

typedef struct PollDesc PollDesc;
typedef struct {
	PollDesc *desc;
	G *waiter;
	int64_t deadline; // 0: none; below: it has passed
	Timer timer;      // of the deadline
	bool ready;
} Side;
struct PollDesc {
	uint32_t lock; // guards all but `link`
	int32_t fd;
	uint16_t use;
	bool closing, error;
	Side side[Sides];
	PollDesc *link;
};

static struct {
	uint32_t lock;      // guards started, free
	bool started;       // atomic
	int poll, wake;
	PollDesc *free;
	int32_t waiters;    // goroutines. Atomic
	int64_t looked;     // when somebody looked last; 0: somebody sleeps until there is an event. Atomic
} files;

bool pollstarted(void) { return __atomic_load_n(&files.started, __ATOMIC_ACQUIRE); }

bool pollwaits(void) { return __atomic_load_n(&files.waiters, __ATOMIC_SEQ_CST) > 0; }

bool pollstale(int64_t now) {
	int64_t looked = __atomic_load_n(&files.looked, __ATOMIC_RELAXED);
	return looked && pollwaits() && now - looked > Stale;
}

void pollwake(void) { os_pollwake(files.wake); }

void pollinit(void) GOSYM(pollinit);
void pollinit(void) {
	if (pollstarted())
		return;
	lock(&files.lock);
	bool first = !files.started;
	if (first && os_pollinit(&files.poll, &files.wake) < 0)
		throw("runtime: netpollinit failed");
	__atomic_store_n(&files.started, true, __ATOMIC_RELEASE);
	files.looked = nanotime();
	unlock(&files.lock);
	if (first)
		wakesleeper(); // whoever keeps the time has to watch files, too
}

bool pollowns(uintptr fd) GOSYM(pollowns);
bool pollowns(uintptr fd) { return pollstarted() && (fd == (uintptr)files.poll || fd == (uintptr)files.wake); }

// ---- events ----

static G *takewaiter(Side *s) {
	G *gp = s->waiter;
	if (!gp)
		return NULL;
	s->waiter = NULL;
	__atomic_sub_fetch(&files.waiters, 1, __ATOMIC_SEQ_CST);
	return gp;
}

typedef struct { G *first, *last; uint32_t n; } List;

static void sideready(Side *s, List *woken) {
	s->ready = true;
	G *gp = takewaiter(s);
	if (!gp)
		return;
	gp->status = GRunnable;
	gp->schedlink = NULL;
	if (woken->n++)
		woken->last->schedlink = gp;
	else
		woken->first = gp;
	woken->last = gp;
}

static void event(const PollEvent *e, List *woken) {
	PollDesc *pd = (PollDesc *)(e->data & (((uintptr)1 << PointerBits) - 1));
	lock(&pd->lock);
	if (pd->use == e->data >> PointerBits && pd->fd >= 0) {
		pd->error = e->ready & PollError;
		if (e->ready & PollWrite)
			sideready(&pd->side[Writing], woken);
		if (e->ready & PollRead)
			sideready(&pd->side[Reading], woken);
	}
	unlock(&pd->lock);
}

// Waits for events as long as ns says, and makes a list of whom they wake.
static List events(int64_t ns) {
	enum { Most = 128 };
	PollEvent found[Most];
	List woken = {0};
	__atomic_store_n(&files.looked, ns ? 0 : nanotime(), __ATOMIC_RELAXED);
	int n = os_pollwait(files.poll, found, Most, ns);
	if (ns)
		__atomic_store_n(&files.looked, nanotime(), __ATOMIC_RELAXED);
	for (int i = 0; i < n; i++) {
		if (found[i].data)
			event(&found[i], &woken);
		else if (ns)
			os_pollwoken(files.wake); // it is for one that sleeps
	}
	return woken;
}

void pollsleep(int64_t ns) {
	List woken = events(ns);
	if (woken.n)
		globputall(woken.first, woken.last, woken.n);
}

G *pollready(bool *more) {
	if (!pollwaits() || __atomic_load_n(&files.looked, __ATOMIC_RELAXED) == 0)
		return NULL;
	List woken = events(0);
	G *gp = woken.first;
	*more = woken.n > 1;
	if (*more)
		globputall(gp->schedlink, woken.last, woken.n - 1);
	return gp;
}

// ---- what internal/poll calls ----

static PollDesc *newdesc(void) {
	lock(&files.lock);
	PollDesc *pd = files.free;
	if (pd)
		files.free = pd->link;
	unlock(&files.lock);
	if (pd)
		return pd;
	pd = persistentalloc(sizeof(PollDesc));
	for (int i = 0; i < Sides; i++)
		pd->side[i].desc = pd;
	return pd;
}

// Leaves the use that ends with the number of the next one.
static void freedesc(PollDesc *pd) {
	lock(&pd->lock);
	pd->fd = -1;
	pd->use++;
	unlock(&pd->lock);
	lock(&files.lock);
	pd->link = files.free;
	files.free = pd;
	unlock(&files.lock);
}

typedef struct { PollDesc *pd; intptr_t errno; } Opened;

Opened pollopen(uintptr fd) GOSYM(pollopen);
Opened pollopen(uintptr fd) {
	PollDesc *pd = newdesc();
	lock(&pd->lock);
	pd->fd = (int32_t)fd;
	pd->closing = pd->error = false;
	for (int i = 0; i < Sides; i++) {
		pd->side[i].ready = false;
		pd->side[i].deadline = 0;
	}
	uint64_t data = (uintptr)pd | (uint64_t)pd->use << PointerBits;
	unlock(&pd->lock);
	int result = os_polladd(files.poll, (int)fd, data);
	if (result == 0)
		return (Opened){pd, 0};
	freedesc(pd);
	return (Opened){NULL, -result};
}

void pollclose(PollDesc *pd) GOSYM(pollclose);
void pollclose(PollDesc *pd) {
	if (!pd->closing)
		throw("runtime: close polldesc w/o unblock");
	os_polldel(files.poll, pd->fd);
	freedesc(pd);
}

static intptr_t side(intptr_t mode) { return mode == 'r' ? Reading : Writing; }

// Why a direction cannot be waited for.
static intptr_t trouble(const PollDesc *pd, intptr_t at) {
	if (pd->closing)
		return PollClosing;
	if (pd->side[at].deadline < 0)
		return PollTimeout;
	return at == Reading && pd->error ? PollNotPollable : PollOk;
}

// Forgets what has been ready so far.
intptr_t pollreset(PollDesc *pd, intptr_t mode) GOSYM(pollreset);
intptr_t pollreset(PollDesc *pd, intptr_t mode) {
	intptr_t at = side(mode);
	lock(&pd->lock);
	intptr_t why = trouble(pd, at);
	if (why == PollOk)
		pd->side[at].ready = false;
	unlock(&pd->lock);
	return why;
}

// Until there is something to read, or room to write.
intptr_t pollwait(PollDesc *pd, intptr_t mode) GOSYM(pollwait);
intptr_t pollwait(PollDesc *pd, intptr_t mode) {
	intptr_t at = side(mode), why;
	Side *s = &pd->side[at];
	CHANCE();
	lock(&pd->lock);
	while ((why = trouble(pd, at)) == PollOk && !s->ready) {
		if (s->waiter)
			throw("runtime: double wait");
		s->waiter = getg();
		__atomic_add_fetch(&files.waiters, 1, __ATOMIC_SEQ_CST);
		park(WaitIO, &pd->lock);
		lock(&pd->lock);
	}
	if (why == PollOk)
		s->ready = false;
	unlock(&pd->lock);
	return why;
}

// Wakes who waits in either direction.
static void wakeboth(G *const waiters[Sides]) {
	for (int i = 0; i < Sides; i++)
		if (waiters[i])
			ready(waiters[i]);
}

// A timer: a deadline has passed, unless it has been changed meanwhile.
static void expire(const Type *type, void *arg, uintptr seq, int64_t late) {
	(void)type, (void)seq, (void)late;
	Side *s = arg;
	G *waiters[Sides] = {0};
	lock(&s->desc->lock);
	if (s->deadline > 0 && s->deadline <= nanotime()) {
		s->deadline = -1;
		waiters[0] = takewaiter(s);
	}
	unlock(&s->desc->lock);
	wakeboth(waiters);
}

static void setdeadline(Side *s, int64_t deadline) {
	static FuncVal fn = {(void (*)(void))expire};
	s->deadline = deadline;
	if (deadline > 0) {
		s->timer.fn = &fn;
		s->timer.arg.data = s;
		timerreset(&s->timer, deadline, 0);
	} else if (s->timer.at) {
		timerstop(&s->timer);
	}
}

// ns from now on; 0: never; below: now. mode: 'r', 'w', or their sum.
void polldeadline(PollDesc *pd, int64_t ns, intptr_t mode) GOSYM(polldeadline);
void polldeadline(PollDesc *pd, int64_t ns, intptr_t mode) {
	G *waiters[Sides] = {0};
	int64_t deadline = ns < 0 ? -1 : 0;
	if (ns > 0 && __builtin_add_overflow(nanotime(), ns, &deadline))
		deadline = INT64_MAX;
	lock(&pd->lock);
	for (int i = 0; i < Sides && !pd->closing; i++) {
		if (mode != 'r' + 'w' && i != side(mode))
			continue;
		setdeadline(&pd->side[i], deadline);
		if (deadline < 0)
			waiters[i] = takewaiter(&pd->side[i]);
	}
	unlock(&pd->lock);
	wakeboth(waiters);
}

// The file is about to be closed.
void pollunblock(PollDesc *pd) GOSYM(pollunblock);
void pollunblock(PollDesc *pd) {
	G *waiters[Sides];
	lock(&pd->lock);
	if (pd->closing)
		throw("runtime: unblock on closing polldesc");
	pd->closing = true;
	for (int i = 0; i < Sides; i++) {
		setdeadline(&pd->side[i], 0);
		waiters[i] = takewaiter(&pd->side[i]);
	}
	unlock(&pd->lock);
	wakeboth(waiters);
}
