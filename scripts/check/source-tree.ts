import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const skipped = new Set(['node_modules', 'dist', 'data', 'coverage', '.cache', '.git']);
const generated = /\.generated\.[a-z]+$/;
const maxTextBytes = 2 * 1024 * 1024;

/** The files of a checkout, read and parsed at most once. Paths are relative to `root` and use `/`. */
export interface SourceTree {
  root: string;
  /** Every file that is not installed, built or stored data. */
  paths: readonly string[];
  text(file: string): string;
  syntax(file: string): ts.SourceFile;
}

/** Lists a checkout for the checks; nothing is read until a check asks for it. */
export function readSourceTree(root: string): SourceTree {
  const texts = new Map<string, string>();
  const trees = new Map<string, ts.SourceFile>();
  const text = (file: string): string => {
    const known = texts.get(file);
    if (known !== undefined) return known;
    const read = readText(path.join(root, file));
    texts.set(file, read);
    return read;
  };
  const syntax = (file: string): ts.SourceFile => {
    const known = trees.get(file);
    if (known !== undefined) return known;
    const kind = /x$/.test(file) ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
    const parsed = ts.createSourceFile(file, text(file), ts.ScriptTarget.Latest, true, kind);
    trees.set(file, parsed);
    return parsed;
  };
  return { root, paths: listFiles(root, '').sort(), text, syntax };
}

/** Whether this is code a person wrote. */
export function isCode(file: string): boolean {
  return /\.([mc]?[jt]s|tsx|jsx)$/.test(file) && !generated.test(file) && !file.endsWith('.d.ts');
}

/** Whether this is a test or exists for tests alone. */
export function isTest(file: string): boolean {
  return /\.(test|test-d)\.tsx?$/.test(file) || /^(tests|bench|quality|examples|packages\/testing)\//.test(file);
}

/** Calls `visit` for every node of a file, outermost first. */
export function walkSyntax(source: ts.SourceFile, visit: (node: ts.Node) => void): void {
  const step = (node: ts.Node): void => {
    visit(node);
    ts.forEachChild(node, step);
  };
  step(source);
}

/** The line a node begins on, counted from 1. */
export function lineOf(source: ts.SourceFile, node: ts.Node): number {
  return source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
}

/** '' for what is too large to be source, and for a file that was removed since it was listed. */
function readText(file: string): string {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  return size === 0 || size > maxTextBytes ? '' : readFileSync(file, 'utf8');
}

function listFiles(root: string, folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const relative = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : listFiles(root, relative);
    return entry.isFile() ? [relative] : [];
  });
}
