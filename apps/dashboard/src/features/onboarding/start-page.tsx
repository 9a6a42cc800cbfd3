import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { take } from '../../api/client.ts';
import { useTenant } from '../../api/tenant.ts';
import { EntrySkeleton } from '../../ui/entry-skeleton.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { AskStep } from './ask-step.tsx';
import { NameStep } from './name-step.tsx';
import type { NamedBot } from './named-bot.ts';
import { ReadStep } from './read-step.tsx';

/** From nothing to a first answer: a name, something to read, a question. */
export function StartPage() {
  const { slug, api } = useTenant();
  const beginning = useQuery({
    queryKey: ['tenant', slug, 'beginning'],
    queryFn: async () => {
      const query = { limit: 1 };
      const bots = await take(api.GET('/v1/bots', { params: { query } }));
      const sources = await take(api.GET('/v1/sources', { params: { query } }));
      return { bot: bots.items[0], hasSources: sources.items.length > 0 };
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  return (
    <Loaded query={beginning} skeleton={<EntrySkeleton />}>
      {({ bot, hasSources }) => <Steps known={bot === undefined ? undefined : { id: bot.id, name: bot.name }} hasSources={hasSources} />}
    </Loaded>
  );
}

function Steps({ known, hasSources }: { known: NamedBot | undefined; hasSources: boolean }) {
  const [bot, setBot] = useState(known);
  const [step, setStep] = useState<'name' | 'read' | 'ask'>(known !== undefined && hasSources ? 'ask' : 'name');
  if (step === 'name' || bot === undefined) {
    return (
      <NameStep
        known={bot}
        onDone={(named) => {
          setBot(named);
          setStep('read');
        }}
      />
    );
  }
  return step === 'read' ? <ReadStep onDone={() => setStep('ask')} /> : <AskStep bot={bot} onReadMore={() => setStep('read')} />;
}
