// The heap: an arena cut into 32 KiB blocks, each holding objects of one size class, described by one table.
//
// Allocation bumps a pointer within the free run of the P's slot for (size class, has pointers). There is no collector
// yet, so a free run is always a fresh block; the collector will hand out the holes of swept blocks in the same way.
// What it needs is here already: `blocks[(addr - arena) >> 15]` leads from any interior pointer to the block's element
// size and to the object's start, and says whether its objects can hold pointers at all.
//
// Invariants: memory handed out is zero. A block's entry is written before any pointer into it exists. Sizes are those
// of Go's size class table, so that cap() after append shows the same numbers.

#include "os.h"
#include "runtime.h"

enum { BlockShift = 15, BlockSize = 1 << BlockShift, CommitStep = 16 << 20, MaxSmallSize = 32768, PageSize = 8192 };
enum { MallocHeaderSize = 8, MinSizeForMallocHeader = 512, HugeAfter = 64 << 20 };
static const uintptr MaxAlloc = (uintptr)1 << 48;
static const uintptr ArenaSizes[] = {(uintptr)1 << 40, (uintptr)1 << 36, (uintptr)1 << 33, (uintptr)1 << 31, 1 << 29, 1 << 27};

static const uint16_t classsize[NumSizeClasses] = {
	0, 8, 16, 24, 32, 48, 64, 80, 96, 112, 128, 144, 160, 176, 192, 208, 224, 240, 256, 288, 320, 352, 384, 416,
	448, 480, 512, 576, 640, 704, 768, 896, 1024, 1152, 1280, 1408, 1536, 1792, 2048, 2304, 2688, 3072, 3200,
	3456, 4096, 4864, 5376, 6144, 6528, 6784, 6912, 8192, 9472, 9728, 10240, 10880, 12288, 13568, 14336, 16384,
	18432, 19072, 20480, 21760, 24576, 27264, 28672, 32768,
};

enum { BlockFree, BlockSmall, BlockLarge, BlockLargeTail }; // Block.state
typedef struct {
	uint8_t state;
	uint8_t class;     // alloc class of a small block
	uint32_t divmagic; // offset * divmagic >> 32 = index of the object, for a small block
	uintptr elemsize;  // of a large block: the whole span's size; of its tail: the distance to its start
} Block;

static struct {
	uint32_t lock; // guards used, committed and the entries of blocks beyond used
	uintptr arena, end;
	uintptr used;      // blocks up to here are taken
	uintptr committed; // memory up to here may be touched
	Block *blocks;
	uint8_t class8[1024 / 8 + 1];                    // (size+7)/8 -> size class
	uint8_t class128[(MaxSmallSize - 1024) / 128 + 1]; // (size-1024+127)/128 -> size class
} mheap;

uint64_t zerobase[2];

static void classinit(void) {
	int class = 1;
	for (uintptr n = 1; n < NELEM(mheap.class8); n++) {
		while (classsize[class] < n * 8)
			class++;
		mheap.class8[n] = (uint8_t)class;
	}
	for (uintptr n = 0; n < NELEM(mheap.class128); n++) {
		while (classsize[class] < 1024 + n * 128)
			class++;
		mheap.class128[n] = (uint8_t)class;
	}
}

// Reserves the arena and its table, as large as the system allows.
void mallocinit(void) {
	classinit();
	for (uintptr n = 0; n < NELEM(ArenaSizes); n++) {
		uintptr size = ArenaSizes[n];
		uint8_t *arena = os_reserve(size);
		Block *blocks = arena ? os_alloc((size >> BlockShift) * sizeof(Block)) : NULL;
		if (!blocks)
			continue;
		uintptr base = ((uintptr)arena + BlockSize - 1) & ~(uintptr)(BlockSize - 1);
		mheap.arena = mheap.used = mheap.committed = base;
		mheap.end = (uintptr)arena + size - BlockSize;
		mheap.blocks = blocks;
		return;
	}
	throw("runtime: cannot reserve arena virtual address space");
}

static uintptr divroundup(uintptr n, uintptr by) { return (n + by - 1) / by; }

static inline int sizeclass(uintptr size) {
	if (size <= 1024 - 8)
		return mheap.class8[divroundup(size, 8)];
	return mheap.class128[size <= 1024 ? 0 : divroundup(size - 1024, 128)];
}

// Objects with pointers above 512 bytes have a header word in gc's heap; it is not in cap(), but it moves the class.
uintptr roundupsize(uintptr size, bool noscan) {
	uintptr header = !noscan && size > MinSizeForMallocHeader ? MallocHeaderSize : 0;
	if (size <= MaxSmallSize - MallocHeaderSize)
		return size ? classsize[sizeclass(size + header)] - header : 0;
	uintptr rounded = size + PageSize - 1;
	return rounded < size ? size : rounded & ~(uintptr)(PageSize - 1);
}

// Called with the lock held.
NORETURN static void outofmemory(uintptr n) {
	unlock(&mheap.lock);
	printlock();
	prints("runtime: out of memory: cannot allocate ");
	printuint(n);
	prints("-byte block (");
	printuint(mheap.used - mheap.arena);
	prints(" in use)\n");
	throw("out of memory");
}

// Makes memory up to `end` usable; false if there is none. Called with the lock held.
static bool commit(uintptr end) {
	if (end <= mheap.committed)
		return true;
	uintptr to = (end + CommitStep - 1) & ~(uintptr)(CommitStep - 1);
	if (to > mheap.end)
		to = mheap.end;
	uintptr n = to - mheap.committed;
	if (os_commit((void *)mheap.committed, n) != 0)
		return false;
	if (to - mheap.arena > HugeAfter)
		os_hugepages((void *)mheap.committed, n);
	mheap.committed = to;
	return true;
}

