// Stands in for the package runtime, which only the compiler can compile: the Go functions that the C runtime calls.

#include "../../runtime/runtime.h"

static const uint8_t name[] = "\0\6string";
static Type stringtype = {.size = 16, .ptrbytes = 8, .tflag = TFlagNamed, .kind = KindString};

void panicerror(String text) {
	stringtype.str = (uint32_t)(uintptr)name;
	String *s = mallocgc(sizeof *s, NULL, true);
	*s = text;
	gopanic(&stringtype, s);
}

void preprintvalue(Eface *value) GOSYM(preprintvalue);
void preprintvalue(Eface *value) { (void)value; }
Eface panicnilvalue(void) GOSYM(panicnilvalue);
Eface panicnilvalue(void) { return (Eface){0}; }

void panicfault(uintptr address) GOSYM(panicfault);
void panicfault(uintptr address) {
	(void)address;
	panicerror((String){0});
}
