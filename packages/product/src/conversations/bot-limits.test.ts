import { randomUUID } from 'node:crypto';
import { formatId } from '@parley/contract/ids';
import type { Problem } from '@parley/contract/problem';
import { createTestApp, type TestApp } from '@parley/testing/app/create-test-app';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const question = 'What is the boiling point of tungsten?';
/** A Monday in Berlin, at noon. */
const noon = Date.parse('2026-11-23T11:00:00Z');

describe('what a bot allows one visitor', () => {
  let app: TestApp;
  let now = noon;
  beforeAll(async () => {
    app = await createTestApp({ now: () => now });
  });
  afterAll(() => app.close());

  async function publish(draft: Record<string, unknown>): Promise<void> {
    const path = `/v1/bots/${formatId('bot', app.acme.botId)}`;
    expect((await app.acme.api('PATCH', path, { draft: { fallbackText: 'No.', ...draft } })).status).toBe(200);
    expect((await app.acme.api('POST', `${path}/publish`, {})).status).toBe(200);
  }

  it('ends with a conversation, and begins again with another', async () => {
    await publish({ limits: { turnsPerConversation: 2 } });
    const visitor = await app.acme.visitor();
    const { conversationId } = await visitor.ask(question);
    await visitor.ask(question, { conversationId });
    const answer = await visitor.call('POST', '/v1/chat/turns', { clientId: randomUUID(), conversationId, text: question });
    expect(answer.status).toBe(403);
    expect((await answer.json()) as Problem).toMatchObject({ code: 'question_limit_reached', details: { limit: 'conversation' } });
    expect((await visitor.ask(question)).end).toMatchObject({ outcome: 'declined' });
  });

  it('holds for a day over all conversations, for each visitor alone, also when they ask at once', async () => {
    await publish({ limits: { turnsPerVisitorPerDay: 3 } });
    const [visitor, other] = [await app.acme.visitor(), await app.acme.visitor()];
    const ask = async () => (await visitor.call('POST', '/v1/chat/turns', { clientId: randomUUID(), text: question })).status;
    const statuses = await Promise.all(Array.from({ length: 6 }, ask));
    expect(statuses.toSorted()).toEqual([200, 200, 200, 403, 403, 403]);
    expect((await other.ask(question)).end).toMatchObject({ outcome: 'declined' });
  });

  it('says beside the offer to leave a message that nobody is there, outside the hours alone', async () => {
    const hours = { timeZone: 'Europe/Berlin', open: [{ weekday: 1, from: '09:00', to: '17:00' }], closedText: 'Back on Monday.' };
    await publish({ hours });
    expect((await (await app.acme.visitor()).ask(question)).text).toBe('No.');
    now = noon + 6 * 3_600_000;
    expect((await (await app.acme.visitor()).ask(question)).text).toBe('No.\n\nBack on Monday.');
    await publish({ hours, fallbackOffer: 'none' });
    expect((await (await app.acme.visitor()).ask(question)).text).toBe('No.');
    now = noon;
  });
});
