package runtime

import "unsafe"

// GOOS is the system the program was compiled for.
const GOOS string = "linux"

// GOARCH is the processor the program was compiled for.
const GOARCH string = "amd64"

// Compiler names the compiler.
const Compiler = "gc" // what build tags and libraries know

// Version is the version of Go that the program was compiled as.
func Version() string { return "go1.27.3" }

func goexit0()

// Goexit runs the deferred calls of the goroutine and ends it.
func Goexit() { goexit0() }

// GOROOT is $GOROOT: where the library's sources are.
func GOROOT() string { return gogetenv("GOROOT") }

func gogetenv(name string) string

// GOMAXPROCS sets how many threads run Go code at a time, if n is above zero, and gives what it was.
func GOMAXPROCS(n int) int

// NumCPU counts the processors that the program may use.
func NumCPU() int { return ncpu() }

func ncpu() int

// NumCgoCall counts the calls of C code: there are none.
func NumCgoCall() int64 { return 0 }

// SetDefaultGOMAXPROCS undoes what GOMAXPROCS asked for.
func SetDefaultGOMAXPROCS() {}

// LockOSThread keeps the goroutine on its thread, and others off it, until UnlockOSThread has been called as often. A goroutine that ends
// before takes the thread with it.
func LockOSThread()

// UnlockOSThread undoes LockOSThread.
func UnlockOSThread()

// GC collects what is not reachable any more, lets others run, and gives the finalizers that are due time to begin.
func GC() {
	gcnow()
	Gosched() // in a loop it would be preempted seldom: it is mostly in C
	for tries := 0; tries < 10 && finalsdue(); tries++ {
		Gosched()
	}
}

func gcnow()

// finalsdue says whether finalizers or cleanups wait to be called.
func finalsdue() bool

// A Pinner keeps objects where they are. They never move.
type Pinner struct {
	pinned []any
}

// Pin keeps an object alive until Unpin.
func (p *Pinner) Pin(pointer any) { p.pinned = append(p.pinned, pointer) }

// Unpin lets go of all.
func (p *Pinner) Unpin() { p.pinned = nil }

// Breakpoint stops in a debugger.
func Breakpoint()

// SetCgoTraceback is for programs with C code.
func SetCgoTraceback(version int, traceback, context, symbolizer unsafe.Pointer) {}

// Stack writes the goroutine's traceback into buf, or all goroutines', and gives its length.
func Stack(buf []byte, all bool) int

// Gosched lets other goroutines run.
func Gosched()

// NumGoroutine counts the goroutines.
func NumGoroutine() int

// KeepAlive keeps its argument reachable up to here.
//
//go:noinline
func KeepAlive(x any) {}
