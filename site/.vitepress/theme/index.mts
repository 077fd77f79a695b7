import type { Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme';
import { h } from 'vue';

import { HomeActions } from './HomeActions.mjs';
import { Logo } from './Logo.mjs';
import { NotFound } from './NotFound.mjs';
import './colours.css';
import './navigation.css';
import './code.css';
import './pages.css';

export default {
  extends: DefaultTheme,
  Layout: () => h(DefaultTheme.Layout, null, { 'nav-bar-title-before': () => h(Logo), 'not-found': () => h(NotFound) }),
  enhanceApp({ app }) {
    app.component('HomeActions', HomeActions);
  },
} satisfies Theme;
