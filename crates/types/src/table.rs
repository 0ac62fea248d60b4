//! The table of all types: interning, questions.

use rustc_hash::FxHashMap;

use source::{IndexVec, Symbol};

use crate::alias::AliasData;
use crate::kind::{
    Basic, Field, FuncType, InterfaceType, NamedData, NamedId, Ty, TyKind, TypeParamData,
    TypeParamId,
};

/// All types of a program.
#[derive(Clone, Debug)]
pub struct Types {
    kinds: IndexVec<Ty, TyKind>,
    index: FxHashMap<TyKind, Ty>,
    named: IndexVec<NamedId, NamedData>,
    named_tys: Vec<Ty>,
    type_params: IndexVec<TypeParamId, TypeParamData>,
    type_param_tys: Vec<Ty>,
    /// Whether type parameters occur in a type.
    pub(crate) generic: Vec<bool>,
    /// Whether the invalid type occurs in a type.
    pub(crate) invalid: Vec<bool>,
    pub(crate) instances: FxHashMap<(NamedId, Vec<Ty>), Ty>,
    /// Instances whose generic type was not complete when they were made.
    pub(crate) pending: Vec<NamedId>,
    /// The instances that are being completed, each for the one before: the generic type and the depth of the arguments.
    pub(crate) completing: Vec<(NamedId, usize)>,
    /// Instances with deeper arguments than one that needs them, and how many of them are complete.
    pub(crate) grown: Vec<NamedId>,
    pub(crate) grown_done: usize,
    /// The handles that are aliases.
    pub(crate) aliases: FxHashMap<Ty, AliasData>,
    pub(crate) alias_instances: FxHashMap<(Ty, Vec<Ty>), Ty>,
    /// Names of packages that do not tell which package is meant.
    ambiguous: rustc_hash::FxHashSet<Symbol>,
    /// Names of parameters and results, for messages.
    param_names: FxHashMap<Ty, Vec<Symbol>>,
    named_funcs: FxHashMap<(FuncType, Vec<Symbol>), Ty>,
}

const BASICS: [Basic; 25] = [
    Basic::Bool,
    Basic::Int,
    Basic::Int8,
    Basic::Int16,
    Basic::Int32,
    Basic::Int64,
    Basic::Uint,
    Basic::Uint8,
    Basic::Uint16,
    Basic::Uint32,
    Basic::Uint64,
    Basic::Uintptr,
    Basic::Float32,
    Basic::Float64,
    Basic::Complex64,
    Basic::Complex128,
    Basic::String,
    Basic::UnsafePointer,
    Basic::UntypedBool,
    Basic::UntypedInt,
    Basic::UntypedRune,
    Basic::UntypedFloat,
    Basic::UntypedComplex,
    Basic::UntypedString,
    Basic::UntypedNil,
];

impl Ty {
    /// The type of an expression in which an error has been reported.
    pub const INVALID: Self = Self(0);
    /// The empty tuple: what a call without results gives.
    pub const NONE: Self = Self(26);
    /// `interface{}`
    pub const EMPTY_INTERFACE: Self = Self(27);
    /// `any`, as messages print it; identical to `EMPTY_INTERFACE`.
    pub const ANY: Self = Self(28);
    /// `byte`, as messages print it; identical to `UINT8`.
    pub const BYTE: Self = Self(29);
    /// `rune`, as messages print it; identical to `INT32`.
    pub const RUNE: Self = Self(30);
    /// The handle of a predeclared type.
    #[must_use]
    pub const fn basic(basic: Basic) -> Self {
        Self(1 + basic as u32)
    }
}

macro_rules! basic_handles {
    ($($name:ident $basic:ident;)*) => {
        impl Ty { $(#[doc = concat!("The predeclared or untyped type `", stringify!($basic), "`.")]
            pub const $name: Self = Self::basic(Basic::$basic);)* }
    };
}

basic_handles! {
    BOOL Bool; INT Int; INT8 Int8; INT16 Int16; INT32 Int32; INT64 Int64; UINT Uint; UINT8 Uint8; UINT16 Uint16;
    UINT32 Uint32; UINT64 Uint64; UINTPTR Uintptr; FLOAT32 Float32; FLOAT64 Float64; COMPLEX64 Complex64;
    COMPLEX128 Complex128; STRING String; UNSAFE_POINTER UnsafePointer; UNTYPED_BOOL UntypedBool;
    UNTYPED_INT UntypedInt; UNTYPED_RUNE UntypedRune; UNTYPED_FLOAT UntypedFloat; UNTYPED_COMPLEX UntypedComplex;
    UNTYPED_STRING UntypedString; UNTYPED_NIL UntypedNil;
}

impl Default for Types {
    fn default() -> Self {
        Self::new()
    }
}

