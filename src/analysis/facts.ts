import type { TSESTree } from '@typescript-eslint/utils';

import type { Client, Ignored, Listening, Target, TargetKind } from '../clients/schema.js';

/** A part of a possible value. It keeps its node, so that a report can point at it and a fix can replace exactly it. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string; readonly node: TSESTree.Node }
  | { readonly kind: 'env'; readonly read: EnvRead; readonly node: TSESTree.Node }
  /** `undefined` or `null`: nothing is handed over. */
  | { readonly kind: 'nothing'; readonly node: TSESTree.Node }
  | { readonly kind: 'unknown'; readonly node: TSESTree.Node };

/** An expression that reads an environment variable. */
export interface EnvRead {
  readonly name: string;
  /** The whole read: `process.env.API_URL`, without `!`, `as string` or a fallback; of a destructured variable, the name where it is used. */
  readonly node: TSESTree.Node;
  /** How a fix may spell the read again; `other` is opaque: `config.get('X')`, `Deno.env.get('X')`, a name from `$env/dynamic/private`. */
  readonly accessor: 'process.env' | 'import.meta.env' | 'other';
}

/** What must hold for a possible value. */
export type Condition =
  /** An environment variable is missing (or empty), or present. */
  | { readonly kind: 'env'; readonly name: string; readonly is: 'missing' | 'present' }
  /** The code runs in this stage only. */
  | { readonly kind: 'stage'; readonly is: 'development' | 'production' }
  /** The code runs on a hosting platform (or in CI), or on none. */
  | { readonly kind: 'platform'; readonly name: string; readonly is: 'present' | 'missing' }
  /** The code runs in a browser, or on a server. */
  | { readonly kind: 'runtime'; readonly is: 'browser' | 'server' }
  /** A command-line argument is given, or left out. */
  | { readonly kind: 'argument'; readonly is: 'present' | 'missing' }
  /** Never: what stands before it is a text even when this variable is missing, so that this fallback is dead code. */
  | { readonly kind: 'dead'; readonly name: string; readonly is: 'never' | 'always' }
  /** A variable or a path of members is truthy or falsy; `key` identifies it. */
  | { readonly kind: 'reference'; readonly key: string; readonly is: 'truthy' | 'falsy' }
  /** One of two: where the first cannot hold, the other does, as after `if (isProduction && !url) throw`. */
  | { readonly kind: 'either'; readonly one: readonly Condition[]; readonly other: readonly Condition[]; readonly is: 'either' }
  /** A test that the analysis does not understand, and its outcome. */
  | { readonly kind: 'other'; readonly node: TSESTree.Node; readonly is: 'true' | 'false' };

/** One thing a target may be at run time, and what must hold for it. */
export interface PossibleValue {
  readonly pieces: readonly Piece[];
  readonly conditions: readonly Condition[];
}

/** One expression that says where to connect. */
export interface TargetUse {
  readonly node: TSESTree.Node;
  readonly kind: TargetKind;
  readonly values: readonly PossibleValue[];
}

/** A target at a place where the library does not look for one. */
export interface IgnoredUse {
  /** The expression that stands there. */
  readonly node: TSESTree.Node;
  readonly target: Target;
  readonly ignored: Ignored;
  /** The library does look there, but for an object or a client: a text is what it ignores. */
  readonly isText: boolean;
  readonly values: readonly PossibleValue[];
}

/** Whom an address leads that nobody here dials: a visitor, what a page loads, a person who comes back from elsewhere, another service. */
export type Lead = 'visit' | 'load' | 'return' | 'notify';

/** One place in a file where a client is handed its target. */
export interface Connection {
  readonly kind: 'client' | 'exported-address' | 'address-argument' | 'schema-default' | 'link';
  /** How messages call it: `new Pool`, `fetch`, the exported name, the callee. */
  readonly label: string;
  /** Absent for exported addresses and unknown callees. */
  readonly client: Client | undefined;
  /** The call, construction, assignment or export. */
  readonly node: TSESTree.Node;
  readonly targets: readonly TargetUse[];
  /** Targets that the library ignores, where no other target says where to connect. */
  readonly ignored: readonly IgnoredUse[];
  /** The targets that the call could take, by the catalogue. */
  readonly accepts: readonly Target[];
  /** The loopback address that the library dials by itself; set only when no target is given, not even one that it ignores. */
  readonly omitted: string | undefined;
  /** What must hold for the connection to be made at all. */
  readonly conditions: readonly Condition[];
  /** Whatever holds, no target is read from a variable, empty, or on this machine. */
  readonly isHarmless?: boolean;
  /** Of links alone: whom they lead. */
  readonly lead?: Lead;
}

/** One place in a file where a server starts to listen, or is told where. */
export interface Listener {
  /** How messages call it: `app.listen`, `new WebSocketServer()`. */
  readonly label: string;
  /** Absent where a name and the shape of the call alone tell that something listens. */
  readonly client: Client | undefined;
  /** The call or construction. */
  readonly node: TSESTree.CallExpression | TSESTree.NewExpression;
  /** Hosts, and hosts with ports. */
  readonly hosts: readonly TargetUse[];
  readonly ports: readonly TargetUse[];
  /** Where the call may be told the host. */
  readonly accepts: readonly Target[];
  readonly listening: Listening;
  /** The loopback host that the library binds when none is given. */
  readonly defaultHost: string | undefined;
  /** No host is given, for sure, and no socket file or other server instead of one. */
  readonly isWithoutHost: boolean;
  /** What must hold for the server to be started at all. */
  readonly conditions: readonly Condition[];
}
