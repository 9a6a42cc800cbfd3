/** Stands in a text where a part ends that no passage supports; nothing a bot says has it. */
export const unsupportedMark = '\uE000';

/** The answer with a mark after each part that no passage supports, for the parser to find. */
export function markUnsupported(answer: string, parts: readonly { end: number }[]): string {
  let marked = answer.replaceAll(unsupportedMark, ' ');
  for (const { end } of parts.toSorted((left, right) => right.end - left.end)) {
    marked = `${marked.slice(0, end)}${unsupportedMark}${marked.slice(end)}`;
  }
  return marked;
}
