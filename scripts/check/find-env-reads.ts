import ts from 'typescript';
import type { Finding } from './finding.ts';
import { isCode, lineOf, type SourceTree, walkSyntax } from './source-tree.ts';

/** config.ts, the two entries that hand the environment to it, and what is no part of a running product. */
const readers =
  /^(apps\/server\/src\/(config\.ts|(start|parley)\.js)$|scripts\/|bench\/|apps\/[^/]+\/dev\/|packages\/testing\/src\/|tests\/e2e\/|vitest[^/]*\.ts$)/;

/** Reads of the environment outside apps/server/src/config.ts: settings are parsed once and passed in. */
export function findEnvReads(tree: SourceTree): Finding[] {
  return tree.paths
    .filter((file) => isCode(file) && !readers.test(file))
    .flatMap((file) => {
      const source = tree.syntax(file);
      const findings: Finding[] = [];
      walkSyntax(source, (node) => {
        if (readsEnvironment(node)) {
          findings.push({
            file,
            line: lineOf(source, node),
            rule: 'env-read',
            message: 'only apps/server/src/config.ts reads the environment',
          });
        }
      });
      return findings;
    });
}

function readsEnvironment(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node)) return node.name.text === 'env' && isProcess(node.expression);
  if (ts.isElementAccessExpression(node)) {
    return ts.isStringLiteralLike(node.argumentExpression) && node.argumentExpression.text === 'env' && isProcess(node.expression);
  }
  if (
    ts.isVariableDeclaration(node) &&
    ts.isObjectBindingPattern(node.name) &&
    node.initializer !== undefined &&
    isProcess(node.initializer)
  ) {
    return node.name.elements.some((element) => (element.propertyName ?? element.name).getText() === 'env');
  }
  if (!ts.isImportDeclaration(node) || !ts.isStringLiteral(node.moduleSpecifier) || !/^(node:)?process$/.test(node.moduleSpecifier.text))
    return false;
  const named = node.importClause?.namedBindings;
  return (
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.some((element) => (element.propertyName ?? element.name).text === 'env')
  );
}

function isProcess(expression: ts.Expression): boolean {
  return /^(globalThis\.)?process$/.test(expression.getText());
}
