//! Method sets of concrete types, and the wrappers they ask for.
//!
//! A method that an interface table or a method value needs, but that nobody declared with just that receiver, gets a wrapper: `(*T).M` for
//! a `T.M`, and both for a method promoted through embedded fields. A wrapper is an ordinary typed function (`return recv.f.M(args…)`)
//! that is lowered like all others, flagged so that recover's frame rule and tracebacks do not see it.
//!
//! Spec: "Method sets", "Struct types" (promoted methods), "Selectors" (depth, ambiguity).

use source::{IndexVec, Pos, Span, Symbol};
use typed::{
    Block, Call, Callee, CompareOp, Const, Expr, ExprKind, FuncId, FuncRef, Local, LocalId,
    LocalKind, MethodRef, Stmt, StmtKind,
};
use types::{FuncType, MethodSetEntry, MethodTarget, PathStep, Ty, TyKind, Types};

use crate::lower::Lower;
use crate::names::{self, package_of};

/// A method of a method set, and whom it calls.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Selected {
    pub(crate) name: Symbol,
    /// Import path for unexported names, else empty.
    pub(crate) package: Symbol,
    /// Function type without receiver.
    pub(crate) sig: Ty,
    /// Embedded fields to go through.
    pub(crate) path: Vec<PathStep>,
    pub(crate) target: Target,
    pub(crate) pos: Pos,
}

/// What a selection ends at.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Target {
    /// A declared method.
    Declared { func: FuncRef, pointer: bool },
    /// Method number `index` of an embedded interface.
    Interface { index: u32 },
}

fn selected(types: &Types, entry: MethodSetEntry) -> Selected {
    let (target, pos) = match entry.target {
        MethodTarget::Declared {
            named,
            index,
            pointer,
            func,
        } => {
            let data = types.named(named);
            let type_args = data.instance.as_ref().map(|(_, args)| args.clone());
            let func = FuncRef {
                func: FuncId(func),
                type_args: type_args.unwrap_or_default(),
            };
            let pos = data.methods[index as usize].pos;
            (Target::Declared { func, pointer }, pos)
        }
        MethodTarget::Interface { index, .. } => (Target::Interface { index }, Pos::NONE),
    };
    Selected {
        name: entry.name,
        package: entry.package,
        sig: entry.ty,
        path: entry.path,
        target,
        pos,
    }
}

/// What a pointer type written as `*T` points to; methods know no other pointers.
fn literal_pointee(types: &Types, ty: Ty) -> Option<Ty> {
    if let TyKind::Pointer(elem) = types.kind(ty) {
        Some(*elem)
    } else {
        None
    }
}

