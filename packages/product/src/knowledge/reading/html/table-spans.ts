import { goneOn } from '../gone-on.ts';

const widest = 50;

/** Keeps the columns of a table apart whose cells stretch over several: the third cell of a row may stand in its fifth column. */
export class TableSpans {
  #columns = 1;
  #rows = 1;
  /** What stretches down into the next rows, by its column. */
  #down = new Map<number, { text: string; rows: number }>();

  forget(): void {
    this.#down.clear();
  }

  open({ colspan, rowspan }: Readonly<Record<string, string>>): void {
    this.#columns = Math.min(spanOf(colspan, 1), widest);
    this.#rows = spanOf(rowspan, Number.POSITIVE_INFINITY);
  }

  close(row: string[], text: string): void {
    this.#fill(row);
    for (let column = 0; column < this.#columns; column++) {
      const shown = column === 0 ? text : '';
      if (this.#rows > 1) this.#down.set(row.length, { text: goneOn(shown), rows: this.#rows });
      row.push(shown);
    }
  }

  /** The row with what stretches into it, without what is empty at its end. */
  finishRow(row: string[]): string[] {
    this.#fill(row);
    for (const [column, span] of this.#down) {
      if (span.rows <= 1) this.#down.delete(column);
      else span.rows -= 1;
    }
    return row.slice(0, row.findLastIndex((cell) => cell !== '') + 1);
  }

  #fill(row: string[]): void {
    for (let span = this.#down.get(row.length); span !== undefined; span = this.#down.get(row.length)) row.push(span.text);
  }
}

function spanOf(text: string | undefined, whenZero: number): number {
  const span = Number.parseInt(text ?? '1', 10);
  return span === 0 ? whenZero : Math.max(span || 1, 1);
}
