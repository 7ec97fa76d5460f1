/** What is wrong with a file or a document, in Swedish. */

type Params = Partial<Record<string, string>>;

const reasons: Partial<Record<string, string>> = {
  not_found: "den finns inte",
  permission_denied: "åtkomst nekas",
  not_utf8: "den är inte text i UTF-8",
  too_large: "den är för stor",
  not_a_workbook: "den är ingen arbetsbok i formatet xlsx",
  is_a_folder: "det är en mapp",
  no_folder: "mappen finns inte",
  exists: "den finns redan",
};

/** Why a file can be neither read nor written. */
export function reason(p: Params): string {
  return reasons[p.reason ?? ""] ?? "disken eller nätverksenheten svarar inte som den ska";
}

const tables: Partial<Record<string, string>> = {
  dataset: "underlaget",
  scenario: "scenarierna",
  value: "scenariernas värden",
  operation: "ändringarna att ångra",
  note: "anteckningarna",
  snapshot: "ögonblicksbilderna",
  setting: "inställningarna",
};

/** What of a document cannot be read. */
export function damage(found: string): string {
  const [kind, name = "", , ...row] = found.split(" ");
  const table = tables[name] ?? name;
  if (kind === "header") return "filens första byte går inte att läsa";
  if (kind === "cut") return "filen slutar för tidigt";
  if (kind === "table") return `${table} går inte att läsa i sin helhet`;
  if (kind === "page") return `sida ${name} i filen är trasig`;
  if (kind === "value") return row.length === 0 ? `${table} går inte att läsa` : `i ${table} går raden ${row.join(" ")} inte att läsa`;
  return "innehållet går inte att läsa";
}

/** What a rescue saved and lost. */
export function rescued(p: Params): string {
  const counted = (table: string, words: string) => {
    const [saved = "0", lost = "?"] = [p[`${table}_saved`], p[`${table}_lost`]];
    if (lost === "0") return `${saved} ${words}`;
    return lost === "?" ? `${saved} ${words} (hur många som är förlorade går inte att säga)` : `${saved} ${words} (${lost} förlorade)`;
  };
  const dataset = p.dataset_saved === "1" ? "underlaget" : "inte underlaget, exemplets står i dess ställe";
  const parts = [counted("scenario", "scenarier"), counted("value", "värden"), counted("note", "anteckningar"), dataset];
  return `Räddat: ${parts.join(", ")}. Ögonblicksbilder och det som kunde ångras följde inte med.`;
}

/** Who has a document open. */
export function holder(p: Params): string {
  const [user = "", host = ""] = [p.user, p.host];
  if (user === "" && host === "") return "i ett annat fönster eller på en annan dator";
  return `${user === "" ? "hos någon" : `hos ${user}`}${host === "" ? "" : ` på ${host}`}`;
}
