import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { ASKED, DIALLED, HEAD, OF_MODULES, SCRIPT_HEAD } from './places.js';
import { inItsLanguage, parse } from './program.js';
import type { Program } from './program.js';

const folder = join(dirname(createRequire(__filename).resolve('test262-parser-tests/package.json')), 'pass');

/** Every program that the parser tests of test262 let pass, as a module if it can be one. */
export function test262Programs(): readonly Program[] {
  return readdirSync(folder)
    .sort()
    .flatMap((file) => {
      const code = readFileSync(join(folder, file), 'utf8');
      return inItsLanguage({ name: `test262 ${file}`, code, filename: 'src/app.js', parser: 'espree' }) ?? [];
    });
}

/** The text of each expression that is a statement of one of these programs; no text twice. */
export function expressionsOf(programs: readonly Program[]): readonly string[] {
  const texts = programs.flatMap((program) => {
    const sourceCode = parse(program);
    return (sourceCode?.ast.body ?? []).flatMap((statement) =>
      statement.type === 'ExpressionStatement' ? [program.code.slice(...statement.expression.range)] : [],
    );
  });
  return [...new Set(texts)];
}

/** An expression in a place for values, in a module if that may hold it; a script otherwise. */
export function transplant(expression: string, at: number): Program {
  const places = [...DIALLED, ...ASKED, ...OF_MODULES];
  const into = places[at % places.length] ?? ((value) => value);
  const name = `test262 expression ${expression} in place ${at}`;
  const module: Program = { name, code: `${HEAD}${into(`(${expression})`)}\n`, filename: 'src/app.js', parser: 'espree' };
  const script: Program = { ...module, code: `${SCRIPT_HEAD}${into(`(${expression})`)}\n`, filename: 'src/app.cjs' };
  return [module, script].find((program) => parse(program)) ?? module;
}

/** How many places there are for an expression. */
export const PLACES = DIALLED.length + ASKED.length + OF_MODULES.length;

/** A program whose first variables are dialled, followed and listened on. */
export function dialling(program: Program): Program {
  const scopes = parse(program)?.scopeManager?.scopes.slice(0, 2) ?? [];
  const names = scopes.flatMap(({ variables }) => variables.filter(({ defs }) => defs.length > 0).map(({ name }) => name));
  const uses = names
    .slice(0, 3)
    .map((name) =>
      [
        `fetch(${name}); fetch(\`http://localhost:3000/\${${name}}\`, ${name});`,
        `location.href = ${name} || 'http://localhost:3000'; ${name}.listen(3000, 'localhost');`,
      ].join(' '),
    );
  return { ...program, name: `${program.name}, dialled`, code: [program.code, ...uses].join('\n;') };
}
