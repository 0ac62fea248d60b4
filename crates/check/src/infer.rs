//! Type arguments: inference and verification. Spec: "Type inference", "Instantiations".
//!
//! The type parameters are renamed first, so that a generic function may call itself. Then typed arguments are unified with their
//! parameters, constraints add what they know, untyped constants give their default types last, and what was found is freed of the
//! parameters it mentions. Generic functions that are arguments take part with their own parameters.

use source::{Span, Symbol};
use types::{FuncType, MissingMethod, MissingReason, Ty, TyKind, TypeParamData, TypeParamId};

use crate::call::Args;
use crate::checker::{Checker, Later};
use crate::errors::{self, InferFault};
use crate::operand::{Generic, Operand};
use crate::unify::{Mode, Unifier};

/// A value whose type tells something about a parameter's.
struct Given {
    ty: Ty,
    text: String,
    at: Span,
    nil: bool,
}

/// What is to be inferred: parameters, and the arguments known.
#[derive(Default)]
struct Sought {
    params: Vec<Ty>,
    args: Vec<Option<Ty>>,
}

impl Checker<'_> {
    /// Infers the type arguments of a call, and of generic functions among its arguments.
    pub(crate) fn infer_call(
        &mut self,
        (at, fun): (Span, &str),
        f: &mut Operand,
        sig: &mut FuncType,
        formals: &mut [Ty],
        args: &mut Args,
    ) -> Option<()> {
        if !self.allows(21) {
            // What follows from constraints alone, without the call.
            for x in &mut args.list {
                if let Some(generic) = x.generic.take_if(|it| !it.args.is_empty()) {
                    self.infer_from_constraints(x, &generic).then_some(())?;
                }
            }
        }
        let callee = f.generic.take();
        if callee.as_ref().is_some_and(|it| it.args.is_empty()) {
            self.need_version(at, 18, "implicit function instantiation");
        }
        let mut sought = Sought::default();
        let mut renamed = formals.to_vec();
        if let Some(generic) = &callee {
            let map = self.seek(&mut sought, generic);
            renamed = self.types.subst_list(&renamed, &map);
        }
        let own = sought.params.len();
        let mut given = Vec::new();
        for x in &args.list {
            let mut ty = x.ty;
            if let Some(generic) = &x.generic {
                let map = self.seek(&mut sought, generic);
                ty = self.types.subst(ty, &map);
            }
            given.push(Given {
                ty,
                text: self.operand_text(x),
                at: self.span(x.id),
                nil: x.is_nil(),
            });
        }
        if let Some(x) = args.list.iter().find(|it| it.generic.is_some()) {
            let what = "implicitly instantiated function as argument";
            self.need_version(self.span(x.id), 21, what);
        }
        let found = match self.infer(at, sought, renamed, &given, false) {
            Ok(found) => found,
            Err(fault) => {
                self.report_infer(&format!("in call to {fun}, "), fun, fault);
                return None;
            }
        };
        if let Some(generic) = callee {
            let found = found[..own].to_vec();
            let map: Vec<(Ty, Ty)> = generic.params.iter().copied().zip(found.clone()).collect();
            for formal in formals.iter_mut() {
                *formal = self.types.subst(*formal, &map);
            }
            sig.params = self.types.subst_list(&sig.params, &map);
            sig.results = self.types.subst_list(&sig.results, &map);
            self.use_instance(f, &generic, found, at);
        }
        let mut next = own;
        for x in &mut args.list {
            if let Some(generic) = x.generic.take() {
                let end = next + generic.params.len();
                let at = self.span(x.id);
                self.use_instance(x, &generic, found[next..end].to_vec(), at);
                next = end;
            }
        }
        Some(())
    }
    fn use_instance(&mut self, x: &mut Operand, generic: &Generic, args: Vec<Ty>, at: Span) {
        let check = Later::Verify(generic.params.clone(), args.clone(), vec![], at);
        self.later.push((self.env.pkg, check));
        self.set_type_args(x, generic, args);
    }
    /// Adds the parameters of a generic function under other identities, and says how to rename them.
    fn seek(&mut self, sought: &mut Sought, generic: &Generic) -> Vec<(Ty, Ty)> {
        let (fresh, map) = self.rename(&generic.params);
        let mut args: Vec<Option<Ty>> = generic.args.iter().copied().map(Some).collect();
        args.resize(fresh.len(), None);
        sought.params.extend(fresh);
        sought.args.extend(args);
        map
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
            let Some(id) = self.param_id(*param) else {
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
            let (Some(old), Some(new)) = (self.param_id(*param), self.param_id(*new)) else {
                continue;
            };
            let constraint = self.types.type_param(old).constraint;
            let constraint = self.types.subst(constraint, &map);
            self.types.type_param_mut(new).constraint = constraint;
        }
        (fresh, map)
    }
    fn param_id(&self, param: Ty) -> Option<TypeParamId> {
        let TyKind::TypeParam(id) = self.types.kind(param) else {
            return None;
        };
        Some(*id)
    }
    pub(crate) fn param_name(&self, param: Ty) -> (Symbol, source::Pos) {
        self.param_id(param)
            .map_or((Symbol::BLANK, source::Pos::NONE), |id| {
                let data = self.types.type_param(id);
                (data.name, data.pos)
            })
    }
    /// The type arguments for the parameters sought. `reverse`: the given value is what is assigned to.
    fn infer(
        &mut self,
        at: Span,
        sought: Sought,
        mut formals: Vec<Ty>,
        given: &[Given],
        reverse: bool,
    ) -> Result<Vec<Ty>, InferFault> {
        let Sought { params, args } = sought;
        if args.iter().all(Option::is_some) {
            return Ok(args.into_iter().flatten().collect());
        }
        let known = known_map(&params, &args);
        formals = self.types.subst_list(&formals, &known);
        let ids: Vec<TypeParamId> = params.iter().filter_map(|it| self.param_id(*it)).collect();
        let mut u = Unifier::new(ids, &args, self.allows(21));
        let mut untyped = Vec::new();
        for (formal, x) in formals.iter().zip(given) {
            if !self.mentions(*formal, &params) && !self.mentions(x.ty, &params) {
                continue;
            }
            if self.is_untyped(x.ty) {
                if self.is_type_param(*formal) && !x.nil {
                    untyped.push((*formal, x));
                }
            } else if !self.unify(&mut u, *formal, x.ty, Mode::ASSIGN) {
                return Err(self.mismatch(&u, &params, *formal, x, reverse));
            }
        }
        self.use_constraints(&mut u, &params, at)?;
        self.use_untyped(&mut u, &params, &untyped)?;
        self.solve(&u, &params, at)
    }
    /// Why an argument does not fit its parameter.
    fn mismatch(
        &mut self,
        u: &Unifier,
        params: &[Ty],
        formal: Ty,
        x: &Given,
        reverse: bool,
    ) -> InferFault {
        let found = u.found();
        let (ty, formal_text) = (self.ty_text(x.ty), self.ty_text(formal));
        let message = if found.iter().all(Option::is_none) {
            errors::infer_mismatch(&ty, &x.text, &formal_text, &self.names_of(params))
        } else {
            let inferred = self.types.subst(formal, &known_map(params, &found));
            let inferred = (inferred != formal).then(|| self.ty_text(inferred));
            errors::infer_other(&ty, &x.text, &formal_text, inferred, reverse)
        };
        InferFault::new(x.at, message)
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
    /// What the constraints say about their parameters, until they say nothing new.
    fn use_constraints(
        &mut self,
        u: &mut Unifier,
        params: &[Ty],
        at: Span,
    ) -> Result<(), InferFault> {
        loop {
            let unknown = u.unknowns();
            for (index, param) in params.iter().enumerate() {
                let terms = self.types.type_set_terms(*param).unwrap_or_default();
                let single = match &terms[..] {
                    [one] => Some(one.clone()),
                    _several => None,
                };
                let core = match &single {
                    Some(one) => Some(one.ty),
                    None => self.core_type(*param),
                };
                let known = u.at(index);
                match (known, core) {
                    (Some(known), Some(core)) => {
                        if !self.unify(u, known, core, Mode::INEXACT) {
                            return Err(self.unsatisfied(*param, known, "", at));
                        }
                    }
                    (None, Some(core)) => {
                        if single.is_some_and(|it| !it.tilde) {
                            u.set(index, core);
                        }
                    }
                    (_, None) => {}
                }
                // The methods of a type that mentions parameters are not those that it will have.
                if let Some(known) = known.filter(|it| !self.mentions(*it, params))
                    && let Some(cause) = self.unify_methods(u, known, *param)
                {
                    return Err(self.unsatisfied(*param, known, &cause, at));
                }
            }
            if u.unknowns() == unknown {
                return Ok(());
            }
        }
    }
    fn unsatisfied(&self, param: Ty, known: Ty, cause: &str, at: Span) -> InferFault {
        let constraint = self.param_id(param).map_or(Ty::EMPTY_INTERFACE, |id| {
            self.types.type_param(id).constraint
        });
        let name = self.param_name(param).0;
        let (known, constraint) = (self.ty_text(known), self.ty_text(constraint));
        InferFault::new(
            at,
            errors::infer_unsatisfied(name, &known, &constraint, cause),
        )
    }
    /// Unifies the methods that a constraint asks for with those of a type; says what it lacks.
    fn unify_methods(&mut self, u: &mut Unifier, ty: Ty, param: Ty) -> Option<String> {
        let methods = self.types.interface_methods(param);
        if methods.is_empty() {
            return None;
        }
        self.resolve_methods_of(ty);
        for method in methods {
            let Some(mut reason) = self.types.method_fault(ty, &method) else {
                continue;
            };
            if let MissingReason::WrongType(have) = reason
                && self.unify(u, have, method.ty, Mode::EXACT)
            {
                if !self.types.needs_pointer(ty, &method) {
                    continue;
                }
                reason = MissingReason::PointerReceiver;
            }
            let missing = MissingMethod { method, reason };
            return Some(self.missing_cause(ty, param, &missing));
        }
        None
    }
    /// Untyped constants give their default types to parameters that are nothing but a type parameter.
    fn use_untyped(
        &mut self,
        u: &mut Unifier,
        params: &[Ty],
        untyped: &[(Ty, &Given)],
    ) -> Result<(), InferFault> {
        let mut largest: Vec<Option<Ty>> = vec![None; params.len()];
        for (formal, x) in untyped {
            let id = self.param_id(*formal);
            let index = params.iter().position(|it| self.param_id(*it) == id);
            let Some(index) = index.filter(|it| u.at(*it).is_none()) else {
                continue;
            };
            let merged = match largest[index] {
                None => Some(x.ty),
                Some(known) => self.max_untyped(known, x.ty),
            };
            if merged.is_none() {
                let known = self.ty_text(largest[index].unwrap_or(Ty::INVALID));
                let (ty, name) = (self.ty_text(x.ty), self.param_name(params[index]).0);
                let message = errors::infer_untyped_mismatch(known, ty, name);
                return Err(InferFault::new(x.at, message));
            }
            largest[index] = merged;
        }
        for (index, largest) in largest.into_iter().enumerate() {
            if let Some(ty) = largest {
                u.set(index, self.default_type(ty));
            }
        }
        Ok(())
    }
    /// What was found, free of the parameters; the error names the first that is unknown.
    fn solve(&mut self, u: &Unifier, params: &[Ty], at: Span) -> Result<Vec<Ty>, InferFault> {
        let mut args = u.found();
        for _ in 0..params.len() {
            let map = known_map(params, &args);
            for arg in args.iter_mut().flatten() {
                if self.mentions(*arg, params) {
                    *arg = self.types.subst(*arg, &map);
                }
            }
        }
        let mut found = Vec::new();
        for (param, arg) in params.iter().zip(args) {
            match arg {
                Some(ty) if !self.mentions(ty, params) => found.push(ty),
                _unknown => {
                    let name = self.param_name(*param).0;
                    return Err(InferFault {
                        at,
                        message: errors::cannot_infer(name),
                        param: Some(*param),
                    });
                }
            }
        }
        Ok(found)
    }
    fn report_infer(&mut self, prefix: &str, fun: &str, fault: InferFault) {
        let it = errors::infer_fault(prefix, &fault);
        let it = match fault.param {
            None => it,
            Some(param) => {
                let (name, pos) = self.param_name(param);
                let declared = crate::checker::name_span(name, pos);
                let it = it.with_place(Span::from(pos));
                self.infer_advice(it, fun, &[param], declared)
            }
        };
        self.report(it);
    }
    pub(crate) fn mentions(&mut self, ty: Ty, params: &[Ty]) -> bool {
        let map: Vec<(Ty, Ty)> = params.iter().map(|it| (*it, Ty::INVALID)).collect();
        self.types.is_generic(ty) && self.types.subst(ty, &map) != ty
    }
    /// Type arguments of a generic function that is assigned to a function type.
    pub(crate) fn infer_from_target(
        &mut self,
        x: &mut Operand,
        generic: &Generic,
        target: Ty,
    ) -> bool {
        let at = self.span(x.id);
        let partial = if generic.args.is_empty() {
            "implicitly"
        } else {
            "partially"
        };
        let what = format!("{partial} instantiated function in assignment");
        let old = !self.need_version(at, 18, "function instantiation");
        if old || !self.need_version(at, 21, &what) {
            x.invalidate();
            return false;
        }
        let text = self.target_name.clone();
        let given = Given {
            ty: self.core_type(target).unwrap_or(target),
            text: text.unwrap_or_else(|| "variable".into()),
            at,
            nil: false,
        };
        self.infer_use(x, generic, Some(given), at)
    }
    /// The type arguments that are left out of `F[A]` and follow from constraints.
    pub(crate) fn infer_from_constraints(&mut self, x: &mut Operand, generic: &Generic) -> bool {
        let at = Span::from(self.ast().expr_pos(x.id));
        self.infer_use(x, generic, None, at)
    }
    fn infer_use(
        &mut self,
        x: &mut Operand,
        generic: &Generic,
        given: Option<Given>,
        at: Span,
    ) -> bool {
        let mut sought = Sought::default();
        let map = self.seek(&mut sought, generic);
        let formal = self.types.subst(x.ty, &map);
        let reverse = given.is_some();
        let given: Vec<Given> = given.into_iter().collect();
        match self.infer(at, sought, vec![formal], &given, reverse) {
            Ok(found) => {
                self.use_instance(x, generic, found, at);
                true
            }
            Err(fault) => {
                let prefix = match reverse {
                    true => String::new(),
                    false => format!("in call to {}, ", self.text(x.id)),
                };
                let fun = self.text(x.id);
                self.report_infer(&prefix, &fun, fault);
                x.invalidate();
                false
            }
        }
    }
    /// The first argument that does not satisfy its constraint, and why.
    pub(crate) fn verify(&mut self, params: &[Ty], args: &[Ty]) -> Option<(usize, String)> {
        let map: Vec<(Ty, Ty)> = params.iter().copied().zip(args.iter().copied()).collect();
        for (index, (param, arg)) in map.clone().into_iter().enumerate() {
            let Some(id) = self.param_id(param) else {
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

/// Each parameter whose argument is known, with it.
fn known_map(params: &[Ty], args: &[Option<Ty>]) -> Vec<(Ty, Ty)> {
    let known = params.iter().zip(args);
    known
        .filter_map(|(param, arg)| Some((*param, (*arg)?)))
        .collect()
}
