import { countWords } from '@parley/platform/text/count-words';
import type { Block } from '../reading/document.ts';
import { cutPassage, fitsPassage, type Passage } from './cut-passage.ts';

/** One retrievable passage of a document. */
export interface Chunk {
  /** Position in the document, from 0. */
  ordinal: number;
  /** Headings that lead to it, outermost first, without the document's title. */
  headingPath: string[];
  text: string;
  /** The page it begins on; null in a document without pages. */
  page: number | null;
  /** What names its heading in the address of the document; null where the heading has no name. */
  anchor: string | null;
}

/** A chunk takes more of its section until it has about this many words: enough to be understood alone, little enough to be about one thing. */
const targetWords = 200;
/** A chunk smaller than this takes the next piece although it then passes the target. */
const smallWords = 60;
/** A rest smaller than this joins the chunk before it. */
const restWords = 40;

interface Section {
  headingPath: string[];
  anchor: string | null;
  passages: Passage[];
}

/**
 * Cuts a document into chunks along its structure: none crosses a heading; lists, tables and code stay whole and with the line
 * that introduces them where that fits; a sentence is cut only when it alone is too long. The same blocks give the same chunks.
 */
export function* chunkDocument(blocks: readonly Block[]): Generator<Chunk, void> {
  let ordinal = 0;
  for (const { headingPath, anchor, passages } of sectionsOf(blocks)) {
    for (const { text, page } of packSection(passages)) yield { ordinal: ordinal++, headingPath, text, page, anchor };
  }
}

function* sectionsOf(blocks: readonly Block[]): Generator<Section> {
  const path: { level: number; text: string; anchor: string | null }[] = [];
  // Headings that nothing stands under. Alone they would be found often and answer nothing.
  let bare: typeof path = [];
  let body: Exclude<Block, { kind: 'heading' }>[] = [];
  const section = (): Section => {
    const lost = bare.filter((heading) => !path.includes(heading)).map(({ text }) => text);
    bare = [];
    const passages =
      lost.length === 0
        ? []
        : cutPassage({ kind: 'list', text: lost.join('\n'), ...(body[0]?.page === undefined ? {} : { page: body[0].page }) });
    passages.push(...withIntroductions(body).flatMap(cutPassage));
    body = [];
    return { headingPath: path.map(({ text }) => text), anchor: path.at(-1)?.anchor ?? null, passages };
  };
  for (const block of blocks) {
    if (block.kind !== 'heading') {
      body.push(block);
      continue;
    }
    if (body.length > 0) yield section();
    while ((path.at(-1)?.level ?? 0) >= block.level) path.pop();
    const heading = { level: block.level, text: block.text, anchor: block.anchor ?? null };
    path.push(heading);
    bare.push(heading);
  }
  if (body.length === 0 && bare.length > 0) path.length = 0;
  if (body.length > 0 || bare.length > 0) yield section();
}

type Body = Exclude<Block, { kind: 'heading' }>;

/** Joins a list, table or code with the line before that announces it, so that neither is found without the other. */
function withIntroductions(body: readonly Body[]): Body[] {
  const joined: Body[] = [];
  for (const block of body) {
    const before = joined.at(-1);
    const announced = before?.kind === 'paragraph' && block.kind !== 'paragraph' && /[:：]$/.test(before.text);
    const text = announced ? `${before.text}\n${block.text}` : block.text;
    if (announced && fitsPassage(text)) joined[joined.length - 1] = { ...before, kind: block.kind, text };
    else joined.push(block);
  }
  return joined;
}

function packSection(passages: readonly Passage[]): Passage[] {
  const packed: (Passage & { words: number })[] = [];
  for (const [index, passage] of passages.entries()) {
    const words = countWords(passage.text);
    const last = packed.at(-1);
    const total = (last?.words ?? 0) + words;
    const small = last !== undefined && (last.words < smallWords || (words < restWords && index === passages.length - 1));
    if (last !== undefined && (total <= targetWords || small) && fitsPassage(`${last.text}\n\n${passage.text}`)) {
      last.text += `\n\n${passage.text}`;
      last.words = total;
    } else {
      packed.push({ ...passage, words });
    }
  }
  return packed;
}
