//! Package initialisation, and data that is known before the program runs. Spec: "Package initialization".
//!
//! A variable whose value is made of constants and addresses is laid out as data; all others are set by `PACKAGE.init`, which `go:init`
//! calls in the order of imports.

use std::collections::HashSet;

use ir::{DataItem, Terminator};
use source::{IndexVec, Pos, Span, Symbol};
use typed::{Const, Conversion, Expr, ExprKind, InitStep, Lhs, Local, LocalId, Package, PackageId};
use types::{Ty, TyKind};

use crate::func::{FnCx, Home};
use crate::lower::{Lower, plain};

impl<'a> Lower<'a> {
    /// Writes `go:init` and the initialisers of all packages.
    pub(crate) fn init_program(&mut self) {
        let program = self.program;
        let mut inits = Vec::new();
        for (id, package) in program.packages.iter_enumerated() {
            let dynamic = self.static_init(package);
            if dynamic.is_empty() && package.init_funcs.is_empty() {
                continue;
            }
            inits.push(self.package_init(id, package, &dynamic));
        }
        let sym = self.out.symbols.intern("go:init");
        let empty = no_func("go:init", PackageId(0));
        let mut cx = FnCx::new(self, sym, "go:init".to_owned(), &empty, None, vec![]);
        cx.b.func.flags.runtime = true;
        for init in inits {
            cx.call_scalars(ir::Callee::Direct(init), vec![], vec![], 0);
        }
        cx.b.terminate(Terminator::Ret(vec![]));
        let func = cx.b.finish();
        self.out.add_func(func);
    }
    /// Lays out what is known; gives the steps that are left.
    fn static_init(&mut self, package: &'a Package) -> Vec<&'a InitStep> {
        let mut left = Vec::new();
        for step in &package.init {
            if let ([Lhs::Place(place)], ExprKind::Global(global)) = (
                step.lhs.as_slice(),
                step.lhs.first().map_or(&ExprKind::Zero, lhs_kind),
            ) && let Some(items) = self.static_value(place.ty, &step.value)
            {
                self.static_globals.insert(*global, items);
                continue;
            }
            left.push(step);
        }
        left
    }
    fn package_init(&mut self, id: PackageId, package: &Package, steps: &[&InitStep]) -> ir::Sym {
        let name = format!("{}.init", package.path);
        let sym = self.out.symbols.intern(&name);
        let mut empty = no_func(&name, id);
        let first_func = package
            .init_funcs
            .first()
            .map(|it| self.program.funcs[*it].pos);
        empty.pos = steps
            .first()
            .map(|it| it.value.pos)
            .or(first_func)
            .unwrap_or(Pos::NONE);
        let mut cx = FnCx::new(self, sym, name, &empty, None, vec![]);
        cx.b.func.flags.noinline = true; // tracebacks show it
        for step in steps {
            cx.init_step(step);
        }
        for func in &package.init_funcs {
            let sym = cx.lo.func_sym(&plain(*func));
            cx.call_scalars(ir::Callee::Direct(sym), vec![], vec![], 0);
        }
        cx.b.terminate(Terminator::Ret(vec![]));
        let func = cx.b.finish();
        self.out.add_func(func);
        sym
    }

    /// The bytes of a value of `ty`, if they are known.
    pub(crate) fn static_value(&mut self, ty: Ty, e: &Expr) -> Option<Vec<DataItem>> {
        let mut items = Vec::new();
        self.static_into(ty, e, &mut items).then_some(items)
    }
    /// The elements of an array, if all are known.
    pub(crate) fn static_array(
        &mut self,
        elem: Ty,
        len: u64,
        elems: &[(u64, Expr)],
    ) -> Option<Vec<DataItem>> {
        let mut items = Vec::new();
        self.static_elems(elem, len, elems, &mut items)
            .then_some(items)
    }
    /// A constant as data.
    pub(crate) fn static_const(&mut self, ty: Ty, value: &Const) -> Vec<DataItem> {
        let mut items = Vec::new();
        self.const_items(ty, value, &mut items);
        items
    }
    fn static_into(&mut self, ty: Ty, e: &Expr, items: &mut Vec<DataItem>) -> bool {
        match &e.kind {
            ExprKind::Const(value) if !self.types.is_interface(ty) || *value == Const::Nil => {
                self.const_items(ty, value, items);
                true
            }
            ExprKind::Zero => {
                items.push(DataItem::Zeros(self.types.size_of(ty)));
                true
            }
            ExprKind::StructLit(fields) => self.static_fields(ty, fields, items),
            ExprKind::ArrayLit(elems) => {
                let TyKind::Array(elem, len) = *self.types.under(ty) else {
                    return false;
                };
                self.static_elems(elem, len, elems, items)
            }
            ExprKind::SliceLit(len, elems) => self.static_slice(ty, *len, elems, items),
            ExprKind::Convert(Conversion::Same, x) => self.static_into(ty, x, items),
            ExprKind::Func(func) if func.type_args.is_empty() => {
                let code = self.func_sym(func);
                let object = self.func_value_object(code);
                items.push(DataItem::Addr(object, 0));
                true
            }
            ExprKind::FuncLit(id) if self.program.funcs[*id].captures.is_empty() => {
                let code = self.func_sym(&plain(*id));
                let object = self.func_value_object(code);
                items.push(DataItem::Addr(object, 0));
                true
            }
            ExprKind::Const(_)
            | ExprKind::Local(_)
            | ExprKind::Global(_)
            | ExprKind::Func(_)
            | ExprKind::FuncLit(_)
            | ExprKind::MethodValue(..)
            | ExprKind::MethodExpr(..)
            | ExprKind::Unary(..)
            | ExprKind::Binary(..)
            | ExprKind::LogicalAnd(..)
            | ExprKind::LogicalOr(..)
            | ExprKind::Compare(..)
            | ExprKind::Deref(_)
            | ExprKind::AddrOf(_)
            | ExprKind::Field(..)
            | ExprKind::Index(..)
            | ExprKind::MapIndex { .. }
            | ExprKind::Slice { .. }
            | ExprKind::Call(_)
            | ExprKind::Builtin(..)
            | ExprKind::Convert(..)
            | ExprKind::TypeAssert { .. }
            | ExprKind::MapLit(_)
            | ExprKind::Recv { .. }
            | ExprKind::LetTuple { .. } => false,
        }
    }
    fn static_slice(
        &mut self,
        ty: Ty,
        len: u64,
        elems: &[(u64, Expr)],
        items: &mut Vec<DataItem>,
    ) -> bool {
        let TyKind::Slice(elem) = *self.types.under(ty) else {
            return false;
        };
        let mut backing = Vec::new();
        if !self.static_elems(elem, len, elems, &mut backing) {
            return false;
        }
        let name = self.fresh_name("go:backing.");
        let sym = self.out.symbols.intern(&name);
        let align = u32::try_from(self.types.layout(elem).align)
            .unwrap_or(8)
            .max(1);
        if self.types.size_of(elem) * len == 0 {
            backing = vec![DataItem::Zeros(8)];
        }
        self.out.add_data(ir::Data {
            sym,
            kind: ir::DataKind::Data,
            align,
            items: backing,
            comment: String::new(),
        });
        items.push(DataItem::Addr(sym, 0));
        let words = [len, len].iter().flat_map(|it| it.to_le_bytes()).collect();
        items.push(DataItem::Bytes(words));
        true
    }
    fn static_fields(&mut self, ty: Ty, fields: &[(u32, Expr)], items: &mut Vec<DataItem>) -> bool {
        let tys: Vec<Ty> = self
            .types
            .fields(ty)
            .unwrap_or(&[])
            .iter()
            .map(|it| it.ty)
            .collect();
        let offsets = self.types.field_offsets(ty);
        let mut at = 0;
        for (n, (field, off)) in tys.iter().zip(offsets).enumerate() {
            if off > at {
                items.push(DataItem::Zeros(off - at));
            }
            let given = fields.iter().find(|it| it.0 as usize == n);
            match given {
                Some((_, x)) => {
                    if !self.static_into(*field, x, items) {
                        return false;
                    }
                }
                None => items.push(DataItem::Zeros(self.types.size_of(*field))),
            }
            at = off + self.types.size_of(*field);
        }
        let size = self.types.size_of(ty);
        if size > at {
            items.push(DataItem::Zeros(size - at));
        }
        true
    }
    fn static_elems(
        &mut self,
        elem: Ty,
        len: u64,
        elems: &[(u64, Expr)],
        items: &mut Vec<DataItem>,
    ) -> bool {
        let size = self.types.size_of(elem);
        let mut sorted: Vec<&(u64, Expr)> = elems.iter().collect();
        sorted.sort_by_key(|it| it.0);
        let mut seen = HashSet::new();
        let mut at = 0;
        for (n, x) in sorted {
            if !seen.insert(*n) {
                return false;
            }
            if *n > at {
                items.push(DataItem::Zeros((n - at) * size));
            }
            if !self.static_into(elem, x, items) {
                return false;
            }
            at = n + 1;
        }
        if len > at {
            items.push(DataItem::Zeros((len - at).saturating_mul(size)));
        }
        true
    }
    fn const_items(&mut self, ty: Ty, value: &Const, items: &mut Vec<DataItem>) {
        let size = usize::try_from(self.types.size_of(ty)).unwrap_or(0);
        match value {
            Const::Bool(b) => items.push(DataItem::Bytes(vec![u8::from(*b)])),
            Const::Int(n) => items.push(DataItem::Bytes(n.to_le_bytes()[..size.min(16)].to_vec())),
            Const::Float(f) => items.push(DataItem::Bytes(float_bytes(*f, size))),
            Const::Complex(re, im) => {
                items.push(DataItem::Bytes(float_bytes(*re, size / 2)));
                items.push(DataItem::Bytes(float_bytes(*im, size / 2)));
            }
            Const::Str(text) => {
                if text.is_empty() {
                    items.push(DataItem::Zeros(8));
                } else {
                    let sym = self.string_sym(text);
                    items.push(DataItem::Addr(sym, 0));
                }
                items.push(DataItem::Bytes((text.len() as u64).to_le_bytes().to_vec()));
            }
            Const::Nil => items.push(DataItem::Zeros(size as u64)),
        }
    }
}

fn float_bytes(value: f64, size: usize) -> Vec<u8> {
    if size == 4 {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "rounded to float32 already"
        )]
        (value as f32).to_le_bytes().to_vec()
    } else {
        value.to_le_bytes().to_vec()
    }
}

