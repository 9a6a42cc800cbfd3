import { isStopword } from '@parley/platform/text/term-weight';
import { tokenize } from '@parley/platform/text/tokenize';

/** Of the words of substance in both questions together, so many must be in both. One more or less of three is another question. */
const leastShared = 0.75;

/** The one of the questions a curated answer was written for that is being asked, in other words or order perhaps. */
export function matchCurated(asked: string, questions: readonly string[]): string | undefined {
  const own = substanceOf(asked);
  let best: { question: string; shared: number } | undefined;
  for (const question of questions) {
    const other = substanceOf(question);
    const all = new Set([...own, ...other]).size;
    let both = 0;
    for (const term of own) if (other.has(term)) both += 1;
    const shared = all === 0 ? 0 : both / all;
    if (shared >= leastShared && shared > (best?.shared ?? 0)) best = { question, shared };
  }
  return best?.question;
}

/** The words that say what is asked; where there are none, all. */
export function substanceOf(text: string): Set<string> {
  const terms = tokenize(text);
  const substance = terms.filter((term) => !isStopword(term));
  return new Set(substance.length > 0 ? substance : terms);
}
