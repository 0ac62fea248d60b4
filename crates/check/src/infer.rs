//! Type arguments: inference and verification. Spec: "Type inference", "Type unification", "Instantiations".
//!
//! The function's type parameters are renamed first, so that a generic function may call itself. Then typed arguments are unified with their
//! parameters, constraints with one underlying type add what they know, and untyped constants give their default types last.

use ast::ExprId;
use source::{Span, Symbol};
use types::{FuncType, Ty, TyKind, TypeParamData};

use crate::call::Args;
use crate::checker::{Checker, Later};
use crate::errors;
use crate::operand::{Generic, Operand};

/// What has been found out so far: parameter and argument.
struct Inference {
    params: Vec<Ty>,
    args: Vec<Option<Ty>>,
}

impl Checker<'_> {
    /// Infers the type arguments of a call and substitutes them in the signature and its parameters.
    #[expect(clippy::too_many_arguments, reason = "the parts of one call")]
    pub(crate) fn infer_call(
        &mut self,
        id: ExprId,
        fun: ExprId,
        f: &mut Operand,
        sig: &mut FuncType,
        generic: &Generic,
        formals: &mut [Ty],
        args: &Args,
    ) -> Option<()> {
        let (fresh, map) = self.rename(&generic.params);
        let renamed: Vec<Ty> = formals
            .iter()
            .map(|it| self.types.subst(*it, &map))
            .collect();
        let mut inference = Inference {
            args: given(&generic.args, fresh.len()),
            params: fresh,
        };
        let text = self.text(fun);
        let at = Span::from(self.ast().expr_pos(id));
        self.unify_arguments(&mut inference, &renamed, args, &text, generic)?;
        self.use_constraints(&mut inference);
        self.default_arguments(&mut inference, &renamed, args, &text, generic)?;
        self.use_constraints(&mut inference);
        let found = self.solve(inference, at, &text, &generic.params)?;
        let map: Vec<(Ty, Ty)> = generic.params.iter().copied().zip(found.clone()).collect();
        for formal in formals.iter_mut() {
            *formal = self.types.subst(*formal, &map);
        }
        sig.params = self.types.subst_list(&sig.params, &map);
        sig.results = self.types.subst_list(&sig.results, &map);
        let check = Later::Verify(generic.params.clone(), found.clone(), vec![], at);
        self.later.push((self.env.pkg, check));
        self.set_type_args(f, generic, found);
        Some(())
    }
    /// Type parameters as seen where others have arguments already: renamed, since their constraints may mention those.
    pub(crate) fn rename_in(
        &mut self,
        params: &[Ty],
        outer: &[(Ty, Ty)],
    ) -> (Vec<Ty>, Vec<(Ty, Ty)>) {
        if outer.is_empty() {
            return (params.to_vec(), vec![]);
        }
        let (fresh, map) = self.rename(params);
        for param in &fresh {
            let TyKind::TypeParam(id) = *self.types.kind(*param) else {
                continue;
            };
            let constraint = self.types.type_param(id).constraint;
            let constraint = self.types.subst(constraint, outer);
            self.types.type_param_mut(id).constraint = constraint;
        }
        (fresh, map)
    }
    /// Type parameters of the same constraints under other identities.
    fn rename(&mut self, params: &[Ty]) -> (Vec<Ty>, Vec<(Ty, Ty)>) {
        let mut fresh = Vec::new();
        for (index, param) in params.iter().enumerate() {
            let (name, pos) = self.param_name(*param);
            let data = TypeParamData {
                name,
                index: u32::try_from(index).unwrap_or(u32::MAX),
                constraint: Ty::INVALID,
                pos,
            };
            fresh.push(self.types.new_type_param(data));
        }
        let map: Vec<(Ty, Ty)> = params.iter().copied().zip(fresh.clone()).collect();
        for (param, new) in &map {
            let (TyKind::TypeParam(old), TyKind::TypeParam(new)) = (
                self.types.kind(*param).clone(),
                self.types.kind(*new).clone(),
            ) else {
                continue;
            };
            let constraint = self.types.type_param(old).constraint;
            let constraint = self.types.subst(constraint, &map);
            self.types.type_param_mut(new).constraint = constraint;
        }
        (fresh, map)
    }
    pub(crate) fn param_name(&self, param: Ty) -> (Symbol, source::Pos) {
        if let TyKind::TypeParam(id) = self.types.kind(param) {
            let data = self.types.type_param(*id);
            (data.name, data.pos)
        } else {
            (Symbol::BLANK, source::Pos::NONE)
        }
    }
    fn unify_arguments(
        &mut self,
        inference: &mut Inference,
        formals: &[Ty],
        args: &Args,
        fun: &str,
        generic: &Generic,
    ) -> Option<()> {
        for (formal, x) in formals.iter().zip(&args.list) {
            if !self.types.is_generic(*formal) || self.is_untyped(x.ty) || x.generic.is_some() {
                continue;
            }
            if self.unify(inference, *formal, x.ty, true) {
                continue;
            }
            let at = self.span(x.id);
            let (ty, text) = (self.ty_text(x.ty), self.operand_text(x));
            let inferred = self.known_subst(inference, *formal);
            let message = if inferred != *formal && !self.types.is_generic(inferred) {
                let (inferred, formal) = (self.ty_text(inferred), self.ty_text(*formal));
                errors::infer_inferred_mismatch(ty, text, inferred, formal)
            } else {
                let names = self.names_of(&generic.params);
                errors::infer_mismatch(ty, text, self.ty_text(*formal), names)
            };
            self.report(errors::infer_error(at, fun, message));
            return None;
        }
        Some(())
    }
    fn names_of(&self, params: &[Ty]) -> String {
        let names: Vec<&str> = params
            .iter()
            .map(|it| self.param_name(*it).0.as_str())
            .collect();
        match &names[..] {
            [] => String::new(),
            [one] => (*one).to_owned(),
            [one, two] => format!("{one} and {two}"),
            [init @ .., last] => format!("{}, and {last}", init.join(", ")),
        }
    }
    /// A type with the arguments known so far.
    fn known_subst(&mut self, inference: &Inference, ty: Ty) -> Ty {
        let map: Vec<(Ty, Ty)> = inference
            .params
            .iter()
            .zip(&inference.args)
            .filter_map(|(param, arg)| Some((*param, (*arg)?)))
            .collect();
        self.types.subst(ty, &map)
    }
    /// Untyped constants give their default types to parameters that are nothing but a type parameter.
    fn default_arguments(
        &mut self,
        inference: &mut Inference,
        formals: &[Ty],
        args: &Args,
        fun: &str,
        generic: &Generic,
    ) -> Option<()> {
        let mut largest: Vec<Option<Ty>> = vec![None; inference.params.len()];
        for (formal, x) in formals.iter().zip(&args.list) {
            if !self.is_untyped(x.ty) || x.is_nil() {
                continue;
            }
            let index = inference.params.iter().position(|it| it == formal);
            let Some(index) = index.filter(|it| inference.args[*it].is_none()) else {
                continue;
            };
            let merged = match largest[index] {
                None => Some(x.ty),
                Some(known) => self.max_untyped(known, x.ty),
            };
            let Some(merged) = merged else {
                let known = self.ty_text(largest[index].unwrap_or(Ty::INVALID));
                let ty = self.ty_text(x.ty);
                let name = self.param_name(generic.params[index]).0;
                let message = errors::infer_untyped_mismatch(known, ty, name);
                self.report(errors::infer_error(self.span(x.id), fun, message));
                return None;
            };
            largest[index] = Some(merged);
        }
        for (arg, largest) in inference.args.iter_mut().zip(largest) {
            if let Some(ty) = largest {
                *arg = Some(self.default_type(ty));
            }
        }
        Some(())
    }
    /// A constraint whose types share an underlying type says something about its parameter.
    fn use_constraints(&mut self, inference: &mut Inference) {
        for _ in 0..=inference.params.len() {
            let before = inference.args.clone();
            for index in 0..inference.params.len() {
                let param = inference.params[index];
                let Some(terms) = self.types.type_set_terms(param) else {
                    continue;
                };
                let Some(core) = self.core_type(param) else {
                    continue;
                };
                let single = terms.len() == 1 && !terms[0].tilde;
                match inference.args[index] {
                    Some(known) => {
                        let under = self.core_type(known).unwrap_or(known);
                        self.unify(inference, core, under, true);
                    }
                    None if single => inference.args[index] = Some(terms[0].ty),
                    None if terms.len() == 1 => inference.args[index] = Some(core),
                    None => {}
                }
            }
            if inference.args == before {
                return;
            }
        }
    }
    /// The arguments, free of the renamed parameters; reports the first that is unknown.
    fn solve(
        &mut self,
        mut inference: Inference,
        at: Span,
        fun: &str,
        params: &[Ty],
    ) -> Option<Vec<Ty>> {
        for _ in 0..inference.params.len() {
            for index in 0..inference.args.len() {
                if let Some(arg) = inference.args[index]
                    && self.mentions(arg, &inference.params)
                {
                    let solved = self.known_subst(&inference, arg);
                    inference.args[index] = Some(solved);
                }
            }
        }
        let mut found = Vec::new();
        for (index, arg) in inference.args.iter().enumerate() {
            match arg {
                Some(ty) if !self.mentions(*ty, &inference.params) => found.push(*ty),
                _unknown => {
                    self.cannot_infer(at, fun, params[index]);
                    return None;
                }
            }
        }
        Some(found)
    }
    /// `in call to F, cannot infer T (declared at …)`
    pub(crate) fn cannot_infer(&mut self, at: Span, fun: &str, param: Ty) {
        let (name, pos) = self.param_name(param);
        let declared = crate::checker::name_span(name, pos);
        let it = errors::cannot_infer(at, fun, name, Span::from(pos));
        self.report(self.infer_advice(it, fun, &[param], declared));
    }
    fn mentions(&mut self, ty: Ty, params: &[Ty]) -> bool {
        let map: Vec<(Ty, Ty)> = params.iter().map(|it| (*it, Ty::INVALID)).collect();
        self.types.subst(ty, &map) != ty
    }
    /// Type arguments of a generic function that is assigned to a function type.
    pub(crate) fn infer_from_target(
        &mut self,
        x: &mut Operand,
        generic: &Generic,
        target: &FuncType,
    ) -> bool {
        let (fresh, map) = self.rename(&generic.params);
        let mine = self.types.subst(x.ty, &map);
        let mut inference = Inference {
            args: given(&generic.args, fresh.len()),
            params: fresh,
        };
        let target = self.types.intern(TyKind::Func(target.clone()));
        let text = self.text(x.id);
        let at = self.span(x.id);
        if !self.unify(&mut inference, mine, target, false) {
            let (a, b) = (self.ty_text(mine), self.ty_text(target));
            self.report(errors::infer_target(at, text, a, b));
            x.invalidate();
            return false;
        }
        self.use_constraints(&mut inference);
        let Some(found) = self.solve(inference, at, &text, &generic.params) else {
            x.invalidate();
            return false;
        };
        let check = Later::Verify(generic.params.clone(), found.clone(), vec![], at);
        self.later.push((self.env.pkg, check));
        self.set_type_args(x, generic, found);
        true
    }
    /// The type arguments that are left out of `F[A]` and follow from constraints.
    pub(crate) fn infer_from_constraints(&mut self, x: &mut Operand, generic: &Generic) -> bool {
        let (fresh, _) = self.rename(&generic.params);
        let mut inference = Inference {
            args: given(&generic.args, fresh.len()),
            params: fresh,
        };
        self.use_constraints(&mut inference);
        let text = self.text(x.id);
        let at = Span::from(self.ast().expr_pos(x.id));
        let Some(found) = self.solve(inference, at, &text, &generic.params) else {
            x.invalidate();
            return false;
        };
        let check = Later::Verify(generic.params.clone(), found.clone(), vec![], at);
        self.later.push((self.env.pkg, check));
        self.set_type_args(x, generic, found);
        true
    }
    /// Makes `x`, in which parameters occur, equal to `y`. `loose` allows what assignment allows at the top.
    fn unify(&mut self, inference: &mut Inference, x: Ty, y: Ty, loose: bool) -> bool {
        if x == y {
            return true;
        }
        let index = inference.params.iter().position(|it| *it == x);
        if let Some(index) = index {
            let Some(known) = inference.args[index] else {
                inference.args[index] = Some(y);
                return true;
            };
            if self.unify(inference, known, y, loose) {
                // A named type says more than its literal; a channel without direction less.
                if loose && !self.has_name(known) && self.has_name(y) {
                    inference.args[index] = Some(y);
                }
                return true;
            }
            return false;
        }
        if loose
            && self.has_name(x) != self.has_name(y)
            && !self.is_type_param(x)
            && !self.is_type_param(y)
        {
            let named_interface = self.is_interface(x) || self.is_interface(y);
            let (a, b) = (self.types.underlying(x), self.types.underlying(y));
            if !named_interface && (a, b) != (x, y) {
                return self.unify(inference, a, b, loose);
            }
        }
        // A type parameter that is not inferred stands for its core type.
        if self.is_type_param(x) != self.is_type_param(y) {
            let (param, other) = if self.is_type_param(x) {
                (x, y)
            } else {
                (y, x)
            };
            if let Some(core) = self.core_type(param).filter(|core| *core != param) {
                let (a, b) = if param == x {
                    (core, other)
                } else {
                    (other, core)
                };
                return self.unify(inference, a, b, loose);
            }
        }
        match (self.types.kind(x).clone(), self.types.kind(y).clone()) {
            (TyKind::Pointer(a), TyKind::Pointer(b)) | (TyKind::Slice(a), TyKind::Slice(b)) => {
                self.unify(inference, a, b, false)
            }
            (TyKind::Array(a, n), TyKind::Array(b, m)) => {
                n == m && self.unify(inference, a, b, false)
            }
            (TyKind::Map(k, v), TyKind::Map(l, w)) => {
                self.unify(inference, k, l, false) && self.unify(inference, v, w, false)
            }
            (TyKind::Chan(d, a), TyKind::Chan(e, b)) => {
                (d == e || loose && e == types::ChanDir::Both || loose && d == types::ChanDir::Both)
                    && self.unify(inference, a, b, false)
            }
            (TyKind::Struct(a), TyKind::Struct(b)) => {
                a.len() == b.len()
                    && a.iter().zip(&b).all(|(a, b)| {
                        (a.name, a.embedded, a.tag) == (b.name, b.embedded, b.tag)
                            && self.unify(inference, a.ty, b.ty, false)
                    })
            }
            (TyKind::Func(a), TyKind::Func(b)) => {
                a.variadic == b.variadic
                    && self.unify_lists(inference, &a.params, &b.params)
                    && self.unify_lists(inference, &a.results, &b.results)
            }
            (TyKind::Named(a), TyKind::Named(b)) => {
                let (a, b) = (self.types.named(a).clone(), self.types.named(b).clone());
                match (a.instance, b.instance) {
                    (Some((a, x)), Some((b, y))) => a == b && self.unify_lists(inference, &x, &y),
                    (_, _) => {
                        self.types.identical(x, y) || self.unify_interfaces(inference, x, y, loose)
                    }
                }
            }
            (TyKind::Interface(_) | TyKind::Named(_), _) if self.is_interface(x) => {
                self.types.identical(x, y) || self.unify_interfaces(inference, x, y, loose)
            }
            (_, _) => self.types.identical(x, y),
        }
    }
    /// Methods of a parameter's interface type and of the argument say something about each other.
    fn unify_interfaces(&mut self, inference: &mut Inference, x: Ty, y: Ty, loose: bool) -> bool {
        if !loose || !self.is_interface(x) {
            return false;
        }
        let methods = self.types.interface_methods(x);
        let others = self.types.method_set(y);
        methods.iter().all(|method| {
            let other = others.iter().find(|it| it.name == method.name);
            other.is_some_and(|it| self.unify(inference, method.ty, it.ty, false))
        })
    }
    fn unify_lists(&mut self, inference: &mut Inference, a: &[Ty], b: &[Ty]) -> bool {
        a.len() == b.len()
            && a.iter()
                .zip(b)
                .all(|(a, b)| self.unify(inference, *a, *b, false))
    }
    /// The first argument that does not satisfy its constraint, and why.
    pub(crate) fn verify(&mut self, params: &[Ty], args: &[Ty]) -> Option<(usize, String)> {
        let map: Vec<(Ty, Ty)> = params.iter().copied().zip(args.iter().copied()).collect();
        for (index, (param, arg)) in map.clone().into_iter().enumerate() {
            let TyKind::TypeParam(id) = self.types.kind(param).clone() else {
                continue;
            };
            let constraint = self.types.type_param(id).constraint;
            let constraint = self.types.subst(constraint, &map);
            if let Err(cause) = self.implements(arg, constraint, true) {
                return Some((index, cause));
            }
        }
        None
    }
}

fn given(args: &[Ty], len: usize) -> Vec<Option<Ty>> {
    let mut all: Vec<Option<Ty>> = args.iter().copied().map(Some).collect();
    all.resize(len, None);
    all
}
