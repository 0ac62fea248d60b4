//! Predeclared identifiers and package unsafe. Spec: "Predeclared identifiers", "Package unsafe".

use rustc_hash::FxHashMap;

use source::{IndexVec, Pos, Symbol};
use types::{ConstValue, InterfaceType, Method, NamedData, Ty, TyKind, Types};

use crate::object::{BuiltinId, Obj, ObjId, ObjKind};

/// The names of the universe and of package unsafe.
pub(crate) struct Universe {
    /// Predeclared.
    pub(crate) names: FxHashMap<Symbol, ObjId>,
    /// Members of unsafe.
    pub(crate) unsafe_names: FxHashMap<Symbol, ObjId>,
    /// `any` and `comparable`, which are newer than the others.
    pub(crate) newer: [Option<ObjId>; 2],
}

const TYPES: &[(&str, Ty)] = &[
    ("bool", Ty::BOOL),
    ("int", Ty::INT),
    ("int8", Ty::INT8),
    ("int16", Ty::INT16),
    ("int32", Ty::INT32),
    ("int64", Ty::INT64),
    ("uint", Ty::UINT),
    ("uint8", Ty::UINT8),
    ("uint16", Ty::UINT16),
    ("uint32", Ty::UINT32),
    ("uint64", Ty::UINT64),
    ("uintptr", Ty::UINTPTR),
    ("float32", Ty::FLOAT32),
    ("float64", Ty::FLOAT64),
    ("complex64", Ty::COMPLEX64),
    ("complex128", Ty::COMPLEX128),
    ("string", Ty::STRING),
    ("byte", Ty::BYTE),
    ("rune", Ty::RUNE),
    ("any", Ty::ANY),
];

const BUILTINS: &[BuiltinId] = &[
    BuiltinId::Append,
    BuiltinId::Cap,
    BuiltinId::Clear,
    BuiltinId::Close,
    BuiltinId::Complex,
    BuiltinId::Copy,
    BuiltinId::Delete,
    BuiltinId::Imag,
    BuiltinId::Len,
    BuiltinId::Make,
    BuiltinId::Max,
    BuiltinId::Min,
    BuiltinId::New,
    BuiltinId::Panic,
    BuiltinId::Print,
    BuiltinId::Println,
    BuiltinId::Real,
    BuiltinId::Recover,
];

const UNSAFE_BUILTINS: &[BuiltinId] = &[
    BuiltinId::Add,
    BuiltinId::Alignof,
    BuiltinId::Offsetof,
    BuiltinId::Sizeof,
    BuiltinId::Slice,
    BuiltinId::SliceData,
    BuiltinId::String,
    BuiltinId::StringData,
];

impl Universe {
    pub(crate) fn new(types: &mut Types, objs: &mut IndexVec<ObjId, Obj>, asserts: bool) -> Self {
        let mut names = FxHashMap::default();
        let mut add = |name: Symbol, kind: ObjKind, ty: Ty| {
            let id = objs.push(Obj::new(name, Pos::NONE, None, kind).with_type(ty));
            names.insert(name, id);
        };
        for &(name, ty) in TYPES {
            add(Symbol::intern(name), ObjKind::Type, ty);
        }
        let error = error_type(types);
        add(Symbol::ERROR, ObjKind::Type, error);
        let comparable = comparable_type(types);
        add(Symbol::COMPARABLE, ObjKind::Type, comparable);
        for (name, value) in [(Symbol::TRUE, true), (Symbol::FALSE, false)] {
            let kind = ObjKind::Const(Some(ConstValue::Bool(value)));
            add(name, kind, Ty::UNTYPED_BOOL);
        }
        add(Symbol::IOTA, ObjKind::Iota, Ty::UNTYPED_INT);
        add(Symbol::NIL, ObjKind::Nil, Ty::UNTYPED_NIL);
        let testing: &[BuiltinId] = if asserts {
            &[BuiltinId::Assert, BuiltinId::Trace]
        } else {
            &[]
        };
        for &id in BUILTINS.iter().chain(testing) {
            add(Symbol::intern(id.name()), ObjKind::Builtin(id), Ty::INVALID);
        }
        let mut unsafe_names = FxHashMap::default();
        for &id in UNSAFE_BUILTINS {
            let name = Symbol::intern(id.name().trim_start_matches("unsafe."));
            let obj = Obj::new(name, Pos::NONE, None, ObjKind::Builtin(id));
            unsafe_names.insert(name, objs.push(obj.with_type(Ty::INVALID)));
        }
        let name = Symbol::intern("Pointer");
        let pointer = Obj::new(name, Pos::NONE, None, ObjKind::Type);
        unsafe_names.insert(name, objs.push(pointer.with_type(Ty::UNSAFE_POINTER)));
        let newer = [Symbol::ANY, Symbol::COMPARABLE].map(|it| names.get(&it).copied());
        Self {
            names,
            unsafe_names,
            newer,
        }
    }
}

