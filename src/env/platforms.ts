import { withoutPublicPrefix } from './public-names.js';

/** A hosting platform, or `ci` for any continuous integration. */
export type Platform =
  | 'vercel'
  | 'netlify'
  | 'render'
  | 'railway'
  | 'fly'
  | 'heroku'
  | 'cloudflare'
  | 'google-cloud'
  | 'aws'
  | 'azure'
  | 'kubernetes'
  | 'coolify'
  | 'zeabur'
  | 'stormkit'
  | 'deno-deploy'
  | 'replit'
  | 'ci';

/** A variable that a platform fills with an address of the deployment. */
export interface PlatformUrl {
  readonly name: string;
  /** A URL with its scheme, or a host without. */
  readonly holds: 'url' | 'host';
}

interface PlatformEntry {
  readonly platform: Platform;
  /**
   * The names that the platform sets in a deployment or build, and nobody by hand: secrets and ids that one also sets locally
   * (VERCEL_TOKEN, RAILWAY_TOKEN) are left out.
   */
  readonly detect: RegExp;
  readonly urls?: readonly string[];
  readonly hosts?: readonly string[];
}

const CI_VARIABLES = [
  'CI',
  'CONTINUOUS_INTEGRATION',
  'GITHUB_ACTIONS',
  'GITLAB_CI',
  'CIRCLECI',
  'TRAVIS',
  'BUILDKITE',
  'JENKINS_URL',
  'TEAMCITY_VERSION',
  'BITBUCKET_COMMIT',
  'BITBUCKET_BUILD_NUMBER',
  'TF_BUILD',
  'APPVEYOR',
  'DRONE',
  'SEMAPHORE',
  'CODEBUILD_BUILD_ARN',
  'CODEBUILD_BUILD_ID',
];

// From the platforms' pages on environment variables, the presets of @t3-oss/env-core 0.13.11 and the provider list of std-env.
const PLATFORMS: readonly PlatformEntry[] = [
  {
    platform: 'vercel',
    detect: /^VERCEL(?:_(?:ENV|TARGET_ENV|URL|BRANCH_URL|PROJECT_PRODUCTION_URL|REGION|DEPLOYMENT_ID|SKEW_PROTECTION_ENABLED|GIT_\w+))?$/,
    hosts: ['VERCEL_URL', 'VERCEL_BRANCH_URL', 'VERCEL_PROJECT_PRODUCTION_URL'],
  },
  // `URL` is Netlify's too, but says too little alone.
  {
    platform: 'netlify',
    detect: /^(?:NETLIFY|DEPLOY_URL|DEPLOY_PRIME_URL|DEPLOY_ID)$/,
    urls: ['URL', 'DEPLOY_URL', 'DEPLOY_PRIME_URL'],
  },
  {
    platform: 'render',
    detect: /^(?:RENDER(?:_(?:EXTERNAL_\w+|SERVICE_\w+|INSTANCE_ID|GIT_\w+|DISCOVERY_SERVICE|CPU_COUNT))?|IS_PULL_REQUEST)$/,
    urls: ['RENDER_EXTERNAL_URL'],
    hosts: ['RENDER_EXTERNAL_HOSTNAME'],
  },
  {
    platform: 'railway',
    detect: /^RAILWAY_(?:\w+_DOMAIN|TCP_\w+|STATIC_URL|(?:PROJECT|ENVIRONMENT|SERVICE|REPLICA|DEPLOYMENT|VOLUME|GIT|SNAPSHOT)(?:_\w+)?)$/,
    hosts: ['RAILWAY_PUBLIC_DOMAIN', 'RAILWAY_PRIVATE_DOMAIN', 'RAILWAY_TCP_PROXY_DOMAIN', 'RAILWAY_STATIC_URL'],
  },
  { platform: 'fly', detect: /^FLY_(?:APP_NAME|MACHINE_\w+|ALLOC_ID|REGION|PUBLIC_IP|PRIVATE_IP|IMAGE_REF|PROCESS_GROUP|VM_MEMORY_MB)$/ },
  {
    platform: 'heroku',
    detect: /^(?:DYNO|HEROKU_(?:APP|SLUG|RELEASE|DYNO|BUILD)_\w+)$/,
    hosts: ['HEROKU_APP_DEFAULT_DOMAIN_NAME'],
  },
  {
    platform: 'cloudflare',
    detect: /^(?:CF_PAGES(?:_\w+)?|WORKERS_CI(?:_\w+)?)$/,
    urls: ['CF_PAGES_URL'],
  },
  {
    platform: 'google-cloud',
    detect:
      /^(?:K_(?:SERVICE|REVISION|CONFIGURATION)|CLOUD_RUN_\w+|FIREBASE_APP_HOSTING|GAE_(?:SERVICE|INSTANCE|ENV|APPLICATION|VERSION))$/,
  },
  { platform: 'aws', detect: /^(?:AWS_LAMBDA_\w+|LAMBDA_TASK_ROOT|AWS_EXECUTION_ENV|AWS_APP_ID|ECS_CONTAINER_METADATA_URI(?:_V4)?)$/ },
  {
    platform: 'azure',
    detect: /^(?:WEBSITE_(?:SITE_NAME|HOSTNAME|INSTANCE_ID)|CONTAINER_APP_\w+)$/,
    hosts: ['WEBSITE_HOSTNAME'],
  },
  { platform: 'kubernetes', detect: /^KUBERNETES_SERVICE_HOST$/ },
  {
    platform: 'coolify',
    detect: /^COOLIFY_(?:RESOURCE_UUID|URL|FQDN|BRANCH|CONTAINER_NAME)$/,
    urls: ['COOLIFY_URL'],
    hosts: ['COOLIFY_FQDN'],
  },
  { platform: 'zeabur', detect: /^ZEABUR(?:_(?:WEB_URL|WEB_DOMAIN|SERVICE_ID|PROJECT_ID|ENVIRONMENT_ID))?$/ },
  { platform: 'stormkit', detect: /^STORMKIT$/ },
  { platform: 'deno-deploy', detect: /^DENO_DEPLOY(?:MENT_ID)?$/ },
  { platform: 'replit', detect: /^REPLIT_DEPLOYMENT$/ },
  {
    platform: 'ci',
    detect: new RegExp(`^(?:${CI_VARIABLES.join('|')})$`),
    urls: ['GITHUB_SERVER_URL', 'CI_SERVER_URL', 'JENKINS_URL'],
  },
];

