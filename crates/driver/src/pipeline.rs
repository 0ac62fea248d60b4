//! The stages in order, and how far each command goes along them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command as Process, ExitStatus};

use source::{Code, Diagnostic, SourceMap, Span, Symbol};

use crate::failure::{Failure, exit};
use crate::load::Input;
use crate::module::Module;
use crate::options::{Command, DeferKind, Emit, EmitKind, MessageFormat, Options};
use crate::output::{self, Mode};
use crate::targets::Target;
use crate::timings::Timings;
use crate::toolchain::{self, Work};
use crate::{
    buildinfo, cache, codes, constraint, contract, dump, embed, environment, explain, godebug,
    load, many, packages, patterns, render, set, symbols, testing, trim,
};

/// Does what the options ask for; returns the exit code.
pub(crate) fn run(options: &Options) -> Result<i32, Failure> {
    constraint::give_tags(&options.build.tags);
    let mut session = Session::new(options);
    let code = match options.command {
        Command::Build => match many::parts(options)? {
            Some(parts) => many::each(&parts, |part| Session::of(part).build_part(part)),
            None => session.build(),
        },
        Command::Run => session.run(),
        Command::Check => session.check(),
        Command::Test => testing::run(options, |target, module| {
            Session::new(options).build_test(target, module)
        }),
        Command::Explain => session.explain(),
        Command::Asm => session.show(EmitKind::Asm),
        Command::Ir => session.show_ir(),
        Command::Ast => session.show(EmitKind::Ast),
        Command::Tokens => session.show(EmitKind::Tokens),
        Command::Env => environment::print(options),
        Command::Clean => cache::clean().map(|()| exit::OK),
    };
    if options.command != Command::Test {
        session.timings.finish();
    }
    code
}

/// One run of gofc.
pub(crate) struct Session<'o> {
    pub(crate) options: &'o Options,
    pub(crate) sources: SourceMap,
    pub(crate) timings: Timings,
    /// What `-trimpath` calls folders.
    pub(crate) places: Vec<(String, String)>,
    /// A line to print in front of the first message.
    title: Option<String>,
    /// Folders about which nothing is said now.
    others: Vec<String>,
    /// What a test program is made of.
    build: testing::Build,
}

impl<'o> Session<'o> {
    fn new(options: &'o Options) -> Session<'o> {
        Session {
            options,
            sources: SourceMap::new(),
            timings: Timings::new(options),
            places: Vec::new(),
            title: None,
            others: Vec::new(),
            build: testing::Build::default(),
        }
    }
}

impl<'o> Session<'o> {
    /// For one of several packages.
    fn of(part: &'o many::Part) -> Session<'o> {
        Session {
            title: part.title.clone(),
            others: part.others.clone(),
            ..Session::new(&part.options)
        }
    }
}

impl Session<'_> {
    /// source -> (parse) -> ast -> (check) -> typed
    fn front(&mut self, input: &Input) -> Result<typed::Program, Failure> {
        let (packages, diagnostics) = self.parsed(input)?;
        self.typed(input, &packages, diagnostics)
    }

    /// source -> (parse) -> ast
    fn parsed(&mut self, input: &Input) -> Result<(Vec<ast::Package>, Vec<Diagnostic>), Failure> {
        let (package, mut diagnostics) = load::package(input)?;
        self.timings
            .stage("parse", || count(input.files.len(), "file"));
        // The Go compiler does not look at types where the text is no Go. It counts what it words so; a bad
        // character in a literal is not among it. A tree that is too deep for the stages to come was cut.
        let all = self.options.messages.all;
        if diagnostics.iter().any(|it| stops(it, all)) {
            let jumps = check::check_jumps(&package, &diagnostics);
            diagnostics.extend(jumps);
            return Err(self.reject(&diagnostics));
        }
        self.places = trim::places(self.options, input.module.as_ref());
        let (packages, found) = packages::program(
            self.options,
            &mut self.sources,
            package,
            input.module.as_ref(),
        )?;
        diagnostics.extend(found);
        self.timings
            .stage("parse imports", || count(packages.len(), "package"));
        Ok((packages, diagnostics))
    }

