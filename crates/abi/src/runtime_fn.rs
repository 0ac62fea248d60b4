//! The runtime's entry points that `lower` and `x64` call by name. Functions that only the overlay package or the library calls are declared in Go.

use ir::Type::{self, F32, F64, I8, I32, I64};

/// Register scalars of an entry point.
#[derive(Clone, Copy, Debug)]
pub struct RuntimeSig {
    /// Arguments.
    pub params: &'static [Type],
    /// Results: at most two integers, or one float.
    pub results: &'static [Type],
    /// Whether it never returns.
    pub noreturn: bool,
}

macro_rules! runtime_fns {
    ($($(#[$doc:meta])* $variant:ident $name:literal ($($p:ident),*) $(-> $($r:ident),+)? $(=> $noreturn:ident)?;)*) => {
        /// An entry point of the runtime.
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
        pub enum RuntimeFn { $($(#[$doc])* $variant,)* }
        impl RuntimeFn {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];
            /// The symbol: `runtime.newobject`.
            #[must_use]
            pub fn symbol(self) -> &'static str {
                match self { $(Self::$variant => concat!("runtime.", $name),)* }
            }
            /// Arguments and results.
            #[must_use]
            pub fn sig(self) -> RuntimeSig {
                match self {
                    $(Self::$variant => RuntimeSig {
                        params: &[$($p),*],
                        results: &[$($($r),+)?],
                        noreturn: runtime_fns!(@noreturn $($noreturn)?),
                    },)*
                }
            }
        }
    };
    (@noreturn) => { false };
    (@noreturn noreturn) => { true };
}

runtime_fns! {
    // memory
    /// (type) -> zeroed object.
    Newobject "newobject" (I64) -> I64;
    /// (type, len, cap) -> zeroed array; panics on bad sizes.
    Makeslice "makeslice" (I64, I64, I64) -> I64;
    /// (old array, new len, old cap, how many are appended, element type) -> (array, cap); the old elements are copied.
    Growslice "growslice" (I64, I64, I64, I64, I64) -> I64, I64;
    /// (dst, src, n): may overlap.
    Memmove "memmove" (I64, I64, I64);
    /// (ptr, n): zero bytes.
    MemclrNoHeapPointers "memclrNoHeapPointers" (I64, I64);
    /// (p, q, n) -> bool.
    Memequal "memequal" (I64, I64, I64) -> I8;
    // strings
    /// (32 bytes for a short one or nil, a ptr, a len, b ptr, b len) -> string.
    Concatstring2 "concatstring2" (I64, I64, I64, I64, I64) -> I64, I64;
    /// (32 bytes for a short one or nil, array of strings, n) -> string.
    Concatstrings "concatstrings" (I64, I64, I64) -> I64, I64;
    /// (a ptr, a len, b ptr, b len) -> -1, 0, 1.
    Cmpstring "cmpstring" (I64, I64, I64, I64) -> I64;
    /// (32 bytes for a short one or nil, ptr, len) -> string copied from bytes.
    Slicebytetostring "slicebytetostring" (I64, I64, I64) -> I64, I64;
    /// (out: 3 words, 32 bytes for a short one or nil, ptr, len): bytes copied from a string.
    Stringtoslicebyte "stringtoslicebyte" (I64, I64, I64, I64);
    /// (out: 3 words, ptr, len): runes of a string.
    Stringtoslicerune "stringtoslicerune" (I64, I64, I64);
    /// (ptr, len in runes) -> string.
    Slicerunetostring "slicerunetostring" (I64, I64) -> I64, I64;
    /// (32 bytes or nil, code point, sign-extended) -> string.
    Intstring "intstring" (I64, I64) -> I64, I64;
    /// (ptr, len, index) -> (rune, next index); the byte at index is not ASCII.
    Decoderune "decoderune" (I64, I64, I64) -> I32, I64;
    // package unsafe
    /// (element size, ptr, len): panics if there is no such slice.
    Unsafeslice "unsafeslice" (I64, I64, I64);
    /// (ptr, len): panics if there is no such string.
    Unsafestring "unsafestring" (I64, I64);
    // interfaces
    /// (type, pointer to the value) -> data word: a copy on the heap.
    ConvT "convT" (I64, I64) -> I64;
    /// (16-bit value) -> data word.
    ConvT16 "convT16" (I64) -> I64;
    /// (32-bit value) -> data word.
    ConvT32 "convT32" (I64) -> I64;
    /// (64-bit value) -> data word.
    ConvT64 "convT64" (I64) -> I64;
    /// (ptr, len) -> data word.
    ConvTstring "convTstring" (I64, I64) -> I64;
    /// (ptr, len, cap) -> data word.
    ConvTslice "convTslice" (I64, I64, I64) -> I64;
    /// (type, data, data) -> bool: two empty interfaces of the same dynamic type.
    Efaceeq "efaceeq" (I64, I64, I64) -> I8;
    /// (itab, data, data) -> bool: two interfaces of the same itab.
    Ifaceeq "ifaceeq" (I64, I64, I64) -> I8;
    /// (interface type, dynamic type) -> itab; panics if it does not implement it (nil type: also panics).
    AssertE2I "assertE2I" (I64, I64) -> I64;
    /// (interface type, dynamic type or nil) -> itab or nil.
    AssertE2I2 "assertE2I2" (I64, I64) -> I64;
    /// (have, want, interface type): failed `e.(T)` of an empty interface.
    PanicdottypeE "panicdottypeE" (I64, I64, I64) => noreturn;
    /// (have itab, want, interface type): failed `i.(T)`.
    PanicdottypeI "panicdottypeI" (I64, I64, I64) => noreturn;
    /// (want): assertion to an interface type of a nil interface.
    Panicnildottype "panicnildottype" (I64) => noreturn;
    /// A method wrapper met a nil receiver.
    Panicwrap "panicwrap" () => noreturn;
    // maps
    /// () -> map for at most eight entries.
    MakemapSmall "makemap_small" () -> I64;
    /// (map type, hint, nil) -> map.
    Makemap "makemap" (I64, I64, I64) -> I64;
    /// (map type, map, address of the key) -> address of the element or of zeros.
    Mapaccess1 "mapaccess1" (I64, I64, I64) -> I64;
    /// (map type, map, key) -> address of the element or of zeros.
    Mapaccess1Fast32 "mapaccess1_fast32" (I64, I64, I32) -> I64;
    /// (map type, map, key) -> address of the element or of zeros.
    Mapaccess1Fast64 "mapaccess1_fast64" (I64, I64, I64) -> I64;
    /// (map type, map, key) -> address of the element or of zeros.
    Mapaccess1Faststr "mapaccess1_faststr" (I64, I64, I64, I64) -> I64;
    /// (map type, map, address of the key) -> (address of the element or of zeros, whether it is there).
    Mapaccess2 "mapaccess2" (I64, I64, I64) -> I64, I8;
    /// (map type, map, key) -> (address of the element or of zeros, whether it is there).
    Mapaccess2Fast32 "mapaccess2_fast32" (I64, I64, I32) -> I64, I8;
    /// (map type, map, key) -> (address of the element or of zeros, whether it is there).
    Mapaccess2Fast64 "mapaccess2_fast64" (I64, I64, I64) -> I64, I8;
    /// (map type, map, key) -> (address of the element or of zeros, whether it is there).
    Mapaccess2Faststr "mapaccess2_faststr" (I64, I64, I64, I64) -> I64, I8;
    /// (map type, map, address of the key) -> where to store the element.
    Mapassign "mapassign" (I64, I64, I64) -> I64;
    /// (map type, map, key) -> where to store the element.
    MapassignFast32 "mapassign_fast32" (I64, I64, I32) -> I64;
    /// (map type, map, key) -> where to store the element.
    MapassignFast64 "mapassign_fast64" (I64, I64, I64) -> I64;
    /// (map type, map, pointer as key) -> where to store the element.
    MapassignFast64ptr "mapassign_fast64ptr" (I64, I64, I64) -> I64;
    /// (map type, map, key) -> where to store the element.
    MapassignFaststr "mapassign_faststr" (I64, I64, I64, I64) -> I64;
    /// (map type, map, address of the key).
    Mapdelete "mapdelete" (I64, I64, I64);
    /// (map type, map, key).
    MapdeleteFast32 "mapdelete_fast32" (I64, I64, I32);
    /// (map type, map, key).
    MapdeleteFast64 "mapdelete_fast64" (I64, I64, I64);
    /// (map type, map, key).
    MapdeleteFaststr "mapdelete_faststr" (I64, I64, I64, I64);
    /// (map type, map).
    Mapclear "mapclear" (I64, I64);
    /// (map type, map, zeroed iterator): its first words are then the addresses of the first key, nil if there is none, and element.
    MapIterStart "mapIterStart" (I64, I64, I64);
    /// (iterator): on to the next entry.
    MapIterNext "mapIterNext" (I64);
    // panics
    /// (type, data).
    Gopanic "gopanic" (I64, I64) => noreturn;
    /// (frame pointer of the function that calls recover) -> interface.
    Gorecover "gorecover" (I64) -> I64, I64;
    /// nil dereference found by an explicit test.
    Panicmem "panicmem" () => noreturn;
    /// Integer division by zero known at compile time.
    Panicdivide "panicdivide" () => noreturn;
    /// `make` of a negative or too large slice.
    Panicmakeslicelen "panicmakeslicelen" () => noreturn;
    // defer
    /// (siz, fn), arguments in the outgoing area -> 0, or 1 after a recovery.
    Deferproc "deferproc" (I32, I64) -> I32;
    /// (frame, the function it is of, siz, fn, arguments): defers in a frame further out, for the body of a range over a function.
    Deferprocat "deferprocat" (I64, I64, I32, I64, I64);
    /// (record) -> 0, or 1 after a recovery.
    DeferprocStack "deferprocStack" (I64) -> I32;
    /// Runs this frame's records. Everything is clobbered.
    Deferreturn "deferreturn" ();
    // goroutines and channels
    /// (siz, fn, arguments): starts a goroutine.
    Newproc "newproc" (I32, I64, I64);
    /// (channel type, size) -> channel.
    Makechan "makechan" (I64, I64) -> I64;
    /// (channel, address of the value).
    Chansend1 "chansend1" (I64, I64);
    /// (channel, where to put the value or nil).
    Chanrecv1 "chanrecv1" (I64, I64);
    /// (channel, where to put the value or nil) -> whether one was sent.
    Chanrecv2 "chanrecv2" (I64, I64) -> I8;
    /// (channel).
    Closechan "closechan" (I64);
    /// (channel) -> elements in its buffer.
    Chanlen "chanlen" (I64) -> I64;
    /// (channel) -> size of its buffer.
    Chancap "chancap" (I64) -> I64;
    /// (channel, address of the value) -> whether it was sent.
    Selectnbsend "selectnbsend" (I64, I64) -> I8;
    /// (where to put the value or nil, channel) -> (whether the channel was ready, whether a value was sent).
    Selectnbrecv "selectnbrecv" (I64, I64) -> I8, I8;
    /// (cases, room for two 16-bit numbers a case, sends, receives, whether it may block) -> (the chosen case, whether a value was sent).
    Selectgo "selectgo" (I64, I64, I64, I64, I8) -> I64, I8;
    /// `select {}`
    Block "block" () => noreturn;
    // print
    /// Takes the lock of standard error.
    Printlock "printlock" ();
    /// Gives it back and flushes.
    Printunlock "printunlock" ();
    /// A bool.
    Printbool "printbool" (I8);
    /// A signed integer.
    Printint "printint" (I64);
    /// An unsigned integer.
    Printuint "printuint" (I64);
    /// An unsigned integer in hexadecimal.
    Printhex "printhex" (I64);
    /// A float32.
    Printfloat32 "printfloat32" (F32);
    /// A float64.
    Printfloat64 "printfloat64" (F64);
    /// A complex64 (real, imaginary).
    Printcomplex64 "printcomplex64" (F32, F32);
    /// A complex128 (real, imaginary).
    Printcomplex128 "printcomplex128" (F64, F64);
    /// A string.
    Printstring "printstring" (I64, I64);
    /// A pointer, func, map or chan.
    Printpointer "printpointer" (I64);
    /// A slice.
    Printslice "printslice" (I64, I64, I64);
    /// An empty interface.
    Printeface "printeface" (I64, I64);
    /// Another interface.
    Printiface "printiface" (I64, I64);
    /// A newline.
    Printnl "printnl" ();
    /// A space.
    Printsp "printsp" ();
    // stack
    /// The prologue's slow path.
    Morestack "morestack" ();
}
