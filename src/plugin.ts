import { name, version } from '../package.json';
import noHardcodedPort from '../rules/no-hardcoded-port.js';
import noIgnoredTarget from '../rules/no-ignored-target.js';
import noImplicitLocalhost from '../rules/no-implicit-localhost.js';
import noLocalhostFallback from '../rules/no-localhost-fallback.js';
import noLocalhostLink from '../rules/no-localhost-link.js';
import noLocalhostListen from '../rules/no-localhost-listen.js';
import noLocalhostUrl from '../rules/no-localhost-url.js';
import noPrivateHost from '../rules/no-private-host.js';
import noPublicCredentials from '../rules/no-public-credentials.js';
import noRelativeServerUrl from '../rules/no-relative-server-url.js';
import noUndeclaredEnv from '../rules/no-undeclared-env.js';
import noUnexposedEnv from '../rules/no-unexposed-env.js';
import noUnguardedEnvUrl from '../rules/no-unguarded-env-url.js';
import requireConnectionErrorHandling from '../rules/require-connection-error-handling.js';
import requireConnectionTimeout from '../rules/require-connection-timeout.js';
import requireErrorListener from '../rules/require-error-listener.js';
import requireUrlScheme from '../rules/require-url-scheme.js';
import { createConfigs } from './configs.js';
import type { Configs, PluginCore } from './configs.js';

/** The plugin object that ESLint loads. */
export type Plugin = PluginCore & { readonly configs: Configs };

const core: PluginCore = {
  // The version also tells ESLint's cache that the plugin was upgraded.
  meta: { name, version, namespace: 'econnrefused' },
  rules: {
    'no-localhost-url': noLocalhostUrl,
    'no-localhost-fallback': noLocalhostFallback,
    'no-unguarded-env-url': noUnguardedEnvUrl,
    'no-implicit-localhost': noImplicitLocalhost,
    'no-ignored-target': noIgnoredTarget,
    'require-url-scheme': requireUrlScheme,
    'no-unexposed-env': noUnexposedEnv,
    'no-public-credentials': noPublicCredentials,
    'no-localhost-link': noLocalhostLink,
    'no-localhost-listen': noLocalhostListen,
    'no-hardcoded-port': noHardcodedPort,
    'no-private-host': noPrivateHost,
    'no-relative-server-url': noRelativeServerUrl,
    'require-error-listener': requireErrorListener,
    'require-connection-error-handling': requireConnectionErrorHandling,
    'require-connection-timeout': requireConnectionTimeout,
    'no-undeclared-env': noUndeclaredEnv,
  },
};

const plugin: Plugin = Object.assign(core, { configs: createConfigs(core) });

export default plugin;
