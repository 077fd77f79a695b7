import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { afterAll } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  ApplyWorkspaceEditRequest,
  CodeActionKind,
  CodeActionRequest,
  CodeActionResolveRequest,
  ConfigurationRequest,
  DiagnosticRefreshRequest,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExecuteCommandRequest,
  ExitNotification,
  InitializeRequest,
  InitializedNotification,
  LogMessageNotification,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShowMessageNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  createProtocolConnection,
} from 'vscode-languageserver-protocol/node';
import type {
  ClientCapabilities,
  CodeAction,
  CodeActionContext,
  Command,
  Diagnostic,
  LogMessageParams,
  ProtocolConnection,
  PublishDiagnosticsParams,
  Range,
  TextEdit,
  WorkspaceEdit,
  WorkspaceFolder,
} from 'vscode-languageserver-protocol/node';

/** How an editor starts a language server, and what it answers. */
export interface Setup {
  /** The JavaScript file of the server, and its arguments. */
  readonly program: string;
  readonly args: readonly string[];
  /** The settings for a file in this language. */
  readonly settings: (languageId: string, workspaceFolder: WorkspaceFolder) => object;
  /** What the editor says at the start, before it is asked. */
  readonly initializationOptions?: (workspaceFolder: WorkspaceFolder) => unknown;
  /** Answers to requests of the server's own. */
  readonly answers?: Readonly<Record<string, unknown>>;
  /** Whether the editor can ask for diagnostics. If it cannot, as old ones, or the server does not know the question, it waits for what the server publishes. */
  readonly asks: boolean;
  /** How many milliseconds an answer may take. The servers that are known take less than two seconds. */
  readonly patience?: number;
}

/** An editor with a folder open, and one language server. */
export interface Editor {
  /** Opens a file as it is on the disk, again if it is open. */
  open(file: string): OpenFile;
  /** What the server told its user or wrote into its log. */
  said(): string;
}

/** A file in an editor. Changes stay there; nothing is saved. */
export interface OpenFile {
  text(): string;
  type(text: string): void;
  diagnostics(): Promise<readonly Diagnostic[]>;
  /** What the light bulb at a diagnostic offers. */
  quickFixes(diagnostic: Diagnostic): Promise<readonly CodeAction[]>;
  /** Does what an action says. */
  perform(action: CodeAction): Promise<void>;
  /** Does what `editor.codeActionsOnSave` does with a kind such as `source.fixAll.eslint`. */
  performAll(kind: string): Promise<void>;
}

/** For the tests of one file: starts editors, and ends their servers after the tests, whatever happened. */
export function useEditors(): (folder: string, setup: Setup) => Promise<Editor> {
  const servers: Server[] = [];
  afterAll(() => Promise.all(servers.map((server) => server.close())));
  return (folder, setup) => {
    const server = startServer(folder, setup);
    servers.push(server);
    return connect(server, folder, setup);
  };
}

interface Server {
  readonly connection: ProtocolConnection;
  readonly said: readonly string[];
  /** Waits for something that the server should do soon; fails, with all that it said, if it does not, or ends. */
  within<T>(what: string, promise: Promise<T>): Promise<T>;
  close(): Promise<void>;
}

function startServer(folder: string, { program, args, patience = 30_000 }: Setup): Server {
  const child = spawn(process.execPath, [program, ...args], { cwd: folder });
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  const said: string[] = [];
  child.stderr.on('data', (data) => said.push(String(data)));
  for (const { method } of [LogMessageNotification, ShowMessageNotification]) {
    connection.onNotification(method, ({ message }: LogMessageParams) => void said.push(message));
  }
  connection.onError(([error]) => void said.push(String(error)));

  const failure = (what: string) => new Error(`${[basename(program), ...args].join(' ')} ${what}. It said:\n${said.join('\n')}`);
  const ended = new Promise<never>((_resolve, reject) => {
    child.once('error', (error) => reject(failure(`did not start: ${error.message}`)));
    child.once('close', (code, signal) => reject(failure(`ended with ${code ?? signal}`)));
  });
  ended.catch(() => undefined);

  const within = async <T>(what: string, promise: Promise<T>): Promise<T> => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(failure(`gave no ${what} in ${patience} ms`)), patience);
    });
    return Promise.race([promise, ended, late]).finally(() => clearTimeout(timer));
  };
  connection.listen();
  return {
    connection,
    said,
    within,
    async close() {
      if (hasEnded(child)) return;
      await within('answer to shutdown', connection.sendRequest(ShutdownRequest.type))
        .then(() => connection.sendNotification(ExitNotification.type))
        .catch(() => undefined);
      connection.dispose();
      child.kill('SIGKILL');
    },
  };
}

