import { entriesOf, namesIn, objectOf, textOf, textsIn } from './files.js';

/** The variables that the files of these folders declare, as `env.declared` takes them: names, and patterns. Values are never looked at. */
export function declaredVariables(folders: readonly string[]): readonly string[] | undefined {
  const lists = folders.flatMap((folder) => [...ofEnvFiles(folder), ...ofTurbo(folder), ...ofVercel(folder)]);
  const names = new Set(lists.flat().flatMap(asSetting));
  return lists.length > 0 ? [...names].sort() : undefined;
}

/** `NAME` and, with wildcards, `NEXT_PUBLIC_*` as a pattern; what no shell can set, and what a list takes out again (`!NAME`), is left out. */
function asSetting(entry: string): readonly string[] {
  if (/^[A-Z_]\w*$/i.test(entry)) return [entry];
  // A lone wildcard declares everything, and so nothing.
  if (!/^\w*\*[\w*]*$/.test(entry) || /^\**$/.test(entry)) return [];
  const pattern = entry.replace(/\*+/g, '\\w*');
  // Each wildcard multiplies the time that a name takes by its length: nobody writes more than two.
  return pattern.split('*').length > 4 ? [] : [`/^${pattern}$/`];
}

function ofEnvFiles(folder: string): readonly (readonly string[])[] {
  return namesIn(folder)
    .filter((name) => /^\.env(?:\.[\w.-]+)?$/.test(name))
    .flatMap((name) => {
      const text = textOf(folder, name);
      return text === undefined ? [] : [namesOfEnvFile(text, /\.(?:example|sample|template)\b/.test(name))];
    });
}

const QUOTES = ['"', "'", '`'];

/** The names that a file of dotenv sets. In an example, a line that is commented out declares a variable that may be left out. */
export function namesOfEnvFile(text: string, isExample: boolean): readonly string[] {
  const names: string[] = [];
  const quotes = new Map(QUOTES.map((each) => [each, text.split(each).length - 1]));
  let quote: string | undefined;
  for (const line of text.split(/\r\n|[\r\n]/)) {
    if (quote !== undefined) {
      if (endsQuote(line, quote)) quote = undefined;
      continue;
    }
    const [, comment = '', name, rest = ''] = /^\s*(#\s?)?(?:export\s+)?([A-Za-z_][\w.-]*)\s*[=:](.*)/s.exec(line) ?? [];
    if (name === undefined || (comment !== '' && !(isExample && /^[A-Z][A-Z\d_]*$/.test(name)))) continue;
    names.push(name);
    const value = rest.trimStart();
    const [opening = ''] = /^["'`]/.exec(value) ?? [];
    if (comment === '' && opening !== '' && !endsQuote(value.slice(1), opening) && (quotes.get(opening) ?? 0) > 1) quote = opening;
  }
  return names;
}

function endsQuote(text: string, quote: string): boolean {
  return text.replace(/\\./g, '').includes(quote);
}

/** Turborepo 2 (`tasks`) and 1 (`pipeline`, and `$NAME` among dependencies). */
function ofTurbo(folder: string): readonly (readonly string[])[] {
  const turbo = new Map([...objectOf(folder, 'turbo.jsonc'), ...objectOf(folder, 'turbo.json')]);
  if (turbo.size === 0) return [];
  const tasks = [...entriesOf(turbo.get('tasks')).values(), ...entriesOf(turbo.get('pipeline')).values()].map(entriesOf);
  const lists = [
    ...['globalEnv', 'globalPassThroughEnv'].map((key) => turbo.get(key)),
    ...tasks.flatMap((task) => [task.get('env'), task.get('passThroughEnv')]),
  ];
  const dependencies = [turbo.get('globalDependencies'), ...tasks.map((task) => task.get('dependsOn'))];
  const dollars = dependencies.flatMap(textsIn).flatMap((name) => (name.startsWith('$') ? name.slice(1) : []));
  return [[...lists.flatMap(textsIn), ...dollars]];
}

function ofVercel(folder: string): readonly (readonly string[])[] {
  const vercel = objectOf(folder, 'vercel.json');
  const lists = [vercel.get('env'), entriesOf(vercel.get('build')).get('env')].map((env) => [...entriesOf(env).keys()]);
  return lists.filter((list) => list.length > 0);
}
