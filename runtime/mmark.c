// Marking: what can be reached from the roots, by as many threads as there are Ps.
//
// A marker has a stack of addresses that it has met and not looked at. Between the stack and the look stands a short queue: an address that enters it has its
// mark and its object fetched, and is looked at when both have come (after Cher, Hosking and Vitek, "Software prefetching for mark-sweep
// garbage collection", 2004). A look finds the object that the address lies in; if it had no mark it gets one, and the pointers in it go on
// the stack. Half of a full stack goes to the marker's list of chunks, from which it comes back when the stack is empty, unless another
// marker has stolen it. The end has come when no marker has work and all lists are empty.
//
// Helpers are threads of their own that sleep between collections. They are woken when there is enough to do, so a small heap is marked by
// one thread without an atomic instruction. Nobody waits for a helper to wake up: who comes when all is done goes back to sleep.

#include "os.h"
#include "mheap.h"

enum {
	StackWords = 1024, ChunkWords = 511, Ahead = 16, MaxMarkers = 32, // Ahead: a power of two
	LookAround = 64,     // looks between two looks at who is idle
	WorthHelp = 1 << 14, // objects marked before help is called
	WorthSharing = 8, Spins = 200, PausesPerSpin = 20, Nap = 50000, PieceBytes = 16 << 10,
};
static const uintptr Continue = (uintptr)1 << 63; // on the stack: the rest of a large object from here on

typedef struct Chunk { struct Chunk *next; uintptr words[ChunkWords]; } Chunk;

typedef struct Marker {
	uintptr n;                // on the stack
	bool shared;              // there are others: marks are set atomically
	uintptr live, objects;
	uintptr stack[StackWords];
	uint32_t lock __attribute__((aligned(64)));
	Chunk *chunks;            // read without the lock by who looks for work
} Marker;

static struct {
	Marker *markers;
	uint32_t lock;            // guards open, the making of helpers, and chunks
	bool open;                // helpers may join
	uint32_t helpers, threads; // that may help, and that there are
	uint32_t joined;          // markers of this round
	uint32_t running;         // helpers among them that have not left. Atomic, a futex
	uint32_t active, idle;    // markers that have work, and that wait for some. Atomic
	uint32_t round, nap;      // futexes
	void (*root)(uint32_t job);
	uint32_t jobs, nextjob;   // nextjob: atomic
	Chunk *chunks, *freechunks; // room for all that is met, and those that have been used
	uintptr nchunks, maxchunks;
} mark;

void markinit(void) {
	uintptr room = (mheap.end - mheap.arena) >> 3;
	while (!(mark.chunks = os_alloc(room)) && room > 1 << 20)
		room >>= 1;
	mark.markers = os_alloc(MaxMarkers * sizeof(Marker));
	if (!mark.chunks || !mark.markers)
		throw("runtime: cannot reserve the mark stack");
	mark.maxchunks = room / sizeof(Chunk);
}

// ---- chunks ----

static Chunk *newchunk(void) {
	lock(&mark.lock);
	Chunk *c = mark.freechunks;
	if (c)
		mark.freechunks = c->next;
	else if (mark.nchunks == mark.maxchunks)
		throw("runtime: mark stack overflow");
	else
		c = &mark.chunks[mark.nchunks++];
	unlock(&mark.lock);
	return c;
}

static void freechunk(Chunk *c) {
	lock(&mark.lock);
	c->next = mark.freechunks;
	mark.freechunks = c;
	unlock(&mark.lock);
}

// The lower n addresses of the stack go to the list. A chunk that is not full ends with a zero.
static NOINLINE void publish(Marker *m, uintptr n) {
	Chunk *c = newchunk();
	for (uintptr i = 0; i < n; i++)
		c->words[i] = m->stack[i];
	if (n < ChunkWords)
		c->words[n] = 0;
	m->n -= n;
	for (uintptr i = 0; i < m->n; i++)
		m->stack[i] = m->stack[n + i];
	lock(&m->lock);
	c->next = m->chunks;
	__atomic_store_n(&m->chunks, c, __ATOMIC_SEQ_CST);
	unlock(&m->lock);
	if (__atomic_load_n(&mark.idle, __ATOMIC_SEQ_CST)) {
		__atomic_add_fetch(&mark.nap, 1, __ATOMIC_SEQ_CST);
		os_futexwake(&mark.nap, 1);
	}
}

