/** A line of two texts laid over each other. */
export interface DiffLine {
  change: 'same' | 'removed' | 'added';
  text: string;
}

/** Texts with more lines than this have too many ways to be laid over each other: what differs is then one piece. */
const maxComparisons = 4_000_000;

/** Lays two texts over each other line by line so that the most lines stay. Between two that stay, the removed ones come before the added ones. */
export function diffLines(before: string, after: string): DiffLine[] {
  const [wholeOld, wholeNow] = [linesOf(before), linesOf(after)];
  const head = sharedLength(wholeOld, wholeNow);
  const tail = sharedLength(wholeOld.slice(head).reverse(), wholeNow.slice(head).reverse());
  const old = wholeOld.slice(head, wholeOld.length - tail);
  const now = wholeNow.slice(head, wholeNow.length - tail);
  const same = (text: string): DiffLine => ({ change: 'same', text });
  return [...wholeOld.slice(0, head).map(same), ...diffMiddle(old, now), ...wholeOld.slice(wholeOld.length - tail).map(same)];
}

function diffMiddle(old: readonly string[], now: readonly string[]): DiffLine[] {
  if (old.length * now.length > maxComparisons)
    return [...old.map((text): DiffLine => ({ change: 'removed', text })), ...now.map((text): DiffLine => ({ change: 'added', text }))];
  // The length of the longest run of lines that both have from here on.
  const kept = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let row = old.length - 1; row >= 0; row--) {
    for (let column = now.length - 1; column >= 0; column--) {
      const next =
        old[row] === now[column] ? at(kept, row + 1, column + 1) + 1 : Math.max(at(kept, row + 1, column), at(kept, row, column + 1));
      kept[row]?.fill(next, column, column + 1);
    }
  }
  const lines: DiffLine[] = [];
  let [row, column] = [0, 0];
  while (row < old.length || column < now.length) {
    if (row < old.length && column < now.length && old[row] === now[column]) {
      lines.push({ change: 'same', text: old[row++] ?? '' });
      column++;
    } else if (row < old.length && (column >= now.length || at(kept, row + 1, column) >= at(kept, row, column + 1))) {
      lines.push({ change: 'removed', text: old[row++] ?? '' });
    } else {
      lines.push({ change: 'added', text: now[column++] ?? '' });
    }
  }
  return lines;
}

function sharedLength(left: readonly string[], right: readonly string[]): number {
  let length = 0;
  while (length < left.length && length < right.length && left[length] === right[length]) length++;
  return length;
}

/** No line for no text, so that the first text does not replace an empty line. */
function linesOf(text: string): string[] {
  return text === '' ? [] : text.split(/\r?\n/);
}

function at(table: readonly Uint16Array[], row: number, column: number): number {
  return table[row]?.[column] ?? 0;
}
