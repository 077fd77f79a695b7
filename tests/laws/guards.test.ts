import { beforeAll, describe, expect, test } from 'vitest';

import { conditionsAfter } from '../../src/analysis/conditions/guards.js';
import rule from '../../rules/no-unguarded-env-url.js';
import { ruleCases } from '../rule-tester/ruleCases.js';
import { GUARDS, MENTION, NO_GUARDS, guardOf } from './guards.js';
import { sampleOf } from './sample.js';
import { startAtSeed } from '../seed.js';
import { headEnd, parse } from './transformations/parsed.js';
import { type Program, verdict } from './verdicts.js';

startAtSeed();

const RULE = 'no-unguarded-env-url';

/** The variables that the rule finds unchecked in a program, each as often as it does. */
function unchecked(program: Program): readonly string[] {
  return verdict(program, { [RULE]: rule }).map((line) => /`(\w+)` may be missing/.exec(line)?.[1] ?? line);
}

function withCode(program: Program, added: string): Program {
  const at = headEnd(parse(program.code, program.filename));
  return { ...program, code: `${program.code.slice(0, at)}\n${added}\n${program.code.slice(at)}` };
}

interface Finding {
  readonly program: Program;
  readonly variable: string;
}

let findings: readonly Finding[] = [];
beforeAll(async () => {
  const cases = (await ruleCases()).filter(({ rule: name }) => name === RULE);
  findings = sampleOf(
    cases.flatMap((program) => [...new Set(unchecked(program))].map((variable) => ({ program, variable }))),
    30,
  );
});

function withGuard({ program, variable }: Finding, guard: string): Program {
  return withCode(program, guardOf(guard, variable, program.code));
}

/** The findings after which a program with this code before it is still one. */
function stillUnchecked(among: readonly Finding[], guard: string): readonly Finding[] {
  return among.filter((finding) => unchecked(withGuard(finding, guard)).includes(finding.variable));
}

function namesOf(list: readonly Finding[], guard: string): readonly string[] {
  return list.map((finding) => [finding.program.name, withGuard(finding, guard).code].join('\n'));
}

describe('a guard before everything: nothing is said of its variable', () => {
  test.each(Object.entries(GUARDS))('%s', (_name, guard) => {
    expect(findings.length).toBeGreaterThanOrEqual(30);
    expect(namesOf(stillUnchecked(findings, guard), guard)).toEqual([]);
  });
});

describe('what is no guard changes nothing', () => {
  let dialled: readonly Finding[] = [];
  beforeAll(() => {
    dialled = stillUnchecked(findings, MENTION);
  });

  test.each(Object.entries(NO_GUARDS))('%s', (_name, guard) => {
    const found = stillUnchecked(dialled, guard);
    expect(dialled.length).toBeGreaterThan(10);
    expect(
      namesOf(
        dialled.filter((finding) => !found.includes(finding)),
        guard,
      ),
    ).toEqual([]);
  });
});

test('without its guard, a program that was silent is not', async () => {
  const silent = (await ruleCases()).filter((program) => program.rule === RULE && unchecked(program).length === 0);
  const opened = silent.flatMap((program) => withoutGuard(program) ?? []);
  expect(opened.length).toBeGreaterThan(20);
  const failed = opened.filter(({ program, variable }) => !unchecked(program).includes(variable));
  expect(failed.map(({ program }) => [program.name, program.code].join('\n'))).toEqual([]);
});

/** A program without the one statement that checks the one variable it checks. */
function withoutGuard(program: Program): Finding | undefined {
  const { file, nodes, code } = parse(program.code, program.filename);
  const guards = nodes.flatMap((node) => {
    const names = STATEMENT.test(node.type)
      ? conditionsAfter(file, node).flatMap((one) => (one.kind === 'env' && one.is === 'present' ? one.name : []))
      : [];
    return names.length > 0 ? [{ node, names }] : [];
  });
  const [guard, ...others] = guards;
  const [variable, ...more] = guard?.names ?? [];
  if (!guard || variable === undefined || others.length > 0 || more.length > 0) return undefined;
  const [start, end] = guard.node.range;
  return { program: { ...program, code: `${code.slice(0, start)};${code.slice(end)}` }, variable };
}

const STATEMENT = /^(If|Expression|ForOf|Try)Statement$/;
