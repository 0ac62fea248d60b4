//! Declarations that need themselves. Spec: "Declarations and scope", "Type declarations".
//!
//! `Checker::obj_path` holds the package-level objects (and local types) whose declarations are being looked at, each because the one
//! before mentions it. Meeting one of them again is a cycle; whether it is an error depends on what lies on it.

use ast::ExprId;
use types::{Ty, TyKind};

use crate::checker::{Checker, name_span};
use crate::errors;
use crate::object::{ObjId, ObjKind};
use crate::operand::{Mode, Operand};

impl Checker<'_> {
    /// An object that is being resolved was met again.
    pub(crate) fn met_again(&mut self, obj: ObjId) {
        let start = self.obj_path.iter().rposition(|it| *it == obj);
        let cycle: Vec<ObjId> = self.obj_path[start.unwrap_or(0)..].to_vec();
        let is_value =
            |it: &ObjId| matches!(self.objs[*it].kind, ObjKind::Const(_) | ObjKind::Var(_));
        let values = cycle.iter().filter(|it| is_value(it)).count();
        let definitions = cycle.iter().filter(|it| {
            matches!(self.objs[**it].kind, ObjKind::Type) && self.objs[**it].ty != Ty::INVALID
        });
        // Cycles of constants and variables alone are found again when variables are ordered; those through
        // a type definition are fine, unless the type contains itself.
        if values == cycle.len() {
            return;
        }
        if values == 0 && definitions.count() > 0 {
            self.alias_again(obj);
            return;
        }
        self.cycle_error(&cycle);
        for it in &cycle {
            if !matches!(self.objs[*it].kind, ObjKind::Func(_)) {
                self.objs[*it].ty = Ty::INVALID;
            }
        }
    }
    /// An alias is needed to know what it is, by a definition in between: what it is called is known, if not yet what that is.
    fn alias_again(&mut self, obj: ObjId) {
        let Some(src) = self.objs[obj].src else {
            return;
        };
        let file = self.files[src.file].file;
        let ast::Decl::Type(it) = file.decl(src.decl) else {
            return;
        };
        if !it.alias || self.objs[obj].ty != Ty::INVALID || self.again.contains(&obj) {
            return;
        }
        self.again.push(obj);
        let marks = (self.diags.len(), self.later.len());
        let env = self.declaration_env(src.file);
        let outer = std::mem::replace(&mut self.env, env);
        self.alias_decl(obj, &it);
        let inner = std::mem::replace(&mut self.env, outer);
        self.spare_scopes.push(inner.scope);
        // Whatever is wrong is reported when the first attempt comes to its end.
        self.diags.truncate(marks.0);
        self.later.truncate(marks.1);
        self.again.pop();
        self.open_aliases.insert(self.objs[obj].ty, obj);
    }
    pub(crate) fn cycle_error(&mut self, cycle: &[ObjId]) {
        let start = (0..cycle.len()).min_by_key(|i| self.objs[cycle[*i]].pos);
        let start = start.unwrap_or(0);
        let at = |it: ObjId| name_span(self.objs[it].name, self.objs[it].pos);
        let first = cycle[start];
        let types = matches!(self.objs[first].kind, ObjKind::Type);
        let name = self.objs[first].name;
        if cycle.len() == 1 {
            let diagnostic = if types {
                errors::recursive_type_itself(at(first), name)
            } else {
                errors::decl_cycle_itself(at(first), name)
            };
            self.report(self.recursive_advice(diagnostic, cycle));
            return;
        }
        let mut diagnostic = if types {
            errors::recursive_type(at(first), name)
        } else {
            errors::decl_cycle(at(first), name)
        };
        for i in 0..cycle.len() {
            let it = cycle[(start + i) % cycle.len()];
            let next = cycle[(start + i + 1) % cycle.len()];
            let message = errors::refers_to(self.objs[it].name, self.objs[next].name);
            diagnostic = diagnostic.with_related(at(it), message);
        }
        if types {
            diagnostic = self.recursive_advice(diagnostic, cycle);
        }
        self.report(diagnostic);
    }
    /// Whether a type declaration or signature is being resolved, rather than a value.
    pub(crate) fn in_type(&self) -> bool {
        self.obj_path
            .last()
            .is_some_and(|it| matches!(self.objs[*it].kind, ObjKind::Type | ObjKind::Func(_)))
    }
    /// Checks the function literals that a declaration left, in an environment like its own.
    pub(crate) fn delayed_literals(&mut self, lits: Vec<ExprId>) {
        for id in lits {
            self.raw_expr(id, None);
        }
    }
    /// Invalidates a value whose type is still being declared: its size would be needed to know its size.
    pub(crate) fn need_finite(&mut self, x: &mut Operand) {
        if self.obj_path.is_empty() {
            return;
        }
        let is_value = match x.mode {
            Mode::Const(_) | Mode::Variable | Mode::MapIndex | Mode::Value | Mode::CommaOk => true,
            Mode::Invalid | Mode::NoValue | Mode::Builtin(_) | Mode::Type | Mode::Nil => false,
        };
        if is_value && !self.finite(x.ty) {
            x.invalidate();
        }
    }
    /// As [`Self::need_finite`], for an operand that is looked into: of types too, and through a pointer.
    pub(crate) fn need_complete(&mut self, x: &mut Operand) {
        if self.obj_path.is_empty() || !x.is_valid() {
            return;
        }
        let base = self.types.pointee(x.ty).unwrap_or(x.ty);
        if !self.finite(base) {
            x.invalidate();
        }
    }
    /// Whether a value of a type may be made: not of one that is being declared.
    pub(crate) fn finite_type(&mut self, ty: Ty) -> bool {
        self.obj_path.is_empty() || self.finite(ty)
    }
    /// Whether a type's size can be known; if it is that of a type being declared, the cycle is reported.
    fn finite(&mut self, ty: Ty) -> bool {
        if let Some(obj) = self.open_aliases.get(&ty)
            && let Some(start) = self.obj_path.iter().position(|it| it == obj)
        {
            let cycle = self.obj_path[start..].to_vec();
            self.cycle_error(&cycle);
            return false;
        }
        match self.types.kind(ty).clone() {
            TyKind::Named(id) => {
                let instance = self.types.named(id).instance.as_ref();
                let id = instance.map_or(id, |(generic, _)| *generic);
                if self.valid_types.contains(&id) {
                    return true;
                }
                let Some(&obj) = self.named_obj.get(&id) else {
                    return true;
                };
                if let Some(start) = self.obj_path.iter().position(|it| *it == obj) {
                    let cycle = self.obj_path[start..].to_vec();
                    self.cycle_error(&cycle);
                    return false;
                }
                let underlying = self.types.named(id).underlying;
                self.obj_path.push(obj);
                let finite = self.finite(underlying);
                self.obj_path.pop();
                finite
            }
            TyKind::Array(elem, _) => self.finite(elem),
            TyKind::Struct(fields) => fields.iter().all(|it| self.finite(it.ty)),
            TyKind::Invalid
            | TyKind::Basic(_)
            | TyKind::Pointer(_)
            | TyKind::Slice(_)
            | TyKind::Map(..)
            | TyKind::Chan(..)
            | TyKind::Func(_)
            | TyKind::Interface(_)
            | TyKind::Tuple(_)
            | TyKind::TypeParam(_)
            | TyKind::Union(_) => true,
        }
    }
}
