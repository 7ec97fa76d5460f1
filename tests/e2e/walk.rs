//! A walk through the views: every number that a drawing's twin or a table shows is what `alf` prints, region by region.

use std::collections::BTreeMap;

use alf_tests::alf::{Alf, Printed};
use alf_tests::window::{Window, WindowError};
use serde_json::Value;

use crate::{FOCUS, open, views};

const BASE: &str = "dagens-avtal";
const YEAR: i32 = 2027;
/// Counted beside what a region receives: what it pays for housing.
const PAID: &str = "housing_cost";

/// Amounts by what they are of; an unknown is nothing.
type Shown = BTreeMap<String, Option<String>>;

/// The data of a drawing as its twin has them, by datum.
async fn twin(window: &Window, drawing: &str) -> Result<Shown, WindowError> {
    let figure = format!("[data-testid=\"{drawing}\"]");
    let drawn = format!("return !!document.querySelector('{figure} figcaption button:not([disabled])')");
    window.until(&format!("{drawing} is drawn"), &drawn).await?;
    let turn = format!("document.querySelector('{figure} button[aria-pressed=false]')?.click(); return true");
    let _turned: bool = window.ask(&turn, &[]).await?;
    let shown = format!("return !!document.querySelector('{figure} [data-datum]')");
    window.until(&format!("{drawing} is shown as a table"), &shown).await?;
    let read = format!(
        "return Object.fromEntries([...document.querySelectorAll('{figure} [data-datum]')]
            .map((cell) => [cell.dataset.datum, cell.dataset.value ?? null]))"
    );
    window.ask(&read, &[]).await
}

/// The cells of a table's rows: region, then what `read` answers for a row.
async fn rows<T: serde::de::DeserializeOwned>(
    window: &Window,
    table: &str,
    read: &str,
) -> Result<BTreeMap<String, T>, WindowError> {
    let script = format!(
        "return Object.fromEntries([...document.querySelectorAll('[data-testid={table}] [data-region]')]
            .map((row) => [row.dataset.region, ({read})(row)]))"
    );
    window.ask(&script, &[]).await
}

/// What a region receives in a year; nothing where a part of it is unknown.
fn received(printed: &Printed, region: &str, year: i32) -> Option<i64> {
    let lines = printed.lines(region, year);
    lines.iter().filter(|(component, _)| **component != PAID).map(|(_, amount)| amount.map(whole)).sum()
}

fn whole(amount: &str) -> i64 {
    amount.parse().expect("whole kronor")
}

fn kronor(amount: Option<i64>) -> Option<String> {
    amount.map(|amount| amount.to_string())
}

struct Walk {
    window: Window,
    base: Printed,
    focus: Printed,
    regions: Vec<String>,
}

impl Walk {
    async fn begin(alf: &Alf) -> Result<Self, WindowError> {
        let printed = |scenario: &str| alf.simulate(scenario.as_ref()).expect("alf simulates it");
        let window = open("walk").await;
        let table = window.table().await?;
        let coded = table.rows.iter().filter_map(|row| row.id.strip_prefix("row-"));
        let regions: Vec<String> = coded.filter(|code| *code != "00").map(str::to_owned).collect();
        assert_eq!(regions.len(), 21, "the table has every region");
        Ok(Self { window, base: printed(BASE), focus: printed(FOCUS), regions })
    }

    fn gain(&self, region: &str, year: i32) -> Option<String> {
        kronor(Some(received(&self.focus, region, year)? - received(&self.base, region, year)?))
    }

    async fn timeline(&self, alf: &Alf) -> Result<(), WindowError> {
        views::choose(&self.window, "drawings").await?;
        let points = twin(&self.window, "timeline").await?;
        let scenarios = [BASE, "promemorian", "region-stockholm", FOCUS];
        let mut seen = 0;
        for scenario in scenarios {
            let printed = alf.simulate(scenario.as_ref()).expect("alf simulates it");
            for (datum, value) in &points {
                let Some(year) = datum.strip_prefix(scenario).and_then(|rest| rest.strip_prefix('-')) else {
                    continue;
                };
                let year = year.parse().expect("a year");
                assert_eq!(value.as_deref(), printed.rate(year), "the rate of {scenario} in {year}");
                seen += 1;
            }
        }
        assert_eq!(seen, points.len(), "every point of the timeline is of a pinned scenario");
        assert_eq!(seen, scenarios.len() * 9, "and there are nine years of each");
        Ok(())
    }

