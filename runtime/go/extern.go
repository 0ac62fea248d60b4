package runtime

// GOOS is the system the program was compiled for.
const GOOS string = "linux"

// GOARCH is the processor the program was compiled for.
const GOARCH string = "amd64"

// Compiler names the compiler.
const Compiler = "gofc"

// Version is the version of Go that the program was compiled as.
func Version() string { return "go1.27.3" }

func goexit0()

// Goexit runs the deferred calls of the goroutine and ends it.
func Goexit() { goexit0() }

// Gosched lets other goroutines run. There are none yet.
func Gosched() {}

// NumGoroutine counts the goroutines.
func NumGoroutine() int { return 1 }

// KeepAlive keeps its argument reachable up to here.
//
//go:noinline
func KeepAlive(x any) {}
