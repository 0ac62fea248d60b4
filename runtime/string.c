// Strings: joining, and conversion to and from bytes and runes. Bytes that are not UTF-8 decode to U+FFFD, width 1.

#include "runtime.h"

enum { RuneError = 0xfffd, MaxRune = 0x10ffff, SurrogateMin = 0xd800, SurrogateMax = 0xdfff, MaxDoubled = 1 << 30 };

static uint8_t *rawbytes(intptr_t n) { return mallocgc((uintptr)n, NULL, false); }

// Room for the n bytes of a concatenation that begins with the string (p, len); the beginning is there already. That is `room`, 32 bytes
// of the caller's frame, if the caller has them and they are enough.
//
// A program that builds a string piece by piece would copy all of it each time. The last result is therefore remembered
// with the room behind it: if it is what is added to now, the new bytes go there. Nobody else sees them: the room
// belongs to that one result, and once used the longer string is the one remembered. Only the second such step takes more room
// than it needs.
static uint8_t *extend(uint8_t *room, const uint8_t *p, intptr_t len, intptr_t n) {
	if (room && n <= SHORT_TEXT) {
		memmove_(room, p, (uintptr)len);
		return room;
	}
	Concat *last = &getp()->lastconcat;
	bool again = p == last->ptr && len == last->len && len > 0;
	if (again && n <= last->cap) {
		last->len = n;
		return last->ptr;
	}
	uintptr cap = (uintptr)(again && n < MaxDoubled ? n * 2 : n);
	uint8_t *to = mallocbytes(&cap);
	memmove_(to, p, (uintptr)len);
	getp()->lastconcat = (Concat){to, n, (intptr_t)cap}; // the P may be another since a collection
	return to;
}

// A string that is the result of a concatenation as it is. It may be in the frame of a caller, which the result may outlive.
static String itself(uint8_t *room, uint8_t *p, intptr_t n) {
	if (n == 0 || !onstack(getg(), (uintptr)p))
		return (String){p, n};
	uint8_t *to = room && n <= SHORT_TEXT ? room : rawbytes(n);
	memmove_(to, p, (uintptr)n);
	return (String){to, n};
}

String concatstring2(uint8_t *room, uint8_t *a, intptr_t an, uint8_t *b, intptr_t bn) {
	if (an == 0)
		return itself(room, b, bn);
	if (bn == 0)
		return itself(room, a, an);
	intptr_t n;
	if (__builtin_add_overflow(an, bn, &n))
		throw("string concatenation too long");
	uint8_t *p = extend(room, a, an, n);
	memmove_(p + an, b, (uintptr)bn);
	return (String){p, n};
}

// The only string that is not empty is returned itself.
String concatstrings(uint8_t *room, const String *all, intptr_t n) {
	intptr_t len = 0, filled = 0, first = 0;
	for (intptr_t i = 0; i < n; i++) {
		if (all[i].len == 0)
			continue;
		if (__builtin_add_overflow(len, all[i].len, &len))
			throw("string concatenation too long");
		if (filled++ == 0)
			first = i;
	}
	if (filled == 0)
		return (String){NULL, 0};
	if (filled == 1)
		return itself(room, (uint8_t *)all[first].ptr, all[first].len);
	uint8_t *p = extend(room, all[first].ptr, all[first].len, len), *to = p + all[first].len;
	for (intptr_t i = first + 1; i < n; i++) {
		memmove_(to, all[i].ptr, (uintptr)all[i].len);
		to += all[i].len;
	}
	return (String){p, len};
}

// A short one is made in room if that is not nil: 32 bytes of the caller's frame.
String slicebytetostring(uint8_t *room, const uint8_t *src, intptr_t n) GOSYM(slicebytetostring);
String slicebytetostring(uint8_t *room, const uint8_t *src, intptr_t n) {
	if (n == 0)
		return (String){NULL, 0};
	uint8_t *p = room && n <= SHORT_TEXT ? room : rawbytes(n);
	memmove_(p, src, (uintptr)n);
	return (String){p, n};
}

void stringtoslicebyte(Slice *out, uint8_t *room, const uint8_t *src, intptr_t n) GOSYM(stringtoslicebyte);
void stringtoslicebyte(Slice *out, uint8_t *room, const uint8_t *src, intptr_t n) {
	uintptr cap = room && n <= SHORT_TEXT ? SHORT_TEXT : (uintptr)n;
	uint8_t *p = room && n <= SHORT_TEXT ? room : mallocbytes(&cap);
	memmove_(p, src, (uintptr)n);
	memclr_(p + n, cap - (uintptr)n); // a program can see it
	*out = (Slice){p, n, (intptr_t)cap};
}

