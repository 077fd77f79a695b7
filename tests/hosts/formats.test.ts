import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { beforeAll, describe, expect, test } from 'vitest';

import plugin from '../../src/plugin.js';
import { ROOT } from './built.js';
import { ESLINTS } from './eslints.js';
import { filesIn, installed, named, useProjects } from './project.js';
import type { Project } from './project.js';

const FILES = {
  ...filesIn('docs/demo/projects/shop'),
  'server/preview.js': [
    `fetch('http://localhost:3000/preview'); // eslint-disable-line econnrefused/no-localhost-url -- runs beside the app`,
    `connect('postgres://app:hunter2@db.example.com/app');`,
    '',
  ].join('\n'),
  'eslint.config.js': `
import econnrefused from 'eslint-plugin-econnrefused';
import parser from '@typescript-eslint/parser';
export default [
  { files: ['**/*.{js,ts,tsx}'], languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } } },
  econnrefused.configs.strict,
  { rules: { 'econnrefused/no-hardcoded-port': 'warn' } },
];
`,
};

/** A finding, as each of the formats should say it. */
interface Finding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly severity: string;
  readonly message: string;
  readonly rule: string;
}

const project = useProjects();

function inOrder(findings: readonly Finding[]): Finding[] {
  const key = ({ file, line, column, rule }: Finding) => [file, String(line).padStart(4), String(column).padStart(4), rule].join(' ');
  return [...findings].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

describe.each(ESLINTS)('%s', (_name, alias) => {
  let shop: Project;
  let found: readonly Finding[];

  beforeAll(() => {
    shop = project(
      { eslint: alias, ...named('@typescript-eslint/parser', '@microsoft/eslint-formatter-sarif', 'eslint-formatter-gha') },
      FILES,
    );
    found = shop.lint({ config: 'flat' }).results.flatMap(({ filePath: file, messages }) =>
      messages.map(({ line, column, severity, message, ruleId }) => {
        return { file, line, column, severity: severity === 2 ? 'error' : 'warning', message, rule: ruleId ?? '' };
      }),
    );
    expect(new Set(found.map(({ rule }) => rule)).size).toBeGreaterThan(10);
    expect(found.some(({ severity }) => severity === 'warning')).toBe(true);
  });

  describe('as SARIF', () => {
    let log: Sarif;
    const sarif = (env?: Readonly<Record<string, string>>): Sarif => {
      const { status } = shop.sh('eslint . --format @microsoft/sarif --output-file eslint.sarif', env);
      expect(status).toBe(1);
      return JSON.parse(shop.read('eslint.sarif'));
    };
    beforeAll(() => {
      log = sarif();
    });

    test('is SARIF 2.1.0', () => {
      expect(sarifErrors(log)).toEqual([]);
      expect(sarifErrors({ ...log, runs: [{}] })).toEqual(["/runs/0 must have required property 'tool'"]);
    });

    test('has every finding at its place, and the suppressed ones with the reason', () => {
      const { results } = log.runs[0];
      const isSuppressed = ({ suppressions = [] }: SarifResult) => suppressions.length > 0;
      expect(inOrder(results.filter((result) => !isSuppressed(result)).map(findingIn))).toEqual(inOrder(found));
      const suppressed = results.filter(isSuppressed);
      expect(suppressed.map(({ suppressions }) => suppressions)).toEqual([[{ kind: 'inSource', justification: 'runs beside the app' }]]);
      expect(suppressed.map(findingIn)).toEqual([
        expect.objectContaining({
          file: join(shop.folder, 'server/preview.js'),
          line: 1,
          column: 7,
          rule: 'econnrefused/no-localhost-url',
        }),
      ]);
    });

    test('says where a finding ends', () => {
      const regions = log.runs[0].results.map(({ locations: [{ physicalLocation }] }) => physicalLocation.region);
      expect(regions.length).toBeGreaterThan(10);
      for (const { startLine, endLine, startColumn, endColumn } of regions) {
        expect(endLine > startLine || (endLine === startLine && endColumn > startColumn)).toBe(true);
      }
    });

    test('leaves out what is suppressed if the formatter is told so', () => {
      const { results } = sarif({ SARIF_ESLINT_IGNORE_SUPPRESSED: 'true' }).runs[0];
      expect(inOrder(results.map(findingIn))).toEqual(inOrder(found));
    });

    // Lists of suppressions are of ESLint 9.24 and later.
    test.skipIf(alias === 'eslint8')('has what a list of suppressions hides, as suppressed', () => {
      expect(shop.sh('eslint . --suppress-all').status).toBe(0);
      shop.sh('eslint . --format @microsoft/sarif --output-file eslint.sarif');
      shop.sh('node -e "fs.rmSync(\'eslint-suppressions.json\')"');
      const { results }: Sarif['runs'][0] = JSON.parse(shop.read('eslint.sarif')).runs[0];
      const suppressed = results.filter(({ suppressions = [] }) => suppressions.length > 0);
      expect(inOrder(suppressed.map(findingIn))).toEqual(expect.arrayContaining(found.filter(({ severity }) => severity === 'error')));
    });

    test('names, describes and links the rule of each finding', () => {
      const { results, tool } = log.runs[0];
      for (const { ruleId, ruleIndex } of results) {
        const { id, helpUri, shortDescription } = tool.driver.rules[ruleIndex] ?? {};
        const [, name = ''] = ruleId.split('/');
        expect(id).toBe(ruleId);
        expect(helpUri).toMatch(new RegExp(`^https://github\\.com/.*/docs/rules/${name}\\.md$`));
        expect(existsSync(join(ROOT, 'docs/rules', `${name}.md`)), name).toBe(true);
        expect(shortDescription?.text).toBe(plugin.rules[name]?.meta.docs?.description);
      }
    });

    test('has no fixes: the formatter does not write them (3.1.0)', () => {
      expect(log.runs[0].results.filter((result) => 'fixes' in result)).toEqual([]);
      expect(shop.sh('eslint . --format json').stdout).toContain('"fix":{');
    });
  });

  test('is annotated by the problem matcher that actions/setup-node turns on', () => {
    const { stdout } = shop.sh('eslint .');
    const withoutDot = found.map((finding) => ({ ...finding, message: finding.message.replace(/\.$/, '') }));
    expect(inOrder(matched(stdout))).toEqual(inOrder(withoutDot));
  });

  test('is annotated by eslint-formatter-gha, in GitHub Actions only', () => {
    const inActions = shop.sh('eslint . --format gha', { GITHUB_ACTIONS: 'true' });
    expect(inActions.status).toBe(1);
    expect(inOrder(commandsIn(inActions.stdout))).toEqual(inOrder(found));
    expect(shop.sh('eslint . --format gha').stdout).not.toContain('::');
  });
});

/** What these tests read of a log. */
interface Sarif {
  readonly runs: readonly [
    { readonly tool: { readonly driver: { readonly rules: readonly SarifRule[] } }; readonly results: readonly SarifResult[] },
  ];
}

interface SarifRule {
  readonly id?: string;
  readonly helpUri?: string;
  readonly shortDescription?: { readonly text: string };
}

interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly suppressions?: readonly object[];
  readonly locations: readonly [
    {
      readonly physicalLocation: {
        readonly artifactLocation: { readonly uri: string };
        readonly region: Readonly<Record<'startLine' | 'startColumn' | 'endLine' | 'endColumn', number>>;
      };
    },
  ];
}

