import type { Dial } from './recording/address.js';
import { webAddress } from './recording/address.js';
import { databaseTypes } from './recording/database-types.js';
import { databaseModules } from './recording/databases.js';
import { inert } from './recording/inert.js';
import { linkGlobals, linkModules, linkTypes } from './recording/links.js';
import { serviceModules, serviceTypes } from './recording/services.js';
import { fetching, webModules, webTypes } from './recording/web.js';

/** Every module that a program may import: it dials nothing and writes down what the real one would dial, library defaults included. */
export function recordingModules(dial: Dial): Record<string, object> {
  return { ...webModules(dial), ...serviceModules(dial), ...databaseModules(dial), ...linkModules(dial) };
}

/** The globals that connect, in the same manner; `location` is where relative URLs of a browser lead. */
export function recordingGlobals(dial: Dial, location: string | undefined): Record<string, unknown> {
  const opening = class {
    constructor(url: unknown) {
      dial(webAddress(url, location));
      return Object(inert);
    }
  };
  return {
    ...(location === undefined ? {} : linkGlobals(dial)),
    fetch: fetching(dial),
    Request: class {
      readonly url: string;
      constructor(url: unknown) {
        this.url = webAddress(url, location);
      }
    },
    WebSocket: opening,
    EventSource: opening,
    XMLHttpRequest: class {
      open(_method: string, url: unknown): void {
        dial(webAddress(url, location));
      }
      send(): void {}
      setRequestHeader(): void {}
      addEventListener(): void {}
    },
    navigator: { sendBeacon: (url: unknown) => (dial(webAddress(url, location)), true) },
  };
}

/** Ambient declarations for the type check: the modules above, and the globals as `@types/node` and `vite/client` type them. */
export const ambientTypes = `
declare const process: { readonly env: { [name: string]: string | undefined; NODE_ENV?: string }; exit(code?: number): never; argv: string[] };
declare function require(name: string): any;
declare const module: { exports: any };
interface ImportMetaEnv { [name: string]: any; MODE: string; DEV: boolean; PROD: boolean }
interface ImportMeta { readonly env: ImportMetaEnv; readonly url: string }
declare namespace JSX { interface IntrinsicElements { [name: string]: any } }
declare function h(...parts: unknown[]): object;
declare module '@/env' { export const env: { readonly [name: string]: string }; export function requireEnv(name: string): string }
${webTypes}${serviceTypes}${databaseTypes}${linkTypes}`;
