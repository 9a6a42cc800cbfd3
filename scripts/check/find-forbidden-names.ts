import type { Finding } from './finding.ts';
import type { SourceTree } from './source-tree.ts';

const nameless = new Set(['util', 'utils', 'helper', 'helpers', 'common', 'lib', 'libs', 'core', 'misc', 'types', 'constants', 'shared']);
const namelessEnding = /-(utils?|helpers?|misc|common|types|constants)$/;
const rooms = /^(apps|packages|tests|bench|scripts|examples|quality)\//;

/** Folders and files whose name says nothing about what is in them. */
export function findForbiddenNames(tree: SourceTree): Finding[] {
  return tree.paths
    .filter((file) => rooms.test(file))
    .flatMap((file) => {
      const bad = file
        .split('/')
        .map((part) => part.split('.')[0] ?? part)
        .find((part) => nameless.has(part) || namelessEnding.test(part));
      return bad === undefined ? [] : [{ file, rule: 'forbidden-name', message: `"${bad}" says nothing: name it after what it holds` }];
    });
}
