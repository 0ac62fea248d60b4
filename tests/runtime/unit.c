// Unit tests of the parts of the runtime that need no stack switching, built hosted, with ASan and UBSan.

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "../../runtime/runtime.h"

static P p0;
static int failures;

P *hostedp(void) { return &p0; }
long os_clone(void) { return -1; }
M *hostedm(void) { static M m; return &m; }
void throw(const char *msg) { fprintf(stdout, "throw: %s\n", msg); exit(1); }
bool callequal(FuncVal *fn, const void *p, const void *q) { return ((bool (*)(const void *, const void *))fn->code)(p, q); }
void *gomemmove(void *dst, const void *src, uintptr n) GOSYM(memmove);
void *gomemmove(void *dst, const void *src, uintptr n) { return n ? memmove(dst, src, n) : dst; }
bool gomemequal(const void *p, const void *q, uintptr n) GOSYM(memequal);
bool gomemequal(const void *p, const void *q, uintptr n) { return n == 0 || memcmp(p, q, n) == 0; }
void gomemclr(void *p, uintptr n) GOSYM(memclrNoHeapPointers);
void gomemclr(void *p, uintptr n) { memset(p, 0, n); }
void gcinit(void) {} // nothing is collected here
void gcstart(void) {}
void os_sigreturn(void);
void os_sigreturn(void) {}
void panicerror(const String *text) { throw((const char *)text->ptr); }
const String *joined(const String *parts, intptr_t n) { return (void)n, parts; }
bool onstack(const G *gp, uintptr p) { return (void)gp, (void)p, false; }
String cstring(const char *s) { return (String){(uint8_t *)s, (intptr_t)strlen(s)}; }

static void check(bool ok, const char *what) {
	if (!ok) {
		printf("FAIL %s\n", what);
		failures++;
	}
}

// What a call of print writes.
static const char *printed(double v, bool single) {
	static char buf[64];
	int pipes[2], saved = dup(2);
	if (pipe(pipes)) exit(1);
	dup2(pipes[1], 2);
	single ? printfloat32((float)v) : printfloat64(v);
	dup2(saved, 2);
	ssize_t n = read(pipes[0], buf, sizeof buf - 1);
	close(saved), close(pipes[0]), close(pipes[1]);
	buf[n > 0 ? n : 0] = 0;
	return buf;
}

static int digits(const char *s) {
	char d[64];
	int n = 0;
	for (; *s && *s != 'e'; s++)
		if (*s >= '0' && *s <= '9' && (n || *s != '0'))
			d[n++] = *s;
	while (n > 1 && d[n - 1] == '0')
		n--;
	return n;
}

static void checkfloat(double v, bool single) {
	const char *s = printed(v, single);
	double back = single ? (double)strtof(s, NULL) : strtod(s, NULL);
	char best[64];
	for (int precision = 0; precision < 18; precision++) {
		snprintf(best, sizeof best, "%.*e", precision, v);
		if ((single ? (double)strtof(best, NULL) : strtod(best, NULL)) == v)
			break;
	}
	if (back != v || digits(s) > digits(best)) {
		printf("FAIL float: printed %s, want %s\n", s, best);
		failures++;
	}
}

static void testfloats(void) {
	static const struct { double v; const char *text; } table[] = {
		{0, "0"}, {-0.0, "-0"}, {1, "1"}, {-1.5, "-1.5"}, {100000, "100000"}, {1e6, "1e+06"}, {123456, "123456"}, {1234567, "1.234567e+06"},
		{0.0001, "0.0001"}, {0.00001, "1e-05"}, {1e100, "1e+100"}, {5e-324, "5e-324"}, {1.7976931348623157e308, "1.7976931348623157e+308"},
		{0.1, "0.1"}, {1.0 / 3, "0.3333333333333333"}, {2.2250738585072014e-308, "2.2250738585072014e-308"}, {9007199254740993, "9.007199254740992e+15"},
		{1.0 / 0.0, "+Inf"}, {-1.0 / 0.0, "-Inf"}, {0.0 / 0.0, "NaN"}, {123456.5, "123456.5"}, {1e23, "1e+23"},
	};
	for (size_t i = 0; i < NELEM(table); i++) {
		const char *s = printed(table[i].v, false);
		if (strcmp(s, table[i].text)) {
			printf("FAIL float: printed %s, want %s\n", s, table[i].text);
			failures++;
		}
	}
	srand(1);
	for (int i = 0; i < 3000; i++) {
		uint64_t bits = (uint64_t)rand() << 42 ^ (uint64_t)rand() << 21 ^ (uint64_t)rand();
		double v;
		memcpy(&v, &bits, 8);
		if (v == v && v - v == 0)
			checkfloat(v, false);
		uint32_t low = (uint32_t)bits;
		float f;
		memcpy(&f, &low, 4);
		if (f == f && f - f == 0)
			checkfloat(f, true);
	}
	for (int e = -1074; e < 1024; e++) { // powers of two: their gaps are uneven
		double v = 1;
		for (int i = e; i != 0; i += e > 0 ? -1 : 1)
			v = e > 0 ? v * 2 : v / 2;
		checkfloat(v, false);
	}
}

