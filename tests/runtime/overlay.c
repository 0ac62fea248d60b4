// Stands in for the package runtime, which only the compiler can compile: the Go functions that the C runtime calls.

#include "../../runtime/runtime.h"

static const uint8_t name[] = "\0\6string";
static Type stringtype = {.size = 16, .ptrbytes = 8, .tflag = TFlagNamed, .kind = KindString};

void panicerror(const String *text) {
	stringtype.str = (uint32_t)(uintptr)name;
	gopanic(&stringtype, (void *)text);
}

bool preprintvalue(const Type *type, void *data, String *text) GOSYM(preprintvalue);
bool preprintvalue(const Type *type, void *data, String *text) { return (void)type, (void)data, (void)text, false; }
Eface panicnilvalue(void) GOSYM(panicnilvalue);
Eface panicnilvalue(void) { return (Eface){0}; }
String defaultgodebug(void) GOSYM(defaultGodebug);
String defaultgodebug(void) { return (String){0}; }

void panicfault(const uintptr *address) GOSYM(panicfault);
void panicfault(const uintptr *address) {
	(void)address;
	panictext("fault");
}
