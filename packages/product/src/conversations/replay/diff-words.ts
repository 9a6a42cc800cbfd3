import { type DiffPiece, diffPieces } from '@parley/platform/text/diff-pieces';

/** Lays two answers over each other word by word; neighbours that changed alike are one piece. */
export function diffWords(before: string, after: string): DiffPiece[] {
  const pieces: DiffPiece[] = [];
  for (const piece of diffPieces(wordsOf(before), wordsOf(after))) {
    const last = pieces.at(-1);
    if (last?.change === piece.change) last.text += piece.text;
    else pieces.push({ ...piece });
  }
  return pieces;
}

/** Each word with the space after it, so that all of them together are the text. */
function wordsOf(text: string): string[] {
  return text.match(/\s+|\S+\s*/g) ?? [];
}
