//! Index and slice expressions. Spec: "Index expressions", "Slice expressions".

use ast::{ExprId, List};
use source::Span;
use typed::ExprKind;
use types::{Basic, ConstValue, Ty, TyKind};

use crate::checker::Checker;
use crate::errors;
use crate::operand::{Mode, Operand};

/// What may be indexed: element type, length if constant, whether the result is addressable.
struct Indexable {
    elem: Ty,
    len: Option<u64>,
    addressable: bool,
    pointer: bool,
}

impl Checker<'_> {
    /// `x[i]`, `m[k]`, or `F[T]`.
    pub(crate) fn index_expr(
        &mut self,
        id: ExprId,
        x_id: ExprId,
        indices: List<ExprId>,
        hint: Option<Ty>,
    ) -> Operand {
        let mut x = self.expr_or_type(x_id);
        if !matches!(x.mode, Mode::Type) {
            self.need_complete(&mut x);
        }
        let list = self.ast().list(indices);
        match x.mode {
            Mode::Invalid => {
                for it in list {
                    self.use_expr(*it);
                }
                return Operand::invalid(id);
            }
            Mode::Type => {
                let ty = self.typ(id);
                return if ty == Ty::INVALID {
                    Operand::invalid(id)
                } else {
                    Operand::new(id, Mode::Type, ty)
                };
            }
            Mode::NoValue
            | Mode::Builtin(_)
            | Mode::Const(_)
            | Mode::Variable
            | Mode::MapIndex
            | Mode::Value
            | Mode::Nil
            | Mode::CommaOk => {}
        }
        if x.generic.is_some() {
            return self.func_instance(id, x, list, hint);
        }
        if let Some(TyKind::Map(key, elem)) =
            self.core_type(x.ty).map(|it| self.types.kind(it).clone())
            && !x.is_nil()
        {
            return self.map_index(id, x, list, key, elem);
        }
        let Some(it) = self.indexable(&x) else {
            let text = self.describe(&x);
            let at = Span::from(self.ast().expr_pos(id));
            self.report(errors::cannot_index(at, text));
            for it in list {
                self.use_expr(*it);
            }
            return Operand::invalid(id);
        };
        let Some(index) = self.single_index(list) else {
            return Operand::invalid(id);
        };
        let (valid, index) = self.index_operand(index, it.len);
        if self.is_untyped(x.ty) {
            self.convert_untyped(&mut x, Ty::STRING);
        }
        let mode = if it.addressable {
            Mode::Variable
        } else {
            Mode::Value
        };
        let mut result = Operand::new(id, mode, it.elem);
        let x_ty = x.ty;
        if valid && let (Some(mut holder), Some(index)) = (self.finish(x), index) {
            if it.pointer {
                let base = self.core_type(x_ty).and_then(|it| self.types.pointee(it));
                holder = self.deref_node(holder, base.unwrap_or(Ty::INVALID));
            }
            let kind = ExprKind::Index(Box::new(holder), Box::new(index));
            result.expr = Some(self.node(id, it.elem, kind));
        }
        result
    }
    /// `*x` where it is implied.
    pub(crate) fn deref_node(&mut self, x: typed::Expr, ty: Ty) -> typed::Expr {
        typed::Expr {
            ty,
            span: x.span,
            pos: x.pos,
            kind: ExprKind::Deref(Box::new(x)),
        }
    }
    fn indexable(&self, x: &Operand) -> Option<Indexable> {
        if x.is_nil() {
            return None;
        }
        let variable = matches!(x.mode, Mode::Variable);
        if !self.is_type_param(x.ty) {
            let len = x
                .value()
                .and_then(ConstValue::as_str)
                .map(|it| it.len() as u64);
            return self.indexable_type(x.ty, variable, len);
        }
        let terms = self.types.type_set_terms(x.ty)?;
        let mut common: Option<Indexable> = None;
        for term in terms {
            let it = self.indexable_type(term.ty, variable, None)?;
            match &mut common {
                None => common = Some(it),
                Some(known) => {
                    if !self.types.identical(known.elem, it.elem) {
                        return None;
                    }
                    known.addressable &= it.addressable;
                    known.len = match (known.len, it.len) {
                        (Some(a), Some(b)) => Some(a.min(b)),
                        (a, b) => a.or(b),
                    };
                }
            }
        }
        common
    }
    fn indexable_type(&self, ty: Ty, variable: bool, len: Option<u64>) -> Option<Indexable> {
        let it = |elem, len, addressable, pointer| Indexable {
            elem,
            len,
            addressable,
            pointer,
        };
        match self.types.under(ty) {
            TyKind::Basic(Basic::String | Basic::UntypedString) => {
                Some(it(Ty::BYTE, len, false, false))
            }
            TyKind::Array(elem, len) => Some(it(*elem, Some(*len), variable, false)),
            TyKind::Slice(elem) => Some(it(*elem, None, true, false)),
            TyKind::Pointer(base) => {
                if let TyKind::Array(elem, len) = self.types.under(*base) {
                    Some(it(*elem, Some(*len), true, true))
                } else {
                    None
                }
            }
            TyKind::Invalid
            | TyKind::Basic(_)
            | TyKind::Named(_)
            | TyKind::Map(..)
            | TyKind::Chan(..)
            | TyKind::Struct(_)
            | TyKind::Func(_)
            | TyKind::Interface(_)
            | TyKind::Tuple(_)
            | TyKind::TypeParam(_)
            | TyKind::Union(_) => None,
        }
    }
    fn map_index(&mut self, id: ExprId, x: Operand, list: &[ExprId], key: Ty, elem: Ty) -> Operand {
        let Some(index) = self.single_index(list) else {
            return Operand::invalid(id);
        };
        let k = self.generic_expr(index, None);
        let k = self.assign(k, key, "map index");
        let mut result = Operand::new(id, Mode::MapIndex, elem);
        if let (Some(map), Some(key)) = (self.finish(x), k) {
            let kind = ExprKind::MapIndex {
                map: Box::new(map),
                key: Box::new(key),
                comma_ok: false,
            };
            result.expr = Some(self.node(id, elem, kind));
        }
        result
    }
    fn single_index(&mut self, list: &[ExprId]) -> Option<ExprId> {
        if let Some(second) = list.get(1) {
            self.report(errors::more_than_one_index(self.span(*second)));
        }
        list.first().copied()
    }
    /// An index: whether it is valid, and its tree.
    fn index_operand(&mut self, id: ExprId, len: Option<u64>) -> (bool, Option<typed::Expr>) {
        let mut x = self.expr(id, None);
        if !self.valid_index(&mut x, source::Code::InvalidIndex, "index", false) {
            return (false, None);
        }
        if !self.in_bounds(&x, len) {
            return (false, None);
        }
        (true, self.finish(x))
    }
    fn in_bounds(&mut self, x: &Operand, len: Option<u64>) -> bool {
        let Some(value) = x.value().and_then(ConstValue::to_i128) else {
            return true;
        };
        if let Some(len) = len
            && value >= i128::from(len)
        {
            let at = self.span(x.id);
            let last = match len {
                0 => "nothing can be indexed here".to_owned(),
                len => format!("the last index is {}", len - 1),
            };
            self.report(errors::index_out_of_bounds(at, value, len).with_primary(at, last));
            return false;
        }
        true
    }
    /// An index whose value matters: whether it is valid, and its type and value if it is constant.
    pub(crate) fn index_value(
        &mut self,
        id: ExprId,
        len: Option<u64>,
    ) -> (bool, Option<(Ty, u64)>) {
        let mut x = self.expr(id, None);
        if !self.valid_index(&mut x, source::Code::InvalidIndex, "index", false)
            || !self.in_bounds(&x, len)
        {
            return (false, None);
        }
        let value = x.value().and_then(ConstValue::to_i128);
        let value = value.and_then(|it| u64::try_from(it).ok());
        (true, value.map(|it| (x.ty, it)))
    }
    /// Whether an operand may be an index: an integer, and if constant not negative and not too large.
    pub(crate) fn valid_index(
        &mut self,
        x: &mut Operand,
        code: source::Code,
        what: &str,
        negative: bool,
    ) -> bool {
        if !x.is_valid() {
            return false;
        }
        self.convert_untyped(x, Ty::INT);
        if !x.is_valid() {
            return false;
        }
        let at = self.span(x.id);
        let text = self.describe(x);
        if !self.is_integer(x.ty) {
            self.report(errors::index_not_integer(code, at, what, text));
            return false;
        }
        let Some(value) = x.value() else {
            return true;
        };
        if !negative && value.sign() < 0 {
            self.report(errors::index_negative(code, at, what, text));
            return false;
        }
        if value.represent(Basic::Int).is_err() {
            self.report(errors::index_overflows(code, at, what, text));
            return false;
        }
        true
    }

    /// `x[lo:hi:max]`
    pub(crate) fn slice_expr(
        &mut self,
        id: ExprId,
        x_id: ExprId,
        bounds: [Option<ExprId>; 3],
    ) -> Operand {
        let mut x = self.expr(x_id, None);
        self.need_complete(&mut x);
        if !x.is_valid() {
            for it in bounds.iter().flatten() {
                self.use_expr(*it);
            }
            return Operand::invalid(id);
        }
        let at = self.span(x.id);
        let core = match self.sliceable(x.ty) {
            Ok(it) => (!x.is_nil()).then_some(it),
            Err(why) => {
                let text = self.describe(&x);
                self.report(errors::cannot_slice_mixed(at, text, why));
                for it in bounds.iter().flatten() {
                    self.use_expr(*it);
                }
                return Operand::invalid(id);
            }
        };
        let kind = core.map(|it| self.types.kind(it).clone());
        let mut len = None;
        let ty = match kind {
            Some(TyKind::Basic(Basic::String | Basic::UntypedString)) => {
                if let Some(max) = bounds[2] {
                    self.report(errors::three_index_string(self.span(max)));
                    return Operand::invalid(id);
                }
                len = x
                    .value()
                    .and_then(ConstValue::as_str)
                    .map(|it| it.len() as u64);
                if self.is_untyped(x.ty) {
                    self.convert_untyped(&mut x, Ty::STRING);
                }
                x.ty
            }
            Some(TyKind::Array(elem, n)) => {
                len = Some(n);
                if !matches!(x.mode, Mode::Variable) {
                    let text = self.describe(&x);
                    self.report(errors::slice_unaddressable(at, text));
                    return Operand::invalid(id);
                }
                self.types.slice(elem)
            }
            Some(TyKind::Pointer(base)) if matches!(self.types.under(base), TyKind::Array(..)) => {
                let TyKind::Array(elem, n) = self.types.under(base).clone() else {
                    return Operand::invalid(id);
                };
                len = Some(n);
                self.types.slice(elem)
            }
            Some(TyKind::Slice(_)) => x.ty,
            _other => {
                let text = self.describe(&x);
                self.report(errors::cannot_slice(at, text));
                for it in bounds.iter().flatten() {
                    self.use_expr(*it);
                }
                return Operand::invalid(id);
            }
        };
        let Some(bounds) = self.slice_bounds(bounds, len) else {
            return Operand::new(id, Mode::Value, ty);
        };
        let array = matches!(kind, Some(TyKind::Array(..)));
        let Some(mut holder) = self.finish(x) else {
            return Operand::new(id, Mode::Value, ty);
        };
        if array {
            self.mark_address(&holder);
            let pointer = self.types.pointer(holder.ty);
            holder = typed::Expr {
                ty: pointer,
                span: holder.span,
                pos: holder.pos,
                kind: ExprKind::AddrOf(Box::new(holder)),
            };
        }
        let [lo, hi, max] = bounds.map(|it| it.map(Box::new));
        let kind = ExprKind::Slice {
            x: Box::new(holder),
            lo,
            hi,
            max,
        };
        let expr = self.node(id, ty, kind);
        Operand::with_expr(id, Mode::Value, expr)
    }
    /// The type that decides how a value is sliced; of a type parameter bytes and strings mix.
    fn sliceable(&self, ty: Ty) -> Result<Ty, String> {
        if !self.is_type_param(ty) {
            return Ok(self.types.underlying(ty));
        }
        let terms = self.types.type_set_terms(ty).unwrap_or_default();
        let Some(first) = terms.first().map(|it| it.ty) else {
            return Err(format!("no specific type in {}", self.ty_text(ty)));
        };
        let bytes = |it| self.is_string(it) || self.is_bytes(it);
        let same = |it| {
            let (a, b) = (self.types.underlying(first), self.types.underlying(it));
            self.types.identical(a, b) || bytes(first) && bytes(it)
        };
        if let Some(other) = terms.iter().find(|it| !same(it.ty)) {
            let (a, b) = (self.ty_text(first), self.ty_text(other.ty));
            return Err(format!("{a} and {b} have different underlying types"));
        }
        if terms.iter().any(|it| self.is_string(it.ty)) {
            return Ok(Ty::STRING);
        }
        Ok(self.types.underlying(first))
    }
    /// The bounds' trees; none if one is wrong.
    fn slice_bounds(
        &mut self,
        bounds: [Option<ExprId>; 3],
        len: Option<u64>,
    ) -> Option<[Option<typed::Expr>; 3]> {
        let mut trees = [None, None, None];
        let mut values: [Option<i128>; 3] = [None; 3];
        let mut ok = true;
        for (i, bound) in bounds.iter().enumerate() {
            let Some(id) = *bound else {
                values[i] = if i == 0 { Some(0) } else { len.map(i128::from) };
                continue;
            };
            let mut x = self.expr(id, None);
            let limit = len.map(|it| it + 1);
            if !self.valid_index(&mut x, source::Code::InvalidIndex, "index", false)
                || !self.in_bounds(&x, limit)
            {
                ok = false;
                continue;
            }
            values[i] = x.value().and_then(ConstValue::to_i128);
            trees[i] = self.finish(x);
        }
        for i in 0..2 {
            for j in i + 1..3 {
                if let (Some(a), Some(b), Some(id)) = (values[i], values[j], bounds[j])
                    && a > b
                {
                    self.report(errors::swapped_indices(self.span(id), b, a));
                    return None;
                }
            }
        }
        ok.then_some(trees)
    }
}
