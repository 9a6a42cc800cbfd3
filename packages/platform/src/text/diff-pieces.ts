/** A piece of two texts laid over each other. */
export interface DiffPiece {
  change: 'same' | 'removed' | 'added';
  text: string;
}

/** Texts with more pieces than this have too many ways to be laid over each other: what differs is then one piece. */
const maxComparisons = 4_000_000;

/** Lays two texts over each other piece by piece so that the most stay. Between two that stay, the removed ones come before the added ones. */
export function diffPieces(wholeOld: readonly string[], wholeNow: readonly string[]): DiffPiece[] {
  const head = sharedLength(wholeOld, wholeNow);
  const tail = sharedLength(wholeOld.slice(head).reverse(), wholeNow.slice(head).reverse());
  const old = wholeOld.slice(head, wholeOld.length - tail);
  const now = wholeNow.slice(head, wholeNow.length - tail);
  const same = (text: string): DiffPiece => ({ change: 'same', text });
  return [...wholeOld.slice(0, head).map(same), ...diffMiddle(old, now), ...wholeOld.slice(wholeOld.length - tail).map(same)];
}

function diffMiddle(old: readonly string[], now: readonly string[]): DiffPiece[] {
  if (old.length * now.length > maxComparisons)
    return [...old.map((text): DiffPiece => ({ change: 'removed', text })), ...now.map((text): DiffPiece => ({ change: 'added', text }))];
  // The length of the longest run of pieces that both have from here on.
  const kept = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let row = old.length - 1; row >= 0; row--) {
    for (let column = now.length - 1; column >= 0; column--) {
      const next =
        old[row] === now[column] ? at(kept, row + 1, column + 1) + 1 : Math.max(at(kept, row + 1, column), at(kept, row, column + 1));
      kept[row]?.fill(next, column, column + 1);
    }
  }
  const pieces: DiffPiece[] = [];
  let [row, column] = [0, 0];
  while (row < old.length || column < now.length) {
    if (row < old.length && column < now.length && old[row] === now[column]) {
      pieces.push({ change: 'same', text: old[row++] ?? '' });
      column++;
    } else if (row < old.length && (column >= now.length || at(kept, row + 1, column) >= at(kept, row, column + 1))) {
      pieces.push({ change: 'removed', text: old[row++] ?? '' });
    } else {
      pieces.push({ change: 'added', text: now[column++] ?? '' });
    }
  }
  return pieces;
}

function sharedLength(left: readonly string[], right: readonly string[]): number {
  let length = 0;
  while (length < left.length && length < right.length && left[length] === right[length]) length++;
  return length;
}

function at(table: readonly Uint16Array[], row: number, column: number): number {
  return table[row]?.[column] ?? 0;
}
