//! Text in XML.

/// A text as content or attribute; what XML cannot hold is left out.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\n' | '\t' => escaped.push(' '),
            '\u{AD}' => {}
            letter if letter.is_control() => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}

/// The declaration every part begins with.
pub(super) const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// The namespaces of a drawing's part.
pub(super) const SPACES: &str = "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
     xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
     xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";

/// Relations of a part: kind and target, numbered from rId1.
pub(super) fn relations(targets: &[(&str, String)]) -> String {
    let mut xml = format!(
        "{HEAD}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    );
    for (at, (kind, target)) in (1..).zip(targets) {
        let home = if *kind == "metadata/core-properties" { "package/2006" } else { "officeDocument/2006" };
        xml.push_str(&format!(
            "<Relationship Id=\"rId{at}\" \
             Type=\"http://schemas.openxmlformats.org/{home}/relationships/{kind}\" Target=\"{target}\"/>"
        ));
    }
    xml + "</Relationships>"
}
