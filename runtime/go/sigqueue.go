// What package os/signal asks of the runtime.

package runtime

// signalrecv waits for the next signal that is wanted.
func signalrecv() uint32

func signalsidle() bool
func signalenable(sig uint32)
func signaldisable(sig uint32)
func signalignore(sig uint32)
func signalignored(sig uint32) bool

//go:linkname signal_recv os/signal.signal_recv
func signal_recv() uint32 { return signalrecv() }

// signalWaitUntilIdle waits until what has come before has been delivered.
//
//go:linkname signalWaitUntilIdle os/signal.signalWaitUntilIdle
func signalWaitUntilIdle() {
	for !signalsidle() {
		Gosched()
	}
}

//go:linkname signal_enable os/signal.signal_enable
func signal_enable(sig uint32) { signalenable(sig) }

//go:linkname signal_disable os/signal.signal_disable
func signal_disable(sig uint32) { signaldisable(sig) }

//go:linkname signal_ignore os/signal.signal_ignore
func signal_ignore(sig uint32) { signalignore(sig) }

//go:linkname signal_ignored os/signal.signal_ignored
func signal_ignored(sig uint32) bool { return signalignored(sig) }
