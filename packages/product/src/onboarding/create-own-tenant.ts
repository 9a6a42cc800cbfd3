import { AppError } from '@parley/contract/errors';
import type { BotId, MemberId, PersonId } from '@parley/contract/ids';
import { isTimeZone } from '@parley/contract/tenants';
import type { Database } from '@parley/platform/database/tenancy';
import type { RouteRequest } from '@parley/platform/http/route';
import { recordAuditFor, trailOf } from '../audit/public.ts';
import { addFirstOwner } from '../members/public.ts';
import { insertNewTenant, type SystemSettingsReader, type Tenant } from '../tenants/public.ts';
import { createFirstBot } from './first-bot.ts';

/** Who creates a tenant; `locale` is the language they chose. */
export interface Founder {
  readonly personId: PersonId;
  readonly name: string;
  readonly locale: string | null;
}

/** A tenant that has just come into being. */
export interface FoundedTenant {
  readonly tenant: Tenant;
  readonly memberId: MemberId;
  readonly botId: BotId;
}

interface NewTenant {
  readonly founder: Founder;
  readonly name: string;
  readonly slug?: string | undefined;
  /** Where its founder's browser is: appointments are told in it, until the tenant says otherwise. */
  readonly timeZone?: string | undefined;
  readonly request: RouteRequest;
}

/** Creates a tenant that the person owns, with a bot that can be asked. Throws `self_service_off` where the operator creates tenants. */
export async function createOwnTenant(
  deps: { database: Database; settings: SystemSettingsReader },
  { founder, request, timeZone, ...input }: NewTenant,
): Promise<FoundedTenant> {
  const { selfService, defaultPlan } = await deps.settings.read();
  if (!selfService) throw new AppError('self_service_off');
  const { tenant, memberId } = await deps.database.asSystem('create a tenant for a person', async (db) => {
    const settings = {
      ...(founder.locale === null ? {} : { locale: founder.locale }),
      ...(timeZone !== undefined && isTimeZone(timeZone) ? { timeZone } : {}),
    };
    const created = await insertNewTenant(db, { ...input, plan: defaultPlan, settings });
    const owner = await addFirstOwner(db, { tenantId: created.id, personId: founder.personId });
    await recordAuditFor(db, created.id, trailOf({ kind: 'member', id: owner, label: founder.name }, request), {
      action: 'tenant.created',
      target: { kind: 'tenant', id: created.id },
      after: { name: created.name, slug: created.slug, plan: defaultPlan },
    });
    return { tenant: created, memberId: owner };
  });
  const bot = await createFirstBot(deps.database.forTenant(tenant.id), { name: tenant.name, locale: founder.locale });
  return { tenant, memberId, botId: bot.id };
}
