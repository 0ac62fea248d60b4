//! The texts of the commands that only show something.

use std::path::Path;

use crate::failure::Failure;
use crate::load;
use crate::options::Options;

/// The IR of the functions whose name contains `func`, or of all with the data.
pub(crate) fn ir(program: &ir::Program, func: Option<&str>) -> String {
    let Some(name) = func else {
        return ir::print_program(program);
    };
    let wanted = program.funcs.iter().filter(|it| it.name.contains(name));
    wanted.map(|it| ir::print_func(program, it)).collect()
}

/// A file of IR behind the pass that the options name.
pub(crate) fn ir_file(path: &Path, options: &Options) -> Result<String, Failure> {
    let text = load::text(path)?;
    let at = |what: String| Failure::World(format!("{}: {what}", path.display()));
    let mut program = ir::read_program(&text).map_err(|error| at(error.to_string()))?;
    ir::verify_program(&program).map_err(at)?;
    if let Some(pass) = &options.pass {
        opt::run_pass(&mut program, pass).map_err(Failure::Usage)?;
        ir::verify_program(&program).unwrap_or_else(|fault| unreachable!("{pass}: {fault}"));
    }
    Ok(ir(&program, options.func.as_deref()))
}

/// Runs the passes up to the one that the options name; all without a name; none for `lower`.
pub(crate) fn run_until(
    program: &mut ir::Program,
    pass: Option<&str>,
    options: &opt::Options,
) -> Result<(), Failure> {
    match pass {
        Some("lower") => Ok(()),
        Some(name) => opt::run_until(program, name, options).map_err(Failure::Usage),
        None => {
            opt::run_passes(program, options);
            Ok(())
        }
    }
}

/// The assembly, or of it the functions whose name contains `func`: from the empty line in front to the line `.size`.
pub(crate) fn asm(asm: &x64::AsmText, func: Option<&str>) -> String {
    let Some(func) = func else {
        return asm.text.clone();
    };
    let mut out: Vec<&str> = Vec::new();
    let mut head: Vec<&str> = Vec::new();
    let mut inside = false;
    for line in asm.text.lines() {
        let directive = |name| line.trim_start().strip_prefix(name).map(str::trim_start);
        if line.is_empty() {
            head.clear();
        }
        if let Some(rest) = directive(".type") {
            inside = rest.contains("@function") && symbol(rest).contains(func);
            out.extend(head.drain(..).filter(|_| inside));
        }
        if inside {
            out.push(line);
        } else {
            head.push(line);
        }
        inside &= directive(".size").is_none();
    }
    out.iter().map(|line| format!("{line}\n")).collect()
}

/// The symbol at the head of a directive's operands, without quotes.
fn symbol(operands: &str) -> &str {
    match operands.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next().unwrap_or(quoted),
        None => operands.split(',').next().unwrap_or(operands),
    }
}

#[cfg(test)]
mod tests {

    #[test]
    fn functions_are_cut_out() {
        let text = "\t.text\n\n# head\n\t.type\t\"main.(*T).f\", @function\nx:\n\tret\n\t.size\t\"main.(*T).f\", 1\n\t.type\tmain.g, @function\n";
        let asm = x64::AsmText {
            text: text.to_owned(),
        };
        let wanted = "\n# head\n\t.type\t\"main.(*T).f\", @function\nx:\n\tret\n\t.size\t\"main.(*T).f\", 1\n";
        assert_eq!(super::asm(&asm, Some("(*T).f")), wanted);
    }
}
