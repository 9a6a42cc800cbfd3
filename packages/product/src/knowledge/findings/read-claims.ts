import { findMatches } from '@parley/platform/text/find-matches';
import { splitSentences } from '@parley/platform/text/split-sentences';
import { isStopword } from '@parley/platform/text/term-weight';
import { cutWords, termOf } from '@parley/platform/text/tokenize';
import { amountHint, readAmounts } from './read-amounts.ts';
import { readDates } from './read-dates.ts';
import { readHours } from './read-hours.ts';
import { readDays } from './spoken-calendar.ts';
import { type Subject, subjectOf } from './subject.ts';
import { kindsOf, type Value } from './value.ts';

/** A sentence, list item or table cell that says something of a subject which another could say differently. */
export interface Claim {
  /** Where it stands in its chunk's text. */
  readonly start: number;
  readonly end: number;
  /** What it is about: the terms of its own words without what it claims and without grammar. */
  readonly subject: Subject;
  /** The terms of the heading it stands under. */
  readonly heading: Subject;
  /** What tells its subject from its like: models, versions, years, dates and days beside another value, periods, opposites. */
  readonly marks: ReadonlySet<string>;
  readonly values: readonly Value[];
  /** A bit for each kind of its values, and for what another has to say to differ in one: only where these meet can two claims differ. */
  readonly says: number;
  readonly deniedBy: number;
  /** Whether it is one cell of a table, whose subject is its row and column. */
  readonly cell: boolean;
  /** Whether its heading is a question it answers. */
  readonly answers: boolean;
}

export interface ClaimingChunk {
  readonly title: string;
  readonly headingPath: readonly string[];
  readonly text: string;
}

