import { readProject } from './project/read-project.js';

// Spelled out here, like the types of the plugin, so that the declaration file imports nothing.

interface ProjectSettings {
  framework?: 'none' | 'next' | 'vite' | 'nuxt' | 'astro' | 'sveltekit' | 'remix' | 'gatsby' | 'expo' | 'cra' | 'angular';
  versions?: Record<string, string>;
  clients?: { from: string; name: string; target: number | string }[];
  env?: { declared?: string[]; guarded?: string[]; guards?: string[] };
  exports?: { readonly dialled: readonly string[]; readonly unused: readonly string[] };
}

/**
 * Reads from the files of a project what `settings.econnrefused` can say of it: the framework, the installed versions of clients, and the names of
 * the environment variables that its deployments declare. For the configuration of ESLint: `projectSettings(import.meta.dirname)`.
 */
function projectSettings(rootDir: string | { readonly href: string }): ProjectSettings {
  return readProject(rootDir);
}

export { projectSettings };
