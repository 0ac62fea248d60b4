// The kernel's clock without a system call: a function in the shared object that it maps into every process (vdso(7)). Looked up by name in its
// dynamic symbols, of which the hash table tells the number. Whatever is not as expected leaves the system call.

#include "os.h"
#include "runtime.h"

enum { AuxVdso = 33, PtLoad = 1, PtDynamic = 2, DtHash = 4, DtStrtab = 5, DtSymtab = 6, DtGnuHash = 0x6ffffef5 };

typedef struct { uint32_t type, flags; uint64_t offset, vaddr, paddr, filesz, memsz, align; } Phdr;
typedef struct { uint64_t tag, value; } Dyn;
typedef struct { uint32_t name; uint8_t info, other; uint16_t section; uint64_t value, size; } Sym;

static bool same(const char *a, const char *b) {
	while (*a && *a == *b)
		a++, b++;
	return *a == *b;
}

// One more than the highest index that a GNU hash table leads to.
static uint32_t gnucount(const uint32_t *t) {
	uint32_t nbuckets = t[0], first = t[1], bloom = t[2], last = 0;
	const uint32_t *buckets = t + 4 + 2 * bloom, *chain = buckets + nbuckets;
	for (uint32_t i = 0; i < nbuckets; i++)
		if (buckets[i] > last)
			last = buckets[i];
	if (last < first)
		return 0;
	while (!(chain[last - first] & 1))
		last++;
	return last + 1;
}

static uintptr lookup(uintptr base, const char *name) {
	const Phdr *ph = (const Phdr *)(base + *(const uint64_t *)(base + 32));
	const Dyn *dyn = NULL;
	uintptr shift = base;
	bool loaded = false;
	for (uint16_t n = *(const uint16_t *)(base + 56); n > 0; n--, ph++) {
		if (ph->type == PtLoad && !loaded) {
			shift = base + ph->offset - ph->vaddr;
			loaded = true;
		} else if (ph->type == PtDynamic) {
			dyn = (const Dyn *)(base + ph->offset);
		}
	}
	const char *strings = NULL;
	const Sym *syms = NULL;
	uint32_t count = 0;
	for (; dyn && dyn->tag; dyn++) {
		uintptr at = shift + dyn->value;
		if (dyn->tag == DtStrtab)
			strings = (const char *)at;
		else if (dyn->tag == DtSymtab)
			syms = (const Sym *)at;
		else if (dyn->tag == DtHash)
			count = ((const uint32_t *)at)[1];
		else if (dyn->tag == DtGnuHash && !count)
			count = gnucount((const uint32_t *)at);
	}
	for (uint32_t i = 0; strings && syms && i < count; i++)
		if (syms[i].section && same(strings + syms[i].name, name))
			return shift + syms[i].value;
	return 0;
}

// in: the auxiliary vector, behind the environment.
void vdsoinit(const uintptr *auxv) {
	for (; auxv[0]; auxv += 2)
		if (auxv[0] == AuxVdso)
			os_useclock(lookup(auxv[1], "__vdso_clock_gettime"));
}

int64_t nanotime(void) {
	int64_t t[2];
	os_clock(ClockMonotonic, t);
	return t[0] * 1000000000 + t[1];
}
