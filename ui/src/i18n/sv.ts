/** All Swedish prose of the page. */

import type { Chart, Code, ExportKind, IntakeField, Measure, PartKind, Unit } from "../ipc";
import type { NumberStyle } from "../lib/format";
import { damage, holder, reason, rescued } from "./files/sv";
import { views } from "./views/sv";

const number: NumberStyle = { decimalSign: ",", unknown: "okänt" };

const unit: Record<Unit, string> = { kr: "kr", tkr: "tkr", mnkr: "mnkr" };

const measure: Record<Measure, string> = {
  received: "Ersättning",
  net: "Netto efter boende",
  state: "Statens kostnad",
  "per-student": "Per utbildad helårsstudent",
  "per-inhabitant": "Per invånare",
  rate: "Ersättning per helårsstudent",
  coverage: "Kostnadstäckning",
};

const measureTitle: Record<Measure, (years: string) => string> = {
  received: (years) => `Ersättning per region ${years}`,
  net: (years) => `Netto efter boende per region ${years}`,
  state: (years) => `Statens kostnad per region ${years}`,
  "per-student": (years) => `Ersättning per utbildad helårsstudent ${years}`,
  "per-inhabitant": (years) => `Ersättning per invånare ${years}`,
  rate: (years) => `Ersättning per helårsstudent ${years}`,
  coverage: (years) => `Kostnadstäckning ${years}`,
};

