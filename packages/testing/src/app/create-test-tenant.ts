import { type BotId, formatId } from '@parley/contract/ids';
import { type Permission, permissions } from '@parley/contract/permissions';
import type { Database, TenantScope } from '@parley/platform/database/tenancy';
import { systemTrail } from '@parley/product/audit/public';
import { createBot, publishBot } from '@parley/product/bots/public';
import { createApiKey } from '@parley/product/identity/public';
import { putSource } from '@parley/product/knowledge/public';
import { createTenant, type Tenant } from '@parley/product/tenants/public';
import type { Installation } from '@parley/server/installation';
import { createTestMember, type TestMember, type TestRole } from './test-member.ts';
import { startTestVisitor, type TestVisitor } from './test-visitor.ts';

export interface TestTenant {
  readonly tenant: Tenant;
  readonly scope: TenantScope;
  readonly botId: BotId;
  apiKey(permissions: readonly Permission[], options?: { botIds?: readonly BotId[]; expiresAt?: Date }): Promise<string>;
  /** Calls the API with a key that may do everything. */
  api(method: string, path: string, body?: unknown): Promise<Response>;
  /** Gives the bot a text to know, and waits until it can be searched. */
  learn(name: string, text: string): Promise<void>;
  /** Somebody new who is a member with this role. */
  member(role: TestRole): Promise<TestMember>;
  /** A visitor who has just opened the widget. */
  visitor(): Promise<TestVisitor>;
}

export interface TenantContext {
  url: string;
  database: Database;
  installation: Installation;
}

/** A tenant with a published bot, named so that no two tests of one database meet. */
export async function createTestTenant(context: TenantContext, name: string): Promise<TestTenant> {
  const tenant = await createTenant(context.database, { name, slug: name, plan: 'enterprise' });
  const scope = context.database.forTenant(tenant.id);
  const trail = systemTrail('test');
  const bot = await createBot(scope, { name: `${name} bot`, draft: { fallbackText: `I don't have that, says ${name}.` }, trail });
  await publishBot(scope, { id: bot.id, trail });
  const full = await createApiKey(scope, { name: 'everything', permissions });
  return {
    tenant,
    scope,
    botId: bot.id,
    apiKey: async (granted, options) => (await createApiKey(scope, { name: 'some', permissions: granted, ...options })).token,
    api: (method, path, body) =>
      fetch(`${context.url}${path}`, {
        method,
        headers: { authorization: `Bearer ${full.token}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    async learn(source, text) {
      await putSource(scope, { name: source, bytes: new TextEncoder().encode(text), contentType: 'text/markdown', url: undefined });
      await context.installation.jobs?.drain();
    },
    member: (role) => createTestMember({ ...context, scope }, role),
    visitor: () => startTestVisitor(context.url, formatId('bot', bot.id)),
  };
}
