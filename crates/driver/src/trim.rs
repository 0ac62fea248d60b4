//! `-trimpath`: what folders are called in a program, so that it does not tell where it was made.

use crate::environment;
use crate::module::Module;
use crate::options::Options;

/// Folders and their names, each with `/` at the end; those in others first.
pub(crate) fn places(options: &Options, module: Option<&Module>) -> Vec<(String, String)> {
    if !options.build.trim_path {
        return Vec::new();
    }
    let mut places = vec![("/gofc/src/".to_owned(), String::new())];
    if let Ok(root) = environment::goroot(options) {
        places.push((format!("{}/src/", root.display()), String::new()));
    }
    if let Some(module) = module {
        places.extend(module.required.places());
        let root = module.root().display();
        places.push((format!("{root}/"), format!("{}/", module.path())));
    }
    if let Ok(here) = std::env::current_dir() {
        places.push((format!("{}/", here.display()), "./".to_owned()));
    }
    places
}
