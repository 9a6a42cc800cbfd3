import { Anchor } from '@mantine/core';
import { useByteText } from '../../ui/use-byte-text.ts';
import { useText } from '../../ui/use-text.ts';
import classes from './source-facts.module.css';
import { SourceFreshness } from './source-freshness.tsx';
import { SourceStatus } from './source-status.tsx';
import type { Source } from './use-sources.ts';

/** How a source stands and how much it is, in a line. */
export function SourceFacts({ source }: { source: Source }) {
  const say = useText();
  const bytes = useByteText();
  const { kind, byteSize, documentCount, chunkCount, url } = source;
  return (
    <div className={classes['facts']}>
      <SourceStatus source={source} />
      <span>{say(`sources.kind.${kind}`)}</span>
      {byteSize === 0 ? null : <span>{bytes(byteSize)}</span>}
      <span>{say('sources.documentCount', { count: documentCount })}</span>
      <span>{say('sources.passageCount', { count: chunkCount })}</span>
      <span>
        {say('source.freshAt')} <SourceFreshness source={source} />
      </span>
      {url === null ? null : (
        <Anchor href={url} target="_blank" rel="noreferrer" className={classes['address'] ?? ''}>
          {url}
        </Anchor>
      )}
    </div>
  );
}
