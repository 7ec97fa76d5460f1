/** In what a tab tells of something else than the table above it. */

/** What of the table's choices some tabs do not follow. */
export interface Chosen {
  /** Last year of a span whose amounts are summed. */
  through: number | null;
  /** The year in whose price kronor are shown. */
  price: number | null;
  /** One component of the amounts. */
  component: string | null;
}

/** Tabs with figures of one year in its own price; the others have no figures, or say themselves what they show. */
const FIGURES: readonly string[] = ["drawings", "timeline", "bridge", "regions", "map", "flow", "key", "trace", "difference", "winners"];
/** Those that show the measure of the table. */
const MEASURED: readonly string[] = ["regions", "map", "difference", "winners"];
/** Those that show every year side by side. */
const ALL_YEARS: readonly string[] = ["timeline", "regions"];

/** Which of the choices a tab differs in. */
export function scopeOf(tab: string, { through, price, component }: Chosen): Record<keyof Chosen, boolean> {
  const figures = FIGURES.includes(tab);
  return {
    through: figures && through !== null && !ALL_YEARS.includes(tab),
    price: figures && price !== null,
    component: MEASURED.includes(tab) && component !== null,
  };
}
