//! Expressions.

use ast::{BinaryOp, ChanDir, Expr, ExprId, Ident, LitKind, Signature, StmtId, UnaryOp};
use lalrpop_util::ParseError;
use source::Symbol;

use super::{Actions, Chain, Count, TRAILING_COMMA};
use crate::token::Tok;

impl Actions<'_> {
    pub(super) fn expr(&mut self, expr: Expr, at: u32, lo: u32, hi: u32) -> ExprId {
        let (pos, span) = (self.pos(at), self.span(lo, hi));
        self.arena.add_expr(expr, pos, span)
    }

    pub(super) fn bad_expr(&mut self, at: u32) -> ExprId {
        self.expr(Expr::Bad, at, at, at)
    }

    pub(crate) fn name(&mut self, name: Ident) -> ExprId {
        self.arena
            .add_expr(Expr::Name(name.name), name.pos, name.span())
    }

    pub(crate) fn literal(&mut self, lo: u32, kind: LitKind, hi: u32) -> ExprId {
        let long = hi - lo > 200;
        // Long texts are seldom repeated: do not keep them in the file's table.
        let text = match long {
            true => Symbol::intern(&self.src[lo as usize..hi as usize]),
            false => self.symbol(lo, hi),
        };
        self.expr(Expr::Literal { kind, text }, lo, lo, hi)
    }

    pub(crate) fn paren(&mut self, lo: u32, x: ExprId, hi: u32) -> ExprId {
        self.expr(Expr::Paren(x), lo, lo, hi)
    }

    pub(crate) fn star(&mut self, lo: u32, x: ExprId, hi: u32) -> ExprId {
        self.expr(Expr::Star(x), lo, lo, hi)
    }

    pub(crate) fn unary(&mut self, lo: u32, op: UnaryOp, x: ExprId, hi: u32) -> ExprId {
        self.expr(Expr::Unary { op, x }, lo, lo, hi)
    }

    pub(crate) fn unary_sign(&mut self, lo: u32, op: BinaryOp, x: ExprId, hi: u32) -> ExprId {
        const SIGNS: [(BinaryOp, UnaryOp); 4] = [
            (BinaryOp::Add, UnaryOp::Plus),
            (BinaryOp::Sub, UnaryOp::Neg),
            (BinaryOp::Xor, UnaryOp::BitNot),
            (BinaryOp::And, UnaryOp::Addr),
        ];
        let sign = SIGNS.iter().find(|it| it.0 == op);
        let sign = sign.unwrap_or_else(|| unreachable!("parse: {op} is no sign"));
        self.unary(lo, sign.1, x, hi)
    }

    /// `<-x`. If `x` is a channel type, the arrow belongs to the type: `<-(chan E)` is `<-chan E`,
    /// and `<-(chan<- E)` is `<-chan (<-E)`.
    pub(crate) fn receive(&mut self, lo: u32, x: ExprId, hi: u32) -> ExprId {
        let Expr::ChanType { mut dir, mut elem } = self.arena.expr(x) else {
            return self.unary(lo, UnaryOp::Recv, x, hi);
        };
        let outer = elem;
        while dir == ChanDir::Send {
            let Expr::ChanType {
                dir: inner,
                elem: next,
            } = self.arena.expr(elem)
            else {
                let shown = ast::print_expr(&self.arena, elem);
                self.syntax_error(hi, &format!("unexpected {shown}, expected chan"));
                break;
            };
            self.arena.set_expr(
                elem,
                Expr::ChanType {
                    dir: ChanDir::Recv,
                    elem: next,
                },
            );
            (dir, elem) = (inner, next);
        }
        if dir == ChanDir::Recv {
            self.syntax_error(hi, "unexpected <-, expected chan");
        }
        self.expr(
            Expr::ChanType {
                dir: ChanDir::Recv,
                elem: outer,
            },
            lo,
            lo,
            hi,
        )
    }

    pub(crate) fn chain(&mut self, chain: Chain, op: BinaryOp, at: u32, y: ExprId) -> Chain {
        self.operands.push((op, at, y));
        Chain {
            first: chain.first,
            more: chain.more + 1,
        }
    }

    /// Gives a chain of operands its tree. Spec "Operator precedence".
    ///
    /// The pairs read so far and not yet joined form a stack of rising precedence, kept in the lower
    /// part of the chain itself.
    pub(crate) fn binary(&mut self, chain: Chain) -> ExprId {
        let bottom = self.operands.len() - chain.more as usize;
        let (mut first, mut top) = (chain.first, bottom);
        for index in bottom..self.operands.len() {
            let pair = self.operands[index];
            while top > bottom && self.operands[top - 1].0.precedence() >= pair.0.precedence() {
                top -= 1;
                self.join(bottom, top, &mut first);
            }
            self.operands[top] = pair;
            top += 1;
        }
        while top > bottom {
            top -= 1;
            self.join(bottom, top, &mut first);
        }
        self.operands.truncate(bottom);
        first
    }

    /// Joins the pair at `top` with the operand below it.
    fn join(&mut self, bottom: usize, top: usize, first: &mut ExprId) {
        let (op, at, y) = self.operands[top];
        let x = if top == bottom {
            *first
        } else {
            self.operands[top - 1].2
        };
        let span = self.arena.expr_span(x).to(self.arena.expr_span(y));
        let joined = self
            .arena
            .add_expr(Expr::Binary { op, x, y }, self.base.offset(at), span);
        if top == bottom {
            *first = joined;
        } else {
            self.operands[top - 1].2 = joined;
        }
    }

    pub(crate) fn binary_at(
        &mut self,
        lo: u32,
        op: BinaryOp,
        x: ExprId,
        at: u32,
        y: ExprId,
        hi: u32,
    ) -> ExprId {
        self.expr(Expr::Binary { op, x, y }, at, lo, hi)
    }

    pub(crate) fn func_lit(&mut self, lo: u32, sig: Signature, body: StmtId, hi: u32) -> ExprId {
        self.expr(Expr::FuncLit { sig, body }, lo, lo, hi)
    }

    pub(crate) fn selector(&mut self, lo: u32, x: ExprId, dot: u32, sel: Ident, hi: u32) -> ExprId {
        self.expr(Expr::Selector { x, sel }, dot, lo, hi)
    }

    pub(crate) fn qualified(
        &mut self,
        lo: u32,
        pkg: Ident,
        dot: u32,
        sel: Ident,
        hi: u32,
    ) -> ExprId {
        let x = self.name(pkg);
        self.selector(lo, x, dot, sel, hi)
    }

    pub(crate) fn type_assert(
        &mut self,
        lo: u32,
        x: ExprId,
        dot: u32,
        ty: ExprId,
        hi: u32,
    ) -> ExprId {
        self.expr(Expr::TypeAssert { x, ty }, dot, lo, hi)
    }

    pub(crate) fn type_guard(&mut self, lo: u32, x: ExprId, dot: u32, hi: u32) -> ExprId {
        self.expr(Expr::TypeGuard(x), dot, lo, hi)
    }

    pub(crate) fn type_args(&mut self, n: Count, comma: bool) -> Count {
        if comma { n | TRAILING_COMMA } else { n }
    }

    pub(crate) fn index(&mut self, lo: u32, x: ExprId, at: u32, n: Count, hi: u32) -> ExprId {
        let indices = self.take_exprs(n & !TRAILING_COMMA);
        self.expr(Expr::Index { x, indices }, at, lo, hi)
    }

    pub(crate) fn instance_of_name(
        &mut self,
        lo: u32,
        name: Ident,
        at: u32,
        n: Count,
        hi: u32,
    ) -> ExprId {
        let x = self.name(name);
        self.index(lo, x, at, n, hi)
    }

    pub(crate) fn slice(
        &mut self,
        lo: u32,
        x: ExprId,
        at: u32,
        index: [Option<ExprId>; 3],
        hi: u32,
    ) -> ExprId {
        let [low, high, max] = index;
        self.expr(
            Expr::Slice {
                x,
                lo: low,
                hi: high,
                max,
            },
            at,
            lo,
            hi,
        )
    }

    /// `x[i:j:k]`; `ends` are the second colon and the `]`.
    pub(crate) fn slice3(
        &mut self,
        lo: u32,
        x: ExprId,
        at: u32,
        mut index: [Option<ExprId>; 3],
        ends: (u32, u32),
        hi: u32,
    ) -> ExprId {
        if index[1].is_none() {
            self.fault(ends.0, "middle index required in 3-index slice");
            index[1] = Some(self.bad_expr(ends.0));
        }
        if index[2].is_none() {
            self.fault(ends.1, "final index required in 3-index slice");
            index[2] = Some(self.bad_expr(ends.1));
        }
        self.slice(lo, x, at, index, hi)
    }

    pub(crate) fn call(
        &mut self,
        lo: u32,
        fun: ExprId,
        at: u32,
        args: (Count, bool),
        hi: u32,
    ) -> ExprId {
        let (n, dots) = args;
        let args = self.take_exprs(n);
        self.expr(Expr::Call { fun, args, dots }, at, lo, hi)
    }

    pub(crate) fn composite(
        &mut self,
        lo: u32,
        ty: Option<ExprId>,
        at: u32,
        n: Count,
        hi: u32,
    ) -> ExprId {
        let elems = self.take_exprs(n);
        self.expr(Expr::CompositeLit { ty, elems }, at, lo, hi)
    }

    pub(crate) fn key_value(
        &mut self,
        lo: u32,
        key: ExprId,
        at: u32,
        value: ExprId,
        hi: u32,
    ) -> ExprId {
        self.expr(Expr::KeyValue { key, value }, at, lo, hi)
    }

    /// Refuses a `{` behind an expression that cannot be a type.
    pub(crate) fn literal_head(
        &mut self,
        x: ExprId,
        at: u32,
    ) -> Result<(ExprId, u32), ParseError<u32, Tok, u32>> {
        let inner = self.arena.unparen(x);
        let expr = self.arena.expr(inner);
        let named = matches!(expr, Expr::Name(_) | Expr::Selector { .. });
        let list = matches!(expr, Expr::ArrayType { .. } | Expr::SliceType(_));
        let fields = matches!(expr, Expr::StructType(_) | Expr::MapType { .. });
        let instance = matches!(expr, Expr::Index { .. }) && !self.is_value(inner);
        if !(named || list || fields || instance) {
            return Err(ParseError::User { error: at });
        }
        if inner != x {
            self.syntax_error(at, "cannot parenthesize type in composite literal");
        }
        Ok((x, at))
    }

    /// Whether the expression cannot be a type, by its form alone.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "all other forms may be types"
    )]
    fn is_value(&self, x: ExprId) -> bool {
        let mut todo = vec![x];
        while let Some(x) = todo.pop() {
            match self.arena.expr(x) {
                Expr::Literal { .. } | Expr::CompositeLit { .. } | Expr::FuncLit { .. } => {
                    return true;
                }
                Expr::Slice { .. } | Expr::TypeAssert { .. } | Expr::TypeGuard(_) => return true,
                Expr::Call { .. } | Expr::Binary { .. } | Expr::Unary { .. } => return true,
                Expr::Paren(inner) => todo.push(inner),
                Expr::Index { x, indices } => {
                    todo.push(x);
                    if let [only] = self.arena.list(indices) {
                        todo.push(*only);
                    }
                }
                _may_be_a_type => {}
            }
        }
        false
    }
}
