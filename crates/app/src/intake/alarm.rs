//! Whether a new value is so far from the present one that somebody slipped.

use rust_decimal::Decimal;

/// The power of ten nearest to how many times the present value a new one is; none within five times.
pub(crate) fn alarm(parsed: Option<&str>, present: Option<&str>) -> Option<String> {
    let decimal = |text: Option<&str>| Decimal::from_str_exact(text?).ok().map(|value| value.abs());
    let (new, old) = (decimal(parsed)?, decimal(present)?);
    if new.is_zero() || old.is_zero() {
        return None;
    }
    // Bounds are five times a power of ten: 1 000 for a slip of kr and tkr, 100 for öre, 10 for a digit.
    let steps = [(500, "1000"), (50, "100"), (5, "10")];
    let times = |large: Decimal, small: Decimal| {
        let reached =
            |bound: i32| small.checked_mul(Decimal::from(bound)).is_some_and(|least| large >= least);
        steps.iter().find(|(bound, _)| reached(*bound)).map(|(_, name)| *name)
    };
    let less = |name: &str| match name {
        "1000" => "0.001",
        "100" => "0.01",
        _ => "0.1",
    };
    times(new, old).or_else(|| times(old, new).map(less)).map(str::to_owned)
}
