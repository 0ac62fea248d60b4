package runtime

// MemStats tells of the heap.
type MemStats struct {
	Alloc, TotalAlloc, Sys       uint64
	Lookups, Mallocs, Frees      uint64
	HeapAlloc, HeapSys, HeapIdle uint64
	HeapInuse, HeapReleased      uint64
	HeapObjects                  uint64
	StackInuse, StackSys         uint64
	MSpanInuse, MSpanSys         uint64
	MCacheInuse, MCacheSys       uint64
	BuckHashSys, GCSys, OtherSys uint64
	NextGC, LastGC, PauseTotalNs uint64
	PauseNs, PauseEnd            [256]uint64
	NumGC, NumForcedGC           uint32
	GCCPUFraction                float64
	EnableGC, DebugGC            bool
	BySize                       [61]struct {
		Size           uint32
		Mallocs, Frees uint64
	}
}

// heapStats is what the collector counts, in bytes, objects and nanoseconds.
type heapStats struct {
	totalalloc, live, mallocs, frees, objects, sys, inuse, idle, released, nextgc, lastend, pausetotal uint64
	cycles, forced                                                                                    uint32
	percent                                                                                           int64
	pauses, ends                                                                                      *[256]uint64
}

//go:noescape
func heapstats(stats *heapStats)

// ReadMemStats fills m.
func ReadMemStats(m *MemStats) {
	var s heapStats
	heapstats(&s)
	*m = MemStats{
		Alloc: s.live, TotalAlloc: s.totalalloc, Sys: s.sys,
		Mallocs: s.mallocs, Frees: s.frees,
		HeapAlloc: s.live, HeapSys: s.sys, HeapIdle: s.idle, HeapInuse: s.inuse, HeapReleased: s.released, HeapObjects: s.objects,
		NextGC: s.nextgc, LastGC: s.lastend, PauseTotalNs: s.pausetotal, PauseNs: *s.pauses, PauseEnd: *s.ends,
		NumGC: s.cycles, NumForcedGC: s.forced, EnableGC: true,
	}
}
