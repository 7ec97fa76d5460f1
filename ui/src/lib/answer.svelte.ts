/** The newest answer to what a tab asks, and what it answers. */

import { type Failure, isFailure } from "../ipc";
import { type Latest, latest } from "./latest";

export class Answer<Asked, Given> {
  given = $state.raw<Given | null>(null);
  problem = $state.raw<Failure | "unreachable" | null>(null);

  readonly #latest: Latest<Asked>;

  constructor(send: (asked: Asked) => Promise<Given>) {
    this.#latest = latest<Asked, Given>({
      send,
      answered: (_, given) => {
        this.problem = null;
        this.given = given;
      },
      failed: (_, reason) => {
        this.problem = isFailure(reason) ? reason : "unreachable";
      },
    });
  }

  ask(asked: Asked): void {
    this.#latest.submit(asked);
  }
}
