//! Instantiation cycles: a generic function or type that needs instances of itself with ever larger type arguments, without end.
//!
//! A graph has the type parameters as nodes. Where a parameter P is given a type that mentions a parameter Q there is an edge from Q to P:
//! of weight 0 if the type is Q itself, else 1. A cycle that weighs something is an error. (As `go/types` does in `mono.go`; the search for
//! the path of greatest weight is Bellman and Ford's.)

use rustc_hash::FxHashMap;

use source::{Diagnostic, Span};
use types::{Ty, TyKind};

use crate::checker::Checker;
use crate::errors;

/// The graph of a package.
#[derive(Default)]
pub(crate) struct Mono {
    nodes: Vec<Node>,
    numbers: FxHashMap<Ty, usize>,
    edges: Vec<Edge>,
}

struct Node {
    param: Ty,
    weight: u32,
    /// The last edge of the heaviest path found, and how many edges that has.
    before: usize,
    len: usize,
}

struct Edge {
    from: usize,
    to: usize,
    weight: u32,
    at: Span,
    arg: Ty,
}

impl Checker<'_> {
    /// Notes that `params` are given `args` at a place, or each at a place of its own.
    pub(crate) fn note_instance(&mut self, params: &[Ty], args: &[Ty], places: &[Span], at: Span) {
        for (n, (param, arg)) in params.iter().zip(args).enumerate() {
            if !self.types.is_generic(*arg) {
                continue;
            }
            let to = self.mono_node(*param);
            let mut mentioned = Vec::new();
            self.mentioned_params(*arg, &mut mentioned);
            for from in mentioned {
                let weight = u32::from(!self.types.identical(from, *arg));
                let from = self.mono_node(from);
                self.mono.edges.push(Edge {
                    from,
                    to,
                    weight,
                    at: places.get(n).copied().unwrap_or(at),
                    arg: *arg,
                });
            }
        }
    }
    fn mono_node(&mut self, param: Ty) -> usize {
        let param = self.types.canon(param);
        let next = self.mono.nodes.len();
        let number = *self.mono.numbers.entry(param).or_insert(next);
        if number == next {
            self.mono.nodes.push(Node {
                param,
                weight: 0,
                before: 0,
                len: 0,
            });
        }
        number
    }
    fn mentioned_params(&self, ty: Ty, found: &mut Vec<Ty>) {
        if !self.types.is_generic(ty) {
            return;
        }
        let parts: Vec<Ty> = match self.types.kind(ty) {
            TyKind::TypeParam(_) => {
                found.push(ty);
                return;
            }
            TyKind::Named(id) => {
                let data = self.types.named(*id);
                let args = data.instance.as_ref().map(|it| &it.1);
                args.unwrap_or(&data.outer_params).clone()
            }
            TyKind::Invalid | TyKind::Basic(_) => vec![],
            TyKind::Pointer(elem)
            | TyKind::Slice(elem)
            | TyKind::Array(elem, _)
            | TyKind::Chan(_, elem) => vec![*elem],
            TyKind::Map(key, value) => vec![*key, *value],
            TyKind::Struct(fields) => fields.iter().map(|it| it.ty).collect(),
            TyKind::Func(func) => func.params.iter().chain(&func.results).copied().collect(),
            TyKind::Interface(it) => {
                let methods = it.methods.iter().map(|it| it.ty);
                methods.chain(it.embeds.iter().copied()).collect()
            }
            TyKind::Tuple(tys) => tys.clone(),
            TyKind::Union(terms) => terms.iter().map(|it| it.ty).collect(),
        };
        for part in parts {
            self.mentioned_params(part, found);
        }
    }
    /// Reports a cycle among the instances of a package, if there is one.
    pub(crate) fn instance_cycles(&mut self) {
        let mono = std::mem::take(&mut self.mono);
        if !self.has_errors()
            && let Some((node, mono)) = mono.heavier_for_ever()
        {
            let diagnostic = self.cycle_report(&mono, node);
            self.report(diagnostic);
        }
    }
    fn cycle_report(&mut self, mono: &Mono, end: usize) -> Diagnostic {
        // The path ends on the cycle or behind it: backwards until a node comes twice.
        let mut seen = vec![false; mono.nodes.len()];
        let mut path = Vec::new();
        let mut node = end;
        while !seen[node] {
            seen[node] = true;
            path.push(node);
            node = mono.edges[mono.nodes[node].before].from;
        }
        let start = path.iter().position(|it| *it == node).unwrap_or(0);
        let steps: Vec<(Span, String, String)> = path[start..]
            .iter()
            .map(|it| {
                let edge = &mono.edges[mono.nodes[*it].before];
                let name = self.ty_text(mono.nodes[edge.to].param);
                (edge.at, name, self.ty_text(edge.arg))
            })
            .collect();
        errors::instance_cycle(self.param_span(mono.nodes[node].param), &steps)
    }
    fn param_span(&self, param: Ty) -> Span {
        if let TyKind::TypeParam(id) = self.types.kind(param) {
            return Span::from(self.types.type_param(*id).pos);
        }
        Span::NONE
    }
}

impl Mono {
    /// A node whose path has as many edges as there are nodes and got heavier still: it comes over a cycle.
    fn heavier_for_ever(mut self) -> Option<(usize, Self)> {
        let mut again = true;
        while again {
            again = false;
            for (number, edge) in self.edges.iter().enumerate() {
                let (weight, len) = (
                    self.nodes[edge.from].weight + edge.weight,
                    self.nodes[edge.from].len + 1,
                );
                let to = &mut self.nodes[edge.to];
                if weight <= to.weight {
                    continue;
                }
                (to.weight, to.before, to.len) = (weight, number, len);
                if len >= self.nodes.len() {
                    return Some((edge.to, self));
                }
                again = true;
            }
        }
        None
    }
}
