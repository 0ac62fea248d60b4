// Locks of the runtime: a word that is 0 (free), 1 (held) or 2 (held, and somebody sleeps). After Drepper, "Futexes Are Tricky" (2011).
// A holder never waits for anything but the system, so a short spin usually gets the lock.

#include "os.h"
#include "runtime.h"

enum { LockFree, LockHeld, LockSleepers, ActiveSpins = 4, PausesPerSpin = 30 };

void lock_slow(uint32_t *l) {
	for (int spin = 0; spin < ActiveSpins; spin++) {
		for (int i = 0; i < PausesPerSpin; i++)
			__builtin_ia32_pause();
		uint32_t expected = LockFree;
		if (__atomic_compare_exchange_n(l, &expected, LockHeld, false, __ATOMIC_ACQUIRE, __ATOMIC_RELAXED))
			return;
	}
	while (__atomic_exchange_n(l, LockSleepers, __ATOMIC_ACQUIRE) != LockFree)
		os_futexwait(l, LockSleepers, -1);
}

void unlock_slow(uint32_t *l) { os_futexwake(l, 1); }

// Notes: one waiter, one waker. 0: nothing yet, 1: woken.
void noteclear(uint32_t *n) { __atomic_store_n(n, 0, __ATOMIC_RELEASE); }

void notewakeup(uint32_t *n) {
	__atomic_store_n(n, 1, __ATOMIC_RELEASE);
	os_futexwake(n, 1);
}

// Until it is woken or ns have passed; -1 waits for ever. Whether it was woken.
bool notesleep(uint32_t *n, int64_t ns) {
	int64_t until = ns < 0 ? 0 : nanotime() + ns;
	while (!__atomic_load_n(n, __ATOMIC_ACQUIRE)) {
		int64_t left = ns < 0 ? -1 : until - nanotime();
		if (ns >= 0 && left <= 0)
			return false;
		os_futexwait(n, 0, left);
	}
	return true;
}

int64_t nanotime(void) {
	int64_t t[2];
	os_clock(ClockMonotonic, t);
	return t[0] * 1000000000 + t[1];
}
