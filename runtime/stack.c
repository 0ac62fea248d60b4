// Stacks of goroutines. The first segment is a slot of 64 KiB, one of very many in one reservation, of which the system provides pages as they
// are touched. A G lies at the top of its slot, so a goroutine that waits costs one page. A G that has ended is used again; those that were
// not needed from one collection to the next lose their pages and are kept as bits only (`dropped`). What does not fit goes on a segment of 1 MiB, and from there on one of 512 MiB (asm_amd64.S: morestack). A goroutine keeps
// its second segment until it is dropped, so a loop at the edge costs little; the third is given back when it ends.
//
// There are no guard pages (a million of them would be too many mappings): prologues check the limit, and below it lies room for C.
// Invariant: a later segment has lower addresses, so frames are ordered by address.

#include "os.h"
#include "runtime.h"

enum { SlotSize = 64 << 10, CommitStep = 16 << 20, Lines = 8, LineStep = 256, Pages = 4, PageSize = 4096 };
static const uintptr SegmentSize[MoreSegments] = {1 << 20, 512 << 20};

typedef struct { uintptr next, end, committed; } Arena; // the next piece is at `next`
static struct {
	uint32_t lock; // guards everything but n
	uint32_t n;    // slots in use; atomic
	uintptr base;  // of the slots
	Arena slots, segments[MoreSegments];
	Stack free[MoreSegments]; // the first free segments; their last words are the next ones
	uint64_t *dropped;        // a bit for each slot
	uint32_t ndropped, first; // no bit is set below `first`
	uint32_t room;            // slots there can be
} stacks;

static uintptr slice(Arena *a, uintptr at, uintptr size) {
	*a = (Arena){at, at + size, at};
	return at + size;
}

// Reserves as much as the system allows. The largest segments come first, the slots last.
void stacksinit(void) {
	for (int shift = 0; shift <= 12; shift += 3) {
		uintptr slots = ((uintptr)1 << 38) >> shift, more = ((uintptr)1 << 40) >> shift;
		if (more < SegmentSize[1])
			more = SegmentSize[1];
		uint8_t *p = os_reserve(slots + 2 * more);
		if (!p)
			continue;
		os_nohugepages(p, slots + 2 * more);
		uintptr at = slice(&stacks.segments[1], (uintptr)p, more);
		at = slice(&stacks.segments[0], at, more);
		stacks.base = at;
		slice(&stacks.slots, at, slots);
		stacks.room = (uint32_t)(slots / SlotSize);
		stacks.dropped = os_alloc(stacks.room / 8);
		if (!stacks.dropped)
			throw("cannot reserve stacks");
		return;
	}
	throw("cannot reserve stacks");
}

// With the lock held. 0: there are no more.
static uintptr takepiece(Arena *a, uintptr size) {
	uintptr p = a->next;
	if (a->end - p < size)
		return 0;
	if (p + size > a->committed) {
		uintptr step = size > CommitStep ? size : CommitStep;
		if (step > a->end - a->committed)
			step = a->end - a->committed;
		if (os_commit((void *)a->committed, step) != 0)
			return 0;
		a->committed += step;
	}
	a->next = p + size;
	return p;
}

// The goroutines there have ever been, by number; dead ones too. They do not all lie at the same place in their slots, for the caches' sake.
static G *gat(uint32_t i) {
	uintptr color = i % Lines * LineStep + i / Lines % Pages * PageSize;
	return (G *)(stacks.base + (uintptr)(i + 1) * SlotSize - color - sizeof(G));
}

enum { WordBits = 64 };

static bool isdropped(uint32_t i) { return stacks.dropped[i / WordBits] >> (i % WordBits) & 1; }

// Nil if it has been dropped.
G *gnumber(uint32_t i) { return isdropped(i) ? NULL : gat(i); }

uint32_t gcount(void) { return __atomic_load_n(&stacks.n, __ATOMIC_ACQUIRE); }

// With the lock held.
static G *takedropped(void) {
	uint32_t i = stacks.first;
	while (!stacks.dropped[i / WordBits])
		i = (i / WordBits + 1) * WordBits;
	i = i / WordBits * WordBits + (uint32_t)__builtin_ctzll(stacks.dropped[i / WordBits]);
	G *gp = gat(i);
	gp->stack = (Stack){stacks.base + (uintptr)i * SlotSize, (uintptr)gp & ~(uintptr)15};
	stacks.dropped[i / WordBits] &= ~((uint64_t)1 << (i % WordBits));
	stacks.first = i;
	stacks.ndropped--;
	return gp;
}

// A G with a stack of its own.
G *gnew(void) {
	lock(&stacks.lock);
	if (stacks.ndropped) {
		G *gp = takedropped();
		unlock(&stacks.lock);
		return gp;
	}
	uintptr slot = takepiece(&stacks.slots, SlotSize);
	if (!slot)
		throw("too many goroutines");
	G *gp = gat(stacks.n);
	gp->stack = (Stack){slot, (uintptr)gp & ~(uintptr)15};
	__atomic_store_n(&stacks.n, stacks.n + 1, __ATOMIC_RELEASE);
	unlock(&stacks.lock);
	return gp;
}

