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

// ReadMemStats fills m.
func ReadMemStats(m *MemStats)
