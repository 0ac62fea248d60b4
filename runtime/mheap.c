// Blocks: taking them, and the holes between the objects that the last collection found alive.
//
// Sweeping is lazy. After a collection every small block is on its class's list. A P takes a block of the list for itself and hands out the runs
// of objects without a mark, piece by piece. When the list is empty it takes a fresh block.
//
// Memory is zeroed when it is handed out, while it is about to be used anyway.
// Invariant: outside a collection a free block has no marks.

#include "os.h"
#include "mheap.h"

enum { CommitStep = 16 << 20, HugeAfter = 64 << 20, Poison = 0xdb, HandoutSize = 4096 };
static const uintptr ArenaSizes[] = {(uintptr)1 << 40, (uintptr)1 << 36, (uintptr)1 << 33, (uintptr)1 << 31, 1 << 29, 1 << 27};

struct mheap mheap;

// Reserves the arena and its tables, as large as the system allows. Block 0 is not used: its number means none.
void mheapinit(void) {
	for (uintptr n = 0; n < NELEM(ArenaSizes); n++) {
		uintptr size = ArenaSizes[n], count = size >> BlockShift;
		uint8_t *arena = os_reserve(size);
		Block *blocks = arena ? os_alloc(count * sizeof(Block)) : NULL;
		mheap.marks = blocks ? os_alloc(count * MarkBytes) : NULL;
		mheap.types = mheap.marks ? os_alloc(count * TypeBytes) : NULL;
		if (!mheap.types)
			continue;
		uintptr base = ((uintptr)arena + BlockSize - 1) & ~(uintptr)(BlockSize - 1);
		mheap.arena = base;
		mheap.used = mheap.committed = base + BlockSize;
		mheap.end = (uintptr)arena + size - BlockSize;
		mheap.blocks = blocks;
		blocks[0].state = BlockTail;
		mheap.freecursor = 1;
		return;
	}
	throw("runtime: cannot reserve arena virtual address space");
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

// The first n free blocks in a row below used; 0: there are none. Called with the lock held.
static uintptr findfree(uintptr n) {
	if (mheap.freeblocks < n)
		return 0;
	uintptr run = 0, i = mheap.freecursor;
	for (; i < blockcount(); i++) {
		run = mheap.blocks[i].state == BlockFree ? run + 1 : 0;
		if (run == n) {
			if (n == 1)
				mheap.freecursor = (uint32_t)i + 1;
			return i - n + 1;
		}
	}
	if (n == 1)
		mheap.freecursor = (uint32_t)i;
	return 0;
}

// Zeroes what is dirty of n blocks, but for the first `skip` bytes.
static void zeroblocks(uintptr first, uintptr n, uintptr skip) {
	for (uintptr i = 0; i < n; i++) {
		uintptr at = i << BlockShift, from = skip > at ? skip - at : 0;
		if (mheap.blocks[first + i].dirty && from < BlockSize)
			memclr_((void *)(blockat(first + i) + from), BlockSize - from);
	}
}

uintptr takeblocks(uintptr n, uintptr skip) {
	lock(&mheap.lock);
	uintptr first = findfree(n);
	if (first) {
		mheap.freeblocks -= (uint32_t)n;
		for (uintptr i = first; i < first + n; i++)
			mheap.blocks[i].state = BlockTail; // taken
		unlock(&mheap.lock);
		zeroblocks(first, n, skip);
		return blockat(first);
	}
	uintptr p = mheap.used;
	if (n > (mheap.end - p) >> BlockShift || !commit(p + (n << BlockShift)))
		outofmemory(n << BlockShift);
	for (uintptr i = 0; i < n; i++)
		mheap.blocks[((p - mheap.arena) >> BlockShift) + i] = (Block){.state = BlockTail};
	mheap.used = p + (n << BlockShift);
	unlock(&mheap.lock);
	return p;
}

// Called with the lock held, or the world stopped.
void freeblocks(uintptr first, uintptr n) {
	for (uintptr i = first; i < first + n; i++)
		mheap.blocks[i] = (Block){.state = BlockFree, .dirty = true};
	mheap.freeblocks += (uint32_t)n;
	if (first < mheap.freecursor)
		mheap.freecursor = (uint32_t)first;
}

// Gives the memory of blocks that have been free for so many collections back to the system. The world is stopped.
void scavenge(int cycles) {
	uintptr count = blockcount(), i = 1;
	while (i < count) {
		uintptr first = i;
		for (; i < count && mheap.blocks[i].state == BlockFree && mheap.blocks[i].dirty; i++)
			if (mheap.blocks[i].idle < cycles) {
				mheap.blocks[i].idle++;
				break;
			}
		if (i > first) {
			os_unused((void *)blockat(first), (i - first) << BlockShift);
			for (; first < i; first++)
				mheap.blocks[first].dirty = false;
		} else {
			i++;
		}
	}
}

// The first granule from `from` on, below `end`, whose mark is as wanted; or end. Looks at eight bytes of marks at a time.
static uintptr findmark(uintptr from, uintptr end, bool marked) {
	const uint64_t *words = (const uint64_t *)mheap.marks;
	while (from < end) {
		uint64_t bits = (marked ? words[from >> 6] : ~words[from >> 6]) >> (from & 63);
		if (bits) {
			from += (uintptr)__builtin_ctzll(bits);
			return from < end ? from : end;
		}
		from = (from | 63) + 1;
	}
	return end;
}

// A hole of objects of one granule each.
static bool granulehole(uintptr block, uint32_t *at, uint32_t *end) {
	uintptr base = block << (BlockShift - GranuleShift), limit = base + (BlockSize >> GranuleShift);
	uintptr lo = findmark(base + (*at >> GranuleShift), limit, false);
	if (lo == limit)
		return false;
	*at = (uint32_t)((lo - base) << GranuleShift);
	*end = (uint32_t)((findmark(lo, limit, true) - base) << GranuleShift);
	return true;
}

bool nexthole(uintptr block, uint32_t *at, uint32_t *end) {
	const Block *b = &mheap.blocks[block];
	uintptr unit = markunit(b->elemsize), start = blockat(block), size = spanblocks(b->elemsize) << BlockShift;
	if (unit == 1 << GranuleShift)
		return granulehole(block, at, end);
	uintptr off = *at;
	while (off + unit <= size && ismarked(start + off))
		off += unit;
	if (off + unit > size)
		return false;
	*at = (uint32_t)off;
	while (off + unit <= size && !ismarked(start + off))
		off += unit;
	*end = (uint32_t)off;
	return true;
}

typedef struct { uint16_t size; uint8_t scan, mask; } Class;

// What an allocation class is. Objects of 8 bytes are marked in pairs, so their mask is of two.
static Class describe(int class) {
	if (class < MaskBase)
		return (Class){classsize[class / 2], class & NoScan ? ScanNone : ScanType, 0};
	int size = MaskedClasses;
	while (class < maskclass(size, 0))
		size--;
	uint8_t mask = (uint8_t)(class - maskclass(size, 0));
	return (Class){classsize[size], mask ? ScanMask : ScanNone, classsize[size] == 8 ? mask * 3 : mask};
}

// Takes a block nobody has used since it was free. Its memory is zeroed as it is handed out.
static uintptr freshblock(int class) {
	Class c = describe(class);
	uintptr n = spanblocks(c.size), p = takeblocks(n, n << BlockShift), first = (p - mheap.arena) >> BlockShift;
	bool dirty = false;
	for (uintptr i = 0; i < n; i++)
		dirty |= mheap.blocks[first + i].dirty;
	for (uintptr i = 1; i < n; i++)
		mheap.blocks[first + i] = (Block){.state = BlockTail, .elemsize = i << BlockShift};
	mheap.blocks[first] = (Block){
		.state = BlockSmall,
		.scan = c.scan,
		.mask = c.mask,
		.dirty = dirty,
		.class = (uint16_t)class,
		.divmagic = (uint32_t)(UINT32_MAX / c.size + 1),
		.elemsize = c.size,
	};
	return first;
}

// Called with the lock held, or the world stopped.
void counthanded(P *pp) {
	mheap.mallocs += pp->handed.objects;
	mheap.totalalloc += pp->handed.bytes;
	mheap.live += pp->handed.bytes;
	pp->handed.objects = pp->handed.bytes = 0;
}

// A block of the class for the P alone.
static uintptr takeblock(P *pp, int class) {
	lock(&mheap.lock);
	counthanded(pp);
	uintptr block = mheap.sweep[class];
	if (block)
		mheap.sweep[class] = mheap.blocks[block].next;
	unlock(&mheap.lock);
	return block ? block : freshblock(class);
}

// How much of a hole is handed out at once: what the nearest cache holds while it is filled, and one object under stress.
static uintptr piece(uintptr unit) { return mheap.stress || unit > HandoutSize ? unit : HandoutSize / unit * unit; }

void refillslot(P *pp, int class) {
	Hole *hole = &pp->hole[class];
	uint32_t end;
	while (!hole->block || !nexthole(hole->block, &hole->at, &end)) {
		hole->block = (uint32_t)takeblock(pp, class);
		hole->at = 0;
	}
	const Block *b = &mheap.blocks[hole->block];
	uintptr size = b->elemsize, lo = hole->at, most = piece(markunit(size)), hi = end - lo > most ? lo + most : end;
	hole->at = (uint32_t)hi;
	uintptr start = blockat(hole->block), n = (hi - lo) / size;
	AllocSlot *slot = &pp->alloc[class];
	slot->cur = start + lo;
	slot->end = slot->cur + n * size;
	pp->handed.objects += n;
	pp->handed.bytes += n * size;
	if (b->dirty)
		memclr_((void *)slot->cur, slot->end - slot->cur);
}

// Whether nothing in a small block is marked.
static bool blank(uintptr block, uintptr blocks) {
	uintptr from = block << (BlockShift - GranuleShift), end = from + (blocks << (BlockShift - GranuleShift));
	return findmark(from, end, true) == end;
}

// Frees what has no survivor, and makes the lists of blocks with holes. The world is stopped.
void sweepblocks(void) {
	for (int class = 0; class < NumAllocClasses; class++)
		mheap.sweep[class] = 0;
	for (uintptr i = blockcount(); i-- > 1;) {
		Block *b = &mheap.blocks[i];
		if (b->state == BlockLarge && !ismarked(blockat(i)))
			freeblocks(i, blocksof(b));
		if (b->state != BlockSmall)
			continue;
		if (blank(i, blocksof(b))) {
			freeblocks(i, blocksof(b));
			continue;
		}
		b->dirty = true;
		b->next = mheap.sweep[b->class];
		mheap.sweep[b->class] = (uint32_t)i;
	}
}

// For tests: what is dead is overwritten at once. The world is stopped.
void poisonholes(void) {
	for (uintptr i = 1; i < blockcount(); i++) {
		if (mheap.blocks[i].state != BlockSmall)
			continue;
		uint32_t at = 0, end;
		for (; nexthole(i, &at, &end); at = end)
			for (uint32_t off = at; off < end; off++)
				((uint8_t *)blockat(i))[off] = Poison;
	}
}
