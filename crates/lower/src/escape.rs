//! Escape analysis: which variables and allocations may live in the frame (`docs/escape.md`).
//!
//! Every variable, and every expression that allocates, is a location. An edge `dst <- src` with a number of dereferences says how values
//! flow: -1 is the address of src, 0 its value, 1 what it points to. A location is moved to the heap if its address flows to a place that
//! outlives it: the heap, a result, a variable of an outer loop or of an enclosing function. Flow of control does not matter.
//!
//! Functions are taken in the order of the call graph, callees first, those that call each other together; closures with the function they
//! stand in. Of a function that is done its callers use a summary: how far below each parameter values flow to the heap or to a result.
//!
//! Reading order: this file (locations, solving), `escape_order` (the order of functions), `escape_flow` (the edges).

use rustc_hash::{FxHashMap, FxHashSet};

use serde::{Deserialize, Serialize};
use typed::{Expr, FuncId, LocalId};

use crate::escape_notes::Site;
use crate::walk::node;

/// The decisions.
#[derive(Clone, Default, Debug)]
pub(crate) struct Escapes {
    heap: FxHashSet<(FuncId, LocalId)>,
    frame: FxHashSet<usize>,
    /// The leaks of functions with a body, receiver first.
    pub(crate) summaries: FxHashMap<FuncId, Vec<Leaks>>,
    /// Functions that call each other: what is decided of one depends on all of these.
    pub(crate) together: Vec<Vec<FuncId>>,
}

impl Escapes {
    /// Whether a variable is a heap object.
    pub(crate) fn on_heap(&self, func: FuncId, local: LocalId) -> bool {
        self.heap.contains(&(func, local))
    }
    /// Whether what the expression allocates may live in the frame.
    pub(crate) fn in_frame(&self, e: &Expr) -> bool {
        self.frame.contains(&node(e))
    }
}

/// A location of the function batch at hand.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Place(pub(crate) usize);

/// Everything that lives on, in every batch.
pub(crate) const HEAP: Place = Place(0);

/// What a location stands for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum What {
    Heap,
    /// A variable; the number of the parameter or result that it is.
    Local(LocalId, Option<usize>, Option<usize>),
    /// An allocating expression.
    Site(usize),
    /// Where one value is passed on to several places.
    Temp,
}

#[derive(Clone, Debug)]
struct Location {
    func: FuncId,
    what: What,
    depth: u32,
    escapes: bool,
    edges: Vec<(Place, i32)>,
    seen: usize,
    derefs: i32,
}

/// Where a value goes: a location and how often it is dereferenced on the way. None: it is dropped.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Hole {
    pub(crate) dst: Option<Place>,
    pub(crate) derefs: i32,
}

impl Hole {
    pub(crate) const DISCARD: Self = Self {
        dst: None,
        derefs: 0,
    };
    pub(crate) fn to(dst: Place) -> Self {
        Self {
            dst: Some(dst),
            derefs: 0,
        }
    }
    pub(crate) fn deref(self) -> Self {
        Self {
            derefs: self.derefs + 1,
            ..self
        }
    }
    pub(crate) fn addr(self) -> Self {
        Self {
            derefs: self.derefs - 1,
            ..self
        }
    }
}

/// How far below a parameter values leak, at least: none is not at all.
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
pub struct Leaks {
    /// To the heap.
    pub heap: Option<i32>,
    /// To which results.
    pub results: Vec<(usize, i32)>,
}

impl Leaks {
    fn add_heap(&mut self, derefs: i32) {
        self.heap = Some(self.heap.map_or(derefs, |it| it.min(derefs)));
    }
    fn add_result(&mut self, n: usize, derefs: i32) {
        match self.results.iter_mut().find(|it| it.0 == n) {
            Some(it) => it.1 = it.1.min(derefs),
            None => self.results.push((n, derefs)),
        }
    }
}

/// The leaks of a function's parameters, receiver first.
pub(crate) type Summary = (FuncId, Vec<Leaks>);

