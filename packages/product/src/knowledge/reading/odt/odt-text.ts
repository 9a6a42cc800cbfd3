import { AppError } from '@parley/contract/errors';
import type { Block } from '../document.ts';
import { HtmlBlocks } from '../html-blocks.ts';
import { walkXml } from '../zip/xml-parts.ts';
import type { OdtStyles } from './odt-styles.ts';

type Attributes = Readonly<Record<string, string>>;

/** What is not text of the document: what was deleted, remarks, contents that repeat the headings, forms, what pictures are called. */
const skipped = new Set(
  `text:tracked-changes office:annotation text:table-of-content text:illustration-index text:table-index text:object-index
  text:alphabetical-index text:user-index text:note-citation text:ruby-text text:hidden-text table:covered-table-cell office:forms
  office:scripts office:event-listeners svg:title svg:desc draw:object math:math presentation:notes`.split(/\s+/),
);
/** Deeper than any document that somebody wrote. The parser's time grows with the square of the depth. */
const deepest = 5_000;

interface OpenList {
  style: string | undefined;
  ordered: boolean;
  start: number;
  isOpen: boolean;
  awaitsItem: boolean;
}

/** The text of a document in its structure, and the line that is styled as its title. What it hides or marks as deleted is left out. */
export function readOdtText(content: string, styles: OdtStyles): { blocks: Block[]; titled: string | undefined } {
  const text = new OdtText(styles);
  walkXml(content, text);
  return text.finish();
}

/** Tells {@link HtmlBlocks} of the elements of a document by the names that pages have for them. */
class OdtText {
  readonly #styles: OdtStyles;
  readonly #blocks = new HtmlBlocks();
  readonly #lists: OpenList[] = [];
  /** How many items a list of this style came to: one that goes on counts from there. */
  readonly #counted = new Map<string, number>();
  readonly #skips: boolean[] = [];
  #skippedDepth = 0;
  /** The element each open paragraph or heading stands for; undefined for the title. */
  readonly #paragraphs: (string | undefined)[] = [];
  /** What notes of the open paragraph say: it stands below it. */
  #notes: string[] = [];
  #noteDepth = 0;
  #titled: string | undefined;

  constructor(styles: OdtStyles) {
    this.#styles = styles;
  }