// Takes a chunk of a marker's list. Whether there was one.
static bool takechunk(Marker *m, Marker *from) {
	if (!__atomic_load_n(&from->chunks, __ATOMIC_SEQ_CST))
		return false;
	lock(&from->lock);
	Chunk *c = from->chunks;
	if (c)
		__atomic_store_n(&from->chunks, c->next, __ATOMIC_SEQ_CST);
	unlock(&from->lock);
	if (!c)
		return false;
	for (uintptr i = 0; i < ChunkWords && c->words[i]; i++)
		m->stack[m->n++] = c->words[i];
	freechunk(c);
	return true;
}

// ---- one object ----

static void callhelp(Marker *m);

// The loop keeps the height of the stack and what describes the heap in registers: `n` goes from hand to hand, Marker.n is it between the calls.
typedef struct { uintptr arena, size; const Block *blocks; uint8_t *marks; } View;
static inline View view(void) { return (View){mheap.arena, mheap.used - mheap.arena, mheap.blocks, mheap.marks}; }

static NOINLINE uintptr overflow(Marker *m) {
	m->n = StackWords;
	publish(m, ChunkWords);
	callhelp(m);
	return m->n;
}

static inline uintptr push(Marker *m, uintptr n, uintptr p) {
	if (UNLIKELY(n == StackWords))
		n = overflow(m);
	m->stack[n] = p;
	return n + 1;
}

// Meets a word that may be an address.
static inline uintptr met(Marker *m, View v, uintptr n, uintptr p) { return p - v.arena < v.size ? push(m, n, p) : n; }

static inline uintptr scanmask(Marker *m, View v, uintptr n, uintptr at, uint8_t mask) {
	for (uint32_t bits = mask; bits; bits &= bits - 1)
		n = met(m, v, n, ((uintptr *)at)[__builtin_ctz(bits)]);
	return n;
}

static void scanwords(Marker *m, uintptr lo, uintptr hi) {
	View v = view();
	uintptr n = m->n;
	for (; lo + sizeof(uintptr) <= hi; lo += sizeof(uintptr))
		n = met(m, v, n, *(uintptr *)lo);
	m->n = n;
}

// Scans [lo, hi) as an array of the type; nil: unknown.
static void scantyped(Marker *m, uintptr lo, uintptr hi, const Type *type) {
	if (!type || type->size == sizeof(uintptr)) {
		scanwords(m, lo, hi);
		return;
	}
	View v = view();
	uintptr n = m->n, bytes = (type->ptrbytes / sizeof(uintptr) + 7) / 8;
	for (; lo + type->ptrbytes <= hi; lo += type->size)
		for (uintptr i = 0; i < bytes; i++)
			n = scanmask(m, v, n, lo + i * 8 * sizeof(uintptr), type->gcdata[i]);
	m->n = n;
}

// A large object piece by piece, lest the stack grow by all of it, and so that others may take pieces.
static void scanlarge(Marker *m, const Block *b, uintptr start, uintptr from) {
	uintptr end = start + b->elemsize, unit = b->type ? b->type->size : sizeof(uintptr);
	uintptr size = unit >= PieceBytes ? unit : PieceBytes / unit * unit;
	if (end - from > size) {
		m->n = push(m, m->n, (from + size) | Continue);
		end = from + size;
	}
	scantyped(m, from, end, b->type);
}

static NOINLINE void scanobject(Marker *m, const Block *b, uintptr start) {
	if (b->scan == ScanMask)
		m->n = scanmask(m, view(), m->n, start, b->mask);
	else if (b->state == BlockLarge)
		scanlarge(m, b, start, start);
	else
		scantyped(m, start, start + b->elemsize, (const Type *)(uintptr)mheap.types[(start - mheap.arena) >> TypeShift]);
}

// Whether this marker is the first to mark the object that starts here.
static inline bool setmark(Marker *m, View v, uintptr start) {
	uintptr granule = (start - v.arena) >> GranuleShift;
	uint8_t *bits = &v.marks[granule >> 3], bit = (uint8_t)(1 << (granule & 7));
	if (!m->shared) {
		if (*bits & bit)
			return false;
		*bits |= bit;
		return true;
	}
	return !(__atomic_load_n(bits, __ATOMIC_RELAXED) & bit) && !(__atomic_fetch_or(bits, bit, __ATOMIC_RELAXED) & bit);
}