/// The functions of one batch: their locations and edges.
pub(crate) struct Batch<'p> {
    pub(crate) program: &'p typed::Program,
    pub(crate) members: FxHashSet<FuncId>,
    places: Vec<Location>,
    locals: FxHashMap<(FuncId, LocalId), Place>,
    /// Leaks of parameters of functions done before, receiver first.
    pub(crate) summaries: &'p FxHashMap<FuncId, Vec<Leaks>>,
    pub(crate) pointers: FxHashMap<types::Ty, bool>,
    /// Literals that a variable, never assigned again, was declared with.
    pub(crate) known: FxHashMap<(FuncId, LocalId), FuncId>,
    /// Literals that are only ever called, from places that are known: their results go where those let them go, and nowhere else.
    pub(crate) called_only: FxHashSet<FuncId>,
    /// The allocating expressions, for notes.
    pub(crate) sites: Vec<Site>,
}

impl<'p> Batch<'p> {
    fn new(
        program: &'p typed::Program,
        members: FxHashSet<FuncId>,
        summaries: &'p FxHashMap<FuncId, Vec<Leaks>>,
    ) -> Self {
        let heap = Location {
            func: FuncId(0),
            what: What::Heap,
            depth: 0,
            escapes: true,
            edges: Vec::new(),
            seen: 0,
            derefs: 0,
        };
        Self {
            program,
            members,
            places: vec![heap],
            locals: FxHashMap::default(),
            summaries,
            pointers: FxHashMap::default(),
            known: FxHashMap::default(),
            called_only: FxHashSet::default(),
            sites: Vec::new(),
        }
    }
    /// Whether it is on the heap.
    pub(crate) fn escapes(&self, place: Place) -> bool {
        self.places[place.0].escapes
    }
    /// What is on the heap.
    pub(crate) fn on_heap(&self) -> impl Iterator<Item = (FuncId, What)> {
        let moved = self.places.iter().filter(|it| it.escapes);
        moved.map(|it| (it.func, it.what))
    }
    pub(crate) fn place(&mut self, func: FuncId, what: What, depth: u32, escapes: bool) -> Place {
        self.places.push(Location {
            func,
            what,
            depth,
            escapes,
            edges: Vec::new(),
            seen: 0,
            derefs: 0,
        });
        Place(self.places.len() - 1)
    }
    /// The location of a variable of `func`, captured ones included.
    pub(crate) fn local(&mut self, func: FuncId, local: LocalId) -> Place {
        let key = crate::closure::root_local(self.program, func, local);
        if let Some(place) = self.locals.get(&key) {
            return *place;
        }
        let decl = &self.program.funcs[key.0];
        let mut params = decl.recv.iter().chain(&decl.params);
        let param = params.position(|it| *it == key.1);
        let result = decl.results.iter().position(|it| *it == key.1);
        let too_large = self.program.types.size_of(decl.locals[key.1].ty) > 128 * 1024;
        let what = What::Local(key.1, param, result);
        let place = self.place(
            key.0,
            what,
            1,
            too_large && param.is_none() && result.is_none(),
        );
        self.locals.insert(key, place);
        place
    }
    /// A variable comes to life at this depth of loops.
    pub(crate) fn set_depth(&mut self, place: Place, depth: u32) {
        self.places[place.0].depth = depth;
    }
    /// The value of `src` goes to `k`.
    pub(crate) fn flow(&mut self, k: Hole, src: Place) {
        let Some(dst) = k.dst else { return };
        if dst == src && k.derefs >= 0 {
            return;
        }
        if self.places[dst.0].escapes && k.derefs < 0 {
            self.places[src.0].escapes = true;
            return;
        }
        self.places[dst.0].edges.push((src, k.derefs));
    }

