import type { Page } from 'playwright-core';
import { inject } from 'vitest';

import { playgroundUrl } from '../../site/playground/build/playground-url.js';
import type { PlaygroundState } from '../../site/playground/state.js';

const plain: PlaygroundState = { code: '', fileName: 'src/app.js', rules: 'recommended', settings: '' };

/** The address of the playground with this state, or as it opens without one. */
export function playgroundAt(state?: Partial<PlaygroundState>): string {
  return (
    inject('site').url +
    playgroundUrl({ ...plain, ...state })
      .slice(1)
      .replace(state ? '' : /#.*/, '')
  );
}

/** What a reader of the playground sees and does, in the words of the page. */
export class PlaygroundPage {
  constructor(readonly page: Page) {}

  /** What is said about the problems, as soon as the code that is shown was linted. */
  async status(): Promise<string> {
    await this.page.waitForSelector('section[aria-busy="false"]');
    return (await this.page.textContent('section[aria-busy] [role="status"]')) ?? '';
  }

  /** The problems, `line:column rule message`, without the marks around code. */
  async findings(): Promise<string[]> {
    await this.status();
    const items = await this.page.locator('.finding').all();
    return Promise.all(
      items.map(async (item) => {
        const [place, rule, message] = await Promise.all(
          ['.place', '.where > :last-child', '.message'].map((part) => item.locator(part).textContent()),
        );
        return `${place?.trim().replace('Go to ', '')} ${rule} ${message}`;
      }),
    );
  }

  /** The code in the editor, once it is there. */
  async code(): Promise<string> {
    await this.editor.waitFor();
    return (await this.page.locator('.code-editor .cm-line').allTextContents()).join('\n');
  }

  /** Replaces the code as somebody does who pastes. */
  async paste(code: string): Promise<void> {
    await this.editor.focus();
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.insertText(code);
  }

  get editor() {
    return this.page.getByRole('textbox', { name: 'Code', exact: true }).and(this.page.locator('.cm-content'));
  }

  button(name: string | RegExp) {
    return this.page.getByRole('button', { name });
  }

  /** The name of what has the focus: its label, else its text. */
  async focused(): Promise<string> {
    return this.page.evaluate(
      `(({ activeElement: focused }) => focused.getAttribute('aria-label') ?? focused.labels?.[0]?.innerText ?? focused.innerText.replace(/\\s+/g, ' '))(document)`,
    );
  }
}
