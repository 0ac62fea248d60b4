// What packages syscall, os and internal/godebug ask of the runtime: arguments, the environment, the end of the process.

package runtime

import "unsafe"

//go:linkname syscall6 internal/runtime/syscall/linux.Syscall6
func syscall6(num, a1, a2, a3, a4, a5, a6 uintptr) (r1, r2, errno uintptr)

const (
	sysWrite        = 1
	sysFcntl        = 72
	sysExitGroup    = 231
	sysClockGettime = 228
	pageSize        = 4096
)

// argvector and envector are lists of C strings that end with nil.
func argvector() **byte
func envector() **byte

// slice is the header of any slice.
type slice struct {
	array    unsafe.Pointer
	len, cap int
}

// gostrings copies such a list.
func gostrings(list **byte) []string {
	var all []string
	for *list != nil {
		n := 0
		for *(*byte)(unsafe.Add(unsafe.Pointer(*list), n)) != 0 {
			n++
		}
		all = append(all, unsafe.String(*list, n)) // the memory is the kernel's and stays
		list = (**byte)(unsafe.Add(unsafe.Pointer(list), unsafe.Sizeof(uintptr(0))))
	}
	return all
}

//go:linkname os_runtime_args os.runtime_args
func os_runtime_args() []string { return gostrings(argvector()) }

//go:linkname syscall_runtime_envs syscall.runtime_envs
func syscall_runtime_envs() []string { return gostrings(envector()) }

//go:linkname syscall_Getpagesize syscall.Getpagesize
func syscall_Getpagesize() int { return pageSize }

//go:linkname os_runtime_beforeExit os.runtime_beforeExit
func os_runtime_beforeExit(exitCode int) {}

//go:linkname syscall_Exit syscall.Exit
func syscall_Exit(code int) {
	for {
		syscall6(sysExitGroup, uintptr(code), 0, 0, 0, 0, 0)
	}
}

// The environment that the runtime itself reads ($GODEBUG) is that of the start, until it changes.

// godebugDefault has the settings that $GODEBUG may override; the compiler sets it.
var godebugDefault string

// defaultGodebug is for C.
//
//gofc:root
func defaultGodebug() string { return godebugDefault }

var godebugUpdate func(fromDefault, fromEnv string)

//go:linkname syscall_runtimeSetenv syscall.runtimeSetenv
func syscall_runtimeSetenv(key, value string) {
	if key == "GODEBUG" {
		godebugChanged(value)
	}
}

//go:linkname syscall_runtimeUnsetenv syscall.runtimeUnsetenv
func syscall_runtimeUnsetenv(key string) {
	if key == "GODEBUG" {
		godebugChanged("")
	}
}

//go:linkname syscall_runtimeClearenv syscall.runtimeClearenv
func syscall_runtimeClearenv(env map[string]int) { godebugChanged("") }

func setGodebug(value string)

func godebugChanged(value string) {
	setGodebug(value)
	if godebugUpdate != nil {
		godebugUpdate(godebugDefault, value)
	}
}

//go:linkname godebug_setUpdate internal/godebug.setUpdate
func godebug_setUpdate(update func(string, string)) {
	godebugUpdate = update
	godebugChanged(gogetenv("GODEBUG"))
}

//go:linkname godebug_setNewIncNonDefault internal/godebug.setNewIncNonDefault
func godebug_setNewIncNonDefault(newIncNonDefault func(string) func()) {}

func write(fd uintptr, p unsafe.Pointer, n int32) int32 {
	r, _, errno := syscall6(sysWrite, fd, uintptr(p), uintptr(n), 0, 0, 0)
	if errno != 0 {
		return -int32(errno)
	}
	return int32(r)
}

func fcntl(fd, cmd, arg int32) (int32, int32) {
	r, _, errno := syscall6(sysFcntl, uintptr(fd), uintptr(cmd), uintptr(arg), 0, 0, 0)
	if errno != 0 {
		return -1, int32(errno)
	}
	return int32(r), 0
}

// vgetrandom is the system's random numbers without a system call: not supported.
func vgetrandom(p []byte, flags uint32) (int, bool) { return -1, false }

// entersyscall and exitsyscall surround system calls that may block: another thread may run goroutines meanwhile.
func entersyscall()
func exitsyscall()

func allThreadsSyscall(call *[7]uintptr, result *[3]uintptr)

//go:linkname syscall_runtime_doAllThreadsSyscall syscall.runtime_doAllThreadsSyscall
func syscall_runtime_doAllThreadsSyscall(trap, a1, a2, a3, a4, a5, a6 uintptr) (r1, r2, err uintptr) {
	call, result := [7]uintptr{trap, a1, a2, a3, a4, a5, a6}, [3]uintptr{}
	allThreadsSyscall(&call, &result)
	return result[0], result[1], result[2]
}

// There is no C in a program: nobody calls it.
//
//go:linkname syscall_cgocaller syscall.cgocaller
func syscall_cgocaller(fn unsafe.Pointer, args ...uintptr) uintptr {
	throw("cgocaller without cgo")
	return 0
}

// Between fork and exec signals are held back.
func beforefork()
func afterfork()
func afterforkinchild()

//go:linkname syscall_runtime_BeforeFork syscall.runtime_BeforeFork
func syscall_runtime_BeforeFork() { beforefork() }

//go:linkname syscall_runtime_AfterFork syscall.runtime_AfterFork
func syscall_runtime_AfterFork() { afterfork() }

//go:linkname syscall_runtime_AfterForkInChild syscall.runtime_AfterForkInChild
func syscall_runtime_AfterForkInChild() { afterforkinchild() }

//go:linkname syscall_runtime_BeforeExec syscall.runtime_BeforeExec
func syscall_runtime_BeforeExec() {}

//go:linkname syscall_runtime_AfterExec syscall.runtime_AfterExec
func syscall_runtime_AfterExec() {}

// raisesigpipe ends the process as a write to a broken pipe does.
func raisesigpipe()

//go:linkname os_sigpipe os.sigpipe
func os_sigpipe() {
	if !signalignored(sigPipe) && !sigsend(sigPipe) {
		raisesigpipe()
	}
}

const sigPipe = 13

// sigsend says whether the program asks for a signal, and if so sends it.
func sigsend(sig int32) bool

//go:linkname os_ignoreSIGSYS os.ignoreSIGSYS
func os_ignoreSIGSYS() { ignoresigsys(true) }

//go:linkname os_restoreSIGSYS os.restoreSIGSYS
func os_restoreSIGSYS() { ignoresigsys(false) }

func ignoresigsys(ignore bool)

//go:linkname bytealg_MakeNoZero internal/bytealg.MakeNoZero
func bytealg_MakeNoZero(n int) []byte {
	if n < 0 || n > maxAlloc {
		panicmakeslicelen()
	}
	size := roundupsize(uintptr(n), true) // cap is all that there is
	return unsafe.Slice((*byte)(mallocgc(size, nil, false)), size)[:n]
}

// roundupsize is the size of the class that an object of this size gets.
func roundupsize(size uintptr, noscan bool) uintptr

// mallocgc allocates size bytes; t is nil if there are no pointers among them.
func mallocgc(size uintptr, t *_type, needzero bool) unsafe.Pointer
