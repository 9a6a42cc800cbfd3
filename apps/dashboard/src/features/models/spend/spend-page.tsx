import { Skeleton, Stack } from '@mantine/core';
import { Facts } from '../../../ui/facts.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { Page } from '../../../ui/page.tsx';
import { Section } from '../../../ui/section.tsx';
import { useMoneyText } from '../../../ui/use-money-text.ts';
import { useText } from '../../../ui/use-text.ts';
import { CountersSection } from './counters-section.tsx';
import { LimitsForm } from './limits-form.tsx';
import { type Spend, useSpend } from './use-spend.ts';

/** What bots spend on models, how full the limits are, and the limits themselves. */
export function SpendPage() {
  const say = useText();
  const query = useSpend();
  return (
    <Page title={say('spend.title')} description={say('spend.description')} width="narrow">
      <Loaded query={query} skeleton={<SpendSkeleton />}>
        {(spend) => (
          <>
            <SpentSection spend={spend} />
            <CountersSection counters={spend.counters} />
            <LimitsForm key={JSON.stringify(spend.limits)} limits={spend.limits} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function SpentSection({ spend: { spent, timeZone } }: { spend: Spend }) {
  const say = useText();
  const money = useMoneyText();
  const { dayUsd, monthUsd, unknownCalls } = spent;
  return (
    <Section title={say('spend.spent')} description={say('spend.spentText', { timeZone })}>
      <Facts
        facts={[
          [say('spend.today'), money(dayUsd)],
          [say('spend.month'), money(monthUsd)],
          [say('spend.unknown'), unknownCalls === 0 ? null : say('spend.unknownCalls', { count: unknownCalls })],
        ]}
      />
    </Section>
  );
}

function SpendSkeleton() {
  return (
    <Stack gap="md" aria-busy>
      <Skeleton height={150} radius="lg" />
      <Skeleton height={420} radius="lg" />
    </Stack>
  );
}
