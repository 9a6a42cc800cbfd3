/** A sentence, list item, heading line or table row: a part of a text, in UTF-16 code units, without the white space around it. */
export interface SentenceSpan {
  start: number;
  end: number;
}

// A full stop after one of these does not end a sentence. Compared in lower case, without the last full stop.
const abbreviations = new Set(
  `adj adm al approx apt assn assoc aug ave bldg bsp bspw bzgl ca capt cf co col corp dec dept dr ed eds eg e.g eq est etc ev evtl ext feb fig
  figs fr ft gen ggf gov hr hrs i.e ie inc incl inkl jan jr jul jun lt ltd max med mar mgr min mio mr mrs ms mt mwst nov nr no nos oct op orig
  p pp par pg ph.d prof rep rev sen sept sep seq sgt sog sr st str tel u.a u.s u.k univ usw v vgl viz vol vols vs z.b z.t zzgl d.h o.ä s.o
  sra sres ud uds núm pág av mme mlle mm art avv dott sig ecc ing им г гг ул др пр т.е т.д т.п см рис тыс млн млрд руб стр`.split(/\s+/),
);
// "3. Oktober": in several languages a number with a full stop is an ordinal, and a month follows.
const month =
  /^\s+(?:jan|feb|mär|mar|apr|mai|jun|jul|aug|sep|okt|oct|nov|dez|dec|oca|şub|nis|haz|tem|ağu|eyl|eki|kas|ara|янв|фев|апр|мая|июн|июл|авг|сен|окт|ноя|дек)/iu;

const terminal = /[.!?…‼⁇⁈⁉]+["'”’»›)\]]*(?=\s|$)|[。！？｡]+["'”’」』）】》]*|[؟।॥۔]+["'”’»)\]]*/gu;
const listStart = /^[ \t]*(?:[-*+•‣◦▪·–—]|\d{1,3}[.)]|\(?[a-zA-Z][.)])[ \t]+\S/;
const tableRow = /^[ \t]*\||\S \| \S/;
const headingLine = /^[ \t]*#{1,6}[ \t]/;
/** A line shorter than this that ends without punctuation stands alone; a longer one was wrapped by whoever wrote it. */
const wrappedLineLength = 50;
const unspaced = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Where a script has no full stop, a part at least this long ends at the next space. */
const unspacedLength = 80;

/**
 * Cuts a text into sentences in reading order. Between two spans, before the first and after the last there is only white
 * space: no other character is lost.
 */
export function splitSentences(text: string): SentenceSpan[] {
  const spans: SentenceSpan[] = [];
  for (const line of logicalLines(text)) {
    if (unspaced.test(text.slice(line.start, line.end))) splitByLength(text, line, spans);
    else splitByPunctuation(text, line, spans);
  }
  return spans;
}

/** Lines, with those that only continue the one before joined to it. */
function logicalLines(text: string): SentenceSpan[] {
  const lines: SentenceSpan[] = [];
  let start = 0;
  let previous = '';
  let lineStart = 0;
  while (lineStart <= text.length) {
    const newline = text.indexOf('\n', lineStart);
    const lineEnd = newline === -1 ? text.length : newline;
    const line = text.slice(lineStart, lineEnd);
    if (lineStart > 0 && !continues(previous, line)) {
      lines.push({ start, end: lineStart - 1 });
      start = lineStart;
    }
    previous = line;
    lineStart = lineEnd + 1;
  }
  lines.push({ start, end: text.length });
  return lines;
}

function continues(previous: string, line: string): boolean {
  const before = previous.trim();
  if (before.length < wrappedLineLength || line.trim() === '') return false;
  return ![previous, line].some((candidate) => tableRow.test(candidate) || headingLine.test(candidate)) && !listStart.test(line);
}

function splitByPunctuation(text: string, line: SentenceSpan, spans: SentenceSpan[]): void {
  const content = text.slice(line.start, line.end);
  const marker = /^\s*(?:\d{1,3}|[a-zA-Z])\.[ \t]/.exec(content);
  terminal.lastIndex = marker?.[0].length ?? 0;
  let start = 0;
  for (let match = terminal.exec(content); match !== null; match = terminal.exec(content)) {
    const end = match.index + match[0].length;
    if (end < content.length && staysOpen(content, match.index, match[0], end)) continue;
    pushTrimmed(text, line.start + start, line.start + end, spans);
    start = end;
  }
  pushTrimmed(text, line.start + start, line.end, spans);
}

/** Whether the mark at `index` ends no sentence: it belongs to a shortened word, an initial, an ordinal, or speech that goes on. */
function staysOpen(content: string, index: number, mark: string, end: number): boolean {
  const next = /^\s+["'“‘«([]*(\S)/u.exec(content.slice(end, end + 20))?.[1] ?? '';
  if (isLower(next)) return mark !== '!' && mark !== '?';
  if (mark !== '.') return false;
  const word = /(?:^|[\s(["'“«])([^\s(["'“«]{1,12})$/u.exec(content.slice(Math.max(0, index - 14), index))?.[1] ?? '';
  if (/^\p{Lu}$/u.test(word)) return true;
  if (/^(?:\p{Lu}\.)+\p{Lu}$/u.test(word)) return !/^(?:The|This|It|In|He|She|They|We|A|An)\b/.test(content.slice(end).trimStart());
  if (/^\d{1,2}$/.test(word)) return month.test(content.slice(end, end + 10));
  // "Trinity-St. Paul's": the last part is the one that is shortened.
  const lower = word.toLowerCase().replace(/^.*[-–/]/, '');
  // "No. 5" is a number; "No. That is wrong." is an answer.
  if (lower === 'no' || lower === 'nos' || lower === 'max' || lower === 'min' || lower === 'art') return /\d/.test(next);
  return abbreviations.has(lower);
}

function isLower(character: string): boolean {
  return /^\p{Ll}/u.test(character);
}

function splitByLength(text: string, line: SentenceSpan, spans: SentenceSpan[]): void {
  let start = line.start;
  for (let index = line.start; index < line.end; index++) {
    const long = index - start >= unspacedLength;
    const ends = /[.!?…។။៕。]/.test(text.charAt(index)) && (index + 1 >= line.end || /\s/.test(text.charAt(index + 1)));
    if (!(ends && !/\d/.test(text.charAt(index - 1))) && !(long && /\s/.test(text.charAt(index)))) continue;
    pushTrimmed(text, start, index + 1, spans);
    start = index + 1;
  }
  pushTrimmed(text, start, line.end, spans);
}

function pushTrimmed(text: string, start: number, end: number, spans: SentenceSpan[]): void {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  if (from < to) spans.push({ start: from, end: to });
}