const question = /[?？؟]\s*$/u;
const negation =
  /(?<![\p{L}'’])(?:not|no|never|cannot|nor|nicht|kein|keine|keinen|keinem|keiner|keinerlei|nie|niemals|ne|pas|jamais|nunca|non|mai|нет|не)(?![\p{L}])|n['’]t(?!\p{L})|不|没|ない|ません/giu;
const answerWord = /^["“„]?(?:(?<yes>yes|ja|oui|sí|si|да|evet|はい)|(?<no>no|nein|non|нет|hayır|いいえ))(?=[\s,.;:!–—-]|$)/iu;
const identifier =
  /(?<![\p{L}\p{N}])(?:\p{Script=Latin}[\p{Script=Latin}-]*\d[\p{L}\d.-]*|\d+[A-Z]+\d*|(?:v|version|release|ver)\.?\s?\d+(?:\.\d+)*|\d+\.\d+\.\d+)(?![\p{L}\p{N}])/giu;
const numbered =
  /(?<![\p{L}\p{N}])(\p{Lu}[\p{L}-]+|§§?|No\.|Nr\.|section|article|chapter|page|step|room|figure|level|part)\s?(\d+(?:\.\d+)*)(?![\p{L}\d,])/gu;
const compound = /(?<![\p{L}])\p{L}+-\p{L}+(?![\p{L}])/gu;
const periods: readonly [string, RegExp][] = [
  ['hour', /(?:\b(?:per|an|each)|\/|pro|je|die)\s?(?:hour|stunde)|hourly|stündlich|stundensatz/iu],
  ['day', /(?:\b(?:per|a|each)|\/|pro|je|am)\s?(?:day|tag)(?!\p{L})|daily|täglich/iu],
  ['week', /(?:\b(?:per|a|each)|\/|pro|je|die)\s?(?:week|woche)(?!\p{L})|weekly|wöchentlich/iu],
  ['month', /(?:\b(?:per|a|each)|\/|pro|je|im)\s?(?:month|monat)(?!\p{L})|monthly|monatlich/iu],
  ['year', /(?:\b(?:per|a|each)|\/|pro|je|im)\s?(?:year|jahr)(?!\p{L})|yearly|annual|annually|jährlich/iu],
];
const bounds: readonly [string, RegExp][] = [
  ['least', /at least|minimum|not less|more than|mindestens|minimal|mehr als|au moins|al menos/iu],
  ['most', /at most|maximum|up to|no more than|höchstens|maximal|bis zu|au maximum/iu],
  ['above', /(?<!\p{L})(?:above|oberhalb)(?!\p{L})/iu],
  ['below', /(?<!\p{L})(?:below|unterhalb)(?!\p{L})/iu],
];
/** Any of these; most sentences hold none and are done with by it. */
const anyManner = new RegExp([...periods, ...bounds].map(([, { source }]) => source).join('|'), 'iu');
const masked = (text: string, { start, end }: { start: number; end: number }): string =>
  text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
const address = /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\p{L}+/giu;
/** How often something was done is nothing that can be wrong elsewhere. */
const timesOver = /^(?:times?|mal|x|fois|veces|volte)$/iu;
/** When a page was written says nothing another page could contradict. */
const imprint =
  /^\W*(?:©|copyright|posted|published|(?:last )?(?:updated|modified|changed)|stand\b|version|veröffentlicht|(?:zuletzt )?(?:aktualisiert|geändert)|erstellt|page|seite)/iu;
const bullet = /^\s*(?:[-*+•‣◦▪·–—]|\d{1,3}[.)])\s+/;
/** A sentence that says more things than this is a list, in which nobody knows which belongs to which. */
const mostValues = 4;

/** The claims of a chunk, in reading order. */
export function readClaims(chunk: ClaimingChunk): Claim[] {
  const heading = chunk.headingPath.at(-1) ?? '';
  const context = new Set([chunk.title, ...chunk.headingPath].flatMap((name) => [...marksOf(name), ...manners(name), ...numbersOf(name)]));
  const shared = { heading: subjectOf(termsOf(heading)), answers: question.test(heading), context };
  const claims: Claim[] = [];
  let head: string[] = [];
  for (const { start, end } of splitSentences(chunk.text)) {
    const text = chunk.text.slice(start, end);
    if (/\S \| \S/.test(text)) {
      const cells = cellsOf(text);
      if (head.length !== cells.length) head = cells.map(({ text }) => text);
      else
        claims.push(
          ...cells
            .slice(1)
            .flatMap((cell, index) => cellClaim(cell, { start, row: cells[0]?.text ?? '', column: head[index + 1] ?? '', ...shared })),
        );
      continue;
    }
    head = [];
    const claim = claimOf(text, { start, ...shared, first: claims.length === 0 && start === 0 });
    if (claim !== undefined) claims.push(claim);
  }
  return claims;
}

interface Shared {
  readonly start: number;
  readonly heading: Subject;
  readonly answers: boolean;
  readonly context: ReadonlySet<string>;
}

function claimOf(text: string, { start, heading, answers, context, first }: Shared & { first: boolean }): Claim | undefined {
  if (question.test(text) || imprint.test(text)) return undefined;
  const read = valuesOf(text);
  const marks = new Set([...context, ...read.marks]);
  const values = [...read.values];
  const answer = answers && first ? answerWord.exec(text) : null;
  const negations = findMatches(negation, text);
  if (answer !== null) values.push(fact(answer.groups?.['yes'] !== undefined ? 'yes' : 'no', 'answer', 0, answer[0].length));
  else if (values.length === 0) {
    const [found] = negations;
    const reading = negations.length % 2 === 1 ? 'no' : 'yes';
    values.push(fact(reading, 'sentence', found?.index ?? 0, found === undefined ? text.length : found.index + found[0].length));
  }
  if (values.length > mostValues) return undefined;
  const words = termsOf(negations.length === 0 ? read.rest : read.rest.replace(negation, ' '));
  for (const mark of read.marks) if (mark.includes('-')) words.add(mark);
  return {
    start,
    end: start + text.length,
    subject: subjectOf(words),
    heading,
    marks,
    values: values.map((value) => shifted(value, start)),
    ...kindsOf(values),
    cell: false,
    answers,
  };
}

function cellClaim(
  cell: { text: string; start: number },
  { start, row, column, heading, context }: Shared & { row: string; column: string },
): Claim[] {
  const { values, marks } = valuesOf(cell.text, column);
  if (values.length !== 1) return [];
  const at = start + cell.start;
  const words = termsOf(`${row} ${column}`);
  const all = new Set([...context, ...marks, ...marksOf(row), ...marksOf(column)]);
  for (const date of readDates(`${row}\n${column}`)) all.add(date.readings.join());
  return [
    {
      start: at,
      end: at + cell.text.length,
      subject: subjectOf(words),
      heading,
      marks: all,
      values: values.map((value) => shifted(value, at)),
      ...kindsOf(values),
      cell: true,
      answers: false,
    },
  ];
}

function valuesOf(text: string, column?: string): { values: Value[]; marks: Set<string>; rest: string } {
  if (!amountHint.test(text)) return { values: [], marks: new Set([...marksOf(text), ...manners(text), ...daysOf(text)]), rest: text };
  let rest = text.replace(address, (found) => ' '.repeat(found.length)).replace(bullet, (found) => ' '.repeat(found.length));
  const hours = readHours(rest);
  for (const found of hours) rest = masked(rest, found);
  const dates = readDates(rest);
  for (const found of dates) rest = masked(rest, found);
  const marks = new Set([...marksOf(rest), ...manners(text)]);
  for (const found of [...findMatches(identifier, rest), ...findMatches(numbered, rest)].filter(isName))
    rest = masked(rest, { start: found.index, end: found.index + found[0].length });
  const amounts = readAmounts(rest, unitOf);
  rest = amounts.rest;
  const bare = column === undefined ? null : /^\s*[\d.,]+\s*$/.exec(rest);
  if (bare !== null) {
    amounts.values.push({
      kind: 'quantity',
      unit: [...termsOf(column ?? '')].join(' '),
      range: undefined,
      readings: [bare[0].trim()],
      about: false,
      start: 0,
      end: text.length,
    });
  }
  const other = [...hours, ...amounts.values];
  const days = readDays(rest);
  for (const found of days) rest = masked(rest, found);
  if (other.length === 0 && dates.length > 0) return { values: dates, marks, rest };
  for (const date of dates) marks.add(date.readings.join());
  if (hours.length === 0) for (const found of days) marks.add(`day ${found.days.join('')}`);
  return { values: other, marks, rest };
}

function daysOf(text: string): string[] {
  return readDays(text).map(({ days }) => `day ${days.join('')}`);
}

/** What of a text tells its subject from its like. */
function marksOf(text: string): Set<string> {
  const marks = new Set<string>();
  if (/\d/.test(text)) {
    for (const [found] of findMatches(identifier, text)) marks.add(found.toLowerCase().replace(/\s+/g, ''));
    for (const found of findMatches(numbered, text).filter(isName)) marks.add(found[0].toLowerCase());
  }
  for (const [found] of text.includes('-') ? findMatches(compound, text) : [])
    if (found.split('-').some((part) => isStopword(termOf(part.toLowerCase())))) marks.add(found.toLowerCase());
  return marks;
}

/** For which time an amount is, whether it is the least or the most, and on which side of something. */
function manners(text: string): Set<string> {
  const marks = new Set<string>();
  if (!anyManner.test(text)) return marks;
  for (const [name, pattern] of periods) if (pattern.test(text)) marks.add(`per ${name}`);
  for (const [name, pattern] of bounds) if (pattern.test(text)) marks.add(`at ${name}`);
  return marks;
}

/** In a name every number counts, but those that only count the chapters. */
function numbersOf(name: string): string[] {
  return name.replace(/^\s*\d+(?:\.\d+)*[.)]?\s/, '').match(/\d[\d./-]*/g) ?? [];
}

