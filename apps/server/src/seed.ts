import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { BotId } from '@parley/contract/ids';
import type { Database, TenantScope } from '@parley/platform/database/tenancy';
import { systemTrail } from '@parley/product/audit/public';
import { createBot, listBots, publishBot } from '@parley/product/bots/public';
import { fillCollection } from '@parley/product/knowledge/public';
import { createTenant, findTenant } from '@parley/product/tenants/public';

const root = join(import.meta.dirname, '../../..');
const slug = 'demo';

export interface SeededDemo {
  botId: BotId;
  /** Documents that were new or had changed. */
  added: number;
  documents: number;
}

/**
 * Makes the demo tenant with a bot that knows Parley's own documentation, or brings it up to date. Every step looks first,
 * so it may be killed and run again at any time.
 */
export async function seedDemo(database: Database): Promise<SeededDemo> {
  const tenant = (await findTenant(database, slug)) ?? (await createTenant(database, { name: 'Parley demo', slug, plan: 'enterprise' }));
  const scope = database.forTenant(tenant.id);
  const botId = await seedBot(scope);
  const files = documentation();
  const documents = files.map(({ path, bytes }) => ({
    externalId: path,
    bytes,
    contentType: 'text/markdown',
    title: undefined,
    url: undefined,
  }));
  const { added } = await fillCollection(scope, { name: 'Parley’s documentation', documents, replacesTexts: 'docs/' });
  return { botId, added, documents: files.length };
}

async function seedBot(scope: TenantScope): Promise<BotId> {
  const trail = systemTrail('seed');
  const [known] = (await listBots(scope, { limit: 1, cursor: undefined })).items;
  const bot =
    known ??
    (await createBot(scope, {
      name: 'Parley guide',
      draft: {
        instructions: 'You help people who install, run and build on Parley.',
        greeting: 'Hi! I have read Parley’s documentation. Ask me anything about it.',
        suggestedQuestions: ['How do I install Parley?', 'How are tenants kept apart?', 'How do I put the widget on my site?'],
        fallbackText: 'I don’t have that in Parley’s documentation.',
      },
      trail,
    }));
  if (bot.published === null) await publishBot(scope, { id: bot.id, trail });
  return bot.id;
}

function documentation(): { path: string; bytes: Uint8Array }[] {
  const docs = join(root, 'docs');
  return readdirSync(docs, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ path: relative(root, path), bytes: new Uint8Array(readFileSync(path)) }));
}
