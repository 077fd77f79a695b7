import type { TSESTree } from '@typescript-eslint/utils';

import { type FailingMatch, type Match, findFailingCalls, findGlobalShapes, findShapes, globalClients } from '../../clients/catalogue.js';
import { type ImportedModule, importedModule } from '../../clients/import-sources.js';
import type { Shape } from '../../clients/schema.js';
import { isGiven } from './given.js';
import { stringOf, classAround, isClass, keyOf, nameInClause, unwrap } from '../code/syntax.js';
import type { SourceFile } from '../code/source-file.js';
import { memberOfClass, thisMembers } from '../code/this-members.js';
import { loadedFetches } from './load-functions.js';
import { nodeAt, topStatements } from '../code/tree.js';
import { ownShapes } from './own-clients.js';
import { type Use, usesOf } from '../code/uses.js';
import { handsOnArguments, readsOfClass } from '../code/subclasses.js';
import { globalReferences, readsOf } from '../code/variables.js';

/** A call, construction, assignment or subclass of something that the catalogue knows. */
export interface ClientUse {
  readonly form: Shape['form'];
  readonly node: TSESTree.Node;
  /** The reference that is called, for messages. */
  readonly callee: TSESTree.Node;
  /** Of an instance that another call gave back, or that a framework injects: `api.get`, not `axios.get`. */
  readonly onInstance: boolean;
  readonly matches: readonly Match[];
  /** What the call emits or rejects with when nobody answers. */
  readonly failing?: readonly FailingMatch[];
}

/** What a reference stands for: something of an import source (or a global), in the callee notation of the catalogue. */
interface Reference {
  readonly source: string | undefined;
  readonly callee: string;
  /** A class of the file that extends it: what fails may be heard inside of that. */
  readonly isSubclass?: true;
}

/** Names of the global object. */
const GLOBAL_OBJECTS = ['globalThis', 'window', 'self', 'global'];
/** How many members and results a client is followed through. */
const DEPTH = 6;

/** Finds every use of a catalogued client, whichever way the file came by it. */
export function findClientUses(file: SourceFile): readonly ClientUse[] {
  const found = new Map<TSESTree.Node, ClientUse>();
  const trace = (start: TSESTree.Node, reference: Reference): void => {
    follow(file, start, reference, DEPTH, (use) => {
      if (!found.has(use.node)) found.set(use.node, use);
    });
  };
  for (const statement of topStatements(file)) traceImport(file, statement, trace);
  const globals = globalReferences(file);
  for (const name of globalClients().keys()) globals.get(name)?.forEach((node) => trace(node, { source: undefined, callee: name }));
  for (const name of GLOBAL_OBJECTS) globals.get(name)?.forEach((node) => trace(node, { source: undefined, callee: '' }));
  for (const [name, nodes] of globals) if (name === 'require') nodes.forEach((node) => traceRequire(file, node, trace));
  traceDynamicImports(file, trace);
  for (const read of loadedFetches(file)) trace(read, { source: undefined, callee: 'fetch' });
  return [...found.values()].sort((one, other) => one.node.range[0] - other.node.range[0]);
}

type Trace = (start: TSESTree.Node, reference: Reference) => void;

function traceImport(file: SourceFile, statement: TSESTree.Node, trace: Trace): void {
  if (statement.type === 'TSImportEqualsDeclaration') {
    const { moduleReference } = statement;
    const named = moduleReference.type === 'TSExternalModuleReference' ? stringOf(moduleReference.expression) : undefined;
    const source = named === undefined ? undefined : wholeModule(file, named);
    if (source !== undefined) traceDeclared(file, statement, source, '', trace);
    return;
  }
  if (statement.type === 'VariableDeclaration') {
    // `const require = createRequire(import.meta.url)` declares what is otherwise a global.
    for (const { id, init } of statement.declarations) {
      if (id.type !== 'Identifier' || id.name !== 'require' || init?.type !== 'CallExpression') continue;
      for (const variable of file.sourceCode.getDeclaredVariables?.(statement) ?? [])
        readsOf(variable).forEach((node) => traceRequire(file, node, trace));
    }
    return;
  }
  if (statement.type !== 'ImportDeclaration' || statement.importKind === 'type') return;
  const module = moduleOf(file, statement.source.value);
  if (!module) return;
  for (const specifier of statement.specifiers) {
    const name = importedName(specifier);
    if (name !== '' || !module.isPart) traceDeclared(file, specifier, module.source, name, trace);
  }
}

