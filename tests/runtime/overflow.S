/* A deep recursion with an inlined call on the way: the traceback leaves out the middle. */
#include "compiled.h"

        FUNC main.deep 16 0 7
        call    main.deep
        leave
        ret
        END

        .section .rodata
        .balign 4
inlined: .long  .Lname_inlined, file_name, 0, 21        /* main.inlined, called in line 21 of main.start */
.Lname_inlined: .asciz "main.inlined"
.Lname_start: .asciz "main.start[go.shape.int]"
.Lpcln_start: .uleb128 0, 0                             /* line 20 */
        .uleb128 0
        .uleb128 .Lcall-main.start, 1                   /* line 9, inlined */
        .uleb128 23
        .uleb128 .Lafter-.Lcall, 0                      /* line 22 */
        .uleb128 26
        .uleb128 0
        .section gofc_functab,"a"
        .long   main.start, .Lend_start, .Lname_start, file_name, 20, 0, .Lpcln_start, inlined, 0, 0, 16, 0
        .text
main.start:
        pushq   %rbp
        movq    %rsp, %rbp
        subq    $16, %rsp
.Lcall: call    main.deep
.Lafter: leave
        ret
.Lend_start:

        FUNC main.main 16 0 30
        call    main.start
        leave
        ret
        END
        .section .note.GNU-stack,"",@progbits
