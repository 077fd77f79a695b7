import implementation from './plugin.js';

// The published types are spelled out here, so that the declaration file imports nothing: ESLint's own types differ from major to major,
// and a rule typed by typescript-eslint is not assignable to them.

interface Rule {
  readonly meta: {
    readonly type: 'problem' | 'suggestion' | 'layout';
    readonly docs?: { readonly description: string; readonly recommended?: boolean; readonly url?: string };
    readonly fixable?: 'code' | 'whitespace';
    readonly hasSuggestions?: boolean;
    readonly messages: Record<string, string>;
  };
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each major of ESLint has its own context and listener types
  create(context: any): any;
}

interface FlatConfig {
  readonly name: string;
  readonly plugins: { readonly econnrefused: { readonly meta: Meta; readonly rules: Record<string, Rule> } };
  readonly rules: Record<string, 'error'>;
}

interface LegacyConfig {
  readonly plugins: string[];
  readonly rules: Record<string, 'error'>;
}

interface Meta {
  readonly name: string;
  readonly version: string;
  readonly namespace: 'econnrefused';
}

interface Plugin {
  readonly meta: Meta;
  readonly rules: Record<string, Rule>;
  readonly configs: {
    readonly recommended: FlatConfig;
    readonly strict: FlatConfig;
    readonly 'legacy-recommended': LegacyConfig;
    readonly 'legacy-strict': LegacyConfig;
  };
}

const plugin: Plugin = implementation;

export = plugin;
