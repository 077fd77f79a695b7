import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { bracketMatching, indentOnInput } from '@codemirror/language';
import { lintKeymap, setDiagnostics } from '@codemirror/lint';
import type { Diagnostic } from '@codemirror/lint';
import { Compartment, EditorState } from '@codemirror/state';
import { EditorView, drawSelection, highlightSpecialChars, keymap, lineNumbers } from '@codemirror/view';

import type { Edit, Finding } from './answer.js';
import { changeBetween } from './change-between.js';
import { editorLanguage } from './editor-language.js';
import { editorLook } from './editor-look.js';
import { messageElement } from './message-element.js';

/** What the editor is made for, and whom it tells. */
export interface EditorOptions {
  readonly parent: HTMLElement;
  readonly code: string;
  readonly fileName: string;
  /** The ids of elements that describe the keys of the editor. */
  readonly describedBy: string;
  readonly onChange: (code: string) => void;
  /** A button in a tooltip was pressed. */
  readonly onEdit: (edit: Edit) => void;
  readonly rulePage: (rule: string) => string;
}

/** The editor with its underlined findings. */
export class CodeEditor {
  readonly #view: EditorView;
  readonly #language = new Compartment();
  readonly #options: EditorOptions;

  constructor(options: EditorOptions) {
    const { parent, code, fileName, describedBy, onChange } = options;
    this.#options = options;
    const extensions = [
      lineNumbers(),
      highlightSpecialChars(),
      history(),
      drawSelection({ cursorBlinkRate: window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 1200 }),
      indentOnInput(),
      bracketMatching(),
      keymap.of([...defaultKeymap, ...historyKeymap, ...lintKeymap, indentWithTab]),
      this.#language.of(editorLanguage(fileName)),
      editorLook,
      // Editable text takes the focus anyway, but not every checker knows that.
      EditorView.contentAttributes.of({ 'aria-label': 'Code', 'aria-describedby': describedBy, tabindex: '0' }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) onChange(update.state.doc.toString());
      }),
    ];
    this.#view = new EditorView({ parent, state: EditorState.create({ doc: code, extensions }) });
  }

  get code(): string {
    return this.#view.state.doc.toString();
  }

  /** Makes the code another in one step, which one step undoes. */
  replace(code: string): void {
    const { from, to, text } = changeBetween(this.code, code);
    if (from !== to || text !== '') this.apply({ from, to, text });
  }

  apply({ from, to, text }: Edit): void {
    this.#view.dispatch({ changes: { from, to, insert: text }, userEvent: 'input.fix', scrollIntoView: false });
  }

  speak(fileName: string): void {
    this.#view.dispatch({ effects: this.#language.reconfigure(editorLanguage(fileName)) });
  }

  underline(findings: readonly Finding[]): void {
    const { length } = this.#view.state.doc;
    const diagnostics = findings.filter(({ to }) => to <= length).map((finding) => this.#diagnosticOf(finding));
    this.#view.dispatch(setDiagnostics(this.#view.state, diagnostics));
  }

  /** Puts the cursor on a finding. */
  select({ from, to }: Finding): void {
    this.#view.dispatch({ selection: { anchor: from, head: to }, effects: EditorView.scrollIntoView(from, { y: 'center' }) });
    this.#view.focus();
  }

  close(): void {
    this.#view.destroy();
  }

  /** Where code cannot be read, the parser names a point; the word that begins there is easier to see. */
  #endOf({ from, to }: Finding): number {
    const [word = ''] = /^(?:[\w$]+|\S)/.exec(this.#view.state.sliceDoc(from, from + 100)) ?? [];
    return from === to ? to + word.length : to;
  }

  #diagnosticOf(finding: Finding): Diagnostic {
    const { from, severity, message, rule, fix, suggestions } = finding;
    const { onEdit, rulePage } = this.#options;
    const edits = [...(fix ? [{ title: 'Fix', edit: fix }] : []), ...suggestions];
    return {
      from,
      to: this.#endOf(finding),
      severity,
      message,
      renderMessage: () => messageElement(message, rule === undefined ? undefined : { name: rule, url: rulePage(rule) }),
      actions: edits.map(({ title, edit }) => ({ name: title, apply: () => onEdit(edit) })),
    };
  }
}
