import type { TSESTree } from '@typescript-eslint/utils';

import { addressOf } from './address-of.js';
import { isAddress, isOthersService, isService, isServiceAddress, isTarget } from './address-names.js';
import { type Destination, RECORD } from './destinations.js';
import { hasPortBeside, isDialledHost } from './host-places.js';
import { escaped } from '../../regexp-text.js';
import type { PossibleValue } from '../facts.js';
import { onlyRead } from '../values/possible-values.js';
import type { SourceFile } from '../code/source-file.js';
import { dottedName, isFunction } from '../code/syntax.js';
import { evaluate } from '../values/values.js';
import { startWalk } from '../values/walk.js';

/** The value goes to other modules, or to a client by its type, where its use is out of sight. */
export function leaves({ kind }: Destination): boolean {
  return kind === 'export' || kind === 'result' || kind === 'options';
}

/** Whether other modules surely dial what a module gives them, by where it stands in its configuration. */
export function isConfigured(file: SourceFile, variable: string, destination: Destination): boolean {
  const { kind, node, keys, value } = destination;
  // `getApiUrl()` may well give back nothing, and whoever calls it asks; options are taken as they are.
  if (kind === 'result' && (isReport(keys) || isHandler(node) || !isInOptions(value, node))) return false;
  const names = keys.filter((key) => key !== RECORD);
  const name = names.at(-1) ?? '';
  const section = names.at(-2);
  if (kind === 'options' && names.includes('headers')) return false;
  const isNamed = isTarget(name) || isAddress(name);
  const scheme = schemeOf(file, value);
  if (scheme !== undefined && !/^(https?|wss?)$/.test(scheme)) return isNamed;
  if (!isAddress(variable) || !isNamed) return false;
  if (/host/i.test(name) || HOST_NAME.test(variable)) {
    if (isDialledHost(value, section)) return true;
    // `api: { host, port }` may be where the program itself listens.
    if (hasPortBeside(value) && ![variable, section ?? ''].some(isOthersService)) return false;
  }
  return isServiceAddress(variable) || (section !== undefined && isService(section) && !HOST_NAME.test(variable));
}

const HOST_NAME = /host(name)?$/i;

/** Functions that tell people how the program is, not what to dial. */
function isReport([name]: readonly string[]): boolean {
  return name !== undefined && /status|health|info|debug|describe|summary|diagnos|report|print|show/i.test(name);
}

/** `defineEventHandler(() => ({ … }))` answers with it. */
function isHandler({ parent }: TSESTree.Node): boolean {
  return parent?.type === 'CallExpression' && !/(^|\.)(registerAs|define\w*Config)$/.test(dottedName(parent.callee));
}

/** Whether a value stands in an object that the function gives back. */
function isInOptions(value: TSESTree.Node, fn: TSESTree.Node): boolean {
  for (let node = value.parent; node && node !== fn && !isFunction(node); node = node.parent)
    if (node.type === 'ObjectExpression') return true;
  return false;
}

/** The scheme that a template names: what it is for. */
function schemeOf(file: SourceFile, value: TSESTree.Node): string | undefined {
  const [first] = evaluate(value, startWalk(file));
  return first && addressOf(first, 'connection-string')?.parsed.scheme;
}

/** Whether a value is a variable, or an address whose host or beginning it is. */
export function isOriginOf(value: PossibleValue, variable: string): boolean {
  if (onlyRead(value) !== undefined) return true;
  return addressOf(value, 'connection-string')?.reads.some(({ name }) => name === variable) ?? false;
}

/** Whether a file asks if a variable is there: `enabled: !!process.env.SMTP_HOST`. What it exports beside tells others. */
export function isTested({ sourceCode }: SourceFile, variable: string): boolean {
  const name = escaped(variable);
  const read = `\\benv(?:\\.${name}(?!\\w)|\\[['"]${name}['"]\\])(?:\\s+as\\s+\\w+)?[!)]*`;
  return new RegExp(`(?:!!|\\bBoolean\\(|\\bif\\s*\\()[\\s(]*(?:[\\w.]+\\.)?${read}|${read}\\s*(?:&&|\\?(?![.?]))`).test(sourceCode.text);
}

/** Files whose `env` a bundler writes into the program: Next.js 16, Nuxt 2. */
const BUNDLED = /(?:^|[\\/])(?:next|nuxt)\.config\.[cm]?[jt]s$/;

/** Whether a configuration only hands a variable on to the program, under its own name. */
export function isForwarded({ filename }: SourceFile, variable: string, { keys }: Destination): boolean {
  return keys.at(-2) === 'env' && keys.at(-1) === variable && BUNDLED.test(filename);
}
