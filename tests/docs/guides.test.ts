import { describe, expect, test } from 'vitest';

import { useProjects } from '../hosts/project.js';
import { blocksOf, readPages } from './pages.js';
import { follow, isWalked, walksOf } from './walk.js';

const project = useProjects();

describe.each(readPages().filter(isWalked).map((page) => [page.path, page] as const))('%s', (_path, page) => {
  test.each(walksOf(page).map((walk) => [walk.title, walk] as const))('can be followed: %s', (_title, walk) => {
    follow(project({}, { 'package.json': '{ "private": true }\n' }), walk);
  });
});

describe('a walk', () => {
  const walk = (...lines: string[]) => {
    const [first] = walksOf({ path: 'x.md', text: '', blocks: blocksOf(['## Try', ...lines].join('\n'), 'x.md') });
    if (!first) throw new Error('no walk');
    return () => follow(project({}, {}), first);
  };

  test('writes files, runs commands and looks at what they print', () => {
    expect(walk('```js', '// a.js', 'console.log("one\\n  two   three");', '```', '```sh', 'node a.js', '```', '```text output', 'one', 'two three', '```')).not.toThrow();
  });

  test.each([
    ['ends otherwise', ['```sh', 'node -e "process.exit(2)"', '```'], 'x.md:2: "node -e "process.exit(2)"" ended with 2, not 0'],
    ['should have failed', ['```sh exits=1', 'node -e 1', '```'], 'ended with 0, not 1'],
    ['prints something else', ['```sh', 'echo one', '```', '```text output', 'two', '```'], '"echo one" does not print "two"'],
    ['prints it in another order', ['```sh', 'echo one && echo two', '```', '```text output', 'two', 'one', '```'], 'does not print "one" there'],
    ['is what a CI service runs', ['```sh', 'echo', '```', '```yaml', '# lint.yml', 'steps:', '  - run: exit 3', '```'], '"exit 3" ended with 3'],
    ['installs what is not known', ['```sh', 'npm install --save-dev no-such-package', '```'], 'no-such-package is not installed'],
  ])('fails if a command %s', (_name, lines, message) => {
    expect(walk(...lines)).toThrow(message);
  });
});
