/** The lines of a trace as a tree that can be folded. */

import type { TraceLine } from "../../ipc";

export interface Branch {
  line: TraceLine;
  /** Steps from the root of the whole tree. */
  depth: number;
  below: Branch[];
  /** Whether it is folded when nobody has chosen. */
  folded: boolean;
}

/** What the reader has folded (true) or unfolded (false), by node. */
export type Folds = Readonly<Partial<Record<string, boolean>>>;

/** Sums of many alike parts are folded at first: their formula says what they are. */
const MANY = 8;
const DEEP = 4;

/** The trees of some lines; a line belongs under the one whose id is its own without the last step. */
export function branches(lines: readonly TraceLine[]): Branch[] {
  const found = new Map<string, Branch>();
  const roots: Branch[] = [];
  for (const line of lines) {
    const steps = line.id === "" ? [] : line.id.split(".");
    const branch: Branch = {
      line,
      depth: steps.length,
      below: [],
      folded: line.parts > MANY || steps.length >= DEEP,
    };
    found.set(line.id, branch);
    const parent = steps.length === 0 ? undefined : found.get(steps.slice(0, -1).join("."));
    (parent?.below ?? roots).push(branch);
  }
  // What was not sent along is not in sight.
  for (const branch of found.values()) if (branch.below.length === 0) branch.folded = true;
  return roots;
}

/** The branches in sight, in reading order. */
export function visible(tree: readonly Branch[], folds: Folds): Branch[] {
  return tree.flatMap((branch) => {
    const folded = folds[branch.line.id] ?? branch.folded;
    return folded ? [branch] : [branch, ...visible(branch.below, folds)];
  });
}

/** The folds after the reader turns a branch. */
export function fold(folds: Folds, { line, folded }: Branch): Folds {
  return { ...folds, [line.id]: !(folds[line.id] ?? folded) };
}
