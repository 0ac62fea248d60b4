// Interfaces: making values for them, comparing them, and the tables of dynamic assertions.
//
// A table found once is kept in a hash table that only grows. Compiled code has its own for the pairs it knows; both
// kinds are equal in use, and only the pair counts.

#include "runtime.h"

// ---- names and types ----

// The text of an abi.Name: a flag byte, a length in base 128, the bytes.
String namestring(const uint8_t *name) {
	intptr_t len = 0;
	int shift = 0;
	const uint8_t *p = name + 1;
	for (;; shift += 7) {
		len |= (intptr_t)(*p & 0x7f) << shift;
		if (!(*p++ & 0x80))
			return (String){(uint8_t *)p, len};
	}
}

// What package reflect has made has no address of 32 bits: it stands in a list, and is known by its number there (runtime/go/reflect.go).
enum { PrunedMethod = -1 };
extern Slice reflectoffs GOSYM(reflectOffs) __attribute__((weak));

static uint8_t *offset(uint32_t off) {
	if ((int32_t)off < PrunedMethod && &reflectoffs)
		return ((uint8_t **)reflectoffs.ptr)[PrunedMethod - 1 - (int32_t)off];
	return (uint8_t *)(uintptr)off;
}

static String nameat(uint32_t off) { return off ? namestring(offset(off)) : (String){NULL, 0}; }

String typestring(const Type *type) {
	String s = nameat(type->str);
	if (type->tflag & TFlagExtraStar)
		s = (String){s.ptr + 1, s.len - 1};
	return s;
}

static uintptr kindsize(uint8_t kind) {
	switch (kind) {
	case KindArray: return 72;
	case KindChan: return 64;
	case KindFunc: case KindPointer: case KindSlice: return 56;
	case KindInterface: case KindStruct: return 80;
	case KindMap: return 136;
	default: return sizeof(Type);
	}
}

static const UncommonType *uncommon(const Type *type) {
	if (!(type->tflag & TFlagUncommon))
		return NULL;
	return (const UncommonType *)((const uint8_t *)type + kindsize(type->kind));
}

String typepkgpath(const Type *type) {
	const UncommonType *u = uncommon(type);
	if (u)
		return nameat(u->pkgpath);
	// Interfaces and structs have it in the same place.
	const uint8_t *name = NULL;
	if (type->kind == KindInterface || type->kind == KindStruct)
		name = ((const InterfaceType *)type)->pkgpath;
	return name ? namestring(name) : (String){NULL, 0};
}

// ---- comparison ----

NORETURN static void panicuncomparable(const Type *type) {
	String parts[] = {cstring("comparing uncomparable type "), typestring(type)};
	panicerror(joined(parts, NELEM(parts)));
}

// Two empty interfaces of the same dynamic type (nil: both are nil).
bool efaceeq(const Type *type, void *x, void *y) {
	if (!type)
		return true;
	if (!type->equal)
		panicuncomparable(type);
	if (isdirectiface(type))
		return x == y;
	return callequal(type->equal, x, y);
}

bool ifaceeq(const Itab *tab, void *x, void *y) GOSYM(ifaceeq);
bool ifaceeq(const Itab *tab, void *x, void *y) { return !tab || efaceeq(tab->type, x, y); }

// ---- assertions ----

enum { NameExported = 1, NameTag = 2, NamePkgPath = 4 };

// The package of an unexported name, if the name says.
static String namepkg(const uint8_t *name) {
	if (!(name[0] & NamePkgPath))
		return (String){NULL, 0};
	String s = namestring(name);
	const uint8_t *p = s.ptr + s.len;
	if (name[0] & NameTag) {
		String tag = namestring(p - 1);
		p = tag.ptr + tag.len;
	}
	uint32_t off;
	__builtin_memcpy(&off, p, sizeof off);
	return nameat(off);
}

static bool stringeq(String a, String b) { return a.len == b.len && memequal_(a.ptr, b.ptr, (uintptr)a.len); }

