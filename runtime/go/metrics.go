// What package runtime/metrics asks of the runtime. Every metric of Go has a value of its kind: what is not counted is 0 or an empty histogram.

package runtime

import "unsafe"

// Kinds of values: package runtime/metrics has the same.
const (
	metricBad = iota
	metricUint64
	metricFloat64
	metricHistogram
)

// A metricSample is asked for by name.
type metricSample struct {
	name    string
	kind    int
	scalar  uint64
	pointer unsafe.Pointer
}

// metricFloat64Histogram counts values: counts[i] lie between buckets[i] and buckets[i+1].
type metricFloat64Histogram struct {
	counts  []uint64
	buckets []float64
}

// metricNames are those that are known, each after a space.
const metricNames = " /cgo/go-to-c-calls:calls" +
	" /cpu/classes/gc/mark/assist:cpu-seconds /cpu/classes/gc/mark/dedicated:cpu-seconds /cpu/classes/gc/mark/idle:cpu-seconds" +
	" /cpu/classes/gc/pause:cpu-seconds /cpu/classes/gc/total:cpu-seconds /cpu/classes/idle:cpu-seconds" +
	" /cpu/classes/scavenge/assist:cpu-seconds /cpu/classes/scavenge/background:cpu-seconds /cpu/classes/scavenge/total:cpu-seconds" +
	" /cpu/classes/total:cpu-seconds /cpu/classes/user:cpu-seconds" +
	" /gc/cleanups/executed:cleanups /gc/cleanups/queued:cleanups /gc/cycles/automatic:gc-cycles /gc/cycles/forced:gc-cycles" +
	" /gc/cycles/total:gc-cycles /gc/finalizers/executed:finalizers /gc/finalizers/queued:finalizers /gc/gogc:percent" +
	" /gc/gomemlimit:bytes /gc/heap/allocs-by-size:bytes /gc/heap/allocs:bytes /gc/heap/allocs:objects /gc/heap/frees-by-size:bytes" +
	" /gc/heap/frees:bytes /gc/heap/frees:objects /gc/heap/goal:bytes /gc/heap/live:bytes /gc/heap/objects:objects" +
	" /gc/heap/tiny/allocs:objects /gc/limiter/last-enabled:gc-cycle /gc/pauses:seconds /gc/scan/globals:bytes /gc/scan/heap:bytes" +
	" /gc/scan/stack:bytes /gc/scan/total:bytes /gc/stack/starting-size:bytes" +
	" /memory/classes/heap/free:bytes /memory/classes/heap/objects:bytes /memory/classes/heap/released:bytes" +
	" /memory/classes/heap/stacks:bytes /memory/classes/heap/unused:bytes /memory/classes/metadata/mcache/free:bytes" +
	" /memory/classes/metadata/mcache/inuse:bytes /memory/classes/metadata/mspan/free:bytes" +
	" /memory/classes/metadata/mspan/inuse:bytes /memory/classes/metadata/other:bytes /memory/classes/os-stacks:bytes" +
	" /memory/classes/other:bytes /memory/classes/profiling/buckets:bytes /memory/classes/total:bytes" +
	" /sched/gomaxprocs:threads /sched/goroutines-created:goroutines /sched/goroutines/not-in-go:goroutines" +
	" /sched/goroutines/runnable:goroutines /sched/goroutines/running:goroutines /sched/goroutines/waiting:goroutines" +
	" /sched/goroutines:goroutines /sched/latencies:seconds /sched/pauses/stopping/gc:seconds /sched/pauses/stopping/other:seconds" +
	" /sched/pauses/total/gc:seconds /sched/pauses/total/other:seconds /sched/threads/total:threads /sync/mutex/wait/total:seconds "

func hassuffix(s, end string) bool { return len(s) >= len(end) && s[len(s)-len(end):] == end }

func knownmetric(name string) bool {
	for i := 0; i+len(name)+2 <= len(metricNames); i++ {
		if metricNames[i] == ' ' && metricNames[i+1:i+1+len(name)] == name && metricNames[i+1+len(name)] == ' ' {
			return true
		}
	}
	return len(name) > len(godebugPrefix) && name[:len(godebugPrefix)] == godebugPrefix
}

const godebugPrefix = "/godebug/non-default-behavior/"

func metrickind(name string) int {
	switch {
	case !knownmetric(name):
		return metricBad
	case hassuffix(name, ":cpu-seconds"), name == "/sync/mutex/wait/total:seconds":
		return metricFloat64
	case hassuffix(name, ":seconds"), hassuffix(name, "-by-size:bytes"):
		return metricHistogram
	}
	return metricUint64
}

// godebugMetrics are counts that package internal/godebug keeps, by name.
var (
	godebugNames  []string
	godebugCounts []func() uint64
)

//go:linkname godebug_registerMetric internal/godebug.registerMetric
func godebug_registerMetric(name string, read func() uint64) {
	godebugNames = append(godebugNames, name)
	godebugCounts = append(godebugCounts, read)
}

// countof is the value of a metric that is a whole number.
func countof(name string, s *heapStats) uint64 {
	switch name {
	case "/gc/cycles/automatic:gc-cycles":
		return uint64(s.cycles - s.forced)
	case "/gc/cycles/forced:gc-cycles":
		return uint64(s.forced)
	case "/gc/cycles/total:gc-cycles":
		return uint64(s.cycles)
	case "/gc/gogc:percent":
		return uint64(s.percent)
	case "/gc/gomemlimit:bytes":
		return uint64(setmemorylimit(-1))
	case "/gc/heap/allocs:bytes":
		return s.totalalloc
	case "/gc/heap/allocs:objects":
		return s.mallocs
	case "/gc/heap/frees:bytes":
		return s.totalalloc - s.live
	case "/gc/heap/frees:objects":
		return s.frees
	case "/gc/heap/goal:bytes":
		return s.nextgc
	case "/gc/heap/live:bytes", "/memory/classes/heap/objects:bytes":
		return s.live
	case "/gc/heap/objects:objects":
		return s.objects
	case "/gc/stack/starting-size:bytes":
		return 64 << 10
	case "/memory/classes/heap/free:bytes":
		return s.idle - s.released
	case "/memory/classes/heap/released:bytes":
		return s.released
	case "/memory/classes/heap/unused:bytes":
		return s.inuse - s.live
	case "/memory/classes/total:bytes":
		return s.sys
	case "/sched/gomaxprocs:threads":
		return uint64(GOMAXPROCS(0))
	case "/sched/goroutines:goroutines":
		return uint64(NumGoroutine())
	}
	for i, registered := range godebugNames {
		if registered == name {
			return godebugCounts[i]()
		}
	}
	return 0
}

//go:linkname metrics_readMetrics runtime/metrics.runtime_readMetrics
func metrics_readMetrics(samples unsafe.Pointer, n, capacity int) {
	var s heapStats
	heapstats(&s)
	for i := range n {
		m := (*metricSample)(unsafe.Add(samples, uintptr(i)*unsafe.Sizeof(metricSample{})))
		m.kind = metrickind(m.name)
		switch m.kind {
		case metricUint64:
			m.scalar = countof(m.name, &s)
		case metricFloat64:
			m.scalar = 0
		case metricHistogram:
			m.pointer = unsafe.Pointer(&metricFloat64Histogram{make([]uint64, 1), []float64{0, 1}})
		}
	}
}
