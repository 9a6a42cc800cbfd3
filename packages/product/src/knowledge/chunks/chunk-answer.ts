import type { Block } from '../reading/document.ts';
import type { Chunk } from './chunk-document.ts';

/** A curated answer is found by each of its questions, and is never cut. */
export function chunkAnswer(questions: readonly string[], blocks: readonly Block[]): Chunk[] {
  const text = blocks.map((block) => block.text).join('\n\n');
  return questions.map((question, ordinal) => ({ ordinal, headingPath: [question], text, page: null, anchor: null }));
}
