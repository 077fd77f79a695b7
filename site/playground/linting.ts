import type { ESLint, Linter } from 'eslint';

import type { Answer, Edit, Finding, Question } from './answer.js';
import { isCommonJs } from './file-name.js';

/** What the playground needs of the plugin: its presets. */
export type LintingPlugin = ESLint.Plugin & {
  readonly configs: Readonly<Record<'recommended' | 'strict', { readonly rules: Linter.RulesRecord }>>;
};

/** What lints: ESLint, the plugin, and the parser for TypeScript if the file needs it. */
export interface Tools {
  readonly linter: Linter;
  readonly plugin: LintingPlugin;
  readonly parser: Linter.Parser | undefined;
}

const NAMESPACE = 'econnrefused';

/** Lints code as `eslint` and `eslint --fix` would. */
export function lint(question: Question, tools: Tools): Answer {
  const { linter } = tools;
  const { code, fileName } = question;
  const config = configOf(question, tools);
  try {
    const messages = linter.verify(code, config, fileName).filter(isOurs);
    const fixed = messages.some(({ fix }) => fix) ? linter.verifyAndFix(code, config, fileName).output : code;
    return { kind: 'linted', code, findings: messages.map((message) => findingOf(message, code)), fixed };
  } catch (error) {
    return { kind: 'refused', message: wordsOfThePlugin(error instanceof Error ? error.message : String(error)) };
  }
}

/** ESLint adds which rule threw and where, which says nothing to a reader of the page. */
function wordsOfThePlugin(message: string): string {
  return message.replace(/^Error while loading rule '[^']*': /, '').replace(/\n(?:Occurred while linting|Rule: )[\s\S]*$/, '');
}

function configOf({ fileName, rules, settings }: Question, { plugin, parser }: Tools): Linter.Config[] {
  return [
    {
      files: ['**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}'],
      plugins: { [NAMESPACE]: plugin },
      rules:
        typeof rules === 'string'
          ? plugin.configs[rules].rules
          : Object.fromEntries(rules.map((name) => [`${NAMESPACE}/${name}`, 'error'])),
      settings: { [NAMESPACE]: settings },
      languageOptions: {
        sourceType: isCommonJs(fileName) ? 'commonjs' : 'module',
        ...(parser && { parser }),
        parserOptions: { ecmaFeatures: { jsx: true } },
      },
      linterOptions: { reportUnusedDisableDirectives: 'off' },
    },
  ];
}

/** Pasted code may turn rules of other plugins on and off, and ESLint says that it does not know them. */
function isOurs({ ruleId, fatal }: Linter.LintMessage): boolean {
  return fatal === true || (ruleId?.startsWith(`${NAMESPACE}/`) ?? false);
}

function findingOf(message: Linter.LintMessage, code: string): Finding {
  const { line, column, endLine, endColumn } = message;
  const from = offsetOf(code, line, column);
  const to = endLine === undefined || endColumn === undefined ? from : offsetOf(code, endLine, endColumn);
  return {
    from,
    to,
    line,
    column,
    severity: message.severity === 2 ? 'error' : 'warning',
    message: message.message,
    rule: message.ruleId?.slice(NAMESPACE.length + 1),
    fix: message.fix && editOf(message.fix),
    suggestions: (message.suggestions ?? []).map(({ desc, fix }) => ({ title: desc, edit: editOf(fix) })),
  };
}

function editOf({ range: [from, to], text }: { range: [number, number]; text: string }): Edit {
  return { from, to, text };
}

/** Lines and columns count from 1, and a parser may name a place behind the end. Lines end as ESLint sees it; the editor knows no carriage return. */
function offsetOf(code: string, line: number, column: number): number {
  const lines = code.split(/(?<=[\n\u2028\u2029])/).slice(0, line - 1);
  return Math.max(0, Math.min(code.length, lines.join('').length + column - 1));
}
