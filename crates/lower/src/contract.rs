//! What a library leaves to others, and who has it: each function without body, each variable that is another's.
//!
//! The answers are those that lowering acts on (`Lower::bodyless_sym`), for all of a program and not only for what is reached.

use std::collections::BTreeMap;

use rustc_hash::{FxHashMap, FxHashSet};

use typed::FuncId;
use types::TypeStyle;

use crate::{Need, Provider, intrinsics, lower};

/// All needs of a program, sorted by name.
pub(crate) fn needs(program: &typed::Program, externals: &FxHashSet<String>) -> Vec<Need> {
    let cx = Cx {
        program,
        externals,
        by_symbol: lower::by_symbol(program),
    };
    let mut found: BTreeMap<String, Need> = BTreeMap::new();
    for need in cx.funcs().chain(cx.vars()) {
        found.insert(need.name.clone(), need);
    }
    found.into_values().collect()
}

struct Cx<'a> {
    program: &'a typed::Program,
    externals: &'a FxHashSet<String>,
    by_symbol: FxHashMap<&'a str, FuncId>,
}

impl Cx<'_> {
    fn funcs(&self) -> impl Iterator<Item = Need> {
        let bodyless = |it: &&typed::Func| it.body.is_none() && it.outer.is_none();
        let types = &self.program.types;
        self.program.funcs.iter().filter(bodyless).map(move |it| {
            let ty = types.type_string(it.ty, TypeStyle::Paths);
            Need {
                name: it.link_name.clone(),
                what: ty,
                provider: self.provider(it),
            }
        })
    }

    /// Variables with the symbol of another package.
    fn vars(&self) -> impl Iterator<Item = Need> {
        let owners = self.owners();
        self.program.globals.iter().filter_map(move |it| {
            let path = self.program.packages[it.package].path;
            let own = it.link_name.rsplit_once('.')?.0 == path.as_str();
            let ty = self.program.types.type_string(it.ty, TypeStyle::Paths);
            (!own).then(|| Need {
                name: format!("{path} {}", it.link_name),
                what: format!("var {ty}"),
                provider: match owners.contains(it.link_name.as_str()) {
                    true => Provider::Go(it.link_name.clone()),
                    false => Provider::Nobody,
                },
            })
        })
    }

    /// The symbols of the variables that packages have under their own names.
    fn owners(&self) -> FxHashSet<&str> {
        let own = |it: &&typed::Global| {
            let path = self.program.packages[it.package].path;
            it.link_name
                .rsplit_once('.')
                .is_some_and(|(prefix, _)| prefix == path.as_str())
        };
        self.program
            .globals
            .iter()
            .filter(own)
            .map(|it| it.link_name.as_str())
            .collect()
    }

    fn provider(&self, func: &typed::Func) -> Provider {
        if intrinsics::find(&func.link_name).is_some() {
            return Provider::Instructions;
        }
        let name = func.pragmas.link_name.as_ref().unwrap_or(&func.link_name);
        let name = intrinsics::alias(name).unwrap_or(name);
        let external = self.externals.contains(name);
        match self.by_symbol.get(name) {
            Some(id) if !external => Provider::Go(self.program.funcs[*id].link_name.clone()),
            _ if external => Provider::Runtime(name.to_owned()),
            _ => Provider::Nobody,
        }
    }
}
