import { MergeView, unifiedMergeView } from '@codemirror/merge';
import { EditorState } from '@codemirror/state';
import type { Extension } from '@codemirror/state';
import { EditorView, lineNumbers } from '@codemirror/view';

import { editorLanguage } from './editor-language.js';
import { editorLook } from './editor-look.js';

/** The two texts of a difference, and how it is shown. */
export interface DifferenceOptions {
  readonly parent: HTMLElement;
  readonly before: string;
  readonly after: string;
  readonly fileName: string;
  readonly isSideBySide: boolean;
}

const added = { line: 'var(--playground-added-line)', text: 'var(--playground-added)', mark: 'var(--playground-added-mark)' };
const removed = { line: 'var(--playground-removed-line)', text: 'var(--playground-removed)', mark: 'var(--playground-removed-mark)' };

/** Each selector is as special as the one of the library that it takes the place of. */
const differenceLook = EditorView.theme({
  '&.cm-merge-b .cm-changedLine, .cm-inlineChangedLine': { backgroundColor: added.line },
  '&.cm-merge-b .cm-changedText': { background: added.text },
  '&.cm-merge-b .cm-changedLineGutter': { background: added.mark },
  '&.cm-merge-a .cm-changedLine, .cm-deletedChunk': { backgroundColor: removed.line },
  '&.cm-merge-a .cm-changedText, & .cm-deletedChunk .cm-deletedText': { background: removed.text },
  '&.cm-merge-a .cm-changedLineGutter, & .cm-deletedLineGutter': { background: removed.mark },
  '.cm-deletedChunk': { paddingLeft: '8px' },
  '.cm-collapsedLines': {
    padding: '2px 12px',
    fontFamily: 'var(--vp-font-family-base)',
    fontSize: '13px',
    color: 'var(--vp-c-text-2)',
    background: 'var(--vp-c-bg-soft)',
  },
});

const COLLAPSE = { margin: 3, minSize: 4 };

/** Shows a difference: side by side, or in one column. */
export function showDifference({ parent, before, after, fileName, isSideBySide }: DifferenceOptions): { destroy(): void } {
  const look = (label: string): Extension => [
    lineNumbers(),
    editorLanguage(fileName),
    editorLook,
    differenceLook,
    EditorView.lineWrapping,
    EditorState.readOnly.of(true),
    EditorView.editable.of(false),
    // It scrolls, so the keyboard must get there.
    EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
  ];
  if (isSideBySide) {
    const [a, b] = [
      { doc: before, extensions: look('Before the fix') },
      { doc: after, extensions: look('After the fix') },
    ];
    return new MergeView({ parent, a, b, collapseUnchanged: COLLAPSE });
  }
  const unified = unifiedMergeView({ original: before, mergeControls: false, collapseUnchanged: COLLAPSE });
  return new EditorView({ parent, state: EditorState.create({ doc: after, extensions: [look('The fix'), unified] }) });
}
