import { dataClients } from './data-clients.js';
import { failingCalls } from './failing-calls.js';
import { networkClients } from './network-clients.js';
import { escaped } from '../regexp-text.js';
import type { Client, FailingCall, Shape } from './schema.js';

/** Every client we know. */
export const catalogue: readonly Client[] = [...networkClients, ...dataClients];

/** A shape, and the client it belongs to. */
export interface Match {
  readonly client: Client;
  readonly shape: Shape;
}

const NONE: readonly Client[] = [];
const NO_SHAPES: readonly Shape[] = [];
const NO_MATCHES: readonly Match[] = [];

/**
 * Sources of imports whose text shows that a file may dial loopback without naming it; a prefix where the catalogue has a pattern.
 * For a cheap look at a file's text before anything else is done.
 */
export const mayConnectByDefault: readonly string[] = sourcesOfShapes(({ omitted }) => omitted !== undefined);

/** The same for libraries that ignore targets, under whatever name; those that only ignore misspellings of `baseURL` show it in the text. */
export const mayIgnoreTargets: readonly string[] = sourcesOfShapes(({ targets }) =>
  targets.some(({ ignored, kind }) => ignored !== undefined && kind !== 'base-url'),
);

/** The same for servers, which listen by themselves or when they are told to. */
export const mayListen: readonly string[] = sourcesOfShapes(
  ({ targets }) => targets.some(({ kind }) => kind.startsWith('bind-')),
  // What listens beside the program is for others.
  catalogue,
);

/** The same for clients that may wait without end for a peer that does not answer. */
export const mayWaitForEver: readonly string[] = sourcesOfShapes(({ timeouts }) => timeouts !== undefined);

function sourcesOfShapes(
  isMeant: (shape: Shape) => boolean,
  clients: readonly Client[] = catalogue.filter(({ local }) => !local),
): readonly string[] {
  const found = clients.flatMap((client) => client.shapes.flatMap((shape) => (isMeant(shape) ? (shape.from ?? client.modules) : [])));
  return [...new Set(found.map((source) => source.replace(/\*$/, '')))];
}

interface SourceIndex {
  readonly exact: ReadonlyMap<string, readonly Client[]>;
  readonly patterns: readonly (readonly [prefix: string, client: Client])[];
  /** Any of the prefixes. */
  readonly prefix: RegExp;
}

let sourceIndex: SourceIndex | undefined;
let globalIndex: ReadonlyMap<string, Client> | undefined;
let configIndex: readonly (readonly [fileName: string, match: Match])[] | undefined;
const shapeIndexes = new WeakMap<Client, ReadonlyMap<string, readonly Shape[]>>();

/** The clients that an import source may stand for, those that name it exactly first; mostly none. Remembers nothing of the source. */
export function clientsOf(source: string): readonly Client[] {
  sourceIndex ??= indexSources();
  const exact = sourceIndex.exact.get(source);
  if (!sourceIndex.prefix.test(source)) return exact ?? NONE;
  const matching = new Set(exact);
  for (const [prefix, client] of sourceIndex.patterns) if (source.startsWith(prefix)) matching.add(client);
  return [...matching];
}

/** Whether an import source may stand for a client. */
export function isCatalogued(source: string): boolean {
  sourceIndex ??= indexSources();
  return sourceIndex.exact.has(source) || sourceIndex.prefix.test(source);
}

/** Clients by the first name of their globals: `fetch`, `navigator`, `Bun`. */
export function globalClients(): ReadonlyMap<string, Client> {
  globalIndex ??= new Map(catalogue.flatMap((client) => (client.globals ?? []).map((name) => [firstName(name), client] as const)));
  return globalIndex;
}

/** The shapes of one client with this callee and form; `source`, when given, leaves out shapes of other modules. */
export function shapesOf(client: Client, callee: string, form: Shape['form'], source?: string): readonly Shape[] {
  const shapes = shapeIndex(client).get(shapeKey(callee, form)) ?? NO_SHAPES;
  if (source === undefined || shapes.every((shape) => isFrom(shape, source))) return shapes;
  return shapes.filter((shape) => isFrom(shape, source));
}

