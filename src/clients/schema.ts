/**
 * The shape of a catalogue entry: how a client is recognised, where its target stands, what happens without one, and how we know.
 *
 * Two small notations keep the data readable; both are parsed once, by `src/clients/paths.ts`.
 *
 * **Callee**, from the module: `''` is the module itself or its default export, `Pool` a named export (also reached as a member of the
 * namespace, of `require()` or of the default export), `native.Pool` a member of one. `@axios.get` is the method `get` of an instance that
 * another shape `yields` as `axios`; `@axios` alone calls the instance itself. `#HttpService.get` is a method of an instance that a
 * framework injects by its type.
 *
 * **Place**, of a target: `0` is the first argument, `0.socket.host` a property path in it, `0[*].url` every element of an array, `0.hosts.*`
 * every property, `0.useFactory().host` what a function returns, `0["bootstrap.servers"]` a key with dots, `value` the right side of an
 * assignment, `export.rewrites()[*].destination` a path in what a configuration file exports. Of a timeout also `result.setTimeout`: a
 * method of what the call gives back.
 */

/** What stands at a target's place. */
export type TargetKind =
  /** An absolute URL, perhaps with a path. */
  | 'url'
  /** A URL to which the client appends paths. */
  | 'base-url'
  /** A URL with credentials, database and options: `postgres://...`, `mongodb://a,b/db`, `Server=...;Database=...`. */
  | 'connection-string'
  /** A host name or address alone. */
  | 'host'
  /** A port alone. */
  | 'port'
  /** `host:port`, or several of them separated by commas. */
  | 'host:port'
  /** A string, or an options object that holds one: looked into only where other shapes name its properties. */
  | 'url-or-options'
  /** Another client's instance, function or factory: that client is its own connection. */
  | 'instance'
  /** A unix socket or a file: never an address. */
  | 'path'
  /** The URL or the host of a proxy on the way. */
  | 'proxy-url'
  | 'proxy-host'
  | 'proxy-port'
  /** Where a server listens. */
  | 'bind-host'
  | 'bind-port'
  | 'bind-host:port'
  /** A URL that a browser is sent to. */
  | 'link';

/** One place where a target may stand. */
export interface Target {
  readonly at: string;
  readonly kind: TargetKind;
  /** The library does not look here, but people put targets here. */
  readonly ignored?: Ignored;
}

/** A place where a library does not look for its target: it connects as if there were none. Where this depends on the version, other versions do look. */
export interface Ignored {
  /** The versions that ignore it: `*` for all that were measured, or comparisons: `>=4`, `>=4 <6`. */
  readonly versions: string;
  /** A method of what the call gives back that only these versions have: code that calls it is written for them. */
  readonly shownBy?: string;
  /** The place where the library looks instead; of an assignment, the callee. Absent where the same value would not do there. */
  readonly meant?: string;
  /** The versions that look at `meant`, when not all of `versions` do. */
  readonly meantIn?: string;
  /** Ignored only where an object around it says this: `transport: Transport.REDIS`. */
  readonly beside?: { readonly property: string; readonly value: string };
}

/** How the server behaves that a call starts, where that differs from a server of Node: all interfaces, a port that is a number. */
export interface Listening {
  /** The loopback host that is bound when none is given. */
  readonly omitted?: string;
  /** The major version from which `omitted` also holds for a call with options; those before then bind all interfaces. */
  readonly since?: number;
  /** A port may be a text of digits too: by the library's types, or at run time only. */
  readonly textPort?: 'typed' | 'untyped';
  /** Such servers are reached on a port that both sides agreed on (gRPC, metrics, raw TCP and UDP): a literal one is no mistake. */
  readonly agreedPort?: true;
}

/** What stands at a place of a call for a shape to describe it. */
export interface Given {
  readonly at: string;
  /** The last name of it: `TCP` for `Transport.TCP`, `FastifyAdapter` for `new FastifyAdapter()`; empty for nothing at all. */
  readonly name: readonly string[];
}

/** What tells that a connection failed, or that it broke later. */
export type FailureSurface =
  /** A promise rejects. */
  | 'rejection'
  /** The call itself throws. */
  | 'throw'
  /** A callback gets the error. */
  | 'callback'
  /** An 'error' event. */
  | 'error-event'
  /** An event or listener of another name: `connect_error`, `onclose`. */
  | 'other-event'
  /** A promise resolves, or a hook returns, with the error inside. */
  | 'result'
  /** An observable ends with the error. */
  | 'observable'
  /** The client answers its own caller with an HTTP error. */
  | 'response'
  /** Lines on the console or in a log. */
  | 'log'
  /** It tries again, for ever or for minutes. */
  | 'retry'
  /** Nothing tells. */
  | 'silence'
  | 'other';

/** How a client fails. */
export interface Failure {
  readonly by: readonly FailureSurface[];
  /** What becomes of a Node process where nothing listens to 'error' and nothing catches; absent where nobody measured it. */
  readonly unhandled?: 'crash' | 'survives';
}

/** A call whose failure a program must handle, in the callee notation. */
export interface FailingCall {
  readonly form: 'call' | 'new';
  readonly callee: readonly string[];
  /** Import sources of this call, when not all of the client's `modules`. */
  readonly from?: readonly string[];
  /** The kind of the instance that it gives back, as in a shape. */
  readonly yields?: string;
  /** It gives back, or resolves with, something that must be listened to. */
  readonly emits?: Emitter;
  /** It gives back a promise that rejects when nobody answers; or does so only while nothing listens to 'error', and else tries again for ever. */
  readonly rejects?: true | 'unheard';
}

