// The collector: stops the world, marks what is reachable, frees what is not. Design: docs/collector.md.
//
// Roots are the writable segments of the program, the stacks of goroutines from where they stopped, the registers of the one that collects,
// and what finalizers keep. They are read word by word: what looks like an address in the heap keeps the object that it lies in
// (Boehm and Weiser 1988). Of objects only the words are read that are pointers by their type (mmark.c). Objects do not move. Sweeping is
// left to the allocator, but for large objects and blocks without any survivor, which are freed at once.

#include "os.h"
#include "mheap.h"

enum { MinHeap = 4 << 20, DefaultPercent = 100, PageSize = 4096, IdleCycles = 2 };
enum { DataPiece = 64 << 10, StacksPerJob = 64, MaxSegments = 8 };

typedef struct { uintptr lo, hi; } Range;

static struct {
	Range data[MaxSegments]; // the writable segments
	uint32_t ndata;
	uintptr sp;              // everything that matters of the goroutine that collects lies above
	G *self;                 // that goroutine
	bool release;            // give all free memory back to the system
	uint32_t cycles, forced;
	int64_t began;
	uint64_t pausetotal, lastend;
	uint64_t pauses[256], ends[256];
	void **poolcleanup;      // package sync's, a func value, or nil
} gc;

// ---- roots ----

// The writable segments, by the program headers (ELF-64: 32 bytes in the file header lead to them).
static void finddata(void) {
	typedef struct { uint32_t type, flags; uint64_t offset, vaddr, paddr, filesz, memsz, align; } Phdr;
	extern const uint8_t __ehdr_start[] __attribute__((weak));
	enum { PtLoad = 1, PfWrite = 2 };
	if (!__ehdr_start)
		throw("runtime: the program has no headers");
	const Phdr *ph = (const Phdr *)(__ehdr_start + *(const uint64_t *)(__ehdr_start + 32));
	for (uint16_t n = *(const uint16_t *)(__ehdr_start + 56); n > 0; n--, ph++)
		if (ph->type == PtLoad && ph->flags & PfWrite && gc.ndata < MaxSegments)
			gc.data[gc.ndata++] = (Range){ph->vaddr, ph->vaddr + ph->memsz};
}

static uint32_t pieces(Range r) { return (uint32_t)((r.hi - r.lo + DataPiece - 1) / DataPiece); }

// The stack of a goroutine from where it stopped, and its lists; that of the one that collects from gc.sp on.
static void markg(G *gp) {
	if (!gp || gp->status == GDead)
		return;
	if (gp->status == GWaiting && !gp->waitsince)
		gp->waitsince = gc.began;
	stackpieces(gp, gp == gc.self ? gc.sp : gp->sp, markrange);
	markrange((uintptr)gp, (uintptr)(gp + 1));
}

// Root jobs: first the pieces of the data, then the Ps, then the goroutines, some at a time.
static void markroot(uint32_t job) {
	for (uint32_t i = 0; i < gc.ndata; i++) {
		uint32_t n = pieces(gc.data[i]);
		if (job < n) {
			uintptr lo = gc.data[i].lo + job * DataPiece, hi = lo + DataPiece;
			markrange(lo, hi < gc.data[i].hi ? hi : gc.data[i].hi);
			return;
		}
		job -= n;
	}
	if (job < (uint32_t)sched.nallp) {
		markrange((uintptr)sched.allp[job], (uintptr)(sched.allp[job] + 1));
		return;
	}
	uint32_t first = (job - (uint32_t)sched.nallp) * StacksPerJob, n = gcount();
	for (uint32_t i = first; i < n && i < first + StacksPerJob; i++)
		markg(gnumber(i));
}

static uint32_t rootjobs(void) {
	uint32_t n = (uint32_t)sched.nallp + (gcount() + StacksPerJob - 1) / StacksPerJob;
	for (uint32_t i = 0; i < gc.ndata; i++)
		n += pieces(gc.data[i]);
	return n;
}

// ---- a cycle ----

static void clearmarks(void) { memclr_(mheap.marks, blockcount() * MarkBytes); }

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

static void printcycle(uintptr before, int64_t ns, uint32_t workers) {
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
	prints(" objects, ");
	printuint(workers);
	prints(" markers\n");
	printunlock();
}

static bool traced(void) {
	const char *s = gogetenv("GOFCTRACE");
	return s && s[0] == 'g' && s[1] == 'c';
}

