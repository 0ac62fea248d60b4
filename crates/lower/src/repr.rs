//! What a Go value is to the machine: a short list of scalar leaves, or bytes in memory.
//!
//! A string is two leaves, a slice three, an interface two, a complex two; structs and arrays of one element are flattened. A type of at
//! most `MAX_LEAVES` leaves lives in SSA values, all others in memory, by address.

use std::rc::Rc;

use ir::Type;
use source::Symbol;
use types::{Basic, Ty, TyKind, Types};

use crate::lower::Lower;

/// Types of more leaves live in memory.
pub(crate) const MAX_LEAVES: usize = 8;

/// A scalar part of a value.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Leaf {
    pub(crate) ty: Type,
    /// Bytes from the start of the value.
    pub(crate) off: u64,
}

/// The leaves of a type; none if it lives in memory.
pub(crate) type Leaves = Option<Rc<[Leaf]>>;

/// Appends the leaves of `ty` at `base`. False if there are arrays that only memory can hold, or more than `limit`.
pub(crate) fn flatten(types: &Types, ty: Ty, base: u64, limit: usize, out: &mut Vec<Leaf>) -> bool {
    let leaf = |ty: Type, at: u64| Leaf { ty, off: base + at };
    match types.under(ty) {
        TyKind::Basic(basic) => match basic_type(*basic) {
            Some(ty) => out.push(leaf(ty, 0)),
            None => {
                let part = match basic {
                    Basic::Complex64 => Type::F32,
                    Basic::Complex128 | Basic::UntypedComplex => Type::F64,
                    Basic::Bool
                    | Basic::Int
                    | Basic::Int8
                    | Basic::Int16
                    | Basic::Int32
                    | Basic::Int64
                    | Basic::Uint
                    | Basic::Uint8
                    | Basic::Uint16
                    | Basic::Uint32
                    | Basic::Uint64
                    | Basic::Uintptr
                    | Basic::Float32
                    | Basic::Float64
                    | Basic::String
                    | Basic::UnsafePointer
                    | Basic::UntypedBool
                    | Basic::UntypedInt
                    | Basic::UntypedRune
                    | Basic::UntypedFloat
                    | Basic::UntypedString
                    | Basic::UntypedNil => Type::I64,
                };
                out.extend([leaf(part, 0), leaf(part, u64::from(part.bytes()))]);
            }
        },
        TyKind::Pointer(_) | TyKind::Map(..) | TyKind::Chan(..) | TyKind::Func(_) => {
            out.push(leaf(Type::I64, 0));
        }
        TyKind::Slice(_) => {
            out.extend([leaf(Type::I64, 0), leaf(Type::I64, 8), leaf(Type::I64, 16)])
        }
        TyKind::Interface(_) => out.extend([leaf(Type::I64, 0), leaf(Type::I64, 8)]),
        TyKind::Array(_, 0) => {}
        TyKind::Array(elem, 1) => return flatten(types, *elem, base, limit, out),
        TyKind::Array(elem, _) => return types.size_of(*elem) == 0,
        TyKind::Struct(fields) => {
            let offsets = types.field_offsets(ty);
            for (field, at) in fields.iter().zip(offsets) {
                if !flatten(types, field.ty, base + at, limit, out) {
                    return false;
                }
            }
        }
        TyKind::Tuple(_)
        | TyKind::Invalid
        | TyKind::Named(_)
        | TyKind::TypeParam(_)
        | TyKind::Union(_) => {}
    }
    out.len() <= limit
}

/// The machine type of a predeclared type of one leaf.
pub(crate) fn basic_type(basic: Basic) -> Option<Type> {
    match basic {
        Basic::Bool | Basic::Int8 | Basic::Uint8 | Basic::UntypedBool => Some(Type::I8),
        Basic::Int16 | Basic::Uint16 => Some(Type::I16),
        Basic::Int32 | Basic::Uint32 | Basic::UntypedRune => Some(Type::I32),
        Basic::Int
        | Basic::Int64
        | Basic::Uint
        | Basic::Uint64
        | Basic::Uintptr
        | Basic::UnsafePointer
        | Basic::UntypedInt
        | Basic::UntypedNil => Some(Type::I64),
        Basic::Float32 => Some(Type::F32),
        Basic::Float64 | Basic::UntypedFloat => Some(Type::F64),
        Basic::Complex64
        | Basic::Complex128
        | Basic::UntypedComplex
        | Basic::String
        | Basic::UntypedString => None,
    }
}

impl Lower<'_> {
    /// The leaves of a type; none if its values live in memory.
    pub(crate) fn leaves(&mut self, ty: Ty) -> Leaves {
        if let Some(leaves) = self.reprs.get(&ty) {
            return leaves.clone();
        }
        let mut out = Vec::new();
        let leaves: Leaves =
            flatten(&self.types, ty, 0, MAX_LEAVES, &mut out).then(|| Rc::from(out));
        self.reprs.insert(ty, leaves.clone());
        leaves
    }
    /// Whether a field of a struct type is called `_`: it keeps no value.
    pub(crate) fn is_blank_field(&self, ty: Ty, n: u32) -> bool {
        let fields = self.types.fields(ty).unwrap_or(&[]);
        fields
            .get(n as usize)
            .is_some_and(|it| it.name == Symbol::BLANK)
    }
    /// Which leaves of a struct type are those of its field `n`: (first, how many). The struct is not in memory.
    pub(crate) fn field_leaves(&mut self, ty: Ty, n: u32) -> (usize, usize) {
        let fields = self.types.fields(ty).unwrap_or(&[]).to_vec();
        let count = |lower: &mut Self, ty| lower.leaves(ty).map_or(0, |it| it.len());
        let n = n as usize;
        let first = fields[..n].iter().map(|it| count(self, it.ty)).sum();
        (first, count(self, fields[n].ty))
    }
}
