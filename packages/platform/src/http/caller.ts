import type { ApiKeyId, BotId, ContactId, TenantId } from '@parley/contract/ids';
import type { Permission, RouteAccess } from '@parley/contract/permissions';
import type { TenantScope } from '../database/tenancy.ts';

/** Somebody who acts for a tenant and holds the permission the route asked for. */
export interface TenantCaller {
  readonly scope: TenantScope;
  readonly tenantId: TenantId;
  readonly apiKeyId: ApiKeyId;
}

/** A contact in a widget session. */
export interface VisitorCaller {
  readonly scope: TenantScope;
  readonly tenantId: TenantId;
  readonly botId: BotId;
  readonly contactId: ContactId;
}

/** What a handler knows of its caller follows from the access its route declares. */
export type CallerFor<Access extends RouteAccess> = Access extends Permission
  ? TenantCaller
  : Access extends 'visitor'
    ? VisitorCaller
    : null;
