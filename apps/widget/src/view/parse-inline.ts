import { unsupportedMark } from './mark-unsupported.ts';
import type { Inline } from './markdown.ts';
import { safeHref } from './safe-href.ts';

const deepest = 6;
const citeAt = /\[(\d{1,3}(?:\s*,\s*\d{1,3})*)\](?!\()/y;
// The lengths are bounded so that a text made of openings is not read to its end from each of them.
const linkAt =
  /(!?)\[([^[\]]{0,500})\]\(\s{0,9}<?([^\s<>()]{0,2000}(?:\([^\s<>()]{0,200}\)[^\s<>()]{0,200}){0,5})>?(?:\s{1,9}"[^"]{0,200}")?\s{0,9}\)/y;
const angleAt = /<([a-z]{3,6}:[^\s<>]{1,2000})>/iy;
const addressAt = /https?:\/\/[^\s<>"'`*[\]\uE000]{1,2000}/iy;
const escapeAt = /\\([!-/:-@[-`{-~])/y;
const word = /[\p{L}\p{N}]/u;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function link(address: string, children: Inline[]): Inline[] {
  const href = safeHref(address);
  return href === undefined ? children : [{ type: 'link', href, children }];
}

/** Where a run of `mark` that can close emphasis begins; -1 when there is none. */
function closingMark(text: string, mark: string, from: number): number {
  for (let at = text.indexOf(mark, from); at !== -1; at = text.indexOf(mark, at + mark.length)) {
    const before = text[at - 1] ?? ' ';
    const after = text[at + mark.length] ?? ' ';
    const partOfLonger = mark.length === 1 && (after === mark || before === mark);
    if (!/\s/.test(before) && !partOfLonger && !(mark.startsWith('_') && word.test(after))) return at;
  }
  return -1;
}

interface Place {
  /** The text may still grow: an emphasis open to its end counts as closed there, so that words do not change their look later. */
  unfinished?: boolean;
  depth?: number;
  insideLink?: boolean;
}

/** Reads the marks inside one paragraph. */
export function parseInline(text: string, { unfinished = false, depth = 0, insideLink = false }: Place = {}): Inline[] {
  const nodes: Inline[] = [];
  /** Marks that are known not to close any more: without this a row of marks would be searched to its end from each of them. */
  const hopeless = new Set<string>();
  let plain = '';
  let at = 0;

  function push(...added: Inline[]): void {
    if (plain !== '') nodes.push({ type: 'text', text: plain });
    plain = '';
    nodes.push(...added);
  }

  function takeEmphasis(mark: string): boolean {
    const from = at + mark.length;
    const opens = from < text.length && !/\s/.test(text[from] ?? ' ') && !(mark.startsWith('_') && word.test(text[at - 1] ?? ' '));
    if (!opens || depth >= deepest || hopeless.has(mark)) return false;
    let end = closingMark(text, mark, from + 1);
    if (end === -1) {
      hopeless.add(mark);
      if (!unfinished || mark.length === 1) return false;
      end = text.length;
    }
    push({
      type: mark.length === 2 ? 'strong' : 'em',
      children: parseInline(text.slice(from, end), { unfinished, depth: depth + 1, insideLink }),
    });
    at = end + mark.length;
    return true;
  }

  function takeCode(): boolean {
    const ticks = /^`+/.exec(text.slice(at, at + 8))?.[0] ?? '`';
    if (hopeless.has(ticks)) return false;
    let end = text.indexOf(ticks, at + ticks.length);
    if (end === -1) {
      hopeless.add(ticks);
      if (!unfinished) return false;
      end = text.length;
    }
    push({
      type: 'code',
      text: text
        .slice(at + ticks.length, end)
        .replaceAll(unsupportedMark, '')
        .trim(),
    });
    at = end + ticks.length;
    return true;
  }

  function takeBracket(): boolean {
    const cite = matchAt(citeAt, text, at);
    if (cite) {
      push(...(cite[1] ?? '').split(',').map((number): Inline => ({ type: 'cite', number: Number(number) })));
      at += cite[0].length;
      return true;
    }
    const found = matchAt(linkAt, text, at);
    if (!found) return false;
    const label = parseInline(found[2] ?? '', { depth: depth + 1, insideLink: true });
    push(...(found[1] === '!' || insideLink ? label : link(found[3] ?? '', label)));
    at += found[0].length;
    return true;
  }

  function takeAddress(): boolean {
    if (insideLink) return false;
    const angle = matchAt(angleAt, text, at);
    const bare = angle?.[1] ?? matchAt(addressAt, text, at)?.[0].replace(/[.,:;!?)]+$/, '');
    if (bare === undefined || safeHref(bare) === undefined) return false;
    push(...link(bare, [{ type: 'text', text: bare }]));
    at += angle ? angle[0].length : bare.length;
    return true;
  }

  function takeMark(character: string): boolean {
    if (character === '`') return takeCode();
    if (character === '*' || character === '_') {
      return text.startsWith(character + character, at) ? takeEmphasis(character + character) : takeEmphasis(character);
    }
    if (character === '[' || (character === '!' && text[at + 1] === '[')) return takeBracket();
    if (character === '<' || ((character === 'h' || character === 'H') && !word.test(text[at - 1] ?? ' '))) return takeAddress();
    if (character === unsupportedMark) {
      push({ type: 'unsupported' });
      at += 1;
      return true;
    }
    if (character === '\n') {
      push({ type: 'break' });
      at += 1;
      return true;
    }
    return false;
  }

  while (at < text.length) {
    const character = text[at] ?? '';
    const escaped = character === '\\' ? matchAt(escapeAt, text, at)?.[1] : undefined;
    if (escaped !== undefined) {
      plain += escaped;
      at += 2;
    } else if (!takeMark(character)) {
      // A double mark that opens nothing must not be read again as two single ones.
      const taken = (character === '*' || character === '_') && text[at + 1] === character ? 2 : 1;
      plain += text.slice(at, at + taken);
      at += taken;
    }
  }
  push();
  return nodes;
}
