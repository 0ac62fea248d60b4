//! The order in which package variables are initialised. Spec: "Package initialization".
//!
//! A variable depends on the variables that its value mentions, directly or through functions. Again and again the first variable in
//! declaration order that depends on no uninitialised one is initialised. Whatever is left lies on a cycle.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap, HashSet};

use source::Symbol;

use crate::checker::{Checker, name_span};
use crate::errors;
use crate::object::{ObjId, ObjKind, PkgId};

impl Checker<'_> {
    /// Orders the initialisation steps of a package.
    pub(crate) fn order_variables(&mut self, pkg: PkgId) {
        let mut steps = std::mem::take(&mut self.init_steps);
        // Steps were made in the order of resolution; the order of declaration counts.
        steps.sort_by_key(|(objs, _)| objs[0]);
        let values = self.pkg_objs[pkg].clone();
        if self.report_init_cycle(&values) || self.has_errors() {
            return;
        }
        let step_of: HashMap<ObjId, usize> = steps
            .iter()
            .enumerate()
            .flat_map(|(i, (objs, _))| objs.iter().map(move |it| (*it, i)))
            .collect();
        let mut waits = vec![0usize; steps.len()];
        let mut wanted_by: Vec<Vec<usize>> = vec![vec![]; steps.len()];
        for (i, (objs, _)) in steps.iter().enumerate() {
            let needed: HashSet<usize> = objs
                .iter()
                .flat_map(|it| self.variables_needed(*it))
                .filter_map(|it| step_of.get(&it).copied())
                .filter(|it| *it != i)
                .collect();
            waits[i] = needed.len();
            let mut needed: Vec<usize> = needed.into_iter().collect();
            needed.sort_unstable();
            for it in needed {
                wanted_by[it].push(i);
            }
        }
        let mut ready: BinaryHeap<Reverse<usize>> = waits
            .iter()
            .enumerate()
            .filter(|(_, n)| **n == 0)
            .map(|(i, _)| Reverse(i))
            .collect();
        let mut slots: Vec<Option<typed::InitStep>> =
            steps.into_iter().map(|(_, step)| Some(step)).collect();
        let mut ordered = Vec::with_capacity(slots.len());
        while let Some(Reverse(i)) = ready.pop() {
            ordered.extend(slots[i].take());
            for &it in &wanted_by[i] {
                waits[it] -= 1;
                if waits[it] == 0 {
                    ready.push(Reverse(it));
                }
            }
        }
        self.out_packages[typed::PackageId(pkg.0)].init = ordered;
    }
    /// The variables that an object's value needs, through functions.
    fn variables_needed(&self, start: ObjId) -> Vec<ObjId> {
        let mut found = Vec::new();
        let mut seen = HashSet::new();
        let mut todo = vec![start];
        while let Some(obj) = todo.pop() {
            for &dep in self.deps.get(&obj).map_or(&[][..], Vec::as_slice) {
                if !seen.insert(dep) {
                    continue;
                }
                match self.objs[dep].kind {
                    ObjKind::Var(_) => found.push(dep),
                    ObjKind::Func(_) => todo.push(dep),
                    ObjKind::Package { .. }
                    | ObjKind::Unsafe
                    | ObjKind::Const(_)
                    | ObjKind::Iota
                    | ObjKind::Type
                    | ObjKind::Builtin(_)
                    | ObjKind::Nil => {}
                }
            }
        }
        found
    }
    /// Reports the first cycle through a variable or constant.
    fn report_init_cycle(&mut self, objs: &[ObjId]) -> bool {
        let mut done: HashSet<ObjId> = HashSet::new();
        for &obj in objs {
            if matches!(self.objs[obj].kind, ObjKind::Var(_) | ObjKind::Const(_))
                && let Some(cycle) = self.find_cycle(obj, &done)
            {
                self.init_cycle_error(&cycle);
                return true;
            }
            if matches!(self.objs[obj].kind, ObjKind::Var(_) | ObjKind::Const(_)) {
                done.insert(obj);
            }
        }
        false
    }
    /// A way from an object back to itself. Objects in `done` lie on no cycle.
    fn find_cycle(&self, start: ObjId, done: &HashSet<ObjId>) -> Option<Vec<ObjId>> {
        let deps = |it: ObjId| self.deps.get(&it).map_or(&[][..], Vec::as_slice);
        let mut seen: HashSet<ObjId> = HashSet::new();
        let mut path: Vec<(ObjId, usize)> = vec![(start, 0)];
        while let Some((obj, next)) = path.last_mut() {
            let Some(&dep) = deps(*obj).get(*next) else {
                path.pop();
                continue;
            };
            *next += 1;
            if dep == start {
                return Some(path.iter().map(|(it, _)| *it).collect());
            }
            if !done.contains(&dep) && seen.insert(dep) {
                path.push((dep, 0));
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
        // The report starts at the first variable or constant in the source.
        let start = (0..cycle.len())
            .filter(|i| !matches!(self.objs[cycle[*i]].kind, ObjKind::Func(_)))
            .min_by_key(|i| self.objs[cycle[*i]].pos)
            .unwrap_or(0);
        let first = cycle[start];
        let mut diagnostic = errors::init_cycle(at(first), name(first));
        for i in 0..cycle.len() {
            let it = cycle[(start + i) % cycle.len()];
            let next = cycle[(start + i + 1) % cycle.len()];
            let message = errors::refers_to(name(it), name(next));
            diagnostic = diagnostic.with_related(at(it), message);
        }
        self.report(diagnostic);
    }
}
