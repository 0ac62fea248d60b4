//! The objects of a program: of each of its parts, made or taken from the cache, side by side.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use rayon::prelude::*;

use crate::cache::Cache;
use crate::failure::Failure;
use crate::options::Options;
use crate::toolchain::{self, Work};

/// What makes objects.
pub(crate) struct Maker<'a> {
    pub(crate) work: &'a Work,
    pub(crate) options: &'a Options,
    pub(crate) passes: opt::Options,
    pub(crate) code: x64::Options,
}

/// How many objects were kept from earlier runs, and how long the others took, all together.
#[derive(Default)]
pub(crate) struct Spent {
    pub(crate) kept: usize,
    pub(crate) optimise: Duration,
    pub(crate) generate: Duration,
    pub(crate) assemble: Duration,
}

impl Maker<'_> {
    /// The objects of these parts, in their order. The only part of a small program is not kept: it would be another after any edit.
    pub(crate) fn objects(
        &self,
        parts: Vec<ir::Program>,
    ) -> Result<(Vec<PathBuf>, Spent), Failure> {
        let cache = (parts.len() > 1).then(|| Cache::open(self.options));
        let made: Vec<_> = parts
            .into_par_iter()
            .enumerate()
            .map(|(number, part)| self.object(number, part, cache.as_ref()))
            .collect();
        let mut objects = Vec::with_capacity(made.len());
        let mut all = Spent::default();
        for made in made {
            let (object, spent) = made?;
            objects.push(object);
            all.kept += spent.kept;
            all.optimise += spent.optimise;
            all.generate += spent.generate;
            all.assemble += spent.assemble;
        }
        Ok((objects, all))
    }

    fn object(
        &self,
        number: usize,
        mut part: ir::Program,
        cache: Option<&Cache>,
    ) -> Result<(PathBuf, Spent), Failure> {
        let mut spent = Spent::default();
        let name = format!("go{number}");
        let entry = cache.map(|cache| (cache, cache.key(&part)));
        if let Some((cache, key)) = &entry {
            let place = self.work.file(&format!("{name}.o"));
            if cache.get(key, &place) {
                spent.kept = 1;
                return Ok((place, spent));
            }
        }
        let start = Instant::now();
        opt::finish_part(&mut part, &self.passes);
        let optimised = Instant::now();
        let asm = x64::compile(&part, &self.code);
        let generated = Instant::now();
        let object = toolchain::assemble(self.work, &name, asm.text.as_bytes(), self.options)?;
        spent.assemble = generated.elapsed();
        spent.generate = generated - optimised;
        spent.optimise = optimised - start;
        if let Some((cache, key)) = &entry {
            cache.put(key, &object);
        }
        Ok((object, spent))
    }
}
