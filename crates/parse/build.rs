//! Generates the parser from `src/grammar.lalrpop`.

fn main() {
    println!("cargo::rerun-if-changed=src/grammar.lalrpop");
    lalrpop::Configuration::new()
        .emit_rerun_directives(false)
        .process_dir("src")
        .expect("src/grammar.lalrpop is a valid grammar");
}