  open(name: string, attributes: Attributes): void {
    const skips = this.#isSkipped(name, attributes);
    this.#skips.push(skips);
    if (this.#skips.length > deepest) throw new AppError('document_unreadable', { details: { reason: 'nested too deeply' } });
    if (skips) this.#skippedDepth += 1;
    if (this.#skippedDepth > 0) return;
    if (name === 'text:note') {
      this.#noteDepth += 1;
      this.#notes.push('');
    } else if (this.#noteDepth > 0) this.text(' ');
    else if (name === 'text:p' || name === 'text:h') this.#openParagraph(name, attributes);
    else if (name === 'text:list') this.#openList(attributes);
    else if (name === 'text:list-item' || name === 'text:list-header') this.#openItem();
    else if (name === 'text:s' || name === 'text:tab') this.text(' '.repeat(Math.min(Number(attributes['text:c'] ?? 1) || 1, 40)));
    else if (name === 'text:line-break') this.#blocks.open('br', {});
    else if (name === 'text:a') this.#blocks.open('a', { href: attributes['xlink:href'] ?? '' });
    else if (name === 'table:table') this.#blocks.open('table', {});
    else if (name === 'table:table-row') this.#blocks.open('tr', {});
    else if (name === 'table:table-cell') this.#blocks.open('td', spansOf(attributes));
  }

  text(text: string): void {
    if (this.#skippedDepth > 0) return;
    if (this.#noteDepth > 0) this.#notes.push(`${this.#notes.pop() ?? ''}${text}`);
    // What stands between elements is how the file is laid out.
    else if (this.#paragraphs.length === 0) return;
    else if (this.#paragraphs.at(-1) === undefined) this.#titled += text;
    else this.#blocks.text(text);
  }

  close(name: string): void {
    const wasSkipped = this.#skippedDepth > 0;
    if (this.#skips.pop() === true) this.#skippedDepth -= 1;
    if (wasSkipped) return;
    if (name === 'text:note') this.#noteDepth -= 1;
    else if (this.#noteDepth > 0) return;
    else if (name === 'text:p' || name === 'text:h') this.#closeParagraph();
    else if (name === 'text:list') this.#closeList();
    else if (name === 'text:list-item' || name === 'text:list-header') this.#closeItem();
    else if (name === 'text:a') this.#blocks.close('a');
    else if (name === 'table:table') this.#blocks.close('table');
    else if (name === 'table:table-row') this.#blocks.close('tr');
    else if (name === 'table:table-cell') this.#blocks.close('td');
  }

  finish(): { blocks: Block[]; titled: string | undefined } {
    return { blocks: joinCode(this.#blocks.finish().blocks), titled: this.#titled?.replace(/\s+/g, ' ').trim() || undefined };
  }

  #isSkipped(name: string, attributes: Attributes): boolean {
    if (skipped.has(name)) return true;
    const style = attributes['text:style-name'];
    if (name === 'text:span') return this.#styles.isHidden('text', style);
    if (name === 'text:p' || name === 'text:h') return this.#styles.isHidden('paragraph', style);
    if (name === 'text:section') return attributes['text:display'] === 'none' || attributes['text:is-hidden'] === 'true';
    return name === 'table:table-row' && (attributes['table:visibility'] ?? 'visible') !== 'visible';
  }

  #openParagraph(name: string, attributes: Attributes): void {
    const style = attributes['text:style-name'];
    if (name === 'text:p' && this.#titled === undefined && this.#blocks.isEmpty && this.#styles.isKindOf(style, 'Title')) {
      this.#titled = '';
      this.#paragraphs.push(undefined);
      return;
    }
    const level = Math.min(Math.max(Number(attributes['text:outline-level'] ?? 1) || 1, 1), 6);
    const element = name === 'text:h' ? `h${level}` : this.#styles.isKindOf(style, 'Preformatted_20_Text') ? 'pre' : 'p';
    // Headings are numbered by putting them into lists, which they end.
    if (name === 'text:h') for (const list of this.#lists) this.#endList(list);
    else this.#beginItem();
    this.#paragraphs.push(element);
    this.#blocks.open(element, {});
  }

  #closeParagraph(): void {
    const element = this.#paragraphs.pop();
    if (element !== undefined) this.#blocks.close(element);
    if (this.#paragraphs.length > 0) return;
    for (const note of this.#notes.splice(0)) {
      this.#blocks.open('p', {});
      this.#blocks.text(note);
      this.#blocks.close('p');
    }
  }

  #openList(attributes: Attributes): void {
    const style = attributes['text:style-name'] ?? this.#lists.at(-1)?.style;
    const goesOn = attributes['text:continue-numbering'] === 'true' || attributes['text:continue-list'] !== undefined;
    const start = goesOn && this.#lists.length === 0 ? (this.#counted.get(style ?? '') ?? 0) + 1 : 1;
    const ordered = this.#styles.isNumbered(style, this.#lists.length + 1);
    this.#lists.push({ style, ordered, start, isOpen: false, awaitsItem: false });
  }

  #openItem(): void {
    const list = this.#lists.at(-1);
    if (list !== undefined) list.awaitsItem = true;
  }

  /** Opens the lists and items that the next paragraph stands in. */
  #beginItem(): void {
    for (const list of this.#lists) {
      if (!list.isOpen) this.#blocks.open(list.ordered ? 'ol' : 'ul', { start: String(list.start) });
      list.isOpen = true;
      if (!list.awaitsItem) continue;
      this.#blocks.open('li', {});
      list.awaitsItem = false;
      list.start += 1;
    }
  }

  #closeItem(): void {
    const list = this.#lists.at(-1);
    if (list?.isOpen === true && !list.awaitsItem) this.#blocks.close('li');
    if (list !== undefined) list.awaitsItem = false;
  }

  #closeList(): void {
    const list = this.#lists.pop();
    if (list === undefined) return;
    this.#endList(list);
    if (this.#lists.length === 0) this.#counted.set(list.style ?? '', list.start - 1);
  }

  #endList(list: OpenList): void {
    if (list.isOpen) this.#blocks.close(list.ordered ? 'ol' : 'ul');
    list.isOpen = false;
  }
}

/** Each line of code is a paragraph of its own. */
function joinCode(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const before = joined.at(-1);
    if (block.kind === 'code' && before?.kind === 'code') joined[joined.length - 1] = { ...before, text: `${before.text}\n${block.text}` };
    else joined.push(block);
  }
  return joined;
}

function spansOf(attributes: Attributes): Record<string, string> {
  return {
    colspan: attributes['table:number-columns-spanned'] ?? '1',
    rowspan: attributes['table:number-rows-spanned'] ?? '1',
  };
}
