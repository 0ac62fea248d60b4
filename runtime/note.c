// Notes: one waiter, one waker. 0: nothing yet, 1: woken.

#include "os.h"
#include "runtime.h"

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
