import { computed, onBeforeUnmount, onMounted, reactive, ref, shallowRef, watch } from 'vue';

import type { Answer } from './answer.js';
import { delayed } from './delay.js';
import { problemOfFileName } from './file-name.js';
import { hashOf, stateOfHash } from './link.js';
import { LinterClient } from './linter-client.js';
import type { PlaygroundData } from './playground.data.mjs';
import { readSettingsText } from './settings-text.js';
import { isLinkable, isSame } from './state.js';
import type { PlaygroundState } from './state.js';

const LINT_DELAY = 150;
const LINK_DELAY = 400;

/** What one visit of the page shows: the state, which the address bar repeats, and what the linter says about it. */
export function useSession({ seed, rules }: PlaygroundData) {
  const state = reactive<{ -readonly [Key in keyof PlaygroundState]: PlaygroundState[Key] }>({ ...seed });
  const answer = shallowRef<Answer>();
  const isPending = ref(true);
  const brokenLink = ref('');
  let client: LinterClient | undefined;
  let shownHash = '';
  let isClosed = false;

  const lint = delayed(LINT_DELAY, () => {
    const settings = readSettingsText(state.settings);
    const problem = problemOfFileName(state.fileName) ?? ('problem' in settings ? settings.problem : undefined);
    if (problem === undefined && 'value' in settings) {
      const chosen = typeof state.rules === 'string' ? state.rules : [...state.rules];
      client?.ask({ code: state.code, fileName: state.fileName, rules: chosen, settings: settings.value });
    } else show({ kind: 'refused', message: problem ?? '' });
  });

  const link = delayed(LINK_DELAY, async () => {
    if (!isLinkable(state)) return;
    const hash = isSame(state, seed) ? '' : await hashOf(state);
    // Meanwhile the reader may have gone to another page.
    if (isClosed || hash === location.hash) return;
    shownHash = hash;
    // The router keeps the place that it scrolled to in the state of the history.
    history.replaceState(history.state, '', `${location.pathname}${location.search}${hash}`);
  });

  function show(said: Answer): void {
    answer.value = said;
    isPending.value = false;
  }

  async function readHash(): Promise<void> {
    const { hash } = location;
    if (hash !== '' && hash === shownHash) return;
    shownHash = hash;
    try {
      const linked = await stateOfHash(hash);
      if (shownHash !== hash) return;
      if (linked) Object.assign(state, { ...linked, rules: known(linked.rules) });
      brokenLink.value = '';
    } catch {
      Object.assign(state, seed);
      brokenLink.value = 'The link to the playground is damaged or made by a newer version, so this is the first example.';
    }
  }

  /** A link may name rules that were renamed since. */
  function known(chosen: PlaygroundState['rules']): PlaygroundState['rules'] {
    return typeof chosen === 'string' ? chosen : chosen.filter((name) => rules.some((rule) => rule.name === name));
  }

  const changed = () => {
    isPending.value = true;
    brokenLink.value = '';
    client?.forget();
    lint.start();
    link.start();
  };
  watch(state, changed, { flush: 'sync' });

  onMounted(async () => {
    client = new LinterClient(show);
    window.addEventListener('hashchange', readHash);
    await readHash();
    lint.now();
  });

  onBeforeUnmount(() => {
    isClosed = true;
    window.removeEventListener('hashchange', readHash);
    lint.cancel();
    link.cancel();
    client?.close();
  });

  /** The address of this state, at once; nothing if no link can hold it. */
  async function address(): Promise<string | undefined> {
    await link.now();
    return isLinkable(state) ? location.href : undefined;
  }

  const findings = computed(() => (answer.value?.kind === 'linted' ? answer.value.findings : []));
  return { state, answer, findings, isPending, brokenLink, address };
}
