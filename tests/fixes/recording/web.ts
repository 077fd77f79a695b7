import type { Dial } from './address.js';
import { joined, property, textOf, webAddress } from './address.js';
import { client, inert, inertBeside, moduleOf } from './inert.js';

const METHODS = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options'];

/** HTTP clients and the Node modules below them. */
export function webModules(dial: Dial): Record<string, object> {
  const modules = {
    axios: axiosModule(dial),
    got: prefixing(dial, 'prefixUrl'),
    ky: prefixing(dial, 'prefixUrl'),
    ofetch: { $fetch: fetching(dial), ofetch: prefixing(dial, 'baseURL'), __esModule: true },
    undici: { request: fetching(dial), fetch: fetching(dial), Client: origin(dial), Pool: origin(dial), __esModule: true },
    'node-fetch': moduleOf(fetching(dial)),
    'cross-fetch': moduleOf(fetching(dial)),
    superagent: superagentModule(dial),
    http: nodeHttp(dial, 'http'),
    https: nodeHttp(dial, 'https'),
    net: nodeNet(dial, 'tcp'),
    tls: nodeNet(dial, 'tls'),
  };
  return { ...modules, 'node:http': modules.http, 'node:https': modules.https, 'node:net': modules.net, 'node:tls': modules.tls };
}

/** `fetch(urlOrRequest)`: rejects, as the real one does, what is no absolute URL. */
export function fetching(dial: Dial): object {
  return client(async (input) => {
    dial(webAddress(textOf(input, 'url') ?? input));
    return inert;
  });
}

function axiosModule(dial: Dial, defaults: Record<string, unknown> = {}): object {
  const send = async (url: unknown, config: unknown): Promise<object> => {
    const base = textOf(config, 'baseURL') ?? textOf(defaults, 'baseURL');
    dial(webAddress(joined(base, url)));
    return inert;
  };
  const request = client((first, second) => (typeof first === 'string' ? send(first, second) : send(property(first, 'url'), first)));
  const methods = METHODS.map((name) => [name, (url: unknown, a: unknown, b: unknown) => send(url, /^p/.test(name) ? b : a)]);
  return moduleOf(request, {
    ...Object.fromEntries(methods),
    request,
    defaults: Object.assign(defaults, { headers: inert }),
    interceptors: inert,
    create: (config: unknown) => axiosModule(dial, { ...defaults, baseURL: textOf(config, 'baseURL') ?? defaults['baseURL'] }),
  });
}

/** got, ky and ofetch: a function with methods, and `extend`/`create` that remember a base. */
function prefixing(dial: Dial, option: string, prefix?: string): object {
  const send = async (url: unknown, options: unknown): Promise<object> => {
    dial(webAddress(joined(textOf(options, option) ?? prefix, url)));
    return inert;
  };
  const request = client((url, options) => Object.assign(send(url, options), { json: async () => inert, text: async () => '' }));
  const extend = (options: unknown): object => prefixing(dial, option, textOf(options, option) ?? prefix);
  return moduleOf(request, { ...Object.fromEntries(METHODS.map((name) => [name, request])), extend, create: extend });
}

function origin(dial: Dial): object {
  return client((base) => {
    dial(webAddress(base));
    return inert;
  });
}

function superagentModule(dial: Dial): object {
  const request = client((url) => {
    dial(webAddress(url));
    return inert;
  });
  return moduleOf(request, Object.fromEntries(METHODS.map((name) => [name, request])));
}

function nodeHttp(dial: Dial, scheme: 'http' | 'https'): object {
  const request = client((first) => {
    if (typeof first === 'string' || first instanceof URL || property(first, 'href') !== undefined) return dial(webAddress(first));
    const host = textOf(first, 'hostname', 'host') ?? 'localhost';
    const port = textOf(first, 'port') ?? (scheme === 'http' ? '80' : '443');
    return dial(webAddress(`${scheme}://${host}:${port}${textOf(first, 'path') ?? '/'}`));
  });
  return moduleOf(inertBeside({}), { request, get: request });
}

