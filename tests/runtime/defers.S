/* Defer, panic and recover as compiled code would use them. Prints what run.sh expects. */
#include "compiled.h"

        .section .rodata
        .balign 8
value:  .quad   .Ltext_value, 4         /* a string in an interface */
.Ltext_value: .ascii "boom"
        .text

.macro PANIC
        movl    $type_string, %edi
        movl    $value, %esi
        call    "runtime.gopanic"
        ud2
.endm

/* func show(n int), as a deferred function: its argument is at 8(%rsp) at entry */
        FUNC main.show 16
        movq    16(%rbp), %rdi
        call    "runtime.printint"
        call    "runtime.printnl"
        leave
        ret
        END
        CLOSURE main.show

/* func stop() { if recover() != nil { print } } */
        FUNC main.stop 16
        movq    %rbp, %rdi
        call    "runtime.gorecover"
        testq   %rax, %rax
        jz      1f
        PRINT   "recovered"
        leave
        ret
1:      PRINT   "nothing to recover"
        leave
        ret
        END
        CLOSURE main.stop

/* the wrapper of stop */
        FUNC main.stop.deferwrap1 16 WRAPPER
        call    main.stop
        leave
        ret
        END
        CLOSURE main.stop.deferwrap1

/* a function that calls stop: no recovery */
        FUNC main.far 16
        call    main.stop
        leave
        ret
        END
        CLOSURE main.far

        FUNC main.hello 16
        PRINT   "hello"
        leave
        ret
        END
        CLOSURE main.hello

/* two records in the frame, with arguments; then their order */
        FUNC main.stack 256 DEFER 1 .Lstack_ret
        SAVE
        movq    $1, -128+48(%rbp)
        STACKDEFER -128 main.show·f 8
        movq    $2, -192+48(%rbp)
        STACKDEFER -192 main.show·f 8
        PRINT   "stack"
        call    "runtime.deferreturn"
        RESTORE
9:
.Lstack_ret:
        leaq    256(%rsp), %rbp
        call    "runtime.deferreturn"
        RESTORE
        END

/* records on the heap, made in a loop: more than the pool holds */
        FUNC main.heap 128 DEFER 1 .Lheap_ret
        SAVE
        xorl    %ebx, %ebx
1:      movq    %rbx, (%rsp)
        movl    $8, %edi
        leaq    "main.add·f"(%rip), %rsi
        call    "runtime.deferproc"
        testl   %eax, %eax
        jnz     9f
        incl    %ebx
        cmpl    $100, %ebx
        jb      1b
        call    "runtime.deferreturn"
        RESTORE
9:
.Lheap_ret:
        leaq    128(%rsp), %rbp
        call    "runtime.deferreturn"
        RESTORE
        END

        .lcomm  sum, 8
        FUNC main.add 0
        movq    16(%rbp), %rax
        addq    %rax, sum
        leave
        ret
        END
        CLOSURE main.add

/* func recovers(f func()) : defers stop; calls f; the callee-saved registers must survive */
        FUNC main.recovers 256 DEFER 1 .Lrecovers_ret
        SAVE
        movq    %rdi, %r12
        STACKDEFER -128 main.stop·f
        movq    %r12, %r10
        call    *(%r10)
        PRINT   "not reached"
        call    "runtime.deferreturn"
        RESTORE
9:
.Lrecovers_ret:
        leaq    256(%rsp), %rbp
        call    "runtime.deferreturn"
        RESTORE
        END

/* panics with all callee-saved registers overwritten */
        FUNC main.panics 16
        movq    $-1, %rbx
        movq    $-1, %r12
        movq    $-1, %r13
        movq    $-1, %r14
        movq    $-1, %r15
        PANIC
        END
        CLOSURE main.panics

/* a wrapper between the panic and stop; and a function too many */
        FUNC main.wrapped 256 DEFER 1 .Lwrapped_ret
        SAVE
        STACKDEFER -128 main.stop.deferwrap1·f
        STACKDEFER -192 main.far·f
        PANIC
9:
.Lwrapped_ret:
        leaq    256(%rsp), %rbp
        call    "runtime.deferreturn"
        RESTORE
        END
        CLOSURE main.wrapped

/* open-coded defers: bits at -49, arguments of the first at -64. The second recovers, the first runs after it. */
        .section .rodata
        .balign 4
open_info: .long -49, 3
        .long   "main.show·f", 0, -64, 8
        .long   "main.stop·f", 0, 0, 0
        .long   0, -72, 0, 0
        .text
        FUNC main.open 128 DEFER 1 .Lopen_ret open_info
        SAVE
        movb    $0, -49(%rbp)
        movq    $7, -64(%rbp)
        leaq    "main.hello·f"(%rip), %rax
        movq    %rax, -72(%rbp)
        movb    $7, -49(%rbp)
        PANIC
.Lopen_ret:
        leaq    128(%rsp), %rbp
        call    "runtime.deferreturn"
        RESTORE
        END

/* a nil func value, deferred: faults when it runs; what was deferred earlier still runs */
        .section .rodata
        .balign 8
        .text
        FUNC main.nilfunc 256 DEFER 1 .Lnil_ret
        SAVE
        STACKDEFER -128 main.hello·f
        movl    $0, -192(%rbp)
        movq    $0, -192+24(%rbp)
        leaq    -192(%rbp), %rdi
        call    "runtime.deferprocStack"
        testl   %eax, %eax
        jnz     9f
        call    "runtime.deferreturn"
        RESTORE
9:
.Lnil_ret:
        leaq    256(%rsp), %rbp
        call    "runtime.deferreturn"
        RESTORE
        END
        CLOSURE main.nilfunc

        FUNC main.load 16
        xorl    %eax, %eax
        movq    (%rax), %rax
        leave
        ret
        END
        CLOSURE main.load

/* panics in a deferred function of a panic: both are printed */
        FUNC main.last 256 DEFER 1 .Llast_ret
        SAVE
        STACKDEFER -128 main.panics·f
        call    main.load
9:
.Llast_ret:
        leaq    256(%rsp), %rbp
        call    "runtime.deferreturn"
        RESTORE
        END

        FUNC main.main 16
        call    main.stack
        call    main.heap
        movq    sum, %rdi
        call    "runtime.printint"
        call    "runtime.printnl"
        movq    $1, %rbx
        movq    $2, %r12
        movq    $3, %r13
        movq    $4, %r14
        movq    $5, %r15
        leaq    "main.panics·f"(%rip), %rdi
        call    main.recovers
        leaq    "main.wrapped·f"(%rip), %rdi
        call    main.wrapped
        call    main.open
        leaq    "main.nilfunc·f"(%rip), %rdi
        call    main.recovers
        leaq    "main.load·f"(%rip), %rdi
        call    main.recovers
        leaq    (%rbx,%r12), %rdi
        addq    %r13, %rdi
        addq    %r14, %rdi
        addq    %r15, %rdi
        call    "runtime.printint"      /* 15: they survived */
        call    "runtime.printnl"
        call    main.last
        ud2
        END
        .section .note.GNU-stack,"",@progbits
