// Marking by several threads, hosted, under a sanitizer: what is marked must be what can be reached, and be counted once.

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../../runtime/mheap.h"

enum { Objects = 40000, Rounds = 3, Threads = 4, RootsPerJob = 50, Jobs = 4 };

Sched sched = {.nprocs = Threads, .ncpu = Threads};
static P p0;
static _Thread_local M m0;

P *hostedp(void) { return &p0; }
M *hostedm(void) { return &m0; }
long os_clone(void) { return -1; }
void throw(const char *msg) { printf("throw: %s\n", msg); exit(1); }
void *gomemmove(void *dst, const void *src, uintptr n) GOSYM(memmove);
void *gomemmove(void *dst, const void *src, uintptr n) { return n ? memmove(dst, src, n) : dst; }
void gomemclr(void *p, uintptr n) GOSYM(memclrNoHeapPointers);
void gomemclr(void *p, uintptr n) { memset(p, 0, n); }
void gcinit(void) { mheap.nextgc = UINTPTR_MAX; }
void gcstart(void) {}
void os_sigreturn(void);
void os_sigreturn(void) {}
void panicerror(const String *text) { throw((const char *)text->ptr); }
String cstring(const char *s) { return (String){(uint8_t *)s, (intptr_t)strlen(s)}; }
void printlock(void) {}
void prints(const char *s) { printf("%s", s); }
void printuint(uint64_t v) { printf("%lu", v); }

static void *runthread(void *fn) {
	((void (*)(void))fn)();
	return NULL;
}
void startthread(void (*fn)(void)) {
	pthread_t t;
	pthread_create(&t, NULL, runthread, (void *)fn);
}

// The kinds of objects: some masks of up to eight words, a type that repeats, one above 64 bytes, a large array, one without pointers.
static uint8_t masks[] = {0x01, 0x02, 0x05, 0x3a, 0x81, 0x11, 0x00};
static Type kinds[] = {
	{.size = 8, .ptrbytes = 8, .gcdata = &masks[0]}, {.size = 16, .ptrbytes = 16, .gcdata = &masks[1]},
	{.size = 24, .ptrbytes = 24, .gcdata = &masks[2]}, {.size = 48, .ptrbytes = 48, .gcdata = &masks[3]},
	{.size = 64, .ptrbytes = 64, .gcdata = &masks[4]}, {.size = 40, .ptrbytes = 40, .gcdata = &masks[5]},
	{.size = 32, .ptrbytes = 0},
};
enum { Kinds = NELEM(kinds) };

typedef struct { uintptr at; const Type *type; uintptr copies; bool reached; } Object;
static Object objects[Objects];
static uintptr roots[Jobs * RootsPerJob];
static uint32_t *queue;

static uint32_t randomly(uint32_t n) { return (uint32_t)rand() % n; }

static bool pointerword(const Object *o, uintptr word) {
	uintptr in = word % (o->type->size / 8);
	return o->type->gcdata && *o->type->gcdata >> in & 1;
}

static void make(Object *o) {
	uint32_t which = randomly(1000);
	o->type = &kinds[randomly(Kinds)];
	o->copies = which < 2 ? 3000 + randomly(5000) : which < 100 ? 1 + randomly(40) : 1;
	o->at = (uintptr)mallocgc(o->copies * o->type->size, o->type, true);
	o->reached = false;
}

// Fills the words: pointers, some into the middle, where the type has them, and elsewhere what only looks like one.
static void fill(Object *o) {
	for (uintptr w = 0; w < o->copies * o->type->size / 8; w++) {
		const Object *to = &objects[randomly(Objects)];
		uintptr inside = randomly((uint32_t)to->type->size);
		bool sparse = o->copies > 1000 && randomly(8);
		((uintptr *)o->at)[w] = sparse || (pointerword(o, w) && randomly(3) == 0) ? 0 : to->at + inside;
	}
}

static int compare(const void *a, const void *b) {
	uintptr x = ((const Object *)a)->at, y = ((const Object *)b)->at;
	return x < y ? -1 : x > y;
}

static Object *find(uintptr p) {
	uintptr lo = 0, hi = Objects;
	while (hi - lo > 1) {
		uintptr half = (lo + hi) / 2;
		*(objects[half].at <= p ? &lo : &hi) = half;
	}
	return &objects[lo];
}

static uint32_t reach(uintptr p, uint32_t n) {
	Object *o = p ? find(p) : NULL;
	if (!o || o->reached)
		return n;
	o->reached = true;
	queue[n] = (uint32_t)(o - objects);
	return n + 1;
}

// What can be reached from the roots, slowly and surely.
static uint32_t reachable(void) {
	uint32_t n = 0;
	for (uintptr i = 0; i < NELEM(roots); i++)
		n = reach(roots[i], n);
	for (uint32_t i = 0; i < n; i++) {
		Object *o = &objects[queue[i]];
		for (uintptr w = 0; w < o->copies * o->type->size / 8; w++)
			if (pointerword(o, w))
				n = reach(((uintptr *)o->at)[w], n);
	}
	return n;
}

static void markroot(uint32_t job) { markrange((uintptr)&roots[job * RootsPerJob], (uintptr)&roots[(job + 1) * RootsPerJob]); }

static bool checkround(int number) {
	for (uintptr i = 0; i < Objects; i++)
		make(&objects[i]);
	qsort(objects, Objects, sizeof(Object), compare);
	for (uintptr i = 0; i < Objects; i++)
		fill(&objects[i]);
	for (uintptr i = 0; i < NELEM(roots); i++)
		roots[i] = objects[randomly(Objects)].at;
	uint32_t want = reachable(), lost = 0, pairs = 0;
	memset(mheap.marks, 0, blockcount() * MarkBytes);
	markroots(Jobs, markroot);
	Marked got = markcounts();
	for (uintptr i = 0; i < Objects; i++) { // objects of 8 bytes are marked, and read, two by two
		bool pair = objects[i].copies * objects[i].type->size == 8;
		pairs += pair;
		lost += objects[i].reached && !ismarked(pair ? objects[i].at & ~(uintptr)15 : objects[i].at);
	}
	bool ok = lost == 0 && (pairs > 0 || got.objects == want);
	printf("round %d: %s, %u lost, %lu marked, %u reachable, %u markers\n", number, ok ? "ok" : "FAIL", lost, got.objects, want, got.workers);
	return ok;
}

int main(void) {
	queue = malloc(Objects * sizeof *queue);
	mallocinit();
	markinit();
	bool ok = true;
	for (int i = 0; i < Rounds; i++) {
		srand((unsigned)i + 1);
		if (i == 1)
			kinds[0] = kinds[1]; // no pairs: now nothing may be marked that cannot be reached
		ok &= checkround(i);
	}
	puts(ok ? "ok mark" : "FAIL mark");
	return !ok;
}