const failure: Record<Code, (p: Partial<Record<string, string>>) => string> = {
  file_unreadable: (p) => `Filen ${p.file ?? ""} går inte att läsa: ${reason(p)}.`,
  file_unwritable: (p) => `Filen ${p.file ?? ""} går inte att skriva: ${reason(p)}.`,
  cancelled: () => "Avbrutet. Inget är skrivet.",
  not_json: (p) => `Filen ${p.file ?? ""} är inte giltig JSON${p.place === undefined ? "" : ` (${p.place})`}.`,
  wrong_shape: (p) => `Innehållet i ${[p.place, p.file].filter((part) => part !== undefined).join(" i ") || "filen"} har fel form${wanted(p)}.`,
  unknown_scenario: (p) =>
    p.place === "parent"
      ? `Föräldern ${p.found ?? ""} finns inte${where({ file: p.file })}. Ta in den också, eller ange ett scenario som finns.`
      : `Det finns inget scenario med id ${p.found ?? p.scenario ?? ""}.`,
  duplicate_scenario: (p) => `Två scenarier har samma id ${p.found ?? ""}${p.first === undefined ? "" : `, i ${p.first} och i ${p.file ?? ""}`}.`,
  parent_cycle: (p) => `Scenariernas föräldrar går i cirkel vid ${p.found ?? ""}. Ett av dem måste stå utan förälder.`,
  other_dataset: (p) => `Scenariot ${p.scenario ?? ""} är skrivet för ett annat underlag${wanted(p)}.`,
  unknown_document: (p) => `Det finns ingen inbyggd fil med id ${p.found ?? ""}${wanted(p)}.`,
  duplicate_name: (p) => `Namnet ${p.found ?? ""} står två gånger${where(p)}.`,
  missing_value: (p) => p.kind === "from" ? `Villkoret ${p.parameter ?? ""} saknar från-år${where(p)}: beloppet räknas upp med ${p.found ?? ""} från det årets pris.` : `Ett värde saknas${where(p)}${wanted(p)}.`,
  unknown_parameter: (p) => `Det finns inget villkor som heter ${p.found ?? ""}${where(p)}.`,
  unknown_name: (p) => `Namnet ${p.found ?? ""} finns inte i underlaget${where(p)}.`,
  wrong_index: (p) => `Villkoret ${p.parameter ?? ""} har fel index${where(p)}${wanted(p)}.`,
  wrong_value: (p) => wrongValue[p.kind ?? ""]?.(p) ?? `Värdet ${p.found ?? ""} går inte att använda${where(p)}${wanted(p)}.`,
  duplicate_entry: (p) => p.found !== undefined ? `${p.found} står två gånger${where(p)}.` : `Samma villkor har två värden för samma år${where(p)}.`,
  missing_parameter: (p) => `Villkoret ${p.parameter ?? ""} saknar värde${where(p)}${year(p)}. Ge det ett värde som gäller det året.`,
  wrong_sum: (p) => `Andelar eller vikter summerar till ${p.found ?? ""}${where(p)}${year(p)}${wanted(p)}.`,
  students_without_mode: (p) => `Regionen ${p.region ?? ""} har studenter från ${p.programme ?? ""} men är inte med i avtalet${where(p)}${year(p)}. Välj via värd eller direkt.`,
  reference_not_ancestor: (p) => `Jämförelsescenariot ${p.found ?? ""} är ingen förfader${where(p)}. Välj roten eller en förälder.`,
  nothing_to_divide_by: (p) => `Nyckeln ${p.parameter ?? ""} har inget att fördela efter${where(p)}${year(p)}. Ge minst en region ett värde över noll.`,
  too_large: (p) => `Talet ${p.found ?? ""} är för stort för att räknas exakt${where(p)}.`,
  private_value: (p) => p.kind === "scenario" ? `Scenariot ${p.found ?? ""} är privat. Välj att exportera det med det privata om det ska lämna dokumentet.` : `Värdet är privat och skulle följa med i filen${where(p)}.`,
  year_out_of_range: (p) => `År ${p.year ?? p.found ?? ""} ligger utanför underlaget${wanted(p)}.`,
  drawing: () => "Diagrammen kan inte ritas; gör fönstret större eller ta ur ett scenario.",
  clipboard_closed: () => "Urklipp tar inte emot bilden. Försök igen, eller exportera den som fil.",
  file_exists: (p) => `Filen ${p.file ?? ""} finns redan. Välj ett annat namn.`,
  not_a_document: (p) => `Filen ${p.file ?? ""} är inget ALF-bordsdokument.`,
  newer_document: (p) =>
    `Dokumentet ${p.file ?? ""} är sparat av ett nyare program (version ${p.found ?? ""}). Det är inte rört.`,
  damaged_document: (p) =>
    p.rescued === undefined
      ? `Dokumentet ${p.file ?? ""} är skadat: ${damage(p.found ?? "")}.`
      : `Dokumentet ${p.file ?? ""} är skadat och inte rört: ${damage(p.found ?? "")}. ` +
        `Det som gick att läsa är öppet i en räddad kopia, ${p.rescued}. ${rescued(p)}`,
  document_in_use: (p) => `Dokumentet ${p.file ?? ""} är öppet ${holder(p)}. Stäng det där först.`,
  document_read_only: () => "Dokumentet är öppet enbart för läsning. Spara en kopia för att ändra.",
  disk_full: (p) => `Disken är full, ${p.file ?? "filen"} skrevs inte. Allt som sparats förut finns kvar; frigör plats och försök igen.`,
  document_gone: (p) => `Filen ${p.file ?? ""} ligger inte kvar. Spara dokumentet på en ny plats.`,
  name_taken: (p) => `Ett annat scenario heter redan ${p.found ?? ""}.`,
  name_empty: () => "Scenariot behöver ett namn.",
  last_scenario: (p) => `Ett dokument har minst ett scenario; ${p.found ?? ""} kan inte tas bort.`,
  has_children: (p) => `Scenariot har grenar: ${p.found ?? ""}. Välj vad som ska bli av dem.`,
  note_empty: () => "En anteckning behöver text.",
  note_missing: () => "Ett antaget värde behöver en anteckning om varför.",
  no_own_value: (p) => `Scenariot ${p.found ?? ""} har inget eget värde att ta bort.`,
  no_backup: (p) => `Ingen säkerhetskopia kan tas i ${p.file ?? "mappen"}. Det du ändrar sparas ändå i dokumentet.`,
  undo_refused: () => "Ändringen kan inte ångras, värdet är ett annat än det som lämnades.",
  nothing_to_undo: () => "Det finns inget att ångra.",
  unknown_snapshot: (p) => `Ögonblicksbilden ${p.found ?? ""} finns inte.`,
  value_alarm: (p) =>
    `Rad ${p.place ?? ""}: ${p.found ?? ""} är ungefär ${p.times ?? ""} gånger värdet nu, ${p.expected ?? ""}.`,
  unknown_backup: (p) => `Säkerhetskopia ${p.found ?? ""} finns inte${wanted(p)}.`,
  no_document: () => "Exemplet kan inte ändras utan dokument. Skapa eller öppna ett.",
};

/** Values of a data set's frame that are wrong in their own way. */
const wrongValue: Partial<Record<string, (p: Partial<Record<string, string>>) => string>> = {
  years: (p) => `Åren ${p.found ?? ""} går inte att använda${where(p)}; väntat var ${p.expected ?? ""} år i följd mellan 1900 och 2200.`,
  terms: (p) => `${p.found ?? ""} terminer går inte att använda${where(p)}; väntat var ${p.expected ?? ""} terminer.`,
  national: (p) => `Koden ${p.found ?? ""} är rikets rad och ingen region${where(p)}${wanted(p)}.`,
};

