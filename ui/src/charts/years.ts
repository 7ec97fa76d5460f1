/** Data of series over years, turned into a table. */

import type { Datum } from "../ipc";

export interface YearTable {
  /** The series in order of appearance. */
  series: string[];
  /** One value per series; left out where the series has no datum that year. */
  rows: { year: string; values: (string | null | undefined)[] }[];
}

/** A table by year when every datum is of a year (its id is `<series>-<year>`), else nothing. */
export function byYear(data: readonly Datum[]): YearTable | null {
  const dated = data.map((datum) => ({ datum, year: yearOf(datum) }));
  if (dated.length === 0 || dated.some(({ year }) => year === null)) return null;
  const series = [...new Set(data.map((datum) => datum.series))];
  const years = [...new Set(dated.map(({ year }) => year ?? ""))].sort();
  const value = (year: string, name: string) =>
    dated.find((entry) => entry.year === year && entry.datum.series === name)?.datum.value;
  return { series, rows: years.map((year) => ({ year, values: series.map((name) => value(year, name)) })) };
}

function yearOf({ id, series }: Datum): string | null {
  const rest = id.startsWith(`${series}-`) ? id.slice(series.length + 1) : "";
  return /^\d{4}$/.test(rest) ? rest : null;
}