// Takes n fresh blocks in a row.
static uintptr takeblocks(uintptr n) {
	lock(&mheap.lock);
	uintptr p = mheap.used;
	if (n > (mheap.end - p) >> BlockShift || !commit(p + (n << BlockShift)))
		outofmemory(n << BlockShift);
	mheap.used = p + (n << BlockShift);
	unlock(&mheap.lock);
	return p;
}

static Block *blockof(uintptr p) { return &mheap.blocks[(p - mheap.arena) >> BlockShift]; }

// Objects above a quarter of a block get several blocks, to waste less at their end.
static uintptr spanblocks(uintptr elemsize) { return elemsize <= BlockSize / 4 ? 1 : divroundup(elemsize * 4, BlockSize); }

static NOINLINE void *refill(AllocSlot *slot, int class) {
	uintptr elemsize = classsize[class / 2];
	uintptr n = spanblocks(elemsize);
	uintptr p = takeblocks(n);
	for (uintptr i = 0; i < n; i++)
		mheap.blocks[((p - mheap.arena) >> BlockShift) + i] = (Block){
			.state = i == 0 ? BlockSmall : BlockLargeTail,
			.class = (uint8_t)class,
			.divmagic = (uint32_t)(UINT32_MAX / elemsize + 1),
			.elemsize = i == 0 ? elemsize : i << BlockShift,
		};
	slot->cur = p + elemsize;
	slot->end = p + (n << BlockShift);
	return (void *)p;
}

static NOINLINE void *largealloc(uintptr size) {
	uintptr n = divroundup(size, BlockSize);
	uintptr p = takeblocks(n);
	blockof(p)->elemsize = size;
	blockof(p)->state = BlockLarge;
	for (uintptr i = 1; i < n; i++)
		mheap.blocks[((p - mheap.arena) >> BlockShift) + i] = (Block){.state = BlockLargeTail, .elemsize = i << BlockShift};
	return (void *)p;
}

static inline void *alloc(uintptr size, bool noscan) {
	if (UNLIKELY(size > MaxSmallSize))
		return largealloc(size);
	int class = sizeclass(size) * 2 + (noscan ? NoScan : 0);
	AllocSlot *slot = &getp()->alloc[class];
	uintptr cur = slot->cur, next = cur + classsize[class / 2];
	if (UNLIKELY(next > slot->end))
		return refill(slot, class);
	slot->cur = next;
	return (void *)cur;
}

// A zeroed object of `size` bytes laid out as `type` (an array of it); nil: no pointers. needzero is always granted.
void *mallocgc(uintptr size, const Type *type, bool needzero) {
	(void)needzero;
	if (UNLIKELY(size == 0))
		return zerobase;
	return alloc(size, !type || type->ptrbytes == 0);
}

void *newobject(const Type *type) {
	if (UNLIKELY(type->size == 0))
		return zerobase;
	return alloc(type->size, type->ptrbytes == 0);
}

void *persistentalloc(uintptr size) { return mallocgc((size + 15) & ~(uintptr)15, NULL, true); }

static bool fits(uintptr n, uintptr elemsize, uintptr *size) {
	return !__builtin_mul_overflow(n, elemsize, size) && *size <= MaxAlloc;
}

// make([]T, len, cap): zeroed. Panics as Go does: the length is blamed first.
void *makeslice(const Type *type, intptr_t len, intptr_t cap) GOSYM(makeslice);
void *makeslice(const Type *type, intptr_t len, intptr_t cap) {
	uintptr size;
	if (UNLIKELY(len < 0 || len > cap || !fits((uintptr)cap, type->size, &size))) {
		if (len < 0 || !fits((uintptr)len, type->size, &size))
			panictext("makeslice: len out of range");
		panictext("makeslice: cap out of range");
	}
	return mallocgc(size, type, true);
}

// Doubles while small, then grows by a quarter and a bit: append's rule.
static intptr_t nextslicecap(intptr_t newlen, intptr_t oldcap) {
	const intptr_t threshold = 256;
	if (newlen > oldcap + oldcap)
		return newlen;
	if (oldcap < threshold)
		return oldcap + oldcap;
	uintptr cap = (uintptr)oldcap;
	while (cap < (uintptr)newlen)
		cap += (cap + 3 * threshold) >> 2;
	return (intptr_t)cap <= 0 ? newlen : (intptr_t)cap;
}

typedef struct { void *ptr; intptr_t cap; } Grown;

// append to a full slice: an array for at least newlen elements, with the old ones in it.
Grown growslice(void *old, intptr_t newlen, intptr_t oldcap, intptr_t num, const Type *elem) GOSYM(growslice);
Grown growslice(void *old, intptr_t newlen, intptr_t oldcap, intptr_t num, const Type *elem) {
	if (UNLIKELY(newlen < 0))
		panictext("growslice: len out of range");
	if (elem->size == 0)
		return (Grown){zerobase, newlen};
	uintptr size, cap = (uintptr)nextslicecap(newlen, oldcap);
	if (UNLIKELY(!fits(cap, elem->size, &size)))
		panictext("growslice: len out of range");
	cap = roundupsize(size, elem->ptrbytes == 0) / elem->size;
	if (UNLIKELY(!fits(cap, elem->size, &size)))
		panictext("growslice: len out of range");
	void *p = mallocgc(size, elem, true);
	memmove_(p, old, (uintptr)(newlen - num) * elem->size);
	return (Grown){p, (intptr_t)cap};
}
