/**
 * Answers to one movement of the hand are handed over together, so that one frame paints them: two frames take twice
 * as long, and the later answer would wait for the earlier one's.
 */

/** How long an answer waits for the others at most, in milliseconds. */
const WAIT_MS = 12;

/** What is still under way, movement by movement. */
const underWay = new Map<number, Set<Promise<unknown>>>();

/** The answer, when those to the same movement have come too or have kept it waiting for long. */
export async function together<Given>(movement: number | null, answer: Promise<Given>): Promise<Given> {
  if (movement === null) return answer;
  const company = underWay.get(movement) ?? new Set();
  underWay.set(movement, company.add(answer));
  try {
    return await answer;
  } finally {
    company.delete(answer);
    if (company.size === 0) underWay.delete(movement);
    else await Promise.race([Promise.allSettled(company), waited()]);
  }
}

function waited(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, WAIT_MS);
  });
}
