// Timers: a heap by time with four children a node, under one lock. What is due is run by the scheduler, on an M's own stack.
//
// A timer of package time with a channel sends under the lock; so after Stop or Reset nothing old can arrive, and what has arrived is
// taken out of the channel again (Go 1.23: such channels look as if they had no buffer).

#include "os.h"
#include "runtime.h"

enum { Children = 4 };

static struct {
	uint32_t lock;
	Timer **heap;
	intptr_t n, room;
	int64_t next; // when the first one is due; 0: none. Atomic
} timers;

static void place(Timer *t, intptr_t i) {
	timers.heap[i] = t;
	t->at = i + 1;
}

static void up(Timer *t, intptr_t i) {
	for (intptr_t parent; i > 0 && timers.heap[parent = (i - 1) / Children]->when > t->when; i = parent)
		place(timers.heap[parent], i);
	place(t, i);
}

static void down(Timer *t, intptr_t i) {
	for (intptr_t first; (first = i * Children + 1) < timers.n;) {
		intptr_t least = first;
		for (intptr_t child = first + 1; child < timers.n && child < first + Children; child++)
			if (timers.heap[child]->when < timers.heap[least]->when)
				least = child;
		if (timers.heap[least]->when >= t->when)
			break;
		place(timers.heap[least], i);
		i = least;
	}
	place(t, i);
}

static void notenext(void) { __atomic_store_n(&timers.next, timers.n ? timers.heap[0]->when : 0, __ATOMIC_RELAXED); }

static void grow(void) {
	static const Type word = {.size = sizeof(void *), .ptrbytes = sizeof(void *)};
	timers.room = timers.room ? timers.room * 2 : 64;
	getm()->locks++;
	Timer **larger = mallocgc((uintptr)timers.room * sizeof(Timer *), &word, true);
	getm()->locks--;
	memmove_(larger, timers.heap, (uintptr)timers.n * sizeof(Timer *));
	timers.heap = larger;
}

// Whether it is the first now.
static bool insert(Timer *t) {
	if (timers.n == timers.room)
		grow();
	if (t->when < 1)
		t->when = 1;
	up(t, timers.n++);
	notenext();
	return t->at == 1;
}

// Whether it was there.
static bool removetimer(Timer *t) {
	if (!t->at)
		return false;
	intptr_t i = t->at - 1;
	Timer *last = timers.heap[--timers.n];
	timers.heap[timers.n] = NULL;
	if (last != t) {
		if (i > 0 && timers.heap[(i - 1) / Children]->when > last->when)
			up(last, i);
		else
			down(last, i);
	}
	t->at = 0;
	notenext();
	return true;
}

// Runs one timer that is due. With the lock held, which is released for what may take long.
static void runtimer(Timer *t, int64_t now) {
	int64_t late = now - t->when;
	removetimer(t);
	if (t->period > 0) {
		t->when += t->period * (1 + late / t->period);
		insert(t);
	}
	if (!t->fn) {
		G *gp = t->arg.data;
		unlock(&timers.lock);
		ready(gp);
		lock(&timers.lock);
	} else if (t->ch) {
		calltimer(t->fn, t->arg.type, t->arg.data, 0, late);
	} else {
		FuncVal *fn = t->fn;
		Eface arg = t->arg;
		unlock(&timers.lock);
		calltimer(fn, arg.type, arg.data, 0, late);
		lock(&timers.lock);
	}
}

bool timersdue(void) {
	int64_t next = __atomic_load_n(&timers.next, __ATOMIC_RELAXED);
	return next && next <= nanotime();
}

// Runs what is due.
void timersrun(void) {
	if (!timersdue())
		return;
	lock(&timers.lock);
	int64_t now = nanotime();
	while (timers.n && timers.heap[0]->when <= now)
		runtimer(timers.heap[0], now);
	unlock(&timers.lock);
}

// How long until something is due; -1: nothing is.
int64_t timersnext(void) {
	int64_t next = __atomic_load_n(&timers.next, __ATOMIC_RELAXED);
	if (!next)
		return -1;
	int64_t left = next - nanotime();
	return left > 0 ? left : 0;
}

void timesleep(int64_t ns) GOSYM(timeSleep);
void timesleep(int64_t ns) {
	if (ns <= 0)
		return;
	Timer t = {.arg.data = getg()};
	if (__builtin_add_overflow(nanotime(), ns, &t.when))
		t.when = INT64_MAX;
	lock(&timers.lock);
	bool first = insert(&t);
	if (first)
		wakesleeper();
	park(WaitSleep, &timers.lock);
}

// Takes out what a timer has sent and nobody has received.
static bool drain(Timer *t) {
	if (!t->ch)
		return false;
	lock(&t->ch->lock);
	bool had = t->ch->count > 0;
	if (had)
		t->ch->count = t->ch->sendx = t->ch->recvx = 0;
	unlock(&t->ch->lock);
	return had;
}

void timerstart(Timer *t) GOSYM(timerStart);
void timerstart(Timer *t) {
	if (t->ch)
		t->ch->timer = true;
	lock(&timers.lock);
	bool first = insert(t);
	unlock(&timers.lock);
	if (first)
		wakesleeper();
}

bool timerstop(Timer *t) {
	lock(&timers.lock);
	bool pending = removetimer(t);
	pending |= drain(t);
	unlock(&timers.lock);
	return pending;
}

bool timerreset(Timer *t, int64_t when, int64_t period) {
	lock(&timers.lock);
	bool pending = removetimer(t);
	pending |= drain(t);
	t->when = when;
	t->period = period;
	bool first = insert(t);
	unlock(&timers.lock);
	if (first)
		wakesleeper();
	return pending;
}
