import { Section } from '../../ui/section.tsx';
import { useText } from '../../ui/use-text.ts';
import { PushCall } from './push-call.tsx';
import type { Source } from './use-sources.ts';

/** How another system fills this source. */
export function PushTab({ source }: { source: Source }) {
  const say = useText();
  return (
    <Section title={say('sources.kind.pushed')} description={say('push.text')}>
      <PushCall sourceId={source.id} />
    </Section>
  );
}
