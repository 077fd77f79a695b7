import type { TSESTree } from '@typescript-eslint/utils';

import type { PrivateReach } from '../address/private-hosts.js';
import type { Gap, PublicWay } from '../env/bundles.js';
import type { Client, Emitter, TimeoutPlace } from '../clients/schema.js';
import type { ValueAddress } from './connections/address-of.js';
import type { Connection, EnvRead, IgnoredUse, Lead, Listener, PossibleValue, TargetUse } from './facts.js';
import type { ClientUse } from './connections/client-references.js';
import type { Drop } from './failures/rejections.js';

interface At {
  /** The smallest thing that is wrong: the literal, the fallback, the env read; the call only when something is missing from it. */
  readonly node: TSESTree.Node;
  readonly connection: Connection;
}

interface OfListener {
  readonly node: TSESTree.Node;
  readonly listener: Listener;
}

interface OfValue extends At {
  readonly target: TargetUse;
  readonly value: PossibleValue;
  readonly address: ValueAddress;
  /** For messages: `localhost:8080`. */
  readonly host: string;
}

interface OfPrivateHost extends OfValue {
  readonly reach: PrivateReach;
  /** The host alone, as it is written. */
  readonly name: string;
}

/** One thing that will refuse the connection once deployed, with what its rule needs to explain it and a fix to repair it. */
export type Fault =
  /** A loopback address, whatever the environment says. */
  | ({ readonly kind: 'localhost' } & OfValue)
  /** The same, for a route that the application itself serves. */
  | ({ readonly kind: 'own-route'; readonly path: string } & OfValue)
  /** A loopback address for production only. */
  | ({ readonly kind: 'inverted-gate' } & OfValue)
  /** A loopback address that stands in for a missing variable. */
  | ({ readonly kind: 'fallback'; readonly variable: string } & OfValue)
  /** The same, as the default of a schema. */
  | ({ readonly kind: 'schema-default'; readonly variable: string } & OfValue)
  /** A fallback that can never be taken, since what it follows is always truthy. */
  | ({ readonly kind: 'dead-fallback'; readonly variable: string } & OfValue)
  /** A variable that nothing checks, at its first use; `reads` are all of them, this one included. */
  | ({
      readonly kind: 'unguarded';
      readonly isForBrowser: boolean;
      readonly read: EnvRead;
      readonly target: TargetUse;
      readonly value: PossibleValue;
      readonly reads: readonly EnvRead[];
    } & At)
  /** A variable that the bundle of this browser code never gets, at its first use; `reads` are all of them, this one included. */
  | ({
      readonly kind: 'unexposed';
      readonly read: EnvRead;
      readonly target: TargetUse;
      readonly value: PossibleValue;
      readonly reads: readonly EnvRead[];
      readonly gap: Gap;
      /** The value is a credential, or the address of a database: no way leads it to a browser. */
      readonly isPrivate: boolean;
    } & PublicWay &
      At)
  /** A variable that holds a host alone, where a URL is wanted; `text` is what arrives there. */
  | ({
      readonly kind: 'schemeless';
      readonly read: EnvRead;
      readonly target: TargetUse;
      readonly value: PossibleValue;
      readonly text: string;
      readonly scheme: 'https' | 'http' | 'wss' | 'ws';
    } & At)
  /** What should stand in for a platform's variable, and never does: the scheme before the variable makes a text of it. */
  | ({ readonly kind: 'dead-scheme'; readonly variable: string } & At)
  /** Somebody is led to loopback, whatever the environment says. */
  | ({ readonly kind: 'link'; readonly lead: Lead } & OfValue)
  /** The same, when a variable is missing. */
  | ({ readonly kind: 'link-fallback'; readonly lead: Lead; readonly variable: string } & OfValue)
  /** A host that exists in one network only, whatever the environment says. */
  | ({ readonly kind: 'private-host' } & OfPrivateHost)
  /** The same, standing in for a missing variable. */
  | ({ readonly kind: 'private-fallback'; readonly variable: string } & OfPrivateHost)
  /** A variable that the project declares nowhere, at its first use; `nearest` is the declared one that is probably meant. */
  | ({
      readonly kind: 'undeclared';
      readonly read: EnvRead;
      readonly reads: readonly EnvRead[];
      readonly nearest: string | undefined;
    } & At)
  /** A client that is given no target, and dials loopback by itself. */
  | ({ readonly kind: 'implicit'; readonly host: string } & At)
  /** An address that spells out a password. */
  | ({
      readonly kind: 'written-password';
      readonly host: string | undefined;
      readonly text: string;
      readonly port: string | undefined;
      readonly value: PossibleValue;
    } & At)
  /** A variable whose name makes it public, for a secret of a server; `reads` are all of them, this one included. */
  | ({ readonly kind: 'public-secret'; readonly read: EnvRead; readonly reads: readonly EnvRead[] } & At)
  /** A target at a place, or in a form, that the library ignores; `use` is the one to name, among the connection's others. */
  | ({ readonly kind: 'ignored'; readonly use: IgnoredUse } & At)
  /** An empty text that the client takes for no target. */
  | ({ readonly kind: 'empty'; readonly host: string; readonly variable: string | undefined } & At)
  /** A server that is bound to a loopback host, by name or while a variable is missing; `read` is that of a variable with nothing to stand in for it. */
  | ({
      readonly kind: 'localhost-listen';
      readonly host: string;
      readonly variable: string | undefined;
      readonly target: TargetUse;
      readonly read: EnvRead | undefined;
    } & OfListener)
  /** A server that is given no host, and that its library binds to loopback. */
  | ({ readonly kind: 'implicit-listen'; readonly host: string } & OfListener)
  /** A server on a literal port; `variable` is where it may read the port from, `PORT` for one server of the file alone. */
  | ({
      readonly kind: 'hardcoded-port';
      readonly port: string;
      readonly variable: string;
      /** Whether it may be the one that a platform sends its requests to. */
      readonly isMain: boolean;
      /** Another server of the file has a port that nobody knows, which may be that one. */
      readonly mayBeMain: boolean;
      readonly target: TargetUse;
    } & OfListener)
  /** A client or server whose 'error' event ends the process, since nobody listens to it. */
  | {
      readonly kind: 'unheard';
      /** What is called to make it, or to let it listen. */
      readonly node: TSESTree.Node;
      readonly client: Client;
      readonly use: ClientUse;
      readonly emits: Emitter;
      /** The connection is refused; one that stood is lost; the port is taken. */
      readonly when: 'refused' | 'lost' | 'taken';
      /** A newer major of the library hands the error to a callback that does not look at it. */
      readonly isSwallowed: boolean;
      readonly label: string;
    }
  /** A connection whose rejection ends the process, since nothing handles it. */
  | {
      readonly kind: 'unhandled';
      readonly node: TSESTree.Node;
      readonly drop: Drop;
      /** Who connects; the function that does, where its promise is the one that gets lost; what calls the callback, where it is a callback's. */
      readonly label: string;
      readonly within: string | undefined;
      readonly caller: string | undefined;
    }
  /** A URL that is a path alone, where only a server runs; `node` is the literal or template that it starts with, and the framework of the file may serve the path itself. */
  | ({ readonly kind: 'relative-url'; readonly path: string; readonly isOwnRoute: boolean } & At)
  /** A call that nothing stops from waiting; `node` is its options, or what is called. */
  | {
      readonly kind: 'no-timeout';
      readonly node: TSESTree.Node;
      readonly call: TSESTree.Node;
      /** How messages call it. */
      readonly label: string;
      readonly client: Client;
      /** Where a timeout may stand. */
      readonly places: readonly TimeoutPlace[];
      /** No request waits for it, but the build. */
      readonly isInBuild: boolean;
    };

/** The faults of one kind. */
export type FaultOf<Kind extends Fault['kind']> = Extract<Fault, { readonly kind: Kind }>;
