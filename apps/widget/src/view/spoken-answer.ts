import { plainText } from './markdown.ts';
import { parseMarkdown } from './parse-markdown.ts';

/** An answer as it is read aloud: without its marks and citation numbers. */
export function spokenAnswer(answer: string): string {
  // Where a citation stood, a space is left before the full stop, which some voices read out.
  return plainText(parseMarkdown(answer)).replace(/\s+(?=[.,;:!?])/g, '');
}
