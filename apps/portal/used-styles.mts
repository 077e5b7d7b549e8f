// Keeps of the design system only what this portal uses: the packages bring 600 kB of styles, a screen needs a few of them.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AcceptedPlugin, Container, Declaration, Plugin, Root, Rule } from 'postcss';

const CANDIDATES = ['button', 'heading', 'link', 'paragraph', 'skip-link'];

/**
 * The styles of the candidate components. Their packages only offer them as code that adds a `<style>` to the page, which a
 * strict content security policy refuses; so the text is taken out of that code here, when the portal is built.
 */
function candidateStyles(): string {
  return CANDIDATES.map((name) => {
    const folder = dirname(fileURLToPath(import.meta.resolve(`@nl-design-system-candidate/${name}-react`)));
    const found = /var css_248z = ("(?:[^"\\]|\\.)*");/.exec(readFileSync(join(folder, 'css.js'), 'utf8'));
    if (!found) throw new Error(`the styles of ${name}-react are not where they were: look at its css.js`);
    return JSON.parse(found[1]!) as string;
  }).join('\n');
}

function classesIn(folder: string): Set<string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(tsx?|html)$/.test(file));
  const source = files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
  return new Set(source.match(/utrecht-[a-z0-9_-]+/g));
}

function dropUnusedRules(root: Root, used: Set<string>): void {
  root.walkRules((rule: Rule) => {
    const kept = rule.selectors.filter((selector) => (selector.match(/utrecht-[a-z0-9_-]+/g) ?? []).every((name) => used.has(name)));
    if (kept.length === 0) rule.remove();
    else rule.selectors = kept;
  });
  root.walkAtRules((rule) => {
    // The file is UTF-8 by its header; a second declaration in the middle is none.
    if (rule.name === 'charset') rule.remove();
    if ((rule as Container).nodes?.length === 0) rule.remove();
  });
}

/** Design tokens that nothing asks for, also not through another token, are left out. */
function dropUnusedTokens(root: Root): void {
  const tokens = new Map<string, Declaration>();
  const asked = new Set<string>();
  const ask = (value: string) => value.match(/--[a-z0-9-]+/gi)?.forEach((name) => asked.add(name));
  root.walkDecls((declaration) => {
    if (declaration.prop.startsWith('--') && (declaration.parent as Rule).selector === '.voorbeeld-theme') tokens.set(declaration.prop, declaration);
    else ask(declaration.value);
  });
  // A set grows while it is walked, so this reaches the tokens behind tokens too.
  for (const name of asked) ask(tokens.get(name)?.value ?? '');
  for (const [name, declaration] of tokens) if (!asked.has(name)) declaration.remove();
}

/** A postcss plugin: adds the candidate components' styles and takes out everything that is not used. */
export function usedStyles(sources: string): AcceptedPlugin {
  const plugin: Plugin = {
    postcssPlugin: 'kapstok-used-styles',
    OnceExit(root, { postcss }) {
      root.prepend(postcss.parse(candidateStyles(), { from: 'nl-design-system-candidate.css' }).nodes);
      dropUnusedRules(root, new Set([...classesIn(join(sources, 'src')), 'utrecht-document', 'utrecht-surface']));
      dropUnusedTokens(root);
    },
  };
  return plugin;
}
