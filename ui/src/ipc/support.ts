/** What helps when something is wrong, and what the program is. */

import type { About } from "./bindings/About";
import type { DialogWords } from "./documents";
import { invoke } from "./invoke";

export interface Support {
  /** Version, rules, and everything that is built in with its licence. */
  about: () => Promise<About>;
  /** A report without figures or names, for the user to read before it is saved. */
  diagnostics: () => Promise<string>;
  /** Saves the report that was shown; the path, or nothing where the user thought better of it. */
  saveDiagnostics: (words: DialogWords) => Promise<string | null>;
}

export const shellSupport: Support = {
  about: () => invoke("about"),
  diagnostics: () => invoke("diagnostics"),
  saveDiagnostics: (words) => invoke("save_diagnostics", { words }),
};
