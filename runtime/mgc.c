// The collector: stops the world, marks what is reachable, frees what is not. Design: docs/runtime.md, "Collector".
//
// Roots are the writable segments of the program, the stacks of goroutines from where they stopped, the registers of the one that collects,
// and what finalizers keep. All of them, and objects with pointers, are read word by word: what looks like an address in the heap keeps
// the object that it lies in (Boehm and Weiser 1988). Objects do not move. Sweeping is left to the allocator, but for
// large objects and blocks without any survivor, which are freed at once.

#include "os.h"
#include "mheap.h"

enum { MinHeap = 4 << 20, DefaultPercent = 100, Prefetched = 8, PageSize = 4096 };

typedef struct { uintptr p, size; } Grey; // an object that is marked and not yet read

static struct {
	Grey *stack; // room for every object there can be, of which memory is used as needed
	uintptr n, max;
	uintptr live, objects; // marked so far
	bool running;
	uint32_t cycles, forced;
	uint64_t pausetotal, lastend;
	uint64_t pauses[256], ends[256];
} gc;

// ---- marking ----

// Marks the object that an address lies in, if any and if not done before.
static inline void mark(uintptr p) {
	uintptr offset = p - mheap.arena, n = offset >> BlockShift;
	const Block *b = &mheap.blocks[n];
	uintptr start = p & ~(uintptr)(BlockSize - 1);
	if (b->state == BlockTail) {
		start -= b->elemsize;
		b -= b->elemsize >> BlockShift;
	}
	uintptr size = b->elemsize;
	if (b->state == BlockSmall) {
		uintptr index = (p - start) * b->divmagic >> 32;
		start += index * size;
		if (size < 1 << GranuleShift) {
			start &= ~(uintptr)((1 << GranuleShift) - 1);
			size = 1 << GranuleShift;
		}
	} else if (b->state != BlockLarge || p - start >= size) {
		return;
	}
	uintptr granule = (start - mheap.arena) >> GranuleShift;
	uint8_t *bits = &mheap.marks[granule >> 3], bit = (uint8_t)(1 << (granule & 7));
	if (*bits & bit)
		return;
	*bits |= bit;
	gc.live += size;
	gc.objects++;
	if (b->class & NoScan)
		return;
	__builtin_prefetch((void *)start);
	gc.stack[gc.n++] = (Grey){start, size};
}

// Reads words, a few behind the one whose block is being fetched.
static void scan(uintptr lo, uintptr hi) {
	uintptr ring[Prefetched] = {0}, next = 0, size = mheap.used - mheap.arena;
	for (lo = (lo + 7) & ~(uintptr)7; lo + 8 <= hi; lo += 8) {
		uintptr p = *(uintptr *)lo;
		if (p - mheap.arena >= size)
			continue;
		__builtin_prefetch(&mheap.marks[(p - mheap.arena) >> (GranuleShift + 3)]);
		uintptr older = ring[next];
		ring[next] = p;
		next = (next + 1) % Prefetched;
		if (older)
			mark(older);
	}
	for (int i = 0; i < Prefetched; i++)
		if (ring[i])
			mark(ring[i]);
}

static void drain(void) {
	while (gc.n > 0) {
		Grey g = gc.stack[--gc.n];
		scan(g.p, g.p + g.size);
	}
}

// The writable segments, by the program headers (ELF-64: 32 bytes in the file header lead to them).
static void markdata(void) {
	typedef struct { uint32_t type, flags; uint64_t offset, vaddr, paddr, filesz, memsz, align; } Phdr;
	extern const uint8_t __ehdr_start[] __attribute__((weak));
	enum { PtLoad = 1, PfWrite = 2 };
	if (!__ehdr_start)
		throw("runtime: the program has no headers");
	const Phdr *ph = (const Phdr *)(__ehdr_start + *(const uint64_t *)(__ehdr_start + 32));
	for (uint16_t n = *(const uint16_t *)(__ehdr_start + 56); n > 0; n--, ph++)
		if (ph->type == PtLoad && ph->flags & PfWrite)
			scan(ph->vaddr, ph->vaddr + ph->memsz);
}

static void markstacks(uintptr sp) {
	G *gp = getg();
	scan(sp, gp->stack.hi);
}

// ---- finalizers ----

// What is to be called when an object is freed. An object may have several; those of cleanups are func() values.
typedef struct Special {
	struct Special *next; // in its list of the table, or in the queue
	uintptr object;       // its start; not a root
	uint64_t id;          // of a cleanup; 0: a finalizer
	uintptr arg;          // the pointer that a finalizer gets
	void *fn, *type;      // func value; for a finalizer the type of fn and
	void *argtype;        // the type of arg
} Special;

