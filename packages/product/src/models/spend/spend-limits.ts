import type { BotId, ContactId, ConversationId, TenantId } from '@parley/contract/ids';
import type { SpendLimits } from '@parley/contract/spend';

/** A counter that a turn must leave room in, with its limit, as the database takes it. */
export interface SpendKey {
  readonly scope: 'tenant' | 'bot' | 'visitor' | 'conversation';
  readonly scope_id: string;
  readonly period: 'day' | 'month' | 'whole';
  /** A date of the tenant's time zone. */
  readonly starts_on: string;
  readonly zone: string;
  /** US dollars. */
  readonly cap: string;
}

/** What a running turn holds back, and of which counters. */
export interface SpendReservation {
  readonly usd: string;
  readonly keys: readonly SpendKey[];
}

export const noSpendLimits: SpendLimits = {
  tenantDay: null,
  tenantMonth: null,
  botDay: null,
  botMonth: null,
  visitorDay: null,
  visitorMonth: null,
  conversation: null,
};

/** Conversations are counted from their beginning, whenever that was. */
const always = '2000-01-01';

/** By their time zone: making one takes longer than all else a turn does with its limits. */
const dayFormats = new Map<string, Intl.DateTimeFormat>();
const mostFormats = 1_000;

function dayFormat(timeZone: string): Intl.DateTimeFormat {
  let format = dayFormats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
    if (dayFormats.size >= mostFormats) dayFormats.clear();
    dayFormats.set(timeZone, format);
  }
  return format;
}

/** Today and the first of this month where the tenant is. */
export function spendDates(now: number, timeZone: string): { day: string; month: string } {
  const day = dayFormat(timeZone).format(now);
  return { day, month: `${day.slice(0, 8)}01` };
}

/** The counters a turn must leave room in: none where nothing is limited. */
export function spendKeys(
  limits: SpendLimits,
  place: { tenantId: TenantId; botId: BotId; contactId: ContactId; conversationId: ConversationId },
  { now, timeZone }: { now: number; timeZone: string },
): SpendKey[] {
  if (Object.values(limits).every((limit) => limit === null)) return [];
  const { day, month } = spendDates(now, timeZone);
  const key = (
    scope: SpendKey['scope'],
    scope_id: string,
    period: SpendKey['period'],
    starts_on: string,
    cap: string | null,
  ): SpendKey[] => (cap === null ? [] : [{ scope, scope_id, period, starts_on, zone: timeZone, cap }]);
  return [
    ...key('bot', place.botId, 'day', day, limits.botDay),
    ...key('bot', place.botId, 'month', month, limits.botMonth),
    ...key('conversation', place.conversationId, 'whole', always, limits.conversation),
    ...key('tenant', place.tenantId, 'day', day, limits.tenantDay),
    ...key('tenant', place.tenantId, 'month', month, limits.tenantMonth),
    ...key('visitor', place.contactId, 'day', day, limits.visitorDay),
    ...key('visitor', place.contactId, 'month', month, limits.visitorMonth),
  ];
}
