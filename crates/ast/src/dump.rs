pub fn dump(_file: &crate::File) -> String {
    String::new()
}
