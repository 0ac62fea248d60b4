//! Questions about types that operators ask. A type parameter has a property if all types of its type set have it.

use types::{Basic, FuncType, Ty, TyKind};

use crate::checker::Checker;

impl Checker<'_> {
    /// Whether `pred` holds for the underlying type, or for those of all terms of a type parameter's type set.
    fn all_basic(&self, ty: Ty, pred: fn(Basic) -> bool) -> bool {
        if self.is_type_param(ty) {
            return match self.types.type_set_terms(ty) {
                Some(terms) => {
                    !terms.is_empty() && terms.iter().all(|it| self.all_basic(it.ty, pred))
                }
                None => false,
            };
        }
        self.types.as_basic(ty).is_some_and(pred)
    }
    pub(crate) fn is_type_param(&self, ty: Ty) -> bool {
        matches!(self.types.kind(ty), TyKind::TypeParam(_))
    }
    pub(crate) fn is_untyped(&self, ty: Ty) -> bool {
        if let TyKind::Basic(basic) = self.types.kind(ty) {
            untyped(*basic)
        } else {
            false
        }
    }
    pub(crate) fn is_boolean(&self, ty: Ty) -> bool {
        self.all_basic(ty, |it| matches!(it, Basic::Bool | Basic::UntypedBool))
    }
    pub(crate) fn is_string(&self, ty: Ty) -> bool {
        self.all_basic(ty, |it| matches!(it, Basic::String | Basic::UntypedString))
    }
    pub(crate) fn is_integer(&self, ty: Ty) -> bool {
        self.all_basic(ty, integer)
    }
    pub(crate) fn is_unsigned(&self, ty: Ty) -> bool {
        self.all_basic(ty, |it| matches!(it.int_bits(), Some((_, false))))
    }
    pub(crate) fn is_float(&self, ty: Ty) -> bool {
        self.all_basic(ty, |it| {
            matches!(it, Basic::Float32 | Basic::Float64 | Basic::UntypedFloat)
        })
    }
    pub(crate) fn is_complex(&self, ty: Ty) -> bool {
        self.all_basic(ty, complex)
    }
    pub(crate) fn is_numeric(&self, ty: Ty) -> bool {
        self.all_basic(ty, numeric)
    }
    pub(crate) fn is_numeric_or_string(&self, ty: Ty) -> bool {
        self.all_basic(ty, |it| {
            numeric(it) || matches!(it, Basic::String | Basic::UntypedString)
        })
    }
    pub(crate) fn is_ordered(&self, ty: Ty) -> bool {
        self.all_basic(ty, |it| {
            numeric(it) && !complex(it) || matches!(it, Basic::String | Basic::UntypedString)
        })
    }
    /// Whether constants of the type exist.
    pub(crate) fn is_const_type(&self, ty: Ty) -> bool {
        !self.is_type_param(ty)
            && self
                .types
                .as_basic(ty)
                .is_some_and(|it| !matches!(it, Basic::UnsafePointer | Basic::UntypedNil))
    }
    /// Whether nil is a value of the type.
    pub(crate) fn has_nil(&self, ty: Ty) -> bool {
        if self.is_type_param(ty) {
            return match self.types.type_set_terms(ty) {
                Some(terms) => !terms.is_empty() && terms.iter().all(|it| self.has_nil(it.ty)),
                None => false,
            };
        }
        match self.types.under(ty) {
            TyKind::Basic(basic) => matches!(basic, Basic::UnsafePointer | Basic::UntypedNil),
            TyKind::Pointer(_)
            | TyKind::Slice(_)
            | TyKind::Map(..)
            | TyKind::Chan(..)
            | TyKind::Func(_)
            | TyKind::Interface(_) => true,
            TyKind::Invalid
            | TyKind::Named(_)
            | TyKind::Array(..)
            | TyKind::Struct(_)
            | TyKind::Tuple(_)
            | TyKind::TypeParam(_)
            | TyKind::Union(_) => false,
        }
    }
    /// An interface type that is not a type parameter.
    pub(crate) fn is_interface(&self, ty: Ty) -> bool {
        self.types.is_interface(ty)
    }
    pub(crate) fn is_pointer(&self, ty: Ty) -> bool {
        matches!(self.types.under(ty), TyKind::Pointer(_))
    }
    /// A pointer to an interface.
    pub(crate) fn is_interface_pointer(&self, ty: Ty) -> bool {
        self.types
            .pointee(ty)
            .is_some_and(|it| matches!(self.types.under(it), TyKind::Interface(_)))
    }
    /// Whether the type has a name of its own (a defined or predeclared type, or a type parameter).
    pub(crate) fn has_name(&self, ty: Ty) -> bool {
        matches!(
            self.types.kind(ty),
            TyKind::Basic(_) | TyKind::Named(_) | TyKind::TypeParam(_)
        )
    }
    pub(crate) fn is_bytes(&self, ty: Ty) -> bool {
        matches!(self.types.under(ty), TyKind::Slice(elem) if self.types.as_basic(*elem) == Some(Basic::Uint8))
    }
    pub(crate) fn is_bytes_or_runes(&self, ty: Ty) -> bool {
        if let TyKind::Slice(elem) = self.types.under(ty) {
            matches!(
                self.types.as_basic(*elem),
                Some(Basic::Uint8 | Basic::Int32)
            )
        } else {
            false
        }
    }
    /// The element of an array that `ty` points to, or is: length and element type.
    pub(crate) fn array_deref(&self, ty: Ty) -> Option<(Ty, u64, bool)> {
        match self.types.under(ty) {
            TyKind::Array(elem, len) => Some((*elem, *len, false)),
            TyKind::Pointer(base) => {
                if let TyKind::Array(elem, len) = self.types.under(*base) {
                    Some((*elem, *len, true))
                } else {
                    None
                }
            }
            TyKind::Invalid
            | TyKind::Basic(_)
            | TyKind::Named(_)
            | TyKind::Slice(_)
            | TyKind::Map(..)
            | TyKind::Chan(..)
            | TyKind::Struct(_)
            | TyKind::Func(_)
            | TyKind::Interface(_)
            | TyKind::Tuple(_)
            | TyKind::TypeParam(_)
            | TyKind::Union(_) => None,
        }
    }
    /// The type itself, or the types of a type parameter's type set.
    pub(crate) fn type_terms(&self, ty: Ty) -> Vec<Ty> {
        if !self.is_type_param(ty) {
            return vec![ty];
        }
        let terms = self.types.type_set_terms(ty).unwrap_or_default();
        terms.into_iter().map(|it| it.ty).collect()
    }
    /// The function type that a value of this type may be called as.
    pub(crate) fn callable(&self, ty: Ty) -> Option<FuncType> {
        if let TyKind::Func(func) = self.types.kind(self.core_type(ty)?) {
            Some(func.clone())
        } else {
            None
        }
    }
    /// The type that an untyped value gets without context.
    pub(crate) fn default_type(&self, ty: Ty) -> Ty {
        match self.types.kind(ty) {
            TyKind::Basic(Basic::UntypedBool) => Ty::BOOL,
            TyKind::Basic(Basic::UntypedInt) => Ty::INT,
            TyKind::Basic(Basic::UntypedRune) => Ty::RUNE,
            TyKind::Basic(Basic::UntypedFloat) => Ty::FLOAT64,
            TyKind::Basic(Basic::UntypedComplex) => Ty::COMPLEX128,
            TyKind::Basic(Basic::UntypedString) => Ty::STRING,
            TyKind::Invalid
            | TyKind::Basic(_)
            | TyKind::Named(_)
            | TyKind::Pointer(_)
            | TyKind::Slice(_)
            | TyKind::Array(..)
            | TyKind::Map(..)
            | TyKind::Chan(..)
            | TyKind::Struct(_)
            | TyKind::Func(_)
            | TyKind::Interface(_)
            | TyKind::Tuple(_)
            | TyKind::TypeParam(_)
            | TyKind::Union(_) => ty,
        }
    }
    /// Of two untyped types the one that both values have when they meet.
    pub(crate) fn max_untyped(&self, a: Ty, b: Ty) -> Option<Ty> {
        if a == b {
            return Some(a);
        }
        let rank = |ty: Ty| match self.types.kind(ty) {
            TyKind::Basic(Basic::UntypedInt) => Some(0),
            TyKind::Basic(Basic::UntypedRune) => Some(1),
            TyKind::Basic(Basic::UntypedFloat) => Some(2),
            TyKind::Basic(Basic::UntypedComplex) => Some(3),
            TyKind::Invalid
            | TyKind::Basic(_)
            | TyKind::Named(_)
            | TyKind::Pointer(_)
            | TyKind::Slice(_)
            | TyKind::Array(..)
            | TyKind::Map(..)
            | TyKind::Chan(..)
            | TyKind::Struct(_)
            | TyKind::Func(_)
            | TyKind::Interface(_)
            | TyKind::Tuple(_)
            | TyKind::TypeParam(_)
            | TyKind::Union(_) => None,
        };
        Some(if rank(a)? > rank(b)? { a } else { b })
    }
}

fn untyped(basic: Basic) -> bool {
    matches!(
        basic,
        Basic::UntypedBool
            | Basic::UntypedInt
            | Basic::UntypedRune
            | Basic::UntypedFloat
            | Basic::UntypedComplex
            | Basic::UntypedString
            | Basic::UntypedNil
    )
}

fn integer(basic: Basic) -> bool {
    basic.int_bits().is_some() || matches!(basic, Basic::UntypedInt | Basic::UntypedRune)
}

fn complex(basic: Basic) -> bool {
    matches!(
        basic,
        Basic::Complex64 | Basic::Complex128 | Basic::UntypedComplex
    )
}

fn numeric(basic: Basic) -> bool {
    integer(basic)
        || complex(basic)
        || matches!(basic, Basic::Float32 | Basic::Float64 | Basic::UntypedFloat)
}