    /// ast -> (check) -> typed
    pub(crate) fn typed(
        &mut self,
        input: &Input,
        packages: &[ast::Package],
        diagnostics: Vec<Diagnostic>,
    ) -> Result<typed::Program, Failure> {
        let mut program = self.checked(packages, diagnostics, input.lang)?;
        let main: Vec<_> = packages.last().into_iter().collect();
        let (path, module) = (input.path.as_deref(), input.module.as_ref());
        self.describe(&mut program, packages, &main, path, module)?;
        Ok(program)
    }

    /// Gives the program what it knows of itself.
    fn describe(
        &self,
        program: &mut typed::Program,
        packages: &[ast::Package],
        main: &[&ast::Package],
        path: Option<&str>,
        module: Option<&Module>,
    ) -> Result<(), Failure> {
        for (name, value) in self.description(packages, main, path, module)? {
            set::string(program, name, &value).map_err(Failure::World)?;
        }
        Ok(())
    }

    /// What a program knows of itself: the variables, and their values.
    pub(crate) fn description(
        &self,
        packages: &[ast::Package],
        main: &[&ast::Package],
        path: Option<&str>,
        module: Option<&Module>,
    ) -> Result<[(&'static str, String); 2], Failure> {
        let godebug = godebug::default(self.options, module, main)?;
        let info = buildinfo::text(self.options, path, module, packages, &godebug);
        Ok([
            ("runtime.godebugDefault", godebug),
            ("runtime.modinfo", info),
        ])
    }

    /// [ast] -> (check) -> typed
    fn checked(
        &mut self,
        packages: &[ast::Package],
        mut diagnostics: Vec<Diagnostic>,
        lang: Option<u32>,
    ) -> Result<typed::Program, Failure> {
        let all = self.options.messages.all;
        self.build.find(&diagnostics, packages, &self.sources);
        // A package that is not there is found before any is compiled, and the go command stops at that.
        let missing = |it: &Diagnostic| it.code == Code::BrokenImport && !all;
        if diagnostics.iter().any(|it| missing(it) || stops(it, all)) {
            return Err(self.reject(&diagnostics));
        }
        let check = if all {
            check::check_language // what only the rest of the compiler lacks is no error of the text
        } else {
            check::check_program
        };
        let (mut program, found) =
            check(packages, &self.check_options(lang, check::Bodies::Reached));
        self.timings
            .stage("check", || count(program.funcs.len(), "function"));
        diagnostics.extend(found);
        self.first_package_only(&mut diagnostics, packages);
        self.build.find(&diagnostics, packages, &self.sources);
        self.accept(&diagnostics)?;
        let found = embed::set(&mut program, packages, &self.sources);
        self.accept(&found)?;
        for (symbol, value) in &self.options.build.strings {
            set::string(&mut program, symbol, value).map_err(Failure::World)?;
        }
        Ok(program)
    }

    /// typed -> (lower) -> ir
    fn lowered(
        &mut self,
        program: typed::Program,
        source_lines: bool,
    ) -> Result<ir::Program, Failure> {
        Ok(self.lowered_with_report(program, source_lines)?.0)
    }

    pub(crate) fn lowered_with_report(
        &mut self,
        program: typed::Program,
        source_lines: bool,
    ) -> Result<(ir::Program, lower::Report), Failure> {
        let (ir, report) = lower::lower_program(program, &self.lower_options(source_lines));
        self.timings
            .stage("lower", || count(ir.funcs.len(), "function"));
        self.accept(&report.diagnostics)?;
        Ok((ir, report))
    }

    /// typed -> (lower) -> ir -> (opt) -> ir
    fn middle(
        &mut self,
        program: typed::Program,
        source_lines: bool,
    ) -> Result<ir::Program, Failure> {
        let mut ir = self.lowered(program, source_lines)?;
        opt::run_passes(&mut ir, &self.opt_options());
        self.timings
            .stage("optimise", || count(ir.funcs.len(), "function"));
        Ok(ir)
    }

    /// ir -> (x64) -> AsmText
    fn back(&mut self, ir: &ir::Program, comments: bool) -> x64::AsmText {
        let asm = x64::compile(ir, &self.x64_options(comments));
        self.timings
            .stage("generate code", || count(asm.text.len(), "byte"));
        asm
    }

    /// AsmText -> (as) -> an object, in the working folder
    fn assemble(&mut self, work: &Work, asm: &x64::AsmText) -> Result<PathBuf, Failure> {
        let object = toolchain::assemble(work, "go", asm.text.as_bytes(), self.options);
        self.timings.stage("as", || count(1, "object"));
        object
    }

    fn link(&mut self, work: &Work, objects: &[PathBuf]) -> Result<PathBuf, Failure> {
        let program = toolchain::link(work, objects, self.options);
        self.timings.stage("ld", || count(objects.len(), "object"));
        program
    }

    fn build(&mut self) -> Result<i32, Failure> {
        let input = load::input(self.options, &mut self.sources)?;
        let emit = wanted(self.options)?;
        for it in &emit {
            if let Some(text) = self.dump_source(&input, it.kind) {
                output::write(&place(it, &input.stem), text.as_bytes(), Mode::Data)?;
            }
        }
        let (packages, diagnostics) = self.parsed(&input)?;
        let main = packages.last().is_some_and(|it| it.name == Symbol::MAIN);
        if main && emit.iter().all(|it| it.kind == EmitKind::Link) {
            let work = Work::new(self.options)?;
            let objects = self.all_objects(&work, &input, &packages, diagnostics)?;
            for it in &emit {
                self.write_program(&work, &objects, &place(it, &input.stem))?;
            }
            work.remove();
            return Ok(exit::OK);
        }
        let program = self.typed(&input, &packages, diagnostics)?;
        if program.main.is_none() && !is_main(&program) {
            let code = self.middle(program, false).map(|_| exit::OK);
            return code; // another package than main is compiled, and nothing is written
        }
        let emits = |kinds: &[EmitKind]| emit.iter().any(|it| kinds.contains(&it.kind));
        if emits(&[EmitKind::Link]) {
            self.require_main(&program)?;
        }
        let work = Work::new(self.options)?;
        let binary = emits(&[EmitKind::Obj, EmitKind::Link]);
        let objects = if emits(&[EmitKind::Ir, EmitKind::Asm]) {
            let read = emits(&[EmitKind::Asm]);
            let ir = self.middle(program, read)?;
            let asm = self.back(&ir, read);
            for it in &emit {
                let text = match it.kind {
                    EmitKind::Ir => &dump::ir(&ir, None),
                    EmitKind::Asm => &asm.text,
                    EmitKind::Tokens | EmitKind::Ast | EmitKind::Obj | EmitKind::Link => continue,
                };
                output::write(&place(it, &input.stem), text.as_bytes(), Mode::Data)?;
            }
            match binary {
                true => vec![self.assemble(&work, &asm)?],
                false => vec![],
            }
        } else if binary {
            self.objects(&work, program)?.objects
        } else {
            self.middle(program, false)?;
            vec![]
        };
        for it in &emit {
            let place = place(it, &input.stem);
            match it.kind {
                EmitKind::Tokens | EmitKind::Ast | EmitKind::Ir | EmitKind::Asm => {}
                EmitKind::Obj => {
                    let object = toolchain::combine(&work, &objects, self.options)?;
                    output::write(&place, &read_back(&object)?, Mode::Data)?;
                }
                EmitKind::Link => {
                    self.write_program(&work, &objects, &place)?;
                }
            }
        }
        work.remove();
        Ok(exit::OK)
    }

    fn write_program(
        &mut self,
        work: &Work,
        objects: &[PathBuf],
        place: &Path,
    ) -> Result<(), Failure> {
        let exe = read_back(&self.link(work, objects)?)?;
        let exe = symbols::trim(&exe).map_err(Failure::World)?;
        self.timings
            .stage("trim symbols", || count(exe.len(), "byte"));
        output::write(place, &exe, Mode::Program)
    }

    /// One of several packages: a program that is not written is compiled all the same.
    fn build_part(&mut self, part: &many::Part) -> Result<i32, Failure> {
        if let Some(path) = &part.library {
            return self.check_library(std::slice::from_ref(path));
        }
        if part.write {
            let folder = part.options.output.as_deref();
            if let Some(folder) =
                folder.filter(|it| it.as_os_str().as_encoded_bytes().ends_with(b"/"))
            {
                fs::create_dir_all(folder).map_err(|error| Failure::io("mkdir", folder, &error))?;
            }
            return self.build();
        }
        let input = load::input(self.options, &mut self.sources)?;
        let program = self.front(&input)?;
        if is_main(&program) {
            self.require_main(&program)?;
        }
        let ir = self.middle(program, false)?;
        self.back(&ir, false);
        Ok(exit::OK)
    }

    fn run(&mut self) -> Result<i32, Failure> {
        let input = load::input(self.options, &mut self.sources)?;
        let (packages, diagnostics) = self.parsed(&input)?;
        let work = Work::new(self.options)?;
        let objects = self.all_objects(&work, &input, &packages, diagnostics)?;
        let linked = self.link(&work, &objects)?;
        let exe = work.file(&input.stem);
        fs::rename(&linked, &exe).map_err(|error| Failure::io("rename", &linked, &error))?;
        self.timings.finish();
        let started = Process::new(&exe).args(&self.options.program_args).spawn();
        let mut child = started.map_err(|error| Failure::io("run", &exe, &error))?;
        work.remove(); // it runs already: whatever ends gofc now, nothing is left behind
        let status = child
            .wait()
            .map_err(|error| Failure::io("wait for", &exe, &error))?;
        Ok(ended(status))
    }

    /// Makes the test program of a package, in a working folder; none if it has no test files.
    fn build_test(
        &mut self,
        target: &Target,
        module: Option<&Module>,
    ) -> Result<Option<(PathBuf, Work)>, testing::Broken> {
        self.build = testing::Build::of(self.options, target);
        let made = self.make_test(target, module);
        made.map_err(|failure| testing::Broken {
            failure,
            build: self.build.clone(),
        })
    }

    fn make_test(
        &mut self,
        target: &Target,
        module: Option<&Module>,
    ) -> Result<Option<(PathBuf, Work)>, Failure> {
        self.title = Some(String::new()); // `report` says which package it is
        let (variant, mut diagnostics) =
            testing::read(self.options, &mut self.sources, target, module)?;
        self.timings
            .stage("parse", || count(self.sources.files().len(), "file"));
        let Some(variant) = variant else {
            return Ok(None);
        };
        if !diagnostics.is_empty() {
            return Err(self.reject(&diagnostics));
        }
        self.places = trim::places(self.options, module);
        let (packages, found) =
            packages::test_program(self.options, &mut self.sources, variant, module)?;
        self.timings
            .stage("parse imports", || count(packages.len(), "package"));
        diagnostics.extend(found);
        let mut program = self.checked(&packages, diagnostics, target.lang)?;
        let tested = |it: &&ast::Package| {
            let path = it.path.as_str();
            path.strip_suffix("_test").unwrap_or(path) == target.path
        };
        let main: Vec<_> = packages.iter().filter(tested).collect();
        let path = format!("{}.test", target.path);
        self.describe(&mut program, &packages, &main, Some(path.as_str()), module)?;
        // What testing.Testing asks.
        set::string(&mut program, "testing.testBinary", "1").map_err(Failure::World)?;
        let work = Work::new(self.options)?;
        let objects = self.objects(&work, program)?.objects;
        let linked = self.link(&work, &objects)?;
        let exe = work.file(&format!("{}.test", testing::name(&target.path)));
        fs::rename(&linked, &exe).map_err(|error| Failure::io("rename", &linked, &error))?;
        self.timings.finish();
        Ok(Some((exe, work)))
    }

    fn check(&mut self) -> Result<i32, Failure> {
        if self.asks_for_contract() {
            let difference = contract::difference(&self.contract()?);
            output::stdout(difference.as_bytes())?;
            return Ok(if difference.is_empty() {
                exit::OK
            } else {
                exit::DIAGNOSTICS
            });
        }
        match patterns::wanted(self.options) {
            Ok(Some(paths)) => return self.check_library(&paths),
            Ok(None) => {}
            Err(failure) => match many::parts(self.options) {
                Ok(Some(parts)) if !parts.is_empty() => {
                    return many::each(&parts, |part| Session::of(part).check_part(part));
                }
                Ok(_) | Err(_) => return Err(failure),
            },
        }
        if let Some(parts) = many::parts(self.options)? {
            return many::each(&parts, |part| Session::of(part).check_part(part));
        }
        self.check_folder()
    }

    fn check_part(&mut self, part: &many::Part) -> Result<i32, Failure> {
        match &part.library {
            Some(path) => self.check_library(std::slice::from_ref(path)),
            None => self.check_folder(),
        }
    }

    fn check_folder(&mut self) -> Result<i32, Failure> {
        let input = load::input(self.options, &mut self.sources)?;
        self.front(&input)?;
        Ok(exit::OK)
    }

    /// Checks all there is in these packages of the library and in what they import.
    fn check_library(&mut self, paths: &[String]) -> Result<i32, Failure> {
        let (packages, mut diagnostics) = patterns::load(self.options, &mut self.sources, paths)?;
        self.timings
            .stage("parse", || count(packages.len(), "package"));
        let options = check::Options {
            asserts: self.options.asserts,
            bodies: check::Bodies::All,
            ..check::Options::default()
        };
        let (program, found) = check::check_language(&packages, &options);
        self.timings
            .stage("check", || count(program.funcs.len(), "function"));
        diagnostics.extend(found);
        self.accept(&diagnostics)?;
        Ok(exit::OK)
    }

    /// Whether the word `contract` stands where files are named, and no file is meant.
    fn asks_for_contract(&self) -> bool {
        matches!(self.options.inputs.as_slice(), [word] if word.as_os_str() == "contract" && !word.exists())
    }

    /// What the library leaves to others, and who has it.
    fn contract(&mut self) -> Result<String, Failure> {
        let mut options = self.options.clone();
        options.inputs = vec!["std".into()];
        options.tools.any_release = true;
        let paths = patterns::wanted(&options)?.unwrap_or_default();
        let (packages, _) = patterns::load(&options, &mut self.sources, &paths)?;
        self.timings
            .stage("parse", || count(packages.len(), "package"));
        let options = check::Options {
            bodies: check::Bodies::All,
            ..check::Options::default()
        };
        let (program, _) = check::check_language(&packages, &options);
        self.timings
            .stage("check", || count(program.funcs.len(), "function"));
        Ok(contract::text(&lower::needs(
            &program,
            &toolchain::runtime_symbols(),
        )))
    }

    fn explain(&mut self) -> Result<i32, Failure> {
        if self.asks_for_contract() {
            let text = self.contract()?;
            output::write(&self.text_place(), text.as_bytes(), Mode::Data)?;
            return Ok(exit::OK);
        }
        if let [word] = self.options.inputs.as_slice()
            && !word.exists()
            && let Some(code) = codes::asked(&word.to_string_lossy())
        {
            let text = match self.options.json {
                true => codes::json(code?),
                false => codes::text(code?),
            };
            output::write(&self.text_place(), text.as_bytes(), Mode::Data)?;
            return Ok(exit::OK);
        }
        let input = load::input(self.options, &mut self.sources)?;
        let program = self.front(&input)?;
        if self.options.escape {
            let notes = lower::plan_escapes(program, &self.lower_options(false));
            let json =
                self.options.json || self.options.messages.format == Some(MessageFormat::Json);
            let text = explain::escapes(&self.sources, &notes, json);
            output::write(&self.text_place(), text.as_bytes(), Mode::Data)?;
            return Ok(exit::OK);
        }
        let (defers, diagnostics) = lower::plan_defers(program, &self.lower_options(false));
        self.accept(&diagnostics)?;
        let form = match (self.options.json, self.options.messages.format) {
            (true, _) | (_, Some(MessageFormat::Json)) => explain::Form::Json,
            (_, Some(MessageFormat::Short)) => explain::Form::Short,
            (_, Some(MessageFormat::Human) | None) => explain::Form::Human,
        };
        let text = explain::text(&self.sources, &defers, form);
        output::write(&self.text_place(), text.as_bytes(), Mode::Data)?;
        Ok(exit::OK)
    }

    fn show(&mut self, kind: EmitKind) -> Result<i32, Failure> {
        let input = load::input(self.options, &mut self.sources)?;
        let text = match self.dump_source(&input, kind) {
            Some(text) => text,
            None => {
                let program = self.front(&input)?;
                let ir = self.middle(program, true)?;
                let asm = self.back(&ir, true);
                dump::asm(&asm, self.options.func.as_deref())
            }
        };
        output::write(&self.text_place(), text.as_bytes(), Mode::Data)?;
        Ok(exit::OK)
    }

    fn show_ir(&mut self) -> Result<i32, Failure> {
        let text = match self.options.inputs.as_slice() {
            [file] if file.extension().is_some_and(|it| it == "ir") => {
                dump::ir_file(file, self.options)?
            }
            _ => {
                let input = load::input(self.options, &mut self.sources)?;
                let program = self.front(&input)?;
                let (mut ir, report) = lower::lower_program(program, &self.lower_options(false));
                self.accept(&report.diagnostics)?;
                dump::run_until(&mut ir, self.options.pass.as_deref(), &self.opt_options())?;
                dump::ir(&ir, self.options.func.as_deref())
            }
        };
        output::write(&self.text_place(), text.as_bytes(), Mode::Data)?;
        Ok(exit::OK)
    }

    /// The forms that need no types.
    fn dump_source(&mut self, input: &Input, kind: EmitKind) -> Option<String> {
        match kind {
            EmitKind::Tokens => Some(input.files.iter().map(|file| parse::tokens(file)).collect()),
            EmitKind::Ast => Some(
                input
                    .files
                    .iter()
                    .map(|file| ast::dump(&parse::parse_file(file).0))
                    .collect(),
            ),
            EmitKind::Ir | EmitKind::Asm | EmitKind::Obj | EmitKind::Link => None,
        }
    }

    fn text_place(&self) -> PathBuf {
        self.options.output.clone().unwrap_or_else(|| "-".into())
    }

    /// Reports; an error ends the run.
    fn accept(&mut self, diagnostics: &[Diagnostic]) -> Result<(), Failure> {
        match self.report(diagnostics) {
            0 => Ok(()),
            _ => Err(Failure::Reported),
        }
    }

    fn reject(&mut self, diagnostics: &[Diagnostic]) -> Failure {
        self.report(diagnostics);
        Failure::Reported
    }

    fn report(&mut self, diagnostics: &[Diagnostic]) -> usize {
        let elsewhere = |it: &Diagnostic| {
            let file = self.sources.file_at(it.pos());
            let folder = file.map(|it| it.name().rsplit_once('/').map_or("", |(folder, _)| folder));
            folder.is_some_and(|it| self.others.contains(&format!("{it}/")))
        };
        if !diagnostics.is_empty() && diagnostics.iter().all(elsewhere) {
            return diagnostics.len();
        }
        let mut title = self.title.take_if(|_| !diagnostics.is_empty());
        if self.options.command == Command::Test {
            title = title.map(|_| format!("# {}", self.build.package));
        }
        if let Some(title) = &title {
            match self.build.events {
                true => testing::say(&self.build.id, title),
                false => toolchain::say(title),
            }
        }
        let messages = &self.options.messages;
        match self.build.events {
            true => {
                let text = render::text(diagnostics, &self.sources, messages);
                testing::say(&self.build.id, &text);
                render::errors(diagnostics)
            }
            false => render::report(diagnostics, &self.sources, messages),
        }
    }
}

/// What `build` writes. `-o` is the place of the only thing that has none.
fn wanted(options: &Options) -> Result<Vec<Emit>, Failure> {
    let mut emit = options.emit.clone();
    if emit.is_empty() {
        emit.push(Emit {
            kind: EmitKind::Link,
            path: None,
        });
    }
    emit.sort_by_key(|it| it.kind);
    if let Some(output) = &options.output {
        let mut open: Vec<&mut Emit> = emit.iter_mut().filter(|it| it.path.is_none()).collect();
        match open.as_mut_slice() {
            [one] => one.path = Some(output.clone()),
            _ => {
                return Err(Failure::Usage(
                    "-o names one output, and several are asked for: use --emit KIND=PATH".into(),
                ));
            }
        }
    }
    Ok(emit)
}

/// Where a result goes; into a folder under the name it would have here.
fn place(emit: &Emit, stem: &str) -> PathBuf {
    let extension = emit.kind.extension();
    let name = if extension.is_empty() {
        stem.to_owned()
    } else {
        format!("{stem}.{extension}")
    };
    match &emit.path {
        Some(path) if path.as_os_str().as_encoded_bytes().ends_with(b"/") => path.join(name),
        Some(path) => path.clone(),
        None => PathBuf::from(name),
    }
}

pub(crate) fn is_main(program: &typed::Program) -> bool {
    program
        .packages
        .iter()
        .any(|package| package.name == source::Symbol::MAIN)
}

impl Session<'_> {
    pub(crate) fn require_main(&mut self, program: &typed::Program) -> Result<(), Failure> {
        match program.main {
            Some(_) => Ok(()),
            None => Err(self.reject(&[missing_main(program)])),
        }
    }
}

impl Session<'_> {
    /// What is wrong with the user's own packages is said first, and of these with the first that is wrong, because the others may
    /// need it; the rest of the program is looked at when that is mended.
    fn first_package_only(&self, diagnostics: &mut Vec<Diagnostic>, packages: &[ast::Package]) {
        let own = packages.iter().filter(|it| it.origin == ast::Origin::Main);
        for package in own {
            let of_package = |it: &Diagnostic| {
                let mut files = package.files.iter().map(|it| self.sources.file(it.source));
                files.any(|file| (file.base()..=file.end()).contains(&it.pos()))
            };
            if diagnostics.iter().any(of_package) {
                diagnostics.retain(of_package);
                return;
            }
        }
    }
}

