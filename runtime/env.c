// What the system tells a process: arguments, environment, clocks. For runtime/go/syscall.go and time.go.

#include "os.h"
#include "runtime.h"

NEEDS("vdsoinit");

char **argvector(void) GOSYM(argvector);
char **argvector(void) { return argv; }

char **envector(void) GOSYM(envector);
char **envector(void) { return envp; }

void clock(uintptr id, int64_t *sec_nsec) GOSYM(clock);
void clock(uintptr id, int64_t *sec_nsec) { os_clock((int)id, sec_nsec); }

NORETURN void raisesigpipe(void) GOSYM(raisesigpipe);
void raisesigpipe(void) {
	os_raise(SigPipe);
	os_exit(2);
}

void ignoresigsys(bool ignore) GOSYM(ignoresigsys);
void ignoresigsys(bool ignore) { os_sigignore(SigSys, ignore); }
