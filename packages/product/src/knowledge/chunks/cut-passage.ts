import { countWords } from '@parley/platform/text/count-words';
import { splitSentences } from '@parley/platform/text/split-sentences';
import type { Block } from '../reading/document.ts';

/** No chunk is larger. */
const passageLimits = { words: 350, characters: 2_400 } as const;

export interface Passage {
  text: string;
  page: number | null;
}

export function fitsPassage(text: string): boolean {
  return text.length <= passageLimits.characters && countWords(text) <= passageLimits.words;
}

/** Gives a block as one passage, or as several when it is too large: cut between sentences, items, rows or lines of code. */
export function cutPassage(block: Exclude<Block, { kind: 'heading' }>): Passage[] {
  const page = block.page ?? null;
  if (fitsPassage(block.text)) return [{ text: block.text, page }];
  return cutText(block.kind, block.text).map((text) => ({ text, page }));
}

function cutText(kind: Exclude<Block['kind'], 'heading'>, text: string): string[] {
  if (kind === 'paragraph') return pack(sentencesOf(text), '');
  const lines = text.split('\n');
  if (kind !== 'table') return pack(lines, '\n');
  // Without its head a row says little, so each part begins with it.
  const head = lines[0] ?? '';
  const room = { words: passageLimits.words - countWords(head), characters: passageLimits.characters - head.length - 1 };
  if (room.words < passageLimits.words / 2 || room.characters < passageLimits.characters / 2) return pack(lines, '\n');
  return pack(lines.slice(1), '\n', room).map((rows) => `${head}\n${rows}`);
}

/** Sentences, each with the white space after it, so that joined they are the text again. */
function sentencesOf(text: string): string[] {
  const spans = splitSentences(text);
  return spans.map(({ start }, index) => text.slice(start, spans[index + 1]?.start));
}

/** Joins parts as long as they fit; a part that does not fit alone is cut between words. */
function pack(parts: readonly string[], glue: string, limits: { words: number; characters: number } = passageLimits): string[] {
  const packed: string[] = [];
  let text = '';
  let words = 0;
  const flush = (): void => {
    // Indentation of code stays; white space alone is no passage.
    if (text.trim() !== '') packed.push(text.replace(/^\n+/, '').trimEnd());
    text = '';
    words = 0;
  };
  for (const part of parts) {
    const partWords = countWords(part);
    if (part.length > limits.characters || partWords > limits.words) {
      flush();
      packed.push(...cutWords(part, limits));
      continue;
    }
    if (text !== '' && (words + partWords > limits.words || text.length + glue.length + part.length > limits.characters)) flush();
    text = text === '' ? part : `${text}${glue}${part}`;
    words += partWords;
  }
  flush();
  return packed;
}

/** Cuts what has no better place to be cut. Text without spaces is cut between characters. */
function cutWords(text: string, limits: { words: number; characters: number }): string[] {
  const cut: string[] = [];
  let piece = '';
  let words = 0;
  for (const [word] of text.matchAll(/\s*\S+/g)) {
    for (const part of cutLongWord(word, limits)) {
      const partWords = countWords(part);
      if (piece !== '' && (words + partWords > limits.words || piece.length + part.length > limits.characters)) {
        cut.push(piece.trim());
        piece = '';
        words = 0;
      }
      piece += part;
      words += partWords;
    }
  }
  if (piece.trim() !== '') cut.push(piece.trim());
  return cut;
}

function cutLongWord(word: string, limits: { words: number; characters: number }): string[] {
  const words = countWords(word);
  if (word.length <= limits.characters && words <= limits.words) return [word];
  const longest = Math.min(limits.characters, Math.floor((word.length / words) * limits.words));
  const parts: string[] = [];
  for (let start = 0; start < word.length; ) {
    // Never between the halves of one character.
    const end = start + longest - (isHighSurrogate(word.charCodeAt(start + longest - 1)) ? 1 : 0);
    parts.push(word.slice(start, end));
    start = end;
  }
  return parts;
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}
