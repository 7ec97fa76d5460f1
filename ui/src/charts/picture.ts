/** Our own SVG text as nodes of the page, with nothing in it that could run. */

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

/** Svelte action: shows the picture in the element, filling it. */
export function picture(holder: HTMLElement, svg: string): { update: (svg: string) => void } {
  function show(source: string) {
    const parsed = parsePicture(source);
    if (!parsed) {
      holder.replaceChildren();
      return;
    }
    parsed.setAttribute("width", "100%");
    parsed.setAttribute("height", "100%");
    holder.replaceChildren(document.adoptNode(parsed));
  }

  show(svg);
  return { update: show };
}
