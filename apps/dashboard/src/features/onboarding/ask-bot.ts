import type { StreamEvent } from '@parley/contract/stream-events';
import { type Api, take } from '../../api/client.ts';
import { readProblem } from '../../api/problem.ts';
import { readEvents } from '../../api/read-events.ts';

/** A visit to a bot, as any visitor of a site would make it. */
export interface Visit {
  readonly sessionToken: string;
  readonly greeting: string;
  readonly suggestedQuestions: readonly string[];
}

/** Begins a visit. The bot must be published. */
export async function visitBot(api: Api, botId: string): Promise<Visit> {
  const { sessionToken, bot } = await take(api.POST('/v1/chat/sessions', { body: { botId } }));
  return { sessionToken, greeting: bot.greeting, suggestedQuestions: bot.suggestedQuestions };
}

/** Asks a question and yields what comes of it, until it is answered. */
export async function* askBot(
  api: Api,
  visit: Visit,
  question: { text: string; conversationId: string | undefined },
  signal: AbortSignal,
): AsyncGenerator<StreamEvent, void> {
  const { text, conversationId } = question;
  const { data, error, response } = await api.POST('/v1/chat/turns', {
    body: { clientId: crypto.randomUUID(), text, ...(conversationId === undefined ? {} : { conversationId }) },
    headers: { authorization: `Bearer ${visit.sessionToken}` },
    parseAs: 'stream',
    signal,
  });
  if (!response.ok || !data) throw readProblem(error, response);
  yield* readEvents<StreamEvent>(data);
}