static inline const Block *blockof(View v, uintptr p, uintptr *start) {
	const Block *b = &v.blocks[(p - v.arena) >> BlockShift];
	*start = p & ~(uintptr)(BlockSize - 1);
	if (b->state == BlockTail) {
		*start -= b->elemsize;
		b -= b->elemsize >> BlockShift;
	}
	return b;
}

// Looks at an address in the arena.
static inline uintptr look(Marker *m, View v, uintptr n, uintptr p) {
	uintptr start;
	const Block *b = blockof(v, p, &start);
	uintptr size = b->elemsize;
	if (LIKELY(b->state == BlockSmall)) {
		start += ((p - start) * b->divmagic >> 32) * size;
		if (size < 1 << GranuleShift) {
			start &= ~(uintptr)((1 << GranuleShift) - 1);
			size = 1 << GranuleShift;
		}
	} else if (b->state != BlockLarge || p - start >= size) {
		return n;
	}
	if (!setmark(m, v, start))
		return n;
	m->live += size;
	m->objects++;
	if (LIKELY(b->scan == ScanMask))
		return scanmask(m, v, n, start, b->mask);
	if (b->scan == ScanType) {
		m->n = n;
		scanobject(m, b, start);
		n = m->n;
	}
	return n;
}

// ---- the loop ----

// Shares with those that wait, and calls for help where it pays.
static NOINLINE void lookaround(Marker *m) {
	if (!m->shared && m->objects > WorthHelp)
		callhelp(m);
	if (m->n >= WorthSharing && __atomic_load_n(&mark.idle, __ATOMIC_RELAXED) && !__atomic_load_n(&m->chunks, __ATOMIC_RELAXED))
		publish(m, m->n / 2 < ChunkWords ? m->n / 2 : ChunkWords);
}

// Goes on with a large object.
static NOINLINE uintptr resume(Marker *m, uintptr n, uintptr p) {
	uintptr start;
	const Block *b = blockof(view(), p, &start);
	m->n = n;
	scanlarge(m, b, start, p);
	return m->n;
}

// Until stack, queue and list are empty.
static void drain(Marker *m) {
	View v = view();
	uintptr n = m->n, queue[Ahead]; // a ring
	uint32_t ahead = 0, next = 0, looks = 0;
	for (;;) {
		while (ahead < Ahead && n > 0) {
			uintptr p = m->stack[--n];
			if (UNLIKELY(p & Continue)) {
				n = resume(m, n, p & ~Continue);
				continue;
			}
			__builtin_prefetch(&v.marks[(p - v.arena) >> (GranuleShift + 3)]);
			__builtin_prefetch((const void *)p);
			queue[(next + ahead++) % Ahead] = p;
		}
		if (ahead == 0) {
			m->n = 0;
			if (!takechunk(m, m))
				return;
			n = m->n;
			continue;
		}
		n = look(m, v, n, queue[next++ % Ahead]);
		ahead--;
		if (UNLIKELY(++looks % LookAround == 0)) {
			m->n = n;
			lookaround(m);
			n = m->n;
		}
	}
}

static bool steal(Marker *m) {
	uint32_t n = __atomic_load_n(&mark.joined, __ATOMIC_ACQUIRE);
	for (uint32_t i = 0; i < n; i++)
		if (takechunk(m, &mark.markers[i]))
			return true;
	return false;
}

static bool anychunks(void) {
	uint32_t n = __atomic_load_n(&mark.joined, __ATOMIC_ACQUIRE);
	for (uint32_t i = 0; i < n; i++)
		if (__atomic_load_n(&mark.markers[i].chunks, __ATOMIC_SEQ_CST))
			return true;
	return false;
}

// Counts as active before it has any work, or the others would go.
static bool trysteal(Marker *m) {
	__atomic_add_fetch(&mark.active, 1, __ATOMIC_SEQ_CST);
	if (steal(m))
		return true;
	__atomic_sub_fetch(&mark.active, 1, __ATOMIC_SEQ_CST);
	return false;
}

// Waits for work. False: there is none, and will be none.
static bool findwork(Marker *m) {
	__atomic_add_fetch(&mark.idle, 1, __ATOMIC_SEQ_CST);
	__atomic_sub_fetch(&mark.active, 1, __ATOMIC_SEQ_CST);
	bool found = false;
	for (uint32_t spin = 0;; spin++) {
		uint32_t nap = __atomic_load_n(&mark.nap, __ATOMIC_SEQ_CST);
		if (anychunks() && (found = trysteal(m)))
			break;
		if (__atomic_load_n(&mark.active, __ATOMIC_SEQ_CST) == 0)
			break;
		if (spin >= Spins)
			os_futexwait(&mark.nap, nap, Nap);
		else
			for (int i = 0; i < PausesPerSpin; i++)
				__builtin_ia32_pause();
	}
	__atomic_sub_fetch(&mark.idle, 1, __ATOMIC_SEQ_CST);
	return found;
}

