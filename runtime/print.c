// print and println: to standard error, gathered until printunlock. Texts are Go 1.27's.

#pragma GCC optimize("Os") // nobody waits for it

#include "os.h"
#include "runtime.h"

static struct {
	uint32_t lock; // of the M with a printdepth
	uint32_t n;
	uint8_t buf[1000];
} printing;

// Where printing goes instead, if not nil: what does not fit is dropped.
static struct { uint8_t *p; uintptr n, cap; } sink;

void printto(void *p, uintptr cap) {
	printlock();
	sink.p = p;
	sink.n = 0;
	sink.cap = cap;
}

uintptr printedto(void) {
	sink.p = NULL;
	uintptr n = sink.n;
	printunlock();
	return n;
}

void printflush(void) {
	uint8_t *p = printing.buf;
	while (printing.n > 0) {
		intptr_t wrote = os_write(2, p, printing.n);
		if (wrote <= 0)
			break; // nobody to tell
		p += wrote;
		printing.n -= (uint32_t)wrote;
	}
	printing.n = 0;
}

void printlock(void) {
	M *mp = getm();
	mp->pinned++; // it stays on this M
	if (mp->printdepth++ == 0)
		lock(&printing.lock);
}

void printunlock(void) {
	M *mp = getm();
	if (--mp->printdepth == 0) {
		printflush();
		unlock(&printing.lock);
	}
	mp->pinned--;
}

// A panic has left the code that held the lock.
void printreset(void) {
	M *mp = getm();
	if (!mp->printdepth)
		return;
	sink.p = NULL;
	mp->pinned -= (int32_t)mp->printdepth;
	mp->printdepth = 0;
	printflush();
	unlock(&printing.lock);
}

void printbytes(const void *p, uintptr n) {
	const uint8_t *from = p;
	if (!getm()->printdepth) {
		printlock();
		printbytes(p, n);
		printunlock();
		return;
	}
	if (sink.p) {
		uintptr some = n < sink.cap - sink.n ? n : sink.cap - sink.n;
		memmove_(sink.p + sink.n, p, some);
		sink.n += some;
		return;
	}
	while (n > 0) {
		uintptr room = sizeof printing.buf - printing.n, some = n < room ? n : room;
		memmove_(printing.buf + printing.n, from, some);
		printing.n += (uint32_t)some;
		from += some;
		n -= some;
		if (printing.n == sizeof printing.buf)
			printflush();
	}
}

void prints(const char *s) {
	uintptr n = 0;
	while (s[n])
		n++;
	printbytes(s, n);
}

void printstring(const uint8_t *p, intptr_t n) GOSYM(printstring);
void printstring(const uint8_t *p, intptr_t n) { printbytes(p, (uintptr)n); }

void printnl(void) { printbytes("\n", 1); }

void printsp(void) GOSYM(printsp);
void printsp(void) { printbytes(" ", 1); }

void printbool(bool v) { prints(v ? "true" : "false"); }

static void printdigits(uint64_t v, unsigned base, const char *prefix) {
	char buf[24], *p = buf + sizeof buf;
	do
		*--p = "0123456789abcdef"[v % base];
	while ((v /= base) != 0);
	prints(prefix);
	printbytes(p, (uintptr)(buf + sizeof buf - p));
}

void printuint(uint64_t v) { printdigits(v, 10, ""); }

void printint(int64_t v) { v < 0 ? printdigits(-(uint64_t)v, 10, "-") : printdigits((uint64_t)v, 10, ""); }

void printhex(uint64_t v) { printdigits(v, 16, "0x"); }

void printpointer(const void *p) GOSYM(printpointer);
void printpointer(const void *p) { printhex((uintptr)p); }

void printslice(const void *p, intptr_t len, intptr_t cap) GOSYM(printslice);
void printslice(const void *p, intptr_t len, intptr_t cap) {
	printlock();
	prints("[");
	printint(len);
	prints("/");
	printint(cap);
	prints("]");
	printpointer(p);
	printunlock();
}

void printeface(const void *type, const void *data) GOSYM(printeface);
void printeface(const void *type, const void *data) {
	printlock();
	prints("(");
	printpointer(type);
	prints(",");
	printpointer(data);
	prints(")");
	printunlock();
}

void printiface(const void *tab, const void *data) GOSYM(printiface);
void printiface(const void *tab, const void *data) { printeface(tab, data); }

// ---- floats: the shortest digits that read back as the same number ----
//
// Exact, by long integers: the value is r/s, and half the gaps to its neighbours are below/s and above/s. Digits are
// taken from r/s until what is left is within a gap. (Steele and White; Dybvig.)

enum { BigWords = 40, MaxPlain = 6 }; // words for 2^1076 * 10 and more; digits before the point in plain style
typedef struct { int n; uint32_t w[BigWords]; } Big;

static void bigset(Big *b, uint64_t v) {
	b->w[0] = (uint32_t)v;
	b->w[1] = (uint32_t)(v >> 32);
	b->n = b->w[1] ? 2 : 1;
}

