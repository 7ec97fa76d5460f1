/** Our own SVG text as nodes of the page, with nothing in it that could run. */

import { patch, tags } from "./patch";

const FORBIDDEN = "script, foreignObject, iframe, object, embed, a, use[href^='http'], image[href^='http']";

/** Parses the text; null when it is no SVG. */
export function parsePicture(svg: string): SVGSVGElement | null {
  const root = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
  if (!(root instanceof SVGSVGElement)) return null;
  for (const element of root.querySelectorAll(FORBIDDEN)) element.remove();
  for (const element of [root, ...root.querySelectorAll("*")]) dropHandlers(element);
  return root;
}

function dropHandlers(element: Element): void {
  for (const { name } of [...element.attributes]) {
    if (name.startsWith("on")) element.removeAttribute(name);
  }
}

/** What is shown: its text by tag and the element of each tag. */
interface Present {
  tags: readonly string[];
  elements: readonly Element[];
}

/** Svelte action: shows the picture in the element, filling it. While one drags, only what differs is touched. */
export function picture(holder: HTMLElement, svg: string): { update: (svg: string) => void } {
  let present: Present | null = null;

  function show(source: string) {
    const next = tags(source);
    if (present && patch(present.elements, present.tags, next)) {
      present = { tags: next, elements: present.elements };
      return;
    }
    const parsed = parsePicture(source);
    present = null;
    holder.replaceChildren();
    if (!parsed) return;
    holder.append(document.adoptNode(parsed));
    present = { tags: next, elements: [parsed, ...parsed.querySelectorAll("*")] };
  }

  show(svg);
  return { update: show };
}