static void work(Marker *m) {
	for (;;) {
		uint32_t job = __atomic_fetch_add(&mark.nextjob, 1, __ATOMIC_RELAXED);
		if (job >= mark.jobs)
			break;
		mark.root(job);
		if (job > 0 && job % LookAround == 0)
			callhelp(m);
	}
	do
		drain(m);
	while (m->shared && findwork(m));
}

// ---- helpers ----

static void reset(Marker *m, bool shared) {
	m->n = m->live = m->objects = 0;
	m->shared = shared;
	m->chunks = NULL;
}

NORETURN static void helper(void) {
	uint32_t round = 0;
	for (;;) {
		os_futexwait(&mark.round, round, -1);
		round = __atomic_load_n(&mark.round, __ATOMIC_ACQUIRE);
		lock(&mark.lock);
		Marker *m = mark.open && mark.joined <= mark.helpers ? &mark.markers[mark.joined] : NULL;
		if (m) {
			reset(m, true);
			__atomic_add_fetch(&mark.running, 1, __ATOMIC_SEQ_CST);
			__atomic_add_fetch(&mark.active, 1, __ATOMIC_SEQ_CST);
			__atomic_store_n(&mark.joined, mark.joined + 1, __ATOMIC_RELEASE);
		}
		unlock(&mark.lock);
		if (!m)
			continue;
		getm()->marker = m;
		work(m);
		__atomic_sub_fetch(&mark.running, 1, __ATOMIC_SEQ_CST);
		os_futexwake(&mark.running, 1);
	}
}

// Opens the round, once.
static void callhelp(Marker *m) {
	if (m->shared || mark.helpers == 0)
		return;
	m->shared = true;
	lock(&mark.lock);
	mark.open = true;
	uint32_t missing = mark.helpers > mark.threads ? mark.helpers - mark.threads : 0;
	mark.threads += missing;
	unlock(&mark.lock);
	__atomic_add_fetch(&mark.round, 1, __ATOMIC_SEQ_CST);
	os_futexwake(&mark.round, (int)mark.threads);
	for (; missing > 0; missing--)
		startthread(helper);
}

// No helper joins any more; waits for those that have, who have no work left.
static void closeround(void) {
	lock(&mark.lock);
	mark.open = false;
	mark.helpers = 0; // what comes now is little
	unlock(&mark.lock);
	for (uint32_t n; (n = __atomic_load_n(&mark.running, __ATOMIC_SEQ_CST)) > 0;)
		os_futexwait(&mark.running, n, Nap);
}

void markroots(uint32_t n, void (*scan)(uint32_t job)) {
	int32_t procs = sched.nprocs < sched.ncpu ? sched.nprocs : sched.ncpu;
	lock(&mark.lock);
	mark.helpers = (uint32_t)(procs < MaxMarkers ? procs : MaxMarkers) - 1;
	mark.joined = mark.active = 1;
	unlock(&mark.lock);
	Marker *m = getm()->marker = &mark.markers[0];
	reset(m, false);
	mark.root = scan;
	mark.jobs = n;
	mark.nextjob = 0;
	work(m);
	closeround();
	m->shared = false;
	uintptr used = mark.nchunks * sizeof(Chunk);
	mark.nchunks = 0;
	mark.freechunks = NULL;
	if (used > 1 << 20)
		os_unused(mark.chunks, used);
}

void markrange(uintptr lo, uintptr hi) { scanwords(getm()->marker, (lo + 7) & ~(uintptr)7, hi); }

void markobject(uintptr object) {
	uintptr start;
	const Block *b = blockof(view(), object, &start);
	if (b->scan != ScanNone)
		scanobject(getm()->marker, b, object);
}

void markrest(void) { drain(getm()->marker); }

Marked markcounts(void) {
	Marked sum = {.workers = mark.joined};
	for (uint32_t i = 0; i < mark.joined; i++) {
		sum.live += mark.markers[i].live;
		sum.objects += mark.markers[i].objects;
	}
	return sum;
}
