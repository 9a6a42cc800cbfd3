import ts from 'typescript';
import type { Finding } from './finding.ts';
import { isCode, isTest, lineOf, type SourceTree, walkSyntax } from './source-tree.ts';
import { type AllowedCaller, asIdentityCallers, asSystemCallers, forTenantCallers } from './tenancy-callers.ts';

const guarded: Record<string, { rule: string; callers: readonly AllowedCaller[] }> = {
  forTenant: { rule: 'for-tenant-callers', callers: forTenantCallers },
  asSystem: { rule: 'as-system-callers', callers: asSystemCallers },
  asIdentity: { rule: 'as-identity-callers', callers: asIdentityCallers },
};
const brands = new Set(['TenantDb', 'SystemDb', 'IdentityDb']);
const brandHome = /^packages\/platform\/src\/database\//;

/** Calls of `forTenant`, `asSystem` and `asIdentity` outside their allow-lists, and transactions branded by hand. */
export function findTenancyBreaches(tree: SourceTree): Finding[] {
  return tree.paths.filter(isCode).flatMap((file) => {
    const source = tree.syntax(file);
    const findings: Finding[] = [];
    walkSyntax(source, (node) => {
      const method = guardedReference(node);
      if (method !== undefined && !mayCall(file, method)) {
        findings.push({
          file,
          line: lineOf(source, node),
          rule: guarded[method]?.rule ?? 'tenancy',
          message: `${method} is used here, and scripts/check/tenancy-callers.ts does not allow it`,
        });
      }
      if (castsToBrand(node) && !brandHome.test(file)) {
        findings.push({
          file,
          line: lineOf(source, node),
          rule: 'branded-by-hand',
          message: 'only packages/platform/src/database brands a transaction',
        });
      }
    });
    return findings;
  });
}

/** The guarded method this node takes hold of: called, passed on or taken apart, it is the same power. */
function guardedReference(node: ts.Node): string | undefined {
  let name: string | undefined;
  if (ts.isPropertyAccessExpression(node)) name = node.name.text;
  else if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)) name = node.argumentExpression.text;
  else if (ts.isBindingElement(node)) name = (node.propertyName ?? node.name).getText();
  return name !== undefined && Object.hasOwn(guarded, name) ? name : undefined;
}

function mayCall(file: string, method: string): boolean {
  return isTest(file) || brandHome.test(file) || (guarded[method]?.callers ?? []).some((allowed) => allowed.file.test(file));
}

function castsToBrand(node: ts.Node): boolean {
  if (!ts.isAsExpression(node) && !ts.isTypeAssertionExpression(node)) return false;
  let found = false;
  const look = (part: ts.Node): void => {
    if (ts.isIdentifier(part) && brands.has(part.text)) found = true;
    ts.forEachChild(part, look);
  };
  look(node.type);
  return found;
}
