import { describe, expect, test } from 'vitest';

import { catalogue } from '../../src/clients/catalogue.js';
import { parsePlace } from '../../src/clients/paths.js';
import { isInRange } from '../../src/clients/versions.js';

describe('a version in a range', () => {
  test.each<[version: string, range: string, expected: boolean]>([
    ['4.7.1', '*', true],
    ['4.7.1', '>=4', true],
    ['4', '>=4', true],
    ['3.1.2', '>=4', false],
    ['10.0.0', '>=4', true],
    ['5.15.0', '>=5.15', true],
    ['5.8.1', '>=5.15', false],
    ['5.0.0-beta.1', '>=5', true],
    ['5.1', '>=4 <6', true],
    ['6.0.0', '>=4 <6', false],
    ['3.9.9', '>=4 <6', false],
  ])('%s in %s: %s', (version, range, expected) => {
    expect(isInRange(version, range)).toBe(expected);
  });

  test('a mistake in the data throws', () => {
    expect(() => isInRange('1.0.0', '^4')).toThrow('Not a comparison of versions: ^4');
  });
});

const ignored = catalogue.flatMap(({ name, shapes }) =>
  shapes.flatMap(({ form, callee, targets }) =>
    targets.flatMap((target) => (target.ignored ? [{ name, form, callee, target, ignored: target.ignored, targets }] : [])),
  ),
);

describe('what libraries ignore', () => {
  test.each(ignored.map((each) => [`${each.name}: ${each.callee.join()} ${each.target.at} ${each.target.kind}`, each] as const))(
    '%s',
    (_name, { form, target, ignored: entry, targets }) => {
      for (const range of [entry.versions, entry.meantIn ?? '*']) expect(() => isInRange('1.0.0', range)).not.toThrow();
      if (entry.meant === undefined || form === 'assign') return;
      expect(() => parsePlace(entry.meant ?? '')).not.toThrow();
      // The library looks there, by the same call.
      expect(targets.filter((other) => !other.ignored).map(({ at }) => at)).toContain(entry.meant);
      expect(entry.meant).not.toBe(target.at);
    },
  );

  test('is known of the libraries that are famous for it', () => {
    const names = new Set(ignored.map(({ name }) => name));
    for (const name of [
      'ioredis',
      'redis',
      'bullmq',
      'mariadb',
      'amqplib',
      'axios',
      'keyv',
      'cacheable',
      'nodemailer',
      'openai',
      '@nestjs/microservices',
    ])
      expect(names).toContain(name);
  });
});
