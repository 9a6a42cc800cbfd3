import type { Finding } from './finding.ts';
import { sliceOrder } from './slice-order.ts';
import type { SourceTree } from './source-tree.ts';

const slices = new Set<string>(sliceOrder);

/** Product files that belong to no slice of the order: the import rules could not see them. */
export function findMisplacedProductFiles(tree: SourceTree): Finding[] {
  return tree.paths.flatMap((file) => {
    const parts = file.split('/');
    if (!file.startsWith('packages/product/src/') || (parts.length > 4 && slices.has(parts[3] ?? ''))) return [];
    return [{ file, rule: 'unknown-slice', message: 'every product file is in a slice named in scripts/check/slice-order.ts' }];
  });
}
