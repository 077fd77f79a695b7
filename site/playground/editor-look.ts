import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** How code looks in the editor and in the difference. The colours are variables, so that they follow the page into the dark. */
export const editorLook: Extension = [
  EditorView.theme({
    '&': { color: 'var(--vp-c-text-1)', backgroundColor: 'var(--playground-code-bg)', fontSize: '14px' },
    '&.cm-focused': { outline: '2px solid var(--vp-c-brand-1)', outlineOffset: '-2px' },
    '.cm-scroller': { fontFamily: 'var(--vp-font-family-mono)', lineHeight: '1.6', overflow: 'auto' },
    '.cm-content': { caretColor: 'var(--vp-c-text-1)', padding: '12px 0' },
    '.cm-line': { padding: '0 16px 0 8px' },
    '.cm-cursor': { borderLeftColor: 'var(--vp-c-text-1)' },
    '.cm-gutters': { color: 'var(--vp-c-text-2)', backgroundColor: 'var(--playground-code-bg)', border: 'none' },
    '.cm-lineNumbers .cm-gutterElement': { padding: '0 8px 0 12px' },
    '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'transparent' },
    '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground, .cm-content ::selection': {
      backgroundColor: 'var(--playground-selection)',
    },
    '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': { backgroundColor: 'transparent', outline: '1px solid var(--vp-c-text-2)' },
    '.cm-tooltip': {
      maxWidth: 'min(560px, 92vw)',
      color: 'var(--vp-c-text-1)',
      backgroundColor: 'var(--vp-c-bg-elv)',
      border: '1px solid var(--vp-c-divider)',
      borderRadius: '8px',
      boxShadow: 'var(--vp-shadow-3)',
      overflow: 'hidden',
    },
    '.cm-diagnostic': { padding: '8px 12px', fontFamily: 'var(--vp-font-family-base)', fontSize: '14px', lineHeight: '1.5' },
    '.cm-diagnostic-error': { borderLeft: '3px solid var(--vp-c-danger-1)' },
    '.cm-diagnostic-warning': { borderLeft: '3px solid var(--vp-c-warning-1)' },
    '.cm-lintRange-error, .cm-lintRange-warning': {
      backgroundImage: 'none',
      paddingBottom: '1px',
      textUnderlineOffset: '4px',
      textDecorationSkipInk: 'none',
    },
    '.cm-lintRange-error': { textDecoration: 'underline wavy var(--vp-c-danger-1) 1.5px' },
    '.cm-lintRange-warning': { textDecoration: 'underline wavy var(--vp-c-warning-1) 1.5px' },
    '.cm-lintRange-active': { backgroundColor: 'var(--vp-c-danger-soft)' },
    '.cm-diagnostic a': { color: 'var(--vp-c-brand-1)', fontWeight: '500' },
    '.cm-diagnosticAction': {
      padding: '2px 10px',
      border: '1px solid var(--vp-c-border)',
      borderRadius: '6px',
      font: '500 13px/1.5 var(--vp-font-family-base)',
      color: 'var(--vp-c-text-1)',
      backgroundColor: 'var(--vp-c-bg)',
    },
    '.cm-lintPoint-error:after': { borderBottomColor: 'var(--vp-c-danger-1)' },
  }),
  syntaxHighlighting(
    HighlightStyle.define([
      { tag: [tags.keyword, tags.operatorKeyword, tags.modifier, tags.self, tags.bool, tags.null], color: 'var(--playground-keyword)' },
      { tag: [tags.string, tags.special(tags.string), tags.regexp], color: 'var(--playground-string)' },
      { tag: [tags.number, tags.atom], color: 'var(--playground-number)' },
      { tag: [tags.function(tags.variableName), tags.function(tags.propertyName)], color: 'var(--playground-function)' },
      { tag: [tags.typeName, tags.className, tags.tagName, tags.attributeName], color: 'var(--playground-type)' },
      { tag: tags.comment, color: 'var(--vp-c-text-2)', fontStyle: 'italic' },
    ]),
  ),
];
