import { isBrowserFile } from '../../env/frameworks.js';
import type { FileFacts } from '../file-facts.js';

/** Modules and globals that only Node has, and servers that run on it. */
const NODE =
  /^#!.*\bnode\b|\bprocess\.(exit|argv|on|once|cwd|stdin|stdout|stderr|platform|pid|hrtime|memoryUsage|nextTick)\b|\b__dirname\b|\brequire\.main\b|['"](node:[\w/]+|fs|fs\/promises|path|http|https|net|os|crypto|child_process|worker_threads|express|fastify|koa|dotenv(\/config)?|@nestjs\/\w+|socket\.io)['"]/;
/** What only the code of browsers and of applications for telephones uses. */
const BROWSER =
  /\b(window|document|localStorage|sessionStorage|navigator|XMLHttpRequest)\s*[.(]|['"](react|react-dom[\w/]*|react-native|expo[\w-]*|vue|svelte|preact|solid-js|@angular\/core|k6[\w/]*)['"]/;

/**
 * Whether a file surely runs as a plain program of Node, where an unhandled rejection ends the process. Browsers only log it, and frameworks
 * such as Next.js handle it for the code that they run.
 */
export function runsOnNode({ source: file, uses }: FileFacts): boolean {
  const { framework, filename, sourceCode } = file;
  const { text } = sourceCode;
  if (framework !== 'none' || /\.(vue|svelte|astro)$/.test(filename) || BROWSER.test(text)) return false;
  if (isBrowserFile({ framework, filename, directives: [] })) return false;
  return NODE.test(text) || uses.some(({ matches }) => matches.some(({ client }) => client.runsOn === 'server'));
}
