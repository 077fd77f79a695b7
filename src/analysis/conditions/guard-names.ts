import type { SourceFile } from '../code/source-file.js';

/** Names that promise to stop when what they are given is missing. Plain `getEnv`, `readEnv`, `env` promise nothing. */
const GUARD_NAME =
  /(?:^|_)(?:require|required|requires|assert|ensure|must|expect|demand|need|mandatory|check|validate|verify)(?:$|[A-Z_])|Or(?:Throw|Fail|Die)$/;

/** Whether a call of this name stops when the variable that it is given is missing: named in the settings, or by convention. */
export function isGuardName(file: SourceFile, callee: string): boolean {
  const name = callee.split('.').at(-1) ?? callee;
  if (file.settings.env.guards.includes(name) || file.settings.env.guards.includes(callee)) return true;
  return (
    name !== 'require' &&
    GUARD_NAME.test(name) &&
    /env|var|config|setting|value|defined|present|string|url|^required?$|^must|OrThrow$|OrFail$|OrDie$/i.test(name)
  );
}
