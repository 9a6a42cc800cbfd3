import { useText } from '../../../ui/use-text.ts';
import { useFailureText } from '../use-failure-text.ts';
import type { EmbeddingFailure } from './use-embeddings.ts';

/** What went wrong with a provider in the reader's language, and what was said of it in English. */
export function ProviderFailure({ failure: { code, title, detail } }: { failure: EmbeddingFailure }) {
  const say = useText();
  const textOf = useFailureText();
  return (
    <>
      {textOf({ code, title, mend: '', details: {} }).what}
      {detail === null ? null : (
        <>
          {' '}
          {say('embeddings.said')} <q lang="en">{detail}</q>
        </>
      )}
    </>
  );
}
