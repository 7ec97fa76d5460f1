/** Finding by words typed. */

/** Whether every word that is sought stands somewhere in the texts; case does not matter, nothing sought finds all. */
export function matching(sought: string, texts: readonly string[]): boolean {
  const among = texts.join(" ").toLocaleLowerCase("sv");
  const words = sought.toLocaleLowerCase("sv").split(/\s+/).filter((word) => word !== "");
  return words.every((word) => among.includes(word));
}
