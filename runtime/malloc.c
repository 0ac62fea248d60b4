// Allocation: bumps a pointer within the free run of the P's slot for the allocation class: (size class, mask of pointers) up to 64 bytes, (size
// class, has pointers) above. A run is a piece of a hole between the objects of a swept block, or of a fresh block (mheap.c). When so much is allocated that a collection is due, whoever needs a new run makes it (mgc.c).
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

// A type whose pointers are where each of its copies has them by its mask. An array whose mask would be large is as good as its element.
typedef struct { Type type; const Type *elem; } ArrayType;
static const Type *masked(const Type *type) {
	while (type->tflag & TFlagMaskOnDemand && type->kind == KindArray)
		type = ((const ArrayType *)type)->elem;
	return type->gcdata && !(type->tflag & TFlagMaskOnDemand) ? type : NULL;
}

static NOINLINE void *refill(P *pp, int class) {
	if (UNLIKELY(gcneeded())) {
		gcstart();
		pp = getp(); // the collection may have moved the goroutine
	}
	refillslot(pp, class);
	AllocSlot *slot = &pp->alloc[class];
	uintptr p = slot->cur;
	slot->cur = p + mheap.blocks[(p - mheap.arena) >> BlockShift].elemsize;
	return (void *)p;
}

// Of the object's memory the first `skip` bytes may be anything.
static NOINLINE void *largealloc(uintptr size, const Type *type, uintptr skip) {
	if (UNLIKELY(gcneeded()))
		gcstart();
	bool scan = type && type->ptrbytes;
	uintptr n = divroundup(size, BlockSize), p = takeblocks(n, scan ? 0 : skip), first = (p - mheap.arena) >> BlockShift;
	for (uintptr i = 1; i < n; i++)
		mheap.blocks[first + i] = (Block){.state = BlockTail, .elemsize = i << BlockShift};
	mheap.blocks[first] = (Block){.state = BlockLarge, .scan = scan ? ScanType : ScanNone, .elemsize = size, .type = scan ? masked(type) : NULL};
	__atomic_fetch_add(&mheap.live, size, __ATOMIC_RELAXED);
	__atomic_fetch_add(&mheap.totalalloc, size, __ATOMIC_RELAXED);
	__atomic_fetch_add(&mheap.mallocs, 1, __ATOMIC_RELAXED);
	return (void *)p;
}

static inline void *bump(int class, uintptr size) {
	P *pp = getp();
	AllocSlot *slot = &pp->alloc[class];
	uintptr cur = slot->cur, next = cur + size;
	if (UNLIKELY(next > slot->end))
		return refill(pp, class);
	slot->cur = next;
	return (void *)cur;
}

// The pointer words among the first eight of an array of the type.
static inline uint8_t typemask(const Type *type) {
	static const uint8_t repeat[] = {1, 0xff, 0x55, 0x49, 0x11};
	if (UNLIKELY(!type->gcdata || type->tflag & TFlagMaskOnDemand))
		return 0xff;
	uintptr words = type->size / sizeof(uintptr);
	return (uint8_t)(*type->gcdata * (words < NELEM(repeat) ? repeat[words] : 1));
}

// Above 64 bytes the type of an object stands in a table.
static void *alloctyped(int sizeclass, const Type *type) {
	uintptr p = (uintptr)bump(sizeclass * 2, classsize[sizeclass]), known = (uintptr)masked(type);
	mheap.types[(p - mheap.arena) >> TypeShift] = known > UINT32_MAX ? 0 : (uint32_t)known; // types made at run time lie higher
	return (void *)p;
}

static inline void *alloc(uintptr size, const Type *type) {
	int sc = sizeclass(size);
	if (!type || type->ptrbytes == 0)
		return bump(sc * 2 + NoScan, classsize[sc]);
	if (sc <= MaskedClasses)
		return bump(maskclass(sc, typemask(type)), classsize[sc]);
	return alloctyped(sc, type);
}

// A zeroed object of `size` bytes laid out as `type` (an array of it); nil: no pointers. If needzero is false, one without pointers may be other than zero.
void *mallocgc(uintptr size, const Type *type, bool needzero) {
	if (UNLIKELY(size == 0))
		return zerobase;
	if (UNLIKELY(size > MaxSmallSize))
		return largealloc(size, type, needzero ? 0 : size);
	return alloc(size, type);
}

// Room for *n bytes, and as many more as its class has: they are in *n then. Not always zero.
void *mallocbytes(uintptr *n) {
	if (UNLIKELY(*n - 1 >= 1024 - 8)) {
		*n = roundupsize(*n, true);
		return mallocgc(*n, NULL, false);
	}
	int sc = class8[divroundup(*n, 8)];
	*n = classsize[sc];
	return bump(sc * 2 + NoScan, *n);
}

// One object of up to eight words, with pointers: the commonest case without detours.
static inline void *smallobject(const Type *type, uintptr words) {
	static const struct { uint16_t class; uint8_t size, words; } small[] = {
		{0, 0, 0}, {MaskBase, 8, 0x1}, {MaskBase + 2, 16, 0x3}, {MaskBase + 6, 24, 0x7}, {MaskBase + 14, 32, 0xf}, {MaskBase + 30, 48, 0x1f},
		{MaskBase + 30, 48, 0x3f}, {MaskBase + 94, 64, 0x7f}, {MaskBase + 94, 64, 0xff},
	};
	return bump(small[words].class + (*type->gcdata & small[words].words), small[words].size);
}

void *newobject(const Type *type) {
	uintptr size = type->size, words = (size + 7) / 8;
	if (LIKELY(words - 1 < 8 && type->gcdata && !(type->tflag & TFlagMaskOnDemand)))
		return smallobject(type, words);
	if (UNLIKELY(size - 1 >= MaxSmallSize))
		return size ? largealloc(size, type, 0) : zerobase;
	return alloc(size, type);
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
	void *p = size > MaxSmallSize ? largealloc(size, elem, (uintptr)newlen * elem->size) : mallocgc(size, elem, true);
	memmove_(p, old, (uintptr)(newlen - num) * elem->size);
	return (Grown){p, (intptr_t)cap};
}
