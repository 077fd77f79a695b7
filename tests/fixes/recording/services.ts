import type { Dial } from './address.js';
import { optionsAddress, serverAddress, textOf, webAddress } from './address.js';
import { client, inert, inertBeside, moduleOf } from './inert.js';

/** Clients of GraphQL, sockets, remote procedures, language models, chains, mail and files. */
export function serviceModules(dial: Dial): Record<string, object> {
  const url = client((address) => dial(webAddress(address)));
  const at = (name: string, fallback: string): object => client((options) => dial(webAddress(textOf(options, name) ?? fallback)));
  return {
    'graphql-request': { GraphQLClient: url, request: url, gql: String.raw, __esModule: true },
    '@apollo/client': {
      // The link dials; a client that is given a link does not dial by itself.
      HttpLink: at('uri', 'http://relative.invalid/graphql'),
      createHttpLink: at('uri', 'http://relative.invalid/graphql'),
      ApolloClient: client((options) => (textOf(options, 'uri') === undefined ? inert : dial(webAddress(textOf(options, 'uri'))))),
      InMemoryCache: inert,
      gql: String.raw,
      __esModule: true,
    },
    'socket.io-client': moduleOf(
      client((address) => dial(webAddress(address))),
      { io: url },
    ),
    ws: moduleOf(
      client((address) => dial(webAddress(address))),
      { WebSocket: url },
    ),
    mqtt: moduleOf(inertBeside({}), {
      connect: client((address) => dial(serverAddress(address, { scheme: 'mqtt', host: 'localhost', port: 1883 }))),
    }),
    '@grpc/grpc-js': moduleOf(inertBeside({}), {
      Client: client((address) => dial(serverAddress(address, { scheme: 'grpc', host: 'undefined', port: 443 }))),
      credentials: inert,
    }),
    '@trpc/client': { createTRPCClient: inert, httpBatchLink: at('url', ''), httpLink: at('url', ''), __esModule: true },
    ethers: { JsonRpcProvider: client((address) => dial(webAddress(address ?? 'http://localhost:8545'))), __esModule: true },
    ollama: { Ollama: at('host', 'http://127.0.0.1:11434'), __esModule: true },
    openai: moduleOf(at('baseURL', 'https://api.openai.com/v1')),
    '@supabase/supabase-js': { createClient: url, __esModule: true },
    nodemailer: moduleOf(inertBeside({}), { createTransport: client((options) => dial(mailAddress(options))) }),
    '@aws-sdk/client-s3': { S3Client: at('endpoint', 'https://s3.amazonaws.com'), PutObjectCommand: inert, __esModule: true },
    minio: {
      Client: client((options) => dial(optionsAddress(options, { scheme: 'minio', host: '', port: 9000 }, { host: ['endPoint'] }))),
      __esModule: true,
    },
  };
}

function mailAddress(options: unknown): string {
  const server = { scheme: 'smtp', host: 'localhost', port: 587 };
  return typeof options === 'string' ? serverAddress(options, server) : optionsAddress(options, server, { user: 'name' });
}

/** Type declarations of these modules. */
export const serviceTypes = `
declare module 'graphql-request' {
  export class GraphQLClient { constructor(url: string, options?: object); request<T = any>(query: string): Promise<T> }
  export function request<T = any>(url: string, query: string): Promise<T>;
  export function gql(strings: TemplateStringsArray): string;
}
declare module '@apollo/client' {
  export class HttpLink { constructor(options: { uri?: string }) }
  export function createHttpLink(options: { uri?: string }): HttpLink;
  export class InMemoryCache {}
  export class ApolloClient { constructor(options: { link?: HttpLink; uri?: string; cache: InMemoryCache }) }
}
declare module 'socket.io-client' {
  interface Socket { on(event: string, listener: (...args: any[]) => void): Socket; emit(event: string, ...args: unknown[]): void }
  export function io(url: string, options?: object): Socket;
  export default io;
}
declare module 'ws' {
  export class WebSocket { constructor(url: string | URL); on(event: string, listener: (...args: any[]) => void): void; send(data: string): void }
  export default WebSocket;
}
declare module 'mqtt' {
  interface MqttClient { subscribe(topic: string): void; publish(topic: string, body: string): void }
  export function connect(url: string, options?: object): MqttClient;
  const mqtt: { connect: typeof connect };
  export default mqtt;
}
declare module '@grpc/grpc-js' {
  export class Client { constructor(address: string, credentials: unknown) }
  export const credentials: { createInsecure(): unknown };
}
declare module '@trpc/client' {
  export function httpBatchLink(options: { url: string }): { readonly link: true };
  export function httpLink(options: { url: string }): { readonly link: true };
  export function createTRPCClient<T = any>(options: { links: { readonly link: true }[] }): T;
}
declare module 'ethers' { export class JsonRpcProvider { constructor(url?: string); getBlockNumber(): Promise<number> } }
declare module 'ollama' { export class Ollama { constructor(options?: { host?: string }); list(): Promise<unknown> } }
declare module 'openai' { export default class OpenAI { constructor(options: { baseURL?: string; apiKey?: string }) } }
declare module '@supabase/supabase-js' { export function createClient(url: string, key: string): { from(table: string): any } }
declare module 'nodemailer' {
  interface Transport { sendMail(mail: object): Promise<void> }
  export function createTransport(options?: string | { host?: string; port?: number; secure?: boolean }): Transport;
  const nodemailer: { createTransport: typeof createTransport };
  export default nodemailer;
}
declare module '@aws-sdk/client-s3' {
  export class S3Client { constructor(options: { endpoint?: string; region?: string; forcePathStyle?: boolean }) }
}
declare module 'minio' {
  export class Client { constructor(options: { endPoint: string; port?: number; useSSL?: boolean; accessKey?: string; secretKey?: string }) }
}
declare module 'dotenv' { export function config(): { parsed?: Record<string, string> }; const dotenv: { config: typeof config }; export default dotenv; }
declare module 'dotenv/config' {}
declare module 'react' {
  export function useEffect(effect: () => void | (() => void), dependencies?: readonly unknown[]): void;
  export function useState<T>(initial: T): [T, (value: T) => void];
  export function useCallback<T>(callback: T, dependencies: readonly unknown[]): T;
}
declare module '$env/dynamic/private' { export const env: { readonly [name: string]: string | undefined }; }
declare module 'next/server' { export const NextResponse: { json(body: unknown): Response }; }
declare module 'express' {
  interface App { get(path: string, handler: (request: any, response: any) => unknown): void; post: App['get']; listen(port: number | string): void }
  export default function express(): App;
}
`;
