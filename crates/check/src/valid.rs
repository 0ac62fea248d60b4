//! Types that contain themselves. Spec: "Type declarations".
//!
//! The walk follows what a value of the type holds: elements of arrays, fields, embedded interfaces. `nest` are the types that hold each
//! other on the way; meeting one of them again is an error. A type parameter stands for the argument that the innermost type has for it,
//! which is looked at in the nest where that type was instantiated. `path` is the whole way, for the report. (As `go/types` does in
//! `validtype.go`; only types that mention no type parameters are remembered, since they alone mean the same everywhere.)

use source::Span;
use types::{NamedId, Ty, TyKind};

use crate::checker::{Checker, name_span};
use crate::errors;

/// What is known after a walk.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Validity {
    Valid,
    /// Not all types are declared yet: the last one of a cycle finds it.
    Incomplete,
    /// The type contains itself, which has been reported.
    Cyclic,
}

#[derive(Default)]
struct Walk {
    nest: Vec<NamedId>,
    path: Vec<NamedId>,
}

impl Checker<'_> {
    /// Reports a type that contains itself, and cuts it.
    pub(crate) fn valid_type(&mut self, id: NamedId) {
        self.walk_named(id, &mut Walk::default());
    }
    fn walk_type(&mut self, ty: Ty, walk: &mut Walk) -> Validity {
        let elems: Vec<Ty> = match self.types.kind(ty).clone() {
            TyKind::Named(id) => return self.walk_named(id, walk),
            TyKind::TypeParam(_) => return self.walk_argument(ty, walk),
            TyKind::Array(elem, _) => vec![elem],
            TyKind::Struct(fields) => fields.iter().map(|it| it.ty).collect(),
            TyKind::Interface(it) => it.embeds,
            TyKind::Union(terms) => terms.iter().map(|it| it.ty).collect(),
            TyKind::Invalid
            | TyKind::Basic(_)
            | TyKind::Pointer(_)
            | TyKind::Slice(_)
            | TyKind::Map(..)
            | TyKind::Chan(..)
            | TyKind::Func(_)
            | TyKind::Tuple(_) => return Validity::Valid,
        };
        let mut all = Validity::Valid;
        for elem in elems {
            match self.walk_type(elem, walk) {
                Validity::Valid => {}
                Validity::Incomplete => all = Validity::Incomplete,
                Validity::Cyclic => return Validity::Cyclic,
            }
        }
        all
    }
    fn walk_named(&mut self, id: NamedId, walk: &mut Walk) -> Validity {
        if self.valid_types.contains(&id) {
            return Validity::Valid;
        }
        let origin = self.origin(id);
        if walk.nest.contains(&id) {
            let start = walk.path.iter().position(|it| *it == id).unwrap_or(0);
            self.report_recursive(&walk.path[start..]);
            self.cut(origin);
            return Validity::Cyclic;
        }
        if !self.types.named(origin).resolved {
            return Validity::Incomplete;
        }
        walk.nest.push(id);
        walk.path.push(id);
        let validity = self.walk_type(self.types.named(origin).underlying, walk);
        walk.path.pop();
        walk.nest.pop();
        if validity == Validity::Valid && !self.types.is_generic(self.types.named_ty(id)) {
            self.valid_types.insert(id);
        }
        validity
    }
    /// A type parameter: the argument that the innermost type has for it.
    fn walk_argument(&mut self, param: Ty, walk: &mut Walk) -> Validity {
        let Some(inner) = walk.nest.last().copied() else {
            return Validity::Valid;
        };
        let Some((origin, args)) = self.types.named(inner).instance.clone() else {
            return Validity::Valid;
        };
        let mut params = self.types.named(origin).outer_params.clone();
        params.extend(self.types.type_param_tys(origin));
        let index = params
            .iter()
            .position(|it| self.types.kind(*it) == self.types.kind(param));
        let Some(arg) = index.and_then(|it| args.get(it)) else {
            return Validity::Valid;
        };
        walk.nest.pop();
        let validity = self.walk_type(*arg, walk);
        walk.nest.push(inner);
        validity
    }
    /// The generic type of an instance; other types are their own.
    pub(crate) fn origin(&self, id: NamedId) -> NamedId {
        let instance = self.types.named(id).instance.as_ref();
        instance.map_or(id, |(generic, _)| *generic)
    }
    /// Takes away the underlying type of a type that contains itself, and those of its instances.
    fn cut(&mut self, origin: NamedId) {
        for number in 0..self.types.num_named() {
            let id = NamedId(u32::try_from(number).unwrap_or(u32::MAX));
            if self.origin(id) == origin {
                let data = self.types.named_mut(id);
                data.underlying = Ty::INVALID;
                data.resolved = true;
            }
        }
    }
    fn report_recursive(&mut self, cycle: &[NamedId]) {
        let mut places: Vec<(String, Span)> = Vec::new();
        for id in cycle {
            let data = self.types.named(*id);
            let declared = name_span(data.name, data.pos);
            let at = match &data.instance {
                Some(_) => self.instance_places.get(id).copied(),
                None => Some(declared),
            };
            let at = at.or(places.last().map(|it| it.1)).unwrap_or(declared);
            places.push((self.ty_text(self.types.named_ty(*id)), at));
        }
        let diagnostic = errors::recursive_types(&places);
        let objs: Vec<_> = cycle
            .iter()
            .filter_map(|it| self.named_obj.get(it).copied())
            .collect();
        self.report(match &objs[..] {
            [_] if cycle.len() > 1 => self.recursive_advice(diagnostic, &[]), // instances of one type
            several => self.recursive_advice(diagnostic, several),
        });
    }
}
