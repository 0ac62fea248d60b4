// What happens when an object is found unreachable: finalizers, cleanups, weak pointers. `mgc.c` asks at the end of marking.
//
// A special belongs to an object. Its function is kept; its object is not. Of a finalizer the object's contents are kept too, as the finalizer
// gets the object: it lives one cycle longer. Weak pointers are cleared before that. The calls that are due stand in a queue, which
// one goroutine works off (mfinal.go).

#include "os.h"
#include "mheap.h"

enum { Finalizer, Cleanup, Weak }; // Special.kind; mfinal.go has the same

typedef struct Special {
	struct Special *next; // in its list of the table, or in the queue
	uintptr object;       // its start; no root
	uint8_t kind;
	uint64_t id;          // of a cleanup
	uintptr arg;          // the pointer that a finalizer gets, or that is weak; no root
	void *fn;             // func value, or the handle of weak pointers: a word that holds arg
	void *type, *argtype; // of a finalizer: the types of fn and arg
} Special;

static struct {
	uint32_t lock;
	Special **table; // by object
	uintptr size, n;
	Special *queue, **last;
	Special *free;
	uint64_t ids;
	G *waiter; // who works off the queue, when it is empty
} specials;

static Special **speciallist(uintptr object) {
	return &specials.table[(object >> 3) * 0x9e3779b97f4a7c15u >> 32 & (specials.size - 1)];
}

static void growspecials(void) {
	uintptr n = specials.size;
	Special **old = specials.table;
	specials.size = n ? n * 2 : 256;
	specials.table = persistentalloc(specials.size * sizeof(Special *));
	for (uintptr i = 0; i < n; i++)
		for (Special *s = old[i], *next; s; s = next) {
			next = s->next;
			Special **list = speciallist(s->object);
			s->next = *list;
			*list = s;
		}
}

// The start of the object that p lies in; 0: it is not in the heap.
uintptr objectstart(uintptr p) GOSYM(objectstart);
uintptr objectstart(uintptr p) {
	if (p - mheap.arena >= mheap.used - mheap.arena)
		return 0;
	const Block *b = &mheap.blocks[(p - mheap.arena) >> BlockShift];
	uintptr start = p & ~(uintptr)(BlockSize - 1);
	if (b->state == BlockTail) {
		start -= b->elemsize;
		b -= b->elemsize >> BlockShift;
	}
	if (b->state == BlockLarge)
		return start;
	return b->state == BlockSmall ? start + ((p - start) * b->divmagic >> 32) * b->elemsize : 0;
}

// Called with the lock held.
static Special *newspecial(uintptr object, uint8_t kind) {
	if (specials.n >= specials.size)
		growspecials();
	Special *s = specials.free;
	if (s)
		specials.free = s->next;
	else
		s = persistentalloc(sizeof *s);
	*s = (Special){.object = object, .kind = kind};
	Special **list = speciallist(object);
	s->next = *list;
	*list = s;
	specials.n++;
	return s;
}

uint64_t addspecial(uintptr object, int kind, void *fn, void *type, uintptr arg, void *argtype) GOSYM(addspecial);
uint64_t addspecial(uintptr object, int kind, void *fn, void *type, uintptr arg, void *argtype) {
	lock(&specials.lock);
	Special *s = newspecial(object, (uint8_t)kind);
	s->id = ++specials.ids;
	s->arg = arg;
	s->fn = fn;
	s->type = type;
	s->argtype = argtype;
	unlock(&specials.lock);
	return s->id;
}

static void unlinkspecial(Special **link) {
	Special *s = *link;
	*link = s->next;
	s->next = specials.free;
	specials.free = s;
	specials.n--;
}

// Takes back the finalizer of an object, or the cleanup with this id. Whether there was one.
bool removespecial(uintptr object, int kind, uint64_t id) GOSYM(removespecial);
bool removespecial(uintptr object, int kind, uint64_t id) {
	bool found = false;
	lock(&specials.lock);
	Special **link = specials.size ? speciallist(object) : NULL;
	for (; link && *link && !found; link = found ? link : &(*link)->next)
		if ((*link)->object == object && (*link)->kind == kind && (kind != Cleanup || (*link)->id == id)) {
			found = true;
			unlinkspecial(link);
			break;
		}
	unlock(&specials.lock);
	return found;
}

