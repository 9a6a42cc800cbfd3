import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { startEngine } from './start-engine.ts';

const require = createRequire(import.meta.url);

/** Where the ready-made, empty database of the installed engine belongs inside a cache folder. */
export function engineTemplateIn(cacheFolder: string): string {
  return join(cacheFolder, `engine-${versionOf('@electric-sql/pglite')}`);
}

/** Makes the ready-made, empty database that spares a first start its slowest part, unless it is there. Returns its folder. */
export async function prepareEngineTemplate(cacheFolder: string): Promise<string> {
  const template = engineTemplateIn(cacheFolder);
  if (existsSync(template)) return template;
  mkdirSync(cacheFolder, { recursive: true });
  const building = mkdtempSync(join(cacheFolder, 'engine-building-'));
  try {
    const engine = await startEngine({ dataFolder: building });
    await engine.stop();
    renameSync(join(building, 'postgres'), template);
  } catch (error) {
    // Somebody else finished first, which is as good.
    if (!existsSync(template)) throw error;
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
  return template;
}

function versionOf(name: string): string {
  const folder = dirname(require.resolve(name));
  const manifest = JSON.parse(readFileSync(join(folder, '../package.json'), 'utf8')) as { version: string };
  return manifest.version;
}
