//! The words of `gofc test`. Flags of tests become arguments of the test program, as the go command does it; what is left is for clap.

use std::time::Duration;

use driver::TestOptions;

/// Flags of tests that take a value, from the next word if there is no `=`.
const VALUED: &[&str] = &[
    "bench",
    "benchtime",
    "blockprofile",
    "blockprofilerate",
    "count",
    "cpu",
    "cpuprofile",
    "fuzz",
    "fuzzminimizetime",
    "fuzztime",
    "list",
    "memprofile",
    "memprofilerate",
    "mutexprofile",
    "mutexprofilefraction",
    "outputdir",
    "parallel",
    "run",
    "shuffle",
    "skip",
    "timeout",
    "trace",
];

/// Flags of tests that are on or off.
const SWITCHES: &[&str] = &[
    "artifacts",
    "benchmem",
    "failfast",
    "fullpath",
    "short",
    "v",
];

/// Those of them that need all of the library's `testing/internal/testdeps`.
const PROFILES: &[&str] = &[
    "cpuprofile",
    "memprofile",
    "blockprofile",
    "mutexprofile",
    "fuzz",
];

/// Flags of the go command that make no difference here: there is no vet.
const IGNORED: &[&str] = &["vet"];

/// Flags for clap that take the next word.
const COMPILER_VALUED: &[&str] = &["o"];

/// How long the tests of a package may take, if nothing is said.
const TIMEOUT: Duration = Duration::from_secs(600);

/// Takes from the words behind `test` what is meant for tests. The rest is for clap; `known` are the long flags it knows, `valued` those of
/// them that take a value.
pub(crate) fn split(
    words: &[String],
    known: &[&str],
    valued: &[&str],
) -> Result<(TestOptions, Vec<String>), String> {
    let mut test = TestOptions {
        timeout: Some(TIMEOUT),
        ..TestOptions::default()
    };
    let mut rest = Vec::new();
    let mut words = words.iter().peekable();
    let mut packages = Packages::None;
    let mut timeout = false;
    while let Some(word) = words.next() {
        let Some(flag) = word.strip_prefix('-').filter(|it| !it.is_empty()) else {
            if packages == Packages::Over {
                test.args.push(word.clone());
                test.args.extend(words.cloned());
                break;
            }
            packages = Packages::Begun;
            rest.push(word.clone());
            continue;
        };
        if packages == Packages::Begun {
            packages = Packages::Over;
        }
        let flag = flag.strip_prefix('-').unwrap_or(flag);
        let (name, value) = match flag.split_once('=') {
            Some((name, value)) => (name, Some(value.to_owned())),
            None => (flag, None),
        };
        let short = name.strip_prefix("test.").unwrap_or(name);
        let mut take = |value: Option<String>| {
            let value = value.or_else(|| words.next().cloned());
            value.ok_or_else(|| format!("flag needs an argument: -{name}"))
        };
        if name == "args" {
            test.args.extend(words.cloned());
            break;
        } else if VALUED.contains(&short) {
            let value = take(value)?;
            timeout |= short == "timeout";
            valued_flag(&mut test, short, &value)?;
        } else if SWITCHES.contains(&short) {
            switch(&mut test, short, value.as_deref().unwrap_or("true"))?;
        } else if name == "json" {
            test.json = is_on(name, value.as_deref().unwrap_or("true"))?;
        } else if name == "c" {
            test.compile_only = is_on(name, value.as_deref().unwrap_or("true"))?;
        } else if IGNORED.contains(&name) {
            take(Some(value.unwrap_or_default()))?;
        } else if known.contains(&name) || name.len() == 1 && "Nlxoh".contains(name) {
            rest.push(word.clone());
            let next = valued.contains(&name) || COMPILER_VALUED.contains(&name);
            if next && value.is_none() {
                rest.push(take(None)?);
            }
        } else {
            test.args.push(word.clone());
            packages = Packages::Over; // what follows may be its value
        }
    }
    if test.json {
        test.args.retain(|it| !it.starts_with("-test.v="));
        test.args.insert(0, "-test.v=test2json".into());
    }
    if !timeout {
        test.args.insert(0, "-test.timeout=10m0s".into());
    }
    Ok((test, rest))
}

