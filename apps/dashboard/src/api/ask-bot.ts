import type { StreamEvent } from '@parley/contract/stream-events';
import { type Api, take } from './client.ts';
import { readProblem } from './problem.ts';
import { readEvents } from './read-events.ts';

/** A visit to a bot. */
export interface Visit {
  readonly sessionToken: string;
  readonly greeting: string;
  readonly suggestedQuestions: readonly string[];
}

/** Begins a visit, as any visitor of a site would. The bot must be published. */
export async function visitBot(api: Api, botId: string): Promise<Visit> {
  const { sessionToken, bot } = await take(api.POST('/v1/chat/sessions', { body: { botId } }));
  return { sessionToken, greeting: bot.greeting, suggestedQuestions: bot.suggestedQuestions };
}

/** Asks a question and yields what comes of it, until it is answered. */
export async function* askBot(
  api: Api,
  visit: Pick<Visit, 'sessionToken'>,
  question: { text: string; conversationId: string | undefined },
  signal: AbortSignal,
): AsyncGenerator<StreamEvent, void> {
  const { text, conversationId } = question;
  const { data, error, response } = await api.POST('/v1/chat/turns', {
    body: { clientId: crypto.randomUUID(), text, ...(conversationId === undefined ? {} : { conversationId }) },
    headers: inSession(visit),
    parseAs: 'stream',
    signal,
  });
  if (!response.ok || !data) throw readProblem(error, response);
  yield* readEvents<StreamEvent>(data);
}

/** Ends what is being answered; its stream then says so. */
export async function stopAnswer(api: Api, visit: Pick<Visit, 'sessionToken'>, turnId: string): Promise<void> {
  await take(api.POST('/v1/chat/turns/{turnId}/stop', { params: { path: { turnId } }, headers: inSession(visit) }));
}

/** What a request within a visit carries. */
export function inSession({ sessionToken }: Pick<Visit, 'sessionToken'>): { authorization: string } {
  return { authorization: `Bearer ${sessionToken}` };
}
