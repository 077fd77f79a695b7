/** Writes down what a client would dial, in one spelling, whatever way it was told. */
export type Dial = (address: string) => void;

/** The property of an options object, or `undefined` for anything that has no properties. */
export function property(options: unknown, name: string): unknown {
  return typeof options === 'object' && options !== null ? Reflect.get(options, name) : undefined;
}

/** The first of these properties that is neither missing nor empty, as text. */
export function textOf(options: unknown, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = property(options, name);
    if (value !== undefined && value !== null && value !== '') return String(value);
  }
  return undefined;
}

/** A URL as WHATWG writes it; throws as `fetch` and the `URL` class do when it is not absolute. */
export function webAddress(input: unknown, base?: unknown): string {
  return new URL(String(input), base === undefined ? undefined : String(base)).href;
}

/** Appends a path to a base URL as axios, got and ky do: with exactly one slash between. */
export function joined(base: string | undefined, path: unknown): string {
  const text = String(path ?? '');
  if (base === undefined || /^[a-z][a-z+.-]*:\/\//i.test(text)) return text;
  return text === '' ? base : `${base.replace(/\/+$/, '')}/${text.replace(/^\/+/, '')}`;
}

/** What a server's connection string or options say, before the defaults of its client are filled in. */
export interface Server {
  readonly scheme: string;
  readonly host: string;
  readonly port: string | number;
}

/**
 * The address in a connection string (`postgres://u@a:1,b/db?x=1`, `host:port`, `host`), with the client's defaults for what it leaves out;
 * nothing at all means all defaults, which is what most database clients make of `undefined` and `''`.
 */
export function serverAddress(text: unknown, defaults: Server): string {
  if (text === undefined || text === null || text === '') return `${defaults.scheme}://${defaults.host}:${defaults.port}`;
  const parts = /^(?:([a-z][a-z+.]*):\/\/)?(?:([^@/]*)@)?([^/?#]*)([^?#]*)(.*)$/is.exec(String(text));
  const [, scheme = defaults.scheme, credentials, hosts = '', path = '', search = ''] = parts ?? [];
  const list = hosts.split(',').map((host) => withPort(host === '' ? defaults.host : host, defaults.port));
  return `${scheme}://${credentials === undefined ? '' : `${credentials}@`}${list.join(',')}${path === '/' ? '' : path}${search}`;
}

/** The same for options: `{ host, port, user, password, database }`, by whatever names the client has for them. */
export function optionsAddress(
  options: unknown,
  defaults: Server,
  names: { readonly host?: readonly string[]; readonly user?: string; readonly database?: string } = {},
): string {
  const host = textOf(options, ...(names.host ?? ['host'])) ?? defaults.host;
  const port = textOf(options, 'port') ?? String(defaults.port);
  const user = textOf(options, names.user ?? 'user');
  const database = textOf(options, names.database ?? 'database');
  return `${defaults.scheme}://${user === undefined ? '' : `${user}@`}${withPort(host, port)}${database === undefined ? '' : `/${database}`}`;
}

function withPort(host: string, port: string | number): string {
  return /^(?:\[[^\]]*\]|[^:]*)$/.test(host) ? `${host}:${port}` : host;
}
