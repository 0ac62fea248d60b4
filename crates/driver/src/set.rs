//! `-ldflags=-X`: string variables whose values come from outside.

use source::Span;
use typed::{Const, Expr, ExprKind, GlobalId, InitStep, Lhs};
use types::Ty;

/// Gives the variable of this symbol the value. As with Go's linker, one that there is not, or whose initial value is computed, keeps what it has.
///
/// # Errors
/// The variable is no string.
pub(crate) fn string(
    program: &mut typed::Program,
    symbol: &str,
    value: &str,
) -> Result<(), String> {
    let mut globals = program.globals.iter_enumerated();
    let Some((id, global)) = globals.find(|(_, it)| it.link_name == symbol) else {
        return Ok(());
    };
    if global.ty == Ty::INVALID {
        return Ok(()); // nothing mentions it, so that it was not looked at
    }
    if global.ty != Ty::STRING {
        return Err(format!(
            "{symbol}: cannot set with -X: not a var of type string"
        ));
    }
    let value = ExprKind::Const(Const::Str(value.as_bytes().into()));
    let pos = global.pos;
    let steps = &mut program.packages[global.package].init;
    match steps
        .iter_mut()
        .find(|it| it.lhs.iter().any(|it| is(it, id)))
    {
        Some(step) => {
            let is_constant = matches!(step.value.kind, ExprKind::Const(_) | ExprKind::Zero);
            if is_constant && step.lhs.len() == 1 {
                step.value.kind = value;
            }
        }
        None => {
            let expr = |kind| Expr {
                ty: Ty::STRING,
                span: Span::from(pos),
                pos,
                kind,
            };
            steps.insert(
                0,
                InitStep {
                    lhs: vec![Lhs::Place(expr(ExprKind::Global(id)))],
                    convert: vec![None],
                    value: expr(value),
                    locals: Default::default(),
                },
            );
        }
    }
    Ok(())
}

/// Whether the left side is that variable.
fn is(lhs: &Lhs, id: GlobalId) -> bool {
    matches!(lhs, Lhs::Place(it) if matches!(it.kind, ExprKind::Global(of) if of == id))
}
