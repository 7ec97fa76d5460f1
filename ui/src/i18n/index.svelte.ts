/** The words of the page in the language chosen. */

import type { Language } from "../ipc";
import { en } from "./en";
import { type Messages, sv } from "./sv";

export type { Messages } from "./sv";

const LANGUAGES: Record<Language, Messages> = { sv, en };

let language = $state<Language>("sv");

/** The messages of the present language; read in markup it follows a change. */
export function text(): Messages {
  return LANGUAGES[language];
}

export function currentLanguage(): Language {
  return language;
}

export function chooseLanguage(chosen: Language): void {
  language = chosen;
  document.documentElement.lang = chosen;
}
