//! The objects of a program: of each of its parts, made or taken from the cache, side by side.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use rayon::prelude::*;

use crate::cache::{Cache, Key};
use crate::failure::Failure;
use crate::options::Options;
use crate::toolchain::{self, Work};

/// What makes objects.
pub(crate) struct Maker<'a> {
    pub(crate) work: &'a Work,
    pub(crate) options: &'a Options,
    pub(crate) passes: opt::Options,
    pub(crate) code: x64::Options,
    /// Where objects are kept. The only part of a small program is not: it would be another after any edit.
    pub(crate) cache: Option<&'a Cache>,
}

/// An object, and its name in the cache.
pub(crate) type Object = (PathBuf, Option<Key>);

/// How many objects were kept from earlier runs, and how long the others took, all together.
#[derive(Default)]
pub(crate) struct Spent {
    pub(crate) kept: usize,
    pub(crate) optimise: Duration,
    pub(crate) generate: Duration,
    pub(crate) assemble: Duration,
}

impl Maker<'_> {
    /// The objects of these parts, in their order; `first` is the number of the first.
    pub(crate) fn objects(
        &self,
        first: usize,
        parts: Vec<ir::Program>,
    ) -> Result<(Vec<Object>, Spent), Failure> {
        let made: Vec<_> = parts
            .into_par_iter()
            .enumerate()
            .map(|(number, part)| self.object(first + number, part))
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

    fn object(&self, number: usize, mut part: ir::Program) -> Result<(Object, Spent), Failure> {
        let mut spent = Spent::default();
        let name = format!("go{number}");
        let entry = self.cache.map(|cache| (cache, cache.key(&part)));
        let key = entry.map(|it| it.1);
        if let Some((cache, key)) = &entry {
            let place = self.work.file(&format!("{name}.o"));
            if cache.get(key, &place) {
                spent.kept = 1;
                return Ok(((place, Some(*key)), spent));
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
        Ok(((object, key), spent))
    }
}