fn predeclared(types: &mut Types, name: Symbol, underlying: Ty) -> Ty {
    types.new_named(NamedData {
        name,
        package: Symbol::EMPTY,
        package_name: Symbol::EMPTY,
        pos: Pos::NONE,
        local: 0,
        underlying,
        resolved: true,
        type_params: vec![],
        outer_params: vec![],
        instance: None,
        methods: vec![],
    })
}

fn error_type(types: &mut Types) -> Ty {
    let signature = types.intern(TyKind::Func(types::FuncType {
        params: vec![],
        results: vec![Ty::STRING],
        variadic: false,
    }));
    let underlying = types.intern(TyKind::Interface(InterfaceType {
        methods: vec![Method {
            name: Symbol::ERROR_METHOD,
            package: Symbol::EMPTY,
            ty: signature,
        }],
        embeds: vec![],
        comparable: false,
        implicit: false,
    }));
    predeclared(types, Symbol::ERROR, underlying)
}

fn comparable_type(types: &mut Types) -> Ty {
    let underlying = types.intern(TyKind::Interface(InterfaceType {
        methods: vec![],
        embeds: vec![],
        comparable: true,
        implicit: false,
    }));
    predeclared(types, Symbol::COMPARABLE, underlying)
}

impl BuiltinId {
    /// Its name in messages.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Append => "append",
            Self::Cap => "cap",
            Self::Clear => "clear",
            Self::Close => "close",
            Self::Complex => "complex",
            Self::Copy => "copy",
            Self::Delete => "delete",
            Self::Imag => "imag",
            Self::Len => "len",
            Self::Make => "make",
            Self::Max => "max",
            Self::Min => "min",
            Self::New => "new",
            Self::Panic => "panic",
            Self::Print => "print",
            Self::Println => "println",
            Self::Real => "real",
            Self::Recover => "recover",
            Self::Add => "unsafe.Add",
            Self::Alignof => "unsafe.Alignof",
            Self::Offsetof => "unsafe.Offsetof",
            Self::Sizeof => "unsafe.Sizeof",
            Self::Slice => "unsafe.Slice",
            Self::SliceData => "unsafe.SliceData",
            Self::String => "unsafe.String",
            Self::StringData => "unsafe.StringData",
            Self::Assert => "assert",
            Self::Trace => "trace",
        }
    }
    /// Least number of arguments, and whether there may be more.
    pub(crate) fn arity(self) -> (usize, bool) {
        match self {
            Self::Append | Self::Make | Self::Max | Self::Min => (1, true),
            Self::Cap
            | Self::Clear
            | Self::Close
            | Self::Imag
            | Self::Len
            | Self::New
            | Self::Panic
            | Self::Real
            | Self::Assert => (1, false),
            Self::Complex | Self::Copy | Self::Delete => (2, false),
            Self::Print | Self::Println | Self::Trace => (0, true),
            Self::Recover => (0, false),
            Self::Add | Self::Slice | Self::String => (2, false),
            Self::Alignof | Self::Offsetof | Self::Sizeof | Self::SliceData | Self::StringData => {
                (1, false)
            }
        }
    }
    /// Whether a call may stand as a statement.
    pub(crate) fn is_statement(self) -> bool {
        match self {
            Self::Clear
            | Self::Close
            | Self::Copy
            | Self::Delete
            | Self::Panic
            | Self::Print
            | Self::Println
            | Self::Recover
            | Self::Assert => true,
            Self::Append
            | Self::Cap
            | Self::Complex
            | Self::Imag
            | Self::Len
            | Self::Make
            | Self::Max
            | Self::Min
            | Self::New
            | Self::Real
            | Self::Add
            | Self::Alignof
            | Self::Offsetof
            | Self::Sizeof
            | Self::Slice
            | Self::SliceData
            | Self::String
            | Self::StringData
            | Self::Trace => false,
        }
    }
}