    /// Rate, students, the region's amount and the state's cost by year, of every scenario of the table; and the steps.
    async fn years(&self, alf: &Alf) -> Result<(), WindowError> {
        views::choose(&self.window, "timeline").await?;
        let scenarios = [BASE, "promemorian", "region-stockholm", FOCUS];
        for figure in ["rate", "students", "region", "state"] {
            let choose =
                format!("document.querySelector('[data-testid=show-{figure}]').click(); return true");
            let _chosen: bool = self.window.ask(&choose, &[]).await?;
            self.window.settle().await?;
            let points = twin(&self.window, "years").await?;
            assert_eq!(points.len(), scenarios.len() * 9, "{figure}: nine years of each scenario");
            for scenario in scenarios {
                let printed = alf.simulate(scenario.as_ref()).expect("alf simulates it");
                for year in 2024..=2032 {
                    let wanted = match figure {
                        "rate" => printed.rate(year).map(str::to_owned),
                        "students" => printed.students(year).map(str::to_owned),
                        "state" => printed.state_cost(year).map(str::to_owned),
                        _ => kronor(received(&printed, "10", year)),
                    };
                    let shown = &points[&format!("{scenario}-{year}")];
                    assert_eq!(*shown, wanted, "{figure} of {scenario} in {year}");
                }
            }
        }
        let steps = "return [...document.querySelectorAll('[data-testid=timeline-steps] tbody tr')]
            .map((row) => row.dataset.scenario + ' ' + row.dataset.year)";
        let steps: Vec<String> = self.window.ask(steps, &[]).await?;
        let wanted = scenarios[1..].iter().map(|scenario| format!("{scenario} 2026")).collect::<Vec<_>>();
        assert_eq!(steps, wanted, "the memorandum's step is in all that stand on it");
        Ok(())
    }

    /// The differences of the regions on the map, and year by year as small multiples.
    async fn regions(&self) -> Result<(), WindowError> {
        views::choose(&self.window, "map").await?;
        let areas = twin(&self.window, "map").await?;
        let read = "(row) => row.querySelector('[data-amount]').dataset.amount ?? null";
        let ranked: Shown = rows(&self.window, "map-ranked", read).await?;
        assert_eq!(areas.len(), self.regions.len(), "the map has every region");
        for region in &self.regions {
            assert_eq!(areas[region], self.gain(region, YEAR), "the map's {region}");
            assert_eq!(ranked[region], areas[region], "{region} beside the map");
        }
        views::choose(&self.window, "regions").await?;
        let points = twin(&self.window, "regions").await?;
        assert_eq!(points.len(), self.regions.len() * 9, "every region has nine years");
        for region in &self.regions {
            for year in 2024..=2032 {
                let point = &points[&format!("{region}-{FOCUS}-{year}")];
                assert_eq!(*point, self.gain(region, year), "{region} in {year}");
            }
        }
        Ok(())
    }

