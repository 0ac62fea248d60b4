//! Sizes, alignments and offsets on amd64, as gc lays values out. Spec: "Size and alignment guarantees".

use rustc_hash::FxHashMap;

use crate::kind::{Basic, Ty, TyKind};
use crate::table::Types;

/// Bytes of a word.
pub const WORD: u64 = 8;

/// Size and alignment in bytes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Layout {
    /// Bytes, a multiple of `align`.
    pub size: u64,
    /// Bytes.
    pub align: u64,
}

fn scalar(bytes: u64) -> Layout {
    Layout {
        size: bytes,
        align: bytes,
    }
}

fn words(n: u64) -> Layout {
    Layout {
        size: n * WORD,
        align: WORD,
    }
}

impl Types {
    /// Size and alignment of a complete type without type parameters. Sizes saturate instead of overflowing; the checker refuses types that are too large.
    #[must_use]
    pub fn layout(&self, ty: Ty) -> Layout {
        self.layout_in(ty, &mut FxHashMap::default())
    }
    /// `known` keeps types that contain others twice over from costing time without bound.
    fn layout_in(&self, ty: Ty, known: &mut FxHashMap<Ty, Layout>) -> Layout {
        match self.under(ty) {
            TyKind::Basic(basic) => basic_layout(*basic),
            TyKind::Pointer(_) | TyKind::Map(..) | TyKind::Chan(..) | TyKind::Func(_) => words(1),
            TyKind::Slice(_) => words(3),
            TyKind::Interface(_) => words(2),
            TyKind::Array(elem, len) => {
                let elem = self.layout_in(*elem, known);
                Layout {
                    size: elem.size.saturating_mul(*len),
                    align: elem.align,
                }
            }
            TyKind::Struct(fields) => {
                if let Some(layout) = known.get(&ty) {
                    return *layout;
                }
                let (mut size, mut align, mut last) = (0u64, 1, 1);
                for field in fields {
                    let field = self.layout_in(field.ty, known);
                    size = round_up(size, field.align).saturating_add(field.size);
                    align = align.max(field.align);
                    last = field.size;
                }
                // A pointer to a last field of no size must not point past the object.
                if last == 0 && size > 0 {
                    size = size.saturating_add(1);
                }
                let layout = Layout {
                    size: round_up(size, align),
                    align,
                };
                known.insert(ty, layout);
                layout
            }
            TyKind::Tuple(tys) => {
                let mut size = 0u64;
                for ty in tys {
                    let elem = self.layout_in(*ty, known);
                    size = round_up(size, elem.align).saturating_add(elem.size);
                }
                Layout {
                    size: round_up(size, WORD),
                    align: WORD,
                }
            }
            TyKind::Invalid | TyKind::Named(_) | TyKind::TypeParam(_) | TyKind::Union(_) => {
                Layout { size: 0, align: 1 }
            }
        }
    }
    /// Size in bytes.
    #[must_use]
    pub fn size_of(&self, ty: Ty) -> u64 {
        self.layout(ty).size
    }
    /// Byte offsets of the fields of a struct type, in order.
    #[must_use]
    pub fn field_offsets(&self, ty: Ty) -> Vec<u64> {
        let mut offsets = Vec::new();
        let mut size = 0u64;
        for field in self.fields(ty).unwrap_or(&[]) {
            let layout = self.layout(field.ty);
            let at = round_up(size, layout.align);
            offsets.push(at);
            size = at.saturating_add(layout.size);
        }
        offsets
    }
    /// How many bytes from the start hold all pointers of the type: `abi.Type.PtrBytes`.
    #[must_use]
    pub fn ptr_bytes(&self, ty: Ty) -> u64 {
        self.ptr_bytes_in(ty, &mut FxHashMap::default())
    }
    fn ptr_bytes_in(&self, ty: Ty, known: &mut FxHashMap<Ty, u64>) -> u64 {
        match self.under(ty) {
            TyKind::Basic(Basic::String | Basic::UnsafePointer) => WORD,
            TyKind::Basic(_) => 0,
            TyKind::Pointer(_)
            | TyKind::Map(..)
            | TyKind::Chan(..)
            | TyKind::Func(_)
            | TyKind::Slice(_) => WORD,
            TyKind::Interface(_) => 2 * WORD,
            TyKind::Array(elem, len) => match (self.ptr_bytes_in(*elem, known), *len) {
                (0, _) | (_, 0) => 0,
                (ptr, len) => self
                    .size_of(*elem)
                    .saturating_mul(len - 1)
                    .saturating_add(ptr),
            },
            TyKind::Struct(fields) => {
                if let Some(bytes) = known.get(&ty) {
                    return *bytes;
                }
                let offsets = self.field_offsets(ty);
                let ends = fields.iter().zip(offsets).map(|(f, at)| {
                    let bytes = self.ptr_bytes_in(f.ty, known);
                    if bytes == 0 { 0 } else { at + bytes }
                });
                let bytes = ends.max().unwrap_or(0);
                known.insert(ty, bytes);
                bytes
            }
            TyKind::Invalid
            | TyKind::Named(_)
            | TyKind::Tuple(_)
            | TyKind::TypeParam(_)
            | TyKind::Union(_) => 0,
        }
    }
    /// Whether an interface holds the value itself in its data word. (`docs/abi.md`, "Type descriptors".)
    #[must_use]
    pub fn is_direct_iface(&self, ty: Ty) -> bool {
        self.size_of(ty) == WORD && self.ptr_bytes(ty) == WORD
    }
}

fn round_up(n: u64, align: u64) -> u64 {
    n.saturating_add(align - 1) / align * align
}

fn basic_layout(basic: Basic) -> Layout {
    match basic {
        Basic::Bool | Basic::Int8 | Basic::Uint8 | Basic::UntypedBool => scalar(1),
        Basic::Int16 | Basic::Uint16 => scalar(2),
        Basic::Int32 | Basic::Uint32 | Basic::Float32 | Basic::UntypedRune => scalar(4),
        Basic::Int
        | Basic::Int64
        | Basic::Uint
        | Basic::Uint64
        | Basic::Uintptr
        | Basic::Float64
        | Basic::UnsafePointer
        | Basic::UntypedInt
        | Basic::UntypedFloat
        | Basic::UntypedNil => scalar(8),
        Basic::Complex64 => Layout { size: 8, align: 4 },
        Basic::Complex128 | Basic::UntypedComplex => Layout { size: 16, align: 8 },
        Basic::String | Basic::UntypedString => words(2),
    }
}
