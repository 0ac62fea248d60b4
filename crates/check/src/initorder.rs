//! The order in which package variables are initialised. Spec: "Package initialization".
//!
//! A variable depends on the variables (and constants) that its value mentions, directly or through functions. Again and again the first in
//! declaration order that waits for no other is initialised.

use std::collections::BTreeSet;

use rustc_hash::{FxHashMap, FxHashSet};

use source::Symbol;

use crate::checker::{Checker, name_span};
use crate::errors;
use crate::object::{ObjId, ObjKind, PkgId};

impl Checker<'_> {
    /// Orders the initialisation steps of a package.
    pub(crate) fn order_variables(&mut self, pkg: PkgId) {
        let steps = std::mem::take(&mut self.init_steps[pkg]);
        let objs = self.pkg_objs[pkg].clone();
        let order = self.initialisation_order(&objs);
        if self.has_errors() {
            return;
        }
        let mut step_of: FxHashMap<ObjId, usize> = FxHashMap::default();
        for (i, (objs, _)) in steps.iter().enumerate() {
            step_of.extend(objs.iter().map(|it| (*it, i)));
        }
        let mut steps: Vec<Option<typed::InitStep>> =
            steps.into_iter().map(|(_, step)| Some(step)).collect();
        let mut ordered = Vec::with_capacity(steps.len());
        for obj in order {
            if let Some(&step) = step_of.get(&obj) {
                ordered.extend(steps[step].take());
            }
        }
        self.out_packages[typed::PackageId(pkg.0)].init = ordered;
    }
    /// Variables and constants in the order of initialisation. Those without a value take part as the Go compiler lets them: a variable waits
    /// for them too, while others that wait for nothing go first. What still waits when its turn comes lies on a cycle.
    fn initialisation_order(&mut self, objs: &[ObjId]) -> Vec<ObjId> {
        let nodes: Vec<ObjId> = objs
            .iter()
            .copied()
            .filter(|it| self.is_value(*it))
            .collect();
        let index: FxHashMap<ObjId, usize> =
            nodes.iter().enumerate().map(|(i, it)| (*it, i)).collect();
        let mut waits = vec![0usize; nodes.len()];
        let mut wanted_by: Vec<Vec<usize>> = vec![vec![]; nodes.len()];
        for (i, obj) in nodes.iter().enumerate() {
            let needed = self.values_needed(*obj).into_iter();
            for it in needed.filter_map(|it| index.get(&it).copied()) {
                waits[i] += 1;
                wanted_by[it].push(i);
            }
        }
        let mut queue: BTreeSet<(usize, usize)> =
            waits.iter().enumerate().map(|(i, n)| (*n, i)).collect();
        let mut order = Vec::with_capacity(nodes.len());
        while let Some((waiting, i)) = queue.pop_first() {
            if waiting > 0
                && let Some(cycle) = self.find_cycle(nodes[i])
            {
                self.init_cycle_error(&cycle);
            }
            order.push(nodes[i]);
            for &it in &wanted_by[i] {
                if queue.remove(&(waits[it], it)) {
                    waits[it] -= 1;
                    queue.insert((waits[it], it));
                }
            }
        }
        order
    }
    fn is_value(&self, obj: ObjId) -> bool {
        matches!(self.objs[obj].kind, ObjKind::Var(_) | ObjKind::Const(_))
    }
    /// The variables and constants that an object's value needs, through functions.
    fn values_needed(&self, start: ObjId) -> Vec<ObjId> {
        let mut found = Vec::new();
        let mut seen = FxHashSet::default();
        let mut todo = vec![start];
        while let Some(obj) = todo.pop() {
            for &dep in self.deps.get(&obj).map_or(&[][..], Vec::as_slice) {
                if !seen.insert(dep) {
                    continue;
                }
                match self.objs[dep].kind {
                    ObjKind::Var(_) | ObjKind::Const(_) => found.push(dep),
                    ObjKind::Func(_) => todo.push(dep),
                    ObjKind::Package { .. }
                    | ObjKind::Unsafe
                    | ObjKind::Iota
                    | ObjKind::Type
                    | ObjKind::Builtin(_)
                    | ObjKind::Nil => {}
                }
            }
        }
        found
    }
    /// A way from an object back to itself, by the references first in the source.
    fn find_cycle(&self, start: ObjId) -> Option<Vec<ObjId>> {
        let deps = |it: ObjId| {
            let mut deps = self.deps.get(&it).cloned().unwrap_or_default();
            deps.sort_unstable();
            deps.dedup();
            deps
        };
        let mut seen: FxHashSet<ObjId> = FxHashSet::from_iter([start]);
        let mut path: Vec<(ObjId, Vec<ObjId>)> = vec![(start, deps(start))];
        while let Some((_, todo)) = path.last_mut() {
            if todo.is_empty() {
                path.pop();
                continue;
            }
            let dep = todo.remove(0);
            if dep == start {
                return Some(path.into_iter().map(|(it, _)| it).collect());
            }
            if seen.insert(dep) {
                path.push((dep, deps(dep)));
            }
        }
        None
    }
    fn init_cycle_error(&mut self, cycle: &[ObjId]) {
        let at = |it: ObjId| name_span(self.objs[it].name, self.objs[it].pos);
        let name = |it: ObjId| -> Symbol { self.objs[it].name };
        if let [only] = cycle {
            let diagnostic = errors::init_cycle_itself(at(*only), name(*only));
            self.report(diagnostic);
            return;
        }
        let first = cycle[0];
        let mut diagnostic = errors::init_cycle(at(first), name(first));
        for i in 0..cycle.len() {
            let it = cycle[i];
            let next = cycle[(i + 1) % cycle.len()];
            let message = errors::refers_to(name(it), name(next));
            diagnostic = diagnostic.with_related(at(it), message);
        }
        self.report(diagnostic);
    }
}
