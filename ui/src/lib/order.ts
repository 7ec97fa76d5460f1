/** Lists that the user puts in order. */

/** The list with one of its items at another place, as near as there is one; the same list where nothing moves. */
export function placed<Item>(list: readonly Item[], item: Item, place: number): readonly Item[] {
  const from = list.indexOf(item);
  const to = Math.max(0, Math.min(place, list.length - 1));
  if (from < 0 || from === to) return list;
  const others = list.filter((other) => other !== item);
  return [...others.slice(0, to), item, ...others.slice(to)];
}

/** The items in the order wished for; those it does not name come after, as they stand. */
export function inOrder<Item>(items: readonly Item[], wished: readonly Item[]): readonly Item[] {
  const named = wished.filter((item, at) => items.includes(item) && wished.indexOf(item) === at);
  return [...named, ...items.filter((item) => !named.includes(item))];
}

/** The place in a column of rows that a height on the screen points at: the row whose middle it has not passed. */
export function placeAt(middles: readonly number[], y: number, from: number): number {
  let place = from;
  while (place > 0 && y < (middles[place - 1] ?? -Infinity)) place -= 1;
  while (place < middles.length - 1 && y > (middles[place + 1] ?? Infinity)) place += 1;
  return place;
}
