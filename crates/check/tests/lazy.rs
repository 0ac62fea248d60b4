//! Which bodies and variables of other packages are checked: those that are reached. What must not be reached has a mistake in it here.

use std::sync::Arc;

use source::{SourceMap, Symbol};

/// Checks package main with a package `dep` of another module: the messages, and the functions of `dep` whose bodies waited in vain.
fn check(main: &str, dep: &str) -> (Vec<String>, Vec<String>) {
    let mut sources = SourceMap::new();
    let mut packages = Vec::new();
    for (path, text, origin) in [
        ("dep", dep, ast::Origin::Module),
        ("main", main, ast::Origin::Main),
    ] {
        let text = format!("package {path}\n{text}");
        let file = sources.add(format!("{path}.go"), text.into());
        let (file, found) = parse::parse_file(&file.expect("small"));
        assert!(found.is_empty(), "{found:?}");
        packages.push(ast::Package {
            name: Symbol::intern(path),
            path: Symbol::intern(path),
            files: vec![Arc::new(file)],
            origin,
            lang: None,
            assembly: None,
        });
    }
    let options = gofc_check::Options {
        implied: |name| match name {
            "dep.assembly" => &["dep.calledByName"],
            _other => &[],
        },
        ..gofc_check::Options::default()
    };
    let (program, found) = gofc_check::check_language(&packages, &options);
    let waiting = program.funcs.iter().filter(|it| it.unchecked);
    (
        found.into_iter().map(|it| it.message).collect(),
        waiting.map(|it| it.link_name.clone()).collect(),
    )
}

/// Functions of `dep` that are not checked.
fn unreached(main: &str, dep: &str) -> Vec<String> {
    let (messages, waiting) = check(main, dep);
    assert!(messages.is_empty(), "{messages:?}");
    waiting
}

#[test]
fn functions_that_are_named() {
    let dep = "
        func A() { b() }
        func b() {}
        func C() { undefined() }
        func init() { d() }
        func d() {}
        var E = f
        func f() {}
        var G = h() + 1
        func h() int { println(); return k }
        var k = 1
        func unused() int { return k }
    ";
    let main = "import \"dep\"; func main() { dep.A(); _ = dep.E }";
    assert_eq!(unreached(main, dep), ["dep.C", "dep.unused"]);
}

#[test]
fn mistakes_in_what_is_reached() {
    let dep = "func A() int { return 1.5 }; var X, Y int = 2.5, 3.5";
    for (uses, number) in [("dep.A()", "1.5"), ("dep.X = 1", "2.5")] {
        let main = format!("import \"dep\"; func main() {{ {uses} }}");
        let (messages, _) = check(&main, dep);
        assert!(
            messages.len() == 1 && messages[0].contains(number),
            "{messages:?}"
        );
    }
    let (messages, _) = check("func main() {}", "var Z = f(); func f() {}");
    assert_eq!(messages, ["f() (no value) used as value"]);
}

#[test]
fn variables_that_do_nothing() {
    let dep = "
        type T struct { X, Y any }
        type M map[string][]int
        func make_(x any) *T { return &T{x, nil} }
        func do(x any) *T { mark(); return &T{x, nil} }
        func mark() {}
        var A = T{f, f}
        var B = &T{X: []byte(\"x\"), Y: func() { undefined() }}
        var C = M{\"a\": {1, 2}, \"b\": {}}
        var D, E = make_(1), new(T)
        var F int
        func f() {}
        func wrong() {}
    ";
    // Calls of functions that only return a value do nothing; nor does what is made of literals.
    let main = "import _ \"dep\"; func main() {}";
    let all = ["dep.make_", "dep.do", "dep.mark", "dep.f", "dep.wrong"];
    assert_eq!(unreached(main, dep), all);
    let kept = dep.replace("T{f, f}", "T{do(1), f}");
    assert_eq!(unreached(main, &kept), ["dep.make_", "dep.wrong"]);
    let main = "import \"dep\"; func main() { _ = dep.D }";
    assert_eq!(unreached(main, dep), all[1..]);
}

#[test]
fn methods_that_interfaces_call() {
    let dep = "
        type T struct{ in }
        func (T) String() string { return \"\" }
        func (*T) Close() error { return nil }
        func (T) Read(p []byte) int { return 0 }
        func (T) Write(p []byte) int { return 0 }
        type in struct{}
        func (in) Deep() {}
        type Never struct{}
        func (Never) String() string { return undefined }
        func New() *T { return nil }
    ";
    let main = "
        import \"dep\"
        type S interface { String() string }
        type D interface { Deep() }
        func main() {
            var s S = dep.New()
            s.String()
            var x any = s
            x.(D).Deep()
            _ = x.(interface{ Close() error; Read([]byte) string })
        }
    ";
    // What Read and Write are asked for has another signature, or nobody asks.
    assert_eq!(
        unreached(main, dep),
        ["dep.T.Read", "dep.T.Write", "dep.Never.String"]
    );
}

#[test]
fn methods_of_type_arguments() {
    let dep = "
        type Num int
        func (n Num) Less(m Num) bool { return n < m }
        func (n Num) More(m Num) bool { return undefined }
        type Ordered[T any] interface { Less(T) bool }
        func Min[T Ordered[T]](a, b T) T { if a.Less(b) { return a }; return b }
        type List[T any] struct { head *node[T] }
        type node[T any] struct { val T }
        func (l *List[T]) Len() int { return l.head.len() }
        func (n *node[T]) len() int { return 0 }
        func (l *List[T]) Push(x T) { undefined() }
    ";
    let main = "
        import \"dep\"
        func main() { dep.Min(dep.Num(1), 2); new(dep.List[int]).Len() }
    ";
    assert_eq!(
        unreached(main, dep),
        ["dep.Num.More", "dep.(*List[...]).Push"]
    );
}

#[test]
fn functions_known_by_symbols() {
    let dep = "
        import _ \"unsafe\"
        //go:linkname pulled dep.other
        func pulled()
        func other() {}
        func assembly()
        func calledByName() {}
        func calledByNobody() {}
        //go:linkname local far.Variable
        var local = value()
        func value() int { return 1 }
        func F() { pulled(); assembly() }
    ";
    let main = "import \"dep\"; func main() { dep.F() }";
    assert_eq!(unreached(main, dep), ["dep.calledByNobody"]);
}
