/**
 * The architecture as CONTRIBUTING.md tells it: parts, on floors. A part holds the files whose paths start like one of its own; it imports
 * from lower floors, and from itself. Parts on one floor know nothing of each other, but for those that are `together`.
 */
export const floors = [
  [
    part('plugin', 'src/plugin.ts', 'what ESLint loads: rules, presets', ['src/plugin.ts', 'src/configs.ts', 'src/index.']),
    part('settings files', 'src/project-settings', 'what a configuration calls as it loads', ['src/project-settings.', 'src/print-settings.']),
  ],
  [part('rules', 'rules/', 'which faults to report, in which words', ['rules/'])],
  [part('rule', 'src/rule.ts', 'createRule: what all rules share', ['src/rule.ts'])],
  [
    part('fixes', 'src/fixes/', 'how a fault is repaired in the text', ['src/fixes/']),
    part('project', 'src/project/', 'facts of all files: package.json, .env, modules', ['src/project/']),
  ],
  [
    part('judgement', 'judgement/', 'what is wrong, concern by concern', [
      'src/analysis/judgement/',
      'src/analysis/analyze.ts',
      'src/analysis/faults.ts',
      'src/analysis/consequences.ts',
    ]),
  ],
  [
    part('failures', 'failures/', 'who hears that a connection failed', ['src/analysis/failures/']),
    part('modules', 'modules/', 'what one file tells another', ['src/analysis/modules/']),
  ],
  [
    part('servers', 'servers/', 'where servers listen', ['src/analysis/servers/'], 'facts'),
    part('connections', 'connections/', 'where a client is handed its target', ['src/analysis/connections/', 'src/analysis/file-facts.ts', 'src/analysis/hints.ts'], 'facts'),
  ],
  [
    part('values', 'values/', 'what a target may be at run time', ['src/analysis/values/'], 'possible values'),
    part('conditions', 'conditions/', 'what must hold: guards and gates', ['src/analysis/conditions/'], 'possible values'),
  ],
  [part('code', 'code/', 'scopes, uses, imports, syntax', ['src/analysis/code/', 'src/analysis/facts.ts', 'src/analysis/once.ts'])],
  [
    part('settings', 'src/settings.ts', 'what users say', ['src/settings.ts']),
    part('clients', 'src/clients/', 'what libraries do', ['src/clients/']),
    part('env', 'src/env/', 'what platforms do', ['src/env/']),
    part('address', 'src/address/', 'what a text names', ['src/address/']),
  ],
  [part('texts', 'glob.ts, readers.ts, regexp-text.ts', 'patterns, and values of settings', ['src/glob.ts', 'src/readers.ts', 'src/regexp-text.ts'])],
];

function part(name, label, does, paths, together = name) {
  return { name, label, does, paths, together };
}

const parts = floors.flat();
const floorOf = (one) => floors.findIndex((floor) => floor.includes(one));

/** The part that a file belongs to; every file has one. */
export function partOf(path) {
  const found = parts.filter(({ paths }) => paths.some((start) => path.startsWith(start)));
  if (found.length !== 1) throw new Error(`${path} belongs to ${found.length} parts: give it one in docs/pictures/layers.mjs`);
  return found[0];
}

/** The imports that go against the layers, one line each. */
export function brokenLayers(imports) {
  return imports.flatMap(({ from, to }) => {
    const [one, other] = [partOf(from), partOf(to)];
    if (one.together === other.together || floorOf(one) < floorOf(other)) return [];
    return [`${from} imports ${to}: ${one.label} stands ${floorOf(one) === floorOf(other) ? 'beside' : 'below'} ${other.label}`];
  });
}

/**
 * The arrows that show all imports between parts with the fewest lines: where one part reaches another through a third, no arrow. Parts that are
 * together count as one. In the order of the parts, so that new imports between the same parts change nothing.
 */
export function arrowsOf(imports) {
  const direct = waysBetween(imports);
  const reaches = (from, to) => [...(direct.get(from)?.keys() ?? [])].some((next) => next === to || reaches(next, to));
  const isLong = (ways, to) => [...ways.keys()].some((next) => next !== to && reaches(next, to));
  return [...direct].flatMap(([from, ways]) => [...ways].flatMap(([to, pairs]) => (isLong(ways, to) ? [] : [{ from, to, pairs }])));
}

/** What each part imports, with the pairs of parts that do; the first part of a floor first. */
function waysBetween(imports) {
  const isImported = new Set(imports.map(({ from, to }) => `${partOf(from).name} ${partOf(to).name}`));
  const direct = new Map();
  for (const one of parts) {
    for (const other of parts) {
      if (one.together === other.together || !isImported.has(`${one.name} ${other.name}`)) continue;
      const ways = direct.get(one.together) ?? new Map();
      direct.set(one.together, ways.set(other.together, [...(ways.get(other.together) ?? []), [one, other]]));
    }
  }
  return direct;
}