static void bigmul(Big *b, uint32_t by) {
	uint64_t carry = 0;
	for (int i = 0; i < b->n; i++) {
		carry += (uint64_t)b->w[i] * by;
		b->w[i] = (uint32_t)carry;
		carry >>= 32;
	}
	if (carry)
		b->w[b->n++] = (uint32_t)carry;
}

static void bigshift(Big *b, int by) {
	for (; by >= 31; by -= 31)
		bigmul(b, 1u << 31);
	bigmul(b, 1u << by);
}

static void bigpow10(Big *b, int by) {
	for (; by >= 9; by -= 9)
		bigmul(b, 1000000000);
	for (; by > 0; by--)
		bigmul(b, 10);
}

static int bigcmp(const Big *a, const Big *b) {
	if (a->n != b->n)
		return a->n < b->n ? -1 : 1;
	for (int i = a->n - 1; i >= 0; i--)
		if (a->w[i] != b->w[i])
			return a->w[i] < b->w[i] ? -1 : 1;
	return 0;
}

static void bigtrim(Big *b) {
	while (b->n > 1 && b->w[b->n - 1] == 0)
		b->n--;
}

static void bigsub(Big *a, const Big *b) { // a >= b
	uint64_t borrow = 0;
	for (int i = 0; i < a->n; i++) {
		uint64_t d = (uint64_t)a->w[i] - (i < b->n ? b->w[i] : 0) - borrow;
		a->w[i] = (uint32_t)d;
		borrow = d >> 63;
	}
	bigtrim(a);
}

static Big bigsum(const Big *a, const Big *b) {
	Big sum = {.n = (a->n > b->n ? a->n : b->n) + 1};
	uint64_t carry = 0;
	for (int i = 0; i < sum.n; i++) {
		carry += (uint64_t)(i < a->n ? a->w[i] : 0) + (i < b->n ? b->w[i] : 0);
		sum.w[i] = (uint32_t)carry;
		carry >>= 32;
	}
	bigtrim(&sum);
	return sum;
}

typedef struct { char digit[20]; int n, point; } Digits; // 0.d1d2d3… * 10^point

typedef struct { Big r, s, below, above; bool even; } Shortest;

static bool overtop(const Shortest *f) { // r + above reaches s
	Big sum = bigsum(&f->r, &f->above);
	int c = bigcmp(&sum, &f->s);
	return f->even ? c >= 0 : c > 0;
}

// mant * 2^exp; lowgap: the neighbour below is nearer than the one above.
static void setup(Shortest *f, uint64_t mant, int exp, bool lowgap) {
	int extra = lowgap ? 2 : 1;
	f->even = (mant & 1) == 0;
	bigset(&f->r, mant);
	bigset(&f->s, 1);
	bigset(&f->below, 1);
	bigset(&f->above, 1);
	bigshift(&f->r, extra + (exp > 0 ? exp : 0));
	bigshift(&f->s, extra + (exp < 0 ? -exp : 0));
	bigshift(&f->below, exp > 0 ? exp : 0);
	bigshift(&f->above, (exp > 0 ? exp : 0) + extra - 1);
}

// Brings r/s into [0.1, 1) and returns the power of ten taken out.
static int scale(Shortest *f, uint64_t mant, int exp) {
	int bits = 64 - __builtin_clzll(mant) + exp;               // value < 2^bits
	int point = (int)((int64_t)(bits - 1) * 1233 >> 12);       // a little below the truth
	if (point > 0)
		bigpow10(&f->s, point);
	else {
		bigpow10(&f->r, -point);
		bigpow10(&f->below, -point);
		bigpow10(&f->above, -point);
	}
	while (overtop(f)) {
		bigmul(&f->s, 10);
		point++;
	}
	return point;
}

static void shortest(Digits *d, uint64_t mant, int exp, bool lowgap) {
	Shortest f;
	setup(&f, mant, exp, lowgap);
	d->point = scale(&f, mant, exp);
	for (d->n = 0;;) {
		bigmul(&f.r, 10);
		bigmul(&f.below, 10);
		bigmul(&f.above, 10);
		int digit = 0;
		for (; bigcmp(&f.r, &f.s) >= 0; digit++)
			bigsub(&f.r, &f.s);
		int c = bigcmp(&f.r, &f.below);
		bool low = f.even ? c <= 0 : c < 0, high = overtop(&f);
		if (low || high) {
			bigmul(&f.r, 2);
			if (high && (!low || bigcmp(&f.r, &f.s) >= 0))
				digit++;
			d->digit[d->n++] = (char)('0' + digit);
			return;
		}
		d->digit[d->n++] = (char)('0' + digit);
	}
}

// d.ddde±XX
static void printexponent(const Digits *d) {
	int exp = d->point - 1;
	printbytes(d->digit, 1);
	if (d->n > 1) {
		prints(".");
		printbytes(d->digit + 1, (uintptr)d->n - 1);
	}
	prints(exp < 0 ? "e-" : "e+");
	exp = exp < 0 ? -exp : exp;
	if (exp < 10)
		prints("0");
	printuint((uint64_t)exp);
}