/// Whether a package with such a mistake in its text is not looked at further.
fn stops(it: &Diagnostic, all: bool) -> bool {
    it.message.starts_with("syntax error") && !all || it.message.starts_with("nesting depth")
}

/// In the words of Go's linker.
fn missing_main(program: &typed::Program) -> Diagnostic {
    let it = Diagnostic::error(
        Code::InvalidMainDecl,
        Span::NONE,
        "runtime.main_main·f: function main is undeclared in the main package",
    );
    let alike = program.funcs.iter().find(|it| {
        it.recv.is_none() && it.outer.is_none() && it.name.as_str().eq_ignore_ascii_case("main")
    });
    match alike {
        Some(func) => it.with_help(format!(
            "there is a function {}: the program starts at `main`, in lower case",
            func.name
        )),
        None => it.with_help("a program starts at `func main()`"),
    }
}

fn read_back(path: &Path) -> Result<Vec<u8>, Failure> {
    fs::read(path).map_err(|error| Failure::io("read", path, &error))
}

/// How the program ended, as `go run` says it; but its exit code is ours.
fn ended(status: ExitStatus) -> i32 {
    use std::os::unix::process::ExitStatusExt;
    match (status.code(), status.signal()) {
        (Some(0), _) => exit::OK,
        (Some(code), _) => {
            toolchain::say(&format!("exit status {code}"));
            code
        }
        (None, signal) => {
            toolchain::say(&status.to_string());
            128 + signal.unwrap_or(0)
        }
    }
}

