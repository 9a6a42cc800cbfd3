import ts from 'typescript';
import type { Finding } from './finding.ts';
import { isCode, lineOf, type SourceTree, walkSyntax } from './source-tree.ts';

const room = 'apps/dashboard/src/';
const locales = `${room}locales/`;
const errorTable = 'packages/contract/src/errors.ts';
/** Above this many words the same text in two languages was forgotten rather than meant. */
const maxSharedWords = 2;

interface Message {
  id: string;
  text: string;
  file: string;
  line: number;
}

/** Messages that a language lacks, has too many of or fills with other values, that no screen shows, or that an error code waits for. */
export function findMessageFaults(tree: SourceTree): Finding[] {
  const languages = Map.groupBy(messagesOf(tree), ({ file }) => file.slice(locales.length, locales.length + 2));
  const english = languages.get('en') ?? [];
  const others = [...languages].filter(([language]) => language !== 'en');
  return [
    ...others.flatMap(([language, messages]) => compare(english, messages, language)),
    ...unused(tree, english),
    ...codesWithoutMessage(tree, english),
  ];
}

function messagesOf(tree: SourceTree): Message[] {
  const files = tree.paths.filter((file) => file.startsWith(locales) && /\/[a-z]{2}\/(?!catalogue)[\w-]+\.ts$/.test(file));
  return files.flatMap((file) => {
    const source = tree.syntax(file);
    const found: Message[] = [];
    walkSyntax(source, (node) => {
      if (ts.isPropertyAssignment(node) && ts.isStringLiteral(node.name) && ts.isStringLiteralLike(node.initializer))
        found.push({ id: node.name.text, text: node.initializer.text, file, line: lineOf(source, node) });
    });
    return found;
  });
}

function compare(english: readonly Message[], messages: readonly Message[], language: string): Finding[] {
  const known = new Map(english.map((message) => [message.id, message]));
  const said = new Set(messages.map(({ id }) => id));
  const missing = english
    .filter(({ id }) => !said.has(id))
    .map((message) => finding(message, 'message-missing', `is not said in "${language}"`));
  const different = messages.flatMap((message) => {
    const original = known.get(message.id);
    if (original === undefined) return [finding(message, 'message-surplus', 'is not an English message')];
    if (placeholders(original.text) !== placeholders(message.text))
      return [finding(message, 'message-values', `must have the values of the English one: ${placeholders(original.text)}`)];
    if (original.text === message.text && message.text.split(/\s+/).length > maxSharedWords)
      return [finding(message, 'message-untranslated', 'is the English text')];
    return [];
  });
  return [...missing, ...different];
}

/** The names of values and tags in a pattern, each once and in order of the alphabet. */
function placeholders(text: string): string {
  const names = [...text.matchAll(/\{\s*(\w+)\s*[,}]|<(\w+)>/g)].map(([, value, tag]) => value ?? tag ?? '');
  return [...new Set(names)]
    .filter((name) => !/^\d+$/.test(name))
    .sort()
    .join(', ');
}

function unused(tree: SourceTree, english: readonly Message[]): Finding[] {
  const names = new Set<string>();
  const beginnings: string[] = [];
  for (const file of tree.paths.filter((path) => path.startsWith(room) && !path.startsWith(locales) && isCode(path))) {
    walkSyntax(tree.syntax(file), (node) => {
      if (ts.isStringLiteralLike(node)) names.add(node.text);
      else if (ts.isTemplateHead(node) && node.text.includes('.')) beginnings.push(node.text);
    });
  }
  return english
    .filter(({ id }) => !names.has(id) && !beginnings.some((beginning) => id.startsWith(beginning)))
    .map((message) => finding(message, 'message-unused', 'is shown nowhere'));
}

function codesWithoutMessage(tree: SourceTree, english: readonly Message[]): Finding[] {
  if (english.length === 0 || !tree.paths.includes(errorTable)) return [];
  const known = new Set(english.map(({ id }) => id));
  const codes: string[] = [];
  walkSyntax(tree.syntax(errorTable), (node) => {
    if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) && /\bstatus:/.test(node.initializer.getText()))
      codes.push(node.name.text);
  });
  return codes
    .filter((code) => !known.has(`problem.${code}`))
    .map((code) => ({ file: `${locales}en/problems.ts`, rule: 'message-missing', message: `the error ${code} needs "problem.${code}"` }));
}

function finding({ id, file, line }: Message, rule: string, message: string): Finding {
  return { file, line, rule, message: `"${id}" ${message}` };
}
