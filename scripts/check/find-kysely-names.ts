import ts from 'typescript';
import type { Finding } from './finding.ts';
import { isCode, isTest, lineOf, type SourceTree, walkSyntax } from './source-tree.ts';

const home = /^packages\/platform\/src\/database\//;
/** What reaches the database past a tenant's scope, or runs text as SQL. */
const driverName =
  /^(Kysely|Transaction|ControlledTransaction|CompiledQuery|.*Dialect|.*Driver|.*Adapter|.*DatabaseConnection|.*ConnectionProvider)$/;

/** The template for SQL, the type of a part of a statement, and the types of a row. */
const storeNames = new Set(['sql', 'RawBuilder', 'Selectable', 'Insertable', 'Updateable']);

/** Names imported from kysely that open a way around the tenant's transaction. Stores get the `sql` template and types, nothing else. */
export function findKyselyNames(tree: SourceTree): Finding[] {
  return tree.paths
    .filter((file) => /^(packages|apps)\//.test(file) && isCode(file) && !home.test(file) && !isTest(file))
    .flatMap((file) => {
      const source = tree.syntax(file);
      const findings: Finding[] = [];
      const report = (node: ts.Node, name: string): void => {
        findings.push({
          file,
          line: lineOf(source, node),
          rule: 'kysely-names',
          message: `"${name}" may not be imported from kysely here`,
        });
      };
      walkSyntax(source, (node) => {
        if (!ts.isImportDeclaration(node) || !ts.isStringLiteral(node.moduleSpecifier)) return;
        if (!/^kysely(\/|$)/.test(node.moduleSpecifier.text)) return;
        const bindings = node.importClause?.namedBindings;
        if (node.moduleSpecifier.text !== 'kysely') report(node, node.moduleSpecifier.text);
        else if (bindings === undefined || !ts.isNamedImports(bindings)) report(node, '*');
        else {
          for (const element of bindings.elements) {
            const name = (element.propertyName ?? element.name).text;
            if (!mayImport(file, name)) report(element, name);
          }
        }
      });
      return findings;
    });
}

function mayImport(file: string, name: string): boolean {
  return file.startsWith('packages/product/') ? storeNames.has(name) && file.endsWith('.store.ts') : !driverName.test(name);
}
