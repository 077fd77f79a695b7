import type { TSESTree } from '@typescript-eslint/utils';

import { conditionsAt } from '../analysis/conditions/conditions.js';
import type { SourceFile } from '../analysis/code/source-file.js';
import { returnsOf, topStatements } from '../analysis/code/tree.js';
import { isTaken } from './names-in-file.js';
import type { Edit } from './repair.js';
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

/** Spells a checked read the way the project wants it: through its env module, or through a helper in this file. */
export function checkedRead(file: SourceFile, variable: Variable, surroundings: Surroundings): CheckedRead | undefined {
  const { module } = file.settings.env;
  if (module) {
    const edits = importOf(file, module, surroundings);
    const text = module.access === 'member' ? `${module.name}.${variable.name}` : `${module.name}(${quoted(variable.name)})`;
    return edits && { text, edits };
  }
  const helper = findHelper(file);
  const name = helper ?? freeName(file);
  const args = [quoted(variable.name), variable.value, ...(variable.developmentValue === undefined ? [] : [variable.developmentValue])];
  return name === undefined
    ? undefined
    : { text: `${name}(${args.join(', ')})`, edits: helper ? [] : [appended(file, helperCode(file, name, surroundings), surroundings)] };
}

const NAMES = ['requireEnv', 'requireVariable', 'requireEnvVariable', 'requireEnvironmentVariable'];

function freeName(file: SourceFile): string | undefined {
  return NAMES.find((name) => !isTaken(file, name));
}

const helpers = new WeakMap<TSESTree.Node, string | 'none'>();

/** Whether a value is checked already: what is still wrong with it, checking it again would not mend. */
export function isChecked(file: SourceFile, { parent }: TSESTree.Node): boolean {
  return parent?.type === 'CallExpression' && parent.callee.type === 'Identifier' && parent.callee.name === findHelper(file);
}

/** The name of a function of the module that already does what the helper does. */
function findHelper(file: SourceFile): string | undefined {
  const { ast } = file.sourceCode;
  let found = helpers.get(ast);
  if (found === undefined) {
    const helper = topStatements(file).find(
      (statement) => statement.type === 'FunctionDeclaration' && isHelper(file, statement) && isOnlyOne(file, statement.id?.name),
    );
    found = helper?.type === 'FunctionDeclaration' && helper.id ? helper.id.name : 'none';
    helpers.set(ast, found);
  }
  return found === 'none' ? undefined : found;
}

/** A second declaration of the name would hide the helper where it stands. */
function isOnlyOne({ sourceCode }: SourceFile, name: string | undefined): boolean {
  return name !== undefined && sourceCode.scopeManager?.scopes.filter((scope) => scope.set.get(name)?.defs.length).length === 1;
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

function helperCode(file: SourceFile, name: string, { isTypeScript, accessor, lineEnd }: Surroundings): string {
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
  return [`function ${name}(${parameters} {`, ...lines, '}'].join(lineEnd);
}

/** Files in which the program is only a part of the text. */
function isScriptBlock({ filename }: SourceFile): boolean {
  return /\.(vue|svelte|astro|html?|md|mdx)$/.test(filename);
}

/** At the end of the file, or of the script block: a function declaration is there for all that stands above it. */
function appended(file: SourceFile, code: string, { lineEnd }: Surroundings): Edit {
  const { text } = file.sourceCode;
  const last = topStatements(file).at(-1);
  if (isScriptBlock(file) && last) return { range: [last.range[1], last.range[1]], text: `${lineEnd}${lineEnd}${code}` };
  const end = text.trimEnd().length;
  const hasLineEnd = end < text.length;
  return { range: [end, end], text: `${lineEnd}${lineEnd}${code}${hasLineEnd ? '' : lineEnd}` };
}

/** The import of the project's env module; nothing to do when it is there already; `undefined` when its name means something else here. */
function importOf(
  file: SourceFile,
  module: { readonly from: string; readonly name: string },
  { modules, lineEnd }: Surroundings,
): readonly Edit[] | undefined {
  const statements = topStatements(file);
  for (const statement of statements) {
    if (
      statement.type === 'ImportDeclaration' &&
      statement.source.value === module.from &&
      statement.specifiers.some(({ local }) => local.name === module.name)
    )
      return [];
    if (
      statement.type === 'VariableDeclaration' &&
      /\brequire\s*\(/.test(file.sourceCode.getText(statement)) &&
      file.sourceCode.getText(statement).includes(module.from)
    ) {
      if (file.sourceCode.getDeclaredVariables?.(statement).some(({ name }) => name === module.name)) return [];
    }
  }
  if (isTaken(file, module.name)) return undefined;
  const code =
    modules === 'esm'
      ? `import { ${module.name} } from ${quoted(module.from)};`
      : `const { ${module.name} } = require(${quoted(module.from)});`;
  const last = lastOfHead(statements, modules);
  if (last) return [{ range: [last.range[1], last.range[1]], text: `${lineEnd}${code}` }];
  const [first] = statements;
  const start = first?.range[0] ?? file.sourceCode.text.length;
  return [{ range: [start, start], text: `${code}${lineEnd}` }];
}

/** The last of the imports (or directives) that a file starts with. */
function lastOfHead(statements: readonly TSESTree.Node[], modules: Surroundings['modules']): TSESTree.Node | undefined {
  let last: TSESTree.Node | undefined;
  for (const statement of statements) {
    const isDirective = statement.type === 'ExpressionStatement' && statement.directive !== undefined;
    const isRequire =
      modules === 'cjs' &&
      statement.type === 'VariableDeclaration' &&
      statement.declarations.every(
        ({ init }) => init?.type === 'CallExpression' && init.callee.type === 'Identifier' && init.callee.name === 'require',
      );
    if (isDirective || isRequire || statement.type === 'ImportDeclaration') last = statement;
    else if (modules === 'cjs') break;
  }
  return last;
}
