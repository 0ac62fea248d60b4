/* A deep recursion with an inlined call on the way: the traceback leaves out the middle. */
#include "compiled.h"

        FUNC main.deep 16 0 7
        call    main.deep
        leave
        ret
        END

        NAME    .Lname_inlined, main.inlined
        NAME    .Lname_start, "main.start[go.shape.int]"
        INFO    .Linfo_start, main.start, 16, 20, .Lname_start
        .uleb128 .Ltree_end-.Ltree
.Ltree: .uleb128 .Lname_inlined-names, 0, 2    /* called in line 21 of main.start */
.Ltree_end: .uleb128 0                                  /* line 20 */
        .uleb128 .Lcall-main.start, 47, 2               /* line 9, inlined */
        .uleb128 .Lafter-.Lcall, 53, 3                  /* line 22 */
        .uleb128 0
        ENTRY   .Linfo_start, main.start, INLINES
        .text
main.start:
        pushq   %rbp
        movq    %rsp, %rbp
        subq    $16, %rsp
.Lcall: call    main.deep
.Lafter: leave
        ret

        FUNC main.main 16 0 30
        call    main.start
        leave
        ret
        END
        .section .note.GNU-stack,"",@progbits