// ---- giving memory back ----

// With the lock held.
static void putsegment(int i, Stack segment) {
	os_unused((void *)segment.lo, segment.hi - segment.lo);
	((Stack *)segment.hi)[-1] = stacks.free[i];
	stacks.free[i] = segment;
}

// Takes the pages of slots that are marked in `drop`, of runs of slots at once.
static void unuse(const uint64_t *drop) {
	for (uint32_t i = 0; i < stacks.n;) {
		if (!drop[i / WordBits] && i % WordBits == 0) {
			i += WordBits;
			continue;
		}
		uint32_t end = i;
		while (end < stacks.n && drop[end / WordBits] >> (end % WordBits) & 1)
			end++;
		if (end > i)
			os_unused((void *)(stacks.base + (uintptr)i * SlotSize), (uintptr)(end - i) * SlotSize);
		i = end + 1;
	}
}

// Drops the Gs of a list, by schedlink, that have ended and left their stacks. The world is stopped.
void gdrop(G *list) {
	uintptr size = (stacks.n / WordBits + 1) * sizeof(uint64_t);
	uint64_t *drop = os_alloc(size);
	if (!drop)
		return; // then they are lost: there is no memory even for this
	lock(&stacks.lock);
	for (G *gp = list, *next; gp; gp = next) {
		next = gp->schedlink;
		for (int i = 0; i < MoreSegments; i++)
			if (gp->more[i].hi)
				putsegment(i, gp->more[i]);
		uint32_t i = (uint32_t)(((uintptr)gp - stacks.base) / SlotSize);
		drop[i / WordBits] |= (uint64_t)1 << (i % WordBits);
		stacks.ndropped++;
		if (i < stacks.first)
			stacks.first = i;
	}
	unuse(drop);
	for (uint32_t i = 0; i <= stacks.n / WordBits; i++)
		stacks.dropped[i] |= drop[i];
	unlock(&stacks.lock);
	os_free(drop, size);
}

// ---- further segments ----

static bool within(Stack s, uintptr p) { return p > s.lo && p <= s.hi; }

// Whether something lies on one of the goroutine's segments.
bool onstack(const G *gp, uintptr p) {
	return within(gp->stack, p) || within(gp->more[0], p) || within(gp->more[1], p);
}

// The limit of the segment that a stack pointer is on.
void setlimit(G *gp, uintptr sp) {
	gp->stackguard0 = gp->limit;
	for (int i = 0; i < MoreSegments; i++)
		if (within(gp->more[i], sp))
			gp->stackguard0 = gp->more[i].lo + StackGuard;
	getm()->tls.stacklimit = gp->stackguard0;
}

static bool newsegment(G *gp, int i) {
	uintptr size = SegmentSize[i];
	lock(&stacks.lock);
	if (stacks.free[i].hi) {
		gp->more[i] = stacks.free[i];
		stacks.free[i] = ((Stack *)stacks.free[i].hi)[-1];
	} else {
		uintptr p = takepiece(&stacks.segments[i], size);
		gp->more[i] = p ? (Stack){p, p + size} : (Stack){0};
	}
	unlock(&stacks.lock);
	return gp->more[i].hi != 0;
}

// A goroutine has ended: its largest segment goes to the next that needs one, without its pages.
void freesegments(G *gp) {
	Stack big = gp->more[1];
	if (LIKELY(!big.hi))
		return;
	gp->more[1] = (Stack){0};
	lock(&stacks.lock);
	putsegment(1, big);
	unlock(&stacks.lock);
}

// What the goroutine uses of its stack, from sp on: a piece of each segment, the last one first.
void stackpieces(const G *gp, uintptr sp, void (*see)(uintptr lo, uintptr hi)) {
	for (int i = MoreSegments; i-- > 0;) {
		Stack s = gp->more[i];
		if (!within(s, sp))
			continue;
		see(sp, s.hi);
		sp = ((uintptr *)s.hi)[-5]; // morestack has kept it at -40
	}
	see(sp, gp->stack.hi);
}

// The segment to go on with, for a function that needs n bytes; sp is as at its entry.
Segment growstack(uintptr sp, uintptr n) {
	G *gp = getg();
	Segment next = {.limit = gp->stackguard0};
	int i = 0;
	for (int on = 0; on < MoreSegments; on++)
		if (within(gp->more[on], sp))
			i = on + 1;
	while (i < MoreSegments && SegmentSize[i] < n + 2 * StackGuard)
		i++;
	if (i >= MoreSegments || (!gp->more[i].hi && !newsegment(gp, i)))
		return (Segment){0};
	next.hi = gp->more[i].hi;
	gp->stackguard0 = getm()->tls.stacklimit = gp->more[i].lo + StackGuard;
	return next;
}
