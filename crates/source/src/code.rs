//! The names of the rules a program can break: the Go compiler's own error codes, and a few of ours.

use std::fmt;

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {
        /// A rule. Names are those of Go's error codes, so that `go.dev/e/NAME` explains them too.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub enum Code {
            $($(#[$doc])* #[allow(missing_docs)] $name),*
        }

        impl Code {
            /// Every code, in order.
            pub const ALL: &[Code] = &[$(Code::$name),*];

            /// The name, as `gofc explain` takes it.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Code::$name => stringify!($name)),* }
            }
        }
    };
}

codes! {
    /// The text is not Go. Go has no code for it.
    Syntax,
    /// Correct Go that gofc cannot compile yet.
    Unsupported,
    /// An answer to a question rather than a rule.
    Explain,
    /// A misplaced or malformed `//go:` directive.
    BadDirective,
    InvalidSyntaxTree,
    BlankPkgName,
    MismatchedPkgName,
    InvalidPkgUse,
    BadImportPath,
    BrokenImport,
    ImportCRenamed,
    UnusedImport,
    InvalidInitCycle,
    DuplicateDecl,
    InvalidDeclCycle,
    InvalidTypeCycle,
    InvalidConstInit,
    InvalidConstVal,
    InvalidConstType,
    UntypedNilUse,
    WrongAssignCount,
    UnassignableOperand,
    NoNewVar,
    MultiValAssignOp,
    InvalidIfaceAssign,
    InvalidChanAssign,
    IncompatibleAssign,
    UnaddressableFieldAssign,
    NotAType,
    InvalidArrayLen,
    BlankIfaceMethod,
    IncomparableMapKey,
    InvalidPtrEmbed,
    BadRecv,
    InvalidRecv,
    DuplicateFieldAndMethod,
    DuplicateMethod,
    InvalidBlank,
    InvalidIota,
    MissingInitBody,
    InvalidInitSig,
    InvalidInitDecl,
    InvalidMainDecl,
    TooManyValues,
    NotAnExpr,
    TruncatedFloat,
    NumericOverflow,
    UndefinedOp,
    MismatchedTypes,
    DivByZero,
    NonNumericIncDec,
    UnaddressableOperand,
    InvalidIndirection,
    NonIndexableOperand,
    InvalidIndex,
    SwappedSliceIndices,
    NonSliceableOperand,
    InvalidSliceExpr,
    InvalidShiftCount,
    InvalidShiftOperand,
    InvalidReceive,
    InvalidSend,
    DuplicateLitKey,
    MissingLitKey,
    InvalidLitIndex,
    OversizeArrayLit,
    MixedStructLit,
    InvalidStructLit,
    MissingLitField,
    DuplicateLitField,
    UnexportedLitField,
    InvalidLitField,
    UntypedLit,
    InvalidLit,
    AmbiguousSelector,
    UndeclaredImportedName,
    UnexportedName,
    UndeclaredName,
    MissingFieldOrMethod,
    BadDotDotDotSyntax,
    NonVariadicDotDotDot,
    InvalidDotDotDot,
    UncalledBuiltin,
    InvalidAppend,
    InvalidCap,
    InvalidClose,
    InvalidCopy,
    InvalidComplex,
    InvalidDelete,
    InvalidImag,
    InvalidLen,
    SwappedMakeArgs,
    InvalidMake,
    InvalidReal,
    InvalidAssert,
    ImpossibleAssert,
    InvalidConversion,
    InvalidUntypedConversion,
    BadOffsetofSyntax,
    InvalidOffsetof,
    UnusedExpr,
    UnusedVar,
    MissingReturn,
    WrongResultCount,
    OutOfScopeResult,
    InvalidCond,
    InvalidPostDecl,
    InvalidIterVar,
    InvalidRangeExpr,
    MisplacedBreak,
    MisplacedContinue,
    MisplacedFallthrough,
    DuplicateCase,
    DuplicateDefault,
    BadTypeKeyword,
    InvalidTypeSwitch,
    InvalidExprSwitch,
    InvalidSelectCase,
    UndeclaredLabel,
    DuplicateLabel,
    MisplacedLabel,
    UnusedLabel,
    JumpOverDecl,
    JumpIntoBlock,
    InvalidMethodExpr,
    WrongArgCount,
    InvalidCall,
    UnusedResults,
    InvalidDefer,
    InvalidGo,
    BadDecl,
    RepeatedDecl,
    InvalidUnsafeAdd,
    InvalidUnsafeSlice,
    UnsupportedFeature,
    NotAGenericType,
    WrongTypeArgCount,
    CannotInferTypeArgs,
    InvalidTypeArg,
    InvalidInstanceCycle,
    InvalidUnion,
    MisplacedConstraintIface,
    InvalidMethodTypeParams,
    MisplacedTypeParam,
    InvalidUnsafeSliceData,
    InvalidUnsafeString,
    InvalidClear,
    TypeTooLarge,
    InvalidMinMaxOperand,
    TooNew,
}

impl Code {
    /// The code with this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Code> {
        Code::ALL.iter().copied().find(|code| code.name() == name)
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
