import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Dispatcher, request } from 'undici';

const root = join(import.meta.dirname, '../..');
const ample = '900000000';

/**
 * Gives the demo's tenant the fake model at a price, limits of every kind that are far off, and its bot the actions of the house, and
 * publishes that: each turn then holds back and settles, and offers functions, as that of a careful tenant does.
 */
export async function limitSpending(
  rig: { dispatcher: Dispatcher; url: string; botId: string; env: Readonly<Record<string, string>> },
  model: { url: string; name: string },
): Promise<void> {
  const { PATH = '', HOME = '' } = process.env;
  const made = await promisify(execFile)(process.execPath, ['apps/server/src/parley.js', 'tenant', 'key', 'demo'], {
    cwd: root,
    env: { PATH, HOME, ...rig.env },
  });
  const authorization = `Bearer ${made.stdout.trim().split('\n').at(-1) ?? ''}`;
  const call = async <Answer>(method: 'GET' | 'POST' | 'PUT' | 'PATCH', path: string, body?: object): Promise<Answer> => {
    const answer = await request(rig.url + path, {
      dispatcher: rig.dispatcher,
      method,
      headers: { authorization, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.body.text();
    if (answer.statusCode >= 300) throw new Error(`${method} ${path}: ${answer.statusCode} ${text}`);
    return JSON.parse(text) as Answer;
  };
  const { id } = await call<{ id: string }>('POST', '/v1/model-connections', {
    name: 'Priced',
    provider: 'openai-compatible',
    baseUrl: model.url,
    prices: { [model.name]: { input: '1', output: '1' } },
  });
  await call('PUT', '/v1/spend/limits', {
    tenantDay: ample,
    tenantMonth: ample,
    botDay: ample,
    botMonth: ample,
    visitorDay: ample,
    visitorMonth: ample,
    conversation: ample,
  });
  const { draft } = await call<{ draft: object }>('GET', `/v1/bots/${rig.botId}`);
  const limits = { turnsPerConversation: 1_000, turnsPerVisitorPerDay: null };
  const changed = { ...draft, modelConnectionId: id, model: model.name, limits, actions: ['search_knowledge', 'weather', 'contact_form'] };
  await call('PATCH', `/v1/bots/${rig.botId}`, { draft: changed });
  await call('POST', `/v1/bots/${rig.botId}/publish`, {});
}
