/** What is wrong with a file or a document, in English. */

type Params = Partial<Record<string, string>>;

const reasons: Partial<Record<string, string>> = {
  not_found: "it does not exist",
  permission_denied: "access is denied",
  not_utf8: "it is not text in UTF-8",
  too_large: "it is too large",
  not_a_workbook: "it is no workbook of the format xlsx",
  is_a_folder: "it is a folder",
  no_folder: "the folder does not exist",
  exists: "it exists already",
};

/** Why a file can be neither read nor written. */
export function reason(p: Params): string {
  return reasons[p.reason ?? ""] ?? "the disk or network drive does not answer as it should";
}

const tables: Partial<Record<string, string>> = {
  dataset: "the data set",
  scenario: "the scenarios",
  value: "the scenarios' values",
  operation: "the changes to undo",
  note: "the notes",
  snapshot: "the snapshots",
  setting: "the settings",
};

/** What of a document cannot be read. */
export function damage(found: string): string {
  const [kind, name = "", , ...row] = found.split(" ");
  const table = tables[name] ?? name;
  if (kind === "header") return "the first bytes of the file cannot be read";
  if (kind === "cut") return "the file ends too early";
  if (kind === "table") return `${table} cannot be read in full`;
  if (kind === "page") return `page ${name} of the file is broken`;
  if (kind === "value") return row.length === 0 ? `${table} cannot be read` : `in ${table} the row ${row.join(" ")} cannot be read`;
  return "the contents cannot be read";
}

/** What a rescue saved and lost. */
export function rescued(p: Params): string {
  const counted = (table: string, words: string) => {
    const [saved = "0", lost = "?"] = [p[`${table}_saved`], p[`${table}_lost`]];
    if (lost === "0") return `${saved} ${words}`;
    return lost === "?" ? `${saved} ${words} (how many are lost cannot be told)` : `${saved} ${words} (${lost} lost)`;
  };
  const dataset = p.dataset_saved === "1" ? "the data set" : "not the data set, the example's stands in its place";
  const parts = [counted("scenario", "scenarios"), counted("value", "values"), counted("note", "notes"), dataset];
  return `Saved: ${parts.join(", ")}. Snapshots and what could be undone did not come along.`;
}

/** Who has a document open. */
export function holder(p: Params): string {
  const [user = "", host = ""] = [p.user, p.host];
  if (user === "" && host === "") return "in another window or on another computer";
  return `${user === "" ? "with somebody" : `with ${user}`}${host === "" ? "" : ` on ${host}`}`;
}
