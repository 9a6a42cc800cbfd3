import { type ClaimingChunk, termsOf } from './read-claims.ts';

/**
 * Whether two passages are of documents about two things of a kind: their titles share words and each has one of its own, as
 * "Alpha manual" and "Beta manual" do, or each speaks of what its own title names and the other never mentions.
 */
export function namesApart(a: ClaimingChunk, b: ClaimingChunk): boolean {
  const [left, right] = [termsOf(a.title), termsOf(b.title)];
  const [own, other] = [without(left, right), without(right, left)];
  if (own.length === 0 || other.length === 0) return false;
  if (own.length < left.size) return true;
  const [leftText, rightText] = [termsOf(`${a.headingPath.join('\n')}\n${a.text}`), termsOf(`${b.headingPath.join('\n')}\n${b.text}`)];
  return own.some((word) => leftText.has(word) && !rightText.has(word)) && other.some((word) => rightText.has(word) && !leftText.has(word));
}

function without(words: ReadonlySet<string>, others: ReadonlySet<string>): string[] {
  return [...words].filter((word) => !others.has(word));
}
