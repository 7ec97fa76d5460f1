/** All English prose of the page. */

import type { Code, Measure, Unit } from "../ipc";
import type { NumberStyle } from "../lib/format";
import type { Messages } from "./sv";

const number: NumberStyle = { decimalSign: ".", unknown: "unknown" };

const unit: Record<Unit, string> = { kr: "SEK", tkr: "SEK k", mnkr: "SEK m" };

const measure: Record<Measure, string> = {
  received: "Compensation",
  net: "Net of housing",
  state: "State cost",
  "per-student": "Per student trained",
  "per-inhabitant": "Per inhabitant",
  rate: "Rate per full-time student",
  coverage: "Cost coverage",
};

const measureTitle: Record<Measure, (year: number) => string> = {
  received: (year) => `Compensation by region ${year}`,
  net: (year) => `Net of housing by region ${year}`,
  state: (year) => `State cost by region ${year}`,
  "per-student": (year) => `Compensation per full-time student trained ${year}`,
  "per-inhabitant": (year) => `Compensation per inhabitant ${year}`,
  rate: (year) => `Rate per full-time student ${year}`,
  coverage: (year) => `Cost coverage ${year}`,
};

const failure: Record<Code, (p: Partial<Record<string, string>>) => string> = {
  file_unreadable: (p) => `The file ${p.file ?? ""} cannot be read.`,
  file_unwritable: (p) => `The file ${p.file ?? ""} cannot be written.`,
  not_json: (p) => `The file ${p.file ?? ""} is not valid JSON${p.place === undefined ? "" : ` (${p.place})`}.`,
  wrong_shape: (p) => `The contents of ${p.place ?? p.file ?? "the file"} have the wrong shape${wanted(p)}.`,
  unknown_scenario: (p) => `There is no scenario with the id ${p.found ?? p.scenario ?? ""}.`,
  duplicate_scenario: (p) => `Two scenarios have the same id ${p.found ?? p.scenario ?? ""}.`,
  parent_cycle: (p) => `The parents of the scenarios form a circle at ${p.scenario ?? p.place ?? ""}.`,
  other_dataset: (p) => `The scenario ${p.scenario ?? ""} is written for another data set${wanted(p)}.`,
  unknown_parameter: (p) => `No term is called ${p.found ?? ""}${where(p)}.`,
  unknown_name: (p) => `The name ${p.found ?? ""} is not in the data set${where(p)}.`,
  wrong_index: (p) => `The term ${p.parameter ?? ""} has the wrong index${where(p)}${wanted(p)}.`,
  wrong_value: (p) => `The value ${p.found ?? ""} cannot be used${where(p)}${wanted(p)}.`,
  duplicate_entry: (p) => `The same term has two values for the same year${where(p)}.`,
  missing_parameter: (p) => `The term ${p.parameter ?? ""} has no value${where(p)}.`,
  wrong_sum: (p) => `Shares or weights do not add up as they must${where(p)}${wanted(p)}.`,
  students_without_mode: (p) => `The region ${p.region ?? ""} has students but takes no part${where(p)}.`,
  reference_not_ancestor: (p) => `The reference scenario ${p.found ?? ""} is no ancestor${where(p)}.`,
  nothing_to_divide_by: (p) => `The key has nothing to divide by${where(p)}.`,
  too_large: (p) => `The number ${p.found ?? ""} is too large to be computed exactly${where(p)}.`,
  private_value: (p) => `The value is private and would leave with the file${where(p)}.`,
  year_out_of_range: (p) => `The year ${p.year ?? p.found ?? ""} is outside the data set${wanted(p)}.`,
  drawing: () => "The charts cannot be drawn; make the window larger or unpin a scenario.",
};

function where(p: Partial<Record<string, string>>): string {
  const place = p.place ?? p.file;
  return place === undefined ? "" : ` in ${place}`;
}

function wanted(p: Partial<Record<string, string>>): string {
  return p.expected === undefined ? "" : `; expected ${p.expected}`;
}

