import type { BotConfig } from '@parley/contract/bots';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { systemTrail } from '../audit/public.ts';
import { type Bot, createBot, publishBot } from '../bots/public.ts';
import { german } from './locales/de.ts';
import { english } from './locales/en.ts';

/** Creates a tenant's first bot, which may be asked at once: published, and open to the pages of the installation itself. */
export async function createFirstBot(scope: TenantScope, tenant: { name: string; locale: string | null }): Promise<Bot> {
  const trail = systemTrail('first steps');
  const bot = await createBot(scope, { name: tenant.name, draft: firstDraft(tenant), trail });
  return publishBot(scope, { id: bot.id, trail });
}

/** What a first bot says: German to those who chose it, everything else in English. */
function firstDraft({ name, locale }: { name: string; locale: string | null }): Partial<BotConfig> {
  const words = /^de\b/i.test(locale ?? '') ? german : english;
  return {
    instructions: words.instructions(name),
    greeting: words.greeting(name),
    fallbackText: words.fallback,
    allowedOrigins: ['same-origin'],
  };
}
