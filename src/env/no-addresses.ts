/** Names of variables that hold no address, whatever they are used for: the stage, the flags of a bundler, ports, and what opens a service. */
const NO_ADDRESS = String.raw`\w*(?:ENV|ENVIRONMENT|STAGE|KEY|TOKEN|SECRET|PASSWORD|PASSWD|PORT)|MODE|DEV|PROD|SSR|CI|DEBUG`;

const noAddress = new RegExp(`^(?:${NO_ADDRESS})$`);

/** Whether a variable of this name holds no address, so that nobody dials it. */
export function holdsNoAddress(name: string): boolean {
  return noAddress.test(name);
}

/** `.NODE_ENV`, `['API_KEY']` */
const SUCH_A_READ = String.raw`\s*[!?]?\.\s*(?:${NO_ADDRESS})\b|\s*(?:\?\.)?\[\s*['"](?:${NO_ADDRESS})['"]`;

/**
 * What the text of a file holds that may read an address from an environment object: `process.env.API_URL`, `c.env`, `env.API_URL`,
 * `const { env } = process`, `$env/dynamic/private`. Keys and files that are called `env` are none.
 */
export const ADDRESS_READ_TEXT = new RegExp(
  [
    String.raw`\benv\b(?:`,
    String.raw`(?<=[\w)\]!?]\s*\.\s*env)(?!${SUCH_A_READ})`,
    String.raw`|(?<![\w.'"$/-]env)(?=\s*(?:!\s*)?(?:\?\.|[.[]))(?!${SUCH_A_READ})`,
    String.raw`|(?<=[{,]\s*env)(?=\s*[,}]|\s+as\b|\s*:\s*\w+\s*\}\s*=)`,
    String.raw`|(?<=[=(,]\s*env)(?=\s*[;,)\n])`,
    String.raw`|(?<=\$env)(?=\/)`,
    String.raw`|(?<=\[\s*['"]env)(?=['"])`,
    ')',
  ].join(''),
);
