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
