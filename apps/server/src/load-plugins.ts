import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Plugin, readPlugin } from '@parley/product/actions/public';

/** Loads the plugins of these files, in order. A file that is none ends the start, with its path and what is wrong with it. */
export async function loadPlugins(paths: readonly string[]): Promise<Plugin[]> {
  const plugins: Plugin[] = [];
  for (const path of paths) {
    try {
      const loaded = (await import(pathToFileURL(resolve(path)).href)) as { default?: unknown };
      plugins.push(readPlugin(loaded.default));
    } catch (error) {
      throw new Error(`PARLEY_PLUGINS: ${path} cannot be used: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    }
  }
  return plugins;
}
