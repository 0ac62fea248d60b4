// Interfaces: what their data words point to.

#include "runtime.h"

static uint64_t smallwords[256]; // convT64 of values below 256 points here

static void *smallword(uint64_t v) {
	smallwords[v] = v; // the same whoever writes it
	return &smallwords[v];
}

void *convT(const Type *type, const void *p) GOSYM(convT);
void *convT(const Type *type, const void *p) {
	void *copy = mallocgc(type->size, type, false);
	memmove_(copy, p, type->size);
	return copy;
}

void *convT16(uint16_t v) GOSYM(convT16);
void *convT16(uint16_t v) {
	if (v < 256)
		return smallword(v);
	uint16_t *p = mallocgc(sizeof v, NULL, false);
	*p = v;
	return p;
}

void *convT32(uint32_t v) GOSYM(convT32);
void *convT32(uint32_t v) {
	if (v < 256)
		return smallword(v);
	uint32_t *p = mallocgc(sizeof v, NULL, false);
	*p = v;
	return p;
}

void *convT64(uint64_t v) GOSYM(convT64);
void *convT64(uint64_t v) {
	if (v < 256)
		return smallword(v);
	uint64_t *p = mallocgc(sizeof v, NULL, false);
	*p = v;
	return p;
}

static uint8_t firstword[] = {1};
static const Type header = {.size = sizeof(Slice), .ptrbytes = 8, .gcdata = firstword}; // of strings and slices

void *convTstring(uint8_t *ptr, intptr_t len) GOSYM(convTstring);
void *convTstring(uint8_t *ptr, intptr_t len) {
	if (len == 0)
		return zerobase;
	String *p = mallocgc(sizeof *p, &header, false);
	*p = (String){ptr, len};
	return p;
}

void *convTslice(void *ptr, intptr_t len, intptr_t cap) GOSYM(convTslice);
void *convTslice(void *ptr, intptr_t len, intptr_t cap) {
	Slice *p = mallocgc(sizeof *p, &header, false);
	*p = (Slice){ptr, len, cap};
	return p;
}
