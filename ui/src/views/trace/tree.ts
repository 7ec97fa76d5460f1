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
  return roots;
}

/** Whether nothing below a branch is in sight; what has not been sent is not. */
export function isFolded({ line, folded, below }: Branch, folds: Folds): boolean {
  return below.length === 0 || (folds[line.id] ?? folded);
}

/** The branches in sight, in reading order. */
export function visible(tree: readonly Branch[], folds: Folds): Branch[] {
  return tree.flatMap((branch) => (isFolded(branch, folds) ? [branch] : [branch, ...visible(branch.below, folds)]));
}

/** The folds after the reader turns a branch: one that was in sight is folded, another unfolded. */
export function fold(folds: Folds, branch: Branch): Folds {
  return { ...folds, [branch.line.id]: !isFolded(branch, folds) };
}
