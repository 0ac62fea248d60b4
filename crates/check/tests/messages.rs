//! The checker's messages against those of Go 1.27.3, byte for byte: `gc-messages.txt` holds small wrong programs with the Go compiler's output.

mod support;

/// Programs whose message is not the checker's but the linker's or the parser's. Those with imports need packages and are left out too.
const OTHERS: &[&str] = &["main_missing", "while"];

#[test]
fn messages_are_those_of_gc() {
    let text = include_str!("gc-messages.txt");
    let mut compared = 0;
    let mut wrong = String::new();
    for part in text.split("\n=== ").skip(1) {
        let (name, rest) = part.split_once('\n').expect("a name, then a program");
        let (program, wanted) = rest
            .split_once("--- gc\n")
            .expect("a program, then messages");
        if OTHERS.contains(&name) || program.contains("import ") {
            continue;
        }
        let wanted = without_codes(wanted);
        let got = support::check(program).messages;
        compared += 1;
        if got.trim() != wanted.trim() {
            wrong += &format!("=== {name}\nwanted:\n{wanted}\ngot:\n{got}\n");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    assert!(compared > 80, "only {compared} programs compared");
}

/// Drops ` [go.dev/e/Name]`.
fn without_codes(text: &str) -> String {
    let mut out = String::new();
    for line in text.lines() {
        let line = match line.split_once(" [go.dev/e/") {
            Some((start, rest)) => {
                let rest = rest.split_once(']').map_or("", |(_, rest)| rest);
                format!("{start}{rest}")
            }
            None => line.to_owned(),
        };
        out += &line;
        out.push('\n');
    }
    out
}
