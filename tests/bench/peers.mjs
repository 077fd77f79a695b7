import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Plugins with rules about addresses, variables of the environment, or secrets; each with the rules that are nearest to ours. */
const PEERS = [
  { package: 'eslint-plugin-turbo', rules: ['no-undeclared-env-vars'] },
  { package: '@microsoft/eslint-plugin-sdl', rules: ['no-insecure-url'] },
  { package: 'eslint-plugin-sonarjs', rules: ['no-hardcoded-ip', 'no-clear-text-protocols', 'no-hardcoded-passwords'] },
  { package: 'eslint-plugin-n', rules: ['no-process-env', 'no-deprecated-api'] },
];

/** Those that a folder has installed, as presets. */
export async function peersIn(folder) {
  if (folder === undefined) return [];
  const found = await Promise.all(PEERS.map((peer) => peerIn(folder, peer)));
  return found.flatMap((peer) => peer ?? []);
}

async function peerIn(folder, { package: name, rules }) {
  const require = createRequire(join(resolve(folder), 'package.json'));
  let path;
  try {
    path = require.resolve(name);
  } catch {
    return undefined;
  }
  const loaded = await import(pathToFileURL(path).href);
  const plugin = loaded.default?.rules ? loaded.default : loaded;
  const known = rules.filter((rule) => plugin.rules[rule]);
  const preset = { plugins: { peer: plugin }, rules: Object.fromEntries(known.map((rule) => [`peer/${rule}`, 'error'])) };
  return { name: `${name}: ${known.join(', ')}`, preset };
}