function nodeNet(dial: Dial, scheme: string): object {
  const connect = client((first, second) => {
    const inOptions = typeof first === 'object';
    const port = inOptions ? property(first, 'port') : first;
    const host = inOptions ? textOf(first, 'host') : typeof second === 'string' && second !== '' ? second : undefined;
    dial(`${scheme}://${host ?? 'localhost'}:${String(port)}`);
  });
  const Socket = client(() => inertBeside({ connect }));
  return moduleOf(inertBeside({}), { connect, createConnection: connect, Socket });
}

/** Type declarations of these modules, as strict about addresses as the real ones. */
export const webTypes = `
declare module 'axios' {
  interface Config { baseURL?: string; url?: string; timeout?: number; headers?: Record<string, string> }
  interface Instance {
    <T = any>(url: string, config?: Config): Promise<{ data: T }>;
    <T = any>(config: Config): Promise<{ data: T }>;
    get<T = any>(url: string, config?: Config): Promise<{ data: T }>;
    post<T = any>(url: string, data?: unknown, config?: Config): Promise<{ data: T }>;
    request<T = any>(config: Config): Promise<{ data: T }>;
    defaults: { baseURL?: string };
    create(config?: Config): Instance;
  }
  const axios: Instance;
  export default axios;
}
declare module 'got' {
  interface Got { (url: string | URL): { json<T = unknown>(): Promise<T> }; get: Got; extend(options: { prefixUrl?: string }): Got }
  const got: Got;
  export default got;
}
declare module 'ky' {
  interface Ky { (url: string | URL): { json<T = unknown>(): Promise<T> }; get: Ky; create(options: { prefixUrl?: string }): Ky }
  const ky: Ky;
  export default ky;
}
declare module 'ofetch' {
  interface Ofetch { (url: string): Promise<any>; create(options: { baseURL?: string }): Ofetch }
  export const ofetch: Ofetch;
  export const $fetch: Ofetch;
}
declare module 'undici' {
  export function request(url: string | URL): Promise<{ body: { json(): Promise<unknown> } }>;
  export function fetch(url: string | URL): Promise<{ json(): Promise<unknown> }>;
  export class Pool { constructor(url: string | URL); request(options: { path: string; method: string }): Promise<unknown> }
  export class Client extends Pool {}
}
declare module 'node-fetch' { export default function fetch(url: string | URL): Promise<{ json(): Promise<unknown> }>; }
declare module 'cross-fetch' { export default function fetch(url: string | URL): Promise<{ json(): Promise<unknown> }>; }
declare module 'superagent' {
  const superagent: { get(url: string): Promise<{ body: unknown }>; post(url: string): { send(body: unknown): Promise<{ body: unknown }> } };
  export default superagent;
}
declare module 'node:http' {
  interface RequestOptions { host?: string; hostname?: string; port?: number | string; path?: string; method?: string }
  interface ClientRequest { end(): void; on(event: string, listener: (value: any) => void): ClientRequest }
  export function request(options: RequestOptions | string | URL): ClientRequest;
  export function get(options: RequestOptions | string | URL, callback?: (response: any) => void): ClientRequest;
  const http: { request: typeof request; get: typeof get };
  export default http;
}
declare module 'http' { export * from 'node:http'; export { default } from 'node:http'; }
declare module 'https' { export * from 'node:http'; export { default } from 'node:http'; }
declare module 'node:https' { export * from 'node:http'; export { default } from 'node:http'; }
declare module 'node:net' {
  interface Socket { write(data: string): void; end(): void; on(event: string, listener: () => void): Socket; connect(port: number, host?: string): Socket }
  export function connect(port: number, host?: string): Socket;
  export function connect(options: { port: number; host?: string }): Socket;
  export const createConnection: typeof connect;
  export const Socket: { new (): Socket };
  const net: { connect: typeof connect; createConnection: typeof connect; Socket: typeof Socket };
  export default net;
}
declare module 'node:tls' {
  import type { Socket } from 'node:net';
  export function connect(options: { port: number; host?: string; servername?: string }): Socket;
}
`;
