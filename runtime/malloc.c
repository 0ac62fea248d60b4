// Allocation: bumps a pointer within the free run of the P's slot for (size class, has pointers). A run is a hole between objects of a swept
// block, or a fresh block (mheap.c). When so much is allocated that a collection is due, whoever needs a new run makes it (mgc.c).
//
// Invariants: memory handed out is zero. A block's entry is written before any pointer into it exists. Sizes are those
// of Go's size class table, so that cap() after append shows the same numbers.

#include "os.h"
#include "mheap.h"

enum { MaxSmallSize = 32768, PageSize = 8192, MallocHeaderSize = 8, MinSizeForMallocHeader = 512 };
static const uintptr MaxAlloc = (uintptr)1 << 48;

const uint16_t classsize[NumSizeClasses] = {
	0, 8, 16, 24, 32, 48, 64, 80, 96, 112, 128, 144, 160, 176, 192, 208, 224, 240, 256, 288, 320, 352, 384, 416,
	448, 480, 512, 576, 640, 704, 768, 896, 1024, 1152, 1280, 1408, 1536, 1792, 2048, 2304, 2688, 3072, 3200,
	3456, 4096, 4864, 5376, 6144, 6528, 6784, 6912, 8192, 9472, 9728, 10240, 10880, 12288, 13568, 14336, 16384,
	18432, 19072, 20480, 21760, 24576, 27264, 28672, 32768,
};

static uint8_t class8[1024 / 8 + 1];                      // (size+7)/8 -> size class
static uint8_t class128[(MaxSmallSize - 1024) / 128 + 1]; // (size-1024+127)/128 -> size class

uint64_t zerobase[2];

static void classinit(void) {
	int class = 1;
	for (uintptr n = 1; n < NELEM(class8); n++) {
		while (classsize[class] < n * 8)
			class++;
		class8[n] = (uint8_t)class;
	}
	for (uintptr n = 0; n < NELEM(class128); n++) {
		while (classsize[class] < 1024 + n * 128)
			class++;
		class128[n] = (uint8_t)class;
	}
}

void mallocinit(void) {
	classinit();
	mheapinit();
	gcinit();
}

static uintptr divroundup(uintptr n, uintptr by) { return (n + by - 1) / by; }

static inline int sizeclass(uintptr size) {
	if (size <= 1024 - 8)
		return class8[divroundup(size, 8)];
	return class128[size <= 1024 ? 0 : divroundup(size - 1024, 128)];
}

// Objects with pointers above 512 bytes have a header word in gc's heap; it is not in cap(), but it moves the class.
uintptr roundupsize(uintptr size, bool noscan) {
	uintptr header = !noscan && size > MinSizeForMallocHeader ? MallocHeaderSize : 0;
	if (size <= MaxSmallSize - MallocHeaderSize)
		return size ? classsize[sizeclass(size + header)] - header : 0;
	uintptr rounded = size + PageSize - 1;
	return rounded < size ? size : rounded & ~(uintptr)(PageSize - 1);
}

static NOINLINE void *refill(AllocSlot *slot, int class) {
	if (UNLIKELY(gcneeded()))
		gcstart();
	refillslot(slot, class);
	uintptr p = slot->cur;
	slot->cur = p + classsize[class / 2];
	return (void *)p;
}

static NOINLINE void *largealloc(uintptr size, bool noscan) {
	if (UNLIKELY(gcneeded()))
		gcstart();
	uintptr n = divroundup(size, BlockSize), p = takeblocks(n), first = (p - mheap.arena) >> BlockShift;
	for (uintptr i = 1; i < n; i++)
		mheap.blocks[first + i] = (Block){.state = BlockTail, .elemsize = i << BlockShift};
	mheap.marks[first * MarkBytes] = 0;
	mheap.blocks[first] = (Block){.state = BlockLarge, .class = noscan ? NoScan : 0, .elemsize = size};
	__atomic_fetch_add(&mheap.live, size, __ATOMIC_RELAXED);
	__atomic_fetch_add(&mheap.totalalloc, size, __ATOMIC_RELAXED);
	__atomic_fetch_add(&mheap.mallocs, 1, __ATOMIC_RELAXED);
	return (void *)p;
}

static inline void *alloc(uintptr size, bool noscan) {
	if (UNLIKELY(size > MaxSmallSize))
		return largealloc(size, noscan);
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

void *persistentalloc(uintptr size) {
	enum { Chunk = 256 << 10 };
	static struct { uint32_t lock; uint8_t *p; uintptr left; } persistent;
	size = (size + 15) & ~(uintptr)15;
	uint8_t *p;
	lock(&persistent.lock);
	if (size > persistent.left) {
		persistent.left = size > Chunk ? size : Chunk;
		persistent.p = os_alloc(persistent.left);
		if (!persistent.p)
			throw("runtime: cannot allocate memory");
	}
	p = persistent.p;
	persistent.p += size;
	persistent.left -= size;
	unlock(&persistent.lock);
	return p;
}

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
