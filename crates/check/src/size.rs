//! Types that are too large for a machine. The Go compiler refuses them in a program that is right otherwise.

use ast::ExprId;
use types::{Ty, TyKind};

use crate::checker::Checker;
use crate::errors;

/// No value may be so large: the address space that gc's runtime counts on.
const ADDRESS_SPACE: u64 = 1 << 50;

/// No element of a channel may be so large.
const CHANNEL_ELEMENT: u64 = 1 << 16;

impl Checker<'_> {
    /// Remembers where an array, a struct or a channel type is written; its parts may not be complete yet.
    pub(crate) fn note_size(&mut self, id: ExprId, ty: Ty) -> Ty {
        let at = self.span(id);
        self.sized.push((at, ty));
        ty
    }

    /// Reports the types among them that are too large.
    pub(crate) fn check_sizes(&mut self) {
        for (at, ty) in std::mem::take(&mut self.sized) {
            let large = |ty: Ty, limit: u64| self.types.size_of(ty) >= limit;
            let kind = self.types.kind(ty).clone();
            match kind {
                TyKind::Array(elem, _) if large(elem, ADDRESS_SPACE) => {} // that has been said
                TyKind::Array(..) if large(ty, ADDRESS_SPACE) => {
                    self.report(errors::beyond_address_space(at, self.ty_text(ty)));
                }
                TyKind::Struct(fields) if large(ty, ADDRESS_SPACE) => {
                    if !fields.iter().any(|it| large(it.ty, ADDRESS_SPACE)) {
                        self.report(errors::type_too_large(at, self.ty_text(ty)));
                    }
                }
                TyKind::Chan(_, elem) if large(elem, CHANNEL_ELEMENT) => {
                    self.report(errors::channel_element_too_large(at));
                }
                TyKind::Array(..)
                | TyKind::Struct(_)
                | TyKind::Chan(..)
                | TyKind::Invalid
                | TyKind::Basic(_)
                | TyKind::Named(_)
                | TyKind::Pointer(_)
                | TyKind::Slice(_)
                | TyKind::Map(..)
                | TyKind::Func(_)
                | TyKind::Interface(_)
                | TyKind::Tuple(_)
                | TyKind::TypeParam(_)
                | TyKind::Union(_) => {}
            }
        }
    }
}