fn lhs_kind(lhs: &Lhs) -> &ExprKind {
    match lhs {
        Lhs::Place(e) => &e.kind,
        Lhs::Blank | Lhs::Declare(_) => &ExprKind::Zero,
    }
}

/// A function without anything, to write an initialiser into.
fn no_func(link_name: &str, package: PackageId) -> typed::Func {
    typed::Func {
        name: Symbol::INIT,
        link_name: link_name.to_owned(),
        package,
        ty: Ty::INVALID,
        recv: None,
        params: vec![],
        results: vec![],
        named_results: false,
        locals: IndexVec::<LocalId, Local>::new(),
        body: None,
        outer: None,
        captures: vec![],
        type_params: vec![],
        pragmas: typed::Pragmas::default(),
        span: Span::NONE,
        pos: Pos::NONE,
        has_defer: false,
        has_recover: false,
    }
}

impl<'x> FnCx<'x, '_> {
    fn init_step(&mut self, step: &'x InitStep) {
        self.locals = &step.locals;
        self.homes = vec![Home::None; step.locals.len()];
        self.set_pos(step.value.pos);
        match step.lhs.as_slice() {
            [_only] => self.assign(&step.lhs, std::slice::from_ref(&step.value)),
            [..] => self.assign_tuple(&step.lhs, &step.convert, &step.value),
        }
    }
}
