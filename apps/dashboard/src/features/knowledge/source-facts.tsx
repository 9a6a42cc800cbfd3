import { Anchor } from '@mantine/core';
import { useText } from '../../ui/use-text.ts';
import classes from './source-facts.module.css';
import { SourceFreshness } from './source-freshness.tsx';
import { SourceStatus } from './source-status.tsx';
import { useCountTexts } from './use-count-texts.ts';
import type { Source } from './use-sources.ts';

/** How a source stands and how much it is, in a line. */
export function SourceFacts({ source }: { source: Source }) {
  const say = useText();
  const { kind, url } = source;
  const { size, documents, passages } = useCountTexts()(source);
  return (
    <div className={classes['facts']}>
      <SourceStatus source={source} />
      <span>{say(`sources.kind.${kind}`)}</span>
      {size === undefined ? null : <span>{size}</span>}
      <span>{documents}</span>
      <span>{passages}</span>
      <span>
        <SourceFreshness source={source} introduced />
      </span>
      {url === null ? null : (
        <Anchor href={url} target="_blank" rel="noreferrer" className={classes['address'] ?? ''}>
          {url}
        </Anchor>
      )}
    </div>
  );
}
