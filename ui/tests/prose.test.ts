import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { type AST, parse } from "svelte/compiler";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const SOURCE = join(import.meta.dirname, "../src");
const SPOKEN = new Set(["aria-label", "aria-description", "aria-valuetext", "alt", "title", "placeholder", "label"]);
const WORD = /\p{L}{2}/u;

const files = readdirSync(SOURCE, { recursive: true, encoding: "utf8" }).filter(
  (file) => !file.startsWith("i18n/") && !file.includes("bindings/") && !file.includes(".test."),
);

/** What a Svelte file says in its markup: text between tags, and attributes that are read out. */
function spokenIn(source: string): string[] {
  const found: string[] = [];
  const { fragment } = parse(source, { modern: true });

  function visit(node: unknown): void {
    if (Array.isArray(node)) node.forEach(visit);
    else if (typeof node === "object" && node !== null) visitNode(node as AST.BaseNode);
  }

  function visitNode(node: AST.BaseNode): void {
    if (node.type === "StyleDirective") return;
    if (node.type === "Text") found.push((node as AST.Text).data);
    if (node.type === "Attribute" && !SPOKEN.has((node as AST.Attribute).name)) {
      const { value } = node as AST.Attribute;
      if (value !== true && !Array.isArray(value)) visit(value);
      return;
    }
    visit(Object.values(node).filter((child) => typeof child === "object"));
  }

  visit(fragment);
  return found.filter((text) => WORD.test(text)).map((text) => text.trim());
}

/** Sentences and Swedish letters among the strings of a script. */
function saidIn(source: string): string[] {
  const found: string[] = [];

  function visit(node: ts.Node): void {
    const text = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateTail(node) ? node.text : "";
    if (/[åäöÅÄÖ]/.test(text) || /^\p{Lu}\p{Ll}+ \p{L}/u.test(text)) found.push(text);
    ts.forEachChild(node, visit);
  }

  visit(ts.createSourceFile("script.ts", source, ts.ScriptTarget.Latest));
  return found;
}

describe("prose", () => {
  it("finds what it looks for", () => {
    expect(spokenIn('<p class="one two" style:width="{width}px" title="En titel">Hej {name}</p>')).toEqual(["En titel", "Hej"]);
    expect(saidIn('const a = ["aria-label", "Det gick inte", "okänt"];')).toEqual(["Det gick inte", "okänt"]);
  });

  it.each(files.filter((file) => file.endsWith(".svelte")))("stands in no markup of %s", (file) => {
    const source = readFileSync(join(SOURCE, file), "utf8");
    expect(spokenIn(source)).toEqual([]);
    expect(saidIn(/<script[^>]*>([^]*?)<\/script>/.exec(source)?.[1] ?? "")).toEqual([]);
  });

  it.each(files.filter((file) => file.endsWith(".ts")))("stands in no string of %s", (file) => {
    expect(saidIn(readFileSync(join(SOURCE, file), "utf8"))).toEqual([]);
  });
});

describe("colours", () => {
  const styled = files.filter((file) => /\.(svelte|css)$/.test(file) && !file.endsWith("tokens.css"));

  it.each(styled)("come from the tokens in %s", (file) => {
    const source = readFileSync(join(SOURCE, file), "utf8");
    const style = file.endsWith(".css") ? source : (/<style>([^]*)<\/style>/.exec(source)?.[1] ?? "");
    expect(style.match(/#[0-9a-f]{3,8}\b(?=\s*[;,)])|\b(?:rgb|hsl|oklch)a?\(/gi) ?? []).toEqual([]);
  });
});
