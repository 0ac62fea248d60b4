// Stacks of goroutines: slots of one size in large reservations, of which the system provides pages as they are touched. A G lies at the top
// of its slot, so a goroutine that waits costs one page. Slots are never given back; a G that has ended is used again.
//
// The slots have no guard pages (a million of them would be too many mappings): prologues check the limit, and below it lies room for C.

#include "os.h"
#include "runtime.h"

enum { MaxChunks = 4096, ChunkSlots = 256 };
static const uintptr SlotSize = 64 << 20;

static struct {
	uint32_t lock;
	uint32_t n; // slots in use, over all chunks; atomic
	uint8_t *chunks[MaxChunks];
} slots;

// The goroutines there have ever been, by number; dead ones too.
G *gnumber(uint32_t i) {
	uint8_t *slot = slots.chunks[i / ChunkSlots] + (uintptr)(i % ChunkSlots) * SlotSize;
	return (G *)(slot + SlotSize - sizeof(G));
}

uint32_t gcount(void) { return __atomic_load_n(&slots.n, __ATOMIC_ACQUIRE); }

static void addchunk(uint32_t chunk) {
	uint8_t *p = chunk < MaxChunks ? os_alloc(SlotSize * ChunkSlots) : NULL;
	if (!p)
		throw("cannot reserve stacks");
	os_nohugepages(p, SlotSize * ChunkSlots);
	slots.chunks[chunk] = p;
}

// A G with a stack of its own.
G *gnew(void) {
	lock(&slots.lock);
	uint32_t i = slots.n;
	if (i % ChunkSlots == 0)
		addchunk(i / ChunkSlots);
	G *gp = gnumber(i);
	uintptr hi = (uintptr)gp & ~(uintptr)15;
	gp->stack = (Stack){hi + sizeof(G) - SlotSize, hi};
	gp->stackguard0 = gp->stack.lo + StackGuard;
	__atomic_store_n(&slots.n, i + 1, __ATOMIC_RELEASE);
	unlock(&slots.lock);
	return gp;
}
