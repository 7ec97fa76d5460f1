/**
 * From one drawing to the next of the same shape, by changing attributes and texts where they differ. Two looks of a
 * drag differ in little, and to parse and replace a whole drawing costs several times what the rest of a repaint does.
 */

/** What a patch needs of an element. */
export interface Patched {
  setAttribute: (name: string, value: string) => void;
  removeAttribute: (name: string) => void;
  readonly childNodes: ArrayLike<{ nodeType: number; nodeValue: string | null }>;
}

const TEXT_NODE = 3;
/** Names that a patch may set; what runs or loads is not among them. */
const PLAIN = /^(?!on|href|xlink)[a-z][a-z0-9-]*$/i;
const ATTRIBUTE = /([^\s=]+)="([^"]*)"/g;

/** The text in pieces, each from one "<" to the next. */
export function tags(svg: string): string[] {
  return svg.split("<");
}

/**
 * Changes `elements`, one for each opening tag of `before` in its order, into what `after` says. False when the two are
 * not of the same shape; then nothing has been changed.
 */
export function patch(elements: readonly Patched[], before: readonly string[], after: readonly string[]): boolean {
  if (before.length !== after.length) return false;
  const changes: (() => void)[] = [];
  let opened = -1;
  for (let at = 0; at < after.length; at++) {
    const [old, next] = [before[at] ?? "", after[at] ?? ""];
    if (/^[a-z]/i.test(old)) opened++;
    if (old === next) continue;
    const element = elements[opened];
    const change = element && differing(element, old, next);
    if (!change) return false;
    changes.push(change);
  }
  for (const change of changes) change();
  return true;
}

/** How to get from one opening tag and its text to another; nothing when they are not alike. */
function differing(element: Patched, old: string, next: string): (() => void) | null {
  const [oldTag, oldText] = parts(old);
  const [tag, text] = parts(next);
  const name = nameOf(oldTag);
  if (!/^[a-z]/i.test(name) || name !== nameOf(tag) || (oldTag + tag + oldText + text).includes("&")) return null;
  if (oldTag.endsWith("/") !== tag.endsWith("/")) return null;
  const [was, is] = [attributes(oldTag), attributes(tag)];
  const names = [...was.keys(), ...is.keys()];
  if (!names.every((attribute) => PLAIN.test(attribute) || was.get(attribute) === is.get(attribute))) return null;
  const child = element.childNodes[0];
  if (oldText !== text && (child?.nodeType !== TEXT_NODE || text === "")) return null;
  return () => {
    for (const [attribute, value] of is) if (was.get(attribute) !== value) element.setAttribute(attribute, value);
    for (const attribute of was.keys()) if (!is.has(attribute)) element.removeAttribute(attribute);
    if (oldText !== text && child) child.nodeValue = text;
  };
}

function parts(piece: string): [tag: string, text: string] {
  const end = piece.indexOf(">");
  return [piece.slice(0, end), piece.slice(end + 1)];
}

function nameOf(tag: string): string {
  return /^[^\s/>]+/.exec(tag)?.[0] ?? "";
}

function attributes(tag: string): Map<string, string> {
  return new Map([...tag.matchAll(ATTRIBUTE)].map(([, name = "", value = ""]) => [name, value]));
}