static struct {
	uint32_t lock;
	Special **table; // by object
	uintptr size, n;
	Special *queue, **last; // of objects that are gone
	Special *free;
	uint64_t ids;
} specials;

static Special **speciallist(uintptr object) {
	return &specials.table[(object >> 3) * 0x9e3779b97f4a7c15u >> 32 & (specials.size - 1)];
}

static void growspecials(void) {
	uintptr n = specials.size;
	Special **old = specials.table;
	specials.size = n ? n * 2 : 256;
	specials.table = persistentalloc(specials.size * sizeof(Special *));
	for (uintptr i = 0; i < n; i++)
		for (Special *s = old[i], *next; s; s = next) {
			next = s->next;
			Special **list = speciallist(s->object);
			s->next = *list;
			*list = s;
		}
}

// The start of the object that p lies in; 0: it is not in the heap.
uintptr objectstart(uintptr p) GOSYM(objectstart);
uintptr objectstart(uintptr p) {
	if (p - mheap.arena >= mheap.used - mheap.arena)
		return 0;
	const Block *b = &mheap.blocks[(p - mheap.arena) >> BlockShift];
	uintptr start = p & ~(uintptr)(BlockSize - 1);
	if (b->state == BlockTail) {
		start -= b->elemsize;
		b -= b->elemsize >> BlockShift;
	}
	if (b->state == BlockLarge)
		return start;
	return b->state == BlockSmall ? start + ((p - start) * b->divmagic >> 32) * b->elemsize : 0;
}

// cleanup: a number by which it may be taken back; else the finalizer of the object, of which there is one.
uint64_t addspecial(uintptr object, bool cleanup, void *fn, void *type, uintptr arg, void *argtype) GOSYM(addspecial);
uint64_t addspecial(uintptr object, bool cleanup, void *fn, void *type, uintptr arg, void *argtype) {
	lock(&specials.lock);
	if (specials.n >= specials.size)
		growspecials();
	Special *s = specials.free;
	if (s)
		specials.free = s->next;
	else
		s = persistentalloc(sizeof *s);
	*s = (Special){.object = object, .id = cleanup ? ++specials.ids : 0, .arg = arg, .fn = fn, .type = type, .argtype = argtype};
	Special **list = speciallist(object);
	s->next = *list;
	*list = s;
	specials.n++;
	uint64_t id = s->id;
	unlock(&specials.lock);
	return id;
}

// Takes back a cleanup, or with id 0 the finalizer of the object. Whether there was one.
bool removespecial(uintptr object, uint64_t id) GOSYM(removespecial);
bool removespecial(uintptr object, uint64_t id) {
	bool found = false;
	lock(&specials.lock);
	Special **link = specials.size ? speciallist(object) : NULL;
	for (; link && *link; link = &(*link)->next) {
		Special *s = *link;
		if (s->object != object || s->id != id)
			continue;
		*link = s->next;
		s->next = specials.free;
		specials.free = s;
		specials.n--;
		found = true;
		break;
	}
	unlock(&specials.lock);
	return found;
}

// Whether nothing else keeps the object of a special.
static bool gone(const Special *s) { return !ismarked(s->object); }

// What specials keep: functions with what they capture. What a finalizer's object leads to is kept too, since the finalizer gets the object.
static void markspecials(void) {
	for (uintptr i = 0; i < specials.size; i++)
		for (Special *s = specials.table[i]; s; s = s->next)
			scan((uintptr)&s->fn, (uintptr)&s->fn + sizeof s->fn);
	for (Special *s = specials.queue; s; s = s->next)
		scan((uintptr)s, (uintptr)(s + 1));
	drain();
	for (uintptr i = 0; i < specials.size; i++)
		for (Special *s = specials.table[i]; s; s = s->next)
			if (s->id == 0 && gone(s)) {
				uintptr size = mheap.blocks[(s->object - mheap.arena) >> BlockShift].elemsize;
				scan(s->object, s->object + size);
			}
	drain();
}

// Moves the specials of objects that are gone to the queue. Those with a finalizer live once more, and keep their cleanups for the next time.
static void queuespecials(void) {
	for (uintptr i = 0; i < specials.size; i++)
		for (Special **link = &specials.table[i]; *link;) {
			Special *s = *link;
			bool last = gone(s);
			for (Special *other = specials.table[i]; last && s->id != 0 && other; other = other->next)
				last = other->object != s->object || other->id != 0;
			if (!last) {
				link = &s->next;
				continue;
			}
			*link = s->next;
			s->next = NULL;
			specials.n--;
			if (!specials.queue)
				specials.last = &specials.queue;
			*specials.last = s;
			specials.last = &s->next;
		}
	for (Special *s = specials.queue; s; s = s->next)
		if (s->id == 0)
			mark(s->arg);
	drain();
}

