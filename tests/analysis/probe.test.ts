import { test } from 'vitest';
import { readFileSync } from 'node:fs';
import { possibleValues, usedValues, conditionsOfUse, isGuarded, connections, faults } from './as-text.js';
test('probe', () => {
  const blocks = readFileSync('/tmp/probe.txt','utf8').split(/^---$/m);
  for (const raw of blocks) {
    const [head, ...rest] = raw.trim().split('\n');
    const m = /^(\w+)(?: (\{.*\}))?(?: (.*))?$/.exec(head)!;
    const code = rest.join('\n');
    const o = m[2] ? JSON.parse(m[2]) : {};
    const f: any = { v: possibleValues, u: usedValues, c: conditionsOfUse, g: isGuarded, n: connections, f: faults }[m[1]];
    let out; try { out = JSON.stringify(f(code, o)); } catch (e: any) { out = 'THROW ' + String(e.stack).slice(0,300); }
    console.log(`${code}\n   => ${out}`);
  }
});
