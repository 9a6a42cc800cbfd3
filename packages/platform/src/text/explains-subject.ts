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
  isGrammar: (term: Term) => boolean;
}

const copulas = termsOf(`is are was were means mean refers denotes describes stands allows lets consists represents contains provides
  ist sind war bedeutet bezeichnet beschreibt steht est sont signifie designe permet es son significa permite e sono indica sao zijn
  betekent это значит означает とは は 是 指 هو هي`);
const articles = termsOf('a an the ein eine der die das un une le la les el los las uno una il lo um uma o de het een');
const byTerm: Words<string> = { copulas: new Set(copulas), articles: new Set(articles), isGrammar: isStopword };
const byCode: Words<number> = {
  copulas: new Set(copulas.map(termCode)),
  articles: new Set(articles.map(termCode)),
  isGrammar: isStopwordCode,
};
/** Before each word of a subject stand so many of grammar at most: "in the", "eine". */
const mostBefore = 2;
/** A sentence is read so far. */
const wordsRead = 16;
const charactersRead = 400;
const afterName = /^["'”’»)\]`*]*\s*(?:\([^()]{1,60}\)\s*)?(?:[:：=–—]|-\s)/u;
const apostropheTails = /(?<=[a-z])['’](?:s|t|d|m|ll|re|ve)(?![a-z])/g;

function termsOf(words: string): string[] {
  return words.split(/\s+/).map((word) => termOf(foldText(word)));
}

/** Whether a sentence says what the subject is, as "a colander is …", "colander: …" and "colander - …" do. */
export function explainsSubject({ terms }: AskedSubject, sentence: string): boolean {
  const folded = foldText(sentence.slice(0, charactersRead)).replaceAll(apostropheTails, '');
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
  return end > 0 && (afterName.test(folded.slice(ends[end - 1])) || isSaidNext(terms, read.slice(end, end + 2), byTerm));
}

/**
 * What a sentence is of which only the codes of its terms are known: an explanation of the subject, about that because an article follows the
 * subject, as after "colander:", or one that begins with it. Undefined where it does not.
 */
export function beginningOf(subject: readonly number[], sentence: readonly number[]): 'explains' | 'names' | 'begins' | undefined {
  const end = endOfSubject(subject, sentence, byCode);
  if (end < 0) return undefined;
  const [next, after] = sentence.slice(end, end + 2);
  if (isSaidNext(subject, [next, after], byCode)) return 'explains';
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
function isSaidNext<Term>(subject: readonly Term[], [next, after]: readonly (Term | undefined)[], words: Words<Term>): boolean {
  if (next === undefined) return false;
  if (words.copulas.has(next)) return true;
  return after !== undefined && (words.copulas.has(after) ? words.isGrammar(next) : after === subject[0] && words.articles.has(next));
}
