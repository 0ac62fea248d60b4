//! `runtime/abi.h` is what this crate's tables say. Set `GOFC_BLESS=1` to rewrite it.

#[test]
fn header_is_current() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../runtime/abi.h");
    let wanted = gofc_abi::header();
    if std::env::var_os("GOFC_BLESS").is_some() {
        std::fs::write(&path, &wanted).expect("runtime/abi.h can be written");
    }
    let found = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(
        found, wanted,
        "runtime/abi.h is out of date: GOFC_BLESS=1 cargo test -p gofc-abi"
    );
}