typedef struct { intptr_t rune, next; } Decoded;

static bool iscont(const uint8_t *p, intptr_t n, intptr_t i) { return i < n && (p[i] & 0xc0) == 0x80; }

// The rune at p[k] and the index behind it.
Decoded decoderune(const uint8_t *p, intptr_t n, intptr_t k) GOSYM(decoderune);
Decoded decoderune(const uint8_t *p, intptr_t n, intptr_t k) {
	uint32_t c = p[k];
	if (c < 0x80)
		return (Decoded){c, k + 1};
	if (c >= 0xc2 && c < 0xe0 && iscont(p, n, k + 1))
		return (Decoded){(c & 0x1f) << 6 | (p[k + 1] & 0x3f), k + 2};
	if (c >= 0xe0 && c < 0xf0 && iscont(p, n, k + 1) && iscont(p, n, k + 2)) {
		uint32_t r = (c & 0x0f) << 12 | (uint32_t)(p[k + 1] & 0x3f) << 6 | (p[k + 2] & 0x3f);
		if (r >= 0x800 && (r < SurrogateMin || r > SurrogateMax))
			return (Decoded){r, k + 3};
	}
	if (c >= 0xf0 && c < 0xf5 && iscont(p, n, k + 1) && iscont(p, n, k + 2) && iscont(p, n, k + 3)) {
		uint32_t r = (c & 0x07) << 18 | (uint32_t)(p[k + 1] & 0x3f) << 12 | (uint32_t)(p[k + 2] & 0x3f) << 6 | (p[k + 3] & 0x3f);
		if (r >= 0x10000 && r <= MaxRune)
			return (Decoded){r, k + 4};
	}
	return (Decoded){RuneError, k + 1};
}

// Writes at most four bytes; returns how many.
static intptr_t encoderune(uint8_t *p, int64_t rune) {
	uint32_t r = (uint32_t)rune;
	if (rune < 0 || rune > MaxRune || (rune >= SurrogateMin && rune <= SurrogateMax))
		r = RuneError;
	if (r < 0x80) {
		p[0] = (uint8_t)r;
		return 1;
	}
	intptr_t n = r < 0x800 ? 2 : r < 0x10000 ? 3 : 4;
	for (intptr_t i = n - 1; i > 0; i--, r >>= 6)
		p[i] = (uint8_t)(0x80 | (r & 0x3f));
	static const uint8_t lead[] = {0, 0, 0xc0, 0xe0, 0xf0};
	p[0] = (uint8_t)(lead[n] | r);
	return n;
}

void stringtoslicerune(Slice *out, const uint8_t *src, intptr_t n) GOSYM(stringtoslicerune);
void stringtoslicerune(Slice *out, const uint8_t *src, intptr_t n) {
	intptr_t count = 0;
	for (intptr_t k = 0; k < n; count++)
		k = src[k] < 0x80 ? k + 1 : decoderune(src, n, k).next;
	uintptr size = roundupsize((uintptr)count * 4, true);
	int32_t *p = mallocgc(size, NULL, true);
	intptr_t i = 0;
	for (intptr_t k = 0; k < n; i++) {
		Decoded d = decoderune(src, n, k);
		p[i] = (int32_t)d.rune;
		k = d.next;
	}
	*out = (Slice){p, count, (intptr_t)(size / 4)};
}

String slicerunetostring(const int32_t *src, intptr_t n) GOSYM(slicerunetostring);
String slicerunetostring(const int32_t *src, intptr_t n) {
	uint8_t buf[4];
	intptr_t len = 0;
	for (intptr_t i = 0; i < n; i++)
		len += encoderune(buf, src[i]);
	if (len == 0)
		return (String){NULL, 0};
	uint8_t *p = rawbytes((len + 3) & ~(intptr_t)3), *to = p;
	for (intptr_t i = 0; i < n; i++)
		to += encoderune(to, src[i]);
	return (String){p, len};
}

// string(v) of an integer, in room if that is not nil.
String intstring(uint8_t *room, int64_t v) GOSYM(intstring);
String intstring(uint8_t *room, int64_t v) {
	uint8_t *p = room ? room : rawbytes(4);
	return (String){p, encoderune(p, v)};
}

String decimal(uint64_t v) GOSYM(decimal);
String decimal(uint64_t v) {
	uint8_t buf[20], *p = buf + sizeof buf;
	do
		*--p = (uint8_t)('0' + v % 10);
	while ((v /= 10) != 0);
	return slicebytetostring(NULL, p, buf + sizeof buf - p);
}
