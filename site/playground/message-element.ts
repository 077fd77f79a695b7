import { partsOf } from './message.js';

/** A message as elements: its text may hold anything that was pasted, so it never becomes HTML. */
export function messageElement(message: string, rule: { readonly name: string; readonly url: string } | undefined): HTMLElement {
  const element = document.createElement('span');
  for (const { text, isCode } of partsOf(message))
    element.append(isCode ? Object.assign(document.createElement('code'), { textContent: text }) : text);
  if (rule) element.append(' ', Object.assign(document.createElement('a'), { href: rule.url, textContent: rule.name }));
  return element;
}