impl Lower<'_> {
    /// All methods of the method set of `ty`.
    pub(crate) fn method_set(&self, ty: Ty) -> Vec<Selected> {
        let entries = self.types.method_set(ty).into_iter();
        entries.map(|entry| selected(&self.types, entry)).collect()
    }
    /// Code of the method `name` with receiver type exactly `recv`: the declared function, or a wrapper. None if there is no such method.
    pub(crate) fn method_sym(
        &mut self,
        recv: Ty,
        name: Symbol,
        package: Symbol,
    ) -> Option<ir::Sym> {
        let package = package_of(name, package);
        let methods = self.method_set(recv);
        let selected = methods
            .into_iter()
            .find(|m| m.name == name && m.package == package)?;
        Some(self.selected_sym(recv, &selected))
    }
    /// Code of a method of a value in an interface, taking the data word.
    pub(crate) fn interface_entry_sym(&mut self, ty: Ty, selected: &Selected) -> ir::Sym {
        if self.types.is_direct_iface(ty) {
            return self.selected_sym(ty, selected);
        }
        let pointer = self.types.pointer(ty);
        self.selected_sym(pointer, selected)
    }
    /// Code of a selected method with receiver type exactly `recv`.
    pub(crate) fn selected_sym(&mut self, recv: Ty, selected: &Selected) -> ir::Sym {
        let is_pointer = literal_pointee(&self.types, recv).is_some();
        match &selected.target {
            Target::Declared { func, pointer }
                if selected.path.is_empty() && *pointer == is_pointer =>
            {
                let func = func.clone();
                self.func_sym(&func)
            }
            Target::Declared { .. } | Target::Interface { .. } => self.wrapper_sym(recv, selected),
        }
    }
    fn wrapper_sym(&mut self, recv: Ty, selected: &Selected) -> ir::Sym {
        let link_name = self.wrapper_name(recv, selected);
        let sym = self.out.symbols.intern(&link_name);
        if self.rt.made.insert(sym) {
            let func = self.wrapper(recv, selected, link_name);
            self.request_made(sym, func);
        }
        sym
    }
    fn wrapper_name(&self, recv: Ty, selected: &Selected) -> String {
        let (base, pointer) = match literal_pointee(&self.types, recv) {
            Some(elem) => (elem, true),
            None => (recv, false),
        };
        let text = names::link_string(&self.types, base);
        let own = self.types.as_named(base);
        let own = own.map(|it| self.types.named(it).package);
        // A type may have the methods of this name of several packages, from what it embeds.
        let name = match selected.package {
            Symbol::EMPTY => selected.name,
            package if own == Some(package) => selected.name,
            package => Symbol::intern(&format!("{package}.{}", selected.name)),
        };
        let text = if own.is_some() {
            text
        } else {
            names::symbol_name("go:", &text)
        };
        match pointer {
            true => {
                let (path, last) = text.rsplit_once('.').unwrap_or(("", &text));
                match self.types.as_named(base) {
                    Some(_) if !last.contains(']') => format!("{path}.(*{last}).{name}"),
                    Some(_) | None => self.pointer_name(base, &text, name),
                }
            }
            false => format!("{text}.{name}"),
        }
    }
    /// `(*T).M` where T's spelling has dots or brackets of its own.
    fn pointer_name(&self, base: Ty, text: &str, name: Symbol) -> String {
        let package = match self.types.as_named(base) {
            Some(id) => self.types.named(id).package.as_str(),
            None => "",
        };
        match text
            .strip_prefix(package)
            .and_then(|rest| rest.strip_prefix('.'))
        {
            Some(rest) if !package.is_empty() => format!("{package}.(*{rest}).{name}"),
            Some(_) | None => format!("(*{text}).{name}"),
        }
    }
    fn wrapper(&mut self, recv: Ty, selected: &Selected, link_name: String) -> typed::Func {
        let maker = WrapperMaker {
            pos: selected.pos,
            locals: IndexVec::new(),
        };
        maker.make(self, recv, selected, link_name)
    }
}

/// Writes one wrapper.
struct WrapperMaker {
    pos: Pos,
    locals: IndexVec<LocalId, Local>,
}

