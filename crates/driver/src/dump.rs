//! The texts of the commands that only show something.

use std::path::Path;

use crate::failure::Failure;
use crate::load;
use crate::options::Options;

/// The IR of the functions whose name contains `func`, or of all with the data.
pub(crate) fn ir(_program: &ir::Program, _func: Option<&str>) -> String {
    String::new()
}

/// A file of IR behind the pass that the options name.
pub(crate) fn ir_file(path: &Path, _options: &Options) -> Result<String, Failure> {
    load::text(path)
}

/// Runs the passes up to the one that the options name.
pub(crate) fn run_until(_ir: &mut ir::Program, _options: &Options) -> Result<(), Failure> {
    Ok(())
}

/// The assembly, or of it the functions whose name contains `func`: from the empty line in front to the line `.size`.
pub(crate) fn asm(asm: &x64::AsmText, func: Option<&str>) -> String {
    let Some(func) = func else {
        return asm.chunks.concat();
    };
    let mut out: Vec<&str> = Vec::new();
    let mut head: Vec<&str> = Vec::new();
    let mut inside = false;
    for line in asm.chunks.iter().flat_map(|chunk| chunk.lines()) {
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
    use super::*;

    #[test]
    fn functions_are_cut_out() {
        let text = "\t.text\n\n# head\n\t.type\t\"main.(*T).f\", @function\nx:\n\tret\n\t.size\t\"main.(*T).f\", 1\n\t.type\tmain.g, @function\n";
        let asm = x64::AsmText {
            chunks: vec![text.to_owned()],
        };
        let wanted =
            "\t.type\t\"main.(*T).f\", @function\nx:\n\tret\n\t.size\t\"main.(*T).f\", 1\n";
        assert_eq!(super::asm(&asm, Some("(*T).f")), wanted);
    }
}
