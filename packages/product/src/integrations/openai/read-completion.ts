import type { BotConfig } from '@parley/contract/bots';
import { maxQuestionLength } from '@parley/contract/chat';
import { AppError } from '@parley/contract/errors';
import type { CompletionBody, CompletionMessage } from '@parley/contract/openai';
import type { PastMessage } from '../../conversations/public.ts';

/** What a completion asks of a bot. */
export interface CompletionQuestion {
  question: string;
  /** What was said before, oldest first. */
  history: PastMessage[];
  /** The configuration of the bot as this caller wants it for this question: never with more than the bot allows. */
  adjust(config: BotConfig): BotConfig;
}

/** Takes the question, the talk before it and the parameters from a completion; the last message must be the user's. */
export function readCompletion(body: CompletionBody): CompletionQuestion {
  const last = body.messages.at(-1);
  const question = last?.role === 'user' ? textOf(last).trim() : '';
  if (question === '') throw refused('messages', 'The last message must be a question of the user.');
  if (question.length > maxQuestionLength) throw refused('messages', `A question has at most ${maxQuestionLength} characters.`);
  const history: PastMessage[] = [];
  const instructions: string[] = [];
  for (const message of body.messages.slice(0, -1)) {
    const text = textOf(message);
    if (message.role === 'system' || message.role === 'developer') instructions.push(text);
    else if (text.trim() !== '') history.push({ author: message.role === 'user' ? 'contact' : 'bot', text });
  }
  return { question, history, adjust: (config) => adjusted(config, body, instructions) };
}

function adjusted(config: BotConfig, body: CompletionBody, instructions: readonly string[]): BotConfig {
  const asked = body.max_completion_tokens ?? body.max_tokens ?? config.maxOutputTokens;
  return {
    ...config,
    instructions: [config.instructions, ...instructions].filter((text) => text.trim() !== '').join('\n\n'),
    temperature: body.temperature ?? config.temperature,
    topP: body.top_p ?? config.topP,
    stop: body.stop == null ? config.stop : [body.stop].flat(),
    reasoningEffort: body.reasoning_effort ?? config.reasoningEffort,
    maxOutputTokens: Math.min(asked, config.maxOutputTokens),
  };
}

function textOf({ content }: CompletionMessage): string {
  if (content === null || content === undefined) return '';
  return typeof content === 'string' ? content : content.map(({ text }) => text).join('\n');
}

function refused(path: string, message: string): AppError {
  return new AppError('invalid_request', { details: { issues: [{ in: 'body', path, message }] } });
}
