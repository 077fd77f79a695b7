import { type PathPattern, pathPattern } from './glob.js';
import { fieldsOf, invalid, listOf, mapOf, oneOf, text, textLike } from './readers.js';
import type { Reader } from './readers.js';

const FRAMEWORKS = ['auto', 'none', 'next', 'vite', 'nuxt', 'astro', 'sveltekit', 'remix', 'gatsby', 'expo', 'cra', 'angular'] as const;
const ON_MISSING = ['throw-in-production', 'throw'] as const;
const FIXES = ['auto', 'suggest', 'none'] as const;

export type Framework = (typeof FRAMEWORKS)[number];

/** A function of the user's project that hands its argument on to a client. */
export interface OwnClient {
  readonly from: string;
  readonly name: string;
  /** The index of the argument, or the path of an option in the first one; `1.url` is an option in the second. */
  readonly target: number | string;
}

/** The module of checked variables that fixes import from: `env.API_URL`, or `requireEnv('API_URL')`. */
export interface EnvModule {
  readonly from: string;
  readonly name: string;
  readonly access: 'member' | 'call';
}

export interface EnvSettings {
  /** Origin as the user wrote it (`localhost:8080`) to variable name. */
  readonly names: ReadonlyMap<string, string>;
  /** Names of variables that are validated elsewhere: whole names, or patterns. */
  readonly guarded: readonly (string | RegExp)[];
  readonly guards: readonly string[];
  readonly modules: readonly string[];
  /** Names of the variables that deployments set: whole names, or patterns. */
  readonly declared: readonly (string | RegExp)[] | undefined;
  readonly module: EnvModule | undefined;
  readonly onMissing: (typeof ON_MISSING)[number];
}

/** Which of the addresses that modules export other modules dial, and which nobody uses: `src/config.ts#config.api.url`. */
export interface ExportedAddresses {
  readonly dialled: readonly string[];
  readonly unused: readonly string[];
}

/** What `settings.econnrefused` says about the user's project, with every default filled in. */
export interface Settings {
  readonly framework: Framework;
  readonly clients: readonly OwnClient[];
  readonly env: EnvSettings;
  readonly exports: ExportedAddresses;
  /** Package name to installed version. */
  readonly versions: ReadonlyMap<string, string>;
  readonly fixes: (typeof FIXES)[number];
  /** Patterns over paths with forward slashes; `undefined` stands for the default list. */
  readonly ignoreFiles: readonly PathPattern[] | undefined;
}

const variableName = textLike(/^[A-Z_]\w*$/i, 'the name of an environment variable, such as "API_URL"');
const functionName = textLike(/^[\p{ID_Start}$_][\p{ID_Continue}$.]*$/u, 'the name of a function, such as "requireEnv" or "env.require"');
const version = textLike(/^\d+(?:\.\d+)*(?:[-+][\w.+-]+)?$/, 'an installed version, such as "5.1.0"');
const origin = textLike(/^(?:[a-z][a-z0-9+.-]*:\/\/)?[^\s/]+$/i, 'an origin, such as "localhost:8080"');

const nameOrPattern: Reader<string | RegExp> = (value, path) => {
  const allowed = 'a variable name, such as "API_URL", or a pattern between slashes, such as "/^API_/"';
  const name = text(value, path);
  const [, source, flags] = /^\/(.+)\/([a-z]*)$/s.exec(name) ?? [];
  if (source === undefined || flags === undefined) return textLike(/^[\w.-]+$/, allowed)(value, path);
  // `g` and `y` make a pattern remember its last match.
  if (/[^imsu]/.test(flags)) throw invalid(path, value, 'a pattern with no flags but i, m, s and u');
  try {
    return new RegExp(source, flags);
  } catch (error) {
    throw invalid(path, value, allowed, error instanceof Error ? ` ${error.message}.` : '');
  }
};

const argument: Reader<number | string> = (value, path) => {
  if (typeof value === 'string' && value !== '') return value;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value;
  throw invalid(path, value, 'the index of an argument, such as 0, or the path of an option, such as "server.url"');
};

const ownClient: Reader<OwnClient> = (value, path) => {
  const client = fieldsOf(value, path, ['from', 'name', 'target']);
  return { from: client.required('from', text), name: client.required('name', text), target: client.required('target', argument) };
};

const envModule: Reader<EnvModule> = (value, path) => {
  const module = fieldsOf(value, path, ['from', 'name', 'access']);
  return {
    from: module.required('from', text),
    name: module.required('name', textLike(/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u, 'the name of an export, such as "env"')),
    access: module.required('access', oneOf(['member', 'call'])),
  };
};

const envSettings: Reader<EnvSettings> = (value, path) => {
  const env = fieldsOf(value, path, ['names', 'guarded', 'guards', 'modules', 'declared', 'module', 'onMissing']);
  return {
    names: env.optional('names', mapOf(origin, variableName), new Map<string, string>()),
    guarded: env.optional('guarded', listOf(nameOrPattern), []),
    guards: env.optional('guards', listOf(functionName), []),
    modules: env.optional('modules', listOf(text), []),
    declared: env.optional('declared', listOf(nameOrPattern), undefined),
    module: env.optional('module', envModule, undefined),
    onMissing: env.optional('onMissing', oneOf(ON_MISSING), 'throw-in-production'),
  };
};

const exportedAddress = textLike(/^[^#]+#[^#]+$/, 'the path of a module and the name of an export, such as "src/config.ts#config.url"');

const exportedAddresses: Reader<ExportedAddresses> = (value, path) => {
  const exported = fieldsOf(value, path, ['dialled', 'unused']);
  return {
    dialled: exported.optional('dialled', listOf(exportedAddress), []),
    unused: exported.optional('unused', listOf(exportedAddress), []),
  };
};

const pluginSettings: Reader<Settings> = (value, path) => {
  const settings = fieldsOf(value, path, ['framework', 'clients', 'env', 'exports', 'versions', 'fixes', 'ignoreFiles']);
  return {
    framework: settings.optional('framework', oneOf(FRAMEWORKS), 'auto'),
    clients: settings.optional('clients', listOf(ownClient), []),
    env: settings.optional('env', envSettings, envSettings({}, path)),
    exports: settings.optional('exports', exportedAddresses, exportedAddresses({}, path)),
    versions: settings.optional('versions', mapOf(text, version), new Map<string, string>()),
    fixes: settings.optional('fixes', oneOf(FIXES), 'auto'),
    ignoreFiles: settings.optional(
      'ignoreFiles',
      listOf((glob, at) => pathPattern(text(glob, at))),
      undefined,
    ),
  };
};

const PATH = 'settings.econnrefused';

/** What holds when the user sets nothing. */
export const DEFAULT_SETTINGS: Settings = pluginSettings({}, PATH);

const known = new WeakMap<object, Settings>();

/** Reads `econnrefused` out of the settings of ESLint's configuration; throws an error that names the key, what was given and what is allowed. */
export function readSettings(settings: unknown): Settings {
  if (typeof settings !== 'object' || settings === null) return DEFAULT_SETTINGS;
  const given: unknown = Object.hasOwn(settings, 'econnrefused') && 'econnrefused' in settings ? settings.econnrefused : undefined;
  if (given === undefined) return DEFAULT_SETTINGS;
  if (typeof given !== 'object' || given === null) throw invalid(PATH, given, 'an object');

  let read = known.get(given);
  if (!read) {
    read = pluginSettings(given, PATH);
    known.set(given, read);
  }
  return read;
}
