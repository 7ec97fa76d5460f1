/** Which scenarios stand in the table: one base and at most eight beside it, without repetition. */

export const MOST_PINNED = 8;

export interface Choice {
  base: string;
  pinned: readonly string[];
}

/** Pins a scenario last, or takes it away when it is there; the base and a full table change nothing. */
export function togglePin(choice: Choice, scenario: string): Choice {
  if (scenario === choice.base) return choice;
  if (choice.pinned.includes(scenario)) return { ...choice, pinned: without(choice.pinned, scenario) };
  if (choice.pinned.length >= MOST_PINNED) return choice;
  return { ...choice, pinned: [...choice.pinned, scenario] };
}

/** Pins a scenario as number `place` (from 1), or takes it away when it stands there already. */
export function pinAt(choice: Choice, scenario: string, place: number): Choice {
  if (scenario === choice.base) return choice;
  if (choice.pinned[place - 1] === scenario) return { ...choice, pinned: without(choice.pinned, scenario) };
  const others = without(choice.pinned, scenario);
  if (others.length >= MOST_PINNED) return choice;
  return { ...choice, pinned: others.toSpliced(place - 1, 0, scenario) };
}

/** Makes a scenario the base; the old base takes its place in the table, or stands last. */
export function makeBase(choice: Choice, scenario: string): Choice {
  if (scenario === choice.base) return choice;
  const at = choice.pinned.indexOf(scenario);
  if (at >= 0) return { base: scenario, pinned: choice.pinned.with(at, choice.base) };
  return { base: scenario, pinned: [...choice.pinned, choice.base].slice(0, MOST_PINNED) };
}

/** The choice among the scenarios there are; without a base the first in the table is it, or the first there is. */
export function remaining({ base, pinned }: Choice, scenarios: readonly string[]): Choice {
  const left = pinned.filter((id) => scenarios.includes(id));
  const next = scenarios.includes(base) ? base : (left[0] ?? scenarios[0] ?? base);
  return { base: next, pinned: without(left, next) };
}

function without(pinned: readonly string[], scenario: string): string[] {
  return pinned.filter((id) => id !== scenario);
}