// The handle of the weak pointers to p: one for each address.
uintptr *weakhandle(uintptr p) GOSYM(weakhandle);
uintptr *weakhandle(uintptr p) {
	uintptr object = objectstart(p);
	uintptr *handle = mallocgc(16, NULL, true);
	*handle = p;
	if (!object)
		return handle; // it is never freed; mfinal.go keeps such handles
	lock(&specials.lock);
	Special *s = specials.size ? *speciallist(object) : NULL;
	while (s && !(s->kind == Weak && s->arg == p))
		s = s->next;
	if (!s) {
		s = newspecial(object, Weak);
		s->arg = p;
		s->fn = handle;
	}
	handle = s->fn;
	unlock(&specials.lock);
	return handle;
}

// Whether nothing keeps the object.
static bool gone(const Special *s) { return !ismarked(s->object); }

static void clearweak(void) {
	for (uintptr i = 0; i < specials.size; i++)
		for (Special **link = &specials.table[i]; *link;) {
			Special *s = *link;
			if (s->kind != Weak || !gone(s)) {
				link = &s->next;
				continue;
			}
			*(uintptr *)s->fn = 0;
			unlinkspecial(link);
		}
}

static void enqueue(Special *s) {
	s->next = NULL;
	specials.n--;
	if (!specials.queue)
		specials.last = &specials.queue;
	*specials.last = s;
	specials.last = &s->next;
}

// Moves those of objects that are gone to the queue.
static void enqueueall(int kind) {
	for (uintptr i = 0; i < specials.size; i++)
		for (Special **link = &specials.table[i]; *link;) {
			Special *s = *link;
			if (s->kind != kind || !gone(s)) {
				link = &s->next;
				continue;
			}
			*link = s->next;
			enqueue(s);
		}
}

// All that is reachable is marked: marks what specials keep, clears weak pointers, and queues what is due. The world is stopped.
void markspecials(void) {
	for (uintptr i = 0; i < specials.size; i++)
		for (Special *s = specials.table[i]; s; s = s->next)
			markrange((uintptr)&s->fn, (uintptr)(s + 1));
	for (Special *s = specials.queue; s; s = s->next)
		markrange((uintptr)s, (uintptr)(s + 1));
	markrest();
	for (uintptr i = 0; i < specials.size; i++) // what finalizers will see, but not the object itself
		for (Special *s = specials.table[i]; s; s = s->next)
			if (s->kind == Finalizer && gone(s))
				markobject(s->object);
	markrest();
	clearweak();
	enqueueall(Finalizer);
	for (Special *s = specials.queue; s; s = s->next)
		if (s->kind == Finalizer)
			markrange((uintptr)&s->arg, (uintptr)&s->arg + sizeof s->arg);
	markrest();
	enqueueall(Cleanup);
}

// ---- the goroutine that works off the queue ----

typedef struct { void *fn, *type; uintptr arg; void *argtype; } FinalCall;

// The next call that is due. Waits for one.
void nextfinal(FinalCall *call) GOSYM(nextfinal);
void nextfinal(FinalCall *call) {
	lock(&specials.lock);
	while (!specials.queue) {
		specials.waiter = getg();
		park(WaitFinalizer, &specials.lock);
		lock(&specials.lock);
	}
	Special *s = specials.queue;
	specials.queue = s->next;
	*call = (FinalCall){s->fn, s->kind == Finalizer ? s->type : NULL, s->arg, s->argtype};
	s->next = specials.free;
	specials.free = s;
	unlock(&specials.lock);
}

bool finalsdue(void) GOSYM(finalsdue);
bool finalsdue(void) { return __atomic_load_n(&specials.queue, __ATOMIC_RELAXED) != NULL; }

// Whether all calls that were due have been made.
bool finalsdone(void) GOSYM(finalsdone);
bool finalsdone(void) {
	lock(&specials.lock);
	bool done = !specials.queue && specials.waiter;
	unlock(&specials.lock);
	return done;
}

void wakefinalizers(void) {
	lock(&specials.lock);
	G *gp = specials.queue ? specials.waiter : NULL;
	if (gp)
		specials.waiter = NULL;
	unlock(&specials.lock);
	if (gp)
		readylater(gp);
}