/** An object whose 'error' event ends the Node process when nobody listens to it. */
export interface Emitter {
  /** A connection is refused; one that stood breaks; either; the port of a server is taken. */
  readonly when: 'refused' | 'lost' | 'refused or lost' | 'taken';
  /** Members of what the call gives back that emit in its place: `events` of pg-listen. */
  readonly members?: readonly string[];
  /** Other events that tell of the same failure. */
  readonly events?: readonly string[];
  /** Nothing is emitted before one of these methods is called. */
  readonly after?: readonly string[];
  /** Methods whose callback gets the refusal instead; `''` is the call itself. */
  readonly callbacks?: readonly string[];
  /** The call hands the object to its own callback, as this argument. */
  readonly handedAs?: number;
  /** Nothing is emitted unless the options name this, */
  readonly needs?: string;
  /** or where they name that. */
  readonly unless?: string;
}

/** One place where a call may be told how long to wait for a peer that does not answer. */
export interface TimeoutPlace {
  readonly at: string;
  /** What stands there: a number of milliseconds, a signal that aborts, or something that no edit can spell. */
  readonly unit: 'ms' | 'signal' | 'other';
}

/** One way to hand a client its target. All shapes with the same callee and form describe the same call. */
export interface Shape {
  /** `call` f(), `new` new F(), `assign` callee = value, `field` a class field of a subclass of the callee, `config` the export of a configuration file. */
  readonly form: 'call' | 'new' | 'assign' | 'field' | 'config';
  /** Callees in the notation above; for `config`, file name patterns (`next.config`, `knexfile`) without extension. */
  readonly callee: readonly string[];
  /** Import sources of this shape, when not all of the client's `modules`. */
  readonly from?: readonly string[];
  readonly targets: readonly Target[];
  /** The shape describes calls with at most so many arguments: `new Sequelize(url, options)`, not `new Sequelize(database, user, password)`. */
  readonly maxArguments?: number;
  /** The shape describes calls that are given this, and no others. */
  readonly given?: Given;
  /** The name of the instance kind that the call gives back; of several shapes that give back one, the first counts. */
  readonly yields?: string;
  /** The loopback address that this call dials by itself when none of its targets is given, such as `localhost:6379`. */
  readonly omitted?: string;
  /** For shapes that say where a server listens. */
  readonly listens?: Listening;
  /**
   * Where a timeout may stand; of several, the first that the call has room for is the one to write. Only where a call without one outlasts every
   * request that waits for it; a shape that `yields` instances has them for all calls of its instances, an assignment for all of the file.
   */
  readonly timeouts?: readonly TimeoutPlace[];
}

/** What a client does when its target is `undefined` at run time. */
export type Outcome =
  /** Silently dials this loopback address. */
  | {
      readonly kind: 'loopback';
      readonly address: string;
      /** The only versions that do; others stop with an error. */ readonly versions?: string;
    }
  /** Stops with an error before anything is dialled; `error` is its text, when known. */
  | { readonly kind: 'fails'; readonly error?: string }
  /** Uses a public address of its own. */
  | { readonly kind: 'remote'; readonly address?: string }
  /** Looks up a host that is called "undefined". */
  | { readonly kind: 'host-undefined' }
  /** Stays in memory or does nothing. */
  | { readonly kind: 'none' }
  /** Not measured. */
  | { readonly kind: 'unknown' };

export type Category =
  | 'http'
  | 'websocket'
  | 'graphql'
  | 'rpc'
  | 'ai'
  | 'auth'
  | 'baas'
  | 'chain'
  | 'cloud'
  | 'saas'
  | 'infra'
  | 'proxy'
  | 'sql'
  | 'orm'
  | 'document'
  | 'kv'
  | 'cache'
  | 'queue'
  | 'search'
  | 'vector'
  | 'timeseries'
  | 'graph'
  | 'objectstore'
  | 'mail'
  | 'files'
  | 'directory'
  | 'framework'
  | 'server'
  | 'telemetry'
  | 'navigation'
  | 'development';

/** One library or global that opens connections or listens for them. */
export interface Client {
  /** The name that messages use: the package, or the global. */
  readonly name: string;
  /** Import sources, built-in ones in both spellings; a trailing `*` matches any rest (`@aws-sdk/client-*`). Empty for globals. */
  readonly modules: readonly string[];
  /** Names that exist without an import, in the callee notation (`fetch`, `navigator.sendBeacon`). */
  readonly globals?: readonly string[];
  readonly category: Category;
  readonly runsOn: 'server' | 'browser' | 'both';
  /** Loopback is the normal target (side-cars, tools for development): known, so that nothing else is guessed, but never reported. */
  readonly local?: true;
  readonly shapes: readonly Shape[];
  readonly whenUndefined: Outcome;
  /** Code in a browser goes to the origin of its page instead. */
  readonly takesPageOrigin?: true;
  /** What an empty string does, when it differs from `whenUndefined`. */
  readonly whenEmpty?: Outcome;
  /** How it tells that a connection failed; absent where nobody looked. */
  readonly failure?: Failure;
  /** Variables that the library reads by itself for its target: a call without one is then not surely loopback. */
  readonly readsEnv?: readonly string[];
  /** Variables that applications use for this client's target, most usual first. */
  readonly envNames: readonly string[];
  /** The client puts a scheme before a host that has none. */
  readonly takesBareHost?: true;
  /** Milliseconds after which the library itself gives up on a peer that does not answer; absent where it never does, or nobody measured. */
  readonly defaultTimeout?: number;
  /** What the client does on a server with a URL that is a path alone; absent where it resolves it, or nobody measured. */
  readonly whenRelative?: Outcome;
  /** The port that the client dials when the target names none. */
  readonly port?: number;
  /** Version and file of the library, or the run, that shows these facts. */
  readonly proof: string;
}
