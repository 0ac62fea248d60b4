//! Basic and composite literals. Spec: "Integer literals" to "String literals", "Composite literals".

use rustc_hash::{FxHashMap, FxHashSet};

use ast::{Expr, ExprId, List, LitKind};
use source::{Span, Symbol};
use typed::ExprKind;
use types::{ConstValue, Lookup, Member, PathStep, Ty, TyKind};

use crate::checker::Checker;
use crate::errors;
use crate::operand::{Mode, Operand};

impl Checker<'_> {
    /// A literal of a basic type.
    pub(crate) fn basic_literal(&mut self, id: ExprId, kind: LitKind, text: Symbol) -> Operand {
        let text = text.as_str();
        let at = self.span(id);
        if matches!(kind, LitKind::Int | LitKind::Float | LitKind::Imag) && text.len() > 10_000 {
            self.report(errors::long_constant(at, &text[..10], text.len()));
            return Operand::invalid(id);
        }
        if let Some(what) = newer_literal(kind, text)
            && !self.need_version(at, 13, what)
        {
            return Operand::invalid(id);
        }
        let (value, ty) = match kind {
            LitKind::Int => (int_literal(text), Ty::UNTYPED_INT),
            LitKind::Float => (float_literal(text), Ty::UNTYPED_FLOAT),
            LitKind::Imag => (imaginary(text), Ty::UNTYPED_COMPLEX),
            LitKind::Rune => {
                let value = ast::literal::rune(text).map(|it| ConstValue::int(i128::from(it)));
                (value, Ty::UNTYPED_RUNE)
            }
            LitKind::String => {
                let value = ast::literal::string(text).map(|it| ConstValue::string(&it));
                (value, Ty::UNTYPED_STRING)
            }
        };
        let Some(value) = value else {
            if ast::literal::number(text).is_some() {
                self.report(errors::malformed_constant(at, text));
            } else {
                self.broken_literal = true;
            }
            return Operand::invalid(id);
        };
        if value.bit_len() > 512 {
            self.report(errors::constant_overflow(at, ""));
            return Operand::new(id, Mode::Const(None), ty);
        }
        Operand::constant(id, value, ty)
    }
    /// `T{…}`; `hint` is the element type if T is left out.
    pub(crate) fn composite(
        &mut self,
        id: ExprId,
        ty: Option<ExprId>,
        elems: List<ExprId>,
        hint: Option<Ty>,
    ) -> Operand {
        let elems = self.ast().list(elems);
        let (ty, base, open) = match (ty, hint) {
            (Some(ty), _) => {
                if let Expr::ArrayType { len: None, elem } = self.ast().expr(ty) {
                    let elem = self.var_type(elem);
                    let array = self.types.array(elem, 0);
                    (array, array, true)
                } else {
                    let ty = self.typ(ty);
                    (ty, ty, false)
                }
            }
            (None, Some(hint)) => {
                let base = match self.core_type(hint).map(|it| self.types.kind(it).clone()) {
                    Some(TyKind::Pointer(base)) => base,
                    _other => hint,
                };
                (hint, base, false)
            }
            (None, None) => {
                self.report(errors::missing_literal_type(self.span(id)));
                (Ty::INVALID, Ty::INVALID, false)
            }
        };
        let base = if self.finite_type(base) {
            base
        } else {
            Ty::INVALID
        };
        let kind = self.core_type(base).map(|it| self.types.kind(it).clone());
        let (kind, base) = match kind {
            Some(TyKind::Struct(fields)) => (self.struct_literal(id, base, &fields, elems), base),
            Some(TyKind::Array(elem, len)) => {
                let limit = (!open).then_some(len);
                let (values, count) = self.indexed(elems, elem, limit);
                let base = if open {
                    self.types.array(elem, count)
                } else {
                    base
                };
                (values.map(ExprKind::ArrayLit), base)
            }
            Some(TyKind::Slice(elem)) => {
                let (values, count) = self.indexed(elems, elem, None);
                (values.map(|it| ExprKind::SliceLit(count, it)), base)
            }
            Some(TyKind::Map(key, elem)) => (self.map_literal(elems, key, elem), base),
            other => {
                self.bad_literal(id, elems, base, ty, (hint.is_some(), other.is_none()));
                return Operand::invalid(id);
            }
        };
        let ty = if open { base } else { ty };
        // Where the value is not known for an error inside, its type still is.
        let mut x = Operand::new(id, Mode::Value, ty);
        if let Some(kind) = kind {
            let literal = self.node(id, base, kind);
            x.expr = Some(if base == ty || self.types.identical(base, ty) {
                literal
            } else {
                self.node(id, ty, ExprKind::AddrOf(Box::new(literal)))
            });
        }
        x
    }
    fn bad_literal(
        &mut self,
        id: ExprId,
        elems: &[ExprId],
        base: Ty,
        ty: Ty,
        (element, no_core): (bool, bool),
    ) {
        for &elem in elems {
            if let Expr::KeyValue { value, .. } = self.ast().expr(elem) {
                self.use_literal_elem(value)
            } else {
                self.use_literal_elem(elem)
            }
        }
        if self.types.underlying(base) == Ty::INVALID {
            return;
        }
        let qualifier = if element { " element" } else { "" };
        let cause = if no_core {
            " (no common underlying type)"
        } else {
            ""
        };
        let text = self.ty_text(ty);
        self.report(errors::invalid_literal(
            self.span(id),
            qualifier,
            text,
            cause,
        ));
    }
    /// An element of a literal whose type is wrong: only literals without a type are left alone.
    fn use_literal_elem(&mut self, id: ExprId) {
        if let Expr::CompositeLit { ty: None, elems } = self.ast().expr(id) {
            for &elem in self.ast().list(elems) {
                let value = if let Expr::KeyValue { value, .. } = self.ast().expr(elem) {
                    value
                } else {
                    elem
                };
                self.use_literal_elem(value);
            }
        } else {
            self.use_expr(id);
        }
    }
    fn struct_literal(
        &mut self,
        id: ExprId,
        base: Ty,
        fields: &[types::Field],
        elems: &[ExprId],
    ) -> Option<ExprKind> {
        let keyed = elems
            .first()
            .is_some_and(|it| matches!(self.ast().expr(*it), Expr::KeyValue { .. }));
        if keyed {
            return self.keyed_struct(base, elems);
        }
        let mut values = Some(Vec::new());
        for (i, &elem) in elems.iter().enumerate() {
            let at = self.span(elem);
            if matches!(self.ast().expr(elem), Expr::KeyValue { .. }) {
                let it = errors::mixed_literal(at).with_primary(at, "not like the element before");
                self.report(self.literal_advice(it, base));
                values = None;
                continue;
            }
            let field = fields.get(i);
            let x = self.generic_expr(elem, None);
            let Some(field) = field else {
                let text = self.ty_text(base);
                let it = errors::too_many_values(at, text);
                self.report(self.literal_advice(it, base));
                return None;
            };
            if self.hidden(field) {
                let text = self.ty_text(base);
                self.report(errors::implicit_unexported(at, field.name, text));
                values = None;
                continue;
            }
            let value = self.assign(x, field.ty, "struct literal");
            let number = u32::try_from(i).unwrap_or(u32::MAX);
            push(&mut values, value.map(|it| (number, it)));
        }
        if !elems.is_empty() && elems.len() < fields.len() {
            let hint = if fields.iter().any(|it| self.hidden(it)) {
                " (type has unexported fields - use key:value pairs)"
            } else {
                ""
            };
            let hi = self.span(id).hi;
            let at = Span::from(source::Pos(hi.0.saturating_sub(1)));
            let text = self.ty_text(base);
            let it = errors::too_few_values(at, text, hint);
            self.report(self.literal_advice(it, base));
            return None;
        }
        values.map(ExprKind::StructLit)
    }
    fn hidden(&self, field: &types::Field) -> bool {
        !field.name.is_exported() && field.package != self.path()
    }
    fn keyed_struct(&mut self, base: Ty, elems: &[ExprId]) -> Option<ExprKind> {
        let mut values = Some(Vec::new());
        let mut seen: FxHashMap<Vec<u32>, Symbol> = FxHashMap::default();
        let mut promoted = Vec::new();
        for &elem in elems {
            let at = self.span(elem);
            let Expr::KeyValue { key, value } = self.ast().expr(elem) else {
                let it = errors::mixed_literal(at).with_primary(at, "not like the element before");
                self.report(self.literal_advice(it, base));
                values = None;
                continue;
            };
            let name = if let Expr::Name(name) = self.ast().expr(key) {
                Some(name)
            } else {
                None
            };
            let holder = self.core_type(base).unwrap_or(base);
            let found = name
                .filter(|it| !it.is_blank())
                .map(|it| self.types.lookup(holder, it, self.path()));
            let x = self.generic_expr(value, None);
            let Some(place) = self.literal_field(base, key, name, found) else {
                values = None;
                continue;
            };
            let (path, field, ty) = place;
            let value = self.assign(x, ty, "struct literal");
            let full: Vec<u32> = path.iter().map(|it| it.field).chain([field]).collect();
            if let Some(diagnostic) = duplicate_field(&seen, &full, name, at) {
                self.report(diagnostic);
                values = None;
                continue;
            }
            seen.insert(full, name.unwrap_or(Symbol::BLANK));
            if path.is_empty() {
                push(&mut values, value.map(|it| (field, it)));
            } else {
                promoted.push((path, field, value?));
            }
        }
        let mut values = values?;
        for (path, field, value) in promoted {
            let path: Vec<u32> = path.iter().map(|it| it.field).chain([field]).collect();
            self.insert_promoted(base, &mut values, &path, value);
        }
        Some(ExprKind::StructLit(values))
    }
    /// Puts the value of a promoted field into the literal of the embedded struct.
    fn insert_promoted(
        &mut self,
        base: Ty,
        values: &mut Vec<(u32, typed::Expr)>,
        path: &[u32],
        value: typed::Expr,
    ) {
        let [first, rest @ ..] = path else { return };
        if rest.is_empty() {
            values.push((*first, value));
            return;
        }
        let Some(ty) = self
            .types
            .fields(base)
            .and_then(|it| it.get(*first as usize))
        else {
            return;
        };
        let ty = ty.ty;
        let at = values.iter().position(|(field, _)| field == first);
        let at = at.unwrap_or_else(|| {
            let literal = typed::Expr {
                ty,
                span: value.span,
                pos: value.pos,
                kind: ExprKind::StructLit(vec![]),
            };
            values.push((*first, literal));
            values.len() - 1
        });
        if let ExprKind::StructLit(inner) = &mut values[at].1.kind {
            let mut inner_values = std::mem::take(inner);
            self.insert_promoted(ty, &mut inner_values, rest, value);
            if let ExprKind::StructLit(inner) = &mut values[at].1.kind {
                *inner = inner_values;
            }
        }
    }
    /// The field that a key of a struct literal names: path, number, type.
    fn literal_field(
        &mut self,
        base: Ty,
        key: ExprId,
        name: Option<Symbol>,
        found: Option<Lookup>,
    ) -> Option<(Vec<PathStep>, u32, Ty)> {
        let at = self.span(key);
        let Some(name) = name else {
            let text = self.text(key);
            self.report(errors::invalid_field_name(at, text));
            return None;
        };
        let selection = match found {
            Some(Lookup::Found(it)) => it,
            _none => {
                let message = self.literal_lookup_error(base, name);
                let it = errors::unknown_field(at, message);
                let key = ast::Ident { name, pos: at.lo };
                self.report(self.member_advice(it, base, key, true));
                return None;
            }
        };
        let Member::Field(field, ty) = selection.member else {
            self.report(errors::not_a_field(at, name));
            return None;
        };
        if !selection.path.is_empty() {
            let names = self.path_names(base, &selection.path, name);
            let text = self.ty_text(base);
            let what = format!("use of promoted field {names} in struct literal of type {text}");
            if !self.need_version(at, 27, &what) {
                return None;
            }
            if selection.indirect {
                self.report(errors::implicit_indirection(at, name));
                return None;
            }
        }
        Some((selection.path, field, ty))
    }
    fn path_names(&self, base: Ty, path: &[PathStep], last: Symbol) -> String {
        let mut ty = base;
        let mut names = Vec::new();
        for step in path {
            let holder = self.types.pointee(ty).unwrap_or(ty);
            if let Some(field) = self
                .types
                .fields(holder)
                .and_then(|it| it.get(step.field as usize))
            {
                names.push(field.name.as_str());
                ty = field.ty;
            }
        }
        names.push(last.as_str());
        names.join(".")
    }
    /// Values with indices: of an array or slice. Returns them and the length.
    fn indexed(
        &mut self,
        elems: &[ExprId],
        elem: Ty,
        len: Option<u64>,
    ) -> (Option<Vec<(u64, typed::Expr)>>, u64) {
        let mut values = Some(Vec::with_capacity(elems.len()));
        let mut seen = FxHashSet::default();
        let (mut index, mut count) = (0u64, 0u64);
        for &item in elems {
            let at = self.span(item);
            let mut valid = true;
            let value = if let Expr::KeyValue { key, value } = self.ast().expr(item) {
                match self.literal_index(key, len, at) {
                    Some(it) => index = it,
                    None => valid = false,
                }
                value
            } else {
                if len.is_some_and(|len| index >= len) {
                    self.report(errors::literal_out_of_bounds(at, index, len.unwrap_or(0)));
                    valid = false;
                }
                item
            };
            if valid && !seen.insert(index) {
                self.report(errors::duplicate_index(at, index));
            }
            let here = index;
            index = index.saturating_add(1);
            count = count.max(index);
            let x = self.generic_expr(value, Some(elem));
            let value = self.assign(x, elem, "array or slice literal");
            push(&mut values, value.filter(|_| valid).map(|it| (here, it)));
        }
        (values, count)
    }
    fn literal_index(&mut self, key: ExprId, len: Option<u64>, at: Span) -> Option<u64> {
        let (valid, value) = self.index_value(key, len);
        if valid && value.is_none() {
            let text = self.text(key);
            self.report(errors::literal_index_constant(at, text));
        }
        value.map(|(_, it)| it)
    }
    fn map_literal(&mut self, elems: &[ExprId], key: Ty, elem: Ty) -> Option<ExprKind> {
        let mut values = Some(Vec::with_capacity(elems.len()));
        let interface = self.is_interface(key);
        let mut seen: FxHashMap<String, Vec<(Ty, Span)>> = FxHashMap::default();
        for &item in elems {
            let at = self.span(item);
            let Expr::KeyValue { key: k, value } = self.ast().expr(item) else {
                self.report(errors::missing_key(at));
                values = None;
                continue;
            };
            let mut x = self.generic_expr(k, Some(key));
            if !self.convert_for(&mut x, Some(key), "map literal") {
                values = None;
                continue;
            }
            if let Some(constant) = x.value() {
                let text = constant.message();
                let id = key_identity(constant);
                let known = seen.entry(id).or_default();
                let ty = if interface { x.ty } else { key };
                if known.iter().any(|it| self.types.identical(it.0, ty)) {
                    let at = self.span(k);
                    let first = known
                        .iter()
                        .find(|it| self.types.identical(it.0, ty))
                        .map_or(at, |it| it.1);
                    self.report(
                        errors::duplicate_key(at, text)
                            .with_primary(at, "again")
                            .with_label(first, "first here"),
                    );
                    values = None;
                    continue;
                }
                known.push((ty, self.span(k)));
            }
            let k = self.finish(x).map(|it| self.converted(it, key));
            let v = self.generic_expr(value, Some(elem));
            let v = self.assign(v, elem, "map literal");
            push(&mut values, k.zip(v));
        }
        values.map(ExprKind::MapLit)
    }
}