// What a slot has not used was never allocated.
static void takeback(P *pp, int class) {
	AllocSlot *slot = &pp->alloc[class];
	if (slot->end > slot->cur) {
		pp->handed.bytes -= slot->end - slot->cur;
		pp->handed.objects -= (slot->end - slot->cur) / mheap.blocks[(slot->cur - mheap.arena) >> BlockShift].elemsize;
	}
	*slot = (AllocSlot){0};
	pp->hole[class] = (Hole){0};
}

static void emptyslots(void) {
	for (int32_t i = 0; i < sched.nallp; i++) {
		for (int class = 0; class < NumAllocClasses; class++)
			takeback(sched.allp[i], class);
		counthanded(sched.allp[i]);
	}
}

static void noteend(int64_t ns) {
	int64_t now[2];
	os_clock(ClockRealtime, now);
	gc.lastend = (uint64_t)(now[0] * 1000000000 + now[1]);
	gc.pausetotal += (uint64_t)ns;
	gc.pauses[gc.cycles % NELEM(gc.pauses)] = (uint64_t)ns;
	gc.ends[gc.cycles++ % NELEM(gc.ends)] = gc.lastend;
}

// `sp`: everything of the goroutine's that matters lies above.
static void collect(uintptr sp) {
	int64_t began = gc.began = nanotime();
	emptyslots();
	uintptr before = mheap.live;
	clearmarks();
	if (gc.ndata == 0)
		finddata();
	gc.sp = sp;
	gc.self = getg();
	markroots(rootjobs(), markroot);
	timersmark();
	markspecials();
	timersdrop();
	Marked marked = markcounts();
	sweepblocks();
	if (mheap.stress)
		poisonholes();
	scavenge(gc.release || mheap.memorylimit < INT64_MAX ? 0 : IdleCycles);
	gscavenge(gc.release);
	gc.release = false;
	mheap.live = marked.live;
	mheap.frees = mheap.mallocs - marked.objects;
	mheap.liveobjects = marked.objects;
	setgoal();
	int64_t ns = nanotime() - began;
	noteend(ns);
	if (traced())
		printcycle(before, ns, marked.workers);
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

void registerpoolcleanup(void **cleanup) GOSYM(registerPoolCleanup);
void registerpoolcleanup(void **cleanup) { gc.poolcleanup = cleanup; }

// Package sync lets go of what its pools have kept since the collection before. Its function has no context and allocates nothing.
static void emptypools(M *mp) {
	if (!gc.poolcleanup)
		return;
	mp->locks++;
	((void (*)(void))*gc.poolcleanup)();
	mp->locks--;
}

static void gcnow(void) {
	M *mp = getm();
	if (mp->locks || getg() == &mp->g0 || !stopworld())
		return;
	emptypools(mp);
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
	markinit();
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
void gcforced(void) {
	gc.forced++;
	gcnow();
}

void freeosmemory(void) GOSYM(freeosmemory);
void freeosmemory(void) {
	gc.release = true;
	gcforced();
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
	uint64_t unused = 0, cells = 0, handed = 0, bytes = 0, freed = 0, released = 0;
	for (int32_t i = 0; i < sched.nallp; i++) {
		const P *pp = sched.allp[i];
		handed += pp->handed.objects;
		bytes += pp->handed.bytes;
		for (int class = 0; class < NumAllocClasses; class++) {
			const AllocSlot *slot = &pp->alloc[class];
			if (slot->end <= slot->cur)
				continue;
			unused += slot->end - slot->cur;
			cells += (slot->end - slot->cur) / mheap.blocks[(slot->cur - mheap.arena) >> BlockShift].elemsize;
		}
	}
	for (uintptr i = 1; i < blockcount(); i++)
		if (mheap.blocks[i].state == BlockFree) {
			freed += BlockSize;
			released += mheap.blocks[i].dirty ? 0 : BlockSize;
		}
	uint64_t sys = mheap.committed - mheap.arena, mallocs = mheap.mallocs + handed - cells;
	*stats = (HeapStats){
		.totalalloc = mheap.totalalloc + bytes - unused, .live = mheap.live + bytes - unused, .mallocs = mallocs, .frees = mheap.frees,
		.objects = mallocs - mheap.frees, .sys = sys, .inuse = mheap.used - mheap.arena - freed,
		.idle = sys - (mheap.used - mheap.arena - freed), .released = released, .nextgc = mheap.nextgc, .lastend = gc.lastend,
		.pausetotal = gc.pausetotal, .cycles = gc.cycles, .forced = gc.forced, .percent = mheap.gcpercent, .pauses = gc.pauses, .ends = gc.ends,
	};
}