/** The name that a module exports something under; empty for the module itself and its default export. */
function importedName(specifier: TSESTree.ImportClause): string {
  if (specifier.type !== 'ImportSpecifier') return '';
  const name = nameInClause(specifier.imported);
  return name === 'default' ? '' : name;
}

/** The module of the catalogue, or of the settings, that an import means. */
function moduleOf(file: SourceFile, name: string): ImportedModule | undefined {
  const isOwn = file.settings.clients.some(({ from }) => from === name);
  return importedModule(name) ?? (isOwn ? { source: name, isPart: false } : undefined);
}

/** The module that a name stands for as a whole. */
function wholeModule(file: SourceFile, name: string): string | undefined {
  const module = moduleOf(file, name);
  return module?.isPart === false ? module.source : undefined;
}

function traceDeclared(file: SourceFile, declaration: TSESTree.Node, source: string, callee: string, trace: Trace): void {
  for (const variable of file.sourceCode.getDeclaredVariables?.(declaration) ?? []) {
    for (const { identifier } of variable.references) {
      if (identifier.type !== 'Identifier') continue;
      trace(identifier, { source, callee });
      for (const injected of injectedAs(file, identifier)) trace(injected, { source, callee: `#${callee}` });
    }
  }
}

function traceRequire(file: SourceFile, node: TSESTree.Identifier, trace: Trace): void {
  const { parent } = node;
  if (parent.type !== 'CallExpression' || parent.callee !== node) return;
  const [argument] = parent.arguments;
  const name = argument && stringOf(argument);
  const source = name === undefined ? undefined : wholeModule(file, name);
  if (source !== undefined) trace(parent, { source, callee: '' });
}