function where(p: Partial<Record<string, string>>): string {
  if (p.scenario !== undefined) {
    return ` i scenariot ${p.scenario}`;
  }
  const place = p.place ?? p.file;
  return place === undefined ? "" : ` i ${place}`;
}

function year(p: Partial<Record<string, string>>): string {
  return p.year === undefined ? "" : ` år ${p.year}`;
}

function wanted(p: Partial<Record<string, string>>): string {
  return p.expected === undefined ? "" : `; väntat var ${p.expected}`;
}

/** An operation with its parameter in words. */
export interface Operation {
  scenario: string;
  parameter: string;
  place: string;
  value: string;
  count: number;
  /** The parameter in words. */
  term: string;
}

export const sv = {
  number,
  program: "ALF-bordet",
  windowTitle: (document: string) => `ALF-bordet – ${document}`,

  header: {
    label: "Dokument och inställningar",
    document: "Öppet dokument",
    perspective: "Perspektiv",
    neutral: "Neutralt",
    unit: "Enhet",
    theme: "Tema",
    themes: { system: "System", light: "Ljust", dark: "Mörkt" },
    language: "Språk",
    languages: { sv: "Svenska", en: "English" },
  },

  dialog: { cancel: "Avbryt", close: "Stäng" },

  document: {
    menu: "Dokument",
    create: "Nytt…",
    open: "Öppna…",
    recent: "Senast öppnade",
    saveAs: "Spara som…",
    share: "Dela kopia…",
    importScenario: "Importera scenario…",
    exportScenario: (name: string) => `Exportera ${name}…`,
    exportPrivate: (name: string) => `Exportera ${name} med det privata…`,
    exportAs: {
      xlsx: (name: string) => `Exportera ${name} som arbetsbok…`,
      csv: (name: string) => `Exportera ${name} som rader (CSV)…`,
      csv_plain: (name: string) => `Exportera ${name} som rader (CSV, punkt och komma)…`,
      pptx: (name: string) => `Exportera ${name} som bildspel…`,
      pptx_template: (name: string) => `Exportera ${name} som bildspel med mall…`,
      report: (name: string) => `Exportera rapport om ${name} (PDF)…`,
      pack: (name: string) => `Exportera mötespaket för ${name}…`,
      png: (name: string) => `Exportera diagrammet för ${name} (PNG)…`,
      svg: (name: string) => `Exportera diagrammet för ${name} (SVG)…`,
      pdf: (name: string) => `Exportera diagrammet för ${name} (PDF)…`,
    } as Record<ExportKind, (name: string) => string>,
    fileKind: { xlsx: "Arbetsbok", csv: "Rader (CSV)", csv_plain: "Rader (CSV)", pptx: "Bildspel", pptx_template: "Bildspel", report: "Rapport", pack: "Mötespaket (zip)", png: "Bild", svg: "Teckning", pdf: "Sida" } as Record<ExportKind, string>,
    exporting: (done: string, of: string) => `Filen skrivs: steg ${done} av ${of}.`,
    exportStopped: "Avbrutet. Inget är skrivet.",
    exportedFile: (path: string) => `Filen ligger i ${path}.`,
    charts: {
      timeline: "tidslinje",
      bridge: "brygga",
      map: "karta",
      regions: "staplar per region",
      difference: "skillnad per region",
      dots: "prickdiagram",
      slope: "lutning",
      multiples: "små diagram",
      flow: "flöde",
      tornado: "tornado",
      area: "prisyta",
    } as Record<Chart, string>,
    copyPicture: (chart: string) => `Kopiera bild: ${chart}`,
    exportPicture: (chart: string) => `Exportera bild: ${chart} (PNG)…`,
    pictureCopied: (chart: string) => `Bilden ligger i urklipp: ${chart}.`,
    copyTable: "Kopiera tabellen",
    tableCopied: "Tabellen ligger i urklipp.",
    snapshot: "Ta ögonblicksbild…",
    snapshots: "Ögonblicksbilder",
    kind: "ALF-bordsdokument",
    scenarioKind: "Scenario (alf-scenario/1)",
    newName: "Ny förhandling",
    sharedName: (name: string) => `${name} (delad)`,
    undo: (what: string) => `Ångra: ${what}`,
    redo: (what: string) => `Gör om: ${what}`,
    nothingToUndo: "Inget att ångra",
    nothingToRedo: "Inget att göra om",
    undone: (what: string) => `Ångrat: ${what}.`,
    redone: (what: string) => `Gjort igen: ${what}.`,
    saved: (time: string) => `sparat ${time}`,
    opened: "allt är sparat",
    example: "exempel utan dokument, sparas inte",
    readOnly: "enbart läsning",
    heldBy: (user: string, host: string) => `öppet hos ${user || "någon annan"}${host ? ` på ${host}` : ""}, enbart läsning`,
    shared: (path: string, less: string) => `Kopian ligger i ${path}.${less}`,
    leftOut: (names: string) => ` Utelämnat: ${names}.`,
    leftOutAlso: (what: string) => ` Utelämnat även ${what}.`,
    leftOutDataset: (count: number) => `privata värden i underlaget, okända i kopian: ${String(count)}`,
    leftOutNotes: (count: number) => `privata anteckningar: ${String(count)}`,
    leftOutSnapshots: (count: number) => `ögonblicksbilder med något privat: ${String(count)}`,
    thinned: (names: string) => ` Utan privata värden och kanske med andra siffror: ${names}.`,
    exported: (path: string, leftOut: number) =>
      `Scenariot ligger i ${path}.` +
      (leftOut > 0 ? ` Privata värden som inte är med: ${String(leftOut)}. Filen kan visa andra siffror än dokumentet.` : ""),
    migrated: (path: string) => `Dokumentet har fått ett nyare format. En kopia av det gamla ligger i ${path}.`,
    snapshotName: "Namn på ögonblicksbilden",
    snapshotTake: "Ta bilden",
    snapshotTaken: (id: string) => `Ögonblicksbild ${id} är tagen.`,
    snapshotSame: (name: string) => `${name}: samma kronor som när bilden togs.`,
    snapshotChangedTitle: (name: string) => `${name}: det som har ändrats`,
    snapshotChanged: (at: string, count: string) => `Det här skiljer sedan bilden togs ${at}, sammanlagt ${count}:`,
    importTitle: "Importera scenarier",
    importDo: "Importera",
    importConflict: "Där id eller namn redan finns",
    importChoices: {
      keep: "Behåll dokumentets eget",
      replace: "Ersätt det med filens",
      both: "Ha kvar båda; filens får ett nummer",
    },
    importSame: "finns redan, likadant",
    importTaken: (name: string) => `finns redan som ${name}`,
    importNew: "nytt",
    values: (count: string) => `${count} värden`,
    keepNote: "Prövat vid bordet",
  },

  changed: {
    program: "programmets version",
    rules: "reglernas version",
    dataset: "underlaget",
    scenario: "scenariot",
    base: "basen",
    ancestor: "scenariot under:",
  } as Record<string, string>,

  notes: {
    command: "Anteckningar…",
    title: "Anteckningar i dokumentet",
    none: "Inga anteckningar än.",
    text: "Ny anteckning",
    change: "Ändra anteckningen",
    on: "Om",
    whole: "hela dokumentet",
    private: "Privat: följer inte med i delade kopior",
    privately: "privat",
    add: "Lägg till",
    save: "Spara",
    edit: "Ändra",
    remove: "Ta bort",
    which: (text: string) => `: ${text}`,
    close: "Stäng",
  },

  backups: {
    command: "Återställ säkerhetskopia…",
    title: "Säkerhetskopior av dokumentet",
    explain: "Dokumentet blir som det var då. Det som ersätts ligger kvar bredvid, under eget namn.",
    none: "Det finns ingen säkerhetskopia av dokumentet än.",
    taken: "Tagen",
    scenarios: "Scenarier",
    size: "Storlek",
    unread: "går inte att läsa",
    confirm: (at: string) => `Återställ till ${at}`,
    restored: (at: string, kept: string | null) =>
      `Dokumentet är som det var ${at}.${kept === null ? "" : ` Det som ersattes ligger kvar i ${kept}.`}`,
  },

  dataset: {
    command: "Byt underlag…",
    kind: "Underlag (JSON)",
    title: (title: string) => `Byt underlag till ${title}`,
    explain: (present: string) => `Ersätter ${present} för alla scenarier i dokumentet. Scenariernas egna värden står kvar, och bytet kan ångras.`,
    counts: (changed: string, added: string, removed: string, same: string) =>
      `Värden som ändras: ${changed}, tillkommer: ${added}, försvinner: ${removed}, är desamma: ${same}.`,
    caption: "Värden som bytet ändrar",
    place: "Värde",
    before: "Nu",
    after: "Efter",
    more: (count: string) => `… och ${count} till.`,
    confirm: "Byt underlag",
  },

  intake: {
    command: "Läs in värden ur en tabell…",
    title: (scenario: string) => `Värden till ${scenario}`,
    paste: "Klistra in ett block, till exempel ur ett kalkylblad",
    example: "Region\tÅr\tVärde    eller    Region\t2026\t2027",
    read: "Läs blocket",
    choose: "Välj fil…",
    kind: "Tabell (CSV eller XLSX)",
    sheet: "Blad",
    unit: "Belopp i",
    parameter: "Villkor",
    inTable: "står i tabellen",
    year: "Från",
    always: "alla år",
    columns: "Kolumner och rader",
    column: (at: number) => `Kolumn ${String(at)}`,
    unused: "–",
    fields: {
      value: "värde",
      year: "år",
      parameter: "villkor",
      region: "region",
      programme: "utbildning",
      indicator: "indikator",
      status: "status",
      source: "källa",
      note: "anteckning",
    } as Record<IntakeField, string>,
    caption: "Så läses raderna; belopp i kronor, andelar som andelar",
    take: "Ta in",
    takeRow: (row: string) => `Ta in rad ${row}`,
    place: "Villkor",
    written: "Skrivet",
    parsed: "Läst som",
    present: "Gäller nu",
    remark: "Anmärkning",
    alarm: (times: string) => `${times} gånger det som gäller`,
    other: (value: string) => `kan också läsas ${value}`,
    nothing: "Tabellen har inga rader att ta in.",
    despite: (count: number) => `Ta in trots ${count === 1 ? "larmet" : `${String(count)} larm`} om tiodubbling eller mer`,
    wrong: (count: number) => (count === 1 ? "1 rad går inte att läsa; kryssa ur den eller ändra kolumnerna." : `${String(count)} rader går inte att läsa; kryssa ur dem eller ändra kolumnerna.`),
    accept: (count: number) => (count === 1 ? "Ta in 1 värde" : `Ta in ${String(count)} värden`),
  },

  commands: {
    menus: { document: "Dokument", edit: "Redigera", scenario: "Scenario", chart: "Diagram", view: "Visa", help: "Hjälp" },
    keys: { command: "Ctrl", shift: "Skift" },
    palette: "Sök kommando",
    placeholder: "Kommando, scenario, region eller år",
    found: "Träffar",
    nothingFound: "Inget heter så.",
    scenario: "Scenario",
    region: "Region",
    print: "Skriv ut…",
    names: { undo: "Ångra", redo: "Gör om" } as Partial<Record<string, string>>,
    find: "Sök scenario",
    meeting: "Mötesläge",
    meetingEnd: "Lämna mötesläget",
    theme: (name: string) => `Tema: ${name}`,
    help: "Hjälp och ordlista",
    about: "Om ALF-bordet",
    version: (version: string, rules: string, licence: string) => `Version ${version}, räkneregler ${rules}, licens ${licence}.`,
    parts: "Inbyggda delar och deras licenser",
    partKinds: { crate: "Rust", package: "Webb", font: "Typsnitt", data: "Data" } as Record<PartKind, string>,
    diagnostics: "Felrapport…",
    diagnosticsTitle: "Felrapport",
    diagnosticsAbout: "Det här och inget annat sparas: inga siffror, namn eller sökvägar. Läs igenom innan du skickar det.",
    diagnosticsSave: "Spara…",
    diagnosticsKind: "Textfil",
    diagnosticsName: "ALF-bordet felrapport",
    saved: (path: string) => `Rapporten ligger i ${path}.`,
    terms: "Ordlista",
    findTerm: "Sök ord",
    keysTitle: "Tangenter",
    moreKeys: [
      ["Nästa ruta i fönstret", "F6"],
      ["Fäst scenariot i trädet som nummer", "1–8"],
      ["Gör scenariot i trädet till bas", "B"],
      ["Räkna fram siffran i tabellen", "Retur"],
      ["Läs ett diagram datum för datum", "piltangenterna"],
    ] as readonly (readonly [string, string])[],
  },

  start: {
    title: "Välkommen till ALF-bordet",
    about:
      "Räkneexemplet är redan öppet: Dagens avtal, Promemorian och parternas förslag, på publicerade uppgifter. Antagna värden är streckade.",
    region: "Vems ögon ser vi med?",
    unit: "Enhet",
    language: "Språk",
    offline: "Inget konto och inget nätverk. Allt sparas i en fil på din dator, och valen kan ändras när som helst.",
    begin: "Börja",
  },

  operation: {
    create: (o: Operation) => `nytt scenario ${o.scenario}`,
    rename: (o: Operation) => `${o.scenario} heter ${o.value}`,
    write_note: (o: Operation) => `anteckning: ${o.value}`,
    remove_note: (o: Operation) => (o.value === "" ? "en anteckning tas bort" : `anteckningen ”${o.value}” tas bort`),
    note: (o: Operation) => `anteckning till ${o.scenario}`,
    tags: (o: Operation) => `etiketter på ${o.scenario}`,
    private: (o: Operation) => `${o.scenario} är privat`,
    open: (o: Operation) => `${o.scenario} är inte privat`,
    archive: (o: Operation) => `${o.scenario} arkiveras`,
    unarchive: (o: Operation) => `${o.scenario} hämtas ur arkivet`,
    move: (o: Operation) => (o.value === "" ? `${o.scenario} står på underlaget` : `${o.scenario} står på ${o.value}`),
    delete: (o: Operation) => `${o.scenario} tas bort`,
    set: (o: Operation) =>
      o.parameter === ""
        ? `${String(o.count)} värden i ${o.scenario}`
        : `${o.term}${o.place === "" ? "" : ` ${o.place}`} → ${o.value === "" ? "okänt" : o.value} i ${o.scenario}`,
    unset: (o: Operation) =>
      o.parameter === "" ? `${String(o.count)} egna värden i ${o.scenario} tas bort` : `eget värde för ${o.term}${o.place === "" ? "" : ` ${o.place}`} i ${o.scenario} tas bort`,
    dataset: (o: Operation) => `underlaget byts mot ${o.value}`,
    import: (o: Operation) => (o.count === 1 ? `import av ${o.scenario}` : `import av ${String(o.count)} scenarier`),
  } as Record<string, (o: Operation) => string>,

  /** Units behind the values that the undo says. */
  operationUnit: { kr: "kr", percent: "%" } as Record<string, string | undefined>,

  /** Words that a parameter takes, as the undo says them. */
  valueWords: {
    none: "ingen",
    via: "via värden",
    direct: "direkt",
    region: "regionen",
    host: "värden",
    state: "staten",
    agreed: "avtalat antal",
    actual: "faktiskt antal",
    cohort: "kullarna",
    fractional: "fraktionerat",
    whole: "hela artiklar",
    share: "andel",
    count: "antal",
    programme: "utbildningens värd",
    trained: "utbildade",
    population: "folkmängd",
    equal: "lika delar",
    true: "ja",
    false: "nej",
  } as Record<string, string | undefined>,

  scenarioActions: {
    label: "Ändra scenariot",
    create: "Nytt",
    branch: "Grena",
    rename: "Byt namn",
    move: "Flytta",
    note: "Anteckning",
    tags: "Etiketter",
    private: "Gör privat",
    open: "Gör öppet",
    archive: "Arkivera",
    unarchive: "Ta ur arkivet",
    delete: "Ta bort",
    createTitle: "Nytt scenario",
    branchTitle: (name: string) => `Grena ${name}`,
    renameTitle: (name: string) => `Byt namn på ${name}`,
    moveTitle: (name: string) => `Vad ska ${name} stå på?`,
    moveExplain: "Egna värden följer med; det som ärvs kommer från det nya.",
    noteTitle: (name: string) => `Anteckning till ${name}`,
    tagsTitle: (name: string) => `Etiketter på ${name}`,
    deleteTitle: (name: string) => `Ta bort ${name}?`,
    name: "Namn",
    parent: "Står på",
    onDataset: "underlaget",
    text: "Text",
    tagList: "Etiketter, skilda med komma",
    branchName: (name: string) => `${name}, vår gren`,
    children: (names: string) => `Scenariot har grenar: ${names}. Vad ska bli av dem?`,
    childrenChoices: {
      to_parent: "De får stå på scenariots förälder (deras siffror ändras)",
      delete: "De tas också bort",
    },
    deleteSure: "Det går att ångra.",
    save: "Spara",
    showArchived: "Visa arkiverade",
    search: "Sök scenario",
    noneFound: "Inget scenario heter så.",
    privateMark: "P",
    privateWord: "privat",
    readOnly: "Dokumentet är öppet enbart för läsning.",
  },

  unit,
  measure,
  measureTitle,
  measureUnit: {
    kr: "kr",
    percent: "procent",
    points: "procentenheter",
  },

  scenarios: {
    title: "Scenarier",
    base: "bas",
    pinnedAs: (place: number) => `nummer ${place} i tabellen`,
    pin: "Fäst i tabellen",
    unpin: "Ta ur tabellen",
    makeBase: "Gör till bas",
    show: (place: number, name: string) => `Visa ${String(place)}: ${name}`,
    keys: "Tangenterna 1–8 fäster, B gör till bas. Ctrl+1–8 visar ett fäst scenario.",
    full: "Tabellen rymmer åtta scenarier; ta ur ett först.",
  },

  compare: {
    componentTitle: (name: string, years: string) => `${name}, per region ${years}`,
    inPrice: (unitName: string, year: string) => `${unitName} i ${year} års pris`,
    price: "Pris",
    prices: { nominal: "Löpande", of: (year: number) => `${year} års` },
    spans: "Summa över år",
    year: "År",
    measure: "Mått",
    show: "Visa",
    shows: { difference: "Skillnad", percent: "Procent", amount: "Belopp" },
    noteDifference: (base: string, unitName: string) => `skillnad mot ${base}, ${unitName}`,
    notePercent: (base: string) => `skillnad mot ${base}, procent`,
    noteAmount: (unitName: string) => `belopp, ${unitName}`,
    region: "Region",
    baseColumn: (unitName: string) => `bas, ${unitName}`,
    difference: "skillnad",
    percent: "skillnad, %",
    draft: "provas",
    nation: "Hela landet",
    regions: "Regioner",
    state: "Statens kostnad",
    own: "egen region",
    /** HST is spelled out to whoever points at it. */
    abbreviation: "HST: helårsstudent, en student på heltid i ett år",
    headline: {
      rate: (year: number) => `Kr per HST ${year}`,
      students: (year: number) => `Helårsstudenter ${year}`,
      coverage: (year: number) => `Täckning ${year}, %`,
    } as Record<string, ((year: number) => string) | undefined>,
    detail: (amount: string, unitName: string) => `${amount} ${unitName}`,
    detailAgainst: (base: string, amount: string, difference: string, percent: string, unitName: string) =>
      `${base} → ${amount} ${unitName} (${difference}; ${percent})`,
    percentOf: (percent: string) => `${percent}\u00a0%`,
    selectRegion: (region: string) => `Visa bryggan för ${region}`,
    nothingPinned: "Inget scenario är fäst vid sidan av basen.",
    pinFocus: (name: string) => `Fäst ${name}`,
  },

  drawing: {
    drawings: "Diagram",
    timeline: "Tidslinje",
    bridge: "Brygga",
    showTable: "Tabell",
    showPicture: "Diagram",
    keys: "Piltangenterna läser värdena ett i taget.",
    year: "År",
    reading: "Uppgift",
    value: "Värde, kr",
    waiting: "Ritar …",
  },

  terms: {
    title: (scenario: string) => `Villkor · ${scenario}`,
    rate: "Ersättning per helårsstudent",
    kinds: {
      add: (year: number) => `Höjning från ${year}`,
      percent: (year: number) => `Höjning i procent från ${year}`,
      set: (year: number) => `Nivå från ${year}`,
      set_real: (year: number) => `Nivå från ${year}`,
    } as Record<string, ((year: number) => string) | undefined>,
    otherKind: (year: number) => `Steg ${year}`,
    units: { add: "kr", percent: "%", set: "kr", set_real: "kr" } as Record<string, string | undefined>,
    inPrices: (year: number) => `i ${year} års pris`,
    source: (title: string) => `Källa: ${title}`,
    inherited: (scenario: string) => `ärvd från ${scenario}`,
    own: "eget värde",
    reset: "Återställ",
    /** Beside the button, after its word. */
    resetTo: (value: string) => `till ${value}`,
    resetUndoes: (what: string) => `ångrar: ${what}`,
    slider: (label: string) => `${label}, skjutreglage`,
    gives: "Ger",
    ambiguous: "Talet kan läsas på två sätt. Vilket menas?",
    tenfold: (value: string) => `Det är mer än tio gånger så mycket eller så lite. Använd ${value}?`,
    use: (value: string) => `Använd ${value}`,
    cancel: "Avbryt",
    invalid: "Skriv ett tal, till exempel 10 000 eller 79 547,50.",
    noStep: "Scenariot har inget steg i ersättningen att dra i.",
    chooseOther: (name: string) => `Visa ${name}`,
    status: {
      decided: "beslutad",
      published: "publicerad",
      derived: "härledd",
      proposed: "föreslagen",
      assumed: "antagen",
      private: "privat",
      unknown: "okänd",
    } as Record<string, string | undefined>,
    draft: "provas",
  },

  bridge: {
    title: (region: string, year: number) => `Brygga · ${region} ${year}`,
    caption: (base: string, focus: string) => `${base} → ${focus}, netto efter boende`,
    group: "Grupp, min–max",
    isolated: (amount: string) => `ensam ${amount}`,
    range: (least: string, most: string) => `${least} till ${most}`,
    steady: "lika i alla ordningar",
    total: "Summa",
    same: "Basen och det valda scenariot är samma; välj ett annat scenario att jämföra med.",
    nothing: "Inget skiljer scenarierna åt.",
    help: "Bidraget är medelvärdet över alla ordningar att införa grupperna i; ensam är gruppen för sig.",
  },

  notices: {
    title: "Anmärkningar",
    pot_unpaid: (detail: string, years: string) => `${detail} betalas inte ut ${years}: ingen region är berättigad.`,
    infeasible: (amount: string, years: string) => `Ramen går inte att hålla ${years}; kostnaden är ${amount} kr för hög.`,
    guarantee_short: (amount: string, years: string) => `Garantin saknar ${amount} kr ${years}.`,
    other: (code: string, years: string) => `${code} ${years}`,
  },

  missing: {
    title: "Okända uppgifter",
    item: (name: string, years: string) => `${name}, ${years}`,
  },

  component: {
    education_state: "Utbildning, staten",
    education_transfer: "Utbildning, mellan regioner",
    housing_cost: "Boendekostnad",
    housing_state: "Boende, staten",
    housing_transfer: "Boende, värdregionen",
    research_base: "Forskning, bas",
    research_quality: "Forskning, kvalitet",
    reinforcement: "Forskningsförstärkning",
    breadth: "Breddforskning",
    national: "Nationell samverkan",
    guarantee: "Garanti",
  } as Record<string, string | undefined>,

  parameter: {
    "index.rate": "Uppräkning av ersättningen",
    "index.research": "Uppräkning av forskningen",
    "index.housing": "Uppräkning av boendet",
    "rate.base": "Ersättning per helårsstudent",
    "rate.steps": "Höjning av ersättningen",
    "rate.rounding": "Avrundning av ersättningen",
    "students.basis": "Antal som betalas",
    "students.trained": "Antal som utbildas",
    "students.agreed": "Avtalat antal helårsstudenter",
    "students.actual": "Faktiskt antal helårsstudenter",
    "cohort.intake": "Intag per termin",
    "cohort.retention": "Kvarvaro",
    "placement.share": "Placering i regioner",
    "inclusion.mode": "Inkludering",
    "inclusion.pass_through": "Vidareförd andel",
    "inclusion.lag": "Utbetalning i efterskott",
    "housing.weeks_per_student": "Boendeveckor per student",
    "housing.lodging_share": "Andel som behöver boende",
    "housing.cost_per_week": "Boendekostnad per vecka",
    "housing.payer": "Vem som betalar boendet",
    "research.total": "Forskningsersättning",
    "research.quality_part": "Kvalitetsdel",
    "research.base_share": "Fasta andelar",
    "research.quality_weight": "Kvalitetsvikter",
    "reinforcement.amount": "Forskningsförstärkning, belopp",
    "reinforcement.counting": "Forskningsförstärkning, räknesätt",
    "reinforcement.students_of": "Forskningsförstärkning, vems studenter",
    "reinforcement.highly_cited_as": "Forskningsförstärkning, högciterat som",
    "reinforcement.weight": "Forskningsförstärkning, vikter",
    "reinforcement.eligible": "Forskningsförstärkning, berättigade",
    "breadth.amount": "Breddforskning, belopp",
    "breadth.key": "Breddforskning, nyckel",
    "national.amount": "Nationell samverkan, belopp",
    "guarantee.loss_limit": "Garanti, högsta förlust",
    "guarantee.financing": "Garanti, finansiering",
    "frame.cap": "Ram",
    "frame.lever": "Ramens hävstång",
    "limits.reference": "Jämförelsescenario för ram och garanti",
    "rounding.unit": "Avrundning av belopp",
    "cost.reported_per_student": "Redovisad kostnad per helårsstudent",
  } as Record<string, string | undefined>,

  views,

  status: {
    label: "Status",
    reconciliation: (agrees: string, differs: string, unknown: string) =>
      `Avstämning: ${agrees} stämmer, ${differs} avviker, ${unknown} ${unknown === "1" ? "okänd" : "okända"}`,
    dataset: (title: string, sha: string) => `Underlag ${title} · ${sha}`,
    offline: "Inga nätverksanslutningar",
    version: (version: string) => `Version ${version}`,
  },

  opening: "Öppnar räkneexemplet …",
  problem: {
    retry: "Försök igen",
    undoDrafts: "Ta bort provade värden",
    failure,
    unreachable: "Programmets beräkningsdel svarar inte.",
  },
};

/** The shape both languages have. */
export type Messages = typeof sv;
