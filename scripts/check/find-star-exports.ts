import ts from 'typescript';
import type { Finding } from './finding.ts';
import { isCode, lineOf, type SourceTree } from './source-tree.ts';

/** `export *`: it hides what a file offers, and closes cycles nobody sees. */
export function findStarExports(tree: SourceTree): Finding[] {
  return tree.paths
    .filter((file) => /^(packages|apps)\//.test(file) && isCode(file))
    .flatMap((file) => {
      const source = tree.syntax(file);
      return source.statements
        .filter(
          (statement) =>
            ts.isExportDeclaration(statement) && (statement.exportClause === undefined || ts.isNamespaceExport(statement.exportClause)),
        )
        .map((statement) => ({ file, line: lineOf(source, statement), rule: 'star-export', message: 'name what is exported' }));
    });
}
