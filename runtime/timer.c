// Timers: a heap by time with four children a node, under one lock. What is due is run by the scheduler, on an M's own stack.
//
// A timer of package time with a channel sends under the lock; so after Stop or Reset nothing old can arrive, and what has arrived is
// taken out of the channel again (Go 1.23: such channels look as if they had no buffer).

#include "os.h"
#include "runtime.h"
#include "mheap.h"

enum { Children = 4 };

static TimerHeap timers; // of all that are in no bubble

static TimerHeap *heapof(const Timer *t) { return t->bubble ? &t->bubble->timers : &timers; }

static void place(TimerHeap *h, Timer *t, intptr_t i) {
	h->heap[i] = t;
	t->at = i + 1;
}

static void up(TimerHeap *h, Timer *t, intptr_t i) {
	for (intptr_t parent; i > 0 && h->heap[parent = (i - 1) / Children]->when > t->when; i = parent)
		place(h, h->heap[parent], i);
	place(h, t, i);
}

static void down(TimerHeap *h, Timer *t, intptr_t i) {
	for (intptr_t first; (first = i * Children + 1) < h->n;) {
		intptr_t least = first;
		for (intptr_t child = first + 1; child < h->n && child < first + Children; child++)
			if (h->heap[child]->when < h->heap[least]->when)
				least = child;
		if (h->heap[least]->when >= t->when)
			break;
		place(h, h->heap[least], i);
		i = least;
	}
	place(h, t, i);
}

static void notenext(TimerHeap *h) { __atomic_store_n(&h->next, h->n ? h->heap[0]->when : 0, __ATOMIC_RELAXED); }

static void grow(TimerHeap *h) {
	static const Type word = {.size = sizeof(void *), .ptrbytes = sizeof(void *)};
	h->room = h->room ? h->room * 2 : 64;
	getm()->locks++;
	Timer **larger = mallocgc((uintptr)h->room * sizeof(Timer *), h == &timers ? NULL : &word, true); // timersmark
	getm()->locks--;
	memmove_(larger, h->heap, (uintptr)h->n * sizeof(Timer *));
	h->heap = larger;
}

// What only the heap knows of a timer with a channel nobody will see: such a timer is not kept, and taken out (Go 1.23). Those of others are.
// Part of a collection, with the world stopped: before finalizers are looked at, and behind.
void timersmark(void) {
	for (intptr_t i = 0; i < timers.n; i++)
		if (!timers.heap[i]->ch)
			markrange((uintptr)&timers.heap[i], (uintptr)(&timers.heap[i] + 1));
}

void timersdrop(void) {
	intptr_t kept = 0;
	for (intptr_t i = 0; i < timers.n; i++)
		if (!timers.heap[i]->ch || ismarked((uintptr)timers.heap[i])) // one that sleeps is in its frame
			place(&timers, timers.heap[i], kept++);
	if (kept == timers.n)
		return;
	timers.n = kept;
	for (intptr_t i = kept / Children; i >= 0 && kept > 0; i--)
		down(&timers, timers.heap[i], i);
	notenext(&timers);
}

// Whether it is the first now.
static bool insert(TimerHeap *h, Timer *t) {
	if (h->n == h->room)
		grow(h);
	if (t->when < 1)
		t->when = 1;
	up(h, t, h->n++);
	notenext(h);
	return t->at == 1;
}

// Whether it was there.
static bool removetimer(TimerHeap *h, Timer *t) {
	if (!t->at)
		return false;
	intptr_t i = t->at - 1;
	Timer *last = h->heap[--h->n];
	h->heap[h->n] = NULL;
	if (last != t) {
		if (i > 0 && h->heap[(i - 1) / Children]->when > last->when)
			up(h, last, i);
		else
			down(h, last, i);
	}
	t->at = 0;
	notenext(h);
	return true;
}

// Runs one timer that is due. With the lock held, which is released for what may take long.
static void runtimer(TimerHeap *h, Timer *t, int64_t now) {
	int64_t late = now - t->when;
	removetimer(h, t);
	if (t->period > 0) {
		int64_t next;
		if (__builtin_mul_overflow(t->period, 1 + late / t->period, &next) || __builtin_add_overflow(t->when, next, &t->when))
			t->when = INT64_MAX;
		insert(h, t);
	}
	if (!t->fn) {
		G *gp = t->arg.data;
		unlock(&h->lock);
		ready(gp);
		lock(&h->lock);
	} else if (t->ch) {
		calltimer(t->fn, t->arg.type, t->arg.data, 0, late);
	} else {
		FuncVal *fn = t->fn;
		Eface arg = t->arg;
		unlock(&h->lock);
		calltimer(fn, arg.type, arg.data, 0, late);
		lock(&h->lock);
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
		runtimer(&timers, timers.heap[0], now);
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
	G *gp = getg();
	Timer t = {.arg.data = gp, .bubble = gp->bubble};
	if (__builtin_add_overflow(t.bubble ? t.bubble->now : nanotime(), ns, &t.when))
		t.when = INT64_MAX;
	TimerHeap *h = heapof(&t);
	lock(&h->lock);
	bool first = insert(h, &t);
	if (first && h == &timers)
		wakesleeper();
	park(WaitSleep | (t.bubble ? Durable : 0), &h->lock);
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
		t->ch->timer = t;
	TimerHeap *h = heapof(t);
	lock(&h->lock);
	bool first = insert(h, t);
	unlock(&h->lock);
	if (first && h == &timers)
		wakesleeper();
}

bool timerstop(Timer *t) {
	bubblereason(t->bubble, "stop of synctest timer from outside bubble");
	TimerHeap *h = heapof(t);
	lock(&h->lock);
	bool pending = removetimer(h, t);
	pending |= drain(t);
	unlock(&h->lock);
	return pending;
}

bool timerreset(Timer *t, int64_t when, int64_t period) {
	bubblereason(t->bubble, "reset of synctest timer from outside bubble");
	TimerHeap *h = heapof(t);
	lock(&h->lock);
	bool pending = removetimer(h, t);
	pending |= drain(t);
	t->when = when;
	t->period = period;
	bool first = insert(h, t);
	unlock(&h->lock);
	if (first && h == &timers)
		wakesleeper();
	return pending;
}

void bubbletimers(Bubble *b) {
	TimerHeap *h = &b->timers;
	lock(&h->lock);
	while (h->n && h->heap[0]->when <= b->now)
		runtimer(h, h->heap[0], b->now);
	unlock(&h->lock);
}
