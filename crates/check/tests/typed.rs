//! What the checker hands on: well-formed trees, names, flags, orders.

mod support;

use support::well_formed;
use typed::{Program, StmtKind};

fn program(text: &str) -> Program {
    let checked = support::check(text);
    assert_eq!(checked.messages, "");
    let program = checked.program.expect("no message, so a program");
    let faults = well_formed::faults(&program);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    program
}

fn names(program: &Program) -> Vec<&str> {
    program
        .funcs
        .iter()
        .map(|it| it.link_name.as_str())
        .collect()
}

#[test]
fn literals_are_named_as_in_tracebacks() {
    let program = program(
        "package main
        type T struct{}
        var x = func() int { return func() int { return 1 }() }()
        func (T) M() { func() { func() {}() }(); func() {}() }
        func (*T) P() { func() {}() }
        func init() { func() {}() }
        func init() {}
        func main() { _ = x }",
    );
    let wanted = [
        "main.T.M",
        "main.(*T).P",
        "main.init.0",
        "main.init.1",
        "main.main",
        "main.init.func1",
        "main.init.func1.1",
        "main.T.M.func1",
        "main.T.M.func1.1",
        "main.T.M.func2",
        "main.(*T).P.func1",
        "main.init.0.func1",
    ];
    assert_eq!(names(&program), wanted);
}

#[test]
fn captured_variables_know_what_happens_to_them() {
    let program = program(
        "package main
        func f(p int) (r int) {
            kept, set, taken := 1, 2, 3
            func() { _ = kept + p; func() { set++; _ = &taken; r = 5 }() }()
            return kept
        }
        func main() { f(1) }",
    );
    let flags = |name: &str| {
        let func = program.funcs.iter().next().expect("f is first");
        let local = func.locals.iter().find(|it| it.name.as_str() == name);
        let local = local.expect("declared");
        (local.captured, local.reassigned, local.addr_taken)
    };
    assert_eq!(flags("kept"), (true, false, false));
    assert_eq!(flags("p"), (true, false, false));
    assert_eq!(flags("set"), (true, true, false));
    assert_eq!(flags("taken"), (true, false, true));
    assert_eq!(flags("r"), (true, true, false));
}

#[test]
fn variables_are_initialised_in_order_of_need() {
    let program = program(
        "package main
        var a = c + b
        var b = f()
        var c = 1
        var d = 3
        func f() int { d++; return d }
        func main() {}",
    );
    let package = program.packages.iter().next().expect("main");
    let order: Vec<String> = package
        .init
        .iter()
        .map(|step| {
            if let typed::Lhs::Place(typed::Expr {
                kind: typed::ExprKind::Global(global),
                ..
            }) = &step.lhs[0]
            {
                program.globals[*global].link_name.clone()
            } else {
                String::new()
            }
        })
        .collect();
    assert_eq!(order, ["main.c", "main.d", "main.b", "main.a"]);
}

#[test]
fn loop_variables_are_new_in_each_iteration_since_go_1_22() {
    let count = |text: &str| {
        let program = program(text);
        let func = program.funcs.iter().next().expect("main");
        let body = func.body.as_ref().expect("main has a body");
        let StmtKind::Block(block) = &body.stmts[0].kind else {
            return None;
        };
        block.stmts.iter().find_map(|it| {
            if let StmtKind::For { per_iteration, .. } = &it.kind {
                Some(per_iteration.len())
            } else {
                None
            }
        })
    };
    let text = "package main\nfunc main() { for i, j := 0, 1; i < j; i++ {} }";
    assert_eq!(count(text), Some(2));
    assert_eq!(count(&format!("//go:build go1.21\n\n{text}")), Some(0));
}

#[test]
fn the_whole_language_makes_well_formed_trees() {
    program(include_str!("language.go"));
}
