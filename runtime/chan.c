// Channels: a buffer in a circle, and two queues of waiting goroutines. Spec: "Channel types", "Send statements", "Receive operator", "Close".
//
// A waiter stands on its own goroutine's stack (stacks do not move) and says where its value lies, so whoever comes to meet it copies the
// value straight from or to that stack. A waiter of select stands in several queues; who takes it out first claims it by `selectdone`.
//
// Invariants, while nobody holds the lock: of the two queues at most one has waiters (other than of selects that wait for both);
// if senders wait, the buffer is full; if receivers wait, it is empty.

#include "runtime.h"

typedef struct { Type type; const Type *elem; intptr_t dir; } ChanType;

// Copies a value where one is wanted.
static void copyvalue(void *to, const void *from, uintptr n) {
	if (to)
		memmove_(to, from, n);
}

static uint8_t *chanslot(const Chan *c, uintptr i) { return c->buf + i * c->elemsize; }

Chan *makechan(const Type *type, intptr_t size) GOSYM(makechan);
Chan *makechan(const Type *type, intptr_t size) {
	static const Type header = {.size = sizeof(Chan), .ptrbytes = sizeof(Chan)};
	const Type *elem = ((const ChanType *)type)->elem;
	uintptr bytes;
	if (size < 0 || __builtin_mul_overflow((uintptr)size, elem->size, &bytes) || bytes > ((uintptr)1 << 47) - sizeof(Chan))
		panicplain(TEXT("makechan: size out of range"));
	Chan *c = mallocgc(sizeof(Chan), &header, true);
	c->buf = bytes ? mallocgc(bytes, elem, true) : (uint8_t *)c;
	c->elemsize = elem->size;
	c->dataqsiz = (uintptr)size;
	c->bubble = getg()->bubble;
	return c;
}

void waitpush(WaitQueue *q, Waiter *w) {
	w->next = NULL;
	w->prev = q->last;
	if (q->last)
		q->last->next = w;
	else
		q->first = w;
	q->last = w;
}

void waitremove(WaitQueue *q, Waiter *w) {
	if (w->prev)
		w->prev->next = w->next;
	else if (q->first == w)
		q->first = w->next;
	else
		return; // it has been taken out
	if (w->next)
		w->next->prev = w->prev;
	else
		q->last = w->prev;
	w->next = w->prev = NULL;
}

// The first waiter that no other channel has claimed.
static Waiter *waitpop(WaitQueue *q) {
	for (Waiter *w; (w = q->first);) {
		waitremove(q, w);
		uint32_t expected = 0;
		if (w->select && !__atomic_compare_exchange_n(&w->g->selectdone, &expected, 1, false, __ATOMIC_ACQ_REL, __ATOMIC_RELAXED))
			continue;
		return w;
	}
	return NULL;
}

static void wakewaiter(Waiter *w, bool success) {
	G *gp = w->g;
	w->success = success;
	gp->param = w;
	ready(gp);
}

// Gives a value to a receiver that waits. Releases the lock.
static void sendto(Chan *c, Waiter *w, const void *value) {
	copyvalue(w->elem, value, c->elemsize);
	unlock(&c->lock);
	wakewaiter(w, true);
}

static void advance(const Chan *c, uintptr *index) {
	if (++*index == c->dataqsiz)
		*index = 0;
}

// Takes a value from a sender that waits: its own, or, of a full buffer, the oldest, and puts its own behind. Releases the lock.
static void recvfrom(Chan *c, Waiter *w, void *to) {
	if (c->dataqsiz == 0) {
		copyvalue(to, w->elem, c->elemsize);
	} else {
		uint8_t *slot = chanslot(c, c->recvx);
		copyvalue(to, slot, c->elemsize);
		memmove_(slot, w->elem, c->elemsize);
		advance(c, &c->recvx);
		c->sendx = c->recvx;
	}
	unlock(&c->lock);
	wakewaiter(w, true);
}

bool chansendlocked(Chan *c, const void *value) {
	if (c->closed) {
		unlock(&c->lock);
		panicplain(TEXT("send on closed channel"));
	}
	Waiter *w = waitpop(&c->recvq);
	if (w) {
		sendto(c, w, value);
		return true;
	}
	if (c->count < c->dataqsiz) {
		memmove_(chanslot(c, c->sendx), value, c->elemsize);
		advance(c, &c->sendx);
		c->count++;
		unlock(&c->lock);
		return true;
	}
	return false;
}

int chanrecvlocked(Chan *c, void *to) {
	if (c->closed && c->count == 0) {
		unlock(&c->lock);
		if (to)
			memclr_(to, c->elemsize);
		return RecvClosed;
	}
	Waiter *w = waitpop(&c->sendq);
	if (w) {
		recvfrom(c, w, to);
		return RecvValue;
	}
	if (c->count > 0) {
		uint8_t *slot = chanslot(c, c->recvx);
		copyvalue(to, slot, c->elemsize);
		memclr_(slot, c->elemsize);
		advance(c, &c->recvx);
		c->count--;
		unlock(&c->lock);
		return RecvValue;
	}
	return RecvNothing;
}