typedef struct { void *fn, *type; uintptr arg; void *argtype; } FinalCall;

// The next call that is due; false: none.
bool nextfinal(FinalCall *call) GOSYM(nextfinal);
bool nextfinal(FinalCall *call) {
	lock(&specials.lock);
	Special *s = specials.queue;
	if (s) {
		specials.queue = s->next;
		*call = (FinalCall){s->fn, s->type, s->id ? 0 : s->arg, s->argtype};
		s->next = specials.free;
		specials.free = s;
	}
	unlock(&specials.lock);
	return s != NULL;
}

// ---- a cycle ----

static void clearmarks(void) { memclr_(mheap.marks, blockcount() * MarkBytes); }

// Frees what has no survivor, and makes the lists of blocks with holes.
static void sweepblocks(void) {
	for (int class = 0; class < NumAllocClasses; class++) {
		mheap.sweep[class] = 0;
		mheap.hole[class] = (Hole){0};
	}
	for (uintptr i = blockcount(); i-- > 1;) {
		Block *b = &mheap.blocks[i];
		if (b->state == BlockLarge && !ismarked(blockat(i)))
			freeblocks(i, blocksof(b));
		if (b->state != BlockSmall)
			continue;
		uint32_t at = 0, end;
		if (!nexthole(i, &at, &end))
			continue;
		if (at == 0 && end + markunit(b->elemsize) > blocksof(b) << BlockShift) {
			freeblocks(i, blocksof(b));
			continue;
		}
		b->next = mheap.sweep[b->class];
		mheap.sweep[b->class] = (uint32_t)i;
	}
}

static void setgoal(void) {
	uintptr goal = UINTPTR_MAX;
	if (mheap.gcpercent >= 0) {
		uintptr least = (uintptr)MinHeap * (uintptr)mheap.gcpercent / 100;
		goal = mheap.live + mheap.live / 100 * (uintptr)mheap.gcpercent;
		goal = goal < least ? least : goal;
	}
	if (mheap.memorylimit < INT64_MAX && goal > (uintptr)mheap.memorylimit) {
		// Beyond the limit it collects now and then, not all the time.
		uintptr most = (uintptr)mheap.memorylimit, least = mheap.live + mheap.live / 8 + PageSize;
		goal = most < least ? least : most;
	}
	mheap.nextgc = goal;
}

static void printcycle(uintptr before, int64_t ns) {
	printlock();
	prints("gc ");
	printuint(gc.cycles);
	prints(": ");
	printuint((uint64_t)ns / 1000);
	prints(" us, ");
	printuint(before >> 10);
	prints("->");
	printuint(mheap.live >> 10);
	prints(" KiB, goal ");
	printuint(mheap.nextgc >> 10);
	prints(" KiB, ");
	printuint(mheap.liveobjects);
	prints(" objects\n");
	printunlock();
}

static int64_t monotonic(void) {
	int64_t t[2];
	os_clock(1, t);
	return t[0] * 1000000000 + t[1];
}

static bool traced(void) {
	const char *s = gogetenv("GOFCTRACE");
	return s && s[0] == 'g' && s[1] == 'c';
}

// `sp`: everything of the goroutine's that matters lies above.
static void collect(uintptr sp) {
	int64_t began = monotonic();
	uintptr before = mheap.live;
	memclr_(getp()->alloc, sizeof getp()->alloc);
	clearmarks();
	gc.n = gc.live = gc.objects = 0;
	markdata();
	markstacks(sp);
	drain();
	markspecials();
	queuespecials();
	sweepblocks();
	if (mheap.stress)
		poisonholes();
	scavenge();
	mheap.live = gc.live;
	mheap.frees = mheap.mallocs - gc.objects;
	mheap.liveobjects = gc.objects;
	setgoal();
	int64_t ns = monotonic() - began, now[2];
	os_clock(0, now);
	gc.lastend = (uint64_t)(now[0] * 1000000000 + now[1]);
	gc.pausetotal += (uint64_t)ns;
	gc.pauses[gc.cycles % NELEM(gc.pauses)] = (uint64_t)ns;
	gc.ends[gc.cycles++ % NELEM(gc.ends)] = gc.lastend;
	if (traced())
		printcycle(before, ns);
}

