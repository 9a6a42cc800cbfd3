import type { Finding } from './finding.ts';
import { isCode, isTest, type SourceTree } from './source-tree.ts';

const maxSourceLines = 400;
const maxTestLines = 600;
/** Written by a program, each held against what it is written from by a test or a check. */
const generated = /^packages\/platform\/src\/database\/schema\.ts$|\.generated\.ts$/;

/** Source files over 400 lines and tests over 600: past that, a file does several things. */
export function findLongFiles(tree: SourceTree): Finding[] {
  return countLines(tree).flatMap(({ file, lines }) => {
    const most = isTest(file) ? maxTestLines : maxSourceLines;
    return lines <= most ? [] : [{ file, rule: 'file-length', message: `${lines} lines, at most ${most}` }];
  });
}

/** Half of the source files, tests aside, are no longer than this. */
export function medianFileLength(tree: SourceTree): number {
  const lengths = countLines(tree)
    .filter(({ file }) => !isTest(file))
    .map(({ lines }) => lines)
    .sort((left, right) => left - right);
  return lengths[Math.floor(lengths.length / 2)] ?? 0;
}

function countLines(tree: SourceTree): { file: string; lines: number }[] {
  return tree.paths
    .filter((file) => (isCode(file) || file.endsWith('.css')) && !generated.test(file))
    .map((file) => ({ file, lines: tree.text(file).trimEnd().split('\n').length }));
}
