import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { rolldown } from 'rolldown';

const require = createRequire(import.meta.url);

/** The catalogue is data: as JSON it loads in a fraction of the time that its literals take as code. */
const catalogueAsJson = {
  name: 'catalogue-as-json',
  load(id) {
    const [, file] = /[\\/]src[\\/]clients[\\/]((?:network|data)-clients)\.ts$/.exec(id) ?? [];
    if (!file) return undefined;
    const [[list, clients]] = Object.entries(require(`./dist/src/clients/${file}.js`));
    return { code: `export const ${list} = JSON.parse(${JSON.stringify(JSON.stringify(clients))});`, moduleType: 'js' };
  },
};

for (const made of ['dist', 'oxlint']) rmSync(made, { recursive: true, force: true });
const { status } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
if (status === 0) {
  packageFile();
  await modules();
  chmodSync('dist/src/print-settings.cjs', 0o755);
  presetsForOxlint();
} else rmSync('dist', { recursive: true, force: true });
process.exitCode = status ?? 1;

/** tsc copies package.json, because the plugin reads its name and version there. What is for the root only would mislead bundlers. */
function packageFile() {
  const { name, version, homepage, type } = JSON.parse(readFileSync('package.json', 'utf8'));
  writeFileSync('dist/package.json', `${JSON.stringify({ name, version, homepage, type }, null, 2)}\n`);
}

/** Half of the time that a plugin takes to load goes into finding its files: two are found sooner than a hundred. What reads the files of a project stands apart from the plugin, which reads none. */
async function modules() {
  const input = { plugin: 'src/plugin.ts', 'project/read-project': 'src/project/read-project.ts' };
  const bundled = await rolldown({ input, platform: 'node', external: [/package\.json$/], plugins: [catalogueAsJson] });
  await bundled.write({ dir: 'dist/bundled', format: 'cjs', entryFileNames: '[name].js', chunkFileNames: 'analysis.js' });
  rmSync('dist/rules', { recursive: true });
  for (const name of readdirSync('dist/src'))
    if (!/^(index|print-settings|project-settings)\./.test(name)) rmSync(`dist/src/${name}`, { recursive: true });
  for (const name of readdirSync('dist/bundled')) renameSync(`dist/bundled/${name}`, `dist/src/${name}`);
  rmSync('dist/bundled', { recursive: true });
}

/** The presets as files that `.oxlintrc.json` can extend: it is JSON, and takes a preset from no plugin. */
function presetsForOxlint() {
  const { configs } = require('./dist/src/index.cjs');
  mkdirSync('oxlint');
  for (const preset of ['recommended', 'strict']) {
    const config = { jsPlugins: ['eslint-plugin-econnrefused'], rules: configs[preset].rules };
    writeFileSync(`oxlint/${preset}.json`, `${JSON.stringify(config, null, 2)}\n`);
  }
}