pub(crate) fn count(n: usize, what: &str) -> String {
    format!("{n} {what}{}", if n == 1 { "" } else { "s" })
}

impl Session<'_> {
    /// Whether what is compiled is to be all of a program, and not an object for others to link.
    fn links(&self) -> bool {
        let emit = &self.options.emit;
        emit.is_empty() || emit.iter().any(|it| it.kind == EmitKind::Link)
    }

    pub(crate) fn lower_options(&self, source_lines: bool) -> lower::Options<'_> {
        let codegen = &self.options.codegen;
        let functions = codegen.defer_in.iter();
        lower::Options {
            sources: &self.sources,
            no_opt: codegen.no_optimize,
            no_inline: codegen.no_inline,
            defer: lower::DeferMode {
                default: defer_kind(codegen.defer),
                functions: functions
                    .map(|(name, kind)| (name.clone(), defer_kind(*kind)))
                    .collect(),
            },
            source_lines,
            externals: toolchain::runtime_symbols(),
            closed: self.links(),
            places: self.places.clone(),
            rest: None,
        }
    }

    pub(crate) fn check_options(&self, lang: Option<u32>, bodies: check::Bodies) -> check::Options {
        let lang = self.options.codegen.lang.or(lang);
        check::Options {
            lang: lang.unwrap_or(load::NEWEST_LANG),
            asserts: self.options.asserts,
            bodies,
            complete: self.links(),
            implied: lower::implied,
        }
    }

    pub(crate) fn opt_options(&self) -> opt::Options {
        let codegen = &self.options.codegen;
        opt::Options {
            level: if codegen.no_optimize { 0 } else { 2 },
            inline: !codegen.no_inline,
            ..opt::Options::default()
        }
    }

    pub(crate) fn x64_options(&self, comments: bool) -> x64::Options {
        x64::Options {
            comments,
            opt_level: if self.options.codegen.no_optimize {
                0
            } else {
                2
            },
            ..x64::Options::default()
        }
    }
}

/// The kind to force; none leaves it to the rules.
fn defer_kind(kind: DeferKind) -> Option<lower::DeferKind> {
    match kind {
        DeferKind::Auto => None,
        DeferKind::Heap => Some(lower::DeferKind::Heap),
        DeferKind::Stack => Some(lower::DeferKind::Stack),
        DeferKind::Open => Some(lower::DeferKind::Open),
    }
}
