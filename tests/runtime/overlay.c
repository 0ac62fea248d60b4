// Stands in for the package runtime, which only the compiler can compile: the Go functions that the C runtime calls.

#include "../../runtime/runtime.h"

static const uint8_t name[] = "\0\6string";
static Type stringtype = {.size = 16, .ptrbytes = 8, .tflag = TFlagNamed, .kind = KindString};

NORETURN static void panics(const char *text) {
	stringtype.str = (uint32_t)(uintptr)name;
	String *s = mallocgc(sizeof *s, NULL, true);
	for (s->ptr = (uint8_t *)text; text[s->len]; s->len++)
		;
	gopanic(&stringtype, s);
}

#define PANICS(f, text)                                                                                                \
	NORETURN void f(void) GOSYM(f);                                                                                    \
	void f(void) { panics(text); }
PANICS(panicmemory, "nil")
PANICS(panicdivide, "divide")
PANICS(panicoverflow, "overflow")
PANICS(panicfloat, "float")
PANICS(panicmakeslicelen, "len")
PANICS(panicmakeslicecap, "cap")
PANICS(panicgrowslice, "grow")
PANICS(panicuncomparable, "uncomparable")
PANICS(panicassert, "assert")
PANICS(panicwrapper, "wrapper")

void preprintvalue(Eface *value) GOSYM(preprintvalue);
void preprintvalue(Eface *value) { (void)value; }
Eface panicnilvalue(void) GOSYM(panicnilvalue);
Eface panicnilvalue(void) { return (Eface){0}; }
