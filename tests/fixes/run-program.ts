import vm from 'node:vm';

import ts from 'typescript';

import type { Program } from './program.js';
import { filenameOf } from './program.js';
import { recordingGlobals, recordingModules } from './recording-clients.js';
import { property } from './recording/address.js';
import { inert } from './recording/inert.js';
import { followMarkup } from './recording/links.js';
import type { Variables } from './recording/other-modules.js';
import { otherModules } from './recording/other-modules.js';

/** Where and with what a program runs. `unset`: development without NODE_ENV. */
export interface Environment {
  readonly stage: 'development' | 'unset' | 'production';
  readonly variables: Readonly<Record<string, string>>;
}

/** What a run did: the addresses that were dialled, in order, and the message of the error that stopped it, on loading or later. */
export interface Outcome {
  readonly dialled: readonly string[];
  readonly loadError: string | undefined;
  readonly error: string | undefined;
}

const ENTRIES = ['main', 'GET', 'POST', 'loader', 'load', 'getServerSideProps', 'handler'];

/** Loads a text of the program among recording clients and, unless told otherwise, calls its entry points. */
export async function runProgram(program: Program, code: string, environment: Environment, loadOnly = false): Promise<Outcome> {
  const dialled: string[] = [];
  const handlers: (() => unknown)[] = [];
  const context = createContext(program, environment, code, (address) => dialled.push(address), handlers);
  const module = { exports: {} };
  let stage: 'load' | 'entry' = 'load';
  try {
    const load: unknown = vm.runInContext(
      `(async function (exports, require, module) {${executable(program, code, environment)}\n})`,
      context.globals,
    );
    if (typeof load === 'function') await load(module.exports, context.require, module);
    stage = 'entry';
    if (!loadOnly) await callEntries(program, module.exports, handlers);
  } catch (thrown) {
    const message = String(property(thrown, 'message') ?? thrown);
    return { dialled, loadError: stage === 'load' ? message : undefined, error: message };
  }
  return { dialled, loadError: undefined, error: undefined };
}

/** The script that runs: types and JSX gone, modules as CommonJS, and what the platform's bundler replaces replaced. */
function executable(program: Program, code: string, { stage, variables }: Environment): string {
  const script = compiled(program.lang, code);
  if (program.platform === undefined || program.platform === 'node') return script;
  // Bundlers inline static member reads and nothing else.
  const inlined = script.replace(/\bprocess\.env\.NODE_ENV\b/g, JSON.stringify(stage === 'production' ? stage : 'development'));
  if (program.platform === 'vite') return inlined;
  return inlined.replace(/\bprocess\.env\.(NEXT_PUBLIC_\w+)/g, (read, name: string) =>
    name in variables ? JSON.stringify(variables[name]) : read,
  );
}

/** The same texts run in several environments. */
const scripts = new Map<string, string>();

function compiled(lang: Program['lang'], code: string): string {
  const extension = /^tsx?$/.test(lang) ? lang : 'jsx';
  const key = `${extension} ${code}`;
  let script = scripts.get(key);
  if (script === undefined) {
    const { outputText } = ts.transpileModule(code.replace(/^#!.*/, ''), {
      fileName: `service.${extension}`,
      compilerOptions: {
        module: ts.ModuleKind.CommonJS,
        target: ts.ScriptTarget.ES2022,
        jsx: ts.JsxEmit.React,
        jsxFactory: 'h',
        esModuleInterop: true,
      },
    });
    script = outputText.replace(/\bimport\.meta\b/g, 'importMeta');
    scripts.set(key, script);
  }
  return script;
}

function createContext(
  program: Program,
  { stage, variables }: Environment,
  code: string,
  dial: (address: string) => void,
  handlers: (() => unknown)[],
): { globals: vm.Context; require: (name: string) => unknown } {
  const nodeEnv: Variables = stage === 'unset' ? {} : { NODE_ENV: stage };
  const fromFile = /\bdotenv\b/.test(code) ? variables : {};
  const environment: Variables = { ...(fromFile === variables ? {} : variables), ...nodeEnv };
  const modules: Record<string, object> = {
    ...recordingModules(dial),
    ...otherModules(environment, fromFile),
    '@/env': environmentModule(program, stage, variables),
  };
  const inBrowser = program.platform === 'vite' || program.platform === 'next-client';
  const globals = vm.createContext({
    ...recordingGlobals(dial, inBrowser ? 'https://app.example/' : undefined),
    ...{ URL, URLSearchParams, Buffer, AbortSignal, TextEncoder, Response: inert, Headers: inert },
    console: { log() {}, error() {}, warn() {}, info() {} },
    setTimeout: () => 0,
    ...(inBrowser ? { document: inert, location: new URL('https://app.example/') } : {}),
    ...(program.platform === 'vite' ? {} : { process: processOf(program.platform === 'next-client' ? {} : environment) }),
    importMeta: {
      env: {
        ...exposedByVite(variables),
        MODE: stage === 'unset' ? 'development' : stage,
        DEV: stage !== 'production',
        PROD: stage === 'production',
      },
    },
    h: (_type: unknown, props: unknown) => {
      followMarkup(dial, props);
      for (const [name, value] of Object.entries(props ?? {}))
        if (/^on[A-Z]/.test(name) && typeof value === 'function') handlers.push(() => value(inert));
      return {};
    },
  });
  if (inBrowser) globals['window'] = globals;
  const require = (name: string): unknown => {
    if (name === 'dotenv/config') return Object.assign(environment, { ...fromFile, ...environment });
    const found = modules[name];
    if (found === undefined) throw new Error(`There is no recording module called ${name}`);
    return found;
  };
  return { globals, require };
}

function exposedByVite(variables: Readonly<Record<string, string>>): Variables {
  return Object.fromEntries(Object.entries(variables).filter(([name]) => /^(?:VITE|PUBLIC)_/.test(name)));
}

function processOf(env: Variables): object {
  const exit = (): never => {
    throw new Error('process.exit');
  };
  return { env, exit, argv: [], on: () => undefined };
}

/** The project's own module of checked variables, as the guide tells users to write it. */
function environmentModule(program: Program, stage: Environment['stage'], variables: Readonly<Record<string, string>>): object {
  const requireEnv = (name: string): string => {
    const value = variables[name] ?? (stage === 'production' ? undefined : program.developmentValue);
    if (value === undefined) throw new Error(`Environment variable ${name} is not set`);
    return value;
  };
  return { env: new Proxy({}, { get: (_target, name) => requireEnv(String(name)) }), requireEnv, __esModule: true };
}

async function callEntries(program: Program, exports: object, handlers: readonly (() => unknown)[]): Promise<void> {
  for (const name of ENTRIES) {
    const entry: unknown = property(exports, name);
    if (typeof entry === 'function') await entry(...argumentsFor(name));
  }
  const component: unknown = property(exports, 'default');
  const rendered = /x$/.test(program.lang) || /(?:^|\/)(?:app|pages)\//.test(filenameOf(program));
  if (rendered && typeof component === 'function') await component(inert, inert);
  for (const handler of handlers) await handler();
}

function argumentsFor(name: string): readonly unknown[] {
  return name === 'main' ? [] : [{ request: inert, params: {}, url: 'https://app.example/', json: async () => ({}), query: {} }, inert];
}
