//! The same input gives the same bytes, whatever the scheduling of threads and the addresses of the day.

use std::fs;
use std::path::Path;
use std::process::Command;

#[test]
fn two_builds_are_equal() {
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/examples");
    let work = tempfile::tempdir().expect("there is room");
    for name in ["shapes.go", "queens.go", "defer.go"] {
        let source = examples.join(name);
        let (text, program) = build(&source, work.path(), "1");
        let (text2, program2) = build(&source, work.path(), "2");
        assert!(
            text == text2,
            "{name}: the assembly differs between two builds"
        );
        assert!(
            program == program2,
            "{name}: the program differs between two builds"
        );
    }
}

fn build(source: &Path, work: &Path, run: &str) -> (Vec<u8>, Vec<u8>) {
    let (text, program) = (
        work.join(format!("{run}.s")),
        work.join(format!("{run}.out")),
    );
    // With the text the program is one part, without it several.
    for emit in [
        format!("--emit=asm={}", text.display()),
        format!("--emit=link={}", program.display()),
    ] {
        let status = Command::new(env!("CARGO_BIN_EXE_gofc"))
            .env("GOFCCACHE", "off")
            .args(["build", &emit])
            .arg(source)
            .status();
        assert!(
            status.expect("gofc starts").success(),
            "{}",
            source.display()
        );
    }
    (
        fs::read(text).expect("it was written"),
        fs::read(program).expect("it was written"),
    )
}
