import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { readSourceTree, walkSyntax } from '../../scripts/check/source-tree.ts';

const tree = readSourceTree(path.resolve(import.meta.dirname, '../..'));
// docs/authorization.md is compared with the mounted routes themselves, in tests/security.
const documents = tree.paths.filter((file) =>
  /^(README|SECURITY)\.md$|^docs\/(?!decisions\/|recipes\/|authorization\.md).*\.md$/.test(file),
);
const sources = tree.paths.filter((file) => /^(packages\/(platform|product)|apps\/server)\/src\/.*(?<!\.test)\.ts$/.test(file));

/** Every `METHOD /path` that code declares, with placeholders as `{}`. */
function declaredEndpoints(): Set<string> {
  const found = new Set<string>();
  for (const file of sources) {
    walkSyntax(tree.syntax(file), (node) => {
      if (!ts.isObjectLiteralExpression(node)) return;
      const text = (name: string): string | undefined => {
        const property = node.properties.find((each) => each.name?.getText() === name);
        return property !== undefined && ts.isPropertyAssignment(property) && ts.isStringLiteral(property.initializer)
          ? property.initializer.text
          : undefined;
      };
      const [method = 'get', address] = [text('method'), text('path')];
      if (address?.startsWith('/') === true) found.add(`${method.toUpperCase()} ${withoutNames(address)}`);
    });
  }
  return found;
}

/** Every endpoint a document names: `GET /v1/…` in code, and the addresses of its curl examples. */
function namedEndpoints(markdown: string): string[] {
  const inText = [...markdown.matchAll(/`(GET|POST|PUT|PATCH|DELETE) (\/[^`\s]*)`/g)].map(
    ([, method, address = '']) => `${method} ${withoutNames(address)}`,
  );
  const commands = markdown.replaceAll(/\\\n\s*/g, ' ').matchAll(/curl [^\n]*/g);
  const inCommands = [...commands].flatMap(([command]) => {
    const address = /https?:\/\/[^/\s]+(\/v1\/[^\s'"]*)/.exec(command)?.[1];
    const method = /-X ([A-Z]+)/.exec(command)?.[1] ?? (/ (-d|--data\S*) /.test(command) ? 'POST' : 'GET');
    return address === undefined ? [] : [`${method} ${withoutNames(address)}`];
  });
  return [...inText, ...inCommands];
}

function withoutNames(address: string): string {
  return (address.split('?')[0] ?? '').replaceAll(/\{\w+\}|\$\w+/g, '{}');
}

describe('endpoints in the documents', () => {
  const declared = declaredEndpoints();

  it.each(documents)('exist, those that %s names', (file) => {
    expect(namedEndpoints(tree.text(file)).filter((endpoint) => !declared.has(endpoint))).toEqual([]);
  });

  it('are found in text and in commands', () => {
    const markdown = 'Use `GET /v1/nowhere/{botId}`.\n\n```sh\ncurl -X POST http://localhost:3000/v1/elsewhere/$BOT_ID \\\n  -d x\n```\n';
    expect(namedEndpoints(markdown)).toEqual(['GET /v1/nowhere/{}', 'POST /v1/elsewhere/{}']);
  });
});