/** `await import('pg')` is no reference to anything: it is found in the text. */
function traceDynamicImports(file: SourceFile, trace: Trace): void {
  for (const { index } of file.sourceCode.text.matchAll(/\bimport\s*\(/g)) {
    const node = nodeAt(file, index);
    const name = node?.type === 'ImportExpression' ? stringOf(node.source) : undefined;
    const source = name === undefined ? undefined : wholeModule(file, name);
    if (node && source !== undefined) trace(node, { source, callee: '' });
  }
}

/** Where a framework hands over an instance of a class by its type: `constructor(private http: HttpService)`, `http = inject(HttpClient)`. */
function injectedAs(file: SourceFile, type: TSESTree.Identifier): readonly TSESTree.Node[] {
  const { parent } = type;
  if (parent.type === 'CallExpression')
    return parent.callee.type === 'Identifier' && parent.callee.name === 'inject' && parent.arguments[0] === type ? [parent] : [];
  if (parent.type !== 'TSTypeReference' || parent.parent.type !== 'TSTypeAnnotation') return [];
  const name = parent.parent.parent;
  if (name.type === 'PropertyDefinition' && isClass(name.parent.parent))
    return thisMembers(file, name.parent.parent).get(keyOf(name) ?? '') ?? [];
  if (name.type !== 'Identifier') return [];
  const reads = (file.sourceCode.getDeclaredVariables?.(functionOfParameter(name)) ?? [])
    .filter((variable) => variable.name === name.name)
    .flatMap(readsOf);
  const owner = name.parent.type === 'TSParameterProperty' ? classAround(name.parent) : undefined;
  return [...reads, ...((owner && thisMembers(file, owner).get(name.name)) ?? [])];
}

function functionOfParameter(name: TSESTree.Identifier): TSESTree.Node {
  return name.parent.type === 'TSParameterProperty' ? name.parent.parent : name.parent;
}

type Add = (use: ClientUse) => void;

/** Follows what a reference stands for to its calls, and what they give back to theirs. */
function follow(file: SourceFile, start: TSESTree.Node, reference: Reference, depth: number, add: Add): void {
  if (depth === 0) return;
  for (const use of usesOf(file, start)) useHere(file, use, use.path.reduce(memberOf, reference), depth, add);
}

function memberOf(reference: Reference, key: string): Reference {
  // CommonJS interoperation: `.default` of a namespace is the module again.
  if (key === 'default') return reference;
  const { source, callee } = reference;
  return { source, callee: callee === '' ? key : `${callee}.${key}` };
}

function useHere(file: SourceFile, { node }: Use, reference: Reference, depth: number, add: Add): void {
  const { parent } = node;
  if (!parent) return;
  if (parent.type === 'MemberExpression' && parent.object === node) {
    const key = keyOf(parent);
    if (key !== undefined) follow(file, parent, memberOf(reference, key), depth - 1, add);
  } else if (parent.type === 'CallExpression' && parent.callee === node) {
    callHere(file, parent, node, 'call', reference, depth, add);
  } else if (parent.type === 'CallExpression' && parent.arguments[0] === node && isRegistration(parent)) {
    // Fastify: `app.register(plugin, options)` calls the plugin with the application and the options.
    const matches = find(file, reference, 'call');
    if (matches.length > 0) add({ form: 'call', node: parent, callee: node, onInstance: false, matches });
  } else if (parent.type === 'NewExpression' && parent.callee === node) {
    callHere(file, parent, node, 'new', reference, depth, add);
  } else if (parent.type === 'AssignmentExpression' && parent.left === node) {
    const matches = find(file, reference, 'assign');
    if (matches.length > 0) add({ form: 'assign', node: parent, callee: node, onInstance: /^[@#]/.test(reference.callee), matches });
  } else if (isClass(parent) && unwrap(parent.superClass ?? parent) === node) {
    fieldsOf(file, parent, node, reference, add);
    if (!handsOnArguments(parent)) superCall(file, parent, node, reference, add);
    else for (const read of readsOfClass(file, parent)) follow(file, read, { ...reference, isSubclass: true }, depth - 1, add);
  }
}

function isRegistration({ callee }: TSESTree.CallExpression): boolean {
  return callee.type === 'MemberExpression' && keyOf(callee) === 'register';
}

function callHere(
  file: SourceFile,
  call: TSESTree.CallExpression | TSESTree.NewExpression,
  callee: TSESTree.Node,
  form: 'call' | 'new',
  reference: Reference,
  depth: number,
  add: Add,
): void {
  const matches = find(file, reference, form).filter(
    ({ shape }) => (shape.maxArguments === undefined || call.arguments.length <= shape.maxArguments) && isGiven(file, call, shape),
  );
  const failing = reference.isSubclass ? [] : findFailingCalls(reference.source, reference.callee, form);
  const onInstance = /^[@#]/.test(reference.callee);
  if (matches.length > 0 || failing.length > 0) add({ form, node: call, callee, onInstance, matches, failing });
  const kinds = new Set([...matches.map(({ shape }) => shape.yields), ...failing.map(({ call: { yields } }) => yields)]);
  kinds.delete(undefined);
  for (const kind of kinds) follow(file, call, { source: reference.source, callee: `@${kind}` }, depth - 1, add);
}

/** `class Users extends RESTDataSource { baseURL = '…' }`, or `this.baseURL = '…'` in it. */
function fieldsOf(
  file: SourceFile,
  owner: TSESTree.ClassDeclaration | TSESTree.ClassExpression,
  callee: TSESTree.Node,
  reference: Reference,
  add: Add,
): void {
  for (const member of owner.body.body) {
    const key = member.type === 'PropertyDefinition' && member.value ? keyOf(member) : undefined;
    const matches = key === undefined ? [] : find(file, memberOf(reference, key), 'field');
    if (matches.length > 0) add({ form: 'field', node: member, callee, onInstance: false, matches });
  }
  for (const [key, uses] of thisMembers(file, owner)) {
    const matches = find(file, memberOf(reference, key), 'field');
    for (const { parent } of matches.length > 0 ? uses : [])
      if (parent.type === 'AssignmentExpression') add({ form: 'assign', node: parent, callee, onInstance: false, matches });
  }
}

/** `class Queue extends Bull { constructor() { super('name', { … }) } }` constructs its parent. */
function superCall(
  file: SourceFile,
  owner: TSESTree.ClassDeclaration | TSESTree.ClassExpression,
  callee: TSESTree.Node,
  reference: Reference,
  add: Add,
): void {
  const constructor = memberOfClass(owner, 'constructor');
  const body = constructor?.type === 'MethodDefinition' ? constructor.value.body : undefined;
  for (const statement of body?.body ?? []) {
    const call = statement.type === 'ExpressionStatement' ? statement.expression : undefined;
    if (call?.type !== 'CallExpression' || call.callee.type !== 'Super') continue;
    const matches = find(file, reference, 'new');
    if (matches.length > 0) add({ form: 'new', node: call, callee, onInstance: false, matches });
  }
}

function find(file: SourceFile, { source, callee }: Reference, form: Shape['form']): readonly Match[] {
  if (source === undefined) return findGlobalShapes(callee, form);
  const known = findShapes(source, callee, form);
  return known.length > 0 ? known : ownShapes(file.settings.clients, source, callee, form);
}
