import { describe, expect, test } from 'vitest';

import { useEditors } from './language-server.js';
import { useProjects } from './project.js';

const project = useProjects();
const editor = useEditors();

describe('an editor', () => {
  test('says how a server ended, and what it said', async () => {
    const { folder } = project({}, { 'server.js': `console.error('no such configuration'); process.exit(3);` });
    const opened = editor(folder, { program: `${folder}/server.js`, args: ['--stdio'], settings: () => ({}), asks: true });
    await expect(opened).rejects.toThrow(/^server\.js --stdio ended with 3\. It said:\nno such configuration$/m);
  });

  test('does not wait for ever for a server that says nothing', async () => {
    const { folder } = project({}, { 'server.js': `process.stdin.resume();` });
    const opened = editor(folder, { program: `${folder}/server.js`, args: [], settings: () => ({}), asks: true, patience: 100 });
    await expect(opened).rejects.toThrow('server.js gave no answer to initialize in 100 ms');
  });
});
