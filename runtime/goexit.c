// Goexit: apart from panics, because it ends in the scheduler.

#include "runtime.h"

NORETURN void goexit0(void) GOSYM(goexit0);
void goexit0(void) {
	rungoexit(__builtin_frame_address(0));
	goexit1();
}