// libpq's PGHOST is no platform's own, but the Postgres add-ons set it.
const HOST_ONLY = new Set(['PGHOST', ...PLATFORMS.flatMap(({ hosts }) => hosts ?? [])]);

/** Vercel copies its variables under the prefix of the framework, so that browser code gets them; no other platform does. */
function writtenBy(name: string): string {
  const bare = withoutPublicPrefix(name);
  return /^VERCEL(?:_|$)/.test(bare) ? bare : name;
}

/** The platform, or CI, on which a variable of this name is set without anybody's doing. */
export function platformOf(name: string): Platform | undefined {
  const written = writtenBy(name);
  return PLATFORMS.find(({ detect }) => detect.test(written))?.platform;
}

/** Whether the presence of a variable means that the code runs on a hosting platform or in CI. */
export function isPlatformVariable(name: string): boolean {
  return platformOf(name) !== undefined;
}

/** Whether a variable holds a host without a scheme, so that it is no URL by itself. */
export function isHostOnlyVariable(name: string): boolean {
  return HOST_ONLY.has(writtenBy(name));
}

/** Host-only variables whose host answers to HTTPS at its usual port: what faces the public of a platform. The others name a database, or a service without TLS. */
const PUBLIC_HOST =
  /^(?:VERCEL_(?:URL|BRANCH_URL|PROJECT_PRODUCTION_URL)|RENDER_EXTERNAL_HOSTNAME|RAILWAY_(?:PUBLIC_DOMAIN|STATIC_URL)|HEROKU_APP_DEFAULT_DOMAIN_NAME|WEBSITE_HOSTNAME)$/;

/** Whether `https://` before the host in such a variable surely makes its URL. */
export function answersHttps(name: string): boolean {
  return PUBLIC_HOST.test(writtenBy(name));
}

/** Whether such a variable holds a host of the platform's own network, where nobody ends TLS. */
export function isPrivateHost(name: string): boolean {
  return writtenBy(name) === 'RAILWAY_PRIVATE_DOMAIN';
}

/** What the text of a file must hold to read a host-only variable. */
export const HOST_ONLY_HINT = new RegExp(`(?:${[...HOST_ONLY].join('|')})\\b`);

/** The variables in which a platform hands over the addresses of the deployment; none for a platform that has no such variable. */
export function urlVariablesOfPlatform(platform: Platform): readonly PlatformUrl[] {
  const entry = PLATFORMS.find((one) => one.platform === platform);
  return [
    ...(entry?.urls ?? []).map((name) => ({ name, holds: 'url' }) as const),
    ...(entry?.hosts ?? []).map((name) => ({ name, holds: 'host' }) as const),
  ];
}
