import ts from 'typescript';
import type { Finding } from './finding.ts';
import { isCode, isTest, lineOf, type SourceTree, walkSyntax } from './source-tree.ts';

/** Attributes whose text somebody reads or hears. Text between tags is refused by Biome. */
const spoken =
  /^(?:alt|label|title|placeholder|description|text|error|heading|aria-(?:label|description|roledescription|valuetext)|\w+(?:Label|Title|Text|Hint))$/;

/** Words of the dashboard's interface that are written in the code instead of coming from the catalogue of messages. */
export function findBareWords(tree: SourceTree): Finding[] {
  const files = tree.paths.filter(
    (file) => file.startsWith('apps/dashboard/src/') && file.endsWith('.tsx') && isCode(file) && !isTest(file),
  );
  return files.flatMap((file) => {
    const source = tree.syntax(file);
    const found: Finding[] = [];
    walkSyntax(source, (node) => {
      if (!ts.isJsxAttribute(node) || !spoken.test(node.name.getText())) return;
      const words = literalOf(node.initializer);
      if (words !== undefined && /\p{L}/u.test(words) && !/^https?:/.test(words))
        found.push({ file, line: lineOf(source, node), rule: 'bare-words', message: `"${words}" belongs in the catalogue of messages` });
    });
    return found;
  });
}

function literalOf(value: ts.JsxAttributeValue | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (ts.isStringLiteral(value)) return value.text;
  const inner = ts.isJsxExpression(value) ? value.expression : undefined;
  if (inner === undefined) return undefined;
  if (ts.isStringLiteralLike(inner)) return inner.text;
  return ts.isTemplateExpression(inner) ? inner.head.text : undefined;
}
