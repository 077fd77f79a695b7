import type { Rule } from './rule.js';

/** What a flat preset needs to know of the plugin. */
export interface PluginCore {
  readonly meta: { readonly name: string; readonly version: string; readonly namespace: 'econnrefused' };
  readonly rules: Readonly<Record<string, Rule>>;
}

/** A preset for `eslint.config.js`. */
export interface FlatConfig {
  readonly name: string;
  readonly plugins: { readonly econnrefused: PluginCore };
  readonly rules: Readonly<Record<string, 'error'>>;
}

/** A preset for `.eslintrc`. */
export interface LegacyConfig {
  readonly plugins: string[];
  readonly rules: Readonly<Record<string, 'error'>>;
}

/** All presets of the plugin. */
export interface Configs {
  readonly recommended: FlatConfig;
  readonly strict: FlatConfig;
  readonly 'legacy-recommended': LegacyConfig;
  readonly 'legacy-strict': LegacyConfig;
}

/** The presets, flat and legacy from the same lists. A flat one holds the plugin itself: two objects under one name make ESLint stop. */
export function createConfigs(plugin: PluginCore): Configs {
  const strict = Object.values(plugin.rules);
  const recommended = strict.filter((rule) => rule.meta.docs?.recommended);
  return {
    recommended: { name: 'econnrefused/recommended', plugins: { econnrefused: plugin }, rules: asErrors(recommended) },
    strict: { name: 'econnrefused/strict', plugins: { econnrefused: plugin }, rules: asErrors(strict) },
    'legacy-recommended': { plugins: ['econnrefused'], rules: asErrors(recommended) },
    'legacy-strict': { plugins: ['econnrefused'], rules: asErrors(strict) },
  };
}

function asErrors(rules: readonly Rule[]): Record<string, 'error'> {
  return Object.fromEntries(rules.map((rule) => [`econnrefused/${rule.name}`, 'error']));
}
