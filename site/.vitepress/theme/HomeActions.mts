import { withBase } from 'vitepress';
import { h } from 'vue';

/** What the plugin is for in one line, and the two ways on. */
export const HomeActions = () =>
  h('div', { class: 'home-actions' }, [
    h('p', { class: 'tagline' }, 'Find the refused connection before you deploy it.'),
    h('p', { class: 'actions' }, [
      h('a', { class: 'button primary', href: withBase('/guides/getting-started') }, 'Get started'),
      h('a', { class: 'button', href: withBase('/playground') }, 'Playground'),
    ]),
  ]);
