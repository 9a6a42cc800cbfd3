import { useByteText } from '../../ui/use-byte-text.ts';
import { useText } from '../../ui/use-text.ts';
import type { Source } from './use-sources.ts';

/** Says how much a source is, in the words of its kind: curated answers are counted, and what they weigh is left out. */
export function useCountTexts(): (source: Source) => { size: string | undefined; documents: string; passages: string } {
  const say = useText();
  const bytes = useByteText();
  return ({ kind, byteSize, documentCount, chunkCount }) => ({
    size: byteSize === 0 || kind === 'qa' ? undefined : bytes(byteSize),
    documents: say(kind === 'qa' ? 'sources.answerCount' : 'sources.documentCount', { count: documentCount }),
    passages: say('sources.passageCount', { count: chunkCount }),
  });
}
