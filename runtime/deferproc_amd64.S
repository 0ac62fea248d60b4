/* Records of defers on the heap. */

#include "abi.h"
#include "defer_amd64.h"

        .text

        .globl  "runtime.mallocgc"              # a loop that defers has the heap (panic.c)

/* int32 deferproc(int32 siz, FuncVal *fn): register a call of fn with the siz bytes at the caller's 0(%rsp).
   in: edi rsi. out: eax = 0. clobbers: rcx rdx rdi r8 r9 (slow path: all that a C function may). */
        .globl  "runtime.deferproc"
        .type   "runtime.deferproc", @function
        .p2align 4
"runtime.deferproc":
        leal    15(%rdi), %ecx
        shrl    $4, %ecx                        # size class
        cmpl    $NORMAL_CLASSES, %ecx
        ja      .Lproc_slow
        imull   $DEFERPOOL_SIZE, %ecx, %edx
        addq    %fs:TLS_ALLOC, %rdx             # newdefer: the P's pool of the class
        movq    P_DEFERPOOL(%rdx), %r8
        subq    $1, %r8
        jb      .Lproc_slow
        movq    %r8, P_DEFERPOOL(%rdx)
        movq    P_DEFERPOOL+8(%rdx,%r8,8), %r9  # the record
#ifdef GOFC_DEBUG
        incq    counters
#endif
.Lproc_fill:
        movq    %fs:TLS_G, %rdx
        movl    %edi, DEFER_SIZ(%r9)
        movl    $FLAG_HEAP, DEFER_STARTED(%r9)
        movq    %rsi, DEFER_FN(%r9)
        movq    $0, DEFER_PANIC(%r9)
        leaq    8(%rsp), %rax
        movq    %rax, DEFER_SP(%r9)
        movq    (%rsp), %rax
        movq    %rax, DEFER_PC(%r9)
        movq    G_DEFER(%rdx), %rax
        movq    %rax, DEFER_LINK(%r9)
        movq    %r9, G_DEFER(%rdx)
        testl   %edi, %edi
        jnz     .Lproc_copy
        xorl    %eax, %eax
        ret
.Lproc_copy:                                    # word by word, as they were stored
        addl    $7, %edi
        shrl    $3, %edi
1:      movq    (%rsp,%rdi,8), %rax             # 8(%rsp) is the caller's 0(%rsp)
        movq    %rax, DEFER_ARGS-8(%r9,%rdi,8)
        subl    $1, %edi
        jnz     1b
        xorl    %eax, %eax
        ret
.Lproc_slow:
        pushq   %rbp
        movq    %rsp, %rbp
        pushq   %rdi
        pushq   %rsi
        call    newdefer_slow
        movq    %rax, %r9
        popq    %rsi
        popq    %rdi
        popq    %rbp
        jmp     .Lproc_fill
        .size   "runtime.deferproc", .-"runtime.deferproc"

        .section .note.GNU-stack,"",@progbits
