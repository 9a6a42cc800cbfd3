import { type DiffPiece, diffPieces } from '@parley/platform/text/diff-pieces';

/** Lays two texts over each other line by line so that the most lines stay. */
export function diffLines(before: string, after: string): DiffPiece[] {
  return diffPieces(linesOf(before), linesOf(after));
}

/** No line for no text, so that the first text does not replace an empty line. */
function linesOf(text: string): string[] {
  return text === '' ? [] : text.split(/\r?\n/);
}
