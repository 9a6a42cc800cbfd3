import ts from 'typescript';
import type { Finding } from './finding.ts';
import { isCode, isTest, lineOf, type SourceTree, walkSyntax } from './source-tree.ts';

/** Where addresses come from tenants. The platform holds the guard itself, and the wires of the model providers. */
const rooms = /^(packages\/product|apps\/server)\/src\//;
const globals = new Set(['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest']);
const clients = /^(undici|@better-fetch\/fetch|axios|got|ky|node-fetch|superagent|ws)$/;
/** Node's modules that can serve as well as ask: their servers and types may be used. */
const nodeModules = /^(node:)?(https?|http2|net|tls|dgram)$/;
const servingNames =
  /^(createServer|createSecureServer|Server|IncomingMessage|ServerResponse|STATUS_CODES|METHODS|isIP|isIPv4|isIPv6|BlockList|AddressInfo)$/;
/** Libraries that ask with the global fetch unless they are told otherwise in the same file. */
const askingLibraries: Readonly<Record<string, RegExp>> = { 'openid-client': /^(discovery|Configuration)$/, jose: /^createRemoteJWKSet$/ };

/** Requests that leave without `platform/fetch`, whose guard keeps addresses tenants chose out of the operator's network. */
export function findDirectRequests(tree: SourceTree): Finding[] {
  return tree.paths
    .filter((file) => rooms.test(file) && isCode(file) && !isTest(file))
    .flatMap((file) => {
      const source = tree.syntax(file);
      const findings: Finding[] = [];
      walkSyntax(source, (node) => {
        const what = usesGlobal(node) ?? importsClient(node);
        if (what === undefined) return;
        findings.push({
          file,
          line: lineOf(source, node),
          rule: 'direct-request',
          message: `${what}: requests leave through platform/fetch`,
        });
      });
      return findings;
    });
}

function usesGlobal(node: ts.Node): string | undefined {
  if (
    ts.isPropertyAccessExpression(node) &&
    globals.has(node.name.text) &&
    /^(globalThis|global|window|self)$/.test(node.expression.getText())
  ) {
    return node.getText();
  }
  if (!ts.isIdentifier(node) || !globals.has(node.text) || !isReference(node) || isDeclaredAround(node)) return undefined;
  return node.text;
}

/** Whether a name is read here, rather than being the name of a property, a type or a declaration. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  if (ts.isVariableDeclaration(parent) || ts.isParameter(parent)) return parent.initializer === node;
  if (ts.isBindingElement(parent)) return parent.initializer === node;
  return (
    ts.isShorthandPropertyAssignment(parent) || (ts.isExpression(parent) && !ts.isFunctionExpression(parent)) || ts.isStatement(parent)
  );
}

function isDeclaredAround(node: ts.Identifier): boolean {
  for (let scope: ts.Node | undefined = node.parent; scope !== undefined; scope = scope.parent) {
    if (ts.isFunctionLike(scope) && scope.parameters.some(({ name }) => declares(name, node.text))) return true;
    if (!ts.isBlock(scope) && !ts.isSourceFile(scope)) continue;
    const declared = scope.statements.some(
      (statement) =>
        (ts.isVariableStatement(statement) && statement.declarationList.declarations.some(({ name }) => declares(name, node.text))) ||
        (ts.isFunctionDeclaration(statement) && statement.name?.text === node.text) ||
        (ts.isImportDeclaration(statement) && importedNames(statement).includes(node.text)),
    );
    if (declared) return true;
  }
  return false;
}

function declares(name: ts.BindingName, text: string): boolean {
  if (ts.isIdentifier(name)) return name.text === text;
  return name.elements.some((element) => ts.isBindingElement(element) && declares(element.name, text));
}

function importsClient(node: ts.Node): string | undefined {
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [module] = node.arguments;
    return module !== undefined && ts.isStringLiteralLike(module) && (clients.test(module.text) || nodeModules.test(module.text))
      ? `import('${module.text}')`
      : undefined;
  }
  if (!ts.isImportDeclaration(node) || !ts.isStringLiteral(node.moduleSpecifier)) return undefined;
  if (node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword) return undefined;
  const module = node.moduleSpecifier.text;
  const names = importedNames(node);
  if (clients.test(module)) return module;
  if (nodeModules.test(module)) {
    const asking = names.find((name) => !servingNames.test(name));
    return asking === undefined ? undefined : `"${asking}" of ${module}`;
  }
  const asking = askingLibraries[module];
  const name = asking === undefined ? undefined : names.find((each) => asking.test(each) || each === '*');
  return name === undefined || namesCustomFetch(node.getSourceFile()) ? undefined : `"${name}" of ${module} without its customFetch`;
}

function namesCustomFetch(source: ts.SourceFile): boolean {
  let found = false;
  walkSyntax(source, (node) => {
    if (ts.isIdentifier(node) && node.text === 'customFetch') found = true;
  });
  return found;
}

/** The names an import takes, as the module calls them; `default` and `*` for all of it. */
function importedNames({ importClause }: ts.ImportDeclaration): string[] {
  const bindings = importClause?.namedBindings;
  const named =
    bindings === undefined
      ? []
      : ts.isNamespaceImport(bindings)
        ? ['*']
        : bindings.elements.filter(({ isTypeOnly }) => !isTypeOnly).map(({ propertyName, name }) => (propertyName ?? name).text);
  return importClause?.name === undefined ? named : ['default', ...named];
}
