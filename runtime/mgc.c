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
	uint32_t cycles, forced;
	int64_t began;
	bool giveback; // all memory that is not in use
	uint64_t pausetotal, lastend;
	uint64_t pauses[256], ends[256];
} gc;

// ---- marking ----

// Marks the object that an address lies in, if any and if not done before.
static inline void markobject(uintptr p) {
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
void gcscan(uintptr lo, uintptr hi) {
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
			markobject(older);
	}
	for (int i = 0; i < Prefetched; i++)
		if (ring[i])
			markobject(ring[i]);
}

void gcdrain(void) {
	while (gc.n > 0) {
		Grey g = gc.stack[--gc.n];
		gcscan(g.p, g.p + g.size);
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
			gcscan(ph->vaddr, ph->vaddr + ph->memsz);
}

// The stacks of goroutines from where they stopped, and their lists; that of the one that collects from sp on.
static void markstacks(uintptr sp) {
	G *self = getg();
	for (uint32_t i = 0; i < gcount(); i++) {
		G *gp = gnumber(i);
		if (!gp || gp->status == GDead)
			continue;
		if (gp->status == GWaiting && !gp->waitsince)
			gp->waitsince = gc.began;
		stackpieces(gp, gp == self ? sp : gp->sp, gcscan);
		gcscan((uintptr)gp, (uintptr)(gp + 1));
	}
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
	int64_t began = gc.began = monotonic();
	uintptr before = mheap.live;
	for (int32_t i = 0; i < sched.nallp; i++)
		memclr_(sched.allp[i]->alloc, sizeof sched.allp[i]->alloc);
	clearmarks();
	gc.n = gc.live = gc.objects = 0;
	markdata();
	markstacks(sp);
	for (int32_t i = 0; i < sched.nallp; i++)
		gcscan((uintptr)sched.allp[i], (uintptr)(sched.allp[i] + 1));
	gcdrain();
	markspecials();
	sweepblocks();
	if (mheap.stress)
		poisonholes();
	scavenge();
	gscavenge(gc.giveback);
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

static void gcnow(void) {
	M *mp = getm();
	if (mp->locks || getg() == &mp->g0 || !stopworld())
		return;
	collecthere();
	startworld();
	wakefinalizers();
}

void gcstart(void) {
	if (mheap.stress && mheap.live < mheap.nextgc) {
		if (++mheap.stresscount < mheap.stress)
			return;
		mheap.stresscount = 0;
	}
	gcnow();
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

void gcforced(void) GOSYM(gcnow);

// A cycle, and what is free goes back to the system.
void freeosmemory(void) GOSYM(freeOSMemory);
void freeosmemory(void) {
	gc.giveback = true;
	gcforced();
	gcforced(); // what has been free for two cycles goes back
	gc.giveback = false;
}

void gcforced(void) {
	gc.forced++;
	gcnow();
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
	int64_t percent;
	const uint64_t *pauses, *ends;
} HeapStats;

void heapstats(HeapStats *stats) GOSYM(heapstats);
void heapstats(HeapStats *stats) {
	uint64_t unused = 0, cells = 0, freed = 0, released = 0;
	for (int32_t i = 0; i < sched.nallp * NumAllocClasses; i++) {
		int32_t class = i % NumAllocClasses;
		const AllocSlot *slot = &sched.allp[i / NumAllocClasses]->alloc[class];
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
		.pausetotal = gc.pausetotal, .cycles = gc.cycles, .forced = gc.forced, .percent = mheap.gcpercent, .pauses = gc.pauses, .ends = gc.ends,
	};
}
