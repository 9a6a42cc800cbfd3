import os from 'node:os';
import path from 'node:path';
import type { Finding } from './finding.ts';
import type { SourceTree } from './source-tree.ts';

const binary = /\.(png|jpe?g|gif|ico|webp|pdf|woff2?|gz|zip|wasm)$/;
/** Where people keep checkouts: a path below one of these is somebody's own machine. */
const personal = /(?<![\w.:/*-])\/(home|Users)\/[a-z][\w.-]*\//;
const ordinary = new Set(['/', '/app', '/opt', '/srv', '/tmp', '/usr', '/var', '/home', '/Users']);

/** Paths that exist on one machine only: the checkout itself, its parent folder, a home. */
export function findMachinePaths(tree: SourceTree): Finding[] {
  const own = [tree.root, path.dirname(tree.root), os.homedir()]
    .filter((folder) => !ordinary.has(folder))
    .map((folder) => new RegExp(`(?<![\\w.:/*-])${RegExp.escape(folder)}/`));
  const patterns = [personal, ...own];
  return tree.paths
    .filter((file) => !binary.test(file))
    .flatMap((file) =>
      tree
        .text(file)
        .split('\n')
        .flatMap((text, index) =>
          patterns.some((pattern) => pattern.test(text))
            ? [{ file, line: index + 1, rule: 'machine-path', message: 'this path exists on one machine only' }]
            : [],
        ),
    );
}
