// A system call that each thread has to make (syscall.AllThreadsSyscall): credentials and the like are a thread's own on Linux.
//
// Threads that begin inherit from the one that starts them. None begins meanwhile; those that are there are sent a signal and make the call in
// its handler, whatever they do.

#include "os.h"
#include "runtime.h"

enum { Again = 1000000 };

static struct {
	uintptr call[7], result[3]; // number and arguments; r1, r2, error
	uint32_t left, note;
} all;

static void make(void) {
	uintptr result[3];
	os_syscall(all.call, result);
	for (int i = 0; i < 3; i++)
		if (result[i] != all.result[i])
			throw("AllThreadsSyscall results differ between threads");
	if (__atomic_sub_fetch(&all.left, 1, __ATOMIC_SEQ_CST) == 0)
		notewakeup(&all.note);
}

// Asks the threads that have not made the call yet. Some may have been asked before: a signal can be held back.
static void ask(M *self, bool first) {
	lock(&sched.lock);
	for (M *mp = sched.allm; mp; mp = mp->alllink) {
		if (mp == self || !mp->tid)
			continue;
		if (first) {
			__atomic_add_fetch(&all.left, 1, __ATOMIC_SEQ_CST);
			__atomic_store_n(&mp->interrupt, make, __ATOMIC_SEQ_CST);
		}
		if (__atomic_load_n(&mp->interrupt, __ATOMIC_SEQ_CST))
			os_threadkill(mp->tid, SigUrg);
	}
	unlock(&sched.lock);
}

void allthreads(const uintptr *call, uintptr *result) GOSYM(allThreadsSyscall);
void allthreads(const uintptr *call, uintptr *result) {
	M *self = getm();
	self->locks++;
	lock(&sched.threadlock);
	memmove_(all.call, call, sizeof all.call);
	os_syscall(all.call, all.result);
	memmove_(result, all.result, sizeof all.result);
	if (result[2] == 0) {
		all.left = 1; // this one, so that it is not nothing before all were asked
		noteclear(&all.note);
		ask(self, true);
		bool done = __atomic_sub_fetch(&all.left, 1, __ATOMIC_SEQ_CST) == 0;
		while (!done && !notesleep(&all.note, Again))
			ask(self, false);
	}
	unlock(&sched.threadlock);
	self->locks--;
}
