/* The system calls of os_linux.c that C cannot make. */

        .section .text.os_clone, "ax"

/* intptr os_clone(flags, stack, tid, tls, fn): the new thread begins in fn, with an empty frame chain. in: rdi rsi rdx rcx r8. */
        .globl  os_clone
        .type   os_clone, @function
os_clone:
        movq    %r8, %r9
        movq    %rcx, %r8
        xorl    %r10d, %r10d
        movl    $56, %eax
        syscall
        testq   %rax, %rax
        jz      1f
        ret
1:      xorl    %ebp, %ebp
        andq    $-16, %rsp
        call    *%r9
        ud2
        .size   os_clone, .-os_clone

        .section .text.os_sigreturn, "ax"

/* Where a signal handler returns to. */
        .globl  os_sigreturn
        .type   os_sigreturn, @function
os_sigreturn:
        movl    $15, %eax
        syscall
        ud2
        .size   os_sigreturn, .-os_sigreturn

        .section .note.GNU-stack,"",@progbits
