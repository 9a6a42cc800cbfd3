import { randomUUID } from 'node:crypto';
import type { ChatSession } from '@parley/contract/chat';
import { AppError } from '@parley/contract/errors';
import { type BotId, formatId } from '@parley/contract/ids';
import { type Citation, isTerminal, type StreamEvent } from '@parley/contract/stream-events';
import type { App } from '@parley/platform/http/create-app';
import { createParser } from 'eventsource-parser';

export interface InProcessAnswer {
  citations: Citation[];
  end: StreamEvent;
}

/** Asks a bot one question through the same interface a widget uses, within this process; `onText` gets the answer as it comes. */
export async function askInProcess(app: App, botId: BotId, question: string, onText: (text: string) => void): Promise<InProcessAnswer> {
  const session = (await (await post(app, '/v1/chat/sessions', { botId: formatId('bot', botId) })).json()) as ChatSession;
  const response = await post(app, '/v1/chat/turns', { clientId: randomUUID(), text: question }, session.sessionToken);
  const citations: Citation[] = [];
  let end: StreamEvent | undefined;
  const parser = createParser({
    onEvent({ data }) {
      const event = JSON.parse(data) as StreamEvent;
      if (event.type === 'answer.delta') onText(event.text);
      else if (event.type === 'answer.citation') citations.push(event.citation);
      else if (isTerminal(event)) end = event;
    },
  });
  const decoder = new TextDecoder();
  for await (const bytes of response.body ?? []) parser.feed(decoder.decode(bytes, { stream: true }));
  onText('\n');
  if (end === undefined) throw new AppError('internal', { message: 'the stream ended without a terminal event' });
  return { citations, end };
}

async function post(app: App, path: string, body: unknown, token?: string): Promise<Response> {
  const response = await app.fetch(
    new Request(`http://localhost${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
      body: JSON.stringify(body),
    }),
  );
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  return response;
}
