// Memory for as long as the program runs, for the runtime's own tables and for programs without a heap.

#pragma GCC optimize("Os")

#include "os.h"
#include "runtime.h"

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
