import { isPlatformVariable } from './platforms.js';
import { isStageVariable } from './stages.js';

/** What the platform, the shell, the package manager or the bundler sets: Node 20, npm 10, Vite 8, Next.js 16. */
const BY_ITSELF =
  /^(?:PORT|HOST|HOSTNAME|IP|HOME|USER|PATH|PWD|TZ|LANG|TMPDIR|SHELL|NODE_\w+|npm_\w+|URL|BASE_URL|PUBLIC_URL|SSR|DEV|PROD|MODE|NEXT_(?:RUNTIME|PHASE)|VERCEL_\w+|CF_PAGES_\w+|(?:HTTPS?|NO|ALL)_PROXY|(?:https?|no|all)_proxy|CI_\w+|GITHUB_\w+)$/;

/** Whether a variable of this name is set without anybody's declaring it. */
export function isSetByItself(name: string): boolean {
  return BY_ITSELF.test(name) || isPlatformVariable(name) || isStageVariable(name);
}