export const en: Messages = {
  number,
  program: "ALF-bordet",
  windowTitle: (document) => `ALF-bordet – ${document}`,

  header: {
    label: "Document and settings",
    document: "Open document",
    perspective: "Perspective",
    neutral: "Neutral",
    unit: "Unit",
    theme: "Theme",
    themes: { system: "System", light: "Light", dark: "Dark" },
    language: "Language",
    languages: { sv: "Svenska", en: "English" },
  },

  unit,
  measure,
  measureTitle,
  measureUnit: {
    kr: "SEK",
    percent: "per cent",
    points: "percentage points",
  },

  scenarios: {
    title: "Scenarios",
    base: "base",
    pinnedAs: (place) => `number ${place} in the table`,
    pin: "Pin to table",
    unpin: "Unpin",
    makeBase: "Make base",
    keys: "Keys 1–8 pin, B makes base.",
    full: "The table holds eight scenarios; take one out first.",
  },

  compare: {
    year: "Year",
    measure: "Measure",
    show: "Show",
    shows: { difference: "Difference", percent: "Per cent", amount: "Amount" },
    noteDifference: (base, unitName) => `difference to ${base}, ${unitName}`,
    notePercent: (base) => `difference to ${base}, per cent`,
    noteAmount: (unitName) => `amount, ${unitName}`,
    region: "Region",
    baseColumn: (unitName) => `base, ${unitName}`,
    difference: "difference",
    percent: "difference, %",
    draft: "trying",
    nation: "The whole country",
    regions: "Regions",
    state: "State cost",
    own: "own region",
    abbreviation: "FTS: full-time student, one student for one year (HST in Swedish)",
    headline: {
      rate: (year) => `SEK per FTS ${year}`,
      students: (year) => `Full-time students ${year}`,
      coverage: (year) => `Coverage ${year}, %`,
    },
    detail: (amount, unitName) => `${amount} ${unitName}`,
    detailAgainst: (base, amount, difference, percent, unitName) =>
      `${base} → ${amount} ${unitName} (${difference}; ${percent})`,
    percentOf: (percent) => `${percent}%`,
    selectRegion: (region) => `Show the bridge for ${region}`,
    nothingPinned: "No scenario is pinned beside the base.",
    pinFocus: (name) => `Pin ${name}`,
  },

  drawing: {
    drawings: "Charts",
    timeline: "Timeline",
    bridge: "Bridge",
    showTable: "Table",
    showPicture: "Chart",
    keys: "The arrow keys read the values one at a time.",
    year: "Year",
    reading: "Reading",
    value: "Value, SEK",
    waiting: "Drawing …",
  },

  terms: {
    title: (scenario) => `Terms · ${scenario}`,
    rate: "Rate per full-time student",
    kinds: {
      add: (year) => `Raise from ${year}`,
      percent: (year) => `Raise in per cent from ${year}`,
      set: (year) => `Level from ${year}`,
      set_real: (year) => `Level from ${year}`,
    },
    otherKind: (year) => `Step ${year}`,
    units: { add: "SEK", percent: "%", set: "SEK", set_real: "SEK" },
    inPrices: (year) => `in ${year} prices`,
    source: (title) => `Source: ${title}`,
    inherited: (scenario) => `inherited from ${scenario}`,
    own: "own value",
    reset: "Reset",
    resetTo: (value) => `Reset to ${value}`,
    slider: (label) => `${label}, slider`,
    gives: "Gives",
    ambiguous: "The number can be read in two ways. Which one is meant?",
    tenfold: (value) => `That is more than ten times as much or as little. Use ${value}?`,
    use: (value) => `Use ${value}`,
    cancel: "Cancel",
    invalid: "Type a number, for example 10 000 or 79 547.50.",
    noStep: "The scenario has no step in the rate to drag.",
    chooseOther: (name) => `Show ${name}`,
    status: {
      decided: "decided",
      published: "published",
      derived: "derived",
      proposed: "proposed",
      assumed: "assumed",
      private: "private",
      unknown: "unknown",
    },
    draft: "trying",
  },

  bridge: {
    title: (region, year) => `Bridge · ${region} ${year}`,
    caption: (base, focus) => `${base} → ${focus}, net of housing`,
    group: "Group, min–max",
    contribution: "Part, SEK",
    isolated: (amount) => `alone ${amount}`,
    range: (least, most) => `${least} to ${most}`,
    steady: "the same in all orders",
    total: "Total",
    same: "The base and the chosen scenario are the same; choose another scenario to compare with.",
    nothing: "Nothing differs between the scenarios.",
    help: "The part is the mean over all orders of bringing in the groups; alone is the group by itself.",
  },

  notices: {
    title: "Notices",
    pot_unpaid: (detail, years) => `${detail} is not paid ${years}: no region is eligible.`,
    infeasible: (amount, years) => `The frame cannot be met ${years}; the cost is SEK ${amount} too high.`,
    guarantee_short: (amount, years) => `The guarantee is SEK ${amount} short ${years}.`,
    other: (code, years) => `${code} ${years}`,
  },

  missing: {
    title: "Unknown inputs",
    item: (name, years) => `${name}, ${years}`,
  },

  component: {
    education_state: "Education, the state",
    education_transfer: "Education, between regions",
    housing_cost: "Housing cost",
    housing_state: "Housing, the state",
    housing_transfer: "Housing, the host region",
    research_base: "Research, base",
    research_quality: "Research, quality",
    reinforcement: "Research reinforcement",
    breadth: "Research breadth",
    national: "National cooperation",
    guarantee: "Guarantee",
  },

  parameter: {
    "index.rate": "Indexation of the rate",
    "index.research": "Indexation of research",
    "index.housing": "Indexation of housing",
    "rate.base": "Rate per full-time student",
    "rate.steps": "Raise of the rate",
    "rate.rounding": "Rounding of the rate",
    "students.basis": "Students paid for",
    "students.trained": "Students trained",
    "students.agreed": "Agreed number of full-time students",
    "students.actual": "Actual number of full-time students",
    "cohort.intake": "Intake per term",
    "cohort.retention": "Retention",
    "placement.share": "Placement in regions",
    "inclusion.mode": "Inclusion",
    "inclusion.pass_through": "Share passed on",
    "inclusion.lag": "Payment in arrears",
    "housing.weeks_per_student": "Housing weeks per student",
    "housing.lodging_share": "Share in need of housing",
    "housing.cost_per_week": "Housing cost per week",
    "housing.payer": "Payer of housing",
    "research.total": "Research compensation",
    "research.quality_part": "Quality part",
    "research.base_share": "Fixed shares",
    "research.quality_weight": "Quality weights",
    "reinforcement.amount": "Research reinforcement, amount",
    "reinforcement.counting": "Research reinforcement, way of counting",
    "reinforcement.students_of": "Research reinforcement, whose students",
    "reinforcement.highly_cited_as": "Research reinforcement, highly cited as",
    "reinforcement.weight": "Research reinforcement, weights",
    "reinforcement.eligible": "Research reinforcement, eligible",
    "breadth.amount": "Research breadth, amount",
    "breadth.key": "Research breadth, key",
    "national.amount": "National cooperation, amount",
    "guarantee.loss_limit": "Guarantee, largest loss",
    "guarantee.financing": "Guarantee, financing",
    "frame.cap": "Frame",
    "frame.lever": "Lever of the frame",
    "limits.reference": "Reference scenario of frame and guarantee",
    "rounding.unit": "Rounding of amounts",
    "cost.reported_per_student": "Reported cost per full-time student",
  },

  status: {
    label: "Status",
    reconciliation: (agrees, differs, unknown) => `Reconciliation: ${agrees} agree, ${differs} differ, ${unknown} unknown`,
    dataset: (title, sha) => `Data set ${title} · ${sha}`,
    offline: "No network connections",
    version: (version) => `Version ${version}`,
  },

  opening: "Opening the example …",
  problem: {
    retry: "Try again",
    undoDrafts: "Remove tried values",
    failure,
    unreachable: "The computing part of the program does not answer.",
  },
};
