import type { ChatMessage } from '@parley/contract/chat';
import type { TraceResponse } from '@parley/contract/conversations';
import { formatId } from '@parley/contract/ids';
import { createTestApp, type TestApp } from '@parley/testing/app/create-test-app';
import type { TestTenant } from '@parley/testing/app/create-test-tenant';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const fallbackText = 'Nothing is known of that.';
const question = 'When does the shop in Lund open?';
const supported = 'The shop in Lund opens at nine in the morning [1].';
const invented = 'Visitors get a free umbrella.';

async function ground({ api, botId }: TestTenant, grounding: string, draft: Record<string, unknown> = {}): Promise<void> {
  const path = `/v1/bots/${formatId('bot', botId)}`;
  expect((await api('PATCH', path, { draft: { fallbackText, grounding, fallbackModels: [], ...draft } })).status).toBe(200);
  expect((await api('POST', `${path}/publish`, {})).status).toBe(200);
}

describe('grounding', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await createTestApp({ model: 'openai-compatible' });
    for (const tenant of [app.acme, app.globex])
      await tenant.learn('hours.md', '# Hours\n\nThe shop in Lund opens at nine in the morning. On Sundays the shop stays closed.');
  });
  afterAll(() => app.close());

  const traceOf = async (turnId: string): Promise<TraceResponse> =>
    (await (await app.acme.api('GET', `/v1/turns/${turnId}/trace`)).json()) as TraceResponse;
  async function ask(text: string, asked = question) {
    app.model?.next({ kind: 'answer', text });
    return (await app.acme.visitor()).ask(asked);
  }

  describe('strict', () => {
    it('sends a sentence only once it was found in the passage it points at, and withholds the others', async () => {
      await ground(app.acme, 'strict');
      const turn = await ask(`${supported} ${invented} On Sundays the shop stays closed [1]. ${invented}`);
      expect(turn.text).toBe('The shop in Lund opens at nine in the morning [1]. On Sundays the shop stays closed [2].');
      expect(turn.citations.map(({ quote }) => quote)).toEqual([
        'The shop in Lund opens at nine in the morning.',
        'On Sundays the shop stays closed.',
      ]);
      expect(turn.end).toMatchObject({ outcome: 'answered', grounded: true });
      expect(await traceOf(turn.turnId)).toMatchObject({ citationsVerified: 2, sentencesWithheld: 2, sentencesMarked: 0 });
    });

    it('declines when nothing is left to say, also what points at a passage that does not say it', async () => {
      await ground(app.acme, 'strict');
      const turn = await ask(`${invented} The shop in Lund opens at ten in the evening [1]. It is lovely [7].`);
      expect(turn.text).toBe(fallbackText);
      expect(turn.end).toMatchObject({ outcome: 'declined', offers: ['leave_message'] });
      expect(await traceOf(turn.turnId)).toMatchObject({
        citationsVerified: 0,
        citationsDropped: 2,
        sentencesWithheld: 3,
        declined: 'nothing_supported',
      });
    });

    it('withholds a sentence of which only a part is supported', async () => {
      await ground(app.acme, 'strict');
      expect((await ask('The shop in Lund opens at nine in the morning [1] and hands out golden tickets.')).text).toBe(fallbackText);
    });

    it('lets a sentence stand that shares the marker of a later one, and points it at its own words', async () => {
      await ground(app.acme, 'strict');
      const turn = await ask('The shop in Lund opens at nine in the morning. On Sundays the shop stays closed. [1]');
      expect(turn.text).toBe('The shop in Lund opens at nine in the morning. [1] On Sundays the shop stays closed. [2]');
    });

    it('greets in the words of the bot, which no model makes up', async () => {
      await ground(app.acme, 'strict', { greeting: 'Hej!' });
      const turn = await (await app.acme.visitor()).ask('Hello!');
      expect([turn.text, turn.end]).toEqual(['Hej!', expect.objectContaining({ outcome: 'greeted' })]);
    });
  });

  describe('balanced', () => {
    it('keeps a sentence without support and marks it, as it is said, read again, and for members', async () => {
      await ground(app.acme, 'balanced');
      const visitor = await app.acme.visitor();
      app.model?.next({ kind: 'answer', text: `${supported} ${invented} ${invented} [9]` });
      const turn = await visitor.ask(question);
      expect(turn.text).toBe(`${supported} ${invented} ${invented}`);
      const marks = turn.events.flatMap(({ event }) =>
        event.type === 'answer.unsupported' ? [turn.text.slice(event.start, event.end)] : [],
      );
      expect(marks).toEqual([invented, invented]);
      expect(await traceOf(turn.turnId)).toMatchObject({ citationsDropped: 1, sentencesMarked: 2, sentencesWithheld: 0 });
      const read = async (answer: Response): Promise<string[]> => {
        const { messages } = (await answer.json()) as { messages: ChatMessage[] };
        return messages.flatMap(({ text, unsupported }) => unsupported.map(({ start, end }) => text.slice(start, end)));
      };
      expect(await read(await visitor.call('GET', `/v1/chat/conversations/${turn.conversationId}`))).toEqual(marks);
      expect(await read(await app.acme.api('GET', `/v1/conversations/${turn.conversationId}`))).toEqual(marks);
    });

    it('marks nothing of an answer that is supported throughout', async () => {
      await ground(app.acme, 'balanced');
      const turn = await ask(`${supported} On Sundays the shop stays closed. [1]`);
      expect(turn.events.some(({ event }) => event.type === 'answer.unsupported')).toBe(false);
    });
  });

  describe('open', () => {
    it('may answer what the knowledge does not hold, and cites nothing for it', async () => {
      await ground(app.acme, 'open');
      const turn = await ask('Tungsten boils at 5,930 °C [1].', 'What is the boiling point of tungsten?');
      expect(turn.text).toBe('Tungsten boils at 5,930 °C.');
      expect(turn.citations).toEqual([]);
      expect(turn.end).toMatchObject({ outcome: 'answered', grounded: false, offers: [] });
      expect(turn.events.some(({ event }) => event.type === 'answer.unsupported')).toBe(false);
    });
  });

  it('never lets the answerer that needs no model say what is not there, however open the bot is', async () => {
    await ground(app.acme, 'open', { model: 'extractive' });
    const visitor = await app.acme.visitor();
    expect((await visitor.ask('What is the boiling point of tungsten?')).text).toBe(fallbackText);
    expect(await visitor.ask(question)).toMatchObject({ end: { outcome: 'answered', grounded: true } });
  });

  it('tells the model the language of the answers, and whether it may use what it knows', async () => {
    const sent = (): string =>
      (app.model?.requests.at(-1)?.body as { messages: { content: string }[] } | undefined)?.messages[0]?.content ?? '';
    await ground(app.acme, 'strict', { language: 'de' });
    await ask(supported);
    expect(sent()).toContain('Answer in German');
    expect(sent()).toContain('Do not use other knowledge.');
    await ground(app.acme, 'open');
    await ask(supported);
    expect(sent()).toContain('Answer in the language of the question');
    expect(sent()).toContain('general knowledge');
  });

  it('of one tenant leaves the other as it was', async () => {
    await ground(app.acme, 'strict');
    app.model?.next({ kind: 'answer', text: `${supported} ${invented}` });
    expect((await (await app.globex.visitor()).ask(question)).text).toBe(`${supported} ${invented}`);
  });

  it('offers nothing where the bot is to offer nothing', async () => {
    await ground(app.acme, 'strict', { fallbackOffer: 'none' });
    expect((await ask(invented)).end).toMatchObject({ outcome: 'declined', offers: [] });
  });
});