function hasEnded({ exitCode, signalCode, pid }: ChildProcessWithoutNullStreams): boolean {
  return pid === undefined || exitCode !== null || signalCode !== null;
}

/** What VS Code says that it can do, as far as linters care. */
const CAPABILITIES = {
  workspace: { configuration: true, workspaceFolders: true, applyEdit: true, workspaceEdit: { documentChanges: true } },
  textDocument: {
    publishDiagnostics: { codeDescriptionSupport: true, versionSupport: true, dataSupport: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: [CodeActionKind.QuickFix, CodeActionKind.SourceFixAll] } },
      isPreferredSupport: true,
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
  },
} satisfies ClientCapabilities;

function capabilitiesOf({ asks }: Setup): ClientCapabilities {
  const { workspace, textDocument } = CAPABILITIES;
  if (!asks) return CAPABILITIES;
  return { workspace: { ...workspace, diagnostics: { refreshSupport: true } }, textDocument: { ...textDocument, diagnostic: {} } };
}

async function connect(server: Server, folder: string, setup: Setup): Promise<Editor> {
  const { connection, within } = server;
  const { answers = {}, initializationOptions, settings } = setup;
  const workspaceFolder = { uri: pathToFileURL(folder).href, name: basename(folder) };
  const files = new Map<string, FileOfServer>();

  connection.onRequest(ConfigurationRequest.type, ({ items }) =>
    items.map(({ scopeUri = '' }) => settings(files.get(scopeUri)?.languageId ?? 'javascript', workspaceFolder)),
  );
  for (const { type } of [RegistrationRequest, DiagnosticRefreshRequest]) connection.onRequest(type.method, () => null);
  connection.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => {
    for (const [uri, edits] of editsOf(edit)) files.get(uri)?.apply(edits);
    return { applied: true };
  });
  connection.onNotification(PublishDiagnosticsNotification.type, (published) => files.get(published.uri)?.receive(published));
  for (const [method, answer] of Object.entries(answers)) connection.onRequest(method, () => answer);

  const start = { processId: process.pid, rootUri: workspaceFolder.uri, workspaceFolders: [workspaceFolder] };
  const request = { ...start, capabilities: capabilitiesOf(setup), initializationOptions: initializationOptions?.(workspaceFolder) };
  const { capabilities } = await within('answer to initialize', connection.sendRequest(InitializeRequest.type, request));
  await connection.sendNotification(InitializedNotification.type, {});
  const isAsked = capabilities.diagnosticProvider !== undefined;

  return {
    open(name) {
      const path = join(folder, name);
      const languageId = LANGUAGES[extname(path)] ?? 'plaintext';
      const uri = pathToFileURL(path).href;
      if (files.has(uri)) void connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
      const file = openFile(server, isAsked, TextDocument.create(uri, languageId, 1, readFileSync(path, 'utf8')));
      files.set(file.uri, file);
      return file;
    },
    said: () => server.said.join('\n'),
  };
}

interface FileOfServer extends OpenFile {
  readonly uri: string;
  readonly languageId: string;
  apply(edits: readonly TextEdit[]): void;
  receive(published: PublishDiagnosticsParams): void;
}

