import type { TSESTree } from '@typescript-eslint/utils';

import { conditionsAt } from '../analysis/conditions/conditions.js';
import { oncePerFile } from '../analysis/code/once-per-file.js';
import type { SourceFile } from '../analysis/code/source-file.js';
import { returnsOf, topStatements } from '../analysis/code/tree.js';
import { appendedFunction, importOf } from './additions.js';
import { isTaken } from './names-in-file.js';
import type { Edit } from './repair.js';
import { sees, seesAdditions } from './script-blocks.js';
import { quoted } from './spelling.js';
import type { Surroundings } from './surroundings.js';

/** The text of a read that stops when its variable is missing, and what it needs elsewhere in the file. */
export interface CheckedRead {
  readonly text: string;
  readonly edits: readonly Edit[];
}

/** What a checked read is about. */
export interface Variable {
  readonly name: string;
  /** The code of the plain read, such as `process.env.API_URL`. */
  readonly value: string;
  /** The code of the value that stands in for it in development; absent where the code had none. */
  readonly developmentValue: string | undefined;
}

/** Spells a checked read in the place of a value the way the project wants it: through its env module, or through a helper in this file. */
export function checkedRead(
  file: SourceFile,
  value: TSESTree.Node,
  variable: Variable,
  surroundings: Surroundings,
): CheckedRead | undefined {
  const { module } = file.settings.env;
  if (module) {
    const edits = importOf(file, module, surroundings);
    const text = module.access === 'member' ? `${module.name}.${variable.name}` : `${module.name}(${quoted(variable.name)})`;
    return edits && { text, edits };
  }
  const helper = findHelper(file, value);
  const name = helper ?? freeName(file);
  if (name === undefined) return undefined;
  const args = [quoted(variable.name), variable.value, ...(variable.developmentValue === undefined ? [] : [variable.developmentValue])];
  const text = `${name}(${args.join(', ')})`;
  if (helper) return { text, edits: [] };
  const addition = seesAdditions(file, value) ? appendedFunction(file, helperLines(file, name, surroundings), surroundings) : undefined;
  return addition && { text, edits: [addition] };
}

const NAMES = ['requireEnv', 'requireVariable', 'requireEnvVariable', 'requireEnvironmentVariable'];

function freeName(file: SourceFile): string | undefined {
  return NAMES.find((name) => !isTaken(file, name));
}

interface Helper {
  readonly name: string;
  readonly node: TSESTree.Node;
}

/** Whether a value is checked already: what is still wrong with it, checking it again would not mend. */
export function isChecked(file: SourceFile, { parent }: TSESTree.Node): boolean {
  return parent?.type === 'CallExpression' && parent.callee.type === 'Identifier' && parent.callee.name === findHelper(file, parent);
}

/** The name of a function of the module that already does what the helper does, where a node may call it. */
function findHelper(file: SourceFile, node: TSESTree.Node): string | undefined {
  return helpersOf(file).find((helper) => sees(file, node, helper.node))?.name;
}

const helpersOf = oncePerFile((file): readonly Helper[] =>
  topStatements(file).flatMap((node) =>
    node.type === 'FunctionDeclaration' && node.id && isHelper(file, node) && isOnlyOne(file, node.id.name)
      ? [{ name: node.id.name, node }]
      : [],
  ),
);

/** A second declaration of the name would hide the helper where it stands. */
function isOnlyOne({ sourceCode }: SourceFile, name: string): boolean {
  return sourceCode.scopeManager?.scopes.filter((scope) => scope.set.get(name)?.defs.length).length === 1;
}

/** `(name, value, developmentValue)`: gives back the second, in development the third, and throws otherwise. */
function isHelper(
  file: SourceFile,
  fn: TSESTree.FunctionDeclaration | TSESTree.FunctionDeclarationWithName | TSESTree.FunctionDeclarationWithOptionalName,
): boolean {
  const [, value, developmentValue, ...others] = fn.params.map((parameter) =>
    parameter.type === 'Identifier' ? parameter.name : undefined,
  );
  if (!value || !developmentValue || others.length > 0 || fn.async || fn.generator) return false;
  if (fn.body.body.at(-1)?.type !== 'ThrowStatement') return false;
  const results = returnsOf(file, fn);
  const returned = results.flatMap((result) => (result.type === 'Identifier' ? [result.name] : []));
  const isThrowing = file.settings.env.onMissing === 'throw';
  if (returned.length !== results.length || !returned.includes(value)) return false;
  if (isThrowing) return returned.length === 1 && file.sourceCode.getText(fn.body).includes(`\${${developmentValue}}`);
  const inDevelopment = results.find((result) => result.type === 'Identifier' && result.name === developmentValue);
  return (
    returned.length === 2 &&
    !!inDevelopment &&
    conditionsAt(file, inDevelopment).some((condition) => condition.kind === 'stage' && condition.is === 'development')
  );
}

function helperLines(file: SourceFile, name: string, { isTypeScript, accessor }: Surroundings): readonly string[] {
  const throws = file.settings.env.onMissing === 'throw';
  const last = throws ? 'example' : 'developmentValue';
  const parameters = isTypeScript ? `name: string, value: string | undefined, ${last}?: string): string` : `name, value, ${last})`;
  const isDevelopment = accessor === 'import.meta.env' ? '!import.meta.env.PROD' : 'process.env.NODE_ENV !== "production"';
  const lines = throws
    ? [
        '  if (value) return value;',
        '  const hint = example === undefined ? "" : ` (for local development: ${name}=${example})`;',
        '  throw new Error(`${name} is not set${hint}`);',
      ]
    : [
        '  if (value) return value;',
        `  if (developmentValue !== undefined && ${isDevelopment}) return developmentValue;`,
        '  throw new Error(`Environment variable ${name} is not set`);',
      ];
  return [`function ${name}(${parameters} {`, ...lines, '}'];
}