/** What a call, construction or assignment of something imported from `source` means; all matches describe the same call. */
export function findShapes(source: string, callee: string, form: Shape['form']): readonly Match[] {
  const clients = clientsOf(source);
  if (clients.length === 0) return NO_MATCHES;
  return clients.flatMap((client) => shapesOf(client, callee, form, source).map((shape) => ({ client, shape })));
}

/** The same for a name that needs no import: `fetch`, `navigator.sendBeacon`, or an instance of a global: `@xhr.open`. */
export function findGlobalShapes(callee: string, form: Shape['form']): readonly Match[] {
  const clients = callee.startsWith('@') ? new Set(globalClients().values()) : [globalClients().get(firstName(callee))];
  const matches: Match[] = [];
  for (const client of clients) {
    if (client) matches.push(...shapesOf(client, callee, form).map((shape) => ({ client, shape })));
  }
  return matches;
}

/** A call whose failure must be handled, and the client it belongs to. */
export interface FailingMatch {
  readonly client: Client;
  readonly call: FailingCall;
}

/** What a call or construction of something imported from `source` (or of a global) emits, rejects with or gives back. */
export function findFailingCalls(source: string | undefined, callee: string, form: FailingCall['form']): readonly FailingMatch[] {
  return failingClients(source, callee).flatMap((client) =>
    (failingCalls[client.name] ?? []).flatMap((call) =>
      call.form === form && call.callee.includes(callee) && (source === undefined || isFrom(call, source)) ? [{ client, call }] : [],
    ),
  );
}

function failingClients(source: string | undefined, callee: string): readonly Client[] {
  if (source !== undefined) return clientsOf(source);
  const client = globalClients().get(firstName(callee));
  return client ? [client] : NONE;
}

/** Sources of imports with a call that fails in this way, for a cheap look at a file's text. */
export function failingSources(by: 'emits' | 'rejects'): readonly string[] {
  const clients = catalogue.filter(({ name }) => failingCalls[name]?.some((call) => call[by]));
  return [...new Set(clients.flatMap(({ modules }) => modules.map((source) => source.replace(/\*$/, ''))))];
}

/** The shapes of form `config` that describe what the file of this path exports. */
export function findConfigShapes(path: string): readonly Match[] {
  configIndex ??= catalogue.flatMap((client) =>
    client.shapes.flatMap((shape) => (shape.form === 'config' ? shape.callee.map((name) => [`/${name}`, { client, shape }] as const) : [])),
  );
  const name = `/${path.replace(/\\/g, '/').replace(/\.[cm]?[jt]sx?$/, '')}`;
  return configIndex.filter(([fileName]) => name.endsWith(fileName)).map(([, match]) => match);
}

function indexSources(): SourceIndex {
  const exact = new Map<string, Client[]>();
  const patterns: (readonly [string, Client])[] = [];
  for (const client of catalogue) {
    for (const source of client.modules) {
      if (source.endsWith('*')) {
        patterns.push([source.slice(0, -1), client]);
        continue;
      }
      const clients = exact.get(source);
      if (clients) clients.push(client);
      else exact.set(source, [client]);
    }
  }
  return { exact, patterns, prefix: new RegExp(`^(?:${patterns.map(([prefix]) => escaped(prefix)).join('|')})`) };
}

function shapeIndex(client: Client): ReadonlyMap<string, readonly Shape[]> {
  let index = shapeIndexes.get(client);
  if (!index) {
    index = indexShapes(client);
    shapeIndexes.set(client, index);
  }
  return index;
}

function indexShapes(client: Client): ReadonlyMap<string, readonly Shape[]> {
  const index = new Map<string, Shape[]>();
  for (const shape of client.shapes) {
    for (const callee of shape.callee) {
      const key = shapeKey(callee, shape.form);
      const shapes = index.get(key);
      if (shapes) shapes.push(shape);
      else index.set(key, [shape]);
    }
  }
  return index;
}

function isFrom(shape: Pick<Shape, 'from'>, source: string): boolean {
  if (shape.from === undefined) return true;
  return shape.from.some((from) => (from.endsWith('*') ? source.startsWith(from.slice(0, -1)) : source === from));
}

function shapeKey(callee: string, form: Shape['form']): string {
  return `${form} ${callee}`;
}

function firstName(callee: string): string {
  const [name = callee] = callee.split('.', 1);
  return name;
}