static void printzeros(int n) {
	for (; n > 0; n--)
		prints("0");
}

static void printplain(const Digits *d) {
	if (d->point <= 0) {
		prints("0.");
		printzeros(-d->point);
		printbytes(d->digit, (uintptr)d->n);
		return;
	}
	int whole = d->n < d->point ? d->n : d->point;
	printbytes(d->digit, (uintptr)whole);
	printzeros(d->point - whole);
	if (d->n > whole) {
		prints(".");
		printbytes(d->digit + whole, (uintptr)(d->n - whole));
	}
}

// A number of `mantbits` mantissa bits and exponent bias `bias`, from its parts; sign: write + too.
static void printfloatparts(bool negative, int biased, int maxbiased, uint64_t frac, int mantbits, int bias, bool sign) {
	if (biased == maxbiased && frac) {
		prints(sign ? "+NaN" : "NaN");
		return;
	}
	if (negative)
		prints("-");
	else if (sign || biased == maxbiased)
		prints("+");
	if (biased == maxbiased) {
		prints("Inf");
		return;
	}
	if (biased == 0 && frac == 0) {
		prints("0");
		return;
	}
	Digits d;
	uint64_t mant = biased ? frac | 1ull << mantbits : frac;
	shortest(&d, mant, (biased ? biased : 1) - bias - mantbits, frac == 0 && biased > 1);
	if (d.point - 1 < -4 || d.point - 1 >= MaxPlain)
		printexponent(&d);
	else
		printplain(&d);
}

static void float64(double v, bool sign) {
	uint64_t b;
	__builtin_memcpy(&b, &v, sizeof b);
	printfloatparts(b >> 63, b >> 52 & 0x7ff, 0x7ff, b & ((1ull << 52) - 1), 52, 1023, sign);
}

static void float32(float v, bool sign) {
	uint32_t b;
	__builtin_memcpy(&b, &v, sizeof b);
	printfloatparts(b >> 31, b >> 23 & 0xff, 0xff, b & ((1u << 23) - 1), 23, 127, sign);
}

void printfloat64(double v) { float64(v, false); }
void printfloat32(float v) { float32(v, false); }

void printcomplex128(double re, double im) {
	printlock();
	prints("(");
	float64(re, false);
	float64(im, true);
	prints("i)");
	printunlock();
}

void printcomplex64(float re, float im) {
	printlock();
	prints("(");
	float32(re, false);
	float32(im, true);
	prints("i)");
	printunlock();
}

// ---- the value of a panic ----

// Lines after the first are set in, so that they cannot be taken for the runtime's.
void printindented(String s) {
	for (intptr_t i = 0; i < s.len; i++) {
		printbytes(s.ptr + i, 1);
		if (s.ptr[i] == '\n')
			prints("\t");
	}
}

static void printbasic(uint8_t kind, const void *p) {
	switch (kind) {
	case KindBool: printbool(*(const bool *)p); return;
	case KindInt: case KindInt64: printint(*(const int64_t *)p); return;
	case KindInt8: printint(*(const int8_t *)p); return;
	case KindInt16: printint(*(const int16_t *)p); return;
	case KindInt32: printint(*(const int32_t *)p); return;
	case KindUint: case KindUint64: case KindUintptr: printuint(*(const uint64_t *)p); return;
	case KindUint8: printuint(*(const uint8_t *)p); return;
	case KindUint16: printuint(*(const uint16_t *)p); return;
	case KindUint32: printuint(*(const uint32_t *)p); return;
	case KindFloat32: printfloat32(*(const float *)p); return;
	case KindFloat64: printfloat64(*(const double *)p); return;
	case KindComplex64: printcomplex64(((const float *)p)[0], ((const float *)p)[1]); return;
	case KindComplex128: printcomplex128(((const double *)p)[0], ((const double *)p)[1]); return;
	case KindString: printindented(*(const String *)p); return;
	}
}

static bool isbasic(uint8_t kind) { return (kind >= KindBool && kind <= KindComplex128) || kind == KindString; }

// Types a program declares have a dot in their name; the predeclared have none.
static bool ispredeclared(String name) {
	for (intptr_t i = 0; i < name.len; i++)
		if (name.ptr[i] == '.')
			return false;
	return true;
}

static void printdeclared(const Type *type, String name, void *data) {
	bool text = type->kind == KindString, complex = type->kind == KindComplex64 || type->kind == KindComplex128;
	printbytes(name.ptr, (uintptr)name.len);
	if (!complex)
		prints(text ? "(\"" : "(");
	printbasic(type->kind, data);
	if (!complex)
		prints(text ? "\")" : ")");
}

// What follows "panic: ". Errors and Stringers have been made strings before.
void printpanicval(const Type *type, void *data) {
	if (!type) {
		prints("nil");
		return;
	}
	String name = typestring(type);
	if (!isbasic(type->kind)) {
		prints("(");
		printbytes(name.ptr, (uintptr)name.len);
		prints(") ");
		printpointer(data);
	} else if (ispredeclared(name))
		printbasic(type->kind, data);
	else
		printdeclared(type, name, data);
}
