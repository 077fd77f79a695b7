import type { Linter } from 'eslint';
import { describe, expect, test } from 'vitest';

import plugin from '../../src/plugin.js';
import { countByRule, fixProgram } from './fix-program.js';
import type { Program } from './program.js';
import { program } from './program.js';
import { runProgram } from './run-program.js';
import { typeErrors } from './type-check.js';

const HOST = 'shop.example.com';

interface Case extends Omit<Program, 'expect' | 'connectsTo'> {
  /** The platform's variable. */
  readonly variable: string;
  /** What is dialled where the platform sets it. */
  readonly onPlatform: readonly string[];
  /** What is dialled in development, where it is missing; none if the program then stops. */
  readonly inDevelopment: readonly string[];
}

const cases: readonly Case[] = [
  {
    name: 'a fallback to localhost',
    lang: 'ts',
    variable: 'VERCEL_URL',
    onPlatform: [`https://${HOST}/users`],
    inDevelopment: ['http://localhost:3000/users'],
    code: program`
      const base = process.env.VERCEL_URL || 'http://localhost:3000';

      export async function main(): Promise<Response> {
        return fetch(base + '/users');
      }
    `,
  },
  {
    name: 'the middle of a chain',
    lang: 'ts',
    variable: 'VERCEL_URL',
    onPlatform: [`https://${HOST}/users`],
    inDevelopment: ['http://localhost:3000/users'],
    code: program`
      export async function main(): Promise<Response> {
        const base: string = process.env.SITE_URL ?? process.env.VERCEL_URL ?? 'http://localhost:3000';
        return fetch(\`\${base}/users\`);
      }
    `,
  },
  {
    name: 'the start of a chain',
    lang: 'js',
    variable: 'RENDER_EXTERNAL_HOSTNAME',
    onPlatform: [`https://${HOST}/users`],
    inDevelopment: ['http://localhost:3000/users'],
    code: program`
      const base = process.env.RENDER_EXTERNAL_HOSTNAME || process.env.SITE_URL || 'http://localhost:3000';

      export const main = () => fetch(base + '/users');
    `,
  },
  {
    name: 'a test of the variable',
    lang: 'ts',
    variable: 'VERCEL_URL',
    onPlatform: [`https://${HOST}/users`],
    inDevelopment: ['http://localhost:3000/users'],
    code: program`
      function baseUrl(): string {
        if (process.env.VERCEL_URL) return process.env.VERCEL_URL;
        return 'http://localhost:3000';
      }

      export const main = () => fetch(\`\${baseUrl()}/users\`);
    `,
  },
  {
    name: 'the branch for production',
    lang: 'ts',
    variable: 'VERCEL_URL',
    onPlatform: [`https://${HOST}/users`],
    inDevelopment: ['http://localhost:3000/users'],
    code: program`
      const base = process.env.NODE_ENV === 'production' ? process.env.VERCEL_URL! : 'http://localhost:3000';

      export const main = () => fetch(base + '/users');
    `,
  },
  {
    name: 'a route of Next.js, which is loaded while it is built',
    lang: 'ts',
    filename: 'src/app/users/route.ts',
    variable: 'VERCEL_URL',
    onPlatform: [`https://${HOST}/users`],
    inDevelopment: [],
    code: program`
      const base = process.env.VERCEL_URL!;

      export async function GET(): Promise<Response> {
        return fetch(\`\${base}/users\`);
      }
    `,
  },
  {
    name: 'a fallback that the scheme hides',
    lang: 'js',
    variable: 'VERCEL_URL',
    onPlatform: [`https://${HOST}/users`],
    inDevelopment: ['https://undefined/users'],
    code: program`
      const base = 'https://' + process.env.VERCEL_URL || 'https://www.example.com';

      export const main = () => fetch(base + '/users');
    `,
  },
  {
    name: 'nothing stands in for it',
    lang: 'ts',
    variable: 'RAILWAY_PUBLIC_DOMAIN',
    onPlatform: [`https://${HOST}/users`],
    inDevelopment: [],
    code: program`
      export async function main(): Promise<Response> {
        return fetch(\`\${process.env.RAILWAY_PUBLIC_DOMAIN}/users\`);
      }
    `,
  },
];

const config = configOf(plugin.configs.recommended.rules);

function configOf(rules: Linter.RulesRecord): Linter.Config {
  const plugins: object = { plugins: { econnrefused: plugin } };
  return Object.assign({ files: ['**/*.{js,ts}'], rules }, plugins);
}

const asProgram = (each: Case): Program => ({ ...each, expect: 'fix', connectsTo: each.inDevelopment });

describe('a scheme before the host of a platform', () => {
  test.each(cases.map((each) => [each.name, each] as const))('%s', async (_name, each) => {
    const { before, after, passes, remaining } = fixProgram(config, asProgram(each));
    expect(after).not.toBe(before);
    expect([passes <= 3, remaining]).toEqual([true, []]);
    const run = (text: string, stage: 'development' | 'production', variables: Readonly<Record<string, string>>) =>
      runProgram(asProgram(each), text, { stage, variables });

    const deployed = await run(after, 'production', { NODE_ENV: 'production', [each.variable]: HOST });
    expect(deployed).toMatchObject({ dialled: each.onPlatform, error: undefined });
    const local = await run(after, 'development', {});
    if (each.inDevelopment.length === 0) expect([local.dialled, local.error]).toEqual([[], expect.stringContaining(each.variable)]);
    else if (!each.inDevelopment[0]?.includes('undefined')) expect(local.dialled).toEqual((await run(before, 'development', {})).dialled);
    const elsewhere = await run(after, 'production', {});
    expect(elsewhere.dialled.filter((address) => /undefined/.test(address))).toEqual([]);
    if (each.filename)
      expect((await runProgram(asProgram(each), after, { stage: 'production', variables: {} }, true)).loadError).toBeUndefined();
    expect(countByRule(config, asProgram(each), after).size).toBe(0);
  });

  test('keeps what type-checked under strict', () => {
    const texts = cases
      .filter(({ lang }) => lang === 'ts')
      .map((each, index) => [`${index}/${each.filename ?? 'a.ts'}`, fixProgram(config, asProgram(each)).after] as const);
    expect([...typeErrors(new Map(texts))].filter(([, errors]) => errors.length > 0)).toEqual([]);
  });
});
