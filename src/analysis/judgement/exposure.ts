import type { TSESTree } from '@typescript-eslint/utils';

import { type Gap, gapOf, mustStayPrivate, publicWay } from '../../env/bundles.js';
import { publicAccess } from '../../env/frameworks.js';
import { withoutPublicPrefix } from '../../env/public-names.js';
import { isStageVariable } from '../../env/stages.js';
import { addressKindOf, addressOf } from '../connections/address-of.js';
import { isOffWithoutTarget } from '../connections/optional-targets.js';
import { runsInBrowser } from '../conditions/sides.js';
import { formOfRead } from '../values/env-reads.js';
import { conditionsAt } from '../conditions/conditions.js';
import type { Condition, Connection, EnvRead, PossibleValue, TargetUse } from '../facts.js';
import type { Fault } from '../faults.js';
import type { FileFacts } from '../file-facts.js';
import { occursIn } from '../code/once-per-file.js';
import type { SourceFile } from '../code/source-file.js';
import { isLocalGate, valuesOf } from './deployed-values.js';

/** Browser code that connects to what it reads from a variable which its bundle never gets. */
export function* faultsOfExposure({ source: file }: FileFacts, connection: Connection): Generator<Fault> {
  const { client } = connection;
  if (isOffWithoutTarget(client)) return;
  if (connection.kind === 'schema-default' || client?.runsOn === 'server' || !connection.targets.some(isRead)) return;
  if (!runsInBrowser(file, connection.node)) return;
  for (const { target, value } of valuesOf(connection)) {
    if (value.conditions.some(isLocalGate) || value.conditions.some(isServer)) continue;
    const kind = addressKindOf(target.kind);
    for (const read of (kind && addressOf(value, kind)?.reads) ?? []) {
      const gap = isLeftOver(file, read.name, value) ? undefined : gapAt(file, read, target);
      if (!gap) continue;
      const isPrivate = mustStayPrivate(read.name);
      yield {
        kind: 'unexposed',
        node: read.node,
        connection,
        target,
        value,
        read,
        reads: [read],
        gap,
        isPrivate,
        ...publicWay(file.framework, read.name),
      };
    }
  }
}

function isRead({ values }: TargetUse): boolean {
  return values.some(({ pieces }) => pieces.some(({ kind }) => kind === 'env'));
}

/** `process.env.NEXT_PUBLIC_API_URL || process.env.REACT_APP_API_URL`: what the bundle gets comes first, and the other one does no harm. */
function isLeftOver({ framework }: SourceFile, name: string, { conditions }: PossibleValue): boolean {
  return conditions.some(
    (condition) =>
      condition.kind === 'env' &&
      condition.is === 'missing' &&
      withoutPublicPrefix(condition.name) === withoutPublicPrefix(name) &&
      gapOf(framework, { name: condition.name, accessor: publicAccess(framework)?.accessor ?? 'import.meta.env', form: 'member' }) ===
        undefined,
  );
}

function gapAt(file: SourceFile, read: EnvRead, target: TargetUse): Gap | undefined {
  // A helper for both sides tests where it runs before it reads.
  if (conditionsAt(file, read.node).some(isServer)) return undefined;
  const form = formOfRead(file, read);
  if (!form || isStageVariable(read.name) || isKnown(file, read.name)) return undefined;
  const gap = gapOf(file.framework, { name: read.name, ...form });
  return gap === 'accessor' && runsAnywhere(file, read.node, target.values) ? undefined : gap;
}

function isServer(condition: Condition): boolean {
  return condition.kind === 'runtime' && condition.is === 'server';
}

/** The user says that the variable is there: the option `env` of next.config, or `define` of Vite, hands over any name. */
function isKnown({ settings }: SourceFile, name: string): boolean {
  return settings.env.guarded.some((known) => (typeof known === 'string' ? known === name : known.test(name)));
}

/** Code for both sides: it asks whether there is a process, or reads the bundler's object first. Nuxt 2 hands over what its option `env` names. */
function runsAnywhere(file: SourceFile, node: TSESTree.Node, values: readonly PossibleValue[]): boolean {
  if (occursIn(file, ASKS_FOR_PROCESS)) return true;
  if (file.framework === 'nuxt' && !occursIn(file, NUXT_3)) return true;
  if (file.framework === 'vite' && !isForPages(file)) return true;
  const others = values.filter(({ pieces }) => !pieces.some((piece) => piece.node === node));
  return others.some(({ pieces }) => pieces.some((piece) => piece.kind === 'env' && piece.read.accessor === 'import.meta.env'));
}

const ASKS_FOR_PROCESS = /\btypeof process\b|\bprocess\?\./;
const NUXT_3 =
  /\b(?:useRuntimeConfig|useFetch|useAsyncData|defineNuxt\w+|definePageMeta|navigateTo)\b|\$fetch\b|<script setup|['"]#(?:imports|app)['"]/;

/** A component, or a module that speaks of the browser or of Vite's variables: what else stands in `src` may be a server's. */
function isForPages(file: SourceFile): boolean {
  return /\.(?:[jt]sx|vue|svelte)$/.test(file.filename) || occursIn(file, VITE_VARIABLES) || occursIn(file, BROWSER);
}

const VITE_VARIABLES = /import\.meta\.env/;
const BROWSER =
  /\b(?:window|document|localStorage|sessionStorage|navigator)\s*[.[]|\bfrom\s+['"](?:react|react-dom\/client|vue|svelte|preact|solid-js|pinia|swr)['"]/;