fn push<T>(values: &mut Option<Vec<T>>, value: Option<T>) {
    match value {
        Some(value) => {
            if let Some(values) = values {
                values.push(value);
            }
        }
        None => *values = None,
    }
}

fn duplicate_field(
    seen: &FxHashMap<Vec<u32>, Symbol>,
    path: &[u32],
    name: Option<Symbol>,
    at: Span,
) -> Option<source::Diagnostic> {
    let name = name.unwrap_or(Symbol::BLANK);
    if seen.contains_key(path) {
        return Some(errors::duplicate_field(at, name));
    }
    for n in 1..path.len() {
        if let Some(outer) = seen.get(&path[..n]) {
            return Some(errors::promoted_and_enclosing(at, name, outer));
        }
    }
    let mut inner: Vec<_> = seen.iter().filter(|(it, _)| it.starts_with(path)).collect();
    inner.sort();
    let (_, inner) = inner.first()?;
    Some(errors::embedded_and_promoted(at, name, inner))
}

/// Equal constants have equal texts: whole floats are integers.
fn key_identity(value: &ConstValue) -> String {
    match value.to_int().unwrap_or_else(|| value.clone()) {
        ConstValue::Bool(it) => format!("b{it}"),
        ConstValue::Str(it) => format!("s{it:?}"),
        ConstValue::Int(it) => format!("i{it}"),
        ConstValue::Float(it) => format!("f{it}"),
        ConstValue::Complex(re, im) => format!("c{re},{im}"),
    }
}

