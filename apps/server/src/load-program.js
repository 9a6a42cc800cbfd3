import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { basename, join } from 'node:path';

const root = join(import.meta.dirname, '../../..');
const built = join(import.meta.dirname, '../dist');

/**
 * Loads a module of this folder, as `npm run build` made it where that was made of the very files that are here now, and else the file
 * itself. What is built is loaded in half the time and a third less memory, and has no need of Node's compiler of TypeScript, ten
 * megabytes that stay. What Node makes of modules is kept for the next start beside the installed packages, where nobody writes who may
 * not change the program itself; where that cannot be written, nothing is kept.
 */
export async function loadProgram(path) {
  enableCompileCache(join(root, 'node_modules/.cache/node'));
  return isCurrent() ? import(`../dist/${basename(path)}.js`) : import(`./${path}.ts`);
}

/** Whether what was built was made of the files as they are. One that was only touched, or copied, is told by its content. */
function isCurrent() {
  try {
    const made = JSON.parse(readFileSync(join(built, 'made-of.json'), 'utf8'));
    return made.every(({ file, mtimeMs, sha256 }) => statSync(join(root, file)).mtimeMs === mtimeMs || hashOf(file) === sha256);
  } catch {
    return false;
  }
}

function hashOf(file) {
  return createHash('sha256')
    .update(readFileSync(join(root, file)))
    .digest('hex');
}
