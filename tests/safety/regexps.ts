import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { check } from 'recheck';
import ts from 'typescript';

import { ROOT } from '../hosts/built.js';

/** The sources of the plugin, by their path from the root. */
export function sources(): ReadonlyMap<string, string> {
  const paths = ['src', 'rules'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file.replaceAll('\\', '/')}`),
  );
  return new Map(paths.filter((path) => /\.[cm]?ts$/.test(path)).map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]));
}

/** The literals of regular expressions in a source. */
export function literalsIn(text: string): readonly RegExp[] {
  return nodesIn(text, ts.isRegularExpressionLiteral).map((literal) => {
    const [, source = '', flags = ''] = /^\/(.+)\/([a-z]*)$/s.exec(literal.text) ?? [];
    return new RegExp(source, flags);
  });
}

/** Whether a source makes regular expressions of texts. */
export function makesRegExps(text: string): boolean {
  return nodesIn(text, (node): node is ts.NewExpression => ts.isNewExpression(node) && node.expression.getText() === 'RegExp').length > 0;
}

function nodesIn<Node extends ts.Node>(text: string, isAsked: (node: ts.Node) => node is Node): readonly Node[] {
  const found: Node[] = [];
  const visit = (node: ts.Node): void => {
    if (isAsked(node)) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest, true));
  return found;
}

/** A regular expression that was made while code ran, and the file that made it. */
export interface Made {
  readonly regexp: RegExp;
  readonly file: string;
}

/** What `new RegExp` makes from now on. */
export function recordRegExps(): { readonly made: readonly Made[]; stop(): void } {
  const made: Made[] = [];
  const original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(original, {
    construct(target, parameters: [string, string?]) {
      const regexp = new target(...parameters);
      const caller = new Error().stack?.split('\n')[2] ?? '';
      made.push({ regexp, file: /[\\/]((?:src|rules)[\\/][\w.\\/-]+\.[cm]?ts)\b/.exec(caller)?.[1]?.replaceAll('\\', '/') ?? '' });
      return regexp;
    },
  });
  return { made, stop: () => void (globalThis.RegExp = original) };
}

/**
 * Why a regular expression may take more than linear time, by recheck; `undefined` if it does not. Steps are counted, not seconds, so that a
 * slow machine finds the same: on 3 000 characters, two million steps are the square of them and no multiple.
 */
export async function weaknessOf({ source, flags }: RegExp): Promise<string | undefined> {
  const found = await check(source, flags, {
    timeout: 120_000,
    attackTimeout: null,
    incubationTimeout: null,
    maxAttackStringSize: 3_000,
    attackLimit: 2_000_000,
    incubationLimit: 10_000,
    maxIteration: 4,
    maxInitialGenerationSize: 100,
    maxGenerationSize: 50,
  });
  if (found.status === 'safe') return undefined;
  return found.status === 'vulnerable' ? `${found.complexity.type}: ${found.attack.pattern}` : `unknown: ${found.error.kind}`;
}
