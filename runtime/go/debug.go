// What packages runtime/debug, runtime/trace and runtime/pprof ask of the runtime. There are no profiles but that of goroutines, and no
// traces. The greatest sizes of stacks and numbers of threads are kept and given back, and have no effect.

package runtime

import "unsafe"

var (
	maxStack   = 1000000000
	maxThreads = 10000
)

func setgcpercent(percent int32) int32
func setmemorylimit(limit int64) int64
func freeosmemory()

// swap sets a setting and gives back what it was.
func swap[T any](setting *T, value T) T {
	before := *setting
	*setting = value
	return before
}

//go:linkname debug_setGCPercent runtime/debug.setGCPercent
func debug_setGCPercent(percent int32) int32 { return setgcpercent(percent) }

//go:linkname debug_setMemoryLimit runtime/debug.setMemoryLimit
func debug_setMemoryLimit(limit int64) int64 { return setmemorylimit(limit) }

//go:linkname debug_setMaxStack runtime/debug.setMaxStack
func debug_setMaxStack(size int) int { return swap(&maxStack, size) }

//go:linkname debug_setMaxThreads runtime/debug.setMaxThreads
func debug_setMaxThreads(threads int) int { return swap(&maxThreads, threads) }

//go:linkname debug_setPanicOnFault runtime/debug.setPanicOnFault
func debug_setPanicOnFault(on bool) bool { return setPanicFault(on) }

func setPanicFault(on bool) bool

//go:linkname debug_SetTraceback runtime/debug.SetTraceback
func debug_SetTraceback(level string) { setTraceback(level) }

func setTraceback(level string)

//go:linkname debug_freeOSMemory runtime/debug.freeOSMemory
func debug_freeOSMemory() { freeosmemory() }

// The pauses, the latest first, when each ended, and at last the time of the last collection, their number and the total pause.
//
//go:linkname debug_readGCStats runtime/debug.readGCStats
func debug_readGCStats(pauses *[]uint64) {
	var s heapStats
	heapstats(&s)
	all := (*pauses)[:0]
	n := min(s.cycles, uint32(len(s.pauses)))
	for _, list := range []*[256]uint64{s.pauses, s.ends} {
		for i := uint32(1); i <= n; i++ {
			all = append(all, list[(s.cycles-i)%uint32(len(list))])
		}
	}
	*pauses = append(all, s.lastend, uint64(s.cycles), s.pausetotal)
}

//go:linkname debug_WriteHeapDump runtime/debug.WriteHeapDump
func debug_WriteHeapDump(fd uintptr) {
	const empty = "go1.7 heap dump\n\x00" // no record but the last
	syscall6(sysWrite, fd, uintptr(unsafe.Pointer(unsafe.StringData(empty))), uintptr(len(empty)), 0, 0, 0)
}

// modinfo is set by the compiler.
var modinfo string

// What surrounds the text in a program of gc's, where it can be found by that; who asks cuts off as much.
const modinfoEdge = 16

//go:linkname debug_modinfo runtime/debug.modinfo
func debug_modinfo() string {
	edge := string(make([]byte, modinfoEdge))
	return edge + modinfo + edge
}

func setCrashFD(fd uintptr) uintptr { return ^uintptr(0) }

//go:linkname trace_userTaskCreate runtime/trace.userTaskCreate
func trace_userTaskCreate(id, parent uint64, kind string) {}

//go:linkname trace_userTaskEnd runtime/trace.userTaskEnd
func trace_userTaskEnd(id uint64) {}

//go:linkname trace_userRegion runtime/trace.userRegion
func trace_userRegion(id, mode uint64, kind string) {}

//go:linkname trace_userLog runtime/trace.userLog
func trace_userLog(id uint64, category, message string) {}

//go:linkname trace_traceClockUnitsPerSecond runtime/trace.runtime_traceClockUnitsPerSecond
func trace_traceClockUnitsPerSecond() uint64 { return 1e9 }

func traceAdvance(stop bool) {}

func traceClockNow() uint64 { return uint64(nanotime()) }

//go:linkname pprof_readProfile runtime/pprof.readProfile
func pprof_readProfile() (data []uint64, tags []unsafe.Pointer, eof bool) {
	return []uint64{3, 0, uint64(cpuProfileRate)}, []unsafe.Pointer{nil}, true // the header alone
}

func pprof_goroutineProfileWithLabels(records [][]uintptr, labels []unsafe.Pointer) (n int, ok bool) {
	const per = 128
	pcs, all, n := stacksOfAll(per, len(records))
	if n > len(records) {
		return n, false
	}
	for i := range n {
		records[i] = filled(pcs[i*per : (i+1)*per])
	}
	copy(labels, all[:n])
	return n, true
}

func pprof_goroutineLeakProfileWithLabels(records, labels slice) (n int, ok bool) { return 0, true }
func pprof_memProfileInternal(records slice, inuseZero bool) (n int, ok bool)     { return 0, true }
func pprof_blockProfileInternal(records slice) (n int, ok bool)                   { return 0, true }
func pprof_mutexProfileInternal(records slice) (n int, ok bool)                   { return 0, true }
func pprof_threadCreateInternal(records slice) (n int, ok bool)                   { return 0, true }
func pprof_fpunwindExpand(to, from []uintptr) int                                 { return copy(to, from) }
func pprof_makeProfStack() []uintptr                                              { return nil }

//go:linkname pprof_cyclesPerSecond runtime/pprof.runtime_cyclesPerSecond
func pprof_cyclesPerSecond() int64 { return 1e9 }

//go:linkname pprof_FrameStartLine runtime/pprof.runtime_FrameStartLine
func pprof_FrameStartLine(f *Frame) int { return f.startLine }

//go:linkname pprof_FrameSymbolName runtime/pprof.runtime_FrameSymbolName
func pprof_FrameSymbolName(f *Frame) string { return f.Function }

//go:linkname pprof_expandFinalInlineFrame runtime/pprof.runtime_expandFinalInlineFrame
func pprof_expandFinalInlineFrame(stack []uintptr) []uintptr { return stack }

//go:linkname pprof_setProfLabel runtime/pprof.runtime_setProfLabel
func pprof_setProfLabel(labels unsafe.Pointer) { setLabels(labels) }

//go:linkname pprof_getProfLabel runtime/pprof.runtime_getProfLabel
func pprof_getProfLabel() unsafe.Pointer { return getLabels() }

// The labels of the goroutine, which those that it begins inherit.
func setLabels(labels unsafe.Pointer)
func getLabels() unsafe.Pointer

//go:linkname pprof_goroutineleakcount runtime/pprof.runtime_goroutineleakcount
func pprof_goroutineleakcount() int { return 0 }

//go:linkname pprof_goroutineLeakGC runtime/pprof.runtime_goroutineLeakGC
func pprof_goroutineLeakGC() {}

//go:linkname cgroup_throw internal/runtime/cgroup.throw
func cgroup_throw(text string) { throw(text) }

//go:linkname cfile_getCovCounterList internal/coverage/cfile.getCovCounterList
func cfile_getCovCounterList() slice { return slice{} }
