import ts from 'typescript';
import type { Finding } from './finding.ts';
import { isCode, lineOf, type SourceTree, walkSyntax } from './source-tree.ts';

/** Words that mean the same as a word of docs/GLOSSARY.md, and that word. */
const foreign: Record<string, string> = {
  workspace: 'tenant',
  organization: 'tenant',
  organisation: 'tenant',
  company: 'tenant',
  customer: 'tenant',
  account: 'tenant',
  team: 'tenant',
  user: 'member or contact',
  users: 'member or contact',
  chatbot: 'bot',
  assistant: 'bot',
  thread: 'conversation',
  footnote: 'citation',
  escalation: 'handoff',
  takeover: 'handoff',
  utterance: 'message',
  evaluation: 'answer test',
  tier: 'plan',
};

/** Rooms whose names are the product's own; the platform and the model wires keep the words of their field. */
const rooms = /^(packages\/(product|contract)\/src|apps\/[^/]+\/src)\//;
/** Where a library's own settings, or the form of another's API, are written in its words. */
const otherTongues =
  /^packages\/product\/src\/identity\/better-auth-[a-z-]+(\.store)?\.ts$|^packages\/(product\/src\/integrations\/openai\/|contract\/src\/openai\.ts$)/;
const notOurs = /user_?agent|current_user|session_user/i;

/** Declared names and table names that use a second word for something the glossary already names. */
export function findForeignWords(tree: SourceTree): Finding[] {
  const inCode = tree.paths
    .filter((file) => rooms.test(file) && !otherTongues.test(file) && isCode(file))
    .flatMap((file) => declaredNames(tree, file));
  const inSql = tree.paths.filter((file) => /^migrations\/.*\.sql$/.test(file)).flatMap((file) => namesInSql(tree, file));
  return [...inCode, ...inSql].flatMap(({ file, line, name }) => {
    if (notOurs.test(name)) return [];
    const word = wordsOf(name).find((part) => Object.hasOwn(foreign, part));
    return word === undefined ? [] : [{ file, line, rule: 'foreign-word', message: `"${name}": the glossary calls it ${foreign[word]}` }];
  });
}

interface Name {
  file: string;
  line: number;
  name: string;
}

function declaredNames(tree: SourceTree, file: string): Name[] {
  const source = tree.syntax(file);
  const stem = (file.split('/').at(-1) ?? '').split('.')[0] ?? '';
  const names: Name[] = [{ file, line: 1, name: stem }];
  walkSyntax(source, (node) => {
    if (!isDeclaration(node) || node.name === undefined || !ts.isIdentifier(node.name)) return;
    names.push({ file, line: lineOf(source, node), name: node.name.text });
  });
  return names;
}

type Declaration = ts.Node & { name?: ts.Node };

function isDeclaration(node: ts.Node): node is Declaration {
  return (
    ts.isVariableDeclaration(node) ||
    ts.isParameter(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isMethodSignature(node) ||
    ts.isPropertySignature(node) ||
    ts.isPropertyDeclaration(node) ||
    ts.isPropertyAssignment(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node)
  );
}

function namesInSql(tree: SourceTree, file: string): Name[] {
  return tree
    .text(file)
    .split('\n')
    .flatMap((text, index) => (text.replace(/--.*$/, '').match(/[a-z_]+/g) ?? []).map((name) => ({ file, line: index + 1, name })));
}

function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
}
