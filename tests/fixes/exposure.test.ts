import type { Linter } from 'eslint';
import { describe, expect, test } from 'vitest';

import plugin from '../../src/plugin.js';
import { fixProgram, suggestProgram } from './fix-program.js';
import type { Program } from './program.js';
import { program } from './program.js';
import { runProgram } from './run-program.js';

const plugins: object = { plugins: { econnrefused: plugin } };
const only: Linter.Config = Object.assign(
  { files: ['**/*.{js,jsx,ts,tsx}'], rules: { 'econnrefused/no-unexposed-env': 'error' } as const },
  plugins,
);
const all: Linter.Config = Object.assign({ files: ['**/*.{js,jsx,ts,tsx}'], rules: plugin.configs.recommended.rules }, plugins);

/** Client code of Next.js, whose bundler puts public variables in the place of their reads and leaves the others `undefined`. */
const client = (name: string, code: string): Program => ({
  name,
  code,
  lang: 'js',
  filename: 'src/app/users.js',
  platform: 'next-client',
  expect: 'suggestion',
  connectsTo: [],
});

const programs: readonly Program[] = [
  client(
    'a read',
    program`
      'use client';

      export const main = () => fetch(process.env.API_URL + '/users');
    `,
  ),
  client(
    'a test of it, too',
    program`
      'use client';

      if (!process.env.API_URL) throw new Error('API_URL is not set');

      export const main = () => fetch(process.env.API_URL + '/users');
    `,
  ),
  client(
    'a destructured environment',
    program`
      'use client';

      const { NEXT_PUBLIC_API_URL: base } = process.env;

      export const main = () => fetch(base + '/users');
    `,
  ),
  client(
    'a fallback to localhost',
    program`
      'use client';

      const base = process.env.API_URL || 'http://localhost:3000';

      export const main = () => fetch(base + '/users');
    `,
  ),
];

describe('a variable that the bundle never gets', () => {
  test.each(programs.map((each) => [each.name, each] as const))(
    '%s: reaches the browser once the suggestion is taken',
    async (_name, each) => {
      const suggested = suggestProgram(only, each);
      expect(suggested?.remaining).toEqual([]);
      const variables = { NEXT_PUBLIC_API_URL: 'https://api.example.com' };
      const { dialled, error } = await runProgram(each, suggested?.after ?? '', { stage: 'production', variables });
      expect([dialled, error]).toEqual([['https://api.example.com/users'], undefined]);
    },
  );

  test.each(programs.map((each) => [each.name, each] as const))('%s: gets no check, which would always throw', (_name, each) => {
    expect(fixProgram(all, each).after).toBe(each.code);
  });

  test('is checked once it has the right name', () => {
    const [first] = programs;
    if (!first) throw new Error('no program');
    const renamed = { ...first, code: suggestProgram(only, first)?.after ?? '' };
    expect(fixProgram(all, renamed).after).toContain('requireEnv("NEXT_PUBLIC_API_URL", process.env.NEXT_PUBLIC_API_URL)');
  });
});
