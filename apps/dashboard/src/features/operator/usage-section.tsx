import { useIntl } from 'react-intl';
import { Facts } from '../../ui/facts.tsx';
import { Section } from '../../ui/section.tsx';
import { useByteText } from '../../ui/use-byte-text.ts';
import { useText } from '../../ui/use-text.ts';
import type { OperatorTenant } from './use-operator-tenants.ts';

/** What a tenant has, and what it used this month, as numbers. */
export function UsageSection({ usage }: { usage: OperatorTenant['usage'] }) {
  const say = useText();
  const intl = useIntl();
  const bytes = useByteText();
  const count = (value: number): string => intl.formatNumber(value);
  const cost = intl.formatNumber(Number(usage.costUsd), { style: 'currency', currency: 'USD', maximumFractionDigits: 4 });
  const unknown = usage.callsOfUnknownCost;
  const facts = [
    [say('operator.conversations'), count(usage.conversations)],
    [say('operator.modelCalls'), count(usage.modelCalls)],
    [say('operator.tokens'), say('operator.tokensInOut', { input: usage.inputTokens, output: usage.outputTokens })],
    [say('operator.cost'), unknown === 0 ? cost : say('operator.costAndUnknown', { cost, unknown })],
    [say('operator.members'), count(usage.members)],
    [say('operator.bots'), say('operator.botsPublished', { bots: usage.bots, published: usage.publishedBots })],
    [say('operator.sources'), count(usage.sources)],
    [say('operator.storage'), bytes(usage.storedBytes)],
  ] as const;
  return (
    <Section
      title={say('operator.usage')}
      description={say('operator.usageSince', { since: intl.formatDate(usage.since, { dateStyle: 'long', timeZone: 'UTC' }) })}
    >
      <Facts facts={facts} />
    </Section>
  );
}
