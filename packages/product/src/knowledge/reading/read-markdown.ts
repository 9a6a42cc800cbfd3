import MarkdownIt, { type Token } from 'markdown-it';
import type { Block } from './document.ts';
import { readHtml } from './read-html.ts';

// Its time grows with the length of the text whatever the text, and it gives a flat list: nothing here recurses.
const parser = new MarkdownIt({ html: true, linkify: false, typographer: false });
const frontMatter = /^---[ \t]*\n([\s\S]{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;

/** Reads Markdown with GFM tables. HTML inside it is read as HTML; front matter gives the title and is left out. */
export function readMarkdown(text: string): { title: string | undefined; blocks: Block[] } {
  const source = text.replace(/\r\n?/g, '\n');
  const matter = frontMatter.exec(source);
  const blocks = new TokenReader(parser.parse(source.slice(matter?.[0].length ?? 0), {})).read();
  return { title: titleOf(matter?.[1] ?? ''), blocks };
}

function titleOf(matter: string): string | undefined {
  const title = /^title:[ \t]*(.*)$/m
    .exec(matter)?.[1]
    ?.trim()
    .replace(/^(["'])(.*)\1$/, '$2');
  return title === '' ? undefined : title;
}

interface OpenList {
  ordered: boolean;
  next: number;
  /** The marker of the item that has no text yet. */
  marker: string | undefined;
}

class TokenReader {
  readonly #tokens: readonly Token[];
  readonly #blocks: Block[] = [];
  readonly #lists: OpenList[] = [];
  #items: string[] = [];
  #rows: string[] = [];
  #cells: string[] = [];
  #headingLevel = 0;
  #inTable = false;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  read(): Block[] {
    for (const token of this.#tokens) this.#take(token);
    return this.#blocks;
  }

  #take(token: Token): void {
    switch (token.type) {
      case 'heading_open':
        this.#headingLevel = Number(token.tag.slice(1));
        break;
      case 'heading_close':
        this.#headingLevel = 0;
        break;
      case 'inline':
        this.#say(inlineText(token));
        break;
      case 'fence':
      case 'code_block':
        this.#code(token.content);
        break;
      case 'html_block':
        this.#html(token.content);
        break;
      case 'bullet_list_open':
      case 'ordered_list_open':
        this.#lists.push({ ordered: token.type === 'ordered_list_open', next: Number(token.attrGet('start') ?? 1), marker: undefined });
        break;
      case 'list_item_open':
        this.#openItem();
        break;
      case 'bullet_list_close':
      case 'ordered_list_close':
        this.#closeList();
        break;
      case 'table_open':
        this.#inTable = true;
        break;
      case 'tr_close':
        this.#rows.push(this.#cells.join(' | '));
        this.#cells = [];
        break;
      case 'table_close':
        this.#closeTable();
        break;
      default:
        break;
    }
  }

  #say(text: string): void {
    if (this.#inTable) this.#cells.push(text.replaceAll('\n', ' '));
    else if (this.#lists.length > 0) this.#item(text);
    else if (this.#headingLevel > 0) this.#blocks.push({ kind: 'heading', level: this.#headingLevel, text });
    else this.#blocks.push({ kind: 'paragraph', text });
  }

  #openItem(): void {
    const list = this.#lists.at(-1);
    if (list !== undefined) list.marker = list.ordered ? `${list.next++}.` : '-';
  }

  /** Code and further paragraphs of an item stay with it: a step and its command are one thing. */
  #item(text: string): void {
    const indent = '  '.repeat(Math.min(this.#lists.length - 1, 6));
    const list = this.#lists.at(-1);
    const marker = list?.marker;
    if (list !== undefined) list.marker = undefined;
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    for (const [index, line] of lines.entries())
      this.#items.push(index === 0 && marker !== undefined ? `${indent}${marker} ${line}` : line);
  }

  #closeList(): void {
    this.#lists.pop();
    if (this.#lists.length > 0) return;
    this.#blocks.push({ kind: 'list', text: this.#items.join('\n') });
    this.#items = [];
  }

  #closeTable(): void {
    this.#inTable = false;
    const text = this.#rows.join('\n');
    this.#rows = [];
    if (this.#lists.length > 0) this.#item(text);
    else this.#blocks.push({ kind: 'table', text });
  }

  #code(text: string): void {
    if (this.#lists.length > 0) this.#item(text);
    else this.#blocks.push({ kind: 'code', text });
  }

  #html(html: string): void {
    const { blocks } = readHtml(html);
    if (this.#lists.length === 0) this.#blocks.push(...blocks);
    else for (const { text } of blocks) this.#item(text);
  }
}

function inlineText(token: Token): string {
  let text = '';
  for (const child of token.children ?? []) {
    if (child.type === 'text' || child.type === 'code_inline') text += child.content;
    else if (child.type === 'softbreak') text += ' ';
    else if (child.type === 'hardbreak') text += '\n';
    else if (child.type === 'image') text += child.content;
    else if (child.type === 'html_inline' && /^<br\b/i.test(child.content)) text += '\n';
  }
  return text;
}
