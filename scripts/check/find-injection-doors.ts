import ts from 'typescript';
import type { Finding } from './finding.ts';
import { isCode, isTest, lineOf, type SourceTree, walkSyntax } from './source-tree.ts';

const databaseHome = /^packages\/platform\/src\/database\//;
const htmlDoors = new Set([
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'dangerouslySetInnerHTML',
  'createContextualFragment',
  'srcdoc',
]);

/**
 * Where text would become SQL or HTML: `sql.raw` and its like outside platform/database, since row-level security does not
 * survive injected SQL, and markup written into a page, since a model's answer is as hostile as a visitor's question.
 */
export function findInjectionDoors(tree: SourceTree): Finding[] {
  return tree.paths
    .filter((file) => /^(packages|apps)\//.test(file) && isCode(file) && !isTest(file))
    .flatMap((file) => {
      const source = tree.syntax(file);
      const findings: Finding[] = [];
      walkSyntax(source, (node) => {
        const name = nameAt(node);
        if (name === undefined) return;
        if (/^sql\.(raw|lit|literal)$/.test(name) && !databaseHome.test(file)) {
          findings.push({ file, line: lineOf(source, node), rule: 'raw-sql', message: `${name} puts text into SQL: pass it as a value` });
        }
        if (file.startsWith('apps/') && htmlDoors.has(name.split('.').at(-1) ?? '')) {
          findings.push({
            file,
            line: lineOf(source, node),
            rule: 'raw-html',
            message: `${name} turns text into markup: set text and elements`,
          });
        }
      });
      return findings;
    });
}

function nameAt(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node)) return `${node.expression.getText()}.${node.name.text}`;
  if (ts.isJsxAttribute(node) || ts.isPropertyAssignment(node)) return node.name.getText();
  return undefined;
}