function openFile(server: Server, isAsked: boolean, document: TextDocument): FileOfServer {
  const { connection, within } = server;
  const { uri, languageId } = document;
  const { diagnostics, receive } = diagnosticsOf(server, isAsked, document);

  const text = () => document.getText();
  const type = (changed: string) => {
    const version = document.version + 1;
    TextDocument.update(document, [{ text: changed }], version);
    const change = { textDocument: { uri, version }, contentChanges: [{ text: changed }] };
    void connection.sendNotification(DidChangeTextDocumentNotification.type, change);
  };
  const apply = (edits: readonly TextEdit[]) => type(TextDocument.applyEdits(document, [...edits]));
  const perform = async (action: CodeAction) => {
    const isWhole = action.edit !== undefined || action.command !== undefined;
    const { edit, command } = isWhole
      ? action
      : await within('resolved action', connection.sendRequest(CodeActionResolveRequest.type, action));
    for (const [changed, edits] of edit ? editsOf(edit) : []) if (changed === uri) apply(edits);
    if (command) await within('end of the command', connection.sendRequest(ExecuteCommandRequest.type, command));
  };

  const opened = { uri, languageId, version: document.version, text: text() };
  void connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: opened });
  return {
    uri,
    languageId,
    text,
    type,
    diagnostics,
    quickFixes: (diagnostic) => actionsAt(server, uri, diagnostic.range, { diagnostics: [diagnostic] }),
    perform,
    async performAll(kind) {
      // An editor has them by the time that somebody saves, and oxlint fixes no others.
      await diagnostics();
      const all = { start: document.positionAt(0), end: document.positionAt(text().length) };
      for (const action of await actionsAt(server, uri, all, { diagnostics: [], only: [kind] })) await perform(action);
    },
    apply,
    receive,
  };
}

/** The diagnostics of the text as it is now: asked for, or the next ones that are published for it. */
function diagnosticsOf(
  { connection, within }: Server,
  isAsked: boolean,
  document: TextDocument,
): Pick<FileOfServer, 'diagnostics' | 'receive'> {
  let published: PublishDiagnosticsParams | undefined;
  let waiting: ((diagnostics: readonly Diagnostic[]) => void) | undefined;
  return {
    async diagnostics() {
      if (isAsked) {
        const question = { textDocument: { uri: document.uri } };
        const report = await within('diagnostics', connection.sendRequest(DocumentDiagnosticRequest.type, question));
        if (report.kind !== 'full') throw new Error('the server answers as if it had been told of earlier diagnostics');
        return report.items;
      }
      if (published?.version === document.version) return published.diagnostics;
      return within('diagnostics', new Promise((resolve) => (waiting = resolve)));
    },
    receive(received) {
      published = received;
      if (received.version === document.version) waiting?.(received.diagnostics);
    },
  };
}

async function actionsAt({ connection, within }: Server, uri: string, range: Range, context: CodeActionContext): Promise<CodeAction[]> {
  const question = { textDocument: { uri }, range, context };
  const actions = await within('code actions', connection.sendRequest(CodeActionRequest.type, question));
  return (actions ?? []).map((action) => (isCommand(action) ? { title: action.title, command: action } : action));
}

function isCommand(action: CodeAction | Command): action is Command {
  return typeof action.command === 'string';
}

const LANGUAGES: Readonly<Record<string, string>> = {
  '.js': 'javascript',
  '.jsx': 'javascriptreact',
  '.ts': 'typescript',
  '.tsx': 'typescriptreact',
  '.vue': 'vue',
  '.svelte': 'svelte',
  '.astro': 'astro',
};

function editsOf({ changes = {}, documentChanges = [] }: WorkspaceEdit): (readonly [uri: string, edits: readonly TextEdit[]])[] {
  const listed = documentChanges.flatMap((change) =>
    'edits' in change ? [[change.textDocument.uri, change.edits.filter((edit) => 'newText' in edit)] as const] : [],
  );
  return [...Object.entries(changes), ...listed];
}
