import { beforeAll, describe, expect, test } from 'vitest';

import plugin from '../../src/plugin.js';
import { FILES, NAMES, PARSER, applied, flat, kindsOnSave, messagesOf, placeOf, shownIn, textAfter, vscode } from './in-editor.js';
import type { Message } from './in-editor.js';
import { useEditors } from './language-server.js';
import type { Editor, Setup } from './language-server.js';
import { installed, useProjects } from './project.js';
import type { Project } from './project.js';

const project = useProjects();
const editor = useEditors();

describe.each([
  ['the newest oxlint', 'oxlint', (rule: string) => `Fix ${rule} problem`],
  // 1.75.0 takes the words up to the first colon of the message for its subject.
  ['an older oxlint', 'oxlint-older', () => 'Fix this `fetch` connects to localhost problem'],
])('an editor with %s', (_name, oxlint, fixTitle) => {
  const server = (options: object, asks = true): Setup => ({
    program: `${installed(oxlint)}/bin/oxlint`,
    args: ['--lsp'],
    settings: () => options,
    initializationOptions: ({ uri }) => [{ workspaceUri: uri, options }],
    asks,
  });
  let app: Project;
  let open: Editor['open'];
  let reported: Readonly<Record<string, readonly Message[]>>;
  beforeAll(async () => {
    app = project({ eslint: 'eslint10', ...PARSER }, { ...FILES, 'eslint.config.mjs': flat(), '.oxlintrc.json': oxlintrc() });
    ({ open } = await editor(app.folder, server({})));
    reported = messagesOf(app, 'flat');
  });

  test('shows what ESLint reports, without a link to the page of the rule', async () => {
    for (const name of NAMES) {
      const expected = reported[name]?.map((message) => `${placeOf(message)} ${oxlintName(message)} undefined ${message.message}`);
      expect((await shownIn(open(name))).sort()).toEqual(expected?.sort());
    }
  });

  test('shows it in an editor that cannot ask', async () => {
    const { open: openThere } = await editor(app.folder, server({}, false));
    const file = openThere('src/users.js');
    expect(await file.diagnostics()).toHaveLength(2);
    file.type('');
    expect(await file.diagnostics()).toEqual([]);
  });

  test('offers the fix and the suggestion, and applies just that', async () => {
    const [fixed, suggested] = reported['src/users.js'] ?? [];
    const [suggestion] = suggested?.suggestions ?? [];
    if (!fixed?.fix || !suggestion) throw new Error('ESLint offers no fix and no suggestion');
    expect(await textAfter(open('src/users.js'), 0, fixTitle(fixed.ruleId))).toBe(applied(FILES['src/users.js'], fixed.fix));
    expect(await textAfter(open('src/users.js'), 1, suggestion.desc)).toBe(applied(FILES['src/users.js'], suggestion.fix));
  });

  test('fixes the file on save in passes, one a save', async () => {
    const { results } = app.lint({ config: 'flat', args: ['--fix-dry-run'] });
    const file = open('src/database.ts');
    const saves = [];
    for (let save = 0; save < 3; save++) {
      for (const kind of kindsOnSave(vscode('oxlint'))) await file.performAll(kind);
      saves.push(file.text());
    }
    const done = results.find(({ filePath }) => filePath.endsWith('src/database.ts'))?.output;
    expect(saves.map((text) => text === done)).toEqual([false, true, true]);
  });

  test('reads a configuration in JavaScript that the settings name', async () => {
    const { 'oxc.configPath': configPath } = vscode('oxlint');
    const config = `
import econnrefused from 'eslint-plugin-econnrefused';
export default { jsPlugins: ['eslint-plugin-econnrefused'], rules: econnrefused.configs.recommended.rules };`;
    const other = project({}, { ...FILES, [String(configPath)]: config });
    const { open: openThere } = await editor(other.folder, server({ configPath }));
    expect((await openThere('src/users.js').diagnostics()).map(({ code }) => code)).toEqual(['econnrefused(no-localhost-url)']);
  });
});

function oxlintrc(): string {
  const rules = { ...plugin.configs.recommended.rules, 'econnrefused/no-private-host': 'warn' };
  return JSON.stringify({ jsPlugins: ['eslint-plugin-econnrefused'], categories: { correctness: 'off' }, rules });
}

function oxlintName({ ruleId }: Message): string {
  return ruleId.replace(/\/(.*)$/, '($1)');
}