static bool samename(const uint8_t *a, const uint8_t *b, const InterfaceType *inter, const Type *type) {
	if (!stringeq(namestring(a), namestring(b)))
		return false;
	if (a[0] & NameExported)
		return true;
	String pa = namepkg(a), pb = namepkg(b);
	if (pa.len == 0 && inter->pkgpath)
		pa = namestring(inter->pkgpath);
	if (pb.len == 0)
		pb = typepkgpath(type);
	return stringeq(pa, pb);
}

// The method of `type` for the interface's method; nil if it has none. Method lists may be in any order.
static const Method *findmethod(const InterfaceType *inter, const Imethod *want, const Type *type) {
	const UncommonType *u = uncommon(type);
	if (!u)
		return NULL;
	const Method *methods = (const Method *)((const uint8_t *)u + u->moff);
	for (int i = 0; i < u->mcount; i++) {
		const Method *m = &methods[i];
		if (offset((uint32_t)m->mtyp) != offset(want->type)) // -1 if no interface has a method of this type
			continue;
		if (samename(offset((uint32_t)want->name), offset((uint32_t)m->name), inter, type))
			return m;
	}
	return NULL;
}

// Fills the table; returns the first method that is missing.
static const Imethod *itabinit(Itab *tab) {
	const InterfaceType *inter = tab->inter;
	for (intptr_t i = 0; i < inter->nmethods; i++) {
		const Method *m = findmethod(inter, &inter->methods[i], tab->type);
		if (!m)
			return &inter->methods[i];
		tab->fun[i] = (uintptr)offset((uint32_t)m->ifn);
	}
	return NULL;
}

static struct {
	uint32_t lock; // guards all
	uintptr size, count;
	Itab **table; // open addressing; pairs that do not match are kept too, with PadMissing
} itabs;

enum { PadMissing = 1 };

static uintptr itabhash(const InterfaceType *inter, const Type *type) {
	uintptr h = ((uintptr)inter >> 4) * 0x9e3779b97f4a7c15u ^ ((uintptr)type >> 4) * 0xc2b2ae3d27d4eb4fu;
	return h ^ h >> 32;
}

static Itab **itabslot(const InterfaceType *inter, const Type *type) {
	uintptr mask = itabs.size - 1;
	for (uintptr i = itabhash(inter, type) & mask;; i = (i + 1) & mask) {
		Itab *tab = itabs.table[i];
		if (!tab || (tab->inter == inter && tab->type == type))
			return &itabs.table[i];
	}
}

static void itabgrow(void) {
	Itab **old = itabs.table;
	uintptr n = itabs.size;
	itabs.size = n ? n * 2 : 64;
	itabs.table = persistentalloc(itabs.size * sizeof(Itab *));
	for (uintptr i = 0; i < n; i++)
		if (old[i])
			*itabslot(old[i]->inter, old[i]->type) = old[i];
}

// The table of the pair, with PadMissing set if the type lacks a method.
static Itab *getitab(const InterfaceType *inter, const Type *type) {
	lock(&itabs.lock);
	if (itabs.count * 2 >= itabs.size)
		itabgrow();
	Itab **slot = itabslot(inter, type);
	if (!*slot) {
		Itab *tab = persistentalloc(sizeof *tab + (uintptr)(inter->nmethods ? inter->nmethods : 1) * sizeof(uintptr));
		tab->inter = inter;
		tab->type = type;
		tab->hash = type->hash;
		tab->pad = itabinit(tab) ? PadMissing : 0;
		*slot = tab;
		itabs.count++;
	}
	Itab *tab = *slot;
	unlock(&itabs.lock);
	return tab;
}

Itab *assertE2I2(const InterfaceType *inter, const Type *type) GOSYM(assertE2I2);
Itab *assertE2I2(const InterfaceType *inter, const Type *type) {
	if (!type)
		return NULL;
	Itab *tab = getitab(inter, type);
	return tab->pad & PadMissing ? NULL : tab;
}

// The first method of the interface type that the type lacks.
String missingmethod(const InterfaceType *inter, const Type *type) GOSYM(missingmethod);
String missingmethod(const InterfaceType *inter, const Type *type) { return nameat(itabinit(getitab(inter, type))->name); }
