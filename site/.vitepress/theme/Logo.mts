import { withBase } from 'vitepress';
import { h } from 'vue';

/** The icon beside the name, which says the same. */
export const Logo = () => h('img', { class: 'logo', src: withBase('/favicon.svg'), alt: '', width: 24, height: 24 });