typedef struct { intptr_t rune, next; } Decoded;
Decoded decoderune(const uint8_t *p, intptr_t n, intptr_t k) GOSYM(decoderune);
String intstring(uint8_t *room, int64_t v) GOSYM(intstring);
void stringtoslicerune(Slice *out, const uint8_t *src, intptr_t n) GOSYM(stringtoslicerune);
String slicerunetostring(const int32_t *src, intptr_t n) GOSYM(slicerunetostring);

static void teststrings(void) {
	for (int64_t r = -1; r < 0x110002; r++) {
		String s = intstring(NULL, r);
		bool valid = r >= 0 && r <= 0x10ffff && !(r >= 0xd800 && r <= 0xdfff);
		uint8_t copy[4];
		memcpy(copy, s.ptr, (size_t)s.len);
		Decoded d = decoderune(copy, s.len, 0);
		check(d.rune == (valid ? r : 0xfffd) && d.next == s.len, "rune there and back");
		if (s.len > 1)
			check(decoderune(copy, s.len - 1, 0).next == 1, "a cut rune is one bad byte");
	}
	static const char *bad[] = {"\xc0\x80", "\xe0\x80\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xf8\x80", "\x80"};
	for (size_t i = 0; i < NELEM(bad); i++) {
		Decoded d = decoderune((const uint8_t *)bad[i], (intptr_t)strlen(bad[i]), 0);
		check(d.rune == 0xfffd && d.next == 1, "not UTF-8");
	}
	Slice runes;
	stringtoslicerune(&runes, (const uint8_t *)"a\xc3\xa9\xff", 4);
	check(runes.len == 3 && runes.cap == 4 && ((int32_t *)runes.ptr)[2] == 0xfffd, "runes of a string");
	String s = slicerunetostring(runes.ptr, runes.len);
	check(s.len == 6 && !memcmp(s.ptr, "a\xc3\xa9\xef\xbf\xbd", 6), "string of runes");
	String parts[] = {{(uint8_t *)"ab", 2}, {NULL, 0}, {(uint8_t *)"c", 1}};
	s = concatstrings(NULL, parts, 3);
	check(s.len == 3 && !memcmp(s.ptr, "abc", 3), "concatstrings");
	check(concatstrings(NULL, parts, 2).ptr == parts[0].ptr, "one string is not copied");
	String grown = {0}, kept[200];
	for (int i = 0; i < 200; i++) { // each step is a string of its own
		String pair[] = {grown, {(uint8_t *)"xy" + (i & 1), 1}};
		grown = kept[i] = concatstrings(NULL, pair, 2);
		pair[1].ptr = (uint8_t *)"?";
		concatstrings(NULL, pair, 2);
	}
	for (int i = 0; i < 200; i++)
		check(kept[i].len == i + 1 && kept[i].ptr[i] == "xy"[i & 1] && kept[i].ptr[0] == 'x', "strings built piece by piece");
}

typedef struct { void *ptr; intptr_t cap; } Grown;
Grown growslice(void *old, intptr_t newlen, intptr_t oldcap, intptr_t num, const Type *elem) GOSYM(growslice);

static void testheap(void) {
	static const Type byte = {.size = 1}, word = {.size = 8, .ptrbytes = 8}, five = {.size = 5};
	// cap() after appending one element at a time, as gc 1.27.3 prints it
	static const int bytecaps[] = {8, 16, 32, 64, 128, 256, 512, 896, 1408, 2048, 3072, 4096, 5376, 6912, 9472};
	intptr_t cap = 0;
	for (size_t i = 0; i < NELEM(bytecaps); i++) {
		cap = growslice(NULL, cap + 1, cap, cap + 1, &byte).cap;
		check(cap == bytecaps[i], "growth of []byte");
	}
	check(growslice(NULL, 1, 0, 1, &word).cap == 1, "growth of []*T");
	check(growslice(NULL, 5, 4, 5, &five).cap == 9, "growth of [][5]byte");
	check(roundupsize(513, true) == 576 && roundupsize(513, false) == 568, "roundupsize");
	check(roundupsize(32769, true) == 40960, "roundupsize of large sizes");
	uintptr last = 0;
	for (uintptr n = 1; n < 100000; n += n / 7 + 1)
		for (int i = 0; i < 20; i++) {
			uint8_t *p = mallocgc(n, i & 1 ? &word : NULL, true);
			for (uintptr k = 0; k < n; k++) {
				check(p[k] == 0, "fresh memory is zero");
				p[k] = 0xff;
			}
			check((uintptr)p != last, "objects differ");
			last = (uintptr)p;
		}
}

int main(void) {
	mallocinit();
	testfloats();
	teststrings();
	testheap();
	puts(failures ? "FAIL unit" : "ok unit");
	return failures != 0;
}
