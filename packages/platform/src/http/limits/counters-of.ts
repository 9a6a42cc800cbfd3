import type { RateTake } from '../../cache/rate-limiter.ts';
import type { PersonCaller, TenantCaller, VisitorCaller } from '../caller.ts';
import type { LimitClass, LimitPolicies, TenantLimits } from './limit-policies.ts';

/** Whoever was recognised; null where nobody needs to be. */
export type AnyCaller = TenantCaller | VisitorCaller | PersonCaller | null;

/** One counter of a request, by the name a caller sees in `RateLimit`. */
export interface LimitCounter extends RateTake {
  readonly policy: string;
  /** Shared with callers who may know nothing of each other: shown only to whom it stops, because it tells how busy a tenant is. */
  readonly isShared?: boolean;
}

/** What may be asked in a day through one link to a draft, by all who have it. */
const previewTurnsOfDay = 300;

/** The counters that are the address's own, whoever turns out to call from it. */
export function addressCounters(limit: LimitClass, network: string, policies: LimitPolicies): LimitCounter[] {
  const counters: LimitCounter[] = [{ policy: 'address', key: `address:${network}`, limit: policies.address, countsRefused: true }];
  if (limit === 'credential') {
    counters.push({ policy: 'credential', key: `credential:${network}`, limit: policies.credential, countsRefused: true });
  }
  return counters;
}

/** The counters of somebody who was recognised, and of the tenant they act for. */
export function callerCounters(
  limit: LimitClass,
  caller: AnyCaller,
  context: { readonly network: string; readonly policies: LimitPolicies; readonly tenant: TenantLimits | undefined },
): LimitCounter[] {
  const { network, policies, tenant } = context;
  const counters: LimitCounter[] = [];
  const add = (policy: string, id: string, rate: RateTake['limit'], isShared = false): void => {
    counters.push({ policy, key: `${policy}:${id}`, limit: rate, isShared });
  };
  const visitor = caller !== null && 'contactId' in caller ? caller : undefined;
  if (limit === 'session') add('session', visitor?.contactId ?? network, policies.session);
  if (caller === null) return counters;
  if (visitor) {
    add('visitor', visitor.contactId, policies.visitor);
    add('bot', visitor.botId, policies.bot, true);
    if (limit === 'turn') {
      add('visitor-turns', visitor.contactId, policies.turnsOfVisitor);
      add('bot-turns', visitor.botId, policies.turnsOfBot, true);
      // Whoever opens a link anew is somebody else: the link, and the address, may ask what one visitor may.
      if (visitor.previewLinkId !== undefined) {
        add('preview-turns', visitor.previewLinkId, policies.turnsOfVisitor, true);
        add('preview-address-turns', network, policies.turnsOfVisitor, true);
        add('preview-day-turns', visitor.previewLinkId, { points: previewTurnsOfDay, windowSeconds: 86_400 }, true);
      }
    }
  }
  if ('personId' in caller) add('member', caller.personId, policies.member);
  if ('actor' in caller && caller.actor.kind !== 'api_key') add('member', caller.actor.personId, policies.member);
  if (tenant && 'tenantId' in caller) {
    if ('actor' in caller && caller.actor.kind === 'api_key') add('key', caller.actor.apiKeyId, tenant.requestsOfKey);
    add('tenant', caller.tenantId, tenant.requests, visitor !== undefined);
    if (limit === 'turn') add('tenant-turns', caller.tenantId, tenant.turns, visitor !== undefined);
  }
  return counters;
}