    /// Lets addresses flow until nothing changes; gives the leaks of parameters.
    fn solve(&mut self) -> FxHashMap<(FuncId, usize), Leaks> {
        let mut leaks = FxHashMap::default();
        let mut work: Vec<Place> = (0..self.places.len()).map(Place).collect();
        let mut queued = vec![true; self.places.len()];
        let mut walk = 0;
        while let Some(root) = work.pop() {
            queued[root.0] = false;
            walk += 1;
            for moved in self.walk_from(root, walk, &mut leaks) {
                if !std::mem::replace(&mut queued[moved.0], true) {
                    work.push(moved);
                }
            }
        }
        leaks
    }
    /// Follows all that flows to `root`; gives the locations that turn out to escape.
    fn walk_from(
        &mut self,
        root: Place,
        walk: usize,
        leaks: &mut FxHashMap<(FuncId, usize), Leaks>,
    ) -> Vec<Place> {
        let mut moved = Vec::new();
        self.places[root.0].seen = walk;
        self.places[root.0].derefs = 0;
        let mut todo = vec![root];
        while let Some(at) = todo.pop() {
            let address = self.places[at.0].derefs < 0;
            let derefs = self.places[at.0].derefs.max(0);
            if self.outlives(root, at) {
                if let What::Local(_, Some(param), _) = self.places[at.0].what
                    && !address
                {
                    let func = self.places[at.0].func;
                    let leak = leaks.entry((func, param)).or_default();
                    self.leak(leak, root, func, derefs);
                }
                if address && !self.places[at.0].escapes {
                    self.places[at.0].escapes = true;
                    moved.push(at);
                    if let What::Local(_, Some(param), _) = self.places[at.0].what {
                        // Its contents are copied to the heap.
                        let func = self.places[at.0].func;
                        leaks.entry((func, param)).or_default().add_heap(0);
                    }
                    continue;
                }
            }
            for n in 0..self.places[at.0].edges.len() {
                let (src, more) = self.places[at.0].edges[n];
                let there = &mut self.places[src.0];
                let total = derefs + more;
                if there.escapes && total < 0 {
                    continue;
                }
                if there.seen != walk || there.derefs > total {
                    there.seen = walk;
                    there.derefs = total;
                    todo.push(src);
                }
            }
        }
        moved
    }
    fn leak(&self, leaks: &mut Leaks, sink: Place, func: FuncId, derefs: i32) {
        let to = &self.places[sink.0];
        match to.what {
            What::Local(_, _, Some(result)) if !to.escapes && to.func == func => {
                leaks.add_result(result, derefs);
            }
            What::Local(..) | What::Heap | What::Site(_) | What::Temp => leaks.add_heap(derefs),
        }
    }
    /// Whether `a` may be there when `b` is gone.
    fn outlives(&self, a: Place, b: Place) -> bool {
        let (a, b) = (&self.places[a.0], &self.places[b.0]);
        if a.escapes {
            return true;
        }
        if matches!(a.what, What::Local(_, _, Some(_))) {
            let known = self.called_only.contains(&a.func);
            return !(known && a.func != b.func && self.stands_in(a.func, b.func));
        }
        if a.func == b.func {
            return a.depth < b.depth;
        }
        self.stands_in(b.func, a.func)
    }
    /// Whether the literal `inner` stands in `outer`.
    fn stands_in(&self, inner: FuncId, outer: FuncId) -> bool {
        let mut at = inner;
        while let Some(next) = self.program.funcs[at].outer {
            if next == outer {
                return true;
            }
            at = next;
        }
        false
    }
}

/// Decides for the whole program; `known` are the leaks of functions whose bodies are not there.
pub(crate) fn analyse(program: &typed::Program, known: FxHashMap<FuncId, Vec<Leaks>>) -> Escapes {
    analyse_noting(program, known, &mut |_, _| {})
}

/// Decides for the whole program, and shows each batch with the leaks of its functions.
pub(crate) fn analyse_noting(
    program: &typed::Program,
    known: FxHashMap<FuncId, Vec<Leaks>>,
    noted: &mut dyn FnMut(&Batch<'_>, &[Summary]),
) -> Escapes {
    let mut out = Escapes::default();
    let mut summaries = known;
    for component in crate::escape_order::components(program) {
        let members: FxHashSet<FuncId> = component.iter().copied().collect();
        let mut batch = Batch::new(program, members, &summaries);
        for func in &component {
            batch.function(*func);
        }
        let leaks = batch.solve();
        for place in &batch.places {
            match place.what {
                What::Local(local, ..) if place.escapes => {
                    out.heap.insert((place.func, local));
                }
                What::Site(site) if !place.escapes => {
                    out.frame.insert(site);
                }
                What::Local(..) | What::Site(_) | What::Heap | What::Temp => {}
            }
        }
        let mut done = Vec::new();
        for func in &component {
            let decl = &program.funcs[*func];
            let n = decl.params.len() + usize::from(decl.recv.is_some());
            let of = |n| leaks.get(&(*func, n)).cloned().unwrap_or_default();
            done.push((*func, (0..n).map(of).collect()));
        }
        noted(&batch, &done);
        let declared = component.iter().copied();
        let declared: Vec<FuncId> = declared
            .filter(|it| program.funcs[*it].outer.is_none())
            .collect();
        if declared.len() > 1 {
            out.together.push(declared);
        }
        summaries.extend(done);
    }
    out.summaries = summaries;
    out
}
