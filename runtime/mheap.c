// Blocks: taking them, and the holes between the objects that the last collection found alive.
//
// Sweeping is lazy. After a collection every small block with a hole is on its class's list; refillslot goes through the blocks of the list
// and hands out the runs of objects without a mark, one run at a time. When the list is empty it takes a fresh block.

#include "os.h"
#include "mheap.h"

enum { CommitStep = 16 << 20, HugeAfter = 64 << 20, Poison = 0xdb, IdleCycles = 2 };
static const uintptr ArenaSizes[] = {(uintptr)1 << 40, (uintptr)1 << 36, (uintptr)1 << 33, (uintptr)1 << 31, 1 << 29, 1 << 27};

struct mheap mheap;

// Reserves the arena and its tables, as large as the system allows. Block 0 is not used: its number means none.
void mheapinit(void) {
	for (uintptr n = 0; n < NELEM(ArenaSizes); n++) {
		uintptr size = ArenaSizes[n], count = size >> BlockShift;
		uint8_t *arena = os_reserve(size);
		Block *blocks = arena ? os_alloc(count * sizeof(Block)) : NULL;
		mheap.marks = blocks ? os_alloc(count * MarkBytes) : NULL;
		if (!mheap.marks)
			continue;
		uintptr base = ((uintptr)arena + BlockSize - 1) & ~(uintptr)(BlockSize - 1);
		mheap.arena = base;
		mheap.used = mheap.committed = base + BlockSize;
		mheap.end = (uintptr)arena + size - BlockSize;
		mheap.blocks = blocks;
		blocks[0].state = BlockTail;
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
	uintptr run = 0, i = n == 1 ? mheap.freecursor : 1;
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

uintptr takeblocks(uintptr n) {
	lock(&mheap.lock);
	uintptr first = findfree(n);
	if (first) {
		mheap.freeblocks -= (uint32_t)n;
		for (uintptr i = first; i < first + n; i++)
			mheap.blocks[i].state = BlockTail; // taken
		unlock(&mheap.lock);
		for (uintptr i = first; i < first + n; i++) {
			if (mheap.blocks[i].dirty)
				memclr_((void *)blockat(i), BlockSize);
			mheap.blocks[i].dirty = false;
		}
		return blockat(first);
	}
	uintptr p = mheap.used;
	if (n > (mheap.end - p) >> BlockShift || !commit(p + (n << BlockShift)))
		outofmemory(n << BlockShift);
	for (uintptr i = 0; i < n; i++)
		mheap.blocks[((p - mheap.arena) >> BlockShift) + i].state = BlockTail;
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

// Gives the memory of blocks that have long been free back to the system. The world is stopped.
void scavenge(void) {
	uintptr count = blockcount(), i = 1;
	while (i < count) {
		uintptr first = i;
		for (; i < count && mheap.blocks[i].state == BlockFree && mheap.blocks[i].dirty; i++)
			if (mheap.blocks[i].idle < IdleCycles) {
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

bool nexthole(uintptr block, uint32_t *at, uint32_t *end) {
	const Block *b = &mheap.blocks[block];
	uintptr unit = markunit(b->elemsize), start = blockat(block), size = spanblocks(b->elemsize) << BlockShift;
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

static uintptr freshblock(int class) {
	uintptr elemsize = classsize[class / 2], n = spanblocks(elemsize), p = takeblocks(n);
	uintptr first = (p - mheap.arena) >> BlockShift;
	memclr_(&mheap.marks[first * MarkBytes], n * MarkBytes);
	for (uintptr i = 1; i < n; i++)
		mheap.blocks[first + i] = (Block){.state = BlockTail, .elemsize = i << BlockShift};
	mheap.blocks[first] = (Block){
		.state = BlockSmall,
		.class = (uint8_t)class,
		.divmagic = (uint32_t)(UINT32_MAX / elemsize + 1),
		.elemsize = elemsize,
	};
	return first;
}

static void handout(AllocSlot *slot, int class, uintptr lo, uintptr hi) {
	uintptr size = classsize[class / 2], n = (hi - lo) / size;
	slot->cur = lo;
	slot->end = lo + n * size;
	mheap.mallocs += n;
	mheap.totalalloc += n * size;
	mheap.live += n * size;
}

// A hole of the class; false: there is none left. Called with the lock held.
static bool takehole(AllocSlot *slot, int class) {
	Hole *hole = &mheap.hole[class];
	for (;;) {
		uint32_t end;
		if (hole->block && nexthole(hole->block, &hole->at, &end)) {
			uintptr start = blockat(hole->block);
			uintptr lo = start + hole->at, hi = start + end;
			if (mheap.stress && hi > lo + markunit(classsize[class / 2]))
				hi = lo + markunit(classsize[class / 2]);
			hole->at = (uint32_t)(hi - start);
			handout(slot, class, lo, hi);
			return true;
		}
		hole->block = mheap.sweep[class];
		hole->at = 0;
		if (!hole->block)
			return false;
		mheap.sweep[class] = mheap.blocks[hole->block].next;
	}
}

void refillslot(AllocSlot *slot, int class) {
	lock(&mheap.lock);
	bool found = takehole(slot, class);
	unlock(&mheap.lock);
	if (!found) {
		uintptr first = freshblock(class); // it has one hole: all of it
		lock(&mheap.lock);
		mheap.blocks[first].next = mheap.sweep[class];
		mheap.sweep[class] = (uint32_t)first;
		takehole(slot, class);
		unlock(&mheap.lock);
		return; // fresh blocks are zero
	}
	memclr_((void *)slot->cur, slot->end - slot->cur);
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
