/** The mark of a note: a number, a letter or signs, in brackets or not. */
const mark = /^\s*(?:\[\s*(?:\d{1,3}|[a-z*†‡§])\s*\]|(\d{1,3}|[a-z]|[ivx]{1,4}|[*†‡§]{1,3}))\s*$/iu;

/** Finds the marks in a text that lead to its notes: quoted without the page they are read as part of the sentence. */
export class NoteMarks {
  #raised = 0;
  #wasRaised = false;
  #isNote = false;
  #start: number | undefined;

  open(name: string, attributes: Readonly<Record<string, string>>, length: number): void {
    if (name === 'sup') {
      this.#raised += 1;
      this.#wasRaised = true;
    } else if (name === 'a') {
      this.#start = attributes['href']?.includes('#') === true ? length : undefined;
      this.#wasRaised = this.#raised > 0;
      this.#isNote = /noteref/.test(`${attributes['role']} ${attributes['epub:type']}`);
    }
  }

  /** How much of the text stays. */
  close(name: string, text: string): number {
    if (name === 'sup') this.#raised = Math.max(0, this.#raised - 1);
    const start = this.#start;
    if (name !== 'a' || start === undefined) return text.length;
    this.#start = undefined;
    const found = start <= text.length ? mark.exec(text.slice(start)) : null;
    return found !== null && (this.#isNote || this.#wasRaised || found[1] === undefined) ? start : text.length;
  }
}
