/** The newest answer to what a tab asks, and what it answers. */

import { type Failure, isFailure } from "../ipc";
import { type Latest, latest } from "./latest";
import { handMoment, isOvertaken, measureRepaint, TAB_REPAINT } from "./repaint";
import { together } from "./together";

/** What a tab asks, and the movement of the hand it asks for. */
interface Question<Asked> {
  asked: Asked;
  moved: number | null;
}

export class Answer<Asked, Given> {
  given = $state.raw<Given | null>(null);
  problem = $state.raw<Failure | "unreachable" | null>(null);

  readonly #latest: Latest<Question<Asked>>;

  constructor(send: (asked: Asked) => Promise<Given>) {
    this.#latest = latest<Question<Asked>, Given>({
      send: ({ asked, moved }) => together(moved, send(asked)),
      answered: ({ moved }, given) => {
        this.problem = null;
        this.given = given;
        return moved === null ? undefined : measureRepaint(moved, TAB_REPAINT);
      },
      overtaken: isOvertaken,
      failed: (_, reason) => {
        this.problem = isFailure(reason) ? reason : "unreachable";
      },
    });
  }

  ask(asked: Asked): void {
    this.#latest.submit({ asked, moved: handMoment() });
  }
}
