/* Macros by which hand-written assembly imitates compiled code: function table entries, frames, defers (docs/abi.md). */

#define WRAPPER 1
#define DEFER 2
#define RECOVERS 32
#define INLINES 64

/* The text of names begins with an empty one and the only file; it stands in front of all records. */
        .section .rodata
        .subsection 0
names:  .byte   0, 0
        .uleb128 0
        .asciz  "hand.s"

/* NAME label, name: a function's names. INFO label, name, ...: the start of its record, up to its name; pcln, all in one line, is left to follow. */
.macro NAME label, name
        .section .rodata
        .subsection 0
\label: .uleb128 2, 0
        .asciz  "\name"
.endm
.macro INFO label, name, frame, line, label_of_name, deferreturn=0
        .section .rodata
        .subsection 1
\label: .uleb128 \frame
        .ifnc   \deferreturn, 0
        .uleb128 \deferreturn - "\name"
        .endif
        .uleb128 \label - names, \line, \label_of_name - names
.endm
/* ENTRY info, name, flags: an entry of the function table. */
.macro ENTRY info, name, flags, deferreturn=0, opendefers=0
        .section gofc_functab,"a"
        .ifnc   \deferreturn, 0
        .long   "\name", \info, \opendefers, \flags | RECOVERS
        .else
        .long   "\name", \info, \opendefers, \flags
        .endif
.endm

/* FUNC name: opens a function with a frame of \frame bytes below rbp that has room for all callee-saved registers. */
.macro FUNC name, frame, flags=0, line=1, deferreturn=0, opendefers=0
        NAME    .Lname\@, \name
        INFO    .Linfo\@, \name, \frame, \line, .Lname\@, \deferreturn
        .uleb128 0, 0
        ENTRY   .Linfo\@, \name, \flags, \deferreturn, \opendefers
        .text
        .globl  "\name"
        .type   "\name", @function
"\name":
        cmpq    %fs:16, %rsp
        ja      1f
        movl    $"\name", %r11d
        jmp     "runtime.morestack"
1:      pushq   %rbp
        movq    %rsp, %rbp
        subq    $\frame, %rsp
        .macro  END
        .Lend_\@:
        .section gofc_functab,"a"
        .long   .Lend_\@, 0, 0, 0
        .text
        .purgem END
        .endm
.endm

/* SAVE, RESTORE: what a function with defers does with the callee-saved registers. Its frame has at least 64 bytes. */
.macro SAVE
        movq    %rbx, -8(%rbp)
        movq    %r12, -16(%rbp)
        movq    %r13, -24(%rbp)
        movq    %r14, -32(%rbp)
        movq    %r15, -40(%rbp)
.endm
.macro RESTORE
        movq    -8(%rbp), %rbx
        movq    -16(%rbp), %r12
        movq    -24(%rbp), %r13
        movq    -32(%rbp), %r14
        movq    -40(%rbp), %r15
        leave
        ret
.endm

/* PRINT "text": println of one string. */
.macro PRINT text:vararg
        .section .rodata
.Ltext\@: .ascii \text
.Ltextend\@:
        .text
        movl    $.Ltext\@, %edi
        movl    $(.Ltextend\@-.Ltext\@), %esi
        call    "runtime.printstring"
        call    "runtime.printnl"
.endm

/* CLOSURE name: the func value of a function without captures. */
.macro CLOSURE name
        .section .rodata
        .balign 8
"\name\()·f": .quad "\name"
        .text
.endm

/* STACKDEFER offset, fn, siz: fills the record at offset(%rbp), registers it, and goes to 9f after a recovery. */
.macro STACKDEFER off, fn, siz=0
        movl    $\siz, \off(%rbp)
        leaq    "\fn"(%rip), %rax
        movq    %rax, \off+24(%rbp)
        leaq    \off(%rbp), %rdi
        call    "runtime.deferprocStack"
        testl   %eax, %eax
        jnz     9f
.endm

        .section .rodata
string_name: .byte 0, 6
        .ascii  "string"
        .balign 8
type_string: .quad 16, 8                /* what panic("…") needs of abi.Type */
        .long   0
        .byte   4, 8, 8, 24
        .quad   0, 0
        .long   string_name, 0
        .text