/// How much of the list of packages has been seen.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Packages {
    None,
    Begun,
    Over,
}

fn valued_flag(test: &mut TestOptions, name: &str, value: &str) -> Result<(), String> {
    match name {
        "bench" => test.benchmarks |= !value.is_empty(),
        "list" => test.shows_all |= !value.is_empty(),
        "timeout" => test.timeout = duration(value)?,
        _passed_on => {}
    }
    test.profiles |= PROFILES.contains(&name);
    test.args.push(format!("-test.{name}={value}"));
    Ok(())
}

fn switch(test: &mut TestOptions, name: &str, value: &str) -> Result<(), String> {
    if name == "v" && value == "test2json" {
        (test.shows_all, test.marked) = (true, true);
        test.args.push("-test.v=test2json".into());
        return Ok(());
    }
    let on = is_on(name, value)?;
    match name {
        "v" => test.shows_all |= on,
        "failfast" => test.fail_fast = on,
        _passed_on => {}
    }
    test.args.push(format!("-test.{name}={on}"));
    Ok(())
}

fn is_on(name: &str, value: &str) -> Result<bool, String> {
    match value {
        "1" | "t" | "T" | "true" | "TRUE" | "True" => Ok(true),
        "0" | "f" | "F" | "false" | "FALSE" | "False" => Ok(false),
        _other => Err(format!(
            "invalid boolean value {value:?} for -{name}: parse error"
        )),
    }
}

/// A duration as Go writes it: `1m30s`, `500ms`. Zero is no limit.
fn duration(text: &str) -> Result<Option<Duration>, String> {
    const UNITS: &[(&str, f64)] = &[
        ("ns", 1e-9),
        ("us", 1e-6),
        ("µs", 1e-6),
        ("ms", 1e-3),
        ("s", 1.0),
        ("m", 60.0),
        ("h", 3600.0),
    ];
    let wrong = || format!("invalid value {text:?} for flag -timeout: parse error");
    if text == "0" {
        return Ok(None);
    }
    let (mut rest, mut seconds) = (text, 0.0);
    while !rest.is_empty() {
        let digits = |it: char| !(it.is_ascii_digit() || it == '.');
        let end = rest.find(digits).ok_or_else(wrong)?;
        let number: f64 = rest[..end].parse().map_err(|_| wrong())?;
        rest = &rest[end..];
        let unit = rest.find(|it: char| it.is_ascii_digit() || it == '.');
        let (unit, behind) = rest.split_at(unit.unwrap_or(rest.len()));
        let row = UNITS.iter().find(|(name, _)| *name == unit);
        seconds += number * row.ok_or_else(wrong)?.1;
        rest = behind;
    }
    match Duration::try_from_secs_f64(seconds) {
        Ok(Duration::ZERO) if !text.is_empty() => Ok(None),
        Ok(time) if !text.is_empty() => Ok(Some(time)),
        Ok(_) | Err(_) => Err(wrong()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> (String, String) {
        let words: Vec<String> = text.split(' ').map(str::to_owned).collect();
        let (test, rest) = split(&words, &["lang", "work"], &["lang"]).expect("it is right");
        (test.args.join(" "), rest.join(" "))
    }

    #[test]
    fn flags() {
        let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
        let timeout = "-test.timeout=10m0s";
        assert_eq!(
            of("-v -run X ./... -short -lang go1.21"),
            pair(
                &format!("{timeout} -test.v=true -test.run=X -test.short=true"),
                "./... -lang go1.21"
            )
        );
        assert_eq!(
            of("-timeout=1m . -update x -v y"),
            pair("-test.timeout=1m -update x -v y", ".")
        );
        assert_eq!(
            of("-json -v . -args -run x"),
            pair(&format!("{timeout} -test.v=test2json -run x"), ".")
        );
    }

    #[test]
    fn durations() {
        let time = |seconds| Ok(Some(Duration::from_secs_f64(seconds)));
        assert_eq!(
            (duration("1m30s"), duration("500ms")),
            (time(90.0), time(0.5))
        );
        assert_eq!((duration("0"), duration("0s")), (Ok(None), Ok(None)));
        assert!(duration("5").is_err() && duration("x").is_err() && duration("").is_err());
    }
}
