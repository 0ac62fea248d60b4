// Bubbles of package testing/synctest: goroutines that share a clock of their own, which moves only when all of them wait for each other.
//
// A goroutine is in the bubble of the one that started it. It waits durably if only another of its bubble, or the bubble's clock, can wake it:
// for a channel made in the bubble, for its timers, on a condition variable, and so on (`Durable` with the reason of `park`). `running` counts
// those that do not. When it falls to zero, who waits in synctest.Wait goes on; if nobody does, the goroutine of synctest.Run, which is not
// counted, moves the clock to the next timer.
//
// Invariant, while nobody holds the lock: if `running` is zero, a waiter or the root has been woken or will look before it sleeps.

#include "runtime.h"

static struct { uint32_t lock; Bubble *first; } bubbles; // those that run, linked by next

// Wakes who has waited for the bubble to come to rest. With the lock, which it releases.
static void rest(Bubble *b) {
	G *woken = NULL;
	if (b->running == 0) {
		woken = b->waiter ? b->waiter : b->rootwaits ? b->root : NULL;
		if (woken == b->waiter)
			b->waiter = NULL;
		else
			b->rootwaits = false;
	}
	unlock(&b->lock);
	if (woken)
		ready(woken);
}

void bubblecount(Bubble *b, int32_t total, int32_t running) {
	lock(&b->lock);
	b->total += total;
	b->running += running;
	rest(b);
}

void bubblepark(G *gp) {
	if (gp == gp->bubble->root)
		return;
	gp->durable = true;
	bubblecount(gp->bubble, 0, -1);
}

void bubbleready(G *gp) {
	if (!gp->durable)
		return;
	gp->durable = false;
	Bubble *b = gp->bubble;
	lock(&b->lock);
	b->running++;
	unlock(&b->lock);
}

// A goroutine that the running one starts; one that is to wait at first is not counted as running.
void bubblejoin(G *gp, Bubble *b, bool waits) {
	gp->bubble = b;
	gp->durable = waits;
	if (b)
		bubblecount(b, 1, waits ? 0 : 1);
}

void bubbleleave(G *gp) {
	Bubble *b = gp->bubble;
	gp->bubble = NULL;
	gp->durable = false;
	bubblecount(b, -1, -1);
}

// The root waits until all others do.
static void awaitrest(Bubble *b) {
	lock(&b->lock);
	if (b->running == 0) {
		unlock(&b->lock);
		return;
	}
	b->rootwaits = true;
	park(WaitBubble, &b->lock);
}

static void enlist(Bubble *b) {
	lock(&bubbles.lock);
	b->next = bubbles.first;
	bubbles.first = b;
	unlock(&bubbles.lock);
}

static void delist(Bubble *b) {
	lock(&bubbles.lock);
	for (Bubble **at = &bubbles.first; *at; at = &(*at)->next)
		if (*at == b) {
			*at = b->next;
			break;
		}
	unlock(&bubbles.lock);
}

void bubblehold(Bubble *b, int32_t n) GOSYM(bubbleHold);
void bubblehold(Bubble *b, int32_t n) { bubblecount(b, 0, n); }

Bubble *currentbubble(void) GOSYM(currentBubble);
Bubble *currentbubble(void) { return getg()->bubble; }

void bubbleenter(Bubble *b) GOSYM(bubbleEnter);
void bubbleenter(Bubble *b) {
	G *gp = getg();
	if (b)
		bubblejoin(gp, b, false);
	else
		bubbleleave(gp);
}

// In synctest.Wait: until all others wait durably.
void bubblewait(Bubble *b) GOSYM(bubbleWait);
void bubblewait(Bubble *b) {
	G *gp = getg();
	lock(&b->lock);
	if (b->running == 1) {
		unlock(&b->lock);
		return;
	}
	b->running--;
	b->waiter = gp;
	gp->durable = true;
	park(WaitBubble, &b->lock);
}

// In synctest.Run. Whether all goroutines have ended.
bool bubblerun(Bubble *b, FuncVal *first) GOSYM(bubbleRun);
bool bubblerun(Bubble *b, FuncVal *first) {
	G *gp = getg();
	gp->bubble = b;
	b->root = gp;
	enlist(b);
	newproc(0, first, NULL);
	for (;;) {
		bubbletimers(b);
		awaitrest(b);
		int64_t next = __atomic_load_n(&b->timers.next, __ATOMIC_RELAXED);
		if (b->total == 0 || b->done || next == 0)
			break;
		if (next > b->now)
			b->now = next;
	}
	gp->bubble = NULL;
	delist(b);
	return b->total == 0;
}

// ---- what belongs to a bubble ----

enum { NoBubble, ThisBubble, OtherBubble, SetLeast = 16 };

// The place of an address in a set, or the free place where it would be.
static uintptr *find(const Bubble *b, uintptr p) {
	uintptr i = p * 0x9e3779b97f4a7c15 >> 32 & (b->setroom - 1);
	while (b->set[i] && b->set[i] != p)
		i = (i + 1) & (b->setroom - 1);
	return &b->set[i];
}

static void add(Bubble *b, uintptr p) {
	static const Type word = {.size = sizeof(void *), .ptrbytes = sizeof(void *)};
	if (2 * (b->setn + 1) > b->setroom) { // half of it is free, so a search ends
		uintptr *old = b->set, n = b->setroom;
		b->setroom = n ? 2 * n : SetLeast;
		b->set = mallocgc(b->setroom * sizeof(uintptr), &word, true);
		for (uintptr i = 0; i < n; i++)
			if (old[i])
				*find(b, old[i]) = old[i];
	}
	*find(b, p) = p;
	b->setn++;
}

// The bubble that an address belongs to, or nil. Called with the lock of the list.
static Bubble *owner(uintptr p) {
	Bubble *b = bubbles.first;
	while (b && !(b->setroom && *find(b, p)))
		b = b->next;
	return b;
}

static void take(void) {
	getm()->locks++;
	lock(&bubbles.lock);
}

static void give(void) {
	unlock(&bubbles.lock);
	getm()->locks--;
}

intptr_t bubbleassociate(Bubble *b, void *p) GOSYM(bubbleAssociate);
intptr_t bubbleassociate(Bubble *b, void *p) {
	take();
	Bubble *has = owner((uintptr)p);
	if (!has && b)
		add(has = b, (uintptr)p);
	give();
	return !has ? NoBubble : has == b ? ThisBubble : OtherBubble;
}

// The others of its row move up, as they would stand without it.
void bubbledisassociate(void *p) GOSYM(bubbleDisassociate);
void bubbledisassociate(void *p) {
	take();
	Bubble *b = owner((uintptr)p);
	if (b) {
		uintptr *hole = find(b, (uintptr)p);
		*hole = 0;
		b->setn--;
		uintptr at = (uintptr)(hole - b->set);
		for (uintptr moved; (moved = b->set[at = (at + 1) & (b->setroom - 1)]);) {
			b->set[at] = 0;
			*find(b, moved) = moved;
		}
	}
	give();
}

Bubble *bubbleof(void *p) GOSYM(bubbleOf);
Bubble *bubbleof(void *p) {
	take();
	Bubble *b = owner((uintptr)p);
	give();
	return b;
}