function findingIn({ ruleId: rule, level: severity, message, locations: [{ physicalLocation }] }: SarifResult): Finding {
  const { artifactLocation, region } = physicalLocation;
  return {
    file: fileURLToPath(artifactLocation.uri),
    line: region.startLine,
    column: region.startColumn,
    severity,
    message: message.text,
    rule,
  };
}

interface Validate {
  (log: unknown): boolean;
  readonly errors?: readonly { readonly instancePath: string; readonly message?: string }[] | null;
}

/** What the published schema has against a log. */
function sarifErrors(log: unknown): string[] {
  const require = createRequire(__filename);
  const { Ajv }: { Ajv: new (options: object) => { compile(schema: object): Validate } } = require(installed('ajv'));
  const { default: addFormats }: { default: (ajv: object) => void } = require(installed('ajv-formats'));
  // One of the patterns of the schema is none with the flag `u`.
  const ajv = new Ajv({ strict: false, unicodeRegExp: false });
  addFormats(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(join(installed('schemastore'), 'schemas/json/sarif-2.1.0.json'), 'utf8')));
  return validate(log) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** The patterns of .github/eslint-stylish.json in actions/setup-node 7.0.0: a line with a file, then lines that each are a finding of it. */
const FILE_LINE = /^\s*([^\s].*)$/;
const FINDING_LINE = /^\s+(\d+):(\d+)\s+(error|warning|info)\s+(.*)\s\s+(.*)$/;

/** The annotations that GitHub makes by these patterns. */
function matched(output: string): Finding[] {
  let file: string | undefined;
  return output.split('\n').flatMap((text) => {
    const [, line, column, severity = '', message = '', rule = ''] = FINDING_LINE.exec(text) ?? [];
    if (file !== undefined && line !== undefined) {
      return [{ file, line: Number(line), column: Number(column), severity, message: message.trim(), rule }];
    }
    file = FILE_LINE.exec(text)?.[1];
    return [];
  });
}

/** The workflow commands in what a step of GitHub Actions printed. */
function commandsIn(output: string): Finding[] {
  const unescaped = (text: string) => text.replace(/%(0D|0A|25|2C|3A)/g, (code) => decodeURIComponent(code));
  return [...output.matchAll(/^::(error|warning) file=(.*),line=(\d+),col=(\d+)::(.*) \((\S+)\)$/gm)].map(
    ([, severity = '', file = '', line, column, message = '', rule = '']) => {
      return { file: unescaped(file), line: Number(line), column: Number(column), severity, message: unescaped(message), rule };
    },
  );
}