/** "Windows 11" is a name; "Price 11" and what begins a sentence with grammar is not. */
function isName([, word = '', number = '']: RegExpExecArray | RegExpMatchArray): boolean {
  return !isStopword(termOf(word.toLowerCase())) && !(/^(?:19|20)\d\d$/.test(number) && !/^\p{Lu}/u.test(word));
}

function unitOf(word: string): string | undefined {
  const term = termOf(word.toLowerCase());
  return isStopword(term) || timesOver.test(word) ? undefined : term;
}

/** The terms of a text that are about something: no grammar, no numbers. */
export function termsOf(text: string): Set<string> {
  return new Set(
    cutWords(text)
      .map(termOf)
      .filter((term) => !isStopword(term) && !(isDigit(term.charCodeAt(0)) && /^[\d.,]+$/.test(term))),
  );
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function cellsOf(line: string): { text: string; start: number }[] {
  let start = 0;
  return line.split(' | ').map((text) => {
    const cell = { text, start };
    start += text.length + 3;
    return cell;
  });
}

function fact(reading: string, unit: string, start: number, end: number): Value {
  return { kind: 'fact', unit, range: undefined, readings: [reading], about: false, start, end };
}

function shifted(value: Value, by: number): Value {
  return { ...value, start: value.start + by, end: value.end + by };
}