// The registers that callers keep are put where they are read.
static NOINLINE void collecthere(void) {
	uintptr kept[6];
	__asm__ volatile("movq %%rbx, 0(%0)\n\tmovq %%rbp, 8(%0)\n\tmovq %%r12, 16(%0)\n\tmovq %%r13, 24(%0)\n\t"
	                 "movq %%r14, 32(%0)\n\tmovq %%r15, 40(%0)"
	                 :
	                 : "r"(kept)
	                 : "memory");
	collect((uintptr)kept);
	__asm__ volatile("" : : "r"(kept) : "memory");
}

void gcstart(void) {
	if (mheap.stress && mheap.live < mheap.nextgc) {
		if (++mheap.stresscount < mheap.stress)
			return;
		mheap.stresscount = 0;
	}
	if (gc.running)
		return;
	gc.running = true;
	collecthere();
	gc.running = false;
}

// ---- settings and counts ----

static bool number(const char *s, int64_t *n) {
	bool any = false, minus = *s == '-';
	*n = 0;
	for (s += minus; *s >= '0' && *s <= '9'; s++, any = true)
		*n = *n * 10 + (*s - '0');
	int shift = *s == 'K' ? 10 : *s == 'M' ? 20 : *s == 'G' ? 30 : *s == 'T' ? 40 : 0; // KiB, MiB, …
	*n = (minus ? -*n : *n) << shift;
	return any;
}

void gcinit(void) {
	enum { StackShift = GranuleShift };
	uintptr most = (mheap.end - mheap.arena) >> StackShift;
	gc.stack = os_alloc(most * sizeof(Grey));
	while (!gc.stack && most > 1 << 16) {
		most >>= 1;
		gc.stack = os_alloc(most * sizeof(Grey));
	}
	if (!gc.stack)
		throw("runtime: cannot reserve the mark stack");
	gc.max = most;
	mheap.gcpercent = DefaultPercent;
	mheap.memorylimit = INT64_MAX;
	int64_t n;
	const char *s = gogetenv("GOGC");
	if (s && s[0] == 'o')
		mheap.gcpercent = -1;
	else if (s && number(s, &n))
		mheap.gcpercent = (int32_t)n;
	if ((s = gogetenv("GOMEMLIMIT")) && number(s, &n) && n > 0)
		mheap.memorylimit = n;
	if ((s = gogetenv("GOFCGCSTRESS")) && number(s, &n) && n > 0)
		mheap.stress = (uint32_t)n;
	setgoal();
}

void gcnow(void) GOSYM(gcnow);
void gcnow(void) {
	gc.forced++;
	if (gc.running)
		return;
	gc.running = true;
	collecthere();
	gc.running = false;
}

int32_t setgcpercent(int32_t percent) GOSYM(setgcpercent);
int32_t setgcpercent(int32_t percent) {
	int32_t before = mheap.gcpercent;
	mheap.gcpercent = percent < 0 ? -1 : percent;
	setgoal();
	return before;
}

int64_t setmemorylimit(int64_t limit) GOSYM(setmemorylimit);
int64_t setmemorylimit(int64_t limit) {
	int64_t before = mheap.memorylimit;
	if (limit >= 0)
		mheap.memorylimit = limit;
	setgoal();
	return before;
}

// What mstats.go shows.
typedef struct {
	uint64_t totalalloc, live, mallocs, frees, objects, sys, inuse, idle, released, nextgc, lastend, pausetotal;
	uint32_t cycles, forced;
	const uint64_t *pauses, *ends;
} HeapStats;

void heapstats(HeapStats *stats) GOSYM(heapstats);
void heapstats(HeapStats *stats) {
	uint64_t unused = 0, cells = 0, freed = 0, released = 0;
	for (int class = 0; class < NumAllocClasses; class++) {
		AllocSlot *slot = &getp()->alloc[class];
		if (slot->end <= slot->cur)
			continue;
		unused += slot->end - slot->cur;
		cells += (slot->end - slot->cur) / classsize[class / 2];
	}
	for (uintptr i = 1; i < blockcount(); i++)
		if (mheap.blocks[i].state == BlockFree) {
			freed += BlockSize;
			released += mheap.blocks[i].dirty ? 0 : BlockSize;
		}
	uint64_t sys = mheap.committed - mheap.arena, mallocs = mheap.mallocs - cells;
	*stats = (HeapStats){
		.totalalloc = mheap.totalalloc - unused, .live = mheap.live - unused, .mallocs = mallocs, .frees = mheap.frees,
		.objects = mallocs - mheap.frees, .sys = sys, .inuse = mheap.used - mheap.arena - freed,
		.idle = sys - (mheap.used - mheap.arena - freed), .released = released, .nextgc = mheap.nextgc, .lastend = gc.lastend,
		.pausetotal = gc.pausetotal, .cycles = gc.cycles, .forced = gc.forced, .pauses = gc.pauses, .ends = gc.ends,
	};
}