    /// The ledger's lines by region, and the streams to them.
    async fn flow(&self) -> Result<(), WindowError> {
        views::choose(&self.window, "flow").await?;
        let read = "(row) => Object.fromEntries([...row.querySelectorAll('[data-column]')]
            .map((cell) => [cell.dataset.column, cell.querySelector('[data-amount]')?.dataset.amount ?? null]))";
        let ledger: BTreeMap<String, Shown> = rows(&self.window, "ledger", read).await?;
        let streams = twin(&self.window, "streams").await?;
        assert_eq!(streams["state"].as_deref(), self.focus.state_cost(YEAR), "what leaves the state");
        for region in &self.regions {
            let lines = self.focus.lines(region, YEAR);
            let of = |component: &str| lines.get(component).copied().flatten().map_or(0, whole);
            let whole = received(&self.focus, region, YEAR);
            let Some(row) = ledger.get(region) else {
                assert!(lines.is_empty(), "{region} is left out of the ledger, and alf has lines of it");
                continue;
            };
            let research =
                ["research_base", "research_quality", "reinforcement", "breadth"].map(of).iter().sum();
            for (column, amount) in [
                ("education_state", of("education_state")),
                ("housing_state", of("housing_state")),
                ("housing_cost", of(PAID)),
                ("research_state", research),
                ("received", whole.expect("nothing of it is unknown")),
                ("net", whole.expect("nothing of it is unknown") + of(PAID)),
            ] {
                assert_eq!(row[column], Some(amount.to_string()), "{column} of {region}");
            }
            if let Some(stream) = streams.get(&format!("state-{region}")) {
                let paid = ["education_state", "housing_state"].map(of).iter().sum::<i64>() + research;
                assert_eq!(*stream, Some(paid.to_string()), "the stream to {region}");
            }
        }
        Ok(())
    }

    /// Who is paid directly, through another, or not at all, as the lines have it.
    async fn inclusion(&self) -> Result<(), WindowError> {
        views::choose(&self.window, "inclusion").await?;
        let read = "(row) => Object.fromEntries([...row.querySelectorAll('[data-mode]')]
            .map((cell) => [cell.dataset.year, cell.dataset.mode]))";
        let grid: BTreeMap<String, Shown> = rows(&self.window, "inclusion", read).await?;
        for (region, modes) in &grid {
            for year in [2026, YEAR] {
                let lines = self.focus.lines(region, year);
                let mode = modes[&year.to_string()].as_deref();
                let paid = lines.contains_key("education_state");
                assert!(mode != Some("direct") || paid, "{region} is direct in {year} and paid nothing");
                assert!(mode != Some("none") || lines.is_empty(), "{region} has lines in {year} and is none");
            }
        }
        assert!(
            grid.values().any(|modes| modes["2027"].as_deref() == Some("direct")),
            "somebody is included"
        );
        Ok(())
    }

    /// What the reinforcement gives each region.
    async fn key(&self) -> Result<(), WindowError> {
        views::choose(&self.window, "key").await?;
        let read = "(row) => row.querySelector('[data-reported]')?.dataset.reported ?? null";
        let reported: Shown = rows(&self.window, "key", read).await?;
        let mut given = 0;
        for region in &self.regions {
            let line =
                self.focus.lines(region, YEAR).get("reinforcement").copied().flatten().map(str::to_owned);
            match reported.get(region) {
                Some(shown) if line.is_some() => {
                    assert_eq!(*shown, line, "the reinforcement of {region}");
                    given += 1;
                }
                Some(shown) => assert!(matches!(shown.as_deref(), None | Some("0")), "{region} gets nothing"),
                None => assert_eq!(line, None, "{region} is left out, and alf gives it something"),
            }
        }
        assert!(given > 1, "several regions share the reinforcement");
        Ok(())
    }

    /// Each region's difference, and the sums of those who gain and lose.
    async fn winners(&self) -> Result<(), WindowError> {
        views::choose(&self.window, "winners").await?;
        let read = "(row) => row.querySelector('[data-difference]')?.dataset.difference ?? null";
        let differences: Shown = rows(&self.window, "winners", read).await?;
        let mut sum = 0;
        for region in &self.regions {
            let gain = self.gain(region, YEAR);
            match differences.get(region) {
                Some(Some(shown)) => assert_eq!(Some(shown), gain.as_ref(), "what {region} gains"),
                _ => assert_eq!(gain.as_deref(), Some("0"), "{region} is said to get nothing in either"),
            }
            sum += gain.as_deref().map_or(0, whole);
        }
        let total = views::amount(&self.window, "[data-count=total]").await?;
        assert_eq!(total, Some(sum.to_string()), "the sum over the regions");
        Ok(())
    }

    /// The bridge's twin and table, from base to scenario.
    async fn bridge(&self, alf: &Alf) -> Result<(), WindowError> {
        views::choose(&self.window, "drawings").await?;
        let bars = twin(&self.window, "bridge").await?;
        let asked = ["bridge", BASE, FOCUS, "--region", "10", "--year", "2027", "--measure", "net"];
        let bridge = alf.json(&asked).expect("alf bridges");
        let groups = bridge["rows"][0]["groups"].as_array().expect("groups");
        let mut seen = 0;
        for group in groups {
            let (name, contribution) = (group["group"].as_str().expect("a group"), &group["contribution"]);
            if let Some(bar) = bars.get(name) {
                assert_eq!(Value::from(bar.clone()), *contribution, "the bar of {name}");
                seen += 1;
            } else {
                assert_eq!(contribution.as_str(), Some("0"), "{name} has no bar and gives something");
            }
        }
        assert!(seen > 2, "several groups are drawn: {bars:?}");
        Ok(())
    }
}

#[tokio::test]
async fn every_number_of_every_view_is_what_alf_prints() -> Result<(), WindowError> {
    let alf = Alf::build().expect("alf can be built");
    let walk = Walk::begin(&alf).await?;
    walk.timeline(&alf).await?;
    walk.years(&alf).await?;
    walk.bridge(&alf).await?;
    walk.regions().await?;
    walk.flow().await?;
    walk.inclusion().await?;
    walk.key().await?;
    walk.winners().await?;
    walk.window.close().await
}
