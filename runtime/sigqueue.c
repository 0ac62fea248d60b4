// Signals on their way to package os/signal: a bit for each that is pending, set by the handler, taken by the one goroutine that package
// os/signal has for it, which sleeps in a system call meanwhile.

#include "os.h"
#include "runtime.h"

static struct {
	uint64_t wanted, pending; // bit sig-1. Atomic
	uint64_t taken;           // by the goroutine, and not yet given to its caller
	uint32_t note;
	uint32_t delivering;      // handlers that are at it; atomic
	bool idle;                // the goroutine found nothing pending, and waits; atomic
} queue;

static uint64_t bit(int sig) { return (uint64_t)1 << (sig - 1); }

bool sigsend(int sig) {
	__atomic_add_fetch(&queue.delivering, 1, __ATOMIC_SEQ_CST);
	bool wanted = __atomic_load_n(&queue.wanted, __ATOMIC_SEQ_CST) & bit(sig);
	if (wanted && !(__atomic_fetch_or(&queue.pending, bit(sig), __ATOMIC_SEQ_CST) & bit(sig)))
		notewakeup(&queue.note);
	__atomic_sub_fetch(&queue.delivering, 1, __ATOMIC_SEQ_CST);
	return wanted;
}

// The next signal. Waits for one.
uint32_t signalrecv(void) GOSYM(signalrecv);
uint32_t signalrecv(void) {
	while (!queue.taken) {
		noteclear(&queue.note);
		queue.taken = __atomic_exchange_n(&queue.pending, 0, __ATOMIC_SEQ_CST);
		if (queue.taken)
			break;
		__atomic_store_n(&queue.idle, true, __ATOMIC_SEQ_CST);
		entersyscall();
		notesleep(&queue.note, -1);
		exitsyscall();
		__atomic_store_n(&queue.idle, false, __ATOMIC_SEQ_CST); // before it takes anything, or that would be nowhere for a moment
	}
	int sig = __builtin_ctzll(queue.taken) + 1;
	queue.taken &= queue.taken - 1;
	return (uint32_t)sig;
}

// Whether every signal that has come was given to the goroutine, and it is done with them.
bool signalsidle(void) GOSYM(signalsidle);
bool signalsidle(void) {
	return !__atomic_load_n(&queue.delivering, __ATOMIC_SEQ_CST) && !__atomic_load_n(&queue.pending, __ATOMIC_SEQ_CST) &&
	       __atomic_load_n(&queue.idle, __ATOMIC_SEQ_CST);
}

static bool known(uint32_t sig) { return sig >= 1 && sig <= SigLast; }

void signalenable(uint32_t sig) GOSYM(signalenable);
void signalenable(uint32_t sig) {
	if (!known(sig))
		return;
	__atomic_fetch_or(&queue.wanted, bit((int)sig), __ATOMIC_SEQ_CST);
	sigcatch((int)sig);
}

void signaldisable(uint32_t sig) GOSYM(signaldisable);
void signaldisable(uint32_t sig) {
	if (!known(sig))
		return;
	siguncatch((int)sig);
	__atomic_fetch_and(&queue.wanted, ~bit((int)sig), __ATOMIC_SEQ_CST);
}

void signalignore(uint32_t sig) GOSYM(signalignore);
void signalignore(uint32_t sig) {
	if (!known(sig))
		return;
	__atomic_fetch_and(&queue.wanted, ~bit((int)sig), __ATOMIC_SEQ_CST);
	os_sigignore((int)sig, true);
}

bool signalignored(uint32_t sig) GOSYM(signalignored);
bool signalignored(uint32_t sig) { return known(sig) && os_sigignored((int)sig); }