impl Types {
    /// A table of the predeclared types.
    #[must_use]
    pub fn new() -> Self {
        let mut types = Self {
            kinds: IndexVec::new(),
            index: FxHashMap::default(),
            named: IndexVec::new(),
            named_tys: Vec::new(),
            type_params: IndexVec::new(),
            type_param_tys: Vec::new(),
            generic: Vec::new(),
            invalid: Vec::new(),
            instances: FxHashMap::default(),
            pending: Vec::new(),
            completing: vec![],
            grown: vec![],
            grown_done: 0,
            aliases: FxHashMap::default(),
            alias_instances: FxHashMap::default(),
            ambiguous: rustc_hash::FxHashSet::default(),
            param_names: FxHashMap::default(),
            named_funcs: FxHashMap::default(),
        };
        types.intern(TyKind::Invalid);
        for basic in BASICS {
            types.intern(TyKind::Basic(basic));
        }
        types.intern(TyKind::Tuple(vec![]));
        let empty = types.intern(TyKind::Interface(InterfaceType {
            methods: vec![],
            embeds: vec![],
            comparable: false,
            implicit: false,
        }));
        for (name, target) in [
            (Symbol::ANY, empty),
            (Symbol::BYTE, Ty::UINT8),
            (Symbol::RUNE, Ty::INT32),
        ] {
            types.new_alias(name, Symbol::EMPTY, target);
        }
        types
    }
    /// The handle of a type literal.
    pub fn intern(&mut self, kind: TyKind) -> Ty {
        if let Some(ty) = self.index.get(&kind) {
            return *ty;
        }
        let generic = self.compute_generic(&kind);
        let invalid = self.compute_invalid(&kind);
        let ty = self.kinds.push(kind.clone());
        self.generic.push(generic);
        self.invalid.push(invalid);
        self.index.insert(kind, ty);
        ty
    }
    pub(crate) fn duplicate(&mut self, kind: TyKind) -> Ty {
        let generic = self.compute_generic(&kind);
        self.generic.push(generic);
        let invalid = self.compute_invalid(&kind);
        self.invalid.push(invalid);
        self.kinds.push(kind)
    }
    /// A function type that messages print with names of parameters and results (empty ones for unnamed); identical to the plain one.
    pub fn func_with_names(&mut self, func: FuncType, names: Vec<Symbol>) -> Ty {
        if names.iter().all(|it| *it == Symbol::EMPTY) {
            return self.intern(TyKind::Func(func));
        }
        let key = (func, names);
        if let Some(ty) = self.named_funcs.get(&key) {
            return *ty;
        }
        let ty = self.duplicate(TyKind::Func(key.0.clone()));
        self.param_names.insert(ty, key.1.clone());
        self.named_funcs.insert(key, ty);
        ty
    }
    /// A tuple type that messages print with names; identical to the plain one.
    pub fn tuple_with_names(&mut self, tys: Vec<Ty>, names: Vec<Symbol>) -> Ty {
        if names.iter().all(|it| *it == Symbol::EMPTY) {
            return self.tuple(tys);
        }
        // The same table serves: a function type of these results alone.
        let results = FuncType {
            params: vec![],
            results: tys.clone(),
            variadic: true,
        };
        let key = (results, names);
        if let Some(ty) = self.named_funcs.get(&key) {
            return *ty;
        }
        let ty = self.duplicate(TyKind::Tuple(tys));
        self.param_names.insert(ty, key.1.clone());
        self.named_funcs.insert(key, ty);
        ty
    }
    /// Names of parameters, then results, if the type was written with any.
    #[must_use]
    pub fn param_names(&self, ty: Ty) -> Option<&[Symbol]> {
        self.param_names.get(&ty).map(Vec::as_slice)
    }
    /// What a type is.
    #[must_use]
    pub fn kind(&self, ty: Ty) -> &TyKind {
        &self.kinds[ty]
    }
    /// How many types there are: handles are below it.
    #[must_use]
    pub fn len(&self) -> usize {
        self.kinds.len()
    }
    /// From here on, these are the names of packages that do not tell which package is meant.
    pub fn set_ambiguous(&mut self, names: impl Iterator<Item = Symbol>) {
        self.ambiguous = names.collect();
    }
    /// Whether several packages have the name.
    pub(crate) fn is_ambiguous(&self, package_name: Symbol) -> bool {
        self.ambiguous.contains(&package_name)
    }
    /// Never: the predeclared types are always there.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.kinds.is_empty()
    }
    /// Declares a defined type.
    pub fn new_named(&mut self, data: NamedData) -> Ty {
        let id = self.named.push(data);
        let ty = self.intern(TyKind::Named(id));
        self.named_tys.push(ty);
        ty
    }
    /// How many defined types and instances there are.
    #[must_use]
    pub fn num_named(&self) -> usize {
        self.named.len()
    }
    /// A defined type's data.
    #[must_use]
    pub fn named(&self, id: NamedId) -> &NamedData {
        &self.named[id]
    }
    /// A defined type's data, to complete.
    pub fn named_mut(&mut self, id: NamedId) -> &mut NamedData {
        &mut self.named[id]
    }
    /// The type of a defined type.
    #[must_use]
    pub fn named_ty(&self, id: NamedId) -> Ty {
        self.named_tys[id.0 as usize]
    }
    /// The defined type that `ty` is, if it is one.
    #[must_use]
    pub fn as_named(&self, ty: Ty) -> Option<NamedId> {
        if let TyKind::Named(id) = self.kind(ty) {
            Some(*id)
        } else {
            None
        }
    }
    /// Declares a type parameter.
    pub fn new_type_param(&mut self, data: TypeParamData) -> Ty {
        let id = self.type_params.push(data);
        let ty = self.intern(TyKind::TypeParam(id));
        self.type_param_tys.push(ty);
        ty
    }
    /// The type of a type parameter.
    #[must_use]
    pub fn type_param_ty(&self, id: TypeParamId) -> Ty {
        self.type_param_tys[id.0 as usize]
    }
    /// All type parameters.
    pub fn type_param_ids(&self) -> impl Iterator<Item = TypeParamId> + use<> {
        self.type_params.keys().collect::<Vec<_>>().into_iter()
    }
    /// A type parameter's data.
    #[must_use]
    pub fn type_param(&self, id: TypeParamId) -> &TypeParamData {
        &self.type_params[id]
    }
    /// A type parameter's data, to complete.
    pub fn type_param_mut(&mut self, id: TypeParamId) -> &mut TypeParamData {
        &mut self.type_params[id]
    }
    /// The underlying type. Spec: "Underlying types". Of a type parameter: its constraint's underlying interface.
    #[must_use]
    pub fn underlying(&self, ty: Ty) -> Ty {
        let mut ty = ty;
        loop {
            match self.kind(ty) {
                TyKind::Named(id) => {
                    let next = self.named[*id].underlying;
                    if next == ty {
                        return Ty::INVALID;
                    }
                    ty = next;
                }
                TyKind::TypeParam(id) => ty = self.type_params[*id].constraint,
                TyKind::Invalid
                | TyKind::Basic(_)
                | TyKind::Pointer(_)
                | TyKind::Slice(_)
                | TyKind::Array(..)
                | TyKind::Map(..)
                | TyKind::Chan(..)
                | TyKind::Struct(_)
                | TyKind::Func(_)
                | TyKind::Interface(_)
                | TyKind::Tuple(_)
                | TyKind::Union(_) => return ty,
            }
        }
    }
    /// The kind of the underlying type.
    #[must_use]
    pub fn under(&self, ty: Ty) -> &TyKind {
        self.kind(self.underlying(ty))
    }
    /// The predeclared type underlying `ty`, if there is one.
    #[must_use]
    pub fn as_basic(&self, ty: Ty) -> Option<Basic> {
        if let TyKind::Basic(basic) = self.under(ty) {
            Some(*basic)
        } else {
            None
        }
    }
    /// `*ty`
    pub fn pointer(&mut self, ty: Ty) -> Ty {
        self.intern(TyKind::Pointer(ty))
    }
    /// `[]ty`
    pub fn slice(&mut self, ty: Ty) -> Ty {
        self.intern(TyKind::Slice(ty))
    }
    /// `[len]ty`
    pub fn array(&mut self, ty: Ty, len: u64) -> Ty {
        self.intern(TyKind::Array(ty, len))
    }
    /// A tuple type of `tys`.
    pub fn tuple(&mut self, tys: Vec<Ty>) -> Ty {
        self.intern(TyKind::Tuple(tys))
    }
    /// The fields, if the underlying type is a struct.
    #[must_use]
    pub fn fields(&self, ty: Ty) -> Option<&[Field]> {
        if let TyKind::Struct(fields) = self.under(ty) {
            Some(fields)
        } else {
            None
        }
    }
    /// The function type underlying `ty`.
    #[must_use]
    pub fn as_func(&self, ty: Ty) -> Option<&FuncType> {
        if let TyKind::Func(func) = self.under(ty) {
            Some(func)
        } else {
            None
        }
    }
    /// What a pointer of underlying type `*T` points to.
    #[must_use]
    pub fn pointee(&self, ty: Ty) -> Option<Ty> {
        if let TyKind::Pointer(elem) = self.under(ty) {
            Some(*elem)
        } else {
            None
        }
    }
    /// Whether the underlying type is an interface and `ty` is not a type parameter.
    #[must_use]
    pub fn is_interface(&self, ty: Ty) -> bool {
        !matches!(self.kind(ty), TyKind::TypeParam(_))
            && matches!(self.under(ty), TyKind::Interface(_))
    }
    /// The element types of a tuple; any other type is a tuple of itself.
    #[must_use]
    pub fn tuple_elems(&self, ty: Ty) -> Vec<Ty> {
        if let TyKind::Tuple(tys) = self.kind(ty) {
            tys.clone()
        } else {
            vec![ty]
        }
    }
}
