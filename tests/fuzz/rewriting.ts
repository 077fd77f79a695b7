import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { Program } from './program.js';

/** Makes another program of one, at places that a number decides where there are several; it may be one that does not parse. */
export type Mutation = (program: Program, sourceCode: TSESLint.SourceCode, choice: number) => string | Partial<Program>;

interface Edit {
  readonly range: readonly [number, number];
  readonly text: string;
}

/** A text after edits that do not overlap. */
function edited(code: string, edits: readonly Edit[]): string {
  const fromTheEnd = [...edits].sort((one, other) => other.range[0] - one.range[0]);
  return fromTheEnd.reduce((text, { range: [start, end], text: put }) => text.slice(0, start) + put + text.slice(end), code);
}

/** Something around the statements of a program, but for those that only stand at its top. */
export function around(before: string, after: string): Mutation {
  return ({ code }, sourceCode) => {
    const { top, others } = statementsOf(sourceCode);
    return [top.map((node) => textOf(code, node)), before, others.map((node) => textOf(code, node)), after, ''].flat().join('\n');
  };
}

/** The statements of a program once more behind it, in a block and in a function. */
export const repeated: Mutation = ({ code }, sourceCode) => {
  const body = statementsOf(sourceCode)
    .others.map((node) => textOf(code, node))
    .join('\n');
  return `${code}\n{ ${body} }\nfunction again() { ${body} }\n`;
};

function statementsOf({ ast: { body } }: TSESLint.SourceCode): { readonly top: TSESTree.Node[]; readonly others: TSESTree.Node[] } {
  const isTop = ({ type }: TSESTree.Node): boolean => /^(?:TS)?(?:Import|Export)|^TSModule/.test(type);
  return { top: body.filter(isTop), others: body.filter((statement) => !isTop(statement)) };
}

function textOf(code: string, { range }: { readonly range: readonly [number, number] }): string {
  return code.slice(...range);
}

/** Something between all tokens; it gets a number. */
export function between(text: (index: number) => string): Mutation {
  return ({ code }, { ast: { tokens = [] } }) =>
    edited(
      code,
      tokens.slice(1).map(({ range: [at] }, index) => ({ range: [at, at], text: text(index) })),
    );
}

/** Other words for names, as the tokens say them. */
export function spelled(to: (name: string) => string): Mutation {
  return ({ code }, { ast: { tokens = [] } }) =>
    edited(
      code,
      tokens.filter(({ type, value }) => type === 'Identifier' && value.length > 2).map(({ value, range }) => ({ range, text: to(value) })),
    );
}

/** About this share of the expressions of a program, rewritten; `undefined` leaves one as it is. */
export function rewritten(share: number, to: (text: string, node: TSESTree.Node) => string | undefined): Mutation {
  return ({ code }, sourceCode, choice) => {
    const chosen = expressionsIn(sourceCode).filter((_, index) => (index * 37 + choice * 61) % 100 < 100 * share);
    // Of those that lie in others, the text would be that of the others.
    const outermost = chosen.filter(
      ({ range: [start, end] }, index) => !chosen.slice(0, index).some(({ range }) => range[0] <= start && range[1] >= end),
    );
    return edited(
      code,
      outermost.flatMap((node) => {
        const text = to(textOf(code, node), node);
        return text === undefined ? [] : [{ range: node.range, text }];
      }),
    );
  };
}

/** One expression of a program as a constant of its own, above the rest. */
export const splitOff: Mutation = ({ code }, sourceCode, choice) => {
  const expressions = expressionsIn(sourceCode).filter(({ type }) => /Literal|Object|Logical|Member/.test(type));
  const node = expressions[choice % Math.max(1, expressions.length)];
  if (!node) return code;
  const imports = sourceCode.ast.body.filter(({ type }) => type === 'ImportDeclaration').at(-1)?.range[1] ?? 0;
  return edited(code, [
    { range: node.range, text: 'splitOff' },
    { range: [imports, imports], text: `\nconst splitOff = ${textOf(code, node)};\n` },
  ]);
};

/** Every variable of the program under another name. */
export function renamed(to: (name: string) => string): Mutation {
  return ({ code }, { scopeManager }) => {
    const edits = new Map<number, Edit>();
    const variables = scopeManager?.scopes.flatMap((scope) => scope.variables) ?? [];
    for (const { name, defs, identifiers, references } of variables) {
      if (defs.length === 0) continue;
      for (const node of [...identifiers, ...references.map(({ identifier }) => identifier)]) {
        const [start] = node.range;
        edits.set(start, { range: [start, start + name.length], text: before(node, name) + to(name) });
      }
    }
    return edited(code, [...edits.values()]);
  };
}

/** What keeps the name that others know: of a property, of an export of another module. */
function before({ parent, range: [start] }: TSESTree.Node, name: string): string {
  if (parent?.type === 'Property' && parent.shorthand) return `${name}: `;
  return parent?.type === 'ImportSpecifier' && parent.imported.range[0] === start ? `${name} as ` : '';
}

/** The expressions in whose place any other expression could stand, outer ones first. */
function expressionsIn({ ast, visitorKeys }: TSESLint.SourceCode): readonly TSESTree.Node[] {
  const found: TSESTree.Node[] = [];
  const visit = (node: TSESTree.Node): void => {
    for (const key of visitorKeys[node.type] ?? []) {
      const children: unknown = Reflect.get(node, key);
      for (const child of [children].flat()) {
        if (!isNode(child)) continue;
        if (HOLDERS.get(key)?.test(node.type) && !NO_EXPRESSION.test(child.type)) found.push(child);
        visit(child);
      }
    }
  };
  visit(ast);
  return found;
}

function isNode(value: unknown): value is TSESTree.Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'range' in value;
}

/** By the key under which they stand: the nodes that hold expressions. A pattern holds what looks like one, and leaves what does not parse. */
const HOLDERS: ReadonlyMap<string, RegExp> = new Map([
  ['init', /^VariableDeclarator$/],
  ['argument', /^(?:Await|Return|Spread|Throw|Unary)/],
  ['arguments', /./],
  ['elements', /^ArrayExpression$/],
  ['expressions', /./],
  ['expression', /^(?:ExpressionStatement|TSAsExpression|TSNonNullExpression)$/],
  ['left', /^(?:Binary|Logical)Expression$/],
  ['right', /^(?:Assignment|Binary|Logical)/],
  ['test', /./],
  ['consequent', /^Conditional/],
  ['alternate', /^Conditional/],
  ['value', /^Property/],
  ['body', /^Arrow/],
  ['object', /^MemberExpression$/],
]);

const NO_EXPRESSION = /Pattern$|^(?:SpreadElement|BlockStatement|Super|PrivateIdentifier|JSX.*|TS(?!As|NonNull|Satisfies).*)$/;
