// Faults become panics: the handler makes the faulting instruction look like a call of sigpanic_entry, which panics as
// the signal asks, on the goroutine's own stack. Other signals go to package os/signal if it asks for them (sigqueue.c); if not, those
// that Go calls throwing end the program with all tracebacks, SIGHUP, SIGINT and SIGTERM end it, and the rest are for nothing.

#pragma GCC optimize("Os")

#include "os.h"
#include "runtime.h"

enum { SignalStack = 32 << 10, FirstPage = 4096, FpeIntDiv = 1, FpeIntOvf = 2, GuardReach = 1 << 20 };

static uint8_t signalstack[SignalStack] __attribute__((aligned(16)));

// One value for ever: a traceback says of the second in a row that it was repanicked.
static const char nilpointertext[] = "invalid memory address or nil pointer dereference";
static const String nilpointer = {(uint8_t *)nilpointertext, sizeof nilpointertext - 1};

void preempt(SigRegs regs); // m.c
MAYBE(preempt);
MAYBE(sigsend);

// How the message of a signal begins that ends the program with tracebacks; nil: it does not.
static const char *deadly(int sig) {
	switch (sig) {
	case SigQuit: return "SIGQUIT: quit";
	case SigIll: return "SIGILL: illegal instruction";
	case SigTrap: return "SIGTRAP: trace trap";
	case SigAbrt: return "SIGABRT: abort";
	case SigBus: return "SIGBUS: bus error";
	case SigFpe: return "SIGFPE: floating-point exception";
	case SigSegv: return "SIGSEGV: segmentation violation";
	case SigStkflt: return "SIGSTKFLT: stack fault";
	case SigSys: return "SIGSYS: bad system call";
	default: return NULL;
	}
}

static void notdue(int sig, void *info, const SigRegs *regs) {
	if (sigsend && sigsend(sig))
		return;
	const char *name = deadly(sig);
	if (name)
		diesignal(name, os_sigcode(info), *regs->rip, *regs->rsp, *regs->rbp);
	if (sig == SigHup || sig == SigInt || sig == SigTerm)
		os_raise(sig);
}

static void sighandler(int sig, void *info, void *context) {
	SigRegs regs = os_sigregs(context);
	G *gp = getg();
	if (sig == SigUrg) {
		void (*interrupt)(void) = __atomic_exchange_n(&getm()->interrupt, NULL, __ATOMIC_SEQ_CST);
		if (interrupt)
			interrupt();
		if (sigsend)
			sigsend(sig);
		if (preempt)
			preempt(regs);
		return;
	}
	if ((sig != SigSegv && sig != SigBus && sig != SigFpe) || os_sigcode(info) <= 0) { // up to 0: somebody has sent it
		notdue(sig, info, &regs);
		return;
	}
	gp->sig = (uint32_t)sig;
	gp->sigcode0 = (uintptr)os_sigcode(info);
	gp->sigcode1 = os_sigaddr(info);
	gp->sigpc = *regs.rip;
	// Below the stack, and not far from where it ends now: the program's own mappings may lie there, too.
	bool below = gp->sigcode1 - (gp->stack.lo - GuardReach) < GuardReach, near = *regs.rsp + GuardReach - gp->sigcode1 < 2 * GuardReach;
	if (sig == SigSegv && below && near)
		stackoverflow(*regs.rip, *regs.rsp, *regs.rbp);
	if (gp->m->dying)
		os_exit(2); // a fault while telling of another
	*regs.rsp -= 8;
	*(uintptr *)*regs.rsp = *regs.rip;
	*regs.rip = (uintptr)sigpanic_entry;
}

static bool ofthesystem(int sig) { return sig == SigKill || sig == SigStop || (sig >= SigCancel && sig <= SigSync); }

// Whether the system does with a signal that nobody asks for what Go wants.
static bool leftalone(int sig) {
	switch (sig) {
	case SigHup: case SigInt: case SigChld: case SigCont: case SigTstp: case SigTtin: case SigTtou: case SigWinch: return true;
	default: return ofthesystem(sig);
	}
}

static bool hupignored, intignored; // from the start: as nohup makes it, and shells do for what runs in the background

void initsig(void) {
	os_sigaltstack(signalstack, sizeof signalstack);
	hupignored = os_sigignored(SigHup);
	intignored = os_sigignored(SigInt);
	for (int sig = 1; sig <= SigLast; sig++)
		if (!leftalone(sig))
			os_sigaction(sig, sighandler);
}

// The handler is wanted for a signal, or not any more. What the program ignores stays ignored then.
void sigcatch(int sig) {
	if (!ofthesystem(sig))
		os_sigaction(sig, sighandler);
}

void siguncatch(int sig) {
	if (leftalone(sig) && !ofthesystem(sig) && !os_sigignored(sig))
		os_sigignore(sig, (sig == SigHup && hupignored) || (sig == SigInt && intignored));
}

// ---- between fork and exec ----

static uint64_t keptmask; // the lock that package syscall holds guards it

// The child shares memory with its parent, but must not run a handler on it.
void beforefork(void) GOSYM(beforefork);
void beforefork(void) {
	const uint64_t all = ~(uint64_t)0;
	os_sigmask(&all, &keptmask);
}

void afterfork(void) GOSYM(afterfork);
void afterfork(void) { os_sigmask(&keptmask, NULL); }

void afterforkinchild(void) GOSYM(afterforkinchild);
void afterforkinchild(void) {
	for (int sig = 1; sig <= SigLast; sig++)
		if (!ofthesystem(sig) && !os_sigignored(sig))
			os_sigignore(sig, false);
	os_sigmask(&keptmask, NULL);
}

NORETURN void panicfault(const uintptr *address) GOSYM(panicfault); // in Go

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
		panicerror(&nilpointer);
	if (gp->panicfault) {
		uintptr *address = panicalloc(sizeof *address);
		*address = gp->sigcode1;
		panicfault(address);
	}
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
	panicerror(&nilpointer);
}
