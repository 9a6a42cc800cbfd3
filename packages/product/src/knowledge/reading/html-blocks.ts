import type { Block } from './document.ts';
import { NoteMarks } from './html/note-marks.ts';
import { TableSpans } from './html/table-spans.ts';

const headings = new Map(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name, index) => [name, index + 1]));
/** Elements that stand in a line of text; every other one begins a line of its own. */
const inline = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark meter output picture progress q rp rt ruby s samp small source span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
/** The main part of a page stands for all of it when it holds at least this much. */
const minMainCharacters = 200;

/** A block that leads to this many places, with this much of its text in links, lists what stands there. */
const contentsPlaces = 3;
const contentsShare = 0.6;

/** A longer id is no name that somebody gave. */
const longestAnchor = 200;

/** What a heading shows to link to itself, and a note to lead back to its text. */
const permalink = /^\s*(?:[¶#§🔗⚓∞\u200b↑↩⤴⏎^][\ufe0e\ufe0f]?)+\s*$/u;

/** A longer one is no term; it stays a paragraph. */
const longestTerm = 160;

interface OpenList {
  ordered: boolean;
  next: number;
}

/** Gathers what a parser of HTML meets into blocks. Call `finish` once at the end. */
export class HtmlBlocks {
  readonly #blocks: { block: Block; main: boolean; linked: number; isContents: boolean }[] = [];
  readonly #lists: OpenList[] = [];
  #text = '';
  /** How much of what is gathered for the next block stands in links. */
  #linked = 0;
  #links = 0;
  /** How many of its links lead to a place within a page. */
  #places = 0;
  readonly #noteMarks = new NoteMarks();
  /** Where the text of a link within the page began: one that shows a mark alone is no text. */
  #mark: number | undefined;
  #heading = 0;
  #pre = 0;
  #main = 0;
  #tables = 0;
  readonly #spans = new TableSpans();
  #cell: string[] | undefined;
  #rows: string[] = [];
  #items: string[] = [];
  #marker = '';
  #inTerm = false;
  /** Terms of a list of definitions that wait for what they mean. */
  #terms: string[] = [];
  /** What names the place that a heading begins: its own id, or one right before it. */
  #anchor: string | undefined;

  get isEmpty(): boolean {
    return this.#blocks.length === 0 && this.#text.trim() === '';
  }

  open(name: string, attributes: Record<string, string>): void {
    if (name === 'br') {
      this.#text += '\n';
      return;
    }
    this.#nameNext(name, attributes);
    this.#noteMarks.open(name, attributes, this.#text.length);
    if (name === 'a' && attributes['href'] !== undefined) {
      this.#links += 1;
      if (attributes['href'].includes('#')) this.#places += 1;
      this.#mark = attributes['href'].startsWith('#') ? this.#text.length : undefined;
    }
    if (inline.has(name)) return;
    if (name === 'td' || name === 'th') {
      this.#text += ' ';
      this.#spans.open(attributes);
    } else this.#flush();
    if (name === 'main' || name === 'article') this.#main += 1;
    else if (name === 'pre') this.#pre += 1;
    else if (name === 'ul' || name === 'ol')
      this.#lists.push({ ordered: name === 'ol', next: Number.parseInt(attributes['start'] ?? '1', 10) || 1 });
    else if (name === 'li') this.#openItem();
    else if (name === 'table') {
      this.#tables += 1;
      this.#spans.forget();
    } else if (name === 'tr') this.#openRow();
    else if (name === 'dt') this.#inTerm = this.#lists.length === 0 && this.#cell === undefined;
    else this.#heading = headings.get(name) ?? this.#heading;
  }

  text(text: string): void {
    const gathered = this.#pre > 0 ? text : text.replace(/\s+/g, ' ');
    this.#text += gathered;
    if (this.#links > 0) this.#linked += gathered.trim().length;
  }

  close(name: string): void {
    if (name === 'a') this.#closeLink();
    this.#text = this.#text.slice(0, this.#noteMarks.close(name, this.#text));
    if (inline.has(name)) return;
    if ((name === 'td' || name === 'th') && this.#cell !== undefined) {
      this.#spans.close(this.#cell, this.#text.replace(/\s+/g, ' ').trim());
      this.#text = '';
      return;
    }
    this.#flush();
    if (name === 'main' || name === 'article') this.#main = Math.max(0, this.#main - 1);
    else if (name === 'pre') this.#pre = Math.max(0, this.#pre - 1);
    else if (name === 'ul' || name === 'ol') this.#closeList();
    else if (name === 'tr') this.#closeRow();
    else if (name === 'table') this.#closeTable();
    else if (name === 'dt') this.#inTerm = false;
    else if (name === 'dl') this.#pushTerms();
    else if (headings.has(name)) this.#heading = 0;
  }

  /** The blocks, and how much of each block's text is links, from 0 to 1. */
  finish(): { blocks: Block[]; linked: number[] } {
    this.#flush();
    this.#lists.length = 0;
    this.#closeList();
    this.#closeRow();
    this.#tables = 0;
    this.#closeTable();
    this.#pushTerms();
    const text = this.#blocks.filter((entry) => !entry.isContents);
    const blocks = text.some(({ block }) => block.kind !== 'heading') ? text : this.#blocks;
    const main = blocks.filter((entry) => entry.main);
    const size = main.reduce((total, { block }) => total + block.text.length, 0);
    const kept = size >= minMainCharacters ? main : blocks;
    return { blocks: kept.map(({ block }) => block), linked: kept.map(({ linked }) => linked) };
  }

  #closeLink(): void {
    this.#links = Math.max(0, this.#links - 1);
    const mark = this.#mark;
    this.#mark = undefined;
    if (mark !== undefined && mark <= this.#text.length && permalink.test(this.#text.slice(mark))) this.#text = this.#text.slice(0, mark);
  }

  #flush(): void {
    const text = this.#text;
    if (this.#cell !== undefined) {
      // A cell may hold paragraphs; in a row they are one text.
      if (text.trim() !== '' && !text.endsWith(' ')) this.#text += ' ';
      return;
    }
    this.#text = '';
    this.#mark = undefined;
    if (text.trim() === '') return;
    if (this.#inTerm && this.#heading === 0) this.#terms.push(text.replace(/\s+/g, ' ').trim());
    else if (this.#lists.length > 0) this.#item(text);
    else if (this.#heading > 0) {
      const anchor = this.#anchor === undefined ? {} : { anchor: this.#anchor };
      this.#push({ kind: 'heading', level: this.#heading, text: text.trim(), ...anchor });
    } else this.#push({ kind: this.#pre > 0 ? 'code' : 'paragraph', text: this.#pre > 0 ? text : text.trim() });
  }

  #nameNext(name: string, attributes: Record<string, string>): void {
    const id = attributes['id'] ?? (name === 'a' ? attributes['name'] : undefined);
    if (id === undefined || id === '' || id.length > longestAnchor || /\s/.test(id)) return;
    // Within a heading its own id stands before that of a link in it.
    if (this.#heading === 0 || this.#anchor === undefined) this.#anchor = id;
  }

  #openItem(): void {
    const list = this.#lists.at(-1);
    this.#marker = list?.ordered === true ? `${list.next++}. ` : '- ';
  }

  #item(text: string): void {
    const indent = '  '.repeat(Math.min(this.#lists.length - 1, 6));
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    for (const line of lines) {
      this.#items.push(this.#marker === '' ? line.trim() : `${indent}${this.#marker}${line.trim()}`);
      this.#marker = '';
    }
  }

  #closeList(): void {
    this.#lists.pop();
    if (this.#lists.length > 0 || this.#items.length === 0) return;
    this.#push({ kind: 'list', text: this.#items.join('\n') });
    this.#items = [];
  }

  #openRow(): void {
    // A table inside a cell: pages were laid out so. What the outer row held so far becomes a row.
    this.#closeRow();
    this.#cell = [];
  }

  #closeRow(): void {
    const cells = this.#cell;
    this.#cell = undefined;
    if (cells !== undefined) {
      const row = this.#spans.finishRow(cells).join(' | ');
      if (row !== '') this.#rows.push(row);
    }
    this.#flush();
  }

  #closeTable(): void {
    this.#tables = Math.max(0, this.#tables - 1);
    this.#spans.forget();
    if (this.#tables > 0 || this.#rows.length === 0) return;
    // Pictures alone say nothing here.
    while (this.#rows.every((row) => row.startsWith(' | '))) this.#rows = this.#rows.map((row) => row.slice(' | '.length));
    const text = this.#rows.join('\n');
    this.#rows = [];
    // A table of one column is layout, not data.
    if (this.#lists.length > 0) this.#items.push(...text.split('\n'));
    else this.#push(text.includes(' | ') ? { kind: 'table', text } : { kind: 'paragraph', text });
  }

  #pushTerms(): void {
    const text = this.#terms.join(', ');
    this.#terms = [];
    if (text !== '') this.#push({ kind: 'paragraph', text });
  }

  /** What a term means is said of it, so that neither is found or quoted without the other. */
  #defined(block: Block): Block {
    const term = this.#terms.join(', ');
    if (block.kind !== 'paragraph' || term === '' || term.length > longestTerm) {
      this.#pushTerms();
      return block;
    }
    this.#terms = [];
    return { ...block, text: `${term}${/[.:?!。：？！]$/u.test(term) ? '' : ':'} ${block.text}` };
  }

  #push(found: Block): void {
    const block = this.#defined(found);
    const linked = Math.min(1, this.#linked / Math.max(1, block.text.length));
    const isContents = block.kind !== 'heading' && this.#places >= contentsPlaces && linked >= contentsShare;
    this.#blocks.push({ block, main: this.#main > 0, linked, isContents });
    this.#linked = 0;
    this.#places = 0;
    this.#anchor = undefined;
  }
}
