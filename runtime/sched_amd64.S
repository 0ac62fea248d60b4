/* What only the scheduler calls, and system calls that may block. */

#include "abi.h"
#define G_SP            40              /* runtime.h: G.sp */
#define G_SYSREGS       48              /* G.sysregs */

        .text

/* void entersyscall(void): as enterblocking; the collector finds here what the goroutine holds, while it is in the system call. */
        .globl  "runtime.entersyscall"
        .type   "runtime.entersyscall", @function
        .p2align 4
"runtime.entersyscall":
        movq    %fs:TLS_G, %rax
        movq    %rsp, G_SP(%rax)
        movq    %rbx, G_SYSREGS(%rax)
        movq    %rbp, G_SYSREGS+8(%rax)
        movq    %r12, G_SYSREGS+16(%rax)
        movq    %r13, G_SYSREGS+24(%rax)
        movq    %r14, G_SYSREGS+32(%rax)
        movq    %r15, G_SYSREGS+40(%rax)
        jmp     enterblocking
        .size   "runtime.entersyscall", .-"runtime.entersyscall"

/* asyncpreempt: the signal handler has made the interrupted code call this, below its red zone. Calls preempted and spoils nothing. */
        .globl  asyncpreempt
        .type   asyncpreempt, @function
asyncpreempt:
        pushq   %rbp
        movq    %rsp, %rbp
        pushfq
        pushq   %rax
        pushq   %rcx
        pushq   %rdx
        pushq   %rbx
        pushq   %rsi
        pushq   %rdi
        pushq   %r8
        pushq   %r9
        pushq   %r10
        pushq   %r11
        pushq   %r12
        pushq   %r13
        pushq   %r14
        pushq   %r15
        leaq    -264(%rsp), %rsp
        movdqu  %xmm0, (%rsp)
        movdqu  %xmm1, 16(%rsp)
        movdqu  %xmm2, 32(%rsp)
        movdqu  %xmm3, 48(%rsp)
        movdqu  %xmm4, 64(%rsp)
        movdqu  %xmm5, 80(%rsp)
        movdqu  %xmm6, 96(%rsp)
        movdqu  %xmm7, 112(%rsp)
        movdqu  %xmm8, 128(%rsp)
        movdqu  %xmm9, 144(%rsp)
        movdqu  %xmm10, 160(%rsp)
        movdqu  %xmm11, 176(%rsp)
        movdqu  %xmm12, 192(%rsp)
        movdqu  %xmm13, 208(%rsp)
        movdqu  %xmm14, 224(%rsp)
        movdqu  %xmm15, 240(%rsp)
        stmxcsr 256(%rsp)
        movq    %rsp, %rbx
        andq    $-16, %rsp
        cld
        call    preempted
        .globl  asyncpreempt_ret
asyncpreempt_ret:
        movq    %rbx, %rsp
        ldmxcsr 256(%rsp)
        movdqu  (%rsp), %xmm0
        movdqu  16(%rsp), %xmm1
        movdqu  32(%rsp), %xmm2
        movdqu  48(%rsp), %xmm3
        movdqu  64(%rsp), %xmm4
        movdqu  80(%rsp), %xmm5
        movdqu  96(%rsp), %xmm6
        movdqu  112(%rsp), %xmm7
        movdqu  128(%rsp), %xmm8
        movdqu  144(%rsp), %xmm9
        movdqu  160(%rsp), %xmm10
        movdqu  176(%rsp), %xmm11
        movdqu  192(%rsp), %xmm12
        movdqu  208(%rsp), %xmm13
        movdqu  224(%rsp), %xmm14
        movdqu  240(%rsp), %xmm15
        leaq    264(%rsp), %rsp
        popq    %r15
        popq    %r14
        popq    %r13
        popq    %r12
        popq    %r11
        popq    %r10
        popq    %r9
        popq    %r8
        popq    %rdi
        popq    %rsi
        popq    %rbx
        popq    %rdx
        popq    %rcx
        popq    %rax
        popfq
        popq    %rbp
        ret     $128
        .size   asyncpreempt, .-asyncpreempt

/* void calltimer(FuncVal *fn, const Type *type, void *data, uintptr seq, int64 late): fn(any, uintptr, int64). in: rdi rsi rdx rcx r8. */
        .globl  calltimer
        .type   calltimer, @function
calltimer:
        movq    %rdi, %r10
        movq    %rsi, %rdi
        movq    %rdx, %rsi
        movq    %rcx, %rdx
        movq    %r8, %rcx
        jmp     *(%r10)
        .size   calltimer, .-calltimer

        .section .note.GNU-stack,"",@progbits
