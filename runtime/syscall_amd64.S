/* System calls for packages internal/runtime/syscall/linux and syscall, and what package internal/cpu asks the processor. */

        .text

/* uintptr r1, r2, errno Syscall6(num, a1, ..., a6). in: rdi rsi rdx rcx r8 r9 rax. out: rax rdx rcx. */
        .globl  "internal/runtime/syscall/linux.Syscall6"
        .type   "internal/runtime/syscall/linux.Syscall6", @function
        .p2align 4
"internal/runtime/syscall/linux.Syscall6":
        pushq   %rbp
        movq    %rsp, %rbp
        movq    %rax, %r11
        movq    %rdi, %rax
        movq    %rsi, %rdi
        movq    %rdx, %rsi
        movq    %rcx, %rdx
        movq    %r8, %r10
        movq    %r9, %r8
        movq    %r11, %r9
        syscall
        xorl    %ecx, %ecx
        cmpq    $-4095, %rax
        jb      1f
        movq    %rax, %rcx
        negq    %rcx
        movq    $-1, %rax
        xorl    %edx, %edx
1:      popq    %rbp
        ret
        .size   "internal/runtime/syscall/linux.Syscall6", .-"internal/runtime/syscall/linux.Syscall6"

/* uintptr r1, r2 rawSyscallNoError(trap, a1, a2, a3). in: rdi rsi rdx rcx. out: rax rdx. */
        .globl  "syscall.rawSyscallNoError"
        .type   "syscall.rawSyscallNoError", @function
        .p2align 4
"syscall.rawSyscallNoError":
        movq    %rdi, %rax
        movq    %rsi, %rdi
        movq    %rdx, %rsi
        movq    %rcx, %rdx
        syscall
        ret
        .size   "syscall.rawSyscallNoError", .-"syscall.rawSyscallNoError"

/* uintptr r1, Errno err rawVforkSyscall(trap, a1, a2, a3). The child runs on this stack first: the return address is kept in r9
   meanwhile. in: rdi rsi rdx rcx. out: rax rdx. */
        .globl  "syscall.rawVforkSyscall"
        .type   "syscall.rawVforkSyscall", @function
        .p2align 4
"syscall.rawVforkSyscall":
        movq    %rdi, %rax
        movq    %rsi, %rdi
        movq    %rdx, %rsi
        movq    %rcx, %rdx
        xorl    %r10d, %r10d
        xorl    %r8d, %r8d
        popq    %r9
        syscall
        pushq   %r9
        xorl    %edx, %edx
        cmpq    $-4095, %rax
        jb      1f
        movq    %rax, %rdx
        negq    %rdx
        movq    $-1, %rax
1:      ret
        .size   "syscall.rawVforkSyscall", .-"syscall.rawVforkSyscall"

/* uint32 eax, ebx, ecx, edx cpuid(eaxArg, ecxArg). in: edi esi. out: eax edx ecx edi. */
        .globl  "internal/cpu.cpuid"
        .type   "internal/cpu.cpuid", @function
        .p2align 4
"internal/cpu.cpuid":
        movq    %rbx, %r8
        movl    %edi, %eax
        movl    %esi, %ecx
        cpuid
        movl    %edx, %edi
        movl    %ebx, %edx
        movq    %r8, %rbx
        ret
        .size   "internal/cpu.cpuid", .-"internal/cpu.cpuid"

/* uint32 eax, edx xgetbv(). out: eax edx. */
        .globl  "internal/cpu.xgetbv"
        .type   "internal/cpu.xgetbv", @function
        .p2align 4
"internal/cpu.xgetbv":
        xorl    %ecx, %ecx
        xgetbv
        ret
        .size   "internal/cpu.xgetbv", .-"internal/cpu.xgetbv"

/* int32 getGOAMD64level(): the level that the program is compiled for. out: eax. */
        .globl  "internal/cpu.getGOAMD64level"
        .type   "internal/cpu.getGOAMD64level", @function
        .p2align 4
"internal/cpu.getGOAMD64level":
        movl    $1, %eax
        ret
        .size   "internal/cpu.getGOAMD64level", .-"internal/cpu.getGOAMD64level"
        .section .note.GNU-stack,"",@progbits
