// Faults become panics: the handler makes the faulting instruction look like a call of sigpanic_entry, which panics as
// the signal asks, on the goroutine's own stack.

#include "os.h"
#include "runtime.h"

enum { SignalStack = 32 << 10, FirstPage = 4096, FpeIntDiv = 1, FpeIntOvf = 2, GuardReach = 1 << 20 };

static uint8_t signalstack[SignalStack] __attribute__((aligned(16)));

static const char nilpointer[] = "invalid memory address or nil pointer dereference";

void preempt(SigRegs regs); // m.c

static void sighandler(int sig, void *info, void *context) {
	SigRegs regs = os_sigregs(context);
	G *gp = getg();
	if (sig == SigUrg) {
		preempt(regs);
		return;
	}
	gp->sig = (uint32_t)sig;
	gp->sigcode0 = (uintptr)os_sigcode(info);
	gp->sigcode1 = os_sigaddr(info);
	gp->sigpc = *regs.rip;
	if (sig == SigSegv && gp->sigcode1 - (gp->stack.lo - GuardReach) < GuardReach)
		stackoverflow(*regs.rip, *regs.rsp, *regs.rbp);
	if (gp->m->dying)
		os_exit(2); // a fault while telling of another
	*regs.rsp -= 8;
	*(uintptr *)*regs.rsp = *regs.rip;
	*regs.rip = (uintptr)sigpanic_entry;
}

void initsig(void) {
	os_sigaltstack(signalstack, sizeof signalstack);
	os_sigaction(SigUrg, sighandler);
	os_sigaction(SigSegv, sighandler);
	os_sigaction(SigBus, sighandler);
	os_sigaction(SigFpe, sighandler);
}

// Runs on the goroutine's stack, as if the faulting instruction had called it.
void sigpanic(void) {
	G *gp = getg();
	if (gp->sig == SigFpe) {
		uintptr code = gp->sigcode0;
		gp->sig = 0; // Go tests its divisors and names no signal
		if (code == FpeIntDiv)
			panictext("integer divide by zero");
		if (code == FpeIntOvf)
			panictext("integer overflow");
		panictext("floating point error");
	}
	if (gp->sigcode1 < FirstPage)
		panictext(nilpointer);
	printlock();
	prints("unexpected fault address ");
	printhex(gp->sigcode1);
	prints("\n");
	printunlock();
	throw("fault");
}

// A nil pointer that the compiler's own test found. Reported as the fault it stands for.
NORETURN void panicmem(void) GOSYM(panicmem);
void panicmem(void) {
	G *gp = getg();
	gp->sig = SigSegv;
	gp->sigcode0 = 1;
	gp->sigcode1 = 0;
	gp->sigpc = (uintptr)__builtin_return_address(0);
	panictext(nilpointer);
}