/// Whether a literal without a value was well formed: then only its exponent is at fault, else the lexer has spoken.
/// What go1.13 brought, if a number makes use of it.
fn newer_literal(kind: LitKind, text: &str) -> Option<&'static str> {
    if !matches!(kind, LitKind::Int | LitKind::Float | LitKind::Imag) {
        return None;
    }
    if text.contains('_') {
        return Some("underscore in numeric literal");
    }
    let mut bytes = text.bytes();
    if bytes.next() != Some(b'0') {
        return None;
    }
    match bytes.next() {
        Some(b'b' | b'B') => Some("binary literal"),
        Some(b'o' | b'O') => Some("0o/0O-style octal literal"),
        Some(b'x' | b'X') if kind != LitKind::Int => Some("hexadecimal floating-point literal"),
        Some(_) | None => None,
    }
}

fn int_literal(text: &str) -> Option<ConstValue> {
    let number = ast::literal::number(text)?;
    ConstValue::from_digits(&number.digits, number.radix)
}

fn float_literal(text: &str) -> Option<ConstValue> {
    let number = ast::literal::number(text)?;
    ConstValue::from_float_parts(
        &number.digits,
        number.radix,
        number.fraction,
        number.exponent,
    )
}

fn imaginary(text: &str) -> Option<ConstValue> {
    let number = ast::literal::number(text)?;
    let plain = !text.contains(['.', 'e', 'E', 'p', 'P'])
        || number.radix == 16 && !text.contains(['.', 'p', 'P']);
    let im = if plain {
        ConstValue::from_digits(&number.digits, number.radix)?
    } else {
        float_literal(text)?
    };
    ConstValue::make_complex(&ConstValue::int(0), &im)
}
