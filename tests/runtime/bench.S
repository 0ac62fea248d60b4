/* Time of each way to defer: `bench KIND` runs 100 million rounds of a function that defers one call (panics: 10 million). */
#include "compiled.h"

        FUNC main.nothing 0
        leave
        ret
        END
        CLOSURE main.nothing

        FUNC main.recovers 16
        movq    %rbp, %rdi
        call    "runtime.gorecover"
        leave
        ret
        END
        CLOSURE main.recovers

/* 0: a plain call */
        FUNC main.k0 64
        SAVE
        leaq    "main.nothing·f"(%rip), %r10
        call    *(%r10)
        RESTORE
        END

/* 1: a record in the frame */
        FUNC main.k1 192 DEFER 1 .L1_ret
        SAVE
        STACKDEFER -128 main.nothing·f
        call    "runtime.deferreturn"
        RESTORE
9:
.L1_ret: ud2
        END

/* 2: a record in the frame with 16 bytes of arguments */
        FUNC main.k2 192 DEFER 1 .L2_ret
        SAVE
        movq    %rbx, -128+48(%rbp)
        movq    %rbx, -128+56(%rbp)
        STACKDEFER -128 main.nothing·f 16
        call    "runtime.deferreturn"
        RESTORE
9:
.L2_ret: ud2
        END

/* 3: a record on the heap */
        FUNC main.k3 128 DEFER 1 .L3_ret
        SAVE
        xorl    %edi, %edi
        leaq    "main.nothing·f"(%rip), %rsi
        call    "runtime.deferproc"
        testl   %eax, %eax
        jnz     9f
        call    "runtime.deferreturn"
        RESTORE
9:
.L3_ret: ud2
        END

/* 4: a record on the heap with 16 bytes of arguments */
        FUNC main.k4 128 DEFER 1 .L4_ret
        SAVE
        movq    %rbx, (%rsp)
        movq    %rbx, 8(%rsp)
        movl    $16, %edi
        leaq    "main.nothing·f"(%rip), %rsi
        call    "runtime.deferproc"
        testl   %eax, %eax
        jnz     9f
        call    "runtime.deferreturn"
        RESTORE
9:
.L4_ret: ud2
        END

/* 5: as 1, but jmpdefer as Go 1.12 had it: the deferred function returns into the call of deferreturn, by taking 5 off the
   return address; one call is answered by two rets */
        FUNC main.k5 192 DEFER 1 .L5_ret
        SAVE
        STACKDEFER -128 main.nothing·f
        call    naive
        RESTORE
9:
.L5_ret: ud2
        END
naive:
        movq    %fs:8, %rax
        movq    32(%rax), %rdx
        leaq    8(%rsp), %rcx
        testq   %rdx, %rdx
        jz      1f
        cmpq    %rcx, 8(%rdx)
        jne     1f
        movq    40(%rdx), %r8
        movq    24(%rdx), %r10
        movq    %r8, 32(%rax)
        subq    $5, (%rsp)
        jmp     *(%r10)
1:      ret

/* 6: a panic that a record's function recovers */
        FUNC main.k6 192 DEFER 1 .L6_ret
        SAVE
        STACKDEFER -128 main.recovers·f
        movl    $type_string, %edi
        xorl    %esi, %esi
        call    "runtime.gopanic"
9:
.L6_ret: leaq   192(%rsp), %rbp
        call    "runtime.deferreturn"
        RESTORE
        END

/* 7: the same, the defer open-coded */
        .section .rodata
        .balign 4
open_info: .long -49, 1
        .long   "main.recovers·f", 0, 0, 0
        .text
        FUNC main.k7 192 DEFER 1 .L7_ret open_info
        SAVE
        movb    $1, -49(%rbp)
        movl    $type_string, %edi
        xorl    %esi, %esi
        call    "runtime.gopanic"
.L7_ret: leaq   192(%rsp), %rbp
        call    "runtime.deferreturn"
        RESTORE
        END

        .section .rodata
kinds:  .quad   main.k0, main.k1, main.k2, main.k3, main.k4, main.k5, main.k6, main.k7
        .text
        FUNC main.main 16
        movq    argv, %rax
        movq    8(%rax), %rax
        movzbl  (%rax), %eax
        movl    $100000000, %ebx
        movl    $10000000, %ecx
        cmpl    $'6', %eax
        cmovae  %ecx, %ebx
        movq    kinds-'0'*8(,%rax,8), %r12
1:      call    *%r12
        decl    %ebx
        jnz     1b
        leave
        ret
        END
        .section .note.GNU-stack,"",@progbits
