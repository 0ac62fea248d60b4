// The heap as malloc.c, mheap.c, mmark.c and mgc.c see it: an arena cut into 32 KiB blocks, each holding objects of one allocation class.
//
// `blocks[(addr - arena) >> BlockShift]` leads from any interior pointer to the block's element size and to the object's start, and says
// where its objects hold pointers. `marks` has a bit for each 16 bytes of the arena; that of an object is the one of its start. `types` has
// a word for each 64 bytes: for an object of a ScanType block the address of its type, or 0 if any of its words may be a pointer.
#ifndef GOFC_MHEAP_H
#define GOFC_MHEAP_H

#include "runtime.h"

enum { BlockShift = 15, BlockSize = 1 << BlockShift, GranuleShift = 4, MarkBytes = BlockSize >> (GranuleShift + 3), TypeShift = 6, TypeBytes = BlockSize >> TypeShift << 2 };

enum { BlockFree, BlockSmall, BlockLarge, BlockTail }; // Block.state
enum { ScanNone, ScanMask, ScanType };                  // Block.scan: no pointers; where mask has a bit; by the object's type
typedef struct {
	uint8_t state, scan;
	uint8_t mask;      // of ScanMask: the words that are pointers
	bool dirty;        // its memory may be other than zero: of a free block, or beyond what its P has taken of a small one
	uint8_t idle;      // collections since it became free, up to 2
	uint16_t class;    // alloc class of a small block
	uint32_t divmagic; // offset * divmagic >> 32 = index of the object, for a small block
	uint32_t next;     // the next block with holes of the class; 0: none
	uintptr elemsize;  // of a large block: the object's size; of a tail: the distance to the first block
	const Type *type;  // of a large block: what it is an array of; nil: unknown
} Block;

extern struct mheap {
	uint32_t lock; // guards all but what says otherwise
	uint32_t freeblocks;                // blocks below used that are free
	uintptr arena, end;
	uintptr used;                       // blocks up to here have been taken
	uintptr committed;                  // memory up to here may be touched
	Block *blocks;
	uint8_t *marks;
	uint32_t *types;
	uint32_t freecursor;                // no block below it is free
	uint32_t sweep[NumAllocClasses];    // blocks of the class that may have holes, linked
	// Counts, in bytes and objects handed out to the slots of Ps, but for what P.handed says.
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
uintptr takeblocks(uintptr n, uintptr skip);     // n blocks in a row, zeroed from the byte skip on
void freeblocks(uintptr first, uintptr n);       // by number
void refillslot(P *pp, int class);               // a run of free objects, zeroed
bool nexthole(uintptr block, uint32_t *at, uint32_t *end); // the next run of unmarked objects from *at on
void counthanded(P *pp);                              // adds what pp has handed out to the counts
void sweepblocks(void);
void poisonholes(void);
void scavenge(int cycles);                       // what has been free for so many cycles

// ---- mmark.c ----
void markinit(void);
void markroots(uint32_t n, void (*scan)(uint32_t job)); // marks what n root jobs lead to, with all threads
void markrange(uintptr lo, uintptr hi);          // within a job, or alone: what the words there lead to
void markobject(uintptr object);                 // the same with an object, by its type
void markrest(void);                             // marks what that leads to; alone
typedef struct { uintptr live, objects; uint32_t workers; } Marked;
Marked markcounts(void);                         // since markroots began

// ---- mgc.c ----
void gcinit(void);
void gcstart(void);
static inline bool gcneeded(void) { return mheap.live >= mheap.nextgc || mheap.stress; }

// ---- mfinal.c ----
void markspecials(void);
void wakefinalizers(void);

// Where the masks of a size class of up to eight words begin among the allocation classes.
static inline int maskclass(int class, uint8_t mask) {
	static const uint16_t begin[MaskedClasses + 1] = {0, MaskBase, MaskBase + 2, MaskBase + 6, MaskBase + 14, MaskBase + 30, MaskBase + 94};
	static const uint8_t words[MaskedClasses + 1] = {0, 0x1, 0x3, 0x7, 0xf, 0x3f, 0xff};
	return begin[class] + (mask & words[class]);
}
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
