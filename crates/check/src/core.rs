//! What the types of a type set have in common. Spec: "Type constraints"; in Go's checker this is `commonUnder`.
//!
//! A type that is no type parameter has its underlying type. The types of a type parameter's set must agree in it; channels may differ in
//! direction, and then the one that allows less counts. The texts that say why there is none are the Go compiler's.

use types::{ChanDir, Ty, TyKind};

use crate::checker::Checker;

/// Says why a type, with its underlying type (none if the type set is not limited), will not do.
pub(crate) type Refusal<'a> = &'a dyn Fn(&Checker<'_>, Ty, Option<Ty>) -> Option<String>;

impl Checker<'_> {
    /// The underlying type, or the one that all types of a type parameter's type set share.
    pub(crate) fn core_type(&self, ty: Ty) -> Option<Ty> {
        self.common_under(ty, &|_, _, _| None).ok()
    }
    /// As [`Self::core_type`]; the error says what is in the way. `refuse` is asked about each type first.
    pub(crate) fn common_under(&self, ty: Ty, refuse: Refusal<'_>) -> Result<Ty, String> {
        if !self.is_type_param(ty) {
            let under = self.types.underlying(ty);
            return refuse(self, ty, Some(under)).map_or(Ok(under), Err);
        }
        let terms = self.types.type_set_terms(ty).unwrap_or_default();
        if terms.is_empty() {
            let why = refuse(self, Ty::INVALID, None);
            return Err(why.unwrap_or_else(|| "no specific type".into()));
        }
        let mut common: Option<(Ty, Ty)> = None;
        for it in terms.iter().map(|it| it.ty) {
            let under = self.types.underlying(it);
            if let Some(why) = refuse(self, it, Some(under)) {
                return Err(why);
            }
            common = Some(match common {
                None => (it, under),
                Some(known) => self.narrower(known, (it, under))?,
            });
        }
        common.map_or(Err("no specific type".into()), |(_, under)| Ok(under))
    }
    /// Of two types with their underlying types, the one whose underlying type serves for both.
    fn narrower(&self, known: (Ty, Ty), other: (Ty, Ty)) -> Result<(Ty, Ty), String> {
        let texts = || (self.ty_text(known.0), self.ty_text(other.0));
        if let (TyKind::Chan(d, a), TyKind::Chan(e, b)) =
            (self.types.kind(known.1), self.types.kind(other.1))
        {
            let (a_text, b_text) = texts();
            let channels = format!("channels {a_text} and {b_text}");
            return if !self.types.identical(*a, *b) {
                Err(format!("{channels} have different element types"))
            } else if d == e || *e == ChanDir::Both {
                Ok(known)
            } else if *d == ChanDir::Both {
                Ok(other)
            } else {
                Err(format!("{channels} have conflicting directions"))
            };
        }
        if self.types.identical(known.1, other.1) {
            return Ok(known);
        }
        let (a, b) = texts();
        Err(format!("{a} and {b} have different underlying types"))
    }
    /// Whether the size of a type depends on type arguments.
    pub(crate) fn has_var_size(&self, ty: Ty) -> bool {
        match self.types.under(ty) {
            TyKind::TypeParam(_) => true,
            TyKind::Array(elem, _) => self.has_var_size(*elem),
            TyKind::Struct(fields) => fields.iter().any(|it| self.has_var_size(it.ty)),
            TyKind::Interface(_) => self.is_type_param(ty),
            TyKind::Invalid
            | TyKind::Basic(_)
            | TyKind::Named(_)
            | TyKind::Pointer(_)
            | TyKind::Slice(_)
            | TyKind::Map(..)
            | TyKind::Chan(..)
            | TyKind::Func(_)
            | TyKind::Tuple(_)
            | TyKind::Union(_) => false,
        }
    }
}
