/** In what a tab tells of something else than the table above it. */

/** What of the table's choices some tabs do not follow. */
export interface Chosen {
  /** Last year of a span whose amounts are summed. */
  through: number | null;
  /** The year in whose price kronor are shown. */
  price: number | null;
}

/** Tabs with figures; the others have none, or say themselves what they show. */
const FIGURES: readonly string[] = ["drawings", "timeline", "bridge", "regions", "map", "flow", "key", "trace", "difference", "winners"];
/** Those that sum over the table's span. */
const SUMMED: readonly string[] = ["map", "difference", "winners"];
/** Those that show every year side by side. */
const ALL_YEARS: readonly string[] = ["timeline", "regions"];
/** Those that show kronor in the table's price. */
const PRICED: readonly string[] = ["map", "regions", "difference", "winners"];

/** Which of the choices a tab differs in. */
export function scopeOf(tab: string, { through, price }: Chosen): Record<keyof Chosen, boolean> {
  const figures = FIGURES.includes(tab);
  return {
    through: figures && through !== null && !ALL_YEARS.includes(tab) && !SUMMED.includes(tab),
    price: figures && price !== null && !PRICED.includes(tab),
  };
}
