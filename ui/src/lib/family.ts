/** Who stands on whom among scenarios. */

interface Member {
  id: string;
  parent: string | null;
}

/** All but a scenario and what stands on it, near or far: what it can be moved to. */
export function outside<T extends Member>(all: readonly T[], id: string): readonly T[] {
  const below = new Set([id]);
  for (let size = 0; size !== below.size; ) {
    size = below.size;
    for (const one of all) if (one.parent !== null && below.has(one.parent)) below.add(one.id);
  }
  return all.filter((one) => !below.has(one.id));
}
