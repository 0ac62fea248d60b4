// select: locks all its channels, in the order of their addresses, looks in random order for one that is ready, and otherwise waits
// in the queues of all. Who wakes it has claimed it, so exactly one case happens. Spec: "Select statements".

#include "runtime.h"

enum { FewCases = 16 };

typedef struct { Chan *c; void *elem; } Case;
typedef struct { Case *cases; uint16_t *pollorder, *lockorder; intptr_t sends, n; int durable; } Select;

static void lockall(const Select *s) {
	Chan *last = NULL;
	for (intptr_t i = 0; i < s->n; i++) {
		Chan *c = s->cases[s->lockorder[i]].c;
		if (c != last)
			lock(&c->lock);
		last = c;
	}
}

// Each channel once, the last first. The goroutine may run before the last is unlocked, but its stack stays until it has been left.
static void unlockall(const Select *s) {
	for (intptr_t i = s->n; i-- > 0;) {
		Chan *c = s->cases[s->lockorder[i]].c;
		if (i > 0 && s->cases[s->lockorder[i - 1]].c == c)
			continue;
		unlock(&c->lock);
	}
}

static void unlockothers(const Select *s, const Chan *done) {
	Chan *last = NULL;
	for (intptr_t i = 0; i < s->n; i++) {
		Chan *c = s->cases[s->lockorder[i]].c;
		if (c != last && c != done)
			unlock(&c->lock);
		last = c;
	}
}

static void unlockcommit(void *s) { unlockall(s); }

// A random order of the cases with a channel: where to look.
static void shuffle(Select *s, intptr_t n) {
	s->n = 0;
	s->durable = Durable; // if all channels are of the bubble
	for (intptr_t i = 0; i < n; i++) {
		if (!s->cases[i].c)
			continue;
		s->durable &= bubblereason(s->cases[i].c->bubble, "select on synctest channel from outside bubble");
		uintptr j = cheaprand((uint32_t)s->n + 1);
		s->pollorder[s->n] = s->pollorder[j];
		s->pollorder[j] = (uint16_t)i;
		s->n++;
	}
}

static bool before(const Select *s, uint16_t a, uint16_t b) { return (uintptr)s->cases[a].c < (uintptr)s->cases[b].c; }

static void siftdown(const Select *s, intptr_t i, intptr_t n) {
	uint16_t *a = s->lockorder, moved = a[i];
	for (intptr_t child; (child = 2 * i + 1) < n; i = child) {
		if (child + 1 < n && before(s, a[child], a[child + 1]))
			child++;
		if (!before(s, moved, a[child]))
			break;
		a[i] = a[child];
	}
	a[i] = moved;
}

// Heap sort: no recursion and no memory.
static void sortlocks(Select *s) {
	for (intptr_t i = 0; i < s->n; i++)
		s->lockorder[i] = s->pollorder[i];
	for (intptr_t i = s->n / 2; i-- > 0;)
		siftdown(s, i, s->n);
	for (intptr_t n = s->n; n-- > 1;) {
		uint16_t first = s->lockorder[0];
		s->lockorder[0] = s->lockorder[n];
		s->lockorder[n] = first;
		siftdown(s, 0, n);
	}
}

// The case that can go on now; it releases the locks. -1: none.
static Chosen trycases(Select *s) {
	for (intptr_t i = 0; i < s->n; i++) {
		uint16_t at = s->pollorder[i];
		Case *it = &s->cases[at];
		Chan *c = it->c;
		bool send = at < s->sends;
		if (send ? !(c->closed || c->recvq.first || c->count < c->dataqsiz) : !(c->closed || c->sendq.first || c->count > 0))
			continue;
		// A waiter of another select may have been claimed, so it is not certain yet. The operation releases its own lock.
		bool done;
		int got = RecvValue;
		if (send) {
			if (c->closed) {
				unlockall(s);
				panicplain(TEXT("send on closed channel"));
			}
			done = chansendlocked(c, it->elem);
		} else {
			got = chanrecvlocked(c, it->elem);
			done = got != RecvNothing;
		}
		if (!done)
			continue;
		unlockothers(s, c);
		return (Chosen){at, got == RecvValue && !send};
	}
	return (Chosen){-1, false};
}

// Waits in all queues until one claims the goroutine. With the locks held; they are again when it returns.
static Chosen waitcases(Select *s, Waiter *waiters) {
	G *gp = getg();
	gp->param = NULL;
	gp->selectdone = 0;
	for (intptr_t i = 0; i < s->n; i++) {
		uint16_t at = s->lockorder[i];
		waiters[i] = (Waiter){.g = gp, .elem = s->cases[at].elem, .select = true, .send = at < s->sends};
		Chan *c = s->cases[at].c;
		waitpush(waiters[i].send ? &c->sendq : &c->recvq, &waiters[i]);
	}
	parkwith(WaitSelect | s->durable, unlockcommit, s);
	Waiter *winner = gp->param;
	gp->param = NULL;
	lockall(s);
	Chosen chosen = {-1, false};
	for (intptr_t i = 0; i < s->n; i++) {
		Waiter *w = &waiters[i];
		Chan *c = s->cases[s->lockorder[i]].c;
		if (w == winner)
			chosen = (Chosen){s->lockorder[i], w->success};
		else
			waitremove(w->send ? &c->sendq : &c->recvq, w);
	}
	return chosen;
}

Chosen selectgo(Case *cases, uint16_t *order, intptr_t sends, intptr_t recvs, bool block) GOSYM(selectgo);
Chosen selectgo(Case *cases, uint16_t *order, intptr_t sends, intptr_t recvs, bool block) {
	static const Type scanned = {.size = sizeof(Waiter), .ptrbytes = sizeof(Waiter)};
	Select s = {cases, order, order + sends + recvs, sends, 0, 0};
	CHANCE();
	shuffle(&s, sends + recvs);
	sortlocks(&s);
	lockall(&s);
	Chosen chosen = trycases(&s);
	if (chosen.index >= 0)
		return chosen;
	if (!block) {
		unlockall(&s);
		return chosen;
	}
	Waiter few[FewCases], *waiters = few;
	if (s.n > FewCases) {
		getm()->locks++;
		waiters = mallocgc((uintptr)s.n * sizeof(Waiter), &scanned, true);
		getm()->locks--;
	}
	chosen = waitcases(&s, waiters);
	unlockall(&s);
	if (chosen.index < sends) {
		if (!chosen.ok)
			panicplain(TEXT("send on closed channel"));
		chosen.ok = false;
	}
	return chosen;
}

void blockforever(void) GOSYM(block);
void blockforever(void) { park(WaitSelectNone | Durable, NULL); }
