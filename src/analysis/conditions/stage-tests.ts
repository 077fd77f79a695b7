import type { TSESTree } from '@typescript-eslint/utils';

import { isPlatformVariable } from '../../env/platforms.js';
import { isLocalVariable, isStageVariable } from '../../env/stages.js';
import { envReadOf } from '../values/env-reads.js';
import type { Condition } from '../facts.js';
import { constantInit, constantText } from '../code/references.js';
import type { SourceFile } from '../code/source-file.js';
import { keyOf, unwrap } from '../code/syntax.js';
import { isGlobal } from '../code/variables.js';

type Stage = 'development' | 'production';

/** How many constants and fallbacks a read is looked for through. */
const DEPTH = 9;

/** The name under which a stage is compared: an environment variable, `import.meta.env.MODE`, `app.get('env')`, or something called so. */
export function stageSubject(file: SourceFile, subject: TSESTree.Node): string | undefined {
  const name = envReadThrough(file, subject) ?? lastName(subject);
  return name !== undefined && isStageVariable(name) ? name : undefined;
}

/** The variable that an expression reads, through constants and fallbacks (`const env = process.env.NODE_ENV || 'development'`). */
export function envReadThrough(file: SourceFile, node: TSESTree.Node, depth = DEPTH): string | undefined {
  const inner = unwrap(node);
  if (depth === 0) return undefined;
  if (inner.type === 'LogicalExpression') return envReadThrough(file, inner.left, depth - 1);
  const read = envReadOf(file, inner, (key) => constantText(file, key));
  if (read) return read.name;
  if (inner.type === 'CallExpression' && inner.callee.type === 'MemberExpression') {
    // `process.env.NODE_ENV?.toLowerCase()`
    return /^(toLowerCase|trim|toString)$/.test(keyOf(inner.callee) ?? '')
      ? envReadThrough(file, inner.callee.object, depth - 1)
      : undefined;
  }
  const init = constantInit(file, inner);
  return init && envReadThrough(file, init, depth - 1);
}

/** The last name of a reference or call: `flags.isDev` gives `isDev`, `app.get('env')` gives `env`. */
export function lastName(node: TSESTree.Node): string | undefined {
  const inner = unwrap(node);
  if (inner.type === 'Identifier') return inner.name;
  if (inner.type === 'MemberExpression') return keyOf(inner);
  if (inner.type === 'CallExpression' && inner.callee.type === 'MemberExpression' && keyOf(inner.callee) === 'get') {
    const [argument] = inner.arguments;
    return argument?.type === 'Literal' && typeof argument.value === 'string' ? argument.value : undefined;
  }
  return undefined;
}

/** `location.hostname`, `window.location.host`, `location.href`, `location.origin`. */
export function isLocationHost(file: SourceFile, node: TSESTree.Node): boolean {
  const inner = unwrap(node);
  const init = constantInit(file, inner);
  if (init) return isLocationHost(file, init);
  return (
    inner.type === 'MemberExpression' &&
    /^(hostname|host|href|origin)$/.test(keyOf(inner) ?? '') &&
    isGlobal(file, inner.object, 'location')
  );
}

/** A variable is present or missing; one that only a platform sets, or only a developer, says where the code runs. */
export function presence(name: string, present: boolean): readonly Condition[] {
  const env: Condition = { kind: 'env', name, is: present ? 'present' : 'missing' };
  if (present && isLocalVariable(name)) return [env, ...stage('development', true)];
  return isPlatformVariable(name) ? [env, { kind: 'platform', name, is: env.is }] : [env];
}

/** What holds where the code runs in a stage, or in the other one. */
export function stage(name: Stage, holds: boolean): readonly Condition[] {
  const other = name === 'development' ? 'production' : 'development';
  return [{ kind: 'stage', is: holds ? name : other }];
}

/** The side on which a flag is true that says where the code runs: `isServer`, `browser` of SvelteKit, `process.client` and `import.meta.server` of Nuxt. */
export function sideOf(file: SourceFile, node: TSESTree.Node): 'browser' | 'server' | undefined {
  const inner = unwrap(node);
  const name = lastName(inner) ?? '';
  const ofRuntime = inner.type === 'MemberExpression' && (inner.object.type === 'MetaProperty' || isGlobal(file, inner.object, 'process'));
  if (ofRuntime && /^(client|browser)$/.test(name)) return 'browser';
  if (ofRuntime && name === 'server') return 'server';
  if (/^(is_?(browser|client(_?side)?)|in_?browser|can_?use_?dom|browser)$/i.test(name)) return 'browser';
  return /^(is_?(server(_?side)?|ssr|node)|on_?server)$/i.test(name) ? 'server' : undefined;
}

/** What holds where the code runs on a side, or on the other one. */
export function runtime(side: 'browser' | 'server', holds: boolean): Condition {
  const other = side === 'browser' ? 'server' : 'browser';
  return { kind: 'runtime', is: holds ? side : other };
}
