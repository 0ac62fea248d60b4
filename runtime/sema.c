// Semaphores of package sync, and the waiters of its condition variables.
//
// A semaphore is a word of the program. Goroutines that wait for one stand in the bucket of its address: a list of semaphores with waiters,
// each the head of a queue. Waiters lie on the stacks of their goroutines. After Mullender and Cox, "Semaphores in Plan 9" (2008):
// a release adds first and then looks for waiters, an acquire announces itself first and then looks at the word, so none is missed.

#include "runtime.h"

enum { Buckets = 512 };

typedef struct SemaWaiter {
	G *g;
	uint32_t *addr;
	struct SemaWaiter *next;           // in the queue of the semaphore
	struct SemaWaiter *last;           // of a head: the end of its queue
	struct SemaWaiter *after, *before; // of a head: the other semaphores of the bucket
	uint32_t ticket;                   // the word has been taken for it
} SemaWaiter;

typedef struct { uint32_t lock, waiting; SemaWaiter *heads; uint64_t pad[6]; } Bucket; // waiting is atomic
static Bucket buckets[Buckets];

static Bucket *bucketof(const uint32_t *addr) { return &buckets[((uintptr)addr >> 3) * 0x9e3779b97f4a7c15 >> 55]; }

static bool take(uint32_t *addr) {
	uint32_t v = __atomic_load_n(addr, __ATOMIC_RELAXED);
	while (v > 0)
		if (__atomic_compare_exchange_n(addr, &v, v - 1, false, __ATOMIC_SEQ_CST, __ATOMIC_RELAXED))
			return true;
	return false;
}

static SemaWaiter *findhead(const Bucket *b, const uint32_t *addr) {
	SemaWaiter *head = b->heads;
	while (head && head->addr != addr)
		head = head->after;
	return head;
}

// Puts `new`, or what is behind it if it is nil, where `old` is among the heads.
static void replacehead(Bucket *b, SemaWaiter *old, SemaWaiter *new) {
	if (new) {
		new->after = old->after;
		new->before = old->before;
	}
	SemaWaiter *follows = new ? new : old->after;
	if (old->before)
		old->before->after = follows;
	else
		b->heads = follows;
	if (old->after)
		old->after->before = new ? new : old->before;
}

static void enqueue(Bucket *b, SemaWaiter *w, bool lifo) {
	SemaWaiter *head = findhead(b, w->addr);
	w->next = NULL;
	if (!head) {
		w->last = w;
		w->before = NULL;
		w->after = b->heads;
		if (b->heads)
			b->heads->before = w;
		b->heads = w;
	} else if (lifo) {
		w->next = head;
		w->last = head->last;
		replacehead(b, head, w);
	} else {
		head->last->next = w;
		head->last = w;
	}
}

static SemaWaiter *dequeue(Bucket *b, const uint32_t *addr) {
	SemaWaiter *head = findhead(b, addr);
	if (!head)
		return NULL;
	if (head->next)
		head->next->last = head->last;
	replacehead(b, head, head->next);
	return head;
}

void semacquire(uint32_t *addr, bool lifo, int reason) GOSYM(semacquire);
void semacquire(uint32_t *addr, bool lifo, int reason) {
	CHANCE();
	if (take(addr))
		return;
	Bucket *b = bucketof(addr);
	SemaWaiter w = {.g = getg(), .addr = addr};
	do {
		lock(&b->lock);
		__atomic_add_fetch(&b->waiting, 1, __ATOMIC_SEQ_CST);
		if (take(addr)) {
			__atomic_sub_fetch(&b->waiting, 1, __ATOMIC_SEQ_CST);
			unlock(&b->lock);
			return;
		}
		enqueue(b, &w, lifo);
		park(reason, &b->lock);
	} while (!w.ticket && !take(addr));
}

void semrelease(uint32_t *addr, bool handoff) GOSYM(semrelease);
void semrelease(uint32_t *addr, bool handoff) {
	Bucket *b = bucketof(addr);
	__atomic_add_fetch(addr, 1, __ATOMIC_SEQ_CST);
	if (__atomic_load_n(&b->waiting, __ATOMIC_SEQ_CST) == 0)
		return;
	lock(&b->lock);
	SemaWaiter *w = b->waiting ? dequeue(b, addr) : NULL;
	if (w)
		__atomic_sub_fetch(&b->waiting, 1, __ATOMIC_SEQ_CST);
	unlock(&b->lock);
	if (!w)
		return;
	bool given = handoff && take(addr);
	w->ticket = given;
	ready(w->g);
	CHANCE();
	if (given)
		yield(); // it runs next, on this P
}

// ---- condition variables ----

typedef struct CondWaiter { G *g; struct CondWaiter *next; uint32_t ticket; } CondWaiter;
typedef struct { // sync.notifyList
	uint32_t wait, notify; // the next ticket; the next one to be woken. wait is atomic
	uint32_t lock, pad;
	CondWaiter *head, *tail;
} NotifyList;

// Tickets come round.
static bool earlier(uint32_t a, uint32_t b) { return (int32_t)(a - b) < 0; }

uint32_t notifylistadd(NotifyList *l) GOSYM(notifyListAdd);
uint32_t notifylistadd(NotifyList *l) { return __atomic_fetch_add(&l->wait, 1, __ATOMIC_SEQ_CST); }

void notifylistwait(NotifyList *l, uint32_t ticket) GOSYM(notifyListWait);
void notifylistwait(NotifyList *l, uint32_t ticket) {
	lock(&l->lock);
	if (earlier(ticket, l->notify)) { // it has been woken already
		unlock(&l->lock);
		return;
	}
	CondWaiter w = {.g = getg(), .ticket = ticket};
	if (l->tail)
		l->tail->next = &w;
	else
		l->head = &w;
	l->tail = &w;
	park(WaitCond | Durable, &l->lock);
}

void notifylistall(NotifyList *l) GOSYM(notifyListNotifyAll);
void notifylistall(NotifyList *l) {
	if (__atomic_load_n(&l->wait, __ATOMIC_SEQ_CST) == __atomic_load_n(&l->notify, __ATOMIC_SEQ_CST))
		return;
	lock(&l->lock);
	CondWaiter *w = l->head;
	l->head = l->tail = NULL;
	__atomic_store_n(&l->notify, __atomic_load_n(&l->wait, __ATOMIC_SEQ_CST), __ATOMIC_SEQ_CST);
	unlock(&l->lock);
	while (w) {
		CondWaiter *next = w->next; // it is gone when its goroutine runs
		ready(w->g);
		w = next;
	}
}

void notifylistone(NotifyList *l) GOSYM(notifyListNotifyOne);
void notifylistone(NotifyList *l) {
	if (__atomic_load_n(&l->wait, __ATOMIC_SEQ_CST) == __atomic_load_n(&l->notify, __ATOMIC_SEQ_CST))
		return;
	lock(&l->lock);
	uint32_t ticket = l->notify;
	if (ticket == __atomic_load_n(&l->wait, __ATOMIC_SEQ_CST)) {
		unlock(&l->lock);
		return;
	}
	__atomic_store_n(&l->notify, ticket + 1, __ATOMIC_SEQ_CST);
	CondWaiter *before = NULL, *w = l->head;
	while (w && w->ticket != ticket) {
		before = w;
		w = w->next;
	}
	if (w) { // else it is on its way to wait, and will see that it has been woken
		if (before)
			before->next = w->next;
		else
			l->head = w->next;
		if (l->tail == w)
			l->tail = before;
	}
	unlock(&l->lock);
	if (w)
		ready(w->g);
}
