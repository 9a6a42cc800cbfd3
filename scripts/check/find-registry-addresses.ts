import type { Finding } from './finding.ts';
import type { SourceTree } from './source-tree.ts';

/** Download addresses in lock files and npm settings: an installation chooses its own registry. */
export function findRegistryAddresses(tree: SourceTree): Finding[] {
  return tree.paths
    .filter((file) => /(^|\/)(package-lock\.json|npm-shrinkwrap\.json|\.npmrc)$/.test(file))
    .flatMap((file) =>
      tree
        .text(file)
        .split('\n')
        .flatMap((text, index) =>
          /^\s*("resolved":\s*"(https?|git)[^"]*:|(@[^:]+:)?registry\s*=|\/\/[^/]+\/:)/.test(text)
            ? [{ file, line: index + 1, rule: 'registry-address', message: 'no registry address is committed; see .npmrc' }]
            : [],
        ),
    );
}
