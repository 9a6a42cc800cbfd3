import { Status } from '../../ui/status.tsx';
import { useText } from '../../ui/use-text.ts';
import type { Source } from './use-sources.ts';

const tones = { queued: 'waiting', reading: 'waiting', indexing: 'waiting', ready: 'good', failed: 'bad' } as const;

/** How far a source is. */
export function SourceStatus({ source: { status } }: { source: Source }) {
  const say = useText();
  return <Status tone={tones[status]}>{say(`sources.status.${status}`)}</Status>;
}
