// What golang.org/x/sys has in assembly. Programs without that module do not have it.

package runtime

//go:linkname unix_SyscallNoError golang.org/x/sys/unix.SyscallNoError
func unix_SyscallNoError(trap, a1, a2, a3 uintptr) (r1, r2 uintptr) {
	entersyscall()
	r1, r2 = unix_RawSyscallNoError(trap, a1, a2, a3)
	exitsyscall()
	return
}

// The system's number is the result, even if it stands for an error.
//
//go:linkname unix_RawSyscallNoError golang.org/x/sys/unix.RawSyscallNoError
func unix_RawSyscallNoError(trap, a1, a2, a3 uintptr) (r1, r2 uintptr) {
	r1, r2, errno := syscall6(trap, a1, a2, a3, 0, 0, 0)
	if errno != 0 {
		r1 = -errno
	}
	return r1, r2
}

//go:linkname cpuid internal/cpu.cpuid
func cpuid(eaxArg, ecxArg uint32) (eax, ebx, ecx, edx uint32)

//go:linkname xgetbv internal/cpu.xgetbv
func xgetbv() (eax, edx uint32)

//go:linkname cpu_cpuid golang.org/x/sys/cpu.cpuid
func cpu_cpuid(eaxArg, ecxArg uint32) (eax, ebx, ecx, edx uint32) { return cpuid(eaxArg, ecxArg) }

//go:linkname cpu_xgetbv golang.org/x/sys/cpu.xgetbv
func cpu_xgetbv() (eax, edx uint32) { return xgetbv() }
