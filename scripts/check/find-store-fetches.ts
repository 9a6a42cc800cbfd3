import ts from 'typescript';
import type { Finding } from './finding.ts';
import { isCode, lineOf, type SourceTree, walkSyntax } from './source-tree.ts';

/** Calls of `fetch` in a store: it runs inside a transaction, and no transaction waits for a network. */
export function findStoreFetches(tree: SourceTree): Finding[] {
  return tree.paths
    .filter((file) => file.endsWith('.store.ts') && isCode(file))
    .flatMap((file) => {
      const source = tree.syntax(file);
      const findings: Finding[] = [];
      walkSyntax(source, (node) => {
        if (ts.isCallExpression(node) && /^(globalThis\.)?fetch$/.test(node.expression.getText(source))) {
          findings.push({ file, line: lineOf(source, node), rule: 'store-fetch', message: 'a store never waits for a network' });
        }
      });
      return findings;
    });
}
