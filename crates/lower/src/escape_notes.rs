//! What escape analysis decided, in gc's words (`-m`): for `gofc explain --escape`, and for the test that holds it against gc.

use source::{Pos, SourceMap, Span};
use typed::{Conversion, Expr, ExprKind, Func, FuncId, Program};

use crate::escape::{Batch, Leaks, Place, Summary, What};
use crate::{EscapeKind, EscapeNote};

/// An allocating expression that was met.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Site {
    /// Its location; none if it is on the heap in any case.
    place: Option<Place>,
    pos: Pos,
    span: Span,
    form: Form,
}

/// How gc shows an expression.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Form {
    Text,
    Function,
    /// A slice of elements: of a literal, or of the last arguments of a call.
    Elements,
    /// A conversion to a slice: the type has parentheses.
    ToSlice,
}

impl Site {
    pub(crate) fn of(place: Option<Place>, e: &Expr) -> Self {
        Self::at(place, e, e.pos)
    }

    pub(crate) fn at(place: Option<Place>, e: &Expr, pos: Pos) -> Self {
        Self {
            place,
            pos,
            span: e.span,
            form: if matches!(e.kind, ExprKind::FuncLit(_)) {
                Form::Function
            } else if matches!(e.kind, ExprKind::SliceLit(..)) {
                Form::Elements
            } else if matches!(e.kind, ExprKind::Convert(Conversion::StringToBytes, _)) {
                Form::ToSlice
            } else {
                Form::Text
            },
        }
    }

    fn note(&self, sources: &SourceMap, escapes: bool) -> EscapeNote {
        let text = sources.text(self.span);
        let what = match self.form {
            Form::Function => "func literal".to_owned(),
            Form::Elements if text.ends_with(')') => "... argument".to_owned(),
            Form::ToSlice => match text.split_once('(') {
                Some((ty, rest)) if !ty.is_empty() => format!("({ty})({}", short(rest)),
                Some(_) | None => short(text),
            },
            Form::Elements | Form::Text => short(text),
        };
        let (kind, verdict) = match escapes {
            true => (EscapeKind::Escapes, "escapes to heap"),
            false => (EscapeKind::Stays, "does not escape"),
        };
        note(self.pos, kind, format!("{what} {verdict}"))
    }
}

fn note(pos: Pos, kind: EscapeKind, text: String) -> EscapeNote {
    EscapeNote { pos, kind, text }
}

/// The expression on one line, without what is in its braces.
fn short(text: &str) -> String {
    match text.split_once('{') {
        Some((ty, "}")) => format!("{ty}{{}}"),
        Some((ty, _)) => format!("{}{{...}}", ty.trim()),
        None => text.split_whitespace().collect::<Vec<_>>().join(" "),
    }
}

/// The notes about a batch that is solved.
pub(crate) fn of_batch(
    batch: &Batch<'_>,
    summaries: &[Summary],
    sources: &SourceMap,
) -> Vec<EscapeNote> {
    let mut notes = Vec::new();
    let program = batch.program;
    for site in &batch.sites {
        let escapes = site.place.is_none_or(|it| batch.escapes(it));
        notes.push(site.note(sources, escapes));
    }
    for (func, what) in batch.on_heap() {
        if let What::Local(local, ..) = what {
            let local = &program.funcs[func].locals[local];
            if !local.name.as_str().is_empty() {
                let text = format!("moved to heap: {}", local.name);
                notes.push(note(local.pos, EscapeKind::Moved, text));
            }
        }
    }
    for (func, leaks) in summaries {
        of_parameters(program, *func, leaks, batch, &mut notes);
    }
    notes
}

fn of_parameters(
    program: &Program,
    func: FuncId,
    leaks: &[Leaks],
    batch: &Batch<'_>,
    notes: &mut Vec<EscapeNote>,
) {
    let decl = &program.funcs[func];
    if decl.body.is_none() || decl.range_body.is_some() {
        return;
    }
    for (param, leaks) in decl.recv.iter().chain(&decl.params).zip(leaks) {
        let local = &decl.locals[*param];
        let moved = batch
            .on_heap()
            .any(|it| it.0 == func && matches!(it.1, What::Local(id, ..) if id == *param));
        let points = program.types.is_generic(local.ty) || program.types.ptr_bytes(local.ty) > 0;
        if moved || !points || ["", "_"].contains(&local.name.as_str()) {
            continue;
        }
        for (kind, text) in leaks_of(local.name.as_str(), leaks, decl) {
            notes.push(note(local.pos, kind, text));
        }
    }
}

/// gc's words for how a parameter leaks.
fn leaks_of(name: &str, leaks: &Leaks, decl: &Func) -> Vec<(EscapeKind, String)> {
    let mut all = Vec::new();
    match leaks.heap {
        Some(0) => all.push((EscapeKind::Leaks, format!("leaking param: {name}"))),
        Some(_) => all.push((EscapeKind::Leaks, format!("leaking param content: {name}"))),
        None => {}
    }
    for (result, level) in &leaks.results {
        if leaks.heap.is_some_and(|it| it <= *level) {
            continue; // what leaks to the heap leaks anywhere
        }
        let to = decl.locals[decl.results[*result]].name.as_str();
        let to = if to.is_empty() {
            format!("~r{result}")
        } else {
            to.to_owned()
        };
        let text = format!("leaking param: {name} to result {to} level={level}");
        all.push((EscapeKind::Leaks, text));
    }
    if all.is_empty() {
        all.push((EscapeKind::Stays, format!("{name} does not escape")));
    }
    all
}