impl WrapperMaker {
    fn make(
        mut self,
        lower: &mut Lower<'_>,
        recv_ty: Ty,
        selected: &Selected,
        link_name: String,
    ) -> typed::Func {
        let sig = lower
            .types
            .as_func(selected.sig)
            .expect("a method's type is a function type")
            .clone();
        let recv = self.local(recv_ty, LocalKind::Param, "recv");
        let params: Vec<LocalId> = sig
            .params
            .iter()
            .map(|ty| self.local(*ty, LocalKind::Param, ""))
            .collect();
        let results: Vec<LocalId> = sig
            .results
            .iter()
            .map(|ty| self.local(*ty, LocalKind::Result, ""))
            .collect();
        let mut stmts = Vec::new();
        if selected.path.is_empty() && literal_pointee(&lower.types, recv_ty).is_some() {
            stmts.extend(self.nil_test(lower, recv_ty, recv));
        }
        let args: Vec<Expr> = params
            .iter()
            .map(|id| self.expr(self.locals[*id].ty, ExprKind::Local(*id)))
            .collect();
        let receiver = self.expr(recv_ty, ExprKind::Local(recv));
        let call = self.call(lower, receiver, selected, args, &sig);
        stmts.push(self.stmt(if sig.results.is_empty() {
            StmtKind::Expr(call)
        } else {
            StmtKind::Return(vec![call])
        }));
        typed::Func {
            name: selected.name,
            link_name,
            package: lower.package_of_path(selected.package),
            ty: selected.sig,
            recv: Some(recv),
            params,
            results,
            named_results: false,
            locals: self.locals,
            body: Some(Block {
                stmts,
                end: self.pos,
            }),
            outer: None,
            captures: vec![],
            type_params: vec![],
            pragmas: typed::Pragmas::default(),
            span: Span {
                lo: self.pos,
                hi: self.pos,
            },
            pos: self.pos,
            has_defer: false,
            has_recover: false,
            range_body: None,
            unchecked: false,
        }
    }
    fn local(&mut self, ty: Ty, kind: LocalKind, name: &str) -> LocalId {
        self.locals.push(Local {
            name: Symbol::intern(name),
            ty,
            pos: self.pos,
            kind,
            addr_taken: false,
            captured: false,
            reassigned: false,
        })
    }
    fn expr(&self, ty: Ty, kind: ExprKind) -> Expr {
        Expr {
            ty,
            span: Span {
                lo: self.pos,
                hi: self.pos,
            },
            pos: self.pos,
            kind,
        }
    }
    fn stmt(&self, kind: StmtKind) -> Stmt {
        Stmt {
            span: Span {
                lo: self.pos,
                hi: self.pos,
            },
            pos: self.pos,
            kind,
        }
    }
    /// `if recv == nil { runtime.panicwrap() }`, if the runtime declares it.
    fn nil_test(&self, lower: &Lower<'_>, recv_ty: Ty, recv: LocalId) -> Option<Stmt> {
        let panicwrap = *lower.program.by_link_name.get("runtime.panicwrap")?;
        let x = self.expr(recv_ty, ExprKind::Local(recv));
        let nil = self.expr(recv_ty, ExprKind::Const(Const::Nil));
        let cond = self.expr(
            Ty::BOOL,
            ExprKind::Compare(CompareOp::Eq, Box::new(x), Box::new(nil)),
        );
        let call = self.expr(
            Ty::NONE,
            ExprKind::Call(Box::new(Call {
                callee: Callee::Static(FuncRef {
                    func: panicwrap,
                    type_args: vec![],
                }),
                args: vec![],
                packed: false,
            })),
        );
        let then = Block {
            stmts: vec![self.stmt(StmtKind::Expr(call))],
            end: self.pos,
        };
        Some(self.stmt(StmtKind::If {
            cond,
            then,
            els: None,
        }))
    }
    /// Follows the path from the receiver and calls.
    fn call(
        &self,
        lower: &mut Lower<'_>,
        receiver: Expr,
        selected: &Selected,
        args: Vec<Expr>,
        sig: &FuncType,
    ) -> Expr {
        let mut x = receiver;
        for step in &selected.path {
            x = self.deref(lower, x);
            let fields = lower.types.fields(x.ty).expect("paths go through structs");
            let ty = fields[step.field as usize].ty;
            x = self.expr(ty, ExprKind::Field(Box::new(x), step.field));
        }
        let result = match sig.results.as_slice() {
            [only] => *only,
            [..] => lower.types.tuple(sig.results.clone()),
        };
        let (callee, args) = match &selected.target {
            Target::Declared { func, pointer } => {
                let is_pointer = literal_pointee(&lower.types, x.ty).is_some();
                x = match (pointer, is_pointer) {
                    (true, false) => {
                        let ty = lower.types.pointer(x.ty);
                        self.expr(ty, ExprKind::AddrOf(Box::new(x)))
                    }
                    (false, true) => self.deref(lower, x),
                    (true, true) | (false, false) => x,
                };
                let mut all = vec![x];
                all.extend(args);
                (Callee::Static(func.clone()), all)
            }
            Target::Interface { index } => {
                let iface = if lower.types.is_interface(x.ty) {
                    x
                } else {
                    self.deref(lower, x)
                };
                lower.note_interface_call(iface.ty, selected.name);
                let method = MethodRef::Interface {
                    name: selected.name,
                    index: *index,
                };
                (Callee::Method(Box::new(iface), method), args)
            }
        };
        self.expr(
            result,
            ExprKind::Call(Box::new(Call {
                callee,
                args,
                packed: false,
            })),
        )
    }
    fn deref(&self, lower: &Lower<'_>, x: Expr) -> Expr {
        match literal_pointee(&lower.types, x.ty) {
            Some(elem) => self.expr(elem, ExprKind::Deref(Box::new(x))),
            None => x,
        }
    }
}
