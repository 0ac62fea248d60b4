//! The objects of a program: of all of it, or of package main alone and what was kept of the rest (`only_main`).

use std::path::PathBuf;

use source::Diagnostic;

use crate::cache::{Cache, Key};
use crate::failure::Failure;
use crate::load::Input;
use crate::only_main::{Asked, Kept};
use crate::options::Command;
use crate::pipeline::{Session, count, is_main};
use crate::toolchain::Work;
use crate::{embed, only_main, parts, set};

/// A program that was compiled whole.
pub(crate) struct Whole {
    pub(crate) objects: Vec<PathBuf>,
    /// The names of the objects in the cache.
    keys: Vec<Key>,
    /// The number of the first object of package main, if it has objects of its own.
    first_main: Option<usize>,
    /// How many functions package main has.
    main_funcs: usize,
    lower: lower::Rest,
    opt: opt::Rest,
}

impl Session<'_> {
    /// typed -> (lower) -> ir -> (opt) -> [ir]: all objects of a program, each -> (opt) -> (x64) -> AsmText -> (as)
    pub(crate) fn objects(
        &mut self,
        work: &Work,
        program: typed::Program,
    ) -> Result<Whole, Failure> {
        let (ir, report) = self.lowered_with_report(program, false)?;
        let divided = opt::run_and_divide(ir, &self.opt_options());
        self.timings
            .stage("optimise", || count(divided.parts.len(), "part"));
        let cache = divided
            .first_main
            .map(|_| Cache::open(self.options))
            .filter(Cache::is_there);
        let main = &divided.parts[divided.first_main.unwrap_or(0)..];
        let main_funcs = main.iter().map(|it| it.funcs.len()).sum();
        let objects = self.made(work, cache.as_ref(), 0, divided.parts)?;
        let (objects, keys): (Vec<PathBuf>, Vec<Option<Key>>) = objects.into_iter().unzip();
        Ok(Whole {
            objects,
            keys: keys.into_iter().flatten().collect(),
            first_main: divided.first_main,
            main_funcs,
            lower: report.rest,
            opt: divided.rest,
        })
    }

    /// [ir] -> (opt) -> (x64) -> AsmText -> (as) -> objects, besides the `first` that there are.
    fn made(
        &mut self,
        work: &Work,
        cache: Option<&Cache>,
        first: usize,
        parts: Vec<ir::Program>,
    ) -> Result<Vec<parts::Object>, Failure> {
        let maker = parts::Maker {
            work,
            options: self.options,
            passes: self.opt_options(),
            code: self.x64_options(false),
            cache,
        };
        let (objects, spent) = maker.objects(first, parts)?;
        self.timings.stage("make objects", || {
            let all = count(first + objects.len(), "object");
            format!("{all}, {} kept", first + spent.kept)
        });
        self.timings.of_stage("optimise parts", spent.optimise);
        self.timings.of_stage("generate code", spent.generate);
        self.timings.of_stage("as", spent.assemble);
        Ok(objects)
    }

    /// source -> objects: of package main alone if that will do, or else of the whole program.
    pub(crate) fn all_objects(
        &mut self,
        work: &Work,
        input: &Input,
        packages: &[ast::Package],
        diagnostics: Vec<Diagnostic>,
    ) -> Result<Vec<PathBuf>, Failure> {
        let cache = Cache::open(self.options);
        let key = match diagnostics.is_empty() && cache.is_there() {
            true => self.key_of_rest(packages, input, &cache)?,
            false => None,
        };
        if let Some(key) = key
            && let Some(objects) = self.with_kept(work, packages, input, &cache, key)?
        {
            return Ok(objects);
        }
        let program = self.typed(input, packages, diagnostics)?;
        if !is_main(&program) && self.options.command == Command::Run {
            return Err(Failure::World(
                "package command-line-arguments is not a main package".into(),
            ));
        }
        self.require_main(&program)?;
        let whole = self.objects(work, program)?;
        let objects = whole.objects.clone();
        if let Some(key) = key {
            self.keep(packages, input, &cache, key, whole);
        }
        Ok(objects)
    }

    /// The name of what is kept of the program without package main.
    fn key_of_rest(
        &self,
        packages: &[ast::Package],
        input: &Input,
        cache: &Cache,
    ) -> Result<Option<Key>, Failure> {
        let Some(digest) = only_main::digest(packages, &self.sources) else {
            return Ok(None);
        };
        let main: Vec<_> = packages.last().into_iter().collect();
        let (path, module) = (input.path.as_deref(), input.module.as_ref());
        let description = self.description(packages, &main, path, module)?;
        let options = format!(
            "{:?} {:?}",
            self.options.codegen, self.options.build.strings
        );
        let all = (digest, description, options, &self.places, input.lang);
        Ok(Some(cache.key(&all)))
    }

    /// The objects of a program of which only package main has to be compiled; none if that is not so.
    fn with_kept(
        &mut self,
        work: &Work,
        packages: &[ast::Package],
        input: &Input,
        cache: &Cache,
        key: Key,
    ) -> Result<Option<Vec<PathBuf>>, Failure> {
        let Some(kept) = cache.read(&key) else {
            return Ok(None);
        };
        let Ok(kept) = postcard::from_bytes::<Kept>(&kept) else {
            return Ok(None);
        };
        self.timings
            .stage("read what was kept", || count(kept.objects.len(), "object"));
        let Some((parts, asked)) = self.only_main(packages, input, &kept.lower, &kept.opt) else {
            return Ok(None);
        };
        if asked != kept.asked {
            return Ok(None);
        }
        let mut objects = Vec::new();
        for (number, key) in kept.objects.iter().enumerate() {
            let place = work.file(&format!("go{number}.o"));
            if !cache.get(key, &place) {
                return Ok(None);
            }
            objects.push(place);
        }
        self.timings
            .stage("package main", || count(parts.len(), "part"));
        let made = self.made(work, Some(cache), objects.len(), parts)?;
        objects.extend(made.into_iter().map(|it| it.0));
        Ok(Some(objects))
    }

    /// ast -> [ir]: the parts of package main, with what it asks the rest of the program for; none if there is anything to say about it.
    fn only_main(
        &mut self,
        packages: &[ast::Package],
        input: &Input,
        lower: &lower::Rest,
        opt: &opt::Rest,
    ) -> Option<(Vec<ir::Program>, Asked)> {
        let options = self.check_options(input.lang, only_main::bodies(lower, opt));
        let (mut program, found) = check::check_program(packages, &options);
        self.timings
            .stage("check main", || count(program.funcs.len(), "function"));
        program.main?;
        let main = packages.last().map_or(&[][..], std::slice::from_ref);
        let embedded = embed::set(&mut program, main, &self.sources);
        if !found.is_empty() || !embedded.is_empty() || only_main::reaches_out(&program) {
            return None;
        }
        for (symbol, value) in &self.options.build.strings {
            if ir::is_of_main(symbol) {
                set::string(&mut program, symbol, value).ok()?;
            }
        }
        let options = lower::Options {
            rest: Some(lower::Known {
                lower,
                bodies: &opt.bodies,
                data: &opt.data,
            }),
            ..self.lower_options(false)
        };
        let (ir, report) = lower::lower_program(program, &options);
        self.timings
            .stage("lower main", || count(ir.funcs.len(), "function"));
        if !report.diagnostics.is_empty() {
            return None;
        }
        let parts = opt::run_main(ir, &self.opt_options(), opt)?;
        let asked = Asked::new(&report.requests, &parts, opt);
        self.timings
            .stage("optimise main", || count(parts.len(), "part"));
        Some((parts, asked))
    }

    /// Keeps what compiling package main by itself needs, if that gives the same as it gave in the whole program.
    fn keep(
        &mut self,
        packages: &[ast::Package],
        input: &Input,
        cache: &Cache,
        key: Key,
        whole: Whole,
    ) {
        let Some(first_main) = whole.first_main else {
            return;
        };
        if whole.main_funcs > whole.opt.funcs / 2 {
            return; // most of the work is main's, and would be done twice
        }
        let found = self.only_main(packages, input, &whole.lower, &whole.opt);
        let Some((parts, asked)) = found else {
            return;
        };
        let (rest, main) = whole.keys.split_at(first_main.min(whole.keys.len()));
        let same = parts
            .iter()
            .map(|it| cache.key(it))
            .eq(main.iter().copied());
        if same {
            let kept = Kept {
                lower: whole.lower,
                opt: whole.opt,
                objects: rest.to_vec(),
                asked,
            };
            if let Ok(kept) = postcard::to_stdvec(&kept) {
                cache.write(&key, &kept);
            }
        }
        let what = match same {
            true => "what package main alone needs",
            false => "nothing: package main alone is not what it is in the whole",
        };
        self.timings.stage("keep", || what.to_owned());
    }
}
