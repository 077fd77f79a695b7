/** For what users run in the projects of tests: whoever commits, and no program that reports its use, asks for updates, goes on after its command, or leaves files elsewhere. */
export const ENVIRONMENT: Readonly<Record<string, string>> = {
  GIT_AUTHOR_NAME: 'Reader',
  GIT_AUTHOR_EMAIL: 'reader@example.com',
  GIT_COMMITTER_NAME: 'Reader',
  GIT_COMMITTER_EMAIL: 'reader@example.com',
  TURBO_TELEMETRY_DISABLED: '1',
  NX_DAEMON: 'false',
  NX_ISOLATE_PLUGINS: 'false',
  NX_SKIP_NATIVE_FILE_CACHE: 'true',
  npm_config_update_notifier: 'false',
};
