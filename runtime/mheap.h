// The heap as malloc.c, mheap.c and mgc.c see it: an arena cut into 32 KiB blocks, each holding objects of one size class.
//
// `blocks[(addr - arena) >> BlockShift]` leads from any interior pointer to the block's element size and to the object's start, and says
// whether its objects can hold pointers. `marks` has a bit for each 16 bytes of the arena; that of an object is the one of its start.
#ifndef GOFC_MHEAP_H
#define GOFC_MHEAP_H

#include "runtime.h"

enum { BlockShift = 15, BlockSize = 1 << BlockShift, GranuleShift = 4, MarkBytes = BlockSize >> (GranuleShift + 3) };

enum { BlockFree, BlockSmall, BlockLarge, BlockTail }; // Block.state
typedef struct {
	uint8_t state;
	uint8_t class;     // alloc class of a small block; NoScan or 0 of a large one
	bool dirty;        // its memory may be other than zero (of a free block)
	uint8_t idle;      // collections since it became free, up to 2
	uint32_t divmagic; // offset * divmagic >> 32 = index of the object, for a small block
	uintptr elemsize;  // of a large block: the object's size; of a tail: the distance to the first block
	uint32_t next;     // the next block with holes of the class; 0: none
	uint32_t unused;
} Block;

typedef struct { uint32_t block, at; } Hole; // the block that a class is taking holes from, and the next offset in it; block 0: none

extern struct mheap {
	uint32_t lock; // guards all but what says otherwise
	uint32_t freeblocks;                // blocks below used that are free
	uintptr arena, end;
	uintptr used;                       // blocks up to here have been taken
	uintptr committed;                  // memory up to here may be touched
	Block *blocks;
	uint8_t *marks;
	uint32_t freecursor;                // where the search for a free block begins
	uint32_t sweep[NumAllocClasses];    // blocks of the class with holes, linked
	Hole hole[NumAllocClasses];
	// Counts, in bytes and objects handed out to the slots of Ps.
	uint64_t totalalloc, mallocs, frees;
	uintptr live;                       // marked by the last collection, and handed out since
	uintptr liveobjects;
	uintptr nextgc;                     // collect when live gets here
	int32_t gcpercent;
	int64_t memorylimit;
	uint32_t stress;                    // collect at every n-th object; 0: no
	uint32_t stresscount;
} mheap;

extern const uint16_t classsize[NumSizeClasses];

// ---- mheap.c ----
void mheapinit(void);
uintptr takeblocks(uintptr n);                   // n blocks in a row, zeroed
void freeblocks(uintptr first, uintptr n);       // by number
void refillslot(AllocSlot *slot, int class);     // a run of free objects, zeroed
bool nexthole(uintptr block, uint32_t *at, uint32_t *end); // the next run of unmarked objects from *at on
void poisonholes(void);
void scavenge(void);

// ---- mgc.c ----
void gcinit(void);
void gcstart(void);
void gcscan(uintptr lo, uintptr hi); // marks what the words there lead to, but does not read it
void gcdrain(void);                  // reads what is marked
static inline bool gcneeded(void) { return mheap.live >= mheap.nextgc || mheap.stress; }

// ---- mfinal.c ----
void markspecials(void);
void wakefinalizers(void);

static inline uintptr blockat(uintptr n) { return mheap.arena + (n << BlockShift); }
static inline uintptr blockcount(void) { return (mheap.used - mheap.arena) >> BlockShift; }
// Objects above a quarter of a block get several blocks, to waste less at their end.
static inline uintptr spanblocks(uintptr elemsize) {
	return elemsize <= BlockSize / 4 ? 1 : (elemsize * 4 + BlockSize - 1) >> BlockShift;
}
static inline uintptr blocksof(const Block *b) {
	return b->state == BlockLarge ? (b->elemsize + BlockSize - 1) >> BlockShift : spanblocks(b->elemsize);
}
// Objects of 8 bytes are marked in pairs.
static inline uintptr markunit(uintptr elemsize) { return elemsize < 1 << GranuleShift ? 1 << GranuleShift : elemsize; }
static inline bool ismarked(uintptr p) {
	uintptr granule = (p - mheap.arena) >> GranuleShift;
	return mheap.marks[granule >> 3] >> (granule & 7) & 1;
}

#endif
