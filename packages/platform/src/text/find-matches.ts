/**
 * All matches of a global pattern, as `matchAll` gives them. That copies the pattern each time it is called, which costs a long one ten
 * times as much as to look through a sentence does; this starts the pattern again, so it is not to be used within itself.
 */
export function findMatches(pattern: RegExp, text: string): RegExpExecArray[] {
  if (!pattern.global) throw new TypeError('only a global pattern has several matches');
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    matches.push(match);
    if (match[0] === '') pattern.lastIndex += pattern.unicode && (text.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1;
  }
  return matches;
}