// Whether it was sent: false only if it may not block.
static bool chansend(Chan *c, const void *value, bool block) {
	if (!c) {
		if (block)
			park(WaitSendNil | Durable, NULL);
		return false;
	}
	int durable = bubblereason(c->bubble, "send on synctest channel from outside bubble");
	if (!block && !__atomic_load_n(&c->closed, __ATOMIC_RELAXED) && chanfull(c))
		return false;
	CHANCE();
	lock(&c->lock);
	if (chansendlocked(c, value))
		return true;
	if (!block) {
		unlock(&c->lock);
		return false;
	}
	Waiter w = {.g = getg(), .elem = (void *)value, .send = true};
	waitpush(&c->sendq, &w);
	park(WaitSend | durable, &c->lock);
	if (!w.success)
		panicplain(TEXT("send on closed channel"));
	return true;
}

// RecvNothing only if it may not block.
static int chanrecv(Chan *c, void *to, bool block) {
	if (!c) {
		if (block)
			park(WaitRecvNil | Durable, NULL);
		return RecvNothing;
	}
	int durable = bubblereason(c->bubble, "receive on synctest channel from outside bubble");
	if (!block && chanempty(c) && !__atomic_load_n(&c->closed, __ATOMIC_ACQUIRE))
		return RecvNothing;
	CHANCE();
	lock(&c->lock);
	int got = chanrecvlocked(c, to);
	if (got != RecvNothing)
		return got;
	if (!block) {
		unlock(&c->lock);
		return RecvNothing;
	}
	Waiter w = {.g = getg(), .elem = to};
	waitpush(&c->recvq, &w);
	park(WaitRecv | durable, &c->lock);
	return w.success ? RecvValue : RecvClosed;
}

void chansend1(Chan *c, const void *value) GOSYM(chansend1);
void chansend1(Chan *c, const void *value) { chansend(c, value, true); }

void chanrecv1(Chan *c, void *to) GOSYM(chanrecv1);
void chanrecv1(Chan *c, void *to) { chanrecv(c, to, true); }

bool chanrecv2(Chan *c, void *to) GOSYM(chanrecv2);
bool chanrecv2(Chan *c, void *to) { return chanrecv(c, to, true) == RecvValue; }

bool selectnbsend(Chan *c, const void *value) GOSYM(selectnbsend);
bool selectnbsend(Chan *c, const void *value) { return chansend(c, value, false); }

Ready selectnbrecv(void *to, Chan *c) GOSYM(selectnbrecv);
Ready selectnbrecv(void *to, Chan *c) {
	int got = chanrecv(c, to, false);
	return (Ready){got != RecvNothing, got == RecvValue};
}

// What reflect asks for.
bool chansendfor(Chan *c, const void *value, bool nb) GOSYM(chansend);
bool chansendfor(Chan *c, const void *value, bool nb) { return chansend(c, value, !nb); }

Ready chanrecvfor(Chan *c, bool nb, void *to) GOSYM(chanrecv);
Ready chanrecvfor(Chan *c, bool nb, void *to) {
	int got = chanrecv(c, to, !nb);
	return (Ready){got != RecvNothing, got == RecvValue};
}

// Wakes all that wait: receivers get zeros, senders panic.
void closechan(Chan *c) GOSYM(closechan);
void closechan(Chan *c) {
	if (!c)
		panicplain(TEXT("close of nil channel"));
	bubblereason(c->bubble, "close of synctest channel from outside bubble");
	lock(&c->lock);
	if (c->closed) {
		unlock(&c->lock);
		panicplain(TEXT("close of closed channel"));
	}
	__atomic_store_n(&c->closed, 1, __ATOMIC_RELEASE);
	Waiter *woken = NULL, **end = &woken;
	for (Waiter *w; (w = waitpop(&c->recvq)) || (w = waitpop(&c->sendq));) {
		if (w->elem && !w->send)
			memclr_(w->elem, c->elemsize);
		w->next = NULL;
		*end = w;
		end = &w->next;
	}
	unlock(&c->lock);
	while (woken) {
		Waiter *w = woken;
		woken = w->next; // it lies on the stack of the goroutine, which may run at once
		wakewaiter(w, false);
	}
}

intptr_t chanlen(const Chan *c) GOSYM(chanlen);
intptr_t chanlen(const Chan *c) { return c && !c->timer ? (intptr_t)__atomic_load_n(&c->count, __ATOMIC_RELAXED) : 0; }

intptr_t chancap(const Chan *c) GOSYM(chancap);
intptr_t chancap(const Chan *c) { return c && !c->timer ? (intptr_t)c->dataqsiz : 0; }
