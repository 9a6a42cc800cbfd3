import { join } from 'node:path';
import type { ActionResponse } from '@parley/contract/actions';
import { formatId } from '@parley/contract/ids';
import { loadPlugins } from '@parley/server/load-plugins';
import { createTestApp, type TestApp } from '@parley/testing/app/create-test-app';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Actions } from '../actions.ts';
import { readPlugin } from './read-plugin.ts';

const example = join(import.meta.dirname, '../../../../../examples/plugins/shipping-cost.ts');

describe('a plugin of the installation', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await createTestApp({ model: 'openai-compatible', plugins: [example] });
    const bot = `/v1/bots/${formatId('bot', app.acme.botId)}`;
    await app.acme.api('PATCH', bot, { draft: { actions: ['shipping_cost'], fallbackModels: [] } });
    await app.acme.api('POST', `${bot}/publish`, {});
  });
  afterAll(() => app.close());

  it('gives its actions to the bots that name them, with arguments that were checked, and to no other', async () => {
    const call = { kind: 'tool_call' as const, calls: [{ name: 'shipping_cost', arguments: { country: 'DE', kilograms: 2.5 } }] };
    app.model?.next(call, { kind: 'answer', text: 'It costs 109 kronor.' });
    const turn = await (await app.acme.visitor()).ask('What does shipping to Germany cost?');
    expect(turn.text).toBe('It costs 109 kronor.');
    expect(JSON.stringify(app.model?.requests.at(-1)?.body)).toContain('\\"price\\":109');

    app.model?.next({ ...call, calls: [{ name: 'shipping_cost', arguments: { country: 'XX' } }] }, { kind: 'answer', text: 'Hm.' });
    await (await app.acme.visitor()).ask('What does shipping to Mars cost?');
    expect(JSON.stringify(app.model?.requests.at(-1)?.body)).toContain('must be one of: SE, DE, US');

    await app.globex.learn('shipping.md', '# Shipping\n\nShipping to Germany costs little.');
    const asked = app.model?.requests.length ?? 0;
    app.model?.next(call, { kind: 'answer', text: 'Hm.' });
    await (await app.globex.visitor()).ask('What does shipping to Germany cost?');
    const later = app.model?.requests.slice(asked).map(({ body }) => JSON.stringify(body)) ?? [];
    expect(later.length).toBeGreaterThan(0);
    expect(later.join()).not.toContain('price');
    expect(later[0]).not.toContain('shipping_cost');
  });

  it('is listed as what it is, and its names are taken', async () => {
    const { items } = (await (await app.globex.api('GET', '/v1/actions')).json()) as { items: ActionResponse[] };
    expect(items.find(({ name }) => name === 'shipping_cost')).toMatchObject({
      kind: 'plugin',
      id: null,
      definition: null,
      effect: 'read',
    });
    const own = {
      kind: 'form',
      name: 'shipping_cost',
      title: 'Mine',
      description: 'Mine.',
      fields: [{ name: 'a', label: 'A', type: 'text' }],
    };
    expect(await (await app.globex.api('POST', '/v1/actions', { definition: own })).json()).toMatchObject({ code: 'already_exists' });
  });

  it('must be one, under names of its own', async () => {
    await expect(loadPlugins(['/nowhere/plugin.ts'])).rejects.toThrow('PARLEY_PLUGINS: /nowhere/plugin.ts cannot be used');
    expect(() => readPlugin({ name: 'none', actions: [] })).toThrow('its default export is no plugin: actions');
    const [plugin] = await loadPlugins([example]);
    const [action] = plugin?.actions ?? [];
    const wrong = { name: 'wrong', actions: [{ ...action, required: ['nothing'] }] };
    expect(() => readPlugin(wrong)).toThrow('properties and required do not describe arguments');
    const deps = { search: app.installation, weather: app.installation, fetch, secretBox: app.installation, now: Date.now };
    const twice = { ...deps, plugins: [plugin, plugin] } as unknown as ConstructorParameters<typeof Actions>[0];
    expect(() => new Actions(twice)).toThrow('two actions of this installation are called shipping_cost');
  });
});
