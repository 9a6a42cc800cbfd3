// cspell:disable: words of several languages
import type { AskedSubject } from './asked-subject.ts';
import { foldText } from './fold-text.ts';
import { termCode } from './term-code.ts';
import { isStopword, isStopwordCode } from './term-weight.ts';
import { anyWord, termOf, tokenize } from './tokenize.ts';

/** Words by which a sentence is told to say what something is, as terms or as their codes. */
interface Words<Term> {
  /** Stand between a subject and what it is. */
  copulas: ReadonlySet<Term>;
  articles: ReadonlySet<Term>;
  /** Stand between a name and another of the same: "or". */
  alternatives: ReadonlySet<Term>;
  isGrammar: (term: Term) => boolean;
}

const copulas = termsOf(`is are was were means mean refers denotes describes stands allows lets consists represents contains provides
  ist sind war bedeutet bezeichnet beschreibt steht est sont signifie designe permet es son significa permite e sono indica sao zijn
  betekent это значит означает とは は 是 指 هو هي`);
const articles = termsOf('a an the ein eine der die das un une le la les el los las uno una il lo um uma o de het een');
const alternatives = termsOf('or oder ou o of или veya أو');
const byTerm: Words<string> = {
  copulas: new Set(copulas),
  articles: new Set(articles),
  alternatives: new Set(alternatives),
  isGrammar: isStopword,
};
const byCode: Words<number> = {
  copulas: new Set(copulas.map(termCode)),
  articles: new Set(articles.map(termCode)),
  alternatives: new Set(alternatives.map(termCode)),
  isGrammar: isStopwordCode,
};
/** Before each word of a subject stand so many of grammar at most: "in the", "eine". */
const mostBefore = 2;
/** A sentence is read so far. */
const wordsRead = 16;
const charactersRead = 400;
const afterName = /^["'”’»)\]`*]*\s*(?:\([^()]{1,60}\)\s*)?(?:[:：=–—]|-\s)/u;
/** Between brackets stands what else a thing is called: "a VPN (or virtual private network) is …". */
const aside = /\([^()]{1,60}\)/g;
/** So many words at least say what a thing is, after "is": "airplane mode is on" does not. */
const leastSaid = 2;
/** "A VPN or virtual private network is …": other names have so many words at most. */
const mostOtherNames = 5;
/** Within so many characters of a sentence's beginning stands the short name of what it explains. */
const shortNameWithin = 80;
const apostropheTails = /(?<=[a-z])['’](?:s|t|d|m|ll|re|ve)(?![a-z])/g;

function termsOf(words: string): string[] {
  return words.split(/\s+/).map((word) => termOf(foldText(word)));
}

/** Whether a sentence says what the subject is, as "a colander is …", "colander: …" and "colander - …" do. */
export function explainsSubject(subject: AskedSubject, sentence: string): boolean {
  const { terms } = subject;
  const written = foldText(sentence.slice(0, charactersRead)).replaceAll(apostropheTails, '');
  if (isShortNameOf(written, subject)) return true;
  const folded = written.replaceAll(aside, ({ length }) => ' '.repeat(length));
  const read: string[] = [];
  const ends: number[] = [];
  for (const { 0: word, index } of folded.matchAll(anyWord)) {
    for (const term of tokenize(word)) {
      read.push(term);
      ends.push(index + word.length);
    }
    if (read.length > wordsRead) break;
  }
  const end = endOfSubject(terms, read, byTerm);
  return end > 0 && (afterName.test(folded.slice(ends[end - 1])) || isSaidNext(terms, read.slice(end), byTerm));
}

/** Whether a sentence gives the subject as the short name of what it explains: "a virtual private network (VPN) is …". */
function isShortNameOf(sentence: string, { folded }: AskedSubject): boolean {
  const at = sentence.indexOf(`(${folded})`);
  if (at <= 0 || at > shortNameWithin) return false;
  const [next, ...more] = tokenize(sentence.slice(at + folded.length + 2));
  return next !== undefined && byTerm.copulas.has(next) && more.length >= leastSaid;
}

/**
 * What a sentence is of which only the codes of its terms are known: an explanation of the subject, about that because an article follows the
 * subject, as after "colander:", or one that begins with it. Undefined where it does not.
 */
export function beginningOf(subject: readonly number[], sentence: readonly number[]): 'explains' | 'names' | 'begins' | undefined {
  const end = endOfSubject(subject, sentence, byCode);
  if (end < 0) return undefined;
  const rest = sentence.slice(end);
  const [next] = rest;
  if (isSaidNext(subject, rest, byCode)) return 'explains';
  return next !== undefined && byCode.articles.has(next) ? 'names' : 'begins';
}

/** Where the subject ends that a sentence begins with; -1 where it does not begin with it. */
function endOfSubject<Term>(subject: readonly Term[], sentence: readonly Term[], words: Words<Term>): number {
  let at = 0;
  for (const [index, term] of subject.entries()) {
    for (let before = 0; sentence[at] !== term; before++) {
      const next = sentence[at];
      if (next === undefined || before === mostBefore || !words.isGrammar(next)) return -1;
      // "A stash is a list" does not speak of a stash list.
      if (index > 0 && words.copulas.has(next)) return -1;
      at += 1;
    }
    at += 1;
  }
  return at;
}

/** Whether what follows a subject says what it is: "is", or the subject again after its name: "stash: a stash holds". */
function isSaidNext<Term>(subject: readonly Term[], rest: readonly Term[], words: Words<Term>): boolean {
  const [next, after] = rest;
  if (next === undefined) return false;
  const isSaid = (at: number): boolean => words.copulas.has(rest[at] as Term) && rest.length > at + leastSaid;
  if (words.copulas.has(next)) return isSaid(0);
  if (words.alternatives.has(next)) {
    const at = rest.findIndex((term, place) => place <= mostOtherNames && words.copulas.has(term));
    return isSaid(at) && words.articles.has(rest[at + 1] as Term);
  }
  if (after === undefined) return false;
  return words.copulas.has(after) ? words.isGrammar(next) && isSaid(1) : after === subject[0] && words.articles.has(next);
}
